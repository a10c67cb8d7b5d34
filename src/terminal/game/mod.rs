//! A game at the terminal: lines in, pages out, each move saved before the next is asked for.

mod obey;
mod recall;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use super::set;
use crate::ai::{Choice, Negotiator, Speech};
use crate::negotiation::event::{Event, Happening};
use crate::pages::{self, Page};
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side};
use crate::sentence::Message;
use crate::session::{Player, SeatId, Session};
use crate::store::{Kept, Saves, StoreError, store_fault};
use crate::view::{SeatView, visible_events};
use crate::wording::{Wording, happening, speech};

/// Where lines come from.
pub trait Input {
    /// The next line, without its end; `None` at the end of input. `prompt` is shown where someone is there to see it.
    ///
    /// # Errors
    /// Where reading fails.
    fn line(&mut self, prompt: &str, out: &mut dyn Write) -> io::Result<Option<String>>;

    /// Whether a person is there to be asked again, rather than a file or pipe.
    fn is_interactive(&self) -> bool;

    /// Where the last line stands, for a file of moves: its name and line number.
    fn place(&self) -> Option<(String, usize)>;
}

/// How a sitting at the terminal ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The talks are over.
    Over,
    /// The player left, or input ended; the game can be taken up again.
    Left,
    /// A line of a file of moves was wrong; what was played before it stands.
    WrongLine(String),
}

/// A game at the terminal.
pub struct Game<'g> {
    /// The sitting.
    pub session: Session,
    /// Who plays each side.
    pub players: BySide<Player>,
    /// The wording.
    pub wording: Wording,
    /// Width of the page in characters.
    pub width: usize,
    /// The file it is kept in after each move.
    pub kept: Option<Kept>,
    /// Where named saves are kept.
    pub saves: Option<Saves>,
    /// Where lines come from.
    pub input: &'g mut dyn Input,
    /// Where pages go.
    pub out: &'g mut dyn Write,
    /// Why the game could not be saved after the last move, where it could not.
    pub unsaved: Option<StoreError>,
    drafts: BySide<Option<Draft>>,
    /// What an opponent chose at this sitting, by the number of moves played before.
    chosen: BTreeMap<usize, Choice>,
    /// What an opponent has said and nobody has been told yet.
    unheard: Vec<(usize, Side, Speech)>,
    told: BySide<usize>,
    /// Who has been shown this turn.
    at_the_table: Option<Side>,
    /// Who looked at the screen last.
    looked: Option<Side>,
}

/// What a typed line led to.
enum Step {
    /// Ask again.
    Again,
    /// A move was made.
    Moved,
    /// The player leaves.
    Leave,
    /// A line of a file of moves was wrong.
    Wrong(String),
}

impl<'g> Game<'g> {
    /// A game about to begin or to be taken up again.
    pub fn new(
        session: Session,
        players: BySide<Player>,
        wording: Wording,
        input: &'g mut dyn Input,
        out: &'g mut dyn Write,
    ) -> Self {
        let told = BySide::each(|_| session.events().len());
        let fresh = session.revision() == 0;
        Self {
            session,
            players,
            wording,
            width: 80,
            kept: None,
            saves: None,
            input,
            out,
            unsaved: None,
            drafts: BySide::default(),
            chosen: BTreeMap::new(),
            unheard: Vec::new(),
            told: if fresh { BySide::default() } else { told },
            at_the_table: None,
            looked: None,
        }
    }

    /// Plays until the talks are over, input ends or the player leaves.
    ///
    /// # Errors
    /// Where a page cannot be written or a line cannot be read.
    pub fn play(&mut self) -> io::Result<Stopped> {
        self.save();
        loop {
            let state = self.session.talks().state();
            if state.table.is_over() {
                self.finish()?;
                self.look_back()?;
                return Ok(Stopped::Over);
            }
            let side = state.table.turn.side;
            match &self.players[side] {
                Player::Opponent(seat, mind) => self.opponent(*seat, &Arc::clone(mind)),
                Player::Person(seat) => match self.person(side, *seat)? {
                    Step::Again | Step::Moved => {}
                    Step::Leave => {
                        self.leave()?;
                        return Ok(Stopped::Left);
                    }
                    Step::Wrong(what) => return Ok(Stopped::WrongLine(what)),
                },
            }
        }
    }

    /// That the player leaves, and how to go on: the command stands on a line of its own, so that it can be pasted.
    fn leave(&mut self) -> io::Result<()> {
        let nothing_yet = self.session.revision() == 0;
        match &self.kept {
            Some(kept) if kept.stands() && self.unsaved.is_none() => {
                let path = kept.path();
                let what = Message::new("game-left-saved").with("path", path.display().to_string());
                let command = self.command(path);
                self.say(&what)?;
                writeln!(self.out, "{command}")
            }
            _ if nothing_yet && self.unsaved.is_none() => self.say(&Message::new("game-left")),
            Some(_) | None => self.say(&Message::new("game-left-unsaved")),
        }
    }

    /// The command that takes up the game kept at `path`.
    fn command(&self, path: &Path) -> String {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let own = self.saves.as_ref().is_some_and(|saves| saves.path(&name) == path);
        let named = if own { name } else { quoted(&path.display().to_string()) };
        format!("two-tables play --resume {named}")
    }

    /// The opponent's turn, one move.
    fn opponent(&mut self, seat: SeatId, mind: &Arc<dyn Negotiator>) {
        let Some(view) = self.session.show(seat) else { return };
        let Some(choice) = mind.choose(&view) else { return };
        let (revision, said_at) = (self.session.revision(), self.session.events().len());
        if self.session.submit(seat, revision, choice.a_move).is_ok() {
            self.unheard.extend(choice.says.clone().map(|says| (said_at, view.side(), says)));
            self.chosen.insert(revision, choice);
            self.save();
        }
    }

    /// One line of a person's turn.
    fn person(&mut self, side: Side, seat: SeatId) -> io::Result<Step> {
        self.curtain(side)?;
        let fresh = self.at_the_table != Some(side);
        let Some(view) = self.session.show(seat) else { return Ok(Step::Leave) };
        let news = self.tell(side, &view)?;
        if fresh {
            self.at_the_table = Some(side);
            self.page(|page| pages::state(page, &view))?;
        } else if news {
            self.page(|page| pages::turn(page, &view))?;
        }
        let name = self.wording.text(&view.common().sides[side].name);
        let Some(line) = self.input.line(&format!("{name}> "), self.out)? else {
            return Ok(Step::Leave);
        };
        self.obey(seat, &view, &line)
    }

    /// With two people at one screen, hides what the other saw before this side looks.
    fn curtain(&mut self, side: Side) -> io::Result<()> {
        let both = Side::BOTH.iter().all(|s| matches!(self.players[*s], Player::Person(_)));
        let before = self.looked.replace(side);
        if !both || before == Some(side) || !self.input.is_interactive() {
            return Ok(());
        }
        let name = self.session.scenario().common.sides[side].name.clone();
        // Clears the screen and what can be scrolled back to.
        write!(self.out, "\x1b[H\x1b[2J\x1b[3J")?;
        self.say(&Message::new("game-curtain").with("side", &name))?;
        self.input.line("", self.out)?;
        Ok(())
    }

    /// Tells a side what has been said and what has happened since it was last told; whether there was anything.
    fn tell(&mut self, side: Side, view: &SeatView) -> io::Result<bool> {
        let events = self.session.events();
        let mut any = false;
        let mut page = Page::new(&self.wording);
        let mut unheard = self.unheard.drain(..).peekable();
        // What was said as a move was made is told just before what the move brought about.
        for (place, event) in events.iter().enumerate().skip(self.told[side]) {
            while let Some((_, by, says)) = unheard.next_if(|(said_at, ..)| *said_at <= place) {
                any |= tell_speech(&mut page, view, by, &says);
            }
            if visible_events(std::slice::from_ref(event), side).next().is_some() {
                any |= tell_one(&mut page, view, event);
            }
        }
        for (_, by, says) in unheard {
            any |= tell_speech(&mut page, view, by, &says);
        }
        self.told[side] = events.len();
        if any {
            writeln!(self.out)?;
            write!(self.out, "{}", set(&page, self.width))?;
        }
        Ok(any)
    }

    /// Keeps the game after a move; a game without a move has nothing to keep. A failure is told once and the game goes
    /// on: the next move tries again.
    fn save(&mut self) {
        if self.session.revision() == 0 && !self.kept.as_ref().is_some_and(Kept::stands) {
            return;
        }
        let Some(kept) = &mut self.kept else { return };
        let before = self.unsaved.take().map(|fault| fault.to_string());
        self.unsaved = kept.write(&self.session.save().to_text()).err();
        let what = match (&self.unsaved, before) {
            (Some(fault), before) if before.as_ref() != Some(&fault.to_string()) => {
                Message::new("game-save-failed").with("reason", store_fault(fault))
            }
            (None, Some(_)) => {
                let path = kept.path().display().to_string();
                Message::new("game-saved-again").with("path", path)
            }
            (Some(_) | None, _) => return,
        };
        let _ = self.say(&what);
    }

    /// The last news and the debrief, to the person who played; to the first of two.
    fn finish(&mut self) -> io::Result<()> {
        for side in Side::BOTH {
            let Player::Person(seat) = self.players[side] else { continue };
            self.curtain(side)?;
            let Some(view) = self.session.show(seat) else { continue };
            self.tell(side, &view)?;
            writeln!(self.out)?;
            self.debrief(&view, "")?;
            return Ok(());
        }
        Ok(())
    }

    /// After the end a person may still look at anything, until he leaves.
    fn look_back(&mut self) -> io::Result<()> {
        let person = |side: Side| match &self.players[side] {
            Player::Person(seat) => Some(*seat),
            Player::Opponent(..) => None,
        };
        // Whoever was told the debrief: every “you” on the screen is the same side's.
        let Some(seat) = Side::BOTH.into_iter().find_map(person) else { return Ok(()) };
        if !self.input.is_interactive() {
            return Ok(());
        }
        self.say(&Message::new("game-over-still"))?;
        while let Some(line) = self.input.line("> ", self.out)? {
            let Some(view) = self.session.show(seat) else { return Ok(()) };
            if let Step::Leave = self.obey(seat, &view, &line)? {
                return Ok(());
            }
        }
        Ok(())
    }

    fn say(&mut self, message: &Message) -> io::Result<()> {
        let mut page = Page::new(&self.wording);
        page.say(message);
        write!(self.out, "{}", set(&page, self.width))
    }

    fn page(&mut self, write_it: impl FnOnce(&mut Page<'_>)) -> io::Result<()> {
        let mut page = Page::new(&self.wording);
        write_it(&mut page);
        writeln!(self.out)?;
        write!(self.out, "{}", set(&page, self.width))
    }

    fn attempt(
        &mut self,
        write_it: impl FnOnce(&mut Page<'_>) -> Result<(), Message>,
    ) -> io::Result<()> {
        let mut page = Page::new(&self.wording);
        let result = write_it(&mut page);
        let text = set(&page, self.width);
        match result {
            Ok(()) => write!(self.out, "{text}"),
            Err(message) => self.say(&message),
        }
    }
}

/// `path` as a shell takes it for one word.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/\\._-+:@%".contains(c);
    if path.chars().all(plain) {
        path.to_owned()
    } else if cfg!(windows) {
        format!("\"{path}\"")
    } else {
        format!("'{}'", path.replace('\'', "'\\''"))
    }
}

/// Tells what `by` said; whether there was anything to tell.
fn tell_speech(page: &mut Page<'_>, view: &SeatView, by: Side, says: &Speech) -> bool {
    let Some(said) = speech(page.wording(), view.common(), by, says) else { return false };
    let line = Message::new("game-speech").with("side", &view.common().sides[by].name);
    page.item(0, &line.with("what", said));
    true
}

/// Tells one event, a vote with its roll call; whether there was anything to tell.
fn tell_one(page: &mut Page<'_>, view: &SeatView, event: &Event) -> bool {
    if let Happening::Voted(ballot) = &event.what {
        pages::ballot_lines(page, view, ballot);
        return true;
    }
    match happening(view.common(), view.happened(), view.side(), event) {
        Some(message) => {
            page.item(0, &message);
            true
        }
        None => false,
    }
}
