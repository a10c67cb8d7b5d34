//! Every piece of a scenario taken out, emptied, doubled, at its limits: what the checker refuses it explains, and what it
//! passes plays.
//!
//! All of the tutorial's, and some forty of every other scenario, with every `cargo test`; `TWO_TABLES_PIECES=2000` for
//! the long campaign of `.ci/long`.

use std::sync::Arc;

use two_tables::ai::{Negotiator, TimeCurve};
use two_tables::analysis::Survey;
use two_tables::analysis::playability::Play;
use two_tables::negotiation::moves::Move;
use two_tables::scenario::check;
use two_tables::scenario::document::{self, Kind, Node, Span};
use two_tables::scenario::id::{BySide, Side};
use two_tables::scenario::length::Length;
use two_tables::session::simulation::{Case, play};
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
                into.push((item.span, "*"));
                places(item, into);
            }
        }
        Kind::Text(_) => into.extend([(node.span, "\"\""), (node.span, "*")]),
        Kind::Number(_) => {
            into.extend(["0", "1", "-1", "-100", "100", "1000", "40000"].map(|to| (node.span, to)));
        }
        Kind::Flag(flag) => into.push((node.span, if *flag { "false" } else { "true" })),
        Kind::Foreign => {}
    }
}

/// `text` with `piece` in the place of what stands at `span`, and without the comma after it where that is nothing; `*`
/// stands for the same a second time, and of a text within it.
fn changed(text: &str, span: Span, piece: &str) -> String {
    let rest = &text[span.end..];
    if piece == "*" {
        let old = &text[span.start..span.end];
        let twice = old.strip_prefix('"').and_then(|inner| inner.strip_suffix('"'));
        let twice = twice.map_or(format!("{old},{old}"), |inner| format!("\"{inner}{inner}\""));
        return format!("{}{twice}{rest}", &text[..span.start]);
    }
    let rest = if piece.is_empty() { rest.strip_prefix(',').unwrap_or(rest) } else { rest };
    format!("{}{piece}{rest}", &text[..span.start])
}

/// Opens the scenario, surveys it, and holds to the end.
pub(crate) fn plays(text: &str) {
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

/// Changes every piece of the shipped scenario `name`, or `most` of them taken evenly; gives how many were refused, and how
/// many passed. Of those that pass every `share`th is looked at in full and played by the program.
fn changed_piece_by_piece(name: &str, most: usize, share: usize) -> (usize, usize) {
    let text = two_tables::store::shipped_scenario(name).unwrap();
    let conceder = TimeCurve::conceder();
    let players = BySide::<&dyn Negotiator> { tokyo: &conceder, moscow: &conceder };
    let mut all = Vec::new();
    places(&document::parse(&text).unwrap(), &mut all);
    let step = all.len().div_ceil(most).max(1);
    let (mut refused, mut passed) = (0, 0);
    for (span, piece) in all.into_iter().step_by(step) {
        let changed = changed(&text, span, piece);
        let (line, column) = span.line_and_column(&text);
        match check::scenario(&changed) {
            Err(problems) => {
                assert!(
                    !problems.is_empty(),
                    "{name}:{line}:{column}: refused, and not said why: {piece:?}"
                );
                refused += 1;
            }
            Ok(scenario) => {
                plays(&changed);
                if passed % share == 0 {
                    let _ = Play::of(&scenario);
                    play(&Case::new(scenario), players, 1).unwrap_or_else(|fault| {
                        panic!("{name}:{line}:{column} {piece:?}: {fault:?}")
                    });
                }
                passed += 1;
            }
        }
    }
    (refused, passed)
}

#[test]
fn what_is_refused_is_explained_and_what_passes_can_be_played() {
    let (refused, passed) = changed_piece_by_piece("tutorial", usize::MAX, 20);
    assert!(refused > 500 && passed > 300, "{refused} refused, {passed} passed");
}

#[test]
fn the_same_holds_of_the_other_scenarios() {
    let most =
        std::env::var("TWO_TABLES_PIECES").ok().and_then(|text| text.parse().ok()).unwrap_or(40);
    for name in ["2022", "1998", "2016", "1956"] {
        let (refused, passed) = changed_piece_by_piece(name, most, 10);
        eprintln!(
            "{name}: {refused} pieces changed are refused and said why, {passed} pass and play"
        );
        assert!(
            refused >= most / 8 && passed >= most / 8,
            "{name}: {refused} refused, {passed} passed"
        );
    }
}
