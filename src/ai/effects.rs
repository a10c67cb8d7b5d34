//! What effects an author wrote are worth to a side, and which choice of a decision is worth most: as acts are weighed,
//! so are decisions.

use super::prospect::prospect;
use super::reckoning::gain_reckoned;
use super::{Choice, would_make};
use crate::negotiation::moves::Move;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::decision;
use crate::scenario::happening::{Effect, Meter};
use crate::scenario::id::{ChoiceId, DecisionId};
use crate::sentence::Message;
use crate::units::{Permille, Points, Utility};
use crate::view::SeatView;

/// What a point of political capital is worth while talks go on, in thousandths of a point (judgement).
const PRICE_OF_CAPITAL: i64 = 150;
/// The share of what the other is reckoned to gain by a status quo given away that it would have paid for (judgement):
/// all of it, so that a lever is laid down for its own sake alone.
const LEVERAGE: Permille = Permille::WHOLE;
/// What a point of the other's face or trust is worth to a player with no temper of its own, in thousandths of a point
/// (judgement): a quarter of a point, as to an opponent of middling warmth.
const CIVILITY: i64 = 250;

/// What a worth is told to, in thousandths of a point.
const TENTH: i64 = 100;

/// What points of the other's face or trust are worth to the side that weighs.
pub(super) type Regard<'r> = &'r dyn Fn(Points) -> Utility;

/// What `capital` is worth while talks go on.
pub(super) fn price_of(capital: Points) -> Utility {
    Utility(PRICE_OF_CAPITAL * i64::from(capital.0))
}

/// A point of mood at home is worth a fifth of a point (judgement).
pub(super) fn own_mood(points: Points) -> Utility {
    points.as_utility().share(Permille(200))
}

/// What `effects` are worth to the side of `view`, what they do to the agenda included.
pub(super) fn worth_of_effects(view: &SeatView, effects: &[Effect], regard: Regard<'_>) -> Utility {
    let (side, standing) = (view.side(), view.standing());
    let mut worth = Utility::ZERO;
    for effect in effects {
        worth += match effect {
            Effect::Meter(whose, meter, points) if *whose == side => match meter {
                Meter::Material => standing.interest(*points),
                Meter::Face => standing.weigh(Points::ZERO, *points),
                Meter::Capital => price_of(*points),
                Meter::Trust => Utility::ZERO,
            },
            Effect::Meter(_, Meter::Face | Meter::Trust, points) => regard(*points),
            Effect::FactionMood(whose, _, points) | Effect::GroupMood(whose, _, points) => {
                // Abroad a mood is worth what regard makes of it (judgement).
                if *whose == side {
                    own_mood(*points)
                } else {
                    regard(*points).share(Permille(400))
                }
            }
            Effect::NoAgreement(whose, points) if *whose == side => points.as_utility(),
            Effect::StatusQuo(clause) => given_away(view, *clause, regard),
            Effect::Pins(clause) => reading_lost(view, *clause),
            Effect::Meter(..)
            | Effect::NoAgreement(..)
            | Effect::Opens(..)
            | Effect::Closes(..)
            | Effect::Redeals(..)
            | Effect::Seats(..)
            | Effect::Pledges(..)
            | Effect::Others(..)
            | Effect::AtHome(..)
            | Effect::Government(..) => Utility::ZERO,
        };
    }
    worth
}

/// What it is worth to make a clause the status quo without a treaty: what the clause is worth, and the regard for
/// what the other gains by it, less what the other would have paid.
fn given_away(view: &SeatView, clause: Clause, regard: Regard<'_>) -> Utility {
    let (common, quiet) = (view.common(), &view.table().status_quo);
    let own = view.standing().option_value(clause.issue, clause.option);
    let theirs = gain_reckoned(common, quiet, view.side().other(), clause, false);
    let theirs = Points(i32::try_from(theirs).unwrap_or(0));
    // For what no text can say nobody pays (R6.27).
    if common.issues[clause.issue].by.is_some() {
        return own + regard(theirs);
    }
    own + regard(theirs) - theirs.max(Points::ZERO).as_utility().share(LEVERAGE)
}

/// What is lost where an ambiguous clause is given one meaning: the better of one's own reading and the plain text.
fn reading_lost(view: &SeatView, clause: Clause) -> Utility {
    let standing = view.standing();
    let plain = standing.option_value(clause.issue, clause.option);
    let readings = view.common().issues[clause.issue].options[clause.option].reads_as;
    let open = readings.filter(|_| !view.table().collapsed.contains(&clause));
    let read =
        open.map_or(plain, |readings| standing.option_value(clause.issue, readings[view.side()]));
    plain - read.max(plain)
}

/// The choice worth most of the first decision that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BestChoice {
    /// The decision.
    pub decision: DecisionId,
    /// The choice.
    pub choice: ChoiceId,
    /// What it is worth, its price taken off.
    pub worth: Utility,
    /// The next best that may be chosen, and its worth.
    pub runner_up: Option<(ChoiceId, Utility)>,
    /// The chance at home, with it and with the next best, of the text that is nearest to being signed; none where nothing
    /// is on the table.
    pub chances: Option<(Permille, Permille)>,
}

impl BestChoice {
    /// As a move.
    pub fn a_move(&self) -> Move {
        Move::Decide(self.decision, self.choice)
    }
}

/// Of the first decision that waits, and can be made now, the choice worth most; of equals the first.
pub(super) fn best_choice(
    view: &SeatView,
    worth: impl Fn(Move, &decision::Choice) -> Utility,
) -> Option<BestChoice> {
    view.to_decide().into_iter().find_map(|(decision, _)| best_of(view, decision, &worth))
}

/// Of `decision` the choice worth most, of those that can be made now; of equals the first.
fn best_of(
    view: &SeatView,
    decision: DecisionId,
    worth: impl Fn(Move, &decision::Choice) -> Utility,
) -> Option<BestChoice> {
    let choices = view.common().decisions[decision].choices.iter();
    let mut open: Vec<(Utility, ChoiceId)> = choices
        .filter(|(choice, _)| would_make(view, Move::Decide(decision, *choice)))
        .map(|(choice, about)| (worth(Move::Decide(decision, choice), about), choice))
        .collect();
    open.sort_by_key(|(worth, choice)| (std::cmp::Reverse(*worth), *choice));
    let mut open = open.into_iter();
    let (worth, choice) = open.next()?;
    let runner_up = open.next().map(|(worth, choice)| (choice, worth));
    Some(BestChoice { decision, choice, worth, runner_up, chances: None })
}

/// What points of the other's face or trust are worth to a player with no temper of its own.
pub(super) fn civil_regard(points: Points) -> Utility {
    Utility(CIVILITY * i64::from(points.0))
}

/// What a civil player with no temper of its own would choose, of the first decision that waits and can be made now.
pub fn sensible_choice(view: &SeatView) -> Option<BestChoice> {
    view.to_decide().into_iter().find_map(|(decision, _)| sensible_choice_of(view, decision))
}

/// The same, of every decision that waits and can be made now.
pub fn sensible_choices(view: &SeatView) -> Vec<BestChoice> {
    let waiting = view.to_decide().into_iter();
    waiting.filter_map(|(decision, _)| sensible_choice_of(view, decision)).collect()
}

fn sensible_choice_of(view: &SeatView, decision: DecisionId) -> Option<BestChoice> {
    let text = nearest_to_signing(view);
    let gain = text.map(|text| view.value(&text).total - view.standing().no_agreement_for(&text));
    let best = best_of(view, decision, |a_move, choice| {
        let carried = text.zip(gain).filter(|(_, gain)| *gain > Utility::ZERO);
        let at_home = carried.and_then(|(text, gain)| {
            let before = view.standing().chance(&text);
            Some(prospect(gain, chance_after(view, a_move, &text)?) - prospect(gain, before))
        });
        let effects =
            worth_of_effects(view, &choice.effects, &civil_regard) - price_of(choice.cost);
        effects + at_home.unwrap_or(Utility::ZERO)
    })?;
    let after = |choice| chance_after(view, Move::Decide(best.decision, choice), &text?);
    let Some((next, next_worth)) = best.runner_up else { return Some(best) };
    let chances = after(best.choice).zip(after(next));
    // Where what they do is told as equal, the one that leaves the text likelier is the better.
    let told = |worth: Utility| (worth.0 + TENTH / 2).div_euclid(TENTH);
    Some(match chances {
        Some((with, without)) if without > with && told(next_worth) == told(best.worth) => {
            BestChoice {
                choice: next,
                worth: next_worth,
                runner_up: Some((best.choice, best.worth)),
                chances: Some((without, with)),
                ..best
            }
        }
        Some(_) | None => BestChoice { chances, ..best },
    })
}

/// The text that is nearest to being signed: the one at stake, the other's offer, one's own last.
fn nearest_to_signing(view: &SeatView) -> Option<Draft> {
    let (table, side) = (view.table(), view.side());
    let offered = table.offers[side.other()].map(|offer| offer.draft);
    table.text_at_stake().or(offered).or(table.positions[side])
}

/// The chance of `text` at the own home once `a_move` is made.
fn chance_after(view: &SeatView, a_move: Move, text: &Draft) -> Option<Permille> {
    let standing = view.standing();
    let supposed = standing.supposing(a_move)?;
    Some(standing.if_so(&supposed).chance(text))
}

/// The same as a player that gives its reason.
pub(super) fn decide_sensibly(view: &SeatView) -> Option<Choice> {
    let best = sensible_choice(view)?;
    let worth = best.worth.nearest_points().0;
    Some(Choice::because(best.a_move(), Message::new("ai-decide").with("worth", worth)))
}
