//! What comes to be decided in 1956: who chooses what and why, what a page says of it, and what is counted.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::{HISTORY, change, changed, checked, history, play_out};
use two_tables::ai::adviser::advise;
use two_tables::ai::{Level, Negotiator, Obedient, Random, Reference, TimeCurve, seated, style};
use two_tables::negotiation::moves::{Move, Verb};
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::pages::{self, Block, Page};
use two_tables::scenario::Scenario;
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::Language;
use two_tables::session::simulation::{Case, play};
use two_tables::store;
use two_tables::terminal::set;
use two_tables::view::SeatView;
use two_tables::wording::{Usage, Wording};

/// The talks of 1956 after both sides have held until it is the turn of `side` in the round called `word`.
fn held_until(scenario: &Arc<Scenario>, side: Side, word: &str) -> Negotiation {
    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), 5);
    let round = scenario.common.rounds.iter().position(|round| round.word == word).unwrap();
    loop {
        let table = &talks.state().table;
        if usize::from(table.round.0) == round && table.turn.side == side {
            return talks;
        }
        let turn = table.turn.side;
        talks.play(turn, Move::Hold).unwrap();
    }
}

fn opponent(style_word: &str) -> Arc<dyn Negotiator> {
    seated(style::read(&store::shipped_style(style_word).unwrap()).unwrap(), Level::Even)
}

/// What `who` decides first of the decision called `word`, in notation, and how many reasons it gives.
fn decides(talks: &Negotiation, who: &dyn Negotiator, word: &str) -> (String, usize) {
    let mut talks = talks.clone();
    loop {
        let view = SeatView::new(&talks, talks.state().table.turn.side);
        let choice = who.choose(&view).unwrap();
        let line = notation::write(view.common(), view.table(), view.side(), choice.a_move);
        assert_eq!(choice.a_move.verb(), Verb::Decide, "what waits is decided first: {line}");
        if line.contains(word) {
            return (line, choice.reasons.len());
        }
        talks.play(view.side(), choice.a_move).unwrap();
    }
}

#[test]
fn an_opponent_decides_by_what_it_brings_it_and_how_much_it_cares_for_the_other() {
    let talks = held_until(&history(), Side::Moscow, "salmon");
    let (cold, why) = decides(&talks, &*opponent("legalist"), "bulganin_line");
    assert_eq!((cold.as_str(), why), ("decide bulganin_line draw", 2));
    assert_eq!(
        decides(&talks, &*opponent("dealmaker"), "bulganin_line").0,
        "decide bulganin_line invite"
    );
}

#[test]
fn an_opponent_does_not_choose_what_it_cannot_pay() {
    let poor = changed(HISTORY, &[change("sides.moscow.capital", "0")]);
    let talks = held_until(&poor, Side::Moscow, "salmon");
    let (chosen, why) = decides(&talks, &*opponent("dealmaker"), "bulganin_line");
    assert_eq!((chosen.as_str(), why), ("decide bulganin_line draw", 1));
}

#[test]
fn measuring_players_and_the_adviser_decide_at_once_and_alike() {
    let talks = held_until(&history(), Side::Tokyo, "minister");
    let advice = advise(&SeatView::new(&talks, Side::Tokyo)).decisions[0];
    let advised = Move::Decide(advice.decision, advice.choice);
    let common = &talks.scenario().common;
    let line = notation::write(common, &talks.state().table, Side::Tokyo, advised);
    let players: [&dyn Negotiator; 3] =
        [&Reference::default(), &TimeCurve::linear(), &Obedient::advised()];
    for player in players {
        let common = &talks.scenario().common;
        let word = &common.decisions[advice.decision].word;
        assert_eq!(decides(&talks, player, word).0, line);
    }
    assert!(advice.runner_up.is_some_and(|(_, worth)| worth <= advice.worth));
    let theirs = SeatView::new(&talks, Side::Moscow);
    assert!(advise(&theirs).decisions.is_empty(), "out of turn nothing can be decided");
}

#[test]
fn the_page_says_who_comes_what_each_choice_costs_and_what_is_done_otherwise() {
    let scenario = history();
    let wording = Wording::new(Language::English).with_names(&scenario.common, Usage::Neutral);
    let told: Vec<String> =
        [(Side::Tokyo, "autumn"), (Side::Tokyo, "minister"), (Side::Moscow, "salmon")]
            .into_iter()
            .map(|(side, round)| {
                let talks = held_until(&scenario, side, round);
                let mut page = Page::new(&wording);
                pages::to_decide(&mut page, &SeatView::new(&talks, side));
                let mut other = Page::new(&wording);
                pages::to_decide(&mut other, &SeatView::new(&talks, side.other()));
                let shared = page
                    .blocks()
                    .iter()
                    .any(|one| *one != Block::Gap && other.blocks().contains(one));
                assert!(!shared, "each side reads of its own alone");
                set(&page, 100)
            })
            .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn every_decision_of_1956_comes_in_some_game_and_each_of_its_choices_is_somebodys() {
    let scenario = history();
    let words = ["legalist", "showman", "dealmaker"];
    let minds: Vec<Arc<dyn Negotiator>> = words.into_iter().map(opponent).collect();
    let mut chosen: BTreeSet<String> = BTreeSet::new();
    let mut note = |view: &SeatView, a_move: Move| {
        if a_move.verb() == Verb::Decide {
            chosen.insert(notation::write(view.common(), view.table(), view.side(), a_move));
        }
    };
    for (seed, next) in (0..6).flat_map(|seed| [(seed, 1), (seed, 2)]) {
        for (tokyo, moscow) in minds.iter().zip(minds.iter().cycle().skip(next)) {
            let seats = BySide { tokyo: &**tokyo, moscow: &**moscow };
            play_out(&scenario, seed, seats, |view, choice| note(view, choice.a_move));
        }
    }
    for decision in scenario.common.decisions.values() {
        let made = chosen.iter().filter(|line| line.contains(&format!(" {} ", decision.word)));
        assert!(made.count() >= 2, "{}: {chosen:?}", decision.word);
    }
}

#[test]
fn a_simulated_game_says_what_was_decided_in_time_or_not() {
    let case = Case::new(Scenario::clone(&checked(HISTORY)));
    let dice = Random::new(3);
    let seats = BySide::each(|_| -> &dyn Negotiator { &dice });
    let record = play(&case, seats, 3).unwrap();
    let common = &case.scenario.common;
    let made: BTreeSet<_> = record.decisions.iter().map(|(decision, _)| *decision).collect();
    assert_eq!(made.len(), record.decisions.len(), "each once");
    assert!(record.rounds < 10 || made.len() >= 8, "{record:?}");
    for (decision, choice) in record.decisions {
        assert!(common.decisions[decision].choices.ids().any(|known| known == choice));
    }
}
