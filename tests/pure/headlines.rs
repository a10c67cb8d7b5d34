//! The papers of both capitals: what they print, and what they cannot know.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::common::{HISTORY, TUTORIAL, checked, happenings, history, historys_course};
use two_tables::negotiation::event::{Cause, Declined, Event, Happening};
use two_tables::negotiation::ledger::Audience;
use two_tables::negotiation::moves::Channel;
use two_tables::negotiation::notation;
use two_tables::negotiation::outcome::Ending;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::rule::Rule;
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::Clause;
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::{Language, Message};
use two_tables::view::Happened;
use two_tables::wording::{Press, Usage, Wording};

/// The longest headline, in characters: one line of a narrow column, or two.
const LONGEST: usize = 70;

/// What the papers pass over although the world may know it.
const SILENT: [&str; 15] = [
    "AgendaChanged",
    "BecameKnown",
    "Bound",
    "BroughtBefore",
    "Changed",
    "Collapsed",
    "GestureWeighed",
    "InsultForgiven",
    "InsultUnanswered",
    "Insulted",
    "NotAsked",
    "OthersChanged",
    "RoundBegan",
    "SeatsChanged",
    "StatusQuoMoved",
];

/// What never happens before the world.
const SECRET: [&str; 21] = [
    "Accepted",
    "Agreed",
    "Consulted",
    "Counselled",
    "DefianceMoved",
    "Held",
    "HomeChanged",
    "Initialled",
    "IntervalPassed",
    "MoodMoved",
    "MoodShown",
    "NoAgreementMoved",
    "Paid",
    "Redealt",
    "Reopened",
    "SignedFor",
    "TradeOffered",
    "TradeTaken",
    "TurnEnded",
    "Whipped",
    "Understood",
];

/// The name of the kind of a happening.
fn kind(what: &Happening) -> String {
    let debug = format!("{what:?}");
    debug.split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned()
}

fn before(audience: Audience, what: Happening) -> Event {
    Event { what, cause: Cause::Course, audience, rule: Rule::Order }
}

fn everything_has_happened(scenario: &Scenario) -> Happened {
    scenario.events.iter().map(|(id, event)| (id, event.clone())).collect()
}

fn english(scenario: &Scenario) -> Wording {
    Wording::new(Language::English).with_names(&scenario.common, Usage::Neutral)
}

/// Everything public that has a name of its author's in its headline.
fn named(scenario: &Scenario, by: Side) -> Vec<Happening> {
    let common = &scenario.common;
    let mut all: Vec<Happening> = common
        .issues
        .iter()
        .flat_map(|(issue, about)| {
            let clause = Clause { issue, option: about.status_quo };
            [
                Happening::Pledged { by, clause },
                Happening::Justified { by, issue },
                Happening::Glossed { by, issue },
                Happening::Prepared { by, issue },
            ]
        })
        .collect();
    all.extend(common.gestures.ids().map(|gesture| Happening::Gestured { by, gesture }));
    let leaders = common.sides[by].leaders.ids();
    all.extend(leaders.map(|leader| Happening::GovernmentChanged { side: by, leader }));
    all.extend(scenario.events.ids().map(|event| Happening::TookPlace { event }));
    for (decision, about) in common.decisions.iter().filter(|(_, about)| about.side == by) {
        let choices = about.choices.ids();
        all.extend(choices.map(|choice| Happening::Decided { by, decision, choice }));
    }
    all
}

/// The headlines of six times the same before the world, as both papers print them.
fn six_times(scenario: &Scenario, what: &Happening) -> Vec<BySide<Option<Message>>> {
    let happened = everything_has_happened(scenario);
    let mut press = Press::default();
    let event = before(Audience::World, what.clone());
    (0..6).map(|_| press.headlines(&scenario.common, &happened, &event)).collect()
}

#[test]
fn whatever_is_public_has_a_headline_in_both_capitals_or_is_passed_over_in_both() {
    let scenario = history();
    for by in Side::BOTH {
        for what in happenings(&scenario, by) {
            let happened = everything_has_happened(&scenario);
            let event = before(Audience::World, what.clone());
            let printed = Press::default().headlines(&scenario.common, &happened, &event);
            assert_eq!(printed.tokyo.is_some(), printed.moscow.is_some(), "{what:?}");
            let passed_over = [&SILENT[..], &SECRET].concat().contains(&kind(&what).as_str());
            let expected = match what {
                Happening::Proposed { channel, .. } => channel == Channel::Public,
                Happening::Declined { what, .. } => what == Declined::PublicProposal,
                Happening::Ended(outcome) => outcome.ending == Ending::OutOfTime,
                _ => !passed_over,
            };
            assert_eq!(printed.tokyo.is_some(), expected, "{what:?}");
        }
    }
}

#[test]
fn headlines_are_short_whole_and_in_capitals() {
    for text in [HISTORY, TUTORIAL] {
        let scenario = checked(text);
        let english = english(&scenario);
        for by in Side::BOTH {
            let mut all = named(&scenario, by);
            if text == HISTORY {
                all.extend(happenings(&scenario, by));
            }
            for what in all {
                for printed in six_times(&scenario, &what) {
                    for message in [printed.tokyo, printed.moscow].into_iter().flatten() {
                        let said = english.say(&message);
                        assert!(said.chars().count() <= LONGEST, "too long: {said}");
                        assert!(!said.contains(['{', '}', '$', '!']), "{said}");
                        assert!(!said.contains("  "), "{said}");
                        assert!(!said.contains(char::is_lowercase), "{said}");
                        assert!(said.contains(char::is_uppercase), "{said}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_has_alternatives_is_not_worded_the_same_twice_in_a_row() {
    let scenario = history();
    let english = english(&scenario);
    let mut with_alternatives = 0;
    for what in happenings(&scenario, Side::Tokyo) {
        for capital in Side::BOTH {
            let printed = six_times(&scenario, &what);
            let said: Vec<String> = printed
                .iter()
                .filter_map(|one| one[capital].as_ref().map(|m| english.say(m)))
                .collect();
            if said.iter().any(|one| *one != said[0]) {
                with_alternatives += 1;
                assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
            }
        }
    }
    assert!(with_alternatives > 30, "{with_alternatives}");
}

#[test]
fn opinion_is_prepared_in_the_papers_at_home_alone() {
    let scenario = history();
    let happened = everything_has_happened(&scenario);
    let mut press = Press::default();
    let mut prepare = |side: Side| {
        let issue = scenario.common.issue_called("territory").unwrap();
        let event = before(Audience::Home(side), Happening::Prepared { by: side, issue });
        press.headlines(&scenario.common, &happened, &event)
    };
    let first = prepare(Side::Tokyo);
    assert!(first.tokyo.is_some() && first.moscow.is_none());
    let second = prepare(Side::Moscow);
    assert!(second.tokyo.is_none());
    let english = english(&scenario);
    assert_eq!(english.say(&second.moscow.unwrap()), "“THE ISLANDS”: A SOBER VIEW");
}

#[test]
fn what_is_not_done_before_the_world_is_in_no_paper() {
    let scenario = history();
    let happened = everything_has_happened(&scenario);
    for by in Side::BOTH {
        for audience in [Audience::Delegations, Audience::Home(by), Audience::Home(by.other())] {
            for what in happenings(&scenario, by) {
                let event = before(audience, what);
                let printed = Press::default().headlines(&scenario.common, &happened, &event);
                // Opinion at home is prepared in the papers at home.
                let at_home = matches!(event.what, Happening::Prepared { .. });
                for capital in Side::BOTH {
                    let own = at_home && audience == Audience::Home(capital);
                    assert_eq!(printed[capital].is_some(), own, "{event:?}");
                }
            }
        }
    }
}

/// Plays `moves` on the deal of `seed`: with each move, what either paper prints of it.
fn papers(
    scenario: &Arc<Scenario>,
    seed: u64,
    moves: &[(Side, &str)],
) -> Vec<(String, Vec<BySide<Option<String>>>)> {
    let english = english(scenario);
    let (mut talks, opening) = Negotiation::open(Arc::clone(scenario), seed);
    let mut press = Press::default();
    let mut print = |talks: &Negotiation, events: &[Event]| {
        let taken_place = talks.state().table.events.iter();
        let happened = taken_place.map(|id| (*id, scenario.events[*id].clone())).collect();
        let mut printed = Vec::new();
        for event in events {
            let BySide { tokyo, moscow } = press.headlines(&scenario.common, &happened, event);
            if tokyo.is_some() || moscow.is_some() {
                let say = |message: Option<Message>| message.map(|message| english.say(&message));
                printed.push(BySide { tokyo: say(tokyo), moscow: say(moscow) });
            }
        }
        printed
    };
    let mut all = vec![("opening".to_owned(), print(&talks, &opening))];
    for (side, line) in moves {
        let a_move = notation::parse(&scenario.common, &talks.state().table, *side, line).unwrap();
        let events = talks.play(*side, a_move).unwrap_or_else(|why| panic!("{line}: {why:?}"));
        let printed = print(&talks, &events);
        all.push((format!("{side}: {line}"), printed));
    }
    all
}

#[test]
fn a_private_offer_is_in_no_paper_and_the_same_in_public_is_in_both() {
    let scenario = history();
    let text = "relations=a territory=a form=a internees=b un=a";
    let private = format!("propose private {text}");
    let printed = papers(&scenario, 2, &[(Side::Tokyo, &private)]);
    assert!(printed[1].1.is_empty(), "{printed:?}");
    let public = format!("propose public {text}");
    let printed = papers(&scenario, 2, &[(Side::Tokyo, &public)]);
    let (tokyo, moscow) = ("OUR CARDS ARE ON THE TABLE, FACE UP", "TOKYO THINKS ALOUD");
    let expected = BySide { tokyo: Some(tokyo.to_owned()), moscow: Some(moscow.to_owned()) };
    assert_eq!(printed[1].1, [expected]);
}

#[test]
fn what_a_side_keeps_to_itself_changes_no_paper() {
    let scenario = history();
    let course = historys_course();
    let secret = |line: &str| line.starts_with("consult") || line.starts_with("pay ");
    let plain: Vec<(Side, &str)> =
        course.iter().copied().take_while(|(_, line)| !line.starts_with("retire")).collect();
    let without: Vec<(Side, &str)> =
        plain.iter().copied().filter(|(_, line)| !secret(line)).collect();
    assert!(without.len() < plain.len());
    let only_papers = |moves: &[(Side, &str)]| {
        papers(&scenario, 2, moves).into_iter().flat_map(|(_, printed)| printed).collect::<Vec<_>>()
    };
    assert_eq!(only_papers(&plain), only_papers(&without));
}

#[test]
fn nobody_is_teased_over_the_interned() {
    let scenario = history();
    let english = english(&scenario);
    let issue = scenario.common.issue_called("internees").unwrap();
    let clause = Clause { issue, option: scenario.common.issues[issue].status_quo };
    let what = Happening::Pledged { by: Side::Tokyo, clause };
    for printed in six_times(&scenario, &what) {
        let title = "“THOSE HELD AND THE MISSING”";
        let (tokyo, moscow) = (printed.tokyo.unwrap(), printed.moscow.unwrap());
        assert_eq!(english.say(&tokyo), format!("{title}: OUR PROMISE STANDS"));
        assert_eq!(english.say(&moscow), format!("{title}: A PLEDGE FROM TOKYO"));
    }
}

#[test]
fn the_papers_of_1956_read_well() {
    let mut text = String::new();
    for (moved, printed) in papers(&history(), 2, &historys_course()) {
        let _ = writeln!(text, "{moved}");
        for BySide { tokyo, moscow } in printed {
            let none = || "-".to_owned();
            let _ = writeln!(text, "    Tokyo:  {}", tokyo.unwrap_or_else(none));
            let _ = writeln!(text, "    Moscow: {}", moscow.unwrap_or_else(none));
        }
    }
    insta::assert_snapshot!(text);
}
