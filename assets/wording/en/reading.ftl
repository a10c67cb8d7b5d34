# What is read off a view once, in the words every shell has for it.

turn-left-both = You may make one home move and one signal, then one move at the table, which ends the turn.
turn-left-home = You may still make a home move, then one move at the table, which ends the turn.
turn-left-signal = You may still make a signal, then one move at the table, which ends the turn.
turn-left-nothing = One move at the table is left, which ends the turn.
turn-initialling = Your text has been accepted. { $how }
turn-initialling-typed = Initial it (initial), or refuse to (decline courteous, firm or scornful).
turn-initialling-pointed = Put your initials to it, or refuse to.
turn-overtaken = Your text has been accepted, but the world has changed since, and you can no longer initial it. { $how }
turn-overtaken-typed = Decline it (decline courteous, firm or scornful); then you may propose again.
turn-overtaken-pointed = Decline it; then you may propose again.
turn-interval = The text is signed and the vote is still to come ({ $side }). You have one home move, or hold. What has come to you to be decided uses neither.
turn-interval-unasked = The text is signed, and nobody at either home is asked about it: it comes into force when both have had their turn ({ $side }). No move at home can change that: hold, unless you want one for what is still open. What has come to you to be decided uses neither.
waiting-own-trade = You offer a trade: you would write { $give } if { $other } wrote { $take }.
waiting-their-trade = { $other } offers a trade: it would write { $give } if you wrote { $take }. { $how }
waiting-trade-typed = Answer with take, or decline.
waiting-trade-pointed = Take it, or decline.
waiting-gesture = { $other }'s gesture waits for an answer: { $title }. { $how }
waiting-gesture-typed = Answer with reply reciprocate, reply acknowledge or reply snub.
waiting-gesture-pointed = Return it, acknowledge it or snub it.
waiting-insult = { $other } has insulted you before the world, and your hawks expect an answer before you end your turn: a slight or a statement of anger, unless { $other } makes amends first. What is let pass costs you some of their support.
leaning-capped = cannot vote for it
leaning-for = for
leaning-slightly-for = rather for
leaning-split = divided
leaning-slightly-against = rather against
leaning-against = against
