//! How a person likes the window, kept beside the saves.

use two_tables::pages::Guidance;
use two_tables::sentence::Language;
use two_tables::store::{Colours, Motion, Saves, Settings};
use two_tables::wording::{Usage, Wording};

fn saves() -> (tempfile::TempDir, Saves) {
    let folder = tempfile::tempdir().unwrap();
    let saves = Saves::new(Some(folder.path().to_owned())).unwrap();
    (folder, saves)
}

#[test]
fn what_was_liked_is_there_the_next_time() {
    let (_folder, saves) = saves();
    assert_eq!(Settings::read(&saves.settings()), Ok(Settings::default()), "nothing kept yet");
    let liked = Settings {
        text_size: 150,
        names: Usage::Tokyo,
        language: Language::Japanese,
        motion: Motion::Reduced,
        colours: Colours::Dark,
        guide: Guidance::Nowhere,
    };
    liked.keep(&saves.settings()).unwrap();
    assert_eq!(Settings::read(&saves.settings()), Ok(liked));
    assert_eq!(saves.names(), [""; 0], "settings are no save");
}

#[test]
fn settings_that_cannot_be_read_are_told_with_their_place_and_the_remedy() {
    let (_folder, saves) = saves();
    let path = saves.settings();
    for damaged in ["", "(", "(text_size: \"large\")", "(colour: 3)", "\u{0}\u{1}"] {
        std::fs::write(&path, damaged).unwrap();
        let why = Settings::read(&path).unwrap_err();
        let told = Wording::new(Language::English).say(&why);
        assert!(told.contains(&path.display().to_string()), "{told}");
        assert!(told.contains("Delete the file"), "{told}");
    }
}

#[test]
fn a_field_left_out_is_as_it_comes() {
    let (_folder, saves) = saves();
    std::fs::write(saves.settings(), "(text_size: 120)").unwrap();
    let settings = Settings::read(&saves.settings()).unwrap();
    assert_eq!(settings, Settings { text_size: 120, ..Settings::default() });
}
