//! Panels: each a function of what is seen, so that it is tested without a window.

mod actions;
mod bench;
mod calendar;
mod course;
mod map;
mod masthead;
mod meters;
mod news;
mod note;
mod page;
mod plane;
mod row;
mod scale;
mod seats;
mod sheet;
mod theirs;
mod worth;

pub use actions::{actions, considered};
pub use bench::bench;
pub use calendar::calendar;
pub use course::course;
pub use map::{MapOf, map};
pub use masthead::masthead;
pub use meters::meters;
pub use news::news;
pub use note::{Note, note};
pub use page::{caption, page};
pub use plane::plane;
pub use scale::{Mark, Marks};
pub use seats::{seats, strip};
pub use sheet::sheet;
pub use theirs::theirs;
pub use worth::worth;
