//! What the system says when it refuses something, as a sentence of ours.

use std::io::{Error, ErrorKind};

use crate::sentence::Message;

/// Why the system refused, to stand after a colon: what people meet in sentences of ours, what is left in the system's
/// own words, quoted as such.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "the system's list, which may grow: what is not known is quoted"
)]
pub fn system_fault(fault: &Error) -> Message {
    match fault.kind() {
        ErrorKind::NotFound => Message::new("system-not-found"),
        ErrorKind::PermissionDenied => Message::new("system-not-permitted"),
        ErrorKind::AlreadyExists => Message::new("system-exists"),
        ErrorKind::IsADirectory => Message::new("system-folder"),
        ErrorKind::NotADirectory => Message::new("system-no-folder"),
        ErrorKind::StorageFull => Message::new("system-full"),
        ErrorKind::QuotaExceeded => Message::new("system-quota"),
        ErrorKind::FileTooLarge => Message::new("system-too-large"),
        ErrorKind::ReadOnlyFilesystem => Message::new("system-read-only"),
        ErrorKind::InvalidFilename => Message::new("system-bad-name"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Message::new("system-busy"),
        ErrorKind::OutOfMemory => Message::new("system-memory"),
        _ => Message::new("system-other").with("said", fault.to_string()),
    }
}
