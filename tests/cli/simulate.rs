//! `simulate`: thousands of games, the same however many threads play them, and what it says to bad input.

use serde_json::Value;

use super::place::Place;

#[test]
fn a_run_prints_the_same_page_document_and_rows_with_one_job_two_or_seven() {
    let place = Place::new();
    for line in [
        "tutorial --games 150 --seed 3",
        "tutorial --games 60 --set sides.tokyo.trust=-10 --set sides.tokyo.trust=30",
        "tutorial --games 90 --perturb 150 --draws 7",
    ] {
        let run = |jobs: u32, more: &str| {
            let csv = format!("{jobs}.csv");
            let line = format!("simulate {line} --jobs {jobs} --csv {csv} {more}");
            (place.run(&line).done(), place.read(&csv))
        };
        let (page, document) = (run(1, ""), run(1, "--json"));
        assert_eq!(page.1, document.1);
        for jobs in [2, 7] {
            assert!(run(jobs, "") == page, "{line}: the page differs at {jobs} jobs");
            assert!(run(jobs, "--json") == document, "{line}: the document differs at {jobs} jobs");
        }
    }
}

#[test]
fn the_document_has_every_figure_and_its_counts_add_up() {
    let place = Place::new();
    let document = place.run("simulate tutorial --games 200 --json").json();
    let games = |value: &Value| value["games"].as_u64().unwrap();
    let outcomes = document["outcomes"].as_object().unwrap();
    assert_eq!(outcomes.values().map(games).sum::<u64>(), 200);
    assert_eq!((&document["played"], &document["partial"]), (&200.into(), &false.into()));
    let in_force = games(&document["outcomes"]["in_force"]);
    for (issue, options) in document["settled"].as_object().unwrap() {
        let settled: u64 = options.as_object().unwrap().values().filter_map(Value::as_u64).sum();
        assert_eq!(settled, in_force, "{issue}");
    }
    for pointer in [
        "/scores/tokyo/total/mean",
        "/scores/moscow/gain/standard_error",
        "/scores/tokyo/face/interval/1",
        "/outcomes/refused/by/both",
        "/failed_ratifications/tokyo/diet",
        "/rounds/mean/mean",
        "/rounds/games/5",
        "/moves/moscow/propose",
    ] {
        assert!(document.pointer(pointer).is_some_and(|found| !found.is_null()), "{pointer}");
    }
    let failed = |side: &str| -> u64 {
        let bodies = document["failed_ratifications"][side].as_object().unwrap();
        bodies.values().filter_map(Value::as_u64).sum()
    };
    let decided = document["decided_by"].as_array().unwrap();
    let times: u64 = decided.iter().filter_map(|one| one["times"].as_u64()).sum();
    assert_eq!(times, failed("tokyo") + failed("moscow"));
}

#[test]
fn the_rows_are_in_the_order_of_the_seeds_and_agree_with_the_document() {
    let place = Place::new();
    let line = "simulate tutorial --games 100 --seed 40 --csv games.csv --json";
    let document = place.run(line).json();
    let text = place.read("games.csv");
    let mut lines = text.lines();
    let heading: Vec<&str> = lines.next().unwrap().split(',').collect();
    let column = |name: &str| heading.iter().position(|one| *one == name).unwrap();
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let seeds: Vec<u32> = rows.iter().map(|row| row[0].parse().unwrap()).collect();
    assert_eq!(seeds, (40..140).collect::<Vec<u32>>());
    let in_force = rows.iter().filter(|row| row[column("outcome")] == "in_force");
    assert_eq!(document["outcomes"]["in_force"]["games"], in_force.clone().count());
    assert!(in_force.clone().all(|row| !row[column("settled_crews")].is_empty()));
    let scores = rows.iter().map(|row| row[column("tokyo_score")].parse::<u32>().unwrap());
    let mean = f64::from(scores.sum::<u32>()) / 100.0;
    assert_eq!(document["scores"]["tokyo"]["total"]["mean"], mean);
}

#[test]
fn cells_are_compared_on_the_same_seeds() {
    let place = Place::new();
    let same = "--set sides.tokyo.trust=-10 --set sides.tokyo.trust=-10";
    let document = place.run(&format!("simulate tutorial --games 40 {same} --json")).json();
    let difference = &document["cells"][1]["difference"];
    assert_eq!(difference["otherwise"], 0);
    assert_eq!(difference["in_force"]["standard_error"], 0.0);
    assert!(document["cells"][0].get("difference").is_none());

    let grid = "--set sides.tokyo.trust=-10 --set sides.tokyo.trust=20 \
                --set sides.moscow.face=0 --set sides.moscow.face=5";
    let document = place.run(&format!("simulate tutorial --games 8 {grid} --json")).json();
    let cells: Vec<(&str, &str)> = document["cells"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["cell"])
        .map(|cell| {
            let value = |path: &str| cell[path].as_str().unwrap();
            (value("sides.tokyo.trust"), value("sides.moscow.face"))
        })
        .collect();
    assert_eq!(cells, [("-10", "0"), ("-10", "5"), ("20", "0"), ("20", "5")]);

    let variants = "simulate 1956 --games 2 --variant none --variant no_washington";
    let page = place.run(variants).done();
    assert!(page.contains("variant = no_washington") && page.contains("Against the first"));
}

#[test]
fn draws_of_the_weights_share_the_games_among_them() {
    let place = Place::new();
    let line = "simulate tutorial --games 50 --perturb 200 --draws 7 --json";
    let document = place.run(line).json();
    let perturbed = &document["perturbed"];
    assert!(perturbed["moved"].as_u64().unwrap() > 100, "{perturbed}");
    let draws = perturbed["by_draw"].as_array().unwrap();
    let games = |draw: &Value| -> u64 {
        draw.as_object().unwrap().values().filter_map(Value::as_u64).sum()
    };
    assert!(draws.iter().all(|draw| [7, 8].contains(&games(draw))), "{draws:?}");
    assert_eq!((draws.len(), draws.iter().map(games).sum::<u64>()), (7, 50));
    // Moved by nothing, the games are those of the scenario as written.
    let plain = place.run("simulate tutorial --games 50 --json").json();
    let still = place.run("simulate tutorial --games 50 --perturb 0 --draws 3 --json").json();
    assert_eq!((&plain["scores"], &plain["moves"]), (&still["scores"], &still["moves"]));
}

#[test]
fn bad_input_is_told_before_a_game_is_played() {
    let place = Place::new();
    place.write("file", "x");
    let cases: [(&str, i32, &[&str]); 25] = [
        ("--games 0", 2, &["--games 0", "from 1 to 10000000"]),
        ("--games -5", 2, &["--games -5", "from 1 to"]),
        ("--games 10000001", 2, &["10000001", "from 1 to 10000000"]),
        ("--jobs 0", 2, &["--jobs 0", "from 1 to 1024"]),
        ("--jobs 1025", 2, &["--jobs 1025", "from 1 to 1024"]),
        ("--tokyo concedr", 3, &["concedr", "Did you mean \"conceder\"?"]),
        ("--moscow xyz", 3, &["xyz", "conceder"]),
        ("--set sides.tokio.trust=1", 1, &["sides.tokio.trust", "Did you mean \"tokyo\"?"]),
        ("--set sides.tokyo.factions.coasst.hawk=1", 1, &["Did you mean \"coast\"?"]),
        ("--set sides.tokyo.trust=101", 1, &["sides.tokyo.trust=101", "−100 to 100"]),
        ("--set sides.tokyo.trust=x,", 1, &["sides.tokyo.trust=x,"]),
        ("--set sides.tokyo.trust", 2, &["PATH=VALUE"]),
        ("--variant nowhere", 1, &["nowhere"]),
        ("--variant none --variant none", 2, &["none", "twice"]),
        ("--perturb -1 --draws 2", 2, &["--perturb -1", "from 0 to 1000"]),
        ("--perturb 1001", 2, &["--perturb 1001", "from 0 to 1000"]),
        ("--perturb 10 --draws 0", 2, &["--draws 0", "from 1 to 10000"]),
        ("--perturb 10 --draws 50 --games 49", 2, &["50", "49", "fewer draws"]),
        ("--draws 5", 2, &["--perturb"]),
        ("--perturb 10 --set sides.tokyo.trust=1 --set sides.tokyo.trust=2", 2, &["--perturb"]),
        ("--csv file/games.csv", 3, &["file", "Check the path"]),
        ("--csv .", 3, &["Check the path"]),
        ("--csv /dev/full", 3, &["/dev/full", "room"]),
        ("--csv /proc/nowhere/games.csv", 3, &["Check the path"]),
        ("--csv /proc/version", 3, &["/proc/version", "Check the path"]),
    ];
    for (options, status, parts) in cases {
        // So many games that playing them first would be noticed.
        let games = if options.contains("--games") { "" } else { "--games 9000000" };
        place.run(&format!("simulate tutorial {games} {options}")).fails(status, parts).silent();
    }
    for options in ["--games 1e3", "--games 99999999999999999999", "--seed x", "--seed -1"] {
        let ran = place.run(&format!("simulate tutorial {options}"));
        assert_eq!(ran.status, 2, "{options}");
        assert!(ran.err.contains("--help") && ran.out.is_empty(), "{}", ran.err);
    }
    place.run("simulate 1965").fails(3, &["1965", "1956"]).silent();
    assert_eq!(place.read("file"), "x");
}

#[test]
fn too_much_to_compare_is_refused() {
    let place = Place::new();
    let several = |path: &str, count: u32| -> String {
        (0..count).fold(String::new(), |line, value| line + &format!("--set {path}={value} "))
    };
    let (one, two) = ("sides.tokyo.trust", "sides.tokyo.face");
    let grid = several(one, 10) + &several(two, 6);
    place.run(&format!("simulate tutorial {grid}")).fails(2, &["60", "50"]).silent();
    let paths = several(one, 2) + &several(two, 2) + &several("sides.moscow.face", 2);
    let ran = place.run(&format!("simulate tutorial {paths}"));
    ran.fails(2, &[one, two, "sides.moscow.face", "at most 2"]).silent();
}

#[test]
fn an_interrupt_prints_what_there_is_and_calls_it_partial() {
    let place = Place::new();
    let interrupted = |options: &str| {
        let timeout = "timeout --preserve-status --signal INT 2";
        place.shell(&format!("{timeout} $GAME simulate tutorial --games 10000000 {options}"))
    };
    let ran = interrupted("--json --csv games.csv");
    ran.fails(3, &["Interrupted", "10000000", "partial"]);
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(document["partial"], true);
    let played = document["played"].as_u64().unwrap();
    assert!(played > 0);
    assert_eq!(place.read("games.csv").lines().count() as u64, played + 1);
    let ran = interrupted("");
    ran.fails(3, &["partial"]);
    assert!(ran.out.contains("what is shown is partial"), "{}", ran.out);
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly_and_a_full_disk_does_not() {
    let place = Place::new();
    for options in ["", "--json", "--csv /dev/stdout"] {
        let line = format!("$GAME simulate tutorial --games 3000 {options}");
        let ran = place.shell(&format!("{line} | head -1; exit ${{PIPESTATUS[0]}}"));
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{options}");
        let ran = place.shell(&format!("{line} > /dev/full"));
        ran.fails(3, &["room"]);
    }
}

#[test]
fn the_page_of_the_tutorial_reads_well() {
    let page = Place::new().run("simulate tutorial --games 300 --seed 7").done();
    insta::assert_snapshot!(page);
    let compared = "simulate tutorial --games 60 --set sides.tokyo.trust=-10 \
                    --set sides.tokyo.trust=40 --tokyo conceder";
    insta::assert_snapshot!(Place::new().run(compared).done());
    let perturbed = "simulate tutorial --games 60 --perturb 100 --draws 6";
    let page = Place::new().run(perturbed).done();
    let first: Vec<&str> = page.lines().take(16).collect();
    insta::assert_snapshot!(first.join("\n"));
}
