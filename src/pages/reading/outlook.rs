//! What a home would say to a text: by chance, over all that is hidden, and if every mood is what it seems.

use crate::negotiation::ratification::{Forecast, Verdict};
use crate::sentence::Message;
use crate::units::Permille;

/// Whether a home would rather pass a text than not, over all its chief does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outlook {
    /// At least as likely as not.
    Passes,
    /// Less likely than not.
    Fails,
}

impl Outlook {
    /// As `forecast` says.
    pub fn of(forecast: &Forecast) -> Self {
        Self::of_chance(forecast.chance)
    }

    /// As a chance says.
    pub fn of_chance(chance: Permille) -> Self {
        if chance >= Permille(500) { Self::Passes } else { Self::Fails }
    }
}

/// Whether every body would pass a text if every mood is what it seems; that none is asked where none is (R5.14).
pub fn as_it_seems(verdict: &Verdict) -> Message {
    Message::new(match (verdict.bodies.as_slice(), verdict.passes()) {
        ([], _) => "verdict-unasked",
        (bodies, true) if !bodies.iter().all(|body| body.passes) => "verdict-passes-bound",
        ([..], true) => "verdict-passes",
        ([..], false) => "verdict-fails",
    })
}
