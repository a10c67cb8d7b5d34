//! A first game taught in place: what to try now, and why. A step follows from what is seen alone, so it is made by what
//! the player does and never by a clock, and any shell can show it.

use serde::{Deserialize, Serialize};

use super::glossary::Term;
use crate::negotiation::moves::{Channel, Kind, Move, Verb};
use crate::negotiation::state::Phase;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{GestureId, IssueId};
use crate::sentence::{Blank, Message, Text};
use crate::units::{Permille, Utility};
use crate::view::SeatView;

/// Where a person is guided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Guidance {
    /// In the case that is there for learning.
    #[default]
    #[serde(rename = "tutorial")]
    InTheTutorial,
    /// In every game, since it was called.
    #[serde(rename = "everywhere")]
    Everywhere,
    /// Nowhere, since it was put away for good.
    #[serde(rename = "nowhere")]
    Nowhere,
}

/// The scenario that is there for learning.
pub const TUTORIAL: &str = "tutorial";

impl Guidance {
    /// Whether whoever plays the scenario called so is guided.
    pub fn guides(self, scenario: &str) -> bool {
        match self {
            Self::InTheTutorial => scenario == TUTORIAL,
            Self::Everywhere => true,
            Self::Nowhere => false,
        }
    }
}

/// What to try, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lesson {
    /// Something has come to be decided.
    Decide,
    /// Ask a faction how it feels.
    SoundOut,
    /// Write a draft, which binds to nothing.
    Write,
    /// Answer the other side's gesture.
    Answer,
    /// Make a gesture.
    Gesture,
    /// Look at what the other side asks for.
    Weigh,
    /// The other side's text is good enough to be accepted.
    Accept,
    /// Write the clause that can be read two ways.
    ReadTwice(Clause),
    /// A clause of the text leaves no room for the two readings of another.
    Unpin {
        /// The one that could be read two ways.
        clause: Clause,
        /// The one that says which.
        by: Clause,
    },
    /// Clauses do not fit together, and one more would mend it.
    Mend,
    /// The text is worth less than no agreement.
    AskMore,
    /// The text would fail at home.
    WinOver,
    /// The text is good enough to be proposed.
    Propose,
    /// One's proposal lies there: let them answer.
    LetAnswer,
    /// Nothing can be offered yet: let the turn pass.
    Hold,
    /// The other side accepts: put one's initials to it.
    Initial,
    /// Signed: win votes before they are counted.
    WinVotes,
    /// Signed, and nothing is left to be done: let them vote.
    LetVote,
}

/// What a lesson speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// One's own home.
    Home,
    /// The treaty.
    Treaty,
    /// The moves at home.
    AtHome,
    /// The signals.
    Signals,
    /// The moves at the table.
    AtTheTable,
    /// What waits for an answer.
    Waiting,
}

/// The text at hand, as far as a lesson asks about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InHand {
    /// The text.
    pub draft: Draft,
    /// Its chance at home.
    pub chance: Permille,
    /// What it is worth to the chief.
    pub worth: Utility,
}

impl InHand {
    /// `draft` as the seat of `view` sees it.
    pub fn of(view: &SeatView, draft: Draft) -> Self {
        let (chance, worth) = (view.forecast(&draft).chance, view.value(&draft).total);
        Self { draft, chance, worth }
    }

    /// Whether it beats no agreement.
    fn is_worth_it(&self, view: &SeatView) -> bool {
        self.worth >= view.standing().no_agreement_for(&self.draft)
    }

    /// Whether it beats no agreement and home is likelier than not to carry it.
    fn is_good(&self, view: &SeatView) -> bool {
        self.is_worth_it(view) && self.is_carried()
    }

    /// Whether home is likelier than not to carry it.
    fn is_carried(&self) -> bool {
        self.chance >= Permille(500)
    }
}

impl Lesson {
    /// What the seat of `view`, with this text at hand, would do best to try now; nothing where it is not its turn.
    pub fn of(view: &SeatView, hand: Option<InHand>) -> Option<Self> {
        if !view.is_own_turn() {
            return None;
        }
        let turn = view.table().turn;
        match view.table().phase {
            Phase::Over => None,
            Phase::Initialling { .. } => may(view, Move::Initial).then_some(Self::Initial),
            Phase::Interval { .. } if turn.has_left(Kind::Home) => Some(Self::WinVotes),
            Phase::Interval { .. } => Some(Self::LetVote),
            Phase::Talks => Some(
                waiting(view)
                    .or_else(|| first_steps(view, hand))
                    .unwrap_or_else(|| on_the_text(view, hand)),
            ),
        }
    }

    /// It in a sentence or two, at most 25 words.
    pub fn text(self, view: &SeatView) -> Message {
        let verb = |verb: Verb| Blank::called(verb.word(), verb.name());
        match self {
            Self::Decide => Message::new("guide-decide"),
            Self::SoundOut => Message::new("guide-sound-out").with("verb", verb(Verb::Consult)),
            Self::Write => Message::new("guide-write").with(
                "how",
                Blank::called(
                    Message::new("guide-write-typed"),
                    Message::new("guide-write-pointed"),
                ),
            ),
            Self::Answer => Message::new("guide-answer").with("verb", verb(Verb::Reply)),
            Self::Gesture => Message::new("guide-gesture").with("verb", verb(Verb::Gesture)),
            Self::Weigh => Message::new("guide-weigh"),
            Self::Accept => Message::new("guide-accept").with("verb", verb(Verb::Accept)),
            Self::ReadTwice(clause) => {
                Message::new("guide-read-twice").with("clause", titled(view, clause))
            }
            Self::Unpin { clause, by } => Message::new("guide-unpin")
                .with("clause", titled(view, clause))
                .with("by", titled(view, by)),
            Self::Mend => Message::new("guide-mend").with(
                "how",
                Blank::called(Message::new("guide-mend-typed"), Message::new("guide-mend-pointed")),
            ),
            Self::AskMore => Message::new("guide-ask-more"),
            Self::WinOver => Message::new("guide-win-over"),
            Self::Propose => Message::new("guide-propose").with("verb", verb(Verb::Propose)),
            Self::LetAnswer => Message::new("guide-let-answer").with("verb", verb(Verb::Hold)),
            Self::Hold => Message::new("guide-hold").with("verb", verb(Verb::Hold)),
            Self::Initial => Message::new("guide-initial"),
            Self::WinVotes => Message::new("guide-win-votes").with("verb", verb(Verb::Pay)),
            Self::LetVote => Message::new("guide-let-vote").with("verb", verb(Verb::Hold)),
        }
    }

    /// What it speaks of.
    pub fn spot(self) -> Spot {
        match self {
            Self::SoundOut | Self::WinVotes => Spot::AtHome,
            Self::WinOver => Spot::Home,
            Self::Write
            | Self::Weigh
            | Self::ReadTwice(_)
            | Self::Unpin { .. }
            | Self::Mend
            | Self::AskMore => Spot::Treaty,
            Self::Answer | Self::Gesture => Spot::Signals,
            Self::Decide => Spot::Waiting,
            Self::Accept
            | Self::Propose
            | Self::LetAnswer
            | Self::Hold
            | Self::Initial
            | Self::LetVote => Spot::AtTheTable,
        }
    }

    /// The word of the field that it teaches.
    pub fn term(self) -> Term {
        match self {
            Self::Decide | Self::Hold | Self::LetAnswer => Term::TwoTables,
            Self::SoundOut => Term::Mood,
            Self::Write | Self::Weigh => Term::WinSet,
            Self::Answer | Self::Gesture => Term::Gesture,
            Self::ReadTwice(_) | Self::Unpin { .. } => Term::TwoReadings,
            Self::Mend => Term::Linkage,
            Self::Accept | Self::AskMore => Term::NoAgreement,
            Self::WinOver => Term::RedLine,
            Self::Propose => Term::BackChannel,
            Self::Initial | Self::LetVote => Term::Ratification,
            Self::WinVotes => Term::SidePayment,
        }
    }
}

/// What waits for an answer before anything else is tried.
fn waiting(view: &SeatView) -> Option<Lesson> {
    if !view.to_decide().is_empty() {
        return Some(Lesson::Decide);
    }
    let (table, side) = (view.table(), view.side());
    let is_unanswered = table.unanswered[side.other()].is_some();
    (is_unanswered && table.turn.has_left(Kind::Signal)).then_some(Lesson::Answer)
}

/// What is tried once, in this order: a faction is asked, a draft is written, a gesture is made.
fn first_steps(view: &SeatView, hand: Option<InHand>) -> Option<Lesson> {
    let (common, table, side) = (view.common(), view.table(), view.side());
    let has_asked = view.own().consulted.values().any(Option::is_some);
    let mut factions = common.sides[side].factions.ids();
    let is_blank = hand.is_none_or(|hand| hand.draft == table.status_quo);
    // Who writes before he asks is not held up.
    if !has_asked && is_blank && factions.any(|faction| may(view, Move::Consult(faction))) {
        return Some(Lesson::SoundOut);
    }
    if is_blank && table.offers[side].is_none() && open(view).next().is_some() {
        return Some(Lesson::Write);
    }
    // One meets before one does the other a kindness; and a text that both could sign waits for none.
    let is_first_round = table.round.0 == 0;
    let is_ready = hand.is_some_and(|hand| hand.is_good(view));
    let kind = |gesture: &GestureId| {
        common.gestures[*gesture].side == side && !common.gestures[*gesture].hostile
    };
    let has_made = table.gestures.iter().any(kind);
    let mut own = common.gestures.ids().filter(kind);
    let can_make = own.any(|gesture| may(view, Move::Gesture(gesture)));
    (!is_first_round && !is_ready && !has_made && can_make).then_some(Lesson::Gesture)
}

/// What the text at hand still lacks.
fn on_the_text(view: &SeatView, hand: Option<InHand>) -> Lesson {
    let (table, side) = (view.table(), view.side());
    let Some(hand) = hand.filter(|hand| hand.draft != table.status_quo) else {
        return Lesson::Hold;
    };
    let is_good = hand.is_good(view);
    let theirs = [table.offers[side.other()], table.replaced[side.other()]];
    if theirs.into_iter().flatten().any(|offer| offer.draft == hand.draft) {
        let can_accept = [Move::Accept, Move::AcceptEarlier].map(|accept| may(view, accept));
        let is_good = is_good && can_accept.contains(&true);
        return if is_good { Lesson::Accept } else { Lesson::Weigh };
    }
    if table.offers[side].is_some_and(|offer| offer.draft == hand.draft) {
        return Lesson::LetAnswer;
    }
    let can_propose = may(view, Move::Propose(Channel::Private, hand.draft));
    if is_good && can_propose {
        return Lesson::Propose;
    }
    if let Some(clause) = readable_twice(view, &hand.draft) {
        return Lesson::ReadTwice(clause);
    }
    if let Some(pinned) = pinned(view, &hand.draft) {
        return pinned;
    }
    match view.common().package(hand.draft) {
        Err(misfits) if one_more_mends(view, &hand.draft, misfits.len()) => Lesson::Mend,
        Ok(_) if !hand.is_worth_it(view) => Lesson::AskMore,
        Ok(_) if !hand.is_carried() => Lesson::WinOver,
        Ok(_) | Err(_) => Lesson::Hold,
    }
}

/// Whether the seat may make `a_move` now.
fn may(view: &SeatView, a_move: Move) -> bool {
    view.permit(a_move).is_ok()
}

/// What may be written now and is more than silence.
fn open(view: &SeatView) -> impl Iterator<Item = Clause> + '_ {
    let (common, table) = (view.common(), view.table());
    let of = move |issue: IssueId| {
        let told = table.told_choices(common, issue);
        told.map(move |option| Clause { issue, option })
    };
    let says_something = |clause: &Clause| table.status_quo.option(clause.issue) != clause.option;
    let clauses = common.issues.ids().flat_map(of).filter(says_something);
    clauses.filter(move |clause| table.is_open(common, *clause))
}

/// A clause by its title, else by its issue's.
fn titled(view: &SeatView, clause: Clause) -> &Text {
    let about = &view.common().issues[clause.issue];
    about.options[clause.option].title.as_ref().unwrap_or(&about.title)
}

/// What of `draft` says how another clause of it is to be read, that could be read two ways.
fn pinned(view: &SeatView, draft: &Draft) -> Option<Lesson> {
    let (common, table) = (view.common(), view.table());
    common.issues.ids().find_map(|issue| {
        let clause = draft.clause(issue);
        let about = &common.issues[issue].options[clause.option];
        about.reads_as.filter(|_| !table.collapsed.contains(&clause))?;
        let pin = about.pinned_by.iter().find(|pin| pin.stands_in(draft))?;
        Some(Lesson::Unpin { clause, by: draft.clause(pin.issue) })
    })
}

/// A clause that may be written now, can be read two ways, and is missing in `draft`.
fn readable_twice(view: &SeatView, draft: &Draft) -> Option<Clause> {
    let (common, table) = (view.common(), view.table());
    let mut clauses = open(view).filter(|clause| draft.clause(clause.issue) != *clause);
    clauses.find(|clause| {
        let about = &common.issues[clause.issue].options[clause.option];
        about.reads_as.is_some() && !table.collapsed.contains(clause)
    })
}

/// Whether a clause that may be written now leaves fewer misfits than `misfits` in `draft`.
fn one_more_mends(view: &SeatView, draft: &Draft, misfits: usize) -> bool {
    let common = view.common();
    open(view).any(|clause| match common.package(draft.with(clause)) {
        Ok(_) => true,
        Err(left) => left.len() < misfits,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guide_stays_where_it_was_called() {
        let guided = |guidance: Guidance| [TUTORIAL, "1956"].map(|one| guidance.guides(one));
        assert_eq!(guided(Guidance::default()), [true, false]);
        assert_eq!(guided(Guidance::Everywhere), [true, true]);
        assert_eq!(guided(Guidance::Nowhere), [false, false]);
    }
}
