//! Heeding one's own home is what keeps ratifications from failing; and what signals and home moves are worth to whoever
//! makes them.

use two_tables::ai::style::Style;
use two_tables::ai::{Level, Opponent, seated};
use two_tables::scenario::id::{BySide, Side};

use crate::players::{
    STYLES, case_1956, games, mean, paired, player, scores, seated_on, share, shipped,
};

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

/// Asked, written down before it was run: ignoring signals, or ignoring home moves, costs each side at least 8 points
/// against the same opponents. It did not come true, so the figures are printed and nothing is held but that they are real.
#[test]
#[ignore = "a campaign: some minutes"]
fn what_ignoring_signals_or_the_home_moves_costs() {
    const GAMES: u64 = 200;
    let case = case_1956(None);
    for side in Side::BOTH {
        let (mut whole, mut mute, mut idle) = (Vec::new(), Vec::new(), Vec::new());
        for name in STYLES {
            let style = shipped(name);
            let kinds = [
                style.clone(),
                Style { signals: Vec::new(), ..style.clone() },
                Style { home: Vec::new(), ..style },
            ];
            let [as_it_is, without_signals, without_home] = kinds.map(|style| {
                let one = seated(style, Level::Even);
                let against = |other: &&str| {
                    let records = seated_on(&case, (&*one, side), &*player(other), 0..GAMES);
                    scores(&records, side)
                };
                STYLES.iter().flat_map(against).collect::<Vec<f64>>()
            });
            for (what, without) in [("signals", &without_signals), ("home moves", &without_home)] {
                let (cost, error) = paired(&as_it_is, without);
                println!("{name} as {side}: ignoring {what} costs {cost:+.1} ±{error:.1}");
            }
            whole.extend(as_it_is);
            mute.extend(without_signals);
            idle.extend(without_home);
        }
        for (what, without) in [("signals", &mute), ("home moves", &idle)] {
            let (cost, error) = paired(&whole, without);
            println!(
                "all styles as {side}: {:.1}, ignoring {what} costs {cost:+.1} ±{error:.1}",
                mean(&whole)
            );
            assert!(error > 0.0, "no game was changed by {what}");
        }
    }
}
