//! The class's debrief: all tables side by side, one table step by step, a vote taken again with one thing changed.

use maud::{Markup, html};

use super::chart::{chart, figures};
use super::frame::{Frame, Kind};
use super::wall::ended;
use super::{Showing, question};
use crate::class::{Class, ClassFrame, Deciding, Otherwise, Stage, TableOutcome, VoteAgain};
use crate::negotiation::event::Event;
use crate::negotiation::ratification::Verdict;
use crate::scenario::home::Threshold;
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Message, shown};
use crate::session::{Maker, Role, Session};
use crate::view::SeatView;
use crate::wording::{
    Telling, Wording, clause_name, decider, draft_text, ending, faction_name, made_move, needs,
    unrepeatable,
};

/// What the class's debrief is written from.
pub struct ClassDebrief<'a> {
    /// Whose class it is.
    pub showing: Showing,
    /// The words, for whoever points.
    pub wording: &'a Wording,
    /// What all tables are measured in.
    pub frame: &'a ClassFrame,
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
    let main = html! {
        (back(wording))
        h1 { (title) }
        (question::for_all(wording, common, page.class))
        (chart(wording, common, page.frame, page.tables))
        h2 { (word("class-debrief-outcomes")) }
        (outcomes(page, common))
        h2 { (word("class-debrief-figures")) }
        (figures(wording, common, page.frame, page.tables))
        p { a class="button" href="/teacher/again" { (word("teacher-paper-again")) } }
        h2 { (word("debrief-history")) }
        p { (wording.say(&Message::new("history-package").with("text", draft_text(common, &page.frame.scenario().history.package.draft())))) }
        h2 { (word("sheet-questions")) }
        ol { @for question in &common.questions { li { (wording.text(question)) } } }
    };
    paper(wording, page.showing, &title, &main)
}

fn paper(wording: &Wording, showing: Showing, title: &str, main: &Markup) -> Markup {
    Frame { wording, title, kind: Kind::Paper, showing, stage: None, stream: None }.round(main)
}

fn back(wording: &Wording) -> Markup {
    html! { p { a class="button" href="/teacher" { (wording.say(&Message::new("teacher-back"))) } } }
}

/// A row a table.
fn outcomes(page: &ClassDebrief<'_>, common: &Common) -> Markup {
    let wording = page.wording;
    let word = |id| wording.say(&Message::new(id));
    let head = |id: &'static str, side: Side| {
        wording.say(&Message::new(id).with("side", &common.sides[side].name))
    };
    html! {
        table class="outcomes" {
            thead { tr {
                th scope="col" { (word("class-debrief-table")) }
                th scope="col" { (word("class-debrief-outcome")) }
                th scope="col" { (word("class-debrief-decided")) }
                @for side in Side::BOTH { th scope="col" class="number" { (head("class-debrief-score", side)) } }
                th scope="col" class="number" { (word("class-debrief-rounds")) }
                @for side in Side::BOTH { th scope="col" class="number" { (head("class-debrief-gestures", side)) } }
                th scope="col" { (word("teacher-steps")) }
            } }
            tbody {
                @for table in page.tables {
                    tr {
                        th scope="row" { (table.number) }
                        td {
                            (wording.say(&how(common, table)))
                        }
                        td { @if let Some(deciding) = &table.deciding { (wording.say(&decided(common, deciding))) } }
                        @for side in Side::BOTH {
                            td class="number" { @if let Some(scores) = &table.scores { (scores[side].total()) } @else { "–" } }
                        }
                        td class="number" { (table.rounds) }
                        @for side in Side::BOTH { td class="number" { (table.gestures[side]) } }
                        td { a href={ "/teacher/steps/" (table.number) } {
                            (wording.say(&Message::new("class-debrief-steps").with("table", table.number)))
                        } }
                    }
                    @if let Some(text) = table.text {
                        tr class="text" { td {} td colspan="8" {
                            (wording.say(&Message::new("debrief-in-force").with("text", draft_text(common, &text))))
                        } }
                    }
                }
            }
        }
    }
}

fn how(common: &Common, table: &TableOutcome) -> Message {
    table
        .outcome
        .map_or_else(|| Message::new("chart-unfinished"), |outcome| ended(common, &outcome))
}

/// What decided at home: whose votes, and by which clause.
fn decided(common: &Common, deciding: &Deciding) -> Message {
    let id = if deciding.passed { "class-debrief-nearly" } else { "class-debrief-stopped" };
    let public = &common.sides[deciding.side];
    Message::new(id)
        .with("side", &public.name)
        .with("body", &public.bodies[deciding.body].name)
        .with("faction", faction_name(common, deciding.side, deciding.faction))
        .with("votes", deciding.withheld)
        .with("decider", decider(common, deciding.side, &deciding.decider))
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

/// A move, with what stood before it.
struct Step {
    round: usize,
    side: Side,
    what: Message,
}

/// One table's game, move by move: what was done, by whom, and what each side was told of it.
pub fn steps(page: &Steps<'_>) -> Markup {
    let (wording, session) = (page.wording, page.session);
    let common = &session.scenario().common;
    let title = wording.say(&Message::new("steps-title").with("table", page.table));
    let mut made: Vec<Step> = Vec::new();
    let lost = session.retrace(|view, a_move| {
        let (quiet, side) = (view.table().status_quo, view.side());
        made.push(Step {
            round: usize::from(view.table().round.0) + 1,
            side,
            what: made_move(view.common(), &quiet, (side.other(), side), &a_move),
        });
    });
    let mut tellers = BySide::each(|side| Teller::new(session, wording, side));
    let opening = BySide::each(|side| tellers[side].tell(session.opening()));
    let main = html! {
        (back(wording))
        h1 { (title) }
        section class="step" { (told_to(wording, common, &opening)) }
        @for (number, step) in made.iter().enumerate() {
            @let told = BySide::each(|side| tellers[side].tell(session.brought_about(number)));
            section class="step" id={ "move-" (number + 1) } {
                h3 {
                    (wording.say(&Message::new("steps-move")
                        .with("number", number + 1)
                        .with("round", step.round)
                        .with("side", &common.sides[step.side].name)))
                    @let who = who(page, number, step.side);
                    @if !who.is_empty() { " · " (who) }
                }
                p { (wording.say(&step.what)) }
                (told_to(wording, common, &told))
            }
        }
        @if let Err(lost) = lost { p class="red" { (wording.say(&unrepeatable(lost))) } }
        @if let Some(outcome) = session.talks().state().table.outcome {
            p { b { (wording.say(&ending(common, Side::Tokyo, &outcome))) } }
        }
    };
    paper(wording, page.showing, &title, &main)
}

/// Tells one side its news in order.
struct Teller {
    view: SeatView,
    wording: Wording,
    telling: Telling,
}

impl Teller {
    fn new(session: &Session, wording: &Wording, side: Side) -> Self {
        let view = SeatView::new(session.talks(), side);
        Self { view, wording: wording.clone(), telling: Telling::default() }
    }

    fn tell(&mut self, events: &[Event]) -> Vec<String> {
        let (view, side) = (&self.view, self.view.side());
        let seen = events.iter().filter(|event| event.audience.is_seen_by(side));
        let mut told = Vec::new();
        for event in seen {
            let said = self.telling.tell(view.common(), view.happened(), side, event);
            told.extend(said.map(|said| self.wording.say(&said)));
        }
        told
    }
}

fn told_to(wording: &Wording, common: &Common, told: &BySide<Vec<String>>) -> Markup {
    html! {
        div class="both" {
            @for side in Side::BOTH {
                @if !told[side].is_empty() {
                    div class=(side.word()) {
                        p { b { (wording.say(&Message::new("steps-told").with("side", &common.sides[side].name))) } }
                        ul { @for line in &told[side] { li { (shown(line)) } } }
                    }
                }
            }
        }
    }
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

/// What may be changed, as `--set` writes it and as people say it.
pub(super) fn offered(wording: &Wording, common: &Common) -> Vec<(String, String)> {
    let mut offered = Vec::new();
    for side in Side::BOTH {
        let public = &common.sides[side];
        for body in public.bodies.values() {
            let (field, kind, now) = match &body.threshold {
                Threshold::Members(votes) => ("yes_at_least", "votes", *votes),
                Threshold::Cast { share, .. } => ("share_of_cast", "share", share.0),
                Threshold::Unity { limit, .. } => ("dissent_at_most", "votes", *limit),
            };
            let path = format!("sides.{}.bodies.{}.{field}", side.word(), body.word);
            let told = Message::new("again-quota")
                .with("side", &public.name)
                .with("body", &body.name)
                .with("kind", kind)
                .with("now", now)
                .with("needs", needs(&body.threshold));
            offered.push((path, wording.say(&told)));
            for (faction, seats) in body.seats.iter().filter(|(_, seats)| **seats > 0) {
                let about = &public.factions[faction];
                let path =
                    format!("sides.{}.bodies.{}.seats.{}", side.word(), body.word, about.word);
                let told = Message::new("again-seats")
                    .with("side", &public.name)
                    .with("faction", &about.name)
                    .with("body", &body.name)
                    .with("now", *seats);
                offered.push((path, wording.say(&told)));
            }
        }
    }
    offered
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
