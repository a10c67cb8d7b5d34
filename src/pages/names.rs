//! The names of places, people and things: neutral, as Tokyo writes them, as Moscow writes them.

use crate::pages::Page;
use crate::scenario::issue::Common;
use crate::sentence::Message;

/// Every name in its three usages, with the dated note where it has one.
pub fn names(page: &mut Page<'_>, common: &Common) {
    page.heading(&Message::new("names-heading"));
    if common.names.is_empty() {
        page.say(&Message::new("names-none"));
        return;
    }
    page.say(&Message::new("names-about"));
    for name in &common.names {
        page.item(
            1,
            &Message::new("names-line")
                .with("neutral", name.neutral.as_str())
                .with("tokyo", name.by_side.tokyo.as_str())
                .with("moscow", name.by_side.moscow.as_str()),
        );
        if let Some(note) = &name.note {
            page.item(2, &Message::new("names-note").with("note", note));
        }
    }
}
