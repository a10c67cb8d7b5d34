//! The table: the turn above, the second table to the left and the treaty to the right of the islands, the moves below. A window with less room shows the
//! same things in fewer columns, the rest behind a row of tabs.

use egui::{
    CentralPanel, Frame, Panel, Rect, RichText, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2,
};

use crate::desktop::ask::{Aside, Ask, Leaf};
use crate::desktop::fonts::Type;
use crate::desktop::news::News;
use crate::desktop::panels::{self, MapOf, Note};
use crate::desktop::stage::{Ground, Region, Stage};
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::negotiation::moves::{Move, Verb};
use crate::pages::{Block, Choice, Guidance, Page};
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
    /// Whether nothing is open that could be put away.
    pub fn is_clear(&self) -> bool {
        self.considered.is_none()
            && self.verb.is_none()
            && self.save_name.is_none()
            && self.leaf.is_none()
            && self.note.is_none()
            && !matches!(self.aside, Aside::Other | Aside::News)
    }

    /// Puts away what was opened last.
    pub fn put_away(&mut self) {
        let put = self.considered.take().is_some()
            || self.verb.take().is_some()
            || self.save_name.take().is_some()
            || self.leaf.take().is_some();
        if put {
            return;
        }
        if let (None, Aside::Other | Aside::News) = (self.note.take(), self.aside) {
            self.aside = Aside::All;
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
    /// The options of an article that is opened, with what each would do.
    pub choices: Vec<Choice>,
}

impl LaidPage {
    /// With what stands on `page`, and no text to be taken up.
    pub fn of(page: &Page<'_>) -> Self {
        Self { blocks: page.blocks().to_vec(), ..Self::default() }
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
    /// Where a newcomer is guided.
    pub guidance: Guidance,
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
    Panel::top("turn").resizable(false).frame(theme::strip(ui)).show(ui, |ui| {
        // As high as what it says, but never so high that nothing else has room.
        let most = height * 0.3;
        let area =
            ScrollArea::vertical().id_salt("turn").max_height(most).min_scrolled_height(most);
        area.show(ui, |ui| {
            panels::masthead(ui, stage, scene.seen, scene.thinks);
            note(ui, stage, scene.beside);
        });
    });
    let columns = Columns::of(ui);
    trays(ui, stage, scene, (height, columns));
    if columns != Columns::Three && height > line(ui) * ROOM_FOR_A_SLIP {
        guided(ui, stage, scene);
    }
    let bare = CentralPanel::default().frame(Frame::NONE);
    match columns {
        Columns::Three => {
            bare.show(ui, |ui| spread(ui, stage, scene));
        }
        Columns::Two => {
            let width = ui.available_width();
            let side = Panel::right("beside").resizable(false).frame(theme::sheet(ui));
            side.exact_size(width * 0.42).show(ui, |ui| {
                let tabs = [Aside::Home, Aside::Other, Aside::Map, Aside::News];
                aside(ui, stage, scene, &tabs);
            });
            CentralPanel::default()
                .frame(theme::sheet(ui))
                .show(ui, |ui| panels::sheet(ui, stage, scene.seen));
        }
        Columns::One => {
            let tabs = [Aside::Sheet, Aside::Home, Aside::Other, Aside::Map, Aside::News];
            CentralPanel::default()
                .frame(theme::sheet(ui))
                .show(ui, |ui| aside(ui, stage, scene, &tabs));
        }
    }
}

/// Papers on a map: the second table to the left, the treaty to the right, and between them the islands, with what lies
/// on the table or is being read over the sea.
fn spread(ui: &mut Ui, stage: &mut Stage<'_>, scene: &mut TableScene<'_>) {
    let room = ui.max_rect().shrink2(GAP);
    let left = Rect::from_min_size(room.min, vec2(room.width() * 0.245, room.height()));
    let wide = vec2(room.width() * 0.33, room.height());
    let right = Rect::from_min_size(pos2(room.right() - wide.x, room.top()), wide);
    let free = Rect::from_min_max(
        pos2(left.right() + GAP.x, room.top()),
        pos2(right.left() - GAP.x, room.bottom()),
    );
    let is_guided = scene.guidance.guides(&scene.seen.view.common().word);
    let slip = free.with_min_y(free.bottom() - if is_guided { line(ui) * SLIP } else { 0.0 });
    let free = free.with_max_y(slip.top());
    if let Some(lesson) = panels::lesson(scene.seen, scene.guidance) {
        ui.scope_builder(UiBuilder::new().max_rect(slip).id_salt("guide"), |ui| {
            panels::guide(ui, stage, scene.seen, lesson);
        });
    }
    super::lay(ui, ("home", left, theme::sheet), |ui| home(ui, stage, scene));
    super::lay(ui, ("treaty", right, theme::sheet), |ui| panels::sheet(ui, stage, scene.seen));
    let reading = scene.beside.considered.is_some()
        || scene.beside.verb.is_some()
        || scene.beside.leaf.is_some()
        || matches!(scene.beside.aside, Aside::Other | Aside::News);
    // Where the islands lie does not hang on what lies over the sea: the map stands still, and is not painted anew.
    let foot = free.with_min_y(free.bottom() - line(ui) * 1.8);
    let islands = free.with_min_y(free.top() + free.height() * CARD + GAP.y).with_max_y(foot.top());
    stage.ground = Ground::Map(islands, MapOf::Text);
    if reading {
        super::lay(ui, ("read", free, theme::sheet), |ui| middle(ui, stage, scene));
        return;
    }
    // What is to be decided takes the room it needs: it waits for one's own word, and the islands do not.
    let decides = panels::decides(scene.seen);
    let most = if decides { free.height() } else { free.height() * CARD };
    let card = Rect::from_min_size(free.min, vec2(free.width(), most));
    ui.scope_builder(UiBuilder::new().max_rect(card).id_salt("notice"), |ui| {
        theme::wire(ui).show(ui, |ui| {
            ui.set_width(ui.available_width().max(0.0));
            let area = ScrollArea::vertical().id_salt("notice").max_height(most - GAP.y * 2.0);
            area.auto_shrink([false, true]).show(ui, |ui| {
                if stage.lines.is_empty() {
                    panels::notice(ui, stage, scene.seen, scene.news);
                } else {
                    stage.enter(Region::Beside);
                    panels::line_legend(ui, stage);
                }
            });
        });
    });
    if decides {
        return;
    }
    panels::labels(ui, stage, scene.seen, islands);
    ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
        ui.horizontal(|ui| {
            stage.small(ui, "window-tab-other", Ask::Look(Aside::Other));
            if scene.seen.view.common().islands.is_empty() {
                return;
            }
            stage.small(ui, "window-read-islands", Ask::Read(Leaf::Islands));
            panels::line_switch(ui, stage);
            let caption = theme::set(stage.word("window-map-caption"), Type::TreatyItalic);
            ui.add(egui::Label::new(caption.color(theme::of(ui).ink)).truncate());
        });
    });
}

/// The height of the guide's slip in lines, and of the least window that has room for one.
const SLIP: f32 = 8.9;
const ROOM_FOR_A_SLIP: f32 = 36.0;

/// What to try now, over the trays, where the papers lie in fewer columns.
fn guided(ui: &mut Ui, stage: &mut Stage<'_>, scene: &TableScene<'_>) {
    let Some(lesson) = panels::lesson(scene.seen, scene.guidance) else { return };
    let slip = theme::strip(ui).fill(theme::of(ui).chosen);
    Panel::bottom("guide").resizable(false).frame(slip).show(ui, |ui| {
        stage.enter(Region::Beside);
        panels::advised(ui, stage, scene.seen, lesson);
    });
}

/// What of the height between the papers may be taken by what came over the wire.
const CARD: f32 = 0.42;

/// How far apart the papers lie.
const GAP: Vec2 = vec2(12.0, 10.0);

/// What is read, or considered, between the papers.
fn middle(ui: &mut Ui, stage: &mut Stage<'_>, scene: &mut TableScene<'_>) {
    let (seen, beside) = (scene.seen, &*scene.beside);
    match (beside.considered, beside.verb, &beside.leaf) {
        (Some(a_move), ..) => panels::considered(ui, stage, seen, a_move, scene.foreseen),
        (None, Some(verb), _) => panels::of_verb(ui, stage, seen, verb),
        (None, None, Some(_)) => leaf(ui, stage, scene),
        (None, None, None) => {
            stage.enter(Region::Beside);
            let away = stage.press(ui, egui::Button::new(stage.word("window-put-away")));
            if away.clicked() {
                stage.ask(Ask::Look(Aside::All));
            }
            match beside.aside {
                Aside::Other => theirs(ui, stage, scene),
                Aside::All | Aside::Sheet | Aside::Home | Aside::Map | Aside::News => {
                    panels::news(ui, stage, seen, scene.news);
                }
            }
        }
    }
}

/// The height of the verbs in lines: what is left of the turn, a heading, two rows of buttons and a reason why one
/// cannot be pressed.
const VERBS: f32 = 10.9;

/// What may be done; where nothing lies beside it, with the moves of the verb that is looked at.
fn trays(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    scene: &mut TableScene<'_>,
    (height, columns): (f32, Columns),
) {
    let (seen, beside, foreseen) = (scene.seen, &*scene.beside, scene.foreseen);
    let verbs = line(ui) * VERBS;
    let has_room_beside = columns == Columns::Three;
    let open = (beside.considered, beside.verb);
    let (id, size) = match open {
        (Some(_), _) if !has_room_beside => {
            ("considered", (height * 0.42).max(verbs.min(height * 0.5)))
        }
        (None, Some(_)) if !has_room_beside => {
            ("moves", (height * 0.36).max(verbs.min(height * 0.5)))
        }
        (Some(_) | None, _) => ("verbs", verbs.min(height * 0.25)),
    };
    let panel = Panel::bottom(id).resizable(false).frame(theme::strip(ui));
    panel.exact_size(size).show(ui, |ui| match open {
        (Some(a_move), _) if !has_room_beside => {
            panels::considered(ui, stage, seen, a_move, foreseen);
        }
        (None, Some(verb)) if !has_room_beside => panels::of_verb(ui, stage, seen, verb),
        (Some(_) | None, _) => panels::actions(ui, stage, seen),
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
        let field = stage.field(ui, field, "window-save-name");
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
        Aside::All | Aside::Sheet => panels::sheet(ui, stage, scene.seen),
        Aside::Home => home(ui, stage, scene),
        Aside::Map => panels::map(ui, stage, scene.seen, panels::MapOf::Text),
        Aside::News => {
            stage.scroll(
                ui,
                ScrollArea::vertical().id_salt("on the table"),
                Region::News,
                |ui, stage| {
                    panels::notice(ui, stage, scene.seen, scene.news);
                    panels::news(ui, stage, scene.seen, scene.news);
                },
            );
        }
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
        if let Some(Leaf::Issue(issue)) = scene.beside.leaf {
            panels::opened(ui, stage, scene.seen, (issue, scene.page));
            return;
        }
        more(ui, stage, scene);
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

/// What leads on from a page that explains: from a word to all of them, from the keys to the words and to the guide.
fn more(ui: &mut Ui, stage: &mut Stage<'_>, scene: &TableScene<'_>) {
    let words = ("glossary-all", Ask::Read(Leaf::Glossary));
    let guide = if scene.guidance.guides(&scene.seen.view.common().word) {
        ("guide-put-away", Ask::Guide(Guidance::Nowhere))
    } else {
        ("guide-call", Ask::Guide(Guidance::Everywhere))
    };
    let ways = match &scene.beside.leaf {
        Some(Leaf::Keys) => vec![words, guide],
        Some(Leaf::Term(_)) => vec![words],
        Some(_) | None => Vec::new(),
    };
    ui.horizontal_wrapped(|ui| {
        for (word, ask) in ways {
            stage.small(ui, word, ask);
        }
    });
}
