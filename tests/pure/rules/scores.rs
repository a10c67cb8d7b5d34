//! R8: what a text signed at a loss counts, and what followed, which counts nothing.

use crate::rules::leaders::succession;
use crate::rules::table::{Talks, table, varied, with};
use two_tables::analysis::Survey;
use two_tables::analysis::aftermath::{LongRun, unreached, what_followed};
use two_tables::analysis::gain::{Doing, Gain};
use two_tables::analysis::score::{Score, scores};
use two_tables::negotiation::outcome::Ending;
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::BySide;
use two_tables::scenario::id::Side::{self, Moscow, Tokyo};
use two_tables::units::Points;

/// Five points worse for Tokyo's chief than no agreement.
const GIVEN_AWAY: [&str; 5] =
    ["propose private islands=ceded", "accept", "initial", "hold", "hold"];
const FISH: [&str; 5] = ["propose private fish=quota", "accept", "initial", "hold", "hold"];
const TRACKS: &str = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"])]";
const NOTHING: [&str; 6] = ["hold"; 6];

fn scored(talks: &Talks) -> BySide<Score> {
    let outcome = talks.state().table.outcome.unwrap();
    let scenario = talks.game.scenario();
    scores(scenario, talks.state(), &outcome, &Survey::frame(scenario))
}

#[test]
fn r8_1_a_text_signed_at_a_loss_counts_what_was_given_away_of_the_best_the_zone_held() {
    let talks = table().play(&GIVEN_AWAY);
    assert_eq!(talks.state().table.outcome.unwrap().ending, Ending::InForce);
    let best = Survey::frame(talks.game.scenario()).best_gain().tokyo.0;
    let given = i32::try_from((5_000 * 60 + best - 1) / best).unwrap();
    assert!((1..20).contains(&given), "{given}");
    assert_eq!(scored(&talks).tokyo.gain, -given);
    assert!(scored(&talks).moscow.gain > 0, "the other's score is its own");
}

#[test]
fn r8_1_it_takes_twenty_at_most() {
    let talks = varied(&[with("sides.tokyo.no_agreement", "[30]")]).play(&GIVEN_AWAY);
    assert_eq!(scored(&talks).tokyo.gain, -20);
}

#[test]
fn r8_1_what_was_worth_signing_that_day_is_no_loss_though_no_agreement_has_come_to_be_worth_more() {
    let event = "[(id: \"thaw\", title: \"Thaw\", text: \"Thaw.\", interval: true, effects: [(side: \"tokyo\", no_agreement: 40)], sources: [\"us\"])]";
    let moves = ["propose private fish=quota", "accept", "initial", "hold", "hold"];
    let talks = varied(&[with("events", event)]).play(&moves);
    assert!(talks.game.standing(Tokyo).no_agreement() > talks.game.standing(Moscow).no_agreement());
    assert!(scored(&talks).tokyo.gain > 0);
}

fn gain(talks: &Talks, side: Side) -> Gain {
    let outcome = talks.state().table.outcome.unwrap();
    let scenario = talks.game.scenario();
    Gain::of(scenario, talks.state(), &outcome, &Survey::frame(scenario), side)
}

/// Tokyo's own act wins it 3 of material, Moscow's takes 8, the weather gives 2, and Moscow's stance takes 4.
fn pulled_about() -> [Change; 3] {
    [
        with("acts.+", "(id: \"fence\", side: \"moscow\", title: \"A fence\", text: \"A fence.\", effects: [(side: \"tokyo\", meter: \"material\", by: -8), (status_quo: \"patrols=thick\")], sources: [\"us\"])"),
        with("events", "[(id: \"summer\", title: \"A summer\", text: \"Warm.\", round: \"june\", effects: [(side: \"tokyo\", meter: \"material\", by: 2)], sources: [\"us\"])]"),
        with("issues.+", "(id: \"patrols\", by: \"moscow\", title: \"Patrols\", options: [
            (id: \"usual\", text: \"A day.\", status_quo: true, sources: [\"us\"]),
            (id: \"thick\", text: \"All day.\", tokyo: (material: -4), moscow: (material: 5), sources: [\"us\"])])"),
    ]
}

/// What a point of material is worth to Tokyo's chief.
fn of_interest(talks: &Talks, points: i32) -> i64 {
    let scenario = talks.game.scenario();
    let opening = State::opening(scenario);
    Standing::new(scenario, &opening, Tokyo).interest(Points(points)).0
}

#[test]
fn r8_1_a_gain_says_what_was_signed_what_each_did_alone_and_what_befell_both() {
    let acts = ["act patrol", "hold", "act fence", "hold"];
    let talks = varied(&pulled_about()).play(&acts);
    let signed = talks.play(&["propose private fish=quota", "accept", "initial", "hold", "hold"]);
    assert_eq!(signed.ending(), Some("in_force"));
    let gain = gain(&signed, Tokyo);
    let done = |whose| gain.done_by(whose).0;
    assert_eq!(done(Doing::Own), of_interest(&signed, 3));
    assert_eq!(done(Doing::Other), of_interest(&signed, -12), "its act and its stance");
    assert_eq!(done(Doing::Nobody), of_interest(&signed, 2));
    assert!(done(Doing::Agreed) > 0);
    assert_eq!(done(Doing::Left), 0, "nothing was left");
    assert_eq!(gain.reached().0, Doing::ALL.map(done).iter().sum::<i64>());
    assert_eq!(scored(&signed).tokyo.gain, gain.points());
}

#[test]
fn r8_1_what_was_let_go_without_a_text_counts_with_one_and_without_as_the_doing_of_who_did_it() {
    let lets_go = with(
        "acts.+",
        "(id: \"go\", side: \"moscow\", title: \"Let go\", text: \"Home.\", effects: [(status_quo: \"interned=home\")], sources: [\"us\"])",
    );
    let talks = || varied(std::slice::from_ref(&lets_go));
    let worth = |side: Side| {
        let talks = talks();
        let home = talks.draft("interned=home");
        talks.game.standing(side).value(&home).total
    };
    let sign = ["propose private fish=quota", "accept", "initial", "hold", "hold"];
    let before = talks().play(&["hold", "act go", "hold"]).play(&sign);
    let never = talks().play(&["hold", "hold"]).play(&sign);
    let none = talks().play(&["hold", "act go", "hold", "hold", "hold", "hold", "hold"]);
    assert_eq!(none.ending(), Some("out_of_time"));
    for (side, whose) in [(Tokyo, Doing::Other), (Moscow, Doing::Own)] {
        let agreed = |talks: &Talks| gain(talks, side).done_by(Doing::Agreed);
        assert_eq!(agreed(&before), agreed(&never), "the text does not say it");
        for talks in [&before, &none] {
            assert_eq!(gain(talks, side).done_by(whose), worth(side));
        }
        assert_ne!(worth(side).0, 0);
    }
    // What the text says itself is agreed, whoever else might have done it.
    let both = ["propose private fish=quota interned=home", "accept", "initial", "hold", "hold"];
    let signed = gain(&talks().play(&both), Tokyo);
    assert_eq!(signed.done_by(Doing::Other).0, 0);
    assert!(signed.done_by(Doing::Agreed) > gain(&before, Tokyo).done_by(Doing::Agreed));
}

#[test]
fn r8_1_without_a_text_a_gain_says_what_no_agreement_came_to_and_who_moved_it() {
    let talks = varied(&pulled_about()).play(&[
        "hold",
        "act fence",
        "hold",
        "hold",
        "hold",
        "hold",
        "hold",
    ]);
    assert_eq!(talks.ending(), Some("out_of_time"));
    let gain = gain(&talks, Tokyo);
    let done = |whose| gain.done_by(whose).0;
    assert_eq!(done(Doing::Agreed), 0);
    assert_eq!(done(Doing::Left), talks.game.standing(Tokyo).no_agreement().0);
    assert_eq!(done(Doing::Other), of_interest(&talks, -12));
    assert!(gain.over().0 < 0);
    assert_eq!(scored(&talks).tokyo.gain, 0);
}

#[test]
fn r8_1_what_was_left_unsigned_is_weighed_by_the_chief_of_the_opening() {
    let changes = |share: &str| {
        [
            with("sides.tokyo.no_agreement_honour", "[24]"),
            with("sides.tokyo.leaders.successor.honour_share", share),
            succession(),
        ]
    };
    let left = |share: &str| {
        let talks = varied(&changes(share)).play(&NOTHING);
        assert_eq!(talks.ending(), Some("out_of_time"));
        gain(&talks, Tokyo).done_by(Doing::Left)
    };
    assert_ne!(left("0").0, 0);
    assert_eq!(left("0"), left("1000"), "who came later weighs nothing in the score");
}

#[test]
fn r8_1_what_is_in_force_counts_whoever_then_breaks_off() {
    let tracks = with("tracks", TRACKS);
    let talks = varied(std::slice::from_ref(&tracks)).play(&FISH).play(&["break"]);
    let nothing = varied(&[tracks]).play(&["break"]);
    assert_eq!(talks.ending(), Some("broken_off"));
    for side in [Tokyo, Moscow] {
        assert!(scored(&talks)[side].gain > scored(&nothing)[side].gain, "{side}");
    }
}

/// The tracks with what it is worth to leave each unsigned.
const LEFT: &str = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"], no_agreement: (tokyo: [-9, -9, -12], moscow: [-7])), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"], no_agreement: (tokyo: [-1], moscow: [-2]))]";

#[test]
fn r4_4_a_text_is_measured_by_what_it_is_worth_to_leave_its_track_unsigned() {
    let talks = varied(&[with("tracks", LEFT)]);
    let standing = talks.game.standing(Tokyo);
    let worth = |text: &str| standing.no_agreement_for(&talks.draft(text)).0;
    assert_eq!((worth("capital=now"), worth("fish=quota")), (-9_000, -1_000));
    assert_eq!(standing.no_agreement().0, -10_000, "all of it is left");
    let signed = varied(&[with("tracks", LEFT)]).play(&FISH);
    assert_eq!(signed.game.standing(Tokyo).no_agreement().0, -9_000, "fish is settled");
}

#[test]
fn r4_4_tracks_that_say_nothing_share_the_chiefs_own_no_agreement_and_the_first_earns_it() {
    let talks = varied(&[with("tracks", TRACKS)]);
    let capital = talks.draft("capital=now");
    assert_eq!(talks.game.standing(Tokyo).no_agreement().0, -5_000);
    assert_eq!(talks.game.standing(Tokyo).no_agreement_for(&capital).0, -5_000);
    let signed = talks.play(&FISH);
    assert_eq!(signed.game.standing(Tokyo).no_agreement().0, 0);
    assert_eq!(signed.game.standing(Tokyo).no_agreement_for(&capital).0, 0);
}

#[test]
fn r8_1_the_zone_holds_no_text_of_two_tracks_and_the_best_of_each_are_added_up() {
    let talks = varied(&[with("tracks", LEFT)]);
    let survey = Survey::frame(talks.game.scenario());
    let common = &talks.game.scenario().common;
    let parts_of = |draft| two_tables::analysis::parts(common, draft).count();
    assert!(survey.zone.iter().all(|one| parts_of(&one.draft) == 1));
    assert!(survey.nash().len() >= 2, "one of each");
    let best = |of| survey.zone_of(of).iter().map(|one| one.utility.tokyo).max().unwrap();
    let sum: i64 = survey.tracks.iter().map(|of| (best(of) - of.no_agreement.tokyo).0).sum();
    assert_eq!(survey.best_gain().tokyo.0, sum);
}

#[test]
fn r8_2_of_several_tracks_the_mean_counts() {
    let tracks = || varied(&[with("tracks", LEFT)]);
    let one = tracks().play(&FISH).play(&["hold"; 4]);
    assert_eq!(one.ending(), Some("in_force"));
    assert_eq!(scored(&one).tokyo.ratification, 14, "20 and 8");
    let broken = tracks().play(&FISH).play(&["break"]);
    let by = broken.state().table.outcome.unwrap().ending;
    let Ending::BrokenOff { by } = by else { panic!("{by:?}") };
    assert_eq!(scored(&broken)[by].ratification, 10, "20 and 0");
    assert_eq!(scored(&broken)[by.other()].ratification, 14, "20 and 8");
    let both = ["propose private capital=now", "accept", "initial", "hold", "hold"];
    assert_eq!(scored(&tracks().play(&FISH).play(&both)).tokyo.ratification, 20);
}

#[test]
fn r8_2_a_text_in_force_counts_twenty_and_one_signed_at_a_loss_five() {
    let talks = table().play(&GIVEN_AWAY);
    assert_eq!(scored(&talks).tokyo.ratification, 5);
    assert_eq!(scored(&talks).moscow.ratification, 20);
}

#[test]
fn r8_2_to_capitulate_ends_below_letting_time_run_out() {
    let (given, nothing) = (table().play(&GIVEN_AWAY), table().play(&NOTHING));
    assert_eq!(scored(&given).tokyo.face, scored(&nothing).tokyo.face);
    assert!(scored(&given).tokyo.total() < scored(&nothing).tokyo.total());
}

/// Not in the order of years.
const AFTERMATH: &str = r#"(year: 1970, lines: [
    (id: "late", year: 1965, condition: [(in_force: "fish=quota")], text: "Late.", tokyo: (material: 4, face: -1), moscow: (face: 2), sources: ["us"]),
    (id: "early", year: 1957, condition: [(in_force: "fish=free|quota")], text: "Early.", tokyo: (material: 1), sources: ["us"]),
    (id: "silence", year: 1960, condition: [(not: [(in_force: "fish=free|quota")])], text: "Silence.", tokyo: (face: -5), moscow: (face: -3), sources: ["us"]),
    (id: "refused", year: 1960, condition: [(side: "tokyo", refused: true)], text: "Refused.", moscow: (material: -1), sources: ["us"]),
    (id: "patrolled", year: 1960, condition: [(done: "patrol"), (side: "moscow", face_below: 0)], text: "Patrolled.", moscow: (face: -1), sources: ["us"]),
    (id: "always", year: 1970, text: "Always.", tokyo: (material: -1), sources: ["us"]),
])"#;

/// What followed, by the ids of its lines, and what it came to: Tokyo's interest and honour, Moscow's.
fn followed(talks: &Talks) -> (Vec<&str>, [i32; 4]) {
    let found = what_followed(talks.game.scenario(), talks.state()).unwrap();
    let BySide { tokyo, moscow } = found.sums;
    let words = found.lines.iter().map(|line| line.word.as_str()).collect();
    (words, [tokyo.material, tokyo.face, moscow.material, moscow.face].map(|points| points.0))
}

const SIGNED: [&str; 5] = ["propose private fish=quota", "accept", "initial", "hold", "hold"];

#[test]
fn r8_5_what_follows_where_its_conditions_hold_in_the_end_is_told_by_year_and_added_up() {
    let talks = varied(&[with("aftermath", AFTERMATH)]).play(&SIGNED);
    assert_eq!(followed(&talks), (vec!["early", "late", "always"], [4, -1, 0, 2]));
    let patrolled = varied(&[with("aftermath", AFTERMATH)]).play(&["act patrol"]).play(&SIGNED);
    assert_eq!(followed(&patrolled).0, ["early", "patrolled", "late", "always"]);
}

#[test]
fn r8_5_something_follows_where_nothing_was_signed_and_where_a_home_refused() {
    let nothing = varied(&[with("aftermath", AFTERMATH)]).play(&NOTHING);
    assert_eq!(followed(&nothing), (vec!["silence", "always"], [-1, -5, 0, -3]));
    let tight = with("sides.tokyo.bodies.diet.yes_at_least", "100");
    let refused = varied(&[with("aftermath", AFTERMATH), tight]).play(&SIGNED);
    assert_eq!(followed(&refused), (vec!["silence", "refused", "always"], [-1, -5, -1, -3]));
}

#[test]
fn r8_5_what_followed_is_in_no_score() {
    let (told, untold) =
        (varied(&[with("aftermath", AFTERMATH)]).play(&SIGNED), table().play(&SIGNED));
    assert_eq!(scored(&told), scored(&untold));
    assert_eq!(told.game.fingerprint(), untold.game.fingerprint(), "and in no state");
    assert!(what_followed(untold.game.scenario(), untold.state()).is_none());
    assert_eq!(LongRun::default(), LongRun { material: Points(0), face: Points(0) });
}

#[test]
fn r8_5_a_line_that_no_text_in_force_can_lead_to_is_known_before_it_is_played() {
    let line = |id: &str, condition: &str| {
        format!(
            "(id: \"{id}\", year: 1960, condition: [{condition}], text: \"So.\", sources: [\"us\"])"
        )
    };
    let lines = [
        line("fine", "(in_force: \"fish=quota\"), (in_force: \"capital=now\")"),
        line("two_at_once", "(in_force: \"fish=quota\"), (in_force: \"fish=free\")"),
        line("and_not", "(in_force: \"fish=quota\"), (not: [(in_force: \"fish=free|quota\")])"),
        line("excluded", "(in_force: \"fish=free\"), (in_force: \"capital=later\")"),
        line(
            "not_what_is_needed",
            "(in_force: \"fish=free\"), (not: [(in_force: \"capital=now\")])",
        ),
        line(
            "one_of",
            "(in_force: \"fish=quota\"), (not: [(not: [(in_force: \"fish=free\"), (refused: true)])])",
        ),
    ];
    let needs = "[(when: \"fish=free\", needs: \"capital=now\", because: \"So.\")]";
    let aftermath = format!("(year: 1970, lines: [{}])", lines.join(", "));
    let talks = varied(&[with("aftermath", &aftermath), with("requires", needs)]);
    let found = unreached(talks.game.scenario());
    let words: Vec<&str> = found.iter().map(|line| line.word.as_str()).collect();
    assert_eq!(words, ["two_at_once", "and_not", "excluded", "not_what_is_needed"]);
}
