//! Every rule of `src/negotiation/RULES.md` as short stories: where things stand, a move, what follows.

mod agenda;
mod counsel;
mod course;
mod decisions;
mod home_moves;
mod leaders;
mod numbers;
mod ratification;
mod redrawn;
mod scores;
mod signals;
mod stances;
mod table;
mod table_moves;
mod tacit;
mod weighing;
mod unasked;
