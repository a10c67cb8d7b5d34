//! What cannot be written down is neither gone on with nor shown, and a link whose use was not noted is good again.

use std::cell::Cell;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use tower::ServiceExt as _;

use super::address::Addresses;
use super::entropy;
use super::guard::Transport;
use super::order::Order;
use super::room::{Outcome, Room};
use super::routes::{App, router};
use super::store::Store;
use crate::class::{Class, Millis, StudentId, Table, Token};
use crate::session::{Key, Role};
use crate::store::Settings;
use crate::wording::Wording;

struct Faulty {
    room: Arc<Room>,
    store: Store,
    app: App,
    entry: Token,
    _folder: tempfile::TempDir,
}

impl Faulty {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("class")).await.unwrap();
        let terms = Order::trial("tutorial").terms().unwrap();
        let room = Room::open(store.clone(), "FHKL".into(), terms, "seal".into()).await.unwrap();
        let entry = Token::of(entropy::bytes().unwrap());
        let here = "127.0.0.1:7056".parse().unwrap();
        let addresses = Addresses {
            bound: vec![here],
            advertised: Vec::new(),
            transport: Transport::Plain,
            names: Vec::new(),
            warning: None,
        };
        let wording = Wording::new(Settings::default().language);
        let app = App::new(Arc::clone(&room), wording, &addresses, entry.clone());
        Self { room, store, app, entry, _folder: folder }
    }

    /// The same with two students at play, who bear the tokens of these bytes.
    async fn playing() -> Self {
        let faulty = Self::new().await;
        for number in [1, 2] {
            let (name, token) = (format!("student {number}"), Token::of([number; 32]).seal());
            let join = |class: &Class| {
                let (student, row) = class.join(&name, &token, &name, |one, other| one == other)?;
                Ok((student, vec![row]))
            };
            faulty.room.in_class(join).await.unwrap();
        }
        faulty.room.begin().await.unwrap();
        faulty
    }

    async fn hold(&self, key: &str) -> Outcome {
        let key = Key::new(key).unwrap();
        let hold = |table: &mut Table, now: Millis| {
            let (side, revision) = (table.sitting().turn(), table.sitting().revision());
            table.play(side, &[Role::Delegation], revision, "hold", key, now)
        };
        self.room.at_table(1, hold).await
    }

    fn router(&self) -> Router {
        router(self.app.clone())
    }

    async fn ask(&self, request: Request<Body>) -> (StatusCode, String) {
        let answer = self.router().oneshot(request).await.unwrap();
        let status = answer.status();
        let page = to_bytes(answer.into_body(), 1 << 22).await.unwrap();
        (status, String::from_utf8(page.to_vec()).unwrap())
    }
}

#[tokio::test]
async fn a_torn_table_is_not_gone_on_with_and_not_shown() {
    let faulty = Faulty::playing().await;
    faulty.hold("k1").await.unwrap();
    // Nothing can be written any more, and nothing read.
    faulty.store.close().await;
    for key in ["k2", "k2", "k3"] {
        faulty.hold(key).await.unwrap_err();
    }
    let hosted = faulty.room.hosted(1).await.unwrap();
    assert!(faulty.room.look(&hosted).await.is_err(), "it is ahead of what is written");
    let times = Cell::new(0);
    let go_on = |_: &mut Table, _: Millis| -> Outcome {
        times.set(times.get() + 1);
        Ok(())
    };
    faulty.room.at_table(1, go_on).await.unwrap_err();
    faulty.room.at_every(go_on).await.unwrap_err();
    assert_eq!(times.get(), 0, "it is gone on with");
    assert!(hosted.told().await.is_none());
    // Its student waits, and is shown no move that may yet be lost.
    let token = Token::of([1; 32]).text();
    let page = Request::get("/s/1/news").header("cookie", format!("tt-FHKL-s1={token}"));
    let (status, page) = faulty.ask(page.body(Body::empty()).unwrap()).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("data-reload"), "{page}");
    let (_, wall) = faulty.ask(Request::get("/wall").body(Body::empty()).unwrap()).await;
    assert!(!wall.contains("id=\"table-1\""), "{wall}");
}

#[tokio::test]
async fn what_of_the_class_could_not_be_written_has_not_happened() {
    let faulty = Faulty::playing().await;
    let before = faulty.room.class().await;
    faulty.store.close().await;
    let (one, other) = (StudentId(1), StudentId(2));
    for _ in 0..2 {
        let key = Key::new("swap").unwrap();
        let swap = faulty.room.in_class_once(key, |class| Ok(vec![class.swap(one, other)?]));
        swap.await.unwrap_err();
    }
    assert_eq!(faulty.room.class().await, before);
}

#[tokio::test]
async fn the_teachers_link_is_given_back_where_its_use_could_not_be_written() {
    let faulty = Faulty::new().await;
    faulty.store.close().await;
    let enter = || {
        let request = Request::post("/teacher/enter");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        request.body(Body::from(format!("key={}", faulty.entry.text()))).unwrap()
    };
    for _ in 0..2 {
        let (status, page) = faulty.ask(enter()).await;
        assert_eq!(
            status,
            StatusCode::SERVICE_UNAVAILABLE,
            "the link is as good as before: {page}"
        );
    }
    assert_eq!(faulty.room.class().await.teacher(), "seal", "whoever was the teacher is so still");
}
