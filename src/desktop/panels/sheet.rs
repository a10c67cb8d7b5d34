//! The treaty sheet: which text is at hand, and each issue as a scale with what the text says of it. A press on an
//! option writes it into one's own draft.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Button, ScrollArea, Ui};

use super::page::caption;
use super::scale::{self, Marks};
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, OptionId, Side};
use crate::sentence::Message;
use crate::wording::{clause_opening, rounded};

/// Every issue, in order.
pub fn sheet(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    stage.enter(Region::Sheet);
    at_hand(ui, stage, seen);
    ends(ui, stage, seen);
    stage.scroll(ui, ScrollArea::vertical().id_salt("sheet"), Region::Sheet, |ui, stage| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let draft = seen.draft();
        let lines = lines(ui, seen, ui.available_height());
        for issue in seen.view.common().issues.ids() {
            // What has the focus keeps it, whatever else comes and goes.
            ui.push_id(issue, |ui| row(ui, stage, seen, issue, &draft, lines));
        }
        caption(ui, &stage.word("window-sheet-key"));
    });
}

/// Whose text it is that everything else is about.
fn whose_text(seen: &Seen) -> &'static str {
    let (table, side) = (seen.view.table(), seen.view.side());
    let Some(at_hand) = &seen.at_hand else { return "window-at-hand-none" };
    let draft = Some(at_hand.draft);
    if table.text_at_stake() == draft {
        "window-at-hand-stake"
    } else if table.positions[side.other()] == draft {
        "window-at-hand-theirs"
    } else if table.positions[side] == draft {
        "window-at-hand-own-last"
    } else {
        "window-at-hand-own"
    }
}

/// Which text it is, and the others one could take up instead.
fn at_hand(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let view = &seen.view;
    let table = view.table();
    ui.push_id("at hand", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::bold(stage.word(whose_text(seen))));
            if let Some(at_hand) = &seen.at_hand {
                let worth = Message::new("window-at-hand-worth")
                    .with("value", rounded(at_hand.value.total))
                    .with("percent", at_hand.forecast.chance.percent());
                ui.label(theme::bold(stage.say(&worth)));
            }
            let theirs = table.offers[view.side().other()].map(|offer| offer.draft);
            let others = [
                ("window-take-up-theirs", theirs.or(table.positions[view.side().other()])),
                ("window-take-up-own", table.positions[view.side()]),
                ("window-take-up-agreed", Some(table.joint_text())),
                ("window-take-up-nothing", Some(table.status_quo)),
            ];
            let mut shown = vec![seen.draft()];
            for (word, text) in others {
                let Some(text) = text.filter(|text| !shown.contains(text)) else { continue };
                shown.push(text);
                stage.small(ui, word, Ask::Seat(SeatRequest::WorkOn(Some(text))));
            }
        })
    });
    ui.add_space(2.0);
}

/// How a row of this sheet is divided.
#[derive(Clone, Copy)]
struct Columns {
    title: f32,
    scale: f32,
    /// Whether the clause stands under its scale, for want of room beside it.
    narrow: bool,
}

impl Columns {
    fn of(ui: &Ui, seen: &Seen) -> Self {
        let most = seen.view.common().issues.values().map(|issue| issue.choices().count()).max();
        let scale = scale::width(ui, most.unwrap_or(2));
        let room = ui.available_width();
        let title = (room * 0.29).max(90.0);
        let narrow = room < title + scale + 120.0 * theme::growth(ui);
        let title = if narrow { (room - scale - 8.0).max(60.0) } else { title };
        Self { title, scale, narrow }
    }
}

/// Whose end is which, above the scales, and what the commonest marks mean beside it.
fn ends(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let columns = Columns::of(ui, seen);
    let small = egui::TextStyle::Small.resolve(ui.style());
    let (line, _) = ui.allocate_exact_size(
        egui::vec2(ui.available_width(), small.size * 1.4),
        egui::Sense::hover(),
    );
    let from = line.left() + columns.title + 8.0;
    for (x, align, word, side) in [
        (from, Align2::LEFT_CENTER, "window-ends-tokyo", Side::Tokyo),
        (from + columns.scale, Align2::RIGHT_CENTER, "window-ends-moscow", Side::Moscow),
    ] {
        let at = egui::pos2(x, line.center().y);
        ui.painter().text(at, align, stage.word(word), small.clone(), theme::of_side(side));
    }
    if !columns.narrow {
        let left = from + columns.scale + 4.0;
        let key = stage.word("window-sheet-in-short");
        let key = ui.painter().layout_no_wrap(key, small, theme::NOTE);
        // The whole key stands below the last row.
        if key.size().x <= line.right() - left {
            let at = egui::pos2(left, line.center().y - key.size().y / 2.0);
            ui.painter().galley(at, key, theme::NOTE);
        }
    }
}

fn row(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    seen: &Seen,
    issue: IssueId,
    draft: &Draft,
    lines: usize,
) {
    let about = &seen.view.common().issues[issue];
    let Columns { title: width, scale, narrow } = Columns::of(ui, seen);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let titled = |ui: &mut Ui, stage: &mut Stage<'_>| {
            let name = stage.text(&about.title);
            let apart = is_apart(seen, draft.clause(issue));
            let shown = if apart { format!("≠ {name}") } else { name.clone() };
            let button = Button::new(theme::bold(shown)).frame(false).wrap();
            let mut why = stage.say(&Message::new("window-why").with("what", name));
            if apart {
                why = format!("{}\n{why}", stage.word("window-apart"));
            }
            if stage.press(ui, button).on_hover_text(why).clicked() {
                stage.ask(Ask::Read(Leaf::Issue(issue)));
            }
        };
        ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
            ui.set_width(width);
            titled(ui, stage);
        });
        let told = ui
            .allocate_ui(egui::vec2(scale, 0.0), |ui| {
                ui.set_width(scale);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    options(ui, stage, seen, issue, draft, scale)
                })
                .inner
            })
            .inner;
        if !narrow {
            clause(ui, stage, seen, Clause { issue, option: told }, lines);
        }
    });
    if narrow {
        clause(ui, stage, seen, draft.clause(issue), lines);
    }
    ui.add(egui::Separator::default().spacing(2.0));
}

/// Whether the other side last asked for something else.
fn is_apart(seen: &Seen, clause: Clause) -> bool {
    let theirs = seen.view.table().positions[seen.view.side().other()];
    theirs.is_some_and(|theirs| theirs.clause(clause.issue) != clause)
}

/// The cells; the option to be told: the one looked at, else the one the text has.
fn options(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    seen: &Seen,
    issue: IssueId,
    draft: &Draft,
    room: f32,
) -> OptionId {
    let about = &seen.view.common().issues[issue];
    let labels = about.choices().map(|option| label(seen, Clause { issue, option }));
    let width = scale::cell_width(ui, labels, room);
    let mut told = draft.option(issue);
    for option in about.choices() {
        let clause = Clause { issue, option };
        let marks = Marks::of(seen, clause);
        let text = stage.text(&about.options[option].text);
        let called = stage.say(
            &Message::new("window-option")
                .with("issue", &about.title)
                .with("word", about.options[option].word.as_str())
                .with("text", text.as_str())
                .with("marks", marks.in_words()),
        );
        let label = label(seen, clause);
        let response = scale::cell(ui, stage, scale::Cell { label, called: &called, width, marks });
        if response.has_focus() {
            response.show_tooltip_text(&text);
        }
        if response.has_focus() || response.hovered() {
            told = option;
        }
        if response.on_hover_text(text).clicked() {
            stage.ask(Ask::Seat(SeatRequest::WorkOn(Some(draft.with(clause)))));
        }
    }
    told
}

/// An option in its cell: its letter, in brackets where it holds if nothing is said; “–” where that says nothing at all.
fn label(seen: &Seen, clause: Clause) -> String {
    let about = &seen.view.common().issues[clause.issue];
    let word = about.options[clause.option].word.as_str();
    if clause.option == about.status_quo {
        "–".to_owned()
    } else if seen.view.table().status_quo.clause(clause.issue) == clause {
        format!("({word})")
    } else {
        word.to_owned()
    }
}

/// Lines of a clause shown in its row, the least and the most: all of it is told of the option, and on the issue's page.
const LINES: (u8, u8) = (2, 5);

/// How many lines of a clause there is room for, if the rows share `height`.
fn lines(ui: &Ui, seen: &Seen, height: f32) -> usize {
    let issues = u16::try_from(seen.view.common().issues.len()).unwrap_or(u16::MAX);
    let (line, rule) = (ui.text_style_height(&egui::TextStyle::Small), 8.0);
    let (least, most) = LINES;
    let fit = |lines: &u8| f32::from(*lines) * line + rule < height / f32::from(issues);
    usize::from((least..=most).take_while(fit).last().unwrap_or(least))
}

/// What the option says, and who stands where in words.
fn clause(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, clause: Clause, lines: usize) {
    let Clause { issue, option } = clause;
    let (common, table) = (seen.view.common(), seen.view.table());
    let about = &common.issues[issue];
    let quiet = option == about.status_quo && option == table.status_quo.option(issue);
    let (first, then) = if quiet {
        (String::new(), stage.word("window-left-out"))
    } else {
        let named = Message::new("window-clause").with("word", label(seen, clause));
        let opening = stage.text(&clause_opening(common, clause));
        match &about.options[option].title {
            Some(title) => (stage.say(&named.with("text", title)), format!("  {opening}")),
            None => (stage.say(&named.with("text", opening)), String::new()),
        }
    };
    let whole = stage.text(&about.options[option].text);
    ui.vertical(|ui| {
        let font = egui::TextStyle::Small.resolve(ui.style());
        let mut job = LayoutJob::simple(first, font.clone(), theme::INK, ui.available_width());
        job.append(&then, 0.0, TextFormat::simple(font, theme::NOTE));
        job.wrap.max_rows = lines;
        ui.label(job).on_hover_text(whole);
    });
}
