//! Who looks at the screen, and what has not been told or shown to whom.

use bevy::prelude::*;

use super::{Report, Screen, Sitting};
use crate::ai::Speech;
use crate::negotiation::event::Happening;
use crate::negotiation::ratification::Ballot;
use crate::scenario::id::{BySide, Side};

/// Who looks at the screen.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct Onlooker {
    /// The side in front of the screen; nobody while the curtain is down.
    looking: Option<Side>,
    /// Whether a side's dossier lies open before it.
    dossier_open: BySide<bool>,
    /// The votes each side has been told of and not yet followed.
    roll_call: BySide<Vec<Ballot>>,
    /// How many events each side has been told of.
    told: BySide<usize>,
    /// What an opponent has said and nobody has been told yet, with the number of events before it.
    unheard: Vec<(usize, Side, Speech)>,
}

impl Onlooker {
    /// As a sitting begins or is taken up again. With two people the curtain is down.
    pub(super) fn new(sitting: &Sitting) -> Self {
        let fresh = sitting.revision() == 0;
        let mut persons = sitting.persons();
        let looking = match (persons.next(), persons.next()) {
            (only, None) => only,
            (_, Some(_)) => None,
        };
        let already = if fresh { 0 } else { sitting.session().events().len() };
        Self {
            looking,
            dossier_open: BySide::each(|_| fresh),
            roll_call: BySide::default(),
            told: BySide::each(|_| already),
            unheard: Vec::new(),
        }
    }

    /// The side in front of the screen; nobody while the curtain is down.
    pub fn looking(&self) -> Option<Side> {
        self.looking
    }

    /// The votes to be followed on the screen of the roll call, in the order they were taken.
    pub fn roll_call(&self) -> &[Ballot] {
        self.looking.map_or(&[], |side| self.roll_call[side].as_slice())
    }

    /// The screen that is due.
    pub fn screen(&self, sitting: &Sitting) -> Screen {
        let Some(side) = self.looking else { return Screen::Curtain };
        if self.dossier_open[side] {
            Screen::Dossier
        } else if !self.roll_call[side].is_empty() {
            Screen::RollCall
        } else if sitting.is_over() {
            Screen::Debrief
        } else {
            Screen::Table
        }
    }

    /// Goes on from the curtain, the dossier or the roll call.
    pub(super) fn proceed(&mut self, sitting: &Sitting) {
        let Some(side) = self.looking else {
            self.looking = Some(sitting.turn()).filter(|side| sitting.person(*side).is_some());
            return;
        };
        if self.dossier_open[side] {
            self.dossier_open[side] = false;
        } else {
            self.roll_call[side].clear();
        }
    }

    /// Opens the dossier again.
    pub(super) fn open_dossier(&mut self) {
        if let Some(side) = self.looking {
            self.dossier_open[side] = true;
        }
    }

    /// Lets the curtain down where the turn has passed to another person; in the end both may look.
    pub(super) fn follow(&mut self, sitting: &Sitting) {
        let turn = sitting.turn();
        if sitting.person(turn).is_some() && self.looking != Some(turn) && !sitting.is_over() {
            self.looking = None;
        }
    }

    /// After a move was taken back, its events are told again should they happen again.
    pub(super) fn forget_after(&mut self, events: usize) {
        self.told = BySide::each(|side| self.told[side].min(events));
    }

    /// Notes what an opponent says before the event that comes next.
    pub(super) fn overhear(&mut self, before: usize, by: Side, speech: Speech) {
        self.unheard.push((before, by, speech));
    }

    /// What `side` has not been told yet, in order; votes go on its roll call.
    pub(super) fn news(&mut self, sitting: &Sitting, side: Side) -> Vec<Report> {
        let events = sitting.session().events();
        let mut news = Vec::new();
        let mut unheard = std::mem::take(&mut self.unheard).into_iter().peekable();
        for (place, event) in events.iter().enumerate().skip(self.told[side]) {
            while let Some((_, by, speech)) = unheard.next_if(|(before, ..)| *before <= place) {
                news.push(Report::Said { by, speech });
            }
            if !event.audience.is_seen_by(side) {
                continue;
            }
            if let Happening::Voted(ballot) = &event.what {
                self.roll_call[side].push(ballot.clone());
            }
            news.push(Report::Happened(event.clone()));
        }
        news.extend(unheard.map(|(_, by, speech)| Report::Said { by, speech }));
        self.told[side] = events.len();
        news
    }
}
