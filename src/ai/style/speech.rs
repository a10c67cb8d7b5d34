//! What an opponent says as it moves: sentences by occasion, gone round in turn.

use crate::ai::Speech;
use crate::scenario::clause::Clause;
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

/// What an opponent says, by occasion; the sentences of one occasion in the order of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speeches(Vec<(Occasion, Text)>);

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

impl Speeches {
    /// Sentences, each with its occasion.
    pub fn new(sentences: Vec<(Occasion, Text)>) -> Self {
        Self(sentences)
    }

    /// The sentence for `occasion`, going round its sentences by `turn`; `None` where it has none.
    ///
    /// It may name `{clause}`: say it with the clause it is about, or ask [`Self::say`].
    pub fn on(&self, occasion: Occasion, turn: usize) -> Option<&Text> {
        round(&self.all(occasion), turn)
    }

    /// What is said on `occasion` about `clause`, or about none: a sentence that names a clause only where there is one.
    pub fn say(&self, occasion: Occasion, turn: usize, about: Option<Clause>) -> Option<Speech> {
        let mut usable = self.all(occasion);
        usable.retain(|text| about.is_some() || !names_clause(text));
        round(&usable, turn).map(|text| Speech { text: text.clone(), about })
    }

    /// The sentences for `occasion`, in order.
    pub fn all(&self, occasion: Occasion) -> Vec<&Text> {
        self.0.iter().filter(|(on, _)| *on == occasion).map(|(_, text)| text).collect()
    }
}

fn round<'t>(sentences: &[&'t Text], turn: usize) -> Option<&'t Text> {
    sentences.get(turn.checked_rem(sentences.len())?).copied()
}

/// Whether a sentence names the clause it is about, in any language.
pub(super) fn names_clause(text: &Text) -> bool {
    let languages = [Some(&text.en), text.ja.as_ref(), text.ru.as_ref()];
    languages.into_iter().flatten().any(|said| names_in(said).any(|name| name == CLAUSE))
}
