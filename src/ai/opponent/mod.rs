//! THE SCRIPTED OPPONENT: a capital with a style, a home to carry, and reasons (`model` of the rules: `RULES.md`).
//!
//! A turn goes like this: first what has come to be decided (`decide`), then what its rules for the home and for signals say, in the order of its style, then the
//! table. At the table it stands on a *rung* of its own ladder of texts and comes down for what the other has given
//! in its eyes, a little for time, and goes back up for affronts (`ladder`); from the rung it puts the text nearest to
//! the other's last (`bid`), or takes what lies there (`table`). Everything is read off the view.

mod affronts;
mod appraisal;
mod bid;
mod decide;
mod home;
mod ladder;
mod nearness;
mod reading;
mod reasons;
mod signals;
mod table;
mod temper;
mod tracks;
mod wants;
mod way;

pub use affronts::unmended;
pub use reading::{Firmness, Reading};
pub use temper::STUNG;

use std::cell::OnceCell;
use std::sync::Arc;

use super::repertoire::Repertoire;
use super::style::{Bidding, Occasion, Style};
use super::want::Want;
use super::{Choice, Level, Negotiator, Speech, would_make};
use crate::analysis::SideTables;
use crate::negotiation::moves::{Kind, Move};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::{Phase, Tabled};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::Side;
use crate::scenario::issue::Tone;
use crate::sentence::{Message, Text};
use crate::units::Permille;
use crate::view::SeatView;
use appraisal::Appraiser;
use bid::Bid;
use tracks::Ladders;

/// A scripted opponent. It serves one side of one scenario in as many games as one likes.
pub struct Opponent {
    style: Style,
    level: Level,
    repertoire: Arc<Repertoire>,
}

impl Opponent {
    /// An opponent of this style at this level.
    pub fn new(style: Style, level: Level) -> Self {
        Self::thinking_in(style, level, Arc::default())
    }

    /// The same, thinking in a shortlist that others share.
    pub fn thinking_in(style: Style, level: Level, repertoire: Arc<Repertoire>) -> Self {
        Self { style, level, repertoire }
    }

    /// The same, deaf to its own home: it takes every text for ratified. For measuring what heeding the home is worth.
    pub fn heedless(style: Style, level: Level) -> Self {
        let bidding = Bidding { heeds_home: Permille(0), ..style.bidding };
        Self::new(Style { bidding, ..style }, level)
    }
}

impl Negotiator for Opponent {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        let mind = Mind::new(self, view);
        if let Some(decided) = mind.decide() {
            return Some(decided);
        }
        let choice = match view.table().phase {
            Phase::Initialling { draft } => mind.initial(&draft),
            Phase::Interval { draft, .. } => {
                mind.mend(&draft).unwrap_or_else(|| silent(Move::Hold, "ai-interval"))
            }
            Phase::Talks | Phase::Over => mind.in_talks(),
        };
        Some(if would_make(view, choice.a_move) { choice } else { silent(Move::Hold, "ai-hold") })
    }
}

/// An opponent looking at one position.
struct Mind<'m> {
    opponent: &'m Opponent,
    view: &'m SeatView,
    standing: Standing<'m>,
    /// The home as tables, drawn up once a choice.
    tables: OnceCell<SideTables>,
    /// A ladder for each open track, climbed once.
    ladders: OnceCell<Ladders>,
    /// The text to put now, looked for once: the home is asked about it before the table is.
    bid: OnceCell<Option<Bid>>,
}

impl<'m> Mind<'m> {
    fn new(opponent: &'m Opponent, view: &'m SeatView) -> Self {
        let standing = view.standing();
        let (tables, ladders, bid) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { opponent, view, standing, tables, ladders, bid }
    }

    fn in_talks(&self) -> Choice {
        let turn = self.view.table().turn;
        let home = || turn.has_left(Kind::Home).then(|| self.home_move()).flatten();
        let signal = || turn.has_left(Kind::Signal).then(|| self.signal()).flatten();
        home().or_else(signal).unwrap_or_else(|| self.table_move())
    }

    fn style(&self) -> &'m Style {
        &self.opponent.style
    }

    fn level(&self) -> Level {
        self.opponent.level
    }

    fn appraiser(&self) -> Appraiser<'_> {
        let tables = self.tables.get_or_init(|| SideTables::new(&self.standing));
        Appraiser::new(self.standing, tables, self.heeds_home())
    }

    /// How much it heeds its home: by its style, and by the chief it plays.
    fn heeds_home(&self) -> Permille {
        let chief = self.standing.leader().heeds_home;
        Permille(self.style().bidding.heeds_home.0 * chief.0 / 1000)
    }

    /// The texts it might sign, as far as it heeds its home.
    fn shortlist(&self) -> Arc<Vec<Draft>> {
        let repertoire = &self.opponent.repertoire;
        if self.heeds_home() < Permille(500) {
            repertoire.texts_of_the_chief(self.view)
        } else {
            repertoire.texts(self.view)
        }
    }

    /// What `side` last proposed, waiting for an answer or not, as it could still be put.
    fn last_text(&self, side: Side) -> Option<Draft> {
        let table = self.view.table();
        table.positions[side].map(|draft| table.left_of(self.view.common(), &draft))
    }

    /// Every text `side` has put since the last one came into force, in order, as it could still be put.
    fn tabled(&self, side: Side) -> Vec<Tabled> {
        let (common, table) = (self.view.common(), self.view.table());
        let left = |text: &Tabled| Tabled { draft: table.left_of(common, &text.draft), ..*text };
        table.tabled[side].iter().map(left).collect()
    }

    /// What lies on the table for an answer.
    fn their_offer(&self) -> Option<Draft> {
        self.view.table().offers[self.view.side().other()].map(|offer| offer.draft)
    }

    fn own_text(&self) -> Option<Draft> {
        self.last_text(self.view.side())
    }

    /// Own turns still to come after this one.
    fn turns_to_come(&self) -> u16 {
        self.view.common().last_round().0.saturating_sub(self.view.table().round.0)
    }

    /// How much of the talks is over, in thousandths: 0 in the first round, 1000 in the last.
    fn elapsed(&self) -> Permille {
        let last = u32::from(self.view.common().last_round().0).max(1);
        Permille(u32::from(self.view.table().round.0) * 1000 / last)
    }

    fn permits(&self, a_move: Move) -> bool {
        would_make(self.view, a_move)
    }

    /// A move with what is said on such an occasion.
    fn spoken(
        &self,
        a_move: Move,
        reasons: Vec<Message>,
        occasion: Occasion,
        about: Option<Clause>,
    ) -> Choice {
        let turn = usize::from(self.view.table().round.0);
        let is_at_table = a_move.kind() == Kind::Table;
        let occasion = self.in_one_breath(occasion);
        // What the affront had to be told, the signal of the same turn has said.
        let is_said = occasion == Occasion::Affronted && is_at_table && self.has_affronted();
        if is_said {
            return Choice { a_move, reasons, says: None };
        }
        let speeches = &self.style().speeches;
        let says = match self.view.common().tone {
            Tone::Plain => speeches.say(occasion, turn, about),
            Tone::Sober => speeches.say_soberly(occasion, turn, about),
        };
        Choice { a_move, reasons, says }
    }

    /// What is said at the table so that it fits what has gone before: an affront is answered in words before anything else
    /// is said, whatever its style makes of it in deeds; and whoever has just slighted the other says nothing of giving way.
    fn in_one_breath(&self, occasion: Occasion) -> Occasion {
        let at_the_table = matches!(
            occasion,
            Occasion::Propose
                | Occasion::Concede
                | Occasion::Insist
                | Occasion::Refuse
                | Occasion::Hold
        );
        if self.has_affronted() {
            if occasion == Occasion::Concede { Occasion::Propose } else { occasion }
        } else if at_the_table && self.fresh_affronts() > 0 {
            Occasion::Affronted
        } else {
            occasion
        }
    }
}

fn silent(a_move: Move, reason: &'static str) -> Choice {
    Choice::because(a_move, Message::new(reason))
}

/// The same choice with what is wanted said besides.
fn wanting(mut choice: Choice, want: Option<Want>) -> Choice {
    let says = choice.says.get_or_insert_with(|| Speech {
        text: Text::default(),
        about: None,
        wants: None,
    });
    says.wants = want;
    choice
}
