//! How the teacher comes in, and that a class is deleted.

use maud::{Markup, html};

use super::super::frame::Frame;
use crate::host::store::KeptIn;
use crate::sentence::Message;
use crate::wording::Wording;

/// Where the link the program prints leads. The button, not the link, makes this browser the teacher's.
pub fn enter(wording: &Wording, code: &str, key: Option<&str>, said: Option<&Message>) -> Markup {
    let title = wording.say(&Message::new("teacher-enter").with("code", code));
    let main = html! {
        h1 { (title) }
        @if let Some(why) = said { p class="red" role="alert" { (wording.say(why)) } }
        @if let Some(key) = key {
            form method="post" action="/teacher/enter" {
                input type="hidden" name="key" value=(key);
                p { (wording.say(&Message::new("teacher-enter-what"))) }
                button { (wording.say(&Message::new("teacher-enter-do"))) }
            }
        }
    };
    Frame::paper(wording, &title).round(&main)
}

/// That nothing of a class is kept any more.
pub fn deleted(wording: &Wording, code: &str, kept_in: KeptIn) -> Markup {
    let what = match kept_in {
        KeptIn::File => "teacher-deleted-what",
        KeptIn::Server => "teacher-deleted-of-server",
    };
    let title = wording.say(&Message::new("teacher-deleted").with("code", code));
    let main = html! {
        h1 { (title) }
        p { (wording.say(&Message::new(what))) }
    };
    Frame::paper(wording, &title).round(&main)
}
