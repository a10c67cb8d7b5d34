# A class: who may join, what a table refuses.
class-lost = What is kept of this class is not what was written; it cannot be taken up again.
class-table-lost = Table { $table } cannot be made again of what is kept of it, up to line { $row }: it was changed by hand, or written by a program of other rules.
class-over = The class is over; nobody joins it any more.
class-full = The class has { $most } students, and no more can join.
class-name-taken = Somebody is called “{ $name }” already, or something that looks like it. Choose another name.
class-begun = The class has begun already.
class-empty = Nobody has joined yet.
class-held = The table is held; nothing is played until the teacher lets it go on.
class-note-unspeakable = A note is one line of at most { $most } characters, without signs that command a screen.
class-no-table = There is no table { $table } in this class.
class-bad-name = A nickname has 1 to { $most } characters that can be seen, one of them a letter or digit. Do not use your real name.
class-delegate-plays = A scripted delegate plays for your delegation. Ask your teacher to let you have it back.
class-event-unknown = There is no event “{ $event }” still to come at this table.
class-event-too-late = There is no further round in which it could happen. Announce it instead.
class-event-unspeakable = An event needs a headline of at most { $title } characters and a text of at most { $text }.
class-event-too-much = An event of your own moves a meter by at most { $most } points.
# A vote taken again with one thing changed.
class-again-others = This changes who there is. Change what somebody has: a quota, seats, a weight.
class-again-clause = There is no clause “{ $clause }” that a text could have.
class-again-misfit = The text cannot have { $clause } beside its other clauses: { $because }
class-again-scenario = The change cannot be made: { $what }
class-unwritten = The table could not be written. Try again.
class-over-held = The class is over: nothing is played, and nothing is to be held.
# Seats.
class-all-seated = Everybody has a seat already.
class-swap-same = Both sit in the same delegation: there is nothing to swap.
class-no-seating = There is no seating of yours that could be taken back.
class-roster-line = Line { $line } of the roster, “{ $text }”: { $why }
class-roster-twice = this name, or one that looks like it, stands there already. Give each student a nickname of his own.
class-question-early = The class still plays: what would have come of it is asked once it is over.
class-question-none = No question is open now.
