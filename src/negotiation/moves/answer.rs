//! Answers at the table (R6.6 to R6.9): accepting, initialling, refusing, holding, breaking off.

use super::own_text::{OwnWord, break_word, own_word};
use super::propose::signable;
use super::resolve::{Change, Resolution};
use super::{Manner, Move, Tone};
use crate::negotiation::event::{Declined, Happening};
use crate::negotiation::ledger::{Act, Audience};
use crate::negotiation::meter::Slight;
use crate::negotiation::refusal::Refusal;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::{Phase, TableState};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::scenario::issue::{Common, Tag};
use crate::scenario::rules::Deed;
use crate::units::Points;

/// R6.6: what the other has proposed or just replaced, if it can still be signed and the mandate bodies would have it.
pub(super) fn permit_accept(standing: &Standing<'_>, a_move: Move) -> Result<(), Refusal> {
    let nothing = if a_move == Move::AcceptEarlier {
        Refusal::NothingReplaced
    } else {
        Refusal::NothingProposed
    };
    super::propose::permit(standing, &standing.text_of(a_move).ok_or(nothing)?)
}

/// R6.6: one's own text, if the world has not changed past it.
pub(super) fn permit_initial(standing: &Standing<'_>) -> Result<(), Refusal> {
    let Phase::Initialling { draft } = standing.table.phase else {
        return Err(Refusal::NothingProposed);
    };
    signable(standing, &draft).map_err(|reason| Refusal::Overtaken(Box::new(reason)))
}

/// What a refusal by `side` would refuse.
fn at_hand(table: &TableState, side: Side) -> Option<(Declined, Option<Draft>)> {
    if let Phase::Initialling { draft } = table.phase {
        return Some((Declined::OwnProposal, Some(draft)));
    }
    if let Some(offer) = table.offers[side.other()] {
        let known = offer.leaked || offer.channel == super::Channel::Public;
        let what = if known { Declined::PublicProposal } else { Declined::PrivateProposal };
        return Some((what, Some(offer.draft)));
    }
    table.trade.filter(|trade| trade.by != side).map(|_| (Declined::Trade, None))
}

/// Whether a text moves an issue about the interned, the expelled or the dead.
fn is_humanitarian(common: &Common, table: &TableState, draft: Option<Draft>) -> bool {
    draft.is_some_and(|draft| {
        common.issues.iter().any(|(id, issue)| {
            issue.tags.contains(&Tag::Humanitarian)
                && draft.option(id) != table.status_quo.option(id)
        })
    })
}

pub(super) fn permit_decline(standing: &Standing<'_>, _: Manner) -> Result<(), Refusal> {
    at_hand(standing.table, standing.side()).map(|_| ()).ok_or(Refusal::NothingToDecline)
}

pub(super) fn resolve_accept(play: &mut Resolution<'_>, by: Side, a_move: Move) {
    let Some(draft) = play.standing(by).text_of(a_move) else { return };
    play.weigh_gesture(by, false);
    play.happen(Rule::Accepting, Audience::Delegations, Happening::Accepted { by, draft });
}

pub(super) fn resolve_initial(play: &mut Resolution<'_>, by: Side) {
    play.happen(Rule::Accepting, Audience::Delegations, Happening::Initialled { by });
    play.sign();
}

pub(super) fn resolve_decline(play: &mut Resolution<'_>, by: Side, manner: Manner) {
    let Some((what, draft)) = at_hand(&play.state.table, by) else { return };
    let breaks_word = own_word(&play.standing(by)) == Some(OwnWord::Stands);
    play.weigh_gesture(by, manner != Manner::Courteous);
    let public = what == Declined::PublicProposal;
    let audience = if public { Audience::World } else { Audience::Delegations };
    play.happen(Rule::Declining, audience, Happening::Declined { by, manner, what });
    charge(play, by, manner, public, draft);
    if breaks_word {
        break_word(play, by);
    }
    if public
        && manner != Manner::Courteous
        && let Some(draft) = draft
    {
        withdraw_gifts(play, by, &draft);
    }
    if what == Declined::OwnProposal { play.end_accepted_turn(by) } else { play.end_turn(by) }
}

/// R6.7: what a refusal costs the other, and what scorn wins at home.
fn charge(play: &mut Resolution<'_>, by: Side, manner: Manner, public: bool, draft: Option<Draft>) {
    let rules = &play.scenario.common.rules;
    let (deed, slight) = match manner {
        Manner::Courteous => (rules.refusals.courteous, Slight::Refusal),
        Manner::Firm => (rules.refusals.firm, Slight::Refusal),
        Manner::Scornful => (rules.refusals.scornful, Slight::Insult),
    };
    let is_humanitarian = is_humanitarian(&play.scenario.common, &play.state.table, draft);
    let applause = if is_humanitarian { Points::ZERO } else { play.applause(by, deed.own_face) };
    let act = Act::Declined { by, manner };
    let other = by.other();
    let audience = if public { Audience::World } else { Audience::Delegations };
    let mut change = |side, meter, amount, slight| {
        let change = Change { side, meter, amount, act };
        play.change(Rule::Declining, audience, change, slight, &[]);
    };
    change(other, Meter::Trust, deed.trust, None);
    if public {
        change(other, Meter::Face, deed.other_face, Some(slight));
        change(by, Meter::Face, applause, None);
    }
    if public && manner == Manner::Scornful {
        play.insult(by);
    }
}

/// R6.8: a gift refused in public without courtesy is withdrawn.
fn withdraw_gifts(play: &mut Resolution<'_>, by: Side, draft: &Draft) {
    let status_quo = play.state.table.status_quo;
    let gifts: Vec<Clause> = play
        .scenario
        .common
        .issues
        .iter()
        .map(|(issue, about)| (draft.clause(issue), about))
        .filter(|(clause, about)| {
            clause.option != status_quo.option(clause.issue)
                && about.options[clause.option].gift_of == Some(by.other())
        })
        .map(|(clause, _)| clause)
        .collect();
    for clause in gifts {
        play.happen(Rule::Gifts, Audience::World, Happening::GiftWithdrawn { clause });
    }
}

/// R6.8: recognition or regret brings a withdrawn gift of the other side back.
pub(super) fn restore_gifts(play: &mut Resolution<'_>, by: Side, tone: Tone) {
    if tone == Tone::Anger {
        return;
    }
    let restored: Vec<Clause> = play
        .state
        .table
        .withdrawn
        .iter()
        .copied()
        .filter(|clause| {
            let option = &play.scenario.common.issues[clause.issue].options[clause.option];
            option.gift_of == Some(by.other())
        })
        .collect();
    for clause in restored {
        play.happen(Rule::Gifts, Audience::World, Happening::GiftRestored { clause });
    }
}

pub(super) fn resolve_hold(play: &mut Resolution<'_>, by: Side) {
    if let Phase::Interval { .. } = play.state.table.phase {
        play.pass_interval(by);
        return;
    }
    play.weigh_gesture(by, false);
    play.happen(Rule::Holding, Audience::Delegations, Happening::Held { by });
    play.end_turn(by);
}

pub(super) fn resolve_break(play: &mut Resolution<'_>, by: Side) {
    play.weigh_gesture(by, true);
    play.happen(Rule::Holding, Audience::World, Happening::BrokeOff { by });
    let Deed { other_face, trust, .. } = play.scenario.common.rules.breaking_off;
    let (other, act) = (by.other(), Act::BrokeOff { by });
    let lost = Change { side: other, meter: Meter::Face, amount: other_face, act };
    play.change(Rule::Holding, Audience::World, lost, Some(Slight::Refusal), &[]);
    let doubted = Change { side: other, meter: Meter::Trust, amount: trust, act };
    play.change(Rule::Holding, Audience::World, doubted, None, &[]);
    play.end(crate::negotiation::outcome::Ending::BrokenOff { by });
}
