# What is wrong with a line of notation: what it is, and how to write it.

notation-empty = The line is empty; begin with a verb, for example "propose" or "hold".
notation-decide-how = A decision needs its word and the word of a choice; write them as they stand under what waits to be decided.
notation-unknown-decision = Nothing that waits to be decided is called "{ $word }" and has a choice "{ $choice }"; write the words as they stand under what waits to be decided.
notation-unknown-verb = "{ $word }" is not a verb of the game; begin with one that is, for example "propose", "decline" or "hold". { $hint }
notation-propose-how = A proposal needs a channel and clauses; write for example "propose private { $one } { $other }".
notation-twice = The issue "{ $issue }" is named twice; name it once.
notation-trade-how = A trade needs two clauses; write for example "trade { $one } for { $other }".
notation-not-a-group = "{ $word }" is a group: it hides nothing and has no vote; name a faction.
notation-pay-track = A payment needs a faction or a group, an amount and a track ({ $tracks }); write for example "pay fishers 12 TRACK".
notation-pay-how = A payment needs a faction or a group and an amount; write for example "pay fishers 12".
notation-number = "{ $word }" is not a number; write a whole number, for example 12.
notation-clause-how = "{ $word }" is not a clause; write issue=option, for example { $one }.
notation-unknown-option = The issue "{ $issue }" has no option "{ $word }"; choose { $choices }.
notation-what = The verb "{ $verb }" needs one word after it; say which one you mean.
notation-choose = The verb "{ $verb }" needs one word more; choose { $choices }.
notation-not-a-choice = "{ $word }" cannot follow "{ $verb }"; choose { $choices }. { $hint }
notation-too-much = The verb "{ $verb }" does not take "{ $rest }"; leave that out.
notation-no-text = There is no text to begin from with "{ $which }", since { $which ->
    [mine] you have proposed none
   *[theirs] the other side has proposed none
  }; name the clauses instead.
