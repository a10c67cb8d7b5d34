//! One home as tables: what each option adds for each judge, so that a text is judged by adding rows.
//!
//! Judges are the groups, then the factions. What is not a sum (pressure, payments that offend, red lines, votes) is
//! looked up from the sums. The rows themselves are read off `Standing`, not computed a second time.

use std::cell::OnceCell;

use crate::negotiation::moves::Constituent;
use crate::negotiation::ratification::{Position, cast, offended, passes, pressure, sacred_part};
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, ClauseSet, Draft};
use crate::scenario::home::{Body, Conviction, Dissent, Linkage, Tally, Threshold};
use crate::scenario::id::{BodyId, FactionId, Id, IssueId, OptionId, Table};
use crate::units::{Points, Utility};

/// A home as tables, at one moment.
pub struct SideTables {
    groups: usize,
    /// What each judge begins with: disposition, trust, mood.
    base: Vec<i32>,
    paid: Vec<Points>,
    symbolic_answer: Points,
    rows: Table<IssueId, Table<OptionId, Rows>>,
    linkages: Vec<LinkageTable>,
    /// By faction, then by group: how strongly the group presses it.
    presses: Vec<Vec<Points>>,
    full: i32,
    bodies: Vec<BodyTable>,
    no_agreement: Utility,
}

/// A linkage: what it changes when its clauses do, or do not, stand together; one of the two is nothing.
struct LinkageTable {
    together: Vec<ClauseSet>,
    joined: Utility,
    apart: Utility,
}

/// What one option adds, read plainly and read as this side reads it.
struct Rows {
    plain: Row,
    open: Option<(Row, Vec<ClauseSet>)>,
}

/// What one reading of one option adds.
#[derive(Clone)]
struct Row {
    points: Vec<i32>,
    /// What each judge loses of what is sacred to it.
    sacred_loss: Vec<i32>,
    /// Factions it caps, as bits.
    caps: u32,
    /// Whether the other side gives way on what is sacred to it.
    symbolic: bool,
    utility: Utility,
}

/// How a body votes at any score.
struct BodyTable {
    others: Tally,
    threshold: Threshold,
    binding: bool,
    votes: Vec<Votes>,
}

/// How a faction votes in a body.
struct Votes {
    seats: u32,
    dissent: Dissent,
    band: Points,
    capped: Tally,
    /// At each score −`FARTHEST`..=`FARTHEST`, counted when first asked for: most moments ask for few.
    by_score: Vec<OnceCell<Tally>>,
}

/// Scores past this vote as at this.
const FARTHEST: i32 = 200;

/// Sums along a walk through the texts: one level per issue.
pub struct Sums {
    levels: Vec<Level>,
    /// Room for the scores of a whole text, and for the votes of a body on it.
    scores: Vec<i32>,
    votes: Table<FactionId, Tally>,
}

#[derive(Clone)]
struct Level {
    points: Vec<i32>,
    sacred_loss: Vec<i32>,
    caps: u32,
    symbolic: bool,
    utility: Utility,
}

impl SideTables {
    /// The tables of one standing.
    pub fn new(standing: &Standing<'_>) -> Self {
        let home = standing.home;
        let trust = standing.trust_points();
        let begin =
            |conviction: &Conviction, mood: Points| (conviction.disposition + trust + mood).0;
        let groups = home
            .groups
            .iter()
            .map(|(id, group)| begin(&group.conviction, standing.own.group_moods[id]));
        let factions = home
            .factions
            .iter()
            .map(|(id, faction)| begin(&faction.conviction, standing.faction_mood(id)));
        let full = standing.common.rules.pressure_full.0;
        Self {
            groups: home.groups.len(),
            base: groups.chain(factions).collect(),
            paid: judges(standing).map(|(who, _)| standing.own.payments_to(who)).collect(),
            symbolic_answer: standing.common.rules.symbolic_answer.points(),
            rows: rows(standing),
            linkages: home
                .linkages
                .iter()
                .map(|linkage| linkage_table(standing, linkage))
                .collect(),
            presses: home
                .factions
                .ids()
                .map(|faction| home.groups.values().map(|group| group.presses[faction]).collect())
                .collect(),
            full,
            bodies: standing
                .counted_bodies()
                .map(|(id, body)| body_table(standing, id, body))
                .collect(),
            no_agreement: standing.no_agreement(),
        }
    }

    /// What no agreement is worth.
    pub fn no_agreement(&self) -> Utility {
        self.no_agreement
    }

    /// Sums of an empty text, with a level for each of `issues`.
    pub fn sums(&self, issues: usize) -> Sums {
        let level = Level {
            points: self.base.clone(),
            sacred_loss: vec![0; self.base.len()],
            caps: 0,
            symbolic: false,
            utility: Utility::ZERO,
        };
        Sums {
            levels: vec![level; issues + 1],
            scores: Vec::with_capacity(self.base.len()),
            votes: self.presses.iter().map(|_| Tally::default()).collect(),
        }
    }

    /// Adds `clause`, the next after `depth` others. Ambiguous clauses wait until the text is whole.
    pub fn enter(&self, sums: &mut Sums, depth: usize, clause: Clause) {
        let rows = &self.rows[clause.issue][clause.option];
        let Some((before, after)) = sums.levels.split_at_mut_checked(depth + 1) else { return };
        let (Some(before), Some(after)) = (before.last(), after.first_mut()) else { return };
        after.copy(before);
        if rows.open.is_none() {
            after.add(&rows.plain);
        }
    }

    /// As [`Self::judge`], for a text that is not reached by a walk.
    pub fn judge_alone(&self, sums: &mut Sums, draft: &Draft) -> (Utility, bool) {
        let Sums { levels, scores, votes } = sums;
        let Some((empty, [.., last])) = levels.split_first_mut() else {
            return (Utility::ZERO, false);
        };
        last.copy(empty);
        for (issue, options) in self.rows.iter() {
            last.add(options[draft.option(issue)].read_in(draft));
        }
        (last.utility + self.linked(draft), self.passes(last, scores, votes))
    }

    /// What the whole `draft` is worth to the chief, and whether every body passes it.
    pub fn judge(&self, sums: &mut Sums, draft: &Draft) -> (Utility, bool) {
        let Sums { levels, scores, votes } = sums;
        let Some(last) = levels.last_mut() else {
            return (Utility::ZERO, false);
        };
        let saved = self.has_ambiguity(draft).then(|| last.clone());
        if saved.is_some() {
            for (issue, options) in self.rows.iter() {
                let rows = &options[draft.option(issue)];
                if rows.open.is_some() {
                    last.add(rows.read_in(draft));
                }
            }
        }
        let answer = (last.utility + self.linked(draft), self.passes(last, scores, votes));
        if let Some(saved) = saved {
            *last = saved;
        }
        answer
    }

    /// What `draft` is worth to the chief, whatever its home says.
    pub fn utility(&self, draft: &Draft) -> Utility {
        let rows = self.rows.iter().map(|(issue, options)| &options[draft.option(issue)]);
        rows.map(|rows| rows.read_in(draft).utility).sum::<Utility>() + self.linked(draft)
    }

    /// What the linkages change.
    fn linked(&self, draft: &Draft) -> Utility {
        self.linkages
            .iter()
            .map(|linkage| {
                let stands = linkage.together.iter().all(|set| set.stands_in(draft));
                if stands { linkage.joined } else { linkage.apart }
            })
            .sum()
    }

    fn has_ambiguity(&self, draft: &Draft) -> bool {
        self.rows.iter().any(|(issue, options)| options[draft.option(issue)].open.is_some())
    }

    fn passes(
        &self,
        level: &Level,
        scores: &mut Vec<i32>,
        votes: &mut Table<FactionId, Tally>,
    ) -> bool {
        let factions = self.faction_scores(level, scores);
        self.bodies.iter().all(|body| body.agrees(factions, level.caps, votes))
    }
}

impl SideTables {
    /// What each faction thinks of the text summed up in `level`, in order. `scores` is overwritten.
    fn faction_scores<'s>(&self, level: &Level, scores: &'s mut Vec<i32>) -> &'s [i32] {
        let concession = level.symbolic.then_some(self.symbolic_answer);
        scores.clear();
        scores.extend(level.points.iter().zip(&level.sacred_loss).zip(&self.paid).map(
            |((points, loss), paid)| {
                let (payments, eased) = offended(Points(*loss), *paid, concession);
                points + payments.0 + eased.0
            },
        ));
        let Some((groups, factions)) = scores.split_at_mut_checked(self.groups) else {
            return &[];
        };
        for (score, presses) in factions.iter_mut().zip(&self.presses) {
            for (group, weight) in groups.iter().zip(presses) {
                *score += pressure(*weight, Points(*group), self.full).0;
            }
        }
        factions
    }

    /// Where each faction stands on `draft` were every mood what it seems: its score, and whether a red line caps it.
    pub fn stands(&self, sums: &mut Sums, draft: &Draft) -> Vec<(Points, bool)> {
        let Sums { levels, scores, .. } = sums;
        let Some((empty, [.., last])) = levels.split_first_mut() else { return Vec::new() };
        last.copy(empty);
        for (issue, options) in self.rows.iter() {
            last.add(options[draft.option(issue)].read_in(draft));
        }
        let scores = self.faction_scores(last, scores).iter().enumerate();
        scores.map(|(faction, score)| (Points(*score), last.caps >> faction & 1 == 1)).collect()
    }
}

impl Rows {
    /// How `draft`, which holds the option, lets this side read it.
    fn read_in(&self, draft: &Draft) -> &Row {
        match &self.open {
            Some((open, pins)) if !pins.iter().any(|pin| pin.stands_in(draft)) => open,
            Some(_) | None => &self.plain,
        }
    }
}

impl BodyTable {
    /// Whether the body passes the text, or its refusal does not bind. `votes` is overwritten.
    fn agrees(&self, scores: &[i32], caps: u32, votes: &mut Table<FactionId, Tally>) -> bool {
        if !self.binding {
            return true;
        }
        let mut total = self.others;
        let each = self.votes.iter().zip(scores).enumerate();
        for (tally, (faction, (votes, score))) in votes.values_mut().zip(each) {
            *tally = if caps >> faction & 1 == 1 { votes.capped } else { votes.at(*score) };
            total.yes += tally.yes;
            total.against += tally.against;
            total.absent += tally.absent;
        }
        passes(&self.threshold, total, votes)
    }
}

impl Votes {
    fn at(&self, score: i32) -> Tally {
        let score = score.clamp(-FARTHEST, FARTHEST);
        let counted = || {
            let position = Position { score: Points(score), capped: false, dissent: self.dissent };
            cast(position, self.seats, self.band)
        };
        let place = usize::try_from(score + FARTHEST).unwrap_or(0);
        self.by_score.get(place).map_or_else(counted, |known| *known.get_or_init(counted))
    }
}

impl Level {
    fn copy(&mut self, other: &Self) {
        self.points.copy_from_slice(&other.points);
        self.sacred_loss.copy_from_slice(&other.sacred_loss);
        self.caps = other.caps;
        self.symbolic = other.symbolic;
        self.utility = other.utility;
    }

    fn add(&mut self, row: &Row) {
        for (sum, points) in self.points.iter_mut().zip(&row.points) {
            *sum += points;
        }
        for (sum, loss) in self.sacred_loss.iter_mut().zip(&row.sacred_loss) {
            *sum += loss;
        }
        self.caps |= row.caps;
        self.symbolic |= row.symbolic;
        self.utility += row.utility;
    }
}

/// Groups, then factions, with what they think.
fn judges<'s>(
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

fn rows(standing: &Standing<'_>) -> Table<IssueId, Table<OptionId, Rows>> {
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
    let cost = standing.retreat_cost(clause);
    let judges_there = standing.home.groups.len() + standing.home.factions.len();
    let mut points = Vec::with_capacity(judges_there);
    let mut sacred_loss = Vec::with_capacity(judges_there);
    for (_, conviction) in judges(standing) {
        let (_, felt) = standing.clause_points(conviction, clause, reading);
        sacred_loss.push(sacred_part(conviction, issue, felt).0);
        points.push((felt + standing.audience_points(conviction, clause)).0);
    }
    let mut caps = 0_u32;
    for faction in standing.home.factions.ids() {
        if standing.caps_on(faction, clause, reading).is_some() {
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

fn linkage_table(standing: &Standing<'_>, linkage: &Linkage) -> LinkageTable {
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
    LinkageTable {
        together: linkage.together.clone(),
        joined: standing.linkage_value(linkage, &joined),
        apart: standing.linkage_value(linkage, &apart),
    }
}

fn body_table(standing: &Standing<'_>, id: BodyId, body: &Body) -> BodyTable {
    let seats = &standing.table.seats[standing.side()][id];
    let band = Points(standing.common.rules.abstention_band.0);
    let places = usize::try_from(2 * FARTHEST + 1).unwrap_or(0);
    let votes = standing
        .home
        .factions
        .ids()
        .map(|faction| {
            let (seats, dissent) = (seats[faction], standing.dissent(faction));
            let capped = Position { score: Points(0), capped: true, dissent };
            Votes {
                seats,
                dissent,
                band,
                capped: cast(capped, seats, band),
                by_score: vec![OnceCell::new(); places],
            }
        })
        .collect();
    BodyTable {
        others: body.others,
        threshold: body.threshold.clone(),
        binding: body.contested.is_none_or(|chance| chance.0 >= 500),
        votes,
    }
}
