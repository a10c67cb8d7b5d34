//! What each option adds for each judge of a home, and which red lines it crosses: read off its standing, laid out so
//! that a text is summed up by adding rows.

use super::change::{Change, bit};
use crate::negotiation::moves::Constituent;
use crate::negotiation::ratification::sacred_part;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, ClauseSet, Draft};
use crate::scenario::happening::Judge;
use crate::scenario::home::{Conviction, Linkage};
use crate::scenario::id::{IssueId, OptionId, Table};
use crate::units::Points;

/// What the options and linkages of a home add, judge by judge: groups first, then factions.
pub(super) struct Terms {
    rows: Table<IssueId, Table<OptionId, Rows>>,
    linkages: Vec<Linked>,
    together: Vec<Joint>,
}

/// An option read plainly, and as this side reads it.
struct Rows {
    plain: Row,
    /// The reading, what it adds, and what pins the plain text.
    open: Option<(OptionId, Row, Vec<ClauseSet>)>,
}

/// One reading of an option.
struct Row {
    points: Vec<i32>,
    sacred: Vec<i32>,
    /// The lines it crosses, each with the factions it binds.
    crosses: Vec<Crossed>,
}

/// A red line crossed: which changes lift it, and whom it keeps from voting in favour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crossed {
    /// Whose line it is.
    pub(super) judge: Judge,
    /// The change that gives it up.
    pub(super) by: Change,
    /// The factions, as bits.
    pub(super) binds: u32,
}

/// A red line of several issues.
struct Joint {
    sets: Vec<ClauseSet>,
    crossed: Crossed,
}

struct Linked {
    together: Vec<ClauseSet>,
    stands: bool,
    points: Vec<i32>,
}

/// A text summed up.
#[derive(Clone, Debug, Default)]
pub(super) struct Sum {
    /// What each judge thinks, groups first; without pressure and payments.
    pub(super) points: Vec<i32>,
    /// What each loses of what is sacred to it.
    pub(super) sacred: Vec<i32>,
    /// The red lines it crosses.
    pub(super) crossed: Vec<Crossed>,
}

impl Terms {
    pub(super) fn new(standing: &Standing<'_>) -> Self {
        let option = |issue: IssueId, option: OptionId| rows(standing, Clause { issue, option });
        let issues = standing.common.issues.iter();
        Self {
            rows: issues
                .map(|(issue, about)| about.options.ids().map(|one| option(issue, one)).collect())
                .collect(),
            linkages: standing.home.linkages.iter().map(|one| linked(standing, one)).collect(),
            together: joint(standing),
        }
    }

    /// Sums `draft` up over `base`, what each judge begins with.
    pub(super) fn sum(&self, base: &[i32], draft: &Draft, sum: &mut Sum) {
        sum.points.clear();
        sum.points.extend_from_slice(base);
        sum.sacred.clear();
        sum.sacred.resize(base.len(), 0);
        sum.crossed.clear();
        for (issue, options) in self.rows.iter() {
            let row = options[draft.option(issue)].in_text(draft);
            add(&mut sum.points, &row.points);
            add(&mut sum.sacred, &row.sacred);
            sum.crossed.extend_from_slice(&row.crosses);
        }
        for linked in &self.linkages {
            let stands = linked.together.iter().all(|set| set.stands_in(draft));
            match (linked.stands, stands) {
                (false, true) => add(&mut sum.points, &linked.points),
                (true, false) => {
                    for (sum, points) in sum.points.iter_mut().zip(&linked.points) {
                        *sum -= points;
                    }
                }
                (true, true) | (false, false) => {}
            }
        }
        let crossed = self.together.iter().filter(|line| {
            line.sets.iter().all(|set| {
                let reading = self.rows[set.issue][draft.option(set.issue)].reading_in(draft);
                set.stands_in(draft) && reading.is_none_or(|reading| set.holds(reading))
            })
        });
        sum.crossed.extend(crossed.map(|line| line.crossed));
    }
}

fn add(sums: &mut [i32], more: &[i32]) {
    for (sum, points) in sums.iter_mut().zip(more) {
        *sum += points;
    }
}

impl Rows {
    fn in_text(&self, draft: &Draft) -> &Row {
        match &self.open {
            Some((_, open, pins)) if !pins.iter().any(|pin| pin.stands_in(draft)) => open,
            Some(_) | None => &self.plain,
        }
    }

    fn reading_in(&self, draft: &Draft) -> Option<OptionId> {
        let (reading, _, pins) = self.open.as_ref()?;
        (!pins.iter().any(|pin| pin.stands_in(draft))).then_some(*reading)
    }
}

/// Groups, then factions, with what they think.
pub(super) fn judges<'s>(
    standing: &Standing<'s>,
) -> impl Iterator<Item = (Judge, &'s Conviction)> + use<'s> {
    let home = standing.home;
    let groups = home.groups.iter().map(|(id, one)| (Judge::Group(id), &one.conviction));
    groups.chain(home.factions.iter().map(|(id, one)| (Judge::Faction(id), &one.conviction)))
}

/// The same, as who is paid.
pub(super) fn constituent(judge: Judge) -> Constituent {
    match judge {
        Judge::Faction(faction) => Constituent::Faction(faction),
        Judge::Group(group) => Constituent::Group(group),
    }
}

/// The factions that what `judge` will never have binds.
fn bound(standing: &Standing<'_>, judge: Judge) -> u32 {
    match judge {
        Judge::Faction(faction) => bit(faction),
        Judge::Group(group) => {
            let held = standing.home.factions.ids();
            let held = held.filter(|faction| standing.is_held(*faction, group));
            held.fold(0, |bits, faction| bits | bit(faction))
        }
    }
}

fn rows(standing: &Standing<'_>, clause: Clause) -> Rows {
    let about = &standing.common.issues[clause.issue].options[clause.option];
    // As `TableState::readings` has it for a text in which nothing pins the clause.
    let is_open = !standing.table.collapsed.contains(&clause)
        && clause.option != standing.table.status_quo.option(clause.issue);
    let reading = about.reads_as.filter(|_| is_open).map(|two| two[standing.side()]);
    let open = reading
        .map(|reading| (reading, row(standing, clause, Some(reading)), about.pinned_by.clone()));
    Rows { plain: row(standing, clause, None), open }
}

fn row(standing: &Standing<'_>, clause: Clause, reading: Option<OptionId>) -> Row {
    let (side, issue) = (standing.side(), clause.issue);
    let mut row = Row { points: Vec::new(), sacred: Vec::new(), crosses: Vec::new() };
    for (judge, conviction) in judges(standing) {
        let (_, felt) = standing.clause_points((judge, conviction), clause, reading);
        row.sacred.push(sacred_part(conviction, issue, felt).0);
        row.points.push((felt + standing.audience_points(conviction, clause)).0);
        if standing.crosses(judge, clause, reading) {
            let by = Change::Line(side, judge, issue);
            row.crosses.push(Crossed { judge, by, binds: bound(standing, judge) });
        }
    }
    row.crosses.retain(|line| line.binds != 0);
    row
}

fn joint(standing: &Standing<'_>) -> Vec<Joint> {
    let side = standing.side();
    let of = |(judge, conviction): (Judge, &Conviction)| {
        let binds = bound(standing, judge);
        let lines = conviction.never_together.iter().enumerate();
        let line = |(place, sets): (usize, &Vec<ClauseSet>)| {
            let by = Change::Together(side, judge, place);
            Joint { sets: sets.clone(), crossed: Crossed { judge, by, binds } }
        };
        lines.map(line).filter(|line| line.crossed.binds != 0).collect::<Vec<_>>()
    };
    judges(standing).flat_map(of).collect()
}

fn linked(standing: &Standing<'_>, linkage: &Linkage) -> Linked {
    let stands = linkage.together.iter().all(|set| set.stands_in(&standing.table.status_quo));
    let points = judges(standing).map(|(judge, _)| {
        let points: Points = match judge {
            Judge::Faction(faction) => linkage.factions[faction],
            Judge::Group(group) => linkage.groups[group],
        };
        points.0
    });
    Linked { together: linkage.together.clone(), stands, points: points.collect() }
}
