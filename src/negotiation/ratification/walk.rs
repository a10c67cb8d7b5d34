//! Bodies counted together: a walk past the factions in doubt, with a table of the joint tallies they leave.
//!
//! A tally is left as soon as nothing more depends on it: a body that refuses for good ends it, and where one demand
//! alone is open its odds are known already.

use std::ops::Range;

use super::count::Count;
use super::course::{Course, FAILED, MET, Place};
use super::odds::{Disputed, Odds};
use super::outlook::Moods;
use super::tallies::Tallies;

/// What a walk past all factions needs to know at every stop.
pub(super) struct Walk<'w> {
    /// Those who make a difference here, with their places among all.
    factions: Vec<(usize, &'w Moods)>,
    walkers: Vec<Walker<'w>>,
    /// What each body's answer counts for, and which walkers are its.
    bodies: Vec<(Disputed, Range<usize>)>,
    /// By stop: the weight of all moods from there on.
    to_come: Vec<u128>,
    /// What certainty weighs: a number that every dispute divides. Where weights have no room for that, as with many
    /// factions and more than three disputes, all the room there is, and less than a millionth may be lost.
    scale: u128,
}

/// More tallies than one was ready to keep.
pub(super) struct TooMany;

/// A demand on its way past the factions of a walk.
struct Walker<'w> {
    course: &'w Course,
    disputed: Disputed,
    /// By stop, and after the last: the steps taken before, and the weight of the moods to come that leave it as it is.
    stops: Vec<(usize, u128)>,
}

impl Walker<'_> {
    /// Where the faction at `stop` takes it from `place`, branch by branch; nothing where it leaves it as it is.
    fn next(&self, stop: usize, place: Place) -> Option<&[Place]> {
        match self.stops.get(stop..stop + 2) {
            Some([(step, _), (then, _)]) if step < then => self.course.next(*step, place),
            Some(_) | None => None,
        }
    }

    /// What of `weight` passes from `place` if nothing else is open.
    fn passing(&self, stop: usize, place: Place, weight: u128) -> u128 {
        let Some((step, idle)) = self.stops.get(stop) else { return 0 };
        let (meeting, all) = self.course.odds(*step, place);
        (weight * meeting + self.disputed.refused(weight) * (all - meeting)) * idle
    }
}

impl<'w> Walk<'w> {
    /// Past the factions that make a difference to `bodies`, each of them open.
    pub(super) fn new(count: &'w Count<'w>, bodies: &[usize]) -> Self {
        let roads: Vec<_> = count.roads_of(bodies).collect();
        let factions: Vec<(usize, &Moods)> = count
            .factions
            .iter()
            .enumerate()
            .filter(|(_, moods)| roads.iter().any(|(open, _)| moods.moves(*open)))
            .collect();
        let disputed = |body: usize| {
            let asked = count.outlook.bodies.get(body);
            asked.map_or(Disputed::new(None), |asked| asked.disputed)
        };
        let mut to_come = vec![1];
        for (_, moods) in factions.iter().rev() {
            to_come.push(to_come.last().copied().unwrap_or(1) * moods.weight());
        }
        to_come.reverse();
        let room = to_come.first().map_or(0, |all| all.leading_zeros().saturating_sub(1));
        let parts = || bodies.iter().map(|body| disputed(*body).passes);
        let exact = parts().try_fold(1, u128::checked_mul).filter(|scale| scale >> room == 0);
        let scale = exact.unwrap_or(1 << room);
        let mut first = 0;
        let of_bodies = bodies
            .iter()
            .map(|body| {
                let own = roads.iter().filter(|(_, road)| road.body == *body).count();
                let range = first..first + own;
                first = range.end;
                (disputed(*body), range)
            })
            .collect();
        let walkers = roads
            .iter()
            .map(|(open, road)| {
                let mut idle = 1;
                let mut stops = vec![(road.steps, 1)];
                for (place, moods) in factions.iter().rev() {
                    if !moods.moves(*open) {
                        idle *= moods.weight();
                    }
                    stops.push((road.step(*place), idle));
                }
                stops.reverse();
                Walker { course: &road.course, disputed: disputed(road.body), stops }
            })
            .collect();
        Self { factions, walkers, bodies: of_bodies, to_come, scale }
    }

    /// The odds that all its bodies pass, from the first faction to the last, tally by tally. `kept` counts the
    /// tallies, up to `most`.
    pub(super) fn odds(&self, most: usize, kept: &mut usize) -> Result<Odds, TooMany> {
        let begin: Vec<Place> = self.walkers.iter().map(|walker| walker.course.begin).collect();
        let (mut now, mut next) = (Tallies::new(begin.len()), Tallies::new(begin.len()));
        now.add(&begin, self.scale);
        let mut passing = 0;
        let mut after = begin;
        let mut ways: Vec<Option<&[Place]>> = Vec::with_capacity(after.len());
        for (stop, (_, moods)) in self.factions.iter().enumerate() {
            *kept += now.len();
            if *kept > most {
                return Err(TooMany);
            }
            for (tally, weight) in now.iter() {
                ways.clear();
                let pairs = self.walkers.iter().zip(tally);
                ways.extend(pairs.map(|(walker, place)| walker.next(stop, *place)));
                for (branch, likely) in moods.weights.iter().enumerate() {
                    for ((place, before), way) in after.iter_mut().zip(tally).zip(&ways) {
                        *place = way.and_then(|way| way.get(branch)).copied().unwrap_or(*before);
                    }
                    let weight = self.settle(tally, &mut after, weight * likely);
                    if weight == 0 {
                        continue;
                    }
                    match self.passing(stop + 1, &after, weight) {
                        Some(settled) => passing += settled,
                        None => next.add(&after, weight),
                    }
                }
                // They would be too many at the next stop: most of the work, and of the room, is saved by not going there.
                if *kept + next.len() > most {
                    return Err(TooMany);
                }
            }
            std::mem::swap(&mut now, &mut next);
            next.clear();
        }
        let all = self.scale * self.to_come.first().copied().unwrap_or(1);
        Ok(Odds { passing, all })
    }

    /// Settles the bodies that a step from `before` to `after` has settled: what their answers leave of `weight`. A
    /// settled body has nothing open any more.
    fn settle(&self, before: &[Place], after: &mut [Place], weight: u128) -> u128 {
        let mut left = weight;
        for (disputed, walkers) in &self.bodies {
            let (Some(before), Some(after)) =
                (before.get(walkers.clone()), after.get_mut(walkers.clone()))
            else {
                continue;
            };
            let was_open = before.iter().any(|place| *place != MET);
            if was_open && after.contains(&FAILED) {
                left = disputed.refused(left);
                after.fill(MET);
            }
        }
        left
    }

    /// What of `weight` passes from a tally where at most one demand is still open.
    fn passing(&self, stop: usize, tally: &[Place], weight: u128) -> Option<u128> {
        let mut open = self.walkers.iter().zip(tally).filter(|(_, place)| **place != MET);
        match (open.next(), open.next()) {
            (None, _) => self.to_come.get(stop).map(|all| weight * all),
            (Some((walker, place)), None) => Some(walker.passing(stop, *place, weight)),
            (Some(_), Some(_)) => None,
        }
    }
}
