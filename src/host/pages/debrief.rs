//! The class's debrief: all tables side by side, one table step by step, a vote taken again with one thing changed.

use maud::{Markup, html};

use super::frame::{Frame, Kind};
use super::{Showing, question};
use crate::class::{Class, Stage};
use crate::negotiation::ratification::Verdict;
use crate::paper::{ManyGames, Rounds, many_games, offered, rounds};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::what_if::{Otherwise, VoteAgain};
use crate::session::{Maker, Role, Session, SharedFrame, TableOutcome};
use crate::wording::{Wording, clause_name, draft_text};

/// What the class's debrief is written from.
pub struct ClassDebrief<'a> {
    /// Whose class it is.
    pub showing: Showing,
    /// The words, for whoever points.
    pub wording: &'a Wording,
    /// What all tables are measured in.
    pub frame: &'a SharedFrame,
    /// What each came to.
    pub tables: &'a [TableOutcome],
    /// The class, with the question put to it.
    pub class: &'a Class,
}

/// The class's debrief.
pub fn class_debrief(page: &ClassDebrief<'_>) -> Markup {
    let (wording, common) = (page.wording, &page.frame.scenario().common);
    let word = |id| wording.say(&Message::new(id));
    let title = wording.say(&Message::new("class-debrief").with("title", &common.title));
    let steps = |table: &TableOutcome| {
        let told = Message::new("class-debrief-steps").with("table", table.number);
        html! { a href={ "/teacher/steps/" (table.number) } { (wording.say(&told)) } }
    };
    let more: (Message, &dyn Fn(&TableOutcome) -> Markup) = (Message::new("teacher-steps"), &steps);
    let main = html! {
        (back(wording))
        h1 { (title) }
        (question::for_all(wording, common, page.class))
        p { a class="button" href="/teacher/again" { (word("teacher-paper-again")) } }
        (many_games(&ManyGames { wording, frame: page.frame, tables: page.tables, more }))
    };
    paper(wording, page.showing, &title, &main)
}

fn paper(wording: &Wording, showing: Showing, title: &str, main: &Markup) -> Markup {
    Frame { wording, title, kind: Kind::Paper, showing, stage: None, stream: None }.round(main)
}

fn back(wording: &Wording) -> Markup {
    html! { p { a class="button" href="/teacher" { (wording.say(&Message::new("teacher-back"))) } } }
}

/// What one table's game is told from, once it is over.
pub struct Steps<'a> {
    /// Whose class it is.
    pub showing: Showing,
    /// The words, for whoever points.
    pub wording: &'a Wording,
    /// Who sat there.
    pub class: &'a Class,
    /// Its number.
    pub table: u32,
    /// Its game, secrets included.
    pub session: &'a Session,
}

/// One table's game, move by move: what was done, by whom, and what each side was told of it.
pub fn steps(page: &Steps<'_>) -> Markup {
    let (wording, session) = (page.wording, page.session);
    let title = wording.say(&Message::new("steps-title").with("table", page.table));
    let who = |number, side| who(page, number, side);
    let main = html! {
        (back(wording))
        h1 { (title) }
        h2 { (wording.say(&Message::new("paper-rounds"))) }
        (rounds(&Rounds { wording, session, who: &who, opponent: &[] }))
    };
    paper(wording, page.showing, &title, &main)
}

/// Who made a move: by name where persons did.
fn who(page: &Steps<'_>, number: usize, side: Side) -> String {
    let played = page.session.played().get(number);
    let Some(Maker::Seat(seat)) = played.map(|played| played.by) else {
        return page.wording.say(&Message::new("steps-clock"));
    };
    let role = page.session.seat(seat).and_then(|seat| seat.roles.first().copied());
    let role = role.unwrap_or(Role::Observer);
    let members = page.class.delegation(page.table, side);
    let names: Vec<&str> = members
        .iter()
        .filter(|(_, _, parts)| parts.contains(&role))
        .map(|(_, student, _)| student.name.as_str())
        .collect();
    names.join(", ")
}

/// What a vote taken again is told from.
pub struct Again<'a> {
    /// Whose class it is.
    pub showing: Showing,
    /// The words, for whoever points.
    pub wording: &'a Wording,
    /// What is played, secrets included.
    pub scenario: &'a crate::scenario::Scenario,
    /// The tables there are.
    pub tables: &'a [TableOutcome],
    /// The table whose text is voted on.
    pub table: Option<u32>,
    /// What is changed.
    pub otherwise: &'a Otherwise,
    /// The class, with the question put to it.
    pub class: &'a Class,
    /// A key that no command has yet.
    pub key: &'a str,
    /// What came of it; nothing before it is asked.
    pub result: Option<&'a Result<VoteAgain, Message>>,
}

/// Predict and vote again: the question as a form, the class's guesses, and the result beside them, told to both sides.
pub fn again(page: &Again<'_>) -> Markup {
    let (wording, common) = (page.wording, &page.scenario.common);
    let word = |id| wording.say(&Message::new(id));
    let title = word("teacher-paper-again");
    let main = html! {
        (back(wording))
        h1 { (title) }
        p { (word("again-how")) }
        p { (word("question-ask-how")) }
        (form(page, common))
        (question::for_all(wording, common, page.class))
        div id="show" data-live {
            @if page.class.open_question().is_ok() {
                form method="post" action="/teacher/show" {
                    input type="hidden" name="key" value={ (page.key) "-show" };
                    button { (word("question-show")) }
                }
            }
        }
        @match page.result {
            None => {},
            Some(Err(why)) => p class="red" role="alert" { (wording.say(why)) },
            Some(Ok(voted)) => (result(page, common, voted)),
        }
    };
    let (stage, stream) = (Some(page.class.stage()), Some("/teacher/stream"));
    Frame { wording, title: &title, kind: Kind::Paper, showing: page.showing, stage, stream }
        .round(&main)
}

/// Which table, and what is changed: to be voted on at once, or to be asked of the class first.
fn form(page: &Again<'_>, common: &Common) -> Markup {
    let wording = page.wording;
    let word = |id| wording.say(&Message::new(id));
    let change = page.otherwise.changes.first();
    let path = change.map_or("", |change| change.path.as_str());
    let value = change.and_then(|change| change.value.as_deref()).unwrap_or_default();
    let clause = page.otherwise.clause.as_deref().unwrap_or_default();
    html! {
        form method="get" action="/teacher/again" class="again" {
            input type="hidden" name="key" value={ (page.key) "-ask" };
            label { (word("teacher-where")) " "
                select name="table" {
                    @for table in page.tables {
                        option value=(table.number) selected[page.table == Some(table.number)] { (table.number) }
                    }
                }
            }
            label { (word("again-what")) " "
                select name="path" {
                    option value="" { (word("again-nothing")) }
                    @for (offered, told) in offered(wording, common) {
                        option value=(offered) selected[offered == path] { (told) }
                    }
                }
            }
            label { (word("again-value")) " " input name="value" type="number" min="0" max="5000" value=(value); }
            label { (word("again-clause")) " "
                select name="clause" {
                    option value="" { (word("again-same-text")) }
                    @for (issue, about) in common.issues.iter().filter(|(_, about)| about.by.is_none()) {
                        @for option in about.choices() {
                            @let one = crate::scenario::clause::Clause { issue, option };
                            @let written = common.clause_text(one);
                            option value=(written) selected[written == clause] {
                                (wording.text(&about.title)) ": "
                                (wording.list(&[clause_name(common, one)], crate::wording::Joining::And))
                            }
                        }
                    }
                }
            }
            button { (word("again-do")) }
            @if page.class.stage() == Stage::Over {
                button formmethod="post" formaction="/teacher/ask" { (word("question-ask")) }
            }
        }
    }
}

/// Both votes side by side.
fn result(page: &Again<'_>, common: &Common, voted: &VoteAgain) -> Markup {
    let wording = page.wording;
    let word = |id| wording.say(&Message::new(id));
    html! {
        section class="result" {
            p { (wording.say(&Message::new("again-text").with("text", draft_text(common, &voted.text)))) }
            @if voted.other_text != voted.text {
                p { (wording.say(&Message::new("again-other-text").with("text", draft_text(common, &voted.other_text)))) }
            }
            table {
                thead { tr {
                    th scope="col" { (word("again-home")) }
                    th scope="col" { (word("again-before")) }
                    th scope="col" { (word("again-after")) }
                } }
                tbody {
                    @for side in Side::BOTH {
                        tr {
                            th scope="row" { (wording.text(&common.sides[side].name)) }
                            td { (said_by(wording, common, side, &voted.before[side])) }
                            td { (said_by(wording, common, side, &voted.after[side])) }
                        }
                    }
                }
            }
        }
    }
}

/// What a home says, body by body.
fn said_by(wording: &Wording, common: &Common, side: Side, verdict: &Verdict) -> Markup {
    let (class, id) =
        if verdict.passes() { ("passes", "again-passes") } else { ("fails", "again-fails") };
    html! {
        p class=(class) { (wording.say(&Message::new(id))) }
        ul {
            @for body in &verdict.bodies {
                li {
                    (wording.say(&Message::new(if body.passes { "again-body-passes" } else { "again-body-fails" })
                        .with("body", &common.sides[side].bodies[body.body].name)
                        .with("yes", body.total.yes)
                        .with("against", body.total.against)
                        .with("absent", body.total.absent)))
                }
            }
        }
    }
}
