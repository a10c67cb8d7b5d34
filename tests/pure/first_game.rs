//! The guide through a first game: short, never at a loss, and right: who does what it says brings a text home.

use std::mem::discriminant;
use std::sync::Arc;

use crate::common::{Draw, HISTORY, TUTORIAL, checked};
use crate::tutorial::won_back;
use two_tables::ai::{Level, seated, style};
use two_tables::negotiation::moves::{Answer, Channel, Move};
use two_tables::negotiation::outcome::Ending;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::state::Phase;
use two_tables::pages::{InHand, Lesson};
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::store;
use two_tables::view::SeatView;
use two_tables::wording::Wording;

/// A newcomer who has read nothing: he does what the guide says and takes for a draft what serves him best there.
struct Guided {
    hand: Option<Draft>,
    theirs: Option<Draft>,
    lessons: Vec<Lesson>,
}

impl Guided {
    fn new() -> Self {
        Self { hand: None, theirs: None, lessons: Vec::new() }
    }

    /// The text he works on: his own, else theirs.
    fn text(&self, view: &SeatView) -> Option<Draft> {
        let theirs = view.table().offers[view.side().other()].map(|offer| offer.draft);
        theirs.filter(|_| self.hand.is_none()).or(self.hand)
    }

    fn choose(&mut self, view: &SeatView) -> Move {
        let theirs = view.table().offers[view.side().other()].map(|offer| offer.draft);
        if theirs.is_some() && theirs != self.theirs {
            // What is new on the table is what he looks at.
            (self.theirs, self.hand) = (theirs, None);
        }
        for _ in 0..12 {
            let hand = self.text(view).map(|draft| InHand::of(view, draft));
            let lesson = Lesson::of(view, hand).unwrap();
            self.lessons.push(lesson);
            is_short(view, lesson);
            let draft = hand.map_or(view.table().status_quo, |hand| hand.draft);
            match self.obey(view, draft, lesson) {
                Some(a_move) => return a_move,
                None if self.hand == Some(draft) => break,
                None => {}
            }
        }
        Move::Hold
    }

    /// The move a lesson asks for; none where it asks for another draft, which he then has.
    fn obey(&mut self, view: &SeatView, draft: Draft, lesson: Lesson) -> Option<Move> {
        let common = view.common();
        match lesson {
            Lesson::Decide => view.offered().into_iter().next(),
            Lesson::SoundOut => {
                let asks = |one: &Move| matches!(one, Move::Consult(_));
                view.offered().into_iter().find(asks)
            }
            Lesson::Answer => Some(Move::Reply(Answer::Reciprocate)),
            Lesson::Gesture => {
                let kind =
                    |one: &Move| matches!(one, Move::Gesture(id) if !common.gestures[*id].hostile);
                view.offered().into_iter().find(kind)
            }
            Lesson::Accept => Some(Move::Accept),
            Lesson::Propose => Some(Move::Propose(Channel::Private, draft)),
            Lesson::Hold | Lesson::LetAnswer | Lesson::LetVote => Some(Move::Hold),
            Lesson::Initial => Some(Move::Initial),
            Lesson::WinVotes => {
                let Phase::Interval { draft, .. } = view.table().phase else { panic!() };
                Some(won_back(view, &draft).unwrap_or(Move::Hold))
            }
            Lesson::Unpin { by, .. } => {
                let about = &common.issues[by.issue];
                let others = about.choices().filter(|option| *option != by.option);
                let others = others.map(|option| draft.with(Clause { issue: by.issue, option }));
                self.hand = others.max_by_key(|one| view.value(one).total);
                None
            }
            Lesson::ReadTwice(clause) => {
                self.hand = Some(draft.with(clause));
                None
            }
            Lesson::Write | Lesson::Mend | Lesson::AskMore | Lesson::WinOver | Lesson::Weigh => {
                self.hand = Some(better(view, draft));
                None
            }
        }
    }
}

/// Whether a lesson is said in 25 words at most, to who types and to who points.
fn is_short(view: &SeatView, lesson: Lesson) {
    let wording = Wording::new(Language::English);
    for wording in [wording.clone(), wording.for_pointing()] {
        let said = wording.say(&lesson.text(view));
        let count = said.split_whitespace().count();
        assert!((6..=25).contains(&count), "{count} words: {said}");
    }
}

/// `draft` with the one clause changed that brings it nearest to a text that fits, passes and is worth something.
fn better(view: &SeatView, draft: Draft) -> Draft {
    let (common, table) = (view.common(), view.table());
    let open = common.issues.iter().flat_map(|(issue, about)| {
        let options: Vec<_> = about.choices().collect();
        options.into_iter().map(move |option| Clause { issue, option })
    });
    let open = open.filter(|clause| {
        table.is_open(common, *clause) || table.status_quo.clause(clause.issue) == *clause
    });
    let rank = |draft: &Draft| {
        let misfits = common.package(*draft).err().map_or(0, |misfits| misfits.len());
        let hand = InHand::of(view, *draft);
        let enough = hand.worth >= view.standing().no_agreement_for(draft);
        let carried = hand.chance.0 >= 500;
        (std::cmp::Reverse(misfits), carried && enough, hand.chance.0.min(500), hand.worth)
    };
    open.map(|clause| draft.with(clause)).filter(|one| *one != draft).max_by_key(rank).unwrap()
}

fn game(scenario: &Arc<Scenario>, seed: u64, side: Side) -> (Negotiation, Vec<Lesson>) {
    let other = style::read(&store::shipped_style("dealmaker").unwrap()).unwrap();
    let other = seated(other, Level::Even);
    let mut pupil = Guided::new();
    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), seed);
    while !talks.state().table.is_over() {
        let on = talks.state().table.turn.side;
        let view = SeatView::new(&talks, on);
        let a_move =
            if on == side { pupil.choose(&view) } else { other.choose(&view).unwrap().a_move };
        let a_move = if view.permit(a_move).is_ok() { a_move } else { Move::Hold };
        talks.play(on, a_move).unwrap();
    }
    (talks, pupil.lessons)
}

#[test]
fn who_does_what_the_guide_says_brings_a_text_home() {
    let scenario = checked(TUTORIAL);
    let mut met: Vec<Lesson> = Vec::new();
    for side in Side::BOTH {
        let games: Vec<_> = (1..=30).map(|seed| game(&scenario, seed, side)).collect();
        let is_in_force =
            |talks: &Negotiation| talks.state().table.outcome.unwrap().ending == Ending::InForce;
        let in_force = games.iter().filter(|(talks, _)| is_in_force(talks)).count();
        assert!(in_force >= 24, "{side}: {in_force} of 30");
        let lessons = games.into_iter().flat_map(|(_, lessons)| lessons);
        for lesson in lessons {
            if !met.iter().any(|known| discriminant(known) == discriminant(&lesson)) {
                met.push(lesson);
            }
        }
    }
    assert_eq!(met.first(), Some(&Lesson::SoundOut));
    assert_eq!(met.get(1), Some(&Lesson::Write));
    // Not met by who obeys: nothing comes to be decided in the case, and he offers no text his home would stop.
    assert!(met.len() >= 11, "{met:?}");
}

#[test]
fn it_is_at_a_loss_only_where_nothing_is_to_be_done() {
    let look = |view: &SeatView, hand: Option<Draft>| {
        let hand = hand.map(|draft| InHand::of(view, draft));
        let lesson = Lesson::of(view, hand);
        assert_eq!(lesson.is_some(), view.is_own_turn() && !is_stuck(view), "{lesson:?}");
        let Some(lesson) = lesson else { return };
        is_short(view, lesson);
    };
    for (text, games) in [(TUTORIAL, 40), (HISTORY, 6)] {
        let scenario = checked(text);
        for seed in 0..games {
            let mut draw = Draw::new(seed);
            let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), seed);
            while !talks.state().table.is_over() {
                let side = talks.state().table.turn.side;
                let view = SeatView::new(&talks, side);
                let offered = view.offered();
                let theirs = view.table().offers[side.other()].map(|offer| offer.draft);
                look(&view, None);
                for hand in texts(&view).into_iter().chain(theirs) {
                    look(&view, Some(hand));
                }
                look(&SeatView::new(&talks, side.other()), None);
                let a_move = offered[draw.below(offered.len())];
                talks.play(side, a_move).unwrap();
            }
        }
    }
}

/// Texts of one clause each that may be written now.
fn texts(view: &SeatView) -> Vec<Draft> {
    let (common, table) = (view.common(), view.table());
    let clauses = common.issues.iter().flat_map(|(issue, about)| {
        let options: Vec<_> = about.choices().collect();
        options.into_iter().map(move |option| Clause { issue, option })
    });
    let open = clauses.filter(|clause| table.is_open(common, *clause));
    open.map(|clause| table.status_quo.with(clause)).take(6).collect()
}

/// Whether one's text was accepted and cannot be signed any longer: the page of the turn says what is left then.
fn is_stuck(view: &SeatView) -> bool {
    matches!(view.table().phase, Phase::Initialling { .. }) && view.permit(Move::Initial).is_err()
}
