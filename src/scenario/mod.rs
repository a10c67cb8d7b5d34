//! AUTHORED DATA: the format, its checker, and the scenario that comes of it.
//!
//! Reading order: [`mod@file`] is what an author writes, [`check`] finds every fault in it, and a [`Scenario`] is what
//! remains: immutable, every id valid. No later code checks it again.

pub mod aftermath;
pub mod asked;
pub mod check;
pub mod clause;
pub mod coast;
pub mod counsel;
pub mod decision;
pub mod document;
pub mod emblem;
pub mod file;
pub mod gazetteer;
pub mod happening;
pub mod home;
pub mod id;
pub mod island;
pub mod issue;
pub mod length;
pub mod look;
pub mod perturb;
pub mod problem;
pub mod rules;
pub mod template;

use std::sync::Arc;

use aftermath::Aftermath;
use clause::Package;
use happening::Occurrence;
use home::Home;
use id::{ActId, BySide, EventId, GestureId, Table};
use issue::{Common, Origin};

use crate::sentence::Text;

/// A consistent scenario, split by who may know what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What any seat may know.
    pub common: Arc<Common>,
    /// What only a side's own seats may know.
    pub homes: BySide<Arc<Home>>,
    /// What is to come: no seat knows it before it happens.
    pub events: Arc<Table<EventId, Occurrence>>,
    /// What happened in history: shown when the game is over.
    pub history: Arc<History>,
    /// What followed, where the scenario says so: told when the game is over.
    pub aftermath: Option<Arc<Aftermath>>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// How it ended.
    pub outcome: HistoricalOutcome,
    /// On what text.
    pub package: Package,
    /// Gestures that were made.
    pub gestures: Vec<GestureId>,
    /// Acts that were done.
    pub acts: Vec<ActId>,
    /// What became of it.
    pub account: Text,
    /// Where it comes from.
    pub origin: Origin,
}

/// How history ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoricalOutcome {
    /// Signed, ratified, in force.
    InForce,
    /// Signed and refused at home.
    Refused,
    /// Broken off.
    BrokenOff,
    /// No text before the end.
    OutOfTime,
}
