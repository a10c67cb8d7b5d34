//! How things are called inside other sentences: clauses, texts, rounds, sides, and numbers with their sign.

use super::opening::clause_opening;
use crate::negotiation::moves::Constituent;
use crate::negotiation::state::{Phase, TableState};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::counsel::Voice;
use crate::scenario::id::{ChoiceId, DecisionId, FactionId, IssueId, OptionId, Side};
use crate::scenario::issue::{Common, Tag};
use crate::sentence::{Blank, Message, Text};
use crate::units::{Points, Round, Utility};

/// A message about something `by` did, read by `viewer`: `who` is "you" or "they", `name` the side across from the
/// viewer in either case.
pub fn told(common: &Common, viewer: Side, by: Side, id: &'static str) -> Message {
    Message::new(id)
        .with("who", if by == viewer { "you" } else { "they" })
        .with("name", name(common, viewer.other()))
}

/// What a side is called.
pub(super) fn name(common: &Common, side: Side) -> &Text {
    &common.sides[side].name
}

/// The title of an issue.
pub(super) fn issue(common: &Common, issue: IssueId) -> &Text {
    &common.issues[issue].title
}

/// The name of a faction.
pub fn faction(common: &Common, side: Side, faction: FactionId) -> &Text {
    &common.sides[side].factions[faction].name
}

/// The name of one of a side's two counsellors; nothing where it has none.
pub fn counsellor(common: &Common, side: Side, voice: Voice) -> Blank {
    let two = common.sides[side].counsellors.as_ref();
    two.map_or_else(|| "".into(), |two| (&two[voice].name).into())
}

/// The name of a faction or group.
pub(super) fn constituent(common: &Common, side: Side, who: Constituent) -> &Text {
    match who {
        Constituent::Faction(id) => faction(common, side, id),
        Constituent::Group(id) => &common.sides[side].groups[id].name,
    }
}

/// A clause in few words, for tables and lists: "The islands, clause c", or "two islands after a peace treaty".
pub fn clause_name(common: &Common, clause: Clause) -> Blank {
    Blank::called(lettered(common, clause), titled(common, clause))
}

/// A clause in notation, `territory=c`, or by its title.
pub fn clause_short(common: &Common, clause: Clause) -> Blank {
    clauses_short(common, [clause])
}

/// Clauses in notation one behind the other, or by their titles.
pub(super) fn clauses_short(common: &Common, clauses: impl IntoIterator<Item = Clause>) -> Blank {
    let (notation, titles): (Vec<String>, Vec<Blank>) = clauses
        .into_iter()
        .map(|clause| (common.clause_text(clause), titled(common, clause)))
        .unzip();
    Blank::called(notation.join(" "), titles)
}

/// A clause with what it says, or by its title: for a sentence that has it for its reason.
pub(super) fn clause_as_reason(common: &Common, clause: Clause) -> Blank {
    Blank::called(clause_full(common, clause), titled(common, clause))
}

/// A name with the word for typing it: "Yoshida school (yoshida)".
pub fn name_and_word(name: &Text, word: &str) -> Blank {
    let typed = Message::new("name-and-word").with("name", name).with("word", word);
    Blank::called(typed, name)
}

/// An option by its letter, "c", or by its title, "two islands after a peace treaty".
pub fn option_called(common: &Common, clause: Clause) -> Blank {
    let option = &common.issues[clause.issue].options[clause.option];
    let pointed = match &option.title {
        Some(title) => title.into(),
        None if clause.option == common.issues[clause.issue].status_quo => {
            Message::new("option-left-out").into()
        }
        None => Blank::Text(clause_opening(common, clause)),
    };
    Blank::called(option.word.as_str(), pointed)
}

/// A choice of a decision by its title, with the line for typing it.
pub fn choice_called(common: &Common, decision: DecisionId, choice: ChoiceId) -> Blank {
    let about = &common.decisions[decision];
    let chosen = &about.choices[choice];
    name_and_word(&chosen.title, &format!("decide {} {}", about.word, chosen.word))
}

/// "The islands, clause c".
fn lettered(common: &Common, clause: Clause) -> Message {
    let about = &common.issues[clause.issue];
    if clause.option == about.status_quo {
        return Message::new("clause-left-out").with("issue", &about.title);
    }
    let word = about.options[clause.option].word.as_str();
    Message::new("clause-name").with("issue", &about.title).with("option", word)
}

/// "two islands after a peace treaty"; by how it begins where the author gives it no title.
fn titled(common: &Common, clause: Clause) -> Blank {
    let about = &common.issues[clause.issue];
    match &about.options[clause.option].title {
        Some(title) => title.into(),
        None if clause.option == about.status_quo => lettered(common, clause).into(),
        None => Message::new("clause-untitled")
            .with("issue", &about.title)
            .with("opening", Blank::Text(clause_opening(common, clause)))
            .into(),
    }
}

/// A clause as people speak of it: by its title, and never by its letter.
pub(super) fn clause_spoken(common: &Common, clause: Clause) -> Blank {
    let about = &common.issues[clause.issue];
    if clause.option == about.status_quo {
        return Message::new("clause-silent").with("issue", &about.title).into();
    }
    match &about.options[clause.option].title {
        Some(title) => title.into(),
        None => Message::new("clause-full-left-out")
            .with("issue", &about.title)
            .with("text", option_says(common, clause.issue, clause.option))
            .into(),
    }
}

/// A clause in the mouth of somebody who advises: by its title, and with what it says; whoever types has the word for it.
pub fn clause_advised(common: &Common, clause: Clause) -> Blank {
    let said = |id: &'static str| {
        Message::new(id)
            .with("clause", clause_spoken(common, clause))
            .with("text", option_says(common, clause.issue, clause.option))
    };
    let typed = said("clause-advised-typed").with("typed", common.clause_text(clause));
    Blank::called(typed, said("clause-advised"))
}

/// A clause with what it says: "The islands, clause c: “The Soviet Union agrees that …”", or "two islands after a peace
/// treaty: “The Soviet Union agrees that …”".
pub fn clause_full(common: &Common, clause: Clause) -> Message {
    let about = &common.issues[clause.issue];
    let text = option_says(common, clause.issue, clause.option);
    if clause.option == about.status_quo {
        return Message::new("clause-full-left-out").with("issue", &about.title).with("text", text);
    }
    Message::new("clause-full").with("clause", clause_name(common, clause)).with("text", text)
}

/// What an option says, to stand inside a sentence.
pub(super) fn option_says(common: &Common, issue: IssueId, option: OptionId) -> Blank {
    Blank::Text(without_stop(&common.issues[issue].options[option].text))
}

/// A text in notation or by the titles of its clauses, those left out at the opening not named: short enough to stand in
/// a sentence.
pub fn draft_text(common: &Common, draft: &Draft) -> Blank {
    text_against(common, &common.opening_status_quo(), draft)
}

/// A text as it differs from `quiet`, what holds now if nothing is said: what is in force or was moved is not told again.
pub fn text_against(common: &Common, quiet: &Draft, draft: &Draft) -> Blank {
    let clauses: Vec<Clause> =
        said_against(common, quiet, draft).map(|issue| draft.clause(issue)).collect();
    if clauses.is_empty() {
        return Message::new("text-empty").into();
    }
    clauses_short(common, clauses)
}

/// A text clause by clause, each with its notation or title and its words; those left out at the opening not named.
pub fn draft_lines(common: &Common, draft: &Draft) -> Vec<Message> {
    lines_against(common, &common.opening_status_quo(), draft)
}

/// The same of what differs from `quiet`, as [`text_against`] has it.
pub fn lines_against(common: &Common, quiet: &Draft, draft: &Draft) -> Vec<Message> {
    said_against(common, quiet, draft).map(|issue| draft_line(common, draft, issue)).collect()
}

/// The issues on which `draft` says something else than `quiet`. A stance is one side's own, and no text says it (R6.27).
fn said_against(common: &Common, quiet: &Draft, draft: &Draft) -> impl Iterator<Item = IssueId> {
    common.issues.iter().filter_map(|(issue, about)| {
        let says = about.by.is_none() && draft.option(issue) != quiet.option(issue);
        says.then_some(issue)
    })
}

/// The same, of the issues alone that touch `tag`.
pub fn draft_lines_on(common: &Common, draft: &Draft, tag: Tag) -> Vec<Message> {
    let touched = common.issues.iter().filter(|(_, about)| about.tags.contains(&tag));
    let said = touched.filter(|(issue, about)| draft.option(*issue) != about.status_quo);
    said.map(|(issue, _)| draft_line(common, draft, issue)).collect()
}

fn draft_line(common: &Common, draft: &Draft, issue: IssueId) -> Message {
    clause_line(common, draft.clause(issue))
}

/// A clause with its notation or title and its words.
pub fn clause_line(common: &Common, clause: Clause) -> Message {
    Message::new("clause-line")
        .with("clause", clause_short(common, clause))
        .with("text", &common.issues[clause.issue].options[clause.option].text)
}

/// A round by number, title and date: "6. “Moscow: salmon” (April and May 1956)".
pub fn round_in_full(common: &Common, round: Round) -> Message {
    Message::new("round-in-full")
        .with("number", i32::from(round.0) + 1)
        .with("round", round_name(common, round))
}

/// Where the talks stand: the round in full; after a signature that and no date, since the events between it and what
/// follows have dates of their own.
pub fn moment_in_full(common: &Common, table: &TableState) -> Message {
    if let Phase::Interval { .. } = table.phase {
        after_signature()
    } else {
        round_in_full(common, table.round)
    }
}

/// What is called the time between signature and vote.
pub fn after_signature() -> Message {
    Message::new("moment-after-signature")
}

/// A round by title and date; its number where the scenario has no such round.
pub fn round_name(common: &Common, round: Round) -> Blank {
    match common.round_plan(round) {
        Some(plan) => {
            Message::new("round-name").with("title", &plan.title).with("date", &plan.date).into()
        }
        None => Blank::Number(i64::from(round.0) + 1),
    }
}

/// An author's sentence without its full stop, to stand inside another.
pub(super) fn without_stop(text: &Text) -> Text {
    let bare = |sentence: &str| sentence.trim_end().trim_end_matches(['.', '。']).to_owned();
    Text { en: bare(&text.en), ja: text.ja.as_deref().map(bare), ru: text.ru.as_deref().map(bare) }
}

/// Points with their sign, `+12`, `−6`, `0`, the minus a real one so that it is read aloud as such.
pub fn signed(points: Points) -> String {
    match points.0 {
        0 => "0".to_owned(),
        gain @ 1.. => format!("+{gain}"),
        loss => format!("−{}", loss.unsigned_abs()),
    }
}

/// Points without a plus: where something stands, not by how much it moved.
pub fn plain(points: Points) -> String {
    if points < Points::ZERO { signed(points) } else { points.0.to_string() }
}

/// A value in points to one decimal place, halves up; exactly where that would make it 0. A real minus, no plus.
pub fn rounded(value: Utility) -> String {
    let tenths = (value.0 + 50).div_euclid(100);
    if tenths == 0 { exact(value) } else { exact(Utility(tenths * 100)) }
}

/// A value in points, to the thousandth where it has them.
pub fn exact(value: Utility) -> String {
    let size = value.0.unsigned_abs();
    let fraction = format!("{:03}", size % 1000);
    let minus = if value.0 < 0 { "−" } else { "" };
    match fraction.trim_end_matches('0') {
        "" => format!("{minus}{}", size / 1000),
        digits => format!("{minus}{}.{digits}", size / 1000),
    }
}

/// A value with its sign, as [`rounded`].
pub(super) fn signed_value(value: Utility) -> String {
    if value > Utility::ZERO { format!("+{}", rounded(value)) } else { rounded(value) }
}
