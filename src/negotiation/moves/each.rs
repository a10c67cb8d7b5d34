//! Verb by verb: what it needs, what follows from it, and what it may be about.

use super::resolve::Resolution;
use super::{
    Answer, Channel, Constituent, Manner, Move, Tone, Verb, answer, decide, home, propose, signal,
    trade,
};
use crate::negotiation::refusal::Refusal;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{Side, TrackId};

/// What the verb itself needs, whoever's turn it is and whatever is left of it.
///
/// # Errors
/// The first thing that is missing.
pub(in crate::negotiation) fn needs(standing: &Standing<'_>, a_move: Move) -> Result<(), Refusal> {
    match a_move {
        Move::Propose(_, draft) => propose::permit(standing, &draft),
        Move::Trade { give, take } => trade::permit(standing, give, take),
        Move::Take => trade::permit_take(standing),
        Move::Accept | Move::AcceptEarlier => answer::permit_accept(standing, a_move),
        Move::Initial => answer::permit_initial(standing),
        Move::Decline(manner) => answer::permit_decline(standing, manner),
        Move::Hold | Move::Break | Move::Statement(_) | Move::Address => Ok(()),
        Move::Gesture(gesture) => signal::permit_gesture(standing, gesture),
        Move::Act(act) => signal::permit_act(standing, act),
        Move::Reply(reply) => signal::permit_reply(standing, reply),
        Move::Leak => signal::permit_leak(standing),
        Move::Disclose => signal::permit_disclose(standing),
        Move::Gloss(issue) => signal::permit_gloss(standing, issue),
        Move::Consult(faction) => home::permit_consult(standing, faction),
        Move::Pay(_, amount, track) => home::permit_pay(standing, amount, track),
        Move::Whip(faction) => home::permit_whip(standing, faction),
        Move::Pledge(clause) => home::permit_pledge(standing, clause),
        Move::Justify(issue) => home::permit_justify(standing, issue),
        Move::Prepare(issue) => home::permit_prepare(standing, issue),
        Move::Retire => home::permit_retire(standing),
        Move::Decide(decision, choice) => decide::permit_decide(standing, decision, choice),
    }
}

/// Everything that follows from a move `by` is permitted to make.
pub(super) fn follow(play: &mut Resolution<'_>, by: Side, a_move: Move) {
    match a_move {
        Move::Propose(channel, draft) => propose::resolve(play, by, channel, draft),
        Move::Trade { give, take } => trade::resolve(play, by, give, take),
        Move::Take => trade::resolve_take(play, by),
        Move::Accept | Move::AcceptEarlier => answer::resolve_accept(play, by, a_move),
        Move::Initial => answer::resolve_initial(play, by),
        Move::Decline(manner) => answer::resolve_decline(play, by, manner),
        Move::Hold => answer::resolve_hold(play, by),
        Move::Break => answer::resolve_break(play, by),
        Move::Gesture(gesture) => signal::resolve_gesture(play, by, gesture),
        Move::Act(act) => signal::resolve_act(play, by, act),
        Move::Reply(reply) => signal::resolve_reply(play, by, reply),
        Move::Statement(tone) => signal::resolve_statement(play, by, tone),
        Move::Leak => signal::resolve_leak(play, by),
        Move::Disclose => signal::resolve_disclose(play, by),
        Move::Gloss(issue) => signal::resolve_gloss(play, by, issue),
        Move::Address => signal::resolve_address(play, by),
        Move::Consult(faction) => {
            let redeals = play.state.homes[by].redeals[faction];
            let band = play.deal.level(by, faction, redeals).band();
            home::resolve_consult(play, by, faction, band);
        }
        Move::Pay(whom, amount, track) => home::resolve_pay(play, by, whom, (amount, track)),
        Move::Whip(faction) => home::resolve_whip(play, by, faction),
        Move::Pledge(clause) => home::resolve_pledge(play, by, clause),
        Move::Justify(issue) => home::resolve_justify(play, by, issue),
        Move::Prepare(issue) => home::resolve_prepare(play, by, issue),
        Move::Retire => home::resolve_retire(play, by),
        Move::Decide(decision, choice) => decide::resolve_decide(play, by, decision, choice),
    }
}

/// The moves of `verb` worth asking about, permitted or not.
///
/// Of proposals, which are too many to list, the texts at hand: one's own last, the other's last, the joint text.
/// Of payments, 1, 5, 10 and the most allowed.
pub(super) fn candidates(standing: &Standing<'_>, verb: Verb) -> Vec<Move> {
    let common = standing.common;
    let public = &common.sides[standing.side()];
    match verb {
        Verb::Propose => drafts_at_hand(standing)
            .into_iter()
            .flat_map(|draft| Channel::ALL.map(|channel| Move::Propose(channel, draft)))
            .collect(),
        Verb::Trade => trades(standing),
        Verb::Take => vec![Move::Take],
        Verb::Accept => vec![Move::Accept, Move::AcceptEarlier],
        Verb::Initial => vec![Move::Initial],
        Verb::Decline => Manner::ALL.map(Move::Decline).to_vec(),
        Verb::Hold => vec![Move::Hold],
        Verb::Break => vec![Move::Break],
        Verb::Gesture => common.gestures.ids().map(Move::Gesture).collect(),
        Verb::Act => common.acts.ids().map(Move::Act).collect(),
        Verb::Reply => Answer::ALL.map(Move::Reply).to_vec(),
        Verb::Statement => Tone::ALL.map(Move::Statement).to_vec(),
        Verb::Leak => vec![Move::Leak],
        Verb::Disclose => vec![Move::Disclose],
        Verb::Gloss => common.issues.ids().map(Move::Gloss).collect(),
        Verb::Address => vec![Move::Address],
        Verb::Consult => public.factions.ids().map(Move::Consult).collect(),
        Verb::Pay => payments(standing),
        Verb::Whip => public.factions.ids().map(Move::Whip).collect(),
        Verb::Pledge => pledges(standing),
        Verb::Justify => common.issues.ids().map(Move::Justify).collect(),
        Verb::Prepare => common.issues.ids().map(Move::Prepare).collect(),
        Verb::Retire => vec![Move::Retire],
        Verb::Decide => decisions(standing),
    }
}

/// Texts at hand: one's own last, the other's last, the joint text; each once.
fn drafts_at_hand(standing: &Standing<'_>) -> Vec<Draft> {
    let table = standing.table;
    let side = standing.side();
    let all = [table.positions[side], table.positions[side.other()], Some(table.joint_text())];
    let mut drafts: Vec<Draft> = Vec::new();
    for draft in all.into_iter().flatten() {
        if !drafts.contains(&draft) {
            drafts.push(draft);
        }
    }
    drafts
}

/// Trades: one moves to the other's last clause if the other moves to one's own.
fn trades(standing: &Standing<'_>) -> Vec<Move> {
    let table = standing.table;
    let side = standing.side();
    let (Some(own), Some(theirs)) = (table.positions[side], table.positions[side.other()]) else {
        return Vec::new();
    };
    let apart: Vec<_> = standing
        .common
        .issues
        .ids()
        .filter(|issue| own.option(*issue) != theirs.option(*issue))
        .collect();
    let mut trades = Vec::new();
    for given in &apart {
        for taken in &apart {
            trades.push(Move::Trade { give: theirs.clause(*given), take: own.clause(*taken) });
        }
    }
    trades
}

/// Every choice of everything that waits to be decided.
fn decisions(standing: &Standing<'_>) -> Vec<Move> {
    let mut decisions = Vec::new();
    for (decision, _) in decide::to_decide(standing) {
        let choices = standing.common.decisions[decision].choices.ids();
        decisions.extend(choices.map(|choice| Move::Decide(decision, choice)));
    }
    decisions
}

fn payments(standing: &Standing<'_>) -> Vec<Move> {
    let public = &standing.common.sides[standing.side()];
    let most = u16::try_from(standing.common.rules.payment_most.0).unwrap_or(1);
    let mut amounts = vec![1, 5, 10, most];
    amounts.retain(|amount| *amount <= most);
    amounts.dedup();
    let factions = public.factions.ids().map(Constituent::Faction);
    let mut payments = Vec::new();
    for whom in factions.chain(public.groups.ids().map(Constituent::Group)) {
        for track in payable_tracks(standing) {
            payments.extend(amounts.iter().map(|amount| Move::Pay(whom, *amount, track)));
        }
    }
    payments
}

/// The tracks support may be bought for: that of a text at stake, else every one that is not in force.
fn payable_tracks(standing: &Standing<'_>) -> Vec<TrackId> {
    let (common, table) = (standing.common, standing.table);
    match table.text_at_stake() {
        Some(draft) => vec![table.track_signed(common, &draft)],
        None => table.open_tracks(common).collect(),
    }
}

fn pledges(standing: &Standing<'_>) -> Vec<Move> {
    let mut pledges = Vec::new();
    for (issue, about) in standing.common.issues.iter() {
        pledges.extend(about.choices().map(|option| Move::Pledge(Clause { issue, option })));
    }
    pledges
}
