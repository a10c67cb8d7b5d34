//! Random talks on strange ground: few clauses, far apart, worth much to one side and little to the other, or with
//! nothing good between the two ends.

use std::fmt::Write as _;

use super::Draw;

const SIDES: [&str; 2] = ["tokyo", "moscow"];

/// What lies between the two ends of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Middle {
    /// Little for either: a poor compromise.
    Poor,
    /// As much as the straight way between the ends.
    Straight,
    /// More than that for both.
    Rich,
}

/// The text of lopsided talks: 1 to 3 issues, 4 to 10 rounds, homes that mostly follow their chiefs.
pub(crate) fn lopsided(seed: u64) -> String {
    let mut draw = Draw::new(seed ^ 0x6c6f_7073);
    let rounds = draw.int(4, 10);
    let count = draw.below(3) + 1;
    let issues: Vec<Vec<[i32; 2]>> = (0..count).map(|_| issue(&mut draw)).collect();
    let mut text = String::from(
        "(format: 1, id: \"lopsided\", title: \"Lopsided\", years: \"1955\", summary: \"Drawn.\",\n\
         sources: [(key: \"none\", title: \"None\", grade: \"memory\")],\n rounds: [\n",
    );
    for round in 0..rounds {
        let host = SIDES[usize::from(round % 2 == 1)];
        let _ = writeln!(
            text,
            " (id: \"r{round}\", date: \"1955\", title: \"Round\", host: \"{host}\", leak: 0),"
        );
    }
    text.push_str("],\nissues: [\n");
    for (number, options) in issues.iter().enumerate() {
        let _ = writeln!(
            text,
            " (id: \"i{number}\", title: \"Issue\", options: [\n  (id: \"o\", text: \"Nothing.\", status_quo: true, sources: [\"none\"]),"
        );
        for (place, [tokyo, moscow]) in options.iter().enumerate() {
            let _ = writeln!(
                text,
                "  (id: \"o{place}\", text: \"Clause.\", tokyo: (material: {tokyo}), moscow: (material: {moscow}), sources: [\"none\"]),"
            );
        }
        text.push_str(" ]),\n");
    }
    text.push_str("],\nsides: (\n");
    for (side, name) in SIDES.into_iter().enumerate() {
        let _ = writeln!(text, "{name}: {},", home(&mut draw, side, &issues));
    }
    text.push_str(
        "),\nhistory: (outcome: \"out_of_time\", package: \"\", account: \"None.\", sources: [\"none\"]),\n)",
    );
    text
}

/// What each option but silence is worth to each side, from Tokyo's end to Moscow's.
fn issue(draw: &mut Draw) -> Vec<[i32; 2]> {
    let middle = draw.one_of(&[Middle::Poor, Middle::Poor, Middle::Straight, Middle::Rich]);
    let best = [draw.int(20, 100), draw.int(20, 100)];
    let worst = best.map(|best| draw.int(-best / 5, best / 4));
    let between = draw.int(1, 3);
    (0..=between + 1)
        .map(|place| {
            let worth = |best: i32, worst: i32, place: i32| {
                let straight = best + (worst - best) * place / (between + 1);
                let is_end = place == 0 || place == between + 1;
                match middle {
                    _ if is_end => straight,
                    Middle::Poor => worst + (straight - worst) / 3,
                    Middle::Straight => straight,
                    Middle::Rich => straight + (best - straight) / 2,
                }
            };
            [worth(best[0], worst[0], place), worth(best[1], worst[1], between + 1 - place)]
        })
        .collect()
}

fn home(draw: &mut Draw, side: usize, issues: &[Vec<[i32; 2]>]) -> String {
    let mut positions = String::new();
    if draw.percent(50) {
        for (number, options) in issues.iter().enumerate() {
            let _ = write!(positions, "(on: \"i{number}\", points: (");
            for (place, worth) in options.iter().enumerate() {
                let _ = write!(positions, "o{place}: {},", worth[side] / 4);
            }
            positions.push_str(")),");
        }
    }
    format!(
        "(name: \"Side\", country: \"Country\", brief: \"Brief.\", audience: \"{}\", capital: 10, no_agreement: [{}],\n\
         leaders: [(id: \"chief\", name: \"Chief\", office: \"Office\", character: \"Calm.\", honour_share: {}, sources: [\"none\"])],\n\
         factions: [(id: \"f\", name: \"Faction\", wants: \"Much.\", disposition: {}, spread: {}, positions: [{positions}], sources: [\"none\"])],\n\
         bodies: [(id: \"b\", name: \"Body\", moment: \"ratification\", seats: (f: 100), members: 100, yes_at_least: 51, sources: [\"none\"])])",
        draw.one_of(&["honour", "face", "dignity"]),
        draw.int(-8, 4),
        draw.one_of(&[0, 0, 200]),
        draw.int(6, 30),
        draw.one_of(&[0, 0, 6]),
    )
}
