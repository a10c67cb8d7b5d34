//! Checking what an act, an event, a choice or a clause that becomes known does.

use super::happenings::{Stage, exactly_one, idle};
use super::register::{one_of, side};
use crate::scenario::clause::{Clause, ClauseSet};
use crate::scenario::file::{EffectFile, Int, OptionFile, Ref};
use crate::scenario::happening::{Effect, HomeChange, Judge, Meter};
use crate::scenario::home::Tally;
use crate::scenario::id::{FactionId, GroupId, Id, IssueId, OptionId, Side};
use crate::scenario::problem::Problems;
use crate::sentence::Message;
use crate::units::Points;

impl Stage<'_> {
    pub(super) fn when_known(&self, file: &OptionFile, problems: &mut Problems) -> Vec<Effect> {
        if (file.status_quo || file.reading_only) && !file.when_known.is_empty() {
            let what = Message::new("problem-never-known");
            problems.report_field(file.span, "when_known", what);
        }
        let admitted = |one: &EffectFile| {
            let effect = self.effect(one, problems)?;
            if may_enlarge(&effect) {
                problems.report(one.span, Message::new("problem-known-enlarges"));
            }
            Some(effect)
        };
        file.when_known.iter().filter_map(admitted).collect()
    }

    /// What an act or a decision of `by` does: it moves no stance of the other side.
    pub(super) fn effects_of(
        &self,
        by: Option<Side>,
        files: &[EffectFile],
        problems: &mut Problems,
    ) -> Vec<Effect> {
        let one = |file: &EffectFile| {
            let effect = self.effect(file, problems)?;
            if let Effect::StatusQuo(clause) = effect
                && let Some(owner) = self.issues[clause.issue].by
                && by == Some(owner.other())
            {
                problems.report(file.span, Message::new("problem-stance-of-other"));
            }
            Some(effect)
        };
        files.iter().filter_map(one).collect()
    }

    pub(super) fn effect(&self, file: &EffectFile, problems: &mut Problems) -> Option<Effect> {
        let of = file.side.as_ref().and_then(|word| side(word, problems));
        idle_in_effect(file, problems);
        let mut found: Vec<Option<Effect>> = Vec::new();
        if let Some(word) = &file.status_quo {
            found.push(self.clause(word, problems).map(Effect::StatusQuo));
        }
        if let Some(word) = &file.pins {
            let clause = self.clause(word, problems);
            if let Some(clause) = clause
                && self.issues[clause.issue].options[clause.option].reads_as.is_none()
            {
                let what = Message::new("problem-pins-plain").with("word", word.word.as_str());
                problems.report(word.span, what);
            }
            found.push(clause.map(Effect::Pins));
        }
        if let Some(word) = &file.opens {
            found.push(self.agenda_item(word, problems).map(|(i, set)| Effect::Opens(i, set)));
        }
        if let Some(word) = &file.closes {
            found.push(self.agenda_item(word, problems).map(|(i, set)| Effect::Closes(i, set)));
        }
        if needs_side(file) {
            match of {
                Some(side) => self.effects_on(side, file, &mut found, problems),
                None if file.side.is_some() => return None,
                None => {
                    problems.report(
                        file.span,
                        Message::new("problem-missing-field").with("field", "side"),
                    );
                    return None;
                }
            }
        }
        let what = Message::new("problem-effect-count").with("count", found.len());
        exactly_one(found, file.span, what, problems)
    }

    fn effects_on(
        &self,
        side: Side,
        file: &EffectFile,
        found: &mut Vec<Option<Effect>>,
        problems: &mut Problems,
    ) {
        let own = &self.sides[side];
        let missing = |field: &'static str, problems: &mut Problems| {
            problems.report(file.span, Message::new("problem-missing-field").with("field", field));
        };
        if is_by_points(file) && file.by.is_none() {
            missing("by", problems);
        }
        let by = file.by.map(Int::points).unwrap_or_default();
        if let Some(word) = &file.meter {
            let meters = Meter::ALL.map(|meter| (meter.word(), meter));
            found.push(one_of(word, &meters, problems).map(|m| Effect::Meter(side, m, by)));
        }
        if let Some(word) = &file.mood {
            own.groups.offer(word, problems);
            found.push(match own.groups.get(&word.word) {
                Some(group) => Some(Effect::GroupMood(side, group, by)),
                None => {
                    own.factions.resolve(word, problems).map(|f| Effect::FactionMood(side, f, by))
                }
            });
        }
        if let Some(word) = &file.redeals {
            found.push(own.factions.resolve(word, problems).map(|f| Effect::Redeals(side, f)));
        }
        if let Some(by) = file.no_agreement {
            found.push(Some(Effect::NoAgreement(side, by.points())));
        }
        if let Some(word) = &file.leader {
            found.push(own.leaders.resolve(word, problems).map(|l| Effect::Government(side, l)));
        }
        if let Some(word) = &file.seats_in {
            let body = own.bodies.resolve(word, problems);
            let faction =
                file.faction.as_ref().and_then(|word| own.factions.resolve(word, problems));
            if file.faction.is_none() {
                missing("faction", problems);
            }
            if file.seats.is_none() {
                missing("seats", problems);
            }
            let seats = file.seats.map_or(0, Int::count);
            found.push(body.zip(faction).map(|(b, f)| Effect::Seats(side, b, f, seats)));
        }
        if let Some(word) = &file.pledges {
            let clause = self.clause(word, problems);
            found.push(clause.map(|clause| Effect::Pledges(side, clause)));
        }
        if let Some(word) = &file.body {
            let others = file.others.as_ref().map_or_else(Tally::default, |others| Tally {
                yes: others.yes.count(),
                against: others.against.count(),
                absent: others.absent.count(),
            });
            if file.others.is_none() {
                missing("others", problems);
            }
            let body = own.bodies.resolve(word, problems);
            found.push(body.map(|body| Effect::Others(side, body, others)));
        }
        let changes = self.at_home(side, file, problems).into_iter();
        found.extend(changes.map(|change| Some(Effect::AtHome(side, change?))));
    }

    /// What changes of a home as its author drew it; none where what it names is not there.
    fn at_home(
        &self,
        side: Side,
        file: &EffectFile,
        problems: &mut Problems,
    ) -> Vec<Option<HomeChange>> {
        let own = &self.sides[side];
        let mut found = Vec::new();
        if let Some(word) = &file.worth {
            let clauses = self.names.clauses(word, problems);
            let (material, face) = (file.material.points(), file.face.points());
            found.push(clauses.map(|clauses| HomeChange::Worth { clauses, material, face }));
        }
        let group = |problems: &mut Problems| -> Option<GroupId> {
            let Some(word) = &file.group else {
                let what = Message::new("problem-missing-field").with("field", "group");
                problems.report(file.span, what);
                return None;
            };
            own.groups.resolve(word, problems)
        };
        if !file.presses.0.is_empty() {
            let on: Vec<(FactionId, Points)> = (file.presses.0.iter())
                .filter_map(|(word, by)| Some((own.factions.resolve(word, problems)?, Points(*by))))
                .collect();
            found.push(group(problems).map(|group| HomeChange::Presses(group, on)));
        }
        for (word, holds) in [(&file.holds, true), (&file.releases, false)] {
            let Some(word) = word else { continue };
            let faction = own.factions.resolve(word, problems);
            found.push(group(problems).zip(faction).map(|(group, faction)| {
                if holds {
                    HomeChange::Holds(group, faction)
                } else {
                    HomeChange::Releases(group, faction)
                }
            }));
        }
        let judge = |problems: &mut Problems| match &file.faction {
            Some(faction) => own.factions.resolve(faction, problems).map(Judge::Faction),
            None => group(problems).map(Judge::Group),
        };
        if let Some(word) = &file.position {
            let clauses = self.names.clauses(word, problems);
            let by = file.by.map(Int::points).unwrap_or_default();
            let moved = judge(problems).zip(clauses);
            found.push(moved.map(|(judge, clauses)| HomeChange::Position(judge, clauses, by)));
        }
        for (word, never) in [(&file.never, true), (&file.allows, false)] {
            let Some(word) = word else { continue };
            let judge = judge(problems);
            let clauses = self.names.choosable(word, problems);
            found.push(judge.zip(clauses).map(|(judge, clauses)| {
                if never {
                    HomeChange::Never(judge, clauses)
                } else {
                    HomeChange::Allows(judge, clauses)
                }
            }));
        }
        found
    }

    /// One clause, of exactly one option.
    pub(super) fn clause(&self, word: &Ref, problems: &mut Problems) -> Option<Clause> {
        let set = self.names.choosable(word, problems)?;
        if set.options.count_ones() != 1 {
            problems.report(word.span, Message::new("problem-one-option"));
            return None;
        }
        let option = OptionId::at(set.options.trailing_zeros() as usize);
        Some(Clause { issue: set.issue, option })
    }

    /// An issue, or some options of one.
    fn agenda_item(
        &self,
        word: &Ref,
        problems: &mut Problems,
    ) -> Option<(IssueId, Option<ClauseSet>)> {
        if word.word.contains('=') {
            let set = self.names.choosable(word, problems)?;
            Some((self.in_texts(set.issue, word, problems)?, Some(set)))
        } else {
            let issue = self.names.issues.resolve(word, problems)?;
            Some((self.in_texts(issue, word, problems)?, None))
        }
    }

    /// The issue, where texts can name it; that they cannot is reported.
    fn in_texts(&self, issue: IssueId, word: &Ref, problems: &mut Problems) -> Option<IssueId> {
        if self.issues[issue].by.is_some() {
            let what = Message::new("problem-stance-in-text").with("word", word.word.as_str());
            problems.report(word.span, what);
            return None;
        }
        Some(issue)
    }
}

/// Whether what becomes known could by this make a text pass, or be worth signing, that would not have been (R6.23).
///
/// A clause that is pinned cannot: while it is ambiguous everyone counts the better of its readings (R5.3).
fn may_enlarge(effect: &Effect) -> bool {
    match *effect {
        Effect::Meter(_, _, by) | Effect::FactionMood(_, _, by) | Effect::GroupMood(_, _, by) => {
            by > Points::ZERO
        }
        Effect::NoAgreement(_, by) => by < Points::ZERO,
        Effect::Closes(..) | Effect::Pins(_) => false,
        Effect::StatusQuo(_)
        | Effect::Opens(..)
        | Effect::Redeals(..)
        | Effect::Seats(..)
        | Effect::Government(..)
        | Effect::Pledges(..)
        | Effect::Others(..)
        | Effect::AtHome(..) => true,
    }
}

fn needs_side(file: &EffectFile) -> bool {
    file.meter.is_some()
        || file.mood.is_some()
        || file.redeals.is_some()
        || file.no_agreement.is_some()
        || file.seats_in.is_some()
        || file.leader.is_some()
        || file.pledges.is_some()
        || file.body.is_some()
        || changes_a_home(file)
}

/// Whether it changes something of a home as its author drew it.
fn changes_a_home(file: &EffectFile) -> bool {
    let named =
        [&file.worth, &file.holds, &file.releases, &file.never, &file.allows, &file.position];
    !file.presses.0.is_empty() || named.into_iter().any(Option::is_some)
}

/// Whether it changes something by so many points.
fn is_by_points(file: &EffectFile) -> bool {
    file.meter.is_some() || file.mood.is_some() || file.position.is_some()
}

/// Fields of an effect that go with another which is not there.
fn idle_in_effect(file: &EffectFile, problems: &mut Problems) {
    if file.side.is_some() && !needs_side(file) {
        let with = "meter, mood, redeals, no_agreement, seats_in, leader, pledges, worth, presses, holds, releases, never, allows, position, body";
        idle(file.span, "side", with, problems);
    }
    if file.by.is_some() && !is_by_points(file) {
        idle(file.span, "by", "meter, mood, position", problems);
    }
    if file.seats.is_some() && file.seats_in.is_none() {
        idle(file.span, "seats", "seats_in", problems);
    }
    if file.others.is_some() && file.body.is_none() {
        idle(file.span, "others", "body", problems);
    }
    let of_a_judge = file.never.is_some() || file.allows.is_some() || file.position.is_some();
    if file.faction.is_some() && file.seats_in.is_none() && !of_a_judge {
        idle(file.span, "faction", "seats_in, never, allows, position", problems);
    }
    let of_a_group = of_a_judge && file.faction.is_none()
        || !file.presses.0.is_empty()
        || file.holds.is_some()
        || file.releases.is_some();
    if file.group.is_some() && !of_a_group {
        idle(file.span, "group", "presses, holds, releases, never, allows, position", problems);
    }
    for (size, field) in [(file.material, "material"), (file.face, "face")] {
        if size.0 != 0 && file.worth.is_none() {
            idle(file.span, field, "worth", problems);
        }
    }
}
