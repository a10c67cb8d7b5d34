//! What constraints, trust, time and promises do on average, on talks drawn at random (`model` of the rules, the average
//! statements): each drawn scenario is played once as it is drawn and once changed, with the same seed.
//!
//! A statement is one-sided and holds at three standard errors of the paired difference. Players are the dealmaker on
//! both sides: it comes to terms most often, so that there is most to see.

use std::sync::Arc;

use rayon::prelude::*;
use two_tables::ai::style::{HomeRule, Style};
use two_tables::ai::{Choice, Level, Negotiator, Opponent};
use two_tables::negotiation::moves::{Kind, Move};
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::{Phase, State};
use two_tables::scenario::Scenario;
use two_tables::scenario::check;
use two_tables::scenario::clause::Clause;
use two_tables::scenario::home::Threshold;
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::Message;
use two_tables::session::simulation::{Case, Record, play};
use two_tables::units::Points;
use two_tables::view::SeatView;

use crate::common::{Home, talks};
use crate::players::{is_in_force, mean, paired, shipped, standard_error};

/// Scenarios of a statement, one game each in each world.
const DRAWN: u64 = 4000;
/// Rounds of the talks as they are drawn.
const ROUNDS: usize = 8;
/// A loose quota and a tight one, in hundredths of the members.
const LOOSE: u32 = 50;
const TIGHT: u32 = 80;

/// A game, and what its text was worth.
struct Game {
    record: Record,
    /// Utility over the opening no-agreement value, nought without a text in force.
    gain: BySide<f64>,
}

impl Game {
    fn is_deal(&self) -> bool {
        is_in_force(&self.record)
    }
}

/// The talks of `seed` as they are drawn.
fn drawn(seed: u64, home: Home) -> Scenario {
    check::changed_scenario(&talks(seed, ROUNDS, home), None, &[]).unwrap()
}

/// Two dealmakers.
fn dealmakers() -> BySide<Opponent> {
    BySide::each(|_| Opponent::new(shipped("dealmaker"), Level::Even))
}

fn game<N: Negotiator>(scenario: Scenario, players: &BySide<N>, seed: u64) -> Game {
    let case = Case::new(scenario);
    let players = BySide::each(|side| &players[side] as &dyn Negotiator);
    let record = play(&case, players, seed).unwrap();
    let state = State::opening(&case.scenario);
    let standing = BySide::each(|side| Standing::new(&case.scenario, &state, side).in_frame());
    let over = |side: Side, text: &_| {
        (standing[side].value(text).total - standing[side].no_agreement()).0 as f64
    };
    let gain = BySide::each(|side| record.text.map_or(0.0, |text| over(side, &text)));
    Game { record, gain }
}

/// The games of one world: drawn talks, each `changed` before it is played with its own seed.
fn world<N: Negotiator>(
    home: Home,
    players: impl Fn() -> BySide<N> + Sync,
    changed: impl Fn(&mut Scenario) + Sync,
) -> Vec<Game> {
    (0..DRAWN)
        .into_par_iter()
        .map(|seed| {
            let mut scenario = drawn(seed, home);
            changed(&mut scenario);
            game(scenario, &players(), seed)
        })
        .collect()
}

fn measured(games: &[Game], measure: impl Fn(&Game) -> f64) -> Vec<f64> {
    games.iter().map(measure).collect()
}

/// The same of the games in which both worlds come to a deal.
fn where_both_deal(
    one: &[Game],
    two: &[Game],
    measure: impl Fn(&Game) -> f64,
) -> (Vec<f64>, Vec<f64>) {
    let both = one.iter().zip(two).filter(|(one, two)| one.is_deal() && two.is_deal());
    both.map(|(one, two)| (measure(one), measure(two))).unzip()
}

fn deal(game: &Game) -> f64 {
    one_if(game.is_deal())
}

fn one_if(is_so: bool) -> f64 {
    if is_so { 1.0 } else { 0.0 }
}

/// Prints how far `after` lies above `before`, pair by pair; the difference in standard errors.
fn rise(what: &str, before: &[f64], after: &[f64]) -> f64 {
    let (change, error) = paired(after, before);
    println!(
        "{what}: {:.3} to {:.3}, {change:+.3} ±{error:.3} ({} pairs)",
        mean(before),
        mean(after),
        before.len()
    );
    change / error
}

fn with_spread(factor: (i32, i32)) -> impl Fn(&mut Scenario) + Sync {
    move |scenario| {
        for side in Side::BOTH {
            for faction in Arc::make_mut(&mut scenario.homes[side]).factions.values_mut() {
                faction.spread = Points(faction.spread.0 * factor.0 / factor.1);
            }
        }
    }
}

fn with_trust(trust: i32) -> impl Fn(&mut Scenario) + Sync {
    move |scenario| {
        let common = Arc::make_mut(&mut scenario.common);
        for side in Side::BOTH {
            common.sides[side].trust = Points(trust);
        }
    }
}

/// Bodies of `sides` that ask for so many hundredths of their members.
fn with_quota(sides: &[Side], hundredths: u32) -> impl Fn(&mut Scenario) + Sync {
    move |scenario| {
        let common = Arc::make_mut(&mut scenario.common);
        for side in sides {
            for body in common.sides[*side].bodies.values_mut() {
                let members: u32 = body.seats.values().sum();
                body.threshold = Threshold::Members(members * hundredths / 100 + 1);
            }
        }
    }
}

#[test]
#[ignore = "a campaign: a minute"]
fn averages_failed_ratifications_rise_with_hidden_spread() {
    let failed = |factor| {
        let games = world(Home::Likeminded, dealmakers, with_spread(factor));
        measured(&games, |game| one_if(!game.record.failed.is_empty()))
    };
    let errors =
        rise("failed votes, spread a third to threefold", &failed((1, 3)), &failed((3, 1)));
    assert!(errors >= 3.0);
}

/// Pledges in its first turns what is best for it where most honour is at stake, then plays as the inner one.
struct Pledging {
    inner: Opponent,
    pledges: usize,
}

impl Negotiator for Pledging {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        let table = view.table();
        let is_free = |issue| table.strictest_pledge(view.side(), issue).is_none();
        let issues = || view.common().issues.iter().filter(|(_, about)| about.scale);
        let made = issues().filter(|(issue, _)| !is_free(*issue)).count();
        if made < self.pledges
            && matches!(table.phase, Phase::Talks)
            && table.turn.has_left(Kind::Home)
        {
            let next = issues()
                .filter(|(issue, _)| is_free(*issue))
                .max_by_key(|(issue, about)| (about.stake, std::cmp::Reverse(*issue)));
            let clause = next.and_then(|(issue, about)| {
                let worth = &view.home().worth[issue];
                let best = about.choices().max_by_key(|option| worth[*option].material)?;
                Some(Clause { issue, option: best })
            });
            if let Some(pledge) = clause.map(Move::Pledge)
                && view.permit(pledge).is_ok()
            {
                return Some(Choice::because(pledge, Message::new("ai-hold")));
            }
        }
        self.inner.choose(view)
    }
}

/// Two dealmakers who, of their own accord, pledge nothing, each bound to so many demands at the start.
fn bound(pledges: usize) -> BySide<Pledging> {
    let mut style: Style = shipped("dealmaker");
    style.home.retain(|rule| *rule != HomeRule::PledgeSafely);
    BySide::each(|_| Pledging { inner: Opponent::new(style.clone(), Level::Even), pledges })
}

#[test]
#[ignore = "a campaign: a minute"]
fn averages_both_sides_pledging_leaves_both_worse_off() {
    let neither = world(Home::Likeminded, || bound(0), |_| {});
    let both = world(Home::Likeminded, || bound(1), |_| {});
    rise("deals, neither to both pledging", &measured(&neither, deal), &measured(&both, deal));
    for side in Side::BOTH {
        let gain = |game: &Game| game.gain[side];
        let score = |game: &Game| f64::from(game.record.scores[side].total());
        let (before, after) = (measured(&neither, gain), measured(&both, gain));
        let gain = rise(&format!("{side}'s gain, neither to both pledging"), &before, &after);
        let (before, after) = (measured(&neither, score), measured(&both, score));
        let score = rise(&format!("{side}'s score, neither to both pledging"), &before, &after);
        assert!(gain <= -3.0 && score <= -3.0);
    }
}

#[test]
#[ignore = "a campaign: a minute"]
fn averages_more_trust_more_deals() {
    let deals = |trust| {
        let games = world(Home::Likeminded, dealmakers, with_trust(trust));
        measured(&games, deal)
    };
    let errors = rise("deals, trust nought to 30 on both sides", &deals(0), &deals(30));
    assert!(errors >= 3.0);
}

#[test]
#[ignore = "a campaign: a minute"]
fn averages_fewer_rounds_fewer_deals() {
    let deals = |rounds| {
        let games = world(Home::Likeminded, dealmakers, |scenario: &mut Scenario| {
            Arc::make_mut(&mut scenario.common).rounds.truncate(rounds);
        });
        measured(&games, deal)
    };
    let errors = rise("deals, eight rounds to three", &deals(ROUNDS), &deals(3));
    assert!(errors <= -3.0);
}

/// Terms are near-equal where the two gains lie close, measured by their sum: support goes with the chief's value in
/// points, so that is what quotas even out.
#[test]
#[ignore = "a campaign: a minute"]
fn averages_tight_quotas_give_near_equal_terms_and_far_fewer_deals() {
    let at = |quota| world(Home::WithTheChief, dealmakers, with_quota(&Side::BOTH, quota));
    let (loose, tight) = (at(LOOSE), at(TIGHT));
    let (before, after) = (measured(&loose, deal), measured(&tight, deal));
    let fewer = rise("deals, loose to tight quotas on both sides", &before, &after);
    assert!(fewer <= -3.0 && mean(&after) * 3.0 <= mean(&before) * 2.0);
    let gap = |game: &Game| {
        (game.gain.tokyo - game.gain.moscow).abs() / (game.gain.tokyo + game.gain.moscow)
    };
    let (before, after) = where_both_deal(&loose, &tight, gap);
    let nearer =
        rise("gap between the gains, of their sum, where both worlds have a deal", &before, &after);
    let apart = |games: &[Game]| -> Vec<f64> {
        games.iter().filter(|game| game.is_deal()).map(gap).collect()
    };
    let (wide, narrow) = (apart(&loose), apart(&tight));
    let error = standard_error(&wide).hypot(standard_error(&narrow));
    println!(
        "the same over all deals of each: {:.3} to {:.3}, {:+.3} ±{error:.3} ({} and {} deals)",
        mean(&wide),
        mean(&narrow),
        mean(&narrow) - mean(&wide),
        wide.len(),
        narrow.len(),
    );
    assert!(nearer <= -3.0 && mean(&wide) - mean(&narrow) >= 3.0 * error);
}

/// What a deal is worth to Tokyo where its own quota is tight, against where it is loose, Moscow's loose in both.
///
/// The strength is in the terms alone: a tight quota costs deals in either family.
#[test]
#[ignore = "a campaign: a minute"]
fn averages_misaligned_ratifiers_turn_a_tight_quota_into_a_weakness() {
    let change = |home: Home| {
        let at = |quota| world(home, dealmakers, with_quota(&[Side::Tokyo], quota));
        let (loose, tight) = (at(LOOSE), at(TIGHT));
        println!("{home:?}, Tokyo's quota loose to tight");
        rise("  deals", &measured(&loose, deal), &measured(&tight, deal));
        let own = |game: &Game| game.gain.tokyo;
        rise("  Tokyo's gain", &measured(&loose, own), &measured(&tight, own));
        let (before, after) = where_both_deal(&loose, &tight, own);
        rise("  the same where both worlds have a deal", &before, &after)
    };
    assert!(change(Home::WithTheChief) >= 3.0);
    assert!(change(Home::OfItsOwnMind) <= -3.0);
}
