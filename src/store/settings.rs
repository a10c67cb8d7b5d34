//! How a person likes the program: kept beside the saves, so that the next game looks the same.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, de};

use super::{Doing, Saves, StoreError, file_error, read_text, store_fault, write_whole};
use crate::pages::Guidance;
use crate::scenario::document::{self, Kind, reason};
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
    /// Where the window stood.
    pub window: Placed,
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

/// The size of the window and its place, as they were when it was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// In points.
    pub width: u16,
    /// In points.
    pub height: u16,
    /// In pixels of the screens, where the system tells it.
    pub at: Option<(i32, i32)>,
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
            window: Placed { width: 1280, height: 720, at: None },
        }
    }
}

impl Settings {
    /// As kept at `path`, each by itself; as they come where nothing is kept there. With what of it could not be read.
    pub fn read(path: &Path) -> (Self, Option<Message>) {
        if !path.exists() {
            return (Self::default(), None);
        }
        let written = match Written::at(path) {
            Ok(written) => written,
            Err(why) => return (Self::default(), Some(why)),
        };
        let (taken, left) = written.sorted();
        // What can be taken one by one can be taken together.
        let settings = taken.as_settings().unwrap_or_default();
        let why = (!left.0.is_empty()).then(|| {
            Message::new("settings-partly")
                .with("path", path.display().to_string())
                .with("count", left.0.len())
                .with("what", left.in_line())
        });
        (settings, why)
    }

    /// Writes at `path` what of them is not as `before`. All else that stands there is left as it is, since another
    /// version may have written it; a file that cannot be read is set aside.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn keep(&self, before: &Self, path: &Path) -> Result<(), StoreError> {
        let mut written = match Written::at(path) {
            Ok(written) => written,
            Err(_) if path.exists() => {
                set_aside(path)?;
                Written::default()
            }
            Err(_) => Written::default(),
        };
        let (now, before) = (Written::of(self), Written::of(before));
        for (name, value) in now.0 {
            if before.value(&name) != Some(&value) {
                written.set(name, value);
            }
        }
        write_whole(path, &written.text())
    }
}

/// Renames what stands at `path`, so that what somebody wrote there by hand is not lost.
fn set_aside(path: &Path) -> Result<(), StoreError> {
    let named = |number: u16| path.with_extension(format!("unread-{number}.ron"));
    let free = (1..u16::MAX).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(0));
    fs::rename(path, free).map_err(file_error(path, Doing::Writing))
}

/// Settings by name, each as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Written(Vec<(String, String)>);

impl Written {
    /// What is written at `path`.
    fn at(path: &Path) -> Result<Self, Message> {
        let text = read_text(path)
            .map_err(|fault| Message::new("settings-unread").with("reason", store_fault(&fault)))?;
        let unreadable = |reason: Message| {
            let named = path.display().to_string();
            Message::new("settings-unreadable").with("path", named).with("reason", reason)
        };
        ron::from_str::<de::IgnoredAny>(&text).map_err(|fault| unreadable(reason(&fault.code)))?;
        Self::in_text(&text).ok_or_else(|| unreadable(Message::new("settings-no-list")))
    }

    /// What is written in `text`, if that is a list of settings at all.
    fn in_text(text: &str) -> Option<Self> {
        let Kind::Record(fields) = document::parse(text).ok()?.kind else { return None };
        let field = |(key, value): (document::Key, document::Node)| {
            let value = text.get(value.span.start..value.span.end)?;
            Some((key.name, value.to_owned()))
        };
        fields.into_iter().map(field).collect::<Option<_>>().map(Self)
    }

    /// What would be written of `settings`.
    fn of(settings: &Settings) -> Self {
        // Plain fields always serialise, to a list of themselves.
        ron::to_string(settings).ok().and_then(|text| Self::in_text(&text)).unwrap_or_default()
    }

    fn value(&self, name: &str) -> Option<&String> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    fn set(&mut self, name: String, value: String) {
        // Where it stands twice, once is meant.
        let place = self.0.iter().position(|(own, _)| *own == name).unwrap_or(self.0.len());
        self.0.retain(|(own, _)| *own != name);
        self.0.insert(place, (name, value));
    }

    /// Those this version takes, and those it does not: unknown, of a value it does not know, or said before.
    fn sorted(self) -> (Self, Self) {
        let (mut taken, mut left) = (Self::default(), Self::default());
        for (name, value) in self.0 {
            let alone = Self(vec![(name.clone(), value.clone())]);
            let is_taken = taken.value(&name).is_none() && alone.as_settings().is_some();
            let pile = if is_taken { &mut taken } else { &mut left };
            pile.0.push((name, value));
        }
        (taken, left)
    }

    fn as_settings(&self) -> Option<Settings> {
        ron::from_str(&self.text()).ok()
    }

    fn text(&self) -> String {
        format!("({})", self.in_line())
    }

    fn in_line(&self) -> String {
        let each: Vec<String> =
            self.0.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        each.join(", ")
    }
}

impl Saves {
    /// Where the settings are kept.
    pub fn settings(&self) -> PathBuf {
        self.folder.join("window.settings")
    }
}
