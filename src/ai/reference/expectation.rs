//! What it expects of the other: what it would take now and in later rounds, and so what waiting is worth.
//!
//! The other's own texts say what it asks for: what everyone reckons they are worth to it. What it would take lies
//! about there, and falls as the rounds go by, as fast as its texts have shown and, while they have shown little, as
//! fast as people commonly come down.

use super::Mind;
use super::stairs::Step;
use crate::analysis::agenda_in;
use crate::negotiation::ratification::likelihood;
use crate::units::{Permille, Points, Round, Utility};

/// How much of what it first asked for a side commonly gives up by the end, in thousandths (judgement): somewhat more
/// than half.
const COMMON_FALL: i64 = 600;
/// Rounds of its texts that weigh as much as the common fall (judgement).
const COMMON_ROUNDS: i64 = 3;
/// Points reckoned to a unit of the curve of doubt (judgement): what is reckoned is told in adjectives (R4.5), and one
/// "slightly" more or less is no surprise.
const DOUBT: i64 = 6;
/// Once the other's home has refused: what it must be reckoned to gain by a text for its home to pass it as soon as not,
/// and points to a unit of that curve (judgement): between "slightly" and "something" (R4.5).
const HOME_BEARS: i64 = 4;
/// See [`HOME_BEARS`].
const HOME_DOUBT: i64 = 3;
/// By how much more its home must be given for each further refusal (judgement).
const REFUSED: i64 = 5;
/// The chance that a home that has refused passes what its own chief has put (judgement): he has counted its votes.
const OWN_COUNT: u32 = 900;
/// What a good to come is worth for each round it must wait, in thousandths (judgement): moods turn, papers leak, and
/// the other may not come down as it did.
const PATIENCE: i64 = 950;

/// What the other is thought to ask for, in thousandths of a point reckoned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asks {
    round: u16,
    now: i64,
    fall: i64,
    /// What its home passes as soon as not, in points; none while that home has refused nothing, since a chief is
    /// then taken to have counted its votes.
    bears: Option<i64>,
}

/// What it thinks of one turn.
pub(super) struct Plan {
    /// The texts it may put, the best first.
    pub(super) stairs: Vec<Step>,
    /// What it may expect if it lets this round pass.
    pub(super) waiting: Utility,
    /// What the other asks for; none where it has said nothing.
    pub(super) asks: Option<Asks>,
    /// The last round in which what it puts can still be answered.
    pub(super) last_answer: u16,
}

impl Asks {
    /// What is thought of one that has said nothing: that it asks for no less than it has.
    pub(super) fn unheard(round: u16) -> Self {
        Self { round, now: 0, fall: 0, bears: None }
    }

    /// The chance that the other takes by `round` a text reckoned to give it `gives`, and its home with it.
    pub(super) fn signed(self, gives: i64, round: u16) -> Permille {
        let (taken, passed) = (self.taken(gives, round), self.passed(gives));
        Permille(taken.0 * passed.0 / Permille::WHOLE.0)
    }

    /// The chance that the other takes in `round` a text reckoned to give it `gives`.
    pub(super) fn taken(self, gives: i64, round: u16) -> Permille {
        let later = i64::from(round.saturating_sub(self.round));
        // Nobody signs for less than nothing.
        let asked = (self.now - self.fall * later).max(0);
        curve((gives * 1000 - asked) / (100 * DOUBT))
    }

    /// The chance that the other's home passes a text reckoned to give it `gives`.
    fn passed(self, gives: i64) -> Permille {
        self.bears.map_or(Permille::WHOLE, |bears| curve((gives - bears) * 10 / HOME_DOUBT))
    }

    /// The same for a text the other has put itself.
    pub(super) fn passed_of_its_own(self, gives: i64) -> Permille {
        Permille(self.passed(gives).0.max(OWN_COUNT))
    }

    /// What putting in `round` a text worth `worth` may be expected to bring, if waiting is worth `waiting`.
    pub(super) fn asking(
        self,
        worth: Utility,
        gives: i64,
        round: u16,
        waiting: Utility,
    ) -> Utility {
        let taken = self.taken(gives, round);
        let good = worth.share(self.passed(gives));
        good.share(taken) + waiting.share(taken.rest())
    }
}

/// A chance by tenths of a unit of the curve.
fn curve(tenths: i64) -> Permille {
    likelihood(Points(i32::try_from(tenths.clamp(-100, 100)).unwrap_or(0)))
}

impl Mind<'_> {
    pub(super) fn plan(&self) -> Plan {
        let stairs = self.stairs();
        let asks = self.asks();
        let host = |round: u16| self.view.common().round_plan(Round(round)).map(|plan| plan.host);
        let last = self.last_round();
        // Who speaks second in the last round is not answered there.
        let last_answer = if host(last) == Some(self.side) { last } else { last.saturating_sub(1) };
        let waiting = self.waiting(&stairs, asks, last_answer);
        Plan { stairs, waiting, asks, last_answer }
    }

    /// What the other is thought to ask for.
    fn asks(&self) -> Option<Asks> {
        let theirs: Vec<(u16, i64)> = self
            .tabled(self.side.other())
            .iter()
            .map(|text| (text.round.0, 1000 * self.gives(&text.draft)))
            .collect();
        let (first, last) = (theirs.first()?, theirs.last()?);
        let rounds = i64::from(self.last_round().max(1));
        let common = first.1.max(0) * COMMON_FALL / 1000 / rounds;
        let seen = i64::from(last.0.saturating_sub(first.0));
        let fall = (common * COMMON_ROUNDS + (first.1 - last.1)) / (COMMON_ROUNDS + seen);
        let fall = fall.max(common / 2);
        let now = self.round();
        let since = |round: u16| fall * i64::from(now.saturating_sub(round));
        // What it let lie was not enough when it lay there.
        let refused = self
            .tabled(self.side)
            .iter()
            .filter(|text| text.round.0 < now)
            .map(|text| 1000 * self.gives(&text.draft) - since(text.round.0))
            .max();
        let asked = (last.1 - since(last.0)).max(refused.unwrap_or(i64::MIN));
        let refusals =
            self.view.table().ballots.iter().filter(|ballot| {
                ballot.side == self.side.other() && !ballot.passed && ballot.binds
            });
        let refusals = i64::try_from(refusals.count()).unwrap_or(0);
        let bears = (refusals > 0).then_some(HOME_BEARS + REFUSED * (refusals - 1));
        Some(Asks { round: now, now: asked, fall, bears })
    }

    /// What it may expect from the next round on, if it asks in each for what then seems best.
    fn waiting(&self, stairs: &[Step], asks: Option<Asks>, last_answer: u16) -> Utility {
        let now = self.round();
        let Some(asks) = asks else {
            // Nothing is known yet: what lies in the middle of its stairs.
            return stairs.get(stairs.len() / 2).map_or(Utility::ZERO, |step| step.worth);
        };
        // Who has the last word can still take what lies there then.
        let has_last_word = last_answer < self.last_round();
        let offer = self.view.table().offers[self.side.other()].map(|offer| offer.draft);
        let lies = offer
            .filter(|draft| self.is_its(draft))
            .map_or(Utility::ZERO, |draft| self.prospect(draft).worth());
        let mut waiting = if has_last_word { lies.max(Utility::ZERO) } else { Utility::ZERO };
        let agenda = |round: u16| agenda_in(self.view.common(), self.view.table(), Round(round));
        let present: Vec<(Utility, i64)> =
            stairs.iter().map(|step| (step.worth, step.gives)).collect();
        let current = agenda(now);
        // Of what opens later only the whole is looked at: a little early hope costs less than many looks.
        let later = if agenda(last_answer) == current {
            present.clone()
        } else {
            self.stairs_in(Round(last_answer))
        };
        for round in (now + 1..=last_answer).rev() {
            let known = if agenda(round) == current { &present } else { &later };
            let best = known
                .iter()
                .map(|(worth, gives)| asks.asking(*worth, *gives, round, waiting))
                .max();
            let best = best.unwrap_or(Utility::ZERO).max(waiting);
            waiting = Utility(best.0 * PATIENCE / 1000);
        }
        waiting
    }
}
