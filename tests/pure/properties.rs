//! What must be true, exactly, of every instance: the eight statements of the model, each on random small scenarios.
//!
//! "All else equal" is taken at its word: one thing is changed, in the author's text or by a move whose other
//! effects are set to zero, and win-sets and zones are found by looking at every package.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::common::{
    Draw, Family, change, changed, changed_meter, checked, packages, small, try_changed, win_set,
    worthwhile, zone,
};
use proptest::prelude::*;
use two_tables::analysis::Survey;
use two_tables::analysis::score::scores;
use two_tables::negotiation::deal::{Deal, Defection, Level};
use two_tables::negotiation::moves::{Channel, Constituent, Kind, Move, offered, permit};
use two_tables::negotiation::outcome::Ending;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::ratification::{Position, cast, likelihood, passes};
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::{Phase, State};
use two_tables::scenario::Scenario;
use two_tables::scenario::check::Change;
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::happening::Meter;
use two_tables::scenario::home::{Dissent, Moment, Tally, Threshold};
use two_tables::scenario::id::{FactionId, Id as _, Side, Table};
use two_tables::units::{Permille, Points, Utility};

/// One of the calm families.
fn calm() -> impl Strategy<Value = Family> {
    prop::sample::select(&Family::CALM[..])
}

fn opening(scenario: &Scenario) -> State {
    State::opening(scenario)
}

fn a_side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Tokyo), Just(Side::Moscow)]
}

/// Every set before holds the same set after, for the win-sets of both sides and the zone.
fn nothing_grows(before: (&Scenario, &State), after: (&Scenario, &State), what: &str) {
    for side in Side::BOTH {
        let (old, new) = (win_set(before.0, before.1, side), win_set(after.0, after.1, side));
        assert!(new.is_subset(&old), "{what} enlarged the win-set of {side}: {new:?} of {old:?}");
    }
    let (old, new) = (zone(before.0, before.1), zone(after.0, after.1));
    assert!(new.is_subset(&old), "{what} enlarged the zone: {new:?} of {old:?}");
}

/// The changes that make one body of `side` harder to pass, each still within reach.
fn harder_bodies(scenario: &Scenario, side: Side, draw: &mut Draw) -> Vec<Change> {
    let more = draw.int(1, 20);
    let mut changes = Vec::new();
    for body in scenario.common.sides[side].bodies.values() {
        let path = |field: &str| format!("sides.{side}.bodies.{}.{field}", body.word);
        let whole = |number: u32| i32::try_from(number).unwrap();
        let members = body.seats.values().sum::<u32>() + body.others.yes;
        match &body.threshold {
            Threshold::Members(needed) => {
                let higher = (whole(*needed) + more).min(whole(members));
                changes.push(change(path("yes_at_least"), higher));
            }
            Threshold::Cast { share, quorum } => {
                changes.push(change(path("share_of_cast"), whole(share.0) + more));
                let cast = whole(members + body.others.against);
                changes.push(change(path("quorum"), (whole(*quorum) + more).min(cast)));
            }
            Threshold::Unity { limit, .. } => {
                changes.push(change(path("dissent_at_most"), (whole(*limit) - more).max(0)));
            }
        }
    }
    changes
}

proptest! {
    // A seed is a whole scenario: a smaller seed is no simpler one, so nothing is gained by shrinking.
    #![proptest_config(ProptestConfig {
        cases: 256,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Statement 1: a higher quota or a lower unity limit.
    #[test]
    fn s1_a_harder_body_never_enlarges(seed in any::<u64>(), family in calm(), draws in any::<u64>(), side in a_side()) {
        let text = small(seed, family);
        let before = checked(&text);
        for harder in harder_bodies(&before, side, &mut Draw::new(draws)) {
            let after = changed(&text, std::slice::from_ref(&harder));
            nothing_grows(
                (&before, &opening(&before)), (&after, &opening(&after)), &harder.path);
        }
    }

    /// Statement 1: a better alternative, a more loss-averse chief, a chief who has lost face.
    #[test]
    fn s1_a_better_alternative_more_fear_of_loss_and_less_face_never_enlarge(
        seed in any::<u64>(), family in calm(), draws in any::<u64>(), side in a_side(),
    ) {
        let text = small(seed, family);
        let before = checked(&text);
        let mut draw = Draw::new(draws);
        let home = &before.homes[side];
        let no_agreement = home.no_agreement[0].0;
        let aversion = i32::try_from(home.leaders.values().next().unwrap().loss_aversion.0).unwrap();
        let face = before.common.sides[side].face.0;
        for harder in [
            change(format!("sides.{side}.no_agreement"), format!("[{}]", no_agreement + draw.int(1, 15))),
            change(format!("sides.{side}.leaders.chief.loss_aversion"), (aversion + draw.int(1, 1500)).min(4000)),
            change(format!("sides.{side}.face"), (face - draw.int(1, 60)).max(-100)),
        ] {
            let after = changed(&text, std::slice::from_ref(&harder));
            nothing_grows(
                (&before, &opening(&before)), (&after, &opening(&after)), &harder.path);
        }
    }

    /// Statement 1: a stricter or additional pledge, the face it wins at home set to nothing.
    #[test]
    fn s1_every_further_pledge_never_enlarges(seed in any::<u64>(), family in calm(), draws in any::<u64>()) {
        let text = small(seed, family);
        let scenario = changed(&text, &[change("rules.pledge_face", 0)]);
        let mut draw = Draw::new(draws);
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), draws);
        for _ in 0..6 {
            let side = talks.state().table.turn.side;
            let pledges: Vec<Move> = offered(&talks.standing(side))
                .into_iter()
                .filter(|one| matches!(one, Move::Pledge(_)))
                .collect();
            if !pledges.is_empty() {
                let before = talks.state().clone();
                talks.play(side, draw.one_of(&pledges)).unwrap();
                nothing_grows((&scenario, &before), (&scenario, talks.state()), "a pledge");
            }
            talks.play(side, Move::Hold).unwrap();
            if talks.state().table.is_over() {
                break;
            }
        }
    }

    /// R8: whatever a chief signs at a loss, he ends no better than had time run out with the same face.
    #[test]
    fn r8_capitulating_never_beats_running_out_of_time(seed in any::<u64>(), family in calm()) {
        let text = small(seed, family);
        let scenario = checked(&text);
        let survey = Survey::frame(&scenario);
        let (opened, _) = Negotiation::open(Arc::clone(&scenario), seed);
        let mut waited = opened.clone();
        while !waited.state().table.is_over() {
            let side = waited.state().table.turn.side;
            waited.play(side, Move::Hold).unwrap();
        }
        for draft in packages(&scenario, opened.state()) {
            let mut talks = opened.clone();
            let course = [Move::Propose(Channel::Private, draft), Move::Accept, Move::Initial, Move::Hold, Move::Hold];
            let losers: Vec<Side> = Side::BOTH
                .into_iter()
                .filter(|side| talks.standing(*side).loss(&draft).is_some())
                .collect();
            let all = course.into_iter().all(|one| {
                let side = talks.state().table.turn.side;
                talks.play(side, one).is_ok()
            });
            let Some(outcome) = talks.state().table.outcome.filter(|end| all && end.ending == Ending::InForce) else {
                continue;
            };
            let face = |side: Side| changed_meter(side, Meter::Face, talks.state().table.face[side]);
            let nothing = waited.state().clone().and(&scenario.common, &Side::BOTH.map(face));
            let ended = waited.state().table.outcome.unwrap();
            let signed = scores(&scenario, talks.state(), &outcome, &survey);
            let unsigned = scores(&scenario, &nothing, &ended, &survey);
            for side in losers {
                prop_assert!(signed[side].gain < 0, "{:?}", signed[side]);
                prop_assert!(
                    signed[side].total() <= unsigned[side].total(),
                    "{:?} beats {:?}", signed[side], unsigned[side]);
            }
        }
    }

    /// Statement 2: more face, more trust.
    #[test]
    fn s2_more_face_and_more_trust_never_shrink(seed in any::<u64>(), family in calm(), draws in any::<u64>(), side in a_side()) {
        let text = small(seed, family);
        let before = checked(&text);
        let mut draw = Draw::new(draws);
        let public = &before.common.sides[side];
        for better in [
            change(format!("sides.{side}.face"), (public.face.0 + draw.int(1, 60)).min(100)),
            change(format!("sides.{side}.trust"), (public.trust.0 + draw.int(1, 60)).min(100)),
        ] {
            let after = changed(&text, std::slice::from_ref(&better));
            let old = win_set(&before, &opening(&before), side);
            let new = win_set(&after, &opening(&after), side);
            prop_assert!(old.is_subset(&new), "{} shrank the win-set", better.path);
        }
    }

    /// Statement 2: a side payment, except on packages that move an issue sacred to whoever is paid.
    #[test]
    fn s2_a_side_payment_never_shrinks(seed in any::<u64>(), family in calm(), draws in any::<u64>()) {
        let text = small(seed, family);
        let scenario = checked(&text);
        let mut draw = Draw::new(draws);
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), draws);
        for _ in 0..4 {
            let side = talks.state().table.turn.side;
            let payments: Vec<Move> = offered(&talks.standing(side))
                .into_iter()
                .filter(|one| matches!(one, Move::Pay(..)))
                .collect();
            if payments.is_empty() {
                break;
            }
            let payment = draw.one_of(&payments);
            let Move::Pay(whom, ..) = payment else { unreachable!() };
            let home = &scenario.homes[side];
            let sacred = match whom {
                Constituent::Faction(faction) => &home.factions[faction].conviction.sacred,
                Constituent::Group(group) => &home.groups[group].conviction.sacred,
            };
            let quo = talks.state().table.status_quo;
            let old: BTreeSet<Draft> = win_set(&scenario, talks.state(), side)
                .into_iter()
                .filter(|draft| {
                    sacred.iter().all(|(issue, it_is)| {
                        !it_is || draft.option(issue) == quo.option(issue)
                    })
                })
                .collect();
            talks.play(side, payment).unwrap();
            let new = win_set(&scenario, talks.state(), side);
            prop_assert!(old.is_subset(&new), "{payment:?} of {side} shrank the win-set");
            talks.play(side, Move::Hold).unwrap();
            if talks.state().table.is_over() {
                break;
            }
        }
    }

    /// Statement 3, where support is monotone in the value to the chief and every body is asked of every text (R5.14).
    #[test]
    fn s3_a_higher_quota_never_lowers_ones_own_nash_payoff(
        seed in any::<u64>(), draws in any::<u64>(), side in a_side(),
    ) {
        let text = small(seed, Family::MonotoneSupport);
        let before = checked(&text);
        for harder in harder_bodies(&before, side, &mut Draw::new(draws)) {
            let after = changed(&text, std::slice::from_ref(&harder));
            if let (Some(old), Some(new)) = (nash(&before), nash(&after)) {
                let worth = |scenario: &Scenario, draft: Draft| {
                    Standing::new(scenario, &opening(scenario), side).value(&draft).total
                };
                prop_assert!(
                    worth(&after, new) >= worth(&before, old),
                    "{} lowered the payoff of {side}", harder.path
                );
            }
        }
    }

    /// Statement 4: whole games of chiefs who heed the forecast.
    #[test]
    fn s4_chiefs_who_heed_the_forecast_never_fail_at_home(seed in any::<u64>(), family in calm(), draws in any::<u64>()) {
        let text = small(seed, family);
        let scenario = without_hidden_moods(&text);
        let mut draw = Draw::new(draws);
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), draws);
        while !talks.state().table.is_over() {
            let a_move = heedful_move(&talks, &mut draw);
            talks.play(talks.state().table.turn.side, a_move).unwrap();
        }
        let ending = talks.state().table.outcome.unwrap().ending;
        prop_assert_ne!(ending.word(), "refused");
        let stopped = talks.state().table.ballots.iter().find(|ballot| !ballot.passed && ballot.binds);
        prop_assert!(stopped.is_none(), "{stopped:?}");
    }

    /// Statement 5: whatever is thought of an issue left at its status quo does not matter.
    #[test]
    fn s5_an_issue_left_alone_changes_nothing(seed in any::<u64>(), family in calm(), draws in any::<u64>()) {
        let text = small(seed, family);
        let scenario = checked(&text);
        let state = opening(&scenario);
        let mut draw = Draw::new(draws);
        // A further issue, with every kind of value on it but no constraint, linkage or red line.
        let further = format!(
            "(id: \"further\", title: \"Further\", honour: {}, sacred: [\"{}\"], stake: 4, options: [
                (id: \"x\", text: \"X.\", tokyo: (material: 9, face: {}), moscow: (material: {}), sources: [\"none\"]),
                (id: \"y\", text: \"Y.\", status_quo: true, sources: [\"none\"]),
                (id: \"z\", text: \"Z.\", tokyo: (face: -9), moscow: (face: 8), reads_as: (tokyo: \"x\", moscow: \"y\"), sources: [\"none\"])])",
            draw.percent(50), draw.one_of(&["tokyo", "moscow"]), draw.int(-9, 9), draw.int(-9, 9),
        );
        let mut changes = vec![change("issues.+", further)];
        for side in Side::BOTH {
            for faction in scenario.common.sides[side].factions.values() {
                let path = format!("sides.{side}.factions.{}.positions.+", faction.word);
                let ideal = draw.one_of(&["x", "y", "z"]);
                changes.push(change(path, format!("(on: \"further\", ideal: \"{ideal}\", limit: \"y\", weight: {})", draw.int(0, 20))));
            }
        }
        let wider = changed(&text, &changes);
        let wider_state = opening(&wider);
        let further = wider.common.issue_called("further").unwrap();
        let left_alone = wider.common.issues[further].status_quo;
        for side in Side::BOTH {
            let narrow = Standing::new(&scenario, &state, side);
            let wide = Standing::new(&wider, &wider_state, side);
            for draft in packages(&scenario, &state) {
                let with = draft.with(Clause { issue: further, option: left_alone });
                prop_assert_eq!(narrow.value(&draft), wide.value(&with));
                prop_assert_eq!(
                    narrow.verdict(&draft, &narrow.no_shifts()),
                    wide.verdict(&with, &wide.no_shifts())
                );
                prop_assert_eq!(narrow.chance(&draft), wide.chance(&with));
            }
        }
    }

    /// Statement 6: what is said behind closed doors and stays there costs no more than what is said aloud.
    #[test]
    fn s6_the_zone_after_a_private_proposal_holds_the_zone_after_a_public_one(
        seed in any::<u64>(), eventful in any::<bool>(), draws in any::<u64>(),
    ) {
        // What events answer to what is said is their author's affair.
        let family = if eventful { Family::Eventful } else { Family::Calm };
        let text = small(seed, family);
        let mut changes = without_leaks_and_events(&text);
        let mut draw = Draw::new(draws);
        // Gestures that hurt are no slights by name alone: belying them must not make them hurt less.
        for gesture in checked(&text).common.gestures.values() {
            let path = |field: &str| format!("gestures.{}.{field}", gesture.word);
            changes.extend([
                change(path("hostile"), false),
                change(path("other_face"), draw.int(-50, 20)),
                change(path("cost"), 0),
            ]);
        }
        let scenario = changed(&text, &changes);
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), draws);
        let mut turns = 0;
        while !talks.state().table.is_over() && turns < 30 {
            turns += 1;
            let side = talks.state().table.turn.side;
            let standing = talks.standing(side);
            let drafts: Vec<Draft> = packages(&scenario, talks.state())
                .into_iter()
                .filter(|draft| permit(&standing, Move::Propose(Channel::Public, *draft)).is_ok())
                .collect();
            let moves = offered(&standing);
            if !drafts.is_empty() {
                let draft = draw.one_of(&drafts);
                let zone_after = |channel| {
                    let mut after = talks.clone();
                    after.play(side, Move::Propose(channel, draft)).unwrap();
                    zone(&scenario, after.state())
                };
                let (private, public) = (zone_after(Channel::Private), zone_after(Channel::Public));
                prop_assert!(public.is_subset(&private), "{public:?} of {private:?}");
                if draw.percent(50) {
                    talks.play(side, Move::Propose(draw.one_of(&Channel::ALL), draft)).unwrap();
                    continue;
                }
            }
            let calmer: Vec<Move> =
                moves.into_iter().filter(|one| *one != Move::Break).collect();
            let gestures: Vec<Move> =
                calmer.iter().copied().filter(|one| matches!(one, Move::Gesture(_))).collect();
            let choice = if gestures.is_empty() || draw.percent(60) { &calmer } else { &gestures };
            talks.play(side, draw.one_of(choice)).unwrap();
        }
    }

    /// What becomes known, whichever way, never enlarges: the same scenario whose clauses stir nothing allows no less.
    #[test]
    fn what_becomes_known_never_enlarges(
        seed in any::<u64>(), eventful in any::<bool>(), draws in any::<u64>(),
    ) {
        let text = small(seed, if eventful { Family::Eventful } else { Family::Calm });
        let mut changes = without_leaks_and_events(&text);
        let stirring = changed(&text, &changes);
        changes.extend(without_consequences(&text));
        let quiet = changed(&text, &changes);
        let mut draw = Draw::new(draws);
        let (talks, _) = Negotiation::open(Arc::clone(&stirring), draws);
        let side = talks.state().table.turn.side;
        let drafts: Vec<Draft> = packages(&stirring, talks.state())
            .into_iter()
            .filter(|draft| !talks.state().table.news_in(&stirring.common, draft).is_empty())
            .filter(|draft| permit(&talks.standing(side), Move::Propose(Channel::Public, *draft)).is_ok())
            .collect();
        if !drafts.is_empty() {
            let draft = draw.one_of(&drafts);
            let private = (side, Move::Propose(Channel::Private, draft));
            let other = side.other();
            for moves in [
                vec![(side, Move::Propose(Channel::Public, draft))],
                vec![private, (other, Move::Leak)],
                // Whoever is host of the second round.
                vec![private, (other, Move::Hold), (side, Move::Disclose)],
                vec![private, (other, Move::Hold), (other, Move::Hold), (side, Move::Disclose)],
            ] {
                let played = |scenario: &Arc<Scenario>| {
                    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), draws);
                    let all = moves.iter().all(|(side, one)| talks.play(*side, *one).is_ok());
                    all.then_some(talks)
                };
                if let (Some(without), Some(with)) = (played(&quiet), played(&stirring)) {
                    nothing_grows((&quiet, without.state()), (&stirring, with.state()), "what became known");
                }
            }
        }
    }

    /// Statement 7: one more vote in favour, one member at a time.
    #[test]
    fn s7_more_yes_votes_never_turn_a_pass_into_a_fail(
        yes in 0_u32..60, against in 0_u32..60, absent in 0_u32..60,
        needed in 1_u32..120, share in 1_u32..=1000, quorum in 0_u32..180,
    ) {
        let total = Tally { yes, against, absent };
        let converts = [
            (against > 0).then(|| Tally { yes: yes + 1, against: against.saturating_sub(1), absent }),
            (absent > 0).then(|| Tally { yes: yes + 1, against, absent: absent.saturating_sub(1) }),
        ];
        for better in converts.into_iter().flatten() {
            let votes = |tally: Tally| -> Table<FactionId, Tally> { [tally].into_iter().collect() };
            for threshold in [
                Threshold::Members(needed),
                Threshold::Cast { share: Permille(share), quorum },
                Threshold::Unity { limit: needed, of: vec![FactionId::at(0)] },
            ] {
                prop_assert!(
                    !passes(&threshold, total, &votes(total)) || passes(&threshold, better, &votes(better)),
                    "{threshold:?} passes {total:?} but not {better:?}"
                );
            }
        }
    }

    /// Statement 7: a warmer faction never has fewer votes in favour, nor more against.
    #[test]
    fn s7_a_warmer_faction_never_votes_worse(
        score in -200_i32..200, seats in 0_u32..500, band in 0_i32..60, capped in any::<bool>(), absence in any::<bool>(),
    ) {
        let dissent = if absence { Dissent::Absence } else { Dissent::Vote };
        let at = |score| cast(Position { score: Points(score), capped, dissent }, seats, Points(band));
        let (cold, warm) = (at(score), at(score + 1));
        prop_assert!(cold.yes <= warm.yes && cold.against >= warm.against);
        prop_assert_eq!(cold.yes + cold.against + cold.absent, seats);
    }

    /// Statement 7: the score is the sum of its reasons, and who is kept from voting in favour is told why.
    #[test]
    fn s7_a_score_is_the_sum_of_its_reasons_and_a_cap_is_named(
        seed in any::<u64>(), family in calm(), draws in any::<u64>(), side in a_side(),
    ) {
        let text = small(seed, family);
        let scenario = checked(&text);
        let state = opening(&scenario);
        let standing = Standing::new(&scenario, &state, side);
        let mut draw = Draw::new(draws);
        let shifts = scenario.homes[side].factions.map(|_| Points(draw.int(-9, 9)));
        for draft in packages(&scenario, &state) {
            let verdict = standing.verdict(&draft, &shifts);
            for support in verdict.factions.values().chain(verdict.groups.values()) {
                let sum: Points = support.reasons.iter().map(|reason| reason.points).sum();
                prop_assert_eq!(sum, support.score);
            }
            let value = standing.value(&draft);
            let sum: Utility = value.terms.iter().map(|term| term.utility).sum();
            prop_assert_eq!(sum, value.total);
            for body in &verdict.bodies {
                for (faction, tally) in body.votes.iter() {
                    let seats = tally.yes + tally.against + tally.absent;
                    let support = &verdict.factions[faction];
                    let free = Position { score: support.score, capped: false, dissent: Dissent::Vote };
                    let would = cast(free, seats, Points(12)).yes;
                    prop_assert_eq!(tally.yes, if support.cap.is_some() { 0 } else { would });
                }
            }
        }
    }

    /// Statement 8: ambiguity that collapses, by an event or by a clause that pins it, where both readings are no
    /// worse to their own side than the plain text.
    #[test]
    fn s8_ambiguity_that_collapses_never_enlarges(seed in any::<u64>(), reading in 0_i32..12) {
        let text = with_kind_readings(seed, reading);
        // Whatever a symbolic concession is worth.
        let answer = change("rules.symbolic_answer", 30);
        let before = changed(&text, std::slice::from_ref(&answer));
        let pinned = changed(&text, &[answer.clone(), change(
            "events",
            "[(id: \"said\", title: \"Said\", text: \"Said aloud.\", round: \"r0\", effects: [(pins: \"vague=b\")], sources: [\"none\"])]",
        )]);
        let (talks, _) = Negotiation::open(Arc::clone(&pinned), 0);
        let state = opening(&before);
        nothing_grows((&before, &state), (&pinned, talks.state()), "a collapse");
        let named = changed(&text, &[answer, change("issues.vague.options.b.pinned_by", "[\"i0=a|b\"]")]);
        nothing_grows((&before, &state), (&named, &opening(&named)), "a neighbouring clause");
        for side in Side::BOTH {
            let (old, new) = (worthwhile(&before, &state, side), worthwhile(&pinned, talks.state(), side));
            prop_assert!(new.is_subset(&old));
        }
    }

    /// The forecast is exact: it is the share of hidden moods and defections, by their chances, under which the home
    /// agrees.
    #[test]
    fn the_forecast_is_the_chance_over_all_hidden_moods(seed in any::<u64>(), family in calm(), side in a_side()) {
        let text = small(seed, family);
        let scenario = changed(&text, &without_disputes(&text, side));
        let state = opening(&scenario);
        let standing = Standing::new(&scenario, &state, side);
        let factions: Vec<Points> = scenario.homes[side].factions.values().map(|f| f.spread).collect();
        for draft in packages(&scenario, &state).into_iter().take(4) {
            let plain = standing.verdict(&draft, &standing.no_shifts());
            let mut passing = 0_u64;
            let mut all = 0_u64;
            let (levels, defections) = (Level::CHANCES.len(), Defection::CHANCES.len());
            // What is said at a moment where the factions vote at these levels, asked once.
            let mut said: BTreeMap<(Vec<Level>, Moment), bool> = BTreeMap::new();
            let mut says = |at: &[Level], moment| {
                *said.entry((at.to_vec(), moment)).or_insert_with(|| {
                    let shifts = at.iter().zip(&factions).map(|(level, spread)| level.shift(*spread));
                    standing.verdict(&draft, &shifts.collect()).passes_at(&[moment])
                })
            };
            for mut number in 0..(levels * defections).pow(u32::try_from(factions.len()).unwrap()) {
                let mut weight = 1;
                let (mut moods, mut voting) = (Vec::new(), Vec::new());
                for _ in &factions {
                    let (level, likely) = Level::CHANCES[number % levels];
                    number /= levels;
                    let (defection, often) = Defection::CHANCES[number % defections];
                    number /= defections;
                    weight *= u64::from(likely * often);
                    moods.push(level);
                    voting.push(Level(level.0 + defection.0));
                }
                all += weight;
                if plain.passes_at(&[Moment::Mandate])
                    && says(&moods, Moment::Signature)
                    && says(&voting, Moment::Ratification)
                {
                    passing += weight;
                }
            }
            let chance = u64::from(standing.chance(&draft).0);
            let exact = passing * 1000 / all;
            let expected = if passing == 0 { 0 } else if passing == all { 1000 } else { exact.clamp(1, 999) };
            prop_assert_eq!(chance, expected);
        }
    }

    /// The deal lies within what a forecast weighs, and the curve within thousandths.
    #[test]
    fn every_dealt_mood_is_a_level_a_forecast_weighs(seed in any::<u64>(), z in -300_i32..300) {
        let scenario = checked(&small(seed, Family::Eventful));
        let deal = Deal::new(&scenario, seed);
        for side in Side::BOTH {
            for faction in scenario.homes[side].factions.ids() {
                let level = deal.level(side, faction, 0);
                prop_assert!(Level::CHANCES.iter().any(|(known, _)| *known == level));
                for votes in 0..3 {
                    let defection = deal.defection(side, faction, votes);
                    prop_assert!(Defection::CHANCES.iter().any(|(known, _)| *known == defection));
                }
            }
        }
        prop_assert!(likelihood(Points(z)).0 <= 1000);
    }
}

/// The package with the greatest product of gains over no agreement; of equals the first in the order of options.
fn nash(scenario: &Scenario) -> Option<Draft> {
    let state = opening(scenario);
    let gain = |side: Side, draft: &Draft| {
        let standing = Standing::new(scenario, &state, side);
        i128::from((standing.value(draft).total - standing.no_agreement()).0)
    };
    let product = |draft: &Draft| gain(Side::Tokyo, draft) * gain(Side::Moscow, draft);
    let mut best: Option<Draft> = None;
    for draft in zone(scenario, &state) {
        if best.as_ref().is_none_or(|so_far| product(&draft) > product(so_far)) {
            best = Some(draft);
        }
    }
    best
}

/// The scenario of `text` with no spread anywhere.
fn without_hidden_moods(text: &str) -> Arc<Scenario> {
    let scenario = checked(text);
    let mut changes = Vec::new();
    for side in Side::BOTH {
        for faction in scenario.common.sides[side].factions.values() {
            changes.push(change(format!("sides.{side}.factions.{}.spread", faction.word), 0));
        }
    }
    changed(text, &changes)
}

/// The changes after which every refusal of a body of `side` binds.
fn without_disputes(text: &str, side: Side) -> Vec<Change> {
    let scenario = checked(text);
    let bodies = scenario.common.sides[side].bodies.values();
    bodies
        .filter(|body| body.contested.is_some())
        .map(|body| Change {
            path: format!("sides.{side}.bodies.{}.contested", body.word),
            value: None,
        })
        .collect()
}

fn without_leaks_and_events(text: &str) -> Vec<Change> {
    let scenario = checked(text);
    let rounds = scenario.common.rounds.iter();
    let mut changes: Vec<Change> =
        rounds.map(|round| change(format!("rounds.{}.leak", round.word), 0)).collect();
    changes.push(change("events", "[]"));
    changes
}

/// The changes after which nothing follows from what becomes known.
fn without_consequences(text: &str) -> Vec<Change> {
    let scenario = checked(text);
    let issues = scenario.common.issues.values();
    let all = issues.flat_map(|issue| issue.options.values().map(move |option| (issue, option)));
    all.filter(|(_, option)| !option.when_known.is_empty())
        .map(|(issue, option)| Change {
            path: format!("issues.{}.options.{}.when_known", issue.word, option.word),
            value: None,
        })
        .collect()
}

/// A move of a chief who signs, and does between signature and vote, only what leaves the forecast certain.
fn heedful_move(talks: &Negotiation, draw: &mut Draw) -> Move {
    let table = &talks.state().table;
    let side = table.turn.side;
    let standing = talks.standing(side);
    let certain =
        |talks: &Negotiation, draft: &Draft| talks.standing(side).chance(draft) == Permille::WHOLE;
    match table.phase {
        Phase::Initialling { draft } => {
            let may = permit(&standing, Move::Initial).is_ok() && certain(talks, &draft);
            if may {
                return Move::Initial;
            }
            return Move::Decline(two_tables::negotiation::moves::Manner::Courteous);
        }
        Phase::Interval { draft, .. } => {
            let moves = offered(&standing);
            for _ in 0..4 {
                let one = draw.one_of(&moves);
                let mut after = talks.clone();
                after.play(side, one).unwrap();
                let now = Standing::new(talks.scenario(), after.state(), side);
                if !after.state().table.is_over() && now.chance(&draft) == Permille::WHOLE {
                    return one;
                }
            }
            return Move::Hold;
        }
        Phase::Talks | Phase::Over => {}
    }
    if let Some(offer) = table.offers[side.other()]
        && permit(&standing, Move::Accept).is_ok()
        && certain(talks, &offer.draft)
    {
        return Move::Accept;
    }
    let drafts: Vec<Draft> = packages(talks.scenario(), talks.state())
        .into_iter()
        .filter(|draft| permit(&standing, Move::Propose(Channel::Public, *draft)).is_ok())
        .filter(|draft| certain(talks, draft))
        .collect();
    let home: Vec<Move> =
        offered(&standing).into_iter().filter(|one| one.kind() != Kind::Table).collect();
    if !home.is_empty() && draw.percent(60) {
        return draw.one_of(&home);
    }
    if drafts.is_empty() {
        return Move::Hold;
    }
    Move::Propose(draw.one_of(&Channel::ALL), draw.one_of(&drafts))
}

/// A calm text with a further, ambiguous issue whose readings are `better` than the plain text, each to its own side.
fn with_kind_readings(seed: u64, better: i32) -> String {
    let text = small(seed, Family::Calm);
    let mut draw = Draw::new(seed);
    let scenario = checked(&text);
    let sacred = draw.one_of(&["[]", "[\"tokyo\", \"moscow\"]"]);
    let (tokyo, moscow) = (draw.int(-12, 6), draw.int(-12, 6));
    let further = format!(
        "(id: \"vague\", title: \"Vague\", honour: {}, sacred: {sacred}, options: [
            (id: \"a\", text: \"A.\", status_quo: true, sources: [\"none\"]),
            (id: \"b\", text: \"B.\", reads_as: (tokyo: \"c\", moscow: \"d\"), tokyo: (material: {tokyo}), moscow: (face: {moscow}), sources: [\"none\"]),
            (id: \"c\", text: \"C.\", reading_only: true, tokyo: (material: {}), sources: [\"none\"]),
            (id: \"d\", text: \"D.\", reading_only: true, moscow: (face: {}), sources: [\"none\"])]),",
        draw.percent(50),
        tokyo + better,
        moscow + better,
    );
    let mut text = text.replacen("issues: [\n", &format!("issues: [\n{further}\n"), 1);
    // Everyone at home thinks something of the plain text, and no worse of the reading.
    for side in Side::BOTH {
        let own = if side == Side::Tokyo { "c" } else { "d" };
        let start = text.find(&format!("{side}: (name: \"Side\"")).unwrap();
        let mut rewritten = text[..start].to_owned();
        let mut rest = &text[start..];
        let count = scenario.homes[side].factions.len() + scenario.homes[side].groups.len();
        for _ in 0..count {
            let at = rest.find("positions: [").unwrap() + "positions: [".len();
            rewritten.push_str(&rest[..at]);
            let plain = draw.int(-12, 6);
            let position = format!(
                "(on: \"vague\", points: (b: {plain}, {own}: {})),",
                plain + draw.int(0, 12)
            );
            rewritten.push_str(&position);
            rest = &rest[at..];
        }
        rewritten.push_str(rest);
        text = rewritten;
    }
    text
}

#[test]
fn every_family_passes_the_checker_and_zones_are_often_but_not_always_empty() {
    let (mut empty, mut wide) = (0, 0);
    for seed in 0..50 {
        for family in Family::CALM.into_iter().chain([Family::Eventful]) {
            let text = small(seed, family);
            let scenario = try_changed(&text, &[]).unwrap_or_else(|problems| panic!("{problems}"));
            match zone(&scenario, &opening(&scenario)).len() {
                0 => empty += 1,
                1..3 => {}
                _ => wide += 1,
            }
        }
    }
    assert!(empty > 30 && wide > 30, "{empty} empty, {wide} wide");
}

#[test]
fn the_properties_are_not_held_by_empty_sets_alone() {
    let (mut nash_points, mut ratified, mut shrunk, mut collapsed, mut stirred) = (0, 0, 0, 0, 0);
    for seed in 0..100_u64 {
        let text = small(seed, Family::MonotoneSupport);
        let before = checked(&text);
        let harder = harder_bodies(&before, Side::Tokyo, &mut Draw::new(seed));
        let after = changed(&text, &harder);
        nash_points += u32::from(nash(&before).is_some() && nash(&after).is_some());
        shrunk += u32::from(
            zone(&before, &opening(&before)).len() > zone(&after, &opening(&after)).len(),
        );

        let scenario = without_hidden_moods(&small(seed, Family::Calm));
        let mut draw = Draw::new(seed);
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), seed);
        while !talks.state().table.is_over() {
            let a_move = heedful_move(&talks, &mut draw);
            talks.play(talks.state().table.turn.side, a_move).unwrap();
        }
        ratified += u32::from(talks.state().table.outcome.unwrap().ending.word() == "in_force");

        let text = with_kind_readings(seed, 6);
        let vague = checked(&text);
        let plain = changed(&text, &[change("issues.vague.options.b.pinned_by", "[\"i0=a|b\"]")]);
        collapsed +=
            u32::from(zone(&vague, &opening(&vague)).len() > zone(&plain, &opening(&plain)).len());
    }
    // Of those whose clauses stir anything, a public text often leaves less than in the same scenario where none does.
    for seed in 0..100_u64 {
        let text = small(seed, Family::Calm);
        let still = without_leaks_and_events(&text);
        let quiet = [still.clone(), without_consequences(&text)].concat();
        let stirring = changed(&text, &still);
        let state = opening(&stirring);
        let side = state.table.turn.side;
        let drafts: Vec<Draft> = packages(&stirring, &state)
            .into_iter()
            .filter(|draft| !state.table.news_in(&stirring.common, draft).is_empty())
            .take(8)
            .collect();
        let zone_after = |changes: &[Change]| -> usize {
            let scenario = changed(&text, changes);
            let (talks, _) = Negotiation::open(Arc::clone(&scenario), seed);
            let left = drafts.iter().filter_map(|draft| {
                let mut talks = talks.clone();
                talks.play(side, Move::Propose(Channel::Public, *draft)).ok()?;
                Some(zone(&scenario, talks.state()).len())
            });
            left.sum()
        };
        stirred += u32::from(zone_after(&still) < zone_after(&quiet));
    }
    let counts = [nash_points, shrunk, ratified, collapsed, stirred];
    assert!(counts.iter().all(|count| *count >= 10), "{counts:?} of 100");
}
