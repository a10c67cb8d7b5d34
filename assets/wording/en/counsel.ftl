# The two counsellors. They speak in the game's words: nothing here is a quotation. One looks at honour first, one at
# interest; what they say of the home is dealt (R2.4, R6.26).

counsel-heading = Your two counsellors
counsel-on-text = They speak of this text: { $text }.
counsel-no-text = Nothing has been tabled yet, so each says what he would ask for first.
counsel-worth = By my measure it is worth { $worth } points, against { $least } for no agreement. If the home is as I say, that it passes is { $chance }.

counsel-sign-honour = I would put my name to it. We can say at home what we signed, and need not look away as we say it.
counsel-sign-interest = I would sign. It pays, and what is in the hand is worth more than what is in a speech.
counsel-wait-honour = The text I could bear; a chief whose own house sends it back I could not. Wait until the house is with us.
counsel-wait-interest = The price is right, the votes are not there. Wait, or go and find them first.
counsel-refuse-honour = I would let it lie. One clause more or less does not make it a text one can stand behind.
counsel-refuse-interest = I would leave it. No one clause makes it pay; it is better to have kept what we have.
counsel-ask-honour = Not as it stands. I could stand behind it with one thing: { $clause }.
counsel-ask-interest = Not at this price. With one thing it pays: { $clause }.
counsel-try-honour = While there is time I would press for this, for our name's sake: { $clause }.
counsel-try-interest = While there is time I would try for this, since it brings us more than it costs them: { $clause }.
counsel-first-honour = What I would not come home without: { $clause }.
counsel-first-interest = What I would bring home before all else: { $clause }.
counsel-first-nothing = There is nothing on the agenda that I would ask for by itself.

counsel-home-honour = I know how it stands with { $faction }: { $band }.
counsel-home-interest = I have asked around about { $faction }: { $band }.

counsel-said-heading = What they have said of the home
counsel-said = Round { $round }. { $said } Nobody has sounded it out.
counsel-proved-one = Round { $round }. { $said } It was found to be { $found }: { $name } was right.
counsel-proved-both = Round { $round }. { $said } It was found to be { $found }: both were right.
counsel-proved-neither = Round { $round }. { $said } It was found to be { $found }: neither was right.
counsel-all-said = They have no more to say of the home: of every faction that might turn a vote by its mood you have been told or have asked yourself. An event that changes a mood makes them speak again.
counsel-note = They speak in the game's words. One of the two reads your home rightly, the same one all through the talks; the other takes hearsay for knowledge and hears it as he would like it. Sound out a faction on which they disagree, and you know whom to believe.
counsel-ministry = Your ministry's summary, which takes neither side

home-counsel = Your counsellors: { $honour } says { $one }, { $interest } says { $two }

debrief-counsel = The counsellors
debrief-counsel-none = Nobody had counsellors here.
debrief-counsel-reader = In { $side } it was { $reader } who read the home rightly. { $count ->
    [one] Once they spoke of a faction: he was right { $right ->
        [one] then
       *[other] not even then
    }, { $other } { $others ->
        [one] as well
       *[other] not
    }.
   *[other] They spoke of a faction { $count } times: he was right in { $right }, { $other } in { $others }.
}
debrief-counsel-silent = In { $side } it was { $reader } who would have read the home rightly; they never came to speak of it.
debrief-counsel-line = Round { $round }. { $said } It was { $truth }.
