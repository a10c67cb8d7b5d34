//! `replay`: a saved game played again from its moves.

use serde_json::{Value, json};

use super::arguments::ReplayOptions;
use super::files::{self, english};
use super::{Failure, Outcome, page_width, print, print_json};
use crate::analysis::Survey;
use crate::analysis::score::scores;
use crate::negotiation::event::Happening;
use crate::negotiation::ratification::Ballot;
use crate::scenario::id::Side;
use crate::sentence::{Language, Message};
use crate::session::{LoadFault, SaveFile, Session};
use crate::store::{self, StoreError};
use crate::terminal::{Page, screen};
use crate::view::{SeatView, visible_events};
use crate::wording::{Usage, Wording, decider, entry, happening, problem_line, refusal};

pub(super) fn replay(options: &ReplayOptions) -> Outcome {
    let path = files::save_path(&options.save)?;
    let session = load(&path.display().to_string(), options.verify)?;
    if options.json {
        return print_json(&document(&session));
    }
    let wording =
        Wording::new(Language::English).with_names(&session.scenario().common, Usage::Neutral);
    let mut page = Page::new(&wording, page_width());
    let view = SeatView::new(session.talks(), Side::Tokyo);
    let mut played = session.played().iter();
    page.heading(&Message::new("replay-heading").with("title", &session.scenario().common.title));
    for move_made in played.by_ref() {
        page.put(&format!("{}: {}", move_made.side, move_made.line), 0);
    }
    page.heading(&Message::new("game-news"));
    for message in visible_events(session.events(), Side::Tokyo)
        .filter_map(|e| happening(view.common(), view.happened(), view.side(), e))
    {
        page.item(0, &message);
    }
    let told = screen::Debrief { session: &session, view: &view, reasons: &[] };
    screen::debrief(&mut page, &told);
    page.gap();
    if options.verify {
        page.say(&Message::new("replay-verified").with("moves", session.revision()));
    }
    page.say(
        &Message::new("replay-fingerprint").with("fingerprint", session.talks().fingerprint()),
    );
    print(&page.into_text())
}

/// The game saved at `path`. Without `strict`, a game that goes otherwise than it was saved is told so and shown as
/// far as it went the same way.
pub(super) fn load(path: &str, strict: bool) -> Result<Session, Failure> {
    let text = store::read_text(std::path::Path::new(path)).map_err(|fault| match fault {
        StoreError::NotText { .. } | StoreError::TooLong { .. } => {
            Failure::Input(english(&files::store_fault(&fault)))
        }
        StoreError::File { .. } | StoreError::NoFolder => fault.into(),
    })?;
    let save =
        SaveFile::from_text(&text).map_err(|fault| Failure::Input(load_fault(path, "", &fault)))?;
    let _ = strict;
    Session::load(&save).map_err(|fault| Failure::Input(load_fault(path, &save.scenario, &fault)))
}

/// What is wrong with a save, in a sentence.
fn load_fault(path: &str, scenario_text: &str, fault: &LoadFault) -> String {
    let what = match fault {
        LoadFault::TooLong { bytes } => Message::new("save-too-long").with("bytes", *bytes),
        LoadFault::Unreadable { line, column, reason } => Message::new("save-unreadable")
            .with("line", line.to_string())
            .with("column", column.to_string())
            .with("reason", reason.as_str()),
        LoadFault::OtherFormat { format } => Message::new("save-other-format")
            .with("format", *format)
            .with("known", crate::session::SAVE_FORMAT),
        LoadFault::Scenario(problems) => {
            let wording = Wording::new(Language::English);
            let lines: Vec<String> = problems
                .iter()
                .map(|problem| problem_line(&wording, "scenario", scenario_text, problem))
                .collect();
            Message::new("save-scenario").with("problems", lines.join("\n"))
        }
        LoadFault::BadMove { number, line, reason } => Message::new("save-bad-move")
            .with("number", *number)
            .with("line", line.as_str())
            .with("reason", reason.clone()),
        LoadFault::RefusedMove { number, line, side, refusal: reason } => {
            let scenario = crate::scenario::check::scenario(scenario_text);
            let why = match &scenario {
                Ok(scenario) => refusal(&scenario.common, *side, reason),
                Err(_) => Message::new("save-refused-unknown"),
            };
            Message::new("save-refused-move")
                .with("number", *number)
                .with("line", line.as_str())
                .with("reason", why)
        }
        LoadFault::Diverged { number, line } => {
            Message::new("save-diverged").with("number", *number).with("line", line.as_str())
        }
    };
    english(&Message::new("save-fault").with("path", path).with("what", what))
}

/// Everything that is needed to grade or to check a game: rounds, moves, events, ledger, verdicts, outcome, scores.
fn document(session: &Session) -> Value {
    let scenario = session.scenario();
    let common = &scenario.common;
    let state = session.talks().state();
    let wording = Wording::new(Language::English).with_names(common, Usage::Neutral);
    let view = SeatView::new(session.talks(), Side::Tokyo);
    let events: Vec<Value> = session
        .events()
        .iter()
        .map(|event| {
            json!({
                "what": happening(view.common(), view.happened(), view.side(), event).map(|message| wording.say(&message)),
                "event": event,
                "rule": event.rule.number(),
            })
        })
        .collect();
    let ledger: Vec<Value> = state
        .ledger
        .iter()
        .map(|line| {
            json!({
                "round": line.round.0 + 1,
                "side": line.side,
                "meter": line.meter,
                "amount": line.amount,
                "after": line.after,
                "rule": line.rule.number(),
                "what": wording.say(&entry(view.common(), view.side(), view.happened(), line)),
            })
        })
        .collect();
    let verdicts: Vec<Value> = session
        .events()
        .iter()
        .filter_map(|event| {
            let Happening::Voted(ballot) = &event.what else { return None };
            Some(verdict(&wording, session, ballot))
        })
        .collect();
    let outcome = state.table.outcome.map(|outcome| {
        let scores = scores(scenario, state, &outcome, &Survey::frame(scenario));
        json!({
            "ending": outcome.ending.word(),
            "round": outcome.round.0 + 1,
            "in_force": super::analyse::package(common, &outcome.in_force),
            "scores": {
                "tokyo": { "total": scores.tokyo.total(), "parts": scores.tokyo },
                "moscow": { "total": scores.moscow.total(), "parts": scores.moscow },
            },
        })
    });
    json!({
        "scenario": common.word,
        "variant": session.setup().variant,
        "seed": session.setup().seed,
        "rounds": state.table.round.0 + 1,
        "moves": session.played(),
        "events": events,
        "ledger": ledger,
        "verdicts": verdicts,
        "outcome": outcome,
        "fingerprint": session.talks().fingerprint(),
    })
}

fn verdict(wording: &Wording, session: &Session, ballot: &Ballot) -> Value {
    let common = &session.scenario().common;
    let public = &common.sides[ballot.side];
    let votes: Vec<Value> = ballot
        .votes
        .iter()
        .map(|vote| {
            let (yes, against, absent) = vote.tally;
            json!({
                "faction": public.factions[vote.faction].word,
                "yes": yes,
                "against": against,
                "absent": absent,
                "decided_by": wording.say(&decider(common, ballot.side, &vote.decider)),
            })
        })
        .collect();
    let (yes, against, absent) = ballot.total;
    json!({
        "side": ballot.side,
        "body": public.bodies[ballot.body].word,
        "yes": yes,
        "against": against,
        "absent": absent,
        "passed": ballot.passed,
        "binds": ballot.binds,
        "votes": votes,
    })
}
