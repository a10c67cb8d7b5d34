//! A page in type: headings, paragraphs, indented lines. What can be typed in the terminal is left out.

use egui::{RichText, Ui};

use super::emblem::crest;
use crate::desktop::theme;
use crate::pages::Block;

/// How far a level is set in, in points.
const INDENT: f32 = 14.0;

/// Sets the blocks of a page.
pub fn page(ui: &mut Ui, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                ui.add_space(6.0);
                ui.label(theme::bold(heading).size(type_size(ui) * 1.2));
                ui.separator();
            }
            Block::Line(level, line) => {
                ui.horizontal_top(|ui| {
                    ui.add_space(INDENT * f32::from(u8::try_from(*level).unwrap_or(4)));
                    ui.vertical(|ui| ui.label(line));
                });
            }
            Block::Somebody(side, sign, level, line) => {
                ui.horizontal_top(|ui| {
                    ui.add_space(INDENT * f32::from(u8::try_from(*level).unwrap_or(4)));
                    crest(ui, *sign, theme::of(ui).of_side(*side), type_size(ui) * 2.0);
                    ui.vertical(|ui| ui.label(line));
                });
            }
            Block::Hint(_) => {}
            Block::Gap => ui.add_space(4.0),
        }
    }
}

/// The blocks as plain text, to be taken elsewhere.
pub fn plain(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.extend([heading.as_str(), "\n"]);
            }
            Block::Line(level, line) | Block::Somebody(_, _, level, line) => {
                text.extend(["  ".repeat(*level).as_str(), line.as_str(), "\n"]);
            }
            Block::Hint(_) => {}
            Block::Gap => text.push('\n'),
        }
    }
    text
}

fn type_size(ui: &Ui) -> f32 {
    egui::TextStyle::Body.resolve(ui.style()).size
}

/// The note under a figure or a picture.
pub fn caption(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(RichText::new(text).small().color(theme::of(ui).note)).wrap());
}
