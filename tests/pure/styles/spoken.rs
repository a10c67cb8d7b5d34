//! What an opponent says reaches the person across the table, and its reasons the debrief.

use std::io::{self, Write};
use std::sync::Arc;

use two_tables::ai::style::{Occasion, Speeches};
use two_tables::ai::{Choice, Negotiator, Speech, TimeCurve};
use two_tables::negotiation::moves::{Kind, Manner, Move};
use two_tables::scenario::clause::Clause;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::sentence::{Language, Message, Text};
use two_tables::session::{Player, Seat, SeatId, Session, Setup};
use two_tables::sitting::Sitting;
use two_tables::store;
use two_tables::terminal::{Game, Input};
use two_tables::view::SeatView;
use two_tables::wording::{Wording, speech};

/// Plays as the simple opponent does, and speaks at the table.
struct Talker(Speeches);

impl Negotiator for Talker {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let mut choice = TimeCurve::conceder().choose(view)?;
        if choice.a_move.kind() == Kind::Table {
            let about = if let Move::Propose(_, draft) = choice.a_move {
                let issue = view.common().issue_called("territory").unwrap();
                Some(Clause { issue, option: draft.option(issue) })
            } else {
                None
            };
            let turn = usize::from(view.table().round.0);
            choice.says = self.0.say(Occasion::Propose, turn, about);
        }
        Some(choice)
    }
}

fn talker() -> Talker {
    let sentences = ["Two things stand between us.", "We would begin elsewhere: {clause}."];
    Talker(Speeches::new(sentences.map(|text| (Occasion::Propose, Text::from(text))).to_vec()))
}

/// Says nothing and never moves but to let the turn pass.
struct Mute;

impl Negotiator for Mute {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let moves = [Move::Hold, Move::Initial, Move::Decline(Manner::Courteous)];
        let a_move = moves.into_iter().find(|a_move| view.permit(*a_move).is_ok())?;
        Some(Choice::because(a_move, Message::new("ai-hold")))
    }
}

/// Lines that were typed beforehand; what is asked before a move is meant.
struct Lines(Vec<&'static str>);

impl Input for Lines {
    fn line(&mut self, prompt: &str, _: &mut dyn Write) -> io::Result<Option<String>> {
        if prompt.contains("(y/n)") {
            return Ok(Some("y".to_owned()));
        }
        Ok(if self.0.is_empty() { None } else { Some(self.0.remove(0).to_owned()) })
    }
    fn is_interactive(&self) -> bool {
        true
    }
    fn place(&self) -> Option<(String, usize)> {
        None
    }
}

fn opened() -> Session {
    let seats = Side::BOTH.map(|side| Seat::of_person(side.word(), side));
    let text = store::shipped_scenario("1956").unwrap();
    let scenario_text = Arc::from(text.as_str());
    Session::open(Setup {
        scenario_text,
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed: 5,
        seats: seats.to_vec(),
    })
    .unwrap()
}

/// Sits down before `session`, types `lines`, and gives what was shown and the session as it then stands.
fn sitting(
    session: Session,
    mind: impl Negotiator + 'static,
    lines: Vec<&'static str>,
) -> (String, Session) {
    let players = [Player::Person(SeatId(0)), Player::Opponent(SeatId(1), Arc::new(mind))];
    let (mut input, mut out) = (Lines(lines), Vec::new());
    let wording = Wording::new(Language::English);
    let mut game = Game::new(Sitting::new(session, players), wording, &mut input, &mut out);
    game.width = 1000;
    game.play().unwrap();
    let session = game.sitting.session().clone();
    (String::from_utf8(out).unwrap(), session)
}

/// The part of the debrief on the opponent's moves.
fn section(shown: &str) -> &str {
    let (_, rest) = shown.split_once("The other side's moves, and why\n").unwrap();
    rest.split("\n\n").next().unwrap()
}

/// Enough to wait a game out, and to ask why it went so.
fn waiting() -> Vec<&'static str> {
    [vec!["hold"; 40], vec!["debrief moves"]].concat()
}

#[test]
fn what_the_opponent_says_is_heard_before_the_news_of_what_it_did() {
    let (shown, _) = sitting(opened(), talker(), waiting());
    let heard: Vec<&str> = shown.lines().filter(|line| line.starts_with("Moscow says:")).collect();
    assert!(heard.len() >= 4, "{shown}");
    assert_eq!(heard[0], "Moscow says: “Two things stand between us.”");
    assert_eq!(
        heard[1],
        "Moscow says: “We would begin elsewhere: no island and the line of 1945.”"
    );
    let said = shown.find(heard[0]).unwrap();
    let did = shown.find("proposes by back channel").unwrap();
    assert!(said < did);
    assert!(!shown.contains("{clause}"));
}

#[test]
fn a_game_taken_up_again_tells_the_same_reasons_as_one_played_through() {
    let (shown, _) = sitting(opened(), talker(), waiting());
    let (_, halfway) = sitting(opened(), talker(), vec!["hold"; 3]);
    let again = Session::load(&halfway.save()).unwrap();
    assert!(again.revision() > 3);
    let (resumed, _) = sitting(again, talker(), waiting());
    let told = section(&shown);
    assert!(told.contains("It said: “Two things stand between us.”"), "{told}");
    assert_eq!(section(&resumed), told);
    assert!(!told.contains("earlier version"));
}

#[test]
fn moves_another_opponent_would_not_have_made_are_told_as_an_earlier_versions() {
    let (_, halfway) = sitting(opened(), talker(), vec!["hold"; 3]);
    let before = halfway.revision();
    let (shown, after) = sitting(halfway, Mute, waiting());
    let told = section(&shown);
    let others = told.matches("earlier version of the opponent").count();
    let by_moscow = |moves: &[two_tables::session::Played]| {
        moves.iter().filter(|made| made.side == Side::Moscow).count()
    };
    assert_eq!(others, by_moscow(&after.played()[..before]), "{told}");
    assert!(by_moscow(after.played()) > others);
}

#[test]
fn a_sentence_about_a_clause_is_not_said_without_one() {
    let session = opened();
    let common = &session.scenario().common;
    let wording = Wording::new(Language::English);
    let text = Text { en: "On {clause}.".to_owned(), ja: Some("はい。".to_owned()), ru: None };
    let issue = common.issue_called("territory").unwrap();
    let clause = Clause { issue, option: common.issues[issue].status_quo };
    let said = |about| speech(&wording, common, &Speech { text: text.clone(), about, wants: None });
    assert_eq!(said(None), None);
    assert_eq!(said(Some(clause)).as_deref(), Some("On silence on “The islands”."));
    let japanese = Wording::new(Language::Japanese);
    let quiet = speech(&japanese, common, &Speech { text: text.clone(), about: None, wants: None });
    assert_eq!(quiet.as_deref(), Some("はい。"));
    let speeches = Speeches::new(vec![(Occasion::Hold, text), (Occasion::Hold, Text::from("So."))]);
    for turn in 0..4 {
        let said = speeches.say(Occasion::Hold, turn, None).unwrap();
        assert_eq!(said.text, Text::from("So."));
        assert_eq!(speeches.say(Occasion::Hold, turn, Some(clause)).unwrap().about, Some(clause));
    }
}
