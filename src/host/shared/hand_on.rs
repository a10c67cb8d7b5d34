//! Handing a question on to the host that holds its class, streams included. Hosts know each other by a word that stands in
//! their database alone, so a question that was handed on is believed who asks it, and is never handed on again.

use std::net::{IpAddr, Ipv6Addr};
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri, header};
use axum::response::Response;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use crate::class::Token;

/// How long another host is waited for to be there at all.
const TO_CONNECT: Duration = Duration::from_secs(1);
/// How long for a page, and then it is asked for again, perhaps elsewhere.
const TO_SHOW: Duration = Duration::from_secs(3);
/// How long for a command, which may have been carried out.
const TO_DO: Duration = Duration::from_secs(10);

pub(super) const PEER: HeaderName = HeaderName::from_static("x-two-tables-peer");
pub(super) const ASKER: HeaderName = HeaderName::from_static("x-two-tables-asker");
pub(super) const CLASS: HeaderName = HeaderName::from_static("x-two-tables-class");
/// Where another host asks for a new key of the teacher's link; nobody else is heard there.
pub(super) const KEY: &str = "/peer/key";
/// On an answer: that the class is not there.
pub(super) const NOT_HERE: HeaderName = HeaderName::from_static("x-two-tables-not-here");

/// What concerns one connection alone.
const OF_CONNECTION: [HeaderName; 7] = [
    header::CONNECTION,
    HeaderName::from_static("keep-alive"),
    header::PROXY_AUTHORIZATION,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// What came of it.
pub(super) enum HandedOn {
    /// The answer.
    Answered(Response),
    /// It was not heard, or changed nothing: it may be tried again.
    Unheard,
    /// It may have been carried out.
    Unknown,
}

/// What hands on.
#[derive(Clone, Debug)]
pub(super) struct Messenger {
    client: Client<HttpConnector, Body>,
    word: HeaderValue,
}

impl Messenger {
    pub(super) fn new(word: &str) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_connect_timeout(Some(TO_CONNECT));
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new()).build(connector);
        let word = HeaderValue::from_str(word).unwrap_or_else(|_| HeaderValue::from_static(""));
        Self { client, word }
    }

    /// Asks the host at `address`, which holds the class, for a new key of the teacher's link.
    pub(super) async fn ask_for_key(&self, address: &str, code: &str) -> Option<Token> {
        let (head, ()) = Request::post(KEY).body(()).ok()?.into_parts();
        let nobody = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
        match self.hand_on(address, code, nobody, &head, Bytes::new()).await {
            HandedOn::Answered(answer) if answer.status().is_success() => {
                let key = to_bytes(answer.into_body(), 1_024).await.ok()?;
                Token::read(std::str::from_utf8(&key).ok()?)
            }
            HandedOn::Answered(_) | HandedOn::Unheard | HandedOn::Unknown => None,
        }
    }

    /// Hands a question on to the host at `address`.
    pub(super) async fn hand_on(
        &self,
        address: &str,
        code: &str,
        asker: IpAddr,
        head: &Parts,
        body: Bytes,
    ) -> HandedOn {
        let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
        let uri = Uri::builder().scheme("http").authority(address).path_and_query(path).build();
        let Ok(uri) = uri else { return HandedOn::Unheard };
        let mut question = Request::new(Body::from(body));
        *question.method_mut() = head.method.clone();
        *question.uri_mut() = uri;
        *question.headers_mut() = without_own(head.headers.clone());
        let headers = question.headers_mut();
        headers.insert(PEER, self.word.clone());
        for (name, value) in [(ASKER, asker.to_string()), (CLASS, code.to_owned())] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
        let is_safe = matches!(head.method, Method::GET | Method::HEAD);
        let patience = if is_safe { TO_SHOW } else { TO_DO };
        match tokio::time::timeout(patience, self.client.request(question)).await {
            Ok(Ok(answer)) if answer.headers().contains_key(NOT_HERE) => HandedOn::Unheard,
            Ok(Ok(answer)) => {
                let (mut head, body) = answer.into_parts();
                head.headers = without_own(head.headers);
                HandedOn::Answered(Response::from_parts(head, Body::new(body)))
            }
            Ok(Err(why)) if is_safe || why.is_connect() => HandedOn::Unheard,
            Err(_) if is_safe => HandedOn::Unheard,
            Ok(Err(_)) | Err(_) => HandedOn::Unknown,
        }
    }
}

/// What is handed on: what the connection it came by is told stays there.
fn without_own(mut headers: HeaderMap) -> HeaderMap {
    let named: Vec<HeaderName> = headers
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in named.into_iter().chain(OF_CONNECTION) {
        headers.remove(name);
    }
    for name in [PEER, ASKER, CLASS, NOT_HERE] {
        headers.remove(name);
    }
    headers
}
