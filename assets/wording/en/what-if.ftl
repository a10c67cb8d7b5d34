# What if: a vote taken again with something otherwise, talks played on.
what-if-heading = What if
what-if-home = { $side }:
what-if-said = { $when }: { $what }
what-if-played = What if: played on from round { $round }
what-if-how = { $games } games, each from where the talks stood after { $moves } moves, with the program’s players on both sides; moods nobody had been shown, defections, leaks and events to come were dealt anew each time.
what-if-in-force = In force: { $share } in 100 ({ $count } games; likely between { $low } and { $high })
what-if-refused-at-home = Refused at home: { $share } in 100 ({ $count } games; likely between { $low } and { $high })
what-if-broken-off = Broken off: { $share } in 100 ({ $count } games; likely between { $low } and { $high })
what-if-out-of-time = Out of time: { $share } in 100 ({ $count } games; likely between { $low } and { $high })
what-if-otherwise = This game ended so: { $was }. Otherwise than that ended { $share } in 100 ({ $count } games; likely between { $low } and { $high }).
what-if-unknown = "{ $word }" is nothing that could be otherwise. Write a clause (territory=c), a change of the scenario (sides.tokyo.bodies.unity.dissent_at_most=80), a move a side makes besides (tokyo pay yoshida 5), a move that was not made (without 12), or a round to play on from (round 3).
what-if-number = A move is left out by its number, for example without 12; "{ $word }" is none. two-tables replay and the page list the moves.
what-if-no-move = There is no move number { $number } in this game that somebody made.
what-if-table-move = Move { $number } was made at the table, and what the other side answered rests on it; only a move at home or a signal can be left out. Play on from its round instead.
what-if-move = "{ $line }" cannot be made besides: { $reason }
what-if-not-here = "{ $line }" cannot be made besides: only moves at home and what a side does alone can be, and none that tells a mood. Play on from a round for the rest.
what-if-refused = "{ $line }" was not open to { $side } then: its own rule forbids it, or it could not pay for it. Choose another, or a smaller sum.
what-if-no-round = These talks made no move in round { $round } or after it; they ended in round { $last }. Choose an earlier round.
what-if-fault = The player of { $side } made no move that the rules permit in the game of seed { $seed }, which is a fault of this program. Please keep the save and report it.
what-if-guess-homes = First guess: which homes pass the text then? Say both, tokyo, moscow or neither.
what-if-guess-share = First guess: in how many of 100 such games does a text come into force?
what-if-no-guess = "{ $word }" is no guess: give one of the answers to this question. { $question }
what-if-guessed-right = You had expected just that.
what-if-guessed-wrong = You had expected otherwise. Which vote did you not see coming?
what-if-expected-share = You had expected a text in force in { $share } of 100.
