//! ONE HOST OF SEVERAL, which share a database and stand behind an ordinary load balancer. Any of them may be asked for any
//! class: the one that holds it answers, another hands the question on to it, and where nobody holds it whoever is asked, or
//! misses its host, takes it over.

mod front;
mod hand_on;
mod holding;
mod log;
mod public;

pub use log::Log;
pub use public::PublicAddress;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use super::address::{Addresses, Hosts};
use super::guard::{Guard, TeacherFrom, Transport, protect};
use super::listen::{Connections, answer};
use super::room::Room;
use super::routes::{App, router};
use super::serve::{LAST_ANSWERS, told_to_end, world};
use super::store::server::{RENEWAL, Server, ServerAddress};
use super::{check, entropy};
use crate::class::{Code, Terms, Token};
use crate::sentence::Message;
use crate::store::{Unusable, system_fault};
use crate::wording::{Usage, Wording};
use front::Front;
use hand_on::Messenger;
use holding::{Found, Holding, LOOK};
use log::Told;

/// How often classes are looked at that nobody asks for.
const REST: Duration = Duration::from_mins(1);

/// How often a class that is between two hosts is asked for again.
const TRIES: usize = 10;

/// What a host of several is told.
pub struct Sharing {
    /// Where classes are kept.
    pub server: ServerAddress,
    /// Where it listens, and where the others reach it.
    pub listen: SocketAddr,
    /// What browsers have in their line.
    pub public: PublicAddress,
    /// Proxies that are believed who asks.
    pub trusted: Vec<IpAddr>,
    /// What it tells its operator.
    pub log: Log,
    /// What is done first.
    pub first: First,
    /// Whether it goes on from there.
    pub then: Then,
}

/// What a host of several does first.
pub enum First {
    /// Nothing: it serves what there is.
    Nothing,
    /// It begins a class.
    Begin(Box<Terms>),
    /// It has a new link made for the teacher of the class of a code.
    Link(String),
}

/// What a host of several does once it is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It serves until it is told to end.
    Serve,
    /// It ends: the hosts that serve take up what was begun.
    End,
}

/// A host of several that is ready.
#[derive(Clone, Debug)]
pub struct Shared {
    /// Where it listens.
    pub listens: String,
    /// Where classes are kept, without a password.
    pub kept: String,
    /// The class that was begun, or has a new link for its teacher.
    pub begun: Option<Begun>,
    /// What an operator should know.
    pub warnings: Vec<Message>,
}

/// A class that was begun.
#[derive(Clone, Debug)]
pub struct Begun {
    /// Its code.
    pub code: String,
    /// Where students find it.
    pub students: String,
    /// The link that makes a browser the teacher's, once.
    pub teacher: String,
    /// The projector's page.
    pub wall: String,
}

/// Serves until the program is told to end; `tell` is told once all is ready.
///
/// # Errors
/// Where the database, the network or the class cannot be used.
pub fn share(
    sharing: Sharing,
    wording: Wording,
    tell: impl FnOnce(&Shared),
) -> Result<(), Unusable> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|fault| world(system_fault(&fault)))?;
    let outcome = runtime.block_on(serve(sharing, wording, tell));
    runtime.shutdown_timeout(LAST_ANSWERS);
    outcome
}

async fn serve(
    sharing: Sharing,
    wording: Wording,
    tell: impl FnOnce(&Shared),
) -> Result<(), Unusable> {
    let Sharing { server, listen, public, trusted, log, first, then } = sharing;
    if listen.ip().is_unspecified() {
        let what = Message::new("host-listen-nowhere").with("address", listen.to_string());
        return Err(Unusable::Input(what));
    }
    let listener = match then {
        Then::Serve => Some(TcpListener::bind(listen).map_err(|fault| {
            let what = Message::new("host-listen-refused").with("address", listen.to_string());
            Unusable::World(what.with("reason", system_fault(&fault)))
        })?),
        Then::End => None,
    };
    let own = listener.as_ref().and_then(|listener| listener.local_addr().ok()).unwrap_or(listen);
    let kept = server.said().to_owned();
    let host = entropy::word().map_err(Unusable::World)?;
    let server = Server::connect(&server, &host, &own.to_string()).await;
    let server = server.map_err(|fault| Unusable::World(fault.message()))?;
    let hosts = Hosts::default().and(&public.name);
    let transport = public.transport;
    let guard = move |wording: Wording| {
        let guard = Guard::new(hosts.clone(), wording).over(transport);
        Arc::new(guard.teacher_from(TeacherFrom::Anywhere))
    };
    let own_guard = guard(wording.clone().for_pointing());
    let answers = {
        let (wording, public) = (wording.clone(), public.clone());
        Box::new(move |room: Arc<Room>| {
            let common = &room.ground().scenario().common;
            let wording = wording.clone().for_pointing().with_names(common, Usage::Neutral);
            let address = format!("{}/c/{}", public.url(), room.code());
            let app = App::shared(room, wording.clone(), (address, transport));
            protect(router(app), guard(wording))
        })
    };
    let holding = Holding::new(server, answers, wording.clone(), log.clone());
    holding.look().await;
    let begun = match first {
        First::Nothing => None,
        First::Begin(terms) => Some(holding.begin(*terms).await?),
        First::Link(code) => Some(new_link(&holding, &code).await?),
    };
    let begun = begun.map(|(code, key)| links(&public, code, &key));
    let warnings = warnings(&public);
    tell(&Shared { listens: own.to_string(), kept, begun, warnings });
    if let Some(listener) = listener {
        log.tell(Told::Ready(&own.to_string()));
        let trusted: Arc<[IpAddr]> = trusted.into();
        let wording = wording.for_pointing();
        let addresses = Addresses {
            bound: vec![own],
            advertised: Vec::new(),
            transport,
            names: Vec::new(),
            warning: None,
        };
        let check = check::router(wording.clone(), &addresses);
        let front = Front::router(Arc::clone(&holding), &wording, check, own_guard, trusted, log);
        let end = async {
            told_to_end().await;
            holding.end().await;
        };
        // All come by the proxy's address.
        let connections = Connections::as_the_system_allows();
        let connections = Connections { of_address: connections.all, ..connections };
        tokio::select! {
            answered = answer(vec![listener], front, connections, None, end) => {
                answered.map_err(|fault| world(system_fault(&fault)))?;
            }
            () = keep(&holding) => {}
        }
    }
    holding.end().await;
    holding.close().await;
    Ok(())
}

/// Renews leases, looks who is missed, and lets rest what rests; each by itself, so that none waits for another.
async fn keep(holding: &Arc<Holding>) {
    let every = |span| {
        let mut every = tokio::time::interval(span);
        every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        every
    };
    let renewing = async {
        let mut renewals = every(RENEWAL);
        loop {
            renewals.tick().await;
            holding.renew().await;
        }
    };
    let looking = async {
        let mut looks = every(LOOK);
        loop {
            looks.tick().await;
            holding.look().await;
        }
    };
    let taking = async {
        let mut looks = every(LOOK);
        loop {
            looks.tick().await;
            holding.take_missed().await;
        }
    };
    let resting = async {
        let mut rests = every(REST);
        loop {
            rests.tick().await;
            holding.let_rest().await;
        }
    };
    tokio::join!(renewing, looking, taking, resting);
}

/// A new key for the teacher's link of a class, made by whoever holds it.
async fn new_link(holding: &Arc<Holding>, typed: &str) -> Result<(String, Token), Unusable> {
    let unknown = || {
        let what = Message::new("host-no-such-class").with("code", typed);
        Unusable::Input(what.with("codes", holding.codes().join(", ")))
    };
    let code = Code::read(typed).ok_or_else(unknown)?.text().to_owned();
    let messenger = Messenger::new(holding.peers_word());
    for _ in 0..TRIES {
        let key = match holding.find(&code).await {
            Found::Here(held) => Some(held.new_key().await.map_err(Unusable::World)?),
            Found::There(address) => messenger.ask_for_key(&address, &code).await,
            Found::Unknown => return Err(unknown()),
            Found::Unavailable(_) => None,
        };
        if let Some(key) = key {
            return Ok((code, key));
        }
        tokio::time::sleep(LOOK).await;
        holding.look().await;
    }
    Err(Unusable::World(Message::new("host-shared-away")))
}

fn links(public: &PublicAddress, code: String, key: &Token) -> Begun {
    let students = format!("{}/c/{code}", public.url());
    Begun {
        teacher: format!("{students}/teacher/enter?key={}", key.text()),
        wall: format!("{students}/wall"),
        students,
        code,
    }
}

/// What an operator should know of what he has asked for.
fn warnings(public: &PublicAddress) -> Vec<Message> {
    let plain = match public.transport {
        Transport::Tls => None,
        Transport::Plain => Some(Message::new("host-public-plain").with("url", public.url())),
    };
    plain.into_iter().chain([Message::new("host-no-asynchronous")]).collect()
}
