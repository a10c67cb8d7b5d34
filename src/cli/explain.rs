//! `explain`: one text, what it is worth to each chief, each faction's terms, each body's vote.

use serde_json::{Value, json};

use super::arguments::ExplainOptions;
use super::files;
use super::{Failure, Outcome, changes, page_width, print, print_json};
use crate::negotiation::notation;
use crate::negotiation::ratification::{Reason, Term};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::negotiation::value::{ValueSource, ValueTerm};
use crate::pages::{self, Page};
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::happening::Judge;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::terminal::set;
use crate::units::Points;
use crate::wording::{Usage, Wording, cap, decider, draft_text, reason, value_term};

pub(super) fn explain(options: &ExplainOptions, words: &Wording) -> Outcome {
    let altered = changes::changes(&options.set)?;
    let variant = options.variant.as_deref();
    let (_, scenario) = files::scenario(&options.scenario, variant, &altered, options.length)?;
    let wording = words.clone().with_names(&scenario.common, Usage::Neutral);
    let mut state = State::opening(&scenario);
    if options.plain {
        state = state.read_plainly(&scenario.common);
    }
    let draft = text(&wording, &scenario, &state, options.package.as_deref())?;
    if options.json {
        return print_json(&document(&wording, &scenario, &state, &draft));
    }
    let mut page = Page::new(&wording);
    page.say(&Message::new("forecast-text").with("text", draft_text(&scenario.common, &draft)));
    page.draft(1, &scenario.common, &draft);
    for side in Side::BOTH {
        page.heading(&Message::new("explain-side").with("side", &scenario.common.sides[side].name));
        pages::verdict(&mut page, &Standing::new(&scenario, &state, side).in_frame(), &draft);
    }
    print(&set(&page, page_width()))
}

/// The text asked about: permitted, or refused with the constraint it breaks.
pub(super) fn text(
    wording: &Wording,
    scenario: &Scenario,
    state: &State,
    package: Option<&str>,
) -> Result<Draft, Failure> {
    let common = &scenario.common;
    let Some(package) = package.filter(|named| *named != "history") else {
        return Ok(scenario.history.package.draft());
    };
    let words: Vec<&str> = package.split([',', ' ']).filter(|word| !word.is_empty()).collect();
    let draft = notation::parse_draft(common, &state.table, Side::Tokyo, &words)
        .map_err(|what| Failure::misuse_worded(wording.say(&what)))?;
    common.package(draft).map_err(|misfits| {
        let refusal = crate::negotiation::refusal::Refusal::Misfits(misfits);
        let what = crate::wording::refusal(common, Side::Tokyo, &refusal);
        Failure::misuse_worded(wording.say(&what))
    })?;
    Ok(draft)
}

fn document(wording: &Wording, scenario: &Scenario, state: &State, draft: &Draft) -> Value {
    let side = |side: Side| {
        let common = &scenario.common;
        let standing = Standing::new(scenario, state, side).in_frame();
        let value = standing.value(draft);
        let verdict = standing.verdict(draft, &standing.no_shifts());
        let public = &common.sides[side];
        let factions: Vec<Value> = verdict
            .factions
            .iter()
            .map(|(id, support)| {
                let reasons: Vec<Value> = support
                    .reasons
                    .iter()
                    .map(|term| {
                        let what = wording.say(&reason(common, side, term));
                        let made = made_of(&standing, Judge::Faction(id), term);
                        json!({ "points": term.points.0, "what": what, "made_of": made })
                    })
                    .collect();
                let decided = decider(common, side, &pages::Leaning::of(support).decider(support));
                json!({
                    "faction": public.factions[id].word,
                    "score": support.score.0,
                    "reasons": reasons,
                    "cap": support.cap.as_ref().map(|red| wording.say(&cap(common, side, red))),
                    "decided_by": wording.say(&decided),
                })
            })
            .collect();
        let bodies: Vec<Value> = verdict
            .bodies
            .iter()
            .map(|body| {
                json!({
                    "body": public.bodies[body.body].word,
                    "yes": body.total.yes,
                    "against": body.total.against,
                    "absent": body.total.absent,
                    "passes": body.passes,
                })
            })
            .collect();
        let passed_over = standing.bodies_passed_over(draft);
        let not_asked: Vec<&str> = passed_over.map(|(_, body)| body.word.as_str()).collect();
        let terms: Vec<Value> = value
            .terms
            .iter()
            .map(|term| {
                json!({
                    "thousandths": term.utility.0,
                    "what": wording.say(&value_term(common, standing.home, term)),
                    "made_of": worth_of(&standing, term),
                })
            })
            .collect();
        json!({
            "value_thousandths": value.total.0,
            "no_agreement_thousandths": standing.no_agreement_for(draft).0,
            "material": value.material.0,
            "face": value.face.0,
            "loss_weighs_thousandths": {
                "whole": standing.loss_weight().0,
                "loss_aversion": standing.leader().loss_aversion.0,
                "humiliation": standing.humiliation_weight().0,
            },
            "terms": terms,
            "passes": verdict.passes(),
            "bodies": bodies,
            "not_asked": not_asked,
            "factions": factions,
        })
    };
    json!({
        "length": scenario.common.length.word(),
        "package": super::analyse::package(&scenario.common, draft),
        "tokyo": side(Side::Tokyo),
        "moscow": side(Side::Moscow),
    })
}

/// How a clause came to what a faction feels of it; nothing of other terms, which are as they stand.
fn made_of(standing: &Standing<'_>, whose: Judge, term: &Reason) -> Option<Value> {
    let Term::Clause { clause, read_as } = term.term else { return None };
    let felt = standing.felt((whose, standing.conviction(whose)), clause.issue, read_as);
    Some(json!({
        "value": felt.difference.0,
        "softened": felt.softened.0,
        "weight_thousandths": felt.weight.0,
    }))
}

/// The interest and the honour a clause's worth to the chief is made of.
fn worth_of(standing: &Standing<'_>, term: &ValueTerm) -> Option<Value> {
    let ValueSource::Clause { clause, read_as } = term.from else { return None };
    let (material, face) = standing.gain(clause.issue, read_as);
    let is_loss = face < Points::ZERO;
    Some(json!({
        "material": material.0,
        "face": face.0,
        "honour_share_thousandths": standing.leader().honour_share.0,
        "face_weight_thousandths": if is_loss { standing.loss_weight().0 } else { 1000 },
    }))
}
