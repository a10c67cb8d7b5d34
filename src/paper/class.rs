//! Several games of one scenario side by side: all on one chart, what each came to, what decided it, the scores.

use maud::{Markup, html};

use super::plane::{Chart, Kind, Marked, chart, figures};
use crate::negotiation::outcome::Ending;
use crate::scenario::home::Threshold;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::{SharedFrame, TableOutcome};
use crate::wording::{Wording, came_to, decided, draft_text, needs};

/// What several games are told from.
pub struct ManyGames<'a> {
    /// The words, for whoever points.
    pub wording: &'a Wording,
    /// What all are measured in.
    pub frame: &'a SharedFrame,
    /// What each came to.
    pub tables: &'a [TableOutcome],
    /// A last column: its heading, and what stands in it of each table.
    pub more: (Message, &'a dyn Fn(&TableOutcome) -> Markup),
}

/// The page's body without its heading.
pub fn many_games(page: &ManyGames<'_>) -> Markup {
    let (wording, scenario) = (page.wording, page.frame.scenario());
    let common = &scenario.common;
    let word = |id| wording.say(&Message::new(id));
    html! {
        (class_chart(wording, page.frame, page.tables))
        h2 { (word("class-debrief-outcomes")) }
        (outcomes(page, common))
        h2 { (word("class-debrief-figures")) }
        (figures(wording, common, (&page.frame.plane, &page.frame.survey), &marked(common, page.tables)))
        h2 { (word("debrief-history")) }
        p { (wording.say(&Message::new("history-package").with("text", draft_text(common, &scenario.history.package.draft())))) }
        h2 { (word("sheet-questions")) }
        ol { @for question in &common.questions { li { (wording.text(question)) } } }
    }
}

/// All tables on one plane.
pub fn class_chart(wording: &Wording, frame: &SharedFrame, tables: &[TableOutcome]) -> Markup {
    let common = &frame.scenario().common;
    let told = Message::new("chart-told")
        .with("tables", tables.len())
        .with("zone", frame.survey.zone.len())
        .with("one", &common.sides.tokyo.name)
        .with("two", &common.sides.moscow.name);
    let drawn = Chart {
        plane: &frame.plane,
        marks: &marked(common, tables),
        told,
        how: Message::new("chart-how"),
        titles: (Message::new("chart-title"), Message::new("chart-near")),
    };
    chart(wording, common, &drawn)
}

/// Every table where it came to lie.
fn marked(common: &Common, tables: &[TableOutcome]) -> Vec<Marked> {
    let mark = |table: &TableOutcome| Marked {
        label: table.number.to_string(),
        name: Message::new("chart-table").with("table", table.number),
        at: table.at,
        kind: match table.outcome.map(|outcome| outcome.ending) {
            Some(Ending::InForce) => Kind::InForce,
            Some(Ending::Refused { .. } | Ending::BrokenOff { .. }) => Kind::Failed,
            Some(Ending::OutOfTime) | None => Kind::Over,
        },
        way: None,
        told: Message::new("chart-mark")
            .with("table", table.number)
            .with("how", came_to(common, table)),
    };
    tables.iter().map(mark).collect()
}

/// The text in force; else the last that was on the table.
fn last_text(common: &Common, table: &TableOutcome) -> Option<Message> {
    let said = |id, text| Message::new(id).with("text", draft_text(common, text));
    let last = || table.last.as_ref().map(|offer| said("class-debrief-last", &offer.draft));
    table.text.as_ref().map(|text| said("debrief-in-force", text)).or_else(last)
}

/// A row a table.
fn outcomes(page: &ManyGames<'_>, common: &Common) -> Markup {
    let wording = page.wording;
    let word = |id| wording.say(&Message::new(id));
    let head = |id: &'static str, side: Side| {
        wording.say(&Message::new(id).with("side", &common.sides[side].name))
    };
    let (heading, more) = (&page.more.0, page.more.1);
    html! {
        table class="outcomes" {
            thead { tr {
                th scope="col" { (word("class-debrief-table")) }
                th scope="col" { (word("class-debrief-outcome")) }
                @for side in Side::BOTH { th scope="col" class="number" { (head("class-debrief-score", side)) } }
                th scope="col" class="number" { (word("class-debrief-rounds")) }
                @for side in Side::BOTH { th scope="col" class="number" { (head("class-debrief-gestures", side)) } }
                th scope="col" { (wording.say(heading)) }
            } }
            tbody {
                @for table in page.tables {
                    tr {
                        th scope="row" { (table.number) }
                        td { (wording.say(&came_to(common, table))) }
                        @for side in Side::BOTH {
                            td class="number" { @if let Some(scores) = &table.scores { (scores[side].total()) } @else { "–" } }
                        }
                        td class="number" { (table.rounds) }
                        @for side in Side::BOTH { td class="number" { (table.gestures[side]) } }
                        td { (more(table)) }
                    }
                    // Under its figures, for what decided is a sentence or two, and a text is longer.
                    @let (text, deciding) = (last_text(common, table), table.deciding.as_ref());
                    @if text.is_some() || deciding.is_some() {
                        tr class="text" { td {} td colspan="7" {
                            @if let Some(deciding) = deciding { p { (wording.say(&decided(common, deciding))) } }
                            @if let Some(text) = text { p { (wording.say(&text)) } }
                        } }
                    }
                }
            }
        }
    }
}

/// What of the homes may be changed before a vote is taken again, as `--set` writes it and as people say it.
pub fn offered(wording: &Wording, common: &Common) -> Vec<(String, String)> {
    let mut offered = Vec::new();
    for side in Side::BOTH {
        let public = &common.sides[side];
        for body in public.bodies.values() {
            let (field, kind, now) = match &body.threshold {
                Threshold::Members(votes) => ("yes_at_least", "votes", *votes),
                Threshold::Cast { share, .. } => ("share_of_cast", "share", share.0),
                Threshold::Unity { limit, .. } => ("dissent_at_most", "votes", *limit),
            };
            let path = format!("sides.{}.bodies.{}.{field}", side.word(), body.word);
            let told = Message::new("again-quota")
                .with("side", &public.name)
                .with("body", &body.name)
                .with("kind", kind)
                .with("now", now)
                .with("needs", needs(&body.threshold));
            offered.push((path, wording.say(&told)));
            for (faction, seats) in body.seats.iter().filter(|(_, seats)| **seats > 0) {
                let about = &public.factions[faction];
                let path =
                    format!("sides.{}.bodies.{}.seats.{}", side.word(), body.word, about.word);
                let told = Message::new("again-seats")
                    .with("side", &public.name)
                    .with("faction", &about.name)
                    .with("body", &body.name)
                    .with("now", *seats);
                offered.push((path, wording.say(&told)));
            }
        }
    }
    offered
}
