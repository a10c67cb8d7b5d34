//! `explain`: one text, what it is worth to each chief, each faction's terms, each body's vote.

use serde_json::{Value, json};

use super::arguments::ExplainOptions;
use super::files;
use super::{Failure, Outcome, page_width, print, print_json};
use crate::negotiation::notation;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::pages::{self, Page};
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::terminal::set;
use crate::wording::{Usage, Wording, cap, decider, draft_text, reason, value_term};

pub(super) fn explain(options: &ExplainOptions, words: &Wording) -> Outcome {
    let variant = options.variant.as_deref();
    let (_, scenario) = files::scenario(&options.scenario, variant, &[], options.length)?;
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
fn text(
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
                        json!({ "points": term.points.0, "what": wording.say(&reason(common, side, term)) })
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
                })
            })
            .collect();
        json!({
            "value_thousandths": value.total.0,
            "no_agreement_thousandths": standing.no_agreement().0,
            "material": value.material.0,
            "face": value.face.0,
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
