//! The table: who sits there, what is asked, what is played and saved, and which screen that makes.

mod door;
mod keep;
mod obey;
mod onlooker;
mod opponent;
mod report;
mod request;
mod screen;
mod seen;
mod sitting;

pub use keep::{Autosave, Saving};
pub use onlooker::Onlooker;
pub use opponent::Thinking;
pub use report::Report;
pub use request::{DoorRequest, SeatRequest};
pub use screen::Screen;
pub use seen::{Seen, TextAtHand};
pub use sitting::Sitting;

use bevy::prelude::*;

use crate::scenario::clause::Draft;
use crate::scenario::id::BySide;
use crate::store::{Kept, Seated};

/// The draft each side works on, if any. It lies on the desk until it is put on the table or another is taken up.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Desk(pub BySide<Option<Draft>>);

/// A table with everyone in their seats, to be spawned; in the file `kept` after every move, if one is given.
pub fn table(seated: Seated, kept: Option<Kept>) -> impl Bundle {
    let sitting = Sitting::new(seated.session, seated.players);
    (Onlooker::new(&sitting), sitting, Desk::default(), Autosave(kept))
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
