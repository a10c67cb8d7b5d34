//! The second table: the chance at home, body by body, and the factions with their seats, leaning and deciding clause.

use egui::{RichText, Ui};

use crate::desktop::stage::{Ask, Leaf, Stage, heading};
use crate::desktop::theme;
use crate::game::Seen;
use crate::scenario::id::{FactionId, Side};
use crate::sentence::Message;
use crate::view::SeatView;
use crate::wording::{chance, decider, signed};

/// One's own home, and what it would say to the text at hand.
pub fn bench(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let (view, side) = (&seen.view, seen.view.side());
    let home = Message::new("window-home").with("side", &view.common().sides[side].name);
    heading(ui, &stage.say(&home));
    match &seen.at_hand {
        None => {
            ui.label(stage.word("window-no-text"));
        }
        Some(at_hand) => {
            let verdict = &at_hand.forecast.expected;
            let (word, colour) = if verdict.passes() {
                ("window-would-pass", theme::GOOD)
            } else {
                ("window-would-fail", theme::BAD)
            };
            let said = Message::new(word).with("chance", chance(at_hand.forecast.chance));
            let said = stage.say(&said);
            if ui.button(RichText::new(said).strong().color(colour)).clicked() {
                stage.ask(Ask::Read(Leaf::Forecast));
            }
            for body in &at_hand.forecast.bodies {
                let about = &view.common().sides[side].bodies[body.body];
                let line = Message::new("window-body")
                    .with("name", &about.name)
                    .with("chance", chance(body.chance));
                let line = stage.say(&line);
                if ui.small_button(line).clicked() {
                    stage.ask(Ask::Read(Leaf::Why(about.word.clone())));
                }
            }
        }
    }
    for faction in view.common().sides[side].factions.ids() {
        faction_row(ui, stage, seen, faction);
    }
}

fn faction_row(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, faction: FactionId) {
    let (view, side) = (&seen.view, seen.view.side());
    let about = &view.common().sides[side].factions[faction];
    let name = Message::new("window-faction")
        .with("name", &about.name)
        .with("seats", seats(view, side, faction));
    ui.horizontal_wrapped(|ui| {
        ui.label(stage.say(&name));
        let Some(at_hand) = &seen.at_hand else { return };
        let support = &at_hand.forecast.expected.factions[faction];
        let figure = signed(support.score);
        let called = stage.text(&about.name);
        stage.figure(ui, &figure, &called, Leaf::Why(about.word.clone()));
        let why = decider(view.common(), side, &support.decider(support.score.0 > 0));
        let colour =
            if support.cap.is_some() || support.score.0 <= 0 { theme::BAD } else { theme::GOOD };
        ui.label(RichText::new(stage.say(&why)).small().color(colour));
    });
}

/// The largest number of seats a faction holds in a body of its side.
fn seats(view: &SeatView, side: Side, faction: FactionId) -> u32 {
    let bodies = view.common().sides[side].bodies.ids();
    bodies.map(|body| view.table().seats[side][body][faction]).max().unwrap_or(0)
}

/// What everyone knows of the other home.
pub fn theirs(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let (view, other) = (&seen.view, seen.view.side().other());
    let public = &view.common().sides[other];
    heading(ui, &stage.say(&Message::new("window-home").with("side", &public.name)));
    for (faction, about) in public.factions.iter() {
        let line = Message::new("window-faction")
            .with("name", &about.name)
            .with("seats", seats(view, other, faction));
        ui.label(stage.say(&line)).on_hover_text(stage.text(&about.wants));
    }
    if ui.button(stage.word("window-their-wishes")).clicked() {
        stage.ask(Ask::Read(Leaf::Other));
    }
}
