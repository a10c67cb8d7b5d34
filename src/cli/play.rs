//! `play`: one game, in the window or in the terminal.

use std::collections::VecDeque;
use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::arguments::PlayOptions;
use super::files::{self, english};
use super::window::{self, Opening};
use super::{Failure, Outcome, page_width};
use crate::ai::Level;
use crate::pages::Page;
use crate::scenario::id::Side;
use crate::scenario::length::Length;
use crate::sentence::{Language, Message};
use crate::store::{self, Saves, Seated, Terms, Unusable};
use crate::terminal::{Game, Input, Stopped, set};
use crate::wording::{Usage, Wording};

/// Without a command: the window where there is one, else the terminal.
pub(super) fn open() -> Outcome {
    if window::open(Opening { seed: seed_of_the_moment(), ..Opening::default() })? {
        return Ok(());
    }
    in_terminal()
}

/// Asks what and whom, and plays.
fn in_terminal() -> Outcome {
    let mut out = io::stdout().lock();
    let mut ask = Typed;
    let shipped = store::shipped_scenarios();
    let what = Message::new("open-scenario").with("names", shipped.clone());
    writeln!(out, "{}", english(&what))?;
    let answer = ask.line("1956> ", &mut out)?;
    let scenario = answer.as_deref().map(str::trim).filter(|word| !word.is_empty());
    let scenario = scenario.unwrap_or("1956").to_owned();
    let side = loop {
        writeln!(out, "{}", english(&Message::new("open-side")))?;
        let answer = ask.line("tokyo> ", &mut out)?.unwrap_or_default();
        let side = Side::from_word(answer.trim());
        if side.is_some() || answer.trim().is_empty() {
            break side;
        }
    };
    drop(out);
    play(&PlayOptions {
        scenario: Some(scenario),
        side,
        seed: None,
        variant: None,
        length: Length::Full,
        style: None,
        level: Level::default(),
        terminal: true,
        two_players: false,
        moves: None,
        save: None,
        resume: None,
        names: None,
    })
}

/// One game: in the window, unless something asks for the terminal or there is no window.
pub(super) fn play(options: &PlayOptions) -> Outcome {
    if wants_window(options) && window::open(opening(options)?)? {
        return Ok(());
    }
    play_here(options)
}

/// Whether a person sits there, and nothing is asked that only the terminal can do.
fn wants_window(options: &PlayOptions) -> bool {
    let terminal = options.terminal || options.moves.is_some() || options.save.is_some();
    !terminal && io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// What the window begins with. What is wrong with it is told here, before any window opens.
fn opening(options: &PlayOptions) -> Result<Opening, Failure> {
    let opening =
        Opening { seed: seed_of_the_moment(), usage: usage(options), ..Opening::default() };
    if let Some(named) = &options.resume {
        Seated::resume(&files::save_path(named)?)?;
        return Ok(Opening { resume: Some(named.clone()), ..opening });
    }
    let terms = terms(options);
    Seated::begin(&terms)?;
    Ok(Opening { terms: Some(terms), ..opening })
}

/// How places are to be named, where that is said.
fn usage(options: &PlayOptions) -> Option<Usage> {
    Some(match options.names.as_deref()? {
        "tokyo" => Usage::Tokyo,
        "moscow" => Usage::Moscow,
        _ => Usage::Neutral,
    })
}

fn play_here(options: &PlayOptions) -> Outcome {
    let mut input: Box<dyn Input> = match &options.moves {
        Some(path) => Box::new(Listed::new(path)?),
        None => Box::new(Typed),
    };
    let saves = Saves::new(None).ok();
    let (seated, save) = match &options.resume {
        Some(named) => resumed(options, named, saves.as_ref())?,
        None => fresh(options, saves.as_ref())?,
    };
    let Seated { session, players, introductions } = seated;
    // Where the player has named the file, a game that cannot be kept there is not begun.
    let named = options.save.is_some();
    if let (true, Some(path)) = (named, &save) {
        store::write_whole(path, &session.save().to_text())?;
    }
    let common = &session.scenario().common;
    let wording =
        Wording::new(Language::English).with_names(common, usage(options).unwrap_or_default());
    let mut out = io::stdout().lock();
    let mut page = Page::new(&wording);
    for who in &introductions {
        page.say(who);
    }
    write!(out, "{}", set(&page, page_width()))?;
    let mut game = Game::new(session, players, wording, input.as_mut(), &mut out);
    game.width = page_width();
    game.autosave = save;
    game.saves = saves;
    let stopped = game.play()?;
    let unsaved = game.unsaved.take();
    out.flush()?;
    if let (true, Some(fault)) = (named, unsaved) {
        return Err(fault.into());
    }
    match stopped {
        Stopped::Over | Stopped::Left => Ok(()),
        Stopped::WrongLine(what) => Err(Failure::Input(what)),
    }
}

/// A new game, and the file it is saved to.
fn fresh(
    options: &PlayOptions,
    saves: Option<&Saves>,
) -> Result<(Seated, Option<PathBuf>), Failure> {
    let seated = Seated::begin(&terms(options))?;
    let save = options.save.clone().or_else(|| saves.map(Saves::begin));
    Ok((seated, save))
}

/// What a new game is to be.
fn terms(options: &PlayOptions) -> Terms {
    Terms {
        scenario: options.scenario.clone().unwrap_or_default(),
        variant: options.variant.clone(),
        length: options.length,
        seed: options.seed.unwrap_or_else(seed_of_the_moment),
        side: (!options.two_players).then(|| options.side.unwrap_or(Side::Tokyo)),
        style: options.style.clone(),
        level: options.level,
    }
}

/// A saved game, and the file it goes on being saved to.
fn resumed(
    options: &PlayOptions,
    named: &str,
    saves: Option<&Saves>,
) -> Result<(Seated, Option<PathBuf>), Failure> {
    let path = files::save_path(named)?;
    let seated = Seated::resume(&path)?;
    let save = options.save.clone().unwrap_or_else(|| match saves {
        Some(saves) => saves.go_on(named, &path),
        None => path,
    });
    Ok((seated, Some(save)))
}

fn seed_of_the_moment() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // Six digits are enough for fresh deals and short enough to be read out in class.
    since
        .as_nanos()
        .to_le_bytes()
        .iter()
        .fold(7_u64, |mixed, byte| mixed.wrapping_mul(31).wrapping_add(u64::from(*byte)))
        % 1_000_000
}

/// Longest line taken from a pipe at once, in bytes: what is longer is no move, and comes in pieces.
const LONGEST_LINE: u64 = 64 << 10;

/// Lines typed by a person, or coming down a pipe.
struct Typed;

impl Input for Typed {
    fn line(&mut self, prompt: &str, out: &mut dyn Write) -> io::Result<Option<String>> {
        write!(out, "\n{prompt}")?;
        out.flush()?;
        let mut line = Vec::new();
        let mut typed = io::stdin().lock().take(LONGEST_LINE);
        if typed.read_until(b'\n', &mut line).map_err(super::input_fault)? == 0 {
            writeln!(out)?;
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        if !self.is_interactive() {
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(Some(line.trim_end().to_owned()))
    }

    fn is_interactive(&self) -> bool {
        io::stdin().is_terminal()
    }

    fn place(&self) -> Option<(String, usize)> {
        None
    }
}

/// Lines of a file of moves; empty lines and what follows `#` are skipped.
struct Listed {
    name: String,
    lines: VecDeque<(usize, String)>,
    number: usize,
}

impl Listed {
    fn new(path: &Path) -> Result<Self, Failure> {
        let text = store::read_text(path).map_err(Unusable::from)?;
        let lines = (1..)
            .zip(text.lines())
            .map(|(number, line)| (number, line.split('#').next().unwrap_or_default().trim()))
            .filter(|(_, line)| !line.is_empty())
            .map(|(number, line)| (number, line.to_owned()))
            .collect();
        Ok(Self { name: path.display().to_string(), lines, number: 0 })
    }
}

impl Input for Listed {
    fn line(&mut self, prompt: &str, out: &mut dyn Write) -> io::Result<Option<String>> {
        let Some((number, line)) = self.lines.pop_front() else { return Ok(None) };
        self.number = number;
        writeln!(out, "\n{prompt}{line}")?;
        Ok(Some(line))
    }

    fn is_interactive(&self) -> bool {
        false
    }

    fn place(&self) -> Option<(String, usize)> {
        Some((self.name.clone(), self.number))
    }
}
