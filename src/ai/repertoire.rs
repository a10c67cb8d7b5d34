//! Which texts an opponent thinks in: a shortlist of a few hundred of all that could be written.
//!
//! A scenario has tens of thousands of texts, and most differ from one another in a trifle. The shortlist keeps, in
//! equal bands of what a text is worth to the own chief, those that should please the other side most by what
//! everyone knows, and among those first one for each way of settling the issues of honour.
//!
//! It is made once for each agenda, chief in office and home as events have left it, and kept. It depends on these and
//! the scenario alone, never on how the talks stand: so it does not matter which game asks first, or in which thread.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::sync::{Arc, Mutex, PoisonError};

use super::reckoning::Reckoned;
use crate::analysis::{SideTables, Sums, each_text, on_track, present_agenda};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::TableState;
use crate::negotiation::supposition::Supposition;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::HomeChange;
use crate::scenario::home::Home;
use crate::scenario::id::{IssueId, LeaderId, OptionId, Table, TrackId};
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

/// A text that may come on the shortlist; of those alike in what they are worth, the one that gives the other more is
/// the greater, then the one worth more, then the first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    to_other: i64,
    utility: Utility,
    draft: Reverse<Draft>,
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
            let tables = SideTables::new(&standing);
            let found = candidates(&standing, &tables, track, &open);
            in_bands(&standing, found, &mut Passing::new(&tables, agenda.asked))
        })
        .collect();
    chosen.sort_unstable_by_key(|text| (Reverse(text.utility), text.draft.0));
    chosen.into_iter().map(|text| text.draft.0).collect()
}

/// The home, asked only of texts on whose answer something hangs: that takes longer than all the rest.
struct Passing<'t> {
    tables: &'t SideTables,
    sums: Sums,
    asked: Asked,
}

impl<'t> Passing<'t> {
    fn new(tables: &'t SideTables, asked: Asked) -> Self {
        Self { tables, sums: tables.sums(1), asked }
    }

    /// Whether it passes the text, where it is asked.
    fn would(&mut self, text: &Candidate) -> bool {
        match self.asked {
            Asked::Nobody => true,
            Asked::Home => self.tables.judge_alone(&mut self.sums, &text.draft.0).1,
        }
    }
}

/// The best of `found` that the home passes for the other side, in equal bands of what they are worth to the own chief.
fn in_bands(
    standing: &Standing<'_>,
    mut found: Vec<Candidate>,
    passing: &mut Passing<'_>,
) -> Vec<Candidate> {
    // The bands reach from the best to the worst it passes; what lies beyond, it does not.
    found.sort_unstable_by_key(|text| Reverse(text.utility));
    let Some(first) = found.iter().position(|text| passing.would(text)) else { return Vec::new() };
    let last = found.iter().rposition(|text| passing.would(text)).unwrap_or(first);
    let found = found.get(first..=last).unwrap_or_default();
    let worth = |text: Option<&Candidate>| text.map_or(0, |text| text.utility.0);
    let (best, worst) = (worth(found.first()), worth(found.last()));
    let band = |text: &Candidate| (best - text.utility.0) * BANDS / (best - worst + 1);
    found
        .chunk_by(|one, two| band(one) == band(two))
        .flat_map(|texts| various(standing, texts, passing))
        .collect()
}

/// Of the texts of one band that the home passes, the best first: the first of each way to settle the issues of honour,
/// then the second of each, and so on until the band is full.
fn various(
    standing: &Standing<'_>,
    texts: &[Candidate],
    passing: &mut Passing<'_>,
) -> Vec<Candidate> {
    let mut ways: BTreeMap<Draft, BinaryHeap<Candidate>> = BTreeMap::new();
    for text in texts {
        let way = honour_of(standing.common, standing.table, &text.draft.0);
        ways.entry(way).or_default().push(*text);
    }
    let mut chosen = Vec::new();
    while chosen.len() < BAND_SIZE && !ways.is_empty() {
        let next = |texts: &mut BinaryHeap<Candidate>| {
            std::iter::from_fn(|| texts.pop()).find(|text| passing.would(text))
        };
        let mut each: Vec<Candidate> = ways.values_mut().filter_map(next).collect();
        ways.retain(|_, texts| !texts.is_empty());
        each.sort_unstable_by_key(|text| Reverse(*text));
        each.truncate(BAND_SIZE - chosen.len());
        chosen.extend(each);
    }
    chosen
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

/// Every text `choices` allows that can be signed on one track and is worth no less to the chief than no agreement in
/// the round in which that is worth least, whatever the home says.
fn candidates(
    standing: &Standing<'_>,
    tables: &SideTables,
    track: TrackId,
    choices: &Table<IssueId, Vec<OptionId>>,
) -> Vec<Candidate> {
    let (common, table) = (standing.common, standing.table);
    let rounds = (0..=common.last_round().0).map(Round);
    let least = rounds.map(|round| standing.least_no_agreement_in(track, round)).min();
    let least = least.unwrap_or_default();
    let reckoned = Reckoned::new(common, table, standing.side().other());
    let mut found = Vec::new();
    each_text(common, choices, |draft| {
        let utility = tables.utility(draft);
        if utility >= least && is_of_one_track(common, table, draft) {
            let to_other = reckoned.of(draft);
            found.push(Candidate { to_other, utility, draft: Reverse(*draft) });
        }
    });
    found
}

/// Whether `draft` names issues of exactly one track.
fn is_of_one_track(common: &Common, table: &TableState, draft: &Draft) -> bool {
    let is_named = |issue: &IssueId| draft.option(*issue) != table.status_quo.option(*issue);
    common.tracks.values().filter(|track| track.issues.iter().any(is_named)).count() == 1
}
