# The adviser: asked for, never volunteered. Worths are points of the chief's own scale, chances those of the forecast.

advice-next-heading = What I would do now
advice-unmended = What you have done to { $name }'s honour is not mended: it weighs { $count }, a leak two. A chief who is hurt signs less and, hurt badly, nothing; a scripted one who is hurt again and again may end the talks. A word of recognition or a gesture mends one, regret two or, of more, half.
advice-next-then = And then, at the table, as things stand:
advice-next-answer = { $what } A kindness that is left lying costs its giver face at home; answered, it wins trust, and where there is trust both homes pass more.
advice-next-gift-back = { $what } A gift of { $name }'s that you refused comes back on the agenda for it.
advice-next-act = { $what } By itself it is worth { $worth } to you, with what your home will carry afterwards.
advice-next-act-home = Your home would then pass { $text } with { $after } instead of { $before }.
advice-next-gesture = { $what } { $name } could trust you more, and every faction there votes by that trust.
advice-next-sound-out = { $what } Whether { $text } is better than waiting hangs most on the mood of { $faction }.
advice-next-mend = { $what } That brings { $text } at home from { $before } to { $after }.
advice-next-accept = { $what } Signing it may be expected to bring { $brings } points over no agreement, both homes counted; whatever you asked for instead, { $instead }.
advice-next-last-word = { $what } Yours is the last word of these talks, and it may be expected to bring { $brings } points over no agreement.
advice-next-trade = { $what } With both clauses your own text may be expected to bring { $worth } points over no agreement, no less than anything I would have you ask for.
advice-next-ask = { $what }
advice-next-ask-again = { $what } It is your last text again: nothing that has happened since is a reason to give more.
advice-next-ask-worth = It is worth { $gain } points over no agreement. That your home passes it is { $chance }.
advice-next-ask-why = That { $name } takes it now is { $taken }, as I read its texts. Of what would be worth your while it is what may be expected to bring most.
advice-next-ask-early = That { $name } takes it now is { $taken }, as I read its texts. It is put to be answered: to give more already would give away what waiting may still bring.
advice-next-ask-first = { $name } has said nothing yet, and a first word is seldom taken: so ask for your best, since all movement is measured from there.
advice-next-ask-first-of-it = { $name } has put no text on this yet, whatever it has said besides, and a first word is seldom taken: so ask for your best, since all movement is measured from there.
advice-next-let-lie = I would let { $name }'s text lie for now: signing it may be expected to bring { $brings } points over no agreement, asking on { $instead }.
advice-next-waiting = If this round passes without a text, I expect { $waiting } points over no agreement from those that follow.
advice-next-initial = { $what } It is still worth more than no agreement, the chance of a refusal at home counted.
advice-next-take-back = { $what } By now it is worth less than no agreement, the chance of a refusal at home counted.
advice-next-nothing-to-ask = { $what } I know no text now that your home is likely enough to pass and that is worth more to you than no agreement.
advice-next-nothing-to-mend = { $what } Nothing you could do at home now would make the vote likelier.
advice-next-nobody-to-ask = { $what } Nobody is asked about this text, so nothing done at home now could help it or stop it.
advice-next-too-late = { $what } Nobody can answer a proposal made now.
advice-next-hold = { $what } What I had in mind may not be done.
advice-next-sure =
    How sure I am: { $seen ->
        [0] not at all of { $name }, which has nothing on the table; of your own home, as sure as the chances say.
        [1] I go by a single text of { $name }'s, so take what I say of it for a guess.
        [2] I go by two texts of { $name }'s, so take what I say of it for a guess.
       *[other] I go by { $seen } texts of { $name }'s: fairly of the direction, less of the size. What its chief would take at the very end he has not said.
    }
advice-next-sure-elsewhere = How sure I am: not at all of { $name } here, since of what this is about it has nothing on the table; of your own home, as sure as the chances say.
advice-opens = Comes on the agenda in { $round }: { $clauses }.

advice-reach-heading = What could be signed in the end
advice-reach = Of all I can think of, on this agenda and on what opens by { $round }, most is to be expected of this: { $text }
advice-reach-none = I know no text, on this agenda or on one to come, that is worth more to you than no agreement and that your home would as soon pass as not. { $name } need not come nearer for that: your own house must.
advice-reach-now = It can be put now.
advice-reach-taken = That { $name } takes it by then, with its home: { $taken }, if it comes down as its texts have, or as people commonly do.
advice-reach-unheard = That { $name } takes it by then, with its home: { $taken }, by what everyone reckons and nothing else, for it has nothing on the table.
advice-reach-unheard-of-it = That { $name } takes it by then, with its home: { $taken }, by what everyone reckons and nothing else, for of what this is about it has nothing on the table.
advice-reach-far = So do not build on it: it is the nearest I know, and not near.
advice-reach-likelier = What would make it likelier across the table: to write { $clause }. { $cost } That { $name } takes it then is { $taken }, that your home passes it { $chance }.
advice-reach-no-likelier = I know no single clause you could give that would make { $name } likelier to take it and leave it worth having.
advice-reach-sure = How sure I am: of your home, as sure as the chances say{ $unsounded ->
    [0] .
    [one] , and surer once you have sounded out the one faction whose mood nobody knows.
   *[other] , and surer for each of the { $unsounded } factions you sound out.
  } Of { $name }: { $heard ->
    [elsewhere] not at all, before it has put a text on this.
   *[here] { $seen ->
      [0] not at all, before it has put a text.
      [1] little, by a single text.
      [2] little, by two texts.
     *[other] fairly, by { $seen } texts.
    }
  } What its home would pass I cannot see: I take it that its chief counts his votes before he asks.

advice-home-heading = What would pass at home
advice-for-them = Of what is likely at home, what asks least of { $name } or gives it most: { $text }
advice-for-us = Of what is likely at home, the best for you: { $text }
advice-likeliest = Nothing worth having is 60 % likely at home. The likeliest of what is: { $text }
advice-nothing-passes = I know no text that is worth more to you than no agreement and that your home would pass.
advice-worth = Worth { $worth } points to you, against { $least } for no agreement. That your home passes it is { $chance }.
advice-reckoned = Everyone reckons that { $name } { $gain } by it (in points, roughly { $points }).
advice-obstacle = What most stands in its way: { $body } ({ $chance }), where { $missing } of { $faction } would not be in favour. { $decider }
advice-remedy = What would help most at home now: { $what } That brings it from { $before } to { $after }.
advice-not-yet = It could not be proposed as things stand: { $reason }
advice-unsounded = What I do not know: the moods you have not sounded out, of { $factions }. The chances allow for them, and a consultation would narrow them.
advice-shortlist = I looked at a shortlist of a few hundred texts, not at all that could be written, and I do not know what { $name }'s home would pass.

advice-other-heading = What would move { $name }
advice-silent = { $name } has nothing on the table, so there is nothing to read in it.
advice-nothing-firm = { $name } holds nothing fast so far, as far as its texts show.
advice-firm = { $name } insists on this: { $clause }.
advice-firm-silent = In all its texts it has left out { $issues }.
advice-changing = { $name } has asked for one thing and then another on { $issues }.
advice-hurts = What hurts { $name } most in your last text, by what everyone reckons, is { $clause }: it loses about { $points } points by it.
advice-concession = The cheapest thing you could give it instead of what your last text says is { $clause }. { $cost } It gives { $name } about { $gives } points, by what everyone reckons. { $home }
advice-concession-opening = You have tabled nothing yet of what is open. From the text best for you, the cheapest thing you could give is { $clause }. { $cost } It gives { $name } about { $gives } points, by what everyone reckons. { $home }
advice-home-stays = At home the chance stays what it is: { $after }.
advice-home-goes = At home the chance goes from { $before } to { $after }.
advice-costs = It costs you { $cost } points.
advice-costs-nothing = It costs you nothing.
advice-humiliated = The face of { $name } stands at { $face }: every loss of honour weighs { $more } % more there than at nought, so words of recognition and gestures would make any text easier for it.
advice-distrust = Its trust in you stands at { $trust }; a tenth of that counts against you with each of its factions, on any text.
advice-trust = Its trust in you stands at { $trust }; a tenth of that counts for you with each of its factions, on any text.
advice-unanswered = Its gesture waits for your answer: { $title }. If you let your turn pass without one, and it had a cost, that costs { $name } face at home.
advice-gesture = Of your gestures this would give it most for its cost: { $title } (face { $face }, trust { $trust } for { $name }; { $cost } of political capital to you). It counts by half if your move at the table belies it.
advice-other-unknown = What I do not know: how { $name }'s chief weighs interest against honour, what no agreement is worth to him, and where his factions' red lines run.

advice-decision-heading = About what you must decide: { $title }
advice-decision = What it does is worth most to you if you choose this: { $choice } ({ $worth } points, what it does to your home and theirs counted in and its price taken off).
advice-decision-chance = That the text nearest to being signed then passes at home: { $with }; with the next best choice: { $without }.
advice-decision-else = Next best, by what it does: { $choice } ({ $worth } points).

advice-text-heading = About the text on the table: { $text }
advice-sign = I would sign it.
advice-ask-on = It is worth signing, and I would not sign it yet: asking on may be expected to bring more.
advice-mend-first = I would not sign it yet: a move at home first would make it likely to pass.
advice-risky = By the numbers it is worth the risk, but a refusal at home is likelier than I would wish.
advice-too-unlikely = I would not sign it: your home is too likely to refuse it for what it would gain.
advice-worth-less = I would not sign it: no agreement is worth more to you.
advice-prospect = Against no agreement, signing it is worth { $prospect } points, the chance of a refusal at home counted.
advice-instead = Asking on may be expected to bring { $instead } points.
advice-refusal-costs = A refusal at home in the roll call would cost you { $face } of face, and { $trust } of the trust of { $name }.
