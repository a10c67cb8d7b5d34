//! Which seats were taken over, and when: the latest first.

use maud::{Markup, html};

use super::super::moment::moment;
use super::Teacher;
use crate::class::{Place, PlayedBy, StudentId, Taken};
use crate::sentence::Message;

/// So many are shown.
const SHOWN: usize = 8;

/// The seats taken over.
pub(super) fn taken(page: &Teacher<'_>) -> Markup {
    let (wording, class) = (page.wall.wording, page.wall.class);
    let is_none = class.taken().next().is_none();
    html! {
        section class="taken" id="taken" data-live hidden[is_none] {
            h2 { (wording.say(&Message::new("seats-taken"))) }
            ul {
                @for taken in class.taken().take(SHOWN) {
                    li { (moment(taken.at)) (wording.say(&said(page, &taken.what))) }
                }
            }
        }
    }
}

fn said(page: &Teacher<'_>, what: &Taken) -> Message {
    let place = |place: &Place| at(page, *place);
    match what {
        Taken::ByWord { student } => {
            Message::new("seats-taken-by-word").with("name", name(page, *student))
        }
        Taken::Moved { student, from, to } => {
            let id = if to.is_some() { "seats-taken-moved" } else { "seats-taken-unseated" };
            let said =
                Message::new(id).with("name", name(page, *student)).with("from", place(from));
            match to {
                Some(to) => said.with("to", place(to)),
                None => said,
            }
        }
        Taken::Removed { from: Some(from) } => {
            Message::new("seats-taken-removed").with("from", place(from))
        }
        Taken::Removed { from: None } => Message::new("seats-taken-removed-unseated"),
        Taken::Played { place: of, by: PlayedBy::Delegate } => {
            Message::new("seats-taken-delegate").with("place", place(of))
        }
        Taken::Played { place: of, by: PlayedBy::Students } => {
            Message::new("seats-taken-back").with("place", place(of))
        }
    }
}

/// What a student is called now; one who is gone has no name any more.
fn name(page: &Teacher<'_>, student: StudentId) -> String {
    let known = page.wall.class.student(student).map(|known| known.name.clone());
    known.unwrap_or_else(|| page.wall.wording.say(&Message::new("seats-taken-gone")))
}

/// A place in words.
fn at(page: &Teacher<'_>, place: Place) -> Message {
    Message::new("teacher-seats-at")
        .with("table", place.table)
        .with("side", &page.wall.common.sides[place.side].name)
}
