//! Questions nobody should ask, at random and as mutants of those a class asks: nothing fails, nothing is changed, and no
//! seat's page is shown.
//!
//! `TWO_TABLES_INTRUSIONS` says how many.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request};
use axum::http::header::{CONTENT_SECURITY_POLICY, SET_COOKIE};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::response::Response;
use rand::{Rng as _, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use tower::ServiceExt as _;

use super::address::{Addresses, Advertised, Way};
use super::guard::{Allowance, Guard, Limits, StreamLimits, Transport, protect};
use super::order::Order;
use super::room::Room;
use super::routes::{App, router};
use super::store::Store;
use super::{check, entropy};
use crate::class::Token;
use crate::store::Settings;
use crate::wording::Wording;

const CODE: &str = "FHKL";
const ROOM: &str = "192.168.1.7:7056";
const HERE: &str = "127.0.0.1:7056";
const STUDENTS: usize = 4;

/// A question, as far as it can be written before it is sent.
#[derive(Clone)]
struct Asked {
    method: String,
    target: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
    from: [u8; 4],
}

impl fmt::Debug for Asked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { method, target, headers, body, from } = self;
        write!(out, "{method} {target:?} from {from:?}")?;
        for (name, value) in headers {
            write!(out, " {name}: {:?}", String::from_utf8_lossy(value))?;
        }
        write!(out, " {:?}", String::from_utf8_lossy(body.get(..body.len().min(500)).unwrap()))
    }
}

impl Asked {
    fn new(method: &str, target: &str, host: &str) -> Self {
        let headers = vec![
            ("host".to_owned(), host.into()),
            ("origin".to_owned(), format!("http://{host}").into()),
            ("content-type".to_owned(), b"application/x-www-form-urlencoded".to_vec()),
        ];
        let from = if host == HERE { [127, 0, 0, 1] } else { [192, 168, 1, 20] };
        Self { method: method.into(), target: target.into(), headers, body: Vec::new(), from }
    }

    fn with(mut self, name: &str, value: impl Into<Vec<u8>>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    fn set(&mut self, name: &str, value: impl Into<Vec<u8>>) {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.into()));
    }

    fn saying(mut self, body: &str) -> Self {
        self.body = body.into();
        self
    }

    /// As it is sent; nothing where no client could write it.
    fn sent(&self) -> Option<Request> {
        let method = Method::from_bytes(self.method.as_bytes()).ok()?;
        let mut question = Request::builder().method(method).uri(&self.target);
        for (name, value) in &self.headers {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            question = question.header(name, HeaderValue::from_bytes(value).ok()?);
        }
        let question = question.extension(ConnectInfo(SocketAddr::from((self.from, 40_000))));
        question.body(Body::from(self.body.clone())).ok()
    }
}

/// A class in play, and all whose keys somebody could have.
struct Hosted {
    router: Router,
    store: Store,
    /// The cookies of the students and, last, the teacher's.
    cookies: Vec<String>,
    _folder: tempfile::TempDir,
}

impl Hosted {
    async fn in_play() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("class")).await.unwrap();
        let terms = Order::trial("tutorial").terms().unwrap();
        let unknown = Token::of(entropy::bytes().unwrap()).seal();
        let room = Room::open(store.clone(), CODE.into(), terms, unknown).await;
        let room = room.unwrap();
        let entry = Token::of(entropy::bytes().unwrap());
        let link = entry.text();
        let at = |text: &str| text.parse().unwrap();
        let url = format!("http://{ROOM}");
        let addresses = Addresses {
            bound: vec![at(HERE), at(ROOM)],
            advertised: vec![Advertised { url, name: "wlan0".into(), way: Way::Wireless }],
            transport: Transport::Plain,
            names: Vec::new(),
            warning: None,
        };
        let wording = Wording::new(Settings::default().language);
        // How often somebody asks is limited elsewhere, and would hide what is asked for here.
        let often = Allowance { at_once: u32::MAX, a_second: u32::MAX };
        let limits = Limits {
            anything: often,
            joining: often,
            returning: often,
            reading: often,
            commanding: often,
            streams: StreamLimits { all: 2_000, of_nobody: 1_200, of_seat: 4 },
            ..Limits::default()
        };
        let guard = Guard::with_limits(addresses.hosts(), wording.clone(), limits);
        let check = check::router(wording.clone(), &addresses);
        let app = App::new(Arc::clone(&room), wording, &addresses, entry);
        let router = protect(router(app).merge(check), Arc::new(guard));
        let mut hosted = Self { router, store, cookies: Vec::new(), _folder: folder };
        for number in 1..=STUDENTS {
            let join = Asked::new("POST", "/join", ROOM);
            let join = join.saying(&format!("code={CODE}&name=student+{number}"));
            hosted.take_cookie(&join).await;
        }
        let enter = Asked::new("POST", "/teacher/enter", HERE).saying(&format!("key={link}"));
        hosted.take_cookie(&enter).await;
        let begin = hosted.of_teacher("POST", "/teacher/begin");
        assert_eq!(hosted.ask(&begin).await.unwrap().status().as_u16(), 303);
        hosted
    }

    async fn take_cookie(&mut self, asked: &Asked) {
        let answer = self.ask(asked).await.unwrap();
        let cookie = answer.headers().get(SET_COOKIE).unwrap().to_str().unwrap();
        self.cookies.push(cookie.split(';').next().unwrap().to_owned());
    }

    async fn ask(&self, asked: &Asked) -> Option<Response> {
        Some(self.router.clone().oneshot(asked.sent()?).await.unwrap())
    }

    fn of_student(&self, student: usize, method: &str, rest: &str) -> Asked {
        let cookie = self.cookies[student - 1].as_str();
        Asked::new(method, &format!("/s/{student}{rest}"), ROOM).with("cookie", cookie)
    }

    fn of_teacher(&self, method: &str, target: &str) -> Asked {
        Asked::new(method, target, HERE).with("cookie", self.cookies[STUDENTS].as_str())
    }

    /// What a class asks to change something; each is one that works if nothing is spoiled in it.
    fn commands(&self) -> Vec<Asked> {
        let mut commands = Vec::new();
        for student in 1..=STUDENTS {
            let command = |rest, body: &str| self.of_student(student, "POST", rest).saying(body);
            commands.push(command("/note", "text=what+now&key=n1"));
            commands.push(command("/move", "line=hold&revision=0&key=m1"));
            commands.push(command("/draft", "key=d1&clear=1"));
            commands.push(command("/back", "key=b1"));
        }
        for (word, body) in [
            ("announce", "text=five+minutes&key=a1"),
            ("hold", "value=paused"),
            ("hold", "value=eyes_up&table=1"),
            ("extend", "seconds=60"),
            ("rename", "student=1&name=anna"),
            ("place", "student=1&table=2&side=tokyo"),
            ("delegate", "table=2&side=moscow&value=seat"),
            ("slips", "student=2"),
            ("remove", "student=4"),
            ("next", ""),
            ("end", ""),
            ("delete", "code=FHKL"),
        ] {
            commands.push(self.of_teacher("POST", &format!("/teacher/{word}")).saying(body));
        }
        commands
    }

    /// What is only shown to whoever has the key.
    fn pages(&self) -> Vec<Asked> {
        let mut pages = Vec::new();
        for student in 1..=STUDENTS {
            for rest in ["", "/table", "/home", "/them", "/news", "/papers", "/stream", "/sheet"] {
                pages.push(self.of_student(student, "GET", rest));
            }
            pages.push(self.of_student(student, "GET", "/ask?line=hold&tab=table"));
        }
        let of_teacher = [
            "",
            "/stream",
            "/table/1",
            "/table/1/stream",
            "/sheet",
            "/board",
            "/save/1.ron",
            "/all.zip",
        ];
        for rest in of_teacher {
            pages.push(self.of_teacher("GET", &format!("/teacher{rest}")));
        }
        pages
    }
}

/// Chance, and what is made by it.
struct Chance(ChaCha8Rng);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0.random_range(0..end.max(1))
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        let mut bytes = vec![0; self.below(most)];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    fn text(&mut self, most: usize) -> String {
        let odd = [
            "%00",
            "%2e%2e/",
            "..",
            "/",
            "//",
            "%",
            "+",
            "&",
            "=",
            "<b>",
            "\u{202e}",
            "'\"",
            "é",
            "0",
            "-1",
            "18446744073709551616",
            "1",
            "teacher",
            "s",
            "join",
            "{}",
            ";",
            " ",
            "\u{0}",
            "%ff%fe",
            "?",
            "#",
        ];
        (0..self.below(most)).map(|_| self.one(&odd)).collect()
    }

    /// Changes a few bytes of it.
    fn garble(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len() + 1);
            match self.below(4) {
                0 => bytes.insert(at, self.0.random()),
                1 if at < bytes.len() => bytes[at] = self.0.random(),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                _ => bytes.truncate(at),
            }
        }
    }

    /// A word in the place of a token that is not `of`.
    fn wrong_token(&mut self, of: &str) -> String {
        let mut digits: Vec<u8> = of.into();
        let at = self.below(digits.len());
        digits[at] = if digits[at] == b'0' { b'1' } else { b'0' };
        match self.below(4) {
            0 => String::new(),
            1 => of.get(1..).unwrap().to_owned(),
            2 => Token::of(std::array::from_fn(|_| self.0.random())).text(),
            _ => String::from_utf8(digits).unwrap(),
        }
    }

    /// Takes from a question what it needs to be answered as it wishes, one thing at least; whether its key is no good.
    fn spoil(&mut self, asked: &mut Asked, cookies: &[String]) -> Spoiled {
        match self.below(4) {
            0 => {
                let foreign: &[u8] = self.one(&[
                    &b"null"[..],
                    b"",
                    b"http://evil.example",
                    b"http://192.168.1.7:80",
                    b"http://192.168.1.7:7056.evil.example",
                    b"http://192.168.1.7:7056/",
                    b"\xff",
                ]);
                asked.set("origin", foreign);
                Spoiled::Origin
            }
            1 => {
                let foreign: &[u8] = self.one(&[
                    &b"evil.example"[..],
                    b"",
                    b"192.168.1.7",
                    b"localhost",
                    b"[::1]:7056",
                    b"\xff",
                ]);
                asked.set("host", foreign);
                Spoiled::Key
            }
            2 => {
                let kinds = [
                    "GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "post",
                    "Q",
                ];
                asked.method = self.one(&kinds).to_owned();
                Spoiled::Kind
            }
            _ => {
                self.spoil_key(asked, cookies);
                Spoiled::Key
            }
        }
    }

    fn spoil_key(&mut self, asked: &mut Asked, cookies: &[String]) {
        let own = asked.headers.iter().find(|(name, _)| name == "cookie").unwrap();
        let own = String::from_utf8(own.1.clone()).unwrap();
        let (name, token) = own.split_once('=').unwrap();
        let others: Vec<&String> = cookies.iter().filter(|cookie| **cookie != own).collect();
        let other = self.one(&others);
        let cookie = match self.below(5) {
            // Another's as it is, or in the place of one's own.
            0 => other.to_owned(),
            1 => format!("{name}={}", other.split_once('=').unwrap().1),
            // That of another class.
            2 => own.replace(CODE, "LKHF"),
            3 => String::from_utf8_lossy(&self.bytes(80)).replace(token, ""),
            _ => format!("{name}={}", self.wrong_token(token)),
        };
        let cookie: String = cookie.chars().filter(|letter| !letter.is_control()).collect();
        asked.set("cookie", cookie.into_bytes());
    }

    /// Changes of a question what cannot mend what is spoiled.
    fn add(&mut self, asked: &mut Asked) {
        match self.below(6) {
            0 => asked.target.push_str(&self.text(4)),
            1 => {
                let mut target = std::mem::take(&mut asked.target).into_bytes();
                self.garble(&mut target);
                asked.target = String::from_utf8_lossy(&target).into_owned();
            }
            2 => self.garble(&mut asked.body),
            3 => asked.body = self.bytes(80_000),
            4 => {
                let names = [
                    "hx-request",
                    "content-type",
                    "accept-encoding",
                    "range",
                    "referer",
                    "x-forwarded-for",
                    "x-forwarded-host",
                    "x-http-method-override",
                    "last-event-id",
                    "if-none-match",
                    "transfer-encoding",
                    "content-length",
                    "expect",
                    "upgrade",
                    "forwarded",
                    "x-odd",
                ];
                let name = self.one(&names);
                let value = match self.below(3) {
                    0 => b"127.0.0.1".to_vec(),
                    1 => self.text(6).into_bytes(),
                    _ => self.bytes(200),
                };
                asked.set(name, value);
            }
            _ => {}
        }
    }

    /// A question of whoever has no key: anything at all, or one at the door that does not know the way in.
    fn stranger(&mut self) -> Asked {
        let host = self.one(&[ROOM, HERE]);
        match self.below(5) {
            0 => {
                // Not one of the code's letters is right.
                let code: String = (0..4).map(|_| self.one(&['X', '?', '0', 'é'])).collect();
                Asked::new("POST", "/join", host)
                    .saying(&format!("code={code}&name={}", self.text(9)))
            }
            1 => {
                let word =
                    if self.below(2) == 0 { "kuro-mita-zabu".to_owned() } else { self.text(9) };
                Asked::new("POST", "/return", host).saying(&format!("word={word}"))
            }
            2 => {
                let key = Token::of(std::array::from_fn(|_| self.0.random())).text();
                Asked::new("POST", "/teacher/enter", host).saying(&format!("key={key}"))
            }
            3 => {
                let known = [
                    "/",
                    "/join",
                    "/return",
                    "/wall",
                    "/check",
                    "/check/stream",
                    "/wall/stream",
                    "/teacher",
                    "/teacher/enter?key=x",
                    "/assets/style.css",
                    "/assets/../Cargo.toml",
                    "/assets/%2e%2e/%2e%2e/etc/passwd",
                    "/assets//etc/passwd",
                    "/assets/vendor",
                    "/s/0",
                    "/s/4294967296",
                    "/s/-1/move",
                    "/s/1/",
                    "/healthz",
                ];
                Asked::new(self.one(&["GET", "POST", "HEAD"]), self.one(&known), host)
                    .saying(&self.text(20))
            }
            _ => {
                let mut asked =
                    Asked::new(self.one(&["GET", "POST"]), &format!("/{}", self.text(8)), host);
                asked.body = self.bytes(2_000);
                asked
            }
        }
    }
}

/// What is spoiled in a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spoiled {
    /// Who it says it is, or the name it came by: it is shown nothing of a seat, whatever it asks for.
    Key,
    /// From where it was sent: it changes nothing.
    Origin,
    /// Of what kind it is: it changes nothing.
    Kind,
}

#[tokio::test]
async fn intruders_change_nothing_and_see_nobodys_pages() {
    let count: usize =
        std::env::var("TWO_TABLES_INTRUSIONS").map_or(1_000, |count| count.parse().unwrap());
    let hosted = Hosted::in_play().await;
    let (commands, pages) = (hosted.commands(), hosted.pages());
    for page in &pages {
        // The sheet to take home is shown once all is over; until then its seat is led back.
        let expected = if page.target.ends_with("/sheet") && page.target.starts_with("/s/") {
            303
        } else {
            200
        };
        assert_eq!(hosted.ask(page).await.unwrap().status().as_u16(), expected, "{page:?}");
    }
    let rows = hosted.store.read(CODE).await.unwrap();
    let transactions = hosted.store.transactions();
    let mut chance = Chance(ChaCha8Rng::seed_from_u64(7));
    let (mut asked_of_us, mut statuses) = (0, std::collections::BTreeMap::<u16, usize>::new());
    while asked_of_us < count {
        let (mut asked, spoiled) = match chance.below(3) {
            0 => (chance.stranger(), None),
            of => {
                let mut asked = chance.one(if of == 1 { &commands } else { &pages });
                let spoiled = chance.spoil(&mut asked, &hosted.cookies);
                (asked, Some(spoiled))
            }
        };
        let whole = asked.target.clone();
        while chance.below(2) == 0 {
            chance.add(&mut asked);
        }
        let Some(answer) = hosted.ask(&asked).await else { continue };
        asked_of_us += 1;
        let status = answer.status().as_u16();
        *statuses.entry(status).or_default() += 1;
        let shown = || format!("{status} to {spoiled:?} {asked:?}");
        assert!(status < 500, "{}", shown());
        assert!(answer.headers().contains_key(CONTENT_SECURITY_POLICY), "{}", shown());
        assert_eq!(hosted.store.transactions(), transactions, "{}", shown());
        if spoiled == Some(Spoiled::Key) && asked.target == whole {
            assert!(status >= 400, "{}", shown());
        }
    }
    assert_eq!(hosted.store.read(CODE).await.unwrap(), rows);
    // Each kind of refusal was met: nothing was refused by one rule that hides the others.
    for status in [403, 404, 405, 413, 421, 422] {
        assert!(statuses.contains_key(&status), "no {status}: {statuses:?}");
    }
    // And what was spoiled does work when it is not.
    let mut is_gone = false;
    for command in &commands {
        let answer = hosted.ask(command).await.unwrap();
        let status = answer.status().as_u16();
        let is_delete = command.target.ends_with("delete");
        let body = to_bytes(answer.into_body(), 1 << 22).await.unwrap();
        assert!(
            if is_gone { status == 410 } else { matches!(status, 200 | 303 | 409 | 422) },
            "{status} to {command:?}: {}",
            String::from_utf8_lossy(&body)
        );
        if is_delete {
            assert_eq!(hosted.store.read(CODE).await.unwrap(), []);
            is_gone = true;
        }
    }
    assert!(hosted.store.transactions() > transactions + 8);
}
