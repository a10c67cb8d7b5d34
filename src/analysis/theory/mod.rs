//! WHAT A GAME SHOWS OF THE THEORY: what Putnam, Schelling, Hall, Lebow and Friedrichs wrote of, where it happened in this
//! very game, each by the move that brought it about. Where nothing of the kind happened nothing is found.
//!
//! What is found is read off the record alone, and says that something happened, never why somebody did it. Which idea is
//! whose, the rules say (`negotiation/RULES.md`); that these happenings show it is judgement.

mod bound;
mod home;
mod honour;
mod sincerity;

use crate::negotiation::event::{Collapse, Event, Happening};
use crate::negotiation::ledger::Entry;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::home::AudienceCode;
use crate::scenario::id::{BodyId, FactionId, GestureId, Side};
use crate::units::{Permille, Points, Round, Utility};

/// Something that happened of which the theory speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The number of the move that brought it about, from 1; 0 for what came before the first.
    pub number: usize,
    /// In which round.
    pub round: Round,
    /// What.
    pub shows: Shows,
}

/// Whose idea it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Idea {
    /// Putnam 1988: every move is made at two tables.
    TwoTables,
    /// Schelling 1960, and Fearon 1994 on its price: a hand that is bound.
    BoundHand,
    /// The Joint Declaration of 1956: words with two readings.
    TwoReadings,
    /// Hall 2015, with Osgood: sincerity is cost and consistency.
    Sincerity,
    /// Lebow 2010: standing, and what is done for it against interest.
    Standing,
    /// Friedrichs 2016: what hurts depends on the audience's code.
    Codes,
}

impl Idea {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::TwoTables,
        Self::BoundHand,
        Self::TwoReadings,
        Self::Sincerity,
        Self::Standing,
        Self::Codes,
    ];
}

/// What happened. `by` is who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// A home refused what its chief had signed, or was about to.
    Defected {
        /// Whose home.
        side: Side,
        /// The body that refused.
        body: BodyId,
        /// The faction whose defection tipped it, and by how many votes; else the one that withheld most, and how many.
        faction: Option<(FactionId, u32)>,
        /// Whether it was tipped so.
        was_tipped: bool,
        /// Whether it would have passed had every faction voted as its mood had promised (R5.13).
        was_promised: bool,
    },
    /// Nothing was agreed though the chief would have gained by the other's last text: his home would hardly have carried it.
    HomeShut {
        /// Whose home.
        side: Side,
        /// What the text was worth to the chief above no agreement.
        gain: Utility,
        /// The chance at home.
        chance: Permille,
    },
    /// Nothing was agreed though the home would probably have carried the other's last text: the chief would have lost by it.
    ChiefShut {
        /// Whose chief.
        side: Side,
        /// What the text was worth to the chief below no agreement; negative.
        gain: Utility,
        /// The chance at home.
        chance: Permille,
    },
    /// A faction whose support had been bought brought votes for a text that passed.
    Bought {
        /// By whom.
        by: Side,
        /// Whom.
        faction: FactionId,
        /// For how many points of support.
        worth: Points,
        /// In which body it then voted.
        body: BodyId,
        /// How many of its votes were in favour.
        yes: u32,
        /// Whether the body would have refused without them.
        carried: bool,
    },
    /// The other's public was addressed past its government.
    Reverberated {
        /// By whom.
        by: Side,
        /// How many factions and groups warmed.
        warmed: usize,
        /// How many cooled.
        cooled: usize,
    },
    /// One clause was given for another.
    Linked {
        /// Whose offer it was.
        by: Side,
        /// What he gave.
        give: Clause,
        /// What he got.
        take: Clause,
    },
    /// After a pledge the other side's text came nearer to it.
    Yielded {
        /// Whose hand was bound.
        by: Side,
        /// The pledge.
        pledge: Clause,
        /// The move that made it.
        pledged: usize,
        /// What the other had asked for before.
        before: Clause,
        /// What it asked for then.
        after: Clause,
    },
    /// A pledge stood to the end, the other never came up to it, and nothing was agreed.
    ShutOut {
        /// Whose hand was bound.
        by: Side,
        /// The pledge.
        pledge: Clause,
        /// What the other last asked for.
        last: Clause,
    },
    /// A step back from one's public word was paid for.
    Paid(Entry),
    /// A clause came into force with both its readings open.
    HeldOpen {
        /// The clause.
        clause: Clause,
    },
    /// A clause lost its second reading.
    Broke {
        /// The clause.
        clause: Clause,
        /// What ended it.
        how: Collapse,
    },
    /// A gesture that cost something was followed by nothing that belied it.
    Kept {
        /// By whom.
        by: Side,
        /// The gesture.
        gesture: GestureId,
        /// How much the other's trust rose.
        trust: Points,
    },
    /// A gesture was belied by the same turn's move at the table.
    Belied {
        /// By whom.
        by: Side,
        /// The gesture.
        gesture: GestureId,
    },
    /// A gesture was returned.
    Returned {
        /// Whose gesture.
        by: Side,
        /// The gesture.
        gesture: GestureId,
    },
    /// A gesture was snubbed, or left without an answer.
    Spurned {
        /// Whose gesture.
        by: Side,
        /// The gesture.
        gesture: GestureId,
        /// Whether it was answered at all.
        answered: bool,
    },
    /// A side's face fell below nothing: from then on every loss of honour weighed more.
    Humiliated(Entry),
    /// A text that would have won interest was refused, since it lost honour.
    HonourFirst {
        /// By whom.
        by: Side,
        /// What it would have won of interest.
        material: Points,
        /// What it would have lost of honour.
        face: Points,
    },
    /// A hurt weighed more before the audience whose code minds it most.
    Minded(Entry),
    /// An insult, and what it was worth before the insulter's own audience.
    Insulted {
        /// By whom.
        by: Side,
        /// The code of his audience.
        code: AudienceCode,
        /// What it did to his own face.
        own: Points,
    },
}

impl Shows {
    /// Whose idea it shows.
    pub fn idea(&self) -> Idea {
        match self {
            Self::Defected { .. }
            | Self::HomeShut { .. }
            | Self::ChiefShut { .. }
            | Self::Bought { .. }
            | Self::Reverberated { .. }
            | Self::Linked { .. } => Idea::TwoTables,
            Self::Yielded { .. } | Self::ShutOut { .. } | Self::Paid(_) => Idea::BoundHand,
            Self::HeldOpen { .. } | Self::Broke { .. } => Idea::TwoReadings,
            Self::Kept { .. }
            | Self::Belied { .. }
            | Self::Returned { .. }
            | Self::Spurned { .. } => Idea::Sincerity,
            Self::Humiliated(_) | Self::HonourFirst { .. } => Idea::Standing,
            Self::Minded(_) | Self::Insulted { .. } => Idea::Codes,
        }
    }
}

/// What talks that went through `events` show, in the order of the ideas, then of the moves. `before` says how many events
/// there were before each move.
pub fn findings(scenario: &Scenario, events: &[Event], before: &[usize]) -> Vec<Finding> {
    let record = Record { scenario, events, before };
    let mut found = home::findings(&record);
    found.extend(bound::findings(&record));
    found.extend(sincerity::findings(&record));
    found.extend(honour::findings(&record));
    found.sort_by_key(|finding| (finding.shows.idea(), finding.number));
    found
}

/// The record of talks, and which move brought what about.
struct Record<'r> {
    scenario: &'r Scenario,
    events: &'r [Event],
    before: &'r [usize],
}

impl<'r> Record<'r> {
    /// Every event with its place.
    fn each(&self) -> impl Iterator<Item = (usize, &'r Happening)> + use<'r> {
        self.events.iter().map(|event| &event.what).enumerate()
    }

    /// The number of the move that brought about the event at `place`.
    fn number(&self, place: usize) -> usize {
        self.before.iter().take_while(|before| **before <= place).count()
    }

    /// The places of all that the same move brought about.
    fn with(&self, place: usize) -> impl Iterator<Item = &'r Happening> + use<'_, 'r> {
        let number = self.number(place);
        self.each().filter(move |(other, _)| self.number(*other) == number).map(|(_, what)| what)
    }

    fn round(&self, place: usize) -> Round {
        let so_far = self.each().take(place + 1);
        so_far.fold(Round(0), |now, (_, what)| {
            if let Happening::RoundBegan { round, .. } = what { *round } else { now }
        })
    }

    /// How the talks stood before the event at `place`.
    fn state(&self, place: usize) -> State {
        State::after(self.scenario, self.events.get(..place).unwrap_or(self.events))
    }

    fn found(&self, place: usize, shows: Shows) -> Finding {
        Finding { number: self.number(place), round: self.round(place), shows }
    }

    /// Every text put on the table, each with the place of its event.
    fn texts(&self) -> impl Iterator<Item = (usize, Side, Draft)> + use<'r> {
        self.each().filter_map(|(place, what)| {
            let Happening::Proposed { by, draft, .. } = *what else { return None };
            Some((place, by, draft))
        })
    }
}
