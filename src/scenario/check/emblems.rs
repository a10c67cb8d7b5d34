//! Checking the signs beside names: a word there is, or what somebody is where the author gives none.

use super::register::one_of;
use crate::scenario::emblem::Emblem;
use crate::scenario::file::{BodyFile, GroupFile, Word};
use crate::scenario::home::Moment;
use crate::scenario::problem::Problems;

/// The sign called so; `otherwise` where none is named.
pub(super) fn emblem(word: Option<&Word>, otherwise: Emblem, problems: &mut Problems) -> Emblem {
    word.and_then(|word| one_of(word, &Emblem::CALLED, problems)).unwrap_or(otherwise)
}

/// Of a group: who looks on from abroad is that before all else.
pub(super) fn of_group(file: &GroupFile, problems: &mut Problems) -> Emblem {
    let otherwise = if file.abroad { Emblem::Abroad } else { Emblem::Crowd };
    emblem(file.emblem.as_ref(), otherwise, problems)
}

/// Of a body: by what it takes to pass, and when it is asked.
pub(super) fn of_body(file: &BodyFile, moment: Moment, problems: &mut Problems) -> Emblem {
    let otherwise = match moment {
        _ if file.dissent_at_most.is_some() => Emblem::Unity,
        Moment::Mandate => Emblem::Cabinet,
        Moment::Signature => Emblem::Council,
        Moment::Ratification => Emblem::Chamber,
    };
    emblem(file.emblem.as_ref(), otherwise, problems)
}
