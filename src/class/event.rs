//! Events a teacher sends: one of the scenario that is still to come, or one of his own, from the beginning of the next
//! round on. Both are changes of what is still to come, as `--set` writes them; the session refuses what would change what
//! has happened.

use crate::scenario::check::Change;
use crate::scenario::happening::{Meter, When};
use crate::scenario::id::Side;
use crate::sentence::{Message, Text};
use crate::session::{OffTurn, Session};
use crate::units::Round;

/// Longest title of an event of one's own, in characters.
pub const LONGEST_TITLE: usize = 80;

/// Longest text of an event of one's own, in characters.
pub const LONGEST_EVENT: usize = 500;

/// The most an event of one's own moves a meter by, in points.
pub const MOST_MOVED: i32 = 10;

/// An event of the teacher's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnEvent {
    /// What it is called.
    pub title: String,
    /// What happens.
    pub text: String,
    /// What it moves; nothing where it is news alone.
    pub moves: Vec<Moved>,
}

/// What an event of one's own moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Whose.
    pub side: Side,
    /// Which meter.
    pub meter: Meter,
    /// By how many points.
    pub by: i32,
}

/// An event of the scenario that has not happened at a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventToCome {
    /// How it is written.
    pub word: String,
    /// What it is called; several may be called the same.
    pub title: Text,
    /// When its author has it happen at the earliest.
    pub date: Text,
    /// What happens.
    pub text: Text,
}

/// The events of the scenario that have not happened in `session`.
pub fn events_to_come(session: &Session) -> Vec<EventToCome> {
    let happened = &session.talks().state().table.events;
    let events = session.scenario().events.iter();
    let to_come = events.filter(|(id, _)| !happened.contains(id));
    let common = &session.scenario().common;
    let date = |when: When| match when {
        When::Rounds { from, .. } => common.round_plan(from).map(|plan| plan.date.clone()),
        When::Interval => common.rounds.last().map(|plan| plan.date.clone()),
    };
    to_come
        .map(|(_, event)| EventToCome {
            word: event.word.clone(),
            title: event.title.clone(),
            date: date(event.when).unwrap_or_default(),
            text: event.text.clone(),
        })
        .collect()
}

/// Brings the event `word` about as the next round begins, whatever it waited for.
///
/// # Errors
/// Where there is no such event to come, or no further round.
pub fn scenario_event(session: &Session, word: &str) -> Result<OffTurn, Message> {
    if !events_to_come(session).iter().any(|known| known.word == word) {
        return Err(Message::new("class-event-unknown").with("event", word));
    }
    let round = quoted(next_round(session)?);
    let set = |field: &str, value: &str| Change {
        path: format!("events.{word}.{field}"),
        value: Some(value.to_owned()),
    };
    Ok(OffTurn::Brought {
        changes: vec![
            set("interval", "false"),
            set("round", &round),
            set("until", &round),
            set("condition", "[]"),
            set("chance", "1000"),
        ],
    })
}

/// Brings an event of the teacher's own about as the next round begins.
///
/// # Errors
/// Where it cannot be told so, or there is no further round.
pub fn own_event(session: &Session, event: &OwnEvent) -> Result<OffTurn, Message> {
    let fits = |text: &str, most: usize| (1..=most).contains(&text.trim().chars().count());
    if !fits(&event.title, LONGEST_TITLE) || !fits(&event.text, LONGEST_EVENT) {
        return Err(Message::new("class-event-unspeakable")
            .with("title", LONGEST_TITLE)
            .with("text", LONGEST_EVENT));
    }
    if event.moves.iter().any(|moved| moved.by.abs() > MOST_MOVED) {
        return Err(Message::new("class-event-too-much").with("most", MOST_MOVED));
    }
    let round = quoted(next_round(session)?);
    let number = session.scenario().events.len() + 1;
    let effects: Vec<String> = event
        .moves
        .iter()
        .filter(|moved| moved.by != 0)
        .map(|moved| {
            let (side, meter) = (moved.side.word(), meter_word(moved.meter));
            format!("(side: \"{side}\", meter: \"{meter}\", by: {})", moved.by)
        })
        .collect();
    let [title, text] = [&event.title, &event.text].map(|typed| quoted(&plain(typed)));
    let value = format!(
        "(id: \"teacher_{number}\", title: {title}, text: {text}, headlines: (tokyo: {title}, moscow: \
         {title}), round: {round}, effects: [{}], judgement: \"Brought by the teacher.\")",
        effects.join(", "),
    );
    Ok(OffTurn::Brought {
        changes: vec![Change { path: "events.+".to_owned(), value: Some(value) }],
    })
}

/// On one line, and without braces, in which authors name places.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('{', "(").replace('}', ")")
}

fn quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .flat_map(|sign| {
            let marked = matches!(sign, '"' | '\\').then_some('\\');
            marked.into_iter().chain([sign])
        })
        .collect();
    format!("\"{escaped}\"")
}

fn next_round(session: &Session) -> Result<&str, Message> {
    let next = Round(session.talks().state().table.round.0.saturating_add(1));
    let plan = session.scenario().common.round_plan(next);
    let over = session.talks().state().table.is_over();
    let plan = plan.filter(|_| !over);
    plan.map(|plan| plan.word.as_str()).ok_or_else(|| Message::new("class-event-too-late"))
}

fn meter_word(meter: Meter) -> &'static str {
    match meter {
        Meter::Material => "material",
        Meter::Face => "face",
        Meter::Trust => "trust",
        Meter::Capital => "capital",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_stays_text() {
        assert_eq!(quoted("a \"b\\\""), r#""a \"b\\\"""#);
        assert_eq!(plain(" two\nlines {habomai} "), "two lines (habomai)");
    }
}
