//! THE ROLL CALL AS A SCENE: a lit sheet in a dark room, the seats of the chamber being called, and its votes as a strip.
//!
//! A member is an entity: as his bench is called his seat turns, to how he votes; who is absent rises and leaves. The
//! tally follows, to the mark of what is needed. All of it is at once where motion is reduced or nobody is left to be
//! called, and nothing is drawn once it has ended.

mod count;
mod pose;
mod seats;
mod shapes;

pub(in crate::desktop) use count::Count;

use bevy::prelude::*;
use egui::{Pos2, Rect};

use crate::desktop::desk::Reader;
use crate::desktop::roll::{Calling, Roll, calls};
use crate::game::{Screen, Seen};
use crate::store::Motion;

/// Most seats that are drawn one by one; of a larger chamber each is several.
pub const MOST: u32 = 520;

/// Where a chamber stands in the window, in points from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hall {
    /// The sheet it is drawn on.
    pub sheet: Rect,
    /// The middle of the half circle of its seats.
    pub middle: Pos2,
    /// The radius of the outer row.
    pub radius: f32,
    /// The strip of its votes.
    pub strip: Rect,
}

/// How a change of the chamber comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pace {
    /// To be followed with the eyes.
    ToBeSeen,
    /// At once.
    AtOnce,
}

impl Pace {
    /// At once where motion is reduced, and where all that were left have been called together.
    fn of(reader: &Reader, seen: &Seen, roll: Roll) -> Self {
        match reader.settings.motion {
            Motion::Full if roll.called < calls(&seen.roll_call) => Self::ToBeSeen,
            Motion::Full | Motion::Reduced => Self::AtOnce,
        }
    }
}

/// What is called, and how what it changes comes about.
fn called<'s>(reader: &Reader, seen: &'s Seen, roll: Roll) -> Option<(Calling<'s>, Pace)> {
    Calling::of(&seen.roll_call, roll).map(|calling| (calling, Pace::of(reader, seen, roll)))
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<shapes::Shapes>();
    app.add_systems(OnEnter(Screen::RollCall), count::lay_out);
    app.add_systems(
        Update,
        (
            seats::convene,
            seats::fit,
            seats::call,
            seats::stir,
            seats::turn,
            seats::dye,
            count::count,
            count::lay,
        )
            .chain()
            .run_if(in_state(Screen::RollCall)),
    );
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "they are set to these very values")]
mod tests;
