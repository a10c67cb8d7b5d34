//! A move considered before it is made: what should give pause, what it would do, and the button that makes it.

use maud::{Markup, html};

use super::super::Desk;
use super::moves::making;
use crate::negotiation::moves::{Kind, Move, Verb};
use crate::negotiation::notation;
use crate::negotiation::state::Phase;
use crate::pages;
use crate::paper::set::set;
use crate::sentence::Message;
use crate::wording::{describe_move, move_name, refusal};

/// The move a line says.
pub(super) fn considered(desk: &Desk<'_>, line: &str) -> Markup {
    let view = desk.view();
    let read = notation::parse(view.common(), view.table(), desk.side, line);
    match read.and_then(|a_move| permitted(desk, a_move).map(|()| a_move)) {
        Ok(a_move) => sheet(desk, a_move),
        Err(why) => html! {
            p .notice.refused role="alert" { (desk.say(&why)) }
            (way_back(desk, "student-back-to"))
        },
    }
}

/// Whether he may make it now.
fn permitted(desk: &Desk<'_>, a_move: Move) -> Result<(), Message> {
    let view = desk.view();
    view.permit(a_move).map_err(|why| refusal(view.common(), desk.side, &why))?;
    if !desk.roles.iter().any(|role| role.permits(a_move)) {
        return Err(Message::new("rejected-role"));
    }
    if !desk.may_move() {
        return Err(Message::new("class-held"));
    }
    Ok(())
}

fn sheet(desk: &Desk<'_>, a_move: Move) -> Markup {
    let view = desk.view();
    let what = describe_move(view.common(), &view.table().status_quo, desk.side, &a_move);
    let line = notation::write(view.common(), view.table(), desk.side, a_move);
    let (mut pause, mut does) = (desk.page(), desk.page());
    pages::cautions(&mut pause, view, a_move);
    if passes(a_move) && !view.ends_talks(a_move) {
        pause.say(&passing(desk));
    }
    if let Some(found) = (desk.foresee)(a_move) {
        let draft = desk.draft();
        pages::foreseen(&mut does, view, a_move, &found, draft.as_ref());
    }
    if let Some(draft) = view.standing().text_of(a_move) {
        pages::forecast(&mut does, view, &draft);
    }
    let ends = if a_move.kind() == Kind::Table { "student-make-and-end" } else { "student-make" };
    html! {
        section .paper.considered aria-labelledby="considered" {
            h2 #considered { (desk.say(&move_name(a_move))) }
            p { (desk.say(&what)) }
            @if !pause.blocks().is_empty() { div .pause { (set(&pause)) } }
            (set(&does))
        }
        div .hand {
            form method="post" action=(desk.address("move"))
                hx-post=(desk.address("move")) hx-target="#main" hx-swap="outerHTML show:window:top" {
                (making(desk, &line))
                button .main type="submit" { (desk.word(ends)) }
            }
            (way_back(desk, "student-reconsider"))
        }
    }
}

/// Whether it only lets the turn go: nothing that is asked of it otherwise says what then becomes of the turn.
fn passes(a_move: Move) -> bool {
    matches!(a_move.verb(), Verb::Hold | Verb::Decline)
}

/// What becomes of the turn; that the talks end with it is among what should give pause.
fn passing(desk: &Desk<'_>) -> Message {
    let view = desk.view();
    let id = match view.table().phase {
        Phase::Interval { first_done: true, .. } => "student-passing-to-the-vote",
        Phase::Interval { first_done: false, .. } => "student-passing-before-the-vote",
        Phase::Talks | Phase::Initialling { .. } | Phase::Over => "student-passing",
    };
    Message::new(id).with("other", &view.common().sides[desk.side.other()].name)
}

/// Back to the page one came from.
fn way_back(desk: &Desk<'_>, id: &'static str) -> Markup {
    html! {
        a .button href=(desk.address(desk.tab.word())) hx-get=(desk.address(desk.tab.word()))
            hx-target="#main" hx-swap="outerHTML show:window:top" { (desk.word(id)) }
    }
}
