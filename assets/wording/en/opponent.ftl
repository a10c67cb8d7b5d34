# Why the opponent did what it did.

ai-propose = Of the texts its home would pass and worth at least { $aspiration } to it, this one (worth { $worth }) was the nearest to yours.
ai-accept = It was worth { $worth } to it, at least as much as it still hoped for ({ $aspiration }), and its home was likely enough to pass it.
ai-initial = Its home was still likely enough to pass it.
ai-not-initial = By then its home was no longer likely enough to pass it, or the text no longer served it.
ai-consult = It wanted to know the mood of its largest faction not yet sounded out.
ai-reply = A gesture deserved an answer.
ai-interval = It left its home alone between signature and vote.
ai-nothing-ratifiable = It knew no text on the agenda that its home would have passed.
ai-hold = Nothing it wanted to do was possible.

# Players with a known rule or a single idea.

ai-micro-new = You had made as many different offers as it, so it owed a new one: a little worse for it, worth { $worth }.
ai-micro-repeat = It had made more different offers than you, so it repeated one.
ai-random = It drew a move by lot.
ai-repeat = It had one text in mind and put it again.
ai-initial-own = It was its own text.
ai-scorn = It scorned whatever it could.
ai-always-hold = It always holds.
ai-wait = It waited for its last turn.
ai-accept-late = Time was running out, and this was better than nothing.

# The attentive player.

ai-towards = This moved towards what your texts have in common, kept a gain of { $gain }, and had { $chance } chances in 100 at home.
ai-accept-good = Nothing it could have proposed would have brought it much more.
ai-last-word = It had the last word of the talks, and anything better than no agreement would do.
ai-gift-back = A word of recognition would bring a withdrawn gift back.
ai-gesture = You trusted it too little, and it could afford a gesture.
ai-consult-each = It wanted to know how its factions felt before it spent anything on them.
ai-mend = It raised the chance at home from { $before } to { $after } in 100.
