//! What should give pause before a move that binds: first of all, that it puts one's name to a loss (R4.4).
//!
//! What a move costs at once stands in `foreseen`; here stands what a player might overlook, and what it exposes him to.

use crate::ai::{STUNG, unmended};
use crate::negotiation::moves::{Answer, Kind, Manner, Move, OwnWord, Tone, own_word, reopened};
use crate::pages::Page;
use crate::scenario::happening::{Effect, Meter};
use crate::scenario::home::{Body, Threshold};
use crate::scenario::id::{BodyId, ChoiceId, DecisionId, FactionId};
use crate::sentence::{Blank, Message};
use crate::units::Points;
use crate::view::SeatView;
use crate::wording::{clause_short, loss, plain, risk};

/// What a player might overlook: that he would lose by it, that nobody can answer any more, what follows once it is known,
/// what it reopens, and everything it may cost him later.
pub fn cautions(page: &mut Page<'_>, view: &SeatView, a_move: Move) {
    let standing = view.standing();
    if let Some(found) = standing.loss_by(a_move) {
        page.say(&loss(found));
    }
    if let (Move::Decline(_), Some(word)) = (a_move, own_word(&standing)) {
        page.say(&Message::new(match word {
            OwnWord::Stands => "confirm-word-stands",
            OwnWord::Overtaken => "confirm-word-overtaken",
            OwnWord::Changed => "confirm-word-changed",
        }));
    }
    for decision in view.left_undecided(a_move) {
        let about = &view.common().decisions[decision];
        let line = Message::new("confirm-undecided").with("title", &about.title);
        page.say(&line.with("otherwise", &about.choices[about.otherwise].title));
    }
    let waits = view.table().unanswered[view.side().other()].is_some();
    if waits && a_move.kind() == Kind::Signal && !matches!(a_move, Move::Reply(_)) {
        page.say(&Message::new("confirm-only-signal"));
    }
    if let Some((gesture, face)) = standing.left_unanswered(a_move) {
        let line = Message::new("confirm-unanswered")
            .with("other", &view.common().sides[view.side().other()].name)
            .with("title", &view.common().gestures[gesture].title);
        page.say(&line.with("face", plain(Points(face.0.abs()))));
    }
    if let Move::Decide(decision, choice) = a_move {
        page.say(&on_decision(view, decision, choice));
    }
    if a_move == Move::Retire {
        let bodies = bodies_no_absence_helps(view);
        if !bodies.is_empty() {
            page.say(&Message::new("confirm-absent").with("bodies", bodies));
        }
    }
    if let Some(line) = affronts_open(view).filter(|_| is_affront(view, a_move)) {
        page.say(&line);
    }
    if view.ends_talks(a_move) {
        page.say(&Message::new("confirm-ends"));
    }
    if let Move::Propose(_, draft) = a_move {
        let (common, table) = (view.common(), view.table());
        if view.is_last_turn() {
            page.say(&Message::new("confirm-last"));
        }
        if table.offers[view.side()].is_some_and(|offer| offer.draft != draft) {
            let other = &common.sides[view.side().other()].name;
            page.say(&Message::new("confirm-replaces").with("other", other));
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
            page.say(&Message::new("confirm-reopens").with("clauses", reopened));
        }
    }
    for found in standing.risks(a_move) {
        page.say(&risk(view.common(), view.side(), found));
    }
}

/// That one's own affronts to the other stand open, and what that leads to, where there are so many.
pub(super) fn affronts_open(view: &SeatView) -> Option<Message> {
    let other = view.side().other();
    let open = unmended(view, other);
    let line = Message::new("advice-unmended").with("name", &view.common().sides[other].name);
    (open >= STUNG).then(|| line.with("count", open))
}

/// Whether `a_move` would be one more.
fn is_affront(view: &SeatView, a_move: Move) -> bool {
    let (common, other) = (view.common(), view.side().other());
    let hurts = |effect: &Effect| matches!(effect, Effect::Meter(whose, Meter::Trust, by) if *whose == other && *by < Points::ZERO);
    if let Move::Gesture(gesture) = a_move {
        return common.gestures[gesture].hostile;
    }
    if let Move::Act(act) = a_move {
        return common.acts[act].effects.iter().any(hurts);
    }
    matches!(
        a_move,
        Move::Statement(Tone::Anger)
            | Move::Decline(Manner::Scornful)
            | Move::Reply(Answer::Snub)
            | Move::Leak
            | Move::Gloss(_)
    )
}

/// The bodies where rivals sit and whoever stays away weighs as much as one against (R5.10).
fn bodies_no_absence_helps(view: &SeatView) -> Vec<Blank> {
    let (home, seats) = (view.home(), &view.table().seats[view.side()]);
    let rivals = || home.factions.iter().filter(|(_, faction)| faction.rival).map(|(id, _)| id);
    let weighs = |(id, body): &(BodyId, &Body)| {
        let counts = |rival: FactionId| match &body.threshold {
            Threshold::Members(_) => true,
            Threshold::Unity { of, .. } => of.contains(&rival),
            Threshold::Cast { .. } => false,
        };
        rivals().any(|rival| seats[*id][rival] > 0 && counts(rival))
    };
    let bodies = view.common().sides[view.side()].bodies.iter().filter(weighs);
    bodies.map(|(_, body)| Blank::from(&body.name)).collect()
}

/// What a decision costs, and that it stands; before whom it is made.
fn on_decision(view: &SeatView, decision: DecisionId, choice: ChoiceId) -> Message {
    let about = &view.common().decisions[decision];
    let known = if about.is_known(choice) { "known" } else { "closed" };
    Message::new("confirm-decision")
        .with("cost", plain(about.choices[choice].cost))
        .with("left", plain(view.own().capital))
        .with("known", known)
        .with("other", &view.common().sides[view.side().other()].name)
}
