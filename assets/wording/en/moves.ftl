# A move as it may be chosen. `$name` is the other side; `$cost` is political capital.

move-propose-public = Propose in public: { $text }.
move-propose-private = Propose by back channel: { $text }.
move-trade = Offer a trade: you write { $give } if { $name } writes { $take }.
move-take = Take the trade that { $name } offers.
move-accept = Accept { $name }'s proposal.
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
move-gloss = Say in public what the clause on “{ $issue }” means.
move-address = Speak directly to { $name }'s public.
move-consult = Sound out { $faction } ({ $cost } of political capital).
move-pay = Buy support from { $whom } ({ $cost } of political capital).
move-pledge = Pledge in public to take nothing less than { $clause } ({ $cost } of political capital).
move-justify = Explain at home why you give up your strictest pledge on “{ $issue }” ({ $cost } of political capital).
move-prepare = Prepare opinion at home for a loss on “{ $issue }” ({ $cost } of political capital).
move-retire = Promise to leave office once it is done.

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
