//! The utility plane: what a chart of all texts can draw, in the frame of the opening.

use std::collections::BTreeMap;

use crate::analysis::both::judge_all;
use crate::analysis::space::on_track;
use crate::analysis::survey::{Agreement, Survey, whole_agenda};
use crate::analysis::tables::SideTables;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side};
use crate::units::{Points, Utility};

/// The texts of a scenario as points: Tokyo's value across, Moscow's upwards.
///
/// Everything is in the frame of [`Survey::frame`]: the opening, no hidden moods, all bodies, the whole agenda. What is
/// drawn as a cloud comes as dots in whole points; what is drawn as a mark or a line comes exactly, in thousandths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plane {
    /// The texts each home would pass, from left to right, then upwards.
    pub win_set: BySide<Vec<Dot>>,
    /// The zone of agreement, in the same order.
    pub zone: Vec<Dot>,
    /// The zone's Pareto frontier, from left to right: a line. Texts of equal worth are all there.
    pub frontier: Vec<Agreement>,
    /// The zone's points of agreement in theory.
    pub solutions: Solutions,
    /// What no agreement is worth to each chief: a line across and a line upwards.
    pub no_agreement: BySide<Utility>,
    /// What history's package was worth; it may lie outside the zone.
    pub history: BySide<Utility>,
}

/// The solution points of a zone, each with its ties in the order of the space; empty where the zone is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solutions {
    /// Greatest product of gains.
    pub nash: Vec<Agreement>,
    /// Greatest least share of what each could at best gain.
    pub kalai_smorodinsky: Vec<Agreement>,
    /// Greatest least gain.
    pub egalitarian: Vec<Agreement>,
    /// Greatest sum.
    pub utilitarian: Vec<Agreement>,
}

/// Texts worth the same to both chiefs, to the nearest whole point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// What they are worth to each, in points; halves rounded up.
    pub at: BySide<Points>,
    /// How many there are, at least 1.
    pub texts: u32,
}

impl Plane {
    /// The plane of `scenario`, whose frame is `survey`.
    pub fn new(scenario: &Scenario, survey: &Survey) -> Self {
        let state = State::opening(scenario);
        let tables =
            BySide::each(|side| SideTables::new(&Standing::new(scenario, &state, side).in_frame()));
        let (common, empty) = (&scenario.common, state.table.status_quo);
        let mut win_set = BySide::<Cloud>::default();
        for track in common.tracks.ids() {
            let choices = on_track(common, &whole_agenda(common), track, &empty);
            judge_all(common, &tables, &choices, empty, |_, judged| {
                for side in Side::BOTH {
                    if judged[side].1 {
                        win_set[side].add(BySide::each(|side| judged[side].0));
                    }
                }
            });
        }
        let mut zone = Cloud::default();
        for agreement in &survey.zone {
            zone.add(agreement.utility);
        }
        let mut frontier = survey.frontier();
        frontier.sort_by_key(|agreement| agreement.utility.tokyo);
        Self {
            win_set: BySide { tokyo: win_set.tokyo.dots(), moscow: win_set.moscow.dots() },
            zone: zone.dots(),
            frontier,
            solutions: Solutions {
                nash: survey.nash(),
                kalai_smorodinsky: survey.kalai_smorodinsky(),
                egalitarian: survey.egalitarian(),
                utilitarian: survey.utilitarian(),
            },
            no_agreement: survey.no_agreement,
            history: worth_at_opening(scenario, &scenario.history.package.draft()),
        }
    }
}

/// What `draft` is worth to each chief in the frame of the plane.
pub fn worth_at_opening(scenario: &Scenario, draft: &Draft) -> BySide<Utility> {
    let opening = State::opening(scenario);
    BySide::each(|side| Standing::new(scenario, &opening, side).in_frame().value(draft).total)
}

/// Dots being counted, by Tokyo's points and Moscow's.
#[derive(Default)]
struct Cloud(BTreeMap<(Points, Points), u32>);

impl Cloud {
    fn add(&mut self, utility: BySide<Utility>) {
        let at = (utility.tokyo.nearest_points(), utility.moscow.nearest_points());
        *self.0.entry(at).or_insert(0) += 1;
    }

    fn dots(self) -> Vec<Dot> {
        let dot = |((tokyo, moscow), texts)| Dot { at: BySide { tokyo, moscow }, texts };
        self.0.into_iter().map(dot).collect()
    }
}
