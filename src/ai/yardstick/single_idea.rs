//! Players of one idea each: repeating, disclosing, scorning, holding, accepting at the end. None should beat attentive play.

use super::household::{Household, or_hold};
use crate::ai::effects::decide_sensibly;
use crate::ai::{Choice, Negotiator, Repertoire, plainly, would_make};
use crate::analysis::OwnText;
use crate::negotiation::moves::{Channel, Manner, Move, Tone};
use crate::negotiation::state::Phase;
use crate::units::Utility;
use crate::view::SeatView;

/// Which text a repeater repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Insists {
    /// On its best.
    OnBest,
    /// On the one in the middle between its best and no agreement.
    OnMiddle,
}

/// Puts one text every turn and accepts nothing less. It takes another only when that one can no longer be put.
#[derive(Debug)]
pub struct Repeater {
    insists: Insists,
    repertoire: Repertoire,
}

/// Puts the middle text in confidence, and publishes it as soon as it may.
#[derive(Debug)]
pub struct Discloser {
    repeater: Repeater,
}

/// Declines everything with scorn, says anger, leaks what it can; puts its best text where nothing is to be declined.
#[derive(Debug, Default)]
pub struct Scorner {
    repertoire: Repertoire,
}

/// Always holds, and lets what comes to be decided take its course.
#[derive(Clone, Copy, Debug, Default)]
pub struct Holder;

/// Holds until its last turn, and then accepts what lies on the table.
#[derive(Clone, Copy, Debug, Default)]
pub struct LateAccepter;

impl Repeater {
    /// One that repeats its best text.
    pub fn best() -> Self {
        Self { insists: Insists::OnBest, repertoire: Repertoire::default() }
    }

    /// One that repeats the text in the middle between its best and no agreement.
    pub fn middle() -> Self {
        Self { insists: Insists::OnMiddle, repertoire: Repertoire::default() }
    }
}

impl Default for Discloser {
    fn default() -> Self {
        Self { repeater: Repeater::middle() }
    }
}

/// What is done before the one idea: what has come to be decided is; and what there is to do outside the talks.
fn outside_talks(view: &SeatView) -> Option<Choice> {
    decide_sensibly(view).or_else(|| in_phase(view))
}

/// Outside the talks, one's initials under one's own text if they may be put there, and no home move in the interval.
fn in_phase(view: &SeatView) -> Option<Choice> {
    match view.table().phase {
        Phase::Initialling { .. } if would_make(view, Move::Initial) => {
            Some(plainly(Move::Initial, "ai-initial-own"))
        }
        Phase::Initialling { .. } => {
            Some(plainly(Move::Decline(Manner::Courteous), "ai-not-initial"))
        }
        Phase::Interval { .. } => Some(plainly(Move::Hold, "ai-interval")),
        Phase::Talks | Phase::Over => None,
    }
}

/// Of the texts it may propose, the one nearest in worth to `worth`; of equals the first.
fn worth_about(house: &Household<'_>, worth: Utility) -> Option<OwnText> {
    let mut texts: Vec<&OwnText> = house.texts.iter().collect();
    texts.sort_by_key(|text| (text.utility.0 - worth.0).abs());
    texts.into_iter().find(|text| house.may_propose(&text.draft)).copied()
}

impl Negotiator for Repeater {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        let choice = outside_talks(view).unwrap_or_else(|| {
            let house = Household::new(view, &self.repertoire);
            let middle = Utility(i64::midpoint(house.best().0, house.least.0));
            let worth = match self.insists {
                Insists::OnBest => house.best(),
                Insists::OnMiddle => middle,
            };
            let own = view.table().positions[view.side()];
            let repeated = own.filter(|draft| house.may_propose(draft));
            match repeated.or_else(|| Some(worth_about(&house, worth)?.draft)) {
                None => plainly(Move::Hold, "ai-nothing-ratifiable"),
                Some(draft) => house.accept(view.value(&draft).total).unwrap_or_else(|| {
                    plainly(Move::Propose(Channel::Private, draft), "ai-repeat")
                }),
            }
        });
        Some(or_hold(view, choice))
    }
}

impl Negotiator for Discloser {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if would_make(view, Move::Disclose) {
            return Some(plainly(Move::Disclose, "ai-disclose"));
        }
        self.repeater.choose(view)
    }
}

impl Negotiator for Scorner {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        let choice = outside_talks(view).unwrap_or_else(|| {
            let scorn = [Move::Leak, Move::Statement(Tone::Anger), Move::Decline(Manner::Scornful)];
            if let Some(a_move) = scorn.into_iter().find(|a_move| would_make(view, *a_move)) {
                return plainly(a_move, "ai-scorn");
            }
            let house = Household::new(view, &self.repertoire);
            match worth_about(&house, house.best()) {
                None => plainly(Move::Hold, "ai-nothing-ratifiable"),
                Some(text) => plainly(Move::Propose(Channel::Private, text.draft), "ai-repeat"),
            }
        });
        Some(or_hold(view, choice))
    }
}

impl Negotiator for Holder {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let choice = || in_phase(view).unwrap_or_else(|| plainly(Move::Hold, "ai-always-hold"));
        view.is_own_turn().then(choice)
    }
}

impl Negotiator for LateAccepter {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let is_last = view.table().round == view.common().last_round();
        let choice = || {
            outside_talks(view).unwrap_or_else(|| {
                let standing = view.standing();
                let better = standing
                    .acceptable()
                    .filter(|(a_move, _)| is_last && would_make(view, *a_move))
                    .max_by_key(|(a_move, draft)| {
                        (view.value(draft).total, *a_move == Move::Accept)
                    });
                better.map_or_else(
                    || plainly(Move::Hold, "ai-wait"),
                    |(a_move, _)| plainly(a_move, "ai-accept-late"),
                )
            })
        };
        view.is_own_turn().then(choice)
    }
}
