//! A secret of the other side never reaches a component: another secret, the same world.

use bevy::prelude::*;
use two_tables::ai::Holder;
use two_tables::game::{Island, Report, SaidOfIt, SeatRequest, Seen};
use two_tables::scenario::id::Side;

use crate::checker::check;
use crate::common::HISTORY;
use crate::table::{Game, against, session};

/// The scenario of 1956 with Moscow's secrets other than they are.
fn other_moscow() -> String {
    let at = HISTORY.find("\n        moscow: (\n").unwrap();
    let (before, moscow) = HISTORY.split_at(at);
    let other = moscow
        .replace("capital: 40,", "capital: 77,")
        .replace("honour_share: 500,", "honour_share: 123,")
        .replace("loss_aversion: 2000,", "loss_aversion: 3333,")
        .replace("no_agreement: [-3, -3,", "no_agreement: [-33, -33,")
        .replace("disposition: 5, hawk: 450, spread: 15,", "disposition: -9, hawk: 1, spread: 3,");
    assert_ne!(moscow, other);
    format!("{before}{other}")
}

/// Every component of one kind, as text, in order.
fn all<C: Component + std::fmt::Debug>(world: &mut World) -> Vec<String> {
    let mut found: Vec<String> =
        world.query::<&C>().iter(world).map(|component| format!("{component:?}")).collect();
    found.sort();
    found
}

/// Everything a window could draw from.
fn world_of(game: &mut Game) -> Vec<Vec<String>> {
    let world = game.app.world_mut();
    vec![all::<Seen>(world), all::<Island>(world), all::<SaidOfIt>(world)]
}

/// Twenty turns of Tokyo, each with what was reported and what could be seen.
fn twenty_turns(text: &str) -> Vec<(Vec<Report>, Vec<Vec<String>>)> {
    let mut game = Game::of(against(session(text, 9), Holder));
    let mut turns = Vec::new();
    let lines = ["consult mainstream", "propose private relations=a territory=a", "hold"];
    for line in lines.iter().cycle().take(20) {
        game.wait();
        if game.sitting().is_over() {
            break;
        }
        assert_eq!(game.sitting().turn(), Side::Tokyo);
        let draft = game.view().table().status_quo;
        game.ask(SeatRequest::WorkOn(Some(draft)));
        let mut reports = game.reports();
        reports.extend(game.type_in(line));
        game.wait();
        reports.extend(game.reports());
        check(&mut game);
        turns.push((reports, world_of(&mut game)));
    }
    turns
}

#[test]
fn another_secret_of_moscow_leaves_every_component_and_report_of_tokyo_the_same() {
    let (one, other) = (twenty_turns(HISTORY), twenty_turns(&other_moscow()));
    assert!(one.len() >= 10, "{} turns", one.len());
    assert!(one == other, "a secret shows");
}
