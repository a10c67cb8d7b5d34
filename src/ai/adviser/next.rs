//! What to do now: what the attentive player would, with what he goes by and how sure that is.

use super::Heard;
use crate::ai::reference::{self, Taking, Thought};
use crate::ai::repertoire::Repertoire;
use crate::scenario::clause::{Clause, Draft};
use crate::units::{Round, Utility};
use crate::view::SeatView;

/// What to do now, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextAdvice {
    /// What to do.
    pub what: Thought,
    /// What to do at the table afterwards, as things stand, where something else comes before it.
    pub then: Option<Thought>,
    /// The other's text that lies on the table, if one may take it.
    pub lies: Option<Taking>,
    /// The best that asking for something may be expected to bring, waiting included, over no agreement; unknown while
    /// the other has said nothing, nothing where one has the last word.
    pub instead: Option<Utility>,
    /// What one may expect if this round passes without a text; unknown while the other has said nothing.
    pub waiting: Option<Utility>,
    /// How many of the other's texts it goes by.
    pub heard: Heard,
    /// Whether the text to be put is one's own last one.
    pub is_own_last: bool,
    /// What comes on the agenda later by its date.
    pub opens: Vec<Opening>,
}

/// What comes on the agenda in a later round by its date alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// In which round.
    pub round: Round,
    /// Which clauses.
    pub clauses: Vec<Clause>,
}

impl NextAdvice {
    /// The texts it would put, now or afterwards.
    pub fn texts(&self) -> impl Iterator<Item = Draft> {
        let thoughts = [Some(self.what), self.then].into_iter().flatten();
        thoughts.filter_map(|thought| thought.asking()).map(|asking| asking.draft)
    }
}

/// What to do now in the seat of `view`; nothing where another is on turn.
pub fn next(view: &SeatView, repertoire: &Repertoire) -> Option<NextAdvice> {
    let considered = reference::consider(view, repertoire)?;
    let own = view.table().positions[view.side()];
    let advice = NextAdvice {
        what: considered.next,
        then: considered.then,
        lies: considered.lies,
        instead: considered.instead,
        waiting: considered.waiting,
        heard: Heard::on(view, Some(considered.track)),
        is_own_last: false,
        opens: openings(view),
    };
    let is_own_last = own.is_some_and(|own| advice.texts().any(|draft| draft == own));
    Some(NextAdvice { is_own_last, ..advice })
}

/// What comes on the agenda in each round to come, if nothing but the date changes until then.
fn openings(view: &SeatView) -> Vec<Opening> {
    let (common, table) = (view.common(), view.table());
    let opens_in = |round: Round| {
        let clauses = common
            .issues
            .iter()
            .flat_map(|(issue, about)| about.choices().map(move |option| Clause { issue, option }));
        let is_open = |clause: &Clause, round: Round| table.is_open_in(common, *clause, round);
        let before = Round(round.0.saturating_sub(1));
        clauses.filter(|clause| is_open(clause, round) && !is_open(clause, before)).collect()
    };
    (table.round.0 + 1..=common.last_round().0)
        .map(|round| Opening { round: Round(round), clauses: opens_in(Round(round)) })
        .filter(|opening: &Opening| !opening.clauses.is_empty())
        .collect()
}
