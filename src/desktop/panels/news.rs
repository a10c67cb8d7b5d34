//! What has happened, with the headlines of both capitals, the latest last.

use egui::{Label, RichText, ScrollArea, Ui};

use super::emblem::crest;
use crate::desktop::news::{Item, News, When};
use crate::desktop::stage::{Region, Stage, heading};
use crate::desktop::theme;
use crate::game::Seen;
use crate::negotiation::event::Cause;
use crate::scenario::emblem::Crest;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::wording::{after_signature, round_in_full};

/// Most pieces of news shown at a time.
const MOST: usize = 120;

/// The news.
pub fn news(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, news: &News) {
    stage.enter(Region::News);
    heading(ui, &stage.word("window-news"));
    let items = news.items();
    let recent = items.get(items.len().saturating_sub(MOST)..).unwrap_or_default();
    let area = ScrollArea::vertical().id_salt("news").stick_to_bottom(true);
    stage.scroll(ui, area, Region::News, |ui, stage| {
        let common = seen.view.common();
        let (mut last, mut old) = (None, since_own_move(seen));
        for item in recent {
            if old.take_if(|old| item.place > *old).is_some() {
                ui.add_space(4.0);
                ui.label(theme::bold(stage.word("window-news-since")));
            }
            if last.replace(item.when) != Some(item.when) {
                let when = match item.when {
                    When::Round(round) => round_in_full(common, round),
                    When::AfterSignature(_) => after_signature(),
                };
                ui.add_space(4.0);
                ui.label(theme::bold(stage.say(&when)).small());
            }
            piece(ui, stage, seen, item);
        }
    });
}

/// How many events there were when one had last moved, if one has.
fn since_own_move(seen: &Seen) -> Option<usize> {
    let own = Cause::Move(seen.view.side());
    let place = seen.happened.iter().rposition(|(_, event)| event.cause == own)?;
    Some(place + 1)
}

fn piece(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, item: &Item) {
    let mut line = RichText::new(&item.line);
    if item.is_speech {
        line = line.italics();
    }
    ui.add(Label::new(line).wrap());
    for capital in Side::BOTH {
        let Some(headline) = &item.headlines[capital] else { continue };
        let printed = Message::new("window-headline")
            .with("side", &seen.view.common().sides[capital].name)
            .with("headline", headline.as_str());
        let printed =
            RichText::new(stage.say(&printed)).small().color(theme::of(ui).of_side(capital));
        ui.horizontal_top(|ui| {
            ui.add_space(12.0);
            let size = egui::TextStyle::Body.resolve(ui.style()).size;
            crest(ui, Crest::PAPER, theme::of(ui).of_side(capital), size * 1.2);
            ui.add(Label::new(printed).wrap())
        });
    }
}
