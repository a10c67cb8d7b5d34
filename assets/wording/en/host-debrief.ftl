# All tables on one chart.
chart-title = All tables on one plane
chart-told = What each text is worth to { $one }, across, and to { $two }, upwards: the texts each home would pass, the { $zone ->
    [one] one text
   *[other] { $zone } texts
    } in the zone of agreement, history’s deal, and where { $tables ->
    [one] the table
   *[other] the { $tables } tables
    } came to lie.
chart-near = The same, close to the zone
chart-near-how = The same drawing close to the zone of agreement; what lies further off is on the first alone.
chart-how = Small strokes, lying for the one and standing for the other, in the colour of a side: its home would pass them. Large green dots: the zone of agreement, with its frontier. Broken lines: what no agreement is worth. A numbered mark is a table: green with a tick with its text in force, red with a cross with the last text of talks that failed, grey with the last text of talks that ran out. All of it in the frame of the opening, the only one in which texts of all tables compare.
chart-axis = Worth to { $side }, in points
chart-win-set = { $side } would pass
chart-history = History
chart-no-agreement = No agreement
chart-nash = Nash point: the greatest product of gains
chart-kalai-smorodinsky = Kalai–Smorodinsky point: equal shares of what each could gain
chart-unfinished = Unfinished
chart-mark = Table { $table }: { $how }
chart-figures = The chart in figures, in points
chart-what = What
chart-worth = Worth to { $side }
chart-table = Table { $table }
chart-counts = { $one } would pass { $tokyo } texts, { $two } { $moscow }; { $zone ->
    [one] 1 text lies
   *[other] { $zone } texts lie
    } in the zone.
# The class's debrief.
class-debrief = { $title }: all tables
class-debrief-outcomes = What each table came to
class-debrief-figures = The same in figures
class-debrief-table = Table
class-debrief-outcome = Outcome
class-debrief-score = Score of { $side }
class-debrief-rounds = Rounds
class-debrief-gestures = Gestures of { $side }
class-debrief-steps = Table { $table }, step by step
class-debrief-last = Last on the table: { $text }.
class-debrief-nearly = Nearly stopped in { $side }: in { $body }, { $faction } withheld { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
    }. { $decider }
class-debrief-stopped = Stopped in { $side }: in { $body }, { $faction } withheld { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
    }. { $decider }
class-debrief-tipped = Stopped in { $side }: in { $body } it would have passed, but { $faction } withheld { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
    } more than it had promised.
# One table's game, move by move.
steps-title = Table { $table }, step by step
steps-move = { $number }. Round { $round }, { $side }
steps-told = { $side } was told
steps-clock = the clock
steps-read = It read { $other } so: { $sentences }
steps-read-firm = It took it to hold fast on { $issues }.
steps-read-moved = It had seen it move on { $issues }.
# A vote taken again.
again-how = Choose a table and change one thing; everything else stays as it truly was when the fate of its last text was decided, moods included. Ask the class first; Vote again shows the result here alone.
again-what = What is changed
again-nothing = nothing of the homes
again-value = To
again-clause = A clause of the text
again-same-text = the text as it was
again-quota = { $side }, { $body }: what it takes, { $kind ->
    [share] in thousandths of the votes cast, now { $now }
   *[votes] now { $now }
  } ({ $needs })
again-seats = { $side }, { $body }: seats of { $faction }, now { $now }
again-do = Vote again
again-text = The text: { $text }
again-other-text = With the clause changed: { $text }
again-home = Home
again-guessed = The class guessed
again-before = As it stood when it was decided
again-after = With this changed
again-guesses = { $yes } yes, { $no } no
again-passes = It passes.
again-fails = It does not pass.
again-body-passes = { $body }: passes, { $yes } in favour, { $against } against, { $absent } absent
again-body-fails = { $body }: refuses, { $yes } in favour, { $against } against, { $absent } absent
