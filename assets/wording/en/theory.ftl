# What a game shows of the theory: each sentence is of a move of this very game.
debrief-theory = What this game shows of the theory
theory-how = Each sentence is about a move of this very game, and says what happened, not why anybody did it. Whose ideas these are stands before them; how the game computes them, in its rules.
theory-nothing = Nothing happened in this game of which the theory the game is built on speaks: no home refused, nobody bound his hands, no gesture and no hurt weighed.
theory-finding = Move { $number }, round { $round }: { $what }
theory-two-tables = Putnam (1988): every move is made at two tables, and the second can undo the first.
theory-bound-hand = Schelling (1960), with Fearon (1994) on its price: who binds his own hand leaves the other the last chance to give way, and pays if he unties it.
theory-two-readings = Two readings, after the Joint Declaration of 1956: words that let each capital tell its people its own meaning.
theory-sincerity = Hall (2015), with Osgood: a gesture convinces by what it costs and by what is done next.
theory-standing = Lebow (2010): standing is wanted for its own sake, and its loss is felt before interest is counted.
theory-codes = Friedrichs (2016): what hurts, and what passes for strength, depends on whether an audience lives by honour, face or dignity.
theory-defected = involuntary defection. { $side }’s chief had put his name to it, and { $body } refused it. { $faction } { $promised ->
    [yes] Had every faction voted as its mood had promised, it would have passed: the votes dropped off at the roll call.
   *[no] The votes were not there even if everyone had kept his word.
  }
theory-withheld = { $faction } withheld most: { $votes } of its votes.
theory-tipped = { $faction } withheld { $votes } more of its votes than it had promised, more than any other.
theory-withheld-nobody = No faction withheld its votes; members nobody describes did.
theory-home-shut = a win-set smaller than what its chief would have taken. At the end { $other }’s last text was worth { $points } more to { $side }’s chief than no agreement; the chance that his home would have carried it was { $percent } %.
theory-chief-shut = a chief less willing than his home. At the end the chance that { $side }’s home would have carried { $other }’s last text was { $percent } %; to its chief it was worth { $points } less than no agreement.
theory-bought = a side payment. { $side } bought { $faction } for { $worth } points of support, and { $votes } of its votes in { $body } were then in favour{ $carried ->
    [yes] : without its votes there the text would have been refused.
   *[no] , though the text would have passed there without its votes.
  }
theory-reverberated = reverberation. { $side } spoke past the government to the people of { $other }: { $warmed } of its factions and groups warmed, { $cooled } cooled, and the government trusted it less.
theory-linked = linkage. { $side } gave { $give } and got { $take }: neither had been given alone.
theory-yielded = a concession to a tied hand. { $side } had pledged { $pledge } in move { $pledged }; { $other }’s text, which had asked for { $before }, now asked for { $after }.
theory-shut-out = a hand tied too tight. { $side } pledged { $pledge } and kept to it; to the end { $other } asked for { $last }, and nothing was agreed.
theory-paid = an audience cost, paid. { $entry }
theory-held-open = an ambiguity that held: { $clause } came into force with both readings open; the bill for that comes later.
theory-broke-pledge = an ambiguity that broke. A pledge said what it means: { $clause } lost its second reading.
theory-broke-gloss = an ambiguity that broke. A word in public said what it means: { $clause } lost its second reading.
theory-broke-event = an ambiguity that broke. What happened said what it means: { $clause } lost its second reading.
theory-kept = a gesture kept to. { $side } paid { $cost } of political capital for “{ $gesture }” and made no harsh move at the table in the same turn: { $other }’s trust { $trust }.
theory-belied = a gesture belied. { $side } made “{ $gesture }” and in the same turn a harsh move at the table: it counted by half.
theory-returned = a gesture returned. { $other } answered “{ $gesture }” of { $side } with one of its own.
theory-spurned = a gesture spurned. { $other } { $how ->
    [snubbed] snubbed “{ $gesture }” of { $side }.
   *[unanswered] let a whole turn pass without answering “{ $gesture }”, which had cost { $side } something.
  }
theory-humiliated = humiliation. { $side }’s face fell below nothing, and from then on every loss of honour weighed more for it. { $entry }
theory-honour-first = honour before interest. { $side } refused a text that would have brought { $material } of material interest, since it took { $face } of honour and face.
theory-minded = a hurt its code minds most, the heaviest of this game for { $side }. { $entry }
theory-insulted = an insult before the world. { $side } insulted { $other }; before its own audience, { $code }, that counted { $own } of face.
