# The teacher's page: what needs him, what he can do.
teacher-title = { $code } · the teacher’s page
teacher-secret = This page holds every table’s secrets: show the class the wall instead.
teacher-needs = What needs you
teacher-wall = The wall ↗
teacher-gathering = { $count ->
    [0] Nobody has joined yet. Open the wall on the projector: it says how to join. Begin play when all are here.
    [one] One has joined. Begin play when all are here; whoever comes later is seated by your nod.
   *[other] { $count } have joined. Begin play when all are here; whoever comes later is seated by your nod.
  }
teacher-needs-nothing = Nothing needs you.
teacher-needs-stalled = Nothing can be written down, so tables wait, their clocks standing. { $why } They go on by themselves once it can.
teacher-needs-nod = Waiting for your nod: { $names }
teacher-needs-seat = Without a seat: { $names }
teacher-needs-absent = { $count ->
    [one] Table { $tables }: no phone of the side that is to move is awake. A delegate can play on.
   *[other] Tables { $tables }: no phone of the side that is to move is awake. A delegate can play on.
    }
teacher-needs-held = { $count ->
    [one] Table { $tables } is held, and the class plays.
   *[other] Tables { $tables } are held, and the class plays.
    }
teacher-needs-time = { $count ->
    [one] Table { $tables }: the turn is nearly over.
   *[other] Tables { $tables }: the turn is nearly over.
    }
teacher-needs-end = Every table has ended: to the debrief.
teacher-controls = The whole class
teacher-begin = Begin play
teacher-eyes-up = Eyes up
teacher-pause = Pause all
teacher-pause-table = Pause this table
teacher-go-on = Go on
teacher-extend = + { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
    }
teacher-announce = Announce…
teacher-announce-text = What is said
teacher-announce-do = Announce
teacher-stands = { $tables ->
    [one] On the screens of 1 table: “{ $text }”
   *[other] On the screens of { $tables } tables: “{ $text }”
    }
teacher-take-down = Take this down from all screens
teacher-news = Send news…
teacher-event = An event of the scenario, as the next round begins
teacher-event-do = Send it
teacher-own-title = An event of your own, as the next round begins: its headline
teacher-own-text = What happens
teacher-own-effect = What it moves
teacher-own-face = Face
teacher-own-trust = Trust in the other side
teacher-own-capital = Political capital
teacher-own-no-effect = nothing: it is news
teacher-own-by = By how many points
teacher-own-do = Send your own
teacher-where = Table
teacher-all-tables = all tables
teacher-whom = Side
teacher-to-both = both sides
teacher-of-both = of both sides
teacher-end = End and debrief
teacher-debrief = Debrief
teacher-seats = Seats
teacher-papers = Papers
teacher-table = This table…
teacher-watch = Watch
teacher-steps = Step by step
teacher-seat-delegate = A delegate plays { $side }
teacher-relieve = Relieve the delegate of { $side }
teacher-agreed = { $agreed } of { $of } clauses agreed
teacher-alike = { $alike ->
    [0] no clause alike in both sides’ last texts
    [one] 1 clause alike in both sides’ last texts
   *[other] { $alike } clauses alike in both sides’ last texts
    }
teacher-moves = { $moves ->
    [one] 1 move
   *[other] { $moves } moves
    }
teacher-phase-talks = talking
teacher-phase-initialling = a text accepted, to be initialled
teacher-phase-interval = signed, before the vote
teacher-phase-over = over
teacher-seats-nobody = Nobody has joined yet.
teacher-seats-name = Name
teacher-seats-place = Where
teacher-seats-part = Part
teacher-seats-do = Change
teacher-seats-change = Change…
teacher-seats-away = away
teacher-seats-at = table { $table }, { $side }
teacher-seats-waits = waits for your nod
teacher-seats-nowhere = nowhere yet
teacher-seats-side = Side
teacher-admit = Let in
teacher-place = Seat here
teacher-rename = Name
teacher-rename-do = Rename
teacher-remove = Remove from the class
teacher-part-delegation = the whole delegation
teacher-part-chief = chief
teacher-part-minister = foreign minister
teacher-part-whip = party whip
teacher-part-envoy = envoy
teacher-part-observer = observer
teacher-paper-sheet = The teacher’s sheet: 45 minutes, one by one, and what can go wrong
teacher-paper-board = How to come in, to put up: address, picture, code and rules
teacher-paper-handout = Role briefs and option sheets to print
teacher-paper-debrief = The class debrief
teacher-paper-again = Predict and vote again
teacher-paper-gradebook = Grade book: a row a student (CSV)
teacher-paper-export = Every move: a row a move (CSV)
teacher-paper-all = All of this as one file: grade book, moves, every saved game (ZIP)
teacher-paper-save = Table { $table } as a saved game
zip-class = Class { $code }, as it was when this file was made.
zip-gradebook = a row a student with what came of his table; any spreadsheet opens it.
zip-moves = a row a move: table, round, side, part, name, move, seconds left.
zip-save = the game of table { $table }, both sides; two-tables replay { $file } tells it, and play goes on from it.
zip-yours = Nicknames and secrets of both sides stand in it: keep it as you keep grades, and delete it yourself.
teacher-slips = A slip for each seat, with its return word…
teacher-slips-what = New return words are made and shown once, to print and cut apart. Those shown before are worth nothing then; whoever has his page open keeps it.
teacher-slips-whose = For
teacher-slips-all = everybody
teacher-slips-do = Make and show the slips
teacher-next = Go on next lesson…
teacher-next-how = The class is paused and kept. To go on, start the program again, open the class { $code } and press Go on. Students come back by the same address or by their own return word.
teacher-next-do = Pause, and go on next lesson
teacher-delete = Delete this class…
teacher-delete-what = All that is kept of the class is removed for good: names, moves, notes. Take the exports first.
teacher-delete-code = To confirm, type its code: { $code }
teacher-delete-do = Delete the class
# One table watched.
teacher-watched = Table { $table }, both sides
teacher-back = Back to all tables
teacher-drafts = On the desk
teacher-draft = A draft: { $text }
teacher-no-draft = No draft.
teacher-news-told = Told last
teacher-notes = Written to each other
teacher-no-notes = Nothing.
teacher-unnote = Take it away
# The printed sheet.
sheet-title = { $title }: the teacher’s sheet
sheet-code = Code: { $code }
sheet-played = { $rounds } rounds; a turn is given { $seconds } seconds, and passes when they are over.
sheet-played-untimed = { $rounds } rounds; turns have no end of their own.
sheet-minutes = The lesson, minute by minute
sheet-minute = Minute
sheet-what = What is done
sheet-before = before
sheet-minute-before = Start the program, put the wall on the projector, keep this laptop on its charger. Open /check on one phone over the room’s network. Print the handout if phones may fail. Rehearse… on your page shows the whole lesson with scripted students; one press throws it away.
sheet-minute-join = Students open the address or photograph the picture, give the code and a nickname. Each writes down the return word that the phone shows. When all are in, press Begin play.
sheet-minute-read = Press “Pause all”: no clock runs while everybody reads the brief, and let it play when most have. Delegations settle who speaks: only the chief binds. Say once: you can lose by signing what your own home will not pass.
sheet-minute-play = The tables play. Whoever waits may draft, consult at home, read and write notes. Walk round; the red lines on your page say who needs you.
sheet-minute-half = Half-time. Eyes up: ask one table what its own home will never accept, and whether the other side knows it. Then go on.
sheet-minute-end = Warn of the last round. End and debrief when most tables have ended; what is unfinished counts as no agreement.
sheet-minute-debrief = All tables on one chart beside history. Which tables lie in the zone, which outside, and who stopped them? Predict and vote again with one quota changed: ask the class, whose phones guess, then show the result.
sheet-minute-home = Each student takes the debrief of his own table home as a file. Save the grade book; delete the class when nothing of it is needed any more.
sheet-troubles = What can go wrong, and what then
sheet-trouble = What is seen
sheet-then = What then
sheet-trouble-isolated = No phone reaches the address, though all are on the same network
sheet-remedy-isolated = The network keeps devices apart. Let the laptop or one phone open a hotspot and let all join that. Or share laptops that reach it, each student with the slip of his seat; or play from the printed handout.
sheet-trouble-mobile = Some phones load for ever
sheet-remedy-mobile = Mobile data has taken over, since the network has no internet. Switch mobile data off, or confirm that the network is to be used without internet.
sheet-trouble-vpn = One phone alone cannot reach it
sheet-remedy-vpn = Switch off VPN, private DNS and data saver; type the address as it stands above, with its port.
sheet-trouble-firewall = The laptop reaches itself, nobody else does
sheet-remedy-firewall = The firewall asks or refuses: allow the program on private networks. On Windows the question may be behind another window.
sheet-trouble-phone = A phone slept, was reloaded or ran down
sheet-remedy-phone = Open the address again: the seat is still there. On another device, choose “I was here already” and give the return word. You are told when a seat is taken over.
sheet-trouble-late = Somebody comes late, or the number is odd
sheet-remedy-late = A scripted delegate holds an empty seat from the start. Press Let in and Seat here; the delegate rises.
sheet-trouble-left = Somebody has left in mid-game
sheet-remedy-left = At his table, press A delegate plays; it hands the seat back whenever somebody sits down.
sheet-trouble-laptop = The laptop died or was closed
sheet-remedy-laptop = Start the program again and open the same class. Nothing accepted is lost; every table is paused until you press Go on.
sheet-trouble-plain = Somebody asks whether it is safe
sheet-remedy-plain = Nothing leaves the room, and nobody has an account. With a certificate for this laptop, start the program with --tls-cert and --tls-key.
sheet-data = What is kept
sheet-data-what = Nicknames, who sat where, moves, drafts and notes: in one file on the laptop that hosts the class, or in the database server its hosts share. Tokens and return words are kept only as seals that cannot be turned back.
sheet-data-until = Nothing of it goes away by itself: the class is kept until you delete it. Each student’s browser keeps one cookie, for his seat, for a term.
sheet-data-delete = Delete this class on your page removes all of it from there in one action; what a database server’s logs and backups may still hold is said then. Exports you took are yours to delete.
sheet-questions = Questions for the debrief
# How to come in, on paper.
board-title = { $title }: how to come in
board-or = or { $address }
board-nowhere = This laptop is in no network a phone could come by. Join the room’s network, or open a hotspot, and start the program again.
board-code-is = Code of the class:
board-network = Join the network this laptop is in; switch mobile data and VPN off.
board-address = Photograph the picture, or type the address whole, with the number after the colon.
board-code = Give the code and a nickname, not your own name.
board-word = Write down the return word you are shown: it brings you back to your seat on any phone or browser.
board-late = Once play has begun, wait for the teacher’s nod.
slips-title = Class { $code }: a slip for each seat
slips-how = Print this page now, cut it apart and hand each student his own: the words are shown this once, and those shown before bring nobody back any more.
slips-word = Word to come back by:
slips-keep = Whoever knows the word can take the seat. Keep it.
# What is handed out on paper.
handout-title = { $title }: briefs and options to hand out
handout-how = Cut at the page breaks. What is headed with a side is that side’s alone; the other must not see it.
handout-side = { $side }: your brief
handout-parts = Your delegation: who does what
handout-looks-on = looks on, and writes notes
handout-options = { $side }: your options, and what they are worth to you
handout-options-how = Worth is in points to your chief, against leaving the issue out. What { $other } makes of it is what everyone reckons, no more.
handout-option = Clause
handout-worth = Worth to you
handout-reckoned = Reckoned to them
handout-left-out = (as it is, if left out)
handout-draft = Drafting sheet
handout-issue = Issue
handout-text = Text { $number }
handout-agreed = Agreed
