//! The dated line of the rounds: those gone by filled, the present one ringed, with what happened in each.

use std::sync::Arc;

use egui::text::{Galley, LayoutJob, TextWrapping};
use egui::{Align2, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::game::Seen;
use crate::negotiation::event::Happening;
use crate::negotiation::state::Phase;
use crate::units::Round;
use crate::wording::{after_signature, round_in_full};

/// The height of the line, in points of a window whose text has its plain size.
const HEIGHT: f32 = 26.0;

/// The rounds in order, from left to right.
pub fn calendar(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let height = HEIGHT * theme::growth(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let rounds = seen.view.common().last_round().0 + 1;
    let step = rect.width() / f32::from(rounds.max(1));
    let line = rect.top() + height * 0.3;
    ui.painter().hline(rect.x_range(), line, (1.0, theme::of(ui).note));
    let now = seen.view.table().round;
    let place = |round: Round| {
        let left = rect.left() + step * f32::from(round.0);
        Rect::from_min_size(pos2(left, rect.top()), vec2(step, height))
    };
    // The present date stands in full; what would lie under it is left out, the others are cut to their places.
    let present = label(ui, stage, seen, now, place(now), rect.width());
    let left = place(now).left().min(rect.right() - present.size().x);
    let gap = height * 0.2;
    let taken = left - gap..=left + present.size().x + gap;
    for round in (0..rounds).map(Round) {
        let place = place(round);
        mark(ui, seen, round, place, line);
        let below = |galley: &Galley| place.bottom() - galley.size().y;
        if round == now {
            let at = pos2(left, below(&present));
            ui.painter().galley(at, Arc::clone(&present), theme::of(ui).ink);
            continue;
        }
        let date = label(ui, stage, seen, round, place, step * 0.92);
        if place.left() > *taken.end() || place.left() + date.size().x < *taken.start() {
            ui.painter().galley(pos2(place.left(), below(&date)), date, theme::of(ui).note);
        }
    }
    tell(stage, seen, response, rect, step);
}

/// The mark of a round on the line, and whether something took place in it.
fn mark(ui: &Ui, seen: &Seen, round: Round, place: Rect, line: f32) {
    let now = seen.view.table().round;
    let paint = ui.painter();
    let dot = pos2(place.left() + place.height() * 0.3, line);
    let size = place.height() * 0.16;
    if round < now {
        paint.circle_filled(dot, size, theme::of(ui).note);
    } else {
        let width = if round == now { 2.5 } else { 1.0 };
        paint.circle(dot, size, theme::of(ui).sheet, Stroke::new(width, theme::of(ui).ink));
    }
    if took_place(seen, round).next().is_some() {
        let mark = pos2(dot.x + size * 2.6, line - 1.0);
        paint.text(mark, Align2::LEFT_BOTTOM, "▲", font(place, 0.3), theme::of(ui).ink);
    }
}

/// The number and date of a round, cut to `room`.
fn label(
    ui: &Ui,
    stage: &Stage<'_>,
    seen: &Seen,
    round: Round,
    place: Rect,
    room: f32,
) -> Arc<Galley> {
    let table = seen.view.table();
    let about = if round == table.round && matches!(table.phase, Phase::Interval { .. }) {
        Some(stage.say(&after_signature()))
    } else {
        seen.view.common().round_plan(round).map(|plan| stage.text(&plan.date))
    };
    let text = format!("{} · {}", round.0 + 1, about.unwrap_or_default());
    let colour =
        if round == seen.view.table().round { theme::of(ui).ink } else { theme::of(ui).note };
    let mut job = LayoutJob::simple_singleline(text, font(place, 0.42), colour);
    job.wrap = TextWrapping::truncate_at_width(room);
    ui.painter().layout_job(job)
}

fn font(place: Rect, share: f32) -> egui::FontId {
    egui::FontId::proportional(place.height() * share)
}

/// The events of the scenario that took place in `round`.
fn took_place(seen: &Seen, round: Round) -> impl Iterator<Item = &Happening> {
    let in_round = seen.happened.iter().filter(move |(when, _)| *when == round);
    let event = |what: &&Happening| matches!(what, Happening::TookPlace { .. });
    in_round.map(|(_, event)| &event.what).filter(event)
}

/// The round under the pointer by name, and what happened in it.
fn tell(stage: &Stage<'_>, seen: &Seen, response: Response, rect: Rect, step: f32) {
    let Some(at) = response.hover_pos() else { return };
    let view = &seen.view;
    let under = (0..=view.common().last_round().0)
        .map(Round)
        .find(|round| at.x < rect.left() + step * f32::from(round.0 + 1));
    let Some(round) = under else { return };
    let mut told = vec![stage.say(&round_in_full(view.common(), round))];
    for what in took_place(seen, round) {
        if let Happening::TookPlace { event } = what
            && let Some(event) = view.happened().get(event)
        {
            told.push(stage.text(&event.title));
        }
    }
    response.on_hover_text(told.join("\n"));
}
