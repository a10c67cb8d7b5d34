//! The seating plan: every place with who sits there, to be rearranged by drag where a script runs; and what seats many at
//! once: chance, a roster, the way back.

use maud::{Markup, html};

use super::forms::Forms;
use super::seats::tables;
use super::{Teacher, side_names};
use crate::class::{Place, Stage, StudentId};
use crate::host::pages::Showing;
use crate::scenario::id::Side;
use crate::sentence::Message;

/// A roster kept by an earlier class of the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// That class's code.
    pub code: String,
    /// Its names, in the order of their seats.
    pub names: Vec<String>,
}

/// What seats many at once.
pub(super) fn many(page: &Teacher<'_>) -> Markup {
    let (wording, class, forms) = (page.wall.wording, page.wall.class, Forms { page });
    let word = |id| wording.say(&Message::new(id));
    let unseated = class.unseated().len();
    let at_random = Message::new("seats-at-random").with("count", unseated);
    html! {
        @match class.stage() {
            Stage::Over => {},
            Stage::Gathering | Stage::Playing => {
                div class="many" {
                    @if unseated > 0 {
                        (forms.button("random", "random", &[], &wording.say(&at_random)))
                    }
                    @if class.can_unseat() {
                        (forms.button("unseat", "unseat", &[], &word("seats-unseat")))
                    }
                }
            }
        }
    }
}

/// The roster: what is kept, or what an earlier class offers, to be changed and kept. It is no live part: what is typed there
/// stays until it is sent.
pub(super) fn roster(page: &Teacher<'_>) -> Markup {
    let (wording, class, forms) = (page.wall.wording, page.wall.class, Forms { page });
    let word = |id| wording.say(&Message::new(id));
    let offered = page.offered.filter(|_| class.roster().is_empty());
    let names = offered.map_or(class.roster(), |offered| &offered.names);
    let within = html! {
        p { (word("seats-roster-how")) }
        @if let Some(offered) = offered {
            p { (wording.say(&Message::new("seats-roster-offered").with("code", &*offered.code).with("count", offered.names.len()))) }
        }
        label { (word("seats-roster-names")) " "
            textarea name="text" rows="8" autocomplete="off" spellcheck="false" { (names.join("\n")) }
        }
        button { (word("seats-roster-keep")) }
    };
    html! {
        @match class.stage() {
            _ if page.wall.showing == Showing::Rehearsal => {},
            Stage::Over => {},
            Stage::Gathering | Stage::Playing => {
                section class="seats" { details id="roster" {
                    summary {
                        (word("seats-roster-change"))
                    }
                    (forms.form("roster", "roster", &[], &within))
                } }
            }
        }
    }
}

/// Where the roster plans each name, and who of them is not here.
pub(super) fn planned(page: &Teacher<'_>) -> Markup {
    let (wording, class) = (page.wall.wording, page.wall.class);
    let is_here = |name: &str| {
        let mut names = class.students().map(|(_, student)| student.name.as_str());
        names.any(|known| crate::class::Nickname::are_alike(known, name))
    };
    html! {
        @if !class.roster().is_empty() {
            details id="planned" {
                summary { (wording.say(&Message::new("seats-roster").with("count", class.roster().len()))) }
                ol class="planned" {
                    @for (name, place) in class.plan() {
                        @let id = if is_here(name) { "seats-roster-here" } else { "seats-roster-awaited" };
                        li { (wording.say(&Message::new(id).with("name", name).with("place", at(page, place)))) }
                    }
                }
            }
        }
    }
}

fn at(page: &Teacher<'_>, place: Place) -> Message {
    Message::new("teacher-seats-at")
        .with("table", place.table)
        .with("side", &page.wall.common.sides[place.side].name)
}

/// All places. A name is dragged to a place, or on a name to swap with it; the rows below do the same without.
pub(super) fn plan(page: &Teacher<'_>) -> Markup {
    let (wording, class) = (page.wall.wording, page.wall.class);
    let word = |id| wording.say(&Message::new(id));
    let names = side_names(&page.wall);
    let nowhere = class.unseated();
    html! {
        @if class.stage() != Stage::Over && class.students().next().is_some() {
            // Before play it is what one looks at; whoever folds it away finds it so until the page is loaded anew.
            details id="plan" open[class.stage() == Stage::Gathering] {
                summary { (word("seats-plan")) }
                p class="by-script" { (word("seats-plan-drag")) }
                p { (word("seats-plan-without")) }
                @if !nowhere.is_empty() {
                    div class="zone nowhere" {
                        b { (word("teacher-seats-nowhere")) }
                        @for student in &nowhere { (chip(page, *student)) }
                    }
                }
                div class="plan-tables" {
                    @for table in 1..=tables(class) {
                        div class="plan-table" {
                            h3 { (wording.say(&Message::new("seats-plan-table").with("table", table))) }
                            @for side in Side::BOTH {
                                div class={ "zone " (side.word()) } data-table=(table) data-side=(side.word()) {
                                    b { (names[side]) }
                                    @for (student, ..) in class.delegation(table, side) { (chip(page, student)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A name that can be taken hold of.
fn chip(page: &Teacher<'_>, student: StudentId) -> Markup {
    let name = page.wall.class.student(student).map_or("", |known| known.name.as_str());
    html! { span class="chip" draggable="true" data-student=(student.0) { (name) } }
}
