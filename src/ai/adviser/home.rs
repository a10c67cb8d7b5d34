//! What would pass at home: of the likely texts those best for the other side, and the one best for oneself.

use std::cmp::Reverse;

use super::text::{LIKELY, TextAdvice, about};
use crate::ai::prospect::prospect;
use crate::ai::reckoning::expected_of_other;
use crate::ai::repertoire::Repertoire;
use crate::analysis::{OwnText, judged};
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::id::FactionId;
use crate::units::{Points, Utility};
use crate::view::SeatView;

/// Texts named that should please the other side most.
const NAMED: usize = 3;
/// Texts of the shortlist whose chance is worked out for each list: the rest are worse for the purpose.
const ASKED: usize = 48;
/// Issues on which two texts named must differ, so that they are not one text with a trifle changed (judgement).
const APART: usize = 2;

/// What would pass at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeAdvice {
    /// The likely texts everyone reckons best for the other side, at most three: the best for it first, each further
    /// one better for oneself.
    pub for_them: Vec<TextAdvice>,
    /// The likely text worth most to oneself.
    pub for_us: Option<TextAdvice>,
    /// Where no text is likely enough: the likeliest that is worth having.
    pub likeliest: Option<TextAdvice>,
    /// Factions whose hidden mood nobody has sounded out.
    pub unsounded: Vec<FactionId>,
}

impl HomeAdvice {
    /// The texts it speaks of, in the order in which it does, each once.
    pub fn texts(&self) -> impl Iterator<Item = &TextAdvice> {
        let mut told: Vec<&TextAdvice> = Vec::new();
        for text in self.for_them.iter().chain(&self.for_us).chain(&self.likeliest) {
            if !told.iter().any(|one| one.draft == text.draft) {
                told.push(text);
            }
        }
        told.into_iter()
    }
}

/// What would pass at the home of the view's side.
pub fn at_home(view: &SeatView, repertoire: &Repertoire) -> HomeAdvice {
    let standing = view.standing();
    let mut texts = judged(&standing, &repertoire.texts(view));
    texts.retain(|text| text.utility > standing.no_agreement_for(&text.draft));
    let is_good = |text: &OwnText| {
        let positions = standing.positions(&text.draft);
        let gain = text.utility - standing.no_agreement_for(&text.draft);
        let pays = |chance| prospect(gain, chance) > Utility::ZERO;
        standing.is_likely(&text.draft, &positions, LIKELY)
            && (pays(LIKELY) || pays(standing.chance_from(&text.draft, &positions)))
    };
    texts.sort_by_key(|text| (Reverse(text.utility), text.draft));
    let mut passing = texts.iter().filter(|text| text.passes).take(ASKED);
    let for_us = passing.find(|text| is_good(text)).map(|text| about(view, &text.draft));
    let to_other =
        |text: &OwnText| expected_of_other(view.common(), view.table(), view.side(), &text.draft);
    texts.sort_by_cached_key(|text| (Reverse(to_other(text)), Reverse(text.utility), text.draft));
    let mut for_them: Vec<OwnText> = Vec::new();
    let mut asked = 0;
    for text in texts.iter().filter(|text| text.passes) {
        let is_new = for_them.iter().all(|named| {
            text.utility > named.utility && differ(view, &named.draft, &text.draft) >= APART
        });
        if for_them.len() < NAMED && asked < ASKED && is_new {
            asked += 1;
            if is_good(text) {
                for_them.push(*text);
            }
        }
    }
    let none = for_them.is_empty() && for_us.is_none();
    let likeliest = none
        .then(|| {
            let asked = texts.iter().take(ASKED);
            let seen = asked.map(|text| (standing.chance(&text.draft), text));
            seen.reduce(|best, next| if next.0 > best.0 { next } else { best })
        })
        .flatten()
        .map(|(_, text)| about(view, &text.draft));
    HomeAdvice {
        for_them: for_them.iter().map(|text| about(view, &text.draft)).collect(),
        for_us,
        likeliest,
        unsounded: unsounded(&standing),
    }
}

/// On how many issues two texts differ.
fn differ(view: &SeatView, one: &Draft, two: &Draft) -> usize {
    view.common().issues.ids().filter(|issue| one.option(*issue) != two.option(*issue)).count()
}

/// The factions with seats whose hidden mood nobody has sounded out.
pub(super) fn unsounded(standing: &Standing<'_>) -> Vec<FactionId> {
    let seats = &standing.table.seats[standing.side()];
    let has_seats = |faction: FactionId| seats.values().any(|held| held[faction] > 0);
    standing
        .home
        .factions
        .iter()
        .filter(|(id, faction)| {
            faction.spread > Points::ZERO && has_seats(*id) && standing.own.consulted[*id].is_none()
        })
        .map(|(id, _)| id)
        .collect()
}
