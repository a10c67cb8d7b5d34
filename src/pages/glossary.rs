//! The field's words as they are meant here: each in two sentences, with the rules that have it and whose idea it is.

use crate::negotiation::moves::Verb;
use crate::pages::Page;
use crate::sentence::{Blank, Message};

macro_rules! terms {
    ($( $term:ident = $word:literal, [$( $rule:literal ),*], [$( $source:literal ),*]; )*) => {
        /// A word that somebody who has not read the literature may ask about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Term {
            $( #[doc = $word] $term, )*
        }

        impl Term {
            /// All of them, the first things first.
            pub const ALL: [Self; [$( $word ),*].len()] = [$( Self::$term ),*];

            /// The word it is asked for by.
            pub fn word(self) -> &'static str {
                match self { $( Self::$term => $word, )* }
            }

            /// Its name.
            pub fn name(self) -> Message {
                Message::new(match self { $( Self::$term => concat!("term-", $word), )* })
            }

            /// What it means.
            pub fn meaning(self) -> Message {
                Message::new(match self { $( Self::$term => concat!("meaning-", $word), )* })
            }

            /// The rules that have it, by their numbers.
            pub fn rules(self) -> &'static [&'static str] {
                match self { $( Self::$term => &[$( $rule ),*], )* }
            }

            /// Whose idea it is, as those rules name it.
            pub fn sources(self) -> &'static [&'static str] {
                match self { $( Self::$term => &[$( $source ),*], )* }
            }
        }
    };
}

terms! {
    TwoTables = "two-tables", ["R5.10", "R7.7"], ["Putnam 1988"];
    Ratification = "ratification", ["R5.10", "R7.4"], ["Putnam 1988", "Iida 1993"];
    WinSet = "win-set", ["R5.10"], ["Putnam 1988"];
    Zone = "zone", ["R4.4", "R5.10"], ["Putnam 1988"];
    NoAgreement = "no-agreement", ["R4.4"], ["Putnam 1988"];
    Interest = "interest", ["R4.1"], ["Lebow 2010"];
    Face = "face", ["R3.2", "R5.12"], ["Lebow 2010", "Friedrichs 2016"];
    Humiliation = "humiliation", ["R3.3"], ["Lebow 2010", "Tversky and Kahneman 1992"];
    Trust = "trust", ["R6.10", "R6.11"], ["Hall 2015", "Lindskold"];
    Capital = "capital", ["R6.18"], ["Putnam 1988"];
    SidePayment = "side-payment", ["R5.6", "R6.18"], ["Putnam 1988", "Ginges et al. 2007"];
    Pledge = "pledge", ["R6.19"], ["Schelling 1960", "Fearon 1994"];
    AudienceCost = "audience-cost", ["R4.3", "R5.8"], ["Fearon 1994", "Tomz 2007"];
    TwoReadings = "two-readings", ["R5.3"], ["the Joint Declaration of 1956"];
    Linkage = "linkage", ["R4.2"], ["Putnam 1988"];
    RedLine = "red-line", ["R5.4"], ["Putnam 1988", "Ginges et al. 2007"];
    Sacred = "sacred", ["R5.6", "R5.7"], ["Ginges et al. 2007"];
    Pressure = "pressure", ["R5.5"], ["Putnam 1988", "Milner and Rosendorff 1997"];
    Mood = "mood", ["R2.2", "R6.17"], ["Iida 1993"];
    Defection = "defection", ["R5.13"], ["Putnam 1988"];
    StayingAway = "staying-away", ["R5.9", "R5.10"], ["Liberal Democrats in 1956"];
    Gesture = "gesture", ["R6.10", "R6.11"], ["Hall 2015", "Osgood"];
    Insult = "insult", ["R3.4"], ["O'Neill 1999", "Friedrichs 2016"];
    BackChannel = "back-channel", ["R6.2", "R6.14"], ["Kurizaki 2007", "Tarar 2005"];
    Reverberation = "reverberation", ["R6.16"], ["Putnam 1988"];
    Reckoning = "reckoning", ["R4.5"], ["Putnam 1988", "Iida 1993"];
}

impl Term {
    /// The term asked for by `word`.
    pub fn called(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.word() == word)
    }

    /// What a verb is called in the literature, where it has a word for it.
    pub fn of_verb(verb: Verb) -> Option<Self> {
        Some(match verb {
            Verb::Propose | Verb::Leak | Verb::Disclose => Self::BackChannel,
            Verb::Initial => Self::Ratification,
            Verb::Gesture | Verb::Reply => Self::Gesture,
            Verb::Statement => Self::Insult,
            Verb::Gloss => Self::TwoReadings,
            Verb::Address => Self::Reverberation,
            Verb::Consult => Self::Mood,
            Verb::Pay => Self::SidePayment,
            Verb::Whip => Self::Defection,
            Verb::Pledge => Self::Pledge,
            Verb::Justify => Self::AudienceCost,
            Verb::Break | Verb::Accept => Self::NoAgreement,
            Verb::Trade
            | Verb::Take
            | Verb::Decline
            | Verb::Hold
            | Verb::Act
            | Verb::Prepare
            | Verb::Retire
            | Verb::Decide => return None,
        })
    }

    /// Where it comes from.
    pub fn origin(self) -> Message {
        let list = |words: &[&str]| words.iter().map(|word| Blank::from(*word)).collect::<Vec<_>>();
        Message::new("glossary-origin")
            .with("sources", list(self.sources()))
            .with("rules", list(self.rules()))
    }
}

/// One term.
pub fn term(page: &mut Page<'_>, term: Term) {
    page.heading(&term.name());
    page.say(&term.meaning());
    page.item(1, &term.origin());
}

/// All terms.
pub fn glossary(page: &mut Page<'_>) {
    page.heading(&Message::new("glossary-heading"));
    page.say(&Message::new("glossary-about"));
    page.hint(&Message::new("glossary-typed"));
    for each in Term::ALL {
        term(page, each);
    }
}
