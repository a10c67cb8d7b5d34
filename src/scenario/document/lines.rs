//! The lines of a text: where each begins, and how far in.

/// Of every line: its first byte, and how many blanks it begins with.
pub(super) struct Lines(Vec<(usize, usize)>);

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let mut start = 0;
        let line = |line: &str| {
            let own = start;
            start += line.len();
            (own, line.len() - line.trim_start_matches([' ', '\t']).len())
        };
        Self(text.split_inclusive('\n').map(line).collect())
    }

    /// The number of the line of byte `place`, from 1.
    pub(super) fn number(&self, place: usize) -> usize {
        self.0.partition_point(|(start, _)| *start <= place)
    }

    /// How many blanks the line of byte `place` begins with.
    pub(super) fn indent(&self, place: usize) -> usize {
        self.around(place).1
    }

    /// The same, where nothing but blanks stands before byte `place` in its line.
    pub(super) fn indent_if_first(&self, place: usize) -> Option<usize> {
        let (start, indent) = self.around(place);
        (place - start == indent).then_some(indent)
    }

    fn around(&self, place: usize) -> (usize, usize) {
        let index = self.number(place).checked_sub(1);
        index.and_then(|index| self.0.get(index)).copied().unwrap_or_default()
    }
}
