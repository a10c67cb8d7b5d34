//! The treaty sheet: every issue with both positions, and one issue with every option.

use crate::ai::reckoned;
use crate::negotiation::value::ValueSource;
use crate::pages::Page;
use crate::scenario::clause::Clause;
use crate::scenario::id::{IssueId, OptionId};
use crate::scenario::issue::{Common, Issue, Origin};
use crate::sentence::{Blank, Message};
use crate::units::Utility;
use crate::view::SeatView;
use crate::wording::{name_and_word, repute, round_name, rounded, signed, told};

/// The joint text: each clause with what is left out, where both stand and what is agreed.
pub fn sheet(page: &mut Page<'_>, view: &SeatView) {
    let (common, table, side) = (view.common(), view.table(), view.side());
    page.heading(&Message::new("sheet-heading"));
    page.say(&between(common, "sheet-how"));
    for (id, about) in common.issues.iter().filter(|(id, _)| table.may_be_named(common, *id)) {
        let word = |option: OptionId| Blank::from(about.options[option].word.as_str());
        let position = |whose| match table.positions[whose] {
            Some(draft) => word(draft.option(id)),
            None => Message::new("sheet-nothing-yet").into(),
        };
        let options: Vec<String> = table
            .told_choices(common, id)
            .map(|option| mark(view, Clause { issue: id, option }, &about.options[option].word))
            .collect();
        let agreed = match table.agreed[id] {
            Some(option) => Message::new("sheet-agreed").with("option", word(option)).into(),
            None => Blank::from(""),
        };
        page.item(
            1,
            &Message::new("sheet-line")
                .with("word", about.word.as_str())
                .with("title", &about.title)
                .with("options", options.join(" "))
                .with("own", position(side))
                .with("other", &common.sides[side.other()].name)
                .with("theirs", position(side.other()))
                .with("agreed", agreed),
        );
    }
    for line in stances(view) {
        page.item(1, &line);
    }
}

/// The stances: what each side settles by itself, and how it stands (R6.27), a line each.
pub fn stances(view: &SeatView) -> Vec<Message> {
    let common = view.common();
    let line = |(issue, about): (IssueId, &Issue)| {
        let stands = view.table().status_quo.option(issue);
        let told = told(common, view.side(), about.by?, "sheet-stance");
        let told = told.with("issue", name_and_word(&about.title, &about.word));
        Some(told.with("text", &about.options[stands].text))
    };
    common.issues.iter().filter_map(line).collect()
}

/// An option's word: the status quo in parentheses, what is not on the agenda in square brackets.
fn mark(view: &SeatView, clause: Clause, word: &str) -> String {
    if view.table().status_quo.option(clause.issue) == clause.option {
        format!("({word})")
    } else if view.table().is_open(view.common(), clause) {
        word.to_owned()
    } else {
        format!("[{word}]")
    }
}

/// One issue: each option with its text, what it is worth to you and what everyone reckons it is to the other.
pub fn issue(page: &mut Page<'_>, view: &SeatView, id: IssueId) {
    let (common, table) = (view.common(), view.table());
    let about = &common.issues[id];
    page.heading(
        &Message::new("issue-heading").with("title", name_and_word(&about.title, &about.word)),
    );
    if !about.about.en.is_empty() {
        page.text(&about.about);
    }
    if about.scale {
        page.say(&between(common, "issue-scale"));
    } else {
        page.say(&Message::new("issue-no-scale"));
    }
    if let Some(by) = about.by {
        page.say(&told(common, view.side(), by, "issue-stance"));
    }
    for option in table.told_choices(common, id) {
        let clause = Clause { issue: id, option };
        let stands = table.status_quo.option(id) == option;
        let status = if about.by.is_some() {
            if stands { Message::new("issue-stands").into() } else { Blank::from("") }
        } else if stands {
            Message::new("issue-status-quo").into()
        } else if table.is_open(common, clause) {
            Blank::from("")
        } else {
            match table.opens(common, clause) {
                Some(round) => {
                    Message::new("issue-opens").with("round", round_name(common, round)).into()
                }
                None => Message::new("issue-closed").into(),
            }
        };
        page.item(
            1,
            &Message::new("issue-option")
                .with("word", lettered(&about.options[option].word))
                .with("text", &about.options[option].text)
                .with("status", status),
        );
        one_option(page, view, clause);
    }
}

/// The sentence `id` with both sides as the scenario calls them: whose end a scale begins at is `$first`.
fn between(common: &Common, id: &'static str) -> Message {
    let sides = &common.sides;
    Message::new(id).with("first", &sides.tokyo.name).with("second", &sides.moscow.name)
}

/// The letter an option is typed by; who points has no use for one.
fn lettered(word: &str) -> Blank {
    let typed = Message::new("issue-option-typed").with("word", word);
    Blank::called(typed, Message::new("issue-option-pointed"))
}

/// One option: what it is worth to you, what everyone reckons it is to the other, how it is read, where it comes from.
pub fn one_option(page: &mut Page<'_>, view: &SeatView, clause: Clause) {
    let (common, table) = (view.common(), view.table());
    page.item(2, &worth(view, clause));
    if let Some(counts) = in_each_reading(view, clause) {
        page.item(2, &counts);
    }
    if table.status_quo.option(clause.issue) != clause.option {
        page.item(2, &reckoned_of_other(view, clause));
    }
    let options = &common.issues[clause.issue].options;
    if let Some(readings) = options[clause.option].reads_as {
        let read = |reading: OptionId| Blank::from(&options[reading].text);
        let open = !table.collapsed.contains(&clause);
        page.item(
            2,
            &between(common, if open { "issue-ambiguous" } else { "issue-collapsed" })
                .with("tokyo", read(readings.tokyo))
                .with("moscow", read(readings.moscow)),
        );
    }
    source(page, view, clause);
}

fn worth(view: &SeatView, clause: Clause) -> Message {
    let standing = view.standing();
    let worth = &view.home().worth[clause.issue][clause.option];
    let (material, face) = standing.gain(clause.issue, clause.option);
    let why = worth.why.as_ref().map_or_else(|| Blank::from(""), Blank::from);
    let value = standing.option_value(clause.issue, clause.option);
    Message::new("issue-worth")
        .with("material", signed(material))
        .with("face", signed(face))
        .with("value", rounded(value))
        .with("why", why)
}

/// What an ambiguous clause counts to you: now, in a text that has it alone; and read as each capital reads it. What it
/// counts in its plain words stands above.
pub fn in_each_reading(view: &SeatView, clause: Clause) -> Option<Message> {
    let (common, table, side) = (view.common(), view.table(), view.side());
    let readings = common.issues[clause.issue].options[clause.option].reads_as?;
    let standing = view.standing();
    let draft = table.status_quo.with(clause);
    let value = standing.value(&draft);
    let counted = value.terms.iter().find(|term| match term.from {
        ValueSource::Clause { clause: one, .. } => one == clause,
        ValueSource::Linkage(_) | ValueSource::Retreat { .. } => false,
    });
    let read = |reading: OptionId| rounded(standing.option_value(clause.issue, reading));
    let id = if table.readings(common, clause, &draft).is_some() {
        "issue-counts-open"
    } else {
        "issue-counts-pinned"
    };
    Some(
        Message::new(id)
            .with("now", rounded(counted.map_or(Utility::ZERO, |term| term.utility)))
            .with("own", read(readings[side]))
            .with("other", &common.sides[side.other()].name)
            .with("theirs", read(readings[side.other()])),
    )
}

/// What everyone reckons a clause, in a text of its own, is worth to the other side.
fn reckoned_of_other(view: &SeatView, clause: Clause) -> Message {
    Message::new("issue-reckoned")
        .with("other", &view.common().sides[view.side().other()].name)
        .with("gain", repute(reckoned_gain(view, clause)))
}

/// The same in points.
pub fn reckoned_gain(view: &SeatView, clause: Clause) -> i64 {
    let (common, table, other) = (view.common(), view.table(), view.side().other());
    reckoned(common, table, other, &table.status_quo.with(clause), clause.issue)
}

/// Where a clause comes from.
fn source(page: &mut Page<'_>, view: &SeatView, clause: Clause) {
    let common = view.common();
    origin_of(page, common, &common.issues[clause.issue].options[clause.option].origin);
}

/// Where something comes from: its sources, and the reason where it is judgement.
pub(super) fn origin_of(page: &mut Page<'_>, common: &Common, origin: &Origin) {
    let titles: Vec<Blank> =
        origin.sources.iter().map(|id| Blank::from(&common.sources[*id].title)).collect();
    if !titles.is_empty() {
        page.item(2, &Message::new("origin-sources").with("sources", titles));
    }
    if let Some(judgement) = &origin.judgement {
        page.item(2, &Message::new("origin-judgement").with("reason", judgement));
    }
}
