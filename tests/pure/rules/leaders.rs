//! R4.1: what clauses are worth to one leader and not to the next; and the scripted players of each.

use crate::rules::table::{Talks, varied, with};
use two_tables::ai::style::{self, Style};
use two_tables::ai::{Level, Negotiator, Opponent, Repertoire};
use two_tables::negotiation::moves::{Kind, Move};
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::store;
use two_tables::units::Permille;
use two_tables::view::SeatView;

fn minds_the_quota() -> Change {
    with("sides.tokyo.leaders.successor.worths", "[(on: \"fish=quota\", material: -3, face: 2)]")
}

/// The successor takes office in July.
pub(crate) fn succession() -> Change {
    let effect = "(side: \"tokyo\", leader: \"successor\")";
    with(
        "events",
        &format!(
            "[(id: \"it\", title: \"It\", text: \"It.\", round: \"july\", effects: [{effect}], sources: [\"us\"])]"
        ),
    )
}

#[test]
fn r4_1_what_a_clause_is_worth_to_a_leader_besides_counts_while_he_is_in_office() {
    let talks = varied(&[minds_the_quota(), succession()]);
    assert_eq!(talks.worth(Tokyo, "fish=quota"), 4 * 500);
    assert_eq!(talks.worth(Moscow, "fish=quota"), 600);
    let talks = talks.play(&["hold", "hold"]);
    assert_eq!(talks.worth(Tokyo, "fish=quota"), 1000, "4 less 3, and he has no share of honour");
    assert_eq!(talks.worth(Tokyo, "fish=free"), 8 * 1000);
    assert_eq!(talks.worth(Moscow, "fish=quota"), 600, "the other side's chief has not changed");
    let first = with("sides.tokyo.leaders.hatoyama.worths", "[(on: \"fish=free|quota\", face: 2)]");
    let talks = varied(&[first, succession()]);
    assert_eq!(talks.worth(Tokyo, "fish=quota"), 4 * 500 + 2 * 500);
    assert_eq!(talks.play(&["hold", "hold"]).worth(Tokyo, "fish=quota"), 4 * 1000);
}

#[test]
fn r4_1_the_tables_of_a_home_know_the_chief_in_office() {
    let talks = varied(&[minds_the_quota(), succession()]).play(&["hold", "hold", "hold"]);
    let view = SeatView::new(&talks.game, Tokyo);
    let texts = crate::common::own_texts(&view);
    assert!(texts.len() > 10);
    for text in texts {
        assert_eq!(text.utility, view.value(&text.draft).total);
    }
}

#[test]
fn r4_1_an_opponent_thinks_in_the_texts_of_the_chief_in_office() {
    let changes = [
        with("sides.tokyo.leaders.successor.worths", "[(on: \"fish=quota\", material: 20)]"),
        succession(),
    ];
    let best = |talks: &Talks| {
        let texts = Repertoire::default().texts(&SeatView::new(&talks.game, Tokyo));
        talks.written(texts.first().unwrap())
    };
    assert!(best(&varied(&changes)).contains("fish=free"));
    assert!(best(&varied(&changes).play(&["hold", "hold"])).contains("fish=quota"));
}

fn dealmaker() -> Style {
    style::read(&store::shipped_style("dealmaker").unwrap()).unwrap()
}

/// What Tokyo's player does at the table in the first round with a Diet that passes nothing.
fn with_a_closed_diet(style: Style, changes: &[Change]) -> Move {
    let diet = with("sides.tokyo.bodies.diet.yes_at_least", "105");
    let talks = varied(&[&[diet][..], changes].concat());
    let player = Opponent::new(style, Level::Even);
    let mut game = talks.game;
    loop {
        let chosen = player.choose(&SeatView::new(&game, Tokyo)).unwrap().a_move;
        if chosen.kind() == Kind::Table {
            return chosen;
        }
        game.play(Tokyo, chosen).unwrap();
    }
}

#[test]
fn r4_1_a_chief_who_does_not_heed_his_home_puts_what_it_would_never_pass() {
    let deaf = |heeds: u32| {
        let mut style = dealmaker();
        style.bidding.heeds_home = Permille(heeds);
        style
    };
    let puts = |a_move: Move| matches!(a_move, Move::Propose(..));
    assert!(!puts(with_a_closed_diet(dealmaker(), &[])));
    assert!(puts(with_a_closed_diet(deaf(0), &[])));
    assert!(!puts(with_a_closed_diet(deaf(900), &[])));
    let chief = with("sides.tokyo.leaders.hatoyama.heeds_home", "0");
    assert!(puts(with_a_closed_diet(dealmaker(), &[chief])));
}

#[test]
fn r4_1_each_leader_is_played_by_his_own_style() {
    let doctrine = with("sides.tokyo.leaders.successor.doctrine", "\"showman\"");
    let first = with("sides.tokyo.doctrine", "\"legalist\"");
    let talks = varied(&[doctrine, first, succession()]);
    let common = &talks.game.scenario().common;
    let both = store::Opponent::of_doctrine(common, Tokyo, Level::Hard).unwrap().negotiator(Tokyo);
    let one =
        |style: &str| store::Opponent::find(style, Some(Level::Hard)).unwrap().negotiator(Tokyo);
    let says = |player: &dyn Negotiator, talks: &Talks| {
        player.choose(&SeatView::new(&talks.game, Tokyo)).unwrap()
    };
    let (legalist, showman) = (one("legalist"), one("showman"));
    assert_eq!(says(&*both, &talks), says(&*legalist, &talks));
    assert_ne!(says(&*both, &talks), says(&*showman, &talks));
    let later = talks.play(&["hold", "hold", "hold"]);
    assert_eq!(says(&*both, &later), says(&*showman, &later));
    assert_ne!(says(&*both, &later), says(&*legalist, &later));
}
