//! What should give pause before a binding move: first of all, that it puts one's name to a loss (R4.4).

use crate::negotiation::moves::{Channel, Move, OwnWord, own_word, reopened};
use crate::pages::Page;
use crate::sentence::{Blank, Message};
use crate::view::SeatView;
use crate::wording::{clause_short, loss};

/// What a player might overlook: that he would lose by it, that nobody can answer any more, that it may leak, what follows
/// once it is known, what it reopens.
pub fn cautions(page: &mut Page<'_>, view: &SeatView, a_move: Move) {
    if let Some(found) = view.standing().loss_by(a_move) {
        page.say(&loss(found));
    }
    if let (Move::Decline(_), Some(word)) = (a_move, own_word(&view.standing())) {
        page.say(&on_own_word(view, word));
    }
    let Move::Propose(channel, draft) = a_move else { return };
    let (common, table) = (view.common(), view.table());
    if table.turn.second && table.round == common.last_round() {
        page.say(&Message::new("confirm-last"));
    }
    if channel == Channel::Private {
        let chance = table.leak_chance(common).0.div_ceil(10);
        page.say(&Message::new("confirm-leak").with("chance", chance));
    }
    let news = table.news_in(common, &draft).into_iter();
    let news: Vec<Blank> = news.map(|clause| clause_short(common, clause)).collect();
    if !news.is_empty() {
        page.say(&Message::new("confirm-known").with("clauses", news));
    }
    let reopened: Vec<Blank> = reopened(common, table, view.side(), &draft)
        .into_iter()
        .filter(|one| !one.is_generous)
        .map(|one| clause_short(common, one.clause))
        .collect();
    if !reopened.is_empty() {
        page.say(
            &Message::new("confirm-reopens")
                .with("clauses", reopened)
                .with("face", common.rules.reopening.own_face.0.abs())
                .with("trust", common.rules.reopening.trust.0.abs())
                .with("other", &common.sides[view.side().other()].name),
        );
    }
}

/// Whether to refuse one's own accepted text breaks one's word, and what has changed where it does not.
fn on_own_word(view: &SeatView, word: OwnWord) -> Message {
    let common = view.common();
    match word {
        OwnWord::Stands => Message::new("confirm-word-stands")
            .with("face", common.rules.own_text_refused.own_face.0.abs())
            .with("trust", common.rules.own_text_refused.trust.0.abs())
            .with("other", &common.sides[view.side().other()].name),
        OwnWord::Overtaken => Message::new("confirm-word-overtaken"),
        OwnWord::Changed => Message::new("confirm-word-changed"),
    }
}
