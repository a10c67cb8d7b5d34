//! One's own text, accepted by the other side: whether to refuse it now breaks one's word (R6.7).

use super::resolve::{Change, Resolution};
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::{Act, Audience};
use crate::negotiation::meter::Slight;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::{Phase, Promise};
use crate::scenario::clause::Draft;
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::scenario::rules::Deed;
use crate::units::{Permille, Utility};

/// A text that has come to be worth less by more than this is not the one that was offered (judgement).
const GAIN_LOST: Utility = Utility(1_000);
/// The same of its chance at home.
const CHANCE_LOST: Permille = Permille(50);

/// What a chief's word on his own accepted text is worth to him now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWord {
    /// Nothing has changed since he gave it: to refuse the text breaks it.
    Stands,
    /// The agenda no longer admits the text.
    Overtaken,
    /// The text has come to be worth less to him, over no agreement.
    WorthLess {
        /// What it was worth over no agreement when he proposed it.
        then: Utility,
        /// What it is worth now.
        now: Utility,
    },
    /// His home has become less likely to pass it.
    LessLikely {
        /// Its chance when he proposed it.
        then: Permille,
        /// Its chance now.
        now: Permille,
    },
}

/// Whether the world has changed since the side of `standing` proposed the text it is to initial; `None` where there is
/// no such text.
pub fn own_word(standing: &Standing<'_>) -> Option<OwnWord> {
    let Phase::Initialling { draft } = standing.table.phase else { return None };
    if super::signable(standing, &draft).is_err() {
        return Some(OwnWord::Overtaken);
    }
    let (then, now) = (standing.own.promise?, promise(standing, &draft));
    Some(if now.gain < then.gain - GAIN_LOST {
        OwnWord::WorthLess { then: then.gain, now: now.gain }
    } else if now.chance.0 + CHANCE_LOST.0 < then.chance.0 {
        OwnWord::LessLikely { then: then.chance, now: now.chance }
    } else {
        OwnWord::Stands
    })
}

/// What `draft` promises the side of `standing` now.
fn promise(standing: &Standing<'_>, draft: &Draft) -> Promise {
    let gain = standing.value(draft).total - standing.no_agreement();
    Promise { gain, chance: standing.chance(draft) }
}

/// What a text promised its proposer is remembered at his home alone.
pub(super) fn remember(play: &mut Resolution<'_>, by: Side, draft: &Draft) {
    let promise = promise(&play.standing(by), draft);
    let what = Happening::ProposedFor { by, promise };
    play.happen(Rule::Proposing, Audience::Home(by), what);
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
