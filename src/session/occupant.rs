//! Who sits in a seat: data of the game, so that a save opens no path and no name makes anybody a machine.

use serde::{Deserialize, Serialize};

use super::off_turn::is_plain;
use crate::ai::{Level, roster, style};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;

/// Longest name of whoever sits in a seat, in characters.
pub const LONGEST_NAME: usize = 100;

/// Who sits in a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Occupant {
    /// A person, as others call him.
    Person {
        /// What he is called; no name makes anybody anything else.
        name: String,
    },
    /// An opponent with a style.
    Opponent {
        /// Its style; where its side's leaders have styles of their own, one for each of them, in their order.
        styles: Vec<StyleText>,
        /// How hard it plays.
        level: Level,
    },
    /// One of the players opponents are measured against, by its name.
    Yardstick {
        /// Its name.
        name: String,
    },
    /// Nobody yet.
    Nobody,
}

impl Occupant {
    /// Whether a person sits here.
    pub fn is_person(&self) -> bool {
        match self {
            Self::Person { .. } => true,
            Self::Nobody | Self::Opponent { .. } | Self::Yardstick { .. } => false,
        }
    }
}

/// A style's own text, whole: a game does not depend on a file that may change, and opens none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StyleText {
    /// What it was called when it was chosen: the name of a shipped style, or of a file without its folder.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Why `occupant` cannot sit in a seat of `side`, in a sentence; `None` where he can.
pub(super) fn misfit_of(
    occupant: &Occupant,
    side: Option<Side>,
    common: &Common,
) -> Option<Message> {
    let wrong_name = |name: &str| {
        let fits = !name.is_empty() && name.chars().count() <= LONGEST_NAME && is_plain(name);
        (!fits).then(|| Message::new("seat-name").with("name", name).with("most", LONGEST_NAME))
    };
    match occupant {
        Occupant::Nobody => None,
        Occupant::Person { name } => wrong_name(name),
        Occupant::Opponent { .. } | Occupant::Yardstick { .. } if side.is_none() => {
            Some(Message::new("seat-of-no-side"))
        }
        Occupant::Yardstick { name } => roster::negotiator(name).err(),
        Occupant::Opponent { styles, .. } => {
            let leaders = side.map_or(0, |side| common.sides[side].leaders.len());
            if styles.len() != 1 && styles.len() != leaders {
                let what = Message::new("seat-styles").with("styles", styles.len());
                return Some(what.with("leaders", leaders));
            }
            styles.iter().find_map(|style| {
                let named = wrong_name(&style.name);
                named.or_else(|| {
                    let problems = style::read(&style.text).err()?;
                    let what = problems.into_iter().next()?.what;
                    Some(Message::new("seat-style").with("name", &*style.name).with("what", what))
                })
            })
        }
    }
}
