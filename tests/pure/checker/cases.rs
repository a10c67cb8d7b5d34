//! One broken file for each kind of problem.

use super::{edited, report};

/// One way to break the tutorial, and what must be reported of it.
pub(crate) struct Case {
    /// The kind of problem.
    pub(crate) id: &'static str,
    path: &'static str,
    pub(crate) edits: &'static [(&'static str, &'static str)],
    /// Whether the fault must be the only one reported; some bring others with them.
    only: bool,
}

/// A fault that is reported alone.
const fn alone(
    id: &'static str,
    path: &'static str,
    edits: &'static [(&'static str, &'static str)],
) -> Case {
    Case { id, path, edits, only: true }
}

/// A fault that makes others.
const fn among(
    id: &'static str,
    path: &'static str,
    edits: &'static [(&'static str, &'static str)],
) -> Case {
    Case { id, path, edits, only: false }
}

#[test]
fn each_fault_is_found_at_its_place() {
    let mut wrong = Vec::new();
    for case in CASES {
        let (text, place) = edited(case.edits);
        let (line, column) = place.unwrap();
        let expected = format!("{line}:{column} {} {}", case.path, case.id);
        let found = report(&text);
        if !found.contains(&expected) || case.only && found.len() > 1 {
            wrong.push(format!("expected {expected}\nfound    {}", found.join("\n         ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The clause left out of the issue `law`, where many a fault is put.
const LAW_NONE: &str = "id: \"none\", status_quo: true,\n                    text: \"No clause: each patrols as before.\",";

/// Where the names begin.
const NAMES: &str = "names: [\n";

/// The strait as an island a text may speak of.
const ISLAND: (&str, &str) =
    (NAMES, "islands: [(id: \"strait\", place: \"shikotan\")],\n    names: [\n");

/// An option that is no reading and not the status quo.
const PERMITS: &str = "id: \"permits\",";

/// Where conditions can be put for an event of the interval, an event of a round and an act.
const INTERVAL: &str = "chance: 1000,";
const SEASON: &str = "round: \"season\",";
const HISTORY: &str = "    history: (";
const ESCORT: &str = "id: \"escort\",";
const ESCORT_TIME: &str = "opens: \"harbour\", closes: \"last\"";

/// Before which a lesson can be put.
const ROUNDS: &str = "rounds: [";

pub(crate) const CASES: &[Case] = &[
    // ----- the text and its records
    alone("problem-no-colon", "", &[("    years:", "    years« \"an invented year\", x:")]),
    alone("problem-quoted-field", "", &[("stake: 3,", "stake: { «\"law\": 3 },")]),
    alone("problem-syntax", "", &[("years: \"an", "years: \"«\\qan")]),
    alone("problem-hash", "", &[("    // Small letters", "    «# Small letters")]),
    alone("problem-equals", "", &[("stake: 3,", "stake «= 3,")]),
    alone("problem-split-field", "", &[("honour_share: 500,", "«honour-share: 500,")]),
    alone("problem-thousands", "", &[("stake: 3,", "stake: «1 000,")]),
    alone("problem-thousands", "", &[("stake: 3,", "stake: «1'000,")]),
    alone("problem-percent", "", &[("stake: 3,", "stake: 3 «%,")]),
    alone("problem-inner-quote", "", &[("years: \"an invented", "years: \"an «\"invented\"")]),
    alone(
        "problem-open-text",
        "",
        &[("title: \"Russian permits\",", "title: «\"Russian permits,")],
    ),
    alone("problem-double-comma", "", &[("stake: 3,", "stake: 3,«,")]),
    alone("problem-no-comma", "", &[("stake: 3,", "stake: 3«")]),
    alone("problem-no-value", "", &[("stake: 3,", "stake: «,")]),
    alone(
        "problem-open-bracket",
        "",
        &[("\n(\n    format", "\n«(\n    format"), ("    ],\n)", "    ],\n")],
    ),
    alone("problem-wrong-bracket", "", &[("tags: [\"economy\"],", "tags: [\"economy\"«),")]),
    alone("problem-trailing", "", &[("    ],\n)", "    ],\n)\n«)")]),
    alone(
        "problem-more-than-rounds",
        "sides.moscow.no_agreement",
        &[("no_agreement: [-3, -3, -4, -5, -6]", "no_agreement: «[-3, -3, -4, -5, -6, -7]")],
    ),
    alone("problem-format", "format", &[("format: 1,", "format: «2,")]),
    alone("problem-range", "format", &[("format: 1,", "format: «0,")]),
    alone("problem-shape", "issues.law.stake", &[("stake: 3,", "stake: «\"three\",")]),
    alone("problem-shape", "issues.law.stake", &[("stake: 3,", "stake: «3.5,")]),
    alone("problem-shape", "issues.law.stake", &[("stake: 3,", "stake: «None,")]),
    alone("problem-shape", "title", &[("title: \"Two boats\",", "title: «[\"Two boats\"],")]),
    among("problem-shape-list", "questions", &[("questions: [", "questions: «\"why?\", notes: [")]),
    alone("problem-variant-none", "variants.none.id", &[("id: \"plain_words\"", "id: «\"none\"")]),
    alone("problem-no-comma", "", &[("rounds: [", "sources: [\"one\"« \"two\"], rounds: [")]),
    alone("problem-look-alike", "", &[("title: \"Two boats\",", "title: \"Two boats«\u{201D},")]),
    alone("problem-unknown-field", "issues.law", &[("stake: 3,", "«stakes: 3,")]),
    alone(
        "problem-unknown-field",
        "sides.tokyo.factions.government.positions.crews",
        &[("limit: \"none\", weight: 6)", "limit: \"none\", «wieght: 6)")],
    ),
    alone("problem-double-field", "issues.law", &[("stake: 3,", "stake: 3, «stake: 3,")]),
    alone(
        "problem-double-field",
        "sides.tokyo.groups.families.positions.crews.points",
        &[("(all: 20, home: 18)", "(all: 20, «all: 18)")],
    ),
    alone(
        "problem-missing-field",
        "",
        &[("    years: \"an invented year\",\n", ""), ("\n(\n    format", "\n«(\n    format")],
    ),
    alone(
        "problem-missing-field",
        "acts.escort.effects.1",
        &[("(side: \"tokyo\", meter: \"face\", by: 6)", "«(meter: \"face\", by: 6)")],
    ),
    alone("problem-range", "issues.law.stake", &[("stake: 3,", "stake: «21,")]),
    alone(
        "problem-unknown-id",
        "sides.moscow.leaders.president.worths.crews=everyone.on",
        &[(
            "judgement: \"Invented for teaching: half honour, half interest.\",",
            "worths: [(on: «\"crews=everyone\", face: 2)], judgement: \"Invented.\",",
        )],
    ),
    among(
        "problem-stance-field",
        "issues.law.opens",
        &[("stake: 3,", "stake: 3, by: \"tokyo\", opens: «\"harbour\",")],
    ),
    among(
        "problem-stance-in-text",
        "history.package",
        &[
            ("stake: 3,", "stake: 3, by: \"tokyo\","),
            ("package: \"crews=home", "package: «\"crews=home"),
        ],
    ),
    among(
        "problem-stance-of-other",
        "acts.escort.effects.1",
        &[
            ("stake: 3,", "stake: 3, by: \"moscow\","),
            (
                "(side: \"tokyo\", meter: \"face\", by: 6)",
                "«(status_quo: \"law=permits\"), (side: \"tokyo\", meter: \"face\", by: 6)",
            ),
        ],
    ),
    alone(
        "problem-unknown-id",
        "acts.escort.after.1",
        &[(ESCORT, "id: \"escort\", after: [«\"send_hom\"],")],
    ),
    alone(
        "problem-too-late",
        "acts.escort.after.1",
        &[
            (ESCORT, "id: \"escort\", after: [«\"sale\"],"),
            (ESCORT_TIME, "opens: \"harbour\", closes: \"ministers\""),
            (
                "    acts: [\n",
                "    acts: [\n(id: \"sale\", side: \"moscow\", title: \"A sale\", text: \"Sold.\", opens: \"ministers\", effects: [(side: \"moscow\", meter: \"material\", by: 1)], judgement: \"Invented.\"),\n",
            ),
        ],
    ),
    alone(
        "problem-condition-circle",
        "acts.sale.after.1",
        &[
            (ESCORT, "id: \"escort\", after: [\"sale\"],"),
            (
                "    acts: [\n",
                "    acts: [\n(id: \"sale\", side: \"moscow\", title: \"A sale\", text: \"Sold.\", after: [«\"escort\"], effects: [(side: \"moscow\", meter: \"material\", by: 1)], judgement: \"Invented.\"),\n",
            ),
        ],
    ),
    alone(
        "problem-epilogue-order",
        "rounds.season.epilogue",
        &[(
            "date: \"May\", title: \"The season is near\",",
            "date: \"May\", epilogue: «true, title: \"The season is near\",",
        )],
    ),
    alone(
        "problem-missing-field",
        "acts.escort.effects.1",
        &[("(side: \"tokyo\", meter: \"face\", by: 6)", "«(side: \"tokyo\", presses: (coast: 3))")],
    ),
    alone(
        "problem-missing-field",
        "acts.escort.effects.1",
        &[("(side: \"tokyo\", meter: \"face\", by: 6)", "«(side: \"tokyo\", body: \"diet\")")],
    ),
    alone(
        "problem-idle-field",
        "acts.escort.effects.1.group",
        &[(
            "(side: \"tokyo\", meter: \"face\", by: 6)",
            "(side: \"tokyo\", meter: \"face\", by: 6, group: «\"families\")",
        )],
    ),
    alone(
        "problem-idle-field",
        "acts.escort.effects.1.material",
        &[(
            "(side: \"tokyo\", meter: \"face\", by: 6)",
            "(side: \"tokyo\", meter: \"face\", by: 6, material: «2)",
        )],
    ),
    alone(
        "problem-unknown-id",
        "acts.escort.effects.1.worth",
        &[(
            "(side: \"tokyo\", meter: \"face\", by: 6)",
            "(side: \"tokyo\", worth: «\"fish=all\", face: 1)",
        )],
    ),
    alone(
        "problem-no-content-note",
        "sensitive",
        &[(
            "    years: \"an invented year\",",
            "    years: \"an invented year\", sensitive: «true,",
        )],
    ),
    alone(
        "problem-not-one-of",
        "tone",
        &[(
            "    years: \"an invented year\",",
            "    years: \"an invented year\", tone: «\"grave\",",
        )],
    ),
    alone(
        "problem-not-one-of",
        "look",
        &[(
            "    years: \"an invented year\",",
            "    years: \"an invented year\", look: «\"1965\",",
        )],
    ),
    alone(
        "problem-range",
        "cover.difficulty",
        &[(
            "    years: \"an invented year\",",
            "    years: \"an invented year\", cover: (year: \"1\", question: \"Who?\", line: \"All.\", minutes: 30, difficulty: «4),",
        )],
    ),
    alone(
        "problem-status-quo-window",
        "issues.law.options.none.closed",
        &[(LAW_NONE, "id: \"none\", status_quo: true, closed: «true,\n text: \"No clause.\",")],
    ),
    alone("problem-shape", "issues.law.stake", &[("stake: 3,", "stake: «99999999999999999999,")]),
    among(
        "problem-range",
        "sides.moscow.bodies.council.seats",
        &[("seats: (centre: 13,", "seats: («centre: -13,")],
    ),
    alone(
        "problem-empty-text",
        "sides.tokyo.leaders.premier.name",
        &[("name: \"The prime minister\",", "name: «\" \",")],
    ),
    alone(
        "problem-unseen",
        "names.strait.neutral",
        &[("\"the Middle Strait\"", "«\"the \\u{1b}[31mMiddle\"")],
    ),
    alone(
        "problem-unseen",
        "names.strait.neutral",
        &[("\"the Middle Strait\"", "«\"the \u{202e}Middle\"")],
    ),
    alone(
        "problem-unseen",
        "names.strait.neutral",
        &[("\"the Middle Strait\"", "«\"the \u{200b}Middle\"")],
    ),
    alone(
        "problem-unseen",
        "names.strait.neutral",
        &[("\"the Middle Strait\"", "«\"the \u{e0041}Middle\"")],
    ),
    alone(
        "problem-unseen",
        "names.strait.neutral",
        &[("\"the Middle Strait\"", "«\"the \u{e000}Middle\"")],
    ),
    alone(
        "problem-unclosed-name",
        "names.strait.neutral",
        &[("\"the Middle Strait\"", "«\"the {Middle\"")],
    ),
    alone(
        "problem-merge-mark",
        "",
        &[("    id: \"tutorial\",", "«<<<<<<< mine\n    id: \"tutorial\",")],
    ),
    alone("problem-blank", "", &[("    id: \"tutorial\",", "«\u{a0}   id: \"tutorial\",")]),
    alone("problem-blank", "", &[("    id: \"tutorial\",", "«\u{3000}id: \"tutorial\",")]),
    alone("problem-look-alike", "", &[("by: 6)", "by: «\u{2212}6)")]),
    alone("problem-look-alike", "", &[("id: \"tutorial\",", "id: «\u{201c}tutorial\",")]),
    alone("problem-look-alike", "", &[("id: \"tutorial\",", "id: \"tutorial\"«\u{ff0c}")]),
    alone("problem-empty-text", "names.strait.neutral", &[("\"the Middle Strait\"", "«\"\"")]),
    alone(
        "problem-empty-list",
        "sides.moscow.no_agreement",
        &[("no_agreement: [-3, -3, -4, -5, -6]", "no_agreement: «[]")],
    ),
    alone(
        "problem-idle-field",
        "acts.quiet_permit.effects.5.by",
        &[("(pins: \"law=rules\"),", "(pins: \"law=rules\", by: «2),")],
    ),
    alone(
        "problem-idle-field",
        "sides.moscow.bodies.council.quorum",
        &[("yes_at_least: 9,", "yes_at_least: 9, quorum: «5,")],
    ),
    alone(
        "problem-named-twice",
        "sides.tokyo.bodies.party.dissent_of.3",
        &[("\"coast\", \"title\"]", "\"coast\", «\"government\"]")],
    ),
    alone(
        "problem-named-twice",
        "history.package",
        &[("package: \"crews=home", "package: «\"crews=home crews=all")],
    ),
    // ----- ids and words
    alone("problem-bad-id", "linkages.Left.id", &[("id: \"left_waiting\"", "id: «\"Left\"")]),
    alone("problem-bad-id", "linkages..id", &[("id: \"left_waiting\"", "id: «\"\"")]),
    alone("problem-bad-id", "id", &[("id: \"tutorial\"", "id: «\"Tutorial\"")]),
    alone(
        "problem-double-id",
        "sources.putnam.key",
        &[
            (
                "    sources: [\n",
                "    sources: [\n        (key: \"putnam\", title: \"The same\", grade: \"memory\"),\n",
            ),
            ("(key: \"putnam\", title: \"Putnam", "(key: «\"putnam\", title: \"Putnam"),
        ],
    ),
    alone(
        "problem-unknown-id",
        "sides.tokyo.factions.title.sources.1",
        &[(
            "judgement: \"Invented for teaching: hawks with a red line.\",\n                ),\n            ],\n            // Those",
            "sources: [«\"nobody\"],\n                ),\n            ],\n            // Those",
        )],
    ),
    alone(
        "problem-unknown-id",
        "issues.law.about",
        &[("about: \"Both sides claim {strait}.", "about: «\"Both sides claim {sea}.")],
    ),
    alone("problem-unknown-id", "summary", &[("summary: \"Two", "summary: «\"{sea} Two")]),
    alone(
        "problem-not-one-of",
        "sides.moscow.audience",
        &[("audience: \"honour\"", "audience: «\"\"")],
    ),
    alone(
        "problem-no-source",
        "sides.moscow.memories.poached_years",
        &[(
            "(id: \"poached_years\", title: \"Years of poaching\", weight: 1200, judgement: \"Invented for teaching.\")",
            "«(id: \"poached_years\", title: \"Years of poaching\", weight: 1200)",
        )],
    ),
    // ----- clauses
    alone(
        "problem-no-clause",
        "sides.tokyo.factions.title.never.1",
        &[("never: [\"law=permits\"],", "never: [«\"permits\"],")],
    ),
    alone(
        "problem-reading-only",
        "linkages.left_waiting.together.2",
        &[("[\"crews=none\", \"fish=free|fee\"]", "[\"crews=none\", «\"law=reserved\"]")],
    ),
    alone(
        "problem-one-option",
        "acts.quiet_permit.effects.5.pins",
        &[("(pins: \"law=rules\")", "(pins: «\"law=rules|permits\")")],
    ),
    alone(
        "problem-one-option",
        "history.package",
        &[("\"crews=home law=rules fish=fee\"", "«\"crews=home|all law=rules fish=fee\"")],
    ),
    alone(
        "problem-requires-itself",
        "sides.tokyo.factions.title.never.1",
        &[("never: [\"law=permits\"],", "never: [«\"law=permits & law=rules\"],")],
    ),
    alone(
        "problem-unknown-id",
        "sides.tokyo.factions.title.never.1",
        &[("never: [\"law=permits\"],", "never: [«\"law=permits & crews=some\"],")],
    ),
    alone(
        "problem-idle-field",
        "sides.moscow.groups.port.only_on_positions",
        &[(
            "positions: [\n                        (on: \"fish\", points: (free: -6, fee: 16)),\n                    ],",
            "only_on_positions: «true,",
        )],
    ),
    alone(
        "problem-override",
        "sides.tokyo.bodies.diet.overridden_by",
        &[("members: 260,", "members: 260, overridden_by: «\"mandate\",")],
    ),
    alone(
        "problem-override",
        "sides.tokyo.bodies.diet.overridden_by",
        &[("members: 260,", "members: 260, overridden_by: «\"diet\",")],
    ),
    alone(
        "problem-idle-field",
        "sides.tokyo.bodies.diet.override_cost",
        &[("members: 260,", "members: 260, override_cost: «6,")],
    ),
    among(
        "problem-two-overrides",
        "sides.tokyo.bodies.party.overridden_by",
        &[
            ("members: 15,", "members: 15, overridden_by: \"diet\","),
            ("members: 200,", "members: 200, overridden_by: «\"diet\","),
        ],
    ),
    // ----- of which texts a body is asked
    alone(
        "problem-asked-of-silence",
        "sides.tokyo.bodies.diet.asked_on.2",
        &[("members: 260,", "members: 260, asked_on: [\"law=rules\", «\"crews=none|home\"],")],
    ),
    alone(
        "problem-asked-off-track",
        "sides.tokyo.bodies.diet.asked_on.1",
        &[
            ("members: 260,", "members: 260, tracks: [\"men\"], asked_on: [«\"law=rules\"],"),
            (
                NAMES,
                "tracks: [(id: \"men\", title: \"Men\", issues: [\"crews\"]), (id: \"sea\", title: \"Sea\", issues: [\"law\", \"fish\"])],\n    names: [\n",
            ),
        ],
    ),
    alone(
        "problem-asked-of-tacit",
        "sides.tokyo.bodies.diet.tracks.1",
        &[
            ("members: 260,", "members: 260, tracks: [«\"men\"],"),
            (
                NAMES,
                "tracks: [(id: \"men\", title: \"Men\", issues: [\"crews\"], tacit: true), (id: \"sea\", title: \"Sea\", issues: [\"law\", \"fish\"])],\n    names: [\n",
            ),
        ],
    ),
    alone(
        "problem-all-tacit",
        "tracks.men.id",
        &[(
            NAMES,
            "tracks: [(id: «\"men\", title: \"Men\", issues: [\"crews\"], tacit: true), (id: \"sea\", title: \"Sea\", issues: [\"law\", \"fish\"], tacit: true)],\n    names: [\n",
        )],
    ),
    alone(
        "problem-unknown-id",
        "sides.tokyo.bodies.diet.tracks.1",
        &[("members: 260,", "members: 260, tracks: [«\"sea\"],")],
    ),
    alone(
        "problem-closes-before-opening",
        "acts.auction.closes",
        &[("opens: \"season\", closes: \"last\"", "opens: \"season\", closes: «\"season\"")],
    ),
    alone(
        "problem-closes-before-opening",
        "events.season_opens.until",
        &[("round: \"season\",", "round: \"season\", until: «\"envoys\",")],
    ),
    // ----- lesson length
    alone(
        "problem-unknown-id",
        "lesson.2",
        &[(ROUNDS, "lesson: [\"envoys\", «\"harbor\"],\n    rounds: [")],
    ),
    alone(
        "problem-named-twice",
        "lesson.3",
        &[(ROUNDS, "lesson: [\"envoys\", \"season\", «\"season\"],\n    rounds: [")],
    ),
    alone(
        "problem-lesson-order",
        "lesson.2",
        &[(ROUNDS, "lesson: [\"season\", «\"envoys\", \"last\"],\n    rounds: [")],
    ),
    alone("problem-short-lesson", "lesson", &[(ROUNDS, "lesson: «[\"last\"],\n    rounds: [")]),
    alone("problem-short-lesson", "lesson", &[(ROUNDS, "lesson: «[],\n    rounds: [")]),
    // ----- issues and options
    alone(
        "problem-option-count",
        "issues.fish.options",
        &[(
            "options: [\n                (\n                    id: \"free\",",
            "options: «[\n                (id: \"a\", text: \"A\", judgement: \"J\"), (id: \"b\", text: \"B\", judgement: \"J\"),\n                (id: \"c\", text: \"C\", judgement: \"J\"), (id: \"d\", text: \"D\", judgement: \"J\"),\n                (id: \"e\", text: \"E\", judgement: \"J\"), (id: \"f\", text: \"F\", judgement: \"J\"),\n                (\n                    id: \"free\",",
        )],
    ),
    alone(
        "problem-status-quo-count",
        "issues.law.id",
        &[
            (LAW_NONE, "id: \"none\",\n                    text: \"No clause.\","),
            ("id: \"law\"", "id: «\"law\""),
        ],
    ),
    alone(
        "problem-status-quo-worth",
        "issues.law.options.none.moscow",
        &[(
            LAW_NONE,
            "id: \"none\", status_quo: true, text: \"No clause.\", moscow: «(material: 1),",
        )],
    ),
    among(
        "problem-status-quo-reading",
        "issues.law.options.none.reading_only",
        &[(LAW_NONE, "id: \"none\", status_quo: true, reading_only: «true, text: \"No clause.\",")],
    ),
    alone(
        "problem-status-quo-window",
        "issues.law.options.none.closes",
        &[(LAW_NONE, "id: \"none\", status_quo: true, closes: «\"last\", text: \"No clause.\",")],
    ),
    alone(
        "problem-no-plain-text",
        "issues.law.options.rules.reads_as",
        &[
            (
                "tokyo: (material: 1, face: -3, why: \"Taken at its word: rules, and one knows whose patrols keep them.\"),",
                "",
            ),
            ("reads_as: (", "reads_as: «("),
        ],
    ),
    alone(
        "problem-ambiguous-status-quo",
        "issues.law.options.none.reads_as",
        &[(
            LAW_NONE,
            "id: \"none\", status_quo: true, tokyo: (), moscow: (), reads_as: «(tokyo: \"reserved\", moscow: \"accepted\"), text: \"No clause.\",",
        )],
    ),
    alone(
        "problem-reading-ambiguous",
        "issues.law.options.rules.reads_as.tokyo",
        &[("reads_as: (tokyo: \"reserved\"", "reads_as: (tokyo: «\"rules\"")],
    ),
    alone(
        "problem-pinned-plain",
        "issues.fish.options.fee.pinned_by",
        &[("id: \"fee\",", "id: \"fee\", pinned_by: «[\"crews=all\"],")],
    ),
    alone(
        "problem-requires-itself",
        "excludes.1.never.2",
        &[("[\"law=permits\", \"fish=free\"]", "[\"law=permits\", «\"law=rules\"]")],
    ),
    among(
        "problem-requires-itself",
        "requires.1.needs",
        &[(
            "when: \"fish=free|fee\", needs: \"law=rules|permits\"",
            "when: \"fish=free|fee\", needs: «\"fish=fee\"",
        )],
    ),
    alone(
        "problem-too-few-clauses",
        "linkages.left_waiting.together",
        &[("together: [\"crews=none\", \"fish=free|fee\"]", "together: «[\"crews=none\"]")],
    ),
    among(
        "problem-too-few-clauses",
        "excludes.1.never",
        &[("never: [\"law=permits\", \"fish=free\"]", "never: «[\"law=permits\"]")],
    ),
    alone(
        "problem-track-count",
        "issues.fish.id",
        &[
            (
                "    linkages: [",
                "    tracks: [(id: \"all\", title: \"All\", issues: [\"crews\", \"law\"])],\n    linkages: [",
            ),
            ("id: \"fish\",", "id: «\"fish\","),
        ],
    ),
    alone(
        "problem-unusable",
        "issues.law.options.permits.id",
        &[
            (
                "    excludes: [",
                "    excludes: [\n        (never: [\"law=permits\", \"fish=fee\"], because: \"No.\"),",
            ),
            ("id: \"permits\"", "id: «\"permits\""),
        ],
    ),
    among(
        "problem-status-quo-impossible",
        "requires.1",
        &[(
            "    requires: [",
            "    requires: [\n        «(when: \"crews=none\", needs: \"fish=fee\", because: \"No.\"),",
        )],
    ),
    // ----- islands
    alone(
        "problem-unknown-id",
        "islands.bay.id",
        &[(NAMES, "islands: [(id: «\"bay\", place: \"habomai\")],\n    names: [\n")],
    ),
    alone(
        "problem-double-id",
        "islands.strait.id",
        &[(
            NAMES,
            "islands: [(id: \"strait\", place: \"habomai\"), (id: «\"strait\", place: \"shikotan\")],\n    names: [\n",
        )],
    ),
    alone(
        "problem-not-one-of",
        "islands.strait.place",
        &[(NAMES, "islands: [(id: \"strait\", place: «\"hokkaido\")],\n    names: [\n")],
    ),
    alone(
        "problem-named-twice",
        "islands.bay.place",
        &[(
            NAMES,
            "islands: [(id: \"strait\", place: \"habomai\"), (id: \"bay\", place: «\"habomai\")],\n    names: [(id: \"bay\", neutral: \"B\", tokyo: \"B\", moscow: \"B\"),\n",
        )],
    ),
    alone(
        "problem-unknown-id",
        "issues.law.options.permits.islands",
        &[ISLAND, (PERMITS, "id: \"permits\", islands: («straits: \"joint\"),")],
    ),
    alone(
        "problem-not-one-of",
        "issues.law.options.permits.islands.strait",
        &[ISLAND, (PERMITS, "id: \"permits\", islands: (strait: «\"given\"),")],
    ),
    alone(
        "problem-double-field",
        "issues.law.options.permits.islands",
        &[
            ISLAND,
            (PERMITS, "id: \"permits\", islands: (strait: \"joint\", «strait: \"promised\"),"),
        ],
    ),
    alone(
        "problem-shape",
        "issues.law.options.permits.islands",
        &[ISLAND, (PERMITS, "id: \"permits\", islands: «[\"strait\"],")],
    ),
    alone(
        "problem-status-quo-islands",
        "issues.law.options.none.islands",
        &[
            ISLAND,
            (
                LAW_NONE,
                "id: \"none\", status_quo: true, islands: «(strait: \"joint\"), text: \"No clause.\",",
            ),
        ],
    ),
    alone(
        "problem-island-of-two-issues",
        "issues.fish.options.fee.islands",
        &[
            ISLAND,
            (PERMITS, "id: \"permits\", islands: (strait: \"joint\"),"),
            ("id: \"fee\",", "id: \"fee\", islands: («strait: \"joint\"),"),
        ],
    ),
    // ----- homes
    alone(
        "problem-faction-and-group",
        "sides.tokyo.groups.title.id",
        &[("id: \"families\"", "id: «\"title\"")],
    ),
    alone(
        "problem-counsellor-count",
        "sides.tokyo.counsellors.one",
        &[(
            "audience: \"face\"",
            "counsellors: [«(id: \"one\", name: \"One\", office: \"Fish\", about: \"Fish.\", honour_share: 200, judgement: \"Drawn.\")], audience: \"face\"",
        )],
    ),
    alone(
        "problem-counsellors-alike",
        "sides.tokyo.counsellors.two.honour_share",
        &[(
            "audience: \"face\"",
            "counsellors: [(id: \"one\", name: \"One\", office: \"Fish\", about: \"Fish.\", honour_share: 200, judgement: \"Drawn.\"), \
             (id: \"two\", name: \"Two\", office: \"Rank\", about: \"Rank.\", honour_share: «200, judgement: \"Drawn.\")], audience: \"face\"",
        )],
    ),
    alone(
        "problem-two-positions",
        "sides.tokyo.factions.title.positions.crews.on",
        &[(
            "(on: \"crews\", ideal: \"all\", limit: \"home\", weight: 5),",
            "(on: \"crews\", ideal: \"all\", limit: \"home\", weight: 5), (on: «\"crews\", points: (all: 1)),",
        )],
    ),
    alone(
        "problem-points-and-scale",
        "sides.tokyo.factions.title.positions.crews.points",
        &[(
            "(on: \"crews\", ideal: \"all\", limit: \"home\", weight: 5),",
            "(on: \"crews\", ideal: \"all\", points: «(all: 1)),",
        )],
    ),
    alone(
        "problem-mobilised-points",
        "sides.tokyo.factions.government.positions.fish.mobilised",
        &[(
            "(on: \"fish\", points: (free: 4, fee: 3))",
            "(on: \"fish\", points: (free: 4, fee: 3), mobilised: «true)",
        )],
    ),
    alone(
        "problem-mobilised-no-honour",
        "sides.tokyo.factions.government.positions.fish.mobilised",
        &[(
            "(on: \"fish\", points: (free: 4, fee: 3))",
            "(on: \"fish\", ideal: \"free\", mobilised: «true)",
        )],
    ),
    alone(
        "problem-no-ideal",
        "sides.tokyo.factions.government.positions.fish",
        &[("(on: \"fish\", points: (free: 4, fee: 3))", "«(on: \"fish\")")],
    ),
    alone(
        "problem-no-scale",
        "sides.tokyo.factions.government.positions.fish.ideal",
        &[
            ("(on: \"fish\", points: (free: 4, fee: 3))", "(on: \"fish\", ideal: «\"free\")"),
            ("id: \"fish\",", "id: \"fish\", scale: false,"),
        ],
    ),
    alone("problem-seats", "sides.tokyo.bodies.diet.members", &[("members: 260", "members: «261")]),
    alone(
        "problem-threshold-count",
        "sides.moscow.bodies.council.id",
        &[("yes_at_least: 9,", ""), ("id: \"council\"", "id: «\"council\"")],
    ),
    alone(
        "problem-threshold-count",
        "sides.moscow.bodies.council.id",
        &[
            ("yes_at_least: 9,", "yes_at_least: 9, dissent_at_most: 3,"),
            ("id: \"council\"", "id: «\"council\""),
        ],
    ),
    alone(
        "problem-quota",
        "sides.moscow.bodies.council.yes_at_least",
        &[("yes_at_least: 9,", "yes_at_least: «26,")],
    ),
    alone(
        "problem-quota",
        "sides.tokyo.bodies.diet.quorum",
        &[("share_of_cast: 500, quorum: 240", "share_of_cast: 500, quorum: «261")],
    ),
    alone(
        "problem-quota",
        "sides.tokyo.bodies.diet.share_of_cast",
        &[("share_of_cast: 500, quorum: 240", "share_of_cast: «930")],
    ),
    alone(
        "problem-pressure-circle",
        "sides.moscow.groups.port.presses",
        &[("presses: (centre: 3, ministry: 4)", "presses: (centre: 3, «port: 4)")],
    ),
    // Who presses the other way would win votes for a text by disliking it.
    alone(
        "problem-range",
        "sides.moscow.groups.port.presses.ministry",
        &[("presses: (centre: 3, ministry: 4)", "presses: (centre: 3, ministry: «-4)")],
    ),
    alone(
        "problem-pressure-on-group",
        "sides.moscow.groups.port.presses",
        &[
            ("presses: (centre: 3, ministry: 4)", "presses: (centre: 3, «press: 4)"),
            (
                "            groups: [\n                (\n                    id: \"port\",",
                "            groups: [\n                (id: \"press\", name: \"Press\", wants: \"News.\", judgement: \"J\"),\n                (\n                    id: \"port\",",
            ),
        ],
    ),
    // ----- what happens
    alone(
        "problem-undated-temptation",
        "acts.quiet_permit.id",
        &[
            ("            opens: \"season\",\n", ""),
            ("id: \"quiet_permit\"", "id: «\"quiet_permit\""),
        ],
    ),
    alone(
        "problem-act-and-gesture",
        "acts.search_together.id",
        &[("id: \"send_home\"", "id: «\"search_together\"")],
    ),
    alone(
        "problem-interval-and-round",
        "events.third_boat.round",
        &[("interval: true,", "interval: true, round: «\"last\",")],
    ),
    alone(
        "problem-aftermath-ends-before",
        "aftermath.lines.asked.year",
        &[("year: 2003", "year: «2005")],
    ),
    alone(
        "problem-event-without-time",
        "events.season_opens.id",
        &[
            ("            round: \"season\",\n", ""),
            ("id: \"season_opens\"", "id: «\"season_opens\""),
        ],
    ),
    alone(
        "problem-pins-plain",
        "acts.quiet_permit.effects.5.pins",
        &[("(pins: \"law=rules\")", "(pins: «\"law=permits\")")],
    ),
    alone(
        "problem-known-enlarges",
        "issues.law.options.permits.when_known.1",
        &[(PERMITS, "id: \"permits\", when_known: [«(side: \"tokyo\", meter: \"face\", by: 1)],")],
    ),
    alone(
        "problem-known-enlarges",
        "issues.law.options.permits.when_known.2",
        &[(
            PERMITS,
            "id: \"permits\", when_known: [(closes: \"fish\"), «(side: \"tokyo\", no_agreement: -1)],",
        )],
    ),
    alone(
        "problem-known-enlarges",
        "issues.law.options.permits.when_known.1",
        &[(PERMITS, "id: \"permits\", when_known: [«(opens: \"fish\")],")],
    ),
    alone(
        "problem-never-known",
        "issues.law.options.none.when_known",
        &[(
            LAW_NONE,
            "id: \"none\", status_quo: true, when_known: «[(closes: \"fish\")],\n                    text: \"No clause.\",",
        )],
    ),
    alone(
        "problem-condition-count",
        "events.third_boat.condition.1",
        &[("chance: 1000,", "chance: 500, condition: [«()],")],
    ),
    alone(
        "problem-condition-count",
        "events.third_boat.condition.1",
        &[(INTERVAL, "chance: 500, condition: [«(after: \"season\", refused: true)],")],
    ),
    alone(
        "problem-not-too-deep",
        "events.third_boat.condition.1.not.1.not.1.not",
        &[(INTERVAL, "chance: 500, condition: [(not: [(not: [(not: «[(refused: true)])])])],")],
    ),
    among(
        "problem-hidden-meter",
        "events.third_boat.condition.1",
        &[(INTERVAL, "chance: 500, condition: [(side: \"tokyo\", «capital_below: 5)],")],
    ),
    alone(
        "problem-missing-field",
        "events.third_boat.condition.1",
        &[(INTERVAL, "chance: 500, condition: [«(face_below: 5)],")],
    ),
    alone(
        "problem-idle-field",
        "events.third_boat.condition.1.side",
        &[(INTERVAL, "chance: 500, condition: [(side: «\"tokyo\", after: \"season\")],")],
    ),
    alone(
        "problem-too-late",
        "acts.escort.condition.1.happened",
        &[(
            ESCORT_TIME,
            "condition: [(happened: «\"season_opens\")], opens: \"harbour\", closes: \"season\"",
        )],
    ),
    alone(
        "problem-too-late",
        "events.season_opens.condition.1.done",
        &[(SEASON, "round: \"envoys\", until: \"season\", condition: [(done: «\"auction\")],")],
    ),
    alone(
        "problem-too-late",
        "acts.escort.condition.1.after",
        &[(
            ESCORT_TIME,
            "condition: [(after: «\"season\")], opens: \"harbour\", closes: \"season\"",
        )],
    ),
    alone(
        "problem-too-late",
        "events.season_opens.condition.1.happened",
        &[
            (SEASON, "round: \"season\", until: \"season\", condition: [(happened: «\"later\")],"),
            (
                "is voted on in July.\",\n        ),",
                "is voted on in July.\",\n        ),\n        (id: \"later\", title: \"L\", text: \"L.\", round: \"season\", judgement: \"J\"),",
            ),
        ],
    ),
    alone(
        "problem-begun-before",
        "acts.auction.condition.1.not.1.after",
        &[(
            "opens: \"season\", closes: \"last\"",
            "condition: [(not: [(after: «\"season\")])], opens: \"season\", closes: \"last\"",
        )],
    ),
    alone(
        "problem-condition-circle",
        "acts.escort.condition.1.done",
        &[(ESCORT, "id: \"escort\", condition: [(done: «\"escort\")],")],
    ),
    alone(
        "problem-condition-circle",
        "acts.escort.condition.1.happened",
        &[
            (ESCORT, "id: \"escort\", condition: [(happened: «\"season_opens\")],"),
            (SEASON, "round: \"season\", until: \"last\", condition: [(done: \"escort\")],"),
        ],
    ),
    alone(
        "problem-after-the-end",
        "acts.escort.condition.1.signed",
        &[(ESCORT, "id: \"escort\", condition: [(signed: «\"crews=home\")],")],
    ),
    alone(
        "problem-after-the-end",
        "events.third_boat.condition.1.in_force",
        &[(INTERVAL, "chance: 500, condition: [(in_force: «\"crews=none\")],")],
    ),
    alone(
        "problem-after-the-end",
        "events.season_opens.condition.1.happened",
        &[(
            SEASON,
            "round: \"season\", until: \"last\", condition: [(happened: «\"third_boat\")],",
        )],
    ),
    alone(
        "problem-effect-count",
        "acts.send_home.effects.1",
        &[("(status_quo: \"crews=home\"),", "«(status_quo: \"crews=home\", opens: \"law\"),")],
    ),
    alone(
        "problem-few-choices",
        "decisions.d.choices",
        &[(
            HISTORY,
            "decisions: [(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"envoys\", choices: «[(id: \"a\", title: \"A\", text: \"A.\")], otherwise: \"a\", judgement: \"J\")],\n    history: (",
        )],
    ),
    alone(
        "problem-never-affordable",
        "decisions.d.choices.a.cost",
        &[(
            HISTORY,
            "decisions: [(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"envoys\", choices: [(id: \"a\", title: \"A\", text: \"A.\", cost: «90), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: \"b\", judgement: \"J\")],\n    history: (",
        )],
    ),
    alone(
        "problem-otherwise-bound",
        "decisions.d.otherwise",
        &[(
            HISTORY,
            "decisions: [(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"envoys\", choices: [(id: \"a\", title: \"A\", text: \"A.\", cost: 1), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: «\"a\", judgement: \"J\")],\n    history: (",
        )],
    ),
    alone(
        "problem-unknown-id",
        "decisions.d.otherwise",
        &[(
            HISTORY,
            "decisions: [(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"envoys\", choices: [(id: \"a\", title: \"A\", text: \"A.\", cost: 1), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: «\"c\", judgement: \"J\")],\n    history: (",
        )],
    ),
    alone(
        "problem-event-without-time",
        "decisions.d.id",
        &[(
            HISTORY,
            "decisions: [(id: «\"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", choices: [(id: \"a\", title: \"A\", text: \"A.\"), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: \"a\", judgement: \"J\")],\n    history: (",
        )],
    ),
    alone(
        "problem-no-choice",
        "events.third_boat.condition.1.decided",
        &[
            (INTERVAL, "chance: 500, condition: [(decided: «\"d\")],"),
            (
                HISTORY,
                "decisions: [(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"envoys\", public: true, choices: [(id: \"a\", title: \"A\", text: \"A.\"), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: \"a\", judgement: \"J\")],\n    history: (",
            ),
        ],
    ),
    alone(
        "problem-decided-in-secret",
        "events.third_boat.condition.1.not.1.decided",
        &[
            (INTERVAL, "chance: 500, condition: [(not: [(decided: «\"d=a\")])],"),
            (
                HISTORY,
                "decisions: [(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"envoys\", choices: [(id: \"a\", title: \"A\", text: \"A.\"), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: \"a\", judgement: \"J\")],\n    history: (",
            ),
        ],
    ),
    alone(
        "problem-too-late",
        "events.season_opens.condition.1.decided",
        &[
            (SEASON, "round: \"envoys\", until: \"season\", condition: [(decided: «\"d=a\")],"),
            (
                HISTORY,
                "decisions: [(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"season\", public: true, choices: [(id: \"a\", title: \"A\", text: \"A.\"), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: \"a\", judgement: \"J\")],\n    history: (",
            ),
        ],
    ),
    alone(
        "problem-history-misfit",
        "history.package",
        &[("\"crews=home law=rules fish=fee\"", "«\"law=rules\"")],
    ),
];
