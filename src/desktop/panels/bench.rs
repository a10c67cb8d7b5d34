//! The second table: the chance at home, body by body, and the factions with their seats, leaning and deciding clause.

use egui::{RichText, Ui, vec2};

use super::emblem::crest;
use super::glossary::words;
use super::hemicycle::{benches, hemicycle};
use super::page::caption;
use super::strip::strip;
use super::worth::decided_by;
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::fonts::Type;
use crate::desktop::stage::{Region, Stage, heading};
use crate::desktop::theme;
use crate::game::{Seen, TextAtHand};
use crate::negotiation::ratification::Support;
use crate::pages::{Leaning, Outlook, Term, as_it_seems};
use crate::scenario::home::Tally;
use crate::scenario::id::{BodyId, FactionId};
use crate::sentence::Message;
use crate::wording::{chance, percent, signed};

/// One's own home, and what it would say to the text at hand.
pub fn bench(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    stage.enter(Region::Home);
    let (view, side) = (&seen.view, seen.view.side());
    let home = if seen.at_hand.is_some() { "window-home-on-text" } else { "window-home" };
    let home = Message::new(home).with("side", &view.common().sides[side].name);
    heading(ui, &stage.say(&home));
    match &seen.at_hand {
        None => {
            ui.label(stage.word("window-no-text"));
        }
        Some(at_hand) => {
            chamber(ui, stage, seen, at_hand);
            outlook(ui, stage, seen, at_hand);
        }
    }
    for faction in view.common().sides[side].factions.ids() {
        row(ui, stage, seen, faction);
    }
    if seen.at_hand.is_some() {
        caption(ui, &stage.word("window-strips-key"));
    }
    words(ui, stage, &[Term::Ratification, Term::RedLine, Term::StayingAway, Term::Pressure]);
}

/// The body in doubt as a chamber, each member as he would vote, with the chance in its middle.
fn chamber(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, at_hand: &TextAtHand) {
    let forecast = &at_hand.forecast;
    let Some(doubted) = forecast.bodies.iter().min_by_key(|body| body.chance) else { return };
    let Some(verdict) =
        forecast.expected.bodies.iter().find(|verdict| verdict.body == doubted.body)
    else {
        return;
    };
    let tallies: Vec<Tally> = verdict.votes.values().copied().collect();
    let (casts, each) = benches(&tallies);
    let growth = theme::growth(ui);
    let rect = hemicycle(ui, &casts, 86.0 * growth);
    let chance = Message::new("window-percent").with("percent", percent(forecast.chance));
    let chance = stage.say(&chance);
    let font = egui::FontId::new(18.0 * growth, Type::Title.family());
    let at = rect.center_bottom() - vec2(0.0, 2.0 * growth);
    ui.painter().text(at, egui::Align2::CENTER_BOTTOM, chance, font, theme::of(ui).ink);
    let body = &seen.view.common().sides[seen.view.side()].bodies[doubted.body];
    let key = Message::new("window-chamber").with("body", &body.name).with("each", each);
    ui.vertical_centered(|ui| caption(ui, &stage.say(&key)));
}

/// Whether it would pass, and each body's chance.
fn outlook(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, at_hand: &TextAtHand) {
    let (word, colour) = match Outlook::of(&at_hand.forecast) {
        Outlook::Passes => ("window-would-pass", theme::of(ui).good),
        Outlook::Fails => ("window-would-fail", theme::of(ui).bad),
    };
    let said = stage.say(&Message::new(word).with("chance", chance(at_hand.forecast.chance)));
    let button = egui::Button::new(theme::bold(said).color(colour)).wrap();
    let why = stage.word("window-read-forecast");
    if stage.press(ui, button).on_hover_text(why).clicked() {
        stage.ask(Ask::Read(Leaf::Forecast));
    }
    caption(ui, &stage.say(&as_it_seems(&at_hand.forecast.expected)));
    let public = &seen.view.common().sides[seen.view.side()];
    ui.horizontal_wrapped(|ui| {
        for body in &at_hand.forecast.bodies {
            let about = &public.bodies[body.body];
            let line = Message::new("window-body")
                .with("name", &about.name)
                .with("percent", percent(body.chance));
            let button = egui::Button::new(RichText::new(stage.say(&line)).small()).small();
            if stage.press(ui, button).clicked() {
                stage.ask(Ask::Read(Leaf::Why(about.word.clone())));
            }
        }
        for (_, about) in seen.view.standing().bodies_passed_over(&at_hand.draft) {
            let line = Message::new("window-body-not-asked").with("name", &about.name);
            ui.label(RichText::new(stage.say(&line)).small());
        }
    });
}

fn row(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, faction: FactionId) {
    let (view, side) = (&seen.view, seen.view.side());
    let about = &view.common().sides[side].factions[faction];
    let (body, count) = largest(seen, faction);
    ui.add_space(3.0);
    let name = Message::new("window-faction").with("name", &about.name).with("seats", count);
    let sign = view.common().sides[side].faction_crest(faction);
    let (ink, size) = (theme::of(ui).of_side(side), 22.0 * theme::growth(ui));
    let Some(at_hand) = &seen.at_hand else {
        ui.horizontal_wrapped(|ui| {
            crest(ui, sign, ink, size);
            ui.label(stage.say(&name));
        });
        return;
    };
    let support = &at_hand.forecast.expected.factions[faction];
    ui.horizontal_wrapped(|ui| {
        crest(ui, sign, ink, size);
        let called = stage.text(&about.name);
        ui.label(stage.say(&name));
        let figure = Message::new("window-support").with("points", signed(support.score));
        let figure = stage.say(&figure);
        stage.figure(ui, &figure, &called, Leaf::Why(about.word.clone()));
    });
    if let Some(tally) = body.and_then(|body| votes(at_hand, body, faction)) {
        let growth = theme::growth(ui);
        strip(ui, tally, vec2(ui.available_width().min(220.0 * growth), 8.0 * growth));
    }
    leaning(ui, stage, seen, support);
}

/// How it leans and by which clause, in words and colour.
fn leaning(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, support: &Support) {
    let leaning = Leaning::of(support);
    let colour = match leaning {
        Leaning::For | Leaning::RatherFor => theme::of(ui).good,
        Leaning::Divided => theme::of(ui).note,
        Leaning::RatherAgainst | Leaning::Against | Leaning::Never => theme::of(ui).bad,
    };
    let by = decided_by(seen.view.common(), leaning.decider(support));
    let line = Message::new("window-leans").with("leaning", leaning.name()).with("decider", by);
    let line = stage.say(&line);
    let line = if leaning == Leaning::Never { theme::bold(line) } else { RichText::new(line) };
    ui.add(egui::Label::new(line.small().color(colour)).wrap());
}

/// The body the faction has most seats in, and how many they are.
fn largest(seen: &Seen, faction: FactionId) -> (Option<BodyId>, u32) {
    let (view, side) = (&seen.view, seen.view.side());
    let seats = |body: BodyId| view.table().seats[side][body][faction];
    let body = view.common().sides[side].bodies.ids().max_by_key(|body| seats(*body));
    (body, body.map_or(0, seats))
}

/// How its members there would vote.
fn votes(at_hand: &TextAtHand, body: BodyId, faction: FactionId) -> Option<Tally> {
    let verdict = at_hand.forecast.expected.bodies.iter().find(|verdict| verdict.body == body)?;
    Some(verdict.votes[faction])
}
