//! A class hosted from the window: what it is to play, and once it is open, how students and the teacher come in.

use egui::{Color32, Label, OpenUrl, Rect, RichText, ScrollArea, Sense, Ui, pos2, vec2};

use super::Paper;
use crate::class::Deal;
use crate::desktop::ask::Ask;
use crate::desktop::fonts::Type;
use crate::desktop::hosting::{HostedClass, Standing};
use crate::desktop::panels::caption;
use crate::desktop::stage::{Region, Stage, heading};
use crate::desktop::theme;
use crate::host::{Opened, Order};
use crate::sentence::Message;
use crate::store::OnShelf;

/// A class at the title: what is chosen for it, and the class itself once it is opened.
pub struct ClassScene {
    /// What is chosen.
    pub order: Order,
    /// Scenarios of the person's own that can be chosen.
    pub own: Vec<OnShelf>,
    /// The class.
    pub hosted: Option<HostedClass>,
    /// Whether the next press of *end* ends it.
    pub ending: bool,
}

impl ClassScene {
    /// Of the first scenario that ships, for a lesson.
    pub fn new(seed: u64) -> Self {
        let order = Order {
            scenario: crate::store::listed_scenarios().first().cloned().unwrap_or_default(),
            variant: None,
            length: None,
            minutes: crate::host::MINUTES,
            delegation: 1,
            deal: Deal::Same,
            level: crate::ai::Level::default(),
            seed,
        };
        Self { order, own: Vec::new(), hosted: None, ending: false }
    }
}

/// The class.
pub fn class(ui: &mut Ui, stage: &mut Stage<'_>, papers: &[Paper], scene: &mut ClassScene) {
    let ending = scene.ending;
    let (order, own) = (&mut scene.order, scene.own.as_slice());
    let standing = scene.hosted.as_mut().map(HostedClass::look);
    super::paper(ui, stage, |ui, stage| {
        stage.scroll(ui, ScrollArea::vertical(), Region::Sheet, |ui, stage| {
            ui.label(theme::title(ui, stage.word("window-class"), 1.6));
            match standing {
                None => choose(ui, stage, (papers, own), order),
                Some(Standing::Opening) => {
                    ui.label(stage.word("window-class-opening"));
                }
                Some(Standing::Open(opened)) => open(ui, stage, opened, ending),
                Some(Standing::Closed) => {
                    ui.label(stage.word("window-class-closed"));
                    back(ui, stage);
                }
                Some(Standing::Failed(why)) => {
                    let why = theme::bold(stage.say(why)).color(theme::of(ui).bad);
                    ui.add(Label::new(why).wrap());
                    back(ui, stage);
                }
            }
        });
    });
}

/// What it is to play.
fn choose(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    (papers, own): (&[Paper], &[OnShelf]),
    order: &mut Order,
) {
    ui.add(Label::new(stage.word("window-class-about")).wrap());
    heading(ui, &stage.word("window-scenario"));
    ui.horizontal_wrapped(|ui| {
        for paper in papers {
            let year = paper.cover.year.as_str();
            let named = Message::new("window-cover").with("year", year).with("title", &paper.title);
            let named = stage.say(&named);
            stage.pick(ui, &mut order.scenario, paper.scenario.clone(), named);
        }
        for one in own {
            let path = one.path.display().to_string();
            stage.pick(ui, &mut order.scenario, path, one.name.clone());
        }
    });
    heading(ui, &stage.word("window-class-minutes"));
    ui.horizontal_wrapped(|ui| {
        for minutes in [0, 20, crate::host::MINUTES, 60, 90] {
            let named =
                stage.say(&Message::new("window-class-of-minutes").with("minutes", minutes));
            stage.pick(ui, &mut order.minutes, minutes, named);
        }
    });
    heading(ui, &stage.word("window-class-delegation"));
    ui.horizontal_wrapped(|ui| {
        for students in 1..=5_usize {
            stage.pick(ui, &mut order.delegation, students, students.to_string());
        }
    });
    heading(ui, &stage.word("window-class-deal"));
    ui.horizontal_wrapped(|ui| {
        for (deal, word) in
            [(Deal::Same, "window-class-same"), (Deal::Different, "window-class-different")]
        {
            let named = stage.word(word);
            stage.pick(ui, &mut order.deal, deal, named);
        }
    });
    ui.add_space(10.0);
    ui.horizontal_wrapped(|ui| {
        let begin = egui::Button::new(theme::bold(stage.word("window-class-open")));
        let begin = stage.press(ui, begin);
        Stage::first(ui, &begin);
        if begin.clicked() {
            stage.ask(Ask::OpenClass);
        }
        back(ui, stage);
    });
}

fn back(ui: &mut Ui, stage: &mut Stage<'_>) {
    if stage.button(ui, stage.word("window-back")) {
        stage.ask(Ask::HostClass);
    }
}

/// The way in: large, for whoever sits at the back.
fn open(ui: &mut Ui, stage: &mut Stage<'_>, opened: &Opened, ending: bool) {
    let growth = theme::growth(ui);
    ui.horizontal_top(|ui| {
        square(ui, &opened.square, 200.0 * growth);
        ui.vertical(|ui| {
            let code = theme::set(opened.code.as_str(), Type::Wire).size(54.0 * growth);
            ui.label(code.color(theme::of(ui).seal));
            for address in &opened.addresses {
                let address = RichText::new(stage.say(address)).heading();
                ui.add(Label::new(address).wrap().selectable(true));
            }
        });
    });
    ui.add_space(8.0);
    let teacher = egui::Button::new(theme::bold(stage.word("window-class-teacher")));
    let teacher = stage.press(ui, teacher);
    Stage::first(ui, &teacher);
    if teacher.clicked() {
        ui.ctx().open_url(OpenUrl::new_tab(&opened.teacher));
    }
    caption(ui, &stage.word("window-class-teacher-about"));
    ui.add(Label::new(RichText::new(&opened.teacher).small()).wrap().selectable(true));
    let wall = Message::new("host-wall").with("address", opened.wall.as_str());
    ui.add(Label::new(stage.say(&wall)).wrap().selectable(true));
    for warning in &opened.warnings {
        let warning = theme::bold(stage.say(warning)).color(theme::of(ui).bad);
        ui.add(Label::new(warning).wrap());
    }
    ui.add_space(8.0);
    let word = if ending { "window-class-end-now" } else { "window-class-end" };
    if stage.button(ui, stage.word(word)) {
        stage.ask(Ask::EndClass);
    }
}

/// The address as a square a phone's camera reads, from its two rows a line: what is printed is light.
fn square(ui: &mut Ui, lines: &str, side: f32) {
    let columns = lines.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    if columns == 0 {
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let paint = ui.painter();
    paint.rect_filled(rect, 0.0, Color32::WHITE);
    let module = side / f32::from(u16::try_from(columns).unwrap_or(u16::MAX));
    let mut top = rect.top();
    for line in lines.lines() {
        let mut left = rect.left();
        for letter in line.chars() {
            let (upper, lower) = match letter {
                '█' => (false, false),
                '▀' => (false, true),
                '▄' => (true, false),
                _ => (true, true),
            };
            for (is_dark, y) in [(upper, top), (lower, top + module)] {
                // A hair larger than it is, so that no white shows between two that touch.
                let place = Rect::from_min_size(pos2(left, y), vec2(module, module)).expand(0.1);
                if is_dark && y + module <= rect.bottom() + 1.0 {
                    paint.rect_filled(place, 0.0, Color32::BLACK);
                }
            }
            left += module;
        }
        top += module * 2.0;
    }
}
