//! A question put to the class, the guesses, and what came of it.

use two_tables::class::{Answer, Asked, Class, ClassRow, Guess, StudentId};
use two_tables::scenario::id::{BySide, Side};

use super::gathering::begun;

fn asked(table: u32) -> Asked {
    let path = "sides.tokyo.bodies.diet.yes_at_least".to_owned();
    Asked { table, path, value: "300".into(), clause: String::new(), text: Vec::new() }
}

fn over() -> (Class, Vec<ClassRow>) {
    let (mut class, mut rows) = begun(4, 1);
    assert_eq!(class.ask(asked(1)).unwrap_err().id, "class-question-early");
    class.apply(&ClassRow::Ended);
    rows.push(ClassRow::Ended);
    (class, rows)
}

const HALF: BySide<bool> = BySide { tokyo: true, moscow: false };

#[test]
fn each_student_guesses_once_and_may_change_it_until_the_result_is_shown() {
    let (mut class, mut rows) = over();
    let mut done = |class: &mut Class, row: ClassRow| {
        class.apply(&row);
        rows.push(row);
    };
    assert_eq!(class.guess(StudentId(1), Guess::Both).unwrap_err().id, "class-question-none");
    assert_eq!(class.ask(asked(3)).unwrap_err().id, "class-no-table");
    let row = class.ask(asked(2)).unwrap();
    done(&mut class, row);
    for (student, guess) in
        [(1, Guess::Both), (2, Guess::Neither), (1, Guess::Tokyo), (3, Guess::Tokyo)]
    {
        let row = class.guess(StudentId(student), guess).unwrap();
        done(&mut class, row);
    }
    let question = class.question().unwrap();
    assert_eq!((question.guessed(), question.counted(Side::Tokyo)), (3, (2, 1)));
    assert_eq!(question.counted(Side::Moscow), (0, 3));
    assert_eq!(question.guess_of(StudentId(1)), Some(Guess::Tokyo));
    let row = class.answer(Answer { before: HALF, after: HALF }).unwrap();
    done(&mut class, row);
    assert_eq!(class.question().unwrap().right(), 2);
    assert_eq!(class.guess(StudentId(4), Guess::Tokyo).unwrap_err().id, "class-question-none");
    assert!(class.answer(Answer { before: HALF, after: HALF }).is_err());
    assert_eq!(Class::restore(&rows).unwrap(), class);
    let texts: Vec<String> = rows.iter().map(|row| serde_json::to_string(row).unwrap()).collect();
    let read: Vec<ClassRow> =
        texts.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    assert_eq!(read, rows);
    // Another question begins without guesses.
    let row = class.ask(asked(1)).unwrap();
    class.apply(&row);
    assert_eq!(class.question().unwrap().guessed(), 0);
}

#[test]
fn a_guess_is_right_where_both_homes_do_what_it_says() {
    for guess in Guess::ALL {
        assert_eq!(Guess::of(guess.word()), Some(guess));
        assert_eq!(Guess::right(BySide::each(|side| guess.passes(side))), guess);
    }
    assert_eq!(Guess::of("all"), None);
}
