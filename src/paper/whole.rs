//! One finished game on one page, and several on one: files that need no other.

use maud::{Markup, html};

use super::class::{ManyGames, many_games};
use super::meters::meters;
use super::plane::{Chart, Kind, Marked, chart, figures};
use super::rounds::{Rounds, rounds};
use super::set::{say, set, word};
use super::standing_alone;
use super::votes::votes;
use crate::analysis::hindsight::{Fate, OfferMade, Path};
use crate::pages::{self, Debrief, Page};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::wording::{Wording, draft_text};

/// What one game's page is written from.
pub struct OneGame<'a> {
    /// The words, for whoever points.
    pub wording: &'a Wording,
    /// What is told, and to which side.
    pub told: &'a Debrief<'a>,
}

/// The page of one game as a file.
pub fn game_file(page: &OneGame<'_>) -> Markup {
    let common = page.told.view.common();
    let title = page.wording.say(&Message::new("paper-game").with("title", &common.title));
    standing_alone(page.wording, &title, &html! { h1 { (title) } (game(page)) })
}

/// The page of several games as a file.
pub fn games_file(page: &ManyGames<'_>) -> Markup {
    let common = &page.frame.scenario().common;
    let title = page.wording.say(&Message::new("class-debrief").with("title", &common.title));
    standing_alone(page.wording, &title, &html! { h1 { (title) } (many_games(page)) })
}

/// The page of one game without its heading: what teaches first, what proves it after.
fn game(page: &OneGame<'_>) -> Markup {
    let (wording, told) = (page.wording, page.told);
    let (common, hindsight) = (told.view.common(), told.hindsight);
    let marks = offers(common, &hindsight.path);
    let told_with = |write: &dyn Fn(&mut Page<'_>)| {
        let mut part = Page::new(wording);
        write(&mut part);
        set(&part)
    };
    // Each is one of its parts, so there is nothing to be wrong.
    let part = |name: &str| {
        told_with(&|page| {
            let _ = pages::debrief_on(page, told, name);
        })
    };
    let drawn = Chart {
        plane: &hindsight.plane,
        marks: &marks,
        told: Message::new("paper-chart-told")
            .with("zone", hindsight.survey.zone.len())
            .with("one", &common.sides.tokyo.name)
            .with("two", &common.sides.moscow.name),
        how: Message::new("paper-chart-how")
            .with("one", &common.sides.tokyo.name)
            .with("two", &common.sides.moscow.name),
        titles: (Message::new("paper-chart-title"), Message::new("paper-chart-near")),
    };
    let nobody = |_: usize, _: Side| String::new();
    html! {
        (told_with(&|page| pages::debrief_ended(page, told)))
        (part("theory"))
        h2 { (word(wording, "paper-path")) }
        (chart(wording, common, &drawn))
        (figures(wording, common, (&hindsight.plane, &hindsight.survey), &marks))
        (told_with(&|page| pages::debrief_turning(page, told)))
        h2 { (word(wording, "debrief-votes")) }
        (votes(wording, told.view))
        (part("scores"))
        (part("hindsight"))
        (part("history"))
        (part("aftermath"))
        (part("counsel"))
        (part("questions"))
        h2 { (word(wording, "paper-meters")) }
        (meters(wording, told.view, hindsight, &told.session.talks().state().ledger))
        h2 { (word(wording, "paper-rounds")) }
        (rounds(&Rounds { wording, session: told.session, who: &nobody, opponent: told.opponent }))
        p class="seed" { (say(wording, &told.seed_told())) }
    }
}

/// Every text put on the table as a mark: the last one with what became of it.
fn offers(common: &Common, path: &Path) -> Vec<Marked> {
    let mark = |(place, offer): (usize, &OfferMade)| {
        let of = |id: &'static str| {
            Message::new(id)
                .with("number", place + 1)
                .with("side", &common.sides[offer.by].name)
                .with("round", i32::from(offer.round.0) + 1)
        };
        Marked {
            label: (place + 1).to_string(),
            name: of("paper-offer"),
            at: offer.utility,
            kind: match offer.fate {
                Fate::InForce => Kind::InForce,
                Fate::Refused { .. } | Fate::Stopped { .. } => Kind::Failed,
                Fate::Unanswered | Fate::Declined { .. } => Kind::PutBy(offer.by),
            },
            way: Some(offer.by),
            told: of("paper-offer-told").with("text", draft_text(common, &offer.draft)),
        }
    };
    path.offers.iter().enumerate().map(mark).collect()
}
