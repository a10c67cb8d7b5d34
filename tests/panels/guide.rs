//! The guide's slip at the table, and the words of the field where they are shown.

use two_tables::desktop::ask::{Ask, Leaf};
use two_tables::desktop::news::News;
use two_tables::desktop::panels;
use two_tables::desktop::screens::{self, Beside, LaidPage, TableScene};
use two_tables::game::{DoorRequest, Seen};
use two_tables::pages::{Guidance, Term};
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::wording::Wording;

use crate::table::{Drawn, Game};

/// The case newcomers learn by.
const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");

/// Looks at the table in a window of `width`, guided so.
fn at_the_table(
    seen: &Seen,
    (width, guidance): (f32, Guidance),
    leaf: Option<Leaf>,
    look: impl FnOnce(Drawn<'_>),
) {
    let (news, page) = (News::default(), LaidPage::default());
    let mut beside = Beside { leaf, ..Beside::default() };
    look(Drawn::sized(width, 720.0, 100, |ui, stage| {
        let mut scene = TableScene {
            seen,
            beside: &mut beside,
            news: &news,
            page: &page,
            foreseen: &[],
            guidance,
            thinks: false,
        };
        screens::table(ui, stage, &mut scene);
    }));
}

fn tutorial() -> Game {
    let mut game = Game::of(TUTORIAL);
    game.sit_down();
    game
}

#[test]
fn a_first_game_says_what_to_try_and_goes_on_when_that_is_done() {
    let mut game = tutorial();
    let first = "Nobody knows how your largest faction feels";
    for width in [1280.0, 900.0, 620.0] {
        at_the_table(&game.seen(), (width, Guidance::InTheTutorial), None, |drawn| {
            assert!(drawn.says(first), "{width}: {:?}", drawn.words());
            assert!(drawn.says("“Sound a faction out”"), "a word to be typed: {:?}", drawn.words());
        });
    }
    game.play("consult government");
    at_the_table(&game.seen(), (1280.0, Guidance::InTheTutorial), None, |drawn| {
        assert!(!drawn.says(first) && drawn.says("Press points on the scales"));
    });
}

#[test]
fn the_guide_is_put_away_for_good_and_called_back_from_the_keys() {
    let mut game = tutorial();
    let seen = game.seen();
    at_the_table(&seen, (1280.0, Guidance::InTheTutorial), None, |mut drawn| {
        assert_eq!(drawn.press_exactly("Put the guide away"), [Ask::Guide(Guidance::Nowhere)]);
    });
    at_the_table(&seen, (1280.0, Guidance::Nowhere), Some(Leaf::Keys), |mut drawn| {
        assert!(!drawn.says("Nobody knows how"));
        assert_eq!(drawn.press_exactly("Call the guide"), [Ask::Guide(Guidance::Everywhere)]);
        assert_eq!(drawn.press_exactly("All the words"), [Ask::Read(Leaf::Glossary)]);
    });
    let mut other = Game::new();
    other.sit_down();
    for (guidance, says) in [(Guidance::InTheTutorial, false), (Guidance::Everywhere, true)] {
        at_the_table(&other.seen(), (1280.0, guidance), None, |drawn| {
            assert_eq!(drawn.says("What to try"), says, "{guidance:?}");
        });
    }
}

#[test]
fn one_press_on_the_title_begins_it_for_who_has_never_played() {
    let empty = screens::TitleScene { papers: &[], own: &[], games: &[], doomed: None, note: None };
    let mut drawn = Drawn::new(|ui, stage| screens::title(ui, stage, empty));
    assert_eq!(drawn.focused().as_deref(), Some("A first game, with a guide"));
    assert_eq!(drawn.press_exactly("A first game, with a guide"), [Ask::Learn]);
    assert_eq!(drawn.press_exactly("New game"), [Ask::Door(DoorRequest::SetUp)]);
}

#[test]
fn a_word_of_the_field_leads_to_what_it_means_from_where_it_stands() {
    let mut game = tutorial();
    let seen = game.seen();
    let wording = Wording::new(Language::English);
    at_the_table(&seen, (1280.0, Guidance::Nowhere), None, |mut drawn| {
        for (shown, term) in [
            ("Material interest", Term::Interest),
            ("Honour and face", Term::Face),
            ("Political capital", Term::Capital),
        ] {
            assert_eq!(drawn.press_exactly(shown), [Ask::Read(Leaf::Term(term))], "{shown}");
        }
    });
    let mut drawn = Drawn::new(|ui, stage| panels::words(ui, stage, &Term::ALL));
    for term in Term::ALL {
        let name = wording.say(&term.name());
        assert_eq!(drawn.press_exactly(&name), [Ask::Read(Leaf::Term(term))]);
    }
    assert_eq!(seen.view.side(), Side::Tokyo);
}
