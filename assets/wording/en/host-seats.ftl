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
