//! The table: the turn above, the treaty sheet between both tables, the moves below. A window with less room shows the
//! same things in fewer columns, the rest behind a row of tabs.

use egui::{CentralPanel, Panel, RichText, ScrollArea, Ui};

use crate::desktop::ask::{Aside, Ask, Leaf};
use crate::desktop::news::News;
use crate::desktop::panels::{self, Note};
use crate::desktop::stage::{Region, Stage};
use crate::game::{SeatRequest, Seen};
use crate::negotiation::moves::{Move, Verb};
use crate::pages::{Block, Page};
use crate::scenario::clause::Draft;
use crate::sentence::Message;
use crate::wording::draft_text;

/// What lies beside the table.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// The page being read.
    pub leaf: Option<Leaf>,
    /// What shares the column, where there is no room for all of it.
    pub aside: Aside,
    /// The verb whose moves are shown.
    pub verb: Option<Verb>,
    /// The move being considered.
    pub considered: Option<Move>,
    /// The name being written for a save.
    pub save_name: Option<String>,
    /// What came of the last request, where that is worth a line.
    pub note: Option<Note>,
}

impl Beside {
    /// Puts away what was opened last.
    pub fn put_away(&mut self) {
        let put = self.considered.take().is_some()
            || self.verb.take().is_some()
            || self.save_name.take().is_some()
            || self.leaf.take().is_some();
        if !put {
            self.note = None;
        }
    }
}

/// A page laid beside the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaidPage {
    /// What stands on it.
    pub blocks: Vec<Block>,
    /// Texts it speaks of that one may take up as one's draft.
    pub texts: Vec<Draft>,
}

impl LaidPage {
    /// With what stands on `page`, and no text to be taken up.
    pub fn of(page: &Page<'_>) -> Self {
        Self { blocks: page.blocks().to_vec(), texts: Vec::new() }
    }
}

/// What the table is drawn from.
pub struct TableScene<'s> {
    /// What is seen.
    pub seen: &'s Seen,
    /// What lies beside it.
    pub beside: &'s mut Beside,
    /// The news.
    pub news: &'s News,
    /// The page being read.
    pub page: &'s LaidPage,
    /// What the move being considered would bring.
    pub foreseen: &'s [Block],
    /// Whether the opponent is thinking.
    pub thinks: bool,
}

/// How many columns there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Columns {
    One,
    Two,
    Three,
}

impl Columns {
    /// By the width of the window in lines of its own text.
    fn of(ui: &Ui) -> Self {
        let width = ui.available_width() / line(ui);
        match width {
            76.0.. => Self::Three,
            46.0.. => Self::Two,
            _ => Self::One,
        }
    }
}

/// The height, in lines, from which on the meters stay in sight.
const PINNED: f32 = 26.0;

/// The height of body text.
fn line(ui: &Ui) -> f32 {
    egui::TextStyle::Body.resolve(ui.style()).size
}

/// The whole table.
pub fn table(ui: &mut Ui, stage: &mut Stage<'_>, scene: &mut TableScene<'_>) {
    let height = ui.available_height();
    Panel::top("turn").resizable(false).show(ui, |ui| {
        // As high as what it says, but never so high that nothing else has room.
        let most = height * 0.3;
        let area =
            ScrollArea::vertical().id_salt("turn").max_height(most).min_scrolled_height(most);
        area.show(ui, |ui| {
            panels::masthead(ui, stage, scene.seen, scene.thinks);
            note(ui, stage, scene.beside);
        });
    });
    moves(ui, stage, scene, height);
    let width = ui.available_width();
    match Columns::of(ui) {
        Columns::Three => {
            Panel::left("home")
                .resizable(false)
                .exact_size(width * 0.265)
                .show(ui, |ui| home(ui, stage, scene));
            Panel::right("beside").resizable(false).exact_size(width * 0.285).show(ui, |ui| {
                let tabs = [Aside::All, Aside::Other, Aside::Map, Aside::News];
                aside(ui, stage, scene, &tabs);
            });
            CentralPanel::default().show(ui, |ui| panels::sheet(ui, stage, scene.seen));
        }
        Columns::Two => {
            Panel::right("beside").resizable(false).exact_size(width * 0.42).show(ui, |ui| {
                let tabs = [Aside::Home, Aside::Other, Aside::Map, Aside::News];
                aside(ui, stage, scene, &tabs);
            });
            CentralPanel::default().show(ui, |ui| panels::sheet(ui, stage, scene.seen));
        }
        Columns::One => {
            let tabs = [Aside::Sheet, Aside::Home, Aside::Other, Aside::Map, Aside::News];
            CentralPanel::default().show(ui, |ui| aside(ui, stage, scene, &tabs));
        }
    }
}

/// The height of the verbs in lines: a heading, three rows of buttons and a reason why one cannot be pressed.
const VERBS: f32 = 9.4;

/// The moves, with more room where one of them is looked at.
fn moves(ui: &mut Ui, stage: &mut Stage<'_>, scene: &mut TableScene<'_>, height: f32) {
    let (seen, beside, foreseen) = (scene.seen, &*scene.beside, scene.foreseen);
    let verbs = line(ui) * VERBS;
    let (id, size) = match (beside.considered, beside.verb) {
        (Some(_), _) => ("considered", (height * 0.42).max(verbs.min(height * 0.5))),
        (None, Some(_)) => ("moves", (height * 0.36).max(verbs.min(height * 0.5))),
        (None, None) => ("verbs", verbs.min(height * 0.25)),
    };
    Panel::bottom(id).resizable(false).exact_size(size).show(ui, |ui| match beside.considered {
        Some(a_move) => panels::considered(ui, stage, seen, a_move, foreseen),
        None => panels::actions(ui, stage, seen, beside.verb),
    });
}

/// What came of the last request, and the name of a save being written.
fn note(ui: &mut Ui, stage: &mut Stage<'_>, beside: &mut Beside) {
    if let Some(note) = &beside.note {
        panels::note(ui, note);
    }
    let Some(name) = &mut beside.save_name else { return };
    let mut kept = None;
    ui.horizontal_wrapped(|ui| {
        ui.label(stage.word("window-save-name"));
        let field = egui::TextEdit::singleline(name).desired_width(line(ui) * 14.0);
        let field = stage.press(ui, field);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        Stage::first(ui, &field);
        if stage.button(ui, RichText::new(stage.word("window-save"))) || entered {
            // A name has no spaces; nobody should have to know.
            kept = Some(name.split_whitespace().collect::<Vec<_>>().join("-"));
        }
        if stage.button(ui, RichText::new(stage.word("window-reconsider"))) {
            stage.ask(Ask::PutAway);
        }
    });
    if let Some(name) = kept {
        stage.ask(Ask::Seat(SeatRequest::SaveAs(name)));
    }
}

/// One's own meters and home.
fn home(ui: &mut Ui, stage: &mut Stage<'_>, scene: &TableScene<'_>) {
    // Where there is room for it, the meters stay in sight whatever is read below them.
    let pinned = ui.available_height() > line(ui) * PINNED;
    if pinned {
        panels::meters(ui, stage, scene.seen);
    }
    stage.scroll(ui, ScrollArea::vertical().id_salt("home"), Region::Home, |ui, stage| {
        if !pinned {
            panels::meters(ui, stage, scene.seen);
        }
        panels::bench(ui, stage, scene.seen);
    });
}

/// The map, the other side and the news, one above the other.
fn beside(ui: &mut Ui, stage: &mut Stage<'_>, scene: &TableScene<'_>) {
    stage.enter(Region::Beside);
    let height = ui.available_height();
    Panel::top("map").resizable(false).exact_size(height * 0.38).show(ui, |ui| {
        panels::map(ui, stage, scene.seen, panels::MapOf::Text);
    });
    Panel::bottom("news").resizable(false).exact_size(height * 0.34).show(ui, |ui| {
        panels::news(ui, stage, scene.seen, scene.news);
    });
    CentralPanel::default().show(ui, |ui| {
        theirs(ui, stage, scene);
    });
}

/// The other side.
fn theirs(ui: &mut Ui, stage: &mut Stage<'_>, scene: &TableScene<'_>) {
    stage.scroll(ui, ScrollArea::vertical().id_salt("theirs"), Region::Beside, |ui, stage| {
        panels::theirs(ui, stage, scene.seen);
    });
}

/// One of the things that share a column, with the way to the others.
fn aside(ui: &mut Ui, stage: &mut Stage<'_>, scene: &TableScene<'_>, tabs: &[Aside]) {
    stage.enter(Region::Beside);
    let chosen = Some(scene.beside.aside).filter(|aside| tabs.contains(aside));
    let chosen = chosen.or(tabs.first().copied()).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        for tab in tabs {
            let word = match tab {
                Aside::All => "window-tab-all",
                Aside::Sheet => "window-tab-sheet",
                Aside::Home => "window-tab-home",
                Aside::Other => "window-tab-other",
                Aside::Map => "window-tab-map",
                Aside::News => "window-tab-news",
            };
            if stage.tab(ui, chosen == *tab, stage.word(word)).clicked() {
                stage.ask(Ask::Look(*tab));
            }
        }
    });
    ui.separator();
    if scene.beside.leaf.is_some() {
        leaf(ui, stage, scene);
        return;
    }
    match chosen {
        Aside::All => beside(ui, stage, scene),
        Aside::Sheet => panels::sheet(ui, stage, scene.seen),
        Aside::Home => home(ui, stage, scene),
        Aside::Map => panels::map(ui, stage, scene.seen, panels::MapOf::Text),
        Aside::News => panels::news(ui, stage, scene.seen, scene.news),
        Aside::Other => theirs(ui, stage, scene),
    }
}

/// The page being read.
fn leaf(ui: &mut Ui, stage: &mut Stage<'_>, scene: &TableScene<'_>) {
    stage.enter(Region::Beside);
    let away = egui::Button::new(stage.word("window-put-away"));
    let away = stage.press(ui, away);
    Stage::first(ui, &away);
    if away.clicked() {
        stage.ask(Ask::PutAway);
    }
    stage.scroll(ui, ScrollArea::vertical().id_salt("leaf"), Region::Beside, |ui, stage| {
        panels::page(ui, &scene.page.blocks);
        for text in &scene.page.texts {
            let take_up = Message::new("window-take-up")
                .with("text", draft_text(scene.seen.view.common(), text));
            let button = egui::Button::new(stage.say(&take_up)).wrap();
            if stage.press(ui, button).clicked() {
                stage.ask(Ask::Seat(SeatRequest::WorkOn(Some(*text))));
            }
        }
    });
}
