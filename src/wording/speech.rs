//! What an opponent says across the table: a sentence of its style, then in plain words what it wants.

use super::naming::clause_spoken;
use super::notes::we_gain;
use super::{Joining, Wording};
use crate::ai::style::CLAUSE;
use crate::ai::{Rather, Speech, Want, Why};
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};

/// What somebody says to the other side; `None` where he says nothing.
pub fn speech(wording: &Wording, common: &Common, speech: &Speech) -> Option<String> {
    let wants = speech.wants.filter(|want| !want.goes_without_saying());
    let wants = wants.map(|want| wanted(common, want)).unwrap_or_default();
    let said = sentence(wording, common, speech).filter(|said| !said.is_empty());
    let all: Vec<Blank> =
        said.into_iter().map(Blank::from).chain(wants.into_iter().map(Blank::from)).collect();
    (!all.is_empty()).then(|| wording.list(&all, Joining::Sentences))
}

/// What it wants, in sentences: what stands between the two, then what it would rather see.
fn wanted(common: &Common, want: Want) -> Vec<Message> {
    let said = |id: &'static str| Message::new(id).with("time", u32::from(want.round % 5));
    let why = match want.why {
        // A clause says it better; where there is none, it is the whole of it.
        Why::Words => want.rather.is_none().then(|| said("want-words")),
        Why::Pride => Some(said("want-pride")),
        Why::OwnHome => Some(said("want-own-home")),
        Why::OtherHome => Some(said("want-other-home")),
        Why::Affront => Some(said("want-affront")),
    };
    let rather = want.rather.map(|Rather { of, rather, asked, gain }| {
        let step = |asked| Message::new("want-step").with("asked", clause_spoken(common, asked));
        asked
            .map_or_else(|| Message::new("want-rather"), step)
            .with("turn", u32::from(want.round % 5))
            .with("of", clause_spoken(common, of))
            .with("rather", clause_spoken(common, rather))
            .with("gains", we_gain(gain))
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
        return Some(wording.written(said).into_owned());
    }
    let clause = wording.fill(&clause_spoken(common, speech.about?), Joining::And);
    let pieces: Vec<_> = said.split(&blank).map(|piece| wording.written(piece)).collect();
    Some(pieces.join(&clause))
}
