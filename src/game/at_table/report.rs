//! What the game has to say.

use bevy::prelude::*;

use crate::ai::Speech;
use crate::negotiation::event::Event;
use crate::scenario::id::Side;
use crate::sentence::Message as Sentence;
use crate::sitting::News;

/// Something to be told to the seat at the screen. Sentences are worded by whoever shows them.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// Something has happened that the seat may know of.
    Happened(Event),
    /// An opponent has said something, just before what follows.
    Said {
        /// Who.
        by: Side,
        /// What.
        speech: Speech,
    },
    /// A request was carried out, or something else worth a line.
    Noted(Sentence),
    /// A request was not carried out, and nothing has changed: why, and what would help.
    Refused(Sentence),
    /// The world or an opponent failed; what is on the table stays.
    Failed(Sentence),
}

impl From<News> for Report {
    fn from(news: News) -> Self {
        match news {
            News::Happened(event) => Self::Happened(event),
            News::Said { by, speech } => Self::Said { by, speech },
        }
    }
}
