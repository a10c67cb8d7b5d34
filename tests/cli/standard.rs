//! `-` for a file, patterns, what is made from the definitions of the command line, and terminals that know little.

use super::place::{Place, Ran, deal, moves_in};

#[test]
fn a_dash_is_standard_input_wherever_a_file_is_read() {
    let place = Place::new();
    let tutorial = two_tables::store::shipped_scenario("tutorial").unwrap();
    place.write("mine.ron", &tutorial);
    for command in [
        "check -",
        "check - --json",
        "analyse - --json",
        "explain -",
        "simulate - --games 5 --json",
    ] {
        let named = place.run(&command.replacen('-', "mine.ron", 1));
        let piped = place.run_with(command, tutorial.as_bytes());
        assert_eq!(piped.done().replace("standard input", "mine.ron"), named.done(), "{command}");
    }
    place.run_with("check -", b"(id: 3)").fails(1, &["standard input"]);
    place.write("deal", deal());
    place.run("play 1956 --two-players --seed 1 --moves deal --save file.ron").done();
    let piped = "play 1956 --two-players --seed 1 --moves - --save piped.ron";
    place.run_with(piped, deal().as_bytes()).done();
    assert_eq!(place.read("piped.ron"), place.read("file.ron"));
    let replayed = place.run("replay file.ron").done();
    assert_eq!(place.run_with("replay - --verify", b"").status, 1);
    assert_eq!(place.run_with("replay -", place.read("file.ron").as_bytes()).done(), replayed);
    place.write("holds", "hold\n".repeat(40));
    place.run_with("play - --seed 1 --moves holds --save own.ron", tutorial.as_bytes()).done();
    place.run("replay own.ron --verify").done();
}

#[test]
fn a_dash_that_would_be_two_things_at_once_is_refused() {
    let place = Place::new();
    let tutorial = two_tables::store::shipped_scenario("tutorial").unwrap();
    for line in ["play -", "play - --moves -", "play --resume -", "play - --style - --moves holds"]
    {
        place.run_with(line, tutorial.as_bytes()).fails(2, &["Standard input"]).silent();
    }
    place.run("play 1956 --save -").fails(2, &["standard output"]).silent();
    place.run("simulate tutorial --games 5 --csv - --json").fails(2, &["--csv -"]).silent();
    assert!(!place.path("-").exists());
}

#[test]
fn rows_to_standard_output_are_all_of_it() {
    let place = Place::new();
    place.run("simulate tutorial --games 7 --csv rows.csv").done();
    let ran = place.run("simulate tutorial --games 7 --csv -");
    assert_eq!(ran.done(), place.read("rows.csv"));
    assert!(!place.path("-").exists());
}

#[test]
fn a_pattern_the_shell_left_alone_is_expanded() {
    let place = Place::new();
    let tutorial = two_tables::store::shipped_scenario("tutorial").unwrap();
    std::fs::create_dir(place.path("m")).unwrap();
    for name in ["m/b.ron", "m/a.ron", "m/c.txt", "m/[x].ron"] {
        place.write(name, &tutorial);
    }
    let ran = place.run("check m/*.ron --structure-only");
    let out = ran.done();
    let named: Vec<&str> = out.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(named, ["m/[x].ron", "m/a.ron", "m/b.ron"]);
    place.run("check m/[x].ron").done();
    place.run("check m/?.ron").done();
    place.run("check m/*.rom").fails(3, &["m/*.rom", "No file matches"]).silent();
    place.run("check none/*").fails(3, &["none/*"]).silent();
    place.run("check m/[").fails(3, &["m/["]).silent();
}

#[test]
fn completions_and_manual_know_every_command_and_option() {
    let place = Place::new();
    let commands = ["play", "check", "analyse", "simulate", "explain", "replay", "games", "new"];
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let made = place.run(&format!("completions {shell}")).done();
        for word in commands.into_iter().chain(["two-players", "structure-only", "perturb"]) {
            assert!(made.contains(word), "{shell} {word}");
        }
    }
    let made =
        place.shell("$GAME completions bash > c && bash -n c && . ./c && complete -p two-tables");
    assert!(made.done().contains("two-tables"));
    assert_eq!(place.run("completions tcsh").status, 2);

    let manual = place.run("manual").done();
    assert!(manual.contains(".TH two-tables 1"), "{manual}");
    for word in commands {
        assert!(manual.contains(&format!("two\\-tables\\-{word}")), "{word}: {manual}");
        let page = place.run(&format!("manual {word}")).done();
        assert!(page.contains(&format!("two\\-tables\\-{word}")), "{page}");
        let help = place.run(&format!("{word} --help")).done();
        for option in help.split_whitespace().filter(|word| word.starts_with("--")) {
            let option = option.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let written = option.replace('-', "\\-");
            assert!(page.contains(&written), "{word} {option}: {page}");
        }
    }
    place.run("manual plya").fails(2, &["plya", "play"]).silent();
}

#[test]
fn a_line_too_long_is_refused_whole_from_a_pipe_and_from_a_file() {
    let place = Place::new();
    for length in [70_000, 65_537, 1_000_000] {
        // Its end would be a move, if it came in pieces.
        let long = format!("{}hold\n", "x".repeat(length - 4));
        let input = format!("hold\n{long}{}\nstatement anger\n", "hold ".repeat(20_000));
        let ran =
            place.run_with("play 1956 --seed 3 --two-players --save game.ron", input.as_bytes());
        let out = ran.done();
        assert_eq!(out.matches("more than 65536 bytes").count(), 2, "{}", out.len());
        assert!(out.len() < 60_000, "the line is not repeated: {}", out.len());
        let kept = moves_in(&place.run("replay game.ron --json").json());
        assert_eq!(kept, ["tokyo: hold", "moscow: statement anger"], "{length}");
        std::fs::remove_file(place.path("game.ron")).unwrap();

        place.write("moves", format!("hold\n\n{long}hold\n"));
        let ran = place.run("play 1956 --seed 3 --two-players --moves moves --save game.ron");
        ran.fails(1, &["moves, line 3:", "65536"]).silent();
        assert!(!place.path("game.ron").exists());
    }
    // As long as a line may be, it is a line like any other.
    place.write("moves", format!("hold #{}\nhold\n", "x".repeat(65_530)));
    place.run("play 1956 --seed 3 --two-players --moves moves --save game.ron").done();
}

#[test]
fn what_an_input_method_types_at_full_width_is_understood() {
    let place = Place::new();
    let typed = "ｈｏｌｄ\n１２\nｓｔａｔｅｍｅｎｔ　ａｎｇｅｒ\nＨＥＬＰ\nｄｒａｆｔ　ｔｅｒｒｉｔｏｒｙ＝ｃ\n";
    let ran = place.run_with("play 1956 --seed 3 --two-players --save game.ron", typed.as_bytes());
    ran.done();
    let kept = moves_in(&place.run("replay game.ron --json").json());
    assert_eq!(kept.first().map(String::as_str), Some("tokyo: hold"));
    assert!(kept.contains(&"moscow: statement anger".to_owned()), "{kept:?}");
    place.write("wide", "ｈｏｌｄ\n");
    place.run("play 1956 --seed 3 --two-players --moves wide --save wide.ron").done();
}

/// A game as a terminal that knows nothing shows it, in forty columns.
fn read_aloud(place: &Place, line: &str, input: &str) -> Ran {
    place.write("typed", input);
    place.shell(&format!("TERM=dumb COLUMNS=40 $GAME {line} < typed"))
}

#[test]
fn a_game_in_forty_columns_is_read_line_by_line() {
    let place = Place::new();
    let looks = [
        "",
        "sheet",
        "map",
        "home",
        "other",
        "ledger",
        "brief",
        "moves",
        "news",
        "help",
        "help propose",
        "why face",
        "why trust",
        "forecast",
        "advise",
        "advise home",
        "issue territory",
        "draft territory=c relations=a form=c",
        "forecast",
        "hold",
    ];
    let input = looks.join("\n") + "\n" + &"hold\n".repeat(40);
    let ran = read_aloud(&place, "play 1956 --seed 7 --side tokyo --save game.ron", &input);
    let out = ran.done();
    // What is typed comes back after the prompt, and a name or a path is never broken.
    let too_wide = out
        .lines()
        .filter(|line| line.chars().count() > 40 && line.trim().contains(' '))
        .filter(|line| !line.starts_with("Tokyo> ") && !line.starts_with("  two-tables"))
        .filter(|line| !line.starts_with("two-tables"))
        .collect::<Vec<_>>();
    assert!(too_wide.is_empty(), "{too_wide:#?}");
    for line in out.lines() {
        assert!(!line.contains(|c: char| c.is_control()), "{line:?}");
        // Nothing is drawn: every line is words, a sum, or the rule below a heading.
        let drawn = |c: char| ('\u{2500}'..='\u{28ff}').contains(&c) || c == '|';
        assert!(!line.contains(drawn), "{line:?}");
        let inside = line.trim();
        assert!(!inside.contains("   "), "set in columns: {line:?}");
    }
    // A heading is said before what stands below it, and the rule is as long as the heading.
    let lines: Vec<&str> = out.lines().collect();
    let rules =
        lines.windows(2).filter(|pair| !pair[1].is_empty() && pair[1].chars().all(|c| c == '-'));
    let mut headings = 0;
    for pair in rules {
        assert!(!pair[0].trim().is_empty(), "{pair:?}");
        headings += 1;
    }
    assert!(headings > 20, "{headings}");
}

#[test]
fn no_command_writes_an_escape_sequence_or_a_bar_for_a_dumb_terminal() {
    let place = Place::new();
    place.run_with("play 1956 --seed 1 --two-players --save game.ron", deal().as_bytes()).done();
    for line in [
        "--help",
        "play --help",
        "check 1956 nowhere",
        "analyse tutorial",
        "explain tutorial",
        "simulate tutorial --games 20",
        "replay game.ron",
        "games",
        "",
    ] {
        let ran = read_aloud(&place, line, "tutorial\ntokyo\nhold\n");
        assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'), "{line}");
        assert!(!ran.out.contains('\r') && !ran.err.contains('\r'), "{line}");
    }
    // On a terminal of its own as well, where `script` can make one.
    let script = place.shell("command -v script || true");
    if !script.out.trim().is_empty() {
        let game = "play 1956 --two-players --seed 1 --terminal --save two.ron";
        let lines = "printf '\\nhold\\n\\nhold\\nquit\\n'";
        let ran = place.shell(&format!(
            "({lines}; sleep 1) | TERM=dumb script -qec \"$GAME {game}\" /dev/null"
        ));
        assert!(ran.out.contains("Tokyo"), "{}", ran.out);
        assert!(!ran.out.contains('\u{1b}'), "{:?}", ran.out);
    }
}
