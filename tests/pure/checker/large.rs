//! Scenarios within every limit on what is written, and yet much work: refused at once, or checked, at an end that bounds it.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use two_tables::ai::{Level, seated, style};
use two_tables::analysis::playability::Play;
use two_tables::analysis::why::{TextWhy, ZoneWhy};
use two_tables::analysis::{Survey, whole_agenda};
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::Scenario;
use two_tables::scenario::check;
use two_tables::scenario::clause::Clause;
use two_tables::scenario::id::{BySide, Id as _, IssueId, OptionId, Side};
use two_tables::store;

use super::report;
use crate::common::play_out;

/// How large a scenario is made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) issues: usize,
    pub(crate) options: usize,
    pub(crate) factions: usize,
    pub(crate) groups: usize,
    pub(crate) bodies: usize,
    pub(crate) linkages: usize,
}

/// Numbers, the same in every run.
fn dice(state: &mut u64) -> impl FnMut(i64, i64) -> i64 + '_ {
    move |low, high| {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        low + i64::try_from(*state % u64::try_from(high - low + 1).unwrap()).unwrap()
    }
}

/// A scenario of that size, with `more` among its fields: every option worth something to somebody, every seat in doubt.
pub(crate) fn scenario_of(size: Size, more: &str) -> String {
    let mut state = 0x1956;
    let mut between = dice(&mut state);
    let mut issues = String::new();
    for issue in 0..size.issues {
        write!(issues, "(id: \"i{issue}\", title: \"Issue {issue}\", options: [").unwrap();
        issues.push_str("(id: \"o0\", text: \"x\", status_quo: true, judgement: \"J\"),");
        for option in 1..size.options {
            let (one, two) = (between(-2, 9), between(-2, 9));
            write!(
                issues,
                "(id: \"o{option}\", text: \"x\", tokyo: (material: {one}), moscow: (material: {two}), judgement: \"J\"),"
            )
            .unwrap();
        }
        issues.push_str("]),");
    }
    let mut linkages = String::new();
    for linkage in 0..size.linkages {
        let (one, two) = (linkage % size.issues, (linkage + 1) % size.issues);
        write!(
            linkages,
            "(id: \"l{linkage}\", title: \"t\", together: [\"i{one}=o1\", \"i{two}=o1\"], tokyo: (material: 1), judgement: \"J\"),"
        )
        .unwrap();
    }
    let mut sides = String::new();
    for side in ["tokyo", "moscow"] {
        let (mut factions, mut groups, mut bodies, mut seats) =
            (String::new(), String::new(), String::new(), String::new());
        for faction in 0..size.factions {
            let (disposition, points) = (between(0, 8), between(-5, 9));
            write!(
                factions,
                "(id: \"f{faction}\", name: \"n\", wants: \"w\", disposition: {disposition}, spread: 20, \
                 positions: [(on: \"i0\", points: (o1: {points}))], judgement: \"J\"),"
            )
            .unwrap();
            write!(seats, "f{faction}: {},", between(5, 90)).unwrap();
        }
        for group in 0..size.groups {
            write!(
                groups,
                "(id: \"g{group}\", name: \"n\", wants: \"w\", disposition: 1, presses: (f0: 3), \
                 positions: [(on: \"i0\", points: (o1: 4))], judgement: \"J\"),"
            )
            .unwrap();
        }
        let members: i64 =
            seats.split(',').filter_map(|seat| seat.rsplit(' ').next()?.parse::<i64>().ok()).sum();
        for body in 0..size.bodies {
            write!(
                bodies,
                "(id: \"b{body}\", name: \"n\", moment: \"ratification\", seats: ({seats}), members: {members}, \
                 share_of_cast: {}, judgement: \"J\"),",
                400 + body * 13
            )
            .unwrap();
        }
        write!(
            sides,
            "{side}: (name: \"{side}\", country: \"c\", brief: \"b\", audience: \"face\", capital: 40, no_agreement: [-5], \
             leaders: [(id: \"l\", name: \"n\", office: \"o\", character: \"c\", honour_share: 400, judgement: \"J\")], \
             factions: [{factions}], groups: [{groups}], bodies: [{bodies}]),"
        )
        .unwrap();
    }
    format!(
        "(format: 1, id: \"large\", title: \"T\", years: \"y\", summary: \"s\", sources: [], \
         rounds: [(id: \"r0\", date: \"d\", title: \"t\", host: \"tokyo\"), (id: \"r1\", date: \"d\", title: \"t\", host: \"moscow\")], \
         issues: [{issues}], linkages: [{linkages}], sides: ({sides}), \
         history: (outcome: \"out_of_time\", package: \"\", account: \"a\", judgement: \"J\"), {more})"
    )
}

/// A variant that changes what a side begins with, and one that changes what texts there are, as many of each.
fn variants(of_each: usize) -> String {
    let mut all = String::new();
    for number in 0..of_each {
        write!(
            all,
            "(id: \"v{number}\", title: \"t\", about: \"a\", changes: [(path: \"sides.tokyo.capital\", value: \"{number}\")]), \
             (id: \"w{number}\", title: \"t\", about: \"a\", changes: [(path: \"issues.i0.options.o1.text\", value: \"\\\"y{number}\\\"\")]),"
        )
        .unwrap();
    }
    format!("variants: [{all}]")
}

#[test]
fn variants_are_bounded_with_the_file_they_are_of() {
    let size = size(8, 4, 12, 6, 3, 10);
    let text = scenario_of(size, &variants(25));
    let written = check::Written::new(&text).unwrap();
    let full = check::scenario(&text).unwrap();
    let began = Instant::now();
    assert_eq!(written.variants(&text, &full), []);
    eprintln!("fifty variants of {} bytes: checked in {:?}", text.len(), began.elapsed());
    let long = text.replace("summary:", &format!("/* {} */ summary:", "s ".repeat(200_000)));
    let full = check::scenario(&long).unwrap();
    let began = Instant::now();
    let problems = check::Written::new(&long).unwrap().variants(&long, &full);
    eprintln!("of {} bytes: refused in {:?}", long.len(), began.elapsed());
    let kinds: Vec<&str> = problems.iter().map(|problem| problem.what.id).collect();
    assert_eq!(kinds, ["problem-too-many-variants"]);
    let said = |name: &str| problems[0].what.blanks.iter().any(|(blank, _)| *blank == name);
    assert!(said("all") && said("most"));
}

/// A line of what followed, and a linkage of many clauses, cost no more than a text of them.
#[test]
fn what_followed_is_looked_for_and_not_walked_through() {
    let mut lines = String::new();
    for line in 0..100 {
        let (one, two) = (line % 8, (line + 3) % 8);
        write!(
            lines,
            "(id: \"x{line}\", year: 2000, condition: [(in_force: \"i{one}=o1\"), (not: [(in_force: \"i{two}=o0\")])], text: \"t\", judgement: \"J\"),"
        )
        .unwrap();
    }
    let text =
        scenario_of(size(8, 6, 1, 0, 1, 0), &format!("aftermath: (year: 2001, lines: [{lines}])"));
    let (scenario, took) = checked(&text);
    eprintln!("a hundred lines over {} texts: checked in {took:?}", 6_u64.pow(8));
    assert_eq!(two_tables::analysis::aftermath::unreached(&scenario.unwrap()).len(), 0);
    // Where a constraint leaves no such text, the line is told.
    let never = "excludes: [(never: [\"i0=o1\", \"i3=o1|o2|o3|o4|o5\"], because: \"B\")]";
    let shut = scenario_of(
        size(4, 6, 1, 0, 1, 0),
        &format!(
            "{never}, aftermath: (year: 2001, lines: [{}])",
            &lines[..lines.find("(id: \"x1\"").unwrap()]
        ),
    );
    let scenario = check::scenario(&shut).unwrap();
    let told = two_tables::analysis::aftermath::unreached(&scenario);
    assert_eq!(told.iter().map(|line| line.word.as_str()).collect::<Vec<_>>(), ["x0"]);
}

const SMALL: Size = Size { issues: 2, options: 3, factions: 1, groups: 0, bodies: 1, linkages: 0 };

/// What has passed is checked with its warnings; gives the time both took.
fn checked(text: &str) -> (Result<Scenario, Vec<String>>, Duration) {
    let began = Instant::now();
    let scenario = check::scenario(text).map_err(|_| report(text));
    if let Ok(scenario) = &scenario {
        let _ = Play::of(scenario);
    }
    (scenario, began.elapsed())
}

/// An issue's worth of everything, by its numbers.
const fn size(
    issues: usize,
    options: usize,
    factions: usize,
    groups: usize,
    bodies: usize,
    linkages: usize,
) -> Size {
    Size { issues, options, factions, groups, bodies, linkages }
}

#[test]
fn a_scenario_of_every_kind_at_an_ordinary_size_passes() {
    let text = scenario_of(
        Size { issues: 4, options: 3, factions: 3, groups: 2, bodies: 2, linkages: 3 },
        "",
    );
    assert_eq!(report(&text), Vec::<String>::new());
}

#[test]
fn more_work_than_a_second_is_refused_at_once_with_the_count_and_the_limit() {
    let too_large = [
        // Twelve issues of four options: more texts than can be walked through.
        (size(12, 4, 1, 0, 1, 0), "problem-too-many-texts"),
        (size(9, 6, 20, 24, 12, 0), "problem-too-many-texts"),
        // Few judges, and more texts than are kept.
        (size(8, 7, 1, 0, 1, 0), "problem-too-many-permitted"),
        (size(12, 3, 20, 24, 12, 0), "problem-too-many-weighings"),
        (size(11, 3, 20, 24, 12, 0), "problem-too-many-weighings"),
        (size(11, 4, 1, 0, 1, 0), "problem-too-many-permitted"),
        (size(12, 3, 20, 0, 12, 0), "problem-too-many-weighings"),
        (size(12, 3, 10, 0, 1, 100), "problem-too-many-weighings"),
        (size(11, 3, 20, 24, 2, 60), "problem-too-many-weighings"),
        (size(12, 3, 20, 0, 1, 100), "problem-too-many-weighings"),
    ];
    for (size, kind) in too_large {
        let text = scenario_of(size, "");
        let began = Instant::now();
        let problems = check::scenario(&text).unwrap_err();
        assert_eq!(
            problems.iter().map(|problem| problem.what.id).collect::<Vec<_>>(),
            [kind],
            "{size:?}"
        );
        eprintln!("{size:?}: refused in {:?}", began.elapsed());
        let said = |name: &str| problems[0].what.blanks.iter().any(|(blank, _)| *blank == name);
        assert!(said("count") && said("most"), "{size:?}");
    }
}

#[test]
fn what_passes_is_checked_and_surveyed_within_bounds() {
    let large = [
        size(8, 6, 1, 0, 1, 0),
        size(7, 4, 20, 24, 12, 0),
        size(12, 3, 4, 4, 1, 0),
        size(10, 3, 9, 6, 3, 10),
        size(2, 3, 20, 24, 12, 100),
        size(10, 4, 8, 8, 2, 0),
        size(12, 3, 2, 0, 1, 100),
    ];
    for size in large {
        let (scenario, took) = checked(&scenario_of(size, ""));
        let scenario = scenario.unwrap_or_else(|problems| panic!("{size:?}: {problems:?}"));
        let began = Instant::now();
        assert!(Survey::frame(&scenario).permitted < 2_000_000);
        eprintln!("{size:?}: checked in {took:?}, surveyed in {:?}", began.elapsed());
    }
}

/// What asks about every text by itself is refused where that is too much, and is not for what ships.
#[test]
fn asking_why_of_a_whole_space_is_bounded() {
    let votes = |scenario: &Scenario| {
        let state = State::opening(scenario);
        let homes = BySide::each(|side| Standing::new(scenario, &state, side).in_frame());
        ZoneWhy::votes(homes, Survey::frame(scenario).permitted)
    };
    for year in store::shipped_scenarios() {
        let scenario = check::scenario(&store::shipped_scenario(&year).unwrap()).unwrap();
        assert!(votes(&scenario) < ZoneWhy::MOST_VOTES, "{year}");
    }
    let large = check::scenario(&scenario_of(size(8, 6, 6, 0, 2, 0), "")).unwrap();
    assert!(votes(&large) > ZoneWhy::MOST_VOTES);
    // One text of the largest home is answered all the same, as far as that goes.
    let heavy = scenario_of(size(5, 4, 20, 24, 12, 0), "");
    let heavy = check::scenario(&heavy).unwrap();
    let state = State::opening(&heavy);
    let home = |side| Standing::new(&heavy, &state, side).in_frame();
    let began = Instant::now();
    let agenda = whole_agenda(&heavy.common);
    let text = heavy
        .common
        .opening_status_quo()
        .with(Clause { issue: IssueId::at(0), option: OptionId::at(1) });
    let why = TextWhy::of(home(Side::Tokyo), home(Side::Moscow), &agenda, &text);
    eprintln!("why of one text: up to {} changes in {:?}", why.searched, began.elapsed());
    assert!(why.searched >= 1 && why.openers.iter().all(|few| few.len() <= why.searched));
}

/// Homes of the heaviest forecasts: what passes the check can also be played.
#[test]
fn a_home_in_which_everybody_is_in_doubt_everywhere_is_played_to_an_end() {
    let legalist = style::read(&store::shipped_style("legalist").unwrap()).unwrap();
    for (size, tallies) in [(size(3, 3, 12, 4, 3, 0), 10_000), (size(3, 3, 20, 4, 1, 0), 1_000)] {
        let text = scenario_of(size, "").replace("spread: 20", "spread: 30");
        let scenario = Arc::new(check::scenario(&text).unwrap());
        assert!(Play::of(&scenario).tallies.tokyo > tallies, "{size:?}");
        let one = seated(legalist.clone(), Level::Even);
        let began = Instant::now();
        let talks = play_out(&scenario, 1, BySide { tokyo: &*one, moscow: &*one }, |_, _| ());
        assert!(talks.state().table.is_over());
        eprintln!("{size:?}: played in {:?}", began.elapsed());
    }
}

#[test]
fn constraints_asked_too_often_are_refused() {
    // All of them speak of the last issue, so that each is asked of every text.
    let mut rules = String::new();
    for rule in 0..200 {
        let (issue, option) = (rule % 10, rule % 3);
        write!(
            rules,
            "(never: [\"i{issue}=o{option}\", \"i0=o1\", \"i1=o1\", \"i11=o1\"], because: \"B\"),"
        )
        .unwrap();
    }
    let twelve = Size { issues: 12, options: 3, ..SMALL };
    let text = scenario_of(twelve, &format!("excludes: [{rules}]"));
    let began = Instant::now();
    let found = report(&text);
    eprintln!("constraints: refused in {:?}", began.elapsed());
    assert!(found.iter().any(|line| line.ends_with("problem-too-many-questions")), "{found:?}");
}

#[test]
fn constraints_that_leave_few_texts_make_a_large_space_a_small_one() {
    // Every issue but the first stays as it is unless the first is settled so.
    let mut rules = String::new();
    for issue in 1..12 {
        write!(rules, "(never: [\"i0=o0|o1\", \"i{issue}=o1|o2\"], because: \"B\"),").unwrap();
    }
    rules.push_str("(never: [\"i1=o1|o2\", \"i2=o1|o2\"], because: \"B\"),");
    let twelve = Size { issues: 12, options: 3, factions: 9, groups: 2, bodies: 3, linkages: 0 };
    let text = scenario_of(twelve, &format!("excludes: [{rules}]"));
    let (scenario, took) = checked(&text);
    let found = scenario.err().unwrap_or_default();
    assert!(found.iter().all(|line| line.ends_with("problem-too-many-weighings")), "{found:?}");
    eprintln!("few texts left: checked in {took:?}");
}

#[test]
fn names_written_out_do_not_grow_without_bound() {
    let long = "Z".repeat(1000);
    let form = "F".repeat(200);
    let named = |neutral: &str, tokyo: &str, moscow: &str| {
        format!(
            "names: [(id: \"a\", neutral: \"{neutral}\", tokyo: \"{tokyo}\", moscow: \"{moscow}\")]"
        )
    };
    for more in [named(&long, "a", "b"), named("a", &long, "b"), named("a", "b", &long)] {
        let found = report(&scenario_of(SMALL, &more));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].ends_with("problem-long-text"), "{found:?}");
    }
    let short = named(&form, "a", "b");
    for (calls, passes) in [(10, true), (80, true), (81, false), (5_000, false)] {
        let text = scenario_of(SMALL, &short).replacen(
            "summary: \"s\"",
            &format!("summary: \"{}\"", "{a}".repeat(calls)),
            1,
        );
        let found = report(&text);
        assert_eq!(found.is_empty(), passes, "{calls}: {found:?}");
        assert!(found.iter().all(|line| line.ends_with("summary problem-long-with-names")));
    }
    let cover = |year: &str| {
        let rest = "question: \"q\", line: \"l\", minutes: 10, difficulty: 1";
        report(&scenario_of(SMALL, &format!("cover: (year: \"{year}\", {rest})")))
    };
    assert_eq!(cover("1956"), Vec::<String>::new());
    assert_eq!(cover(&long).len(), 1);
}

#[test]
fn two_hundred_events_acts_and_decisions_that_wait_for_each_other_are_checked_at_once() {
    let mut events = String::new();
    for event in 0..150 {
        let mut waits = String::new();
        for other in 0..event {
            write!(waits, "(happened: \"e{other}\"),").unwrap();
        }
        let round = if event == 0 { "round: \"r0\"," } else { "" };
        write!(
            events,
            "(id: \"e{event}\", title: \"t\", text: \"x\", {round} condition: [{waits}], judgement: \"J\"),"
        )
        .unwrap();
    }
    let text = scenario_of(SMALL, &format!("events: [{events}]"));
    let began = Instant::now();
    let found = report(&text);
    eprintln!("events: {} problems in {:?}", found.len(), began.elapsed());
    let circle = events.replacen("condition: []", "condition: [(happened: \"e149\")]", 1);
    let began = Instant::now();
    let found = report(&scenario_of(SMALL, &format!("events: [{circle}]")));
    assert!(!found.is_empty());
    eprintln!("events: {} problems in {:?}", found.len(), began.elapsed());
}
