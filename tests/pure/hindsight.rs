//! Looking back: what is drawn and said once the talks are over, held against slow answers that know no tables.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::common::{Draw, Family, Policy, checked, history, historys_session, packages, small};
use two_tables::analysis::hindsight::{
    Alternatives, Fate, Hindsight, Nearest, Turned, TurnedBy, worth_at_opening,
};
use two_tables::analysis::{Survey, hindsight::Plane};
use two_tables::negotiation::event::{Event, Happening};
use two_tables::negotiation::moves::{Channel, signable};
use two_tables::negotiation::outcome::Ending;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::ratification::Verdict;
use two_tables::negotiation::state::State;
use two_tables::pages::{self, Debrief, Page};
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::happening::Meter;
use two_tables::scenario::home::Moment;
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::Language;
use two_tables::session::Session;
use two_tables::terminal::set;
use two_tables::units::{Points, Round, Utility};
use two_tables::view::SeatView;
use two_tables::wording::{Usage, Wording};

/// A game of random play, to its end.
fn played(scenario: &Arc<Scenario>, policy: &Policy, game: u64) -> (Negotiation, Vec<Event>) {
    let mut draw = Draw::new(game);
    let (mut talks, mut events) = Negotiation::open(Arc::clone(scenario), game);
    while !talks.state().table.is_over() {
        let a_move = policy.choose(&talks, &mut draw);
        events.extend(talks.play(talks.state().table.turn.side, a_move).unwrap());
    }
    (talks, events)
}

/// A game of random play of a small scenario.
fn small_game(game: u64) -> (Negotiation, Vec<Event>) {
    let family = match game % 10 {
        0 => Family::Wide,
        1..4 => Family::Calm,
        _ => Family::Eventful,
    };
    let scenario = checked(&small(game, family));
    played(&scenario, &Policy::new(&scenario), game)
}

fn look_back(talks: &Negotiation, events: &[Event]) -> Hindsight {
    Hindsight::new(talks, events).unwrap()
}

// ----------------------------------------------------------------------------------------- meters

/// Every series ends where its meter stands, and stood at the end of each round where the state then had it.
fn series_are_the_meters(talks: &Negotiation, events: &[Event]) {
    let meters = look_back(talks, events).meters;
    assert_eq!(&State::after(talks.scenario(), events), talks.state());
    let is_round = |event: &Event| matches!(event.what, Happening::RoundBegan { .. });
    let begins = (0..events.len()).filter(|place| is_round(&events[*place]));
    let ends: Vec<State> = begins
        .skip(1)
        .chain([events.len()])
        .map(|end| State::after(talks.scenario(), &events[..end]))
        .collect();
    for side in Side::BOTH {
        assert_eq!(meters[side].len(), Meter::ALL.len());
        for (series, meter) in meters[side].iter().zip(Meter::ALL) {
            let stood: Vec<Points> = ends.iter().map(|state| state.meter(side, meter)).collect();
            assert_eq!((series.meter, &series.by_round), (meter, &stood));
            assert_eq!(series.last(), talks.state().meter(side, meter));
            assert!(series.steps.is_sorted_by_key(|step| step.round));
        }
    }
}

#[test]
fn every_meter_over_time_ends_where_it_stands() {
    for game in 0..60 {
        let (talks, events) = small_game(game);
        series_are_the_meters(&talks, &events);
    }
    let scenario = history();
    let policy = Policy::new(&scenario);
    let mut moved = 0;
    for game in 0..6 {
        let (talks, events) = played(&scenario, &policy, game);
        series_are_the_meters(&talks, &events);
        let steps = |side: Side| {
            look_back(&talks, &events).meters[side].iter().map(|s| s.steps.len()).sum::<usize>()
        };
        moved += steps(Side::Tokyo) + steps(Side::Moscow);
    }
    assert!(moved > 100, "{moved}");
}

// ------------------------------------------------------------------------------------------- path

#[test]
fn the_path_has_every_text_and_its_fate() {
    let mut fates = BTreeMap::new();
    for game in 0..200 {
        let (talks, events) = small_game(game);
        let path = look_back(&talks, &events).path;
        let put: Vec<(Side, Channel, Draft)> = events
            .iter()
            .filter_map(|event| {
                let Happening::Proposed { by, channel, draft } = event.what else { return None };
                Some((by, channel, draft))
            })
            .collect();
        let told: Vec<_> = path.offers.iter().map(|o| (o.by, o.channel, o.draft)).collect();
        assert_eq!(told, put);
        for offer in &path.offers {
            assert_eq!(offer.utility, worth_at_opening(talks.scenario(), &offer.draft));
            let word = format!("{:?}", offer.fate);
            *fates.entry(word.split(' ').next().unwrap().to_owned()).or_insert(0) += 1;
        }
        let last = path.last().map(|last| (last.draft, last.fate));
        let outcome = talks.state().table.outcome.unwrap();
        match outcome.ending {
            // The status quo of an issue the text leaves out may have moved.
            Ending::InForce => assert_eq!(last.unwrap(), (outcome.in_force, Fate::InForce)),
            Ending::Refused { by } => assert_eq!(last.unwrap().1, Fate::Refused { by }),
            Ending::BrokenOff { .. } | Ending::OutOfTime => {
                assert!(last.is_none_or(|(_, fate)| fate != Fate::InForce));
            }
        }
    }
    assert_eq!(fates.len(), 5, "{fates:?}");
}

/// Where a vote was taken on the last text, the truth says of every body what the record says.
#[test]
fn the_truth_is_what_the_votes_said() {
    let mut ballots = 0;
    for game in 0..300 {
        let (talks, events) = small_game(game);
        let Hindsight { path, alternatives: Alternatives { truth, last, .. }, .. } =
            look_back(&talks, &events);
        let moment = match path.last().map(|last| last.fate) {
            Some(Fate::InForce | Fate::Refused { .. }) => Moment::Ratification,
            Some(Fate::Stopped { .. }) => Moment::Signature,
            Some(Fate::Unanswered | Fate::Declined { .. }) | None => continue,
        };
        for side in Side::BOTH {
            let verdict = truth.verdict(side, &last);
            for body in verdict.bodies.iter().filter(|body| body.moment == moment) {
                let ballot = verdict.ballot(side, body);
                assert!(talks.state().table.ballots.contains(&ballot), "{game}: {ballot:?}");
                ballots += 1;
            }
        }
    }
    assert!(ballots > 100, "{ballots}");
}

// ----------------------------------------------------------------------------------------- nearest

/// The nearest of all texts by the definitions: fewest clauses, greatest product, first.
fn slow_nearest(
    found: &Alternatives,
    scenario: &Scenario,
    over: BySide<Utility>,
    is_enough: impl Fn(Side, Utility) -> bool,
) -> Option<Nearest> {
    let truth = &found.truth;
    let changed = |draft: &Draft| -> Vec<Clause> {
        let issues = scenario.common.issues.ids();
        let clauses = issues.map(|issue| Clause { issue, option: draft.option(issue) });
        clauses.filter(|clause| found.last.option(clause.issue) != clause.option).collect()
    };
    let mut best: Option<Nearest> = None;
    for draft in packages(scenario, truth.state()) {
        let utility = truth.worth(&draft);
        let could = Side::BOTH.into_iter().all(|side| {
            is_enough(side, utility[side])
                && signable(&truth.standing(side), &draft).is_ok()
                && truth.verdict(side, &draft).passes()
        });
        if !could {
            continue;
        }
        let gain = BySide::each(|side| utility[side] - over[side]);
        let next = Nearest { draft, clauses: changed(&draft), utility, gain };
        let rank = |one: &Nearest| {
            let product = i128::from(one.gain.tokyo.0) * i128::from(one.gain.moscow.0);
            (one.clauses.len(), -product)
        };
        if best.as_ref().is_none_or(|best| rank(&next) < rank(best)) {
            best = Some(next);
        }
    }
    best
}

/// Both answers are what the definitions say; and whether each was found.
fn nearest_are_the_slow_ones(talks: &Negotiation, hindsight: &Hindsight) {
    let (scenario, found) = (talks.scenario(), &hindsight.alternatives);
    let none = found.truth.no_agreement(None);
    let worth = match hindsight.path.last() {
        Some(last) => found.truth.worth(&last.draft),
        None => none,
    };
    let is_better = |side: Side, value: Utility| value > worth[side] && value >= none[side];
    assert_eq!(found.better, slow_nearest(found, scenario, worth, is_better));
    let is_enough = |side: Side, value: Utility| value >= none[side];
    assert_eq!(found.passing, slow_nearest(found, scenario, none, is_enough));
}

/// Whoever is said to have been turned was: the body refused the one text and passes the other.
fn turned_were_turned(found: &Alternatives) {
    for Turned { side, body, faction, votes, by } in &found.turned {
        let passing = found.passing.as_ref().unwrap();
        if let TurnedBy::NotAsked = by {
            let asked = |draft: &Draft| {
                let verdict = found.truth.verdict(*side, draft);
                verdict.bodies.iter().any(|one| one.body == *body)
            };
            assert!(asked(&found.last) && !asked(&passing.draft));
            continue;
        }
        let vote = |draft: &Draft| -> (bool, u32, Verdict) {
            let verdict = found.truth.verdict(*side, draft);
            let body = verdict.bodies.iter().find(|one| one.body == *body).unwrap();
            (body.passes, body.votes[*faction].yes, verdict)
        };
        let ((passed, yes, before), (passes, more, after)) =
            (vote(&found.last), vote(&passing.draft));
        assert!(!passed && passes && more == yes + votes);
        match by {
            TurnedBy::RedLine(cap) => {
                assert_eq!(before.factions[*faction].cap, Some(*cap));
                assert_eq!(after.factions[*faction].cap, None);
            }
            TurnedBy::Clause(clause) => assert!(passing.clauses.contains(clause)),
            TurnedBy::Others | TurnedBy::NotAsked => {}
        }
    }
}

#[test]
fn the_nearest_texts_of_random_games_are_what_the_definitions_say() {
    let (mut better, mut efficient, mut passing, mut itself, mut hopeless, mut turned) =
        (0, 0, 0, 0, 0, 0);
    for game in 0..300 {
        let (talks, events) = small_game(game);
        let hindsight = look_back(&talks, &events);
        nearest_are_the_slow_ones(&talks, &hindsight);
        let found = &hindsight.alternatives;
        turned_were_turned(found);
        better += u32::from(found.better.is_some());
        efficient += u32::from(found.better.is_none());
        match &found.passing {
            Some(nearest) if nearest.clauses.is_empty() => itself += 1,
            Some(_) => passing += 1,
            None => hopeless += 1,
        }
        turned += found.turned.len();
        let fate = hindsight.path.last().map(|last| last.fate);
        if let (Some(Fate::Refused { .. } | Fate::Stopped { .. }), Some(nearest)) =
            (fate, &found.passing)
        {
            assert!(!nearest.clauses.is_empty(), "{game}: a refused text would have passed");
        }
    }
    let least = [better, efficient, passing, itself, hopeless].into_iter().min().unwrap();
    assert!(
        least >= 10 && turned >= 10,
        "{better} {efficient} {passing} {itself} {hopeless} {turned}"
    );
}

// ------------------------------------------------------------------------------------------ plane

#[test]
fn a_plane_has_every_text_of_its_survey_as_a_dot() {
    let scenarios = (0..20).map(|seed| checked(&small(seed, Family::Eventful)));
    for scenario in scenarios.chain([history()]) {
        let survey = Survey::frame(&scenario);
        let plane = Plane::new(&scenario, &survey);
        for side in Side::BOTH {
            let dots = &plane.win_set[side];
            let texts: u64 = dots.iter().map(|dot| u64::from(dot.texts)).sum();
            assert_eq!(texts, survey.win_set[side]);
            let places: Vec<_> = dots.iter().map(|dot| (dot.at.tokyo, dot.at.moscow)).collect();
            assert!(places.is_sorted_by(|one, next| one < next));
        }
        let whole = |utility: BySide<Utility>| BySide::each(|side| utility[side].nearest_points());
        for dot in &plane.zone {
            let there = survey.zone.iter().filter(|one| whole(one.utility) == dot.at).count();
            assert_eq!(there, usize::try_from(dot.texts).unwrap());
            assert!(Side::BOTH.into_iter().all(|side| {
                plane.win_set[side].iter().any(|one| one.at == dot.at && one.texts >= dot.texts)
            }));
        }
        let line: Vec<_> = plane.frontier.iter().map(|one| one.utility).collect();
        assert!(line.is_sorted_by(|one, next| {
            one.tokyo < next.tokyo && one.moscow > next.moscow || one == next
        }));
    }
}

#[test]
fn a_chart_of_1956_has_a_few_thousand_dots() {
    let scenario = history();
    let plane = Plane::new(&scenario, &Survey::frame(&scenario));
    let counts = [plane.win_set.tokyo.len(), plane.win_set.moscow.len(), plane.zone.len()];
    assert!(counts.iter().all(|count| (50..5000).contains(count)), "{counts:?}");
    assert_eq!(plane.history, worth_at_opening(&scenario, &scenario.history.package.draft()));
}

// ------------------------------------------------------------------------------------------- 1956

/// The first seed, from 0, on whose deal Tokyo's home refuses what history's moves have signed, and would have passed
/// with one thing changed.
const REFUSED: u64 = 14;

/// A part of the debrief, told to Tokyo.
fn told(session: &Session, part: &str) -> String {
    let wording =
        Wording::new(Language::English).with_names(&session.scenario().common, Usage::Neutral);
    let view = SeatView::new(session.talks(), Side::Tokyo);
    let hindsight = session.hindsight().unwrap();
    let told = Debrief { session, view: &view, opponent: &[], hindsight: &hindsight };
    let mut page = Page::new(&wording);
    pages::debrief_on(&mut page, &told, part).unwrap();
    set(&page, 100)
}

#[test]
fn nobody_looks_back_before_the_end() {
    let (talks, events) = Negotiation::open(history(), 2);
    assert!(Hindsight::new(&talks, &events).is_none());
}

#[test]
fn looking_back_on_the_joint_declaration() {
    let session = historys_session(4);
    let hindsight = session.hindsight().unwrap();
    let path: Vec<(Round, Side, Fate)> =
        hindsight.path.offers.iter().map(|offer| (offer.round, offer.by, offer.fate)).collect();
    let declined = |by| Fate::Declined { by };
    assert_eq!(path.len(), 6);
    assert_eq!(
        path[2..5].iter().map(|one| one.2).collect::<Vec<_>>(),
        [declined(Side::Tokyo), declined(Side::Moscow), declined(Side::Tokyo)]
    );
    assert_eq!(path.last().unwrap().2, Fate::InForce);
    nearest_are_the_slow_ones(session.talks(), &hindsight);
    insta::assert_snapshot!(told(&session, "hindsight"));
}

#[test]
fn looking_back_on_a_text_signed_and_refused() {
    let session = historys_session(REFUSED);
    let hindsight = session.hindsight().unwrap();
    let by = BySide { tokyo: true, moscow: false };
    assert_eq!(hindsight.outcome.ending, Ending::Refused { by });
    let found = &hindsight.alternatives;
    nearest_are_the_slow_ones(session.talks(), &hindsight);
    turned_were_turned(found);
    assert!(!found.turned.is_empty());
    insta::assert_snapshot!(told(&session, "hindsight"));
    insta::assert_snapshot!(told(&session, ""));
}
