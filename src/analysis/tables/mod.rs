//! One home as tables: what each option adds for each judge, so that a text is judged by adding rows.
//!
//! Judges are the groups, then the factions. What is not a sum (pressure, payments that offend, red lines, votes) is
//! looked up from the sums. The rows themselves are read off `Standing`, not computed a second time.

mod body;
mod pressing;
mod row;
mod together;
mod tracks;
mod worth;

use crate::negotiation::ratification::{Dealt, Position, offended};
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::home::{Conviction, Dissent, Tally};
use crate::scenario::id::{FactionId, IssueId, OptionId, Table, TrackId};
use crate::units::{Points, Utility};
use body::{BodyTable, body_table};
use pressing::Pressing;
use row::{LinkageTable, Row, Rows, judges, linkage_table, rows};
use together::{TogetherTable, together_tables};
use tracks::Tracks;
use worth::Worths;

/// A home as tables, at one moment.
pub struct SideTables {
    groups: usize,
    /// What each judge begins with: disposition, trust, mood.
    base: Vec<i32>,
    /// What was paid for the texts of each track, by judge.
    paid: Table<TrackId, Vec<Points>>,
    tracks: Tracks,
    symbolic_answer: Points,
    rows: Table<IssueId, Table<OptionId, Rows>>,
    worths: Worths,
    linkages: Vec<LinkageTable>,
    /// Red lines that several clauses cross together.
    together: Vec<TogetherTable>,
    /// By group: on what and how it presses.
    pressing: Vec<Pressing>,
    dissents: Table<FactionId, Dissent>,
    bodies: Vec<BodyTable>,
    no_agreement: Utility,
}

/// Sums along a walk through the texts: one level per issue.
pub struct Sums {
    levels: Vec<Level>,
    /// Room for the scores of a whole text, and for the votes of a body on it.
    scores: Vec<i32>,
    votes: Table<FactionId, Tally>,
}

#[derive(Clone)]
struct Level {
    points: Vec<i32>,
    sacred_loss: Vec<i32>,
    caps: u32,
    symbolic: bool,
    utility: Utility,
}

impl SideTables {
    /// The tables of one standing, every mood what it seems.
    pub fn new(standing: &Standing<'_>) -> Self {
        Self::as_dealt(standing, &Dealt::nothing(standing))
    }

    /// The tables of one standing in which votes go as `dealt`: what was hidden is known.
    pub fn as_dealt(standing: &Standing<'_>, dealt: &Dealt) -> Self {
        let home = standing.home;
        let trust = standing.trust_points();
        let begin = |conviction: &Conviction, mood: Points| {
            let honour = standing.honour_points(conviction) + standing.defiance_points(conviction);
            (conviction.disposition + trust + honour + mood).0
        };
        let groups = home
            .groups
            .iter()
            .map(|(id, group)| begin(&group.conviction, standing.own.group_moods[id]));
        let factions = home
            .factions
            .iter()
            .map(|(id, faction)| begin(&faction.conviction, standing.faction_mood(id)));
        let rows = rows(standing);
        Self {
            groups: home.groups.len(),
            base: groups.chain(factions).collect(),
            paid: standing
                .common
                .tracks
                .ids()
                .map(|track| {
                    judges(standing).map(|(who, _)| standing.own.payments_for(who, track)).collect()
                })
                .collect(),
            tracks: Tracks::new(standing),
            symbolic_answer: standing.common.rules.symbolic_answer,
            worths: Worths::of(&rows),
            rows,
            linkages: home
                .linkages
                .iter()
                .map(|linkage| linkage_table(standing, linkage))
                .collect(),
            together: together_tables(standing),
            pressing: home
                .groups
                .iter()
                .map(|(id, group)| Pressing::of(standing, id, group))
                .collect(),
            dissents: home.factions.ids().map(|faction| standing.dissent(faction)).collect(),
            bodies: standing
                .counted_bodies()
                .map(|counted| body_table(standing, dealt, counted))
                .collect(),
            no_agreement: standing.no_agreement(),
        }
    }

    /// What no agreement is worth.
    pub fn no_agreement(&self) -> Utility {
        self.no_agreement
    }

    /// Sums of an empty text, with a level for each of `issues`.
    pub fn sums(&self, issues: usize) -> Sums {
        let level = Level {
            points: self.base.clone(),
            sacred_loss: vec![0; self.base.len()],
            caps: 0,
            symbolic: false,
            utility: Utility::ZERO,
        };
        Sums {
            levels: vec![level; issues + 1],
            scores: Vec::with_capacity(self.base.len()),
            votes: self.dissents.values().map(|_| Tally::default()).collect(),
        }
    }

    /// Adds `clause`, the next after `depth` others. Ambiguous clauses wait until the text is whole.
    pub fn enter(&self, sums: &mut Sums, depth: usize, clause: Clause) {
        let rows = &self.rows[clause.issue][clause.option];
        let Some((before, after)) = sums.levels.split_at_mut_checked(depth + 1) else { return };
        let (Some(before), Some(after)) = (before.last(), after.first_mut()) else { return };
        after.copy(before);
        if let Some(row) = rows.certain() {
            after.add(row);
        }
    }

    /// As [`Self::judge`], for a text that is not reached by a walk.
    pub fn judge_alone(&self, sums: &mut Sums, draft: &Draft) -> (Utility, bool) {
        let Sums { levels, scores, votes } = sums;
        let Some(whole) = self.sum_up(levels, draft) else { return (Utility::ZERO, false) };
        (whole.utility + self.linked(draft), self.passes(draft, whole, scores, votes))
    }

    /// The sums of the whole `draft`, in the last of `levels`.
    fn sum_up<'l>(&self, levels: &'l mut [Level], draft: &Draft) -> Option<&'l Level> {
        let (empty, [.., last]) = levels.split_first_mut()? else { return None };
        last.copy(empty);
        for (issue, options) in self.rows.iter() {
            last.add(options[draft.option(issue)].read_in(draft));
        }
        Some(last)
    }

    /// What the whole `draft` is worth to the chief, and whether every body asked of it passes it.
    pub fn judge(&self, sums: &mut Sums, draft: &Draft) -> (Utility, bool) {
        let Sums { levels, scores, votes } = sums;
        let Some(last) = levels.last_mut() else {
            return (Utility::ZERO, false);
        };
        let saved = self.has_ambiguity(draft).then(|| last.clone());
        if saved.is_some() {
            for (issue, options) in self.rows.iter() {
                let rows = &options[draft.option(issue)];
                if rows.certain().is_none() {
                    last.add(rows.read_in(draft));
                }
            }
        }
        let passes = self.passes(draft, last, scores, votes);
        let answer = (last.utility + self.linked(draft), passes);
        if let Some(saved) = saved {
            *last = saved;
        }
        answer
    }

    /// What `draft` is worth to the chief, whatever its home says.
    pub fn utility(&self, draft: &Draft) -> Utility {
        self.worths.sum(draft) + self.linked(draft)
    }

    /// What the linkages change.
    fn linked(&self, draft: &Draft) -> Utility {
        self.linkages.iter().map(|linkage| linkage.change(draft)).sum()
    }

    fn has_ambiguity(&self, draft: &Draft) -> bool {
        self.rows.iter().any(|(issue, options)| options[draft.option(issue)].certain().is_none())
    }

    fn passes(
        &self,
        draft: &Draft,
        level: &Level,
        scores: &mut Vec<i32>,
        votes: &mut Table<FactionId, Tally>,
    ) -> bool {
        let factions = self.faction_scores(draft, level, scores);
        let caps = self.caps(draft, level);
        let mut asked = self.bodies.iter().filter(|body| body.is_asked_of(draft));
        asked.all(|body| body.agrees(factions, caps, votes))
    }

    /// The factions that cannot vote for `draft`, summed up in `level`, as bits.
    fn caps(&self, draft: &Draft, level: &Level) -> u32 {
        let crossed = self.together.iter().filter(|line| line.is_crossed_by(draft));
        crossed.fold(level.caps, |caps, line| caps | line.caps)
    }

    /// What each faction thinks of `draft`, summed up in `level`, in order. `scores` is overwritten.
    fn faction_scores<'s>(
        &self,
        draft: &Draft,
        level: &Level,
        scores: &'s mut Vec<i32>,
    ) -> &'s [i32] {
        let paid = &self.paid[self.tracks.of(draft)];
        let concession = level.symbolic.then_some(self.symbolic_answer);
        scores.clear();
        scores.extend(level.points.iter().zip(&level.sacred_loss).zip(paid).map(
            |((points, loss), paid)| {
                let (payments, eased) = offended(Points(*loss), *paid, concession);
                points + payments.0 + eased.0
            },
        ));
        for linkage in self.linkages.iter().filter(|linkage| !linkage.is_the_chiefs_alone()) {
            for (score, points) in scores.iter_mut().zip(linkage.points(draft)) {
                *score += points;
            }
        }
        let Some((groups, factions)) = scores.split_at_mut_checked(self.groups) else {
            return &[];
        };
        for (group, pressing) in groups.iter().zip(&self.pressing) {
            for (score, added) in factions.iter_mut().zip(pressing.adds(*group, draft)) {
                *score += added;
            }
        }
        factions
    }

    /// Where each faction stands on `draft` were every mood what it seems.
    pub fn positions(&self, sums: &mut Sums, draft: &Draft) -> Table<FactionId, Position> {
        let Sums { levels, scores, .. } = sums;
        let Some(whole) = self.sum_up(levels, draft) else { return Table::default() };
        let all = self.caps(draft, whole);
        let caps = (0..).map(|faction| all >> faction & 1 == 1);
        self.faction_scores(draft, whole, scores)
            .iter()
            .zip(caps)
            .zip(self.dissents.values())
            .map(|((score, capped), dissent)| Position {
                score: Points(*score),
                capped,
                dissent: *dissent,
            })
            .collect()
    }
}

impl Level {
    fn copy(&mut self, other: &Self) {
        self.points.copy_from_slice(&other.points);
        self.sacred_loss.copy_from_slice(&other.sacred_loss);
        self.caps = other.caps;
        self.symbolic = other.symbolic;
        self.utility = other.utility;
    }

    fn add(&mut self, row: &Row) {
        for (sum, points) in self.points.iter_mut().zip(&row.points) {
            *sum += points;
        }
        for (sum, loss) in self.sacred_loss.iter_mut().zip(&row.sacred_loss) {
            *sum += loss;
        }
        self.caps |= row.caps;
        self.symbolic |= row.symbolic;
        self.utility += row.utility;
    }
}
