//! How a text is set: ours are set already, and what anybody's says stays as it is.

use proptest::prelude::*;
use two_tables::scenario::check;
use two_tables::scenario::document::{parse, well_set, with_comments_of};
use two_tables::scenario::template::template;
use two_tables::store;

/// Every text that ships, by its name.
fn shipped() -> Vec<(String, String)> {
    let scenarios = store::shipped_scenarios().into_iter();
    let scenarios = scenarios.map(|name| (store::shipped_scenario(&name).unwrap(), name));
    let styles = store::shipped_styles().into_iter();
    let styles = styles.map(|name| (store::shipped_style(&name).unwrap(), name));
    scenarios.chain(styles).map(|(text, name)| (name, text)).collect()
}

#[track_caller]
fn becomes(text: &str, set: &str) {
    assert_eq!(well_set(text).unwrap(), set);
    assert_eq!(well_set(set).unwrap(), set, "it is set anew each time");
}

/// Says of the first line that differs what it should be.
#[track_caller]
fn is_set(name: &str, text: &str) {
    let set = well_set(text).unwrap();
    let differs = text.lines().zip(set.lines()).zip(1..).find(|((one, other), _)| one != other);
    assert_eq!(differs, None, "{name}");
    assert_eq!(text, set, "{name}");
}

#[test]
fn all_that_ships_and_the_template_is_set_as_it_should_be() {
    for (name, text) in shipped() {
        is_set(&name, &text);
    }
    let tutorial = store::shipped_scenario("tutorial").unwrap();
    is_set("template", &template(&tutorial, "my_case").unwrap());
}

#[test]
fn a_scenario_whose_lines_were_not_set_in_is_set_as_before() {
    for (name, text) in shipped() {
        let lines: Vec<String> =
            text.lines().map(|line| format!("\t{} ", line.trim_start())).collect();
        let flat = lines.join("\n") + "\n";
        assert_eq!(well_set(&flat).unwrap(), text, "{name}");
    }
}

#[test]
fn brackets_commas_and_blanks_are_set_as_ours_are() {
    becomes("(a:1,b:[1,2,],c:(x:\"y\"))", "(a: 1, b: [1, 2], c: (x: \"y\"))\n");
    becomes("(a : 1 ,\nb:2)", "(\n    a: 1,\n    b: 2,\n)\n");
    becomes("(a:[\n1,2,\n3])", "(\n    a: [\n        1, 2,\n        3,\n    ],\n)\n");
    becomes("(\n\n\na: 1,\n\n\n\nb: 2\n\n)\n\n", "(\n    a: 1,\n\n    b: 2,\n)\n");
    becomes("(a:\n1\n, b: 2)", "(\n    a: 1, b: 2,\n)\n");
    becomes("(a: [\n], b: ( ))", "(\n    a: [],\n    b: (),\n)\n");
    becomes(
        "(a: [(\nx: 1)], b: 2)",
        "(\n    a: [\n        (\n            x: 1,\n        ),\n    ],\n    b: 2,\n)\n",
    );
}

#[test]
fn what_is_said_beside_it_stays_where_it_was() {
    let text =
        "// head\n(\n    a: 1, // behind\n    // before\n    b: 2,\n    // last\n)\n// end\n";
    becomes(text, text);
    becomes("(a:1 // behind\n,b:2)", "(\n    a: 1, // behind\n    b: 2,\n)\n");
    becomes("(a: // within\n1)", "(\n    // within\n    a: 1,\n)\n");
    becomes("(/* one */ a: 1, /* two */ b: 2)", "(/* one */ a: 1, /* two */ b: 2)\n");
    becomes(
        "(a: [ // of the list\n1])",
        "(\n    a: [\n        // of the list\n        1,\n    ],\n)\n",
    );
    becomes("(// none\n)", "(\n    // none\n)\n");
    becomes("(a: [\n// none\n])", "(\n    a: [\n        // none\n    ],\n)\n");
    becomes("/* a /* nested */ one */\n(a: 1)", "/* a /* nested */ one */\n(a: 1)\n");
}

#[test]
fn texts_are_left_alone_whatever_stands_in_them() {
    for text in [
        r#"(a: "x  // no comment , ( [", b: "\" ( \\")"#,
        "(a: r#\"raw \" ( // \"#, b: \"two\nlines   \n\")",
        "(a: \"日本、語（\", b: \"Ялта\")",
    ] {
        becomes(text, &format!("{text}\n"));
    }
}

#[test]
fn what_cannot_be_read_is_told_and_not_set() {
    for text in ["", "(", "(a: 1", "(a: [1)", "(a: \"x)"] {
        well_set(text).unwrap_err();
    }
}

#[test]
fn a_later_form_has_what_was_said_of_the_earlier() {
    let old = "// head\n(\n    format: 1, // the first\n    moves: [\n        // a blunder\n        (line: \"a\"),\n        (\n            // look\n            line: \"b\",\n        ),\n    ],\n    // gone\n    gone: 1,\n    // last\n)\n// end\n";
    let new = "(format: 2, course: [(what: \"a\", seal: \"1\"), (what: \"b\", seal: \"2\")])";
    let now = with_comments_of(old, new, &[("moves", "course")]).unwrap();
    assert_eq!(
        now,
        "// head\n// gone\n(\n    // the first\n    format: 2,\n    course: [\n        // a blunder\n        (what: \"a\", seal: \"1\"),\n        // look\n        (what: \"b\", seal: \"2\"),\n    ],\n)\n// last\n// end\n"
    );
}

/// A text of random shape, set at random.
fn any_text() -> impl Strategy<Value = String> {
    let space =
        prop::sample::select(vec!["", " ", "\n", "\n\n\n", "\t", " // said\n", " /* said */ "]);
    let leaf =
        (space.clone(), prop::sample::select(vec!["1", "-20", "\"a, (b\"", "true", "r#\"x\"#"]))
            .prop_map(|(space, word)| format!("{space}{word}"));
    leaf.prop_recursive(4, 40, 5, move |inner| {
        let item =
            (space.clone(), inner, space.clone()).prop_map(|(a, it, b)| format!("{a}{it}{b}"));
        let listed = prop::collection::vec(item.clone(), 0..5);
        let list = (listed, any::<bool>()).prop_map(|(items, comma)| {
            let comma = if comma && !items.is_empty() { "," } else { "" };
            format!("[{}{comma}]", items.join(","))
        });
        let record = prop::collection::vec(item, 1..4).prop_map(|items| {
            let fields = items.iter().zip('a'..).map(|(item, key)| format!("{key}:{item}"));
            format!("({})", fields.collect::<Vec<String>>().join(","))
        });
        prop_oneof![list, record]
    })
}

/// A tree without its places.
fn said(text: &str) -> String {
    let tree = format!("{:?}", parse(text).unwrap());
    let mut plain = String::new();
    let mut rest = tree.as_str();
    while let Some((before, after)) = rest.split_once("Span {") {
        plain.push_str(before);
        rest = after.split_once('}').unwrap().1;
    }
    plain + rest
}

proptest! {
    #[test]
    fn a_text_set_says_the_same_and_is_set_once_for_all(text in any_text()) {
        let set = well_set(&text).unwrap();
        prop_assert_eq!(said(&text), said(&set));
        prop_assert_eq!(text.matches("said").count(), set.matches("said").count());
        prop_assert_eq!(well_set(&set).unwrap(), set.clone(), "set twice, from {}", text);
        prop_assert!(set.lines().all(|line| line == line.trim_end()), "{}", set);
    }
}

#[test]
fn a_scenario_set_anew_is_the_same_scenario() {
    let text = store::shipped_scenario("1956").unwrap();
    let flat = text.lines().map(str::trim).collect::<Vec<_>>().join("\n") + "\n";
    let flat = flat.replace(", ", " ,  ").replace(": ", ":  ");
    // What stands in a text of a player is changed by that too, and so is compared with itself.
    let scenario = |text: &str| format!("{:?}", check::scenario(text).unwrap());
    assert_eq!(scenario(&flat), scenario(&well_set(&flat).unwrap()));
}
