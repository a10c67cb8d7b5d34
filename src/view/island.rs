//! What a text says of an island: in its plain words, and as each capital tells it.

use super::SeatView;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, IslandId, Side};
use crate::scenario::island::Disposition;

/// What a text says of an island; nothing where it does not mention it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidOf {
    /// In its plain words.
    pub plain: Option<Disposition>,
    /// As each side tells it to its own people: the plain words, where there is nothing to read two ways.
    pub told: BySide<Option<Disposition>>,
}

impl SaidOf {
    /// Whether either side tells it otherwise than the plain words have it.
    pub fn is_told_otherwise(&self) -> bool {
        Side::BOTH.into_iter().any(|side| self.told[side] != self.plain)
    }
}

impl SeatView {
    /// What `draft` says of `island`, permitted or not, with the readings that are still open.
    ///
    /// Every seat sees the same: what a clause says, and what each capital tells its people of it, is no secret.
    pub fn said_of(&self, draft: &Draft, island: IslandId) -> SaidOf {
        let (common, table) = (&*self.common, &self.table);
        let told = |side| {
            common.disposition_where(island, |issue| {
                let clause = draft.clause(issue);
                let readings = table.readings(common, clause, draft);
                readings.map_or(clause.option, |readings| readings[side])
            })
        };
        SaidOf { plain: common.disposition(draft, island), told: BySide::each(told) }
    }
}
