//! What events change of a home as its author drew it, of the agenda, and of who governs.

use super::Teller;
use crate::negotiation::moves::Constituent;
use crate::scenario::clause::{Clause, ClauseSet};
use crate::scenario::happening::{HomeChange, Judge};
use crate::scenario::id::{GroupId, IssueId, LeaderId, Side};
use crate::sentence::{Blank, Message};
use crate::wording::naming::{clause_full, constituent, faction, issue, plain, signed};

impl Teller<'_> {
    pub(super) fn agenda_item(&self, on: IssueId, options: Option<ClauseSet>) -> Blank {
        let Some(set) = options else {
            return issue(self.common, on).into();
        };
        let all = self.common.issues[on].options.ids();
        let clauses: Vec<Message> = all
            .filter(|option| set.holds(*option))
            .map(|option| clause_full(self.common, Clause { issue: on, option }))
            .collect();
        clauses.into()
    }

    pub(super) fn home_changed(&self, side: Side, change: &HomeChange) -> Message {
        let common = self.common;
        let group = |id: GroupId| Blank::from(&common.sides[side].groups[id].name);
        let judge = |whose: Judge| match whose {
            Judge::Faction(id) => constituent(common, side, Constituent::Faction(id)),
            Judge::Group(id) => constituent(common, side, Constituent::Group(id)),
        };
        let clauses = |set: ClauseSet| self.agenda_item(set.issue, Some(set));
        match change {
            HomeChange::Worth { clauses: set, material, face } => Message::new("event-worth-added")
                .with("clauses", clauses(*set))
                .with("material", signed(*material))
                .with("face", signed(*face)),
            HomeChange::Presses(by, on) => {
                let weighed = on.iter().map(|(id, weight)| {
                    let line = Message::new("event-presses-on").with("points", plain(*weight));
                    Blank::from(line.with("faction", faction(common, side, *id)))
                });
                let factions: Vec<Blank> = weighed.collect();
                Message::new("event-presses-changed")
                    .with("group", group(*by))
                    .with("factions", factions)
            }
            HomeChange::Holds(by, whom) => Message::new("event-held-now")
                .with("group", group(*by))
                .with("faction", faction(common, side, *whom)),
            HomeChange::Releases(by, whom) => Message::new("event-released")
                .with("group", group(*by))
                .with("faction", faction(common, side, *whom)),
            HomeChange::Never(whose, set) => Message::new("event-line-drawn")
                .with("whom", judge(*whose))
                .with("clauses", clauses(*set)),
            HomeChange::Allows(whose, set) => Message::new("event-line-lifted")
                .with("whom", judge(*whose))
                .with("clauses", clauses(*set)),
            HomeChange::Position(whose, set, by) => Message::new("event-position-moved")
                .with("whom", judge(*whose))
                .with("clauses", clauses(*set))
                .with("by", signed(*by)),
        }
    }

    pub(super) fn government(&self, side: Side, leader: LeaderId) -> Message {
        let about = &self.common.sides[side].leaders[leader];
        self.told(side, "event-government-changed")
            .with("leader", &about.name)
            .with("office", &about.office)
    }
}
