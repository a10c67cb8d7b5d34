//! THE RULES: a fold of events, pure, numbered as in `RULES.md`.
//!
//! A move is permitted or refused from what its own side can know ([`moves::permit`]); what follows from it is a list
//! of events; only events change a state. Chance is dealt once, from the seed, before the first move ([`deal`]).

mod condition;
pub mod counsel;
pub mod deal;
pub mod event;
pub mod fallen;
pub mod ledger;
pub mod loss;
pub mod meter;
pub mod moves;
pub mod notation;
pub mod outcome;
pub mod play;
pub mod ratification;
mod redrawn;
pub mod refusal;
pub mod risk;
pub mod rule;
pub mod standing;
pub mod state;
pub mod supposition;
mod turn;
mod unfolding;
pub mod value;
