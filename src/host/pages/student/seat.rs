//! What became of a student's seat: that he was moved, that a delegate plays or has handed it back, that another browser
//! has it.

use maud::{Markup, html};

use super::super::layout::{Frame, whole};
use super::super::moment::moment;
use crate::class::{Class, Held, Lost, Place, PlayedBy, StudentId, TakeOver, Taken};
use crate::paper::set::{say, word};
use crate::scenario::issue::Common;
use crate::sentence::{Message, shown};
use crate::wording::Wording;

/// What he is told of it on his own page, with the button that says he has heard; a delegate who still plays is told of
/// as long as he does.
pub(super) fn notice(
    wording: &Wording,
    common: &Common,
    class: &Class,
    student: StudentId,
) -> Markup {
    let Some(TakeOver { at, what }) = class.told(student) else { return html! {} };
    let Some(said) = said(wording, common, class, what) else { return html! {} };
    let lasts = matches!(what, Taken::Played { by: PlayedBy::Delegate, .. });
    html! {
        section .notice.seat role="status" {
            p { (moment(*at)) (say(wording, &said)) }
            @if !lasts {
                form method="post" action={ "/s/" (student.0) "/heard" } {
                    button type="submit" { (word(wording, "seat-heard")) }
                }
            }
        }
    }
}

/// Before play: where he will sit, and with whom.
pub(super) fn kept(
    wording: &Wording,
    common: &Common,
    class: &Class,
    student: StudentId,
) -> Markup {
    let Some(place) = class.student(student).and_then(|own| own.place) else { return html! {} };
    let members = class.delegation(place.table, place.side).into_iter();
    let others = members.filter(|(id, ..)| *id != student);
    let names: Vec<_> = others.map(|(_, one, _)| shown(&one.name).into_owned().into()).collect();
    let seat = Message::new("seat-kept")
        .with("table", place.table)
        .with("side", &common.sides[place.side].name)
        .with("others", names.len())
        .with("names", wording.list(&names, crate::wording::Joining::And));
    html! { p .notice.seat { (say(wording, &seat)) } }
}

fn said(wording: &Wording, common: &Common, class: &Class, what: &Taken) -> Option<Message> {
    let place = |place: Place| {
        Message::new("teacher-seats-at")
            .with("table", place.table)
            .with("side", &common.sides[place.side].name)
    };
    Some(match what {
        Taken::Moved { from, to: Some(to), .. } => Message::new("seat-moved")
            .with("from", place(*from))
            .with("to", place(*to))
            .with("holders", holders(wording, class, *from)),
        Taken::Moved { from, to: None, .. } => Message::new("seat-unseated")
            .with("from", place(*from))
            .with("holders", holders(wording, class, *from)),
        Taken::Played { by: PlayedBy::Delegate, .. } => Message::new("seat-delegate"),
        Taken::Played { by: PlayedBy::Students, .. } => Message::new("seat-back"),
        Taken::ByWord { .. } | Taken::Removed { .. } => return None,
    })
}

/// Who has a place now.
fn holders(wording: &Wording, class: &Class, place: Place) -> Message {
    match class.played_by(place) {
        PlayedBy::Delegate => Message::new("seat-held-by-delegate"),
        PlayedBy::Students => {
            let members = class.delegation(place.table, place.side);
            let names: Vec<String> =
                members.iter().map(|(_, member, _)| shown(&member.name).into_owned()).collect();
            let list: Vec<_> = names.into_iter().map(Into::into).collect();
            let listed = wording.list(&list, crate::wording::Joining::And);
            Message::new("seat-held-by").with("names", listed)
        }
    }
}

/// What a browser is shown that had a seat and has it no longer: since when, who has it, and what to do.
pub fn lost(wording: &Wording, code: &str, name: Option<&str>, lost: &Lost) -> Markup {
    let title = word(wording, "student-come-back-title");
    let said = match (lost.held, name) {
        (Held::ByWord, Some(name)) => Message::new("seat-lost-by-word").with("name", name),
        (Held::ByWord | Held::ByNobody, _) => Message::new("seat-lost-removed"),
    };
    let body = html! {
        main #main .door tabindex="-1" {
            h1 { (say(wording, &Message::new("seat-lost").with("code", code))) }
            p .notice.refused role="alert" { (moment(lost.at)) (say(wording, &said)) }
            @match lost.held {
                Held::ByWord => { p { a .button.main href="/return" { (word(wording, "seat-lost-word")) } } }
                Held::ByNobody => { p { a .button.main href="/join" { (word(wording, "seat-lost-join")) } } }
            }
        }
    };
    whole(&Frame { wording, title: &title, side: None, stream: None }, &body)
}
