//! `MiCRO` (de Jonge 2022): offers something new, a little worse for itself, only if it has not made more different
//! offers than the other.
//!
//! The original walks down all its offers one by one, for which there are thousands of turns. Here a game has a dozen,
//! so a step is what of its range falls to a round, and of the texts within a step the nearest to the other's last is
//! offered.

use std::collections::BTreeSet;

use super::household::{self, Household};
use crate::ai::{Choice, Negotiator, Repertoire, plainly};
use crate::negotiation::moves::{Channel, Move};
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::units::Utility;
use crate::view::SeatView;

/// A player that counts offers.
#[derive(Debug, Default)]
pub struct Micro {
    repertoire: Repertoire,
}

/// Whether it owes the other a new offer: it has made no more different ones than the other.
fn owes_a_new_offer(own: &[Draft], theirs: &[Draft]) -> bool {
    let different = |drafts: &[Draft]| drafts.iter().collect::<BTreeSet<_>>().len();
    different(own) <= different(theirs)
}

impl Negotiator for Micro {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        household::play(view, &self.repertoire, bid)
    }
}

fn bid(house: &Household<'_>) -> Choice {
    let (view, side) = (house.view, house.view.side());
    let put = |by: Side| view.table().tabled[by].iter().map(|text| text.draft).collect::<Vec<_>>();
    let (own, theirs) = (&put(side), &put(side.other()));
    let lowest = own.iter().map(|draft| view.value(draft).total).min();
    let next = if owes_a_new_offer(own, theirs) { step_down(house, own, lowest) } else { None };
    let bound = next.map(|(_, worth)| worth).or(lowest).unwrap_or(house.best());
    if let Some(choice) = house.accept(bound) {
        return choice;
    }
    if let Some((draft, worth)) = next {
        let reason = Message::new("ai-micro-new").with("worth", worth.nearest_points().0);
        return Choice::because(Move::Propose(Channel::Private, draft), reason);
    }
    // Repeats the nearest to the other's last of what it has offered, as far as that may still be offered.
    match house.nearest(|text| own.contains(&text.draft)) {
        Some(text) => plainly(Move::Propose(Channel::Private, text.draft), "ai-micro-repeat"),
        None => plainly(Move::Hold, "ai-nothing-ratifiable"),
    }
}

/// A text it has not offered, worth at most a step less than its lowest offer; where there is none, the next worse.
fn step_down(
    house: &Household<'_>,
    own: &[Draft],
    lowest: Option<Utility>,
) -> Option<(Draft, Utility)> {
    let rounds = i64::try_from(house.view.common().rounds.len()).unwrap_or(i64::MAX).max(1);
    let step = Utility((house.best() - house.least).0 / rounds);
    let from = lowest.unwrap_or(house.best());
    let is_new = |draft: &Draft| !own.contains(draft);
    house
        .nearest(|text| is_new(&text.draft) && text.utility <= from && text.utility >= from - step)
        .or_else(|| {
            let below = house.texts.iter().filter(|text| text.utility <= from);
            below.copied().find(|text| is_new(&text.draft) && house.may_propose(&text.draft))
        })
        .map(|text| (text.draft, text.utility))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::id::{Id as _, OptionId};

    #[test]
    fn a_new_offer_is_owed_only_for_a_new_offer() {
        let text = |option: usize| Draft::of([OptionId::at(option)]);
        assert!(owes_a_new_offer(&[], &[]));
        assert!(!owes_a_new_offer(&[text(1)], &[]));
        assert!(owes_a_new_offer(&[text(1)], &[text(5)]));
        assert!(!owes_a_new_offer(&[text(1), text(2)], &[text(5)]));
        // Another sheet of the same paper buys nothing, and repeating one's own costs nothing.
        assert!(!owes_a_new_offer(&[text(1), text(2)], &[text(5), text(5)]));
        assert!(owes_a_new_offer(&[text(1), text(1)], &[text(5)]));
    }
}
