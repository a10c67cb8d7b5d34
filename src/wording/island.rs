//! What a text says of an island: whole, after the island's name, and as the short word of a legend.
//!
//! Whatever shows it says `islands-caption` beside it: a text is shown, not the world.

use crate::scenario::id::{BySide, IslandId};
use crate::scenario::island::Disposition;
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text};

/// The name of an island, in whatever usage the wording has.
pub fn island_name(common: &Common, island: IslandId) -> Text {
    Text::from(format!("{{{}}}", common.islands[island].word).as_str())
}

/// What a text says of an island, to stand after its name; the countries are called as their scenario has them.
pub fn disposition(common: &Common, said: Option<Disposition>) -> Message {
    let message = Message::new(match said {
        None => "disposition-none",
        Some(Disposition::Transferred) => "disposition-transferred",
        Some(Disposition::Promised) => "disposition-promised",
        Some(Disposition::ResidualSovereignty) => "disposition-residual-sovereignty",
        Some(Disposition::Administration) => "disposition-administration",
        Some(Disposition::Joint) => "disposition-joint",
        Some(Disposition::Deferred) => "disposition-deferred",
        Some(Disposition::MoscowSovereignty) => "disposition-moscow-sovereignty",
    });
    let BySide { tokyo, moscow } = &common.sides;
    message.with("first", &tokyo.country).with("second", &moscow.country)
}

/// The same in the few words a legend has room for.
pub fn legend(said: Option<Disposition>) -> Message {
    Message::new(match said {
        None => "legend-none",
        Some(Disposition::Transferred) => "legend-transferred",
        Some(Disposition::Promised) => "legend-promised",
        Some(Disposition::ResidualSovereignty) => "legend-residual-sovereignty",
        Some(Disposition::Administration) => "legend-administration",
        Some(Disposition::Joint) => "legend-joint",
        Some(Disposition::Deferred) => "legend-deferred",
        Some(Disposition::MoscowSovereignty) => "legend-moscow-sovereignty",
    })
}
