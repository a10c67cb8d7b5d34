# The window.
window-title = Two Tables
window-subtitle = A negotiation about islands, with the other capital and with your own
window-care = Everyone here speaks in the game's own words. What is disputed is called disputed.
window-new = New game
window-resume = Go on with the last game
window-setup = A new game
window-scenario = Scenario
window-variant = Variant
window-as-written = as written
window-side = You are
window-two-players = two players
window-opponent = Across the table
window-doctrine = whom the scenario names
window-level = { $level }
window-seed = Seed of the deal
window-seed-wrong = The seed is a whole number from 0 upward; the same seed deals the same game.
window-begin = To the dossier
window-back = Back
window-leave = Leave the table
window-to-the-table = To the table
window-go-on = Go on
window-in-full = Tell everything
window-curtain = { $side } is to look now. Let the other look away.
window-curtain-lift = I am alone
window-your-turn = Your turn, { $side }
window-their-turn = { $side } is to move
window-they-think = { $side } is thinking
window-over = The talks are over
window-not-your-turn = Wait for the other side's move.
window-round = { $number }. { $round }
window-on-the-table = On the table from { $side }: { $text }
window-news = What has happened
window-meters = Interest and honour
window-meter =
    { $meter ->
        [material] Material interest
        [face] Honour and face
        [trust] Trust in the other side
       *[capital] Political capital
    }
window-if-signed = { $value } if signed
window-meters-key = Solid: as lived. Outline: if the text at hand were in force.
window-their-meters = { $side }: honour { $face }, trust in you { $trust }
window-why = Why? { $what }
window-home = At home in { $side }
window-no-text = There is no text at hand yet: press options on the sheet to write one.
window-would-pass = Would pass at home as moods seem ({ $chance })
window-would-fail = Would fail at home as moods seem ({ $chance })
window-body = { $name }: { $chance }
window-faction = { $name } ({ $seats })
window-their-wishes = What they are reckoned to want
window-sheet-key = From Tokyo's end to Moscow's. A letter: asked by that capital. !: pledged. =: agreed. ~: open to two readings. ·: if nothing is said. The framed option is in the text at hand; press another to change it.
window-left-out = left out
window-at-the-table = At the table (ends your turn)
window-signals = Signal (one a turn)
window-at-home = At home (one a turn)
window-read-home = Your home
window-read-other = Their home
window-read-ledger = Ledger
window-read-advice = Ask the adviser
window-read-keys = Keys
window-dossier = Dossier
window-undo = Take back
window-put-away = Put away
window-make = Do it
window-reconsider = Not yet
window-keys = Tab and Shift-Tab go from one thing to the next, Enter or Space presses it, the arrow keys scroll, Escape puts a page away or lets a move be, Ctrl with plus and minus makes the text larger and smaller.
window-no-display = There is no display to open a window on; the game plays in the terminal instead.
