//! Of which texts a body is asked (R5.14) and what overrides it (R5.15), in a sentence.

use super::naming::clause_short;
use crate::scenario::clause::{Clause, ClauseSet};
use crate::scenario::id::{BodyId, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};

/// Of which texts a body of `side` is asked; nothing of one that is asked of every text.
pub fn asked_of(common: &Common, side: Side, body: BodyId) -> Option<Message> {
    let about = &common.sides[side].bodies[body];
    let tracks: Vec<Blank> =
        about.asked.tracks.iter().map(|track| Blank::from(&common.tracks[*track].title)).collect();
    let named = |set: &ClauseSet| {
        let (issue, set) = (set.issue, *set);
        let options = common.issues[issue].options.ids().filter(move |option| set.holds(*option));
        options.map(move |option| clause_short(common, Clause { issue, option }))
    };
    let clauses: Vec<Blank> = about.asked.clauses.iter().flat_map(named).collect();
    let which: Vec<Message> = [("asked-track", tracks), ("asked-clauses", clauses)]
        .into_iter()
        .filter(|(_, choices)| !choices.is_empty())
        .map(|(id, choices)| Message::new(id).with("choices", Blank::List(choices)))
        .collect();
    let only = Message::new("asked-only").with("body", &about.name);
    (!which.is_empty()).then(|| only.with("which", which))
}

/// What overrides a refusal of a body of `side`, and at what price; nothing where nothing does.
pub fn overridden_by(common: &Common, side: Side, body: BodyId) -> Option<Message> {
    let bodies = &common.sides[side].bodies;
    let about = &bodies[body];
    about.overridden_by.map(|other| {
        Message::new("asked-overridden")
            .with("body", &about.name)
            .with("by", &bodies[other.by].name)
            .with("cost", other.cost.0)
    })
}
