//! What a game came to beside others, in few words, and what decided it.

use super::event::ended;
use super::naming::faction;
use super::reason::decider;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::{Deciding, TableOutcome};

/// How a table ended; or that it has not.
pub fn came_to(common: &Common, table: &TableOutcome) -> Message {
    table
        .outcome
        .map_or_else(|| Message::new("chart-unfinished"), |outcome| ended(common, outcome.ending))
}

/// What decided at home: whose votes, and by which clause.
pub fn decided(common: &Common, deciding: &Deciding) -> Message {
    let id = match (deciding.passed, deciding.beyond) {
        (true, _) => "class-debrief-nearly",
        (false, 0) => "class-debrief-stopped",
        (false, _) => "class-debrief-tipped",
    };
    let public = &common.sides[deciding.side];
    Message::new(id)
        .with("side", &public.name)
        .with("body", &public.bodies[deciding.body].name)
        .with("faction", faction(common, deciding.side, deciding.faction))
        .with("votes", if deciding.beyond > 0 { deciding.beyond } else { deciding.withheld })
        .with("decider", decider(common, deciding.side, &deciding.decider))
}
