//! The door: code and name, the word to come back by, and waiting for a seat.

use maud::{Markup, html};

use super::super::layout::{Frame, whole};
use super::super::question;
use super::seat;
use crate::class::{Class, LONGEST_NICKNAME, StudentId};
use crate::paper::set::{say, word};
use crate::scenario::issue::Common;
use crate::sentence::{Message, shown};
use crate::wording::Wording;

/// Where one writes the code and a name; `said` is why the last ones were not taken.
pub fn join(wording: &Wording, code: &str, said: Option<&Message>) -> Markup {
    let body = html! {
        h1 { (word(wording, "student-join")) }
        (refused(wording, said))
        form .paper method="post" action="/join" {
            label for="code" { (word(wording, "student-code")) }
            input #code name="code" value=(code) required autocomplete="off" autocapitalize="characters"
                spellcheck="false" maxlength="8";
            label for="name" { (word(wording, "student-name")) }
            input #name name="name" required autocomplete="nickname" maxlength=(LONGEST_NICKNAME)
                aria-describedby="name-about";
            p #name-about .note { (word(wording, "student-name-about")) }
            button .main type="submit" { (word(wording, "student-come-in")) }
        }
        p { a href="/return" { (word(wording, "student-was-here")) } }
        p { a href="/check" { (word(wording, "student-check")) } }
        p #kept .note { (word(wording, "student-kept")) }
    };
    door(wording, "student-join", &body)
}

/// That one has joined: one's word to come back by, which is shown this once.
pub fn joined(
    wording: &Wording,
    code: &str,
    student: StudentId,
    name: &str,
    return_word: &str,
) -> Markup {
    let body = html! {
        h1 { (say(wording, &Message::new("student-joined").with("name", name).with("code", code))) }
        div .paper {
            p { (word(wording, "student-your-word")) }
            p .return-word { (return_word) }
            p .note { (word(wording, "student-your-word-about")) }
            p { a .button.main href={ "/s/" (student.0) } { (word(wording, "student-written-down")) } }
        }
    };
    door(wording, "student-join", &body)
}

/// Where one writes the word to come back by.
pub fn come_back(wording: &Wording, code: &str, said: Option<&Message>) -> Markup {
    let body = html! {
        h1 { (say(wording, &Message::new("student-come-back").with("code", code))) }
        (refused(wording, said))
        form .paper method="post" action="/return" {
            label for="word" { (word(wording, "student-return-word")) }
            input #word name="word" required autocomplete="off" autocapitalize="none"
                spellcheck="false" maxlength="64";
            button .main type="submit" { (word(wording, "student-come-in")) }
        }
        p { a href="/join" { (word(wording, "student-never-here")) } }
    };
    door(wording, "student-come-back-title", &body)
}

/// Before play begins, or till the teacher nods: who one is, and who else is here; `at` is what it is made from.
pub fn waiting(
    wording: &Wording,
    common: &Common,
    code: &str,
    class: &Class,
    student: StudentId,
    at: &str,
) -> Markup {
    let own = class.student(student);
    let waits = own.is_some_and(|student| student.waits);
    let name = own.map(|student| shown(&student.name).into_owned()).unwrap_or_default();
    let others: Vec<_> = class.students().filter(|(id, _)| *id != student).collect();
    let about = if waits { "student-waits-nod" } else { "student-waits" };
    let title = word(wording, "student-waiting-title");
    let stream = format!("/s/{}/stream", student.0);
    let frame = Frame { wording, title: &title, side: None, stream: Some(&stream) };
    let body = html! {
        main #main .door tabindex="-1" data-reload data-at=(at) {
            h1 { (say(wording, &Message::new("student-here").with("name", name).with("code", code))) }
            p role="status" { (word(wording, about)) }
            (question::on_phone(wording, common, class, student))
            (seat::notice(wording, common, class, student))
            (seat::kept(wording, common, class, student))
            section .paper {
                h2 { (say(wording, &Message::new("student-others").with("count", others.len()))) }
                ul .names { @for (_, other) in &others { li { (shown(&other.name)) } } }
            }
            p .note {
                strong { (word(wording, "student-lost-page")) } " " (word(wording, "student-come-back-by"))
            }
        }
    };
    whole(&frame, &body)
}

fn refused(wording: &Wording, said: Option<&Message>) -> Markup {
    html! { @if let Some(why) = said { p .notice.refused role="alert" { (say(wording, why)) } } }
}

fn door(wording: &Wording, title: &'static str, body: &Markup) -> Markup {
    let title = word(wording, title);
    let frame = Frame { wording, title: &title, side: None, stream: None };
    whole(&frame, &html! { main #main .door tabindex="-1" { (body) } })
}
