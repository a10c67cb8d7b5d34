//! R5: what factions and groups think of a text, how bodies vote, what a chief may expect.

use crate::rules::table::{Talks, dealt, table, varied, with};
use two_tables::analysis::{SideTables, judged};
use two_tables::negotiation::deal::{Band, Deal, Defection, Level};
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::ratification::{
    Ballot, Decider, Position, RedLineOf, Term, cast, passes,
};
use two_tables::scenario::check::Change;
use two_tables::scenario::home::{Dissent, Tally, Threshold};
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::scenario::id::{FactionId, Id as _, Table};
use two_tables::units::{Permille, Points};

const HAWKS: &str = "sides.tokyo.factions.hawks";

/// An event that leaves the two islands one meaning and nothing else.
const PINNED: &str = "[(id: \"said\", title: \"Said\", text: \"Said.\", round: \"june\", effects: [(pins: \"islands=two\")], sources: [\"us\"])]";

#[test]
fn r5_1_a_position_counts_in_proportion_to_its_limit_and_by_the_step_past_it() {
    let talks = varied(&[with("issues.islands.honour", "false"), with("events", PINNED)]);
    let score = |text: &str| talks.score(Tokyo, "hawks", text);
    assert_eq!([score("islands=all"), score("islands=two"), score("fish=quota")], [20, 15, 10]);
    assert_eq!(score("islands=ceded"), 0);
}

#[test]
fn r5_1_past_the_limit_the_loss_stops_at_twice_the_weight() {
    let position = "[(on: \"islands\", ideal: \"all\", weight: 10)]";
    let talks = varied(&[
        with(&format!("{HAWKS}.positions"), position),
        with("issues.islands.honour", "false"),
        with("events", PINNED),
    ]);
    // The status quo itself is two steps past the limit, so all is 30 better, two 10 better, ceded no worse.
    let score = |text: &str| talks.score(Tokyo, "hawks", text);
    assert_eq!([score("islands=all"), score("islands=two"), score("islands=ceded")], [40, 20, 10]);
}

#[test]
fn r5_2_a_loss_on_an_issue_of_honour_weighs_by_loss_aversion_and_a_gain_never() {
    assert_eq!(table().score(Tokyo, "hawks", "islands=ceded"), 10 - 20);
    assert_eq!(table().score(Tokyo, "hawks", "islands=all"), 10 + 10);
    let humiliated = varied(&[with("sides.tokyo.face", "-50")]);
    // And 7 for the humiliation itself, whatever the text (R5.12).
    assert_eq!(humiliated.score(Tokyo, "hawks", "islands=ceded"), 10 - 30 - 7);
}

#[test]
fn r5_2_preparation_softens_a_loss_before_it_is_weighed_and_never_beyond_zero() {
    let prepared = table().play(&["prepare islands"]);
    assert_eq!(prepared.score(Tokyo, "hawks", "islands=ceded"), 10 - 14);
    let small = varied(&[with(
        &format!("{HAWKS}.positions"),
        "[(on: \"islands\", ideal: \"all\", limit: \"none\", weight: 2)]",
    )]);
    assert_eq!(small.play(&["prepare islands"]).score(Tokyo, "hawks", "islands=ceded"), 10);
}

#[test]
fn r5_3_each_home_hears_its_own_reading_until_a_neighbouring_clause_pins_it() {
    let talks = table();
    assert_eq!(talks.score(Tokyo, "hawks", "islands=two"), 20);
    assert_eq!(talks.score(Tokyo, "hawks", "islands=two capital=now"), 15);
    assert_eq!(talks.worth(Tokyo, "islands=two"), 10_000);
    assert_eq!(talks.worth(Moscow, "islands=two"), 0, "to Moscow it means none");
    assert_eq!(talks.worth(Tokyo, "islands=two capital=now"), 1_500);
}

#[test]
fn r5_3_the_status_quo_has_one_meaning_even_where_its_words_had_two() {
    let event = "[(id: \"two\", title: \"Two\", text: \"Two.\", round: \"june\", effects: [(status_quo: \"islands=two\")], sources: [\"us\"])]";
    let talks = varied(&[with("events", event)]);
    assert_eq!(talks.score(Tokyo, "hawks", "fish=quota"), 10);
    assert_eq!(talks.worth(Tokyo, "fish=quota"), 2_000);
}

#[test]
fn r5_4_a_red_line_keeps_a_faction_from_voting_in_favour_whatever_else_it_gains() {
    let free = table();
    assert_eq!(free.votes(Tokyo, "diet", "interned=home"), (77, 13, 20));
    let capped = varied(&[
        with(&format!("{HAWKS}.never"), "[\"interned=home\"]"),
        with(&format!("{HAWKS}.disposition"), "100"),
    ]);
    assert_eq!(capped.votes(Tokyo, "diet", "interned=home"), (63, 13, 34));
    let support = capped.support(Tokyo, "hawks", "interned=home");
    assert_eq!((support.score, support.cap.unwrap().of), (Points(100), RedLineOf::Own));
}

#[test]
fn r5_4_a_faction_that_shows_dissent_by_voting_then_votes_against_with_every_seat() {
    let talks = varied(&[with("sides.tokyo.factions.doves.never", "[\"interned=home\"]")]);
    assert_eq!(talks.votes(Tokyo, "diet", "interned=home"), (48, 49, 13));
}

#[test]
fn r5_4_past_the_limit_of_a_mobilised_position_on_honour_nothing_makes_good() {
    let position =
        "[(on: \"islands\", ideal: \"all\", limit: \"none\", weight: 10, mobilised: true)]";
    let talks = varied(&[with(&format!("{HAWKS}.positions"), position)]);
    let cap = |text: &str| talks.support(Tokyo, "hawks", text).cap.map(|cap| cap.of);
    assert_eq!(cap("islands=ceded fish=free"), Some(RedLineOf::OwnLimit));
    assert_eq!(cap("islands=two"), None);
}

#[test]
fn r5_4_what_a_group_will_never_have_binds_the_factions_it_holds_and_no_others() {
    let talks = varied(&[with("sides.tokyo.groups.fishers.never", "[\"capital=now\"]")]);
    let cap = |faction: &str| talks.support(Tokyo, faction, "capital=now").cap.map(|cap| cap.of);
    assert!(matches!(cap("middle"), Some(RedLineOf::Group(_))));
    assert_eq!(cap("doves"), None);
}

#[test]
fn r5_4_a_line_crossed_in_only_one_of_two_readings_is_not_crossed() {
    let talks = varied(&[with(&format!("{HAWKS}.never"), "[\"islands=two\"]")]);
    assert_eq!(talks.support(Tokyo, "hawks", "islands=two").cap, None);
    assert!(talks.support(Tokyo, "hawks", "islands=two capital=now").cap.is_some());
}

#[test]
fn r5_5_a_group_presses_by_its_score_fully_from_thirty() {
    let talks = table();
    let score = |text: &str| talks.score(Tokyo, "middle", text);
    assert_eq!([score("fish=quota"), score("fish=free"), score("capital=now")], [15, 20, 10]);
    assert_eq!(talks.score(Tokyo, "doves", "fish=free"), 10, "it presses only whom it presses");
    let fierce = varied(&[with("sides.tokyo.groups.fishers.disposition", "50")]);
    assert_eq!(fierce.score(Tokyo, "middle", "fish=free"), 20);
}

#[test]
fn r5_5_a_fraction_of_pressure_rounds_down() {
    let talks = varied(&[with("sides.tokyo.groups.fishers.disposition", "-1")]);
    assert_eq!(talks.score(Tokyo, "middle", "capital=now"), 9);
}

#[test]
fn r5_6_each_further_payment_to_anyone_is_worth_less() {
    let talks = table().play(&["pay doves 10", "hold", "hold", "hold", "pay hawks 10"]);
    assert_eq!(talks.score(Tokyo, "doves", "fish=quota"), 20);
    assert_eq!(talks.score(Tokyo, "hawks", "fish=quota"), 18);
    assert_eq!(talks.capital(Tokyo), 10);
}

#[test]
fn r5_6_money_offered_for_what_is_sacred_counts_against() {
    let talks = table().play(&["pay hawks 10"]);
    assert_eq!(talks.score(Tokyo, "hawks", "islands=ceded"), 10 - 20 - 10);
    assert_eq!(talks.score(Tokyo, "hawks", "islands=all"), 10 + 10 + 10);
}

#[test]
fn r5_7_a_symbolic_concession_of_the_other_eases_the_loss_of_what_is_sacred() {
    let talks = table();
    assert_eq!(talks.score(Tokyo, "hawks", "islands=ceded interned=home"), 10 - 20 + 4);
    assert_eq!(talks.score(Tokyo, "hawks", "interned=home"), 10);
}

#[test]
fn r5_7_a_symbolic_concession_never_makes_a_loss_into_a_gain() {
    let talks = varied(&[with(
        &format!("{HAWKS}.positions"),
        "[(on: \"islands\", ideal: \"all\", limit: \"none\", weight: 1)]",
    )]);
    assert_eq!(talks.score(Tokyo, "hawks", "islands=ceded interned=home"), 10 - 2 + 2);
}

#[test]
fn r5_8_a_pledge_not_kept_costs_support_and_hawks_mind_most() {
    let talks = table().play(&["pledge islands=all"]);
    // Two steps at a stake of 2: 8 points for a wholly hawkish faction and half of it besides, rounded against.
    assert_eq!(talks.score(Tokyo, "hawks", "fish=quota"), 10 - 11);
    assert_eq!(talks.score(Tokyo, "doves", "fish=quota"), 10 - 6);
    assert_eq!(talks.score(Tokyo, "doves", "islands=all"), 10);
    let terms = talks.support(Tokyo, "doves", "fish=quota").reasons;
    assert!(terms.iter().any(|reason| matches!(reason.term, Term::BrokenPledge(_))));
}

#[test]
fn r5_8_trust_counts_by_the_tenth_at_most() {
    let talks = varied(&[with("sides.tokyo.trust", "-45")]);
    assert_eq!(talks.score(Tokyo, "doves", "fish=quota"), 10 - 5);
}

#[test]
fn r5_9_votes_in_favour_and_against_follow_the_curve_and_fractions_stay_away() {
    let at = |score| {
        let position = Position { score: Points(score), capped: false, dissent: Dissent::Vote };
        let tally = cast(position, 30, Points(12));
        (tally.yes, tally.against, tally.absent)
    };
    assert_eq!([at(10), at(0), at(-12)], [(21, 3, 6), (15, 6, 9), (6, 15, 9)]);
}

#[test]
fn r5_9_a_single_seat_is_in_favour_from_one_half() {
    let yes = |score| {
        let position = Position { score: Points(score), capped: false, dissent: Dissent::Vote };
        cast(position, 1, Points(12)).yes
    };
    assert_eq!([yes(0), yes(-1)], [1, 0]);
}

fn said(threshold: &Threshold, yes: u32, against: u32, absent: u32) -> bool {
    let total = Tally { yes, against, absent };
    let votes: Table<FactionId, Tally> = [total].into_iter().collect();
    passes(threshold, total, &votes)
}

#[test]
fn r5_10_a_quota_of_members_is_reached_exactly() {
    let quota = Threshold::Members(50);
    assert!(said(&quota, 50, 50, 0) && !said(&quota, 49, 0, 51));
}

#[test]
fn r5_10_exactly_half_of_the_votes_cast_is_not_more_than_half() {
    let half = Threshold::Cast { share: Permille(500), quorum: 0 };
    assert!(!said(&half, 50, 50, 0) && said(&half, 51, 49, 0) && said(&half, 2, 1, 97));
}

#[test]
fn r5_10_votes_missing_from_a_quorum_count_as_not_in_favour() {
    let two_thirds = Threshold::Cast { share: Permille(400), quorum: 75 };
    assert!(!said(&two_thirds, 30, 0, 70) && said(&two_thirds, 31, 0, 69));
}

#[test]
fn r5_10_unity_breaks_past_its_limit_by_absence_as_by_votes() {
    let unity = Threshold::Unity { limit: 10, of: vec![FactionId::at(0)] };
    assert!(said(&unity, 90, 4, 6) && !said(&unity, 89, 4, 7));
}

#[test]
fn r5_10_a_refusal_whose_right_is_disputed_does_not_count_where_it_is_unlikely_to_bind() {
    let refused = |contested: &str| {
        varied(&[
            with("sides.tokyo.bodies.diet.yes_at_least", "100"),
            with("sides.tokyo.bodies.diet.contested", contested),
        ])
    };
    assert!(refused("400").verdict(Tokyo, "fish=quota").passes());
    assert!(!refused("600").verdict(Tokyo, "fish=quota").passes());
    assert_eq!(refused("400").chance(Tokyo, "fish=quota"), 600);
}

#[test]
fn r5_11_the_forecast_is_the_chance_over_what_is_hidden_and_a_consultation_narrows_it() {
    let close =
        [with(&format!("{HAWKS}.spread"), "9"), with("sides.tokyo.bodies.diet.yes_at_least", "77")];
    let talks = varied(&close);
    // Mood and defection together are in the middle or above in 39 of 64.
    assert_eq!(talks.chance(Tokyo, "interned=home"), 609);
    let after = |level| {
        dealt(&close, |deal| deal.with_moods(Tokyo, Level(level)))
            .play(&["consult hawks"])
            .chance(Tokyo, "interned=home")
    };
    assert_eq!([after(-3), after(-1), after(1), after(2)], [0, 675, 675, 1000]);
}

#[test]
fn r5_11_the_forecast_for_one_body_asks_no_other() {
    let more = "(id: \"elders\", name: \"Elders\", moment: \"mandate\", seats: (doves: 3), members: 3, yes_at_least: 3, sources: [\"us\"])";
    let talks = varied(&[with("sides.tokyo.bodies.+", more)]);
    let forecast = talks.game.standing(Tokyo).forecast(&talks.draft("interned=home"));
    let chances: Vec<u32> = forecast.bodies.iter().map(|body| body.chance.0).collect();
    assert_eq!(chances, [1000, 1000, 1000, 0], "cabinet, party, Diet, elders");
    assert_eq!(forecast.chance, Permille(0));
}

/// A text on which the hawks decide the Diet's vote: it passes where they vote in the middle or warmer.
const CLOSE: [(&str, &str); 2] =
    [("sides.tokyo.factions.hawks.spread", "9"), ("sides.tokyo.bodies.diet.yes_at_least", "77")];

fn close() -> Vec<Change> {
    CLOSE.iter().map(|(path, value)| with(path, value)).collect()
}

const TO_THE_VOTE: [&str; 5] =
    ["propose private interned=home", "accept", "initial", "hold", "hold"];

#[test]
fn r5_13_a_faction_may_defect_at_the_roll_call_and_nobody_is_told_before() {
    let ends = |level, defection| {
        let deal = |deal: Deal| {
            deal.with_moods(Tokyo, Level(level)).with_defections(Tokyo, Defection(defection))
        };
        let talks = dealt(&close(), deal).play(&["consult hawks"]);
        let told = talks.chance(Tokyo, "interned=home");
        (told, talks.play(&TO_THE_VOTE).ending())
    };
    let (passed, refused) = (Some("in_force"), Some("refused"));
    assert_eq!([-1, 0, 1].map(|one| ends(0, one)), [(675, refused), (675, passed), (675, passed)]);
    assert_eq!(
        [-1, 0, 1].map(|one| ends(-1, one)),
        [(675, refused), (675, refused), (675, passed)]
    );
    assert_eq!(
        [-1, 0, 1].map(|one| ends(2, one).1),
        [passed; 3],
        "by a third of the spread at most"
    );
}

#[test]
fn r5_13_nobody_defects_before_the_signature_nor_where_nothing_is_hidden() {
    let at_signature = [
        with("sides.tokyo.factions.hawks.spread", "9"),
        with("sides.tokyo.bodies.party.dissent_at_most", "28"),
    ];
    let talks = |changes: &[Change]| {
        dealt(changes, |deal| {
            deal.with_moods(Tokyo, Level(0)).with_defections(Tokyo, Defection(-1))
        })
    };
    let signed = talks(&at_signature).play(&TO_THE_VOTE[..3]);
    assert_eq!(signed.state().table.signed.len(), 1);
    let nothing_hidden = [with("sides.tokyo.bodies.diet.yes_at_least", "77")];
    assert_eq!(talks(&nothing_hidden).play(&TO_THE_VOTE).ending(), Some("in_force"));
}

#[test]
fn r5_13_the_roll_call_says_what_had_been_promised() {
    let votes = |defection| {
        let talks: Talks = dealt(&close(), |deal| {
            deal.with_moods(Tokyo, Level(0)).with_defections(Tokyo, Defection(defection))
        });
        let talks = talks.play(&TO_THE_VOTE);
        let hawks = talks.game.scenario().common.sides.tokyo.faction_called("hawks").unwrap();
        let ballots = &talks.state().table.ballots;
        let of = |moment: &str| {
            let bodies = &talks.game.scenario().common.sides.tokyo.bodies;
            let body = bodies.find(|body| body.word == moment).unwrap();
            let ballot = ballots.iter().find(|one| one.side == Tokyo && one.body == body).unwrap();
            let vote = ballot.votes.iter().find(|vote| vote.faction == hawks).unwrap();
            (vote.tally, vote.promised)
        };
        [of("party"), of("diet")]
    };
    let promised = (14, 0, 6);
    assert_eq!(votes(0), [(promised, promised), (promised, promised)]);
    assert_eq!(votes(-1), [(promised, promised), ((13, 0, 7), promised)]);
    assert_eq!(votes(1), [(promised, promised), ((15, 0, 5), promised)]);
}

#[test]
fn r5_13_a_refusal_shows_the_mood_and_never_the_defection() {
    let talks = dealt(&close(), |deal| {
        deal.with_moods(Tokyo, Level(-1)).with_defections(Tokyo, Defection(-1))
    });
    let talks = talks.play(&TO_THE_VOTE);
    let known = talks.state().homes.tokyo.consulted.values().flatten();
    assert_eq!(
        known.copied().collect::<Vec<Band>>(),
        [Band::Even],
        "though they voted as the cold"
    );
}

#[test]
fn r5_13_defections_have_a_stream_of_their_own() {
    assert_eq!(Defection::CHANCES.map(|(one, chance)| (one.0, chance)), [(-1, 1), (0, 2), (1, 1)]);
    let talks = table();
    let scenario = talks.game.scenario();
    let hawks = scenario.common.sides.tokyo.faction_called("hawks").unwrap();
    let mut seen = [0; 3];
    for seed in 0..400 {
        let deal = Deal::new(scenario, seed);
        let one = deal.defection(Tokyo, hawks, 0);
        seen[usize::try_from(one.0 + 1).unwrap()] += 1;
        let again = deal.clone().with_defections(Tokyo, Defection(1));
        assert_eq!(again.level(Tokyo, hawks, 0), deal.level(Tokyo, hawks, 0));
    }
    assert!(seen[0] > 70 && seen[2] > 70 && seen[1] > 160, "{seen:?}");
}

#[test]
fn r5_12_a_home_votes_as_it_has_been_treated_and_hawks_most() {
    let score = |face: &str, faction: &str| {
        let changes = [with("sides.tokyo.face", face), with("sides.tokyo.groups", "[]")];
        varied(&changes).score(Tokyo, faction, "fish=quota")
    };
    for (faction, looked_up_to, humiliated) in
        [("doves", 2, -3), ("middle", 4, -4), ("hawks", 5, -6)]
    {
        let calm = score("0", faction);
        assert_eq!(score("40", faction) - calm, looked_up_to, "{faction}");
        assert_eq!(score("-40", faction) - calm, humiliated, "{faction}");
    }
}

/// Tokyo's Diet, which would have no text at all, asked only of one that opens embassies or brings the islands.
const ASKED: [(&str, &str); 2] = [
    ("sides.tokyo.bodies.diet.asked_on", "[\"capital=now|later\", \"islands=all\"]"),
    ("sides.tokyo.bodies.diet.yes_at_least", "100"),
];

fn asked() -> Talks {
    varied(&ASKED.map(|(path, value)| with(path, value)))
}

/// The bodies of Tokyo's verdict on a text.
fn asked_of(talks: &Talks, text: &str) -> Vec<String> {
    let bodies = &talks.game.scenario().common.sides.tokyo.bodies;
    let verdict = talks.verdict(Tokyo, text);
    verdict.bodies.iter().map(|body| bodies[body.body].word.clone()).collect()
}

#[test]
fn r5_14_a_body_is_asked_only_of_a_text_with_one_of_its_clauses() {
    let talks = asked();
    assert_eq!(asked_of(&talks, "fish=quota"), ["cabinet", "party"]);
    for text in ["capital=now", "capital=now fish=quota", "islands=all"] {
        assert_eq!(asked_of(&talks, text), ["cabinet", "party", "diet"], "{text}");
    }
    assert!(talks.verdict(Tokyo, "fish=quota").passes());
    assert!(!talks.verdict(Tokyo, "fish=quota capital=now").passes());
}

#[test]
fn r5_14_a_body_that_is_not_asked_is_in_no_forecast() {
    let talks = asked();
    let forecast = |text: &str| {
        let standing = talks.game.standing(Tokyo);
        let forecast = standing.forecast(&talks.draft(text));
        (forecast.chance.0, forecast.bodies.len())
    };
    assert_eq!([forecast("fish=quota"), forecast("capital=now")], [(1000, 2), (0, 3)]);
    let likely = |text: &str| {
        let (standing, draft) = (talks.game.standing(Tokyo), talks.draft(text));
        let positions = standing.positions(&draft);
        (
            standing.is_likely(&draft, &positions, Permille(1000)),
            standing.chance_at_most(&draft, &positions).0,
            standing.chances_alone(&draft, &positions).len(),
        )
    };
    assert_eq!([likely("fish=quota"), likely("capital=now")], [(true, 1000, 1), (false, 0, 2)]);
}

#[test]
fn r5_14_a_body_that_is_not_asked_takes_no_part_in_the_roll_call() {
    let talks = asked().play(&["propose private fish=quota", "accept", "initial", "hold", "hold"]);
    assert_eq!(talks.ending(), Some("in_force"));
    let common = &talks.game.scenario().common;
    let diet = common.sides.tokyo.bodies.find(|body| body.word == "diet").unwrap();
    let table = &talks.state().table;
    assert!(table.ballots.iter().all(|ballot| (ballot.side, ballot.body) != (Tokyo, diet)));
    let passed_over = talks.events.iter().filter_map(|event| {
        let Happening::NotAsked { side, body } = event.what else { return None };
        Some((side, body))
    });
    assert_eq!(passed_over.collect::<Vec<_>>(), [(Tokyo, diet)], "and it is told so");
    let asked = asked().play(&["propose private capital=now", "accept", "initial", "hold", "hold"]);
    assert_eq!(asked.ending(), Some("refused"));
}

#[test]
fn r5_14_what_already_stands_is_not_asked_about_again() {
    let event = "[(id: \"open\", title: \"Open\", text: \"Open.\", round: \"june\", effects: [(status_quo: \"capital=now\")], sources: [\"us\"])]";
    let mut changes: Vec<Change> = ASKED.iter().map(|(path, value)| with(path, value)).collect();
    changes.push(with("events", event));
    let talks = varied(&changes);
    assert_eq!(asked_of(&talks, "fish=quota"), ["cabinet", "party"], "silence says nothing");
    assert_eq!(asked_of(&talks, "capital=later"), ["cabinet", "party", "diet"]);
}

#[test]
fn r5_14_a_mandate_body_that_is_not_asked_does_not_hold_a_chief_back() {
    let talks = varied(&[
        with("sides.tokyo.bodies.cabinet.asked_on", "[\"interned=home\"]"),
        with("sides.tokyo.bodies.cabinet.yes_at_least", "5"),
        with("sides.tokyo.factions.hawks.disposition", "-90"),
    ]);
    assert!(talks.may("propose private fish=quota"));
    assert!(!talks.may("propose private fish=quota interned=home"));
}

#[test]
fn r5_14_a_body_may_be_asked_of_the_texts_of_some_tracks_only() {
    let tracks = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"])]";
    let talks = varied(&[
        with("tracks", tracks),
        with("sides.tokyo.bodies.diet.tracks", "[\"peace\"]"),
        with("sides.tokyo.bodies.party.tracks", "[\"daily\"]"),
    ]);
    assert_eq!(asked_of(&talks, "fish=quota"), ["cabinet", "party"]);
    assert_eq!(asked_of(&talks, "islands=two"), ["cabinet", "diet"]);
    let both = varied(&[
        with("tracks", tracks),
        with("sides.tokyo.bodies.diet.tracks", "[\"peace\"]"),
        with("sides.tokyo.bodies.diet.asked_on", "[\"islands=all|two\"]"),
    ]);
    assert_eq!(asked_of(&both, "capital=now"), ["cabinet", "party"], "of the track and a clause");
}

#[test]
fn r5_14_what_silence_comes_to_mean_on_another_track_asks_nobody_about_a_signed_text() {
    let tracks = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"])]";
    let event = "[(id: \"open\", title: \"Open\", text: \"Open.\", interval: true, effects: [(status_quo: \"capital=now\")], sources: [\"us\"])]";
    let talks = varied(&[
        with("tracks", tracks),
        with("events", event),
        with("sides.tokyo.bodies.diet.tracks", "[\"peace\"]"),
        with("sides.tokyo.bodies.diet.yes_at_least", "100"),
    ]);
    let signed = talks.play(&["propose private fish=quota", "accept", "initial"]);
    assert_eq!(signed.state().table.signed.len(), 1);
    let voted = signed.play(&["hold", "hold"]);
    assert_eq!(voted.state().table.in_force.len(), 1);
}

#[test]
fn r5_14_the_tables_of_analysis_ask_the_same_bodies() {
    let talks = asked();
    let standing = talks.game.standing(Tokyo);
    let drafts = ["fish=quota", "capital=now", "islands=all", "interned=home"];
    let drafts = drafts.map(|text| talks.draft(text));
    let passes: Vec<bool> = judged(&standing, &drafts).iter().map(|text| text.passes).collect();
    assert_eq!(passes, [true, false, false, true]);
}

const MONEY: &str = "[(id: \"money\", title: \"Money for islands\", together: [\"islands=ceded|two\", \"fish=quota\"], home: (tokyo: (doves: -6, hawks: -9, fishers: -30), moscow: (middle: 4)), sources: [\"us\"])]";

#[test]
fn r5_2_what_clauses_are_worth_together_counts_at_home_where_all_of_them_stand() {
    let (plain, linked) = (table(), varied(&[with("linkages", MONEY)]));
    let more = |side, faction: &str, text: &str| {
        linked.score(side, faction, text) - plain.score(side, faction, text)
    };
    let both = "islands=ceded fish=quota";
    assert_eq!([more(Tokyo, "doves", both), more(Tokyo, "hawks", both)], [-6, -9], "not weighed");
    assert_eq!(
        more(Tokyo, "middle", both),
        -10,
        "a group that feels it presses: by 15, then by -15"
    );
    assert_eq!([more(Moscow, "middle", both), more(Moscow, "doves", both)], [4, 0]);
    for apart in ["islands=ceded", "fish=quota", "islands=all fish=quota"] {
        assert_eq!(more(Tokyo, "doves", apart), 0, "{apart}");
    }
    assert_eq!(linked.worth(Tokyo, both), plain.worth(Tokyo, both), "the chief feels nothing");
}

#[test]
fn r5_2_a_pair_that_stands_already_is_missed_where_a_text_parts_it() {
    let event = "[(id: \"both\", title: \"Both\", text: \"Both.\", round: \"june\", effects: [(status_quo: \"islands=ceded\"), (status_quo: \"fish=quota\")], sources: [\"us\"])]";
    let talks = varied(&[with("linkages", MONEY), with("events", event)]);
    assert_eq!(talks.score(Tokyo, "doves", "capital=now"), 10);
    assert_eq!(talks.score(Tokyo, "doves", "fish=free"), 16);
}

#[test]
fn r5_2_a_vote_may_be_decided_by_what_goes_together() {
    let talks = varied(&[with("linkages", MONEY)]);
    let support = talks.support(Tokyo, "doves", "islands=ceded fish=quota");
    assert_eq!(support.decider(false), Decider::Linkage(0));
}

#[test]
fn r5_2_the_tables_of_analysis_count_what_goes_together() {
    let talks =
        varied(&[with("linkages", MONEY), with("sides.tokyo.bodies.diet.yes_at_least", "72")]);
    let standing = talks.game.standing(Tokyo);
    let drafts = ["fish=quota", "islands=ceded fish=quota"].map(|text| talks.draft(text));
    let passes: Vec<bool> = judged(&standing, &drafts).iter().map(|text| text.passes).collect();
    let slow = drafts.map(|draft| standing.verdict(&draft, &standing.no_shifts()).passes());
    assert_eq!((passes.as_slice(), slow), ([true, false].as_slice(), [true, false]));
}

#[test]
fn r5_4_clauses_may_cross_a_red_line_together_that_neither_crosses_alone() {
    let talks = varied(&[with(&format!("{HAWKS}.never"), "[\"islands=ceded & interned=held\"]")]);
    let cap = |text: &str| talks.support(Tokyo, "hawks", text).cap;
    assert_eq!([cap("islands=ceded interned=home"), cap("fish=quota")], [None, None]);
    let crossed = cap("islands=ceded fish=quota").unwrap();
    let named = |clause| talks.game.scenario().common.clause_text(clause);
    assert_eq!(crossed.of, RedLineOf::Own);
    assert_eq!(named(crossed.clause), "islands=ceded", "what the text says comes first");
    assert_eq!(crossed.with.map(named).as_deref(), Some("interned=held"));
    assert_eq!(talks.votes(Tokyo, "diet", "islands=ceded fish=quota").0, 29 + 32 + 5, "no hawk");
}

#[test]
fn r5_4_a_group_that_will_not_have_two_clauses_together_binds_whom_it_holds() {
    let never = "[\"islands=all|two & fish=quota\"]";
    let talks = varied(&[with("sides.tokyo.groups.fishers.never", never)]);
    let cap = |faction: &str, text: &str| talks.support(Tokyo, faction, text).cap.map(|cap| cap.of);
    assert!(matches!(cap("middle", "islands=all fish=quota"), Some(RedLineOf::Group(_))));
    assert_eq!(cap("doves", "islands=all fish=quota"), None);
    assert_eq!(cap("middle", "islands=all fish=free"), None);
}

#[test]
fn r5_4_together_too_a_line_is_crossed_only_in_both_readings() {
    let talks = varied(&[with(&format!("{HAWKS}.never"), "[\"islands=two & fish=quota\"]")]);
    let cap = |text: &str| talks.support(Tokyo, "hawks", text).cap.is_some();
    assert_eq!(
        [cap("islands=two fish=quota"), cap("islands=two fish=quota capital=now")],
        [false, true]
    );
    let standing = talks.game.standing(Tokyo);
    for text in ["islands=two fish=quota", "islands=two fish=quota capital=now", "fish=quota"] {
        let draft = talks.draft(text);
        let tables = SideTables::new(&standing);
        let mut sums = tables.sums(standing.common.issues.len());
        assert_eq!(tables.positions(&mut sums, &draft), standing.positions(&draft), "{text}");
    }
}

#[test]
fn r5_5_a_group_that_presses_on_its_own_affairs_alone_is_silent_on_other_texts() {
    let angry = with("sides.tokyo.groups.fishers.disposition", "-30");
    let talks = varied(&[angry, with("sides.tokyo.groups.fishers.only_on_positions", "true")]);
    let score = |text: &str| talks.score(Tokyo, "middle", text);
    // What it thinks of the one it says with ten points; of the others it would have said as much.
    assert_eq!(
        [score("capital=now"), score("fish=quota"), score("fish=quota capital=now")],
        [10, 5, 5]
    );
    assert_eq!(
        talks.verdict(Tokyo, "capital=now").groups.values().next().unwrap().score,
        Points(-30)
    );
}

#[test]
fn r5_5_what_stands_already_is_no_affair_of_a_text() {
    let event = "[(id: \"fished\", title: \"Fished\", text: \"Fished.\", round: \"june\", effects: [(status_quo: \"fish=quota\")], sources: [\"us\"])]";
    let talks = varied(&[
        with("events", event),
        with("sides.tokyo.groups.fishers.disposition", "-30"),
        with("sides.tokyo.groups.fishers.only_on_positions", "true"),
    ]);
    assert_eq!(talks.score(Tokyo, "middle", "capital=now"), 10);
    assert_eq!(talks.score(Tokyo, "middle", "fish=free"), 10 - 5);
}

#[test]
fn r5_5_a_watchdog_presses_against_texts_and_never_for_one() {
    let with_mood = |disposition: &str| {
        varied(&[
            with("sides.tokyo.groups.fishers.watchdog", "true"),
            with("sides.tokyo.groups.fishers.disposition", disposition),
        ])
    };
    assert_eq!(with_mood("0").score(Tokyo, "middle", "fish=free"), 10);
    assert_eq!(with_mood("-30").score(Tokyo, "middle", "fish=quota"), 5);
    let never = with("sides.tokyo.groups.fishers.never", "[\"capital=now\"]");
    let talks = varied(&[with("sides.tokyo.groups.fishers.watchdog", "true"), never]);
    assert!(talks.support(Tokyo, "middle", "capital=now").cap.is_some(), "whom it holds it holds");
}

#[test]
fn r5_5_the_tables_of_analysis_know_when_a_group_is_silent() {
    for (field, disposition) in [("only_on_positions", "-30"), ("watchdog", "5")] {
        let talks = varied(&[
            with(&format!("sides.tokyo.groups.fishers.{field}"), "true"),
            with("sides.tokyo.groups.fishers.disposition", disposition),
        ]);
        let standing = talks.game.standing(Tokyo);
        let tables = SideTables::new(&standing);
        let mut sums = tables.sums(standing.common.issues.len());
        for text in ["capital=now", "fish=quota", "fish=free capital=now"] {
            let draft = talks.draft(text);
            assert_eq!(tables.positions(&mut sums, &draft), standing.positions(&draft), "{text}");
        }
    }
}

/// Tokyo's Diet would have a hundred votes in favour, and the house below it ten.
fn two_houses(capital: u32, cost: u32) -> Talks {
    let lower = "(id: \"lower\", name: \"Lower house\", moment: \"ratification\", seats: (doves: 60, hawks: 40), members: 100, yes_at_least: 10, sources: [\"us\"])";
    varied(&[
        with("sides.tokyo.bodies.+", lower),
        with("sides.tokyo.bodies.diet.yes_at_least", "100"),
        with("sides.tokyo.bodies.diet.overridden_by", "\"lower\""),
        with("sides.tokyo.bodies.diet.override_cost", &cost.to_string()),
        with("sides.tokyo.capital", &capital.to_string()),
    ])
}

const IN_PRIVATE: [&str; 5] = ["propose private fish=quota", "accept", "initial", "hold", "hold"];

#[test]
fn r5_15_a_refusal_is_overridden_where_the_other_body_passes_the_text_and_the_chief_can_pay() {
    let talks = two_houses(6, 6);
    assert!(talks.verdict(Tokyo, "fish=quota").passes());
    assert_eq!(talks.chance(Tokyo, "fish=quota"), 1000);
    let after = talks.play(&IN_PRIVATE);
    assert_eq!((after.ending(), after.capital(Tokyo)), (Some("in_force"), 0));
    let bodies = &after.game.scenario().common.sides.tokyo.bodies;
    let diet = bodies.find(|body| body.word == "diet").unwrap();
    let is_its = |one: &&Ballot| (one.side, one.body) == (Tokyo, diet);
    let cast = after.state().table.ballots.iter().find(is_its).unwrap();
    assert!(!cast.passed && cast.overridden && !cast.binds, "its vote is cast as it would be");
}

#[test]
fn r5_15_a_chief_who_cannot_pay_meets_a_veto() {
    let talks = two_houses(5, 6);
    assert!(!talks.verdict(Tokyo, "fish=quota").passes());
    assert_eq!(talks.chance(Tokyo, "fish=quota"), 0);
    let after = talks.play(&IN_PRIVATE);
    assert_eq!((after.ending(), after.capital(Tokyo)), (Some("refused"), 5));
    // What is spent between signature and vote is not there at the vote.
    let spent = two_houses(8, 6).play(&IN_PRIVATE[..3]).play(&["pay doves 3", "hold"]);
    assert_eq!(spent.ending(), Some("refused"));
}

#[test]
fn r5_15_where_the_other_body_refuses_as_well_nothing_is_overridden_and_nothing_paid() {
    let lower = "(id: \"lower\", name: \"Lower house\", moment: \"ratification\", seats: (doves: 60, hawks: 40), members: 100, yes_at_least: 99, sources: [\"us\"])";
    let talks = varied(&[
        with("sides.tokyo.bodies.+", lower),
        with("sides.tokyo.bodies.diet.yes_at_least", "100"),
        with("sides.tokyo.bodies.diet.overridden_by", "\"lower\""),
        with("sides.tokyo.bodies.diet.override_cost", "6"),
    ]);
    assert_eq!(talks.chance(Tokyo, "fish=quota"), 0);
    let after = talks.play(&IN_PRIVATE);
    assert_eq!((after.ending(), after.capital(Tokyo)), (Some("refused"), 30));
}

#[test]
fn r5_15_a_body_that_passes_the_text_costs_nothing_to_have_been_asked() {
    let talks = two_houses(30, 6);
    let easy = varied(&[
        with(
            "sides.tokyo.bodies.+",
            "(id: \"lower\", name: \"Lower house\", moment: \"ratification\", seats: (doves: 60), members: 60, yes_at_least: 10, sources: [\"us\"])",
        ),
        with("sides.tokyo.bodies.diet.overridden_by", "\"lower\""),
        with("sides.tokyo.bodies.diet.override_cost", "6"),
    ]);
    assert_eq!(easy.play(&IN_PRIVATE).capital(Tokyo), 30);
    let standing = talks.game.standing(Tokyo);
    let draft = [talks.draft("fish=quota")];
    assert!(judged(&standing, &draft)[0].passes, "the tables of analysis override as well");
    let forecast = standing.forecast(&draft[0]);
    let diet = forecast.bodies.iter().find(|body| body.overridable).unwrap();
    assert_eq!((diet.chance.0, forecast.chance.0), (0, 1000), "its own chance is told as it is");
}

#[test]
fn r5_15_the_forecast_is_that_of_every_mood_and_defection_with_the_refusal_overridden() {
    let lower = "(id: \"lower\", name: \"Lower house\", moment: \"ratification\", seats: (doves: 40, hawks: 20), members: 60, yes_at_least: 42, sources: [\"us\"])";
    let chances = |capital: &str| {
        let mut changes = close();
        changes.extend([
            with("sides.tokyo.bodies.+", lower),
            with("sides.tokyo.bodies.diet.yes_at_least", "79"),
            with("sides.tokyo.bodies.diet.overridden_by", "\"lower\""),
            with("sides.tokyo.bodies.diet.override_cost", "6"),
            with("sides.tokyo.capital", capital),
        ]);
        let mut passing = 0;
        for (level, likely) in Level::CHANCES {
            for (defection, often) in Defection::CHANCES {
                let talks = dealt(&changes, |deal| {
                    deal.with_moods(Tokyo, level).with_defections(Tokyo, defection)
                });
                let played = talks.play(&TO_THE_VOTE);
                passing += if played.ending() == Some("in_force") { likely * often } else { 0 };
            }
        }
        (varied(&changes).chance(Tokyo, "interned=home"), passing * 1000 / 64)
    };
    let (with_capital, without) = (chances("6"), chances("5"));
    assert_eq!(with_capital.0, with_capital.1);
    assert_eq!(without.0, without.1);
    assert!(
        without.0 > 0 && without.0 < with_capital.0 && with_capital.0 < 1000,
        "{without:?} {with_capital:?}"
    );
}
