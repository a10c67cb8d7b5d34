//! The frame of every page a student is shown: its styles and scripts, the banner
//! for when the host is out of reach. Nothing stands inline, so that the content policy needs no exception.

use maud::{Markup, html};

use crate::paper::document;
use crate::paper::set::word;
use crate::scenario::id::Side;
use crate::wording::Wording;

/// How htmx behaves: it evaluates nothing, inserts no styles and scripts, asks nobody but the host, and keeps no page in
/// the browser's store, where the next at a shared laptop would find it.
const HTMX: &str = r#"{"allowEval":false,"allowScriptTags":false,"historyCacheSize":0,"includeIndicatorStyles":false,"refreshOnHistoryMiss":true,"selfRequestsOnly":true,"timeout":15000}"#;

/// What a frame is told of the page in it.
pub(super) struct Frame<'a> {
    /// The words.
    pub(super) wording: &'a Wording,
    /// What it is called.
    pub(super) title: &'a str,
    /// In whose ink it is set.
    pub(super) side: Option<Side>,
    /// The stream that says when something has changed.
    pub(super) stream: Option<&'a str>,
}

/// The head of a page that asks its icon and its styles of the host, and `more`.
pub(in crate::host) fn styled(more: &Markup) -> Markup {
    html! {
        link rel="icon" href="/assets/icon.svg" type="image/svg+xml";
        link rel="stylesheet" href="/assets/style.css";
        (more)
    }
}

/// The page whole.
pub(super) fn whole(frame: &Frame<'_>, body: &Markup) -> Markup {
    let ink = frame.side.map(|side| match side {
        Side::Tokyo => "of-tokyo",
        Side::Moscow => "of-moscow",
    });
    let head = styled(&html! {
        meta name="htmx-config" content=(HTMX);
        script src="/assets/vendor/htmx.min.js" defer {}
        script src="/assets/page.js" defer {}
    });
    let body = html! {
        body class=[ink] data-stream=[frame.stream] {
            a.skip href="#main" { (word(frame.wording, "student-skip")) }
            p #offline .banner role="status" hidden { (word(frame.wording, "student-offline")) }
            p #live .unseen aria-live="polite" {}
            (body)
        }
    };
    document(frame.wording, frame.title, &head, &body)
}
