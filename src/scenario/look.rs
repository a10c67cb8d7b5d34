//! What a scenario looks like where it is drawn: a name an author chooses, and nothing more. What a name looks like is
//! the affair of whoever draws.

/// The year whose papers a scenario wears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// Cream paper, telegrams, the type of a treaty.
    #[default]
    Of1956,
    /// Cool fax paper.
    Of1998,
    /// White, and a press room's blue.
    Of2016,
    /// Slate and pale ink, without ornament.
    Of2022,
}

impl Look {
    /// All, by year.
    pub const ALL: [Self; 4] = [Self::Of1956, Self::Of1998, Self::Of2016, Self::Of2022];

    /// The word for it in scenario files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Of1956 => "1956",
            Self::Of1998 => "1998",
            Self::Of2016 => "2016",
            Self::Of2022 => "2022",
        }
    }
}
