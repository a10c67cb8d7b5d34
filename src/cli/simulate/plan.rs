//! What is to be played, from the command line: by whom, how often, and on which ground.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::super::arguments::SimulateOptions;
use super::super::{Failure, changes};
use super::shard::Shard;
use crate::ai::{Level, Negotiator};
use crate::scenario::check::{Change, NO_VARIANT};
use crate::scenario::id::{BySide, Side};
use crate::scenario::length::Length;
use crate::scenario::perturb::{Perturbed, perturbed};
use crate::scenario::problem::Problem;
use crate::sentence::Message;
use crate::session::Occupant;
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
/// Draws where nobody says how many, if there are as many games.
const USUAL_DRAWS: u64 = 20;

/// What is to be played.
pub(super) struct Plan {
    /// What was asked, of which the rest is made.
    pub(super) study: Study,
    /// What the players are called.
    pub(super) names: BySide<String>,
    /// How many games in each cell, from 1.
    pub(super) games: u64,
    /// The seed of the first.
    pub(super) seed: u64,
    /// The games of it that are played here.
    pub(super) shard: Shard,
    /// On which ground.
    pub(super) ground: Ground,
    /// The author's text it was made of.
    pub(super) source: Source,
}

/// Who plays, and on how many threads: what is printed does not depend on the threads.
pub(super) struct Players {
    /// What decides for each side.
    pub(super) minds: BySide<Arc<dyn Negotiator>>,
    /// What would seat them again.
    pub(super) occupants: BySide<Occupant>,
    /// As many threads as there are cores where it is none.
    pub(super) jobs: Option<usize>,
}

/// A study as it is asked for: two with the same words, on the same text, by the same players, are the same games.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Study {
    pub(super) variant: Vec<String>,
    pub(super) length: Length,
    pub(super) set: Vec<String>,
    pub(super) perturb: Option<i64>,
    pub(super) draws: Option<i64>,
    pub(super) games: i64,
    pub(super) seed: u64,
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

impl Study {
    pub(super) fn of(options: &SimulateOptions) -> Self {
        Self {
            variant: options.variant.clone(),
            length: options.length,
            set: options.set.clone(),
            perturb: options.perturb,
            draws: options.draws,
            games: options.games,
            seed: options.seed,
        }
    }
}

impl Plan {
    /// The plan the options ask for, with its players.
    pub(super) fn new(named: &str, options: &SimulateOptions) -> Result<(Self, Players), Failure> {
        let study = Study::of(options);
        let games = count("--games", study.games, MOST_GAMES)?;
        let shard = Shard::of(options.spread.shard.as_deref(), games)?;
        let jobs = options.jobs.map(|jobs| count("--jobs", jobs, MOST_JOBS)).transpose()?;
        let asked = BySide { tokyo: options.tokyo.clone(), moscow: options.moscow.clone() };
        // Who is named on the command line is found before a scenario is read.
        for name in Side::BOTH.into_iter().filter_map(|side| asked[side].as_deref()) {
            Opponent::find(name, None)?;
        }
        let axes = study.axes()?;
        let source = Source::scenario(named)?;
        let ground = Ground::of(&study, &axes, &source, games)?;
        let names = BySide::each(|side| {
            let doctrine =
                || ground.first().map_or("", |case| doctrine(&case.scenario.common, side));
            asked[side].clone().unwrap_or_else(|| doctrine().to_owned())
        });
        let player = |side: Side| match (&asked[side], ground.first()) {
            (None, Some(case)) => {
                Opponent::of_doctrine(&case.scenario.common, side, Level::default())
            }
            (Some(_), _) | (None, None) => Opponent::find(&names[side], None),
        };
        let (tokyo, moscow) = (player(Side::Tokyo)?, player(Side::Moscow)?);
        let players = Players {
            occupants: BySide { tokyo: tokyo.occupant(), moscow: moscow.occupant() },
            minds: BySide {
                tokyo: tokyo.negotiator(Side::Tokyo),
                moscow: moscow.negotiator(Side::Moscow),
            },
            jobs: jobs.and_then(|jobs| usize::try_from(jobs).ok()),
        };
        let seed = study.seed;
        Ok((Self { study, names, games, seed, shard, ground, source }, players))
    }

    /// The plan of a study that was played elsewhere, whole.
    pub(super) fn again(
        study: Study,
        source: Source,
        names: BySide<String>,
    ) -> Result<Self, Failure> {
        let games = count("--games", study.games, MOST_GAMES)?;
        let shard = Shard::of(None, games)?;
        let ground = Ground::of(&study, &study.axes()?, &source, games)?;
        let seed = study.seed;
        Ok(Self { study, names, games, seed, shard, ground, source })
    }
}

impl Study {
    fn axes(&self) -> Result<Axes, Failure> {
        Axes::new(&self.variant, changes::values(&self.set)?)
    }
}

impl Ground {
    fn of(study: &Study, axes: &Axes, source: &Source, games: u64) -> Result<Self, Failure> {
        let Some(permille) = study.perturb else {
            if study.draws.is_some() {
                return Err(misuse(Message::new("simulate-draws-alone")));
            }
            return Ok(Self::Cells(axes.cells(source, study.length)?));
        };
        let draws = Draws::new(axes, source.clone(), permille, study, games)?;
        if draws.count > games {
            let what = Message::new("simulate-few-games")
                .with("draws", number(draws.count))
                .with("games", number(games));
            return Err(misuse(what));
        }
        Ok(Self::Draws(Box::new(draws)))
    }

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
        study: &Study,
        games: u64,
    ) -> Result<Self, Failure> {
        let permille = u32::try_from(permille).ok().filter(|permille| *permille <= 1000);
        let permille = permille.ok_or_else(|| out_of_range("--perturb", study.perturb, 0, 1000))?;
        let draws = match study.draws {
            Some(draws) => count("--draws", draws, MOST_DRAWS)?,
            None => USUAL_DRAWS.min(games),
        };
        let mut cells = axes.combinations();
        let (Some((_, variant, changes)), true) = (cells.pop(), cells.is_empty()) else {
            return Err(misuse(Message::new("simulate-perturb-alone")));
        };
        let (length, seed) = (study.length, study.seed);
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
            let adds = changes::adds(&path);
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

pub(super) fn misuse(what: Message) -> Failure {
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
