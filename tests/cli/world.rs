//! A world that fails: full disks, folders nobody may write in, readers that go away.

use super::place::{Place, deal, moves_in};

#[test]
fn output_that_cannot_be_written_is_told() {
    let place = Place::new();
    place.write("moves", "hold\n".repeat(40));
    place.run("play 1956 --seed 1 --moves moves --save game.ron").done();
    let commands = [
        "check 1956",
        "check 1956 --json",
        "analyse 1956 --json",
        "explain 1956",
        "replay game.ron",
        "play 1956 --moves moves",
    ];
    for command in commands {
        let ran = place.shell(&format!("$GAME {command} > /dev/full"));
        ran.fails(3, &["could not be written", "room"]);
    }
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let place = Place::new();
    place.write("deal", deal());
    let commands = [
        "analyse 1956 --json",
        "explain 1956",
        "check 1956 1956",
        "play 1956 --seed 1 --two-players --moves deal",
        "play --help",
    ];
    for command in commands {
        let ran = place.shell(&format!("$GAME {command} | head -1; exit ${{PIPESTATUS[0]}}"));
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{command}");
        assert!(ran.out.lines().count() <= 1);
    }
}

#[test]
fn a_named_save_that_cannot_be_written_stops_before_the_game() {
    let place = Place::new();
    place.write("file", "x");
    for save in ["file/game.ron", "/proc/nowhere/game.ron"] {
        let ran = place.run_with(&format!("play 1956 --seed 1 --save {save}"), b"hold\n");
        ran.fails(3, &["failed", "Check the path"]).silent();
    }
    for save in [".", "/dev/full", "/dev/null"] {
        let ran = place.run_with(&format!("play 1956 --seed 1 --save {save}"), b"hold\n");
        ran.fails(3, &["is no file"]).silent();
    }
    assert_eq!(place.read("file"), "x");
}

#[test]
fn a_home_nobody_can_write_in_is_told_at_the_table_and_the_game_goes_on() {
    let place = Place::new();
    place.write("home", "no folder");
    let ran = place.run_with("play 1956 --seed 1 --side tokyo", b"hold\nhold\n");
    ran.fails(3, &["home"]);
    assert_eq!(ran.out.matches("is not kept: ").count(), 1, "told once: {}", ran.out);
    assert!(
        ran.out.contains("The game is not kept.") && !ran.out.contains("kept in"),
        "{}",
        ran.out
    );
    // And is kept elsewhere, where a place is named in mid-game.
    let said = place.run_with("play 1956 --seed 1 --side tokyo", b"hold\nsave ./here.ron\nhold\n");
    assert!(said.done().contains("is kept now: ./here.ron"));
    place.run("replay here.ron --verify").done();
}

#[test]
fn a_disk_that_fills_up_leaves_the_last_whole_save() {
    let place = Place::new();
    place.write("deal", deal());
    place.write("none", "");
    place.run("play 1956 --seed 1 --two-players --moves none --save game.ron").done();
    // Room for a few moves more, whatever the length of the scenario, and not for all.
    let blocks = (place.read("game.ron").len() + 400) / 1024 + 1;
    let game = "$GAME play 1956 --seed 1 --two-players --moves deal --save game.ron";
    std::fs::remove_file(place.path("game.ron")).unwrap();
    let ran = place.shell(&format!("ulimit -f {blocks}; {game}"));
    ran.fails(3, &["game.ron", "room"]);
    assert!(ran.out.contains("is not kept"));
    let kept = moves_in(&place.run("replay game.ron --verify --json").json());
    assert!((1..21).contains(&kept.len()), "{kept:?}");
    let left = std::fs::read_dir(place.path("")).unwrap().map(|file| file.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name != "home").collect();
    assert!(left.len() <= 4, "what was written aside is left: {left:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn what_may_grow_no_longer_is_told_and_nothing_is_left() {
    let place = Place::new();
    let handout = cfg!(feature = "host").then_some("handout tutorial --out sheets.html");
    for line in handout.into_iter().chain(["new mine"]) {
        let ran = place.shell(&format!("ulimit -f 4; $GAME {line}"));
        ran.fails(3, &["larger than is allowed"]).silent();
    }
    assert!(!place.path("sheets.html").exists() && !place.path("mine.ron").exists());
}

#[test]
fn what_a_kill_left_half_written_is_swept_up_by_a_later_save() {
    let place = Place::new();
    for name in [".game.ron.oldold.aside", ".game.ron.newnew.aside", ".other.ron.oldold.aside"] {
        place.write(name, "half");
    }
    place.shell("touch -d '2 minutes ago' .*.oldold.aside").done();
    place.run_with("play 1956 --seed 1 --two-players --save game.ron", b"hold\n").done();
    assert!(!place.path(".game.ron.oldold.aside").exists());
    assert!(place.path(".game.ron.newnew.aside").exists());
    assert!(place.path(".other.ron.oldold.aside").exists());
}

#[test]
fn a_save_through_a_link_keeps_the_link() {
    let place = Place::new();
    place.write("real.ron", "");
    std::os::unix::fs::symlink(place.path("real.ron"), place.path("link.ron")).unwrap();
    place.run_with("play 1956 --seed 1 --two-players --save link.ron", b"hold\n").done();
    assert!(std::fs::symlink_metadata(place.path("link.ron")).unwrap().is_symlink());
    place.run("replay real.ron --verify").done();
}

#[test]
#[cfg(target_os = "linux")]
fn a_link_that_leads_nowhere_stays_one() {
    let place = Place::new();
    place.shell("ln -s gone.ron link.ron && ln -s loop.ron loop.ron").done();
    for link in ["link.ron", "loop.ron"] {
        place
            .run_with(&format!("play 1956 --seed 1 --two-players --save {link}"), b"hold\n")
            .fails(3, &[link, "no file"]);
        place
            .run(&format!("simulate tutorial --games 1 --csv {link}"))
            .fails(3, &[link, "no file"])
            .silent();
        assert!(place.path(link).is_symlink(), "{link}");
    }
    // As `/dev/stdout` is where what it named has been removed.
    place
        .shell("exec 3> removed && rm removed && ln -s /dev/fd/3 out && $GAME play 1956 --seed 1 --two-players --save out < /dev/null")
        .fails(3, &["no file"]);
    assert!(place.path("out").is_symlink() && !place.path("gone.ron").exists());
}
