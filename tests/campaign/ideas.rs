//! A player of one idea does not beat attentive play; and most texts both want are in doubt at home.

use std::fmt::Write as _;

use two_tables::analysis::wanted_by_both;
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::id::Side;

use crate::players::{STYLES, case_1956, mean, paired, player, scores, seated_on};

const IDEAS: [&str; 7] =
    ["repeater", "middle_repeater", "discloser", "scorner", "holder", "late_accepter", "random"];
/// By how much a single idea must fall short, in points of the score.
const MARGIN: f64 = 15.0;

#[test]
#[ignore = "a campaign: some minutes"]
fn a_single_idea_scores_fifteen_points_below_attentive_play() {
    let case = case_1956(None);
    let reference = player("reference");
    let mut short = Vec::new();
    println!("style      side    reference  {}", IDEAS.map(|idea| format!("{idea:>20}")).join(""));
    for style in STYLES {
        let other = player(style);
        for side in Side::BOTH {
            let good = seated_on(&case, (&*reference, side), &*other, 0..400);
            let good = scores(&good, side);
            let mut row = format!("{style:10} {side:7} {:9.1}  ", mean(&good));
            for idea in IDEAS {
                let one = player(idea);
                let played = seated_on(&case, (&*one, side), &*other, 0..400);
                let (ahead, error) = paired(&good, &scores(&played, side));
                let fell = format!("-{ahead:.1} ±{error:.1}");
                let _ = write!(row, "{fell:>20}");
                if ahead < MARGIN {
                    short.push(format!("{idea} on {side} against {style}: {ahead:.1}"));
                }
            }
            println!("{row}");
        }
    }
    assert!(short.is_empty(), "less than {MARGIN} below the reference: {short:?}");
}

#[test]
#[ignore = "a campaign: some seconds"]
fn a_third_of_what_both_chiefs_want_is_in_doubt_at_home() {
    let case = case_1956(None);
    let state = State::opening(&case.scenario);
    let standing = |side| Standing::new(&case.scenario, &state, side).in_frame();
    let wanted = wanted_by_both(standing(Side::Tokyo), standing(Side::Moscow));
    let in_doubt = |side: Side| {
        let open = |draft| (100..=900).contains(&standing(side).chance(draft).0);
        wanted.iter().filter(|draft| open(draft)).count()
    };
    let either = wanted.iter().filter(|draft| {
        Side::BOTH.iter().any(|side| (100..=900).contains(&standing(*side).chance(draft).0))
    });
    let either = either.count();
    println!(
        "{} texts both chiefs want; in doubt (10 to 90 %) at Tokyo's home {}, at Moscow's {}, at either {either}",
        wanted.len(),
        in_doubt(Side::Tokyo),
        in_doubt(Side::Moscow),
    );
    assert!(either * 3 >= wanted.len());
}
