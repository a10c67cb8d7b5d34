//! R6.10 to R6.16, R6.23 and R6.24: gestures, answers, acts, statements, leaks, glosses, speeches, what becomes known.

use crate::rules::table::{Talks, table, varied, with};
use two_tables::negotiation::moves::Move;
use two_tables::negotiation::refusal::Refusal;
use two_tables::scenario::check::Change;
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::view::SeatView;

#[test]
fn r6_10_a_gesture_costs_at_once_and_counts_with_the_table_move() {
    let made = table().play(&["hold", "gesture release"]);
    assert_eq!((made.capital(Moscow), made.faces_and_trusts()), (25, [0, 0, 0, 0]));
    assert_eq!(made.play(&["hold"]).faces_and_trusts(), [5, 1, 7, 0]);
}

#[test]
fn r6_10_a_table_move_that_belies_a_gesture_halves_what_it_gives() {
    let talks = table().play(&["propose private fish=quota", "gesture release", "decline firm"]);
    assert_eq!(talks.faces_and_trusts(), [2, 1, 3 - 2, 0]);
}

#[test]
fn r6_10_stepping_back_in_public_belies_and_stepping_back_in_private_does_not() {
    let trust = |channel: &str| {
        let back = format!("propose {channel} capital=now");
        varied(&[with("gestures.release.trust", "8")])
            .play(&["hold", "propose public interned=home", "gesture release", &back])
            .trust(Tokyo)
    };
    assert_eq!([trust("public"), trust("private")], [4, 8]);
}

#[test]
fn r6_10_what_a_gesture_takes_is_not_halved_by_being_belied() {
    let hurt = varied(&[with("gestures.release.trust", "-5")]).play(&[
        "propose private fish=quota",
        "gesture release",
        "decline firm",
    ]);
    assert_eq!(hurt.trust(Tokyo), -5 - 2);
}

#[test]
fn r6_10_a_slight_needs_no_answer_and_is_not_weighed() {
    let talks = table().play(&["hold", "gesture slight", "hold", "hold"]);
    assert_eq!(talks.faces_and_trusts(), [-8, 0, -3, 0]);
    assert_eq!(talks.refusal("reply snub"), Refusal::NothingToAnswer);
}

#[test]
fn r6_10_a_gesture_is_made_once_by_its_own_side_and_while_it_can_be_afforded() {
    let talks = table();
    assert_eq!(talks.refusal("gesture release"), Refusal::NotYours);
    let talks = talks.play(&["gesture flowers", "hold", "hold", "hold"]);
    assert_eq!(talks.refusal("gesture flowers"), Refusal::AlreadyMade);
    let poor = varied(&[with("sides.moscow.capital", "4")]).play(&["hold"]);
    assert!(matches!(poor.refusal("gesture release"), Refusal::TooDear { .. }));
}

#[test]
fn r6_10_a_gesture_may_wait_for_what_it_answers() {
    let offered = "[(side: \"moscow\", proposed: \"islands=two\")]";
    let start = || varied(&[with("gestures.flowers.condition", offered)]);
    let after = |channel: &str| {
        let offer = format!("propose {channel} islands=two capital=now");
        start().play(&["hold", &offer, "hold"])
    };
    assert!(
        matches!(start().refusal("gesture flowers"), Refusal::NotUnless(why) if why.len() == 1)
    );
    assert!(after("public").may("gesture flowers"));
    assert!(!after("private").may("gesture flowers"), "only what everyone knows counts");
    let waiting = |talks: &Talks| SeatView::new(&talks.game, Tokyo).waiting();
    assert!(matches!(waiting(&start())[..], [(Move::Gesture(_), Refusal::NotUnless(_))]));
    assert_eq!(waiting(&after("public")), []);
}

#[test]
fn r6_11_a_returned_gesture_lifts_both() {
    let talks = table().play(&["hold", "gesture release", "hold", "hold", "reply reciprocate"]);
    assert_eq!(talks.faces_and_trusts(), [5 + 3, 1 + 3, 7 + 4, 4]);
    assert_eq!(talks.capital(Tokyo), 28);
}

#[test]
fn r6_11_thanks_lift_the_giver_and_a_snub_insults_him() {
    let start = ["hold", "gesture release", "hold", "hold"];
    let thanked = table().play(&start).play(&["reply acknowledge"]);
    assert_eq!(thanked.faces_and_trusts(), [5, 1 + 1, 7, 1]);
    // Moscow lives by a code of honour: the 5 of a snub are felt as 8.
    let snubbed = table().play(&start).play(&["reply snub"]);
    // Tokyo's own audience, which lives by face, does not like a scene (R3.4).
    assert_eq!(snubbed.faces_and_trusts(), [5 - 1, 1 - 8, 7, -5]);
}

#[test]
fn r6_11_a_costly_gesture_left_without_answer_costs_the_giver_at_home() {
    let talks = table().play(&["hold", "gesture release", "hold", "hold"]);
    assert_eq!(talks.face(Moscow), 1);
    let talks = talks.play(&["hold"]);
    assert_eq!(talks.face(Moscow), 1 - 2);
    assert_eq!(talks.refusal("reply acknowledge"), Refusal::NothingToAnswer);
}

#[test]
fn r6_11_a_gesture_that_cost_nothing_may_wait_for_its_answer() {
    let talks = table().play(&["gesture flowers", "hold", "hold", "hold", "hold"]);
    assert_eq!(talks.face(Tokyo), 0);
}

#[test]
fn r6_12_an_act_does_what_it_says_once_and_in_its_time() {
    let talks = table().play(&["act patrol"]);
    assert_eq!((talks.face(Moscow), talks.meter(Tokyo, Meter::Material)), (-6, 3));
    assert_eq!(talks.capital(Tokyo), 28);
    let later = talks.play(&["hold", "hold", "hold"]);
    assert_eq!(later.refusal("act patrol"), Refusal::AlreadyMade);
    let late = table().play(&["hold", "hold", "hold", "hold"]);
    assert_eq!(late.refusal("act patrol"), Refusal::NotNow { opens: None });
}

#[test]
fn r6_12_an_act_may_be_done_only_while_something_is_not_so() {
    let talks = varied(&[with("acts.patrol.condition", "[(not: [(done: \"flowers\")])]")]);
    assert!(talks.may("act patrol"));
    let talks = talks.play(&["gesture flowers", "hold", "hold", "hold"]);
    assert!(matches!(talks.refusal("act patrol"), Refusal::NotUnless(_)));
    let view = SeatView::new(&talks.game, Tokyo);
    let waits = |(a_move, _): &(Move, Refusal)| matches!(a_move, Move::Act(_));
    assert!(!view.waiting().iter().any(waits), "what never can be again waits for nothing");
}

#[test]
fn r6_13_recognition_lifts_the_other_and_costs_a_little_at_home() {
    assert_eq!(table().play(&["statement recognition"]).faces_and_trusts(), [-1, 4, 0, 3]);
}

#[test]
fn r6_13_each_repetition_weighs_half_of_the_one_before_save_what_it_costs_at_home() {
    let twice = ["statement recognition", "hold", "hold", "hold", "statement recognition"];
    assert_eq!(table().play(&twice).faces_and_trusts(), [-2, 4 + 2, 0, 3 + 1]);
}

#[test]
fn r6_13_anger_insults_and_is_applauded() {
    let angry = |audience: &str| {
        let audience = with("sides.tokyo.audience", &format!("\"{audience}\""));
        varied(&[audience]).play(&["statement anger"]).faces_and_trusts()
    };
    // Moscow's honour feels the 3 as 5; who applauds depends on one's own audience (R3.4).
    assert_eq!(angry("honour"), [1, -5, 0, -3]);
    assert_eq!(angry("face"), [-1, -5, 0, -3]);
}

#[test]
fn r6_13_regret_repairs_most_and_angers_ones_own_hawks() {
    let talks = table().play(&["statement regret"]);
    assert_eq!(talks.faces_and_trusts(), [-3, 6, 0, 5]);
    // The three points of face it cost are felt by all besides, a point at most (R5.12).
    assert_eq!(talks.score(Tokyo, "hawks", "fish=quota"), 10 - 3 - 1);
    assert_eq!(talks.score(Tokyo, "doves", "fish=quota"), 10 - 1);
}

#[test]
fn r6_14_a_leak_destroys_trust_and_makes_a_private_offer_everyones() {
    let talks = table().play(&["propose private islands=two", "leak"]);
    // Tokyo minds exposure: its 5 are felt as 8. Moscow has broken a confidence.
    assert_eq!(talks.faces_and_trusts(), [-8, -3, -20, 0]);
    let declined = talks.play(&["decline scornful"]);
    assert_eq!(declined.face(Tokyo), -8 - 6, "and its refusal is public");
}

#[test]
fn r6_14_a_leaked_clause_keeps_its_two_readings_as_a_published_one_does() {
    let leaked = table().play(&["propose private islands=two", "leak"]);
    let published = table().play(&["propose public islands=two"]);
    for talks in [leaked, published] {
        let table = &talks.state().table;
        assert_eq!(table.public_positions[Tokyo], Some(talks.draft("islands=two")));
        assert!(table.collapsed.is_empty(), "what pins is a reading, not the words");
    }
}

#[test]
fn r6_14_a_leaked_offer_behind_a_pledge_shames_as_a_public_one_would() {
    let talks = varied(&[with("sides.tokyo.no_agreement", "[-50]")])
        .play(&["pledge islands=all", "propose private fish=free interned=home"]);
    assert!(talks.may("leak"));
    let pledged = talks.face(Tokyo);
    assert_eq!(talks.play(&["leak"]).face(Tokyo), pledged - 4 - 8);
}

#[test]
fn r6_14_an_offer_may_leak_by_itself_at_the_end_of_its_round_and_nobody_is_to_blame() {
    let leaky = |chance: &str| {
        varied(&[with("rounds.june.leak", chance)]).play(&["propose private fish=quota", "hold"])
    };
    let known =
        |talks: crate::rules::table::Talks| talks.state().table.offers[Tokyo].unwrap().leaked;
    assert!(known(leaky("1000")) && !known(leaky("0")));
    assert_eq!(leaky("1000").faces_and_trusts(), [0, 0, 0, 0]);
}

#[test]
fn r6_14_what_its_side_is_known_to_have_put_does_not_leak() {
    let leaks = |first: &str| {
        let talks = varied(&[with("rounds.july.leak", "1000")]).play(&[first, "hold", "hold"]);
        let talks = talks.play(&["propose private fish=quota"]);
        talks.state().table.offers[Tokyo].unwrap().leaked
    };
    assert!(!leaks("propose public fish=quota"), "everybody has read it");
    assert!(leaks("propose public capital=now"));
}

#[test]
fn r6_14_there_must_be_a_private_offer_to_leak() {
    assert_eq!(
        table().play(&["propose public fish=quota"]).refusal("leak"),
        Refusal::NothingToLeak
    );
}

#[test]
fn r6_15_a_gloss_leaves_a_clause_one_meaning_for_both() {
    let talks = table().play(&["hold", "gloss islands"]);
    assert_eq!(talks.faces_and_trusts(), [-5, 2, -6, 0]);
    // 4 of interest, and a loss of 2 that Tokyo, humiliated by 5, feels as 5; its own reading was worth 10.
    assert_eq!(talks.worth(Tokyo, "islands=two"), 2_000 - 2_500);
    assert!(matches!(
        talks.play(&["hold", "hold"]).refusal("gloss islands"),
        Refusal::NothingToGloss(_)
    ));
}

#[test]
fn r6_16_a_speech_to_the_others_public_warms_its_doves_and_cools_its_hawks() {
    let talks = table().play(&["address"]);
    let mood = |faction: &str| talks.score(Moscow, faction, "fish=closed capital=never");
    // Two points of distrust cost every faction one of support: a fraction rounds down.
    assert_eq!([mood("doves"), mood("middle"), mood("hawks")], [10 + 2 - 1, 10 - 1, 10 - 1 - 1]);
    assert_eq!(talks.trust(Moscow), -2);
}

#[test]
fn r6_16_a_second_speech_warms_half_as_much() {
    let talks = table().play(&["address", "hold", "hold", "hold", "address"]);
    assert_eq!(talks.score(Moscow, "doves", "capital=now"), 10 + 2 + 1 - 1);
}

/// A quota that costs Tokyo 3 of face and its hawks' patience once the world hears of it.
fn a_quota_that_stirs(more: &[Change]) -> Talks {
    let effects =
        "[(side: \"tokyo\", meter: \"face\", by: -3), (side: \"tokyo\", mood: \"hawks\", by: -4)]";
    // What face does to votes has stories of its own (R5.12).
    let alone =
        [with("issues.fish.options.quota.when_known", effects), with("rules.face_weight", "0")];
    varied(&[&alone, more].concat())
}

fn stirred(talks: &Talks) -> (i32, i32) {
    (talks.face(Tokyo), talks.score(Tokyo, "hawks", "fish=free") - 10)
}

#[test]
fn r6_23_a_clause_that_becomes_known_has_its_effects_once_whoever_proposes_it() {
    let talks = a_quota_that_stirs(&[]).play(&["propose public fish=quota"]);
    assert_eq!(stirred(&talks), (-3, -4));
    let by = &talks.state().ledger.last().unwrap();
    assert_eq!(by.rule.number(), "R6.23");
    let again = talks.play(&["propose public fish=quota interned=home"]);
    assert_eq!(stirred(&again), (-3, -4));
    let theirs = a_quota_that_stirs(&[]).play(&["hold", "propose public fish=quota"]);
    assert_eq!(stirred(&theirs), (-3, -4));
}

#[test]
fn r6_23_a_secret_has_no_effect_until_it_leaks() {
    let secret = a_quota_that_stirs(&[]).play(&["propose private fish=quota"]);
    assert_eq!(stirred(&secret), (0, 0));
    // The leak itself costs 8 of face, and 20 of trust: 2 for everyone.
    assert_eq!(stirred(&secret.play(&["leak"])), (-3 - 8, -4 - 2));
    let by_chance = a_quota_that_stirs(&[with("rounds.june.leak", "1000")])
        .play(&["propose private fish=quota", "hold"]);
    assert_eq!(stirred(&by_chance), (-3, -4));
}

#[test]
fn r6_23_a_clause_can_be_pinned_by_becoming_known() {
    let pins = with("issues.islands.options.two.when_known", "[(pins: \"islands=two\")]");
    let talks = varied(&[pins]).play(&["propose public islands=two"]);
    assert_eq!(talks.state().table.collapsed.len(), 1);
}

#[test]
fn r6_23_what_the_signature_makes_known_never_has_its_effects() {
    let talks = a_quota_that_stirs(&[
        with("sides.tokyo.bodies.diet.yes_at_least", "100"),
        with("rules.after_refusal", "\"resumes\""),
        with("rules.refused_at_home_face", "0"),
    ])
    .play(&["propose private fish=quota", "accept", "initial", "hold", "hold"]);
    let refused = stirred(&talks);
    assert_eq!(refused.0, 0, "signed, refused, and nothing has followed");
    assert_eq!(stirred(&talks.play(&["propose public fish=quota"])), refused);
}

#[test]
fn r6_24_a_disclosed_offer_counts_as_made_in_public_and_costs_a_little_trust() {
    let talks = a_quota_that_stirs(&[]).play(&["propose private fish=quota", "hold", "hold"]);
    let capital = talks.capital(Tokyo);
    let talks = talks.play(&["disclose"]);
    assert_eq!(talks.faces_and_trusts(), [-3, 0, 0, -2]);
    assert_eq!((stirred(&talks), talks.capital(Tokyo)), ((-3, -4), capital + 1));
    assert_eq!(talks.state().table.public_positions[Tokyo], Some(talks.draft("fish=quota")));
    let declined = talks.play(&["hold", "hold", "decline scornful"]);
    assert_eq!(declined.face(Tokyo), -3 - 6, "and its refusal is public");
}

#[test]
fn r6_24_a_disclosed_offer_behind_ones_word_shames_as_a_public_one_would() {
    let start = ["propose public islands=all", "hold", "hold", "propose private fish=quota"];
    let talks = table().play(&start);
    assert_eq!(talks.faces_and_trusts(), [0, 0, 0, 0]);
    assert_eq!(talks.play(&["disclose"]).faces_and_trusts(), [-2, 0, 0, -2]);
}

#[test]
fn r6_24_what_the_world_has_read_is_no_confidence() {
    let start = ["propose public fish=quota", "hold", "hold", "propose private fish=quota"];
    assert_eq!(table().play(&start).play(&["disclose"]).faces_and_trusts(), [0, 0, 0, 0]);
    let leaked = varied(&[with("rounds.june.leak", "1000")]);
    let leaked = leaked.play(&["propose private fish=quota", "hold", "hold"]);
    assert_eq!(leaked.refusal("disclose"), Refusal::NothingToDisclose);
}

#[test]
fn r6_24_there_must_be_a_private_offer_of_ones_own_to_disclose() {
    assert_eq!(table().refusal("disclose"), Refusal::NothingToDisclose);
    let theirs = table().play(&["propose private fish=quota"]);
    assert_eq!(theirs.refusal("disclose"), Refusal::NothingToDisclose);
    let public = table().play(&["propose public fish=quota", "hold", "hold"]);
    assert_eq!(public.refusal("disclose"), Refusal::NothingToDisclose);
}

#[test]
fn r6_12_an_answer_waits_until_one_of_what_it_answers_has_happened() {
    let answer = with("acts.patrol.after", "[\"release\", \"slight\"]");
    let talks = varied(&[answer]);
    assert!(matches!(talks.refusal("act patrol"), Refusal::NotUnless(_)));
    let view = SeatView::new(&talks.game, Tokyo);
    assert_eq!(view.waiting().len(), 1, "and is told of as waiting");
    let talks = talks.play(&["hold", "gesture slight", "hold"]);
    assert!(!talks.may("act patrol"), "Moscow opens July");
    assert!(talks.play(&["hold"]).may("act patrol"), "one of the two is enough");
}

#[test]
fn r6_12_an_event_can_be_answered_and_a_gesture_can_be_an_answer() {
    let event = with(
        "events",
        "[(id: \"it\", title: \"It\", text: \"It.\", round: \"july\", sources: [\"us\"])]",
    );
    let answer = with("gestures.release.after", "[\"it\"]");
    let talks = varied(&[event, answer]).play(&["hold"]);
    assert!(matches!(talks.refusal("gesture release"), Refusal::NotUnless(_)));
    assert!(talks.play(&["hold"]).may("gesture release"));
}
