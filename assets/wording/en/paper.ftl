# One finished game on one page, to keep, to print and to project.
paper-game = { $title }: the debrief
paper-path = The way the talks went
paper-chart-title = Every text on the table, on one plane
paper-chart-near = The same, close to the zone of agreement
paper-chart-told = What each text is worth to { $one }, across, and to { $two }, upwards: the texts each home would pass, the { $zone ->
    [one] one text
   *[other] { $zone } texts
    } in the zone of agreement, history’s deal, and every text put on the table in this game, numbered in their order.
paper-chart-how = Small strokes, lying for { $one } and standing for { $two }: its home would pass them. Large green dots: the zone of agreement, with its frontier. Broken straight lines: what no agreement is worth. Filled marks and the whole line: what { $one } put; empty marks and the broken line: what { $two } put; a tick: it came into force; a cross: a home stopped it. All of it in the frame of the opening, the only one in which all texts of a game compare.
paper-offer = Text { $number }, put by { $side } in round { $round }
paper-offer-told = Text { $number }, put by { $side } in round { $round }: { $text }
paper-meters = The meters over time, and what moved them
paper-rounds = Round by round
meters-title = { $meter } of both sides at the end of each round
meters-cause = Round { $round }: { $entry }
votes-faction = Faction
votes-yes = In favour
votes-against = Against
votes-absent = Absent
votes-share = As a bar: filled in favour, crossed against, empty absent
votes-decided = What it decided by
file-made = Written: { $file }.
file-exists = { $file } is there already. Choose another name, or remove it first.
games-line = { $table }. { $name }: { $how }, after { $rounds ->
    [one] 1 round
   *[other] { $rounds } rounds
  }.
games-save = Save
debrief-side-alone = --side says to whom one game is told; rows and several games are the same for everybody, so leave it out.
debrief-one-standard = Standard output can have one thing: write the page or the rows to a file, for example --csv rows.csv.
debrief-in-progress = The talks of { $save } are not over, and a debrief tells every secret of both sides. Play it to its end first; two-tables replay { $save } shows what one side knows so far.
debrief-other-scenario = { $save } is a game of another scenario, variant or length than { $first }; only games of one can stand side by side. Debrief it by itself.
