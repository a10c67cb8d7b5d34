//! What every panel is given: words, a place for what is asked, and a note of what can take the focus.

use egui::{Id, Key, Rect, Response, RichText, ScrollArea, TextEdit, Ui, Widget};

use super::ask::{Ask, Leaf};
use super::panels::MapOf;
use super::theme;
use super::world::Hall;
use crate::scenario::gazetteer::Line;
use crate::sentence::{Language, Message, Text};
use crate::wording::Wording;

/// A part of a screen the keyboard can jump to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// Whose turn it is, and the ways out.
    Masthead,
    /// The treaty sheet, or the page of a screen that has one.
    Sheet,
    /// One's own meters and home.
    Home,
    /// The other side and the map, or a page laid over them.
    Beside,
    /// The news.
    News,
    /// What may be done.
    Actions,
}

/// Words, and a place for what is asked.
pub struct Stage<'s> {
    /// The wording.
    pub wording: &'s Wording,
    /// What is asked, in order.
    pub asks: Vec<Ask>,
    region: Region,
    stops: Vec<(Region, Id)>,
    /// Where the keys that turn pages turn them.
    reading: Region,
    /// What lies behind the papers.
    pub ground: Ground,
    /// The old lines that are shown on a map.
    pub lines: &'s [Line],
}

/// What lies behind the papers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ground {
    /// The map, so that the islands lie within a part of the window that is left free.
    Map(Rect, MapOf),
    /// A room with its lights down.
    Dark,
    /// The same, with a chamber in it.
    Chamber(Hall),
}

impl<'s> Stage<'s> {
    /// With nothing asked; the keys that turn pages turn those of `reading`.
    pub fn new(wording: &'s Wording, reading: Region) -> Self {
        let region = Region::Masthead;
        let ground = Ground::Map(Rect::NOTHING, MapOf::Nothing);
        Self { wording, asks: Vec::new(), region, stops: Vec::new(), reading, ground, lines: &[] }
    }

    /// A sentence.
    pub fn say(&self, message: &Message) -> String {
        self.wording.say(message)
    }

    /// A sentence without blanks.
    pub fn word(&self, id: &'static str) -> String {
        self.wording.say(&Message::new(id))
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.wording.language()
    }

    /// An author's text.
    pub fn text(&self, text: &Text) -> String {
        self.wording.text(text)
    }

    /// Asks for something.
    pub fn ask(&mut self, ask: Ask) {
        self.asks.push(ask);
    }

    /// What follows stands in `region`.
    pub fn enter(&mut self, region: Region) {
        self.region = region;
    }

    /// What follows in `region` is longer than its place, and scrolls: by wheel, and by keys where it is being read.
    pub fn scroll<R>(
        &mut self,
        ui: &mut Ui,
        area: ScrollArea,
        region: Region,
        add: impl FnOnce(&mut Ui, &mut Self) -> R,
    ) -> R {
        self.enter(region);
        let page = ui.available_height() * 0.85;
        let by = if region == self.reading { turned(ui, page) } else { 0.0 };
        let shown = area.auto_shrink([false, false]).show(ui, |ui| {
            if by != 0.0 {
                ui.scroll_with_delta(egui::vec2(0.0, by));
            }
            add(ui, self)
        });
        shown.inner
    }

    /// The region of what has the focus.
    pub fn region_of(&self, focused: Option<Id>) -> Option<Region> {
        self.stops.iter().find(|(_, id)| Some(*id) == focused).map(|(region, _)| *region)
    }

    /// Notes that `response` can take the focus, and brings it into sight when it does.
    pub fn stop(&mut self, response: Response) -> Response {
        self.stops.push((self.region, response.id));
        // Not `gained_focus`: what is given the focus after it was drawn never gains it in egui's eyes.
        let shown = Id::new("brought into sight");
        if response.has_focus()
            && response.ctx.data(|data| data.get_temp(shown)) != Some(response.id)
        {
            response.ctx.data_mut(|data| data.insert_temp(shown, response.id));
            response.scroll_to_me(None);
        }
        response
    }

    /// Adds something that can be pressed.
    pub fn press(&mut self, ui: &mut Ui, widget: impl Widget) -> Response {
        let response = ui.add(widget);
        self.stop(response)
    }

    /// A field to write in, by the name a screen reader gives it.
    pub fn field(&mut self, ui: &mut Ui, field: TextEdit<'_>, called: &'static str) -> Response {
        let field = self.press(ui, field);
        ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(self.word(called)));
        field
    }

    /// A button; whether it was pressed.
    pub fn button(&mut self, ui: &mut Ui, text: impl Into<RichText>) -> bool {
        self.press(ui, egui::Button::new(text.into())).clicked()
    }

    /// A small button that asks for `ask`.
    pub fn small(&mut self, ui: &mut Ui, word: &'static str, ask: Ask) {
        let button = egui::Button::new(self.word(word)).small();
        if self.press(ui, button).clicked() {
            self.ask(ask);
        }
    }

    /// One of several things to choose from, marked where it is the `chosen` one.
    pub fn tab(&mut self, ui: &mut Ui, chosen: bool, text: String) -> Response {
        let mark = if chosen { "●" } else { "○" };
        let text = if chosen {
            theme::bold(format!("{mark} {text}"))
        } else {
            format!("{mark} {text}").into()
        };
        let tab = self.press(ui, egui::Button::selectable(chosen, text));
        // A click does not move the focus by itself, and the ring would stay at the tab one comes from.
        if tab.clicked() {
            tab.request_focus();
        }
        tab
    }

    /// A choice of `value`, which is taken where it is pressed.
    pub fn pick<T: PartialEq>(&mut self, ui: &mut Ui, current: &mut T, value: T, text: String) {
        if self.tab(ui, *current == value, text).clicked() {
            *current = value;
        }
    }

    /// A figure that opens to its reasons when it is pressed.
    pub fn figure(&mut self, ui: &mut Ui, figure: &str, called: &str, leaf: Leaf) {
        let button = egui::Button::new(theme::bold(figure)).small();
        let why = self.say(&Message::new("window-why").with("what", called));
        if self.press(ui, button).on_hover_text(why).clicked() {
            self.ask(Ask::Read(leaf));
        }
    }

    /// What takes the focus where nothing has it yet: the thing a screen is there for.
    pub fn first(ui: &Ui, response: &Response) {
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
    }

    /// The first stop of the region beside the one that has the focus, on the given `way` round the screen.
    pub fn next_region(&self, focused: Option<Id>, way: Direction) -> Option<Id> {
        let mut regions: Vec<Region> = self.stops.iter().map(|(region, _)| *region).collect();
        regions.sort_unstable();
        regions.dedup();
        let at = self.region_of(focused);
        let place = at.and_then(|at| regions.iter().position(|region| *region == at));
        let count = regions.len();
        let next = match (place, way) {
            (None, _) => 0,
            (Some(place), Direction::Forward) => (place + 1) % count,
            (Some(place), Direction::Back) => (place + count - 1) % count,
        };
        let region = regions.get(next)?;
        self.stops.iter().find(|(of, _)| of == region).map(|(_, id)| *id)
    }
}

/// How far the keys scroll what is read, in points; upward is positive, as of a wheel.
fn turned(ui: &Ui, page: f32) -> f32 {
    let keys = [
        (Key::PageUp, page),
        (Key::PageDown, -page),
        (Key::Home, f32::from(u16::MAX)),
        (Key::End, -f32::from(u16::MAX)),
    ];
    if ui.ctx().text_edit_focused() {
        return 0.0;
    }
    let pressed = |(key, by): (Key, f32)| ui.input(|input| input.key_pressed(key)).then_some(by);
    keys.into_iter().filter_map(pressed).sum()
}

/// Which way round the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To what comes next.
    Forward,
    /// To what comes before.
    Back,
}

/// A panel's heading.
pub fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(2.0);
    ui.label(theme::title(ui, text, 0.86));
}
