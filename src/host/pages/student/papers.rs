//! Papers: the debrief once it is over, the brief, one's delegation and its notes, meters with every change of them, names.

use maud::{Markup, html};

use super::super::Desk;
use super::parts;
use crate::class::LONGEST_NOTE;
use crate::pages::{self, Page};
use crate::paper::document;
use crate::paper::set::{folded, say, set};
use crate::sentence::{Message, shown};
use crate::wording::Wording;

/// The page.
pub(super) fn papers(desk: &Desk<'_>) -> Markup {
    let view = desk.view();
    let [mut brief, mut meters, mut ledger, mut nothing, mut names] =
        std::array::from_fn(|_| desk.page());
    pages::brief(&mut brief, view);
    pages::meters(&mut meters, view);
    pages::ledger(&mut ledger, view);
    pages::why_no_agreement(&mut nothing, view);
    pages::names(&mut names, view.common());
    html! {
        @if let Some(debrief) = desk.debrief {
            section #debrief .paper { (set(debrief)) }
            p { a .button href=(desk.address("sheet")) download { (desk.word("student-take-home")) } }
        }
        section .paper { (folded(&brief, "brief", 1)) }
        (delegation(desk))
        section #meters .paper aria-labelledby="meters-heading" {
            h2 #meters-heading { (desk.word("student-meters")) }
            (set(&meters))
            (folded(&ledger, "ledger", 0))
            (folded(&nothing, "nothing", 0))
            (folded(&names, "names", 0))
        }
        details #come-back .paper {
            summary { (desk.word("student-lost-page")) }
            p { (desk.word("student-come-back-by")) }
        }
    }
}

/// The debrief as a file that stands by itself: nothing of it lies elsewhere.
pub fn take_home(wording: &Wording, code: &str, debrief: &Page<'_>) -> Markup {
    let title = say(wording, &Message::new("student-taken-home").with("code", code));
    let body = html! { body { main { h1 { (title) } (set(debrief)) } } };
    document(wording, &title, &html! {}, &body)
}

/// Who sits in the delegation, and what its members have written to each other.
fn delegation(desk: &Desk<'_>) -> Markup {
    let members = desk.class.delegation(desk.table, desk.side);
    html! {
        section #notes .paper aria-labelledby="notes-heading" {
            h2 #notes-heading { (desk.word("student-delegation")) }
            ul {
                @for (id, _, roles) in &members {
                    @let line = Message::new("student-member")
                        .with("name", desk.name_of(*id))
                        .with("parts", parts(roles));
                    li { (desk.say(&line)) @if *id == desk.student { " " (desk.word("student-yourself")) } }
                }
            }
            @if members.len() > 1 {
                @let name = &desk.view().common().sides[desk.side].name;
                p .note { (desk.say(&Message::new("student-binding").with("side", name))) }
            }
            @if !desk.notes.is_empty() {
                ol .notes {
                    @for note in desk.notes {
                        li { strong { (desk.name_of(note.by)) } ": " (shown(&note.text)) }
                    }
                }
            }
            form method="post" action=(desk.address("note"))
                hx-post=(desk.address("note")) hx-target="#main" hx-swap="outerHTML" {
                (desk.key())
                label for="note" { (desk.word("student-note")) }
                textarea #note name="text" rows="2" maxlength=(LONGEST_NOTE) required {}
                button .plain type="submit" { (desk.word("student-note-send")) }
            }
        }
    }
}
