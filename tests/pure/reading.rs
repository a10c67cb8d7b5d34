//! What is read off a view once: how a faction leans, whose turn it is and what waits, against the rules and the page.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::{Draw, history, historys_course};
use two_tables::negotiation::moves::{Kind, Move, offered};
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::ratification::{Decider, Support};
use two_tables::negotiation::state::Phase;
use two_tables::pages::{self, Known, Leaning, Left, Outlook, Page, Turn, Waiting, as_it_seems};
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::terminal::set;
use two_tables::units::Points;
use two_tables::view::SeatView;
use two_tables::wording::{Wording, moment_in_full};

#[test]
fn a_faction_at_minus_three_is_divided_and_each_leaning_has_its_bounds() {
    let at = |points| Support { score: Points(points), reasons: Vec::new(), cap: None };
    let leans = |points| Leaning::of(&at(points));
    assert_eq!(leans(-3), Leaning::Divided);
    let bounds = [
        (-15, Leaning::Against),
        (-14, Leaning::RatherAgainst),
        (-5, Leaning::RatherAgainst),
        (-4, Leaning::Divided),
        (0, Leaning::Divided),
        (1, Leaning::RatherFor),
        (14, Leaning::RatherFor),
        (15, Leaning::For),
    ];
    for (points, leaning) in bounds {
        assert_eq!(leans(points), leaning, "{points}");
    }
}

#[test]
fn who_crosses_a_red_line_never_votes_for_it_whatever_the_score() {
    let mut capped = 0;
    let (mut talks, _) = Negotiation::open(history(), 4);
    for (side, line) in historys_course() {
        for seat in Side::BOTH {
            let view = SeatView::new(&talks, seat);
            let Some(draft) = last_text(&view) else { continue };
            let forecast = view.forecast(&draft);
            let likely = Outlook::of(&forecast) == Outlook::Passes;
            assert_eq!(likely, forecast.chance.0 >= 500);
            let passes = as_it_seems(&forecast.expected).id == "verdict-passes";
            assert_eq!(passes, forecast.expected.passes());
            for support in forecast.expected.factions.values() {
                let leaning = Leaning::of(support);
                assert_eq!(leaning == Leaning::Never, support.cap.is_some());
                let by_line = matches!(leaning.decider(support), Decider::RedLine(_));
                assert_eq!(by_line, support.cap.is_some());
                capped += usize::from(by_line);
            }
        }
        let common = &talks.scenario().common;
        let a_move = notation::parse(common, &talks.state().table, side, line).unwrap();
        talks.play(side, a_move).unwrap();
    }
    assert!(capped > 0, "no red line");
}

/// The last text of either side.
fn last_text(view: &SeatView) -> Option<two_tables::scenario::clause::Draft> {
    let table = view.table();
    table.positions[view.side()].or(table.positions[view.side().other()])
}

/// Everything `view` is told on the page of where things stand, in the words of `wording`.
fn told(wording: &Wording, view: &SeatView) -> String {
    let mut page = Page::new(wording);
    pages::state(&mut page, view);
    set(&page, 10_000)
}

/// Looks at one position from one seat.
fn look(wording: &Wording, view: &SeatView, met: &mut BTreeSet<String>) {
    let (turn, page) = (Turn::of(view), told(wording, view));
    met.insert(format!("{turn:?}"));
    assert_eq!(turn.left(view).is_some(), view.is_own_turn(), "{turn:?}");
    if let Some(left) = turn.left(view) {
        assert!(page.contains(&wording.say(&left)), "{turn:?} in\n{page}");
    }
    let may = |kind| view.table().turn.has_left(kind);
    match turn {
        Turn::Own(left) => {
            let (home, signal) = (may(Kind::Home), may(Kind::Signal));
            assert_eq!(matches!(left, Left::Both | Left::Home), home);
            assert_eq!(matches!(left, Left::Both | Left::Signal), signal);
        }
        Turn::Initialling => assert_eq!(view.permit(Move::Initial), Ok(())),
        Turn::Overtaken => assert!(view.permit(Move::Initial).is_err()),
        Turn::Interval => assert_eq!(view.permit(Move::Hold), Ok(())),
        Turn::Over => assert!(view.table().is_over()),
        Turn::Theirs(side) => assert_eq!(side, view.side().other()),
    }
    for waits in pages::waiting(view) {
        let kind = match waits {
            Waiting::Decision(_) => "decision".to_owned(),
            Waiting::Offer { offer, .. } => format!("offer {:?}", Known::of(&offer)),
            Waiting::Replaced { .. } => "replaced".to_owned(),
            Waiting::AtStake(draft) => {
                assert_eq!(view.table().text_at_stake(), Some(draft));
                "at stake".to_owned()
            }
            Waiting::Trade(_) => "trade".to_owned(),
            Waiting::Gesture(_) => "gesture".to_owned(),
            Waiting::Insult => "insult".to_owned(),
        };
        met.insert(kind);
        if let Some(line) = waits.line(view) {
            assert!(page.contains(&wording.say(&line)), "{waits:?} in\n{page}");
        }
    }
}

#[test]
fn the_page_says_whose_turn_it_is_what_is_left_and_all_that_waits() {
    let wording = Wording::new(Language::English);
    let mut met = BTreeSet::new();
    for seed in 0..6 {
        let (mut talks, mut draw) = (Negotiation::open(history(), seed).0, Draw::new(seed));
        for _ in 0..200 {
            for side in Side::BOTH {
                look(&wording, &SeatView::new(&talks, side), &mut met);
            }
            if talks.state().table.is_over() {
                break;
            }
            let side = talks.state().table.turn.side;
            let view = SeatView::new(&talks, side);
            let moves = offered(&view.standing());
            let a_move = draw.one_of(&moves);
            talks.play(side, a_move).unwrap();
        }
    }
    let (mut talks, _) = Negotiation::open(history(), 4);
    for (side, line) in historys_course() {
        let common = &talks.scenario().common;
        let a_move = notation::parse(common, &talks.state().table, side, line).unwrap();
        talks.play(side, a_move).unwrap();
        for side in Side::BOTH {
            look(&wording, &SeatView::new(&talks, side), &mut met);
        }
    }
    for kind in ["Own(Both)", "Interval", "Over", "at stake", "offer Private", "gesture"] {
        assert!(met.contains(kind), "no {kind} in {met:?}");
    }
}

#[test]
fn who_types_is_told_the_words_and_who_points_is_not() {
    let (typed, pointed) =
        (Wording::new(Language::English), Wording::new(Language::English).for_pointing());
    let mut asked = 0;
    let (mut talks, _) = Negotiation::open(history(), 4);
    for (side, line) in historys_course() {
        let view = SeatView::new(&talks, side);
        if Turn::of(&view) == Turn::Initialling {
            let left = Turn::Initialling.left(&view).unwrap();
            assert!(typed.say(&left).contains("(initial)"));
            assert!(!pointed.say(&left).contains('('), "{}", pointed.say(&left));
            asked += 1;
        }
        let common = &talks.scenario().common;
        let a_move = notation::parse(common, &talks.state().table, side, line).unwrap();
        talks.play(side, a_move).unwrap();
    }
    assert!(asked > 0, "history initials a text");
}

#[test]
fn after_the_signature_nothing_stands_under_the_date_of_the_round() {
    let wording = Wording::new(Language::English);
    let (mut talks, _) = Negotiation::open(history(), 4);
    let mut seen = 0;
    for (side, line) in historys_course() {
        let common = Arc::clone(&talks.scenario().common);
        let a_move = notation::parse(&common, &talks.state().table, side, line).unwrap();
        talks.play(side, a_move).unwrap();
        let table = &talks.state().table;
        let page = told(&wording, &SeatView::new(&talks, side));
        let heading = page.lines().find(|line| !line.is_empty()).unwrap().to_owned();
        let signed = matches!(table.phase, Phase::Interval { .. });
        assert_eq!(heading.starts_with("After the signature"), signed, "{heading}");
        assert_eq!(heading.starts_with("Round"), !signed, "{heading}");
        let when = wording.say(&moment_in_full(&common, table));
        assert_eq!(when.contains("1955") || when.contains("1956"), !signed, "{when}");
        seen += usize::from(signed);
    }
    assert!(seen > 0, "signed and voted on");
}

#[test]
fn a_text_explained_and_a_text_forecast_come_to_the_same_once_a_mood_is_known() {
    let scenario = history();
    let text = scenario.history.package.draft();
    let wording = Wording::new(Language::English);
    let said = |write: &dyn Fn(&mut Page<'_>)| {
        let mut page = Page::new(&wording);
        write(&mut page);
        set(&page, 100)
    };
    let mut turned = 0;
    for seed in 0..8 {
        let mut talks = Negotiation::open(Arc::clone(&scenario), seed).0;
        while talks.state().table.round.0 < 4 {
            let side = talks.state().table.turn.side;
            let moves = SeatView::new(&talks, side).offered();
            let ask = moves.into_iter().find(|one| matches!(one, Move::Consult(_)));
            talks.play(side, ask.unwrap_or(Move::Hold)).unwrap();
            let view = SeatView::new(&talks, side);
            let (standing, expected) = (view.standing(), view.forecast(&text).expected);
            let explained = said(&|page| pages::verdict(page, &standing, &text));
            let so = said(&|page| page.say(&as_it_seems(&expected)));
            assert!(explained.contains(so.trim()), "{so}\n{explained}");
            let unheard = standing.verdict(&text, &standing.no_shifts());
            turned += usize::from(unheard.passes() != expected.passes());
        }
    }
    assert!(turned > 0, "what was sounded out never made a difference");
}
