# What the terminal shows around the game's own sentences.

brief-heading = { $title }: your brief as { $side }
brief-lesson = These talks are played at lesson length: { $rounds } rounds, in which everything happens that the full length has.
brief-own-words = Everyone here speaks in the game's own words; none of it is a quotation.
brief-people = People
brief-person = { $name }, { $role }. { $about }
brief-issues = What is on the table
cover-question = { $year }. { $question }
cover-line = { $line }
cover-size = About { $minutes } minutes. { $difficulty ->
    [1] Good for a first game.
    [2] Better with a game behind you.
   *[other] For players who know the rules.
  }
brief-issue = { $issue }. { $about }
brief-issue-word = { $word }: { $title }

state-heading-signed = After the signature, which was in round { $number } of { $rounds }: { $round }
state-heading = Round { $number } of { $rounds }: { $round }
state-your-turn = It is your turn ({ $side }). { $left }
state-their-turn = It is { $side }'s turn.
state-over = The talks are over.
state-next-turn = { $other } moves next, and { $side } opens the round after.
state-next-twice = { $other } moves next, and then again: it opens the round after, so it moves twice running.
state-next-last = { $other } moves next, and with that the talks end.
state-next-host = { $other } moves next: it opens the round after.
state-next-again = { $side } moves again after this: it opens the round after, so it moves twice running, and { $other } cannot answer in between.
state-next-none = Nobody moves after this: it is the last turn of the talks.
state-last-time = For the last time on the agenda in this round: { $clauses }.
state-own-meters = You: material interest { $material }, honour and face { $face }, trust in { $other } { $trust }, political capital { $capital }.
state-other-meters = { $other }: honour and face { $face }, trust in you { $trust }.
state-no-agreement-track = { $track }: { $value } to leave it unsigned.
state-no-agreement = To part without a text counts { $value } for you in this round; a text that counts less is worse than none.
state-no-agreement-moved = To part without a text counts { $value } for you in this round ({ $before } at the opening; type why no agreement for the causes); a text that counts less is worse than none.
state-own-offer-public = Your public proposal waits for an answer: { $text }.
state-own-offer-private = Your private proposal waits for an answer: { $text }.
state-their-offer-public = { $other } proposes in public: { $text }.
state-their-offer-private = { $other } proposes by back channel: { $text }.
state-own-replaced = For one turn { $other } may still accept what it took the place of: { $text }.
state-their-replaced = In this turn you may still take what it took the place of (accept earlier): { $text }.
state-text-at-stake = The text: { $text }.
state-own-pledge = You have pledged { $clause } or better.
state-their-pledge = { $other } has pledged { $clause } or better.
state-hint = Type help for what you can do, moves for a numbered list, sheet for the draft treaty, brief for who you are.
decide-heading = To be decided: { $title } ({ $from })
decide-this-turn = Decide before you end this turn; if you do not, this is done: { $otherwise }.
decide-until = It waits until the end of your turn of { $round }; if nothing is decided by then, this is done: { $otherwise }.
decide-after-signature = Decide before what is signed goes further; if you do not, this is done: { $otherwise }.
decide-choice = { $choice }: { $text } ({ $cost } of political capital)
decide-choice-free = { $choice }: { $text }
decide-not-now = Not now: { $why }
glance-unasked = Worth { $value } to you (no agreement { $least }); nobody at your home is asked about it.
glance = Worth { $value } to you (no agreement { $least }); that your home passes it is { $chance }.

sheet-heading = The draft treaty, clause by clause
sheet-how = Options run from the best for { $first } to the best for { $second }; the clause left out stands in (parentheses), what is not on the agenda yet, or no longer, in [brackets]. Type issue and its word for the clauses in full.
sheet-line = { $word } ({ $title }): { $options }; you: { $own }; { $other }: { $theirs } { $agreed }
sheet-agreed = (agreed: { $option })
sheet-nothing-yet = nothing yet
sheet-stance = { $who ->
        [you] { $issue }: yours alone to settle, by acts. { $text }
       *[they] { $issue }: for { $name } alone to settle, by acts. { $text }
    }

issue-heading = { $title }
issue-scale = The options run from the best for { $first } to the best for { $second }.
issue-no-scale = The options have no order.
issue-option = { $word } { $text } { $status }
issue-option-typed = { $word }:
issue-option-pointed = ▪
issue-stance = { $who ->
        [you] No text can name it: it is yours alone to settle. Your acts move it, and events.
       *[they] No text can name it: it is for { $name } alone to settle. Its acts move it, and events.
    }
issue-stands = (as it stands)
issue-status-quo = (the clause left out)
issue-closed = (not on the agenda in this round)
issue-opens = (not on the agenda yet; by the calendar from { $round })
issue-worth = Worth to you: material { $material }, face { $face }; as your leader weighs them { $value }. { $why }
issue-counts-open = That is its plain words. A text that leaves it open counts it { $now } to you now: the better of the plain words and your own reading. As you read it { $own }, as { $other } reads it { $theirs }.
issue-counts-pinned = That is its plain words, and a text counts it { $now } to you now, since no other reading is left. As you read it, it would have been { $own }, as { $other } reads it { $theirs }.
issue-reckoned = Everyone reckons: { $other } { $gain }.
issue-ambiguous = Ambiguous. { $first } tells its people: { $tokyo } { $second } tells its people: { $moscow }
issue-collapsed = No longer ambiguous: everyone knows what it says. Before, { $first } would have said: { $tokyo } { $second }: { $moscow }
origin-sources = Sources: { $sources }.
origin-judgement = Design judgement: { $reason }

forecast-heading = What this text would bring you
forecast-text = The text: { $text }.
forecast-worth = Worth to you { $value } against { $least } for no agreement; it would add { $material } to material interest and { $face } to honour and face.
forecast-chance = That all your bodies pass it, if the vote were held now: { $chance }.
forecast-body = { $name } ({ $moment }): { $yes } for, { $against } against, { $absent } absent; { $needs }. { $chance }.
forecast-disputed = Whether a refusal there binds is disputed: with a chance of { $binds } % it does, and otherwise the text passes all the same. So its chance is more than its votes.
forecast-of-body = { $body }: { $why }
forecast-hidden = The count takes every mood for what it seems; the chance counts as well what moods nobody has sounded out, and defections, may yet do.
forecast-not-asked = { $name } ({ $moment }): not asked of this text.
asked-heading = Whose vote does not always count
asked-only = { $body }: asked only of a text { $which }.
asked-overridden = { $body }: a refusal is overridden where { $by } passes the text, for { $cost } of political capital.
forecast-overridable = A refusal would be overridden.
asked-track = on { $choices }
asked-clauses = with { $choices }
forecast-factions = How each faction leans, if its mood is what it seems:
forecast-more = Type forecast full for its clauses, every body and every faction; why and a name for the terms behind a figure.
forecast-why = Type why and a name for every term behind a figure, for example why face, why text, or why and a faction's word.
moment-mandate = before you may propose
moment-signature = before you may sign
moment-ratification = to ratify
needs-members = it needs { $needed } for
needs-cast = it needs more than { $share } % of the votes cast
needs-unity = at most { $limit } may stay away or vote against
faction-line = { $name }: { $leaning }, { $score }. { $decider }
reasons-sum = Sum: { $sum }.
verdict-unasked = Nobody at home is asked about it, so nothing there can stop it.
verdict-passes = Every body passes it, if every mood is what it seems or was found to be.
verdict-passes-bound = Every body whose refusal binds passes it, if every mood is what it seems or was found to be.
verdict-fails = Not every body passes it, if every mood is what it seems or was found to be.
verdict-overridden = The refusal is overridden.
verdict-overridden-short = It refuses, and is overridden
verdict-yes = It passes
verdict-no = It does not pass
verdict-group = { $name }: { $score }.

home-heading = Your second table: { $side }
home-faction = { $name }: { $seats }. { $wants }
home-seats = { $seats } in { $body }
home-has = Seats: { $seats }.
home-mood-unknown = not sounded out
home-mood = Mood: { $mood }
home-whipped = Held to its word for the roll call.
home-groups = Those without seats who press on them
home-group = { $name }. { $wants } { $score }
home-group-score = On the text at hand: { $score }.
home-group-silent = On the text at hand: { $score }; it presses nobody on it.
home-warming = What would warm or cool it now
home-warming-how = A number behind a name is a change of mood: by so many points its score on every text rises or falls. Ten points bring about a quarter of a faction that was divided.
home-warming-now = { $what }, { $cost } of political capital: { $moods }.
home-warming-waits = { $what }, { $cost } of political capital, once what it waits for is so: { $moods }.
home-warming-mood = { $who } { $by }
home-warming-chance = The text at hand would then pass at home with { $after }, now { $before }.
home-on-draft = The leanings are on the text at hand; draft sets another.
home-no-draft = There is no text at hand; write one with draft and clauses, for example draft theirs, to see how each leans.
other-heading = What everyone knows of { $side }
other-reckoned = What everyone reckons { $side } would gain or lose by each clause
other-reckoned-issue = { $issue }: { $options }
other-reckoned-option = { $option } { $gain }
other-hidden = That is known to within an adjective, and for a chief who cares for interest and honour alike. What it truly needs, how much each cares and how each would vote, you cannot see.

moves-home = At home (one a turn)
moves-decision = To be decided (uses no move of the turn)
moves-signal = Signals (one a turn)
moves-table = At the table (ends the turn)
moves-waiting = Not yet
moves-waiting-line = { $what } { $why }
moves-line = { $number }. { $what } [{ $notation }]
moves-tracks = What is signed apart here, by the word that pay takes: { $tracks }.
moves-typed = Typed, not numbered: propose private or propose public with clauses; trade CLAUSE for CLAUSE; pledge CLAUSE; pay WHOM POINTS; prepare ISSUE; gloss ISSUE.

ledger-heading = Every change of every meter you can know of
why-heading = Why: { $name }
why-text = Why the text is worth what it is, and would fare as it would
why-meter = Why { $meter } stands where it does
why-meter-unmoved = It has not moved.
why-meter-now = It now stands at { $value }.
why-capital-from = It comes back by little: a proposal in public that says something new and goes back on no word of yours brings one point. Beyond that only what happens, or what you decide when somebody comes to you, can add to it; what a move takes from it is told before you make it.
why-no-agreement = Why no agreement counts { $value } for you
why-no-agreement-steady = { $points }: what it is worth to your interest to part without a text, in every round so far.
why-no-agreement-round = { $points }: what it is worth to your interest to part without a text in this round; at the opening it was { $first }.
why-no-agreement-author = { $why }
why-no-agreement-next = In the next round it will be { $points }, if nothing else happens.
why-no-agreement-moved = { $points }: { $title }.
why-no-agreement-decided = { $points }: what was decided on “{ $decision }”: { $choice }.
why-no-agreement-rest = { $points }: what else has happened since the opening.
why-no-agreement-shame = { $points }: the shame of having failed, as your leader weighs honour.
why-no-agreement-comfort = { $points }: the honour of having refused, as your leader weighs honour; the lower your face, the more it comforts.
why-no-agreement-track = { $value }: to leave this unsigned: { $track }.
why-no-agreement-sum = Together: { $value }.
ledger-how = R and a number at the end of a line name the rule that moved the meter; the rules are numbered in the file RULES.md that comes with the game's source.
why-loss-weight = A loss of honour now weighs { $percent } % of a gain of the same size.
why-theirs = "{ $word }" belongs to the other side; why it would vote as it would, you cannot see. Type other for what everyone knows.
why-unknown = Nothing here is called "{ $word }". { $hint }
advise-not-your-turn = What to do next the adviser says on your turn.
advise-no-more-talks = There is nothing left to put on the table.
advise-nothing-to-decide = Nothing waits that you could decide now.
advise-unknown = The adviser knows next, deal, decision, home, table and text; "{ $word }" is none of them. { $hint }
why-no-draft = There is no text to speak of yet: write one with draft and clauses, for example draft { $one }.
why-body-faction = { $name }: { $yes } for, { $against } against, { $absent } absent.

help-heading = Two Tables at the terminal
help-turn = You sit at two tables: one with the other government, one with your own country. In each turn you may make one home move and one signal, in any order, and then exactly one move at the table, which ends the turn. What comes to you to be decided uses none of these. A clause is written issue=option, for example territory=c; sheet shows them all.
help-look = To look around (these cost nothing)
help-verbs = To move
help-more = Before a move that binds or costs anything you are told all that it costs, and asked, where you type; lines that come from a file or a pipe are taken as meant, and nothing is asked. Type help and a word for one of these, moves for a numbered list of what you may do now.
help-unknown = There is no help on "{ $word }". { $hint }
help-state = state (or an empty line): where things stand
help-sheet = sheet: the draft treaty with both positions
help-map = map [CLAUSES]: what a text would do with each island, in plain words and as each capital would tell it; islands is the same
help-issue = issue WORD: one issue, every option in full, what it is worth to you, what everyone reckons it is worth to the other side, and where it comes from
help-home = home: your factions and groups, and how they lean on the text at hand
help-other = other: what everyone knows of the other side, and reckons each clause is worth to it
help-draft = draft CLAUSES: the text you work on. It may begin with theirs, mine or joint and then changes that text; draft + CLAUSES changes the text at hand; draft clear drops it
help-forecast = forecast [CLAUSES]: what a text would bring you, whether it would pass at home, who decides there and what would change it. forecast full [CLAUSES]: the same with every clause, body and faction
help-advise = advise: your counsellors, where you have them, and your ministry, which speaks only when asked. advise next: what to do now, and why; advise deal: what could be signed in the end, how sure that is, and what would make it likelier; advise decision: what to choose; advise home: what would pass at home; advise table: what would move the other side; advise text [CLAUSES]: whether to sign a text, or the text at hand
help-why = why NAME: the terms behind a figure: face, material, trust, capital, text, no agreement, a faction, a group, a body, an issue
help-moves = moves: what you may do now, numbered; type the number to do it
help-guide = guide: what a newcomer would do best to try now, and why
help-ledger = ledger: every change of every meter, with its cause and the rule that moved it (R and a number)
help-news = news: all that has happened
help-brief = brief: who you are and what it is about
help-debrief = debrief [PART]: after the end, what it came to; history, scores, aftermath, votes, counsel, hindsight, theory, moves, questions, each in full, or all
help-what-if = what if CHANGES: once the talks are over, what would have been had something been otherwise, with commas between several: a clause (what if territory=c), a change of the scenario, a move made besides (what if tokyo pay yoshida 5), a move not made (what if without 12); with round and a number the talks are played on from there (what if round 3)
help-undo = undo: takes your last move back, unless it was done before others or has shown you something
help-save = save NAME: keeps a copy under a name; the game itself is kept after each move anyway. save PATH, with a / or a . in it: the game goes on being kept in that file
help-help = help [WORD]: this list, or one line of it, or what a word of the field means, as help win-set
help-quit = quit: leaves the game; it can be taken up again

game-left = You have left the table.
game-left-saved = You have left the table. The game is kept in { $path }. To take it up again:
game-curtain = The screen is for { $side } now. Press Enter when only { $side } is looking.
game-confirm = { $what } Do you mean it? (y/n)
# The answers that mean yes, in small letters, with blanks between them.
game-yes = y yes yes! ok okay
game-not-made = Nothing has been done.
game-no-number = There is no move number { $number }; the list has { $most }. Type moves to see it.
game-no-draft = There is no draft now.
game-opponent = Across the table, for { $side }: { $name } ({ $level ->
    [gentle] gentle
    [hard] hard
   *[even] even
}). { $character }
game-speech = { $side } says: “{ $what }”
game-news = What has happened so far
game-undone = Taken back: { $line }
undo-nothing = There is nothing to take back.
undo-not-yours = The last move is the other side's; only your own last move can be taken back.
undo-revealing = That move has shown you something you could not know before, so it cannot be taken back.
undo-public = What is said or done before others stands; you were told beforehand what it would do. Only what nobody else has seen, and what has shown you nothing, can be taken back.
undo-role = That move was for another member of your delegation to make, and is for him or her to take back.
undo-ran-out = Your time had run out, and the turn passed; that cannot be taken back.
undo-seen = The other side has already seen that move, so it cannot be taken back.
game-unrepeatable = Move { $number } ("{ $line }") cannot be played again, which is a fault of this program. Nothing has been changed and the game can go on; please keep its save and report it.
game-save-name = A copy needs a name of letters, digits, - and _, at most 60 of them, and none the system keeps for itself, for example save first-evening; "{ $name }" is none.
game-no-saves = No folder for games is known here; save with a path keeps this one there, for example save /tmp/game.ron.
game-save-reserved = "{ $name }" is what the games themselves are called; choose a name of your own, for example save first-evening.
game-save-taken = There is another game called "{ $name }" already, and it stays; choose another name.
game-copy-failed = No copy was made: { $reason }
game-saved-again = The game is kept now: { $path }.
game-left-unsaved = You have left the table. The game is not kept.
game-not-kept = No folder for games is known here, so this game is not kept. To keep it, give save a path, for example save /tmp/game.ron.
game-was-not-kept = The game was not kept: no folder for games is known here, and no other place was chosen with save or --save.
game-lines-unread = { $lines ->
    [one] One more line was given; it was not read.
   *[other] { $lines } more lines were given; they were not read.
  }
game-copy-played = { $path } stays as it is: what is played from it is kept in a file of its own. To go on in that very file, name it with --save as well.
saves-about = { $name }: { $scenario }, { $who }; { $stands }; last move { $written }
saves-as = as { $side }
saves-two = two players
saves-nobody = nobody at the table
saves-signed = signed in round { $round }, what follows is to come
saves-stands = round { $round }, { $date }
saves-in-force = over, in force
saves-refused = over, refused at home
saves-broken-off = over, broken off
saves-out-of-time = over, out of time
saves-unreadable = { $name }: cannot be taken up. { $reason }
game-saved = Saved in { $path }.
game-save-failed = The game is not kept: { $reason } It goes on, and each further move tries again; to keep it elsewhere, type save and a path, for example save /tmp/game.ron.
game-wrong-line = { $file }, line { $number }: { $reason }
rejected-stale = The position has moved on to move { $now } since; look again and decide anew.
game-opponent-silent = { $side } makes no move, which is a fault of this program: the talks cannot go on from here. Please keep the save of this game and report it.
game-opponent-refused = The move { $side } has chosen is not taken, which is a fault of this program: the talks cannot go on from here. { $reason } Please keep the save of this game and report it.
rejected-no-seat = There is no such seat in this game.
rejected-no-side = This seat is of neither side; it looks on and makes no move.
rejected-key = Another command has been sent with the same key; send this one with a key of its own.
rejected-role = That is not for your role to do; ask the member of your delegation whose role it is.

debrief-heading = Debrief
debrief-told-to = Told to { $side }: “you” is { $side }.
debrief-not-yet = The debrief comes when the talks are over.
debrief-unknown = No part of the debrief is called "{ $word }". { $hint }
debrief-more = That is the short of it. For a part in full type debrief and one of { $choices }, or debrief all; after the game, two-tables replay shows all of it again.
debrief-text = Your text
debrief-votes = The votes
debrief-votes-none = There was no vote.
debrief-vote-closest = No vote stopped a text; the closest to doing so
debrief-votes-decisive = The votes that decided
debrief-vote-decided = { $faction }: { $missing } not in favour. { $decider }
debrief-vote-tipped = { $faction }: { $votes } more withheld than it had promised; with them it would have passed.
debrief-turning = Turning points
debrief-turning-point = Round { $round }: { $what }
debrief-movement = How the other side moved
debrief-moved = Round { $round }: { $what } { $why }
debrief-changed = { $name } changes its text to { $clauses }.
debrief-questions-none = This scenario asks none.
debrief-in-force = In force: { $text }.
debrief-bill = { $issue }: the text was signed with two readings. Each capital has told its people its own, and the bill for that comes later.
debrief-scores = Scores
debrief-score = { $side }: { $total } of 100 ({ $gain } of 60 for what was gained, { $ratification } of 20 for how it ended, { $face } of 20 for face).
gain-sum = What { $side } gained, in points: { $parts }. Together { $reached }, against { $least } for no agreement at the opening: { $over } over it. { $counted }
gain-part-agreed = { $points } by the text in force
gain-part-left = { $points } by what was left unsigned
gain-part-own = { $points } by what { $side } did alone
gain-part-other = { $points } by what { $side } did
gain-part-nobody = { $points } by what befell both, seasons and events
gain-part-none = nothing was won and nothing lost
gain-counted-of = Full marks are given from { $best } over it, the best of the zone at the opening.
gain-counted-nothing = Less than nothing counts 0, whatever was signed.
gain-counted-held = No text could have given it more, so having lost nothing is the whole.
gain-counted-lost = No text could have given it anything, and it lost: that counts 0.
gain-counted-given = But what it signed was worth { $given } less to it that day than no agreement, and that alone counts, taken off.
gain-terms = What { $side } gained, term by term
gain-term = { $points } { $what }
gain-term-left = leaving it unsigned, as it counted in the end
debrief-score-tracks = What is signed apart is counted apart: what each track's best text could have given is added up, and how it ended is the mean over the tracks on which a text was possible.
debrief-score-how = Gained: what a side ended with over what no agreement was worth to it at the opening, in sixtieths of the best that any text both homes would have passed could have given it; for a text in force that was worth less to it, when it was signed, than no agreement, what it gave away, taken off, at most 20. How it ended: 20 for a text in force, 5 for one signed at such a loss, 8 for running out of time, 10 for being let down by the other's home, 0 for one's own refusing or breaking off. Face: 10 at zero, 20 at 40 and above.
verdict-worth = Worth { $value } to its chief against { $least } for no agreement; it would add { $material } to material interest and { $face } to honour and face.
debrief-no-zone = On this deal no text both homes would have passed was possible at the opening, so holding firm with honour was good play.
debrief-aftermath = What followed, to { $year }: shown, not scored
debrief-aftermath-part = What followed
debrief-aftermath-unwritten = This case does not say what followed.
debrief-aftermath-nothing = Nothing this case knows of followed from such an ending.
debrief-aftermath-line = { $year }: { $text }
debrief-aftermath-worth = { $side }: { $material } of material interest, { $face } of honour and face. { $why }
debrief-aftermath-sum = In the long run { $side }: { $material } of material interest, { $face } of honour and face.
debrief-aftermath-how = It is worked out from how the talks ended alone, by conditions the author wrote and with sizes that are judgement; no score counts it. Which of the two was your chief playing for?
debrief-history = History beside you
history-in-force = In history the text came into force.
history-refused = In history the text was signed and refused.
history-broken-off = In history the talks were broken off.
history-out-of-time = In history there was no text.
history-package = History's text: { $text }.
history-worth = Measured at the opening, history's text was worth { $tokyo } to { $one } and { $moscow } to { $two }.
debrief-worth = Yours was worth { $tokyo } to { $one } and { $moscow } to { $two }.
debrief-better = A text better for both, or for one without loss to the other, was possible as things stood at the opening, counting what comes on the agenda later as well (what happened since may have changed it), worth { $tokyo } to { $one } and { $moscow } to { $two }: { $text }.
debrief-none-better = No text both homes would have passed was better for both.
debrief-possible = { $of ->
    [track] { $track }: at the opening, counting what comes on the agenda later as well,
   *[all] At the opening, counting what comes on the agenda later as well,
  } { $count ->
    [one] one text would have passed in both capitals.
   *[other] { $count } texts would have passed in both capitals.
  } One that shares the gain evenly (a Nash point), worth { $tokyo } to { $one } and { $moscow } to { $two }: { $text }.
debrief-hindsight = Hindsight
debrief-hindsight-asked = Asked of the talks as they truly stood when the fate of the last text was decided, with moods nobody at the table could know, and of the texts then on the agenda that both chiefs could have signed. The nearest changes the fewest clauses.
debrief-hindsight-last = Measured from { $last }, then worth { $tokyo } to { $one } and { $moscow } to { $two }: { $text }.
debrief-last-in-force = the text in force
debrief-last-refused = the text that was refused
debrief-last-tabled = the last text on the table
debrief-last-none = the empty sheet
debrief-nearest-better = The nearest text that was better for both and would have passed in both capitals, moods as they truly were: { $last } with { $clauses }. It was worth { $tokyo } more to { $one } and { $moscow } more to { $two }.
debrief-nearest-better-none = No text on the agenda that would have passed in both capitals, moods as they truly were, was better for both than { $last }.
debrief-nearest-passing = The nearest text that would have passed in both capitals, moods as they truly were: { $last } with { $clauses }. Over no agreement it was worth { $tokyo } to { $one } and { $moscow } to { $two }.
debrief-nearest-passing-last = Moods as they truly were, both capitals would have passed { $last }. Over no agreement it was worth { $tokyo } to { $one } and { $moscow } to { $two }.
debrief-nearest-passing-none = No text on the agenda that both chiefs could have signed would have passed in both capitals, moods as they truly were.
debrief-instead = { $clause }, instead of { $before }.
debrief-turned = { $body } would have passed it: { $faction } with { $votes ->
    [one] one vote
   *[other] { $votes } votes
  } more. { $why }
debrief-turned-not-asked = { $body } would not have been asked of it.
debrief-turned-clause = What moves it most: { $clause }.
debrief-turned-line = The red line no longer crossed: { $clause }.
debrief-turned-others = What moves it is what others at home would have thought of it.
debrief-offers = The offers in order, measured at the opening
debrief-offer = Round { $round }, { $side } { $channel }: { $text }. Worth { $tokyo } to { $one } and { $moscow } to { $two }; { $fate }.
debrief-offer-public = in public
debrief-offer-private = by back channel
debrief-fate-unanswered = left unanswered
debrief-fate-declined = refused at the table
debrief-fate-not-initialled = accepted, and then not initialled
debrief-fate-stopped = accepted, and the signature stopped in { $names }
debrief-fate-refused = signed, and refused in { $names }
debrief-fate-in-force = signed, and in force
debrief-meters = The meters at the end of each round
debrief-meter = { $meter }: { $stood }
debrief-reasons = The other side's moves, and why
debrief-reason = Round { $round }: { $what }
debrief-said = It said: “{ $what }”
debrief-other-version = It was played by an earlier version of the opponent, whose reasons are not known.
debrief-questions = Questions
debrief-question = { $number }. { $question }

confirm-loss = The text is worth { $value } points to you and no agreement is worth { $other }: by your own lights you would be better off without it. You may put your name to it; once in force it counts against you instead of for you.
confirm-word-stands = The text is your own and nothing has changed since you proposed it: to refuse it now breaks your word, and that costs whatever the manner, besides what the manner costs.
confirm-word-overtaken = The text is your own, but the agenda no longer admits it: to refuse it breaks no word and costs only what the manner costs.
confirm-word-changed = The text is your own, but something has happened since you proposed it: to refuse it breaks no word and costs only what the manner costs.
confirm-decision = A decision stands once it is given; this one costs { $cost } of your { $left } of political capital, { $known ->
    [known] and { $other } will hear of it
   *[closed] and { $other } sees nothing of it
  }.
confirm-undecided = “{ $title }” is still undecided. If you make this move first, this is done: { $otherwise }.
confirm-only-signal = A gesture of the other side waits for your answer, and this is your one signal of the turn.
confirm-unanswered = { $other }'s gesture, { $title }, still waits for your answer. If you end your turn without one, { $other } loses { $face } of face at home, and it waits no longer; an answer is a signal, and comes first.
confirm-absent = Your rivals will then stay away instead of voting against you. Where votes cast are counted that helps; in { $bodies } whoever stays away counts as one against.
confirm-ends = This is the last turn of the talks: they end with it, and nothing is signed.
confirm-last = This is the last move of the talks: nobody can answer a proposal made now.
confirm-understanding = Nobody is asked and no paper reports it, and it earns nothing of ratification. But in each round in which it stands it may come out, in this one with { $chance } %, and that costs you { $face } of face, and { $other } as well.
confirm-leak = By back channel: the chance that it leaks in this round is { $chance } %, by nobody's doing, and then it counts as said in public. What is proposed in public cannot leak, but everybody hears what you step back on.
confirm-leak-pledge = By back channel: the chance that it leaks in this round is { $chance } %, by nobody's doing. It then counts as said in public, and since it falls short of your pledge it costs you { $face } of face.
confirm-public-word = Your word is staked on it: each later public proposal costs you { $face } of face for every issue on which it is worse for you than this one.
confirm-own-text = Should { $other } accept it, you may only initial it or break your word: { $face } of your face and { $trust } of { $other }'s trust, unless something has happened in between.
confirm-reopening = What becomes agreed by it is reopened at a price: { $face } of face for each clause you go back on, and { $trust } of { $other }'s trust.
confirm-pledge = From now on each public proposal that falls short of it costs you { $face } of face; a text that does is worth { $worth } points less to you for each step, before your dislike of loss, and loses you votes at home, hawks first. To take it back costs { $capital } of political capital and { $back } of face.
confirm-unmatched = Where { $other } lets its next turn pass without answering it, you lose { $face } of face at home.
confirm-stopped = Your own bodies vote before you sign. Should one refuse, you lose { $face } of face and { $trust } of { $other }'s trust.
confirm-interval = Between signature and vote something more may come, and a mood may turn: no chance named so far counts that.
confirm-refused = Should your home refuse what you have signed, you lose { $face } of face and { $trust } of { $other }'s trust.
confirm-end = Nothing can be signed after it, and to end the talks yourself counts for less than to let time run out.
confirm-replaces = It takes the place of your proposal that lies there; for one turn { $other } may still accept either.
confirm-known = Once the world hears of it, this does not pass without effect: { $clauses }.
confirm-reopens = It reopens what was agreed: { $clauses }.
debrief-seed = The deal had the number (seed) { $seed }; with the same number, scenario and moves the game goes the same way again.
game-over-still = The talks are over. You may still look around: debrief and a part of it, why, ledger, sheet, issue, home, news, save; quit leaves.
forecast-impossible = As things stand it could not be proposed. { $reason }
