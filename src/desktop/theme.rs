//! The look of the window, all of it: what it wears, type, spacing. Its colours stand in `palette`.

use egui::style::ScrollStyle;
use egui::{
    Context, CornerRadius, FontFamily, FontId, Frame, Id, Margin, RichText, Shadow, Stroke,
    TextStyle, Theme, Ui, Visuals,
};

use super::fonts::{self, Type};
use super::palette::Palette;
use crate::scenario::look::Look;
use crate::store::{Colours, Motion};

/// Smallest and greatest size of text, in per cent.
pub const TEXT_SIZES: std::ops::RangeInclusive<u16> = 80..=200;

/// A heading at its plain size, in points.
const TITLE: f32 = 18.0;
/// Body text at its plain size, in points.
const BODY: f32 = 14.0;

/// What the window wears: how large its text is, whose papers it has, in which colours, and whether they move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dress {
    /// The size of text, in per cent of its plain size.
    pub text_size: u16,
    /// The year whose papers they are.
    pub look: Look,
    /// How the reader likes them coloured.
    pub colours: Colours,
    /// Whether what changes is seen to change.
    pub motion: Motion,
}

impl Dress {
    /// As a window comes, its text at `percent` of its plain size.
    pub fn plain(percent: u16) -> Self {
        Self {
            text_size: percent,
            look: Look::default(),
            colours: Colours::default(),
            motion: Motion::default(),
        }
    }

    /// Its colours.
    pub fn palette(&self) -> Palette {
        Palette::of(self.look, self.colours)
    }
}

/// Where a window keeps what it wears.
fn worn() -> Id {
    Id::new("what the window wears")
}

/// What the window wears.
pub fn dress_of(ctx: &Context) -> Dress {
    ctx.data(|data| data.get_temp(worn())).unwrap_or_else(|| Dress::plain(100))
}

/// The colours of the window.
pub fn of(ctx: &Context) -> Palette {
    dress_of(ctx).palette()
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
    let cut = match dress_of(ui).look {
        Look::Of1956 => 1.0,
        // Literata's letters are wider than those of Old Standard.
        Look::Of1998 | Look::Of2016 | Look::Of2022 => 0.9,
    };
    set(text, Type::Title).size(TITLE * rank * cut * growth(ui))
}

/// A sheet of paper lying on the map.
pub fn sheet(ctx: &Context) -> Frame {
    let look = of(ctx);
    Frame::new()
        .fill(look.sheet)
        .inner_margin(Margin::symmetric(12, 9))
        .shadow(shadow(&look))
        .stroke(edge(&look))
}

/// What came over the wire, lying on the map.
pub fn wire(ctx: &Context) -> Frame {
    sheet(ctx).fill(of(ctx).wire)
}

/// A strip along an edge of the window.
pub fn strip(ctx: &Context) -> Frame {
    let look = of(ctx);
    Frame::new().fill(look.paper).inner_margin(Margin::symmetric(12, 5)).shadow(shadow(&look))
}

/// The shadow of a sheet.
fn shadow(look: &Palette) -> Shadow {
    Shadow { offset: [0, 2], blur: 7, spread: 0, color: look.shadow() }
}

/// The line round a sheet.
fn edge(look: &Palette) -> Stroke {
    Stroke::new(1.0, look.edge)
}

/// How much larger than plain the text of `ui` is.
pub fn growth(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size / BODY
}

/// Dresses a window. Its fonts are there from the next pass on.
pub fn dress(ctx: &Context, dress: Dress) {
    let percent = dress.text_size.clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end());
    let size = f32::from(percent) / 100.0;
    ctx.data_mut(|data| data.insert_temp(worn(), dress));
    fonts::install(ctx, dress.look);
    ctx.set_theme(Theme::Light);
    // Text grows by the sizes below, not by magnifying the whole.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    ctx.set_visuals(visuals(&dress.palette()));
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

fn visuals(look: &Palette) -> Visuals {
    let mut visuals = Visuals::light();
    visuals.override_text_color = Some(look.ink);
    visuals.panel_fill = look.paper;
    visuals.window_fill = look.sheet;
    visuals.window_stroke = Stroke::new(1.0, look.rule);
    visuals.extreme_bg_color = look.sheet;
    visuals.faint_bg_color = look.sheet;
    visuals.selection.bg_fill = look.chosen;
    visuals.selection.stroke = Stroke::new(1.5, look.ink);
    visuals.text_cursor.stroke.color = look.ink;
    for widget in [
        &mut visuals.widgets.noninteractive,
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
        &mut visuals.widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(3);
        widget.bg_stroke = Stroke::new(1.0, look.rule);
        widget.fg_stroke = Stroke::new(1.0, look.ink);
    }
    for widget in [&mut visuals.widgets.inactive, &mut visuals.widgets.open] {
        widget.weak_bg_fill = look.sheet;
        widget.bg_fill = look.sheet;
    }
    // The handles of scroll bars: pale ones would hide that there is more to see.
    visuals.widgets.inactive.bg_fill = look.note;
    visuals.widgets.hovered.weak_bg_fill = look.chosen;
    visuals.widgets.hovered.bg_fill = look.chosen;
    visuals.widgets.hovered.bg_stroke = Stroke::new(1.5, look.ink);
    // Focus is a heavy ring, not a colour alone.
    visuals.widgets.active.weak_bg_fill = look.chosen;
    visuals.widgets.active.bg_fill = look.chosen;
    visuals.widgets.active.bg_stroke = Stroke::new(2.5, look.focus);
    visuals
}
