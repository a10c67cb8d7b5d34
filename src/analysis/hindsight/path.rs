//! The path of offers: every text put on the table, in order, and what became of it.

use super::plane::worth_at_opening;
use crate::negotiation::event::{Declined, Event, Happening};
use crate::negotiation::moves::Channel;
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side};
use crate::units::{Round, Utility};

/// A text a side put on the table. Trades are no texts and are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferMade {
    /// When.
    pub round: Round,
    /// By whom.
    pub by: Side,
    /// How.
    pub channel: Channel,
    /// The text.
    pub draft: Draft,
    /// Where it lies on the plane: what it was worth to each chief at the opening.
    pub utility: BySide<Utility>,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody answered it: another took its place, or the talks ended over it.
    Unanswered,
    /// It was refused at the table; where `by` is the side that put it, after the other had accepted it.
    Declined {
        /// By whom.
        by: Side,
    },
    /// Both chiefs put their names to it, and a home stopped the signature.
    Stopped {
        /// Whose.
        by: BySide<bool>,
    },
    /// It was signed, and a home refused it.
    Refused {
        /// Whose.
        by: BySide<bool>,
    },
    /// It came into force.
    InForce,
}

/// Every text put on the table, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    /// The texts.
    pub offers: Vec<OfferMade>,
    /// Where the last text stands among them: the one put, or taken up by the other side, last.
    pub last: Option<usize>,
    /// How many events there were before the fate of the last text was decided: by a vote, or by the end of the talks.
    pub decided: usize,
}

impl Path {
    /// The path of talks of `scenario` that went through `events`.
    pub fn new(scenario: &Scenario, events: &[Event]) -> Self {
        let mut path = Self::default();
        let mut round = Round(0);
        let mut decided = None;
        for (place, event) in events.iter().enumerate() {
            if let Happening::RoundBegan { round: began, .. } = event.what {
                round = began;
            }
            if let Happening::Proposed { by, channel, draft } = event.what {
                path.last = Some(path.offers.len());
                let utility = worth_at_opening(scenario, &draft);
                let fate = Fate::Unanswered;
                path.offers.push(OfferMade { round, by, channel, draft, utility, fate });
                decided = None;
            }
            if let Happening::Accepted { by, draft } = event.what {
                let accepted = |offer: &OfferMade| offer.by == by.other() && offer.draft == draft;
                path.last = path.offers.iter().rposition(accepted);
                decided = None;
            }
            path.note(&event.what);
            if decides(&event.what) {
                decided.get_or_insert(place);
            }
        }
        path.decided = decided.unwrap_or(events.len());
        path
    }

    /// The last text.
    pub fn last(&self) -> Option<&OfferMade> {
        self.offers.get(self.last?)
    }

    fn newest_of(&self, side: Side) -> Option<usize> {
        self.offers.iter().rposition(|offer| offer.by == side)
    }

    /// What `what` does to a text.
    fn note(&mut self, what: &Happening) {
        let (place, fate) = if let Happening::Declined { by, what, .. } = *what {
            let refused = match what {
                Declined::PublicProposal | Declined::PrivateProposal => self.newest_of(by.other()),
                // The one accepted, which need not be the newest.
                Declined::OwnProposal => self.last,
                Declined::Trade => return,
            };
            (refused, Fate::Declined { by })
        } else if let Happening::SignatureStopped { by, .. } = *what {
            // Where both homes stop it, each says so in an event of its own.
            let other = self.last().is_some_and(|last| matches!(last.fate, Fate::Stopped { .. }));
            (self.last, Fate::Stopped { by: BySide::each(|side| side == by || other) })
        } else if let Happening::Refused { tokyo, moscow } = *what {
            (self.last, Fate::Refused { by: BySide { tokyo, moscow } })
        } else if let Happening::InForce { .. } | Happening::Understood { .. } = what {
            (self.last, Fate::InForce)
        } else {
            return;
        };
        if let Some(offer) = place.and_then(|place| self.offers.get_mut(place)) {
            offer.fate = fate;
        }
    }
}

/// Whether the fate of the last text is decided by it, unless it was before.
fn decides(what: &Happening) -> bool {
    matches!(
        what,
        Happening::SignatureStopped { .. }
            | Happening::Refused { .. }
            | Happening::InForce { .. }
            | Happening::Understood { .. }
            | Happening::BrokeOff { .. }
            | Happening::Ended(_)
    )
}
