//! Who joins, and who sits where.

use std::collections::BTreeSet;

use two_tables::ai::Level;
use two_tables::class::{Class, ClassRow, Deal, Hold, Place, PlayedBy, Stage, StudentId, Terms};
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::session::Role;

fn terms(delegation: usize) -> Terms {
    Terms {
        scenario: include_str!("../../../scenarios/tutorial.ron").to_owned(),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed: 7,
        deal: Deal::Different,
        level: Level::Even,
        turn: None,
        delegation,
    }
}

pub(super) fn is_like(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// A class of so many students, and the rows that made it.
pub(super) fn class_of(students: usize, delegation: usize) -> (Class, Vec<ClassRow>) {
    let mut rows =
        vec![ClassRow::Opened { terms: Box::new(terms(delegation)), teacher: "seal".into() }];
    let mut class = Class::restore(&rows).unwrap();
    for number in 0..students {
        let name = format!("student {number}");
        let (_, row) =
            class.join(&name, &format!("t{number}"), &format!("w{number}"), is_like).unwrap();
        class.apply(&row);
        rows.push(row);
    }
    (class, rows)
}

pub(super) fn begun(students: usize, delegation: usize) -> (Class, Vec<ClassRow>) {
    let (mut class, mut rows) = class_of(students, delegation);
    for row in class.begin().unwrap() {
        class.apply(&row);
        rows.push(row);
    }
    (class, rows)
}

/// The delegations played by a delegate.
fn delegates(class: &Class) -> Vec<Place> {
    let all = (1..=class.tables()).flat_map(|table| Side::BOTH.map(|side| Place { table, side }));
    all.filter(|place| class.played_by(*place) == PlayedBy::Delegate).collect()
}

#[test]
fn a_delegate_plays_for_students_where_the_teacher_says_so() {
    let (mut class, _) = begun(4, 1);
    let place = Place { table: 2, side: Side::Tokyo };
    class.apply(&ClassRow::Delegated { place, by: PlayedBy::Delegate });
    assert_eq!(delegates(&class), [place]);
    class.apply(&ClassRow::Delegated { place, by: PlayedBy::Students });
    assert!(delegates(&class).is_empty());
}

#[test]
fn a_class_is_what_its_rows_make_of_it() {
    let (class, mut rows) = begun(9, 2);
    assert_eq!(Class::restore(&rows).unwrap(), class);
    rows.push(ClassRow::Held(Hold::EyesUp));
    rows.push(ClassRow::Removed { student: StudentId(3) });
    let later = Class::restore(&rows).unwrap();
    assert_eq!((later.hold(), later.student(StudentId(3))), (Hold::EyesUp, None));
    assert!(Class::restore(&rows[1..]).is_err());
}

#[test]
fn thirty_students_sit_at_fifteen_tables_one_a_side() {
    let (class, _) = begun(30, 1);
    assert_eq!((class.tables(), class.stage()), (15, Stage::Playing));
    assert!(delegates(&class).is_empty());
    for (student, _) in class.students() {
        assert_eq!(class.parts_of(student), [Role::Delegation]);
    }
}

#[test]
fn with_an_odd_number_one_side_is_a_delegates_and_a_latecomer_takes_it() {
    let (mut class, _) = begun(5, 1);
    let empty = Place { table: 3, side: Side::Moscow };
    assert_eq!(delegates(&class), [empty]);
    let (late, row) = class.join("late", "t", "w", is_like).unwrap();
    class.apply(&row);
    assert!(class.student(late).unwrap().waits, "once play has begun the teacher nods");
    assert_eq!(class.free_place(), Some(empty));
    class.apply(&ClassRow::Placed { student: late, place: Some(empty) });
    assert!(!class.student(late).unwrap().waits);
    assert!(delegates(&class).is_empty());
    // Whoever comes now shares a delegation, and its parts are dealt anew.
    let (later, row) = class.join("later", "t", "w", is_like).unwrap();
    class.apply(&row);
    let place = class.free_place().unwrap();
    class.apply(&ClassRow::Placed { student: later, place: Some(place) });
    assert_eq!(class.parts_of(later), [Role::Minister, Role::Envoy]);
}

#[test]
fn whoever_was_seated_by_hand_sits_there() {
    let (mut class, _) = class_of(4, 1);
    let place = Place { table: 2, side: Side::Moscow };
    class.apply(&ClassRow::Placed { student: StudentId(1), place: Some(place) });
    for row in class.begin().unwrap() {
        class.apply(&row);
    }
    assert_eq!(class.student(StudentId(1)).unwrap().place, Some(place));
    let places: Vec<_> = class.students().map(|(_, student)| student.place.unwrap()).collect();
    let apart: BTreeSet<_> = places.iter().map(|place| (place.table, place.side)).collect();
    assert_eq!(apart.len(), 4, "{places:?}");
}

#[test]
fn a_name_taken_a_full_class_and_one_that_is_over_let_nobody_in() {
    let (class, _) = class_of(120, 2);
    let refused =
        |class: &Class, name: &str| class.join(name, "t", "w", is_like).unwrap_err().id.to_string();
    assert_eq!(refused(&class, "new"), "class-full");
    let (mut class, _) = class_of(2, 1);
    assert_eq!(refused(&class, "STUDENT 1"), "class-name-taken");
    class.apply(&ClassRow::Ended);
    assert_eq!(refused(&class, "new"), "class-over");
    let (empty, _) = class_of(0, 1);
    assert_eq!(empty.begin().unwrap_err().id, "class-empty");
    let (class, _) = begun(2, 1);
    assert_eq!(class.begin().unwrap_err().id, "class-begun");
}

#[test]
fn a_student_removed_is_not_another_who_comes_after() {
    let (mut class, _) = class_of(2, 1);
    class.apply(&ClassRow::Removed { student: StudentId(2) });
    let (student, _) = class.join("new", "t", "w", is_like).unwrap();
    assert_eq!(student, StudentId(3));
}
