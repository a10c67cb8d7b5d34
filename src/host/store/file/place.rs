//! Where a file of classes may lie: on this computer's own disk, held by nobody else.

use std::fs::{self, File};
use std::path::{Component, Path, PathBuf, Prefix};

use crate::host::store::{StoreFault, Why};
use crate::store::{Hold, folder_of};

/// A place for a file of classes, and the hold on it.
#[derive(Debug)]
pub(super) struct Place {
    /// The file, whether or not it is there yet, with every link followed.
    pub(super) path: PathBuf,
    /// Held until it is dropped.
    hold: File,
}

impl Drop for Place {
    /// Lets go aloud: a program that is being started shares the hold until it runs, and would keep it so long.
    fn drop(&mut self) {
        let _ = self.hold.unlock();
    }
}

impl Place {
    /// Takes hold of `path`.
    pub(super) fn take(path: &Path) -> Result<Self, StoreFault> {
        let refused = |why| Err(StoreFault::of_file(path, why));
        if fs::metadata(path).is_ok_and(|about| !about.is_file()) || path.file_name().is_none() {
            return refused(Why::NoFile);
        }
        let hold = match Hold::on(path) {
            Hold::Ours(hold) => hold,
            Hold::Others => return refused(Why::Held),
            Hold::Nobodys => return refused(Why::NoHold),
        };
        // `Hold::on` has made the folder, so that it can be followed where the file is not there yet.
        let Ok(path_followed) = fs::canonicalize(path).or_else(|_| {
            Ok::<_, std::io::Error>(
                fs::canonicalize(folder_of(path))?.join(path.file_name().unwrap_or_default()),
            )
        }) else {
            return refused(Why::NoHold);
        };
        match network(folder_of(&path_followed)) {
            Some(kind) => refused(Why::Network(kind)),
            None => Ok(Self { path: path_followed, hold }),
        }
    }
}

/// The kind of network drive `folder` lies on.
///
/// Known are: on Linux what the table of mounts says, on Windows shares, also those that have a letter. Not known are
/// network drives of a Mac, shared folders of a virtual machine by virtiofs, a disk that is itself on a network (iSCSI),
/// and folders that a service copies to elsewhere (Dropbox, `OneDrive`, `iCloud`).
pub fn network(folder: &Path) -> Option<String> {
    if let Some(Component::Prefix(prefix)) = folder.components().next()
        && matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    {
        return Some("SMB".to_owned());
    }
    let mounts = fs::read("/proc/self/mounts").ok()?;
    network_among(&String::from_utf8_lossy(&mounts), folder).map(str::to_owned)
}

/// Kinds of file systems that other computers, or the computer round this one, have a hand in.
const NETWORK: [&str; 20] = [
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "lustre", "ncpfs", "nfs",
    "nfs4", "ocfs2", "orangefs", "prl_fs", "pvfs2", "smb3", "smbfs", "vboxsf", "vmhgfs",
];

/// Those made by a program (`fuse.sshfs`) that are local. Of the others nobody knows, and whoever made them.
const LOCAL: [&str; 7] = [
    "fuse.bindfs",
    "fuse.encfs",
    "fuse.fuse-overlayfs",
    "fuse.gocryptfs",
    "fuse.mergerfs",
    "fuse.ntfs-3g",
    "fuse.securefs",
];

/// The kind of network drive `folder` lies on, by a table of mounts as Linux writes it: the deepest mount above the
/// folder counts, and of two at one point the later.
pub fn network_among<'m>(mounts: &'m str, folder: &Path) -> Option<&'m str> {
    let mut deepest: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let mut words = line.split(' ').skip(1);
        let (Some(point), Some(kind)) = (words.next(), words.next()) else { continue };
        let point = PathBuf::from(unescaped(point));
        let depth = point.components().count();
        if folder.starts_with(&point) && deepest.is_none_or(|(most, _)| depth >= most) {
            deepest = Some((depth, kind));
        }
    }
    let (_, kind) = deepest?;
    let made_by_a_program = kind.starts_with("fuse.") && !LOCAL.contains(&kind);
    (made_by_a_program || NETWORK.contains(&kind)).then_some(kind)
}

/// The table writes what would end a word as its number.
fn unescaped(word: &str) -> String {
    word.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\")
}
