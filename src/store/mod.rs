//! FILES: reading scenarios and saves, and writing saves so that a kill at any instant leaves the old one or the new.

mod folders;
mod format_1;
mod growing;
mod kept;
mod opponent;
mod places;
mod saved;
mod saves;
mod seating;
mod settings;
mod shelf;
mod source;
mod standard;
mod system;
mod table;
mod unusable;
mod upgrade;

pub use folders::{can_keep_in, free_in, own_folder, standing};
use growing::longest_file;
pub use growing::{Growing, write_whole};
pub use kept::{Hold, Kept};
pub use opponent::{Opponent, doctrine, has_successors, unknown_doctrines};
pub use saved::{load, load_as_far_as_it_goes, save_path};
pub use saves::{Saves, same_file};
pub use seating::{Seated, Terms, on_both_sides};
pub use settings::{Colours, Motion, Placed, Settings};
pub use shelf::{OnShelf, Shelf, Work};
pub use source::Source;
pub use standard::STANDARD;
pub use system::system_fault;
pub use table::{Cell, Sort, TableReader, TableWriter, Unreadable, digest};
pub use unusable::{Unusable, store_fault};
pub use upgrade::{Upgraded, is_save, upgrade};

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rust_embed::RustEmbed;

use crate::scenario::document;
use crate::sitting::is_device;

/// The scenarios the program carries with it.
#[derive(RustEmbed)]
#[folder = "scenarios/"]
#[include = "*.ron"]
struct Shipped;

/// The styles of opponents the program carries with it.
#[derive(RustEmbed)]
#[folder = "assets/styles/"]
#[include = "*.ron"]
struct ShippedStyles;

/// Longest file read, in bytes; the layers above set tighter limits of their own.
const LONGEST_FILE: u64 = 16 << 20;

/// What the world refused. It holds no sentence: [`store_fault`] names that, and the shell words it.
#[derive(Debug)]
pub enum StoreError {
    /// A file or folder could not be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// What was tried.
        doing: Doing,
        /// Why.
        source: io::Error,
    },
    /// A file is no UTF-8 text.
    NotText {
        /// Which.
        path: PathBuf,
        /// Whether it seems to be UTF-16.
        utf16: bool,
    },
    /// A file is longer than any scenario or save.
    TooLong {
        /// Which.
        path: PathBuf,
        /// How long it is.
        bytes: u64,
    },
    /// A file another program keeps a game in.
    Held {
        /// Which.
        path: PathBuf,
    },
    /// A file stands where a new one was to stand.
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// A device, pipe or folder, in which nothing can be kept.
    NoFile {
        /// Which.
        path: PathBuf,
    },
    /// No home folder is known to keep saves in.
    NoFolder,
}

/// What was tried with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// To read it.
    Reading,
    /// To write it.
    Writing,
    /// To make the folder.
    MakingFolder,
    /// To remove it.
    Removing,
}

fn file_error(path: &Path, doing: Doing) -> impl FnOnce(io::Error) -> StoreError {
    move |source| StoreError::File { path: path.to_owned(), doing, source }
}

/// Names of the shipped scenarios, sorted.
pub fn shipped_scenarios() -> Vec<String> {
    let mut names: Vec<String> =
        Shipped::iter().filter_map(|file| file.strip_suffix(".ron").map(str::to_owned)).collect();
    names.sort();
    names
}

/// Names of the shipped scenarios that are listed to everyone, sorted: the sensitive ones are found by who knows them.
pub fn listed_scenarios() -> Vec<String> {
    let is_listed = |name: &String| {
        let tree = shipped_scenario(name).and_then(|text| document::parse(&text).ok());
        let marked = tree.as_ref().and_then(|tree| tree.field("sensitive"));
        marked.is_none_or(|mark| mark.kind != document::Kind::Flag(true))
    };
    shipped_scenarios().into_iter().filter(is_listed).collect()
}

/// The text of the shipped scenario called `name`.
pub fn shipped_scenario(name: &str) -> Option<String> {
    let file = Shipped::get(&format!("{name}.ron"))?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// Names of the shipped styles of opponents, sorted.
pub fn shipped_styles() -> Vec<String> {
    let mut names: Vec<String> = ShippedStyles::iter()
        .filter_map(|file| file.strip_suffix(".ron").map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// The text of the shipped style called `name`.
pub fn shipped_style(name: &str) -> Option<String> {
    let file = ShippedStyles::get(&format!("{name}.ron"))?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The text of the file at `path`; a byte-order mark is dropped, and lines end as ours do: mail, git and editors change
/// their ends, and no text of ours means anything by them.
///
/// # Errors
/// Where it cannot be read, is too long, or is no UTF-8.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    if standard::is_standard(path) {
        return standard_input();
    }
    let file = fs::File::open(path).map_err(file_error(path, Doing::Reading))?;
    let length = file.metadata().map_err(file_error(path, Doing::Reading))?.len();
    if length > LONGEST_FILE {
        return Err(StoreError::TooLong { path: path.to_owned(), bytes: length });
    }
    text_of(file, path)
}

/// The whole of standard input, which can be read once: asked again, the same text.
fn standard_input() -> Result<String, StoreError> {
    static READ: OnceLock<String> = OnceLock::new();
    if let Some(text) = READ.get() {
        return Ok(text.clone());
    }
    let text = text_of(standard::input(), Path::new("standard input"))?;
    Ok(READ.get_or_init(|| text).clone())
}

/// What `source`, called `path` in a report, holds.
fn text_of(source: impl io::Read, path: &Path) -> Result<String, StoreError> {
    let mut bytes = Vec::new();
    source
        .take(LONGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(file_error(path, Doing::Reading))?;
    if bytes.len() as u64 > LONGEST_FILE {
        return Err(StoreError::TooLong { path: path.to_owned(), bytes: bytes.len() as u64 });
    }
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let text = String::from_utf8(bytes)
        .map_err(|_| StoreError::NotText { path: path.to_owned(), utf16 })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.replace("\r\n", "\n"))
}

/// Whether Windows would take the file at `path` for a device, whatever system this is.
fn is_device_path(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    is_device(name.split('.').next().unwrap_or_default().trim_end())
}

pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// Writes `text` to a new file at `path`.
///
/// # Errors
/// Where there is a file already, or it cannot be written.
pub fn write_new(path: &Path, text: &str) -> Result<(), StoreError> {
    if is_device_path(path) {
        return Err(StoreError::NoFile { path: path.to_owned() });
    }
    if text.len() as u64 > longest_file() {
        return Err(file_error(path, Doing::Writing)(io::ErrorKind::FileTooLarge.into()));
    }
    let mut file = fs::File::create_new(path).map_err(|fault| {
        if fault.kind() == io::ErrorKind::AlreadyExists {
            StoreError::Exists { path: path.to_owned() }
        } else {
            file_error(path, Doing::Writing)(fault)
        }
    })?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|fault| {
        let _ = fs::remove_file(path);
        file_error(path, Doing::Writing)(fault)
    })
}
