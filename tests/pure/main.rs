//! The pure core, tested through its public door, without Bevy: one binary, a module a subject.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::wildcard_enum_match_arm,
    reason = "a test may stop at once, and a campaign tells its figures"
)]

#[path = "../common/mod.rs"]
mod common;

mod additive;
mod adviser;
mod analysis;
mod checker;
mod class;
mod components;
mod counsel;
mod damaged_saves;
mod decisions;
mod emblems;
mod first_game;
mod fonts;
mod foreseen;
mod glossary;
mod guide;
mod headlines;
mod hindsight;
mod history_1956;
mod islands;
mod issue_page;
mod layers;
mod lesson;
mod notices;
mod odds;
mod one_language;
mod opponent;
mod priced;
mod properties;
mod properties_1956;
mod random_play;
mod reading;
mod repertoire;
mod rules;
mod saves;
mod seats;
mod secrets;
mod setting;
mod settings;
mod shipped;
mod simulation;
mod sitting;
mod sober;
mod strange_ground;
mod styles;
mod tables_chance;
mod template;
mod theory;
mod turn_order;
mod tutorial;
mod verbs;
mod wants;
mod what_if;
mod wording;
mod wording_events;
mod why;
mod wording_files;
mod yardsticks;
