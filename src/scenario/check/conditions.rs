//! Checking what must be so for something to happen, or to be made.

use super::happenings::{Stage, exactly_one, idle};
use super::register::side;
use crate::scenario::file::{ConditionFile, Int};
use crate::scenario::happening::{Condition, KnownMeter, Mark};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// What `side` goes with.
const OF_A_SIDE: &str =
    "proposed, pledged, refused, face_below, face_above, trust_below, trust_above";

/// How many `not` stand around a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Nothing,
    Not,
    NotInNot,
}

impl Stage<'_> {
    /// What must be so, all of it.
    pub(super) fn conditions(
        &self,
        files: &[ConditionFile],
        problems: &mut Problems,
    ) -> Vec<Condition> {
        self.conditions_within(Within::Nothing, files, problems)
    }

    fn conditions_within(
        &self,
        within: Within,
        files: &[ConditionFile],
        problems: &mut Problems,
    ) -> Vec<Condition> {
        files.iter().filter_map(|file| self.condition(within, file, problems)).collect()
    }

    fn condition(
        &self,
        within: Within,
        file: &ConditionFile,
        problems: &mut Problems,
    ) -> Option<Condition> {
        let mut found: Vec<Option<Condition>> = Vec::new();
        if !file.not.is_empty() {
            found.push(self.none_of(within, file, problems));
        }
        self.of_the_talks(file, &mut found, problems);
        self.of_a_side(file, &mut found, problems);
        let what = Message::new("problem-condition-count").with("count", found.len());
        exactly_one(found, file.span, what, problems)
    }

    /// `not` may stand within `not` once; a third would say nothing new, and nobody could read it.
    fn none_of(
        &self,
        within: Within,
        file: &ConditionFile,
        problems: &mut Problems,
    ) -> Option<Condition> {
        let inner = match within {
            Within::Nothing => Within::Not,
            Within::Not => Within::NotInNot,
            Within::NotInNot => {
                problems.report_field(file.span, "not", Message::new("problem-not-too-deep"));
                return None;
            }
        };
        Some(Condition::NoneOf(self.conditions_within(inner, &file.not, problems)))
    }

    /// What belongs to neither side.
    fn of_the_talks(
        &self,
        file: &ConditionFile,
        found: &mut Vec<Option<Condition>>,
        problems: &mut Problems,
    ) {
        if let Some(word) = &file.done {
            found.push(self.done(word, problems));
        }
        if let Some(word) = &file.happened {
            found.push(self.events.resolve(word, problems).map(Condition::Happened));
        }
        if let Some(word) = &file.decided {
            found.push(self.decided(word, problems));
        }
        if let Some(word) = &file.after {
            found.push(self.names.rounds.round(word, problems).map(Condition::Begun));
        }
        if let Some(word) = &file.agreed {
            found.push(self.names.choosable(word, problems).map(Condition::Agreed));
        }
        if let Some(word) = &file.signed {
            found.push(self.names.choosable(word, problems).map(Condition::Signed));
        }
        if let Some(word) = &file.in_force {
            found.push(self.names.choosable(word, problems).map(Condition::InForce));
        }
    }

    /// What belongs to `side`, or to either where that is left out.
    fn of_a_side(
        &self,
        file: &ConditionFile,
        found: &mut Vec<Option<Condition>>,
        problems: &mut Problems,
    ) {
        let before = found.len();
        let of = file.side.as_ref().and_then(|word| side(word, problems));
        if let Some(word) = &file.proposed {
            let clauses = self.names.choosable(word, problems);
            found.push(clauses.map(|clauses| Condition::Proposed(of, clauses)));
        }
        if let Some(word) = &file.pledged {
            let issue = self.names.issues.resolve(word, problems);
            found.push(issue.map(|issue| Condition::Pledged(of, issue)));
        }
        if file.refused {
            found.push(Some(Condition::Refused(of)));
        }
        let marks = marks(file);
        if !marks.is_empty() && file.side.is_none() {
            let what = Message::new("problem-missing-field").with("field", "side");
            problems.report(file.span, what);
        }
        for (meter, mark) in marks {
            found.push(of.map(|of| Condition::Standing(of, meter, mark)));
        }
        if found.len() == before && file.side.is_some() {
            idle(file.span, "side", OF_A_SIDE, problems);
        }
    }
}

/// The marks of face and trust that are given.
fn marks(file: &ConditionFile) -> Vec<(KnownMeter, Mark)> {
    let below = |limit: Int<-100, 100>| Mark::Below(limit.points());
    let above = |limit: Int<-100, 100>| Mark::Above(limit.points());
    let all = [
        (KnownMeter::Face, file.face_below.map(below)),
        (KnownMeter::Face, file.face_above.map(above)),
        (KnownMeter::Trust, file.trust_below.map(below)),
        (KnownMeter::Trust, file.trust_above.map(above)),
    ];
    all.into_iter().filter_map(|(meter, mark)| Some((meter, mark?))).collect()
}
