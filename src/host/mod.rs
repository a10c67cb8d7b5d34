//! A CLASS OVER HTTP: pages and streams for phones, the teacher's wall, and the file a class is kept in.
//!
//! `room` holds the class and writes down each change before anybody sees it; `routes` answer, `guard` decides who may ask;
//! `pages` write what is shown from what may be; `store` keeps rows.

pub mod address;
mod archive;
pub mod certificate;
pub mod check;
mod cookie;
mod delegates;
mod entropy;
pub mod guard;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod intruders;
pub mod listen;
pub mod pages;
pub mod power;
pub mod qr;
mod order;
mod rehearsal;
mod room;
mod routes;
mod serve;
pub mod shared;
pub mod store;

pub use order::{CLASSES, MINUTES, Order, own_file};
pub use rehearsal::USUAL_TABLES;
pub use serve::{Begin, Hosting, Opened, host, host_until};
