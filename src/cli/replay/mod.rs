//! `replay`: a saved game played again from its moves. Of a game in progress it shows what one side knows.

mod document;

use super::arguments::ReplayOptions;
use super::{Failure, Outcome, page_width, print, print_json};
use super::{debrief, files};
use crate::negotiation::ledger::Audience;
use crate::pages::Page;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{OffTurn, Played, Session};
use crate::store;
use crate::terminal::set;
use crate::view::SeatView;
use crate::wording::{Telling, Usage, Wording, ending, off_turn};

/// How much of a game is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// All of it, every secret included.
    All,
    /// What one side knows, with neither the deal nor what the other keeps to itself.
    OneSide(Side),
}

impl Shown {
    /// As much as is asked for, and no more than a game in progress bears.
    fn of(session: &Session, told_to: Side, options: &ReplayOptions) -> Self {
        let is_over = session.talks().state().table.is_over();
        if is_over || options.all { Self::All } else { Self::OneSide(told_to) }
    }

    fn is_seen(self, audience: Audience) -> bool {
        match self {
            Self::All => true,
            Self::OneSide(side) => audience.is_seen_by(side),
        }
    }

    /// Whether something done off the turn is for the eyes it is shown to.
    fn is_told(self, what: &OffTurn) -> bool {
        match (self, what) {
            (Self::All, _) => true,
            (Self::OneSide(side), OffTurn::Announced { to, .. }) => {
                to.is_none_or(|hearer| hearer == side)
            }
            // Who sits across the table, and what is to come, is not for a side to read here.
            (
                Self::OneSide(_),
                OffTurn::Brought { .. } | OffTurn::TookOver { .. } | OffTurn::HandedBack { .. },
            ) => false,
        }
    }

    fn moves(self, session: &Session) -> Vec<&Played> {
        match self {
            Self::All => session.played().iter().collect(),
            Self::OneSide(side) => session.played_before(side),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::OneSide(side) => side.word(),
        }
    }
}

pub(super) fn replay(options: &ReplayOptions, words: &Wording) -> Outcome {
    let path = files::save_path(&options.save)?;
    let (session, fault) = store::load_as_far_as_it_goes(&path)?;
    let wording = words.clone().with_names(&session.scenario().common, Usage::Neutral);
    let fault = fault.map(|what| wording.say(&what));
    if let (true, Some(what)) = (options.verify, &fault) {
        return Err(Failure::input_worded(what.clone()));
    }
    let told_to = options.side.unwrap_or_else(|| debrief::reader(&session));
    let shown = Shown::of(&session, told_to, options);
    if options.json {
        print_json(&document::document(&wording, &session, told_to, shown))?;
    } else {
        let page = written(&wording, &session, told_to, shown, options);
        if let Some(what) = &fault {
            let mut first = Page::new(&wording);
            first.say(&Message::new("replay-fault").with("what", what.as_str()));
            first.gap();
            print(&set(&first, page_width()))?;
        }
        print(&page)?;
    }
    fault.map_or(Ok(()), |what| Err(Failure::input_worded(what)))
}

fn written(
    wording: &Wording,
    session: &Session,
    told_to: Side,
    shown: Shown,
    options: &ReplayOptions,
) -> String {
    let common = &session.scenario().common;
    let mut page = Page::new(wording);
    let view = SeatView::new(session.talks(), told_to);
    let name = &common.sides[told_to].name;
    let is_over = session.talks().state().table.is_over();
    page.heading(&Message::new("replay-heading").with("title", &common.title));
    match shown {
        Shown::All if is_over => {}
        Shown::All => page.say(&Message::new("replay-all")),
        Shown::OneSide(side) => {
            let other = side.other().word();
            page.say(&Message::new("replay-one-side").with("side", name).with("other", other));
        }
    }
    for (number, move_made) in (1_usize..).zip(shown.moves(session)) {
        // Whoever sees one side's moves alone is not told how many there are of the other's.
        let line = match shown {
            Shown::All => Message::new("replay-numbered-move").with("number", number),
            Shown::OneSide(_) => Message::new("replay-move"),
        };
        let line = line.with("side", move_made.side.word());
        page.item(0, &line.with("line", move_made.line.as_str()));
    }
    for aside in session.asides().iter().filter(|aside| shown.is_told(&aside.what)) {
        let what = off_turn(common, &aside.what);
        page.item(
            0,
            &Message::new("replay-off-turn").with("after", aside.after).with("what", what),
        );
    }
    page.heading(&Message::new("game-news"));
    page.say(&Message::new("debrief-told-to").with("side", name));
    // Of a finished game the news is what the side was told; the debrief then tells the rest.
    let told = if is_over { Shown::OneSide(told_to) } else { shown };
    let mut telling = Telling::default();
    for message in session
        .events()
        .iter()
        .filter(|event| told.is_seen(event.audience))
        .filter_map(|event| telling.tell(view.common(), view.happened(), view.side(), event))
    {
        page.item(0, &message);
    }
    debrief::in_full(&mut page, session, told_to);
    page.gap();
    if options.verify {
        page.say(&Message::new("replay-verified").with("moves", session.revision()));
    }
    page.say(&how_it_stands(session, told_to));
    if shown == Shown::All {
        let fingerprint = session.talks().fingerprint();
        page.say(&Message::new("replay-fingerprint").with("fingerprint", fingerprint));
    }
    set(&page, page_width())
}

/// How the game ended, or that it has not.
fn how_it_stands(session: &Session, told_to: Side) -> Message {
    let (common, table) = (&session.scenario().common, &session.talks().state().table);
    let round = i64::from(table.round.0) + 1;
    match &table.outcome {
        Some(outcome) => Message::new("replay-ended")
            .with("round", round)
            .with("what", ending(common, told_to, outcome)),
        None => Message::new("replay-goes-on").with("round", round),
    }
}
