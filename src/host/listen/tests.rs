//! Conversations over real connections.

use super::*;
use crate::host::certificate::CertificateFiles;
use axum::response::sse::{Event, Sse};
use axum::routing::get;
use futures_util::stream;
use std::time::Instant;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::oneshot;
use tokio_rustls::TlsConnector;

/// A host that answers, and what ends it.
struct Hosted {
    address: SocketAddr,
    end: Option<oneshot::Sender<()>>,
    task: tokio::task::JoinHandle<std::io::Result<()>>,
}

fn router() -> Router {
    let slow = || async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        "at last"
    };
    let who = |ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.ip().to_string() };
    let came = |question: Request| async move {
        format!("{:?}", question.extensions().get::<Transport>())
    };
    let silent = || async { Sse::new(stream::pending::<Result<Event, Infallible>>()) };
    Router::new()
        .route("/who", get(who))
        .route("/came", get(came))
        .route("/slow", get(slow))
        .route("/stream", get(silent))
}

const QUICK: Connections = Connections {
    all: 3,
    of_address: 3,
    head: Duration::from_millis(300),
    last_answers: Duration::from_secs(2),
};

impl Hosted {
    fn with(connections: Connections) -> Self {
        Self::under(connections, None)
    }

    fn under(connections: Connections, certificate: Option<Certificate>) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (end, ended) = oneshot::channel::<()>();
        let ended = async {
            let _ = ended.await;
        };
        let task = tokio::spawn(async move {
            answer(vec![listener], router(), connections, certificate.as_ref(), ended).await
        });
        Self { address, end: Some(end), task }
    }

    async fn say(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(text.as_bytes()).await.unwrap();
        stream
    }
}

fn ask(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n")
}

/// What comes until the other end closes, which has to be within two seconds.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(2), stream.read_to_end(&mut bytes)).await;
    // Closed in whatever way; open is not.
    assert!(read.is_ok(), "the connection stays open");
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn a_question_is_answered_with_who_asks_known() {
    let host = Hosted::with(QUICK);
    let mut stream = host.say(&ask("/who")).await;
    assert!(rest(&mut stream).await.ends_with("127.0.0.1"));
}

#[tokio::test]
async fn a_connection_that_does_not_get_to_its_question_is_closed() {
    let host = Hosted::with(QUICK);
    let begun = Instant::now();
    for beginning in ["", "GET / HT", "GET / HTTP/1.1\r\nhost: x\r\n"] {
        let mut stream = host.say(beginning).await;
        rest(&mut stream).await;
    }
    // One that asks and then keeps silent, too.
    let mut stream = host.say(&ask("/who")).await;
    rest(&mut stream).await;
    assert!(begun.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn a_stream_is_not_closed_for_keeping_silent() {
    let host = Hosted::with(QUICK);
    let mut stream = host.say(&ask("/stream")).await;
    let mut bytes = Vec::new();
    let open = tokio::time::timeout(Duration::from_millis(900), stream.read_to_end(&mut bytes));
    assert!(open.await.is_err());
}

#[tokio::test]
async fn a_head_too_long_or_of_too_many_lines_is_refused() {
    let host = Hosted::with(QUICK);
    let lines = "x: y\r\n".repeat(200);
    let long = "y".repeat(100_000);
    for head in [format!("{lines}\r\n"), format!("x: {long}\r\n\r\n")] {
        let mut stream = TcpStream::connect(host.address).await.unwrap();
        let head = format!("GET /who HTTP/1.1\r\nhost: x\r\n{head}");
        // It may be refused before all of it has been sent.
        let _ = stream.write_all(head.as_bytes()).await;
        let mut answer = vec![0; 12];
        let read = stream.read_exact(&mut answer).await;
        assert!(
            read.is_err() || answer == b"HTTP/1.1 431",
            "{:?}",
            String::from_utf8_lossy(&answer)
        );
    }
}

#[tokio::test]
async fn connections_are_bounded_and_a_place_is_given_back() {
    let host = Hosted::with(Connections { head: Duration::from_secs(20), ..QUICK });
    let mut open = Vec::new();
    for _ in 0..3 {
        let mut stream = host.say(&ask("/stream")).await;
        let mut first = [0; 12];
        stream.read_exact(&mut first).await.unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
        open.push(stream);
    }
    let mut refused = TcpStream::connect(host.address).await.unwrap();
    assert_eq!(rest(&mut refused).await, "");
    drop(open);
    tokio::time::sleep(Duration::from_millis(200)).await;
    let mut stream = host.say(&ask("/who").replace("host", "connection: close\r\nhost")).await;
    assert!(rest(&mut stream).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn what_is_being_answered_is_finished_as_the_program_ends_and_streams_are_not() {
    let mut host = Hosted::with(Connections { last_answers: Duration::from_millis(600), ..QUICK });
    let mut slow = host.say(&ask("/slow")).await;
    let _stream = host.say(&ask("/stream")).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    let begun = Instant::now();
    host.end.take().unwrap().send(()).unwrap();
    assert!(rest(&mut slow).await.ends_with("at last"));
    host.task.await.unwrap().unwrap();
    assert!(begun.elapsed() < Duration::from_secs(2));
    assert!(TcpStream::connect(host.address).await.is_err());
}

/// A certificate for `localhost`, and what begins a conversation of who trusts it.
fn certified() -> (Certificate, TlsConnector) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let files = CertificateFiles {
        certificate: folder.path().join("class.pem"),
        key: folder.path().join("class.key"),
    };
    std::fs::write(&files.certificate, made.cert.pem()).unwrap();
    std::fs::write(&files.key, made.signing_key.serialize_pem()).unwrap();
    let mut roots = rustls::RootCertStore::empty();
    roots.add(made.cert.der().clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let trusting = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    (Certificate::read(&files).unwrap(), TlsConnector::from(Arc::new(trusting)))
}

/// As much time for a greeting as a machine takes that is busy with other tests.
const PATIENT: Connections = Connections { head: Duration::from_secs(20), ..QUICK };

/// A question after which the connection is closed.
fn ask_once(path: &str) -> String {
    ask(path).replace("host", "connection: close\r\nhost")
}

#[tokio::test]
async fn one_listener_speaks_as_it_is_spoken_to_and_says_which() {
    let (certificate, connector) = certified();
    let host = Hosted::under(PATIENT, Some(certificate));
    let mut plain = host.say(&ask_once("/came")).await;
    assert!(rest(&mut plain).await.ends_with("Some(Plain)"));
    let stream = TcpStream::connect(host.address).await.unwrap();
    let name = rustls::pki_types::ServerName::try_from("localhost").unwrap();
    let mut under = connector.connect(name, stream).await.unwrap();
    under.write_all(ask_once("/came").as_bytes()).await.unwrap();
    let mut said = Vec::new();
    under.read_to_end(&mut said).await.unwrap();
    assert!(String::from_utf8(said).unwrap().ends_with("Some(Tls)"));
    // Without a certificate there is nothing to be told.
    let without = Hosted::with(PATIENT);
    let mut bare = without.say(&ask_once("/came")).await;
    assert!(rest(&mut bare).await.ends_with("None"));
}

#[tokio::test]
async fn who_is_silent_before_a_greeting_is_closed_and_has_a_place_like_any_other() {
    let (certificate, _) = certified();
    let head = Duration::from_millis(1_200);
    let host = Hosted::under(Connections { head, ..QUICK }, Some(certificate));
    let begun = Instant::now();
    let mut open = Vec::new();
    for beginning in [&b""[..], &[TLS_BEGINS, 3, 1, 2, 0, 1], b""] {
        let mut stream = TcpStream::connect(host.address).await.unwrap();
        stream.write_all(beginning).await.unwrap();
        open.push(stream);
    }
    // There are three places.
    let mut fourth = TcpStream::connect(host.address).await.unwrap();
    let mut byte = [0];
    let refused = tokio::time::timeout(Duration::from_secs(1), fourth.read(&mut byte)).await;
    assert!(matches!(refused, Ok(Ok(0) | Err(_))), "{refused:?}");
    for mut stream in open {
        let mut bytes = Vec::new();
        let closed = tokio::time::timeout(Duration::from_secs(9), stream.read_to_end(&mut bytes));
        assert!(closed.await.is_ok(), "the connection stays open");
    }
    assert!(begun.elapsed() >= head, "nobody was given the time for a greeting");
    let mut again = host.say(&ask_once("/came")).await;
    assert!(rest(&mut again).await.ends_with("Some(Plain)"), "places are given back");
}

#[tokio::test]
async fn a_greeting_that_is_none_is_closed_at_once() {
    let (certificate, _) = certified();
    let host = Hosted::under(PATIENT, Some(certificate));
    let mut stream = TcpStream::connect(host.address).await.unwrap();
    stream.write_all(&[TLS_BEGINS, 9, 9, 9, 9, 9, 9, 9, 9, 9]).await.unwrap();
    let mut bytes = Vec::new();
    let closed = tokio::time::timeout(Duration::from_secs(9), stream.read_to_end(&mut bytes));
    assert!(closed.await.is_ok(), "the connection stays open");
}

#[test]
fn one_address_of_the_room_leaves_room_for_the_others_and_the_room_for_the_laptop() {
    let connections = Connections { all: 4, of_address: 2, ..QUICK };
    let (open, router) = (Mutex::default(), Router::new());
    let taking = Arc::new(Taking { connections, open, router, greeting: None });
    let place = |ip: &str| taking.place(ip.parse().unwrap());
    let first: Vec<_> = (0..9).filter_map(|_| place("10.0.0.1")).collect();
    assert_eq!(first.len(), 2);
    let rest: Vec<_> = (2..9).filter_map(|last| place(&format!("10.0.0.{last}"))).collect();
    assert_eq!(rest.len(), 2);
    assert!(place("127.0.0.1").is_some());
    drop(first);
    assert!(place("10.0.0.1").is_some());
    drop(rest);
    let open = taking.open.lock().unwrap();
    assert_eq!((open.here, open.room, open.of.len()), (0, 0, 0));
}

#[test]
fn the_system_is_asked_for_as_many_connections_as_a_class_needs() {
    let connections = Connections::as_the_system_allows();
    assert!((16..=4_096).contains(&connections.all), "{connections:?}");
}
