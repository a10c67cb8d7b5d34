//! One player a leader: whoever is in office plays.

use std::sync::Arc;

use super::{Choice, Negotiator};
use crate::scenario::id::{LeaderId, Table};
use crate::view::SeatView;

/// The players of one side's leaders. The next takes over with the office, and sees all that was said before.
pub struct Succession(Table<LeaderId, Arc<dyn Negotiator>>);

impl Succession {
    /// With one player for each leader.
    pub fn new(players: Table<LeaderId, Arc<dyn Negotiator>>) -> Self {
        Self(players)
    }
}

impl Negotiator for Succession {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        self.0[view.table().leaders[view.side()]].choose(view)
    }
}
