//! The case authors copy and newcomers play first: that it loads, that it teaches a lesson a round, and that what it teaches
//! is what brings a text home.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::common::{TUTORIAL, checked};
use two_tables::ai::{Choice, Level, Negotiator, seated, style};
use two_tables::negotiation::event::{Event, Happening};
use two_tables::negotiation::moves::{Move, signable};
use two_tables::negotiation::notation;
use two_tables::negotiation::outcome::Ending;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::{Phase, State};
use two_tables::scenario::clause::{Clause, Draft, Package};
use two_tables::scenario::id::{BySide, Side};
use two_tables::scenario::{Scenario, check};
use two_tables::sentence::Message;
use two_tables::store;
use two_tables::view::SeatView;

#[test]
fn the_tutorial_has_ten_permitted_packages_and_a_zone_of_agreement() {
    let scenario = check::scenario(TUTORIAL).unwrap();
    let permitted = permitted(&scenario);
    assert_eq!(permitted.len(), 10);
    let zone = permitted.iter().filter(|package| in_zone(&scenario, **package)).count();
    assert!((2..=permitted.len() / 2).contains(&zone), "{zone}");
}

#[test]
fn the_sample_solution_is_good_for_both_and_sure_of_neither_home() {
    let scenario = check::scenario(TUTORIAL).unwrap();
    let state = State::opening(&scenario);
    let sample = scenario.history.package;
    assert!(in_zone(&scenario, sample));
    let [tokyo, moscow] = Side::BOTH
        .map(|side| Standing::new(&scenario, &state, side).in_frame().chance(&sample.draft()).0);
    assert!((600..1000).contains(&tokyo) && (600..1000).contains(&moscow), "{tokyo} {moscow}");
    assert!((600..=820).contains(&(tokyo * moscow / 1000)), "{tokyo} {moscow}");
}

#[test]
fn without_its_second_reading_the_tutorial_has_no_deal() {
    let plain = check::changed_scenario(TUTORIAL, Some("plain_words"), &[]).unwrap();
    assert!(!permitted(&plain).into_iter().any(|package| in_zone(&plain, package)));
}

#[test]
fn the_briefs_of_the_tutorial_fit_on_a_page() {
    let scenario = check::scenario(TUTORIAL).unwrap();
    for side in Side::BOTH {
        assert!(scenario.homes[side].brief.en.split_whitespace().count() <= 200);
    }
}

/// Both homes pass it with no hidden moods, and both chiefs prefer it to no agreement; something is signed.
fn in_zone(scenario: &Scenario, package: Package) -> bool {
    let state = State::opening(scenario);
    let draft = package.draft();
    draft != scenario.common.opening_status_quo()
        && Side::BOTH.into_iter().all(|side| {
            let home = Standing::new(scenario, &state, side).in_frame();
            home.verdict(&draft, &home.no_shifts()).passes()
                && home.value(&draft).total >= home.no_agreement()
        })
}

/// Every package, in the order of the options.
fn permitted(scenario: &Scenario) -> Vec<Package> {
    let mut drafts: Vec<Draft> = vec![scenario.common.opening_status_quo()];
    for (issue, about) in scenario.common.issues.iter() {
        drafts = drafts
            .iter()
            .flat_map(|draft| about.choices().map(|option| draft.with(Clause { issue, option })))
            .collect();
    }
    drafts.into_iter().filter_map(|draft| scenario.common.package(draft).ok()).collect()
}

/// The sample solution, put by back channel.
const SAMPLE: &str = "propose private crews=home law=rules fish=fee";

/// The text `a_move` puts.
fn text(a_move: Option<Move>) -> Option<Draft> {
    a_move.and_then(|a_move| if let Move::Propose(_, draft) = a_move { Some(draft) } else { None })
}

/// Whether what the other side has put is no worse than the sample.
fn is_as_good(view: &SeatView, sample: Option<Move>) -> bool {
    let theirs = view.table().offers[view.side().other()].map(|offer| offer.draft);
    let worth = |draft: Draft| view.value(&draft).total;
    matches!((theirs, text(sample)), (Some(theirs), Some(sample)) if worth(theirs) >= worth(sample))
}

/// Whether one has put the sample and it still lies there.
fn lies_there(view: &SeatView, sample: Option<Move>) -> bool {
    let own = view.table().offers[view.side()].map(|offer| offer.draft);
    own.is_some() && own == text(sample)
}

/// The payment that brings `draft` most at home, where one does.
pub(crate) fn won_back(view: &SeatView, draft: &Draft) -> Option<Move> {
    let now = view.forecast(draft).chance;
    let pays = view.offered().into_iter().filter(|a_move| matches!(a_move, Move::Pay(..)));
    let chance = |a_move: Move| {
        let standing = view.standing();
        let then = standing.supposing(a_move).unwrap();
        standing.if_so(&then).forecast(draft).chance
    };
    pays.map(|pay| (chance(pay), pay))
        .filter(|(then, _)| *then > now)
        .max_by_key(|(then, _)| *then)
        .map(|(_, pay)| pay)
}

/// How a newcomer plays who does what the notes tell him, or leaves one thing out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pupil {
    /// Everything.
    Attentive,
    /// All but the move between signature and vote.
    Careless,
    /// All but the word that saves the other's face.
    Curt,
    /// Nothing but the sample text, over and over.
    Hasty,
}

impl Negotiator for Pupil {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        let table = view.table();
        let line = |line: &str| {
            let a_move = notation::parse(view.common(), table, view.side(), line).ok();
            a_move.filter(|a_move| view.permit(*a_move).is_ok())
        };
        let (ask, word) = match view.side() {
            Side::Tokyo => ("consult government", "gesture thank_captain"),
            Side::Moscow => ("consult centre", "gesture let_them_call"),
        };
        let (asks, speaks, pays) = match self {
            Self::Attentive => (true, true, true),
            Self::Careless => (true, true, false),
            Self::Curt => (true, false, true),
            Self::Hasty => (false, false, false),
        };
        let moves = match table.phase {
            Phase::Initialling { .. } => vec![line("initial"), line("decline courteous")],
            Phase::Interval { draft, .. } => {
                vec![pays.then(|| won_back(view, &draft)).flatten(), line("hold")]
            }
            Phase::Talks | Phase::Over => vec![
                line(ask).filter(|_| asks && table.round.0 == 0),
                line(word).filter(|_| speaks && table.round.0 == 1),
                line("accept").filter(|_| is_as_good(view, line(SAMPLE))),
                line(SAMPLE).filter(|_| !lies_there(view, line(SAMPLE))),
                line("hold"),
            ],
        };
        let a_move = moves.into_iter().flatten().next()?;
        Some(Choice::because(a_move, Message::new("ai-hold")))
    }
}

/// A game of `pupil` at `side` against whoever the case seats across the table, with all that happened in it.
fn game(
    scenario: &Arc<Scenario>,
    seed: u64,
    side: Side,
    pupil: Pupil,
) -> (Negotiation, Vec<Event>) {
    let other = style::read(&store::shipped_style("dealmaker").unwrap()).unwrap();
    let other = seated(other, Level::Even);
    let seats = BySide::each(|at| -> &dyn Negotiator {
        if at == side { &pupil } else { &*other }
    });
    let (mut talks, mut events) = Negotiation::open(Arc::clone(scenario), seed);
    while !talks.state().table.is_over() {
        let on = talks.state().table.turn.side;
        let choice = seats[on].choose(&SeatView::new(&talks, on)).unwrap();
        events.extend(talks.play(on, choice.a_move).unwrap());
    }
    (talks, events)
}

/// Games of `pupil` on 30 deals, as they ended.
fn games(side: Side, pupil: Pupil) -> Vec<Negotiation> {
    let scenario = checked(TUTORIAL);
    (1..=30).map(|seed| game(&scenario, seed, side, pupil).0).collect()
}

/// The number of the round in which a game ended, and whether a text is in force.
fn end(talks: &Negotiation) -> (u16, bool) {
    let outcome = talks.state().table.outcome.unwrap();
    (outcome.round.0 + 1, outcome.ending == Ending::InForce)
}

#[test]
fn in_its_first_two_rounds_nothing_can_be_signed_that_both_homes_would_carry() {
    let scenario = checked(TUTORIAL);
    for seed in 1..=10 {
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), seed);
        while talks.state().table.round.0 < 2 {
            for package in permitted(&scenario) {
                let draft = package.draft();
                let standing = BySide::each(|side| talks.standing(side));
                let signable = signable(&standing.tokyo, &draft).is_ok();
                assert!(talks.state().table.round.0 == 1 || !signable, "{draft:?} in round 1");
                let chance = standing.tokyo.forecast(&draft).chance.0;
                assert!(!signable || chance == 0, "{draft:?} {chance:?}");
            }
            let side = talks.state().table.turn.side;
            talks.play(side, Move::Hold).unwrap();
        }
    }
}

#[test]
fn who_does_what_its_notes_say_brings_a_text_home_in_the_third_round() {
    for side in Side::BOTH {
        let ends: Vec<_> = games(side, Pupil::Attentive).iter().map(end).collect();
        let in_force = ends.iter().filter(|(_, in_force)| *in_force).count();
        assert!(in_force >= 26, "{side}: {ends:?}");
        assert!(ends.iter().all(|(round, _)| *round >= 3), "{side}: {ends:?}");
        assert!(ends.iter().filter(|(round, _)| *round == 3).count() >= 27, "{side}: {ends:?}");
    }
}

#[test]
fn a_vote_is_nearly_lost_and_lost_by_who_does_nothing_for_it() {
    for side in Side::BOTH {
        let lost = games(side, Pupil::Careless).iter().filter(|talks| !end(talks).1).count();
        assert!((10..=20).contains(&lost), "{side}: {lost} of 30");
    }
}

#[test]
fn who_owes_a_word_waits_a_round_longer_for_the_rules() {
    for side in Side::BOTH {
        for pupil in [Pupil::Curt, Pupil::Hasty] {
            assert!(games(side, pupil).iter().all(|talks| end(talks).0 >= 4), "{side}");
        }
    }
}

#[test]
fn each_lesson_is_said_when_it_comes_up() {
    let scenario = checked(TUTORIAL);
    let pupils = [Pupil::Attentive, Pupil::Curt];
    for (side, pupil) in Side::BOTH.into_iter().flat_map(|side| pupils.map(|pupil| (side, pupil))) {
        let (talks, events) = game(&scenario, 3, side, pupil);
        let (mut round, mut signed) = (0, false);
        let mut said: BTreeMap<&str, (u16, bool)> = BTreeMap::new();
        for event in &events {
            if let Happening::RoundBegan { round: began, .. } = event.what {
                round = began.0 + 1;
            }
            signed |= matches!(event.what, Happening::Signed { .. });
            if let Happening::TookPlace { event } = event.what {
                let word = scenario.events[event].word.as_str();
                assert!(said.insert(word, (round, signed)).is_none());
            }
        }
        let (last, in_force) = end(&talks);
        assert!(in_force, "{side}");
        let mut expected = BTreeMap::from([
            ("first_day", (1, false)),
            ("captains_name", (2, false)),
            ("season_opens", (3, false)),
            ("third_boat", (last, true)),
        ]);
        if pupil == Pupil::Attentive {
            expected.insert("word_found", (3, false));
        } else {
            expected.insert("ministers_count", (4, false));
        }
        assert_eq!(said, expected, "{side}");
    }
}
