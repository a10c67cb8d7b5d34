//! The sizes of the rules. Directions come from the literature named in `RULES.md`; every size is design judgement.

use super::record;
use super::{Int, Word};

record! {
    /// Sizes of the rules.
    RulesFile, "rules" {
        humiliation: Int<0, 50> = or(Int(10)), "By how many thousandths each point of face below zero makes losses of honour weigh more.";
        retreat_cost: Int<0, 20> = or(Int(2)), "Points a chief loses for each step, and point of stake, by which a signed text falls short of a pledge.";
        audience_cost: Int<0, 20> = or(Int(2)), "Points a wholly hawkish faction loses for the same; a dove a third of it.";
        trust_weight: Int<0, 50> = or(Int(10)), "Points a faction gains when its side trusts the other wholly.";
        face_weight: Int<0, 50> = or(Int(10)), "Points by which full face warms, and full humiliation cools, one who is half a hawk; a dove half as much, a hawk half as much again.";
        pressure_full: Int<1, 100> = or(Int(30)), "Score at which a group presses with its full weight.";
        abstention_band: Int<0, 60> = or(Int(12)), "How far below zero a score must lie before staying away turns into voting against, in points.";
        symbolic_answer: Int<0, 30> = or(Int(4)), "Points a faction gains for what is sacred to it when the other side gives way on what is sacred to that side.";
        payment_most: Int<1, 100> = or(Int(20)), "Most political capital one side payment may spend.";
        payment_fades: Int<0, 1000> = or(Int(200)), "By how many thousandths each side payment is worth less than the one before, to anyone.";
        payment_material: Int<0, 1000> = or(Int(200)), "Material interest a side payment takes from the country, in thousandths of the capital spent.";
        consult_cost: Int<0, 50> = or(Int(2)), "Political capital a consultation costs.";
        whip_cost: Int<0, 50> = or(Int(3)), "Political capital it costs to hold a faction to its word at the roll call.";
        prepare_cost: Int<0, 50> = or(Int(3)), "Political capital it costs to prepare opinion.";
        prepare_gain: Int<0, 30> = or(Int(3)), "By how many points preparing opinion softens every loss on the issue, never beyond zero.";
        prepare_most: Int<0, 5> = or(Int(2)), "How often opinion may be prepared on one issue.";
        pledge_cost: Int<0, 50> = or(Int(0)), "Political capital a pledge costs.";
        pledge_face: Int<-20, 20> = or(Int(2)), "Face a pledge wins at home.";
        justify_cost: Int<0, 50> = or(Int(3)), "Political capital it costs to justify a retreat.";
        justify_face: Int<-30, 0> = or(Int(-3)), "Face lost by justifying a retreat, for each point of stake.";
        retire_mood: Int<0, 30> = or(Int(5)), "Points by which a promise to retire warms each rival.";
        courteous_trust: Int<-20, 0> = or(Int(0)), "Trust the other loses by a courteous refusal.";
        firm_trust: Int<-30, 0> = or(Int(-2)), "Trust the other loses by a firm refusal.";
        firm_face: Int<-30, 0> = or(Int(-2)), "Face the other loses by a firm refusal in public.";
        scorn_trust: Int<-50, 0> = or(Int(-8)), "Trust the other loses by a scornful refusal.";
        scorn_face: Int<-50, 0> = or(Int(-6)), "Face the other loses by a scornful refusal in public.";
        scorn_applause: Int<0, 20> = or(Int(1)), "Face a scornful refusal in public wins at home, never on the interned, the expelled or the dead.";
        own_text_face: Int<-30, 0> = or(Int(-4)), "Face lost by refusing to initial one's own text, which the other has accepted, though nothing has changed since.";
        own_text_trust: Int<-40, 0> = or(Int(-6)), "Trust the other loses by the same.";
        step_back_face: Int<-20, 0> = or(Int(-2)), "Face lost for each issue on which a public offer falls behind one's own last public offer.";
        across_pledge_face: Int<-30, 0> = or(Int(-4)), "Face lost for each issue on which a public offer falls behind one's own pledge.";
        reopen_face: Int<-20, 0> = or(Int(-2)), "Face lost by reopening an agreed clause.";
        reopen_trust: Int<-30, 0> = or(Int(-4)), "Trust the other loses when an agreed clause is reopened.";
        leak_trust: Int<-60, 0> = or(Int(-20)), "Trust the other loses when its private offer is leaked.";
        leak_face: Int<-30, 0> = or(Int(-5)), "Face the other loses when its private offer is leaked, and either side when what was understood comes out.";
        leak_price: Int<-30, 0> = or(Int(-3)), "What it does to one's own face to leak what was said in confidence.";
        disclose_trust: Int<-30, 0> = or(Int(-2)), "Trust the other loses when one publishes what one has offered it in confidence.";
        gloss_trust: Int<-30, 0> = or(Int(-6)), "Trust the other loses when an ambiguous clause is glossed in public.";
        gloss_face: Int<-30, 0> = or(Int(-3)), "Face the other loses by the same.";
        gloss_applause: Int<0, 20> = or(Int(2)), "Face a gloss wins at home.";
        insult_price: Int<-20, 0> = or(Int(-2)), "What an insult does to the face of the one who insults before an audience of dignity of his own; before one of face half of it.";
        insult_onlookers: Int<-20, 0> = or(Int(-2)), "Mood it costs him with groups that look on from abroad.";
        defiance_gain: Int<0, 20> = or(Int(3)), "Points by which it pleases each of his own hawks; with every round half of it is gone.";
        defiance_most: Int<0, 30> = or(Int(6)), "Most that defiance can please a hawk.";
        defiance_owed: Int<-20, 0> = or(Int(-3)), "What it does to the same to let an insult pass unanswered.";
        anger_face: Int<-30, 0> = or(Int(-3)), "Face the other loses by a statement of anger; a repetition weighs half.";
        anger_applause: Int<0, 20> = or(Int(1)), "Face it wins at home.";
        anger_trust: Int<-30, 0> = or(Int(-3)), "Trust the other loses by it.";
        recognition_face: Int<0, 30> = or(Int(4)), "Face the other gains by a statement of recognition.";
        recognition_trust: Int<0, 30> = or(Int(3)), "Trust the other gains by it.";
        recognition_price: Int<-20, 0> = or(Int(-1)), "Face it costs at home.";
        regret_face: Int<0, 30> = or(Int(6)), "Face the other gains by a statement of regret.";
        regret_trust: Int<0, 30> = or(Int(5)), "Trust the other gains by it.";
        regret_price: Int<-20, 0> = or(Int(-3)), "Face it costs at home.";
        regret_mood: Int<-20, 0> = or(Int(-3)), "Mood it costs one's own hawks (600 thousandths and more).";
        reciprocate_cost: Int<0, 50> = or(Int(2)), "Political capital it costs to return a gesture.";
        reciprocate_face: Int<0, 30> = or(Int(3)), "Face a returned gesture gives each side.";
        reciprocate_trust: Int<0, 30> = or(Int(4)), "Trust a returned gesture gives each side.";
        acknowledge_face: Int<0, 30> = or(Int(1)), "Face an acknowledgement gives the giver.";
        acknowledge_trust: Int<0, 30> = or(Int(1)), "Trust it gives the giver.";
        snub_face: Int<-30, 0> = or(Int(-5)), "Face a snub costs the giver.";
        snub_trust: Int<-30, 0> = or(Int(-5)), "Trust it costs the giver.";
        unmatched_face: Int<-20, 0> = or(Int(-2)), "Face a costly gesture left without answer costs the giver at home.";
        address_mood: Int<0, 20> = or(Int(2)), "Mood that addressing the other's public wins with its doves (400 thousandths and less).";
        address_backlash: Int<-20, 0> = or(Int(-1)), "Mood it costs with its hawks (600 thousandths and more).";
        address_trust: Int<-20, 0> = or(Int(-2)), "Trust the other government loses by it.";
        break_face: Int<-30, 0> = or(Int(-5)), "Face the other loses when the talks are broken off.";
        break_trust: Int<-60, 0> = or(Int(-20)), "Trust the other loses by it.";
        refused_at_home_face: Int<-50, 0> = or(Int(-8)), "Face a side loses when its own home refuses what it signed.";
        refused_at_home_trust: Int<-60, 0> = or(Int(-15)), "Trust the other loses by it.";
        after_refusal: Word = or(Word::named("ends")), "What follows a refused ratification: the talks `ends` or `resumes`.";
    }
}

impl RulesFile {
    /// All defaults, for a scenario that does not speak of the rules.
    pub(super) fn stand_in_defaults() -> Self {
        use super::record::Read as _;
        use crate::scenario::document::{Kind, Node, Span};
        use crate::scenario::problem::Problems;
        let empty = Node { span: Span::default(), kind: Kind::Record(Vec::new()) };
        Self::read(&empty, &mut super::Reading::new(&mut Problems::default()))
    }
}
