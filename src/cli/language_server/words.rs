//! Which words could stand at a place: the checker is asked, with something at the place that it would look up.

use crate::scenario::check::offers;
use crate::scenario::document::{At, Place};
use crate::scenario::file::{Expected, Shape};
use crate::scenario::problem::Offer;

/// A name that is no field's and no id's: an id begins with a letter.
const NO_NAME: &str = "z__";

/// Words to be written at a place.
pub(super) struct Words {
    /// The words, kind by kind.
    pub(super) offers: Vec<Offer>,
    /// From which byte on what is there is replaced.
    pub(super) from: usize,
    /// What is written before a word.
    pub(super) before: &'static str,
    /// What is written behind it.
    pub(super) after: &'static str,
}

/// What is put at a place for the checker to look up: `piece` in place of the bytes from `start` to `end`.
struct Put {
    start: usize,
    end: usize,
    piece: String,
}

/// The words that could be written at byte `here` of `text`; nothing where the checker looks up none there, or where the
/// rest of the text cannot be read.
pub(super) fn words(text: &str, here: usize, at: &Place, expected: &Expected<'_>) -> Option<Words> {
    let names_a_key =
        at.at == At::Field && matches!(expected.shape, Shape::Numbers(..) | Shape::Words);
    if names_a_key {
        let is_named = text.get(at.word.end..)?.trim_start().starts_with(':');
        let value = if matches!(expected.shape, Shape::Words) { "\"\"" } else { "0" };
        let piece = if is_named { NO_NAME.to_owned() } else { format!("{NO_NAME}: {value}") };
        let put = Put { start: at.word.start, end: at.word.end, piece };
        let after = if is_named { "" } else { ": " };
        return found(text, &put, at.word.start, ("", after), |_| true);
    }
    let is_text = expected.shape == Shape::Text;
    if at.at == At::Field || !(is_text || matches!(expected.shape, Shape::Word | Shape::Round)) {
        return None;
    }
    let said = text.get(at.word.start..at.word.end)?;
    let Some(within) = said.strip_prefix('"') else {
        // Nothing has been written yet, or no quotation mark.
        let put = Put { start: at.word.start, end: at.word.end, piece: "\"\"".to_owned() };
        return if is_text {
            None
        } else {
            found(text, &put, at.word.start, ("\"", "\""), |kind| kind != "kind-name")
        };
    };
    let begun = text.get(at.word.start + 1..here)?;
    // What was never closed runs on to the next quotation mark: only this line of it is the author's word.
    let end = match within.find('\n') {
        Some(line) => at.word.start + 1 + line,
        None => at.word.end,
    };
    if is_text {
        let open =
            begun.rfind('{').filter(|open| !begun.get(*open..).unwrap_or("").contains('}'))?;
        let closes = text.get(here..).is_some_and(|rest| rest.starts_with('}'));
        let put = Put { start: at.word.start, end, piece: "\"x\"".to_owned() };
        let from = at.word.start + 1 + open + 1;
        return found(text, &put, from, ("", if closes { "" } else { "}" }), |kind| {
            kind == "kind-name"
        });
    }
    // Of several clauses joined the last is the one at hand.
    let term = begun.rsplit('&').next().unwrap_or_default().trim_start();
    let last = term.rsplit(['=', '|', '.']).next().unwrap_or_default();
    let written = term.strip_suffix(last).unwrap_or_default();
    let is_option = written.contains('=');
    let put = Put { start: at.word.start, end, piece: format!("\"{written}\"") };
    found(text, &put, here - last.len(), ("", ""), move |kind| {
        kind != "kind-name" && (!is_option || kind == "kind-option")
    })
}

/// What may be missing before and behind what is being written: a comma, the bracket of its record.
const MISSING: [(&str, &str); 6] =
    [("", ""), ("", ","), (",", ""), (",", ","), ("", ")"), ("", "),")];

/// The words the checker would have at `put`, of the kinds that are `wanted`; what is missing round it is set.
fn found(
    text: &str,
    put: &Put,
    from: usize,
    (before, after): (&'static str, &'static str),
    wanted: impl Fn(&str) -> bool,
) -> Option<Words> {
    let (head, tail) = (text.get(..put.start)?, text.get(put.end..)?);
    let mut offered = MISSING.iter().find_map(|(first, last)| {
        let whole = format!("{head}{first}{}{last}{tail}", put.piece);
        offers(&whole, put.start + first.len())
    })?;
    offered.retain(|offer| wanted(offer.kind) && !offer.words.is_empty());
    Some(Words { offers: offered, from, before, after })
}
