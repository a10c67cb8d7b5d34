//! The treaty sheet.

use two_tables::desktop::ask::{Ask, Leaf};
use two_tables::desktop::panels;
use two_tables::game::SeatRequest;

use crate::table::{Drawn, Game, OFFER, clause};

#[test]
fn every_issue_stands_on_the_sheet_with_every_option_it_can_have() {
    let mut game = Game::after(&["hold"]);
    game.sit_down();
    let seen = game.seen();
    let drawn = Drawn::new(|ui, stage| panels::sheet(ui, stage, &seen));
    let words = drawn.words();
    for issue in seen.view.common().issues.values() {
        assert!(words.contains(&issue.title.en), "{}", issue.title.en);
        for option in issue.choices() {
            let cell = format!("{}, {}: ", issue.title.en, issue.options[option].word);
            assert!(words.iter().any(|said| said.starts_with(&cell)), "{cell}");
        }
    }
    assert!(drawn.says("No text at hand"));
    game.ask(SeatRequest::WorkOn(Some(seen.draft().with(clause(seen.view.common(), "form", "a")))));
    let seen = game.seen();
    let drawn = Drawn::new(|ui, stage| panels::sheet(ui, stage, &seen));
    assert!(drawn.says("a peace treaty with a frontier"), "{:?}", drawn.words());
}

#[test]
fn pressing_an_option_writes_it_into_ones_own_draft() {
    let mut game = Game::after(&["hold"]);
    game.sit_down();
    let seen = game.seen();
    let common = seen.view.common();
    let mut drawn = Drawn::new(|ui, stage| panels::sheet(ui, stage, &seen));
    let asked = drawn.press("State of war and embassies, a: ");
    let written = clause(common, "relations", "a");
    let draft = seen.view.table().status_quo.with(written);
    assert_eq!(asked, [Ask::Seat(SeatRequest::WorkOn(Some(draft)))]);
}

#[test]
fn an_option_says_in_words_who_asks_for_it_and_whether_it_may_be_written() {
    let mut game = Game::after(&[OFFER]);
    game.sit_down();
    let seen = game.seen();
    let drawn = Drawn::new(|ui, stage| panels::sheet(ui, stage, &seen));
    let cell =
        |start: &str| drawn.words().into_iter().find(|said| said.starts_with(start)).unwrap();
    let asked = cell("The islands, a: ");
    assert!(asked.contains("Tokyo asks for it"), "{asked}");
    assert!(asked.contains("in the text at hand"), "{asked}");
    let later = cell("The islands, c: ");
    assert!(later.contains("not on the agenda now"), "{later}");
    assert!(drawn.says("Their proposal"));
}

#[test]
fn the_title_of_an_issue_opens_to_its_options_and_sources() {
    let mut game = Game::after(&["hold"]);
    game.sit_down();
    let seen = game.seen();
    let mut drawn = Drawn::new(|ui, stage| panels::sheet(ui, stage, &seen));
    let issue = seen.view.common().issue_called("fisheries").unwrap();
    let title = &seen.view.common().issues[issue].title.en;
    let asked = {
        let title = title.clone();
        drawn.press_exactly(&title)
    };
    assert_eq!(asked, [Ask::Read(Leaf::Issue(issue))]);
}

#[test]
fn a_row_says_what_the_other_side_asks_instead_and_which_clauses_do_not_fit() {
    let mut game = Game::after(&[OFFER]);
    game.sit_down();
    let seen = game.seen();
    let drawn = Drawn::new(|ui, stage| panels::sheet(ui, stage, &seen));
    assert!(!drawn.says("Tokyo: ") && !drawn.says("✗ "), "their own text: {:?}", drawn.words());
    let other = clause(seen.view.common(), "territory", "c");
    game.ask(SeatRequest::WorkOn(Some(seen.draft().with(other))));
    let seen = game.seen();
    let drawn = Drawn::new(|ui, stage| panels::sheet(ui, stage, &seen));
    assert!(drawn.says("Tokyo: four islands returned"), "{:?}", drawn.words());
    for title in ["✗ ≠ The islands", "✗ Form of the paper"] {
        assert!(drawn.says(title), "{title}: {:?}", drawn.words());
    }
}
