//! A game's own file: one for each game, held so that no second program writes to it.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use same_file::Handle;

use super::{StoreError, folder_of, is_device_path, read_text, write_whole};

/// The file one game is kept in, and the hold on it.
///
/// The hold is the system's lock on a hidden file beside it, so it ends with the program however that ends. The hidden
/// file stays: were it removed, somebody who has just opened it would hold what nobody else can see.
#[derive(Debug)]
pub struct Kept {
    path: PathBuf,
    hold: Option<File>,
    /// Whether what is at the path is this game.
    stands: bool,
    /// What stood there when it was last read or written.
    text: Option<String>,
}

impl Kept {
    /// Takes hold of `path`, for the game that stands there or for one that is to stand there.
    ///
    /// # Errors
    /// Where another program holds it, or it is a device or a link that leads nowhere, which keep nothing.
    pub fn take(path: &Path) -> Result<Self, StoreError> {
        let leads_nowhere = path.is_symlink() && fs::canonicalize(path).is_err();
        let is_no_file = fs::metadata(path).is_ok_and(|about| !about.is_file());
        if is_device_path(path) || leads_nowhere || is_no_file {
            return Err(StoreError::NoFile { path: path.to_owned() });
        }
        let hold = held(path)?;
        // Asked only now: whoever held it until then may have begun a game there, or played on.
        let stands = stands(path);
        let text = if stands { read_text(path).ok() } else { None };
        Ok(Self { path: path.to_owned(), hold, stands, text })
    }

    /// Takes hold of `path` for a game that is new there.
    ///
    /// # Errors
    /// As [`Kept::take`]; and where a file with something in it is there already.
    pub fn take_new(path: &Path) -> Result<Self, StoreError> {
        // Where nobody holds what stands there, no hold is left beside it.
        if path.is_file() && stands(path) && !beside(path).exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        let kept = Self::take(path)?;
        if kept.stands {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        Ok(kept)
    }

    /// Where.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the game is there, as it was when it was last written.
    pub fn stands(&self) -> bool {
        self.stands
    }

    /// What stood there when it was taken hold of, or was last written.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// Writes the game, whole.
    ///
    /// # Errors
    /// Where it cannot be written; what stood there then still stands. So does what somebody else has put there
    /// meanwhile.
    pub fn write(&mut self, text: &str) -> Result<(), StoreError> {
        // A folder that could not be written to when the game began may have come back, and one that was taken away has
        // taken the hold with it.
        if !self.hold.as_ref().is_some_and(|hold| is_beside(hold, &self.path)) {
            self.hold = held(&self.path)?;
        }
        // A hold keeps out games, not whoever copies or writes a file there by other means.
        if stands(&self.path) && (self.text.is_none() || read_text(&self.path).ok() != self.text) {
            return Err(StoreError::Exists { path: self.path.clone() });
        }
        write_whole(&self.path, text)?;
        self.stands = true;
        // As it would be read.
        self.text = Some(text.replace("\r\n", "\n"));
        Ok(())
    }
}

/// Whether a file with something in it is at `path`.
fn stands(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|about| about.len() > 0)
}

/// The hold on `path`; `None` where nobody can hold it, which is better than not to keep the game at all.
pub(super) fn held(path: &Path) -> Result<Option<File>, StoreError> {
    match Hold::on(path) {
        Hold::Ours(hold) => Ok(Some(hold)),
        Hold::Others => Err(StoreError::Held {
            path: fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()),
        }),
        Hold::Nobodys => Ok(None),
    }
}

/// The hidden file that is locked by whoever holds `path`.
fn beside(path: &Path) -> PathBuf {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    // Put together as the system has it: a name need not be text.
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".hold");
    folder_of(&path).join(name)
}

/// Whether `hold` is still the file that others find beside `path`, and so keeps them from it.
fn is_beside(hold: &File, path: &Path) -> bool {
    let ours = hold.try_clone().and_then(Handle::from_file);
    ours.is_ok_and(|ours| Handle::from_path(beside(path)).is_ok_and(|there| there == ours))
}

/// Who holds a path.
#[derive(Debug)]
pub enum Hold {
    /// Whoever has just asked, until this is dropped.
    Ours(File),
    /// Another program, or another part of this one.
    Others,
    /// Nobody can: its folder cannot be written to or, as some network folders, knows no locks.
    Nobodys,
}

impl Hold {
    /// Takes hold of `path`, whether or not anything stands there; its folder is made where it is missing.
    pub fn on(path: &Path) -> Self {
        let beside = beside(path);
        if fs::create_dir_all(folder_of(&beside)).is_err() {
            return Self::Nobodys;
        }
        // A pipe would be waited for, and a device locks nothing.
        if fs::metadata(&beside).is_ok_and(|about| !about.is_file()) {
            return Self::Nobodys;
        }
        let open = fs::OpenOptions::new().write(true).create(true).truncate(false).open(beside);
        let Ok(file) = open else { return Self::Nobodys };
        match file.try_lock() {
            Ok(()) => Self::Ours(file),
            Err(TryLockError::WouldBlock) => Self::Others,
            Err(TryLockError::Error(_)) => Self::Nobodys,
        }
    }
}
