//! Who is of the class and where he sits: a row each, with what the teacher can do about him.

use maud::{Markup, html};

use super::forms::Forms;
use super::plan;
use super::{Teacher, side_names};
use crate::class::{Class, Stage, Student, StudentId};
use crate::host::pages::wall::TableGlance;
use crate::scenario::id::Side;
use crate::sentence::{Blank, Message};
use crate::session::Role;
use crate::wording::{Joining, Wording};

/// The students, those first who wait for a nod.
pub(super) fn seats(page: &Teacher<'_>) -> Markup {
    let (wording, class) = (page.wall.wording, page.wall.class);
    let word = |id| wording.say(&Message::new(id));
    let mut students: Vec<(StudentId, &Student)> = class.students().collect();
    students.sort_by_key(|(id, student)| (!student.waits, student.place.is_some(), *id));
    html! {
        section class="seats" id="seats" data-live {
            h2 { (word("teacher-seats")) }
            (plan::many(page))
            (plan::planned(page))
            (plan::plan(page))
            @if students.is_empty() { p { (word("teacher-seats-nobody")) } }
            @if !students.is_empty() {
                table {
                    thead { tr {
                        th scope="col" { (word("teacher-seats-name")) }
                        th scope="col" { (word("teacher-seats-place")) }
                        th scope="col" { (word("teacher-seats-part")) }
                        th scope="col" { (word("teacher-seats-do")) }
                    } }
                    tbody { @for (id, student) in students { (row(page, id, student)) } }
                }
            }
        }
    }
}

fn row(page: &Teacher<'_>, id: StudentId, student: &Student) -> Markup {
    let (wording, forms) = (page.wall.wording, Forms { page });
    let word = |id| wording.say(&Message::new(id));
    let number = id.0.to_string();
    let of = [("student", number.as_str())];
    let parts = page.wall.class.parts_of(id);
    html! {
        tr id={ "student-" (number) } {
            th scope="row" {
                (student.name)
                @if is_away(page.wall.tables, id) { " " em class="red" { (word("teacher-seats-away")) } }
            }
            td { (place(page, student)) }
            td { (parts_text(wording, &parts)) }
            td {
                @if student.waits {
                    (forms.button("admit", &format!("admit-{number}"), &of, &word("teacher-admit")))
                }
                details id={ "seat-" (number) } {
                    summary { (word("teacher-seats-change")) }
                    (forms.form("place", &format!("place-{number}"), &of, &where_to(page, id, student)))
                    @if page.wall.class.students().count() > 1 && page.wall.class.stage() != Stage::Over {
                        (forms.form("swap", &format!("swap-{number}"), &of, &swap_with(page, id)))
                    }
                    (forms.form("rename", &format!("rename-{number}"), &of, &html! {
                        label { (word("teacher-rename")) " " input name="name" maxlength=(crate::class::LONGEST_NICKNAME) value=(student.name) required; }
                        button { (word("teacher-rename-do")) }
                    }))
                    (nameless(page, id))
                    (forms.button("remove", &format!("remove-{number}"), &of, &word("teacher-remove")))
                }
            }
        }
    }
}

fn is_away(tables: &[TableGlance], id: StudentId) -> bool {
    tables.iter().any(|table| table.missing().any(|one| one.id == id))
}

/// Where he sits.
fn place(page: &Teacher<'_>, student: &Student) -> String {
    let said = match &student.place {
        Some(place) => Message::new("teacher-seats-at")
            .with("table", place.table)
            .with("side", &page.wall.common.sides[place.side].name),
        None if student.waits => Message::new("teacher-seats-waits"),
        None => Message::new("teacher-seats-nowhere"),
    };
    page.wall.wording.say(&said)
}

/// A choice of all places; the one proposed is where he sits, else the one that needs somebody most.
fn where_to(page: &Teacher<'_>, id: StudentId, student: &Student) -> Markup {
    let (wording, class) = (page.wall.wording, page.wall.class);
    let word = |id| wording.say(&Message::new(id));
    let now = student.place.or_else(|| class.best_place(id));
    let names = side_names(&page.wall);
    html! {
        label { (word("teacher-where")) " "
            select name="table" {
                @for table in 1..=tables(class) {
                    option value=(table) selected[now.as_ref().is_some_and(|now| now.table == table)] { (table) }
                }
            }
        }
        label { (word("teacher-seats-side")) " "
            select name="side" {
                @for side in Side::BOTH {
                    option value=(side.word()) selected[now.as_ref().is_some_and(|now| now.side == side)] { (names[side]) }
                }
            }
        }
        button { (word("teacher-place")) }
    }
}

/// A choice of all others, to swap with one.
fn swap_with(page: &Teacher<'_>, id: StudentId) -> Markup {
    let word = |id| page.wall.wording.say(&Message::new(id));
    html! {
        label { (word("seats-swap-with")) " "
            select name="other" {
                @for (other, known) in page.wall.class.students().filter(|(other, _)| *other != id) {
                    option value=(other.0) { (known.name) " (" (place(page, known)) ")" }
                }
            }
        }
        button { (word("seats-swap")) }
    }
}

/// Puts a number in place of a nickname that should not stand there.
fn nameless(page: &Teacher<'_>, id: StudentId) -> Markup {
    let (wording, number) = (page.wall.wording, id.0.to_string());
    let name = wording.say(&Message::new("seats-nameless").with("number", &*number));
    let fields = [("student", number.as_str()), ("name", name.as_str())];
    let label = wording.say(&Message::new("seats-name-away"));
    Forms { page }.button("rename", &format!("nameless-{number}"), &fields, &label)
}

/// How many tables there are, or will be.
pub(super) fn tables(class: &Class) -> u32 {
    let planned = crate::class::tables_for(class.students().count(), class.terms().delegation);
    let taken = class.students().filter_map(|(_, one)| one.place).map(|place| place.table).max();
    match class.stage() {
        Stage::Gathering => planned.max(taken.unwrap_or(0)),
        Stage::Playing | Stage::Over => class.tables(),
    }
}

/// What somebody's parts are called.
pub(super) fn parts_text(wording: &Wording, parts: &[Role]) -> String {
    let named: Vec<Blank> = parts.iter().map(|role| Blank::from(part(*role))).collect();
    wording.list(&named, Joining::And)
}

/// What a part is called.
pub(super) fn part(role: Role) -> Message {
    Message::new(match role {
        Role::Delegation => "teacher-part-delegation",
        Role::Chief => "teacher-part-chief",
        Role::Minister => "teacher-part-minister",
        Role::Whip => "teacher-part-whip",
        Role::Envoy => "teacher-part-envoy",
        Role::Observer => "teacher-part-observer",
    })
}
