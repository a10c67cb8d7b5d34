//! The authors' guides say what the program does: their tables are the format's own, their examples work.
//!
//! `UPDATE_GUIDE=1 cargo test --test pure guide` writes the tables anew.

use std::fmt::Write as _;
use std::fs;

use two_tables::ai::style::{self, HomeRule, SignalRule};
use two_tables::scenario::check::{self, Change};
use two_tables::scenario::document::{self, Kind};
use two_tables::scenario::emblem::Emblem;
use two_tables::scenario::file::{self, FieldGuide, LeftOut, RecordGuide};
use two_tables::scenario::island::{Disposition, Place};
use two_tables::sentence::Language;
use two_tables::store::shipped_styles;
use two_tables::wording::Wording;

const GUIDE: &str = "scenarios/README.md";
const STYLE_GUIDE: &str = "assets/styles/README.md";
const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");

/// Each guide with the records it has tables for.
fn guides() -> [(&'static str, Vec<RecordGuide>); 2] {
    [(GUIDE, file::guide()), (STYLE_GUIDE, style::file::guide())]
}

/// The guide with `table` between `start` and the next end.
fn with_table(guide: &str, start: &str, table: &str) -> String {
    let (before, rest) = guide.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    let (_, after) = rest.split_once("<!-- end -->").expect("an end to the table");
    format!("{before}{start}{table}<!-- end -->{after}")
}

/// Asserts that the guide at `path` is as written, or writes it anew.
fn hold(path: &str, written: &str, guide: &str) {
    if std::env::var_os("UPDATE_GUIDE").is_some() {
        fs::write(path, guide).unwrap();
    } else if guide != written {
        let line = guide.lines().zip(written.lines()).find(|(right, there)| right != there);
        panic!(
            "{path} differs from the format; run UPDATE_GUIDE=1 cargo test --test pure guide\n{line:?}"
        );
    }
}

#[test]
fn the_tables_of_the_guides_are_those_of_the_formats() {
    for (path, records) in guides() {
        let written = fs::read_to_string(path).unwrap();
        let mut guide = written.clone();
        for record in records {
            let start = format!("<!-- fields: {} -->\n", record.name);
            guide = with_table(&guide, &start, &table(&record));
        }
        if path == STYLE_GUIDE {
            let home = HomeRule::ALL.map(|rule| (rule.word(), rule.meaning()));
            guide = with_table(&guide, "<!-- rules: home -->\n", &rules(&home));
            let signals = SignalRule::ALL.map(|rule| (rule.word(), rule.meaning()));
            guide = with_table(&guide, "<!-- rules: signals -->\n", &rules(&signals));
        }
        hold(path, &written, &guide);
    }
}

#[test]
fn a_guide_has_a_table_for_every_record_and_for_no_other() {
    for (path, records) in guides() {
        let written = fs::read_to_string(path).unwrap();
        let there: Vec<&str> =
            written.lines().filter_map(|line| line.strip_prefix("<!-- fields: ")).collect();
        let known: Vec<String> =
            records.iter().map(|record| format!("{} -->", record.name)).collect();
        assert_eq!(there, known);
    }
}

#[test]
fn the_guide_has_every_word_for_an_island() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let row = |field: &str| guide.lines().find(|line| line.starts_with(field)).unwrap();
    let (places, said) = (row("| `place`"), row("| `islands` | (id"));
    for place in Place::ALL {
        assert!(places.contains(&format!("`{}`", place.word())), "{place:?}");
    }
    for one in Disposition::ALL {
        let word = format!("`{}`", one.word());
        assert!(said.contains(&word) && guide.contains(&format!("| {word} |")), "{one:?}");
    }
}

#[test]
fn the_guide_has_every_word_for_a_sign() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let row =
        guide.lines().find(|line| line.starts_with("| `emblem`") && line.contains("`party`,"));
    for (word, _) in Emblem::CALLED {
        assert!(row.unwrap().contains(&format!("`{word}`")), "{word}");
    }
}

#[test]
fn the_guide_names_every_shipped_style() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let (_, styles) = guide.split_once("**Styles** a `doctrine` may name").unwrap();
    let (styles, _) = styles.split_once("## ").unwrap();
    for style in shipped_styles() {
        assert!(styles.contains(&format!("`{style}`")), "{style}");
    }
}

#[test]
fn the_examples_of_the_guide_work_in_the_tutorial() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let mut changes: Vec<Change> = Vec::new();
    for example in guide.split("<!-- tutorial: ").skip(1) {
        let (path, rest) = example.split_once(" -->\n```ron\n").unwrap();
        let (snippet, _) = rest.split_once("```").unwrap();
        changes.extend(changes_of(path, snippet));
        let checked = check::changed_scenario(TUTORIAL, None, &changes);
        assert!(checked.is_ok(), "{path}\n{snippet}\n{:#?}", checked.err());
    }
    assert!(changes.len() >= 10);
    let variant = check::changed_scenario(TUTORIAL, None, &changes).unwrap();
    assert_eq!(variant.common.tracks.len(), 2);
}

#[test]
fn the_variant_of_the_guide_works_in_the_tutorial() {
    let guide = fs::read_to_string(GUIDE).unwrap();
    let (_, rest) = guide.split_once("<!-- tutorial: variants.+ -->\n```ron\n").unwrap();
    let (snippet, _) = rest.split_once("```").unwrap();
    let with_it = TUTORIAL.replacen("    variants: [\n", &format!("    variants: [\n{snippet}"), 1);
    assert!(check::changed_scenario(&with_it, Some("no_port"), &[]).is_ok());
}

/// What an example does to the tutorial: adds an item to a list, or puts fields into a record.
fn changes_of(path: &str, snippet: &str) -> Vec<Change> {
    if path.ends_with('+') {
        let value = snippet.trim().trim_end_matches(',').to_owned();
        return vec![Change { path: path.to_owned(), value: Some(value) }];
    }
    let text = format!("({snippet})");
    let tree = document::parse(&text).unwrap();
    let Kind::Record(fields) = tree.kind else { panic!("{snippet}") };
    fields
        .iter()
        .map(|(key, value)| Change {
            path: format!("{path}.{}", key.name).trim_start_matches('.').to_owned(),
            value: text.get(value.span.start..value.span.end).map(str::to_owned),
        })
        .collect()
}

/// The table of one record, in the order of the format.
fn table(record: &RecordGuide) -> String {
    let mut table =
        "| field | shape and range | left out | meaning |\n|---|---|---|---|\n".to_owned();
    for field in &record.fields {
        let meaning = field.meaning.replace('|', "\\|");
        writeln!(table, "| `{}` | {} | {} | {meaning} |", field.name, shape(field), default(field))
            .unwrap();
    }
    table
}

/// The table of the words of a list of rules.
fn rules(words: &[(&str, &str)]) -> String {
    let mut table = "| word | what it does |\n|---|---|\n".to_owned();
    for (word, meaning) in words {
        writeln!(table, "| `{word}` | {meaning} |").unwrap();
    }
    table
}

/// The shape, records as links to their tables.
fn shape(field: &FieldGuide) -> String {
    let shape = Wording::new(Language::English).say(&field.shape.in_words());
    match shape.split_once("record: ") {
        Some((before, name)) => format!("{before}[{name}](#{name})"),
        None => shape,
    }
}

/// What an author would have to write to get the same.
fn default(field: &FieldGuide) -> String {
    match field.left_out() {
        LeftOut::Required => "*required*".to_owned(),
        LeftOut::Nothing => "nothing".to_owned(),
        LeftOut::WorthNothing => "worth nothing".to_owned(),
        LeftOut::AllDefaults => "all defaults".to_owned(),
        LeftOut::Written(number) if number.parse::<i32>().is_ok() => number,
        LeftOut::Written(value) => {
            assert!(!value.contains("::"), "{value} is no value an author could write");
            format!("`{value}`")
        }
    }
}
