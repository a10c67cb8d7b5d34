//! ONE TABLE, WHOEVER SHOWS IT: who has been told what, what lies on whose desk, what an opponent chose and said, what
//! is to be kept and under which name.
//!
//! A shell passes on what a seat asks, one [`Request`] in and one [`Answer`] out, and words what the seat is to see
//! ([`Sitting::look`]). Nothing here draws, prints or writes: text play, the window and a host of many tables keep the
//! same table.

mod desk;
mod keep;
mod name;
mod news;
mod off_turn;
mod onlooker;
mod opponent;
mod place;
mod request;
mod vote;

pub use desk::text_at_hand;
pub use keep::Keep;
pub use name::{SaveName, game_name, game_number, is_device};
pub use news::News;
pub use onlooker::Onlooker;
pub use opponent::Question;
pub use place::Scene;
pub use request::{Answer, Done, Request};
pub use vote::{Vote, votes};

use std::collections::{BTreeMap, BTreeSet};

use keep::Keeping;
use news::Said;
use opponent::Opponents;
use place::{Already, Place};

use crate::ai::Speech;
use crate::negotiation::event::Event;
use crate::negotiation::fallen::{Fallen, fallen};
use crate::negotiation::moves::{Kind, Move};
use crate::negotiation::notation;
use crate::negotiation::ratification::Ballot;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side};
use crate::sentence::{Blank, Message};
use crate::session::{Foreseen, Player, SeatId, Session};
use crate::units::Round;
use crate::view::SeatView;
use crate::wording::{cannot_undo, describe_move, rejection};

/// A sitting, with every secret of it: what a seat may see of it is a [`Sight`].
pub struct Sitting {
    session: Session,
    /// The seats persons have.
    persons: BTreeSet<SeatId>,
    opponents: Opponents,
    places: BTreeMap<SeatId, Place>,
    /// The draft a delegation works on, if any: one for all its seats. It lies on the desk until a move at the table.
    drafts: BySide<Option<Draft>>,
    said: Vec<Said>,
    keeping: Keeping,
}

/// What a seat sees when it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The view.
    pub view: SeatView,
    /// Everything that has happened before this seat, in order, each with its round.
    pub happened: Vec<(Round, Event)>,
    /// What opponents have said, in order, each with how much of what happened came before it.
    pub said: Vec<(usize, Side, Speech)>,
    /// The places among it of the turns that passed because time had run out.
    pub ran_out: BTreeSet<usize>,
    /// The proposals that fell unanswered, in order, each with how much of what happened came before it.
    pub fallen: Vec<(usize, Fallen)>,
    /// What of it the seat had not been told, with what opponents said, in order.
    pub news: Vec<News>,
    /// The text everything else is about, where there is one ([`text_at_hand`]).
    pub draft: Option<Draft>,
    /// The votes it has been told of and not yet followed, in the order they were taken.
    pub roll_call: Vec<Ballot>,
}

impl Sitting {
    /// A sitting about to begin or to be taken up again; a seat an opponent plays is nobody's else. What happened before it
    /// was taken up is no news.
    pub fn new(session: Session, players: impl IntoIterator<Item = Player>) -> Self {
        let (mut persons, mut opponents) = (BTreeSet::new(), Opponents::default());
        for player in players {
            match player {
                Player::Person(seat) => {
                    persons.insert(seat);
                }
                Player::Opponent(seat, mind) => opponents.seat(seat, mind),
            }
        }
        persons.retain(|seat| !opponents.has(*seat));
        // What opponents say is not saved.
        let already =
            (session.revision() > 0).then(|| Already { told: session.events().len(), heard: 0 });
        let places = persons.iter().map(|seat| (*seat, Place::new(already))).collect();
        let keeping = Keeping::new(session.revision());
        let drafts = BySide::default();
        Self { session, persons, opponents, places, drafts, said: Vec::new(), keeping }
    }

    /// The session, secrets included: for the debrief and for what is kept.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The number of the present position.
    pub fn revision(&self) -> usize {
        self.session.revision()
    }

    /// Whether the talks are over.
    pub fn is_over(&self) -> bool {
        self.session.talks().state().table.is_over()
    }

    /// Whose turn it is; in the end, whose it was.
    pub fn turn(&self) -> Side {
        self.session.talks().state().table.turn.side
    }

    /// The seats persons have, in order.
    pub fn persons(&self) -> impl Iterator<Item = SeatId> {
        self.persons.iter().copied()
    }

    /// The first seat of `side` that a person has.
    pub fn person(&self, side: Side) -> Option<SeatId> {
        self.persons().find(|seat| self.side(*seat) == Some(side))
    }

    /// Whose delegation the seat is of.
    pub fn side(&self, seat: SeatId) -> Option<Side> {
        self.session.seat(seat)?.side
    }

    /// What the seat of a person sees, noted as shown and told.
    pub fn look(&mut self, seat: SeatId) -> Option<Sight> {
        let side = self.side(seat).filter(|_| self.persons.contains(&seat))?;
        let view = self.session.show(seat)?;
        let news = self.news(seat, side);
        let events = self.session.events();
        let place = |number: usize| news::known_before(events, number, side);
        let fell = fallen(self.session.scenario(), events).into_iter();
        Some(Sight {
            happened: news::dated(events, side),
            ran_out: self.session.ran_out().map(place).collect(),
            fallen: fell.map(|fell| (place(fell.after), fell)).collect(),
            said: news::spoken(self.session.events(), &self.said, side),
            draft: text_at_hand(&view, self.drafts[side]),
            roll_call: self
                .places
                .get(&seat)
                .map(|place| place.roll_call.clone())
                .unwrap_or_default(),
            news,
            view,
        })
    }

    /// What the seat is to be shown: what it was told to read first, the votes it has not followed, the table, the end.
    pub fn scene(&self, seat: SeatId) -> Scene {
        match self.places.get(&seat) {
            Some(place) if place.dossier_open => Scene::Dossier,
            Some(place) if !place.roll_call.is_empty() => Scene::RollCall,
            Some(_) | None if self.is_over() => Scene::Debrief,
            Some(_) | None => Scene::Table,
        }
    }

    /// The draft the seat's delegation works on, if any.
    pub fn on_desk(&self, seat: SeatId) -> Option<Draft> {
        self.drafts[self.side(seat)?]
    }

    /// Whether a move had better be asked for once more: it binds, moves or costs something, ends the talks, leaves
    /// undecided what is to be decided, or a text is at stake.
    pub fn is_weighty(&self, view: &SeatView, a_move: Move) -> bool {
        is_weighty(view, a_move, || self.session.foresee(view.side(), a_move))
    }

    /// Does what the seat of a person asks.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn answer(&mut self, seat: SeatId, request: Request) -> Answer {
        let side = self.side(seat).filter(|_| self.persons.contains(&seat));
        let side = side.ok_or_else(|| Message::new("rejected-no-seat"))?;
        match request {
            Request::Move { revision, a_move } => self.submit(seat, side, revision, a_move),
            Request::TakeBack => self.take_back(seat, side),
            Request::WorkOn(draft) => self.work_on(seat, side, draft),
            Request::SaveAs(name) => self.copy(&name),
            Request::Proceed => {
                self.places.entry(seat).or_default().proceed();
                Ok(Done::default())
            }
            Request::OpenDossier => {
                self.places.entry(seat).or_default().dossier_open = true;
                Ok(Done::default())
            }
        }
    }

    /// What a copy of the game called `name` is to be kept as.
    ///
    /// # Errors
    /// Why no copy may be called so.
    pub fn copy(&self, name: &str) -> Answer {
        let name = SaveName::of_copy(name, &self.session.scenario().common.word)?;
        Ok(Done { told: None, keep: Some(Keep::Copy(name)) })
    }

    fn submit(&mut self, seat: SeatId, side: Side, revision: usize, a_move: Move) -> Answer {
        if let Err(why) = self.session.submit(seat, revision, a_move) {
            return Err(rejection(&self.session.scenario().common, side, &why));
        }
        self.clear_desk(side, a_move);
        Ok(self.changed(None))
    }

    /// Puts the draft of a side away once a move at the table has said what it stood for; a turn let pass leaves it there.
    fn clear_desk(&mut self, side: Side, a_move: Move) {
        if a_move.kind() == Kind::Table && a_move != Move::Hold {
            self.drafts[side] = None;
        }
    }

    /// Takes the last move of the seat's side back; a proposal taken back lies on the desk again.
    fn take_back(&mut self, seat: SeatId, side: Side) -> Answer {
        let undone = self.session.undo(seat).map_err(cannot_undo)?;
        self.ask_again();
        let events = self.session.events().len();
        for place in self.places.values_mut() {
            place.told = place.told.min(events);
        }
        let (common, talks) = (&self.session.scenario().common, self.session.talks());
        let a_move = notation::parse(common, &talks.state().table, side, &undone.line);
        let line = match a_move {
            Ok(a_move) => {
                let quiet = &talks.state().table.status_quo;
                Blank::called(undone.line, describe_move(common, quiet, side, &a_move))
            }
            Err(_) => undone.line.into(),
        };
        if let Ok(Move::Propose(_, draft)) = a_move {
            self.drafts[side] = Some(draft);
        }
        Ok(self.changed(Some(Message::new("game-undone").with("line", line))))
    }

    fn work_on(&mut self, seat: SeatId, side: Side, draft: Option<Draft>) -> Answer {
        if self.session.seat(seat).is_none_or(|sitting| sitting.plays().is_none()) {
            return Err(Message::new("rejected-role"));
        }
        self.drafts[side] = draft;
        Ok(Done::default())
    }

    /// Notes that the game is another than the one last kept.
    fn changed(&mut self, told: Option<Message>) -> Done {
        self.keeping.changed(self.session.revision());
        Done { told, keep: self.keeping.due().then_some(Keep::Game) }
    }

    /// Whether the game is to be kept: it has changed since it was kept, and something has been played.
    pub fn is_to_be_kept(&self) -> bool {
        self.keeping.due()
    }

    /// Notes that the game was kept at a path, or why it was not; what of it is to be told, if anything. A failure is told
    /// once, and again when it is over; the next move tries again.
    ///
    /// # Errors
    /// That the game is not kept, in a sentence.
    pub fn kept(&mut self, outcome: Result<String, Message>) -> Result<Option<Message>, Message> {
        self.keeping.kept(outcome)
    }
}

/// As [`Sitting::is_weighty`], for whoever has no sitting before him; what the move would bring is asked for where it
/// matters.
pub fn is_weighty(
    view: &SeatView,
    a_move: Move,
    foresee: impl FnOnce() -> Option<Foreseen>,
) -> bool {
    a_move.is_binding()
        || view.ends_talks(a_move)
        || view.table().text_at_stake().is_some()
        || !view.left_undecided(a_move).is_empty()
        || foresee().is_some_and(|found| found.is_anything())
}

/// Sittings are handed from thread to thread, and so are answers.
const _: () = {
    const fn handed_on<T: Send + Sync + 'static>() {}
    handed_on::<Sitting>();
    handed_on::<Sight>();
    handed_on::<Answer>();
    handed_on::<Question>();
};
