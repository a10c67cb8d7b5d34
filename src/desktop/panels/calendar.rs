//! The dated line of the rounds, the present one marked.

use egui::{RichText, Ui};

use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::game::Seen;
use crate::sentence::Message;
use crate::units::Round;
use crate::wording::round_name;

/// The rounds in order; those gone by are set small.
pub fn calendar(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let (common, now) = (seen.view.common(), seen.view.table().round);
    ui.horizontal_wrapped(|ui| {
        for round in (0..=common.last_round().0).map(Round) {
            let number = i32::from(round.0) + 1;
            let name = stage.say(
                &Message::new("window-round")
                    .with("number", number)
                    .with("round", round_name(common, round)),
            );
            if round == now {
                ui.label(RichText::new(name).strong()).scroll_to_me(None);
            } else {
                let short = RichText::new(number.to_string()).small().color(theme::NOTE);
                ui.label(short).on_hover_text(name);
            }
        }
    });
}
