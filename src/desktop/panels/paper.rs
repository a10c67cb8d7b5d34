//! The paper that was signed: its articles in full, and under them two signatures and two seals.

use egui::{Align2, FontId, Label, Sense, Ui, pos2, vec2};

use super::page::caption;
use super::seal::{seal, signature};
use crate::desktop::fonts::Type;
use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::negotiation::event::{Event, Happening};
use crate::negotiation::state::{SignedText, TableState};
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, LeaderId, Side};
use crate::scenario::issue::Common;
use crate::sentence::Message;

/// A text that was signed, by whom, and whether it is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedPaper {
    /// The text.
    pub draft: Draft,
    /// What was measured against when it was signed: what it leaves out says nothing.
    pub quiet: Draft,
    /// Who signed for each side.
    pub leaders: BySide<LeaderId>,
    /// Whether it is in force.
    pub in_force: bool,
}

impl SignedPaper {
    /// Every text of `table` that was signed in the course of `events`, in order.
    pub fn all(common: &Common, events: &[Event], table: &TableState) -> Vec<Self> {
        let mut in_office = table.leaders;
        for side in Side::BOTH {
            if let Some(first) = common.sides[side].leaders.ids().next() {
                in_office[side] = first;
            }
        }
        let mut signers = Vec::new();
        for event in events {
            if let Happening::GovernmentChanged { side, leader } = event.what {
                in_office[side] = leader;
            } else if let Happening::Signed { .. } = event.what {
                signers.push(in_office);
            }
        }
        let paper = |(place, signed): (usize, &SignedText)| Self {
            draft: signed.draft,
            quiet: common.opening_status_quo(),
            leaders: signers.get(place).copied().unwrap_or(table.leaders),
            in_force: signed.in_force,
        };
        table.signed.iter().enumerate().map(paper).collect()
    }
}

/// The paper.
pub fn paper(ui: &mut Ui, stage: &Stage<'_>, common: &Common, signed: &SignedPaper) {
    ui.vertical_centered(|ui| {
        ui.label(theme::title(ui, stage.text(&common.title), 1.4));
    });
    let said = |issue: &_| signed.draft.option(*issue) != signed.quiet.option(*issue);
    for (number, issue) in common.issues.ids().filter(said).enumerate() {
        let text = stage.text(&common.issues[issue].options[signed.draft.option(issue)].text);
        let article = Message::new("paper-article").with("number", number + 1).with("text", text);
        let size = egui::TextStyle::Body.resolve(ui.style()).size * 1.08;
        ui.add_space(4.0);
        ui.add(Label::new(theme::set(stage.say(&article), Type::Treaty).size(size)).wrap());
    }
    ui.add_space(10.0);
    ui.columns(2, |columns| {
        for (side, ui) in Side::BOTH.into_iter().zip(columns) {
            signed_by(ui, stage, common, (side, signed.leaders[side]));
        }
    });
    let told = if signed.in_force { "paper-in-force" } else { "paper-refused" };
    caption(ui, &stage.word(told));
}

/// A signature over its line, a seal beside it, and whose they are.
fn signed_by(ui: &mut Ui, stage: &Stage<'_>, common: &Common, (side, leader): (Side, LeaderId)) {
    let growth = theme::growth(ui);
    let size = vec2(ui.available_width(), 66.0 * growth);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let paint = ui.painter();
    let radius = 24.0 * growth;
    let hand = rect.with_max_x((rect.right() - radius * 2.6).max(rect.left() + 20.0));
    signature(paint, hand, side);
    paint.hline(hand.x_range(), rect.bottom() - 2.0, (1.0, theme::of(paint.ctx()).note));
    let at = pos2(rect.right() - radius * 1.2, rect.center().y + 4.0);
    seal(paint, at, radius, theme::of(paint.ctx()).seal);
    let letter = stage.say(&Message::new("window-letter").with("side", side.word()));
    let font = FontId::new(radius * 0.9, Type::Title.family());
    paint.text(at, Align2::CENTER_CENTER, letter, font, theme::of(paint.ctx()).sheet);
    let public = &common.sides[side];
    let name = Message::new("paper-signed-by")
        .with("side", &public.name)
        .with("name", &public.leaders[leader].name);
    caption(ui, &stage.say(&name));
}
