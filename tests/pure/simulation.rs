//! Games between two negotiators and what they add up to, on small scenarios: the order of adding makes no
//! difference, and a negotiator that breaks the rules ends its game by name.

use crate::common::{Family, small};
use proptest::prelude::*;

use two_tables::ai::{Choice, Negotiator, TimeCurve};
use two_tables::negotiation::moves::Move;
use two_tables::negotiation::outcome::Ending;
use two_tables::scenario::check;
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::Message;
use two_tables::session::simulation::{
    Case, Happened, Misplay, Paired, Record, Tally, WhereRefused, play,
};
use two_tables::view::SeatView;

fn case(text: &str) -> Case {
    Case::new(check::scenario(text).unwrap())
}

fn tutorial() -> Case {
    case(include_str!("../../scenarios/tutorial.ron"))
}

fn records(case: &Case, seeds: std::ops::Range<u64>) -> Vec<Record> {
    let conceder = TimeCurve::conceder();
    let players = BySide::<&dyn Negotiator> { tokyo: &conceder, moscow: &conceder };
    seeds.map(|seed| play(case, players, seed).unwrap()).collect()
}

fn tally<'r>(case: &Case, records: impl IntoIterator<Item = &'r Record>) -> Tally {
    let mut tally = Tally::new(&case.scenario.common);
    for record in records {
        tally.add(record);
    }
    tally
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_adding_and_merging_makes_no_difference(
        seed in any::<u64>(),
        eventful in any::<bool>(),
        cuts in prop::collection::vec(0_usize..=24, 1..6),
        turned in any::<bool>(),
    ) {
        let family = if eventful { Family::Eventful } else { Family::Calm };
        let case = case(&small(seed, family));
        let records = records(&case, 0..24);
        let whole = tally(&case, &records);
        prop_assert_eq!(&whole, &tally(&case, records.iter().rev()));

        let mut cuts = cuts;
        cuts.extend([0, 24]);
        cuts.sort_unstable();
        let mut parts: Vec<Tally> =
            cuts.windows(2).map(|cut| tally(&case, &records[cut[0]..cut[1]])).collect();
        if turned {
            parts.reverse();
        }
        let mut merged = Tally::new(&case.scenario.common);
        for part in &parts {
            merged.merge(part);
        }
        prop_assert_eq!(&whole, &merged);
        prop_assert_eq!(whole.games(), 24);
        prop_assert_eq!(whole.rounds_used().count, 24);
    }
}

#[test]
fn a_game_is_the_same_each_time_and_its_record_is_of_one_piece() {
    let case = tutorial();
    let first = records(&case, 0..40);
    assert_eq!(first, records(&case, 0..40));
    for record in &first {
        assert_eq!(record.text.is_some(), record.ending == Ending::InForce);
        assert!((1..=5).contains(&record.rounds));
        if let Ending::Refused { by } = record.ending {
            assert!(record.failed.iter().any(|vote| by[vote.side]), "{record:?}");
        }
    }
    let endings: std::collections::BTreeSet<&str> =
        first.iter().map(|record| record.ending.word()).collect();
    assert!(endings.len() > 1, "{endings:?}");
}

#[test]
fn what_there_was_where_a_home_refused_is_counted_apart() {
    let case = tutorial();
    let records = records(&case, 0..120);
    let refused: Vec<&Record> = records.iter().filter(|one| !one.failed.is_empty()).collect();
    assert!(!refused.is_empty() && refused.len() < records.len());
    let mut expected = Happened::default();
    for record in &refused {
        expected.merge(&record.happened);
    }
    let (one, other) = records.split_at(50);
    let mut both = tally(&case, one);
    both.merge(&tally(&case, other));
    let expected = WhereRefused { games: refused.len() as u64, happened: expected };
    assert_eq!(both.where_refused, expected);
}

#[test]
fn paired_differences_are_those_of_the_same_seed() {
    let case = tutorial();
    let records = records(&case, 0..30);
    let mut same = Paired::default();
    let mut turned = (Paired::default(), Paired::default());
    for (one, two) in records.iter().zip(records.iter().rev()) {
        same.add(one, one);
        turned.0.add(one, two);
        turned.1.add(two, one);
    }
    assert_eq!((same.otherwise, same.scores.tokyo.sum, same.in_force.squares), (0, 0, 0));
    assert_eq!(turned.0.scores.moscow.sum, -turned.1.scores.moscow.sum);
    assert_eq!(turned.0.in_force.error(), turned.1.in_force.error());
}

/// Makes the same move at every turn, or none.
struct Stubborn(Option<Move>);

impl Negotiator for Stubborn {
    fn choose(&self, _: &SeatView) -> Option<Choice> {
        self.0.map(|a_move| Choice::because(a_move, Message::new("ai-hold")))
    }
}

#[test]
fn a_negotiator_that_breaks_the_rules_is_named_with_seed_and_move() {
    let case = tutorial();
    let good = TimeCurve::conceder();
    let fault = |player: &Stubborn| {
        let players = BySide::<&dyn Negotiator> { tokyo: &good, moscow: player };
        play(&case, players, 9).unwrap_err()
    };
    let silent = fault(&Stubborn(None));
    assert_eq!((silent.seed, silent.side, silent.what), (9, Side::Moscow, Misplay::NoMove));
    let wrong = fault(&Stubborn(Some(Move::Take)));
    assert!(wrong.number > 1);
    assert!(matches!(wrong.what, Misplay::NotPermitted { line, .. } if line == "take"));
}

#[test]
fn two_who_only_wait_run_out_of_time() {
    let case = tutorial();
    let waits = Stubborn(Some(Move::Hold));
    let players = BySide::<&dyn Negotiator> { tokyo: &waits, moscow: &waits };
    let record = play(&case, players, 1).unwrap();
    assert_eq!((record.ending, record.rounds, record.text), (Ending::OutOfTime, 5, None));
    assert_eq!(record.moves.tokyo.total(), 5);
    assert!(record.failed.is_empty());
}
