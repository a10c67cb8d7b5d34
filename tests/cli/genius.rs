//! `analyse --genius`: domains of the field, as the field's own programs analyse them, and what is wrong with others.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::place::Place;

/// A domain of two issues, one in a nested objective, with what GENIUS's editor leaves round it.
const DOMAIN: &str = r#"<negotiation_template number_of_sessions="1">
<agent utility_space="" name="" class=""></agent>
<utility_space number_of_issues="2">
<objective index="0" name="root" type="objective">
  <objective index="3" name="money">
    <issue index="2" name="price" type="integer" lowerbound="-1" upperbound="2"/>
  </objective>
  <issue index="1" name="colour" type="discrete">
    <item index="1" value="red"/><item index="2" value="dark &amp; blue"/>
  </issue>
</objective>
</utility_space>
</negotiation_template>
"#;

/// Red 10 of 10, blue 5; a step of price 0.5.
const A: &str = r#"<utility_space>
<objective index="0" name="root">
  <weight index="1" value="0.5"/><weight index="2" value="0.5"/>
  <issue index="1" name="colour" type="discrete">
    <item value="dark &amp; blue" evaluation="5"/><item value="red" evaluation="10"/>
  </issue>
  <issue index="2" name="price" type="integer">
    <evaluator ftype="linear" slope="0.5" offset="0"/>
  </issue>
</objective>
<reservation value="0.25"/>
</utility_space>
"#;

/// Nothing said of red; the price falls.
const B: &str = r#"<utility_space>
<objective index="0" name="root">
  <weight index="1" value="0.25"/><weight index="2" value="0.75"/>
  <issue index="1" name="colour" type="discrete">
    <item value="red" evaluation="null"/><item value="dark &amp; blue" evaluation="4"/>
  </issue>
  <issue index="2" name="cost" type="integer" lowerbound="-1" upperbound="2">
    <evaluator ftype="linear" slope="-0.5" offset="1.0"/>
  </issue>
</objective>
<discount_factor value="1.5"/>
</utility_space>
"#;

fn place(domain: &str, a: &str, b: &str) -> Place {
    let place = Place::new();
    for (name, text) in [("domain.xml", domain), ("a.xml", a), ("b.xml", b)] {
        place.write(name, text);
    }
    place
}

const LINE: &str = "analyse --genius domain.xml a.xml b.xml";

#[test]
fn a_small_domain_comes_to_what_is_worked_by_hand() {
    let place = place(DOMAIN, A, B);
    let found = place.run(&format!("{LINE} --json")).json();
    // Colour first, then price. To A: 0.5 or 0.25, and 0, 0.25, 0.5, 0.5. To B: 0 or 0.25, and 0.75, 0.375, 0, 0.
    for (key, value) in [
        ("outcomes", 8.0),
        ("n_issues", 2.0),
        ("rv_a", 0.25),
        ("rv_b", 0.0),
        ("disc_b", 1.0),
        ("sum_u_a", 4.0 * 0.75 + 2.0 * 1.25),
        ("sum_u_b", 4.0 * 0.25 + 2.0 * 1.125),
        ("min_a", 0.25),
        ("max_a", 1.0),
        ("max_b", 1.0),
        ("rational_outcomes", 8.0),
        // (1, 0) twice, (0.75, 0.375), (0.75, 0.25) twice, (0.5, 0.75), (0.5, 0.625), (0.25, 1).
        ("pareto_points", 4.0),
        ("pareto_outcomes_with_ties", 5.0),
        ("nash_a", 0.75),
        ("nash_b", 0.375),
        ("nash_product", 0.1875),
        ("ks_maximin_a", 0.75),
        ("egal_a", 0.75),
        ("util_sum", 1.25),
    ] {
        assert_eq!(found[key].as_f64(), Some(value), "{key}: {}", found[key]);
    }
    assert_eq!(found["frontier"][0]["package"]["colour"], "red");
    assert_eq!(found["frontier"][0]["package"]["price"], "1");
    assert_eq!(
        (&found["frontier"][0]["packages"], found["util_b"].as_f64()),
        (&2.into(), Some(0.75))
    );
    let notes = found["notes"].as_array().unwrap();
    assert_eq!(notes.len(), 2, "{notes:?}");
    let page = place.run(LINE).done();
    for part in [
        "8 packages on 2 issues",
        "Nash: 2, product 0.1875",
        "price=1",
        "counts as 0",
        "b.xml, line 5",
    ] {
        assert!(page.contains(part), "no {part:?} in {page}");
    }
}

#[test]
fn what_editors_do_to_files_changes_nothing() {
    let plain = place(DOMAIN, A, B).run(&format!("{LINE} --json")).json();
    let marked = |text: &str| format!("\u{feff}{text}").replace('\n', "\r\n");
    let set_in = |text: &str| format!("\n  <?xml version=\"1.0\"?>{text}<!-- end -->");
    let bare = A.replace("</utility_space>", "<agent/><agent/></utility_space>");
    for (domain, a, b) in [
        (marked(DOMAIN), marked(A), marked(B)),
        (set_in(DOMAIN), set_in(A), set_in(B)),
        (
            DOMAIN.replace(" lowerbound=\"-1\"", ""),
            bare.replace(
                "type=\"integer\"",
                "type=\"integer\" lowerbound=\"-1\" upperbound=\"null\"",
            ),
            B.to_owned(),
        ),
        (
            DOMAIN.replace("type=\"discrete\"", ""),
            A.replace("value=\"0.5\"", "value=\" 5e-1 \""),
            B.to_owned(),
        ),
        (DOMAIN.replace("integer", "Integer"), A.to_owned(), B.replace("1.5", "-3")),
    ] {
        let mut found = place(&domain, &a, &b).run(&format!("{LINE} --json")).json();
        found["notes"] = plain["notes"].clone();
        assert_eq!(found, plain);
    }
}

/// A domain, a first profile, and what is said of them.
type Case<'c> = (String, String, &'c [&'c str]);

#[test]
#[allow(clippy::too_many_lines, reason = "a line for each fault")]
fn each_thing_wrong_with_a_file_is_told_with_its_line_and_what_to_do() {
    let deep = "<a>".repeat(100_000);
    let bomb = format!("<!DOCTYPE u [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n{A}");
    let wide = |low: &str, high: &str| {
        DOMAIN
            .replace("\"-1\"", &format!("\"{low}\""))
            .replace("\"2\"/>\n  </ob", &format!("\"{high}\"/>\n  </ob"))
    };
    let (d, a) = (DOMAIN.to_owned(), A.to_owned());
    let cases: [Case<'_>; 40] = [
        (d.clone(), String::new(), &["a.xml, line 1", "empty"]),
        (d.clone(), "hello".to_owned(), &["a.xml, line 1", "well-formed"]),
        (d.clone(), bomb, &["a.xml, line 1", "DOCTYPE", "Take it out"]),
        (d.clone(), deep, &["a.xml, line 1", "ends before"]),
        (d.clone(), a.replace("</objective>\n", ""), &["line 11", "</objective>", "write"]),
        (d.clone(), a.replace("&amp;", "&"), &["a.xml, line 5", "&amp;"]),
        (d.clone(), a.replace("<weight index=\"1\"", "<weight index=\"1\" index=\"1\""), &["line 3", "twice"]),
        (d.clone(), "<html><body/></html>".to_owned(), &["<html>", "utility_space"]),
        (d.clone(), "<utility_space/>".to_owned(), &["no <issue>"]),
        (d.clone(), DOMAIN.replace("<item", "<item evaluation=\"1\""), &["no <weight>", "profile"]),
        (d.clone(), a.replace("<utility_space>", "<utility_space type=\"nonlinear\">"), &["nonlinear", "linear"]),
        (d.clone(), a.replace("</objective>", "<ufun type=\"PlainUfun\"><hyperRectangle/></ufun></objective>"), &["line 10", "nonlinear", "<ufun>"]),
        (d.replace("type=\"integer\"", "type=\"real\""), a.clone(), &["domain.xml, line 6", "real", "integer"]),
        (d.replace("type=\"integer\"", "type=\"fuzzy\""), a.clone(), &["domain.xml, line 6", "fuzzy"]),
        (d.replace("index=\"2\" name=\"price\"", "index=\"1\" name=\"price\""), a.clone(), &["domain.xml, line 6", "index 1", "line 8"]),
        (d.replace("index=\"2\" name=\"price\"", "index=\"9\" name=\"price\""), a.clone(), &["a.xml, line 1", "no issue 9", "another domain"]),
        (d.replace("index=\"2\" name=\"price\"", "index=\"two\" name=\"price\""), a.clone(), &["line 6", "\"two\"", "whole number"]),
        (d.replace("index=\"2\" name=\"price\"", "name=\"price\""), a.clone(), &["line 6", "<issue>", "index"]),
        (d.replace("value=\"red\"", ""), a.clone(), &["domain.xml, line 9", "<item>", "\"value\""]),
        (d.replace("dark &amp; blue", "red"), a.clone(), &["domain.xml, line 9", "\"red\"", "already"]),
        (d.replace("value=\"red\"", "value=\"Red\""), a.clone(), &["a.xml, line 4", "Red", "lacks 1 value"]),
        (d.replace("<item index=\"1\" value=\"red\"/><item index=\"2\" value=\"dark &amp; blue\"/>", ""), a.clone(), &["domain.xml, line 8", "no <item>"]),
        (wide("5", "2"), a.clone(), &["domain.xml, line 6", "5 to 2"]),
        (wide("one", "2"), a.clone(), &["line 6", "lowerbound", "\"one\""]),
        (wide("0", "99999999999999999999"), a.clone(), &["line 6", "upperbound", "counted"]),
        (wide("0", "60000000"), a.clone(), &["120,000,002", "100,000,000"]),
        (wide("-9223372036854775808", "9223372036854775807"), a.clone(), &["36,893,488,147,419,103,232"]),
        (d.replace(" upperbound=\"2\"", ""), a.clone(), &["domain.xml, line 6", "no upperbound"]),
        (d.clone(), a.replace("evaluation=\"10\"", "evaluation=\"0,5\""), &["a.xml, line 5", "\"0,5\"", "point"]),
        (d.clone(), a.replace("evaluation=\"10\"", "evaluation=\"NaN\""), &["a.xml, line 5", "NaN"]),
        (d.clone(), a.replace("evaluation=\"10\"", "evaluation=\"1e999\""), &["a.xml, line 5", "1e12"]),
        (d.clone(), a.replace("<weight index=\"2\" value=\"0.5\"/>", ""), &["Issue 2", "no <weight>"]),
        (d.clone(), a.replace("<weight index=\"2\"", "<weight index=\"1\" value=\"0.4\"/><weight index=\"2\""), &["line 3", "second weight"]),
        (d.clone(), a.replace("slope=\"0.5\" ", ""), &["a.xml, line 8", "<evaluator>", "\"slope\""]),
        (d.clone(), a.replace("linear", "triangular"), &["line 8", "triangular"]),
        (d.clone(), a.replace("    <evaluator ftype=\"linear\" slope=\"0.5\" offset=\"0\"/>\n", ""), &["line 7", "no <evaluator>"]),
        (d.clone(), a.replace("type=\"integer\"", "type=\"discrete\""), &["line 7", "no <item>"]),
        (d.clone(), a.replace("value=\"0.25\"", "value=\"much\""), &["line 11", "much"]),
        (d.clone(), a.replace("<reservation value=\"0.25\"/>", "<reservation/>"), &["line 11", "<reservation>", "value"]),
        (d.clone(), a.replace("</objective>", "<issue index=\"7\" name=\"x\"><item value=\"y\" evaluation=\"1\"/></issue></objective>"), &["a.xml, line 10", "no issue 7"]),
    ];
    for (domain, a, parts) in cases {
        let ran = place(&domain, &a, B).run(LINE);
        ran.fails(1, parts).silent();
        assert!(ran.err.len() < 2_000, "{}", ran.err.len());
    }
}

#[test]
fn a_line_that_is_no_question_is_refused() {
    let place = place(DOMAIN, A, B);
    place.run("analyse").fails(2, &["SCENARIO"]).silent();
    place.run("analyse --genius domain.xml a.xml").fails(2, &["--genius"]).silent();
    place.run("analyse 1956 --genius domain.xml a.xml b.xml").fails(2, &["--genius"]).silent();
    place.run("analyse --genius domain.xml a.xml b.xml --set x=1").fails(2, &["--set"]).silent();
    place.run("analyse --genius domain.xml - -").fails(2, &["Standard input"]).silent();
    place.run("analyse --genius domain.xml a.xml nowhere.xml").fails(3, &["nowhere.xml"]).silent();
    place.write("utf16.xml", [0xFF, 0xFE, b'<', 0]);
    place.run("analyse --genius utf16.xml a.xml b.xml").fails(3, &["utf16.xml", "UTF-8"]).silent();
    let read = place.run_with("analyse --genius domain.xml - b.xml", A.as_bytes());
    assert!(read.done().contains("8 packages"));
}

/// The folder with domains of the field and what GENIUS itself says of them; they are nobody's to give away.
fn domains() -> Option<PathBuf> {
    let folder = std::env::var_os("TWO_TABLES_GENIUS").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("skipped: TWO_TABLES_GENIUS names no folder of domains with a reference.csv");
    }
    folder
}

/// The file of `folder` that is no profile: the domain.
fn domain_in(folder: &Path) -> String {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let is_domain =
        |path: &PathBuf| std::fs::read_to_string(path).unwrap().contains("<negotiation_template");
    files.filter(is_domain).map(|path| path.display().to_string()).next().unwrap()
}

#[test]
fn the_domains_of_the_field_come_to_what_genius_says_of_them() {
    let Some(folder) = domains() else { return };
    let place = Place::new();
    let mut rows = csv::Reader::from_path(folder.join("reference.csv")).unwrap();
    let heading = rows.headers().unwrap().clone();
    let mut compared = 0;
    for row in rows.records().map(Result::unwrap) {
        let of = |name: &str| row.get(heading.iter().position(|one| one == name).unwrap()).unwrap();
        let domain = folder.join(of("domain"));
        let profile = |name: &str| domain.join(of(name)).display().to_string();
        let (a, b) = (profile("prof_a"), profile("prof_b"));
        let line = format!("analyse --genius {} {a} {b} --json", domain_in(&domain));
        let found = place.run(&line).json();
        for name in heading.iter().filter(|name| !["domain", "prof_a", "prof_b"].contains(name)) {
            let (said, have) = (of(name), &found[name]);
            if said.is_empty() {
                assert_eq!(have, &Value::Null, "{line}: {name}");
                continue;
            }
            let (said, have): (f64, f64) = (said.parse().unwrap(), have.as_f64().unwrap());
            // The reference gives twelve digits.
            let far = if name.starts_with("sum_u") { 1e-6_f64.max(said * 1e-11) } else { 1e-9 };
            assert!((said - have).abs() <= far, "{line}: {name} is {have}, not {said}");
            compared += 1;
        }
    }
    assert!(compared > 200, "{compared}");
}
