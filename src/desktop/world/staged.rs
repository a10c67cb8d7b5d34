//! For tests: a table of 1956 in a world without a window, in which time goes as far as it is told.

use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::window::RequestRedraw;

use super::Backdrop;
use crate::desktop::desk::{self, Reader};
use crate::game::{GamePlugin, Screen, SeatRequest, Seen, Sitting, table};
use crate::negotiation::notation;
use crate::scenario::id::{BySide, Side};
use crate::scenario::length::Length;
use crate::session::{Player, Seat, SeatId, Session, Setup};
use crate::store::{Motion, Seated, Settings};

/// How far time goes in a frame.
pub(super) const FRAME: Duration = Duration::from_millis(20);

/// Two persons at a table, and what moves on it.
pub(super) struct Staged {
    pub(super) app: App,
}

impl Staged {
    /// With what `plugin` draws, for a person who likes `motion` so.
    pub(super) fn new(motion: Motion, plugin: fn(&mut App)) -> Self {
        let seats = Side::BOTH.map(|side| Seat::of_person(side.word(), side)).to_vec();
        let setup = Setup {
            scenario_text: Arc::from(include_str!("../../../scenarios/1956.ron")),
            variant: None,
            changes: Vec::new(),
            length: Length::Full,
            seed: 4,
            seats,
        };
        let session = Session::open(setup).unwrap();
        let [tokyo, moscow] = [0, 1].map(|seat| Player::Person(SeatId(seat)));
        let players = BySide { tokyo, moscow };
        let seated = Seated { session, players, introductions: Vec::new() };
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, GamePlugin { saves: None }));
        app.insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
        app.add_message::<RequestRedraw>();
        app.init_resource::<Backdrop>().init_resource::<Assets<Image>>();
        app.init_resource::<ClearColor>();
        desk::lay_out(&mut app, None, 1, (Settings::default().language, None));
        app.world_mut().resource_mut::<Reader>().settings.motion = motion;
        plugin(&mut app);
        app.world_mut().spawn(table(seated, None));
        let mut staged = Self { app };
        staged.go_on_to(Screen::Table);
        staged
    }

    pub(super) fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }

    pub(super) fn seen(&mut self) -> Seen {
        let world = self.app.world_mut();
        world.query::<&Seen>().single(world).unwrap().clone()
    }

    pub(super) fn ask(&mut self, request: SeatRequest) {
        self.app.world_mut().write_message(request);
        self.app.update();
        self.app.update();
    }

    /// Goes on until `screen` is shown.
    pub(super) fn go_on_to(&mut self, screen: Screen) {
        self.app.update();
        self.app.update();
        for _ in 0..8 {
            if self.screen() == screen {
                return;
            }
            self.ask(SeatRequest::Proceed);
        }
        assert_eq!(self.screen(), screen, "no way to it");
    }

    /// Plays a course, a move a line, each after the word of its side.
    pub(super) fn play(&mut self, course: &str) {
        let moves = course.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        for (_, line) in moves.filter_map(|line| line.split_once(' ')) {
            self.go_on_to(Screen::Table);
            let seen = self.seen();
            let (common, table) = (seen.view.common(), seen.view.table());
            let a_move = notation::parse(common, table, seen.view.side(), line).unwrap();
            let world = self.app.world_mut();
            let revision = world.query::<&Sitting>().single(world).unwrap().revision();
            self.ask(SeatRequest::Move { revision, a_move });
        }
    }

    /// One frame; whether another was asked for.
    pub(super) fn frame(&mut self) -> bool {
        self.app.world_mut().resource_mut::<Messages<RequestRedraw>>().clear();
        self.app.update();
        !self.app.world().resource::<Messages<RequestRedraw>>().is_empty()
    }

    /// Frames for as long as they are asked for; how many.
    pub(super) fn until_rest(&mut self) -> u32 {
        (0..500).find(|_| !self.frame()).unwrap()
    }
}
