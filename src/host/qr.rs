//! An address as a square a phone's camera reads: in characters for a terminal, as a drawing for a page.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};
use qrcode::render::unicode::Dense1x2;
use qrcode::{Color, QrCode};

/// Light modules round the square, as its standard asks.
const QUIET: usize = 4;

/// The square in half blocks, a line each two rows; nothing where `text` is too long for one.
///
/// What is light is printed, since most terminals are dark; cameras read it the other way round too.
pub fn for_terminal(text: &str) -> String {
    let Ok(code) = QrCode::new(text) else { return String::new() };
    code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build()
}

/// The square as a drawing that says `label` to whoever does not see it; nothing where `text` is too long for one.
///
/// It is black on white by day and by night: cameras look for that.
pub fn drawing(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::new(text) else { return html! {} };
    let width = code.width();
    let mut path = String::new();
    for (number, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            let (x, y) = (number % width + QUIET, number / width + QUIET);
            // Writing to a String does not fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    let all = width + 2 * QUIET;
    html! {
        svg .qr viewBox={ "0 0 " (all) " " (all) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(all) height=(all) fill="#fff" {}
            (PreEscaped(format!("<path fill=\"#000\" d=\"{path}\"/>")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "http://192.168.178.123:7056";

    /// Whether what is drawn is dark where the square of [`URL`] is, and light round it.
    fn assert_square(width: usize, is_dark: impl Fn(usize, usize) -> bool) {
        let code = QrCode::new(URL).unwrap();
        assert_eq!(width, code.width() + 2 * QUIET);
        let inner = QUIET..QUIET + code.width();
        for (y, x) in (0..width).flat_map(|y| (0..width).map(move |x| (y, x))) {
            let expected = inner.contains(&x)
                && inner.contains(&y)
                && code[(x - QUIET, y - QUIET)] == Color::Dark;
            assert_eq!(is_dark(x, y), expected, "column {x}, row {y}");
        }
    }

    #[test]
    fn a_terminal_shows_the_square() {
        let lines: Vec<Vec<char>> =
            for_terminal(URL).lines().map(|line| line.chars().collect()).collect();
        let width = lines[0].len();
        // A dark terminal: what is not printed is dark.
        assert_square(width, |x, y| match lines.get(y / 2).and_then(|line| line.get(x)) {
            Some('█') => false,
            Some('▀') => y % 2 == 1,
            Some('▄') => y % 2 == 0,
            _ => true,
        });
    }

    #[test]
    fn a_page_shows_the_square() {
        let drawn = drawing(URL, "an <address>").0;
        assert!(drawn.contains("aria-label=\"an &lt;address&gt;\"") && !drawn.contains("style"));
        let width: usize = drawn
            .split("viewBox=\"0 0 ")
            .nth(1)
            .unwrap()
            .split(' ')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        let modules: Vec<(usize, usize)> = drawn
            .split('M')
            .skip(1)
            .map(|module| {
                let place = module.split('h').next().unwrap();
                let (x, y) = place.split_once(' ').unwrap();
                (x.parse().unwrap(), y.parse().unwrap())
            })
            .collect();
        assert_square(width, |x, y| modules.contains(&(x, y)));
    }

    #[test]
    fn what_is_too_long_for_a_square_has_none() {
        let long = "x".repeat(5_000);
        assert!(for_terminal(&long).is_empty() && drawing(&long, "").0.is_empty());
    }
}
