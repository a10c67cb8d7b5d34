//! `play`: one game in the terminal.

use std::collections::VecDeque;
use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::arguments::PlayOptions;
use super::files::{self, Source, english};
use super::opponents::{self, Opponent};
use super::{Failure, Outcome, page_width, replay};
use crate::ai::{Level, OpponentName};
use crate::scenario::check;
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Language, Message};
use crate::session::{Role, Seat, SeatId, Session, Setup};
use crate::store::{self, AUTOSAVE, PREVIOUS, Saves};
use crate::terminal::{Game, Input, Page, Player, Stopped};
use crate::wording::{Usage, Wording};

/// Without a command: says in one line where it plays, asks what and whom, and plays.
pub(super) fn open() -> Outcome {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", english(&Message::new("open-terminal")))?;
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
        style: None,
        level: Level::default(),
        terminal: true,
        two_players: false,
        moves: None,
        save: None,
        resume: None,
        names: "neutral".to_owned(),
    })
}

pub(super) fn play(options: &PlayOptions) -> Outcome {
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
    let usage = match options.names.as_str() {
        "tokyo" => Usage::Tokyo,
        "moscow" => Usage::Moscow,
        _ => Usage::Neutral,
    };
    let wording = Wording::new(Language::English).with_names(&session.scenario().common, usage);
    let mut out = io::stdout().lock();
    let mut page = Page::new(&wording, page_width());
    for who in &introductions {
        page.say(who);
    }
    write!(out, "{}", page.into_text())?;
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

/// A game with everyone in their seats.
struct Seated {
    session: Session,
    players: BySide<Player>,
    /// Who the opponents are, where they have a style.
    introductions: Vec<Message>,
}

impl Seated {
    /// Seats everyone by the names of their seats; a style that cannot be read stops the game before any save is touched.
    fn new(session: Session) -> Result<Self, Failure> {
        let (tokyo, moscow) = (player(&session, Side::Tokyo)?, player(&session, Side::Moscow)?);
        let introductions = [tokyo.1, moscow.1].into_iter().flatten().collect();
        Ok(Self { session, players: BySide { tokyo: tokyo.0, moscow: moscow.0 }, introductions })
    }
}

/// A new game, and the file it is saved to.
fn fresh(
    options: &PlayOptions,
    saves: Option<&Saves>,
) -> Result<(Seated, Option<PathBuf>), Failure> {
    let named = options.scenario.as_deref().unwrap_or_default();
    let source = files::scenario_text(named)?;
    let side = options.side.unwrap_or(Side::Tokyo);
    let person = |side: Side| Seat { name: format!("player-{side}"), side, role: Role::Delegation };
    let opponent = opponent_of(options, &source, side.other())?;
    let machine = |side: Side| Seat { name: opponent.clone(), side, role: Role::Delegation };
    let seats = Side::BOTH
        .map(|each| if options.two_players || each == side { person(each) } else { machine(each) })
        .to_vec();
    let setup = Setup {
        scenario_text: Arc::from(source.text.as_str()),
        variant: options.variant.clone(),
        seed: options.seed.unwrap_or_else(seed_of_the_moment),
        seats,
    };
    let session = Session::open(setup)
        .map_err(|problems| Failure::Input(files::report(&source, &problems)))?;
    let seated = Seated::new(session)?;
    if let (None, Some(saves)) = (&options.save, saves) {
        saves.set_aside(AUTOSAVE, PREVIOUS);
    }
    Ok((seated, options.save.clone().or_else(|| autosave(saves))))
}

/// A saved game. One in a file of its own goes on being saved there; one of the user's named saves goes on as the
/// last game, so that the named one stays as it was made.
fn resumed(
    options: &PlayOptions,
    named: &str,
    saves: Option<&Saves>,
) -> Result<(Seated, Option<PathBuf>), Failure> {
    let path = files::save_path(named)?;
    let seated = Seated::new(replay::load(&path)?)?;
    let autosave = autosave(saves);
    let is_named = saves.is_some_and(|saves| saves.path(named) == path);
    if let (None, true, Some(saves)) = (&options.save, is_named, saves)
        && named != AUTOSAVE
    {
        saves.set_aside(AUTOSAVE, PREVIOUS);
    }
    let same = if is_named { autosave } else { Some(path) };
    Ok((seated, options.save.clone().or(same)))
}

fn autosave(saves: Option<&Saves>) -> Option<PathBuf> {
    saves.map(|saves| saves.path(AUTOSAVE))
}

/// The name of the seat of whoever plays `side` against a person: the style named, else the side's doctrine.
fn opponent_of(options: &PlayOptions, source: &Source, side: Side) -> Result<String, Failure> {
    let variant = options.variant.as_deref();
    let named = match &options.style {
        Some(named) => named.clone(),
        None => match check::changed_scenario(&source.text, variant, &[]) {
            Err(problems) => return Err(Failure::Input(files::report(source, &problems))),
            Ok(scenario) => known_doctrine(source, variant, &scenario.common, side)?,
        },
    };
    let found = Opponent::find(&named, options.level)?;
    Ok(OpponentName::Styled { style: found.called, level: found.level }.to_string())
}

/// The doctrine of `side`; where it names no shipped style, the problem, with its place in `source`.
fn known_doctrine(
    source: &Source,
    variant: Option<&str>,
    common: &Common,
    side: Side,
) -> Result<String, Failure> {
    let doctrine = opponents::doctrine(common, side);
    if store::shipped_style(doctrine).is_none() {
        let problems = opponents::unknown_doctrines(source, variant);
        return Err(Failure::Input(files::report(source, &problems)));
    }
    Ok(doctrine.to_owned())
}

/// Who plays each side, by the names of the seats.
pub(super) fn players(session: &Session) -> Result<BySide<Player>, Failure> {
    let (tokyo, moscow) = (player(session, Side::Tokyo)?, player(session, Side::Moscow)?);
    Ok(BySide { tokyo: tokyo.0, moscow: moscow.0 })
}

/// Who plays `side`, by the name of its seat, and how an opponent with a style is introduced.
fn player(session: &Session, side: Side) -> Result<(Player, Option<Message>), Failure> {
    let seat = session.first_seat(side).unwrap_or(SeatId(0));
    let named = session.seat(seat).and_then(|seat| OpponentName::of_seat(&seat.name));
    let common = &session.scenario().common;
    let opponent = match named {
        None => return Ok((Player::Person(seat), None)),
        Some(OpponentName::Doctrine) => {
            Opponent::find(opponents::doctrine(common, side), Level::default())?
        }
        Some(OpponentName::Styled { style, level }) => Opponent::find(&style, level)?,
    };
    let who = opponent.style().map(|style| {
        Message::new("game-opponent")
            .with("side", &common.sides[side].name)
            .with("name", &style.name)
            .with("level", opponent.level.word())
            .with("character", &style.character)
    });
    Ok((Player::Opponent(seat, opponent.negotiator(side)), who))
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
        let text = files::text(path)?;
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
