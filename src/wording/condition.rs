//! What must be so for something to be made or to happen, as a phrase that follows "if".

use super::naming::{clause_short, issue, plain, round_name, told};
use crate::scenario::clause::{Clause, ClauseSet};
use crate::scenario::happening::{Condition, KnownMeter, Mark};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};

/// Whether a phrase says that something is so or that it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum So {
    Is,
    IsNot,
}

impl So {
    /// The word by which a message chooses its form.
    fn word(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsNot => "not",
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Is => Self::IsNot,
            Self::IsNot => Self::Is,
        }
    }
}

/// What must be so, each a phrase, as `viewer` reads it.
pub(super) fn conditions(common: &Common, viewer: Side, conditions: &[Condition]) -> Vec<Message> {
    conditions.iter().map(|one| phrase(common, viewer, one, So::Is)).collect()
}

fn phrase(common: &Common, viewer: Side, condition: &Condition, so: So) -> Message {
    let whose = |of: Option<Side>, id| whose(common, viewer, of, id);
    let clauses = |id, set: &ClauseSet| Message::new(id).with("choices", choices(common, *set));
    let done = |title| Message::new("condition-done").with("title", title);
    let said = match condition {
        Condition::NoneOf(inner) => {
            let each: Vec<Message> =
                inner.iter().map(|one| phrase(common, viewer, one, so.other())).collect();
            return match so {
                So::Is => Message::new("condition-all").with("conditions", each),
                // Not none of them: one is enough.
                So::IsNot => Message::new("condition-any").with("choices", each),
            };
        }
        Condition::Proposed(of, set) => {
            whose(*of, "condition-proposed").with("choices", choices(common, *set))
        }
        Condition::Pledged(of, on) => {
            whose(*of, "condition-pledged").with("issue", issue(common, *on))
        }
        Condition::Refused(of) => whose(*of, "condition-refused"),
        Condition::Gestured(id) => done(&common.gestures[*id].title),
        Condition::Done(id) => done(&common.acts[*id].title),
        // What is still to come is not told before it comes.
        Condition::Happened(_) | Condition::Decided(..) => Message::new("condition-happened"),
        Condition::Agreed(set) => clauses("condition-agreed", set),
        Condition::Signed(set) => clauses("condition-signed", set),
        Condition::InForce(set) => clauses("condition-in-force", set),
        Condition::Begun(round) => {
            Message::new("condition-begun").with("round", round_name(common, *round))
        }
        Condition::Standing(side, meter, mark) => {
            let (how, points) = match mark {
                Mark::Below(points) => ("below", *points),
                Mark::Above(points) => ("above", *points),
            };
            let id = match meter {
                KnownMeter::Face => "condition-face",
                KnownMeter::Trust => "condition-trust",
            };
            whose(Some(*side), id).with("how", how).with("points", plain(points))
        }
    };
    said.with("so", so.word())
}

/// A message about what `of` did, or either side where it does not matter which.
fn whose(common: &Common, viewer: Side, of: Option<Side>, id: &'static str) -> Message {
    match of {
        Some(side) => told(common, viewer, side, id),
        None => Message::new(id).with("who", "either"),
    }
}

/// Clauses of which any will do.
fn choices(common: &Common, set: ClauseSet) -> Blank {
    let options = common.issues[set.issue].options.ids().filter(|option| set.holds(*option));
    let clauses = options.map(|option| clause_short(common, Clause { issue: set.issue, option }));
    Blank::List(clauses.collect())
}
