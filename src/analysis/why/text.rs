//! Why one text fails, or how surely it passes: home by home, and the smallest changes with which both would have it.

use super::change::{Change, Few, Smallest};
use super::changed::Changed;
use super::effort::Effort;
use super::lens::{Lens, Text};
use super::search::Search;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BodyId, BySide, IssueId, OptionId, Side, Table};
use crate::scenario::issue::Common;
use crate::units::{Permille, Utility};

/// Most changes named that would make a text surer.
const SURER: usize = 5;
/// Most votes a search for the openers of one text may ask: some seconds. A size not tried to its end is not told.
const MOST_VOTES: u64 = 200_000_000;
/// What it is to read a text, in times all bodies are asked.
const READING: u64 = 8;

/// Why one text stands as it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextWhy {
    /// At each home.
    pub homes: BySide<HomeWhy>,
    /// The smallest sets of changes, those of the text among them, with which both homes would have it and both chiefs
    /// sign. Empty where there are none of at most [`Few::MOST`]; the empty set alone, where it needs none.
    pub openers: Vec<Few>,
    /// Up to how many changes openers were looked for: [`Few::MOST`], fewer where that is too much.
    pub searched: usize,
}

/// Why one home stands as it does on a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeWhy {
    /// Whether it is worth no less to the chief than no agreement.
    pub is_wanted: bool,
    /// The bodies whose refusal binds, were every mood what it seems.
    pub refused_by: Vec<BodyId>,
    /// The smallest sets of changes at this home with which it and its chief would have this very text.
    pub openers: Vec<Few>,
    /// Up to how many changes these were looked for: [`Few::MOST`], fewer where that is too much.
    pub searched: usize,
    /// The chance that every body passes it, over all that is hidden.
    pub chance: Permille,
    /// The single changes that raise that chance most, each with what it would be; the best first. Nothing where it is
    /// certain.
    pub surer: Vec<(Change, Permille)>,
}

impl TextWhy {
    /// Why `draft` stands as it does at both homes; clauses are changed within `choices`.
    pub fn of(
        tokyo: Standing<'_>,
        moscow: Standing<'_>,
        choices: &Table<IssueId, Vec<OptionId>>,
        draft: &Draft,
    ) -> Self {
        let lenses = BySide { tokyo: Lens::new(tokyo), moscow: Lens::new(moscow) };
        let homes = BySide::each(|side| HomeWhy::at(&lenses[side], draft));
        let (openers, searched) =
            by_size(|most, effort| openers(&lenses, choices, draft, most, effort));
        Self { homes, openers, searched }
    }
}

impl HomeWhy {
    /// Why one home stands as it does on `draft`.
    pub fn of(standing: Standing<'_>, draft: &Draft) -> Self {
        Self::at(&Lens::new(standing), draft)
    }

    fn at(lens: &Lens<'_>, draft: &Draft) -> Self {
        let text = read(lens, draft);
        let chance = lens.standing.chance(draft);
        let (openers, searched) =
            by_size(|most, effort| Search::of(lens, &text, most, &|_| false, effort));
        Self {
            is_wanted: !Lens::is_unwanted(&text),
            refused_by: lens.refused_by(&text).collect(),
            openers,
            searched,
            chance,
            surer: surer(&lens.standing, draft, chance),
        }
    }
}

/// What `find` finds with one change, with two and so on, as far as its effort lasts; and how far that was.
fn by_size(find: impl Fn(usize, &Effort) -> Smallest) -> (Vec<Few>, usize) {
    let effort = Effort::new(MOST_VOTES);
    let mut told = (Smallest::default(), 0);
    for most in 1..=Few::MOST {
        let found = find(most, &effort);
        if effort.is_spent() {
            break;
        }
        told = (found, most);
    }
    (told.0.sorted(), told.1)
}

/// `draft` as the home of `lens` reads it.
fn read(lens: &Lens<'_>, draft: &Draft) -> Text {
    let least: Utility = lens.standing.no_agreement_for(draft);
    let mut text = Text::default();
    lens.read(draft, least, &mut text);
    text
}

/// The changes that raise the chance of `draft` most, one by one.
fn surer(standing: &Standing<'_>, draft: &Draft, chance: Permille) -> Vec<(Change, Permille)> {
    if chance >= Permille::WHOLE {
        return Vec::new();
    }
    let with = |change: Change| {
        let changed = Changed::new(standing, &Few::NONE.with(change)?);
        let chance = changed.standing().chance(draft);
        Some((change, chance))
    };
    let all = Change::all_at(standing).into_iter();
    let mut found: Vec<(Change, Permille)> =
        all.filter_map(with).filter(|(_, more)| *more > chance).collect();
    found.sort_by_key(|(_, more)| std::cmp::Reverse(*more));
    found.truncate(SURER);
    found
}

/// The smallest sets of at most `most` changes with which both homes would have `draft`, or a text that differs from it
/// by clauses of the set.
fn openers(
    lenses: &BySide<Lens<'_>>,
    choices: &Table<IssueId, Vec<OptionId>>,
    draft: &Draft,
    most: usize,
    effort: &Effort,
) -> Smallest {
    let common = lenses.tokyo.standing.common;
    let silence = lenses.tokyo.standing.table.status_quo;
    let mut found = Smallest::default();
    for few in rewritings(choices, draft, most) {
        if effort.is_spent() {
            break;
        }
        let write = |text: Draft, change| {
            if let Change::Clause(clause) = change { text.with(clause) } else { text }
        };
        let written = few.iter().fold(*draft, write);
        if written == silence || !is_permitted(common, &written) || found.reach(&few) {
            continue;
        }
        for opener in both(lenses, &written, most - few.len(), effort) {
            if let Some(all) = few.and(opener) {
                found.take(all);
            }
        }
    }
    found
}

/// Whether a text may stand, and is of one track.
fn is_permitted(common: &Common, draft: &Draft) -> bool {
    common.package(*draft).is_ok() && crate::analysis::parts(common, draft).count() <= 1
}

/// No clause changed, then one, and so on to `most` of different issues.
fn rewritings(choices: &Table<IssueId, Vec<OptionId>>, draft: &Draft, most: usize) -> Vec<Few> {
    let other = |(issue, options): (IssueId, &Vec<OptionId>)| {
        let (written, options) = (draft.option(issue), options.clone());
        let others = options.into_iter().filter(move |option| *option != written);
        others.map(move |option| Clause { issue, option }).collect::<Vec<Clause>>()
    };
    let clauses: Vec<Clause> = choices.iter().flat_map(other).collect();
    let mut all = vec![(Few::NONE, 0)];
    let mut from = 0;
    for _ in 0..most {
        let till = all.len();
        for place in from..till {
            let Some((few, next)) = all.get(place).copied() else { continue };
            for (later, clause) in clauses.iter().enumerate().skip(next) {
                let said = |change: Change| matches!(change, Change::Clause(known) if known.issue == clause.issue);
                if !few.iter().any(said)
                    && let Some(with) = few.with(Change::Clause(*clause))
                {
                    all.push((with, later + 1));
                }
            }
        }
        from = till;
    }
    all.into_iter().map(|(few, _)| few).collect()
}

/// The smallest sets of at most `most` changes at the two homes with which both would have `draft`.
fn both(lenses: &BySide<Lens<'_>>, draft: &Draft, most: usize, effort: &Effort) -> Vec<Few> {
    let texts = BySide::each(|side| {
        effort.spend(READING * lenses[side].votes());
        read(&lenses[side], draft)
    });
    pairs(lenses, &texts, most, &|_| false, effort)
}

/// The same of a text that has been read, but for what `known` says something smaller does as well.
pub(super) fn pairs(
    lenses: &BySide<Lens<'_>>,
    texts: &BySide<Text>,
    most: usize,
    known: &dyn Fn(&Few) -> bool,
    effort: &Effort,
) -> Vec<Few> {
    // A home that refuses needs a change at least, which the other cannot have.
    let refuses = BySide::each(|side| usize::from(!lenses[side].is_open(&texts[side])));
    if refuses.tokyo + refuses.moscow > most {
        return Vec::new();
    }
    let of = |side: Side| {
        let left = most - refuses[side.other()];
        Search::of(&lenses[side], &texts[side], left, known, effort)
    };
    let tokyo = of(Side::Tokyo);
    if tokyo.iter().next().is_none() {
        return Vec::new();
    }
    let moscow = of(Side::Moscow);
    let joined = tokyo.iter().flat_map(|one| moscow.iter().map(|two| one.and(*two)));
    joined.flatten().filter(|few| few.len() <= most).collect()
}
