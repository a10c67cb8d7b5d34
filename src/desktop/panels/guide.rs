//! A newcomer's guide: a slip beside the thing it speaks of, with what to try there and why.

use egui::{Align, Label, Layout, RichText, Shape, Stroke, Ui, pos2, vec2};

use super::glossary::term;
use crate::desktop::ask::Ask;
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::Seen;
use crate::pages::{Guidance, InHand, Lesson, Spot};

/// What to try now, where the person at the screen is guided.
pub fn lesson(seen: &Seen, guidance: Guidance) -> Option<Lesson> {
    if !guidance.guides(&seen.view.common().word) {
        return None;
    }
    let hand = seen.at_hand.as_ref().map(|at_hand| InHand {
        draft: at_hand.draft,
        chance: at_hand.forecast.chance,
        worth: at_hand.value.total,
    });
    Lesson::of(&seen.view, hand)
}

/// The slip, in all the room of `ui`, with a corner that points at what it speaks of.
pub fn guide(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, lesson: Lesson) {
    stage.enter(Region::Beside);
    let slip = ui.max_rect().shrink(CORNER);
    let paint = ui.painter();
    paint.rect_filled(slip, 2.0, theme::of(ui).chosen);
    point(ui, slip, lesson.spot());
    let inside = slip.shrink2(vec2(10.0, 5.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(inside), |ui| {
        advised(ui, stage, seen, lesson);
    });
}

/// What to try, the word it teaches, and the way to be rid of it.
pub fn advised(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, lesson: Lesson) {
    ui.horizontal(|ui| {
        let title = theme::title(ui, stage.word("guide-title"), 0.86).color(theme::of(ui).seal);
        ui.label(title);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            stage.small(ui, "guide-put-away", Ask::Guide(Guidance::Nowhere));
            let taught = lesson.term();
            let name = RichText::new(stage.say(&taught.name())).small();
            term(ui, stage, name, taught);
        });
    });
    ui.add(Label::new(stage.say(&lesson.text(&seen.view))).wrap());
}

/// How far the corner stands out, in points.
const CORNER: f32 = 9.0;

/// The corner: to the left stands one's home, to the right the treaty, below the three trays, above what came in.
fn point(ui: &Ui, slip: egui::Rect, spot: Spot) {
    let middle = slip.center();
    let along = |share: f32| slip.left() + slip.width() * share;
    let (tip, base) = match spot {
        Spot::Home => {
            let x = slip.left();
            (pos2(x - CORNER, middle.y), [pos2(x, middle.y - CORNER), pos2(x, middle.y + CORNER)])
        }
        Spot::Treaty => {
            let x = slip.right();
            (pos2(x + CORNER, middle.y), [pos2(x, middle.y - CORNER), pos2(x, middle.y + CORNER)])
        }
        Spot::Waiting => {
            let y = slip.top();
            (pos2(middle.x, y - CORNER), [pos2(middle.x - CORNER, y), pos2(middle.x + CORNER, y)])
        }
        Spot::AtHome | Spot::Signals | Spot::AtTheTable => {
            let x = match spot {
                Spot::AtHome => along(0.06),
                Spot::AtTheTable => along(0.94),
                Spot::Home | Spot::Treaty | Spot::Waiting | Spot::Signals => along(0.4),
            };
            let y = slip.bottom();
            (pos2(x, y + CORNER), [pos2(x - CORNER, y), pos2(x + CORNER, y)])
        }
    };
    let [one, other] = base;
    ui.painter().add(Shape::convex_polygon(
        vec![one, tip, other],
        theme::of(ui).chosen,
        Stroke::NONE,
    ));
}
