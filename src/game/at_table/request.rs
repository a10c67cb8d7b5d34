//! What is asked of the game.

use bevy::prelude::*;

use crate::sitting::Request;
use crate::store::Terms;

/// What is asked at the door: which game is on the table. Of several in a frame the last counts.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum DoorRequest {
    /// None yet: to say what a new game is to be. The one on the table stays kept as it stands.
    SetUp,
    /// A new game. The one on the table stays kept as it stands.
    New(Terms),
    /// A saved game: the name of one of the user's saves, or a path.
    Resume(String),
    /// None: back to the title. The one on the table stays kept as it stands.
    Leave,
}

/// What the seat at the screen asks, in the order it asks it.
pub type SeatRequest = Request;

impl Message for Request {}
