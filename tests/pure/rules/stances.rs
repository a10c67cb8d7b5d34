//! R6.27: what one side settles alone.

use crate::rules::table::{Talks, varied, with};
use two_tables::ai::style::{self, SignalRule};
use two_tables::ai::{Level, Negotiator as _, Opponent};
use two_tables::analysis::{Survey, score};
use two_tables::negotiation::moves::{Kind, Move};
use two_tables::negotiation::refusal::Refusal;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::BySide;
use two_tables::scenario::id::Side::{self, Moscow, Tokyo};
use two_tables::store;
use two_tables::view::SeatView;

/// Moscow's stance, which its act tightens and an event of July loosens.
fn patrols(act: &str) -> [Change; 2] {
    [
        with(
            "issues.+",
            "(id: \"patrols\", by: \"moscow\", title: \"Patrols\", options: [
                (id: \"light\", text: \"A week.\", tokyo: (material: 6), moscow: (material: -2), sources: [\"us\"]),
                (id: \"usual\", text: \"A day.\", status_quo: true, sources: [\"us\"]),
                (id: \"thick\", text: \"All day.\", tokyo: (material: -4), moscow: (material: 5), sources: [\"us\"]),
            ])",
        ),
        with(
            "acts.+",
            &format!("(id: \"thicken\", side: \"moscow\", title: \"More\", text: \"More.\", {act} effects: [(status_quo: \"patrols=thick\")], sources: [\"us\"])"),
        ),
    ]
}

fn at_the_table() -> Talks {
    varied(&patrols(""))
}

#[test]
fn r6_27_no_text_names_a_stance_and_no_pledge_does() {
    let talks = at_the_table();
    let refused = |line: &str| matches!(talks.refusal(line), Refusal::Stance(_, Moscow));
    assert!(refused("propose public patrols=light fish=free"));
    assert!(refused("pledge patrols=light"));
    let issue = talks.game.scenario().common.issue_called("patrols").unwrap();
    let view = SeatView::new(&talks.game, Tokyo);
    assert_eq!(view.permit(Move::Prepare(issue)), Err(Refusal::NothingToPrepare(issue)));
}

#[test]
fn r6_27_its_act_moves_it_and_what_lies_on_the_table_still_holds() {
    let talks = at_the_table().play(&["propose private fish=quota capital=now", "act thicken"]);
    let draft = talks.draft("patrols=thick");
    assert_eq!(talks.state().table.status_quo, draft);
    let signed = talks.play(&["accept", "initial", "hold", "hold"]);
    assert_eq!(signed.ending(), Some("in_force"));
    assert_eq!(signed.written(&signed.state().table.signed[0].draft), "");
}

#[test]
fn r6_27_it_may_move_between_signature_and_vote() {
    let event = with(
        "events",
        "[(id: \"it\", title: \"It\", text: \"It.\", interval: true, effects: [(status_quo: \"patrols=light\")], sources: [\"us\"])]",
    );
    let talks = varied(&[&patrols("")[..], &[event]].concat());
    let talks = talks.play(&["propose private fish=quota capital=now", "accept", "initial"]);
    let at_stake = talks.state().table.text_at_stake().unwrap();
    assert_eq!(at_stake, talks.draft("fish=quota capital=now"));
    assert_eq!(talks.play(&["hold", "hold"]).ending(), Some("in_force"));
}

#[test]
fn r6_27_no_survey_counts_it_and_no_text_is_worth_more_by_it() {
    let texts = |talks: &Talks| Survey::frame(talks.game.scenario()).texts;
    assert_eq!(texts(&at_the_table()), texts(&crate::rules::table::table()));
    let talks = at_the_table();
    let before = talks.worth(Tokyo, "fish=quota");
    let talks = talks.play(&["hold", "act thicken"]);
    assert_eq!(talks.worth(Tokyo, "fish=quota"), before);
}

/// What each side gained (R8.1).
fn gains(talks: &Talks) -> BySide<i32> {
    let scenario = talks.game.scenario();
    let survey = Survey::frame(scenario);
    let outcome = talks.state().table.outcome.unwrap();
    let scores = score::scores(scenario, talks.state(), &outcome, &survey);
    BySide::each(|side: Side| scores[side].gain)
}

#[test]
fn r6_27_the_score_counts_how_it_stands_in_the_end() {
    const SIGNED: [&str; 4] = ["accept", "initial", "hold", "hold"];
    const PUT: &str = "propose private fish=quota capital=now";
    let quiet = at_the_table().play(&[PUT]).play(&SIGNED);
    let moved = at_the_table().play(&[PUT, "act thicken"]).play(&SIGNED);
    assert_eq!(moved.ending(), Some("in_force"));
    let (quiet, moved) = (gains(&quiet), gains(&moved));
    assert!(moved[Moscow] > quiet[Moscow] && moved[Tokyo] < quiet[Tokyo], "{quiet:?} {moved:?}");
    let out_of_time = ["hold"; 6];
    let quiet = at_the_table().play(&out_of_time);
    let moved =
        at_the_table().play(&["hold", "act thicken", "hold", "hold", "hold", "hold", "hold"]);
    assert_eq!(moved.ending(), Some("out_of_time"));
    assert!(gains(&moved)[Moscow] > gains(&quiet)[Moscow]);
}

#[test]
fn r6_27_an_opponent_moves_it_for_what_the_move_is_worth_to_it() {
    let plays = |worth: &str| {
        let path = "issues.patrols.options.thick.moscow";
        let talks = varied(&[&patrols("")[..], &[with(path, worth)]].concat()).play(&["hold"]);
        let mut style = style::read(&store::shipped_style("showman").unwrap()).unwrap();
        style.signals = vec![SignalRule::SeizeTemptation];
        let player = Opponent::new(style, Level::Even);
        let mut game = talks.game;
        loop {
            let chosen = player.choose(&SeatView::new(&game, Moscow)).unwrap().a_move;
            if chosen.kind() == Kind::Table || matches!(chosen, Move::Act(_)) {
                return matches!(chosen, Move::Act(_));
            }
            game.play(Moscow, chosen).unwrap();
        }
    };
    assert!(plays("(material: 40)"));
    assert!(!plays("(material: -5)"));
}
