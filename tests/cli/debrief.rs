//! `debrief`, `what-if` and the record: finished games told on one page, side by side, otherwise.

use super::place::{Place, deal};

/// A game of 1956 for two, on the deal of `seed`, to its end in `NAME.ron`.
fn game(place: &Place, name: &str, seed: u32) {
    place.write("moves", deal());
    place
        .run(&format!("play 1956 --seed {seed} --two-players --moves moves --save {name}.ron"))
        .done();
}

/// Asserts that a page needs no other: no script, nothing asked of anybody.
#[track_caller]
fn stands_alone(page: &str) {
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>"), "{page:.200}");
    for word in
        ["<script", "http:", "https:", " src=", "url(", "@import", "<link", "<img", "<iframe"]
    {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.len() < 2_000_000, "{}", page.len());
}

#[test]
fn one_game_is_one_page_that_needs_no_other() {
    let place = Place::new();
    game(&place, "over", 8);
    let page = place.run("debrief over.ron --html -").done();
    stands_alone(page.trim_end());
    for part in [
        "What this game shows of the theory",
        "Putnam (1988)",
        "Every text on the table, on one plane",
        "What it decided by",
        "Questions",
        "Scores",
        "Round by round",
        "The meters over time",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let made = place.run("debrief over.ron --html game.html").done();
    assert!(made.contains("game.html"));
    assert_eq!(place.read("game.html"), page.trim_end());
    place.run("debrief over.ron --html game.html").fails(3, &["game.html", "already"]).silent();
    place.run("debrief over.ron --html none/at/all.html").fails(3, &["none/at/all.html"]).silent();
    assert_ne!(place.run("debrief over.ron --html - --side moscow").done(), page);
    let text = place.run("debrief over.ron").done();
    assert!(text.contains("What this game shows of the theory") && text.contains("Scores"));
}

#[test]
fn several_games_stand_side_by_side_and_as_rows() {
    let place = Place::new();
    for seed in 1..=4 {
        game(&place, &format!("g{seed}"), seed);
    }
    let page = place.run("debrief g*.ron --html -").done();
    stands_alone(page.trim_end());
    for name in ["g1.ron", "g4.ron", "What each table came to"] {
        assert!(page.contains(name), "{name}");
    }
    let rows = place.run("debrief g1.ron g2.ron g3.ron --csv -").done();
    let mut csv = csv::Reader::from_reader(rows.as_bytes());
    let head = csv.headers().unwrap().clone();
    let column = |word: &str| head.iter().position(|one| one == word).unwrap();
    let read: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    assert_eq!(read.len(), 3);
    for (row, name) in read.iter().zip(["g1.ron", "g2.ron", "g3.ron"]) {
        assert_eq!(&row[column("save")], name);
        let parts = ["tokyo_gain", "tokyo_ratification", "tokyo_face"];
        let sum: i32 = parts.iter().map(|word| row[column(word)].parse::<i32>().unwrap()).sum();
        assert_eq!(row[column("tokyo_score")].parse::<i32>().unwrap(), sum);
    }
    place.run("debrief g1.ron g2.ron --csv rows.csv").done();
    place.run("debrief g1.ron g2.ron --csv rows.csv").fails(3, &["rows.csv", "already"]).silent();
    place.run("debrief g1.ron g2.ron --csv - --html -").fails(2, &["Standard output"]).silent();
    place.run("debrief g1.ron --csv two --html ./two").fails(2, &["two files"]).silent();
    assert!(!place.path("two").exists());
    for line in ["g1.ron g2.ron", "g1.ron g2.ron --html -", "g1.ron --csv -"] {
        let line = format!("debrief {line} --side moscow");
        place.run(&line).fails(2, &["--side", "leave it out"]).silent();
    }
    let text = place.run("debrief g1.ron g2.ron").done();
    assert!(text.contains("1. g1.ron:") && text.contains("2. g2.ron:"), "{text}");
}

#[test]
fn what_cannot_be_debriefed_is_refused_in_a_sentence() {
    let place = Place::new();
    game(&place, "over", 8);
    place.write("moves", "hold\nhold\n");
    place.run("play 1956 --seed 8 --two-players --moves moves --save half.ron").done();
    place.run("play tutorial --seed 8 --two-players --moves moves --save other.ron").done();
    place.write("holds", "hold\n".repeat(40));
    std::fs::remove_file(place.path("other.ron")).unwrap();
    place.run("play tutorial --seed 8 --two-players --moves holds --save other.ron").done();
    place.write("no.ron", "(hello: 3)");
    for command in ["debrief", "what-if"] {
        let run = |rest: &str| place.run(&format!("{command} {rest}"));
        run("nowhere.ron").fails(3, &["nowhere.ron"]).silent();
        run("nowhere").fails(3, &["nowhere"]).silent();
        run("no.ron").fails(1, &["no.ron"]).silent();
        run("half.ron").fails(1, &["half.ron", "not over"]).silent();
    }
    place.run("debrief").fails(2, &[]).silent();
    place.run("debrief over.ron other.ron").fails(1, &["other.ron", "over.ron"]).silent();
    place.run("debrief over.ron half.ron --html -").fails(1, &["half.ron"]).silent();
    place.run("debrief none*.ron").fails(3, &["none*.ron"]).silent();
    place.edit("over.ron", "leak: 100", "leak: 110");
    place.run("debrief over.ron --html -").fails(1, &["changed by hand"]).silent();
}

#[test]
fn a_vote_is_taken_again_and_talks_are_played_on() {
    let place = Place::new();
    game(&place, "over", 8);
    let same = place.run("what-if over.ron").done();
    assert!(same.contains("What if") && same.contains("As it stood when it was decided"), "{same}");
    let quota = "sides.tokyo.bodies.unity.dissent_at_most=0";
    let told = place.run(&format!("what-if over.ron {quota} --guess neither")).done();
    assert!(told.contains("You had expected"), "{told}");
    let played = place.run("what-if over.ron --from-round 8 --games 10 --seed 4").done();
    assert!(played.contains("10 games") && played.contains("In force:"), "{played}");
    assert_eq!(place.run("what-if over.ron --from-round 8 --games 10 --seed 4").done(), played);
    place.run("what-if over.ron nonsense").fails(1, &["nonsense", "territory=c"]).silent();
    place.run("what-if over.ron territory=zz").fails(1, &["territory=zz"]).silent();
    place.run("what-if over.ron --from-round 40").fails(1, &["40"]).silent();
    place.run("what-if over.ron --guess perhaps").fails(1, &["perhaps", "neither"]).silent();
    place.run("what-if over.ron --from-round 0").fails(2, &["from-round"]).silent();
    place.run("what-if over.ron --games 5").fails(2, &["from-round"]).silent();
    let typed = "what if territory=d\nwhat if without 99\nwhat if\nwhat if round 99\nquit\n";
    let moves = "hold\n".repeat(40) + typed;
    let ran =
        place.run_with("play tutorial --two-players --seed 2 --save two.ron", moves.as_bytes());
    assert_eq!(ran.status, 0, "{}", ran.err);
}

#[test]
fn a_record_counts_finished_games_against_the_programs_players_once() {
    let place = Place::new();
    let none = place.run("games --record").done();
    assert!(none.contains("No finished game"), "{none}");
    let play = "play tutorial --side tokyo --seed 3 --style legalist";
    place.run_with(play, ("hold\n".repeat(40) + "save copy\n").as_bytes()).done();
    let play = "play tutorial --side tokyo --seed 4 --style legalist --level hard";
    place.run_with(play, "hold\n".repeat(40).as_bytes()).done();
    let text = place.run("games --record").done();
    assert!(text.contains("as Tokyo: 2 games"), "{text}");
    assert!(
        text.contains("legalist (even): 1 game") && text.contains("legalist (hard): 1 game"),
        "{text}"
    );
    place.run("games --record --remove copy").fails(2, &["--remove"]).silent();
}
