//! What the adviser would do now, in sentences: what, why, how sure, and what opens later.

use super::advice::guessed;
use super::moves::describe_move;
use super::naming::{clauses_short, faction, name, round_name, rounded, text_against};
use super::notes::chance;
use crate::ai::adviser::{Acting, Asking, LastWord, Mending, NextAdvice, Opening, Taking, Thought};
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::units::{Permille, Utility};
use crate::view::SeatView;

/// A chance below which a text is put to be answered rather than taken (judgement).
const SERIOUS: Permille = Permille(250);

/// What the adviser of the view's side would do now, and why.
pub fn next_advice(view: &SeatView, advice: &NextAdvice) -> Vec<Message> {
    let (common, side) = (view.common(), view.side());
    let other = name(common, side.other());
    let mut lines = thought(view, advice, &advice.what);
    let takes = |thought: &Thought| matches!(thought, Thought::Accept(_));
    let takes_it = takes(&advice.what) || advice.then.as_ref().is_some_and(takes);
    let left_lying = advice.lies.filter(|taking| !takes_it && taking.brings > Utility::ZERO);
    lines.extend(left_lying.map(|taking| {
        Message::new("advice-next-let-lie")
            .with("name", other)
            .with("brings", rounded(taking.brings))
            .with("instead", rounded(taking.instead))
    }));
    if let Some(then) = &advice.then {
        lines.push(Message::new("advice-next-then"));
        lines.extend(thought(view, advice, then));
    }
    lines.extend(
        advice
            .waiting
            .map(|waiting| Message::new("advice-next-waiting").with("waiting", rounded(waiting))),
    );
    let sure = if advice.heard.is_elsewhere_only() {
        Message::new("advice-next-sure-elsewhere")
    } else {
        Message::new("advice-next-sure").with("seen", advice.heard.here)
    };
    lines.push(sure.with("name", other));
    lines.extend(advice.opens.iter().map(|opening| opens(common, opening)));
    lines
}

/// What to do, and why.
fn thought(view: &SeatView, advice: &NextAdvice, thought: &Thought) -> Vec<Message> {
    let (common, side) = (view.common(), view.side());
    let quiet = &view.table().status_quo;
    let other = name(common, side.other());
    let what = describe_move(common, quiet, side, &thought.a_move());
    match thought {
        Thought::Answer(_) => vec![Message::new("advice-next-answer").with("what", what)],
        Thought::GiftBack => {
            vec![Message::new("advice-next-gift-back").with("what", what).with("name", other)]
        }
        Thought::Gesture(_) => {
            vec![Message::new("advice-next-gesture").with("what", what).with("name", other)]
        }
        Thought::Act(acting) => act(view, what, acting),
        Thought::SoundOut(id, draft) => vec![
            Message::new("advice-next-sound-out")
                .with("what", what)
                .with("faction", faction(common, side, *id))
                .with("text", text_against(common, quiet, draft)),
        ],
        Thought::Mend(mending) => vec![mend(view, what, mending)],
        Thought::Accept(taking) => vec![accept(what, taking)],
        Thought::Trade(worth) => {
            vec![
                Message::new("advice-next-trade").with("what", what).with("worth", rounded(*worth)),
            ]
        }
        Thought::Ask(asking) => ask(view, advice, asking),
        Thought::Initial(_) => vec![Message::new("advice-next-initial").with("what", what)],
        Thought::TakeBack(_) => vec![Message::new("advice-next-take-back").with("what", what)],
        Thought::NothingToAsk => {
            vec![Message::new("advice-next-nothing-to-ask").with("what", what)]
        }
        Thought::NothingToMend => {
            let is_asked = view.awaits_a_vote();
            let id =
                if is_asked { "advice-next-nothing-to-mend" } else { "advice-next-nobody-to-ask" };
            vec![Message::new(id).with("what", what)]
        }
        Thought::TooLate => vec![Message::new("advice-next-too-late").with("what", what)],
        Thought::Hold => vec![Message::new("advice-next-hold").with("what", what)],
    }
}

fn act(view: &SeatView, what: Message, acting: &Acting) -> Vec<Message> {
    let worth =
        Message::new("advice-next-act").with("what", what).with("worth", rounded(acting.worth));
    let carries = acting.carries.map(|(draft, before, after)| {
        Message::new("advice-next-act-home")
            .with("text", text_against(view.common(), &view.table().status_quo, &draft))
            .with("before", chance(before))
            .with("after", chance(after))
    });
    std::iter::once(worth).chain(carries).collect()
}

fn mend(view: &SeatView, what: Message, mending: &Mending) -> Message {
    let quiet = &view.table().status_quo;
    Message::new("advice-next-mend")
        .with("what", what)
        .with("text", text_against(view.common(), quiet, &mending.draft))
        .with("before", chance(mending.before))
        .with("after", chance(mending.after))
}

fn accept(what: Message, taking: &Taking) -> Message {
    let message = match taking.last {
        LastWord::Yes => Message::new("advice-next-last-word"),
        LastWord::No => Message::new("advice-next-accept").with("instead", rounded(taking.instead)),
    };
    message.with("what", what).with("brings", rounded(taking.brings))
}

fn ask(view: &SeatView, advice: &NextAdvice, asking: &Asking) -> Vec<Message> {
    let (common, side) = (view.common(), view.side());
    let other = name(common, side.other());
    let what =
        describe_move(common, &view.table().status_quo, side, &Thought::Ask(*asking).a_move());
    let id = if advice.is_own_last { "advice-next-ask-again" } else { "advice-next-ask" };
    let why = match asking.taken {
        None if advice.heard.is_elsewhere_only() => {
            Message::new("advice-next-ask-first-of-it").with("name", other)
        }
        None => Message::new("advice-next-ask-first").with("name", other),
        Some(taken) => {
            let id = if taken < SERIOUS { "advice-next-ask-early" } else { "advice-next-ask-why" };
            Message::new(id).with("name", other).with("taken", guessed(taken))
        }
    };
    vec![
        Message::new(id).with("what", what),
        Message::new("advice-next-ask-worth")
            .with("gain", rounded(asking.gain))
            .with("chance", chance(asking.chance)),
        why,
    ]
}

fn opens(common: &Common, opening: &Opening) -> Message {
    Message::new("advice-opens")
        .with("round", round_name(common, opening.round))
        .with("clauses", clauses_short(common, opening.clauses.iter().copied()))
}
