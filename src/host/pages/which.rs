//! Where several classes are to be found at one address: which is meant, and that one is on its way to another host.

use maud::{Markup, html};

use super::layout::{Frame, whole};
use crate::paper::set::{say, word};
use crate::sentence::Message;
use crate::wording::Wording;

/// Where one writes the code of one's class; `said` is why the last was not taken.
pub fn which(wording: &Wording, said: Option<&Message>) -> Markup {
    let body = html! {
        h1 { (word(wording, "student-join")) }
        @if let Some(why) = said { p .notice.refused role="alert" { (say(wording, why)) } }
        form .paper method="get" action="/c" {
            label for="code" { (word(wording, "student-code")) }
            input #code name="code" required autocomplete="off" autocapitalize="characters"
                spellcheck="false" maxlength="8";
            button .main type="submit" { (word(wording, "host-which-on")) }
        }
    };
    framed(wording, &body)
}

/// That a class cannot be shown now, and why; the page is asked for again by itself.
pub fn away(wording: &Wording, why: &Message) -> Markup {
    framed(wording, &html! { p .notice.refused role="alert" { (say(wording, why)) } })
}

fn framed(wording: &Wording, body: &Markup) -> Markup {
    let title = word(wording, "student-join");
    let frame = Frame { wording, title: &title, side: None, stream: None };
    whole(&frame, &html! { main #main .door tabindex="-1" { (body) } })
}
