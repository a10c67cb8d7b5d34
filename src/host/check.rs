//! The page for before the lesson: whether this phone reaches the host, whether what the host sends comes through, and what
//! to do where it does not. Nobody needs a seat for it.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum::{Extension, Router};
use futures_util::stream::{self, StreamExt as _};
use maud::{Markup, html};

use super::address::{Addresses, Advertised};
use super::guard::Transport;
use super::pages::layout::styled;
use super::qr;
use crate::paper::document;
use crate::sentence::Message;
use crate::wording::Wording;

/// How long the stream that is tried stays open.
const TRIED: Duration = Duration::from_secs(30);

/// What is known of where the host is to be found.
#[derive(Debug)]
struct Known {
    wording: Wording,
    advertised: Vec<Advertised>,
    transport: Transport,
    warning: Option<Message>,
}

/// The page and what its script asks.
pub fn router(wording: Wording, addresses: &Addresses) -> Router {
    let known = Known {
        wording,
        advertised: addresses.advertised.clone(),
        transport: addresses.transport,
        warning: addresses.warning.clone(),
    };
    Router::new()
        .route("/check", get(check))
        .route("/check/ping", get(|| async { StatusCode::NO_CONTENT }))
        .route("/check/stream", get(|| async { tried() }))
        .with_state(Arc::new(known))
}

/// A stream that says one thing, once.
fn tried() -> Response {
    let here = Event::default().event("here").data("here");
    let said = stream::iter([Ok::<_, Infallible>(here)]).chain(stream::pending());
    let said = said.take_until(Box::pin(tokio::time::sleep(TRIED)));
    Sse::new(said).keep_alive(KeepAlive::new().interval(Duration::from_secs(10))).into_response()
}

async fn check(
    State(known): State<Arc<Known>>,
    came: Option<Extension<Transport>>,
    headers: HeaderMap,
) -> Response {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let is_loopback = ["127.", "localhost", "[::1]"];
    let is_here = |host: &str| is_loopback.iter().any(|begins| host.starts_with(begins));
    let seen = match host {
        Some(host) if !is_here(host) => {
            let transport = came.map_or(known.transport, |Extension(came)| came);
            on_a_phone(&known, &format!("{}{host}", transport.begins()))
        }
        Some(_) | None => on_the_laptop(&known),
    };
    let html = [(CONTENT_TYPE, "text/html; charset=utf-8")];
    (html, page(&known, &seen).0).into_response()
}

/// The page whole.
fn page(known: &Known, seen: &Markup) -> Markup {
    let wording = &known.wording;
    let say = |id: &'static str| wording.say(&Message::new(id));
    let head = styled(&html! { script src="/assets/check.js" defer {} });
    let body = html! {
        body {
            main #main .door {
                h1 { (say("host-check-title")) }
                (seen)
                h2 { (say("host-check-where-not")) }
                (remedies(wording, known.transport))
                h2 { (say("host-check-limit-title")) }
                p #limit { (wording.say(&limit(known.transport))) }
            }
        }
    };
    document(wording, &say("host-check-title"), &head, &body)
}

/// What a phone that has come so far is told.
fn on_a_phone(known: &Known, by: &str) -> Markup {
    let wording = &known.wording;
    html! {
        div .paper {
            p #reached { (wording.say(&Message::new("host-check-reached").with("address", by))) }
            (tries(wording))
        }
        p { a href="/join" { (wording.say(&Message::new("host-check-join"))) } }
    }
}

/// What the laptop itself is told: where phones find this page.
fn on_the_laptop(known: &Known) -> Markup {
    let wording = &known.wording;
    let first = known.advertised.first();
    html! {
        div .paper {
            p { (wording.say(&Message::new("host-check-laptop"))) }
            @if let Some(warning) = &known.warning { p #warning .note { (wording.say(warning)) } }
            @if let Some(first) = first {
                @let page = format!("{}/check", first.url);
                (qr::drawing(&page, &wording.say(&Message::new("host-check-square").with("url", page.as_str()))))
            }
            ul {
                @for way in &known.advertised { li { (wording.say(&way.said())) } }
            }
            (tries(wording))
        }
    }
}

/// What the script tries, each with all that may come of it.
fn tries(wording: &Wording) -> Markup {
    let say = |id: &'static str| wording.say(&Message::new(id));
    html! {
        p #without-script { (say("host-check-no-script")) }
        p #without-cookies hidden { (say("host-check-no-cookies")) }
        div role="status" {
            p #way-tried hidden { (say("host-check-way-tried")) }
            p #way hidden { (say("host-check-way")) " " output #milliseconds {} " " (say("host-check-milliseconds")) }
            p #way-short hidden { (say("host-check-way-short")) }
            p #way-long hidden { (say("host-check-way-long")) }
            p #way-lost hidden { (say("host-check-way-lost")) }
            p #stream-tried hidden { (say("host-check-stream-tried")) }
            p #stream-comes hidden { (say("host-check-stream-comes")) }
            p #stream-lost hidden { (say("host-check-stream-lost")) }
        }
    }
}

/// What to do where a phone does not come so far, for this page and for the teacher's sheet.
pub fn remedies(wording: &Wording, transport: Transport) -> Markup {
    let typed = match transport {
        Transport::Plain => "host-check-typed",
        Transport::Tls => "host-check-typed-tls",
    };
    let remedies = [
        Message::new("host-check-same-network"),
        Message::new(typed),
        Message::new("host-check-mobile-data"),
        Message::new("host-check-vpn"),
        Message::new("host-check-firewall"),
        Message::new("host-check-isolated"),
        Message::new("host-check-printed"),
        Message::new("host-check-nothing-helps"),
    ];
    html! {
        ol { @for remedy in &remedies { li { (wording.say(remedy)) } } }
    }
}

/// What the way pages travel does not protect from.
pub fn limit(transport: Transport) -> Message {
    Message::new(match transport {
        Transport::Plain => "host-check-limit",
        Transport::Tls => "host-check-limit-tls",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt as _;

    use crate::host::address::Way;
    use crate::store::Settings;

    fn addresses(transport: Transport) -> Addresses {
        let at = |text: &str| text.parse().unwrap();
        let bound = vec![at("127.0.0.1:7056"), at("192.168.1.7:7056")];
        let url = format!("{}192.168.1.7:7056", transport.begins());
        let advertised = vec![Advertised { url, name: "wlan0".into(), way: Way::Wireless }];
        Addresses { bound, advertised, transport, names: Vec::new(), warning: None }
    }

    async fn ask_over(transport: Transport, path: &str, host: &str) -> Response {
        let words = Wording::new(Settings::default().language);
        let router = router(words, &addresses(transport));
        let question = Request::builder().uri(path).header("host", host);
        router.oneshot(question.body(Body::empty()).unwrap()).await.unwrap()
    }

    async fn ask(path: &str, host: &str) -> Response {
        ask_over(Transport::Plain, path, host).await
    }

    async fn text(answer: Response) -> String {
        let body = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        String::from_utf8(body.to_vec()).unwrap()
    }

    async fn page_by(host: &str) -> String {
        text(ask("/check", host).await).await
    }

    #[tokio::test]
    async fn a_phone_is_told_by_which_address_it_came_and_the_laptop_where_phones_come() {
        let phone = page_by("192.168.1.7:7056").await;
        assert!(phone.contains("http://192.168.1.7:7056") && !phone.contains("<svg"), "{phone}");
        let laptop = page_by("localhost:7056").await;
        assert!(laptop.contains("<svg") && laptop.contains("wlan0"), "{laptop}");
        for page in [phone, laptop] {
            assert!(!page.contains("style=") && !page.contains("<style"));
            assert!(!page.contains("onclick") && !page.contains("host-check-"), "{page}");
        }
    }

    #[tokio::test]
    async fn under_tls_the_page_tells_of_another_limit() {
        let plain = page_by("192.168.1.7:7056").await;
        assert!(plain.contains("plain HTTP") && plain.contains("with http:// before it"));
        let tls = text(ask_over(Transport::Tls, "/check", "192.168.1.7:7056").await).await;
        assert!(tls.contains("https://192.168.1.7:7056"), "{tls}");
        assert!(!tls.contains("plain HTTP") && !tls.contains("http://"), "{tls}");
    }

    #[tokio::test]
    async fn the_script_finds_in_the_page_whatever_it_shows() {
        let script = include_str!("../../assets/host/check.js");
        let page = page_by("192.168.1.7:7056").await;
        let named = |before: &str| -> Vec<String> {
            let rest = script.split(before).skip(1);
            rest.filter_map(|rest| Some(rest.split('"').next()?.to_owned())).collect()
        };
        let ids = [named("show(\""), named("hide(\""), named("getElementById(\""), named("end(\"")];
        let ids = ids.concat();
        assert!(ids.len() >= 10, "{ids:?}");
        for id in &ids {
            assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
        }
    }

    #[tokio::test]
    async fn what_the_script_asks_is_answered() {
        assert_eq!(ask("/check/ping", "x").await.status(), StatusCode::NO_CONTENT);
        let answer = ask("/check/stream", "x").await;
        assert_eq!(answer.headers()[CONTENT_TYPE], "text/event-stream");
        let mut said = answer.into_body().into_data_stream();
        let first = tokio::time::timeout(Duration::from_secs(3), said.next()).await.unwrap();
        assert!(String::from_utf8_lossy(&first.unwrap().unwrap()).contains("event: here"));
    }
}
