# The window.
window-title = Two Tables
window-subtitle = A negotiation about islands, with the other capital and with your own
window-care = Everyone here speaks in the game's own words. What is disputed is called disputed.
window-title-keys = Tab and Enter reach everything; Ctrl with + and − makes the text larger and smaller, F8 changes the colours, F1 lists the keys.
window-new = New game
window-said = { $side }: { $what }
window-letter = { $side ->
    [tokyo] T
   *[moscow] M
}
window-lines = Lines of 1855 to 1945
window-lines-away = Put the lines away
window-lines-heading = Where lines once lay
window-lines-caption = What papers said and where forces stood: not how the world is, and not whose anything ought to be. Papers name straits and a parallel; where in a strait a line runs is drawn by us.
window-colours = Colours
window-colours-printed = As printed
window-colours-dark = Dark
window-colours-contrast = High contrast
window-language = Language
window-language-name = { $language ->
    [ja] 日本語
    [ru] Русский
   *[en] English
}
window-resume = Go on with the last game
window-cover = { $year }: { $title }
window-cover-size = { $rounds } rounds · { $minutes } minutes
window-class = Host a class
window-class-about = One laptop, a phone for each student, no accounts and no internet: all in one network. The addresses and a code are shown once the class is open.
window-class-minutes = Minutes of play, shared among the turns
window-class-of-minutes = { $minutes ->
    [0] no clock
   *[other] { $minutes }
}
window-class-delegation = Students a delegation
window-class-deal = The deal
window-class-same = The same at all tables
window-class-different = Another at each table
window-class-open = Open the class
window-class-opening = The class is being opened …
window-class-closed = The class is closed, and kept. “two-tables host --again” goes on with it.
window-class-teacher = Open the teacher's page
window-class-teacher-about = It opens in this machine's browser. The link works once; keep it to yourself:
window-class-end = End the class
window-class-end-now = Really end it, for all tables?
window-authors = For authors
window-authors-about = A scenario is a text. Write in it with an editor of your own; here it is looked at each time you save: what is wrong with it, how many texts lie in its zone of agreement, what becomes of history's text, and what this save has changed. The guide for authors stands beside the scenarios that ship.
window-authors-folder = Your scenarios belong in { $folder }; a file dropped on this window is put there.
window-authors-file = { $saves ->
    [0] { $file }
    [one] { $file }, saved once since
   *[other] { $file }, saved { $saves } times since
  }
window-authors-new = Begin a new one
window-own = Your own scenarios
window-kept = Your games
window-remove = Remove { $name }
window-remove-now = Remove { $name } for good?
window-setup = A new game
window-scenario-named = One that is not listed, by its name:
window-scenario = Scenario
window-variant = Variant
window-as-written = As written
window-length = Length
window-length-full = Full: { $rounds } rounds
window-length-lesson = A lesson: { $rounds } rounds
window-side = You are
window-two-players = Two players, with a curtain
window-opponent = Across the table
window-doctrine = Whom the scenario names
window-level = How hard it plays
window-level-name =
    { $level ->
        [gentle] Gentle
        [hard] Hard
       *[even] Even
    }
window-seed = Seed of the deal
window-seed-wrong = The seed is a whole number from 0 upward.
window-seed-about = The same seed deals the same game, at every table.
window-names = Names of places and people
window-names-neutral = Neutral
window-names-tokyo = As Tokyo writes them: 歯舞, 色丹
window-names-moscow = As Moscow writes them: Хабомаи, Шикотан
window-motion = Movement
window-motion-full = What changes is seen changing
window-motion-reduced = What changes does so at once
window-begin = To the dossier
window-back = Back
window-leave = Leave
window-copy = Copy this page
window-to-the-table = To the table
window-go-on = Go on
window-section-brief = Your brief
window-section-map = Islands and names
window-section-home = Your home front
window-section-other = The other side
window-section-unknown = What you do not know
window-section-words = What the words mean
window-curtain = { $side } is to look now. Let the other look away.
window-curtain-lift = I am alone

# ----- the table
window-your-turn = Your turn, { $side }
window-their-turn = { $side } is to move
window-they-think = { $side } is thinking …
window-over = The talks are over
window-not-your-turn = Wait for the other side's move.
window-dossier = Dossier
window-undo = Take back
window-save = Save
window-save-name = Keep this game as (letters, digits, - and _):
window-read-ledger = Ledger
window-read-advice = Ask the adviser
window-read-keys = Keys
window-read-forecast = The whole forecast, with every reason
window-table-empty = Nothing lies on the table yet.
window-their-offer =
    { $channel ->
        [public] On the table: { $other }'s proposal of round { $round }, made in public. { $worth }
        [leaked] On the table: { $other }'s proposal of round { $round }, made by back channel and leaked since. { $worth }
       *[private] On the table: { $other }'s proposal of round { $round }, made by back channel. { $worth }
    }
# Put on what has leaked, like a stamp.
window-stamp-leaked = LEAKED
window-own-offer =
    { $channel ->
        [public] Your proposal of round { $round }, made in public, still stands; a new one takes its place.
        [leaked] Your proposal of round { $round }, made by back channel, has leaked, and everybody knows it; it still stands.
       *[private] Your proposal of round { $round }, made by back channel, still stands; a new one takes its place.
    }
window-own-replaced = For one turn { $other } may still accept your proposal of round { $round }, which it took the place of.
window-their-replaced = In this turn you may still accept { $other }'s proposal of round { $round } instead, which it took the place of. { $worth }
window-at-stake = The text both have accepted is at stake. { $worth }
window-worth = Worth { $value } to you (no agreement { $least }). Chance at home { $percent } %. { $hindrance }
window-hindrance = Most in its way: { $faction }, over “{ $clause }”. The vote in doubt: { $body }.
window-at-hand-worth = Worth { $value } to you, { $percent } % at home.
window-support = support { $points }
window-apart = Their last text says something else
window-not-accepted = Their text cannot be accepted: { $why }
window-ends-tokyo = ◀ Tokyo
window-ends-moscow = Moscow ▶
window-at-hand-none = No text at hand yet
window-at-hand-stake = The text at stake
window-at-hand-theirs = Their proposal
window-at-hand-own-last = Your last proposal
window-at-hand-own = Your draft, not proposed yet
window-take-up = Take up { $text }
window-take-up-theirs = Take up theirs
window-take-up-own = Take up your last
window-take-up-agreed = Take up what is agreed
window-take-up-nothing = Start from nothing
window-option = { $issue }: { $text } ({ $marks })
window-from-tokyo = ▲ Tokyo's end
window-to-moscow = ▼ Moscow's end
window-no-order = These have no order.
window-no-order-end = What you write in binds you to nothing until you propose it.
window-does-to-you = To you: interest { $material }, honour { $face }. The text would be worth { $worth }.
window-does-at-home = At home: { $percent } % for the text with it.
window-does-at-home-from = At home: { $now } % → { $percent } %.
window-does-to-them = To { $side }, by common reckoning: { $gain }.
window-write-in = Write it in
window-write-in-named = Write it in: { $clause }
window-both-readings = Both readings
window-read-as = { $side } tells its people: “{ $text }”
window-in-words = All of it in words, with its sources
window-in-short = To you: interest { $material }, honour { $face }. { $side } { $gain }.
mark-at-hand = in the text at hand
mark-quiet = holds if nothing is said
mark-closed = not on the agenda now
mark-tokyo-asks = Tokyo asks for it
mark-moscow-asks = Moscow asks for it
mark-tokyo-pledged = Tokyo has pledged it
mark-moscow-pledged = Moscow has pledged it
mark-agreed = agreed so far
mark-two-readings = open to two readings
window-clause = { $text }.
window-asks-instead = [{ $side }: { $clause }]
window-initialled = initialled
window-two-readings = open to two readings
window-left-out = nothing said; things stay as they are
window-sheet-key = Each scale runs from Tokyo's end to Moscow's; a point is a way to settle the article, and pressing it writes it into your draft. Full: in the text at hand. Ringed: agreed so far. Square: holds if nothing is said. Struck out: not on the agenda now. T and M: who asked for it last; under seal: pledged. ≠: their last text says something else. ✗: does not fit the rest.
window-all-news = All that has happened
window-percent = { $percent } %
window-chamber = { $body }. ● for, ○ away, × against{ $each ->
    [1] .
   *[other] ; each mark is { $each } members.
}
window-meters = Interest and honour
window-meter =
    { $meter ->
        [material] Material interest
        [face] Honour and face
        [trust] Trust in them
       *[capital] Political capital
    }
window-if-signed = → { $value } if signed
window-meters-key = From −100 to +100. Solid: as lived so far. Outline: with the text at hand in force.
window-why = Why? { $what }
window-home = At home in { $side }
window-home-on-text = At home in { $side }, on the text at hand
window-strips-key = Bars: each one's votes; full for it, hatched against, empty away.
window-no-text = There is no text at hand yet: press options on the sheet to write one.
window-not-made = { $what } { $why }
window-not-proposed = The text at hand cannot be proposed: { $why }
window-would-pass = ✓ That it would pass: { $chance }
window-would-fail = ✗ That it would pass: { $chance }
window-body = { $name } { $percent } %
window-body-not-asked = { $name }: not asked
window-faction = { $name }, { $seats } seats
window-leans = { $leaning }: { $decider }
window-by-leaning = its own leaning, no single clause
window-known-of = What is known of { $side }
window-leader = { $name }, { $role }
window-their-meter =
    { $meter ->
        [face] Its honour
       *[trust] Its trust in you
    }
window-their-wishes = What each clause is reckoned worth to them
window-their-groups = Who else presses there
window-map-nothing = As long as nothing is signed, no text speaks of any of them.
window-map-caption = Hypothetical: coloured by the text at hand, not by the world.
window-island = { $island }: { $said }
window-island-told = Tokyo tells it as “{ $tokyo }”, Moscow as “{ $moscow }”
window-read-islands = More
window-no-coast = The map cannot be drawn, since its coastlines are damaged ({ $reason }). All else works; install the program anew to have it back.
window-tab-all = All
window-tab-sheet = Sheet
window-tab-home = Home
window-tab-other = Them
window-tab-map = Map
window-tab-news = News
window-news-since = Since your last move
window-news = What has happened
window-headline = { $side } papers: { $headline }
window-at-home = At home (one a turn)
window-signals = Signal (one a turn)
window-at-the-table = At the table (ends your turn)
window-done-this-turn = Done this turn.
window-propose-private = Propose the text at hand by back channel.
window-propose-public = Propose the text at hand in public.
window-back-to-verbs = All moves
window-make = Do it
window-make-and-end = Do it and end the turn
window-reconsider = Not yet
window-put-away = Put away

# ----- the roll call
window-roll-call = The vote
window-roll-call-body = { $side }: { $body }
window-seats-key = A full seat votes for it, a crossed one against, an empty one stays away. The line across the strip is what is needed.
window-tally = in favour so far: { $yes } · away: { $absent } · against: { $against } · { $needs }
window-call-next = Call the next
window-call-all = Call them all

# ----- the debrief
window-told-page = In short
window-told-plane = The path of offers
window-told-meters = The meters
window-told-moves = Their reasons
window-told-votes = The votes
window-told-counsel = The counsellors
window-told-history = History
window-told-hindsight = What else could have been
window-told-theory = The theory
window-told-scores = Scores
window-told-aftermath = What followed
window-told-questions = Questions
window-told-words = The words
window-told-paper = The paper
paper-article = Article { $number }. { $text }
paper-signed-by = For { $side }: { $name }
paper-in-force = Signed, sealed, and in force.
paper-refused = Signed and sealed. It is not in force: a vote at home was lost, or is still to come.
paper-none = Nothing was signed.
window-told-nothing = Nothing is on record here: two people played, and their reasons are their own to tell.
window-same-deal = The same deal again
window-other-chair = The same deal, the other chair

plane-axis = Worth to { $side }, in points
plane-history = history
plane-last = these talks
plane-zone = { $texts ->
    [0] No text lay in the zone of agreement at the opening.
    [one] One text lay in the zone of agreement at the opening.
   *[other] { $texts } texts lay in the zone of agreement at the opening.
  }
plane-win-set = would pass in { $side }
plane-key-win-sets = Small dots: every text that would pass in one capital, at its worth to both.
plane-key-zone = ● the zone of agreement: both would pass it, and both governments rather have it than nothing. The line is its frontier.
plane-key-no-agreement = Broken lines: what no agreement is worth to each. Right of the upright one Tokyo gains, above the level one Moscow.
plane-key-offers = ▲ Tokyo's proposals, joined; ▼ Moscow's, joined by a broken line; the number is the round.
plane-key-marks = ◇ history's own deal; ○ the last text of these talks.
plane-key-frame = Everything as it was at the opening, no moods hidden, so that every text lies on one chart.
course-key = Where each meter stood at the end of each round. T with ▲ is Tokyo, M with ▼ and a broken line Moscow.
course-meter =
    { $meter ->
        [material] Material interest
        [face] Honour and face
        [trust] Trust in the other side
       *[capital] Political capital
    }

# ----- where no window opens
window-no-display = There is no display to open a window on (DISPLAY is not set); the game plays in the terminal instead.
window-no-server = No window can be opened: the display does not answer ({ $reason }). The game plays in the terminal instead.
window-no-library = No window can be opened: a library is missing that speaks to the display ({ $reason }). The game plays in the terminal instead.
window-no-adapter = No window can be opened: there is no graphics adapter, not even a software one (on Debian, the package mesa-vulkan-drivers has one). The game plays in the terminal instead.
window-no-backend = No window can be opened: WGPU_BACKEND asks for a way to draw that this program was built without; it has { $there }. Unset WGPU_BACKEND. The game plays in the terminal instead.
window-lost = The window was lost ({ $reason }). What was played is kept: "two-tables play --resume --terminal" goes on with it.

# ----- how a person likes the window
settings-unread = { $reason } Until that is read, the window opens as it comes. Delete the file, or set the settings anew.
settings-unreadable = The settings in { $path } cannot be read ({ $reason }); the window opens as it comes. Delete the file, or set them anew.
settings-no-list = no list of settings in round brackets stands there
settings-partly = Of the settings in { $path } this version does not understand { $what }. { $count ->
    [one] It is left as it stands there
   *[other] They are left as they stand there
  }, and all others hold. Take it out of the file, or set it anew, and this is said no more.

# ----- the keys
keys-heading = Keys
keys-tab = Tab and Shift-Tab: to the next thing, and back.
keys-press = Enter or Space: presses what has the ring.
keys-regions = F6 and Shift-F6: to the next part of the window, and back.
keys-arrows = Arrow keys: to the nearest thing in that direction.
keys-scroll = Page Up, Page Down, Home and End: scroll the page that lies open, or the part of the window that has the ring.
keys-escape = Escape: puts away what was opened last.
keys-pages = F forecast, H your home, O the other side, I islands, L ledger, A adviser, G what the words mean, M map, N news, D dossier, F1 this list.
keys-undo = Ctrl-Z: takes your last move back, where nothing was shown since.
keys-save = Ctrl-S: keeps the game under a name. It is saved after every move in any case.
keys-size = Ctrl with +, − or 0: larger, smaller or plain text, 80 to 200 per cent.
keys-colours = F8: papers as they were printed, dark ones, high contrast.
keys-screen = F11: the whole screen, and back to a window.

# ----- the names
names-heading = Names
names-about = Neutral, as Tokyo writes them, as Moscow writes them.
names-none = This case has no names in several usages.
names-line = { $neutral } · { $tokyo } · { $moscow }
names-note = { $note }

# ----- what a side does not know
unknown-home-heading = At home
unknown-home = What moods { $names } hide. Sounding one out ({ $cost } of political capital) narrows it to colder, as expected or warmer.
unknown-home-nothing = You have sounded out every faction; how far each is colder or warmer stays hidden.
unknown-home-vote = Nor who will defect at the roll call, one way or the other: no consultation tells that, and only the whip ({ $cost } of political capital) rules it out for a faction. Every chance you are shown counts all of that in; the vote itself draws nothing.
unknown-other-heading = In { $side }
unknown-other = How { $side } weighs interest against honour, what it has if nothing is signed, where its factions' red lines run, and what its own forecasts say.
unknown-course-heading = On the way
unknown-course = Which events fall when, and what they will have moved.
unknown-leak = Whether a private proposal stays private: the chance of a leak is { $chance } % in this round.

# ----- what a move would bring, before it is made

foreseen-heading = What it would do
foreseen-hidden = What it would show cannot be known before, nor what votes and events then bring.
foreseen-nothing = It moves no meter and no mood that you can see.
foreseen-gesture = With your move at the table, which may belie it; of what it gives { $other } half is then lost:
foreseen-address = At { $other }'s home, where you cannot see it: the mood of each dove moves by { $warm }, of each hawk by { $cool }.
foreseen-insult = It insults: where { $other } lets its next turn pass without an insult of its own and you make no amends, its hawks' mood moves by { $owed }.
foreseen-text = The text at hand: worth { $worth } → { $worth_then } to you, { $percent } % → { $percent_then } % at home.
foreseen-text-same = The text at hand stays what it is: worth { $worth } to you, { $percent } % at home.
