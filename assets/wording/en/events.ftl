# What happened, as the viewer reads it. `$who` is "you" or "they"; `$name` is always the side across from the viewer.

# ----- at the table

event-proposed-public = { $who ->
    [you] You propose in public: { $text }.
   *[they] { $name } proposes in public: { $text }.
  }
event-proposed-private = { $who ->
    [you] You propose by back channel: { $text }.
   *[they] { $name } proposes by back channel: { $text }.
  }
event-trade-offered = { $who ->
    [you] You offer { $name } a trade: you would write { $give } if { $name } writes { $take }.
   *[they] { $name } offers you a trade: it would write { $give } if you write { $take }.
  }
event-trade-taken = { $who ->
    [you] You take the trade that { $name } offered.
   *[they] { $name } takes the trade that you offered.
  }
event-agreed = Provisionally agreed: { $clause }.
event-reopened = { $who ->
    [you] You reopen an agreed clause: { $clause }.
   *[they] { $name } reopens an agreed clause: { $clause }.
  }
event-accepted = { $who ->
    [you] You accept { $name }'s proposal; it now needs { $name }'s initials.
   *[they] { $name } accepts your proposal; it now needs your initials.
  }
event-accepted-text = { $who ->
    [you] You accept { $name }'s proposal; it now needs { $name }'s initials: { $text }.
   *[they] { $name } accepts your proposal; it now needs your initials: { $text }.
  }
event-accepted-earlier = { $who ->
    [you] You accept the proposal { $name } had replaced; it now needs { $name }'s initials.
   *[they] { $name } accepts the proposal you had replaced; it now needs your initials.
  }
event-initialled = { $who ->
    [you] You initial the text.
   *[they] { $name } initials the text.
  }
event-declined-public = { $who ->
    [you] You refuse { $name }'s proposal { $manner }, in public.
   *[they] { $name } refuses your proposal { $manner }, in public.
  }
event-declined-private = { $who ->
    [you] You refuse { $name }'s private proposal { $manner }, among the delegations.
   *[they] { $name } refuses your private proposal { $manner }, among the delegations.
  }
event-declined-trade = { $who ->
    [you] You refuse { $name }'s trade { $manner }.
   *[they] { $name } refuses your trade { $manner }.
  }
event-declined-own = { $who ->
    [you] You refuse to initial your own text, { $manner }, although { $name } has accepted it.
   *[they] { $name } refuses to initial its own text, { $manner }, although you have accepted it.
  }
event-ran-out = { $who ->
    [you] Time ran out: your turn passed.
   *[they] Time ran out: { $name }'s turn passed.
  }
event-offer-fell = { $who ->
    [you] Your proposal lies on the table no longer: it has a clause that is off the agenda now, { $clause }.
   *[they] { $name }'s proposal lies on the table no longer: it has a clause that is off the agenda now, { $clause }.
  }
event-offer-fell-emptied = { $who ->
    [you] Your proposal lies on the table no longer: all it asked for has come to stand without it.
   *[they] { $name }'s proposal lies on the table no longer: all it asked for has come to stand without it.
  }
event-offer-fell-settled = { $who ->
    [you] Your proposal lies on the table no longer: another text has come into force.
   *[they] { $name }'s proposal lies on the table no longer: another text has come into force.
  }
event-offer-fell-refused = { $who ->
    [you] Your proposal lies on the table no longer: it fell with the text that was refused.
   *[they] { $name }'s proposal lies on the table no longer: it fell with the text that was refused.
  }
event-held = { $who ->
    [you] You let the turn pass.
   *[they] { $name } lets the turn pass.
  }
event-broke-off = { $who ->
    [you] You break off the talks.
   *[they] { $name } breaks off the talks.
  }
event-leaked = { $who ->
    [you] Your private offer has become known, by nobody's doing; private offers sometimes do.
   *[they] { $name }'s private offer has become known, by nobody's doing; private offers sometimes do.
  }
event-leaked-by = { $who ->
    [you] You let the papers have { $name }'s private offer.
   *[they] { $name } lets the papers have your private offer.
  }
event-disclosed = { $who ->
    [you] You publish the offer you have made { $name } in confidence; it counts as made in public from now on.
   *[they] { $name } publishes the offer it has made you in confidence; it counts as made in public from now on.
  }
event-became-known = The world hears of it for the first time, and that does not pass without effect: { $clause }.
event-collapsed-pledge = A second reading is lost, because a pledge said what the clause means: { $clause }.
event-collapsed-gloss = A second reading is lost, because the clause was explained in public: { $clause }.
event-collapsed-event = A second reading is lost through what has happened: { $clause }.
event-gift-withdrawn = { $who ->
    [you] Your gift is withdrawn: { $clause }.
   *[they] { $name }'s gift is withdrawn: { $clause }.
  }
event-gift-restored = { $who ->
    [you] Your gift is on offer again: { $clause }.
   *[they] { $name }'s gift is on offer again: { $clause }.
  }

# ----- signals

event-gestured = { $who ->
    [you] You make a gesture: { $title }. { $text }
   *[they] { $name } makes a gesture: { $title }. { $text }
  }
event-slighted = { $who ->
    [you] You make a hostile gesture: { $title }. { $text }
   *[they] { $name } makes a hostile gesture: { $title }. { $text }
  }
event-gesture-belied = { $who ->
    [you] Your gesture counts by half, because your move at the table belied it: { $title }.
   *[they] { $name }'s gesture counts by half, because its move at the table belied it: { $title }.
  }
event-replied-reciprocate = { $who ->
    [you] You answer { $name }'s gesture with one of your own.
   *[they] { $name } answers your gesture with one of its own.
  }
event-replied-acknowledge = { $who ->
    [you] You thank { $name } for its gesture.
   *[they] { $name } thanks you for your gesture.
  }
event-replied-snub = { $who ->
    [you] You disregard { $name }'s gesture.
   *[they] { $name } disregards your gesture.
  }
event-went-unmatched = { $who ->
    [you] { $name } leaves your gesture without an answer.
   *[they] You leave { $name }'s gesture without an answer.
  }
event-acted = { $who ->
    [you] You act alone: { $title }. { $text }
   *[they] { $name } acts alone: { $title }. { $text }
  }
event-stated = { $who ->
    [you] You make a public statement of { $tone }.
   *[they] { $name } makes a public statement of { $tone }.
  }
event-insult-forgiven = { $who ->
    [you] { $name } has made amends; your hawks expect no answer any more.
   *[they] You have made amends; { $name }'s hawks expect no answer any more.
  }
event-insult-unanswered = { $who ->
    [you] You let an insult pass, and at home it is noticed.
   *[they] { $name } lets an insult pass.
  }
event-defiance-moved = { $who ->
    [you] Your hawks are { $mood }: their support for any text moves by { $points }, and half of that wears off with every round.
   *[they] { $name }'s hawks are { $mood }: their support moves by { $points } for now.
  }
event-glossed = { $who ->
    [you] You say in public what the clause on “{ $issue }” means.
   *[they] { $name } says in public what the clause on “{ $issue }” means.
  }
event-addressed = { $who ->
    [you] You speak directly to { $name }'s public.
   *[they] { $name } speaks directly to your public.
  }

# ----- at home

event-consulted = { $who ->
    [you] You sound out { $faction }: the mood there is { $band }.
   *[they] { $name } sounds out { $faction }: the mood there is { $band }.
  }
event-paid = { $who ->
    [you] You buy support worth { $worth } from { $whom }.
   *[they] { $name } buys support worth { $worth } from { $whom }.
  }
event-whipped = { $who ->
    [you] You hold { $faction } to its word for the roll call.
   *[they] { $name } holds { $faction } to its word for the roll call.
  }
event-pledged = { $who ->
    [you] You pledge in public to take nothing less than { $clause }.
   *[they] { $name } pledges in public to take nothing less than { $clause }.
  }
event-justified = { $who ->
    [you] You explain at home why you give up your strictest pledge on “{ $issue }”.
   *[they] { $name } explains at home why it gives up its strictest pledge on “{ $issue }”.
  }
event-prepared = { $who ->
    [you] You prepare opinion at home for a loss on “{ $issue }”.
   *[they] { $name } prepares opinion at home for a loss on “{ $issue }”.
  }
event-promised-to-retire = { $who ->
    [you] You promise to leave office once it is done.
   *[they] The leader in { $name } promises to leave office once it is done.
  }
event-mood-moved = { $way ->
    [warmer] Warmer
   *[cooler] Cooler
  } to any text, by { $points }: { $whom }.
event-redealt = { $who ->
    [you] What anyone has learnt of this mood no longer holds: { $faction }.
   *[they] What { $name } has learnt of this mood no longer holds: { $faction }.
  }
event-no-agreement-moved = { $who ->
    [you] What no agreement is worth to you changes by { $points }.
   *[they] What no agreement is worth to { $name } changes by { $points }.
  }

# ----- the course of things

event-took-place = { $title }. { $text }
event-took-place-headline = { $title }. { $text } The papers at home: “{ $headline }”
event-brought-before = { $who ->
    [you] You must decide on “{ $title }” ({ $from }). { $text } There is time until the end of your turn of { $round }.
   *[they] { $name } must decide on “{ $title }” ({ $from }). { $text } There is time until the end of its turn of { $round }.
  }
event-brought-after-signature = { $who ->
    [you] Before what is signed goes further you must decide on “{ $title }” ({ $from }). { $text }
   *[they] Before what is signed goes further { $name } must decide on “{ $title }” ({ $from }). { $text }
  }
event-decided = { $who ->
    [you] You decide on “{ $decision }”: { $title }. { $text }
   *[they] { $name } has had to decide on “{ $decision }” ({ $from }). It has decided: { $title }. { $text }
  }
event-decided-asked = { $name } has had to decide on “{ $decision }” ({ $from }). { $question } It has decided: { $title }. { $text }
event-left-undecided = { $who ->
    [you] You have left “{ $decision }” undecided, so this is done: { $title }. { $text }
   *[they] { $name } has had to decide on “{ $decision }” ({ $from }). It has let it take its course: { $title }. { $text }
  }
event-left-undecided-asked = { $name } has had to decide on “{ $decision }” ({ $from }). { $question } It has let it take its course: { $title }. { $text }
event-status-quo-moved = The status quo has moved; unless a text says otherwise, this now holds: { $clause }.
event-agenda-opened = Now on the agenda: { $what }.
event-agenda-closed = No longer on the agenda: { $what }.
event-seats-changed = Seats have changed in this body: { $body }. { $faction }: { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
  } from now on.
event-bound = { $who ->
    [you] Your country is bound in public to nothing less than { $clause }.
   *[they] { $name } is bound in public to nothing less than { $clause }.
  }
event-others-changed = The members nobody speaks for vote otherwise in this body: { $body }. In favour { $yes }, against { $against }, absent { $absent }.
event-worth-added = What this is worth to you has changed: { $clauses }. Material { $material }, face { $face }.
hawks-pleased = pleased
hawks-ashamed = ashamed
event-presses-changed = The weight with which { $group } presses changes; from now on it counts { $factions }.
event-presses-on = { $points } with { $faction }
event-held-now = { $faction } cannot vote any more for what { $group } will never have.
event-released = { $faction } is free to vote for what { $group } will never have.
event-line-drawn = { $whom } will not have this any more, whatever else it gains: { $clauses }.
event-position-moved = { $whom } thinks otherwise of this from now on: { $clauses }. Points { $by }.
event-line-lifted = { $whom } no longer rules this out: { $clauses }.
event-government-changed = { $who ->
    [you] { $leader }, { $office }, now leads your side. He weighs texts in his own way: look at your home, and ask for forecasts again.
   *[they] { $leader }, { $office }, now leads { $name }.
  }
event-round-began = { $who ->
    [you] Round { $number } begins, { $round }; you move first.
   *[they] Round { $number } begins, { $round }; { $name } moves first.
  }
event-voted-passed = { $who ->
    [you] Your side votes. { $body }: { $yes } in favour, { $against } against, { $absent } absent ({ $needs }); the text passes.
   *[they] { $name }'s side votes. { $body }: { $yes } in favour, { $against } against, { $absent } absent ({ $needs }); the text passes.
  }
event-voted-refused = { $who ->
    [you] Your side votes. { $body }: { $yes } in favour, { $against } against, { $absent } absent ({ $needs }); the text is refused.
   *[they] { $name }'s side votes. { $body }: { $yes } in favour, { $against } against, { $absent } absent ({ $needs }); the text is refused.
  }
event-voted-not-binding = { $who ->
    [you] Your side votes. { $body }: { $yes } in favour, { $against } against, { $absent } absent ({ $needs }); the text is refused, but the refusal does not bind.
   *[they] { $name }'s side votes. { $body }: { $yes } in favour, { $against } against, { $absent } absent ({ $needs }); the text is refused, but the refusal does not bind.
  }
event-not-asked = { $who ->
    [you] At home { $body } is not asked about this text.
   *[they] In { $name } { $body } is not asked about this text.
  }
event-voted-overridden = { $who ->
    [you] Your side votes. { $body }: { $yes } in favour, { $against } against, { $absent } absent ({ $needs }); the text is refused, and the refusal is overridden.
   *[they] { $name }'s side votes. { $body }: { $yes } in favour, { $against } against, { $absent } absent ({ $needs }); the text is refused, and the refusal is overridden.
  }
event-faction-vote = { $faction }: { $yes } in favour, { $against } against, { $absent } absent. { $decider }
event-faction-vote-otherwise = { $faction }: { $yes } in favour, { $against } against, { $absent } absent. { $decider } { $defected }
event-defected-away = { $votes ->
    [one] One more stayed away than had been promised.
   *[other] { $votes } more stayed away than had been promised.
  }
event-defected-withheld = { $votes ->
    [one] One more withheld his vote than had been promised.
   *[other] { $votes } more withheld their votes than had been promised.
  }
event-defected-in-favour = { $votes ->
    [one] One more voted in favour than had been promised.
   *[other] { $votes } more voted in favour than had been promised.
  }
event-defected-against = { $votes ->
    [one] One more voted against than had been promised.
   *[other] { $votes } more voted against than had been promised.
  }
event-defected-not-against = { $votes ->
    [one] One fewer voted against than had been promised.
   *[other] { $votes } fewer voted against than had been promised.
  }
event-signature-stopped = { $who ->
    [you] Your own side stops the signature; the talks go on.
   *[they] { $name }'s own side stops the signature; the talks go on.
  }
event-signed = { $who ->
    [you] The text is signed: { $text }. Before the votes each side has one home move, you first.
   *[they] The text is signed: { $text }. Before the votes each side has one home move, { $name } first.
  }
event-understood = Understood between the two, and nobody else hears of it: { $text }.
event-came-out = What the two had understood comes out: { $text }.
event-signed-unasked = { $who ->
    [you] The text is signed: { $text }. Nobody at either home is asked about it; it comes into force when each side has had one more home move, you first.
   *[they] The text is signed: { $text }. Nobody at either home is asked about it; it comes into force when each side has had one more home move, { $name } first.
  }
event-in-force = In force from now on: { $text }.
event-in-force-track = In force from now on, { $track }: { $text }.
event-refused = { $who ->
    [you] Ratification is refused: your side refuses the text.
    [both] Ratification is refused: both sides refuse the text.
   *[they] Ratification is refused: { $name }'s side refuses the text.
  }

# ----- how it ends

ending-in-force = The talks end with an agreement in force.
ending-refused = { $who ->
    [you] The talks end without an agreement: a text was signed, and your side refused to ratify it.
    [both] The talks end without an agreement: a text was signed, and both sides refused to ratify it.
   *[they] The talks end without an agreement: a text was signed, and { $name }'s side refused to ratify it.
  }
ending-broken-off = { $who ->
    [you] The talks end without an agreement: you broke them off.
   *[they] The talks end without an agreement: { $name } broke them off.
  }
ending-refused-kept = { $who ->
    [you] The talks end: a further text was signed, and your side refused to ratify it. What was in force before stays in force.
    [both] The talks end: a further text was signed, and both sides refused to ratify it. What was in force before stays in force.
   *[they] The talks end: a further text was signed, and { $name }'s side refused to ratify it. What was in force before stays in force.
  }
ending-broken-off-kept = { $who ->
    [you] The talks end: you broke them off. What is in force stays in force.
   *[they] The talks end: { $name } broke them off. What is in force stays in force.
  }
ending-out-of-time = The talks end without an agreement: the last round has passed.

event-unknown = something that is not known here
event-counselled = On the mood of { $faction }: { $honour } finds it { $one }, { $interest } { $two }.
event-counsel-agrees = On the mood of { $faction }: { $honour } and { $interest } both find it { $band }.
event-mood-shown = The vote has shown how { $faction } feels: { $band }.

# ----- how it ended, in few words: on a card, in a table

ended-in-force = In force
ended-refused = Refused in { $side }
ended-refused-by-both = Refused in both capitals
ended-broken-off = { $side } broke off
ended-out-of-time = Out of time
