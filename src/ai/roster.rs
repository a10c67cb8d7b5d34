//! Who can play a side, by name.

use std::sync::Arc;

use super::{
    Baiter, Discloser, Holder, LateAccepter, LateReasonable, Micro, Negotiator, Obedient, Raiser,
    Random, Reference, Reminder, Repeater, Scorner, Staircase, TimeCurve, TitForTat,
};
use crate::scenario::problem::with_suggestion;
use crate::sentence::Message;

/// Makes a negotiator.
type Make = fn() -> Arc<dyn Negotiator>;

/// Every yardstick that plays by name, in the order they are listed to a reader. Styles are files and not here.
const ROSTER: [(&str, Make); 21] = [
    ("boulware", || Arc::new(TimeCurve::boulware())),
    ("linear", || Arc::new(TimeCurve::linear())),
    ("conceder", || Arc::new(TimeCurve::conceder())),
    ("tit_for_tat", || Arc::new(TitForTat::default())),
    ("micro", || Arc::new(Micro::default())),
    ("random", || Arc::new(Random::new(0))),
    ("reference", || Arc::new(Reference::default())),
    ("repeater", || Arc::new(Repeater::best())),
    ("middle_repeater", || Arc::new(Repeater::middle())),
    ("discloser", || Arc::new(Discloser::default())),
    ("scorner", || Arc::new(Scorner::default())),
    ("holder", || Arc::new(Holder)),
    ("late_accepter", || Arc::new(LateAccepter)),
    ("staircase", || Arc::new(Staircase::mending())),
    ("staircase_consulting", || Arc::new(Staircase::consulting())),
    ("late_reasonable", || Arc::new(LateReasonable::default())),
    ("raiser", || Arc::new(Raiser::default())),
    ("obedient", || Arc::new(Obedient::advised())),
    ("obedient_best", || Arc::new(Obedient::best())),
    ("reminder", || Arc::new(Reminder::default())),
    ("baiter", || Arc::new(Baiter::default())),
];

/// All names, in the order of the roster.
pub fn names() -> Vec<&'static str> {
    ROSTER.iter().map(|(name, _)| *name).collect()
}

/// The negotiator called `name`.
///
/// # Errors
/// That there is none of that name, with the nearest one and all names.
pub fn negotiator(name: &str) -> Result<Arc<dyn Negotiator>, Message> {
    let found = ROSTER.iter().find(|(known, _)| *known == name);
    found.map(|(_, make)| make()).ok_or_else(|| {
        let what = Message::new("roster-unknown").with("name", name).with("names", names());
        with_suggestion(what, name, names())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_negotiator_and_stands_there_once() {
        assert!(names().iter().all(|name| negotiator(name).is_ok()));
        let mut names = names();
        names.sort_unstable();
        let before = names.len();
        names.dedup();
        assert_eq!(names.len(), before);
    }
}
