//! Which moves may be made now: what a list of buttons shows, and what random play draws from.

use super::{Answer, Channel, Constituent, Manner, Move, Tone, permit};
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};

/// Every permitted move, in a stated order: table, signals, home.
///
/// Of proposals, which are too many to list, the texts at hand: one's own last, the other's last, the joint text.
/// Of payments, 1, 5, 10 and the most allowed.
pub fn offered(standing: &Standing<'_>) -> Vec<Move> {
    let common = standing.common;
    let side = standing.side();
    let mut moves = vec![Move::Accept, Move::Initial, Move::Take];
    for draft in drafts_at_hand(standing) {
        moves.extend(Channel::ALL.map(|channel| Move::Propose(channel, draft)));
    }
    moves.extend(Manner::ALL.map(Move::Decline));
    moves.extend([Move::Hold, Move::Break]);
    moves.extend(common.gestures.ids().map(Move::Gesture));
    moves.extend(common.acts.ids().map(Move::Act));
    moves.extend(Answer::ALL.map(Move::Reply));
    moves.extend(Tone::ALL.map(Move::Statement));
    moves.extend([Move::Leak, Move::Address]);
    moves.extend(common.issues.ids().map(Move::Gloss));
    moves.extend(common.sides[side].factions.ids().map(Move::Consult));
    let most = u16::try_from(common.rules.payment_most.0).unwrap_or(1);
    let factions = common.sides[side].factions.ids().map(Constituent::Faction);
    for whom in factions.chain(common.sides[side].groups.ids().map(Constituent::Group)) {
        let mut amounts = vec![1, 5, 10, most];
        amounts.retain(|amount| *amount <= most);
        amounts.dedup();
        moves.extend(amounts.into_iter().map(|amount| Move::Pay(whom, amount)));
    }
    moves.extend(common.issues.ids().map(Move::Justify));
    moves.extend(common.issues.ids().map(Move::Prepare));
    moves.push(Move::Retire);
    moves.retain(|one| permit(standing, *one).is_ok());
    moves.extend(trades_offered(standing));
    moves.extend(pledges_offered(standing));
    moves
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

/// Trades that may be offered: one moves to the other's last clause if the other moves to one's own.
pub fn trades_offered(standing: &Standing<'_>) -> Vec<Move> {
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
            let give = theirs.clause(*given);
            let take = own.clause(*taken);
            trades.push(Move::Trade { give, take });
        }
    }
    trades.retain(|trade| permit(standing, *trade).is_ok());
    trades
}

/// Pledges that may be made.
pub fn pledges_offered(standing: &Standing<'_>) -> Vec<Move> {
    let mut pledges = Vec::new();
    for (issue, about) in standing.common.issues.iter() {
        pledges.extend(about.choices().map(|option| Move::Pledge(Clause { issue, option })));
    }
    pledges.retain(|pledge| permit(standing, *pledge).is_ok());
    pledges
}
