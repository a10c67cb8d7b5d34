//! QUESTIONS about a scenario: which texts there are, who would ratify them, what a game was worth.
//!
//! Nothing here decides a rule. The tables of `tables` are a faster way to the answers of
//! `Standing::verdict` and `Standing::value`, and a test holds the two equal.

pub mod additive;
pub mod aftermath;
mod both;
mod counted;
mod decisive;
mod frontier;
pub mod gain;
pub mod genius;
pub mod glance;
pub mod hindsight;
pub mod playability;
pub mod rounds;
pub mod score;
pub mod solution;
pub mod theory;
mod space;
mod survey;
mod tables;
pub mod why;

pub use decisive::{Decisive, decisive};
pub use frontier::frontier;
pub use space::{Walker, each_text, on_track, walk};
pub use survey::{
    Agreement, OfTrack, OwnText, Survey, agenda_in, judged, parts, present_agenda, wanted_by_both,
    whole_agenda,
};
pub use tables::{SideTables, Sums};
