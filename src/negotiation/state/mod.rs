//! Where the talks stand: what everyone sees of the table, and what each home knows of itself.
//!
//! Read by anyone who is handed it, written only in `apply`: each part is [`Sealed`].

mod apply;
mod asked;

pub use apply::Sealed;
pub(in crate::negotiation) use apply::{Homes, befall};

use std::collections::BTreeSet;

use serde::Serialize;

use super::deal::Band;
use super::ledger::Entry;
use super::moves::Channel;
use super::outcome::Outcome;
use super::ratification::Ballot;
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::counsel::ByVoice;
use crate::scenario::happening::{HomeChange, Meter};
use crate::scenario::home::{Home, Tally};
use crate::scenario::id::{
    ActId, BodyId, BySide, ChoiceId, DecisionId, EventId, FactionId, GestureId, GroupId, IssueId,
    LeaderId, OptionId, Side, Table, TrackId,
};
use crate::scenario::issue::Common;
use crate::units::{Points, Round, Utility};

/// Where the talks stand.
pub type State = Sealed<Whole>;

/// What everyone at the table sees.
pub type TableState = Sealed<AtTable>;

/// What a home knows of itself and nobody else does.
pub type HomeState = Sealed<AtHome>;

/// Where the talks stand: what a [`State`] holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Whole {
    /// What everyone at the table sees.
    pub table: TableState,
    /// What each home knows of itself.
    pub homes: BySide<HomeState>,
    /// Every change of every meter, in order.
    pub ledger: Vec<Entry>,
}

/// What everyone at the table sees: what a [`TableState`] holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AtTable {
    /// The round.
    pub round: Round,
    /// Whose turn it is, and what is left of it.
    pub turn: Turn,
    /// What the turn is about.
    pub phase: Phase,
    /// The text that leaves every clause out, as events have moved it.
    pub status_quo: Draft,
    /// Who has moved the status quo of an issue last; nobody where it befell both, or was never moved. It follows from the
    /// moves, and is no part of a fingerprint.
    #[serde(skip)]
    pub moved_by: Table<IssueId, Option<Side>>,
    /// Options events have put on the agenda or taken off it, against their dates.
    pub agenda: Table<IssueId, Table<OptionId, Option<bool>>>,
    /// Gifts withdrawn until the refuser makes amends.
    pub withdrawn: BTreeSet<Clause>,
    /// Every text each side has put on the table since one of its track came into force, in order.
    pub tabled: BySide<Vec<Tabled>>,
    /// Each side's last text, in public or not.
    pub positions: BySide<Option<Draft>>,
    /// Each side's last text that everyone knows.
    pub public_positions: BySide<Option<Draft>>,
    /// Clauses each side is known to have proposed or signed.
    pub known: BySide<BTreeSet<Clause>>,
    /// Each side's proposal that waits for an answer.
    pub offers: BySide<Option<Offer>>,
    /// What each side's waiting proposal has replaced, for one turn of the other side (R6.6).
    pub replaced: BySide<Option<Offer>>,
    /// The trade that waits for an answer.
    pub trade: Option<TradeOffer>,
    /// Clauses provisionally agreed.
    pub agreed: Table<IssueId, Option<OptionId>>,
    /// Ambiguous clauses that have lost their second reading.
    pub collapsed: BTreeSet<Clause>,
    /// Public pledges, in order.
    pub pledges: BySide<Vec<Clause>>,
    /// Chiefs who have promised to retire.
    pub retiring: BySide<bool>,
    /// Honour and face of each side.
    pub face: BySide<Points>,
    /// Trust of each side in the other.
    pub trust: BySide<Points>,
    /// Gestures made.
    pub gestures: BTreeSet<GestureId>,
    /// The gesture of this turn, which the table move will confirm or belie.
    pub unweighed: Option<GestureId>,
    /// Each side's gesture that waits for the other's answer.
    pub unanswered: BySide<Option<GestureId>>,
    /// Acts done.
    pub acts: BTreeSet<ActId>,
    /// Statements made, by tone: anger, recognition, regret.
    pub statements: BySide<[u8; 3]>,
    /// Sides insulted before the world that have not answered yet, nor been made amends to (R3.4).
    pub insulted: BySide<bool>,
    /// How often each side has addressed the other's public.
    pub addresses: BySide<u8>,
    /// Events that have taken place.
    pub events: BTreeSet<EventId>,
    /// Decisions made of which both sides know.
    pub decided: BTreeSet<(DecisionId, ChoiceId)>,
    /// Who is in office.
    pub leaders: BySide<LeaderId>,
    /// Seats of each faction in each body.
    pub seats: BySide<Table<BodyId, Table<FactionId, u32>>>,
    /// How the members nobody describes vote, in the bodies where events have changed that; the last word holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<(Side, BodyId, Tally)>,
    /// Texts signed, in order, whatever became of them.
    pub signed: Vec<SignedText>,
    /// Tracks in force.
    pub in_force: BTreeSet<TrackId>,
    /// Texts a home has stopped at the signature, in order.
    pub stopped: Vec<Stopped>,
    /// Votes taken, in order.
    pub ballots: Vec<Ballot>,
    /// How it ended, once it has.
    pub outcome: Option<Outcome>,
}

/// Whose turn it is, and which kinds of move it has used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Whose.
    pub side: Side,
    /// Whether it is the second turn of the round.
    pub second: bool,
    /// Whether the home move is used.
    pub home_used: bool,
    /// Whether the signal is used.
    pub signal_used: bool,
}

/// What a turn is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Phase {
    /// The talks.
    Talks,
    /// The other has accepted one's text: to initial it or not.
    Initialling {
        /// The text.
        draft: Draft,
    },
    /// Between signature and vote: one home move each.
    Interval {
        /// The signed text.
        draft: Draft,
        /// Whether the first of the two has had its move.
        first_done: bool,
    },
    /// It is over.
    Over,
}

/// A text a side has put on the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tabled {
    /// The text.
    pub draft: Draft,
    /// When it was put.
    pub round: Round,
}

/// A text a home has stopped at the signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Stopped {
    /// The text.
    pub draft: Draft,
    /// Whose home.
    pub by: Side,
    /// When.
    pub round: Round,
}

/// A proposal that waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// The text.
    pub draft: Draft,
    /// How it was put.
    pub channel: Channel,
    /// Whether it has become known.
    pub leaked: bool,
    /// When it was put.
    pub round: Round,
    /// How many turns of fortune there had been then ([`AtTable::turns`]).
    pub turns: usize,
}

/// A text both sides have initialled and agreed to at signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SignedText {
    /// The text.
    pub draft: Draft,
    /// The track it belongs to: it says nothing of the issues of another.
    pub track: TrackId,
    /// When it was signed.
    pub round: Round,
    /// Whether it has come into force.
    pub in_force: bool,
    /// The status quo when it was signed: what is no other in the text it does not say itself. It follows from the moves, and
    /// is no part of a fingerprint.
    #[serde(skip)]
    pub stood: Draft,
    /// Whether the world knows of it.
    #[serde(skip_serializing_if = "Secrecy::is_known")]
    pub secrecy: Secrecy,
}

/// Whether the world knows of a text that was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Secrecy {
    /// It does, as of every text that is signed.
    Known,
    /// Only the two delegations do (R7.9).
    Kept,
}

impl Secrecy {
    /// Whether the world knows of it.
    pub fn is_known(&self) -> bool {
        *self == Self::Known
    }
}

/// A trade that waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TradeOffer {
    /// Who offers.
    pub by: Side,
    /// What he would write.
    pub give: Clause,
    /// What the other would have to.
    pub take: Clause,
}

/// How a decision that has come to a side stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Facing {
    /// It waits, until the end of the side's turn of this round at the latest.
    Waiting {
        /// The round.
        until: Round,
    },
    /// It has been made, in time or not.
    Decided(ChoiceId),
}

/// What a home knows of itself and nobody else does: what a [`HomeState`] holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AtHome {
    /// Material interest as lived so far.
    pub material: Points,
    /// Political capital left.
    pub capital: Points,
    /// Moods of the factions, as events and statements have moved them.
    pub faction_moods: Table<FactionId, Points>,
    /// Moods of the groups.
    pub group_moods: Table<GroupId, Points>,
    /// By how much each of the hawks is pleased by defiance, or missed it (R3.4).
    pub defiance: Points,
    /// Support bought from each faction, for the texts of each track.
    pub faction_payments: Table<FactionId, Table<TrackId, Points>>,
    /// Support bought from each group.
    pub group_payments: Table<GroupId, Table<TrackId, Points>>,
    /// How many side payments have been made.
    pub payments: u8,
    /// How often opinion has been prepared on each issue.
    pub prepared: Table<IssueId, u8>,
    /// What consultations have told.
    pub consulted: Table<FactionId, Option<Band>>,
    /// What the side's counsellors have said of moods, in order; void once the mood is dealt anew.
    pub counsel: Vec<Counsel>,
    /// Factions held to their word at the roll call.
    pub whipped: Table<FactionId, bool>,
    /// How often events have dealt each hidden mood anew.
    pub redeals: Table<FactionId, u8>,
    /// What events have added to what no agreement is worth.
    pub no_agreement: Points,
    /// What events have changed of the home as its author drew it, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<HomeChange>,
    /// What has come to be decided of each decision of the scenario; none of the other side's ever does.
    pub faced: Table<DecisionId, Option<Facing>>,
    /// What each text signed was worth over no agreement when it was signed, in the order of the table's `signed`.
    pub signed_for: Vec<Utility>,
}

/// What a side's two counsellors have said of a faction (R6.26).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counsel {
    /// When.
    pub round: Round,
    /// Of which faction.
    pub faction: FactionId,
    /// What each takes its mood to be.
    pub said: ByVoice<Band>,
}

impl State {
    /// Where the talks of `scenario` begin, before the first round's events.
    pub fn opening(scenario: &Scenario) -> Self {
        Self::new(Whole {
            table: TableState::opening(&scenario.common),
            homes: BySide::each(|side| HomeState::opening(&scenario.common, &scenario.homes[side])),
            ledger: Vec::new(),
        })
    }

    /// A meter of `side`.
    pub fn meter(&self, side: Side, meter: Meter) -> Points {
        match meter {
            Meter::Material => self.homes[side].material,
            Meter::Capital => self.homes[side].capital,
            Meter::Face => self.table.face[side],
            Meter::Trust => self.table.trust[side],
        }
    }
}

impl TableState {
    /// The table as the talks of a scenario begin.
    pub(in crate::negotiation) fn opening(common: &Common) -> Self {
        let host = common.rounds.first().map_or(Side::Tokyo, |round| round.host);
        let first_leader = <LeaderId as crate::scenario::id::Id>::at(0);
        Self::new(AtTable {
            round: Round(0),
            turn: Turn { side: host, second: false, home_used: false, signal_used: false },
            phase: Phase::Talks,
            status_quo: common.opening_status_quo(),
            agenda: common.issues.map(|issue| issue.options.map(|_| None)),
            withdrawn: BTreeSet::new(),
            tabled: BySide::default(),
            positions: BySide::default(),
            public_positions: BySide::default(),
            known: BySide::default(),
            offers: BySide::default(),
            replaced: BySide::default(),
            trade: None,
            moved_by: common.issues.map(|_| None),
            agreed: common.issues.map(|_| None),
            collapsed: BTreeSet::new(),
            pledges: BySide::default(),
            retiring: BySide::default(),
            face: BySide::each(|side| common.sides[side].face),
            trust: BySide::each(|side| common.sides[side].trust),
            gestures: BTreeSet::new(),
            unweighed: None,
            unanswered: BySide::default(),
            acts: BTreeSet::new(),
            statements: BySide::default(),
            insulted: BySide::default(),
            addresses: BySide::default(),
            events: BTreeSet::new(),
            decided: BTreeSet::new(),
            leaders: BySide { tokyo: first_leader, moscow: first_leader },
            seats: BySide::each(|side| common.sides[side].bodies.map(|body| body.seats.clone())),
            others: Vec::new(),
            signed: Vec::new(),
            in_force: BTreeSet::new(),
            stopped: Vec::new(),
            ballots: Vec::new(),
            outcome: None,
        })
    }
}

impl HomeState {
    /// A home as the talks begin.
    pub(in crate::negotiation) fn opening(common: &Common, home: &Home) -> Self {
        let unpaid = common.tracks.map(|_| Points::ZERO);
        Self::new(AtHome {
            material: Points::ZERO,
            capital: home.capital,
            faction_moods: home.factions.map(|_| Points::ZERO),
            group_moods: home.groups.map(|_| Points::ZERO),
            defiance: Points::ZERO,
            faction_payments: home.factions.map(|_| unpaid.clone()),
            group_payments: home.groups.map(|_| unpaid.clone()),
            payments: 0,
            prepared: common.issues.map(|_| 0),
            consulted: home.factions.map(|_| None),
            counsel: Vec::new(),
            whipped: home.factions.map(|_| false),
            redeals: home.factions.map(|_| 0),
            no_agreement: Points::ZERO,
            changes: Vec::new(),
            faced: common.decisions.map(|_| None),
            signed_for: Vec::new(),
        })
    }
}
