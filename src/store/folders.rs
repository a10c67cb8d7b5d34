//! The folders of whoever runs the program, and what can be done in them.

use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::{Doing, StoreError, file_error};

/// Names the folder that everything of one's own is kept under, for a game carried on a stick.
const HOME: &str = "TWO_TABLES_HOME";

/// The folder that everything of the user's own is kept under: the one that is named, else the one the system means for it.
///
/// # Errors
/// Where the system knows no home to keep it in.
pub fn own_folder() -> Result<PathBuf, StoreError> {
    if let Some(named) = std::env::var_os(HOME).filter(|named| !named.is_empty()) {
        return Ok(PathBuf::from(named));
    }
    let dirs = ProjectDirs::from("", "", "two-tables").ok_or(StoreError::NoFolder)?;
    Ok(dirs.data_dir().to_owned())
}

/// Whether something can be kept in `folder`. It is tried beside what is there, and leaves nothing; a folder that is not
/// made yet is not made either, so the one it would be made in is asked.
///
/// # Errors
/// Why nothing can be kept there.
pub fn can_keep_in(folder: &Path) -> Result<(), StoreError> {
    let there = standing(folder);
    let asked = tempfile::Builder::new().prefix(".asked.").tempfile_in(there);
    asked.map(|_| ()).map_err(file_error(there, Doing::Writing))
}

/// How many bytes are free for the user on the disk that `folder` lies on, where the system tells it.
pub fn free_in(folder: &Path) -> Option<u64> {
    fs4::available_space(standing(folder)).ok()
}

/// `folder`, or where it is not made yet the deepest folder above it that is.
pub fn standing(folder: &Path) -> &Path {
    let there = folder.ancestors().find(|one| fs::metadata(one).is_ok());
    there.filter(|one| !one.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_asked_and_left_as_it_was() {
        let place = tempfile::tempdir().unwrap();
        let unmade = place.path().join("a/b");
        assert_eq!(standing(&unmade), place.path());
        can_keep_in(&unmade).unwrap();
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
        assert!(free_in(&unmade).is_some_and(|bytes| bytes > 0));
        fs::write(place.path().join("a"), "").unwrap();
        // What stands there is a file, in which no folder can be made.
        let fault = can_keep_in(&unmade).unwrap_err();
        assert!(matches!(fault, StoreError::File { doing: Doing::Writing, .. }), "{fault:?}");
    }
}
