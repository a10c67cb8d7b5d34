//! A game's last text voted on again with something otherwise.
//!
//! Everything else is as it truly was when the fate of the text was decided: what had been done, what chance had dealt.

use super::Otherwise;
use crate::analysis::hindsight::{Path, Truth};
use crate::negotiation::ratification::Verdict;
use crate::scenario::clause::Draft;
use crate::scenario::id::BySide;
use crate::sentence::Message;
use crate::session::Session;

/// Both votes, faction by faction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteAgain {
    /// The text as it was voted on, or would have been.
    pub text: Draft,
    /// What each home said to it.
    pub before: BySide<Verdict>,
    /// The text with what is changed of it.
    pub other_text: Draft,
    /// What each home says to that, with what is changed.
    pub after: BySide<Verdict>,
}

/// Votes on the last text of `session` again; where none was put on the table, on history's.
///
/// # Errors
/// Where the change cannot be made, or changes who there is instead of what he has.
pub fn vote_again(session: &Session, otherwise: &Otherwise) -> Result<VoteAgain, Message> {
    let scenario = session.scenario();
    let path = Path::new(scenario, session.events());
    let text = path.last().map_or_else(|| scenario.history.package.draft(), |offer| offer.draft);
    let other_text = otherwise.text(&scenario.common, text)?;
    let decided = session.events().get(..path.decided).unwrap_or(session.events());
    let before = Truth::new(session.talks(), decided);
    let talks = otherwise.talks(session, path.decided)?;
    let after = Truth::of(&talks, talks.state().clone());
    Ok(VoteAgain {
        text,
        before: BySide::each(|side| before.verdict(side, &text)),
        other_text,
        after: BySide::each(|side| after.verdict(side, &other_text)),
    })
}
