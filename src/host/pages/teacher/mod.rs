//! The teacher's page: the wall with what only he may see, and everything he can do, each a form that works without
//! scripts.

mod board;
mod door;
mod forms;
mod plan;
mod seats;
mod sheet;
mod taken;
mod watch;

pub use board::{Board, Slip, board, slips};
pub use door::{deleted, enter};
pub use plan::Offered;
pub use sheet::{Sheet, sheet};
pub use watch::{Watched, watch};

use maud::{Markup, html};

use super::frame::{Frame, Kind};
use super::wall::{TableGlance, Wall, card, head, held, ticker};
use crate::class::{EventToCome, Hold, Millis, Stage, Table};
use crate::negotiation::state::Phase;
use crate::scenario::id::{BySide, Side};
use crate::sentence::Message;
use crate::session::{Aside, OffTurn};
use crate::wording::Wording;
use forms::Forms;

/// What only the teacher sees of a table while it plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSecrets {
    /// Its number.
    pub number: u32,
    /// How many clauses are provisionally agreed, of how many a text may have.
    pub agreed: (usize, usize),
    /// On how many clauses the last texts of both say the same, though nobody has said that it is agreed.
    /// Nothing where not both have put a text on the table.
    pub alike: Option<usize>,
    /// What the talks wait for.
    pub phase: Phase,
    /// How many moves have been made.
    pub moves: usize,
    /// The events of the scenario that have not happened there.
    pub to_come: Vec<EventToCome>,
    /// The announcements that still stand first on screens there.
    pub announced: Vec<String>,
}

impl TableSecrets {
    /// What only the teacher sees of `table`.
    pub fn new(table: &Table) -> Self {
        let session = table.sitting().session();
        let (scenario, state) = (session.scenario(), session.talks().state());
        let (common, at) = (&scenario.common, &state.table);
        let open: Vec<_> = common
            .issues
            .iter()
            .filter(|(id, about)| about.by.is_none() && at.may_be_named(common, *id))
            .collect();
        let alike = match (at.positions.tokyo, at.positions.moscow) {
            (Some(one), Some(other)) => {
                Some(open.iter().filter(|(id, _)| one.option(*id) == other.option(*id)).count())
            }
            (Some(_) | None, None) | (None, Some(_)) => None,
        };
        Self {
            number: table.number(),
            agreed: (open.iter().filter(|(id, _)| at.agreed[*id].is_some()).count(), open.len()),
            alike,
            phase: at.phase,
            moves: session.revision(),
            to_come: crate::class::events_to_come(session),
            announced: table.announced().filter_map(|(_, aside)| spoken(aside)).collect(),
        }
    }
}

fn spoken(aside: &Aside) -> Option<String> {
    match &aside.what {
        OffTurn::Announced { text, .. } => Some(text.clone()),
        OffTurn::Brought { .. } | OffTurn::TookOver { .. } | OffTurn::HandedBack { .. } => None,
    }
}

/// What the teacher's page is written from.
pub struct Teacher<'a> {
    /// What the projector shows, which stands on it too.
    pub wall: Wall<'a>,
    /// What only he sees, table by table.
    pub secrets: &'a [TableSecrets],
    /// The roster an earlier class has kept.
    pub offered: Option<&'a Offered>,
    /// A key that no command has yet; each form makes its own of it.
    pub key: &'a str,
    /// What the last command came to.
    pub said: Option<&'a Result<Message, Message>>,
    /// That the laptop's battery is low, where it is.
    pub battery: Option<Message>,
    /// Why nothing can be written down, where tables wait for that.
    pub stalled: Option<Message>,
}

/// With so much of a turn left, a table may need the teacher.
const SHORT: Millis = Millis::of_seconds(20);

/// The teacher's page.
pub fn teacher(page: &Teacher<'_>) -> Markup {
    let (wall, wording) = (&page.wall, page.wall.wording);
    let word = |id| wording.say(&Message::new(id));
    let title = wording.say(&Message::new("teacher-title").with("code", wall.code));
    let forms = Forms { page };
    let needs = needs(page);
    let main = html! {
        (head(wall))
        div id="said" { (said(wording, page.said)) }
        (held(wording, wall.class.hold()))
        section class="needs" id="needs" data-live aria-label=(word("teacher-needs")) {
            @for need in &needs { p class="red" { (wording.say(need)) } }
            @if needs.is_empty() { p { (wording.say(&at_rest(wall))) } }
        }
        (forms.standing())
        (forms.bar())
        @match wall.class.stage() {
            Stage::Gathering => {},
            Stage::Playing | Stage::Over => {
                section class="tables" id="tables" {
                    @for table in wall.tables {
                        (card(wording, wall.common, wall.class.hold(), table, &own(page, &forms, table)))
                    }
                }
                (ticker(wording, wall.tables))
            }
        }
        (taken::taken(page))
        (seats::seats(page))
        (plan::roster(page))
        (forms.papers())
        (forms.ends())
    };
    Frame {
        wording,
        title: &title,
        kind: Kind::Teacher,
        showing: wall.showing,
        stage: Some(wall.class.stage()),
        stream: Some("/teacher/stream"),
    }
    .round(&main)
}

/// What the last command came to.
pub(super) fn said(wording: &Wording, said: Option<&Result<Message, Message>>) -> Markup {
    html! {
        @match said {
            Some(Ok(told)) => p class="told" role="status" { (wording.say(told)) },
            Some(Err(why)) => p class="red told" role="alert" { (wording.say(why)) },
            None => {}
        }
    }
}

/// What only the teacher sees of a table, and what he can do there.
fn own(page: &Teacher<'_>, forms: &Forms<'_>, table: &TableGlance) -> Markup {
    let wording = page.wall.wording;
    let secrets = page.secrets.iter().find(|one| one.number == table.number);
    html! {
        @if let Some(secrets) = secrets {
            p class="secret" {
                @let (agreed, of) = secrets.agreed;
                (wording.say(&Message::new("teacher-agreed").with("agreed", agreed).with("of", of)))
                " · "
                @if let Some(alike) = secrets.alike {
                    (wording.say(&Message::new("teacher-alike").with("alike", alike)))
                    " · "
                }
                (wording.say(&Message::new(phase(secrets.phase))))
                " · "
                (wording.say(&Message::new("teacher-moves").with("moves", secrets.moves)))
            }
        }
        (forms.of_table(table, secrets))
    }
}

/// What the talks wait for, in a few words.
fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Talks => "teacher-phase-talks",
        Phase::Initialling { .. } => "teacher-phase-initialling",
        Phase::Interval { .. } => "teacher-phase-interval",
        Phase::Over => "teacher-phase-over",
    }
}

/// What is said where nothing needs the teacher: before play, what comes next.
fn at_rest(wall: &Wall<'_>) -> Message {
    match wall.class.stage() {
        Stage::Gathering => {
            Message::new("teacher-gathering").with("count", wall.class.students().count())
        }
        Stage::Playing | Stage::Over => Message::new("teacher-needs-nothing"),
    }
}

/// What needs the teacher, most pressing first.
fn needs(page: &Teacher<'_>) -> Vec<Message> {
    let wall = &page.wall;
    let mut needs = Vec::new();
    needs.extend(
        page.stalled
            .iter()
            .map(|why| Message::new("teacher-needs-stalled").with("why", why.clone())),
    );
    needs.extend(page.battery.clone());
    let names = |waits: bool| -> Vec<&str> {
        let of = wall.class.students().filter(|(_, one)| one.waits == waits);
        of.filter(|(_, one)| one.place.is_none()).map(|(_, one)| one.name.as_str()).collect()
    };
    match wall.class.stage() {
        Stage::Gathering | Stage::Over => {}
        Stage::Playing => {
            let waiting = names(true);
            if !waiting.is_empty() {
                needs.push(Message::new("teacher-needs-nod").with("names", waiting));
            }
            let unseated = names(false);
            if !unseated.is_empty() {
                needs.push(Message::new("teacher-needs-seat").with("names", unseated));
            }
            let held = wall.class.hold();
            let playing = || wall.tables.iter().filter(|table| table.outcome.is_none());
            let at = |id: &'static str, needs: &dyn Fn(&TableGlance) -> bool| {
                let tables: Vec<String> = playing()
                    .filter(|table| needs(table))
                    .map(|table| table.number.to_string())
                    .collect();
                let count = tables.len();
                (count > 0).then(|| Message::new(id).with("count", count).with("tables", tables))
            };
            needs.extend(at("teacher-needs-absent", &is_absent));
            needs.extend(at("teacher-needs-held", &|table| is_held(held, table)));
            needs.extend(at("teacher-needs-time", &is_short));
            if !wall.tables.is_empty() && wall.tables.iter().all(|table| table.outcome.is_some()) {
                needs.push(Message::new("teacher-needs-end"));
            }
        }
    }
    needs
}

/// Whether it is for a side to move of whom nobody has a page open.
fn is_absent(table: &TableGlance) -> bool {
    table.turn.is_some_and(|side| {
        !table.delegate[side] && table.members[side].iter().all(|one| !one.is_present)
    })
}

/// Whether the table is held while the class plays.
fn is_held(class: Hold, table: &TableGlance) -> bool {
    match (table.hold, class) {
        (Hold::Paused | Hold::EyesUp, Hold::Playing) => true,
        (Hold::Paused | Hold::EyesUp, Hold::Paused | Hold::EyesUp) | (Hold::Playing, _) => false,
    }
}

/// Whether a turn is nearly over.
fn is_short(table: &TableGlance) -> bool {
    table.runs && table.left.is_some_and(|left| left <= SHORT)
}

/// What a side is called, for choosing it.
fn side_name(wall: &Wall<'_>, side: Side) -> String {
    wall.wording.text(&wall.common.sides[side].name)
}

/// What both sides are called.
fn side_names(wall: &Wall<'_>) -> BySide<String> {
    BySide::each(|side| side_name(wall, side))
}

/// What a part of a delegation is called.
pub(super) fn part_name(wording: &Wording, role: crate::session::Role) -> String {
    wording.say(&seats::part(role))
}
