# What the pages of --help, the manual and the completions say. A command's name and its options' are the same in every language.

help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-many-machines = Many machines (see --spread)
help-several-hosts = Several hosts with one database
help-one-of = { $said } One of { $choices }.
help-left-out = { $said } Left out: { $value }.

# ----- the headings of the manual

manual-name = Name
manual-synopsis = Synopsis
manual-description = Description
manual-version = Version

# ----- what each command does

command-two-tables = A negotiation game about the Russo-Japanese dispute over the islands, after Putnam's two-level games.
command-play = Play one game.
command-check = Report every problem of scenario files, then warnings on play.
command-analyse = Survey every text of a scenario: win-sets, zone of agreement, frontier, solution points.
command-simulate = Play thousands of games between two of the program's players, and add them up.
command-explain = Explain one text: worth to each chief, each faction's terms, each body's vote.
command-why = Say what keeps a text, or the zone of agreement, from passing, and the smallest changes that would open it.
command-diff = Put two scenarios side by side: what they say otherwise, win-sets, zone, history's odds, games on the same seeds.
command-replay = Play a saved game again from its moves.
command-debrief = Debrief finished games: one in full, several side by side; as text, as a page to keep and print, as a table.
command-what-if = Ask of a finished game what would have been: its last text voted on again, its talks played on from a round.
command-games = List the games that are kept, or remove one.
command-host = Host a class: a page for each phone in the room, a wall for the projector, all of it kept on this machine.
command-handout = Print role briefs and option sheets of a scenario to hand out, as one HTML file.
command-new = Start a new scenario from a commented copy of the tutorial.
command-language-server = Serve an editor over standard input and output: problems as one types, completion, what a field means.
command-fmt = Set scenarios and styles as ours are: blanks, commas and lines alone, never what they say.
command-upgrade = Make a file of an older format one of this version's, with what is written beside it.
command-notices = Print under which licences everything stands that the program is built of.
command-doctor = Say what this machine can do, on a page to read to whoever helps.
command-completions = Print what completes the program's commands and options in a shell.
command-manual = Print a page of the manual, for man.
command-help = Print these pages: of the program, or of a command.

# ----- what an option is for: of one command, else of all that have it

option-language = The language the program speaks; left out, the one chosen in the settings.
option-help = Print this page.
option-version = Print the version.
option-play-scenario = A shipped scenario (for example 1956), one of your own folder of scenarios, or a path; left out, it is asked for.
option-play-side = The side you play.
option-seed = Seed of the deal; left out, a fresh one.
option-variant = A variant of the scenario.
option-length = Length of a game: full, or the fewer rounds the scenario keeps for a lesson.
option-play-style = Who plays against you: a shipped style (for example legalist), one of your own folder of styles, the path of a style file, or a yardstick; left out, whom the scenario names.
option-play-level = How hard it plays: gentle, even or hard; left out, even.
option-play-terminal = Play in the terminal; else a window opens, where there is a display and someone who types.
option-play-two-players = Two people at one machine, with a curtain between turns.
option-play-moves = Read moves in notation from a file, one a line, and play without asking; - is standard input.
option-play-save = Where to save after each move; plays in the terminal.
option-play-resume = Take a saved game up again: a path, or the name of a save; alone, a list of your games, or without a terminal the last that can be taken up.
option-play-names = Names of places and people: neutral, tokyo or moscow; left out, neutral, or in the window as chosen last.
option-games-record = Tell a record of your finished games: endings, scores, whom you have beaten, what you tend to give.
option-games-remove = Remove the game or copy of this name, for good.
option-scenario = A shipped scenario (for example 1956) or a path.
option-analyse-genius = Instead of a scenario, a domain of GENIUS and two profiles of it, XML all three.
option-set = Change a parameter first, for example sides.tokyo.face=-20; an empty value removes the thing.
option-analyse-rounds = Say too how the zone moves round by round, where nobody says or does anything.
option-json = Print one JSON document.
option-simulate-games = How many games, at most 10,000,000.
option-simulate-seed = Seed of the first game; each further game has the next.
option-simulate-tokyo = Who plays Tokyo: a style or the path of one, with its level if you like (showman:hard), or a yardstick; left out, the scenario's doctrine.
option-simulate-moscow = Who plays Moscow.
option-simulate-variant = A variant of the scenario. Given several times, they are compared on the same seeds; none is the scenario as written.
option-simulate-set = Change a parameter first, for example sides.tokyo.face=-20; an empty value removes the thing. Several values for one path are compared on the same seeds.
option-simulate-perturb = Move every judgement weight by up to so many thousandths, in --draws draws.
option-simulate-draws = How many draws --perturb makes; the games are shared among them. Left out, 20, or as many as there are games where these are fewer.
option-simulate-jobs = Games played at a time, at most 1,024; left out, one a core. What is printed does not depend on it.
option-simulate-csv = Write a row for each game to a file; - is standard output, which then has nothing else.
option-simulate-parquet = Write a row for each game to a Parquet file, which engines for large data read; with all that --merge needs.
option-simulate-shard = Play only the K-th of N parts of the games, for example 3/10, and write its rows with --parquet.
option-simulate-merge = Add up all parts of a study: prints what simulate would have printed had it played them all here.
option-simulate-spread = Print how to share games out: GNU parallel, Slurm, Kubernetes, Dask; and how engines read the rows.
option-explain-package = The text: clauses with commas or spaces, for example relations=a,territory=c,form=c; history, or nothing, for history's.
option-explain-length = Length of the game the text is for: full, or the fewer rounds the scenario keeps for a lesson.
option-explain-plain = Read every ambiguous clause plainly.
option-why-package = One text: clauses with commas or spaces, for example relations=a,territory=d,form=d, or history; left out, the whole zone.
option-replay-save = A save: its path or its name; - is standard input.
option-replay-side = The side it is told to; left out, the one a person played. Of a game in progress only what that side knows is shown.
option-replay-all = For teachers: show all of a game in progress, also what each side keeps from the other and what the deal hides.
option-replay-verify = Fail (status 1) if the game does not go as it was saved.
option-debrief-saves = The saves: paths, names or patterns such as 'class/*.ron'; several must be of one scenario, - is standard input.
option-debrief-html = Write one HTML page that needs no other file and no network; - is standard output, which then has nothing else.
option-debrief-csv = Write a row for each game to a file for a spreadsheet; - is standard output, which then has nothing else.
option-debrief-side = The side one game is told to; left out, the one a person played.
option-what-if-save = A save of a finished game: its path or its name; - is standard input.
option-what-if-otherwise = What is otherwise: a clause (territory=c), a change of the scenario (sides.tokyo.face=-20), a move made besides ('tokyo pay yoshida 5'), a move not made ('without 12').
option-what-if-from-round = Play the talks on from this round, with the program's players on both sides, instead of voting again.
option-what-if-games = How many games are played on, at most 10,000.
option-what-if-seed = Seed of the first game played on; each further one has the next.
option-what-if-guess = What you expect, told beside the result: of a vote both, tokyo, moscow or neither; of games played on, in how many of 100 a text comes into force.
option-host-length = Length of a game: lesson, the fewer rounds the scenario keeps for one, or full; left out, a lesson where the scenario keeps one.
option-host-minutes = Minutes of play, shared among the turns; 0 for turns without end.
option-host-delegation = Students a delegation is planned for, from 1 to 5.
option-host-different-deals = Another deal at each table; left out, the same at all, so that what differs is what was done.
option-host-level = How hard the scripted delegates play who hold empty seats: gentle, even or hard.
option-host-again = Take up the class of this code again; without a code, the last one.
option-host-rehearse = Hold a rehearsal with scripted students first, at so many tables; without a number, at 15.
option-host-port = The port; left out, 7056 or the next that is free.
option-host-tls-cert = A certificate in PEM, with those between it and one browsers know: the room is then answered under TLS.
option-host-tls-key = The certificate's private key in PEM, without a password.
option-host-file = The file classes are kept in; left out, one of your own.
option-host-store = Keep classes in this database of a server, which several hosts share (see --operating); its password comes from PGPASSWORD, ~/.pgpass or a file. Without a scenario no class is begun.
option-host-store-password-file = The file the database's password stands in.
option-host-listen = Where this host listens, and where the other hosts reach it.
option-host-public-url = What browsers have in their line: the load balancer's address.
option-host-trusted-proxy = A proxy whose X-Forwarded-For is believed; give it again for each.
option-host-only-begin = Begin the class in the database and end: the hosts that serve take it up.
option-host-teacher-link = Print a new link for the teacher of the class of this code and end; whoever was its teacher is so no longer.
option-host-log = Tell what happens on standard error, one line of JSON each.
option-host-operating = Print how to operate several hosts with one database: a unit for systemd, a load balancer, backups.
option-handout-length = Length of the game: full, or the fewer rounds the scenario keeps for a lesson.
option-handout-out = Where to write it; left out, standard output.
option-new-name = The id of the scenario; the file is NAME.ron here.
option-completions-shell = The shell.
option-manual-command = The command the page is on; left out, the whole program.
option-fmt-files = The files, or patterns such as 'mine/*.ron'; - is standard input, which goes to standard output.
option-fmt-check = Change nothing, and say which are not set as they should be.
option-upgrade-file = The scenario, style or saved game; - is standard input, which goes to standard output.
option-check-files = The files, or patterns such as 'mine/*.ron'; a shipped scenario may be named without its path, and - is standard input.
option-check-watch = Look at one file again after each save, until Ctrl-C: its problems, or its zone, history's odds, and what has changed.
option-check-structure-only = Only the structure: no warnings on play.
option-diff-first = The first: a shipped scenario (for example 1956) or a path.
option-diff-second = The second; left out, the first with the variant and the changes given.
option-diff-variant = A variant of the second.
option-diff-length = Length of a game of both: full, or the fewer rounds the scenario keeps for a lesson.
option-diff-set = Change a parameter of the second first, for example sides.tokyo.face=-20; an empty value removes the thing.
option-diff-games = How many games of each are played on the same seeds, at most 10,000; 0 plays none.
option-diff-seed = Seed of the first game; each further game has the next. Left out, 1.
