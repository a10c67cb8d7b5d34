//! The talks played on from a round, with opponents on both sides and all that was still open dealt anew each time: how often
//! would they have ended otherwise?

use std::sync::Arc;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::Otherwise;
use crate::ai::Negotiator;
use crate::analysis::Survey;
use crate::negotiation::outcome::Ending;
use crate::scenario::id::BySide;
use crate::sentence::Message;
use crate::session::Session;
use crate::session::simulation::{Case, Endings, Fault, Record, Tally, play_from};
use crate::units::Round;

/// So many games are played where nobody says (judgement: shares are then known to some five points in a hundred).
pub const USUAL_GAMES: u32 = 300;

/// The most games played on: a question at the table waits for them.
pub const MOST_GAMES: u32 = 10_000;

/// How talks are played on.
pub struct PlayOn<'p> {
    /// What is otherwise before they go on; of a text nothing may be, since none is voted on.
    pub otherwise: &'p Otherwise,
    /// From the beginning of which round.
    pub from: Round,
    /// Who plays each side.
    pub players: BySide<Arc<dyn Negotiator>>,
    /// How many games.
    pub games: u32,
    /// The seed of the first; each further one has the next.
    pub seed: u64,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayedOn {
    /// From which round.
    pub from: Round,
    /// How many moves had been made by then.
    pub moves: usize,
    /// How the games ended, added up.
    pub tally: Tally,
    /// How the game itself ended.
    pub was: Ending,
}

impl PlayedOn {
    /// In how many games the talks ended in another way than they did.
    pub fn otherwise(&self) -> u64 {
        let mut same = Endings::default();
        same.add(self.was);
        let kinds = same.classes().into_iter().zip(self.tally.endings.classes());
        kinds.filter(|((_, was), _)| *was == 0).map(|(_, (_, games))| games).sum()
    }
}

/// Plays the talks of `session`, which are over, on from a round.
///
/// # Errors
/// Where they had no such round, the change cannot be made or is one of a text, or a player made a move that is none.
pub fn play_on(session: &Session, how: &PlayOn<'_>) -> Result<PlayedOn, Message> {
    // None is voted on there: what they write is the players' affair.
    if let Some(clause) = &how.otherwise.clause {
        return Err(Message::new("what-if-clause-played-on").with("clause", clause.as_str()));
    }
    let over = session.talks().state().table.outcome;
    let was = over.ok_or_else(|| Message::new("debrief-not-yet"))?.ending;
    let moves = (0..=session.revision()).find(|moves| session.round_after(*moves) >= how.from);
    let moves = moves.filter(|moves| *moves < session.revision());
    let last = i32::from(session.round_after(session.revision()).0) + 1;
    let moves = moves.ok_or_else(|| {
        let round = i32::from(how.from.0) + 1;
        Message::new("what-if-no-round").with("round", round).with("last", last)
    })?;
    let until = session.events_before_moves().get(moves).copied().unwrap_or_default();
    let talks = how.otherwise.talks(session, until)?;
    let scenario = Arc::clone(talks.scenario());
    let survey = Survey::frame(&scenario);
    let case = Case { scenario, survey };
    let players = BySide::each(|side| &*how.players[side]);
    let one = |number: u32| {
        let seed = how.seed.wrapping_add(u64::from(number));
        play_from(&case, talks.dealt_anew(seed), players, seed, &|| false)
    };
    let played: Result<Vec<Option<Record>>, Fault> =
        (0..how.games.min(MOST_GAMES)).into_par_iter().map(one).collect();
    let played = played.map_err(|fault| {
        let name = &session.scenario().common.sides[fault.side].name;
        Message::new("what-if-fault").with("side", name).with("seed", fault.seed.to_string())
    })?;
    let mut tally = Tally::new(&case.scenario.common);
    played.iter().flatten().for_each(|record| tally.add(record));
    Ok(PlayedOn { from: how.from, moves, tally, was })
}
