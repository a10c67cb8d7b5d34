//! The sizes of the rules: the author's record as the rules read it.

use super::register::one_of;
use crate::scenario::file::RulesFile;
use crate::scenario::issue::AfterRefusal;
use crate::scenario::problem::Problems;
use crate::scenario::rules::{Deed, Insults, Refusals, Replies, Rules, Statements};
use crate::units::Points;

const AFTER: [(&str, AfterRefusal); 2] =
    [("ends", AfterRefusal::Ends), ("resumes", AfterRefusal::Resumes)];

/// The rules an author's record sets.
pub(super) fn rules(file: &RulesFile, problems: &mut Problems) -> Rules {
    Rules {
        humiliation: file.humiliation.permille(),
        retreat_cost: file.retreat_cost.points(),
        audience_cost: file.audience_cost.points(),
        trust_weight: file.trust_weight.points(),
        face_weight: file.face_weight.points(),
        pressure_full: file.pressure_full.points(),
        abstention_band: file.abstention_band.points(),
        symbolic_answer: file.symbolic_answer.points(),
        payment_most: file.payment_most.points(),
        payment_fades: file.payment_fades.permille(),
        payment_material: file.payment_material.permille(),
        consult_cost: file.consult_cost.points(),
        whip_cost: file.whip_cost.points(),
        prepare_cost: file.prepare_cost.points(),
        prepare_gain: file.prepare_gain.points(),
        prepare_most: file.prepare_most.count(),
        pledge_cost: file.pledge_cost.points(),
        pledge_face: file.pledge_face.points(),
        justify_cost: file.justify_cost.points(),
        justify_face: file.justify_face.points(),
        retire_mood: file.retire_mood.points(),
        step_back_face: file.step_back_face.points(),
        across_pledge_face: file.across_pledge_face.points(),
        reopening: Deed {
            own_face: file.reopen_face.points(),
            other_face: Points::ZERO,
            trust: file.reopen_trust.points(),
        },
        refusals: refusals(file),
        own_text_refused: Deed {
            own_face: file.own_text_face.points(),
            other_face: Points::ZERO,
            trust: file.own_text_trust.points(),
        },
        breaking_off: Deed {
            own_face: Points::ZERO,
            other_face: file.break_face.points(),
            trust: file.break_trust.points(),
        },
        refusal_at_home: Deed {
            own_face: file.refused_at_home_face.points(),
            other_face: Points::ZERO,
            trust: file.refused_at_home_trust.points(),
        },
        leak: Deed {
            own_face: file.leak_price.points(),
            other_face: file.leak_face.points(),
            trust: file.leak_trust.points(),
        },
        disclose_trust: file.disclose_trust.points(),
        gloss: Deed {
            own_face: file.gloss_applause.points(),
            other_face: file.gloss_face.points(),
            trust: file.gloss_trust.points(),
        },
        statements: statements(file),
        insults: Insults {
            price: file.insult_price.points(),
            onlookers: file.insult_onlookers.points(),
            defiance_gain: file.defiance_gain.points(),
            defiance_most: file.defiance_most.points(),
            defiance_owed: file.defiance_owed.points(),
        },
        regret_mood: file.regret_mood.points(),
        replies: replies(file),
        reciprocate_cost: file.reciprocate_cost.points(),
        unmatched_face: file.unmatched_face.points(),
        address_mood: file.address_mood.points(),
        address_backlash: file.address_backlash.points(),
        address_trust: file.address_trust.points(),
        after_refusal: one_of(&file.after_refusal, &AFTER, problems).unwrap_or(AfterRefusal::Ends),
    }
}

fn refusals(file: &RulesFile) -> Refusals {
    Refusals {
        courteous: Deed {
            own_face: Points::ZERO,
            other_face: Points::ZERO,
            trust: file.courteous_trust.points(),
        },
        firm: Deed {
            own_face: Points::ZERO,
            other_face: file.firm_face.points(),
            trust: file.firm_trust.points(),
        },
        scornful: Deed {
            own_face: file.scorn_applause.points(),
            other_face: file.scorn_face.points(),
            trust: file.scorn_trust.points(),
        },
    }
}

fn statements(file: &RulesFile) -> Statements {
    Statements {
        anger: Deed {
            own_face: file.anger_applause.points(),
            other_face: file.anger_face.points(),
            trust: file.anger_trust.points(),
        },
        recognition: Deed {
            own_face: file.recognition_price.points(),
            other_face: file.recognition_face.points(),
            trust: file.recognition_trust.points(),
        },
        regret: Deed {
            own_face: file.regret_price.points(),
            other_face: file.regret_face.points(),
            trust: file.regret_trust.points(),
        },
    }
}

fn replies(file: &RulesFile) -> Replies {
    Replies {
        reciprocated: Deed {
            own_face: file.reciprocate_face.points(),
            other_face: file.reciprocate_face.points(),
            trust: file.reciprocate_trust.points(),
        },
        acknowledged: Deed {
            own_face: Points::ZERO,
            other_face: file.acknowledge_face.points(),
            trust: file.acknowledge_trust.points(),
        },
        snubbed: Deed {
            own_face: Points::ZERO,
            other_face: file.snub_face.points(),
            trust: file.snub_trust.points(),
        },
    }
}
