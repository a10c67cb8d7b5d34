//! A host from its start to its end.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::address::{Addresses, Advertised, interfaces};
use super::certificate::{Certificate, CertificateFiles};
use super::guard::{Guard, protect};
use super::listen::{Connections, answer};
use super::rehearsal::Pace;
use super::room::Room;
use super::routes::{App, router};
use super::store::Store;
use super::{check, entropy, power};
use crate::class::{Code, Terms, Token};
use crate::sentence::Message;
use crate::store::{Unusable, system_fault};
use crate::wording::{Usage, Wording};

/// How often clocks are looked at.
pub(super) const TICK: Duration = Duration::from_millis(250);

/// How long the program waits for answers under way as it ends.
pub(super) const LAST_ANSWERS: Duration = Duration::from_secs(2);

/// What is to be hosted.
pub struct Hosting {
    /// The file classes are kept in.
    pub file: PathBuf,
    /// The port, where it is to be that one.
    pub port: Option<u16>,
    /// The certificate, where the room is to be answered under TLS.
    pub certificate: Option<CertificateFiles>,
    /// What begins.
    pub begin: Begin,
    /// At how many tables a rehearsal is held first, where one is.
    pub rehearse: Option<u32>,
}

/// What begins.
pub enum Begin {
    /// A new class.
    New(Box<Terms>),
    /// The class kept under a code; the last one where none is named.
    Again(Option<String>),
}

/// A host that is ready.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The class's code.
    pub code: String,
    /// Where students find it, the best address first.
    pub addresses: Vec<Message>,
    /// The link that makes a browser on this machine the teacher's, once.
    pub teacher: String,
    /// The projector's page.
    pub wall: String,
    /// The best address as a square to be scanned, in characters.
    pub square: String,
    /// What the teacher should know of this machine.
    pub warnings: Vec<Message>,
}

/// Hosts a class until the program is told to end; `tell` is told once all is ready.
///
/// # Errors
/// Where the class, the file or the network cannot be used.
pub fn host(
    hosting: Hosting,
    wording: Wording,
    tell: impl FnOnce(&Opened),
) -> Result<(), Unusable> {
    host_until(hosting, wording, tell, told_to_end())
}

/// Hosts a class until `ended`; `tell` is told once all is ready.
///
/// # Errors
/// Where the class, the file or the network cannot be used.
pub fn host_until(
    hosting: Hosting,
    wording: Wording,
    tell: impl FnOnce(&Opened),
    ended: impl Future<Output = ()>,
) -> Result<(), Unusable> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|fault| world(system_fault(&fault)))?;
    let outcome = runtime.block_on(serve(hosting, wording, tell, ended));
    runtime.shutdown_timeout(LAST_ANSWERS);
    outcome
}

pub(super) fn world(reason: Message) -> Unusable {
    Unusable::World(Message::new("host-network").with("reason", reason))
}

async fn serve(
    hosting: Hosting,
    wording: Wording,
    tell: impl FnOnce(&Opened),
    ended: impl Future<Output = ()>,
) -> Result<(), Unusable> {
    // What is wrong with its files is said before anything is begun.
    let certificate = hosting.certificate.as_ref().map(Certificate::read);
    let certificate = certificate.transpose().map_err(Unusable::Input)?;
    let store =
        Store::open(&hosting.file).await.map_err(|fault| Unusable::World(fault.message()))?;
    let room = begin(store, hosting.begin).await?;
    let interfaces = interfaces().map_err(Unusable::World)?;
    let (addresses, listeners) = Addresses::listen(&interfaces, hosting.port, certificate.as_ref())
        .map_err(Unusable::World)?;
    let entry = Token::of(entropy::bytes().map_err(Unusable::World)?);
    let opened = opened(&room, &addresses, &entry);
    // Pages are pointed at, and their places are called as the scenario calls them.
    let common = &room.ground().scenario().common;
    let wording = wording.for_pointing().with_names(common, Usage::Neutral);
    let guard = Guard::new(addresses.hosts(), wording.clone()).over(addresses.transport);
    let check = check::router(wording.clone(), &addresses);
    let app = App::new(Arc::clone(&room), wording, &addresses, entry);
    if let Some(tables) = hosting.rehearse {
        app.rehearse(tables, Pace::Watched).await.map_err(Unusable::Input)?;
    }
    let answers = protect(router(app).merge(check), Arc::new(guard));
    tell(&opened);
    let clocks = async {
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
        loop {
            ticks.tick().await;
            room.tick().await;
        }
    };
    let connections = Connections::as_the_system_allows();
    tokio::select! {
        answered = answer(listeners, answers, connections, certificate.as_ref(), ended) => {
            answered.map_err(|fault| world(system_fault(&fault)))?;
        }
        () = clocks => {}
    }
    room.close().await;
    Ok(())
}

async fn begin(store: Store, begin: Begin) -> Result<Arc<Room>, Unusable> {
    let kept = store.classes().await.map_err(|fault| Unusable::World(fault.message()))?;
    match begin {
        Begin::Again(_) if kept.is_empty() => {
            Err(Unusable::Input(Message::new("host-nothing-kept")))
        }
        Begin::New(terms) => {
            let code = loop {
                let code = Code::of(entropy::bytes().map_err(Unusable::World)?);
                if kept.iter().all(|known| known.code != code.text()) {
                    break code.text().to_owned();
                }
                // There are 4,096 codes: a file with so many classes has none left.
                if kept.len() >= 4_000 {
                    return Err(Unusable::Input(Message::new("host-no-code")));
                }
            };
            let teacher = Token::of(entropy::bytes().map_err(Unusable::World)?);
            Room::open(store, code, *terms, teacher.seal()).await
        }
        Begin::Again(Some(typed)) => {
            let code = Code::read(&typed).map(|code| code.text().to_owned());
            let found = kept.iter().find(|known| Some(&known.code) == code.as_ref());
            let nothing = || {
                let codes: Vec<&str> = kept.iter().map(|known| known.code.as_str()).collect();
                let what = Message::new("host-no-such-class").with("code", &*typed);
                Unusable::Input(what.with("codes", codes.join(", ")))
            };
            Room::resume(store, found.ok_or_else(nothing)?.code.clone()).await
        }
        Begin::Again(None) => {
            let last = kept.last();
            let nothing = || Unusable::Input(Message::new("host-nothing-kept"));
            Room::resume(store, last.ok_or_else(nothing)?.code.clone()).await
        }
    }
}

fn opened(room: &Room, addresses: &Addresses, entry: &Token) -> Opened {
    let here = addresses.here();
    let first = addresses.advertised.first().map_or(&here, |best| &best.url);
    Opened {
        code: room.code().to_owned(),
        square: super::qr::for_terminal(first),
        teacher: format!("{here}/teacher/enter?key={}", entry.text()),
        wall: format!("{here}/wall"),
        warnings: addresses.warning.clone().into_iter().chain(power::low()).collect(),
        addresses: addresses.advertised.iter().map(Advertised::said).collect(),
    }
}

/// Waits until the program is told to end.
pub(super) async fn told_to_end() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let terminated = async {
            match signal(SignalKind::terminate()) {
                Ok(mut terminated) => {
                    terminated.recv().await;
                }
                Err(_) => std::future::pending().await,
            }
        };
        tokio::select! { _ = interrupted => {}, () = terminated => {} }
    }
    #[cfg(not(unix))]
    {
        let _ = interrupted.await;
    }
}
