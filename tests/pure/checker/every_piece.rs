//! Every piece of a scenario taken out, emptied, doubled: what the checker refuses it explains, and what it passes plays.

use std::sync::Arc;

use two_tables::analysis::Survey;
use two_tables::negotiation::moves::Move;
use two_tables::scenario::check;
use two_tables::scenario::document::{self, Kind, Node, Span};
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::session::{Seat, SeatId, Session, Setup};

/// The places of all pieces below `node`, and what to put in each: nothing, or an empty one of its kind.
fn places(node: &Node, into: &mut Vec<(Span, &'static str)>) {
    match &node.kind {
        Kind::Record(fields) => {
            into.push((node.span, "()"));
            for (key, part) in fields {
                // With the comma that follows, which may stand after a blank field too.
                into.push((Span { start: key.span.start, end: part.span.end }, ""));
                places(part, into);
            }
        }
        Kind::List(items) => {
            into.push((node.span, "[]"));
            for item in items {
                into.push((item.span, ""));
                places(item, into);
            }
        }
        Kind::Text(_) => into.push((node.span, "\"\"")),
        Kind::Number(_) => into.extend([(node.span, "0"), (node.span, "1000")]),
        Kind::Flag(flag) => into.push((node.span, if *flag { "false" } else { "true" })),
        Kind::Foreign => {}
    }
}

/// `text` with `piece` in the place of what stands at `span`, and without the comma after it where that is nothing.
fn changed(text: &str, span: Span, piece: &str) -> String {
    let rest = &text[span.end..];
    let rest = if piece.is_empty() { rest.strip_prefix(',').unwrap_or(rest) } else { rest };
    format!("{}{piece}{rest}", &text[..span.start])
}

/// Opens the scenario, surveys it, and holds to the end.
fn plays(text: &str) {
    let seat = |side: Side| Seat::of_person(side.word(), side);
    let setup = Setup {
        scenario_text: Arc::from(text),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed: 1,
        seats: Side::BOTH.map(seat).to_vec(),
    };
    let mut session = Session::open(setup).unwrap();
    let _ = Survey::frame(session.scenario());
    while !session.talks().state().table.is_over() {
        let table = &session.talks().state().table;
        let seat = if table.turn.side == Side::Tokyo { SeatId(0) } else { SeatId(1) };
        session.submit(seat, session.revision(), Move::Hold).unwrap();
    }
}

#[test]
fn what_is_refused_is_explained_and_what_passes_can_be_played() {
    let text = two_tables::store::shipped_scenario("tutorial").unwrap();
    let mut all = Vec::new();
    places(&document::parse(&text).unwrap(), &mut all);
    let (mut refused, mut passed) = (0, 0);
    for (span, piece) in all {
        let changed = changed(&text, span, piece);
        if let Err(problems) = check::scenario(&changed) {
            let (line, _) = span.line_and_column(&text);
            assert!(!problems.is_empty(), "line {line}: refused and not said why: {piece:?}");
            refused += 1;
        } else {
            plays(&changed);
            passed += 1;
        }
    }
    assert!(refused > 500 && passed > 300, "{refused} refused, {passed} passed");
}
