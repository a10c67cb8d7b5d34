//! Trades (R6.5): "strike this if you strike that", on the joint text.

use super::propose::open;
use super::resolve::Resolution;
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::Audience;
use crate::negotiation::refusal::Refusal;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Clause;
use crate::scenario::id::{IssueId, Side, TrackId};

pub(super) fn permit(standing: &Standing<'_>, give: Clause, take: Clause) -> Result<(), Refusal> {
    if give.issue == take.issue {
        return Err(Refusal::TradeOnOneIssue(give.issue));
    }
    for clause in [give, take] {
        open(standing, clause)?;
        if standing.table.agreed[clause.issue] == Some(clause.option) {
            return Err(Refusal::EmptyTrade);
        }
    }
    let clashes = standing.common.clashes(give, take);
    if !clashes.is_empty() {
        return Err(Refusal::Misfits(clashes));
    }
    let position = |side: Side| standing.table.positions[side].unwrap_or(standing.table.status_quo);
    let (own, theirs) = (position(standing.side()), position(standing.side().other()));
    if own.option(give.issue) == give.option || theirs.option(take.issue) == take.option {
        return Err(Refusal::EmptyTrade);
    }
    of_one_track(standing, give, take)
}

/// Nothing binds clauses that are signed apart: a trade is of one track, and so are the last texts it would go into.
fn of_one_track(standing: &Standing<'_>, give: Clause, take: Clause) -> Result<(), Refusal> {
    let (common, table) = (standing.common, standing.table);
    let of = |issue: &IssueId| {
        let mut tracks = common.tracks.iter().filter(|(_, track)| track.issues.contains(issue));
        tracks.next().map(|(track, _)| track)
    };
    let last = table.positions.tokyo.into_iter().chain(table.positions.moscow);
    let texts = last
        .map(|draft| table.left_of(common, &draft))
        .filter(|draft| *draft != table.status_quo)
        .map(|draft| table.track_of(common, &draft));
    let tracks: Vec<TrackId> =
        [give.issue, take.issue].iter().filter_map(of).chain(texts).collect();
    let first = tracks.first().copied();
    match first.and_then(|first| Some((first, *tracks.iter().find(|track| **track != first)?))) {
        Some((one, two)) => Err(Refusal::TwoTracks(one, two)),
        None => Ok(()),
    }
}

pub(super) fn permit_take(standing: &Standing<'_>) -> Result<(), Refusal> {
    let trade =
        standing.table.trade.filter(|trade| trade.by != standing.side()).ok_or(Refusal::NoTrade)?;
    for clause in [trade.give, trade.take] {
        open(standing, clause).map_err(|reason| Refusal::Overtaken(Box::new(reason)))?;
    }
    of_one_track(standing, trade.give, trade.take)
        .map_err(|reason| Refusal::Overtaken(Box::new(reason)))
}

pub(super) fn resolve(play: &mut Resolution<'_>, by: Side, give: Clause, take: Clause) {
    play.weigh_gesture(by, false);
    let what = Happening::TradeOffered { by, give, take };
    play.happen(Rule::Trading, Audience::Delegations, what);
    play.end_turn(by);
}

pub(super) fn resolve_take(play: &mut Resolution<'_>, by: Side) {
    play.weigh_gesture(by, false);
    let Some(trade) = play.state.table.trade else { return };
    play.happen(Rule::Trading, Audience::Delegations, Happening::TradeTaken { by });
    for clause in [trade.give, trade.take] {
        // A clause traded away is struck: it goes back to the status quo and is agreed by silence.
        if clause.option == play.state.table.status_quo.option(clause.issue) {
            if let Some(option) = play.state.table.agreed[clause.issue] {
                let clause = Clause { issue: clause.issue, option };
                let what = Happening::Reopened { by: trade.by, clause };
                play.happen(Rule::Trading, Audience::Delegations, what);
            }
        } else {
            play.happen(Rule::Trading, Audience::Delegations, Happening::Agreed { clause });
        }
    }
    play.end_turn(by);
}
