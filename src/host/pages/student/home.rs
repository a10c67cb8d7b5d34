//! Home: what has come to be decided, what may be done there, and the second table, each bench with how it leans.

use maud::{Markup, html};

use super::super::Desk;
use super::{moves, table};
use crate::negotiation::moves::Kind;
use crate::negotiation::ratification::Verdict;
use crate::pages::{self, Leaning};
use crate::paper::set::{folded, set, text};
use crate::scenario::clause::Draft;
use crate::scenario::id::FactionId;
use crate::sentence::Message;

/// The page.
pub(super) fn home(desk: &Desk<'_>) -> Markup {
    let view = desk.view();
    let draft = desk.draft();
    let mut asked = desk.page();
    pages::to_decide(&mut asked, view);
    html! {
        @if !asked.blocks().is_empty() && !view.table().is_over() {
            section #decisions .paper { (set(&asked)) (moves::of_kind(desk, Kind::Decision)) }
        }
        @if let Some(draft) = &draft {
            section .paper aria-labelledby="chances" {
                h2 #chances { (desk.word("student-at-home-on-text")) }
                (table::outlook(desk, draft))
            }
        }
        @if !view.table().is_over() {
            section #moves .moves aria-labelledby="moves-heading" {
                h2 #moves-heading { (desk.word("student-at-home")) }
                (moves::of_kind(desk, Kind::Home))
                @if !desk.may_move() { p .note { (desk.word("student-on-your-turn")) } }
            }
        }
        (benches(desk, draft.as_ref()))
        (moves::back(desk))
    }
}

/// Every faction, folded: its name, how it leans on the text at hand or what is known of its mood; and who else presses.
fn benches(desk: &Desk<'_>, draft: Option<&Draft>) -> Markup {
    let view = desk.view();
    let about = &view.common().sides[desk.side];
    let heading = Message::new("home-heading").with("side", &about.name);
    let verdict = draft.map(|draft| view.forecast(draft).expected);
    let mut beside = desk.page();
    pages::beside_the_benches(&mut beside, view, draft, verdict.as_ref());
    html! {
        section .paper aria-labelledby="benches" {
            h2 #benches { (desk.say(&heading)) }
            @for id in about.factions.ids() {
                (bench(desk, id, verdict.as_ref()))
            }
            (folded(&beside, "bench", 0))
        }
    }
}

/// One faction.
fn bench(desk: &Desk<'_>, id: FactionId, verdict: Option<&Verdict>) -> Markup {
    let view = desk.view();
    let faction = &view.common().sides[desk.side].factions[id];
    let mut page = desk.page();
    pages::faction(&mut page, view, id, verdict);
    let leaning = verdict.map(|verdict| Leaning::of(&verdict.factions[id]));
    html! {
        details #{ "faction-" (faction.word) } {
            summary {
                span .what {
                    strong { (text(desk.wording, &faction.name)) }
                    @match leaning {
                        Some(leaning) => span .(lean(leaning)) { (desk.say(&leaning.name())) },
                        None => {
                            @let mood = pages::mood(view, id);
                            span .note { (desk.say(&Message::new("home-mood").with("mood", mood))) }
                        }
                    }
                }
            }
            (set(&page))
        }
    }
}

/// The class of how a faction leans.
fn lean(leaning: Leaning) -> &'static str {
    match leaning {
        Leaning::Never | Leaning::Against | Leaning::RatherAgainst => "fails",
        Leaning::Divided => "note",
        Leaning::RatherFor | Leaning::For => "passes",
    }
}
