//! Whether what is written can be read, and what must be told apart is: for every look and every choice of colours.

use egui::Color32;

use super::palette::{self, ON_A_FLAG, Palette};
use crate::scenario::id::Side;
use crate::scenario::look::Look;
use crate::store::Colours;

/// Every look in all colours, with what text must stand out by there.
fn all() -> impl Iterator<Item = (Look, Colours, f32)> {
    let least = |colours| match colours {
        Colours::Printed | Colours::Dark => 4.5,
        Colours::HighContrast => 7.0,
    };
    let of = move |look| Colours::ALL.map(|colours| (look, colours, least(colours)));
    Look::ALL.into_iter().flat_map(of)
}

/// Every pair of a text's colour and what it is written on.
fn written(look: &Palette) -> Vec<(Color32, Color32)> {
    let sides = Side::BOTH.map(|side| look.of_side(side));
    let inks = [look.ink, look.note, look.good, look.bad].into_iter().chain(sides);
    let on_paper =
        inks.flat_map(|ink| [look.paper, look.sheet, look.wire, look.chosen].map(|on| (ink, on)));
    let on_a_map = [look.sea, look.deep, look.land].map(|on| (look.ink, on));
    let on_flags = Side::BOTH.map(|side| (ON_A_FLAG, palette::flag(side)));
    let seal = [(look.seal, look.cover), (look.seal, look.sheet), (look.ink, look.cover)];
    on_paper.chain(on_a_map).chain(on_flags).chain(seal).collect()
}

/// A channel as light.
fn light(byte: u8) -> f32 {
    let part = f32::from(byte) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

fn lights(of: Color32) -> [f32; 3] {
    [of.r(), of.g(), of.b()].map(light)
}

/// Relative luminance and contrast as WCAG 2.2 defines them.
fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let [red, green, blue] = lights(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// How a colour is seen without red, and without green: matrices of Machado, Oliveira and Fernandes, 2009, at full
/// severity, on light.
const EYES: [(&str, [[f32; 3]; 3]); 2] = [
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
];

/// Lightness, and the two ways a colour departs from grey, as CIELAB has them.
fn lab([red, green, blue]: [f32; 3]) -> [f32; 3] {
    let curve = |part: f32| {
        if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 }
    };
    let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    let y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far apart two colours are to eyes that see by `matrix`, as the older of the two CIE differences counts it: 2 is
/// just noticed, 10 at a glance.
fn apart(one: Color32, other: Color32, matrix: &[[f32; 3]; 3]) -> f32 {
    let seen = |of: Color32| {
        let light = lights(of);
        let through = |row: &[f32; 3]| {
            row.iter().zip(light).map(|(part, of)| part * of).sum::<f32>().clamp(0.0, 1.0)
        };
        lab([through(&matrix[0]), through(&matrix[1]), through(&matrix[2])])
    };
    let squares = seen(one).into_iter().zip(seen(other)).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f32>().sqrt()
}

#[test]
fn every_text_stands_out_from_what_it_is_written_on() {
    for (look, colours, least) in all() {
        for (text, on) in written(&Palette::of(look, colours)) {
            let found = contrast(text, on);
            assert!(found >= least, "{look:?} {colours:?}: {text:?} on {on:?}: {found}");
        }
    }
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
}

#[test]
fn the_ring_of_the_focus_stands_out_from_all_it_may_lie_on() {
    for (look, colours, _) in all() {
        let look = Palette::of(look, colours);
        for on in [look.paper, look.sheet, look.wire, look.chosen, look.sea, look.deep] {
            let found = contrast(look.focus, on);
            assert!(found >= 3.0, "{colours:?} {on:?}: {found}");
        }
    }
}

#[test]
fn what_must_be_told_apart_is_by_eyes_that_see_no_red_or_no_green() {
    for (look, colours, _) in all() {
        let palette = Palette::of(look, colours);
        let sides = Side::BOTH.map(|side| palette.of_side(side));
        for (name, matrix) in &EYES {
            for (one, other) in [
                (sides[0], sides[1]),
                (palette.good, palette.bad),
                (palette::flag(Side::Tokyo), palette::flag(Side::Moscow)),
            ] {
                let found = apart(one, other, matrix);
                assert!(found >= 15.0, "{look:?} {colours:?} {name}: {one:?} {other:?} {found}");
            }
        }
    }
    // What the sum is worth: a red and a green of the same lightness are one to these eyes, blue and yellow never.
    let (red, green) = (Color32::from_rgb(0xB4, 0x50, 0x50), Color32::from_rgb(0x77, 0x77, 0x50));
    assert!(apart(red, green, &EYES[1].1) < 15.0);
    assert!(apart(Color32::BLUE, Color32::YELLOW, &EYES[1].1) > 100.0);
}
