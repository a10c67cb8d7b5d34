//! What a person asks by key or mouse: of the game, or of the window alone.

use std::path::PathBuf;

use bevy::prelude::Message;

use crate::game::{DoorRequest, SeatRequest};
use crate::negotiation::moves::{Move, Verb};
use crate::pages::{Guidance, Term};
use crate::scenario::gazetteer::Line;
use crate::scenario::happening::Meter;
use crate::scenario::id::{IslandId, IssueId};
use crate::sentence::Language;
use crate::store::{Colours, Motion};
use crate::wording::Usage;

/// What is asked.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Of the game's door.
    Door(DoorRequest),
    /// Of the table.
    Seat(SeatRequest),
    /// To lay a page beside the table.
    Read(Leaf),
    /// To put away what was opened last: a page, a list of moves, a move being considered.
    PutAway,
    /// To look at one of the things that share the column beside the table.
    Look(Aside),
    /// To see the moves of a verb.
    Open(Verb),
    /// To consider a move before it is made.
    Consider(Move),
    /// To make the move considered.
    Confirm,
    /// To show another part of the debrief.
    Tell(Told),
    /// To turn to another part of the dossier.
    Turn(Section),
    /// To call the next faction of a roll call.
    CallNext,
    /// To call all that are left of it.
    CallAll,
    /// Larger text, by so many steps; smaller where negative; the plain size for none.
    Resize(i8),
    /// To name a save.
    NameSave,
    /// To remove the game kept under this name; where that has just been asked, for good.
    Remove(String),
    /// To show the way the names of places and people are written.
    Names(Usage),
    /// To have things move, or change at once.
    Motion(Motion),
    /// To show all old lines on the map; where some are shown, to put them away.
    Lines,
    /// To show one old line, or to put it away.
    Line(Line),
    /// To colour the papers so.
    Colour(Colours),
    /// To speak another language.
    Speak(Language),
    /// To see the author's page, or to leave it.
    Authors,
    /// To put a scenario to start from beside the person's own, and on the bench.
    BeginScenario,
    /// To lay the scenario in this file on the bench.
    LayOnBench(PathBuf),
    /// To host a class, or to leave what was begun of that.
    HostClass,
    /// To open the class as chosen.
    OpenClass,
    /// To end the class; what is asked once is asked again before it is done.
    EndClass,
    /// To set up a game of the scenario called so.
    Cover(String),
    /// To begin the game one learns by, at once and with a guide, nothing to choose.
    Learn,
    /// To be guided where this says.
    Guide(Guidance),
}

impl Ask {
    /// Whether something is opened by it that is to be read or answered.
    pub(super) fn opens(&self) -> bool {
        matches!(self, Self::Read(_) | Self::Open(_) | Self::Consider(_) | Self::NameSave)
    }
}

/// A page that can be laid beside the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// One issue, every option with its readings, origin and repute.
    Issue(IssueId),
    /// The terms of a figure: a meter, a faction, a group, a body, or the text, by its word.
    Why(String),
    /// What moved a meter of the other side that everyone sees.
    WhyTheirs(Meter),
    /// The whole forecast of the text at hand.
    Forecast,
    /// One's own home.
    Home,
    /// What is known of the other side.
    Other,
    /// Every change of a meter.
    Ledger,
    /// The adviser, who is asked and never volunteers.
    Advice,
    /// What the text at hand says of each island.
    Islands,
    /// What one island is, and what each option would make of it.
    Island(IslandId),
    /// The keys.
    Keys,
    /// A word of the field.
    Term(Term),
    /// All words of the field.
    Glossary,
}

/// What shares the column beside the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aside {
    /// All that is not shown besides, where there is room for it.
    #[default]
    All,
    /// The treaty sheet itself, where the window has no room for it besides.
    Sheet,
    /// One's own meters and home, where the window has no room for them besides.
    Home,
    /// The other side.
    Other,
    /// The map of the islands.
    Map,
    /// What has happened, and the headlines.
    News,
}

/// A part of the debrief.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Told {
    /// On one page.
    #[default]
    Page,
    /// The path of offers on the plane of utilities.
    Plane,
    /// The meters over time.
    Meters,
    /// What the words of the field mean.
    Words,
    /// What was signed.
    Paper,
    /// The part of the text called so.
    Part(&'static str),
}

/// A part of the dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// Who you are and what it is about.
    #[default]
    Brief,
    /// The islands.
    Map,
    /// One's own home.
    Home,
    /// What is known of the other.
    Other,
    /// What is not known.
    Unknown,
    /// What the words of the field mean.
    Words,
}
