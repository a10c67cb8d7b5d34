//! Which texts an opponent thinks in: a shortlist of a few hundred of all that could be written.
//!
//! A scenario has tens of thousands of texts, and most differ from one another in a trifle. The shortlist keeps, in
//! equal bands of what a text is worth to the own chief, those that should please the other side most by what
//! everyone knows, and among those first one for each way of settling the issues of honour.
//!
//! It is made once for each agenda and kept. It depends on the scenario and the agenda alone, never on how the talks
//! stand: so it does not matter which game asks first, or in which thread.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::analysis::{SideTables, Sums, Walker, on_track, present_agenda, walk};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::TableState;
use crate::negotiation::supposition::Supposition;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::HomeChange;
use crate::scenario::home::Home;
use crate::scenario::id::{IssueId, LeaderId, OptionId, Side, Table, TrackId};
use crate::scenario::issue::Common;
use crate::units::{Points, Round, Utility};
use crate::view::SeatView;

/// Equal bands of what a text is worth to the own chief.
const BANDS: i64 = 16;
/// Most texts of one band: 16 bands of 25 are at most 400 texts.
const BAND_SIZE: usize = 25;
/// How much warmer every faction may have to be for a text its home nearly passes, in points: one unit of the curve.
const NEARLY: Points = Points(10);
/// Homes kept at a time: both sides of a class's tables, some of which have a question of their own put to the scenario.
const MOST_HOMES: usize = 32;
/// Agendas kept for one home.
const MOST_AGENDAS: usize = 256;

/// The texts an opponent thinks in, by scenario, side and agenda.
#[derive(Debug, Default)]
pub struct Repertoire {
    known: Mutex<Vec<Known>>,
}

/// The shortlists of one home.
#[derive(Debug)]
struct Known {
    common: Arc<Common>,
    home: Arc<Home>,
    by_agenda: BTreeMap<Agenda, Arc<Vec<Draft>>>,
}

/// What may be written, and for whom: the clauses left out, and the options open on each issue as bits, the first option
/// the lowest; who is in office, where leaders want different things; what events have changed of the home; and who is
/// asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Agenda {
    status_quo: Draft,
    open: Vec<u64>,
    chief: Option<LeaderId>,
    changes: Vec<HomeChange>,
    asked: Asked,
}

/// Who is asked whether a text comes on the shortlist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    /// The home, which must pass it or nearly.
    Home,
    /// Nobody but the chief.
    Nobody,
}

impl Agenda {
    fn of(view: &SeatView, choices: &Table<IssueId, Vec<OptionId>>, asked: Asked) -> Self {
        let (table, side) = (view.table(), view.side());
        let differ = view.home().leaders.values().any(|leader| !leader.worths.is_empty());
        Self {
            status_quo: table.status_quo,
            open: choices.values().map(|list| bits(list)).collect(),
            chief: differ.then(|| table.leaders[side]),
            changes: view.own().changes.clone(),
            asked,
        }
    }
}

impl Repertoire {
    /// The shortlist of the view's side for the present agenda: at most 400 texts a track, the best for its chief
    /// first, as the opening values them. Empty where its home would pass nothing that may be written.
    pub fn texts(&self, view: &SeatView) -> Arc<Vec<Draft>> {
        self.texts_of(view, &present_agenda(view.common(), view.table()))
    }

    /// The same for a chief who does not ask his home: whether it would pass a text, or anything, is no matter to him.
    pub(super) fn texts_of_the_chief(&self, view: &SeatView) -> Arc<Vec<Draft>> {
        let agenda = present_agenda(view.common(), view.table());
        self.known_texts(view, &agenda, Asked::Nobody)
    }

    /// The same for all that is open now or opens later by its date.
    pub fn texts_to_come(&self, view: &SeatView) -> Arc<Vec<Draft>> {
        let (common, table) = (view.common(), view.table());
        let dated = |clause: Clause| {
            let issue = &common.issues[clause.issue];
            let option = &issue.options[clause.option];
            let from = issue.window.from.max(option.window.from);
            let waits = issue.is_closed(clause.option);
            !option.reading_only && !waits && from > table.round
        };
        let choices = common.issues.ids().map(|issue| {
            let options = common.issues[issue].choices();
            let may_stand = |option: &OptionId| {
                let clause = Clause { issue, option: *option };
                table.is_open(common, clause) || dated(clause)
            };
            options.filter(may_stand).collect()
        });
        self.texts_of(view, &choices.collect())
    }

    /// As [`Self::texts`], for an agenda that may be to come.
    pub(super) fn texts_of(
        &self,
        view: &SeatView,
        choices: &Table<IssueId, Vec<OptionId>>,
    ) -> Arc<Vec<Draft>> {
        self.known_texts(view, choices, Asked::Home)
    }

    fn known_texts(
        &self,
        view: &SeatView,
        choices: &Table<IssueId, Vec<OptionId>>,
        asked: Asked,
    ) -> Arc<Vec<Draft>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let place = known.iter().position(|one| one.is_of(view));
        let mut one = place.map_or_else(|| Known::of(view), |place| known.remove(place));
        let texts = one.texts(Agenda::of(view, choices, asked), choices);
        if known.len() >= MOST_HOMES {
            known.remove(0);
        }
        known.push(one);
        texts
    }
}

impl Known {
    fn of(view: &SeatView) -> Self {
        Self {
            common: Arc::clone(view.common_arc()),
            home: Arc::clone(view.home_arc()),
            by_agenda: BTreeMap::new(),
        }
    }

    fn is_of(&self, view: &SeatView) -> bool {
        Arc::ptr_eq(&self.home, view.home_arc()) && Arc::ptr_eq(&self.common, view.common_arc())
    }

    fn texts(
        &mut self,
        agenda: Agenda,
        choices: &Table<IssueId, Vec<OptionId>>,
    ) -> Arc<Vec<Draft>> {
        if let Some(texts) = self.by_agenda.get(&agenda) {
            return Arc::clone(texts);
        }
        if self.by_agenda.len() >= MOST_AGENDAS {
            self.by_agenda.clear();
        }
        let texts = Arc::new(shortlist(&self.common, &self.home, &agenda, choices));
        self.by_agenda.insert(agenda, Arc::clone(&texts));
        texts
    }
}

fn bits(options: &[OptionId]) -> u64 {
    use crate::scenario::id::Id as _;
    options.iter().fold(0, |bits, option| bits | 1_u64 << (option.index() & 63))
}

/// What the other side may be expected to gain by `draft` against what is left out, by what everyone reckons (R4.5),
/// in points.
///
/// An ambiguous clause counts as the other's own reading where that is reckoned better.
pub fn expected_of_other(common: &Common, table: &TableState, side: Side, draft: &Draft) -> i64 {
    common.issues.ids().map(|issue| reckoned(common, table, side.other(), draft, issue)).sum()
}

/// As [`expected_of_other`] for the view's side, less what falling short of its pledges would cost the other (R4.3), a
/// loss of honour felt twice as in R4.5.
pub(super) fn heeding_pledges(view: &SeatView, draft: &Draft) -> i64 {
    let (common, table, standing) = (view.common(), view.table(), view.standing());
    let retreat = |issue: IssueId| {
        let pledged = table.strictest_pledge(view.side().other(), issue)?;
        if common.silence_keeps(issue) && draft.option(issue) == table.status_quo.option(issue) {
            return None;
        }
        // By as many steps as it is better for oneself than the pledge, it is worse for the other.
        let steps = standing.shortfall(issue, draft.option(issue), pledged);
        let stake = i64::from(common.issues[issue].stake.0);
        Some(2 * i64::from(common.rules.retreat_cost.0) * stake * i64::from(steps))
    };
    let broken: i64 = common.issues.ids().filter_map(retreat).sum();
    expected_of_other(common, table, view.side(), draft) - broken
}

/// What everyone reckons `side` gains by the clause of `draft` on `issue` against what is left out (R4.5), in points.
pub fn reckoned(
    common: &Common,
    table: &TableState,
    side: Side,
    draft: &Draft,
    issue: IssueId,
) -> i64 {
    let clause = draft.clause(issue);
    let open = table.is_ambiguous(common, clause, draft);
    gain_reckoned(common, &table.status_quo, side, clause, open)
}

/// What everyone reckons `side` gains by `clause` against `quiet` (R4.5), in points; an open clause counts as the
/// side's own reading of it where that is reckoned better.
pub(super) fn gain_reckoned(
    common: &Common,
    quiet: &Draft,
    side: Side,
    clause: Clause,
    is_open: bool,
) -> i64 {
    let options = &common.issues[clause.issue].options;
    let repute = |option: OptionId| i64::from(options[option].repute[side].0);
    let plain = repute(clause.option);
    let reading = options[clause.option].reads_as.filter(|_| is_open);
    let read = reading.map_or(plain, |readings| repute(readings[side]).max(plain));
    read - repute(quiet.option(clause.issue))
}

/// A text that may come on the shortlist.
struct Candidate {
    draft: Draft,
    /// How it settles the issues of honour, everything else left out.
    honour: Draft,
    utility: Utility,
    to_other: i64,
}

/// The shortlist of `home` for what `choices` allows, the best for its chief first.
fn shortlist(
    common: &Common,
    home: &Home,
    agenda: &Agenda,
    choices: &Table<IssueId, Vec<OptionId>>,
) -> Vec<Draft> {
    // A little warmer: what passes now, the home passes or nearly passes.
    let opening = Supposition::opening(common, home)
        .with_status_quo(common, &agenda.status_quo)
        .redrawn(common, &agenda.changes)
        .warmed(common, NEARLY);
    let opening = match agenda.chief {
        Some(leader) => opening.under(common, leader),
        None => opening,
    };
    let standing = opening.standing(common, home).in_frame();
    let tracks = common.tracks.ids();
    let mut chosen: Vec<Candidate> = tracks
        .flat_map(|track| {
            // Every track has a shortlist of its own: a dear one leaves the others their texts.
            let open = on_track(common, choices, track, &agenda.status_quo);
            in_bands(candidates(&standing, track, &open, agenda.asked))
        })
        .collect();
    chosen.sort_by_key(|text| (std::cmp::Reverse(text.utility), text.draft));
    chosen.into_iter().map(|text| text.draft).collect()
}

/// The best of `found` for the other side, in equal bands of what they are worth to the own chief.
fn in_bands(mut found: Vec<Candidate>) -> Vec<Candidate> {
    let best = found.iter().map(|text| text.utility.0).max().unwrap_or(0);
    let worst = found.iter().map(|text| text.utility.0).min().unwrap_or(0);
    let band = |text: &Candidate| (best - text.utility.0) * BANDS / (best - worst + 1);
    found.sort_unstable_by_key(|text| {
        let own = std::cmp::Reverse(text.utility);
        (band(text), std::cmp::Reverse(text.to_other), own, text.draft)
    });
    let mut bands: BTreeMap<i64, Vec<Candidate>> = BTreeMap::new();
    for text in found {
        bands.entry(band(&text)).or_default().push(text);
    }
    bands.into_values().flat_map(various).collect()
}

/// Of the texts of one band, in order: the first of each way to settle the issues of honour, then the second of each,
/// and so on until the band is full.
fn various(texts: Vec<Candidate>) -> Vec<Candidate> {
    let mut times: BTreeMap<Draft, usize> = BTreeMap::new();
    let mut ranked: Vec<(usize, Candidate)> = Vec::new();
    for text in texts {
        let time = times.entry(text.honour).or_insert(0);
        *time += 1;
        ranked.push((*time, text));
    }
    ranked.sort_by_key(|(time, _)| *time);
    ranked.into_iter().take(BAND_SIZE).map(|(_, text)| text).collect()
}

/// How `draft` settles the issues of honour, everything else left out.
fn honour_of(common: &Common, table: &TableState, draft: &Draft) -> Draft {
    common
        .issues
        .iter()
        .filter(|(_, about)| about.honour)
        .map(|(issue, _)| draft.clause(issue))
        .fold(table.status_quo, Draft::with)
}

/// Every text `choices` allows that the home of `standing` passes, where it is `asked`, that can be signed on one track and is worth no
/// less to the chief than no agreement in the round in which that is worth least.
fn candidates(
    standing: &Standing<'_>,
    track: TrackId,
    choices: &Table<IssueId, Vec<OptionId>>,
    asked: Asked,
) -> Vec<Candidate> {
    struct Own<'s> {
        asked: Asked,
        standing: &'s Standing<'s>,
        tables: SideTables,
        sums: Sums,
        least: Utility,
        found: Vec<Candidate>,
    }
    impl Walker for Own<'_> {
        fn enter(&mut self, depth: usize, clause: Clause) {
            self.tables.enter(&mut self.sums, depth, clause);
        }
        fn text(&mut self, draft: &Draft) {
            let (common, table) = (self.standing.common, self.standing.table);
            let utility = self.tables.worth(&self.sums, draft);
            // The home is asked last: it takes longer than all the rest.
            let is_wanted = utility >= self.least && is_of_one_track(common, table, draft);
            let would_pass = |own: &mut Self| match own.asked {
                Asked::Nobody => true,
                Asked::Home => own.tables.judge(&mut own.sums, draft).1,
            };
            if is_wanted && would_pass(self) {
                let to_other = expected_of_other(common, table, self.standing.side(), draft);
                let honour = honour_of(common, table, draft);
                self.found.push(Candidate { draft: *draft, honour, utility, to_other });
            }
        }
    }
    let common = standing.common;
    let rounds = (0..=common.last_round().0).map(Round);
    let tables = SideTables::new(standing);
    let mut own = Own {
        asked,
        standing,
        sums: tables.sums(common.issues.len()),
        least: rounds
            .map(|round| standing.least_no_agreement_in(track, round))
            .min()
            .unwrap_or_default(),
        tables,
        found: Vec::new(),
    };
    walk(common, choices, &mut own);
    own.found
}

/// Whether `draft` names issues of exactly one track.
fn is_of_one_track(common: &Common, table: &TableState, draft: &Draft) -> bool {
    let is_named = |issue: &IssueId| draft.option(*issue) != table.status_quo.option(*issue);
    common.tracks.values().filter(|track| track.issues.iter().any(is_named)).count() == 1
}
