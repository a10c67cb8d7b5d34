//! What is said where a question is not answered: a sentence, and what is to be done.

use axum::http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::{Guard, is_of};
use crate::class::Millis;
use crate::sentence::Message;

/// Why a question is not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It comes by a name that is not this host's.
    Name,
    /// It came as it is where the room is answered under TLS: the same address there, and whether a browser may be led to it.
    InTheOpen { to: String, leads: Leads },
    /// It would change something, and no page of this host sent it.
    Foreign,
    /// It is of a kind that is not known here.
    Kind,
    /// It asks for the teacher's page from elsewhere.
    Elsewhere,
    /// It is too long.
    Long,
    /// It came too soon.
    Soon(Millis),
    /// There are too many streams.
    Crowded,
    /// It took too long to read or to answer.
    Slow,
    /// What should have answered it has failed.
    Failed,
}

/// Whether a browser may be led elsewhere with what it asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// It asked for a page.
    There,
    /// It sent something, which has been read along already.
    Nowhere,
}

impl Guard {
    /// The answer to a question that is not answered.
    pub(super) fn refuse(&self, why: &Refused) -> Response {
        let (status, message) = match why {
            Refused::Name => (StatusCode::MISDIRECTED_REQUEST, Message::new("host-other-name")),
            Refused::InTheOpen { to, leads } => {
                let status = match leads {
                    Leads::There => StatusCode::TEMPORARY_REDIRECT,
                    Leads::Nowhere => StatusCode::FORBIDDEN,
                };
                (status, Message::new("host-in-the-open").with("url", &**to))
            }
            Refused::Foreign => (StatusCode::FORBIDDEN, Message::new("host-other-page")),
            Refused::Kind => (StatusCode::METHOD_NOT_ALLOWED, Message::new("host-not-understood")),
            Refused::Elsewhere => (StatusCode::FORBIDDEN, Message::new("host-teacher-elsewhere")),
            Refused::Long => {
                let most = Message::new("host-too-long").with("most", self.limits.body / 1024);
                (StatusCode::PAYLOAD_TOO_LARGE, most)
            }
            Refused::Soon(wait) => {
                let seconds = i64::try_from(wait.seconds()).unwrap_or(i64::MAX);
                let wait = Message::new("host-too-often").with("seconds", seconds);
                (StatusCode::TOO_MANY_REQUESTS, wait)
            }
            Refused::Crowded => {
                (StatusCode::SERVICE_UNAVAILABLE, Message::new("host-too-many-streams"))
            }
            Refused::Slow => (StatusCode::SERVICE_UNAVAILABLE, Message::new("host-too-slow")),
            Refused::Failed => (StatusCode::INTERNAL_SERVER_ERROR, Message::new("host-failed")),
        };
        let mut answer = self.say(status, &message);
        let more = match why {
            Refused::Soon(wait) => Some((RETRY_AFTER, wait.seconds().to_string())),
            Refused::InTheOpen { to, leads: Leads::There } => Some((LOCATION, to.clone())),
            Refused::InTheOpen { leads: Leads::Nowhere, .. }
            | Refused::Name
            | Refused::Foreign
            | Refused::Kind
            | Refused::Elsewhere
            | Refused::Long
            | Refused::Crowded
            | Refused::Slow
            | Refused::Failed => None,
        };
        if let Some((name, text)) = more
            && let Ok(value) = HeaderValue::from_str(&text)
        {
            answer.headers_mut().insert(name, value);
        }
        answer
    }

    /// A sentence as an answer.
    fn say(&self, status: StatusCode, message: &Message) -> Response {
        let text = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
        (status, text, format!("{}\n", self.wording.say(message))).into_response()
    }

    /// An answer with a sentence of ours, where what read the question refused it in words of its own or in none.
    pub(super) fn in_words(&self, answer: Response) -> Response {
        let status = answer.status();
        let is_page =
            answer.headers().get(CONTENT_TYPE).is_some_and(|kind| is_of(kind, "text/html"));
        if is_page || !(status.is_client_error() || status.is_server_error()) {
            return answer;
        }
        let message = match status {
            StatusCode::NOT_FOUND => Message::new("host-nothing-here"),
            StatusCode::INTERNAL_SERVER_ERROR => Message::new("host-failed"),
            _ => Message::new("host-not-understood"),
        };
        self.say(status, &message)
    }
}
