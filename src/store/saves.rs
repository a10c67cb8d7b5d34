//! The folder games are kept in: one file for each game, and the copies a player has named.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::kept::held;
use super::{Kept, StoreError, own_folder};
use crate::negotiation::outcome::{Ending, Outcome};
use crate::negotiation::state::Phase;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{SaveFile, Session};
use crate::sitting::{SaveName, game_name, game_number};

/// The folder games are kept in.
#[derive(Clone, Debug)]
pub struct Saves {
    pub(super) folder: PathBuf,
}

/// Games begun at once and not written yet that are passed over before the folder is given up.
const MOST_AT_ONCE: usize = 10_000;

impl Saves {
    /// The user's own folder, or `folder` where one is given.
    ///
    /// # Errors
    /// Where none is given and none is known.
    pub fn new(folder: Option<PathBuf>) -> Result<Self, StoreError> {
        Ok(Self { folder: folder.map_or_else(|| own_folder().map(|own| own.join("saves")), Ok)? })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file of what is kept as `name`.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.ron"))
    }

    /// The file of what is listed as `called`: a name of the folder, or a path.
    pub fn place(&self, called: &str) -> PathBuf {
        let path = Path::new(called);
        if path.is_absolute() { path.to_owned() } else { self.path(called) }
    }

    /// A file of its own for a new game of `scenario`: its id and the next number that is free. It is not written before
    /// the first move, and nobody else is given it meanwhile.
    ///
    /// # Errors
    /// Where no number is free.
    pub fn begin(&self, scenario: &str) -> Result<Kept, StoreError> {
        let names = self.names();
        let last = names.iter().filter_map(|name| game_number(name, scenario)).max().unwrap_or(0);
        let later = last.checked_add(1).map_or(last..=last, |next| next..=u32::MAX);
        // Where there is no later number, one that has come free.
        let numbers = later.chain(1..=last).take(MOST_AT_ONCE);
        let mut taken = Err(StoreError::NoFolder);
        for number in numbers {
            taken = Kept::take_new(&self.path(&game_name(scenario, number)));
            if !matches!(taken, Err(StoreError::Held { .. } | StoreError::Exists { .. })) {
                break;
            }
        }
        taken
    }

    /// Where the game taken up from `path` goes on being kept: one of this folder's games where it is, and so one begun
    /// in a file the player has named himself; a copy that was named, a deal nobody has moved on, or a file from
    /// elsewhere, in a new file of its own, so that what was taken up stays as it is.
    ///
    /// # Errors
    /// Where another program plays on in the same file.
    pub fn go_on(&self, path: &Path, session: &Session) -> Result<Kept, StoreError> {
        let scenario = &session.scenario().common.word;
        let is_begun = session.revision() > 0;
        let is_own = self.is_game(path, scenario) || (is_begun && self.is_noted(path));
        if is_own { Kept::take(path) } else { self.begin(scenario) }
    }

    /// Whether `path` is the file of one of this folder's games of `scenario`.
    fn is_game(&self, path: &Path, scenario: &str) -> bool {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        game_number(&name, scenario).is_some() && same_file(path, &self.path(&name))
    }

    /// Keeps a copy of `session` as `name`. An earlier copy of the same game goes; anything else of that name stays.
    ///
    /// # Errors
    /// Why there is no such copy, in a sentence.
    pub fn keep_copy(&self, name: &SaveName, session: &Session) -> Result<PathBuf, Message> {
        let failed = |fault: StoreError| {
            Message::new("game-copy-failed").with("reason", super::store_fault(&fault))
        };
        let (path, save) = (self.path(name.as_str()), session.save());
        let taken = Kept::take(&path).and_then(|kept| {
            let is_own = !kept.stands() || kept.text().is_some_and(|text| is_earlier(text, &save));
            if is_own { Ok(kept) } else { Err(StoreError::Exists { path: path.clone() }) }
        });
        match taken.and_then(|mut kept| kept.write(&save.to_text())) {
            Ok(()) => Ok(path),
            Err(StoreError::Exists { .. }) => {
                Err(Message::new("game-save-taken").with("name", name.as_str()))
            }
            Err(fault) => Err(failed(fault)),
        }
    }

    /// Removes what is listed as `called`.
    ///
    /// # Errors
    /// Where it is being played on, or cannot be removed.
    pub fn remove(&self, called: &str) -> Result<(), StoreError> {
        let path = self.place(called);
        let _held = held(&path)?;
        fs::remove_file(&path).map_err(super::file_error(&path, super::Doing::Removing))
    }

    /// Names of all that is kept in the folder, sorted.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.files().map(|(name, _)| name).collect();
        names.sort();
        names
    }

    /// What all that is kept is called, the last written first: the names of the folder, and the paths of games that the
    /// player keeps elsewhere.
    pub fn latest(&self) -> Vec<String> {
        let elsewhere = self.elsewhere().map(|path| {
            let written = fs::metadata(&path).and_then(|about| about.modified());
            (path.display().to_string(), written.unwrap_or(SystemTime::UNIX_EPOCH))
        });
        let mut files: Vec<(String, SystemTime)> = self.files().chain(elsewhere).collect();
        files.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        files.into_iter().map(|(name, _)| name).collect()
    }

    fn files(&self) -> impl Iterator<Item = (String, SystemTime)> {
        fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok).filter_map(
            |entry| {
                let file = entry.file_name().into_string().ok()?;
                let name = file.strip_suffix(".ron").filter(|name| !name.starts_with('.'))?;
                // What a link names counts; a pipe would be waited for, and a folder is no game.
                let about = fs::metadata(entry.path()).ok().filter(fs::Metadata::is_file)?;
                let written = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                Some((name.to_owned(), written))
            },
        )
    }

    /// What is listed as `called`, in a sentence: scenario, side, where it stands or how it ended. A file that cannot be
    /// read is said to be that.
    pub fn about(&self, called: &str) -> Message {
        let path = self.place(called);
        let written = fs::metadata(&path).and_then(|about| about.modified()).ok();
        match super::load(&path) {
            Ok(session) => about(called, &session, written),
            Err(why) => Message::new("saves-unreadable")
                .with("name", called)
                .with("reason", why.message().clone()),
        }
    }
}

/// A game that is kept, in a sentence.
fn about(name: &str, session: &Session, written: Option<SystemTime>) -> Message {
    let (common, table) = (&session.scenario().common, &session.talks().state().table);
    let persons: Vec<Side> = session.persons().collect();
    let who = match persons.as_slice() {
        [side] => Message::new("saves-as").with("side", &common.sides[*side].name),
        [] => Message::new("saves-nobody"),
        _ => Message::new("saves-two"),
    };
    let ended = |outcome: Outcome| {
        Message::new(match outcome.ending {
            Ending::InForce => "saves-in-force",
            Ending::Refused { .. } => "saves-refused",
            Ending::BrokenOff { .. } => "saves-broken-off",
            Ending::OutOfTime => "saves-out-of-time",
        })
    };
    let stands = table.outcome.map_or_else(
        || {
            let round = i64::from(table.round.0) + 1;
            if let Phase::Interval { .. } = table.phase {
                return Message::new("saves-signed").with("round", round);
            }
            let date = common.round_plan(table.round).map(|round| round.date.clone());
            Message::new("saves-stands")
                .with("round", round)
                .with("date", &date.unwrap_or_default())
        },
        ended,
    );
    Message::new("saves-about")
        .with("name", name)
        .with("scenario", &common.title)
        .with("who", who)
        .with("stands", stands)
        .with("written", written.map(moment).unwrap_or_default())
}

/// A moment by day and minute, as the world reckons: "2026-11-28, 01:30 UTC". The clocks of one place are not asked.
fn moment(time: SystemTime) -> String {
    let moment = jiff::Timestamp::try_from(time).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    moment.strftime("%Y-%m-%d, %H:%M UTC").to_string()
}

/// Whether the two paths name one file.
pub fn same_file(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).is_ok_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}

/// Whether `text` is the game of `save` at an earlier time or as it is.
fn is_earlier(text: &str, save: &SaveFile) -> bool {
    SaveFile::from_text(text).is_ok_and(|there| there.is_earlier(save))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_moment_is_told_by_day_and_minute() {
        let after = |seconds: u64| moment(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        assert_eq!(after(0), "1970-01-01, 00:00 UTC");
        assert_eq!(after(951_782_400), "2000-02-29, 00:00 UTC");
        assert_eq!(after(1_709_251_199), "2024-02-29, 23:59 UTC");
        assert_eq!(after(1_795_829_400), "2026-11-28, 01:30 UTC");
    }
}
