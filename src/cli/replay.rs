//! `replay`: a saved game played again from its moves.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::arguments::ReplayOptions;
use super::files::{self, english};
use super::{Failure, Outcome, page_width, print, print_json};
use crate::analysis::Survey;
use crate::analysis::score::scores;
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::Entry;
use crate::negotiation::meter::Factor;
use crate::negotiation::ratification::Ballot;
use crate::pages::{self, Page};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Language, Message};
use crate::session::{Occupant, Session};
use crate::store::{self, Seated};
use crate::terminal::set;
use crate::view::{SeatView, visible_events};
use crate::wording::{Usage, Wording, decider, entry, happening, unrepeatable};

pub(super) fn replay(options: &ReplayOptions) -> Outcome {
    let path = files::save_path(&options.save)?;
    let (session, fault) = store::load_as_far_as_it_goes(&path)?;
    let fault = fault.map(|what| english(&what));
    if let (true, Some(what)) = (options.verify, &fault) {
        return Err(Failure::Input(what.clone()));
    }
    if options.json {
        print_json(&document(&session))?;
    } else {
        print(&written(&session, options.verify))?;
    }
    fault.map_or(Ok(()), |what| Err(Failure::Input(what)))
}

fn written(session: &Session, verified: bool) -> String {
    let wording =
        Wording::new(Language::English).with_names(&session.scenario().common, Usage::Neutral);
    let mut page = Page::new(&wording);
    let side = reader(session);
    let view = SeatView::new(session.talks(), side);
    let mut played = session.played().iter();
    page.heading(&Message::new("replay-heading").with("title", &session.scenario().common.title));
    for move_made in played.by_ref() {
        page.put(&format!("{}: {}", move_made.side, move_made.line), 0);
    }
    page.heading(&Message::new("game-news"));
    let name = &session.scenario().common.sides[side].name;
    page.say(&Message::new("debrief-told-to").with("side", name));
    for message in visible_events(session.events(), side)
        .filter_map(|e| happening(view.common(), view.happened(), view.side(), e))
    {
        page.item(0, &message);
    }
    // Styles may have been moved or lost since; the debrief is then without their reasons.
    let opponent = Seated::new(session.clone()).map_or_else(
        |_| Vec::new(),
        |seated| {
            let moves = session.opponents_moves(&seated.players, &BTreeMap::new());
            moves.unwrap_or_else(|lost| {
                page.say(&unrepeatable(lost));
                Vec::new()
            })
        },
    );
    if let Some(hindsight) = &session.hindsight() {
        let opponent = &opponent;
        let told = pages::Debrief { session, view: &view, opponent, hindsight };
        pages::debrief_in_full(&mut page, &told);
    }
    page.gap();
    if verified {
        page.say(&Message::new("replay-verified").with("moves", session.revision()));
    }
    page.say(
        &Message::new("replay-fingerprint").with("fingerprint", session.talks().fingerprint()),
    );
    set(&page, page_width())
}

/// To whom the game is told: the person who played, Tokyo's where two did or none.
fn reader(session: &Session) -> Side {
    let is_person = |side: &Side| {
        let occupant = session.first_seat(*side).and_then(|seat| session.occupant(seat));
        occupant.is_some_and(Occupant::is_person)
    };
    Side::BOTH.into_iter().find(is_person).unwrap_or(Side::Tokyo)
}

/// Everything that is needed to grade or to check a game: rounds, moves, events, ledger, verdicts, outcome, scores.
fn document(session: &Session) -> Value {
    let scenario = session.scenario();
    let common = &scenario.common;
    let state = session.talks().state();
    let wording = Wording::new(Language::English).with_names(common, Usage::Neutral);
    let side = reader(session);
    let view = SeatView::new(session.talks(), side);
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
                "base": line.weighing.base,
                "slight": line.weighing.slight,
                "factors": factors(common, line),
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
        json!({
            "ending": outcome.ending.word(),
            "round": outcome.round.0 + 1,
            "in_force": super::analyse::package(common, &outcome.in_force),
        })
    });
    let scores = state.table.outcome.map(|outcome| {
        let scores = scores(scenario, state, &outcome, &Survey::frame(scenario));
        json!({
            "tokyo": { "total": scores.tokyo.total(), "parts": scores.tokyo },
            "moscow": { "total": scores.moscow.total(), "parts": scores.moscow },
        })
    });
    json!({
        "scenario": common.word,
        "variant": session.setup().variant,
        "length": session.setup().length.word(),
        "seed": session.setup().seed,
        "rounds": state.table.round.0 + 1,
        "told_to": side,
        "moves": session.played(),
        "events": events,
        "ledger": ledger,
        "verdicts": verdicts,
        "outcome": outcome,
        "scores": scores,
        "fingerprint": session.talks().fingerprint(),
    })
}

/// Everything that multiplied a change, by its name and by how many thousandths.
fn factors(common: &Common, line: &Entry) -> Vec<Value> {
    let one = |factor: &Factor| match *factor {
        Factor::Issues(count) => json!({ "of": "issues", "count": count }),
        Factor::Stake(stake) => json!({ "of": "stake", "points": stake }),
        Factor::Repeated(before) => json!({ "of": "repetition", "before": before }),
        Factor::Belied => json!({ "of": "belied_gesture" }),
        Factor::Unsigned => json!({ "of": "unsigned_text" }),
        Factor::Code { code, slight, weight } => {
            json!({ "of": "code", "code": code, "slight": slight, "permille": weight })
        }
        Factor::Memory { memory, weight } => {
            let about = &common.sides[line.side].memories[memory];
            let title = about.title.in_language(Language::English);
            json!({ "of": "memory", "memory": about.word, "title": title, "permille": weight })
        }
    };
    line.weighing.factors.iter().map(one).collect()
}

fn verdict(wording: &Wording, session: &Session, ballot: &Ballot) -> Value {
    let common = &session.scenario().common;
    let public = &common.sides[ballot.side];
    let votes: Vec<Value> = ballot
        .votes
        .iter()
        .map(|vote| {
            let (yes, against, absent) = vote.tally;
            let (yes_promised, against_promised, absent_promised) = vote.promised;
            json!({
                "faction": public.factions[vote.faction].word,
                "yes": yes,
                "against": against,
                "absent": absent,
                "promised": {
                    "yes": yes_promised,
                    "against": against_promised,
                    "absent": absent_promised,
                },
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
        "overridden": ballot.overridden,
        "votes": votes,
    })
}
