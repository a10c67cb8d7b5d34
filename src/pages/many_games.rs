//! Several games of one scenario side by side, a few lines each.

use super::Page;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{SharedFrame, TableOutcome};
use crate::wording::{came_to, decided, draft_text};

/// What each game came to; `name` says what it is called.
pub fn many_games(
    page: &mut Page<'_>,
    frame: &SharedFrame,
    tables: &[TableOutcome],
    name: &dyn Fn(&TableOutcome) -> String,
) {
    let common = &frame.scenario().common;
    page.heading(&Message::new("class-debrief").with("title", &common.title));
    for table in tables {
        let line = Message::new("games-line").with("table", table.number).with("name", name(table));
        page.item(0, &line.with("how", came_to(common, table)).with("rounds", table.rounds));
        if let Some(text) = table.text {
            let text = draft_text(common, &text);
            page.item(1, &Message::new("debrief-in-force").with("text", text));
        }
        if let Some(deciding) = &table.deciding {
            page.item(1, &decided(common, deciding));
        }
        for side in Side::BOTH {
            let Some(scores) = &table.scores else { continue };
            page.item(
                1,
                &Message::new("debrief-score")
                    .with("side", &common.sides[side].name)
                    .with("total", scores[side].total())
                    .with("gain", scores[side].gain)
                    .with("ratification", scores[side].ratification)
                    .with("face", scores[side].face),
            );
        }
    }
}
