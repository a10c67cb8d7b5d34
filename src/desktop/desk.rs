//! What is the window's own, each thing by what it is for; the game knows nothing of it.

use bevy::prelude::*;

use super::ask::{Section, Told};
use super::laid::Laid;
use super::news::News;
use super::panels::Note;
use super::roll::Roll;
use super::screens::{Beside, Choices, ClassScene, KeptGame, Paper};
use super::stage::Region;
use super::theme::{self, Dress};
use crate::analysis::hindsight::Hindsight;
use crate::game::DoorRequest;
use crate::scenario::gazetteer::Line;
use crate::scenario::id::BySide;
use crate::sentence::{Language, Message as Sentence};
use crate::session::SeatId;
use crate::store::{OnShelf, Saves, Settings, Shelf, Terms, Work};
use crate::wording::{Usage, Wording};

/// Who reads: the words he is told everything in, and how he likes the window.
#[derive(Resource)]
pub(super) struct Reader {
    pub(super) wording: Wording,
    pub(super) settings: Settings,
    /// The old lines that are shown on the map.
    pub(super) lines: Vec<Line>,
    /// What the window wears.
    pub(super) dressed: Option<Dress>,
}

/// What lies beside the table, of whoever looks at it.
#[derive(Resource, Default)]
pub(super) struct Desk {
    pub(super) beside: Beside,
    /// The page being read.
    pub(super) read: Laid,
    /// What the move being considered would bring.
    pub(super) foreseen: Laid,
    /// Who looks.
    pub(super) looking: Option<SeatId>,
}

/// What either side has been told.
#[derive(Resource, Default)]
pub(super) struct Tidings(pub(super) BySide<News>);

/// Where the keys that turn pages turn them.
#[derive(Resource)]
pub(super) struct Reading(pub(super) Region);

/// The part of the dossier that is turned to.
#[derive(Resource, Default)]
pub(super) struct Dossier {
    pub(super) section: Section,
}

/// The end of the talks: what only it shows, once it is there, and the part of it being told.
#[derive(Resource, Default)]
pub(super) struct Debriefing {
    pub(super) told: Told,
    pub(super) hindsight: Option<Hindsight>,
    pub(super) laid: Laid,
}

/// What is to be found before a game is on the table.
#[derive(Resource)]
pub(super) struct Entrance {
    /// What a new game is to be, as far as it is chosen.
    pub(super) choices: Choices,
    /// What the game on the table was begun with, so that it can be begun again.
    pub(super) terms: Option<Terms>,
    /// The scenarios that ship, as the title shows them.
    pub(super) papers: Vec<Paper>,
    /// Scenarios of the person's own.
    pub(super) own: Vec<OnShelf>,
    pub(super) games: Vec<KeptGame>,
    /// The game that is removed if that is asked once more.
    pub(super) doomed: Option<String>,
    /// The game to be removed.
    pub(super) removed: Option<String>,
}

/// A class, where one is hosted or about to be.
#[derive(Resource)]
pub(super) struct Classroom {
    pub(super) scene: Option<ClassScene>,
    /// The seed it is offered.
    pub(super) seed: u64,
}

impl Reader {
    pub(super) fn new(settings: Settings) -> Self {
        let wording = Wording::new(settings.language).for_pointing();
        Self { wording, settings, lines: Vec::new(), dressed: None }
    }

    /// From now on everything is said in `language`. Asked before a game begins; places are named when one does.
    pub(super) fn speak(&mut self, language: Language) {
        self.settings.language = language;
        self.wording = Wording::new(language).for_pointing();
    }

    /// Shows all old lines on the map; where some are shown, puts them away.
    pub(super) fn turn_lines(&mut self) {
        if self.lines.is_empty() {
            self.lines = Line::ALL.to_vec();
        } else {
            self.lines.clear();
        }
    }

    /// Shows one old line, or puts it away.
    pub(super) fn turn_line(&mut self, line: Line) {
        let before = self.lines.len();
        self.lines.retain(|shown| *shown != line);
        if self.lines.len() == before {
            self.lines.push(line);
        }
    }

    /// Larger text by so many steps, smaller where negative, the plain size for none.
    pub(super) fn resize(&mut self, by: i8) {
        let before = i32::from(self.settings.text_size);
        let now = if by == 0 { 100 } else { before + i32::from(by) * 10 };
        let (least, most) = (*theme::TEXT_SIZES.start(), *theme::TEXT_SIZES.end());
        self.settings.text_size = u16::try_from(now).unwrap_or(least).clamp(least, most);
    }

    /// Something that was not done, and why.
    pub(super) fn refused(&self, why: &Sentence) -> Note {
        Note::Refused(self.wording.say(why))
    }
}

impl Desk {
    /// Clears what lies there, but for what came of the last request.
    pub(super) fn clear(&mut self) {
        let note = self.beside.note.take();
        self.beside = Beside { note, ..Beside::default() };
        self.read.forget();
        self.foreseen.forget();
    }
}

impl Entrance {
    /// Notes what is asked at the door, so that it can be asked again.
    pub(super) fn open_with(&mut self, request: &DoorRequest) {
        self.terms = match request {
            DoorRequest::New(terms) => Some(terms.clone()),
            DoorRequest::Resume(_) | DoorRequest::Leave | DoorRequest::SetUp => None,
        };
    }

    /// Offers what lies on the shelf.
    pub(super) fn stock(&mut self, shelf: &Shelf) {
        self.own = shelf.all(Work::Scenario);
        self.choices.stock(&self.own, &shelf.fit(Work::Style));
    }

    /// Removes a game where that is asked for the second time.
    pub(super) fn remove(&mut self, name: String) {
        let again = self.doomed.take_if(|doomed| *doomed == name);
        if again.is_some() { self.removed = again } else { self.doomed = Some(name) }
    }
}

/// Lays everything out for who opens the window, as he liked it the last time. What says otherwise counts: the
/// `language` spoken, and how places are named where that is given.
pub(super) fn lay_out(
    app: &mut App,
    saves: Option<&Saves>,
    seed: u64,
    (language, usage): (Language, Option<Usage>),
) {
    let (settings, strange) =
        saves.map(|saves| Settings::read(&saves.settings())).unwrap_or_default();
    let names = usage.unwrap_or(settings.names);
    let reader = Reader::new(Settings { names, language, ..settings });
    let mut desk = Desk::default();
    desk.beside.note = strange.map(|why| reader.refused(&why));
    app.insert_resource(reader)
        .insert_resource(desk)
        .insert_resource(Reading(Region::Sheet))
        .insert_resource(Classroom { scene: None, seed })
        .insert_resource(Entrance {
            choices: Choices::new(seed),
            terms: None,
            papers: Paper::all(),
            own: Vec::new(),
            games: Vec::new(),
            doomed: None,
            removed: None,
        });
    app.init_resource::<Tidings>()
        .init_resource::<Dossier>()
        .init_resource::<Roll>()
        .init_resource::<Debriefing>();
}
