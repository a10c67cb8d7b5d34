//! Red lines that clauses of several issues cross together (R5.4).

use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, ClauseSet, Draft};
use crate::scenario::home::Conviction;
use crate::scenario::id::{FactionId, Id as _, OptionId};

/// A line, and whom it keeps from voting in favour.
pub(super) struct TogetherTable {
    parts: Vec<Part>,
    /// The factions, as bits.
    pub(super) caps: u32,
}

/// The clauses of one issue.
struct Part {
    set: ClauseSet,
    /// Options of the set that this side may read otherwise, each until one of these clauses stands with it.
    escapes: Vec<(OptionId, Vec<ClauseSet>)>,
}

impl TogetherTable {
    /// Whether `draft` crosses it, in its plain text and as this side reads it.
    pub(super) fn is_crossed_by(&self, draft: &Draft) -> bool {
        self.parts.iter().all(|part| {
            let option = draft.option(part.set.issue);
            let is_open = |pins: &[ClauseSet]| !pins.iter().any(|pin| pin.stands_in(draft));
            part.set.holds(option)
                && !part.escapes.iter().any(|(escape, pins)| *escape == option && is_open(pins))
        })
    }
}

/// Every such line of the home: of its factions, and of its groups for the factions they hold.
pub(super) fn together_tables(standing: &Standing<'_>) -> Vec<TogetherTable> {
    let home = standing.home;
    let bit = |faction: FactionId| 1_u32 << faction.index();
    let own = home.factions.iter().map(|(id, faction)| (&faction.conviction, bit(id)));
    let held = home.groups.iter().map(|(id, group)| {
        let held = home.factions.ids().filter(|faction| standing.is_held(*faction, id));
        (&group.conviction, held.fold(0, |bits, faction| bits | bit(faction)))
    });
    let lines = |(conviction, caps): (&Conviction, u32)| {
        let all = conviction.never_together.iter();
        let parts = |line: &Vec<ClauseSet>| line.iter().map(|set| part(standing, *set)).collect();
        all.map(|line| TogetherTable { parts: parts(line), caps }).collect::<Vec<_>>()
    };
    own.chain(held).flat_map(lines).collect()
}

fn part(standing: &Standing<'_>, set: ClauseSet) -> Part {
    let about = &standing.common.issues[set.issue];
    let escapes = about.options.iter().filter(|(option, _)| set.holds(*option));
    let escapes = escapes.filter_map(|(option, text)| {
        let clause = Clause { issue: set.issue, option };
        let is_open = !standing.table.collapsed.contains(&clause)
            && option != standing.table.status_quo.option(set.issue);
        let reading = text.reads_as.filter(|_| is_open)?[standing.side()];
        (!set.holds(reading)).then(|| (option, text.pinned_by.clone()))
    });
    Part { set, escapes: escapes.collect() }
}
