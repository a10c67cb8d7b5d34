//! The look of the window, all of it: colours, type, spacing.

use egui::style::ScrollStyle;
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, RichText, Stroke, TextStyle, Theme, Ui,
    Visuals,
};

use super::fonts;
use crate::scenario::id::Side;
use crate::scenario::island::Disposition;

/// Smallest and greatest size of text, in per cent.
pub const TEXT_SIZES: std::ops::RangeInclusive<u16> = 80..=200;

/// Body text at its plain size, in points.
const BODY: f32 = 13.5;

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
/// What is chosen.
pub const CHOSEN: Color32 = Color32::from_rgb(0xE7, 0xDA, 0xB4);
/// The ring round what has the focus.
pub const FOCUS: Color32 = Color32::from_rgb(0x0B, 0x55, 0xA4);
/// What goes well.
pub const GOOD: Color32 = Color32::from_rgb(0x1F, 0x5F, 0x3A);
/// What goes badly.
pub const BAD: Color32 = Color32::from_rgb(0x8E, 0x2A, 0x1B);
/// The sea of a map.
pub const SEA: Color32 = Color32::from_rgb(0xDD, 0xE6, 0xE8);
/// Land of a map that no draft speaks of.
pub const LAND: Color32 = Color32::from_rgb(0xE2, 0xDC, 0xCB);

/// The colour of a side; its letter always stands beside it.
pub fn of_side(side: Side) -> Color32 {
    match side {
        Side::Tokyo => Color32::from_rgb(0x8A, 0x1E, 0x3C),
        Side::Moscow => Color32::from_rgb(0x1E, 0x46, 0x78),
    }
}

/// The colour of an island of which a draft says so; its words always stand beside it.
pub fn of_disposition(said: Option<Disposition>) -> Color32 {
    match said {
        None => Color32::from_rgb(0xC4, 0xBC, 0xA6),
        Some(Disposition::Transferred) => of_side(Side::Tokyo),
        Some(Disposition::Promised) => Color32::from_rgb(0xC0, 0x6C, 0x84),
        Some(Disposition::ResidualSovereignty) => Color32::from_rgb(0xD9, 0xA3, 0xB2),
        Some(Disposition::Administration) => Color32::from_rgb(0xE6, 0xC3, 0xCC),
        Some(Disposition::Joint) => Color32::from_rgb(0x9A, 0x86, 0xAE),
        Some(Disposition::Deferred) => SHEET,
        Some(Disposition::MoscowSovereignty) => of_side(Side::Moscow),
    }
}

/// Every pair of a text's colour and what it is written on.
pub fn written() -> Vec<(Color32, Color32)> {
    let inks = [INK, NOTE, GOOD, BAD, of_side(Side::Tokyo), of_side(Side::Moscow)];
    let on_paper = inks.into_iter().flat_map(|ink| [PAPER, SHEET, CHOSEN].map(|on| (ink, on)));
    let on_a_map = [SEA, LAND].map(|on| (INK, on));
    let on_flags = Side::BOTH.map(|side| (Color32::WHITE, of_side(side)));
    on_paper.chain(on_a_map).chain(on_flags).collect()
}

/// Text in bold.
pub fn bold(text: impl Into<String>) -> RichText {
    RichText::new(text).family(fonts::bold())
}

/// How much larger than plain the text of `ui` is.
pub fn growth(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size / BODY
}

/// Dresses a window, its text at `percent` of its plain size. Its fonts are there from the next pass on.
pub fn dress(ctx: &Context, percent: u16) {
    let size = f32::from(percent.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end())) / 100.0;
    fonts::install(ctx);
    ctx.set_theme(Theme::Light);
    // Text grows by the sizes below, not by magnifying the whole.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    ctx.set_visuals(visuals());
    ctx.all_styles_mut(|style| {
        for (text, points, family) in [
            (TextStyle::Small, 11.5, FontFamily::Proportional),
            (TextStyle::Body, BODY, FontFamily::Proportional),
            (TextStyle::Button, BODY, FontFamily::Proportional),
            (TextStyle::Monospace, 13.0, FontFamily::Monospace),
            (TextStyle::Heading, 19.0, FontFamily::Proportional),
        ] {
            style.text_styles.insert(text, FontId::new(points * size, family));
        }
        style.spacing.item_spacing = egui::vec2(6.0, 4.0) * size;
        style.spacing.button_padding = egui::vec2(7.0, 3.0) * size;
        style.spacing.scroll = ScrollStyle::solid();
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
    // The handles of scroll bars: pale ones would hide that there is more to see.
    visuals.widgets.inactive.bg_fill = NOTE;
    visuals.widgets.hovered.weak_bg_fill = CHOSEN;
    visuals.widgets.hovered.bg_fill = CHOSEN;
    visuals.widgets.hovered.bg_stroke = Stroke::new(1.5, INK);
    // Focus is a heavy ring, not a colour alone.
    visuals.widgets.active.weak_bg_fill = CHOSEN;
    visuals.widgets.active.bg_fill = CHOSEN;
    visuals.widgets.active.bg_stroke = Stroke::new(2.5, FOCUS);
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
        for (text, on) in written() {
            assert!(contrast(text, on) >= 4.5, "{text:?} on {on:?}: {}", contrast(text, on));
        }
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }

    #[test]
    fn the_ring_of_the_focus_stands_out_from_all_it_may_lie_on() {
        for on in [PAPER, SHEET, CHOSEN] {
            assert!(contrast(FOCUS, on) >= 3.0, "{on:?}");
        }
    }
}
