//! Seats taken over: the teacher is told, and whoever had the seat.

use two_tables::class::{
    Class, ClassRow, Held, Lost, Moment, Place, PlayedBy, StudentId, TakeOver, Taken, Token,
};
use two_tables::scenario::id::Side;

use super::gathering::begun;

const AT: Moment = Moment(1_795_829_400);

fn token(number: u8) -> Token {
    Token::of([number; 32])
}

/// Four students at two tables, and the moment written down.
fn class() -> Class {
    let mut class = begun(4, 1).0;
    class.apply(&ClassRow::Dated { at: AT });
    class
}

fn taken(class: &Class) -> Vec<Taken> {
    class.taken().map(|taken| taken.what).collect()
}

fn returned(class: &mut Class, student: u32, number: u8) {
    let token = token(number).seal();
    class.apply(&ClassRow::Returned { student: StudentId(student), token });
}

#[test]
fn whoever_lost_a_seat_to_its_word_is_known_as_its_former_holder() {
    let mut class = class();
    returned(&mut class, 1, 7);
    assert_eq!(class.lost(StudentId(1), &token(7)), None, "he holds it");
    returned(&mut class, 1, 8);
    let lost = Some(Lost { at: Some(AT), held: Held::ByWord });
    assert_eq!(class.lost(StudentId(1), &token(7)), lost);
    assert_eq!(class.lost(StudentId(2), &token(7)), None, "it was another's");
    assert_eq!(class.lost(StudentId(1), &token(9)), None, "it was nobody's");
    assert!(!token(7).is_sealed_by(&class.student(StudentId(1)).unwrap().token));
    let by_word = Taken::ByWord { student: StudentId(1) };
    assert_eq!(class.taken().next(), Some(&TakeOver { at: Some(AT), what: by_word }));
    class.apply(&ClassRow::Removed { student: StudentId(1) });
    let gone = Some(Lost { at: Some(AT), held: Held::ByNobody });
    assert_eq!(class.lost(StudentId(1), &token(8)), gone);
    assert_eq!(class.lost(StudentId(1), &token(7)), gone);
}

#[test]
fn a_student_moved_is_told_till_he_has_heard_it() {
    let mut class = class();
    let from = class.student(StudentId(1)).unwrap().place.unwrap();
    let to = Some(Place { table: 2, side: Side::Tokyo });
    let row = class.place(StudentId(1), to).unwrap();
    class.apply(&row);
    let moved = Taken::Moved { student: StudentId(1), from, to };
    assert_eq!(class.told(StudentId(1)).map(|told| told.what), Some(moved));
    // His own place is empty now, so a delegate plays there.
    let played = Taken::Played { place: from, by: PlayedBy::Delegate };
    assert_eq!(taken(&class), [played, moved]);
    class.apply(&ClassRow::Heard { student: StudentId(1) });
    assert_eq!(class.told(StudentId(1)), None);
    assert_eq!(taken(&class).len(), 2, "the teacher still reads it");
}

#[test]
fn a_swap_puts_no_delegate_in_between() {
    let mut class = class();
    let row = class.swap(StudentId(1), StudentId(4)).unwrap();
    class.apply(&row);
    assert!(taken(&class).iter().all(|taken| matches!(taken, Taken::Moved { .. })));
    assert_eq!(taken(&class).len(), 2);
    assert!([1, 4].iter().all(|student| class.told(StudentId(*student)).is_some()));
}

#[test]
fn a_delegation_is_told_that_a_delegate_plays_and_that_it_is_handed_back() {
    let mut class = class();
    let place = Place { table: 1, side: Side::Tokyo };
    let told = |class: &Class| class.told(StudentId(1)).map(|told| told.what);
    for by in [PlayedBy::Delegate, PlayedBy::Students] {
        class.apply(&ClassRow::Delegated { place, by });
        assert_eq!(told(&class), Some(Taken::Played { place, by }));
        class.apply(&ClassRow::Delegated { place, by });
    }
    assert_eq!(taken(&class).len(), 2, "what is so already is not said again");
    assert_eq!(class.told(StudentId(2)), None);
}

#[test]
fn a_delegate_rises_for_whoever_is_seated_there() {
    let mut class = class();
    let place = Place { table: 1, side: Side::Tokyo };
    class.apply(&ClassRow::Delegated { place, by: PlayedBy::Delegate });
    let row = class.place(StudentId(4), Some(place)).unwrap();
    class.apply(&row);
    assert_eq!(class.played_by(place), PlayedBy::Students);
    let handed_back = Taken::Played { place, by: PlayedBy::Students };
    assert!(taken(&class).contains(&handed_back));
    assert_eq!(class.told(StudentId(1)).map(|told| told.what), Some(handed_back));
}

#[test]
fn before_play_nobody_is_told_of_places() {
    let (mut class, _) = super::gathering::class_of(4, 1);
    for table in [1, 2] {
        let place = Some(Place { table, side: Side::Tokyo });
        let row = class.place(StudentId(1), place).unwrap();
        class.apply(&row);
    }
    assert_eq!(class.taken().count(), 0);
    assert_eq!(class.told(StudentId(1)), None);
}
