//! What would warm or cool one's own home now: what may be done alone and what waits to be decided, with the moods each
//! moves and, where a text is at hand, what it would do to its chance.

use crate::negotiation::moves::{Kind, Move};
use crate::pages::Page;
use crate::scenario::clause::Draft;
use crate::scenario::happening::Effect;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::units::Points;
use crate::view::SeatView;
use crate::wording::{chance, choice_called, name_and_word, plain, signed};

/// Everything of the kind that may be done now, an act or a choice; nothing where none moves a mood.
pub(super) fn warming(page: &mut Page<'_>, view: &SeatView, draft: Option<&Draft>) {
    let offered = view.offered().into_iter();
    let moves: Vec<Move> = offered.filter(|one| may_warm(*one)).collect();
    let waiting = view.waiting().into_iter().map(|(a_move, _)| a_move);
    let waiting: Vec<Move> = waiting.filter(|one| may_warm(*one)).collect();
    let mut is_first = true;
    for (id, moves) in [("home-warming-now", moves), ("home-warming-waits", waiting)] {
        for a_move in moves {
            let Some((what, cost, effects)) = told(view.common(), a_move) else { continue };
            let moods = moods(view.common(), view.side(), effects);
            if moods.is_empty() {
                continue;
            }
            if is_first {
                page.heading(&Message::new("home-warming"));
                page.say(&Message::new("home-warming-how"));
                is_first = false;
            }
            let line = Message::new(id).with("what", what).with("cost", plain(cost));
            page.item(0, &line.with("moods", moods));
            if let Some(line) = draft.and_then(|draft| at_hand(view, a_move, draft)) {
                page.item(1, &line);
            }
        }
    }
}

/// Whether a move is an act or a choice; others move no mood by their author's word.
fn may_warm(a_move: Move) -> bool {
    matches!(a_move, Move::Act(_)) || a_move.kind() == Kind::Decision
}

/// What an act or a choice is called, costs and does.
fn told(common: &Common, a_move: Move) -> Option<(Blank, Points, &[Effect])> {
    if let Move::Act(id) = a_move {
        let act = &common.acts[id];
        return Some((name_and_word(&act.title, &act.word), act.cost, &act.effects));
    }
    if let Move::Decide(decision, choice) = a_move {
        let chosen = &common.decisions[decision].choices[choice];
        return Some((choice_called(common, decision, choice), chosen.cost, &chosen.effects));
    }
    None
}

/// Whose moods at home `effects` move, and by how much.
fn moods(common: &Common, side: Side, effects: &[Effect]) -> Vec<Message> {
    let public = &common.sides[side];
    let of = |effect: &Effect| match effect {
        Effect::FactionMood(whose, who, by) if *whose == side => {
            Some((&public.factions[*who].name, *by))
        }
        Effect::GroupMood(whose, who, by) if *whose == side => {
            Some((&public.groups[*who].name, *by))
        }
        Effect::Meter(..)
        | Effect::FactionMood(..)
        | Effect::GroupMood(..)
        | Effect::StatusQuo(_)
        | Effect::Opens(..)
        | Effect::Closes(..)
        | Effect::Pins(_)
        | Effect::Redeals(..)
        | Effect::NoAgreement(..)
        | Effect::Seats(..)
        | Effect::Government(..)
        | Effect::Pledges(..)
        | Effect::Others(..)
        | Effect::AtHome(..) => None,
    };
    let moved = effects.iter().filter_map(of).filter(|(_, by)| *by != Points::ZERO);
    moved
        .map(|(who, by)| Message::new("home-warming-mood").with("who", who).with("by", signed(by)))
        .collect()
}

/// What `a_move` would do to the chance of the text at hand, where it changes it.
fn at_hand(view: &SeatView, a_move: Move, draft: &Draft) -> Option<Message> {
    let standing = view.standing();
    let supposed = standing.supposing(a_move)?;
    let (before, after) = (standing.chance(draft), standing.if_so(&supposed).chance(draft));
    (before != after).then(|| {
        Message::new("home-warming-chance")
            .with("before", chance(before))
            .with("after", chance(after))
    })
}
