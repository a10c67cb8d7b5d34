# Why a text fails, or the zone of agreement is shut, and the smallest changes that would open it.

why-change-line = { $judge } give up their red line on “{ $issue }”
why-change-together = { $judge } give up a red line of several clauses: { $clauses }
why-any-of = { $choices }
why-change-pledge = { $side } takes back its pledge on “{ $issue }”
why-change-payment = { $judge } get one side payment, worth { $points }
why-change-quota = { $body } asks for less ({ $needs })
why-change-weight = { $judge } neither press nor hold anybody
why-change-discipline = { $judge } vote as their chief asks, to the last
why-change-veto = { $body } is not asked
why-change-chief = { $side }'s chief signs what is worth less to him than no agreement
why-change-clause = { $clause } instead
why-opener = { $number }. { $changes }
why-opener-opens = { $number }. { $changes } ({ $texts } { $texts ->
    [one] text
   *[other] texts
})
why-openers-more = And { $more } more; --json has them all.

why-text-heading = Why this text stands as it does
why-text-said = The text: { $text }.
why-text-side = { $side }
why-text-wanted = Its chief would sign: worth { $value } to him, against { $least } for no agreement.
why-text-unwanted = Its chief would not sign: worth { $value } to him, against { $least } for no agreement.
why-text-chance = That every body passes it, over all that is hidden: { $chance }.
why-text-unasked = Nobody at home is asked about it.
why-moment = { $moment }: { $chance }
why-moment-mandate = Before it may be proposed
why-moment-signature = Before it may be signed
why-moment-ratification = To be ratified
why-body = { $name }: { $yes } for, { $against } against, { $absent } absent; { $needs }. { $result }. Alone: { $chance }.
why-body-decides = { $faction } withhold most: { $withheld } { $withheld ->
    [one] vote
   *[other] votes
  } not in favour. { $decider }
why-body-unanimous = Nobody there withholds a vote.
why-body-undescribed = Only members nobody describes withhold their votes.
why-text-surer = Surest help, each alone:
why-text-surer-one = { $change }: { $chance }
why-text-passes-here = It is open here: every body passes it if moods are what they seem, and the chief would sign.
why-text-openers-here = The smallest changes here with which this very text would be open:
why-text-openers-none-here = No { $most } changes here would open this very text.
why-text-both = Both homes together
why-text-open = It is in the zone of agreement as it is.
why-text-openers = The smallest changes with which it would be in the zone, those of its own clauses among them:
why-text-openers-none = No { $most } changes, of the homes and of the text, bring it into the zone.

why-text-not-searched = Sets of { $more } changes are too many to try here; none larger than { $searched } is named.
why-zone-heading = { $title }: what keeps the zone of agreement shut
why-zone-too-large = To make each change alone on each of the { $texts } texts that may stand, { $votes } votes would be asked; at most { $most } are. Ask of one text with --package, or make the scenario smaller: fewer texts that may stand, factions, groups or bodies.
why-zone-how = Exact over every text, measured at the opening, moods as they seem, the whole agenda. Sets of at most { $most } changes are looked at, with at most one side payment at each home; none of those named could be smaller.
why-zone-counts = { $permitted } texts may stand. { $one } passes { $tokyo } of them, { $two } { $moscow }; { $zone } are in the zone.
why-alone-heading = Each change alone, and how many texts it would bring in
why-alone = { $change }: { $zone } to the zone, { $win-set } to the win-set of { $side }.
why-alone-bars = { $change }: { $zone } to the zone, { $win-set } to the win-set of { $side }; in the way of { $bars }.
why-alone-none = No change alone makes any difference.
why-alone-more = And { $more } more, which bring fewer; --json has them all.
why-moved = { $in }
why-moved-out = { $in } and { $out } out
why-shut-heading = Options that no text of the zone has
why-shut-none = Every option stands in some text of the zone.
why-shut = { $clause }: of { $permitted } texts { $one } passes { $tokyo }, { $two } { $moscow }.
why-shut-openers-none = No { $most } changes bring a text with it into the zone.
why-empty = The zone is empty. The smallest changes with which it would not be, and how many texts it would then hold:
why-empty-none = The zone is empty, and no { $most } changes would open it.
why-not-searched = Sets of { $most } changes are too many to try over so many texts; ask of one text with --package for those.

analyse-why = What keeps the zone shut, and the smallest changes that would open it: two-tables why { $scenario }

rounds-heading = The zone round by round, where nobody says or does anything
rounds-how = As each round begins, in the deals of seeds 1 to { $deals }: its agenda, the bodies there are by then, what events have done. Moods are taken for what they seem.
rounds-round = { $round }: { $zone } of { $permitted } texts in the zone; { $one } passes { $tokyo }, { $two } { $moscow }.
rounds-event = { $title }
rounds-event-dealt = { $title } (in { $deals } of the deals)
rounds-one = { $count }
rounds-range = { $fewest } to { $most }
