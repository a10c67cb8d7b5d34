//! The adviser in sentences: each section a list of them, in the order in which they are read.

use super::moves::describe_move;
use super::naming::{
    clause_advised, faction, issue, name, round_name, rounded, text_against, without_stop,
};
use super::notes::{chance, repute};
use super::reason::decider;
use super::refusal::refusal;
use crate::ai::adviser::{
    Concession, Counsel, HomeAdvice, Likelier, Obstacle, OtherAdvice, ReachAdvice, TextAdvice,
};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text};
use crate::units::{Permille, Points, Utility};
use crate::view::SeatView;

/// A chance below which a text is called far off (judgement): one in five.
const NEAR: Permille = Permille(200);

/// A text the adviser names, and what it says of it.
pub struct AdvisedText {
    /// Why it is named.
    pub heading: Message,
    /// The text.
    pub draft: Draft,
    /// What is said of it.
    pub lines: Vec<Message>,
}

/// What could be signed in the end, with what is said of it.
pub fn reach_advice(view: &SeatView, advice: &ReachAdvice) -> Vec<Message> {
    let (common, side) = (view.common(), view.side());
    let other = name(common, side.other());
    let Some((reach, text)) = &advice.found else {
        return vec![Message::new("advice-reach-none").with("name", other)];
    };
    let heard = advice.heard;
    let taken = if heard.is_elsewhere_only() {
        "advice-reach-unheard-of-it"
    } else if heard.here == 0 {
        "advice-reach-unheard"
    } else {
        "advice-reach-taken"
    };
    let mut lines = vec![
        Message::new("advice-reach")
            .with("round", round_name(common, reach.by))
            .with("text", text_against(common, &view.table().status_quo, &reach.draft)),
        Message::new(taken).with("name", other).with("taken", guessed(reach.taken)),
    ];
    if reach.taken < NEAR {
        lines.push(Message::new("advice-reach-far"));
    }
    if text.not_yet.is_none() {
        lines.push(Message::new("advice-reach-now"));
    }
    lines.extend(text_lines(common, side, text));
    lines.push(match &reach.likelier {
        Some(found) => likelier(common, side, found),
        None => Message::new("advice-reach-no-likelier").with("name", other),
    });
    lines.push(
        Message::new("advice-reach-sure")
            .with("name", other)
            .with("seen", heard.here)
            .with("heard", if heard.is_elsewhere_only() { "elsewhere" } else { "here" })
            .with("unsounded", advice.unsounded),
    );
    lines
}

/// A guess at what another will do, told as a chance: no guess is certain.
pub(super) fn guessed(taken: Permille) -> Message {
    chance(taken.clamp(Permille(10), Permille(990)))
}

fn likelier(common: &Common, side: Side, found: &Likelier) -> Message {
    Message::new("advice-reach-likelier")
        .with("name", name(common, side.other()))
        .with("clause", clause_advised(common, found.clause))
        .with("cost", costs(found.cost))
        .with("taken", guessed(found.taken))
        .with("chance", chance(found.chance))
}

/// What would pass at the home of the view's side: the texts named, and what the adviser does not know.
pub fn home_advice(view: &SeatView, advice: &HomeAdvice) -> (Vec<AdvisedText>, Vec<Message>) {
    let (common, side) = (view.common(), view.side());
    let quiet = &view.table().status_quo;
    let mut texts = Vec::new();
    let mut tell = |id: &'static str, text: &TextAdvice| {
        let heading = Message::new(id)
            .with("name", name(common, side.other()))
            .with("text", text_against(common, quiet, &text.draft));
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
            .with("what", describe_move(common, &common.opening_status_quo(), side, &remedy.a_move))
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
        let clause = clause_advised(common, clause);
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
            .with("clause", clause_advised(common, clause))
            .with("points", points)
    }));
    lines.extend(advice.concession.map(|found| concession(common, side, &found)));
    lines.extend(feelings(common, side, advice));
    lines.push(Message::new("advice-other-unknown").with("name", other));
    lines
}

fn concession(common: &Common, side: Side, found: &Concession) -> Message {
    let (own, opening) = ("advice-concession", "advice-concession-opening");
    let home = if found.before == found.after {
        Message::new("advice-home-stays").with("after", chance(found.after))
    } else {
        Message::new("advice-home-goes")
            .with("before", chance(found.before))
            .with("after", chance(found.after))
    };
    Message::new(if found.from_own_text { own } else { opening })
        .with("name", name(common, side.other()))
        .with("clause", clause_advised(common, found.clause))
        .with("cost", costs(found.cost))
        .with("gives", found.gives)
        .with("home", home)
}

fn costs(cost: Utility) -> Message {
    if cost <= Utility::ZERO {
        return Message::new("advice-costs-nothing");
    }
    Message::new("advice-costs").with("cost", rounded(cost))
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
