//! What has come to be decided, what came over the wire last, and what lies on the table waiting for an answer.

use egui::Ui;

use super::actions::to_decide;
use super::arrival::{slide_in, stamp};
use super::page::caption;
use super::worth::worth;
use crate::desktop::ask::{Aside, Ask};
use crate::desktop::fonts::Type;
use crate::desktop::news::News;
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::Seen;
use crate::negotiation::state::Offer;
use crate::pages::{Known, Waiting, waiting};
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::view::SeatView;

/// What is to be decided before all else, the latest, as a telegram, and under it what waits for an answer.
pub fn notice(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, news: &News) {
    stage.enter(Region::Actions);
    to_decide(ui, stage, seen);
    stage.enter(Region::News);
    latest(ui, stage, seen, news);
    stage.small(ui, "window-all-news", Ask::Look(Aside::News));
    stage.enter(Region::Actions);
    on_the_table(ui, stage, seen);
}

/// What happened last that the papers made something of, with what they printed.
fn latest(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, news: &News) {
    let printed = |item: &&crate::desktop::news::Item| {
        Side::BOTH.into_iter().any(|side| item.headlines[side].is_some())
    };
    let items = news.items();
    let Some(item) = items.iter().rfind(printed).or(items.last()) else { return };
    let size = egui::TextStyle::Small.resolve(ui.style()).size;
    slide_in(ui, item.place, |ui| {
        ui.add(egui::Label::new(theme::set(&item.line, Type::Wire).size(size)).wrap());
        for capital in Side::BOTH {
            let Some(headline) = &item.headlines[capital] else { continue };
            let name = stage.text(&seen.view.common().sides[capital].name);
            let line = Message::new("window-said").with("side", name);
            let line = stage.say(&line.with("what", headline.as_str()));
            let line =
                theme::set(line, Type::Headline).size(size).color(theme::of(ui).of_side(capital));
            ui.add(egui::Label::new(line).wrap());
        }
    });
}

/// What waits for an answer, a line each.
fn on_the_table(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let lines: Vec<Message> =
        waiting(&seen.view).into_iter().filter_map(|waits| line(&seen.view, waits)).collect();
    if lines.is_empty() {
        caption(ui, &stage.word("window-table-empty"));
    }
    let leaked = waiting(&seen.view).into_iter().find_map(|waits| {
        let Waiting::Offer { offer, .. } = waits else { return None };
        (Known::of(&offer) == Known::Leaked).then_some(usize::from(offer.round.0))
    });
    stamp(ui, &stage.word("window-stamp-leaked"), leaked);
    for line in lines {
        let size = egui::TextStyle::Small.resolve(ui.style()).size;
        ui.add(egui::Label::new(theme::bold(stage.say(&line)).size(size)).wrap());
    }
}

/// What waits in a line: a proposal with what it would bring, since its text lies on the sheet.
fn line(view: &SeatView, waits: Waiting) -> Option<Message> {
    let side = view.side();
    let other = &view.common().sides[side.other()].name;
    let number = |offer: &Offer| i32::from(offer.round.0) + 1;
    Some(match waits {
        Waiting::Offer { by, offer } => {
            let channel = match Known::of(&offer) {
                Known::Public => "public",
                Known::Leaked => "leaked",
                Known::Private => "private",
            };
            let own = by == side;
            let line = Message::new(if own { "window-own-offer" } else { "window-their-offer" })
                .with("other", other)
                .with("channel", channel)
                .with("round", number(&offer));
            if own { line } else { line.with("worth", worth(view, &offer.draft)) }
        }
        Waiting::Replaced { by, offer } => {
            let own = by == side;
            let id = if own { "window-own-replaced" } else { "window-their-replaced" };
            let line = Message::new(id).with("other", other).with("round", number(&offer));
            if own { line } else { line.with("worth", worth(view, &offer.draft)) }
        }
        Waiting::AtStake(draft) => {
            Message::new("window-at-stake").with("worth", worth(view, &draft))
        }
        Waiting::Decision(_) | Waiting::Trade(_) | Waiting::Gesture(_) | Waiting::Insult => {
            return waits.line(view);
        }
    })
}
