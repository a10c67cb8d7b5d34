//! R7.7: what comes to one side to be decided, and what is done where it is left undecided.

use std::sync::Arc;

use crate::rules::table::{TEXT, Talks, table, varied, with};
use two_tables::negotiation::event::{Event, Happening};
use two_tables::negotiation::ledger::Act;
use two_tables::negotiation::refusal::Refusal;
use two_tables::negotiation::state::Facing;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side::{self, Moscow, Tokyo};
use two_tables::scenario::length::Length;
use two_tables::session::{CannotUndo, SaveFile, Seat, SeatId, Session, Setup};
use two_tables::units::Round;
use two_tables::view::{SeatView, visible_events};

/// A minister comes to Tokyo, and what is decided moves moods at home; a ministry comes to Moscow, which may let it wait
/// a round, and what is done there is seen at sea.
const DECISIONS: &str = r#"[
    (id: "minister", side: "tokyo", from: "The minister", title: "He would go", text: "Shall he be let go?", round: "june", choices: [
        (id: "keep", title: "Keep him", text: "He stays.", cost: 4, effects: [(side: "tokyo", mood: "hawks", by: 3)]),
        (id: "let_go", title: "Let him go", text: "He goes.", effects: [(side: "tokyo", mood: "doves", by: -2)]),
    ], otherwise: "let_go", sources: ["us"]),
    (id: "line", side: "moscow", from: "The ministry", title: "A line at sea", text: "Shall it be drawn?", round: "june", within: 2, choices: [
        (id: "draw", title: "Draw it", text: "It is drawn.", hurt: "insult", touches: ["august1945"], effects: [
            (status_quo: "fish=quota"), (side: "tokyo", meter: "face", by: -2), (side: "tokyo", meter: "trust", by: -3)]),
        (id: "forbear", title: "Forbear", text: "It is not.", effects: [(side: "moscow", meter: "material", by: -2)]),
    ], otherwise: "draw", sources: ["us"]),
]"#;

fn come(changes: &[Change]) -> Talks {
    varied(&[&[with("decisions", DECISIONS)], changes].concat())
}

/// The words of what waits for `side`, each with the round by whose turn it must be decided.
fn waiting(talks: &Talks, side: Side) -> Vec<(&str, u16)> {
    let decisions = &talks.game.scenario().common.decisions;
    let view = SeatView::new(&talks.game, side);
    view.to_decide().iter().map(|(id, until)| (decisions[*id].word.as_str(), until.0)).collect()
}

/// The mood of a faction of Tokyo's, as decisions have moved it.
fn mood(talks: &Talks, faction: &str) -> i32 {
    let id = talks.game.scenario().common.sides.tokyo.faction_called(faction).unwrap();
    talks.state().homes.tokyo.faction_moods[id].0
}

#[test]
fn r7_7_it_comes_at_the_beginning_of_its_round_after_the_events_to_its_own_side() {
    let event = "[(id: \"storm\", title: \"A storm\", text: \"It blows.\", round: \"june\", sources: [\"us\"])]";
    let talks = come(&[with("events", event)]);
    assert_eq!(waiting(&talks, Tokyo), [("minister", 0)]);
    assert_eq!(waiting(&talks, Moscow), [("line", 1)]);
    let place = |is_it: fn(&Happening) -> bool| {
        talks.events.iter().position(|event| is_it(&event.what)).unwrap()
    };
    let storm = place(|what| matches!(what, Happening::TookPlace { .. }));
    let minister = place(|what| matches!(what, Happening::BroughtBefore { side: Tokyo, .. }));
    assert!(storm < minister);
    assert_eq!(talks.events[minister].rule.number(), "R7.7");
}

#[test]
fn r7_7_it_comes_where_its_conditions_hold_and_the_deal_lets_it_and_once() {
    let late = come(&[
        with("decisions.minister.condition", "[(done: \"flowers\")]"),
        with("decisions.minister.until", "\"july\""),
    ]);
    assert_eq!(waiting(&late, Tokyo), []);
    let late = late.play(&["gesture flowers", "hold", "hold"]);
    assert_eq!(waiting(&late, Tokyo), [("minister", 1)]);
    let over = late.play(&["hold", "decide minister let_go", "hold", "hold"]);
    assert_eq!((over.state().table.round, waiting(&over, Tokyo)), (Round(2), vec![]));
    let never = come(&[with("decisions.minister.chance", "0")]);
    assert_eq!(waiting(&never, Tokyo), []);
}

#[test]
fn r7_7_to_decide_uses_none_of_the_turns_moves_and_is_done_once_in_ones_own_turn() {
    let talks = come(&[]);
    let two_ways = [
        &["decide minister keep", "prepare fish", "gesture flowers", "hold"][..],
        &["prepare fish", "gesture flowers", "decide minister keep", "hold"][..],
    ];
    for lines in two_ways {
        let made = come(&[]).play(lines);
        assert_eq!((made.on_turn(), mood(&made, "hawks")), (Moscow, 3));
    }
    let decided = talks.play(&["decide minister keep"]);
    assert_eq!(decided.refusal("decide minister let_go"), Refusal::NothingToDecide);
    let theirs = decided.play(&["hold"]);
    assert!(theirs.may("decide line draw"));
    let tokyos = theirs.read(Tokyo, "decide minister let_go");
    assert_eq!(theirs.game.clone().play(Tokyo, tokyos), Err(Refusal::NotYourTurn));
}

#[test]
fn r7_7_a_choice_has_its_price_and_its_conditions() {
    assert_eq!(come(&[]).play(&["decide minister keep"]).capital(Tokyo), 30 - 4);
    let poor = come(&[with("sides.tokyo.capital", "3")]);
    assert!(matches!(poor.refusal("decide minister keep"), Refusal::TooDear { .. }));
    assert!(poor.may("decide minister let_go"));
    let bound = come(&[with("decisions.minister.choices.keep.condition", "[(done: \"flowers\")]")]);
    assert!(
        matches!(bound.refusal("decide minister keep"), Refusal::NotUnless(why) if why.len() == 1)
    );
    assert!(bound.play(&["gesture flowers"]).may("decide minister keep"));
}

#[test]
fn r7_7_what_is_left_undecided_by_its_last_turn_is_done_and_told() {
    let let_pass = come(&[]).play(&["hold"]);
    assert_eq!((mood(&let_pass, "doves"), mood(&let_pass, "hawks")), (-2, 0));
    let left = |event: &&Event| matches!(event.what, Happening::LeftUndecided { .. });
    let told = let_pass.events.iter().find(left).unwrap();
    assert!(told.audience.is_seen_by(Tokyo) && !told.audience.is_seen_by(Moscow));
    // What may wait a round waits through the other's turns, and one's own of June.
    let waits = let_pass.play(&["hold"]);
    assert_eq!((waiting(&waits, Moscow), waits.on_turn()), (vec![("line", 1)], Moscow));
    let done = waits.play(&["hold"]);
    assert_eq!((waiting(&done, Moscow), done.face(Tokyo)), (vec![], -4));
    assert_eq!(done.on_turn(), Tokyo);
}

#[test]
fn r7_7_who_ends_its_last_turn_is_told_what_he_leaves() {
    let talks = come(&[]);
    let left = |talks: &Talks, side: Side, line: &str| {
        SeatView::new(&talks.game, side).left_undecided(talks.read(side, line)).len()
    };
    assert_eq!((left(&talks, Tokyo, "hold"), left(&talks, Tokyo, "statement anger")), (1, 0));
    assert_eq!(left(&talks, Tokyo, "decide minister keep"), 0);
    // In June what may wait until July may still be left; in July no more.
    let june = talks.play(&["hold"]);
    assert_eq!(left(&june, Moscow, "hold"), 0);
    assert_eq!(left(&june.play(&["hold"]), Moscow, "hold"), 1);
}

#[test]
fn r7_7_its_last_turn_is_at_the_latest_that_of_the_last_round() {
    let talks = come(&[with("decisions.line.within", "9")]);
    assert_eq!(waiting(&talks, Moscow), [("line", 2)]);
}

#[test]
fn r7_7_its_effects_are_weighed_and_booked_as_those_of_an_act() {
    let talks = come(&[]).play(&["hold", "decide line draw"]);
    // An insult that touches a memory of twice the weight; Tokyo lives by face, which does not mind it more.
    assert_eq!(talks.faces_and_trusts(), [-4, 0, -3, 0]);
    assert_eq!(talks.worth(Tokyo, "fish=closed"), -2000, "silence now means the quota");
    let entry = talks.state().ledger.last().unwrap();
    assert!(matches!(entry.act, Act::Decided { .. }));
    assert_eq!(entry.rule.number(), "R7.7");
}

#[test]
fn r7_7_the_other_side_knows_neither_what_waits_nor_what_moved_a_home_alone() {
    let [waits, keeps] = [come(&[]), come(&[]).play(&["decide minister keep"])];
    let seen = |talks: &Talks| SeatView::new(&talks.game, Moscow);
    assert_eq!(seen(&waits), seen(&keeps));
    let told = |talks: &Talks| visible_events(&talks.events, Moscow).cloned().collect::<Vec<_>>();
    assert_eq!(told(&waits), told(&keeps));
    assert_eq!(keeps.state().table.decided.len(), 0);
    let own = SeatView::new(&keeps.game, Tokyo);
    assert!(own.own().faced.values().any(|facing| matches!(facing, Some(Facing::Decided(_)))));
}

#[test]
fn r7_7_the_other_side_hears_of_a_choice_whose_effects_it_sees() {
    let hears = |what: fn(&Happening) -> bool, talks: &Talks| {
        visible_events(&talks.events, Tokyo).any(|event| what(&event.what))
    };
    let is_decided = |what: &Happening| matches!(what, Happening::Decided { by: Moscow, .. });
    let has_come = |what: &Happening| matches!(what, Happening::BroughtBefore { side: Moscow, .. });
    let drawn = come(&[]).play(&["hold", "decide line draw"]);
    assert!(hears(is_decided, &drawn) && !hears(has_come, &drawn));
    let forborne = come(&[]).play(&["hold", "decide line forbear"]);
    assert!(!hears(is_decided, &forborne));
    assert_eq!((drawn.state().table.decided.len(), forborne.state().table.decided.len()), (1, 0));
    let public =
        come(&[with("decisions.line.public", "true")]).play(&["hold", "decide line forbear"]);
    assert!(hears(is_decided, &public) && hears(has_come, &public));
    assert_eq!(public.state().table.decided.len(), 1);
}

#[test]
fn r7_7_things_may_wait_for_a_choice_both_sides_know_of() {
    let waits = || come(&[with("gestures.flowers.condition", "[(decided: \"line=draw\")]")]);
    assert!(matches!(waits().refusal("gesture flowers"), Refusal::NotUnless(_)));
    let drawn = waits().play(&["hold", "decide line draw", "hold", "hold"]);
    assert!(drawn.may("gesture flowers"));
    let left = waits().play(&["hold", "hold", "hold"]);
    assert!(left.may("gesture flowers"), "in time or not");
}

#[test]
fn r7_7_a_choice_both_know_of_is_a_change_of_the_world() {
    let own = ["propose private fish=quota", "hold", "accept"];
    let broken = varied(&[]).play(&own).play(&["decline firm"]);
    assert!(
        broken.state().ledger.iter().any(|entry| matches!(entry.act, Act::RefusedOwnText { .. }))
    );
    let between = ["propose private capital=now", "decide line forbear", "accept", "decline firm"];
    let breaks_word = |public: &str| {
        let talks = come(&[with("decisions.line.public", public)]).play(&between);
        talks.state().ledger.iter().any(|entry| matches!(entry.act, Act::RefusedOwnText { .. }))
    };
    assert_eq!([breaks_word("true"), breaks_word("false")], [false, true]);
}

#[test]
fn r7_7_nothing_is_decided_while_one_is_asked_for_ones_initials() {
    let talks = come(&[with("decisions.minister.within", "3")]);
    let talks = talks.play(&["propose private capital=now", "accept"]);
    assert_eq!(talks.refusal("decide minister keep"), Refusal::OnlyInitialling);
}

#[test]
fn r7_7_what_comes_between_signature_and_vote_is_decided_there() {
    let start = || {
        let interval = [
            Change { path: "decisions.minister.round".to_owned(), value: None },
            with("decisions.minister.interval", "true"),
        ];
        come(&interval).play(&["propose private capital=now", "accept", "initial"])
    };
    assert_eq!(waiting(&start(), Tokyo).len(), 1);
    let decided = start().play(&["decide minister keep", "prepare fish"]);
    assert_eq!((mood(&decided, "hawks"), decided.on_turn()), (3, Moscow));
    let let_pass = start().play(&["hold"]);
    assert_eq!((mood(&let_pass, "doves"), let_pass.on_turn()), (-2, Moscow));
}

#[test]
fn r7_7_it_is_written_and_read_back_and_nobody_is_told_what_else_there_is() {
    let talks = come(&[]);
    let a_move = talks.read(Tokyo, "decide minister keep");
    let (common, at_table) = (&talks.game.scenario().common, &talks.state().table);
    let written = two_tables::negotiation::notation::write(common, at_table, Tokyo, a_move);
    assert_eq!(written, "decide minister keep");
    for line in
        ["decide", "decide minister", "decide minister keep now", "decide line draw", "decide x y"]
    {
        assert!(two_tables::negotiation::notation::parse(common, at_table, Tokyo, line).is_err());
    }
}

fn session() -> Session {
    let decisions = format!("decisions: {DECISIONS},\n    history:");
    let seat = |side: Side| Seat::of_person(side.word(), side);
    Session::open(Setup {
        scenario_text: Arc::from(TEXT.replacen("history:", &decisions, 1)),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed: 7,
        seats: Side::BOTH.map(seat).to_vec(),
    })
    .unwrap()
}

#[test]
fn r7_7_what_is_decided_is_foreseen_and_saved_and_stands() {
    let mut session = session();
    let talks = Talks { game: session.talks().clone(), events: Vec::new() };
    let a_move = talks.read(Tokyo, "decide minister keep");
    let foreseen = session.foresee(Tokyo, a_move).unwrap().events;
    let made = session.submit(SeatId(0), 0, a_move).unwrap().to_vec();
    assert_eq!(foreseen, made);
    assert_eq!(session.undo(SeatId(0)), Err(CannotUndo::Public));
    let text = session.save().to_text();
    assert!(text.contains("decide minister keep"));
    let again = Session::load(&SaveFile::from_text(&text).unwrap()).unwrap();
    assert_eq!(again.talks().fingerprint(), session.talks().fingerprint());
}

#[test]
fn r7_7_a_turn_that_leaves_something_undecided_is_not_taken_back() {
    let mut session = session();
    let hold = two_tables::negotiation::moves::Move::Hold;
    session.submit(SeatId(0), 0, hold).unwrap();
    assert_eq!(session.undo(SeatId(0)), Err(CannotUndo::Revealing));
}

#[test]
fn r7_7_where_nothing_is_to_decide_nothing_is_offered() {
    let talks = table();
    let offered = SeatView::new(&talks.game, Tokyo).offered();
    assert!(offered.iter().all(|one| one.verb() != two_tables::negotiation::moves::Verb::Decide));
    assert!(offered.len() > 5);
}
