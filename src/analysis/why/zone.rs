//! What keeps the zone of agreement shut: what each change alone would add, which options no text of the zone has, and
//! the smallest changes that would bring a text with one of them in.

use super::change::{Change, Few, Smallest};
use super::effort::Effort;
use super::lens::{Lens, Text};
use super::text::pairs;
use crate::analysis::space::{each_text, on_track};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BySide, IssueId, OptionId, Side, Table};

/// What it is to read a text, in times all bodies are asked.
const READING: u64 = 8;
/// Most votes a search for openers may ask, over all texts of a space: some seconds. A size not tried to its end is not
/// told.
const MOST_VOTES: u64 = 100_000_000;

/// What keeps the zone of a scenario shut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneWhy {
    /// Texts that may stand.
    pub permitted: u64,
    /// Texts each home passes.
    pub win_set: BySide<u64>,
    /// Texts of the zone.
    pub zone: u64,
    /// Each change that makes any difference, those that would bring most texts into the zone first, then those that
    /// would bring most into a win-set.
    pub alone: Vec<Alone>,
    /// Every option that a text may have, in order, the one that leaves the issue out among them.
    pub options: Vec<OfOption>,
    /// Where the zone is empty, the smallest sets of changes with which it would not be, each with how many texts it
    /// would hold.
    pub openers: Vec<(Few, u64)>,
    /// Up to how many changes openers were looked for: [`Few::MOST`], fewer in a space in which that is too much, and none
    /// where nobody asked.
    pub searched: usize,
}

/// What one change alone would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alone {
    /// The change.
    pub change: Change,
    /// Texts that fail, among other things, by what it changes: that a body refuses, that cross a red line, that a chief
    /// would not sign. Nothing of a change that is no bar to any text by itself.
    pub bars: Option<u64>,
    /// Texts it would bring into the win-set of its home, and put out of it.
    pub win_set: (u64, u64),
    /// Texts it would bring into the zone, and put out of it.
    pub zone: (u64, u64),
}

/// An option, and how many texts have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfOption {
    /// Which.
    pub clause: Clause,
    /// Texts that may stand and have it.
    pub permitted: u64,
    /// Of these, texts each home passes.
    pub win_set: BySide<u64>,
    /// Of these, texts of the zone.
    pub zone: u64,
    /// Where no text of the zone has it and the zone is not empty, the smallest sets of changes with which one would,
    /// each with how many.
    pub openers: Vec<(Few, u64)>,
}

impl ZoneWhy {
    /// Most votes asked while each change is made alone on every text: some ten seconds.
    pub const MOST_VOTES: u64 = 1_000_000_000;

    /// How many votes are asked while each change is made alone on so many texts.
    pub fn votes(homes: BySide<Standing<'_>>, texts: u64) -> u64 {
        let of = |side: Side| {
            let lens = Lens::new(homes[side]);
            (Change::all_at(&lens.standing).len() as u64 + READING) * lens.votes()
        };
        texts.saturating_mul(of(Side::Tokyo) + of(Side::Moscow))
    }

    /// Of the fixed frame of every chart: the opening, no hidden moods, all bodies, the whole agenda.
    pub fn frame(scenario: &Scenario) -> Self {
        let state = State::opening(scenario);
        let standing = |side| Standing::new(scenario, &state, side).in_frame();
        let agenda = crate::analysis::survey::whole_agenda(&scenario.common);
        Self::of(standing(Side::Tokyo), standing(Side::Moscow), &agenda)
    }

    /// Of two standings, over the texts `choices` allows.
    pub fn of(
        tokyo: Standing<'_>,
        moscow: Standing<'_>,
        choices: &Table<IssueId, Vec<OptionId>>,
    ) -> Self {
        let lenses = BySide { tokyo: Lens::new(tokyo), moscow: Lens::new(moscow) };
        let mut why = Self::counted(&lenses, choices);
        why.search(&lenses, choices);
        why
    }

    /// The same without openers: each change alone, and how many texts have each option.
    pub fn alone(
        tokyo: Standing<'_>,
        moscow: Standing<'_>,
        choices: &Table<IssueId, Vec<OptionId>>,
    ) -> Self {
        let lenses = BySide { tokyo: Lens::new(tokyo), moscow: Lens::new(moscow) };
        Self::counted(&lenses, choices)
    }

    fn counted(lenses: &BySide<Lens<'_>>, choices: &Table<IssueId, Vec<OptionId>>) -> Self {
        let mut counted = Counted::new(lenses, choices);
        over(lenses, choices, &mut |draft, texts| counted.count(lenses, draft, texts));
        counted.done()
    }

    /// The options that a text may have and none of the zone has, in order.
    pub fn shut(&self) -> impl Iterator<Item = &OfOption> {
        self.options.iter().filter(|option| option.zone == 0 && option.permitted > 0)
    }

    /// Looks for openers: of the zone where it is empty, else of each option that no text of it has.
    fn search(&mut self, lenses: &BySide<Lens<'_>>, choices: &Table<IssueId, Vec<OptionId>>) {
        let is_empty = self.zone == 0;
        let shut: Vec<Clause> = self
            .options
            .iter()
            .filter(|option| !is_empty && option.zone == 0 && option.permitted > 0)
            .map(|option| option.clause)
            .collect();
        if !is_empty && shut.is_empty() {
            self.searched = Few::MOST;
            return;
        }
        // One list for each shut option; for an empty zone one for all texts.
        let places = if is_empty { 1 } else { shut.len() };
        let mut found = vec![Smallest::default(); places];
        let of = |draft: &Draft| -> Vec<usize> {
            if is_empty {
                return vec![0];
            }
            let has = |(_, clause): &(usize, &Clause)| draft.option(clause.issue) == clause.option;
            shut.iter().enumerate().filter(has).map(|(place, _)| place).collect()
        };
        // The small sets of all texts first: whatever one of them is within need not be tried. A size that is not tried to
        // its end is not told.
        let effort = Effort::new(MOST_VOTES);
        for most in 1..=Few::MOST {
            let mut more = found.clone();
            over(lenses, choices, &mut |draft, texts| {
                let concerned = of(draft);
                if !concerned.is_empty() && !effort.is_spent() {
                    openers_of(lenses, texts, most, &concerned, &mut more, &effort);
                }
            });
            if effort.is_spent() {
                break;
            }
            self.searched = most;
            found = more;
        }
        let found: Vec<Vec<Few>> = found.into_iter().map(Smallest::sorted).collect();
        let counts = opened(lenses, choices, &found, &of);
        let mut lists = found.into_iter().zip(counts).map(|(list, counts)| {
            let mut list: Vec<(Few, u64)> = list.into_iter().zip(counts).collect();
            list.sort_by_key(|(few, texts)| (few.len(), std::cmp::Reverse(*texts), *few));
            list
        });
        if is_empty {
            self.openers = lists.next().unwrap_or_default();
            return;
        }
        for option in self.options.iter_mut().filter(|option| shut.contains(&option.clause)) {
            option.openers = lists.next().unwrap_or_default();
        }
    }
}

/// Takes the smallest sets of at most `most` changes that open a text into those of its lists that have nothing smaller.
fn openers_of(
    lenses: &BySide<Lens<'_>>,
    texts: &BySide<Text>,
    most: usize,
    concerned: &[usize],
    lists: &mut [Smallest],
    effort: &Effort,
) {
    let found = {
        let reached = |few: &Few| {
            let mut its = concerned.iter().filter_map(|place| lists.get(*place));
            its.all(|list| list.reach(few))
        };
        pairs(lenses, texts, most, &reached, effort)
    };
    for place in concerned {
        if let Some(list) = lists.get_mut(*place) {
            for few in &found {
                list.take(*few);
            }
        }
    }
}

/// Leads `tell` through every text, as both homes read it, in the order of the space.
fn over(
    lenses: &BySide<Lens<'_>>,
    choices: &Table<IssueId, Vec<OptionId>>,
    tell: &mut dyn FnMut(&Draft, &BySide<Text>),
) {
    let standing = &lenses.tokyo.standing;
    let (common, silence) = (standing.common, standing.table.status_quo);
    for track in common.tracks.ids() {
        let least = BySide::each(|side| lenses[side].standing.no_agreement_of(track));
        let choices = on_track(common, choices, track, &silence);
        let mut texts: BySide<Text> = BySide::default();
        each_text(common, &choices, |draft| {
            if *draft == silence {
                return;
            }
            for side in Side::BOTH {
                lenses[side].read(draft, least[side], &mut texts[side]);
            }
            tell(draft, &texts);
        });
    }
}

/// How many texts each set of each list brings in.
fn opened(
    lenses: &BySide<Lens<'_>>,
    choices: &Table<IssueId, Vec<OptionId>>,
    lists: &[Vec<Few>],
    of: &dyn Fn(&Draft) -> Vec<usize>,
) -> Vec<Vec<u64>> {
    let mut counts: Vec<Vec<u64>> = lists.iter().map(|list| vec![0; list.len()]).collect();
    over(lenses, choices, &mut |draft, texts| {
        for place in of(draft) {
            let (Some(list), Some(counts)) = (lists.get(place), counts.get_mut(place)) else {
                continue;
            };
            for (few, count) in list.iter().zip(counts) {
                let opens = |side: Side| lenses[side].opens(&texts[side], few);
                *count += u64::from(Side::BOTH.into_iter().all(opens));
            }
        }
    });
    counts
}

/// What is counted text by text.
struct Counted {
    permitted: u64,
    win_set: BySide<u64>,
    zone: u64,
    alone: Vec<Alone>,
    options: Vec<OfOption>,
    /// Where the options of each issue begin among them.
    first: Table<IssueId, usize>,
    places: Table<IssueId, Vec<OptionId>>,
}

impl Counted {
    fn new(lenses: &BySide<Lens<'_>>, choices: &Table<IssueId, Vec<OptionId>>) -> Self {
        let changes = Side::BOTH.into_iter().flat_map(|side| {
            let standing = &lenses[side].standing;
            Change::all_at(standing)
        });
        let alone = changes.map(|change| {
            let is_a_bar = match change {
                Change::Line(..) | Change::Together(..) | Change::Veto(..) | Change::Chief(_) => {
                    true
                }
                Change::Pledge(..)
                | Change::Payment(..)
                | Change::Quota(..)
                | Change::Weight(..)
                | Change::Discipline(..)
                | Change::Clause(_) => false,
            };
            Alone { change, bars: is_a_bar.then_some(0), win_set: (0, 0), zone: (0, 0) }
        });
        let mut first = Vec::new();
        let mut options = Vec::new();
        for (issue, open) in choices.iter() {
            first.push(options.len());
            options.extend(open.iter().map(|option| OfOption {
                clause: Clause { issue, option: *option },
                permitted: 0,
                win_set: BySide::default(),
                zone: 0,
                openers: Vec::new(),
            }));
        }
        Self {
            permitted: 0,
            win_set: BySide::default(),
            zone: 0,
            alone: alone.collect(),
            options,
            first: first.into_iter().collect(),
            places: choices.clone(),
        }
    }

    fn count(&mut self, lenses: &BySide<Lens<'_>>, draft: &Draft, texts: &BySide<Text>) {
        let passes = BySide::each(|side| lenses[side].passes(&texts[side]));
        let open = BySide::each(|side| lenses[side].is_open(&texts[side]));
        let in_zone = open.tokyo && open.moscow;
        self.permitted += 1;
        self.zone += u64::from(in_zone);
        for side in Side::BOTH {
            self.win_set[side] += u64::from(passes[side]);
        }
        for (issue, places) in self.places.iter() {
            let place = places.iter().position(|option| *option == draft.option(issue));
            let place = place.map(|place| self.first[issue] + place);
            let Some(option) = place.and_then(|place| self.options.get_mut(place)) else {
                continue;
            };
            option.permitted += 1;
            option.zone += u64::from(in_zone);
            for side in Side::BOTH {
                option.win_set[side] += u64::from(passes[side]);
            }
        }
        for one in &mut self.alone {
            let Some(side) = one.change.side() else { continue };
            let (lens, text) = (&lenses[side], &texts[side]);
            if let Some(bars) = &mut one.bars {
                *bars += u64::from(lens.is_barred_by(text, one.change));
            }
            let Some((passes_so, open_so)) = lens.with(text, one.change) else { continue };
            let moved = |count: &mut (u64, u64), before: bool, after: bool| {
                count.0 += u64::from(after && !before);
                count.1 += u64::from(before && !after);
            };
            moved(&mut one.win_set, passes[side], passes_so);
            moved(&mut one.zone, in_zone, open_so && open[side.other()]);
        }
    }

    fn done(self) -> ZoneWhy {
        let mut alone = self.alone;
        alone.retain(|one| one.win_set != (0, 0) || one.zone != (0, 0) || one.bars > Some(0));
        alone.sort_by_key(|one| {
            let key = (one.zone.0, one.win_set.0, one.bars);
            std::cmp::Reverse(key)
        });
        ZoneWhy {
            permitted: self.permitted,
            win_set: self.win_set,
            zone: self.zone,
            alone,
            options: self.options,
            openers: Vec::new(),
            searched: 0,
        }
    }
}
