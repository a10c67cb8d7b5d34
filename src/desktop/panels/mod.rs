//! Panels: each a function of what is seen, so that it is tested without a window.

mod actions;
mod bench;
mod calendar;
mod meters;
mod page;
mod sheet;

pub use actions::{actions, considered, whose_turn};
pub use bench::{bench, theirs};
pub use calendar::calendar;
pub use meters::meters;
pub use page::{caption, page};
pub use sheet::sheet;
