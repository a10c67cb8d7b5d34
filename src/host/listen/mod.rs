//! Taking connections: few of one machine and a bounded number in all, none that does not get to its question, each with
//! what came first in its head, and under TLS where there is a certificate. What is asked by them then goes through [`guard`](super::guard).

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;
use tower::ServiceExt as _;

use super::certificate::Certificate;
use super::guard::Transport;

/// How many connections are open at a time, and for how long one may say nothing. All of it is judgement: a phone has one to
/// six, and a class of 120 may sit behind one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// From the room, in all; and as many from this machine, so that no flood from the room keeps the teacher out.
    pub all: usize,
    /// From one address of the room.
    pub of_address: usize,
    /// How long the head of a question may take to come, the wait for the next question included.
    pub head: Duration,
    /// How long what is being answered may take as the program ends.
    pub last_answers: Duration,
}

/// Lines in the head of a question, and its bytes: a browser sends a dozen lines, and of a shared laptop some cookies.
const HEAD_LINES: usize = 64;
const HEAD_BYTES: usize = 32 * 1024;

/// Files the program needs besides its connections.
const OTHER_FILES: u64 = 128;

impl Default for Connections {
    fn default() -> Self {
        Self {
            all: 4_096,
            of_address: 1_024,
            head: Duration::from_secs(20),
            last_answers: Duration::from_secs(2),
        }
    }
}

impl Connections {
    /// As many of them as this system lets a program have, once it has been asked for more: some begin with 256.
    pub fn as_the_system_allows() -> Self {
        let wanted = Self::default();
        let files = u64::try_from(wanted.all).unwrap_or(u64::MAX) * 2 + OTHER_FILES;
        // What does not say what it allows is tried.
        let allowed = rlimit::increase_nofile_limit(files).unwrap_or(files);
        let each = usize::try_from(allowed.saturating_sub(OTHER_FILES) / 2).unwrap_or(usize::MAX);
        Self { all: wanted.all.min(each.max(16)), ..wanted }
    }
}

/// Answers what comes to `listeners` by `router`, until `end` comes; then what is being answered is finished, streams are
/// not.
///
/// # Errors
/// Where a listener cannot be listened at.
pub async fn answer(
    listeners: Vec<std::net::TcpListener>,
    router: Router,
    connections: Connections,
    certificate: Option<&Certificate>,
    end: impl Future<Output = ()>,
) -> std::io::Result<()> {
    let greeting = certificate.map(|certificate| TlsAcceptor::from(certificate.config()));
    let taking = Arc::new(Taking { connections, open: Mutex::default(), router, greeting });
    let (ending, ended) = watch::channel(false);
    let mut takers = JoinSet::new();
    for listener in listeners {
        listener.set_nonblocking(true)?;
        let listener = TcpListener::from_std(listener)?;
        takers.spawn(take(listener, Arc::clone(&taking), ended.clone()));
    }
    drop(ended);
    end.await;
    let _ = ending.send(true);
    while takers.join_next().await.is_some() {}
    // Each conversation holds the other end of this, and ends in time.
    let _ = tokio::time::timeout(connections.last_answers * 2, ending.closed()).await;
    Ok(())
}

/// What all takers of connections share.
struct Taking {
    connections: Connections,
    open: Mutex<Open>,
    router: Router,
    /// What begins a conversation under TLS; nothing where there is no certificate.
    greeting: Option<TlsAcceptor>,
}

/// How many are open.
#[derive(Debug, Default)]
struct Open {
    here: usize,
    room: usize,
    of: BTreeMap<IpAddr, usize>,
}

/// Takes what comes to one listener.
async fn take(listener: TcpListener, taking: Arc<Taking>, mut ended: watch::Receiver<bool>) {
    loop {
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            () = over(&mut ended) => return,
        };
        match taken {
            Ok((stream, peer)) => {
                // One too many is closed at once.
                if let Some(place) = taking.place(peer.ip()) {
                    tokio::spawn(converse(stream, peer, place, ended.clone()));
                }
            }
            // Whoever came has gone again.
            Err(fault) if is_of_one(fault.kind()) => {}
            // The system has no room; it may have in a moment.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

/// Waits until the program ends.
async fn over(ended: &mut watch::Receiver<bool>) {
    // What would have told it has gone: that is the end, too.
    let _ = ended.wait_for(|is_over| *is_over).await;
}

fn is_of_one(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
    )
}

impl Taking {
    /// A place for one more connection from there.
    fn place(self: &Arc<Self>, ip: IpAddr) -> Option<Place> {
        let ip = ip.to_canonical();
        let Connections { all, of_address, .. } = self.connections;
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if ip.is_loopback() {
            if open.here >= all {
                return None;
            }
            open.here += 1;
        } else {
            let of_it = open.of.get(&ip).copied().unwrap_or(0);
            if open.room >= all || of_it >= of_address {
                return None;
            }
            open.room += 1;
            open.of.insert(ip, of_it + 1);
        }
        drop(open);
        Some(Place { taking: Arc::clone(self), ip })
    }
}

/// A connection's place among those that are open.
struct Place {
    taking: Arc<Taking>,
    ip: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.taking.open.lock().unwrap_or_else(PoisonError::into_inner);
        if self.ip.is_loopback() {
            open.here = open.here.saturating_sub(1);
            return;
        }
        open.room = open.room.saturating_sub(1);
        let left = open.of.get(&self.ip).copied().unwrap_or(0).saturating_sub(1);
        if left == 0 {
            open.of.remove(&self.ip);
        } else {
            open.of.insert(self.ip, left);
        }
    }
}

/// Answers what is asked by one connection, till it closes, says nothing for too long, or the program ends.
async fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    place: Place,
    mut ended: watch::Receiver<bool>,
) {
    // A page is sent in one go: nothing is gained by waiting for more of it.
    let _ = stream.set_nodelay(true);
    let taking = Arc::clone(&place.taking);
    // However it ends, nobody is there to be told.
    match &taking.greeting {
        None => speak(stream, (peer, None), &taking, &mut ended).await,
        Some(greeting) => {
            let greeted = tokio::time::timeout(taking.connections.head, greet(stream, greeting));
            let greeted = tokio::select! {
                greeted = greeted => greeted,
                () = over(&mut ended) => return,
            };
            match greeted {
                Ok(Ok(Greeted::Plain(stream))) => {
                    speak(stream, (peer, Some(Transport::Plain)), &taking, &mut ended).await;
                }
                Ok(Ok(Greeted::Tls(stream))) => {
                    speak(*stream, (peer, Some(Transport::Tls)), &taking, &mut ended).await;
                }
                // It said nothing for too long, or nothing that is understood.
                Err(_) | Ok(Err(_)) => {}
            }
        }
    }
    drop(place);
}

/// A connection once it is known how it speaks.
enum Greeted {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// How a conversation under TLS begins, and no other.
const TLS_BEGINS: u8 = 22;

/// Finds out how a connection speaks, and begins as it does.
async fn greet(stream: TcpStream, greeting: &TlsAcceptor) -> std::io::Result<Greeted> {
    let mut first = [0];
    stream.peek(&mut first).await?;
    if first == [TLS_BEGINS] {
        Ok(Greeted::Tls(Box::new(greeting.accept(stream).await?)))
    } else {
        Ok(Greeted::Plain(stream))
    }
}

/// Answers what is asked over `stream`; what is asked bears by what it came, where that may be either.
async fn speak(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    (peer, transport): (SocketAddr, Option<Transport>),
    taking: &Taking,
    ended: &mut watch::Receiver<bool>,
) {
    let Connections { head, last_answers, .. } = taking.connections;
    let router = taking.router.clone();
    let answering = service_fn(move |question: Request<Incoming>| {
        let mut question = question.map(Body::new);
        question.extensions_mut().insert(ConnectInfo(peer));
        if let Some(transport) = transport {
            question.extensions_mut().insert(transport);
        }
        let answer = router.clone().oneshot(question);
        async move {
            let answer: Result<Response, Infallible> = answer.await;
            answer
        }
    });
    let conversation = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_headers(HEAD_LINES)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), answering);
    let mut conversation = pin!(conversation);
    tokio::select! {
        _ = conversation.as_mut() => {}
        () = over(ended) => {
            conversation.as_mut().graceful_shutdown();
            let _ = tokio::time::timeout(last_answers, conversation).await;
        }
    }
}

#[cfg(test)]
mod tests;
