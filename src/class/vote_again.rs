//! A table's text voted on again with one thing changed: a quota, a faction's seats or weight, a clause.
//!
//! Everything else is as it truly was when the fate of the text was decided: what had been done, what chance had dealt.

use std::sync::Arc;

use crate::analysis::hindsight::{Path, Truth};
use crate::negotiation::play::Negotiation;
use crate::negotiation::ratification::Verdict;
use crate::scenario::Scenario;
use crate::scenario::check::{self, Change};
use crate::scenario::clause::{Clause, Draft, Package};
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::{OffTurn, Session};

/// What is changed before the vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Otherwise {
    /// Of the scenario, as `--set` writes it.
    pub changes: Vec<Change>,
    /// Of the text: a clause as it is written, `territory=c`.
    pub clause: Option<String>,
}

impl Otherwise {
    /// What is asked for by a path and its new value, as `--set` writes them, and by a clause; what is empty changes nothing.
    /// Where a faction's seats are others, so is the number of the body's members, since they are the sum.
    pub fn asked(common: &Common, path: &str, value: &str, clause: &str) -> Self {
        let (path, value, clause) = (path.trim(), value.trim(), clause.trim());
        let mut changes = Vec::new();
        if !path.is_empty() && !value.is_empty() {
            changes.push(Change { path: path.to_owned(), value: Some(value.to_owned()) });
            changes.extend(members_after(common, path, value));
        }
        Self { changes, clause: (!clause.is_empty()).then(|| clause.to_owned()) }
    }
}

/// How many members a body then has of which a faction has `value` seats.
fn members_after(common: &Common, path: &str, value: &str) -> Option<Change> {
    let seats: u32 = value.parse().ok()?;
    let (of_body, word) = path.rsplit_once(".seats.")?;
    let (of_side, body) = of_body.strip_prefix("sides.")?.split_once(".bodies.")?;
    let public = &common.sides[Side::from_word(of_side)?];
    let body = public.bodies.values().find(|one| one.word == body)?;
    let faction = public.factions.find(|one| one.word == word)?;
    let of_others: u32 = body
        .seats
        .iter()
        .filter(|(id, _)| *id != faction)
        .map(|(_, seats)| *seats)
        .fold(body.others.yes, u32::saturating_add);
    let all = of_others
        .saturating_add(body.others.against)
        .saturating_add(body.others.absent)
        .saturating_add(seats);
    Some(Change { path: format!("{of_body}.members"), value: Some(all.to_string()) })
}

/// Both votes, faction by faction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteAgain {
    /// The text as it was voted on, or would have been.
    pub text: Draft,
    /// What each home said to it.
    pub before: BySide<Verdict>,
    /// The text with what is changed of it.
    pub other_text: Draft,
    /// What each home says to that, with what is changed.
    pub after: BySide<Verdict>,
}

/// Votes on the last text of `session` again; where none was put on the table, on history's.
///
/// # Errors
/// Where the change cannot be made, or changes who there is instead of what he has.
pub fn vote_again(session: &Session, otherwise: &Otherwise) -> Result<VoteAgain, Message> {
    let scenario = session.scenario();
    let path = Path::new(scenario, session.events());
    let decided = session.events().get(..path.decided).unwrap_or(session.events());
    let text = path.last().map_or_else(|| scenario.history.package.draft(), |offer| offer.draft);
    let other_text = match &otherwise.clause {
        None => text,
        Some(clause) => with_clause(&scenario.common, text, clause)?,
    };
    let changed = Arc::new(changed(session, &otherwise.changes)?);
    if !is_alike(scenario, &changed) {
        return Err(Message::new("class-again-others"));
    }
    let before = Truth::new(session.talks(), decided);
    let (talks, _) = Negotiation::open(changed, session.setup().seed);
    let after = Truth::new(&talks, decided);
    Ok(VoteAgain {
        text,
        before: BySide::each(|side| before.verdict(side, &text)),
        other_text,
        after: BySide::each(|side| after.verdict(side, &other_text)),
    })
}

/// The text with a clause in place of its own on the same issue.
fn with_clause(common: &Common, text: Draft, written: &str) -> Result<Draft, Message> {
    let unknown = || Message::new("class-again-clause").with("clause", written);
    let (issue, option) = written.trim().split_once('=').ok_or_else(unknown)?;
    let issue = common.issue_called(issue.trim()).ok_or_else(unknown)?;
    let about = &common.issues[issue];
    let option = about.option_called(option.trim()).ok_or_else(unknown)?;
    if about.options[option].reading_only || about.by.is_some() {
        return Err(unknown());
    }
    let other = text.with(Clause { issue, option });
    common
        .package(other)
        .map(Package::draft)
        .map_err(|_| Message::new("class-again-misfit").with("clause", written))
}

/// What the session is played on, with `changes` besides.
fn changed(session: &Session, changes: &[Change]) -> Result<Scenario, Message> {
    let setup = session.setup();
    let brought = session.asides().iter().flat_map(|aside| match &aside.what {
        OffTurn::Brought { changes } => changes.as_slice(),
        OffTurn::Announced { .. } | OffTurn::TookOver { .. } | OffTurn::HandedBack { .. } => &[],
    });
    let all: Vec<Change> = setup.changes.iter().chain(brought).chain(changes).cloned().collect();
    let variant = setup.variant.as_deref();
    check::scenario_of_length(&setup.scenario_text, variant, &all, setup.length).map_err(
        |problems| {
            let first = problems.into_iter().next().map(|problem| problem.what);
            Message::new("class-again-scenario")
                .with("what", first.unwrap_or_else(|| Message::new("off-turn-no-such-change")))
        },
    )
}

/// Whether both have the same of everything that what happened speaks of, in the same order.
fn is_alike(one: &Scenario, other: &Scenario) -> bool {
    let words = |scenario: &Scenario| {
        let common = &scenario.common;
        let mut words: Vec<String> = Vec::new();
        words.extend(common.rounds.iter().map(|one| one.word.clone()));
        for issue in common.issues.values() {
            words.push(issue.word.clone());
            words.extend(issue.options.values().map(|one| one.word.clone()));
        }
        words.extend(common.tracks.values().map(|one| one.word.clone()));
        words.extend(common.gestures.values().map(|one| one.word.clone()));
        words.extend(common.acts.values().map(|one| one.word.clone()));
        for decision in common.decisions.values() {
            words.push(decision.word.clone());
            words.extend(decision.choices.values().map(|one| one.word.clone()));
        }
        words.extend(scenario.events.values().map(|one| one.word.clone()));
        for side in Side::BOTH {
            let public = &common.sides[side];
            words.push(side.word().to_owned());
            words.extend(public.leaders.values().map(|one| one.word.clone()));
            words.extend(public.memories.values().map(|one| one.word.clone()));
            words.extend(public.factions.values().map(|one| one.word.clone()));
            words.extend(public.groups.values().map(|one| one.word.clone()));
            words.extend(public.bodies.values().map(|one| one.word.clone()));
            words.push(public.counsellors.is_some().to_string());
        }
        words
    };
    words(one) == words(other)
}
