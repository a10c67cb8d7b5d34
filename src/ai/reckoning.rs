//! What everyone reckons a side gains by a text: all that anybody may expect of the other (R4.5).

use crate::negotiation::state::TableState;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, OptionId, Side, Table};
use crate::scenario::issue::{Common, Issue};
use crate::view::SeatView;

/// What the other side may be expected to gain by `draft` against what is left out, by what everyone reckons (R4.5),
/// in points.
///
/// An ambiguous clause counts as the other's own reading where that is reckoned better.
pub fn expected_of_other(common: &Common, table: &TableState, side: Side, draft: &Draft) -> i64 {
    common.issues.ids().map(|issue| reckoned(common, table, side.other(), draft, issue)).sum()
}

/// As [`expected_of_other`] for the view's side, less what falling short of its pledges would cost the other (R4.3), a
/// loss of honour felt twice as in R4.5.
pub(super) fn heeding_pledges(view: &SeatView, draft: &Draft) -> i64 {
    let (common, table, standing) = (view.common(), view.table(), view.standing());
    let retreat = |issue: IssueId| {
        let pledged = table.strictest_pledge(view.side().other(), issue)?;
        if common.silence_keeps(issue) && draft.option(issue) == table.status_quo.option(issue) {
            return None;
        }
        // By as many steps as it is better for oneself than the pledge, it is worse for the other.
        let steps = standing.shortfall(issue, draft.option(issue), pledged);
        let stake = i64::from(common.issues[issue].stake.0);
        Some(2 * i64::from(common.rules.retreat_cost.0) * stake * i64::from(steps))
    };
    let broken: i64 = common.issues.ids().filter_map(retreat).sum();
    expected_of_other(common, table, view.side(), draft) - broken
}

/// What everyone reckons `side` gains by the clause of `draft` on `issue` against what is left out (R4.5), in points.
pub fn reckoned(
    common: &Common,
    table: &TableState,
    side: Side,
    draft: &Draft,
    issue: IssueId,
) -> i64 {
    let clause = draft.clause(issue);
    let open = table.is_ambiguous(common, clause, draft);
    gain_reckoned(common, &table.status_quo, side, clause, open)
}

/// What everyone reckons `side` gains by `clause` against `quiet` (R4.5), in points; an open clause counts as the
/// side's own reading of it where that is reckoned better.
pub(super) fn gain_reckoned(
    common: &Common,
    quiet: &Draft,
    side: Side,
    clause: Clause,
    is_open: bool,
) -> i64 {
    let options = &common.issues[clause.issue].options;
    let repute = |option: OptionId| i64::from(options[option].repute[side].0);
    let plain = repute(clause.option);
    let reading = options[clause.option].reads_as.filter(|_| is_open);
    let read = reading.map_or(plain, |readings| repute(readings[side]).max(plain));
    read - repute(quiet.option(clause.issue))
}

/// What everyone reckons a side gains by each option, worked out once for many texts; a text is worth to it what
/// [`reckoned`] says of its clauses.
pub(super) struct Reckoned<'c> {
    common: &'c Common,
    table: &'c TableState,
    /// By issue and option: read plainly, and read both ways where that can be.
    gains: Table<IssueId, Table<OptionId, (i64, Option<i64>)>>,
}

impl<'c> Reckoned<'c> {
    pub(super) fn new(common: &'c Common, table: &'c TableState, side: Side) -> Self {
        let quiet = &table.status_quo;
        let gain = |clause: Clause| {
            let about = &common.issues[clause.issue].options[clause.option];
            let of = |is_open| gain_reckoned(common, quiet, side, clause, is_open);
            (of(false), about.reads_as.is_some().then(|| of(true)))
        };
        let of_issue = |(issue, about): (IssueId, &Issue)| {
            about.options.ids().map(|option| gain(Clause { issue, option })).collect()
        };
        Self { common, table, gains: common.issues.iter().map(of_issue).collect() }
    }

    pub(super) fn of(&self, draft: &Draft) -> i64 {
        let gain = |((issue, gains), option): ((IssueId, &Table<OptionId, _>), OptionId)| {
            let (plain, open): (i64, Option<i64>) = gains[option];
            let is_open = || self.table.is_ambiguous(self.common, Clause { issue, option }, draft);
            open.filter(|_| is_open()).unwrap_or(plain)
        };
        self.gains.iter().zip(draft.options()).map(gain).sum()
    }
}
