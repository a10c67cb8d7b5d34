//! What an operator is told of a host as it runs: one line of JSON each. No token, no name of anybody, no password is ever
//! in one.

use std::fmt;
use std::sync::Arc;

use serde_json::{Map, Value, json};

/// Whoever reads what is told, line by line.
type Reader = dyn Fn(&str) + Send + Sync;

/// Where what happens is told; nowhere, where nobody asked for it.
#[derive(Clone, Default)]
pub struct Log(Option<Arc<Reader>>);

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Log").field(&self.0.is_some()).finish()
    }
}

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told<'a> {
    /// The host is ready at an address.
    Ready(&'a str),
    /// A class was begun here.
    Begun(&'a str),
    /// A class was taken over that nobody had had for so many thousandths of a second.
    Taken(&'a str, u64),
    /// A class could not be taken up, and why.
    Refused(&'a str, &'a str),
    /// A class is this host's no longer.
    Lost(&'a str),
    /// A class was let go, as nobody asks for it.
    Rests(&'a str),
    /// A class was handed over, as the host ends.
    Released(&'a str),
    /// The database does not answer, and why.
    Silent(&'a str),
    /// The database answers again.
    Answers,
    /// A question could not be handed on to a host at an address.
    NotHandedOn(&'a str, &'a str),
    /// The host ends.
    Ends,
}

impl Log {
    /// Tells each line to `reader`.
    pub fn to(reader: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(reader)))
    }

    /// Tells it.
    pub(super) fn tell(&self, told: Told<'_>) {
        if let Some(reader) = &self.0 {
            reader(&line(told).to_string());
        }
    }
}

fn line(told: Told<'_>) -> Value {
    let (event, about) = match told {
        Told::Ready(address) => ("ready", json!({ "address": address })),
        Told::Begun(class) => ("class_begun", json!({ "class": class })),
        Told::Taken(class, untended) => {
            ("class_taken", json!({ "class": class, "untended_ms": untended }))
        }
        Told::Refused(class, why) => ("class_refused", json!({ "class": class, "why": why })),
        Told::Lost(class) => ("class_lost", json!({ "class": class })),
        Told::Rests(class) => ("class_rests", json!({ "class": class })),
        Told::Released(class) => ("class_released", json!({ "class": class })),
        Told::Silent(why) => ("database_silent", json!({ "why": why })),
        Told::Answers => ("database_answers", json!({})),
        Told::NotHandedOn(class, address) => {
            ("not_handed_on", json!({ "class": class, "address": address }))
        }
        Told::Ends => ("ends", json!({})),
    };
    let mut line = Map::new();
    line.insert("at".to_owned(), jiff::Timestamp::now().to_string().into());
    line.insert("event".to_owned(), event.into());
    if let Value::Object(about) = about {
        line.extend(about);
    }
    Value::Object(line)
}
