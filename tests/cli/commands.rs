//! Each command, in text and as JSON.

use serde_json::Value;

use super::place::{Place, moves_in};

#[track_caller]
fn has(document: &Value, pointers: &[&str]) {
    for pointer in pointers {
        assert!(document.pointer(pointer).is_some(), "no {pointer}");
    }
}

#[test]
fn check_reports_a_shipped_scenario_without_problems() {
    let place = Place::new();
    assert!(place.run("check 1956").done().starts_with("1956.ron: no problems."));
    let document = place.run("check 1956 --json").json();
    has(&document, &["/files/0/file", "/files/0/problems", "/files/0/warnings"]);
    assert_eq!(document["files"][0]["problems"], Value::Array(Vec::new()));
}

#[test]
fn check_puts_problems_with_line_and_column_on_standard_output_and_one_sentence_on_standard_error()
{
    let place = Place::new();
    let shipped = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/1956.ron"),
    );
    place.write("wrong.ron", shipped.unwrap().replacen("title:", "titel:", 1));
    let ran = place.run("check wrong.ron 1956");
    ran.fails(1, &["wrong.ron", "check again"]);
    assert!(ran.out.contains("wrong.ron:") && ran.out.contains("titel"), "{}", ran.out);
    assert!(ran.out.contains("1956.ron: no problems."));
    let ran = place.run("check wrong.ron --json");
    ran.fails(1, &["wrong.ron"]);
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    has(&document, &["/files/0/problems/0/line", "/files/0/problems/0/column"]);
    has(&document, &["/files/0/problems/0/what", "/files/0/problems/0/kind"]);
}

#[test]
fn check_goes_on_to_the_next_file_where_one_cannot_be_read() {
    let place = Place::new();
    place.write("binary.ron", [0xC3, 0x28, 0, 1]);
    let ran = place.run("check missing.ron binary.ron 1956 --json");
    ran.fails(3, &["missing.ron", "binary.ron"]);
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    has(&document, &["/files/0/unreadable", "/files/1/unreadable", "/files/2/problems"]);
    assert_eq!(place.run("check binary.ron").status, 1);
}

#[test]
fn analyse_has_every_question_of_the_space() {
    let place = Place::new();
    assert!(place.run("analyse 1956").done().contains("Zone of agreement"));
    let document = place.run("analyse 1956 --json").json();
    has(&document, &["/packages", "/permitted", "/win_set/tokyo", "/win_set/moscow", "/zone"]);
    has(&document, &["/history/package", "/history/in_zone", "/history/parts/0/chance/tokyo"]);
    // Where history signed several papers, each is judged by itself: nobody could put them as one.
    let several = place.run("analyse 2022 --json").json();
    let papers = several["history"]["parts"].as_array().unwrap();
    let tracks: Vec<_> = papers.iter().map(|paper| &paper["track"]).collect();
    assert!(tracks.len() > 1 && tracks.iter().all(|track| track.is_string()), "{tracks:?}");
    assert!(several["history"].get("chance").is_none());
    for list in ["frontier", "nash", "kalai_smorodinsky", "egalitarian", "utilitarian"] {
        assert!(!document[list].as_array().unwrap().is_empty(), "{list}");
        has(&document[list][0], &["/package", "/tokyo", "/moscow"]);
    }
    let changed = place.run("analyse 1956 --set sides.tokyo.face=-20 --json").json();
    assert_eq!(changed["packages"], document["packages"]);
}

#[test]
fn explain_gives_each_factions_terms_and_each_bodys_vote() {
    let place = Place::new();
    assert!(place.run("explain 1956").done().contains("territory=c"));
    let document = place.run("explain 1956 --package relations=a,territory=c,form=c --json").json();
    assert_eq!(document["package"]["territory"], "c");
    for side in ["tokyo", "moscow"] {
        has(&document[side], &["/value_thousandths", "/terms", "/bodies/0/yes", "/passes"]);
        has(&document[side], &["/factions/0/reasons", "/factions/0/decided_by"]);
    }
    let plain = place.run("explain 1956 --plain --json").json();
    assert_ne!(plain["tokyo"]["terms"], Value::Null);
}

#[test]
fn replay_tells_a_whole_game() {
    let place = Place::new();
    let history = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/1956_history.moves"),
    );
    let history = history.unwrap().replace("\ntokyo ", "\n").replace("\nmoscow ", "\n");
    place.write("history", history);
    place.run("play 1956 --seed 4 --two-players --moves history --save game.ron").done();
    let document = place.run("replay game.ron --json").json();
    let told = format!("Verified: all {} moves", moves_in(&document).len());
    let text = place.run("replay game.ron --verify").done();
    assert!(text.contains(&told), "{text}");
    assert_eq!(document["rounds"], document["outcome"]["round"]);
    assert_eq!(document["outcome"]["ending"], "in_force");
    has(
        &document,
        &[
            "/events/0/what",
            "/ledger/0/rule",
            "/ledger/0/base",
            "/ledger/0/factors",
            "/fingerprint",
            "/seed",
            "/scenario",
        ],
    );
    has(&document, &["/verdicts/0/body", "/verdicts/0/passed", "/verdicts/0/votes/0/decided_by"]);
    has(&document, &["/scores/tokyo/total", "/scores/moscow/parts"]);
    let text = document["fingerprint"].as_str().unwrap();
    assert_eq!(text.len(), 16);
    every_memory_and_code_is_named(&document);
}

/// Each line of the ledger that a memory or a code made sorer says so in words and in figures, and there are such lines.
fn every_memory_and_code_is_named(document: &Value) {
    let (mut memories, mut codes) = (0, 0);
    for line in document["ledger"].as_array().unwrap() {
        let what = line["what"].as_str().unwrap();
        for factor in line["factors"].as_array().unwrap() {
            assert!(factor["permille"].as_i64().is_none_or(|by| by > 1000), "{factor}");
            if factor["of"] == "memory" {
                let title = factor["title"].as_str().unwrap();
                assert!(what.contains(&format!("by the memory “{title}”")), "{what}");
                memories += 1;
            } else if factor["of"] == "code" {
                let code = factor["code"].as_str().unwrap();
                assert!(what.contains(&format!("by the code of {code} for ")), "{what}");
                assert_eq!(factor["slight"], line["slight"], "{what}");
                codes += 1;
            }
        }
    }
    assert!(memories > 0 && codes > 0, "{memories} memories, {codes} codes");
}

#[test]
fn new_makes_a_scenario_that_passes_the_check_and_never_overwrites() {
    let place = Place::new();
    if two_tables::store::shipped_scenario("tutorial").is_none() {
        place.run("new my_case").fails(3, &["no tutorial"]).silent();
        return;
    }
    assert!(place.run("new my_case").done().contains("my_case.ron"));
    place.run("check my_case.ron").done();
    place.run("new my_case").fails(3, &["my_case.ron is already here"]).silent();
    place.run("new ../my_case").fails(2, &["../my_case", "small letters"]).silent();
}

#[test]
fn misuse_ends_with_two_and_help_with_nought() {
    let place = Place::new();
    for line in [
        "play 1956 --side paris",
        "analyse",
        "wat",
        "replay",
        "play 1956 --seed x",
        "play 1956 --resume",
        "play --resume --seed 3",
        "play --resume --side moscow",
        "play --resume --variant none",
        "play --resume --two-players",
        "play 1956 --two-players --side tokyo",
    ] {
        let ran = place.run(line);
        assert_eq!(ran.status, 2, "{line}: {}", ran.err);
        assert!(ran.err.contains("--help") && ran.out.is_empty(), "{line}: {}", ran.err);
    }
    place.run("explain 1956 --package territory=zz").fails(2, &["zz"]).silent();
    place.run("play tutorial --save -dash.ron").fails(2, &["-d", "./ stands before it"]).silent();
    place.run("explain 1956 --package castle=b").fails(2, &["castle"]).silent();
    place.run("analyse 1956 --set nonsense").fails(2, &["nonsense", "PATH=VALUE"]).silent();
    for line in ["--help", "play --help", "--version"] {
        assert!(place.run(line).done().contains("two-tables"), "{line}");
    }
}

#[test]
fn two_runs_with_equal_arguments_print_the_same() {
    let place = Place::new();
    place.write("moves", "hold\n".repeat(40));
    let lines = ["check 1956 --json", "analyse 1956", "explain 1956"];
    for line in lines {
        assert_eq!(place.run(line).done(), place.run(line).done(), "{line}");
    }
    let play = |save: &str| {
        let line = "play 1956 --seed 7 --side moscow --moves moves --save";
        (place.run(&format!("{line} {save}")).done(), place.read(save))
    };
    assert_eq!(play("one.ron"), play("other.ron"));
}

#[cfg(feature = "host")]
#[test]
fn a_handout_is_one_file_with_both_briefs_and_is_not_written_over() {
    let place = Place::new();
    let page = place.run("handout tutorial").done();
    assert!(page.contains("<style>") && !page.contains("/assets/"));
    assert!(page.contains("Tokyo: your brief") && page.contains("Moscow: your brief"));
    assert_eq!(place.run("handout tutorial --out -").done(), page);
    assert!(place.run("handout tutorial --out sheets.html").done().contains("sheets.html"));
    place.run("handout tutorial --out sheets.html").fails(3, &["sheets.html"]).silent();
    place.run("handout nowhere").fails(3, &["nowhere"]).silent();
}

#[test]
fn an_option_that_would_do_nothing_is_refused() {
    let place = Place::new();
    let (path, twice) = ("sides.tokyo.face", "gives sides.tokyo.face two values");
    for command in ["analyse", "explain", "why"] {
        let line = format!("{command} tutorial --set {path}=1 --set {path}=2");
        place.run(&line).fails(2, &[twice]).silent();
    }
    for (line, parts) in [
        ("diff tutorial --set sides.tokyo.face=1 --set sides.tokyo.face=1", &[twice][..]),
        ("diff tutorial --set sides.tokyo.face=1 --games 0 --seed 3", &["--seed", "--games 0"]),
        ("simulate tutorial --tokyo linear:hard", &["linear is a yardstick", "leave out"]),
        ("simulate tutorial --games 2 --csv rows --parquet ./rows", &["rows", "two files"]),
        ("play tutorial --style linear --level hard", &["linear is a yardstick", "leave out"]),
        ("play tutorial --style showman:hard --level gentle", &["showman:hard", "--level gentle"]),
    ] {
        let ran = place.run(line);
        assert!([1, 2].contains(&ran.status), "{line}: {}", ran.err);
        assert!(parts.iter().all(|part| ran.err.contains(part)), "{line}: {}", ran.err);
        assert!(ran.out.is_empty(), "{line}: {}", ran.out);
    }
    // What says a thing twice says one thing; what adds to a list adds twice; values of one path are compared.
    place.run_with("play tutorial --style showman:hard --level hard", b"").done();
    place.run("simulate tutorial --games 3 --perturb 100").done();
    place
        .run("simulate tutorial --games 2 --set sides.tokyo.face=1 --set sides.tokyo.face=2")
        .done();
}

#[test]
fn a_number_an_option_does_not_take_is_told_why() {
    let place = Place::new();
    for (line, parts) in [
        ("play tutorial --seed 18446744073709551616", ["--seed", "write a smaller number"]),
        ("play tutorial --seed -1", ["--seed", "without a sign"]),
        ("simulate tutorial --seed=-1", ["--seed", "without a sign"]),
        ("play tutorial --seed 1.5", ["--seed", "a whole number"]),
        ("what-if game.ron --from-round 0", ["--from-round", "from 1 to 65535"]),
        ("what-if game.ron --from-round -1", ["--from-round", "from 1 to 65535"]),
        ("what-if game.ron --from-round 2 --games 0", ["--games", "from 1 to 10000"]),
    ] {
        place.run(line).fails(2, &parts).silent();
    }
    place
        .run("simulate --spread tutorial")
        .fails(2, &["--spread goes together with nothing"])
        .silent();
    place.run("analyse --genius a b c --rounds").fails(2, &["--rounds", "--genius"]).silent();
}
