# What the command line says.

cli-said = { $lines }
cli-no-language = The program does not speak "{ $name }". { $hint }
cli-languages = It speaks { $choices }.

# ----- a command line that cannot be understood

cli-misuse-unknown = There is no option or argument "{ $word }" here. { $hint }
cli-misuse-command = There is no command "{ $word }"; the commands are { $choices }. { $hint }
cli-misuse-choice = { $option } does not take "{ $word }"; write { $choices }. { $hint }
cli-misuse-number = { $option } does not take "{ $word }"; write a whole number, without a sign.
cli-misuse-too-large = { $option } does not take "{ $word }"; write a smaller number.
cli-misuse-range = { $option } does not take "{ $word }"; write a whole number from { $least } to { $most }.
cli-misuse-no-value = { $option } needs a value.
cli-dash-hint = A name that begins with - is taken if ./ stands before it.
cli-misuse-twice = { $option } is given twice; give it once.
cli-misuse-conflict = { $option } does not go together with { $others }; leave out one of them.
cli-misuse-alone = { $option } goes together with nothing; leave out the rest.
cli-misuse-missing = { $options } is missing; add it.
cli-misuse-not-text = The command line is not a text in UTF-8. A saved game, or a file to check, may have any name; give another file a name in UTF-8 first, or hand it over as -.
cli-misuse-other = The command line cannot be understood.
cli-misuse-help = two-tables --help lists the commands; a command with --help says what it takes.
cli-no-hint = {""}

cli-output = The output could not be written: { $reason }. Free some room, or send it elsewhere.
cli-input = The lines for the game could not be read from standard input: { $reason }. Type them, or name a file with --moves FILE.
store-not-read = { $path }: reading failed: { $reason }. Check the path and the rights.
store-not-written = { $path }: writing failed: { $reason }. Check the path, the rights and the room on the disk.
store-no-new-folder = { $path }: making the folder failed: { $reason }. Check the path, the rights and the room on the disk.
store-not-removed = { $path }: removing failed: { $reason }. Check the path and the rights.

# ----- why the system refuses: stands after a colon

system-not-found = there is no such file or folder
system-not-permitted = the system does not permit it
system-exists = something is there already
system-folder = it is a folder
system-no-folder = a part of the path is no folder
system-full = the disk is full
system-quota = the room you are allowed is used up
system-too-large = the file would be larger than is allowed
system-read-only = the disk can only be read
system-bad-name = it cannot be called that here
system-busy = another program is using it
system-memory = there is not enough memory
system-other = in the words of the system: “{ $said }”

cli-file-too-long = { $path } has { $bytes } bytes, more than any scenario or save has; it is probably another file.
cli-utf16 = { $path } is written in UTF-16; save it again as UTF-8.
cli-not-text = { $path } is not a text in UTF-8; scenarios, styles and saves are plain text files.
cli-no-folder = No folder for saves is known on this machine; choose a file with --save FILE.
cli-no-scenario = There is no scenario called "{ $name }", neither shipped nor as a file here. { $hint }
cli-no-style = There is no opponent called "{ $name }", neither a shipped style nor a yardstick nor a style file here. { $hint }
cli-two-levels = { $name } says one level and --level { $level } another; leave out one of them.
cli-yardstick-level = { $name } is a yardstick, which plays as it plays; leave out the level.
cli-opponents = The styles are { $styles }; the program's yardsticks are { $names }.
store-problems = { $problems }
store-saved-game = { $name } is a saved game, not a scenario; take it up with two-tables play --resume FILE, or look back on it with two-tables replay FILE.
cli-shipped = Shipped are { $names }.
cli-no-save = There is no save called "{ $name }". { $hint }
cli-removed = { $name } is removed.
cli-not-own-save = { $path } is a file of your own; remove it as you remove any other file.
cli-no-games = No game is kept yet; begin one with two-tables play 1956.
open-which-game = Which? A number or a name; Enter takes the one played last.
open-more-games = And { $more } more: two-tables games lists them all.
store-held = { $path } is being played on in another window or terminal; leave the game there first, or begin a new one.
store-exists = { $path } is there already, and is not written over; choose another name or remove it first.
store-no-file = { $path } is no file, or is called as Windows calls a device, so nothing can be kept there; choose another place or name.
cli-save-hint = Give the path of a save file, or one of your games; two-tables games lists them.
cli-one-file = { $file } cannot be two files at once; give each a name of its own.
cli-set-twice = --set gives { $path } two values; give it one.
cli-set-how = "{ $text }" is no change: write PATH=VALUE, for example sides.tokyo.face=-20.
cli-set-wrong = The scenario does not bear { $changes }: { $problems }

cli-no-command = There is no command called "{ $word }". { $hint }
cli-no-match = No file matches { $pattern }; check the folder and the pattern.
cli-input-twice = Standard input is the scenario or the game here, so the moves must come from a file: name it with --moves FILE.
cli-save-standard = A game is saved anew after each move, so it cannot go to standard output; name a file with --save FILE.
cli-line-too-long = The line has more than { $most } bytes, so nothing of it was read. A move is a few words; type it again.
cli-line-of-file-too-long = { $path }, line { $line }: the line has more than { $most } bytes, so it is no move; shorten it or take it out.

check-fine = { $file }: no problems.
check-tallies = { $file }: a forecast counts up to { $tokyo } ways a vote may come out at home in { $first }, { $moscow } in { $second } (past 10,000 it is counted in parts).
check-at-lesson-length = at lesson length: { $what }
check-remark = { $line } (a warning)
check-warning = { $file }: warning on play: { $what }
check-problems = { $file }: { $count } { $count ->
    [one] problem
   *[other] problems
}.
check-wrong = Problems were found in { $files }: mend what is listed on standard output, and check again.
check-watch-one = --watch looks at one file, and { $count } are named: name one.
check-watch-standard = Standard input cannot be saved again: name the file to watch.
check-watch-shipped = "{ $name }" ships with the program and does not change: make a scenario of your own (two-tables new NAME) and name its file.
check-watch-interrupt = The watch could not be ended with Ctrl-C here: { $reason }. Check without --watch.
check-watch-gone = { $file } is gone.
check-watch-away = { $what } It is waited for; Ctrl-C ends the watch.
check-watch-first = { $file }, watched: Ctrl-C ends it
check-watch-saved = { $file }, save { $saves }
check-watch-written = Changed since the last save: { $count } { $count ->
    [one] thing
   *[other] things
}
check-watch-same = Nothing but blanks and comments has changed since the last save.
check-watch-figures = Changed by it
check-watch-figures-same = No figure.

analyse-heading = { $title }: every text there is
analyse-lesson = At lesson length: { $rounds } rounds.
analyse-space = { $texts } texts; { $permitted } of them break no constraint. Measured at the opening, hidden moods at zero, the whole agenda.
analyse-side = { $side }: { $win-set } would pass all its bodies; { $wanted } are worth at least as much to its chief as no agreement ({ $least }).
analyse-zone = Zone of agreement (both homes pass it, both chiefs prefer it to none): { $zone } texts.
analyse-frontier = Pareto frontier of the zone: { $count }
analyse-nash = Nash: { $count }
analyse-kalai-smorodinsky = Kalai–Smorodinsky: { $count }
analyse-egalitarian = Egalitarian: { $count }
analyse-utilitarian = Utilitarian: { $count }
analyse-line = { $one } { $tokyo }, { $two } { $moscow }: { $text }
analyse-history = History's text
analyse-history-none = Nothing was signed.
analyse-history-outside = It lies outside the zone of agreement.
analyse-history-inside = It lies in the zone of agreement; { $better } texts of the zone are better for both, or for one without loss to the other.
analyse-history-chance = That every body in { $side } passes it, over what is hidden: { $chance }.

explain-side = { $side }

replay-heading = { $title }: the moves
replay-move = { $side }: { $line }
replay-numbered-move = { $number }. { $side }: { $line }
replay-one-side = The talks go on, so only what { $side } knows is shown: neither what the other side keeps to itself nor what the deal hides. --side { $other } shows what the other side knows; --all, for teachers, shows all of it.
replay-all = The talks go on, and everything is shown, also what each side keeps from the other and what the deal hides: for teachers, not for those who play on.
replay-off-turn = After { $after } moves: { $what }
replay-verified = Verified: all { $moves } moves of the save led to the states they were saved with.
replay-ended = The game ended in round { $round }: { $what }
replay-goes-on = So far: the talks stand in round { $round } and go on.
replay-fingerprint = Final fingerprint: { $fingerprint }

save-fault = { $path }: { $what }
save-too-long = it has { $bytes } bytes, more than any save.
save-unreadable = line { $line }, column { $column }: this cannot be read as a save: { $reason }. { $written }
save-no-save = It is no save of Two Tables, or only a part of one.
save-written-by = Version { $program } of the program wrote it; this is version { $own }.
save-newer = Version { $program } of the program wrote it, and this is version { $own }, an older one: take it up with version { $program } or a newer one.
save-other-format = it was saved in format { $format }, and this program reads formats { $known }. { $written }
save-other-setup = its seed, variant, changes, length, seats or scenario are not those the game was set up with, so it was changed by hand. Take up an untouched copy, or start a new game.
save-other-scenario = it was changed by hand, and the scenario in it has problems. Take up an untouched copy, or start a new game.
    { $problems }
save-scenario = nobody has changed it, but the scenario in it, which version { $program } of the program took, has problems for this one, version { $own }: what a scenario may say has changed since. Take it up with version { $program }.
    { $problems }
save-scenario-or-hand = the scenario in it, which version { $program } of the program took, has problems for this one, version { $own }. Either what a scenario may say has changed since, or somebody has changed the save; saves of format 1 do not tell which. Take it up with version { $program }, or take an untouched copy.
    { $problems }
save-seats = it has { $seats } seats, more than any table.
save-seat = seat { $number }: { $reason }
save-style-outside = its opponent played the style in "{ $style }", which is not in the save, and no save opens a file. It can be replayed, but nobody could play on for that side; begin a new game with --style, and the style travels in its save.
save-changed = it was changed by hand: what stands there after { $moves } moves is not as it was written. Take up an untouched copy, or start a new game.
save-cut-short = it was cut short: when it was kept, { $entries } things had been done in it, and { $left } stand there ({ $moves } of them moves). It can be replayed as far as it goes; to play on, take up an untouched copy, or start a new game.
save-bad-aside = what was done off the turn after { $after } moves cannot be done: { $reason }
save-bad-maker = move { $number } ("{ $line }") is not for whom it says to make, or bears the key of another.
save-bad-move = move { $number } ("{ $line }") cannot be read: { $reason } { $why }
save-refused-move = move { $number } ("{ $line }") is not permitted where it stands: { $reason } { $why }
save-refused-unknown = the rules refuse it.
save-diverged = after move { $number } ("{ $line }") the game does not stand as it was saved. { $why }
save-rules = Nobody has changed the save: the rules have changed since version { $program } of the program wrote it (this is version { $own }). Take it up with version { $program }; as far as it goes it can be replayed.
save-rules-or-hand = Either the rules have changed since version { $program } of the program wrote it (this is version { $own }), or somebody has changed it; saves of format 1 do not tell which. As far as it goes it can be replayed.

seat-name = "{ $name }" is no name for whoever sits there: 1 to { $most } characters, none of which commands a terminal.
seat-of-no-side = a seat of neither side makes no move, so no opponent can sit there.
save-not-to-be-played = { $path }: it can be replayed, but not played on: { $what } Begin a new game instead: two-tables play { $scenario }.
replay-fault = Know this before you read on: { $what }
seat-styles = its opponent has { $styles } styles; it needs one, or one for each of the { $leaders } leaders of its side.
seat-style = the style "{ $name }" of its opponent has a problem: { $what }
seat-missing = For { $side } nobody sits at the table who could end a turn; a chief, a minister, an envoy or a whole delegation in one seat is needed.
seat-opponent-part = Seat { $number }, for { $side }, has an opponent in a part of a delegation. An opponent plays a side whole: give the seat the role delegation.

off-turn-announced = it was announced to all: { $text }
off-turn-announced-to = it was announced to { $side }: { $text }
off-turn-brought = something was brought into the game: { $paths }
off-turn-took-over = seat { $seat } was taken over by { $who }.
off-turn-nobody = nobody
off-turn-handed-back = seat { $seat } was handed back.
off-turn-unspeakable = An announcement is 1 to { $most } characters on one line, none of which commands a terminal.
off-turn-not-taken-over = Nobody has taken that seat over, so there is nothing to hand back.
off-turn-scenario = With that, the scenario has a problem: { $what }
off-turn-no-such-change = the change leads nowhere.
off-turn-changes = That would change what has already happened: with it the game would not stand after move { $number } as it does. Change only what is still to come.

new-bad-name = "{ $name }" cannot be the id of a scenario: use small letters, digits and _, a letter first, at most 40, for example my_case.
new-no-tutorial = This build carries no tutorial to start a scenario from; copy a shipped scenario instead.
new-exists = { $file } is already here; choose another name, or move it away first. Nothing was changed.
new-made = { $file } is ready. Change it, then run: two-tables check { $file }

open-terminal = This build has no window, so the game plays here in the terminal. Type quit at any time to leave; the game is saved after each move.
open-scenario = Which scenario ({ $names })? Press Enter for 1956.
open-side = Which side, tokyo or moscow? Press Enter for tokyo.
