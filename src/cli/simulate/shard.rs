//! The part of a study's games that is played here: games in a row, so that shards laid end to end are the study.

use super::super::Failure;
use super::plan::{misuse, number};
use crate::sentence::Message;

/// Some games of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shard {
    /// Which, from 1.
    pub(super) place: u64,
    /// Of how many.
    pub(super) of: u64,
    /// The first of its games, from 0.
    pub(super) first: u64,
    /// The game after its last.
    pub(super) end: u64,
}

impl Shard {
    /// The shard that `asked`, `K/N`, is of so many `games`; all of them where nothing is asked.
    pub(super) fn of(asked: Option<&str>, games: u64) -> Result<Self, Failure> {
        let Some(asked) = asked else { return Ok(Self::nth(1, 1, games)) };
        let how = || misuse(Message::new("simulate-shard-how").with("said", asked));
        let (place, of) = asked.split_once('/').ok_or_else(how)?;
        let read = |text: &str| text.parse::<u64>().map_err(|_| how());
        let (place, of) = (read(place)?, read(of)?);
        if of == 0 || place == 0 || place > of {
            return Err(how());
        }
        if of > games {
            let what = Message::new("simulate-shard-many").with("shards", number(of));
            return Err(misuse(what.with("games", number(games))));
        }
        Ok(Self::nth(place, of, games))
    }

    /// The shard at `place` of so many; shards differ by one game at most.
    pub(super) fn nth(place: u64, of: u64, games: u64) -> Self {
        // At most 10^7 games in as many shards.
        let begins = |place: u64| games * place / of;
        Self { place, of, first: begins(place - 1), end: begins(place) }
    }

    /// How many games it has.
    pub(super) fn games(&self) -> u64 {
        self.end - self.first
    }
}
