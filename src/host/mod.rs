//! A CLASS OVER HTTP: pages and streams for phones, the teacher's wall, and the file a class is kept in.

pub mod store;
