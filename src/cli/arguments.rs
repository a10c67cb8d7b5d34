//! The command line as clap reads it. What each command and option is for stands in the message files: `about` and `help`
//! name the sentence, which `help.rs` has said.

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

/// The whole line.
#[derive(Debug, Parser)]
#[command(
    name = "two-tables",
    about = "command-two-tables",
    version,
    arg_required_else_help = false
)]
pub(super) struct Arguments {
    #[arg(long, global = true, value_name = "LANGUAGE", help = "option-language")]
    pub(super) language: Option<String>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = "command-play")]
    Play(PlayOptions),
    #[command(about = "command-check")]
    Check(CheckOptions),
    #[command(about = "command-analyse")]
    Analyse(AnalyseOptions),
    #[command(about = "command-simulate")]
    Simulate(SimulateOptions),
    #[command(about = "command-explain")]
    Explain(ExplainOptions),
    #[command(about = "command-why")]
    Why(WhyOptions),
    #[command(about = "command-diff")]
    Diff(DiffOptions),
    #[command(about = "command-replay")]
    Replay(ReplayOptions),
    #[command(about = "command-debrief")]
    Debrief(DebriefOptions),
    #[command(about = "command-what-if")]
    WhatIf(WhatIfOptions),
    #[command(about = "command-games")]
    Games(GamesOptions),
    #[cfg(feature = "host")]
    #[command(about = "command-host")]
    Host(HostOptions),
    #[cfg(feature = "host")]
    #[command(about = "command-handout")]
    Handout(HandoutOptions),
    #[command(about = "command-new")]
    New(NewOptions),
    #[command(about = "command-language-server")]
    LanguageServer,
    #[command(about = "command-fmt")]
    Fmt(FmtOptions),
    #[command(about = "command-upgrade")]
    Upgrade(UpgradeOptions),
    #[command(about = "command-notices")]
    Notices,
    #[command(about = "command-doctor")]
    Doctor(DoctorOptions),
    #[command(about = "command-completions")]
    Completions(CompletionsOptions),
    #[command(about = "command-manual")]
    Manual(ManualOptions),
}

#[derive(Clone, Debug, Default, Args)]
pub(super) struct PlayOptions {
    #[arg(conflicts_with = "resume", help = "option-play-scenario")]
    pub(super) scenario: Option<String>,
    #[arg(long, value_parser = side(), conflicts_with_all = ["two_players", "resume"], help = "option-play-side")]
    pub(super) side: Option<Side>,
    #[arg(long, conflicts_with = "resume", help = "option-seed", allow_negative_numbers = true)]
    pub(super) seed: Option<u64>,
    #[arg(long, conflicts_with = "resume", help = "option-variant")]
    pub(super) variant: Option<String>,
    #[arg(long, default_value = "full", value_parser = length(), conflicts_with = "resume", help = "option-length")]
    pub(super) length: Length,
    #[arg(long, value_name = "NAME_OR_PATH", conflicts_with_all = ["two_players", "resume"], help = "option-play-style")]
    pub(super) style: Option<String>,
    #[arg(long, value_parser = level(), conflicts_with_all = ["two_players", "resume"], help = "option-play-level")]
    pub(super) level: Option<Level>,
    #[arg(long, help = "option-play-terminal")]
    pub(super) terminal: bool,
    #[arg(long, conflicts_with = "resume", help = "option-play-two-players")]
    pub(super) two_players: bool,
    #[arg(long, value_name = "FILE", help = "option-play-moves")]
    pub(super) moves: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = "option-play-save")]
    pub(super) save: Option<PathBuf>,
    #[arg(long, value_name = "SAVE", num_args = 0..=1, default_missing_value = "", help = "option-play-resume")]
    pub(super) resume: Option<OsString>,
    #[arg(long, value_parser = ["neutral", "tokyo", "moscow"], help = "option-play-names")]
    pub(super) names: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct GamesOptions {
    #[arg(long, conflicts_with = "remove", help = "option-games-record")]
    pub(super) record: bool,
    #[arg(long, value_name = "NAME", help = "option-games-remove")]
    pub(super) remove: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct AnalyseOptions {
    #[arg(required_unless_present = "genius", help = "option-scenario")]
    pub(super) scenario: Option<String>,
    #[arg(long, num_args = 3, value_names = ["DOMAIN", "A", "B"], conflicts_with_all = ["scenario", "variant", "length", "set", "rounds"], help = "option-analyse-genius")]
    pub(super) genius: Vec<String>,
    #[arg(long, help = "option-variant")]
    pub(super) variant: Option<String>,
    #[arg(long, default_value = "full", value_parser = length(), help = "option-length")]
    pub(super) length: Length,
    #[arg(long, value_name = "PATH=VALUE", help = "option-set")]
    pub(super) set: Vec<String>,
    #[arg(long, help = "option-analyse-rounds")]
    pub(super) rounds: bool,
    #[arg(long, help = "option-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct SimulateOptions {
    #[arg(required_unless_present_any = ["merge", "spread"], help = "option-scenario")]
    pub(super) scenario: Option<String>,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1000,
        allow_negative_numbers = true,
        help = "option-simulate-games"
    )]
    pub(super) games: i64,
    #[arg(
        long,
        value_name = "S",
        default_value_t = 1,
        help = "option-simulate-seed",
        allow_negative_numbers = true
    )]
    pub(super) seed: u64,
    #[arg(long, value_name = "NAME", help = "option-simulate-tokyo")]
    pub(super) tokyo: Option<String>,
    #[arg(long, value_name = "NAME", help = "option-simulate-moscow")]
    pub(super) moscow: Option<String>,
    #[arg(long, help = "option-simulate-variant")]
    pub(super) variant: Vec<String>,
    #[arg(long, default_value = "full", value_parser = length(), help = "option-length")]
    pub(super) length: Length,
    #[arg(long, value_name = "PATH=VALUE", help = "option-simulate-set")]
    pub(super) set: Vec<String>,
    #[arg(
        long,
        value_name = "PERMILLE",
        allow_negative_numbers = true,
        help = "option-simulate-perturb"
    )]
    pub(super) perturb: Option<i64>,
    #[arg(long, value_name = "N", allow_negative_numbers = true, help = "option-simulate-draws")]
    pub(super) draws: Option<i64>,
    #[arg(long, value_name = "N", allow_negative_numbers = true, help = "option-simulate-jobs")]
    pub(super) jobs: Option<i64>,
    #[arg(long, value_name = "FILE", help = "option-simulate-csv")]
    pub(super) csv: Option<PathBuf>,
    #[arg(long, help = "option-json")]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) spread: SpreadOptions,
}

/// Where one machine is not enough.
#[derive(Debug, Args)]
#[command(next_help_heading = "help-many-machines")]
pub(super) struct SpreadOptions {
    #[arg(long, value_name = "FILE", help = "option-simulate-parquet")]
    pub(super) parquet: Option<PathBuf>,
    #[arg(long, value_name = "K/N", requires = "parquet", conflicts_with_all = ["json", "csv"], help = "option-simulate-shard")]
    pub(super) shard: Option<String>,
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with_all = ["scenario", "games", "seed", "tokyo", "moscow", "variant", "length", "set", "perturb", "draws", "jobs", "csv", "parquet", "shard"], help = "option-simulate-merge")]
    pub(super) merge: Vec<OsString>,
    #[arg(long, exclusive = true, help = "option-simulate-spread")]
    pub(super) spread: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    #[arg(help = "option-scenario")]
    pub(super) scenario: String,
    #[arg(long, help = "option-explain-package")]
    pub(super) package: Option<String>,
    #[arg(long, help = "option-variant")]
    pub(super) variant: Option<String>,
    #[arg(long, default_value = "full", value_parser = length(), help = "option-explain-length")]
    pub(super) length: Length,
    #[arg(long, value_name = "PATH=VALUE", help = "option-set")]
    pub(super) set: Vec<String>,
    #[arg(long, help = "option-explain-plain")]
    pub(super) plain: bool,
    #[arg(long, help = "option-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct WhyOptions {
    #[arg(help = "option-scenario")]
    pub(super) scenario: String,
    #[arg(long, help = "option-why-package")]
    pub(super) package: Option<String>,
    #[arg(long, help = "option-variant")]
    pub(super) variant: Option<String>,
    #[arg(long, default_value = "full", value_parser = length(), help = "option-length")]
    pub(super) length: Length,
    #[arg(long, value_name = "PATH=VALUE", help = "option-set")]
    pub(super) set: Vec<String>,
    #[arg(long, help = "option-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ReplayOptions {
    #[arg(help = "option-replay-save")]
    pub(super) save: OsString,
    #[arg(long, value_parser = side(), help = "option-replay-side")]
    pub(super) side: Option<Side>,
    #[arg(long, help = "option-replay-all")]
    pub(super) all: bool,
    #[arg(long, help = "option-replay-verify")]
    pub(super) verify: bool,
    #[arg(long, help = "option-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct DebriefOptions {
    #[arg(required = true, help = "option-debrief-saves")]
    pub(super) saves: Vec<OsString>,
    #[arg(long, value_name = "FILE", help = "option-debrief-html")]
    pub(super) html: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = "option-debrief-csv")]
    pub(super) csv: Option<PathBuf>,
    #[arg(long, value_parser = side(), help = "option-debrief-side")]
    pub(super) side: Option<Side>,
}

#[derive(Debug, Args)]
pub(super) struct WhatIfOptions {
    #[arg(help = "option-what-if-save")]
    pub(super) save: OsString,
    #[arg(help = "option-what-if-otherwise")]
    pub(super) otherwise: Vec<String>,
    #[arg(long, value_name = "ROUND", value_parser = clap::value_parser!(u16).range(1..=i64::from(u16::MAX)), allow_negative_numbers = true, help = "option-what-if-from-round")]
    pub(super) from_round: Option<u16>,
    #[arg(long, value_name = "N", default_value_t = USUAL_GAMES, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_GAMES)), requires = "from_round", help = "option-what-if-games")]
    pub(super) games: u32,
    #[arg(
        long,
        value_name = "S",
        default_value_t = 1,
        requires = "from_round",
        allow_negative_numbers = true,
        help = "option-what-if-seed"
    )]
    pub(super) seed: u64,
    #[arg(long, value_name = "GUESS", help = "option-what-if-guess")]
    pub(super) guess: Option<String>,
}

#[cfg(feature = "host")]
#[derive(Debug, Args)]
pub(super) struct HostOptions {
    #[arg(required_unless_present_any = ["again", "store", "operating"], conflicts_with = "again", help = "option-scenario")]
    pub(super) scenario: Option<String>,
    #[arg(long, conflicts_with = "again", help = "option-variant")]
    pub(super) variant: Option<String>,
    #[arg(long, value_parser = length(), conflicts_with = "again", help = "option-host-length")]
    pub(super) length: Option<Length>,
    #[arg(long, value_name = "MINUTES", default_value_t = crate::host::MINUTES, value_parser = clap::value_parser!(u32).range(0..=600), allow_negative_numbers = true, conflicts_with = "again", help = "option-host-minutes")]
    pub(super) minutes: u32,
    #[arg(long, value_name = "STUDENTS", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=5), conflicts_with = "again", help = "option-host-delegation")]
    pub(super) delegation: u64,
    #[arg(long, conflicts_with = "again", help = "option-host-different-deals")]
    pub(super) different_deals: bool,
    #[arg(long, conflicts_with = "again", help = "option-seed", allow_negative_numbers = true)]
    pub(super) seed: Option<u64>,
    #[arg(long, default_value = "even", value_parser = level(), conflicts_with = "again", help = "option-host-level")]
    pub(super) level: Level,
    #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "", help = "option-host-again")]
    pub(super) again: Option<String>,
    #[arg(long, value_name = "TABLES", num_args = 0..=1, default_missing_value = "15", value_parser = clap::value_parser!(u32).range(1..=60), conflicts_with = "again", help = "option-host-rehearse")]
    pub(super) rehearse: Option<u32>,
    #[arg(long, help = "option-host-port")]
    pub(super) port: Option<u16>,
    #[arg(long, value_name = "FILE", requires = "tls_key", help = "option-host-tls-cert")]
    pub(super) tls_cert: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "tls_cert", help = "option-host-tls-key")]
    pub(super) tls_key: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = "option-host-file")]
    pub(super) file: Option<PathBuf>,
    #[command(flatten)]
    pub(super) shared: SharedOptions,
}

/// Where one machine is not enough.
#[cfg(feature = "host")]
#[derive(Debug, Args)]
#[command(next_help_heading = "help-several-hosts")]
pub(super) struct SharedOptions {
    #[arg(long, value_name = "postgres://USER@HOST/DATABASE", conflicts_with_all = ["again", "file", "port", "tls_cert", "rehearse"], requires_all = ["public_url", "listen"], help = "option-host-store")]
    pub(super) store: Option<String>,
    #[arg(long, value_name = "FILE", requires = "store", help = "option-host-store-password-file")]
    pub(super) store_password_file: Option<PathBuf>,
    #[arg(long, value_name = "ADDRESS:PORT", requires = "store", help = "option-host-listen")]
    pub(super) listen: Option<std::net::SocketAddr>,
    #[arg(long, value_name = "https://NAME", requires = "store", help = "option-host-public-url")]
    pub(super) public_url: Option<String>,
    #[arg(long, value_name = "ADDRESS", requires = "store", help = "option-host-trusted-proxy")]
    pub(super) trusted_proxy: Vec<std::net::IpAddr>,
    #[arg(long, requires = "store", requires = "scenario", help = "option-host-only-begin")]
    pub(super) only_begin: bool,
    #[arg(
        long,
        value_name = "CODE",
        requires = "store",
        conflicts_with = "scenario",
        help = "option-host-teacher-link"
    )]
    pub(super) teacher_link: Option<String>,
    #[arg(long, value_name = "FORM", value_parser = ["json"], requires = "store", help = "option-host-log")]
    pub(super) log: Option<String>,
    #[arg(long, exclusive = true, help = "option-host-operating")]
    pub(super) operating: bool,
}

#[cfg(feature = "host")]
#[derive(Debug, Args)]
pub(super) struct HandoutOptions {
    #[arg(help = "option-scenario")]
    pub(super) scenario: String,
    #[arg(long, help = "option-variant")]
    pub(super) variant: Option<String>,
    #[arg(long, default_value = "full", value_parser = length(), help = "option-handout-length")]
    pub(super) length: Length,
    #[arg(long, value_name = "FILE", help = "option-handout-out")]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct NewOptions {
    #[arg(help = "option-new-name")]
    pub(super) name: String,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsOptions {
    #[arg(help = "option-completions-shell")]
    pub(super) shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManualOptions {
    #[arg(help = "option-manual-command")]
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
