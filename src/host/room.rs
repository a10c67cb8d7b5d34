//! The room a class is in: the class and its tables in memory, each change written down before anybody sees it.
//!
//! A table is locked while a command is carried out and written down, so nobody is shown what may yet be lost. Where
//! writing fails, the table is made again of what was written, and the command is answered with why.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex as Lock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::Instant;

use tokio::sync::{Mutex, OnceCell, RwLock, watch};

use super::delegates::Doctrines;
use super::store::{AppendFault, Row, Store};
use crate::analysis::hindsight::Hindsight;
use crate::class::{
    Class, ClassRow, Hold, Millis, Place, PlayedBy, Stage, StudentId, Table, TableRow, Terms, seats,
};
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{Ground, OpponentMove, Role, Session};
use crate::store::Unusable;

/// A class that is hosted.
pub(super) struct Room {
    code: String,
    store: Store,
    ground: Ground,
    pub(super) delegates: Doctrines,
    class: RwLock<Kept>,
    tables: RwLock<Vec<Arc<Hosted>>>,
    /// Counts what has changed anywhere, for the wall.
    pub(super) changed: watch::Sender<u64>,
    /// Counts what has changed of the class itself: who is here, who sits where, what is held.
    pub(super) of_class: watch::Sender<u64>,
    /// How many streams each student has open.
    present: Lock<BTreeMap<StudentId, usize>>,
    since: Instant,
}

/// The class, and how many of its rows are written.
struct Kept {
    class: Class,
    rows: u64,
}

/// A table, and what tells its screens that it has changed.
pub(super) struct Hosted {
    number: u32,
    table: Mutex<Table>,
    changed: watch::Sender<u64>,
    told: OnceCell<Option<Arc<Told>>>,
    /// Whether the table in memory may be ahead of what is written: it is made again before anything is done there.
    torn: AtomicBool,
    /// Why nothing can be written down of it; its clock stands meanwhile.
    stalled: Lock<Option<Stalled>>,
}

/// A table that waits until something can be written down again.
#[derive(Clone, Debug)]
struct Stalled {
    why: Message,
    /// When that was tried last.
    tried: Millis,
}

/// How often it is tried again: a full disk is not emptier a moment later (judgement).
const TRIED_AGAIN: Millis = Millis::of_seconds(2);

/// What a debrief is told from, made once: every text is judged for it.
pub(super) struct Told {
    pub(super) session: Session,
    pub(super) opponents: Vec<OpponentMove>,
    pub(super) hindsight: Hindsight,
}

/// How a command ended.
pub(super) type Outcome<T = ()> = Result<T, Message>;

impl Room {
    /// Opens a class.
    ///
    /// # Errors
    /// Where the scenario has problems or nothing can be written down.
    pub(super) async fn open(
        store: Store,
        code: String,
        terms: Terms,
        teacher: String,
    ) -> Result<Arc<Self>, Unusable> {
        let first = ClassRow::Opened { terms: Box::new(terms), teacher };
        append(&store, vec![row(&code, 0, 0, None, &first)?]).await.map_err(Unusable::World)?;
        Self::of(store, code, &[first], BTreeMap::new())
    }

    /// The class kept under a code, held until the teacher lets it go on.
    ///
    /// # Errors
    /// Where it is not kept, or not as it was written.
    pub(super) async fn resume(store: Store, code: String) -> Result<Arc<Self>, Unusable> {
        let rows = store.read(&code).await.map_err(|fault| Unusable::World(fault.message()))?;
        let lost = || Unusable::Input(Message::new("class-lost"));
        let mut class: Vec<ClassRow> = Vec::new();
        let mut tables: BTreeMap<u32, Vec<TableRow>> = BTreeMap::new();
        for row in &rows {
            if row.table == 0 {
                class.push(serde_json::from_str(&row.text).map_err(|_| lost())?);
            } else {
                let read = serde_json::from_str(&row.text).map_err(|_| lost())?;
                tables.entry(row.table).or_default().push(read);
            }
        }
        let room = Self::of(store, code, &class, tables)?;
        if room.class().await.stage() == Stage::Playing {
            room.hold(Hold::Paused).await.map_err(Unusable::World)?;
            // Play had begun, and not every table had been set up.
            room.set_up().await.map_err(Unusable::World)?;
        }
        Ok(room)
    }

    fn of(
        store: Store,
        code: String,
        rows: &[ClassRow],
        tables: BTreeMap<u32, Vec<TableRow>>,
    ) -> Result<Arc<Self>, Unusable> {
        let class = Class::restore(rows).map_err(Unusable::Input)?;
        let terms = class.terms();
        let text = Arc::from(terms.scenario.as_str());
        let ground = Ground::new(&text, terms.variant.as_deref(), &terms.changes, terms.length)
            .map_err(|problems| {
                let first = problems.into_iter().next().map(|problem| problem.what);
                Unusable::Input(first.unwrap_or_else(|| Message::new("class-lost")))
            })?;
        let delegates = Doctrines::new(&ground.scenario().common, terms.level)?;
        let mut hosted = Vec::new();
        for (number, rows) in tables {
            let table = Table::restore(number, &ground, terms.turn, &rows, &delegates)
                .map_err(Unusable::Input)?;
            hosted.push(Arc::new(Hosted::new(number, table)));
        }
        let rows = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        Ok(Arc::new(Self {
            code,
            store,
            ground,
            delegates,
            class: RwLock::new(Kept { class, rows }),
            tables: RwLock::new(hosted),
            changed: watch::Sender::new(0),
            of_class: watch::Sender::new(0),
            present: Lock::default(),
            since: Instant::now(),
        }))
    }

    /// Its code.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// What its tables play on.
    pub(super) fn ground(&self) -> &Ground {
        &self.ground
    }

    /// The moment, by a clock that never goes back.
    pub(super) fn now(&self) -> Millis {
        Millis(u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    /// The class as it is.
    pub(super) async fn class(&self) -> Class {
        self.class.read().await.class.clone()
    }

    /// Changes the class by the rows `what` makes, written down before they take effect; `what` may answer besides.
    pub(super) async fn in_class<T>(
        &self,
        what: impl FnOnce(&Class) -> Outcome<(T, Vec<ClassRow>)>,
    ) -> Outcome<T> {
        let mut kept = self.class.write().await;
        let (answer, rows) = what(&kept.class)?;
        let written: Result<Vec<Row>, Message> = (kept.rows..)
            .zip(&rows)
            .map(|(number, made)| row(&self.code, 0, number, None, made).map_err(said))
            .collect();
        append(&self.store, written?).await?;
        kept.rows += u64::try_from(rows.len()).unwrap_or(0);
        for row in &rows {
            kept.class.apply(row);
        }
        drop(kept);
        self.of_class.send_modify(|count| *count += 1);
        self.changed.send_modify(|count| *count += 1);
        Ok(answer)
    }

    /// A table that has been set up.
    pub(super) async fn hosted(&self, number: u32) -> Outcome<Arc<Hosted>> {
        let tables = self.tables.read().await;
        let found = tables.iter().find(|hosted| hosted.number == number);
        found.cloned().ok_or_else(|| Message::new("class-no-table").with("table", number))
    }

    /// All tables that have been set up, in order.
    pub(super) async fn all(&self) -> Vec<Arc<Hosted>> {
        self.tables.read().await.clone()
    }

    /// Carries out a command at a table; what it leaves is written down before the table is let go.
    pub(super) async fn at_table<T>(
        self: &Arc<Self>,
        number: u32,
        what: impl FnOnce(&mut Table, Millis) -> Outcome<T>,
    ) -> Outcome<T> {
        let hosted = self.hosted(number).await?;
        let mut table = hosted.table.lock().await;
        self.mend(&hosted, &mut table).await?;
        let answer = what(&mut table, self.now());
        let is_changed = self.write_down(&hosted, &mut table).await?;
        drop(table);
        if is_changed {
            hosted.changed.send_modify(|count| *count += 1);
            self.changed.send_modify(|count| *count += 1);
            self.drive(&hosted);
        }
        answer
    }

    /// Writes down what was done at a table; whether anything was. Where it cannot be written, the table is as it was.
    async fn write_down(&self, hosted: &Hosted, table: &mut Table) -> Outcome<bool> {
        let number = table.number();
        let made = table.take_rows();
        if made.is_empty() {
            return Ok(false);
        }
        let rows: Result<Vec<Row>, Message> = made
            .iter()
            .map(|(at, made)| {
                let key = made.key.as_ref().map(|key| key.word().to_owned());
                row(&self.code, number, *at, key, made).map_err(said)
            })
            .collect();
        let outcome = match rows {
            Ok(rows) => self.store.append(rows).await,
            Err(why) => Err(AppendFault::World(why)),
        };
        match outcome {
            Ok(()) => {
                if hosted.go_on() {
                    let run = self.class.read().await.class.runs();
                    table.let_run(run, self.now());
                }
                Ok(true)
            }
            Err(fault) => {
                if let AppendFault::World(why) = &fault {
                    hosted.stall(why, self.now());
                    table.let_run(Hold::Paused, self.now());
                }
                hosted.torn.store(true, Ordering::Relaxed);
                // Where not even that can be read now, it is before the next command.
                let _ = self.mend(hosted, table).await;
                // Its screens say so, and why.
                hosted.changed.send_modify(|count| *count += 1);
                self.changed.send_modify(|count| *count += 1);
                Err(refused(fault))
            }
        }
    }

    /// What is written of each table.
    pub(super) async fn table_rows(&self) -> Outcome<BTreeMap<u32, Vec<TableRow>>> {
        let rows = self.store.read(&self.code).await.map_err(|fault| fault.message())?;
        let mut tables: BTreeMap<u32, Vec<TableRow>> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.table > 0) {
            let read = serde_json::from_str(&row.text).map_err(|_| Message::new("class-lost"))?;
            tables.entry(row.table).or_default().push(read);
        }
        Ok(tables)
    }

    /// Makes a table again of what is written, where it may be ahead of that.
    async fn mend(&self, hosted: &Hosted, table: &mut Table) -> Outcome {
        if hosted.torn.load(Ordering::Relaxed) {
            self.as_written(hosted, table).await?;
            hosted.torn.store(false, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Makes a table again of what is written of it.
    async fn as_written(&self, hosted: &Hosted, table: &mut Table) -> Outcome {
        let number = table.number();
        let read = self.table_rows().await?.remove(&number).unwrap_or_default();
        let (turn, hold) = {
            let kept = self.class.read().await;
            (kept.class.terms().turn, kept.class.runs())
        };
        let mut again = Table::restore(number, &self.ground, turn, &read, &self.delegates)?;
        if hosted.stalled().is_none() {
            again.let_run(hold, self.now());
        }
        again.keep_time_of(table, self.now());
        *table = again;
        Ok(())
    }

    /// Lets a delegate whose turn it is move, wherever there is time for it, until it is a student's turn.
    fn drive(self: &Arc<Self>, hosted: &Arc<Hosted>) {
        let (room, hosted) = (Arc::clone(self), Arc::clone(hosted));
        tokio::spawn(async move {
            loop {
                if !room.plays().await {
                    return;
                }
                let question = {
                    let mut table = hosted.table.lock().await;
                    if room.mend(&hosted, &mut table).await.is_err() {
                        return;
                    }
                    table.question()
                };
                let Some(question) = question else { return };
                let asked = question.clone();
                let thought = tokio::task::spawn_blocking(move || asked.choice()).await;
                let choice = thought.ok().flatten();
                let mut table = hosted.table.lock().await;
                if !room.plays().await {
                    // He says it once play goes on.
                    table.ask_again();
                    return;
                }
                let replied = table.reply(&question, choice, room.now());
                let kept = room.write_down(&hosted, &mut table).await;
                drop(table);
                hosted.changed.send_modify(|count| *count += 1);
                room.changed.send_modify(|count| *count += 1);
                if replied.is_err() || kept.is_err() {
                    return;
                }
            }
        });
    }

    /// Whether moves are made.
    async fn plays(&self) -> bool {
        self.class.read().await.class.runs() == Hold::Playing
    }

    /// Begins play: seats whoever has no place, and sets the tables up.
    pub(super) async fn begin(self: &Arc<Self>) -> Outcome {
        self.in_class(|class| Ok(((), class.begin()?))).await?;
        self.set_up().await
    }

    /// Sets up every table that is not, and seats delegates where no student sits.
    async fn set_up(self: &Arc<Self>) -> Outcome {
        let class = self.class().await;
        for number in 1..=class.tables() {
            if self.hosted(number).await.is_err() {
                let name = |side, role| {
                    let delegation = class.delegation(number, side);
                    let held = |parts: &[Role]| parts.contains(&role);
                    delegation
                        .iter()
                        .find(|(.., parts)| held(parts))
                        .map(|found| found.1.name.clone())
                };
                let table = Table::open(
                    number,
                    &self.ground,
                    class.seed(number),
                    seats(name),
                    class.terms().turn,
                );
                self.tables.write().await.push(Arc::new(Hosted::new(number, table)));
            }
        }
        self.settle().await
    }

    /// Seats a delegate wherever no student sits, relieves one wherever a student does, and lets clocks run or stand as the
    /// class does.
    pub(super) async fn settle(self: &Arc<Self>) -> Outcome {
        let class = self.class().await;
        let settled = self.at_every(|table, now| {
            table.let_run(class.runs(), now);
            let number = table.number();
            for side in Side::BOTH {
                let first = class.delegation(number, side).into_iter().next();
                match (class.played_by(Place { table: number, side }), first) {
                    (PlayedBy::Students, Some((_, student, _))) => {
                        table.relieve_delegate(side, &student.name, now)?;
                    }
                    (PlayedBy::Students | PlayedBy::Delegate, _) => {
                        table.seat_delegate(side, &self.delegates, now)?;
                    }
                }
            }
            Ok(())
        });
        let outcome = settled.await;
        for hosted in self.all().await {
            self.drive(&hosted);
        }
        // Who sits where, and which tables there are, is news to every page.
        self.of_class.send_modify(|count| *count += 1);
        outcome
    }

    /// Does the same at every table; one that cannot does not keep the others from it.
    ///
    /// # Errors
    /// Why the first that could not, in a sentence.
    pub(super) async fn at_every(
        self: &Arc<Self>,
        what: impl Fn(&mut Table, Millis) -> Outcome,
    ) -> Outcome {
        let mut outcome = Ok(());
        for hosted in self.all().await {
            let done = self.at_table(hosted.number, &what).await;
            outcome = outcome.and(done);
        }
        outcome
    }

    /// Lets every clock run or stand, and notes what is left of it.
    async fn let_clocks(self: &Arc<Self>, run: Hold) -> Outcome {
        self.at_every(|table, now| {
            table.let_run(run, now);
            table.note_clock(now);
            Ok(())
        })
        .await
    }

    /// Holds the class, or lets it play on.
    pub(super) async fn hold(self: &Arc<Self>, hold: Hold) -> Outcome {
        self.in_class(|class| match class.stage() {
            Stage::Over => Err(Message::new("class-over-held")),
            Stage::Gathering | Stage::Playing => Ok(((), vec![ClassRow::Held(hold)])),
        })
        .await?;
        let run = self.class.read().await.class.runs();
        self.let_clocks(run).await
    }

    /// Ends the class: nothing is played any more, and all may look.
    pub(super) async fn end(self: &Arc<Self>) -> Outcome {
        self.in_class(|class| match class.stage() {
            Stage::Over => Ok(((), Vec::new())),
            Stage::Gathering | Stage::Playing => Ok(((), vec![ClassRow::Ended])),
        })
        .await?;
        self.let_clocks(Hold::Paused).await
    }

    /// Writes down what is left of every clock and closes the file.
    pub(super) async fn close(self: &Arc<Self>) {
        // What cannot be noted now is a clock that has a little more left.
        let _ = self.let_clocks(Hold::Paused).await;
        self.store.close().await;
    }

    /// Lets turns pass whose time has run out.
    pub(super) async fn tick(self: &Arc<Self>) {
        if !self.plays().await {
            return;
        }
        for hosted in self.all().await {
            match hosted.waits(self.now()) {
                Waits::No => {}
                Waits::Longer => continue,
                Waits::NoLonger => {
                    // It goes on where this can be written down.
                    let note = |table: &mut Table, now| {
                        table.note_clock(now);
                        Ok(())
                    };
                    let _ = self.at_table(hosted.number, note).await;
                    continue;
                }
            }
            // Whoever holds the table is making a move in time.
            let Ok(table) = hosted.table.try_lock() else { continue };
            let (is_due, awaits) = (table.is_due(self.now()), table.sitting().awaits_opponent());
            drop(table);
            if is_due {
                // What cannot be written now is tried again at the next tick.
                let _ = self.at_table(hosted.number, Table::tick).await;
            } else if awaits {
                self.drive(&hosted);
            }
        }
    }

    /// Notes that a student's stream is open, or is so no longer.
    pub(super) fn note_present(&self, student: StudentId, open: Presence) {
        let Ok(mut present) = self.present.lock() else { return };
        let streams = present.entry(student).or_insert(0);
        match open {
            Presence::Came => *streams += 1,
            Presence::Left => *streams = streams.saturating_sub(1),
        }
        drop(present);
        self.changed.send_modify(|count| *count += 1);
    }

    /// The students who have a page open.
    pub(super) fn present(&self) -> BTreeSet<StudentId> {
        let Ok(present) = self.present.lock() else { return BTreeSet::new() };
        let open = present.iter().filter(|(_, streams)| **streams > 0);
        open.map(|(student, _)| *student).collect()
    }

    /// Deletes the class from the file it is kept in.
    pub(super) async fn delete(&self) -> Outcome {
        self.store.delete(&self.code).await.map_err(|fault| fault.message())
    }
}

/// Whether a stream opened or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It opened.
    Came,
    /// It closed.
    Left,
}

/// Whether a table waits until something can be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waits {
    /// It plays.
    No,
    /// It waits.
    Longer,
    /// It is to be tried again.
    NoLonger,
}

impl Hosted {
    fn new(number: u32, table: Table) -> Self {
        let (table, changed, told) = (Mutex::new(table), watch::Sender::new(0), OnceCell::new());
        let (torn, stalled) = (AtomicBool::new(false), Lock::default());
        Self { number, table, changed, told, torn, stalled }
    }

    /// Lets it wait until something can be written down again.
    fn stall(&self, why: &Message, now: Millis) {
        let mut stalled = self.stalled.lock().unwrap_or_else(PoisonError::into_inner);
        *stalled = Some(Stalled { why: why.clone(), tried: now });
    }

    /// Lets it wait no longer; whether it had to.
    fn go_on(&self) -> bool {
        self.stalled.lock().unwrap_or_else(PoisonError::into_inner).take().is_some()
    }

    /// Why nothing can be written down of it, where that is so.
    pub(super) fn stalled(&self) -> Option<Message> {
        let stalled = self.stalled.lock().unwrap_or_else(PoisonError::into_inner);
        stalled.as_ref().map(|stalled| stalled.why.clone())
    }

    fn waits(&self, now: Millis) -> Waits {
        let stalled = self.stalled.lock().unwrap_or_else(PoisonError::into_inner);
        match stalled.as_ref() {
            None => Waits::No,
            Some(stalled) if now.less(stalled.tried) < TRIED_AGAIN => Waits::Longer,
            Some(_) => Waits::NoLonger,
        }
    }

    /// The table, for a look; what is done at it goes through [`Room::at_table`].
    pub(super) fn table(&self) -> &Mutex<Table> {
        &self.table
    }

    /// What its debrief is told from, once its talks are over.
    pub(super) async fn told(&self) -> Option<Arc<Told>> {
        let (session, opponents) = {
            let table = self.table.lock().await;
            if !table.sitting().is_over() {
                return None;
            }
            let opponents = table.sitting().opponents_moves().unwrap_or_default();
            (table.sitting().session().clone(), opponents)
        };
        let make = || async {
            let judged = tokio::task::spawn_blocking(move || {
                let hindsight = session.hindsight()?;
                Some(Arc::new(Told { session, opponents, hindsight }))
            });
            judged.await.ok().flatten()
        };
        self.told.get_or_init(make).await.clone()
    }

    /// Tells whenever it changes.
    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }
}

fn said(why: Unusable) -> Message {
    match why {
        Unusable::Input(what) | Unusable::World(what) => what,
    }
}

/// A row to be written.
fn row(
    code: &str,
    table: u32,
    number: u64,
    key: Option<String>,
    made: &impl serde::Serialize,
) -> Result<Row, Unusable> {
    let text = serde_json::to_string(made).map_err(|fault| {
        Unusable::World(Message::new("system-other").with("said", fault.to_string()))
    })?;
    Ok(Row { class: code.to_owned(), table, number, key, text })
}

async fn append(store: &Store, rows: Vec<Row>) -> Outcome {
    if rows.is_empty() {
        return Ok(());
    }
    store.append(rows).await.map_err(refused)
}

/// Why rows were not written, in a sentence.
fn refused(fault: AppendFault) -> Message {
    match fault {
        // Another host writes the same class, or a row was written that this one does not know.
        AppendFault::Taken => Message::new("host-row-taken"),
        AppendFault::KeyKnown { .. } => Message::new("rejected-key"),
        AppendFault::World(why) => why,
    }
}
