//! What would move the other side, as far as its texts, its meters and what everyone reckons show.

use super::home::HomeAdvice;
use crate::ai::opponent::{Firmness, Reading};
use crate::ai::reckoning::{expected_of_other, reckoned};
use crate::ai::reference;
use crate::ai::repertoire::Repertoire;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{GestureId, IssueId};
use crate::units::{Permille, Points, Utility};
use crate::view::SeatView;

/// What would move the other side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAdvice {
    /// Whether it has tabled nothing yet.
    pub is_silent: bool,
    /// What it has pledged, or asked for in every one of two texts or more.
    pub firm: Vec<Clause>,
    /// Where it has asked for different things, harder or softer.
    pub changing: Vec<IssueId>,
    /// The clause of one's own last text that everyone reckons hurts it most, and by how many points.
    pub hurts: Option<(Clause, i64)>,
    /// The concession that gives it most for what it costs.
    pub concession: Option<Concession>,
    /// Its face.
    pub face: Points,
    /// Its trust.
    pub trust: Points,
    /// Its gesture that waits for an answer.
    pub unanswered: Option<GestureId>,
    /// The gesture of one's own that would now give it most for its cost, while its trust is low.
    pub gesture: Option<GestureId>,
}

/// One clause given up for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concession {
    /// The clause written instead.
    pub clause: Clause,
    /// What it costs one's chief; negative where it gains.
    pub cost: Utility,
    /// What everyone reckons it gives the other side, in points.
    pub gives: i64,
    /// The chance at home before.
    pub before: Permille,
    /// The chance at home after.
    pub after: Permille,
    /// Whether it starts from one's own last text, or, where there is none, from the text best for oneself.
    pub from_own_text: bool,
}

pub(super) fn of_other(view: &SeatView, repertoire: &Repertoire, home: &HomeAdvice) -> OtherAdvice {
    let (common, table, other) = (view.common(), view.table(), view.side().other());
    let reading = Reading::of(view);
    let held = reading.issues.iter().filter(|(_, (firm, _))| *firm >= Firmness::Insisted);
    let changing = reading.issues.iter().filter(|(_, (firm, _))| *firm == Firmness::Changing);
    let own_text = table.positions[view.side()];
    let start = own_text.or(home.for_us.as_ref().map(|text| text.draft));
    OtherAdvice {
        is_silent: table.tabled[other].is_empty(),
        firm: held.map(|(issue, (_, option))| Clause { issue, option: *option }).collect(),
        changing: changing.map(|(issue, _)| issue).collect(),
        hurts: own_text.and_then(|draft| {
            common
                .issues
                .ids()
                .map(|issue| (reckoned(common, table, other, &draft, issue), issue))
                .min()
                .filter(|(gain, _)| *gain < 0)
                .map(|(gain, issue)| (draft.clause(issue), -gain))
        }),
        concession: start.and_then(|draft| concession(view, &draft, own_text.is_some())),
        face: table.face[other],
        trust: table.trust[other],
        unanswered: table.unanswered[other],
        gesture: reference::gesture(view, repertoire),
    }
}

/// Of the single clauses by which `start` can be made better for the other and stay worth signing, the one that gives
/// most for what it costs; what costs nothing comes first.
fn concession(view: &SeatView, start: &Draft, from_own_text: bool) -> Option<Concession> {
    let (common, table, standing) = (view.common(), view.table(), view.standing());
    let expected = |draft: &Draft| expected_of_other(common, table, view.side(), draft);
    let (worth, least, gain) =
        (standing.value(start).total, standing.no_agreement_for(start), expected(start));
    let mut best: Option<(i64, i64, Clause, Utility)> = None;
    // A text is of one track.
    for issue in common.tracks[table.track_of(common, start)].issues.iter().copied() {
        let about = &common.issues[issue];
        for option in about.choices().filter(|option| *option != start.option(issue)) {
            let clause = Clause { issue, option };
            let draft = start.with(clause);
            let may_stand =
                option == table.status_quo.option(issue) || table.is_open(common, clause);
            let after = standing.value(&draft).total;
            let gives = expected(&draft) - gain;
            if !may_stand || gives <= 0 || after < least || common.package(draft).is_err() {
                continue;
            }
            let cost = worth - after;
            let ratio = gives * 1_000_000 / cost.0.max(1);
            if best.is_none_or(|(most, ..)| ratio > most) {
                best = Some((ratio, gives, clause, cost));
            }
        }
    }
    best.map(|(_, gives, clause, cost)| Concession {
        clause,
        cost,
        gives,
        before: standing.chance(start),
        after: standing.chance(&start.with(clause)),
        from_own_text,
    })
}
