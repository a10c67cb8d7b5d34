//! What an opponent says as it moves: sentences by occasion, gone round in turn.
//!
//! Which one is said depends on the round and the seat alone: no sentence of an occasion comes again before the common
//! ones are through, and two opponents of one style across one table do not say the same in the same round where there
//! are two or more sentences.

use crate::ai::Speech;
use crate::scenario::clause::Clause;
use crate::scenario::id::{BySide, Side};
use crate::sentence::{Text, names_in};

/// The one blank a sentence may have: it stands for the clause the sentence is about.
pub const CLAUSE: &str = "clause";

/// What a sentence is said on. The words of a style are [`Occasion::word`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// It proposes a text, its first or one no better for the other than its last.
    Propose,
    /// It proposes again what it proposed before, or holds to a clause of it.
    Insist,
    /// It proposes a text better for the other than its last.
    Concede,
    /// It offers a trade.
    Trade,
    /// It takes the other's trade.
    Take,
    /// It accepts the other's text.
    Accept,
    /// It initials its own text.
    Initial,
    /// It declines what lies on the table.
    Refuse,
    /// It has been slighted, and moves next.
    Affronted,
    /// It answers a gesture.
    Thank,
    /// It makes a gesture or a kind statement.
    Gesture,
    /// It lets the turn pass.
    Hold,
    /// It breaks the talks off.
    Leave,
}

/// Sentences, each with its occasion, in the order of a file.
pub type Sentences = Vec<(Occasion, Text)>;

/// What an opponent says, by occasion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speeches {
    /// Said in either capital.
    common: Sentences,
    /// Said besides in one capital.
    own: BySide<Sentences>,
    /// What of it is said where a scenario is sober.
    sober: Sober,
    /// Where it sits; nowhere yet, it has the common sentences only.
    seat: Option<Side>,
}

impl Occasion {
    /// All of them, in the order of the guide.
    pub const ALL: [Self; 13] = [
        Self::Propose,
        Self::Insist,
        Self::Concede,
        Self::Trade,
        Self::Take,
        Self::Accept,
        Self::Initial,
        Self::Refuse,
        Self::Affronted,
        Self::Thank,
        Self::Gesture,
        Self::Hold,
        Self::Leave,
    ];

    /// The word in a style's file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Propose => "propose",
            Self::Insist => "insist",
            Self::Concede => "concede",
            Self::Trade => "trade",
            Self::Take => "take",
            Self::Accept => "accept",
            Self::Initial => "initial",
            Self::Refuse => "refuse",
            Self::Affronted => "affronted",
            Self::Thank => "thank",
            Self::Gesture => "gesture",
            Self::Hold => "hold",
            Self::Leave => "leave",
        }
    }
}

/// Which sentences are sober.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sober {
    /// Every one.
    All,
    /// These, and no other.
    These(Sentences),
}

impl Default for Sober {
    fn default() -> Self {
        Self::These(Sentences::new())
    }
}

impl Speeches {
    /// Sentences for either capital.
    pub fn new(common: Sentences) -> Self {
        Self { common, ..Self::default() }
    }

    /// The same with what is said where a scenario is sober.
    #[must_use]
    pub fn with_sober(self, sober: Sober) -> Self {
        Self { sober, ..self }
    }

    /// The same with what is said in one capital only.
    #[must_use]
    pub fn with_own(self, own: BySide<Sentences>) -> Self {
        Self { own, ..self }
    }

    /// The same as spoken from `side`.
    #[must_use]
    pub fn from_seat(self, side: Side) -> Self {
        Self { seat: Some(side), ..self }
    }

    /// What is said on `occasion` in the turn numbered `turn` about `clause`, or about none; `None` where it has nothing
    /// to say. A sentence that names a clause is said only where there is one.
    ///
    /// Of three turns the second is for sentences that name a clause, the third for those of the capital, each once; all
    /// others go round the common ones. Moscow begins half the way round, so that it never meets Tokyo's.
    pub fn say(&self, occasion: Occasion, turn: usize, about: Option<Clause>) -> Option<Speech> {
        let (of_clauses, plain): (Vec<&Text>, Vec<&Text>) =
            self.all(occasion).into_iter().partition(|text| names_clause(text));
        let mut own = self.seat.map(|side| on(&self.own[side], occasion)).unwrap_or_default();
        own.retain(|text| about.is_some() || !names_clause(text));
        let begins = |sentences: &[&Text]| match self.seat {
            Some(Side::Moscow) => sentences.len() / 2,
            Some(Side::Tokyo) | None => 0,
        };
        let third = turn / 3;
        let special = match turn % 3 {
            1 if about.is_some() && third < of_clauses.len() => {
                round(&of_clauses, third + begins(&of_clauses))
            }
            2 => own.get(third).copied(),
            _ => None,
        };
        let turn = turn % plain.len().max(1);
        let text = special
            .or_else(|| round(&plain, turn + begins(&plain)))
            .or_else(|| own.first().copied())?;
        Some(Speech { text: text.clone(), about, wants: None })
    }

    /// The same where the scenario asks for sobriety: a sober sentence or none.
    pub fn say_soberly(
        &self,
        occasion: Occasion,
        turn: usize,
        about: Option<Clause>,
    ) -> Option<Speech> {
        let mut sentences = match &self.sober {
            Sober::All => return self.say(occasion, turn, about),
            Sober::These(sentences) => on(sentences, occasion),
        };
        sentences.retain(|text| about.is_some() || !names_clause(text));
        let begins = match self.seat {
            Some(Side::Moscow) => sentences.len() / 2,
            Some(Side::Tokyo) | None => 0,
        };
        let turn = turn % sentences.len().max(1);
        let text = round(&sentences, turn + begins)?.clone();
        Some(Speech { text, about, wants: None })
    }

    /// The sober sentences for `occasion`, in order.
    pub fn sober(&self, occasion: Occasion) -> Vec<&Text> {
        match &self.sober {
            Sober::All => self.all(occasion),
            Sober::These(sentences) => on(sentences, occasion),
        }
    }

    /// The sentences of either capital for `occasion`, in order.
    pub fn all(&self, occasion: Occasion) -> Vec<&Text> {
        on(&self.common, occasion)
    }

    /// The sentences of `side` alone for `occasion`, in order.
    pub fn own(&self, side: Side, occasion: Occasion) -> Vec<&Text> {
        on(&self.own[side], occasion)
    }
}

fn on(sentences: &Sentences, occasion: Occasion) -> Vec<&Text> {
    sentences.iter().filter(|(on, _)| *on == occasion).map(|(_, text)| text).collect()
}

fn round<'t>(sentences: &[&'t Text], turn: usize) -> Option<&'t Text> {
    sentences.get(turn.checked_rem(sentences.len())?).copied()
}

/// Whether a sentence names the clause it is about, in any language.
pub(super) fn names_clause(text: &Text) -> bool {
    let languages = [Some(&text.en), text.ja.as_ref(), text.ru.as_ref()];
    languages.into_iter().flatten().any(|said| names_in(said).any(|name| name == CLAUSE))
}
