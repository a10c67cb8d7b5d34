//! A table as a panel sees it, and a panel as a person sees it, without a window.

use std::sync::Arc;

use bevy::prelude::*;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use two_tables::desktop::ask::Ask;
use two_tables::desktop::keys::keys;
use two_tables::desktop::news::News;
use two_tables::desktop::screens::{self, Beside, LaidPage, TableScene};
use two_tables::desktop::stage::{Region, Stage};
use two_tables::desktop::{fonts, theme};
use two_tables::game::{GamePlugin, Screen, SeatRequest, Seen, Sitting, table};
use two_tables::negotiation::notation;
use two_tables::pages::Guidance;
use two_tables::scenario::clause::Clause;
use two_tables::scenario::id::{BySide, Side};
use two_tables::scenario::issue::Common;
use two_tables::scenario::length::Length;
use two_tables::sentence::Language;
use two_tables::session::{Player, Seat, SeatId, Session, Setup};
use two_tables::store::Seated;
use two_tables::wording::{Usage, Wording};

/// A first offer of Tokyo's that its own cabinet lets it make.
pub(crate) const OFFER: &str = "propose private relations=a territory=a form=a internees=b un=a";

/// The text of the scenario of 1956.
pub(crate) const HISTORY: &str = include_str!("../../scenarios/1956.ron");

/// The clause of `issue` and `option`, by their words.
pub(crate) fn clause(common: &Common, issue: &str, option: &str) -> Clause {
    let issue = common.issue_called(issue).unwrap();
    let option = common.issues[issue].options.find(|about| about.word == option).unwrap();
    Clause { issue, option }
}

/// A game between two persons, in an app without a window.
pub(crate) struct Game {
    app: App,
}

impl Game {
    /// Of 1956, nothing played.
    pub(crate) fn new() -> Self {
        Self::of(HISTORY)
    }

    /// Of the scenario in `text`, nothing played.
    pub(crate) fn of(text: &str) -> Self {
        let seats = Side::BOTH.map(|side| Seat::of_person(side.word(), side));
        let setup = Setup {
            scenario_text: Arc::from(text),
            variant: None,
            changes: Vec::new(),
            length: Length::Full,
            seed: 4,
            seats: seats.to_vec(),
        };
        let session = Session::open(setup).unwrap();
        let players =
            BySide { tokyo: Player::Person(SeatId(0)), moscow: Player::Person(SeatId(1)) };
        let seated = Seated { session, players, introductions: Vec::new() };
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, GamePlugin { saves: None }));
        app.world_mut().spawn(table(seated, None));
        app.update();
        app.update();
        Self { app }
    }

    /// With these moves played, each by the side whose turn it is.
    pub(crate) fn after(moves: &[&str]) -> Self {
        let mut game = Self::new();
        for line in moves {
            game.sit_down();
            game.play(line);
        }
        game
    }

    /// The whole course of history, up to what is to be looked at then.
    pub(crate) fn history() -> Self {
        let course = include_str!("../1956_history.moves").lines();
        let moves: Vec<&str> = course
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .filter_map(|line| line.split_once(' '))
            .map(|(_, line)| line)
            .collect();
        Self::after(&moves)
    }

    pub(crate) fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }

    /// Goes on until the table is looked at.
    pub(crate) fn sit_down(&mut self) {
        for _ in 0..8 {
            if self.screen() == Screen::Table {
                return;
            }
            self.ask(SeatRequest::Proceed);
        }
        panic!("no way from {:?} to the table", self.screen());
    }

    pub(crate) fn ask(&mut self, request: SeatRequest) {
        self.app.world_mut().write_message(request);
        self.app.update();
        self.app.update();
    }

    pub(crate) fn play(&mut self, line: &str) {
        let seen = self.seen();
        let (common, table) = (seen.view.common(), seen.view.table());
        let a_move = notation::parse(common, table, seen.view.side(), line).unwrap();
        let revision = self.sitting(Sitting::revision);
        self.ask(SeatRequest::Move { revision, a_move });
        assert_eq!(self.sitting(Sitting::revision), revision + 1, "{line} was refused");
    }

    pub(crate) fn sitting<R>(&mut self, look: impl FnOnce(&Sitting) -> R) -> R {
        let world = self.app.world_mut();
        look(world.query::<&Sitting>().single(world).unwrap())
    }

    pub(crate) fn seen(&mut self) -> Seen {
        let world = self.app.world_mut();
        world.query::<&Seen>().single(world).unwrap().clone()
    }
}

/// The table as Moscow sees it after Tokyo's first offer, keys and all, in a window of this size.
pub(crate) fn before_the_table(
    (width, height, percent): (f32, f32, u16),
    look: impl FnOnce(Drawn<'_>),
) {
    let mut game = Game::after(&[OFFER]);
    game.sit_down();
    let seen = game.seen();
    let (news, page) = (News::default(), LaidPage::default());
    let mut beside = Beside::default();
    look(Drawn::sized(width, height, percent, |ui, stage| {
        let mut scene = TableScene {
            seen: &seen,
            beside: &mut beside,
            news: &news,
            page: &page,
            foreseen: &[],
            guidance: Guidance::InTheTutorial,
            thinks: false,
        };
        screens::table(ui, stage, &mut scene);
        keys(ui, stage, Screen::Table);
    }));
}

/// What a person sees of something drawn, and what is asked.
pub(crate) struct Drawn<'d> {
    harness: Harness<'d, Vec<Ask>>,
}

impl<'d> Drawn<'d> {
    /// `draw` in a window of 1280 by 720, its text at its plain size.
    pub(crate) fn new(draw: impl FnMut(&mut egui::Ui, &mut Stage<'_>) + 'd) -> Self {
        Self::sized(1280.0, 720.0, 100, draw)
    }

    /// `draw` in a window of this size, its text at `percent`.
    pub(crate) fn sized(
        width: f32,
        height: f32,
        percent: u16,
        mut draw: impl FnMut(&mut egui::Ui, &mut Stage<'_>) + 'd,
    ) -> Self {
        let scenario = two_tables::scenario::check::scenario(HISTORY).unwrap();
        let wording = Wording::new(Language::English)
            .for_pointing()
            .with_names(&scenario.common, Usage::Neutral);
        let mut dressed = false;
        let app = move |ui: &mut egui::Ui, asks: &mut Vec<Ask>| {
            if !dressed {
                theme::dress(ui.ctx(), theme::Dress::plain(percent));
                dressed = true;
            }
            if !fonts::are_installed(ui.ctx()) {
                ui.ctx().request_repaint();
                return;
            }
            let mut stage = Stage::new(&wording, Region::Sheet);
            draw(ui, &mut stage);
            asks.extend(stage.asks);
        };
        let mut harness =
            Harness::builder().with_size(egui::vec2(width, height)).build_ui_state(app, Vec::new());
        harness.run();
        Self { harness }
    }

    /// Everything that is written, in order.
    pub(crate) fn words(&self) -> Vec<String> {
        let all = self.harness.root().children_recursive();
        all.filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        })
        .filter(|words| !words.is_empty())
        .collect()
    }

    /// Whether something is written that holds `words`.
    pub(crate) fn says(&self, words: &str) -> bool {
        self.words().iter().any(|written| written.contains(words))
    }

    /// Presses what holds `words`, and hands over what was asked since.
    pub(crate) fn press(&mut self, words: &str) -> Vec<Ask> {
        self.harness.get_by_label_contains(words).click();
        self.harness.run();
        std::mem::take(self.harness.state_mut())
    }

    /// Presses what is called just so, and hands over what was asked since.
    pub(crate) fn press_exactly(&mut self, words: &str) -> Vec<Ask> {
        self.harness.get_by_label(words).click();
        self.harness.run();
        std::mem::take(self.harness.state_mut())
    }

    /// Points at a place until what it tells is to be seen.
    pub(crate) fn point_at(&mut self, at: egui::Pos2) {
        self.harness.hover_at(at);
        self.harness.run_steps(12);
    }

    /// Points at a place and presses it, and hands over what was asked since.
    pub(crate) fn press_at(&mut self, at: egui::Pos2) -> Vec<Ask> {
        self.harness.hover_at(at);
        self.harness.run();
        self.harness.state_mut().clear();
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            let modifiers = egui::Modifiers::NONE;
            self.harness.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        }
        self.harness.run();
        std::mem::take(self.harness.state_mut())
    }

    /// Presses a key, and hands over what was asked since.
    pub(crate) fn key(&mut self, modifiers: egui::Modifiers, key: egui::Key) -> Vec<Ask> {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
        std::mem::take(self.harness.state_mut())
    }

    /// Presses what holds `words`, and hands over what that laid on the clipboard.
    pub(crate) fn copied(&mut self, words: &str) -> Option<String> {
        self.harness.get_by_label_contains(words).click();
        self.harness.step();
        let commands = &self.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            egui::OutputCommand::CopyImage(_) | egui::OutputCommand::OpenUrl(_) => None,
        })
    }

    /// The names of all fields one writes in.
    pub(crate) fn fields(&self) -> Vec<String> {
        let all = self.harness.root().children_recursive();
        all.map(|node| node.accesskit_node())
            .filter(|node| node.role() == egui::accesskit::Role::TextInput)
            .map(|node| node.label().unwrap_or_default())
            .collect()
    }

    /// What has the focus.
    pub(crate) fn focused(&self) -> Option<String> {
        let mut all = self.harness.root().children_recursive();
        let node = all.find(|node| node.accesskit_node().is_focused())?;
        node.accesskit_node().label()
    }
}
