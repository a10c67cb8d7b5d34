//! What has come to a side to be decided, and what is done where it is left undecided (R7.7).

use super::permit::afford;
use crate::negotiation::condition::missing;
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::{Act, Audience};
use crate::negotiation::refusal::Refusal;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::Facing;
use crate::negotiation::unfolding::{Change, Ground, Unfolding};
use crate::scenario::decision::Hearing;
use crate::scenario::happening::Meter;
use crate::scenario::id::{ChoiceId, DecisionId, Side};
use crate::units::Round;

/// What waits for the side's word, in the order of the scenario, each with the round by whose turn it must be given.
pub fn to_decide(standing: &Standing<'_>) -> impl Iterator<Item = (DecisionId, Round)> {
    standing.own.faced.iter().filter_map(|(decision, facing)| match facing {
        Some(Facing::Waiting { until }) => Some((decision, *until)),
        Some(Facing::Decided(_)) | None => None,
    })
}

pub(super) fn permit_decide(
    standing: &Standing<'_>,
    decision: DecisionId,
    choice: ChoiceId,
) -> Result<(), Refusal> {
    if !to_decide(standing).any(|(waits, _)| waits == decision) {
        return Err(Refusal::NothingToDecide);
    }
    let chosen = &standing.common.decisions[decision].choices[choice];
    let missing = missing(&chosen.conditions, standing.common, standing.table);
    if !missing.is_empty() {
        return Err(Refusal::NotUnless(missing));
    }
    afford(standing, chosen.cost)
}

/// Something comes to be decided, by the end of the side's turn of `until` at the latest.
pub(in crate::negotiation) fn bring(
    play: &mut Unfolding<'_, impl Ground>,
    decision: DecisionId,
    until: Round,
) {
    let about = &play.common.decisions[decision];
    let side = about.side;
    let audience = match about.hearing {
        Hearing::Public => Audience::World,
        Hearing::Closed => Audience::Home(side),
    };
    let what = Happening::BroughtBefore { side, decision, until };
    play.happen(Rule::Deciding, audience, what);
}

pub(in crate::negotiation) fn resolve_decide(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    decision: DecisionId,
    choice: ChoiceId,
) {
    let what = Happening::Decided { by, decision, choice };
    take_effect(play, what, decision, choice);
}

/// The time for deciding has passed.
pub(in crate::negotiation) fn resolve_otherwise(
    play: &mut Unfolding<'_, impl Ground>,
    decision: DecisionId,
) {
    let about = &play.common.decisions[decision];
    let (side, choice) = (about.side, about.otherwise);
    let what = Happening::LeftUndecided { side, decision, choice };
    take_effect(play, what, decision, choice);
}

fn take_effect(
    play: &mut Unfolding<'_, impl Ground>,
    what: Happening,
    decision: DecisionId,
    choice: ChoiceId,
) {
    let common = play.common;
    let about = &common.decisions[decision];
    let (side, chosen) = (about.side, &about.choices[choice]);
    let home = Audience::Home(side);
    let audience = if about.is_known(choice) { Audience::World } else { home };
    play.happen(Rule::Deciding, audience, what);
    let act = Act::Decided { decision, choice };
    let cost = Change { side, meter: Meter::Capital, amount: -chosen.cost, act };
    play.change(Rule::Deciding, home, cost, None, &[]);
    play.effects(Rule::Deciding, act, &chosen.effects, (chosen.hurt, &chosen.touches));
}
