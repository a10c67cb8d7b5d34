//! The adviser's pages, for a player who asks.

use super::cautions::affronts_open;
use crate::ai::adviser::{
    Advice, BestChoice, HomeAdvice, NextAdvice, OtherAdvice, ReachAdvice, TextAdvice,
};
use crate::pages::Page;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::view::SeatView;
use crate::wording::{
    chance, choice_called, home_advice, next_advice, other_advice, reach_advice, rounded,
    text_advice, text_against,
};

/// Everything the adviser has to say to the view's side.
pub fn advice(page: &mut Page<'_>, view: &SeatView, advice: &Advice) {
    for decision in &advice.decisions {
        advice_on_decision(page, view.common(), decision);
    }
    if let Some(next) = &advice.next {
        advice_on_next(page, view, next);
    }
    if let Some(reach) = &advice.reach {
        advice_on_reach(page, view, reach);
    }
    advice_at_home(page, view, &advice.home);
    advice_on_other(page, view, &advice.other);
    if let Some(text) = &advice.text {
        advice_on_text(page, view, text);
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
    if let Some((with, without)) = advice.chances.filter(|(with, without)| with != without) {
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
pub fn advice_on_next(page: &mut Page<'_>, view: &SeatView, advice: &NextAdvice) {
    page.heading(&Message::new("advice-next-heading"));
    if let Some(line) = affronts_open(view) {
        page.item(0, &line);
    }
    for line in &next_advice(view, advice) {
        page.item(0, line);
    }
}

/// What could be signed in the end: the text, then what is said of it.
pub fn advice_on_reach(page: &mut Page<'_>, view: &SeatView, advice: &ReachAdvice) {
    page.heading(&Message::new("advice-reach-heading"));
    let lines = reach_advice(view, advice);
    let mut lines = lines.iter();
    if let Some(text) = lines.next() {
        page.say(text);
    }
    if let Some((reach, _)) = &advice.found {
        page.draft_against(1, view.common(), &view.table().status_quo, &reach.draft);
    }
    for line in lines {
        page.item(0, line);
    }
}

/// What would pass at home.
pub fn advice_at_home(page: &mut Page<'_>, view: &SeatView, advice: &HomeAdvice) {
    page.heading(&Message::new("advice-home-heading"));
    let (texts, unknown) = home_advice(view, advice);
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
pub fn advice_on_other(page: &mut Page<'_>, view: &SeatView, advice: &OtherAdvice) {
    let (common, side) = (view.common(), view.side());
    let name = &common.sides[side.other()].name;
    page.heading(&Message::new("advice-other-heading").with("name", name));
    for line in &other_advice(common, side, advice) {
        page.item(0, line);
    }
}

/// What to do about a text.
pub fn advice_on_text(page: &mut Page<'_>, view: &SeatView, advice: &TextAdvice) {
    let (common, side) = (view.common(), view.side());
    let quiet = &view.table().status_quo;
    let text = text_against(common, quiet, &advice.draft);
    page.heading(&Message::new("advice-text-heading").with("text", text));
    page.draft_against(1, common, quiet, &advice.draft);
    for line in &text_advice(common, side, advice) {
        page.item(0, line);
    }
}
