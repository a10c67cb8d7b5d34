//! Lesson length: what is dated to a round that is left out is dated to a round that is kept, and saves remember it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::{HISTORY, TUTORIAL, at_lesson_length, change, changed};
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::moves::Move;
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::Scenario;
use two_tables::scenario::check::Change;
use two_tables::scenario::file::{self, Shape};
use two_tables::scenario::happening::{Condition, When};
use two_tables::scenario::id::Side;
use two_tables::scenario::issue::Window;
use two_tables::scenario::length::Length;
use two_tables::session::{LoadFault, SaveFile, Seat, SeatId, Session, Setup};
use two_tables::units::{Points, Round};

/// Of the tutorial's rounds, envoys, harbour, season, ministers and last, the second and the fourth.
fn lesson() -> Change {
    change("lesson", "[\"harbour\", \"ministers\"]")
}

/// The tutorial with these fields set, in full and as a lesson of two rounds.
fn both(fields: &[(&str, &str)]) -> [Arc<Scenario>; 2] {
    let changes: Vec<Change> = fields.iter().map(|(path, value)| change(*path, value)).collect();
    let shortened = [vec![lesson()], changes].concat();
    [changed(TUTORIAL, &shortened), at_lesson_length(TUTORIAL, &shortened)]
}

/// When the act `auction` can be done if it opens and closes so, in full and as a lesson.
fn windows(opens: &str, closes: Option<&str>) -> [Window; 2] {
    let mut fields = vec![("acts.auction.opens", format!("\"{opens}\""))];
    let remove = Change { path: "acts.auction.closes".to_owned(), value: None };
    fields.extend(closes.map(|round| ("acts.auction.closes", format!("\"{round}\""))));
    let set = fields.iter().map(|(path, value)| change(*path, value));
    let changes: Vec<Change> = [remove, lesson()].into_iter().chain(set).collect();
    let window = |scenario: &Scenario| {
        scenario.common.acts.values().find(|act| act.word == "auction").unwrap().window
    };
    [window(&changed(TUTORIAL, &changes)), window(&at_lesson_length(TUTORIAL, &changes))]
}

fn window(from: u16, until: Option<u16>) -> Window {
    Window { from: Round(from), until: until.map(Round) }
}

#[test]
fn the_rounds_kept_keep_their_order_hosts_and_dates() {
    let [full, lesson] = both(&[]);
    assert_eq!((full.common.length, lesson.common.length), (Length::Full, Length::Lesson));
    assert_eq!((full.common.lesson, lesson.common.lesson), (Some(2), Some(2)));
    let kept = [full.common.rounds[1].clone(), full.common.rounds[3].clone()];
    assert_eq!(lesson.common.rounds, kept);
    assert_eq!(full.common.rounds, changed(TUTORIAL, &[]).common.rounds);
}

/// One way to date something to the season, the third round of the file and left out of the lesson.
struct Dated {
    /// The record and field that hold the date.
    field: &'static str,
    path: &'static str,
    value: &'static str,
    /// The round it comes to.
    read: fn(&Scenario) -> Round,
}

/// Every field of the format that names a round, or has a value for each.
const DATED: [Dated; 14] = [
    Dated {
        field: "issue.opens",
        path: "issues.fish.opens",
        value: "\"season\"",
        read: |s| s.common.issues.values().find(|i| i.word == "fish").unwrap().window.from,
    },
    Dated {
        field: "issue.closes",
        path: "issues.fish.closes",
        value: "\"season\"",
        read: |s| {
            s.common.issues.values().find(|i| i.word == "fish").unwrap().window.until.unwrap()
        },
    },
    Dated {
        field: "option.opens",
        path: "issues.fish.options.free.opens",
        value: "\"season\"",
        read: |s| option(s).from,
    },
    Dated {
        field: "option.closes",
        path: "issues.fish.options.free.closes",
        value: "\"season\"",
        read: |s| option(s).until.unwrap(),
    },
    Dated {
        field: "body.since",
        path: "sides.tokyo.bodies.diet.since",
        value: "\"season\"",
        read: |s| s.common.sides.tokyo.bodies.values().find(|b| b.word == "diet").unwrap().since,
    },
    Dated {
        field: "gesture.opens",
        path: "gestures.summon.opens",
        value: "\"season\"",
        read: |s| s.common.gestures.values().find(|g| g.word == "summon").unwrap().window.from,
    },
    Dated {
        field: "gesture.closes",
        path: "gestures.summon.closes",
        value: "\"season\"",
        read: |s| {
            s.common.gestures.values().find(|g| g.word == "summon").unwrap().window.until.unwrap()
        },
    },
    Dated {
        field: "act.opens",
        path: "acts.send_home.opens",
        value: "\"season\"",
        read: |s| s.common.acts.values().find(|a| a.word == "send_home").unwrap().window.from,
    },
    Dated {
        field: "act.closes",
        path: "acts.send_home.closes",
        value: "\"season\"",
        read: |s| {
            s.common.acts.values().find(|a| a.word == "send_home").unwrap().window.until.unwrap()
        },
    },
    Dated {
        field: "event.round",
        path: "events.season_opens.round",
        value: "\"season\"",
        read: |s| rounds_of(s, "season_opens").0,
    },
    Dated {
        field: "event.until",
        path: "events.season_opens.until",
        value: "\"season\"",
        read: |s| rounds_of(s, "season_opens").1,
    },
    Dated {
        field: "decision.round",
        path: "decisions",
        value: "[(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"season\", choices: [(id: \"a\", title: \"A\", text: \"A.\"), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: \"a\", judgement: \"J\")]",
        read: |s| decision_rounds(s).0,
    },
    Dated {
        field: "decision.until",
        path: "decisions",
        value: "[(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"envoys\", until: \"season\", choices: [(id: \"a\", title: \"A\", text: \"A.\"), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: \"a\", judgement: \"J\")]",
        read: |s| decision_rounds(s).1,
    },
    Dated {
        field: "condition.after",
        path: "events.third_boat.condition",
        value: "[(after: \"season\")]",
        read: |s| {
            let event = s.events.values().find(|event| event.word == "third_boat").unwrap();
            let [Condition::Begun(round)] = event.conditions.as_slice() else { panic!() };
            *round
        },
    },
];

/// Dated too, and told of in stories of their own.
const TOLD_APART: [&str; 5] = [
    "leaving.moscow",
    "leaving.tokyo",
    "scenario.lesson",
    "side.no_agreement",
    "side.no_agreement_honour",
];

fn option(scenario: &Scenario) -> Window {
    let fish = scenario.common.issues.values().find(|issue| issue.word == "fish").unwrap();
    fish.options.values().find(|option| option.word == "free").unwrap().window
}

fn rounds_of(scenario: &Scenario, word: &str) -> (Round, Round) {
    let event = scenario.events.values().find(|event| event.word == word).unwrap();
    let When::Rounds { from, until } = event.when else { panic!("{word} has no rounds") };
    (from, until)
}

fn decision_rounds(scenario: &Scenario) -> (Round, Round) {
    let decision = scenario.common.decisions.values().next().unwrap();
    let When::Rounds { from, until } = decision.when else { panic!("no rounds") };
    (from, until)
}

#[test]
fn what_may_wait_several_rounds_waits_fewer_at_lesson_length_but_one_at_least() {
    let waits = |within: u32| {
        let decision = format!(
            "[(id: \"d\", side: \"tokyo\", from: \"F\", title: \"D\", text: \"D.\", round: \"envoys\", within: {within}, choices: [(id: \"a\", title: \"A\", text: \"A.\"), (id: \"b\", title: \"B\", text: \"B.\")], otherwise: \"a\", judgement: \"J\")]"
        );
        both(&[("decisions", &decision)])
            .map(|scenario| scenario.common.decisions.values().next().unwrap().within)
    };
    // Five rounds, of which a lesson keeps two.
    assert_eq!([1, 2, 3, 5].map(waits), [[1, 1], [2, 1], [3, 2], [5, 2]]);
}

#[test]
fn one_of_everything_dated_to_a_round_left_out_comes_to_the_next_one_kept() {
    for dated in &DATED {
        let [full, lesson] = both(&[(dated.path, dated.value)]);
        assert_eq!((dated.read)(&full), Round(2), "{}", dated.field);
        assert_eq!((dated.read)(&lesson), Round(1), "{}", dated.field);
    }
}

#[test]
fn no_field_that_names_rounds_is_forgotten_here() {
    // Only these two shapes name rounds; nothing else can become a round in the checker (`check/rounds.rs`).
    let names_rounds =
        |shape: &Shape| matches!(shape, Shape::ByRound(_)) || *shape.innermost() == Shape::Round;
    let of_the_format: BTreeSet<String> = file::guide()
        .iter()
        .flat_map(|record| record.fields.iter().map(move |field| (record.name, field)))
        .filter(|(_, field)| names_rounds(&field.shape))
        .map(|(record, field)| format!("{record}.{}", field.name))
        .collect();
    let told: BTreeSet<String> =
        DATED.iter().map(|dated| dated.field).chain(TOLD_APART).map(str::to_owned).collect();
    assert_eq!(of_the_format, told);
}

#[test]
fn what_opens_after_the_last_round_kept_opens_in_it() {
    assert_eq!(windows("last", None), [window(4, None), window(1, None)]);
}

#[test]
fn what_closes_in_a_round_left_out_is_closed_from_the_next_kept_on_and_after_the_last_never() {
    assert_eq!(windows("envoys", Some("season")), [window(0, Some(2)), window(0, Some(1))]);
    assert_eq!(windows("envoys", Some("ministers")), [window(0, Some(3)), window(0, Some(1))]);
    assert_eq!(windows("envoys", Some("last")), [window(0, Some(4)), window(0, None)]);
}

#[test]
fn what_is_open_only_in_rounds_left_out_is_open_in_the_one_they_belong_to() {
    assert_eq!(windows("envoys", Some("harbour")), [window(0, Some(1)), window(0, Some(1))]);
    assert_eq!(windows("season", Some("ministers")), [window(2, Some(3)), window(1, None)]);
}

#[test]
fn no_agreement_is_worth_what_it_is_in_the_rounds_kept_and_at_the_end_what_it_is_at_the_end() {
    let values = |written: &str| {
        let [full, lesson] = both(&[("sides.tokyo.no_agreement", written)]);
        [full, lesson].map(|scenario| scenario.homes.tokyo.no_agreement.clone())
    };
    let honour = |written: &str| {
        let [full, lesson] = both(&[("sides.tokyo.no_agreement_honour", written)]);
        [full, lesson].map(|scenario| scenario.homes.tokyo.no_agreement_honour.clone())
    };
    let left = |side: Side, written: &str| {
        let tracks = format!(
            "[(id: \"all\", title: \"All\", issues: [\"crews\", \"law\", \"fish\"], \
             no_agreement: (tokyo: {written}, moscow: {written}))]"
        );
        let [full, lesson] = both(&[("tracks", &tracks)]);
        [full, lesson].map(|scenario| scenario.homes[side].leaving.values().next().unwrap().clone())
    };
    let points = |list: &[i32]| list.iter().map(|one| Points(*one)).collect::<Vec<_>>();
    let [full, lesson] = values("[-1, -2, -3, -4, -5]");
    assert_eq!((full, lesson), (points(&[-1, -2, -3, -4, -5]), points(&[-2, -5])));
    let [full, lesson] = honour("[1, -2, 3, -4, 5]");
    assert_eq!((full, lesson), (points(&[1, -2, 3, -4, 5]), points(&[-2, 5])));
    for side in [Side::Tokyo, Side::Moscow] {
        let [full, lesson] = left(side, "[-1, -2, -3, -4, -5]");
        assert_eq!((full, lesson), (points(&[-1, -2, -3, -4, -5]), points(&[-2, -5])), "{side}");
    }
    let [full, lesson] = values("[-1]");
    assert_eq!((full, lesson), (points(&[-1; 5]), points(&[-1; 2])));
}

#[test]
fn events_of_several_rounds_take_place_in_the_order_of_their_dates() {
    let event = |word: &str, round: &str| {
        let text = format!(
            "(id: \"{word}\", title: \"Event\", text: \"It happens.\", round: \"{round}\", judgement: \"A test.\")"
        );
        change("events.+", text)
    };
    // Written last first; all of them fall in the second round of the lesson.
    let changes = [lesson(), event("third", "last"), event("second", "ministers")];
    let scenario = at_lesson_length(TUTORIAL, &changes);
    let (mut talks, opening) = Negotiation::open(Arc::clone(&scenario), 1);
    let mut events = opening;
    for side in [Side::Moscow, Side::Tokyo] {
        events.extend(talks.play(side, Move::Hold).unwrap());
    }
    let happened: Vec<&str> = events
        .iter()
        .filter_map(|event| {
            let Happening::TookPlace { event } = &event.what else { return None };
            Some(scenario.events[*event].word.as_str())
        })
        .collect();
    let (first, second) = happened.split_at(1);
    assert_eq!(first, ["first_day"]);
    assert_eq!(
        second,
        ["captains_name", "season_opens", "ministers_count", "second", "third"],
        "those of the file by their dates, too"
    );
}

#[test]
fn in_1956_all_of_historys_package_can_be_put_with_a_round_to_spare() {
    let scenario = at_lesson_length(HISTORY, &[]);
    assert_eq!(scenario.common.rounds.len(), 5);
    let package = scenario.history.package.draft();
    for (id, issue) in scenario.common.issues.iter() {
        for window in [issue.window, issue.options[package.option(id)].window] {
            assert!(window.from <= Round(3) && window.until.is_none(), "{}", issue.word);
        }
    }
}

/// A game of two people, two moves old.
fn session(length: Length) -> Session {
    let seat = |side: Side| Seat::of_person(side.word(), side);
    let setup = Setup {
        scenario_text: Arc::from(HISTORY),
        variant: None,
        changes: Vec::new(),
        length,
        seed: 7,
        seats: Side::BOTH.map(seat).into(),
    };
    let mut session = Session::open(setup).unwrap();
    for (revision, seat) in [0, 1].into_iter().enumerate() {
        session.submit(SeatId(seat), revision, Move::Hold).unwrap();
    }
    session
}

#[test]
fn a_save_takes_up_the_game_at_its_length() {
    for length in Length::ALL {
        let played = session(length);
        let read = SaveFile::from_text(&played.save().to_text()).unwrap();
        let again = Session::load(&read).unwrap();
        assert_eq!(again.setup(), played.setup());
        assert_eq!(again.talks().fingerprint(), played.talks().fingerprint());
    }
}

#[test]
fn a_length_changed_by_hand_is_noticed() {
    for (length, other) in [(Length::Full, Length::Lesson), (Length::Lesson, Length::Full)] {
        let save = SaveFile { length: other, course: Vec::new(), ..session(length).save() };
        assert_eq!(Session::load(&save).unwrap_err(), LoadFault::OtherSetup);
    }
}

#[test]
fn an_epilogue_that_is_not_kept_is_dropped_with_all_that_is_dated_to_it() {
    let epilogue = [
        ("rounds.last.epilogue", "true"),
        ("events.season_opens.round", "\"last\""),
        ("sides.tokyo.no_agreement", "[-1, -2, -3, -4, -50]"),
    ];
    let [full, lesson] = both(&epilogue);
    let when = |scenario: &Scenario| {
        scenario.events.values().find(|event| event.word == "season_opens").unwrap().when
    };
    assert_eq!(when(&full), When::Rounds { from: Round(4), until: Round(4) });
    let When::Rounds { from, until } = when(&lesson) else { panic!() };
    assert!(from > lesson.common.last_round() && until > lesson.common.last_round());
    assert_eq!(lesson.homes.tokyo.no_agreement, [Points(-2), Points(-4)]);
    // Without the mark it would come to the last round kept.
    let [_, crowded] = both(&epilogue[1..]);
    assert_eq!(when(&crowded), When::Rounds { from: Round(1), until: Round(1) });
    assert_eq!(crowded.homes.tokyo.no_agreement, [Points(-2), Points(-50)]);
}

#[test]
fn what_opens_in_an_epilogue_that_is_not_kept_never_does_and_one_that_is_kept_stays() {
    let fields = [("rounds.last.epilogue", "true"), ("acts.auction.opens", "\"last\"")];
    let remove = Change { path: "acts.auction.closes".to_owned(), value: None };
    let set = fields.iter().map(|(path, value)| change(*path, *value));
    let changes: Vec<Change> = [remove].into_iter().chain(set).collect();
    let window = |kept: &str| {
        let scenario =
            at_lesson_length(TUTORIAL, &[&changes[..], &[change("lesson", kept)]].concat());
        let act = scenario.common.acts.values().find(|act| act.word == "auction").unwrap();
        (act.window, scenario.common.last_round())
    };
    let (dropped, last) = window("[\"harbour\", \"ministers\"]");
    assert!((0..=last.0).all(|round| !dropped.is_open(Round(round))));
    let (kept, last) = window("[\"harbour\", \"last\"]");
    assert!(kept.is_open(last));
}
