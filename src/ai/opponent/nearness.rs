//! How near a text comes to what the other side would sign: its last text, how firmly it stands, and what everyone
//! reckons it would gain; and what this game has made dear to itself.
//!
//! Every part is a sum over clauses, so it is worked out once a turn for each option, and a text is then looked up.

use super::Mind;
use super::reading::Reading;
use crate::ai::reckoning::gain_reckoned;
use crate::negotiation::state::TableState;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, OptionId, Table, TrackId};
use crate::scenario::issue::{Common, Issue};

/// How much farther off a text counts that reopens what was agreed, for each clause (judgement: a word is a word).
const REOPENING: i64 = 10;

/// What a point everyone reckons the other gains weighs, in weighed steps (judgement).
const REPUTE: i64 = 2;

/// What a point of one's own on a favourite issue weighs, in weighed steps (judgement): as much as a point the other gains, so
/// that it gives way elsewhere first.
const FAVOUR: i64 = 2;

/// Issues from which it has a favourite among them (judgement).
const LEAST_ISSUES: usize = 3;

/// How far texts are from what the other would sign, at one moment.
pub(super) struct Distances<'m> {
    common: &'m Common,
    table: &'m TableState,
    clauses: Table<IssueId, Table<OptionId, Far>>,
}

/// How far off one clause is, read plainly and, where it can be read two ways, read both ways.
struct Far {
    plain: i64,
    open: Option<i64>,
}

impl Mind<'_> {
    /// The issue it has set its heart on in this game, by its nerve alone: among texts worth as much to it, it asks for
    /// those that serve it, so that one style does not sign one text for ever. No text is worth more to it for that. None
    /// where there is hardly another issue on which it could give way instead.
    pub(super) fn favourite(&self) -> Option<IssueId> {
        let issues = &self.view.common().issues;
        if issues.len() < LEAST_ISSUES {
            return None;
        }
        let drawn = usize::try_from(self.view.nerve().0 * 41 % 1000).ok()?;
        issues.ids().nth(drawn * issues.len() / 1000)
    }
}

impl<'m> Distances<'m> {
    /// The distances of texts of `track` as `mind` sees them now.
    pub(super) fn new(mind: &Mind<'m>, track: TrackId) -> Self {
        let (common, table) = (mind.view.common(), mind.view.table());
        let (other, quiet) = (mind.view.side().other(), &table.status_quo);
        let reading = Reading::of(mind.view);
        let theirs = mind.text_on(track, other);
        let favourite = mind.favourite();
        let far = |issue: IssueId, about: &Issue, option: OptionId| {
            let weight = i64::from(about.stake.0.max(1)) * reading.weight(issue);
            let away = theirs.map_or(0, |theirs| steps(about, option, theirs.option(issue)));
            let reopens = table.agreed[issue].is_some_and(|agreed| agreed != option);
            let dear = favourite == Some(issue);
            let own = mind.standing.option_value(issue, option).nearest_points();
            let favoured = if dear { FAVOUR * i64::from(own.0) } else { 0 };
            let off = weight * away + if reopens { REOPENING } else { 0 } - favoured;
            let clause = Clause { issue, option };
            let pleased = |open| REPUTE * gain_reckoned(common, quiet, other, clause, open);
            let can_be_open = about.options[option].reads_as.is_some();
            Far { plain: off - pleased(false), open: can_be_open.then(|| off - pleased(true)) }
        };
        let clauses = common
            .issues
            .iter()
            .map(|(id, about)| about.options.ids().map(|option| far(id, about, option)).collect())
            .collect();
        Self { common, table, clauses }
    }

    /// How far `draft` is off, the less the better: the steps from the other's last text, weighed by the issue's stake
    /// and by how firmly it stands on it; less what everyone reckons it would gain.
    pub(super) fn of(&self, draft: &Draft) -> i64 {
        let far = |(issue, options): (IssueId, &Table<OptionId, Far>)| {
            let clause = draft.clause(issue);
            let far = &options[clause.option];
            far.open
                .filter(|_| self.table.is_ambiguous(self.common, clause, draft))
                .unwrap_or(far.plain)
        };
        self.clauses.iter().map(far).sum()
    }
}

/// The options between two of an issue's, where they stand on a scale; else whether they differ.
fn steps(issue: &Issue, one: OptionId, two: OptionId) -> i64 {
    if !issue.scale {
        return i64::from(one != two);
    }
    let (low, high) = (one.min(two), one.max(two));
    let between = issue.choices().filter(|option| low < *option && *option <= high).count();
    i64::try_from(between).unwrap_or(0)
}
