//! Finding what an argument names.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::{Failure, changes};
use crate::scenario::Scenario;
use crate::scenario::check::Change;
use crate::scenario::length::Length;
use crate::sentence::Message;
use crate::store::{self, STANDARD, Saves, Source};

/// The scenario `named`, with its variant and changes, at `length`.
pub(super) fn scenario(
    named: &str,
    variant: Option<&str>,
    changes: &[Change],
    length: Length,
) -> Result<(Source, Scenario), Failure> {
    let source = Source::scenario(named)?;
    let scenario = changes::scenario(&source, variant, changes, length)?;
    Ok((source, scenario))
}

/// The path of the save that `named` stands for: a file that exists, else one of the user's own saves.
pub(super) fn save_path(named: &OsStr) -> Result<PathBuf, Failure> {
    Ok(store::save_path(named, Saves::new(None).ok().as_ref())?)
}

/// Writes `text` to a new file, and says so; what is there already is not written over. `-` is standard output.
pub(super) fn deliver(file: &Path, text: &str) -> Result<Option<Message>, Failure> {
    if file == Path::new(STANDARD) {
        super::print(text)?;
        return Ok(None);
    }
    let named = file.display().to_string();
    if file.exists() {
        return Err(Failure::World(Message::new("file-exists").with("file", named)));
    }
    store::write_new(file, text)?;
    Ok(Some(Message::new("file-made").with("file", named)))
}

/// Whether two paths would be one file.
pub(super) fn is_one_file(one: &Path, other: &Path) -> bool {
    let absolute = |path: &Path| std::path::absolute(path).ok();
    store::same_file(one, other) || absolute(one).is_some_and(|path| Some(path) == absolute(other))
}

/// `named` with each pattern replaced by the files it matches, in order: some shells leave that to the program.
pub(super) fn expanded(named: &[OsString]) -> Result<Vec<OsString>, Failure> {
    let mut all = Vec::new();
    for one in named {
        let pattern = one.to_str().filter(|text| text.contains(['*', '?', '[']));
        let Some(pattern) = pattern.filter(|_| !Path::new(one).exists()) else {
            all.push(one.clone());
            continue;
        };
        let found = glob::glob(pattern).into_iter().flatten().filter_map(Result::ok);
        let before = all.len();
        all.extend(found.map(PathBuf::into_os_string));
        if all.len() == before {
            let what = Message::new("cli-no-match").with("pattern", pattern);
            return Err(Failure::World(what));
        }
    }
    Ok(all)
}
