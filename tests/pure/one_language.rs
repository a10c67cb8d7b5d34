//! No sentence escapes the language that is spoken: whole games and every fault in the accented one, without a plain word.
#![cfg(debug_assertions)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::sync::Arc;

use crate::checker::cases::CASES;
use crate::common::plain_words::Allowed;
use crate::common::{Draw, HISTORY, Policy, TUTORIAL, happenings, history};
use two_tables::negotiation::event::{Cause, Event};
use two_tables::negotiation::ledger::Audience;
use two_tables::negotiation::moves::{Move, Verb};
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::rule::Rule;
use two_tables::scenario::check;
use two_tables::scenario::id::{BySide, Side};
use two_tables::scenario::length::Length;
use two_tables::sentence::{Blank, Language, Message};
use two_tables::store::{Seated, Terms};
use two_tables::terminal::{Game, Input, Stopped};
use two_tables::view::SeatView;
use two_tables::wording::{self, Press, Usage, Wording, problem_line};

/// Lines typed beforehand by somebody who means every move, and says so in his language.
struct Typed(Vec<String>, String);

impl Input for Typed {
    fn line(&mut self, prompt: &str, out: &mut dyn Write) -> io::Result<Option<String>> {
        writeln!(out, "{prompt}")?;
        if prompt.contains("(ý/ñ)") {
            return Ok(Some(self.1.clone()));
        }
        Ok(if self.0.is_empty() { None } else { Some(self.0.remove(0)) })
    }
    fn is_interactive(&self) -> bool {
        true
    }
    fn place(&self) -> Option<(String, usize)> {
        None
    }
}

/// Everything that can be looked at, and much that is mistyped.
fn looks(session: &two_tables::session::Session) -> Vec<String> {
    let common = &session.scenario().common;
    let mut lines: Vec<String> = [
        "",
        "state",
        "sheet",
        "map",
        "home",
        "other",
        "ledger",
        "news",
        "brief",
        "moves",
        "forecast",
        "forecast full",
        "advise",
        "advise next",
        "advise home",
        "advise table",
        "advise text",
        "advise decision",
        "advise nexx",
        "help",
        "help xyzzy",
        "why xyzzy",
        "why text",
        "issue xyzzy",
        "xyzzy",
        "undo",
        "save xyzzy",
        "debrief",
        "999",
        "draft",
        "draft xyzzy=q",
        "draft clear",
        "propose",
        "propose private",
        "propose xyzzy",
        "propose private xyzzy=q",
        "accept xyzzy",
        "consult xyzzy",
        "pay xyzzy 3",
        "pledge xyzzy",
        "hold xyzzy",
        "decline rudely",
        "gesture xyzzy",
        "act xyzzy",
        "accept",
        "initial",
        "take",
        "decide xyzzy xyzzy",
        "trade xyzzy",
        "prepare xyzzy",
        "gloss xyzzy",
    ]
    .map(str::to_owned)
    .to_vec();
    lines.extend(Verb::ALL.map(|verb| format!("help {}", verb.word())));
    lines.extend(["material", "face", "trust", "capital"].map(|meter| format!("why {meter}")));
    for issue in common.issues.values() {
        let last = issue.options.values().next_back().unwrap();
        let clause = format!("{}={}", issue.word, last.word);
        lines.extend([
            format!("issue {}", issue.word),
            format!("draft {clause}"),
            format!("map {clause}"),
            format!("advise text {clause}"),
            format!("forecast full {clause}"),
        ]);
    }
    for side in Side::BOTH {
        let public = &common.sides[side];
        lines.extend(public.factions.values().map(|faction| format!("why {}", faction.word)));
        lines.extend(public.groups.values().map(|group| format!("why {}", group.word)));
        lines.extend(public.bodies.values().map(|body| format!("why {}", body.word)));
    }
    lines
}

/// A whole game of `named` in the terminal against `style`, every page looked at, as it was shown.
fn whole_game(named: &str, style: &str, seed: u64) -> (String, Vec<String>) {
    let terms = Terms {
        scenario: named.to_owned(),
        variant: None,
        length: Length::Full,
        seed,
        side: Some(Side::Tokyo),
        style: Some(style.to_owned()),
        level: None,
    };
    let seated = Seated::begin(&terms).unwrap();
    let introductions = seated.introductions.clone();
    let sitting = seated.sitting();
    let session = sitting.session();
    let wording =
        Wording::new(Language::Accented).with_names(&session.scenario().common, Usage::Neutral);
    let mut lines = looks(session);
    // Some moves by their number, the rest of the game let pass, and everything once more when it is over.
    for round in 0..40 {
        lines.extend(["moves".to_owned(), (round % 5 + 1).to_string(), "hold".to_owned()]);
    }
    lines.extend(vec!["hold".to_owned(); 40]);
    let parts = [
        "",
        "all",
        "history",
        "scores",
        "aftermath",
        "votes",
        "counsel",
        "hindsight",
        "theory",
        "moves",
        "questions",
    ];
    lines.extend(parts.map(|part| format!("debrief {part}")));
    // What is asked of a game that is over is guessed first.
    lines.extend(
        ["what if xyzzy", "what if without 999", "both", "what if", "neither"].map(str::to_owned),
    );
    lines.extend(["debrief xyzzy", "news", "ledger", "home", "advise", "hold"].map(str::to_owned));
    let typed = lines.clone();
    let (mut input, mut out) = (Typed(lines, "Ý".to_owned()), Vec::new());
    for who in &introductions {
        writeln!(out, "{}", wording.say(who)).unwrap();
    }
    let mut game = Game::new(sitting, wording, &mut input, &mut out);
    assert_eq!(game.play().unwrap(), Stopped::Over);
    assert!(game.sitting.session().revision() > 10, "moves are made where they are meant");
    (String::from_utf8(out).unwrap(), typed)
}

fn assert_accented(scenario: &str, lines: &[String], shown: &str) {
    let allowed = Allowed::new(scenario, lines.iter().map(String::as_str));
    let escaped = allowed.escaped(shown);
    let at: Vec<&str> =
        shown.lines().filter(|line| !allowed.escaped(line).is_empty()).take(20).collect();
    assert!(escaped.is_empty(), "{escaped:?} in\n{}", at.join("\n"));
}

#[test]
fn a_whole_game_of_the_tutorial_says_nothing_in_plain_english() {
    let (shown, lines) = whole_game("tutorial", "showman", 3);
    assert!(shown.contains("Đéƀříéƒ") && shown.len() > 20_000, "{}", shown.len());
    assert_accented(TUTORIAL, &lines, &shown);
}

#[test]
fn a_whole_game_of_1956_says_nothing_in_plain_english() {
    let (shown, lines) = whole_game("1956", "legalist", 5);
    assert!(shown.contains("Đéƀříéƒ") && shown.len() > 100_000, "{}", shown.len());
    assert_accented(HISTORY, &lines, &shown);
}

#[test]
fn every_happening_and_headline_is_worded() {
    let scenario = history();
    let accented = Wording::new(Language::Accented).with_names(&scenario.common, Usage::Neutral);
    let happened: BTreeMap<_, _> =
        scenario.events.iter().map(|(id, event)| (id, event.clone())).collect();
    let mut shown = String::new();
    let mut press = Press::default();
    let quiet = scenario.common.opening_status_quo();
    for by in Side::BOTH {
        for what in happenings(&scenario, by) {
            let event =
                Event { what, cause: Cause::Course, audience: Audience::World, rule: Rule::Order };
            for viewer in Side::BOTH {
                let told = wording::happening(&scenario.common, &happened, viewer, &quiet, &event);
                shown.extend(told.map(|told| accented.say(&told) + "\n"));
            }
            let printed = press.headlines(&scenario.common, &happened, &event);
            for headline in [printed.tokyo, printed.moscow].into_iter().flatten() {
                shown += &(accented.say(&headline) + "\n");
            }
        }
    }
    assert!(shown.lines().count() > 100);
    assert_accented(HISTORY, &[], &shown);
}

#[test]
fn every_refusal_random_play_meets_is_worded() {
    let scenario = history();
    let accented = Wording::new(Language::Accented).with_names(&scenario.common, Usage::Neutral);
    let (policy, mut kinds, mut shown) = (Policy::new(&scenario), BTreeSet::new(), String::new());
    for seed in 1..=3 {
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), seed);
        let (mut draw, mut all) = (Draw::new(seed), BySide::<Vec<Move>>::default());
        while !talks.state().table.is_over() {
            let side = talks.state().table.turn.side;
            let view = SeatView::new(&talks, side);
            // What was permitted earlier may be refused now.
            let seen = &mut all[side];
            for a_move in seen.iter() {
                if let Err(why) = view.permit(*a_move) {
                    let told = wording::refusal(view.common(), side, &why);
                    if kinds.insert((told.id, a_move.verb())) {
                        shown += &(accented.say(&told) + "\n");
                        let what = wording::describe_move(
                            view.common(),
                            &view.table().status_quo,
                            side,
                            a_move,
                        );
                        shown += &(accented.say(&what) + "\n");
                    }
                }
            }
            seen.extend(
                view.offered()
                    .into_iter()
                    .filter(|one| !seen.contains(one))
                    .take(8)
                    .collect::<Vec<_>>(),
            );
            let a_move = policy.choose(&talks, &mut draw);
            talks.play(side, a_move).unwrap();
        }
    }
    let ids: BTreeSet<&str> = kinds.iter().map(|(id, _)| *id).collect();
    assert!(ids.len() > 8, "few refusals met: {ids:?}");
    assert_accented(HISTORY, &[], &shown);
}

#[test]
fn every_kind_of_problem_is_worded() {
    let accented = Wording::new(Language::Accented);
    let mut wrong = Vec::new();
    for case in CASES {
        let (text, _) = crate::checker::edited(case.edits);
        for problem in check::scenario(&text).unwrap_err() {
            // What may be written in the field is written so in every language.
            let choices = problem.what.blanks.iter().filter(|(name, _)| *name == "choices");
            let choices: Vec<String> = choices
                .flat_map(|(_, blank)| words_of(blank))
                .chain(["mine.ron".to_owned(), problem.path.clone()])
                .collect();
            let allowed = Allowed::new(&text, choices.iter().map(String::as_str))
                .with_fields(&text)
                .with_records();
            let said = accented.say(&problem_line("mine.ron", &text, &problem));
            // What stands in straight quotation marks is quoted from the file, and the number of a character is no word.
            let ours: String = said.split('"').step_by(2).collect::<Vec<_>>().join(" ");
            let ours = ours.replace("U+FF0C", "");
            let escaped = allowed.escaped(&ours);
            if !escaped.is_empty() {
                wrong.push(format!("{}: {escaped:?} in {said}", case.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn words_of(blank: &Blank) -> Vec<String> {
    match blank {
        Blank::Word(word) => vec![word.clone()],
        Blank::List(items) => items.iter().flat_map(words_of).collect(),
        Blank::Text(_) | Blank::Called { .. } | Blank::Number(_) | Blank::Sentence(_) => Vec::new(),
    }
}

#[test]
fn text_that_cannot_be_read_is_told_in_the_language_too() {
    let accented = Wording::new(Language::Accented);
    for text in [
        "(",
        "(a: 1",
        "(a: [1, 2)",
        "(a 1)",
        "(a: \"x)",
        "(a: 1) b",
        "(a: \"\\q\")",
        "/* (",
        "[]",
        "{",
        "(a: 1 b: 2)",
        "(a: 'x)",
        "(a:)",
        "(a: 1,, b: 2)",
        "(1a: 2)",
        "#![x]",
        "\u{0}",
        "(a: 0x)",
        "(a: 99999999999999999999999)",
        "(a: r#\"x\")",
        "(a: ((((((((((((((((((((((((((1))))))))))))))))))))))))))",
        "(a: tru)",
        "nul",
        "\"x\"",
        "3",
    ] {
        let allowed =
            Allowed::new(text, ["mine.ron"]).with_fields(text).with_fields(TUTORIAL).with_records();
        for problem in check::scenario(text).unwrap_err() {
            let said = accented.say(&problem_line("mine.ron", text, &problem));
            let escaped = allowed.escaped(&said);
            assert!(escaped.is_empty(), "{text:?}: {escaped:?} in {said}");
        }
    }
}

#[test]
fn the_detector_sees_what_escapes() {
    let allowed = Allowed::new(TUTORIAL, ["propose private xyzzy=q"]);
    assert!(allowed.escaped("Ťħíš íš ƒíñé: propose private xyzzy=q, 3 tokyo").is_empty());
    let escaped = allowed.escaped("Ťħíš reading ƒáíłéđ: No such file");
    assert_eq!(escaped.into_iter().collect::<Vec<_>>(), ["No", "file", "reading", "such"]);
    let missing = Wording::new(Language::Accented).say(&Message::new("no-such-sentence"));
    assert!(!allowed.escaped(&missing).is_empty(), "a message nobody wrote is seen");
}
