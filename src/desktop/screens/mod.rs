//! The screens, each a function that draws one state of the game and notes what is asked.

mod curtain;
mod reading;
mod setup;
mod table;
mod title;

pub use curtain::curtain;
pub use reading::{debrief, dossier, roll_call};
pub use setup::{Choices, setup};
pub use table::{Beside, table};
pub use title::title;
