//! WHY: what keeps a text from passing, or the zone of agreement shut, and the smallest changes that would open it.
//!
//! A text is *open* at a home where every body asked of it passes it, or refuses without binding force, and its chief
//! would sign; it is in the zone where it is open at both. A [`Change`] is one thing that could be otherwise. A set of
//! changes *opens* a text that is not in the zone where, with all of them made, it is; it opens the zone, or an option,
//! where it opens a text of it. Sets have at most [`Few::MOST`] changes, and of payments at most one at each home.
//!
//! One set is *within* another where each of its changes is one of the other's, or less than one of them
//! ([`Change::is_within`]), no two the same. An *opener* is a set that opens and has no other within it that does.
//! Openers are therefore no list of examples: there are none but these, and none of them could be smaller. A larger
//! set need not open where a smaller does, since a group that falls silent presses in favour no more; so each size is
//! looked at by itself, over every text.
//!
//! Everything is asked where votes are as they seem: no hidden moods, disputed refusals binding from one half. What a
//! change means in play is [`Changed`], by the one ratification function; `lens` is a faster way to the same answer,
//! and a test holds the two equal, and the openers to what trying everything finds.

mod change;
mod changed;
mod effort;
mod lens;
mod refusals;
mod search;
mod terms;
mod text;
mod zone;

pub use change::{Change, Few, Smallest, lowered, next_payment};
pub use changed::{Changed, signs_at_a_loss};
pub use text::{HomeWhy, TextWhy};
pub use zone::{Alone, OfOption, ZoneWhy};
