//! Why someone thinks so: terms of a score, red lines, what decided a vote, terms of a chief's value.

use super::naming::{
    clause_as_reason, clause_name, exact, issue, name, option_says, signed, signed_value,
};
use crate::negotiation::ratification::{Cap, Decider, Felt, Reason, RedLineOf, Term};
use crate::negotiation::standing::Standing;
use crate::negotiation::value::{ValueSource, ValueTerm};
use crate::scenario::clause::Clause;
use crate::scenario::home::Home;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::units::{Permille, Points, Utility};

/// One term of the score of a faction or group of `side`.
pub fn reason(common: &Common, side: Side, reason: &Reason) -> Message {
    let other = name(common, side.other());
    let what = match reason.term {
        Term::Disposition => Message::new("reason-disposition"),
        Term::Clause { clause, read_as } if read_as == clause.option => {
            Message::new("reason-clause")
                .with("issue", issue(common, clause.issue))
                .with("text", option_says(common, clause.issue, read_as))
        }
        Term::Clause { clause, read_as } => Message::new("reason-clause-read")
            .with("issue", issue(common, clause.issue))
            .with("text", option_says(common, clause.issue, read_as))
            .with("name", name(common, side)),
        Term::Linkage(place) => {
            Message::new("reason-linkage").with("title", linkage(common, place))
        }
        Term::Pressure(group) => {
            Message::new("reason-pressure").with("group", &common.sides[side].groups[group].name)
        }
        Term::Payments if reason.points < Points::ZERO => Message::new("reason-payments-offend"),
        Term::Payments => Message::new("reason-payments"),
        Term::SymbolicConcession => Message::new("reason-symbolic-concession").with("name", other),
        Term::Trust => Message::new("reason-trust").with("name", other),
        Term::Honour if reason.points < Points::ZERO => Message::new("reason-humiliation"),
        Term::Honour => Message::new("reason-honour"),
        Term::Defiance if reason.points < Points::ZERO => Message::new("reason-insult-unanswered"),
        Term::Defiance => Message::new("reason-defiance"),
        Term::Mood => Message::new("reason-mood"),
        Term::BrokenPledge(id) => {
            Message::new("reason-broken-pledge").with("issue", issue(common, id))
        }
        Term::HiddenMood => Message::new("reason-hidden-mood"),
    };
    what.with("points", signed(reason.points))
}

/// How a clause came to what a faction or group feels of it, where that is not its value alone: what it is worth, what
/// softens the loss, what multiplies it.
pub fn felt(felt: &Felt) -> Option<Message> {
    let (softened, weighed) = (felt.softened > Points::ZERO, felt.weight != Permille::WHOLE);
    let id = match (softened, weighed) {
        (false, false) => return None,
        (true, false) => "reason-felt-softened",
        (false, true) => "reason-felt-weighed",
        (true, true) => "reason-felt-both",
    };
    let told = Message::new(id).with("difference", signed(felt.difference));
    let told = if softened { told.with("softened", signed(felt.softened)) } else { told };
    Some(if weighed { told.with("weight", times(felt.weight)) } else { told })
}

/// What makes up a loss of honour's weight to a chief and his home: his aversion to loss, and their humiliation (R3.3).
pub fn loss_weighs(standing: &Standing<'_>) -> Message {
    Message::new("reason-loss-weighs")
        .with("weight", times(standing.loss_weight()))
        .with("aversion", times(standing.leader().loss_aversion))
        .with("humiliation", times(standing.humiliation_weight()))
}

/// How a clause came to what it is worth to a chief: its interest and its honour, each with the share and the weight it
/// counts with; nothing of what is no clause.
pub fn value_made_of(standing: &Standing<'_>, term: &ValueTerm) -> Option<Message> {
    let (material, face) = match term.from {
        ValueSource::Clause { clause, read_as } => standing.gain(clause.issue, read_as),
        ValueSource::Linkage(_) | ValueSource::Retreat { .. } => return None,
    };
    let honour = standing.leader().honour_share;
    let id = if face < Points::ZERO { "value-made-of-loss" } else { "value-made-of" };
    let told = Message::new(id)
        .with("material", signed(material))
        .with("interest-share", times(honour.rest()))
        .with("face", signed(face))
        .with("honour-share", times(honour));
    let is_loss = face < Points::ZERO;
    Some(if is_loss { told.with("weight", times(standing.loss_weight())) } else { told })
}

/// Thousandths as a factor: "2", "1.5", "0.335".
fn times(factor: Permille) -> String {
    exact(Utility(i64::from(factor.0)))
}

/// How a clause that is a reason is called.
type Called = fn(&Common, Clause) -> Blank;

/// The red line that keeps a faction or group of `side` from voting in favour.
pub fn cap(common: &Common, side: Side, cap: &Cap) -> Message {
    cap_called(common, side, *cap, clause_as_reason)
}

fn cap_called(common: &Common, side: Side, cap: Cap, called: Called) -> Message {
    if let Some(with) = cap.with {
        let crossed = match cap.of {
            RedLineOf::Own | RedLineOf::OwnLimit => Message::new("cap-own-together"),
            RedLineOf::Group(group) => Message::new("cap-group-together")
                .with("group", &common.sides[side].groups[group].name),
        };
        return crossed
            .with("clause", called(common, cap.clause))
            .with("other", called(common, with));
    }
    let crossed = match cap.of {
        RedLineOf::Own => Message::new("cap-own"),
        RedLineOf::OwnLimit => Message::new("cap-limit"),
        RedLineOf::Group(group) => {
            Message::new("cap-group").with("group", &common.sides[side].groups[group].name)
        }
    };
    crossed.with("clause", called(common, cap.clause))
}

/// What a faction of `side` decided by.
pub fn decider(common: &Common, side: Side, decider: &Decider) -> Message {
    decider_called(common, side, decider, clause_as_reason)
}

/// The same where the clause has been told a moment ago: by its name alone.
pub(super) fn decider_again(common: &Common, side: Side, decider: &Decider) -> Message {
    decider_called(common, side, decider, clause_name)
}

fn decider_called(common: &Common, side: Side, decider: &Decider, called: Called) -> Message {
    match decider {
        Decider::RedLine(line) => cap_called(common, side, *line, called),
        Decider::Clause(clause) => {
            Message::new("decider-clause").with("clause", called(common, *clause))
        }
        Decider::Linkage(place) => {
            Message::new("decider-linkage").with("title", linkage(common, *place))
        }
        Decider::Leaning => Message::new("decider-leaning"),
    }
}

/// What a linkage is called.
fn linkage(common: &Common, place: usize) -> Blank {
    common.linkages.get(place).map_or_else(|| place.into(), Blank::from)
}

/// One term of what a text is worth to the chief of `home`.
pub fn value_term(common: &Common, home: &Home, term: &ValueTerm) -> Message {
    let what = match term.from {
        ValueSource::Clause { clause, read_as } => {
            let read = read_as != clause.option;
            let what = Message::new(if read { "value-clause-read" } else { "value-clause" })
                .with("issue", issue(common, clause.issue))
                .with("text", option_says(common, clause.issue, read_as));
            if read { what.with("name", name(common, home.side)) } else { what }
        }
        ValueSource::Linkage(place) => {
            let linked = Message::new("value-linkage");
            match home.linkages.get(place) {
                Some(linkage) => linked.with("title", &linkage.title),
                None => linked.with("title", place),
            }
        }
        ValueSource::Retreat { issue: id, steps } => {
            Message::new("value-retreat").with("issue", issue(common, id)).with("steps", steps)
        }
    };
    what.with("points", signed_value(term.utility))
}
