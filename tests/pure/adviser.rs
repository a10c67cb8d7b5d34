//! The adviser: what it says, that it sees no more than a seat, that what it names can be done, and how long it takes.

use std::sync::Arc;
use std::time::Instant;

use crate::common::{Draw, Policy, change, changed, history};
use two_tables::ai::adviser::{self, Advice, Counsel, LIKELY, TextAdvice, Thought};
use two_tables::ai::{self, Repertoire, seated, style};
use two_tables::negotiation::deal::{Deal, Level};
use two_tables::negotiation::moves::{Channel, Move};
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::pages::{self, Page};
use two_tables::scenario::id::Side;
use two_tables::scenario::{Scenario, check};
use two_tables::sentence::Language;
use two_tables::store;
use two_tables::terminal::set;
use two_tables::units::{Permille, Round, Utility};
use two_tables::view::SeatView;
use two_tables::wording::{Usage, Wording, rounded};

/// The talks of 1956 after these lines, each by the side on turn.
fn talks(scenario: &Arc<Scenario>, lines: &[&str]) -> Negotiation {
    let mut talks = Negotiation::open(Arc::clone(scenario), 5).0;
    for line in lines {
        let side = talks.state().table.turn.side;
        let a_move = notation::parse(&scenario.common, &talks.state().table, side, line).unwrap();
        talks.play(side, a_move).unwrap();
    }
    talks
}

/// All the adviser of `side` says, as a page.
fn page(talks: &Negotiation, side: Side) -> String {
    let common = &talks.scenario().common;
    let wording = Wording::new(Language::English).with_names(common, Usage::Neutral);
    let mut page = Page::new(&wording);
    let view = SeatView::new(talks, side);
    pages::advice(&mut page, &view, &adviser::advise(&view));
    set(&page, 100)
}

/// Every text an advice names.
fn texts(advice: &Advice) -> impl Iterator<Item = &TextAdvice> {
    let home = &advice.home;
    home.for_them.iter().chain(&home.for_us).chain(&home.likeliest).chain(&advice.text)
}

/// Positions of games played by lot, one every few moves.
fn positions() -> Vec<Negotiation> {
    let scenario = history();
    let policy = Policy::new(&scenario);
    let mut found = Vec::new();
    for game in 0..4 {
        let mut draw = Draw::new(game);
        let mut talks = Negotiation::open(Arc::clone(&scenario), game).0;
        for turn in 0.. {
            if talks.state().table.is_over() {
                break;
            }
            if turn % 9 == 0 {
                found.push(talks.clone());
            }
            let side = talks.state().table.turn.side;
            let offered = two_tables::negotiation::moves::offered(&talks.standing(side));
            let a_move = policy.among(&talks.standing(side), &offered, &mut draw);
            talks.play(side, a_move).unwrap();
        }
    }
    found
}

/// Positions of games in which each side does what it is told, wherever a text waits for an answer.
fn answering() -> Vec<Negotiation> {
    let scenario = history();
    let repertoire = Repertoire::default();
    let mut found = Vec::new();
    for game in 0..2 {
        let mut talks = Negotiation::open(Arc::clone(&scenario), game).0;
        while !talks.state().table.is_over() {
            let table = &talks.state().table;
            if table.round.0 > 2 && table.offers[table.turn.side.other()].is_some() {
                found.push(talks.clone());
            }
            let side = talks.state().table.turn.side;
            let next = adviser::next(&SeatView::new(&talks, side), &repertoire).unwrap();
            talks.play(side, next.what.a_move()).unwrap();
        }
    }
    found
}

/// Every position of a game of `year` in which Tokyo does what it is told and Moscow plays a style, at Tokyo's turns.
fn told(year: &str, style: &str, seed: u64) -> Vec<Negotiation> {
    let scenario = Arc::new(check::scenario(&store::shipped_scenario(year).unwrap()).unwrap());
    let style = style::read(&store::shipped_style(style).unwrap()).unwrap();
    let (repertoire, moscow) = (Repertoire::default(), seated(style, ai::Level::Even));
    let mut talks = Negotiation::open(scenario, seed).0;
    let mut found = Vec::new();
    while !talks.state().table.is_over() {
        let side = talks.state().table.turn.side;
        let view = SeatView::new(&talks, side);
        let a_move = if side == Side::Tokyo {
            found.push(talks.clone());
            let decision = adviser::sensible_choice(&view).map(|best| best.a_move());
            let next = || adviser::next(&view, &repertoire).unwrap().what.a_move();
            decision.unwrap_or_else(next)
        } else {
            moscow.choose(&view).unwrap().a_move
        };
        talks.play(side, a_move).unwrap();
    }
    found
}

#[test]
fn a_concession_is_named_of_the_track_of_the_text_it_begins_from() {
    let mut found = 0;
    for talks in told("2022", "prosecutor", 3) {
        let view = SeatView::new(&talks, Side::Tokyo);
        let (common, table) = (view.common(), view.table());
        let Some(text) = table.positions[Side::Tokyo] else { continue };
        let Some(concession) = adviser::advise(&view).other.concession else { continue };
        let track = table.track_of(common, &text);
        assert!(common.tracks[track].issues.contains(&concession.clause.issue));
        found += 1;
    }
    assert!(found > 0);
}

#[test]
fn of_a_side_that_has_spoken_of_another_track_it_says_that_it_has_said_nothing_of_this() {
    let repertoire = Repertoire::default();
    let mut found = 0;
    for talks in told("2022", "prosecutor", 3) {
        let view = SeatView::new(&talks, Side::Tokyo);
        let next = adviser::next(&view, &repertoire).unwrap();
        let mut asks = [Some(next.what), next.then].into_iter().flatten();
        let is_asking = asks.any(|thought| thought.asking().is_some());
        if next.heard.elsewhere == 0 || !is_asking {
            continue;
        }
        let wording = Wording::new(Language::English).with_names(view.common(), Usage::Neutral);
        let mut page = Page::new(&wording);
        pages::advice_on_next(&mut page, &view, &next);
        let said = set(&page, 4000);
        assert!(!said.contains("has said nothing yet"), "{said}");
        assert!(!said.contains("which has tabled nothing yet"), "{said}");
        if next.heard.here == 0 {
            assert!(said.contains("has put no text on this yet"), "{said}");
            found += 1;
        }
    }
    assert!(found > 1, "{found}");
}

#[test]
fn nothing_named_beside_what_could_be_signed_is_better_than_it() {
    // What a text may be expected to bring: its gain if both homes pass it, the dread of a refusal at the own if not.
    let brings = |gain: Utility, chance: Permille, taken: Permille| {
        let (passes, fails) = (i64::from(chance.0), i64::from(chance.rest().0));
        (gain.0 * passes - 5000 * fails) / 1000 * i64::from(taken.0) / 1000
    };
    let repertoire = Repertoire::default();
    let mut compared = 0;
    for (year, style) in [("1956", "showman"), ("1998", "showman"), ("2016", "legalist")] {
        for talks in told(year, style, 2).iter().step_by(3) {
            let view = SeatView::new(talks, Side::Tokyo);
            let Some(advice) = adviser::reach(&view, &repertoire) else { continue };
            let Some((reach, text)) = advice.found else { continue };
            let Some(other) = reach.likelier else { continue };
            let gain = text.worth - text.least;
            let best = brings(gain, text.chance, reach.taken);
            let then = brings(gain - other.cost, other.chance, other.taken);
            assert!(then <= best + 1, "{year}: {reach:?} {text:?}");
            compared += 1;
        }
    }
    assert!(compared > 5, "{compared}");
}

#[test]
fn the_choice_advised_is_never_both_worth_less_and_less_likely_than_the_next() {
    let mut compared = 0;
    for (year, style) in [("1956", "showman"), ("2016", "legalist"), ("2022", "prosecutor")] {
        for talks in told(year, style, 1) {
            let Some(best) = adviser::sensible_choice(&SeatView::new(&talks, Side::Tokyo)) else {
                continue;
            };
            let (Some((_, next)), Some((with, without))) = (best.runner_up, best.chances) else {
                continue;
            };
            let told = |worth: Utility| rounded(worth);
            let is_worth_no_more = best.worth <= next || told(best.worth) == told(next);
            assert!(!(is_worth_no_more && with < without), "{year}: {best:?}");
            compared += 1;
        }
    }
    assert!(compared > 3, "{compared}");
}

#[test]
fn the_advice_to_tokyo_at_the_opening_reads_well() {
    insta::assert_snapshot!(page(&talks(&history(), &[]), Side::Tokyo));
}

#[test]
fn the_advice_to_moscow_at_its_first_turn_reads_well() {
    insta::assert_snapshot!(page(&talks(&history(), &["hold"]), Side::Moscow));
}

#[test]
fn the_advice_in_the_midst_of_talks_reads_well() {
    let lines = [
        "consult mainstream",
        "propose private relations=a territory=a form=a internees=b un=a",
        "propose private relations=a territory=e form=a un=c",
        "gesture garden_tea",
        "propose private relations=a territory=d form=a un=b",
    ];
    insta::assert_snapshot!(page(&talks(&history(), &lines), Side::Tokyo));
}

#[test]
fn what_the_other_side_keeps_to_itself_changes_no_advice() {
    let secrets = |side: &str, leader: &str, faction: &str| {
        [
            change(format!("sides.{side}.factions.{faction}.disposition"), -20),
            change(format!("sides.{side}.factions.{faction}.positions"), "[]"),
            change(format!("sides.{side}.leaders.{leader}.honour_share"), 900),
            change(format!("sides.{side}.leaders.{leader}.loss_aversion"), 3500),
            change(format!("sides.{side}.no_agreement"), "[-60]"),
        ]
    };
    for (side, other, leader, faction) in [
        (Side::Tokyo, "moscow", "khrushchev", "molotov"),
        (Side::Moscow, "tokyo", "hatoyama", "yoshida"),
    ] {
        let plain = SeatView::new(&talks(&history(), &["hold"]), side);
        let scenario = changed(crate::common::HISTORY, &secrets(other, leader, faction));
        let else_weighed = SeatView::new(&talks(&scenario, &["hold"]), side);
        assert_eq!(adviser::advise(&plain), adviser::advise(&else_weighed));
    }
}

#[test]
fn moods_nobody_has_sounded_out_change_no_advice() {
    let scenario = history();
    for side in Side::BOTH {
        let advice = [-3, 0, 3].map(|level| {
            let deal = Deal::new(&scenario, 5).with_moods(side, Level(level));
            let talks = Negotiation::open_on(Arc::clone(&scenario), deal).0;
            adviser::advise(&SeatView::new(&talks, side))
        });
        assert!(advice.iter().all(|one| *one == advice[0]));
    }
}

#[test]
fn what_is_worth_less_than_no_agreement_is_never_advised() {
    let mut seen = 0;
    for talks in positions() {
        for side in Side::BOTH {
            let view = SeatView::new(&talks, side);
            for text in Side::BOTH.iter().flat_map(|by| &view.table().tabled[*by]) {
                let draft = &text.draft;
                let text = adviser::about(&view, draft);
                assert_eq!(text.counsel == Counsel::WorthLess, text.worth < text.least);
                let bad = matches!(text.counsel, Counsel::WorthLess | Counsel::TooUnlikely);
                let mend = text.counsel == Counsel::MendFirst;
                assert!(text.prospect > Utility::ZERO || bad || mend);
                seen += 1;
            }
        }
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn every_text_named_is_permitted_or_says_why_not_yet() {
    for talks in positions() {
        for side in Side::BOTH {
            let view = SeatView::new(&talks, side);
            for text in texts(&adviser::advise(&view)) {
                let refused = view.permit(Move::Propose(Channel::Private, text.draft)).err();
                assert_eq!(text.not_yet, refused);
                assert_eq!(text.worth, view.value(&text.draft).total);
                assert_eq!(text.chance, view.standing().chance(&text.draft));
            }
        }
    }
}

#[test]
fn nothing_is_advised_that_may_not_be_done_or_signs_at_a_loss() {
    let (mut asked, mut seen) = (0, 0);
    for talks in positions() {
        let side = talks.state().table.turn.side;
        let view = SeatView::new(&talks, side);
        let next = adviser::advise(&view).next.unwrap();
        for thought in [Some(next.what), next.then].into_iter().flatten() {
            assert!(view.standing().loss_by(thought.a_move()).is_none(), "{thought:?}");
            asked += u32::from(matches!(thought, Thought::Ask(_)));
        }
        assert!(view.permit(next.what.a_move()).is_ok(), "{:?}", next.what);
        let other = SeatView::new(&talks, side.other());
        assert_eq!(adviser::advise(&other).next, None);
        seen += 1;
    }
    assert!(seen > 20 && asked > 10, "{seen} and {asked}");
}

#[test]
fn what_is_said_of_the_text_on_the_table_and_what_to_do_agree() {
    let (mut lets_lie, mut takes) = (0, 0);
    for talks in answering() {
        let advice = adviser::advise(&SeatView::new(&talks, talks.state().table.turn.side));
        let (Some(next), Some(text)) = (&advice.next, &advice.text) else { continue };
        let accepts = |thought: &Thought| matches!(thought, Thought::Accept(_));
        let takes_it = accepts(&next.what) || next.then.as_ref().is_some_and(accepts);
        match text.counsel {
            Counsel::AskOn => {
                assert!(text.instead.unwrap() > text.prospect || next.lies.is_some());
                assert!(!takes_it);
                lets_lie += 1;
            }
            Counsel::WorthLess | Counsel::TooUnlikely => assert!(!takes_it),
            Counsel::Sign | Counsel::MendFirst | Counsel::Risky => takes += u32::from(takes_it),
        }
    }
    assert!(lets_lie > 0 && takes > 0, "{lets_lie} and {takes}");
}

#[test]
fn what_opens_later_is_what_the_dates_of_the_scenario_say() {
    let scenario = history();
    let common = &scenario.common;
    let talks = talks(&scenario, &[]);
    let view = SeatView::new(&talks, Side::Tokyo);
    let opens = adviser::advise(&view).next.unwrap().opens;
    assert!(!opens.is_empty());
    for opening in &opens {
        for clause in &opening.clauses {
            let issue = &common.issues[clause.issue];
            let from = issue.window.from.max(issue.options[clause.option].window.from);
            assert_eq!(from, opening.round);
        }
    }
    let told: usize = opens.iter().map(|opening| opening.clauses.len()).sum();
    let dated = common.issues.values().flat_map(|issue| {
        issue.choices().filter(|option| {
            let dated = issue.window.from.max(issue.options[*option].window.from) > Round(0);
            dated && *option != issue.status_quo
        })
    });
    assert_eq!(told, dated.count());
}

#[test]
fn texts_good_for_the_other_are_likely_and_worth_signing() {
    let mut named = 0;
    for talks in positions() {
        for side in Side::BOTH {
            let advice = adviser::advise(&SeatView::new(&talks, side));
            for text in advice.home.for_them.iter().chain(&advice.home.for_us) {
                assert!(text.chance >= LIKELY && text.prospect > Utility::ZERO);
                assert_eq!(text.counsel, Counsel::Sign);
                named += 1;
            }
            let order = advice.home.for_them.windows(2);
            assert!(order.into_iter().all(|two| two[0].reckoned >= two[1].reckoned));
        }
    }
    assert!(named > 30, "{named}");
}

#[test]
fn a_home_move_named_does_what_is_said_of_it() {
    let mut named = 0;
    for talks in positions() {
        let side = talks.state().table.turn.side;
        for text in texts(&adviser::advise(&SeatView::new(&talks, side))) {
            let Some(remedy) = text.remedy else { continue };
            let mut after = talks.clone();
            after.play(side, remedy.a_move).unwrap();
            if after.state().table.phase == talks.state().table.phase {
                assert_eq!(after.standing(side).chance(&text.draft), remedy.after);
                named += 1;
            }
        }
    }
    assert!(named > 10, "{named}");
}

#[test]
#[ignore = "prints how long advice takes; run with --release"]
fn advice_is_given_while_one_waits() {
    for talks in positions() {
        let view = SeatView::new(&talks, talks.state().table.turn.side);
        let start = Instant::now();
        let advice = adviser::advise(&view);
        eprintln!("round {}: {:?}", view.table().round.0, start.elapsed());
        assert!(texts(&advice).count() < 10);
    }
}

#[test]
fn what_could_be_signed_in_the_end_fits_together_and_is_worth_having_at_home() {
    let repertoire = Repertoire::default();
    let (mut named, mut asked) = (0, 0);
    for talks in positions().iter().step_by(4) {
        let side = talks.state().table.turn.side;
        let view = SeatView::new(talks, side);
        let Some(advice) = adviser::reach(&view, &repertoire) else { continue };
        asked += 1;
        let Some((reach, text)) = advice.found else { continue };
        named += 1;
        assert_eq!(reach.draft, text.draft);
        assert!(text.worth > text.least, "{text:?}");
        assert!(text.chance >= Permille(500), "{text:?}");
        let common = &talks.scenario().common;
        assert!(common.package(reach.draft).is_ok());
        if let Some(found) = reach.likelier {
            assert!(found.taken > reach.taken && found.chance >= Permille(500), "{found:?}");
            assert!(common.package(reach.draft.with(found.clause)).is_ok());
        }
    }
    assert!(asked > 3 && named * 2 > asked, "{named} of {asked}");
}

#[test]
fn why_no_agreement_counts_what_it_counts_adds_up_for_whoever_asks() {
    let scenario = history();
    let talks = talks(&scenario, &[]);
    let wording = Wording::new(Language::English);
    let view = SeatView::new(&talks, Side::Tokyo);
    let mut page = Page::new(&wording);
    pages::why(&mut page, &view, "no agreement", None).unwrap();
    let said = set(&page, 200);
    // Interest −12, and 4 of honour at the honour share of the premier, a half.
    let lines = ["−12: what it is worth", "2: the honour of having refused", "Together: −10."];
    for line in lines {
        assert!(said.contains(line), "{said}");
    }
}
