//! Where a war goes on: opponents speak soberly, a player is told what he will meet, and nobody is shown it unasked; and
//! what a scenario says of itself before it is chosen.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::{TUTORIAL, change, changed};
use two_tables::ai::style::{self, Occasion, Style};
use two_tables::ai::{Level, seated};
use two_tables::negotiation::play::Negotiation;
use two_tables::pages::{self, Page};
use two_tables::scenario::Scenario;
use two_tables::scenario::check;
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::Language;
use two_tables::store;
use two_tables::terminal::set;
use two_tables::view::SeatView;
use two_tables::wording::{Wording, cover};

const NOTE: &str = "People are at war in it.";

fn sober() -> Arc<Scenario> {
    changed(TUTORIAL, &[change("tone", "\"sober\""), change("content_note", format!("\"{NOTE}\""))])
}

fn shipped(name: &str) -> Style {
    style::read(&store::shipped_style(name).unwrap()).unwrap()
}

/// All that two players of a style say in a few games.
fn said(scenario: &Arc<Scenario>, name: &str) -> BTreeSet<String> {
    let players = BySide::each(|side| seated(shipped(name).in_seat(side), Level::Even));
    let mut said = BTreeSet::new();
    for seed in 0..6 {
        let (mut game, _) = Negotiation::open(Arc::clone(scenario), seed);
        while !game.state().table.is_over() {
            let side = game.state().table.turn.side;
            let choice = players[side].choose(&SeatView::new(&game, side)).unwrap();
            let words = choice.says.map(|speech| speech.text.en);
            said.extend(words.filter(|text| !text.is_empty()));
            game.play(side, choice.a_move).unwrap();
        }
    }
    said
}

#[test]
fn where_the_scenario_is_sober_nothing_else_is_said() {
    let (plain, sober) = (changed(TUTORIAL, &[]), sober());
    for name in ["dealmaker", "showman"] {
        let style = shipped(name);
        let marked = Occasion::ALL.into_iter().flat_map(|on| style.speeches.sober(on));
        let marked: BTreeSet<String> = marked.map(|text| text.en.clone()).collect();
        let said_soberly = said(&sober, name);
        assert!(!said_soberly.is_empty() && said_soberly.is_subset(&marked), "{said_soberly:?}");
        assert!(said(&plain, name).is_disjoint(&marked));
    }
}

#[test]
fn every_shipped_style_has_a_sober_sentence_for_what_nobody_may_pass_in_silence() {
    for name in store::shipped_styles() {
        for side in Side::BOTH {
            let speeches = shipped(&name).in_seat(side).speeches;
            for occasion in Occasion::ALL {
                let speech = speeches.say_soberly(occasion, 3, None);
                assert!(speech.is_some(), "{name}, {}", occasion.word());
            }
        }
    }
}

#[test]
fn a_style_without_sober_sentences_is_silent_there() {
    let text = store::shipped_style("legalist").unwrap();
    let (before, _) = text.split_once("        // Where a war goes on").unwrap();
    let style = style::read(&format!("{before}    ),\n)\n")).unwrap();
    assert!(style.speeches.say(Occasion::Propose, 0, None).is_some());
    assert_eq!(style.speeches.say_soberly(Occasion::Propose, 0, None), None);
    let whole = style::read(&format!("{before}    ),\n    sober: true,\n)\n")).unwrap();
    let (soberly, usual) = (&whole.speeches, &whole.speeches);
    assert_eq!(
        soberly.say_soberly(Occasion::Propose, 0, None),
        usual.say(Occasion::Propose, 0, None)
    );
}

#[test]
fn a_player_is_told_what_he_will_meet() {
    let brief = |scenario: &Arc<Scenario>| {
        let (game, _) = Negotiation::open(Arc::clone(scenario), 1);
        let wording = Wording::new(Language::English);
        let mut page = Page::new(&wording);
        pages::brief(&mut page, &SeatView::new(&game, Side::Tokyo));
        set(&page, 100)
    };
    assert!(brief(&sober()).contains(NOTE) && !brief(&changed(TUTORIAL, &[])).contains(NOTE));
}

#[test]
fn what_is_sensitive_is_listed_to_nobody_and_found_by_its_name() {
    let listed = store::listed_scenarios();
    assert!(listed.contains(&"1956".to_owned()));
    for name in store::shipped_scenarios() {
        let scenario = check::scenario(&store::shipped_scenario(&name).unwrap()).unwrap();
        assert_eq!(listed.contains(&name), !scenario.common.sensitive, "{name}");
    }
}

#[test]
fn a_cover_says_the_year_the_question_the_stake_and_the_size() {
    let written = "(year: \"1998\", question: \"Who comes home?\", line: \"Nine men.\", minutes: 40, difficulty: 2)";
    let scenario = changed(TUTORIAL, &[change("cover", written)]);
    let wording = Wording::new(Language::English);
    let lines = cover(&scenario.common);
    let said: Vec<String> = lines.iter().map(|line| wording.say(line)).collect();
    assert_eq!(said[..2], ["1998. Who comes home?", "Nine men."]);
    assert!(said[2].starts_with("About 40 minutes."), "{}", said[2]);
    assert!(cover(&changed(TUTORIAL, &[]).common).is_empty());
}
