//! What happened in the games, and in which whole texts they ended: as a page, and as part of the document.

use serde_json::{Map, Value, json};

use super::super::analyse::package;
use super::page::{change, share};
use super::plan::number;
use crate::pages::Page;
use crate::scenario::Scenario;
use crate::scenario::clause::Clause;
use crate::scenario::happening::Occurrence;
use crate::scenario::id::{EventId, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text};
use crate::session::simulation::{Happened, Paired, Tally, WhereRefused};
use crate::wording::{clause_short, draft_text};

/// Most whole texts named.
const TEXTS: usize = 5;
/// Most options named on which cells differ.
const OPTIONS: usize = 8;
/// Most events named that fell where a home refused; fewest games of either kind, and by how many thousandths more often.
const EVENTS: usize = 3;
const FEWEST: u64 = 10;
const MARKED: u64 = 150;

/// What each act, gesture and event is called, with how many games had it: every one, in the order of the scenario.
struct Counted<'c> {
    acts: Vec<(Side, &'c Text, &'c str, u64)>,
    gestures: Vec<(Side, &'c Text, &'c str, u64)>,
    events: Vec<(&'c Text, &'c str, u64)>,
}

impl<'c> Counted<'c> {
    fn of(scenario: &'c Scenario, tally: &Tally) -> Self {
        let (common, happened) = (&scenario.common, &tally.happened);
        let games = |found: Option<&u64>| found.copied().unwrap_or(0);
        let acts = common.acts.iter().map(|(id, act)| {
            (act.side, &act.title, act.word.as_str(), games(happened.acts.get(&id)))
        });
        let gestures = common.gestures.iter().map(|(id, gesture)| {
            let count = games(happened.gestures.get(&id));
            (gesture.side, &gesture.title, gesture.word.as_str(), count)
        });
        let events = scenario.events.iter().map(|(id, event)| {
            (&event.title, event.word.as_str(), games(happened.events.get(&id)))
        });
        Self { acts: acts.collect(), gestures: gestures.collect(), events: events.collect() }
    }
}

/// The commonest whole texts, and how often each act, gesture and event there was.
pub(super) fn write(page: &mut Page<'_>, scenario: &Scenario, tally: &Tally) {
    let (common, games) = (&scenario.common, tally.games());
    let texts = tally.commonest_texts();
    if !texts.is_empty() {
        page.heading(&Message::new("simulate-texts").with("count", texts.len()));
        for (text, times) in texts.iter().take(TEXTS) {
            let line = Message::new("simulate-text").with("games", number(*times));
            page.item(1, &line.with("text", draft_text(common, text)));
        }
    }
    where_refused(page, scenario, tally);
    let counted = Counted::of(scenario, tally);
    let by_side = [("simulate-acts", &counted.acts), ("simulate-gestures", &counted.gestures)];
    for (heading, list) in by_side {
        if list.is_empty() {
            continue;
        }
        page.heading(&Message::new(heading));
        for (side, title, _, times) in list {
            page.item(
                1,
                &Message::new("simulate-done-by")
                    .with("side", &common.sides[*side].name)
                    .with("title", *title)
                    .with("games", number(*times))
                    .with("share", share(*times, games)),
            );
        }
    }
    if !counted.events.is_empty() {
        page.heading(&Message::new("simulate-events"));
    }
    for (title, _, times) in &counted.events {
        page.item(
            1,
            &Message::new("simulate-event")
                .with("title", *title)
                .with("games", number(*times))
                .with("share", share(*times, games)),
        );
    }
}

/// The events that fell more often in games in which a home refused what was signed than in all others, the most first:
/// who looks for the cause of a refusal should look there too.
fn where_refused(page: &mut Page<'_>, scenario: &Scenario, tally: &Tally) {
    let WhereRefused { games: refused, happened } = &tally.where_refused;
    let others = tally.games().saturating_sub(*refused);
    if *refused < FEWEST || others < FEWEST {
        return;
    }
    let thousandths = |times: u64, games: u64| times * 1000 / games;
    let of = |(id, event): (EventId, &Occurrence)| {
        let there = happened.events.get(&id).copied().unwrap_or(0);
        let all = tally.happened.events.get(&id).copied().unwrap_or(0);
        let elsewhere = all.saturating_sub(there);
        let more = thousandths(there, *refused).saturating_sub(thousandths(elsewhere, others));
        (more >= MARKED).then(|| (more, event.title.clone(), there, elsewhere))
    };
    let mut marked: Vec<_> = scenario.events.iter().filter_map(of).collect();
    marked.sort_by_key(|(more, ..)| std::cmp::Reverse(*more));
    if marked.is_empty() {
        return;
    }
    page.heading(&Message::new("simulate-where-refused"));
    for (_, title, there, elsewhere) in marked.iter().take(EVENTS) {
        page.item(
            1,
            &Message::new("simulate-event-where-refused")
                .with("title", title)
                .with("games", number(*there))
                .with("share", share(*there, *refused))
                .with("others", share(*elsewhere, others)),
        );
    }
}

/// On which options the games of a cell settled more or less often than those of the first, the most first.
pub(in crate::cli) fn compared(page: &mut Page<'_>, common: &Common, pair: &Paired) {
    let differing = differing(common, pair);
    if differing.is_empty() {
        page.item(2, &Message::new("simulate-settled-same"));
        return;
    }
    let lines: Vec<Message> = differing
        .iter()
        .take(OPTIONS)
        .map(|clause| {
            Message::new("simulate-settled-option")
                .with("clause", clause_short(common, *clause))
                .with("difference", change(&pair.settled_on(*clause), 100.0))
        })
        .collect();
    page.item(2, &Message::new("simulate-settled-differs").with("text", lines));
}

/// The options on which any game settled otherwise, those that differ most first.
fn differing(common: &Common, pair: &Paired) -> Vec<Clause> {
    let mut all: Vec<Clause> = pair.settled_otherwise(common).collect();
    all.retain(|clause| pair.settled_on(*clause).sum != 0);
    all.sort_by_key(|clause| std::cmp::Reverse(pair.settled_on(*clause).sum.abs()));
    all
}

/// The same as parts of a document.
pub(super) fn figures(scenario: &Scenario, tally: &Tally) -> Vec<(&'static str, Value)> {
    let counted = Counted::of(scenario, tally);
    let by_side = |list: &[(Side, &Text, &str, u64)]| {
        let of = |side: Side| {
            let own = list.iter().filter(|(whose, ..)| *whose == side);
            let counts = own.map(|(_, _, word, games)| ((*word).to_owned(), json!(games)));
            Value::Object(counts.collect())
        };
        json!({ "tokyo": of(Side::Tokyo), "moscow": of(Side::Moscow) })
    };
    let events: Map<String, Value> =
        counted.events.iter().map(|(_, word, games)| ((*word).to_owned(), json!(games))).collect();
    let where_refused = scenario.events.iter().map(|(id, event)| {
        let games = tally.where_refused.happened.events.get(&id).copied().unwrap_or(0);
        (event.word.clone(), json!(games))
    });
    let texts: Vec<Value> = tally
        .commonest_texts()
        .iter()
        .map(|(text, games)| json!({ "package": package(&scenario.common, text), "games": games }))
        .collect();
    vec![
        ("packages", Value::Array(texts)),
        ("acts", by_side(&counted.acts)),
        ("gestures", by_side(&counted.gestures)),
        ("events", Value::Object(events)),
        ("games_refused_in", json!(tally.where_refused.games)),
        ("events_where_refused", Value::Object(where_refused.collect())),
    ]
}

/// By how much more often games settled on each option than those of the first cell; those alone on which any did.
pub(super) fn settled_difference(
    common: &Common,
    pair: &Paired,
    mean: &dyn Fn(&crate::session::simulation::Sums) -> Value,
) -> Value {
    let settled = pair.settled_otherwise(common);
    let options =
        settled.map(|clause| (common.clause_text(clause), mean(&pair.settled_on(clause))));
    Value::Object(options.collect())
}

/// What there was in one game, in the words of its scenario, as a row keeps it: acts, gestures and events.
pub(super) fn written(scenario: &Scenario, happened: &Happened) -> String {
    let common = &scenario.common;
    let acts: Vec<&str> = happened.acts.keys().map(|id| common.acts[*id].word.as_str()).collect();
    let gestures: Vec<&str> =
        happened.gestures.keys().map(|id| common.gestures[*id].word.as_str()).collect();
    let events: Vec<&str> =
        happened.events.keys().map(|id| scenario.events[*id].word.as_str()).collect();
    json!([acts, gestures, events]).to_string()
}

/// The same read back; nothing where it has a word the scenario does not know.
pub(super) fn read(scenario: &Scenario, said: &str) -> Option<Happened> {
    let [acts, gestures, events]: [Vec<String>; 3] = serde_json::from_str(said).ok()?;
    let common = &scenario.common;
    let mut happened = Happened::default();
    for word in acts {
        happened.acts.insert(common.acts.find(|act| act.word == word)?, 1);
    }
    for word in gestures {
        happened.gestures.insert(common.gestures.find(|gesture| gesture.word == word)?, 1);
    }
    for word in events {
        happened.events.insert(scenario.events.find(|event| event.word == word)?, 1);
    }
    Some(happened)
}
