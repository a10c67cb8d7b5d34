//! Them: what may be signalled to the other side, what is known of it, and what one's counsellors say.

use maud::{Markup, html};

use super::super::Desk;
use super::moves;
use crate::negotiation::moves::Kind;
use crate::pages;
use crate::paper::set::{folded, text};

/// The page.
pub(super) fn them(desk: &Desk<'_>) -> Markup {
    let view = desk.view();
    let (mut known, mut counsel, mut unknown) = (desk.page(), desk.page(), desk.page());
    pages::other(&mut known, view);
    pages::counsel(&mut counsel, view, desk.draft());
    pages::unknown(&mut unknown, view);
    let other = &view.common().sides[desk.side.other()].name;
    html! {
        @if desk.delegate_opposite {
            p .note { (text(desk.wording, other)) ": " (desk.word("student-delegate")) }
        }
        @if !view.table().is_over() {
            section #moves .moves aria-labelledby="moves-heading" {
                h2 #moves-heading { (desk.word("student-signals")) }
                (moves::of_kind(desk, Kind::Signal))
                @if !desk.may_move() { p .note { (desk.word("student-on-your-turn")) } }
            }
        }
        section .paper { (folded(&known, "known", 0)) }
        section .paper { (folded(&counsel, "counsel", 0)) (folded(&unknown, "unknown", 0)) }
        (moves::back(desk))
    }
}
