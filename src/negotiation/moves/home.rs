//! Home moves (R6.17 to R6.22, R6.25): what a chief does at his second table.

use super::Constituent;
use super::permit::afford;
use super::propose::open;
use crate::negotiation::deal::Band;
use crate::negotiation::event::{Collapse, Happening};
use crate::negotiation::ledger::{Act, Audience, Expense};
use crate::negotiation::meter::{Circumstances, Factor, Slight};
use crate::negotiation::refusal::Refusal;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::unfolding::{Change, Ground, Unfolding};
use crate::scenario::clause::Clause;
use crate::scenario::happening::Meter;
use crate::scenario::id::{FactionId, IssueId, Side, TrackId};
use crate::scenario::rules::Rules;
use crate::units::Points;

pub(super) fn permit_consult(standing: &Standing<'_>, faction: FactionId) -> Result<(), Refusal> {
    if standing.own.consulted[faction].is_some() {
        return Err(Refusal::AlreadyConsulted(faction));
    }
    if standing.home.factions[faction].spread == Points::ZERO {
        return Err(Refusal::NothingHidden(faction));
    }
    afford(standing, standing.common.rules.consult_cost)
}

/// What a payment of `amount` buys after `earlier` payments to anyone: each is worth less than the last (R6.18).
pub fn payment_worth(rules: &Rules, amount: u16, earlier: u8) -> Points {
    let fade = i64::from(rules.payment_fades.0) * i64::from(earlier);
    let worth = i64::from(amount) * (1000 - fade).max(0) / 1000;
    Points(i32::try_from(worth).unwrap_or(0))
}

pub(super) fn permit_pay(
    standing: &Standing<'_>,
    amount: u16,
    track: TrackId,
) -> Result<(), Refusal> {
    let most = standing.common.rules.payment_most;
    let points = Points(i32::from(amount));
    if points < Points(1) || points > most {
        return Err(Refusal::PaymentOutOfRange { most });
    }
    if payment_worth(&standing.common.rules, amount, standing.own.payments) == Points::ZERO {
        return Err(Refusal::PaymentBuysNothing);
    }
    // What is in force is not voted on again.
    let is_settled = standing.table.in_force.contains(&track);
    if is_settled { Err(Refusal::PaymentTooLate(track)) } else { afford(standing, points) }
}

pub(super) fn permit_whip(standing: &Standing<'_>, faction: FactionId) -> Result<(), Refusal> {
    if standing.own.whipped[faction] {
        return Err(Refusal::AlreadyWhipped(faction));
    }
    if !standing.may_defect(faction) {
        return Err(Refusal::NothingToWhip(faction));
    }
    afford(standing, standing.common.rules.whip_cost)
}

pub(super) fn permit_pledge(standing: &Standing<'_>, clause: Clause) -> Result<(), Refusal> {
    let (common, table, side) = (standing.common, standing.table, standing.side());
    let reading_only = common.issues[clause.issue].options[clause.option].reading_only;
    if reading_only || clause.option == table.status_quo.option(clause.issue) {
        return Err(Refusal::PledgeOnNothing);
    }
    open(standing, clause)?;
    if let Some(pledged) = table.strictest_pledge(side, clause.issue) {
        // Where options have no order none is stricter: the pledge that stands must be justified away first.
        let stricter = common.issues[clause.issue].scale
            && standing.shortfall(clause.issue, clause.option, pledged) > 0;
        if !stricter {
            return Err(Refusal::PledgeNotStricter { standing: pledged });
        }
    }
    afford(standing, common.rules.pledge_cost)
}

pub(super) fn permit_justify(standing: &Standing<'_>, issue: IssueId) -> Result<(), Refusal> {
    let table = standing.table;
    let Some(pledged) = table.strictest_pledge(standing.side(), issue) else {
        return Err(Refusal::NoPledge(issue));
    };
    // What is in force is measured by the pledges of the end (R8.1): one that it keeps costs nothing any more.
    let in_force = table.status_quo.option(issue);
    let is_kept = standing.shortfall(issue, pledged, in_force) == 0;
    if table.is_settled(standing.common, issue) && is_kept {
        return Err(Refusal::Settled(issue));
    }
    afford(standing, standing.common.rules.justify_cost)
}

pub(super) fn permit_prepare(standing: &Standing<'_>, issue: IssueId) -> Result<(), Refusal> {
    let is_stance = standing.common.issues[issue].by.is_some();
    if is_stance || standing.table.is_issue_unheard_of(standing.common, issue) {
        return Err(Refusal::NothingToPrepare(issue));
    }
    if standing.table.is_settled(standing.common, issue) {
        return Err(Refusal::Settled(issue));
    }
    if u32::from(standing.own.prepared[issue]) >= standing.common.rules.prepare_most {
        return Err(Refusal::Prepared(issue));
    }
    afford(standing, standing.common.rules.prepare_cost)
}

pub(super) fn permit_retire(standing: &Standing<'_>) -> Result<(), Refusal> {
    if standing.table.retiring[standing.side()] {
        return Err(Refusal::AlreadyPromised);
    }
    if !standing.home.factions.values().any(|faction| faction.rival) {
        return Err(Refusal::NoRival);
    }
    Ok(())
}

fn spend(play: &mut Unfolding<'_, impl Ground>, rule: Rule, by: Side, amount: Points, on: Expense) {
    let change =
        Change { side: by, meter: Meter::Capital, amount: -amount, act: Act::Spent { on } };
    play.change(rule, Audience::Home(by), change, None, &[]);
}

/// R6.17: sounding a faction out narrows its hidden mood to a band, never to a point, and cannot be undone.
pub(in crate::negotiation) fn resolve_consult(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    faction: FactionId,
    band: Band,
) {
    let what = Happening::Consulted { by, faction, band };
    play.happen(Rule::Consulting, Audience::Home(by), what);
    let cost = play.common.rules.consult_cost;
    spend(play, Rule::Consulting, by, cost, Expense::Consultation);
}

pub(in crate::negotiation) fn resolve_pay(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    to: Constituent,
    (amount, track): (u16, TrackId),
) {
    let Some(home) = play.state.home(by) else { return };
    let worth = payment_worth(&play.common.rules, amount, home.payments);
    play.happen(Rule::Paying, Audience::Home(by), Happening::Paid { by, to, worth, track });
    spend(play, Rule::Paying, by, Points(i32::from(amount)), Expense::Payment);
    // Favours are paid from what is everyone's: a part of what they cost is lost to the country.
    let lost = Points(i32::from(amount)).scaled(play.common.rules.payment_material);
    let act = Act::Spent { on: Expense::Payment };
    let change = Change { side: by, meter: Meter::Material, amount: -lost, act };
    play.change(Rule::Paying, Audience::Home(by), change, None, &[]);
}

/// R6.25: a faction is held to its word; what it thinks stays hidden, for it only votes as it thinks.
pub(in crate::negotiation) fn resolve_whip(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    faction: FactionId,
) {
    play.happen(Rule::Whipping, Audience::Home(by), Happening::Whipped { by, faction });
    let cost = play.common.rules.whip_cost;
    spend(play, Rule::Whipping, by, cost, Expense::Whip);
}

/// R6.19: a pledge is public, says what the clause means, and binds until it is justified away.
pub(in crate::negotiation) fn resolve_pledge(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    clause: Clause,
) {
    play.happen(Rule::Pledging, Audience::World, Happening::Pledged { by, clause });
    play.collapse_issue(Rule::Pledging, clause.issue, Collapse::Pledge);
    let rules = &play.common.rules;
    let (cost, face) = (rules.pledge_cost, rules.pledge_face);
    spend(play, Rule::Pledging, by, cost, Expense::Pledge);
    let act = Act::Pledged { issue: clause.issue };
    let change = Change { side: by, meter: Meter::Face, amount: face, act };
    play.change(Rule::Pledging, Audience::World, change, None, &[]);
}

/// R6.20: the strictest pledge on the issue is taken back, before everyone.
pub(in crate::negotiation) fn resolve_justify(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    issue: IssueId,
) {
    play.happen(Rule::Justifying, Audience::World, Happening::Justified { by, issue });
    let rules = &play.common.rules;
    let stake = play.common.issues[issue].stake;
    let (cost, face) = (rules.justify_cost, rules.justify_face);
    spend(play, Rule::Justifying, by, cost, Expense::Justification);
    let act = Act::Justified { issue };
    let change = Change { side: by, meter: Meter::Face, amount: face, act };
    let under = Circumstances {
        slight: Some(Slight::BrokenWord),
        factors: &[Factor::Stake(stake)],
        ..Circumstances::PLAIN
    };
    play.change_under(Rule::Justifying, Audience::World, change, &under);
}

pub(in crate::negotiation) fn resolve_prepare(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    issue: IssueId,
) {
    play.happen(Rule::Preparing, Audience::Home(by), Happening::Prepared { by, issue });
    let cost = play.common.rules.prepare_cost;
    spend(play, Rule::Preparing, by, cost, Expense::Preparation);
}

pub(in crate::negotiation) fn resolve_retire(play: &mut Unfolding<'_, impl Ground>, by: Side) {
    play.happen(Rule::Retiring, Audience::World, Happening::PromisedToRetire { by });
}
