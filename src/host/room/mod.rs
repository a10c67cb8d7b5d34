//! The room a class is in: the class and its tables in memory, each change written down before anybody sees it.
//!
//! `written` is what is written down, `told` what a class is told, `play` how it goes on by itself.
//!
//! A table is locked while a command is carried out and written down, so nobody is shown what may yet be lost. Where
//! writing fails, the table is made again of what was written, and the command is answered with why.

mod play;
mod stalled;
mod told;
mod written;

pub(super) use told::{Presence, Told};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::Mutex as Lock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::{Mutex, OnceCell, RwLock, watch};

use super::delegates::Doctrines;
use super::pages::Offered;
use super::store::server::Taken;
use super::store::{KeptIn, Store};
use crate::class::{
    Class, ClassRow, Hold, Millis, Moment, Stage, StudentId, Table, TableRow, Terms,
};
use crate::sentence::Message;
use crate::session::{Ground, Key};
use crate::store::Unusable;
use stalled::Stalled;
use written::{append, earlier_roster, row};

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
    /// Whether it has been deleted: then nothing of it is shown any more, though it is still in memory.
    deleted: AtomicBool,
    /// The roster that an earlier class of the same file has kept.
    offered: Option<Offered>,
    /// How many streams each student has open.
    present: Lock<BTreeMap<StudentId, usize>>,
    since: Instant,
}

/// How long a class may be without a host and go on by itself: after more, a teacher has noticed and says when (judgement).
const GOES_ON: Millis = Millis::of_seconds(30);

/// The class, how many of its rows are written, and the keys of the commands they are of.
struct Kept {
    class: Class,
    rows: u64,
    keys: BTreeSet<Key>,
    /// Whether more of it may be written than is known here: it is made again before anything is done.
    is_torn: bool,
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
        let mut room = Self::of(store, code, &[first], BTreeSet::new(), BTreeMap::new())?;
        room.offered = earlier_roster(&room.store, &room.code).await;
        Ok(Arc::new(room))
    }

    /// The class kept under a code, held until the teacher lets it go on.
    ///
    /// # Errors
    /// Where it is not kept, or not as it was written.
    pub(super) async fn resume(store: Store, code: String) -> Result<Arc<Self>, Unusable> {
        let room = Self::kept(store, code).await?;
        if room.class().await.stage() == Stage::Playing {
            room.hold(Hold::Paused).await.map_err(Unusable::World)?;
            // Play had begun, and not every table had been set up.
            room.set_up().await.map_err(Unusable::World)?;
        }
        Ok(room)
    }

    /// A class taken over from another host: it goes on as it was, its clocks with what was left as that host was last heard
    /// of; where nobody has had it for long, it is held.
    ///
    /// # Errors
    /// Where it is not kept, or not as it was written.
    pub(super) async fn take_over(store: Store, taken: &Taken) -> Result<Arc<Self>, Unusable> {
        let room = Self::kept(store, taken.lease.class().to_owned()).await?;
        let class = room.class().await;
        if class.stage() != Stage::Playing {
            return Ok(room);
        }
        if class.runs() == Hold::Playing {
            for (number, ran) in &taken.ran {
                if let Ok(hosted) = room.hosted(*number).await {
                    hosted.table.lock().await.has_run(*ran);
                }
            }
            if taken.untended > GOES_ON {
                room.hold(Hold::Paused).await.map_err(Unusable::World)?;
            }
        }
        room.set_up().await.map_err(Unusable::World)?;
        Ok(room)
    }

    /// The class as it is kept.
    async fn kept(store: Store, code: String) -> Result<Arc<Self>, Unusable> {
        let rows = store.read(&code).await.map_err(|fault| Unusable::World(fault.message()))?;
        let lost = || Unusable::Input(Message::new("class-lost"));
        let (mut class, mut keys): (Vec<ClassRow>, _) = (Vec::new(), BTreeSet::new());
        let mut tables: BTreeMap<u32, Vec<TableRow>> = BTreeMap::new();
        for row in &rows {
            if row.table == 0 {
                class.push(serde_json::from_str(&row.text).map_err(|_| lost())?);
                keys.extend(row.key.as_deref().and_then(Key::new));
            } else {
                let read = serde_json::from_str(&row.text).map_err(|_| lost())?;
                tables.entry(row.table).or_default().push(read);
            }
        }
        let mut room = Self::of(store, code, &class, keys, tables)?;
        room.offered = earlier_roster(&room.store, &room.code).await;
        Ok(Arc::new(room))
    }

    fn of(
        store: Store,
        code: String,
        rows: &[ClassRow],
        keys: BTreeSet<Key>,
        tables: BTreeMap<u32, Vec<TableRow>>,
    ) -> Result<Self, Unusable> {
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
        Ok(Self {
            code,
            store,
            ground,
            delegates,
            class: RwLock::new(Kept { class, rows, keys, is_torn: false }),
            tables: RwLock::new(hosted),
            changed: watch::Sender::new(0),
            of_class: watch::Sender::new(0),
            deleted: AtomicBool::new(false),
            offered: None,
            present: Lock::default(),
            since: Instant::now(),
        })
    }

    /// Its code.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// What its tables play on.
    pub(super) fn ground(&self) -> &Ground {
        &self.ground
    }

    /// The roster that an earlier class of the same file has kept.
    pub(super) fn offered(&self) -> Option<&Offered> {
        self.offered.as_ref()
    }

    /// The moment, by a clock that never goes back.
    pub(super) fn now(&self) -> Millis {
        Millis(u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    /// The moment by the clock of the world, for people to read: nothing is reckoned by it.
    pub(super) fn moment() -> Moment {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Moment(since.as_secs())
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
        self.mend_class(&mut kept).await?;
        let (answer, rows) = what(&kept.class)?;
        self.write_class(&mut kept, rows, None).await?;
        drop(kept);
        self.tell_class();
        Ok(answer)
    }

    /// Changes the class by a row that is nobody's news but the wall's and the teacher's.
    pub(super) async fn in_class_unheard(
        &self,
        what: impl FnOnce(&Class) -> Outcome<ClassRow>,
    ) -> Outcome {
        let mut kept = self.class.write().await;
        self.mend_class(&mut kept).await?;
        let row = what(&kept.class)?;
        self.write_class(&mut kept, vec![row], None).await?;
        drop(kept);
        self.changed.send_modify(|count| *count += 1);
        Ok(())
    }

    /// Carries out a command of this key that changes the class; where it has been carried out, nothing is done.
    pub(super) async fn in_class_once(
        &self,
        key: Key,
        what: impl FnOnce(&Class) -> Outcome<Vec<ClassRow>>,
    ) -> Outcome {
        let mut kept = self.class.write().await;
        self.mend_class(&mut kept).await?;
        if kept.keys.contains(&key) {
            return Ok(());
        }
        let rows = what(&kept.class)?;
        self.write_class(&mut kept, rows, Some(key)).await?;
        drop(kept);
        self.tell_class();
        Ok(())
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
        let (answer, is_changed) = self.done_at(&hosted, what).await?;
        if is_changed {
            self.tell_table(&hosted);
            self.drive(&hosted);
        }
        answer
    }

    /// The same, where what it leaves is nobody's news.
    pub(super) async fn at_table_unheard<T>(
        self: &Arc<Self>,
        number: u32,
        what: impl FnOnce(&mut Table, Millis) -> Outcome<T>,
    ) -> Outcome<T> {
        let hosted = self.hosted(number).await?;
        let (answer, _) = self.done_at(&hosted, what).await?;
        answer
    }

    /// What a command at a table comes to, once what it leaves is written down; and whether it left anything.
    async fn done_at<T>(
        &self,
        hosted: &Hosted,
        what: impl FnOnce(&mut Table, Millis) -> Outcome<T>,
    ) -> Outcome<(Outcome<T>, bool)> {
        let mut table = hosted.table.lock().await;
        self.mend(hosted, &mut table).await?;
        let answer = what(&mut table, self.now());
        let is_changed = self.write_down(hosted, &mut table).await?;
        Ok((answer, is_changed))
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

    /// Writes down what is left of every clock and closes the file.
    pub(super) async fn close(self: &Arc<Self>) {
        // What cannot be noted now is a clock that has a little more left; of a deleted class nothing is noted.
        let _ = self.let_clocks(Hold::Paused).await;
        self.store.close().await;
    }

    /// In what it is kept.
    pub(super) fn kept_in(&self) -> KeptIn {
        self.store.kept_in()
    }

    /// Deletes the class from what it is kept in; every page of it hears that it is gone.
    pub(super) async fn delete(&self) -> Outcome {
        // From here on nothing more is written; what is being written is waited for.
        self.deleted.store(true, Ordering::Release);
        drop(self.class.write().await);
        for hosted in self.all().await {
            drop(hosted.table.lock().await);
        }
        if let Err(fault) = self.store.delete(&self.code).await {
            self.deleted.store(false, Ordering::Release);
            return Err(fault.message());
        }
        self.changed.send_modify(|count| *count += 1);
        self.of_class.send_modify(|count| *count += 1);
        for hosted in self.tables.read().await.iter() {
            hosted.changed.send_modify(|count| *count += 1);
        }
        Ok(())
    }

    /// Whether it has been deleted.
    pub(super) fn is_deleted(&self) -> bool {
        self.deleted.load(Ordering::Acquire)
    }
}

impl Hosted {
    fn new(number: u32, table: Table) -> Self {
        let (table, changed, told) = (Mutex::new(table), watch::Sender::new(0), OnceCell::new());
        let (torn, stalled) = (AtomicBool::new(false), Lock::default());
        Self { number, table, changed, told, torn, stalled }
    }
}
