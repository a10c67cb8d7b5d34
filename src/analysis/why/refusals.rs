//! Who refuses a text at a home, with any changes made, and the least that would let it pass them.

use super::change::{Change, Few};
use super::lens::{
    BodyLens, CAPPED, CHIEF, FARTHEST, Lens, MOST_FACTIONS, MOST_LINES, MOST_SUMS, Rows, Step,
    Sums, Text,
};
use crate::negotiation::ratification::{Position, cast, passes};
use crate::scenario::home::Tally;
use crate::scenario::id::{BodyId, FactionId, Side, Table};
use crate::units::Points;

impl Lens<'_> {
    /// Whether the chief would sign, and every body pass, what `text` says.
    pub(super) fn is_open(&self, text: &Text) -> bool {
        self.refusing(text, &[]) == 0
    }

    /// Whether every body passes it.
    pub(super) fn passes(&self, text: &Text) -> bool {
        self.refusing(text, &[]) & !CHIEF == 0
    }

    /// Whether the chief would rather have no agreement.
    pub(super) fn is_unwanted(text: &Text) -> bool {
        text.margin < 0
    }

    /// The bodies whose refusal of `text` binds, in order.
    pub(super) fn refused_by(&self, text: &Text) -> impl Iterator<Item = BodyId> {
        let refusing = self.refusing(text, &[]);
        let bodies = self.bodies.iter().enumerate();
        bodies.filter(move |(place, _)| refusing >> place & 1 == 1).map(|(_, body)| body.id)
    }

    /// Whether what `change` lifts bars `text`: a refusal that binds, a red line crossed, a chief who would not sign.
    pub(super) fn is_barred_by(&self, text: &Text, change: Change) -> bool {
        match change {
            Change::Veto(_, id) => {
                let refusing = self.refusing(text, &[]);
                let place = self.bodies.iter().position(|body| body.id == id);
                place.is_some_and(|place| refusing >> place & 1 == 1)
            }
            Change::Chief(_) => Self::is_unwanted(text),
            Change::Line(..) | Change::Together(..) => {
                text.sum.crossed.iter().any(|line| line.by == change)
            }
            Change::Pledge(..)
            | Change::Payment(..)
            | Change::Quota(..)
            | Change::Weight(..)
            | Change::Discipline(..)
            | Change::Clause(_) => false,
        }
    }

    /// Whether every body would pass `text`, and the chief sign besides, were `change` made; nothing where it makes no
    /// difference to any vote.
    pub(super) fn with(&self, text: &Text, change: Change) -> Option<(bool, bool)> {
        let few = Few::NONE.with(change)?;
        let is_step = text.steps.iter().any(|step| step.change == change && step.is_felt());
        let is_of_a_body =
            matches!(change, Change::Veto(..) | Change::Quota(..) | Change::Chief(_));
        if !is_step && !is_of_a_body {
            return None;
        }
        let refusing = self.refusing_with(text, &few);
        Some((refusing & !CHIEF == 0, refusing == 0))
    }

    /// Whether `text` is open here once those of `few` that are at this home are made.
    pub(super) fn opens(&self, text: &Text, few: &Few) -> bool {
        self.refusing_with(text, few) == 0
    }

    /// Who refuses `text` once those of `few` that are at this home are made.
    fn refusing_with(&self, text: &Text, few: &Few) -> u64 {
        let side = Some(self.standing.side());
        let has = |change: Change| few.iter().any(|one| one == change && one.side() == side);
        let steps: Vec<&Step> = text.steps.iter().filter(|step| has(step.change)).collect();
        let rows = self.rows(text, &steps);
        let mut failing = self.failing_at(text, &self.counted(&rows));
        let at = |of: fn(Side, BodyId) -> Change, body: &BodyLens<'_>| {
            has(of(self.standing.side(), body.id))
        };
        for (place, body) in self.bodies.iter().enumerate() {
            let failed = failing >> place & 1 == 1;
            if failed && at(Change::Quota, body) && self.passes_lower(&rows, body) {
                failing &= !(1 << place);
            }
        }
        let mut refusing = self.not_overridden(text, failing);
        for (place, body) in self.bodies.iter().enumerate() {
            if at(Change::Veto, body) {
                refusing &= !(1 << place);
            }
        }
        let chief =
            if has(Change::Chief(self.standing.side())) { 0 } else { Self::chief(text, &steps) };
        refusing | chief
    }

    /// The factions that cannot vote in favour once `steps` are taken, as bits.
    fn caps(text: &Text, steps: &[&Step]) -> u32 {
        let lifted = steps.iter().fold(0, |lifted, step| lifted | step.lifts);
        let lines = text.sum.crossed.iter().enumerate();
        let there = lines.filter(|(place, _)| *place >= MOST_LINES || lifted >> place & 1 == 0);
        there.fold(0, |caps, (_, line)| caps | line.binds)
    }

    /// Where every faction stands once `steps` are taken: a row of its counts.
    fn rows(&self, text: &Text, steps: &[&Step]) -> Rows {
        let caps = Self::caps(text, steps);
        // What groups think is no sum of what steps do one by one.
        let scores = if steps.len() > 1 && steps.iter().any(|step| step.moves_groups) {
            self.score(text, steps)
        } else {
            steps.iter().fold(text.scores, |mut scores, step| {
                for (score, felt) in scores.iter_mut().zip(&step.felt) {
                    *score += felt;
                }
                scores
            })
        };
        let mut rows = [0; MOST_FACTIONS];
        for (faction, (row, score)) in rows.iter_mut().zip(scores).enumerate() {
            let loyal = steps.iter().any(|step| step.loyal == Some(faction));
            *row = match (loyal, caps >> faction & 1 == 1) {
                (true, _) => row_at(FARTHEST),
                (false, true) => CAPPED,
                (false, false) => row_at(score),
            };
        }
        rows
    }

    /// What the votes come to in every sum, the factions standing at `rows`.
    fn counted(&self, rows: &Rows) -> Sums {
        let mut sums = [0; MOST_SUMS];
        for (counts, row) in self.counts.iter().zip(rows) {
            let from = row * self.demands;
            let row = counts.get(from..from + self.demands).unwrap_or_default();
            for (sum, count) in sums.iter_mut().zip(row) {
                *sum += count;
            }
        }
        sums
    }

    /// The bodies asked of `text` that do not pass it at these sums, as bits.
    fn failing_at(&self, text: &Text, sums: &Sums) -> u64 {
        let met = |(place, need): &(usize, i64)| sums.get(*place).is_some_and(|sum| sum >= need);
        let mut failing = 0;
        for (place, body) in self.bodies.iter().enumerate() {
            if text.asked >> place & 1 == 1 && !body.needs.iter().all(met) {
                failing |= 1 << place;
            }
        }
        failing
    }

    /// Of these bodies those that no other overrides (R5.15): one that is asked and passes.
    fn not_overridden(&self, text: &Text, failing: u64) -> u64 {
        let passing = text.asked & !failing;
        let mut refusing = failing;
        for (place, body) in self.bodies.iter().enumerate() {
            if body.overridden_by.is_some_and(|by| passing >> by & 1 == 1) {
                refusing &= !(1 << place);
            }
        }
        refusing
    }

    /// Who refuses `text` once `steps` are taken: bodies and chief, as bits.
    fn refusing(&self, text: &Text, steps: &[&Step]) -> u64 {
        let sums = self.counted(&self.rows(text, steps));
        self.not_overridden(text, self.failing_at(text, &sums)) | Self::chief(text, steps)
    }

    fn chief(text: &Text, steps: &[&Step]) -> u64 {
        let worth: i64 = steps.iter().map(|step| step.worth).sum();
        if text.margin + worth < 0 { CHIEF } else { 0 }
    }

    /// `taken`, the changes of `steps`, and the least besides that lets `text` pass those who still refuse it; nothing
    /// where that makes more than `most` changes.
    pub(super) fn mended(
        &self,
        text: &Text,
        steps: &[&Step],
        taken: Few,
        most: usize,
    ) -> Option<Few> {
        let side = self.standing.side();
        let rows = self.rows(text, steps);
        let mut failing = self.failing_at(text, &self.counted(&rows));
        let refusing = self.not_overridden(text, failing) | Self::chief(text, steps);
        if refusing.count_ones() as usize > most - taken.len() {
            return None;
        }
        let mut all = taken;
        if refusing & CHIEF != 0 {
            all = all.with(Change::Chief(side))?;
        }
        // First those that nothing overrides: what lets a text pass them decides whether they override others.
        let mut overriding = self.bodies.iter().enumerate().collect::<Vec<_>>();
        overriding.sort_by_key(|(_, body)| body.overridden_by.is_some());
        for (place, body) in overriding {
            if self.not_overridden(text, failing) >> place & 1 == 0 {
                continue;
            }
            if self.passes_lower(&rows, body) {
                failing &= !(1 << place);
                all = all.with(Change::Quota(side, body.id))?;
            } else {
                all = all.with(Change::Veto(side, body.id))?;
            }
        }
        (all.len() <= most).then_some(all)
    }

    /// Whether a body passes a text with a lower quota, the factions standing at `rows`.
    fn passes_lower(&self, rows: &Rows, body: &BodyLens<'_>) -> bool {
        let standing = &self.standing;
        let seats = &standing.table.seats[standing.side()][body.id];
        let band = standing.common.rules.abstention_band;
        let vote = |((faction, seats), row): ((FactionId, &u32), &usize)| {
            let dissent = standing.dissent(faction);
            let position =
                Position { score: Points(score_at(*row)), capped: *row == CAPPED, dissent };
            cast(position, *seats, band)
        };
        let votes: Table<FactionId, Tally> = seats.iter().zip(rows).map(vote).collect();
        let total = body.others + votes.values().copied().sum();
        passes(&body.lower, total, &votes)
    }

    /// Whether it is out of the question that `text` passes with at most so many changes more than `steps`, one of
    /// which at least sways a faction. Rather `false` than wrong.
    pub(super) fn is_hopeless(&self, text: &Text, steps: &[&Step], more: usize) -> bool {
        if text.entangled {
            return false;
        }
        let rows = self.rows(text, steps);
        let mut gains = [0_i64; MOST_FACTIONS];
        (1..=more).all(|swayed| {
            // Each faction as warm as so many changes could make it, and no line in its way.
            let mut best = rows;
            for (faction, row) in best.iter_mut().enumerate() {
                let score = if *row == CAPPED {
                    Self::score_of(text, steps, faction)
                } else {
                    score_at(*row)
                };
                *row = row_at(score + text.warmest(faction, swayed));
            }
            let mut sums = self.counted(&best);
            // And so many factions wholly loyal: in each sum those to whom that makes most.
            for (place, sum) in sums.iter_mut().enumerate().take(self.demands) {
                gains.fill(0);
                for (gain, (counts, row)) in gains.iter_mut().zip(self.counts.iter().zip(&best)) {
                    let at = |row: usize| counts.get(row * self.demands + place).copied();
                    *gain = at(row_at(FARTHEST)).unwrap_or(0) - at(*row).unwrap_or(0);
                }
                for _ in 0..swayed {
                    let most = gains.iter_mut().max();
                    *sum += most.map_or(0, std::mem::take).max(0);
                }
            }
            let failing = self.not_overridden(text, self.failing_at(text, &sums));
            let refusing = failing | Self::chief(text, steps);
            refusing.count_ones() as usize > more - swayed
        })
    }

    fn score_of(text: &Text, steps: &[&Step], faction: usize) -> i32 {
        let felt = |step: &&Step| step.felt.get(faction).copied().unwrap_or(0);
        let base = text.scores.get(faction).copied().unwrap_or(0);
        base + steps.iter().map(felt).sum::<i32>()
    }
}

/// The row of a score.
fn row_at(score: i32) -> usize {
    usize::try_from(score.clamp(-FARTHEST, FARTHEST) + FARTHEST).unwrap_or(0)
}

/// The score of a row.
fn score_at(row: usize) -> i32 {
    i32::try_from(row).unwrap_or(0) - FARTHEST
}

impl Text {
    /// The most that so many steps could warm a faction by.
    fn warmest(&self, faction: usize, steps: usize) -> i32 {
        let mut best = [0; Few::MOST];
        for step in &self.steps {
            let mut felt = step.felt.get(faction).copied().unwrap_or(0);
            for slot in &mut best {
                if felt > *slot {
                    std::mem::swap(slot, &mut felt);
                }
            }
        }
        best.iter().take(steps).sum()
    }
}
