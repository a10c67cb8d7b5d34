//! What `two-tables new NAME` writes.

use two_tables::scenario::check;
use two_tables::scenario::template::template;

const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");

#[test]
fn a_new_scenario_is_the_tutorial_with_another_id_and_title_and_checks_clean() {
    for id in ["kelp_1963", "2016", "a"] {
        let text = template(TUTORIAL, id).unwrap();
        let scenario = check::scenario(&text).unwrap();
        assert_eq!(scenario.common.word, id);
        assert_eq!(scenario.common.title.en, id);
        let changed =
            TUTORIAL.lines().zip(text.lines()).filter(|(before, after)| before != after).count();
        assert_eq!((changed, text.lines().count()), (2, TUTORIAL.lines().count()));
    }
}

#[test]
fn what_can_be_no_id_makes_no_scenario() {
    for id in ["", "Kelp", "two words", "../kelp", "kelp\"", "海", &"k".repeat(41)] {
        assert_eq!(template(TUTORIAL, id), None, "{id}");
    }
}

#[test]
fn a_tutorial_that_is_none_makes_no_scenario() {
    for tutorial in ["", "(", "()", "[]"] {
        assert_eq!(template(tutorial, "kelp"), None, "{tutorial}");
    }
}
