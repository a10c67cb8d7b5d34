//! WHO MAY ASK: every question goes through here before anything answers it.
//!
//! A question comes by a name of this host, changes nothing unless it says that one of this host's own pages sent it, is
//! short, and comes no oftener than a class asks. What it asks for is then carried through to its end, also where whoever
//! asked has gone: a phone that falls asleep must not leave half a command. Whether a token is the seat's own is asked by
//! what answers.

mod dress;
mod limits;
mod rates;
mod refused;
mod streams;
#[cfg(test)]
mod tests;

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use futures_util::StreamExt as _;

use super::address::Hosts;
use crate::class::{Millis, Token};
use crate::wording::Wording;
pub use dress::Transport;
use dress::dress;
pub use limits::Limits;
pub use rates::Allowance;
use rates::Rates;
use refused::{Leads, Refused};
pub use streams::StreamLimits;
use streams::{Place, Streams, Whose};

/// From where the teacher's pages may be asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TeacherFrom {
    /// From this machine alone.
    #[default]
    Loopback,
    /// From anywhere, by the token.
    Anywhere,
}

/// What decides who may ask.
#[derive(Debug)]
pub struct Guard {
    hosts: Hosts,
    transport: Transport,
    teacher_from: TeacherFrom,
    limits: Limits,
    wording: Wording,
    rates: Mutex<Asked>,
    streams: Arc<Streams>,
    since: Instant,
}

/// How often who has asked for what.
#[derive(Debug)]
struct Asked {
    anything: Rates<IpAddr>,
    joining: Rates<IpAddr>,
    returning: Rates<IpAddr>,
    reading: Rates<Seat>,
    commanding: Rates<Seat>,
}

/// A seat as a question names it, with the seal of the token it shows. Whether that is the seat's own nobody knows yet: who
/// makes tokens up has an allowance with each, and no more than his address's with all of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Seat {
    whose: Whose,
    seal: Option<String>,
}

impl Guard {
    /// A guard for a host of these names.
    pub fn new(hosts: Hosts, wording: Wording) -> Self {
        Self::with_limits(hosts, wording, Limits::default())
    }

    /// The same with limits of its own.
    pub fn with_limits(hosts: Hosts, wording: Wording, limits: Limits) -> Self {
        let most = limits.remembered.max(1);
        let rates = Asked {
            anything: Rates::new(limits.anything, most),
            joining: Rates::new(limits.joining, most),
            returning: Rates::new(limits.returning, most),
            reading: Rates::new(limits.reading, most),
            commanding: Rates::new(limits.commanding, most),
        };
        Self {
            hosts,
            transport: Transport::Plain,
            teacher_from: TeacherFrom::Loopback,
            limits,
            wording,
            rates: Mutex::new(rates),
            streams: Streams::new(limits.streams),
            since: Instant::now(),
        }
    }

    /// The same where answers travel otherwise.
    #[must_use]
    pub fn over(mut self, transport: Transport) -> Self {
        self.transport = transport;
        self
    }

    /// The same where the teacher sits elsewhere.
    #[must_use]
    pub fn teacher_from(mut self, from: TeacherFrom) -> Self {
        self.teacher_from = from;
        self
    }

    fn now(&self) -> Millis {
        Millis(u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    /// Whether a question may be asked at all, before anything of its body is read.
    fn admit(&self, question: &Request, peer: Option<IpAddr>) -> Result<(), Refused> {
        let headers = question.headers();
        let is_safe = match *question.method() {
            Method::GET | Method::HEAD => true,
            Method::POST => false,
            _ => return Err(Refused::Kind),
        };
        let host = self.host_of(question).ok_or(Refused::Name)?;
        if self.is_in_the_open(question, peer) {
            let path = question.uri().path_and_query().map_or("/", |path| path.as_str());
            let (path, leads) = if is_safe { (path, Leads::There) } else { ("/", Leads::Nowhere) };
            let to = format!("{}{host}{path}", Transport::Tls.begins());
            return Err(Refused::InTheOpen { to, leads });
        }
        if !self.is_from_here(headers, self.transport_of(question), is_safe) {
            return Err(Refused::Foreign);
        }
        let path = question.uri().path();
        let is_teachers = path == "/teacher" || path.starts_with("/teacher/");
        let is_here = peer.is_some_and(|ip| ip.is_loopback()) && self.hosts.is_loopback(host);
        if is_teachers && !is_here && self.teacher_from == TeacherFrom::Loopback {
            return Err(Refused::Elsewhere);
        }
        let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
        if length
            .is_some_and(|length| length.parse().is_ok_and(|bytes: usize| bytes > self.limits.body))
        {
            return Err(Refused::Long);
        }
        self.count(path, headers, is_safe, peer).map_err(Refused::Soon)
    }

    /// The name a question came by, where it is one of this host's: the one name it gives, in its first line as in its head.
    fn host_of<'q>(&self, question: &'q Request) -> Option<&'q str> {
        let mut given = question.headers().get_all(HOST).iter();
        let host = given.next()?.to_str().ok()?;
        let in_line = question.uri().authority().map(axum::http::uri::Authority::as_str);
        let is_ours = given.next().is_none()
            && self.hosts.knows(host)
            && in_line.is_none_or(|name| self.hosts.knows(name));
        is_ours.then_some(host)
    }

    /// Whether a question was sent by a page of this host. One that changes nothing may come from a link elsewhere, where
    /// browsers name no origin.
    fn is_from_here(&self, headers: &HeaderMap, transport: Transport, is_safe: bool) -> bool {
        let mut origins = headers.get_all(ORIGIN).iter();
        let origin = origins.next().map(HeaderValue::to_str);
        if origins.next().is_some() {
            return false;
        }
        match origin {
            Some(Ok(origin)) if self.hosts.is_origin(origin, transport) => true,
            // Only browsers write this, and only where they are sure.
            None | Some(Ok("null")) => {
                is_safe || headers.get("sec-fetch-site").is_some_and(|site| site == "same-origin")
            }
            Some(_) => false,
        }
    }

    /// Counts a question; how long to wait where there were too many.
    fn count(
        &self,
        path: &str,
        headers: &HeaderMap,
        is_safe: bool,
        peer: Option<IpAddr>,
    ) -> Result<(), Millis> {
        let (now, address) = (self.now(), as_asker(peer));
        let mut asked = self.rates.lock().unwrap_or_else(PoisonError::into_inner);
        asked.anything.ask(address, now)?;
        match (path, is_safe) {
            ("/join", false) => asked.joining.ask(address, now),
            ("/return", false) => asked.returning.ask(address, now),
            (_, is_safe) => match (seat_of(path, headers), is_safe) {
                (None, _) => Ok(()),
                (Some(seat), true) => asked.reading.ask(seat, now),
                (Some(seat), false) => asked.commanding.ask(seat, now),
            },
        }
    }

    /// By what a question came: what took it says so where it takes both, and it is as its guard says where nothing does.
    fn transport_of(&self, question: &Request) -> Transport {
        question.extensions().get().copied().unwrap_or(self.transport)
    }

    /// Whether a question came as it is from elsewhere where the room is answered under TLS.
    fn is_in_the_open(&self, question: &Request, peer: Option<IpAddr>) -> bool {
        let is_here = peer.is_some_and(|ip| ip.is_loopback());
        match (self.transport, self.transport_of(question)) {
            (Transport::Tls, Transport::Plain) => !is_here,
            (Transport::Plain, _) | (Transport::Tls, Transport::Tls) => false,
        }
    }

    /// Whether a browser trusts the way an answer comes.
    fn is_trusted(&self, question: &Request) -> bool {
        match self.transport_of(question) {
            Transport::Tls => true,
            Transport::Plain => {
                self.host_of(question).is_some_and(|host| self.hosts.is_loopback(host))
            }
        }
    }

    /// An answer whose stream, if it is one, has its place among the streams and ends where another takes it.
    fn counted(&self, answer: Response, whose: Whose) -> Response {
        let is_stream =
            answer.headers().get(CONTENT_TYPE).is_some_and(|kind| is_of(kind, "text/event-stream"));
        if !is_stream {
            return answer;
        }
        match self.streams.open(whose) {
            Some(place) => answer.map(|body| in_its_place(body, place)),
            None => self.refuse(&Refused::Crowded),
        }
    }
}

/// A stream that keeps its place while it is open.
fn in_its_place(body: Body, mut place: Place) -> Body {
    let ended = place.ended();
    let ended = async move {
        match ended {
            // Whether by a word or by being dropped: either is the end.
            Some(ended) => drop(ended.await),
            None => std::future::pending().await,
        }
    };
    Body::from_stream(body.into_data_stream().take_until(Box::pin(ended)).inspect(move |_| {
        let _kept = &place;
    }))
}

fn is_of(kind: &HeaderValue, wanted: &str) -> bool {
    kind.to_str().is_ok_and(|kind| kind.starts_with(wanted))
}

/// By what an asker's address is remembered: of IPv6 by its network, since any machine has as many addresses there as it
/// likes. Questions from nowhere, which tests ask, are one asker's.
fn as_asker(peer: Option<IpAddr>) -> IpAddr {
    match peer.map(|ip| ip.to_canonical()) {
        Some(IpAddr::V6(ip)) => {
            IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() & !u128::from(u64::MAX)))
        }
        Some(IpAddr::V4(ip)) => IpAddr::V4(ip),
        None => IpAddr::V6(Ipv6Addr::UNSPECIFIED),
    }
}

/// Whose an address is.
fn whose(path: &str) -> Whose {
    let mut parts = path.split('/').skip(1);
    match (parts.next(), parts.next()) {
        (Some("teacher"), _) => Whose::Teacher,
        (Some("s"), Some(student)) => student.parse().map_or(Whose::Nobody, Whose::Student),
        _ => Whose::Nobody,
    }
}

/// The seat whose page or command is asked for, and the token shown for it.
fn seat_of(path: &str, headers: &HeaderMap) -> Option<Seat> {
    let whose = whose(path);
    let ending = match whose {
        Whose::Nobody => return None,
        Whose::Student(student) => format!("-s{student}"),
        Whose::Teacher => "-teacher".to_owned(),
    };
    let given = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = given.flat_map(|all| all.split(';')).filter_map(|pair| pair.split_once('='));
    let token = pairs.find(|(name, _)| name.trim().ends_with(&ending));
    let seal = token.and_then(|(_, text)| Token::read(text.trim())).map(|token| token.seal());
    Some(Seat { whose, seal })
}

/// Lets nothing be asked of `router` but through `guard`.
pub fn protect(router: Router, guard: Arc<Guard>) -> Router {
    router.layer(from_fn_with_state(guard, ask))
}

/// Asks a question, or refuses it.
async fn ask(State(guard): State<Arc<Guard>>, question: Request, next: Next) -> Response {
    let (transport, is_trusted) = (guard.transport_of(&question), guard.is_trusted(&question));
    let mut answer = match answer(&guard, question, next).await {
        Ok(answer) => answer,
        Err(why) => guard.refuse(&why),
    };
    dress(&mut answer, transport, is_trusted);
    answer
}

async fn answer(guard: &Guard, mut question: Request, next: Next) -> Result<Response, Refused> {
    let peer = question.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    guard.admit(&question, peer)?;
    // Pages say by what they came.
    let transport = guard.transport_of(&question);
    question.extensions_mut().insert(transport);
    let whose = whose(question.uri().path());
    let (head, body) = question.into_parts();
    let reading = to_bytes(body, guard.limits.body);
    let read = tokio::time::timeout(guard.limits.time, reading).await.map_err(|_| Refused::Slow)?;
    // Either it was longer than it said, or nobody is there any more to hear of it.
    let body = Body::from(read.map_err(|_| Refused::Long)?);
    // On a task of its own: it goes on where whoever asked has gone or waits no longer.
    let asked = tokio::spawn(next.run(Request::from_parts(head, body)));
    let answered = tokio::time::timeout(guard.limits.time, asked).await;
    let answer = answered.map_err(|_| Refused::Slow)?.map_err(|_| Refused::Failed)?;
    Ok(guard.counted(guard.in_words(answer), whose))
}
