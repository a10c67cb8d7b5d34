//! The adviser's pages, for a player who asks.

use crate::ai::adviser::{Advice, BestChoice, HomeAdvice, NextAdvice, OtherAdvice, TextAdvice};
use crate::pages::Page;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::wording::{
    chance, choice_called, draft_text, home_advice, next_advice, other_advice, rounded, text_advice,
};

/// Everything the adviser has to say to `side`.
pub fn advice(page: &mut Page<'_>, common: &Common, side: Side, advice: &Advice) {
    if let Some(decision) = &advice.decision {
        advice_on_decision(page, common, decision);
    }
    if let Some(next) = &advice.next {
        advice_on_next(page, common, side, next);
    }
    advice_at_home(page, common, side, &advice.home);
    advice_on_other(page, common, side, &advice.other);
    if let Some(text) = &advice.text {
        advice_on_text(page, common, side, text);
    }
}

/// What to decide.
pub fn advice_on_decision(page: &mut Page<'_>, common: &Common, advice: &BestChoice) {
    let about = &common.decisions[advice.decision];
    page.heading(&Message::new("advice-decision-heading").with("title", &about.title));
    let best = Message::new("advice-decision")
        .with("choice", choice_called(common, advice.decision, advice.choice))
        .with("worth", rounded(advice.worth));
    page.say(&best);
    if let Some((with, without)) = advice.chances {
        let line = Message::new("advice-decision-chance")
            .with("with", chance(with))
            .with("without", chance(without));
        page.say(&line);
    }
    if let Some((choice, worth)) = advice.runner_up {
        let next = Message::new("advice-decision-else")
            .with("choice", choice_called(common, advice.decision, choice))
            .with("worth", rounded(worth));
        page.say(&next);
    }
}

/// What to do now.
pub fn advice_on_next(page: &mut Page<'_>, common: &Common, side: Side, advice: &NextAdvice) {
    page.heading(&Message::new("advice-next-heading"));
    for line in &next_advice(common, side, advice) {
        page.item(0, line);
    }
}

/// What would pass at home.
pub fn advice_at_home(page: &mut Page<'_>, common: &Common, side: Side, advice: &HomeAdvice) {
    page.heading(&Message::new("advice-home-heading"));
    let (texts, unknown) = home_advice(common, side, advice);
    for text in texts {
        page.say(&text.heading);
        for line in &text.lines {
            page.item(1, line);
        }
        page.gap();
    }
    for line in &unknown {
        page.say(line);
    }
}

/// What would move the other side.
pub fn advice_on_other(page: &mut Page<'_>, common: &Common, side: Side, advice: &OtherAdvice) {
    let name = &common.sides[side.other()].name;
    page.heading(&Message::new("advice-other-heading").with("name", name));
    for line in &other_advice(common, side, advice) {
        page.item(0, line);
    }
}

/// What to do about a text.
pub fn advice_on_text(page: &mut Page<'_>, common: &Common, side: Side, advice: &TextAdvice) {
    let text = draft_text(common, &advice.draft);
    page.heading(&Message::new("advice-text-heading").with("text", text));
    page.draft(1, common, &advice.draft);
    for line in &text_advice(common, side, advice) {
        page.item(0, line);
    }
}
