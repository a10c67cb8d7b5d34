//! What saves are called: each game by its scenario and a number, copies by a name somebody chose.

use std::fmt;

use crate::sentence::Message;

/// The name of a copy. It can be a file's name on every system, and no game is called so by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveName(String);

impl SaveName {
    /// `name`, for a copy of a game of `scenario`.
    ///
    /// # Errors
    /// Why no copy may be called so.
    pub fn of_copy(name: &str, scenario: &str) -> Result<Self, Message> {
        if !is_save_name(name) {
            return Err(Message::new("game-save-name").with("name", name));
        }
        if game_number(name, scenario).is_some() {
            return Err(Message::new("game-save-reserved").with("name", name));
        }
        Ok(Self(name.to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SaveName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What game number `number` of `scenario` is called.
pub fn game_name(scenario: &str, number: u32) -> String {
    format!("{scenario}-{number}")
}

/// The number of the game called `name`, where that is how games of `scenario` are called.
pub fn game_number(name: &str, scenario: &str) -> Option<u32> {
    let number = name.strip_prefix(scenario)?.strip_prefix('-')?;
    (!number.starts_with(['0', '+'])).then(|| number.parse().ok())?
}

/// Names of devices on Windows, where no file can be called so, whatever its ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// How the ports among them are numbered.
const PORTS: [&str; 13] =
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "\u{b9}", "\u{b2}", "\u{b3}"];

/// Names left from before each game had a file.
const EARLIER: [&str; 2] = ["autosave", "previous"];

/// Whether Windows keeps `name`, without its ending, for a device. No file is called so on any system, since a file may be
/// carried to another.
pub fn is_device(name: &str) -> bool {
    let small = name.to_lowercase();
    let port = |kind: &str| small.strip_prefix(kind).is_some_and(|number| PORTS.contains(&number));
    DEVICES.contains(&small.as_str()) || port("com") || port("lpt")
}

/// Whether a copy may be called `name`: letters, digits, `-` and `_`, at most 60 of them, and no name that is kept for
/// something else.
fn is_save_name(name: &str) -> bool {
    !name.is_empty()
        && name.chars().count() <= 60
        && name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        && !name.starts_with('-')
        && !EARLIER.contains(&name.to_lowercase().as_str())
        && !is_device(name)
}
