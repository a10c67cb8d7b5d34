//! The projector's page: how to join, then every table at a glance. It holds what the world may know and nothing else.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::frame::{Frame, Kind, clock};
use super::{Showing, question};
use crate::class::{Class, Hold, Millis, Stage, StudentId, Table};
use crate::negotiation::outcome::{Ending, Outcome};
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text};
use crate::session::Role;
use crate::wording::{Press, Wording, ended};

/// More tables than these stand closer together.
const FEW: usize = 16;

/// A member of a delegation, as everyone may know him.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub id: StudentId,
    /// As others call him.
    pub name: String,
    /// His parts.
    pub parts: Vec<Role>,
    /// Whether a page of his is open.
    pub is_present: bool,
}

/// What everyone may know of a table: of the play, what [`WorldView`](crate::view::WorldView) holds. What is agreed between
/// two delegations is theirs and is not told here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableGlance {
    /// Its number.
    pub number: u32,
    /// Which round of how many, from 1.
    pub round: (usize, usize),
    /// When that is.
    pub date: Text,
    /// Who has the table; nobody when the talks are over.
    pub turn: Option<Side>,
    /// What is left of the turn; nothing where it has no end.
    pub left: Option<Millis>,
    /// Whether its clock runs.
    pub runs: bool,
    /// Whether the table itself is held.
    pub hold: Hold,
    /// How the talks ended.
    pub outcome: Option<Outcome>,
    /// Who sits there.
    pub members: BySide<Vec<Member>>,
    /// Where a scripted delegate plays.
    pub delegate: BySide<bool>,
    /// The last headlines of both capitals, of the same event.
    pub headlines: BySide<Option<Message>>,
}

impl TableGlance {
    /// A glance at `table` of `class` at `now`, where those `present` have a page open.
    pub fn new(class: &Class, table: &Table, present: &BTreeSet<StudentId>, now: Millis) -> Self {
        let view = table.sitting().session().show_world();
        let common = view.common();
        let plan = common.round_plan(view.round());
        let mut press = Press::default();
        let printed =
            view.events().iter().map(|event| press.headlines(common, view.happened(), event));
        let is_anything =
            |two: &BySide<Option<Message>>| two.tokyo.is_some() || two.moscow.is_some();
        let member = |(id, student, parts): (StudentId, &crate::class::Student, Vec<Role>)| {
            Member { id, name: student.name.clone(), parts, is_present: present.contains(&id) }
        };
        let number = table.number();
        Self {
            number,
            round: (usize::from(view.round().0) + 1, common.rounds.len()),
            date: plan.map(|plan| plan.date.clone()).unwrap_or_default(),
            turn: view.turn(),
            left: table.left(now),
            runs: table.runs(),
            hold: table.hold(),
            outcome: view.outcome(),
            members: BySide::each(|side| {
                class.delegation(number, side).into_iter().map(member).collect()
            }),
            delegate: BySide::each(|side| table.has_delegate(side)),
            headlines: printed.filter(is_anything).last().unwrap_or_default(),
        }
    }

    /// Those of both delegations who have no page open.
    pub fn missing(&self) -> impl Iterator<Item = &Member> {
        Side::BOTH.into_iter().flat_map(|side| &self.members[side]).filter(|one| !one.is_present)
    }
}

/// What the projector shows.
pub struct Wall<'a> {
    /// The words.
    pub wording: &'a Wording,
    /// What everyone knows of the scenario.
    pub common: &'a Common,
    /// The class's code.
    pub code: &'a str,
    /// The class: names and places.
    pub class: &'a Class,
    /// Where it can be reached.
    pub addresses: &'a [String],
    /// The first of them as a picture for phones.
    pub qr: Option<&'a Markup>,
    /// Its tables.
    pub tables: &'a [TableGlance],
    /// Whose class it is.
    pub showing: Showing,
    /// All tables on one plane, once the class is over.
    pub chart: Option<&'a Markup>,
}

/// The projector's page.
pub fn wall(wall: &Wall<'_>) -> Markup {
    let title = wall.wording.text(&wall.common.title);
    let main = html! {
        (head(wall))
        (held(wall.wording, wall.class.hold()))
        @match wall.class.stage() {
            Stage::Gathering => (gathering(wall)),
            Stage::Playing => (all_tables(wall)),
            Stage::Over => {
                (question::for_all(wall.wording, wall.common, wall.class))
                @if let Some(chart) = wall.chart { (chart) }
                (all_tables(wall))
            }
        }
    };
    let kind = Kind::Wall;
    Frame {
        wording: wall.wording,
        title: &title,
        kind,
        showing: wall.showing,
        stage: Some(wall.class.stage()),
        stream: Some("/wall/stream"),
    }
    .round(&main)
}

/// The scenario, how far it is, and how to join.
pub(super) fn head(wall: &Wall<'_>) -> Markup {
    let said = |message: &Message| wall.wording.say(message);
    let students = wall.class.students().count();
    let counted =
        Message::new("wall-counted").with("tables", wall.tables.len()).with("students", students);
    html! {
        header class="head" id="head" data-live {
            h1 { (wall.wording.text(&wall.common.title)) }
            @if wall.class.stage() != Stage::Gathering { p class="counted" { (said(&counted)) } }
            p class="code" { span class="unseen" { (said(&Message::new("wall-code"))) " " } (spaced(wall.code)) }
            ul class="addresses" { @for address in wall.addresses { li { (address) } } }
        }
    }
}

/// What is said over everything where all of it is held.
pub(super) fn held(wording: &Wording, hold: Hold) -> Markup {
    let id = match hold {
        Hold::Playing => None,
        Hold::Paused => Some("wall-paused"),
        Hold::EyesUp => Some("wall-eyes-up"),
    };
    html! {
        p class="held" id="held" data-live role="status" hidden[id.is_none()] {
            @if let Some(id) = id { (wording.say(&Message::new(id))) }
        }
    }
}

/// Before play: the code as large as it goes, and who is there.
fn gathering(wall: &Wall<'_>) -> Markup {
    let word = |id| wall.wording.say(&Message::new(id));
    let joined: Vec<&str> =
        wall.class.students().map(|(_, student)| student.name.as_str()).collect();
    let count = Message::new("wall-joined").with("students", joined.len());
    html! {
        section class="door" id="door" data-live {
            div class="how" {
                p { (word("wall-join")) }
                @for address in wall.addresses { p class="address" { (address) } }
                p { (word("wall-join-code")) }
                p class="huge" { (spaced(wall.code)) }
            }
            @if let Some(qr) = wall.qr {
                div class="qr" role="img" aria-label=(word("wall-qr")) { (qr) }
            }
        }
        section class="joined" id="joined" data-live {
            h2 { (wall.wording.say(&count)) }
            ul class="names" { @for name in joined { li { (name) } } }
        }
    }
}

/// The letters apart, so that the last row reads them one by one.
fn spaced(code: &str) -> Markup {
    html! { span class="letters" { @for letter in code.chars() { span { (letter) } } } }
}

fn all_tables(wall: &Wall<'_>) -> Markup {
    html! {
        section class={ "tables" @if wall.tables.len() > FEW { " many" } } id="tables" {
            @for table in wall.tables { (card(wall.wording, wall.common, wall.class.hold(), table, &html! {})) }
        }
        (ticker(wall.wording, wall.tables))
    }
}

/// A table; `more` is what only the teacher sees of it.
pub(super) fn card(
    wording: &Wording,
    common: &Common,
    class: Hold,
    table: &TableGlance,
    more: &Markup,
) -> Markup {
    let word = |id| wording.say(&Message::new(id));
    let (now, of) = table.round;
    let round = Message::new("wall-round").with("round", now).with("of", of);
    let round = wording.say(&round);
    let runs = table.runs && class == Hold::Playing && table.hold == Hold::Playing;
    html! {
        article class={ "card " (colour(table)) } id={ "table-" (table.number) } data-live {
            h2 {
                span class="number" { (table.number) } " "
                span class="who" { (wording.say(&state(common, table))) }
            }
            @if let Some(left) = table.left {
                p class={ "clock" @if left.seconds() <= 20 { " short" } }
                    role="timer" data-left=(left.0) data-runs[runs] { (clock(left)) }
            }
            div class="bar" role="img" aria-label=(round) {
                @for passed in 1..=of { i class=[(passed <= now).then_some("on")] {} }
            }
            p class="foot" { (round) span class="date" { " · " (wording.text(&table.date)) } }
            @for side in Side::BOTH { (delegation(wording, common, table, side)) }
            @match table.hold {
                Hold::Playing => {},
                Hold::Paused | Hold::EyesUp => { p class="red" { (word("wall-table-held")) } }
            }
            @if table.outcome.is_none() {
                @let missing: Vec<&str> = table.missing().map(|one| one.name.as_str()).collect();
                @if !missing.is_empty() {
                    p class="red" { (wording.say(&Message::new("wall-missing").with("names", missing))) }
                }
            }
            (more)
        }
    }
}

/// Who sits for a side.
fn delegation(wording: &Wording, common: &Common, table: &TableGlance, side: Side) -> Markup {
    let names: Vec<&str> = table.members[side].iter().map(|one| one.name.as_str()).collect();
    html! {
        p class={ "members " (side.word()) } {
            span class="side" { (wording.text(&common.sides[side].name)) } " "
            @if table.delegate[side] {
                em { (wording.say(&Message::new("wall-delegate"))) }
            } @else {
                (names.join(", "))
            }
        }
    }
}

/// Whose colour a table has: his who has it, or of how it ended.
fn colour(table: &TableGlance) -> &'static str {
    match (table.outcome, table.turn) {
        (Some(Outcome { ending: Ending::InForce, .. }), _) => "in-force",
        (Some(Outcome { ending: Ending::Refused { .. } | Ending::BrokenOff { .. }, .. }), _) => {
            "failed"
        }
        (Some(Outcome { ending: Ending::OutOfTime, .. }), _) | (None, None) => "over",
        (None, Some(side)) => side.word(),
    }
}

/// Who has the table, or how it ended, in a few words.
fn state(common: &Common, table: &TableGlance) -> Message {
    match (table.outcome, table.turn) {
        (Some(outcome), _) => ended(common, outcome.ending),
        (None, Some(side)) => Message::new("wall-turn")
            .with("side", &common.sides[side].name)
            .with("who", if table.delegate[side] { "delegate" } else { "students" }),
        (None, None) => Message::new("wall-ended"),
    }
}

/// What the papers of both capitals last printed: what is in them at several tables stands there once.
pub(super) fn ticker(wording: &Wording, tables: &[TableGlance]) -> Markup {
    let mut printed: Vec<(BySide<String>, Vec<u32>)> = Vec::new();
    for table in tables {
        let said = BySide::each(|side| {
            table.headlines[side].as_ref().map(|one| wording.say(one)).unwrap_or_default()
        });
        if said.tokyo.is_empty() && said.moscow.is_empty() {
            continue;
        }
        match printed.iter_mut().find(|(known, _)| *known == said) {
            Some((_, numbers)) => numbers.push(table.number),
            None => printed.push((said, vec![table.number])),
        }
    }
    printed.sort_by_key(|(_, numbers)| std::cmp::Reverse(numbers.len()));
    html! {
        section class="ticker" id="ticker" data-live aria-label=(wording.say(&Message::new("wall-papers"))) {
            @for (said, numbers) in printed {
                p {
                    span class="where" { (wording.say(&at(&numbers, tables.len()))) } " "
                    @if said.tokyo == said.moscow {
                        b { (said.tokyo) }
                    } @else {
                        @for side in Side::BOTH {
                            @if !said[side].is_empty() { b class=(side.word()) { (said[side]) } " " }
                        }
                    }
                }
            }
        }
    }
}

/// At which tables something was printed.
fn at(numbers: &[u32], all: usize) -> Message {
    if numbers.len() == all && all > 1 {
        return Message::new("wall-at-all");
    }
    let named: Vec<String> = numbers.iter().map(u32::to_string).collect();
    Message::new("wall-at").with("count", numbers.len()).with("tables", named)
}
