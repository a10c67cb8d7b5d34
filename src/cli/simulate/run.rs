//! Playing the plan on several threads, so that what comes of it does not depend on how many.
//!
//! Games are played in chunks and chunks in waves; a wave's results are taken in the order of their seeds. Memory is
//! that of one wave, however many games there are.

use std::io::{self, IsTerminal as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::super::{Failure, is_dumb_terminal};
use super::kept::Kept;
use super::plan::{Draws, Ground, Plan, Players, number};
use crate::scenario::id::{BySide, Side};
use crate::sentence::Message;
use crate::session::simulation::{
    Case, Endings, Fault, Misplay, Paired, Record, Tally, play_unless,
};
use crate::wording::{Usage, Wording, refusal};

/// Most games of a chunk: so many that handing them out costs nothing.
const CHUNK: u64 = 16;
/// Fewest chunks, where there are games enough, so that no thread is left idle for long.
const CHUNKS: u64 = 128;
/// Chunks of a wave for each thread.
const CHUNKS_A_THREAD: usize = 8;

/// How long after an interrupt another is still the same.
const ONE_INTERRUPT: Duration = Duration::from_secs(1);

/// What came of a plan.
pub(super) struct Played {
    /// The games of each cell, or of all draws together.
    pub(super) cells: Vec<Tally>,
    /// Each cell against the first.
    pub(super) pairs: Vec<Paired>,
    /// How the games of each draw ended, and how many weights it moved and left where they were.
    pub(super) draws: Vec<DrawPlayed>,
    /// How many seeds were played.
    pub(super) games: u64,
    /// Whether it was interrupted before all were.
    pub(super) is_partial: bool,
}

/// What came of one draw of the weights.
#[derive(Clone, Copy, Default)]
pub(super) struct DrawPlayed {
    pub(super) endings: Endings,
    pub(super) moved: usize,
    pub(super) dropped: usize,
}

/// Games with consecutive seeds, on the same ground.
struct Chunk {
    first: u64,
    games: u64,
    draw: u64,
}

/// The games of a chunk.
struct ChunkPlayed {
    cells: Vec<Tally>,
    pairs: Vec<Paired>,
    /// Seed by seed and then cell by cell; empty where no rows are written.
    records: Vec<Record>,
    games: u64,
    moved: (usize, usize),
}

/// A scenario with its weights moved, and how many of them were and were not.
pub(super) struct Drawn {
    case: Case,
    pub(super) moved: (usize, usize),
}

/// Plays the plan's shard; writes the games to `rows` as they come, in the order of their seeds.
///
/// # Errors
/// The fault of a player, the first by seed; threads that cannot be started; rows that cannot be written.
pub(super) fn run(
    plan: &Plan,
    players: &Players,
    words: &Wording,
    rows: &mut Kept,
) -> Result<Played, Failure> {
    let pool = threads(players.jobs)?;
    let stop = interrupt()?;
    let bar = progress(plan.shard.games());
    let mut played = Played::nothing(plan);
    let mut chunks = chunks(plan);
    let mut drawn: Vec<OnceLock<Result<Drawn, Failure>>> = match &plan.ground {
        Ground::Cells(_) => Vec::new(),
        Ground::Draws(draws) => (0..draws.count).map(|_| OnceLock::new()).collect(),
    };
    let mut let_go = 0;
    loop {
        let wave: Vec<Chunk> =
            chunks.by_ref().take(pool.current_num_threads() * CHUNKS_A_THREAD).collect();
        let Some(last) = wave.last() else { break };
        let draw = last.draw;
        let keeps = rows.keeps();
        let player = Player { plan, players, words, drawn: &drawn, stop: &stop, keeps };
        let results: Vec<Result<ChunkPlayed, Failure>> =
            pool.install(|| wave.par_iter().map(|chunk| player.chunk(chunk, &bar)).collect());
        for (chunk, result) in wave.iter().zip(results) {
            let result = result?;
            rows.write(plan, chunk.draw, &result.records)?;
            played.add(chunk, &result);
        }
        // Draws that are done with are let go.
        let done = usize::try_from(draw).unwrap_or(usize::MAX);
        for one in drawn.iter_mut().take(done).skip(let_go) {
            one.take();
        }
        let_go = done;
        if stop.load(Ordering::Relaxed) {
            break;
        }
    }
    bar.finish_and_clear();
    played.is_partial = played.games < plan.shard.games();
    Ok(played)
}

fn threads(jobs: Option<usize>) -> Result<ThreadPool, Failure> {
    // Nought stands for one a core.
    ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build().map_err(|fault| {
        let what = Message::new("simulate-threads")
            .with("jobs", jobs.unwrap_or_default())
            .with("reason", Message::new("system-other").with("said", fault.to_string()));
        Failure::World(what)
    })
}

/// Becomes true when the user interrupts; at a second time the program ends at once.
///
/// A wrapper may pass the same interrupt on twice, so what follows within a second counts as one.
fn interrupt() -> Result<Arc<AtomicBool>, Failure> {
    let stop = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&stop);
    let first = OnceLock::new();
    let heard = move || {
        told.store(true, Ordering::Relaxed);
        if first.get_or_init(Instant::now).elapsed() >= ONE_INTERRUPT {
            std::process::exit(3);
        }
    };
    ctrlc::set_handler(heard).map_err(|fault| {
        let said = Message::new("system-other").with("said", fault.to_string());
        let what = Message::new("simulate-interrupt").with("reason", said);
        Failure::World(what)
    })?;
    Ok(stop)
}

/// A bar on standard error, where that is a terminal that can draw one.
fn progress(games: u64) -> ProgressBar {
    let target = if io::stderr().is_terminal() && !is_dumb_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(Some(games), target);
    match ProgressStyle::with_template("{bar:40} {pos}/{len} {per_sec} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// All games in the order of their seeds; no chunk is shared by two draws.
fn chunks(plan: &Plan) -> impl Iterator<Item = Chunk> {
    let games = plan.games;
    let (cells, draws) = match &plan.ground {
        Ground::Cells(cells) => (cells.len() as u64, 1),
        Ground::Draws(draws) => (1, draws.count),
    };
    let chunk = ((games / CHUNKS).clamp(1, CHUNK) / cells.max(1)).max(1);
    // At most 10^7 games times 10^4 draws.
    (0..draws).flat_map(move |draw| {
        // Those of the draw that are the shard's.
        let (first, end) = (games * draw / draws, games * (draw + 1) / draws);
        let first = first.max(plan.shard.first);
        let seeds = end.min(plan.shard.end).saturating_sub(first).div_ceil(chunk);
        let end = end.min(plan.shard.end);
        (0..seeds).map(move |place| {
            let first = first + place * chunk;
            Chunk { first, games: chunk.min(end - first), draw }
        })
    })
}

/// What every thread needs.
struct Player<'p> {
    plan: &'p Plan,
    players: &'p Players,
    words: &'p Wording,
    drawn: &'p [OnceLock<Result<Drawn, Failure>>],
    stop: &'p AtomicBool,
    keeps: bool,
}

impl Player<'_> {
    fn chunk(&self, chunk: &Chunk, bar: &ProgressBar) -> Result<ChunkPlayed, Failure> {
        match &self.plan.ground {
            Ground::Cells(cells) => {
                let cases: Vec<&Case> = cells.iter().map(|cell| &cell.case).collect();
                self.games(&cases, chunk, (0, 0), bar)
            }
            Ground::Draws(_) if self.stop.load(Ordering::Relaxed) => {
                self.games(&[], chunk, (0, 0), bar)
            }
            Ground::Draws(draws) => {
                let place = usize::try_from(chunk.draw).unwrap_or(usize::MAX);
                match self.drawn.get(place).map(|one| one.get_or_init(|| drawn(draws, chunk.draw)))
                {
                    Some(Ok(found)) => self.games(&[&found.case], chunk, found.moved, bar),
                    Some(Err(failure)) => Err(failure.clone()),
                    None => self.games(&[], chunk, (0, 0), bar),
                }
            }
        }
    }

    /// Every game of the chunk in every case, or those before an interrupt.
    fn games(
        &self,
        cases: &[&Case],
        chunk: &Chunk,
        moved: (usize, usize),
        bar: &ProgressBar,
    ) -> Result<ChunkPlayed, Failure> {
        let tally = |case: &&Case| Tally::new(&case.scenario.common);
        let mut played = ChunkPlayed {
            cells: cases.iter().map(tally).collect(),
            pairs: vec![Paired::default(); cases.len()],
            records: Vec::new(),
            games: 0,
            moved,
        };
        let players = BySide::each(|side| self.players.minds[side].as_ref());
        let names = BySide::each(|side| self.plan.names[side].as_str());
        for game in chunk.first..chunk.first + chunk.games {
            if cases.is_empty() || self.stop.load(Ordering::Relaxed) {
                break;
            }
            let seed = self.plan.seed.wrapping_add(game);
            let is_stopped = || self.stop.load(Ordering::Relaxed);
            let records = cases
                .iter()
                .map(|case| {
                    play_unless(case, players, seed, &is_stopped)
                        .map_err(|fault| player_fault(self.words, case, names, &fault))
                })
                .collect::<Result<Option<Vec<Record>>, Failure>>()?;
            // A seed that was not played to its end in every case is compared with nothing.
            let Some(records) = records else { break };
            for (tally, record) in played.cells.iter_mut().zip(&records) {
                tally.add(record);
            }
            if let Some(first) = records.first() {
                for (pair, record) in played.pairs.iter_mut().zip(&records) {
                    pair.add(first, record);
                }
            }
            if self.keeps {
                played.records.extend(records);
            }
            played.games += 1;
            bar.inc(1);
        }
        Ok(played)
    }
}

/// The scenario of draw `draw`.
pub(super) fn drawn(draws: &Draws, draw: u64) -> Result<Drawn, Failure> {
    let found = draws.draw(draw)?;
    Ok(Drawn { case: Case::new(found.scenario), moved: (found.moved, found.dropped) })
}

/// A player's fault, in a sentence; the players are called so.
pub(in crate::cli) fn player_fault(
    words: &Wording,
    case: &Case,
    names: BySide<&str>,
    fault: &Fault,
) -> Failure {
    let Fault { seed, side, number, what } = fault;
    let told = match what {
        Misplay::NoMove => Message::new("simulate-no-move"),
        Misplay::NotPermitted { line, refusal: why } => Message::new("simulate-not-permitted")
            .with("line", line.as_str())
            .with("reason", refusal(&case.scenario.common, *side, why)),
        Misplay::Endless => Message::new("simulate-endless"),
    };
    let told = told
        .with("player", names[*side])
        .with("side", &case.scenario.common.sides[*side].name)
        .with("number", *number)
        .with("seed", seed.to_string());
    let wording = words.clone().with_names(&case.scenario.common, Usage::Neutral);
    Failure::input_worded(wording.say(&told))
}

impl Played {
    /// Before any game of the plan.
    pub(super) fn nothing(plan: &Plan) -> Self {
        let cases: Vec<&Case> = match &plan.ground {
            Ground::Cells(cells) => cells.iter().map(|cell| &cell.case).collect(),
            Ground::Draws(draws) => vec![&draws.case],
        };
        let draws = match &plan.ground {
            Ground::Cells(_) => 0,
            Ground::Draws(draws) => usize::try_from(draws.count).unwrap_or_default(),
        };
        Self {
            cells: cases.iter().map(|case| Tally::new(&case.scenario.common)).collect(),
            pairs: vec![Paired::default(); cases.len()],
            draws: vec![DrawPlayed::default(); draws],
            games: 0,
            is_partial: false,
        }
    }

    /// Adds the game of one seed: a record for each cell, or the one of `draw`.
    pub(super) fn add_game(&mut self, draw: usize, records: &[Record]) {
        self.games += 1;
        for (tally, record) in self.cells.iter_mut().zip(records) {
            tally.add(record);
        }
        let Some(first) = records.first() else { return };
        for (pair, record) in self.pairs.iter_mut().zip(records) {
            pair.add(first, record);
        }
        if let Some(draw) = self.draws.get_mut(draw) {
            draw.endings.add(first.ending);
        }
    }

    fn add(&mut self, chunk: &Chunk, played: &ChunkPlayed) {
        self.games += played.games;
        for (all, more) in self.cells.iter_mut().zip(&played.cells) {
            all.merge(more);
        }
        for (all, more) in self.pairs.iter_mut().zip(&played.pairs) {
            all.merge(more);
        }
        let place = usize::try_from(chunk.draw).unwrap_or(usize::MAX);
        if let (Some(draw), Some(more)) = (self.draws.get_mut(place), played.cells.first()) {
            draw.endings.merge(&more.endings);
            (draw.moved, draw.dropped) = played.moved;
        }
    }
}

/// That the games were interrupted, where they were.
pub(super) fn partial(plan: &Plan, played: &Played) -> Option<Message> {
    played.is_partial.then(|| {
        Message::new("simulate-partial")
            .with("played", number(played.games))
            .with("games", number(plan.shard.games()))
    })
}

/// The sides, Tokyo first, with what `of` makes of each.
pub(super) fn by_side<T>(of: impl Fn(Side) -> T) -> Vec<T> {
    Side::BOTH.into_iter().map(of).collect()
}
