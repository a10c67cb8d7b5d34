//! Who plays a side that no person plays: a style, shipped or in a file, at a level; or one of the yardsticks.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Shelf, Source, Unusable, Work, read_text, shipped_style, shipped_styles};
use crate::ai::style::{self, Style};
use crate::ai::{Level, Negotiator, Repertoire, Succession, roster, seated_in};
use crate::scenario::check::Written;
use crate::scenario::document::{self, Node};
use crate::scenario::id::{LeaderId, Side, Table};
use crate::scenario::issue::Common;
use crate::scenario::problem::{Problem, nearest, with_candidates};
use crate::sentence::Message;
use crate::session::{Occupant, StyleText};

/// The style that plays a side for which the scenario names none (judgement: the most even-handed).
const USUAL: &str = "dealmaker";

/// Who plays a side.
pub struct Opponent {
    /// How hard it plays; a yardstick plays as it plays.
    pub level: Level,
    kind: Kind,
}

enum Kind {
    Style(Box<Read>),
    /// The styles of a side's leaders, whoever takes office first foremost.
    Styles(Table<LeaderId, Read>),
    Yardstick(String, Arc<dyn Negotiator>),
}

/// A style, and the text it was read from.
struct Read {
    style: Style,
    text: StyleText,
}

/// `named` without the level that may follow it, `showman:hard`, and that level.
pub(super) fn levelled(named: &str) -> (&str, Option<Level>) {
    let found = named
        .rsplit_once(':')
        .and_then(|(bare, word)| Level::from_word(word).map(|level| (bare, Some(level))));
    found.unwrap_or((named, None))
}

impl Opponent {
    /// The opponent `named`: a shipped style, else the style in the file at that path, else one of the user's own, else a
    /// yardstick. A level may follow, `showman:hard`; else it plays at `level`, or at the usual one where none is asked.
    ///
    /// # Errors
    /// Where there is none of that name, with the nearest one, or the file is no style; and where two levels are asked, or
    /// one of a yardstick, which has none.
    pub fn find(named: &str, level: Option<Level>) -> Result<Self, Unusable> {
        let (bare, follows) = levelled(named);
        if let (Some(one), Some(other)) = (follows, level)
            && one != other
        {
            let what = Message::new("cli-two-levels").with("name", named);
            return Err(Unusable::Input(what.with("level", other.word())));
        }
        let asked = follows.or(level);
        let level = asked.unwrap_or_default();
        let is_style = shipped_style(bare).is_some() || Path::new(bare).is_file();
        if !is_style && let Some(path) = own_style(bare) {
            let style = found(&path.display().to_string())?;
            return Ok(Self { level, kind: Kind::Style(Box::new(style)) });
        }
        if !is_style && !bare.contains(['/', '\\', '.']) {
            let Ok(yardstick) = roster::negotiator(bare) else { return Err(unknown(bare)) };
            if asked.is_some() {
                let what = Message::new("cli-yardstick-level").with("name", bare);
                return Err(Unusable::Input(what));
            }
            return Ok(Self { level, kind: Kind::Yardstick(bare.to_owned(), yardstick) });
        }
        Ok(Self { level, kind: Kind::Style(Box::new(found(bare)?)) })
    }

    /// Whoever the scenario names for `side`: its doctrine, or that of each of its leaders while he is in office.
    ///
    /// # Errors
    /// Where there is no such style.
    pub fn of_doctrine(common: &Common, side: Side, level: Level) -> Result<Self, Unusable> {
        if !has_successors(common, side) {
            return Self::find(doctrine(common, side), Some(level));
        }
        let public = &common.sides[side];
        let styles: Result<Vec<Read>, Unusable> = public
            .leaders
            .ids()
            .map(|leader| found(public.doctrine_of(leader).unwrap_or(USUAL)))
            .collect();
        Ok(Self { level, kind: Kind::Styles(styles?.into_iter().collect()) })
    }

    /// Whoever sits in a seat as `occupant`; `None` for a person. No file is opened.
    ///
    /// # Errors
    /// Where its style has problems, or there is no such yardstick.
    pub fn of_occupant(occupant: &Occupant) -> Result<Option<Self>, Unusable> {
        let read = |text: &StyleText| read(text.clone());
        Ok(Some(match occupant {
            Occupant::Person { .. } | Occupant::Nobody => return Ok(None),
            Occupant::Yardstick { name } => {
                let yardstick = roster::negotiator(name).map_err(Unusable::Input)?;
                let kind = Kind::Yardstick(name.clone(), yardstick);
                Self { level: Level::default(), kind }
            }
            Occupant::Opponent { styles, level } => {
                let kind = match styles.as_slice() {
                    [one] => Kind::Style(Box::new(read(one)?)),
                    several => {
                        let styles: Result<Vec<Read>, Unusable> =
                            several.iter().map(read).collect();
                        Kind::Styles(styles?.into_iter().collect())
                    }
                };
                Self { level: *level, kind }
            }
        }))
    }

    /// Who sits in the seat it takes, with all that is needed to seat it again.
    pub fn occupant(&self) -> Occupant {
        let level = self.level;
        let text = |read: &Read| read.text.clone();
        match &self.kind {
            Kind::Style(read) => Occupant::Opponent { styles: vec![text(read)], level },
            Kind::Styles(styles) => {
                Occupant::Opponent { styles: styles.values().map(text).collect(), level }
            }
            Kind::Yardstick(name, _) => Occupant::Yardstick { name: name.clone() },
        }
    }

    /// Its style, where it has one: of several leaders that of the first.
    pub fn style(&self) -> Option<&Style> {
        match &self.kind {
            Kind::Style(read) => Some(&read.style),
            Kind::Styles(styles) => styles.values().next().map(|read| &read.style),
            Kind::Yardstick(..) => None,
        }
    }

    /// What decides for it in the seat of `side`.
    pub fn negotiator(self, side: Side) -> Arc<dyn Negotiator> {
        self.negotiator_in(side, &Arc::default())
    }

    /// The same, thinking in `repertoire`, which others share.
    pub fn negotiator_in(self, side: Side, repertoire: &Arc<Repertoire>) -> Arc<dyn Negotiator> {
        let level = self.level;
        let player = |style: Style| seated_in(style.in_seat(side), level, Arc::clone(repertoire));
        match self.kind {
            Kind::Style(read) => player(read.style),
            Kind::Styles(styles) => {
                Arc::new(Succession::new(styles.map(|read| player(read.style.clone()))))
            }
            Kind::Yardstick(_, yardstick) => yardstick,
        }
    }
}

/// The style `named`: the shipped one of that name, else the one in the file at that path.
fn found(named: &str) -> Result<Read, Unusable> {
    if let Some(text) = shipped_style(named) {
        return read(StyleText { name: named.to_owned(), text });
    }
    let path = Path::new(named);
    let text = read_text(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match style::read(&text) {
        Ok(style) => Ok(Read { style, text: StyleText { name, text } }),
        Err(problems) => Err(Source { name: named.to_owned(), text }.wrong(&problems)),
    }
}

fn read(text: StyleText) -> Result<Read, Unusable> {
    match style::read(&text.text) {
        Ok(style) => Ok(Read { style, text }),
        Err(problems) => Err(Source { name: text.name, text: text.text }.wrong(&problems)),
    }
}

/// Where the style of the user's own called `name` is. A yardstick's name is the yardstick's.
fn own_style(name: &str) -> Option<PathBuf> {
    if roster::names().contains(&name) {
        return None;
    }
    Shelf::own()?.find(Work::Style, name)
}

fn unknown(named: &str) -> Unusable {
    let own = Shelf::own().map(|shelf| shelf.fit(Work::Style)).unwrap_or_default();
    let own = own.into_iter().map(|one| one.name);
    let styles: Vec<String> = shipped_styles().into_iter().chain(own).collect();
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

/// Doctrines of the scenario `written`, or of its variant, that name no shipped style, each at its place.
pub fn unknown_doctrines(written: &Written, variant: Option<&str>) -> Vec<Problem> {
    let Ok(tree) = written.changed(variant, &[]) else { return Vec::new() };
    let styles = shipped_styles();
    let of_side = |side: Side| tree.field("sides")?.field(side.word());
    let sides: Vec<&Node> = Side::BOTH.into_iter().filter_map(of_side).collect();
    let leaders = sides.iter().flat_map(|side| leaders_in(side));
    let named = sides.iter().copied().chain(leaders).filter_map(|node| node.field("doctrine"));
    let problem = |node: &Node| {
        let word = node.as_text().filter(|word| !styles.iter().any(|style| style == word))?;
        let what = Message::new("problem-unknown-style").with("name", word);
        let what = with_candidates(what, word, styles.iter().map(String::as_str));
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
