//! The commands that look after the program, its machine and an author's files.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct DoctorOptions {
    /// Print one JSON document.
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FmtOptions {
    /// The files, or patterns such as 'mine/*.ron'; - is standard input, which goes to standard output.
    #[arg(required = true)]
    pub(in crate::cli) files: Vec<OsString>,
    /// Change nothing, and say which are not set as they should be.
    #[arg(long)]
    pub(in crate::cli) check: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct UpgradeOptions {
    /// The scenario, style or saved game; - is standard input, which goes to standard output.
    pub(in crate::cli) file: PathBuf,
}
