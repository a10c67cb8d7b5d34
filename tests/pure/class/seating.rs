//! Seats given by hand, at random, in exchange, and taken back.

use std::collections::BTreeSet;

use proptest::prelude::*;
use two_tables::class::{Class, ClassRow, Place, StudentId};
use two_tables::scenario::id::Side;

use super::gathering::{begun, class_of, is_like};

fn places(class: &Class) -> Vec<Option<Place>> {
    class.students().map(|(_, student)| student.place).collect()
}

fn refused(answer: Result<ClassRow, two_tables::sentence::Message>) -> String {
    answer.unwrap_err().id.to_string()
}

#[test]
fn two_students_swap_and_a_second_time_they_sit_as_before() {
    let (mut class, _) = begun(4, 1);
    let before = places(&class);
    for _ in 0..2 {
        let row = class.swap(StudentId(1), StudentId(4)).unwrap();
        class.apply(&row);
        let after = places(&class);
        assert_eq!(after[1..3], before[1..3]);
    }
    assert_eq!(places(&class), before);
    assert_eq!(refused(class.swap(StudentId(1), StudentId(9))), "host-no-student");
    assert_eq!(refused(class.swap(StudentId(1), StudentId(1))), "class-swap-same");
}

#[test]
fn the_last_seating_is_taken_back_by_an_ordinary_move() {
    let (mut class, mut rows) = begun(6, 1);
    assert_eq!(refused(class.unseat()), "class-no-seating", "the beginning is no seating of his");
    let before = places(&class);
    let mut done = |class: &mut Class, row: ClassRow| {
        class.apply(&row);
        rows.push(row);
    };
    let row = class.swap(StudentId(1), StudentId(6)).unwrap();
    done(&mut class, row);
    let swapped = places(&class);
    let back = class.unseat().unwrap();
    done(&mut class, back);
    assert_eq!(places(&class), before);
    let again = class.unseat().unwrap();
    done(&mut class, again);
    assert_eq!(places(&class), swapped, "and that, too, is taken back");
    assert_eq!(Class::restore(&rows).unwrap(), class);
    class.apply(&ClassRow::Removed { student: StudentId(1) });
    class.apply(&ClassRow::Removed { student: StudentId(6) });
    assert_eq!(refused(class.unseat()), "class-no-seating", "nobody of them is there any more");
}

#[test]
fn a_student_is_seated_only_where_there_is_a_place() {
    let (class, _) = begun(4, 1);
    let place = |table| Some(Place { table, side: Side::Tokyo });
    assert!(class.place(StudentId(1), place(2)).is_ok());
    assert_eq!(refused(class.place(StudentId(1), place(3))), "class-no-table");
    assert_eq!(refused(class.place(StudentId(1), place(0))), "class-no-table");
    assert_eq!(refused(class.place(StudentId(9), place(1))), "host-no-student");
    let (gathering, _) = class_of(4, 1);
    assert!(gathering.place(StudentId(1), place(60)).is_ok());
    assert_eq!(refused(gathering.place(StudentId(1), place(61))), "class-no-table");
}

#[test]
fn in_play_those_without_a_seat_sit_where_delegates_do() {
    let (mut class, _) = begun(5, 1);
    let row = class.join("late", "t", "w", is_like).unwrap().1;
    class.apply(&row);
    let row = class.seat_at_random([3; 32]).unwrap();
    class.apply(&row);
    let late = class.student(StudentId(6)).unwrap();
    assert_eq!(late.place, Some(Place { table: 3, side: Side::Moscow }));
    assert!(!late.waits);
    assert_eq!(refused(class.seat_at_random([3; 32])), "class-all-seated");
    class.apply(&ClassRow::Ended);
    class.apply(&ClassRow::Placed { student: StudentId(6), place: None });
    assert_eq!(refused(class.seat_at_random([3; 32])), "class-over-held");
}

proptest! {
    #[test]
    fn at_random_all_sit_and_evenly_and_whoever_sat_stays(
        chance: [u8; 32], students in 2_usize..40, delegation in 1_usize..4
    ) {
        let (mut class, _) = class_of(students, delegation);
        let first = Place { table: 1, side: Side::Moscow };
        let row = class.place(StudentId(1), Some(first)).unwrap();
        class.apply(&row);
        let row = class.seat_at_random(chance).unwrap();
        class.apply(&row);
        prop_assert_eq!(class.student(StudentId(1)).unwrap().place, Some(first));
        prop_assert!(class.unseated().is_empty());
        for row in class.begin().unwrap() {
            class.apply(&row);
        }
        let sizes: BTreeSet<usize> = (1..=class.tables())
            .flat_map(|table| Side::BOTH.map(|side| class.delegation(table, side).len()))
            .collect();
        prop_assert!(sizes.last().unwrap() - sizes.first().unwrap() <= 1, "{:?}", sizes);
    }
}

#[test]
fn chance_seats_students_otherwise() {
    let seated = |chance| {
        let (mut class, _) = class_of(12, 1);
        let row = class.seat_at_random([chance; 32]).unwrap();
        class.apply(&row);
        places(&class)
    };
    let ways: BTreeSet<Vec<Option<Place>>> = (0..8).map(seated).collect();
    assert_eq!(ways.len(), 8);
    assert_eq!(seated(1), seated(1));
}
