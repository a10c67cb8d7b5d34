//! Every component is read by somebody: what is written after every move and seen by nobody is work for nothing.
//!
//! Held by reading the sources: a component is what derives or implements `Component`, a reader a query, or an observer,
//! that names it. What the game sets from what is seen (`game/mirror`) counts only where somebody else reads it. And the
//! reader of the sources itself, on made-up ones.

use std::collections::{BTreeMap, BTreeSet};

use crate::layers::source::{Word, words};
use crate::layers::sources;

/// Where components are set from what is seen.
const MIRROR: &str = "src/game/mirror";
/// What asks the world for components.
const QUERIES: [&str; 4] = ["Query", "Single", "Populated", "On"];

/// The words of a source file that are no test.
fn shipped(text: &str) -> Vec<String> {
    let is_shipped = |word: &Word| !word.inside.iter().any(|module| module == "tests");
    words(text).into_iter().filter(is_shipped).map(|word| word.text).collect()
}

/// What stands between the sign at `open` and the one that closes it, and where that is.
fn within<'w>(
    words: &'w [String],
    open: usize,
    [opens, closes]: [&str; 2],
) -> (&'w [String], usize) {
    let mut depth = 0;
    for (place, word) in words.iter().enumerate().skip(open) {
        if word == opens {
            depth += 1;
        } else if word == closes {
            depth -= 1;
            if depth == 0 {
                return (&words[open + 1..place], place);
            }
        }
    }
    (&words[open + 1..], words.len())
}

/// The components a file declares.
fn declared(words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let next = |by: usize| words.get(place + by).map_or("", String::as_str);
        if word == "derive" && next(1) == "(" {
            let (derived, end) = within(words, place + 1, ["(", ")"]);
            if derived.iter().any(|one| one == "Component") {
                let after = words.iter().skip(end);
                let name = after.skip_while(|one| !["struct", "enum"].contains(&one.as_str()));
                found.extend(name.skip(1).take(1).cloned());
            }
        } else if word == "impl" && next(1) == "Component" && next(2) == "for" {
            found.push(next(3).to_owned());
        }
    }
    found
}

/// Every name the queries of a file ask for, also by another name given to what they ask for.
fn queried(words: &[String]) -> BTreeSet<String> {
    let mut aliases: BTreeMap<&str, &[String]> = BTreeMap::new();
    for (place, word) in words.iter().enumerate() {
        if word == "type"
            && let Some(name) = words.get(place + 1)
        {
            let body = &words[place + 2..];
            let end = body.iter().position(|one| one == ";").unwrap_or(body.len());
            aliases.insert(name, &body[..end]);
        }
    }
    let mut found: BTreeSet<String> = BTreeSet::new();
    for (place, word) in words.iter().enumerate() {
        let opens = words.get(place + 1).is_some_and(|next| next == "<");
        if QUERIES.contains(&word.as_str()) && opens {
            let (asked, _) = within(words, place + 1, ["<", ">"]);
            found.extend(asked.iter().cloned());
        }
    }
    let named: Vec<&&[String]> =
        aliases.iter().filter(|(name, _)| found.contains(**name)).map(|(_, body)| body).collect();
    let more: Vec<String> = named.into_iter().flat_map(|body| body.iter().cloned()).collect();
    found.extend(more);
    found
}

/// The components nobody reads, each with its file.
fn unread(sources: &[(String, String)]) -> Vec<String> {
    let files: Vec<(&str, Vec<String>)> =
        sources.iter().map(|(path, text)| (path.as_str(), shipped(text))).collect();
    let readers: Vec<(&str, BTreeSet<String>)> =
        files.iter().map(|(path, words)| (*path, queried(words))).collect();
    let mut found = Vec::new();
    for (path, words) in &files {
        for component in declared(words) {
            let counts = |reader: &str| !(path.starts_with(MIRROR) && reader.starts_with(MIRROR));
            let is_read =
                readers.iter().any(|(at, asked)| counts(at) && asked.contains(&component));
            if !is_read {
                found.push(format!("{path}: {component}"));
            }
        }
    }
    found
}

#[test]
fn no_component_is_written_that_nobody_reads() {
    let sources = sources();
    assert_eq!(unread(&sources), [""; 0], "delete them, or draw from them");
    let of = |folder: &str| -> BTreeSet<String> {
        let here = sources.iter().filter(|(path, _)| path.starts_with(folder));
        here.flat_map(|(_, text)| declared(&shipped(text))).collect()
    };
    for (folder, names) in [
        (MIRROR, vec!["Island", "SaidOfIt"]),
        ("src/game/at_table", vec!["Sitting", "Onlooker", "Seen", "Thinking", "Autosave"]),
        ("src/desktop/world", vec!["Sea", "Picture", "Appearing"]),
    ] {
        let found = of(folder);
        assert!(names.iter().all(|name| found.contains(*name)), "{folder}: {found:?}");
    }
}

/// What is said of made-up sources.
mod the_reader {
    use super::unread;

    fn of(files: &[(&str, &str)]) -> Vec<String> {
        let owned = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        unread(&owned.collect::<Vec<_>>())
    }

    const FACE: &str = "/// `Query<&Face>` in words\n#[derive(Component, Clone)]\n\
                        #[component(immutable)]\npub struct Face(pub i32);\n";

    #[test]
    fn sees_what_nobody_asks_for() {
        let what = ["src/game/mirror/face.rs: Face"];
        assert_eq!(of(&[("src/game/mirror/face.rs", FACE)]), what);
        let bare = "fn f(face: &Face, all: Query<&Faces>) { spawn(Face(1)); }";
        assert_eq!(of(&[("src/game/mirror/face.rs", FACE), ("src/desktop/a.rs", bare)]), what);
        let by_hand = "impl Component for Sitting { }";
        assert_eq!(of(&[("src/game/s.rs", by_hand)]), ["src/game/s.rs: Sitting"]);
    }

    #[test]
    fn passes_over_tests_and_whoever_sets_it() {
        let what = ["src/game/mirror/face.rs: Face"];
        let tests = "mod tests { fn f(all: Query<&Face>) {} }";
        assert_eq!(of(&[("src/game/mirror/face.rs", FACE), ("src/desktop/a.rs", tests)]), what);
        let sets = "fn reflect(mut all: Query<(Entity, &mut Face)>) {}";
        assert_eq!(of(&[("src/game/mirror/face.rs", FACE), ("src/game/mirror/x.rs", sets)]), what);
    }

    #[test]
    fn sees_queries_filters_observers_and_what_is_asked_for_by_another_name() {
        for reader in [
            "fn f(all: Query<(Entity, Option<&'static Face>), Without<Sea>>) {}",
            "fn f(one: Single<&Seen, Changed<Face>>) {}",
            "fn f(added: On<Add, Face>) {}",
            "type Table<'t> = (Entity, &'t Face);\nfn f(one: Single<Table<'_>>) {}",
        ] {
            let files = [("src/game/mirror/face.rs", FACE), ("src/desktop/a.rs", reader)];
            assert_eq!(of(&files), [""; 0], "{reader}");
        }
        let unasked = "type Table<'t> = (Entity, &'t Face);\nfn f(one: Single<&Seen>) {}";
        let files = [("src/game/mirror/face.rs", FACE), ("src/desktop/a.rs", unasked)];
        assert_eq!(of(&files).len(), 1);
    }
}
