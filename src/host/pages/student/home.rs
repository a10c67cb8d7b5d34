//! Home: what has come to be decided, what may be done there, and the second table, each bench with how it leans.

use maud::{Markup, html};

use super::super::Desk;
use super::super::set::{folded, set};
use super::{moves, table};
use crate::negotiation::moves::Kind;
use crate::pages;

/// The page.
pub(super) fn home(desk: &Desk<'_>) -> Markup {
    let view = desk.view();
    let draft = desk.draft();
    let (mut asked, mut benches) = (desk.page(), desk.page());
    pages::to_decide(&mut asked, view);
    pages::home(&mut benches, view, draft.as_ref());
    html! {
        @if !asked.blocks().is_empty() && !view.table().is_over() {
            section #decisions .paper { (set(&asked)) (moves::of_kind(desk, Kind::Decision)) }
        }
        @if let Some(draft) = &draft {
            section .paper aria-labelledby="chances" {
                h2 #chances { (desk.word("student-at-home-on-text")) }
                (table::outlook(desk, draft))
            }
        }
        @if !view.table().is_over() {
            section #moves .moves aria-labelledby="moves-heading" {
                h2 #moves-heading { (desk.word("student-at-home")) }
                (moves::of_kind(desk, Kind::Home))
                @if !desk.may_move() { p .note { (desk.word("student-on-your-turn")) } }
            }
        }
        section .paper { (folded(&benches, "bench", 1)) }
        (moves::back(desk))
    }
}
