//! What has come to the seat's side to be decided: who comes, what is asked, by when, and what each choice costs.

use crate::negotiation::moves::Move;
use crate::pages::Page;
use crate::scenario::id::DecisionId;
use crate::sentence::Message;
use crate::units::{Points, Round};
use crate::view::SeatView;
use crate::wording::{choice_called, plain, refusal, round_name};

/// Every decision that waits for the seat's side; nothing where none does.
pub fn to_decide(page: &mut Page<'_>, view: &SeatView) {
    for (decision, until) in view.to_decide() {
        one(page, view, decision, until);
    }
}

fn one(page: &mut Page<'_>, view: &SeatView, decision: DecisionId, until: Round) {
    let (common, side) = (view.common(), view.side());
    let about = &common.decisions[decision];
    page.heading(
        &Message::new("decide-heading").with("from", &about.from).with("title", &about.title),
    );
    page.text(&about.text);
    page.say(&deadline(view, decision, until));
    for (choice, chosen) in about.choices.iter() {
        let is_free = chosen.cost == Points::ZERO;
        let line = Message::new(if is_free { "decide-choice-free" } else { "decide-choice" })
            .with("choice", choice_called(common, decision, choice))
            .with("text", &chosen.text);
        page.item(1, &if is_free { line } else { line.with("cost", plain(chosen.cost)) });
        let permitted = view.permit(Move::Decide(decision, choice));
        if let Err(why) = permitted
            && view.is_own_turn()
        {
            let why = refusal(common, side, &why);
            page.item(2, &Message::new("decide-not-now").with("why", why));
        }
    }
}

/// By when it must be decided, and what is done otherwise.
fn deadline(view: &SeatView, decision: DecisionId, until: Round) -> Message {
    let common = view.common();
    let about = &common.decisions[decision];
    let message = if about.is_of_the_interval() {
        Message::new("decide-after-signature")
    } else if until <= view.table().round {
        Message::new("decide-this-turn")
    } else {
        Message::new("decide-until").with("round", round_name(common, until))
    };
    let otherwise = &about.choices[about.otherwise].title;
    message.with("otherwise", otherwise)
}
