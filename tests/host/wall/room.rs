//! A class at play, made of its rows, with names that are markup.

use std::collections::BTreeSet;
use std::sync::Arc;

use two_tables::ai::{Level, roster};
use two_tables::class::{Class, ClassRow, Deal, Millis, Place, StudentId, Table, Terms, seats};
use two_tables::host::pages::wall::TableGlance;
use two_tables::negotiation::notation;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::{BySide, Side};
use two_tables::scenario::length::Length;
use two_tables::sentence::Language;
use two_tables::session::{Ground, Key, Role};
use two_tables::view::SeatView;
use two_tables::wording::{Usage, Wording};

pub(crate) const TUTORIAL: &str = include_str!("../../../scenarios/tutorial.ron");
pub(crate) const HISTORY: &str = include_str!("../../../scenarios/1956.ron");

/// A nickname that would be markup where it is not escaped.
pub(crate) const MARKUP: &str = "<b>&\"'";

pub(crate) struct Room {
    pub(crate) ground: Ground,
    pub(crate) class: Class,
    pub(crate) tables: Vec<Table>,
    pub(crate) wording: Wording,
}

pub(crate) fn terms(scenario: &str) -> Terms {
    Terms {
        scenario: scenario.to_owned(),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed: 7,
        deal: Deal::Same,
        level: Level::Even,
        turn: Some(Millis::of_seconds(90)),
        delegation: 1,
    }
}

pub(crate) fn opened(scenario: &str) -> Vec<ClassRow> {
    vec![ClassRow::Opened { terms: Box::new(terms(scenario)), teacher: "seal".into() }]
}

pub(crate) fn joined(number: u32, name: &str) -> ClassRow {
    let (token, word) = (format!("token{number}"), format!("word{number}"));
    ClassRow::Joined { student: StudentId(number), name: name.into(), token, word, waits: false }
}

impl Room {
    /// Two to a table, at `tables` of them; the last student has a name that is markup.
    pub(crate) fn playing(scenario: &str, tables: u32, changes: &[Change]) -> Self {
        let mut rows = opened(scenario);
        let mut number = 0;
        for table in 1..=tables {
            for side in Side::BOTH {
                number += 1;
                let name = format!("Pupil {number}");
                rows.push(joined(number, if number == 2 * tables { MARKUP } else { &name }));
                let place = Some(Place { table, side });
                rows.push(ClassRow::Placed { student: StudentId(number), place });
            }
        }
        rows.push(ClassRow::Begun { tables });
        let class = Class::restore(&rows).unwrap();
        let ground = Ground::new(&Arc::from(scenario), None, changes, Length::Full).unwrap();
        let open = |number| {
            let name = |side, role| (role == Role::Delegation).then(|| format!("{side}"));
            Table::open(number, &ground, class.seed(number), seats(name), class.terms().turn)
        };
        let tables = (1..=tables).map(open).collect();
        let wording = Wording::new(Language::English)
            .for_pointing()
            .with_names(&ground.scenario().common, Usage::Neutral);
        Self { ground, class, tables, wording }
    }

    pub(crate) fn glances(&self) -> Vec<TableGlance> {
        let present = BTreeSet::from([StudentId(1)]);
        let glance = |table| TableGlance::new(&self.class, table, &present, Millis(0));
        self.tables.iter().map(glance).collect()
    }
}

/// Makes a move for whoever's turn it is.
pub(crate) fn play(table: &mut Table, line: &str) {
    let (side, revision) = (table.sitting().turn(), table.sitting().revision());
    let key = Key::new(&format!("k{revision}")).unwrap();
    table.play(side, &[Role::Delegation], revision, line, key, Millis(0)).unwrap();
}

/// Lets the players called so play the table until the talks are over.
pub(crate) fn play_out(table: &mut Table, players: BySide<&str>) {
    let minds = BySide::each(|side| roster::negotiator(players[side]).unwrap());
    while !table.sitting().is_over() {
        let side = table.sitting().turn();
        let view = SeatView::new(table.sitting().session().talks(), side);
        let choice = minds[side].choose(&view).unwrap();
        let line = notation::write(view.common(), view.table(), side, choice.a_move);
        play(table, &line);
    }
}

/// A class of which all tables have ended, each played by other players.
pub(crate) fn ended(scenario: &str) -> Room {
    let mut room = Room::playing(scenario, 4, &[]);
    let pairs = [
        ("staircase", "staircase"),
        ("tit_for_tat", "staircase"),
        ("staircase", "random"),
        ("random", "random"),
    ];
    for (table, (tokyo, moscow)) in room.tables.iter_mut().zip(pairs) {
        play_out(table, BySide { tokyo, moscow });
    }
    room
}
