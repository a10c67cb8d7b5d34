//! Records added up: as large after ten million games as after one, but for the texts there were.

use std::collections::BTreeMap;

use super::{FailedVote, Happened, Record, Sums, VerbCounts};
use crate::negotiation::outcome::Ending;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BodyId, BySide, ChoiceId, DecisionId, IssueId, OptionId, Side, Table};
use crate::scenario::issue::Common;

/// What many games of one scenario have in common. All sums are whole numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How they ended.
    pub endings: Endings,
    /// What they were worth to each side.
    pub scores: BySide<ScoreSums>,
    /// What followed for each side in the long run; no games where the scenario does not say.
    pub followed: BySide<LongRunSums>,
    /// Over games that ended in force, how often each option was settled on.
    pub settled: Table<IssueId, Table<OptionId, u64>>,
    /// How often each body refused a signed text with binding force.
    pub refused: BySide<Table<BodyId, u64>>,
    /// The same by body, deciding faction and clause.
    pub decided: BTreeMap<FailedVote, u64>,
    /// How often each choice of each decision was made, in time or not.
    pub decisions: Table<DecisionId, Table<ChoiceId, u64>>,
    /// How many games took so many rounds, from 1.
    pub rounds: Vec<u64>,
    /// The moves each side made.
    pub moves: BySide<VerbCounts>,
    /// In how many games each act, gesture and event there was.
    pub happened: Happened,
    /// The games in which a home refused a signed text.
    pub where_refused: WhereRefused,
    /// In how many games each whole text came into force.
    pub texts: BTreeMap<Draft, u64>,
}

/// Games in which a home refused what was signed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhereRefused {
    /// How many.
    pub games: u64,
    /// In how many of them each act, gesture and event there was.
    pub happened: Happened,
}

/// How often games ended in each way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Endings {
    /// A text was signed and ratified by both.
    pub in_force: u64,
    /// A signed text was refused, by whom.
    pub refused: Refusal,
    /// One side broke off.
    pub broken_off: BySide<u64>,
    /// The last round passed without a text.
    pub out_of_time: u64,
}

/// How often a signed text was refused by one home alone, and by both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// By one home alone.
    pub by: BySide<u64>,
    /// By both.
    pub by_both: u64,
}

/// A side's scores added up: its three parts, and the total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScoreSums {
    /// −20..=60 each.
    pub gain: Sums,
    /// 0..=20 each.
    pub ratification: Sums,
    /// 0..=20 each.
    pub face: Sums,
    /// −20..=100 each.
    pub total: Sums,
}

/// What followed for a side, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LongRunSums {
    /// Material interest.
    pub material: Sums,
    /// Honour and face.
    pub face: Sums,
}

impl Tally {
    /// No games yet, of a scenario with these issues, bodies and rounds.
    pub fn new(common: &Common) -> Self {
        Self {
            endings: Endings::default(),
            scores: BySide::default(),
            followed: BySide::default(),
            settled: common.issues.map(|issue| issue.options.map(|_| 0)),
            refused: BySide::each(|side| common.sides[side].bodies.map(|_| 0)),
            decided: BTreeMap::new(),
            decisions: common.decisions.map(|decision| decision.choices.map(|_| 0)),
            rounds: vec![0; common.rounds.len()],
            moves: BySide::default(),
            happened: Happened::default(),
            where_refused: WhereRefused::default(),
            texts: BTreeMap::new(),
        }
    }

    /// Adds a game.
    pub fn add(&mut self, record: &Record) {
        self.endings.add(record.ending);
        self.happened.merge(&record.happened);
        if !record.failed.is_empty() {
            self.where_refused.games += 1;
            self.where_refused.happened.merge(&record.happened);
        }
        if let Some(text) = &record.text {
            *self.texts.entry(*text).or_default() += 1;
            let issues: Vec<IssueId> = self.settled.ids().collect();
            for issue in issues {
                self.settled[issue][text.option(issue)] += 1;
            }
        }
        for vote in &record.failed {
            self.refused[vote.side][vote.body] += 1;
            *self.decided.entry(*vote).or_default() += 1;
        }
        for (decision, choice) in &record.decisions {
            self.decisions[*decision][*choice] += 1;
        }
        let round = usize::from(record.rounds).saturating_sub(1);
        if let Some(games) = self.rounds.get_mut(round) {
            *games += 1;
        }
        for side in Side::BOTH {
            let (sums, score) = (&mut self.scores[side], record.scores[side]);
            let points = |points: u32| i32::try_from(points).unwrap_or(0);
            sums.gain.add(score.gain);
            sums.ratification.add(points(score.ratification));
            sums.face.add(points(score.face));
            sums.total.add(score.total());
            self.moves[side].merge(&record.moves[side]);
            if let Some(followed) = &record.followed {
                self.followed[side].material.add(followed[side].material.0);
                self.followed[side].face.add(followed[side].face.0);
            }
        }
    }

    /// Adds the games of another tally of the same scenario. The order of merging makes no difference.
    pub fn merge(&mut self, other: &Self) {
        self.endings.merge(&other.endings);
        for (mine, theirs) in self.settled.values_mut().zip(other.settled.values()) {
            add_each(mine.values_mut(), theirs.values());
        }
        for (mine, theirs) in self.decisions.values_mut().zip(other.decisions.values()) {
            add_each(mine.values_mut(), theirs.values());
        }
        self.happened.merge(&other.happened);
        self.where_refused.games += other.where_refused.games;
        self.where_refused.happened.merge(&other.where_refused.happened);
        for (text, games) in &other.texts {
            *self.texts.entry(*text).or_default() += games;
        }
        for (vote, games) in &other.decided {
            *self.decided.entry(*vote).or_default() += games;
        }
        add_each(self.rounds.iter_mut(), other.rounds.iter());
        for side in Side::BOTH {
            add_each(self.refused[side].values_mut(), other.refused[side].values());
            let (sums, more) = (&mut self.scores[side], &other.scores[side]);
            sums.gain.merge(&more.gain);
            sums.ratification.merge(&more.ratification);
            sums.face.merge(&more.face);
            sums.total.merge(&more.total);
            self.moves[side].merge(&other.moves[side]);
            self.followed[side].material.merge(&other.followed[side].material);
            self.followed[side].face.merge(&other.followed[side].face);
        }
    }

    /// How many games.
    pub fn games(&self) -> u64 {
        self.endings.games()
    }

    /// The texts that came into force, the commonest first, of as common ones the first in the order of options.
    pub fn commonest_texts(&self) -> Vec<(Draft, u64)> {
        let mut texts: Vec<(Draft, u64)> =
            self.texts.iter().map(|(text, games)| (*text, *games)).collect();
        texts.sort_by_key(|(_, games)| std::cmp::Reverse(*games));
        texts
    }

    /// How many rounds the games took, added up.
    pub fn rounds_used(&self) -> Sums {
        let mut sums = Sums::default();
        for (round, games) in (1_u64..).zip(&self.rounds) {
            sums.count += games;
            sums.sum += i64::try_from(round * games).unwrap_or(i64::MAX);
            sums.squares += round * round * games;
        }
        sums
    }
}

fn add_each<'a>(mine: impl Iterator<Item = &'a mut u64>, theirs: impl Iterator<Item = &'a u64>) {
    for (count, more) in mine.zip(theirs) {
        *count += more;
    }
}

impl Endings {
    /// Adds a game.
    pub fn add(&mut self, ending: Ending) {
        match ending {
            Ending::InForce => self.in_force += 1,
            Ending::Refused { by: BySide { tokyo: true, moscow: true } } => {
                self.refused.by_both += 1;
            }
            Ending::Refused { by } => {
                let whose = if by.tokyo { Side::Tokyo } else { Side::Moscow };
                self.refused.by[whose] += 1;
            }
            Ending::BrokenOff { by } => self.broken_off[by] += 1,
            Ending::OutOfTime => self.out_of_time += 1,
        }
    }

    /// Adds another's games.
    pub fn merge(&mut self, other: &Self) {
        self.in_force += other.in_force;
        self.refused.by_both += other.refused.by_both;
        self.out_of_time += other.out_of_time;
        for side in Side::BOTH {
            self.refused.by[side] += other.refused.by[side];
            self.broken_off[side] += other.broken_off[side];
        }
    }

    /// How many games.
    pub fn games(&self) -> u64 {
        self.classes().iter().map(|(_, games)| games).sum()
    }

    /// Each class by its word in `--json` and in scenario files, with its games.
    pub fn classes(&self) -> [(&'static str, u64); 4] {
        let Refusal { by, by_both } = self.refused;
        let broken_off = Ending::BrokenOff { by: Side::Tokyo };
        [
            (Ending::InForce.word(), self.in_force),
            (Ending::Refused { by: BySide::default() }.word(), by.tokyo + by.moscow + by_both),
            (broken_off.word(), self.broken_off.tokyo + self.broken_off.moscow),
            (Ending::OutOfTime.word(), self.out_of_time),
        ]
    }
}
