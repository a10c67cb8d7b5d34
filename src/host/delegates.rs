//! Who plays where no student does: the side's own doctrine, at the class's level.

use std::sync::Arc;

use crate::ai::{Level, Negotiator, Repertoire};
use crate::class::Delegates;
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::Occupant;
use crate::store::{Opponent, Unusable};

/// The delegates of a class: one of each side, who think in one shortlist.
pub(super) struct Doctrines {
    occupants: BySide<Occupant>,
    repertoire: Arc<Repertoire>,
}

impl Doctrines {
    /// Those the scenario names.
    ///
    /// # Errors
    /// Where it names a style there is none of.
    pub(super) fn new(common: &Common, level: Level) -> Result<Self, Unusable> {
        let of =
            |side| Ok::<Occupant, Unusable>(Opponent::of_doctrine(common, side, level)?.occupant());
        let occupants = BySide { tokyo: of(Side::Tokyo)?, moscow: of(Side::Moscow)? };
        Ok(Self { occupants, repertoire: Arc::default() })
    }

    /// The shortlist of texts they think in; advice shares it.
    pub(super) fn repertoire(&self) -> &Repertoire {
        &self.repertoire
    }
}

impl Delegates for Doctrines {
    fn occupant(&self, side: Side) -> Occupant {
        self.occupants[side].clone()
    }

    fn mind(&self, side: Side, occupant: &Occupant) -> Result<Arc<dyn Negotiator>, Message> {
        let nobody = || Message::new("seat-missing").with("side", side.word());
        match Opponent::of_occupant(occupant) {
            Ok(Some(opponent)) => Ok(opponent.negotiator_in(side, &self.repertoire)),
            Ok(None) => Err(nobody()),
            Err(Unusable::Input(what) | Unusable::World(what)) => Err(what),
        }
    }
}
