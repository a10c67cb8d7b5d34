//! Every scenario that ships loads, and calls its clauses by titles that fit a list.

use two_tables::scenario::check;
use two_tables::scenario::length::Length;

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
