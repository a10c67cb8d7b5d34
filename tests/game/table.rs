//! A table in an app that has no window, and what one asks of it.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use bevy::ecs::message::MessageCursor;
use bevy::prelude::*;
use two_tables::ai::{Level, Negotiator};
use two_tables::game::{
    DoorRequest, GamePlugin, Onlooker, Report, Screen, SeatRequest, Seen, Sitting, Thinking, table,
};
use two_tables::negotiation::moves::Move;
use two_tables::negotiation::notation;
use two_tables::scenario::id::{BySide, Side};
use two_tables::scenario::length::Length;
use two_tables::sentence::{Language, Message as Sentence};
use two_tables::session::{Player, Seat, SeatId, Session, Setup};
use two_tables::store::{Saves, Seated, Terms};
use two_tables::view::SeatView;
use two_tables::wording::Wording;

/// An app with the game in it.
pub(crate) struct Game {
    pub(crate) app: App,
    cursor: MessageCursor<Report>,
    reports: Vec<Report>,
}

/// A game of 1956 for one person against the side's own doctrine.
pub(crate) fn terms(side: Option<Side>) -> Terms {
    Terms {
        scenario: "1956".to_owned(),
        variant: None,
        length: Length::Full,
        seed: 1956,
        side,
        style: None,
        level: Some(Level::Even),
    }
}

/// A session of `text` with a seat for each side, Tokyo's first.
pub(crate) fn session(text: &str, seed: u64) -> Session {
    let seats = Side::BOTH.map(|side| Seat::of_person(side.word(), side));
    let scenario_text = Arc::from(text);
    Session::open(Setup {
        scenario_text,
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed,
        seats: seats.to_vec(),
    })
    .unwrap()
}

/// A session with a person for Tokyo and `mind` for Moscow.
pub(crate) fn against(session: Session, mind: impl Negotiator + 'static) -> Seated {
    let tokyo = Player::Person(SeatId(0));
    let moscow = Player::Opponent(SeatId(1), Arc::new(mind));
    Seated { session, players: BySide { tokyo, moscow }, introductions: Vec::new() }
}

/// A session with two persons.
pub(crate) fn for_two(session: Session) -> Seated {
    let players = BySide { tokyo: Player::Person(SeatId(0)), moscow: Player::Person(SeatId(1)) };
    Seated { session, players, introductions: Vec::new() }
}

impl Game {
    pub(crate) fn new(saves: Option<Saves>) -> Self {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, GamePlugin { saves }));
        let mut game = Self { app, cursor: MessageCursor::default(), reports: Vec::new() };
        game.frame();
        game
    }

    /// A game with `seated` at the table.
    pub(crate) fn of(seated: Seated) -> Self {
        let mut game = Self::new(None);
        game.app.world_mut().spawn(table(seated, None));
        game.frame();
        game
    }

    /// Lets one frame pass.
    pub(crate) fn frame(&mut self) {
        self.app.update();
        let messages = self.app.world().resource::<Messages<Report>>();
        self.reports.extend(self.cursor.read(messages).cloned());
    }

    /// What has been reported since this was last asked.
    pub(crate) fn reports(&mut self) -> Vec<Report> {
        std::mem::take(&mut self.reports)
    }

    /// Asks at the door and lets one frame pass.
    pub(crate) fn door(&mut self, request: DoorRequest) -> Vec<Report> {
        self.app.world_mut().write_message(request);
        self.frame();
        self.reports()
    }

    /// Asks from the seat at the screen and lets one frame pass.
    pub(crate) fn ask(&mut self, request: SeatRequest) -> Vec<Report> {
        self.app.world_mut().write_message(request);
        self.frame();
        self.reports()
    }

    /// Makes a move for the position there is.
    pub(crate) fn make(&mut self, a_move: Move) -> Vec<Report> {
        let revision = self.sitting().revision();
        self.ask(SeatRequest::Move { revision, a_move })
    }

    /// Makes a move written in notation.
    pub(crate) fn type_in(&mut self, line: &str) -> Vec<Report> {
        let view = self.seen().unwrap().view.clone();
        let a_move = notation::parse(view.common(), view.table(), view.side(), line).unwrap();
        self.make(a_move)
    }

    /// Lets frames pass until no opponent thinks.
    pub(crate) fn wait(&mut self) {
        while self.is_thinking() {
            thread::sleep(Duration::from_millis(1));
            self.frame();
        }
    }

    pub(crate) fn is_thinking(&mut self) -> bool {
        self.app.world_mut().query::<&Thinking>().iter(self.app.world()).next().is_some()
    }

    pub(crate) fn sitting(&mut self) -> &Sitting {
        self.app.world_mut().query::<&Sitting>().single(self.app.world()).unwrap()
    }

    fn onlooker(&mut self) -> &Onlooker {
        self.app.world_mut().query::<&Onlooker>().single(self.app.world()).unwrap()
    }

    /// The side in front of the screen.
    pub(crate) fn looking(&mut self) -> Option<Side> {
        let seat = self.onlooker().looking()?;
        self.sitting().side(seat)
    }

    pub(crate) fn seen(&mut self) -> Option<&Seen> {
        self.app.world_mut().query::<&Seen>().iter(self.app.world()).next()
    }

    /// The view of the seat at the screen, fresh from the session.
    pub(crate) fn view(&mut self) -> SeatView {
        let side = self.looking().unwrap();
        SeatView::new(self.sitting().session().talks(), side)
    }

    /// The screen as the window would draw it this frame.
    pub(crate) fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }
}

/// The sentences of every refusal among `reports`.
pub(crate) fn refusals(reports: &[Report]) -> Vec<String> {
    let sentence = |report: &Report| match report {
        Report::Refused(why) => Some(english(why)),
        Report::Happened(_) | Report::Said { .. } | Report::Noted(_) | Report::Failed(_) => None,
    };
    reports.iter().filter_map(sentence).collect()
}

/// A sentence in English.
pub(crate) fn english(sentence: &Sentence) -> String {
    Wording::new(Language::English).say(sentence)
}
