//! The panels round the sheet: whose turn it is, the meters, the bench, the other side, what may be done.

use two_tables::desktop::ask::{Ask, Leaf};
use two_tables::desktop::news::News;
use two_tables::desktop::panels;
use two_tables::game::SeatRequest;
use two_tables::negotiation::moves::{Move, Verb};
use two_tables::scenario::happening::Meter;
use two_tables::sentence::Language;
use two_tables::wording::Wording;

use crate::table::{Drawn, Game, OFFER, clause};

/// Moscow before Tokyo's first offer.
fn before_an_offer() -> Game {
    let mut game = Game::after(&[OFFER]);
    game.sit_down();
    game
}

#[test]
fn the_head_of_the_table_says_whose_turn_it_is_and_what_waits_for_an_answer() {
    let seen = before_an_offer().seen();
    let drawn = Drawn::new(|ui, stage| panels::masthead(ui, stage, &seen, false));
    assert!(drawn.says("Your turn, Moscow"));
    let news = News::default();
    let drawn = Drawn::new(|ui, stage| panels::notice(ui, stage, &seen, &news));
    assert!(drawn.says("On the table: Tokyo's proposal of round 1, made by back channel."));
    assert!(drawn.says("Chance at home 0 %. Most in its way: "), "{:?}", drawn.words());
}

#[test]
fn a_table_with_nothing_on_it_says_so() {
    let mut game = Game::new();
    game.sit_down();
    let seen = game.seen();
    let news = News::default();
    let drawn = Drawn::new(|ui, stage| panels::notice(ui, stage, &seen, &news));
    assert!(drawn.says("Nothing lies on the table yet."));
}

#[test]
fn a_meter_opens_to_its_reasons() {
    let seen = before_an_offer().seen();
    let mut drawn = Drawn::new(|ui, stage| panels::meters(ui, stage, &seen));
    assert!(drawn.says("Material interest") && drawn.says("Honour and face"));
    let trust = two_tables::wording::signed(seen.view.table().trust[seen.view.side()]);
    let asked = drawn.press_exactly(&trust);
    assert_eq!(asked, [Ask::Read(Leaf::Why(Meter::Trust.word().to_owned()))]);
    let signed = seen.at_hand.as_ref().unwrap().value.material + seen.view.own().material;
    let then = format!("{} if signed", two_tables::wording::signed(signed));
    assert!(drawn.says(&then), "{then}");
}

#[test]
fn the_bench_says_whether_it_would_pass_and_which_clause_decides_each_faction() {
    let seen = before_an_offer().seen();
    let forecast = &seen.at_hand.as_ref().unwrap().forecast;
    assert!(!forecast.expected.passes(), "four islands pass no home of Moscow's");
    let mut drawn = Drawn::new(|ui, stage| panels::bench(ui, stage, &seen));
    let words = drawn.words();
    let begins =
        ["cannot vote for it:", "against:", "rather against:", "divided:", "rather for:", "for:"];
    let decided = words.iter().filter(|said| begins.iter().any(|begun| said.starts_with(begun)));
    let public = &seen.view.common().sides[seen.view.side()];
    // A label is told as itself and as its one run of text.
    assert_eq!(decided.count(), public.factions.len() * 2);
    assert_eq!(drawn.press("✗ That it would pass"), [Ask::Read(Leaf::Forecast)]);
}

#[test]
fn the_other_side_is_shown_as_everyone_knows_it_and_no_further() {
    let seen = before_an_offer().seen();
    let mut drawn = Drawn::sized(400.0, 2000.0, 100, |ui, stage| panels::theirs(ui, stage, &seen));
    let tokyo = &seen.view.common().sides[seen.view.side().other()];
    for faction in tokyo.factions.values() {
        assert!(drawn.says(&faction.name.en), "{}", faction.name.en);
    }
    assert_eq!(drawn.press("reckoned worth"), [Ask::Read(Leaf::Other)]);
}

#[test]
fn a_verb_opens_to_its_moves_and_one_with_a_single_move_is_considered_at_once() {
    let seen = before_an_offer().seen();
    let mut drawn = Drawn::new(|ui, stage| panels::actions(ui, stage, &seen));
    assert_eq!(drawn.press("Refuse …"), [Ask::Open(Verb::Decline)]);
    assert_eq!(drawn.press_exactly("Hold"), [Ask::Consider(Move::Hold)]);
    let mut drawn = Drawn::new(|ui, stage| panels::of_verb(ui, stage, &seen, Verb::Consult));
    let public = &seen.view.common().sides[seen.view.side()];
    let first = &public.factions.values().next().unwrap().name.en;
    let asked = drawn.press(&format!("Sound out {first}"));
    assert!(matches!(asked.as_slice(), [Ask::Consider(Move::Consult(_))]), "{asked:?}");
}

#[test]
fn a_move_is_made_on_a_second_word_with_its_forecast_before_it() {
    let seen = before_an_offer().seen();
    let draft = seen.at_hand.as_ref().unwrap().draft;
    let a_move = Move::Accept;
    assert!(seen.view.permit(a_move).is_err(), "no cabinet signs four islands away");
    let proposal = Move::Propose(two_tables::negotiation::moves::Channel::Private, draft);
    let mut drawn = Drawn::new(|ui, stage| panels::considered(ui, stage, &seen, proposal, &[]));
    assert!(drawn.says("Propose the text at hand by back channel"));
    assert!(drawn.says("leak"), "the chance of a leak: {:?}", drawn.words());
    assert_eq!(drawn.focused().as_deref(), Some("Do it and end the turn"));
    assert_eq!(drawn.press("Do it and end the turn"), [Ask::Confirm]);
    assert_eq!(drawn.press("Not yet"), [Ask::PutAway]);
}

#[test]
fn a_draft_that_cannot_be_proposed_says_why_beside_the_verbs() {
    let mut game = Game::after(&["hold"]);
    game.sit_down();
    let seen = game.seen();
    let treaty = clause(seen.view.common(), "form", "a");
    let draft = seen.view.table().status_quo.with(treaty);
    game.ask(SeatRequest::WorkOn(Some(draft)));
    let seen = game.seen();
    let refused =
        seen.view.permit(Move::Propose(two_tables::negotiation::moves::Channel::Public, draft));
    assert!(refused.is_err());
    let mut drawn = Drawn::new(|ui, stage| panels::actions(ui, stage, &seen));
    assert!(drawn.says("The text at hand cannot be proposed: "), "{:?}", drawn.words());
    assert_eq!(drawn.press_exactly("Propose this text"), [], "it is seen and cannot be pressed");
}

#[test]
fn the_news_says_what_has_come_since_ones_own_last_move() {
    let since = |moves: &[&str]| {
        let mut game = Game::after(moves);
        game.sit_down();
        let seen = game.seen();
        let mut news = News::default();
        news.follow(&Wording::new(Language::English).for_pointing(), &seen, &[]);
        let drawn = Drawn::sized(400.0, 6000.0, 100, |ui, stage| {
            panels::news(ui, stage, &seen, &news);
        });
        let words = drawn.words();
        words.iter().position(|said| said == "Since your last move").map(|at| words[at..].to_vec())
    };
    assert_eq!(since(&[]), None, "nothing was moved");
    let news = since(&[OFFER, "hold"]).unwrap_or_default();
    assert!(news.iter().any(|said| said.contains("Round 2 begins")), "{news:?}");
    assert!(!news.iter().any(|said| said.contains("You let the turn pass")), "{news:?}");
}
