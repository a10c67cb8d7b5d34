//! A student's page, made for a phone: who has the table and for how long still, five places to go, and in the middle
//! what is read and done there. Without scripts everything works by links and forms; with them only the middle changes.

mod chamber;
mod considered;
mod door;
mod home;
mod islands;
mod meters;
mod moves;
mod news;
mod papers;
mod seat;
mod sheet;
mod since;
mod table;
mod them;
mod top;
mod vote;

pub use door::{come_back, join, joined, waiting};
pub use papers::take_home;
pub use seat::lost;

use maud::{Markup, html};

use super::layout::{Frame, whole};
use super::{Desk, Tab};
use crate::class::{Hold, Place, PlayedBy};
use crate::pages::{Page, Turn};
use crate::paper::set::{say, word};
use crate::scenario::clause::Draft;
use crate::sentence::{Message, shown};
use crate::session::Role;
use crate::view::SeatView;
use crate::wording::Telling;

/// A student's page.
pub fn student(desk: &Desk<'_>) -> Markup {
    let stream = desk.address("stream");
    let title = desk.title();
    let frame = Frame {
        wording: desk.wording,
        title: &title,
        side: Some(desk.side),
        stream: Some(&stream),
    };
    let body = html! { (top::bar(desk, None)) (middle(desk)) (top::tabs(desk, None)) };
    whole(&frame, &body)
}

/// What of it is swapped after a command or when something has changed: the middle, and with it the bar and the tabs.
pub fn student_main(desk: &Desk<'_>) -> Markup {
    html! {
        title { (desk.title()) }
        (middle(desk))
        (top::bar(desk, Some("true")))
        (top::tabs(desk, Some("true")))
    }
}

/// The middle of the page.
fn middle(desk: &Desk<'_>) -> Markup {
    let here = match desk.considered {
        Some(line) => {
            format!("{}?line={}&tab={}", desk.address("ask"), encoded(line), desk.tab.word())
        }
        None => desk.address(desk.tab.word()),
    };
    let turn = match Turn::of(desk.view()) {
        Turn::Over => "over",
        Turn::Theirs(_) => "theirs",
        Turn::Own(_) | Turn::Initialling | Turn::Overtaken | Turn::Interval => "own",
    };
    html! {
        main #main tabindex="-1" data-here=(here) data-turn=(turn) data-at=(desk.at) {
            @if desk.hold == Hold::EyesUp {
                section .still role="status" {
                    h2 { (desk.word("student-eyes-up")) }
                    p { (desk.word("student-eyes-up-about")) }
                }
            } @else {
                (top::notices(desk))
                @match desk.considered {
                    Some(line) => (considered::considered(desk, line)),
                    None if !desk.votes.is_empty() => (vote::votes(desk)),
                    None => (tab(desk)),
                }
            }
        }
    }
}

fn tab(desk: &Desk<'_>) -> Markup {
    match desk.tab {
        Tab::Table => table::table(desk),
        Tab::Home => home::home(desk),
        Tab::Them => them::them(desk),
        Tab::News => news::news(desk),
        Tab::Papers => papers::papers(desk),
    }
}

impl<'a> Desk<'a> {
    fn view(&self) -> &'a SeatView {
        &self.sight.view
    }

    fn say(&self, message: &Message) -> String {
        say(self.wording, message)
    }

    fn word(&self, id: &'static str) -> String {
        word(self.wording, id)
    }

    /// An address of the student's own.
    fn address(&self, rest: &str) -> String {
        format!("/s/{}/{rest}", self.student.0)
    }

    /// An empty page in his words.
    fn page(&self) -> Page<'a> {
        Page::new(self.wording)
    }

    /// What the tab of a browser says: first of all, whether it is his turn.
    fn title(&self) -> String {
        let about = match Turn::of(self.view()) {
            Turn::Over => "student-title-over",
            Turn::Theirs(_) => "student-title-theirs",
            Turn::Own(_) | Turn::Initialling | Turn::Overtaken | Turn::Interval => {
                "student-title-own"
            }
        };
        let name = self.view().common().sides[self.side.other()].name.clone();
        self.say(&Message::new(about).with("other", &name))
    }

    /// Whether he does anything at all, or looks on.
    fn plays(&self) -> bool {
        self.roles.iter().any(|role| *role != Role::Observer)
    }

    /// Whether a scripted delegate plays for his side.
    fn is_played_by_delegate(&self) -> bool {
        let place = Place { table: self.table, side: self.side };
        self.class.played_by(place) == PlayedBy::Delegate
    }

    /// Whether moves are taken from his side now: not while a scripted delegate plays for it.
    fn may_move(&self) -> bool {
        self.view().is_own_turn() && self.hold == Hold::Playing && !self.is_played_by_delegate()
    }

    /// The text forecasts speak of.
    fn draft(&self) -> Option<Draft> {
        self.on_desk.or(self.sight.draft)
    }

    /// What what happened up to a place is told by; the place itself is told next.
    fn telling_before(&self, place: usize) -> Telling {
        let before = self.sight.happened.iter().take(place).map(|(_, event)| event);
        Telling::after(self.view().common(), before)
    }

    /// What a student of the class is called.
    fn name_of(&self, student: crate::class::StudentId) -> String {
        let known = self.class.student(student);
        known.map_or_else(|| self.word("student-gone"), |student| shown(&student.name).into_owned())
    }

    /// What hides in a form that makes a command: its own key.
    fn key(&self) -> Markup {
        html! { input type="hidden" name="key" value=((self.keys)()); }
    }
}

/// A button that leads to another of the pages.
fn to_page(desk: &Desk<'_>, tab: Tab, put: moves::Put, label: &str) -> Markup {
    let address = desk.address(tab.word());
    html! {
        a class={ "button " (put.class()) } href=(address) hx-get=(address)
            hx-target="#main" hx-swap="outerHTML show:window:top" hx-push-url="true" { (label) }
    }
}

/// What a part of a delegation is called.
fn part(role: Role) -> Message {
    Message::new(match role {
        Role::Delegation => "student-part-delegation",
        Role::Chief => "student-part-chief",
        Role::Minister => "student-part-minister",
        Role::Whip => "student-part-whip",
        Role::Envoy => "student-part-envoy",
        Role::Observer => "student-part-observer",
    })
}

/// What several parts are called.
fn parts(roles: &[Role]) -> Vec<Message> {
    roles.iter().map(|role| part(*role)).collect()
}

/// A line as it stands in an address.
fn encoded(line: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    line.bytes().map(byte).collect()
}
