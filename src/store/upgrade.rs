//! A file of an older format made one of today's, with what its owner has written beside it.
//!
//! Of saves there have been two formats. Scenarios and styles have had one so far; the first change of theirs that an older
//! file would not survive is to be made here, on its tree (`scenario::document`).

use std::fs;
use std::path::{Path, PathBuf};

use super::format_1;
use super::{Kept, STANDARD, Source, Unusable, Work, load, read_text, write_new, write_whole};
use crate::ai::style;
use crate::scenario::check::{self, syntax_problem};
use crate::scenario::document::{self, Kind, Node};
use crate::sentence::Message;
use crate::session::SAVE_FORMAT;

/// Fields of a save of format 1 that have another name today.
const RENAMED: [(&str, &str); 1] = [("moves", "course")];

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Upgraded {
    /// It is of the newest format, and nothing was done.
    Newest {
        /// What it is, as a message.
        kind: &'static str,
        /// The format.
        format: u32,
    },
    /// A save was upgraded.
    Save {
        /// From this format.
        from: u32,
        /// To this one.
        to: u32,
        /// Where it lies as it was; nowhere where it came from standard input.
        earlier: Option<PathBuf>,
    },
}

/// Upgrades the file at `path`. What it was lies beside it afterwards.
///
/// # Errors
/// Where it cannot be read, is no file of ours or of a version to come, is a save that does not play to its end as it was
/// saved, or cannot be written. It then is as it was.
pub fn upgrade(path: &Path) -> Result<Upgraded, Unusable> {
    let text = read_text(path)?;
    let named = path.display().to_string();
    let tree = document::parse(&text);
    let (kind, known) = match Work::of(&text) {
        Some(Work::Scenario) => ("upgrade-scenario", check::FORMAT),
        Some(Work::Style) => ("upgrade-style", style::FORMAT),
        // One that is damaged is told by its own reader what is wrong with it.
        None if is_save(&text) => return save(path, &text),
        None => {
            return Err(match tree {
                Ok(_) => Unusable::Input(Message::new("upgrade-neither").with("file", named)),
                Err(syntax) => Source { name: named, text }.wrong(&[syntax_problem(syntax)]),
            });
        }
    };
    let format = tree.ok().and_then(|tree| format_of(&tree));
    match format.and_then(|format| u32::try_from(format).ok()) {
        Some(format) if i64::from(format) == i64::from(known) => {
            Ok(Upgraded::Newest { kind, format })
        }
        Some(_) | None => Err(Unusable::Input(
            Message::new("upgrade-unknown").with("file", named).with("known", known),
        )),
    }
}

/// Whether `text` is a saved game, whole or damaged: nothing else has a field of this name.
pub fn is_save(text: &str) -> bool {
    text.contains("setup_fingerprint") && Work::of(text).is_none()
}

fn format_of(tree: &Node) -> Option<i64> {
    match tree.field("format")?.kind {
        Kind::Number(format) => Some(format),
        Kind::Record(_) | Kind::List(_) | Kind::Text(_) | Kind::Flag(_) | Kind::Foreign => None,
    }
}

/// A save. Only one that plays to its end as it was saved is sealed anew, so that a seal says no more than is known.
fn save(path: &Path, text: &str) -> Result<Upgraded, Unusable> {
    let is_standard = path == Path::new(STANDARD);
    // Nobody plays on in it meanwhile.
    let held = if is_standard { None } else { Some(Kept::take(path)?) };
    let session = load(path)?;
    if !format_1::is_one(text) {
        return Ok(Upgraded::Newest { kind: "upgrade-saved-game", format: SAVE_FORMAT });
    }
    let new = session.save().to_text();
    let lost = || Message::new("upgrade-comments").with("file", path.display().to_string());
    let new =
        document::with_comments_of(text, &new, &RENAMED).ok_or_else(|| Unusable::Input(lost()))?;
    let (from, to) = (format_1::FORMAT, SAVE_FORMAT);
    if is_standard {
        write_whole(path, &new)?;
        return Ok(Upgraded::Save { from, to, earlier: None });
    }
    let earlier = earlier(path);
    write_new(&earlier, text)?;
    write_whole(path, &new).inspect_err(|_| {
        // It is then as it was, and can be tried again.
        let _ = fs::remove_file(&earlier);
    })?;
    drop(held);
    Ok(Upgraded::Save { from, to, earlier: Some(earlier) })
}

/// Where a save of format 1 is kept as it was: beside it, under a name that no list of games has.
fn earlier(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".format_1");
    PathBuf::from(name)
}
