//! The screens, whole.

use two_tables::analysis::hindsight::Hindsight;
use two_tables::desktop::ask::{Ask, Section, Told};
use two_tables::desktop::bench::OnBench;
use two_tables::desktop::panels::{self, SignedPaper};
use two_tables::desktop::roll::{Roll, calls};
use two_tables::desktop::screens::{
    self, BenchScene, Choices, ClassScene, DebriefScene, KeptGame, Paper, RollScene, TitleScene,
};
use two_tables::game::{DoorRequest, Screen, SeatRequest};
use two_tables::pages::{Block, Guidance};
use two_tables::scenario::id::Side;
use two_tables::sentence::{Language, Message};
use two_tables::store::{Motion, OnShelf, Settings};
use two_tables::wording::Wording;

use crate::table::{Drawn, Game, before_the_table};

/// Nothing a reader should see of how words are kept: no name of a message, no blank left open.
fn has_words(drawn: &Drawn<'_>) {
    for said in drawn.words() {
        assert!(!said.contains("{$") && !said.contains("{ $"), "a blank is open: {said}");
        assert!(!said.contains("window-") && !said.contains("mark-"), "no words for: {said}");
    }
}

#[test]
fn the_title_leads_to_a_new_game_and_to_every_game_that_is_kept() {
    let game = |name: &str, about: Option<&str>| KeptGame {
        name: name.to_owned(),
        about: about.map(str::to_owned),
    };
    let games = [game("1956-2", Some("The last of them")), game("class_7b", None)];
    let papers = Paper::all();
    let on_shelf = |name: &str, problem| OnShelf {
        name: name.to_owned(),
        path: format!("/shelf/{name}.ron").into(),
        problem,
    };
    let wrong = Message::new("shelf-ships").with("name", "1956");
    let own = [on_shelf("my_case", None), on_shelf("1956", Some(wrong))];
    let scene = TitleScene {
        papers: &papers,
        own: &own,
        games: &games,
        doomed: Some("class_7b"),
        note: None,
    };
    let mut drawn = Drawn::sized(1280.0, 1400.0, 100, |ui, stage| screens::title(ui, stage, scene));
    has_words(&drawn);
    assert_eq!(drawn.focused().as_deref(), Some("New game"), "who has played plays on");
    assert_eq!(drawn.press("A first game, with a guide"), [Ask::Learn]);
    assert_eq!(drawn.press("New game"), [Ask::Door(DoorRequest::SetUp)]);
    let first = TitleScene { games: &[], doomed: None, ..scene };
    let new = Drawn::sized(1280.0, 1400.0, 100, |ui, stage| screens::title(ui, stage, first));
    assert_eq!(new.focused().as_deref(), Some("A first game, with a guide"), "who has not learns");
    assert_eq!(drawn.press_exactly("Host a class"), [Ask::HostClass]);
    assert_eq!(drawn.press_exactly("For authors"), [Ask::Authors]);
    for year in ["1956", "1998", "2016"] {
        let asked = drawn.press(&format!("{year}: "));
        assert_eq!(asked, [Ask::Cover(year.to_owned())]);
    }
    for (words, name) in [
        ("Go on with the last game", "1956-2"),
        ("The last of them", "1956-2"),
        ("class_7b", "class_7b"),
    ] {
        assert_eq!(drawn.press_exactly(words), [Ask::Door(DoorRequest::Resume(name.to_owned()))]);
    }
    for (words, name) in [("Remove 1956-2", "1956-2"), ("Remove class_7b for good?", "class_7b")] {
        assert_eq!(drawn.press_exactly(words), [Ask::Remove(name.to_owned())]);
    }
    assert_eq!(drawn.press_exactly("my_case"), [Ask::Cover("/shelf/my_case.ron".to_owned())]);
    assert!(drawn.says("1956 lies in your folder and cannot be chosen"));
    let empty = TitleScene { papers: &[], own: &[], games: &[], doomed: None, note: None };
    let none = Drawn::new(|ui, stage| screens::title(ui, stage, empty));
    assert!(!none.says("Go on"));
}

#[test]
fn a_class_is_chosen_and_then_opened() {
    let papers = Paper::all();
    let mut scene = ClassScene::new(7);
    let mut drawn = Drawn::new(|ui, stage| screens::class(ui, stage, &papers, &mut scene));
    has_words(&drawn);
    assert_eq!(drawn.press("○ 1998: "), []);
    for choice in ["○ 60", "○ 3", "○ Another at each table"] {
        assert_eq!(drawn.press_exactly(choice), [], "{choice}");
    }
    assert_eq!(drawn.press_exactly("Open the class"), [Ask::OpenClass]);
    assert_eq!(drawn.press_exactly("Back"), [Ask::HostClass]);
    drop(drawn);
    let order = scene.order;
    assert_eq!((order.scenario.as_str(), order.minutes, order.delegation), ("1998", 60, 3));
    assert_eq!(order.deal, two_tables::class::Deal::Different);
}

/// A file is edited under the page, as an author does in an editor.
#[test]
fn the_authors_page_tells_the_zone_and_what_each_save_has_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    let text = two_tables::store::shipped_scenario("tutorial").unwrap();
    std::fs::write(&path, &text).unwrap();
    let words = Wording::new(Language::default());
    let shown = |on: Option<OnBench>| {
        let own = OnShelf { name: "mine".to_owned(), path: path.clone(), problem: None };
        let folder = folder.path().to_owned();
        let scene = BenchScene { folder, own: vec![own], on, note: None };
        let mut drawn = Drawn::sized(1280.0, 1400.0, 100, |ui, stage| {
            screens::bench(ui, stage, &scene);
        });
        has_words(&drawn);
        assert_eq!(drawn.press_exactly("mine"), [Ask::LayOnBench(path.clone())]);
        assert_eq!(drawn.press_exactly("Begin a new one"), [Ask::BeginScenario]);
        assert_eq!(drawn.press_exactly("Back"), [Ask::Authors]);
        let words = drawn.words().join("\n");
        drop(drawn);
        (words, scene.on)
    };
    assert!(!shown(None).0.contains("Zone of agreement"));
    let (first, mut on) = shown(Some(OnBench::new(path.clone(), &words)));
    assert!(first.contains("no problems") && first.contains("Zone of agreement"), "{first}");
    // An editor saves in two steps, or its file is read before it is whole: what is told was read twice.
    std::fs::write(&path, text.replacen("stake: 3", "stake: 4", 1)).unwrap();
    let on_bench = on.as_mut().unwrap();
    on_bench.look(&words);
    on_bench.look(&words);
    let (second, mut on) = shown(on);
    assert!(second.contains("stake") && second.contains("Changed by it"), "{second}");
    std::fs::write(&path, text.replacen("stake: 3", "stake: three", 1)).unwrap();
    let on_bench = on.as_mut().unwrap();
    on_bench.look(&words);
    on_bench.look(&words);
    let (third, _) = shown(on);
    assert!(third.contains("issues.law.stake"), "{third}");
}

#[test]
fn a_new_game_is_what_was_chosen() {
    let mut choices = Choices::new(1956);
    let mut drawn = Drawn::sized(1280.0, 1400.0, 100, |ui, stage| {
        screens::setup(ui, stage, &mut choices, &Settings::default(), None);
    });
    has_words(&drawn);
    for choice in ["○ Moscow", "○ Without Washington", "○ Hard", "○ A lesson: 5 rounds"] {
        assert_eq!(drawn.press_exactly(choice), [], "{choice}");
    }
    let at_once = drawn.press_exactly("○ What changes does so at once");
    assert_eq!(at_once, [Ask::Motion(Motion::Reduced)]);
    let asked = drawn.press("To the dossier");
    let [Ask::Door(DoorRequest::New(terms))] = asked.as_slice() else { panic!("{asked:?}") };
    assert_eq!(terms.scenario, "1956");
    assert_eq!(terms.side, Some(Side::Moscow));
    assert_eq!(terms.variant.as_deref(), Some("no_washington"));
    assert_eq!(terms.level, Some(two_tables::ai::Level::Hard));
    assert_eq!(terms.length, two_tables::scenario::length::Length::Lesson);
    assert_eq!(terms.seed, 1956);
}

#[test]
fn every_section_of_the_dossier_is_a_page_with_names_in_three_scripts() {
    let mut game = Game::new();
    game.ask(SeatRequest::Proceed);
    assert_eq!(game.screen(), Screen::Dossier);
    let seen = game.seen();
    for section in [Section::Brief, Section::Map, Section::Home, Section::Other, Section::Unknown] {
        let drawn = Drawn::sized(1280.0, 3000.0, 100, |ui, stage| {
            screens::dossier(ui, stage, &seen, (section, Guidance::InTheTutorial));
        });
        has_words(&drawn);
        assert!(drawn.words().len() > 8, "{section:?}: {:?}", drawn.words());
        if section == Section::Map {
            assert!(drawn.says("色丹島") && drawn.says("Шикотан"), "{:?}", drawn.words());
        }
    }
}

#[test]
fn the_roll_call_goes_faction_by_faction_and_names_who_stayed_away() {
    let mut game = Game::history();
    while game.screen() == Screen::Curtain {
        game.ask(SeatRequest::Proceed);
    }
    assert_eq!(game.screen(), Screen::RollCall);
    let seen = game.seen();
    let all = calls(&seen.roll_call);
    assert!(all > 6, "{all} calls");
    let mut last = 0;
    for called in 0..=all {
        let mut drawn = Drawn::sized(1280.0, 6000.0, 100, |ui, stage| {
            let scene = RollScene { seen: &seen, roll: Roll { called }, counted: None };
            screens::roll_call(ui, stage, scene);
        });
        has_words(&drawn);
        assert!(drawn.says("two islands after a peace treaty"), "the text that is voted on");
        let said = drawn.words().len();
        assert!(called == 0 || said >= last, "what was called stays");
        last = said;
        let (words, ask) = if called == all {
            ("Go on", Ask::Seat(SeatRequest::Proceed))
        } else {
            ("Call the next", Ask::CallNext)
        };
        assert_eq!(drawn.press(words), [ask]);
        if called == all {
            let yoshida = drawn.words().into_iter().filter(|said| said.contains("Yoshida"));
            let absent = yoshida.filter(|said| said.contains("absent")).count();
            assert!(absent >= 1, "the school that stayed away: {:?}", drawn.words());
        }
    }
}

#[test]
fn the_table_can_be_drawn_at_every_size_of_window_and_text() {
    for (width, height) in [(200.0, 150.0), (640.0, 480.0), (1280.0, 720.0), (5000.0, 3000.0)] {
        for percent in [80, 100, 150, 200] {
            before_the_table((width, height, percent), |drawn| {
                has_words(&drawn);
                assert!(drawn.says("Your turn, Moscow"), "{width}×{height} at {percent} %");
            });
        }
    }
}

#[test]
fn at_once_the_table_shows_the_treaty_the_islands_ones_home_what_waits_and_the_moves() {
    before_the_table((1280.0, 720.0, 100), |drawn| {
        for words in [
            "Your turn, Moscow",
            "On the table: Tokyo's proposal",
            "The islands",
            "Interest and honour",
            "At home in Moscow",
            "Etorofu",
            "All that has happened",
            "Hypothetical",
            "At the table (ends your turn)",
            "Hold",
        ] {
            assert!(drawn.says(words), "{words}");
        }
    });
}

#[test]
fn what_was_signed_stands_at_the_end_with_two_names_under_it() {
    let mut game = Game::history();
    let (common, papers) = game.sitting(|sitting| {
        let session = sitting.session();
        let common = session.scenario().common.clone();
        let table = &session.talks().state().table;
        let papers = SignedPaper::all(&common, session.events(), table);
        (common, papers)
    });
    let [signed] = papers.as_slice() else { panic!("{papers:?}") };
    assert!(signed.in_force);
    let drawn = Drawn::new(|ui, stage| panels::paper(ui, stage, &common, signed));
    has_words(&drawn);
    let quiet = common.opening_status_quo();
    let articles = common
        .issues
        .ids()
        .filter(|issue| signed.draft.option(*issue) != quiet.option(*issue))
        .count();
    assert!(articles > 3 && drawn.says(&format!("Article {articles}. ")));
    assert!(!drawn.says(&format!("Article {}. ", articles + 1)));
    for name in ["For Tokyo: Hatoyama Ichirō", "For Moscow: Nikita Khrushchev", "in force"] {
        assert!(drawn.says(name), "{name}: {:?}", drawn.words());
    }
}

#[test]
fn a_page_of_the_debrief_is_copied_as_it_is_read() {
    let mut game = Game::history();
    let seen = game.seen();
    let hindsight = game.sitting(|sitting| {
        Hindsight::new(sitting.session().talks(), sitting.session().events()).unwrap()
    });
    let page = [
        Block::Heading("How it ended".to_owned()),
        Block::Line(0, "Signed.".to_owned()),
        Block::Gap,
        Block::Line(1, "By both".to_owned()),
        Block::Hint("type more".to_owned()),
    ];
    let scene = |told, page| DebriefScene {
        told,
        page,
        common: seen.view.common(),
        hindsight: &hindsight,
        terms: None,
        signed: &[],
    };
    let words = scene(Told::Page, &page);
    let mut drawn = Drawn::new(|ui, stage| screens::debrief(ui, stage, &words));
    let copied = drawn.copied("Copy this page").unwrap();
    assert_eq!(copied, "How it ended\nSigned.\n\n  By both\n");
    let chart = scene(Told::Plane, &[]);
    let drawn = Drawn::new(|ui, stage| screens::debrief(ui, stage, &chart));
    assert!(!drawn.says("Copy"), "a chart has no words to copy");
}

#[test]
fn a_field_to_write_in_has_a_name() {
    let mut choices = Choices::new(7);
    let drawn = Drawn::sized(1280.0, 2400.0, 100, move |ui, stage| {
        screens::setup(ui, stage, &mut choices, &Settings::default(), None);
    });
    let fields = drawn.fields();
    assert_eq!(fields.len(), 2, "{fields:?}");
    assert!(fields.iter().all(|name| !name.is_empty()), "{fields:?}");
}
