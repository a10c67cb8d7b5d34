//! Carries out what is asked of the window, and hands on to the game what is asked of it.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use super::ask::Ask;
use super::bench::{OnBench, Workbench, begun};
use super::desk::{Classroom, Debriefing, Desk, Dossier, Entrance, Reader};
use super::hosting::HostedClass;
use super::roll::Roll;
use super::screens::{BenchScene, ClassScene};
use crate::game::{DoorRequest, Saving, SeatRequest, Sitting};
use crate::host::own_file;
use crate::negotiation::moves::Verb;
use crate::pages::Guidance;
use crate::store::{Shelf, Terms, Work};
use crate::wording::Wording;

/// All that can be asked to change.
#[derive(SystemParam)]
pub(super) struct Own<'w> {
    reader: ResMut<'w, Reader>,
    desk: ResMut<'w, Desk>,
    dossier: ResMut<'w, Dossier>,
    roll: ResMut<'w, Roll>,
    debriefing: ResMut<'w, Debriefing>,
    entrance: ResMut<'w, Entrance>,
    classroom: ResMut<'w, Classroom>,
    workbench: ResMut<'w, Workbench>,
    saving: Res<'w, Saving>,
}

/// Where the game is asked.
#[derive(SystemParam)]
pub(super) struct Onward<'w> {
    door: MessageWriter<'w, DoorRequest>,
    seat: MessageWriter<'w, SeatRequest>,
}

/// Carries out what was asked, in order.
fn answer(mut asks: MessageReader<Ask>, mut own: Own, mut onward: Onward, table: Query<&Sitting>) {
    let position = table.single().ok().map(Sitting::revision);
    for ask in asks.read() {
        own.answer(ask.clone(), &mut onward, position);
    }
}

impl Own<'_> {
    /// Carries out `ask`; moves are made in `position`.
    fn answer(&mut self, ask: Ask, onward: &mut Onward<'_>, position: Option<usize>) {
        let beside = &mut self.desk.beside;
        match ask {
            Ask::Door(request) => {
                beside.note = None;
                self.reader.lines.clear();
                self.entrance.open_with(&request);
                onward.door.write(request);
            }
            Ask::Seat(request) => {
                beside.note = None;
                if matches!(request, SeatRequest::SaveAs(_)) {
                    beside.save_name = None;
                }
                onward.seat.write(request);
            }
            Ask::Confirm => {
                beside.note = None;
                beside.verb = None;
                if let Some((a_move, revision)) = beside.considered.take().zip(position) {
                    onward.seat.write(SeatRequest::Move { revision, a_move });
                }
            }
            Ask::Read(leaf) => {
                let again = beside.leaf.as_ref() == Some(&leaf);
                beside.leaf = if again { None } else { Some(leaf) };
            }
            Ask::PutAway if beside.is_clear() => self.reader.lines.clear(),
            Ask::PutAway => beside.put_away(),
            Ask::Look(aside) => {
                beside.leaf = None;
                beside.aside = aside;
            }
            Ask::Open(verb) => self.open(verb),
            Ask::Consider(a_move) => beside.considered = Some(a_move),
            Ask::Tell(told) => self.debriefing.told = told,
            Ask::Turn(section) => self.dossier.section = section,
            Ask::CallNext => self.roll.called = self.roll.called.saturating_add(1),
            Ask::CallAll => self.roll.called = usize::MAX,
            Ask::Resize(by) => self.reader.resize(by),
            Ask::NameSave => beside.save_name = Some(String::new()),
            Ask::Names(usage) => self.reader.settings.names = usage,
            Ask::Motion(motion) => self.reader.settings.motion = motion,
            Ask::Lines => self.reader.turn_lines(),
            Ask::Line(line) => self.reader.turn_line(line),
            Ask::Colour(colours) => self.reader.settings.colours = colours,
            Ask::Speak(language) => self.reader.speak(language),
            Ask::HostClass => {
                let closed = self.classroom.scene.take();
                let seed = self.classroom.seed;
                let fit = self.entrance.own.iter().filter(|one| one.problem.is_none());
                let own = fit.cloned().collect();
                let scene = ClassScene { own, ..ClassScene::new(seed) };
                self.classroom.scene = closed.is_none().then_some(scene);
            }
            Ask::Authors => {
                let closed = self.workbench.scene.take();
                self.workbench.scene = closed.map_or_else(|| self.authors(), |_| None);
            }
            Ask::BeginScenario => self.begin_scenario(),
            Ask::LayOnBench(path) => {
                if let Some(scene) = &mut self.workbench.scene {
                    scene.note = None;
                    scene.on = Some(OnBench::new(path, &self.reader.wording));
                }
            }
            Ask::OpenClass => self.open_class(),
            Ask::EndClass => {
                if let Some(scene) = &mut self.classroom.scene
                    && std::mem::replace(&mut scene.ending, true)
                    && let Some(hosted) = &mut scene.hosted
                {
                    hosted.end();
                }
            }
            Ask::Cover(scenario) => {
                self.entrance.choices.take_up(scenario);
                onward.door.write(DoorRequest::SetUp);
            }
            Ask::Learn => {
                let guide = &mut self.reader.settings.guide;
                if *guide == Guidance::Nowhere {
                    *guide = Guidance::InTheTutorial;
                }
                beside.note = None;
                let request = DoorRequest::New(Terms::first(self.classroom.seed));
                self.entrance.open_with(&request);
                onward.door.write(request);
            }
            Ask::Guide(guidance) => self.reader.settings.guide = guidance,
            Ask::Remove(name) => self.entrance.remove(name),
        }
    }

    fn open(&mut self, verb: Verb) {
        self.desk.beside.considered = None;
        self.desk.beside.verb = Some(verb);
    }

    /// The author's page; none where no folder is known.
    fn authors(&self) -> Option<BenchScene> {
        let shelf = self.saving.0.as_ref().map(Shelf::beside)?;
        let (folder, own) = (shelf.folder(Work::Scenario), shelf.all(Work::Scenario));
        Some(BenchScene { folder, own, on: None, note: None })
    }

    fn begin_scenario(&mut self) {
        let Some(shelf) = self.saving.0.as_ref().map(Shelf::beside) else { return };
        let Some(scene) = &mut self.workbench.scene else { return };
        match begun(&shelf, &scene.own) {
            Ok(path) => {
                scene.own = shelf.all(Work::Scenario);
                scene.note = None;
                scene.on = Some(OnBench::new(path, &self.reader.wording));
            }
            Err(why) => scene.note = Some(self.reader.refused(&why)),
        }
    }

    fn open_class(&mut self) {
        let Some(scene) = &mut self.classroom.scene else { return };
        match own_file() {
            Ok(file) => {
                let wording = Wording::new(self.reader.wording.language());
                scene.hosted = Some(HostedClass::open(scene.order.clone(), file, wording));
            }
            Err(why) => {
                self.desk.beside.note = Some(self.reader.refused(why.message()));
                self.classroom.scene = None;
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Ask>();
    app.add_systems(bevy_egui::EguiPrimaryContextPass, answer.after(super::draw::Drawing));
}
