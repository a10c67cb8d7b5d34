//! What it costs that an understanding may come out (R7.9): the face it would take, by the chance that it does before the
//! talks end.

use crate::negotiation::standing::Standing;
use crate::scenario::id::TrackId;
use crate::scenario::issue::Form;
use crate::units::{Permille, Points, Round, Utility};

/// What a chief may expect to lose by it that a text of `track` may come out; nothing of what is signed.
pub(super) fn exposure(standing: &Standing<'_>, track: TrackId) -> Utility {
    let common = standing.common;
    match common.tracks[track].form {
        Form::Signed => Utility::ZERO,
        Form::Tacit => {
            let rounds = standing.table.round.0..=common.last_round().0;
            let kept = rounds
                .filter_map(|round| common.round_plan(Round(round)))
                .fold(Permille::WHOLE, |kept, plan| Permille(kept.0 * plan.leak.rest().0 / 1000));
            let lost = standing.weigh(Points::ZERO, standing.exposure());
            Utility(-lost.share(kept.rest()).0)
        }
    }
}
