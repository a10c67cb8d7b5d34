//! Players with a known rule or a single idea: what an opponent is measured against.
//!
//! Three curves of time, tit-for-tat, `MiCRO` and random play are the usual yardsticks of the field. The players of
//! one idea (repeating, disclosing, scorning, holding, accepting at the end) are what must not beat attentive play; nor
//! must the recipes (a staircase, a late text, raising, obeying the adviser, reminding, baiting), which people who played
//! well or badly were seen to use.

mod baiter;
mod household;
mod late_reasonable;
mod micro;
mod obedient;
mod raiser;
mod random;
mod reminder;
mod single_idea;
mod staircase;
mod stairs;
mod time_curve;
mod tit_for_tat;

pub use baiter::Baiter;
pub use late_reasonable::LateReasonable;
pub use micro::Micro;
pub use obedient::Obedient;
pub use raiser::Raiser;
pub use random::Random;
pub use reminder::Reminder;
pub use single_idea::{Discloser, Holder, LateAccepter, Repeater, Scorner};
pub use staircase::Staircase;
pub use time_curve::{Pace, TimeCurve};
pub use tit_for_tat::TitForTat;
