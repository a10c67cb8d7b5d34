//! What its owner has put on the shelf: scenarios and styles in two folders of his own, found by name as those that ship.

use std::fs;
use std::path::{Path, PathBuf};

use super::{
    Saves, Source, StoreError, own_folder, read_text, shipped_scenario, shipped_style, store_fault,
    unknown_doctrines, write_new,
};
use crate::ai::style;
use crate::scenario::check::Written;
use crate::scenario::document;
use crate::scenario::length::Length;
use crate::scenario::problem::Problem;
use crate::sentence::Message;

/// Files of one folder that are looked at (judgement: more than anybody writes, and read in a second).
const MOST: usize = 200;

/// The two folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    folder: PathBuf,
}

/// What may lie on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// A scenario.
    Scenario,
    /// A style of an opponent.
    Style,
}

/// A file on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnShelf {
    /// What it is called: the file's name without its ending.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Why it cannot be chosen: the first thing that is wrong with it.
    pub problem: Option<Message>,
}

impl Work {
    /// What a text seems to be, by the fields only one of the two has.
    pub fn of(text: &str) -> Option<Self> {
        let tree = document::parse(text).ok()?;
        let has = |name: &str| tree.field(name).is_some();
        if has("issues") || has("rounds") || has("sides") {
            return Some(Self::Scenario);
        }
        (has("bidding") || has("speeches")).then_some(Self::Style)
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Scenario => "scenarios",
            Self::Style => "styles",
        }
    }

    /// Whether one of this name ships.
    fn ships(self, name: &str) -> bool {
        match self {
            Self::Scenario => shipped_scenario(name).is_some(),
            Self::Style => shipped_style(name).is_some(),
        }
    }

    /// All that is wrong with `text`, found at `path`.
    fn problems(self, source: &Source) -> Vec<Problem> {
        match self {
            Self::Scenario => {
                let checked = Written::new(&source.text).and_then(|written| {
                    written.scenario(None, &[], Length::Full)?;
                    Ok(unknown_doctrines(&written, None))
                });
                checked.unwrap_or_else(|problems| problems)
            }
            Self::Style => style::read(&source.text).err().unwrap_or_default(),
        }
    }
}

impl OnShelf {
    /// That it cannot be chosen and why, if so.
    pub fn unfit(self) -> Option<Message> {
        let problem = self.problem?;
        Some(Message::new("shelf-unfit").with("name", self.name).with("problem", problem))
    }
}

impl Shelf {
    /// The shelf of whoever runs the program; `None` where no home is known.
    pub fn own() -> Option<Self> {
        own_folder().ok().map(|folder| Self { folder })
    }

    /// The shelf beside the folder games are kept in.
    pub fn beside(saves: &Saves) -> Self {
        Self { folder: super::folder_of(saves.folder()).to_owned() }
    }

    /// The folder for works of this kind. It is there once something has been put into it.
    pub fn folder(&self, work: Work) -> PathBuf {
        self.folder.join(work.folder())
    }

    /// All that lies there, sorted by name, each with the first thing that is wrong with it. What is no file, or is not
    /// called `….ron`, is passed over.
    pub fn all(&self, work: Work) -> Vec<OnShelf> {
        let entries = fs::read_dir(self.folder(work)).into_iter().flatten();
        let mut paths: Vec<PathBuf> =
            entries.filter_map(Result::ok).map(|entry| entry.path()).filter(is_work).collect();
        paths.sort();
        paths.into_iter().take(MOST).map(|path| look_at(work, path)).collect()
    }

    /// Those that can be chosen.
    pub fn fit(&self, work: Work) -> Vec<OnShelf> {
        self.all(work).into_iter().filter(|one| one.problem.is_none()).collect()
    }

    /// Where the work called `name` is, if there is a file of that name.
    pub fn find(&self, work: Work, name: &str) -> Option<PathBuf> {
        let path = self.folder(work).join(format!("{name}.ron"));
        (!name.contains(['/', '\\']) && is_work(&path)).then_some(path)
    }

    /// Puts a copy of the file at `path` on the shelf: what lies there already stays as it is.
    ///
    /// # Errors
    /// Why it is not put there, in a sentence.
    pub fn put(&self, path: &Path) -> Result<(Work, OnShelf), Message> {
        let named = path.display().to_string();
        let text = read_text(path).map_err(|fault| store_fault(&fault))?;
        let work = Work::of(&text)
            .ok_or_else(|| Message::new("shelf-neither").with("path", named.as_str()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if work.ships(&name) {
            return Err(Message::new("shelf-ships").with("name", name));
        }
        let folder = self.folder(work);
        let there = folder.join(format!("{name}.ron"));
        let stands = || read_text(&there).is_ok_and(|other| other == text);
        fs::create_dir_all(&folder)
            .map_err(super::file_error(&folder, super::Doing::MakingFolder))
            .and_then(|()| write_new(&there, &text))
            .or_else(|fault| if stands() { Ok(()) } else { Err(fault) })
            .map_err(|fault| match fault {
                StoreError::Exists { .. } => Message::new("shelf-taken")
                    .with("name", name)
                    .with("folder", folder.display().to_string()),
                StoreError::File { .. }
                | StoreError::NotText { .. }
                | StoreError::TooLong { .. }
                | StoreError::Held { .. }
                | StoreError::NoFile { .. }
                | StoreError::NoFolder => store_fault(&fault),
            })?;
        Ok((work, look_at(work, there)))
    }
}

/// Whether a file there is meant: one that is called `….ron`, not hidden, and a file, which no pipe or device is.
fn is_work(path: &PathBuf) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let is_ron = path.extension().is_some_and(|ending| ending == "ron");
    is_ron && !hidden && fs::metadata(path).is_ok_and(|about| about.is_file())
}

fn look_at(work: Work, path: PathBuf) -> OnShelf {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let problem = match read_text(&path) {
        Err(fault) => Some(store_fault(&fault)),
        Ok(_) if work.ships(&name) => Some(Message::new("shelf-ships").with("name", &*name)),
        Ok(text) => {
            let source = Source { name: path.display().to_string(), text };
            let problems = work.problems(&source);
            source.report(problems.get(..1).unwrap_or_default()).pop()
        }
    };
    OnShelf { name, path, problem }
}
