//! The screens, each a function that draws one state of the game and notes what is asked.

mod curtain;
mod debrief;
mod dossier;
mod roll_call;
mod setup;
mod table;
mod title;

pub use curtain::curtain;
pub use debrief::{DebriefScene, debrief};
pub use dossier::dossier;
pub use roll_call::{calls, roll_call};
pub use setup::{Choices, setup};
pub use table::{Beside, LaidPage, TableScene, table};
pub use title::{KeptGame, TitleScene, title};
