//! `what if`: what is asked of a finished game, what is expected of it, and what came of it.

use std::sync::Arc;

use crate::ai::Negotiator;
use crate::class::Guess;
use crate::pages::{self, Page};
use crate::scenario::id::BySide;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::Session;
use crate::session::what_if::{Otherwise, PlayOn, play_on, vote_again};
use crate::units::Round;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is otherwise.
    pub otherwise: Otherwise,
    /// From which round the talks are played on; none where the vote is taken again.
    pub from: Option<Round>,
}

/// What is expected before it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Of a vote: which homes pass it.
    Passing(Guess),
    /// Of talks played on: in how many games of a hundred a text comes into force.
    InForce(u32),
}

impl Asked {
    /// What is typed, a thing in each part; `round 3` among them plays on from there.
    ///
    /// # Errors
    /// The first part that says nothing.
    pub fn read(common: &Common, parts: &[String]) -> Result<Self, Message> {
        let (mut from, mut rest) = (None, Vec::new());
        for part in parts {
            let mut words = part.split_whitespace();
            if words.next().is_some_and(|word| word.eq_ignore_ascii_case("round")) {
                let number = words.next().and_then(|word| word.parse::<u16>().ok());
                let number = number.and_then(|number| number.checked_sub(1));
                let wrong = || Message::new("what-if-unknown").with("word", part.as_str());
                from = Some(Round(number.ok_or_else(wrong)?));
            } else {
                rest.push(part.as_str());
            }
        }
        Ok(Self { otherwise: Otherwise::read(common, rest)?, from })
    }

    /// What is to be guessed first, in a question.
    pub fn question(&self) -> Message {
        Message::new(if self.from.is_some() {
            "what-if-guess-share"
        } else {
            "what-if-guess-homes"
        })
    }

    /// The guess that is typed; nothing where it is none.
    ///
    /// # Errors
    /// What would be one.
    pub fn expected(&self, typed: &str) -> Result<Expected, Message> {
        let word = typed.trim().to_lowercase();
        let wrong = Message::new("what-if-no-guess").with("word", typed.trim());
        let found = match self.from {
            None => Guess::of(&word).map(Expected::Passing),
            Some(_) => word.parse().ok().filter(|share| *share <= 100).map(Expected::InForce),
        };
        found.ok_or_else(|| wrong.with("question", self.question()))
    }

    /// What came of it, beside what was expected. `games` are played on, the first dealt from `seed`.
    ///
    /// # Errors
    /// Where it cannot be asked of this game.
    pub fn answer(
        &self,
        page: &mut Page<'_>,
        session: &Session,
        players: BySide<Arc<dyn Negotiator>>,
        (games, seed): (u32, u64),
        expected: Option<Expected>,
    ) -> Result<(), Message> {
        let common = &session.scenario().common;
        let Self { otherwise, from } = self;
        if let Some(from) = *from {
            let played = play_on(session, &PlayOn { otherwise, from, players, games, seed })?;
            pages::played_on(page, common, &played);
            if let Some(Expected::InForce(share)) = expected {
                page.say(&Message::new("what-if-expected-share").with("share", share));
            }
            return Ok(());
        }
        let voted = vote_again(session, otherwise)?;
        pages::vote_again(page, common, &voted);
        if let Some(Expected::Passing(guess)) = expected {
            let passes = BySide::each(|side| voted.after[side].passes());
            let right = Guess::right(passes) == guess;
            let id = if right { "what-if-guessed-right" } else { "what-if-guessed-wrong" };
            page.say(&Message::new(id));
        }
        Ok(())
    }
}
