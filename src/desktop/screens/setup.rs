//! What a new game is to be: scenario, variant, side, opponent, level, seed.

use egui::{ComboBox, RichText, TextEdit, Ui};

use crate::ai::Level;
use crate::desktop::stage::{Ask, Stage};
use crate::game::DoorRequest;
use crate::scenario::check;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::scenario::length::Length;
use crate::sentence::Message;
use crate::store::{self, Terms};

/// What has been chosen so far.
#[derive(Clone, Debug)]
pub struct Choices {
    scenario: String,
    common: Option<Common>,
    variant: Option<String>,
    side: Option<Side>,
    style: Option<String>,
    level: Level,
    seed: String,
}

impl Choices {
    /// The first of the shipped scenarios, as Tokyo, against its doctrine; `seed` is offered and may be changed.
    pub fn new(seed: u64) -> Self {
        let mut choices = Self {
            scenario: String::new(),
            common: None,
            variant: None,
            side: Some(Side::Tokyo),
            style: None,
            level: Level::default(),
            seed: seed.to_string(),
        };
        choices.take_up(store::shipped_scenarios().first().cloned().unwrap_or_default());
        choices
    }

    fn take_up(&mut self, scenario: String) {
        let text = store::shipped_scenario(&scenario);
        let read = text.and_then(|text| check::scenario(&text).ok());
        self.common = read.map(|scenario| Common::clone(&scenario.common));
        self.variant = None;
        self.scenario = scenario;
    }

    /// What to play, where the seed is a number.
    fn terms(&self) -> Option<Terms> {
        Some(Terms {
            scenario: self.scenario.clone(),
            variant: self.variant.clone(),
            length: Length::Full,
            seed: self.seed.trim().parse().ok()?,
            side: self.side,
            style: self.style.clone(),
            level: self.level,
        })
    }
}

/// The choices, each in one line, and the way to the table.
pub fn setup(ui: &mut Ui, stage: &mut Stage<'_>, choices: &mut Choices) {
    ui.heading(stage.word("window-setup"));
    ui.add_space(8.0);
    scenario(ui, stage, choices);
    egui::Grid::new("setup").num_columns(2).spacing([16.0, 8.0]).show(ui, |ui| {
        side(ui, stage, choices);
        opponent(ui, stage, choices);
        ui.label(stage.word("window-seed"));
        ui.add(TextEdit::singleline(&mut choices.seed).desired_width(160.0));
        ui.end_row();
    });
    ui.add_space(8.0);
    let terms = choices.terms();
    if terms.is_none() {
        ui.label(stage.word("window-seed-wrong"));
    }
    ui.horizontal(|ui| {
        let begin = egui::Button::new(RichText::new(stage.word("window-begin")).strong());
        if ui.add_enabled(terms.is_some(), begin).clicked()
            && let Some(terms) = terms
        {
            stage.ask(Ask::Door(DoorRequest::New(terms)));
        }
        if ui.button(stage.word("window-back")).clicked() {
            stage.ask(Ask::Door(DoorRequest::Leave));
        }
    });
}

fn scenario(ui: &mut Ui, stage: &Stage<'_>, choices: &mut Choices) {
    ui.horizontal(|ui| {
        ui.label(stage.word("window-scenario"));
        for name in store::shipped_scenarios() {
            if ui.selectable_label(choices.scenario == name, &name).clicked() {
                choices.take_up(name);
            }
        }
    });
    let Some(common) = &choices.common else { return };
    ui.label(RichText::new(stage.text(&common.title)).heading());
    ui.label(stage.text(&common.summary));
    if common.variants.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(stage.word("window-variant"));
        let none = stage.word("window-as-written");
        if ui.selectable_label(choices.variant.is_none(), none).clicked() {
            choices.variant = None;
        }
        for variant in &common.variants {
            let chosen = choices.variant.as_ref() == Some(&variant.word);
            let label = ui.selectable_label(chosen, stage.text(&variant.title));
            if label.on_hover_text(stage.text(&variant.about)).clicked() {
                choices.variant = Some(variant.word.clone());
            }
        }
    });
}

fn side(ui: &mut Ui, stage: &Stage<'_>, choices: &mut Choices) {
    ui.label(stage.word("window-side"));
    let Some(common) = &choices.common else { return };
    ui.horizontal(|ui| {
        for side in Side::BOTH {
            let name = stage.text(&common.sides[side].name);
            if ui.selectable_label(choices.side == Some(side), name).clicked() {
                choices.side = Some(side);
            }
        }
        if ui.selectable_label(choices.side.is_none(), stage.word("window-two-players")).clicked() {
            choices.side = None;
        }
    });
    ui.end_row();
}

fn opponent(ui: &mut Ui, stage: &Stage<'_>, choices: &mut Choices) {
    if choices.side.is_none() {
        return;
    }
    ui.label(stage.word("window-opponent"));
    ui.horizontal(|ui| {
        let doctrine = stage.word("window-doctrine");
        let shown = choices.style.clone().unwrap_or_else(|| doctrine.clone());
        ComboBox::from_id_salt("style").selected_text(shown).show_ui(ui, |ui| {
            ui.selectable_value(&mut choices.style, None, doctrine);
            for style in store::shipped_styles() {
                ui.selectable_value(&mut choices.style, Some(style.clone()), style);
            }
        });
        for level in Level::ALL {
            let word = stage.say(&Message::new("window-level").with("level", level.word()));
            ui.selectable_value(&mut choices.level, level, word);
        }
    });
    ui.end_row();
}
