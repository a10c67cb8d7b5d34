//! Saves of format 1, as versions before 0.2 wrote them, read as saves of today.
//!
//! They named their opponents by seats called `opponent:STYLE:LEVEL`. Shipped styles are put into the save; a style's own
//! file is not opened, since no save opens one. They had no seals, so a move changed by hand is not told from other rules.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Opponent, shipped_style};
use crate::ai::{Level, roster};
use crate::negotiation::play::fingerprint;
use crate::scenario::document;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::scenario::length::Length;
use crate::sentence::Message;
use crate::session::{Done, LoadFault, Occupant, Role, SaveFile, Seat, SeatId, Setup};

/// The format's number.
pub(super) const FORMAT: u32 = 1;

/// A save of format 1 as one of today.
pub(super) struct Earlier {
    /// The save.
    pub(super) save: SaveFile,
    /// That an opponent's style is not in it, in a sentence.
    pub(super) missing: Option<Message>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Save {
    format: u32,
    program: String,
    seed: u64,
    #[serde(default)]
    variant: Option<String>,
    #[serde(default)]
    length: Length,
    seats: Vec<NamedSeat>,
    moves: Vec<Move>,
    setup_fingerprint: String,
    scenario: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedSeat {
    name: String,
    side: Side,
    role: Role,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Move {
    side: Side,
    line: String,
    fingerprint: String,
}

impl Save {
    /// The fingerprint its setup was given, with the scenario's lines ended as in `text`.
    fn fingerprint(&self, text: &str) -> String {
        let rest = (self.seed, &self.variant, &self.seats, text);
        match self.length {
            Length::Full => fingerprint(&rest),
            Length::Lesson => fingerprint(&(rest, self.length)),
        }
    }

    /// Whether it was set up as it says. Lines that ended otherwise then are the same lines.
    fn is_as_set_up(&self) -> bool {
        self.fingerprint(&self.scenario) == self.setup_fingerprint
            || self.fingerprint(&self.scenario.replace('\n', "\r\n")) == self.setup_fingerprint
    }
}

/// Reads `text`, whose format is 1 and whose program is `program`.
///
/// # Errors
/// Why it is no save of that format.
pub(super) fn read(text: &str, program: Option<String>) -> Result<Earlier, LoadFault> {
    let options = ron::Options::default().with_recursion_limit(16);
    let old: Save = options.from_str(text).map_err(|fault| LoadFault::Unreadable {
        line: fault.span.start.line,
        column: fault.span.start.col,
        reason: document::reason(&fault.code),
        program,
    })?;
    let as_set_up = old.is_as_set_up();
    let mut setup = Setup {
        scenario_text: Arc::from(old.scenario.as_str()),
        variant: old.variant.clone(),
        changes: Vec::new(),
        length: old.length,
        seed: old.seed,
        seats: Vec::new(),
    };
    // Where the scenario has problems, loading says so, and nobody is seated.
    let ground = setup.ground().ok();
    let mut missing = None;
    for NamedSeat { name, side, role } in &old.seats {
        let common = ground.as_ref().map(|ground| &ground.scenario().common);
        let occupant = occupant(name, *side, common.map(AsRef::as_ref)).unwrap_or_else(|style| {
            missing = Some(Message::new("save-style-outside").with("style", style));
            Occupant::Nobody
        });
        setup.seats.push(Seat { occupant, side: Some(*side), roles: vec![*role] });
    }
    let seat_of = |side: Side| {
        let plays = |seat: &Seat| seat.plays() == Some(side);
        SeatId(setup.seats.iter().position(plays).unwrap_or_default())
    };
    let moved = |Move { side, line, fingerprint }: Move| {
        (Done::Moved { side, line, seat: seat_of(side), fingerprint }, None)
    };
    let mut save = SaveFile::sealed(&setup, old.moves.into_iter().map(moved));
    if !as_set_up {
        save.setup_fingerprint = old.setup_fingerprint;
        save.seal();
    }
    Ok(Earlier { save: SaveFile { format: old.format, program: old.program, ..save }, missing })
}

/// Whether `text` is a save of that format.
pub(super) fn is_one(text: &str) -> bool {
    matches!(SaveFile::from_text(text), Err(LoadFault::OtherFormat { format: FORMAT, .. }))
}

/// Who sat in the seat called `name`.
///
/// # Errors
/// The style's name, where it is neither shipped nor a yardstick.
fn occupant(name: &str, side: Side, common: Option<&Common>) -> Result<Occupant, String> {
    let Some((style, level)) = opponent_called(name) else {
        return Ok(Occupant::Person { name: name.to_owned() });
    };
    let found = match style {
        None => {
            let level = level.unwrap_or_default();
            common.and_then(|common| Opponent::of_doctrine(common, side, level).ok())
        }
        Some(style) if shipped_style(style).is_some() => Opponent::find(style, level).ok(),
        Some(style) if roster::names().contains(&style) => Opponent::find(style, None).ok(),
        Some(_) => None,
    };
    found.map(|found| found.occupant()).ok_or_else(|| style.unwrap_or_default().to_owned())
}

/// The style and level a seat called `name` stood for; no style for the side's doctrine. `None` for a person.
fn opponent_called(name: &str) -> Option<(Option<&str>, Option<Level>)> {
    let rest = name.strip_prefix("opponent")?;
    if rest.is_empty() {
        return Some((None, None));
    }
    let rest = rest.strip_prefix(':')?;
    let (style, level) = super::opponent::levelled(rest);
    Some(((!style.is_empty()).then_some(style), level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seats_name_is_read_as_it_was_then() {
        let hard = Some(Level::Hard);
        let cases = [
            ("opponent", Some((None, None))),
            ("opponent::hard", Some((None, hard))),
            ("opponent:showman", Some((Some("showman"), None))),
            ("opponent:C:\\styles\\mine.ron:hard", Some((Some("C:\\styles\\mine.ron"), hard))),
            ("opponent:a:b", Some((Some("a:b"), None))),
            ("player-tokyo", None),
            ("opponents", None),
            ("an opponent", None),
            ("", None),
        ];
        for (name, stood_for) in cases {
            assert_eq!(opponent_called(name), stood_for, "{name}");
        }
    }
}
