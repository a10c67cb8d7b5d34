//! What a faction or group thinks, from what its author wrote.

use super::register::Registers;
use crate::scenario::clause::ClauseSet;
use crate::scenario::file::{IssueFile, PositionFile, Ref};
use crate::scenario::home::{Conviction, RedLine, RedLineKind};
use crate::scenario::id::{Id, IssueId, OptionId, Side, Table};
use crate::scenario::problem::Problems;
use crate::sentence::Message;
use crate::units::{Permille, Points};

/// What is common to a faction and a group in the file.
pub(super) struct StanceFile<'f> {
    pub(super) side: Side,
    pub(super) disposition: Points,
    pub(super) hawk: Permille,
    pub(super) positions: &'f [PositionFile],
    pub(super) never: &'f [Ref],
    pub(super) sacred: &'f [Ref],
}

impl StanceFile<'_> {
    pub(super) fn conviction(
        &self,
        issues: &[IssueFile],
        names: &Registers,
        problems: &mut Problems,
    ) -> Conviction {
        let mut values: Table<IssueId, Table<OptionId, Points>> = issues
            .iter()
            .map(|issue| issue.options.iter().map(|_| Points::ZERO).collect())
            .collect();
        let mut red_lines = Vec::new();
        let mut seen: Vec<IssueId> = Vec::new();
        for position in self.positions {
            let Some(id) = names.issues.resolve::<IssueId>(&position.on, problems) else {
                continue;
            };
            if seen.contains(&id) {
                let what =
                    Message::new("problem-two-positions").with("issue", position.on.word.as_str());
                problems.report(position.on.span, what);
            }
            seen.push(id);
            let Some(issue) = issues.get(id.index()) else { continue };
            let stance = Stance { position, issue, id, side: self.side };
            if position.points.0.is_empty() {
                stance.by_scale(names, &mut values, &mut red_lines, problems);
            } else {
                stance.by_points(names, &mut values, problems);
            }
        }
        let mut never_together = Vec::new();
        for clause in self.never {
            if clause.word.contains('&') {
                never_together.extend(together(clause, names, problems));
            } else if let Some(clauses) = names.clauses(clause, problems) {
                red_lines.push(RedLine { clauses, kind: RedLineKind::Never });
            }
        }
        let own: Vec<IssueId> = names.issues.resolve_all(self.sacred, problems);
        let sacred = issues
            .iter()
            .enumerate()
            .map(|(index, issue)| {
                issue.sacred.iter().any(|side| side.word == self.side.word())
                    || own.contains(&IssueId::at(index))
            })
            .collect();
        Conviction {
            disposition: self.disposition,
            hawk: self.hawk,
            values,
            red_lines,
            never_together,
            sacred,
        }
    }
}

/// Clauses of different issues that it will not have together: `visits=free & bases=none`.
fn together(written: &Ref, names: &Registers, problems: &mut Problems) -> Option<Vec<ClauseSet>> {
    let mut all: Vec<ClauseSet> = Vec::new();
    for part in written.word.split('&') {
        let part = Ref { span: written.span, word: part.trim().to_owned() };
        let set = names.clauses(&part, problems)?;
        if all.iter().any(|earlier| earlier.issue == set.issue) {
            problems.report(written.span, Message::new("problem-requires-itself"));
        }
        all.push(set);
    }
    Some(all)
}

/// One position on one issue.
struct Stance<'f> {
    position: &'f PositionFile,
    issue: &'f IssueFile,
    id: IssueId,
    side: Side,
}

impl Stance<'_> {
    fn by_points(
        &self,
        names: &Registers,
        values: &mut Table<IssueId, Table<OptionId, Points>>,
        problems: &mut Problems,
    ) {
        let position = self.position;
        if position.ideal.is_some() || position.limit.is_some() {
            let what = Message::new("problem-points-and-scale");
            problems.report_field(position.span, "points", what);
        }
        let Some(register) = names.options.get(self.id.index()) else { return };
        for (word, points) in &position.points.0 {
            if let Some(option) = register.resolve::<OptionId>(word, problems) {
                values[self.id][option] = Points(*points);
            }
        }
        if position.mobilised {
            let what = Message::new("problem-mobilised-points");
            problems.report_field(position.span, "mobilised", what);
        }
    }

    /// R5.1: the ideal and all beyond it +s; in between in proportion; 0 at the limit; past it −s a step, −2s at most.
    fn by_scale(
        &self,
        names: &Registers,
        values: &mut Table<IssueId, Table<OptionId, Points>>,
        red_lines: &mut Vec<RedLine>,
        problems: &mut Problems,
    ) {
        let position = self.position;
        let Some(ideal_word) = &position.ideal else {
            problems.report(position.span, Message::new("problem-no-ideal"));
            return;
        };
        if !self.issue.scale {
            let what = Message::new("problem-no-scale").with("issue", self.issue.id.word.as_str());
            problems.report_field(position.span, "ideal", what);
            return;
        }
        let Some(register) = names.options.get(self.id.index()) else { return };
        let Some(ideal) = register.resolve::<OptionId>(ideal_word, problems) else { return };
        let limit = match &position.limit {
            None => ideal,
            Some(word) => match register.resolve::<OptionId>(word, problems) {
                Some(limit) => limit,
                None => return,
            },
        };
        let good_is_early = match ideal.index().cmp(&limit.index()) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Greater => false,
            std::cmp::Ordering::Equal => self.side == Side::Tokyo,
        };
        let weight = position.weight.0;
        let mut past_limit = 0_u16;
        for index in 0..register.len() {
            let option = OptionId::at(index);
            // Steps past the limit; negative while the option is still borne.
            let past = steps(limit.index(), index, good_is_early);
            let value = if past <= 0 {
                let range = steps(ideal.index(), limit.index(), good_is_early);
                if range == 0 { weight } else { weight * (-past).min(range) / range }
            } else {
                past_limit |= 1 << index;
                (-weight * past).max(-2 * weight)
            };
            values[self.id][option] = Points(value);
        }
        if position.mobilised && !self.issue.honour {
            let what = Message::new("problem-mobilised-no-honour");
            problems.report_field(position.span, "mobilised", what);
        }
        if position.mobilised && past_limit != 0 {
            let clauses = ClauseSet { issue: self.id, options: past_limit };
            red_lines.push(RedLine { clauses, kind: RedLineKind::PastLimit });
        }
    }
}

/// Steps from `from` to `to` in the direction that is worse; negative where `to` is better.
fn steps(from: usize, to: usize, good_is_early: bool) -> i32 {
    let whole = |index: usize| i32::try_from(index).unwrap_or(i32::MAX);
    let forward = whole(to) - whole(from);
    if good_is_early { forward } else { -forward }
}
