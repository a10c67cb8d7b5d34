//! What each option adds for each judge of a home, read off its standing; and what clauses that stand together add.

use crate::negotiation::moves::Constituent;
use crate::negotiation::ratification::sacred_part;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, ClauseSet, Draft};
use crate::scenario::home::{Conviction, Linkage};
use crate::scenario::id::{Id, IssueId, OptionId, Table};
use crate::units::{Points, Utility};

/// What one option adds, read plainly and read as this side reads it.
pub(super) struct Rows {
    plain: Row,
    open: Option<(Row, Vec<ClauseSet>)>,
}

/// What one reading of one option adds.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) points: Vec<i32>,
    /// What each judge loses of what is sacred to it.
    pub(super) sacred_loss: Vec<i32>,
    /// Factions it caps, as bits.
    pub(super) caps: u32,
    /// Whether the other side gives way on what is sacred to it.
    pub(super) symbolic: bool,
    pub(super) utility: Utility,
}

impl Rows {
    /// What it adds where nothing could be read two ways; `None` where that waits until the text is whole.
    pub(super) fn certain(&self) -> Option<&Row> {
        self.open.is_none().then_some(&self.plain)
    }

    /// What it is worth read as well as may be; and where that is so until something stands with it, what pins it and
    /// what it is worth more, mostly less, from then on.
    pub(super) fn worth(&self) -> (Utility, Option<(&[ClauseSet], Utility)>) {
        match &self.open {
            Some((open, pins)) if !pins.is_empty() => {
                (open.utility, Some((pins, self.plain.utility - open.utility)))
            }
            Some((open, _)) => (open.utility, None),
            None => (self.plain.utility, None),
        }
    }

    /// How `draft`, which holds the option, lets this side read it.
    pub(super) fn read_in(&self, draft: &Draft) -> &Row {
        match &self.open {
            Some((open, pins)) if !pins.iter().any(|pin| pin.stands_in(draft)) => open,
            Some(_) | None => &self.plain,
        }
    }
}

/// A linkage: what it changes when its clauses do, or do not, stand together; one of the two is nothing.
pub(super) struct LinkageTable {
    together: Vec<ClauseSet>,
    joined: Utility,
    apart: Utility,
    /// By judge: what it adds to its score.
    points_joined: Vec<i32>,
    points_apart: Vec<i32>,
}

impl LinkageTable {
    /// What it changes in `draft`.
    pub(super) fn change(&self, draft: &Draft) -> Utility {
        let stands = self.together.iter().all(|set| set.stands_in(draft));
        if stands { self.joined } else { self.apart }
    }

    /// What it adds to the score of each judge in `draft`.
    pub(super) fn points(&self, draft: &Draft) -> &[i32] {
        let stands = self.together.iter().all(|set| set.stands_in(draft));
        if stands { &self.points_joined } else { &self.points_apart }
    }

    /// Whether it changes nobody's score, whatever a text says.
    pub(super) fn is_the_chiefs_alone(&self) -> bool {
        self.points_joined.iter().chain(&self.points_apart).all(|points| *points == 0)
    }
}

/// Groups, then factions, with what they think.
pub(super) fn judges<'s>(
    standing: &'s Standing<'_>,
) -> impl Iterator<Item = (Constituent, &'s Conviction)> + use<'s> {
    let groups =
        standing.home.groups.iter().map(|(id, group)| (Constituent::Group(id), &group.conviction));
    let factions = standing
        .home
        .factions
        .iter()
        .map(|(id, faction)| (Constituent::Faction(id), &faction.conviction));
    groups.chain(factions)
}

pub(super) fn rows(standing: &Standing<'_>) -> Table<IssueId, Table<OptionId, Rows>> {
    let one = |issue: IssueId, option: OptionId| {
        let clause = Clause { issue, option };
        let about = &standing.common.issues[issue].options[option];
        let open = about
            .reads_as
            .filter(|_| {
                !standing.table.collapsed.contains(&clause)
                    && option != standing.table.status_quo.option(issue)
            })
            .map(|readings| readings[standing.side()])
            .map(|reading| (row(standing, clause, Some(reading)), about.pinned_by.clone()));
        Rows { plain: row(standing, clause, None), open }
    };
    standing
        .common
        .issues
        .iter()
        .map(|(issue, about)| about.options.ids().map(|option| one(issue, option)).collect())
        .collect()
}

/// What `clause` adds when it may be read plainly or, if given, as `reading`: each judge takes the better.
fn row(standing: &Standing<'_>, clause: Clause, reading: Option<OptionId>) -> Row {
    let issue = clause.issue;
    let breaks_word = standing.broken_pledge(clause).is_some();
    let cost = standing.retreat_cost(clause);
    let judges_there = standing.home.groups.len() + standing.home.factions.len();
    let mut points = Vec::with_capacity(judges_there);
    let mut sacred_loss = Vec::with_capacity(judges_there);
    for (whose, conviction) in judges(standing) {
        let (_, felt) = standing.clause_points((whose.judge(), conviction), clause, reading);
        sacred_loss.push(sacred_part(conviction, issue, felt).0);
        let asks = breaks_word.then(|| standing.audience_points(conviction, clause));
        points.push((felt + asks.unwrap_or(Points::ZERO)).0);
    }
    let crossed = standing.groups_crossed(clause, reading);
    let mut caps = 0_u32;
    for faction in standing.home.factions.ids() {
        if standing.caps_on(faction, clause, reading, &crossed).is_some() {
            caps |= 1 << faction.index();
        }
    }
    let utility = reading
        .map(|reading| standing.option_value(issue, reading))
        .into_iter()
        .chain([standing.option_value(issue, clause.option)])
        .max()
        .unwrap_or_default();
    let symbolic = standing.is_symbolic_concession(clause);
    Row { points, sacred_loss, caps, symbolic, utility: utility - cost }
}

pub(super) fn linkage_table(standing: &Standing<'_>, linkage: &Linkage) -> LinkageTable {
    let status_quo = standing.table.status_quo;
    // A text in which the clauses stand, and one in which the first of them does not.
    let joined = linkage.together.iter().fold(status_quo, |draft, set| {
        let option = OptionId::at(set.options.trailing_zeros() as usize);
        draft.with(Clause { issue: set.issue, option })
    });
    let apart = linkage.together.first().map_or(status_quo, |set| {
        let other = standing.common.issues[set.issue].options.ids().find(|id| !set.holds(*id));
        other.map_or(joined, |option| joined.with(Clause { issue: set.issue, option }))
    });
    let points = |draft: &Draft| {
        let of = |(whose, _)| standing.linkage_points(linkage, whose, draft).0;
        judges(standing).map(of).collect()
    };
    LinkageTable {
        points_joined: points(&joined),
        points_apart: points(&apart),
        together: linkage.together.clone(),
        joined: standing.linkage_value(linkage, &joined),
        apart: standing.linkage_value(linkage, &apart),
    }
}
