//! The forecast: the chance that a text passes at home, over all a seat does not know (R5.11).
//!
//! Exact over the joint distribution of hidden moods, since a faction sits in several bodies. Every body's answer
//! can only improve when a faction warms, so a branch is left as soon as its coldest and warmest ends agree.

use super::vote::{Position, cast, passes};
use super::{Shifts, Verdict};
use crate::negotiation::deal::{Band, Level};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::Phase;
use crate::scenario::clause::Draft;
use crate::scenario::home::{Body, Moment, Tally};
use crate::scenario::id::{BodyId, FactionId, Table};
use crate::units::{Permille, Points};

/// What a seat may expect of its own home if the vote on a text were held now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Chance that every body passes it.
    pub chance: Permille,
    /// Chance for each body alone, in order.
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
}

impl Standing<'_> {
    /// What this home would say to `draft`, over all that is hidden from it.
    pub fn forecast(&self, draft: &Draft) -> Forecast {
        let expected = self.verdict(draft, &self.likeliest_shifts());
        let bodies: Vec<(BodyId, &Body)> = self.bodies_to_come().collect();
        let each = bodies
            .iter()
            .map(|(id, body)| BodyForecast {
                body: *id,
                moment: body.moment,
                chance: self.chance_of(draft, &[(*id, *body)]),
            })
            .collect();
        Forecast { chance: self.chance_of(draft, &bodies), bodies: each, expected }
    }

    /// The chance that all bodies pass `draft`: the number of a forecast without its reasons.
    pub fn chance(&self, draft: &Draft) -> Permille {
        let bodies: Vec<(BodyId, &Body)> = self.bodies_to_come().collect();
        self.chance_of(draft, &bodies)
    }

    /// The bodies that have still to agree: once a text is signed, those of signature have (R7.2).
    fn bodies_to_come(&self) -> impl Iterator<Item = (BodyId, &Body)> {
        let signed = matches!(self.table.phase, Phase::Interval { .. });
        self.counted_bodies()
            .filter(move |(_, body)| !signed || body.moment == Moment::Ratification)
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

    fn chance_of(&self, draft: &Draft, bodies: &[(BodyId, &Body)]) -> Permille {
        let plain = self.verdict(draft, &self.no_shifts());
        let positions =
            plain.factions.iter().map(|(id, support)| self.position(id, support)).collect();
        self.chance_at(&positions, bodies)
    }

    /// The chance of [`Self::chance`] for a text on which the factions stand so, were every mood what it seems: for
    /// those who have worked that out already.
    pub fn chance_from(&self, positions: &Table<FactionId, Position>) -> Permille {
        let bodies: Vec<(BodyId, &Body)> = self.bodies_to_come().collect();
        self.chance_at(positions, &bodies)
    }

    /// Whether a mandate body among `bodies` refuses; its moods are no secret to the chief.
    fn is_unmandated(
        &self,
        positions: &Table<FactionId, Position>,
        bodies: &[(BodyId, &Body)],
    ) -> bool {
        let band = self.common.rules.abstention_band;
        let mandates = bodies.iter().filter(|(_, body)| body.moment == Moment::Mandate);
        mandates.filter(|(_, body)| body.is_taken_to_bind()).any(|(id, body)| {
            let seats = &self.table.seats[self.side()][*id];
            let votes: Table<FactionId, Tally> = positions
                .iter()
                .map(|(faction, position)| cast(*position, seats[faction], band))
                .collect();
            !passes(&body.threshold, total(body, &votes), &votes)
        })
    }

    fn chance_at(
        &self,
        positions: &Table<FactionId, Position>,
        bodies: &[(BodyId, &Body)],
    ) -> Permille {
        if self.is_unmandated(positions, bodies) {
            return Permille(0);
        }
        let (sure, disputed): (Vec<_>, Vec<_>) = bodies
            .iter()
            .copied()
            .filter(|(_, body)| body.moment != Moment::Mandate)
            .partition(|(_, body)| body.contested.is_none());
        let mut total = 0_u128;
        // Each disputed body binds or not, independently: at most a handful of combinations.
        for combination in 0..1_u32 << disputed.len().min(8) {
            let mut weight = 1_u128;
            let mut asked = sure.clone();
            for (place, (id, body)) in disputed.iter().enumerate().take(8) {
                let chance = body.contested.unwrap_or(Permille::WHOLE);
                if combination >> place & 1 == 1 {
                    weight *= u128::from(chance.0);
                    asked.push((*id, body));
                } else {
                    weight *= u128::from(chance.rest().0);
                }
            }
            if weight > 0 {
                total += weight * u128::from(self.passing_permille(positions, &asked));
            }
        }
        let whole = 1000_u128.pow(u32::try_from(disputed.len().min(8)).unwrap_or(0));
        Permille(u32::try_from(total / whole).unwrap_or(1000))
    }

    /// Chance in thousandths, rounded down but never to 0 or 1000 unless it is certain.
    fn passing_permille(
        &self,
        positions: &Table<FactionId, Position>,
        bodies: &[(BodyId, &Body)],
    ) -> u32 {
        let tree = self.tree(positions, bodies);
        let mut votes: Vec<Table<FactionId, Tally>> =
            bodies.iter().map(|_| positions.map(|_| Tally::default())).collect();
        let (passing, all) = tree.passing(0, &mut votes);
        if passing == 0 {
            return 0;
        }
        if passing == all {
            return 1000;
        }
        u32::try_from(passing * 1000 / all).unwrap_or(1000).clamp(1, 999)
    }

    /// What each faction might do in each body, merged where moods make no difference; seats first.
    fn tree<'b>(
        &self,
        positions: &Table<FactionId, Position>,
        bodies: &'b [(BodyId, &'b Body)],
    ) -> Tree<'b> {
        let band = self.common.rules.abstention_band;
        let seats = &self.table.seats[self.side()];
        let mut factions: Vec<FactionMoods> = positions
            .iter()
            .map(|(id, position)| self.moods(id, *position, bodies, band))
            .collect();
        factions.sort_by_key(|moods| {
            let most: u32 = bodies.iter().map(|(body, _)| seats[*body][moods.faction]).sum();
            std::cmp::Reverse(most)
        });
        Tree { bodies, factions }
    }

    fn moods(
        &self,
        id: FactionId,
        plain: Position,
        bodies: &[(BodyId, &Body)],
        band: Points,
    ) -> FactionMoods {
        let seats = &self.table.seats[self.side()];
        let spread = self.home.factions[id].spread;
        let mut branches: Vec<Branch> = Vec::new();
        for (level, weight) in Level::CHANCES {
            if self.own.consulted[id].is_some_and(|known| known != level.band()) {
                continue;
            }
            let position = Position { score: plain.score + level.shift(spread), ..plain };
            let votes = || bodies.iter().map(|(body, _)| cast(position, seats[*body][id], band));
            match branches.last_mut() {
                Some(last) if votes().eq(last.votes.iter().copied()) => {
                    last.weight += u128::from(weight);
                }
                _ => branches.push(Branch { weight: u128::from(weight), votes: votes().collect() }),
            }
        }
        let weight = branches.iter().map(|branch| branch.weight).sum();
        FactionMoods { faction: id, weight, branches }
    }
}

/// All a faction might do, coldest first.
struct FactionMoods {
    faction: FactionId,
    /// Of all branches together.
    weight: u128,
    branches: Vec<Branch>,
}

/// One thing it might do: its votes in each body, and how likely, in sixteenths.
struct Branch {
    weight: u128,
    votes: Vec<Tally>,
}

struct Tree<'b> {
    bodies: &'b [(BodyId, &'b Body)],
    factions: Vec<FactionMoods>,
}

impl Tree<'_> {
    /// Weight of the branches below that pass, and of all of them; `votes` holds what is decided above.
    fn passing(&self, depth: usize, votes: &mut [Table<FactionId, Tally>]) -> (u128, u128) {
        let all = self.weight(depth);
        if self.passes_at_end(depth, votes, <[Branch]>::first) {
            return (all, all);
        }
        let Some(moods) = self.factions.get(depth) else {
            return (0, all);
        };
        if !self.passes_at_end(depth, votes, <[Branch]>::last) {
            return (0, all);
        }
        let mut passing = 0;
        let mut is_sure = false;
        for branch in &moods.branches {
            if is_sure {
                // A warmer faction fails nothing that passed in every branch below a colder one.
                passing += branch.weight * self.weight(depth + 1);
                continue;
            }
            set(votes, moods.faction, branch);
            let (below, of) = self.passing(depth + 1, votes);
            passing += branch.weight * below;
            is_sure = below == of;
        }
        (passing, all)
    }

    /// Weight of all branches from `depth` on.
    fn weight(&self, depth: usize) -> u128 {
        self.factions.iter().skip(depth).map(|moods| moods.weight).product()
    }

    /// Whether every body passes when all factions not yet decided are at one end.
    fn passes_at_end(
        &self,
        depth: usize,
        votes: &mut [Table<FactionId, Tally>],
        end: impl Fn(&[Branch]) -> Option<&Branch>,
    ) -> bool {
        for moods in self.factions.iter().skip(depth) {
            if let Some(branch) = end(&moods.branches) {
                set(votes, moods.faction, branch);
            }
        }
        self.bodies
            .iter()
            .zip(votes.iter())
            .all(|((_, body), votes)| passes(&body.threshold, total(body, votes), votes))
    }
}

/// All votes of a body, those of members nobody describes included.
fn total(body: &Body, votes: &Table<FactionId, Tally>) -> Tally {
    votes.values().fold(body.others, |sum, tally| Tally {
        yes: sum.yes + tally.yes,
        against: sum.against + tally.against,
        absent: sum.absent + tally.absent,
    })
}

fn set(votes: &mut [Table<FactionId, Tally>], faction: FactionId, branch: &Branch) {
    for (body, tally) in votes.iter_mut().zip(&branch.votes) {
        body[faction] = *tally;
    }
}
