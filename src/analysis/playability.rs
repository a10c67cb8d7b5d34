//! Whether a scenario plays: the checker's warnings once the file itself is sound, and what its forecasts cost.

use super::aftermath::unreached;
use super::survey::{Survey, wanted_by_both};
use crate::negotiation::ratification::{MOST_TOGETHER, Shifts};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BodyId, BySide, FactionId, IssueId, OptionId, Side};
use crate::sentence::Message;
use crate::units::{Permille, Points, Utility};

/// Most texts looked at for a warning; they are taken evenly over the whole space.
const SAMPLE: usize = 300;
/// Texts whose forecasts are asked what they cost, as evenly.
const WEIGHED: usize = 30;
/// Tallies of one forecast from which it is counted in parts, and its pages are slow, and so is an opponent.
pub const MANY_TALLIES: usize = MOST_TOGETHER;
/// Fewest texts whose votes say anything of all.
const FEWEST_VOTES: usize = 10;
/// Tallies, of all forecasts asked of one side, past which none are counted, and no more votes are looked at.
const MOST_TALLIES: usize = 20 * MANY_TALLIES;
/// Most that idle factions are looked for, in votes of a whole home: past it, on fewer texts.
const MOST_VOTES: usize = 1_000_000;
/// A shift no score can make good: what a faction does when it is wholly for or wholly against.
pub(super) const WHOLLY: Points = Points(10_000);
/// Fewest temptations of a scenario (model, section 2).
const FEWEST_TEMPTATIONS: usize = 3;

/// What the author of a sound scenario should know of its play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Play {
    /// What each home costs: the most tallies one forecast keeps at the opening, of history's text and of texts taken
    /// evenly from those both chiefs prefer to no agreement. Past two hundred thousand in all they are not counted.
    pub tallies: BySide<usize>,
    /// What may be wrong with it, in a stated order.
    pub warnings: Vec<Message>,
}

impl Play {
    /// Looks at `scenario`.
    pub fn of(scenario: &Scenario) -> Self {
        let state = State::opening(scenario);
        let look = Look { scenario, state: &state, wanted: sample(scenario, &state) };
        let tallies = BySide::each(|side| look.tallies(side));
        Self { warnings: warnings(&look, &tallies), tallies }
    }
}

fn warnings(look: &Look<'_>, tallies: &BySide<usize>) -> Vec<Message> {
    let scenario = look.scenario;
    let survey = Survey::frame(scenario);
    let mut warnings = Vec::new();
    warnings.extend(look.no_deal(&survey));
    warnings.extend(look.indifferent_issues());
    warnings.extend(look.dominant_options());
    warnings.extend(look.idle_factions());
    let heavy = look.heavy_homes(tallies);
    // Where forecasts are as dear as that, hundreds of them are not waited for.
    warnings.extend(if heavy.is_empty() { look.no_suspense(tallies) } else { None });
    warnings.extend(heavy);
    warnings.extend(history_outside(scenario, &survey));
    warnings.extend(
        unreached(scenario)
            .into_iter()
            .map(|line| Message::new("play-unreached-line").with("line", line.word.as_str())),
    );
    let temptations = scenario.common.acts.values().filter(|act| act.temptation).count();
    if temptations < FEWEST_TEMPTATIONS {
        let what = Message::new("play-few-temptations").with("count", temptations);
        warnings.push(what.with("fewest", FEWEST_TEMPTATIONS));
    }
    warnings
}

/// Texts both chiefs prefer to no agreement, at most [`SAMPLE`] of them.
fn sample(scenario: &Scenario, state: &State) -> Vec<Draft> {
    let standing = |side| Standing::new(scenario, state, side).in_frame();
    let both = wanted_by_both(standing(Side::Tokyo), standing(Side::Moscow));
    let step = both.len().div_ceil(SAMPLE).max(1);
    both.into_iter().step_by(step).collect()
}

struct Look<'l> {
    scenario: &'l Scenario,
    state: &'l State,
    wanted: Vec<Draft>,
}

impl<'l> Look<'l> {
    fn standing(&self, side: Side) -> Standing<'l> {
        Standing::new(self.scenario, self.state, side).in_frame()
    }

    /// The most tallies a forecast of `side` keeps, of the texts asked.
    fn tallies(&self, side: Side) -> usize {
        let standing = self.standing(side);
        let history = self.scenario.history.package.draft();
        let step = self.wanted.len().div_ceil(WEIGHED).max(1);
        let mut most = standing.tallies(&history, MOST_TALLIES);
        let mut counted = most;
        for draft in self.wanted.iter().step_by(step) {
            if counted > MOST_TALLIES {
                break;
            }
            let tallies = standing.tallies(draft, MOST_TALLIES - counted);
            counted += tallies;
            most = most.max(tallies);
        }
        most
    }

    /// Homes whose forecasts make one wait.
    fn heavy_homes(&self, tallies: &BySide<usize>) -> Vec<Message> {
        let heavy = Side::BOTH.into_iter().filter(|side| tallies[*side] > MANY_TALLIES);
        heavy
            .map(|side| {
                Message::new("play-heavy-home")
                    .with("side", &self.scenario.common.sides[side].name)
                    .with("tallies", tallies[side].min(MOST_TALLIES))
                    .with("many", MANY_TALLIES)
            })
            .collect()
    }

    /// No text in the zone: and who the veto is.
    fn no_deal(&self, survey: &Survey) -> Option<Message> {
        if !survey.zone.is_empty() {
            return None;
        }
        if self.wanted.is_empty() {
            return Some(Message::new("play-no-common-interest"));
        }
        let mut most: Option<(Side, BodyId, usize)> = None;
        for side in Side::BOTH {
            let standing = self.standing(side);
            let verdicts: Vec<_> = self
                .wanted
                .iter()
                .map(|draft| standing.verdict(draft, &standing.no_shifts()))
                .collect();
            for (body, _) in self.scenario.common.sides[side].bodies.iter() {
                let refusals = verdicts
                    .iter()
                    .filter(|v| v.bodies.iter().any(|b| b.body == body && !b.passes))
                    .count();
                if most.is_none_or(|(_, _, before)| refusals > before) {
                    most = Some((side, body, refusals));
                }
            }
        }
        let (side, body, _) = most?;
        let public = &self.scenario.common.sides[side];
        Some(
            Message::new("play-no-deal")
                .with("side", &public.name)
                .with("body", &public.bodies[body].name),
        )
    }

    /// Issues on which nobody gains or loses anything.
    fn indifferent_issues(&self) -> Vec<Message> {
        let common = &self.scenario.common;
        let nobody_cares = |issue: IssueId| {
            Side::BOTH.into_iter().all(|side| {
                let home = &self.scenario.homes[side];
                let chief = home.worth[issue]
                    .values()
                    .all(|worth| worth.material.0 == 0 && worth.face.0 == 0);
                let factions = home.factions.values().map(|faction| &faction.conviction);
                let groups = home.groups.values().map(|group| &group.conviction);
                let linked =
                    home.linkages.iter().any(|l| l.together.iter().any(|set| set.issue == issue));
                chief
                    && !linked
                    && factions.chain(groups).all(|conviction| {
                        let values = &conviction.values[issue];
                        let same = values.values().all(|v| Some(v) == values.values().next());
                        let mut together = conviction.never_together.iter().flatten();
                        same && conviction.red_lines.iter().all(|l| l.clauses.issue != issue)
                            && together.all(|set| set.issue != issue)
                    })
            })
        };
        common
            .issues
            .iter()
            .filter(|(issue, _)| nobody_cares(*issue))
            .map(|(_, about)| Message::new("play-indifferent").with("issue", about.word.as_str()))
            .collect()
    }

    /// Options that are best for both chiefs at once: then there is nothing to negotiate on the issue.
    fn dominant_options(&self) -> Vec<Message> {
        let common = &self.scenario.common;
        let best = |side: Side, issue: IssueId| -> Vec<OptionId> {
            let standing = self.standing(side);
            let value = |option: OptionId| standing.option_value(issue, option);
            let most: Utility = common.issues[issue].choices().map(value).max().unwrap_or_default();
            common.issues[issue].choices().filter(|option| value(*option) == most).collect()
        };
        let mut found = Vec::new();
        for (issue, about) in common.issues.iter().filter(|(_, about)| about.by.is_none()) {
            let (one, two) = (best(Side::Tokyo, issue), best(Side::Moscow, issue));
            if let ([one], [two]) = (one.as_slice(), two.as_slice())
                && one == two
                && *one != about.status_quo
            {
                let clause = common.clause_text(Clause { issue, option: *one });
                found.push(Message::new("play-dominant").with("clause", clause));
            }
        }
        found
    }

    /// Factions whose vote never decides anything.
    fn idle_factions(&self) -> Vec<Message> {
        let mut found = Vec::new();
        for side in Side::BOTH {
            let public = &self.scenario.common.sides[side];
            for (faction, about) in public.factions.iter() {
                if !self.wanted.is_empty() && !self.is_pivotal(side, faction) {
                    found.push(
                        Message::new("play-idle-faction")
                            .with("side", &public.name)
                            .with("faction", about.word.as_str()),
                    );
                }
            }
        }
        found
    }

    fn is_pivotal(&self, side: Side, faction: FactionId) -> bool {
        let standing = self.standing(side);
        let with = |shift: Points| -> Shifts {
            let mut shifts = standing.no_shifts();
            shifts[faction] = shift;
            shifts
        };
        let (cold, warm) = (with(-WHOLLY), with(WHOLLY));
        let chance = |body: BodyId| standing.common.sides[side].bodies[body].contested;
        // A disputed refusal may bind or not, whatever is more likely: the faction is asked in the case that needs it.
        let may_bind = |body: BodyId| chance(body).is_none_or(|chance| chance > Permille(0));
        let may_not = |body: BodyId| chance(body).is_some_and(|chance| chance < Permille::WHOLE);
        // As many of the texts, evenly, as their votes allow.
        let (factions, groups) = (standing.home.factions.len(), standing.home.groups.len());
        let bodies = standing.common.sides[side].bodies.len();
        let votes = (factions * (1 + groups + bodies) + groups) * 2 * factions;
        let step = (self.wanted.len() * votes).div_ceil(MOST_VOTES).max(1);
        self.wanted.iter().step_by(step).any(|draft| {
            let warm = standing.verdict(draft, &warm).bodies;
            let cold = standing.verdict(draft, &cold).bodies;
            warm.iter().all(|body| body.passes || may_not(body.body))
                && warm
                    .iter()
                    .zip(&cold)
                    .any(|(warm, cold)| warm.passes && !cold.passes && may_bind(warm.body))
        })
    }

    /// Fewer than one text in ten that both chiefs want has an open vote: between 10 and 90 in a hundred.
    fn no_suspense(&self, tallies: &BySide<usize>) -> Option<Message> {
        // As many of the texts, evenly, as their forecasts allow; too few would say nothing of the rest.
        let each = tallies.tokyo.max(tallies.moscow).max(1);
        let texts = self.wanted.len().min((MOST_TALLIES / each).max(FEWEST_VOTES));
        if texts == 0 {
            return None;
        }
        let asked: Vec<&Draft> =
            self.wanted.iter().step_by(self.wanted.len().div_ceil(texts)).collect();
        let (one, two) = (self.standing(Side::Tokyo), self.standing(Side::Moscow));
        let open = asked
            .iter()
            .filter(|draft| {
                let chance = one.chance(draft).0 * two.chance(draft).0 / 1000;
                (100..=900).contains(&chance)
            })
            .count();
        let percent = open * 100 / asked.len();
        (percent < 10).then(|| Message::new("play-no-suspense").with("percent", percent))
    }
}

/// History's text lies outside the zone although it came into force.
fn history_outside(scenario: &Scenario, survey: &Survey) -> Option<Message> {
    let in_force = scenario.history.outcome == crate::scenario::HistoricalOutcome::InForce;
    let outside = !survey.holds(&scenario.common, &scenario.history.package.draft());
    (in_force && outside).then(|| Message::new("play-history-outside"))
}
