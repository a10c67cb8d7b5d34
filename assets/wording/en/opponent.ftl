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
