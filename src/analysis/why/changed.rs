//! A home with changes made to it: the same records and the same rules, asked by the one ratification function.
//!
//! What an event could do is done by events, on a supposition; what none could is changed in a copy of what the author
//! wrote. So a change means here what it would mean in play, and nothing of ratification is said a second time.

use super::change::{Change, Few, lowered, next_payment};
use crate::analysis::playability::WHOLLY;
use crate::negotiation::standing::{Bodies, Standing};
use crate::negotiation::supposition::Supposition;
use crate::scenario::clause::ClauseSet;
use crate::scenario::happening::{HomeChange, Judge};
use crate::scenario::home::{Conviction, Home, Leader};
use crate::scenario::id::{FactionId, GroupId, IssueId, Side};
use crate::scenario::issue::Common;
use crate::units::{Permille, Points};

/// A home with changes made to it.
pub struct Changed<'a> {
    common: Common,
    home: Home,
    supposed: Supposition,
    bodies: Bodies,
    weigher: Option<&'a Leader>,
}

impl<'a> Changed<'a> {
    /// The home of `standing` with those of `changes` that are at it.
    pub fn new(standing: &Standing<'a>, changes: &Few) -> Self {
        let mut changed = Self {
            common: standing.common.clone(),
            home: standing.home.clone(),
            supposed: standing.as_it_is(),
            bodies: standing.bodies,
            weigher: standing.weigher,
        };
        for change in changes.iter().filter(|change| change.side() == Some(standing.side())) {
            changed.make(standing, change);
        }
        changed
    }

    /// Where it stands.
    pub fn standing(&self) -> Standing<'_> {
        let (bodies, weigher) = (self.bodies, self.weigher);
        Standing { bodies, weigher, ..self.supposed.standing(&self.common, &self.home) }
    }

    fn make(&mut self, before: &Standing<'_>, change: Change) {
        let side = before.side();
        match change {
            Change::Line(_, judge, issue) => self.redraw(&[allowed(judge, issue)]),
            Change::Together(_, judge, place) => {
                let lines = &mut self.conviction(judge).never_together;
                // Emptied, not taken out, so that the places of the others stay; no text crosses a line of one option
                // that no issue has.
                if let Some(line) = lines.get_mut(place) {
                    for set in line {
                        set.options = 0;
                    }
                }
            }
            Change::Pledge(_, issue) => {
                self.suppose(|supposed, common| supposed.unpledged(common, issue));
            }
            Change::Payment(_, to) => {
                let worth = next_payment(before);
                self.suppose(|supposed, common| supposed.supported(common, to, worth));
            }
            Change::Quota(_, body) => {
                let lower = lowered(before, body, &before.common.sides[side].bodies[body]);
                self.common.sides[side].bodies[body].threshold = lower;
            }
            Change::Weight(_, group) => self.silence(group),
            Change::Discipline(_, faction) => self.discipline(faction),
            Change::Veto(_, body) => {
                self.common.sides[side].bodies[body].contested = Some(Permille(0));
            }
            Change::Chief(_) | Change::Clause(_) => {}
        }
    }

    fn suppose(&mut self, how: impl FnOnce(Supposition, &Common) -> Supposition) {
        self.supposed = how(self.supposed.clone(), &self.common);
    }

    fn redraw(&mut self, changes: &[HomeChange]) {
        self.suppose(|supposed, common| supposed.redrawn(common, changes));
    }

    fn conviction(&mut self, judge: Judge) -> &mut Conviction {
        match judge {
            Judge::Faction(faction) => &mut self.home.factions[faction].conviction,
            Judge::Group(group) => &mut self.home.groups[group].conviction,
        }
    }

    fn silence(&mut self, group: GroupId) {
        let factions = || self.home.factions.ids();
        let nobody = factions().map(|faction| (faction, Points::ZERO)).collect();
        let releases = factions().map(|faction| HomeChange::Releases(group, faction));
        let all: Vec<HomeChange> =
            std::iter::once(HomeChange::Presses(group, nobody)).chain(releases).collect();
        self.redraw(&all);
    }

    fn discipline(&mut self, faction: FactionId) {
        let judge = Judge::Faction(faction);
        let groups = self.home.groups.ids();
        let releases = groups.map(|group| HomeChange::Releases(group, faction));
        let lines = self.common.issues.ids().map(|issue| allowed(judge, issue));
        let all: Vec<HomeChange> = releases.chain(lines).collect();
        self.redraw(&all);
        self.conviction(judge).never_together.clear();
        self.suppose(|supposed, common| supposed.warmed_one(common, faction, WHOLLY));
    }
}

/// Every option of an issue allowed to somebody.
fn allowed(judge: Judge, issue: IssueId) -> HomeChange {
    HomeChange::Allows(judge, ClauseSet { issue, options: u16::MAX })
}

/// Whether `changes` let the chief of `side` sign what is worth less to him than no agreement.
pub fn signs_at_a_loss(changes: &Few, side: Side) -> bool {
    changes.iter().any(|change| change == Change::Chief(side))
}
