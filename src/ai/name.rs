//! What a seat is called that an opponent plays: a save says by it whom to seat again.

use std::fmt;

use super::Level;

/// The opponent a seat's name stands for. This is the one place that writes and reads such names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpponentName {
    /// `opponent`, or `opponent::LEVEL`: whoever the scenario names for the side and for each of its leaders.
    Doctrine {
        /// How hard it plays; `even` where the name says nothing of it.
        level: Level,
    },
    /// `opponent:STYLE:LEVEL`.
    Styled {
        /// The name of a shipped style or of a yardstick, or the path of a file, which may have colons of its own.
        style: String,
        /// How hard it plays; `even` where the name says nothing of it.
        level: Level,
    },
}

const OPPONENT: &str = "opponent";

impl OpponentName {
    /// The opponent the seat called `name` stands for; `None` where a person sits there.
    pub fn of_seat(name: &str) -> Option<Self> {
        let rest = name.strip_prefix(OPPONENT)?;
        if rest.is_empty() {
            return Some(Self::Doctrine { level: Level::default() });
        }
        let rest = rest.strip_prefix(':')?;
        let levelled = rest
            .rsplit_once(':')
            .and_then(|(style, word)| Level::from_word(word).map(|level| (style, level)));
        let (style, level) = levelled.unwrap_or((rest, Level::default()));
        if style.is_empty() {
            return Some(Self::Doctrine { level });
        }
        Some(Self::Styled { style: style.to_owned(), level })
    }
}

impl fmt::Display for OpponentName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Doctrine { level: Level::Even } => out.write_str(OPPONENT),
            Self::Doctrine { level } => write!(out, "{OPPONENT}::{}", level.word()),
            Self::Styled { style, level } => write!(out, "{OPPONENT}:{style}:{}", level.word()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written() {
        for style in ["legalist", "/home/a/my style.ron", "C:\\styles\\mine.ron", "a:b"] {
            for level in Level::ALL {
                let name = OpponentName::Styled { style: style.to_owned(), level };
                assert_eq!(OpponentName::of_seat(&name.to_string()), Some(name));
            }
        }
        for level in Level::ALL {
            let doctrine = OpponentName::Doctrine { level };
            assert_eq!(OpponentName::of_seat(&doctrine.to_string()), Some(doctrine));
        }
    }

    #[test]
    fn a_name_without_a_level_is_even_and_a_persons_is_none() {
        let styled = OpponentName::Styled { style: "showman".to_owned(), level: Level::Even };
        assert_eq!(OpponentName::of_seat("opponent:showman"), Some(styled));
        for person in ["player-tokyo", "opponents", "", "an opponent"] {
            assert_eq!(OpponentName::of_seat(person), None);
        }
    }
}
