//! A game as one JSON document.

use serde_json::{Value, json};

use super::Shown;
use crate::analysis::Survey;
use crate::analysis::score::scores;
use crate::cli::analyse;
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::Entry;
use crate::negotiation::meter::Factor;
use crate::negotiation::ratification::Ballot;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::session::{Aside, Session};
use crate::view::SeatView;
use crate::wording::{Telling, Wording, decider, entry};

/// Everything that is needed to grade or to check a game, as far as it is `shown`: rounds, moves, events, ledger, verdicts,
/// outcome, scores.
pub(super) fn document(wording: &Wording, session: &Session, told_to: Side, shown: Shown) -> Value {
    let scenario = session.scenario();
    let common = &scenario.common;
    let state = session.talks().state();
    let view = SeatView::new(session.talks(), told_to);
    let mut telling = Telling::default();
    let events: Vec<Value> = session
        .events()
        .iter()
        .filter(|event| shown.is_seen(event.audience))
        .map(|event| {
            json!({
                "what": telling.tell(view.common(), view.happened(), view.side(), event).map(|message| wording.say(&message)),
                "event": event,
                "rule": event.rule.number(),
            })
        })
        .collect();
    let ledger: Vec<Value> = state
        .ledger
        .iter()
        .filter(|line| shown.is_seen(line.audience))
        .map(|line| {
            json!({
                "round": line.round.0 + 1,
                "side": line.side,
                "meter": line.meter,
                "amount": line.amount,
                "after": line.after,
                "base": line.weighing.base,
                "slight": line.weighing.slight,
                "factors": factors(wording, common, line),
                "rule": line.rule.number(),
                "what": wording.say(&entry(view.common(), view.side(), view.happened(), line)),
            })
        })
        .collect();
    let verdicts: Vec<Value> = session
        .events()
        .iter()
        .filter(|event| shown.is_seen(event.audience))
        .filter_map(|event| {
            let Happening::Voted(ballot) = &event.what else { return None };
            Some(verdict(wording, session, ballot))
        })
        .collect();
    let outcome = state.table.outcome.map(|outcome| {
        json!({
            "ending": outcome.ending.word(),
            "round": outcome.round.0 + 1,
            "in_force": analyse::package(common, &outcome.in_force),
        })
    });
    let scores = state.table.outcome.map(|outcome| {
        let scores = scores(scenario, state, &outcome, &Survey::frame(scenario));
        json!({
            "tokyo": { "total": scores.tokyo.total(), "parts": scores.tokyo },
            "moscow": { "total": scores.moscow.total(), "parts": scores.moscow },
        })
    });
    let moves: Vec<Value> = moves(session, shown);
    let asides: Vec<&Aside> =
        session.asides().iter().filter(|aside| shown.is_told(&aside.what)).collect();
    // The seed deals every secret, and with a fingerprint of the whole state it could be guessed.
    let all = matches!(shown, Shown::All);
    json!({
        "scenario": common.word,
        "variant": session.setup().variant,
        "length": session.setup().length.word(),
        "changes": session.setup().changes,
        "seed": all.then_some(session.setup().seed),
        "finished": state.table.is_over(),
        "shown": shown.word(),
        "rounds": state.table.round.0 + 1,
        "told_to": told_to,
        "moves": moves,
        "off_turn": asides,
        "events": events,
        "ledger": ledger,
        "verdicts": verdicts,
        "outcome": outcome,
        "scores": scores,
        "fingerprint": all.then(|| session.talks().fingerprint()),
    })
}

/// The moves as far as they are `shown`.
fn moves(session: &Session, shown: Shown) -> Vec<Value> {
    let known = shown.moves(session);
    known
        .into_iter()
        .map(|played| match shown {
            Shown::All => json!(played),
            Shown::OneSide(_) => json!({ "side": played.side, "line": played.line }),
        })
        .collect()
}

/// Everything that multiplied a change, by its name and by how many thousandths.
fn factors(wording: &Wording, common: &Common, line: &Entry) -> Vec<Value> {
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
            let title = wording.text(&about.title);
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
