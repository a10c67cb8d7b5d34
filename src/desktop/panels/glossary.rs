//! A word of the field where it is shown: what it means when it is pointed at, its page when it is pressed.

use egui::{Button, Response, RichText, Shape, Ui};

use super::page::caption;
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::pages::Term;

/// How far apart the dots are under a word that can be asked about, in points.
const DOTS: f32 = 3.0;

/// `shown`, which is a word of the field, or stands for one.
pub fn term(ui: &mut Ui, stage: &mut Stage<'_>, shown: RichText, term: Term) -> Response {
    let response = stage.press(ui, Button::new(shown).frame(false));
    let line = response.rect.shrink2(ui.spacing().button_padding);
    let ends = [line.left_bottom(), line.right_bottom()];
    let dots = Shape::dotted_line(&ends, theme::of(ui).note, DOTS, 0.6);
    ui.painter().extend(dots);
    if response.clicked() {
        stage.ask(Ask::Read(Leaf::Term(term)));
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(egui::TextStyle::Body.resolve(ui.style()).size * 26.0);
        ui.label(theme::bold(stage.say(&term.name())));
        ui.label(stage.say(&term.meaning()));
        caption(ui, &stage.say(&term.origin()));
    })
}

/// The words one may ask about here, in small type.
pub fn words(ui: &mut Ui, stage: &mut Stage<'_>, terms: &[Term]) {
    ui.horizontal_wrapped(|ui| {
        caption(ui, &stage.word("glossary-here"));
        for each in terms {
            let name = RichText::new(stage.say(&each.name())).small();
            term(ui, stage, name, *each);
        }
    });
}
