//! The wall, the teacher's pages and the class's debrief: what they show, and what they must not.

mod debrief;
mod events;
mod export;
mod pages;
mod room;
