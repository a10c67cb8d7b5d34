//! What every page of the teacher's and the projector is set in: its head, its styles, its one script.

use maud::{DOCTYPE, Markup, html};

use super::Showing;
use crate::class::{Millis, Stage};
use crate::sentence::Message;
use crate::wording::Wording;

/// A page to be set.
pub(super) struct Frame<'a> {
    /// The words.
    pub(super) wording: &'a Wording,
    /// What the page is called.
    pub(super) title: &'a str,
    /// Which page it is, for its styles.
    pub(super) kind: Kind,
    /// Whose class it is of.
    pub(super) showing: Showing,
    /// How far the class is: a page of another stage is another page.
    pub(super) stage: Option<Stage>,
    /// Where it hears that something has changed; a page that stays as it is hears nothing.
    pub(super) stream: Option<&'a str>,
}

/// Which page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// For the projector.
    Wall,
    /// For the teacher's laptop, which is kept from sleeping.
    Teacher,
    /// For reading and printing.
    Paper,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Wall => "wall",
            Self::Teacher => "teacher",
            Self::Paper => "paper",
        }
    }
}

impl<'a> Frame<'a> {
    /// A page of the class to be read or printed, which stays as it is.
    pub(super) fn paper(wording: &'a Wording, title: &'a str) -> Self {
        let (kind, showing) = (Kind::Paper, Showing::Class);
        Self { wording, title, kind, showing, stage: None, stream: None }
    }

    /// The whole page round `main`.
    pub(super) fn round(&self, main: &Markup) -> Markup {
        let showing = (self.showing == Showing::Rehearsal).then_some("rehearsal");
        let lost = self.wording.say(&Message::new("wall-offline"));
        html! {
            (DOCTYPE)
            html lang=(self.wording.language().word()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) }
                    link rel="icon" href="/assets/icon.svg" type="image/svg+xml";
                    link rel="stylesheet" href="/assets/paper.css";
                    link rel="stylesheet" href="/assets/wall.css";
                    @if self.stream.is_some() {
                        noscript { meta http-equiv="refresh" content="5"; }
                        script src="/assets/wall.js" defer {}
                        @if self.kind == Kind::Teacher { script src="/assets/seats.js" defer {} }
                    }
                }
                body class=(self.kind.word()) data-stream=[self.stream] data-stage=[self.stage.map(stage)] data-showing=[showing] {
                    p class="offline" id="offline" role="status" hidden { (lost) }
                    @if self.showing == Showing::Rehearsal {
                        p class="rehearsal" role="status" {
                            (self.wording.say(&Message::new("rehearsal-label")))
                        }
                    }
                    main { (main) }
                }
            }
        }
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Gathering => "gathering",
        Stage::Playing => "playing",
        Stage::Over => "over",
    }
}

/// What is left, as clocks show it: `1:05`.
pub(super) fn clock(left: Millis) -> String {
    let seconds = left.seconds();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
