//! History is contingent: what happens differs from deal to deal, and from conduct to conduct on the same deal.
//!
//! Only what weighs is counted: what moves the agenda, a status quo or a meter by three points or more.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use two_tables::ai::Negotiator;
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::ledger::Act;
use two_tables::scenario::id::{BySide, Side};
use two_tables::units::{Points, Round};

use crate::honour::{Played, deviation, played};
use crate::players::{STYLES, case_1956, games, mean, player};

/// What moves a meter by so much weighs.
const WEIGHTY: Points = Points(3);

/// What weighs in a game, each with its round.
type Story = BTreeSet<String>;

fn story(game: &Played) -> Story {
    let mut now = Round(0);
    let mut told = Story::new();
    for event in &game.events {
        let what = match &event.what {
            Happening::RoundBegan { round, .. } => {
                now = *round;
                continue;
            }
            Happening::StatusQuoMoved { clause } => format!("{clause:?}"),
            Happening::AgendaChanged { issue, options, open } => {
                format!("{issue:?} {options:?} {open}")
            }
            Happening::Changed(entry)
                if entry.act != Act::Opening && Points(entry.amount.0.abs()) >= WEIGHTY =>
            {
                format!("{} {:?} {:?}", entry.side, entry.meter, entry.act)
            }
            _ => continue,
        };
        told.insert(format!("{} {what}", now.0));
    }
    told
}

/// How much of two stories is not common to both, of 1.
fn apart(one: &Story, other: &Story) -> f64 {
    let all = one.union(other).count();
    1.0 - one.intersection(other).count() as f64 / all.max(1) as f64
}

fn stories(tokyo: &str, moscow: &str, seeds: std::ops::Range<u64>) -> Vec<Story> {
    of_pair(tokyo, moscow, seeds).iter().map(story).collect()
}

fn of_pair(tokyo: &str, moscow: &str, seeds: std::ops::Range<u64>) -> Vec<Played> {
    let case = case_1956(None);
    let (tokyo, moscow) = (player(tokyo), player(moscow));
    let players: BySide<&dyn Negotiator> = BySide { tokyo: &*tokyo, moscow: &*moscow };
    seeds.into_par_iter().map(|seed| played(&case, players, seed)).collect()
}

#[test]
#[ignore = "a campaign: seconds"]
fn ten_deals_tell_ten_stories_and_conduct_changes_half_of_each() {
    let base = stories("dealmaker", "showman", 0..10);
    let pairs = || (0..10).flat_map(|one| (one + 1..10).map(move |other| (one, other)));
    let same = pairs().filter(|(one, other)| base[*one] == base[*other]).count();
    let between: Vec<f64> = pairs().map(|(one, other)| apart(&base[one], &base[other])).collect();
    println!(
        "ten deals, the doctrines: {:.1} weighty events a game, {same} pairs the same, {:.0} % of two games' events apart on average",
        mean(&base.iter().map(|one| one.len() as f64).collect::<Vec<_>>()),
        mean(&between) * 100.0
    );
    let mut by_conduct = Vec::new();
    for (tokyo, moscow) in
        [("legalist", "showman"), ("showman", "showman"), ("dealmaker", "legalist")]
    {
        let other = stories(tokyo, moscow, 0..10);
        let changed: Vec<f64> = base.iter().zip(&other).map(|(one, two)| apart(one, two)).collect();
        println!("the same deals, {tokyo} and {moscow}: {:.0} % changed", mean(&changed) * 100.0);
        by_conduct.push(mean(&changed));
    }
    assert!(same <= 1, "{same}");
    assert!(mean(&by_conduct) >= 0.5, "{by_conduct:?}");
}

#[test]
#[ignore = "a campaign: a minute"]
fn between_opponents_no_text_is_signed_on_more_than_a_third_of_the_deals() {
    let case = case_1956(None);
    let mut commonest = Vec::new();
    for (tokyo, moscow) in
        [("reference", "showman"), ("dealmaker", "reference"), ("dealmaker", "showman")]
    {
        let (one, other) = (player(tokyo), player(moscow));
        let records = games(&case, BySide { tokyo: &*one, moscow: &*other }, 0..300);
        let mut texts: BTreeMap<_, usize> = BTreeMap::new();
        for text in records.iter().filter_map(|record| record.text) {
            *texts.entry(text).or_default() += 1;
        }
        let most = texts.values().max().copied().unwrap_or(0);
        println!(
            "{tokyo} and {moscow}: {} texts on 300 deals, the commonest on {most}",
            texts.len()
        );
        commonest.push(most);
    }
    // Between opponents at most a third; the attentive player, which knows no day of its own, about half.
    assert!(commonest[1..].iter().all(|most| most * 3 <= 300), "{commonest:?}");
    assert!(commonest[0] * 3 <= 2 * 300, "{commonest:?}");
}

/// Of the variance of the face part over deals and pairs of styles, what lies within the deals is conduct.
#[test]
#[ignore = "a campaign: a minute"]
fn half_of_what_moves_face_is_conduct() {
    const DEALS: u64 = 200;
    let mut by_deal: BySide<Vec<Vec<f64>>> =
        BySide::each(|_| vec![Vec::new(); usize::try_from(DEALS).unwrap()]);
    for tokyo in STYLES {
        for moscow in STYLES {
            for (deal, game) in of_pair(tokyo, moscow, 0..DEALS).iter().enumerate() {
                for side in Side::BOTH {
                    by_deal[side][deal].push(f64::from(game.scores[side].face));
                }
            }
        }
    }
    for side in Side::BOTH {
        let all: Vec<f64> = by_deal[side].iter().flatten().copied().collect();
        let within: Vec<f64> = by_deal[side].iter().map(|deal| deviation(deal).powi(2)).collect();
        let share = mean(&within) / deviation(&all).powi(2);
        println!(
            "{side}: face part {:.1} ± {:.1} over all pairs of styles, {:.0} % of its variance within the deals",
            mean(&all),
            deviation(&all),
            share * 100.0
        );
        assert!(share >= 0.5);
    }
}
