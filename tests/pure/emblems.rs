//! The signs beside names: what an author says somebody is, else what somebody is by his place.

use std::collections::BTreeSet;

use crate::common::{HISTORY, TUTORIAL, checked, edited};
use two_tables::negotiation::play::Negotiation;
use two_tables::pages::{self, Block, Page};
use two_tables::scenario::check;
use two_tables::scenario::emblem::{Crest, Emblem, Rank};
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::view::SeatView;
use two_tables::wording::Wording;

#[test]
fn who_is_given_no_sign_has_that_of_his_place() {
    let scenario = checked(TUTORIAL);
    let tokyo = &scenario.common.sides[Side::Tokyo];
    let factions: Vec<Emblem> = tokyo.factions.values().map(|one| one.emblem).collect();
    assert_eq!(factions, [Emblem::Party, Emblem::Harbour, Emblem::Law]);
    let bodies: Vec<Emblem> = tokyo.bodies.values().map(|one| one.emblem).collect();
    assert_eq!(bodies, [Emblem::Cabinet, Emblem::Unity, Emblem::Chamber]);
    assert_eq!(tokyo.leaders.values().next().unwrap().emblem, Emblem::Chief);
    let moscow = &scenario.common.sides[Side::Moscow];
    let bodies: Vec<Emblem> = moscow.bodies.values().map(|one| one.emblem).collect();
    assert_eq!(bodies, [Emblem::Cabinet, Emblem::Council, Emblem::Chamber]);
    let (text, _) = edited(
        TUTORIAL,
        &[("emblem: \"families\",", ""), ("holds: [\"government\"]", "abroad: true")],
    );
    let abroad = check::scenario(&text).unwrap();
    let group = abroad.common.sides[Side::Tokyo].groups.values().next().unwrap();
    assert_eq!(group.emblem, Emblem::Abroad);
}

#[test]
fn no_two_of_a_side_have_one_crest_and_a_crest_is_the_same_each_time() {
    for text in [TUTORIAL, HISTORY] {
        let scenario = checked(text);
        for side in Side::BOTH {
            let public = &scenario.common.sides[side];
            let crests = || -> Vec<Crest> {
                let factions = public.factions.ids().map(|id| public.faction_crest(id));
                let groups = public.groups.ids().map(|id| public.group_crest(id));
                let bodies = public.bodies.ids().map(|id| public.body_crest(id));
                let leaders = public.leaders.ids().map(|id| public.leader_crest(id));
                let all = factions.chain(groups).chain(bodies).chain(leaders);
                all.chain(public.people_crests()).collect()
            };
            let told: BTreeSet<String> = crests().iter().map(|one| format!("{one:?}")).collect();
            assert_eq!(told.len(), crests().len(), "{side}: {:?}", crests());
            assert_eq!(crests(), crests());
        }
    }
}

#[test]
fn people_stand_in_the_brief_with_their_signs_and_the_terminal_has_their_lines() {
    let scenario = checked(HISTORY);
    let (talks, _) = Negotiation::open(scenario, 1);
    let view = SeatView::new(&talks, Side::Tokyo);
    let wording = Wording::new(Language::English);
    let mut page = Page::new(&wording);
    pages::brief(&mut page, &view);
    let persons = page.blocks().iter().filter_map(|block| match block {
        Block::Somebody(Side::Tokyo, crest, _, line) => Some((crest.rank, line.clone())),
        _ => None,
    });
    let persons: Vec<(Rank, String)> = persons.collect();
    let public = &view.common().sides[Side::Tokyo];
    assert_eq!(persons.len(), public.leaders.len() + public.people.len());
    assert!(persons.iter().all(|(rank, _)| *rank == Rank::Person));
    let set = two_tables::terminal::set(&page, 4000);
    assert!(persons.iter().all(|(_, line)| set.contains(line.as_str())));
}
