//! What a text says of each island: in plain words, as each capital tells it, on the page; and that no rule asks it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::{Draw, HISTORY, Policy, TUTORIAL, change, changed, checked, history};
use two_tables::negotiation::moves::offered;
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::pages::{self, Page};
use two_tables::scenario::Scenario;
use two_tables::scenario::check::Change;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::{IslandId, Side};
use two_tables::scenario::island::{Disposition, Place};
use two_tables::sentence::Language;
use two_tables::terminal::set;
use two_tables::view::{SaidOf, SeatView};
use two_tables::wording::{Usage, Wording};

fn island(scenario: &Scenario, word: &str) -> IslandId {
    scenario.common.islands.find(|island| island.word == word).unwrap()
}

fn draft(talks: &Negotiation, text: &str) -> Draft {
    let words: Vec<&str> = text.split_whitespace().collect();
    let common = &talks.scenario().common;
    notation::parse_draft(common, &talks.state().table, Side::Tokyo, &words).unwrap()
}

/// What `text` says of the island called `word`, seen from Tokyo.
fn said(talks: &Negotiation, text: &str, word: &str) -> SaidOf {
    let view = SeatView::new(talks, Side::Tokyo);
    view.said_of(&draft(talks, text), island(talks.scenario(), word))
}

fn opening() -> Negotiation {
    Negotiation::open(history(), 5).0
}

#[test]
fn a_clause_that_names_two_islands_says_nothing_of_the_others_in_its_plain_words() {
    let talks = opening();
    assert_eq!(said(&talks, "territory=c form=c", "shikotan").plain, Some(Disposition::Promised));
    assert_eq!(said(&talks, "territory=c form=c", "kunashiri").plain, None);
}

#[test]
fn a_silence_is_told_at_home_as_each_capital_hears_it() {
    let big = said(&opening(), "territory=c form=c", "etorofu");
    assert!(big.is_told_otherwise());
    assert_eq!(big.told.tokyo, Some(Disposition::Deferred));
    assert_eq!(big.told.moscow, Some(Disposition::MoscowSovereignty));
    let small = said(&opening(), "territory=c form=c", "habomai");
    assert!(!small.is_told_otherwise(), "both capitals tell of the same promise");
}

#[test]
fn a_clause_beside_it_that_pins_it_leaves_the_plain_words_alone() {
    let pinned = said(&opening(), "territory=c form=b", "etorofu");
    assert_eq!((pinned.plain, pinned.is_told_otherwise()), (None, false));
}

#[test]
fn a_gloss_in_public_ends_the_two_tellings() {
    let mut talks = opening();
    assert!(said(&talks, "territory=c form=c", "etorofu").is_told_otherwise());
    let side = talks.state().table.turn.side;
    let (common, table) = (&talks.scenario().common, &talks.state().table);
    let gloss = notation::parse(common, table, side, "gloss territory").unwrap();
    talks.play(side, gloss).unwrap();
    assert!(!said(&talks, "territory=c form=c", "etorofu").is_told_otherwise());
}

#[test]
fn both_seats_see_the_same_of_every_text() {
    let talks = opening();
    let views = Side::BOTH.map(|side| SeatView::new(&talks, side));
    for option in ["a", "b", "c", "d", "e", "none"] {
        let draft = draft(&talks, &format!("territory={option}"));
        for id in talks.scenario().common.islands.ids() {
            assert_eq!(views[0].said_of(&draft, id), views[1].said_of(&draft, id));
        }
    }
}

#[test]
fn every_place_has_its_land_on_the_map_and_every_named_land_but_hokkaido_is_a_place() {
    let text = include_str!("../../assets/map/kurils.geojson");
    let map: serde_json::Value = serde_json::from_str(text).unwrap();
    let lands: BTreeSet<&str> = map["features"]
        .as_array()
        .unwrap()
        .iter()
        .map(|land| land["properties"]["name"].as_str().unwrap())
        .filter(|name| !["", "Hokkaido"].contains(name))
        .collect();
    assert_eq!(lands, Place::ALL.map(Place::coast).into());
}

/// The scenario of 1956 with no word of any island.
fn without_islands() -> Arc<Scenario> {
    let mut changes = vec![Change { path: "islands".to_owned(), value: None }];
    for option in ["a", "b", "c_open", "c", "d", "c_closed", "e"] {
        let path = format!("issues.territory.options.{option}.islands");
        changes.push(Change { path, value: None });
    }
    changed(HISTORY, &changes)
}

#[test]
fn no_rule_and_no_value_asks_what_is_said_of_an_island() {
    let (with, without) = (history(), without_islands());
    assert!(without.common.islands.is_empty());
    for seed in 0..6 {
        let mut one = Negotiation::open(Arc::clone(&with), seed).0;
        let mut two = Negotiation::open(Arc::clone(&without), seed).0;
        let (policy, mut draw) = (Policy::new(&with), Draw::new(seed));
        while !one.state().table.is_over() {
            let side = one.state().table.turn.side;
            let moves = offered(&one.standing(side));
            assert_eq!(moves, offered(&two.standing(side)));
            let a_move = policy.among(&one.standing(side), &moves, &mut draw);
            one.play(side, a_move).unwrap();
            two.play(side, a_move).unwrap();
            assert_eq!(one.fingerprint(), two.fingerprint());
        }
    }
}

fn page(talks: &Negotiation, usage: Usage, text: Option<&str>) -> String {
    let common = &talks.scenario().common;
    let wording = Wording::new(Language::English).with_names(common, usage);
    let mut page = Page::new(&wording);
    let draft = text.map(|text| draft(talks, text));
    pages::islands(&mut page, &SeatView::new(talks, Side::Tokyo), draft.as_ref());
    set(&page, 100)
}

#[test]
fn the_page_of_the_joint_declaration_reads_well() {
    let text = "relations=a territory=c condition=okinawa form=c";
    insta::assert_snapshot!(page(&opening(), Usage::Neutral, Some(text)));
}

#[test]
fn the_page_calls_islands_as_the_reader_does() {
    let said = page(&opening(), Usage::Moscow, Some("relations=a territory=d form=a"));
    assert!(said.contains("Шикотан: passes to Japan"), "{said}");
    assert!(
        said.contains("Итуруп: recognised as under the sovereignty of the Soviet Union"),
        "{said}"
    );
    assert!(!said.contains("Shikotan"), "{said}");
}

#[test]
fn with_no_text_at_hand_no_island_is_mentioned_and_the_page_says_how_to_write_one() {
    let said = page(&opening(), Usage::Neutral, None);
    assert_eq!(said.matches("not mentioned").count(), Place::ALL.len(), "{said}");
    assert!(said.contains("draft relations=a"), "{said}");
    assert!(said.contains("Hypothetical"), "{said}");
}

#[test]
fn an_island_tells_its_size_its_people_of_1945_and_what_each_option_heard_of_would_make_of_it() {
    let talks = opening();
    let (common, view) = (&talks.scenario().common, SeatView::new(&talks, Side::Tokyo));
    let wording = Wording::new(Language::English).with_names(common, Usage::Neutral);
    let told = |word: &str| {
        let mut page = Page::new(&wording);
        pages::island(&mut page, &view, island(talks.scenario(), word));
        set(&page, 100)
    };
    let etorofu = told("etorofu");
    for words in ["3168 square kilometres", "3608", "mofa.go.jp", "Hypothetical"] {
        assert!(etorofu.contains(words), "{words}: {etorofu}");
    }
    let territory = common.issue_called("territory").unwrap();
    let heard = view.table().told_choices(common, territory).count();
    let options =
        etorofu.lines().filter(|line| line.trim_start().starts_with("territory=")).count();
    assert_eq!(options, heard, "{etorofu}");
    assert!(told("sakhalin").contains("no source at hand"), "{}", told("sakhalin"));
}

#[test]
fn a_scenario_without_islands_says_so() {
    let talks = Negotiation::open(checked(TUTORIAL), 1).0;
    assert!(page(&talks, Usage::Neutral, None).contains("shows no islands"));
}

#[test]
fn every_word_for_what_is_said_can_be_written_and_is_said_in_words_of_its_own() {
    let mut heard = BTreeSet::new();
    for one in Disposition::ALL {
        let path = "issues.territory.options.e.islands";
        let value = format!("(uruppu: \"{}\")", one.word());
        let talks = Negotiation::open(changed(HISTORY, &[change(path, value)]), 1).0;
        let id = island(talks.scenario(), "uruppu");
        let text = draft(&talks, "relations=a territory=e form=a");
        assert_eq!(talks.scenario().common.disposition(&text, id), Some(one));
        let wording = Wording::new(Language::English);
        heard.insert(
            wording.say(&two_tables::wording::disposition(&talks.scenario().common, Some(one))),
        );
        heard.insert(wording.say(&two_tables::wording::legend(Some(one))));
    }
    assert_eq!(heard.len(), 2 * Disposition::ALL.len());
}
