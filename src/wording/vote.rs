//! Votes: what a body did, what it needed, and how each faction in it voted.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::naming::{faction, told};
use super::reason::{decider, decider_again};
use crate::negotiation::ratification::{Ballot, Decider, FactionVote};
use crate::scenario::clause::Clause;
use crate::scenario::home::Threshold;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;

/// A vote of a body, in a sentence.
pub fn vote(common: &Common, viewer: Side, ballot: &Ballot) -> Message {
    let (yes, against, absent) = ballot.total;
    let id = match (ballot.passed, ballot.binds) {
        (true, _) => "event-voted-passed",
        (false, _) if ballot.overridden => "event-voted-overridden",
        (false, true) => "event-voted-refused",
        (false, false) => "event-voted-not-binding",
    };
    let body = &common.sides[ballot.side].bodies[ballot.body];
    told(common, viewer, ballot.side, id)
        .with("body", &body.name)
        .with("needs", needs(&body.threshold))
        .with("yes", yes)
        .with("against", against)
        .with("absent", absent)
}

/// What it takes for a text to pass in a body.
pub fn needs(threshold: &Threshold) -> Message {
    match threshold {
        Threshold::Members(needed) => Message::new("needs-members").with("needed", *needed),
        Threshold::Cast { share, .. } => Message::new("needs-cast").with("share", share.0 / 10),
        Threshold::Unity { limit, .. } => Message::new("needs-unity").with("limit", *limit),
    }
}

/// A vote faction by faction: how each voted and what it decided by.
pub fn roll_call(common: &Common, ballot: &Ballot) -> Vec<Message> {
    let side = ballot.side;
    // What a clause says is told once a roll call; after that its name is enough.
    let mut told: BTreeSet<Clause> = BTreeSet::new();
    let votes = ballot.votes.iter().map(|vote| {
        let by = match vote.decider {
            Decider::Clause(clause) => Some(clause),
            Decider::RedLine(cap) => Some(cap.clause).filter(|_| cap.with.is_none()),
            Decider::Linkage(_) | Decider::Leaning => None,
        };
        let is_told = by.is_some_and(|clause| !told.insert(clause));
        let decided = if is_told { decider_again } else { decider };
        let (yes, against, absent) = vote.tally;
        let line = match defected(vote) {
            Some(defected) => {
                Message::new("event-faction-vote-otherwise").with("defected", defected)
            }
            None => Message::new("event-faction-vote"),
        };
        line.with("faction", faction(common, side, vote.faction))
            .with("yes", yes)
            .with("against", against)
            .with("absent", absent)
            .with("decider", decided(common, side, &vote.decider))
    });
    votes.collect()
}

/// How a faction's vote differed from what had been promised, where it did (R5.13).
pub fn defected(vote: &FactionVote) -> Option<Message> {
    let ((yes, against, _), (yes_promised, against_promised, _)) = (vote.tally, vote.promised);
    let (id, votes) = match (yes.cmp(&yes_promised), against.cmp(&against_promised)) {
        (Ordering::Greater, _) => ("event-defected-in-favour", yes - yes_promised),
        (Ordering::Less, Ordering::Equal) => ("event-defected-away", yes_promised - yes),
        (Ordering::Less, _) => ("event-defected-withheld", yes_promised - yes),
        (Ordering::Equal, Ordering::Greater) => {
            ("event-defected-against", against - against_promised)
        }
        (Ordering::Equal, Ordering::Less) => {
            ("event-defected-not-against", against_promised - against)
        }
        (Ordering::Equal, Ordering::Equal) => return None,
    };
    Some(Message::new(id).with("votes", votes))
}
