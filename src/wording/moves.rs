//! A move as it may be chosen, with what it costs in political capital.

use super::naming::{clause_full, constituent, draft_text, faction, issue, name, plain};
use super::notes::{manner, tone};
use crate::negotiation::moves::{Answer, Channel, Move};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;

/// What `a_move` would be, said to the `side` that may make it.
pub fn describe_move(common: &Common, side: Side, a_move: &Move) -> Message {
    let other = name(common, side.other());
    let rules = &common.rules;
    match *a_move {
        Move::Propose(channel, draft) => Message::new(match channel {
            Channel::Public => "move-propose-public",
            Channel::Private => "move-propose-private",
        })
        .with("text", draft_text(common, &draft)),
        Move::Trade { give, take } => Message::new("move-trade")
            .with("give", clause_full(common, give))
            .with("take", clause_full(common, take))
            .with("name", other),
        Move::Take => Message::new("move-take").with("name", other),
        Move::Accept => Message::new("move-accept").with("name", other),
        Move::Initial => Message::new("move-initial").with("name", other),
        Move::Decline(how) => Message::new("move-decline").with("manner", manner(how)),
        Move::Hold => Message::new("move-hold"),
        Move::Break => Message::new("move-break"),
        Move::Gesture(id) => {
            let gesture = &common.gestures[id];
            Message::new(if gesture.hostile { "move-slight" } else { "move-gesture" })
                .with("title", &gesture.title)
                .with("text", &gesture.text)
                .with("cost", plain(gesture.cost))
        }
        Move::Act(id) => {
            let act = &common.acts[id];
            Message::new("move-act")
                .with("title", &act.title)
                .with("text", &act.text)
                .with("cost", plain(act.cost))
        }
        Move::Reply(Answer::Reciprocate) => Message::new("move-reply-reciprocate")
            .with("name", other)
            .with("cost", plain(rules.reciprocate_cost.points())),
        Move::Reply(Answer::Acknowledge) => {
            Message::new("move-reply-acknowledge").with("name", other)
        }
        Move::Reply(Answer::Snub) => Message::new("move-reply-snub").with("name", other),
        Move::Statement(what) => Message::new("move-statement").with("tone", tone(what)),
        Move::Leak => Message::new("move-leak").with("name", other),
        Move::Gloss(id) => Message::new("move-gloss").with("issue", issue(common, id)),
        Move::Address => Message::new("move-address").with("name", other),
        Move::Consult(id) => Message::new("move-consult")
            .with("faction", faction(common, side, id))
            .with("cost", plain(rules.consult_cost.points())),
        Move::Pay(whom, amount) => Message::new("move-pay")
            .with("whom", constituent(common, side, whom))
            .with("cost", u32::from(amount)),
        Move::Pledge(clause) => Message::new("move-pledge")
            .with("clause", clause_full(common, clause))
            .with("cost", plain(rules.pledge_cost.points())),
        Move::Justify(id) => Message::new("move-justify")
            .with("issue", issue(common, id))
            .with("cost", plain(rules.justify_cost.points())),
        Move::Prepare(id) => Message::new("move-prepare")
            .with("issue", issue(common, id))
            .with("cost", plain(rules.prepare_cost.points())),
        Move::Retire => Message::new("move-retire"),
    }
}
