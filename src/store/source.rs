//! An author's text, found by name or path, and the report of what is wrong with it.

use std::ffi::OsStr;
use std::path::Path;

use super::{
    STANDARD, Shelf, Unusable, Work, is_save, listed_scenarios, read_text, shipped_scenario,
};
use crate::scenario::problem::{Problem, nearest};
use crate::sentence::Message;
use crate::wording::problem_line;

/// An author's text and what it is called in reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called: the name of the shipped file, or the path as it was given.
    pub name: String,
    /// The text.
    pub text: String,
}

impl Source {
    /// The scenario that `named` stands for: the shipped one of that name, else the file at that path, else the one of that
    /// name in the user's own folder. What is no text, as a name kept in an older encoding, can only be a path.
    ///
    /// # Errors
    /// Where there is neither, with the nearest name, or the file cannot be read or is a saved game.
    pub fn scenario(named: &(impl AsRef<OsStr> + ?Sized)) -> Result<Self, Unusable> {
        let path = Path::new(named);
        let Some(named) = path.to_str() else {
            return Self::read(path.display().to_string(), path);
        };
        if let Some(text) = shipped_scenario(named) {
            return Ok(Self { name: format!("{named}.ron"), text });
        }
        if named == STANDARD {
            return Self::read("standard input".to_owned(), path);
        }
        let shelf = Shelf::own().filter(|_| !path.exists());
        if let Some(own) = shelf.as_ref().and_then(|shelf| shelf.find(Work::Scenario, named)) {
            return Self::read(own.display().to_string(), &own);
        }
        if !path.exists() && !named.contains(['/', '\\', '.']) {
            // Beside a file of that name its ending has been left out.
            let beside = format!("{named}.ron");
            if Path::new(&beside).is_file() {
                let hint = Message::new("did-you-mean").with("word", beside);
                let what = Message::new("cli-no-scenario").with("name", named).with("hint", hint);
                return Err(Unusable::World(what));
            }
            let own = shelf.map(|shelf| shelf.fit(Work::Scenario)).unwrap_or_default();
            let own = own.into_iter().map(|one| one.name);
            let listed: Vec<String> = listed_scenarios().into_iter().chain(own).collect();
            let hint = match nearest(named, listed.iter().map(String::as_str)) {
                Some(word) => Message::new("did-you-mean").with("word", word),
                None => Message::new("cli-shipped").with("names", listed.clone()),
            };
            let what = Message::new("cli-no-scenario").with("name", named).with("hint", hint);
            return Err(Unusable::World(what));
        }
        Self::read(named.to_owned(), path)
    }

    /// A saved game is refused as that, since each field of a scenario would be missing in it.
    fn read(name: String, path: &Path) -> Result<Self, Unusable> {
        let text = read_text(path)?;
        if is_save(&text) {
            return Err(Unusable::Input(Message::new("store-saved-game").with("name", name)));
        }
        Ok(Self { name, text })
    }

    /// Every problem, a line each.
    pub fn report(&self, problems: &[Problem]) -> Vec<Message> {
        problems.iter().map(|problem| problem_line(&self.name, &self.text, problem)).collect()
    }

    /// That these problems keep it from being used.
    pub fn wrong(&self, problems: &[Problem]) -> Unusable {
        Unusable::Input(Message::new("store-problems").with("problems", self.report(problems)))
    }
}
