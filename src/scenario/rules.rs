//! The sizes of the rules, as play reads them: what an author left out has its default, every number its unit.
//!
//! Which rule uses a size is said in `negotiation/RULES.md`. What is done to the other side is one [`Deed`] a manner.

use super::issue::AfterRefusal;
use crate::units::{Permille, Points};

/// Sizes of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// By how much each point of face below zero makes losses of honour weigh more.
    pub humiliation: Permille,
    /// What a chief loses for each step, and point of stake, by which a signed text falls short of a pledge.
    pub retreat_cost: Points,
    /// What a wholly hawkish faction loses for the same; a dove a third of it.
    pub audience_cost: Points,
    /// What a faction gains when its side trusts the other wholly.
    pub trust_weight: Points,
    /// What full face gives one who is half a hawk, and full humiliation takes.
    pub face_weight: Points,
    /// Score at which a group presses with its full weight; never 0.
    pub pressure_full: Points,
    /// How far below zero a score must lie before staying away turns into voting against.
    pub abstention_band: Points,
    /// What a faction gains for what is sacred to it when the other gives way on what is sacred to that side.
    pub symbolic_answer: Points,

    /// Most political capital one side payment may spend.
    pub payment_most: Points,
    /// By how much each side payment is worth less than the one before, to anyone.
    pub payment_fades: Permille,
    /// Material interest a side payment takes from the country, as a share of the capital spent.
    pub payment_material: Permille,
    /// Political capital a consultation costs.
    pub consult_cost: Points,
    /// Political capital it costs to hold a faction to its word.
    pub whip_cost: Points,
    /// Political capital it costs to prepare opinion.
    pub prepare_cost: Points,
    /// By how much preparing opinion softens every loss on the issue, never beyond zero.
    pub prepare_gain: Points,
    /// How often opinion may be prepared on one issue.
    pub prepare_most: u32,
    /// Political capital a pledge costs.
    pub pledge_cost: Points,
    /// Face a pledge wins at home.
    pub pledge_face: Points,
    /// Political capital it costs to justify a retreat.
    pub justify_cost: Points,
    /// What justifying a retreat does to one's face, for each point of stake.
    pub justify_face: Points,
    /// By how much a promise to retire warms each rival.
    pub retire_mood: Points,

    /// What it does to one's face when a public offer falls behind one's own last public offer, for each issue.
    pub step_back_face: Points,
    /// What it does to one's face when a public offer falls behind one's own pledge, for each issue.
    pub across_pledge_face: Points,
    /// An agreed clause reopened.
    pub reopening: Deed,
    /// A proposal refused.
    pub refusals: Refusals,
    /// One's own text refused, which the other had accepted, in an unchanged world.
    pub own_text_refused: Deed,
    /// The talks broken off.
    pub breaking_off: Deed,
    /// A text refused by the home whose chief signed it.
    pub refusal_at_home: Deed,

    /// A private offer leaked by the other side.
    pub leak: Deed,
    /// What publishing one's own private offer does to the trust of the other, whom it was made in confidence.
    pub disclose_trust: Points,
    /// An ambiguous clause glossed in public.
    pub gloss: Deed,
    /// Statements.
    pub statements: Statements,
    /// What it does at home to insult, and to let an insult pass.
    pub insults: Insults,
    /// What a statement of regret does to the mood of one's own hawks.
    pub regret_mood: Points,
    /// Answers to a gesture.
    pub replies: Replies,
    /// Political capital it costs to return a gesture.
    pub reciprocate_cost: Points,
    /// What a costly gesture left without answer does to the giver's face.
    pub unmatched_face: Points,
    /// What addressing the other's public does to the mood of its doves.
    pub address_mood: Points,
    /// What it does to the mood of its hawks.
    pub address_backlash: Points,
    /// What it does to the trust of its government.
    pub address_trust: Points,

    /// What follows a refused ratification.
    pub after_refusal: AfterRefusal,
}

/// What something done before or to the other side does to both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed {
    /// To the face of whoever does it.
    pub own_face: Points,
    /// To the other's face.
    pub other_face: Points,
    /// To the other's trust.
    pub trust: Points,
}

/// A proposal refused, by the manner; face is moved in public alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusals {
    /// With thanks.
    pub courteous: Deed,
    /// Without more.
    pub firm: Deed,
    /// With contempt; what it wins at home it never wins on the interned, the expelled or the dead.
    pub scornful: Deed,
}

/// Statements, by the tone; a repetition weighs half.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statements {
    /// Anger.
    pub anger: Deed,
    /// Recognition of what the other has suffered or is owed.
    pub recognition: Deed,
    /// Regret.
    pub regret: Deed,
}

/// The second edge of an insult: what it does to whoever makes it, and what is owed to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Insults {
    /// To the face of one who insults before an audience of dignity of his own; before one of face half of it.
    pub price: Points,
    /// To the mood of groups that look on from abroad.
    pub onlookers: Points,
    /// By how much it pleases each of his own hawks.
    pub defiance_gain: Points,
    /// Most that defiance can please a hawk, and most that its want can gall one.
    pub defiance_most: Points,
    /// What it does to the hawks to let an insult pass unanswered.
    pub defiance_owed: Points,
}

/// Answers to a gesture; the other side is the giver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replies {
    /// Returned; who returns it trusts as much more as the giver does.
    pub reciprocated: Deed,
    /// Acknowledged.
    pub acknowledged: Deed,
    /// Disregarded.
    pub snubbed: Deed,
}
