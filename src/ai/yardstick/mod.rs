//! Players with a known rule or a single idea: what an opponent is measured against.
//!
//! Three curves of time, tit-for-tat, `MiCRO` and random play are the usual yardsticks of the field. The players of
//! one idea (repeating, scorning, holding, accepting at the end) are what must not beat attentive play.

mod household;
mod micro;
mod random;
mod single_idea;
mod time_curve;
mod tit_for_tat;

pub use micro::Micro;
pub use random::Random;
pub use single_idea::{Holder, LateAccepter, Repeater, Scorner};
pub use time_curve::{Pace, TimeCurve};
pub use tit_for_tat::TitForTat;
