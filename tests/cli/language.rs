//! The language is chosen once, and every command speaks it: run in the accented one, none says a plain word.

use super::place::{Place, Ran, deal};
use super::plain_words::Allowed;

/// The texts of all scenarios that are played here, with their ids.
const SCENARIOS: [&str; 2] =
    [include_str!("../../scenarios/1956.ron"), include_str!("../../scenarios/tutorial.ron")];

/// Words of the command line and of what it writes for programs, which are the same in every language.
const COMMANDS: &str = "play check analyse simulate explain diff language-server replay debrief what-if games host handout new fmt upgrade notices doctor language accented json seed side save \
    resume moves style level length scenario remove tokyo moscow gentle even hard full lesson neutral names \
    SIDE LEVEL LENGTH NAMES STYLE VARIANT FILE MOVES NAME_OR_PATH S SEED SAVE SCENARIO NAME FILES LANGUAGE N PATH VALUE variant set draws perturb jobs csv package plain \
    terminal two-players verify structure-only SET no_agreement dealmaker legalist showman prosecutor besieger giver \
    html theory guess from-round record GUESS ROUND SAVES data saves tables tutorial-1 hodl UTC completions manual ron RON JSON UTF-8 en ja ru true false bash elvish fish powershell zsh";

fn allowed(lines: &[&str]) -> Allowed {
    let yardsticks: Vec<&str> = two_tables::ai::roster::names().into_iter().collect();
    let words = lines.iter().copied().chain([COMMANDS]).chain(yardsticks);
    Allowed::new(&SCENARIOS.concat(), words).with_fields(&SCENARIOS.concat())
}

/// Asserts that what was shown has no plain word but those of `lines`, which were typed.
#[track_caller]
fn accented(place: &Place, what: &str, ran: &Ran, lines: &[&str]) {
    let root = place.path("").display().to_string();
    // What is wrong is quoted from the file, in straight quotation marks.
    let err: Vec<&str> = ran.err.split('"').step_by(2).collect();
    let shown = format!("{}\n{}", ran.out, err.join(" ")).replace(root.trim_end_matches('/'), "");
    let allowed = allowed(lines);
    for line in shown.lines() {
        let escaped = allowed.escaped(line);
        assert!(escaped.is_empty(), "{what}: {escaped:?} in {line}");
    }
}

#[track_caller]
fn says(place: &Place, command: &str, input: &str, status: i32) -> Ran {
    let ran = place.run_with(&format!("{command} --language accented"), input.as_bytes());
    assert_eq!(ran.status, status, "{command}: {}{}", ran.out, ran.err);
    accented(place, command, &ran, &[command, input]);
    ran
}

#[test]
fn the_pages_of_every_command_are_in_the_language() {
    let place = Place::new();
    place.write("deal", deal());
    place.write("few", "hold\n");
    says(&place, "check 1956 tutorial", "", 0);
    says(&place, "analyse tutorial", "", 0);
    says(&place, "analyse 1956 --length lesson", "", 0);
    says(&place, "explain tutorial", "", 0);
    says(&place, "diff tutorial --set sides.tokyo.face=-20 --games 10", "", 0);
    says(&place, "explain 1956 --plain", "", 0);
    says(&place, "simulate tutorial --games 20 --seed 3", "", 0);
    says(
        &place,
        "simulate tutorial --games 20 --set sides.tokyo.face=-20 --set sides.tokyo.face=0",
        "",
        0,
    );
    says(&place, "simulate tutorial --games 20 --perturb 100 --draws 4 --length lesson", "", 1);
    says(&place, "simulate tutorial --games 20 --perturb 100 --draws 4", "", 0);
    says(&place, "games", "", 0);
    says(&place, "play 1956 --seed 1 --two-players --moves deal --save game.ron", "", 0);
    says(&place, "play tutorial --seed 1", "hold\nhelp\nmoves\nquit\n", 0);
    let listed = place.run("games --language accented");
    accented(&place, "games", &listed, &["game.ron"]);
    says(&place, "replay game.ron --verify", "", 0);
    says(&place, "games --remove tutorial-1", "", 0);
    says(&place, "upgrade game.ron", "", 0);
    place.write("unset.ron", SCENARIOS[1].replacen("    format", "format", 1));
    says(&place, "fmt unset.ron --check", "", 1);
    says(&place, "fmt unset.ron", "", 0);
    says(&place, "new mine", "", 0);
    says(&place, "upgrade mine.ron", "", 0);
    says(&place, "play", "tutorial\nmoscow\nquit\n", 0);
}

#[test]
fn what_commands_and_options_do_is_in_the_language() {
    let place = Place::new();
    let listed = place.run("--help").done();
    let commands = listed.split_once("Commands:").unwrap().1.split_once("\n\n").unwrap().0;
    let named = |line: &str| {
        line.strip_prefix("  ").filter(|line| !line.starts_with(' ')).map(str::to_owned)
    };
    let commands = commands.lines().filter_map(named);
    let commands: Vec<String> =
        commands.map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    assert!(commands.len() > 15 && commands.contains(&"play".to_owned()), "{commands:?}");
    let helps = commands.iter().map(|command| format!("help {command}"));
    let pages = ["--help", "-h", "help", "play --help", "play -h"].map(str::to_owned);
    let pages: Vec<String> = pages.into_iter().chain(helps).collect();
    for page in &pages {
        // The names of options, of what they take and of what they choose from are the same in every language.
        let ran = place.run(&format!("--language accented {page}"));
        assert_eq!(ran.status, 0, "{page}: {}", ran.err);
        let plain = place.run(page).done();
        let names = names(&plain);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        accented(&place, page, &ran, &names);
    }
    for page in ["manual", "manual play", "manual simulate"] {
        let worded = place.run(&format!("{page} --language accented")).done();
        let plain = place.run(page).done();
        assert_eq!(worded.lines().count(), plain.lines().count(), "{page}");
        for (line, worded) in plain.lines().zip(worded.lines()) {
            let says = line.starts_with(".SH")
                || line.split(' ').filter(|word| word.len() > 3).count() > 4;
            assert!(!says || line != worded || line.starts_with("\\fB"), "{page}: {line}");
        }
    }
    let fish = place.run("completions fish --language accented").done();
    assert!(fish.contains("Łéñğťħ") && !fish.contains("Length"), "{fish}");
}

/// The words of a page that are written as the program takes them: options, what they take, and the commands.
fn names(page: &str) -> Vec<String> {
    let takes = |word: &&str| {
        word.contains(['-', '<', '[', '=']) || word.chars().all(|c| !c.is_ascii_lowercase())
    };
    let mut names: Vec<String> = page.split_whitespace().filter(takes).map(str::to_owned).collect();
    let first = page.lines().filter(|line| line.starts_with("  "));
    names.extend(first.filter_map(|line| line.split_whitespace().next()).map(str::to_owned));
    names
}

#[test]
fn what_the_machine_can_do_is_told_in_the_language() {
    let place = Place::new();
    let ran = place.run("doctor --language accented");
    // What the system calls itself, its language and its networks.
    let networks = std::fs::read_dir("/sys/class/net").into_iter().flatten().flatten();
    let networks: Vec<String> =
        networks.map(|one| one.file_name().to_string_lossy().into_owned()).collect();
    let system = os_info::get().os_type().to_string();
    let locale = sys_locale::get_locale().unwrap_or_default();
    // And where it is reached.
    let words = ran.out.split_whitespace().filter(|word| word.contains("://"));
    let reached = words.collect::<Vec<_>>().join(" ");
    let words = ["window settings scenarios styles classes sqlite", &system, &locale, &reached];
    accented(&place, "doctor", &ran, &[&words.join(" "), &networks.join(" ")]);
}

#[test]
fn the_sentences_in_a_document_are_in_the_language() {
    let place = Place::new();
    place.write("deal", deal());
    place.run("play 1956 --seed 1 --two-players --moves deal --save game.ron").done();
    place.write("bad.ron", SCENARIOS[1].replacen("scale: false", "scael: false", 1));
    for (command, status) in [
        ("replay game.ron --json", 0),
        ("explain 1956 --json", 0),
        ("check bad.ron none.ron --json", 3),
    ] {
        let ran = place.run(&format!("{command} --language accented"));
        assert_eq!(ran.status, status, "{command}: {}", ran.err);
        let document: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let allowed = allowed(&[command, "scael"]).with_records();
        let mut sentences = 0;
        texts(&document, &mut |text| {
            // A text with a blank in it is a sentence; the rest is for programs.
            if text.contains(' ') {
                sentences += 1;
                let escaped = allowed.escaped(text);
                assert!(escaped.is_empty(), "{command}: {escaped:?} in {text}");
            }
        });
        assert!(sentences > 0, "{command} has no sentence");
    }
}

fn texts(value: &serde_json::Value, see: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::String(text) => see(text),
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, see)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| texts(field, see)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

#[test]
fn what_is_wrong_is_told_in_the_language() {
    let place = Place::new();
    let bad = SCENARIOS[1].replacen("scale: false", "scael: false", 1).replacen(
        "format: 1",
        "format: 7",
        1,
    );
    place.write("bad.ron", &bad);
    place.write("broken.ron", "(id: \"x\" title: 3");
    place.write("sixteen.ron", b"\xff\xfe(\0");
    place.write("latin.ron", b"(id: \"\xe9\")");
    place.write("folder-in-the-way", "");
    place.write("deal", deal());
    place.write("wrong", "hold\nhodl\n");
    place.run("play 1956 --seed 1 --two-players --moves deal --save game.ron").done();
    place.write("cut.ron", place.read("game.ron").get(..300).unwrap());
    place.write("changed.ron", place.read("game.ron").replacen("seed: 1", "seed: 2", 1));
    place
        .write("moved.ron", place.read("game.ron").replacen("line: \"hold\"", "line: \"hodl\"", 1));
    place.write("future.ron", place.read("game.ron").replacen("format: 1", "format: 99", 1));
    for (command, status) in [
        ("check bad.ron broken.ron", 1),
        ("check none.ron", 3),
        ("check .", 3),
        ("check sixteen.ron latin.ron", 1),
        ("check nineteen", 3),
        ("analyse bad.ron", 1),
        ("analyse 1956 --set nonsense", 2),
        ("analyse 1956 --set sides.tokyo.face=nonsense", 1),
        ("analyse 1956 --variant nonsense", 1),
        ("explain 1956 --package nonsense=q", 2),
        ("simulate tutorial --games 0", 2),
        ("simulate tutorial --games 2 --tokyo nobody", 3),
        ("simulate tutorial --games 2 --csv folder-in-the-way/x.csv", 3),
        ("play 1956 --style nobody", 3),
        ("play 1956 --seed 1 --two-players --moves wrong", 1),
        ("play 1956 --seed 1 --two-players --moves nowhere", 3),
        ("play 1956 --save game.ron", 3),
        ("play 1956 --save folder-in-the-way/game.ron", 3),
        ("play 1956 --save .", 3),
        ("play --resume nothing", 3),
        ("replay cut.ron", 1),
        ("replay changed.ron --verify", 1),
        ("replay moved.ron", 1),
        ("replay future.ron", 1),
        ("replay nothing", 3),
        ("games --remove game.ron", 2),
        ("new Bad-Name", 2),
    ] {
        let ran = says(&place, command, "", status);
        assert!(!ran.err.is_empty(), "{command}");
    }
    says(&Place::new(), "play --resume", "", 3);
    says(&place, "new mine", "", 0);
    says(&place, "new mine", "", 3);
}

#[test]
fn a_world_that_fails_is_told_in_the_language() {
    let place = Place::new();
    let ran = place.shell("$GAME check 1956 --language accented > /dev/full");
    ran.fails(3, &[]);
    accented(&place, "a full disk", &ran, &[]);
    place.write("home", "no folder");
    let ran = place.run_with("play 1956 --seed 1 --language accented", b"hold\n");
    assert_eq!(ran.status, 3, "{}", ran.err);
    accented(&place, "no home", &ran, &["hold", "home data saves two-tables"]);
}

#[test]
fn a_line_that_cannot_be_understood_is_told_in_the_language() {
    let place = Place::new();
    for line in [
        "chek 1956",
        "nonsense",
        "play --sid tokyo",
        "play 1956 --side nowhere",
        "play 1956 --seed x",
        "play 1956 --seed 1 --seed 2",
        "play 1956 --resume game",
        "new",
        "simulate 1956 --games",
        "check",
        "analyse 1956 1956",
        "play 1956 --level hrad",
        "play 1956 --names nobody",
        "replay",
        "--nonsense",
    ] {
        let ran = says(&place, line, "", 2);
        assert!(ran.out.is_empty() && ran.err.lines().count() == 2, "{line}: {}", ran.err);
    }
}

#[test]
fn the_language_is_the_one_asked_for_else_the_one_in_the_settings() {
    let place = Place::new();
    assert!(place.run("games").done().starts_with("No game"));
    let saves = place.path("home/data/two-tables/saves");
    std::fs::create_dir_all(&saves).unwrap();
    std::fs::write(saves.join("window.settings"), "(language:accented)").unwrap();
    assert!(place.run("games").done().starts_with("Ñó ğáḿé"));
    assert!(place.run("games --language en").done().starts_with("No game"));
    assert!(place.run("--language=en games").done().starts_with("No game"));
    std::fs::write(saves.join("window.settings"), "(text_size:").unwrap();
    assert!(
        place.run("games").done().starts_with("No game"),
        "what cannot be read counts for nothing"
    );
}

#[test]
fn a_language_the_program_does_not_speak_is_refused_with_those_it_does() {
    let place = Place::new();
    for word in ["de", "ja", "ru", "EN", "english"] {
        let ran = place.run(&format!("check 1956 --language {word}"));
        ran.fails(2, &[&format!("\"{word}\""), "en"]).silent();
    }
    place.run("check 1956 --language").fails(2, &["--language"]).silent();
}
