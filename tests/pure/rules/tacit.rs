//! R7.9: what is understood and not signed.

use crate::rules::table::{Talks, varied, with};
use two_tables::ai::style;
use two_tables::ai::{Level, Negotiator as _, Opponent, Reference};
use two_tables::analysis::{Survey, score};
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::ledger::Audience;
use two_tables::negotiation::moves::{Channel, Move};
use two_tables::negotiation::risk::Risk;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::store;
use two_tables::units::Permille;
use two_tables::view::SeatView;

const TRACKS: &str = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"], tacit: true)]";
const FISH: [&str; 3] = ["propose private fish=quota", "accept", "initial"];

/// A house that refuses whatever it is asked.
fn refusing() -> [Change; 1] {
    [with("sides.tokyo.bodies.diet.yes_at_least", "100")]
}

fn leaky(chance: &str) -> [Change; 3] {
    ["june", "july", "august"].map(|round| with(&format!("rounds.{round}.leak"), chance))
}

fn tacit(changes: &[Change]) -> Talks {
    varied(&[&[with("tracks", TRACKS)], changes].concat())
}

/// Moscow's hawks mind it by 7 when the clause becomes known.
fn felt_when_known(issue: &str, option: &str) -> Change {
    let path = format!("issues.{issue}.options.{option}.when_known");
    with(&path, "[(side: \"moscow\", mood: \"hawks\", by: -7)]")
}

/// The moods of Moscow's factions together.
fn mood(talks: &Talks) -> i32 {
    talks.state().homes[Moscow].faction_moods.values().map(|mood| mood.0).sum()
}

#[test]
fn r7_9_what_is_initialled_holds_and_nobody_is_asked() {
    let talks = tacit(&refusing()).play(&FISH);
    let table = &talks.state().table;
    assert_eq!((talks.ending(), table.ballots.len()), (None, 0));
    assert_eq!(table.status_quo, talks.draft("fish=quota"));
    assert_eq!(table.kept().count(), 1);
    let understood =
        talks.events.iter().find(|event| matches!(event.what, Happening::Understood { .. }));
    assert_eq!(understood.map(|event| event.audience), Some(Audience::Delegations));
    assert!(!talks.events.iter().any(|event| matches!(event.what, Happening::NotAsked { .. })));
    let signed = varied(&refusing()).play(&FISH).play(&["hold", "hold"]);
    assert!(signed.state().table.in_force.is_empty(), "a signed one is refused");
}

#[test]
fn r7_9_no_body_is_asked_even_for_a_mandate() {
    let strict = with("sides.tokyo.bodies.cabinet.yes_at_least", "5");
    let never = with("sides.tokyo.factions.hawks.never", "[\"fish=quota\", \"capital=now\"]");
    let talks = tacit(&[strict, never]);
    assert!(talks.may("propose private fish=quota"));
    assert!(!talks.may("propose private capital=now"));
    assert_eq!(talks.chance(Tokyo, "fish=quota"), 1000);
}

#[test]
fn r7_9_in_every_round_it_may_come_out_and_both_lose_by_the_exposure() {
    let kept = tacit(&leaky("0")).play(&FISH).play(&["hold", "hold"]);
    assert_eq!((kept.face(Tokyo), kept.face(Moscow)), (0, 0));
    // Tokyo lives by face, which minds exposure half as much again: 5 becomes 8. With the initials the round is over.
    let out = tacit(&leaky("1000")).play(&FISH);
    assert_eq!((out.face(Tokyo), out.face(Moscow)), (-8, -5));
    let table = &out.state().table;
    assert_eq!((table.kept().count(), table.in_force.len()), (0, 1), "it holds all the same");
    assert_eq!(out.play(&["hold", "hold"]).face(Tokyo), -8, "and comes out once");
}

#[test]
fn r7_9_coming_out_is_followed_by_what_is_felt_when_its_clauses_are_known() {
    let felt = felt_when_known("fish", "quota");
    let felt = |chance: &str| tacit(&[&leaky(chance)[..], std::slice::from_ref(&felt)].concat());
    assert_eq!(mood(&felt("0").play(&FISH)), 0);
    assert_eq!(mood(&felt("1000").play(&FISH)), -7);
}

#[test]
fn r7_9_what_stood_when_it_was_understood_is_no_news_when_it_comes_out() {
    let lets_go = with(
        "acts.+",
        "(id: \"go\", side: \"moscow\", title: \"Let go\", text: \"Home.\", effects: [(status_quo: \"interned=home\")], sources: [\"us\"])",
    );
    let felt = felt_when_known("interned", "home");
    let talks = || tacit(&[&leaky("1000")[..], &[felt.clone(), lets_go.clone()]].concat());
    let stood = talks().play(&["hold", "act go", "hold"]);
    let before = mood(&stood);
    let out = stood.play(&FISH).play(&["hold", "hold"]);
    assert_eq!(out.state().table.kept().count(), 0, "it has come out");
    assert_eq!(mood(&out), before, "that they are home is no news");
    let said = talks().play(&["propose private interned=home", "accept", "initial"]);
    assert_eq!(mood(&said), -7);
}

#[test]
fn r7_9_what_had_been_public_is_out_at_once() {
    let talks = tacit(&leaky("0")).play(&["propose public fish=quota", "accept", "initial"]);
    assert_eq!((talks.face(Tokyo), talks.face(Moscow)), (-8, -5));
    assert_eq!(talks.state().table.kept().count(), 0);
}

#[test]
fn r7_9_what_had_been_public_is_out_at_once_also_where_another_text_was_public_since() {
    let talks = tacit(&leaky("0")).play(&[
        "hold",
        "propose public fish=quota",
        "propose public interned=home",
        "accept earlier",
        "initial",
    ]);
    assert_eq!(talks.state().table.kept().count(), 0);
}

#[test]
fn r7_9_it_counts_in_the_gain_and_earns_nothing_of_ratification() {
    let hold = ["hold"; 4];
    let scored = |talks: &Talks| {
        let outcome = talks.state().table.outcome.unwrap();
        let scenario = talks.game.scenario();
        score::scores(scenario, talks.state(), &outcome, &Survey::frame(scenario))[Tokyo]
    };
    let understood = scored(&tacit(&[]).play(&FISH).play(&hold));
    let nothing = scored(&tacit(&[]).play(&["hold"; 6]));
    assert!(understood.gain > nothing.gain);
    assert_eq!(understood.ratification, nothing.ratification);
    let apart = TRACKS.replace(", tacit: true", "");
    let signed = varied(&[with("tracks", &apart)]).play(&FISH).play(&["hold"; 2]).play(&hold);
    assert!(scored(&signed).ratification > nothing.ratification);
}

#[test]
fn r7_9_whoever_takes_it_is_told_what_it_exposes_him_to() {
    let talks = tacit(&leaky("120")).play(&FISH[..1]);
    let view = SeatView::new(&talks.game, Moscow);
    let risks = view.standing().risks(Move::Accept);
    let chance = Permille(120);
    assert!(
        matches!(risks[..], [Risk::Understanding { chance: told, face }] if told == chance && face.0 == -5)
    );
}

/// Whether the player would rather hold its tongue than have it understood that there is a quota.
#[test]
fn r7_9_a_scripted_player_reckons_with_what_coming_out_would_cost() {
    let text = store::shipped_style("dealmaker").unwrap();
    let style = style::read(&text).unwrap();
    let offers = |chance: &str| {
        let only_fish = with("sides.tokyo.no_agreement", "[0]");
        let talks = tacit(&[&leaky(chance)[..], &[only_fish]].concat()).play(&["hold", "hold"]);
        let talks = talks.play(&["propose private fish=quota"]);
        let view = SeatView::new(&talks.game, talks.on_turn());
        let opponent = Opponent::new(style.clone(), Level::Even);
        let reference = Reference::default();
        [opponent.choose(&view).unwrap().a_move, reference.choose(&view).unwrap().a_move]
    };
    let takes = |moves: [Move; 2]| moves.map(|a_move| a_move == Move::Accept);
    let private = |a_move: &Move| !matches!(a_move, Move::Propose(Channel::Public, _));
    assert!(offers("0").iter().chain(&offers("1000")).all(private));
    assert_eq!(takes(offers("1000")), [false, false], "a quota is not worth the exposure");
}
