//! Seventy mistakes an author makes, each tried on the tutorial: what `check` says of it has its place, names the thing and
//! says what would mend it.
//!
//! `«` marks the place that must be told. What a mistake must be told with stands beside it.
#![allow(clippy::too_many_lines, reason = "a list of mistakes is as long as it is")]

use two_tables::scenario::check;
use two_tables::scenario::problem::Problem;
use two_tables::sentence::Language;
use two_tables::store::unknown_doctrines;
use two_tables::wording::Wording;

use super::TUTORIAL;
use crate::common::edited;

/// One mistake: what it is, how it is made, and what must be said of it.
type Mistake = (&'static str, Vec<(&'static str, String)>, &'static [&'static str]);

/// A mistake made by one edit.
fn slip(
    name: &'static str,
    old: &'static str,
    new: &str,
    said: &'static [&'static str],
) -> Mistake {
    (name, vec![(old, new.to_owned())], said)
}

const STAKE: &str = "stake: 3,";
const PERMITS: &str = "title: \"Russian permits\",";
const PACKAGE: &str = "package: \"crews=home law=rules fish=fee\"";
const ESCORT: &str = "(side: \"tokyo\", meter: \"face\", by: 6)";
const WINDOW: &str = "opens: \"harbour\", closes: \"last\"";
const NAMES: &str = "    names: [\n";
const BETWEEN_ISSUES: &str = "            ],\n        ),\n        (\n            id: \"law\",";
const CHANGE: &str = "(path: \"issues.law.options.rules.reads_as\"),";

fn of_the_language() -> Vec<Mistake> {
    vec![
        slip("03 missing comma between fields", STAKE, "stake: 3«", &["comma is missing", "add it"]),
        slip(
            "04 missing comma between records",
            "teaching: the middle of the scale.\",\n                ),",
            "teaching: the middle of the scale.\",\n                )«",
            &["comma is missing", "add it"],
        ),
        (
            "05 issue not closed",
            vec![
                (BETWEEN_ISSUES, "            ],\n        (\n            id: \"law\",".to_owned()),
                ("        (\n            id: \"crews\",", "        «(\n            id: \"crews\",".to_owned()),
            ],
            &["opens here is not closed", "Write ) before"],
        ),
        slip(
            "06 one bracket too many",
            BETWEEN_ISSUES,
            "            ],\n        )«),\n        (\n            id: \"law\",",
            &["This ) closes nothing", "closes with ]", "take one bracket out"],
        ),
        slip(
            "09 smart quotes",
            PERMITS,
            "title: «“Russian permits”,",
            &["“", "U+201C", "write \""],
        ),
        slip(
            "09b a smart quote at the end only",
            PERMITS,
            "title: \"Russian permits«”,",
            &["”", "U+201D", "write \""],
        ),
        slip("20 trailing garbage", "    ],\n)", "    ],\n)\n«hello", &["file ended", "take it out"]),
        slip(
            "24 text not closed",
            PERMITS,
            "title: «\"Russian permits,",
            &["text that begins here is not closed", "add the quotation mark"],
        ),
        slip(
            "25 quotation mark inside a text",
            "about: \"How much may be caught",
            "about: \"How much «\"may\" be caught",
            &["ends at this quotation mark", "\"may\" follows", "Write \\\""],
        ),
        slip("30 single quotes", PERMITS, "title: «'Russian permits',", &["'", "write \""]),
        slip("32 equals for colon", STAKE, "stake «= 3,", &["colon", "write \"stake: \""]),
        slip("33 quoted field", STAKE, "«\"stake\": 3,", &["no quotation marks", "write stake:"]),
        slip("41 typographic minus", "by: 6)", "by: «−6)", &["U+2212", "write -"]),
        slip("44 full-width colon", STAKE, "stake«：3，", &["U+FF1A", "write :"]),
        slip("44b full-width comma", STAKE, "stake: 3«，", &["U+FF0C", "write ,"]),
        slip("46 hash comment", "    // Small letters", "    «# Small letters", &["#", "//"]),
        (
            "65 wrong nesting: bodies among factions",
            vec![
                ("            factions: [\n                (\n                    id: \"centre\"", "            factions: «[\n                (\n                    id: \"centre\"".to_owned()),
                (
                    "                    never: [\"crews=all\"],\n                    judgement: \"Invented for teaching: hawks with a red line.\",\n                ),\n            ],\n            groups: [",
                    "                    never: [\"crews=all\"],\n                    judgement: \"Invented for teaching: hawks with a red line.\",\n                ),\n            groups: [".to_owned(),
                ),
            ],
            &["opens here is not closed", "\"groups\" follows", "Write ]"],
        ),
        slip("67 thousands separator", "by: 6)", "by: «1,000)", &["mark stands inside a number", "1000"]),
        slip("68 percent", "chance: 1000,", "chance: 85«%,", &["850", "thousandths"]),
        slip("69 missing colon", STAKE, "stake« 3,", &["colon is missing", "\"stake\""]),
        slip("73 two commas", STAKE, "stake: 3,«,", &["comma with nothing before it", "take it out"]),
        slip("74 no value", STAKE, "stake: «,", &["\"stake\" has no value", "write one"]),
        slip("75 a field in two words", "audience: \"honour\",", "«audience code: \"honour\",", &["one word", "audience_code"]),
    ]
}

fn of_words() -> Vec<Mistake> {
    vec![
        slip(
            "01 misspelt field",
            "(material: 5, face: 5,",
            "(«materal: 5, face: 5,",
            &["\"materal\"", "Did you mean \"material\""],
        ),
        slip(
            "02 misspelt option in positions",
            "(all: 20, home: 18)",
            "(all: 20, «hom: 18)",
            &["option", "\"hom\"", "Did you mean \"home\""],
        ),
        slip(
            "07 duplicate option id",
            "id: \"fee\",",
            "id: «\"free\",",
            &["two entries (option)", "\"free\"", "another id"],
        ),
        slip(
            "08 duplicate issue id",
            "id: \"fish\",",
            "id: «\"crews\",",
            &["two entries (issue)", "\"crews\"", "another id"],
        ),
        slip(
            "21 effect on the wrong side",
            "(side: \"moscow\", mood: \"centre\", by: -16)",
            "(side: \"moscow\", mood: «\"government\", by: -16)",
            &["\"government\"", "on the other side", "change the \"side\""],
        ),
        slip(
            "22 unknown clause in history",
            PACKAGE,
            "package: «\"crews=south law=rules fish=fee\"",
            &["\"south\"", "all, home and none"],
        ),
        slip(
            "23 event in a round that is not",
            "round: \"ministers\",",
            "round: «\"september\",",
            &["\"september\"", "envoys, harbour, season, ministers and last"],
        ),
        slip(
            "26 unknown source",
            "sources: [\"putnam\"]",
            "sources: [«\"putnum\"]",
            &["source", "\"putnum\"", "Did you mean \"putnam\""],
        ),
        slip(
            "35 text where a list belongs",
            "tags: [\"economy\"]",
            "tags: «\"economy\"",
            &["list of"],
        ),
        slip(
            "37 unknown {name}",
            "text: \"A trawler of theirs has lost its engine in {strait}",
            "text: «\"A trawler of theirs has lost its engine in {straight}",
            &["\"straight\"", "Did you mean \"strait\""],
        ),
        slip(
            "39 id with hyphen",
            "id: \"fee\",",
            "id: «\"old-fee\",",
            &["\"old-fee\" cannot be an id", "\"_\""],
        ),
        slip(
            "43 presses unknown faction",
            "presses: (centre: 3,",
            "presses: («center: 3,",
            &["faction", "\"center\"", "Did you mean \"centre\""],
        ),
        slip(
            "45 field in the wrong record",
            "id: \"auction\", side: \"moscow\", temptation: true,",
            "id: \"auction\", side: \"moscow\", «temptaion: true,",
            &["\"temptaion\"", "Did you mean \"temptation\""],
        ),
        slip(
            "45b field of another record",
            "audience: \"honour\",",
            "«loss_aversion: 2000, audience: \"honour\",",
            &["\"loss_aversion\"", "field of another record", "leader"],
        ),
        slip(
            "47 side by its name",
            "id: \"auction\", side: \"moscow\"",
            "id: \"auction\", side: «\"petersburg\"",
            &["\"petersburg\"", "write tokyo or moscow"],
        ),
        slip(
            "50 a word for a clause",
            "never: [\"crews=all\"]",
            "never: [«\"crews\"]",
            &["\"crews\" is not a clause", "issue=option"],
        ),
        slip(
            "52 date for a round",
            WINDOW,
            "opens: «\"24 August\", closes: \"last\"",
            &["\"24 August\"", "envoys, harbour"],
        ),
        slip(
            "53 doctrine unknown",
            "audience: \"honour\",\n            doctrine: \"dealmaker\"",
            "audience: \"honour\",\n            doctrine: «\"hawk\"",
            &["\"hawk\"", "dealmaker"],
        ),
        slip(
            "56 history act unknown",
            "acts: [\"search_together\"",
            "acts: [«\"search_togethr\"",
            &["\"search_togethr\"", "Did you mean \"search_together\""],
        ),
        slip(
            "60 opens names no round",
            "opens: \"season\",\n            judgement",
            "opens: «\"seasn\",\n            judgement",
            &["\"seasn\"", "Did you mean \"season\""],
        ),
        slip(
            "61 an issue for a clause",
            "never: [\"law=permits\"]",
            "never: [«\"law\"]",
            &["\"law\" is not a clause", "issue=option"],
        ),
        slip(
            "62 island not in names",
            NAMES,
            "    islands: [(id: «\"karafuto\", place: \"sakhalin\")],\n    names: [\n",
            &["name", "\"karafuto\"", "strait"],
        ),
        slip(
            "63 place unknown",
            NAMES,
            "    islands: [(id: \"strait\", place: «\"korea\")],\n    names: [\n",
            &["\"korea\"", "habomai"],
        ),
        slip(
            "64 two islands one place",
            NAMES,
            "    islands: [(id: \"strait\", place: \"sakhalin\"), (id: \"strait\", place: «\"sakhalin\")],\n    names: [\n",
            &["\"sakhalin\" is named twice", "once"],
        ),
        slip(
            "66 format missing",
            "\n(\n    format: 1,",
            "\n«(\n",
            &["\"format\" is missing", "add it"],
        ),
    ]
}

fn of_values() -> Vec<Mistake> {
    vec![
        slip(
            "11 decimal",
            "tokyo: (material: 6, why",
            "tokyo: (material: «6.5, why",
            &["whole number"],
        ),
        slip(
            "12 negative seats",
            "seats: (centre: 180,",
            "seats: («centre: -180,",
            &["180", "from 0 to"],
        ),
        slip("13 seats do not add up", "members: 360,", "members: «361,", &["360", "361", "agree"]),
        slip(
            "15 closes before it opens",
            WINDOW,
            "opens: \"harbour\", closes: «\"envoys\"",
            &["closes before it opens", "later round"],
        ),
        slip(
            "16 lesson out of order",
            "    rounds: [",
            "    lesson: [\"envoys\", \"season\", «\"harbour\"],\n    rounds: [",
            &["\"harbour\"", "order"],
        ),
        slip(
            "17 English missing",
            "title: (en: \"Crews and boats\", ja",
            "title: «(ja",
            &["\"en\" is missing", "add it"],
        ),
        (
            "27 two status quo",
            vec![
                ("id: \"fish\",", "id: «\"fish\",".to_owned()),
                ("id: \"fee\",", "id: \"fee\", status_quo: true,".to_owned()),
            ],
            &["2 options", "exactly one"],
        ),
        slip("28 number in quotes", STAKE, "stake: «\"3\",", &["whole number 0..=20"]),
        slip(
            "29 True",
            "status_quo: true,\n                    text: \"No clause: no season",
            "status_quo: «True,\n                    text: \"No clause: no season",
            &["true or false"],
        ),
        (
            "31 required field missing",
            vec![
                (
                    "                    text: \"The boats catch their old share and pay nothing.\",\n",
                    String::new(),
                ),
                (
                    "(\n                    id: \"free\"",
                    "«(\n                    id: \"free\"".to_owned(),
                ),
            ],
            &["\"text\" is missing", "add it"],
        ),
        slip(
            "36 history breaks a requirement",
            PACKAGE,
            "package: «\"crews=home fish=fee\"",
            &["cannot stand", "A season needs rules", "correct"],
        ),
        slip(
            "38 brief over 600 words",
            "brief: \"You are the president",
            &format!("brief: «\"{}You are the president", "word ".repeat(600)),
            &["600", "shorten"],
        ),
        slip(
            "40 effect without by",
            ESCORT,
            "«(side: \"tokyo\", meter: \"face\")",
            &["\"by\" is missing", "add it"],
        ),
        slip(
            "42 threshold over members",
            "yes_at_least: 9,",
            "yes_at_least: «90,",
            &["90", "25", "lower the threshold"],
        ),
        slip(
            "48 no_agreement too long",
            "no_agreement: [-3, -3, -4, -5, -6]",
            "no_agreement: «[-3, -3, -4, -5, -6, -7]",
            &["6 values", "5 rounds", "take out"],
        ),
        slip(
            "54 position twice on one issue",
            "(on: \"crews\", points: (all: 1, home: 2)),",
            "(on: \"crews\", points: (all: 1, home: 2)), (on: «\"crews\", points: (all: 3)),",
            &["two positions", "\"crews\"", "join them"],
        ),
        slip(
            "55 field twice",
            "audience: \"honour\",",
            "audience: \"honour\", «audience: \"face\",",
            &["\"audience\" is given twice", "keep one"],
        ),
        slip(
            "57 status quo worth something",
            "text: \"No clause: no season is agreed.\",",
            "text: \"No clause: no season is agreed.\", tokyo: «(material: 2),",
            &["status quo is worth 0", "remove"],
        ),
        slip(
            "58 status quo in points",
            "(all: 20, home: 18)",
            "(all: 20, home: 18, «none: -5)",
            &[
                "\"none\" is the clause left out",
                "\"all\" with 20 counts as 25",
                "take its points out",
            ],
        ),
        slip(
            "59 act never affordable",
            "cost: 3,\n            effects",
            "cost: «90,\n            effects",
            &["90", "never have more than", "cost less"],
        ),
    ]
}

fn of_silence() -> Vec<Mistake> {
    vec![
        (
            "14 events wait for each other",
            vec![
                ("                (after: \"season\"),\n", "                (after: \"season\"), (happened: \"report\"),\n".to_owned()),
                ("    events: [\n", "    events: [\n(id: \"report\", title: \"R\", text: \"R.\", condition: [(happened: «\"word_found\")], judgement: \"J\"),\n".to_owned()),
            ],
            &["word_found", "report", "wait"],
        ),
        slip("49 bad variant path", CHANGE, "«(path: \"issues.law.options.rulez.reads_as\"),", &["rulez", "Did you mean \"rules\"", "correct the path"]),
        slip("49b variant of an event that is not", CHANGE, "«(path: \"events.report.chance\", value: \"300\"),", &["events.report.chance", "first_day"]),
        slip("49c variant of a value that is none", CHANGE, "«(path: \"events.third_boat.chance\", value: \"(0\"),", &["not closed", "Write )"]),
        (
            "49d variant that leaves the rest wrong",
            vec![
                ("id: \"plain_words\",", "id: «\"plain_words\",".to_owned()),
                (CHANGE, "(path: \"issues.law.options.rules.reads_as\"), (path: \"sides.moscow.factions.border\"),".to_owned()),
            ],
            &["variant \"plain_words\"", "\"border\"", "Mend it in the variant"],
        ),
        slip("80 a percentage for thousandths", "chance: 1000,", "chance: «85,", &["thousandths", "write 850"]),
        slip("81 a source nobody names", "    sources: [\n        (key", "    sources: [\n        (key: «\"spare\", title: \"T\", grade: \"memory\"),\n        (key", &["\"spare\"", "take it out"]),
        slip("82 opening what is open", "effects: [(opens: \"law=rules\")],", "effects: [(opens: «\"fish\")],", &["\"fish\"", "nothing to open", "closed: true"]),
        (
            "83 no body at ratification",
            vec![
                ("                    moment: \"ratification\",\n                    seats: (centre: 180,", "                    moment: \"signature\",\n                    seats: (centre: 180,".to_owned()),
                ("            bodies: [\n                (\n                    id: \"commission\"", "            bodies: «[\n                (\n                    id: \"commission\"".to_owned()),
            ],
            &["at ratification", "give a body the moment"],
        ),
        slip("84 an option without a title", "id: \"fee\",\n                    title: \"the old share for a fee\",", "id: «\"fee\",", &["\"fee\" has no title", "add \"title\""]),
        slip("85 a title with a comma", "title: \"the old share for a fee\",", "title: «\"the old share, for a fee\",", &["comma", "without"]),
        slip("86 an unclosed {name", "text: \"A trawler of theirs has lost its engine in {strait}", "text: «\"A trawler of theirs has lost its engine in {strait", &["never closed", "both of them"]),
        slip("87 an effect by nothing", "(side: \"moscow\", mood: \"port\", by: 4),\n                (side", "(side: \"moscow\", mood: \"port\", by: «0),\n                (side", &["by 0", "by how much"]),
        (
            "88 a gesture that says nothing",
            vec![
                ("id: \"let_them_call\",", "id: «\"let_them_call\",".to_owned()),
                ("cost: 1, own_face: 1, other_face: 2, trust: 5,", "cost: 1,".to_owned()),
            ],
            &["neither face nor trust", "give it"],
        ),
    ]
}

/// Everything `check` says of `text`, with its place.
fn said_of(text: &str) -> Vec<Problem> {
    let full = match check::scenario(text) {
        Err(problems) => return problems,
        Ok(full) => full,
    };
    let written = check::Written::new(text).unwrap();
    let mut said = unknown_doctrines(&written, None);
    said.extend(written.variants(text, &full));
    said.extend(written.remarks());
    said
}

#[test]
fn one_id_given_twice_is_one_problem() {
    for (old, new) in [
        (
            "id: \"home\",\n                    title: \"crews",
            "id: \"all\",\n                    title: \"crews",
        ),
        ("id: \"fish\",", "id: \"crews\","),
        ("id: \"fee\",", "id: \"old-fee\","),
        ("seats: (centre: 180,", "seats: (centre: -180,"),
    ] {
        let (text, _) = edited(TUTORIAL, &[(old, new)]);
        let told = said_of(&text);
        assert_eq!(told.len(), 1, "{new}\n{told:#?}");
    }
}

#[test]
fn every_mistake_is_told_with_its_place_its_thing_and_its_remedy() {
    let words = Wording::new(Language::English);
    let lists = [of_the_language(), of_words(), of_values(), of_silence()];
    let mistakes: Vec<Mistake> = lists.into_iter().flatten().collect();
    let mut missed = Vec::new();
    for (name, edits, must_say) in &mistakes {
        let edits: Vec<(&str, &str)> =
            edits.iter().map(|(old, new)| (*old, new.as_str())).collect();
        let (text, place) = edited(TUTORIAL, &edits);
        let told: Vec<String> = said_of(&text)
            .iter()
            .map(|problem| {
                let (line, column) = problem.span.line_and_column(&text);
                format!("{line}:{column}: {}", words.say(&problem.what))
            })
            .collect();
        let Some((line, column)) = place else {
            panic!("{name}: no mark");
        };
        let here = format!("{line}:{column}: ");
        let answers =
            |one: &String| one.starts_with(&here) && must_say.iter().all(|part| one.contains(part));
        if !told.iter().any(answers) {
            missed.push(format!("{name}: at {here}{must_say:?}\n    {}", told.join("\n    ")));
        }
    }
    let (all, answered) = (mistakes.len(), mistakes.len() - missed.len());
    eprintln!("{answered} of {all} mistakes are answered");
    assert!(missed.is_empty(), "{answered} of {all}\n{}", missed.join("\n"));
    assert!(answered >= 60);
}
