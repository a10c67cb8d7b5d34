//! The staircase: begins at its best likely text and goes down one fixed step a round, whatever the other does.

use super::household::sound_out;
use super::stairs::{self, Stairs, first_permitted};
use crate::ai::adviser::about;
use crate::ai::{Choice, Negotiator, Repertoire};
use crate::negotiation::moves::Kind;
use crate::view::SeatView;

/// What it does at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AtHome {
    /// What its adviser calls the remedy of the text on which it stands, in the second half of the talks.
    Mends,
    /// Sounds a faction out whenever it may.
    Consults,
}

/// A player that goes down its own stairs.
#[derive(Debug)]
pub struct Staircase {
    at_home: AtHome,
    repertoire: Repertoire,
}

impl Staircase {
    /// One that mends its home for the text on which it stands.
    pub fn mending() -> Self {
        Self { at_home: AtHome::Mends, repertoire: Repertoire::default() }
    }

    /// One that asks its factions instead.
    pub fn consulting() -> Self {
        Self { at_home: AtHome::Consults, repertoire: Repertoire::default() }
    }
}

impl Negotiator for Staircase {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        stairs::play(view, || {
            let stairs = Stairs::new(view, &self.repertoire);
            let home = match self.at_home {
                AtHome::Mends => mend(view, &stairs),
                AtHome::Consults => sound_out(view),
            };
            home.or_else(|| stairs.last_word())
                .unwrap_or_else(|| stairs.stand_on(stairs.of_the_round()))
        })
    }
}

fn mend(view: &SeatView, stairs: &Stairs<'_>) -> Option<Choice> {
    let is_late = view.table().round.0 * 2 >= view.common().last_round().0;
    let step =
        stairs.of_the_round().filter(|_| is_late && view.table().turn.has_left(Kind::Home))?;
    let remedy = about(view, &step.draft).remedy?;
    first_permitted(view, [remedy.a_move], "ai-advised")
}
