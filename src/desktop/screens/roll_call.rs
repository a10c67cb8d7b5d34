//! The roll call: each body's factions called one by one, every seat to be seen, and then the body's answer.

use egui::{CentralPanel, Frame, Label, Panel, RichText, ScrollArea, Ui};

use crate::desktop::ask::Ask;
use crate::desktop::fonts::Type;
use crate::desktop::panels::{self, caption};
use crate::desktop::stage::{Ground, Region, Stage};
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::negotiation::ratification::Ballot;
use crate::scenario::home::Tally;
use crate::sentence::Message;
use crate::wording;

/// How many calls it takes until every body has answered: a faction each, and the body's answer.
pub fn calls(ballots: &[Ballot]) -> usize {
    ballots.iter().map(|ballot| ballot.votes.len() + 1).sum()
}

/// The body that is called now, and how many of its calls have been made; the last one once all have answered.
fn calling(ballots: &[Ballot], called: usize) -> Option<(&Ballot, usize)> {
    let mut left = called;
    for ballot in ballots {
        let of_it = ballot.votes.len() + 1;
        if left < of_it {
            return Some((ballot, left));
        }
        left -= of_it;
    }
    ballots.last().map(|ballot| (ballot, ballot.votes.len() + 1))
}

/// The votes just taken, as far as they have been `called`: a dark room, the chamber, and the roll beside it.
pub fn roll_call(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, called: usize) {
    let ballots = &seen.roll_call;
    stage.ground = Ground::Dark;
    Panel::bottom("then").resizable(false).frame(theme::strip()).show(ui, |ui| {
        stage.enter(Region::Actions);
        ui.horizontal_wrapped(|ui| then(ui, stage, called < calls(ballots)));
    });
    stage.enter(Region::Sheet);
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        let room = ui.max_rect().shrink(16.0);
        let is_wide = room.width() > 62.0 * egui::TextStyle::Body.resolve(ui.style()).size;
        let (chamber, roll) = if is_wide {
            room.split_left_right_at_fraction(0.66)
        } else {
            room.split_top_bottom_at_fraction(0.45)
        };
        if let Some((ballot, made)) = calling(ballots, called) {
            super::lay(ui, ("chamber", chamber.shrink(6.0), theme::sheet()), |ui| {
                house(ui, stage, seen, (ballot, made));
            });
        }
        super::lay(ui, ("roll", roll.shrink(6.0), theme::sheet()), |ui| {
            let area = ScrollArea::vertical().stick_to_bottom(true);
            stage.scroll(ui, area, Region::Sheet, |ui, stage| read_roll(ui, stage, seen, called));
        });
    });
}

/// The chamber being called: its seats, the tally, and the tally beside the quota.
fn house(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, (ballot, made): (&Ballot, usize)) {
    let common = seen.view.common();
    let public = &common.sides[ballot.side];
    let ink = theme::of_side(ballot.side);
    let name = Message::new("window-roll-call-body")
        .with("side", &public.name)
        .with("body", &public.bodies[ballot.body].name);
    ui.add(Label::new(theme::title(ui, stage.say(&name), 1.3).color(ink)).wrap());
    if let Some(draft) = seen.voted_on() {
        let text = wording::draft_text(common, &draft);
        let on = stage.say(&Message::new("forecast-text").with("text", text));
        ui.add(Label::new(theme::set(on, Type::TreatyItalic)).wrap());
    }
    let tallies: Vec<Tally> = ballot
        .votes
        .iter()
        .map(|vote| {
            let (yes, against, absent) = vote.tally;
            Tally { yes, against, absent }
        })
        .collect();
    let (mut casts, _) = panels::benches(&tallies);
    let (sat, _) = panels::benches(tallies.get(..made).unwrap_or(&tallies));
    // Who has not been called sits where he will vote from, and nobody knows how.
    let uncalled = casts.len().min(sat.len());
    casts.iter_mut().skip(uncalled).for_each(|cast| *cast = panels::Cast::Uncalled);
    let growth = theme::growth(ui);
    let foot = 92.0 * growth;
    let rect = panels::hemicycle(ui, &casts, (ui.available_height() - foot).max(40.0));
    let in_favour: u32 = tallies.iter().take(made).map(|tally| tally.yes).sum();
    let font = egui::FontId::new(52.0 * growth, Type::Title.family());
    let at = rect.center_bottom();
    let anchor = egui::Align2::CENTER_BOTTOM;
    ui.painter().text(at, anchor, in_favour.to_string(), font, theme::INK);
    let away: u32 = tallies.iter().take(made).map(|tally| tally.absent).sum();
    let against: u32 = tallies.iter().take(made).map(|tally| tally.against).sum();
    let total: u32 = tallies.iter().map(|tally| tally.yes + tally.against + tally.absent).sum();
    let told = Message::new("window-tally")
        .with("yes", in_favour)
        .with("absent", away)
        .with("against", against);
    ui.vertical_centered(|ui| ui.label(stage.say(&told)));
    let so_far = Tally { yes: in_favour, against, absent: total - in_favour - against };
    panels::strip(ui, so_far, egui::vec2(ui.available_width(), 16.0 * growth));
    if made > ballot.votes.len() {
        let answer = stage.say(&wording::vote(common, seen.view.side(), ballot));
        let colour = if ballot.passed { theme::GOOD } else { theme::BAD };
        ui.add(Label::new(theme::title(ui, answer, 1.0).color(colour)).wrap());
    } else {
        caption(ui, &stage.word("window-seats-key"));
    }
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
    ui.label(theme::bold(stage.say(&name)).color(theme::of_side(ballot.side)));
    for line in wording::roll_call(common, ballot).into_iter().take(called.min(ballot.votes.len()))
    {
        ui.add(Label::new(stage.say(&line)).wrap());
        ui.separator();
    }
    if called > ballot.votes.len() {
        let answer = stage.say(&wording::vote(common, seen.view.side(), ballot));
        let colour = if ballot.passed { theme::GOOD } else { theme::BAD };
        ui.add(Label::new(theme::bold(answer).color(colour)).wrap());
        ui.separator();
    }
}
