# Why the opponent did what it did.

ai-propose = Of the texts its home would pass and worth at least { $aspiration } to it, this one (worth { $worth }) was the nearest to yours.
ai-accept = It was worth { $worth } to it and { $chance } % likely to pass at home: signing, { $prospect } against no agreement.
ai-initial = It was still worth { $worth } to it and { $chance } % likely to pass at home: signing, { $prospect } against no agreement.
ai-not-initial = By then it was worth { $worth } to it and only { $chance } % likely to pass at home: signing, { $prospect } against no agreement.
ai-consult = It wanted to know the mood of { $whom }: the chance at home of the text it had in mind turned on it by { $swing } %.
ai-reply = A gesture deserved an answer.
ai-interval = It left its home alone between signature and vote.
ai-nothing-ratifiable = It knew no text on the agenda that its home would have passed.
ai-hold = Nothing it wanted to do was possible.

# The scripted opponent. Worths are points of the chief's own scale; shares and chances are in a hundred.

ai-rung = It asked for a text worth at least { $rung } to it; its best was worth { $top }, no agreement { $least }.
ai-step-movement = It had come down { $share } % of its way because your offers had grown in its eyes.
ai-step-time = It had come down { $share } % of its way because time was passing.
ai-step-affronts = It had gone back up { $share } % of its way because of affronts.
ai-opening-bid = Of the texts that good it took the one that should please you best: worth { $worth } to it, { $chance } % likely to pass at home.
ai-bid = Of the texts that good it took the one nearest to your last: worth { $worth } to it, { $chance } % likely to pass at home.
ai-runner-up = The next best differed on { $issues } and was worth { $difference } to it less than this one.
ai-belief = It believed that you would hold fast on { $issues }.
ai-not-accepted = Your text on the table was worth { $worth } to it and { $chance } % likely to pass at its home: signing it, { $prospect } against no agreement.
ai-stand = It had nothing new to say: its own last text still said what it wanted.
ai-take = The trade was worth { $gain } to it.
ai-trade = It offered to give one clause for another, which would have been worth { $net } more to it than what it gave.
ai-mend = { $whom }: this raised the chance at home of the text it had in mind from { $before } % to { $after } %, worth { $net } to it after the price.
ai-pledge = It pledged on { $issue } what every text it would have signed granted anyhow.
ai-justify = Its pledge on { $issue } alone stood between it and a text it would sign.
ai-snub = It had been affronted too often to take a gesture well.
ai-reciprocate = A gesture deserved another.
ai-acknowledge = A gesture deserved thanks, if no more.
ai-anger = It had been affronted, and said so.
ai-amends = It had refused your gift and wanted it back on the table.
ai-gesture = It meant to be trusted more: the gesture was worth { $worth } to it, its price counted.
ai-recognise = A word of recognition costs little and you did not yet trust it.
ai-act = { $act } was worth { $worth } to it, your feelings counted as far as it cared for them.
ai-leak = You had let the papers have its words; now they had yours.
