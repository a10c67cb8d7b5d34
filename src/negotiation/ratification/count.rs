//! The odds of an outlook: of each body alone, and of all together, counted together only where they share a faction.

use super::odds::Odds;
use super::outlook::{Answer, Moods, Outlook, Road};
use super::walk::Walk;
use crate::units::Permille;

/// Most tallies kept of bodies counted together (judgement): a few milliseconds. Twelve factions in three bodies, as homes
/// are drawn, come to seven thousand.
pub const MOST_TOGETHER: usize = 10_000;

/// All that is open in an outlook, counted demand by demand.
pub(super) struct Count<'o> {
    pub(super) outlook: &'o Outlook<'o>,
    /// Those with most at stake first.
    pub(super) factions: Vec<Moods>,
    /// In the order of the open demands.
    pub(super) roads: Vec<Road>,
}

impl Count<'_> {
    /// The odds of each body alone, in order.
    pub(super) fn each(&self) -> impl Iterator<Item = Odds> {
        (0..self.outlook.bodies.len()).map(|body| self.of_body(body))
    }

    /// The odds that all bodies pass it.
    pub(super) fn together(&self) -> Odds {
        self.apart().map(|bodies| self.of_bodies(&bodies)).fold(Odds::SURE, Odds::and)
    }

    /// Whether all bodies pass it with at least `chance`.
    ///
    /// Bodies all gain by warmer moods. So together they pass at least as often as if each had moods of its own, and
    /// no more often than the most reluctant alone; they are counted together only where that leaves it open.
    pub(super) fn is_at_least(&self, chance: Permille) -> bool {
        let each: Vec<Odds> = self.each().collect();
        if each.iter().any(|odds| odds.permille() < chance) {
            return false;
        }
        let apart = each.iter().map(|odds| odds.no_better());
        let least = apart.reduce(|all, odds| all.and(odds).no_better()).unwrap_or(Odds::SURE);
        least.permille() >= chance || self.together().permille() >= chance
    }

    /// A chance all bodies together do not pass it more often than: that of the most reluctant alone.
    pub(super) fn at_most(&self) -> Permille {
        self.each().map(Odds::permille).min().unwrap_or(Permille::WHOLE)
    }

    /// How many tallies a page on it keeps: of every demand alone, and of all bodies together. Past `most` it stops
    /// counting.
    pub(super) fn tallies(&self, most: usize) -> usize {
        let mut tallies: usize = self.roads.iter().map(|road| road.course.tallies()).sum();
        for bodies in self.apart().filter(|bodies| self.roads_of(bodies).count() > 1) {
            if Walk::new(self, &bodies).odds(most, &mut tallies).is_err() {
                break;
            }
        }
        tallies
    }

    fn of_body(&self, body: usize) -> Odds {
        let Some(asked) = self.outlook.bodies.get(body) else { return Odds::SURE };
        match &asked.answer {
            Answer::Passes => Odds::SURE,
            Answer::Refuses => Odds::NEVER.or_unbound(asked.disputed),
            Answer::Open(open) => match self.roads.get(open.clone()) {
                Some([road]) => {
                    let (passing, all) = road.course.odds(0, road.course.begin);
                    Odds { passing, all }.or_unbound(asked.disputed)
                }
                Some(_) | None => self.together_counted(&[body]),
            },
        }
    }

    fn of_bodies(&self, bodies: &[usize]) -> Odds {
        match bodies {
            [body] => self.of_body(*body),
            bodies => self.together_counted(bodies),
        }
    }

    /// The bodies in the groups that share no faction in doubt.
    fn apart(&self) -> impl Iterator<Item = Vec<usize>> {
        let mut groups: Vec<usize> = (0..self.outlook.bodies.len()).collect();
        for moods in &self.factions {
            let moved = || self.roads.iter().enumerate().filter(|(open, _)| moods.moves(*open));
            let of = |groups: &[usize], road: &Road| groups.get(road.body).copied().unwrap_or(0);
            let joined: Vec<usize> = moved().map(|(_, road)| of(&groups, road)).collect();
            let least = joined.iter().copied().min().unwrap_or(0);
            for group in groups.iter_mut().filter(|group| joined.contains(group)) {
                *group = least;
            }
        }
        (0..groups.len()).filter_map(move |group| {
            let members = groups.iter().enumerate().filter(|(_, of)| **of == group);
            let members: Vec<usize> = members.map(|(body, _)| body).collect();
            (!members.is_empty()).then_some(members)
        })
    }

    /// The open demands of some bodies.
    pub(super) fn roads_of(&self, bodies: &[usize]) -> impl Iterator<Item = (usize, &Road)> {
        self.roads.iter().enumerate().filter(|(_, road)| bodies.contains(&road.body))
    }

    /// The odds that `bodies` pass it, counted together; where that keeps too many tallies, in two halves as if they
    /// shared nobody: a little less than it is, and never more than that of the most reluctant.
    fn together_counted(&self, bodies: &[usize]) -> Odds {
        if let Ok(odds) = Walk::new(self, bodies).odds(MOST_TOGETHER, &mut 0) {
            return odds;
        }
        match bodies.split_at(bodies.len() / 2) {
            // One body alone: as if what it asks for hung on nobody twice.
            ([], one) => {
                let odds = self.roads_of(one).fold(Odds::SURE, |odds, (_, road)| {
                    let (passing, all) = road.course.odds(0, road.course.begin);
                    odds.and(Odds { passing, all }.no_better()).no_better()
                });
                let asked = one.first().and_then(|body| self.outlook.bodies.get(*body));
                asked.map_or(odds, |asked| odds.or_unbound(asked.disputed))
            }
            (one, other) => {
                self.of_bodies(one).no_better().and(self.of_bodies(other).no_better()).no_better()
            }
        }
    }
}
