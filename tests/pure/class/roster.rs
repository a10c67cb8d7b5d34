//! A kept roster plans seats, and whoever comes by a name on it takes his.

use two_tables::class::{Class, ClassRow, Place, StudentId, read_roster};
use two_tables::scenario::id::Side;

use super::gathering::{class_of, is_like};

fn apply(class: &mut Class, rows: impl IntoIterator<Item = ClassRow>) {
    rows.into_iter().for_each(|row| class.apply(&row));
}

/// Lets somebody in, as the door does.
fn join(class: &mut Class, name: &str) -> StudentId {
    let (student, row) = class.join(name, name, name, is_like).unwrap();
    let seat = class.arrival(student, name);
    apply(class, std::iter::once(row).chain(seat));
    student
}

fn place(class: &Class, student: StudentId) -> Option<(u32, Side)> {
    class.student(student).unwrap().place.map(|Place { table, side }| (table, side))
}

fn rostered(names: &str) -> Class {
    let mut class = class_of(0, 1).0;
    let rows = class.keep_roster(read_roster(names).unwrap());
    apply(&mut class, rows);
    class
}

#[test]
fn whoever_arrives_by_a_name_on_the_roster_sits_where_it_plans() {
    let mut class = rostered("Anna\r\n\n  Ben \nCarl\nDora\n");
    assert_eq!(class.roster(), ["Anna", "Ben", "Carl", "Dora"]);
    let dora = join(&mut class, "dоra");
    let ben = join(&mut class, "BEN");
    let other = join(&mut class, "Emil");
    assert_eq!(place(&class, dora), Some((2, Side::Moscow)));
    assert_eq!(place(&class, ben), Some((1, Side::Moscow)));
    assert_eq!(place(&class, other), None);
    let rows = class.begin().unwrap();
    apply(&mut class, rows);
    assert_eq!(class.tables(), 2, "as many as the roster has filled");
    assert_eq!(place(&class, other), Some((1, Side::Tokyo)));
    // Late, he waits for the nod, and then has his own place and not the emptiest.
    let carl = join(&mut class, "Carl");
    assert_eq!(place(&class, carl), None);
    assert!(class.student(carl).unwrap().waits);
    let row = class.place(carl, None).unwrap();
    class.apply(&row);
    assert_eq!(place(&class, carl), Some((2, Side::Tokyo)));
}

#[test]
fn a_roster_kept_later_seats_those_who_are_here_and_moves_nobody() {
    let mut class = class_of(0, 1).0;
    let (anna, ben) = (join(&mut class, "Anna"), join(&mut class, "Ben"));
    let far = Some(Place { table: 5, side: Side::Tokyo });
    let row = class.place(ben, far).unwrap();
    class.apply(&row);
    let rows = class.keep_roster(read_roster("Ben\nAnna").unwrap());
    apply(&mut class, rows);
    assert_eq!(place(&class, anna), Some((1, Side::Moscow)));
    assert_eq!(class.student(ben).unwrap().place, far);
    let none = class.keep_roster(read_roster(" \n").unwrap());
    apply(&mut class, none);
    assert!(class.roster().is_empty());
}

#[test]
fn a_line_that_is_no_nickname_or_stands_there_twice_is_named() {
    for (typed, line) in
        [("Anna\n\u{202e}x", "2"), ("Anna\n\nАnnа", "3"), ("x".repeat(25).as_str(), "1")]
    {
        let refused = read_roster(typed).unwrap_err();
        assert_eq!(refused.id, "class-roster-line", "{typed}");
        let said = format!("{refused:?}");
        assert!(said.contains(line), "{said}");
    }
    let many: Vec<String> = (0..121).map(|number| format!("pupil {number}")).collect();
    assert_eq!(read_roster(&many.join("\n")).unwrap_err().id, "class-full");
}
