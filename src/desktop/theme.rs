//! The look of the window, all of it: colours, type, spacing.

use egui::style::ScrollStyle;
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Frame, Margin, RichText, Shadow, Stroke,
    TextStyle, Theme, Ui, Visuals,
};

use super::fonts::{self, Type};
use crate::scenario::id::Side;
use crate::scenario::island::Disposition;

/// Smallest and greatest size of text, in per cent.
pub const TEXT_SIZES: std::ops::RangeInclusive<u16> = 80..=200;

/// A heading at its plain size, in points.
const TITLE: f32 = 18.0;
/// Body text at its plain size, in points.
const BODY: f32 = 14.0;

/// The strips along the edges of the window, and what lies under a sheet.
pub const PAPER: Color32 = Color32::from_rgb(0xEF, 0xE8, 0xD8);
/// What came over the wire.
pub const WIRE: Color32 = Color32::from_rgb(0xF3, 0xE7, 0xC3);
/// A room with its lights down.
pub const DARK: Color32 = Color32::from_rgb(0x2A, 0x25, 0x20);
/// A seal, and the present date.
pub const SEAL: Color32 = Color32::from_rgb(0xB3, 0x36, 0x2B);
/// A sheet of paper.
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
/// The sea of a map, where it is shallow and seen by day.
pub const SEA: Color32 = Color32::from_rgb(0xB9, 0xCD, 0xD0);
/// The sea of a map where it is deep.
pub const DEEP: Color32 = Color32::from_rgb(0x94, 0xB2, 0xB8);
/// Land of a map that no draft speaks of.
pub const LAND: Color32 = Color32::from_rgb(0xE7, 0xDF, 0xCA);

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
    let on_paper =
        inks.into_iter().flat_map(|ink| [PAPER, SHEET, WIRE, CHOSEN].map(|on| (ink, on)));
    let on_a_map = [SEA, DEEP, LAND].map(|on| (INK, on));
    let on_flags = Side::BOTH.map(|side| (Color32::WHITE, of_side(side)));
    let on_covers = ["1956", "1998", "2016", "2022", ""].map(of_year);
    let on_covers =
        on_covers.into_iter().flat_map(|look| [(look.ink, look.paper), (look.accent, look.paper)]);
    on_paper.chain(on_a_map).chain(on_flags).chain(on_covers).collect()
}

/// The paper of a year, and what is printed on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The paper.
    pub paper: Color32,
    /// What is written on it.
    pub ink: Color32,
    /// The year itself.
    pub accent: Color32,
}

/// The look of a year: the paper people wrote on then; of one that has none of its own, a plain sheet.
pub fn of_year(year: &str) -> Look {
    let look = |paper, ink, accent| Look { paper, ink, accent };
    match year {
        "1956" => look(WIRE, INK, SEAL),
        "1998" => look(Color32::from_rgb(0xE6, 0xE9, 0xE4), INK, GOOD),
        "2016" => look(Color32::WHITE, INK, Color32::from_rgb(0x0B, 0x4F, 0x9E)),
        "2022" => {
            let slate = Color32::from_rgb(0x2A, 0x2E, 0x35);
            look(slate, Color32::from_rgb(0xE4, 0xE1, 0xDA), Color32::from_rgb(0xC4, 0xBF, 0xB4))
        }
        _ => look(SHEET, INK, NOTE),
    }
}

/// Text in bold.
pub fn bold(text: impl Into<String>) -> RichText {
    set(text, Type::Bold)
}

/// Text in one of the types.
pub fn set(text: impl Into<String>, in_type: Type) -> RichText {
    RichText::new(text).family(in_type.family())
}

/// A title of its rank: the name of the game is of 4, a heading on a sheet of 1.
pub fn title(ui: &Ui, text: impl Into<String>, rank: f32) -> RichText {
    set(text, Type::Title).size(TITLE * rank * growth(ui))
}

/// A sheet of paper lying on the map.
pub fn sheet() -> Frame {
    Frame::new().fill(SHEET).inner_margin(Margin::symmetric(12, 9)).shadow(SHADOW)
}

/// What came over the wire, lying on the map.
pub fn wire() -> Frame {
    sheet().fill(WIRE)
}

/// A strip along an edge of the window.
pub fn strip() -> Frame {
    Frame::new().fill(PAPER).inner_margin(Margin::symmetric(12, 5)).shadow(SHADOW)
}

/// The shadow of a sheet.
const SHADOW: Shadow =
    Shadow { offset: [0, 2], blur: 7, spread: 0, color: Color32::from_black_alpha(60) };

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
            (TextStyle::Small, 12.0, FontFamily::Proportional),
            (TextStyle::Body, BODY, FontFamily::Proportional),
            (TextStyle::Button, BODY, FontFamily::Proportional),
            (TextStyle::Monospace, 13.0, FontFamily::Monospace),
            (TextStyle::Heading, TITLE, Type::Title.family()),
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
        for on in [PAPER, SHEET, WIRE, CHOSEN] {
            assert!(contrast(FOCUS, on) >= 3.0, "{on:?}");
        }
    }
}
