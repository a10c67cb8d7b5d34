//! The moves that may be made, numbered.

use crate::negotiation::moves::{Kind, Move};
use crate::negotiation::notation;
use crate::negotiation::state::Phase;
use crate::pages::Page;
use crate::scenario::id::TrackId;
use crate::sentence::{Blank, Message};
use crate::view::SeatView;
use crate::wording::{describe_move, name_and_word, refusal};

/// The numbered moves, what has come to be decided first, then home moves: those without a choice of issues, clauses or amounts, which are typed.
pub(in crate::terminal) fn listed(view: &SeatView) -> Vec<Move> {
    let mut moves = view.offered();
    moves.retain(|a_move| {
        !matches!(
            a_move,
            Move::Pay(..)
                | Move::Pledge(_)
                | Move::Trade { .. }
                | Move::Prepare(_)
                | Move::Gloss(_)
        )
    });
    moves.sort_by_key(|a_move| std::cmp::Reverse(a_move.kind()));
    moves
}

/// The numbered list, by kind, with the notation of each; then gestures and acts that wait for something, and for what.
pub(in crate::terminal) fn moves(page: &mut Page<'_>, view: &SeatView) {
    let (common, table, side) = (view.common(), view.table(), view.side());
    let listed = listed(view);
    for (kind, heading) in [
        (Kind::Decision, "moves-decision"),
        (Kind::Home, "moves-home"),
        (Kind::Signal, "moves-signal"),
        (Kind::Table, "moves-table"),
    ] {
        let here: Vec<(usize, &Move)> =
            listed.iter().enumerate().filter(|(_, a_move)| a_move.kind() == kind).collect();
        if here.is_empty() {
            continue;
        }
        page.heading(&Message::new(heading));
        for (position, a_move) in here {
            page.item(
                1,
                &Message::new("moves-line")
                    .with("number", position + 1)
                    .with("what", describe_move(common, &table.status_quo, side, a_move))
                    .with("notation", notation::write(common, table, side, *a_move)),
            );
        }
    }
    let waiting = view.waiting();
    if !waiting.is_empty() {
        page.heading(&Message::new("moves-waiting"));
    }
    for (a_move, why) in waiting {
        let what = describe_move(common, &table.status_quo, side, &a_move);
        let why = refusal(common, side, &why);
        page.item(1, &Message::new("moves-waiting-line").with("what", what).with("why", why));
    }
    page.gap();
    if matches!(table.phase, Phase::Talks) {
        page.say(&Message::new("moves-typed"));
        if common.tracks.len() > 1 {
            let called = |track: TrackId| {
                name_and_word(&common.tracks[track].title, &common.tracks[track].word)
            };
            let tracks: Vec<Blank> = table.open_tracks(common).map(called).collect();
            page.say(&Message::new("moves-tracks").with("tracks", tracks));
        }
    }
}
