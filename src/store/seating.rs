//! A game with everyone in their seats, new or taken up again.

use std::path::Path;
use std::sync::Arc;

use super::{
    Kept, Opponent, Source, StoreError, Unusable, doctrine, load, read_text, same_file,
    shipped_style, unknown_doctrines,
};
use crate::ai::{Level, Negotiator, Repertoire};
use crate::negotiation::moves::Verb;
use crate::pages::TUTORIAL;
use crate::scenario::check::Written;
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::scenario::length::Length;
use crate::sentence::Message;
use crate::session::{Ground, Occupant, Player, Role, Seat, SeatId, Session};
use crate::sitting::Sitting;

/// What a new game is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The name of a shipped scenario or of one's own, or the path of one.
    pub scenario: String,
    /// The variant played, if any.
    pub variant: Option<String>,
    /// Whether all its rounds are played.
    pub length: Length,
    /// The seed of the deal.
    pub seed: u64,
    /// Which side a person plays; both where none is named.
    pub side: Option<Side>,
    /// The opponent's style, shipped or one's own, a yardstick, or the path of a style; the side's own doctrine where none is named.
    pub style: Option<String>,
    /// How hard the opponent plays; as usual where nobody says, and as it plays where it is a yardstick.
    pub level: Option<Level>,
}

impl Terms {
    /// The game one learns by: the tutorial from Tokyo's side, against whom it names, on the deal of `seed`.
    pub fn first(seed: u64) -> Self {
        Self {
            scenario: TUTORIAL.to_owned(),
            variant: None,
            length: Length::Full,
            seed,
            side: Some(Side::Tokyo),
            style: None,
            level: Some(Level::Gentle),
        }
    }
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
    /// Seats everyone who sits in `session`.
    ///
    /// # Errors
    /// Where a style has problems, or nobody could ever move for a side.
    pub fn new(session: Session) -> Result<Self, Unusable> {
        Self::sharing(session, &Arc::default())
    }

    /// The same, with opponents that think in `repertoire`, which those of other tables share.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn sharing(session: Session, repertoire: &Arc<Repertoire>) -> Result<Self, Unusable> {
        let player = |side: Side| player(&session, side, repertoire);
        let (tokyo, moscow) = (player(Side::Tokyo)?, player(Side::Moscow)?);
        let introductions = [tokyo.1, moscow.1].into_iter().flatten().collect();
        Ok(Self { session, players: BySide { tokyo: tokyo.0, moscow: moscow.0 }, introductions })
    }

    /// A new game.
    ///
    /// # Errors
    /// Where the scenario or the style cannot be found or has problems.
    pub fn begin(terms: &Terms) -> Result<Self, Unusable> {
        let source = Source::scenario(&terms.scenario)?;
        let text = Arc::from(source.text.as_str());
        let ground = Ground::new(&text, terms.variant.as_deref(), &[], terms.length)
            .map_err(|problems| source.wrong(&problems))?;
        let mut seats = Vec::new();
        for side in Side::BOTH {
            let seat = Seat::of_person(format!("player-{side}"), side);
            let is_person = terms.side.is_none_or(|person| person == side);
            seats.push(if is_person {
                seat
            } else {
                let common = &ground.scenario().common;
                Seat { occupant: opponent_of(terms, &source, common, side)?, ..seat }
            });
        }
        Self::new(Session::open_on(&ground, terms.seed, seats))
    }

    /// The table they sit at: the opponents, and every person of a delegation.
    pub fn sitting(self) -> Sitting {
        let seats = (0..).map(SeatId).zip(&self.session.setup().seats);
        let persons = seats.filter(|(seat, about)| {
            let occupant = self.session.occupant(*seat);
            about.side.is_some() && matches!(occupant, Some(Occupant::Person { .. }))
        });
        let persons: Vec<Player> = persons.map(|(seat, _)| Player::Person(seat)).collect();
        let players = [self.players.tokyo, self.players.moscow];
        Sitting::new(self.session, players.into_iter().chain(persons))
    }

    /// The game saved at `path`.
    ///
    /// # Errors
    /// Where it cannot be read, was changed, or an opponent of it cannot be seated.
    pub fn resume(path: &Path) -> Result<Self, Unusable> {
        let session = load(path)?;
        let scenario = session.scenario().common.word.clone();
        Self::new(session).map_err(|why| match why {
            Unusable::Input(what) => Unusable::Input(
                Message::new("save-not-to-be-played")
                    .with("path", path.display().to_string())
                    .with("scenario", scenario)
                    .with("what", what),
            ),
            Unusable::World(_) => why,
        })
    }

    /// The game saved at `path`, and the file it goes on being kept in, which `choose` gives.
    ///
    /// # Errors
    /// As [`Self::resume`], and where that file cannot be had.
    pub fn take_up(
        path: &Path,
        choose: impl FnOnce(&Session) -> Result<Option<Kept>, StoreError>,
    ) -> Result<(Self, Option<Kept>), Unusable> {
        let read = read_text(path)?;
        let seated = Self::resume(path)?;
        let kept = choose(&seated.session)?;
        // Whoever played on in the file until it was ours may have made a move since it was read.
        let has_gone_on = kept
            .as_ref()
            .is_some_and(|kept| same_file(kept.path(), path) && kept.text() != Some(read.as_str()));
        let seated = if has_gone_on { Self::resume(path)? } else { seated };
        Ok((seated, kept))
    }
}

/// Whoever plays `side` against a person: the style named, else the side's doctrine.
fn opponent_of(
    terms: &Terms,
    source: &Source,
    common: &Common,
    side: Side,
) -> Result<Occupant, Unusable> {
    if let Some(named) = &terms.style {
        return Ok(Opponent::find(named, terms.level)?.occupant());
    }
    let public = &common.sides[side];
    let of_leaders = public.leaders.ids().filter_map(|leader| public.doctrine_of(leader));
    let mut named = of_leaders.chain([doctrine(common, side)]);
    if named.any(|style| shipped_style(style).is_none()) {
        let unknown = Written::new(&source.text)
            .map(|written| unknown_doctrines(&written, terms.variant.as_deref()));
        return Err(source.wrong(&unknown.unwrap_or_else(|problems| problems)));
    }
    Ok(Opponent::of_doctrine(common, side, terms.level.unwrap_or_default())?.occupant())
}

/// Who plays `side`, and how an opponent with a style is introduced.
fn player(
    session: &Session,
    side: Side,
    repertoire: &Arc<Repertoire>,
) -> Result<(Player, Option<Message>), Unusable> {
    let common = &session.scenario().common;
    let name = &common.sides[side].name;
    let nobody = || Unusable::Input(Message::new("seat-missing").with("side", name));
    let moves = |seat: &&Seat| {
        let uses = |role: &Role| role.uses(Verb::Hold);
        seat.plays() == Some(side) && seat.roles.iter().any(uses)
    };
    // Whoever cannot even let the turn pass could never end it.
    if !session.setup().seats.iter().any(|seat| moves(&seat)) {
        return Err(nobody());
    }
    let seat = session.first_seat(side).ok_or_else(nobody)?;
    let (Some(occupant), Some(sitting)) = (session.occupant(seat), session.seat(seat)) else {
        return Err(nobody());
    };
    let Some(opponent) = Opponent::of_occupant(occupant)? else {
        return Ok((Player::Person(seat), None));
    };
    // An opponent plays a side whole.
    if !sitting.roles.contains(&Role::Delegation) {
        let what = Message::new("seat-opponent-part").with("side", name);
        return Err(Unusable::Input(what.with("number", seat.0 + 1)));
    }
    let who = opponent.style().map(|style| {
        Message::new("game-opponent")
            .with("side", name)
            .with("name", &style.name)
            .with("level", opponent.level.word())
            .with("character", &style.character)
    });
    Ok((Player::Opponent(seat, opponent.negotiator_in(side, repertoire)), who))
}

/// Who plays each side where the talks of `session` are played on: who sat there and is no person, else the side's doctrine.
///
/// # Errors
/// Where a style has problems.
pub fn on_both_sides(session: &Session) -> Result<BySide<Arc<dyn Negotiator>>, Unusable> {
    let repertoire = Arc::default();
    let common = &session.scenario().common;
    let of = |side: Side| {
        let occupant = session.first_seat(side).and_then(|seat| session.occupant(seat));
        let opponent = match occupant.map(Opponent::of_occupant).transpose()?.flatten() {
            Some(opponent) => opponent,
            None => Opponent::of_doctrine(common, side, Level::default())?,
        };
        Ok::<_, Unusable>(opponent.negotiator_in(side, &repertoire))
    };
    Ok(BySide { tokyo: of(Side::Tokyo)?, moscow: of(Side::Moscow)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::negotiation::moves::Move;
    use crate::store::Saves;

    /// Whoever holds a game may move in it after it was read and before it is held by the next.
    #[test]
    fn a_move_made_between_the_reading_and_the_holding_of_a_game_is_not_lost() {
        let folder = tempfile::tempdir().unwrap();
        let saves = Saves::new(Some(folder.path().to_owned())).unwrap();
        let terms = Terms { side: None, ..Terms::first(1) };
        let mut session = Seated::begin(&terms).unwrap().session;
        let mut kept = saves.begin("tutorial").unwrap();
        let moves = |session: &mut Session, kept: &mut Kept| {
            let seat = session.first_seat(session.talks().state().table.turn.side).unwrap();
            session.submit(seat, session.revision(), Move::Hold).unwrap();
            kept.write(&session.save().to_text()).unwrap();
        };
        moves(&mut session, &mut kept);
        let path = saves.path("tutorial-1");
        let (seated, kept_on) = Seated::take_up(&path, |read| {
            moves(&mut session, &mut kept);
            drop(kept);
            assert_eq!(read.revision(), 1);
            saves.go_on(&path, read).map(Some)
        })
        .unwrap();
        assert_eq!(seated.session.revision(), 2);
        let mut kept_on = kept_on.unwrap();
        kept_on.write(&seated.session.save().to_text()).unwrap();
        assert_eq!(load(&path).unwrap().revision(), 2);
    }
}
