//! The adviser's pages, for a player who asks.

use crate::ai::adviser::{Advice, HomeAdvice, OtherAdvice, TextAdvice};
use crate::pages::Page;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::wording::{draft_text, home_advice, other_advice, text_advice};

/// Everything the adviser has to say to `side`.
pub fn advice(page: &mut Page<'_>, common: &Common, side: Side, advice: &Advice) {
    advice_at_home(page, common, side, &advice.home);
    advice_on_other(page, common, side, &advice.other);
    if let Some(text) = &advice.text {
        advice_on_text(page, common, side, text);
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
