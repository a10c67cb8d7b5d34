//! The keys of the window.

use crate::pages::Page;
use crate::sentence::Message;

/// What each key does, a line each.
const KEYS: [&str; 12] = [
    "keys-tab",
    "keys-press",
    "keys-regions",
    "keys-arrows",
    "keys-scroll",
    "keys-escape",
    "keys-pages",
    "keys-undo",
    "keys-save",
    "keys-size",
    "keys-colours",
    "keys-screen",
];

/// The list of keys.
pub fn keys(page: &mut Page<'_>) {
    page.heading(&Message::new("keys-heading"));
    for key in KEYS {
        page.item(1, &Message::new(key));
    }
}
