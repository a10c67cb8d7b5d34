//! Everything by keyboard.

use egui::{Key, Modifiers};
use two_tables::desktop::ask::{Aside, Ask, Leaf};
use two_tables::desktop::keys::keys;
use two_tables::desktop::screens::key_list;
use two_tables::game::{Screen, SeatRequest};
use two_tables::store::Colours;

use crate::table::{Drawn, before_the_table};

/// A window as it opens.
const PLAIN: (f32, f32, u16) = (1280.0, 720.0, 100);

#[test]
fn a_key_asks_what_the_list_of_keys_says() {
    before_the_table(PLAIN, |mut drawn| {
        for (modifiers, key, ask) in [
            (Modifiers::NONE, Key::F, Ask::Read(Leaf::Forecast)),
            (Modifiers::NONE, Key::H, Ask::Read(Leaf::Home)),
            (Modifiers::NONE, Key::O, Ask::Read(Leaf::Other)),
            (Modifiers::NONE, Key::I, Ask::Read(Leaf::Islands)),
            (Modifiers::NONE, Key::L, Ask::Read(Leaf::Ledger)),
            (Modifiers::NONE, Key::A, Ask::Read(Leaf::Advice)),
            (Modifiers::NONE, Key::M, Ask::Look(Aside::Map)),
            (Modifiers::NONE, Key::N, Ask::Look(Aside::News)),
            (Modifiers::NONE, Key::D, Ask::Seat(SeatRequest::OpenDossier)),
            (Modifiers::NONE, Key::F1, Ask::Read(Leaf::Keys)),
            (Modifiers::NONE, Key::Escape, Ask::PutAway),
            (Modifiers::COMMAND, Key::Z, Ask::Seat(SeatRequest::TakeBack)),
            (Modifiers::COMMAND, Key::S, Ask::NameSave),
            (Modifiers::COMMAND, Key::Plus, Ask::Resize(1)),
            (Modifiers::COMMAND, Key::Minus, Ask::Resize(-1)),
            (Modifiers::COMMAND, Key::Num0, Ask::Resize(0)),
            (Modifiers::NONE, Key::F8, Ask::Colour(Colours::Dark)),
        ] {
            assert_eq!(drawn.key(modifiers, key), [ask], "{modifiers:?} {key:?}");
        }
    });
}

#[test]
fn f1_lists_the_keys_on_every_screen() {
    for screen in [
        Screen::Title,
        Screen::Setup,
        Screen::Dossier,
        Screen::RollCall,
        Screen::Curtain,
        Screen::Debrief,
    ] {
        let mut drawn = Drawn::new(|ui, stage| keys(ui, stage, screen));
        let asked = drawn.key(Modifiers::NONE, Key::F1);
        assert_eq!(asked, [Ask::Read(Leaf::Keys)], "{screen:?}");
    }
    let mut list = Drawn::new(key_list);
    assert!(list.says("F11: the whole screen"));
    assert_eq!(list.focused().as_deref(), Some("Put away"));
    assert_eq!(list.press("Put away"), [Ask::PutAway]);
}

#[test]
fn tab_reaches_every_option_and_every_move_and_comes_round() {
    before_the_table(PLAIN, |mut drawn| {
        let mut reached = Vec::new();
        for _ in 0..400 {
            drawn.key(Modifiers::NONE, Key::Tab);
            let focused = drawn.focused().unwrap_or_default();
            if reached.first() == Some(&focused) && reached.len() > 10 {
                break;
            }
            reached.push(focused);
        }
        for words in [
            "Leave",
            "The islands: The four are returned",
            "Where it is signed: ",
            "✗ That it would pass",
            "Them",
            "Hold",
            "Refuse …",
        ] {
            assert!(reached.iter().any(|label| label.starts_with(words)), "{words}: {reached:#?}");
        }
        // Nothing without a name is stopped at: an edge that could be dragged, say.
        assert!(reached.iter().all(|label| !label.is_empty()), "{reached:#?}");
    });
}

#[test]
fn f6_goes_round_the_parts_of_the_window() {
    before_the_table(PLAIN, |mut drawn| {
        let mut reached = Vec::new();
        for _ in 0..6 {
            drawn.key(Modifiers::NONE, Key::F6);
            reached.push(drawn.focused().unwrap_or_default());
        }
        let mut parts = reached.clone();
        parts.sort_unstable();
        parts.dedup();
        assert!(parts.len() >= 5, "{reached:?}");
        drawn.key(Modifiers::SHIFT, Key::F6);
        assert_eq!(drawn.focused().as_ref(), reached.get(reached.len() - 2), "and back");
    });
}

#[test]
fn what_has_the_focus_is_pressed_by_enter() {
    before_the_table(PLAIN, |mut drawn| {
        drawn.key(Modifiers::NONE, Key::F6);
        let focused = drawn.focused().unwrap();
        let asked = drawn.key(Modifiers::NONE, Key::Enter);
        assert_eq!(asked.len(), 1, "{focused}: {asked:?}");
    });
}
