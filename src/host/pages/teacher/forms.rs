//! What the teacher can do, as forms: each button one command, at the class or at a table.

use maud::{Markup, html};

use super::{TableSecrets, Teacher, side_names};
use crate::class::{EventToCome, Hold, Stage};
use crate::host::pages::Showing;
use crate::host::pages::wall::TableGlance;
use crate::scenario::id::Side;
use crate::sentence::Message;

/// How many seconds a turn is extended by at once.
const MORE: [u32; 2] = [60, 120];
/// So many words tell an event from another of its name.
const FIRST_WORDS: usize = 6;

/// The forms of one page.
pub(super) struct Forms<'a> {
    pub(super) page: &'a Teacher<'a>,
}

impl Forms<'_> {
    fn word(&self, id: &'static str) -> String {
        self.page.wall.wording.say(&Message::new(id))
    }

    /// A form of hidden fields and one button. `name` tells its key from those of the page's other forms.
    pub(super) fn button(
        &self,
        to: &str,
        name: &str,
        fields: &[(&str, &str)],
        label: &str,
    ) -> Markup {
        let within = html! { button { (label) } };
        self.form(to, name, fields, &within)
    }

    /// A form of hidden fields and what is `within`.
    pub(super) fn form(
        &self,
        to: &str,
        name: &str,
        fields: &[(&str, &str)],
        within: &Markup,
    ) -> Markup {
        html! {
            form method="post" action={ "/teacher/" (to) } class=(to) {
                input type="hidden" name="key" value={ (self.page.key) "-" (name) };
                @for (field, value) in fields {
                    input type="hidden" name=(field) value=(value);
                }
                (within)
            }
        }
    }

    /// The bar of what is done to the whole class.
    pub(super) fn bar(&self) -> Markup {
        let class = self.page.wall.class;
        html! {
            nav class="controls" id="controls" aria-label=(self.word("teacher-controls")) {
                @if self.page.wall.showing == Showing::Rehearsal {
                    (self.button("dismiss", "dismiss", &[], &self.word("rehearsal-dismiss")))
                }
                @match class.stage() {
                    Stage::Gathering => {
                        (self.button("begin", "begin", &[], &self.word("teacher-begin")))
                        details id="rehearse" { summary { (self.word("rehearsal-begin")) } (self.rehearse()) }
                    }
                    Stage::Playing => {
                        span class="holds" id="holds" data-live { (self.holds(class.hold(), None)) }
                        (self.extensions(None))
                        details id="say" { summary { (self.word("teacher-announce")) } (self.announce(None)) }
                        details id="news" { summary { (self.word("teacher-news")) } (self.news(None, self.page.secrets.first())) }
                        (self.button("end", "end", &[], &self.word("teacher-end")))
                    }
                    Stage::Over => a class="button" href="/teacher/debrief" { (self.word("teacher-debrief")) },
                }
                @match class.stage() {
                    Stage::Gathering | Stage::Playing => { a class="button" href="#seats" { (self.word("teacher-seats")) } }
                    Stage::Over => {}
                }
                a class="button" href="#papers" { (self.word("teacher-papers")) }
                a class="button" href="/wall" target="wall" { (self.word("teacher-wall")) }
                p class="note" { (self.word("teacher-secret")) }
            }
        }
    }

    /// A rehearsal with scripted students: how many tables, how fast.
    fn rehearse(&self) -> Markup {
        let within = html! {
            p { (self.word("rehearsal-how")) }
            label { (self.word("rehearsal-how-many")) " "
                input type="number" name="table" min="1" max=(crate::class::MOST_TABLES) value=(crate::host::USUAL_TABLES) required;
            }
            label { (self.word("rehearsal-pace")) " "
                select name="value" {
                    option value="watched" { (self.word("rehearsal-watched")) }
                    option value="at_once" { (self.word("rehearsal-at-once")) }
                }
            }
            button { (self.word("rehearsal-do")) }
        };
        self.form("rehearse", "rehearse", &[], &within)
    }

    /// What holds the class or a table, and what lets it go on.
    fn holds(&self, hold: Hold, table: Option<u32>) -> Markup {
        let offered: &[(Hold, &str, &'static str)] = match (hold, table) {
            (Hold::Playing, None) => &[
                (Hold::EyesUp, "eyes_up", "teacher-eyes-up"),
                (Hold::Paused, "paused", "teacher-pause"),
            ],
            (Hold::Playing, Some(_)) => &[(Hold::Paused, "paused", "teacher-pause-table")],
            (Hold::Paused | Hold::EyesUp, _) => &[(Hold::Playing, "playing", "teacher-go-on")],
        };
        html! {
            @for (_, value, label) in offered {
                (self.at("hold", value, table, &[("value", value)], &html! { button { (self.word(label)) } }))
            }
        }
    }

    /// A form about the class or a table.
    fn at(
        &self,
        to: &str,
        name: &str,
        table: Option<u32>,
        fields: &[(&str, &str)],
        within: &Markup,
    ) -> Markup {
        let number = table.map(|table| table.to_string());
        let mut all = fields.to_vec();
        all.extend(number.as_deref().map(|number| ("table", number)));
        let name = format!("{to}-{name}-{}", table.unwrap_or(0));
        self.form(to, &name, &all, within)
    }

    fn extensions(&self, table: Option<u32>) -> Markup {
        html! {
            @for seconds in MORE {
                @let label = Message::new("teacher-extend").with("minutes", seconds / 60);
                @let seconds = seconds.to_string();
                (self.at("extend", &seconds, table, &[("seconds", &seconds)], &html! {
                    button { (self.page.wall.wording.say(&label)) }
                }))
            }
        }
    }

    /// Says something to all, to a table or to a side.
    fn announce(&self, table: Option<u32>) -> Markup {
        let within = html! {
            label { (self.word("teacher-announce-text")) " "
                textarea name="text" rows="2" maxlength=(crate::session::LONGEST_ANNOUNCEMENT) required {}
            }
            @if table.is_none() { (self.which_table()) }
            (self.which_side("teacher-to-both"))
            button { (self.word("teacher-announce-do")) }
        };
        self.at("announce", "say", table, &[], &within)
    }

    /// What was announced and still stands on screens, with at how many tables, and the button that takes it down.
    pub(super) fn standing(&self) -> Markup {
        let mut standing: Vec<(&str, usize)> = Vec::new();
        for text in self.page.secrets.iter().flat_map(|one| &one.announced) {
            match standing.iter_mut().find(|(known, _)| known == text) {
                Some((_, tables)) => *tables += 1,
                None => standing.push((text, 1)),
            }
        }
        html! {
            section class="standing" id="standing" data-live hidden[standing.is_empty()] {
                @for (text, tables) in &standing {
                    p { (self.page.wall.wording.say(&Message::new("teacher-stands").with("tables", *tables).with("text", *text))) }
                }
                @if !standing.is_empty() {
                    (self.button("takedown", "takedown", &[], &self.word("teacher-take-down")))
                }
            }
        }
    }

    fn which_table(&self) -> Markup {
        html! {
            label { (self.word("teacher-where")) " "
                select name="table" {
                    option value="" { (self.word("teacher-all-tables")) }
                    @for table in self.page.wall.tables { option value=(table.number) { (table.number) } }
                }
            }
        }
    }

    fn which_side(&self, both: &'static str) -> Markup {
        let names = side_names(&self.page.wall);
        html! {
            label { (self.word("teacher-whom")) " "
                select name="side" {
                    option value="" { (self.word(both)) }
                    @for side in Side::BOTH { option value=(side.word()) { (names[side]) } }
                }
            }
        }
    }

    /// Brings an event about: one of the scenario that is still to come, or one of the teacher's own.
    fn news(&self, table: Option<u32>, secrets: Option<&TableSecrets>) -> Markup {
        let to_come = secrets.map_or(&[][..], |secrets| &secrets.to_come);
        let of_scenario = html! {
            label { (self.word("teacher-event")) " "
                select name="event" required {
                    @for one in to_come {
                        option value=(one.word) { (self.event_name(one, to_come)) }
                    }
                }
            }
            @if table.is_none() { (self.which_table()) }
            button { (self.word("teacher-event-do")) }
        };
        let own = html! {
            label { (self.word("teacher-own-title")) " " input name="title" maxlength="80" required; }
            label { (self.word("teacher-own-text")) " " textarea name="text" rows="2" maxlength="500" required {} }
            label { (self.word("teacher-own-effect")) " "
                select name="meter" {
                    option value="" { (self.word("teacher-own-no-effect")) }
                    option value="face" { (self.word("teacher-own-face")) }
                    option value="trust" { (self.word("teacher-own-trust")) }
                    option value="capital" { (self.word("teacher-own-capital")) }
                }
            }
            (self.which_side("teacher-of-both"))
            label { (self.word("teacher-own-by")) " " input type="number" name="by" min="-10" max="10" value="0"; }
            @if table.is_none() { (self.which_table()) }
            button { (self.word("teacher-own-do")) }
        };
        html! {
            @if !to_come.is_empty() { (self.at("event", "of", table, &[], &of_scenario)) }
            (self.at("event", "own", table, &[], &own))
        }
    }

    /// What an event is called, and when it is; how it begins besides where another is called so.
    fn event_name(&self, one: &EventToCome, all: &[EventToCome]) -> String {
        let wording = self.page.wall.wording;
        let mut name = format!("{} · {}", wording.text(&one.title), wording.text(&one.date));
        let is_alike = |other: &&EventToCome| other.title == one.title && other.date == one.date;
        if all.iter().filter(is_alike).count() > 1 {
            let text = wording.text(&one.text);
            let begins: Vec<&str> = text.split_whitespace().take(FIRST_WORDS).collect();
            name = format!("{name} · {}…", begins.join(" "));
        }
        name
    }

    /// What is done at one table.
    pub(super) fn of_table(&self, table: &TableGlance, secrets: Option<&TableSecrets>) -> Markup {
        let number = table.number;
        let stage = self.page.wall.class.stage();
        html! {
            @if stage == Stage::Playing && table.outcome.is_none() {
                details id={ "do-" (number) } {
                    summary { (self.word("teacher-table")) }
                    a class="button" href={ "/teacher/table/" (number) } { (self.word("teacher-watch")) }
                    (self.holds(table.hold, Some(number)))
                    (self.extensions(Some(number)))
                    @for side in Side::BOTH { (self.delegate(table, side)) }
                    (self.announce(Some(number)))
                    (self.news(Some(number), secrets))
                }
            } @else {
                a class="button" href={ "/teacher/table/" (number) } { (self.word("teacher-steps")) }
            }
        }
    }

    /// Seats a scripted delegate for a side, or lets him rise.
    fn delegate(&self, table: &TableGlance, side: Side) -> Markup {
        let (what, id) = if table.delegate[side] {
            ("relieve", "teacher-relieve")
        } else {
            ("seat", "teacher-seat-delegate")
        };
        let name = &self.page.wall.common.sides[side].name;
        let label = self.page.wall.wording.say(&Message::new(id).with("side", name));
        let of = format!("{}-{what}", side.word());
        let fields = [("side", side.word()), ("value", what)];
        self.at("delegate", &of, Some(table.number), &fields, &html! { button { (label) } })
    }

    /// What can be read, printed and taken away.
    pub(super) fn papers(&self) -> Markup {
        let link = |to: &str, id| html! { li { a href={ "/teacher/" (to) } { (self.word(id)) } } };
        html! {
            section class="papers" id="papers" {
                h2 { (self.word("teacher-papers")) }
                ul {
                    (link("sheet", "teacher-paper-sheet"))
                    (link("board", "teacher-paper-board"))
                    (link("handout", "teacher-paper-handout"))
                    (link("debrief", "teacher-paper-debrief"))
                    (link("again", "teacher-paper-again"))
                    (link("gradebook.csv", "teacher-paper-gradebook"))
                    (link("export.csv", "teacher-paper-export"))
                    (link("all.zip", "teacher-paper-all"))
                    @for table in self.page.wall.tables {
                        @let label = Message::new("teacher-paper-save").with("table", table.number);
                        li { a href={ "/teacher/save/" (table.number) ".ron" } { (self.page.wall.wording.say(&label)) } }
                    }
                }
                (self.slips())
            }
        }
    }

    /// Makes words to come back by anew, to be printed: of everybody, or of who has lost his.
    fn slips(&self) -> Markup {
        let class = self.page.wall.class;
        let within = html! {
            p { (self.word("teacher-slips-what")) }
            label { (self.word("teacher-slips-whose")) " "
                select name="student" {
                    option value="" { (self.word("teacher-slips-all")) }
                    @for (id, student) in class.students() { option value=(id.0) { (student.name) } }
                }
            }
            button { (self.word("teacher-slips-do")) }
        };
        html! {
            @if class.students().next().is_some() {
                details id="slips" {
                    summary { (self.word("teacher-slips")) }
                    (self.form("slips", "slips", &[], &within))
                }
            }
        }
    }

    /// What ends the lesson, and what ends the class.
    pub(super) fn ends(&self) -> Markup {
        let code = self.page.wall.code;
        let delete = html! {
            p { (self.word("teacher-delete-what")) }
            label { (self.page.wall.wording.say(&Message::new("teacher-delete-code").with("code", code))) " "
                input name="code" autocomplete="off" required;
            }
            button class="danger" { (self.word("teacher-delete-do")) }
        };
        html! {
            @if self.page.wall.showing == Showing::Class { section class="ends" id="ends" {
                h2 { (self.word("sheet-data")) }
                p { (self.word("sheet-data-what")) " " (self.word("sheet-data-until")) " " (self.word("sheet-data-delete")) }
                @if self.page.wall.class.stage() == Stage::Playing {
                    details id="next" {
                        summary { (self.word("teacher-next")) }
                        p { (self.page.wall.wording.say(&Message::new("teacher-next-how").with("code", code))) }
                        (self.button("next", "next", &[], &self.word("teacher-next-do")))
                    }
                }
                details id="delete" {
                    summary { (self.word("teacher-delete")) }
                    (self.form("delete", "delete", &[], &delete))
                }
            } }
        }
    }
}
