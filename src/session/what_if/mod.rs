//! WHAT IF: a game that is over, with something of it otherwise: its last text voted on again at once, or its talks played on
//! from a round by opponents on both sides.
//!
//! Everything that is not changed is as it truly was. The same question gets the same answer.

mod otherwise;
mod play_on;
mod vote_again;

pub use otherwise::Otherwise;
pub use play_on::{MOST_GAMES, PlayOn, PlayedOn, USUAL_GAMES, play_on};
pub use vote_again::{VoteAgain, vote_again};
