//! R7.1: what is closed until something opens it, and what of it a player is told.

use crate::rules::table::{varied, with};
use two_tables::analysis::Survey;
use two_tables::negotiation::moves::{Move, Verb};
use two_tables::negotiation::notation;
use two_tables::negotiation::refusal::Refusal;
use two_tables::pages::{self, Page};
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side::Tokyo;
use two_tables::sentence::Language;
use two_tables::terminal::set;
use two_tables::view::SeatView;
use two_tables::wording::Wording;

use crate::rules::table::Talks;

/// An event of July that does this.
fn july(effect: &str) -> Change {
    with(
        "events",
        &format!(
            "[(id: \"it\", title: \"It\", text: \"It.\", round: \"july\", effects: [{effect}], sources: [\"us\"])]"
        ),
    )
}

/// Whether a line is understood by the side on turn.
fn is_understood(talks: &Talks, line: &str) -> bool {
    let common = &talks.game.scenario().common;
    notation::parse(common, &talks.state().table, talks.on_turn(), line).is_ok()
}

/// What the side on turn reads on its sheet.
fn sheet(talks: &Talks) -> String {
    laid(talks, pages::sheet)
}

/// What the side on turn reads on a page.
fn laid(talks: &Talks, lay: fn(&mut Page<'_>, &SeatView)) -> String {
    let view = SeatView::new(&talks.game, talks.on_turn());
    let wording = Wording::new(Language::English);
    let mut page = Page::new(&wording);
    lay(&mut page, &view);
    set(&page, 200)
}

fn quota_closed() -> Change {
    with("issues.fish.options.quota.closed", "true")
}

fn fish_closed() -> Change {
    with("issues.fish.closed", "true")
}

#[test]
fn r7_1_a_closed_option_is_told_to_nobody_until_it_is_opened_by_its_name() {
    let talks = varied(&[quota_closed(), july("(opens: \"fish=quota\")")]);
    assert!(!is_understood(&talks, "propose public fish=quota"));
    assert!(is_understood(&talks, "propose public fish=free"));
    assert!(!sheet(&talks).contains("quota"), "{}", sheet(&talks));
    let talks = talks.play(&["hold", "hold"]);
    assert!(sheet(&talks).contains("quota"), "{}", sheet(&talks));
    talks.play(&["propose private fish=quota", "accept", "initial"]);
}

#[test]
fn r7_1_a_closed_option_does_not_open_with_its_issue() {
    let talks = varied(&[quota_closed(), july("(opens: \"fish\")")]).play(&["hold", "hold"]);
    assert!(!is_understood(&talks, "propose public fish=quota"));
    let closed = varied(&[quota_closed(), july("(closes: \"fish\")")]).play(&["hold", "hold"]);
    assert!(!is_understood(&closed, "propose public fish=quota"), "nor is it told of");
}

#[test]
fn r7_1_a_closed_issue_is_told_to_nobody_until_it_is_opened() {
    let talks = varied(&[fish_closed(), july("(opens: \"fish\")")]);
    assert!(!is_understood(&talks, "propose public fish=free"));
    assert!(!is_understood(&talks, "gloss fish"));
    assert!(!sheet(&talks).contains("fish"), "{}", sheet(&talks));
    assert!(!laid(&talks, pages::brief).contains("fish: Fish"));
    let prepares = |talks: &Talks| {
        let fish = talks.game.scenario().common.issue_called("fish").unwrap();
        SeatView::new(&talks.game, talks.on_turn()).permit(Move::Prepare(fish))
    };
    assert!(matches!(prepares(&talks), Err(Refusal::NothingToPrepare(_))));
    let talks = talks.play(&["hold", "hold"]);
    assert!(sheet(&talks).contains("fish") && prepares(&talks).is_ok());
    assert!(laid(&talks, pages::brief).contains("fish: Fish"));
    assert!(talks.may("propose private fish=free"));
}

#[test]
fn r6_2_a_text_may_choose_among_eight_options_of_an_issue() {
    let more: Vec<Change> = ["a", "b", "c", "d", "e"]
        .map(|id| {
            with(
                "issues.fish.options.+",
                &format!("(id: \"{id}\", text: \"{id}.\", sources: [\"us\"])"),
            )
        })
        .to_vec();
    let talks = varied(&more);
    assert_eq!(talks.game.scenario().common.issues.values().nth(1).unwrap().choices().count(), 8);
    talks.play(&["propose private fish=e capital=now", "accept", "initial"]);
}

#[test]
fn r7_1_what_is_closed_is_never_offered_nor_surveyed_at_the_opening() {
    let talks = varied(&[quota_closed()]);
    let view = SeatView::new(&talks.game, Tokyo);
    let pledges = view.offered().into_iter().filter(|one| one.verb() == Verb::Pledge);
    let common = &talks.game.scenario().common;
    let lines: Vec<String> =
        pledges.map(|one| notation::write(common, &talks.state().table, Tokyo, one)).collect();
    assert!(lines.contains(&"pledge fish=free".to_owned()), "{lines:?}");
    assert!(!lines.contains(&"pledge fish=quota".to_owned()), "{lines:?}");
    let texts = |talks: &Talks| Survey::frame(talks.game.scenario()).texts;
    assert_eq!(texts(&talks) * 3, texts(&crate::rules::table::table()) * 2);
}

#[test]
fn r4_3_silence_keeps_a_pledge_where_the_author_says_so() {
    let keeps = with("issues.fish.silence_keeps", "true");
    let pledge = ["pledge fish=free"];
    let talks = varied(&[keeps]).play(&pledge);
    let strict = crate::rules::table::table().play(&pledge);
    let worth = |talks: &Talks, text: &str| talks.worth(Tokyo, text);
    let silent = crate::rules::table::table().worth(Tokyo, "capital=now");
    assert_eq!(worth(&talks, "capital=now"), silent, "a paper on embassies says nothing of fish");
    assert_eq!(worth(&strict, "capital=now"), silent - 2 * 2 * 2 * 2000, "two steps, stake 2");
    assert_eq!(
        worth(&talks, "fish=quota"),
        worth(&strict, "fish=quota"),
        "a quota is a step short"
    );
    let hawks = |talks: &Talks| talks.score(Tokyo, "hawks", "capital=now");
    assert!(hawks(&talks) > hawks(&strict), "nobody at home minds (R5.8)");
    let before = talks.face(Tokyo);
    assert_eq!(
        talks.play(&["propose public capital=now"]).face(Tokyo),
        before,
        "nor does it shame"
    );
}

#[test]
fn r7_1_a_page_tells_of_a_text_what_differs_from_present_silence() {
    let talks = varied(&[july("(status_quo: \"fish=quota\")")]);
    let page = |talks: &Talks, text: &str| {
        let draft = talks.draft(text);
        let view = SeatView::new(&talks.game, talks.on_turn());
        let wording = Wording::new(Language::English);
        let mut page = Page::new(&wording);
        pages::forecast(&mut page, &view, &draft);
        set(&page, 300)
    };
    assert!(page(&talks, "fish=quota capital=now").contains("fish=quota capital=now"));
    let talks = talks.play(&["hold", "hold"]);
    let told = page(&talks, "capital=now");
    assert!(told.contains("capital=now") && !told.contains("fish=quota"), "{told}");
}
