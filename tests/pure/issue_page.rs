//! The page of an issue: an ambiguous clause is shown with what a text counts for it, not with its plain words alone.

use std::sync::Arc;

use crate::common::history;
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::pages::{self, Page};
use two_tables::scenario::clause::Clause;
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::terminal::set;
use two_tables::view::SeatView;
use two_tables::wording::{Usage, Wording, rounded};

/// The page of an issue, as one line.
fn page(view: &SeatView, issue: &str) -> String {
    let common = view.common();
    let wording = Wording::new(Language::English).with_names(common, Usage::Neutral);
    let mut page = Page::new(&wording);
    pages::issue(&mut page, view, common.issue_called(issue).unwrap());
    set(&page, 100).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a text that has `territory=c` alone is worth.
fn counted(view: &SeatView) -> String {
    let issue = view.common().issue_called("territory").unwrap();
    let clause = Clause { issue, option: view_option(view, "c") };
    rounded(view.value(&view.table().status_quo.with(clause)).total)
}

fn view_option(view: &SeatView, word: &str) -> two_tables::scenario::id::OptionId {
    let issue = view.common().issue_called("territory").unwrap();
    view.common().issues[issue].options.find(|option| option.word == word).unwrap()
}

#[test]
fn an_ambiguous_clause_is_shown_with_what_a_text_counts_for_it() {
    for side in Side::BOTH {
        let talks = Negotiation::open(history(), 5).0;
        let view = SeatView::new(&talks, side);
        let now = counted(&view);
        let plain = {
            let issue = view.common().issue_called("territory").unwrap();
            rounded(view.standing().option_value(issue, view_option(&view, "c")))
        };
        assert_ne!(now, plain, "{side}: the better reading is what counts");
        let shown = page(&view, "territory");
        assert!(shown.contains(&format!("A text that leaves it open counts it {now} to you now")));
        assert!(shown.contains(&format!("as your leader weighs them {plain}.")));
    }
}

#[test]
fn a_clause_that_has_lost_its_second_reading_is_shown_at_its_plain_words() {
    let scenario = history();
    let mut talks = Negotiation::open(Arc::clone(&scenario), 5).0;
    let gloss =
        notation::parse(&scenario.common, &talks.state().table, Side::Tokyo, "gloss territory");
    talks.play(Side::Tokyo, gloss.unwrap()).unwrap();
    let view = SeatView::new(&talks, Side::Tokyo);
    let now = counted(&view);
    assert!(page(&view, "territory").contains(&format!("a text counts it {now} to you now")));
}

#[test]
fn a_clause_of_one_meaning_says_nothing_of_readings() {
    let talks = Negotiation::open(history(), 5).0;
    let shown = page(&SeatView::new(&talks, Side::Tokyo), "fisheries");
    assert!(shown.contains("Worth to you") && !shown.contains("counts it"));
}
