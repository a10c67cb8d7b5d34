//! A sensible, attentive player: what a good student would do, and what no recipe should beat.
//!
//! It comes down its own stairs of texts (`stairs`), from its best to what it can expect. What it can expect it reads
//! off the other's own texts: what everyone reckons they are worth to it, and how fast that falls, say what the other
//! would take now and later (`expectation`). So it asks or waits by what either is worth (`table`). It never forgets
//! that its own home must agree (`home`), returns kindness and repairs what it has spoilt (`signals`), and does alone what
//! is worth more than it costs, above all what its home wants done before it carries anything (`acts`).
//!
//! It knows its view and nothing else: no scenario by name, no opponent by style.

mod acts;
mod expectation;
mod home;
mod reach;
mod signals;
mod stairs;
mod table;
mod thought;

pub use reach::{Likelier, Reach};
pub use thought::{Acting, Asking, LastWord, Mending, Taking, Thought};

use std::cell::OnceCell;
use std::cmp::Reverse;

use super::effects::decide_sensibly;
use super::exposure::exposure;
use super::prospect::prospect;
use super::{Choice, Negotiator, Repertoire, would_make};
use crate::analysis::SideTables;
use crate::negotiation::moves::{Kind, Move};
use crate::negotiation::state::{Phase, TableState, Tabled};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{GestureId, Side, TrackId};
use crate::scenario::issue::Common;
use crate::units::{Permille, Utility};
use crate::view::SeatView;

/// A sensible, attentive player.
#[derive(Debug, Default)]
pub struct Reference {
    repertoire: Repertoire,
}

/// A text and what may come of it.
#[derive(Clone, Copy, Debug)]
struct Prospect {
    draft: Draft,
    /// What it is worth over no agreement.
    gain: Utility,
    /// The chance that its home passes it.
    chance: Permille,
}

/// One turn of it.
struct Mind<'v> {
    view: &'v SeatView,
    side: Side,
    /// The track it has turned to; of talks that are one track, that one.
    track: TrackId,
    least: Utility,
    repertoire: &'v Repertoire,
    /// The home as tables, drawn up once a choice.
    tables: OnceCell<SideTables>,
}

/// What it thinks on its turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Considered {
    /// The track it has turned to.
    pub(super) track: TrackId,
    /// What it does now.
    pub(super) next: Thought,
    /// What it means to do at the table afterwards, as things stand, where that is not what it does now.
    pub(super) then: Option<Thought>,
    /// What lies on the table for it to take.
    pub(super) lies: Option<Taking>,
    /// The best that asking for something may be expected to bring, waiting included; unknown while the other has said
    /// nothing, nothing where it has the last word.
    pub(super) instead: Option<Utility>,
    /// What it may expect if it lets this round pass; unknown while the other has said nothing.
    pub(super) waiting: Option<Utility>,
}

impl Negotiator for Reference {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if let Some(decided) = decide_sensibly(view) {
            return Some(decided).filter(|_| view.is_own_turn());
        }
        view.is_own_turn().then(|| Mind::new(view, &self.repertoire).thought().choice())
    }
}

/// The mind of the view's side on the open track it turns to first, as [`Mind::new`] has it.
fn turn_to<'v>(view: &'v SeatView, repertoire: &'v Repertoire) -> Option<Mind<'v>> {
    let tracks = view.table().open_tracks(view.common());
    tracks.map(|track| Mind::on(view, repertoire, track)).min_by_key(|mind| {
        let plan = mind.plan();
        let takes = mind.taking(&plan).is_some_and(|taking| taking.is_good());
        let next = mind.next(&plan).map(|step| step.prospect.draft);
        let last = mind.tabled(mind.side).last().copied();
        let is_said = next == last.map(|text| text.draft);
        let most = plan.stairs.first().map(|step| step.worth);
        let since = last.map(|text| text.round);
        (!takes, next.is_none(), is_said, mind.last_round(), since, Reverse(most), mind.track)
    })
}

/// What an attentive player thinks on the turn of the view's side.
pub(super) fn consider(view: &SeatView, repertoire: &Repertoire) -> Option<Considered> {
    view.is_own_turn().then(|| Mind::new(view, repertoire).consider())
}

/// The text that could be signed in the end, as far as an attentive player of the view's side can know.
pub(super) fn within_reach(view: &SeatView, repertoire: &Repertoire) -> Option<Reach> {
    let tracks = view.table().open_tracks(view.common());
    let found = tracks.filter_map(|track| Mind::on(view, repertoire, track).reach());
    let best = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, reach)| reach)
}

/// The gesture he would make while the other's trust is low, if any.
pub(super) fn gesture(view: &SeatView, repertoire: &Repertoire) -> Option<GestureId> {
    let track = view.table().track_of(view.common(), &view.table().status_quo);
    Mind::on(view, repertoire, track).gesture()
}

impl Prospect {
    /// What it may be expected to bring: its gain if the home passes it, the dread of a refusal if not.
    fn worth(self) -> Utility {
        prospect(self.gain, self.chance)
    }
}

/// Whether `draft` could be written now or on the last day as the table stands first, and cannot as it stands then.
fn closes(common: &Common, (now, then): (&TableState, &TableState), draft: &Draft) -> bool {
    let may_be = |table: &TableState, clause: Clause| {
        table.is_open(common, clause) || table.is_open_in(common, clause, common.last_round())
    };
    // What it leaves as it is, it leaves as it then is.
    let said = common.issues.ids().map(|issue| draft.clause(issue));
    let mut said = said.filter(|clause| clause.option != now.status_quo.option(clause.issue));
    said.any(|clause| may_be(now, clause) && !may_be(then, clause))
}

impl<'v> Mind<'v> {
    /// On the track it turns to now: one on which something good lies to be taken, else of those on which it has
    /// something new to ask for the one that closes first, and of those the one it has longest said nothing on.
    fn new(view: &'v SeatView, repertoire: &'v Repertoire) -> Self {
        let (common, table) = (view.common(), view.table());
        let at_stake = table.text_at_stake().unwrap_or(table.status_quo);
        let is_one = common.tracks.len() == 1 || table.phase != Phase::Talks;
        let turned = if is_one { None } else { turn_to(view, repertoire) };
        turned.unwrap_or_else(|| Self::on(view, repertoire, table.track_of(common, &at_stake)))
    }

    fn on(view: &'v SeatView, repertoire: &'v Repertoire, track: TrackId) -> Self {
        let standing = view.standing();
        let least = standing.no_agreement_of(track) + exposure(&standing, track);
        Self { view, side: view.side(), track, least, repertoire, tables: OnceCell::new() }
    }

    fn thought(&self) -> Thought {
        let thought = match self.view.table().phase {
            Phase::Initialling { draft } => self.initial(draft),
            Phase::Interval { draft, .. } => {
                self.mend_at_last(&draft).unwrap_or(Thought::NothingToMend)
            }
            Phase::Talks | Phase::Over => self.signal().unwrap_or_else(|| {
                let plan = self.plan();
                self.at_home(&plan).unwrap_or_else(|| self.at_table(&plan))
            }),
        };
        if self.permits(thought.a_move()) { thought } else { Thought::Hold }
    }

    fn consider(&self) -> Considered {
        let next = self.thought();
        match self.view.table().phase {
            Phase::Initialling { .. } | Phase::Interval { .. } | Phase::Over => {
                let track = self.track;
                Considered { track, next, then: None, lies: None, instead: None, waiting: None }
            }
            Phase::Talks => {
                let plan = self.plan();
                let at_table = self.at_table(&plan);
                let comes_first = at_table != next && next.a_move().kind() != Kind::Table;
                let then =
                    Some(at_table).filter(|then| comes_first && self.may_follow(next, *then));
                let waiting = plan.asks.map(|_| plan.waiting);
                let instead = plan.asks.map(|_| self.instead(&plan));
                let (track, lies) = (self.track, self.taking(&plan));
                Considered { track, next, then, lies, instead, waiting }
            }
        }
    }

    /// Whether what it would put at the table can still be put after `next`.
    fn may_follow(&self, next: Thought, then: Thought) -> bool {
        let standing = self.view.standing();
        let Some((supposed, asking)) = standing.supposing(next.a_move()).zip(then.asking()) else {
            return true;
        };
        let so = standing.if_so(&supposed);
        !closes(standing.common, (standing.table, so.table), &asking.draft)
    }

    fn tables(&self) -> &SideTables {
        self.tables.get_or_init(|| SideTables::new(&self.view.standing()))
    }

    fn prospect(&self, draft: Draft) -> Prospect {
        let tables = self.tables();
        let mut sums = tables.sums(self.view.common().issues.len());
        let positions = tables.positions(&mut sums, &draft);
        Prospect {
            draft,
            gain: tables.utility(&draft) - self.least,
            chance: self.view.standing().chance_from(&draft, &positions),
        }
    }

    /// Whether `draft` is of its track.
    fn is_its(&self, draft: &Draft) -> bool {
        self.view.table().is_of(self.view.common(), self.track, draft)
    }

    /// The texts `side` has put on its track since a text last came into force, as they could still be put.
    fn tabled(&self, side: Side) -> Vec<Tabled> {
        let (common, table) = (self.view.common(), self.view.table());
        let left = |text: &Tabled| Tabled { draft: table.left_of(common, &text.draft), ..*text };
        table.tabled[side].iter().map(left).filter(|text| self.is_its(&text.draft)).collect()
    }

    /// The last text of `side` on its track, as it could still be put.
    fn last_text(&self, side: Side) -> Option<Draft> {
        let (common, table) = (self.view.common(), self.view.table());
        let last = table.positions[side].map(|draft| table.left_of(common, &draft));
        let last = last.filter(|draft| self.is_its(draft));
        last.or_else(|| self.tabled(side).last().map(|text| text.draft))
    }

    fn permits(&self, a_move: Move) -> bool {
        would_make(self.view, a_move)
    }

    fn round(&self) -> u16 {
        self.view.table().round.0
    }

    /// The last round in which something of its track may be written.
    fn last_round(&self) -> u16 {
        let (common, table) = (self.view.common(), self.view.table());
        let last = common.last_round();
        if common.tracks.len() == 1 {
            return last.0;
        }
        table.window_of(common, self.track).map_or(last, |(_, closes)| closes).0
    }
}
