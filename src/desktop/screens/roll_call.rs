//! The roll call: each body's factions called one by one, every seat to be seen, and then the body's answer.
//!
//! The chamber itself, its seats and the strip of its votes, are drawn behind this by `world/chamber`; here is said where.

use egui::{CentralPanel, Color32, Context, Frame, Label, Panel, RichText, ScrollArea, Shadow, Ui};

use crate::desktop::ask::Ask;
use crate::desktop::fonts::Type;
use crate::desktop::panels::{self, Stand, caption};
use crate::desktop::roll::{Calling, Roll, calls};
use crate::desktop::stage::{Ground, Region, Stage};
use crate::desktop::theme;
use crate::desktop::world::{Hall, MOST};
use crate::game::{SeatRequest, Seen};
use crate::negotiation::ratification::Ballot;
use crate::scenario::home::Tally;
use crate::sentence::Message;
use crate::wording;

/// What the roll call shows.
#[derive(Clone, Copy, Debug)]
pub struct RollScene<'s> {
    /// What is seen.
    pub seen: &'s Seen,
    /// How far the roll has been called.
    pub roll: Roll,
    /// The votes as far as they have been counted; where nobody counts, of all who have been called.
    pub counted: Option<Tally>,
}

/// The votes just taken, as far as they have been called: a dark room, the chamber, and the roll beside it.
pub fn roll_call(ui: &mut Ui, stage: &mut Stage<'_>, scene: RollScene<'_>) {
    let RollScene { seen, roll, counted } = scene;
    let ballots = &seen.roll_call;
    stage.ground = Ground::Dark;
    Panel::bottom("then").resizable(false).frame(theme::strip(ui)).show(ui, |ui| {
        stage.enter(Region::Actions);
        ui.horizontal_wrapped(|ui| then(ui, stage, roll.called < calls(ballots)));
    });
    stage.enter(Region::Sheet);
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        let room = ui.max_rect().shrink(16.0);
        let is_wide = room.width() > 62.0 * egui::TextStyle::Body.resolve(ui.style()).size;
        let (chamber, list) = if is_wide {
            room.split_left_right_at_fraction(0.66)
        } else {
            room.split_top_bottom_at_fraction(0.45)
        };
        if let Some(calling) = Calling::of(ballots, roll) {
            let sheet = chamber.shrink(6.0);
            // The sheet lies in the room, and the seats on it: nothing here may cover them.
            let clear =
                |ctx: &Context| theme::sheet(ctx).fill(Color32::TRANSPARENT).shadow(Shadow::NONE);
            super::lay(ui, ("chamber", sheet, clear), |ui| {
                let hall = house(ui, stage, seen, (calling, counted));
                stage.ground = Ground::Chamber(Hall { sheet, ..hall });
            });
        }
        super::lay(ui, ("roll", list.shrink(6.0), theme::sheet), |ui| {
            let area = ScrollArea::vertical().stick_to_bottom(true);
            stage.scroll(ui, area, Region::Sheet, |ui, stage| {
                read_roll(ui, stage, seen, roll.called);
            });
        });
    });
}

/// What is said of the chamber being called: what it votes on, the tally, what is needed, its answer; and where it stands.
fn house(
    ui: &mut Ui,
    stage: &Stage<'_>,
    seen: &Seen,
    (calling, counted): (Calling<'_>, Option<Tally>),
) -> Hall {
    let common = seen.view.common();
    let ballot = calling.ballot;
    let public = &common.sides[ballot.side];
    let body = &public.bodies[ballot.body];
    let ink = theme::of(ui).of_side(ballot.side);
    let name =
        Message::new("window-roll-call-body").with("side", &public.name).with("body", &body.name);
    ui.add(Label::new(theme::title(ui, stage.say(&name), 1.3).color(ink)).wrap());
    if let Some(draft) = seen.voted_on() {
        let text = wording::draft_text(common, &draft);
        let on = stage.say(&Message::new("forecast-text").with("text", text));
        ui.add(Label::new(theme::set(on, Type::TreatyItalic)).wrap());
    }
    let seats = calling.casts(MOST).len();
    let (_, wide) = panels::places(seats);
    let growth = theme::growth(ui);
    let foot = 108.0 * growth;
    let height = (ui.available_height() - foot).max(40.0);
    // In a room of its own, and with the tally in the middle, which is as high as a line of its type.
    let most = panels::largest(seats, growth) + 160.0 * growth;
    let Stand { rect, middle, radius } = panels::stand(ui, wide, height.min(most));
    let called = calling.tally();
    let font = egui::FontId::new(52.0 * growth, Type::Title.family());
    let (at, anchor) = (rect.center_bottom(), egui::Align2::CENTER_BOTTOM);
    let in_favour = counted.unwrap_or(called).yes;
    ui.painter().text(at, anchor, in_favour.to_string(), font, theme::of(ui).ink);
    let told = Message::new("window-tally")
        .with("yes", called.yes)
        .with("absent", called.absent)
        .with("against", called.against)
        .with("needs", wording::needs(&body.threshold));
    ui.vertical_centered(|ui| ui.label(stage.say(&told)));
    ui.add_space(6.0 * growth);
    let wide = egui::vec2(ui.available_width(), 16.0 * growth);
    let (strip, _) = ui.allocate_exact_size(wide, egui::Sense::hover());
    ui.add_space(6.0 * growth);
    if calling.has_answered() {
        let answer = stage.say(&wording::vote(common, seen.view.side(), ballot));
        let colour = if ballot.passed { theme::of(ui).good } else { theme::of(ui).bad };
        ui.add(Label::new(theme::title(ui, answer, 1.0).color(colour)).wrap());
    } else {
        caption(ui, &stage.word("window-seats-key"));
    }
    Hall { sheet: rect, middle, radius, strip }
}

/// The roll, as far as it has been read: a line a bench, and each body's answer.
fn read_roll(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, called: usize) {
    ui.heading(stage.word("window-roll-call"));
    let mut left = called;
    for ballot in &seen.roll_call {
        body(ui, stage, seen, ballot, left);
        left = left.saturating_sub(ballot.votes.len() + 1);
        if left == 0 {
            break;
        }
    }
}

fn then(ui: &mut Ui, stage: &mut Stage<'_>, is_going_on: bool) {
    let (word, ask) = if is_going_on {
        ("window-call-next", Ask::CallNext)
    } else {
        ("window-go-on", Ask::Seat(SeatRequest::Proceed))
    };
    let next = stage.press(ui, egui::Button::new(theme::bold(stage.word(word))));
    Stage::first(ui, &next);
    if next.clicked() {
        stage.ask(ask);
    }
    if is_going_on && stage.button(ui, RichText::new(stage.word("window-call-all"))) {
        stage.ask(Ask::CallAll);
    }
}

/// One body, as far as it has been called.
fn body(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, ballot: &Ballot, called: usize) {
    let common = seen.view.common();
    let public = &common.sides[ballot.side];
    let name = Message::new("window-roll-call-body")
        .with("side", &public.name)
        .with("body", &public.bodies[ballot.body].name);
    ui.add_space(8.0);
    ui.horizontal_top(|ui| {
        let size = egui::TextStyle::Body.resolve(ui.style()).size * 1.7;
        panels::crest(ui, public.body_crest(ballot.body), theme::of(ui).of_side(ballot.side), size);
        ui.label(theme::bold(stage.say(&name)).color(theme::of(ui).of_side(ballot.side)));
    });
    let lines = wording::roll_call(common, ballot);
    for (vote, line) in ballot.votes.iter().zip(lines).take(called) {
        ui.horizontal_top(|ui| {
            let size = egui::TextStyle::Body.resolve(ui.style()).size * 1.7;
            panels::crest(
                ui,
                public.faction_crest(vote.faction),
                theme::of(ui).of_side(ballot.side),
                size,
            );
            ui.add(Label::new(stage.say(&line)).wrap());
        });
        ui.separator();
    }
    if called > ballot.votes.len() {
        let answer = stage.say(&wording::vote(common, seen.view.side(), ballot));
        let colour = if ballot.passed { theme::of(ui).good } else { theme::of(ui).bad };
        ui.add(Label::new(theme::bold(answer).color(colour)).wrap());
        ui.separator();
    }
}
