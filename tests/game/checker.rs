//! The checker: every component of every entity is what the seat at the screen sees, worked out here once more.

use std::fmt::Debug;

use bevy::prelude::*;
use two_tables::game::{
    Agreed, AtHand, Bench, Body, Capital, Constituency, Convened, Date, Delegation, Face, InOffice,
    Island, Issue, KnownFrom, Leaning, MaterialInterest, Mood, Occasion, OnOffer, OnTurn, Open,
    Outlook, Paid, Pledged, Position, Prepared, Reached, Retiring, SaidOfIt, Seats, SoundedOut,
    StatusQuo, TreatyClause, Trust, TwoReadings, Votes, Withdrawn, WouldAdd,
};
use two_tables::negotiation::event::Event;
use two_tables::negotiation::moves::Constituent;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::{BySide, Side};
use two_tables::view::{SeatView, visible_events};

use crate::table::Game;

/// Holds every `C` to what is `expected` of the entity with its key; how many entities have the key.
fn hold<K, C>(world: &mut World, expected: impl Fn(K) -> Option<C>) -> usize
where
    K: Component + Copy + Debug,
    C: Component + PartialEq + Debug,
{
    let mut entities = world.query::<(&K, Option<&C>)>();
    let mut count = 0;
    for (key, there) in entities.iter(world) {
        assert_eq!(there, expected(*key).as_ref(), "{key:?}");
        count += 1;
    }
    let strays = world.query_filtered::<(), (With<C>, Without<K>)>().iter(world).count();
    assert_eq!(strays, 0, "components without their key");
    count
}

/// Holds the whole world to the view of the seat at the screen; without one, nothing is left to see.
pub(crate) fn check(game: &mut Game) {
    let Some(side) = game.looking() else {
        let world = game.app.world_mut();
        assert_eq!(world.query::<&ChildOf>().iter(world).count(), 0, "seen past the curtain");
        assert!(game.seen().is_none());
        return;
    };
    let view = game.view();
    let seen = game.seen().unwrap();
    assert_eq!(seen.view, view);
    let at_hand = seen.at_hand.as_ref().map(|at_hand| at_hand.draft);
    let events: Vec<Event> =
        visible_events(game.sitting().session().events(), side).cloned().collect();
    let world = game.app.world_mut();
    delegations(world, &view, at_hand);
    home(world, &view, at_hand);
    sheet(world, &view, at_hand);
    islands(world, &view, at_hand);
    calendar(world, &view, &events);
}

fn islands(world: &mut World, view: &SeatView, at_hand: Option<Draft>) {
    let draft = at_hand.unwrap_or(view.table().status_quo);
    let count = hold(world, |Island(island)| Some(SaidOfIt(view.said_of(&draft, island))));
    assert_eq!(count, view.common().islands.len());
}

fn delegations(world: &mut World, view: &SeatView, at_hand: Option<Draft>) {
    let (table, home, me) = (view.table(), view.own(), view.side());
    let own = |side: Side| side == me;
    assert_eq!(hold(world, |Delegation(side)| Some(Face(table.face[side]))), 2);
    hold(world, |Delegation(side)| Some(Trust(table.trust[side])));
    hold(world, |Delegation(side)| own(side).then_some(MaterialInterest(home.material)));
    hold(world, |Delegation(side)| own(side).then_some(Capital(home.capital)));
    hold(world, |Delegation(side)| {
        let value = view.value(&at_hand.filter(|_| own(side))?);
        Some(WouldAdd { material: value.material, face: value.face })
    });
    let turn = (!table.is_over()).then_some(table.turn);
    hold(world, |Delegation(side)| turn.filter(|turn| turn.side == side).map(OnTurn));
    hold(world, |Delegation(side)| table.offers[side].map(OnOffer));
    hold(world, |Delegation(side)| Some(InOffice(table.leaders[side])));
    hold(world, |Delegation(side)| table.retiring[side].then_some(Retiring));
}

fn home(world: &mut World, view: &SeatView, at_hand: Option<Draft>) {
    let (home, me) = (view.own(), view.side());
    let forecast = at_hand.map(|draft| view.forecast(&draft));
    let forecast = |side: Side| forecast.as_ref().filter(|_| side == me);
    let count = hold(world, |Constituency { side, who }| {
        let verdict = &forecast(side)?.expected;
        Some(Leaning(match who {
            Constituent::Faction(id) => verdict.factions[id].clone(),
            Constituent::Group(id) => verdict.groups[id].clone(),
        }))
    });
    let publics = [&view.common().sides.tokyo, &view.common().sides.moscow];
    let all: usize = publics.iter().map(|side| side.factions.len() + side.groups.len()).sum();
    assert_eq!(count, all);
    hold(world, |Constituency { side, who }| match who {
        _ if side != me => None,
        Constituent::Faction(id) => Some(Mood(home.faction_moods[id])),
        Constituent::Group(id) => Some(Mood(home.group_moods[id])),
    });
    hold(world, |Constituency { side, who }| (side == me).then(|| Paid(home.payments_to(who))));
    hold(world, |Constituency { side, who }| match who {
        Constituent::Faction(id) if side == me => home.consulted[id].map(SoundedOut),
        Constituent::Faction(_) | Constituent::Group(_) => None,
    });
    let count = hold(world, |Body { side, body }| {
        let since = view.common().sides[side].bodies[body].since;
        (view.table().round >= since).then_some(Convened)
    });
    assert_eq!(count, publics.iter().map(|side| side.bodies.len()).sum::<usize>());
    hold(world, |Body { side, body }| {
        let forecast = forecast(side)?;
        let chance = forecast.bodies.iter().find(|one| one.body == body)?.chance;
        let verdict = forecast.expected.bodies.iter().find(|one| one.body == body)?;
        Some(Outlook { chance, total: verdict.total, passes: verdict.passes })
    });
    hold(world, |Bench { side, body, faction }| {
        Some(Seats(view.table().seats[side][body][faction]))
    });
    hold(world, |Bench { side, body, faction }| {
        let verdicts = &forecast(side)?.expected.bodies;
        verdicts.iter().find(|one| one.body == body).map(|one| Votes(one.votes[faction]))
    });
}

fn sheet(world: &mut World, view: &SeatView, at_hand: Option<Draft>) {
    let (table, common) = (view.table(), view.common());
    let count = hold(world, |Issue(id)| Some(StatusQuo(table.status_quo.option(id))));
    assert_eq!(count, common.issues.len());
    hold(world, |Issue(id)| {
        let of = |side: Side| table.positions[side].map(|draft| draft.option(id));
        Some(Position(BySide { tokyo: of(Side::Tokyo), moscow: of(Side::Moscow) }))
    });
    hold(world, |Issue(id)| {
        let of = |side| table.strictest_pledge(side, id);
        Some(Pledged(BySide { tokyo: of(Side::Tokyo), moscow: of(Side::Moscow) }))
    });
    hold(world, |Issue(id)| table.agreed[id].map(Agreed));
    hold(world, |Issue(id)| at_hand.map(|draft| AtHand(draft.option(id))));
    hold(world, |Issue(id)| Some(Prepared(view.own().prepared[id])));
    hold(world, |TreatyClause(clause)| table.is_open(common, clause).then_some(Open));
    hold(world, |TreatyClause(clause)| table.withdrawn.contains(&clause).then_some(Withdrawn));
    hold(world, |TreatyClause(clause)| {
        let readings = common.issues[clause.issue].options[clause.option].reads_as.is_some();
        (readings && !table.collapsed.contains(&clause)).then_some(TwoReadings)
    });
    hold(world, |TreatyClause(clause)| {
        let known = |side: Side| table.known[side].contains(&clause);
        Some(KnownFrom(BySide { tokyo: known(Side::Tokyo), moscow: known(Side::Moscow) }))
    });
}

fn calendar(world: &mut World, view: &SeatView, events: &[Event]) {
    let now = view.table().round;
    let count = hold(world, |Date(round)| {
        let past = (round < now).then_some(Reached::Past);
        let to_come = (round > now).then_some(Reached::ToCome);
        past.or(to_come).or(Some(Reached::Present))
    });
    assert_eq!(count, view.common().rounds.len());
    let mut occasions: Vec<Occasion> = world.query::<&Occasion>().iter(world).cloned().collect();
    occasions.sort_by_key(|occasion| occasion.number);
    let numbers: Vec<usize> = occasions.iter().map(|occasion| occasion.number).collect();
    assert_eq!(numbers, (0..events.len()).collect::<Vec<_>>());
    assert!(occasions.is_sorted_by_key(|occasion| occasion.round));
    assert!(occasions.iter().map(|occasion| &occasion.event).eq(events));
}
