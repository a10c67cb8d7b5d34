//! How one comes in, on paper: a sheet to put up, for a room whose phones do not see the projector or do not all reach the
//! host; and a slip for each seat with the word its student comes back by.

use maud::{Markup, html};

use super::super::frame::Frame;
use super::seats::parts_text;
use crate::class::{Class, StudentId};
use crate::host::check::limit;
use crate::host::guard::Transport;
use crate::host::qr;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::wording::Wording;

/// What both are written from.
pub struct Board<'a> {
    /// The words.
    pub wording: &'a Wording,
    /// What everyone knows of the scenario.
    pub common: &'a Common,
    /// The class's code.
    pub code: &'a str,
    /// Where it can be reached, the best first.
    pub addresses: &'a [String],
    /// By what pages travel.
    pub transport: Transport,
}

/// What is to be known to come in, in order.
const RULES: [&str; 5] =
    ["board-network", "board-address", "board-code", "board-word", "board-late"];

/// The sheet to put up, or to be copied on to a board.
pub fn board(board: &Board<'_>) -> Markup {
    let wording = board.wording;
    let title = wording.say(&Message::new("board-title").with("title", &board.common.title));
    let main = html! {
        h1 { (title) }
        div class="board" {
            @match board.addresses.split_first() {
                Some((best, others)) => {
                    p class="address" { (best) }
                    @for other in others { p { (wording.say(&Message::new("board-or").with("address", &**other))) } }
                    (square(wording, best))
                }
                None => p class="red" { (wording.say(&Message::new("board-nowhere"))) },
            }
            p { (wording.say(&Message::new("board-code-is"))) " " b class="code" { (board.code) } }
        }
        ol { @for rule in RULES { li { (wording.say(&Message::new(rule))) } } }
        p { (wording.say(&limit(board.transport))) }
    };
    Frame::paper(wording, &title).round(&main)
}

/// A seat's slip.
pub struct Slip {
    /// Whose.
    pub student: StudentId,
    /// The word he comes back by from now on.
    pub word: String,
}

/// A slip for each of these seats. It is shown once, since of the words only seals are kept.
pub fn slips(board: &Board<'_>, class: &Class, slips: &[Slip]) -> Markup {
    let wording = board.wording;
    let title = wording.say(&Message::new("slips-title").with("code", board.code));
    let main = html! {
        h1 { (title) }
        p { (wording.say(&Message::new("slips-how"))) }
        @if slips.is_empty() { p { (wording.say(&Message::new("teacher-seats-nobody"))) } }
        div class="slips" { @for slip in slips { (of_seat(board, class, slip)) } }
    };
    Frame::paper(wording, &title).round(&main)
}

fn of_seat(board: &Board<'_>, class: &Class, slip: &Slip) -> Markup {
    let wording = board.wording;
    let parts = class.parts_of(slip.student);
    html! {
        @if let Some(student) = class.student(slip.student) {
            section class="slip" {
                h2 { (student.name) }
                @if let Some(place) = student.place {
                    @let side = &board.common.sides[place.side].name;
                    @let at = Message::new("teacher-seats-at").with("table", place.table).with("side", side);
                    p { (wording.say(&at)) ": " (parts_text(wording, &parts)) }
                }
                @if let Some(best) = board.addresses.first() {
                    @let back = format!("{best}/return");
                    (square(wording, &back))
                    p class="address" { (back) }
                }
                p { (wording.say(&Message::new("slips-word"))) " " b class="word" { (slip.word) } }
                p class="note" { (wording.say(&Message::new("slips-keep"))) }
            }
        }
    }
}

fn square(wording: &Wording, url: &str) -> Markup {
    qr::drawing(url, &wording.say(&Message::new("host-check-square").with("url", url)))
}
