//! The forecast is what counting every mood and defection one by one makes it, before anything is rounded (R5.11).

use std::sync::Arc;

use crate::common::{
    Draw, Family, Home, Shape, change, changed, checked, happened, packages, small, talks_of,
};
use proptest::prelude::*;
use two_tables::analysis::playability::{MANY_TALLIES, Play};
use two_tables::negotiation::deal::{Band, Defection, Level};
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::ratification::{Odds, Verdict, cast, passes};
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::{Phase, State};
use two_tables::scenario::Scenario;
use two_tables::scenario::check::Change;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::home::{Body, Moment, Tally};
use two_tables::scenario::id::{BodyId, FactionId, Side, Table};
use two_tables::units::{Permille, Points};

/// What a faction may do in a vote of some bodies: with what weight, and how it votes in each.
type Ways = Vec<(u128, Vec<Tally>)>;

/// The odds that `bodies` pass a text, mood by mood and defection by defection: every combination is voted on, and every
/// refusal that may not bind counts by the chance that it does not.
fn one_by_one(standing: &Standing<'_>, draft: &Draft, bodies: &[(BodyId, &Body)]) -> Odds {
    let seats = &standing.table.seats[standing.side()];
    let plain = standing.verdict(draft, &standing.no_shifts());
    let band = Points(standing.common.rules.abstention_band.0);
    let of_faction = |(id, support)| {
        let told = standing.own.consulted[id];
        let spread = standing.home.factions[id].spread;
        let mut ways = Ways::new();
        for (level, likely) in Level::CHANCES {
            for (defection, often) in Defection::CHANCES {
                let is_whipped = standing.own.whipped[id];
                if told.is_some_and(|band| band != level.band())
                    || (is_whipped && defection != Defection::NONE)
                {
                    continue;
                }
                let votes = |(body, about): &(BodyId, &Body)| {
                    let at = match about.moment {
                        Moment::Mandate | Moment::Signature => level,
                        Moment::Ratification => Level(level.0 + defection.0),
                    };
                    let mut position = standing.position(id, support);
                    position.score += at.shift(spread);
                    cast(position, seats[*body][id], band)
                };
                let votes: Vec<Tally> = bodies.iter().map(votes).collect();
                let weight = u128::from(likely * often);
                match ways.iter_mut().find(|(_, known)| *known == votes) {
                    Some((known, _)) => *known += weight,
                    None => ways.push((weight, votes)),
                }
            }
        }
        ways
    };
    let ways: Table<FactionId, Ways> = plain.factions.iter().map(of_faction).collect();
    let no_votes = plain.factions.map(|_| Tally::default());
    let mut votes: Vec<Table<FactionId, Tally>> = bodies.iter().map(|_| no_votes.clone()).collect();
    let factions: Vec<FactionId> = plain.factions.ids().collect();
    let mut odds = Odds { passing: 0, all: 0 };
    vote_on(bodies, &plain, &ways, &factions, &mut votes, 1, &mut odds);
    odds
}

/// Adds to `odds` every way in which `factions` may still vote, where the others have voted so with this weight.
fn vote_on(
    bodies: &[(BodyId, &Body)],
    plain: &Verdict,
    ways: &Table<FactionId, Ways>,
    factions: &[FactionId],
    votes: &mut [Table<FactionId, Tally>],
    weight: u128,
    odds: &mut Odds,
) {
    if let Some((faction, rest)) = factions.split_first() {
        for (likely, cast) in &ways[*faction] {
            for (votes, cast) in votes.iter_mut().zip(cast) {
                votes[*faction] = *cast;
            }
            vote_on(bodies, plain, ways, rest, votes, weight * likely, odds);
        }
        return;
    }
    let (mut counts, mut whole) = (1, 1);
    for ((id, body), votes) in bodies.iter().zip(votes.iter()) {
        let agrees = if body.moment == Moment::Mandate {
            let open = plain.bodies.iter().find(|verdict| verdict.body == *id).unwrap();
            open.passes || !open.binds
        } else {
            let total = votes.values().fold(body.others, |sum, votes| Tally {
                yes: sum.yes + votes.yes,
                against: sum.against + votes.against,
                absent: sum.absent + votes.absent,
            });
            passes(&body.threshold, total, votes)
        };
        let unbound = match (body.moment, body.contested) {
            (Moment::Mandate, _) | (_, None) => 0,
            (_, Some(chance)) => u128::from(chance.rest().0),
        };
        whole *= 1000;
        counts *= if agrees { 1000 } else { unbound };
    }
    odds.passing += weight * counts;
    odds.all += weight * whole;
}

/// In thousandths, as R5.11 has it.
fn rounded(odds: &Odds) -> u32 {
    let exact = u32::try_from(odds.passing * 1000 / odds.all).unwrap();
    match odds.passing {
        0 => 0,
        passing if passing == odds.all => 1000,
        _ => exact.clamp(1, 999),
    }
}

/// A home as it may stand in the midst of talks: some factions sounded out, some whipped, perhaps the promise to retire, perhaps
/// signed already.
fn in_the_midst(scenario: &Scenario, side: Side, draft: Draft, draw: &mut Draw) -> State {
    let mut events = Vec::new();
    for faction in scenario.common.sides[side].factions.ids() {
        let told =
            draw.one_of(&[None, None, None, Some(Band::Cold), Some(Band::Even), Some(Band::Warm)]);
        events.extend(told.map(|band| happened(Happening::MoodShown { side, faction, band })));
        if draw.percent(20) {
            events.push(happened(Happening::Whipped { by: side, faction }));
        }
    }
    if draw.percent(20) {
        events.push(happened(Happening::PromisedToRetire { by: side }));
    }
    if draw.percent(25) {
        events.push(happened(Happening::Signed { draft, host: side }));
    }
    State::after(scenario, &events)
}

/// Whether the forecast of `draft` is what counting one by one makes it, in every form; and how many texts and bodies
/// were in doubt.
fn agree(standing: &Standing<'_>, draft: &Draft) -> [usize; 2] {
    let signed = matches!(standing.table.phase, Phase::Interval { .. });
    let bodies: Vec<(BodyId, &Body)> = standing
        .asked_bodies(draft)
        .filter(|(_, body)| !signed || body.moment == Moment::Ratification)
        .collect();
    let expected = one_by_one(standing, draft, &bodies);
    let odds = standing.odds(draft);
    assert_eq!(odds.passing * expected.all, expected.passing * odds.all, "{odds:?} {expected:?}");
    let chance = rounded(&expected);
    let forecast = standing.forecast(draft);
    assert_eq!(forecast.chance.0, chance);
    for (told, body) in forecast.bodies.iter().zip(&bodies) {
        let alone = rounded(&one_by_one(standing, draft, &[*body]));
        assert_eq!((told.body, told.chance.0), (body.0, alone), "{:?}", body.1);
    }
    let positions = standing.positions(draft);
    for least in [0, 1, 80, 500, 930, 999, 1000, chance, chance + 1] {
        let is_likely = standing.is_likely(draft, &positions, Permille(least));
        assert_eq!(is_likely, chance >= least, "{chance} at least {least}");
    }
    assert!(standing.chance_at_most(draft, &positions).0 >= chance);
    let open = forecast.bodies.iter().filter(|body| (1..1000).contains(&body.chance.0)).count();
    [usize::from((1..1000).contains(&chance)), usize::from(open > 1)]
}

/// Disputes, sacred refusals and small bodies laid over a text: whatever a home may have.
fn odd_changes(scenario: &Scenario, side: Side, draw: &mut Draw) -> Vec<Change> {
    let public = &scenario.common.sides[side];
    let mut changes = Vec::new();
    for body in public.bodies.values() {
        let path = |field: &str| format!("sides.{side}.bodies.{}.{field}", body.word);
        if draw.percent(40) {
            changes.push(change(path("contested"), draw.int(0, 1000)));
        }
        if draw.percent(20) {
            changes.push(change(path("moment"), "\"mandate\""));
        }
    }
    for faction in public.factions.values() {
        let path = |field: &str| format!("sides.{side}.factions.{}.{field}", faction.word);
        changes.push(change(path("spread"), draw.one_of(&[0, 3, 9, 20])));
        changes.push(change(path("rival"), draw.percent(30)));
        if draw.percent(10) {
            changes.push(change(path("never"), "[\"i0=d\"]"));
        }
    }
    changes
}

fn a_side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Tokyo), Just(Side::Moscow)]
}

fn agree_on(scenario: &Arc<Scenario>, side: Side, draw: &mut Draw, texts: usize) -> [usize; 2] {
    let drafts = packages(scenario, &State::opening(scenario));
    let mut open = [0, 0];
    for _ in 0..texts.min(drafts.len()) {
        let draft = draw.one_of(&drafts);
        let state = in_the_midst(scenario, side, draft, draw);
        let standing = Standing::new(scenario, &state, side).in_frame();
        let [chance, bodies] = agree(&standing, &draft);
        open = [open[0] + chance, open[1] + bodies];
    }
    open
}

proptest! {
    // A seed is a whole scenario: nothing is gained by shrinking.
    #![proptest_config(ProptestConfig {
        cases: 256,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn r5_11_small_homes_of_every_kind(seed in any::<u64>(), draws in any::<u64>(), side in a_side()) {
        let mut draw = Draw::new(draws);
        let family = draw.one_of(&[Family::Calm, Family::Eventful, Family::Wide]);
        agree_on(&checked(&small(seed, family)), side, &mut draw, 6);
    }
}

#[test]
fn r5_11_homes_of_many_factions_in_many_bodies() {
    let mut open = [0, 0];
    for seed in 0..60 {
        let mut draw = Draw::new(seed);
        let shape = Shape::of(draw.below(3) + 3, draw.below(4) + 1);
        let text = talks_of(seed, 4, Home::Likeminded, shape);
        let side = draw.one_of(&Side::BOTH);
        let changes = odd_changes(&checked(&text), side, &mut draw);
        let [chance, bodies] = agree_on(&changed(&text, &changes), side, &mut draw, 6);
        open = [open[0] + chance, open[1] + bodies];
    }
    assert!(open[0] > 100 && open[1] > 60, "{open:?} in doubt, in more than one body");
}

/// Two bodies of four factions each: odd ones in the one, even ones in the other.
#[test]
fn r5_11_bodies_that_share_no_faction_in_doubt_cost_the_sum_and_not_the_product() {
    let of = |odd: i32| (0..8).filter(move |faction| faction % 2 == odd);
    let seats = |faction: i32| 40 + 7 * faction;
    let mut doubtful = 0;
    for seed in 0..20 {
        let text = talks_of(seed, 4, Home::Likeminded, Shape::of(8, 2));
        let mut changes = vec![change("sides.tokyo.bodies.b1.quorum", 0)];
        for (body, odd) in [("b0", 0), ("b1", 1)] {
            let path = |field: &str| format!("sides.tokyo.bodies.{body}.{field}");
            let named: Vec<String> = of(odd).map(|f| format!("f{f}: {}", seats(f))).collect();
            changes.push(change(path("seats"), format!("({})", named.join(", "))));
            changes.push(change(path("members"), of(odd).map(seats).sum::<i32>()));
        }
        let scenario = changed(&text, &changes);
        let state = State::opening(&scenario);
        let standing = Standing::new(&scenario, &state, Side::Tokyo);
        for draft in packages(&scenario, &state) {
            let forecast = standing.forecast(&draft);
            let [one, two] = [0, 1].map(|body: usize| forecast.bodies[body].chance.0);
            if [one, two].iter().all(|chance| (1..1000).contains(chance)) {
                doubtful += 1;
                let tallies = standing.tallies(&draft, usize::MAX);
                assert!(tallies < 500, "{tallies}");
                let apart = one * two / 1000;
                assert!((apart..=apart + 3).contains(&forecast.chance.0), "{forecast:?}");
            }
        }
    }
    assert!(doubtful > 20, "{doubtful}");
}

/// The most a file may hold: twenty factions, and more disputes than weights have room for.
#[test]
fn r5_11_the_largest_home_stays_within_its_numbers() {
    let shape = Shape::of(20, 1);
    let text = talks_of(3, 4, Home::Likeminded, shape);
    let named: Vec<String> = (0..20).map(|faction| format!("f{faction}: 3")).collect();
    let named = named.join(", ");
    let mut changes: Vec<Change> = (0..8)
        .map(|body| {
            let about = format!(
                "(id: \"further{body}\", name: \"Body\", moment: \"ratification\", seats: ({named}), members: 60, yes_at_least: {}, contested: {}, sources: [\"none\"])",
                24 + body,
                701 + 2 * body,
            );
            change("sides.tokyo.bodies.+", about)
        })
        .collect();
    changes.extend((0..20).map(|f| change(format!("sides.tokyo.factions.f{f}.spread"), 20)));
    let scenario = changed(&text, &changes);
    let state = State::opening(&scenario);
    let standing = Standing::new(&scenario, &state, Side::Tokyo);
    let drafts = packages(&scenario, &state);
    let texts = drafts.iter().step_by(41);
    let mut doubtful = 0;
    for draft in texts {
        let forecast = standing.forecast(draft);
        let each: Vec<f64> =
            forecast.bodies.iter().map(|body| f64::from(body.chance.0) / 1000.0).collect();
        let chance = f64::from(forecast.chance.0) / 1000.0;
        let least = each.iter().copied().fold(1.0, f64::min);
        let apart = each.iter().product::<f64>();
        assert!(chance <= least && chance >= apart - 0.001, "{chance}: {least} to {apart}");
        doubtful += usize::from((0.01..0.99).contains(&chance));
    }
    assert!(doubtful > 0);
}

/// Held in tallies, which are the same on every machine: `cargo bench --bench rules -- page` has the times.
#[test]
fn r5_11_twelve_factions_in_three_bodies_stay_within_what_a_page_may_cost() {
    let mut most = 0;
    for seed in 0..20 {
        let scenario = checked(&talks_of(seed, 4, Home::Likeminded, Shape::of(12, 3)));
        let state = State::opening(&scenario);
        for side in Side::BOTH {
            let standing = Standing::new(&scenario, &state, side);
            let drafts = packages(&scenario, &state);
            for draft in drafts.iter().step_by(37) {
                most = most.max(standing.tallies(draft, usize::MAX));
            }
        }
    }
    assert!((1000..100_000).contains(&most), "{most}");
}

/// The checker's word on it: a home past a hundred thousand is named, and its votes are not waited for.
#[test]
fn an_author_is_told_what_a_home_costs_and_warned_of_one_too_dear() {
    let told = |play: &Play| -> Vec<&'static str> {
        play.warnings
            .iter()
            .map(|warning| warning.id)
            .filter(|id| *id == "play-heavy-home")
            .collect()
    };
    let history = crate::common::history();
    let play = Play::of(&history);
    let state = State::opening(&history);
    let text = history.history.package.draft();
    for side in Side::BOTH {
        let standing = Standing::new(&history, &state, side).in_frame();
        let asked = standing.tallies(&text, usize::MAX);
        assert!(asked > 0 && (asked..10_000).contains(&play.tallies[side]), "{:?}", play.tallies);
    }
    assert!(told(&play).is_empty());

    let text = talks_of(1, 4, Home::Likeminded, Shape::of(14, 5));
    let mut changes = Vec::new();
    for faction in 0..14 {
        changes.push(change(format!("sides.tokyo.factions.f{faction}.spread"), 30));
        changes.push(change(format!("sides.moscow.factions.f{faction}.spread"), 0));
    }
    let play = Play::of(&changed(&text, &changes));
    assert!(play.tallies.tokyo > MANY_TALLIES && play.tallies.moscow <= 1, "{:?}", play.tallies);
    assert_eq!(told(&play), ["play-heavy-home"]);
}

/// Factions of all sizes that sit in every body, each in as much doubt as a file may say: counted to the end they would
/// come to more tallies than any memory holds. What is counted in parts is no more than the most reluctant body says, and
/// no less than if all were strangers.
#[test]
fn r5_11_a_forecast_of_the_largest_home_is_bounded_and_says_no_more_than_its_most_reluctant_body() {
    use crate::checker::large::{Size, scenario_of};
    let size =
        |bodies| Size { issues: 3, options: 3, factions: 20, groups: 4, bodies, linkages: 0 };
    let mut doubtful = 0;
    for bodies in [1, 12] {
        let text = scenario_of(size(bodies), "").replace("spread: 20", "spread: 30");
        let scenario = checked(&text);
        let state = State::opening(&scenario);
        for draft in packages(&scenario, &state).iter().step_by(14) {
            for side in Side::BOTH {
                let standing = Standing::new(&scenario, &state, side);
                let forecast = standing.forecast(draft);
                let each = || forecast.bodies.iter().map(|body| f64::from(body.chance.0) / 1000.0);
                let chance = f64::from(forecast.chance.0) / 1000.0;
                let (least, apart) = (each().fold(1.0, f64::min), each().product::<f64>());
                assert!(
                    chance <= least && chance >= apart - 0.002,
                    "{bodies} bodies: {chance}: {least} to {apart}"
                );
                doubtful += usize::from((0.01..0.99).contains(&chance));
            }
        }
    }
    assert!(doubtful > 0);
}
