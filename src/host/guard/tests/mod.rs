//! Questions of every kind at the guard's door.

mod bounds;

use super::*;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::Html;
use axum::response::sse::{Event, Sse};
use axum::routing::{get, post};
use futures_util::stream;
use serde::Deserialize;
use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tower::ServiceExt as _;

use crate::store::Settings;

/// What answers behind the guard, and counts what has been done.
fn behind(done: &Arc<AtomicUsize>) -> Router {
    #[derive(Deserialize)]
    struct Joining {
        name: String,
    }
    let counted = |done: &Arc<AtomicUsize>| {
        let done = Arc::clone(done);
        move || {
            let done = Arc::clone(&done);
            async move {
                done.fetch_add(1, Ordering::SeqCst);
                ([(SET_COOKIE, "tt-FHKL-s1=07; Path=/s/1")], "done")
            }
        }
    };
    let join = {
        let done = Arc::clone(done);
        move |Form(form): Form<Joining>| {
            let done = Arc::clone(&done);
            async move {
                done.fetch_add(1, Ordering::SeqCst);
                Html(form.name)
            }
        }
    };
    let slow = {
        let done = Arc::clone(done);
        move || async move {
            tokio::time::sleep(Duration::from_millis(300)).await;
            done.fetch_add(1, Ordering::SeqCst);
            "at last"
        }
    };
    let silent = || async { Sse::new(stream::pending::<Result<Event, Infallible>>()) };
    let page = |Path(student): Path<u32>| async move { Html(format!("page of {student}")) };
    let refused = || async { (StatusCode::FORBIDDEN, Html("a page of its own")) };
    Router::new()
        .route("/", get(|| async { Html("door") }))
        .route("/join", post(join))
        .route("/return", post(counted(done)))
        .route("/s/{student}", get(page))
        .route("/s/{student}/move", post(counted(done)))
        .route("/s/{student}/stream", get(silent))
        .route("/wall/stream", get(silent))
        .route("/teacher", get(|| async { Html("wall") }))
        .route("/teacher/delete", post(counted(done)))
        .route("/slow", post(slow))
        .route("/refused", get(refused))
        .route("/fails", get(fails))
        .route("/file", get(|| async { ([("cache-control", "max-age=3600")], "file") }))
}

/// A host with its guard.
struct Hosted {
    router: Router,
    guard: Arc<Guard>,
    done: Arc<AtomicUsize>,
}

impl Hosted {
    fn with(limits: Limits) -> Self {
        Self::of(Guard::with_limits(hosts(), Wording::new(Settings::default().language), limits))
    }

    fn of(guard: Guard) -> Self {
        let (guard, done) = (Arc::new(guard), Arc::default());
        Self { router: protect(behind(&done), Arc::clone(&guard)), guard, done }
    }

    async fn ask(&self, question: Request) -> Response {
        self.router.clone().oneshot(question).await.unwrap()
    }

    async fn status(&self, question: Request) -> u16 {
        self.ask(question).await.status().as_u16()
    }

    fn done(&self) -> usize {
        self.done.load(Ordering::SeqCst)
    }

    /// Waits until so much has been done; a busy machine takes its time.
    async fn does(&self, count: usize) {
        for _ in 0..500 {
            if self.done() == count {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(self.done(), count);
    }
}

fn hosts() -> Hosts {
    Hosts::of(&["127.0.0.1:7056", "192.168.1.7:7056"].map(|at| at.parse().unwrap()))
}

const HERE: &str = "127.0.0.1:7056";
const ROOM: &str = "192.168.1.7:7056";

/// A question under construction.
struct Asking(axum::http::request::Builder);

fn get_of(path: &str) -> Asking {
    Asking(Request::builder().method("GET").uri(path)).from([192, 168, 1, 20])
}

/// As a page of this host sends it.
fn post_to(path: &str) -> Asking {
    let sent = Request::builder().method("POST").uri(path);
    let sent = sent.header("content-type", "application/x-www-form-urlencoded");
    Asking(sent).from([192, 168, 1, 20])
}

impl Asking {
    fn from(self, ip: [u8; 4]) -> Self {
        Self(self.0.extension(ConnectInfo(SocketAddr::from((ip, 40_000)))))
    }

    fn with(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    fn to(self, host: &str) -> Self {
        self.with("host", host)
    }

    fn ours(self) -> Self {
        self.to(ROOM).with("origin", &format!("http://{ROOM}"))
    }

    fn build(self, body: impl Into<Body>) -> Request {
        self.0.body(body.into()).unwrap()
    }

    fn bare(self) -> Request {
        self.build(Body::empty())
    }
}

async fn text(answer: Response) -> String {
    String::from_utf8(to_bytes(answer.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn a_host_answers_to_its_own_names() {
    let host = Hosted::with(Limits::default());
    for name in [ROOM, HERE, "localhost:7056", "LocalHost:7056"] {
        assert_eq!(host.status(get_of("/").to(name).bare()).await, 200, "{name}");
    }
    for name in
        ["evil.example", "evil.example:7056", "192.168.1.7", "192.168.1.7:80", "", "[::1]:7056"]
    {
        let answer = host.ask(get_of("/").to(name).bare()).await;
        assert_eq!(answer.status().as_u16(), 421, "{name}");
        assert!(text(answer).await.contains("does not answer to that name"));
    }
    assert_eq!(host.status(get_of("/").bare()).await, 421);
    assert_eq!(host.status(get_of("/").to(ROOM).to("evil.example").bare()).await, 421);
    assert_eq!(host.status(get_of("/").to("evil.example").to(ROOM).bare()).await, 421);
    let elsewhere = get_of("http://evil.example/").to(ROOM).bare();
    assert_eq!(host.status(elsewhere).await, 421);
    let absolute = get_of("http://192.168.1.7:7056/").to(ROOM).bare();
    assert_eq!(host.status(absolute).await, 200);
}

#[tokio::test]
async fn nothing_is_changed_but_by_a_page_of_this_host() {
    let host = Hosted::with(Limits::default());
    let to = |origin: &[(&str, &str)]| {
        origin
            .iter()
            .fold(post_to("/s/1/move").to(ROOM), |asking, (name, value)| asking.with(name, value))
            .build("")
    };
    for origin in [
        vec![],
        vec![("origin", "null")],
        vec![("origin", "http://evil.example")],
        vec![("origin", "http://192.168.1.7:9000")],
        vec![("origin", "http://192.168.1.7:7056"), ("origin", "http://evil.example")],
        vec![("origin", "http://evil.example"), ("sec-fetch-site", "same-origin")],
        vec![("sec-fetch-site", "same-site")],
        vec![("sec-fetch-site", "cross-site")],
        vec![("referer", "http://192.168.1.7:7056/join")],
    ] {
        assert_eq!(host.status(to(&origin)).await, 403, "{origin:?}");
    }
    assert_eq!(host.done(), 0);
    for origin in [
        vec![("origin", "http://192.168.1.7:7056")],
        vec![("origin", "http://localhost:7056")],
        vec![("sec-fetch-site", "same-origin")],
        vec![("origin", "null"), ("sec-fetch-site", "same-origin")],
    ] {
        assert_eq!(host.status(to(&origin)).await, 200, "{origin:?}");
    }
    assert_eq!(host.done(), 4);
    // A link elsewhere leads here; a script elsewhere does not read along.
    assert_eq!(
        host.status(get_of("/").to(ROOM).with("sec-fetch-site", "cross-site").bare()).await,
        200
    );
    assert_eq!(
        host.status(get_of("/").to(ROOM).with("origin", "http://evil.example").bare()).await,
        403
    );
}

#[tokio::test]
async fn other_kinds_of_questions_are_not_asked() {
    let host = Hosted::with(Limits::default());
    for kind in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FROBNICATE"] {
        let asking = Request::builder().method(kind).uri("/s/1/move");
        assert_eq!(host.status(Asking(asking).ours().bare()).await, 405, "{kind}");
    }
    assert_eq!(host.status(get_of("/s/1/move").ours().bare()).await, 405);
    assert_eq!(host.status(get_of("/return").ours().bare()).await, 405);
    assert_eq!(host.done(), 0);
}

#[tokio::test]
async fn the_teachers_pages_are_asked_for_from_this_machine() {
    let host = Hosted::with(Limits::default());
    let there = |path, name, ip| get_of(path).from(ip).to(name).bare();
    let local = [127, 0, 0, 1];
    assert_eq!(host.status(there("/teacher", HERE, local)).await, 200);
    // A name of the loopback is written by anybody, and an address of the room reaches its own machine.
    assert_eq!(host.status(there("/teacher", HERE, [192, 168, 1, 20])).await, 403);
    assert_eq!(host.status(there("/teacher", ROOM, local)).await, 403);
    assert_eq!(host.status(there("/teacher/", HERE, [10, 0, 0, 1])).await, 403);
    let of_nowhere = Asking(Request::builder().uri("/teacher")).to(HERE).bare();
    assert_eq!(host.status(of_nowhere).await, 403);
    let delete = post_to("/teacher/delete").ours().build("");
    assert_eq!((host.status(delete).await, host.done()), (403, 0));
    let guard = Guard::new(hosts(), Wording::new(Settings::default().language));
    let open = Hosted::of(guard.teacher_from(TeacherFrom::Anywhere));
    assert_eq!(open.status(there("/teacher", ROOM, [192, 168, 1, 20])).await, 200);
}

#[tokio::test]
async fn every_answer_bears_what_keeps_a_browser_to_it() {
    let host = Hosted::with(Limits::default());
    for question in [
        get_of("/").to(ROOM).bare(),
        get_of("/nowhere").to(ROOM).bare(),
        get_of("/").to("evil.example").bare(),
        post_to("/s/1/move").ours().build("x"),
        get_of("/refused").to(ROOM).bare(),
        get_of("/fails").to(ROOM).bare(),
        get_of("/wall/stream").to(ROOM).bare(),
    ] {
        let path = question.uri().path().to_owned();
        let answer = host.ask(question).await;
        let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok());
        let policy = header("content-security-policy").unwrap();
        for part in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        ] {
            assert!(policy.contains(part), "{path}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains("data:") && !policy.contains('*'));
        assert_eq!(header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(header("referrer-policy"), Some("same-origin"), "{path}");
        assert!(header("cache-control").is_some_and(|kept| kept.starts_with("no-")), "{path}");
        assert_eq!(header("cross-origin-opener-policy"), None, "{path}");
    }
    let file = host.ask(get_of("/file").to(ROOM).bare()).await;
    assert_eq!(file.headers().get("cache-control").unwrap(), "max-age=3600");
    let trusted = host.ask(get_of("/").to(HERE).bare()).await;
    assert_eq!(trusted.headers().get("cross-origin-opener-policy").unwrap(), "same-origin");
}

#[tokio::test]
async fn cookies_travel_under_tls_where_the_answer_does() {
    let cookie =
        |answer: Response| answer.headers().get(SET_COOKIE).unwrap().to_str().unwrap().to_owned();
    let asked = || post_to("/s/1/move").ours().build("");
    let host = Hosted::with(Limits::default());
    assert!(!cookie(host.ask(asked()).await).contains("Secure"));
    let guard =
        Guard::new(hosts(), Wording::new(Settings::default().language)).over(Transport::Tls);
    let asked = post_to("/s/1/move").to(ROOM).with("origin", &format!("https://{ROOM}")).build("");
    assert!(cookie(Hosted::of(guard).ask(asked).await).ends_with("; Secure"));
}

#[tokio::test]
async fn under_tls_the_room_is_led_to_it_and_the_laptop_is_asked_as_it_comes() {
    let guard =
        Guard::new(hosts(), Wording::new(Settings::default().language)).over(Transport::Tls);
    let host = Hosted::of(guard);
    let came = |asking: Asking, transport: Transport| {
        let mut question = asking.build("x");
        question.extensions_mut().insert(transport);
        question
    };
    let room = |asking: Asking| asking.to(ROOM).from([192, 168, 1, 20]);
    let led = host.ask(came(room(get_of("/s/3/table?x=1")), Transport::Plain)).await;
    assert_eq!(led.status(), 307);
    let to = led.headers().get("location").unwrap().to_str().unwrap().to_owned();
    assert_eq!(to, format!("https://{ROOM}/s/3/table?x=1"));
    assert!(text(led).await.contains("under TLS alone"));
    // What is sent has been read along already: it is not taken, and not sent on.
    let origin = format!("http://{ROOM}");
    let sent = || room(post_to("/s/1/move")).with("origin", &origin);
    let refused = host.ask(came(sent(), Transport::Plain)).await;
    assert_eq!((refused.status().as_u16(), host.done()), (403, 0));
    assert!(refused.headers().get("location").is_none());
    assert!(text(refused).await.contains(&format!("https://{ROOM}/")));
    // Nor is what a page sends that came as it is.
    assert_eq!(host.status(came(sent(), Transport::Tls)).await, 403);
    let ours = room(post_to("/s/1/move")).with("origin", &format!("https://{ROOM}"));
    let answer = host.ask(came(ours, Transport::Tls)).await;
    assert_eq!((answer.status().as_u16(), host.done()), (200, 1));
    assert!(answer.headers().get(SET_COOKIE).unwrap().to_str().unwrap().ends_with("; Secure"));
    // Whoever sits at the laptop comes as it is, and keeps a cookie that travels so.
    let here = post_to("/s/1/move").to(HERE).from([127, 0, 0, 1]);
    let here = here.with("origin", &format!("http://{HERE}"));
    let answer = host.ask(came(here, Transport::Plain)).await;
    assert_eq!((answer.status().as_u16(), host.done()), (200, 2));
    assert!(!answer.headers().get(SET_COOKIE).unwrap().to_str().unwrap().contains("Secure"));
    let elsewhere = get_of("/").to("evil.example").from([192, 168, 1, 20]);
    assert_eq!(host.status(came(elsewhere, Transport::Plain)).await, 421);
}

#[tokio::test]
async fn what_is_refused_is_said_in_a_sentence_and_pages_are_left_as_they_are() {
    let host = Hosted::with(Limits::default());
    for (question, status, said) in [
        (get_of("/nowhere").to(ROOM).bare(), 404, "nothing at this address"),
        (get_of("/s/abc").to(ROOM).bare(), 400, "does not understand"),
        (post_to("/join").ours().build("nickname=Anna"), 422, "does not understand"),
        (get_of("/fails").to(ROOM).bare(), 500, "failed at this"),
        (get_of("/refused").to(ROOM).bare(), 403, "a page of its own"),
    ] {
        let path = question.uri().path().to_owned();
        let answer = host.ask(question).await;
        assert_eq!(answer.status().as_u16(), status, "{path}");
        let text = text(answer).await;
        assert!(text.contains(said), "{path}: {text}");
    }
}

/// A fault of the program.
async fn fails() -> &'static str {
    let nothing: Option<&'static str> = std::env::args().find(|_| false).map(|_| "never");
    nothing.unwrap()
}
