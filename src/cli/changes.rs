//! Changes of a scenario as they are given on the command line.

use super::{Failure, files};
use crate::scenario::check::Change;
use crate::sentence::Message;

/// The changes these texts name, in order.
pub(super) fn changes(texts: &[String]) -> Result<Vec<Change>, Failure> {
    texts.iter().map(|text| change(text)).collect()
}

/// `path=value`; an empty value removes the thing.
fn change(text: &str) -> Result<Change, Failure> {
    let Some((path, value)) = text.split_once('=') else {
        let what = Message::new("cli-set-how").with("text", text);
        return Err(Failure::Misuse(files::english(&what)));
    };
    let value = (!value.is_empty()).then(|| value.to_owned());
    Ok(Change { path: path.to_owned(), value })
}
