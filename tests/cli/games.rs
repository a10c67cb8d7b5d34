//! Games played from files and pipes: wrong lines, ends of input, taking a game up again.

use super::place::{Place, deal, moves_in};

#[test]
fn a_wrong_line_is_named_and_the_save_keeps_the_moves_before_it() {
    let place = Place::new();
    place.write("moves", "hold # one\n\nhold\npropose privat territory=c\nhold\n");
    let line = "play 1956 --seed 3 --two-players --moves moves --save game.ron";
    place.run(line).fails(1, &["moves, line 4:"]);
    let kept = moves_in(&place.run("replay game.ron --verify --json").json());
    assert_eq!(kept.len(), 2);
    let ran = place.run_with("play --resume game.ron --save game.ron", b"hold\n");
    ran.done();
    assert_eq!(moves_in(&place.run("replay game.ron --json").json()).len(), 3);
}

#[test]
fn a_refused_move_of_a_file_is_named_too() {
    let place = Place::new();
    place.write("moves", "hold\naccept\n");
    let ran = place.run("play 1956 --seed 3 --two-players --moves moves --save game.ron");
    ran.fails(1, &["moves, line 2:", "no proposal"]);
}

#[test]
fn a_file_of_moves_that_cannot_be_read_stops_before_the_game() {
    let place = Place::new();
    place.write("utf16", [0xFF, 0xFE, b'h', 0]);
    let game = "play 1956 --save game.ron --moves";
    place.run(&format!("{game} missing")).fails(3, &["missing"]).silent();
    place.run(&format!("{game} .")).fails(3, &["."]).silent();
    place.run(&format!("{game} utf16")).fails(1, &["utf16", "UTF-8"]).silent();
    assert!(!place.path("game.ron").exists());
}

#[test]
fn the_end_of_input_leaves_the_game_where_it_stands() {
    let place = Place::new();
    let ran = place.run_with("play 1956 --seed 3 --side tokyo --save game.ron", b"hold\nhold");
    assert!(ran.done().contains("--resume"));
    let kept = moves_in(&place.run("replay game.ron --verify --json").json());
    assert_eq!(kept.iter().filter(|line| *line == "tokyo: hold").count(), 2);
    place.run_with("", b"").done();
    place.run_with("", b"1956\nparis\nmoscow\nquit\n").done();
}

#[test]
fn lines_that_are_no_text_or_endless_are_answered_like_any_wrong_line() {
    let place = Place::new();
    let mut input = b"\xff\xfe\n\0\n".to_vec();
    input.extend(vec![b'x'; 300_000]);
    input.extend(b"\nhold\n");
    place.run_with("play 1956 --seed 3 --two-players --save game.ron", &input).done();
    assert_eq!(moves_in(&place.run("replay game.ron --json").json()), ["tokyo: hold"]);
    #[cfg(target_os = "linux")]
    place.shell("$GAME play 1956 < /").fails(3, &["standard input", "--moves FILE"]);
}

#[test]
fn a_game_taken_up_again_ends_like_one_played_through() {
    let place = Place::new();
    place.write("whole", "hold\n".repeat(30));
    place.run("play 1956 --seed 5 --side tokyo --moves whole --save whole.ron").done();
    let whole = place.run("replay whole.ron --verify --json").json();
    assert!(whole["outcome"].is_object());
    place.run_with("play 1956 --seed 5 --side tokyo --save parts.ron", b"hold\nhold\n").done();
    place.run_with("play --resume parts.ron --save parts.ron", b"hold\nhold\nhold\n").done();
    place.run_with("play --resume parts.ron --save parts.ron", &b"hold\n".repeat(30)).done();
    let parts = place.run("replay parts.ron --verify --json").json();
    assert_eq!(moves_in(&parts), moves_in(&whole));
    assert_eq!(parts["fingerprint"], whole["fingerprint"]);
    assert_eq!(parts["scores"], whole["scores"]);
}

#[test]
fn both_players_moves_come_from_one_file_and_from_one_pipe_alike() {
    let place = Place::new();
    place.write("deal", deal());
    place.run("play 1956 --seed 1 --two-players --moves deal --save file.ron").done();
    let typed: Vec<String> = deal()
        .lines()
        .map(|line| line.split('#').next().unwrap().trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    let typed = typed.join("\n");
    place.run_with("play 1956 --seed 1 --two-players --save pipe.ron", typed.as_bytes()).done();
    assert_eq!(place.read("file.ron"), place.read("pipe.ron"));
}

#[test]
fn each_game_has_a_file_of_its_own_and_a_named_copy_stays_as_it_was() {
    let place = Place::new();
    place.run_with("play 1956 --seed 9 --two-players", b"hold\nsave 1234\nhold\n").done();
    assert_eq!(moves_in(&place.run("replay 1956-1 --json").json()).len(), 2);
    assert_eq!(moves_in(&place.run("replay 1234 --json").json()).len(), 1);
    // What is played from a copy is a game of its own.
    let said = place.run_with("play --resume 1234", b"hold\nhold\nhold\n").done();
    assert!(said.contains("stays as it is"), "{said}");
    assert_eq!(moves_in(&place.run("replay 1234 --json").json()).len(), 1);
    assert_eq!(moves_in(&place.run("replay 1956-1 --json").json()).len(), 2);
    place.run_with("play --resume", b"hold\n").done();
    assert_eq!(moves_in(&place.run("replay 1956-2 --verify --json").json()).len(), 5);
    place.run("replay 1956-3").fails(3, &["1956-3", "1956-"]).silent();
    // Ten games later the first is still there.
    for _ in 0..10 {
        place.run_with("play tutorial --two-players", b"hold\n").done();
    }
    let listed = place.run("games").done();
    assert_eq!(listed.lines().count(), 13, "{listed}");
    assert!(listed.lines().any(|line| line.starts_with("1956-1: ")), "{listed}");
    place.run("games --remove tutorial-10").done();
    place.run("games --remove tutorial-10").fails(3, &["tutorial-10"]).silent();
    assert_eq!(place.run("games").done().lines().count(), 12);
}

#[test]
fn what_has_no_move_yet_leaves_no_file_and_disturbs_none() {
    let place = Place::new();
    place.run_with("play 1956 --seed 9 --two-players", b"hold\n").done();
    for input in ["", "quit\n", "sheet\n"] {
        place.run_with("play 1956 --two-players", input.as_bytes()).done();
    }
    place.write("moves", "no such move\n");
    place.run("play 1956 --two-players --moves moves").fails(1, &["moves, line 1:"]);
    assert_eq!(place.run("games").done().lines().count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn two_games_at_once_are_two_files_and_one_file_is_one_game() {
    let place = Place::new();
    let two = "mkfifo pipe; $GAME play 1956 --seed 1 --two-players < pipe > first & exec 3> pipe; \
               echo hold >&3; sleep 1; \
               echo hold | $GAME play 1956 --seed 2 --two-players > second; \
               $GAME play --resume 1956-1 < /dev/null; echo \"status $?\"; \
               echo hold >&3; exec 3>&-; wait";
    let ran = place.shell(two);
    assert!(ran.err.contains("is being played on") && ran.out.contains("status 3"), "{}", ran.err);
    let moves =
        |name: &str| moves_in(&place.run(&format!("replay {name} --verify --json")).json()).len();
    assert_eq!((moves("1956-1"), moves("1956-2")), (2, 1));
}

#[test]
fn nothing_is_written_over_unasked() {
    let place = Place::new();
    place.write("notes.txt", "mine");
    place.run("play 1956 --save notes.txt").fails(3, &["notes.txt", "not written over"]).silent();
    assert_eq!(place.read("notes.txt"), "mine");
    assert!(!place.path(".notes.txt.hold").exists(), "what was not begun leaves nothing behind");
    let typed = b"save con\nsave autosave\nsave 1956-7\nhold\nsave ours\nhold\nsave ours\n";
    place.run_with("play 1956 --seed 9 --two-players", typed).done();
    assert_eq!(moves_in(&place.run("replay ours --json").json()).len(), 2, "its own, later");
    let said = place.run_with("play 1956 --seed 8 --two-players", b"hold\nsave ours\n").done();
    assert!(said.contains("another game called"), "{said}");
    assert_eq!(place.run("games").done().lines().count(), 3);
    let said = place.run_with("play 1956 --two-players", b"save ../evil\n").done();
    assert!(said.contains("../evil"), "{said}");
    let said = place.run_with("play 1956 --two-players", b"hold\nsave notes.txt\n").done();
    assert!(said.contains("not written over"), "{said}");
    assert_eq!(place.read("notes.txt"), "mine");
}

#[cfg(target_os = "linux")]
#[test]
fn how_to_go_on_stands_on_a_line_of_its_own_that_a_shell_can_read() {
    let place = Place::new();
    let said = place.run_with("play 1956 --two-players", b"hold\n").done();
    assert!(said.lines().any(|line| line == "two-tables play --resume 1956-1"), "{said}");
    let deep =
        "a-folder-with-a-name-that-is-longer-than-a-line-of-eighty-characters/with it's space";
    let script = format!(
        "mkdir -p \"{deep}\"; echo hold | $GAME play 1956 --two-players --save \"{deep}/game.ron\" \
         > said; sed -n 's/^two-tables/$GAME/p' said > again; cat said; echo hold > more; \
         . ./again < more"
    );
    let ran = place.shell(&script);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    assert!(!ran.out.contains("stays as it is"), "it goes on there: {}", ran.out);
    let kept = place.shell(&format!("$GAME replay \"{deep}/game.ron\" --json")).json();
    assert_eq!(moves_in(&kept).len(), 2);
    let listed = place.run("games").done();
    assert_eq!(listed.lines().count(), 2, "the one that is kept elsewhere too: {listed}");
    assert!(listed.lines().next().is_some_and(|line| line.contains("it's space/game.ron: ")));
    // Without a name the last is taken up, wherever it is.
    place.run_with("play --resume", b"hold\n").done();
    let kept = place.shell(&format!("$GAME replay \"{deep}/game.ron\" --json")).json();
    assert_eq!(moves_in(&kept).len(), 3);
}

#[test]
fn the_lines_of_a_scenario_with_carriage_returns_come_back_from_a_save_as_they_were() {
    let place = Place::new();
    let text = two_tables::store::shipped_scenario("1956").unwrap();
    place.write("dos.ron", text.replace('\n', "\r\n"));
    place.run_with("play dos.ron --seed 2 --two-players --save game.ron", b"hold\n").done();
    place.run("replay game.ron --verify").done();
}

/// What a debrief says of the opponent's moves.
fn opponents_moves(shown: &str) -> &str {
    let (_, rest) = shown.split_once("The other side's moves, and why\n").unwrap();
    rest.split_once("\n\n").unwrap().0
}

#[test]
fn the_opponents_reasons_are_told_in_full_after_a_game_was_taken_up_again() {
    let place = Place::new();
    place.write("whole", "hold\n".repeat(30));
    let game = "play 1956 --seed 5 --side tokyo --style showman --level hard";
    let short = place.run(&format!("{game} --moves whole --save whole.ron")).done();
    let words: Vec<&str> = short.split_whitespace().collect();
    assert!(short.contains("How the other side moved") && words.join(" ").contains("debrief all"));
    place.run_with(&format!("{game} --save parts.ron"), b"hold\nhold\nhold\n").done();
    place.run("play --resume parts.ron --save parts.ron --moves whole").done();
    let whole = place.run("replay whole.ron").done();
    let parts = place.run("replay parts.ron").done();
    assert_eq!(opponents_moves(&parts), opponents_moves(&whole));
    assert!(opponents_moves(&whole).contains("Round 1: Moscow "), "{whole}");
    assert!(!parts.contains("earlier version"));
    let save = place.read("parts.ron");
    assert!(save.contains("name: \"showman\"") && save.contains("level: hard"));
}

#[test]
fn an_opponent_is_named_by_a_shipped_style_or_a_path() {
    let place = Place::new();
    let shipped = two_tables::store::shipped_style("dealmaker").unwrap();
    place.write("mine.ron", shipped.replace("id: \"dealmaker\"", "id: \"mine\""));
    let shown = place.run_with("play 1956 --style mine.ron --save game.ron", b"hold\n").done();
    assert!(shown.starts_with("Across the table, for Moscow: The dealmaker (even). Would rather"));
    let save = place.read("game.ron");
    assert!(save.contains("name: \"mine.ron\"") && save.contains("id: \"mine\""));
    assert!(!save.contains(place.path(".").to_str().unwrap()), "no path stands in it");
    place.run_with("play --resume game.ron", b"hold\n").done();
    place.write("mine.ron", shipped.replace("haste: 620", "haste: 6200, hast: 1"));
    let ran = place.run("play 1956 --style mine.ron --save other.ron");
    ran.fails(1, &["mine.ron:", "bidding.haste", "0 to 1000", "\"hast\"", "\"haste\"?"]).silent();
    assert_eq!(ran.err.lines().count(), 2);
    assert!(!place.path("other.ron").exists());
    // The last game, too, stays as it was.
    place.run_with("play tutorial --two-players", b"hold\n").done();
    place.run("play 1956 --style mine.ron").fails(1, &["mine.ron:"]).silent();
    assert_eq!(moves_in(&place.run("replay tutorial-1 --json").json()).len(), 1);
    // The style travels in the save: what becomes of its file is no matter.
    std::fs::remove_file(place.path("mine.ron")).unwrap();
    place.run_with("play --resume game.ron", b"hold\n").done();
}

#[test]
fn a_style_or_level_that_is_none_is_told_the_nearest() {
    let place = Place::new();
    let play = "play 1956 --save game.ron";
    place.run(&format!("{play} --style showmen")).fails(3, &["showmen", "\"showman\"?"]).silent();
    let all = &["xyz", "besieger, dealmaker, giver, legalist, prosecutor and showman"];
    place.run(&format!("{play} --style xyz")).fails(3, all).silent();
    place.run(&format!("{play} --style ./xyz.ron")).fails(3, &["xyz.ron"]).silent();
    assert_eq!(place.run(&format!("{play} --level fierce")).status, 2);
    assert_eq!(place.run(&format!("{play} --two-players --style showman")).status, 2);
    assert!(!place.path("game.ron").exists());
}

#[test]
fn a_side_is_played_by_its_doctrine_where_nobody_is_named() {
    let place = Place::new();
    let game = |side: &str, more: &str| {
        let line = format!("play 1956 --seed 5 --side {side} {more} --save {side}.ron");
        place.run_with(&line, b"hold\n").done()
    };
    assert!(game("tokyo", "").starts_with("Across the table, for Moscow: The showman (even)."));
    assert!(place.read("tokyo.ron").contains("name: \"showman\""));
    let hard = game("moscow", "--level hard");
    assert!(hard.starts_with("Across the table, for Tokyo: The dealmaker (hard)."));
    // A scenario that names none.
    let text = two_tables::store::shipped_scenario("1956").unwrap();
    place.write("bare.ron", text.replace("            doctrine: \"showman\",\n", ""));
    let bare = place.run_with("play bare.ron --seed 5 --side tokyo", b"hold\n").done();
    assert!(bare.starts_with("Across the table, for Moscow: The dealmaker (even)."));
}

#[test]
fn an_opponent_may_have_its_level_in_its_name_or_be_a_yardstick() {
    let place = Place::new();
    let play = "play 1956 --seed 5 --save game.ron --style";
    let shown = place.run_with("play 1956 --seed 5 --style legalist:gentle", b"hold\n").done();
    assert!(shown.starts_with("Across the table, for Moscow: The legalist (gentle)."));
    place.run_with(&format!("{play} boulware"), b"hold\n").done();
    assert!(place.read("game.ron").contains("yardstick(\n                name: \"boulware\""));
    place.run_with("play --resume game.ron", b"hold\n").done();
    place.run("play 1956 --style boulwar").fails(3, &["boulwar", "\"boulware\"?"]).silent();
}

#[test]
fn a_doctrine_that_is_no_style_is_named_with_its_line_and_the_nearest() {
    let place = Place::new();
    let text = two_tables::store::shipped_scenario("1956").unwrap();
    let text = text.replace("doctrine: \"showman\"", "doctrine: \"showmen\"");
    let line = 1 + text.lines().position(|line| line.contains("showmen")).unwrap();
    place.write("mine.ron", text);
    let at = format!("mine.ron:{line}:");
    let named = [at.as_str(), "sides.moscow.doctrine", "\"showmen\"", "\"showman\"?"];
    place.run("play mine.ron --side tokyo --save game.ron").fails(1, &named).silent();
    assert!(!place.path("game.ron").exists());
    place.run_with("play mine.ron --side moscow", b"hold\n").done();
    let checked = place.run("check mine.ron");
    assert_eq!(checked.status, 1);
    assert!(named.iter().all(|part| checked.out.contains(part)), "{}", checked.out);
}

#[test]
fn the_adviser_speaks_when_asked_and_only_then() {
    let place = Place::new();
    let play = "play 1956 --seed 5 --two-players";
    let silent = place.run_with(play, b"state\nhold\nhold\n").done();
    assert!(!silent.contains("advise"), "{silent}");
    let asked = |line: &str| place.run_with(play, format!("{line}\n").as_bytes()).done();
    let parts = [
        "What I would do now",
        "What would pass at home",
        "What would move Moscow",
        "About the text on the table",
    ];
    let has = |line: &str| {
        let said = asked(line);
        parts.map(|part| said.contains(part))
    };
    assert_eq!(has("advise"), [true, true, true, false]);
    assert_eq!(has("advise next"), [true, false, false, false]);
    assert_eq!(has("advise home"), [false, true, false, false]);
    assert_eq!(has("advise table"), [false, false, true, false]);
    assert_eq!(has("advise text territory=a"), [false, false, false, true]);
    assert!(asked("advise text").contains("There is no text to speak of yet"));
    assert!(asked("advise hom").contains("\"home\"?"));
    let help = asked("help advise");
    let words: Vec<&str> = help.split_whitespace().collect();
    assert!(words.join(" ").contains("advise home: what would"), "{help}");
}

#[test]
fn what_everyone_reckons_is_said_of_each_clause() {
    let place = Place::new();
    let play = "play 1956 --seed 5 --two-players";
    let shown = place.run_with(play, b"issue territory\nother\n").done();
    assert!(shown.contains("Everyone reckons: Moscow loses very much."), "{shown}");
    assert!(shown.contains("What everyone reckons Moscow would gain or lose by each clause"));
}

#[test]
fn the_map_tells_what_a_text_says_of_each_island() {
    let place = Place::new();
    let play = "play 1956 --seed 5 --two-players";
    let asked = |lines: &str| place.run_with(play, format!("{lines}\n").as_bytes()).done();
    let told = "As Moscow tells its people: recognised as under the sovereignty of the\n      Soviet Union.";
    let named = asked("map territory=c form=c");
    assert!(named.contains(told) && named.contains("Hypothetical"), "{named}");
    let at_hand = asked("draft territory=c form=c\nislands");
    assert!(at_hand.contains(told), "{at_hand}");
    assert!(!asked("map").contains(told));
    assert!(asked("map territory=x").contains("\"x\""));
    assert!(asked("help map").contains("map [CLAUSES]: what a text would do"));
    assert!(place.run_with("play tutorial", b"map\n").done().contains("shows no islands"));
}

#[test]
fn a_debrief_is_a_page_and_a_replay_shows_the_whole_of_it_to_the_side_that_played() {
    let place = Place::new();
    place.write("whole", "hold\n".repeat(30));
    for (side, name) in [("tokyo", "Tokyo"), ("moscow", "Moscow")] {
        let game = format!("play 1956 --seed 5 --side {side} --moves whole --save {side}.ron");
        let shown = place.run(&game).done();
        let (_, debrief) = shown.split_once("\nDebrief\n").unwrap();
        assert!(debrief.lines().count() < 110, "{debrief}");
        let order = ["The talks end", "In history", "Scores", "How the other side moved"];
        let places = order.map(|part| debrief.find(part).unwrap());
        assert!(places.is_sorted(), "{debrief}");
        assert!(debrief.contains("History's text:"), "{debrief}");
        let (_, hindsight) = debrief.split_once("\nHindsight\n").unwrap();
        let told: Vec<&str> = hindsight.split_whitespace().collect();
        assert!(told.join(" ").contains("would have passed in both capitals"), "{debrief}");
        let whole = place.run(&format!("replay {side}.ron")).done();
        let told = format!("Told to {name}: “you” is {name}.");
        assert!(whole.contains(&told) && !whole.contains(&format!("\n{name} lets the turn pass")));
        let parts =
            ["Gained: what", "The meters at the end", "The other side's moves", "Questions"];
        for part in parts {
            assert!(whole.contains(part) && !debrief.contains(part), "{part}");
        }
    }
}

#[test]
fn hindsight_waits_for_the_end_and_is_known_to_the_help() {
    let place = Place::new();
    let play = "play 1956 --seed 5 --two-players";
    let shown = place.run_with(play, b"debrief hindsight\nhelp debrief\n").done();
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains("The debrief comes when the talks are over."), "{shown}");
    assert!(shown.contains("votes, counsel, hindsight, theory, moves"), "{shown}");
}

#[test]
fn a_forecast_is_a_few_lines_and_the_rest_is_asked_for() {
    let place = Place::new();
    let play = "play 1956 --seed 5 --two-players";
    let asked = |line: &str| {
        let shown = place.run_with(play, format!("{line}\n").as_bytes()).done();
        shown.split_once("What this text would bring you").unwrap().1.to_owned()
    };
    let (short, full) = (asked("forecast territory=d"), asked("forecast full territory=d"));
    assert!(short.lines().count() * 2 < full.lines().count(), "{short}{full}");
    for part in ["Worth to you", "That all your bodies pass it", "What most stands in its way"] {
        assert!(short.contains(part), "{short}");
    }
    assert!(full.contains("How each faction leans") && !short.contains("How each faction leans"));
}

#[test]
fn a_game_of_ones_own_goes_on_where_it_was_put_and_what_was_given_is_played_from_a_copy() {
    let place = Place::new();
    let moves = |name: &str| moves_in(&place.run(&format!("replay {name} --json")).json()).len();
    place.run_with("play 1956 --seed 3 --two-players --save game.ron", b"hold\n").done();
    for count in 2..=4 {
        let said = place.run_with("play --resume game.ron", b"hold\n").done();
        assert!(!said.contains("stays as it is"), "{said}");
        assert_eq!(moves("game.ron"), count);
    }
    let listed = place.run("games").done();
    assert_eq!(listed.lines().count(), 1, "no copies of it: {listed}");
    assert!(listed.contains("game.ron: "), "{listed}");
    // The same game in a place nobody has named here.
    std::fs::copy(place.path("game.ron"), place.path("given.ron")).unwrap();
    let said = place.run_with("play --resume given.ron", b"hold\n").done();
    assert!(said.contains("stays as it is"), "{said}");
    assert_eq!((moves("given.ron"), moves("1956-1")), (4, 5));
    // A place named in the midst of a game is one's own as well.
    place.run_with("play --resume 1956-1", b"save ./moved.ron\nhold\n").done();
    place.run_with("play --resume moved.ron", b"hold\n").done();
    assert_eq!((moves("1956-1"), moves("moved.ron")), (5, 7));
}

#[test]
fn lines_the_game_has_no_use_for_are_counted() {
    let place = Place::new();
    let said =
        place.run_with("play tutorial --two-players", b"hold\nbreak\nhold\n\nsheet\n").done();
    assert!(said.ends_with("2 more lines were given; they were not read.\n"), "{said}");
    let said = place.run_with("play tutorial --two-players", b"break\nhold\n").done();
    assert!(said.ends_with("One more line was given; it was not read.\n"), "{said}");
    place.write("moves", "hold\nbreak # the end\n# and a remark\nhold\n");
    let said = place.run("play tutorial --two-players --moves moves").done();
    assert!(said.ends_with("One more line was given; it was not read.\n"), "{said}");
    let said = place.run_with("play tutorial --two-players", b"hold\nquit\nhold\n").done();
    assert!(said.ends_with("One more line was given; it was not read.\n"), "{said}");
    let said = place.run_with("play tutorial --two-players", b"break\n").done();
    assert!(!said.contains("not read"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn who_waits_for_the_end_before_he_closes_the_pipe_is_not_waited_for() {
    let place = Place::new();
    let held = "mkfifo pipe; $GAME play tutorial --two-players < pipe > said & exec 3> pipe; \
                printf 'break\nhold\n' >&3; wait $!; echo \"status $?\"; tail -n 1 said";
    let ran = place.shell(held);
    assert!(ran.out.contains("status 0") && ran.out.contains("not read"), "{}", ran.out);
}

#[test]
#[cfg(unix)]
fn what_is_no_game_among_the_games_neither_stops_the_others_nor_is_waited_for() {
    let place = Place::new();
    place.run_with("play 1956 --seed 3 --two-players", b"hold\n").done();
    let folder = "home/data/two-tables/saves";
    place.shell(&format!(
        "cd {folder} && mkfifo pipe.ron && mkdir folder.ron && ln -s gone.ron link.ron && cp 1956-1.ron con.ron \
         && head -c 3000 1956-1.ron > short.ron && sed 's/seed: 3/seed: 4/' 1956-1.ron > changed.ron"
    ))
    .done();
    let listed = place.run("games").done();
    for absent in ["pipe", "folder", "link"] {
        assert!(!listed.contains(absent), "{absent}: {listed}");
        place.run(&format!("play --resume {absent}")).fails(3, &["no save called", absent]);
        place.run(&format!("games --remove {absent}")).fails(3, &["no save called", absent]);
    }
    for damaged in ["short", "changed"] {
        assert!(listed.contains(&format!("{damaged}: cannot be taken up.")), "{damaged}: {listed}");
    }
    // The last that can be taken up, though what was written last cannot.
    place.shell(&format!("touch -d 2001-01-01 {folder}/con.ron")).done();
    assert!(place.run_with("play --resume", b"hold\n").done().contains("1956-1"));
    assert!(place.run("games --remove con").done().contains("con"));
    assert!(!place.path(&format!("{folder}/con.ron")).exists());
    // A hold that is no file holds nothing, and is not waited for.
    place.shell("mkfifo .held.ron.hold").done();
    place.run_with("play 1956 --seed 3 --two-players --save held.ron", b"hold\n").done();
}

#[test]
fn a_saved_game_taken_for_a_scenario_is_told_to_be_one() {
    let place = Place::new();
    place.run_with("play 1956 --seed 3 --two-players --save game.ron", b"hold\n").done();
    for command in ["check", "play", "analyse", "why", "simulate --games 1"] {
        let (command, rest) = command.split_once(' ').unwrap_or((command, ""));
        let ran = place.run(&format!("{command} game.ron {rest}"));
        ran.fails(1, &["game.ron", "saved game", "play --resume"]);
        assert!(!format!("{}{}", ran.out, ran.err).contains("missing"), "{}", ran.err);
    }
}
