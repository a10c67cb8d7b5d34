# What can be wrong with a scenario file: one sentence that names the thing and the remedy.
# `$hint` is empty, or one of the sentences below on what the author may have meant; it comes last.

problem-line = { $file }:{ $line }:{ $column }: { $path }: { $what }
problem-line-top = { $file }:{ $line }:{ $column }: { $what }

did-you-mean = Did you mean "{ $word }"?
known-words = Those there are: { $names }.
known-words-and-more = Those there are: { $names } and { $more } more.
known-none = There is none.
elsewhere-field = That is a field of another record: { $records }.
elsewhere-issue = That is the id of something of the issue "{ $issue }" ({ $kind }).
elsewhere-kind = That is the id of something else here ({ $kind }).
elsewhere-other-side = That is on the other side ({ $kind }); name one of this side, or change the "side" where one is given.

# ----- the text as a whole

problem-too-long = The file has { $bytes } bytes; shorten it to { $most } at most.
problem-empty-file = The file is empty; write one record, ( … ), with the fields its guide lists.
problem-look-alike = Here stands "{ $written }" ({ $number }), which looks like { $meant } and is another character; write { $meant }.
problem-blank = Here stands a character nobody sees ({ $number }); take it out, or write a plain blank.
problem-merge-mark = Here is a mark that a merge of two versions has left; decide for one of them and take out all three marks.
problem-json = This looks like JSON. A scenario is RON: records stand in ( ), field names without quotation marks.
problem-yaml = This looks like YAML. A scenario is RON: it begins with ( and ends with ), a comma after each field.
problem-unclosed-name = A name in this text is opened with a brace and never closed, before "{ $before }". Names are written in braces, both of them.
problem-too-deep = Brackets are nested more than { $most } deep; flatten this part.
problem-hash = Here begins a comment with #; a comment begins with // and goes to the end of its line.
problem-equals = Between a field and its value stands a colon; write "{ $field }: " instead of "{ $field } = ".
problem-quoted-field = The name of a field has no quotation marks; write { $field }: and then its value.
problem-split-field = The name of a field is one word of small letters and "_"; write "{ $field }:", or the comma that is missing before it.
problem-thousands = Here a mark stands inside a number; numbers are whole and have no mark for thousands or fractions. Write { $number } if that is meant.
problem-percent = A number has no sign after it, and shares and chances are in thousandths; write { $thousandths } for { $number } %, if it is one of them, else take the sign out.
problem-inner-quote = The text ends at this quotation mark, and "{ $follows }" follows. Write \" for a quotation mark inside a text, or “ ”; if the text was to end before, add the mark that is missing there.
problem-open-text = The text that begins here is not closed; add the quotation mark at its end. Inside it a quotation mark is written \".
problem-double-comma = Here stands a comma with nothing before it; take it out, or write what is missing.
problem-no-comma = A comma is missing here, after what ends and before what follows; add it.
problem-no-value = The field "{ $field }" has no value; write one after the colon, or take the field out.
problem-open-bracket = The bracket that opens here is not closed: in line { $line } { $found }. Write { $close } before that, where it was to end.
problem-wrong-bracket = This { $written } closes nothing: what was opened last, in line { $line }, closes with { $due }. Write { $due } here, or take one bracket out.
problem-trailing = The file ended with the bracket in line { $line }, and this follows; take it out, or that bracket if it is one too many.
problem-no-colon = A colon is missing here, after the field "{ $field }"; write { $field }: and then its value.
problem-syntax = The text cannot be read here ({ $reason }); look for a comma, bracket or quotation mark that is missing just before this place.

# ----- what stands where a bracket should have been closed: follows "in line 12"

found-field = the field "{ $field }" follows, which belongs further out
found-another = the next one begins
found-closer = a { $close } comes that closes something further out
found-end = the file ends

# ----- why a text cannot be read: stands in brackets, or after a colon

unread-end = the text ends too early
unread-comma = a comma is missing
unread-colon = a colon is missing
unread-list-open = a list is not closed by ]
unread-record-open = a record is not closed by )
unread-text-open = a text is not closed by "
unread-comment-open = a comment is not closed by */
unread-no-list = a list in [ ] is expected
unread-no-record = a record in ( ) is expected
unread-no-text = a text in " " is expected
unread-no-number = a whole number is expected
unread-no-flag = true or false is expected
unread-no-name = the name of a field is expected
unread-other-kind = a value of another kind is expected
unread-attribute = #![ … ] is nothing a file here needs
unread-escape = a \ in a text begins nothing that is known; write two of them for the sign itself
unread-trailing = something follows after the end
unread-character = the character { $found } is not expected
unread-unknown-field = the field "{ $field }" is not known
unread-missing-field = the field "{ $field }" is missing
unread-double-field = the field "{ $field }" is given twice
unread-unknown-word = the word "{ $word }" is not known
unread-deep = brackets are nested too deep
unread-other = in the words of the reader of RON: “{ $said }”

problem-format = The file says format { $format }, and this program reads format { $known }; write "format: { $known }" and follow the guide for it.

# ----- records and fields

problem-shape-list = A list is expected here, { $shape }; put what it holds in square brackets: { $written }.
problem-shape = A value of another shape is expected here; write this: { $shape }.
shape-number = whole number { $low }..={ $high }
shape-flag = true or false
shape-word = word
shape-round = word (a round)
shape-text = text (English), or (en: …, ja: …, ru: …)
shape-numbers = (id: whole number { $low }..={ $high }, …)
shape-words = (id: word, …)
shape-record = record: { $record }
shape-list = list of { $of }
shape-by-round = { $of }, round by round
problem-unknown-field = There is no field "{ $field }" in this record ({ $record }); correct its name or remove it. { $hint }
problem-double-field = The field "{ $field }" is given twice; keep one of the two.
problem-missing-field = The field "{ $field }" is missing; add it.
problem-idle-field = The field "{ $field }" does nothing by itself; it goes with { $with }. Remove it, or add what it goes with.
problem-named-twice = "{ $word }" is named twice here; name it once.
problem-range = The number { $number } is out of range; write a whole number from { $low } to { $high }.
problem-unseen = The text has the character { $number }, which is not seen itself, and may command a terminal, hide something or turn the order of what is read; take it out.
problem-empty-text = The text is empty; write it, or leave the field out where it may be left out.
problem-long-text = The text is too long; shorten it to { $most } bytes at most.
problem-long-with-names = With the names it calls written out the text has { $bytes } bytes; shorten it to { $most } at most, or call fewer names.
problem-long-list = The list has { $count } entries; keep { $most } at most.
problem-empty-list = The list "{ $field }" is empty; give it at least one entry.
problem-long-brief = The brief has { $words } words; shorten it to { $most } at most.

# ----- ids

problem-bad-id = "{ $word }" cannot be an id; begin with a small letter and use small letters, digits and "_" only, 40 characters at most.
problem-double-id = There are two entries ({ $kind }) with the id "{ $word }"; give one of them another id.
problem-unknown-style = There is no shipped style of opponent called "{ $name }". { $hint }
problem-unknown-id = There is no { $kind } called "{ $word }"; use one that the scenario defines. { $hint }
problem-too-many = There are more entries ({ $kind }) than the { $most } allowed; remove some.
problem-not-one-of = "{ $word }" is not a possible value here; write { $choices }. { $hint }
problem-no-source = Nothing says where this comes from; add "sources" with the keys of sources, or "judgement" with your reason.

# ----- clauses

problem-no-clause = "{ $word }" is not a clause; write issue=option, for example territory=c.
problem-reading-only = "{ $word }" names an option that is only a way to read another; name an option that a text can have.
problem-one-option = Several options are named here; name exactly one.
problem-closes-before-opening = This closes before it opens, or in the same round; name a later round for its end.
problem-lesson-order = The round "{ $round }" comes before the one named before it; name the rounds of the lesson in the order of the scenario.
problem-epilogue-order = An epilogue stands at the end, and a round that is none follows this one; move it to the end, or remove "epilogue".
problem-short-lesson = A lesson of so few rounds leaves nobody time to answer; keep { $fewest } rounds or more, or leave "lesson" out.
problem-no-lesson = The scenario has no lesson length; play it at full length, or give it "lesson", the list of the rounds that are kept.

# ----- issues and options

problem-option-count = The issue has { $count ->
    [one] { $count } option
   *[other] { $count } options
  } a text can choose; give it 2 to 8, options that are only readings not counted.
problem-status-quo-count = { $count ->
    [0] No option is marked as the status quo; mark one with "status_quo: true".
   *[other] { $count } options are marked as the status quo; mark exactly one.
  }
problem-status-quo-worth = The status quo is worth 0 to both sides, and the rest is measured from it; remove this worth or set it to 0.
problem-status-quo-reading = The status quo cannot be only a way to read another option; remove "reading_only" or mark another option as the status quo.
problem-stance-field = No text can name a stance, so "{ $field }" says nothing of one; remove it.
problem-stance-in-text = "{ $word }" is a stance, which no text can name and no agenda has; leave it out here, or remove its "by".
problem-stance-of-other = A stance is moved by its own side's acts and decisions, and by events; remove the effect, or change the side.
problem-no-content-note = Whoever asks for this scenario by its name is told first what he will meet; add "content_note".
problem-status-quo-window = The status quo is always on the agenda; remove "opens", "closes" and "closed".
problem-status-quo-islands = The status quo is the clause left out and says nothing of any island; remove "islands".
problem-no-plain-text = An ambiguous option is also worth something when taken at its word; add "tokyo" and "moscow".
problem-ambiguous-status-quo = The status quo, and an option that is only a reading, cannot be ambiguous; remove "reads_as".
problem-reading-ambiguous = A reading must be another option with one meaning; name an option that has no "reads_as" of its own.
problem-pinned-plain = Only an ambiguous option can be pinned; remove "pinned_by" or add "reads_as".
problem-requires-itself = Two of these clauses are on the same issue; name clauses of different issues.
problem-too-few-clauses = This names fewer than two clauses; name at least two.
problem-track-count = The issue "{ $issue }" is in { $count ->
    [0] no track
   *[other] { $count } tracks
  }; list it in exactly one.
problem-all-tacit = Every track is tacit, so nothing would ever be signed; leave at least one without tacit.
problem-asked-of-tacit = A text of { $name } is understood and not signed, so no body is asked of it; leave the track out here.
problem-asked-of-silence = Silence is never asked about: { $clause } holds the clause left out at the opening; name only clauses a text must say.
problem-asked-off-track = No text of the tracks named here has { $clause }; name a clause of those tracks, or remove "tracks".
problem-override = The body "{ $body }" cannot override this one; name another body of the same moment, signature or ratification, that exists and is asked whenever this one is, whose own refusal is neither disputed nor overridden.
problem-two-overrides = The refusal of "{ $body }" may be overridden already; let one body of a side have a suspensive veto.
problem-too-many-texts = The issues allow { $count } texts; remove issues or options until there are { $most } at most.
problem-too-many-permitted = The issues and constraints allow { $count } texts that may stand; remove issues or options, or add constraints, until there are { $most } at most.
problem-too-many-questions = To find the texts that may stand, constraints must be asked more than { $most } times; remove issues, options or constraints, or shorten the constraints.
problem-too-many-weighings = Each of the { $permitted } texts that may stand is weighed { $each } times (by factions, groups and bodies of both homes, and by the clauses of linkages and of lines that several cross together), which makes { $count } in all; remove issues, options, factions, groups, bodies, linkages or such lines until it is { $most } at most.
problem-too-many-variants = { $count } variants of a file of { $bytes } bytes, each checked at every length it has, are { $all } bytes to read; remove variants, or make the file shorter, until it is { $most } at most.
problem-variant-none = Commands call the scenario as it is written "{ $word }"; give the variant another id.
problem-island-of-two-issues = The issue "{ $issue }" already speaks of the island "{ $island }"; let the options of one issue alone speak of it.
problem-unusable = No permitted text can have { $clause }; loosen the requirements and exclusions that concern it, or remove the option.
problem-status-quo-impossible = The text that leaves every clause out breaks this rule; loosen it, since silence must always be possible.

# ----- the two homes

problem-faction-and-group = "{ $word }" is both a faction and a group; give the group another id.
problem-two-positions = There are two positions on the issue "{ $issue }"; join them into one.
problem-points-and-scale = The position gives points as well as an ideal or a limit; keep the points, or keep the ideal and the limit.
problem-mobilised-points = A position in points has no limit to be mobilised about; remove "mobilised", or give "ideal" and "limit" instead of points.
problem-mobilised-no-honour = Only an issue of honour can have a mobilised position; remove "mobilised", or add "honour: true" to the issue.
problem-no-ideal = The position says neither an ideal nor points; add "ideal" or "points".
problem-no-scale = The issue "{ $issue }" has no scale; give the position in "points", or set "scale: true" for the issue.
problem-seats = The seats and the other members add up to { $sum }, but the body has { $members } members; make the two numbers agree.
problem-counsellor-count = The side has { $count ->
    [one] one counsellor
   *[other] { $count } counsellors
}; a chief has { $needed } who disagree, or none.
problem-counsellors-alike = Both counsellors care for honour alike, so that neither speaks for interest; give them different shares.
problem-threshold-count = The body must say what it takes to pass in exactly one way; give one of "yes_at_least", "share_of_cast" and "dissent_at_most".
problem-quota = It takes { $needed } to pass and at most { $possible } are possible; lower the threshold or correct the seats.
problem-pressure-circle = The groups press each other in a circle ({ $circle }); let groups press factions only.
problem-pressure-on-group = "{ $word }" is a group, and groups feel no pressure; name a faction.

# ----- what happens

problem-undated-temptation = A temptation needs a round in which it begins; add "opens".
problem-act-and-gesture = "{ $word }" is both a gesture and an act; give the act another id.
problem-interval-and-round = An event of the interval has no round; remove "round" and "until", or remove "interval".
problem-aftermath-ends-before = The aftermath ends in { $year }, and this comes later; name a year not after it, or let the aftermath look further.
problem-event-without-time = Nothing says when this happens; add "round", "condition" or "interval: true".
problem-few-choices = Nothing is left to decide; give { $fewest } choices or more.
problem-never-affordable = This costs { $cost } of political capital, and the side can never have more than { $most }; let it cost less.
problem-more-than-rounds = There are { $count } values here and only { $rounds } rounds, so the last are never reached; take out the values too many, or add the rounds.
problem-otherwise-bound = What is done if nothing is decided ("{ $word }") must always be possible; leave its cost and its conditions out, or name another choice.
problem-no-choice = "{ $word }" names no choice; write decision=choice.
problem-decided-in-secret = Only one side may know that "{ $word }" was chosen, and what waits for it would tell the other; let the decision be public, or wait for a choice whose effects both sides see.
problem-pins-plain = "{ $word }" has only one reading, so nothing can be pinned; name an ambiguous clause.
problem-known-enlarges = What follows when a clause becomes known must not make agreement easier, or a secret would shut what the open word lets in: let a meter or a mood fall, "no_agreement" rise, something close or a clause be pinned; all else belongs in an event with the condition "proposed".
problem-never-known = No text says this clause, so it never becomes known; move "when_known" to an option a text may choose.
problem-condition-count = The condition says { $count } things; say exactly one, and write further conditions as entries of their own.
problem-not-too-deep = There is a "not" in a "not" in a "not" here, and nobody can read it; take two of them out.
problem-hidden-meter = "{ $field }" asks for what only one side knows, so what waits for it would tell the other; ask for face or trust, which the world knows.
problem-too-late = What is waited for ("{ $word }") comes too late: by then the time of what waits for it is over. Let the one come earlier, or the other later.
problem-begun-before = The round "{ $round }" has begun before this can come about, so it never will; name a later round, or leave the condition out.
problem-condition-circle = { $count ->
    [one] What waits for itself can never come about ({ $names }); take the condition out.
   *[other] Each of these waits for another of them, so none can ever come about: { $names }. Take one of the conditions out.
  }
problem-after-the-end = By the time of this ("{ $word }") the talks are over: a signed text ends them here. Wait for what is agreed, or in an event of the interval for what is signed.
problem-effect-count = The effect says { $count } things; say exactly one, and write further effects as entries of their own.
problem-history-misfit = The text of history cannot stand: { $clauses } ({ $because }); correct the text or the constraint.

# ----- variants and changes

problem-in-variant = With the variant "{ $variant }" this is no longer right: { $path } (line { $line }): { $what } Mend it in the variant, by a change there too.
problem-change-leads-nowhere = The path "{ $path }" leads to nothing that could be changed; correct the path. { $hint }

# ----- styles of opponents

problem-style-blank = A style serves every scenario, so it cannot name "{ $word }" in braces; write plain words, or {"{"}clause{"}"} in a sentence it says about a clause. { $hint }
problem-only-of-clauses = Every sentence for "{ $occasion }" names a clause; add one without {"{"}clause{"}"} for when there is none to name.

# ----- kinds of things, as they stand in "There is no … called"

kind-issue = issue
kind-option = option
kind-round = round
kind-source = source
kind-faction = faction
kind-group = group
kind-body = body
kind-leader = leader
kind-counsellor = counsellor
kind-memory = memory
kind-gesture = gesture
kind-act = act
kind-event = event
kind-decision = decision
kind-choice = choice
kind-track = track
kind-name = name
kind-linkage = linkage
kind-island = island
kind-variant = variant
kind-line = line
kind-word = thing
