//! The commands that look after the program, its machine and an author's files.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct DoctorOptions {
    #[arg(long, help = "option-json")]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FmtOptions {
    #[arg(required = true, help = "option-fmt-files")]
    pub(in crate::cli) files: Vec<OsString>,
    #[arg(long, help = "option-fmt-check")]
    pub(in crate::cli) check: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct UpgradeOptions {
    #[arg(help = "option-upgrade-file")]
    pub(in crate::cli) file: PathBuf,
}
