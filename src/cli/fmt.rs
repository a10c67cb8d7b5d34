//! `fmt`: an author's files set as ours are.

use std::ffi::OsStr;
use std::path::Path;

use super::arguments::FmtOptions;
use super::{Failure, Outcome, files, print};
use crate::scenario::check::syntax_problem;
use crate::scenario::document::{self, Syntax};
use crate::sentence::Message;
use crate::store::{self, STANDARD, Source, Unusable, Work};
use crate::wording::Wording;

/// How a file stands.
enum Stands {
    /// It is set as it should be.
    Set,
    /// It is not, and would be so.
    Unset(String),
}

/// One file that is wrong keeps no other from being set. What is listed is data and goes to standard output.
pub(super) fn fmt(options: &FmtOptions, words: &Wording) -> Outcome {
    let mut unset = Vec::new();
    let mut faults = Vec::new();
    let mut world = false;
    for file in &files::expanded(&options.files)? {
        match set(file, options) {
            Ok(true) => unset.push(file.to_string_lossy().into_owned()),
            Ok(false) => {}
            Err(why) => {
                world |= matches!(why, Unusable::World(_));
                faults.push(why.message().clone());
            }
        }
    }
    let said = if options.check { "fmt-unset" } else { "fmt-set" };
    let standard = |file: &&String| !options.check && *file == STANDARD;
    let lines: Vec<String> = (unset.iter().filter(|file| !standard(file)))
        .map(|file| words.say(&Message::new(said).with("file", file.as_str())))
        .collect();
    if !lines.is_empty() {
        print(&lines.join("\n"))?;
    }
    if options.check && !unset.is_empty() {
        faults.push(Message::new("fmt-to-set").with("files", unset));
    }
    let all = |faults: Vec<Message>| Message::new("cli-said").with("lines", faults);
    match (faults.is_empty(), world) {
        (true, _) => Ok(()),
        (false, true) => Err(Failure::World(all(faults))),
        (false, false) => Err(Failure::Input(all(faults))),
    }
}

/// Sets the file, or only looks whether it is set; whether it was not.
fn set(file: &OsStr, options: &FmtOptions) -> Result<bool, Unusable> {
    let path = Path::new(file);
    let text = store::read_text(path)?;
    let stands = stands(&file.to_string_lossy(), &text)?;
    match (&stands, file == STANDARD && !options.check) {
        // What comes down a pipe goes on, whether or not it had to be set.
        (Stands::Set, true) => store::write_whole(path, &text)?,
        (Stands::Unset(set), _) if !options.check => store::write_whole(path, set)?,
        (Stands::Set | Stands::Unset(_), _) => {}
    }
    Ok(matches!(stands, Stands::Unset(_)))
}

fn stands(file: &str, text: &str) -> Result<Stands, Unusable> {
    let wrong = |syntax: Syntax| {
        let source = Source { name: file.to_owned(), text: text.to_owned() };
        source.wrong(&[syntax_problem(syntax)])
    };
    let neither = || Unusable::Input(Message::new("fmt-neither").with("file", file));
    if store::is_save(text) {
        return Err(neither());
    }
    let set = document::well_set(text).map_err(wrong)?;
    Work::of(text).ok_or_else(neither)?;
    Ok(if set == text { Stands::Set } else { Stands::Unset(set) })
}
