//! What test binaries share: random small scenarios and what every property asks of them, whole games, broken files.
//!
//! A scenario is a text in the author's format, drawn from a seed, and always passes the checker.
#![allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    clippy::needless_pass_by_value,
    reason = "each test binary uses its part; a test may stop at once"
)]

mod dear;
mod draw;
mod edits;
mod games;
mod halves;
mod happenings;
mod lopsided;
pub(crate) mod plain_words;
mod policy;
mod small;
mod talks;

pub(crate) use dear::{Dear, Doubt, dearest};
pub(crate) use draw::Draw;
pub(crate) use edits::{edited, line};
pub(crate) use games::play_out;
pub(crate) use halves::{Signed, in_halves};
pub(crate) use happenings::{CLAUSE, happenings};
pub(crate) use lopsided::lopsided;
pub(crate) use policy::Policy;
pub(crate) use small::{Family, small};
pub(crate) use talks::{Home, Shape, talks, talks_of};

use std::collections::BTreeSet;
use std::sync::Arc;

use two_tables::analysis::{OwnText, each_text, judged, on_track, present_agenda};
use two_tables::negotiation::event::{Cause, Event, Happening};
use two_tables::negotiation::ledger::{Act, Audience, Entry};
use two_tables::negotiation::meter::Weighing;
use two_tables::negotiation::notation;
use two_tables::negotiation::rule::Rule;
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::Scenario;
use two_tables::scenario::check::{self, Change};
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::session::{Seat, Session, Setup};
use two_tables::units::{Points, Round};
use two_tables::view::SeatView;

/// The text of the scenario of 1956.
pub(crate) const HISTORY: &str = include_str!("../../scenarios/1956.ron");

/// The text of the tutorial.
pub(crate) const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");

/// An event of the scenario, made up.
pub(crate) fn happened(what: Happening) -> Event {
    Event { what, cause: Cause::Course, audience: Audience::World, rule: Rule::Scenario }
}

/// The event that moves a meter to `after`, whatever that takes.
pub(crate) fn changed_meter(side: Side, meter: Meter, after: Points) -> Event {
    happened(Happening::Changed(Entry {
        round: Round(0),
        side,
        meter,
        amount: Points::ZERO,
        after,
        act: Act::Opening,
        audience: Audience::World,
        rule: Rule::Opening,
        weighing: Weighing::plain(Points::ZERO),
    }))
}

/// The scenario of 1956, read once.
pub(crate) fn history() -> Arc<Scenario> {
    static READ: std::sync::LazyLock<Arc<Scenario>> = std::sync::LazyLock::new(|| checked(HISTORY));
    Arc::clone(&READ)
}

/// The moves of history's course, in order.
pub(crate) fn historys_course() -> Vec<(Side, &'static str)> {
    include_str!("../1956_history.moves")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (side, rest) = line.split_once(' ').unwrap();
            (Side::from_word(side).unwrap(), rest)
        })
        .collect()
}

/// History's moves between two people on the deal of `seed`, as far as they go.
pub(crate) fn historys_session(seed: u64) -> Session {
    let seat = |side: Side| Seat::of_person(side.word(), side);
    let mut session = Session::open(Setup {
        scenario_text: Arc::from(HISTORY),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed,
        seats: Side::BOTH.map(seat).into(),
    })
    .unwrap();
    for (side, line) in historys_course() {
        let table = &session.talks().state().table;
        let a_move = notation::parse(&session.scenario().common, table, side, line).unwrap();
        let seat = session.first_seat(side).unwrap();
        if session.submit(seat, session.revision(), a_move).is_err() {
            break;
        }
    }
    session
}

/// The scenario of `text` after `changes`, or why the checker refuses it.
pub(crate) fn try_changed(text: &str, changes: &[Change]) -> Result<Arc<Scenario>, String> {
    check::changed_scenario(text, None, changes)
        .map(Arc::new)
        .map_err(|problems| format!("{problems:#?}\nin\n{text}"))
}

/// The scenario of `text` after `changes`.
pub(crate) fn changed(text: &str, changes: &[Change]) -> Arc<Scenario> {
    try_changed(text, changes).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The scenario of `text`.
pub(crate) fn checked(text: &str) -> Arc<Scenario> {
    changed(text, &[])
}

/// The scenario of `text` after `changes`, at lesson length.
pub(crate) fn at_lesson_length(text: &str, changes: &[Change]) -> Arc<Scenario> {
    let checked = check::scenario_of_length(text, None, changes, Length::Lesson);
    Arc::new(checked.unwrap_or_else(|problems| panic!("{problems:#?}\nin\n{text}")))
}

/// One change of a scenario's text.
pub(crate) fn change(path: impl Into<String>, value: impl ToString) -> Change {
    Change { path: path.into(), value: Some(value.to_string()) }
}

/// Every text that may stand and is not empty, in the order of the options; the agenda is not asked.
pub(crate) fn packages(scenario: &Scenario, state: &State) -> Vec<Draft> {
    let common = &scenario.common;
    let mut drafts = vec![state.table.status_quo];
    for (issue, about) in common.issues.iter() {
        drafts = drafts
            .into_iter()
            .flat_map(|draft| {
                about.choices().map(move |option| draft.with(Clause { issue, option }))
            })
            .collect();
    }
    drafts.retain(|draft| *draft != state.table.status_quo && common.package(*draft).is_ok());
    drafts
}

/// Every package all bodies of `side` pass when no mood is hidden.
pub(crate) fn win_set(scenario: &Scenario, state: &State, side: Side) -> BTreeSet<Draft> {
    let standing = Standing::new(scenario, state, side);
    let shifts = standing.no_shifts();
    packages(scenario, state)
        .into_iter()
        .filter(|draft| standing.verdict(draft, &shifts).passes())
        .collect()
}

/// Every package a chief would rather have than no agreement.
pub(crate) fn worthwhile(scenario: &Scenario, state: &State, side: Side) -> BTreeSet<Draft> {
    let standing = Standing::new(scenario, state, side);
    let no_agreement = standing.no_agreement();
    packages(scenario, state)
        .into_iter()
        .filter(|draft| standing.value(draft).total >= no_agreement)
        .collect()
}

/// The zone of agreement: in both win-sets, and worth no less than no agreement to both chiefs.
pub(crate) fn zone(scenario: &Scenario, state: &State) -> BTreeSet<Draft> {
    let mut zone: BTreeSet<Draft> = packages(scenario, state).into_iter().collect();
    for side in Side::BOTH {
        let (passing, wanted) = (win_set(scenario, state, side), worthwhile(scenario, state, side));
        zone.retain(|draft| passing.contains(draft) && wanted.contains(draft));
    }
    zone
}

/// Every text on the present agenda of `view` that its chief prefers to no agreement, as its home judges it.
pub(crate) fn own_texts(view: &SeatView) -> Vec<OwnText> {
    let (common, table, standing) = (view.common(), view.table(), view.standing());
    let mut texts = Vec::new();
    for track in common.tracks.ids() {
        let choices = present_agenda(common, table);
        let choices = on_track(common, &choices, track, &table.status_quo);
        let mut drafts = Vec::new();
        each_text(common, &choices, |draft| drafts.push(*draft));
        let least = standing.no_agreement_of(track);
        let worth = |text: &OwnText| text.utility >= least && text.draft != table.status_quo;
        texts.extend(judged(&standing, &drafts).into_iter().filter(worth));
    }
    texts
}
