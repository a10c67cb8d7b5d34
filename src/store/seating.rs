//! A game with everyone in their seats, new or taken up again: a seat's name says who sits there.

use std::path::Path;
use std::sync::Arc;

use super::{
    Opponent, Source, Unusable, doctrine, has_successors, load, shipped_style, unknown_doctrines,
};
use crate::ai::{Level, OpponentName};
use crate::scenario::check;
use crate::scenario::id::{BySide, Side};
use crate::scenario::length::Length;
use crate::sentence::Message;
use crate::session::{Player, Role, Seat, SeatId, Session, Setup};

/// What a new game is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The name of a shipped scenario, or the path of one.
    pub scenario: String,
    /// The variant played, if any.
    pub variant: Option<String>,
    /// Whether all its rounds are played.
    pub length: Length,
    /// The seed of the deal.
    pub seed: u64,
    /// Which side a person plays; both where none is named.
    pub side: Option<Side>,
    /// The opponent's style, a yardstick, or the path of a style; the side's own doctrine where none is named.
    pub style: Option<String>,
    /// How hard the opponent plays.
    pub level: Level,
}

/// A game with everyone in their seats.
#[derive(Clone)]
pub struct Seated {
    /// The sitting.
    pub session: Session,
    /// Who plays each side.
    pub players: BySide<Player>,
    /// Who the opponents are, where they have a style.
    pub introductions: Vec<Message>,
}

impl Seated {
    /// Seats everyone by the names of their seats.
    ///
    /// # Errors
    /// Where a style cannot be found or read.
    pub fn new(session: Session) -> Result<Self, Unusable> {
        let (tokyo, moscow) = (player(&session, Side::Tokyo)?, player(&session, Side::Moscow)?);
        let introductions = [tokyo.1, moscow.1].into_iter().flatten().collect();
        Ok(Self { session, players: BySide { tokyo: tokyo.0, moscow: moscow.0 }, introductions })
    }

    /// A new game.
    ///
    /// # Errors
    /// Where the scenario or the style cannot be found or has problems.
    pub fn begin(terms: &Terms) -> Result<Self, Unusable> {
        let source = Source::scenario(&terms.scenario)?;
        let person = |side: Side| format!("player-{side}");
        let names = match terms.side {
            None => BySide::each(person),
            Some(side) => {
                let opponent = opponent_of(terms, &source, side.other())?;
                BySide::each(|each| if each == side { person(each) } else { opponent.clone() })
            }
        };
        let seat = |side: Side| Seat { name: names[side].clone(), side, role: Role::Delegation };
        let setup = Setup {
            scenario_text: Arc::from(source.text.as_str()),
            variant: terms.variant.clone(),
            length: terms.length,
            seed: terms.seed,
            seats: Side::BOTH.map(seat).to_vec(),
        };
        Self::new(Session::open(setup).map_err(|problems| source.wrong(&problems))?)
    }

    /// The game saved at `path`.
    ///
    /// # Errors
    /// Where it cannot be read, was changed, or an opponent of it cannot be found.
    pub fn resume(path: &Path) -> Result<Self, Unusable> {
        Self::new(load(path)?)
    }
}

/// The name of the seat of whoever plays `side` against a person: the style named, else the side's doctrine.
fn opponent_of(terms: &Terms, source: &Source, side: Side) -> Result<String, Unusable> {
    let named = match &terms.style {
        Some(named) => named.clone(),
        None => match known_doctrine(source, terms.variant.as_deref(), side)? {
            Doctrine::OfTheSide(style) => style,
            Doctrine::OfItsLeaders => {
                return Ok(OpponentName::Doctrine { level: terms.level }.to_string());
            }
        },
    };
    let found = Opponent::find(&named, terms.level)?;
    Ok(OpponentName::Styled { style: found.called, level: found.level }.to_string())
}

/// How a scenario says who plays a side where nobody is named.
enum Doctrine {
    /// By one style for all the game.
    OfTheSide(String),
    /// By a style that may change with its leaders.
    OfItsLeaders,
}

/// The doctrine of `side`; where it names no shipped style, the problem, with its place in `source`.
fn known_doctrine(
    source: &Source,
    variant: Option<&str>,
    side: Side,
) -> Result<Doctrine, Unusable> {
    let scenario = check::changed_scenario(&source.text, variant, &[])
        .map_err(|problems| source.wrong(&problems))?;
    let public = &scenario.common.sides[side];
    let of_leaders = public.leaders.ids().filter_map(|leader| public.doctrine_of(leader));
    let mut named = of_leaders.chain([doctrine(&scenario.common, side)]);
    if named.any(|style| shipped_style(style).is_none()) {
        return Err(source.wrong(&unknown_doctrines(source, variant)));
    }
    if has_successors(&scenario.common, side) {
        return Ok(Doctrine::OfItsLeaders);
    }
    Ok(Doctrine::OfTheSide(doctrine(&scenario.common, side).to_owned()))
}

/// Who plays `side`, by the name of its seat, and how an opponent with a style is introduced.
fn player(session: &Session, side: Side) -> Result<(Player, Option<Message>), Unusable> {
    let seat = session.first_seat(side).unwrap_or(SeatId(0));
    let named = session.seat(seat).and_then(|seat| OpponentName::of_seat(&seat.name));
    let common = &session.scenario().common;
    let opponent = match named {
        None => return Ok((Player::Person(seat), None)),
        Some(OpponentName::Doctrine { level }) => Opponent::of_doctrine(common, side, level)?,
        Some(OpponentName::Styled { style, level }) => Opponent::find(&style, level)?,
    };
    let who = opponent.style().map(|style| {
        Message::new("game-opponent")
            .with("side", &common.sides[side].name)
            .with("name", &style.name)
            .with("level", opponent.level.word())
            .with("character", &style.character)
    });
    Ok((Player::Opponent(seat, opponent.negotiator(side)), who))
}
