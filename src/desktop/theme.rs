//! The look of the window, all of it: colours, sizes of type, spacing.

use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Stroke, TextStyle, Theme, Visuals};

use crate::scenario::id::Side;

/// Smallest and greatest size of text, in per cent.
pub const TEXT_SIZES: std::ops::RangeInclusive<u16> = 80..=200;

/// Paper everything lies on.
pub const PAPER: Color32 = Color32::from_rgb(0xF3, 0xEE, 0xE3);
/// A sheet on the paper.
pub const SHEET: Color32 = Color32::from_rgb(0xFB, 0xF9, 0xF3);
/// What is written.
pub const INK: Color32 = Color32::from_rgb(0x22, 0x1E, 0x19);
/// What is written small: notes, captions.
pub const NOTE: Color32 = Color32::from_rgb(0x5C, 0x54, 0x49);
/// Lines.
pub const RULE: Color32 = Color32::from_rgb(0xC9, 0xBF, 0xAC);
/// What is chosen or has the focus.
pub const CHOSEN: Color32 = Color32::from_rgb(0xE7, 0xDA, 0xB4);
/// What goes well.
pub const GOOD: Color32 = Color32::from_rgb(0x1F, 0x5F, 0x3A);
/// What goes badly.
pub const BAD: Color32 = Color32::from_rgb(0x8E, 0x2A, 0x1B);

/// The colour of a side; its letter always stands beside it.
pub fn of_side(side: Side) -> Color32 {
    match side {
        Side::Tokyo => Color32::from_rgb(0x8A, 0x1E, 0x3C),
        Side::Moscow => Color32::from_rgb(0x1E, 0x46, 0x78),
    }
}

/// Every pair of a text's colour and what it is written on.
pub const WRITTEN: [(Color32, Color32); 12] = [
    (INK, PAPER),
    (INK, SHEET),
    (INK, CHOSEN),
    (NOTE, PAPER),
    (NOTE, SHEET),
    (NOTE, CHOSEN),
    (GOOD, PAPER),
    (GOOD, SHEET),
    (GOOD, CHOSEN),
    (BAD, PAPER),
    (BAD, SHEET),
    (BAD, CHOSEN),
];

/// Dresses a window, its text at `percent` of its plain size.
pub fn dress(ctx: &Context, percent: u16) {
    let size = f32::from(percent.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end())) / 100.0;
    ctx.set_theme(Theme::Light);
    // Text grows by the sizes below, not by magnifying the whole.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    ctx.set_visuals(visuals());
    ctx.all_styles_mut(|style| {
        for (text, points, family) in [
            (TextStyle::Small, 11.5, FontFamily::Proportional),
            (TextStyle::Body, 13.5, FontFamily::Proportional),
            (TextStyle::Button, 13.5, FontFamily::Proportional),
            (TextStyle::Monospace, 13.0, FontFamily::Monospace),
            (TextStyle::Heading, 19.0, FontFamily::Proportional),
        ] {
            style.text_styles.insert(text, FontId::new(points * size, family));
        }
        style.spacing.item_spacing = egui::vec2(6.0, 4.0);
        style.spacing.button_padding = egui::vec2(7.0, 3.0);
    });
}

fn visuals() -> Visuals {
    let mut visuals = Visuals::light();
    visuals.override_text_color = Some(INK);
    visuals.panel_fill = PAPER;
    visuals.window_fill = SHEET;
    visuals.extreme_bg_color = SHEET;
    visuals.faint_bg_color = SHEET;
    visuals.selection.bg_fill = CHOSEN;
    visuals.selection.stroke = Stroke::new(1.5, INK);
    for widget in [
        &mut visuals.widgets.noninteractive,
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
        &mut visuals.widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(3);
        widget.bg_stroke = Stroke::new(1.0, RULE);
        widget.fg_stroke = Stroke::new(1.0, INK);
    }
    for widget in [&mut visuals.widgets.inactive, &mut visuals.widgets.open] {
        widget.weak_bg_fill = SHEET;
        widget.bg_fill = SHEET;
    }
    for widget in [&mut visuals.widgets.hovered, &mut visuals.widgets.active] {
        widget.weak_bg_fill = CHOSEN;
        widget.bg_fill = CHOSEN;
        // Focus is a heavier line, not a colour alone.
        widget.bg_stroke = Stroke::new(2.0, INK);
    }
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast as WCAG 2.2 defines them.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let channel = |byte: u8| {
            let part = f32::from(byte) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = |colour: Color32| {
            0.2126 * channel(colour.r())
                + 0.7152 * channel(colour.g())
                + 0.0722 * channel(colour.b())
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_text_stands_out_from_what_it_is_written_on() {
        let sides = Side::BOTH
            .into_iter()
            .flat_map(|side| [PAPER, SHEET, CHOSEN].map(|on| (of_side(side), on)));
        for (text, on) in WRITTEN.into_iter().chain(sides) {
            assert!(contrast(text, on) >= 4.5, "{text:?} on {on:?}: {}", contrast(text, on));
        }
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }
}
