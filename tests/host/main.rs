//! A class over HTTP: what it is kept in, and what phones are told.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test may stop at once, a campaign tells its figures, and a second process speaks by its output"
)]

mod apart;
mod browser;
mod hosted;
mod postgres;
mod store;
mod student;
mod wall;
