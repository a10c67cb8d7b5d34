//! Insults and defiance (R3.4): what it does at home to insult, and to be insulted and say nothing.

use super::Constituent;
use super::resolve::{Change, Resolution};
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::{Act, Audience};
use crate::negotiation::rule::Rule;
use crate::scenario::happening::Meter;
use crate::scenario::home::AudienceCode;
use crate::scenario::id::Side;
use crate::units::Points;

impl Resolution<'_> {
    /// What `side` wins in face at home by an insult worth `points` of applause: all of it before an audience that
    /// lives by honour, nothing before any other.
    pub(super) fn applause(&self, side: Side, points: Points) -> Points {
        match self.scenario.common.sides[side].audience {
            AudienceCode::Honour => points,
            AudienceCode::Face | AudienceCode::Dignity => Points::ZERO,
        }
    }

    /// `by` has insulted the other before the world: its own audience, onlookers and hawks have seen it.
    pub(super) fn insult(&mut self, by: Side) {
        self.happen(Rule::Insulting, Audience::World, Happening::Insulted { by });
        let insults = self.scenario.common.rules.insults;
        let price = match self.scenario.common.sides[by].audience {
            AudienceCode::Honour => Points::ZERO,
            AudienceCode::Face => insults.price.halved(1),
            AudienceCode::Dignity => insults.price,
        };
        let change =
            Change { side: by, meter: Meter::Face, amount: price, act: Act::Insulted { by } };
        self.change(Rule::Insulting, Audience::World, change, None, &[]);
        let home = &self.scenario.homes[by];
        let abroad: Vec<_> = home.groups.iter().filter(|(_, group)| group.abroad).collect();
        for (group, _) in abroad.into_iter().filter(|_| insults.onlookers != Points::ZERO) {
            let what = Happening::MoodMoved {
                side: by,
                of: Constituent::Group(group),
                by: insults.onlookers,
            };
            self.happen(Rule::Insulting, Audience::Home(by), what);
        }
        let now = self.state.homes[by].defiance;
        self.defy(by, (now + insults.defiance_gain).min(insults.defiance_most) - now);
    }

    /// Amends have been made to `side` before it answered an insult: its hawks are owed nothing.
    pub(super) fn forgive(&mut self, side: Side) {
        if self.state.table.insulted[side] {
            self.happen(Rule::Insulting, Audience::World, Happening::InsultForgiven { side });
        }
    }

    /// `side` ends its turn: an insult it had suffered and neither answered nor seen made good galls its hawks.
    pub(in crate::negotiation) fn leave_unanswered(&mut self, side: Side) {
        if !self.state.table.insulted[side] {
            return;
        }
        self.happen(Rule::Insulting, Audience::World, Happening::InsultUnanswered { side });
        let insults = self.scenario.common.rules.insults;
        let now = self.state.homes[side].defiance;
        self.defy(side, (now + insults.defiance_owed).max(-insults.defiance_most) - now);
    }

    fn defy(&mut self, side: Side, by: Points) {
        if by != Points::ZERO {
            let what = Happening::DefianceMoved { side, by };
            self.happen(Rule::Insulting, Audience::Home(side), what);
        }
    }
}
