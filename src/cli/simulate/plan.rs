//! What is to be played, from the command line: by whom, how often, and on which ground.

use std::sync::Arc;

use super::super::arguments::SimulateOptions;
use super::super::{Failure, changes};
use crate::ai::{Level, Negotiator};
use crate::scenario::check::Change;
use crate::scenario::id::{BySide, Side};
use crate::scenario::length::Length;
use crate::scenario::perturb::{Perturbed, perturbed};
use crate::scenario::problem::Problem;
use crate::sentence::Message;
use crate::session::simulation::Case;
use crate::store::{Opponent, Source, doctrine};

/// Most games of one run.
const MOST_GAMES: i64 = 10_000_000;
/// Most threads.
const MOST_JOBS: i64 = 1024;
/// Most cells compared.
const MOST_CELLS: usize = 50;
/// Most paths with several values.
const MOST_AXES: usize = 2;
/// Most draws of the weights; each is checked anew.
const MOST_DRAWS: i64 = 10_000;
/// The word that stands for the scenario as written among variants that are compared.
const NO_VARIANT: &str = "none";

/// What is to be played.
pub(super) struct Plan {
    /// Who plays.
    pub(super) players: BySide<Arc<dyn Negotiator>>,
    /// What they are called.
    pub(super) names: BySide<String>,
    /// How many games in each cell, from 1.
    pub(super) games: u64,
    /// The seed of the first.
    pub(super) seed: u64,
    /// How many threads; as many as there are cores where it is none.
    pub(super) jobs: Option<usize>,
    /// On which ground.
    pub(super) ground: Ground,
}

/// The scenarios games are played in.
pub(super) enum Ground {
    /// Each seed is played once in every cell, the first of which the others are compared with. Never empty.
    Cells(Vec<Cell>),
    /// Each seed is played once, in one of the draws.
    Draws(Box<Draws>),
}

/// A scenario and what sets it apart from the other cells.
pub(super) struct Cell {
    /// What was changed to what, in the order of the command line; nothing where there is one cell.
    pub(super) labels: Vec<Label>,
    /// The scenario.
    pub(super) case: Case,
}

/// One thing that differs between cells.
#[derive(Clone)]
pub(super) struct Label {
    /// `variant`, or the path.
    pub(super) what: String,
    /// Its value; none where the thing is removed.
    pub(super) value: Option<String>,
}

/// One scenario with its weights moved again and again.
pub(super) struct Draws {
    /// The scenario with its weights as written.
    pub(super) case: Case,
    /// By how many thousandths at most.
    pub(super) permille: u32,
    /// How often.
    pub(super) count: u64,
    source: Source,
    variant: Option<String>,
    changes: Vec<Change>,
    length: Length,
    seed: u64,
}

impl Plan {
    /// The plan the options ask for.
    pub(super) fn new(options: &SimulateOptions) -> Result<Self, Failure> {
        let games = count("--games", options.games, MOST_GAMES)?;
        let jobs = options.jobs.map(|jobs| count("--jobs", jobs, MOST_JOBS)).transpose()?;
        let named = BySide { tokyo: options.tokyo.clone(), moscow: options.moscow.clone() };
        // Who is named on the command line is found before a scenario is read.
        for name in Side::BOTH.into_iter().filter_map(|side| named[side].as_deref()) {
            Opponent::find(name, Level::default())?;
        }
        let axes = Axes::new(&options.variant, changes::changes(&options.set)?)?;
        let source = Source::scenario(&options.scenario)?;
        let ground = match options.perturb {
            None if options.draws.is_some() => {
                return Err(misuse(Message::new("simulate-draws-alone")));
            }
            None => Ground::Cells(axes.cells(&source, options.length)?),
            Some(permille) => {
                let draws = Draws::new(&axes, source, permille, options)?;
                if draws.count > games {
                    let what = Message::new("simulate-few-games")
                        .with("draws", number(draws.count))
                        .with("games", number(games));
                    return Err(misuse(what));
                }
                Ground::Draws(Box::new(draws))
            }
        };
        let jobs = jobs.and_then(|jobs| usize::try_from(jobs).ok());
        let names = BySide::each(|side| {
            let doctrine =
                || ground.first().map_or("", |case| doctrine(&case.scenario.common, side));
            named[side].clone().unwrap_or_else(|| doctrine().to_owned())
        });
        let player = |side: Side| match (&named[side], ground.first()) {
            (None, Some(case)) => {
                Opponent::of_doctrine(&case.scenario.common, side, Level::default())
            }
            (Some(_), _) | (None, None) => Opponent::find(&names[side], Level::default()),
        };
        let players = BySide {
            tokyo: player(Side::Tokyo)?.negotiator(Side::Tokyo),
            moscow: player(Side::Moscow)?.negotiator(Side::Moscow),
        };
        Ok(Self { players, names, games, seed: options.seed, jobs, ground })
    }
}

impl Ground {
    /// The scenario all else is compared with.
    pub(super) fn first(&self) -> Option<&Case> {
        match self {
            Self::Cells(cells) => cells.first().map(|cell| &cell.case),
            Self::Draws(draws) => Some(&draws.case),
        }
    }
}

impl Draws {
    fn new(
        axes: &Axes,
        source: Source,
        permille: i64,
        options: &SimulateOptions,
    ) -> Result<Self, Failure> {
        let permille = u32::try_from(permille).ok().filter(|permille| *permille <= 1000);
        let permille =
            permille.ok_or_else(|| out_of_range("--perturb", options.perturb, 0, 1000))?;
        let draws = count("--draws", options.draws.unwrap_or(20), MOST_DRAWS)?;
        let mut cells = axes.combinations();
        let (Some((_, variant, changes)), true) = (cells.pop(), cells.is_empty()) else {
            return Err(misuse(Message::new("simulate-perturb-alone")));
        };
        let (length, seed) = (options.length, options.seed);
        let case = Case::new(changes::scenario(&source, variant.as_deref(), &changes, length)?);
        Ok(Self { case, permille, count: draws, source, variant, changes, length, seed })
    }

    /// The scenario of draw `draw`.
    ///
    /// # Errors
    /// Every problem of the scenario: none, since it has passed the check with its weights as written.
    pub(super) fn draw(&self, draw: u64) -> Result<Perturbed, Failure> {
        let (text, variant) = (&self.source.text, self.variant.as_deref());
        perturbed(text, variant, &self.changes, self.length, self.permille, (self.seed, draw))
            .map_err(|problems| wrong(&self.source, &problems))
    }
}

/// What is varied: the variants, and the values of each path, in the order of the command line.
struct Axes {
    variants: Vec<Option<String>>,
    paths: Vec<(String, Vec<Option<String>>)>,
}

/// What sets a cell apart, its variant, and its changes.
type Combination = (Vec<Label>, Option<String>, Vec<Change>);

impl Axes {
    fn new(variants: &[String], changes: Vec<Change>) -> Result<Self, Failure> {
        for (place, variant) in variants.iter().enumerate() {
            if variants.iter().take(place).any(|earlier| earlier == variant) {
                let what = Message::new("simulate-twice").with("variant", variant.as_str());
                return Err(misuse(what));
            }
        }
        let mut paths: Vec<(String, Vec<Option<String>>)> = Vec::new();
        for Change { path, value } in changes {
            // What is added to the end of a list is added each time, and is no value of one thing.
            let adds = path.rsplit('.').next() == Some("+");
            match paths.iter_mut().find(|(known, _)| *known == path && !adds) {
                Some((_, values)) => values.push(value),
                None => paths.push((path, vec![value])),
            }
        }
        let axes = Self { variants: variants.iter().map(|word| named(word)).collect(), paths };
        let swept: Vec<&str> = axes.swept().collect();
        if swept.len() > MOST_AXES {
            let what = Message::new("simulate-axes").with("paths", swept).with("most", MOST_AXES);
            return Err(misuse(what));
        }
        let lengths = axes.paths.iter().map(|(_, values)| values.len());
        let cells = lengths.fold(axes.variants.len().max(1), usize::saturating_mul);
        if cells > MOST_CELLS {
            let what = Message::new("simulate-cells").with("cells", cells).with("most", MOST_CELLS);
            return Err(misuse(what));
        }
        Ok(axes)
    }

    /// The paths with several values.
    fn swept(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().filter(|(_, values)| values.len() > 1).map(|(path, _)| path.as_str())
    }

    /// Every combination, the first variant and first values first, the last path changing fastest.
    fn combinations(&self) -> Vec<Combination> {
        let mut found: Vec<Combination> = match self.variants.as_slice() {
            [] => vec![(Vec::new(), None, Vec::new())],
            [only] => vec![(Vec::new(), only.clone(), Vec::new())],
            several => {
                let label = |variant: &Option<String>| Label {
                    what: "variant".to_owned(),
                    value: Some(variant.clone().unwrap_or_else(|| NO_VARIANT.to_owned())),
                };
                several.iter().map(|one| (vec![label(one)], one.clone(), Vec::new())).collect()
            }
        };
        for (path, values) in &self.paths {
            let with = |(labels, variant, changes): &Combination, value: &Option<String>| {
                let label = Label { what: path.clone(), value: value.clone() };
                let change = Change { path: path.clone(), value: value.clone() };
                let label = (values.len() > 1).then_some(label);
                let labels = labels.iter().cloned().chain(label).collect();
                (labels, variant.clone(), [changes.as_slice(), &[change]].concat())
            };
            found = found
                .iter()
                .flat_map(|before| values.iter().map(move |value| with(before, value)))
                .collect();
        }
        found
    }

    fn cells(&self, source: &Source, length: Length) -> Result<Vec<Cell>, Failure> {
        let cell = |(labels, variant, changes): Combination| {
            let scenario = changes::scenario(source, variant.as_deref(), &changes, length)?;
            Ok(Cell { labels, case: Case::new(scenario) })
        };
        self.combinations().into_iter().map(cell).collect()
    }
}

/// The variant a word names; none for the scenario as written.
fn named(word: &str) -> Option<String> {
    (word != NO_VARIANT).then(|| word.to_owned())
}

fn wrong(source: &Source, problems: &[Problem]) -> Failure {
    source.wrong(problems).into()
}

fn misuse(what: Message) -> Failure {
    Failure::Misuse(what)
}

/// A number given to `option`, from 1 to `most`.
fn count(option: &'static str, given: i64, most: i64) -> Result<u64, Failure> {
    let within = u64::try_from(given).ok().filter(|_| (1..=most).contains(&given));
    within.ok_or_else(|| out_of_range(option, Some(given), 1, most))
}

fn out_of_range(option: &'static str, given: Option<i64>, low: i64, high: i64) -> Failure {
    let what = Message::new("simulate-number")
        .with("option", option)
        .with("given", given.unwrap_or_default().to_string())
        .with("low", low.to_string())
        .with("high", high.to_string());
    misuse(what)
}

/// A count as a number to be worded.
pub(super) fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
