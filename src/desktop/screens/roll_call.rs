//! The roll call: each body's factions called one by one, every seat to be seen, and then the body's answer.

use egui::{Label, Panel, RichText, ScrollArea, Ui};

use crate::desktop::ask::Ask;
use crate::desktop::panels::{self, caption};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::negotiation::ratification::Ballot;
use crate::scenario::home::Tally;
use crate::sentence::Message;
use crate::wording;

/// The size of a seat, in points of a window whose text has its plain size.
const SEAT: f32 = 7.0;

/// How many calls it takes until every body has answered: a faction each, and the body's answer.
pub fn calls(ballots: &[Ballot]) -> usize {
    ballots.iter().map(|ballot| ballot.votes.len() + 1).sum()
}

/// The votes just taken, as far as they have been `called`.
pub fn roll_call(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, called: usize) {
    let ballots = &seen.roll_call;
    Panel::bottom("then").resizable(false).show(ui, |ui| {
        stage.enter(Region::Actions);
        ui.horizontal_wrapped(|ui| then(ui, stage, called < calls(ballots)));
    });
    stage.enter(Region::Sheet);
    let area = ScrollArea::vertical().stick_to_bottom(true);
    stage.scroll(ui, area, Region::Sheet, |ui, stage| {
        ui.heading(stage.word("window-roll-call"));
        if let Some(draft) = seen.voted_on() {
            let text = wording::draft_text(seen.view.common(), &draft);
            let on = stage.say(&Message::new("forecast-text").with("text", text));
            ui.add(Label::new(on).wrap());
        }
        caption(ui, &stage.word("window-seats-key"));
        let mut left = called;
        for ballot in ballots {
            body(ui, stage, seen, ballot, left);
            left = left.saturating_sub(ballot.votes.len() + 1);
            if left == 0 {
                break;
            }
        }
    });
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
    for (vote, line) in ballot.votes.iter().zip(wording::roll_call(common, ballot)).take(called) {
        ui.add(Label::new(stage.say(&line)).wrap());
        let (yes, against, absent) = vote.tally;
        panels::seats(ui, Tally { yes, against, absent }, SEAT * theme::growth(ui));
    }
    if called > ballot.votes.len() {
        let answer = stage.say(&wording::vote(common, seen.view.side(), ballot));
        let colour = if ballot.passed { theme::GOOD } else { theme::BAD };
        ui.add(Label::new(theme::bold(answer).color(colour)).wrap());
        ui.separator();
    }
}
