//! One thing that could be otherwise: a veto, a quota, a red line, a group's weight, a faction's loyalty, a payment.

use crate::negotiation::moves::{Constituent, payment_worth};
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Clause;
use crate::scenario::happening::Judge;
use crate::scenario::home::{Body, Threshold};
use crate::scenario::id::{BodyId, FactionId, GroupId, Id as _, IssueId, Side};
use crate::units::{Permille, Points};

/// One thing that could be otherwise. Sizes are judgement: what counts is that each is one step, and said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// A judge at home gives up its red lines on an issue: its `never` and its limit alike (R5.4).
    Line(Side, Judge, IssueId),
    /// A judge gives up a red line of several issues, by its place among those it has.
    Together(Side, Judge, usize),
    /// A pledge is taken back, at no price (R6.20).
    Pledge(Side, IssueId),
    /// One side payment more, as large as the purse and the rulebook let the next one be (R6.18).
    Payment(Side, Constituent),
    /// A body asks for a tenth of its members less, of the votes cast for a tenth.
    Quota(Side, BodyId),
    /// A group presses nobody and holds nobody (R5.4, R5.5).
    Weight(Side, GroupId),
    /// A faction votes as its chief asks, to the last member.
    Discipline(Side, FactionId),
    /// A body's refusal does not bind: as if it were not asked.
    Veto(Side, BodyId),
    /// A chief signs what is worth less to him than no agreement (R4.4).
    Chief(Side),
    /// The text says something else on an issue.
    Clause(Clause),
}

impl Change {
    /// At whose home it is; nothing where it is in the text.
    pub fn side(self) -> Option<Side> {
        match self {
            Self::Line(side, ..)
            | Self::Together(side, ..)
            | Self::Pledge(side, _)
            | Self::Payment(side, _)
            | Self::Quota(side, _)
            | Self::Weight(side, _)
            | Self::Discipline(side, _)
            | Self::Veto(side, _)
            | Self::Chief(side) => Some(side),
            Self::Clause(_) => None,
        }
    }

    /// Whether it is `other` or less than it: whatever it lets pass, `other` in its place lets pass too.
    ///
    /// A quota lowered is less than a veto lifted. A faction paid, or freed of a red line of its own, is less than one
    /// that votes as it is told.
    pub fn is_within(self, other: Self) -> bool {
        if self == other {
            return true;
        }
        match (self, other) {
            (Self::Quota(side, body), Self::Veto(at, whole)) => (side, body) == (at, whole),
            (
                Self::Line(side, Judge::Faction(faction), _)
                | Self::Together(side, Judge::Faction(faction), _)
                | Self::Payment(side, Constituent::Faction(faction)),
                Self::Discipline(at, loyal),
            ) => (side, faction) == (at, loyal),
            (
                Self::Line(..)
                | Self::Together(..)
                | Self::Pledge(..)
                | Self::Payment(..)
                | Self::Quota(..)
                | Self::Weight(..)
                | Self::Discipline(..)
                | Self::Veto(..)
                | Self::Chief(_)
                | Self::Clause(_),
                _,
            ) => false,
        }
    }

    /// Everything that could be otherwise at the home of `standing`, but for what changes nothing whatever is signed.
    pub fn all_at(standing: &Standing<'_>) -> Vec<Self> {
        let (side, home) = (standing.side(), standing.home);
        let factions = home.factions.iter().map(|(id, one)| (Judge::Faction(id), &one.conviction));
        let groups = home.groups.iter().map(|(id, one)| (Judge::Group(id), &one.conviction));
        let mut all = Vec::new();
        for (judge, conviction) in factions.chain(groups) {
            let issues = standing.common.issues.ids();
            let drawn = issues.filter(|issue| standing.draws_a_line(judge, *issue));
            all.extend(drawn.map(|issue| Self::Line(side, judge, issue)));
            let places = 0..conviction.never_together.len();
            all.extend(places.map(|place| Self::Together(side, judge, place)));
        }
        let pledged = |issue: &IssueId| {
            standing.table.pledges[side].iter().any(|pledge| pledge.issue == *issue)
        };
        let pledges = standing.common.issues.ids().filter(pledged);
        all.extend(pledges.map(|issue| Self::Pledge(side, issue)));
        if next_payment(standing) > Points::ZERO {
            let factions = home.factions.ids().map(Constituent::Faction);
            let all_there = factions.chain(home.groups.ids().map(Constituent::Group));
            all.extend(all_there.map(|to| Self::Payment(side, to)));
        }
        let binding = || standing.counted_bodies().filter(|(_, body)| body.is_taken_to_bind());
        all.extend(binding().map(|(body, _)| Self::Quota(side, body)));
        all.extend(home.groups.ids().map(|group| Self::Weight(side, group)));
        all.extend(home.factions.ids().map(|faction| Self::Discipline(side, faction)));
        all.extend(binding().map(|(body, _)| Self::Veto(side, body)));
        all.push(Self::Chief(side));
        all
    }
}

/// What the next side payment of a home buys at most: as much as the purse holds and the rulebook allows.
pub fn next_payment(standing: &Standing<'_>) -> Points {
    let rules = &standing.common.rules;
    let spent = standing.own.capital.min(rules.payment_most).max(Points::ZERO);
    payment_worth(rules, u16::try_from(spent.0).unwrap_or(0), standing.own.payments)
}

/// What a body would ask for with a lower quota: a tenth of its members less, rounded up; of those who may withhold
/// their votes, a tenth more; of the votes cast, a tenth less.
pub fn lowered(standing: &Standing<'_>, id: BodyId, body: &Body) -> Threshold {
    let seats = &standing.table.seats[standing.side()][id];
    match &body.threshold {
        Threshold::Members(needed) => {
            let others = standing.others(id, body);
            let described: u32 = seats.values().sum();
            let members = described + others.yes + others.against + others.absent;
            Threshold::Members(needed.saturating_sub(members.div_ceil(10)))
        }
        Threshold::Cast { share, quorum } => {
            Threshold::Cast { share: Permille(share.0.saturating_sub(100)), quorum: *quorum }
        }
        Threshold::Unity { limit, of } => {
            let members: u32 = of.iter().map(|faction| seats[*faction]).sum();
            Threshold::Unity { limit: limit + members.div_ceil(10), of: of.clone() }
        }
    }
}

/// A few changes, at most [`Few::MOST`], in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Few {
    changes: [Option<Change>; Few::MOST],
}

impl Few {
    /// Most changes looked at together.
    pub const MOST: usize = 3;

    /// No change.
    pub const NONE: Self = Self { changes: [None; Self::MOST] };

    /// These and one more; `None` where they are as many as may be, or it is among them.
    pub fn with(mut self, change: Change) -> Option<Self> {
        if self.iter().any(|known| known == change) {
            return None;
        }
        let free = self.changes.iter_mut().find(|slot| slot.is_none())?;
        *free = Some(change);
        let held = self.iter().count();
        // Those there are first: an empty place sorts before any change.
        self.changes.get_mut(..held).unwrap_or_default().sort_unstable();
        Some(self)
    }

    /// These and those.
    pub fn and(self, others: Self) -> Option<Self> {
        others.iter().try_fold(self, Self::with)
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each, in order.
    pub fn iter(&self) -> impl Iterator<Item = Change> + use<'_> {
        self.changes.iter().flatten().copied()
    }

    /// Whether they are less than `others` or the same: each of them is within one of the others, and no two within the
    /// same.
    pub fn are_within(&self, others: &Self) -> bool {
        fn fits(changes: &[Option<Change>], others: &[Option<Change>], taken: u32) -> bool {
            let Some((Some(change), rest)) = changes.split_first() else { return true };
            others.iter().flatten().enumerate().any(|(place, other)| {
                taken >> place & 1 == 0
                    && change.is_within(*other)
                    && fits(rest, others, taken | 1 << place)
            })
        }
        fits(&self.changes, &others.changes, 0)
    }
}

/// The smallest of many sets of changes: none within another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Smallest(Vec<Few>);

impl Smallest {
    /// Whether one of them is within `few`.
    pub fn reach(&self, few: &Few) -> bool {
        self.0.iter().any(|known| known.are_within(few))
    }

    /// Takes `few` in where none is within it, and lets go those it is within.
    pub fn take(&mut self, few: Few) {
        if !self.reach(&few) {
            self.0.retain(|known| !few.are_within(known));
            self.0.push(few);
        }
    }

    /// All of them, the fewest changes first, then in the order of changes.
    pub fn sorted(mut self) -> Vec<Few> {
        self.0.sort_unstable_by_key(|few| (few.len(), *few));
        self.0
    }

    /// All of them as they came.
    pub fn iter(&self) -> impl Iterator<Item = &Few> {
        self.0.iter()
    }
}

/// Whether these may be thought together: of payments at most one at a home, since one empties the purse.
pub(super) fn may_go_together(few: &Few, change: Change) -> bool {
    let pays = |one: Change| matches!(one, Change::Payment(..));
    !pays(change) || !few.iter().any(|known| pays(known) && known.side() == change.side())
}

/// The bit of a faction.
pub(super) fn bit(faction: FactionId) -> u32 {
    1_u32.checked_shl(u32::try_from(faction.index()).unwrap_or(u32::MAX)).unwrap_or(0)
}
