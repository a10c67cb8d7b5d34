//! The classes this host holds, and what it knows of who holds the others.
//!
//! A class is held while its lease runs, by this host's own clock a little shorter than by the server's; then it is forgotten
//! here, whatever the server says, and taken up again of its rows by whoever is asked for it or misses its host first. So a
//! host that was stopped shows nothing it should not, and one that lost its database does not pretend.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use axum::Router;
use tokio::sync::watch;

use super::log::{Log, Told};
use crate::class::{ClassRow, Code, Hold, Stage, Terms, Token};
use crate::host::entropy;
use crate::host::room::Room;
use crate::host::serve::TICK;
use crate::host::store::server::{Holder, LEASE, Lease, Rest, Server, Taken};
use crate::host::store::{Store, StoreFault};
use crate::sentence::Message;
use crate::store::Unusable;
use crate::wording::Wording;

/// How long a lease runs here from when it was asked for: a little shorter than on the server.
const HELD: Duration = LEASE.saturating_sub(Duration::from_millis(500));

/// How often it is looked who holds what.
pub(super) const LOOK: Duration = Duration::from_secs(1);

/// For how long it is so new that looking again would show no more.
const NEW: Duration = Duration::from_millis(250);

/// For how long what was seen last is good.
const GOOD_FOR: Duration = Duration::from_millis(2_800);

/// After how long a class nobody asks for, and in which nothing runs, is let go (judgement).
const IDLE: Duration = Duration::from_mins(10);

/// How often a code is tried that may be taken.
const TRIES: usize = 4_096;

/// A class this host holds.
pub(super) struct Held {
    lease: Lease,
    room: Arc<Room>,
    answers: Router,
    /// Until when, by this host's clock that never goes back.
    until: Mutex<Instant>,
    asked: Mutex<Instant>,
    gone: watch::Sender<bool>,
}

impl Held {
    /// What answers for it.
    pub(super) fn answers(&self) -> Router {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.answers.clone()
    }

    /// A new key for the teacher's link; whoever was the teacher is so no longer.
    pub(super) async fn new_key(&self) -> Result<Token, Message> {
        let key = Token::of(entropy::bytes()?);
        let row = ClassRow::TeacherSealed { seal: key.seal() };
        self.room.in_class(|_| Ok(((), vec![row]))).await?;
        Ok(key)
    }

    /// Comes once it is held no longer.
    pub(super) fn gone(&self) -> impl Future<Output = ()> + use<> {
        let mut gone = self.gone.subscribe();
        async move {
            // What would have told it has gone: that is the end, too.
            let _ = gone.wait_for(|is_gone| *is_gone).await;
        }
    }

    fn is_good(&self) -> bool {
        *self.until.lock().unwrap_or_else(PoisonError::into_inner) > Instant::now()
    }

    fn is_idle(&self) -> bool {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).elapsed() > IDLE
    }
}

/// Where a class is.
pub(super) enum Found {
    /// Here.
    Here(Arc<Held>),
    /// At another host's address.
    There(String),
    /// Nowhere: no class has the code.
    Unknown,
    /// Nowhere just now, and why.
    Unavailable(Message),
}

/// What was seen last of who holds what.
#[derive(Default)]
struct Seen {
    at: Option<Instant>,
    holders: BTreeMap<String, Holder>,
    /// Why nothing newer is known.
    fault: Option<StoreFault>,
}

/// What answers for a room, once it is taken up.
pub(super) type Answers = Box<dyn Fn(Arc<Room>) -> Router + Send + Sync>;

/// All classes, as this host knows them.
pub(super) struct Holding {
    server: Server,
    answers: Answers,
    wording: Wording,
    log: Log,
    held: RwLock<BTreeMap<String, Arc<Held>>>,
    seen: RwLock<Seen>,
    /// Tells that who holds what has changed.
    moved: watch::Sender<u64>,
    taking: tokio::sync::Mutex<()>,
    looking: tokio::sync::Mutex<()>,
    ending: AtomicBool,
}

impl Holding {
    pub(super) fn new(server: Server, answers: Answers, wording: Wording, log: Log) -> Arc<Self> {
        Arc::new(Self {
            server,
            answers,
            wording,
            log,
            held: RwLock::default(),
            seen: RwLock::default(),
            moved: watch::Sender::new(0),
            taking: tokio::sync::Mutex::default(),
            looking: tokio::sync::Mutex::default(),
            ending: AtomicBool::new(false),
        })
    }

    /// What hosts know each other by.
    pub(super) fn peers_word(&self) -> &str {
        self.server.peers_word()
    }

    fn held(&self, code: &str) -> Option<Arc<Held>> {
        self.held.read().unwrap_or_else(PoisonError::into_inner).get(code).cloned()
    }

    fn all(&self) -> Vec<Arc<Held>> {
        self.held.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Why this host should be asked nothing, if so.
    pub(super) fn unwell(&self) -> Option<Message> {
        if self.ending.load(Ordering::Relaxed) {
            return Some(Message::new("host-shared-ending"));
        }
        let seen = self.seen.read().unwrap_or_else(PoisonError::into_inner);
        if seen.at.is_some_and(|at| at.elapsed() < GOOD_FOR) {
            return None;
        }
        Some(
            seen.fault
                .as_ref()
                .map_or_else(|| Message::new("host-shared-away"), StoreFault::message),
        )
    }

    /// What was seen last of a class.
    fn look_up(&self, code: &str) -> Found {
        let unwell = self.unwell();
        let seen = self.seen.read().unwrap_or_else(PoisonError::into_inner);
        match (seen.holders.get(code), unwell) {
            // As long as nothing newer is known, there is where it may be.
            (Some(holder), _) if holder.is_live && !self.server.is_own(holder) => {
                Found::There(holder.address.clone())
            }
            (_, Some(why)) => Found::Unavailable(why),
            (None, None) => Found::Unknown,
            (Some(_), None) => Found::Unavailable(Message::new("host-shared-away")),
        }
    }

    /// Comes once the class is no longer where it was.
    pub(super) async fn moves_from(self: Arc<Self>, code: String, address: String) {
        let mut moved = self.moved.subscribe();
        while matches!(self.look_up(&code), Found::There(there) if there == address) {
            if moved.changed().await.is_err() {
                return;
            }
        }
    }

    /// Where a class is; one that nobody holds is taken.
    pub(super) async fn find(self: &Arc<Self>, code: &str) -> Found {
        if let Some(held) = self.held(code).filter(|held| held.is_good()) {
            return Found::Here(held);
        }
        match self.look_up(code) {
            Found::Unavailable(_) if self.unwell().is_none() => self.take(code).await,
            Found::Unknown => self.look_once_more(code).await,
            found @ (Found::Here(_) | Found::There(_) | Found::Unavailable(_)) => found,
        }
    }

    /// A class nobody knew of a moment ago may have been begun since; whoever makes codes up has no more looks made than a few
    /// a second.
    async fn look_once_more(self: &Arc<Self>, code: &str) -> Found {
        let asked = Instant::now();
        {
            let _one_at_a_time = self.looking.lock().await;
            let seen = self.seen.read().unwrap_or_else(PoisonError::into_inner).at;
            // Who waited while another looked has his answer; what was seen before he asked tells nothing of a class begun
            // since.
            if seen.is_none_or(|at| at < asked) {
                let rest = seen.and_then(|at| NEW.checked_sub(at.elapsed()));
                tokio::time::sleep(rest.unwrap_or_default()).await;
                self.look().await;
            }
        }
        match self.look_up(code) {
            Found::Unavailable(_) if self.unwell().is_none() => self.take(code).await,
            found @ (Found::Here(_) | Found::There(_) | Found::Unknown | Found::Unavailable(_)) => {
                found
            }
        }
    }

    async fn take(self: &Arc<Self>, code: &str) -> Found {
        let _one_at_a_time = self.taking.lock().await;
        if let Some(held) = self.held(code).filter(|held| held.is_good()) {
            return Found::Here(held);
        }
        let asked = Instant::now();
        match self.server.take(code).await {
            Ok(Some(taken)) => match self.take_up(&taken, asked).await {
                Ok(held) => {
                    self.log.tell(Told::Taken(code, taken.untended.0));
                    Found::Here(held)
                }
                Err(Unusable::Input(why) | Unusable::World(why)) => {
                    // Whoever is asked for it next tries again.
                    let _ = self.server.release(&taken.lease, Rest::Rests).await;
                    self.log.tell(Told::Refused(code, &self.wording.say(&why)));
                    Found::Unavailable(why)
                }
            },
            Ok(None) => {
                self.look().await;
                self.look_up(code)
            }
            Err(fault) => Found::Unavailable(fault.message()),
        }
    }

    async fn take_up(
        self: &Arc<Self>,
        taken: &Taken,
        asked: Instant,
    ) -> Result<Arc<Held>, Unusable> {
        let store = Store::of(self.server.clone(), taken.lease.clone());
        let room = Room::take_over(store, taken).await?;
        Ok(self.hold(taken.lease.clone(), room, asked))
    }

    fn hold(self: &Arc<Self>, lease: Lease, room: Arc<Room>, asked: Instant) -> Arc<Held> {
        let held = Arc::new(Held {
            lease,
            answers: (self.answers)(Arc::clone(&room)),
            room,
            until: Mutex::new(asked + HELD),
            asked: Mutex::new(asked),
            gone: watch::Sender::new(false),
        });
        let code = held.lease.class().to_owned();
        let before = self
            .held
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(code, Arc::clone(&held));
        if let Some(before) = before {
            before.gone.send_replace(true);
        }
        tokio::spawn(run(Arc::clone(self), Arc::clone(&held)));
        held
    }

    /// Forgets a class; whether it had not been forgotten before.
    fn forget(&self, held: &Arc<Held>) -> bool {
        let mut all = self.held.write().unwrap_or_else(PoisonError::into_inner);
        let is_it = all.get(held.lease.class()).is_some_and(|known| Arc::ptr_eq(known, held));
        if is_it {
            all.remove(held.lease.class());
        }
        drop(all);
        held.gone.send_replace(true);
        is_it
    }

    /// Begins a class; its code, and the key of its teacher's link.
    ///
    /// # Errors
    /// Where no code is left, or the world fails.
    pub(super) async fn begin(self: &Arc<Self>, terms: Terms) -> Result<(String, Token), Unusable> {
        for _ in 0..TRIES {
            let code = Code::of(entropy::bytes().map_err(Unusable::World)?);
            let asked = Instant::now();
            let begun = self.server.begin(code.text()).await;
            let Some(lease) = begun.map_err(|fault| Unusable::World(fault.message()))? else {
                continue;
            };
            let teacher = Token::of(entropy::bytes().map_err(Unusable::World)?);
            let store = Store::of(self.server.clone(), lease.clone());
            let code = code.text().to_owned();
            let room = Room::open(store, code.clone(), terms, teacher.seal()).await?;
            self.hold(lease, room, asked);
            self.log.tell(Told::Begun(&code));
            return Ok((code, teacher));
        }
        Err(Unusable::Input(Message::new("host-no-code")))
    }

    /// The codes of all classes.
    pub(super) fn codes(&self) -> Vec<String> {
        let seen = self.seen.read().unwrap_or_else(PoisonError::into_inner);
        seen.holders.keys().cloned().collect()
    }

    /// Looks who holds what.
    pub(super) async fn look(&self) {
        let looked = self.server.holders().await;
        let mut seen = self.seen.write().unwrap_or_else(PoisonError::into_inner);
        let was_silent = seen.fault.is_some();
        match looked {
            Ok(holders) => {
                let holders: BTreeMap<String, Holder> =
                    holders.into_iter().map(|holder| (holder.class.clone(), holder)).collect();
                let has_moved = holders != seen.holders;
                *seen = Seen { at: Some(Instant::now()), holders, fault: None };
                drop(seen);
                if has_moved {
                    self.moved.send_modify(|count| *count += 1);
                }
                if was_silent {
                    self.log.tell(Told::Answers);
                }
            }
            Err(fault) => {
                if !was_silent {
                    self.log.tell(Told::Silent(&self.wording.say(&fault.message())));
                }
                seen.fault = Some(fault);
            }
        }
    }

    /// Takes every class whose host is missed.
    pub(super) async fn take_missed(self: &Arc<Self>) {
        let missed: Vec<String> = {
            let seen = self.seen.read().unwrap_or_else(PoisonError::into_inner);
            let missed = seen.holders.values().filter(|holder| !holder.is_live && !holder.rests);
            missed.map(|holder| holder.class.clone()).collect()
        };
        for code in missed {
            if self.unwell().is_none() && self.held(&code).is_none() {
                self.take(&code).await;
            }
        }
    }

    /// Renews what is held; what is another's by now is forgotten.
    pub(super) async fn renew(&self) {
        let held = self.all();
        let leases: Vec<Lease> = held.iter().map(|held| held.lease.clone()).collect();
        let asked = Instant::now();
        // Where the server does not answer, time runs out.
        let Ok(kept) = self.server.renew(&leases).await else { return };
        for held in held {
            if kept.contains(&held.lease) {
                *held.until.lock().unwrap_or_else(PoisonError::into_inner) = asked + HELD;
            } else if self.forget(&held) {
                self.log.tell(Told::Lost(held.lease.class()));
            }
        }
    }

    /// Lets classes go that nobody asks for.
    pub(super) async fn let_rest(&self) {
        for held in self.all() {
            let class = held.room.class().await;
            let runs = class.stage() == Stage::Playing && class.runs() == Hold::Playing;
            if held.is_idle() && !runs && self.forget(&held) {
                let _ = self.server.release(&held.lease, Rest::Rests).await;
                self.log.tell(Told::Rests(held.lease.class()));
            }
        }
    }

    /// Hands everything over: what is under way is finished and clocks are noted, then others may take the classes.
    pub(super) async fn end(&self) {
        if !self.ending.swap(true, Ordering::Relaxed) {
            self.log.tell(Told::Ends);
        }
        for held in self.all() {
            if self.forget(&held) {
                held.room.close().await;
                let _ = self.server.release(&held.lease, Rest::Goes).await;
                self.log.tell(Told::Released(held.lease.class()));
            }
        }
    }

    /// Closes what is open of the server.
    pub(super) async fn close(&self) {
        self.server.close().await;
    }
}

/// Lets a class's clocks run for as long as it is held.
async fn run(holding: Arc<Holding>, held: Arc<Held>) {
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
    let mut gone = std::pin::pin!(held.gone());
    loop {
        tokio::select! {
            () = gone.as_mut() => return,
            _ = ticks.tick() => {}
        }
        if !held.is_good() {
            if holding.forget(&held) {
                holding.log.tell(Told::Lost(held.lease.class()));
            }
            return;
        }
        held.room.tick().await;
    }
}
