//! How a person likes the program: kept beside the saves, so that the next game looks the same.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Saves, StoreError, read_text, store_fault, write_whole};
use crate::pages::Guidance;
use crate::scenario::document::reason;
use crate::sentence::{Language, Message};
use crate::wording::Usage;

/// How a person likes the program: the language everywhere, the rest in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The size of text, in per cent of its plain size.
    pub text_size: u16,
    /// How places are named.
    pub names: Usage,
    /// The language it speaks.
    pub language: Language,
    /// Whether things move.
    pub motion: Motion,
    /// How the papers are coloured.
    pub colours: Colours,
    /// Where a newcomer is guided.
    pub guide: Guidance,
}

/// Whether what changes is to be seen changing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Motion {
    /// It is.
    #[default]
    Full,
    /// It changes at once.
    Reduced,
}

/// How the papers of a scenario are coloured, whatever its look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Colours {
    /// As its look has them.
    #[default]
    Printed,
    /// Dark, with pale inks.
    Dark,
    /// Black on white, by seven to one.
    HighContrast,
}

impl Colours {
    /// All.
    pub const ALL: [Self; 3] = [Self::Printed, Self::Dark, Self::HighContrast];

    /// The one after it, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Printed => Self::Dark,
            Self::Dark => Self::HighContrast,
            Self::HighContrast => Self::Printed,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text_size: 100,
            names: Usage::Neutral,
            language: Language::English,
            motion: Motion::Full,
            colours: Colours::default(),
            guide: Guidance::InTheTutorial,
        }
    }
}

impl Settings {
    /// As kept at `path`; as they come where nothing is kept there.
    ///
    /// # Errors
    /// That what is kept there cannot be read; nothing of it counts then.
    pub fn read(path: &Path) -> Result<Self, Message> {
        let unreadable = |reason: Message| {
            let named = path.display().to_string();
            Message::new("settings-unreadable").with("path", named).with("reason", reason)
        };
        if !path.exists() {
            return Ok(Self::default());
        }
        let text = read_text(path)
            .map_err(|fault| Message::new("settings-unread").with("reason", store_fault(&fault)))?;
        ron::from_str(&text).map_err(|fault| unreadable(reason(&fault.code)))
    }

    /// Keeps them at `path`.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn keep(&self, path: &Path) -> Result<(), StoreError> {
        // Plain fields always serialise; an empty text would be refused on reading.
        write_whole(path, &ron::to_string(self).unwrap_or_default())
    }
}

impl Saves {
    /// Where the settings are kept.
    pub fn settings(&self) -> PathBuf {
        self.folder.join("window.settings")
    }
}
