//! What an opponent says across the table.

use super::naming::clause_name;
use super::{Joining, Wording};
use crate::ai::Speech;
use crate::ai::style::CLAUSE;
use crate::scenario::issue::Common;

/// What is said, `{clause}` replaced by the name of the clause it is about.
///
/// `None` where the sentence is about a clause and there is none: then it is not said at all.
pub fn speech(wording: &Wording, common: &Common, speech: &Speech) -> Option<String> {
    let said = speech.text.in_language(wording.language());
    let blank = format!("{{{CLAUSE}}}");
    if !said.contains(&blank) {
        return Some(said.to_owned());
    }
    let clause = wording.fill(&clause_name(common, speech.about?), Joining::And);
    Some(said.replace(&blank, &clause))
}
