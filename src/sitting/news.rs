//! What a seat is told, each thing once and in order.

use super::Sitting;
use crate::ai::Speech;
use crate::negotiation::event::{Event, Happening};
use crate::scenario::id::Side;
use crate::session::SeatId;
use crate::units::Round;

/// A piece of news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Something has happened that the seat may know of.
    Happened(Event),
    /// An opponent has said something, just before what follows.
    Said {
        /// Who.
        by: Side,
        /// What.
        speech: Speech,
    },
}

/// What an opponent said as it made a move.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// How many events there were before the move.
    pub(super) before: usize,
    pub(super) by: Side,
    pub(super) speech: Speech,
}

impl From<&Said> for News {
    fn from(said: &Said) -> Self {
        Self::Said { by: said.by, speech: said.speech.clone() }
    }
}

impl Sitting {
    /// What opponents have said at this sitting, in order, each with how many events there were before.
    pub fn spoken(&self) -> impl Iterator<Item = (usize, Side, &Speech)> {
        self.said.iter().map(|said| (said.before, said.by, &said.speech))
    }

    /// Knows again what was said before the sitting was taken up: it is no news.
    pub fn recall(&mut self, before: usize, by: Side, speech: Speech) {
        self.said.push(Said { before, by, speech });
        for place in self.places.values_mut() {
            place.heard = self.said.len();
        }
    }

    /// What `seat` has not been told yet, in order; votes go on its roll call. What was said as a move was made comes
    /// just before what the move brought about.
    pub(super) fn news(&mut self, seat: SeatId, side: Side) -> Vec<News> {
        let events = self.session.events();
        let place = self.places.entry(seat).or_default();
        let mut unheard = self.said.iter().skip(place.heard).peekable();
        let mut news = Vec::new();
        for (number, event) in events.iter().enumerate().skip(place.told) {
            while let Some(said) = unheard.next_if(|said| said.before <= number) {
                news.push(said.into());
            }
            if !event.audience.is_seen_by(side) {
                continue;
            }
            if let Happening::Voted(ballot) = &event.what {
                place.roll_call.push(ballot.clone());
            }
            news.push(News::Happened(event.clone()));
        }
        news.extend(unheard.map(News::from));
        (place.told, place.heard) = (events.len(), self.said.len());
        news
    }
}

/// The events `side` may know of, each with its round.
pub(super) fn dated(events: &[Event], side: Side) -> Vec<(Round, Event)> {
    let mut round = Round(0);
    let mut dated = Vec::new();
    for event in events {
        if let Happening::RoundBegan { round: begun, .. } = event.what {
            round = begun;
        }
        if event.audience.is_seen_by(side) {
            dated.push((round, event.clone()));
        }
    }
    dated
}

/// What opponents have said, each with how many of the events that `side` may know of came before it.
pub(super) fn spoken(events: &[Event], said: &[Said], side: Side) -> Vec<(usize, Side, Speech)> {
    let before = |said: &Said| known_before(events, said.before, side);
    said.iter().map(|said| (before(said), said.by, said.speech.clone())).collect()
}

/// How many of the first `number` events `side` may know of.
pub(super) fn known_before(events: &[Event], number: usize, side: Side) -> usize {
    events.iter().take(number).filter(|event| event.audience.is_seen_by(side)).count()
}
