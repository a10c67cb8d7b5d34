//! How a person likes the window: kept beside the saves, so that the next game looks the same.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Saves, StoreError, read_text, write_whole};
use crate::sentence::Message;
use crate::wording::Usage;

/// How a person likes the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The size of text, in per cent of its plain size.
    pub text_size: u16,
    /// How places are named.
    pub names: Usage,
}

impl Default for Settings {
    fn default() -> Self {
        Self { text_size: 100, names: Usage::Neutral }
    }
}

impl Settings {
    /// As kept at `path`; as they come where nothing is kept there.
    ///
    /// # Errors
    /// That what is kept there cannot be read; nothing of it counts then.
    pub fn read(path: &Path) -> Result<Self, Message> {
        let unreadable = |reason: String| {
            let named = path.display().to_string();
            Message::new("settings-unreadable").with("path", named).with("reason", reason)
        };
        if !path.exists() {
            return Ok(Self::default());
        }
        let text = read_text(path).map_err(|fault| unreadable(fault.to_string()))?;
        ron::from_str(&text).map_err(|fault| unreadable(fault.to_string()))
    }

    /// Keeps them at `path`.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn keep(&self, path: &Path) -> Result<(), StoreError> {
        // Two plain fields always serialise; an empty text would be refused on reading.
        write_whole(path, &ron::to_string(self).unwrap_or_default())
    }
}

impl Saves {
    /// Where the settings of the window are kept.
    pub fn settings(&self) -> PathBuf {
        self.folder.join("window.settings")
    }
}
