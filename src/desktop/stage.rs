//! What every panel is given: words, and a place for what is asked.

use egui::{RichText, Ui};

use super::theme;
use crate::game::{DoorRequest, SeatRequest};
use crate::negotiation::moves::Move;
use crate::scenario::id::IssueId;
use crate::sentence::{Message, Text};
use crate::wording::Wording;

/// What a person asks by key or mouse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Of the game's door.
    Door(DoorRequest),
    /// Of the table.
    Seat(SeatRequest),
    /// To lay a page beside the table.
    Read(Leaf),
    /// To put the page away.
    PutAway,
    /// To consider a move before it is made.
    Consider(Move),
    /// To make the move considered.
    Confirm,
    /// To think better of it.
    Reconsider,
}

/// A page that can be laid beside the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// One issue, every option with its readings, origin and repute.
    Issue(IssueId),
    /// The terms of a figure: a meter, a faction, a group, a body, or the text, by its word.
    Why(String),
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
    /// The keys.
    Keys,
}

/// Words, and a place for what is asked.
pub struct Stage<'s> {
    /// The wording.
    pub wording: &'s Wording,
    /// What is asked, in order.
    pub asks: Vec<Ask>,
}

impl<'s> Stage<'s> {
    /// With nothing asked.
    pub fn new(wording: &'s Wording) -> Self {
        Self { wording, asks: Vec::new() }
    }

    /// A sentence.
    pub fn say(&self, message: &Message) -> String {
        self.wording.say(message)
    }

    /// A sentence without blanks.
    pub fn word(&self, id: &'static str) -> String {
        self.wording.say(&Message::new(id))
    }

    /// An author's text.
    pub fn text(&self, text: &Text) -> String {
        self.wording.text(text)
    }

    /// Asks for something.
    pub fn ask(&mut self, ask: Ask) {
        self.asks.push(ask);
    }

    /// A figure that opens to its reasons when it is pressed.
    pub fn figure(&mut self, ui: &mut Ui, figure: &str, called: &str, leaf: Leaf) {
        let button = egui::Button::new(RichText::new(figure).strong()).small();
        let why = self.say(&Message::new("window-why").with("what", called));
        if ui.add(button).on_hover_text(why).clicked() {
            self.ask(Ask::Read(leaf));
        }
    }
}

/// A panel's heading.
pub fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(2.0);
    ui.label(RichText::new(text).strong().color(theme::NOTE));
}
