//! What an author works with: checking, and putting two scenarios side by side.

use std::ffi::OsString;

use clap::Args;

use super::length;
use crate::scenario::length::Length;

#[derive(Debug, Args)]
pub(in crate::cli) struct CheckOptions {
    /// The files, or patterns such as 'mine/*.ron'; a shipped scenario may be named without its path, and - is standard input.
    #[arg(required = true)]
    pub(in crate::cli) files: Vec<OsString>,
    /// Print one JSON document.
    #[arg(long)]
    pub(in crate::cli) json: bool,
    /// Look at one file again after each save, until Ctrl-C: its problems, or its zone, history's odds, and what has changed.
    #[arg(long, conflicts_with = "json")]
    pub(in crate::cli) watch: bool,
    /// Only the structure: no warnings on play.
    #[arg(long)]
    pub(in crate::cli) structure_only: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct DiffOptions {
    /// The first: a shipped scenario (for example 1956) or a path.
    pub(in crate::cli) first: String,
    /// The second; left out, the first with the variant and the changes given.
    pub(in crate::cli) second: Option<String>,
    /// A variant of the second.
    #[arg(long)]
    pub(in crate::cli) variant: Option<String>,
    /// Length of a game of both: full, or the fewer rounds the scenario keeps for a lesson.
    #[arg(long, default_value = "full", value_parser = length())]
    pub(in crate::cli) length: Length,
    /// Change a parameter of the second first, for example sides.tokyo.face=-20; an empty value removes the thing.
    #[arg(long, value_name = "PATH=VALUE")]
    pub(in crate::cli) set: Vec<String>,
    /// How many games of each are played on the same seeds, at most 10,000; 0 plays none.
    #[arg(long, value_name = "N", default_value_t = 100, allow_negative_numbers = true)]
    pub(in crate::cli) games: i64,
    /// Seed of the first game; each further game has the next.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(in crate::cli) seed: u64,
    /// Print one JSON document.
    #[arg(long)]
    pub(in crate::cli) json: bool,
}
