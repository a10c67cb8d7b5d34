//! The obedient: does what the adviser says, and has no thought of its own.

use super::stairs::{self, first_permitted};
use crate::ai::adviser::{Advice, Counsel, TextAdvice, advise};
use crate::ai::{Choice, Negotiator, plainly, would_make};
use crate::negotiation::moves::{Answer, Channel, Kind, Move};
use crate::view::SeatView;

/// Which of the texts the adviser names it puts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    /// The first: the one best for the other side.
    First,
    /// The one best for oneself.
    Best,
}

/// A player that follows its adviser.
#[derive(Debug)]
pub struct Obedient {
    names: Names,
}

impl Obedient {
    /// One that puts the text its adviser names first.
    pub fn first() -> Self {
        Self { names: Names::First }
    }

    /// One that puts the text its adviser calls best for oneself.
    pub fn best() -> Self {
        Self { names: Names::Best }
    }

    fn named<'a>(&self, advice: &'a Advice) -> Option<&'a TextAdvice> {
        let home = &advice.home;
        match self.names {
            Names::First => home.texts().next(),
            Names::Best => home.for_us.as_ref().or(home.texts().next()),
        }
    }
}

impl Negotiator for Obedient {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        stairs::play(view, || self.obey(view))
    }
}

impl Obedient {
    fn obey(&self, view: &SeatView) -> Choice {
        let advice = advise(view);
        let turn = view.table().turn;
        if turn.has_left(Kind::Signal) && advice.other.unanswered.is_some() {
            let answers = [Answer::Reciprocate, Answer::Acknowledge].map(Move::Reply);
            if let Some(choice) = first_permitted(view, answers, "ai-reply") {
                return choice;
            }
        }
        if let Some(gesture) = advice.other.gesture.filter(|_| turn.has_left(Kind::Signal)) {
            return plainly(Move::Gesture(gesture), "ai-advised");
        }
        let thought = advice.text.as_ref();
        if turn.has_left(Kind::Home) {
            let mends = thought.filter(|text| text.counsel == Counsel::MendFirst);
            let remedy = mends.and_then(|text| text.remedy).map(|remedy| remedy.a_move);
            let sound = advice.home.unsounded.iter().map(|faction| Move::Consult(*faction));
            if let Some(choice) =
                first_permitted(view, remedy.into_iter().chain(sound), "ai-advised")
            {
                return choice;
            }
        }
        let signs = thought.is_some_and(|text| match text.counsel {
            Counsel::Sign | Counsel::Risky => true,
            Counsel::MendFirst | Counsel::TooUnlikely | Counsel::WorthLess => false,
        });
        if signs && would_make(view, Move::Accept) {
            return plainly(Move::Accept, "ai-advised");
        }
        match self.named(&advice) {
            Some(text) => plainly(Move::Propose(Channel::Private, text.draft), "ai-advised"),
            None => plainly(Move::Hold, "ai-nothing-ratifiable"),
        }
    }
}
