//! R1 to R4: quantities, the deal, the meters, what a text is worth.

use std::sync::Arc;

use crate::rules::table::{Talks, table, varied, with};
use two_tables::negotiation::deal::{Deal, Level};
use two_tables::negotiation::ledger::{Act, Entry};
use two_tables::negotiation::loss::Loss;
use two_tables::negotiation::meter::{Factor, Slight, Weighing};
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::ratification::likelihood;
use two_tables::scenario::check::Change;
use two_tables::scenario::happening::Meter;
use two_tables::scenario::home::AudienceCode;
use two_tables::scenario::id::Side::{self, Moscow, Tokyo};
use two_tables::sentence::Language;
use two_tables::units::{Permille, Points, Utility};
use two_tables::view::SeatView;
use two_tables::wording::{self, Wording};

#[test]
fn r1_2_a_weighed_loss_rounds_away_from_zero_and_a_weighed_gain_towards_it() {
    assert_eq!(Points(-3).scaled(Permille(1500)), Points(-5));
    assert_eq!(Points(3).scaled(Permille(1500)), Points(4));
}

#[test]
fn r1_3_ten_points_are_one_unit_of_the_logistic_curve() {
    assert_eq!([0, 10, -10, 22].map(|z| likelihood(Points(z)).0), [500, 731, 269, 900]);
}

#[test]
fn r2_1_the_same_seed_and_moves_give_the_same_states_and_another_seed_another_deal() {
    let scenario = table().game.scenario().clone();
    let deals = |seed| Deal::new(&scenario, seed);
    assert_eq!(deals(3), deals(3));
    assert_ne!(deals(3), deals(4));
    let opened = |seed| Negotiation::open(scenario.clone(), seed).0.fingerprint();
    assert_eq!(opened(3), opened(4), "the deal is no part of what is seen");
}

#[test]
fn r2_2_seven_levels_share_sixteen_chances_and_are_thirds_of_the_spread() {
    assert_eq!(Level::CHANCES.map(|(level, _)| level.0), [-3, -2, -1, 0, 1, 2, 3]);
    assert_eq!(Level::CHANCES.map(|(_, chance)| chance), [1, 2, 3, 4, 3, 2, 1]);
    assert_eq!([-3, -1, 2].map(|level| Level(level).shift(Points(9)).0), [-9, -3, 6]);
    assert_eq!(Level(-1).shift(Points(5)), Points(-1), "the fraction is dropped");
}

#[test]
fn r2_2_dealt_moods_are_as_frequent_as_their_chances() {
    let scenario = table().game.scenario().clone();
    let hawks = scenario.common.sides.tokyo.faction_called("hawks").unwrap();
    let middling = (0..1600)
        .filter(|seed| Deal::new(&scenario, *seed).level(Tokyo, hawks, 0) == Level(0))
        .count();
    assert!((340..460).contains(&middling), "{middling} of 1600, where 400 are to be expected");
}

#[test]
fn r2_3_nerve_is_the_same_for_a_seed_and_another_for_each_side() {
    let scenario = table().game.scenario().clone();
    let nerves = |seed| [Tokyo, Moscow].map(|side| Deal::new(&scenario, seed).nerve(side).0);
    assert!((0..200).all(|seed| nerves(seed) == nerves(seed)));
    assert!((0..200).flat_map(nerves).all(|nerve| nerve < 1000));
    let alike = (0..200).filter(|seed| nerves(*seed)[0] == nerves(*seed)[1]).count();
    assert!(alike < 5, "{alike} of 200");
    assert_ne!(nerves(3), nerves(4));
}

#[test]
fn r2_3_nerve_has_a_stream_of_its_own() {
    let nerve = |talks: &Talks| [Tokyo, Moscow].map(|side| talks.game.nerve(side));
    let moody = varied(&[with("sides.tokyo.factions.doves.spread", "12")]);
    assert_eq!(nerve(&moody), nerve(&table()), "what else is dealt does not change it");
}

#[test]
fn r2_3_nerve_changes_no_state() {
    let scenario = table().game.scenario().clone();
    let played = |seed| {
        let (game, events) = Negotiation::open(Arc::clone(&scenario), seed);
        let nerves = [Tokyo, Moscow].map(|side| game.nerve(side));
        let lines = ["propose private fish=quota capital=now", "accept"];
        (nerves, Talks { game, events }.play(&lines).game.fingerprint())
    };
    let (one, two) = (played(3), played(4));
    assert_ne!(one.0, two.0);
    assert_eq!(one.1, two.1);
}

#[test]
fn r2_3_a_seat_sees_its_own_nerve() {
    let talks = table();
    for side in [Tokyo, Moscow] {
        assert_eq!(SeatView::new(&talks.game, side).nerve(), talks.game.nerve(side));
    }
}

#[test]
fn r3_1_the_meters_open_the_ledger_where_the_scenario_puts_them() {
    let talks = varied(&[with("sides.tokyo.face", "-10"), with("sides.moscow.trust", "5")]);
    let opening: Vec<_> = talks
        .state()
        .ledger
        .iter()
        .map(|entry| (entry.side, entry.meter, entry.amount.0, entry.act, entry.rule.number()))
        .collect();
    assert_eq!(
        opening,
        [
            (Tokyo, Meter::Face, -10, Act::Opening, "R3.1"),
            (Tokyo, Meter::Capital, 30, Act::Opening, "R3.1"),
            (Moscow, Meter::Trust, 5, Act::Opening, "R3.1"),
            (Moscow, Meter::Capital, 30, Act::Opening, "R3.1"),
        ]
    );
}

#[test]
fn r3_2_honour_minds_an_insult_most_and_face_a_refusal_others_see() {
    let lost = |audience: &str, manner: &str| {
        let code = format!("\"{audience}\"");
        let talks = varied(&[with("sides.tokyo.audience", &code)])
            .play(&["propose public fish=quota", &format!("decline {manner}")]);
        talks.face(Tokyo)
    };
    assert_eq!([lost("honour", "scornful"), lost("face", "scornful")], [-9, -6]);
    assert_eq!([lost("honour", "firm"), lost("face", "firm")], [-2, -3]);
}

#[test]
fn r3_2_dignity_minds_ones_own_broken_word_most() {
    let lost = |audience: &str| {
        varied(&[with("sides.tokyo.audience", &format!("\"{audience}\""))])
            .play(&["propose public islands=all", "hold", "hold", "propose public fish=free"])
            .face(Tokyo)
    };
    assert_eq!([lost("dignity"), lost("face")], [-3, -2]);
}

#[test]
fn r3_2_a_memory_touched_makes_a_loss_of_face_sorer_and_the_ledger_says_by_how_much() {
    let talks = table().play(&["hold", "gesture slight"]);
    assert_eq!((talks.face(Tokyo), talks.trust(Tokyo)), (-8, -3));
    let entry = last_of(&talks, Tokyo, Meter::Face);
    assert_eq!(entry.amount, Points(-8));
    let weighing = Weighing {
        base: Points(-4),
        slight: Some(Slight::Insult),
        factors: vec![memory(&talks, Tokyo, "august1945", 2000)],
    };
    assert_eq!(entry.weighing, weighing);
}

/// The last line of the ledger of a meter.
fn last_of(talks: &Talks, side: Side, meter: Meter) -> Entry {
    let is_its = |entry: &&Entry| (entry.side, entry.meter) == (side, meter);
    talks.state().ledger.iter().rfind(is_its).unwrap().clone()
}

/// What the last line of the ledger of a meter was multiplied by.
fn factors_of(talks: &Talks, side: Side, meter: Meter) -> (Points, Vec<Factor>) {
    let Weighing { base, factors, .. } = last_of(talks, side, meter).weighing;
    (base, factors)
}

fn memory(talks: &Talks, side: Side, word: &str, weight: u32) -> Factor {
    let memories = &talks.game.scenario().common.sides[side].memories;
    let memory = memories.find(|known| known.word == word).unwrap();
    Factor::Memory { memory, weight: Permille(weight) }
}

fn code(code: AudienceCode, slight: Slight) -> Factor {
    Factor::Code { code, slight, weight: Permille(1500) }
}

/// The last line of the ledger of a side's face as its own seat reads it.
fn told(talks: &Talks, side: Side) -> String {
    let view = SeatView::new(&talks.game, side);
    let entry = last_of(talks, side, Meter::Face);
    let line = wording::entry(view.common(), side, view.happened(), &entry);
    Wording::new(Language::English).say(&line)
}

#[test]
fn r3_2_a_memory_as_heavy_as_a_code_is_named_and_the_code_that_does_not_mind_is_not() {
    let talks = varied(&[with("sides.tokyo.memories.august1945.weight", "1500")])
        .play(&["hold", "gesture slight"]);
    let remembered = memory(&talks, Tokyo, "august1945", 1500);
    assert_eq!(factors_of(&talks, Tokyo, Meter::Face), (Points(-4), vec![remembered]));
    assert_eq!(
        told(&talks, Tokyo),
        "Face −6 (now −6): Moscow's gesture, A slight; before the world; R6.10; −4 weighed 1.5 times by the memory \
         “August 1945”"
    );
}

#[test]
fn r3_2_code_and_memory_are_both_named_and_multiply_before_the_loss_is_rounded() {
    let talks = varied(&[
        with("sides.tokyo.audience", "\"honour\""),
        with("sides.tokyo.memories.august1945.weight", "1500"),
        with("gestures.slight.other_face", "-3"),
    ])
    .play(&["hold", "gesture slight"]);
    let both =
        vec![code(AudienceCode::Honour, Slight::Insult), memory(&talks, Tokyo, "august1945", 1500)];
    assert_eq!(factors_of(&talks, Tokyo, Meter::Face), (Points(-3), both));
    // −3 · 2.25 = −6.75; rounded after the code and again after the memory it would be −8.
    assert_eq!(talks.face(Tokyo), -7);
    assert!(
        told(&talks, Tokyo).ends_with(
            "R6.10; −3 weighed 1.5 times by the code of honour for an insult and 1.5 times by the memory “August 1945”, rounded to whole points"
        ),
        "{}",
        told(&talks, Tokyo)
    );
}

#[test]
fn r3_2_of_several_memories_touched_the_sorest_is_named_and_of_as_sore_the_first() {
    let named = |weights: [u32; 2]| {
        let [first, second] = weights;
        let one = |id: &str, weight| {
            format!("(id: \"{id}\", title: \"T\", weight: {weight}, sources: [\"us\"])")
        };
        let talks = varied(&[
            with(
                "sides.tokyo.memories",
                &format!("[{}, {}]", one("war", first), one("peace", second)),
            ),
            with("gestures.slight.touches", "[\"war\", \"peace\"]"),
        ])
        .play(&["hold", "gesture slight"]);
        let found = factors_of(&talks, Tokyo, Meter::Face).1;
        ["war", "peace"].map(|word| found == [memory(&talks, Tokyo, word, first.max(second))])
    };
    assert_eq!(named([1200, 1300]), [false, true]);
    assert_eq!(named([1300, 1200]), [true, false]);
    assert_eq!(named([1300, 1300]), [true, false]);
}

#[test]
fn r3_1_the_ledger_names_what_counted_a_loss_for_several_issues_and_for_a_stake() {
    let back = varied(&[with("sides.tokyo.audience", "\"dignity\"")]).play(&[
        "propose public islands=all fish=free capital=now",
        "hold",
        "hold",
        "propose public capital=now",
    ]);
    let twice = vec![Factor::Issues(2), code(AudienceCode::Dignity, Slight::BrokenWord)];
    assert_eq!(factors_of(&back, Tokyo, Meter::Face), (Points(-2), twice));
    assert_eq!(back.face(Tokyo), -6);
    let justified = varied(&[with("issues.fish.stake", "3")]).play(&[
        "pledge fish=free",
        "hold",
        "hold",
        "hold",
        "justify fish",
    ]);
    assert_eq!(
        factors_of(&justified, Tokyo, Meter::Face),
        (Points(-3), vec![Factor::Stake(Points(3))])
    );
}

#[test]
fn r3_1_the_ledger_names_what_halved_a_gesture_a_statement_and_a_refusal_before_the_signature() {
    let belied = table().play(&["propose private fish=quota", "gesture release", "decline firm"]);
    let halved = (Points(5), vec![Factor::Belied]);
    assert_eq!(factors_of(&belied, Tokyo, Meter::Face), halved);
    assert_eq!(
        factors_of(&belied, Moscow, Meter::Face),
        (Points(1), vec![]),
        "one's own counts in full"
    );
    let again = table().play(&["statement regret", "hold", "hold", "hold"]).play(&[
        "statement regret",
        "hold",
        "statement regret",
    ]);
    assert_eq!(factors_of(&again, Moscow, Meter::Trust), (Points(5), vec![Factor::Repeated(2)]));
    assert_eq!(
        factors_of(&again, Tokyo, Meter::Face),
        (Points(-3), vec![]),
        "never what it costs at home"
    );
    let stopped = varied(&[
        with("sides.tokyo.bodies.party.dissent_at_most", "0"),
        with("sides.tokyo.factions.doves.disposition", "-60"),
    ])
    .play(&["propose private fish=quota", "accept", "initial"]);
    assert_eq!(factors_of(&stopped, Tokyo, Meter::Face), (Points(-8), vec![Factor::Unsigned]));
    assert_eq!(factors_of(&stopped, Moscow, Meter::Trust), (Points(-15), vec![Factor::Unsigned]));
}

#[test]
fn r3_1_the_kind_of_hurt_is_kept_where_no_code_minds_it_and_for_a_loss_of_face_alone() {
    let talks = table().play(&["hold", "statement anger"]);
    let slight = |side, meter| last_of(&talks, side, meter).weighing.slight;
    assert_eq!(slight(Tokyo, Meter::Face), Some(Slight::Insult));
    assert_eq!([slight(Tokyo, Meter::Trust), slight(Moscow, Meter::Face)], [None, None]);
}

#[test]
fn r3_2_a_meter_stops_at_the_end_of_its_scale() {
    let talks = varied(&[with("sides.tokyo.face", "-98")]).play(&["hold", "gesture slight"]);
    assert_eq!(talks.face(Tokyo), -100);
    let last = talks.state().ledger.iter().rfind(|entry| entry.meter == Meter::Face).unwrap();
    assert_eq!(last.amount, Points(-2), "the ledger books what moved");
    assert_eq!(last.weighing.felt(), Points(-8), "and keeps what was felt");
    assert!(told(&talks, Tokyo).ends_with("; the rest lies past the end of the scale"));
}

#[test]
fn r3_3_humiliation_makes_losses_weigh_more_and_honour_gained_does_not_make_them_weigh_less() {
    let weight =
        |face: &str| varied(&[with("sides.tokyo.face", face)]).game.standing(Tokyo).loss_weight().0;
    assert_eq!([weight("-50"), weight("0"), weight("50")], [3000, 2000, 2000]);
}

#[test]
fn r4_1_interest_and_honour_are_shared_by_the_leader_and_a_loss_of_face_is_felt_twice() {
    let talks = table();
    assert_eq!(talks.worth(Tokyo, "islands=all"), 5_000 + 5_000);
    assert_eq!(talks.worth(Tokyo, "islands=ceded"), -10_000);
    assert_eq!(talks.worth(Moscow, "islands=ceded"), 4_000);
    assert_eq!(talks.worth(Tokyo, "fish=free capital=now"), 4_000 + 1_500);
}

#[test]
fn r4_1_humiliation_makes_a_loss_of_face_worth_less_still() {
    let talks = varied(&[with("sides.tokyo.face", "-50")]);
    assert_eq!(talks.worth(Tokyo, "islands=ceded"), -15_000);
    assert_eq!(talks.worth(Tokyo, "islands=all"), 10_000);
}

#[test]
fn r4_1_what_has_become_the_status_quo_is_worth_nothing() {
    let event = "[(id: \"opened\", title: \"Opened\", text: \"Opened.\", round: \"june\", effects: [(status_quo: \"fish=quota\")], sources: [\"us\"])]";
    let talks = varied(&[with("events", event)]);
    assert_eq!(talks.worth(Tokyo, "fish=quota capital=now"), 1_500);
    assert_eq!(talks.worth(Tokyo, "fish=free"), 2_000, "8 less the 4 already there, by half");
}

const LINKAGE: &str = "[(id: \"l\", title: \"Together\", together: [\"fish=quota\", \"capital=now\"], tokyo: (material: 4, face: -1), sources: [\"us\"])]";

#[test]
fn r4_2_a_linkage_counts_where_all_its_clauses_stand() {
    let talks = varied(&[with("linkages", LINKAGE)]);
    assert_eq!(talks.worth(Tokyo, "fish=quota capital=now"), 3_500 + 2_000 - 1_000);
    assert_eq!(talks.worth(Tokyo, "fish=quota"), 2_000);
}

#[test]
fn r4_2_a_linkage_that_stands_already_adds_nothing_to_a_further_text() {
    let event = "[(id: \"both\", title: \"Both\", text: \"Both.\", round: \"june\", effects: [(status_quo: \"fish=quota\")], sources: [\"us\"]), (id: \"too\", title: \"Too\", text: \"Too.\", round: \"june\", effects: [(status_quo: \"capital=now\")], sources: [\"us\"])]";
    let talks = varied(&[with("linkages", LINKAGE), with("events", event)]);
    assert_eq!(talks.worth(Tokyo, "interned=home"), 3_000);
    assert_eq!(talks.worth(Tokyo, "interned=home capital=later"), 3_000 - 500 - 1_500);
}

#[test]
fn r4_3_falling_short_of_a_pledge_costs_by_the_step_and_silence_is_a_step() {
    let talks = table().play(&["pledge islands=all"]);
    assert_eq!(talks.worth(Tokyo, "islands=all"), 10_000);
    // The pledge has said what the two islands mean: 4 of interest, a loss of 2 felt twice, one step of 4 felt twice.
    assert_eq!(talks.worth(Tokyo, "islands=two"), 2_000 - 2_000 - 8_000);
    assert_eq!(talks.worth(Tokyo, "fish=free"), 4_000 - 16_000);
    assert_eq!(talks.worth(Tokyo, "islands=ceded"), -10_000 - 24_000);
}

#[test]
fn r4_3_where_options_have_no_order_anything_else_is_one_step() {
    let talks = table().play(&["pledge capital=now"]);
    assert_eq!(talks.worth(Tokyo, "capital=now"), 1_500);
    assert_eq!(talks.worth(Tokyo, "fish=free"), 4_000 - 8_000);
}

#[test]
fn r4_4_who_proposes_accepts_or_initials_at_a_loss_may_and_is_told_by_how_much() {
    let talks = varied(&[with("sides.tokyo.no_agreement", "[5, 1]")]);
    let loss = Loss { value: Utility(2000), no_agreement: Utility(5000) };
    let told =
        |talks: &Talks, line: &str| talks.game.standing(Tokyo).loss_by(talks.read(Tokyo, line));
    assert_eq!(told(&talks, "propose public fish=quota"), Some(loss));
    assert!(talks.may("propose public fish=quota"));
    let talks = talks.play(&["propose public fish=quota", "accept"]);
    assert_eq!(told(&talks, "initial"), Some(loss));
    assert!(talks.may("initial"));
    let later = varied(&[with("sides.tokyo.no_agreement", "[5, 1]")]).play(&[
        "hold",
        "propose public fish=quota",
        "hold",
    ]);
    assert_eq!(told(&later, "accept"), None, "in July no agreement is worth 1");
    assert_eq!(told(&later, "propose public fish=quota"), None);
}

#[test]
fn r4_4_the_last_value_holds_for_the_rounds_after_it_and_events_add_to_it() {
    let event = "[(id: \"cold\", title: \"Cold\", text: \"Cold.\", round: \"july\", effects: [(side: \"moscow\", no_agreement: -3)], sources: [\"us\"])]";
    let talks = varied(&[with("events", event)]).play(&["hold", "hold"]);
    assert_eq!(talks.game.standing(Moscow).no_agreement(), Utility(-8000));
}

/// What everyone reckons `clause` is worth to `side`.
fn reputed(talks: &Talks, side: Side, clause: &str) -> i32 {
    let (issue, option) = clause.split_once('=').unwrap();
    let common = &talks.game.scenario().common;
    let about = &common.issues[common.issue_called(issue).unwrap()];
    about.options[about.option_called(option).unwrap()].repute[side].0
}

#[test]
fn r4_5_an_adjective_has_a_first_and_a_last_worth() {
    let fish = |material: i32| {
        let worth = format!("(material: {material})");
        let talks = varied(&[with("issues.fish.options.free.moscow", &worth)]);
        reputed(&talks, Moscow, "fish=free")
    };
    assert_eq!([0, 3, 4, 9, 10].map(fish), [0, 0, 3, 3, 8]);
    assert_eq!([21, 22, 45, 46, 90].map(fish), [8, 16, 16, 32, 32]);
    assert_eq!([-3, -4, -10, -22, -46].map(fish), [0, -3, -8, -16, -32]);
}

#[test]
fn r4_5_interest_and_honour_count_by_halves_and_a_loss_of_honour_twice() {
    let talks = table();
    assert_eq!(reputed(&talks, Tokyo, "islands=all"), 8, "10 and 10");
    assert_eq!(reputed(&talks, Moscow, "islands=all"), -16, "10 and twice 10");
    assert_eq!(reputed(&talks, Tokyo, "islands=two"), 0, "4 less twice 2");
    assert_eq!(reputed(&talks, Tokyo, "islands=none"), 0, "what is left out");
}

#[test]
fn r4_5_within_an_adjective_nobody_can_tell_and_past_it_everybody_can() {
    let seen = |material: &str| {
        let worth = format!("(material: {material})");
        let talks = varied(&[with("issues.capital.options.now.moscow", &worth)]);
        SeatView::new(&talks.game, Tokyo)
    };
    assert_eq!(seen("6"), seen("9"));
    assert_ne!(seen("6"), seen("10"));
}

#[test]
fn r4_5_weights_no_agreement_values_saliences_and_red_lines_do_not_show() {
    let seen = |changes: &[Change]| SeatView::new(&varied(changes).game, Tokyo);
    let plain = seen(&[]);
    for (path, value) in [
        ("sides.moscow.leaders.khrushchev.honour_share", "900"),
        ("sides.moscow.leaders.khrushchev.loss_aversion", "3500"),
        ("sides.moscow.no_agreement", "[-30]"),
        ("sides.moscow.factions.hawks.disposition", "-9"),
        (
            "sides.moscow.factions.hawks.positions",
            "[(on: \"islands\", ideal: \"ceded\", limit: \"two\", weight: 40)]",
        ),
        ("sides.moscow.factions.hawks.never", "[\"islands=all\"]"),
    ] {
        assert_eq!(seen(&[with(path, value)]), plain, "{path}");
    }
}

#[test]
fn r3_4_an_insult_is_applauded_by_an_audience_of_honour_alone() {
    let own_face = |audience: &str| {
        let audience = format!("\"{audience}\"");
        let talks = varied(&[with("sides.tokyo.audience", &audience)]);
        talks.play(&["statement anger"]).face(Tokyo)
    };
    assert_eq!(["honour", "face", "dignity"].map(own_face), [1, -1, -2]);
}

#[test]
fn r3_4_onlookers_abroad_cool_towards_the_side_that_insults() {
    let talks = varied(&[with("sides.tokyo.groups.fishers.abroad", "true")]);
    let talks = talks.play(&["statement anger"]);
    let fishers = talks.game.scenario().common.sides.tokyo.group_called("fishers").unwrap();
    assert_eq!(talks.game.state().homes.tokyo.group_moods[fishers], Points(-2));
    let theirs = &talks.game.state().homes.moscow.group_moods;
    assert!(theirs.values().all(|mood| *mood == Points(0)));
}

#[test]
fn r3_4_defiance_pleases_hawks_up_to_a_cap_and_wears_off_by_half_a_round() {
    let defiance = |talks: &Talks| talks.game.state().homes.tokyo.defiance.0;
    let once = table().play(&["statement anger"]);
    assert_eq!(defiance(&once), 3);
    let next = once.play(&["hold", "statement anger", "hold"]);
    assert_eq!(defiance(&next), 3 / 2, "the second round has begun");
    let capped = varied(&[with("rules.defiance_gain", "5")]).play(&["statement anger"]);
    let capped = capped.play(&["propose private fish=quota", "hold"]);
    assert_eq!(defiance(&capped), 5 / 2);
    let capped = varied(&[with("rules.defiance_gain", "9")]).play(&["statement anger"]);
    assert_eq!(defiance(&capped), 6, "never more");
}

#[test]
fn r3_4_defiance_counts_for_hawks_and_for_nobody_else() {
    let alone = || varied(&[with("sides.tokyo.groups", "[]")]);
    let (calm, defiant) = (alone(), alone().play(&["statement anger"]));
    let score = |talks: &Talks, faction: &str| talks.score(Tokyo, faction, "fish=quota");
    let more = |faction: &str| score(&defiant, faction) - score(&calm, faction);
    // One point of face lost besides: a hawk at 800 feels 1.3 tenths of it, which rounds down.
    assert_eq!(["doves", "middle", "hawks"].map(more), [-1, -1, 3 - 1]);
}

#[test]
fn r3_4_an_insult_let_pass_galls_the_hawks_of_the_insulted() {
    let defiance = |talks: &Talks| talks.game.state().homes.moscow.defiance.0;
    let insulted = table().play(&["statement anger", "hold"]);
    let silent = table().play(&["statement anger", "hold", "propose private fish=quota"]);
    assert_eq!(defiance(&insulted), 0, "it has its turn to answer");
    assert_eq!(defiance(&silent), -3 / 2);
    let answered = table().play(&["statement anger", "hold", "statement anger"]);
    assert_eq!(defiance(&answered), 3);
    assert_eq!(defiance(&answered.play(&["hold"])), 1, "no more is owed");
}

#[test]
fn r3_4_amends_before_the_answer_settle_it() {
    let slighted = || table().play(&["hold", "gesture slight", "hold"]);
    assert!(slighted().state().table.insulted.tokyo);
    let defiance = |moves: &[&str]| slighted().play(moves).state().homes.tokyo.defiance.0;
    assert_eq!(defiance(&["hold", "hold"]), -3 / 2);
    assert_eq!(defiance(&["statement regret", "hold", "hold"]), 0);
    assert_eq!(defiance(&["statement recognition", "hold", "hold"]), 0);
}

#[test]
fn r4_4_refusing_has_an_honour_of_its_own_that_humiliation_feeds_and_fear_does_not() {
    let worth = |honour: &str, face: &str, fear: &str| {
        let talks = varied(&[
            with("sides.tokyo.no_agreement_honour", honour),
            with("sides.tokyo.face", face),
            with("sides.tokyo.leaders.hatoyama.loss_aversion", fear),
        ]);
        talks.game.standing(Tokyo).no_agreement().0
    };
    // −5 of interest, and of honour one half.
    assert_eq!(worth("[4]", "0", "2000"), -5000 + 2000);
    assert_eq!(worth("[4]", "-50", "2000"), -5000 + 3000, "at −50 half as much again");
    assert_eq!(worth("[4]", "50", "4000"), -5000 + 2000);
    for (face, fear) in [("0", "2000"), ("-50", "2000"), ("-50", "4000")] {
        assert_eq!(worth("[-4]", face, fear), -5000 - 2000, "a shame is felt as it is");
    }
    let later = varied(&[with("sides.tokyo.no_agreement_honour", "[0, 6]")]);
    assert_eq!(later.game.standing(Tokyo).no_agreement(), Utility(-5000));
    let later = later.play(&["hold", "hold"]);
    assert_eq!(later.game.standing(Tokyo).no_agreement(), Utility(-2000));
}
