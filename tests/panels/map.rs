//! The map: what an island tells, and where lines once lay.

use two_tables::desktop::ask::{Ask, Leaf};
use two_tables::desktop::chart::{Chart, Extent};
use two_tables::desktop::coast;
use two_tables::desktop::panels::{self, MapOf};
use two_tables::scenario::gazetteer::Line;

use crate::table::{Drawn, Game, before_the_table};

#[test]
fn the_name_of_an_island_leads_to_its_page_and_the_foot_of_the_map_to_the_old_lines() {
    before_the_table((1280.0, 720.0, 100), |mut drawn| {
        let asked = drawn.press("Etorofu: ");
        assert!(matches!(asked.as_slice(), [Ask::Read(Leaf::Island(_))]), "{asked:?}");
        assert_eq!(drawn.press("Lines of 1855 to 1945"), [Ask::Lines]);
    });
}

#[test]
fn an_island_that_is_pointed_at_tells_of_itself_and_pressed_leads_to_its_page() {
    let mut game = Game::new();
    game.sit_down();
    let seen = game.seen();
    let common = seen.view.common();
    let etorofu = common.islands.find(|island| island.word == "etorofu").unwrap();
    let free = egui::Rect::from_min_size(egui::pos2(50.0, 50.0), egui::vec2(800.0, 600.0));
    let lands = coast::lands().unwrap();
    let places = two_tables::desktop::chart::framed(common);
    let chart = Chart::of(Extent::Islands, lands, &places, free).unwrap();
    let ashore = chart.at([147.8, 45.0]);
    let mut drawn = Drawn::new(|ui, stage| panels::labels(ui, stage, &seen, free));
    assert!(!drawn.says("square kilometres"));
    drawn.point_at(ashore);
    assert!(drawn.says("3168 square kilometres"), "{:?}", drawn.words());
    assert!(drawn.says("3608") && drawn.says("Hypothetical"), "{:?}", drawn.words());
    assert_eq!(drawn.press_at(ashore), [Ask::Read(Leaf::Island(etorofu))]);
    let at_sea = chart.at([147.8, 44.3]);
    assert_eq!(drawn.press_at(at_sea), []);
}

#[test]
fn the_old_lines_are_told_with_the_paper_that_drew_each_and_put_away_one_by_one() {
    let mut game = Game::new();
    game.sit_down();
    let seen = game.seen();
    let mut drawn = Drawn::sized(1280.0, 1400.0, 100, |ui, stage| {
        stage.lines = &Line::ALL;
        panels::map(ui, stage, &seen, MapOf::Text);
    });
    for words in ["Shimoda", "Saint Petersburg", "Portsmouth", "Drawn by no treaty", "Hypothetical"]
    {
        assert!(drawn.says(words), "{words}: {:?}", drawn.words());
    }
    assert_eq!(drawn.press("● 1905"), [Ask::Line(Line::Of1905)]);
    assert_eq!(drawn.press("Put the lines away"), [Ask::Lines]);
}

#[test]
fn a_map_of_the_old_lines_has_all_of_them_on_it() {
    let rect = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(500.0, 260.0));
    let lands = coast::lands().unwrap();
    let chart = Chart::of(Extent::of(&Line::ALL), lands, &[], rect).unwrap();
    for line in Line::ALL {
        let points = line.course().unwrap().parts.iter().flatten();
        let seen = points.clone().filter(|at| rect.contains(chart.at(**at))).count();
        assert!(seen * 5 >= points.count() * 4, "{line:?}: {seen}");
    }
    assert_eq!(Extent::of(&[]), Extent::Islands);
}
