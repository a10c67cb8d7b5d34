# How things are called inside other sentences. Clauses of the game are one option of one issue each.

clause-name = { $issue }, clause { $option }
clause-left-out = { $issue } left out
clause-untitled = { $issue }: { $opening }
clause-full = { $clause }: “{ $text }”
option-left-out = left out
clause-full-left-out = { $issue }: “{ $text }”
clause-silent = silence on “{ $issue }”
clause-advised = { $clause } (“{ $text }”)
clause-advised-typed = { $clause } ({ $typed }: “{ $text }”)
name-and-word = { $name } ({ $word })
text-empty = no clause at all

moment-after-signature = After the signature
round-in-full = { $number }. { $round }
round-name = “{ $title }” ({ $date })

# ----- lists: the first two of three joined by `list-next`, the last by `list-and` or `list-or`

list-next = { $before }, { $next }
list-and = { $before } and { $next }
list-or = { $before } or { $next }
list-semicolon = { $before }; { $next }
list-sentence = { $before } { $next }

# ----- small words

manner-courteous = with courtesy
manner-firm = firmly
manner-scornful = with scorn

tone-anger = anger
tone-recognition = recognition
tone-regret = regret

band-cold = colder than expected
band-even = as expected
band-warm = warmer than expected

# ----- what everyone reckons a side gains by something, after its name

repute-loses-very-much = loses very much
repute-loses-much = loses much
repute-loses-something = loses something
repute-loses-slightly = loses slightly
repute-nothing = neither gains nor loses
repute-gains-slightly = gains slightly
repute-gains-something = gains something
repute-gains-much = gains much
repute-gains-very-much = gains very much

# ----- chances, in words and in number; certainty is only said where it is certain

percent-under-one = under 1
percent-over-ninety-nine = over 99
chance-impossible = impossible, 0 %
chance-hardly = almost impossible, under 1 %
chance-very-unlikely = very unlikely, { $percent } %
chance-unlikely = unlikely, { $percent } %
chance-rather-unlikely = rather unlikely, { $percent } %
chance-even = about even, { $percent } %
chance-rather-likely = rather likely, { $percent } %
chance-likely = likely, { $percent } %
chance-very-likely = very likely, { $percent } %
chance-nearly = almost certain, over 99 %
chance-certain = certain, 100 %

clause-line = { $clause }: { $text }
