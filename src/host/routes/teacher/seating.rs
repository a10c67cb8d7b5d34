//! Who comes, goes and sits where, as the teacher says.

use super::asked::{Asked, incomplete};
use crate::class::{Class, ClassRow, Nickname, PlayedBy, read_roster};
use crate::host::entropy;
use crate::host::routes::App;
use crate::sentence::Message;

/// What a teacher may say of seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::host::routes) enum Seating {
    /// A latecomer is let in and seated, or a student sits elsewhere.
    Place,
    /// Two students swap their seats.
    Swap,
    /// All without a seat are given one at random.
    Random,
    /// The last seating is taken back.
    Unseat,
    /// A roster is kept.
    Roster,
    /// A student is no longer of the class.
    Remove,
    /// A student is called otherwise.
    Rename,
    /// A scripted delegate plays for a delegation, or no longer.
    Delegate,
}

impl Seating {
    /// The one of a word in an address.
    pub(super) fn of(word: &str) -> Option<Self> {
        Some(match word {
            "admit" | "place" => Self::Place,
            "swap" => Self::Swap,
            "random" => Self::Random,
            "unseat" => Self::Unseat,
            "roster" => Self::Roster,
            "remove" => Self::Remove,
            "rename" => Self::Rename,
            "delegate" => Self::Delegate,
            _ => return None,
        })
    }
}

/// Carries it out.
pub(super) async fn carry_out(app: &App, what: Seating, asked: &Asked) -> Result<(), Message> {
    let room = &app.room;
    match what {
        Seating::Place => {
            let (student, place) = (asked.student()?, asked.place()?);
            seat(app, asked, |class| class.place(student, place)).await
        }
        Seating::Swap => {
            let (one, other) = (asked.student()?, asked.other()?);
            seat(app, asked, |class| class.swap(one, other)).await
        }
        Seating::Random => {
            let chance = entropy::bytes()?;
            seat(app, asked, |class| class.seat_at_random(chance)).await
        }
        Seating::Unseat => seat(app, asked, Class::unseat).await,
        Seating::Roster => {
            let names = read_roster(&asked.text)?;
            room.in_class_once(asked.key()?, |class| Ok(class.keep_roster(names))).await?;
            room.settle().await
        }
        Seating::Remove => {
            let student = asked.student()?;
            let remove = |_: &Class| Ok(vec![ClassRow::Removed { student }]);
            room.in_class_once(asked.key()?, remove).await?;
            room.settle().await
        }
        Seating::Rename => {
            let (student, name) = (asked.student()?, Nickname::new(&asked.name)?);
            let rename = |class: &Class| {
                class.name_is_free(Some(student), name.text(), Nickname::are_alike)?;
                let name = name.text().to_owned();
                Ok(vec![ClassRow::Renamed { student, name }])
            };
            room.in_class_once(asked.key()?, rename).await
        }
        Seating::Delegate => {
            let place = asked.place()?.ok_or_else(incomplete)?;
            let by = match asked.value.as_str() {
                "seat" => PlayedBy::Delegate,
                "relieve" => PlayedBy::Students,
                _ => return Err(incomplete()),
            };
            let delegate = |class: &Class| {
                if !class.has_place(place) {
                    return Err(incomplete());
                }
                Ok(vec![ClassRow::Delegated { place, by }])
            };
            room.in_class_once(asked.key()?, delegate).await?;
            room.settle().await
        }
    }
}

/// Seats students, and lets delegates sit down and rise accordingly.
async fn seat(
    app: &App,
    asked: &Asked,
    what: impl FnOnce(&Class) -> Result<ClassRow, Message>,
) -> Result<(), Message> {
    app.room.in_class_once(asked.key()?, |class| Ok(vec![what(class)?])).await?;
    app.room.settle().await
}
