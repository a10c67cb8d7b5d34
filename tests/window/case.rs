//! The cases: how a game is played, in what window.

use two_tables::ai::Level;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::store::{Colours, Terms};

/// The scenario a new game is set up with where nothing else is chosen.
pub(crate) const FIRST: &str = "1956";

/// How a game is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// By the keyboard alone.
    Keyboard,
    /// By the mouse alone.
    Mouse,
    /// Moves by messages, the rest by the mouse.
    Messages,
}

/// When a case is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Runs {
    /// Whenever the window is tried.
    Always,
    /// Where it is asked for by name.
    Asked,
}

/// A game in a window.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) by: By,
    /// The scenario: chosen at the door where it is not the first that ships.
    pub(crate) scenario: &'static str,
    /// The side a person plays; both where none is named.
    pub(crate) side: Option<Side>,
    /// Width and height in physical pixels, and how many of them a point has.
    pub(crate) window: (u32, u32, f32),
    /// Steps of text larger than plain.
    pub(crate) larger: u8,
    /// Whether things can be pressed: not in a window like a stamp or a wall.
    pub(crate) looks: bool,
    /// How many moves of history's course are made, where it is played.
    pub(crate) moves: usize,
    /// How the papers are coloured.
    pub(crate) colours: Colours,
    pub(crate) runs: Runs,
}

impl Case {
    pub(crate) fn all() -> Vec<Self> {
        let plain = Self {
            name: "keyboard",
            by: By::Keyboard,
            scenario: FIRST,
            side: Some(Side::Tokyo),
            window: (1280, 720, 1.0),
            larger: 0,
            looks: true,
            moves: usize::MAX,
            colours: Colours::Printed,
            runs: Runs::Always,
        };
        let mouse = Self { name: "mouse", by: By::Mouse, ..plain };
        let messages = Self { by: By::Messages, side: None, ..plain };
        let mut cases = vec![
            plain,
            Self { side: Some(Side::Moscow), ..mouse },
            Self { name: "messages", ..messages },
            Self { name: "full_hd", window: (1920, 1080, 1.0), ..messages },
            Self { name: "year_1998", scenario: "1998", side: Some(Side::Moscow), ..mouse },
            Self { name: "year_2016", scenario: "2016", ..mouse },
            Self { name: "year_2022", scenario: "2022", ..mouse },
            Self { name: "large_text", larger: 5, ..messages },
            Self { name: "tiny", window: (200, 150, 1.0), looks: false, moves: 8, ..messages },
            Self { name: "dense", window: (1280, 720, 3.0), looks: false, moves: 8, ..messages },
            Self {
                name: "enormous",
                window: (5000, 3000, 1.0),
                looks: false,
                moves: 8,
                ..messages
            },
        ];
        cases.extend(Self::gallery(Self { looks: false, ..messages }));
        cases
    }

    /// Every year in all colours, as far as it can be seen without a move; history's own course whole. Two of them are
    /// always looked at.
    fn gallery(plain: Self) -> impl Iterator<Item = Self> {
        let whole = move |name, colours, runs| Self { name, colours, runs, ..plain };
        let seen = move |name, scenario, colours| Self {
            name,
            scenario,
            colours,
            side: Some(Side::Tokyo),
            moves: 0,
            runs: Runs::Asked,
            ..plain
        };
        [
            whole("look_1956_printed", Colours::Printed, Runs::Asked),
            whole("look_1956_dark", Colours::Dark, Runs::Always),
            whole("look_1956_contrast", Colours::HighContrast, Runs::Always),
            seen("look_1998_printed", "1998", Colours::Printed),
            seen("look_1998_dark", "1998", Colours::Dark),
            seen("look_1998_contrast", "1998", Colours::HighContrast),
            seen("look_2016_printed", "2016", Colours::Printed),
            seen("look_2016_dark", "2016", Colours::Dark),
            seen("look_2016_contrast", "2016", Colours::HighContrast),
            seen("look_2022_printed", "2022", Colours::Printed),
            seen("look_2022_dark", "2022", Colours::Dark),
            seen("look_2022_contrast", "2022", Colours::HighContrast),
        ]
        .into_iter()
    }

    /// The game it plays: on the deal of seed 2, against the scenario's own doctrine.
    pub(crate) fn terms(&self) -> Terms {
        Terms {
            scenario: self.scenario.to_owned(),
            variant: None,
            length: Length::Full,
            seed: 2,
            side: self.side,
            style: None,
            level: Some(Level::Even),
        }
    }

    pub(crate) fn called(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|case| case.name == name)
    }
}
