//! What is otherwise: a quota, a faction's seats or weight, a clause of the text, a home move made besides, a move left out.

use std::sync::Arc;

use crate::negotiation::event::{Event, Happening};
use crate::negotiation::ledger::Act;
use crate::negotiation::meter::scale;
use crate::negotiation::moves::{Kind, Move};
use crate::negotiation::notation;
use crate::negotiation::play::Negotiation;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::check::{self, Change};
use crate::scenario::clause::{Clause, Draft, Package};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::{OffTurn, Session};

/// What is otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Otherwise {
    /// Of the scenario, as `--set` writes it.
    pub changes: Vec<Change>,
    /// Of the text: clauses as they are written, `territory=c`.
    pub clause: Option<String>,
    /// What a side does besides, just before: a pledge, a payment, in notation.
    pub made: Vec<(Side, String)>,
    /// The numbers, from 1, of moves that were not made; what followed from them alone is gone with them.
    pub without: Vec<usize>,
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
        let clause = (!clause.is_empty()).then(|| clause.to_owned());
        Self { changes, clause, ..Self::default() }
    }

    /// What is typed: `territory=c`, `sides.tokyo.bodies.diet.yes_at_least=240`, `tokyo pay yoshida 5`, `without 12`, one in
    /// each part.
    ///
    /// # Errors
    /// The first part that is none of these.
    pub fn read<'p>(
        common: &Common,
        parts: impl IntoIterator<Item = &'p str>,
    ) -> Result<Self, Message> {
        let mut read = Self::default();
        for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
            let (first, rest) = part.split_once(char::is_whitespace).unwrap_or((part, ""));
            if first.eq_ignore_ascii_case("without") {
                let number = rest.trim().parse().ok().filter(|number| *number > 0);
                let wrong = || Message::new("what-if-number").with("word", rest.trim());
                read.without.push(number.ok_or_else(wrong)?);
            } else if let Some(side) = Side::from_word(&first.trim_end_matches(':').to_lowercase())
            {
                read.made.push((side, rest.trim().to_owned()));
            } else if let Some((path, value)) = part.split_once('=')
                && path.contains('.')
            {
                if read.changes.iter().any(|earlier| earlier.path == path.trim()) {
                    return Err(Message::new("what-if-twice").with("word", path.trim()));
                }
                read.changes.extend(Self::asked(common, path, value, "").changes);
            } else if part.contains('=') {
                let clauses = read.clause.take().map(|before| before + " ").unwrap_or_default();
                read.clause = Some(clauses + part);
            } else {
                return Err(Message::new("what-if-unknown").with("word", part));
            }
        }
        Ok(read)
    }

    /// The text with the clauses that are others.
    pub(super) fn text(&self, common: &Common, text: Draft) -> Result<Draft, Message> {
        match &self.clause {
            None => Ok(text),
            Some(clauses) => with_clauses(common, text, clauses),
        }
    }

    /// The talks as they would stand after the first `until` events of `session`; nothing is dealt anew.
    pub(super) fn talks(&self, session: &Session, until: usize) -> Result<Negotiation, Message> {
        let scenario = Arc::new(changed(session, &self.changes)?);
        if !is_alike(session.scenario(), &scenario) {
            return Err(Message::new("class-again-others"));
        }
        let events = self.left(session, until)?;
        let mut state = if self.without.is_empty() {
            State::after(&scenario, &events)
        } else {
            booked_anew(&scenario, events)
        };
        for (side, line) in &self.made {
            state = made(&scenario, &state, *side, line)?;
        }
        Ok(Negotiation::standing_at(scenario, session.setup().seed, state))
    }

    /// The first `until` events but for what the moves left out brought about.
    fn left(&self, session: &Session, until: usize) -> Result<Vec<Event>, Message> {
        let before = session.events_before_moves();
        for number in &self.without {
            let verb = session.played().get(number - 1).and_then(|_| {
                session.brought_about(number - 1).iter().find_map(|event| event.what.verb())
            });
            let missing = || Message::new("what-if-no-move").with("number", *number);
            let kind = verb.ok_or_else(missing)?.kind();
            if !matches!(kind, Kind::Home | Kind::Signal) {
                return Err(Message::new("what-if-table-move").with("number", *number));
            }
        }
        let number = |place: usize| before.iter().take_while(|before| **before <= place).count();
        let kept = session.events().iter().take(until).enumerate();
        let kept = kept.filter(|(place, _)| !self.without.contains(&number(*place)));
        Ok(kept.map(|(_, event)| event.clone()).collect())
    }
}

/// The state after `events`, of which some are left out: every meter moves by as much as it did, from where it stands then.
fn booked_anew(scenario: &Scenario, events: Vec<Event>) -> State {
    let mut state = State::opening(scenario);
    for mut event in events {
        // What the opening books, the state has begun with.
        if let Happening::Changed(entry) = &mut event.what
            && entry.act != Act::Opening
        {
            let (low, high) = scale(entry.meter);
            let before = state.meter(entry.side, entry.meter);
            entry.after = (before + entry.amount).max(low).min(high);
            entry.amount = entry.after - before;
        }
        state = state.and(&scenario.common, std::slice::from_ref(&event));
    }
    state
}

/// The state had `side` made the move of `line` besides: one at home, or what it does alone.
fn made(scenario: &Scenario, state: &State, side: Side, line: &str) -> Result<State, Message> {
    let common = &scenario.common;
    let wrong = |why: Message| Message::new("what-if-move").with("line", line).with("reason", why);
    let a_move: Move = notation::parse(common, &state.table, side, line).map_err(wrong)?;
    let not_here = || Message::new("what-if-not-here").with("line", line);
    if !matches!(a_move.kind(), Kind::Home | Kind::Signal) {
        return Err(not_here());
    }
    let name = &common.sides[side].name;
    let refused = |_| Message::new("what-if-refused").with("line", line).with("side", name);
    state.had_made(scenario, side, a_move).map_err(refused)?.ok_or_else(not_here)
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

/// The text with clauses in place of its own on the same issues.
fn with_clauses(common: &Common, text: Draft, written: &str) -> Result<Draft, Message> {
    let clauses = written.split(|c: char| c.is_whitespace() || c == ',');
    let clauses = clauses.filter(|clause| !clause.is_empty());
    let clauses: Vec<Clause> = clauses.map(|one| clause(common, one)).collect::<Result<_, _>>()?;
    for (place, one) in clauses.iter().enumerate() {
        if clauses.iter().take(place).any(|earlier| earlier.issue == one.issue) {
            let word = common.issues[one.issue].word.as_str();
            return Err(Message::new("what-if-twice").with("word", word));
        }
    }
    let other = clauses.into_iter().fold(text, Draft::with);
    common.package(other).map(Package::draft).map_err(|misfits| {
        let because = misfits.into_iter().next().map(|misfit| misfit.because);
        Message::new("class-again-misfit")
            .with("clause", written)
            .with("because", &because.unwrap_or_default())
    })
}

/// A clause as it is written.
fn clause(common: &Common, written: &str) -> Result<Clause, Message> {
    let unknown = || Message::new("class-again-clause").with("clause", written);
    let (issue, option) = written.trim().split_once('=').ok_or_else(unknown)?;
    let issue = common.issue_called(issue.trim()).ok_or_else(unknown)?;
    let about = &common.issues[issue];
    let option = about.option_called(option.trim()).ok_or_else(unknown)?;
    if about.options[option].reading_only || about.by.is_some() {
        return Err(unknown());
    }
    Ok(Clause { issue, option })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::happening::Meter;
    use crate::scenario::length::Length;
    use crate::session::{Seat, Setup};

    /// Tokyo is angry first and then regrets: both move the same trust.
    #[test]
    fn what_is_left_out_moves_no_meter_though_others_moved_the_same_after_it() {
        let mut session = Session::open(Setup {
            scenario_text: Arc::from(include_str!("../../../scenarios/1956.ron")),
            variant: None,
            changes: Vec::new(),
            length: Length::Full,
            seed: 3,
            seats: Side::BOTH.map(|side| Seat::of_person(side.word(), side)).into(),
        })
        .unwrap();
        let mut said = ["statement anger", "statement regret"].into_iter();
        while session.talks().state().table.round.0 < 4 {
            let (table, common) = (&session.talks().state().table, &session.scenario().common);
            let side = table.turn.side;
            let line = match side {
                Side::Tokyo if !table.turn.signal_used => said.next().unwrap_or("hold"),
                Side::Tokyo | Side::Moscow => "hold",
            };
            let a_move = notation::parse(common, table, side, line).unwrap();
            let seat = session.first_seat(side).unwrap();
            session.submit(seat, session.revision(), a_move).unwrap();
        }
        assert_eq!(said.next(), None);
        let number = session.played().iter().position(|one| one.line == "statement anger").unwrap();
        let typed = format!("without {}", number + 1);
        let asked = Otherwise::read(&session.scenario().common, [typed.as_str()]).unwrap();
        let talks = asked.talks(&session, session.events().len()).unwrap();
        let (told, without) = (session.talks().state(), talks.state());
        let mut moved = 0;
        for (side, meter) in Side::BOTH
            .into_iter()
            .flat_map(|side| [Meter::Face, Meter::Trust].map(|meter| (side, meter)))
        {
            let entries = session.brought_about(number).iter().filter_map(|event| {
                if let Happening::Changed(entry) = &event.what { Some(entry) } else { None }
            });
            let of_it = entries.filter(|entry| (entry.side, entry.meter) == (side, meter));
            let of_it = of_it.map(|entry| entry.amount);
            let of_it = of_it.fold(crate::units::Points::ZERO, |sum, amount| sum + amount);
            assert_eq!(without.meter(side, meter), told.meter(side, meter) - of_it);
            moved += usize::from(of_it != crate::units::Points::ZERO);
        }
        assert!(moved > 1);
    }
}
