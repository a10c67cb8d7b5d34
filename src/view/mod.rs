//! WHAT A SEAT MAY KNOW: the only window on a game, and the only place that hides anything.
//!
//! A view holds what everyone knows, what its own side knows of its own home, and nothing else: not the other side's
//! secrets, not its own factions' moods it has not sounded out, not what is to come. People and the opponent get the
//! same view.

mod island;
mod world;

pub use island::SaidOf;
pub use world::WorldView;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::negotiation::event::Event;
use crate::negotiation::ledger::Entry;
use crate::negotiation::moves::{self, Kind, Move};
use crate::negotiation::play::Negotiation;
use crate::negotiation::ratification::Forecast;
use crate::negotiation::refusal::Refusal;
use crate::negotiation::standing::{Bodies, Standing};
use crate::negotiation::state::{HomeState, Phase, TableState};
use crate::negotiation::value::Value;
use crate::scenario::clause::Draft;
use crate::scenario::happening::{Condition, Occurrence};
use crate::scenario::home::Home;
use crate::scenario::id::{DecisionId, EventId, Side};
use crate::scenario::issue::Common;
use crate::units::{Permille, Round};

/// The events of a scenario that have taken place: all that may be told of them.
pub type Happened = BTreeMap<EventId, Occurrence>;

/// What a seat of one side sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatView {
    side: Side,
    common: Arc<Common>,
    home: Arc<Home>,
    table: TableState,
    own: HomeState,
    ledger: Vec<Entry>,
    happened: Happened,
    nerve: Permille,
}

impl SeatView {
    /// What seats of `side` see of `talks`.
    pub fn new(talks: &Negotiation, side: Side) -> Self {
        let (scenario, state) = (talks.scenario(), talks.state());
        let happened = state
            .table
            .events
            .iter()
            .map(|event| (*event, scenario.events[*event].clone()))
            .collect();
        Self {
            side,
            common: Arc::clone(&scenario.common),
            home: Arc::clone(&scenario.homes[side]),
            table: state.table.clone(),
            own: state.homes[side].clone(),
            ledger: visible(&state.ledger, side).cloned().collect(),
            happened,
            nerve: talks.nerve(side),
        }
    }

    /// Whether this turn is the very last of the talks: nobody can answer what is done in it, and they end with it.
    pub fn is_last_turn(&self) -> bool {
        self.table.turn.second && self.table.round == self.common.last_round()
    }

    /// Whether the talks end with `a_move` though it says nothing: their last turn is let go, and nothing is signed.
    pub fn ends_talks(&self, a_move: Move) -> bool {
        let is_open = matches!(self.table.phase, Phase::Talks | Phase::Initialling { .. });
        let lets_go = matches!(a_move, Move::Hold | Move::Decline(_));
        is_open && lets_go && self.is_last_turn()
    }

    /// Whose view it is.
    pub fn side(&self) -> Side {
        self.side
    }

    /// What everyone knows of the scenario.
    pub fn common(&self) -> &Common {
        &self.common
    }

    /// The same, to be kept.
    pub fn common_arc(&self) -> &Arc<Common> {
        &self.common
    }

    /// What the side knows of its own home.
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// The same, to be kept.
    pub fn home_arc(&self) -> &Arc<Home> {
        &self.home
    }

    /// The table.
    pub fn table(&self) -> &TableState {
        &self.table
    }

    /// The state of the side's own home.
    pub fn own(&self) -> &HomeState {
        &self.own
    }

    /// Every change of a meter the side can know of, in order.
    pub fn ledger(&self) -> &[Entry] {
        &self.ledger
    }

    /// The events of the scenario that have taken place, in the order of the scenario.
    pub fn happened(&self) -> &Happened {
        &self.happened
    }

    /// The nerve the side was dealt, 0..=999: no rule asks it, a scripted opponent is a little bolder or meeker by it.
    pub fn nerve(&self) -> Permille {
        self.nerve
    }

    /// Where the side stands.
    pub fn standing(&self) -> Standing<'_> {
        Standing {
            common: &self.common,
            home: &self.home,
            table: &self.table,
            own: &self.own,
            bodies: Bodies::Existing,
            weigher: None,
        }
    }

    /// Whether it is this side's turn.
    pub fn is_own_turn(&self) -> bool {
        !self.table.is_over() && self.table.turn.side == self.side
    }

    /// Whether the side may make `a_move` now.
    ///
    /// # Errors
    /// Why not.
    pub fn permit(&self, a_move: Move) -> Result<(), Refusal> {
        moves::permit(&self.standing(), a_move)
    }

    /// Every permitted move (see [`moves::offered`]).
    pub fn offered(&self) -> Vec<Move> {
        moves::offered(&self.standing())
    }

    /// The side's gestures and acts whose time it is and that wait for something else, with why (R6.10, R6.12).
    pub fn waiting(&self) -> Vec<(Move, Refusal)> {
        let gestures = self.common.gestures.ids().map(Move::Gesture);
        let acts = self.common.acts.ids().map(Move::Act);
        let is_lost = |missing: &[Condition]| {
            missing.iter().any(|one| self.table().rules_out(&self.common, one))
        };
        let why = |a_move| match self.permit(a_move) {
            Err(Refusal::NotUnless(missing)) if is_lost(&missing) => None,
            Err(why @ Refusal::NotUnless(_)) => Some((a_move, why)),
            Err(_) | Ok(()) => None,
        };
        gestures.chain(acts).filter_map(why).collect()
    }

    /// What waits for the side's decision, in the order of the scenario, each with the round by whose turn it must be made.
    pub fn to_decide(&self) -> Vec<(DecisionId, Round)> {
        moves::to_decide(&self.standing()).collect()
    }

    /// What waits for a decision now and would take its course if the side made `a_move` first (R7.7).
    pub fn left_undecided(&self, a_move: Move) -> Vec<DecisionId> {
        let in_interval = matches!(self.table().phase, Phase::Interval { .. });
        let passes = match a_move.kind() {
            Kind::Table => true,
            Kind::Home => in_interval,
            Kind::Signal | Kind::Decision => false,
        };
        let is_last = |decision: DecisionId, until: Round| {
            let about = &self.common().decisions[decision];
            if in_interval { about.is_of_the_interval() } else { until <= self.table().round }
        };
        let waiting = self.to_decide().into_iter().filter(|_| passes);
        waiting.filter(|(id, until)| is_last(*id, *until)).map(|(id, _)| id).collect()
    }

    /// Whether a body at either home is to vote on the text that is accepted or signed (R5.14).
    pub fn awaits_a_vote(&self) -> bool {
        let silence = self.standing().silence();
        let at_stake = self.table.text_at_stake();
        at_stake.is_some_and(|draft| self.common.is_voted_on(&draft, &silence))
    }

    /// What the side's home would say to `draft` if the vote were held now.
    pub fn forecast(&self, draft: &Draft) -> Forecast {
        self.standing().forecast(draft)
    }

    /// What `draft` is worth to the side's chief.
    pub fn value(&self, draft: &Draft) -> Value {
        self.standing().value(draft)
    }
}

/// The ledger lines seats of `side` may see.
fn visible(ledger: &[Entry], side: Side) -> impl Iterator<Item = &Entry> {
    ledger.iter().filter(move |entry| entry.audience.is_seen_by(side))
}

/// The events seats of `side` may see.
pub fn visible_events(events: &[Event], side: Side) -> impl Iterator<Item = &Event> {
    events.iter().filter(move |event| event.audience.is_seen_by(side))
}
