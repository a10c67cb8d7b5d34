//! Who plays a side that no person plays: a style, shipped or in a file, at a level; or one of the yardsticks.

use std::path::Path;
use std::sync::Arc;

use super::{Source, Unusable, read_text, shipped_style, shipped_styles};
use crate::ai::style::{self, Style};
use crate::ai::{Level, Negotiator, Succession, roster, seated};
use crate::scenario::check;
use crate::scenario::document::{self, Node};
use crate::scenario::id::{LeaderId, Side, Table};
use crate::scenario::issue::Common;
use crate::scenario::problem::{Problem, nearest, with_suggestion};
use crate::sentence::Message;

/// The style that plays a side for which the scenario names none (judgement: the most even-handed).
const USUAL: &str = "dealmaker";

/// Who plays a side.
pub struct Opponent {
    /// The name by which it is found again from any folder, without its level.
    pub called: String,
    /// How hard it plays; a yardstick plays as it plays.
    pub level: Level,
    kind: Kind,
}

enum Kind {
    Style(Box<Style>),
    /// The styles of a side's leaders, whoever takes office first foremost.
    Styles(Table<LeaderId, Style>),
    Yardstick(Arc<dyn Negotiator>),
}

impl Opponent {
    /// The opponent `named`: a shipped style, else a yardstick, else the style in the file at that path. A level may
    /// follow, `showman:hard`; else it plays at `level`.
    ///
    /// # Errors
    /// Where there is none of that name, with the nearest one, or the file is no style.
    pub fn find(named: &str, level: Level) -> Result<Self, Unusable> {
        let levelled = named
            .rsplit_once(':')
            .and_then(|(bare, word)| Level::from_word(word).map(|level| (bare, level)));
        let (bare, level) = levelled.unwrap_or((named, level));
        let is_style = shipped_style(bare).is_some() || Path::new(bare).is_file();
        if !is_style && !bare.contains(['/', '\\', '.']) {
            let Ok(yardstick) = roster::negotiator(bare) else { return Err(unknown(bare)) };
            return Ok(Self { called: bare.to_owned(), level, kind: Kind::Yardstick(yardstick) });
        }
        let (called, style) = style_called(bare)?;
        Ok(Self { called, level, kind: Kind::Style(Box::new(style)) })
    }

    /// Whoever the scenario names for `side`: its doctrine, or that of each of its leaders while he is in office.
    ///
    /// # Errors
    /// Where there is no such style.
    pub fn of_doctrine(common: &Common, side: Side, level: Level) -> Result<Self, Unusable> {
        let usual = Self::find(doctrine(common, side), level)?;
        if !has_successors(common, side) {
            return Ok(usual);
        }
        let public = &common.sides[side];
        let styles: Result<Vec<Style>, Unusable> = public
            .leaders
            .ids()
            .map(|leader| Ok(style_called(public.doctrine_of(leader).unwrap_or(USUAL))?.1))
            .collect();
        Ok(Self { kind: Kind::Styles(styles?.into_iter().collect()), ..usual })
    }

    /// Its style, where it has one: of several leaders that of the first.
    pub fn style(&self) -> Option<&Style> {
        match &self.kind {
            Kind::Style(style) => Some(style),
            Kind::Styles(styles) => styles.values().next(),
            Kind::Yardstick(_) => None,
        }
    }

    /// What decides for it in the seat of `side`.
    pub fn negotiator(self, side: Side) -> Arc<dyn Negotiator> {
        match self.kind {
            Kind::Style(style) => seated(style.in_seat(side), self.level),
            Kind::Styles(styles) => {
                let players = styles.map(|style| seated(style.clone().in_seat(side), self.level));
                Arc::new(Succession::new(players))
            }
            Kind::Yardstick(yardstick) => yardstick,
        }
    }
}

/// The style `named`: the shipped one of that name, else the one in the file at that path; and what to call it in a
/// save, by which it is found again from any folder.
fn style_called(named: &str) -> Result<(String, Style), Unusable> {
    let (source, called) = match shipped_style(named) {
        Some(text) => (Source { name: format!("{named}.ron"), text }, named.to_owned()),
        None => style_file(named)?,
    };
    match style::read(&source.text) {
        Ok(style) => Ok((called, style)),
        Err(problems) => Err(source.wrong(&problems)),
    }
}

fn style_file(named: &str) -> Result<(Source, String), Unusable> {
    let path = Path::new(named);
    let text = read_text(path)?;
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    Ok((Source { name: named.to_owned(), text }, whole.display().to_string()))
}

fn unknown(named: &str) -> Unusable {
    let styles = shipped_styles();
    let known = styles.iter().map(String::as_str).chain(roster::names());
    let hint = match nearest(named, known) {
        Some(word) => Message::new("did-you-mean").with("word", word),
        None => Message::new("cli-opponents")
            .with("styles", styles.clone())
            .with("names", roster::names()),
    };
    let what = Message::new("cli-no-style").with("name", named).with("hint", hint);
    Unusable::World(what)
}

/// The style that plays `side` of a scenario where nobody is named, as the talks open.
pub fn doctrine(common: &Common, side: Side) -> &str {
    let public = &common.sides[side];
    let first = public.leaders.ids().next();
    first.and_then(|leader| public.doctrine_of(leader)).unwrap_or(USUAL)
}

/// Whether the doctrine of `side` changes with its leaders.
pub fn has_successors(common: &Common, side: Side) -> bool {
    common.sides[side].leaders.values().any(|leader| leader.doctrine.is_some())
}

/// Doctrines of the scenario in `source`, or of its variant, that name no shipped style, each at its place.
pub fn unknown_doctrines(source: &Source, variant: Option<&str>) -> Vec<Problem> {
    let Ok(tree) = check::changed_tree(&source.text, variant, &[]) else { return Vec::new() };
    let styles = shipped_styles();
    let of_side = |side: Side| tree.field("sides")?.field(side.word());
    let sides: Vec<&Node> = Side::BOTH.into_iter().filter_map(of_side).collect();
    let leaders = sides.iter().flat_map(|side| leaders_in(side));
    let named = sides.iter().copied().chain(leaders).filter_map(|node| node.field("doctrine"));
    let problem = |node: &Node| {
        let word = node.as_text().filter(|word| !styles.iter().any(|style| style == word))?;
        let what = Message::new("problem-unknown-style").with("name", word);
        let what = with_suggestion(what, word, styles.iter().map(String::as_str));
        Some(Problem { span: node.span, path: tree.path_to(node.span), what })
    };
    named.filter_map(problem).collect()
}

/// The leaders of a side as its author wrote them.
fn leaders_in(side: &Node) -> &[Node] {
    match side.field("leaders").map(|list| &list.kind) {
        Some(document::Kind::List(leaders)) => leaders,
        Some(_) | None => &[],
    }
}
