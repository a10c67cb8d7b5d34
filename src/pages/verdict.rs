//! What a home would say to a text: worth to the chief, chance, bodies, factions, each with its reasons.

use super::asked::{moment_name, not_asked};
use crate::ai::adviser;
use crate::negotiation::ratification::{BodyVerdict, Support, Term, Verdict};
use crate::negotiation::standing::Standing;
use crate::pages::{Leaning, Outlook, Page, as_it_seems};
use crate::scenario::clause::Draft;
use crate::scenario::happening::Judge;
use crate::scenario::id::{BodyId, FactionId};
use crate::sentence::{Blank, Message};
use crate::units::Permille;
use crate::view::SeatView;
use crate::wording::{
    cap, chance, decider, felt, hindrance, loss_weighs, name_and_word, needs, reason, rounded,
    signed, text_against, value_made_of, value_term,
};

/// The forecast in short: worth, verdict, chance, who decides at home and what would change it.
pub fn forecast(page: &mut Page<'_>, view: &SeatView, draft: &Draft) {
    let (common, standing) = (view.common(), view.standing());
    page.heading(&Message::new("forecast-heading"));
    page.say(
        &Message::new("forecast-text")
            .with("text", text_against(common, &standing.table.status_quo, draft)),
    );
    worth(page, &standing, draft, "forecast-worth");
    let forecast = standing.forecast(draft);
    page.say(&as_it_seems(&forecast.expected));
    if !forecast.bodies.is_empty() {
        page.say(&Message::new("forecast-chance").with("chance", chance(forecast.chance)));
    }
    for body in &forecast.bodies {
        let found = forecast.expected.bodies.iter().find(|verdict| verdict.body == body.body);
        let why = found.and_then(|found| beyond_the_count(&standing, found, body.chance));
        if let Some(why) = why {
            let body = &common.sides[view.side()].bodies[body.body].name;
            page.item(1, &Message::new("forecast-of-body").with("body", body).with("why", why));
        }
    }
    for line in hindrance(common, view.side(), &adviser::about(view, draft)) {
        page.item(1, &line);
    }
    page.hint(&Message::new("forecast-more"));
}

/// The forecast of a home: the verdict if every mood is what it seems, and the chances over what is hidden.
pub fn forecast_in_full(page: &mut Page<'_>, standing: &Standing<'_>, draft: &Draft) {
    let common = standing.common;
    page.heading(&Message::new("forecast-heading"));
    page.say(
        &Message::new("forecast-text")
            .with("text", text_against(common, &standing.table.status_quo, draft)),
    );
    page.draft_against(1, common, &standing.table.status_quo, draft);
    worth(page, standing, draft, "forecast-worth");
    let forecast = standing.forecast(draft);
    page.say(&if forecast.bodies.is_empty() {
        as_it_seems(&forecast.expected)
    } else {
        Message::new("forecast-chance").with("chance", chance(forecast.chance))
    });
    for body in &forecast.bodies {
        let found = forecast.expected.bodies.iter().find(|verdict| verdict.body == body.body);
        if let Some(verdict) = found {
            let total = (verdict.total.yes, verdict.total.against, verdict.total.absent);
            let line = body_line(standing, body.body, total);
            page.item(1, &line.with("chance", chance(body.chance)));
            if let Some(why) = beyond_the_count(standing, verdict, body.chance) {
                page.item(2, &why);
            }
            if body.overridable {
                page.item(2, &Message::new("forecast-overridable"));
            }
        }
    }
    not_asked(page, standing, draft);
    factions(page, standing, &forecast.expected, false);
    page.hint(&Message::new("forecast-why"));
}

/// A verdict with every term of every faction: what `explain` prints.
pub fn verdict(page: &mut Page<'_>, standing: &Standing<'_>, draft: &Draft) {
    worth(page, standing, draft, "verdict-worth");
    page.say(&loss_weighs(standing));
    for term in &standing.value(draft).terms {
        page.item(1, &value_term(standing.common, standing.home, term));
        if let Some(made) = value_made_of(standing, term) {
            page.item(2, &made);
        }
    }
    let verdict = standing.expected(draft);
    page.say(&as_it_seems(&verdict));
    for body in &verdict.bodies {
        let total = (body.total.yes, body.total.against, body.total.absent);
        let result = Message::new(if body.passes { "verdict-yes" } else { "verdict-no" });
        page.item(1, &body_line(standing, body.body, total).with("chance", result));
        if body.overridden {
            page.item(2, &Message::new("verdict-overridden"));
        }
    }
    not_asked(page, standing, draft);
    factions(page, standing, &verdict, true);
    for (id, support) in verdict.groups.iter() {
        let name = &standing.common.sides[standing.side()].groups[id].name;
        page.item(
            1,
            &Message::new("verdict-group").with("name", name).with("score", signed(support.score)),
        );
        reasons(page, standing, Judge::Group(id), support, 2);
    }
}

/// Why the chance of a body is another than its count makes one think, where it is.
fn beyond_the_count(
    standing: &Standing<'_>,
    verdict: &BodyVerdict,
    chance: Permille,
) -> Option<Message> {
    let body = &standing.common.sides[standing.side()].bodies[verdict.body];
    if let Some(binds) = body.contested.filter(|_| !verdict.passes) {
        return Some(Message::new("forecast-disputed").with("binds", binds.percent()));
    }
    let likely = Outlook::of_chance(chance) == Outlook::Passes;
    (likely != verdict.passes).then(|| Message::new("forecast-hidden"))
}

fn worth(page: &mut Page<'_>, standing: &Standing<'_>, draft: &Draft, id: &'static str) {
    let value = standing.value(draft);
    page.say(
        &Message::new(id)
            .with("value", rounded(value.total))
            .with("least", rounded(standing.no_agreement_for(draft)))
            .with("material", signed(value.material))
            .with("face", signed(value.face)),
    );
}

fn body_line(standing: &Standing<'_>, id: BodyId, total: (u32, u32, u32)) -> Message {
    let body = &standing.common.sides[standing.side()].bodies[id];
    Message::new("forecast-body")
        .with("name", &body.name)
        .with("moment", Message::new(moment_name(body.moment)))
        .with("yes", total.0)
        .with("against", total.1)
        .with("absent", total.2)
        .with("needs", needs(&body.threshold))
}

/// Every faction: how it leans and the clause that decides; with `in_full`, every term.
fn factions(page: &mut Page<'_>, standing: &Standing<'_>, verdict: &Verdict, in_full: bool) {
    page.say(&Message::new("forecast-factions"));
    for (id, support) in verdict.factions.iter() {
        page.item(1, &faction_line(standing, id, support));
        if in_full {
            reasons(page, standing, Judge::Faction(id), support, 2);
        }
    }
}

/// One faction in a line.
pub(super) fn faction_line(standing: &Standing<'_>, id: FactionId, support: &Support) -> Message {
    let side = standing.side();
    let public = &standing.common.sides[side].factions[id];
    let leaning = Leaning::of(support);
    let decided = decider(standing.common, side, &leaning.decider(support));
    Message::new("faction-line")
        .with("name", name_and_word(&public.name, &public.word))
        .with("leaning", leaning.name())
        .with("score", signed(support.score))
        .with("decider", decided)
}

/// The terms of a score, and the red line if one is crossed.
pub(super) fn reasons(
    page: &mut Page<'_>,
    standing: &Standing<'_>,
    whose: Judge,
    support: &Support,
    level: usize,
) {
    let side = standing.side();
    if let Some(red_line) = &support.cap {
        page.item(level, &cap(standing.common, side, red_line));
    }
    for term in &support.reasons {
        page.item(level, &reason(standing.common, side, term));
        if let Term::Clause { clause, read_as } = term.term {
            let made = standing.felt((whose, standing.conviction(whose)), clause.issue, read_as);
            if let Some(made) = felt(&made) {
                page.item(level + 1, &made);
            }
        }
    }
    let sum = Blank::from(signed(support.score));
    page.item(level, &Message::new("reasons-sum").with("sum", sum));
}
