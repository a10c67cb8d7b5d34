//! The treaty as numbered clauses: what is agreed, and what is not in the words and inks of both capitals. A clause opens
//! into its scale of options; what is chosen there is written into the delegation's draft.

use maud::{Markup, html};

use super::super::Desk;
use crate::ai::reckoned;
use crate::pages;
use crate::paper::set::{ink, text};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, OptionId, Side};
use crate::sentence::Message;
use crate::units::Round;
use crate::wording::{clause_opening, percent, repute, rounded};

/// The treaty, with the form that writes the draft.
pub(super) fn treaty(desk: &Desk<'_>) -> Markup {
    let (common, table) = (desk.view().common(), desk.view().table());
    let base = desk.draft().unwrap_or(table.status_quo);
    let named = common.issues.ids().filter(|issue| table.may_be_named(common, *issue));
    let stances = pages::stances(desk.view());
    html! {
        form #draft .treaty method="post" action=(desk.address("draft"))
            hx-post=(desk.address("draft")) hx-target="#main" hx-swap="outerHTML"
            hx-trigger="change delay:50ms, submit" {
            (desk.key())
            ol {
                @for issue in named { li { (clause(desk, issue, &base)) } }
            }
            @if desk.plays() {
                button .plain.without-script type="submit" { (desk.word("student-write-draft")) }
            }
        }
        @for stance in &stances { p .note { (desk.say(stance)) } }
    }
}

/// A clause, and behind it its scale.
fn clause(desk: &Desk<'_>, issue: IssueId, base: &Draft) -> Markup {
    let common = desk.view().common();
    let about = &common.issues[issue];
    let choices = desk.view().table().told_choices(common, issue);
    html! {
        details #{ "issue-" (about.word) } {
            summary { span .what { (positions(desk, issue)) } }
            fieldset disabled[!desk.plays()] {
                legend .unseen { (text(desk.wording, &about.title)) }
                @if about.scale {
                    p .ends aria-hidden="true" {
                        span .ink-tokyo { "◀ " (text(desk.wording, &common.sides[Side::Tokyo].name)) }
                        span .ink-moscow { (text(desk.wording, &common.sides[Side::Moscow].name)) " ▶" }
                    }
                }
                @for option in choices { (choice(desk, Clause { issue, option }, base)) }
                @if !about.about.en.is_empty() {
                    details #{ "background-" (about.word) } {
                        summary { (desk.word("student-background")) }
                        p .note { (text(desk.wording, &about.about)) }
                    }
                }
            }
        }
    }
}

/// What stands of an issue: what is agreed so far; else the words of each capital, in brackets.
fn positions(desk: &Desk<'_>, issue: IssueId) -> Markup {
    let (common, table) = (desk.view().common(), desk.view().table());
    let asked = |side: Side| table.positions[side].map(|text| text.option(issue));
    let quiet = table.status_quo.option(issue);
    let is_quiet = |side: Side| asked(side).is_none_or(|option| option == quiet);
    let common_ground = Side::BOTH.into_iter().all(is_quiet).then_some(quiet);
    let last = table.agreed[issue].or(asked(desk.side));
    let known = last.unwrap_or(quiet);
    let is_new = desk.on_desk.map(|draft| draft.option(issue)).filter(|own| *own != known);
    html! {
        span .title { (text(desk.wording, &common.issues[issue].title)) }
        @if let Some(option) = table.agreed[issue] {
            span .words { (words(desk, Clause { issue, option })) " " small { (desk.word("student-agreed")) } }
        } @else if let Some(option) = common_ground {
            span .words.silent { (words(desk, Clause { issue, option })) }
        } @else {
            @for side in Side::BOTH {
                @if let Some(option) = asked(side) {
                    span .words.(ink(side)) {
                        span .unseen { (text(desk.wording, &common.sides[side].name)) ": " }
                        "[" (words(desk, Clause { issue, option })) "]"
                    }
                }
            }
        }
        @if let Some(option) = is_new {
            span .words.own { (desk.word("student-your-draft")) " " (words(desk, Clause { issue, option })) }
        }
    }
}

/// A clause in few words: its title, else how it begins; that it is left out where it says nothing.
pub(super) fn words(desk: &Desk<'_>, clause: Clause) -> String {
    let common = desk.view().common();
    let about = &common.issues[clause.issue];
    match &about.options[clause.option].title {
        Some(title) => text(desk.wording, title),
        None if clause.option == about.status_quo => desk.word("student-left-out"),
        None => text(desk.wording, &clause_opening(common, clause)),
    }
}

/// An option to choose, with its words, and what it does to oneself, to one's home and to them.
fn choice(desk: &Desk<'_>, clause: Clause, base: &Draft) -> Markup {
    let (common, table) = (desk.view().common(), desk.view().table());
    let about = &common.issues[clause.issue];
    let option = &about.options[clause.option];
    let stands = table.status_quo.option(clause.issue) == clause.option;
    let is_open = stands || table.is_open(common, clause);
    let id = format!("pick-{}-{}", about.word, option.word);
    let mut does = desk.page();
    pages::one_option(&mut does, desk.view(), clause);
    html! {
        div .choice.closed[!is_open] {
            input type="radio" id=(id) name={ "issue-" (about.word) } value=(option.word)
                checked[base.option(clause.issue) == clause.option] disabled[!is_open];
            label for=(id) {
                strong { (words(desk, clause)) }
                @if is_open {
                    @if option.title.is_some() { span { (text(desk.wording, &option.text)) } }
                    span .worth { (desk.say(&does_to(desk, clause, base))) }
                } @else {
                    span .note { (desk.say(&when_open(desk, clause))) }
                }
                @if stands { span .note { (desk.word("student-holds")) } }
            }
            details #{ "about-" (about.word) "-" (option.word) } {
                summary { (desk.word("student-option-more")) }
                (crate::paper::set::set(&does))
            }
        }
    }
}

/// From when a clause that is not on the agenda will be, where its date says so.
fn when_open(desk: &Desk<'_>, clause: Clause) -> Message {
    let (common, table) = (desk.view().common(), desk.view().table());
    let to_come = (table.round.0 + 1..=common.last_round().0).map(Round);
    let opens = to_come.into_iter().find(|round| table.is_open_in(common, clause, *round));
    match opens.and_then(|round| common.round_plan(round)) {
        Some(plan) => Message::new("student-opens").with("date", &plan.date),
        None => Message::new("student-closed"),
    }
}

/// What a clause is worth, what the draft's chance at home would be with it, and what everyone reckons it is to them.
fn does_to(desk: &Desk<'_>, clause: Clause, base: &Draft) -> Message {
    let view = desk.view();
    let (standing, other) = (view.standing(), desk.side.other());
    let with = base.with(clause);
    let gain = reckoned(view.common(), view.table(), other, &with, clause.issue);
    Message::new("student-does")
        .with("value", rounded(standing.option_value(clause.issue, clause.option)))
        .with("percent", percent(standing.chance(&with)))
        .with("other", &view.common().sides[other].name)
        .with("gain", repute(gain))
}

/// The fields that write a text as the draft: those of its clauses that are not left out.
pub(super) fn fields(desk: &Desk<'_>, draft: &Draft) -> Markup {
    let (common, table) = (desk.view().common(), desk.view().table());
    let said = |issue: &IssueId| {
        draft.option(*issue) != table.status_quo.option(*issue)
            && common.issues[*issue].by.is_none()
    };
    let word =
        |issue: IssueId, option: OptionId| common.issues[issue].options[option].word.as_str();
    html! {
        @for issue in common.issues.ids().filter(said) {
            input type="hidden" name={ "issue-" (common.issues[issue].word) }
                value=(word(issue, draft.option(issue)));
        }
    }
}
