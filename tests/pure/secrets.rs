//! What one side cannot know changes nothing it sees: two worlds, the same moves, equal views.
//!
//! The worlds differ in the other side's secrets, or in one's own hidden moods that nobody has sounded out. They are
//! compared after every move until the first vote, or until the other side, its secrets being others, may not move
//! as it does in the first world.

use std::sync::Arc;

use crate::common::{Draw, Family, HISTORY, Policy, change, changed, checked, history, small};
use two_tables::negotiation::deal::{Deal, Level};
use two_tables::negotiation::event::Event;
use two_tables::negotiation::moves::{Move, offered};
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::Scenario;
use two_tables::scenario::counsel::Voice;
use two_tables::scenario::home::{Conviction, Dissent, Home, RedLine, RedLineKind};
use two_tables::scenario::id::{IssueId, Side};
use two_tables::scenario::issue::Common;
use two_tables::units::{Permille, Points};
use two_tables::view::{SeatView, visible_events};

/// `home` with every secret other than it was.
fn other_secrets(common: &Common, home: &mut Home, draw: &mut Draw) {
    for leader in home.leaders.values_mut() {
        leader.honour_share = Permille(u32::try_from(draw.int(0, 1000)).unwrap());
        leader.loss_aversion = Permille(u32::try_from(draw.int(1000, 4000)).unwrap());
    }
    if let Some(two) = &mut home.counsellors {
        for voice in Voice::BOTH {
            two[voice].weights.honour_share = Permille(u32::try_from(draw.int(0, 1000)).unwrap());
            two[voice].minds = common.issues.ids().filter(|_| draw.percent(30)).collect();
        }
    }
    home.capital += Points(draw.int(0, 40));
    for value in &mut home.no_agreement {
        *value = *value - Points(draw.int(1, 30));
    }
    for worths in home.worth.values_mut() {
        for worth in worths.values_mut() {
            worth.material += Points(draw.int(-5, 8));
            worth.face += Points(draw.int(-5, 8));
        }
    }
    for linkage in &mut home.linkages {
        linkage.worth.face += Points(draw.int(-3, 9));
    }
    for faction in home.factions.values_mut() {
        other_convictions(common, &mut faction.conviction, draw);
        faction.spread = Points(draw.int(0, 30));
        faction.dissent = draw.one_of(&[Dissent::Vote, Dissent::Absence]);
        faction.rival = draw.percent(50);
    }
    for group in home.groups.values_mut() {
        other_convictions(common, &mut group.conviction, draw);
        for weight in group.presses.values_mut() {
            *weight = Points(draw.int(0, 9));
        }
        group.holds.clear();
    }
}

fn other_convictions(common: &Common, conviction: &mut Conviction, draw: &mut Draw) {
    conviction.disposition += Points(draw.int(-5, 25));
    conviction.hawk = Permille(u32::try_from(draw.int(0, 1000)).unwrap());
    for values in conviction.values.values_mut() {
        for value in values.values_mut() {
            *value += Points(draw.int(-4, 6));
        }
    }
    for sacred in conviction.sacred.values_mut() {
        *sacred = draw.percent(20);
    }
    conviction.red_lines.clear();
    if draw.percent(20) {
        let issues: Vec<IssueId> = common.issues.ids().collect();
        let issue = draw.one_of(&issues);
        let options: Vec<_> = common.issues[issue].choices().collect();
        let clause = two_tables::scenario::clause::Clause { issue, option: draw.one_of(&options) };
        conviction.red_lines.push(RedLine { clauses: clause.into(), kind: RedLineKind::Never });
    }
}

/// How a comparison ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stop {
    Vote,
    OtherSideRefused,
    Over,
}

/// Two worlds that `side` cannot tell apart.
struct Worlds {
    side: Side,
    one: Negotiation,
    two: Negotiation,
    /// Whether `side` may sound out its factions: not where its own moods differ.
    may_consult: bool,
}

impl Worlds {
    /// The worlds of a game, and what happened in each before the first move.
    fn open(scenario: &Arc<Scenario>, game: u64, draw: &mut Draw) -> (Self, [Vec<Event>; 2]) {
        let side = draw.one_of(&Side::BOTH);
        let own_moods = draw.percent(30);
        let mut changed = Scenario::clone(scenario);
        if !own_moods || draw.percent(50) {
            let home = Arc::make_mut(&mut changed.homes[side.other()]);
            other_secrets(&scenario.common, home, draw);
        }
        let changed = Arc::new(changed);
        let all = [-3, -2, -1, 0, 1, 2, 3].map(Level);
        let mut here = Deal::new(scenario, game);
        let mut there = Deal::new(&changed, game)
            .with_moods(side.other(), draw.one_of(&all))
            .with_hearsay(side.other(), draw.one_of(&all))
            .with_reader(side.other(), draw.one_of(&Voice::BOTH));
        if own_moods {
            let mood = draw.one_of(&all);
            there = there.with_moods(side, mood);
            // What counsellors say of a mood is a band: nothing else of it shows.
            if let Some(reader) = here.reader(side) {
                let alike: Vec<Level> =
                    all.into_iter().filter(|level| level.band() == mood.band()).collect();
                here = here.with_moods(side, draw.one_of(&alike)).with_reader(side, reader);
            }
        }
        let (one, before_one) = Negotiation::open_on(Arc::clone(scenario), here);
        let (two, before_two) = Negotiation::open_on(changed, there);
        (Self { side, one, two, may_consult: !own_moods }, [before_one, before_two])
    }

    /// What the side sees is the same in both, and so is all it can ask.
    fn look_equal(&self, policy: &Policy, draw: &mut Draw, whole: bool) {
        let side = self.side;
        let (one, two) = (SeatView::new(&self.one, side), SeatView::new(&self.two, side));
        assert_eq!(one, two);
        assert_eq!(one.offered(), two.offered());
        if let Some(draft) = policy.text(draw) {
            assert_eq!(one.value(&draft), two.value(&draft));
            assert_eq!(one.forecast(&draft), two.forecast(&draft));
        }
        if whole {
            assert_eq!(crate::common::own_texts(&one), crate::common::own_texts(&two));
        }
    }

    /// Plays on until the worlds may differ; how many moves were compared.
    fn play(mut self, policy: &Policy, draw: &mut Draw, every: usize) -> (usize, Stop) {
        let mut moves = 0;
        self.look_equal(policy, draw, true);
        while !self.one.state().table.is_over() {
            let turn = self.one.state().table.turn.side;
            let a_move = self.choose(policy, draw);
            let happened = self.one.play(turn, a_move).unwrap();
            let happened_too = match self.two.play(turn, a_move) {
                Ok(events) => events,
                Err(_) if turn != self.side => return (moves, Stop::OtherSideRefused),
                Err(refusal) => panic!("{turn} may make {a_move:?} in one world only: {refusal:?}"),
            };
            if !self.one.state().table.ballots.is_empty() {
                return (moves, Stop::Vote);
            }
            let seen: Vec<&Event> = visible_events(&happened, self.side).collect();
            let seen_too: Vec<&Event> = visible_events(&happened_too, self.side).collect();
            assert_eq!(seen, seen_too, "after {a_move:?} of {turn}");
            moves += 1;
            self.look_equal(policy, draw, moves % every == 0);
        }
        (moves, Stop::Over)
    }

    fn choose(&self, policy: &Policy, draw: &mut Draw) -> Move {
        let turn = self.one.state().table.turn.side;
        let standing = self.one.standing(turn);
        let mut moves = offered(&standing);
        if turn == self.side && !self.may_consult {
            moves.retain(|one| !matches!(one, Move::Consult(_)));
        }
        policy.among(&standing, &moves, draw)
    }
}

/// Compares `games` games; how many moves, and how often each stop.
fn compare(
    games: std::ops::Range<u64>,
    scenario: impl Fn(u64) -> Arc<Scenario>,
    every: usize,
) -> (usize, [usize; 3]) {
    let mut compared = 0;
    let mut stops = [0; 3];
    let mut last: Option<(Arc<Scenario>, Policy)> = None;
    for game in games {
        let played = scenario(game);
        let policy = match last.take() {
            Some((known, policy)) if Arc::ptr_eq(&known, &played) => policy,
            _ => Policy::new(&played),
        };
        let mut draw = Draw::new(game);
        let (worlds, [before_one, before_two]) = Worlds::open(&played, game, &mut draw);
        let seen: Vec<&Event> = visible_events(&before_one, worlds.side).collect();
        let seen_too: Vec<&Event> = visible_events(&before_two, worlds.side).collect();
        assert_eq!(seen, seen_too, "before the first move");
        let (moves, stop) = worlds.play(&policy, &mut draw, every);
        compared += moves;
        stops[stop as usize] += 1;
        last = Some((played, policy));
    }
    (compared, stops)
}

#[test]
fn no_seat_of_1956_sees_the_others_secrets_or_its_own_hidden_moods() {
    let (moves, stops) = compare(0..80, |_| history(), 20);
    assert!(moves > 800 && stops[Stop::Vote as usize] >= 10, "{moves} moves, {stops:?}");
}

#[test]
fn no_seat_without_counsellors_sees_anything_of_its_own_hidden_moods() {
    let without = Side::BOTH.map(|side| change(format!("sides.{side}.counsellors"), "[]"));
    let scenario = changed(HISTORY, &without);
    let (moves, stops) = compare(200..240, |_| Arc::clone(&scenario), 20);
    assert!(moves > 400 && stops[Stop::Vote as usize] >= 5, "{moves} moves, {stops:?}");
}

#[test]
fn before_anything_is_tabled_no_seat_can_tell_which_of_its_counsellors_is_right() {
    let scenario = history();
    for side in Side::BOTH {
        for (mood, heard) in [(-3, 3), (0, -2), (2, 0)].map(|(a, b)| (Level(a), Level(b))) {
            let world = |mood, heard, reader| {
                let deal = Deal::new(&scenario, 9).with_moods(side, mood).with_hearsay(side, heard);
                let deal = deal.with_reader(side, reader);
                SeatView::new(&Negotiation::open_on(Arc::clone(&scenario), deal).0, side)
            };
            let (one, two) =
                (world(mood, heard, Voice::Honour), world(heard, mood, Voice::Interest));
            assert!(!one.own().counsel.is_empty());
            assert_eq!(one, two);
        }
    }
}

#[test]
fn no_seat_of_a_random_scenario_sees_the_others_secrets_or_its_own_hidden_moods() {
    let scenario = |game: u64| {
        let family = if game.is_multiple_of(4) { Family::Calm } else { Family::Eventful };
        checked(&small(game, family))
    };
    let (moves, stops) = compare(80..200, scenario, 4);
    assert!(moves > 600 && stops[Stop::Vote as usize] >= 10, "{moves} moves, {stops:?}");
}
