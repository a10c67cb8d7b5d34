//! A sensible, attentive player: what a good student would do, and what no recipe should beat.
//!
//! It comes down its own stairs of texts (`stairs`), from its best to what it can expect. What it can expect it reads
//! off the other's own texts: what everyone reckons they are worth to it, and how fast that falls, say what the other
//! would take now and later (`expectation`). So it asks or waits by what either is worth (`table`). It never forgets
//! that its own home must agree (`home`), returns kindness and repairs what it has spoilt (`signals`).
//!
//! It knows its view and nothing else: no scenario by name, no opponent by style.

mod expectation;
mod home;
mod signals;
mod stairs;
mod table;

use std::cell::OnceCell;

use super::effects::decide_sensibly;
use super::prospect::prospect;
use super::{Choice, Negotiator, Repertoire, plainly, would_make};
use crate::analysis::SideTables;
use crate::negotiation::moves::Move;
use crate::negotiation::state::Phase;
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
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
    least: Utility,
    repertoire: &'v Repertoire,
    /// The home as tables, drawn up once a choice.
    tables: OnceCell<SideTables>,
}

impl Negotiator for Reference {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        if let Some(decided) = decide_sensibly(view) {
            return Some(decided);
        }
        let mind = Mind {
            view,
            side: view.side(),
            least: view.standing().no_agreement(),
            repertoire: &self.repertoire,
            tables: OnceCell::new(),
        };
        let choice = match view.table().phase {
            Phase::Initialling { draft } => mind.initial(draft),
            Phase::Interval { draft, .. } => {
                mind.mend_at_last(&draft).unwrap_or_else(|| plainly(Move::Hold, "ai-interval"))
            }
            Phase::Talks | Phase::Over => mind.in_talks(),
        };
        let permitted = would_make(view, choice.a_move);
        Some(if permitted { choice } else { plainly(Move::Hold, "ai-hold") })
    }
}

impl Prospect {
    /// What it may be expected to bring: its gain if the home passes it, the dread of a refusal if not.
    fn worth(self) -> Utility {
        prospect(self.gain, self.chance)
    }
}

impl Mind<'_> {
    fn in_talks(&self) -> Choice {
        self.signal().unwrap_or_else(|| {
            let plan = self.plan();
            self.at_home(&plan).unwrap_or_else(|| self.at_table(&plan))
        })
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
            chance: self.view.standing().chance_from(&positions),
        }
    }

    fn permits(&self, a_move: Move) -> bool {
        would_make(self.view, a_move)
    }

    fn round(&self) -> u16 {
        self.view.table().round.0
    }

    fn last_round(&self) -> u16 {
        self.view.common().last_round().0
    }
}
