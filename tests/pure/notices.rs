//! The notices name what the lock file names, each with its version and a licence.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// Packages of other people in the lock file, as `name version`.
fn locked() -> BTreeSet<String> {
    let lock = read("Cargo.lock");
    let field = |package: &str, name: &str| {
        let mut lines =
            package.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""));
        lines.next().map(|value| value.trim_end_matches('"').to_owned())
    };
    let packages = lock.split("[[package]]").skip(1).filter(|one| field(one, "source").is_some());
    packages
        .map(|one| format!("{} {}", field(one, "name").unwrap(), field(one, "version").unwrap()))
        .collect()
}

#[test]
fn the_notices_name_every_package_of_the_lock_file_with_its_licence() {
    let notices = read("assets/NOTICES.txt");
    let (lists, texts) = notices.split_once("\n====").unwrap();
    let lines = lists.lines().filter_map(|line| line.split_once(": "));
    let named: Vec<(&str, &str)> =
        lines.filter(|(called, _)| called.split(' ').count() == 2).collect();
    let told: BTreeSet<String> = named.iter().map(|(called, _)| (*called).to_owned()).collect();
    let locked = locked();
    let missing: Vec<&String> = locked.difference(&told).collect();
    let surplus: Vec<&String> = told.difference(&locked).collect();
    assert!(locked.len() > 300, "{} packages are locked", locked.len());
    assert_eq!((missing, surplus), (vec![], vec![]), "run .ci/notices");
    assert_eq!(named.len(), told.len(), "one is named twice");
    // Whatever is built in stands under a text that is printed.
    let built = lists.split_once("BUILT IN").unwrap().1.split_once("NOT BUILT IN").unwrap().0;
    for (called, licences) in built.lines().filter_map(|line| line.split_once(": ")) {
        for licence in licences.split(" AND ") {
            assert!(texts.contains(&format!("\n{licence}, for: ")), "no text for {called}");
        }
    }
}

/// The quoted words of the first list in `text` after `begins`.
fn quoted<'t>(text: &'t str, begins: &str, end: char) -> BTreeSet<&'t str> {
    let list = text.split_once(begins).unwrap().1.split_once(end).unwrap().0;
    let lines = list.lines().filter_map(|line| line.trim().strip_prefix('"')?.split('"').next());
    lines.collect()
}

#[test]
fn the_licences_taken_are_those_that_are_checked() {
    let (notices, deny) = (read(".ci/notices"), read(".ci/deny.toml"));
    let taken = quoted(&notices, "TAKEN = {\n", '}');
    assert!(taken.contains("MIT") && taken.len() > 10, "{taken:?}");
    assert_eq!(taken, quoted(&deny, "\nallow = [\n", ']'));
}

#[test]
fn every_font_is_under_a_licence_that_is_printed() {
    let notices = read("assets/NOTICES.txt");
    for line in read("assets/fonts/OFL.txt").lines().filter(|line| line.contains("Copyright")) {
        assert!(notices.contains(line.trim()), "{line}");
    }
}
