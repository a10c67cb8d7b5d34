//! What a text is worth to a side that knows its home must carry it (model §9).

use crate::ai::prospect::prospect;
use crate::analysis::{SideTables, Sums};
use crate::negotiation::ratification::Position;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::id::{FactionId, Table};
use crate::units::{Permille, Utility};

/// Judges texts for one side at one moment.
pub(super) struct Appraiser<'a> {
    standing: Standing<'a>,
    tables: &'a SideTables,
    sums: Sums,
    heeds_home: Permille,
}

/// What is thought of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Appraisal {
    /// What it is worth to the chief once in force.
    pub(super) utility: Utility,
    /// The chance that the home carries it.
    pub(super) chance: Permille,
    /// What signing it is worth over no agreement: the gain by the chance, less the dread by the rest.
    pub(super) prospect: Utility,
}

impl<'a> Appraiser<'a> {
    /// For the side of `standing`, whose tables these are; what a chance at home lacks of certainty counts by
    /// `heeds_home` thousandths, and at 0 every text is taken for ratified.
    pub(super) fn new(
        standing: Standing<'a>,
        tables: &'a SideTables,
        heeds_home: Permille,
    ) -> Self {
        // Texts are judged alone here, not along a walk.
        let sums = tables.sums(1);
        Self { standing, tables, sums, heeds_home }
    }

    /// What it is worth now not to sign `draft`.
    pub(super) fn least(&self, draft: &Draft) -> Utility {
        self.standing.no_agreement_for(draft)
    }

    /// Whether the home would carry `draft` if every mood were what it seems; to one that heeds it by less than a half
    /// it would always rather than not.
    pub(super) fn passes(&mut self, draft: &Draft) -> bool {
        self.heeds_home < Permille(500) || self.tables.judge_alone(&mut self.sums, draft).1
    }

    /// What `draft` is worth once in force.
    pub(super) fn utility(&self, draft: &Draft) -> Utility {
        self.tables.utility(draft)
    }

    /// The whole appraisal; the chance at home is exact, which takes longer.
    pub(super) fn appraise(&mut self, draft: &Draft) -> Appraisal {
        let utility = self.utility(draft);
        let chance = self.chance(draft);
        Appraisal { utility, chance, prospect: prospect(utility - self.least(draft), chance) }
    }

    /// The chance that the home carries `draft`, as [`Standing::chance`] has it, from the tables, as far as it is heeded.
    pub(super) fn chance(&mut self, draft: &Draft) -> Permille {
        if self.heeds_home == Permille(0) {
            return Permille::WHOLE;
        }
        let positions = self.positions(draft);
        let lacks =
            self.standing.chance_from(draft, &positions).rest().0 * self.heeds_home.0 / 1000;
        Permille(lacks).rest()
    }

    /// Whether that chance is at least `least`; quicker than the chance itself.
    pub(super) fn is_likely(&mut self, draft: &Draft, least: Permille) -> bool {
        let Some(lacking) = (least.rest().0 * 1000).checked_div(self.heeds_home.0) else {
            return true;
        };
        if lacking >= 1000 {
            return true;
        }
        let positions = self.positions(draft);
        self.standing.is_likely(draft, &positions, Permille(lacking).rest())
    }

    /// Where each faction stands on `draft` were every mood what it seems.
    pub(super) fn positions(&mut self, draft: &Draft) -> Table<FactionId, Position> {
        self.tables.positions(&mut self.sums, draft)
    }
}
