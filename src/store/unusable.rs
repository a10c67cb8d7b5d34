//! Why what was named cannot be used, in a sentence.

use std::path::Path;

use super::{Doing, StoreError, system_fault};
use crate::sentence::Message;

/// Why a scenario, style or save that was named cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// What stands in it is wrong.
    Input(Message),
    /// There is none of that name, or the world refused it.
    World(Message),
}

impl Unusable {
    /// The sentence.
    pub fn message(&self) -> &Message {
        match self {
            Self::Input(what) | Self::World(what) => what,
        }
    }
}

impl From<StoreError> for Unusable {
    /// A file that is no text, or too long, is wrong input and not a failure of the world.
    fn from(fault: StoreError) -> Self {
        let what = store_fault(&fault);
        match fault {
            StoreError::NotText { .. } | StoreError::TooLong { .. } => Self::Input(what),
            StoreError::File { .. }
            | StoreError::Held { .. }
            | StoreError::Exists { .. }
            | StoreError::NoFile { .. }
            | StoreError::NoFolder => Self::World(what),
        }
    }
}

/// What the world refused, in a sentence.
pub fn store_fault(fault: &StoreError) -> Message {
    let about = |what, path: &Path| Message::new(what).with("path", named(path));
    match fault {
        StoreError::File { path, doing, source } => about(
            match doing {
                Doing::Reading => "store-not-read",
                Doing::Writing => "store-not-written",
                Doing::MakingFolder => "store-no-new-folder",
                Doing::Removing => "store-not-removed",
            },
            path,
        )
        .with("reason", system_fault(source)),
        StoreError::NotText { path, utf16 } => {
            Message::new(if *utf16 { "cli-utf16" } else { "cli-not-text" })
                .with("path", named(path))
        }
        StoreError::TooLong { path, bytes } => Message::new("cli-file-too-long")
            .with("path", named(path))
            .with("bytes", i64::try_from(*bytes).unwrap_or(i64::MAX)),
        StoreError::Held { path } => about("store-held", path),
        StoreError::Exists { path } => about("store-exists", path),
        StoreError::NoFile { path } => about("store-no-file", path),
        StoreError::NoFolder => Message::new("cli-no-folder"),
    }
}

/// A path as its owner would write it: Windows tells a whole one with a mark before the letter of its disk.
fn named(path: &Path) -> String {
    let said = path.display().to_string();
    match said.strip_prefix(r"\\?\") {
        Some(plain) if cfg!(windows) && !plain.starts_with("UNC") => plain.to_owned(),
        Some(_) | None => said,
    }
}
