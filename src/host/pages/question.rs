//! The question put to the class: on phones with what can be guessed, on the wall and in the debrief with how many have, and
//! everywhere with what came of it, told to both sides alike.

use maud::{Markup, html};

use crate::class::{Asked, Class, Guess, Question, StudentId};
use crate::paper::offered;
use crate::paper::set::{say, word};
use crate::scenario::clause::Clause;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::wording::{Joining, Wording, clause_line, clause_name};

/// What is asked, in a sentence.
fn asked(wording: &Wording, common: &Common, asked: &Asked) -> String {
    let mut changed: Vec<Message> = Vec::new();
    if let Some((_, told)) =
        offered(wording, common).into_iter().find(|(path, _)| *path == asked.path)
    {
        changed.push(Message::new("question-set").with("what", told).with("value", &*asked.value));
    }
    if let Some(clause) = common.clause_called(&asked.clause) {
        let named = wording.list(&[clause_name(common, clause)], Joining::And);
        changed.push(Message::new("question-clause").with("clause", named));
    }
    let what = if changed.is_empty() {
        Message::new("question-unchanged")
    } else {
        Message::new("question-changed").with("what", changed)
    };
    say(wording, &Message::new("question-asked").with("table", asked.table).with("what", what))
}

/// The text that is voted on again, clause by clause, the changed one marked: who guesses has to see it.
fn text(wording: &Wording, common: &Common, asked: &Asked) -> Markup {
    let other = common.clause_called(&asked.clause);
    let clauses: Vec<Clause> =
        asked.text.iter().filter_map(|written| common.clause_called(written)).collect();
    let is_new = other.filter(|other| clauses.iter().all(|one| one.issue != other.issue));
    let line = |clause| say(wording, &clause_line(common, clause));
    html! {
        @if !clauses.is_empty() {
            ul class="voted" {
                @for clause in clauses {
                    @match other.filter(|other| other.issue == clause.issue && *other != clause) {
                        Some(other) => li { s { (line(clause)) } " " b { (line(other)) } },
                        None => li { (line(clause)) }
                    }
                }
                @if let Some(other) = is_new { li { b { (line(other)) } } }
            }
        }
    }
}

/// On a phone: the question with a button for each guess, then what came of it.
pub(super) fn on_phone(
    wording: &Wording,
    common: &Common,
    class: &Class,
    student: StudentId,
) -> Markup {
    let Some(question) = class.question() else { return html! {} };
    let own = question.guess_of(student);
    html! {
        section .notice.question role="status" {
            h2 { (word(wording, "question-title")) }
            p { (asked(wording, common, &question.asked)) }
            (text(wording, common, &question.asked))
            @if let Some(answer) = question.answer {
                (result(wording, common, question))
                @if let Some(own) = own {
                    @let id = if own == Guess::right(answer.after) { "question-right" } else { "question-wrong" };
                    p { (say(wording, &Message::new(id).with("guess", guessed(common, own)))) }
                }
            } @else {
                form method="post" action={ "/s/" (student.0) "/guess" } {
                    @for guess in Guess::ALL {
                        button type="submit" name="guess" value=(guess.word()) aria-pressed=(if own == Some(guess) { "true" } else { "false" }) {
                            (say(wording, &guessed(common, guess)))
                        }
                    }
                }
                @if let Some(own) = own {
                    p { (say(wording, &Message::new("question-own").with("guess", guessed(common, own)))) }
                }
            }
        }
    }
}

fn guessed(common: &Common, guess: Guess) -> Message {
    let only = |side: Side| Message::new("question-only").with("side", &common.sides[side].name);
    match guess {
        Guess::Both => Message::new("question-both"),
        Guess::Tokyo => only(Side::Tokyo),
        Guess::Moscow => only(Side::Moscow),
        Guess::Neither => Message::new("question-neither"),
    }
}

/// On the wall and in the debrief: the question, how many have guessed, and what came of it.
pub(super) fn for_all(wording: &Wording, common: &Common, class: &Class) -> Markup {
    html! {
        section class="question" id="question" data-live hidden[class.question().is_none()] {
            @if let Some(question) = class.question() {
                h2 { (word(wording, "question-title")) }
                p { (asked(wording, common, &question.asked)) }
                (text(wording, common, &question.asked))
                @if question.answer.is_some() {
                    (result(wording, common, question))
                } @else {
                    p { (say(wording, &Message::new("question-guessed")
                        .with("guessed", question.guessed())
                        .with("students", class.students().count()))) }
                }
            }
        }
    }
}

/// The class's guesses beside what each home did.
fn result(wording: &Wording, common: &Common, question: &Question) -> Markup {
    let passes = |passes: bool| word(wording, if passes { "again-passes" } else { "again-fails" });
    html! {
        @if let Some(answer) = question.answer {
            table class="guesses" {
                thead { tr {
                    th scope="col" { (word(wording, "again-home")) }
                    th scope="col" { (word(wording, "again-guessed")) }
                    th scope="col" { (word(wording, "again-before")) }
                    th scope="col" { (word(wording, "again-after")) }
                } }
                tbody {
                    @for side in Side::BOTH {
                        @let (yes, no) = question.counted(side);
                        tr {
                            th scope="row" { (wording.text(&common.sides[side].name)) }
                            td { (say(wording, &Message::new("again-guesses").with("yes", yes).with("no", no))) }
                            td { (passes(answer.before[side])) }
                            td { (passes(answer.after[side])) }
                        }
                    }
                }
            }
            p { (say(wording, &Message::new("question-how-many-right")
                .with("right", question.right())
                .with("guessed", question.guessed()))) }
        }
    }
}
