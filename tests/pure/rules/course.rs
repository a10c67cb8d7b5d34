//! R7: events, signature, the interval, the roll call, the end.

use crate::rules::table::{dealt, table, varied, with};
use two_tables::negotiation::deal::{Deal, Defection, Level};
use two_tables::negotiation::outcome::Outcome;
use two_tables::negotiation::refusal::Refusal;
use two_tables::negotiation::state::Phase;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::units::Round;

const SIGNED: [&str; 3] = ["propose private fish=quota capital=now", "accept", "initial"];

fn event(when: &str, effect: &str) -> String {
    format!(
        "[(id: \"it\", title: \"It\", text: \"It.\", {when}, effects: [{effect}], sources: [\"us\"])]"
    )
}

const COLD: &str = "(side: \"tokyo\", meter: \"face\", by: -4)";

#[test]
fn r7_1_a_dated_event_takes_place_at_the_beginning_of_its_round() {
    let talks = varied(&[with("events", &event("round: \"july\"", COLD))]);
    assert_eq!(talks.face(Tokyo), 0);
    assert_eq!(talks.play(&["hold", "hold"]).face(Tokyo), -4);
}

#[test]
fn r7_1_a_conditional_event_waits_for_its_condition_and_takes_place_once() {
    let when = "condition: [(side: \"moscow\", pledged: \"fish\")]";
    let talks = varied(&[with("events", &event(when, COLD))]).play(&["hold", "hold"]);
    assert_eq!(talks.face(Tokyo), 0);
    let talks = talks.play(&["hold", "hold"]);
    assert_eq!(talks.face(Tokyo), 0, "nobody has pledged");
    let talks = varied(&[with("events", &event(when, COLD))]).play(&[
        "hold",
        "hold",
        "pledge fish=quota",
        "hold",
        "hold",
    ]);
    assert_eq!(talks.face(Tokyo), -4);
}

/// Whether the event that waits so comes after these moves, with the table changed.
fn comes_with(changes: &[Change], when: &str, moves: &[&str]) -> bool {
    let events = with("events", &event(when, COLD));
    let talks = varied(&[changes, &[events]].concat()).play(moves);
    !talks.state().table.events.is_empty()
}

/// The same at the table as it is.
fn comes(when: &str, moves: &[&str]) -> bool {
    comes_with(&[], when, moves)
}

#[test]
fn r7_1_none_of_what_stands_in_a_not_may_be_so() {
    let when = "round: \"july\", condition: [(not: [(done: \"flowers\"), (pledged: \"fish\")])]";
    assert!(comes(when, &["hold", "hold"]));
    assert!(!comes(when, &["gesture flowers", "hold", "hold"]));
    assert!(!comes(when, &["hold", "pledge fish=quota", "hold"]));
}

#[test]
fn r7_1_of_a_not_within_a_not_one_is_enough() {
    let any = "(not: [(not: [(done: \"flowers\"), (pledged: \"fish\")])])";
    let when = format!("round: \"july\", condition: [{any}]");
    assert!(!comes(&when, &["hold", "hold"]));
    assert!(comes(&when, &["gesture flowers", "hold", "hold"]));
    assert!(comes(&when, &["hold", "pledge fish=quota", "hold"]));
}

#[test]
fn r7_1_a_text_is_signed_with_what_it_says_and_with_what_it_leaves_out() {
    let comes = |clause: &str, moves: &[&str]| {
        comes(&format!("interval: true, condition: [(signed: \"{clause}\")]"), moves)
    };
    assert!(comes("fish=free|quota", &SIGNED));
    assert!(comes("islands=none", &SIGNED), "the islands are left out");
    assert!(!comes("fish=free", &SIGNED));
    assert!(!comes("fish=quota", &SIGNED[..2]), "accepted is not signed");
}

#[test]
fn r7_1_what_was_signed_stays_signed_after_it_is_refused_and_what_was_stopped_never_was() {
    let when = "condition: [(signed: \"fish=quota\")]";
    let resumes = || with("rules.after_refusal", "\"resumes\"");
    let refused = [resumes(), with("sides.tokyo.bodies.diet.yes_at_least", "100")];
    assert!(comes_with(&refused, when, &[&SIGNED[..], &["hold", "hold"]].concat()));
    let stopped = [resumes(), with("sides.tokyo.bodies.party.dissent_at_most", "10")];
    assert!(!comes_with(&stopped, when, &SIGNED));
}

#[test]
fn r7_1_a_text_says_nothing_of_the_issues_of_another_track() {
    let comes = |clause: &str| {
        let when = format!("interval: true, condition: [(signed: \"{clause}\")]");
        comes_with(
            &[with("tracks", TRACKS)],
            &when,
            &["propose private fish=quota", "accept", "initial"],
        )
    };
    assert!(comes("interned=held"), "left out of its own track");
    assert!(!comes("islands=none"));
}

#[test]
fn r7_1_a_text_is_in_force_once_both_homes_have_passed_it() {
    let when = "condition: [(in_force: \"fish=quota\")]";
    let (text, tracks) =
        (["propose private fish=quota", "accept", "initial"], with("tracks", TRACKS));
    let voted = [&text[..], &["hold", "hold"]].concat();
    assert!(comes_with(std::slice::from_ref(&tracks), when, &voted));
    let refused = [
        tracks,
        with("sides.tokyo.bodies.diet.yes_at_least", "100"),
        with("rules.after_refusal", "\"resumes\""),
    ];
    assert!(!comes_with(&refused, when, &voted));
}

#[test]
fn r7_1_a_home_that_stops_a_signature_or_fails_a_text_has_refused() {
    let comes = |side: &str, changes: &[Change], moves: &[&str]| {
        comes_with(changes, &format!("condition: [({side}refused: true)]"), moves)
    };
    let stopped = [with("sides.tokyo.bodies.party.dissent_at_most", "10")];
    assert!(comes("side: \"tokyo\", ", &stopped, &SIGNED) && comes("", &stopped, &SIGNED));
    assert!(!comes("side: \"moscow\", ", &stopped, &SIGNED));
    let diet = |contested: &str| {
        [
            with("rules.after_refusal", "\"resumes\""),
            with("sides.tokyo.bodies.diet.yes_at_least", "100"),
            with("sides.tokyo.bodies.diet.contested", contested),
            with("tracks", TRACKS),
        ]
    };
    let voted = ["propose private fish=quota", "accept", "initial", "hold", "hold"];
    assert!(comes("", &diet("1000"), &voted));
    assert!(!comes("", &diet("0"), &voted), "a refusal that does not bind is none");
}

#[test]
fn r7_1_an_event_of_the_interval_may_wait_for_a_round_to_have_begun() {
    let when = "interval: true, condition: [(after: \"july\")]";
    assert!(!comes(when, &SIGNED));
    assert!(comes(when, &[&["hold", "hold"], &SIGNED[..]].concat()));
}

#[test]
fn r7_1_an_event_may_wait_for_face_and_trust_to_pass_a_mark() {
    let comes = |what: &str, moves: &[&str]| {
        comes(&format!("round: \"july\", condition: [(side: \"moscow\", {what})]"), moves)
    };
    // The patrol costs Moscow 6 of face; recognition wins its trust by 3.
    let (patrol, recognition) =
        (["act patrol", "hold", "hold"], ["statement recognition", "hold", "hold"]);
    assert!(comes("face_below: -5", &patrol) && !comes("face_below: -6", &patrol));
    assert!(comes("face_above: -7", &patrol) && !comes("face_above: -6", &patrol));
    assert!(comes("trust_above: 2", &recognition) && !comes("trust_above: 3", &recognition));
    assert!(comes("trust_below: 4", &recognition) && !comes("trust_below: 3", &recognition));
}

#[test]
fn r7_1_an_event_the_deal_does_not_let_happen_does_not() {
    let talks = varied(&[with("events", &event("round: \"june\", chance: 0", COLD))]);
    assert_eq!(talks.face(Tokyo), 0);
}

#[test]
fn r7_1_a_moved_status_quo_cannot_be_gone_back_to() {
    let moved = event("round: \"july\"", "(status_quo: \"fish=quota\")");
    let talks = varied(&[with("events", &moved)]).play(&["propose private capital=now", "hold"]);
    assert!(matches!(
        talks.refusal("propose private fish=closed capital=now"),
        Refusal::NotOpen { .. }
    ));
    assert_eq!(talks.state().table.offers[Tokyo], None, "silence then meant closed");
}

#[test]
fn r7_1_an_event_may_deal_a_mood_anew_and_void_a_consultation() {
    let redealt = event("round: \"july\"", "(side: \"tokyo\", redeals: \"hawks\")");
    let talks = varied(&[with("events", &redealt), with("sides.tokyo.factions.hawks.spread", "9")])
        .play(&["consult hawks", "hold", "hold", "hold"]);
    assert!(talks.may("consult hawks"));
}

#[test]
fn r7_1_an_event_may_change_the_government_and_seats() {
    let both = "(side: \"tokyo\", leader: \"successor\"), (side: \"tokyo\", seats_in: \"diet\", faction: \"hawks\", seats: 0)";
    let talks = varied(&[with("events", &event("round: \"june\"", both))]);
    assert_eq!(talks.worth(Tokyo, "islands=all"), 10_000);
    assert_eq!(talks.worth(Tokyo, "islands=ceded"), 0, "the successor cares for interest alone");
    assert_eq!(talks.votes(Tokyo, "diet", "interned=home"), (63, 13, 14));
}

#[test]
fn r7_2_a_party_that_breaks_its_unity_stops_the_signature_at_half_the_price() {
    let talks = varied(&[with("sides.tokyo.bodies.party.dissent_at_most", "10")]).play(&SIGNED);
    assert_eq!(talks.state().table.phase, Phase::Talks);
    assert_eq!(talks.faces_and_trusts(), [-4, 0, 0, -7]);
    assert_eq!((talks.state().table.round, talks.on_turn()), (Round(1), Moscow));
    assert!(talks.state().table.offers.tokyo.is_none());
}

#[test]
fn r7_6_a_refusal_shows_the_moods_of_those_who_voted_and_of_nobody_else() {
    let hidden = || with("sides.tokyo.factions.hawks.spread", "1");
    let tight = with("sides.tokyo.bodies.party.dissent_at_most", "10");
    let stopped = varied(&[hidden(), tight]).play(&SIGNED);
    let known = |talks: &crate::rules::table::Talks| {
        let homes = &talks.state().homes;
        [Tokyo, Moscow].map(|side| homes[side].consulted.values().flatten().count())
    };
    assert_eq!(
        known(&stopped),
        [1, 0],
        "the party stopped Tokyo, and only the hawks had anything to hide"
    );
    assert_eq!(known(&varied(&[hidden()]).play(&SIGNED)), [0, 0], "what passes shows nothing");
}

#[test]
fn r7_2_only_signature_bodies_vote_before_the_signature() {
    let talks = table().play(&SIGNED);
    let words: Vec<&str> = talks
        .state()
        .table
        .ballots
        .iter()
        .map(|b| talks.game.scenario().common.sides[b.side].bodies[b.body].word.as_str())
        .collect();
    assert_eq!(words, ["party", "praesidium"]);
}

#[test]
fn r7_3_between_signature_and_vote_the_host_and_then_the_other_have_one_home_move_each() {
    let talks = table().play(&SIGNED);
    assert_eq!(talks.on_turn(), Tokyo);
    assert_eq!(talks.refusal("statement anger"), Refusal::OnlyInterval);
    assert_eq!(talks.refusal("propose public fish=free"), Refusal::OnlyInterval);
    let talks = talks.play(&["pay hawks 5"]);
    assert_eq!((talks.on_turn(), talks.ending()), (Moscow, None));
    assert_eq!(talks.play(&["hold"]).ending(), Some("in_force"));
}

#[test]
fn r7_3_an_event_of_the_interval_falls_between_signature_and_vote() {
    let hungary = event("interval: true", "(side: \"tokyo\", mood: \"doves\", by: -30)");
    let talks = varied(&[with("events", &hungary)]);
    let before = talks.score(Tokyo, "doves", "fish=quota");
    let talks = talks.play(&SIGNED);
    assert_eq!(talks.score(Tokyo, "doves", "fish=quota"), before - 30);
}

#[test]
fn r7_4_the_roll_call_counts_the_hidden_moods_and_draws_nothing() {
    let close = [
        with("sides.tokyo.factions.hawks.spread", "9"),
        with("sides.tokyo.bodies.diet.yes_at_least", "77"),
    ];
    let ending = |level| {
        let deal = |deal: Deal| {
            deal.with_moods(Tokyo, Level(level)).with_defections(Tokyo, Defection::NONE)
        };
        dealt(&close, deal)
            .play(&["propose private interned=home", "accept", "initial", "hold", "hold"])
            .ending()
    };
    assert_eq!([ending(0), ending(-1)], [Some("in_force"), Some("refused")]);
}

#[test]
fn r7_4_who_signs_and_cannot_deliver_pays_in_face_and_trust() {
    let talks = varied(&[with("sides.tokyo.bodies.diet.yes_at_least", "100")])
        .play(&SIGNED)
        .play(&["hold", "hold"]);
    assert_eq!(talks.faces_and_trusts(), [-8, 0, 0, -15]);
    assert_eq!(talks.ending(), Some("refused"));
}

#[test]
fn r7_4_after_a_refusal_the_talks_may_resume_where_the_rulebook_says_so() {
    let talks = varied(&[
        with("sides.tokyo.bodies.diet.yes_at_least", "100"),
        with("rules.after_refusal", "\"resumes\""),
    ])
    .play(&SIGNED)
    .play(&["hold", "hold"]);
    assert_eq!(talks.ending(), None);
    assert_eq!((talks.state().table.round, talks.on_turn()), (Round(1), Moscow));
}

#[test]
fn r7_4_a_disputed_right_to_consent_binds_by_the_deal() {
    let refused = |chance: &str| {
        varied(&[
            with("sides.tokyo.bodies.diet.yes_at_least", "100"),
            with("sides.tokyo.bodies.diet.contested", chance),
        ])
        .play(&SIGNED)
        .play(&["hold", "hold"])
        .ending()
    };
    assert_eq!([refused("0"), refused("1000")], [Some("in_force"), Some("refused")]);
}

#[test]
fn r7_4_a_body_that_does_not_exist_yet_does_not_vote() {
    let talks = varied(&[
        with("sides.tokyo.bodies.diet.yes_at_least", "100"),
        with("sides.tokyo.bodies.diet.since", "\"august\""),
    ]);
    assert!(talks.verdict(Tokyo, "fish=quota").passes());
    let framed = talks.game.standing(Tokyo).in_frame();
    let verdict = framed.verdict(&talks.draft("fish=quota"), &framed.no_shifts());
    assert!(!verdict.passes(), "charts count every body");
    assert_eq!(talks.play(&SIGNED).play(&["hold", "hold"]).ending(), Some("in_force"));
}

const TRACKS: &str = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"])]";

#[test]
fn r7_4_a_track_in_force_is_closed_and_the_other_goes_on() {
    let talks = varied(&[with("tracks", TRACKS)]).play(&[
        "propose private fish=quota",
        "accept",
        "initial",
        "hold",
        "hold",
    ]);
    assert_eq!(talks.ending(), None);
    assert!(matches!(talks.refusal("propose private interned=home"), Refusal::NotOpen { .. }));
    let talks = talks.play(&["propose private capital=now", "accept", "initial", "hold", "hold"]);
    assert_eq!(talks.ending(), Some("in_force"));
    let text = talks.state().table.outcome.unwrap().in_force;
    let common = &talks.game.scenario().common;
    let said: Vec<String> = common.said_by(&text).map(|one| common.clause_text(one)).collect();
    assert_eq!(said, ["fish=quota", "capital=now"]);
}

#[test]
fn r7_4_what_was_put_on_another_track_is_not_forgotten() {
    let talks = varied(&[with("tracks", TRACKS)])
        .play(&["propose private capital=now", "propose private fish=quota", "hold", "accept"])
        .play(&["initial", "hold", "hold"]);
    let tabled = &talks.state().table.tabled;
    assert_eq!((tabled[Tokyo].len(), tabled[Moscow].len()), (1, 0));
}

#[test]
fn r7_5_time_runs_out_after_the_last_round() {
    let talks = table().play(&["hold", "hold", "hold", "hold", "hold", "hold"]);
    assert_eq!(talks.ending(), Some("out_of_time"));
}

#[test]
fn r7_5_what_is_in_force_outlives_the_last_round() {
    let talks = varied(&[with("tracks", TRACKS)])
        .play(&["propose private fish=quota", "accept", "initial", "hold", "hold"])
        .play(&["hold", "hold", "hold", "hold"]);
    assert_eq!(talks.ending(), Some("in_force"));
}

#[test]
fn r7_5_whoever_breaks_off_or_is_refused_keeps_what_is_in_force() {
    let tracks = with("tracks", TRACKS);
    let fish = ["propose private fish=quota", "accept", "initial", "hold", "hold"];
    let broken = varied(std::slice::from_ref(&tracks)).play(&fish).play(&["break"]);
    assert_eq!(broken.ending(), Some("broken_off"));
    let outcome = broken.state().table.outcome.unwrap();
    assert_eq!(outcome.tracks, 1);
    let common = &broken.game.scenario().common;
    let said = |outcome: Outcome| -> Vec<String> {
        common.said_by(&outcome.text().unwrap()).map(|one| common.clause_text(one)).collect()
    };
    assert_eq!(said(outcome), ["fish=quota"]);
    let never = with("sides.tokyo.factions.hawks.never", "[\"capital=now\"]");
    let further = ["propose private capital=now", "accept", "initial", "hold", "hold"];
    let tight = with("sides.tokyo.bodies.diet.yes_at_least", "70");
    let refused = varied(&[tracks, never, tight]).play(&fish).play(&further);
    assert_eq!(refused.ending(), Some("refused"));
    assert_eq!(said(refused.state().table.outcome.unwrap()), ["fish=quota"]);
    let nothing = table().play(&["break"]);
    assert_eq!(nothing.state().table.outcome.unwrap().text(), None);
}

#[test]
fn r7_the_whole_course_of_an_agreement_names_its_rules_in_order() {
    let talks = table().play(&SIGNED).play(&["hold", "hold"]);
    assert_eq!(
        talks.rules(),
        ["R3.1", "R6.1", "R6.2", "R6.1", "R6.6", "R7.4", "R7.2", "R7.3", "R7.4", "R7.5"]
    );
}
