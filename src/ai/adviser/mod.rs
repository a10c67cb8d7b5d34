//! THE ADVISER: asked for, never volunteered. What to do now and why; what would pass at home, what would move the
//! other, what to think of a text: worked out from the view of one seat, like everything an opponent does.
//!
//! What it would do is what the attentive player (`reference`) would: the two share one mind.

mod home;
mod next;
mod other;
mod reach;
mod text;

pub use home::{HomeAdvice, at_home};
pub use next::{NextAdvice, Opening, next};
pub use other::{Concession, OtherAdvice};
pub use reach::{ReachAdvice, reach};
pub use text::{Counsel, LIKELY, Obstacle, Remedy, TextAdvice, about, obstacle};

pub use super::effects::{BestChoice, sensible_choice, sensible_choices};
pub use super::reference::{Acting, Asking, LastWord, Likelier, Mending, Reach, Taking, Thought};

use super::repertoire::Repertoire;
use crate::negotiation::state::Tabled;
use crate::scenario::clause::Draft;
use crate::scenario::id::TrackId;
use crate::view::SeatView;

/// How many of the other's texts the adviser goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Those of the track in question.
    pub here: usize,
    /// Those of others, which say nothing of it.
    pub elsewhere: usize,
}

impl Heard {
    /// Of the texts of `track`, where one is in question, else of any.
    fn on(view: &SeatView, track: Option<TrackId>) -> Self {
        let (common, table) = (view.common(), view.table());
        let texts = &table.tabled[view.side().other()];
        let is_here = |text: &&Tabled| {
            let left = table.left_of(common, &text.draft);
            track.is_none_or(|track| table.is_of(common, track, &left))
        };
        let here = texts.iter().filter(is_here).count();
        Self { here, elsewhere: texts.len() - here }
    }

    /// Whether the other has spoken, and of other things only.
    pub fn is_elsewhere_only(self) -> bool {
        self.here == 0 && self.elsewhere > 0
    }
}

/// All the adviser has to say at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What to decide: of every decision that waits.
    pub decisions: Vec<BestChoice>,
    /// What to do now, on the own turn.
    pub next: Option<NextAdvice>,
    /// What could be signed in the end, while the talks go on.
    pub reach: Option<ReachAdvice>,
    /// What would pass at home.
    pub home: HomeAdvice,
    /// What would move the other side.
    pub other: OtherAdvice,
    /// What to do about the text accepted or on the table, where there is one.
    pub text: Option<TextAdvice>,
}

impl Advice {
    /// The texts it speaks of, in the order in which it does, each once.
    pub fn texts(&self) -> Vec<Draft> {
        let next = self.next.iter().flat_map(NextAdvice::texts);
        let mut told: Vec<Draft> = Vec::new();
        for draft in next.chain(self.home.texts().map(|text| text.draft)) {
            if !told.contains(&draft) {
                told.push(draft);
            }
        }
        told
    }
}

/// Everything the adviser of the view's side has to say.
pub fn advise(view: &SeatView) -> Advice {
    let repertoire = Repertoire::default();
    let home = at_home(view, &repertoire);
    let next = next(view, &repertoire);
    let table = view.table();
    let offer = table.offers[view.side().other()].map(|offer| offer.draft);
    let draft = table.text_at_stake().or(offer);
    let text = draft.map(|draft| weighed(view, &draft, next.as_ref()));
    let other = other::of_other(view, &repertoire, &home);
    let reach = reach(view, &repertoire);
    Advice { decisions: sensible_choices(view), other, next, reach, text, home }
}

/// What is thought of `draft`, set against what else `advice` would do.
pub fn weighed(view: &SeatView, draft: &Draft, advice: Option<&NextAdvice>) -> TextAdvice {
    let text = about(view, draft);
    let Some(next) = advice else { return text };
    let lies = next.lies.filter(|taking| taking.draft == *draft);
    // What asking on brings is known of the track it has turned to, not of another.
    if lies.is_none() && view.common().tracks.len() > 1 {
        return text;
    }
    let brings = lies.map_or(text.prospect, |taking| taking.brings);
    text.against(brings, next.instead)
}
