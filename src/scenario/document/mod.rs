//! A scenario's text as a tree that remembers where each piece stands.
//!
//! `ron` stops at the first error and its values carry no positions. So the tree is built from `ron`'s own
//! borrowed slices, one level at a time: the position of a piece is where its slice lies in the text.
//! Everything an author may get wrong above the level of syntax is then found in the tree, all of it at once.

mod amend;
mod difference;
mod layout;
mod lines;
mod node;
mod parse;
mod piece;
mod place;
mod reason;
mod setting;
mod slip;
mod stray;
mod tokens;
mod walk;

pub use amend::{amend, astray};
pub use difference::{Difference, differences};
pub use node::{Key, Kind, Node, Span};
pub use parse::{Syntax, parse};
pub use place::{At, Place, Step, place};
pub use reason::reason;
pub use setting::{well_set, with_comments_of};
pub use slip::{Found, Slip};
pub use stray::Stray;

/// Longest scenario read, in bytes (1 MiB).
pub const LONGEST_TEXT: usize = 1 << 20;
/// Deepest nesting of brackets read. The format itself needs nine.
pub const DEEPEST_NESTING: usize = 24;
