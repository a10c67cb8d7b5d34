//! What can be played, told to whoever has not chosen yet.

use crate::scenario::check;
use crate::sentence::Message;
use crate::store::{self, OnShelf, Shelf, Work};
use crate::wording::cover;

/// What lies in the player's own folder: what can be chosen, and what cannot, with its first problem.
pub(super) fn own_scenarios() -> Vec<Message> {
    let Some(shelf) = Shelf::own() else { return Vec::new() };
    let (fit, unfit): (Vec<OnShelf>, Vec<OnShelf>) =
        shelf.all(Work::Scenario).into_iter().partition(|one| one.problem.is_none());
    let names: Vec<String> = fit.into_iter().map(|one| one.name).collect();
    let own = (!names.is_empty()).then(|| Message::new("shelf-own").with("names", names));
    own.into_iter().chain(unfit.into_iter().filter_map(OnShelf::unfit)).collect()
}

/// What the shipped scenario of that name says of itself to whoever has not chosen yet.
pub(super) fn cover_of(name: &str) -> Vec<Message> {
    let text = store::shipped_scenario(name);
    let scenario = text.and_then(|text| check::scenario(&text).ok());
    scenario.map(|scenario| cover(&scenario.common)).unwrap_or_default()
}
