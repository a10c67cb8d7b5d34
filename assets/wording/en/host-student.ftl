# A student's page on a phone: what stands round the game's own words.

student-skip = To the page
student-offline = The host cannot be reached. What you have typed is kept; the page goes on as soon as it is back.
student-pages = Pages
student-new = ● new
student-left = Left of the turn:
student-gone = somebody who has left
student-nobody = nobody
student-teacher = The teacher:

# ----- the bar
student-title-own = Your turn · Two Tables
student-title-theirs = { $other } has the table · Two Tables
student-title-over = The talks are over · Two Tables
student-own-turn = You have the table
student-their-turn = { $other } has the table
student-delegate-turn = { $other } (a scripted delegate) has the table
student-initialling = Your text is accepted
student-overtaken = Your text is accepted, too late
student-interval = Yours, before the vote
student-over = The talks are over
student-held = The table is held
student-line-alone = Table { $table } · { $side } · you alone bind it
student-line = Table { $table } · { $side } · { $parts }: { $binding }
student-binds-you = you bind
student-binds-other = { $name } binds
student-round = Round { $number } of { $rounds } · { $date }
student-part-delegation = whole delegation
student-part-chief = chief
student-part-minister = minister
student-part-whip = whip
student-part-envoy = envoy
student-part-observer = observer
student-tab-table = Table
student-tab-home = Home
student-tab-them = Them
student-tab-news = News
student-tab-papers = Papers
student-eyes-up = Eyes up
student-eyes-up-about = Look at the teacher. Your page comes back by itself, and no time runs.
student-paused = The teacher has paused the table: no time runs and no move is taken. You may read, draft, and write to your delegation.

# ----- the table
student-first = Two tables: this one, and your home, which must pass what you sign.
student-first-brief = Read your brief first
student-over-about = Nothing is hidden any more.
student-read-debrief = Read the debrief
student-on-the-table = On the table
student-their-replaced = In this turn you may still accept what it took the place of: { $text }.
student-to-decide = Something at home waits for your decision.
student-decide = Decide it
student-to-decide-others = Something at home waits for a decision: it is for { $choices }.
student-to-decide-delegate = Something at home waits for a decision: the scripted delegate who plays your side makes it.
student-treaty-how = Open a clause to see its scale, and choose the words you want.
student-write-draft = Write these words into the draft
student-agreed = agreed so far
student-your-draft = Your draft:
student-left-out = left out
student-background = The background
student-does = you { $value } · home { $percent } % · { $other } { $gain }
student-holds = holds if nothing is said
student-closed = not on the agenda now
student-opens = on the agenda from { $date }
student-option-more = Why, and where it comes from
student-hand-none = No draft yet
student-hand-own = Your delegation's draft
student-hand-stake = The text at stake
student-hand-theirs = Their text
student-hand-own-last = Your last proposal
student-no-text = Choose words in the clauses above: your draft and its chances appear here.
student-chance = That your home passes it: { $chance }
student-chamber = { $name }: { $yes } for, { $against } against, { $absent } away; { $needs }.
student-worth = Worth { $value } to you; no agreement { $least }.
student-whole-forecast = The whole forecast, with every reason
student-take-up-theirs = Start from their text
student-take-up-own = Start from your last
student-take-up-agreed = Start from what is agreed
student-take-up-nothing = Start from nothing
student-in-brief = { $text }: home { $percent } %, worth { $value } (no agreement { $least })
student-in-brief-impossible = { $text } cannot be proposed now: see why. Home { $percent } %, worth { $value } (no agreement { $least })
student-put-away = Put the draft away
student-propose-private = Propose by back channel …
student-let-vote = Let the vote come
student-propose-public = Propose in public …
student-at-the-table = At the table: one move ends your turn
student-meanwhile = Meanwhile you can draft your next text, read, and write to your delegation.

student-islands = What the text says of each island
student-meter-material = Interest
student-meter-face = Face
student-meter-trust = Trust
student-meter-capital = Capital

# ----- a vote
student-vote = The vote
student-vote-end = How it ended
student-vote-carried-by = Most of those who voted for it did so for this: { $clause }.
student-vote-lost-by = Most of those who did not vote for it did so over this: { $clause }.
student-go-on = Go on
student-put-announcement-away = Put away

# ----- moves
student-more = All moves …
student-used = Done this turn.
student-on-your-turn = When you have the table, your moves stand here.
student-choose = Which?
student-consider = Consider it …
student-trade = they: { $take } — you: { $give }
student-trade-give = you: { $give }
student-pay = { $cost } to { $name }
student-pay-track = { $cost } to { $name } ({ $track })
student-prepare = { $issue } ({ $cost } of political capital)
student-pledge = { $clause } ({ $cost } of political capital), on { $issue }
student-waiting = What waits for something else
student-member = { $name } ({ $parts })
student-for-others = { $what }: for { $choices }.
student-take-back = Take the last move back
student-passing = Your turn ends with it, and { $other } has the table.
student-passing-before-the-vote = You do nothing more at home before the vote; { $other } has its move, and then the homes vote.
student-passing-to-the-vote = You do nothing more at home: the homes vote at once.
student-make = Do it
student-make-and-end = Do it and end the turn
student-reconsider = Not yet
student-back-to = Back

# ----- the other pages
student-at-home = At home: one move a turn
student-at-home-on-text = The text at hand, at home
student-signals = Signals: one a turn
student-delegate = a scripted delegate plays it, since nobody has its seat.
student-no-news = Nothing yet.
student-meters = Where you stand
student-delegation = Your delegation
student-yourself = – you
student-binding = All of you see one draft. The chief alone binds { $side }: accepts, initials, pledges, breaks off and decides.
student-note = A line to your delegation
student-note-send = Write it
student-take-home = Take the debrief home as a file
student-taken-home = Two Tables, class { $code }
student-lost-page = Lost your page?
student-come-back-by = Open the class's address in any browser, choose “I was here already”, and write the word you were shown when you joined.

# ----- the door
student-join = Join the class
student-code = The class's code
student-name = What the others shall call you
student-name-about = A nickname, not your own name.
student-come-in = Come in
student-kept = Kept by whoever hosts the class, and nowhere else: your nickname, your seat, what you do and write; until the teacher deletes the class. This browser keeps one cookie, for your seat.
student-was-here = I was here already
student-never-here = I have not been here yet
student-check = Is everything ready?
student-joined = { $name }, you are in class { $code }
student-your-word = Your word to come back by:
student-your-word-about = Write it down now. It brings you back to your seat from any phone or browser, and is not shown again. Whoever knows it can take your seat.
student-written-down = I have written it down
student-come-back-title = Come back
student-come-back = Back to class { $code }
student-return-word = Your word to come back by
student-waiting-title = Waiting · Two Tables
student-here = { $name }, you are in class { $code }
student-waits = The teacher will begin. This page goes on by itself.
student-waits-nod = The class has begun. The teacher will give you a seat; this page goes on by itself.
student-others = { $count ->
    [0] Nobody else is here yet
    [one] One other is here
   *[other] { $count } others are here
  }
