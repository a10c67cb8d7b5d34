//! The treaty sheet.

use two_tables::desktop::ask::{Ask, Leaf};
use two_tables::desktop::panels;
use two_tables::desktop::screens::LaidPage;
use two_tables::game::SeatRequest;
use two_tables::pages;
use two_tables::scenario::clause::Clause;
use two_tables::sentence::Language;
use two_tables::wording::{Usage, Wording, signed};

use crate::table::{Drawn, Game, OFFER, clause};

#[test]
fn every_issue_stands_on_the_sheet_with_every_option_it_can_have() {
    let mut game = Game::after(&["hold"]);
    game.sit_down();
    let seen = game.seen();
    let drawn = Drawn::new(|ui, stage| panels::sheet(ui, stage, &seen));
    let words = drawn.words();
    let common = seen.view.common();
    let wording = Wording::new(Language::English).with_names(common, Usage::Neutral);
    for issue in common.issues.values() {
        assert!(words.contains(&issue.title.en), "{}", issue.title.en);
        for option in issue.choices() {
            let cell = format!("{}: {}", issue.title.en, wording.text(&issue.options[option].text));
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
    let asked = drawn.press("State of war and embassies: The state of war ends");
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
    let asked = cell("The islands: The four are returned");
    assert!(asked.contains("Tokyo asks for it"), "{asked}");
    assert!(asked.contains("in the text at hand"), "{asked}");
    let later = cell("The islands: The Soviet Union agrees");
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

#[test]
fn an_article_opened_says_what_each_option_would_do_before_one_is_chosen() {
    let mut game = Game::after(&[OFFER]);
    game.sit_down();
    let seen = game.seen();
    let (view, common) = (&seen.view, seen.view.common());
    let issue = common.issue_called("territory").unwrap();
    let choices = pages::choices(view, &seen.draft(), issue);
    let laid = LaidPage { choices: choices.clone(), ..LaidPage::default() };
    let mut drawn = Drawn::sized(700.0, 4000.0, 100, |ui, stage| {
        panels::opened(ui, stage, &seen, (issue, &laid));
    });
    let told: Vec<_> = view.table().told_choices(common, issue).collect();
    assert_eq!(choices.iter().map(|choice| choice.option).collect::<Vec<_>>(), told);
    for choice in &choices {
        let text = seen.draft().with(Clause { issue, option: choice.option });
        assert_eq!(choice.worth, view.value(&text).total);
        assert_eq!(choice.chance, view.forecast(&text).chance);
        let (material, face) = (signed(choice.material), signed(choice.face));
        let to_you = format!("To you: interest {material}, honour {face}.");
        assert!(drawn.says(&to_you), "{to_you}: {:?}", drawn.words());
        assert!(drawn.says(&format!("→ {} %", choice.chance.percent())));
    }
    let lettered = |words: &String| {
        let mut letters = words.chars();
        letters.next().is_some_and(|c| c.is_ascii_lowercase()) && letters.next() == Some(':')
    };
    assert!(!drawn.words().iter().any(lettered), "{:?}", drawn.words());
    // Two readings are shown when they are asked for, and one is chosen by a press.
    assert!(!drawn.says("tells its people"));
    drawn.press("Both readings");
    assert!(drawn.says("Tokyo tells its people") && drawn.says("Moscow tells its people"));
    let asked = drawn.press("Write it in: two islands after a peace treaty");
    let written = seen.draft().with(clause(common, "territory", "c"));
    assert_eq!(asked, [Ask::Seat(SeatRequest::WorkOn(Some(written)))]);
}
