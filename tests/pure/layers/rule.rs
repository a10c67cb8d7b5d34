//! The layer rule on one source file.

use super::source::{Word, words};

/// The layers; each uses only those before it.
pub(crate) const LAYERS: [&str; 20] = [
    "units",
    "sentence",
    "scenario",
    "negotiation",
    "analysis",
    "view",
    "ai",
    "session",
    "wording",
    "pages",
    "paper",
    "sitting",
    "class",
    "store",
    "workbench",
    "host",
    "game",
    "desktop",
    "terminal",
    "cli",
];

/// Layers that stand side by side, so that the first does not use the second either: text play needs no Bevy.
const BESIDE: [(&str, &str); 3] =
    [("terminal", "host"), ("terminal", "game"), ("terminal", "desktop")];

/// The last layer that touches nothing but its arguments.
const LAST_PURE: &str = "class";

/// Parts of the standard library that reach the world.
const WORLD: [&str; 5] = ["fs", "env", "net", "time", "thread"];

/// Names that print, or that hand out what prints or reads the keyboard.
const PRINTS: [&str; 7] = ["println", "eprintln", "print", "eprint", "stdout", "stderr", "stdin"];

/// What hands out the streams of the program where a file is named `-`.
const STREAMS: &str = "src/store/standard.rs";

/// Who may name the format authors write: it itself, what reads it, what changes it before it is read, what begins a new
/// one and what explains it to an editor. A style of the opponent is a file of its own, read by the same means.
const NAMES_THE_FORMAT: [&str; 7] = [
    "src/scenario/file/",
    "src/scenario/check/",
    "src/scenario/perturb.rs",
    "src/scenario/template.rs",
    "src/ai/style/file.rs",
    "src/ai/style/check.rs",
    "src/cli/language_server/",
];

/// Everything in the file at `path` that breaks the rule, each with file and line.
pub(crate) fn violations(path: &str, source: &str) -> Vec<String> {
    let words = words(source);
    let file = File { path, module: module_of(path), words: &words };
    let mut found = file.layers();
    found.extend(file.world());
    found.extend(file.format());
    found
}

/// `src/cli/play.rs` is the module `cli::play`; `main.rs` and `lib.rs` are the crate itself.
fn module_of(path: &str) -> Vec<&str> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<&str> = inner.split('/').collect();
    if parts.last().is_some_and(|last| ["mod", "lib", "main"].contains(last)) {
        parts.pop();
    }
    parts
}

struct File<'f> {
    path: &'f str,
    module: Vec<&'f str>,
    words: &'f [Word],
}

impl File<'_> {
    fn text(&self, place: usize) -> &str {
        self.words.get(place).map_or("", |word| word.text.as_str())
    }

    fn is(&self, place: usize, texts: &[&str]) -> bool {
        texts.iter().enumerate().all(|(offset, text)| self.text(place + offset) == *text)
    }

    fn at(&self, place: usize, what: &str) -> String {
        format!("{}:{}: {what}", self.path, self.words[place].line)
    }

    fn rank(&self) -> Option<usize> {
        let layer = self.module.first()?;
        LAYERS.iter().position(|known| known == layer)
    }

    /// Modules of the crate named after the path that ends at `place` (a `crate`, or `super`s that reach the crate).
    fn named_after(&self, place: usize) -> Vec<(usize, &str)> {
        if self.text(place + 1) != "::" {
            return Vec::new();
        }
        if self.text(place + 2) != "{" {
            return vec![(place + 2, self.text(place + 2))];
        }
        // `use crate::{a::b, c}`: the first name of each part of the group.
        let (mut depth, mut first, mut named) = (1, true, Vec::new());
        for inner in place + 3..self.words.len() {
            match self.text(inner) {
                "{" => depth += 1,
                "}" if depth == 1 => break,
                "}" => depth -= 1,
                "," if depth == 1 => first = true,
                name if first => {
                    named.push((inner, name));
                    first = false;
                }
                _ => {}
            }
        }
        named
    }

    /// Uses of a layer to the right, or of no layer at all.
    fn layers(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut place = 0;
        while place < self.words.len() {
            let mut end = place;
            let reaches_crate = match self.text(place) {
                "crate" => place == 0 || self.text(place - 1) != "(",
                "super" => {
                    let mut climbed = 1;
                    while self.is(end + 1, &["::", "super"]) {
                        end += 2;
                        climbed += 1;
                    }
                    climbed >= self.module.len() + self.words[place].inside.len()
                }
                _ => false,
            };
            if reaches_crate {
                for (at, name) in self.named_after(end) {
                    found.extend(self.use_of(name).map(|what| self.at(at, &what)));
                }
            }
            place = end + 1;
        }
        found
    }

    fn use_of(&self, name: &str) -> Option<String> {
        let own = self.module.first().copied().unwrap_or("the crate");
        let Some(used) = LAYERS.iter().position(|layer| *layer == name) else {
            return Some(format!("{own} names `{name}` in the crate, which is no layer"));
        };
        if BESIDE.contains(&(own, name)) {
            return Some(format!("{own} uses {name}, which stands beside it"));
        }
        let allowed = self.rank().is_none_or(|rank| used <= rank);
        (!allowed).then(|| format!("{own} uses {name}, which stands to its right"))
    }

    /// What reaches the world, prints or exits where it may not.
    fn world(&self) -> Vec<String> {
        let pure = self.rank().is_some_and(|rank| rank <= pure_rank());
        let prints = self.path == "src/main.rs" || self.module.first() == Some(&"cli");
        let streams = prints || self.path == STREAMS;
        let mut found = Vec::new();
        for place in 0..self.words.len() {
            let word = self.text(place);
            if word == "std" {
                for (at, name) in self.named_after(place) {
                    if pure && WORLD.contains(&name) {
                        found.push(self.at(at, &format!("std::{name} below the layer store")));
                    }
                    if !prints && name == "process" {
                        found.push(self.at(at, "std::process outside cli"));
                    }
                }
            }
            let called = ["!", "("].contains(&self.text(place + 1));
            let method = place > 0 && self.text(place - 1) == ".";
            let defined = place > 0 && self.text(place - 1) == "fn";
            let macro_or_stream = match word {
                "println" | "eprintln" | "print" | "eprint" => self.text(place + 1) == "!",
                _ => called && !method && !defined,
            };
            if !streams && PRINTS.contains(&word) && macro_or_stream {
                found.push(self.at(place, &format!("{word} outside cli")));
            }
        }
        found
    }

    /// Naming the format authors write past the check: play reads checked types alone.
    fn format(&self) -> Vec<String> {
        if NAMES_THE_FORMAT.iter().any(|known| self.path.starts_with(known)) {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut place = 0;
        while place < self.words.len() {
            let mut end = place;
            let reaches_scenario = match self.text(place) {
                "scenario" => true,
                "super" => {
                    let mut climbed = 1;
                    while self.is(end + 1, &["::", "super"]) {
                        end += 2;
                        climbed += 1;
                    }
                    let depth = self.module.len() + self.words[place].inside.len();
                    self.module.first() == Some(&"scenario") && climbed + 1 == depth
                }
                _ => false,
            };
            if reaches_scenario {
                let named = self.named_after(end).into_iter().filter(|(_, name)| *name == "file");
                found.extend(named.map(|(at, _)| self.at(at, "names the format authors write")));
            }
            place = end + 1;
        }
        found
    }
}

fn pure_rank() -> usize {
    LAYERS.iter().position(|layer| *layer == LAST_PURE).unwrap_or_default()
}
