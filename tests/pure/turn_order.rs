//! The state page says who is next, and it is so.

use crate::common::history;
use two_tables::negotiation::moves::Move;
use two_tables::negotiation::play::Negotiation;
use two_tables::pages::{self, Page};
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::view::SeatView;
use two_tables::wording::Wording;

/// What the order of turns is said to be, as both sides read it.
fn said(talks: &Negotiation, wording: &Wording) -> Option<String> {
    let [tokyo, moscow] = Side::BOTH
        .map(|side| pages::order(&SeatView::new(talks, side)).map(|line| wording.say(&line)));
    assert_eq!(tokyo, moscow, "the order of turns is nobody's secret");
    tokyo
}

#[test]
fn r6_1_whoever_is_said_to_be_next_is_next() {
    let wording = Wording::new(Language::English);
    let (mut talks, _) = Negotiation::open(history(), 1);
    let mut twice = 0;
    while let Some(line) = said(&talks, &wording) {
        let side = talks.state().table.turn.side;
        let name = |side: Side| wording.text(&talks.scenario().common.sides[side].name);
        let (own, other) = (name(side), name(side.other()));
        talks.play(side, Move::Hold).unwrap();
        if talks.state().table.is_over() {
            assert!(line.starts_with("Nobody moves after this"), "{line}");
            break;
        }
        let next = talks.state().table.turn.side;
        let first = if next == side { own } else { other };
        assert!(line.starts_with(&format!("{first} moves")), "{line}");
        twice += usize::from(line.contains("so it moves twice running"));
    }
    assert!(talks.state().table.is_over());
    assert_eq!(said(&talks, &wording), None);
    assert!(twice > 0, "the host changes");
}

#[test]
fn r6_1_the_page_of_the_state_says_the_order() {
    let wording = Wording::new(Language::English);
    let (talks, _) = Negotiation::open(history(), 1);
    let view = SeatView::new(&talks, talks.state().table.turn.side);
    let mut page = Page::new(&wording);
    pages::state(&mut page, &view);
    let line = said(&talks, &wording).unwrap();
    assert!(format!("{:?}", page.blocks()).contains(&line), "{line}");
}
