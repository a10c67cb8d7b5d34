//! What an author works with: checking, and putting two scenarios side by side.

use std::ffi::OsString;

use clap::Args;

use super::length;
use crate::scenario::length::Length;

#[derive(Debug, Args)]
pub(in crate::cli) struct CheckOptions {
    #[arg(required = true, help = "option-check-files")]
    pub(in crate::cli) files: Vec<OsString>,
    #[arg(long, help = "option-json")]
    pub(in crate::cli) json: bool,
    #[arg(long, conflicts_with = "json", help = "option-check-watch")]
    pub(in crate::cli) watch: bool,
    #[arg(long, help = "option-check-structure-only")]
    pub(in crate::cli) structure_only: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct DiffOptions {
    #[arg(help = "option-diff-first")]
    pub(in crate::cli) first: String,
    #[arg(help = "option-diff-second")]
    pub(in crate::cli) second: Option<String>,
    #[arg(long, help = "option-diff-variant")]
    pub(in crate::cli) variant: Option<String>,
    #[arg(long, default_value = "full", value_parser = length(), help = "option-diff-length")]
    pub(in crate::cli) length: Length,
    #[arg(long, value_name = "PATH=VALUE", help = "option-diff-set")]
    pub(in crate::cli) set: Vec<String>,
    #[arg(
        long,
        value_name = "N",
        default_value_t = 100,
        allow_negative_numbers = true,
        help = "option-diff-games"
    )]
    pub(in crate::cli) games: i64,
    #[arg(long, value_name = "S", help = "option-diff-seed", allow_negative_numbers = true)]
    pub(in crate::cli) seed: Option<u64>,
    #[arg(long, help = "option-json")]
    pub(in crate::cli) json: bool,
}
