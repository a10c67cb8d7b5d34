//! The class's debrief: its figures are those of the analysis, and a vote taken again is the vote of the rules.

use two_tables::analysis::Survey;
use two_tables::analysis::hindsight::Fate;
use two_tables::analysis::score::scores;
use two_tables::class::{Answer, Asked, Class, ClassRow, Guess, StudentId};
use two_tables::host::pages::Showing;
use two_tables::host::pages::debrief::{Again, ClassDebrief, Steps, again, class_debrief, steps};
use two_tables::host::pages::handout::{handout, handout_file};
use two_tables::negotiation::event::Happening;
use two_tables::scenario::check::Change;
use two_tables::scenario::home::{Moment, Threshold};
use two_tables::scenario::id::{BySide, Side};
use two_tables::session::what_if::{Otherwise, vote_again};
use two_tables::session::{Session, SharedFrame, TableOutcome};
use two_tables::wording::rounded;

use super::pages::inline;
use super::room::{HISTORY, MARKUP, Room, TUTORIAL, ended};

fn outcomes(room: &Room) -> (SharedFrame, Vec<TableOutcome>) {
    let frame = SharedFrame::new(&room.ground);
    let all = room
        .tables
        .iter()
        .map(|table| TableOutcome::new(&frame, table.number(), table.sitting().session()))
        .collect();
    (frame, all)
}

#[test]
fn the_figures_of_the_debrief_are_those_of_the_analysis() {
    for scenario in [TUTORIAL, HISTORY] {
        let room = ended(scenario);
        let (frame, all) = outcomes(&room);
        let page = ClassDebrief {
            class: &room.class,
            showing: Showing::Class,
            wording: &room.wording,
            frame: &frame,
            tables: &all,
        };
        let page = class_debrief(&page).into_string();
        assert_eq!(inline(&page), [""; 0]);
        for (table, found) in room.tables.iter().zip(&all) {
            let session = table.sitting().session();
            let hindsight = session.hindsight().unwrap();
            assert_eq!(frame.plane, hindsight.plane);
            let survey = Survey::frame(session.scenario());
            assert_eq!(frame.survey, survey);
            let state = session.talks().state();
            let exact = scores(session.scenario(), state, &hindsight.outcome, &survey);
            assert_eq!(found.scores, Some(exact));
            assert_eq!(found.last.as_ref(), hindsight.path.last());
            if let Some(text) = hindsight.outcome.text()
                && let Some(agreed) = survey.find(&text)
            {
                assert_eq!(found.at, agreed.utility);
            }
            for side in Side::BOTH {
                let cell = format!("<td class=\"number\">{}</td>", exact[side].total());
                assert!(page.contains(&cell), "no score {cell}");
                assert!(page.contains(&format!(">{}</td>", rounded(found.at[side]))));
            }
            let gestured = |side: Side| {
                let made = |what: &Happening| matches!(what, Happening::Gestured { by, .. } if *by == side);
                session.events().iter().filter(|event| made(&event.what)).count()
            };
            assert_eq!(found.gestures, BySide::each(gestured));
        }
        let history = rounded(frame.plane.history.tokyo);
        assert!(page.contains(&format!(">{history}</td>")));
    }
}

#[test]
fn a_table_step_by_step_tells_every_move_by_its_number_and_both_sides_words() {
    let room = ended(TUTORIAL);
    for table in &room.tables {
        let session = table.sitting().session();
        let (wording, class, number) = (&room.wording, &room.class, table.number());
        let page =
            steps(&Steps { showing: Showing::Class, wording, class, table: number, session })
                .into_string();
        for number in 1..=session.revision() {
            assert!(page.contains(&format!("id=\"move-{number}\"")));
        }
        assert!(page.contains("Tokyo was told") && page.contains("Moscow was told"));
        assert!(!page.contains(MARKUP));
        assert_eq!(inline(&page), [""; 0]);
    }
}

/// A table at which a vote was taken, if any has one.
fn voted(room: &Room) -> Option<&Session> {
    let sessions = room.tables.iter().map(|table| table.sitting().session());
    sessions.into_iter().find(|session| !session.talks().state().table.signed.is_empty())
}

#[test]
fn a_vote_taken_again_with_nothing_changed_is_the_vote_that_was_taken() {
    let (mut compared, mut rooms) = (0, Vec::new());
    rooms.extend([ended(TUTORIAL), ended(HISTORY)]);
    for room in &rooms {
        for table in &room.tables {
            let session = table.sitting().session();
            let again = vote_again(session, &Otherwise::default()).unwrap();
            assert_eq!(again.before, again.after);
            assert_eq!(again.text, again.other_text);
            let state = &session.talks().state().table;
            let fate = session.hindsight().unwrap().path.last().map(|last| last.fate);
            let moment = match fate {
                Some(Fate::InForce | Fate::Refused { .. }) => Moment::Ratification,
                Some(Fate::Stopped { .. }) => Moment::Signature,
                Some(Fate::Unanswered | Fate::Declined { .. }) | None => continue,
            };
            for side in Side::BOTH {
                let verdict = &again.before[side];
                for body in verdict.bodies.iter().filter(|body| body.moment == moment) {
                    assert!(state.ballots.contains(&verdict.ballot(side, body)));
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 0, "no vote was compared");
}

#[test]
fn with_a_quota_nobody_can_meet_a_home_refuses_what_it_passed() {
    let rooms = [ended(TUTORIAL), ended(HISTORY)];
    let session = rooms.iter().find_map(voted).unwrap();
    let common = &session.scenario().common;
    let first = vote_again(session, &Otherwise::default()).unwrap();
    let mut turned = 0;
    for side in Side::BOTH {
        let public = &common.sides[side];
        for body in first.before[side].bodies.iter().filter(|body| body.passes) {
            let about = &public.bodies[body.body];
            let Threshold::Members(_) = about.threshold else { continue };
            let path = format!("sides.{}.bodies.{}.yes_at_least", side.word(), about.word);
            let all = body.total.yes + body.total.against + body.total.absent;
            let value = (body.total.yes + 1).min(all).to_string();
            if body.total.yes == all {
                continue;
            }
            let asked = Otherwise::asked(common, &path, &value, "");
            let other = vote_again(session, &asked).unwrap();
            let then = other.after[side].bodies.iter().find(|one| one.body == body.body).unwrap();
            assert!(!then.passes, "{path}={value}");
            assert_eq!(then.total, body.total);
            assert_eq!(other.before, first.before);
            turned += 1;
        }
    }
    assert!(turned > 0, "no quota was tried");
}

#[test]
fn seats_and_a_clause_can_be_changed_and_people_cannot() {
    let room = ended(HISTORY);
    let session = room.tables[0].sitting().session();
    let common = &session.scenario().common;
    let path = "sides.tokyo.bodies.unity.seats.yoshida";
    let asked = Otherwise::asked(common, path, "100", "");
    assert_eq!(asked.changes[1].path, "sides.tokyo.bodies.unity.members");
    vote_again(session, &asked).unwrap();
    let refused = |asked: &Otherwise| vote_again(session, asked).unwrap_err().id;
    let gone = Change { path: "events.kitchen_door".into(), value: None };
    assert_eq!(
        refused(&Otherwise { changes: vec![gone], ..Otherwise::default() }),
        "class-again-others"
    );
    let nowhere = Change { path: "sides.tokyo.bodies.nobody".into(), value: None };
    assert_eq!(
        refused(&Otherwise { changes: vec![nowhere], ..Otherwise::default() }),
        "class-again-scenario"
    );
    for bad in ["territory", "territory=zz", "nothing=a", "="] {
        assert_eq!(refused(&Otherwise::asked(common, "", "", bad)), "class-again-clause", "{bad}");
    }
    let issue = common.issues.values().find(|issue| issue.word == "territory").unwrap();
    let option = issue.choices().last().unwrap();
    let clause = format!("territory={}", issue.options[option].word);
    match vote_again(session, &Otherwise::asked(common, "", "", &clause)) {
        Ok(again) => assert_ne!(again.text, again.other_text),
        Err(why) => assert_eq!(why.id, "class-again-misfit"),
    }
}

#[test]
fn guesses_stand_beside_the_result_for_both_homes() {
    let mut room = ended(TUTORIAL);
    let (_, all) = outcomes(&room);
    let asked = Asked {
        table: 1,
        path: String::new(),
        value: String::new(),
        clause: String::new(),
        text: Vec::new(),
    };
    room.class.apply(&ClassRow::Ended);
    let row = room.class.ask(asked).unwrap();
    room.class.apply(&row);
    for (student, guess) in [(1, Guess::Both), (2, Guess::Tokyo), (3, Guess::Tokyo)] {
        room.class.apply(&room.class.guess(StudentId(student), guess).unwrap());
    }
    let session = room.tables[0].sitting().session();
    let otherwise = Otherwise::default();
    let voted = vote_again(session, &otherwise).unwrap();
    let page = |class: &Class| {
        let again = again(&Again {
            showing: Showing::Class,
            wording: &room.wording,
            scenario: session.scenario(),
            tables: &all,
            table: Some(1),
            otherwise: &otherwise,
            class,
            key: "k",
            result: None,
        });
        again.into_string()
    };
    let open = page(&room.class);
    assert!(open.contains("3 of 8 have guessed") && open.contains("action=\"/teacher/show\""));
    assert!(!open.contains("3 yes"), "what is guessed sways nobody before the result");
    let answer = Answer {
        before: BySide::each(|side| voted.before[side].passes()),
        after: BySide::each(|side| voted.after[side].passes()),
    };
    let mut shown = room.class.clone();
    shown.apply(&room.class.answer(answer).unwrap());
    let shown = page(&shown);
    assert!(shown.contains("3 yes, 0 no") && shown.contains("1 yes, 2 no"), "{shown}");
    assert!(!shown.contains("action=\"/teacher/show\""));
    assert_eq!(inline(&shown), [""; 0]);
}

#[test]
fn the_handout_has_each_sides_brief_and_options_and_the_file_needs_no_other() {
    let room = Room::playing(HISTORY, 1, &[]);
    let scenario = room.ground.scenario();
    let served = handout(&room.wording, scenario).into_string();
    assert_eq!(inline(&served), [""; 0]);
    let file = handout_file(&room.wording, scenario).into_string();
    assert!(!file.contains("/assets/") && file.contains("<style>"));
    for issue in scenario.common.issues.values().filter(|issue| !issue.closed) {
        let title = room.wording.text(&issue.title).replace('&', "&amp;");
        assert!(file.contains(&title), "{title}");
    }
}

/// The debrief's pages of a class that has played history, to be looked at.
pub(crate) fn looked_at() -> Vec<(&'static str, String)> {
    let room = ended(HISTORY);
    let (frame, all) = outcomes(&room);
    let wording = &room.wording;
    let debrief = class_debrief(&ClassDebrief {
        class: &room.class,
        showing: Showing::Class,
        wording,
        frame: &frame,
        tables: &all,
    });
    let session = room.tables[0].sitting().session();
    let step =
        steps(&Steps { showing: Showing::Class, wording, class: &room.class, table: 1, session });
    let common = &session.scenario().common;
    let path = "sides.tokyo.bodies.unity.dissent_at_most";
    let otherwise = Otherwise::asked(common, path, "40", "");
    let result = vote_again(session, &otherwise);
    let (scenario, table) = (session.scenario(), Some(1));
    let otherwise = &otherwise;
    let (tables, result) = (&all[..], Some(&result));
    let voted = again(&Again {
        showing: Showing::Class,
        wording,
        scenario,
        tables,
        table,
        otherwise,
        class: &room.class,
        key: "k",
        result,
    });
    let paper = handout_file(wording, room.ground.scenario());
    vec![
        ("debrief.html", debrief.into_string()),
        ("steps.html", step.into_string()),
        ("again.html", voted.into_string()),
        ("handout.html", paper.into_string()),
    ]
}
