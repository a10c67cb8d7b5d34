//! What every question to a host of several comes to first: which class it is of, and where that is.
//!
//! A seat's cookie names its class; a browser that has none is led in by the class's own address, `/c/CODE`, which leaves a
//! cookie that says no more than that. So the pages are the same as where one class has a machine to itself.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Path, Query, RawQuery, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use futures_util::StreamExt as _;
use serde::Deserialize;
use tower::ServiceExt as _;

use super::hand_on::{ASKER, CLASS, HandedOn, KEY, Messenger, NOT_HERE, PEER};
use super::holding::{Found, Holding};
use super::log::{Log, Told};
use super::public::asker;
use crate::class::Code;
use crate::host::guard::{Guard, Limits, protect};
use crate::host::routes::{dressing, page};
use crate::host::{cookie, pages};
use crate::sentence::Message;
use crate::wording::Wording;

/// How long whoever asks waits for a class that is between two hosts; browsers wait longer.
const WAIT: Duration = Duration::from_secs(9);
/// How often it is looked again meanwhile.
const AGAIN: Duration = Duration::from_millis(250);
/// How long a question may take to be read.
const READING: Duration = Duration::from_secs(10);

/// What all questions share.
#[derive(Clone)]
pub(super) struct Front {
    holding: Arc<Holding>,
    wording: Arc<Wording>,
    messenger: Messenger,
    trusted: Arc<[IpAddr]>,
    log: Log,
    /// What is no class's.
    own: Router,
}

impl Front {
    pub(super) fn router(
        holding: Arc<Holding>,
        wording: &Wording,
        check: Router,
        guard: Arc<Guard>,
        trusted: Arc<[IpAddr]>,
        log: Log,
    ) -> Router {
        let messenger = Messenger::new(holding.peers_word());
        let wording = Arc::new(wording.clone());
        let own = Router::new()
            .route("/", get(which))
            .route("/c", get(typed))
            .route("/c/{code}", get(led))
            .route("/c/{code}/{*rest}", get(led_on))
            .with_state(Arc::clone(&wording))
            .merge(dressing())
            .merge(check);
        let own = protect(own, guard);
        let front = Self { holding, wording, messenger, trusted, log, own };
        Router::new().fallback(ask).with_state(front)
    }

    /// Whether a host of the same database hands a question on.
    fn is_peer(&self, headers: &HeaderMap) -> bool {
        let word = headers.get(PEER).map(HeaderValue::as_bytes);
        word.is_some_and(|word| !word.is_empty() && word == self.holding.peers_word().as_bytes())
    }

    /// That the class cannot be shown now; a page asks again by itself.
    fn away(&self, why: &Message, method: &Method) -> Response {
        let mut answer = page(StatusCode::SERVICE_UNAVAILABLE, &pages::away(&self.wording, why));
        let headers = answer.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if matches!(*method, Method::GET | Method::HEAD) {
            headers.insert(header::REFRESH, HeaderValue::from_static("2"));
        }
        answer
    }

    /// How the host is, for whoever shares questions out among hosts.
    fn health(&self) -> Response {
        let text = [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
        ];
        match self.holding.unwell() {
            None => (StatusCode::OK, text, "ok\n".to_owned()).into_response(),
            Some(why) => {
                let why = format!("{}\n", self.wording.say(&why));
                (StatusCode::SERVICE_UNAVAILABLE, text, why).into_response()
            }
        }
    }
}

/// Answers a question, or has it answered where its class is.
async fn ask(State(front): State<Front>, mut question: Request) -> Response {
    let path = question.uri().path();
    if path == "/healthz" {
        return front.health();
    }
    let is_own = is_own(path);
    let headers = question.headers();
    let read = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let peer = question.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0);
    let (came, code, by) = if front.is_peer(headers) {
        let by = read(ASKER).and_then(|ip| ip.parse().ok());
        (Came::HandedOn, read(CLASS).and_then(Code::read), by)
    } else {
        let by = peer.map(|peer| asker(peer, headers, &front.trusted));
        (Came::First, cookie::class_asked_for(headers, path), by)
    };
    let by = by.unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED));
    question.extensions_mut().insert(ConnectInfo(SocketAddr::new(by, 0)));
    match code {
        _ if is_own => answered(front.own.clone(), question).await,
        None => answered(front.own.clone(), to_the_door(question)).await,
        Some(code) => of_class(&front, code.text(), by, came, question).await,
    }
}

/// By which way a question came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    /// From whoever asks it.
    First,
    /// From another host, which takes the class to be here.
    HandedOn,
}

/// Whether an address is of no class.
fn is_own(path: &str) -> bool {
    let first = path.split('/').nth(1).unwrap_or_default();
    path == "/" || matches!(first, "c" | "assets" | "check")
}

/// The same question, as one for the first page: whoever names no class is asked which.
fn to_the_door(mut question: Request) -> Request {
    *question.uri_mut() = axum::http::Uri::from_static("/");
    question
}

async fn answered(router: Router, question: Request) -> Response {
    match router.oneshot(question).await {
        Ok(answer) => answer,
        Err(never) => match never {},
    }
}

async fn of_class(
    front: &Front,
    code: &str,
    by: IpAddr,
    came: Came,
    question: Request,
) -> Response {
    let (head, body) = question.into_parts();
    let read = tokio::time::timeout(READING, to_bytes(body, Limits::default().body)).await;
    let Ok(Ok(body)) = read else {
        let most = Message::new("host-too-long").with("most", Limits::default().body / 1024);
        return page(StatusCode::PAYLOAD_TOO_LARGE, &pages::away(&front.wording, &most));
    };
    let (begun, mut failed) = (Instant::now(), None);
    loop {
        let why = match front.holding.find(code).await {
            Found::Here(held) if came == Came::HandedOn && head.uri.path() == KEY => {
                return match held.new_key().await {
                    Ok(key) => key.text().into_response(),
                    Err(why) => front.away(&why, &head.method),
                };
            }
            Found::Here(held) => {
                let question = Request::from_parts(head, Body::from(body));
                let answer = answered(held.answers(), question).await;
                return ending_with(answer, held.gone());
            }
            Found::Unknown => {
                let why = Message::new("host-no-class").with("code", code);
                return page(StatusCode::NOT_FOUND, &pages::which(&front.wording, Some(&why)));
            }
            Found::Unavailable(why) => why,
            // It is never handed on twice: whoever did looks again.
            Found::There(_) if came == Came::HandedOn => Message::new("host-shared-away"),
            Found::There(address) => {
                let handed = front.messenger.hand_on(&address, code, by, &head, body.clone());
                match handed.await {
                    HandedOn::Answered(answer) => {
                        let holding = Arc::clone(&front.holding);
                        let moves = holding.moves_from(code.to_owned(), address);
                        return ending_with(answer, moves);
                    }
                    HandedOn::Unheard => {
                        if failed.as_ref() != Some(&address) {
                            front.log.tell(Told::NotHandedOn(code, &address));
                        }
                        failed = Some(address);
                        Message::new("host-shared-away")
                    }
                    HandedOn::Unknown => {
                        return front.away(&Message::new("host-shared-unknown"), &head.method);
                    }
                }
            }
        };
        if came == Came::HandedOn {
            let mut answer = front.away(&why, &head.method);
            answer.headers_mut().insert(NOT_HERE, HeaderValue::from_static("1"));
            return answer;
        }
        if begun.elapsed() > WAIT {
            return front.away(&why, &head.method);
        }
        tokio::time::sleep(AGAIN).await;
    }
}

/// An answer that ends, where it is a stream, when the class goes elsewhere: whoever reads it opens another there.
fn ending_with(answer: Response, end: impl Future<Output = ()> + Send + 'static) -> Response {
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("text/event-stream")) {
        answer.map(|body| Body::from_stream(body.into_data_stream().take_until(Box::pin(end))))
    } else {
        answer
    }
}

/// Where one writes the code of one's class.
async fn which(State(wording): State<Arc<Wording>>) -> Response {
    page(StatusCode::OK, &pages::which(&wording, None))
}

/// A code as it was typed.
#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    code: String,
}

async fn typed(State(wording): State<Arc<Wording>>, Query(typed): Query<Typed>) -> Response {
    let Some(code) = Code::read(&typed.code) else {
        let why = Message::new("host-no-class").with("code", typed.code.trim());
        return page(StatusCode::UNPROCESSABLE_ENTITY, &pages::which(&wording, Some(&why)));
    };
    Redirect::to(&format!("/c/{}", code.text())).into_response()
}

/// The class's own address: its door.
async fn led(State(wording): State<Arc<Wording>>, Path(code): Path<String>) -> Response {
    lead(&wording, &code, "/join")
}

/// A page of the class: those one is led to, and no other address.
async fn led_on(
    State(wording): State<Arc<Wording>>,
    Path((code, rest)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let to = match rest.as_str() {
        "wall" => "/wall",
        "teacher" => "/teacher",
        "teacher/enter" => "/teacher/enter",
        "return" => "/return",
        _ => "/join",
    };
    lead(&wording, &code, &query.map_or_else(|| to.to_owned(), |query| format!("{to}?{query}")))
}

fn lead(wording: &Wording, code: &str, to: &str) -> Response {
    let Some(code) = Code::read(code) else {
        let why = Message::new("host-no-class").with("code", code);
        return page(StatusCode::NOT_FOUND, &pages::which(wording, Some(&why)));
    };
    let cookie = [(header::SET_COOKIE, cookie::of_class(code.text()))];
    (cookie, Redirect::to(to)).into_response()
}
