//! What a new game is to be: scenario, variant, side, opponent, level, seed; how places are named, and whether things
//! move.

use egui::{Panel, RichText, ScrollArea, TextEdit, Ui};

use crate::ai::Level;
use crate::ai::style::{self, Style};
use crate::desktop::ask::Ask;
use crate::desktop::panels::{self, Note, caption};
use crate::desktop::stage::{Region, Stage, heading};
use crate::desktop::theme;
use crate::game::DoorRequest;
use crate::scenario::check;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::scenario::length::Length;
use crate::scenario::look::Look;
use crate::sentence::Message;
use crate::store::{self, Motion, OnShelf, Settings, Source, Terms};
use crate::wording::{Usage, Wording, cover};

/// What has been chosen so far.
#[derive(Clone, Debug)]
pub struct Choices {
    scenario: String,
    /// The name of one that is not listed, as far as it is written.
    named: String,
    common: Option<Common>,
    variant: Option<String>,
    side: Option<Side>,
    style: Option<String>,
    length: Length,
    level: Level,
    seed: String,
    /// Scenarios of the person's own that can be chosen.
    own: Vec<OnShelf>,
    /// The shipped styles, each with its word, and the person's own, each with its path.
    styles: Vec<(String, Style)>,
}

impl Choices {
    /// The first of the shipped scenarios, as Tokyo, against its doctrine; `seed` is offered and may be changed.
    pub fn new(seed: u64) -> Self {
        let mut choices = Self {
            scenario: String::new(),
            named: String::new(),
            common: None,
            variant: None,
            side: Some(Side::Tokyo),
            style: None,
            length: Length::Full,
            level: Level::default(),
            seed: seed.to_string(),
            own: Vec::new(),
            styles: shipped(),
        };
        choices.take_up(store::listed_scenarios().first().cloned().unwrap_or_default());
        choices
    }

    /// Offers these scenarios and styles too. What was chosen of a shelf before and is not there now fails when it is begun.
    pub fn stock(&mut self, scenarios: &[OnShelf], styles: &[OnShelf]) {
        let fit = scenarios.iter().filter(|one| one.problem.is_none());
        self.own = fit.cloned().collect();
        let read = |one: &OnShelf| {
            let style = style::read(&store::read_text(&one.path).ok()?).ok()?;
            Some((one.path.display().to_string(), style))
        };
        self.styles = shipped().into_iter().chain(styles.iter().filter_map(read)).collect();
    }

    /// Another scenario, by its name or its path, as it is written and in full.
    pub fn take_up(&mut self, scenario: String) {
        let text = Source::scenario(&scenario).ok().map(|source| source.text);
        let read = text.and_then(|text| check::scenario(&text).ok());
        self.common = read.map(|scenario| Common::clone(&scenario.common));
        self.variant = None;
        self.length = Length::Full;
        self.scenario = scenario;
    }

    /// What it looks like.
    pub fn look(&self) -> Option<Look> {
        self.common.as_ref().map(|common| common.look)
    }

    /// What to play, where the seed is a number.
    fn terms(&self) -> Option<Terms> {
        Some(Terms {
            scenario: self.scenario.clone(),
            variant: self.variant.clone(),
            length: self.length,
            seed: self.seed.trim().parse().ok()?,
            side: self.side,
            style: self.style.clone(),
            level: Some(self.level),
        })
    }
}

/// The shipped styles, each with its word.
fn shipped() -> Vec<(String, Style)> {
    let read = |word: String| {
        let style = style::read(&store::shipped_style(&word)?).ok()?;
        Some((word, style))
    };
    store::shipped_styles().into_iter().filter_map(read).collect()
}

/// The choices, each in one line, and the way to the table.
pub fn setup(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    choices: &mut Choices,
    settings: &Settings,
    note: Option<&Note>,
) {
    Panel::bottom("then").resizable(false).frame(theme::strip(ui)).show(ui, |ui| {
        stage.enter(Region::Actions);
        if let Some(note) = note {
            panels::note(ui, note);
        }
        ui.horizontal_wrapped(|ui| then(ui, stage, choices));
    });
    super::paper(ui, stage, |ui, stage| {
        stage.scroll(ui, ScrollArea::vertical(), Region::Sheet, |ui, stage| {
            super::dossier::column(ui);
            ui.heading(stage.word("window-setup"));
            scenario(ui, stage, choices);
            length(ui, stage, choices);
            side(ui, stage, choices);
            opponent(ui, stage, choices);
            seed(ui, stage, choices);
            names(ui, stage, settings.names);
            motion(ui, stage, settings.motion);
            heading(ui, &stage.word("window-colours"));
            ui.horizontal_wrapped(|ui| super::colours(ui, stage));
            language(ui, stage);
        });
    });
}

fn then(ui: &mut Ui, stage: &mut Stage<'_>, choices: &Choices) {
    let Some(terms) = choices.terms() else {
        ui.label(theme::bold(stage.word("window-seed-wrong")).color(theme::of(ui).bad));
        return;
    };
    let begin = stage.press(ui, egui::Button::new(theme::bold(stage.word("window-begin"))));
    Stage::first(ui, &begin);
    if begin.clicked() {
        stage.ask(Ask::Door(DoorRequest::New(terms)));
    }
    if stage.button(ui, RichText::new(stage.word("window-back"))) {
        stage.ask(Ask::Door(DoorRequest::Leave));
    }
}

fn scenario(ui: &mut Ui, stage: &mut Stage<'_>, choices: &mut Choices) {
    heading(ui, &stage.word("window-scenario"));
    ui.horizontal_wrapped(|ui| {
        for name in store::listed_scenarios() {
            if stage.tab(ui, choices.scenario == name, name.clone()).clicked() {
                choices.take_up(name);
            }
        }
        for one in choices.own.clone() {
            let path = one.path.display().to_string();
            if stage.tab(ui, choices.scenario == path, one.name).clicked() {
                choices.take_up(path);
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(stage.word("window-scenario-named"));
        let field = TextEdit::singleline(&mut choices.named).desired_width(160.0);
        stage.field(ui, field, "window-scenario-named");
    });
    let named = choices.named.trim().to_owned();
    if named != choices.scenario && store::shipped_scenario(&named).is_some() {
        choices.named.clear();
        choices.take_up(named);
    }
    let Some(common) = choices.common.clone() else { return };
    ui.label(theme::bold(stage.text(&common.title)));
    for line in cover(&common) {
        ui.label(stage.say(&line));
    }
    ui.label(stage.text(&common.summary));
    if let Some(content) = &common.content_note {
        ui.label(theme::bold(stage.text(content)));
    }
    if common.variants.is_empty() {
        return;
    }
    heading(ui, &stage.word("window-variant"));
    ui.horizontal_wrapped(|ui| {
        let none = stage.word("window-as-written");
        stage.pick(ui, &mut choices.variant, None, none);
        for variant in &common.variants {
            let title = stage.text(&variant.title);
            stage.pick(ui, &mut choices.variant, Some(variant.word.clone()), title);
        }
    });
    let played = common.variants.iter().find(|one| Some(&one.word) == choices.variant.as_ref());
    if let Some(variant) = played {
        caption(ui, &stage.text(&variant.about));
    }
}

/// How many rounds, where the scenario has a lesson.
fn length(ui: &mut Ui, stage: &mut Stage<'_>, choices: &mut Choices) {
    let Some(common) = &choices.common else { return };
    let Some(lesson) = common.lesson else { return };
    let rounds = common.rounds.len();
    heading(ui, &stage.word("window-length"));
    ui.horizontal_wrapped(|ui| {
        for (length, word, rounds) in [
            (Length::Full, "window-length-full", rounds),
            (Length::Lesson, "window-length-lesson", lesson),
        ] {
            let word = stage.say(&Message::new(word).with("rounds", rounds));
            stage.pick(ui, &mut choices.length, length, word);
        }
    });
}

fn side(ui: &mut Ui, stage: &mut Stage<'_>, choices: &mut Choices) {
    heading(ui, &stage.word("window-side"));
    let Some(common) = choices.common.clone() else { return };
    ui.horizontal_wrapped(|ui| {
        for side in Side::BOTH {
            let name = stage.text(&common.sides[side].name);
            stage.pick(ui, &mut choices.side, Some(side), name);
        }
        let both = stage.word("window-two-players");
        stage.pick(ui, &mut choices.side, None, both);
    });
}

fn opponent(ui: &mut Ui, stage: &mut Stage<'_>, choices: &mut Choices) {
    if choices.side.is_none() {
        return;
    }
    heading(ui, &stage.word("window-opponent"));
    ui.horizontal_wrapped(|ui| {
        let doctrine = stage.word("window-doctrine");
        stage.pick(ui, &mut choices.style, None, doctrine);
        for (word, style) in &choices.styles {
            let name = stage.text(&style.name);
            if stage.tab(ui, choices.style.as_ref() == Some(word), name).clicked() {
                choices.style = Some(word.clone());
            }
        }
    });
    if let Some((_, style)) =
        choices.styles.iter().find(|(word, _)| Some(word) == choices.style.as_ref())
    {
        caption(ui, &stage.text(&style.character));
    }
    heading(ui, &stage.word("window-level"));
    ui.horizontal_wrapped(|ui| {
        for level in Level::ALL {
            let word = Message::new("window-level-name").with("level", level.word());
            let word = stage.say(&word);
            stage.pick(ui, &mut choices.level, level, word);
        }
    });
}

fn seed(ui: &mut Ui, stage: &mut Stage<'_>, choices: &mut Choices) {
    heading(ui, &stage.word("window-seed"));
    let field = TextEdit::singleline(&mut choices.seed).desired_width(160.0);
    let field = stage.field(ui, field, "window-seed");
    field.on_hover_text(stage.word("window-seed-wrong"));
    caption(ui, &stage.word("window-seed-about"));
}

/// The languages the program speaks, where there is more than one.
fn language(ui: &mut Ui, stage: &mut Stage<'_>) {
    let languages = Wording::languages();
    if languages.len() < 2 {
        return;
    }
    let now = stage.language();
    heading(ui, &stage.word("window-language"));
    ui.horizontal_wrapped(|ui| {
        for each in languages {
            let name = Message::new("window-language-name").with("language", each.word());
            let name = stage.say(&name);
            if stage.tab(ui, now == each, name).clicked() {
                stage.ask(Ask::Speak(each));
            }
        }
    });
}

fn motion(ui: &mut Ui, stage: &mut Stage<'_>, now: Motion) {
    heading(ui, &stage.word("window-motion"));
    ui.horizontal_wrapped(|ui| {
        for (each, word) in
            [(Motion::Full, "window-motion-full"), (Motion::Reduced, "window-motion-reduced")]
        {
            if stage.tab(ui, now == each, stage.word(word)).clicked() {
                stage.ask(Ask::Motion(each));
            }
        }
    });
}

fn names(ui: &mut Ui, stage: &mut Stage<'_>, usage: Usage) {
    heading(ui, &stage.word("window-names"));
    ui.horizontal_wrapped(|ui| {
        for (each, word) in [
            (Usage::Neutral, "window-names-neutral"),
            (Usage::Tokyo, "window-names-tokyo"),
            (Usage::Moscow, "window-names-moscow"),
        ] {
            if stage.tab(ui, usage == each, stage.word(word)).clicked() {
                stage.ask(Ask::Names(each));
            }
        }
    });
}
