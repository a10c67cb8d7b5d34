//! The eight exact statements of the model on 1956 itself, sixteen cases each, on states random play has reached.
//!
//! Win-sets and zones come of the tables, which `tests/pure/analysis.rs` holds equal to the rules. Small scenarios, where
//! every package is asked one by one, are in `tests/pure/properties.rs`.

use std::sync::Arc;

use crate::common::{Draw, HISTORY, Policy, change, changed, changed_meter, happened, history};
use two_tables::analysis::{SideTables, Survey, Walker, walk};
use two_tables::negotiation::deal::Level;
use two_tables::negotiation::event::{Collapse, Happening};
use two_tables::negotiation::moves::{Channel, Constituent, Kind, Manner, Move, offered, permit};
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::ratification::{Position, cast};
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::{Phase, State};
use two_tables::scenario::Scenario;
use two_tables::scenario::check::Change;
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::happening::Meter;
use two_tables::scenario::home::{Dissent, Threshold};
use two_tables::scenario::id::{BySide, IssueId, OptionId, Side, Table};
use two_tables::units::{Permille, Points, Utility};

/// Cases of each statement.
const CASES: u64 = 16;

type Choices = Table<IssueId, Vec<OptionId>>;

/// What one home makes of every text, in the order of the texts.
struct Judged {
    tables: SideTables,
    sums: two_tables::analysis::Sums,
    texts: Vec<Text>,
}

/// One text as one home judges it.
#[derive(Clone, Copy, Debug)]
struct Text {
    draft: Draft,
    passes: bool,
    wanted: bool,
}

impl Walker for Judged {
    fn enter(&mut self, depth: usize, clause: Clause) {
        self.tables.enter(&mut self.sums, depth, clause);
    }
    fn text(&mut self, draft: &Draft) {
        let (worth, passes) = self.tables.judge(&mut self.sums, draft);
        let wanted = worth >= self.tables.no_agreement();
        self.texts.push(Text { draft: *draft, passes, wanted });
    }
}

/// Every text over `choices`, as the home of `side` judges it in `state`, all bodies counted.
fn judged(scenario: &Scenario, state: &State, side: Side, choices: &Choices) -> Vec<Text> {
    let tables = SideTables::new(&Standing::new(scenario, state, side).in_frame());
    let sums = tables.sums(scenario.common.issues.len());
    let mut judged = Judged { tables, sums, texts: Vec::new() };
    walk(&scenario.common, choices, &mut judged);
    judged.texts
}

fn every_choice(scenario: &Scenario) -> Choices {
    scenario.common.issues.map(|issue| issue.choices().collect())
}

/// A part of the space: three issues whole, of the others history's clause and one more.
fn some_choices(scenario: &Scenario, draw: &mut Draw) -> Choices {
    let text = scenario.history.package.draft();
    let whole = [draw.below(11), draw.below(11), draw.below(11)];
    let mut place = 0;
    let issues = scenario.common.issues.iter();
    issues
        .map(|(issue, about)| {
            let all: Vec<OptionId> = about.choices().collect();
            place += 1;
            if whole.contains(&(place - 1)) {
                return all;
            }
            let others: Vec<OptionId> =
                all.into_iter().filter(|option| *option != text.option(issue)).collect();
            vec![text.option(issue), draw.one_of(&others)]
        })
        .collect()
}

/// No win-set and no zone of `after` holds what that of `before` does not.
fn nothing_grows(
    before: (&Scenario, &State),
    after: (&Scenario, &State),
    choices: &Choices,
    what: &str,
) {
    let [old, new] = [before, after]
        .map(|(scenario, state)| Side::BOTH.map(|side| judged(scenario, state, side, choices)));
    for place in 0..old[0].len() {
        let mut zone = [true, true];
        for side in 0..2 {
            let (was, is) = (old[side][place], new[side][place]);
            assert_eq!(was.draft, is.draft);
            assert!(was.passes || !is.passes, "{what} enlarged win-set {side}: {:?}", was.draft);
            zone[0] &= was.passes && was.wanted;
            zone[1] &= is.passes && is.wanted;
        }
        assert!(zone[0] || !zone[1], "{what} enlarged the zone: {:?}", old[0][place].draft);
    }
}

/// Where random play of `scenario` stands in case `case`, before its end.
fn after_random_play(scenario: &Arc<Scenario>, policy: &Policy, case: u64) -> Negotiation {
    let mut draw = Draw::new(case);
    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), case);
    for _ in 0..draw.int(0, 30) {
        let before = talks.clone();
        let a_move = policy.choose(&talks, &mut draw);
        talks.play(before.state().table.turn.side, a_move).unwrap();
        if talks.state().table.is_over() {
            return before;
        }
    }
    talks
}

/// One case: its number, draws of its own, and where random play of 1956 stands.
fn each_case(mut tell: impl FnMut(u64, &mut Draw, Negotiation)) {
    let scenario = history();
    let policy = Policy::new(&scenario);
    for case in 0..CASES {
        let talks = after_random_play(&scenario, &policy, case);
        tell(case, &mut Draw::new(1000 + case), talks);
    }
}

/// 1956 after `changes`.
fn changed_1956(changes: &[Change]) -> Arc<Scenario> {
    changed(HISTORY, changes)
}

/// Where `talks` would stand with a meter elsewhere.
fn with_meter(talks: &Negotiation, side: Side, meter: Meter, after: Points) -> State {
    let moved = changed_meter(side, meter, after);
    talks.state().clone().and(&talks.scenario().common, &[moved])
}

fn a_side(draw: &mut Draw) -> Side {
    draw.one_of(&Side::BOTH)
}

// ------------------------------------------------------------------------------------------- statement 1

/// A change that makes one body of `side` harder to pass, still within reach.
fn harder_body(scenario: &Scenario, side: Side, draw: &mut Draw) -> Change {
    let bodies: Vec<_> = scenario.common.sides[side].bodies.ids().collect();
    let body = &scenario.common.sides[side].bodies[draw.one_of(&bodies)];
    let path = |field: &str| format!("sides.{side}.bodies.{}.{field}", body.word);
    let members = body.seats.values().sum::<u32>() + body.others.yes;
    let mut more = |most| u32::try_from(draw.int(1, most)).unwrap();
    match &body.threshold {
        Threshold::Members(needed) => change(path("yes_at_least"), (needed + more(3)).min(members)),
        Threshold::Cast { share, .. } => change(path("share_of_cast"), share.0 + 20 * more(10)),
        Threshold::Unity { limit, .. } => {
            change(path("dissent_at_most"), limit.saturating_sub(more(40)))
        }
    }
}

#[test]
fn s1_a_harder_body_never_enlarges() {
    each_case(|_, draw, talks| {
        let scenario = talks.scenario();
        let side = a_side(draw);
        let harder = harder_body(scenario, side, draw);
        let after = changed_1956(std::slice::from_ref(&harder));
        let choices = some_choices(scenario, draw);
        nothing_grows((scenario, talks.state()), (&after, talks.state()), &choices, &harder.path);
    });
}

#[test]
fn s1_a_better_alternative_more_fear_of_loss_and_less_face_never_enlarge() {
    each_case(|_, draw, talks| {
        let scenario = talks.scenario();
        let side = a_side(draw);
        let choices = some_choices(scenario, draw);
        let mut after = Scenario::clone(scenario);
        let home = Arc::make_mut(&mut after.homes[side]);
        match draw.below(3) {
            0 => {
                let more = Points(draw.int(1, 12));
                home.no_agreement.iter_mut().for_each(|worth| *worth += more);
            }
            1 => {
                let more = u32::try_from(draw.int(100, 1500)).unwrap();
                home.leaders.values_mut().for_each(|leader| leader.loss_aversion.0 += more);
            }
            _ => {}
        }
        let face = talks.state().table.face[side] - Points(draw.int(0, 30));
        let state = with_meter(&talks, side, Meter::Face, face);
        let what = "less face, a better alternative or more fear of loss";
        nothing_grows((scenario, talks.state()), (&after, &state), &choices, what);
    });
}

#[test]
fn s1_every_further_pledge_never_enlarges() {
    each_case(|_, draw, mut talks| {
        // The face a pledge wins at home is set aside: it is played in a state with its face put back.
        let choices = some_choices(talks.scenario(), draw);
        for _ in 0..8 {
            let side = talks.state().table.turn.side;
            let pledges: Vec<Move> = offered(&talks.standing(side))
                .into_iter()
                .filter(|one| matches!(one, Move::Pledge(_)))
                .collect();
            if !pledges.is_empty() {
                let before = talks.state().clone();
                talks.play(side, draw.one_of(&pledges)).unwrap();
                let after = with_meter(&talks, side, Meter::Face, before.table.face[side]);
                let scenario = talks.scenario();
                nothing_grows((scenario, &before), (scenario, &after), &choices, "a pledge");
                return;
            }
            if talks.play(side, Move::Hold).is_err() || talks.state().table.is_over() {
                return;
            }
        }
    });
}

// ------------------------------------------------------------------------------------------- statement 2

#[test]
fn s2_more_face_and_more_trust_never_shrink() {
    each_case(|_, draw, talks| {
        let scenario = talks.scenario();
        let side = a_side(draw);
        let choices = some_choices(scenario, draw);
        let (face, trust) = (draw.int(0, 40), draw.int(0, 40));
        let table = &talks.state().table;
        let changes = [
            changed_meter(side, Meter::Face, table.face[side] + Points(face)),
            changed_meter(side, Meter::Trust, table.trust[side] + Points(trust)),
        ];
        let better = talks.state().clone().and(&scenario.common, &changes);
        let old = judged(scenario, talks.state(), side, &choices);
        let new = judged(scenario, &better, side, &choices);
        for (was, is) in old.iter().zip(&new) {
            assert!(!was.passes || is.passes, "{face} of face, {trust} of trust: {:?}", was.draft);
        }
    });
}

#[test]
fn s2_a_side_payment_never_shrinks() {
    let mut paid = 0;
    each_case(|_, draw, mut talks| {
        if !talks.state().table.turn.has_left(Kind::Home) {
            let side = talks.state().table.turn.side;
            if talks.play(side, Move::Hold).is_err() || talks.state().table.is_over() {
                return;
            }
        }
        let side = talks.state().table.turn.side;
        let choices = some_choices(talks.scenario(), draw);
        let payments: Vec<Move> = offered(&talks.standing(side))
            .into_iter()
            .filter(|one| matches!(one, Move::Pay(..)))
            .collect();
        if payments.is_empty() {
            return;
        }
        paid += 1;
        let payment = draw.one_of(&payments);
        let Move::Pay(whom, ..) = payment else { unreachable!() };
        let home = &talks.scenario().homes[side];
        let sacred = match whom {
            Constituent::Faction(faction) => home.factions[faction].conviction.sacred.clone(),
            Constituent::Group(group) => home.groups[group].conviction.sacred.clone(),
        };
        let quo = talks.state().table.status_quo;
        let old = judged(talks.scenario(), talks.state(), side, &choices);
        talks.play(side, payment).unwrap();
        let new = judged(talks.scenario(), talks.state(), side, &choices);
        for (was, is) in old.iter().zip(&new) {
            let spared = sacred
                .iter()
                .all(|(issue, is)| !is || was.draft.option(issue) == quo.option(issue));
            assert!(!spared || !was.passes || is.passes, "{payment:?}: {:?}", was.draft);
        }
    });
    assert!(paid >= 8, "{paid}");
}

// ------------------------------------------------------------------------------------------- statement 3

/// 1956 where every faction thinks of a text as its chief does: his interest alone, and how it leans.
fn monotone_1956() -> Scenario {
    let mut scenario = Scenario::clone(&history());
    let common = Arc::make_mut(&mut scenario.common);
    for side in Side::BOTH {
        common.sides[side].face = Points::ZERO;
        let home = Arc::make_mut(&mut scenario.homes[side]);
        home.linkages.clear();
        for leader in home.leaders.values_mut() {
            leader.honour_share = Permille(0);
            leader.loss_aversion = Permille::WHOLE;
        }
        for faction in home.factions.values_mut() {
            let conviction = &mut faction.conviction;
            conviction.values = home.worth.map(|options| options.map(|worth| worth.material));
            conviction.red_lines.clear();
            conviction.sacred.values_mut().for_each(|sacred| *sacred = false);
        }
        for group in home.groups.values_mut() {
            group.presses.values_mut().for_each(|weight| *weight = Points::ZERO);
            group.holds.clear();
        }
    }
    scenario
}

/// What the first Nash point is worth to `side`.
fn nash_payoff(scenario: &Scenario, choices: &Choices, side: Side) -> Option<Utility> {
    let state = State::opening(scenario);
    let standing = |side| Standing::new(scenario, &state, side).in_frame();
    let survey = Survey::of(standing(Side::Tokyo), standing(Side::Moscow), choices);
    survey.nash().first().map(|agreement| agreement.utility[side])
}

#[test]
fn s3_a_higher_quota_never_lowers_ones_own_nash_payoff() {
    let scenario = monotone_1956();
    let (mut held, mut raised) = (0, 0);
    for case in 0..CASES {
        let mut draw = Draw::new(case);
        let side = a_side(&mut draw);
        let choices = every_choice(&scenario);
        let mut after = scenario.clone();
        let common = Arc::make_mut(&mut after.common);
        for body in common.sides[side].bodies.values_mut() {
            let more = u32::try_from(draw.int(0, 30)).unwrap();
            match &mut body.threshold {
                Threshold::Members(needed) => *needed += more / 10,
                Threshold::Cast { share, .. } => share.0 += 10 * more,
                Threshold::Unity { limit, .. } => *limit = limit.saturating_sub(2 * more),
            }
        }
        let old = nash_payoff(&scenario, &choices, side);
        if let (Some(old), Some(new)) = (old, nash_payoff(&after, &choices, side)) {
            assert!(new >= old, "case {case}: {side} falls from {old:?} to {new:?}");
            held += 1;
            raised += u32::from(new > old);
        }
    }
    assert!(held >= 6 && raised >= 1, "{held} held, {raised} raised");
}

// ------------------------------------------------------------------------------------------- statement 4

/// A move of a chief who signs, and does between signature and vote, only what leaves the forecast certain.
fn heedful_move(talks: &Negotiation, policy: &Policy, draw: &mut Draw) -> Move {
    let table = &talks.state().table;
    let side = table.turn.side;
    let standing = talks.standing(side);
    let certain = |draft: &Draft| standing.chance(draft) == Permille::WHOLE;
    match table.phase {
        Phase::Initialling { draft } => {
            let may = permit(&standing, Move::Initial).is_ok() && certain(&draft);
            return if may { Move::Initial } else { Move::Decline(Manner::Courteous) };
        }
        Phase::Interval { .. } => return Move::Hold,
        Phase::Talks | Phase::Over => {}
    }
    if let Some(offer) = table.offers[side.other()]
        && permit(&standing, Move::Accept).is_ok()
        && certain(&offer.draft)
    {
        return Move::Accept;
    }
    let others: Vec<Move> =
        offered(&standing).into_iter().filter(|one| one.kind() != Kind::Table).collect();
    if !others.is_empty() && draw.percent(60) {
        return draw.one_of(&others);
    }
    for _ in 0..40 {
        let Some(draft) = policy.text(draw) else { break };
        let proposal = Move::Propose(Channel::Private, draft);
        if permit(&standing, proposal).is_ok() && certain(&draft) {
            return proposal;
        }
    }
    Move::Hold
}

#[test]
fn s4_chiefs_who_heed_the_forecast_never_fail_at_home() {
    let read = history();
    let mut changes = vec![
        // What is decided between signature and vote no forecast foresees.
        change("decisions", "[]"),
        Change { path: "events.whips_count".to_owned(), value: None },
        Change { path: "aftermath".to_owned(), value: None },
    ];
    for side in Side::BOTH {
        for faction in read.common.sides[side].factions.values() {
            changes.push(change(format!("sides.{side}.factions.{}.spread", faction.word), 0));
        }
    }
    let scenario = changed_1956(&changes);
    let policy = Policy::new(&scenario);
    let mut signed = 0;
    for case in 0..CASES {
        let mut draw = Draw::new(case);
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), case);
        while !talks.state().table.is_over() {
            let a_move = heedful_move(&talks, &policy, &mut draw);
            talks.play(talks.state().table.turn.side, a_move).unwrap();
        }
        let ballots = &talks.state().table.ballots;
        assert!(ballots.iter().all(|ballot| ballot.passed || !ballot.binds), "case {case}");
        signed += u32::from(!ballots.is_empty());
    }
    assert!(signed >= 4, "{signed}");
}

// ------------------------------------------------------------------------------------------- statement 5

#[test]
fn s5_an_issue_left_alone_changes_nothing() {
    let policy = Policy::new(&history());
    each_case(|_, draw, talks| {
        let narrow = talks.scenario();
        // One of its options is a mere reading: the checker allows no more texts than two choices make.
        let further = format!(
            "(id: \"further\", title: \"Further\", honour: {}, sacred: [\"{}\"], stake: 4, options: [
                (id: \"x\", text: \"X.\", reading_only: true, tokyo: (material: 9, face: {}), moscow: (material: {}), sources: [\"memory\"]),
                (id: \"y\", text: \"Y.\", status_quo: true, sources: [\"memory\"]),
                (id: \"z\", text: \"Z.\", tokyo: (face: -9), moscow: (face: 8), reads_as: (tokyo: \"x\", moscow: \"y\"), sources: [\"memory\"])])",
            draw.percent(50), a_side(draw), draw.int(-9, 9), draw.int(-9, 9),
        );
        let mut changes = vec![change("issues.+", further)];
        for side in Side::BOTH {
            for faction in narrow.common.sides[side].factions.values() {
                let path = format!("sides.{side}.factions.{}.positions.+", faction.word);
                let ideal = draw.one_of(&["x", "y", "z"]);
                changes.push(change(
                    path,
                    format!(
                        "(on: \"further\", ideal: \"{ideal}\", limit: \"y\", weight: {})",
                        draw.int(0, 20)
                    ),
                ));
            }
        }
        let wide = changed_1956(&changes);
        let issue = wide.common.issue_called("further").unwrap();
        let left_alone = Clause { issue, option: wide.common.issues[issue].status_quo };
        let states = [State::opening(narrow), State::opening(&wide)];
        for side in Side::BOTH {
            let narrow = Standing::new(narrow, &states[0], side).in_frame();
            let wide = Standing::new(&wide, &states[1], side).in_frame();
            for _ in 0..30 {
                let draft = policy.text(draw).unwrap();
                let with = draft.with(left_alone);
                assert_eq!(narrow.value(&draft), wide.value(&with));
                let verdicts = [
                    narrow.verdict(&draft, &narrow.no_shifts()),
                    wide.verdict(&with, &wide.no_shifts()),
                ];
                assert_eq!(verdicts[0], verdicts[1]);
                assert_eq!(narrow.chance(&draft), wide.chance(&with));
            }
        }
    });
}

// ------------------------------------------------------------------------------------------- statement 6

#[test]
fn s6_the_zone_after_a_private_proposal_holds_the_zone_after_a_public_one() {
    let read = history();
    // What leaks is said aloud, and what events answer to what is said is their author's affair.
    let mut changes: Vec<Change> = read
        .common
        .rounds
        .iter()
        .map(|round| change(format!("rounds.{}.leak", round.word), 0))
        .collect();
    changes.push(change("events", "[]"));
    // What waits for an event, or for one not to have been.
    changes.push(change("decisions", "[]"));
    changes.push(change("gestures.premiers_letter.condition", "[]"));
    changes.push(change("gestures.premier_travels.condition", "[]"));
    changes.push(Change { path: "aftermath".to_owned(), value: None });
    let scenario = changed_1956(&changes);
    let policy = Policy::new(&scenario);
    let mut compared = 0;
    for case in 0..CASES {
        let mut draw = Draw::new(case);
        let talks = after_random_play(&scenario, &policy, case);
        let side = talks.state().table.turn.side;
        let choices = some_choices(&scenario, &mut draw);
        for _ in 0..80 {
            let draft = policy.text(&mut draw).unwrap();
            let [mut aloud, mut apart] = [talks.clone(), talks.clone()];
            if aloud.play(side, Move::Propose(Channel::Public, draft)).is_err() {
                continue;
            }
            apart.play(side, Move::Propose(Channel::Private, draft)).unwrap();
            let zone = |talks: &Negotiation| {
                let standing = |side| talks.standing(side).in_frame();
                Survey::of(standing(Side::Tokyo), standing(Side::Moscow), &choices).zone
            };
            let (public, private) = (zone(&aloud), zone(&apart));
            let lost = public.iter().find(|one| !private.iter().any(|two| two.draft == one.draft));
            assert!(lost.is_none(), "case {case}: {lost:?}");
            compared += 1;
            break;
        }
    }
    assert!(compared >= 8, "{compared}");
}

// ------------------------------------------------------------------------------------------- statement 7

#[test]
fn s7_scores_are_their_reasons_caps_are_named_and_warmth_never_fails_a_text() {
    let policy = Policy::new(&history());
    let (mut capped, mut turned) = (0, 0);
    each_case(|_, draw, talks| {
        let scenario = talks.scenario();
        let side = a_side(draw);
        let standing = talks.standing(side).in_frame();
        for _ in 0..60 {
            let draft = policy.text(draw).unwrap();
            let mut shifts = scenario.homes[side]
                .factions
                .map(|faction| Level(i8::try_from(draw.int(-3, 3)).unwrap()).shift(faction.spread));
            let verdict = standing.verdict(&draft, &shifts);
            for support in verdict.factions.values().chain(verdict.groups.values()) {
                let sum: Points = support.reasons.iter().map(|reason| reason.points).sum();
                assert_eq!(sum, support.score);
            }
            let value = standing.value(&draft);
            let sum: Utility = value.terms.iter().map(|term| term.utility).sum();
            assert_eq!(sum, value.total);
            for body in &verdict.bodies {
                for (faction, tally) in body.votes.iter() {
                    let support = &verdict.factions[faction];
                    let seats = tally.yes + tally.against + tally.absent;
                    let free =
                        Position { score: support.score, capped: false, dissent: Dissent::Vote };
                    let would = cast(free, seats, Points(12)).yes;
                    assert_eq!(tally.yes, if support.cap.is_some() { 0 } else { would });
                    if let Some(cap) = support.cap {
                        assert_eq!(draft.option(cap.clause.issue), cap.clause.option);
                        capped += 1;
                    }
                }
            }
            for shift in shifts.values_mut() {
                *shift += Points(draw.int(0, 8));
            }
            let warmer = standing.verdict(&draft, &shifts);
            for (was, is) in verdict.bodies.iter().zip(&warmer.bodies) {
                assert!(!was.passes || is.passes, "{draft:?}");
                assert!(was.total.yes <= is.total.yes);
                turned += u32::from(!was.passes && is.passes);
            }
        }
    });
    assert!(capped >= 100 && turned >= 20, "{capped} capped, {turned} turned");
}

// ------------------------------------------------------------------------------------------- statement 8

#[test]
fn s8_ambiguity_that_collapses_never_enlarges() {
    let scenario = history();
    let ambiguous: Vec<Clause> = ["territory", "form"]
        .map(|word| {
            let issue = scenario.common.issue_called(word).unwrap();
            Clause { issue, option: scenario.history.package.option(issue) }
        })
        .into();
    let mut lost = 0;
    each_case(|case, _, talks| {
        let mut choices = every_choice(&scenario);
        let mut draw = Draw::new(case);
        let which = draw.one_of(&ambiguous);
        let collapsed = happened(Happening::Collapsed { clause: which, how: Collapse::Event });
        let after = talks.state().clone().and(&scenario.common, &[collapsed]);
        // All texts that hold the clause, over a part of the other issues.
        let some = some_choices(&scenario, &mut draw);
        for issue in scenario.common.issues.ids() {
            choices[issue].clone_from(&some[issue]);
        }
        choices[which.issue] = vec![which.option];
        nothing_grows((&scenario, talks.state()), (&scenario, &after), &choices, "a collapse");
        let passing = |state: &State| {
            let each = BySide::each(|side| judged(&scenario, state, side, &choices));
            each.tokyo.iter().filter(|text| text.passes).count()
                + each.moscow.iter().filter(|text| text.passes).count()
        };
        lost += passing(talks.state()) - passing(&after);
    });
    assert!(lost > 0);
}
