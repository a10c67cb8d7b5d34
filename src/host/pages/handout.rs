//! What is handed out on paper: of each side its brief, the parts of its delegation, its options with what they are worth,
//! and a sheet on which a treaty is drafted. Each side's is that side's alone.

use std::sync::Arc;

use maud::{Markup, html};

use super::frame::Frame;
use crate::ai::reckoned;
use crate::negotiation::moves::Verb;
use crate::negotiation::play::Negotiation;
use crate::pages::{self, Page, in_each_reading};
use crate::paper::set::set_under;
use crate::paper::standing_alone;
use crate::scenario::Scenario;
use crate::scenario::clause::Clause;
use crate::scenario::id::{IssueId, Side};
use crate::sentence::{Blank, Message};
use crate::session::Role;
use crate::view::SeatView;
use crate::wording::{Joining, Wording, repute, rounded};

/// How many texts the paper sheet has room for.
const TEXTS: usize = 4;

/// The handout as the host shows it.
pub fn handout(wording: &Wording, scenario: &Arc<Scenario>) -> Markup {
    let (title, main) = (title(wording, scenario), both(wording, scenario));
    Frame::paper(wording, &title).round(&main)
}

/// The handout as a file that needs no other.
pub fn handout_file(wording: &Wording, scenario: &Arc<Scenario>) -> Markup {
    standing_alone(wording, &title(wording, scenario), &both(wording, scenario))
}

fn title(wording: &Wording, scenario: &Scenario) -> String {
    wording.say(&Message::new("handout-title").with("title", &scenario.common.title))
}

fn both(wording: &Wording, scenario: &Arc<Scenario>) -> Markup {
    // Of the deal of this seed nothing is shown: only what each side knows before the first move.
    let (talks, _) = Negotiation::open(Arc::clone(scenario), 0);
    html! {
        h1 { (title(wording, scenario)) }
        p { (wording.say(&Message::new("handout-how"))) }
        @for side in Side::BOTH { (of_side(wording, &SeatView::new(&talks, side))) }
    }
}

fn of_side(wording: &Wording, view: &SeatView) -> Markup {
    let (common, side) = (view.common(), view.side());
    let mut brief = Page::new(wording);
    pages::brief(&mut brief, view);
    let named: Vec<IssueId> =
        common.issues.ids().filter(|id| view.table().may_be_named(common, *id)).collect();
    html! {
        section class={ "brief " (side.word()) } {
            h2 { (wording.say(&Message::new("handout-side").with("side", &common.sides[side].name))) }
            (set_under(&brief))
        }
        section class="brief" {
            h2 { (wording.say(&Message::new("handout-parts"))) }
            (parts(wording))
        }
        section class="brief" {
            h2 { (wording.say(&Message::new("handout-options").with("side", &common.sides[side].name))) }
            p { (wording.say(&Message::new("handout-options-how").with("other", &common.sides[side.other()].name))) }
            @for id in &named { (options(wording, view, *id)) }
        }
        section class="brief" {
            h2 { (wording.say(&Message::new("handout-draft"))) }
            (draft_sheet(wording, view, &named))
        }
    }
}

/// Who in a delegation does what.
fn parts(wording: &Wording) -> Markup {
    let roles = [Role::Chief, Role::Minister, Role::Whip, Role::Envoy, Role::Observer];
    html! {
        table {
            tbody {
                @for role in roles {
                    @let verbs: Vec<Blank> = Verb::ALL.into_iter().filter(|verb| role.uses(*verb)).map(|verb| verb.name().into()).collect();
                    tr {
                        th scope="row" { (super::teacher::part_name(wording, role)) }
                        td {
                            @if verbs.is_empty() { (wording.say(&Message::new("handout-looks-on"))) }
                            @else { (wording.list(&verbs, Joining::And)) }
                        }
                    }
                }
            }
        }
    }
}

/// One issue: its options, what each is worth to one's own chief and what everyone reckons it is to the other.
fn options(wording: &Wording, view: &SeatView, issue: IssueId) -> Markup {
    let (common, table, side) = (view.common(), view.table(), view.side());
    let about = &common.issues[issue];
    let word = |id| wording.say(&Message::new(id));
    html! {
        h3 { (wording.text(&about.title)) }
        @if !about.about.en.is_empty() { p { (wording.text(&about.about)) } }
        table {
            thead { tr {
                th scope="col" { (word("handout-option")) }
                th scope="col" class="number" { (word("handout-worth")) }
                th scope="col" { (word("handout-reckoned")) }
            } }
            tbody {
                @for option in table.told_choices(common, issue) {
                    @let quiet = table.status_quo.option(issue) == option;
                    tr {
                        td {
                            span class="box" {}
                            @if let Some(title) = &about.options[option].title { b { (wording.text(title)) } " " }
                            (wording.text(&about.options[option].text))
                            " " code { (common.clause_text(Clause { issue, option })) }
                            @if quiet { " " em { (word("handout-left-out")) } }
                            @if let Some(what) = in_each_reading(view, Clause { issue, option }) {
                                br; small { (wording.say(&what)) }
                            }
                        }
                        td class="number" { (rounded(view.standing().option_value(issue, option))) }
                        td {
                            @if !quiet {
                                @let draft = table.status_quo.with(Clause { issue, option });
                                (wording.say(&repute(reckoned(common, table, side.other(), &draft, issue))))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A sheet to draft on.
fn draft_sheet(wording: &Wording, view: &SeatView, named: &[IssueId]) -> Markup {
    html! {
        table {
            thead { tr {
                th scope="col" { (wording.say(&Message::new("handout-issue"))) }
                @for number in 1..=TEXTS {
                    th scope="col" { (wording.say(&Message::new("handout-text").with("number", number))) }
                }
                th scope="col" { (wording.say(&Message::new("handout-agreed"))) }
            } }
            tbody {
                @for id in named {
                    tr {
                        th scope="row" { (wording.text(&view.common().issues[*id].title)) }
                        @for _ in 0..=TEXTS { td {} }
                    }
                }
            }
        }
    }
}
