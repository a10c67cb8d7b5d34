//! The roll of the votes just taken: which body is being called, how far, and what its seats and its tally show.

use bevy::prelude::Resource;

use super::panels::{Cast, seated};
use crate::negotiation::ratification::{Ballot, to_spare};
use crate::scenario::home::{Tally, Threshold};

/// How far the roll has been called: a faction each, and each body's answer.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// How many calls have been made.
    pub called: usize,
}

/// A body being called.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calling<'b> {
    /// Its place among those whose roll is called.
    pub place: usize,
    /// How it voted.
    pub ballot: &'b Ballot,
    /// How many of its factions have been called; one more once it has answered.
    pub made: usize,
}

/// How many calls it takes until every body has answered.
pub fn calls(ballots: &[Ballot]) -> usize {
    ballots.iter().map(|ballot| ballot.votes.len() + 1).sum()
}

impl<'b> Calling<'b> {
    /// The body that is called now: one that has answered stays until a faction of the next is called.
    pub fn of(ballots: &'b [Ballot], roll: Roll) -> Option<Self> {
        let mut made = roll.called;
        for (place, ballot) in ballots.iter().enumerate() {
            let of_it = ballot.votes.len() + 1;
            if made <= of_it || place + 1 == ballots.len() {
                return Some(Self { place, ballot, made: made.min(of_it) });
            }
            made -= of_it;
        }
        None
    }

    /// Whether it has answered.
    pub fn has_answered(&self) -> bool {
        self.made > self.ballot.votes.len()
    }

    /// How each bench votes: the factions in the order they are called, then the members nobody describes, who are
    /// counted with the answer.
    fn benches(&self) -> Vec<Tally> {
        let described = self.ballot.votes.iter().map(|vote| tally(vote.tally));
        let (all, sum) = (tally(self.ballot.total), described.clone().sum::<Tally>());
        let others = Tally {
            yes: all.yes.saturating_sub(sum.yes),
            against: all.against.saturating_sub(sum.against),
            absent: all.absent.saturating_sub(sum.absent),
        };
        described.chain(Some(others)).collect()
    }

    /// How many members it has.
    pub fn members(&self) -> u32 {
        members(&tally(self.ballot.total))
    }

    /// The votes of those who have been called.
    pub fn tally(&self) -> Tally {
        self.benches().into_iter().take(self.made).sum()
    }

    /// Its seats bench by bench, at most `most` of them: who has not been called sits where he will vote from, and
    /// nobody knows how.
    pub fn casts(&self, most: u32) -> Vec<Cast> {
        let benches = self.benches();
        let (mut casts, each) = seated(&benches, most);
        let called = benches.iter().take(self.made).map(members).sum::<u32>();
        let sat = usize::try_from((called + each / 2) / each).unwrap_or(usize::MAX);
        casts.iter_mut().skip(sat).for_each(|cast| *cast = Cast::Uncalled);
        casts
    }
}

fn tally((yes, against, absent): (u32, u32, u32)) -> Tally {
    Tally { yes, against, absent }
}

fn members(tally: &Tally) -> u32 {
    tally.yes + tally.against + tally.absent
}

/// How many votes in favour it takes where `absent` of `members` are known to stay away; none where that is no number
/// of votes in favour, since only the unity of some is asked for.
pub fn needed(threshold: &Threshold, members: u32, absent: u32) -> Option<u32> {
    let voting = Tally { yes: 0, against: members.saturating_sub(absent), absent };
    match threshold {
        Threshold::Members(_) | Threshold::Cast { .. } => {
            u32::try_from(-to_spare(threshold, voting, |_| 0)).ok()
        }
        Threshold::Unity { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::negotiation::ratification::{Decider, FactionVote};
    use crate::scenario::id::{BodyId, FactionId, Id as _, Side};
    use crate::units::Permille;

    fn ballot(votes: &[(u32, u32, u32)], total: (u32, u32, u32)) -> Ballot {
        let vote = |(place, tally): (usize, &(u32, u32, u32))| FactionVote {
            faction: FactionId::at(place),
            tally: *tally,
            promised: *tally,
            decider: Decider::Leaning,
        };
        Ballot {
            side: Side::Tokyo,
            body: BodyId::at(0),
            total,
            passed: true,
            binds: true,
            overridden: false,
            votes: votes.iter().enumerate().map(vote).collect(),
        }
    }

    #[test]
    fn bodies_are_called_bench_by_bench_and_stay_with_their_answer_until_the_next_is_called() {
        let ballots = [ballot(&[(1, 0, 0), (0, 1, 0)], (1, 1, 0)), ballot(&[(0, 0, 1)], (0, 0, 1))];
        assert_eq!(calls(&ballots), 5);
        let at = |called| {
            let calling = Calling::of(&ballots, Roll { called }).unwrap();
            (calling.place, calling.made, calling.has_answered())
        };
        let first = [(0, 0, false), (0, 1, false), (0, 2, false), (0, 3, true)];
        assert_eq!([at(0), at(1), at(2), at(3)], first);
        assert_eq!([at(4), at(5), at(usize::MAX)], [(1, 1, false), (1, 2, true), (1, 2, true)]);
        assert_eq!(Calling::of(&[], Roll::default()), None);
    }

    #[test]
    fn who_is_not_called_has_a_seat_and_no_vote_and_those_nobody_describes_come_with_the_answer() {
        let ballots = [ballot(&[(2, 0, 1), (0, 1, 0)], (3, 1, 2))];
        let at = |called| Calling::of(&ballots, Roll { called }).unwrap();
        assert_eq!(at(0).casts(99), [Cast::Uncalled; 6]);
        let (yes, against, absent) = (Cast::Yes, Cast::Against, Cast::Absent);
        let none = Cast::Uncalled;
        assert_eq!(at(1).casts(99), [yes, yes, absent, none, none, none]);
        assert_eq!(at(2).tally(), Tally { yes: 2, against: 1, absent: 1 });
        assert_eq!(at(3).casts(99), [yes, yes, absent, against, yes, absent]);
        assert_eq!(at(3).tally(), Tally { yes: 3, against: 1, absent: 2 });
        assert_eq!(at(3).members(), 6);
    }

    #[test]
    fn what_is_needed_of_the_votes_cast_sinks_as_members_leave() {
        let half = Threshold::Cast { share: Permille(500), quorum: 3 };
        assert_eq!([0, 3, 9].map(|away| needed(&half, 10, away)), [Some(6), Some(4), Some(2)]);
        let all = Threshold::Members(7);
        assert_eq!([0, 9].map(|away| needed(&all, 10, away)), [Some(7); 2]);
        let unity = Threshold::Unity { limit: 1, of: vec![FactionId::at(0)] };
        assert_eq!(needed(&unity, 10, 0), None);
    }
}
