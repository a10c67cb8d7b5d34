//! The chance at home worked out from a home's tables is the chance worked out from its verdict.

use std::sync::Arc;

use crate::common::{Family, checked, history, packages, small};
use two_tables::analysis::SideTables;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::standing::Standing;
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::Side;

fn from_tables(standing: &Standing<'_>, draft: &Draft) -> u32 {
    let tables = SideTables::new(standing);
    let mut sums = tables.sums(standing.common.issues.len());
    let positions = tables.positions(&mut sums, draft);
    standing.chance_from(draft, &positions).0
}

fn agree(scenario: &Arc<Scenario>, every: usize) -> usize {
    let (talks, _) = Negotiation::open(Arc::clone(scenario), 1);
    let mut in_doubt = 0;
    for side in Side::BOTH {
        let standing = talks.standing(side);
        for draft in packages(scenario, talks.state()).iter().step_by(every) {
            let chance = standing.chance(draft).0;
            assert_eq!(from_tables(&standing, draft), chance, "{side}: {draft:?}");
            in_doubt += usize::from((1..1000).contains(&chance));
        }
    }
    in_doubt
}

#[test]
fn on_random_scenarios() {
    let families = [Family::Calm, Family::Eventful, Family::MonotoneSupport];
    let in_doubt: usize = (0..60)
        .map(|seed| agree(&checked(&small(seed, families[usize::try_from(seed % 3).unwrap()])), 3))
        .sum();
    assert!(in_doubt > 100, "{in_doubt} texts in doubt");
}

#[test]
fn on_1956() {
    assert!(agree(&history(), 97) > 50);
}
