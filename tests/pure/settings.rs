//! How a person likes the window, kept beside the saves.

use std::path::Path;

use two_tables::pages::Guidance;
use two_tables::sentence::Language;
use two_tables::store::{Colours, Motion, Placed, Saves, Settings};
use two_tables::wording::{Usage, Wording};

fn saves() -> (tempfile::TempDir, Saves) {
    let folder = tempfile::tempdir().unwrap();
    let saves = Saves::new(Some(folder.path().to_owned())).unwrap();
    (folder, saves)
}

/// What is kept at `path`, and what is told of it.
fn read(path: &Path) -> (Settings, Option<String>) {
    let (settings, why) = Settings::read(path);
    (settings, why.map(|why| Wording::new(Language::English).say(&why)))
}

fn liked() -> Settings {
    Settings {
        text_size: 150,
        names: Usage::Tokyo,
        language: Language::Japanese,
        motion: Motion::Reduced,
        colours: Colours::Dark,
        guide: Guidance::Nowhere,
        window: Placed { width: 1000, height: 700, at: Some((-8, 30)) },
    }
}

#[test]
fn what_was_liked_is_there_the_next_time() {
    let (_folder, saves) = saves();
    let path = saves.settings();
    assert_eq!(read(&path), (Settings::default(), None), "nothing kept yet");
    liked().keep(&Settings::default(), &path).unwrap();
    assert_eq!(read(&path), (liked(), None));
    assert_eq!(saves.names(), [""; 0], "settings are no save");
}

#[test]
fn settings_that_cannot_be_read_are_told_with_their_place_and_the_remedy() {
    let (_folder, saves) = saves();
    let path = saves.settings();
    for damaged in ["", "(", "3", "[]", "\u{0}\u{1}"] {
        std::fs::write(&path, damaged).unwrap();
        let (settings, told) = read(&path);
        assert_eq!(settings, Settings::default(), "{damaged:?}");
        let told = told.unwrap();
        assert!(told.contains(&path.display().to_string()), "{told}");
        assert!(told.contains("Delete the file"), "{told}");
        liked().keep(&Settings::default(), &path).unwrap();
        assert_eq!(read(&path), (liked(), None), "{damaged:?} is in nobody's way");
    }
    // Nothing that stood there is lost.
    let names = std::fs::read_dir(path.parent().unwrap()).unwrap();
    let aside = names.filter(|name| {
        let name = name.as_ref().unwrap().file_name();
        name.to_string_lossy().contains(".unread-")
    });
    assert_eq!(aside.count(), 5);
}

#[test]
fn a_field_left_out_is_as_it_comes() {
    let (_folder, saves) = saves();
    std::fs::write(saves.settings(), "(text_size: 120)").unwrap();
    let expected = Settings { text_size: 120, ..Settings::default() };
    assert_eq!(read(&saves.settings()), (expected, None));
}

#[test]
fn one_setting_that_is_not_understood_drops_no_other_and_is_told() {
    let (_folder, saves) = saves();
    for (strange, called) in [
        ("colour: Dark", "colour: Dark"),
        ("names: Beijing", "names: Beijing"),
        ("names: \"Tokyo\"", "names: \"Tokyo\""),
        ("language: 3", "language: 3"),
        ("window: (width: -4, height: 2, at: None)", "window: (width: -4"),
        ("text_size: 90", "text_size: 90"),
    ] {
        std::fs::write(saves.settings(), format!("(text_size: 120, {strange})")).unwrap();
        let (settings, told) = read(&saves.settings());
        assert_eq!(settings, Settings { text_size: 120, ..Settings::default() }, "{strange}");
        let told = told.unwrap();
        assert!(told.contains(called) && told.contains("all others hold"), "{told}");
    }
}

#[test]
fn what_another_version_wrote_is_kept_when_this_one_writes() {
    let (_folder, saves) = saves();
    let path = saves.settings();
    let theirs =
        "(colour: Dark /* of dusk */, names: Beijing, text_size: 120, sounds: [(\"sea\", 3)])";
    std::fs::write(&path, theirs).unwrap();
    let (settings, _) = read(&path);
    Settings { text_size: 130, ..settings }.keep(&settings, &path).unwrap();
    let kept = std::fs::read_to_string(&path).unwrap();
    for whole in ["colour: Dark", "names: Beijing", "text_size: 130", "sounds: [(\"sea\", 3)]"] {
        assert!(kept.contains(whole), "{kept}");
    }
    // What is set anew here is this version's own.
    let (settings, _) = read(&path);
    Settings { names: Usage::Moscow, ..settings }.keep(&settings, &path).unwrap();
    let (settings, told) = read(&path);
    assert_eq!((settings.text_size, settings.names), (130, Usage::Moscow));
    assert!(!told.unwrap().contains("Beijing"));
}

#[test]
fn two_windows_open_at_once_write_over_no_setting_of_each_other() {
    let (_folder, saves) = saves();
    let (path, before) = (saves.settings(), Settings::default());
    Settings { text_size: 150, ..before }.keep(&before, &path).unwrap();
    Settings { names: Usage::Tokyo, ..before }.keep(&before, &path).unwrap();
    let both = Settings { text_size: 150, names: Usage::Tokyo, ..before };
    assert_eq!(read(&path), (both, None));
}
