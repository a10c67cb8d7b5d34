//! One screen that several persons may share: who looks at it, and when the curtain is down between them.

use super::{Answer, Done, Request, Sitting};
use crate::sentence::Message;
use crate::session::SeatId;

/// Who looks at a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onlooker {
    /// The seat in front of the screen; nobody while the curtain is down.
    looking: Option<SeatId>,
}

impl Onlooker {
    /// As a sitting begins or is taken up again. With two persons the curtain is down.
    pub fn new(sitting: &Sitting) -> Self {
        let mut persons = sitting.persons();
        let looking = match (persons.next(), persons.next()) {
            (only, None) => only,
            (_, Some(_)) => None,
        };
        Self { looking }
    }

    /// The seat in front of the screen; nobody while the curtain is down.
    pub fn looking(&self) -> Option<SeatId> {
        self.looking
    }

    /// Does what is asked from the screen, and lets the curtain down where the turn has passed to another person. While
    /// it is down it may be lifted by whoever is to move, and a copy of the game may be kept.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn ask(&mut self, sitting: &mut Sitting, request: Request) -> Answer {
        let Some(seat) = self.looking else {
            return match request {
                Request::Proceed => {
                    self.looking =
                        sitting.person(sitting.turn()).or_else(|| sitting.persons().next());
                    Ok(Done::default())
                }
                Request::SaveAs(name) => sitting.copy(&name),
                Request::Move { .. }
                | Request::TakeBack
                | Request::WorkOn(_)
                | Request::OpenDossier => Err(Message::new("game-nobody-looks")),
            };
        };
        let answer = sitting.answer(seat, request);
        self.follow(sitting);
        answer
    }

    /// Lets the curtain down where the turn has passed to another person; in the end all may look.
    fn follow(&mut self, sitting: &Sitting) {
        let turn = sitting.turn();
        let side = self.looking.and_then(|seat| sitting.side(seat));
        if sitting.person(turn).is_some() && side != Some(turn) && !sitting.is_over() {
            self.looking = None;
        }
    }
}
