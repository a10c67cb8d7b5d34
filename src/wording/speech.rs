//! What an opponent says across the table: a sentence of its style, then in plain words what it wants.

use super::naming::{clause_name, name};
use super::notes::repute;
use super::{Joining, Wording};
use crate::ai::style::CLAUSE;
use crate::ai::{Rather, Speech, Want, Why};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;

/// What `by` says to the other side; `None` where it says nothing.
pub fn speech(wording: &Wording, common: &Common, by: Side, speech: &Speech) -> Option<String> {
    let wants = speech.wants.map(|want| wanted(common, by, want)).unwrap_or_default();
    let said = sentence(wording, common, speech).filter(|said| !said.is_empty());
    let all: Vec<String> =
        said.into_iter().chain(wants.iter().map(|want| wording.say(want))).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// What it wants, in sentences: what stands between the two, then what it would rather see.
fn wanted(common: &Common, by: Side, want: Want) -> Vec<Message> {
    let said = |id: &'static str| {
        let message = Message::new(id).with("time", u32::from(want.round % 3));
        message.with("other", name(common, by.other()))
    };
    let why = match want.why {
        // A clause says it better; where there is none, it is the whole of it.
        Why::Words => want.rather.is_none().then(|| said("want-words")),
        Why::Pride => Some(said("want-pride")),
        Why::OwnHome => Some(said("want-own-home")),
        Why::OtherHome => Some(said("want-other-home")),
        Why::Affront => Some(said("want-affront")),
    };
    let rather = want.rather.map(|Rather { of, rather, gain }| {
        Message::new("want-rather")
            .with("time", u32::from(want.round % 3))
            .with("of", clause_name(common, of))
            .with("rather", clause_name(common, rather))
            .with("name", name(common, by))
            .with("gains", repute(gain))
    });
    why.into_iter().chain(rather).collect()
}

/// The sentence of its style, `{clause}` replaced by the name of the clause it is about.
///
/// `None` where the sentence is about a clause and there is none: then it is not said at all.
fn sentence(wording: &Wording, common: &Common, speech: &Speech) -> Option<String> {
    let said = speech.text.in_language(wording.language());
    let blank = format!("{{{CLAUSE}}}");
    if !said.contains(&blank) {
        return Some(said.to_owned());
    }
    let clause = wording.fill(&clause_name(common, speech.about?), Joining::And);
    Some(said.replace(&blank, &clause))
}
