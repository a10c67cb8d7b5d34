//! `diff`: two scenarios side by side, or one and what a variant or a change makes of it.

use std::collections::BTreeSet;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use serde_json::{Map, Value, json};

use super::arguments::DiffOptions;
use super::simulate::{difference, player_fault, settled_differences};
use super::{Failure, Outcome, changes, page_width, print, print_json};
use crate::ai::{Level, Negotiator};
use crate::analysis::glance::Glance;
use crate::pages::{
    self, Figure, Line, Page, figures_of_games, figures_of_history, figures_of_texts, paired,
};
use crate::scenario::check::{Change, Written};
use crate::scenario::clause::Draft;
use crate::scenario::document::{Difference, Node, differences};
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::session::simulation::{Case, Paired, Record, Tally, play};
use crate::store::{Opponent, STANDARD, Source};
use crate::terminal::set;
use crate::wording::{Usage, Wording};

/// Most games of each: so many records are held at once.
const MOST_GAMES: i64 = 10_000;

/// One of the two.
struct Half {
    source: Source,
    variant: Option<String>,
    changes: Vec<Change>,
    tree: Node,
    case: Case,
    glance: Glance,
    wording: Wording,
}

/// What came of the games of both.
struct Games {
    first: u64,
    count: u64,
    tallies: [Tally; 2],
    pair: Paired,
}

pub(super) fn diff(options: &DiffOptions, words: &Wording) -> Outcome {
    let within = |games: &u64| i64::try_from(*games).is_ok_and(|games| games <= MOST_GAMES);
    let games = u64::try_from(options.games).ok().filter(within).ok_or_else(|| {
        let what = Message::new("diff-games").with("given", options.games.to_string());
        Failure::Misuse(what.with("most", MOST_GAMES.to_string()))
    })?;
    if games == 0 && options.seed.is_some() {
        return Err(Failure::Misuse(Message::new("diff-seed-alone")));
    }
    let changes = changes::changes(&options.set)?;
    let second = options.second.as_deref().unwrap_or(&options.first);
    if options.second.is_none() && options.variant.is_none() && changes.is_empty() {
        let what = Message::new("diff-nothing").with("file", options.first.as_str());
        return Err(Failure::Misuse(what));
    }
    if options.second.as_deref() == Some(STANDARD) && options.first == STANDARD {
        return Err(Failure::Misuse(Message::new("diff-standard")));
    }
    let source = Source::scenario(&options.first)?;
    let other = if options.second.is_some() { Source::scenario(second)? } else { source.clone() };
    let first = Half::of(source, None, Vec::new(), options, words)?;
    let second = Half::of(other, options.variant.clone(), changes, options, words)?;
    let halves = [first, second];
    let played =
        (games > 0).then(|| Games::of(&halves, options.seed.unwrap_or(1), games)).transpose()?;
    if options.json {
        return print_json(&document(&halves, played.as_ref()));
    }
    let [_, second] = &halves;
    let mut page = Page::new(&second.wording);
    written(&mut page, &halves);
    texts(&mut page, &halves);
    history(&mut page, &halves);
    if let Some(played) = &played {
        games_of_both(&mut page, &halves, played);
    }
    print(&set(&page, page_width()))
}

impl Half {
    fn of(
        source: Source,
        variant: Option<String>,
        changes: Vec<Change>,
        options: &DiffOptions,
        words: &Wording,
    ) -> Result<Self, Failure> {
        let named = variant.as_deref();
        let scenario = changes::scenario(&source, named, &changes, options.length)?;
        let tree = Written::new(&source.text)
            .and_then(|written| written.changed(named, &changes))
            .map_err(|problems| Failure::from(source.wrong(&problems)))?;
        let wording = words.clone().with_names(&scenario.common, Usage::Neutral);
        let glance = Glance::of(&scenario);
        // The glance has the survey every score is measured by.
        let case = Case { scenario: scenario.into(), survey: glance.survey.clone() };
        Ok(Self { source, variant, changes, tree, case, glance, wording })
    }

    fn common(&self) -> &Common {
        &self.case.scenario.common
    }

    fn history(&self) -> Draft {
        self.case.scenario.history.package.draft()
    }

    /// The file, with what was changed in it.
    fn name(&self) -> Message {
        let variant = self.variant.as_deref();
        let variant = variant.map(|word| Message::new("diff-variant").with("variant", word));
        let changed = self.changes.iter().map(|one| {
            let value = one.value.as_deref().unwrap_or_default();
            Blank::Word(format!("{}={value}", one.path))
        });
        let changes: Vec<Blank> = variant.map(Blank::from).into_iter().chain(changed).collect();
        let file = self.source.name.as_str();
        if changes.is_empty() {
            return Message::new("cli-said").with("lines", file);
        }
        let what = Message::new("diff-changed").with("file", file);
        what.with("changes", Blank::List(changes))
    }

    fn lines(
        &self,
        of: fn(&Wording, &crate::scenario::Scenario, &Glance) -> Vec<Line>,
    ) -> Vec<Line> {
        of(&self.wording, &self.case.scenario, &self.glance)
    }
}

/// The lines of both that `of` makes.
fn both(halves: &[Half; 2], of: impl Fn(&Half) -> Vec<Line>) -> [Vec<Line>; 2] {
    let [first, second] = halves;
    [of(first), of(second)]
}

/// Whether the two have the same issues and options, so that a text of one is a text of the other.
fn are_of_one_agenda([first, second]: &[Half; 2]) -> bool {
    let words = |half: &Half| -> Vec<(String, Vec<String>)> {
        let issues = half.common().issues.values();
        issues
            .map(|issue| {
                let options = issue.options.values().map(|option| option.word.clone());
                (issue.word.clone(), options.collect())
            })
            .collect()
    };
    words(first) == words(second)
}

/// How many texts the zone of the second has that the first's has not, and the other way round; none where no text of one
/// is a text of the other.
fn moved(halves: &[Half; 2]) -> Option<(usize, usize)> {
    let [first, second] = halves.each_ref().map(|half| -> BTreeSet<Draft> {
        half.glance.survey.zone.iter().map(|one| one.draft).collect()
    });
    are_of_one_agenda(halves)
        .then(|| (second.difference(&first).count(), first.difference(&second).count()))
}

fn written(page: &mut Page<'_>, halves: &[Half; 2]) {
    let [first, second] = halves;
    let heading = Message::new("diff-heading").with("first", first.name());
    page.heading(&heading.with("second", second.name()));
    let found = differences(&first.tree, &second.tree);
    if found.is_empty() {
        page.say(&Message::new("diff-same"));
        return;
    }
    page.say(&Message::new("diff-first"));
    page.heading(&Message::new("diff-written").with("count", found.len()));
    pages::written_differences(page, &found);
}

fn texts(page: &mut Page<'_>, halves: &[Half; 2]) {
    page.heading(&Message::new("diff-texts"));
    let [first, second] = both(halves, |half| half.lines(figures_of_texts));
    pages::figures_side_by_side(page, &first, &second);
    let what = match moved(halves) {
        None => Message::new("diff-zone-other"),
        Some((0, 0)) => Message::new("diff-zone-same"),
        Some((came, went)) => Message::new("diff-zone-moves").with("came", came).with("went", went),
    };
    page.item(1, &what);
}

fn history(page: &mut Page<'_>, halves: &[Half; 2]) {
    page.heading(&Message::new("diff-history"));
    let [one, two] = halves;
    if one.glance.history.is_empty() && two.glance.history.is_empty() {
        page.item(1, &Message::new("diff-history-none"));
        return;
    }
    let [first, second] = both(halves, |half| half.lines(figures_of_history));
    pages::figures_side_by_side(page, &first, &second);
    if !are_of_one_agenda(halves) || one.history() != two.history() {
        page.item(1, &Message::new("diff-history-other"));
    }
}

impl Games {
    /// The games of both, in the order of their seeds.
    ///
    /// # Errors
    /// The fault of a player.
    fn of(halves: &[Half; 2], first: u64, count: u64) -> Result<Self, Failure> {
        let [one, two] = halves;
        let players = [Self::players(one)?, Self::players(two)?];
        let game = |number: u64| -> Result<[Record; 2], Failure> {
            let seed = first.wrapping_add(number);
            let played = |half: &Half, players: &BySide<Player>| {
                let minds = BySide::each(|side| players[side].1.as_ref());
                let names = BySide::each(|side| players[side].0.as_str());
                play(&half.case, minds, seed)
                    .map_err(|fault| player_fault(&half.wording, &half.case, names, &fault))
            };
            let [players, others] = &players;
            Ok([played(one, players)?, played(two, others)?])
        };
        let records: Vec<[Record; 2]> =
            (0..count).into_par_iter().map(game).collect::<Result<_, Failure>>()?;
        let mut tallies = [Tally::new(one.common()), Tally::new(two.common())];
        let mut pair = Paired::default();
        for records in &records {
            let [before, after] = records;
            for (tally, record) in tallies.iter_mut().zip(records) {
                tally.add(record);
            }
            pair.add(before, after);
        }
        Ok(Self { first, count, tallies, pair })
    }

    /// The doctrines of a scenario, each with its name.
    fn players(half: &Half) -> Result<BySide<Player>, Failure> {
        let player = |side: Side| -> Result<Player, Failure> {
            let common = half.common();
            let name = crate::store::doctrine(common, side).to_owned();
            let mind = Opponent::of_doctrine(common, side, Level::default())?.negotiator(side);
            Ok((name, mind))
        };
        Ok(BySide { tokyo: player(Side::Tokyo)?, moscow: player(Side::Moscow)? })
    }

    fn lines(&self, halves: &[Half; 2]) -> [Vec<Line>; 2] {
        let [one, two] = halves;
        let [before, after] = &self.tallies;
        [
            figures_of_games(&one.wording, one.common(), before),
            figures_of_games(&two.wording, two.common(), after),
        ]
    }
}

/// What a player is called, and what decides for it.
type Player = (String, std::sync::Arc<dyn Negotiator>);

fn games_of_both(page: &mut Page<'_>, halves: &[Half; 2], played: &Games) {
    let last = played.first.wrapping_add(played.count.saturating_sub(1));
    page.heading(
        &Message::new("diff-played")
            .with("games", i64::try_from(played.count).unwrap_or(i64::MAX))
            .with("first", played.first.to_string())
            .with("last", last.to_string()),
    );
    let [first, second] = played.lines(halves);
    pages::figures_side_by_side(page, &first, &second);
    let [_, half] = halves;
    page.item(1, &difference(half.common(), &played.pair));
    if are_of_one_agenda(halves) {
        settled_differences(page, half.common(), &played.pair);
    }
}

fn document(halves: &[Half; 2], played: Option<&Games>) -> Value {
    let [one, two] = halves;
    let half = |half: &Half| {
        let changes =
            half.changes.iter().map(|one| json!({ "path": one.path, "value": one.value }));
        json!({
            "file": half.source.name,
            "scenario": half.common().word,
            "length": half.common().length.word(),
            "variant": half.variant,
            "set": changes.collect::<Vec<Value>>(),
        })
    };
    let written = differences(&one.tree, &two.tree).into_iter().map(
        |Difference { path, before, after }| json!({ "path": path, "first": before, "second": after }),
    );
    let figures = |of: [Vec<Line>; 2]| {
        let [first, second] = of;
        let of = |line: Option<&Line>| line.map(|line| value(line.figure));
        let told = paired(&first, &second).into_iter().filter_map(|(first, second)| {
            let key = second.or(first)?.key.clone();
            Some((key, json!({ "first": of(first), "second": of(second) })))
        });
        Value::Object(told.collect::<Map<String, Value>>())
    };
    let games = played.map(|played| {
        json!({
            "games": played.count,
            "seed": played.first,
            "otherwise": played.pair.otherwise,
            "figures": figures(played.lines(halves)),
        })
    });
    json!({
        "first": half(one),
        "second": half(two),
        "written": written.collect::<Vec<Value>>(),
        "texts": figures(both(halves, |half| half.lines(figures_of_texts))),
        "zone_moved": moved(halves).map(|(came, went)| json!({ "came": came, "went": went })),
        "history": figures(both(halves, |half| half.lines(figures_of_history))),
        "same_history": are_of_one_agenda(halves) && one.history() == two.history(),
        "games": games,
    })
}

/// A figure for programs: worths in points, chances in thousandths, games as their count.
pub(super) fn value(figure: Figure) -> Value {
    match figure {
        Figure::Texts(count) | Figure::Games(count, _) => json!(count),
        Figure::Worth(worth) => super::analyse::points(worth),
        Figure::Chance(chance) => json!(chance.0),
        Figure::Holds(holds) => json!(holds),
    }
}
