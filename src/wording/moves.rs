//! A move as it may be chosen, with what it costs in political capital; and as one that was made.

use super::naming::{clause_full, constituent, faction, issue, name, plain, text_against, told};
use super::notes::{manner, tone};
use crate::negotiation::moves::{Answer, Channel, Move};
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;

/// What `a_move` would be, said to the `side` that may make it; of a text, what it says otherwise than `quiet`.
pub fn describe_move(common: &Common, quiet: &Draft, side: Side, a_move: &Move) -> Message {
    let other = name(common, side.other());
    let rules = &common.rules;
    match *a_move {
        Move::Propose(channel, draft) => Message::new(match channel {
            Channel::Public => "move-propose-public",
            Channel::Private => "move-propose-private",
        })
        .with("text", text_against(common, quiet, &draft)),
        Move::Trade { give, take } => Message::new("move-trade")
            .with("give", clause_full(common, give))
            .with("take", clause_full(common, take))
            .with("name", other),
        Move::Take => Message::new("move-take").with("name", other),
        Move::Accept => Message::new("move-accept").with("name", other),
        Move::AcceptEarlier => Message::new("move-accept-earlier").with("name", other),
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
            .with("cost", plain(rules.reciprocate_cost)),
        Move::Reply(Answer::Acknowledge) => {
            Message::new("move-reply-acknowledge").with("name", other)
        }
        Move::Reply(Answer::Snub) => Message::new("move-reply-snub").with("name", other),
        Move::Statement(what) => Message::new("move-statement").with("tone", tone(what)),
        Move::Leak => Message::new("move-leak").with("name", other),
        Move::Disclose => Message::new("move-disclose").with("name", other),
        Move::Gloss(id) => Message::new("move-gloss").with("issue", issue(common, id)),
        Move::Address => Message::new("move-address").with("name", other),
        Move::Consult(id) => Message::new("move-consult")
            .with("faction", faction(common, side, id))
            .with("cost", plain(rules.consult_cost)),
        Move::Pay(whom, amount, track) => {
            let title = &common.tracks[track].title;
            let id = if title.en.is_empty() { "move-pay" } else { "move-pay-track" };
            let line = Message::new(id)
                .with("whom", constituent(common, side, whom))
                .with("cost", u32::from(amount));
            if title.en.is_empty() { line } else { line.with("track", title) }
        }
        Move::Whip(id) => Message::new("move-whip")
            .with("faction", faction(common, side, id))
            .with("cost", plain(rules.whip_cost)),
        Move::Pledge(clause) => Message::new("move-pledge")
            .with("clause", clause_full(common, clause))
            .with("cost", plain(rules.pledge_cost)),
        Move::Justify(id) => Message::new("move-justify")
            .with("issue", issue(common, id))
            .with("cost", plain(rules.justify_cost)),
        Move::Prepare(id) => Message::new("move-prepare")
            .with("issue", issue(common, id))
            .with("cost", plain(rules.prepare_cost)),
        Move::Retire => Message::new("move-retire"),
        Move::Decide(decision, choice) => {
            let about = &common.decisions[decision];
            let chosen = &about.choices[choice];
            Message::new("move-decide")
                .with("decision", &about.title)
                .with("title", &chosen.title)
                .with("text", &chosen.text)
                .with("cost", plain(chosen.cost))
        }
    }
}

/// What `a_move` is called, as short as a button: as its verb, but for what goes by another name.
pub fn move_name(a_move: Move) -> Message {
    if a_move == Move::AcceptEarlier {
        return Message::new("move-name-accept-earlier");
    }
    a_move.verb().name()
}

/// What `a_move` was that `by` made, told to `viewer`: in the words of the news, where they say no more than the move;
/// of a text, what it says otherwise than `quiet`, what held then.
pub fn made_move(
    common: &Common,
    quiet: &Draft,
    (viewer, by): (Side, Side),
    a_move: &Move,
) -> Message {
    let told = |id: &'static str| told(common, viewer, by, id);
    match *a_move {
        Move::Propose(Channel::Public, draft) => {
            told("event-proposed-public").with("text", text_against(common, quiet, &draft))
        }
        Move::Propose(Channel::Private, draft) => {
            told("event-proposed-private").with("text", text_against(common, quiet, &draft))
        }
        Move::Trade { give, take } => told("event-trade-offered")
            .with("give", clause_full(common, give))
            .with("take", clause_full(common, take)),
        Move::Take => told("event-trade-taken"),
        Move::Accept => told("event-accepted"),
        Move::AcceptEarlier => told("event-accepted-earlier"),
        Move::Initial => told("event-initialled"),
        Move::Decline(how) => told("made-declined").with("manner", manner(how)),
        Move::Hold => told("event-held"),
        Move::Break => told("event-broke-off"),
        Move::Gesture(id) => {
            let gesture = &common.gestures[id];
            told(if gesture.hostile { "event-slighted" } else { "event-gestured" })
                .with("title", &gesture.title)
                .with("text", &gesture.text)
        }
        Move::Act(id) => told("event-acted")
            .with("title", &common.acts[id].title)
            .with("text", &common.acts[id].text),
        Move::Reply(Answer::Reciprocate) => told("event-replied-reciprocate"),
        Move::Reply(Answer::Acknowledge) => told("event-replied-acknowledge"),
        Move::Reply(Answer::Snub) => told("event-replied-snub"),
        Move::Statement(what) => told("event-stated").with("tone", tone(what)),
        Move::Leak => told("event-leaked-by"),
        Move::Disclose => told("event-disclosed"),
        Move::Gloss(id) => told("event-glossed").with("issue", issue(common, id)),
        Move::Address => told("event-addressed"),
        Move::Consult(id) => told("made-consulted").with("faction", faction(common, by, id)),
        Move::Pay(whom, amount, _) => told("made-paid")
            .with("whom", constituent(common, by, whom))
            .with("cost", u32::from(amount)),
        Move::Whip(id) => told("event-whipped").with("faction", faction(common, by, id)),
        Move::Pledge(clause) => told("event-pledged").with("clause", clause_full(common, clause)),
        Move::Justify(id) => told("event-justified").with("issue", issue(common, id)),
        Move::Prepare(id) => told("event-prepared").with("issue", issue(common, id)),
        Move::Retire => told("event-promised-to-retire"),
        Move::Decide(decision, choice) => {
            let about = &common.decisions[decision];
            let chosen = &about.choices[choice];
            told("event-decided")
                .with("from", &about.from)
                .with("decision", &about.title)
                .with("title", &chosen.title)
                .with("text", &chosen.text)
        }
    }
}
