//! One's own text, accepted by the other side: whether to refuse it now breaks one's word (R6.7).

use super::resolve::{Change, Resolution};
use crate::negotiation::ledger::{Act, Audience};
use crate::negotiation::meter::Slight;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::Phase;
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::scenario::rules::Deed;

/// What a chief's word on his own accepted text is worth now. Everyone can tell: what the text has come to be worth to him
/// is his own, and a price that hung on it would give it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWord {
    /// Nothing has happened since he gave it: to refuse the text breaks it.
    Stands,
    /// The agenda no longer admits the text.
    Overtaken,
    /// Something has happened since: an event, an act, a vote.
    Changed,
}

/// Whether the world has changed since the side of `standing` proposed the text it is to initial; `None` where there is
/// no such text.
pub fn own_word(standing: &Standing<'_>) -> Option<OwnWord> {
    let table = standing.table;
    let Phase::Initialling { draft } = table.phase else { return None };
    if super::signable(standing, &draft).is_err() {
        return Some(OwnWord::Overtaken);
    }
    let then = table.offers[standing.side()]?.turns;
    Some(if table.turns() == then { OwnWord::Stands } else { OwnWord::Changed })
}

/// R6.7: a chief who refuses the text he proposed himself, in a world that has not changed, has broken his word.
pub(super) fn break_word(play: &mut Resolution<'_>, by: Side) {
    let Deed { own_face, trust, .. } = play.scenario.common.rules.own_text_refused;
    let act = Act::RefusedOwnText { by };
    let lost = Change { side: by, meter: Meter::Face, amount: own_face, act };
    play.change(Rule::Declining, Audience::Delegations, lost, Some(Slight::BrokenWord), &[]);
    let doubted = Change { side: by.other(), meter: Meter::Trust, amount: trust, act };
    play.change(Rule::Declining, Audience::Delegations, doubted, None, &[]);
}
