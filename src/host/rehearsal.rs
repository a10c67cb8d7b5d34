//! A rehearsal before the lesson: a class of scripted students at tables of their own, who move as a phone's form would
//! move for them, until all tables have ended. It is kept in a folder of its own, which goes with it, and nothing of it
//! touches the class that is to come.

use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;
use tokio::sync::{Mutex, OnceCell};
use tokio::task::JoinSet;

use super::entropy;
use super::room::{Outcome, Presence, Room};
use super::routes::Frame;
use super::store::Store;
use crate::ai::{Level, Negotiator, Repertoire};
use crate::class::{Class, Deal, Hold, LARGEST_DELEGATION, MOST_TABLES, Millis, STUDENTS, Terms};
use crate::negotiation::notation;
use crate::scenario::id::{BySide, Side};
use crate::sentence::Message;
use crate::session::{Key, Role};
use crate::store::{Opponent, Unusable, shipped_styles, system_fault};
use crate::view::SeatView;
use crate::wording::Wording;

/// So many tables a rehearsal has where no number is named: a class of thirty.
pub const USUAL_TABLES: u32 = 15;

/// What a scripted student is given for a turn: so little that the clock is seen to run, more than he takes.
const TURN: Millis = Millis::of_seconds(60);

/// How long a rehearsal takes that is watched.
const WATCHED: Duration = Duration::from_secs(150);

/// About how many moves are made in a round (judgement): a move at the table, and now and then one at home or a signal.
const MOVES_A_ROUND: u32 = 3;

/// How long one waits before a move is tried again while the class is held.
const HELD: Duration = Duration::from_millis(250);

/// How fast scripted students play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pace {
    /// So that one can watch: some minutes in all.
    Watched,
    /// As fast as they think.
    AtOnce,
}

/// A rehearsal.
pub(super) struct Rehearsal {
    /// Its class.
    pub(super) room: Arc<Room>,
    /// What its tables are measured in, once that is asked for.
    pub(super) frame: Frame,
    /// Its students: they stop where the rehearsal does.
    students: Mutex<JoinSet<()>>,
    /// Where it is kept.
    _folder: TempDir,
}

impl Rehearsal {
    /// Begins a rehearsal of what `real` is to play, with so many tables.
    ///
    /// # Errors
    /// Where there are too many tables, or it cannot be kept.
    pub(super) async fn begin(
        real: &Room,
        wording: &Wording,
        tables: u32,
        pace: Pace,
    ) -> Outcome<Self> {
        let terms = rehearsed(real.class().await.terms());
        let of_table = 2 * terms.delegation.clamp(1, LARGEST_DELEGATION);
        let most = u32::try_from(STUDENTS.end() / of_table).unwrap_or(1).clamp(1, MOST_TABLES);
        if !(1..=most).contains(&tables) {
            return Err(Message::new("rehearsal-tables").with("most", most));
        }
        let (level, delegates) = (terms.level, of_table * usize::try_from(tables).unwrap_or(1));
        let folder = tempfile::tempdir().map_err(|fault| system_fault(&fault))?;
        let store = Store::open(&folder.path().join("rehearsal")).await;
        let store = store.map_err(|fault| fault.message())?;
        let room = Room::open(store, real.code().to_owned(), terms, String::new()).await;
        let room = room.map_err(said)?;
        for number in 1..=delegates {
            let name = wording.say(&Message::new("seats-nameless").with("number", number));
            let join = |class: &Class| {
                let (student, row) = class.join(&name, "", "", |one, other| one == other)?;
                Ok((student, vec![row]))
            };
            let student = room.in_class(join).await?;
            room.note_present(student, Presence::Came);
        }
        room.begin().await?;
        let minds = (1..=tables).map(|table| minds(&room, level, table));
        let minds: Vec<BySide<Arc<dyn Negotiator>>> = minds.collect::<Outcome<_>>()?;
        let mut students = JoinSet::new();
        students.spawn(play(Arc::clone(&room), minds, pause(&room, pace)));
        Ok(Self {
            room,
            frame: Arc::new(OnceCell::new()),
            students: Mutex::new(students),
            _folder: folder,
        })
    }
}

impl Rehearsal {
    /// Stops its students and closes what it is kept in, so that the folder can go.
    pub(super) async fn end(&self) {
        self.students.lock().await.shutdown().await;
        self.room.close().await;
    }
}

/// What is played in a rehearsal: the same, with a quick clock, and other deals at other tables, so that the chart at its end
/// shows what one of a class would.
fn rehearsed(terms: &Terms) -> Terms {
    Terms { turn: Some(TURN), deal: Deal::Different, ..terms.clone() }
}

fn said(why: Unusable) -> Message {
    match why {
        Unusable::Input(what) | Unusable::World(what) => what,
    }
}

/// Who thinks for the delegations of a table: other styles at other tables.
fn minds(room: &Room, level: Level, table: u32) -> Outcome<BySide<Arc<dyn Negotiator>>> {
    let styles = shipped_styles();
    let repertoire: Arc<Repertoire> = Arc::default();
    let of = |side, number: usize| {
        let chosen = styles.get(number % styles.len().max(1));
        let opponent = match chosen {
            Some(style) => Opponent::find(style, Some(level)),
            None => Opponent::of_doctrine(&room.ground().scenario().common, side, level),
        };
        Ok::<_, Message>(opponent.map_err(said)?.negotiator_in(side, &repertoire))
    };
    let table = usize::try_from(table).unwrap_or(0);
    let round = table / styles.len().max(1);
    Ok(BySide { tokyo: of(Side::Tokyo, table)?, moscow: of(Side::Moscow, table * 2 + round + 1)? })
}

/// How long a scripted student waits before he moves.
fn pause(room: &Room, pace: Pace) -> Duration {
    let rounds = u32::try_from(room.ground().scenario().common.rounds.len()).unwrap_or(1);
    match pace {
        Pace::Watched => WATCHED / (2 * MOVES_A_ROUND * rounds.max(1)),
        Pace::AtOnce => Duration::ZERO,
    }
}

/// Lets all tables play to their end, and then ends the class.
async fn play(room: Arc<Room>, minds: Vec<BySide<Arc<dyn Negotiator>>>, pause: Duration) {
    let mut tables = JoinSet::new();
    for (number, minds) in (1..).zip(minds) {
        tables.spawn(table(Arc::clone(&room), number, minds, pause));
    }
    let ticks = async {
        loop {
            tokio::time::sleep(HELD).await;
            room.tick().await;
        }
    };
    tokio::select! {
        () = async { while tables.join_next().await.is_some() {} } => {}
        () = ticks => {}
    }
    // Where it cannot be written down, its teacher ends it.
    let _ = room.end().await;
}

/// Plays one table to its end.
async fn table(room: Arc<Room>, number: u32, minds: BySide<Arc<dyn Negotiator>>, pause: Duration) {
    while let Some(next) = step(&room, number, &minds).await {
        tokio::time::sleep(next.map_or(HELD, |()| pause)).await;
    }
}

/// What a delegation sees whose turn it is.
struct Turn {
    side: Side,
    revision: usize,
    /// The parts of each member.
    members: Vec<Vec<Role>>,
    view: SeatView,
}

/// Lets whoever's turn it is move: nothing once the table has ended, an error where nobody can move now.
async fn step(
    room: &Arc<Room>,
    number: u32,
    minds: &BySide<Arc<dyn Negotiator>>,
) -> Option<Result<(), ()>> {
    let turn = match turn(room, number).await {
        Some(Ok(turn)) => turn,
        Some(Err(())) => return Some(Err(())),
        None => return None,
    };
    let (mind, view) = (Arc::clone(&minds[turn.side]), turn.view.clone());
    let choice = tokio::task::spawn_blocking(move || mind.choose(&view)).await.ok().flatten();
    let (common, at) = (turn.view.common(), turn.view.table());
    let line = choice.map(|choice| notation::write(common, at, turn.side, choice.a_move));
    for line in line.iter().map(String::as_str).chain(["hold"]) {
        for roles in &turn.members {
            let key = Key::new(&entropy::word().ok()?)?;
            let made = room.at_table(number, |table, now| {
                table.play(turn.side, roles, turn.revision, line, key, now)
            });
            if made.await.is_ok() {
                return Some(Ok(()));
            }
        }
    }
    Some(Err(()))
}

async fn turn(room: &Arc<Room>, number: u32) -> Option<Result<Turn, ()>> {
    let class = room.class().await;
    let hosted = room.hosted(number).await.ok()?;
    let mut table = room.look(&hosted).await.ok()?;
    if table.sitting().is_over() {
        return None;
    }
    let side = table.sitting().turn();
    let members: Vec<Vec<Role>> =
        class.delegation(number, side).into_iter().map(|(.., roles)| roles).collect();
    let first = members.first().filter(|_| class.runs() == Hold::Playing);
    let Some(first) = first.filter(|_| !table.has_delegate(side)) else { return Some(Err(())) };
    let Some(sight) = table.look(side, first) else { return Some(Err(())) };
    let revision = table.sitting().revision();
    Some(Ok(Turn { side, revision, members, view: sight.view }))
}
