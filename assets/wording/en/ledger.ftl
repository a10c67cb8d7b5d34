# The ledger: which meter moved, by how much, what moved it, before whom, by which rule.
# `$who` is "you" or "they"; `$name` is always the side across from the viewer.

entry-rule = ; { $rule }
entry = { $meter } { $points } (now { $after }): { $act }; { $audience }{ $rule }
entry-weighed = { $entry }; { $base } weighed { $factors }
entry-weighed-rounded = { $entry }; { $base } weighed { $factors }, rounded to whole points
entry-cut = { $entry }; the rest lies past the end of the scale

# ----- what multiplied it: "−2 weighed 3 times for as many issues and 1.5 times by the code of dignity for a broken word"

factor-issues = { $count } times for as many issues
factor-stake = { $times } times by the stake of the issue
factor-repeated = { $before ->
    [one] by half for having been said before
   *[other] by half, { $before } times over, for having been said as often before
  }
factor-belied = by half because the move at the table belied it
factor-unsigned = by half because nothing was signed
factor-code = { $times } times by the code of { $code } for { $slight }
factor-memory = { $times } times by the memory “{ $title }”

slight-insult = an insult
slight-refusal = a refusal others see
slight-exposure = being exposed before others
slight-broken-word = a broken word

code-honour = honour
code-face = face
code-dignity = dignity

meter-material = { $who ->
    [you] Material interest
   *[they] { $name }'s material interest
  }
meter-face = { $who ->
    [you] Face
   *[they] { $name }'s face
  }
meter-trust = { $who ->
    [you] Trust in { $name }
   *[they] { $name }'s trust in you
  }
meter-capital = { $who ->
    [you] Political capital
   *[they] { $name }'s political capital
  }

audience-world = before the world
audience-capitals = felt in both capitals
audience-delegations = among the delegations
audience-home = { $who ->
    [you] at home
   *[they] at { $name }'s home
  }

# ----- what moved it

act-opening = where it stood when the talks began
act-stepped-back = { $who ->
    [you] your public offer fell behind your last one
   *[they] { $name }'s public offer fell behind its last one
  }
act-crossed-pledge = { $who ->
    [you] your offer fell behind your pledge
   *[they] { $name }'s offer fell behind its pledge
  }
act-overridden = { $who ->
    [you] you overrode the refusal of { $body }
   *[they] { $name } overrode the refusal of { $body }
  }
act-public-credit = { $who ->
    [you] your public offer said something new and shamed nobody
   *[they] { $name }'s public offer said something new and shamed nobody
  }
act-reopened = { $who ->
    [you] you reopened an agreed clause on “{ $issue }”
   *[they] { $name } reopened an agreed clause on “{ $issue }”
  }
act-declined = { $who ->
    [you] you refused { $manner }
   *[they] { $name } refused { $manner }
  }
act-declined-public = { $who ->
    [you] you refused { $name }'s proposal { $manner } in public
   *[they] { $name } refused your proposal { $manner } in public
  }
act-came-out = What the two had understood came out.
act-leaked = { $who ->
    [you] your private offer became known
   *[they] { $name }'s private offer became known
  }
act-leaked-by = { $who ->
    [you] you let the papers have { $name }'s private offer
   *[they] { $name } let the papers have your private offer
  }
act-disclosed = { $who ->
    [you] you published what you had offered { $name } in confidence
   *[they] { $name } published what it had offered you in confidence
  }
act-became-known = the world heard of the clause { $clause }
act-gestured = { $who ->
    [you] your gesture, { $title }
   *[they] { $name }'s gesture, { $title }
  }
act-replied-reciprocate = { $who ->
    [you] you answered { $name }'s gesture with one of your own
   *[they] { $name } answered your gesture with one of its own
  }
act-replied-acknowledge = { $who ->
    [you] you thanked { $name } for its gesture
   *[they] { $name } thanked you for your gesture
  }
act-replied-snub = { $who ->
    [you] you disregarded { $name }'s gesture
   *[they] { $name } disregarded your gesture
  }
act-unmatched = { $who ->
    [you] { $name } left your gesture without an answer
   *[they] you left { $name }'s gesture without an answer
  }
act-acted = { $who ->
    [you] your act, { $title }
   *[they] { $name }'s act, { $title }
  }
act-stated = { $who ->
    [you] your public statement of { $tone }
   *[they] { $name }'s public statement of { $tone }
  }
act-insulted = { $who ->
    [you] your insult, as your own public saw it
   *[they] { $name }'s insult, as its own public saw it
  }
act-glossed = { $who ->
    [you] you said in public what the clause on “{ $issue }” means
   *[they] { $name } said in public what the clause on “{ $issue }” means
  }
act-addressed = { $who ->
    [you] you spoke directly to { $name }'s public
   *[they] { $name } spoke directly to your public
  }
act-spent-consultation = spent on a consultation
act-spent-payment = spent on a side payment
act-spent-whip = spent on holding a faction to its word
act-spent-pledge = spent on a pledge
act-spent-justification = spent on justifying a retreat
act-spent-preparation = spent on preparing opinion
act-pledged = a pledge on “{ $issue }”
act-justified = a pledge on “{ $issue }” given up
act-broke-off = { $who ->
    [you] you broke off the talks
   *[they] { $name } broke off the talks
  }
act-refused-own-text = { $who ->
    [you] you refused your own text, which had been accepted
   *[they] { $name } refused its own text, which had been accepted
  }
act-refused-at-home = { $who ->
    [you] your own side refused the text
   *[they] { $name }'s own side refused the text
  }
act-event = what happened, { $title }
act-decided = { $who ->
    [you] your decision on “{ $decision }”, { $title }
   *[they] { $name }'s decision on “{ $decision }”, { $title }
  }
