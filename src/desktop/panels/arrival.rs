//! WHAT COMES IN: a telegram slides onto its sheet, a stamp comes down on what has leaked. Both are seen once, and then lie
//! still; what was there before a screen was opened has come in already.

use egui::emath::Rot2;
use egui::emath::TSTransform;
use egui::epaint::TextShape;
use egui::{Align2, Context, FontId, Id, Sense, Shape, Stroke, Ui, vec2};

use crate::desktop::fonts::Type;
use crate::desktop::theme;
use crate::store::Motion;

/// How long it takes to come in, in seconds.
const TIME: f64 = 0.28;

/// How a stamp is turned, in radians, against the clock.
const TURNED: f32 = -0.09;

/// What came in last at a place, and since when it comes; not where it lies still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Came {
    what: usize,
    /// In microseconds.
    since: Option<u64>,
}

/// How far `what`, the latest at the place `at`, has come in: 0 to 1, and 1 at once where motion is reduced. While it comes
/// the next frame is asked for.
fn come_in(ctx: &Context, at: Id, what: usize) -> f32 {
    let now = ctx.input(|input| input.time);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "time since the start, in microseconds"
    )]
    let micros = (now * 1e6) as u64;
    let last: Option<Came> = ctx.data(|data| data.get_temp(at));
    let since = match last {
        Some(last) if last.what == what => last.since,
        Some(_) if theme::dress_of(ctx).motion == Motion::Full => Some(micros),
        Some(_) | None => None,
    };
    #[allow(clippy::cast_precision_loss, reason = "a fraction of a second")]
    let passed = since.map_or(TIME, |since| micros.saturating_sub(since) as f64 / 1e6);
    let is_still = passed >= TIME;
    ctx.data_mut(|data| data.insert_temp(at, Came { what, since: since.filter(|_| !is_still) }));
    if is_still {
        return 1.0;
    }
    ctx.request_repaint();
    #[allow(clippy::cast_possible_truncation, reason = "between 0 and 1")]
    let share = (passed / TIME) as f32;
    // Quick at first, and soft at the end.
    1.0 - (1.0 - share).powi(3)
}

/// Shows what came in as number `what`: it slides from the left while it comes. What can be pressed lies in its place at once.
pub(super) fn slide_in(ui: &mut Ui, what: usize, show: impl FnOnce(&mut Ui)) {
    let come = come_in(ui, Id::new("what came in last"), what);
    let away = vec2(-(1.0 - come) * 60.0 * theme::growth(ui), 0.0);
    let opacity = ui.opacity();
    ui.multiply_opacity(come.max(0.05));
    ui.with_visual_transform(TSTransform::from_translation(away), show);
    ui.set_opacity(opacity);
}

/// A stamp of `word`, where `what` has been stamped: it comes down, and stays. Nothing, and no room, where nothing has.
/// What it says stands in words beside it, so it is no sentence of its own.
pub(super) fn stamp(ui: &mut Ui, word: &str, what: Option<usize>) {
    let come = come_in(ui, Id::new("what was stamped last"), what.map_or(0, |what| what + 1));
    if what.is_none() {
        return;
    }
    let ink = theme::of(ui).bad;
    let size = egui::TextStyle::Small.resolve(ui.style()).size;
    let font = FontId::new(size, Type::Bold.family());
    let set = ui.painter().layout_no_wrap(word.to_owned(), font, ink);
    let edge = set.size() + vec2(size, size * 0.5);
    let (room, _) = ui.allocate_exact_size(edge + vec2(size * 0.4, size * 0.9), Sense::hover());
    let ink = ink.gamma_multiply(come.max(0.05));
    let middle = room.center();
    let turn = Rot2::from_angle(TURNED);
    let half = edge / 2.0;
    let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
    let corners = corners.map(|(x, y)| middle + turn * vec2(x * half.x, y * half.y));
    let frame = Shape::closed_line(corners.to_vec(), Stroke::new((size / 8.0).max(1.0), ink));
    let text = TextShape::new(middle - set.size() / 2.0, set, ink)
        .with_angle_and_anchor(TURNED, Align2::CENTER_CENTER)
        .with_override_text_color(ink);
    let mut stamped = Shape::Vec(vec![frame, Shape::Text(text)]);
    // It comes down from above the paper: larger, about its middle.
    let grown = TSTransform::from_scaling(1.0 + (1.0 - come) * 1.2);
    let about = TSTransform::from_translation(middle.to_vec2());
    stamped.transform(about * grown * about.inverse());
    ui.painter().add(stamped);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::theme::Dress;

    /// How far the latest has come in, at each of these moments.
    fn seen(ctx: &Context, moments: &[(f64, usize)]) -> Vec<f32> {
        let mut seen = Vec::new();
        for (time, what) in moments {
            let input = egui::RawInput { time: Some(*time), ..egui::RawInput::default() };
            let mut out = ctx.run_ui(input, |ui| seen.push(come_in(ui, Id::new("here"), *what)));
            out.textures_delta.clear();
        }
        seen
    }

    fn ctx(motion: Motion) -> Context {
        let ctx = Context::default();
        theme::dress(&ctx, Dress { motion, ..Dress::plain(100) });
        // What asks for a second pass of a frame would be seen twice.
        ctx.options_mut(|options| options.max_passes = std::num::NonZeroUsize::MIN);
        ctx
    }

    #[test]
    fn what_was_there_has_come_in_and_what_comes_is_seen_to_come_once() {
        let seen = seen(
            &ctx(Motion::Full),
            &[(1.0, 4), (9.0, 4), (20.0, 5), (20.1, 5), (20.2, 5), (20.4, 5), (50.0, 5)],
        );
        assert_eq!(seen[..3], [1.0, 1.0, 0.0], "a window that rested begins from nothing");
        assert!(0.0 < seen[3] && seen[3] < seen[4] && seen[4] < 1.0, "{seen:?}");
        assert_eq!(seen[5..], [1.0, 1.0]);
    }

    #[test]
    fn where_motion_is_reduced_it_is_there_at_once() {
        assert_eq!(seen(&ctx(Motion::Reduced), &[(1.0, 4), (2.0, 5), (2.1, 6)]), [1.0; 3]);
    }

    #[test]
    fn a_frame_is_asked_for_while_something_comes_and_not_after() {
        let ctx = ctx(Motion::Full);
        let asks = |time: f64, what| {
            let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
            let mut out = ctx.run_ui(input, |ui| {
                come_in(ui, Id::new("here"), what);
            });
            out.textures_delta.clear();
            ctx.has_requested_repaint()
        };
        assert!([1.0, 1.1, 1.2, 1.3].map(|time| asks(time, 1))[3..] == [false]);
        assert!(asks(2.0, 2) && asks(2.1, 2));
        // One frame more is drawn for what was asked for last.
        let after = [3.0, 3.1, 3.2, 3.3].map(|time| asks(time, 2));
        assert_eq!(after[2..], [false; 2]);
    }
}
