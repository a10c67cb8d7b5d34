//! The message files against the sources: every message said exists, every message that exists is said.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use two_tables::negotiation::moves::Verb;
use two_tables::pages::Term;
use two_tables::sentence::Language;
use two_tables::wording::Wording;

/// Ids that begin so are messages wherever they stand in these layers, also where a table or a match names them.
const FAMILIES: [&str; 18] = [
    "remark-",
    "problem-",
    "notation-",
    "kind-",
    "refusal-",
    "event-",
    "ending-",
    "act-",
    "meter-",
    "audience-",
    "reason-",
    "cap-",
    "decider-",
    "value-",
    "move-",
    "chance-",
    "disposition-",
    "legend-",
];

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|have| have == ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

/// The variables of each message.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// The messages of a language.
fn messages(language: &str) -> Messages {
    messages_in(files(&format!("assets/wording/{language}"), "ftl"))
}

fn messages_in(files: Vec<(PathBuf, String)>) -> Messages {
    let mut all = Messages::new();
    for (path, text) in files {
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                line.split(" =").next().unwrap().clone_into(&mut id);
                let twice = all.insert(id.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{}: `{id}` is there twice", path.display());
            }
            for after in line.split('$').skip(1) {
                let word = |c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-';
                all.get_mut(&id).unwrap().insert(after.split(word).next().unwrap().to_owned());
            }
        }
    }
    all
}

/// String literals of a source file that could be ids.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(|word| {
            word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        })
        .filter(|word| !word.is_empty())
}

/// Every `Message::new("id")` with the blanks that are filled right behind it.
fn chains(source: &str) -> Vec<(&str, BTreeSet<&str>)> {
    let mut found = Vec::new();
    for after in source.split("Message::new(").skip(1) {
        let Some((id, mut rest)) =
            after.trim_start().strip_prefix('"').and_then(|a| a.split_once('"'))
        else {
            continue;
        };
        rest = rest.trim_start().strip_prefix(')').unwrap_or_default();
        let mut blanks = BTreeSet::new();
        while let Some(argument) = rest.trim_start().strip_prefix(".with(") {
            let blank = argument.trim_start().strip_prefix('"').and_then(|a| a.split_once('"'));
            if let Some((blank, _)) = blank {
                blanks.insert(blank);
            }
            let mut depth = 1;
            let end = argument.find(|c: char| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                depth == 0
            });
            rest = end.and_then(|end| argument.get(end + 1..)).unwrap_or_default();
        }
        found.push((id, blanks));
    }
    found
}

#[test]
fn every_file_is_readable_fluent() {
    for (path, text) in files("assets/wording", "ftl") {
        if let Err((_, faults)) = FluentResource::try_new(text) {
            panic!("{}: {faults:?}", path.display());
        }
    }
}

#[test]
fn every_message_said_exists() {
    let known = messages("en");
    for (path, source) in files("src", "rs") {
        let mut said: BTreeSet<&str> = chains(&source).into_iter().map(|(id, _)| id).collect();
        let layer = ["src/scenario", "src/negotiation", "src/wording"];
        if layer.iter().any(|layer| path.to_string_lossy().contains(layer)) {
            let families = |word: &&str| FAMILIES.iter().any(|family| word.starts_with(family));
            said.extend(literals(&source).filter(families));
        }
        for id in said {
            assert!(known.contains_key(id), "{}: no message `{id}`", path.display());
        }
    }
}

#[test]
fn every_message_that_exists_is_said() {
    let sources = files("src", "rs");
    let mut said: BTreeSet<&str> =
        sources.iter().flat_map(|(_, source)| literals(source)).collect();
    // The messages of a verb are called by its word.
    said.extend(Verb::ALL.into_iter().flat_map(|verb| [verb.name().id, verb.help().id]));
    // Those of a word of the field too.
    said.extend(Term::ALL.into_iter().flat_map(|term| [term.name().id, term.meaning().id]));
    let idle: Vec<String> =
        messages("en").into_keys().filter(|id| !said.contains(id.as_str())).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

#[test]
fn every_blank_filled_is_in_the_message() {
    let known = messages("en");
    for (path, source) in files("src", "rs") {
        for (id, blanks) in chains(&source) {
            for blank in blanks {
                let has = known[id].contains(blank);
                assert!(has, "{}: `{id}` has no blank `{blank}`", path.display());
            }
        }
    }
}

#[test]
fn every_blank_of_a_message_is_filled_where_it_is_said() {
    let sources = files("src", "rs");
    for (id, blanks) in messages("en") {
        let mut filled: BTreeSet<&str> = BTreeSet::new();
        for (_, source) in sources.iter().filter(|(_, s)| literals(s).any(|word| word == id)) {
            filled.extend(
                source
                    .split(".with(")
                    .skip(1)
                    .filter_map(|after| after.trim_start().strip_prefix('"')?.split('"').next()),
            );
            if source.contains("told(") {
                filled.extend(["who", "name"]);
            }
            if source.contains("with_examples(") {
                filled.extend(["one", "other"]);
            }
            if source.contains("worth(") {
                filled.extend(["one", "tokyo", "two", "moscow"]);
            }
            if source.contains("with_suggestion(") || source.contains("with_candidates(") {
                filled.insert("hint");
            }
        }
        for blank in blanks {
            assert!(filled.contains(blank.as_str()), "nobody fills `{blank}` of `{id}`");
        }
    }
}

/// What a translation has that English lacks: a message nobody says, or a blank nobody fills.
fn surplus(english: &Messages, other: &Messages) -> Vec<String> {
    let surplus = |(id, blanks): (&String, &BTreeSet<String>)| match english.get(id) {
        None => vec![format!("`{id}`")],
        Some(known) => {
            blanks.difference(known).map(|blank| format!("`{blank}` of `{id}`")).collect()
        }
    };
    other.iter().flat_map(surplus).collect()
}

#[test]
fn another_language_has_no_message_that_english_lacks() {
    let (english, root) =
        (messages("en"), Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/wording"));
    for entry in fs::read_dir(root).unwrap() {
        let language = entry.unwrap().file_name().into_string().unwrap();
        let known = Language::from_word(&language);
        assert!(known.is_some_and(Wording::speaks), "{language} cannot be chosen");
        let surplus = surplus(&english, &messages(&language));
        assert!(surplus.is_empty(), "{language} has {surplus:?} and English has not");
    }
}

#[test]
fn what_a_translation_has_too_much_is_found() {
    let read = |text: &str| messages_in(vec![(PathBuf::from("made-up.ftl"), text.to_owned())]);
    let english =
        read("one = One { $thing }\ntwo =\n    { $count ->\n       *[other] { $count }\n    }\n");
    assert_eq!(surplus(&english, &read("two = 二\none = { $thing }一\n")), [""; 0]);
    assert_eq!(surplus(&english, &read("one = { $thing }{ $sache }\n")), ["`sache` of `one`"]);
    assert_eq!(surplus(&english, &read("three = { $thing }\n# four = x\n")), ["`three`"]);
    let within = "two =\n    { $count ->\n       *[other] { $zahl }\n    }\n";
    assert_eq!(surplus(&english, &read(within)), ["`zahl` of `two`"]);
}

#[test]
fn only_the_settings_say_what_is_spoken_where_nothing_is_chosen() {
    // What a language is, and how it is worded; everything else is handed one.
    let homes = [
        "src/sentence.rs",
        "src/wording/mod.rs",
        "src/wording/sentences.rs",
        "src/wording/speech.rs",
    ];
    for (path, source) in files("src", "rs") {
        let path =
            path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().into_owned();
        let chooses = |line: &&str| {
            let names = line.contains("Language::English") || line.contains("in_language(");
            names && !line.trim_start().starts_with("//")
        };
        let lines: Vec<&str> = source.lines().filter(chooses).collect();
        let may = usize::from(path == "src/store/settings.rs");
        let known = homes.contains(&path.as_str());
        assert!(known || lines.len() == may, "{path} chooses a language: {lines:?}");
    }
}
