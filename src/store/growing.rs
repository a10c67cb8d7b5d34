//! A file that grows, and stands at its path once it is whole.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::{Doing, StoreError, file_error, folder_of, standard};

/// Writes `text` to `path` so that at every instant the path holds the old text or the new one, whole.
///
/// # Errors
/// Where it cannot be written; the old text then stands.
pub fn write_whole(path: &Path, text: &str) -> Result<(), StoreError> {
    let mut file = Growing::begin(path)?;
    file.write_all(text.as_bytes()).map_err(file_error(&file.path.clone(), Doing::Writing))?;
    file.finish()
}

/// A file that is written bit by bit and stands at its path only once it is whole.
///
/// Where it is dropped before it is finished, what stood at the path still stands there.
#[derive(Debug)]
pub struct Growing {
    path: PathBuf,
    target: Target,
    /// How many bytes it may still grow by: past them the system would end the program without a word.
    room: u64,
}

#[derive(Debug)]
enum Target {
    /// A new file beside the old one.
    Aside(tempfile::NamedTempFile),
    /// A device or pipe, which is written to and never replaced by a file.
    Device(fs::File),
    /// Standard output.
    Standard(io::Stdout),
}

impl Growing {
    /// Begins the file at `path`; its folder is made where it is missing.
    ///
    /// # Errors
    /// Where it cannot be written, or is a link that leads nowhere.
    pub fn begin(path: &Path) -> Result<Self, StoreError> {
        if standard::is_standard(path) {
            let target = Target::Standard(standard::output());
            return Ok(Self { path: PathBuf::from("standard output"), target, room: u64::MAX });
        }
        if fs::metadata(path).is_ok_and(|about| !about.is_file()) {
            let file = fs::OpenOptions::new().write(true).open(path);
            let file = file.map_err(file_error(path, Doing::Writing))?;
            let target = Target::Device(file);
            return Ok(Self { path: path.to_owned(), target, room: u64::MAX });
        }
        // What a link names is replaced, not the link.
        let path = match fs::canonicalize(path) {
            Ok(path) => path,
            Err(_) if path.is_symlink() => {
                return Err(StoreError::NoFile { path: path.to_owned() });
            }
            Err(_) => path.to_owned(),
        };
        let folder = folder_of(&path);
        fs::create_dir_all(folder).map_err(file_error(folder, Doing::MakingFolder))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let begins = format!(".{name}.");
        sweep(folder, &begins);
        let aside = tempfile::Builder::new()
            .prefix(&begins)
            .suffix(ASIDE)
            .rand_bytes(DRAWN)
            .tempfile_in(folder)
            .map_err(file_error(&path, Doing::Writing))?;
        if let Ok(about) = fs::metadata(&path) {
            stand_in(aside.as_file(), &about);
        }
        Ok(Self { path, target: Target::Aside(aside), room: longest_file() })
    }

    /// As [`Self::begin`], in place of nothing or of a file that begins so too: what somebody else has written is not
    /// written over.
    ///
    /// # Errors
    /// Where it cannot be written, or a file stands there that begins otherwise.
    pub fn again(path: &Path, begins: &[u8]) -> Result<Self, StoreError> {
        let stands = fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() > 0);
        if stands && !standard::is_standard(path) {
            let mut there = Vec::new();
            let file = fs::File::open(path).map_err(file_error(path, Doing::Reading))?;
            let read = file.take(begins.len() as u64).read_to_end(&mut there);
            read.map_err(file_error(path, Doing::Reading))?;
            if there != begins {
                return Err(StoreError::Exists { path: path.to_owned() });
            }
        }
        Self::begin(path)
    }

    /// Puts the file, whole, at its path.
    ///
    /// # Errors
    /// Where it cannot be written; the old file then stands.
    pub fn finish(self) -> Result<(), StoreError> {
        let Self { path, target, .. } = self;
        let Target::Aside(aside) = target else { return Ok(()) };
        aside.as_file().sync_all().map_err(file_error(&path, Doing::Writing))?;
        aside.persist(&path).map_err(|fault| file_error(&path, Doing::Writing)(fault.error))?;
        // The rename itself is durable once its folder is; a folder that cannot be synced loses at most this file.
        if let Ok(handle) = fs::File::open(folder_of(&path)) {
            let _ = handle.sync_all();
        }
        Ok(())
    }
}

impl io::Write for Growing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.target {
            Target::Aside(aside) => {
                let left = self.room.checked_sub(bytes.len() as u64);
                let left = left.ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
                let written = aside.write(bytes)?;
                self.room = left + (bytes.len() - written) as u64;
                Ok(written)
            }
            Target::Device(file) => file.write(bytes),
            Target::Standard(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.target {
            Target::Aside(aside) => aside.flush(),
            Target::Device(file) => file.flush(),
            Target::Standard(out) => out.flush(),
        }
    }
}

/// How long a file may be, as `ulimit -f` says: past that the system would end the program without a word.
pub(super) fn longest_file() -> u64 {
    #[cfg(unix)]
    {
        rlimit::getrlimit(rlimit::Resource::FSIZE).map_or(u64::MAX, |(most, _)| most)
    }
    #[cfg(not(unix))]
    {
        u64::MAX
    }
}

/// Gives `file` the owner, group and rights of what it is to stand in for, `about`: who may read what stood there may read
/// what follows it. Where a group cannot be had, no other is given its rights.
#[cfg(unix)]
fn stand_in(file: &fs::File, about: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    /// What a group may do.
    const OF_GROUP: u32 = 0o070;
    // Each by itself, since most may give a group of their own and nobody's ownership.
    let _ = fchown(file, None, Some(about.gid()));
    let _ = fchown(file, Some(about.uid()), None);
    let is_group = file.metadata().is_ok_and(|own| own.gid() == about.gid());
    let mut rights = about.permissions();
    if !is_group {
        rights.set_mode(rights.mode() & !OF_GROUP);
    }
    let _ = file.set_permissions(rights);
}

/// Gives `file` the rights of what it is to stand in for, `about`.
#[cfg(not(unix))]
fn stand_in(file: &fs::File, about: &fs::Metadata) {
    let _ = file.set_permissions(about.permissions());
}

/// How the name of a file ends that is being written and will be renamed.
const ASIDE: &str = ".aside";
/// How many letters are drawn for it.
const DRAWN: usize = 6;

/// Removes what a killed program left of a file it was writing; what is younger than a minute may still be written.
fn sweep(folder: &Path, begins: &str) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let old = || {
            let changed = entry.metadata().and_then(|about| about.modified()).ok();
            changed.and_then(|when| when.elapsed().ok()).is_some_and(|age| age.as_secs() >= 60)
        };
        // `.rows.` also begins what is written aside of `rows.parquet`.
        let is_own = name.len() == begins.len() + DRAWN + ASIDE.len();
        if is_own && name.starts_with(begins) && name.ends_with(ASIDE) && old() {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_has_written_is_not_written_over_with_rows() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("rows.csv");
        for (there, is_written) in [
            (None, true),
            (Some(""), true),
            (Some("seed,outcome\n1,in_force\n"), true),
            (Some("seed"), false),
            (Some("(format: 1, id: \"mine\""), false),
        ] {
            match there {
                Some(text) => fs::write(&path, text).unwrap(),
                None => assert!(!path.exists()),
            }
            let grown = Growing::again(&path, b"seed,").and_then(|mut file| {
                file.write_all(b"seed,new").unwrap();
                file.finish()
            });
            let expected = if is_written { "seed,new" } else { there.unwrap_or_default() };
            assert_eq!(fs::read_to_string(&path).unwrap(), expected, "{there:?}");
            assert_eq!(grown.is_ok(), is_written, "{there:?}");
        }
    }

    /// Only who may do everything may give a file to somebody else, so the owner is looked at where that is so.
    #[cfg(unix)]
    #[test]
    fn owner_group_and_rights_of_what_stood_there_are_kept() {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("game.ron");
        fs::write(&path, "old").unwrap();
        let may_all = chown(&path, Some(1956), Some(1998)).is_ok();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let of = || {
            let about = fs::metadata(&path).unwrap();
            (about.uid(), about.gid(), about.mode() & 0o777)
        };
        let before = of();
        write_whole(&path, "new").unwrap();
        assert_eq!(of(), before);
        assert_eq!(may_all, before.0 == 1956);
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    }
}
