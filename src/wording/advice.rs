//! The adviser in sentences: each section a list of them, in the order in which they are read.

use super::moves::describe_move;
use super::naming::{clause_full, draft_text, faction, issue, name, rounded, without_stop};
use super::notes::{chance, repute};
use super::reason::decider;
use super::refusal::refusal;
use crate::ai::adviser::{Concession, Counsel, HomeAdvice, Obstacle, OtherAdvice, TextAdvice};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text};
use crate::units::{Points, Utility};

/// A text the adviser names, and what it says of it.
pub struct AdvisedText {
    /// Why it is named.
    pub heading: Message,
    /// The text.
    pub draft: Draft,
    /// What is said of it.
    pub lines: Vec<Message>,
}

/// What would pass at the home of `side`: the texts named, and what the adviser does not know.
pub fn home_advice(
    common: &Common,
    side: Side,
    advice: &HomeAdvice,
) -> (Vec<AdvisedText>, Vec<Message>) {
    let mut texts = Vec::new();
    let mut tell = |id: &'static str, text: &TextAdvice| {
        let heading = Message::new(id)
            .with("name", name(common, side.other()))
            .with("text", draft_text(common, &text.draft));
        texts.push(AdvisedText {
            heading,
            draft: text.draft,
            lines: text_lines(common, side, text),
        });
    };
    for text in &advice.for_them {
        tell("advice-for-them", text);
    }
    if let Some(text) = &advice.for_us {
        tell("advice-for-us", text);
    }
    if let Some(text) = &advice.likeliest {
        tell("advice-likeliest", text);
    }
    let mut unknown = Vec::new();
    if texts.is_empty() {
        unknown.push(Message::new("advice-nothing-passes"));
    }
    if !advice.unsounded.is_empty() {
        let names: Vec<&Text> =
            advice.unsounded.iter().map(|id| faction(common, side, *id)).collect();
        unknown.push(Message::new("advice-unsounded").with("factions", names));
    }
    unknown.push(Message::new("advice-shortlist").with("name", name(common, side.other())));
    (texts, unknown)
}

/// What to do about one text, and why.
pub fn text_advice(common: &Common, side: Side, text: &TextAdvice) -> Vec<Message> {
    let refused = common.rules.refusal_at_home;
    let counsel = Message::new(match text.counsel {
        Counsel::Sign => "advice-sign",
        Counsel::AskOn => "advice-ask-on",
        Counsel::MendFirst => "advice-mend-first",
        Counsel::Risky => "advice-risky",
        Counsel::TooUnlikely => "advice-too-unlikely",
        Counsel::WorthLess => "advice-worth-less",
    });
    let mut lines = vec![counsel];
    lines.extend(text_lines(common, side, text));
    if text.counsel != Counsel::WorthLess {
        lines.push(Message::new("advice-prospect").with("prospect", rounded(text.prospect)));
        lines.extend(
            text.instead
                .map(|instead| Message::new("advice-instead").with("instead", rounded(instead))),
        );
        lines.push(
            Message::new("advice-refusal-costs")
                .with("name", name(common, side.other()))
                .with("face", refused.own_face.0.abs())
                .with("trust", refused.trust.0.abs()),
        );
    }
    lines
}

fn text_lines(common: &Common, side: Side, text: &TextAdvice) -> Vec<Message> {
    let other = name(common, side.other());
    let mut lines = vec![
        Message::new("advice-worth")
            .with("worth", rounded(text.worth))
            .with("least", rounded(text.least))
            .with("chance", chance(text.chance)),
        Message::new("advice-reckoned")
            .with("name", other)
            .with("gain", repute(text.reckoned))
            .with("points", text.reckoned),
    ];
    lines.extend(hindrance(common, side, text));
    // That it is worth too little has been said.
    let not_yet = text.not_yet.as_ref().filter(|_| text.counsel != Counsel::WorthLess);
    lines.extend(
        not_yet
            .map(|why| Message::new("advice-not-yet").with("reason", refusal(common, side, why))),
    );
    lines
}

/// What most stands in the way of a text at `side`'s home, and what would help most there.
pub fn hindrance(common: &Common, side: Side, text: &TextAdvice) -> Vec<Message> {
    let obstacle = text.obstacle.map(|found| obstacle(common, side, found));
    let remedy = text.remedy.map(|remedy| {
        Message::new("advice-remedy")
            .with("what", describe_move(common, side, &remedy.a_move))
            .with("before", chance(remedy.before))
            .with("after", chance(remedy.after))
    });
    obstacle.into_iter().chain(remedy).collect()
}

fn obstacle(common: &Common, side: Side, found: Obstacle) -> Message {
    Message::new("advice-obstacle")
        .with("body", &common.sides[side].bodies[found.body].name)
        .with("chance", chance(found.chance))
        .with("faction", faction(common, side, found.faction))
        .with("missing", found.missing)
        .with("decider", decider(common, side, &found.decider))
}

/// What would move the other side, told to `side`.
pub fn other_advice(common: &Common, side: Side, advice: &OtherAdvice) -> Vec<Message> {
    let other = name(common, side.other());
    let mut lines = Vec::new();
    if advice.is_silent {
        lines.push(Message::new("advice-silent").with("name", other));
    } else if advice.firm.is_empty() {
        lines.push(Message::new("advice-nothing-firm").with("name", other));
    }
    let (left_out, named): (Vec<Clause>, Vec<Clause>) = advice
        .firm
        .iter()
        .partition(|clause| clause.option == common.issues[clause.issue].status_quo);
    for clause in named {
        let clause = clause_full(common, clause);
        lines.push(Message::new("advice-firm").with("name", other).with("clause", clause));
    }
    if !left_out.is_empty() {
        let titles: Vec<&Text> =
            left_out.iter().map(|clause| issue(common, clause.issue)).collect();
        lines.push(Message::new("advice-firm-silent").with("issues", titles));
    }
    if !advice.changing.is_empty() {
        let titles: Vec<&Text> = advice.changing.iter().map(|id| issue(common, *id)).collect();
        lines.push(Message::new("advice-changing").with("name", other).with("issues", titles));
    }
    lines.extend(advice.hurts.map(|(clause, points)| {
        Message::new("advice-hurts")
            .with("name", other)
            .with("clause", clause_full(common, clause))
            .with("points", points)
    }));
    lines.extend(advice.concession.map(|found| concession(common, side, &found)));
    lines.extend(feelings(common, side, advice));
    lines.push(Message::new("advice-other-unknown").with("name", other));
    lines
}

fn concession(common: &Common, side: Side, found: &Concession) -> Message {
    let free = found.cost <= Utility::ZERO;
    let (own, opening) = ("advice-concession", "advice-concession-opening");
    let cost = if free {
        Message::new("advice-costs-nothing")
    } else {
        Message::new("advice-costs").with("cost", rounded(found.cost))
    };
    let home = if found.before == found.after {
        Message::new("advice-home-stays").with("after", chance(found.after))
    } else {
        Message::new("advice-home-goes")
            .with("before", chance(found.before))
            .with("after", chance(found.after))
    };
    Message::new(if found.from_own_text { own } else { opening })
        .with("name", name(common, side.other()))
        .with("clause", clause_full(common, found.clause))
        .with("cost", cost)
        .with("gives", found.gives)
        .with("home", home)
}

/// What its face and trust say about gestures.
fn feelings(common: &Common, side: Side, advice: &OtherAdvice) -> Vec<Message> {
    let other = name(common, side.other());
    let mut lines = Vec::new();
    if advice.face < Points::ZERO {
        // Thousandths a point, told in whole per cent.
        let more = common.rules.humiliation.0 * advice.face.0.unsigned_abs() / 10;
        lines.push(
            Message::new("advice-humiliated")
                .with("name", other)
                .with("face", advice.face.0)
                .with("more", more),
        );
    }
    lines.push(
        Message::new(if advice.trust < Points::ZERO { "advice-distrust" } else { "advice-trust" })
            .with("name", other)
            .with("trust", advice.trust.0),
    );
    lines.extend(advice.unanswered.map(|id| {
        let title = &common.gestures[id].title;
        Message::new("advice-unanswered").with("name", other).with("title", title)
    }));
    lines.extend(advice.gesture.map(|id| {
        let gesture = &common.gestures[id];
        Message::new("advice-gesture")
            .with("name", other)
            .with("title", &without_stop(&gesture.title))
            .with("face", gesture.other_face.0)
            .with("trust", gesture.trust.0)
            .with("cost", gesture.cost.0)
    }));
    lines
}
