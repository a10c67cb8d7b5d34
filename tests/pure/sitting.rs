//! One table, whoever shows it: who has been told what, drafts, the curtain, what is taken back, what is kept.
use std::io::{self, Write};
use std::sync::Arc;

use crate::common::{HISTORY, historys_course};
use two_tables::ai::{Choice, Negotiator, Speech};
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::moves::Move;
use two_tables::negotiation::notation;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::sentence::{Language, Message, Text};
use two_tables::session::{Player, Role, Seat, SeatId, Session, Setup};
use two_tables::sitting::{
    Answer, Keep, News, Onlooker, Request, Scene, Sitting, game_name, game_number,
};
use two_tables::terminal::{Game, Input, Stopped};
use two_tables::view::SeatView;
use two_tables::wording::Wording;

/// A first offer of Tokyo's that its own cabinet lets it make.
const OFFER: &str = "propose private relations=a territory=a form=a internees=b un=a";
const TOKYO: SeatId = SeatId(0);
const MOSCOW: SeatId = SeatId(1);
/// A second seat of Tokyo's delegation, where there is one.
const AIDE: SeatId = SeatId(2);

fn session(roles: &[(Side, Role)]) -> Session {
    let seat = |(side, role): &(Side, Role)| Seat {
        roles: vec![*role],
        ..Seat::of_person(format!("{side}-{role:?}"), *side)
    };
    Session::open(Setup {
        scenario_text: Arc::from(HISTORY),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed: 4,
        seats: roles.iter().map(seat).collect(),
    })
    .unwrap()
}

/// Two persons, nothing played.
fn for_two() -> Sitting {
    let seats = Side::BOTH.map(|side| (side, Role::Delegation));
    Sitting::new(session(&seats), [TOKYO, MOSCOW].map(Player::Person))
}

/// A person for Tokyo, `mind` for Moscow.
fn against(mind: impl Negotiator + 'static) -> Sitting {
    let seats = Side::BOTH.map(|side| (side, Role::Delegation));
    let players = [Player::Person(TOKYO), Player::Opponent(MOSCOW, Arc::new(mind))];
    Sitting::new(session(&seats), players)
}

fn parsed(sitting: &Sitting, seat: SeatId, line: &str) -> Move {
    let side = sitting.side(seat).unwrap();
    let view = SeatView::new(sitting.session().talks(), side);
    notation::parse(view.common(), view.table(), side, line).unwrap()
}

fn type_in(sitting: &mut Sitting, seat: SeatId, line: &str) -> Answer {
    let request =
        Request::Move { revision: sitting.revision(), a_move: parsed(sitting, seat, line) };
    sitting.answer(seat, request)
}

/// The draft of `words`, as Tokyo would write it.
fn draft(sitting: &Sitting, words: &[&str]) -> Draft {
    let view = SeatView::new(sitting.session().talks(), Side::Tokyo);
    notation::parse_draft(view.common(), view.table(), Side::Tokyo, words).unwrap()
}

fn english(message: &Message) -> String {
    Wording::new(Language::English).say(message)
}

fn held_by(news: &[News], side: Side) -> usize {
    let held = |news: &&News| matches!(news, News::Happened(event) if event.what == Happening::Held { by: side });
    news.iter().filter(held).count()
}

mod news {
    use super::*;

    #[test]
    fn each_seat_hears_each_event_once() {
        let mut sitting = for_two();
        assert!(!sitting.look(TOKYO).unwrap().news.is_empty(), "the talks have opened");
        assert!(sitting.look(TOKYO).unwrap().news.is_empty());
        type_in(&mut sitting, TOKYO, "hold").unwrap();
        assert_eq!(held_by(&sitting.look(MOSCOW).unwrap().news, Side::Tokyo), 1);
        assert_eq!(held_by(&sitting.look(MOSCOW).unwrap().news, Side::Tokyo), 0);
        let sight = sitting.look(TOKYO).unwrap();
        assert_eq!(held_by(&sight.news, Side::Tokyo), 1, "its own move comes to it by itself");
        assert!(sight.happened.len() > sight.news.len(), "and what happened stays to be read");
    }

    #[test]
    fn what_happened_before_a_game_was_taken_up_again_is_no_news() {
        let mut sitting = for_two();
        type_in(&mut sitting, TOKYO, "hold").unwrap();
        let mut again =
            Sitting::new(sitting.session().clone(), [TOKYO, MOSCOW].map(Player::Person));
        let sight = again.look(MOSCOW).unwrap();
        assert!(sight.news.is_empty() && !sight.happened.is_empty());
        assert_eq!(again.scene(MOSCOW), Scene::Table, "whoever goes on has been briefed");
    }

    #[test]
    fn what_was_taken_back_is_told_again_if_it_happens_again() {
        let mut sitting = for_two();
        sitting.look(TOKYO);
        for _ in 0..2 {
            type_in(&mut sitting, TOKYO, "prepare territory").unwrap();
            assert!(!sitting.look(TOKYO).unwrap().news.is_empty());
            sitting.answer(TOKYO, Request::TakeBack).unwrap();
            assert!(sitting.look(TOKYO).unwrap().news.is_empty());
        }
    }

    /// Holds, and says so.
    struct Talker;

    impl Negotiator for Talker {
        fn choose(&self, _: &SeatView) -> Option<Choice> {
            let text = Text { en: "We wait.".to_owned(), ..Text::default() };
            let says = Some(Speech { text, about: None, wants: None });
            let because = Choice::because(Move::Hold, Message::new("opponent-holds"));
            Some(Choice { says, ..because })
        }
    }

    #[test]
    fn every_seat_hears_once_what_an_opponent_says_and_before_what_it_does() {
        let seats = [
            (Side::Tokyo, Role::Chief),
            (Side::Moscow, Role::Delegation),
            (Side::Tokyo, Role::Whip),
        ];
        let players = [
            Player::Person(TOKYO),
            Player::Opponent(MOSCOW, Arc::new(Talker)),
            Player::Person(AIDE),
        ];
        let mut sitting = Sitting::new(session(&seats), players);
        for seat in [TOKYO, AIDE] {
            sitting.look(seat);
        }
        type_in(&mut sitting, TOKYO, "hold").unwrap();
        let question = sitting.question().unwrap();
        let choice = question.choice();
        sitting.reply(question.seat, question.revision, choice).unwrap();
        for seat in [AIDE, TOKYO] {
            let news = sitting.look(seat).unwrap().news;
            let said =
                news.iter().position(|news| matches!(news, News::Said { by: Side::Moscow, .. }));
            let held = news.iter().position(|news| matches!(news, News::Happened(event) if event.what == Happening::Held { by: Side::Moscow }));
            assert!(said.unwrap() < held.unwrap(), "{news:?}");
            let said = |news: &News| matches!(news, News::Said { .. });
            assert_eq!(news.iter().filter(|news| said(news)).count(), 1);
            let again = sitting.look(seat).unwrap();
            assert!(!again.news.iter().any(said));
            let [(before, Side::Moscow, speech)] = again.said.as_slice() else {
                panic!("{again:?}")
            };
            assert_eq!(speech.text.en, "We wait.", "what was said can be read again");
            let (_, next) = &again.happened[*before];
            assert_eq!(next.what, Happening::Held { by: Side::Moscow });
        }
    }

    #[test]
    fn votes_are_called_once_and_then_followed() {
        let mut sitting = for_two();
        for seat in [TOKYO, MOSCOW] {
            sitting.answer(seat, Request::Proceed).unwrap();
        }
        for (side, line) in historys_course() {
            let seat = sitting.person(side).unwrap();
            type_in(&mut sitting, seat, line).unwrap();
        }
        assert!(sitting.is_over());
        for seat in [TOKYO, MOSCOW] {
            let votes = sitting.look(seat).unwrap().roll_call;
            assert!(votes.len() >= 2, "{votes:?}");
            assert_eq!(sitting.scene(seat), Scene::RollCall);
            assert_eq!(sitting.look(seat).unwrap().roll_call, votes, "until it is followed");
            sitting.answer(seat, Request::Proceed).unwrap();
            assert_eq!(sitting.look(seat).unwrap().roll_call, []);
            assert_eq!(sitting.scene(seat), Scene::Debrief);
        }
    }
}

mod taking_back {
    use super::*;

    #[test]
    fn what_the_other_side_has_looked_at_stands() {
        let mut sitting = for_two();
        type_in(&mut sitting, TOKYO, OFFER).unwrap();
        sitting.look(MOSCOW);
        let refused = sitting.answer(TOKYO, Request::TakeBack).unwrap_err();
        assert!(english(&refused).starts_with("The other side has already seen"), "{refused:?}");
        assert_eq!(sitting.revision(), 1);
    }

    #[test]
    fn a_proposal_nobody_has_seen_comes_back_and_lies_on_the_desk_again() {
        let mut sitting = for_two();
        let Move::Propose(_, text) = parsed(&sitting, TOKYO, OFFER) else { panic!("a proposal") };
        type_in(&mut sitting, TOKYO, OFFER).unwrap();
        assert_eq!(sitting.on_desk(TOKYO), None);
        let done = sitting.answer(TOKYO, Request::TakeBack).unwrap();
        assert!(english(&done.told.unwrap()).starts_with("Taken back: propose private"));
        assert_eq!(sitting.on_desk(TOKYO), Some(text));
    }
}

mod desk {
    use super::*;

    fn at_hand(sitting: &mut Sitting, seat: SeatId) -> Option<Draft> {
        sitting.look(seat).unwrap().draft
    }

    #[test]
    fn ones_own_draft_comes_before_the_others_offer_and_that_before_ones_own_last() {
        let mut sitting = for_two();
        assert_eq!(at_hand(&mut sitting, TOKYO), None);
        let own = draft(&sitting, &["territory=c"]);
        sitting.answer(TOKYO, Request::WorkOn(Some(own))).unwrap();
        assert_eq!(at_hand(&mut sitting, TOKYO), Some(own));
        assert_eq!(at_hand(&mut sitting, MOSCOW), None, "a draft is the delegation's own");

        let Move::Propose(_, offer) = parsed(&sitting, TOKYO, OFFER) else { panic!("a proposal") };
        type_in(&mut sitting, TOKYO, OFFER).unwrap();
        assert_eq!(sitting.on_desk(TOKYO), None, "a move at the table clears the desk");
        assert_eq!(at_hand(&mut sitting, TOKYO), Some(offer), "one's own last");
        assert_eq!(at_hand(&mut sitting, MOSCOW), Some(offer), "the other's offer");

        let reply = draft(&sitting, &["relations=a"]);
        sitting.answer(MOSCOW, Request::WorkOn(Some(reply))).unwrap();
        assert_eq!(at_hand(&mut sitting, MOSCOW), Some(reply), "one's own draft before the offer");
        sitting.answer(MOSCOW, Request::WorkOn(None)).unwrap();
        assert_eq!(at_hand(&mut sitting, MOSCOW), Some(offer));
    }

    #[test]
    fn a_turn_let_pass_leaves_the_draft_on_the_desk() {
        let mut sitting = for_two();
        let own = draft(&sitting, &["territory=c"]);
        sitting.answer(TOKYO, Request::WorkOn(Some(own))).unwrap();
        type_in(&mut sitting, TOKYO, "hold").unwrap();
        assert_eq!(sitting.on_desk(TOKYO), Some(own));
    }

    #[test]
    fn the_text_at_stake_comes_before_every_offer() {
        let mut sitting = for_two();
        let mut seen = 0;
        for (side, line) in historys_course() {
            let seat = sitting.person(side).unwrap();
            type_in(&mut sitting, seat, line).unwrap();
            let stake = sitting.session().talks().state().table.text_at_stake();
            for seat in [TOKYO, MOSCOW].into_iter().filter(|_| stake.is_some()) {
                assert_eq!(at_hand(&mut sitting, seat), stake);
                seen += 1;
            }
        }
        assert!(seen > 1, "history accepts a text");
    }

    #[test]
    fn a_delegation_sees_one_draft_and_who_only_looks_on_writes_none() {
        let seats = [
            (Side::Tokyo, Role::Chief),
            (Side::Moscow, Role::Delegation),
            (Side::Tokyo, Role::Observer),
        ];
        let mut sitting = Sitting::new(session(&seats), [TOKYO, MOSCOW, AIDE].map(Player::Person));
        let own = draft(&sitting, &["territory=c"]);
        sitting.answer(TOKYO, Request::WorkOn(Some(own))).unwrap();
        assert_eq!(at_hand(&mut sitting, AIDE), Some(own));
        let refused = sitting.answer(AIDE, Request::WorkOn(None)).unwrap_err();
        assert!(english(&refused).contains("role"), "{refused:?}");
        assert_eq!(at_hand(&mut sitting, TOKYO), Some(own));
    }

    #[test]
    fn nobody_asks_from_a_seat_that_no_person_has() {
        let mut sitting = against(Silent);
        for seat in [MOSCOW, SeatId(7)] {
            assert!(sitting.look(seat).is_none());
            assert!(sitting.answer(seat, Request::WorkOn(None)).is_err());
        }
    }
}

mod the_curtain {
    use super::*;

    #[test]
    fn falls_between_two_persons_and_is_lifted_by_whoever_is_to_move() {
        let mut sitting = for_two();
        let mut screen = Onlooker::new(&sitting);
        assert_eq!(screen.looking(), None, "down as they sit down");
        screen.ask(&mut sitting, Request::Proceed).unwrap();
        assert_eq!(screen.looking(), Some(TOKYO));
        let a_move = parsed(&sitting, TOKYO, "statement regret");
        screen.ask(&mut sitting, Request::Move { revision: 0, a_move }).unwrap();
        assert_eq!(screen.looking(), Some(TOKYO), "the turn is not over");
        let hold = Request::Move { revision: 1, a_move: Move::Hold };
        screen.ask(&mut sitting, hold).unwrap();
        assert_eq!(screen.looking(), None);
        for request in [Request::TakeBack, Request::WorkOn(None), Request::OpenDossier] {
            let refused = screen.ask(&mut sitting, request).unwrap_err();
            assert!(english(&refused).starts_with("The curtain is down"), "{refused:?}");
        }
        assert_eq!(sitting.revision(), 2);
        screen.ask(&mut sitting, Request::Proceed).unwrap();
        assert_eq!(screen.looking(), Some(MOSCOW));
    }

    #[test]
    fn never_falls_before_one_person() {
        let mut sitting = against(Silent);
        let mut screen = Onlooker::new(&sitting);
        assert_eq!(screen.looking(), Some(TOKYO));
        let hold = Request::Move { revision: 0, a_move: Move::Hold };
        screen.ask(&mut sitting, hold).unwrap();
        assert_eq!(screen.looking(), Some(TOKYO));
    }

    #[test]
    fn does_not_hide_the_end() {
        let mut sitting = for_two();
        let mut screen = Onlooker::new(&sitting);
        while !sitting.is_over() {
            screen.ask(&mut sitting, Request::Proceed).unwrap();
            let a_move = Request::Move { revision: sitting.revision(), a_move: Move::Hold };
            screen.ask(&mut sitting, a_move).unwrap();
        }
        assert!(screen.looking().is_some());
    }
}

mod keeping {
    use super::*;

    #[test]
    fn a_game_is_to_be_kept_once_something_is_played_and_after_every_change() {
        let mut sitting = for_two();
        sitting.look(TOKYO);
        sitting.answer(TOKYO, Request::Proceed).unwrap();
        assert!(!sitting.is_to_be_kept(), "nothing has been played");
        let done = type_in(&mut sitting, TOKYO, "prepare territory").unwrap();
        assert_eq!(done.keep, Some(Keep::Game));
        assert!(sitting.is_to_be_kept());
        assert_eq!(sitting.kept(Ok("here".to_owned())), Ok(None));
        assert!(!sitting.is_to_be_kept());
        sitting.answer(TOKYO, Request::TakeBack).unwrap();
        assert!(sitting.is_to_be_kept(), "the move is to go from what was kept");
        let again = Sitting::new(sitting.session().clone(), [TOKYO, MOSCOW].map(Player::Person));
        assert!(!again.is_to_be_kept());
    }

    #[test]
    fn that_it_is_not_kept_is_told_once_and_that_it_is_again_too() {
        let mut sitting = for_two();
        let full = || Err(Message::new("cli-no-folder"));
        let mut told = Vec::new();
        for outcome in [full(), full(), Ok("here".to_owned()), Ok("here".to_owned()), full()] {
            let seat = sitting.person(sitting.turn()).unwrap();
            type_in(&mut sitting, seat, "hold").unwrap();
            told.push(match sitting.kept(outcome) {
                Ok(what) => what.map(|what| english(&what)),
                Err(what) => Some(english(&what)),
            });
        }
        let begins =
            |told: &Option<String>, with| told.as_ref().is_some_and(|told| told.starts_with(with));
        assert!(
            begins(&told[0], "The game is not kept") && begins(&told[4], "The game is not kept")
        );
        assert!(begins(&told[2], "The game is kept now: here"), "{told:?}");
        assert_eq!([&told[1], &told[3]], [&None, &None]);
    }

    #[test]
    fn a_copy_has_a_name_that_every_system_takes_and_no_game_has() {
        let sitting = for_two();
        for name in ["first-evening", "Größe_2", "1956-", "1956-07", &"a".repeat(60)] {
            let done = sitting.copy(name).unwrap();
            let Some(Keep::Copy(kept)) = done.keep else { panic!("{name}") };
            assert_eq!(kept.as_str(), name);
        }
        let long = "a".repeat(61);
        let none = ["", "-x", "a b", "../away", "CON", "nul", "com1", "LPT9", "previous", &long];
        for name in none.into_iter().chain(["autosave"]) {
            assert!(english(&sitting.copy(name).unwrap_err()).contains("needs a name"), "{name}");
        }
        let refused = sitting.copy("1956-3").unwrap_err();
        assert!(english(&refused).contains("the games themselves"), "{refused:?}");
        assert_eq!(game_number(&game_name("1956", 12), "1956"), Some(12));
        assert_eq!(game_number("1956-12", "1855"), None);
    }
}

/// Never moves.
struct Silent;

impl Negotiator for Silent {
    fn choose(&self, _: &SeatView) -> Option<Choice> {
        None
    }
}

/// Accepts what nobody has proposed.
struct Hasty;

impl Negotiator for Hasty {
    fn choose(&self, _: &SeatView) -> Option<Choice> {
        Some(Choice::because(Move::Accept, Message::new("opponent-holds")))
    }
}

/// Holds.
struct Holder;

impl Negotiator for Holder {
    fn choose(&self, _: &SeatView) -> Option<Choice> {
        Some(Choice::because(Move::Hold, Message::new("opponent-holds")))
    }
}

/// Lines typed one after the other, by nobody.
struct Lines(Vec<&'static str>);

impl Input for Lines {
    fn line(&mut self, _: &str, _: &mut dyn Write) -> io::Result<Option<String>> {
        Ok((!self.0.is_empty()).then(|| self.0.remove(0).to_owned()))
    }

    fn is_interactive(&self) -> bool {
        false
    }

    fn place(&self) -> Option<(String, usize)> {
        None
    }
}

mod the_opponent {
    use super::*;

    /// What is told once `sitting`'s opponent has been asked, and the sitting.
    fn step(mut sitting: Sitting) -> (Answer, Sitting) {
        assert!(sitting.question().is_none(), "it is the person's turn");
        type_in(&mut sitting, TOKYO, "hold").unwrap();
        let question = sitting.question().unwrap();
        assert_eq!(question.seat, MOSCOW);
        let choice = question.choice();
        (sitting.reply(question.seat, question.revision, choice), sitting)
    }

    #[test]
    fn makes_its_move_and_it_is_kept_with_its_reasons() {
        let (answer, sitting) = step(against(Holder));
        assert_eq!(answer.unwrap().keep, Some(Keep::Game));
        assert_eq!(sitting.revision(), 2);
        let moves = sitting.opponents_moves().unwrap();
        assert_eq!(moves.len(), 1);
        assert!(moves[0].choice.as_ref().is_some_and(|choice| choice.a_move == Move::Hold));
    }

    #[test]
    fn whose_choice_is_refused_or_who_has_none_ends_in_a_sentence_and_is_not_asked_again() {
        let (refused, silent) = (step(against(Hasty)), step(against(Silent)));
        for ((answer, mut sitting), words) in [(refused, "is not taken"), (silent, "makes no move")]
        {
            let told = english(&answer.unwrap_err());
            assert!(told.contains("Moscow") && told.contains(words), "{told}");
            assert_eq!(sitting.revision(), 1, "nothing has changed");
            assert!(sitting.question().is_none());
            assert!(sitting.look(TOKYO).is_some(), "and one may still look around");
        }
    }

    #[test]
    fn that_answers_to_an_older_position_is_passed_over() {
        let (_, mut sitting) = step(against(Holder));
        let late = Choice::because(Move::Hold, Message::new("opponent-holds"));
        assert_eq!(sitting.reply(MOSCOW, 1, Some(late)), Ok(two_tables::sitting::Done::default()));
        assert_eq!(sitting.revision(), 2);
    }

    #[test]
    fn that_is_stuck_ends_the_game_at_the_terminal_in_a_sentence() {
        for sitting in [against(Hasty), against(Silent)] {
            let (mut input, mut out) = (Lines(vec!["hold", "hold"]), Vec::new());
            let wording = Wording::new(Language::English);
            let mut game = Game::new(sitting, wording, &mut input, &mut out);
            let Stopped::Stuck(told) = game.play().unwrap() else { panic!("it went on") };
            assert!(told.contains("a fault of this program"), "{told}");
            assert_eq!(game.sitting.revision(), 1);
        }
    }
}
