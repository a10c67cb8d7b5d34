//! Which votes decided talks.

use crate::negotiation::ratification::Ballot;
use crate::scenario::issue::Common;

/// The votes that decided talks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decisive<'b> {
    /// Nothing was voted on, or nothing that anybody lost or won.
    None,
    /// Every refusal that bound.
    Refused(Vec<&'b Ballot>),
    /// No refusal bound: the vote that was passed most narrowly, measured by the size of its body.
    Closest(&'b Ballot),
}

/// The votes of `ballots` that decided.
pub fn decisive<'b>(common: &Common, ballots: &'b [Ballot]) -> Decisive<'b> {
    // The smaller share of the body could have turned it, the closer it was.
    let spare = |ballot: &Ballot| {
        let (yes, against, absent) = ballot.total;
        let members = i64::from((yes + against + absent).max(1));
        let threshold = &common.sides[ballot.side].bodies[ballot.body].threshold;
        ballot.to_spare(threshold).max(0) * 1000 / members
    };
    let refused: Vec<&Ballot> =
        ballots.iter().filter(|ballot| ballot.binds && !ballot.passed).collect();
    if !refused.is_empty() {
        return Decisive::Refused(refused);
    }
    let passed = ballots.iter().filter(|ballot| ballot.passed);
    passed.min_by_key(|ballot| spare(ballot)).map_or(Decisive::None, Decisive::Closest)
}
