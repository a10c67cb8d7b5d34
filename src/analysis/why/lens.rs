//! One home laid out for many questions about one text: who votes how, and how that moves with each change.
//!
//! A vote is taken as sums to be met, as a forecast takes it ([`Demand`]), and everything that sways a faction as an
//! addition to its score; so one text is asked of some thousand sets of changes in the time of a verdict or two.

use super::change::{Change, lowered, next_payment};
use super::terms::{Sum, Terms, constituent, judges};
use crate::analysis::tables::SideTables;
use crate::negotiation::ratification::{Demand, Position, PressureScale, cast, offended};
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Judge;
use crate::scenario::home::{Body, Tally, Threshold};
use crate::scenario::id::{BodyId, FactionId, Id as _, IssueId, OptionId, Table, TrackId};
use crate::units::{Points, Utility};

/// Scores past this vote as at this: [`crate::negotiation::ratification::likelihood`] is flat from 100.
pub(super) const FARTHEST: i32 = 200;
/// The row of a faction that a red line keeps from voting in favour.
pub(super) const CAPPED: usize = 2 * FARTHEST as usize + 1;

/// A home at one moment.
pub(super) struct Lens<'s> {
    pub(super) standing: Standing<'s>,
    terms: Terms,
    /// What every judge begins with.
    base: Vec<i32>,
    groups: usize,
    /// Groups, then factions.
    judges: Vec<Judge>,
    symbolic: Table<IssueId, Table<OptionId, bool>>,
    /// What the next payment buys.
    payment: Points,
    /// By faction, then by group: how strongly the group presses it.
    presses: Vec<Vec<Points>>,
    pub(super) bodies: Vec<BodyLens<'s>>,
    /// How many sums all bodies ask for.
    pub(super) demands: usize,
    /// By faction: what its votes count for in every sum, at each score and capped.
    pub(super) counts: Vec<Vec<i64>>,
    tables: SideTables,
}

pub(super) struct BodyLens<'s> {
    pub(super) id: BodyId,
    pub(super) body: &'s Body,
    /// Its sums, by place, and what each must come to.
    pub(super) needs: Vec<(usize, i64)>,
    pub(super) others: Tally,
    pub(super) lower: Threshold,
    /// The body that overrides it, by place, where the chief could pay for that.
    pub(super) overridden_by: Option<usize>,
}

/// A text as one home stands on it.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub(super) sum: Sum,
    /// By group: whether it presses on this text.
    on: Vec<bool>,
    /// What each faction thinks, pressure and payments included.
    pub(super) scores: Scores,
    /// The bodies asked whose refusal binds, as bits.
    pub(super) asked: u64,
    /// By how much it is worth more to the chief than no agreement; below 0, less.
    pub(super) margin: i64,
    pub(super) steps: Vec<Step>,
    /// Whether what a step adds depends on the others: then nothing is foreclosed by bounds.
    pub(super) entangled: bool,
}

/// A change that sways votes, and what it does to a text.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) change: Change,
    /// What it adds to the own score of each judge.
    own: Vec<i32>,
    /// What it adds to the score of each faction, taken alone.
    pub(super) felt: Scores,
    /// The group that falls silent.
    silent: Option<usize>,
    /// The faction that votes as it is told.
    pub(super) loyal: Option<usize>,
    /// The lines crossed that it lifts, as bits.
    pub(super) lifts: u128,
    /// Whether it moves what groups think.
    pub(super) moves_groups: bool,
    /// What it adds to the chief's worth.
    pub(super) worth: i64,
}

/// The bit of the chief among those asked.
pub(super) const CHIEF: u64 = 1 << 63;
/// Most factions of a home, as the checker has it.
pub(super) const MOST_FACTIONS: usize = 20;
/// Most sums of the bodies of a home: of twelve bodies two each, as the checker and [`Demand`] have it.
pub(super) const MOST_SUMS: usize = 24;
/// Most red lines one text may cross and have looked at; those past it count as given.
pub(super) const MOST_LINES: usize = 128;

/// By faction: its score.
pub(super) type Scores = [i32; MOST_FACTIONS];
/// By faction: its row among its counts.
pub(super) type Rows = [usize; MOST_FACTIONS];
/// What votes come to, sum by sum.
pub(super) type Sums = [i64; MOST_SUMS];

impl<'s> Lens<'s> {
    /// How many votes it is to ask all bodies once.
    pub(super) fn votes(&self) -> u64 {
        1 + (self.counts.len() * self.demands) as u64
    }

    pub(super) fn new(standing: Standing<'s>) -> Self {
        let home = standing.home;
        let trust = standing.trust_points();
        let base = judges(&standing).map(|(judge, conviction)| {
            let mood = match judge {
                Judge::Faction(faction) => standing.faction_mood(faction),
                Judge::Group(group) => standing.own.group_moods[group],
            };
            let honour = standing.honour_points(conviction) + standing.defiance_points(conviction);
            (conviction.disposition + trust + honour + mood).0
        });
        let symbolic = standing.common.issues.iter().map(|(issue, about)| {
            let is = |option| standing.is_symbolic_concession(Clause { issue, option });
            about.options.ids().map(is).collect()
        });
        let presses = home.factions.ids().map(|faction| {
            home.groups.ids().map(|group| standing.presses(group, faction)).collect()
        });
        let mut lens = Self {
            terms: Terms::new(&standing),
            base: base.collect(),
            groups: home.groups.len(),
            judges: judges(&standing).map(|(judge, _)| judge).collect(),
            symbolic: symbolic.collect(),
            payment: next_payment(&standing),
            presses: presses.collect(),
            bodies: bodies(&standing),
            demands: 0,
            counts: Vec::new(),
            tables: SideTables::new(&standing),
            standing,
        };
        lens.demands = lens.bodies.iter().map(|body| body.needs.len()).sum();
        lens.counts = home.factions.ids().map(|faction| lens.counts_of(faction)).collect();
        lens
    }

    /// What the votes of `faction` count for in every sum, at each score and capped.
    fn counts_of(&self, faction: FactionId) -> Vec<i64> {
        let standing = &self.standing;
        let (band, dissent) = (standing.common.rules.abstention_band, standing.dissent(faction));
        let scores = (-FARTHEST..=FARTHEST).map(|score| (Points(score), false));
        let rows = scores.chain([(Points(0), true)]);
        let counted = |(score, capped): (Points, bool)| {
            let position = Position { score, capped, dissent };
            let of_body = move |body: &BodyLens<'_>| {
                let seats = standing.table.seats[standing.side()][body.id][faction];
                let votes = cast(position, seats, band);
                let demands = Demand::all(&body.body.threshold, body.others);
                demands.map(|demand| demand.count(faction, votes)).collect::<Vec<i64>>()
            };
            self.bodies.iter().flat_map(of_body).collect::<Vec<i64>>()
        };
        rows.flat_map(counted).collect()
    }

    /// What sways votes on `text`.
    pub(super) fn steps(text: &Text) -> &[Step] {
        &text.steps
    }

    /// Reads `draft`, which it is worth `least` to the chief not to sign; with what could sway the vote.
    pub(super) fn read(&self, draft: &Draft, least: Utility, text: &mut Text) {
        let standing = &self.standing;
        self.terms.sum(&self.base, draft, &mut text.sum);
        let track = match standing.common.tracks.len() {
            0 | 1 => TrackId::at(0),
            _ => standing.table.track_signed(standing.common, draft),
        };
        let symbolic = self.symbolic.iter().any(|(issue, of)| of[draft.option(issue)]);
        let answer = symbolic.then_some(standing.common.rules.symbolic_answer);
        let mut bought = Vec::with_capacity(self.base.len());
        let each = text.sum.points.iter_mut().zip(&text.sum.sacred);
        for ((points, loss), judge) in each.zip(&self.judges) {
            let before = standing.own.payments_for(constituent(*judge), track);
            let with = |paid| {
                let (payments, eased) = offended(Points(*loss), paid, answer);
                payments.0 + eased.0
            };
            let now = with(before);
            bought.push(with(before + self.payment) - now);
            *points += now;
        }
        let silence = &standing.table.status_quo;
        let says = |issue: &IssueId| draft.option(*issue) != silence.option(*issue);
        text.on.clear();
        let groups = standing.home.groups.values();
        text.on.extend(
            groups.map(|group| group.presses_on.as_ref().is_none_or(|on| on.iter().any(says))),
        );
        text.scores = self.score(text, &[]);
        let silence = standing.silence();
        text.asked = 0;
        for (place, body) in self.bodies.iter().enumerate() {
            if body.body.is_taken_to_bind() && body.body.asked.is_of(draft, &silence) {
                text.asked |= 1 << place;
            }
        }
        text.margin = (self.tables.utility(draft) - least).0;
        self.find_steps(draft, &bought, text);
    }

    /// What each faction thinks of `text` once `steps` are taken.
    pub(super) fn score(&self, text: &Text, steps: &[&Step]) -> Scores {
        let mut scores = [0; MOST_FACTIONS];
        let factions = text.sum.points.get(self.groups..).unwrap_or_default();
        for (place, (score, own)) in scores.iter_mut().zip(factions).enumerate() {
            let more = |step: &&Step| step.adds_to(self.groups + place);
            *score = own + steps.iter().map(more).sum::<i32>();
        }
        let scale = PressureScale::new(self.standing.common.rules.pressure_full);
        let groups = self.standing.home.groups.values();
        for (place, (group, on)) in groups.zip(&text.on).enumerate() {
            if !on || steps.iter().any(|step| step.silent == Some(place)) {
                continue;
            }
            let own = text.sum.points.get(place).copied().unwrap_or(0);
            let thinks = own + steps.iter().map(|step| step.adds_to(place)).sum::<i32>();
            let presses_by = if group.watchdog { thinks.min(0) } else { thinks };
            for (score, presses) in scores.iter_mut().zip(&self.presses) {
                let weight = presses.get(place).copied().unwrap_or_default();
                *score += scale.pressure(weight, Points(presses_by)).0;
            }
        }
        scores
    }

    /// What could sway the vote on `draft`: every change that helps somebody there.
    fn find_steps(&self, draft: &Draft, bought: &[i32], text: &mut Text) {
        let (standing, side) = (&self.standing, self.standing.side());
        let judges_there = self.base.len();
        let mut steps = std::mem::take(&mut text.steps);
        steps.clear();
        let blank = |change| Step {
            change,
            own: vec![0; judges_there],
            felt: [0; MOST_FACTIONS],
            silent: None,
            loyal: None,
            lifts: 0,
            moves_groups: false,
            worth: 0,
        };
        let lifts = |of: &dyn Fn(&super::terms::Crossed) -> bool| {
            let lines = text.sum.crossed.iter().enumerate().take(MOST_LINES);
            let those = lines.filter(|(_, line)| of(line));
            those.fold(0_u128, |bits, (place, _)| bits | 1 << place)
        };
        for (place, line) in text.sum.crossed.iter().enumerate().take(MOST_LINES) {
            steps.push(Step { lifts: 1 << place, ..blank(line.by) });
        }
        for issue in standing.common.issues.ids() {
            let clause = draft.clause(issue);
            if standing.broken_pledge(clause).is_none() {
                continue;
            }
            let mut step = blank(Change::Pledge(side, issue));
            step.own = judges(standing)
                .map(|(_, conviction)| -standing.audience_points(conviction, clause).0)
                .collect();
            step.worth = standing.retreat_cost(clause).0;
            step.moves_groups = true;
            steps.push(step);
        }
        text.entangled = !steps.is_empty() && steps.iter().any(|step| step.moves_groups);
        if self.payment > Points::ZERO {
            for (place, (judge, by)) in self.judges.iter().zip(bought).enumerate() {
                let mut step = blank(Change::Payment(side, constituent(*judge)));
                if let Some(own) = step.own.get_mut(place) {
                    *own = *by;
                }
                step.moves_groups = place < self.groups;
                steps.push(step);
            }
        }
        for group in standing.home.groups.ids() {
            let lifts = lifts(&|line| line.judge == Judge::Group(group));
            let silent = Some(group.index());
            steps.push(Step { silent, lifts, ..blank(Change::Weight(side, group)) });
        }
        for faction in standing.home.factions.ids() {
            let loyal = Some(faction.index());
            steps.push(Step { loyal, ..blank(Change::Discipline(side, faction)) });
        }
        for step in &mut steps {
            let mut felt = self.score(text, &[step]);
            for (felt, before) in felt.iter_mut().zip(&text.scores) {
                *felt -= before;
            }
            step.felt = felt;
        }
        text.steps = steps;
    }
}

impl Step {
    /// What it adds to the own score of the judge at `place`.
    fn adds_to(&self, place: usize) -> i32 {
        self.own.get(place).copied().unwrap_or(0)
    }

    /// Whether anybody feels it, for better or worse.
    pub(super) fn is_felt(&self) -> bool {
        self.felt.iter().any(|felt| *felt != 0) || self.may_help()
    }

    /// Whether it could help anybody: whether it warms a faction, lifts a line, or makes one vote as it is told.
    pub(super) fn may_help(&self) -> bool {
        let warms = self.felt.iter().any(|felt| *felt > 0) || self.moves_groups;
        warms || self.lifts != 0 || self.loyal.is_some() || self.worth > 0
    }
}

fn bodies<'s>(standing: &Standing<'s>) -> Vec<BodyLens<'s>> {
    let counted: Vec<(BodyId, &Body)> = standing.counted_bodies().collect();
    let mut from = 0;
    counted
        .iter()
        .map(|(id, body)| {
            let others = standing.others(*id, body);
            let demands = Demand::all(&body.threshold, others);
            let needs: Vec<(usize, i64)> = (from..).zip(demands.map(|one| one.need)).collect();
            from += needs.len();
            let overrides = standing.can_override(body);
            let by = overrides.and_then(|by| counted.iter().position(|(other, _)| *other == by));
            let lower = lowered(standing, *id, body);
            BodyLens { id: *id, body, needs, others, lower, overridden_by: by }
        })
        .collect()
}
