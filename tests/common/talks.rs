//! Random talks, mostly of a playable size: five issues of four options (1,024 texts), both sides gaining by one and fighting over the rest.
//!
//! Wider than the small scenarios and calmer: no events and no constraints, so that what is changed is all that differs.

use std::fmt::Write as _;

use super::Draw;

const SIDES: [&str; 2] = ["tokyo", "moscow"];
const OPTIONS: [&str; 4] = ["a", "b", "c", "d"];

/// How many issues there are, how many sit at home and in how many bodies, and how many press them from outside.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub(crate) issues: usize,
    pub(crate) factions: usize,
    pub(crate) bodies: usize,
    pub(crate) groups: usize,
}

impl Shape {
    /// Five issues, and nobody outside the bodies.
    pub(crate) const fn of(factions: usize, bodies: usize) -> Self {
        Self { issues: 5, factions, bodies, groups: 0 }
    }
}

/// What those at home want.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// What the chief wants, more or less.
    Likeminded,
    /// Exactly what the chief wants, each faction from its own starting point: support goes with his value.
    WithTheChief,
    /// Things of their own, as much of them, and whatever the chief wants.
    OfItsOwnMind,
}

/// What an issue is worth to each side, option by option.
struct Issue {
    status_quo: usize,
    honour: bool,
    worth: [[(i32, i32); 4]; 2],
}

impl Issue {
    /// The first issue is why both are there; over the others each weighs a step by its own measure.
    fn new(draw: &mut Draw, number: usize) -> Self {
        let joint = number == 0;
        let status_quo = if joint { 0 } else { draw.below(2) + 1 };
        let honour = draw.percent(40);
        let steps = [draw.int(2, 12), draw.int(2, 12)];
        let shared = draw.int(6, 14);
        let mut worth = [[(0, 0); 4]; 2];
        for option in (0..4).filter(|option| *option != status_quo) {
            let step = i32::try_from(option).unwrap() - i32::try_from(status_quo).unwrap();
            for side in 0..2 {
                let ahead = if side == 0 { -step } else { step };
                let material = if joint { shared + 3 * step } else { ahead * steps[side] };
                let face = if honour { ahead.signum() * draw.int(0, 6) } else { 0 };
                worth[side][option] = (material + draw.int(-1, 1), face);
            }
        }
        Self { status_quo, honour, worth }
    }
}

/// The text of random talks over so many rounds: three factions a side, in one body.
pub(crate) fn talks(seed: u64, rounds: usize, home: Home) -> String {
    talks_of(seed, rounds, home, Shape::of(3, 1))
}

/// The text of random talks of sides of a shape: a chamber first, then a larger one where votes cast count, then
/// those whose unity is asked for before anything is signed, and so on; all factions in doubt in every one.
pub(crate) fn talks_of(seed: u64, rounds: usize, home: Home, shape: Shape) -> String {
    let mut draw = Draw::new(seed);
    let issues: Vec<Issue> =
        (0..shape.issues).map(|number| Issue::new(&mut draw, number)).collect();
    let mut text = String::from(
        "(format: 1, id: \"talks\", title: \"Talks\", years: \"1955\", summary: \"Drawn.\",\n\
         sources: [(key: \"none\", title: \"None\", grade: \"memory\")],\n rounds: [\n",
    );
    for round in 0..rounds {
        let (host, leak) = (SIDES[round % 2], draw.one_of(&[0, 100, 200]));
        let _ = writeln!(
            text,
            " (id: \"r{round}\", date: \"1955\", title: \"Round\", host: \"{host}\", leak: {leak}),"
        );
    }
    text.push_str("],\nissues: [\n");
    for (number, issue) in issues.iter().enumerate() {
        write_issue(&mut draw, number, issue, &mut text);
    }
    text.push_str("],\nsides: (\n");
    for (side, name) in SIDES.into_iter().enumerate() {
        let about = write_side(&mut draw, side, &issues, home, shape);
        let _ = writeln!(text, "{name}: {about},");
    }
    text.push_str("),\ngestures: [\n");
    for (number, side) in SIDES.into_iter().cycle().take(4).enumerate() {
        let _ = writeln!(
            text,
            " (id: \"gesture{number}\", side: \"{side}\", title: \"Gesture\", text: \"Done.\", cost: {}, own_face: {}, other_face: {}, trust: {}, sources: [\"none\"]),",
            draw.int(2, 8),
            draw.int(-2, 0),
            draw.int(2, 8),
            draw.int(2, 8),
        );
    }
    text.push_str(
        "],\nhistory: (outcome: \"out_of_time\", package: \"\", account: \"None.\", sources: [\"none\"]),\n)",
    );
    text
}

fn write_issue(draw: &mut Draw, number: usize, issue: &Issue, text: &mut String) {
    let tag = draw.one_of(&["territory", "economy", "symbol", "humanitarian"]);
    let _ = writeln!(
        text,
        " (id: \"i{number}\", title: \"Issue\", scale: true, honour: {}, tags: [\"{tag}\"], stake: {}, options: [",
        issue.honour,
        draw.int(1, 4),
    );
    for option in 0..4 {
        let quo = option == issue.status_quo;
        let worth = if quo {
            "status_quo: true".to_owned()
        } else {
            let [tokyo, moscow] = [0, 1].map(|side: usize| {
                let (material, face) = issue.worth[side][option];
                format!("{}: (material: {material}, face: {face})", SIDES[side])
            });
            format!("{tokyo}, {moscow}")
        };
        let word = OPTIONS[option];
        let _ =
            writeln!(text, "  (id: \"{word}\", text: \"Clause.\", {worth}, sources: [\"none\"]),");
    }
    text.push_str(" ]),\n");
}

fn write_side(draw: &mut Draw, side: usize, issues: &[Issue], home: Home, shape: Shape) -> String {
    let mut text = format!(
        "(name: \"Side\", country: \"Country\", brief: \"Brief.\", audience: \"{}\", capital: {}, face: 0, trust: 0,\n\
         no_agreement: [{}],\n\
         leaders: [(id: \"chief\", name: \"Chief\", office: \"Office\", character: \"Calm.\", honour_share: {}, loss_aversion: {}, sources: [\"none\"])],\n factions: [\n",
        draw.one_of(&["honour", "face", "dignity"]),
        draw.int(20, 40),
        draw.int(0, 3),
        if home == Home::WithTheChief { 0 } else { draw.int(0, 300) },
        draw.int(1500, 2500),
    );
    let mut seats = Vec::new();
    for faction in 0..shape.factions {
        seats.push(draw.int(20, 50));
        // Those who do not gain by what the chief gains by need a kinder beginning to pass anything.
        let kindness = if home == Home::OfItsOwnMind { 16 } else { 0 };
        let disposition =
            kindness + [draw.int(-8, 6), draw.int(-18, -4), draw.int(-28, -12)][faction % 3];
        let _ = writeln!(
            text,
            "  (id: \"f{faction}\", name: \"Faction\", wants: \"Much.\", hawk: {}, spread: {}, dissent: \"{}\", disposition: {disposition}, positions: [{}], sources: [\"none\"]),",
            draw.int(0, 1000),
            draw.one_of(&[3, 6, 9]),
            draw.one_of(&["vote", "absence"]),
            positions(draw, side, issues, home),
        );
    }
    let members: i32 = seats.iter().sum();
    let mut named = String::new();
    for (faction, seats) in seats.iter().enumerate() {
        let _ = write!(named, "f{faction}: {seats},");
    }
    let _ = write!(
        text,
        " ],\n bodies: [(id: \"b0\", name: \"Body\", moment: \"ratification\", seats: ({named}), members: {members}, yes_at_least: {}, sources: [\"none\"])",
        members / 2 + 1
    );
    for body in 1..shape.bodies {
        let size = draw.one_of(&[10, 30, 90]);
        let seats: Vec<i32> = (0..shape.factions).map(|_| draw.int(1, size)).collect();
        let members: i32 = seats.iter().sum();
        let mut named = String::new();
        for (faction, seats) in seats.iter().enumerate() {
            let _ = write!(named, "f{faction}: {seats},");
        }
        let (moment, threshold) = match body % 3 {
            1 => ("ratification", format!("share_of_cast: 500, quorum: {}", members / 3)),
            2 => ("signature", format!("dissent_at_most: {}", members / 2)),
            _ => ("ratification", format!("yes_at_least: {}", members / 2 + 1)),
        };
        let _ = write!(
            text,
            ",\n (id: \"b{body}\", name: \"Body\", moment: \"{moment}\", seats: ({named}), members: {members}, {threshold}, sources: [\"none\"])",
        );
    }
    text.push(']');
    if shape.groups > 0 {
        write_groups(draw, side, issues, home, shape, &mut text);
    }
    text.push(')');
    text
}

/// Groups, each of which presses every faction.
fn write_groups(
    draw: &mut Draw,
    side: usize,
    issues: &[Issue],
    home: Home,
    shape: Shape,
    text: &mut String,
) {
    text.push_str(",\n groups: [\n");
    for group in 0..shape.groups {
        let pressed = (0..shape.factions).map(|faction| format!("f{faction}: {}", draw.int(1, 6)));
        let presses = pressed.collect::<Vec<_>>().join(", ");
        let _ = writeln!(
            text,
            "  (id: \"g{group}\", name: \"Group\", wants: \"More.\", disposition: {}, presses: ({presses}), positions: [{}], sources: [\"none\"]),",
            draw.int(-8, 8),
            positions(draw, side, issues, home),
        );
    }
    text.push(']');
}

/// What a faction thinks of every option.
fn positions(draw: &mut Draw, side: usize, issues: &[Issue], home: Home) -> String {
    let mut text = String::new();
    for (number, issue) in issues.iter().enumerate() {
        let _ = write!(text, "(on: \"i{number}\", points: (");
        let steep = draw.int(-8, 8);
        for option in 0..4 {
            let (chiefs, _) = issue.worth[side][option];
            let step = i32::try_from(option).unwrap() - i32::try_from(issue.status_quo).unwrap();
            let points = match home {
                Home::Likeminded => chiefs * 2 / 3 + step * steep / 3,
                Home::WithTheChief => chiefs,
                Home::OfItsOwnMind => step * steep,
            };
            let _ = write!(text, "{}: {points},", OPTIONS[option]);
        }
        text.push_str(")),");
    }
    text
}
