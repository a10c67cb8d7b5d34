//! What is read off a view once, whichever shell shows it: how a faction leans, what a home would say, whose turn it is,
//! what waits. Shells differ in how much of it they show, not in what it says.

mod leaning;
mod outlook;
mod turn;
mod waiting;

pub use leaning::Leaning;
pub use outlook::{Outlook, as_it_seems};
pub use turn::{Left, Turn};
pub use waiting::{Known, Waiting, waiting};
