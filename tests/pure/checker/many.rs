//! Many faults at once: all reported, in the order of the text.

use super::{edited, report};

#[test]
fn all_faults_are_reported_in_the_order_of_the_text() {
    let (text, _) = edited(&[
        ("years: \"an invented year\"", "year: \"an invented year\""),
        ("grade: \"scholarship\"", "grade: \"book\""),
        ("date: \"April\",", ""),
        ("stake: 3,", "stake: 30,"),
        ("gift_of: \"moscow\",", "gift_of: \"nobody\","),
        ("honour_share: 400,", "honour_share: \"some\","),
        ("dissent: \"absence\", rival: true,", "dissent: \"silence\", rival: \"yes\","),
        ("members: 260", "members: 300"),
        ("presses: (centre: 3, ministry: 4)", "presses: (centre: 3, miners: 4)"),
        ("by: 6)", "by: 600)"),
        ("outcome: \"in_force\"", "outcome: \"bliss\""),
        ("\"crews=home law=rules fish=fee\"", "\"crews=gone law=ruled\""),
        ("[\"search_together\", \"let_them_call\"]", "[\"let_them_sing\"]"),
    ]);
    let found = report(&text);
    let kinds: Vec<&str> = found.iter().map(|line| line.split_once(' ').unwrap().1).collect();
    assert_eq!(
        kinds,
        [
            " problem-missing-field",
            " problem-unknown-field",
            "sources.putnam.grade problem-not-one-of",
            "rounds.harbour problem-missing-field",
            "issues.crews.options.all.gift_of problem-not-one-of",
            "issues.law.stake problem-range",
            "sides.tokyo.leaders.premier.honour_share problem-shape",
            "sides.tokyo.factions.title.dissent problem-not-one-of",
            "sides.tokyo.factions.title.rival problem-shape",
            "sides.tokyo.bodies.diet.members problem-seats",
            "sides.moscow.groups.port.presses problem-unknown-id",
            "acts.escort.effects.1.by problem-range",
            "history.outcome problem-not-one-of",
            "history.package problem-unknown-id",
            "history.package problem-unknown-id",
            "history.acts.1 problem-unknown-id",
        ]
    );
    let lines: Vec<usize> =
        found.iter().map(|line| line.split(':').next().unwrap().parse().unwrap()).collect();
    assert!(lines.is_sorted(), "{lines:?}");
}

#[test]
fn a_linkage_both_sides_read_is_reported_once() {
    let (text, _) = edited(&[(
        "[\"crews=none\", \"fish=free|fee\"]",
        "[\"crews=nowhere\", \"fish=nothing\", \"sea=calm\"]",
    )]);
    assert_eq!(report(&text).len(), 3);
}

#[test]
fn a_file_with_nothing_in_it_is_told_all_it_lacks() {
    let found = report("()");
    let missing = found.iter().filter(|line| line.ends_with(" problem-missing-field")).count();
    assert_eq!((missing, found.len()), (10, 10), "{found:?}");
}
