//! A level is what a player feels: for each of our kinds of player a gentle opponent is worth more than an even one, and
//! an even one more than a hard one; while the opponent itself does no worse for playing harder, and the gentle one signs
//! no more seldom.

use two_tables::ai::{Level, seated};
use two_tables::scenario::id::Side;
use two_tables::session::simulation::{Case, Record};

use crate::players::{
    STYLES, case_1956, is_in_force, mean, paired, player, scores, seated_on, share, shipped,
};

/// Who is held to feel a level: an attentive player, one who concedes by the clock, one who does what he is told.
const KINDS: [&str; 3] = ["reference", "staircase", "obedient"];
/// What a level must be worth to each of them, in points, over all styles and sides.
const STEP: f64 = 3.0;
/// Games of each kind in each seat against each style at each level.
const GAMES: u64 = 150;

/// The games of one kind of player in one seat against one style, by level, the easiest first.
struct Cell {
    style: &'static str,
    side: Side,
    games: [Vec<Record>; 3],
}

impl Cell {
    fn new(case: &Case, kind: &str, style: &'static str, side: Side) -> Self {
        let one = player(kind);
        let against = |level: Level| {
            seated_on(case, (&*one, side), &*seated(shipped(style), level), 0..GAMES)
        };
        Self { style, side, games: Level::ALL.map(against) }
    }

    fn of_player(&self, level: usize) -> Vec<f64> {
        scores(&self.games[level], self.side)
    }

    fn of_opponent(&self, level: usize) -> Vec<f64> {
        scores(&self.games[level], self.side.other())
    }

    fn in_force(&self, level: usize) -> Vec<f64> {
        share(&self.games[level], is_in_force).into_iter().map(|one| 100.0 * one).collect()
    }
}

/// A figure of every cell at one level, all games one behind the other.
fn pooled(cells: &[Cell], level: usize, figure: fn(&Cell, usize) -> Vec<f64>) -> Vec<f64> {
    cells.iter().flat_map(|cell| figure(cell, level)).collect()
}

fn row(cells: &[Cell], figure: fn(&Cell, usize) -> Vec<f64>) -> String {
    let by_level = [0, 1, 2].map(|level| format!("{:5.1}", mean(&pooled(cells, level, figure))));
    by_level.join(" ")
}

#[test]
#[ignore = "a campaign: some minutes"]
fn levels_are_monotone() {
    let case = case_1956(None);
    let (mut wrong, mut all) = (Vec::new(), Vec::new());
    println!("gentle, even, hard:            player             opponent           in force");
    for kind in KINDS {
        let mut cells = Vec::new();
        for style in STYLES {
            for side in Side::BOTH {
                let cell = Cell::new(&case, kind, style, side);
                let of = |figure| row(std::slice::from_ref(&cell), figure);
                println!(
                    "{kind:9} {style:9} {side:7} {}  {}  {}",
                    of(Cell::of_player),
                    of(Cell::of_opponent),
                    of(Cell::in_force)
                );
                for level in [0, 1] {
                    let (lead, error) = paired(&cell.of_player(level), &cell.of_player(level + 1));
                    // Of 36 pairs of cells one is off by two errors by chance.
                    if lead < -3.0 * error {
                        let from = Level::ALL[level].word();
                        wrong.push(format!(
                            "{kind} on {side} against {}: {from} is the harder by {:.1} ±{error:.1}",
                            cell.style, -lead
                        ));
                    }
                }
                cells.push(cell);
            }
        }
        println!(
            "{kind:9} pooled            {}  {}  {}",
            row(&cells, Cell::of_player),
            row(&cells, Cell::of_opponent),
            row(&cells, Cell::in_force)
        );
        for level in [0, 1] {
            let easy = pooled(&cells, level, Cell::of_player);
            let (step, error) = paired(&easy, &pooled(&cells, level + 1, Cell::of_player));
            if step < STEP {
                let from = Level::ALL[level].word();
                wrong.push(format!("{kind}: the step from {from} is {step:.1} ±{error:.1}"));
            }
        }
        let signed = [0, 1].map(|level| mean(&pooled(&cells, level, Cell::in_force)));
        if signed[0] < signed[1] {
            wrong.push(format!("{kind}: gentle signs {:.1} %, even {:.1} %", signed[0], signed[1]));
        }
        all.extend(cells);
    }
    println!(
        "all       pooled            {}  {}",
        row(&all, Cell::of_player),
        row(&all, Cell::of_opponent)
    );
    for level in [0, 1] {
        let harder = pooled(&all, level + 1, Cell::of_opponent);
        let (gain, error) = paired(&harder, &pooled(&all, level, Cell::of_opponent));
        println!(
            "what the opponent gains by the step from {}: {gain:+.1} ±{error:.1}",
            Level::ALL[level].word()
        );
        // A gentle opponent brings more texts home than an even one, and gains by that.
        let least = if level == 0 { -5.0 } else { -2.0 * error };
        if gain < least {
            wrong.push(format!(
                "the opponent falls by {:.1} from {}",
                -gain,
                Level::ALL[level].word()
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
