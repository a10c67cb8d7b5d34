//! `play`: one game, in the window or in the terminal.

use std::collections::VecDeque;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::arguments::PlayOptions;
use super::files;
use super::line::{self, Line};
use super::offer::{cover_of, own_scenarios};
use super::window::{self, Opening};
use super::{Failure, Outcome, is_dumb_terminal, page_width};
use crate::pages::Page;
use crate::scenario::id::Side;
use crate::sentence::{Message, shown};
use crate::store::{self, Kept, STANDARD, Saves, Seated, StoreError, Terms, Unusable};
use crate::terminal::{Game, Input, Stopped, set};
use crate::wording::{Usage, Wording};

/// Without a command: the window where there is one, else the terminal.
pub(super) fn open(words: &Wording) -> Outcome {
    if window::open(Opening { seed: seed_of_the_moment(), ..Opening::default() }, words)? {
        return Ok(());
    }
    in_terminal(&PlayOptions::default(), words)
}

/// Asks what and whom, as far as `options` do not say, and plays.
fn in_terminal(options: &PlayOptions, words: &Wording) -> Outcome {
    let mut out = io::stdout().lock();
    let mut ask = Typed(words);
    let what = Message::new("open-scenario").with("names", store::listed_scenarios());
    writeln!(out, "{}", words.say(&what))?;
    for name in store::listed_scenarios() {
        for line in cover_of(&name) {
            writeln!(out, "{}", words.say(&line))?;
        }
    }
    for line in own_scenarios() {
        writeln!(out, "{}", shown(&words.say(&line)))?;
    }
    let answer = ask.line("1956> ", &mut out)?;
    let scenario = answer.as_deref().map(str::trim).filter(|word| !word.is_empty());
    let scenario = scenario.unwrap_or("1956").to_owned();
    let side = loop {
        if options.side.is_some() || options.two_players {
            break options.side;
        }
        writeln!(out, "{}", words.say(&Message::new("open-side")))?;
        let answer = ask.line("tokyo> ", &mut out)?.unwrap_or_default();
        let side = Side::from_word(answer.trim());
        if side.is_some() || answer.trim().is_empty() {
            break side;
        }
    };
    drop(out);
    play_here(&PlayOptions { scenario: Some(scenario), side, ..options.clone() }, words)
}

/// One game: in the window, unless something asks for the terminal or there is no window.
pub(super) fn play(options: &PlayOptions, words: &Wording) -> Outcome {
    if options.scenario.is_none() && options.resume.is_none() {
        return if wants_window(options) { open(words) } else { in_terminal(options, words) };
    }
    if wants_window(options) && window::open(opening(options, words)?, words)? {
        return Ok(());
    }
    play_here(options, words)
}

/// Whether a person sits there, and nothing is asked that only the terminal can do.
fn wants_window(options: &PlayOptions) -> bool {
    let standard = [&options.scenario, &options.style];
    let standard = standard.into_iter().flatten().any(|named| named == STANDARD);
    // The window takes up what it can write.
    let resume = options.resume.as_deref();
    let unfit = resume.is_some_and(|named| named == STANDARD || named.to_str().is_none());
    let terminal =
        options.terminal || standard || unfit || options.moves.is_some() || options.save.is_some();
    !terminal && io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// What the window begins with. What is wrong with it is told here, before any window opens.
fn opening(options: &PlayOptions, words: &Wording) -> Result<Opening, Failure> {
    let opening =
        Opening { seed: seed_of_the_moment(), usage: usage(options), ..Opening::default() };
    if options.resume.is_some() {
        let Some(named) = which(options, words, Saves::new(None).ok().as_ref())? else {
            return Ok(opening);
        };
        Seated::resume(&files::save_path(&named)?)?;
        return Ok(Opening { resume: named.into_string().ok(), ..opening });
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

fn play_here(options: &PlayOptions, words: &Wording) -> Outcome {
    standard_once(options)?;
    let mut input: Box<dyn Input + '_> = match &options.moves {
        Some(path) => Box::new(Listed::new(path)?),
        None => Box::new(Typed(words)),
    };
    let saves = Saves::new(None).ok();
    let (seated, mut kept, taken_from) = if options.resume.is_some() {
        let Some(named) = which(options, words, saves.as_ref())? else { return Ok(()) };
        resumed(options, &named, saves.as_ref())?
    } else {
        let (seated, kept) = fresh(options, saves.as_ref())?;
        (seated, kept, None)
    };
    let introductions = seated.introductions.clone();
    let sitting = seated.sitting();
    // Where the player has named the file, a game that cannot be kept there is not begun.
    if let (Some(_), Some(kept)) = (&options.save, &mut kept) {
        kept.write(&sitting.session().save().to_text())?;
        if let Some(saves) = &saves {
            saves.note(kept.path());
        }
    }
    let common = &sitting.session().scenario().common;
    let wording = words.clone().with_names(common, usage(options).unwrap_or_default());
    let mut out = io::stdout().lock();
    let mut page = Page::new(&wording);
    for who in &introductions {
        page.say(who);
    }
    if let Some(from) = taken_from {
        page.say(&Message::new("game-copy-played").with("path", from.display().to_string()));
    }
    if kept.is_none() {
        page.say(&Message::new("game-not-kept"));
    }
    write!(out, "{}", set(&page, page_width()))?;
    let mut game = Game::new(sitting, wording, input.as_mut(), &mut out);
    game.width = page_width();
    if is_dumb_terminal() {
        game.clearing = BLANK_LINES;
    }
    game.kept = kept;
    game.saves = saves;
    let stopped = game.play()?;
    game.tell_unread()?;
    let unsaved = game.unsaved.take();
    let lost = game.kept.is_none() && game.sitting.revision() > 0;
    out.flush()?;
    if let Some(fault) = unsaved {
        return Err(fault.into());
    }
    if lost {
        return Err(Failure::World(Message::new("game-was-not-kept")));
    }
    match stopped {
        Stopped::Over | Stopped::Left => Ok(()),
        Stopped::WrongLine(what) => Err(Failure::input_worded(what)),
        Stopped::Stuck(what) => Err(Failure::world_worded(what)),
    }
}

/// Standard input is one thing at a time, and standard output no place to keep a game in.
fn standard_once(options: &PlayOptions) -> Outcome {
    let is_standard = |named: Option<&OsStr>| named.is_some_and(|named| named == STANDARD);
    let moves = options.moves.as_deref();
    let (scenario, style) = (options.scenario.as_deref(), options.style.as_deref());
    let takes = [scenario.map(OsStr::new), options.resume.as_deref(), style.map(OsStr::new)];
    let taken = takes.into_iter().filter(|named| is_standard(*named)).count();
    let typed = usize::from(moves.is_none_or(|path| path == Path::new(STANDARD)));
    if taken > 1 || taken + typed > 1 {
        return Err(Failure::Misuse(Message::new("cli-input-twice")));
    }
    if options.save.as_deref().is_some_and(|path| path == Path::new(STANDARD)) {
        return Err(Failure::Misuse(Message::new("cli-save-standard")));
    }
    Ok(())
}

/// A new game, and the file it is kept in.
fn fresh(options: &PlayOptions, saves: Option<&Saves>) -> Result<(Seated, Option<Kept>), Failure> {
    let seated = Seated::begin(&terms(options))?;
    let kept = match (&options.save, saves) {
        (Some(path), _) => Some(Kept::take_new(path)?),
        (None, Some(saves)) => Some(saves.begin(&seated.session.scenario().common.word)?),
        (None, None) => None,
    };
    Ok((seated, kept))
}

/// The save to take up again: the one named; else, where a person is there to be asked, the one chosen from a list; else
/// the game played last. `None` where the person wants none.
fn which(
    options: &PlayOptions,
    words: &Wording,
    saves: Option<&Saves>,
) -> Result<Option<OsString>, Failure> {
    if let Some(named) = options.resume.as_ref().filter(|named| !named.is_empty()) {
        return Ok(Some(named.clone()));
    }
    let saves = saves.ok_or(StoreError::NoFolder)?;
    let latest = saves.latest();
    let Some(last) = latest.first() else {
        return Err(Failure::World(Message::new("cli-no-games")));
    };
    let asks = options.moves.is_none() && io::stdin().is_terminal();
    if !asks {
        // The last that can be taken up; where none can, why the last cannot.
        let fit = latest.iter().find(|name| store::load(&saves.place(name)).is_ok());
        return Ok(Some(fit.unwrap_or(last).into()));
    }
    if latest.len() == 1 {
        return Ok(Some(last.into()));
    }
    let mut out = io::stdout().lock();
    for (number, name) in (1..).zip(latest.iter().take(LISTED)) {
        writeln!(out, "{number:>3}  {}", shown(&words.say(&saves.about(name))))?;
    }
    if latest.len() > LISTED {
        let what = Message::new("open-more-games").with("more", latest.len() - LISTED);
        writeln!(out, "{}", words.say(&what))?;
    }
    loop {
        writeln!(out, "{}", words.say(&Message::new("open-which-game")))?;
        let Some(answer) = Typed(words).line(&format!("{}> ", shown(last)), &mut out)? else {
            return Ok(None);
        };
        let answer = answer.trim();
        if answer.is_empty() {
            return Ok(Some(last.into()));
        }
        let by_number =
            answer.parse().ok().and_then(|number: usize| latest.get(number.wrapping_sub(1)));
        if let Some(name) = latest.iter().find(|name| *name == answer).or(by_number) {
            return Ok(Some(name.into()));
        }
    }
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

/// A saved game, the file it goes on being kept in, and the file it was taken from where that is another.
fn resumed(
    options: &PlayOptions,
    named: &OsStr,
    saves: Option<&Saves>,
) -> Result<(Seated, Option<Kept>, Option<PathBuf>), Failure> {
    let path = files::save_path(named)?;
    let (seated, kept) = Seated::take_up(&path, |session| match (&options.save, saves) {
        (Some(save), _) if store::same_file(save, &path) => Kept::take(save).map(Some),
        (Some(save), _) => Kept::take_new(save).map(Some),
        (None, Some(saves)) => saves.go_on(&path, session).map(Some),
        (None, None) => Ok(None),
    })?;
    let elsewhere = kept.as_ref().is_none_or(|kept| !store::same_file(kept.path(), &path));
    Ok((seated, kept, elsewhere.then_some(path)))
}

pub(super) fn seed_of_the_moment() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // Six digits are enough for fresh deals and short enough to be read out in class.
    since
        .as_nanos()
        .to_le_bytes()
        .iter()
        .fold(7_u64, |mixed, byte| mixed.wrapping_mul(31).wrapping_add(u64::from(*byte)))
        % 1_000_000
}

/// What hides what stands on a screen that knows no escape sequences: more lines than it has.
const BLANK_LINES: &str = "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n";

/// How many games are listed to choose from.
const LISTED: usize = 30;

/// How long the rest of a pipe is waited for once nothing of it is needed: who writes may be waiting for the end in turn.
const WAITED: Duration = Duration::from_millis(500);

/// Lines typed by a person, or coming down a pipe.
struct Typed<'w>(&'w Wording);

impl Input for Typed<'_> {
    fn line(&mut self, prompt: &str, out: &mut dyn Write) -> io::Result<Option<String>> {
        write!(out, "\n{prompt}")?;
        out.flush()?;
        loop {
            match line::read(&mut io::stdin().lock()).map_err(super::input_fault)? {
                Line::End => {
                    writeln!(out)?;
                    return Ok(None);
                }
                Line::TooLong => {
                    let what = Message::new("cli-line-too-long").with("most", longest());
                    write!(out, "{}\n\n{prompt}", self.0.say(&what))?;
                    out.flush()?;
                }
                Line::Text(line) => {
                    if !self.is_interactive() {
                        writeln!(out, "{}", shown(&line))?;
                    }
                    return Ok(Some(line));
                }
            }
        }
    }

    fn is_interactive(&self) -> bool {
        io::stdin().is_terminal()
    }

    fn place(&self) -> Option<(String, usize)> {
        None
    }

    fn unread(&mut self) -> usize {
        if self.is_interactive() { 0 } else { line::count_rest(WAITED) }
    }
}

/// The longest line, as it is said.
fn longest() -> i64 {
    i64::try_from(line::LONGEST).unwrap_or(i64::MAX)
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
        let is_long = |(_, line): &(usize, &str)| line.len() as u64 > line::LONGEST;
        if let Some((number, _)) = (1..).zip(text.lines()).find(is_long) {
            let what = Message::new("cli-line-of-file-too-long")
                .with("path", path.display().to_string())
                .with("line", number);
            return Err(Failure::Input(what.with("most", longest())));
        }
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
        writeln!(out, "\n{prompt}{}", shown(&line))?;
        Ok(Some(line))
    }

    fn is_interactive(&self) -> bool {
        false
    }

    fn place(&self) -> Option<(String, usize)> {
        Some((self.name.clone(), self.number))
    }

    fn unread(&mut self) -> usize {
        self.lines.len()
    }
}
