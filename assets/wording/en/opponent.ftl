# Why the opponent did what it did.

ai-propose = Of the texts its home would pass and worth at least { $aspiration } to it, this one (worth { $worth }) was the nearest to yours.
ai-accept = It was worth { $worth } to it, at least as much as it still hoped for ({ $aspiration }), and its home was likely enough to pass it.
ai-initial = Its home was still likely enough to pass it.
ai-not-initial = By then its home was no longer likely enough to pass it, or the text no longer served it.
ai-consult = It wanted to know the mood of its largest faction not yet sounded out.
ai-decide = What this choice does was worth most to it: { $worth } points.
ai-reply = A gesture deserved an answer.
ai-interval = It left its home alone after the signature.
ai-nothing-ratifiable = It knew no text on the agenda that its home would have passed.
ai-hold = Nothing it wanted to do was possible.

# Players with a known rule or a single idea.

ai-micro-new = You had made as many different offers as it, so it owed a new one: a little worse for it, worth { $worth }.
ai-micro-repeat = It had made more different offers than you, so it repeated one.
ai-random = It drew a move by lot.
ai-repeat = It had one text in mind and put it again.
ai-initial-own = It was its own text.
ai-disclose = It published what it had offered in confidence.
ai-scorn = It scorned whatever it could.
ai-always-hold = It always holds.
ai-wait = It waited for its last turn.
ai-stairs = It stood on a step of its own stairs, worth { $worth } to it.
ai-absurd = It asked for the absurd, so that anything later would look like a gift.
ai-silence = It kept silent and let its first demand sink in.
ai-kindness = It made every gesture it could afford.
ai-advised = Its adviser said so.
ai-accept-late = Time was running out, and this was better than nothing.

# The attentive player.

ai-asks = Of the texts it could stand behind, this one kept a gain of { $gain }. You would take it with { $taken } chances in 100, it thought, and its home with { $chance }.
ai-accept-good = Nothing it could have asked for instead was worth more to it.
ai-take = With both clauses of the trade its own text was worth no less than anything it would have asked for.
ai-last-word = It had the last word of the talks, and anything better than no agreement would do.
ai-gift-back = A word of recognition would bring a withdrawn gift back.
ai-act = What it did alone was worth { $worth } to it, its home counted.
ai-gesture = You trusted it too little, and it could afford a gesture.
ai-consult-swing = The mood of this faction decided whether the text was worth the risk.
ai-mend = It raised the chance at home from { $before } to { $after } in 100.

# The scripted opponent. Worths are points of the chief's own scale; shares and chances are in a hundred.

opponent-rung = It asked for a text worth at least { $rung } to it; its best was worth { $top }, no agreement { $least }, and it comes down in whole steps of about { $step }.
opponent-step-opening = It had opened { $points } below its best.
opponent-step-movement = It was { $points } lower than at first because your offers had grown in its eyes.
opponent-step-time = It was { $points } lower because time was passing.
opponent-step-affronts = It was { $points } higher because of affronts.
opponent-step-pride = It was { $points } higher because so much of its best it keeps, or it signs nothing: its pride, which melts as your offers grow.
opponent-opening-bid = Of the texts that good it took the one that should please you best: worth { $worth } to it, { $chance } % likely to pass at home.
opponent-bid = Of the texts that good it took the one nearest to your last: worth { $worth } to it, { $chance } % likely to pass at home.
opponent-runner-up-worse = The next best differed on { $issues } and was worth { $by } less to it.
opponent-runner-up-better = The next best differed on { $issues }; it was worth { $by } more to it, but farther from what you want.
opponent-runner-up-even = The next best differed on { $issues } and was worth the same to it.
opponent-belief = It believed that you would hold fast on { $issues }.
opponent-favourite = Where two texts served it alike it asked for the one that did better on this: { $issue }. In this game its heart was set on that.
opponent-not-accepted = Your text on the table was worth { $worth } to it and { $chance } % likely to pass at its home: { $prospect }.
opponent-stand = It had nothing new to say: its own last text still said what it wanted.
opponent-take = The trade was worth { $gain } to it.
opponent-trade = It offered to give one clause for another, which would have been worth { $net } more to it than what it gave.
opponent-mend = { $whom }: this raised the chance at home of the text it had in mind from { $before } % to { $after } %, worth { $net } to it after the price.
opponent-whip = It held { $whom } to its word: this raised the chance at home of the text it had in mind from { $before } % to { $after } %, worth { $net } to it after the price.
opponent-pledge = It pledged on { $issue } what every text it would have signed granted anyhow.
opponent-justify = Its pledge on { $issue } alone stood between it and a text it would sign.
opponent-snub = It had been affronted too often to take a gesture well.
opponent-reciprocate = A gesture deserved another.
opponent-acknowledge = A gesture deserved thanks, if no more.
opponent-anger = It had been affronted, and said so.
opponent-in-kind = It had been affronted more than once, and answered in kind.
opponent-slight = It held something against you, kept waiting or offered what nobody could sign, and to let that be felt was worth more to it than what it broke.
opponent-walks-out = Its face had fallen so low, and so much of that was your doing, that it left the room for a round. Amends would have brought it back.
opponent-breaks-off = It had been wounded, had left the room, and was hurt again: nothing was left to it but the door.
opponent-amends = It had refused your gift and wanted it back on the table.
opponent-gesture = It meant to be trusted more: the gesture was worth { $worth } to it, its price counted.
opponent-recognise = A word of recognition costs little and you did not yet trust it.
opponent-act = { $act } was worth { $worth } to it, your feelings counted as far as it cared for them.
opponent-decide = On “{ $decision }” it chose “{ $choice }”, which was worth { $worth } to it, your feelings counted as far as it cared for them.
opponent-decide-else = The next best would have been “{ $choice }”, worth { $worth }.
opponent-leak = You had let the papers have its words; now they had yours.
opponent-consult = It wanted to know the mood of { $whom }: between cold and warm, the chance at home of the text it had in mind differed by { $swing } in 100.
opponent-initial = It was still worth { $worth } to it and { $chance } % likely to pass at home: { $prospect }.
opponent-keeps-word = It had given its word on it, and nothing had happened since to free it.
opponent-not-initial = By then it was worth { $worth } to it and only { $chance } % likely to pass at home: { $prospect }.
opponent-accept = It was worth { $worth } to it and { $chance } % likely to pass at home: { $prospect }.
opponent-prospect-better = all in all, the risk of a refusal at home counted, signing was { $points } better than no agreement
opponent-prospect-worse = all in all, the risk of a refusal at home counted, signing was { $points } worse than no agreement
opponent-step-held = From your hand it would have taken { $asked } already; to ask for so much less at once would have been a leap.
opponent-step-last = No later text of its could still be answered: it asked for no more than the { $floor } it would sign.
opponent-end = Time was running out: it took what it would no longer have asked for. Below { $floor } it would have taken nothing.
opponent-take-even = What the trade cost it, it could spare.

# What it says it wants, after a sentence of its style and in its own mouth: it speaks of itself as we and to the other as
# you, and of clauses by what they are called. `$time` and `$turn` are 0 to 4: what is said again is said in other
# words. What it gains is as everyone reckons.

want-words = { $time ->
    [0] No one line of it keeps us from it; all of them together do.
    [1] We could not name one clause that would mend it.
    [2] It would have to be another text, not another line.
    [3] There is no word in it that we could ask you to change, and be content.
   *[4] It is not this clause or that one; it is the whole.
  }
want-pride = { $time ->
    [0] It could be signed; it is our pride that will not yet. You have come less far than we have asked: a step of yours, and we need less.
    [1] We do not say that we could not live with it. We say that we have our pride, and that the next step is yours.
    [2] Call it pride, for it is: whoever meets us finds us asking less, and we have not been met.
    [3] The paper is not the trouble; that the steps have been ours is. Take one, and it looks better to us.
   *[4] We could sign it, and would be asked at home what you gave for it. Give something, and we shall have an answer.
  }
want-own-home = { $time ->
    [0] We doubt that our own house would carry it.
    [1] It is our own people who are not with us on this.
    [2] We should be voted down at home over it, or fear so.
    [3] Those who would have to vote for it at home are too few, as we count them.
   *[4] It would go home with us and come back refused.
  }
want-other-home = { $time ->
    [0] Your own house has just stopped it; we wait until it thinks again.
    [1] We have seen what your people make of this text at home. Bring it when that has changed.
    [2] Not we but your own house has let it fall.
    [3] It is in your house that this text has to be mended, not here.
   *[4] We were ready; your own people were not. Ask them again, then us.
  }
want-affront = { $time ->
    [0] No clause mends what was done to us: a word of recognition or of regret would, or a kindness. If it goes on like this, there will be nobody left here to talk to.
    [1] We sign nothing until it is made good, by recognition, by regret, by a kindness; and if it goes on, we go home.
    [2] First amends, in words of recognition or regret, or a kindness; then paper. Go on in this tone, and one day this chair is empty.
    [3] There is something to be made good before anything is signed: recognise it, regret it, or show us a kindness. We shall not sit through it for ever.
   *[4] What was done to us no text can mend. A word of recognition or regret would; more of the other sort would end this.
  }
want-rather = { $turn ->
    [0] What stands most in our way is this: { $of }. Rather this: { $rather }. From the one to the other, as everyone can reckon, we { $gains }.
    [1] Most of all it is this: { $of }. In its place we would have this: { $rather }. By the change we { $gains }, as anyone can tell.
    [2] If one clause is to change, then this: { $of }. What we would have instead: { $rather }. We { $gains } by the difference, and it is no secret.
    [3] Look once more at this: { $of }. Were it this instead: { $rather }, we should { $gains } by the change, and it would read otherwise to us.
   *[4] Of all that is in it we mind this most: { $of }. Make it this: { $rather }. It is known that we { $gains } by the change.
  }
want-step = { $turn ->
    [0] We ask for { $asked }. Short of that, { $rather } in place of { $of } would be a step: by the change, as everyone can reckon, we { $gains }.
    [1] What stands most in our way is { $of }. We ask for { $asked }; even { $rather } would bring us nearer, for by the change, as anyone can tell, we { $gains }.
    [2] Our wish is { $asked }, and it stays our wish. But from { $of } to { $rather } would already be something; we { $gains } by the difference, and no secret.
    [3] Look at { $of } once more. You know that we ask for { $asked }. Were it at least { $rather }, we should { $gains } by the change.
   *[4] Of all that is in it we mind { $of } most. We ask for { $asked }; you might begin with { $rather }, since it is known that we { $gains } by the change.
  }
we-gain-slightly = gain slightly
we-gain-something = gain something
we-gain-much = gain much
we-gain-very-much = gain very much
