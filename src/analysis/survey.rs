//! A survey of every text that may stand: who would ratify it, what it is worth, where the zone lies.

use super::both::{Judged, judge_all};
use super::frontier::frontier;
use super::solution::{self, Point};
use super::space::{Walker, walk};
use super::tables::{SideTables, Sums};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::{State, TableState};
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BySide, IssueId, OptionId, Side, Table};
use crate::scenario::issue::Common;
use crate::units::{Round, Utility};

/// One text both sides could live with, or one side's view of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The text.
    pub draft: Draft,
    /// What it is worth to each chief.
    pub utility: BySide<Utility>,
}

/// What is true of all texts of a scenario at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Texts there are, constraints aside.
    pub texts: u64,
    /// Texts that break no constraint; the empty sheet, which cannot be signed, is none.
    pub permitted: u64,
    /// Texts each home would pass.
    pub win_set: BySide<u64>,
    /// Texts both homes would pass.
    pub both_ratify: u64,
    /// Texts each chief prefers to no agreement.
    pub wanted: BySide<u64>,
    /// What no agreement is worth to each chief.
    pub no_agreement: BySide<Utility>,
    /// The zone of agreement: both homes pass it and both chiefs prefer it to none. In the order of the space.
    pub zone: Vec<Agreement>,
}

/// A text as one home judges it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnText {
    /// The text.
    pub draft: Draft,
    /// What it is worth to the chief.
    pub utility: Utility,
    /// Whether the home would pass it if every mood were what it seems.
    pub passes: bool,
}

impl Survey {
    /// The fixed frame of every chart: the opening, no hidden moods, all bodies, the whole agenda.
    pub fn frame(scenario: &Scenario) -> Self {
        let state = State::opening(scenario);
        let standing = |side| Standing::new(scenario, &state, side).in_frame();
        Self::of(standing(Side::Tokyo), standing(Side::Moscow), &whole_agenda(&scenario.common))
    }

    /// The survey of two standings over the texts `choices` allows.
    pub fn of(
        tokyo: Standing<'_>,
        moscow: Standing<'_>,
        choices: &Table<IssueId, Vec<OptionId>>,
    ) -> Self {
        let tables = BySide { tokyo: SideTables::new(&tokyo), moscow: SideTables::new(&moscow) };
        let mut survey = Self {
            texts: choices.values().map(|options| options.len() as u64).product(),
            permitted: 0,
            win_set: BySide::default(),
            both_ratify: 0,
            wanted: BySide::default(),
            no_agreement: BySide::each(|side| tables[side].no_agreement()),
            zone: Vec::new(),
        };
        let empty = tokyo.table.status_quo;
        judge_all(tokyo.common, &tables, choices, empty, |draft, judged| {
            survey.count(draft, judged);
        });
        survey
    }

    fn count(&mut self, draft: &Draft, judged: BySide<Judged>) {
        let BySide { tokyo: (one, passes_one), moscow: (two, passes_two) } = judged;
        let wanted_one = one >= self.no_agreement.tokyo;
        let wanted_two = two >= self.no_agreement.moscow;
        self.permitted += 1;
        self.win_set.tokyo += u64::from(passes_one);
        self.win_set.moscow += u64::from(passes_two);
        self.wanted.tokyo += u64::from(wanted_one);
        self.wanted.moscow += u64::from(wanted_two);
        self.both_ratify += u64::from(passes_one && passes_two);
        if passes_one && passes_two && wanted_one && wanted_two {
            let utility = BySide { tokyo: one, moscow: two };
            self.zone.push(Agreement { draft: *draft, utility });
        }
    }

    /// The zone as points of the utility plane, in its order.
    pub fn points(&self) -> Vec<Point> {
        self.zone.iter().map(|agreement| point(agreement.utility)).collect()
    }

    /// No agreement as a point.
    pub fn disagreement(&self) -> Point {
        point(self.no_agreement)
    }

    /// The agreements of the zone at these positions.
    pub fn at(&self, positions: &[usize]) -> Vec<Agreement> {
        positions.iter().filter_map(|position| self.zone.get(*position)).copied().collect()
    }

    /// The zone's Pareto frontier.
    pub fn frontier(&self) -> Vec<Agreement> {
        self.at(&frontier(&self.points()))
    }

    /// The Nash points of the zone.
    pub fn nash(&self) -> Vec<Agreement> {
        self.at(&solution::nash(&self.points(), self.disagreement()))
    }

    /// The Kalai–Smorodinsky points of the zone.
    pub fn kalai_smorodinsky(&self) -> Vec<Agreement> {
        self.at(&solution::kalai_smorodinsky(&self.points(), self.disagreement()))
    }

    /// The egalitarian points of the zone.
    pub fn egalitarian(&self) -> Vec<Agreement> {
        self.at(&solution::egalitarian(&self.points(), self.disagreement()))
    }

    /// The utilitarian points of the zone.
    pub fn utilitarian(&self) -> Vec<Agreement> {
        self.at(&solution::utilitarian(&self.points()))
    }

    /// The agreement of the zone with this text, if it is there.
    pub fn find(&self, draft: &Draft) -> Option<&Agreement> {
        self.zone.iter().find(|agreement| agreement.draft == *draft)
    }

    /// The agreements that beat `draft` for both sides, or for one without loss to the other.
    pub fn better_for_both(&self, utility: BySide<Utility>) -> Vec<Agreement> {
        self.zone
            .iter()
            .filter(|agreement| {
                let (one, two) = (agreement.utility, utility);
                one.tokyo >= two.tokyo && one.moscow >= two.moscow && one != two
            })
            .copied()
            .collect()
    }

    /// The most each side gains in the zone over no agreement; zero where there is no zone.
    pub fn best_gain(&self) -> BySide<Utility> {
        BySide::each(|side| {
            let best = self.zone.iter().map(|agreement| agreement.utility[side]).max();
            best.map_or(Utility::ZERO, |best| best - self.no_agreement[side])
        })
    }
}

fn point(utility: BySide<Utility>) -> Point {
    Point { one: utility.tokyo.0, two: utility.moscow.0 }
}

/// Every option a text may have at any time by the dates alone: what an effect must open first is not on it.
pub(super) fn whole_agenda(common: &Common) -> Table<IssueId, Vec<OptionId>> {
    common.issues.map(|issue| issue.dated_choices().collect())
}

/// Every option a text may have now.
pub fn present_agenda(common: &Common, table: &TableState) -> Table<IssueId, Vec<OptionId>> {
    agenda_in(common, table, table.round)
}

/// The options a text may have in `round`, issue by issue, if nothing but the date changes until then.
pub fn agenda_in(
    common: &Common,
    table: &TableState,
    round: Round,
) -> Table<IssueId, Vec<OptionId>> {
    common
        .issues
        .iter()
        .map(|(issue, about)| {
            let is_open = |option: &OptionId| {
                table.is_open_in(common, Clause { issue, option: *option }, round)
            };
            about.choices().filter(is_open).collect()
        })
        .collect()
}

/// Every text of the whole agenda that both chiefs prefer to no agreement, whatever their homes say.
pub fn wanted_by_both(tokyo: Standing<'_>, moscow: Standing<'_>) -> Vec<Draft> {
    let (common, empty) = (tokyo.common, tokyo.table.status_quo);
    let tables = BySide { tokyo: SideTables::new(&tokyo), moscow: SideTables::new(&moscow) };
    let wants = |side: Side, (utility, _): Judged| utility >= tables[side].no_agreement();
    let mut found = Vec::new();
    judge_all(common, &tables, &whole_agenda(common), empty, |draft, judged| {
        if Side::BOTH.into_iter().all(|side| wants(side, judged[side])) {
            found.push(*draft);
        }
    });
    found
}

/// `drafts` as the home of `standing` judges them, in their order.
pub fn judged(standing: &Standing<'_>, drafts: &[Draft]) -> Vec<OwnText> {
    let tables = SideTables::new(standing);
    let mut sums = tables.sums(standing.common.issues.len());
    drafts
        .iter()
        .map(|draft| {
            for (depth, issue) in standing.common.issues.ids().enumerate() {
                let clause = draft.clause(issue);
                tables.enter(&mut sums, depth, clause);
            }
            let (utility, passes) = tables.judge(&mut sums, draft);
            OwnText { draft: *draft, utility, passes }
        })
        .collect()
}

/// Every text on the present agenda that the chief prefers to no agreement, as his own home judges it.
///
/// Needs nothing of the other side: what a player's adviser and an opponent may compute.
pub fn own_texts(standing: Standing<'_>) -> Vec<OwnText> {
    struct Own {
        tables: SideTables,
        sums: Sums,
        least: Utility,
        empty: Draft,
        found: Vec<OwnText>,
    }
    impl Walker for Own {
        fn enter(&mut self, depth: usize, clause: Clause) {
            self.tables.enter(&mut self.sums, depth, clause);
        }
        fn text(&mut self, draft: &Draft) {
            let (utility, passes) = self.tables.judge(&mut self.sums, draft);
            if utility >= self.least && *draft != self.empty {
                self.found.push(OwnText { draft: *draft, utility, passes });
            }
        }
    }
    let tables = SideTables::new(&standing);
    let mut own = Own {
        sums: tables.sums(standing.common.issues.len()),
        least: standing.no_agreement(),
        empty: standing.table.status_quo,
        tables,
        found: Vec::new(),
    };
    let choices = present_agenda(standing.common, standing.table);
    walk(standing.common, &choices, &mut own);
    own.found
}
