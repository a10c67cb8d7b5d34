//! A class without a network: joining, seats, clocks, delegates, and that it is what its rows make of it.

mod gathering;
mod question;
mod roster;
mod seating;
mod table;
mod taken;
mod words;
