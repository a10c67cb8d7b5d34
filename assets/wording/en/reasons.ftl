# Why someone thinks so: the terms of a faction's score and of the chief's value, each with its points.

reason-disposition = How they lean before any clause is read: { $points }
reason-clause = { $issue }: { $text }: { $points }
reason-clause-read = { $issue }: { $text }, as { $name } tells its own people: { $points }
reason-linkage = What goes together, { $title }: { $points }
reason-pressure = Pressure of a group, { $group }: { $points }
reason-payments = Side payments: { $points }
reason-payments-offend = Side payments, which offend where something sacred is given up: { $points }
reason-symbolic-concession = { $name } gives way on what is sacred to it: { $points }
reason-trust = Trust in { $name }: { $points }
reason-honour = Their country's standing, as lived so far: { $points }
reason-humiliation = Humiliation, as lived so far: { $points }
reason-defiance = Defiance of late: { $points }
reason-insult-unanswered = An insult let pass of late: { $points }
reason-mood = What has been said and done so far: { $points }
reason-broken-pledge = A broken pledge on “{ $issue }”: { $points }
reason-hidden-mood = Its hidden mood, since that was found out: { $points }
reason-felt-weighed = { $difference } as it stands, × { $weight } as a loss of honour.
reason-felt-softened = { $difference } as it stands, softened by { $softened } of prepared opinion.
reason-felt-both = { $difference } as it stands, softened by { $softened } of prepared opinion, then × { $weight } as a loss of honour.
reason-loss-weighs = A loss of honour weighs × { $weight } here: × { $aversion } by the chief's aversion to loss, × { $humiliation } by humiliation.

cap-own = Red line crossed, never to be accepted: { $clause }.
cap-own-together = Red line crossed, never to be accepted together: { $clause }, and { $other }.
cap-group-together = Held back by { $group }, which will not have together: { $clause }, and { $other }.
cap-limit = Past the limit on an issue of honour: { $clause }.
cap-group = Held back by { $group }, whose red line is crossed: { $clause }.

decider-clause = The deciding clause: { $clause }.
decider-linkage = What decided it is no clause by itself, but what goes together: { $title }.
decider-leaning = No single clause decided it; the leaning did.

value-clause = { $issue }: { $text }: { $points }
value-clause-read = { $issue }: { $text }, as { $name } tells its own people: { $points }
value-linkage = Together, { $title }: { $points }
value-retreat = A pledge on “{ $issue }” broken by { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  }: { $points }
value-made-of = { $material } of interest × { $interest-share }, { $face } of honour × { $honour-share }.
value-made-of-loss = { $material } of interest × { $interest-share }, { $face } of honour × { $weight } as a loss × { $honour-share }.
