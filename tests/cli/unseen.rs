//! Nothing of a file, a line or an argument reaches the terminal raw.

use super::place::Place;

/// An escape sequence, a control character of the second set, a mark that turns the order, and a bell.
const NASTY: &str = "\u{1b}[2J\u{9b}31m\u{202e}\u{7}";

/// Asserts that nothing of it is in what was printed.
#[track_caller]
fn plain(ran: &super::place::Ran) {
    for part in ['\u{1b}', '\u{9b}', '\u{202e}', '\u{7}'] {
        assert!(
            !ran.out.contains(part) && !ran.err.contains(part),
            "{part:?}: {}{}",
            ran.out,
            ran.err
        );
    }
}

#[test]
fn what_is_not_to_be_seen_is_refused_by_the_checker_and_escaped_everywhere() {
    let place = Place::new();
    let tutorial = two_tables::store::shipped_scenario("tutorial").unwrap();
    let titled = tutorial.replacen("title: \"", &format!("title: \"{NASTY}"), 1);
    for text in [
        titled,
        tutorial.replacen("id: \"", &format!("id: \"{NASTY}"), 2),
        tutorial.replacen("format: 1", &format!("{NASTY}format: 1"), 1),
        tutorial.replacen("issues:", &format!("\"{NASTY}\": 3, issues:"), 1),
    ] {
        place.write("bad.ron", text);
        for command in ["check bad.ron", "check --json bad.ron", "analyse bad.ron", "play bad.ron"]
        {
            let ran = place.run(command);
            assert_eq!(ran.status, 1, "{command}: {}{}", ran.out, ran.err);
            plain(&ran);
        }
    }
    for line in [format!("hold\n{NASTY}\n"), format!("propose private {NASTY}=a\nsave {NASTY}\n")] {
        place.write("moves", &line);
        plain(&place.run("play 1956 --two-players --moves moves"));
        // The game itself clears the screen for the other player, so one player is asked.
        plain(&place.run_with("play 1956 --side tokyo", line.as_bytes()));
    }
    place.run_with("play 1956 --side tokyo --save game.ron", b"hold\n").done();
    for (old, new) in [
        ("player-tokyo", format!("player-{NASTY}")),
        ("name: \"showman\"", format!("name: \"{NASTY}\"")),
        ("line: \"hold\"", format!("line: \"{NASTY}\"")),
    ] {
        place.write("bad.ron", place.read("game.ron").replacen(old, &new, 1));
        for command in ["replay bad.ron", "replay --json bad.ron", "play --resume bad.ron"] {
            plain(&place.run(command));
        }
    }
    plain(&place.shell(&format!("$GAME check '{NASTY}.ron'; $GAME play '{NASTY}'; true")));
}

#[test]
fn the_command_that_goes_on_can_be_pasted_whatever_the_file_is_called() {
    let place = Place::new();
    let names = [
        NASTY,
        "it's",
        "-x",
        "a b;c",
        "$HOME `id` \"q\" *",
        "back\\slash\u{202e}'",
        "back\\slash",
        "~",
        "保存",
    ];
    for name in names {
        place.write("name", name);
        let ran = place.shell(
            "echo hold | $GAME play tutorial --two-players --save=\"$(cat name).ron\" > said || exit 9; \
             grep '^two-tables ' said | sed 's/^two-tables/$GAME/' > again; \
             echo hold > more; . ./again < more >> said || exit 8; cat said again",
        );
        assert_eq!(ran.status, 0, "{name:?}: {}{}", ran.out, ran.err);
        plain(&ran);
        assert!(!ran.out.contains("stays as it is"), "it goes on there: {}", ran.out);
        assert_eq!(ran.out.matches("two-tables play --resume ").count(), 2, "{}", ran.out);
    }
    let listed = place.run("games");
    plain(&listed);
    assert_eq!(listed.done().lines().count(), names.len(), "each is listed where it is");
}
