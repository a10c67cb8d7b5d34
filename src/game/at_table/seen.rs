//! What the seat at the screen sees, and the news it is told.

use bevy::prelude::*;

use super::super::{GameSystems, mirror};
use super::{Onlooker, Report, Sitting};
use crate::negotiation::event::{Event, Happening};
use crate::negotiation::ratification::{Ballot, Forecast};
use crate::negotiation::value::Value;
use crate::scenario::clause::Draft;
use crate::sitting::Sight;
use crate::units::Round;
use crate::view::SeatView;

/// What the seat at the screen sees: everything a panel may draw from. A table has none while the curtain is down.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The view.
    pub view: SeatView,
    /// Everything that has happened before this seat, in order, each with its round.
    pub happened: Vec<(Round, Event)>,
    /// The text everything else is about: one's own draft, the text at stake, the other's offer, one's last.
    pub at_hand: Option<TextAtHand>,
    /// The votes to be followed on the screen of the roll call, in the order they were taken.
    pub roll_call: Vec<Ballot>,
}

/// The text at hand, and what it would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextAtHand {
    /// The text.
    pub draft: Draft,
    /// What the seat's home would say to it.
    pub forecast: Forecast,
    /// What it is worth to the seat's chief.
    pub value: Value,
}

impl Seen {
    fn new(sight: Sight) -> Self {
        let view = sight.view;
        let at_hand = sight.draft.map(|draft| TextAtHand {
            draft,
            forecast: view.forecast(&draft),
            value: view.value(&draft),
        });
        Self { happened: sight.happened, at_hand, roll_call: sight.roll_call, view }
    }

    /// The text at hand, where there is one.
    pub fn text(&self) -> Option<Draft> {
        self.at_hand.as_ref().map(|at_hand| at_hand.draft)
    }

    /// The text at hand; without one, what holds if nothing is said.
    pub fn draft(&self) -> Draft {
        self.text().unwrap_or(self.view.table().status_quo)
    }

    /// The text last taken to a vote: the one signed last, or one accepted since.
    pub fn voted_on(&self) -> Option<Draft> {
        voted_on(self.happened.iter().map(|(_, event)| &event.what))
    }
}

fn voted_on<'h>(happened: impl DoubleEndedIterator<Item = &'h Happening>) -> Option<Draft> {
    happened.rev().find_map(|what| {
        if let Happening::Signed { draft, .. } | Happening::Accepted { draft, .. } = what {
            return Some(*draft);
        }
        None
    })
}

/// What there is to look at.
type Table<'t> = (Entity, &'t mut Sitting, &'t Onlooker, Option<&'t mut Seen>);
/// Whether there may be anything new.
type Stirred = Or<(Changed<Sitting>, Changed<Onlooker>)>;

fn look(
    mut commands: Commands,
    table: Single<Table<'_>, Stirred>,
    mut reports: MessageWriter<Report>,
) {
    let (entity, mut sitting, onlooker, before) = table.into_inner();
    // That a seat is shown a position is no change of the game.
    let sitting = sitting.bypass_change_detection();
    let Some(mut sight) = onlooker.looking().and_then(|seat| sitting.look(seat)) else {
        commands.entity(entity).despawn_children().remove::<Seen>();
        return;
    };
    reports.write_batch(sight.news.drain(..).map(Report::from));
    let (seen, side) = (Seen::new(sight), onlooker.looking().and_then(|seat| sitting.side(seat)));
    match before {
        Some(mut before) if Some(before.view.side()) == side => {
            before.set_if_neq(seen);
        }
        Some(_) | None => {
            let mut table = commands.entity(entity);
            table.despawn_children();
            table.with_children(|table| mirror::lay_out(table, &seen));
            table.insert(seen);
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, look.in_set(GameSystems::Look));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::negotiation::moves::Channel;
    use crate::scenario::id::{Id as _, OptionId, Side};

    #[test]
    fn a_vote_is_on_what_was_signed_last_or_on_what_was_accepted_since() {
        let text = |option| Draft::of([OptionId::at(option)]);
        let proposed = |by, option| {
            let draft = text(option);
            Happening::Proposed { by, channel: Channel::Public, draft }
        };
        let course = [
            proposed(Side::Tokyo, 1),
            proposed(Side::Moscow, 2),
            Happening::Accepted { by: Side::Moscow, draft: text(1) },
            Happening::Initialled { by: Side::Tokyo },
            Happening::SignatureStopped { by: Side::Moscow, draft: text(1) },
            proposed(Side::Tokyo, 3),
            Happening::Signed { draft: text(3), host: Side::Tokyo },
            proposed(Side::Moscow, 4),
        ];
        let on = |until: usize| voted_on(course.iter().take(until));
        assert_eq!([on(0), on(2)], [None, None], "nothing was accepted");
        assert_eq!([on(3), on(5)], [Some(text(1)); 2], "what Tokyo had proposed");
        assert_eq!([on(7), on(8)], [Some(text(3)); 2], "and then what was signed");
    }
}
