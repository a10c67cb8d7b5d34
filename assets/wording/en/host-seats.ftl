# Seats taken over, as the teacher reads it.
seats-taken = Seats taken over
seats-taken-by-word = { $name } came back by the return word in another browser; the browser that had the seat before has it no longer.
seats-taken-moved = { $name } was moved from { $from } to { $to }.
seats-taken-unseated = { $name } has no seat any more, and sat at { $from }.
seats-taken-removed = A student was removed from the class, who sat at { $from }.
seats-taken-removed-unseated = A student without a seat was removed from the class.
seats-taken-delegate = A scripted delegate has taken over { $place }.
seats-taken-back = The scripted delegate has handed { $place } back to its students.
seats-taken-gone = Somebody who has left
# What became of a seat, as its student reads it.
seat-kept = { $others ->
    [0] Your seat: table { $table }, for { $side }.
   *[other] Your seat: table { $table }, for { $side }, with { $names }.
    }
seat-moved = Your teacher has moved you from { $from } to { $to }; your papers are those of { $to } now. Your former seat: { $holders }.
seat-unseated = Your teacher has taken you from { $from }: you have no seat now, and wait for one here. Your former seat: { $holders }.
seat-held-by = it is held by { $names }
seat-held-by-delegate = a scripted delegate holds it
seat-delegate = A scripted delegate plays for your delegation. You can read everything, and write notes. Ask your teacher to let you have it back.
seat-back = The scripted delegate has handed your delegation back: it is yours to play.
seat-heard = Understood
# A browser that has a seat no longer.
seat-lost = This browser no longer has its seat in class { $code }
seat-lost-by-word = Another browser holds the seat of { $name } now: its return word was given there. If that was you, go on there, or give the word here to have the seat back. If it was not you, tell your teacher at once.
seat-lost-word = Give the return word
seat-lost-removed = Your teacher has removed this seat from the class, and nobody holds it. Ask your teacher, or join again.
seat-lost-join = Join again
# Seats given by the teacher.
seats-at-random = { $count ->
    [one] Seat the one without a seat
   *[other] Seat all { $count } without a seat at random
    }
seats-unseat = Take the last seating back
seats-swap-with = Swap with
seats-swap = Swap
seats-nameless = Student { $number }
seats-name-away = Take the name away
seats-plan = Seating plan
seats-plan-drag = Drag a name to a place, or on another name to swap the two.
seats-plan-without = Without dragging: Change… in a student’s row below seats, swaps and renames.
seats-plan-table = Table { $table }
seats-roster = { $count ->
    [one] The roster: 1 name, and its place
   *[other] The roster: { $count } names, and their places
    }
seats-roster-change = Keep a roster…
seats-roster-how = One nickname a line, in the order of the seats: both sides of table 1, then of table 2, and so on. Whoever comes by a nickname on the list sits down there; once play has begun, when you let him in.
seats-roster-offered = { $count ->
    [one] This is the name that class { $code } kept. It is this class’s once you press Keep.
   *[other] These are the { $count } names that class { $code } kept. They are this class’s once you press Keep.
    }
seats-roster-names = Nicknames
seats-roster-keep = Keep the roster
seats-roster-here = { $name }: { $place }
seats-roster-awaited = { $name }: { $place }, not here yet
