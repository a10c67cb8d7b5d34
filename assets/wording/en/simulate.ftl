# What simulate says: thousands of games between two negotiators.

roster-unknown = Nobody who plays is called "{ $name }"; name one of { $names }. { $hint }

simulate-number = { $option } { $given } is out of range: give a whole number from { $low } to { $high }.
simulate-few-games = --draws { $draws } is more than the { $games } games to be shared among them: play more games, or fewer draws.
simulate-draws-alone = --draws says how many draws --perturb makes: give --perturb too, for example --perturb 100.
simulate-perturb-alone = --perturb moves every weight at once and --set or --variant with several values compares them: use one at a time.
simulate-twice = The variant "{ $variant }" is named twice: name each once.
simulate-axes = --set gives several values to { $paths }: compare the values of at most { $most } paths at a time.
simulate-cells = That makes { $cells } cells to compare: give fewer values, so that there are at most { $most }.
simulate-threads = The { $jobs } threads could not be started: { $reason }. Give fewer with --jobs.
simulate-interrupt = The games cannot be interrupted here, only stopped: { $reason }.
simulate-csv = { $path }: writing failed: { $reason }. Check the path, the rights and the room on the disk.
simulate-no-move = { $player }, for { $side }, made no move at move { $number } of the game of seed { $seed }. This is a fault of the player, not of the scenario; report it with the seed.
simulate-not-permitted = { $player }, for { $side }, made a move that is not permitted, "{ $line }", at move { $number } of the game of seed { $seed } ({ $reason }). This is a fault of the player, not of the scenario; report it with the seed.
simulate-endless = The game of seed { $seed } has { $number } moves and no end; { $player } was to move for { $side }. This is a fault of a player, not of the scenario; report it with the seed.
simulate-one-output = With --csv - the rows are the output, so --json cannot be it too; name a file for one of the two.
simulate-parquet-standard = Rows for engines are read from their end, so they cannot go to standard output; name a file with --parquet FILE.
simulate-shard-how = --shard "{ $said }" is no part: write K/N, the K-th of N parts, K from 1 to N, for example 3/10.
simulate-shard-many = The { $games } games cannot be shared among { $shards } shards: play more games, or make fewer shards.
simulate-shard = Shard { $place } of { $of }: { $games } { $games ->
    [one] game
   *[other] games
} played and written. two-tables simulate --merge adds all shards up.
simulate-merge-none = --merge needs the files of all shards; name them.
simulate-merge-no-parquet = { $file } is no Parquet file, or it is cut off or damaged at its end; name a file that --parquet has written, or play that shard again.
simulate-merge-not-ours = { $file } is a Parquet file of another program; name files that --parquet has written.
simulate-merge-format = { $file } was written by another version of two-tables, which kept its rows in another way; add it up with that version, or play the shard again.
simulate-merge-damaged = { $file } is not as it was written: it is damaged, or somebody changed it. Play that shard again.
simulate-merge-interrupted = { $file } has { $played } of the { $games } games of shard { $shard }: it was interrupted. Play that shard again.
simulate-merge-other = { $first } and { $other } are parts of different studies: { $what } is "{ $here }" in one and "{ $there }" in the other. Name the files of one study.
simulate-merge-option = { $option }
simulate-merge-scenario = the scenario
simulate-merge-text = the text of the scenario (by its hash)
simulate-merge-style = who plays (by the hash of the styles)
simulate-merge-version = the version of the program
simulate-merge-split = { $first } is one of { $here } shards and { $other } one of { $there }; name shards of one split.
simulate-merge-twice = { $first } and { $other } are both shard { $place }; name each shard once.
simulate-merge-missing = Of { $of } shards { $count } { $count ->
    [one] is missing, { $shards }
   *[other] are missing, among them { $shards }
}. Play what is missing, or name its file too.
simulate-partial = Interrupted: { $played } of { $games } games were played, and what is shown is partial.

simulate-heading = { $title }: { $games } { $games ->
    [one] game
   *[other] games
}
simulate-players = { $tokyo-player } plays { $tokyo }, { $moscow-player } plays { $moscow }. Seeds { $first } to { $last }. After ± stands the standard error, in brackets the 95 % interval.
simulate-lesson = Lesson length: { $rounds } rounds.
simulate-variant = Variant: { $variant }.
simulate-outcomes = How they ended
simulate-outcome = { $outcome }: { $games }, { $share }
simulate-outcome-by = by { $side }: { $games }
simulate-outcome-both = by both: { $games }
simulate-class-in-force = In force
simulate-class-refused = Signed and refused at home
simulate-class-broken-off = Broken off
simulate-class-out-of-time = Out of time
simulate-share = { $percent } % ({ $low } to { $high })
simulate-scores = Scores, of 100
simulate-scores-own = Each is measured against what that side itself could have gained; the two capitals' are not to be compared.
simulate-score = { $side }: mean { $mean }; gain { $gain } of 60, ratification { $ratification } of 20, face { $face } of 20
simulate-mean = { $mean } ± { $error } ({ $low } to { $high })
simulate-settled = What was settled, over { $games } { $games ->
    [one] game
   *[other] games
} in force
simulate-settled-none = No game ended with a text in force.
simulate-issue = { $title } ({ $word })
simulate-option = { $games } × { $option }: { $opening }
simulate-option-left-out = { $games } × left out: { $opening }
simulate-refused = Refused at home
simulate-refused-votes = Votes, not games: talks may go on after a refusal, and end in another text.
simulate-refused-none = No home refused a signed text.
simulate-refused-by = { $side }, { $body }: { $games } { $games ->
    [one] time
   *[other] times
}
simulate-decided = { $games } × { $faction }. { $why }
simulate-decided-minority = { $games } × those of { $faction } who did not follow the rest of it in favour.
simulate-decided-none = { $games } × members nobody describes.
simulate-rounds = Rounds
simulate-rounds-mean = Mean { $mean }
simulate-rounds-used = { $round }: { $games }
simulate-decisions = Decisions, in time or not
simulate-decision = { $side }: { $title }, which came in { $games ->
    [one] one game
   *[other] { $games } games
  }
simulate-choice = { $title }: { $games } ({ $share })

simulate-moves = Moves a game
simulate-moves-by = { $side }, { $total } a game: { $moves }
simulate-move = { $verb } { $mean }

simulate-texts = Whole texts in force: { $count } { $count ->
    [one] different one
   *[other] different ones, the commonest first
}
simulate-text = { $games } × { $text }
simulate-acts = Acts, in how many games
simulate-gestures = Gestures and slights, in how many games
simulate-done-by = { $side }, { $title }: { $games }, { $share }
simulate-where-refused = What fell more often where a home refused
simulate-event-where-refused = { $title }: in { $games } of those games, { $share }; in { $others } of all others
simulate-events = Events, in how many games
simulate-event = { $title }: { $games }, { $share }
simulate-settled-same = What is settled differs in none.
simulate-settled-differs = Settled more or less often than in the first, in percentage points: { $text }.
simulate-settled-option = { $clause } { $difference }

simulate-compared = Compared, each with the first on the same seeds
simulate-cell-first = In force { $share }. Mean scores: { $tokyo } { $tokyo-mean }, { $moscow } { $moscow-mean }.
simulate-cell-difference = Against the first: in force { $in-force } percentage points; { $tokyo } { $tokyo-difference }, { $moscow } { $moscow-difference } points. { $otherwise } games ended otherwise (in force, refused, broken off, out of time).
simulate-plus-minus = { $mean } ± { $error }
simulate-label = { $what } = { $value }
simulate-cell = { $text }
simulate-removed = removed

simulate-draws = With every weight moved by up to { $percent } %: { $draws } draws, about { $each } games each
simulate-draws-how = The intervals below reckon with chance in the games alone; how much hangs on the weights is how far the draws lie apart, as here.
simulate-draws-spread = { $outcome }: { $lowest } % at least, quartiles { $lower }, { $median }, { $upper } %, { $highest } % at most
simulate-draws-moved = { $moved } weights were moved in all, and { $dropped } moves left out because the checker would not have them.
