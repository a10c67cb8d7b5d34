//! The teacher's sheet, to print before the lesson: its 45 minutes one by one, what can go wrong with the network and what
//! then, what is kept of the class.

use maud::{Markup, html};

use super::super::frame::Frame;
use crate::class::Millis;
use crate::host::check::limit;
use crate::host::guard::Transport;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::wording::Wording;

/// What the sheet is written from.
pub struct Sheet<'a> {
    /// The words.
    pub wording: &'a Wording,
    /// What everyone knows of the scenario.
    pub common: &'a Common,
    /// The class's code, where it is open.
    pub code: Option<&'a str>,
    /// Where it can be reached.
    pub addresses: &'a [String],
    /// By what pages travel.
    pub transport: Transport,
    /// What a turn is given.
    pub turn: Option<Millis>,
}

/// The minutes of the lesson, each with what is done in it.
const MINUTES: [(&str, &str); 8] = [
    ("before", "sheet-minute-before"),
    ("0–3", "sheet-minute-join"),
    ("3–8", "sheet-minute-read"),
    ("8–30", "sheet-minute-play"),
    ("19", "sheet-minute-half"),
    ("30–35", "sheet-minute-end"),
    ("35–43", "sheet-minute-debrief"),
    ("43–45", "sheet-minute-home"),
];

/// What can go wrong, and what then.
const TROUBLES: [(&str, &str); 8] = [
    ("sheet-trouble-isolated", "sheet-remedy-isolated"),
    ("sheet-trouble-mobile", "sheet-remedy-mobile"),
    ("sheet-trouble-vpn", "sheet-remedy-vpn"),
    ("sheet-trouble-firewall", "sheet-remedy-firewall"),
    ("sheet-trouble-phone", "sheet-remedy-phone"),
    ("sheet-trouble-late", "sheet-remedy-late"),
    ("sheet-trouble-left", "sheet-remedy-left"),
    ("sheet-trouble-laptop", "sheet-remedy-laptop"),
];

/// The sheet.
pub fn sheet(sheet: &Sheet<'_>) -> Markup {
    let wording = sheet.wording;
    let word = |id| wording.say(&Message::new(id));
    let title = Message::new("sheet-title").with("title", &sheet.common.title);
    let title = wording.say(&title);
    let main = html! {
        h1 { (title) }
        @if let Some(code) = sheet.code {
            p { (wording.say(&Message::new("sheet-code").with("code", code))) }
        }
        @for address in sheet.addresses { p class="address" { (address) } }
        p { (wording.say(&played(sheet))) }
        h2 { (word("sheet-minutes")) }
        table {
            thead { tr { th scope="col" { (word("sheet-minute")) } th scope="col" { (word("sheet-what")) } } }
            tbody {
                @for (minute, what) in MINUTES {
                    tr {
                        th scope="row" { @if minute == "before" { (word("sheet-before")) } @else { (minute) } }
                        td { (word(what)) }
                    }
                }
            }
        }
        h2 { (word("sheet-troubles")) }
        table {
            thead { tr { th scope="col" { (word("sheet-trouble")) } th scope="col" { (word("sheet-then")) } } }
            tbody {
                @for (trouble, remedy) in TROUBLES {
                    tr { th scope="row" { (word(trouble)) } td { (word(remedy)) } }
                }
                tr {
                    th scope="row" { (word("sheet-trouble-plain")) }
                    td {
                        (wording.say(&limit(sheet.transport)))
                        @match sheet.transport {
                            Transport::Plain => { " " (word("sheet-remedy-plain")) }
                            Transport::Tls => {}
                        }
                    }
                }
            }
        }
        h2 { (word("sheet-data")) }
        p { (word("sheet-data-what")) }
        p { (word("sheet-data-until")) }
        p { (word("sheet-data-delete")) }
        h2 { (word("sheet-questions")) }
        ol { @for question in &sheet.common.questions { li { (wording.text(question)) } } }
    };
    Frame::paper(wording, &title).round(&main)
}

/// How many rounds are played, and what a turn is given.
fn played(sheet: &Sheet<'_>) -> Message {
    let rounds = sheet.common.rounds.len();
    match sheet.turn {
        Some(turn) => Message::new("sheet-played")
            .with("rounds", rounds)
            .with("seconds", turn.seconds().to_string()),
        None => Message::new("sheet-played-untimed").with("rounds", rounds),
    }
}
