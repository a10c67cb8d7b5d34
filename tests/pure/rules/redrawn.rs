//! R7.1: what events change of a home as its author drew it.

use crate::rules::table::{Talks, varied, with};
use two_tables::ai::Repertoire;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::view::SeatView;

/// An event of July that does this.
fn july(effect: &str) -> Change {
    with(
        "events",
        &format!(
            "[(id: \"it\", title: \"It\", text: \"It.\", round: \"july\", effects: [{effect}], sources: [\"us\"])]"
        ),
    )
}

/// The table in June, and in July after an event that does this.
fn before_and_after(changes: &[Change], effect: &str) -> [Talks; 2] {
    let talks = || varied(&[changes, &[july(effect)]].concat());
    [talks(), talks().play(&["hold", "hold"])]
}

#[test]
fn r7_1_a_clause_may_come_to_be_worth_more() {
    let effect = "(side: \"tokyo\", worth: \"fish=quota|free\", material: 6, face: -2)";
    let [before, after] = before_and_after(&[], effect);
    assert_eq!(before.worth(Tokyo, "fish=quota"), 4 * 500);
    assert_eq!(after.worth(Tokyo, "fish=quota"), (4 + 6) * 500 - 2 * 2 * 500);
    assert_eq!(after.worth(Moscow, "fish=quota"), before.worth(Moscow, "fish=quota"));
    let view = SeatView::new(&after.game, Tokyo);
    for text in crate::common::own_texts(&view) {
        assert_eq!(text.utility, view.value(&text.draft).total, "the tables know it");
    }
}

#[test]
fn r7_1_an_opponent_thinks_in_the_texts_that_are_worth_more_now() {
    let effect = "(side: \"tokyo\", worth: \"fish=quota\", material: 20)";
    let best = |talks: &Talks| {
        let texts = Repertoire::default().texts(&SeatView::new(&talks.game, Tokyo));
        talks.written(texts.first().unwrap())
    };
    let [before, after] = before_and_after(&[], effect);
    assert!(best(&before).contains("fish=free") && best(&after).contains("fish=quota"));
}

#[test]
fn r7_1_an_event_binds_a_side_as_a_pledge_of_its_own_would() {
    let effect = "(side: \"tokyo\", pledges: \"fish=free\")";
    let [before, after] = before_and_after(&[], effect);
    assert_eq!(before.worth(Tokyo, "fish=quota"), 4 * 500);
    assert_eq!(after.worth(Tokyo, "fish=quota"), 4 * 500 - 2 * 2 * 2000, "a step, stake 2");
    let after = after.play(&["hold"]);
    assert!(after.may("justify fish") && !after.may("pledge fish=free"));
    assert_eq!(after.face(Tokyo), 0, "nothing is won by it");
}

#[test]
fn r7_1_an_event_binds_nobody_who_is_bound_as_strictly() {
    let effect = "(side: \"tokyo\", pledges: \"fish=quota\")";
    let pledged = varied(&[july(effect)]).play(&["pledge fish=free", "hold", "hold"]);
    assert_eq!(pledged.state().table.pledges[Tokyo].len(), 1);
}

#[test]
fn r7_1_a_group_may_come_to_press_otherwise() {
    let presses = |talks: &Talks| talks.score(Tokyo, "middle", "fish=free");
    let effect = "(side: \"tokyo\", group: \"fishers\", presses: (middle: 4, hawks: 2))";
    let [before, after] = before_and_after(&[], effect);
    assert_eq!(presses(&before), 10 + 10, "wholly in favour");
    assert_eq!(presses(&after), 10 + 4);
    assert_eq!(
        after.score(Tokyo, "hawks", "fish=free"),
        before.score(Tokyo, "hawks", "fish=free") + 2
    );
    assert_eq!(after.score(Tokyo, "doves", "fish=free"), before.score(Tokyo, "doves", "fish=free"));
}

#[test]
fn r7_1_a_group_may_come_to_hold_and_to_release() {
    let never = with("sides.tokyo.groups.fishers.never", "[\"fish=quota\"]");
    let is_capped =
        |talks: &Talks, faction| talks.support(Tokyo, faction, "fish=quota").cap.is_some();
    let change = |effect: &str| before_and_after(std::slice::from_ref(&never), effect);
    let [before, after] = change("(side: \"tokyo\", group: \"fishers\", holds: \"doves\")");
    assert!(!is_capped(&before, "doves") && is_capped(&after, "doves"));
    assert!(is_capped(&after, "middle"), "whom it held before it holds still");
    let [before, after] = change("(side: \"tokyo\", group: \"fishers\", releases: \"middle\")");
    assert!(is_capped(&before, "middle") && !is_capped(&after, "middle"));
}

#[test]
fn r7_1_a_red_line_may_be_drawn_and_lifted() {
    let is_capped = |talks: &Talks, text| talks.support(Tokyo, "doves", text).cap.is_some();
    let drawn = "(side: \"tokyo\", faction: \"doves\", never: \"fish=quota|free\")";
    let [before, after] = before_and_after(&[], drawn);
    assert!(!is_capped(&before, "fish=quota") && is_capped(&after, "fish=quota"));
    assert!(is_capped(&after, "fish=free") && !is_capped(&after, "capital=now"));
    let never = with("sides.tokyo.factions.doves.never", "[\"fish=quota|free\"]");
    let lifted = "(side: \"tokyo\", faction: \"doves\", allows: \"fish=quota\")";
    let [before, after] = before_and_after(&[never], lifted);
    assert!(is_capped(&before, "fish=quota") && !is_capped(&after, "fish=quota"));
    assert!(is_capped(&after, "fish=free"), "what was not named stays out");
    let of_a_group = "(side: \"tokyo\", group: \"fishers\", never: \"fish=quota\")";
    let [_, after] = before_and_after(&[], of_a_group);
    assert!(after.support(Tokyo, "middle", "fish=quota").cap.is_some(), "it holds him");
    let view = SeatView::new(&after.game, Tokyo);
    for text in crate::common::own_texts(&view) {
        let verdict = view.standing().verdict(&text.draft, &view.standing().no_shifts());
        assert_eq!(text.passes, verdict.passes(), "the tables know it");
    }
}

#[test]
fn r7_1_a_faction_or_group_may_come_to_think_otherwise_of_a_clause() {
    let effect = "(side: \"tokyo\", faction: \"doves\", position: \"fish=quota|free\", by: -6)";
    let [before, after] = before_and_after(&[], effect);
    let score = |talks: &Talks, who, text| talks.score(Tokyo, who, text);
    assert_eq!(score(&after, "doves", "fish=free"), score(&before, "doves", "fish=free") - 6);
    assert_eq!(score(&after, "doves", "capital=now"), score(&before, "doves", "capital=now"));
    assert_eq!(score(&after, "hawks", "fish=free"), score(&before, "hawks", "fish=free"));
    let view = SeatView::new(&after.game, Tokyo);
    for text in crate::common::own_texts(&view) {
        let verdict = view.standing().verdict(&text.draft, &view.standing().no_shifts());
        assert_eq!(text.passes, verdict.passes(), "the tables know it");
    }
    let of_a_group = "(side: \"tokyo\", group: \"fishers\", position: \"fish=free\", by: -40)";
    let [before, after] = before_and_after(&[], of_a_group);
    assert!(score(&after, "middle", "fish=free") < score(&before, "middle", "fish=free"));
}

#[test]
fn r7_1_a_position_on_the_clause_left_out_counts_against_all_others() {
    let silence = "(side: \"tokyo\", faction: \"doves\", position: \"fish=closed\", by: -6)";
    let [before, after] = before_and_after(&[], silence);
    let score = |talks: &Talks| talks.score(Tokyo, "doves", "fish=free");
    assert_eq!(score(&after), score(&before) + 6, "what is left out has become worse");
}

#[test]
fn r7_1_members_nobody_describes_may_come_to_vote_otherwise() {
    let effect = "(side: \"tokyo\", body: \"diet\", others: (yes: 1, against: 2, absent: 7))";
    let [before, after] = before_and_after(&[], effect);
    let (yes, against, absent) = before.votes(Tokyo, "diet", "fish=quota");
    let now = after.votes(Tokyo, "diet", "fish=quota");
    assert_eq!(now, (yes - 4, against - 3, absent + 7));
    assert_eq!(before.chance(Tokyo, "fish=quota"), after.chance(Tokyo, "fish=quota"));
}
