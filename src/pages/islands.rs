//! The islands: what the text at hand says of each, and how each capital tells it.

use crate::negotiation::notation::with_examples;
use crate::pages::Page;
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::scenario::issue::Tag;
use crate::sentence::Message;
use crate::view::SeatView;
use crate::wording::{disposition, draft_lines_on, draft_text, island_name};

/// Every island with what `draft` says of it; with no text at hand, with what silence says.
pub fn islands(page: &mut Page<'_>, view: &SeatView, draft: Option<&Draft>) {
    let common = view.common();
    page.heading(&Message::new("islands-heading"));
    if common.islands.is_empty() {
        page.say(&Message::new("islands-none"));
        return;
    }
    match draft {
        Some(draft) => {
            page.say(&Message::new("forecast-text").with("text", draft_text(common, draft)));
        }
        None => page.say(&with_examples(common, "islands-no-draft")),
    }
    let draft = draft.unwrap_or(&view.table().status_quo);
    for island in common.islands.ids() {
        let said = view.said_of(draft, island);
        page.item(
            1,
            &Message::new("islands-line")
                .with("island", &island_name(common, island))
                .with("said", disposition(common, said.plain)),
        );
        if said.is_told_otherwise() {
            for side in Side::BOTH {
                page.item(
                    2,
                    &Message::new("islands-told")
                        .with("side", &common.sides[side].name)
                        .with("said", disposition(common, said.told[side])),
                );
            }
        }
    }
    let clauses = draft_lines_on(common, draft, Tag::Territory);
    if !clauses.is_empty() {
        page.say(&Message::new("islands-clauses"));
        for clause in &clauses {
            page.item(1, clause);
        }
    }
    page.gap();
    page.say(&Message::new("islands-caption"));
}
