//! What every answer bears, whoever made it: what a browser may do with it.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, SET_COOKIE,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::response::Response;

/// By what an answer travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Transport {
    /// As it is: whoever is in the room can read along.
    #[default]
    Plain,
    /// Under TLS.
    Tls,
}

impl Transport {
    /// How an address begins.
    pub const fn begins(self) -> &'static str {
        match self {
            Self::Plain => "http://",
            Self::Tls => "https://",
        }
    }

    /// The port that goes without saying.
    pub const fn usual_port(self) -> u16 {
        match self {
            Self::Plain => 80,
            Self::Tls => 443,
        }
    }
}

/// Nothing but what this host itself sends is run, shown or asked; nothing inline; nobody frames it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// What no page here needs.
const PERMISSIONS: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

/// Gives an answer what every answer bears.
pub(super) fn dress(answer: &mut Response, transport: Transport, is_trusted: bool) {
    let headers = answer.headers_mut();
    let always = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Not `no-referrer`: with that a form without scripts is sent with the origin `null`, which tells nothing.
        (REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in always {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // Browsers complain of it, on the console, where they do not trust the way an answer came.
    if is_trusted {
        let name = HeaderName::from_static("cross-origin-opener-policy");
        headers.insert(name, HeaderValue::from_static("same-origin"));
    }
    // What says nothing of being kept is a page, and shows a seat's papers.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    match transport {
        Transport::Plain => {}
        Transport::Tls => secure_cookies(answer),
    }
}

/// Lets cookies travel under TLS only.
fn secure_cookies(answer: &mut Response) {
    let headers = answer.headers_mut();
    let set: Vec<HeaderValue> = headers.get_all(SET_COOKIE).iter().cloned().collect();
    headers.remove(SET_COOKIE);
    for cookie in set {
        let secure = cookie.to_str().ok().filter(|text| !text.ends_with("; Secure"));
        let secure = secure.and_then(|text| HeaderValue::from_str(&format!("{text}; Secure")).ok());
        headers.append(SET_COOKIE, secure.unwrap_or(cookie));
    }
}
