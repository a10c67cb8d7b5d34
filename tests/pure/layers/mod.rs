//! The layer rule of `src/ARCHITECTURE.md`, held by reading the sources; and the reader itself, on made-up ones.

mod rule;
pub(crate) mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rule::{LAYERS, violations};

/// Every source file, by its path from the root, with `/`.
pub(crate) fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut folders, mut found) = (vec![root.join("src")], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_layer_uses_only_those_before_it() {
    let broken: Vec<String> =
        sources().iter().flat_map(|(path, text)| violations(path, text)).collect();
    assert!(broken.is_empty(), "the layer rule is broken:\n{}", broken.join("\n"));
}

#[test]
fn the_layers_of_the_rule_are_the_modules_of_the_crate() {
    let sources = sources();
    let tops: BTreeSet<&str> = sources
        .iter()
        .filter_map(|(path, _)| path.strip_prefix("src/")?.split(['/', '.']).next())
        .filter(|top| !["lib", "main"].contains(top))
        .collect();
    assert_eq!(tops, BTreeSet::from(LAYERS));
}

/// What the rule says of made-up sources.
mod the_reader {
    use super::rule::violations;

    fn lines(path: &str, source: &str) -> Vec<String> {
        violations(path, source)
    }

    #[test]
    fn sees_a_use_of_a_layer_to_the_right() {
        let source = "use crate::units::Points;\n\nuse crate::session::Session;\n";
        let what = "src/scenario/clause.rs:3: scenario uses session, which stands to its right";
        assert_eq!(lines("src/scenario/clause.rs", source), [what]);
        assert_eq!(lines("src/wording/mod.rs", source), [""; 0]);
    }

    #[test]
    fn sees_groups_bare_paths_and_chains_of_super() {
        let group = "use crate::{units::Round, cli::{a, b}, store};";
        assert_eq!(lines("src/view/mod.rs", group).len(), 2);
        let bare = "fn f() -> u32 {\n    crate::store::read()\n}";
        assert_eq!(lines("src/ai/mod.rs", bare)[0].split(':').nth(1), Some("2"));
        let deep = "use super::super::super::terminal::Page;";
        assert_eq!(lines("src/negotiation/moves/home.rs", deep).len(), 1);
        assert_eq!(lines("src/cli/a/b.rs", deep), [""; 0]);
        let sibling = "use super::super::wording::x;";
        assert_eq!(lines("src/negotiation/moves/home.rs", sibling), [""; 0]);
        let inner = "mod tests {\n    use super::super::store::x;\n}";
        assert_eq!(lines("src/units.rs", inner).len(), 1);
        assert_eq!(lines("src/negotiation/meter.rs", inner), [""; 0]);
    }

    #[test]
    fn sees_a_use_of_a_layer_beside() {
        let what = "src/terminal/mod.rs:1: terminal uses game, which stands beside it";
        assert_eq!(lines("src/terminal/mod.rs", "use crate::game::Seen;"), [what]);
        assert_eq!(lines("src/cli/mod.rs", "use crate::{game, terminal};"), [""; 0]);
    }

    #[test]
    fn sees_a_module_that_is_no_layer() {
        assert_eq!(lines("src/cli/mod.rs", "use crate::helpers::x;").len(), 1);
    }

    #[test]
    fn sees_the_world_below_the_store_and_printing_outside_the_command_line() {
        let world = "use std::{fs, io};\nlet t = std::time::Instant::now();";
        assert_eq!(lines("src/wording/mod.rs", world).len(), 2);
        assert_eq!(lines("src/store/mod.rs", world), [""; 0]);
        let prints = "println!(\"x\"); std::io::stdout(); std::process::exit(1);";
        assert_eq!(lines("src/terminal/game.rs", prints).len(), 3);
        assert_eq!(lines("src/cli/mod.rs", prints), [""; 0]);
    }

    #[test]
    fn sees_the_format_of_files_past_the_check() {
        let what = "src/negotiation/moves/home.rs:1: names the format authors write";
        let names = "use crate::scenario::file::RulesFile;";
        assert_eq!(lines("src/negotiation/moves/home.rs", names), [what]);
        assert_eq!(
            lines("src/wording/moves.rs", "use crate::scenario::{file, id::Side};").len(),
            1
        );
        assert_eq!(lines("src/scenario/issue.rs", "use super::file::RulesFile;").len(), 1);
        assert_eq!(lines("src/scenario/problem.rs", "mod t { use super::super::file; }").len(), 1);
        assert_eq!(lines("src/scenario/check/top.rs", "use crate::scenario::file::Word;"), [""; 0]);
        assert_eq!(lines("src/ai/style/check.rs", "use super::file::StyleFile;"), [""; 0]);
    }

    #[test]
    fn overlooks_comments_strings_and_characters() {
        let source = "// crate::cli\n/* crate::cli */\nlet a = \"crate::cli \\\" println!\";\n\
                      let b = r#\"crate::cli \" \"#;\nlet c: &'static str = d('\"', '\\'');\n";
        assert_eq!(lines("src/units.rs", source), [""; 0]);
        let after = format!("{source}use crate::cli;");
        assert_eq!(
            lines("src/units.rs", &after),
            ["src/units.rs:6: units uses cli, which stands to its right"]
        );
    }
}
