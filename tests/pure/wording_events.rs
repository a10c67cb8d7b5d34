//! Every happening and every ledger entry, told to both sides: no blank stays open, whatever the case.

use crate::common::{CLAUSE, happenings};
use two_tables::negotiation::event::{Cause, Event, Happening};
use two_tables::negotiation::ledger::{Act, Audience, Entry};
use two_tables::negotiation::moves::Channel;
use two_tables::negotiation::ratification::{Ballot, Cap, Decider, FactionVote, RedLineOf};
use two_tables::negotiation::rule::Rule;
use two_tables::scenario::clause::Clause;
use two_tables::scenario::id::{BodyId, FactionId, Id as _, Side, TrackId};
use two_tables::scenario::{Scenario, check};
use two_tables::sentence::Language;
use two_tables::view::Happened;
use two_tables::wording::{self, Telling, Usage, Wording};

/// The shipped scenario.
fn scenario() -> Scenario {
    check::scenario(include_str!("../../scenarios/1956.ron")).unwrap()
}

#[test]
fn every_happening_is_told_whole_to_both_sides() {
    let scenario = scenario();
    let happened = scenario.events.iter().map(|(id, event)| (id, event.clone())).collect();
    let english = Wording::new(Language::English).with_names(&scenario.common, Usage::Neutral);
    for by in Side::BOTH {
        for what in happenings(&scenario, by) {
            for viewer in Side::BOTH {
                let event = Event {
                    what: what.clone(),
                    cause: Cause::Course,
                    audience: Audience::World,
                    rule: Rule::Order,
                };
                let told = wording::happening(
                    &scenario.common,
                    &happened,
                    viewer,
                    &scenario.common.opening_status_quo(),
                    &event,
                );
                let opening = |what: &Happening| {
                    // What an insult is called is said by the move itself.
                    matches!(
                        what,
                        Happening::Changed(Entry { act: Act::Opening, .. })
                            | Happening::Insulted { .. }
                    )
                };
                let Some(told) = told else {
                    assert!(opening(&what), "{what:?}");
                    continue;
                };
                let said = english.say(&told);
                for leftover in ["{", "}", "$", "  ", "!", ".."] {
                    assert!(!said.contains(leftover), "`{leftover}` in: {said}");
                }
                assert!(said.contains(' '), "{said}");
                assert!(said.starts_with(|c: char| !c.is_lowercase()), "{said}");
            }
        }
    }
}

#[test]
fn a_roll_call_says_how_each_faction_voted_and_why() {
    let scenario = scenario();
    let english = Wording::new(Language::English).with_names(&scenario.common, Usage::Neutral);
    let clause = CLAUSE();
    let votes = [
        Decider::Leaning,
        Decider::Clause(clause),
        Decider::RedLine(Cap { clause, with: None, of: RedLineOf::Own }),
    ]
    .map(|decider| FactionVote {
        faction: FactionId::at(1),
        tally: (0, 4, 20),
        promised: (0, 4, 20),
        decider,
    });
    let ballot = Ballot {
        side: Side::Tokyo,
        body: BodyId::at(4),
        total: (3, 2, 1),
        passed: false,
        binds: true,
        overridden: false,
        votes: votes.to_vec(),
    };
    let said: Vec<String> = wording::roll_call(&scenario.common, &ballot)
        .iter()
        .map(|message| english.say(message))
        .collect();
    let text = "The islands, clause c: “The Soviet Union agrees that Habomai and Shikotan pass to Japan, the handing \
                over to take place once a peace treaty has been concluded”";
    let votes = "Yoshida school: 0 in favour, 4 against, 20 absent.";
    assert_eq!(
        said,
        [
            format!("{votes} No single clause decided it; the leaning did."),
            format!("{votes} The deciding clause: {text}."),
            // What it says has been told a line above.
            format!("{votes} Red line crossed, never to be accepted: The islands, clause c."),
        ]
    );
}

#[test]
fn r5_13_a_roll_call_says_who_defected_and_which_way() {
    let scenario = scenario();
    let english = Wording::new(Language::English).with_names(&scenario.common, Usage::Neutral);
    let promised = (10, 4, 6);
    let said = |tally| {
        let vote =
            FactionVote { faction: FactionId::at(1), tally, promised, decider: Decider::Leaning };
        let ballot = Ballot {
            side: Side::Tokyo,
            body: BodyId::at(4),
            total: tally,
            passed: false,
            binds: true,
            overridden: false,
            votes: vec![vote],
        };
        let lines = wording::roll_call(&scenario.common, &ballot);
        let line = english.say(lines.first().unwrap());
        line.split_once("the leaning did.").unwrap().1.trim().to_owned()
    };
    assert_eq!(said(promised), "");
    assert_eq!(said((4, 4, 12)), "6 more stayed away than had been promised.");
    assert_eq!(said((9, 4, 7)), "One more stayed away than had been promised.");
    assert_eq!(said((7, 6, 7)), "3 more withheld their votes than had been promised.");
    assert_eq!(said((12, 3, 5)), "2 more voted in favour than had been promised.");
    assert_eq!(said((10, 6, 4)), "2 more voted against than had been promised.");
    assert_eq!(said((10, 1, 9)), "3 fewer voted against than had been promised.");
}

#[test]
fn a_text_after_one_in_force_is_told_without_it() {
    let scenario = check::scenario(include_str!("../../scenarios/2022.ron")).unwrap();
    let (common, wording) = (&scenario.common, Wording::new(Language::English));
    let track = |word: &str| -> TrackId {
        common.tracks.ids().find(|id| common.tracks[*id].word == word).unwrap()
    };
    let clause = |words: &str| {
        let (issue, option) = words.split_once('=').unwrap();
        let issue = common.issue_called(issue).unwrap();
        Clause { issue, option: common.issues[issue].option_called(option).unwrap() }
    };
    let opening = common.opening_status_quo();
    let salmon = opening.with(clause("salmon=low"));
    let both = salmon.with(clause("kelp=less"));
    let events = [
        Happening::InForce { draft: salmon, track: track("catch") },
        Happening::Proposed { by: Side::Tokyo, channel: Channel::Public, draft: both },
    ];
    let (mut telling, happened) = (Telling::default(), Happened::default());
    let told: Vec<String> = events
        .into_iter()
        .filter_map(|what| {
            let (cause, audience, rule) = (Cause::Course, Audience::World, Rule::Order);
            let event = Event { what, cause, audience, rule };
            telling.tell(common, &happened, Side::Tokyo, &event)
        })
        .map(|told| wording.say(&told))
        .collect();
    let [in_force, proposed] = told.as_slice() else { panic!("{told:?}") };
    assert!(in_force.contains("salmon"), "{in_force}");
    assert!(proposed.contains("kelp") && !proposed.contains("salmon"), "{proposed}");
}
