//! Every scenario that ships loads, and calls its clauses by titles that fit a list.

use two_tables::scenario::check;
use two_tables::scenario::length::Length;
use two_tables::store;

#[test]
fn every_shipped_scenario_and_each_of_its_variants_loads() {
    let mut found = 0;
    for entry in std::fs::read_dir("scenarios").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ron") {
            continue;
        }
        found += 1;
        let text = std::fs::read_to_string(&path).unwrap();
        let load = |variant: Option<&str>| {
            check::changed_scenario(&text, variant, &[]).unwrap_or_else(|problems| {
                let list: Vec<String> = problems
                    .iter()
                    .map(|problem| {
                        let (line, column) = problem.span.line_and_column(&text);
                        format!("{line}:{column} {} {:?}", problem.path, problem.what)
                    })
                    .collect();
                panic!("{} {variant:?}\n{}", path.display(), list.join("\n"))
            })
        };
        for variant in &load(None).common.variants {
            load(Some(&variant.word));
        }
        for issue in load(None).common.issues.values() {
            for option in issue.choices().filter(|option| *option != issue.status_quo) {
                let named =
                    format!("{} {}={}", path.display(), issue.word, issue.options[option].word);
                let title =
                    issue.options[option].title.as_ref().unwrap_or_else(|| panic!("{named}"));
                // Titles stand in lists, and in one row of the sheet.
                assert!(
                    !title.en.contains([',', ';']) && title.en.len() <= 56,
                    "{named}: {}",
                    title.en
                );
            }
        }
        let lesson = || check::scenario_of_length(&text, None, &[], Length::Lesson);
        assert!(load(None).common.lesson.is_none() || lesson().is_ok(), "{}", path.display());
    }
    assert!(found >= 2);
}

/// The years a text names.
fn years_in(text: &str) -> Vec<u16> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers
        .filter(|number| number.len() == 4)
        .filter_map(|number| number.parse::<u16>().ok())
        .collect()
}

#[test]
fn what_followed_stands_under_the_last_year_it_names() {
    let mut named = 0;
    for name in store::shipped_scenarios() {
        let scenario = check::scenario(&store::shipped_scenario(&name).unwrap()).unwrap();
        let Some(aftermath) = &scenario.aftermath else { continue };
        // What is told of the years of the talks, or of those before, is told from a later one.
        let rounds = &scenario.common.rounds;
        let of_the_talks: Vec<u16> =
            rounds.iter().flat_map(|round| years_in(&round.date.en)).collect();
        let first = of_the_talks.iter().min().copied().unwrap_or_default();
        for line in &aftermath.lines {
            let years = years_in(&line.text.en);
            let last = years.iter().filter(|year| **year >= first).max();
            let Some(last) = last.filter(|year| !of_the_talks.contains(year)) else { continue };
            named += 1;
            assert_eq!(*last, line.year, "{name}: {}", line.word);
        }
    }
    assert!(named >= 10, "{named}");
}
