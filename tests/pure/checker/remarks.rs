//! Remarks: every kind is found, at its place; the shipped scenarios give cause for none.

use std::collections::BTreeSet;
use std::fs;

use two_tables::scenario::check;

use super::TUTORIAL;
use crate::common::{edited, line};
use two_tables::store::{shipped_scenario, shipped_scenarios};

#[test]
fn the_shipped_scenarios_and_their_variants_give_cause_for_no_remark_and_no_fault() {
    let mut found = Vec::new();
    for name in shipped_scenarios() {
        let text = shipped_scenario(&name).unwrap();
        let full = check::scenario(&text).unwrap();
        let written = check::Written::new(&text).unwrap();
        let mut remarks = written.remarks();
        remarks.extend(written.variants(&text, &full));
        found.extend(remarks.iter().map(|one| format!("{name}:{}", line(one, &text))));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A kind of remark, what it concerns, and the edits of the tutorial that give cause for it.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const ESCORT: &str = "(side: \"tokyo\", meter: \"face\", by: 6)";
const CALLS: &str = "cost: 1, own_face: 1, other_face: 2, trust: 5,";

const CASES: &[Case] = &[
    (
        "remark-unused-source",
        "sources.spare.key",
        &[(
            "    sources: [\n",
            "    sources: [\n(key: «\"spare\", title: \"T\", grade: \"memory\"),\n",
        )],
    ),
    (
        "remark-unused-memory",
        "sides.moscow.memories.old_war.id",
        &[(
            "(id: \"poached_years\",",
            "(id: «\"old_war\", title: \"T\", weight: 1200, judgement: \"J\"), (id: \"poached_years\",",
        )],
    ),
    (
        "remark-unspoken-island",
        "islands.strait.id",
        &[("    names: [\n", "    islands: [(id: «\"strait\", place: \"shikotan\")], names: [\n")],
    ),
    (
        "remark-unread-reading",
        "issues.fish.options.half.id",
        &[(
            "id: \"fee\",",
            "id: «\"half\", reading_only: true, title: \"half\", text: \"T\", judgement: \"J\"), (id: \"fee\",",
        )],
    ),
    (
        "remark-mute-group",
        "sides.moscow.groups.port.id",
        &[
            ("id: \"port\",", "id: «\"port\","),
            ("                    presses: (centre: 3, ministry: 4),\n", ""),
        ],
    ),
    (
        "remark-no-seats",
        "sides.moscow.factions.press.id",
        &[(
            "                    id: \"centre\",",
            "id: «\"press\", name: \"P\", wants: \"W\", judgement: \"J\"), (\n                    id: \"centre\",",
        )],
    ),
    (
        "remark-empty-variant",
        "variants.same.id",
        &[(
            "    variants: [\n",
            "    variants: [\n(id: «\"same\", title: \"T\", about: \"A\", changes: []),\n",
        )],
    ),
    (
        "remark-by-nothing",
        "acts.escort.effects.1.by",
        &[(ESCORT, "(side: \"tokyo\", meter: \"face\", by: «0)")],
    ),
    (
        "remark-by-nothing",
        "acts.escort.effects.1.no_agreement",
        &[(ESCORT, "(side: \"tokyo\", no_agreement: «0)")],
    ),
    (
        "remark-by-nothing",
        "acts.escort.effects.1.worth",
        &[(ESCORT, "(side: \"tokyo\", worth: «\"fish=fee\")")],
    ),
    (
        "remark-idle-gesture",
        "gestures.let_them_call.id",
        &[("id: \"let_them_call\",", "id: «\"let_them_call\","), (CALLS, "cost: 1,")],
    ),
    (
        "remark-idle-act",
        "acts.wait.effects",
        &[(
            "    acts: [\n",
            "    acts: [\n(id: \"wait\", side: \"tokyo\", title: \"T\", text: \"T\", effects: «[], judgement: \"J\"),\n",
        )],
    ),
    (
        "remark-no-loss-of-face",
        "gestures.let_them_call.touches",
        &[(
            CALLS,
            "cost: 1, own_face: 1, other_face: 2, trust: 5, touches: «[\"earlier_seizure\"],",
        )],
    ),
    (
        "remark-no-loss-of-face",
        "events.season_opens.hurt",
        &[("            round: \"season\",", "            round: \"season\", hurt: «\"insult\",")],
    ),
    (
        "remark-past-the-scale",
        "events.word_found.condition.1.face_above",
        &[(
            "                (after: \"season\"),\n",
            "                (side: \"tokyo\", face_above: «100),\n",
        )],
    ),
    (
        "remark-idle-until",
        "events.season_opens.until",
        &[("            round: \"season\",", "            round: \"season\", until: «\"last\",")],
    ),
    (
        "remark-after-first",
        "events.word_found.condition.1.after",
        &[("                (after: \"season\"),\n", "                (after: «\"envoys\"),\n")],
    ),
    (
        "remark-idle-linkage",
        "linkages.left_waiting.id",
        &[
            ("id: \"left_waiting\",", "id: «\"left_waiting\","),
            ("tokyo: (face: -5, why: \"Fish came", "tokyo: (why: \"Fish came"),
        ],
    ),
    (
        "remark-holds-nothing",
        "sides.moscow.groups.port.holds",
        &[(
            "presses: (centre: 3, ministry: 4),",
            "presses: (centre: 3, ministry: 4), holds: «[\"ministry\"],",
        )],
    ),
    (
        "remark-no-others",
        "sides.moscow.bodies.council.others",
        &[(
            "seats: (centre: 13, ministry: 5, border: 7), members: 25,",
            "seats: (centre: 13, ministry: 5, border: 7), others: «(judgement: \"J\"), members: 25,",
        )],
    ),
    (
        "remark-always-passes",
        "sides.moscow.bodies.council.dissent_at_most",
        &[("yes_at_least: 9,", "dissent_at_most: «25,")],
    ),
    (
        "remark-always-passes",
        "sides.moscow.bodies.council.yes_at_least",
        &[
            (
                "border: 7), members: 25,",
                "border: 7), others: (yes: 9, judgement: \"J\"), members: 34,",
            ),
            ("yes_at_least: 9,", "yes_at_least: «9,"),
        ],
    ),
    (
        "remark-idle-position",
        "sides.moscow.factions.border.positions.law.on",
        &[(
            "(on: \"law\", ideal: \"permits\", limit: \"none\", weight: 8)",
            "(on: «\"law\", ideal: \"permits\", limit: \"none\", weight: 0)",
        )],
    ),
    (
        "remark-nothing-past",
        "sides.tokyo.factions.title.positions.law.mobilised",
        &[(
            "limit: \"none\", weight: 6, mobilised: true",
            "limit: \"permits\", weight: 6, mobilised: «true",
        )],
    ),
    (
        "remark-status-quo-points",
        "sides.tokyo.groups.families.positions.crews.points",
        &[("(all: 20, home: 18)", "(all: 20, home: 18, «none: -5)")],
    ),
    ("remark-percent", "events.third_boat.chance", &[("chance: 1000,", "chance: «85,")]),
    (
        "remark-percent",
        "sides.moscow.leaders.president.honour_share",
        &[("honour_share: 500,", "honour_share: «50,")],
    ),
    ("remark-never-comes", "events.third_boat.chance", &[("chance: 1000,", "chance: «0,")]),
    (
        "remark-open-already",
        "events.word_found.effects.1.opens",
        &[("effects: [(opens: \"law=rules\")],", "effects: [(opens: «\"fish\")],")],
    ),
    (
        "remark-never-opened",
        "issues.fish.options.fee.closed",
        &[("id: \"fee\",", "id: \"fee\", closed: «true,")],
    ),
    (
        "remark-never-opened",
        "issues.fish.closed",
        &[("id: \"fish\",", "id: \"fish\", closed: «true,")],
    ),
    (
        "remark-no-title",
        "issues.fish.options.fee.id",
        &[(
            "id: \"fee\",\n                    title: \"the old share for a fee\",",
            "id: «\"fee\",",
        )],
    ),
    (
        "remark-comma-in-title",
        "issues.fish.options.fee.title",
        &[("title: \"the old share for a fee\",", "title: «\"the share, for a fee\",")],
    ),
    (
        "remark-no-ratification",
        "sides.moscow.bodies",
        &[
            (
                "            bodies: [\n                (\n                    id: \"commission\"",
                "            bodies: «[\n                (\n                    id: \"commission\"",
            ),
            (
                "moment: \"ratification\",\n                    seats: (centre: 180,",
                "moment: \"signature\",\n                    seats: (centre: 180,",
            ),
        ],
    ),
    (
        "remark-nothing-in-force",
        "history.package",
        &[("package: \"crews=home law=rules fish=fee\"", "package: «\"\"")],
    ),
];

#[test]
fn each_remark_is_made_at_its_place() {
    let mut wrong = Vec::new();
    for (id, path, edits) in CASES {
        let (text, place) = edited(TUTORIAL, edits);
        let faults = check::scenario(&text).err().unwrap_or_default();
        let (row, column) = place.unwrap();
        let expected = format!("{row}:{column} {path} {id}");
        let remarks = check::Written::new(&text).unwrap().remarks();
        let found: Vec<String> =
            faults.iter().chain(&remarks).map(|one| line(one, &text)).collect();
        if !found.contains(&expected) || !faults.is_empty() {
            wrong.push(format!("expected {expected}\nfound    {}", found.join("\n         ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_kind_of_remark_has_a_case_that_gives_cause_for_it() {
    let tried: BTreeSet<&str> = CASES.iter().map(|(id, ..)| *id).collect();
    let sources: Vec<String> = fs::read_dir("src/scenario/check/remarks")
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let literals = sources.iter().flat_map(|source| source.split('"'));
    let made: BTreeSet<&str> = literals
        .filter(|part| part.starts_with("remark-") && *part != "remark-counts-as")
        .collect();
    assert_eq!(made, tried);
}
