//! The forecast: the chance that a text passes at home, over all a seat does not know (R5.11).
//!
//! Exact over the joint distribution of hidden moods, since a faction sits in several bodies. How it is counted is
//! told in `outlook`.

use super::odds::Odds;
use super::outlook::Outlook;
use super::support::Reading;
use super::vote::Position;
use super::{Shifts, Verdict};
use crate::negotiation::deal::{Band, Level};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::Phase;
use crate::scenario::clause::Draft;
use crate::scenario::home::{Body, Moment};
use crate::scenario::id::{BodyId, FactionId, Table};
use crate::units::Permille;

/// What a seat may expect of its own home if the vote on a text were held now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Chance that every body asked of it passes it.
    pub chance: Permille,
    /// Chance for each body asked of it, alone, in order.
    pub bodies: Vec<BodyForecast>,
    /// The verdict if every mood is what it seems, with all reasons.
    pub expected: Verdict,
}

/// The forecast for one body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BodyForecast {
    /// The body.
    pub body: BodyId,
    /// When it must agree.
    pub moment: Moment,
    /// Chance that it passes the text.
    pub chance: Permille,
    /// Whether its refusal would be overridden where the body that may has passed the text (R5.15).
    pub overridable: bool,
}

impl Standing<'_> {
    /// What this home would say to `draft`, over all that is hidden from it.
    pub fn forecast(&self, draft: &Draft) -> Forecast {
        let expected = self.expected(draft);
        let positions = self.positions(draft);
        let outlook = self.outlook(draft, &positions);
        let count = outlook.count();
        let mut hidden = count.each();
        let bodies: Vec<BodyForecast> = self
            .bodies_to_come(draft)
            .map(|(id, body)| {
                let overridable = self.can_override(body).is_some();
                let odds = if overridable {
                    self.alone(id, body, &positions)
                } else if body.moment.hides_moods() {
                    hidden.next().unwrap_or(Odds::SURE)
                } else {
                    self.mandate(id, body, &positions)
                };
                let chance = odds.permille();
                BodyForecast { body: id, moment: body.moment, chance, overridable }
            })
            .collect();
        let chance =
            if self.has_mandate(draft, &positions) { count.together() } else { Odds::NEVER };
        Forecast { chance: chance.permille(), bodies, expected }
    }

    /// The chance that all bodies pass `draft`: the number of a forecast without its reasons.
    pub fn chance(&self, draft: &Draft) -> Permille {
        self.odds(draft).permille()
    }

    /// The chance that all bodies to come whose moment it is pass `draft`; that of a moment at which nobody is asked is
    /// whole.
    pub fn chance_at(&self, draft: &Draft, moment: Moment) -> Permille {
        let positions = self.positions(draft);
        if !moment.hides_moods() {
            return if self.has_mandate(draft, &positions) { Odds::SURE } else { Odds::NEVER }
                .permille();
        }
        let hidden = self
            .bodies_to_come(draft)
            .filter(|(_, body)| body.moment == moment && self.can_override(body).is_none());
        Outlook::new(self, &positions, hidden).count().together().permille()
    }

    /// That chance before it is rounded.
    pub fn odds(&self, draft: &Draft) -> Odds {
        self.odds_from(draft, &self.positions(draft))
    }

    /// The chance of [`Self::chance`] for a text on which the factions stand so, were every mood what it seems: for
    /// those who have worked that out already.
    pub fn chance_from(&self, draft: &Draft, positions: &Table<FactionId, Position>) -> Permille {
        self.odds_from(draft, positions).permille()
    }

    /// Whether that chance is at least `least`: for those who need no more, and quicker.
    pub fn is_likely(
        &self,
        draft: &Draft,
        positions: &Table<FactionId, Position>,
        least: Permille,
    ) -> bool {
        if least == Permille(0) {
            return true;
        }
        let outlook = self.outlook(draft, positions);
        self.has_mandate(draft, positions)
            && !outlook.is_hopeless()
            && outlook.count().is_at_least(least)
    }

    /// A chance it is not above, quicker to know: that of the body least likely to pass it.
    pub fn chance_at_most(
        &self,
        draft: &Draft,
        positions: &Table<FactionId, Position>,
    ) -> Permille {
        if !self.has_mandate(draft, positions) {
            return Permille(0);
        }
        self.outlook(draft, positions).count().at_most()
    }

    /// The chance of each body to come that is asked of `draft` and hides moods, alone, in order.
    pub fn chances_alone(
        &self,
        draft: &Draft,
        positions: &Table<FactionId, Position>,
    ) -> Vec<Permille> {
        self.outlook(draft, positions).count().each().map(Odds::permille).collect()
    }

    /// How many tallies the forecast of `draft` keeps: what it costs. Past `most` they are not counted.
    pub fn tallies(&self, draft: &Draft, most: usize) -> usize {
        let positions = self.positions(draft);
        let outlook = self.outlook(draft, &positions);
        let breadth = outlook.breadth(most);
        if breadth > most { breadth } else { outlook.count().tallies(most) }
    }

    fn odds_from(&self, draft: &Draft, positions: &Table<FactionId, Position>) -> Odds {
        let outlook = self.outlook(draft, positions);
        if !self.has_mandate(draft, positions) || outlook.is_hopeless() {
            return Odds::NEVER;
        }
        outlook.count().together()
    }

    /// Where each faction stands on `draft` were every mood what it seems.
    pub fn positions(&self, draft: &Draft) -> Table<FactionId, Position> {
        Reading::new(self, draft).positions()
    }

    /// The odds that a body that hides moods passes it, asked by itself.
    fn alone(&self, id: BodyId, body: &Body, positions: &Table<FactionId, Position>) -> Odds {
        let outlook = Outlook::new(self, positions, std::iter::once((id, body)));
        outlook.count().each().next().unwrap_or(Odds::SURE)
    }

    /// What may come of a vote on `draft` of the bodies to come that hide moods. One whose refusal would be overridden is
    /// not among them: the body that overrides it must pass the text in any case, and where it does the one cannot stop it.
    fn outlook<'s>(
        &'s self,
        draft: &Draft,
        positions: &'s Table<FactionId, Position>,
    ) -> Outlook<'s> {
        let hidden = self
            .bodies_to_come(draft)
            .filter(|(_, body)| body.moment.hides_moods() && self.can_override(body).is_none());
        Outlook::new(self, positions, hidden)
    }

    /// The bodies that have still to agree to `draft`: once a text is signed, those of signature have (R7.2).
    fn bodies_to_come(&self, draft: &Draft) -> impl Iterator<Item = (BodyId, &Body)> + use<'_> {
        let signed = matches!(self.table.phase, Phase::Interval { .. });
        self.asked_bodies(draft)
            .filter(move |(_, body)| !signed || body.moment == Moment::Ratification)
    }

    /// Whether every mandate body to come would have a text on which the factions stand so.
    fn has_mandate(&self, draft: &Draft, positions: &Table<FactionId, Position>) -> bool {
        let mut open = self.bodies_to_come(draft).filter(|(_, body)| !body.moment.hides_moods());
        open.all(|(id, body)| self.mandate(id, body, positions).passing > 0)
    }

    /// Whether every mandate body asked of `draft` would have it, none overridden.
    pub fn is_mandated(&self, draft: &Draft) -> bool {
        let mandates = || self.asked_bodies(draft).filter(|(_, body)| !body.moment.hides_moods());
        if mandates().next().is_none() {
            return true;
        }
        let positions = self.positions(draft);
        mandates().all(|(id, body)| self.mandate(id, body, &positions).passing > 0)
    }

    /// What a mandate body says, which hides nothing: it passes a text, or its refusal does not bind, or neither.
    fn mandate(&self, id: BodyId, body: &Body, positions: &Table<FactionId, Position>) -> Odds {
        let answer = self.body_verdict(id, body, positions);
        if answer.passes || !answer.binds { Odds::SURE } else { Odds::NEVER }
    }

    /// How the home votes on `draft` if every mood is what it seems, or what it was found to be.
    pub fn expected(&self, draft: &Draft) -> Verdict {
        self.verdict(draft, &self.likeliest_shifts())
    }

    /// Each faction's mood at the middle of what is known of it.
    fn likeliest_shifts(&self) -> Shifts {
        self.home
            .factions
            .iter()
            .map(|(id, faction)| {
                let level = match self.own.consulted[id] {
                    Some(Band::Cold) => Level(-2),
                    Some(Band::Even) | None => Level(0),
                    Some(Band::Warm) => Level(2),
                };
                level.shift(faction.spread)
            })
            .collect()
    }
}
