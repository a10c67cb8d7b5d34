//! The name of the game, and the ways into it: a new game, one of the years that ship, or a game that is kept.

use egui::{
    Align2, Button, CentralPanel, FontId, Frame, Label, Rect, RichText, ScrollArea, Sense,
    StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use crate::desktop::ask::Ask;
use crate::desktop::fonts::Type;
use crate::desktop::palette::{self, ON_A_FLAG};
use crate::desktop::panels::{self, MapOf, Note};
use crate::desktop::stage::{Ground, Region, Stage};
use crate::desktop::theme::{self, Dress};
use crate::game::DoorRequest;
use crate::scenario::check;
use crate::scenario::id::Side;
use crate::scenario::issue::Cover;
use crate::scenario::look::Look;
use crate::sentence::{Message, Text};
use crate::store::{self, OnShelf};

/// A game that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptGame {
    /// Its name.
    pub name: String,
    /// What it is; where it has not been looked at, its name alone is shown.
    pub about: Option<String>,
}

/// A scenario that ships, as its cover tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The word it is played by.
    pub scenario: String,
    /// Its name.
    pub title: Text,
    /// What its author put on the cover.
    pub cover: Cover,
    /// How many rounds it has.
    pub rounds: usize,
    /// Whose papers it wears.
    pub look: Look,
}

impl Paper {
    /// Of every scenario that is listed and has a cover.
    pub fn all() -> Vec<Self> {
        let paper = |scenario: String| {
            let text = store::shipped_scenario(&scenario)?;
            let read = check::scenario(&text).ok()?;
            let (title, rounds) = (read.common.title.clone(), read.common.rounds.len());
            let (cover, look) = (read.common.cover.clone()?, read.common.look);
            Some(Self { scenario, title, cover, rounds, look })
        };
        store::listed_scenarios().into_iter().filter_map(paper).collect()
    }
}

/// What the title shows.
#[derive(Clone, Copy, Debug)]
pub struct TitleScene<'t> {
    /// The scenarios that ship.
    pub papers: &'t [Paper],
    /// Scenarios of the person's own, those that cannot be chosen too.
    pub own: &'t [OnShelf],
    /// The games that are kept, the last played first.
    pub games: &'t [KeptGame],
    /// The game that is removed if that is asked once more.
    pub doomed: Option<&'t str>,
    /// What came of the last request.
    pub note: Option<&'t Note>,
}

/// The title: the name over the sea, the ways in, each year that is listed as a paper of its time, and the games that
/// are kept.
pub fn title(ui: &mut Ui, stage: &mut Stage<'_>, scene: TitleScene<'_>) {
    stage.enter(Region::Sheet);
    CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
        let room = ui.max_rect();
        // The islands lie to the right of the name and the papers on the land beside them; the name is on the sea.
        let within = |x: f32, y: f32| room.min + vec2(room.width() * x, room.height() * y);
        let free = Rect::from_min_max(within(0.28, 0.1), within(0.7, 0.76));
        stage.ground = Ground::Map(free, MapOf::Nothing);
        let column = room.shrink2(vec2(room.width() * 0.06, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
            stage.scroll(ui, ScrollArea::vertical(), Region::Sheet, |ui, stage| {
                ui.add_space(room.height() * 0.07);
                let name = theme::title(ui, stage.word("window-title"), 4.4);
                ui.add(Label::new(name).wrap());
                let about = theme::set(stage.word("window-subtitle"), Type::TreatyItalic);
                ui.add(
                    Label::new(about.size(20.0 * theme::growth(ui)).color(theme::of(ui).ink))
                        .wrap(),
                );
                ui.add_space(14.0);
                ways_in(ui, stage, scene);
                ui.add_space(room.height() * 0.07);
                covers(ui, stage, scene);
                own(ui, stage, scene);
                kept(ui, stage, scene);
                ui.add_space(14.0);
                ui.add(Label::new(stage.word("window-care")).wrap());
                ui.horizontal_wrapped(|ui| super::colours(ui, stage));
                let keys = RichText::new(stage.word("window-title-keys")).small();
                ui.add(Label::new(keys).wrap());
            });
        });
    });
}

/// To learn, to go on, to begin another game.
fn ways_in(ui: &mut Ui, stage: &mut Stage<'_>, scene: TitleScene<'_>) {
    ui.horizontal_wrapped(|ui| {
        let (learn, new) = (stage.word("guide-begin"), stage.word("window-new"));
        // Who has never played learns; who has plays on, and may still learn.
        let ways = [(learn, Ask::Learn), (new, Ask::Door(DoorRequest::SetUp))];
        let [first, second] = if scene.games.is_empty() {
            ways
        } else {
            let [learn, new] = ways;
            [new, learn]
        };
        let begin = stage.press(ui, main_thing(first.0));
        Stage::first(ui, &begin);
        if begin.clicked() {
            stage.ask(first.1);
        }
        if stage.press(ui, entry(second.0)).clicked() {
            stage.ask(second.1);
        }
        if let Some(last) = scene.games.first()
            && let resume = stage.press(ui, entry(stage.word("window-resume")))
            && resume.on_hover_text(last.about.as_ref().unwrap_or(&last.name)).clicked()
        {
            stage.ask(Ask::Door(DoorRequest::Resume(last.name.clone())));
        }
        if stage.press(ui, entry(stage.word("window-class"))).clicked() {
            stage.ask(Ask::HostClass);
        }
        if stage.press(ui, entry(stage.word("window-authors"))).clicked() {
            stage.ask(Ask::Authors);
        }
    });
    if let Some(note) = scene.note {
        theme::sheet(ui).show(ui, |ui| panels::note(ui, note));
    }
}

fn entry(text: String) -> Button<'static> {
    Button::new(RichText::new(text).heading()).min_size(vec2(0.0, 38.0))
}

/// The one thing for who has never been here.
fn main_thing(text: String) -> Button<'static> {
    Button::new(RichText::new(text).heading().color(ON_A_FLAG))
        .fill(palette::flag(Side::Tokyo))
        .min_size(vec2(150.0, 38.0))
}

/// The scenarios that ship, each as a paper: its year, its name, and the question it asks.
fn covers(ui: &mut Ui, stage: &mut Stage<'_>, scene: TitleScene<'_>) {
    let growth = theme::growth(ui);
    let gap = 18.0;
    let count = f32::from(u8::try_from(scene.papers.len().max(1)).unwrap_or(u8::MAX));
    let wide = ((ui.available_width() - gap * (count - 1.0)) / count - 2.0).min(300.0 * growth);
    // Where four stand too narrow to be read, they stand in rows.
    let wide = wide.max(170.0 * growth).min(ui.available_width());
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    ui.horizontal_wrapped(|ui| {
        for one in scene.papers {
            let (rect, response) =
                ui.allocate_exact_size(vec2(wide, 190.0 * growth), Sense::click());
            let (year, title) = (one.cover.year.as_str(), stage.text(&one.title));
            let title =
                stage.say(&Message::new("window-cover").with("year", year).with("title", title));
            response.widget_info(|| {
                egui::WidgetInfo::labeled(egui::WidgetType::Button, true, title.clone())
            });
            let response = stage.stop(response);
            paper(ui, stage, one, rect, &response);
            if response.clicked() {
                stage.ask(Ask::Cover(one.scenario.clone()));
            }
        }
    });
}

/// A cover as a paper lying on the map.
fn paper(ui: &mut Ui, stage: &Stage<'_>, one: &Paper, rect: Rect, response: &egui::Response) {
    let lit = response.hovered() || response.has_focus();
    let dress = Dress { look: one.look, ..theme::dress_of(ui) };
    let look = dress.palette();
    let frame = theme::sheet(ui);
    let paint = ui.painter();
    paint.add(frame.shadow.as_shape(rect, 0.0));
    paint.rect(rect, 0.0, look.cover, (1.0, look.edge), StrokeKind::Inside);
    if lit {
        let lying_on = theme::of(ui);
        let ring = if response.has_focus() { lying_on.focus } else { lying_on.ink };
        paint.rect_stroke(rect, 0.0, (2.5, ring), StrokeKind::Outside);
    }
    let growth = theme::growth(ui);
    // Their years are set alike, what stands below as it was in each.
    let (title, question) = match one.look {
        Look::Of1956 => (Type::Title, Type::TreatyItalic),
        Look::Of1998 | Look::Of2016 | Look::Of2022 => (Type::Bold, Type::Italic),
    };
    let inner = rect.shrink2(vec2(16.0, 12.0) * growth);
    let lines = [
        (one.cover.year.clone(), Type::Title, 36.0, look.seal),
        (stage.text(&one.title), title, 16.0, look.ink),
        (stage.text(&one.cover.question), question, 14.5, look.ink),
    ];
    let mut top = inner.top();
    let clipped = paint.with_clip_rect(rect);
    for (text, in_type, size, colour) in lines {
        let font = FontId::new(size * growth, in_type.family());
        let galley = clipped.layout(text, font, colour, inner.width());
        let height = galley.size().y;
        clipped.galley(pos2(inner.left(), top), galley, colour);
        top += height + 6.0 * growth;
    }
    let size = Message::new("window-cover-size")
        .with("rounds", one.rounds)
        .with("minutes", one.cover.minutes);
    let font = FontId::new(12.0 * growth, Type::Wire.family());
    let at = inner.left_bottom();
    clipped.text(at, Align2::LEFT_BOTTOM, stage.say(&size), font, look.ink);
}

/// Scenarios of the person's own: what can be chosen, and of the rest the first thing that is wrong with it.
fn own(ui: &mut Ui, stage: &mut Stage<'_>, scene: TitleScene<'_>) {
    if scene.own.is_empty() {
        return;
    }
    ui.add_space(8.0);
    theme::sheet(ui).show(ui, |ui| {
        ui.set_width(ui.available_width().max(0.0));
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        ui.label(theme::title(ui, stage.word("window-own"), 0.9));
        for one in scene.own {
            if let Some(why) = one.clone().unfit() {
                ui.add(Label::new(stage.say(&why)).wrap());
            } else if stage.press(ui, Button::new(one.name.as_str()).wrap()).clicked() {
                stage.ask(Ask::Cover(one.path.display().to_string()));
            }
        }
    });
}

/// All games that are kept, each to go on with or to be removed.
fn kept(ui: &mut Ui, stage: &mut Stage<'_>, scene: TitleScene<'_>) {
    if scene.games.is_empty() {
        return;
    }
    ui.add_space(8.0);
    theme::sheet(ui).show(ui, |ui| {
        ui.set_width(ui.available_width().max(0.0));
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        ui.label(theme::title(ui, stage.word("window-kept"), 0.9));
        list(ui, stage, scene);
    });
}

/// Each game in a line.
fn list(ui: &mut Ui, stage: &mut Stage<'_>, scene: TitleScene<'_>) {
    for game in scene.games {
        let what = game.about.as_ref().unwrap_or(&game.name);
        if stage.press(ui, Button::new(what.as_str()).wrap()).clicked() {
            stage.ask(Ask::Door(DoorRequest::Resume(game.name.clone())));
        }
        let doomed = scene.doomed == Some(game.name.as_str());
        let word = if doomed { "window-remove-now" } else { "window-remove" };
        let word = stage.say(&Message::new(word).with("name", game.name.as_str()));
        if stage.press(ui, Button::new(RichText::new(word).small())).clicked() {
            stage.ask(Ask::Remove(game.name.clone()));
        }
    }
}
