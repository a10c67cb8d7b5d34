//! The checker: what the seat at the screen sees, and what is drawn of it as entities, worked out once more.

use bevy::prelude::*;
use two_tables::game::{Island, SaidOfIt};
use two_tables::negotiation::event::Event;
use two_tables::view::visible_events;

use crate::table::Game;

/// Holds the whole world to the view of the seat at the screen; without one, nothing is left to see.
pub(crate) fn check(game: &mut Game) {
    let Some(side) = game.looking() else {
        let world = game.app.world_mut();
        assert_eq!(world.query::<&ChildOf>().iter(world).count(), 0, "seen past the curtain");
        assert!(game.seen().is_none());
        return;
    };
    let view = game.view();
    let events: Vec<Event> =
        visible_events(game.sitting().session().events(), side).cloned().collect();
    let seen = game.seen().unwrap();
    assert_eq!(seen.view, view);
    let at_hand = seen.at_hand.as_ref().map(|at_hand| at_hand.draft);
    if let Some(at_hand) = &seen.at_hand {
        assert_eq!(at_hand.forecast, view.forecast(&at_hand.draft));
        assert_eq!(at_hand.value, view.value(&at_hand.draft));
    }
    assert!(seen.happened.iter().map(|(_, event)| event).eq(&events));
    assert!(seen.happened.is_sorted_by_key(|(round, _)| *round));
    let draft = at_hand.unwrap_or(view.table().status_quo);
    let world = game.app.world_mut();
    let mut islands = world.query::<(&Island, &SaidOfIt)>();
    for (Island(island), SaidOfIt(said)) in islands.iter(world) {
        assert_eq!(*said, view.said_of(&draft, *island), "{island:?}");
    }
    let keys = world.query::<&Island>().iter(world).count();
    assert_eq!([islands.iter(world).count(), keys], [view.common().islands.len(); 2]);
}
