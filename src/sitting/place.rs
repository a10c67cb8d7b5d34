//! What is kept for each seat: what lies open before it and what it has been told.

use crate::negotiation::ratification::Ballot;

/// What a seat is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scene {
    /// What a side is told before it sits down.
    Dossier,
    /// The votes just taken, faction by faction.
    RollCall,
    /// The table.
    Table,
    /// The talks are over, and nothing is hidden any more.
    Debrief,
}

/// A seat's place at the table.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// Whether the dossier lies open before it.
    pub(super) dossier_open: bool,
    /// How many events it has been told of.
    pub(super) told: usize,
    /// How many things opponents said it has been told of.
    pub(super) heard: usize,
    /// The votes it has been told of and not yet followed.
    pub(super) roll_call: Vec<Ballot>,
}

/// What is past when a place is taken in mid-game: how many events, and how many things opponents said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Already {
    pub(super) told: usize,
    pub(super) heard: usize,
}

impl Place {
    /// A place in a game that begins, or one taken after what has `already` been.
    pub(super) fn new(already: Option<Already>) -> Self {
        let Already { told, heard } = already.unwrap_or_default();
        Self { dossier_open: already.is_none(), told, heard, ..Self::default() }
    }

    /// Goes on from the dossier, else from the roll call.
    pub(super) fn proceed(&mut self) {
        if self.dossier_open {
            self.dossier_open = false;
        } else {
            self.roll_call.clear();
        }
    }
}
