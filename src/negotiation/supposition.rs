//! What would be if: a home as the rules would leave it after a move of its own, or once something is known.
//!
//! What is supposed is played, on a copy of what one home sees: the same events by the same rules, applied by the same
//! `apply`. So nobody who thinks ahead has to know what a move does.

use super::deal::Band;
use super::event::{Cause, Event, Happening};
use super::ledger::Audience;
use super::moves::{Constituent, Move, decide, home, needs, signal};
use super::refusal::Refusal;
use super::rule::Rule;
use super::standing::{Bodies, Standing};
use super::state::{HomeState, Homes, State, TableState, befall};
use super::unfolding::{Ground, Unfolding};
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::happening::HomeChange;
use crate::scenario::home::Home;
use crate::scenario::id::{FactionId, IssueId, LeaderId, Side};
use crate::scenario::issue::Common;
use crate::units::Points;

/// A table and one home as they would be.
///
/// Whose turn it would be, and what would be left of it, is not supposed: it is asked about texts, not what may be done
/// next.
#[derive(Clone, Debug)]
pub struct Supposition {
    side: Side,
    table: TableState,
    own: HomeState,
}

impl Supposition {
    /// `home` as the talks open, before the first round's events.
    pub fn opening(common: &Common, home: &Home) -> Self {
        let (table, own) = (TableState::opening(common), HomeState::opening(common, home));
        Self { side: home.side, table, own }
    }

    /// Where the home stands in it.
    pub fn standing<'s>(&'s self, common: &'s Common, home: &'s Home) -> Standing<'s> {
        let (table, own) = (&self.table, &self.own);
        Standing { common, home, table, own, bodies: Bodies::Existing, weigher: None }
    }

    /// The same had events moved the status quo to `draft`.
    #[must_use]
    pub fn with_status_quo(self, common: &Common, draft: &Draft) -> Self {
        let moved = |issue| Happening::StatusQuoMoved { clause: draft.clause(issue) };
        self.had_happened(common, Audience::World, common.issues.ids().map(moved))
    }

    /// The same had events changed so much of the home.
    #[must_use]
    pub fn redrawn(self, common: &Common, changes: &[HomeChange]) -> Self {
        let side = self.side;
        let changed = |change: &HomeChange| {
            let change = change.clone();
            Happening::HomeChanged { side, change }
        };
        self.had_happened(common, Audience::Home(side), changes.iter().map(changed))
    }

    /// The same under another of the side's leaders.
    #[must_use]
    pub fn under(self, common: &Common, leader: LeaderId) -> Self {
        let side = self.side;
        let took_office = Happening::GovernmentChanged { side, leader };
        self.had_happened(common, Audience::World, std::iter::once(took_office))
    }

    /// The same had events warmed every faction by `by`.
    #[must_use]
    pub fn warmed(self, common: &Common, by: Points) -> Self {
        let side = self.side;
        let moved = |faction| {
            let of = Constituent::Faction(faction);
            Happening::MoodMoved { side, of, by }
        };
        let factions = common.sides[side].factions.ids();
        self.had_happened(common, Audience::Home(side), factions.map(moved))
    }

    /// The same had events warmed one faction by `by`.
    #[must_use]
    pub fn warmed_one(self, common: &Common, faction: FactionId, by: Points) -> Self {
        let side = self.side;
        let moved = Happening::MoodMoved { side, of: Constituent::Faction(faction), by };
        self.had_happened(common, Audience::Home(side), std::iter::once(moved))
    }

    /// The same were support of `worth` bought from somebody on every track, and nothing spent.
    #[must_use]
    pub fn supported(self, common: &Common, to: Constituent, worth: Points) -> Self {
        let by = self.side;
        let paid = |track| Happening::Paid { by, to, worth, track };
        self.had_happened(common, Audience::Home(by), common.tracks.ids().map(paid))
    }

    /// The same had every pledge on `issue` been taken back, at no price.
    #[must_use]
    pub fn unpledged(self, common: &Common, issue: IssueId) -> Self {
        let by = self.side;
        let there = self.table.pledges[by].iter().filter(|pledge| pledge.issue == issue).count();
        let taken_back = std::iter::repeat_n(Happening::Justified { by, issue }, there);
        self.had_happened(common, Audience::World, taken_back)
    }

    /// The same had events of the scenario done this.
    fn had_happened(
        mut self,
        common: &Common,
        audience: Audience,
        all: impl Iterator<Item = Happening>,
    ) -> Self {
        let mut unfolding = Unfolding::of(common, &mut self, Cause::Course);
        for what in all {
            unfolding.happen(Rule::Scenario, audience, what);
        }
        self
    }
}

impl Ground for Supposition {
    fn table(&self) -> &TableState {
        &self.table
    }

    fn home(&self, side: Side) -> Option<&HomeState> {
        (side == self.side).then_some(&self.own)
    }

    fn apply(&mut self, common: &Common, event: &Event) {
        let Self { side, table, own } = self;
        befall(common, event, table, &mut Alone { side: *side, own });
    }
}

/// One home, the other out of sight.
struct Alone<'s> {
    side: Side,
    own: &'s mut HomeState,
}

impl Homes for Alone<'_> {
    fn in_sight(&mut self, side: Side) -> Option<&mut HomeState> {
        (side == self.side).then_some(&mut *self.own)
    }
}

impl Standing<'_> {
    /// After `a_move` of its own, permitted or not. Nothing where what follows rests on more than a home knows of
    /// itself and the table: on a mood (see [`Self::supposing_told`]), on chance or on the other side.
    pub fn supposing(&self, a_move: Move) -> Option<Supposition> {
        let by = self.side();
        let mut follows = false;
        let supposition = self.unfolded(|what| follows = unfold(what, by, a_move));
        follows.then_some(supposition)
    }

    /// After `faction` has been sounded out and has told `band` (R6.17).
    pub fn supposing_told(&self, faction: FactionId, band: Band) -> Supposition {
        let by = self.side();
        self.unfolded(|what| home::resolve_consult(what, by, faction, band))
    }

    /// As things are, to be changed.
    pub fn as_it_is(&self) -> Supposition {
        let (side, table, own) = (self.side(), self.table.clone(), self.own.clone());
        Supposition { side, table, own }
    }

    /// Were every faction of it warmer by `by`.
    pub fn supposing_warmed(&self, by: Points) -> Supposition {
        self.as_it_is().warmed(self.common, by)
    }

    fn unfolded(&self, how: impl FnOnce(&mut Unfolding<'_, Supposition>)) -> Supposition {
        let side = self.side();
        let mut supposition = self.as_it_is();
        how(&mut Unfolding::of(self.common, &mut supposition, Cause::Move(side)));
        supposition
    }

    /// The same home as `supposition` has it, the same bodies counted.
    #[must_use]
    pub fn if_so<'s>(&'s self, supposition: &'s Supposition) -> Standing<'s> {
        let (bodies, weigher) = (self.bodies, self.weigher);
        Standing { bodies, weigher, ..supposition.standing(self.common, self.home) }
    }
}

impl State {
    /// The same had `by` made `a_move` besides, whoever's turn it was and whatever was left of it. Nothing where what
    /// follows rests on chance, a mood or the other side's answer.
    ///
    /// # Errors
    /// What the verb itself needs and has not.
    pub fn had_made(
        &self,
        scenario: &Scenario,
        by: Side,
        a_move: Move,
    ) -> Result<Option<Self>, Refusal> {
        needs(&Standing::new(scenario, self, by), a_move)?;
        let mut state = self.clone();
        let cause = Cause::Move(by);
        let follows = unfold(&mut Unfolding::of(&scenario.common, &mut state, cause), by, a_move);
        Ok(follows.then_some(state))
    }
}

/// Lets what follows from `a_move` of `by` happen, where it needs no secret; whether it did.
fn unfold(what: &mut Unfolding<'_, impl Ground>, by: Side, a_move: Move) -> bool {
    match a_move {
        Move::Pay(to, amount, track) => home::resolve_pay(what, by, to, (amount, track)),
        Move::Whip(faction) => home::resolve_whip(what, by, faction),
        Move::Pledge(clause) => home::resolve_pledge(what, by, clause),
        Move::Justify(issue) => home::resolve_justify(what, by, issue),
        Move::Prepare(issue) => home::resolve_prepare(what, by, issue),
        Move::Retire => home::resolve_retire(what, by),
        Move::Gloss(issue) => signal::resolve_gloss(what, by, issue),
        Move::Act(act) => signal::resolve_act(what, by, act),
        Move::Decide(decision, choice) => decide::resolve_decide(what, by, decision, choice),
        Move::Consult(_)
        | Move::Propose(..)
        | Move::Trade { .. }
        | Move::Take
        | Move::Accept
        | Move::AcceptEarlier
        | Move::Initial
        | Move::Decline(_)
        | Move::Hold
        | Move::Break
        | Move::Gesture(_)
        | Move::Reply(_)
        | Move::Statement(_)
        | Move::Leak
        | Move::Disclose
        | Move::Address => return false,
    }
    true
}
