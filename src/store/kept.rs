//! A game's own file: one for each game, held so that no second program writes to it.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::{StoreError, folder_of, is_device_path, write_whole};

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
}

impl Kept {
    /// Takes hold of `path`, for the game that stands there or for one that is to stand there.
    ///
    /// # Errors
    /// Where another program holds it, or it is a device, which keeps nothing.
    pub fn take(path: &Path) -> Result<Self, StoreError> {
        if is_device_path(path) {
            return Err(StoreError::NoFile { path: path.to_owned() });
        }
        let about = fs::metadata(path);
        if about.as_ref().is_ok_and(|about| !about.is_file()) {
            return Err(StoreError::NoFile { path: path.to_owned() });
        }
        let stands = about.is_ok_and(|about| about.len() > 0);
        Ok(Self { path: path.to_owned(), hold: held(path)?, stands })
    }

    /// Takes hold of `path` for a game that is new there.
    ///
    /// # Errors
    /// As [`Kept::take`]; and where a file with something in it is there already.
    pub fn take_new(path: &Path) -> Result<Self, StoreError> {
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

    /// Writes the game, whole.
    ///
    /// # Errors
    /// Where it cannot be written; what stood there then still stands.
    pub fn write(&mut self, text: &str) -> Result<(), StoreError> {
        // A folder that could not be written to when the game began may have come back.
        if self.hold.is_none() {
            self.hold = held(&self.path)?;
        }
        write_whole(&self.path, text)?;
        self.stands = true;
        Ok(())
    }
}

/// The hold on `path`; `None` where nobody can hold it, which is better than not to keep the game at all.
fn held(path: &Path) -> Result<Option<File>, StoreError> {
    match Hold::on(path) {
        Hold::Ours(hold) => Ok(Some(hold)),
        Hold::Others => Err(StoreError::Held {
            path: fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()),
        }),
        Hold::Nobodys => Ok(None),
    }
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
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let folder = folder_of(&path);
        if fs::create_dir_all(folder).is_err() {
            return Self::Nobodys;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let beside = folder.join(format!(".{name}.hold"));
        let open = fs::OpenOptions::new().write(true).create(true).truncate(false).open(beside);
        let Ok(file) = open else { return Self::Nobodys };
        match file.try_lock() {
            Ok(()) => Self::Ours(file),
            Err(TryLockError::WouldBlock) => Self::Others,
            Err(TryLockError::Error(_)) => Self::Nobodys,
        }
    }
}
