//! A scenario with every judgement weight moved a little: how far a finding hangs on the exact numbers.
//!
//! Moved are the numbers an author judges: what clauses, gestures, acts, events, choices and what followed are worth or cost, how those at home
//! lean and press, what no agreement is worth. Left alone is what is counted or decided: seats, thresholds, chances,
//! rounds, years, the stakes of pledges, the sizes of the rules, and the order of anything.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use sha2::{Digest as _, Sha256};

use super::Scenario;
use super::check::{Change, Written};
use super::document::{Kind, Node};
use super::length::Length;
use super::problem::Problem;

/// Which records hold which: the record, its field, and the record the field holds or lists.
const PARTS: [(&str, &str, &str); 35] = [
    ("scenario", "issues", "issue"),
    ("scenario", "linkages", "linkage"),
    ("scenario", "tracks", "track"),
    ("track", "no_agreement", "leaving"),
    ("scenario", "sides", "sides"),
    ("scenario", "gestures", "gesture"),
    ("scenario", "acts", "act"),
    ("scenario", "events", "event"),
    ("scenario", "aftermath", "aftermath"),
    ("aftermath", "lines", "consequence"),
    ("consequence", "tokyo", "worth"),
    ("consequence", "moscow", "worth"),
    ("issue", "options", "option"),
    ("option", "tokyo", "worth"),
    ("option", "moscow", "worth"),
    ("option", "when_known", "effect"),
    ("linkage", "tokyo", "worth"),
    ("linkage", "moscow", "worth"),
    ("linkage", "home", "linkage_home"),
    ("sides", "tokyo", "side"),
    ("sides", "moscow", "side"),
    ("side", "leaders", "leader"),
    ("leader", "worths", "leader_worth"),
    ("side", "counsellors", "counsellor"),
    ("side", "memories", "memory"),
    ("side", "factions", "faction"),
    ("side", "groups", "group"),
    ("side", "bodies", "body"),
    ("faction", "positions", "position"),
    ("group", "positions", "position"),
    ("act", "effects", "effect"),
    ("event", "effects", "effect"),
    ("scenario", "decisions", "decision"),
    ("decision", "choices", "choice"),
    ("choice", "effects", "effect"),
];

/// Every weight: the record, its field, and the least and greatest its numbers may be, as the format has it.
const WEIGHTS: [(&str, &str, i64, i64); 38] = [
    ("worth", "material", -100, 100),
    ("worth", "face", -100, 100),
    ("linkage_home", "tokyo", -1000, 1000),
    ("linkage_home", "moscow", -1000, 1000),
    ("side", "capital", 0, 200),
    ("side", "face", -100, 100),
    ("side", "trust", -100, 100),
    ("side", "no_agreement", -200, 200),
    ("side", "no_agreement_honour", -200, 200),
    ("leaving", "tokyo", -200, 200),
    ("leaving", "moscow", -200, 200),
    ("leader", "honour_share", 0, 1000),
    ("leader", "loss_aversion", 1000, 4000),
    ("leader_worth", "material", -100, 100),
    ("leader_worth", "face", -100, 100),
    ("counsellor", "honour_share", 0, 1000),
    ("counsellor", "loss_aversion", 1000, 4000),
    ("memory", "weight", 1000, 3000),
    ("faction", "disposition", -100, 100),
    ("faction", "hawk", 0, 1000),
    ("faction", "spread", 0, 30),
    ("group", "disposition", -100, 100),
    ("group", "hawk", 0, 1000),
    ("group", "presses", 0, 1000),
    ("position", "weight", 0, 60),
    ("position", "points", -1000, 1000),
    ("gesture", "cost", 0, 100),
    ("gesture", "own_face", -50, 50),
    ("gesture", "other_face", -50, 50),
    ("gesture", "trust", -50, 50),
    ("act", "cost", 0, 100),
    ("choice", "cost", 0, 100),
    ("body", "override_cost", 0, 200),
    ("effect", "by", -100, 100),
    ("effect", "no_agreement", -100, 100),
    ("effect", "material", -100, 100),
    ("effect", "face", -100, 100),
    ("effect", "presses", 0, 1000),
];

/// A scenario with its weights moved.
#[derive(Clone, Debug)]
pub struct Perturbed {
    /// The scenario.
    pub scenario: Scenario,
    /// How many weights were moved.
    pub moved: usize,
    /// How many moves were left out because the checker would not have them.
    pub dropped: usize,
}

/// The scenario of `text`, its variant and `changes`, at `length`, with every weight moved by draw `draw` of `seed`.
///
/// # Errors
/// As [`Written::scenario`], for `text`, `variant` and `changes` alone.
pub fn perturbed(
    text: &str,
    variant: Option<&str>,
    changes: &[Change],
    length: Length,
    permille: u32,
    (seed, draw): (u64, u64),
) -> Result<Perturbed, Vec<Problem>> {
    let written = Written::new(text)?;
    let tree = written.changed(variant, changes)?;
    let moves = moved(&tree, permille, (seed, draw));
    let scenario_of =
        |moves: &[Change]| written.scenario(variant, &[changes, moves].concat(), length);
    if let Ok(scenario) = scenario_of(&moves) {
        return Ok(Perturbed { scenario, moved: moves.len(), dropped: 0 });
    }
    let mut kept = Vec::new();
    keep(&moves, &mut kept, &|moves| scenario_of(moves).is_ok());
    let dropped = moves.len() - kept.len();
    Ok(Perturbed { scenario: scenario_of(&kept)?, moved: kept.len(), dropped })
}

/// Adds to `kept` those of `moves`, in order, that the checker will have with those kept before them.
fn keep(moves: &[Change], kept: &mut Vec<Change>, is_fine: &impl Fn(&[Change]) -> bool) {
    let before = kept.len();
    kept.extend_from_slice(moves);
    if is_fine(kept) {
        return;
    }
    kept.truncate(before);
    if moves.len() > 1 {
        let (first, second) = moves.split_at(moves.len() / 2);
        keep(first, kept, is_fine);
        keep(second, kept, is_fine);
    }
}

/// The changes that multiply each weight of `tree` by a factor of its own, drawn evenly from 1000 ± `permille`
/// thousandths (`permille` 0..=1000).
///
/// A fraction rounds up as often as it is large, so that small numbers move too; the result stays within the range of
/// the field. What does not move is not named. The factor of a weight depends on its path, `seed` and `draw` alone.
pub fn moved(tree: &Node, permille: u32, (seed, draw): (u64, u64)) -> Vec<Change> {
    let permille = i64::from(permille.min(1000));
    let moved = |weight: Weight| {
        let mut source = source(seed, draw, &weight.path);
        let factor = 1000 + source.random_range(-permille..=permille);
        let product = weight.number * factor;
        let up = source.random_range(0..1000_i64) < product.rem_euclid(1000);
        let number = (product.div_euclid(1000) + i64::from(up)).clamp(weight.low, weight.high);
        (number != weight.number)
            .then(|| Change { path: weight.path, value: Some(number.to_string()) })
    };
    weights(tree).into_iter().filter_map(moved).collect()
}

/// The stream of draws of the weight at `path`.
fn source(seed: u64, draw: u64, path: &str) -> ChaCha8Rng {
    let digest = Sha256::digest(format!("weight/{draw}/{path}"));
    let stream = digest.iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
    let mut source = ChaCha8Rng::seed_from_u64(seed);
    source.set_stream(stream);
    source
}

/// One number of a weight.
struct Weight {
    path: String,
    number: i64,
    low: i64,
    high: i64,
}

/// Every number of every weight, in the order of the tree.
fn weights(tree: &Node) -> Vec<Weight> {
    let mut found = Vec::new();
    collect(tree, "scenario", "", &mut found);
    found
}

fn collect(record: &Node, called: &str, path: &str, found: &mut Vec<Weight>) {
    let Kind::Record(fields) = &record.kind else { return };
    for (key, node) in fields {
        let name = key.name.as_str();
        let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        let is_it = |record: &str, field: &str| record == called && field == name;
        if let Some((.., low, high)) = WEIGHTS.iter().find(|one| is_it(one.0, one.1)) {
            for (path, number) in numbers(node, &path) {
                found.push(Weight { path, number, low: *low, high: *high });
            }
        }
        if let Some((.., part)) = PARTS.iter().find(|one| is_it(one.0, one.1)) {
            for (path, node) in items(node, &path) {
                collect(node, part, &path, found);
            }
        }
    }
}

/// The numbers a weight holds: itself, or those of its list or by name.
fn numbers(node: &Node, path: &str) -> Vec<(String, i64)> {
    let Kind::Record(fields) = &node.kind else {
        let bare = items(node, path).into_iter();
        return bare.filter_map(|(path, item)| Some((path, number(item)?))).collect();
    };
    let named = fields.iter();
    named.filter_map(|(key, node)| Some((format!("{path}.{}", key.name), number(node)?))).collect()
}

fn number(node: &Node) -> Option<i64> {
    if let Kind::Number(number) = node.kind { Some(number) } else { None }
}

/// The items of a list with their paths, or the node itself where it is none.
fn items<'n>(node: &'n Node, path: &str) -> Vec<(String, &'n Node)> {
    let Kind::List(items) = &node.kind else { return vec![(path.to_owned(), node)] };
    let named = |(position, item): (usize, &'n Node)| {
        let name = item.own_name().map_or_else(|| position.to_string(), str::to_owned);
        (format!("{path}.{name}"), item)
    };
    (1..).zip(items).map(named).collect()
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test may stop at once")]
mod tests {
    use super::*;
    use crate::scenario::document::parse;
    use crate::scenario::file::{Shape, guide};

    const SHIPPED: [&str; 2] =
        [include_str!("../../scenarios/1956.ron"), include_str!("../../scenarios/tutorial.ron")];

    #[test]
    fn every_weight_is_a_field_of_the_format_with_its_range() {
        for (record, field, low, high) in WEIGHTS {
            let guide = guide();
            let record = guide.iter().find(|one| one.name == record).unwrap();
            let shape = &record.fields.iter().find(|one| one.name == field).unwrap().shape;
            let (Shape::Number(least, most) | Shape::Numbers(least, most)) = *shape.innermost()
            else {
                panic!("{field}: {shape:?}");
            };
            assert_eq!((i64::from(least), i64::from(most)), (low, high), "{field}");
        }
        for (record, field, part) in PARTS {
            let guide = guide();
            let holder = guide.iter().find(|one| one.name == record).unwrap();
            let shape = &holder.fields.iter().find(|one| one.name == field).unwrap().shape;
            assert_eq!(*shape.innermost(), Shape::Record(part), "{field}");
        }
    }

    #[test]
    fn nought_permille_changes_nothing() {
        for text in SHIPPED {
            assert_eq!(moved(&parse(text).unwrap(), 0, (1, 1)), []);
        }
    }

    #[test]
    fn the_same_seed_and_draw_move_the_same_and_others_do_not() {
        let tree = parse(SHIPPED[1]).unwrap();
        let first = moved(&tree, 200, (1, 1));
        assert_eq!(first, moved(&tree, 200, (1, 1)));
        assert_ne!(first, moved(&tree, 200, (1, 2)));
        assert_ne!(first, moved(&tree, 200, (2, 1)));
        assert!(first.iter().any(|change| change.path.contains("no_agreement.")), "{first:?}");
    }

    #[test]
    fn small_numbers_move_as_often_as_their_fraction_is_large() {
        let text = "(acts: [(id: \"one\", cost: 1)])";
        let tree = parse(text).unwrap();
        let draws = (0..4000).map(|draw| moved(&tree, 500, (9, draw)));
        let (mut up, mut down) = (0, 0);
        for change in draws.flatten() {
            match change.value.as_deref() {
                Some("2") => up += 1,
                Some("0") => down += 1,
                other => assert_eq!(other, None),
            }
        }
        // A quarter of half the draws each way: 500.
        assert!((420..580).contains(&up) && (420..580).contains(&down), "{up} {down}");
    }

    #[test]
    fn twenty_draws_of_each_shipped_scenario_pass_the_checker() {
        for text in SHIPPED {
            for draw in 0..20 {
                let found = perturbed(text, None, &[], Length::Full, 200, (7, draw)).unwrap();
                assert!(found.moved > 50 && found.dropped * 20 < found.moved, "{found:?}");
            }
        }
    }
}
