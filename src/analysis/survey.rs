//! A survey of every text that may stand: who would ratify it, what it is worth, where the zone lies.

use std::ops::Range;

use super::counted::{Counted, counted, text_count};
use super::frontier::frontier;
use super::solution::{self, Point};
use super::space::{each_text, on_track};
use super::tables::SideTables;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::{State, TableState};
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BySide, IssueId, OptionId, Side, Table, TrackId};
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
    /// The zone of agreement: both homes pass it and both chiefs prefer it to none. In the order of the space, track by
    /// track: nobody can put a text of two.
    pub zone: Vec<Agreement>,
    /// What is true of each track; of talks that are one track, of that one.
    pub tracks: Vec<OfTrack>,
    /// The most each side gains over no agreement: the best of each track's zone, added up.
    best_gain: BySide<Utility>,
}

/// The part of a survey that is of one track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfTrack {
    /// Which.
    pub track: TrackId,
    /// What it is worth to each chief to leave it unsigned.
    pub no_agreement: BySide<Utility>,
    /// Where its texts stand in the zone.
    zone: Range<usize>,
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
        let standing = BySide { tokyo, moscow };
        let mut survey = Self {
            texts: 0,
            permitted: 0,
            win_set: BySide::default(),
            both_ratify: 0,
            wanted: BySide::default(),
            no_agreement: BySide::each(|side| standing[side].no_agreement()),
            zone: Vec::new(),
            tracks: Vec::new(),
            best_gain: BySide::default(),
        };
        let (common, empty) = (tokyo.common, tokyo.table.status_quo);
        for track in common.tracks.ids() {
            let choices = on_track(common, choices, track, &empty);
            survey.texts += text_count(&choices);
            let no_agreement = BySide::each(|side| standing[side].no_agreement_of(track));
            let from = survey.zone.len();
            for counted in counted(&standing, &choices, no_agreement) {
                survey.add(counted);
            }
            survey.tracks.push(OfTrack { track, no_agreement, zone: from..survey.zone.len() });
        }
        survey.best_gain = BySide::each(|side| survey.best_of(&standing[side]));
        survey
    }

    fn add(&mut self, counted: Counted) {
        let Counted { permitted, win_set, both_ratify, wanted, zone } = counted;
        self.permitted += permitted;
        self.both_ratify += both_ratify;
        for side in Side::BOTH {
            self.win_set[side] += win_set[side];
            self.wanted[side] += wanted[side];
        }
        self.zone.extend(zone);
    }

    /// The zone of one track, in its order.
    pub fn zone_of(&self, of: &OfTrack) -> &[Agreement] {
        self.zone.get(of.zone.clone()).unwrap_or_default()
    }

    /// The agreements `chosen` picks from the zone of each track, as points with what it is worth to leave it unsigned.
    fn by_track(&self, chosen: impl Fn(&[Point], Point) -> Vec<usize>) -> Vec<Agreement> {
        let of_track = |of: &OfTrack| {
            let zone = self.zone_of(of);
            let points: Vec<Point> = zone.iter().map(|one| point(one.utility)).collect();
            let positions = chosen(&points, point(of.no_agreement));
            positions.into_iter().filter_map(|position| zone.get(position)).copied().collect()
        };
        self.tracks.iter().flat_map(|of| -> Vec<Agreement> { of_track(of) }).collect()
    }

    /// The zone's Pareto frontier; of several tracks, each one's.
    pub fn frontier(&self) -> Vec<Agreement> {
        self.by_track(|points, _| frontier(points))
    }

    /// The Nash points of the zone; of several tracks, each one's.
    pub fn nash(&self) -> Vec<Agreement> {
        self.by_track(solution::nash)
    }

    /// The Kalai–Smorodinsky points of the zone; of several tracks, each one's.
    pub fn kalai_smorodinsky(&self) -> Vec<Agreement> {
        self.by_track(solution::kalai_smorodinsky)
    }

    /// The egalitarian points of the zone; of several tracks, each one's.
    pub fn egalitarian(&self) -> Vec<Agreement> {
        self.by_track(solution::egalitarian)
    }

    /// The utilitarian points of the zone; of several tracks, each one's.
    pub fn utilitarian(&self) -> Vec<Agreement> {
        self.by_track(|points, _| solution::utilitarian(points))
    }

    /// The agreement of the zone with this text, if it is there.
    pub fn find(&self, draft: &Draft) -> Option<&Agreement> {
        self.zone.iter().find(|agreement| agreement.draft == *draft)
    }

    /// Whether every part of `draft` that is of one track and says something is in the zone.
    pub fn holds(&self, common: &Common, draft: &Draft) -> bool {
        let mut parts = parts(common, draft);
        parts.all(|(_, part)| self.find(&part).is_some())
    }

    /// The agreements of `of` that beat a text worth `utility` for both sides, or for one without loss to the other.
    pub fn better_on(&self, of: &OfTrack, utility: BySide<Utility>) -> Vec<Agreement> {
        beating(self.zone_of(of), utility)
    }

    /// The agreements that beat a text worth `utility` for both sides, or for one without loss to the other.
    pub fn better_for_both(&self, utility: BySide<Utility>) -> Vec<Agreement> {
        beating(&self.zone, utility)
    }

    /// The most each side gains in the zone over no agreement, the best of each track added up; zero where there is no
    /// zone.
    pub fn best_gain(&self) -> BySide<Utility> {
        self.best_gain
    }

    /// The best of each track's zone for the side of `standing`, over what it was worth to leave those tracks unsigned.
    fn best_of(&self, standing: &Standing<'_>) -> Utility {
        let side = standing.side();
        let best = |of: &OfTrack| {
            let most = self.zone_of(of).iter().map(|one| one.utility[side]).max()?;
            Some((of.track, most, of.no_agreement[side]))
        };
        let found: Vec<_> = self.tracks.iter().filter_map(best).collect();
        // What several tracks have in common is earned once.
        let (own, rest): (Vec<_>, Vec<_>) =
            found.iter().partition(|(track, ..)| standing.leaves_by_itself(*track));
        let own: Utility = own.iter().map(|(_, most, least)| *most - *least).sum();
        let shared = rest.first().map_or(Utility::ZERO, |(.., least)| *least);
        own + rest.iter().map(|(_, most, _)| *most).sum() - shared
    }
}

/// The parts of `draft` that are of one track each and say something.
pub fn parts(common: &Common, draft: &Draft) -> impl Iterator<Item = (TrackId, Draft)> {
    let (silence, draft) = (common.opening_status_quo(), *draft);
    common.tracks.iter().filter_map(move |(track, about)| {
        let clauses = about.issues.iter().map(|issue| draft.clause(*issue));
        let part = clauses.fold(silence, Draft::with);
        (part != silence).then_some((track, part))
    })
}

fn beating(zone: &[Agreement], utility: BySide<Utility>) -> Vec<Agreement> {
    zone.iter()
        .filter(|agreement| {
            let (one, two) = (agreement.utility, utility);
            one.tokyo >= two.tokyo && one.moscow >= two.moscow && one != two
        })
        .copied()
        .collect()
}
fn point(utility: BySide<Utility>) -> Point {
    Point { one: utility.tokyo.0, two: utility.moscow.0 }
}

/// Every option a text may have at any time by the dates alone: what an effect must open first is not on it.
pub fn whole_agenda(common: &Common) -> Table<IssueId, Vec<OptionId>> {
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
    let standing = BySide { tokyo, moscow };
    let tables = BySide::each(|side| SideTables::new(&standing[side]));
    let mut found = Vec::new();
    for track in common.tracks.ids() {
        let least = BySide::each(|side| standing[side].no_agreement_of(track));
        let wants = |side: Side, draft: &Draft| tables[side].utility(draft) >= least[side];
        let choices = on_track(common, &whole_agenda(common), track, &empty);
        each_text(common, &choices, |draft| {
            if *draft != empty && Side::BOTH.into_iter().all(|side| wants(side, draft)) {
                found.push(*draft);
            }
        });
    }
    found
}

/// `drafts` as the home of `standing` judges them, in their order.
pub fn judged(standing: &Standing<'_>, drafts: &[Draft]) -> Vec<OwnText> {
    let tables = SideTables::new(standing);
    let mut sums = tables.sums(standing.common.issues.len());
    drafts
        .iter()
        .map(|draft| {
            let (utility, passes) = tables.judge_alone(&mut sums, draft);
            OwnText { draft: *draft, utility, passes }
        })
        .collect()
}
