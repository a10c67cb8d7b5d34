# A verb, as short as a button.

verb-propose = Propose this text
verb-trade = Offer a trade
verb-take = Take their trade
verb-accept = Accept their text
verb-initial = Put your initials to it
verb-decline = Refuse
verb-hold = Hold
verb-break = Break off
verb-gesture = Make a gesture
verb-act = Act alone
verb-reply = Answer their gesture
verb-statement = Speak in public
verb-leak = Leak their offer
verb-disclose = Publish your own offer
verb-gloss = Say what a clause means
verb-address = Address their public
verb-consult = Sound a faction out
verb-pay = Buy support
verb-whip = Whip a faction
verb-pledge = Pledge
verb-justify = Justify a retreat
verb-prepare = Prepare opinion
verb-retire = Promise to retire
verb-decide = Decide

# ----- how each verb is written, and what it does

help-propose = propose private CLAUSES, propose public CLAUSES: puts a text on the table; clauses not named are left out; with nothing named, the draft at hand. In public your word is staked; in private it may leak
help-trade = trade CLAUSE for CLAUSE: you would write the first if the other side wrote the second
help-take = take: takes the trade the other side offers
help-accept = accept, accept earlier: accepts the other side's proposal, or for one turn the one it has replaced since your last; it must then initial it, and those at home who are asked before a signature must let you sign
help-initial = initial: puts your initials under your own text once the other side has accepted it
help-decline = decline courteous, decline firm, decline scornful: refuses what lies on the table
help-hold = hold: lets the turn pass
help-break = break: ends the talks
help-gesture = gesture WORD: a gesture to the other side; it counts by half if your move at the table belies it
help-act = act WORD: something your government does alone
help-reply = reply reciprocate, reply acknowledge, reply snub: answers a gesture
help-statement = statement anger, statement recognition, statement regret: speaks in public; each repetition weighs half of the one before
help-leak = leak: lets the papers have the other side's private offer
help-disclose = disclose: publishes your own private offer that waits for an answer; it counts as made in public from then on, and the other side trusts you a little less
help-gloss = gloss ISSUE: says in public what an ambiguous clause means, which ends its ambiguity
help-address = address: speaks to the other side's public over its government's head: its doves warm and its hawks cool, and its government trusts you less
help-consult = consult FACTION: sounds out a faction's hidden mood, within a band
help-pay = pay WHOM POINTS: buys support with political capital (where issues are signed in tracks, pay WHOM POINTS TRACK: for the texts of that track); each payment buys less than the one before, and money for what is sacred offends
help-whip = whip FACTION: holds a faction to its word, so that it votes as it feels and nobody defects at the roll call
help-pledge = pledge CLAUSE: binds you in public to that clause or better
help-justify = justify ISSUE: takes your strictest pledge on an issue back, for political capital and face
help-prepare = prepare ISSUE: prepares opinion at home for a loss on an issue, so that everyone there minds it less; it costs political capital, twice on one issue at most
help-retire = retire: promises to leave office once it is done; rivals warm a little, and stay away rather than vote against you, which helps only where votes cast are counted
help-decide = decide DECISION CHOICE: decides what has come to you to be decided; it uses none of your turn's moves and cannot be undone, and what is left undecided past its time is done as its page says

# ----- a move as it may be chosen: `$name` is the other side; `$cost` is political capital

move-propose-public = Propose in public: { $text }.
move-propose-private = Propose by back channel: { $text }.
move-trade = Offer a trade: you write { $give } if { $name } writes { $take }.
move-take = Take the trade that { $name } offers.
move-accept = Accept { $name }'s proposal.
move-name-accept-earlier = Accept their earlier text
move-accept-earlier = Accept the proposal { $name } has just replaced, instead of its last.
move-initial = Initial your own text, which { $name } has accepted.
move-decline = Refuse { $manner } what lies on the table.
move-hold = Hold: let the turn pass.
move-break = Break off the talks.
move-gesture = Make a gesture ({ $cost } of political capital): { $title }. { $text }
move-slight = Make a hostile gesture ({ $cost } of political capital): { $title }. { $text }
move-act = Act alone ({ $cost } of political capital): { $title }. { $text }
move-reply-reciprocate = Answer { $name }'s gesture with one of your own ({ $cost } of political capital).
move-reply-acknowledge = Thank { $name } for its gesture.
move-reply-snub = Disregard { $name }'s gesture.
move-statement = Make a public statement of { $tone }.
move-leak = Let the papers have { $name }'s private offer.
move-disclose = Publish the offer you have made { $name } in confidence.
move-gloss = Say in public what the clause on “{ $issue }” means.
move-address = Speak directly to { $name }'s public.
move-consult = Sound out { $faction } ({ $cost } of political capital).
move-pay-track = Buy support from { $whom } for texts on “{ $track }” ({ $cost } of political capital).
move-pay = Buy support from { $whom } ({ $cost } of political capital).
move-whip = Hold { $faction } to its word at the roll call ({ $cost } of political capital).
move-pledge = Pledge in public to take nothing less than { $clause } ({ $cost } of political capital).
move-justify = Explain at home why you give up your strictest pledge on “{ $issue }” ({ $cost } of political capital).
move-prepare = Prepare opinion at home for a loss on “{ $issue }” ({ $cost } of political capital).
move-retire = Promise to leave office once it is done.
move-decide = Decide “{ $decision }” ({ $cost } of political capital): { $title }. { $text }

# ----- a move that was made, where the news would say more: `$who` is "you" or "they", `$name` the side across from the reader

made-declined = { $who ->
    [you] You refuse { $manner } what lies on the table.
   *[they] { $name } refuses { $manner } what lies on the table.
  }
made-consulted = { $who ->
    [you] You sound out { $faction }.
   *[they] { $name } sounds out { $faction }.
  }
made-paid = { $who ->
    [you] You buy support from { $whom } ({ $cost } of political capital).
   *[they] { $name } buys support from { $whom } ({ $cost } of political capital).
  }
