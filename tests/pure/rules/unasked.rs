//! R5.14: what is told of a text that is no body's affair.

use crate::rules::table::{varied, with};
use two_tables::ai::adviser;
use two_tables::pages::{self, Page};
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::terminal::set;
use two_tables::view::SeatView;
use two_tables::wording::Wording;

/// The page of where things stand.
fn state(wording: &Wording, view: &SeatView) -> String {
    let mut page = Page::new(wording);
    pages::state(&mut page, view);
    set(&page, 10_000)
}

/// The bodies of either home, none of which is asked of fish.
const UNASKED: [&str; 5] = [
    "sides.tokyo.bodies.cabinet",
    "sides.tokyo.bodies.party",
    "sides.tokyo.bodies.diet",
    "sides.moscow.bodies.praesidium",
    "sides.moscow.bodies.soviet",
];

#[test]
fn r5_14_of_a_text_nobody_is_asked_about_no_vote_is_told() {
    let changes = UNASKED.map(|body| with(&format!("{body}.asked_on"), "[\"islands=all\"]"));
    let wording = Wording::new(Language::English);
    let votes = |page: String| {
        let page = page.to_lowercase();
        page.contains("vote") || page.contains("bodies") || page.contains("passes")
    };
    let talks = varied(&changes).play(&["propose private fish=quota"]);
    let view = SeatView::new(&talks.game, Side::Moscow);
    let draft = talks.draft("fish=quota");
    let forecast = |view: &SeatView| {
        let mut page = Page::new(&wording);
        pages::forecast(&mut page, view, &draft);
        set(&page, 10_000)
    };
    assert!(!votes(state(&wording, &view)), "{}", state(&wording, &view));
    assert!(forecast(&view).contains("Nobody at home is asked about it"));
    assert!(!votes(forecast(&view)), "{}", forecast(&view));
    let signed = talks.play(&["accept", "initial"]);
    let view = SeatView::new(&signed.game, signed.on_turn());
    let advice = {
        let mut page = Page::new(&wording);
        pages::advice(&mut page, &view, &adviser::advise(&view));
        set(&page, 10_000)
    };
    assert!(advice.contains("Nobody is asked about this text"), "{advice}");
    assert!(!advice.contains("likelier"), "{advice}");
    assert!(!votes(state(&wording, &view)), "{}", state(&wording, &view));
}
