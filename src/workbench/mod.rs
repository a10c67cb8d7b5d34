//! THE WORKBENCH: an author's file looked at as a check looks at it, and looked at again after each save.
//!
//! It knows no shell: a terminal sets what it tells as text, a window in type, an editor at the places.

mod bench;
mod follow;
mod found;

pub use bench::{Bench, Told};
pub use follow::{Follow, News, PAUSE};
pub use found::{Found, Looked, found, look};
