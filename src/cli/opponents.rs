//! Who plays a side that no person plays: a style, shipped or in a file, at a level; or one of the yardsticks.

use std::path::Path;
use std::sync::Arc;

use super::Failure;
use super::files::{self, Source, english};
use crate::ai::style::Style;
use crate::ai::{Level, Negotiator, roster, seated};
use crate::scenario::check;
use crate::scenario::document::Node;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::scenario::problem::{Problem, nearest, with_suggestion};
use crate::sentence::Message;
use crate::store;

/// The style that plays a side for which the scenario names none (judgement: the most even-handed).
const USUAL: &str = "dealmaker";

/// Who plays a side.
pub(super) struct Opponent {
    /// The name by which it is found again from any folder, without its level.
    pub(super) called: String,
    /// How hard it plays; a yardstick plays as it plays.
    pub(super) level: Level,
    kind: Kind,
}

enum Kind {
    Style(Box<Style>),
    Yardstick(Arc<dyn Negotiator>),
}

impl Opponent {
    /// The opponent `named`: a shipped style, else a yardstick, else the style in the file at that path. A level may
    /// follow, `showman:hard`; else it plays at `level`.
    pub(super) fn find(named: &str, level: Level) -> Result<Self, Failure> {
        let levelled = named
            .rsplit_once(':')
            .and_then(|(bare, word)| Level::from_word(word).map(|level| (bare, level)));
        let (bare, level) = levelled.unwrap_or((named, level));
        let is_style = store::shipped_style(bare).is_some() || Path::new(bare).is_file();
        if !is_style && !bare.contains(['/', '\\', '.']) {
            let Ok(yardstick) = roster::negotiator(bare) else { return Err(unknown(bare)) };
            return Ok(Self { called: bare.to_owned(), level, kind: Kind::Yardstick(yardstick) });
        }
        let (called, style) = files::style(bare)?;
        Ok(Self { called, level, kind: Kind::Style(Box::new(style)) })
    }

    /// Its style, where it has one.
    pub(super) fn style(&self) -> Option<&Style> {
        match &self.kind {
            Kind::Style(style) => Some(style),
            Kind::Yardstick(_) => None,
        }
    }

    /// What decides for it in the seat of `side`.
    pub(super) fn negotiator(self, side: Side) -> Arc<dyn Negotiator> {
        match self.kind {
            Kind::Style(style) => seated(style.in_seat(side), self.level),
            Kind::Yardstick(yardstick) => yardstick,
        }
    }
}

fn unknown(named: &str) -> Failure {
    let styles = store::shipped_styles();
    let known = styles.iter().map(String::as_str).chain(roster::names());
    let hint = match nearest(named, known) {
        Some(word) => Message::new("did-you-mean").with("word", word),
        None => Message::new("cli-opponents")
            .with("styles", styles.clone())
            .with("names", roster::names()),
    };
    let what = Message::new("cli-no-style").with("name", named).with("hint", hint);
    Failure::World(english(&what))
}

/// The style that plays `side` of a scenario where nobody is named.
pub(super) fn doctrine(common: &Common, side: Side) -> &str {
    common.sides[side].doctrine.as_deref().unwrap_or(USUAL)
}

/// Doctrines of the scenario in `source`, or of its variant, that name no shipped style, each at its place.
pub(super) fn unknown_doctrines(source: &Source, variant: Option<&str>) -> Vec<Problem> {
    let Ok(tree) = check::changed_tree(&source.text, variant, &[]) else { return Vec::new() };
    let styles = store::shipped_styles();
    let of_side = |side: Side| tree.field("sides")?.field(side.word())?.field("doctrine");
    let named = Side::BOTH.into_iter().filter_map(of_side);
    let problem = |node: &Node| {
        let word = node.as_text().filter(|word| !styles.iter().any(|style| style == word))?;
        let what = Message::new("problem-unknown-style").with("name", word);
        let what = with_suggestion(what, word, styles.iter().map(String::as_str));
        Some(Problem { span: node.span, path: tree.path_to(node.span), what })
    };
    named.filter_map(problem).collect()
}
