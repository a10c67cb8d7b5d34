//! Heeding one's own home is what keeps ratifications from failing.

use two_tables::ai::{Level, Opponent};
use two_tables::scenario::id::{BySide, Side};

use crate::players::{STYLES, case_1956, games, mean, player, share, shipped};

#[test]
#[ignore = "a campaign: a minute"]
fn without_heeding_the_home_failed_ratifications_at_least_double() {
    let case = case_1956(None);
    let (mut with_all, mut without_all) = (0.0, 0.0);
    for name in STYLES {
        let heeding = player(name);
        let heedless = Opponent::heedless(shipped(name), Level::Even);
        let failed = |one: &dyn two_tables::ai::Negotiator| {
            let records = games(&case, BySide::each(|_: Side| one), 0..400);
            mean(&share(&records, |record| !record.failed.is_empty()))
        };
        let (with, without) = (failed(&*heeding), failed(&heedless));
        println!(
            "{name}: of 400 games {:.1} % have a failed vote, {:.1} % heedless",
            with * 100.0,
            without * 100.0
        );
        with_all += with;
        without_all += without;
    }
    assert!(without_all >= 2.0 * with_all, "{with_all} and {without_all}");
}
