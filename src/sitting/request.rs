//! What a seat asks of a table, and what comes of it.

use super::Keep;
use crate::negotiation::moves::Move;
use crate::scenario::clause::Draft;
use crate::sentence::Message;

/// What a seat asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To make a move.
    Move {
        /// The number of the position it was made for ([`super::Sitting::revision`]).
        revision: usize,
        /// The move.
        a_move: Move,
    },
    /// To take the side's last move back.
    TakeBack,
    /// To work on a draft, or on none.
    WorkOn(Option<Draft>),
    /// To keep a copy of the game under a name.
    SaveAs(String),
    /// To go on from the curtain, the dossier or the roll call.
    Proceed,
    /// To look into the dossier again.
    OpenDossier,
}

/// What came of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// What is worth a line to whoever asked.
    pub told: Option<Message>,
    /// What is to be kept before anything of it is shown.
    pub keep: Option<Keep>,
}

/// What came of a request; else why it was not carried out, in a sentence, and nothing has changed.
pub type Answer = Result<Done, Message>;
