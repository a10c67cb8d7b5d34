//! What is the window's own: what lies beside the table, what has been chosen, how large the text is.

use bevy::prelude::*;

use super::ask::{Ask, Section, Told};
use super::hosting::HostedClass;
use super::laid::Laid;
use super::news::News;
use super::panels::Note;
use super::screens::{Beside, Choices, ClassScene, KeptGame, Paper};
use super::stage::Region;
use super::theme;
use crate::analysis::hindsight::Hindsight;
use crate::game::{DoorRequest, SeatRequest};
use crate::host::own_file;
use crate::negotiation::moves::Verb;
use crate::scenario::id::BySide;
use crate::sentence::Language;
use crate::session::SeatId;
use crate::store::{Saves, Settings, Terms};
use crate::wording::{Usage, Wording};

/// The window's own things.
#[derive(Resource)]
pub(super) struct Desk {
    pub(super) wording: Wording,
    pub(super) usage: Usage,
    pub(super) beside: Beside,
    pub(super) news: BySide<News>,
    pub(super) choices: Choices,
    pub(super) terms: Option<Terms>,
    pub(super) section: Section,
    pub(super) told: Told,
    pub(super) called: usize,
    /// What only the end of the talks shows, once it is there.
    pub(super) hindsight: Option<Hindsight>,
    pub(super) laid: Laid,
    /// What the move being considered would bring.
    pub(super) foreseen: Laid,
    pub(super) text_size: u16,
    pub(super) dressed: Option<u16>,
    /// A class, where one is hosted or about to be.
    pub(super) class: Option<ClassScene>,
    /// The seed a new game, or a class, is offered.
    seed: u64,
    /// The scenarios that ship, as the title shows them.
    pub(super) papers: Vec<Paper>,
    pub(super) games: Vec<KeptGame>,
    /// The game that is removed if that is asked once more.
    pub(super) doomed: Option<String>,
    /// The game to be removed.
    pub(super) removed: Option<String>,
    pub(super) looking: Option<SeatId>,
    pub(super) reading: Region,
}

/// What is asked of the game.
pub(super) enum Onward {
    Door(DoorRequest),
    Seat(SeatRequest),
}

impl Desk {
    pub(super) fn new(seed: u64, saves: Option<&Saves>, language: Language) -> Self {
        let wording = Wording::new(language).for_pointing();
        let mut beside = Beside::default();
        let settings =
            saves.map_or(Ok(Settings::default()), |saves| Settings::read(&saves.settings()));
        let settings = settings.unwrap_or_else(|why| {
            beside.note = Some(Note::Refused(wording.say(&why)));
            Settings::default()
        });
        Self {
            wording,
            usage: settings.names,
            beside,
            news: BySide::default(),
            choices: Choices::new(seed),
            terms: None,
            section: Section::default(),
            told: Told::default(),
            called: 0,
            hindsight: None,
            laid: Laid::default(),
            foreseen: Laid::default(),
            text_size: settings.text_size,
            dressed: None,
            class: None,
            seed,
            papers: Paper::all(),
            games: Vec::new(),
            doomed: None,
            removed: None,
            looking: None,
            reading: Region::Sheet,
        }
    }

    /// How the person likes the window.
    pub(super) fn settings(&self) -> Settings {
        Settings { text_size: self.text_size, names: self.usage, language: self.wording.language() }
    }

    /// Notes what is asked at the door, so that it can be asked again.
    pub(super) fn open_with(&mut self, request: &DoorRequest) {
        self.terms = match request {
            DoorRequest::New(terms) => Some(terms.clone()),
            DoorRequest::Resume(_) | DoorRequest::Leave | DoorRequest::SetUp => None,
        };
    }

    /// Clears what belonged to the game before.
    pub(super) fn clear(&mut self) {
        self.beside = Beside::default();
        self.news = BySide::default();
        self.section = Section::default();
        self.told = Told::default();
        self.called = 0;
        self.hindsight = None;
        self.laid.forget();
        self.foreseen.forget();
    }

    /// Carries out what is asked of the window alone; what is asked of the game in `position` is handed on.
    pub(super) fn answer(&mut self, ask: Ask, position: Option<usize>) -> Option<Onward> {
        match ask {
            Ask::Door(request) => {
                self.beside.note = None;
                self.open_with(&request);
                return Some(Onward::Door(request));
            }
            Ask::Seat(request) => {
                self.beside.note = None;
                if matches!(request, SeatRequest::SaveAs(_)) {
                    self.beside.save_name = None;
                }
                return Some(Onward::Seat(request));
            }
            Ask::Confirm => {
                self.beside.note = None;
                self.beside.verb = None;
                let a_move = self.beside.considered.take()?;
                return Some(Onward::Seat(SeatRequest::Move { revision: position?, a_move }));
            }
            Ask::Read(leaf) => {
                let again = self.beside.leaf.as_ref() == Some(&leaf);
                self.beside.leaf = if again { None } else { Some(leaf) };
            }
            Ask::PutAway => self.beside.put_away(),
            Ask::Look(aside) => {
                self.beside.leaf = None;
                self.beside.aside = aside;
            }
            Ask::Open(verb) => self.open(verb),
            Ask::Consider(a_move) => self.beside.considered = Some(a_move),
            Ask::Tell(told) => self.told = told,
            Ask::Turn(section) => self.section = section,
            Ask::CallNext => self.called += 1,
            Ask::CallAll => self.called = usize::MAX,
            Ask::Resize(by) => self.resize(by),
            Ask::NameSave => self.beside.save_name = Some(String::new()),
            Ask::Names(usage) => self.usage = usage,
            // Asked before a game begins; places are named when one does.
            Ask::Speak(language) => self.wording = Wording::new(language).for_pointing(),
            Ask::HostClass => {
                let closed = self.class.take();
                self.class = closed.is_none().then(|| ClassScene::new(self.seed));
            }
            Ask::OpenClass => self.open_class(),
            Ask::EndClass => {
                if let Some(scene) = &mut self.class
                    && std::mem::replace(&mut scene.ending, true)
                    && let Some(hosted) = &mut scene.hosted
                {
                    hosted.end();
                }
            }
            Ask::Cover(scenario) => {
                self.choices.take_up(scenario);
                return Some(Onward::Door(DoorRequest::SetUp));
            }
            Ask::Remove(name) => {
                let again = self.doomed.take_if(|doomed| *doomed == name);
                if again.is_some() { self.removed = again } else { self.doomed = Some(name) }
            }
        }
        None
    }

    fn open_class(&mut self) {
        let Some(scene) = &mut self.class else { return };
        match own_file() {
            Ok(file) => {
                let wording = Wording::new(self.wording.language());
                scene.hosted = Some(HostedClass::open(scene.order.clone(), file, wording));
            }
            Err(why) => {
                self.beside.note = Some(Note::Refused(self.wording.say(why.message())));
                self.class = None;
            }
        }
    }

    fn open(&mut self, verb: Verb) {
        self.beside.considered = None;
        self.beside.verb = Some(verb);
    }

    fn resize(&mut self, by: i8) {
        let now = if by == 0 { 100 } else { i32::from(self.text_size) + i32::from(by) * 10 };
        let (least, most) = (*theme::TEXT_SIZES.start(), *theme::TEXT_SIZES.end());
        self.text_size = u16::try_from(now).unwrap_or(least).clamp(least, most);
    }
}
