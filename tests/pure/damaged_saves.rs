//! Saves damaged at random: no panic, a sentence, and no game that goes otherwise is said to be the one that was saved.
//!
//! A few hundred with every `cargo test`; `TWO_TABLES_DAMAGED=5000` for the long campaign of `.ci/long`.

use std::collections::BTreeSet;
use std::sync::Arc;

use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::session::{Seat, SeatId, Session, Setup};
use two_tables::store::{Unusable, load, load_as_far_as_it_goes};
use two_tables::wording::Wording;

use crate::common::{Draw, Policy};
use two_tables::negotiation::moves::offered;
use two_tables::sentence::Language;

/// A game of the tutorial between two people who play at random: its save, and its fingerprint after every move.
fn game(seed: u64) -> (String, BTreeSet<String>) {
    let text = two_tables::store::shipped_scenario("tutorial").unwrap();
    let seat = |side: Side| Seat::of_person(format!("player-{side}"), side);
    let setup = Setup {
        scenario_text: Arc::from(text),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed,
        seats: Side::BOTH.map(seat).to_vec(),
    };
    let mut session = Session::open(setup).unwrap();
    let policy = Policy::new(session.scenario());
    let mut draw = Draw::new(seed);
    let mut passed = BTreeSet::from([session.talks().fingerprint().clone()]);
    while !session.talks().state().table.is_over() {
        let side = session.talks().state().table.turn.side;
        let standing = session.talks().standing(side);
        let a_move = policy.among(&standing, &offered(&standing), &mut draw);
        let seat = if side == Side::Tokyo { SeatId(0) } else { SeatId(1) };
        session.submit(seat, session.revision(), a_move).unwrap();
        passed.insert(session.talks().fingerprint().clone());
    }
    (session.save().to_text(), passed)
}

/// `text` with a few bytes, lines or figures changed, or cut short.
fn damaged(text: &str, draw: &mut Draw) -> Vec<u8> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    // What the program wrote itself stands round the scenario's text; most of the damage is done there.
    let own: Vec<usize> =
        (0..lines.len()).filter(|place| *place < 12 || *place + 90 > lines.len()).collect();
    let at = own[draw.below(own.len())];
    let other = own[draw.below(own.len())];
    let with = |line: &str| -> Vec<u8> {
        let changed =
            lines.iter().enumerate().map(|(place, old)| if place == at { line } else { old });
        changed.collect::<String>().into_bytes()
    };
    let line = lines[at];
    match draw.below(9) {
        0 => with(""),
        1 => with(&line.repeat(2)),
        2 => with(lines[other]),
        3 => {
            let mut bytes = text.as_bytes().to_vec();
            let place = draw.below(bytes.len());
            bytes[place] ^= 1 << draw.below(8);
            bytes
        }
        4 => text.as_bytes()[..draw.below(text.len())].to_vec(),
        5 => {
            let digit = |c: char| {
                if c.is_ascii_digit() { char::from(b'0' + (c as u8 - b'0' + 1) % 10) } else { c }
            };
            with(&line.chars().map(digit).collect::<String>())
        }
        6 => {
            let turned = if line.contains("tokyo") {
                line.replace("tokyo", "moscow")
            } else {
                line.replace("moscow", "tokyo")
            };
            with(&turned)
        }
        7 => {
            let chars: Vec<char> = line.chars().collect();
            let place = draw.below(chars.len().max(1));
            with(
                &chars
                    .iter()
                    .enumerate()
                    .filter(|(one, _)| *one != place)
                    .map(|(_, c)| c)
                    .collect::<String>(),
            )
        }
        _ => {
            let mut bytes = text.as_bytes().to_vec();
            for _ in 0..4 {
                let place = draw.below(bytes.len());
                bytes[place] = u8::try_from(draw.below(256)).unwrap();
            }
            bytes
        }
    }
}

/// What is wrong, as a sentence.
fn sentence(fault: &Unusable) -> String {
    Wording::new(Language::English).say(fault.message())
}

#[test]
fn a_damaged_save_is_explained_and_never_taken_for_what_it_is_not() {
    let count: u64 =
        std::env::var("TWO_TABLES_DAMAGED").ok().and_then(|text| text.parse().ok()).unwrap_or(150);
    let games: Vec<_> = (1..=4).map(game).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.ron");
    for (text, passed) in &games {
        std::fs::write(&path, text).unwrap();
        assert!(passed.contains(&load(&path).unwrap().talks().fingerprint().clone()));
    }
    let (mut whole, mut refused, mut in_part) = (0, 0, 0);
    for number in 0..count {
        let mut draw = Draw::new(number);
        let (text, passed) = &games[draw.below(games.len())];
        let bytes = damaged(text, &mut draw);
        std::fs::write(&path, &bytes).unwrap();
        match load(&path) {
            Ok(session) => {
                let now = session.talks().fingerprint().clone();
                assert!(
                    passed.contains(&now),
                    "save {number} is taken for sound, and goes otherwise: {}",
                    String::from_utf8_lossy(&bytes)
                );
                whole += 1;
            }
            Err(fault) => {
                let said = sentence(&fault);
                assert!(
                    said.trim_end().ends_with(['.', '?', '"']),
                    "save {number}: no sentence: {said:?}"
                );
                refused += 1;
                if let Ok((_, why)) = load_as_far_as_it_goes(&path) {
                    assert!(why.is_some(), "save {number}: refused, and then taken whole");
                    in_part += 1;
                }
            }
        }
    }
    eprintln!(
        "{count} damaged saves: {refused} refused with a sentence ({in_part} of them shown in part), {whole} still sound"
    );
    assert!(refused > count / 3, "{refused} of {count}");
}
