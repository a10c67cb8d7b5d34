//! What keeps a text or the zone shut, and the smallest changes that open it, held equal to trying everything.

use std::collections::BTreeSet;

use crate::analysis::{after_moves, every_choice, write_texts};
use crate::common::{Draw, Family, Policy, checked, history, small};
use two_tables::analysis::judged;
use two_tables::analysis::why::{Change, Changed, Few, HomeWhy, TextWhy, ZoneWhy, signs_at_a_loss};
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::id::{BySide, Side};

// ------------------------------------------------------------------------------------------ everything tried

/// Every set of changes at one home that may go together, and the texts open there with it.
struct Tried {
    sets: Vec<Few>,
    /// By set, by text: whether every body passes it, and whether it is open.
    passes: Vec<Vec<bool>>,
    open: Vec<Vec<bool>>,
}

/// All sets of at most three of `changes`; of payments one.
fn sets_of(changes: &[Change]) -> Vec<Few> {
    let pays = |few: &Few| few.iter().filter(|one| matches!(one, Change::Payment(..))).count();
    let mut all = vec![(Few::NONE, 0)];
    let mut from = 0;
    for _ in 0..Few::MOST {
        let till = all.len();
        for place in from..till {
            let (few, next) = all[place];
            for (later, one) in changes.iter().enumerate().skip(next) {
                all.extend(few.with(*one).filter(|few| pays(few) < 2).map(|few| (few, later + 1)));
            }
        }
        from = till;
    }
    all.into_iter().map(|(few, _)| few).collect()
}

fn try_all(standing: &Standing<'_>, texts: &[Draft]) -> Tried {
    let side = standing.side();
    let sets = sets_of(&Change::all_at(standing));
    let mut tried = Tried { sets: Vec::new(), passes: Vec::new(), open: Vec::new() };
    for few in sets {
        let changed = Changed::new(standing, &few);
        let so = changed.standing();
        let (passes, open) = judged(&so, texts)
            .into_iter()
            .map(|text| {
                let signs = text.utility >= so.no_agreement_for(&text.draft);
                (text.passes, text.passes && (signs || signs_at_a_loss(&few, side)))
            })
            .unzip();
        tried.sets.push(few);
        tried.passes.push(passes);
        tried.open.push(open);
    }
    tried
}

/// Those of `opening` that no other of them is within.
fn smallest(opening: &BTreeSet<Few>) -> BTreeSet<Few> {
    let mut found: Vec<Few> = Vec::new();
    let mut all: Vec<&Few> = opening.iter().collect();
    all.sort_by_key(|few| few.len());
    for few in all {
        if !found.iter().any(|known| known.are_within(few)) {
            found.retain(|known| !few.are_within(known));
            found.push(*few);
        }
    }
    for one in &found {
        assert!(!found.iter().any(|other| other != one && other.are_within(one)));
    }
    found.into_iter().collect()
}

impl Tried {
    /// The sets that open the text at `place`.
    fn opening(&self, place: usize) -> BTreeSet<Few> {
        let sets = self.sets.iter().zip(&self.open);
        sets.filter(|(_, open)| open[place]).map(|(few, _)| *few).collect()
    }
}

/// The texts that may stand, without the empty sheet, and both homes.
fn ground<'s>(scenario: &'s Scenario, state: &'s State) -> (Vec<Draft>, BySide<Standing<'s>>) {
    let common = &scenario.common;
    let mut texts = write_texts(common, &every_choice(common));
    texts.retain(|text| *text != state.table.status_quo && common.package(*text).is_ok());
    (texts, BySide::each(|side| Standing::new(scenario, state, side).in_frame()))
}

/// Sets of both homes with which a text is open at both, of at most three changes.
fn opening_both(tried: &BySide<Tried>, place: usize) -> BTreeSet<Few> {
    let (one, two) = (tried.tokyo.opening(place), tried.moscow.opening(place));
    let (one, two) = (smallest(&one), smallest(&two));
    one.iter().flat_map(|one| two.iter().filter_map(|two| one.and(*two))).collect()
}

/// The zone and every text of it, against trying everything.
fn zone_is_what_trying_finds(scenario: &Scenario, state: &State, what: &str) -> (bool, usize) {
    let (texts, homes) = ground(scenario, state);
    let tried = BySide::each(|side| try_all(&homes[side], &texts));
    let why = ZoneWhy::of(homes.tokyo, homes.moscow, &every_choice(&scenario.common));
    let in_zone = |place: usize| tried.tokyo.open[0][place] && tried.moscow.open[0][place];
    let zone = (0..texts.len()).filter(|place| in_zone(*place)).count();
    assert_eq!(why.zone, zone as u64, "{what}");
    assert_eq!(why.permitted, texts.len() as u64, "{what}");
    for one in &why.alone {
        let side = one.change.side().unwrap();
        let (own, other) = (&tried[side], &tried[side.other()]);
        let set = own.sets.iter().position(|few| few.iter().eq([one.change])).unwrap();
        let count =
            |is: &dyn Fn(usize) -> bool| (0..texts.len()).filter(|place| is(*place)).count() as u64;
        let came = count(&|place| own.passes[set][place] && !own.passes[0][place]);
        let went = count(&|place| !own.passes[set][place] && own.passes[0][place]);
        assert_eq!(one.win_set, (came, went), "{what}: {:?}", one.change);
        let so = |place: usize| own.open[set][place] && other.open[0][place];
        let came = count(&|place| so(place) && !in_zone(place));
        let went = count(&|place| !so(place) && in_zone(place));
        assert_eq!(one.zone, (came, went), "{what}: {:?}", one.change);
    }
    let mut found = 0;
    let mut check = |openers: &[(Few, u64)], is_asked: &dyn Fn(&Draft) -> bool| {
        let asked = || (0..texts.len()).filter(|place| is_asked(&texts[*place]));
        let opening: BTreeSet<Few> =
            asked().flat_map(|place| opening_both(&tried, place)).collect();
        let named: BTreeSet<Few> = openers.iter().map(|(few, _)| *few).collect();
        // In a large space the largest sets may be too many to try, which is said.
        let mut all = smallest(&opening);
        all.retain(|few| few.len() <= why.searched);
        assert_eq!(named, all, "{what}");
        for (few, texts) in openers {
            let at = |side: Side| {
                let here = few.iter().filter(|one| one.side() == Some(side));
                let here = here.fold(Few::NONE, |few, one| few.with(one).unwrap());
                tried[side].sets.iter().position(|known| *known == here).unwrap()
            };
            let opens = |side: Side, place: usize| tried[side].open[at(side)][place];
            let both = |place: &usize| Side::BOTH.into_iter().all(|side| opens(side, *place));
            assert_eq!(*texts, asked().filter(both).count() as u64, "{what}: {few:?}");
            assert!(*texts > 0, "{what}: {few:?}");
        }
        found += openers.len();
    };
    if zone == 0 {
        check(&why.openers, &|_| true);
    } else {
        assert!(why.openers.is_empty());
        for option in why.shut() {
            let Clause { issue, option: which } = option.clause;
            check(&option.openers, &|text| text.option(issue) == which);
        }
    }
    (zone == 0, found)
}

#[test]
fn every_opener_of_random_zones_is_found_is_smallest_and_opens() {
    let (mut empty, mut openers, mut largest) = (0, 0, 0);
    for (family, seeds) in [
        (Family::SinglePackage, 0..6),
        (Family::Calm, 0..6),
        (Family::ZeroSum, 0..3),
        (Family::Collinear, 0..2),
        (Family::Wide, 0..1),
    ] {
        for seed in seeds {
            let scenario = checked(&small(seed, family));
            let state = State::opening(&scenario);
            let what = format!("{family:?} {seed}");
            let (is_empty, found) = zone_is_what_trying_finds(&scenario, &state, &what);
            empty += usize::from(is_empty);
            openers += found;
            largest = largest.max(ground(&scenario, &state).0.len());
        }
    }
    assert!(empty >= 3 && openers >= 60 && largest >= 500, "{empty}, {openers}, {largest}");
}

#[test]
fn every_opener_of_a_text_is_found_is_smallest_and_opens_also_after_play() {
    let (mut shut, mut pledges) = (0, 0);
    for seed in 0..16 {
        let scenario = checked(&small(seed, Family::Eventful));
        let moves = if seed % 2 == 0 { 0 } else { 8 };
        let state = after_moves(&scenario, &Policy::new(&scenario), seed, moves);
        let (texts, homes) = ground(&scenario, &state);
        let choices = every_choice(&scenario.common);
        let tried = BySide::each(|side| try_all(&homes[side], &texts));
        let mut draw = Draw::new(seed);
        for _ in 0..6 {
            let Some(last) = texts.len().checked_sub(1) else { continue };
            let place = draw.below(last + 1);
            let why = TextWhy::of(homes.tokyo, homes.moscow, &choices, &texts[place]);
            for side in Side::BOTH {
                let named: BTreeSet<Few> = why.homes[side].openers.iter().copied().collect();
                let opening = tried[side].opening(place);
                assert_eq!(named, smallest(&opening), "{seed}, {side}, {:?}", texts[place]);
                let is_of_a_pledge =
                    |few: &&Few| few.iter().any(|one| matches!(one, Change::Pledge(..)));
                pledges += named.iter().filter(is_of_a_pledge).count();
                shut += usize::from(!named.contains(&Few::NONE));
            }
            let rewritten: BTreeSet<Few> = texts
                .iter()
                .enumerate()
                .flat_map(|(other, text)| {
                    let clauses = scenario.common.issues.ids().filter_map(|issue| {
                        let clause = text.clause(issue);
                        (clause != texts[place].clause(issue)).then_some(Change::Clause(clause))
                    });
                    let few = clauses.into_iter().try_fold(Few::NONE, Few::with);
                    let both = few.map(|_| opening_both(&tried, other)).unwrap_or_default();
                    both.into_iter().filter_map(move |opener| few?.and(opener)).collect::<Vec<_>>()
                })
                .collect();
            let named: BTreeSet<Few> = why.openers.iter().copied().collect();
            assert_eq!(named, smallest(&rewritten), "{seed}, {:?}", texts[place]);
        }
    }
    assert!(shut > 60, "{shut}");
    assert!(pledges > 0, "{pledges}");
}

#[test]
fn a_change_is_what_the_one_ratification_function_makes_of_it() {
    for seed in 0..6 {
        let scenario = checked(&small(seed, Family::Calm));
        let state = State::opening(&scenario);
        let (texts, homes) = ground(&scenario, &state);
        for standing in [homes.tokyo, homes.moscow] {
            for one in Change::all_at(&standing) {
                let few = Few::NONE.with(one).unwrap();
                let changed = Changed::new(&standing, &few);
                let so = changed.standing();
                let tabled = judged(&so, &texts);
                for text in tabled.iter().step_by(7) {
                    let verdict = so.verdict(&text.draft, &so.no_shifts());
                    assert_eq!(verdict.passes(), text.passes, "{seed}: {one:?}");
                }
            }
        }
    }
}

// ------------------------------------------------------------------------------------------ 1956

/// The changes of a set by what they are about.
fn about(scenario: &Scenario, few: &Few) -> Vec<String> {
    let common = &scenario.common;
    few.iter()
        .map(|one| match one {
            Change::Veto(side, body) => format!("veto {}", common.sides[side].bodies[body].word),
            Change::Quota(side, body) => format!("quota {}", common.sides[side].bodies[body].word),
            Change::Weight(side, group) => {
                format!("weight {}", common.sides[side].groups[group].word)
            }
            Change::Discipline(side, faction) => {
                format!("discipline {}", common.sides[side].factions[faction].word)
            }
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn what_1956_says_of_historys_text_is_the_partys_unity() {
    let scenario = history();
    let state = State::opening(&scenario);
    let (_, homes) = ground(&scenario, &state);
    let text = scenario.history.package.draft();
    let why = HomeWhy::of(homes.tokyo, &text);
    assert_eq!(why.openers, [Few::NONE], "it passes if moods are what they seem");
    let surer: Vec<String> = why
        .surer
        .iter()
        .flat_map(|(one, _)| about(&scenario, &Few::NONE.with(*one).unwrap()))
        .collect();
    assert!(surer.contains(&"veto unity".to_owned()), "{surer:?}");
    assert!(surer.contains(&"discipline mainstream".to_owned()), "{surer:?}");
}

#[test]
fn what_1956_says_of_a_treaty_with_two_islands_is_unity_and_washington() {
    let scenario = history();
    let state = State::opening(&scenario);
    let (_, homes) = ground(&scenario, &state);
    let common = &scenario.common;
    // A treaty as the minister would have signed it in August 1956: two islands handed over, and a frontier.
    let clauses =
        "relations=a territory=d form=a internees=b un=b fisheries=b alliance=a claims=b wording=b";
    let clauses = clauses.split(' ').map(|clause| common.clause_called(clause).unwrap());
    let text = clauses.fold(common.opening_status_quo(), Draft::with);
    assert!(common.package(text).is_ok());
    let why = HomeWhy::of(homes.tokyo, &text);
    let refused: Vec<&str> =
        why.refused_by.iter().map(|body| common.sides.tokyo.bodies[*body].word.as_str()).collect();
    assert_eq!(refused, ["unity"]);
    let named: Vec<Vec<String>> = why.openers.iter().map(|few| about(&scenario, few)).collect();
    for alone in ["quota unity", "weight washington", "discipline yoshida"] {
        assert!(named.contains(&vec![alone.to_owned()]), "no {alone} in {named:?}");
    }
    assert!(named.iter().all(|few| few != &["veto unity"]), "a lower quota is enough");
    assert_eq!(HomeWhy::of(homes.moscow, &text).openers, [Few::NONE]);
}
