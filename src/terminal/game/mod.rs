//! A game at the terminal: lines in, pages out, each move saved before the next is asked for.

mod obey;
mod recall;

use std::io::{self, Write};
use std::path::Path;

use super::set;
use crate::ai::Speech;
use crate::negotiation::event::{Event, Happening};
use crate::pages::{self, Page};
use crate::scenario::id::Side;
use crate::sentence::{Message, is_unseen, shown};
use crate::session::SeatId;
use crate::sitting::{News, Onlooker, Request, Sight, Sitting};
use crate::store::{Kept, Saves, StoreError, store_fault};
use crate::view::SeatView;
use crate::wording::{Telling, Wording, speech};

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

    /// How many lines are left that nobody will read any more; none where a person is there.
    fn unread(&mut self) -> usize {
        0
    }
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
    /// An opponent could not go on: why.
    Stuck(String),
}

/// A game at the terminal.
pub struct Game<'g> {
    /// The table.
    pub sitting: Sitting,
    /// The wording.
    pub wording: Wording,
    /// Width of the page in characters.
    pub width: usize,
    /// What hides what the other player saw, written before the curtain.
    pub clearing: &'static str,
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
    onlooker: Onlooker,
    /// Who has been shown this turn.
    at_the_table: Option<SeatId>,
}

/// Clears the screen and what can be scrolled back to.
const CLEARED: &str = "\x1b[H\x1b[2J\x1b[3J";

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
        sitting: Sitting,
        wording: Wording,
        input: &'g mut dyn Input,
        out: &'g mut dyn Write,
    ) -> Self {
        Self {
            onlooker: Onlooker::new(&sitting),
            sitting,
            wording,
            width: 80,
            clearing: CLEARED,
            kept: None,
            saves: None,
            input,
            out,
            unsaved: None,
            at_the_table: None,
        }
    }

    /// Plays until the talks are over, input ends or the player leaves.
    ///
    /// # Errors
    /// Where a page cannot be written or a line cannot be read.
    pub fn play(&mut self) -> io::Result<Stopped> {
        self.save();
        while !self.sitting.is_over() {
            if let Some(question) = self.sitting.question() {
                let choice = question.choice();
                if let Err(why) = self.sitting.reply(question.seat, question.revision, choice) {
                    self.leave()?;
                    return Ok(Stopped::Stuck(self.wording.say(&why)));
                }
                self.save();
                continue;
            }
            match self.person()? {
                Step::Again | Step::Moved => {}
                Step::Leave => {
                    self.leave()?;
                    return Ok(Stopped::Left);
                }
                Step::Wrong(what) => return Ok(Stopped::WrongLine(what)),
            }
        }
        self.finish()?;
        Ok(Stopped::Over)
    }

    /// Says how many lines the game had no use for, where there are any.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn tell_unread(&mut self) -> io::Result<()> {
        match self.input.unread() {
            0 => Ok(()),
            lines => self.say(&Message::new("game-lines-unread").with("lines", lines)),
        }
    }

    /// That the player leaves, and how to go on: the command stands on a line of its own, so that it can be pasted.
    fn leave(&mut self) -> io::Result<()> {
        let nothing_yet = self.sitting.revision() == 0;
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

    /// One line of a person's turn.
    fn person(&mut self) -> io::Result<Step> {
        let Some((seat, sight)) = self.look()? else { return Ok(Step::Leave) };
        let view = &sight.view;
        let news = self.tell(&sight)?;
        if self.at_the_table != Some(seat) {
            self.at_the_table = Some(seat);
            self.page(|page| pages::state(page, view))?;
        } else if news {
            self.page(|page| pages::turn(page, view))?;
        }
        let name = self.wording.text(&view.common().sides[view.side()].name);
        let Some(line) = self.input.line(&format!("{name}> "), self.out)? else {
            return Ok(Step::Leave);
        };
        self.obey(seat, &sight, &line)
    }

    /// What the seat in front of the screen sees. With two people at one screen, what the other saw is hidden first.
    fn look(&mut self) -> io::Result<Option<(SeatId, Sight)>> {
        if self.onlooker.looking().is_none() {
            self.curtain()?;
            // Whoever is to move sits down; nothing else could be asked now.
            let _ = self.onlooker.ask(&mut self.sitting, Request::Proceed);
        }
        let seat = self.onlooker.looking();
        Ok(seat.and_then(|seat| Some((seat, self.sitting.look(seat)?))))
    }

    fn curtain(&mut self) -> io::Result<()> {
        if !self.input.is_interactive() {
            return Ok(());
        }
        let common = &self.sitting.session().scenario().common;
        let curtain =
            Message::new("game-curtain").with("side", &common.sides[self.sitting.turn()].name);
        write!(self.out, "{}", self.clearing)?;
        self.say(&curtain)?;
        self.input.line("", self.out)?;
        Ok(())
    }

    /// Tells the news, a vote with its roll call; whether there was any.
    fn tell(&mut self, sight: &Sight) -> io::Result<bool> {
        let mut page = Page::new(&self.wording);
        let is_event = |news: &&News| matches!(news, News::Happened(_));
        let known = sight.happened.len() - sight.news.iter().filter(is_event).count();
        let before = sight.happened.iter().take(known).map(|(_, event)| event);
        let mut telling = Telling::after(sight.view.common(), before);
        let mut any = false;
        for news in &sight.news {
            any |= match news {
                News::Said { by, speech } => tell_speech(&mut page, &sight.view, *by, speech),
                News::Happened(event) => tell_one(&mut page, &sight.view, &mut telling, event),
            };
        }
        if any {
            writeln!(self.out)?;
            write!(self.out, "{}", set(&page, self.width))?;
        }
        Ok(any)
    }

    /// Keeps the game where it has changed.
    fn save(&mut self) {
        if !self.sitting.is_to_be_kept() {
            return;
        }
        let Some(kept) = &mut self.kept else { return };
        let written = kept.write(&self.sitting.session().save().to_text());
        let path = kept.path().display().to_string();
        let outcome = written.as_ref().map(|()| path).map_err(store_fault);
        let told = self.sitting.kept(outcome);
        self.unsaved = written.err();
        let (Ok(Some(what)) | Err(what)) = told else { return };
        let _ = self.say(&what);
    }

    /// The last news and the debrief to whoever looks; he may still look at anything, until he leaves.
    fn finish(&mut self) -> io::Result<()> {
        let Some((_, sight)) = self.look()? else { return Ok(()) };
        self.tell(&sight)?;
        writeln!(self.out)?;
        self.debrief(&sight.view, "")?;
        if !self.input.is_interactive() {
            return Ok(());
        }
        self.say(&Message::new("game-over-still"))?;
        while let Some(line) = self.input.line("> ", self.out)? {
            let Some((seat, sight)) = self.look()? else { return Ok(()) };
            if let Step::Leave = self.obey(seat, &sight, &line)? {
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

/// `path` as a shell takes it for one word, on one line. What is not to be seen is written out, as most shells read it.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+:@%".contains(c);
    let is_written_out = |c: char| is_unseen(c) || c.is_control();
    // Else it would be taken for an option.
    let path = if path.starts_with('-') { format!("./{path}") } else { path.to_owned() };
    if cfg!(windows) {
        let is_plain = path.chars().all(|c| plain(c) || c == '\\');
        return if is_plain { path } else { format!("\"{}\"", shown(&path)) };
    }
    if path.chars().all(plain) {
        return path;
    }
    if !path.contains(is_written_out) {
        return format!("'{}'", path.replace('\'', "'\\''"));
    }
    let mut written = String::from("$'");
    for c in path.chars() {
        match c {
            '\'' | '\\' => written.extend(['\\', c]),
            c if is_written_out(c) => {
                let bytes = c.to_string().into_bytes();
                written.extend(bytes.iter().map(|byte| format!("\\x{byte:02x}")));
            }
            c => written.push(c),
        }
    }
    written + "'"
}

/// Tells what `by` said; whether there was anything to tell.
fn tell_speech(page: &mut Page<'_>, view: &SeatView, by: Side, says: &Speech) -> bool {
    let Some(said) = speech(page.wording(), view.common(), says) else { return false };
    let line = Message::new("game-speech").with("side", &view.common().sides[by].name);
    page.item(0, &line.with("what", said));
    true
}

/// Tells one event, a vote with its roll call; whether there was anything to tell.
fn tell_one(page: &mut Page<'_>, view: &SeatView, telling: &mut Telling, event: &Event) -> bool {
    if let Happening::Voted(ballot) = &event.what {
        pages::ballot_lines(page, view, ballot);
        return true;
    }
    match telling.tell(view.common(), view.happened(), view.side(), event) {
        Some(message) => {
            page.item(0, &message);
            true
        }
        None => false,
    }
}
