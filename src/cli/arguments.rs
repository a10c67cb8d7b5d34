//! The command line as clap reads it.

mod upkeep;
mod workbench;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

use crate::ai::Level;
use crate::scenario::id::Side;
use crate::scenario::length::Length;
use crate::session::what_if::{MOST_GAMES, USUAL_GAMES};
pub(super) use upkeep::{DoctorOptions, FmtOptions, UpgradeOptions};
pub(super) use workbench::{CheckOptions, DiffOptions};

/// A negotiation game about the Russo-Japanese dispute over the islands, after Putnam's two-level games.
#[derive(Debug, Parser)]
#[command(name = "two-tables", version, about, arg_required_else_help = false)]
pub(super) struct Arguments {
    /// The language the program speaks; left out, the one chosen in the settings.
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(super) language: Option<String>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Play one game.
    Play(PlayOptions),
    /// Report every problem of scenario files, then warnings on play.
    Check(CheckOptions),
    /// Survey every text of a scenario: win-sets, zone of agreement, frontier, solution points.
    Analyse(AnalyseOptions),
    /// Play thousands of games between two of the program's players, and add them up.
    Simulate(SimulateOptions),
    /// Explain one text: worth to each chief, each faction's terms, each body's vote.
    Explain(ExplainOptions),
    /// Say what keeps a text, or the zone of agreement, from passing, and the smallest changes that would open it.
    Why(WhyOptions),
    /// Put two scenarios side by side: what they say otherwise, win-sets, zone, history's odds, games on the same seeds.
    Diff(DiffOptions),
    /// Play a saved game again from its moves.
    Replay(ReplayOptions),
    /// Debrief finished games: one in full, several side by side; as text, as a page to keep and print, as a table.
    Debrief(DebriefOptions),
    /// Ask of a finished game what would have been: its last text voted on again, its talks played on from a round.
    WhatIf(WhatIfOptions),
    /// List the games that are kept, or remove one.
    Games(GamesOptions),
    /// Host a class: a page for each phone in the room, a wall for the projector, all of it kept on this machine.
    #[cfg(feature = "host")]
    Host(HostOptions),
    /// Print role briefs and option sheets of a scenario to hand out, as one HTML file.
    #[cfg(feature = "host")]
    Handout(HandoutOptions),
    /// Start a new scenario from a commented copy of the tutorial.
    New(NewOptions),
    /// Serve an editor over standard input and output: problems as one types, completion, what a field means.
    LanguageServer,
    /// Set scenarios and styles as ours are: blanks, commas and lines alone, never what they say.
    Fmt(FmtOptions),
    /// Make a file of an older format one of this version's, with what is written beside it.
    Upgrade(UpgradeOptions),
    /// Print under which licences everything stands that the program is built of.
    Notices,
    /// Say what this machine can do, on a page to read to whoever helps.
    Doctor(DoctorOptions),
    /// Print what completes the program's commands and options in a shell.
    Completions(CompletionsOptions),
    /// Print a page of the manual, for man.
    Manual(ManualOptions),
}

#[derive(Clone, Debug, Default, Args)]
pub(super) struct PlayOptions {
    /// A shipped scenario (for example 1956), one of your own folder of scenarios, or a path; left out, it is asked for.
    #[arg(conflicts_with = "resume")]
    pub(super) scenario: Option<String>,
    /// The side you play.
    #[arg(long, value_parser = side(), conflicts_with_all = ["two_players", "resume"])]
    pub(super) side: Option<Side>,
    /// Seed of the deal; left out, a fresh one.
    #[arg(long, conflicts_with = "resume")]
    pub(super) seed: Option<u64>,
    /// A variant of the scenario.
    #[arg(long, conflicts_with = "resume")]
    pub(super) variant: Option<String>,
    /// Length of a game: full, or the fewer rounds the scenario keeps for a lesson.
    #[arg(long, default_value = "full", value_parser = length(), conflicts_with = "resume")]
    pub(super) length: Length,
    /// Who plays against you: a shipped style (for example legalist), one of your own folder of styles, the path of a style file, or a yardstick; left out, whom the scenario names.
    #[arg(long, value_name = "NAME_OR_PATH", conflicts_with_all = ["two_players", "resume"])]
    pub(super) style: Option<String>,
    /// How hard it plays: gentle, even or hard.
    #[arg(long, default_value = "even", value_parser = level(), conflicts_with_all = ["two_players", "resume"])]
    pub(super) level: Level,
    /// Play in the terminal; else a window opens, where there is a display and someone who types.
    #[arg(long)]
    pub(super) terminal: bool,
    /// Two people at one machine, with a curtain between turns.
    #[arg(long, conflicts_with = "resume")]
    pub(super) two_players: bool,
    /// Read moves in notation from a file, one a line, and play without asking; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) moves: Option<PathBuf>,
    /// Where to save after each move; plays in the terminal.
    #[arg(long, value_name = "FILE")]
    pub(super) save: Option<PathBuf>,
    /// Take a saved game up again: a path, or the name of a save; alone, a list of your games, or without a terminal the last.
    #[arg(long, value_name = "SAVE", num_args = 0..=1, default_missing_value = "")]
    pub(super) resume: Option<OsString>,
    /// Names of places and people: neutral, tokyo or moscow; left out, neutral, or in the window as chosen last.
    #[arg(long, value_parser = ["neutral", "tokyo", "moscow"])]
    pub(super) names: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct GamesOptions {
    /// Tell a record of your finished games: endings, scores, whom you have beaten, what you tend to give.
    #[arg(long, conflicts_with = "remove")]
    pub(super) record: bool,
    /// Remove the game or copy of this name, for good.
    #[arg(long, value_name = "NAME")]
    pub(super) remove: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct AnalyseOptions {
    /// A shipped scenario (for example 1956) or a path.
    #[arg(required_unless_present = "genius")]
    pub(super) scenario: Option<String>,
    /// Instead of a scenario, a domain of GENIUS and two profiles of it, XML all three.
    #[arg(long, num_args = 3, value_names = ["DOMAIN", "A", "B"], conflicts_with_all = ["scenario", "variant", "length", "set"])]
    pub(super) genius: Vec<String>,
    /// A variant of the scenario.
    #[arg(long)]
    pub(super) variant: Option<String>,
    /// Length of a game: full, or the fewer rounds the scenario keeps for a lesson.
    #[arg(long, default_value = "full", value_parser = length())]
    pub(super) length: Length,
    /// Change a parameter first, for example sides.tokyo.face=-20; an empty value removes the thing.
    #[arg(long, value_name = "PATH=VALUE")]
    pub(super) set: Vec<String>,
    /// Say too how the zone moves round by round, where nobody says or does anything.
    #[arg(long)]
    pub(super) rounds: bool,
    /// Print one JSON document.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct SimulateOptions {
    /// A shipped scenario (for example 1956) or a path.
    #[arg(required_unless_present_any = ["merge", "spread"])]
    pub(super) scenario: Option<String>,
    /// How many games, at most 10,000,000.
    #[arg(long, value_name = "N", default_value_t = 1000, allow_negative_numbers = true)]
    pub(super) games: i64,
    /// Seed of the first game; each further game has the next.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(super) seed: u64,
    /// Who plays Tokyo: a style or the path of one, with its level if you like (showman:hard), or a yardstick; left out, the scenario's doctrine.
    #[arg(long, value_name = "NAME")]
    pub(super) tokyo: Option<String>,
    /// Who plays Moscow.
    #[arg(long, value_name = "NAME")]
    pub(super) moscow: Option<String>,
    /// A variant of the scenario. Given several times, they are compared on the same seeds; none is the scenario as written.
    #[arg(long)]
    pub(super) variant: Vec<String>,
    /// Length of a game: full, or the fewer rounds the scenario keeps for a lesson.
    #[arg(long, default_value = "full", value_parser = length())]
    pub(super) length: Length,
    /// Change a parameter first, for example sides.tokyo.face=-20; an empty value removes the thing. Several values for one path are compared on the same seeds.
    #[arg(long, value_name = "PATH=VALUE")]
    pub(super) set: Vec<String>,
    /// Move every judgement weight by up to so many thousandths, in --draws draws.
    #[arg(long, value_name = "PERMILLE", allow_negative_numbers = true)]
    pub(super) perturb: Option<i64>,
    /// How many draws --perturb makes; the games are shared among them.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(super) draws: Option<i64>,
    /// Games played at a time, at most 1,024; left out, one a core. What is printed does not depend on it.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(super) jobs: Option<i64>,
    /// Write a row for each game to a file; - is standard output, which then has nothing else.
    #[arg(long, value_name = "FILE")]
    pub(super) csv: Option<PathBuf>,
    /// Print one JSON document.
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) spread: SpreadOptions,
}

/// Where one machine is not enough.
#[derive(Debug, Args)]
#[command(next_help_heading = "Many machines (see --spread)")]
pub(super) struct SpreadOptions {
    /// Write a row for each game to a Parquet file, which engines for large data read; with all that --merge needs.
    #[arg(long, value_name = "FILE")]
    pub(super) parquet: Option<PathBuf>,
    /// Play only the K-th of N parts of the games, for example 3/10, and write its rows with --parquet.
    #[arg(long, value_name = "K/N", requires = "parquet", conflicts_with_all = ["json", "csv"])]
    pub(super) shard: Option<String>,
    /// Add up all parts of a study: prints what simulate would have printed had it played them all here.
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with_all = ["scenario", "games", "seed", "tokyo", "moscow", "variant", "length", "set", "perturb", "draws", "jobs", "csv", "parquet", "shard"])]
    pub(super) merge: Vec<OsString>,
    /// Print how to share games out: GNU parallel, Slurm, Kubernetes, Dask; and how engines read the rows.
    #[arg(long, exclusive = true)]
    pub(super) spread: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    /// A shipped scenario (for example 1956) or a path.
    pub(super) scenario: String,
    /// The text: clauses with commas or spaces, for example relations=a,territory=c,form=c; history, or nothing, for history's.
    #[arg(long)]
    pub(super) package: Option<String>,
    /// A variant of the scenario.
    #[arg(long)]
    pub(super) variant: Option<String>,
    /// Length of the game the text is for: full, or the fewer rounds the scenario keeps for a lesson.
    #[arg(long, default_value = "full", value_parser = length())]
    pub(super) length: Length,
    /// Change a parameter first, for example sides.tokyo.face=-20; an empty value removes the thing.
    #[arg(long, value_name = "PATH=VALUE")]
    pub(super) set: Vec<String>,
    /// Read every ambiguous clause plainly.
    #[arg(long)]
    pub(super) plain: bool,
    /// Print one JSON document.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct WhyOptions {
    /// A shipped scenario (for example 1956) or a path.
    pub(super) scenario: String,
    /// One text: clauses with commas or spaces, for example relations=a,territory=d,form=d, or history; left out, the whole zone.
    #[arg(long)]
    pub(super) package: Option<String>,
    /// A variant of the scenario.
    #[arg(long)]
    pub(super) variant: Option<String>,
    /// Length of a game: full, or the fewer rounds the scenario keeps for a lesson.
    #[arg(long, default_value = "full", value_parser = length())]
    pub(super) length: Length,
    /// Change a parameter first, for example sides.tokyo.face=-20; an empty value removes the thing.
    #[arg(long, value_name = "PATH=VALUE")]
    pub(super) set: Vec<String>,
    /// Print one JSON document.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ReplayOptions {
    /// A save: its path or its name; - is standard input.
    pub(super) save: OsString,
    /// The side it is told to; left out, the one a person played. Of a game in progress only what that side knows is shown.
    #[arg(long, value_parser = side())]
    pub(super) side: Option<Side>,
    /// For teachers: show all of a game in progress, also what each side keeps from the other and what the deal hides.
    #[arg(long)]
    pub(super) all: bool,
    /// Fail (status 1) if the game does not go as it was saved.
    #[arg(long)]
    pub(super) verify: bool,
    /// Print one JSON document.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct DebriefOptions {
    /// The saves: paths, names or patterns such as 'class/*.ron'; several must be of one scenario, - is standard input.
    #[arg(required = true)]
    pub(super) saves: Vec<OsString>,
    /// Write one HTML page that needs no other file and no network; - is standard output, which then has nothing else.
    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,
    /// Write a row for each game to a file for a spreadsheet; - is standard output, which then has nothing else.
    #[arg(long, value_name = "FILE")]
    pub(super) csv: Option<PathBuf>,
    /// The side one game is told to; left out, the one a person played.
    #[arg(long, value_parser = side())]
    pub(super) side: Option<Side>,
}

#[derive(Debug, Args)]
pub(super) struct WhatIfOptions {
    /// A save of a finished game: its path or its name; - is standard input.
    pub(super) save: OsString,
    /// What is otherwise: a clause (territory=c), a change of the scenario (sides.tokyo.face=-20), a move made besides ('tokyo pay yoshida 5'), a move not made ('without 12').
    pub(super) otherwise: Vec<String>,
    /// Play the talks on from this round, with the program's players on both sides, instead of voting again.
    #[arg(long, value_name = "ROUND", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) from_round: Option<u16>,
    /// How many games are played on, at most 10,000.
    #[arg(long, value_name = "N", default_value_t = USUAL_GAMES, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_GAMES)), requires = "from_round")]
    pub(super) games: u32,
    /// Seed of the first game played on; each further one has the next.
    #[arg(long, value_name = "S", default_value_t = 1, requires = "from_round")]
    pub(super) seed: u64,
    /// What you expect, told beside the result: of a vote both, tokyo, moscow or neither; of games played on, in how many of 100 a text comes into force.
    #[arg(long, value_name = "GUESS")]
    pub(super) guess: Option<String>,
}

#[cfg(feature = "host")]
#[derive(Debug, Args)]
pub(super) struct HostOptions {
    /// A shipped scenario (for example 1956) or a path.
    #[arg(required_unless_present_any = ["again", "store", "operating"], conflicts_with = "again")]
    pub(super) scenario: Option<String>,
    /// A variant of the scenario.
    #[arg(long, conflicts_with = "again")]
    pub(super) variant: Option<String>,
    /// Length of a game: lesson, the fewer rounds the scenario keeps for one, or full; left out, a lesson where the scenario keeps one.
    #[arg(long, value_parser = length(), conflicts_with = "again")]
    pub(super) length: Option<Length>,
    /// Minutes of play, shared among the turns; 0 for turns without end.
    #[arg(long, value_name = "MINUTES", default_value_t = crate::host::MINUTES, value_parser = clap::value_parser!(u32).range(0..=600), conflicts_with = "again")]
    pub(super) minutes: u32,
    /// Students a delegation is planned for, from 1 to 5.
    #[arg(long, value_name = "STUDENTS", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=5), conflicts_with = "again")]
    pub(super) delegation: u64,
    /// Another deal at each table; left out, the same at all, so that what differs is what was done.
    #[arg(long, conflicts_with = "again")]
    pub(super) different_deals: bool,
    /// Seed of the deal; left out, a fresh one.
    #[arg(long, conflicts_with = "again")]
    pub(super) seed: Option<u64>,
    /// How hard the scripted delegates play who hold empty seats: gentle, even or hard.
    #[arg(long, default_value = "even", value_parser = level(), conflicts_with = "again")]
    pub(super) level: Level,
    /// Take up the class of this code again; without a code, the last one.
    #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "")]
    pub(super) again: Option<String>,
    /// Hold a rehearsal with scripted students first, at so many tables; without a number, at 15.
    #[arg(long, value_name = "TABLES", num_args = 0..=1, default_missing_value = "15", value_parser = clap::value_parser!(u32).range(1..=60), conflicts_with = "again")]
    pub(super) rehearse: Option<u32>,
    /// The port; left out, 7056 or the next that is free.
    #[arg(long)]
    pub(super) port: Option<u16>,
    /// A certificate in PEM, with those between it and one browsers know: the room is then answered under TLS.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub(super) tls_cert: Option<PathBuf>,
    /// The certificate's private key in PEM, without a password.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub(super) tls_key: Option<PathBuf>,
    /// The file classes are kept in; left out, one of your own.
    #[arg(long, value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[command(flatten)]
    pub(super) shared: SharedOptions,
}

/// Where one machine is not enough.
#[cfg(feature = "host")]
#[derive(Debug, Args)]
#[command(next_help_heading = "Several hosts with one database")]
pub(super) struct SharedOptions {
    /// Keep classes in this database of a server, which several hosts share (see --operating); its password comes from PGPASSWORD, ~/.pgpass or a file. Without a scenario no class is begun.
    #[arg(long, value_name = "postgres://USER@HOST/DATABASE", conflicts_with_all = ["again", "file", "port", "tls_cert", "rehearse"], requires_all = ["public_url", "listen"])]
    pub(super) store: Option<String>,
    /// The file the database's password stands in.
    #[arg(long, value_name = "FILE", requires = "store")]
    pub(super) store_password_file: Option<PathBuf>,
    /// Where this host listens, and where the other hosts reach it.
    #[arg(long, value_name = "ADDRESS:PORT", requires = "store")]
    pub(super) listen: Option<std::net::SocketAddr>,
    /// What browsers have in their line: the load balancer's address.
    #[arg(long, value_name = "https://NAME", requires = "store")]
    pub(super) public_url: Option<String>,
    /// A proxy whose X-Forwarded-For is believed; give it again for each.
    #[arg(long, value_name = "ADDRESS", requires = "store")]
    pub(super) trusted_proxy: Vec<std::net::IpAddr>,
    /// Begin the class in the database and end: the hosts that serve take it up.
    #[arg(long, requires = "store", requires = "scenario")]
    pub(super) only_begin: bool,
    /// Print a new link for the teacher of the class of this code and end; whoever was its teacher is so no longer.
    #[arg(long, value_name = "CODE", requires = "store", conflicts_with = "scenario")]
    pub(super) teacher_link: Option<String>,
    /// Tell what happens on standard error, one line of JSON each.
    #[arg(long, value_name = "FORM", value_parser = ["json"], requires = "store")]
    pub(super) log: Option<String>,
    /// Print how to operate several hosts with one database: a unit for systemd, a load balancer, backups.
    #[arg(long, exclusive = true)]
    pub(super) operating: bool,
}

#[cfg(feature = "host")]
#[derive(Debug, Args)]
pub(super) struct HandoutOptions {
    /// A shipped scenario (for example 1956) or a path.
    pub(super) scenario: String,
    /// A variant of the scenario.
    #[arg(long)]
    pub(super) variant: Option<String>,
    /// Length of the game: full, or the fewer rounds the scenario keeps for a lesson.
    #[arg(long, default_value = "full", value_parser = length())]
    pub(super) length: Length,
    /// Where to write it; left out, standard output.
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct NewOptions {
    /// The id of the scenario; the file is NAME.ron here.
    pub(super) name: String,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsOptions {
    /// The shell.
    pub(super) shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManualOptions {
    /// The command the page is on; left out, the whole program.
    pub(super) command: Option<String>,
}

/// One of the words of `listed`, each of which `read` knows.
fn one_of<T: Clone + Send + Sync + 'static>(
    listed: impl Into<PossibleValuesParser>,
    read: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    listed.into().try_map(move |word| read(&word).ok_or(word))
}

fn side() -> impl TypedValueParser<Value = Side> {
    one_of(["tokyo", "moscow"], Side::from_word)
}

fn level() -> impl TypedValueParser<Value = Level> {
    one_of(["gentle", "even", "hard"], Level::from_word)
}

fn length() -> impl TypedValueParser<Value = Length> {
    one_of(["full", "lesson"], Length::from_word)
}
