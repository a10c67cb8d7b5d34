//! What it does alone: the act worth most to it, what its home will carry afterwards counted.
//!
//! A house that has seen nothing done may let its chief sign nothing. So an act is worth what it does by itself, the
//! other's feelings counted as a civil player counts them, and what it adds to the best it may hope to sign on each
//! track, now or later: half of that, since the other must want it too. It insults nobody, whatever that would win at home:
//! an insult is owed an answer (R3.4), and what is signed the other's home must carry as well.

use std::cmp::Reverse;

use super::Mind;
use super::thought::Acting;
use crate::ai::effects::{civil_regard, price_of, worth_of_effects};
use crate::ai::prospect::prospect;
use crate::negotiation::moves::Move;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::happening::Slight;
use crate::scenario::id::ActId;
use crate::units::{Permille, Utility};

/// What an act must be worth to be done, in thousandths of a point (judgement): a signal is used up by it.
const LEAST_WORTH: Utility = Utility(1000);
/// Texts of each track it hopes for (judgement).
const HOPES: usize = 4;
/// The share of a hope that is counted (judgement): the other must want it too.
const HOPED: Permille = Permille(500);

/// A text it may hope to sign, and what that is worth over leaving its track unsigned.
struct Hope {
    draft: Draft,
    gain: Utility,
}

impl Mind<'_> {
    /// The act worth most to it, where one is worth a signal; of equals the first.
    pub(super) fn act(&self) -> Option<Acting> {
        let acts = self.view.common().acts.iter();
        let open: Vec<ActId> = acts
            .filter(|(_, act)| act.side == self.side && act.hurt != Some(Slight::Insult))
            .filter(|(id, _)| self.permits(Move::Act(*id)))
            .map(|(id, _)| id)
            .collect();
        if open.is_empty() {
            return None;
        }
        let hopes = self.hopes();
        let standing = self.view.standing().in_frame();
        let before = chances(&standing, &hopes);
        open.into_iter()
            .filter_map(|act| self.weighed(act, &hopes, &before))
            .max_by_key(|acting| (acting.worth, Reverse(acting.act)))
            .filter(|acting| acting.worth >= LEAST_WORTH)
    }

    fn weighed(&self, id: ActId, hopes: &[Vec<Hope>], before: &[Vec<Permille>]) -> Option<Acting> {
        let about = &self.view.common().acts[id];
        let standing = self.view.standing().in_frame();
        let supposed = standing.supposing(Move::Act(id))?;
        let after = chances(&standing.if_so(&supposed), hopes);
        let at_home: Utility = hopes
            .iter()
            .zip(before.iter().zip(&after))
            .map(|(hopes, (before, after))| best(hopes, after) - best(hopes, before))
            .sum();
        let effects = worth_of_effects(self.view, &about.effects, &civil_regard);
        let raised =
            hopes.iter().flatten().zip(before.iter().flatten().zip(after.iter().flatten()));
        let carries = raised
            .filter(|(_, (before, after))| after > before)
            .max_by_key(|(hope, (before, after))| (after.0 - before.0, Reverse(hope.draft)))
            .map(|(hope, (before, after))| (hope.draft, *before, *after));
        let worth = effects - price_of(about.cost) + at_home.share(HOPED);
        Some(Acting { act: id, worth, carries })
    }

    /// Of each track not in force, the texts of now or later that serve both sides best, as everyone reckons what they
    /// are worth to the other.
    fn hopes(&self) -> Vec<Vec<Hope>> {
        let (common, table, standing) =
            (self.view.common(), self.view.table(), self.view.standing());
        let texts = self.repertoire.texts_to_come(self.view);
        let hopes = |track| {
            let least = standing.no_agreement_of(track);
            let mut hopes: Vec<(i64, Hope)> = texts
                .iter()
                .filter(|draft| table.is_of(common, track, draft))
                .filter_map(|draft| {
                    let gain = self.tables().utility(draft) - least;
                    let gives = self.gives(draft);
                    let serves = gain > Utility::ZERO && gives > 0;
                    serves.then_some((gain.0 * gives, Hope { draft: *draft, gain }))
                })
                .collect();
            hopes.sort_by_key(|(both, hope)| (Reverse(*both), hope.draft));
            hopes.into_iter().take(HOPES).map(|(_, hope)| hope).collect()
        };
        table.open_tracks(common).map(hopes).collect()
    }
}

/// The chance of each hope at a home that stands so.
fn chances(standing: &Standing<'_>, hopes: &[Vec<Hope>]) -> Vec<Vec<Permille>> {
    let of = |hope: &Hope| standing.chance(&hope.draft);
    hopes.iter().map(|track| track.iter().map(of).collect()).collect()
}

/// The best that may be expected of one track: nothing, where every text of it would be refused.
fn best(hopes: &[Hope], chances: &[Permille]) -> Utility {
    let worth = |(hope, chance): (&Hope, &Permille)| prospect(hope.gain, *chance);
    hopes.iter().zip(chances).map(worth).max().unwrap_or_default().max(Utility::ZERO)
}
