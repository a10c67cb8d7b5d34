//! What a move puts a chief's name to, and texts worth less to him than no agreement (R4.4): the rules let him sign one,
//! and the shells say so first.

use super::moves::Move;
use super::standing::Standing;
use crate::scenario::clause::Draft;
use crate::units::Utility;

/// A text that is worth less to a chief than no agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What the text is worth.
    pub value: Utility,
    /// What no agreement is worth.
    pub no_agreement: Utility,
}

impl Standing<'_> {
    /// What the chief would lose by `draft` against no agreement, where he would lose by it.
    pub fn loss(&self, draft: &Draft) -> Option<Loss> {
        let (value, no_agreement) = (self.value(draft).total, self.no_agreement_for(draft));
        (value < no_agreement).then_some(Loss { value, no_agreement })
    }

    /// The text `a_move` would put the chief's name to: proposed, accepted or initialled.
    pub fn text_of(&self, a_move: Move) -> Option<Draft> {
        match a_move {
            Move::Propose(_, draft) => Some(draft),
            Move::Accept => self.table.offers[self.side().other()].map(|offer| offer.draft),
            Move::AcceptEarlier => {
                self.table.replaced[self.side().other()].map(|offer| offer.draft)
            }
            Move::Initial => self.table.text_at_stake(),
            Move::Trade { .. }
            | Move::Take
            | Move::Decline(_)
            | Move::Hold
            | Move::Break
            | Move::Gesture(_)
            | Move::Act(_)
            | Move::Reply(_)
            | Move::Statement(_)
            | Move::Leak
            | Move::Disclose
            | Move::Gloss(_)
            | Move::Address
            | Move::Consult(_)
            | Move::Pay(..)
            | Move::Whip(_)
            | Move::Pledge(_)
            | Move::Justify(_)
            | Move::Prepare(_)
            | Move::Retire
            | Move::Decide(..) => None,
        }
    }

    /// The texts the other has proposed that lie there for an answer, each with the move that accepts it: its last, then
    /// what that has replaced (R6.6).
    pub fn acceptable(&self) -> impl Iterator<Item = (Move, Draft)> + '_ {
        let both = [Move::Accept, Move::AcceptEarlier].into_iter();
        both.filter_map(|a_move| Some((a_move, self.text_of(a_move)?)))
    }

    /// What `a_move` would lose the chief against no agreement, where it puts his name to such a text.
    pub fn loss_by(&self, a_move: Move) -> Option<Loss> {
        self.text_of(a_move).and_then(|draft| self.loss(&draft))
    }
}
