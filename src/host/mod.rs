//! A CLASS OVER HTTP: pages and streams for phones, the teacher's wall, and the file a class is kept in.

pub mod address;
pub mod check;
pub mod guard;
pub mod listen;
pub mod pages;
pub mod power;
pub mod qr;
pub mod store;
