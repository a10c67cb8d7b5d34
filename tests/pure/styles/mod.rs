//! Styles of opponents: the shipped ones read without a fault, every kind of fault is found at its place, and what is
//! said goes round.
//!
//! Broken files are edits of the legalist. In an edit `«` marks the place that must be reported; it is taken out before
//! the text is read.

mod cases;
mod hostile;
mod spoken;

use two_tables::ai::style::{self, Occasion, Style};
use two_tables::scenario::check;
use two_tables::scenario::clause::Clause;
use two_tables::scenario::id::Side;
use two_tables::store;

/// The sound file that all broken ones are made from.
pub(crate) const LEGALIST: &str = include_str!("../../../assets/styles/legalist.ron");

/// The legalist with `edits` made, each of a text that stands there once; and where the mark stands.
pub(crate) fn edited(edits: &[(&str, &str)]) -> (String, Option<(usize, usize)>) {
    crate::common::edited(LEGALIST, edits)
}

/// The problems of `text`, each as `line:column path id`.
pub(crate) fn report(text: &str) -> Vec<String> {
    let problems = style::read(text).err().unwrap_or_default();
    problems.iter().map(|problem| crate::common::line(problem, text)).collect()
}

pub(crate) fn shipped(name: &str) -> Style {
    let text = store::shipped_style(name).unwrap();
    style::read(&text).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"))
}

#[test]
fn the_shipped_styles_read_without_a_fault_and_are_called_what_their_files_are() {
    let names = store::shipped_styles();
    assert_eq!(names, ["besieger", "dealmaker", "giver", "legalist", "prosecutor", "showman"]);
    for name in names {
        assert_eq!(shipped(&name).id, name);
    }
}

#[test]
fn every_shipped_style_has_something_to_say_on_every_occasion() {
    for name in store::shipped_styles() {
        let style = shipped(&name);
        for occasion in Occasion::ALL {
            let count = style.speeches.all(occasion).len();
            let often = matches!(
                occasion,
                Occasion::Propose
                    | Occasion::Insist
                    | Occasion::Concede
                    | Occasion::Refuse
                    | Occasion::Hold
            );
            assert!(count >= if often { 8 } else { 3 }, "{name}, {}: {count}", occasion.word());
        }
        let line = style.character.en.clone();
        assert!(line.len() <= 110, "{line}");
    }
}

#[test]
fn no_sentence_of_a_shipped_style_is_said_twice() {
    let mut said = std::collections::BTreeSet::new();
    for name in store::shipped_styles() {
        let style = shipped(&name);
        for occasion in Occasion::ALL {
            let own = Side::BOTH.into_iter().flat_map(|side| style.speeches.own(side, occasion));
            for text in style.speeches.all(occasion).into_iter().chain(own) {
                assert!(said.insert(text.en.clone()), "{}", text.en);
            }
        }
    }
}

/// A clause to speak about.
fn clause() -> Clause {
    let text = store::shipped_scenario("1956").unwrap();
    let scenario = check::scenario(&text).unwrap();
    let issue = scenario.common.issue_called("territory").unwrap();
    Clause { issue, option: scenario.common.issues[issue].status_quo }
}

#[test]
fn a_sentence_comes_again_only_when_the_common_ones_have_been_gone_round() {
    let about = clause();
    for name in store::shipped_styles() {
        for (side, occasion) in Side::BOTH.into_iter().flat_map(|s| Occasion::ALL.map(|o| (s, o))) {
            let speeches = shipped(&name).in_seat(side).speeches;
            for about in [None, Some(about)] {
                let plain = speeches.all(occasion).into_iter();
                let round = plain.filter(|text| !text.en.contains("{clause}")).count();
                let say = |turn| speeches.say(occasion, turn, about).unwrap().text.en;
                for (turn, later) in (0..20).flat_map(|t| (1..round).map(move |l| (t, t + l))) {
                    assert_ne!(say(turn), say(later), "{name}, {side}: {turn} and {later}");
                }
            }
            assert!(speeches.say(occasion, usize::MAX, None).is_some());
        }
    }
}

#[test]
fn two_opponents_of_one_style_never_say_the_same_in_one_round() {
    let about = clause();
    for name in store::shipped_styles() {
        let speeches = Side::BOTH.map(|side| shipped(&name).in_seat(side).speeches);
        for (occasion, turn) in Occasion::ALL.into_iter().flat_map(|o| (0..40).map(move |t| (o, t)))
        {
            for abouts in [[None, None], [Some(about), None], [None, Some(about)], [Some(about); 2]]
            {
                let [one, other] =
                    [0, 1].map(|seat| speeches[seat].say(occasion, turn, abouts[seat]).unwrap());
                assert_ne!(one.text, other.text, "{name}, {}, {turn}", occasion.word());
            }
        }
    }
}

#[test]
fn a_capital_has_sentences_of_its_own_and_the_other_never_says_them() {
    let style = shipped("dealmaker");
    let said = |seat: Option<Side>| -> Vec<String> {
        let seated = seat.map_or_else(|| style.clone(), |side| style.clone().in_seat(side));
        (0..40).map(|t| seated.speeches.say(Occasion::Hold, t, None).unwrap().text.en).collect()
    };
    for side in Side::BOTH {
        let own = &style.speeches.own(side, Occasion::Hold)[0].en;
        assert_eq!(said(Some(side)).iter().filter(|line| *line == own).count(), 1);
        assert!(!said(Some(side.other())).contains(own));
        assert!(!said(None).contains(own));
    }
}

#[test]
fn an_occasion_without_sentences_is_passed_in_silence() {
    let start = LEGALIST.find("        hold: [").unwrap();
    let end = LEGALIST.find("        leave: [").unwrap();
    for instead in ["", "        hold: [],\n"] {
        let text = format!("{}{instead}{}", &LEGALIST[..start], &LEGALIST[end..]);
        let style = style::read(&text).unwrap();
        assert_eq!(style.speeches.say(Occasion::Hold, 0, None), None);
        assert!(style.speeches.say(Occasion::Leave, 0, None).is_some());
    }
}

#[test]
fn the_numbers_and_rules_of_the_file_are_those_of_the_style() {
    use two_tables::ai::style::{Bidding, HomeRule, SignalRule};
    use two_tables::units::Permille;
    let style = shipped("legalist");
    let bidding = Bidding {
        opening: Permille(840),
        haste: Permille(520),
        reciprocity: Permille(900),
        offence: Permille(45),
        pride: Permille(500),
        least_chance: Permille(550),
        warmth: Permille(150),
        heeds_home: Permille::WHOLE,
    };
    assert_eq!(style.bidding, bidding);
    let home = [HomeRule::SoundOut, HomeRule::Mend, HomeRule::PledgeSafely, HomeRule::Justify];
    assert_eq!(style.home, home);
    assert_eq!(style.signals.first(), Some(&SignalRule::ReturnGesture));
}
