//! One table as both sides see it, side by side: for the teacher alone.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::super::Showing;
use super::super::frame::{Frame, Kind};
use super::super::wall::{TableGlance, card};
use super::seats::parts_text;
use crate::class::{Class, Table, seat_of};
use crate::negotiation::event::Happening;
use crate::pages::{self, Page};
use crate::paper::set::set_under;
use crate::scenario::id::Side;
use crate::sentence::{Message, shown};
use crate::session::{Role, Session};
use crate::view::SeatView;
use crate::wording::{Telling, Wording, draft_text, ran_out};

/// So many pieces of news are shown of each side, the newest last.
const NEWS: usize = 12;

/// What the page is written from.
pub struct Watched<'a> {
    /// The words, for whoever points.
    pub wording: &'a Wording,
    /// The class.
    pub class: &'a Class,
    /// The table, with every secret of it.
    pub table: &'a Table,
    /// The same as everyone may know it.
    pub glance: &'a TableGlance,
    /// Whose class it is.
    pub showing: Showing,
    /// A key that no command has yet.
    pub key: &'a str,
}

/// The page.
pub fn watch(page: &Watched<'_>) -> Markup {
    let session = page.table.sitting().session();
    let common = &session.scenario().common;
    let title = Message::new("teacher-watched").with("table", page.table.number());
    let title = page.wording.say(&title);
    let address = format!("/teacher/table/{}/stream", page.table.number());
    let back = page.wording.say(&Message::new("teacher-back"));
    let main = html! {
        p { a class="button" href="/teacher" { (back) } }
        h1 { (title) }
        section class="tables" id="tables" {
            (card(page.wording, common, page.class.hold(), page.glance, &html! {}))
        }
        section class="both" id="both" data-live {
            @for side in Side::BOTH { (one_side(page, session, side)) }
        }
    };
    let (wording, kind) = (page.wording, Kind::Teacher);
    Frame {
        wording,
        title: &title,
        kind,
        showing: page.showing,
        stage: Some(page.class.stage()),
        stream: Some(&address),
    }
    .round(&main)
}

/// What a side sees: how it stands, its sheet and its home, what it drafts, writes to itself and has been told.
fn one_side(page: &Watched<'_>, session: &Session, side: Side) -> Markup {
    let view = SeatView::new(session.talks(), side);
    let common = view.common();
    let wording = page.wording;
    let word = |id| wording.say(&Message::new(id));
    let on_desk = page.table.sitting().on_desk(seat_of(side, Role::Chief));
    let mut of_side = Page::new(wording);
    pages::state(&mut of_side, &view);
    pages::sheet(&mut of_side, &view);
    pages::home(&mut of_side, &view, on_desk.as_ref());
    let mut telling = Telling::default();
    let by_clock: BTreeSet<usize> = session.ran_out().collect();
    let seen = session.events().iter().enumerate();
    let told: Vec<String> = seen
        .filter(|(_, event)| event.audience.is_seen_by(side))
        .filter_map(|(at, event)| {
            let told = telling.tell(common, view.happened(), side, event)?;
            let held = if let Happening::Held { by } = event.what { Some(by) } else { None };
            let by_clock = held.filter(|_| by_clock.contains(&at));
            Some(by_clock.map_or(told, |by| ran_out(common, side, by)))
        })
        .map(|message| wording.say(&message))
        .collect();
    let newest = told.get(told.len().saturating_sub(NEWS)..).unwrap_or_default();
    html! {
        section class={ "watched " (side.word()) } {
            h2 { (wording.text(&common.sides[side].name)) }
            ul class="who" {
                @for member in &page.glance.members[side] {
                    li { (member.name) " (" (parts_text(wording, &member.parts)) ")" }
                }
            }
            h3 { (word("teacher-drafts")) }
            p {
                @if let Some(draft) = on_desk {
                    (wording.say(&Message::new("teacher-draft").with("text", draft_text(common, &draft))))
                } @else { (word("teacher-no-draft")) }
            }
            h3 { (word("teacher-news-told")) }
            ol { @for line in newest { li { (shown(line)) } } }
            (notes(page, side))
            (set_under(&of_side))
        }
    }
}

/// What a delegation's members have written to each other; each line can be taken away.
fn notes(page: &Watched<'_>, side: Side) -> Markup {
    let wording = page.wording;
    let notes = page.table.notes(side);
    let number = page.table.number();
    html! {
        h3 { (wording.say(&Message::new("teacher-notes"))) }
        @if notes.is_empty() { p { (wording.say(&Message::new("teacher-no-notes"))) } }
        @for (place, note) in notes.iter().enumerate() {
            @let by = page.class.student(note.by).map_or("", |student| student.name.as_str());
            form method="post" action="/teacher/unnote" class="note-line" {
                input type="hidden" name="key" value={ (page.key) "-unnote-" (side.word()) "-" (place) };
                input type="hidden" name="table" value=(number);
                input type="hidden" name="side" value=(side.word());
                input type="hidden" name="note" value=(place);
                input type="hidden" name="text" value=(note.text);
                p { b { (by) } " " (shown(&note.text)) }
                button { (wording.say(&Message::new("teacher-unnote"))) }
            }
        }
    }
}
