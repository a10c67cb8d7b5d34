//! The table: what is asked of it and shown of it, what is played and saved, and which screen that makes.

mod door;
mod keep;
mod obey;
mod opponent;
mod report;
mod request;
mod screen;
mod seen;
mod sitting;

pub use crate::sitting::{Onlooker, Sitting};
pub use keep::{Autosave, Saving};
pub use opponent::Thinking;
pub use report::Report;
pub use request::{DoorRequest, SeatRequest};
pub use screen::Screen;
pub use seen::{Seen, TextAtHand};

use bevy::prelude::*;

use crate::store::{Kept, Seated};

/// A table with everyone in their seats, to be spawned; in the file `kept` after every move, if one is given.
pub fn table(seated: Seated, kept: Option<Kept>) -> impl Bundle {
    let sitting = seated.sitting();
    (Onlooker::new(&sitting), sitting, Autosave(kept))
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<DoorRequest>().add_message::<SeatRequest>().add_message::<Report>();
    app.add_plugins((
        obey::plugin,
        door::plugin,
        opponent::plugin,
        keep::plugin,
        seen::plugin,
        screen::plugin,
    ));
}
