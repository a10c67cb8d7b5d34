//! WHAT IS SHOWN, one subject a file: each writes a page of headings, paragraphs and indented lines from a view.
//!
//! A page is words in order and nothing else: the terminal sets it as text, the window in type.

mod advice;
mod asked;
mod brief;
mod cautions;
mod choices;
mod counsel;
mod debrief;
mod decisions;
mod figures;
mod foreseen;
mod glossary;
mod guide;
mod home;
mod island;
mod islands;
mod keys;
mod many_games;
mod names;
mod no_agreement;
mod page;
mod reading;
mod reasons;
mod record;
mod sheet;
mod state;
mod unknown;
mod verdict;
mod warming;
mod what_if;
mod why;

pub use advice::{
    advice, advice_at_home, advice_on_decision, advice_on_next, advice_on_other, advice_on_reach,
    advice_on_text,
};
pub use brief::brief;
pub use cautions::cautions;
pub use choices::{Choice, choices};
pub use counsel::counsel;
pub use debrief::{
    Debrief, ballot_lines, debrief, debrief_ended, debrief_in_full, debrief_on, debrief_turning,
};
pub use decisions::to_decide;
pub use figures::{
    ENDINGS, Figure, Line, Pair, figures, figures_changed, figures_of_games, figures_of_history,
    figures_of_texts, figures_side_by_side, paired, written_differences,
};
pub use foreseen::foreseen;
pub use glossary::{Term, glossary, term};
pub use guide::{Guidance, InHand, Lesson, Spot, TUTORIAL};
pub use home::{beside_the_benches, faction, home, mood, other};
pub use island::island;
pub use islands::islands;
pub use keys::keys;
pub use many_games::many_games;
pub use names::names;
pub use no_agreement::why_no_agreement;
pub use page::{Block, Page};
pub use reading::{Known, Leaning, Left, Outlook, Turn, Waiting, as_it_seems, waiting};
pub use reasons::{ledger, why, why_meter};
pub use record::record;
pub use sheet::{in_each_reading, issue, one_option, reckoned_gain, sheet, stances};
pub use state::{at_a_glance, last_time, meters, order, state, turn};
pub use unknown::unknown;
pub use verdict::{forecast, forecast_in_full, verdict};
pub use what_if::{played_on, vote_again};
pub use why::{rounds, why_text, why_zone, why_zone_in_short};
