//! EVERY SENTENCE: messages become text here, through the message files in `assets/wording`, and nowhere else.
//!
//! The layers before this one say what is to be said as a [`Message`]; the files of this layer choose the message for
//! a refusal, an event, a ledger entry, a reason, a move; [`Wording`] says it in a language and with the names
//! of one usage. English is whole; another language is a folder beside `en`, and what it lacks is said in English.

#[cfg(debug_assertions)]
mod accent;
mod act;
mod advice;
mod asked;
mod condition;
mod cover;
mod event;
mod gain;
mod headline;
mod island;
mod ledger;
mod moves;
mod naming;
mod next_advice;
mod notes;
mod opening;
mod outcome;
mod problem;
mod reason;
mod refusal;
mod risk;
mod sentences;
mod sitting;
mod speech;
mod telling;
mod vote;
mod why;

pub use advice::{AdvisedText, hindrance, home_advice, other_advice, reach_advice, text_advice};
pub use asked::{asked_of, overridden_by};
pub use cover::cover;
pub use event::{counselled, ended, ending, happening, offer_fell, ran_out};
pub use gain::{doing, gain, gain_term};
pub use headline::Press;
pub use island::{disposition, island_name, legend};
pub use ledger::{entry, meter_name};
pub use moves::{describe_move, made_move, move_name};
pub use naming::{
    after_signature, choice_called, clause_advised, clause_full, clause_line, clause_name,
    clause_short, counsellor, draft_lines, draft_lines_on, draft_text, exact,
    faction as faction_name, lines_against, moment_in_full, name_and_word, option_called, plain,
    round_in_full, round_name, rounded, signed, text_against, told,
};
pub use next_advice::next_advice;
pub use notes::{band, chance, loss, percent, repute};
pub use opening::clause_opening;
pub use outcome::{came_to, decided};
pub use problem::problem_line;
pub use reason::{cap, decider, felt, loss_weighs, reason, value_made_of, value_term};
pub use refusal::refusal;
pub use risk::risk;
pub use sitting::{cannot_do, cannot_undo, off_turn, rejection, unrepeatable};
pub use speech::speech;
pub use telling::Telling;
pub use vote::{defected, needs, roll_call, vote};
pub use why::change;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::{Deserialize, Serialize};

use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Language, Message, Text};
use sentences::Sentences;

/// Says messages in one language, with the names of one usage. Cheap to clone and to share between threads.
#[derive(Clone)]
pub struct Wording {
    language: Language,
    /// The language first, then English.
    voices: Arc<Vec<Sentences>>,
    names: Arc<Vec<(String, String)>>,
    /// Whether whoever reads points at things and types none of them.
    for_pointing: bool,
}

/// Which form of a place name stands in authors' texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Usage {
    /// Neutral, as in English-language scholarship.
    #[default]
    Neutral,
    /// As Tokyo writes it.
    Tokyo,
    /// As Moscow writes it.
    Moscow,
}

/// How several things are joined into one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joining {
    /// a, b and c.
    And,
    /// a, b or c.
    Or,
    /// a; b; c: for things that have commas themselves.
    Semicolons,
    /// One sentence after another.
    Sentences,
    /// A line each.
    Lines,
}

impl Joining {
    /// How a list is joined in the blank called `blank`: by its name, so that no message needs to say it.
    fn in_blank(blank: &str) -> Self {
        match blank {
            "choices" => Self::Or,
            "text" => Self::Semicolons,
            "sentences" => Self::Sentences,
            "lines" | "problems" => Self::Lines,
            _ => Self::And,
        }
    }
}

impl From<Side> for Usage {
    fn from(side: Side) -> Self {
        match side {
            Side::Tokyo => Self::Tokyo,
            Side::Moscow => Self::Moscow,
        }
    }
}

impl fmt::Debug for Wording {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { language, voices: _, names, for_pointing } = self;
        out.debug_struct("Wording")
            .field("language", language)
            .field("names", names)
            .field("for_pointing", for_pointing)
            .finish_non_exhaustive()
    }
}

impl Wording {
    /// Wording in `language`, and in English where that has no sentence; names in braces stay as written.
    pub fn new(language: Language) -> Self {
        let mut voices = vec![Sentences::of(language)];
        if language != Language::English {
            voices.push(Sentences::of(Language::English));
        }
        Self { language, voices: Arc::new(voices), names: Arc::default(), for_pointing: false }
    }

    /// The same for a player who points at things: clauses by their titles, and no word beside a name for typing it.
    #[must_use]
    pub fn for_pointing(mut self) -> Self {
        self.for_pointing = true;
        self
    }

    /// The same with the names of a scenario in one usage.
    #[must_use]
    pub fn with_names(mut self, common: &Common, usage: Usage) -> Self {
        let names = common.names.iter().map(|name| {
            let form = match usage {
                Usage::Neutral => &name.neutral,
                Usage::Tokyo => &name.by_side.tokyo,
                Usage::Moscow => &name.by_side.moscow,
            };
            (name.word.clone(), form.clone())
        });
        self.names = Arc::new(names.collect());
        self
    }

    /// Those of the languages people speak that have sentences: English, and each that has been translated.
    pub fn languages() -> Vec<Language> {
        Language::SPOKEN.into_iter().filter(|language| Self::speaks(*language)).collect()
    }

    /// Whether there are sentences in `language`.
    pub fn speaks(language: Language) -> bool {
        Sentences::are_there(language)
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message as text. Where no language has it, its id; where a blank is not filled, the blank's name.
    pub fn say(&self, message: &Message) -> String {
        let mut blanks = FluentArgs::new();
        for (name, blank) in &message.blanks {
            let filling = match blank {
                // A real minus, as signs are written everywhere here.
                Blank::Number(number) if *number < 0 => {
                    FluentValue::from(format!("−{}", number.unsigned_abs()))
                }
                Blank::Number(number) => FluentValue::from(*number),
                Blank::Text(_)
                | Blank::Word(_)
                | Blank::Called { .. }
                | Blank::Sentence(_)
                | Blank::List(_) => FluentValue::from(self.fill(blank, Joining::in_blank(name))),
            };
            blanks.set(*name, filling);
        }
        let said = self.voices.iter().find_map(|voice| voice.say(message.id, &blanks));
        said.unwrap_or_else(|| message.id.to_owned())
    }

    /// The sentence of this name, which has no blanks; its name where no language has it.
    pub fn named(&self, sentence: &str) -> String {
        let said = self.voices.iter().find_map(|voice| voice.say(sentence, &FluentArgs::new()));
        said.unwrap_or_else(|| sentence.to_owned())
    }

    /// An author's text in the language, `{habomai}` and its like replaced; a name nobody knows stays as written.
    pub fn text(&self, text: &Text) -> String {
        let mut named = String::new();
        let mut rest = text.in_language(self.language);
        while let Some((before, after)) = rest.split_once('{') {
            named.push_str(&self.written(before));
            let known = after.split_once('}').and_then(|(word, beyond)| {
                let (_, form) = self.names.iter().find(|(known, _)| known == word)?;
                Some((form, beyond))
            });
            rest = if let Some((form, beyond)) = known {
                named.push_str(&self.written(form));
                beyond
            } else {
                named.push('{');
                after
            };
        }
        named + &self.written(rest)
    }

    /// What an author has written, as it is shown: as it is.
    fn written<'t>(&self, text: &'t str) -> Cow<'t, str> {
        #[cfg(debug_assertions)]
        if self.language == Language::Accented {
            return accent::accented(text);
        }
        Cow::Borrowed(text)
    }

    /// Several things as one text; nothing where there is nothing.
    pub fn list(&self, items: &[Blank], joining: Joining) -> String {
        let said: Vec<String> = items.iter().map(|item| self.fill(item, joining)).collect();
        if joining == Joining::Lines {
            return said.join("\n");
        }
        let Some((first, rest)) = said.split_first() else {
            return String::new();
        };
        let Some((last, between)) = rest.split_last() else {
            return first.clone();
        };
        let joined = |id: &'static str, before: String, next: &String| {
            self.say(&Message::new(id).with("before", before).with("next", next.as_str()))
        };
        let (between_two, before_last) = match joining {
            Joining::And => ("list-next", "list-and"),
            Joining::Or => ("list-next", "list-or"),
            Joining::Semicolons => ("list-semicolon", "list-semicolon"),
            Joining::Sentences | Joining::Lines => ("list-sentence", "list-sentence"),
        };
        let before =
            between.iter().fold(first.clone(), |before, next| joined(between_two, before, next));
        joined(before_last, before, last)
    }

    fn fill(&self, blank: &Blank, joining: Joining) -> String {
        match blank {
            Blank::Text(text) => self.text(text),
            Blank::Word(word) => word.clone(),
            Blank::Called { typed, pointed } => {
                self.fill(if self.for_pointing { pointed } else { typed }, joining)
            }
            Blank::Number(number) => number.to_string(),
            Blank::Sentence(message) => self.say(message),
            Blank::List(items) => self.list(items, joining),
        }
    }
}
