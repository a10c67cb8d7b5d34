//! What is signed apart comes about as often as what is signed together, where neither leans on the other.

use std::sync::Arc;

use two_tables::scenario::id::BySide;
use two_tables::session::simulation::{Case, Record};

use crate::common::{Signed, in_halves};
use crate::players::{games, is_in_force, mean, player, share};

/// Games of a pair of players.
const GAMES: u64 = 1000;

/// By how much the two may differ.
const ALIKE: f64 = 0.10;

fn case(signed: Signed) -> Case {
    Case::new(Arc::unwrap_or_clone(in_halves(signed)))
}

/// Whether every half has come into force: an issue of each says something.
fn both(case: &Case) -> impl Fn(&Record) -> bool + use<> {
    let common = Arc::clone(&case.scenario.common);
    move |record| {
        record.text.is_some_and(|text| {
            let says = |word: &str| {
                let issue = common.issue_called(word).unwrap();
                text.option(issue) != common.issues[issue].status_quo
            };
            says("crews") && says("fish")
        })
    }
}

#[test]
#[ignore = "a campaign: half a minute"]
fn halves_that_do_not_lean_on_each_other_are_signed_apart_as_often_as_together() {
    let (whole, apart) = (case(Signed::Together), case(Signed::Apart));
    for (one, two) in
        [("dealmaker", "dealmaker"), ("legalist", "showman"), ("reference", "dealmaker")]
    {
        let (tokyo, moscow) = (player(one), player(two));
        let players = BySide { tokyo: &*tokyo, moscow: &*moscow };
        let together = mean(&share(&games(&whole, players, 0..GAMES), is_in_force));
        let records = games(&apart, players, 0..GAMES);
        let (halves, any) =
            (mean(&share(&records, both(&apart))), mean(&share(&records, is_in_force)));
        println!(
            "{one} and {two}: {:.1} % as a whole, {:.1} % in both halves, {:.1} % in one at least",
            together * 100.0,
            halves * 100.0,
            any * 100.0
        );
        if one == "dealmaker" {
            assert!((together - halves).abs() <= ALIKE, "{together} and {halves}");
        }
    }
}
