//! What an opponent says it wants is true, helps, and tells no secret.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::common::{HISTORY, TUTORIAL, checked, play_out};
use two_tables::ai::style;
use two_tables::ai::{
    Choice, Level, Negotiator, Opponent, Rather, Speech, TimeCurve, Want, Why, reckoned,
};
use two_tables::negotiation::moves::{Channel, Kind, Manner, Move, signable};
use two_tables::negotiation::notation::parse_draft;
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::{Language, Message, Text};
use two_tables::store;
use two_tables::units::{Permille, Utility};
use two_tables::view::SeatView;
use two_tables::wording::{Wording, speech};

const STYLES: [&str; 3] = ["legalist", "showman", "dealmaker"];

fn opponent(name: &str, level: Level) -> Opponent {
    Opponent::new(style::read(&store::shipped_style(name).unwrap()).unwrap(), level)
}

/// What lies on the table for `view` to answer.
fn on_the_table(view: &SeatView) -> Option<Draft> {
    view.table().offers[view.side().other()].map(|offer| offer.draft)
}

/// That the text `rather` would change is worth more to it so changed, could be signed so, asks for no more than its `own`
/// text does and not for what that leaves out, and is put in nothing finer than what everyone reckons.
fn rather_is_true(view: &SeatView, draft: &Draft, rather: Rather, own: Option<Draft>) {
    let Rather { of, rather: instead, asked, gain } = rather;
    assert_eq!(draft.clause(of.issue), of);
    let changed = draft.with(instead);
    assert!(view.value(&changed).total > view.value(draft).total, "{of:?} to {instead:?}");
    assert!(signable(&view.standing(), &changed).is_ok());
    let (common, table, side) = (view.common(), view.table(), view.side());
    let worth = |draft: &Draft| reckoned(common, table, side, draft, of.issue);
    assert_eq!(worth(&changed) - worth(draft), gain);
    assert!(gain > 1);
    assert_eq!(asked, own.map(|own| own.clause(of.issue)).filter(|own| *own != instead));
    if let Some(own) = own {
        assert_ne!(own.clause(of.issue), of);
        assert!(worth(&changed) <= worth(&own));
    }
}

/// That what it says of `draft` as it makes `choice` is so.
fn holds(view: &SeatView, draft: Option<Draft>, choice: &Choice, want: Want) {
    let Want { why, rather, .. } = want;
    let put = if let Move::Propose(_, put) = choice.a_move { Some(put) } else { None };
    let own = put.or(view.table().positions[view.side()]);
    let standing = view.standing();
    let worth = |draft: &Draft| view.value(draft).total - standing.no_agreement();
    if let (Some(draft), Some(rather)) = (draft, rather) {
        rather_is_true(view, &draft, rather, own);
        if why == Why::OwnHome {
            let changed = draft.with(rather.rather);
            assert!(view.forecast(&changed).chance > view.forecast(&draft).chance);
        }
    }
    let stopped =
        |by| view.table().stopped.iter().any(|one| Some(one.draft) == draft && one.by == by);
    match (why, draft) {
        (Why::Words, Some(draft)) => assert!(worth(&draft) <= Utility::ZERO),
        (Why::Pride, Some(draft)) => {
            assert!(worth(&draft) > Utility::ZERO);
            assert!(view.forecast(&draft).chance >= Permille(350), "it could be signed");
        }
        (Why::OwnHome, Some(draft)) => {
            assert!(view.forecast(&draft).chance < Permille::WHOLE || stopped(view.side()));
        }
        (Why::OtherHome, _) => assert!(stopped(view.side().other())),
        (Why::Affront, _) => assert!(
            view.ledger().iter().any(|entry| entry.side == view.side() && entry.amount.0 < 0)
        ),
        (Why::Words | Why::Pride | Why::OwnHome, None) => {}
    }
}

/// Puts one text in every turn, and nothing else.
struct Repeater(Draft);

impl Negotiator for Repeater {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let put = Move::Propose(Channel::Private, self.0);
        let moves = [Move::Initial, put, Move::Hold, Move::Decline(Manner::Courteous)];
        let a_move = moves.into_iter().find(|one| view.permit(*one).is_ok())?;
        Some(Choice::because(a_move, Message::new("ai-hold")))
    }
}

/// What it wants, as `says` words it, without the sentence of its style.
fn wanted(wording: &Wording, view: &SeatView, says: &Speech) -> String {
    let bare = Speech { text: Text::default(), ..says.clone() };
    speech(wording, view.common(), &bare).unwrap_or_default()
}

#[test]
fn of_one_text_it_says_nothing_twice_running_and_no_two_wishes_on_an_issue() {
    let scenario = checked(HISTORY);
    let wording = Wording::new(Language::English);
    let (mut again, mut left_out, mut steps) = (0, 0, 0);
    for (name, seed) in STYLES.into_iter().flat_map(|name| [(name, 1), (name, 2)]) {
        let one = opponent(name, Level::Even);
        let (talks, _) = Negotiation::open(Arc::clone(&scenario), seed);
        let view = SeatView::new(&talks, Side::Tokyo);
        let words = "relations=a territory=a form=a internees=b un=a".split(' ');
        let words: Vec<&str> = words.collect();
        let draft = parse_draft(view.common(), view.table(), view.side(), &words).unwrap();
        let other = Repeater(draft);
        let seats = BySide { tokyo: &other as &dyn Negotiator, moscow: &one };
        let mut last = String::new();
        play_out(&scenario, seed, seats, |view, choice| {
            if view.side() != Side::Moscow || choice.a_move.kind() != Kind::Table {
                return;
            }
            let Some(says) = choice.says.as_ref() else { return };
            let said = wanted(&wording, view, says);
            if let Some(Want { rather: Some(rather), again: times, .. }) = says.wants {
                again += u32::from(times > 0);
                left_out += u32::from(said.is_empty());
                steps += u32::from(rather.asked.is_some());
                let named = says.about.filter(|_| says.text.en.contains("{clause}"));
                let is_other = |about: &Clause| {
                    about.issue == rather.of.issue && ![rather.of, rather.rather].contains(about)
                };
                assert!(said.is_empty() || !named.is_some_and(|about| is_other(&about)));
            }
            assert!(said.is_empty() || said != last, "{said}");
            last = said;
        });
    }
    assert!(again > 5 && left_out > 5 && steps > 5, "{again}, {left_out}, {steps}");
}

/// Plays `scenario` and holds everything said; how often each thing was.
fn games(scenario: &Arc<Scenario>, seeds: u64) -> BTreeMap<(Why, bool), usize> {
    let wording = Wording::new(Language::English);
    let mut heard = BTreeMap::new();
    let curve = TimeCurve::conceder();
    for (seed, name) in (1..=seeds).flat_map(|seed| STYLES.map(|name| (seed, name))) {
        let one = opponent(name, Level::Even);
        for side in Side::BOTH {
            let seats = BySide::each(|at| -> &dyn Negotiator {
                if at == side { &one } else { &curve }
            });
            let mut look = |view: &SeatView, choice: &Choice| {
                let Some(says) = &choice.says else { return };
                let Some(want) = says.wants else { return };
                if view.side() != side {
                    return;
                }
                let draft =
                    if view.table().text_at_stake().is_some() { None } else { on_the_table(view) };
                holds(view, draft, choice, want);
                *heard.entry((want.why, want.rather.is_some())).or_default() += 1;
                let Some(said) = speech(&wording, view.common(), says) else {
                    assert!(want.goes_without_saying());
                    return;
                };
                let own = says.text.en.as_str();
                // A clause may be called by a year.
                let plain = said.strip_prefix(own).unwrap_or(&said).to_owned();
                let titles = view.common().issues.values().flat_map(|about| {
                    about.options.values().filter_map(|option| option.title.as_ref())
                });
                let plain = titles.fold(plain, |plain, title| plain.replace(&title.en, ""));
                assert!(!plain.contains(|letter: char| letter.is_ascii_digit()), "{plain}");
                for faction in view.common().sides[side].factions.values() {
                    assert!(!plain.contains(&faction.name.en), "{plain}");
                }
            };
            play_out(scenario, seed, seats, |view, choice| look(view, choice));
        }
    }
    heard
}

#[test]
fn what_an_opponent_says_it_wants_is_true_and_tells_no_number() {
    let mut heard = games(&checked(HISTORY), 4);
    for (what, times) in games(&checked(TUTORIAL), 4) {
        *heard.entry(what).or_default() += times;
    }
    let told = |why| heard.iter().filter(|((of, _), _)| *of == why).map(|(_, n)| n).sum::<usize>();
    assert!(told(Why::Words) > 20, "{heard:?}");
    assert!(told(Why::Pride) > 20, "{heard:?}");
    assert!(told(Why::OwnHome) > 3, "{heard:?}");
    let with_clause: usize =
        heard.iter().filter(|((_, rather), _)| *rather).map(|(_, times)| times).sum();
    let all: usize = heard.values().sum();
    assert!(with_clause * 2 > all, "{heard:?}");
}

#[test]
fn a_refusal_never_goes_without_what_would_change_it() {
    let scenario = checked(HISTORY);
    let mut refusals = 0;
    for name in STYLES {
        let (one, two) = (opponent(name, Level::Even), opponent(name, Level::Hard));
        let seats = BySide { tokyo: &one as &dyn Negotiator, moscow: &two };
        for seed in 1..=3 {
            play_out(&scenario, seed, seats, |view, choice| {
                let offered = on_the_table(view).is_some();
                let declines = matches!(choice.a_move, Move::Decline(_));
                let holds = choice.a_move == Move::Hold
                    && choice.says.as_ref().is_some_and(|says| !says.text.en.is_empty());
                if view.table().text_at_stake().is_none() && offered && (declines || holds) {
                    refusals += 1;
                    assert!(choice.says.as_ref().unwrap().wants.is_some(), "{choice:?}");
                }
            });
        }
    }
    assert!(refusals > 3, "{refusals}");
}
