//! Chance of the system, for what nobody may guess.

use std::fmt::Write as _;

use crate::sentence::Message;

/// So many bytes nobody can guess.
///
/// # Errors
/// Where the system has none to give.
pub(super) fn bytes<const N: usize>() -> Result<[u8; N], Message> {
    let mut bytes = [0; N];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(fault) => Err(Message::new("host-no-chance").with("said", fault.to_string())),
    }
}

/// A word nobody else makes, for the key of a form.
pub(super) fn word() -> Result<String, Message> {
    Ok(bytes::<12>()?.iter().fold(String::new(), |mut word, byte| {
        // Writing to a String does not fail.
        let _ = write!(word, "{byte:02x}");
        word
    }))
}
