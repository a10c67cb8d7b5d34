//! What could be otherwise: a change in a sentence.

use super::naming::{clause_full, clause_short, issue, name, signed};
use super::vote::needs;
use crate::analysis::why::{Change, lowered, next_payment};
use crate::negotiation::moves::Constituent;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, ClauseSet};
use crate::scenario::happening::Judge;
use crate::scenario::id::{BySide, OptionId, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message, Text};

/// A change of one of two homes, or of a text.
pub fn change(homes: BySide<Standing<'_>>, change: Change) -> Message {
    let common = homes.tokyo.common;
    match change {
        Change::Line(side, whose, about) => Message::new("why-change-line")
            .with("judge", judge(common, side, whose))
            .with("issue", issue(common, about)),
        Change::Together(side, whose, place) => {
            let lines = &homes[side].conviction(whose).never_together;
            let sets = lines.get(place).map(Vec::as_slice).unwrap_or_default();
            let clauses = sets.iter().map(|set| any_of(common, *set)).collect();
            Message::new("why-change-together")
                .with("judge", judge(common, side, whose))
                .with("clauses", Blank::List(clauses))
        }
        Change::Pledge(side, about) => Message::new("why-change-pledge")
            .with("side", name(common, side))
            .with("issue", issue(common, about)),
        Change::Payment(side, to) => {
            let whose = match to {
                Constituent::Faction(faction) => Judge::Faction(faction),
                Constituent::Group(group) => Judge::Group(group),
            };
            Message::new("why-change-payment")
                .with("points", signed(next_payment(&homes[side])))
                .with("judge", judge(common, side, whose))
        }
        Change::Quota(side, body) => {
            let about = &common.sides[side].bodies[body];
            Message::new("why-change-quota")
                .with("body", &about.name)
                .with("needs", needs(&lowered(&homes[side], body, about)))
        }
        Change::Weight(side, group) => Message::new("why-change-weight")
            .with("judge", judge(common, side, Judge::Group(group))),
        Change::Discipline(side, faction) => Message::new("why-change-discipline")
            .with("judge", judge(common, side, Judge::Faction(faction))),
        Change::Veto(side, body) => {
            Message::new("why-change-veto").with("body", &common.sides[side].bodies[body].name)
        }
        Change::Chief(side) => Message::new("why-change-chief").with("side", name(common, side)),
        Change::Clause(clause) => {
            Message::new("why-change-clause").with("clause", clause_full(common, clause))
        }
    }
}

fn judge(common: &Common, side: Side, judge: Judge) -> &Text {
    match judge {
        Judge::Faction(faction) => &common.sides[side].factions[faction].name,
        Judge::Group(group) => &common.sides[side].groups[group].name,
    }
}

/// One of several clauses of an issue, as a red line names them.
fn any_of(common: &Common, set: ClauseSet) -> Blank {
    let options = common.issues[set.issue].options.ids();
    let named = options
        .filter(|option| set.holds(*option))
        .map(|option: OptionId| clause_short(common, Clause { issue: set.issue, option }));
    let choices: Vec<Blank> = named.collect();
    Message::new("why-any-of").with("choices", Blank::List(choices)).into()
}
