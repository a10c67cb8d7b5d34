//! Figures of a scenario and of its games, of one alone or of two side by side.

use super::asked::moment_name;
use crate::analysis::glance::{Glance, Part};
use crate::pages::Page;
use crate::scenario::Scenario;
use crate::scenario::clause::Clause;
use crate::scenario::document::Difference;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::session::simulation::Tally;
use crate::units::{Permille, Utility};
use crate::wording::{Wording, chance, clause_short, rounded};

/// Most differences of what is written that a page names.
const WRITTEN: usize = 40;

/// A figure, and what it is the figure of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name for programs, made of ids: two scenarios have those in common that they call alike.
    pub key: String,
    /// What it is of, in the words of its scenario.
    pub what: String,
    /// The figure.
    pub figure: Figure,
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// So many texts.
    Texts(u64),
    /// Worth so much to a chief.
    Worth(Utility),
    /// A chance.
    Chance(Permille),
    /// Whether it is so.
    Holds(bool),
    /// So many games of all there were.
    Games(u64, u64),
}

/// What the classes of [`Endings::classes`](crate::session::simulation::Endings::classes) are called, in their order.
pub const ENDINGS: [&str; 4] = [
    "simulate-class-in-force",
    "simulate-class-refused",
    "simulate-class-broken-off",
    "simulate-class-out-of-time",
];

/// The lines of one scenario, as they are found.
struct Lines<'w> {
    wording: &'w Wording,
    found: Vec<Line>,
}

impl Lines<'_> {
    fn put(&mut self, key: String, what: &Message, figure: Figure) {
        self.found.push(Line { key, what: self.wording.say(what), figure });
    }
}

/// What is true of all texts of a scenario; its side's names are put in by `wording`.
pub fn figures_of_texts(wording: &Wording, scenario: &Scenario, glance: &Glance) -> Vec<Line> {
    let survey = &glance.survey;
    let mut lines = Lines { wording, found: Vec::new() };
    lines.put(
        "permitted".to_owned(),
        &Message::new("figure-permitted"),
        Figure::Texts(survey.permitted),
    );
    for side in Side::BOTH {
        let name = &scenario.common.sides[side].name;
        let mut of = |key: &str, id, figure| {
            let key = format!("{key}.{}", side.word());
            lines.put(key, &Message::new(id).with("side", name), figure);
        };
        of("win_set", "figure-win-set", Figure::Texts(survey.win_set[side]));
        of("wanted", "figure-wanted", Figure::Texts(survey.wanted[side]));
        of("no_agreement", "figure-no-agreement", Figure::Worth(survey.no_agreement[side]));
    }
    let zone = u64::try_from(survey.zone.len()).unwrap_or(u64::MAX);
    lines.put("zone".to_owned(), &Message::new("figure-zone"), Figure::Texts(zone));
    lines.found
}

/// What would become of history's text at each body.
pub fn figures_of_history(wording: &Wording, scenario: &Scenario, glance: &Glance) -> Vec<Line> {
    let mut lines = Lines { wording, found: Vec::new() };
    if let Some(in_zone) = glance.in_zone {
        let what = Message::new("figure-history-in-zone");
        lines.put("history.in_zone".to_owned(), &what, Figure::Holds(in_zone));
    }
    for part in &glance.history {
        for side in Side::BOTH {
            of_part(&mut lines, &scenario.common, part, side);
        }
    }
    lines.found
}

fn of_part(lines: &mut Lines<'_>, common: &Common, part: &Part, side: Side) {
    let (public, odds) = (&common.sides[side], &part.homes[side]);
    let track = &common.tracks[part.track];
    // Talks of one track call it nothing.
    let (of_track, word) = if common.tracks.len() > 1 {
        (Blank::from(Message::new("figure-of-track").with("track", &track.title)), &*track.word)
    } else {
        (Blank::from(""), "")
    };
    let key = |last: &str| {
        let names = ["history", word, side.word(), last];
        names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<&str>>().join(".")
    };
    let whole = Message::new("figure-history-whole").with("side", &public.name);
    lines.put(key("whole"), &whole.with("track", of_track.clone()), Figure::Chance(odds.whole));
    for body in &odds.bodies {
        let about = &public.bodies[body.body];
        let what = Message::new("figure-history-body")
            .with("side", &public.name)
            .with("body", &about.name)
            .with("moment", Message::new(moment_name(body.moment)))
            .with("track", of_track.clone());
        let key = key(&format!("bodies.{}", about.word));
        lines.put(key, &what, Figure::Chance(body.chance));
    }
}

/// How games ended, and what was settled in them, in the order of the scenario; what never was is left out.
pub fn figures_of_games(wording: &Wording, common: &Common, tally: &Tally) -> Vec<Line> {
    let mut lines = Lines { wording, found: Vec::new() };
    let all = tally.games();
    for ((word, games), called) in tally.endings.classes().into_iter().zip(ENDINGS) {
        lines.put(format!("endings.{word}"), &Message::new(called), Figure::Games(games, all));
    }
    for (issue, options) in tally.settled.iter() {
        for (option, games) in options.iter().filter(|(_, games)| **games > 0) {
            let clause = Clause { issue, option };
            let about = &common.issues[issue];
            let what = Message::new("figure-settled")
                .with("title", &about.title)
                .with("clause", clause_short(common, clause));
            let key = format!("settled.{}.{}", about.word, about.options[option].word);
            lines.put(key, &what, Figure::Games(*games, all));
        }
    }
    lines.found
}

/// The lines as they stand.
pub fn figures(page: &mut Page<'_>, lines: &[Line]) {
    for line in lines {
        let said = Message::new("figure-line").with("what", line.what.as_str());
        page.item(1, &said.with("figure", said_of(line.figure)));
    }
}

/// A line of the first, a line of the second, or one of each that are of the same thing.
pub type Pair<'l> = (Option<&'l Line>, Option<&'l Line>);

/// The lines of two, those of the same thing together: in the order of the first, what the second alone has at the end.
pub fn paired<'l>(first: &'l [Line], second: &'l [Line]) -> Vec<Pair<'l>> {
    let of = |lines: &'l [Line], key: &str| lines.iter().find(|line| line.key == key);
    let both = first.iter().map(|line| (Some(line), of(second, &line.key)));
    let new = second.iter().filter(|line| of(first, &line.key).is_none());
    both.chain(new.map(|line| (None, Some(line)))).collect()
}

/// The lines of two side by side.
pub fn figures_side_by_side(page: &mut Page<'_>, first: &[Line], second: &[Line]) {
    for pair in paired(first, second) {
        page.item(1, &side_by_side(pair));
    }
}

/// Those of the lines in which the second is not as the first; whether there are any.
pub fn figures_changed(page: &mut Page<'_>, first: &[Line], second: &[Line]) -> bool {
    // What reads the same is told as the same, however little it differs.
    let said = |line: Option<&Line>| line.map(|line| said_of(line.figure));
    let mut changed = paired(first, second);
    changed.retain(|(first, second)| said(*first) != said(*second));
    for pair in &changed {
        page.item(1, &side_by_side(*pair));
    }
    !changed.is_empty()
}

fn side_by_side((first, second): Pair<'_>) -> Message {
    let what = second.or(first).map(|line| line.what.as_str()).unwrap_or_default();
    let with = |id, line: Option<&Line>| {
        let figure = line.map_or(Blank::from(""), |line| Blank::from(said_of(line.figure)));
        Message::new(id).with("what", what).with("figure", figure)
    };
    match (first, second) {
        (Some(one), Some(two)) if said_of(one.figure) == said_of(two.figure) => {
            with("figure-same", second)
        }
        (Some(one), Some(_)) => with("figure-differs", second).with("before", said_of(one.figure)),
        (None, _) => with("figure-second-alone", second),
        (_, None) => with("figure-first-alone", first),
    }
}

fn said_of(figure: Figure) -> Message {
    match figure {
        Figure::Texts(count) => Message::new("figure-texts").with("count", whole(count)),
        Figure::Worth(worth) => Message::new("figure-worth").with("points", rounded(worth)),
        Figure::Chance(found) => chance(found),
        Figure::Holds(true) => Message::new("figure-yes"),
        Figure::Holds(false) => Message::new("figure-no"),
        Figure::Games(games, of) => {
            Message::new("figure-games").with("games", whole(games)).with("of", whole(of))
        }
    }
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What is written otherwise, the first of it.
pub fn written_differences(page: &mut Page<'_>, found: &[Difference]) {
    for Difference { path, before, after } in found.iter().take(WRITTEN) {
        let piece = |piece: &Option<String>| piece.clone().unwrap_or_default();
        let id = match (before, after) {
            (None, _) => "diff-written-added",
            (_, None) => "diff-written-removed",
            (Some(_), Some(_)) => "diff-written-changed",
        };
        let line = Message::new(id).with("path", path.as_str());
        page.item(1, &line.with("before", piece(before)).with("after", piece(after)));
    }
    let more = found.len().saturating_sub(WRITTEN);
    if more > 0 {
        page.item(1, &Message::new("diff-written-more").with("more", more));
    }
}
