//! What the game says: sentences read as a person reads them.

use std::fs;
use std::sync::{Arc, LazyLock};

use two_tables::negotiation::event::{Cause, Declined, Event, Happening};
use two_tables::negotiation::ledger::{Act, Audience, Entry};
use two_tables::negotiation::meter::{Factor, Slight, Weighing};
use two_tables::negotiation::moves::{Kind, Manner, Move, offered};
use two_tables::negotiation::notation;
use two_tables::negotiation::outcome::{Ending, Outcome};
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::ratification::{Cap, Decider, Reason, RedLineOf, Term};
use two_tables::negotiation::refusal::Refusal;
use two_tables::negotiation::rule::Rule;
use two_tables::negotiation::value::{ValueSource, ValueTerm};
use two_tables::scenario::Scenario;
use two_tables::scenario::check;
use two_tables::scenario::clause::{Clause, ClauseSet, Misfit};
use two_tables::scenario::happening::{Condition, KnownMeter, Mark, Meter};
use two_tables::scenario::home::AudienceCode;
use two_tables::scenario::id::{
    ActId, BodyId, BySide, ChoiceId, DecisionId, EventId, FactionId, GestureId, GroupId, Id as _,
    MemoryId, Side, TrackId,
};
use two_tables::sentence::{Blank, Language, Message, Text};
use two_tables::units::{Permille, Points, Round, Utility};
use two_tables::view::Happened;
use two_tables::wording::{self, Joining, Usage, Wording};

/// The shipped scenario.
static TEXT: LazyLock<String> = LazyLock::new(|| {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/1956.ron")).unwrap()
});
/// All its events, as if every one had taken place.
static HAPPENED: LazyLock<Happened> =
    LazyLock::new(|| SCENARIO.events.iter().map(|(id, event)| (id, event.clone())).collect());
static SCENARIO: LazyLock<Arc<Scenario>> =
    LazyLock::new(|| Arc::new(check::scenario(&TEXT).unwrap()));
static ENGLISH: LazyLock<Wording> =
    LazyLock::new(|| Wording::new(Language::English).with_names(&SCENARIO.common, Usage::Neutral));

/// The message in English, whole: no blank left open, no message missing.
fn say(message: &Message) -> String {
    let said = ENGLISH.say(message);
    for leftover in ["{$", "{ $", "{", "}", "  ", " .", ".."] {
        assert!(!said.contains(leftover), "`{leftover}` in: {said}");
    }
    assert_ne!(said, message.id);
    assert!(!said.contains('!'), "{said}");
    said
}

fn clause(notation: &str) -> Clause {
    let (issue, option) = notation.split_once('=').unwrap();
    let issue = SCENARIO.common.issue_called(issue).unwrap();
    Clause { issue, option: SCENARIO.common.issues[issue].option_called(option).unwrap() }
}

fn refused(why: &Refusal) -> String {
    say(&wording::refusal(&SCENARIO.common, Side::Tokyo, why))
}

fn told(viewer: Side, event: &Event) -> Option<Message> {
    let quiet = SCENARIO.common.opening_status_quo();
    wording::happening(&SCENARIO.common, &HAPPENED, viewer, &quiet, event)
}

fn happened(viewer: Side, what: Happening) -> Option<String> {
    let event = Event { what, cause: Cause::Course, audience: Audience::World, rule: Rule::Order };
    told(viewer, &event).map(|message| say(&message))
}

#[test]
fn wording_is_shared_between_threads() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    shared(&*ENGLISH);
}

#[test]
fn a_missing_message_shows_its_id_and_a_missing_blank_its_name() {
    assert_eq!(ENGLISH.say(&Message::new("no-such-sentence")), "no-such-sentence");
    let said = ENGLISH.say(&Message::new("did-you-mean"));
    assert_eq!(said, "Did you mean \"{$word}\"?");
}

#[test]
fn a_language_without_files_speaks_english() {
    let russian = Wording::new(Language::Russian);
    assert_eq!(russian.say(&Message::new("refusal-over")), refused(&Refusal::Over));
    assert_eq!(russian.text(&SCENARIO.common.sides.moscow.name), "Москва");
}

#[test]
fn names_are_put_in_by_usage_and_unknown_ones_stay() {
    let text = Text::from("From {habomai} to {nowhere}, {shikotan} and {");
    let said =
        |usage| Wording::new(Language::English).with_names(&SCENARIO.common, usage).text(&text);
    assert_eq!(said(Usage::Neutral), "From Habomai to {nowhere}, Shikotan and {");
    assert_eq!(said(Usage::Tokyo), "From 歯舞群島 to {nowhere}, 色丹島 and {");
    assert_eq!(said(Usage::Moscow), "From острова Хабомаи to {nowhere}, Шикотан and {");
    assert_eq!(Wording::new(Language::English).text(&text), text.en);
}

#[test]
fn a_person_is_named_in_the_chosen_usage_in_english_and_as_at_home_in_russian() {
    let name = &SCENARIO.common.sides.tokyo.people[0].name;
    let said =
        |language, usage| Wording::new(language).with_names(&SCENARIO.common, usage).text(name);
    assert_eq!(said(Language::English, Usage::Neutral), "Kōno Ichirō");
    assert_eq!(said(Language::English, Usage::Tokyo), "河野一郎");
    assert_eq!(said(Language::English, Usage::Moscow), "Итиро Коно");
    assert_eq!(said(Language::Russian, Usage::Tokyo), "Итиро Коно");
}

#[test]
fn lists_are_joined_as_english_joins_them() {
    let list = |words: &[&str], joining| {
        let items: Vec<Blank> = words.iter().map(|word| Blank::from(*word)).collect();
        ENGLISH.list(&items, joining)
    };
    assert_eq!(list(&[], Joining::And), "");
    assert_eq!(list(&["a"], Joining::Or), "a");
    assert_eq!(list(&["a", "b"], Joining::And), "a and b");
    assert_eq!(list(&["a", "b", "c"], Joining::Or), "a, b or c");
    assert_eq!(list(&["a", "b", "c"], Joining::Semicolons), "a; b; c");
    assert_eq!(list(&["A.", "B."], Joining::Sentences), "A. B.");
}

#[test]
fn a_problem_says_where_what_and_what_then() {
    let broken = TEXT
        .replacen("host: \"tokyo\"", "host: \"tokio\"", 1)
        .replacen("scale: false", "scael: false", 1)
        .replacen("stake: 2", "stake: 2000", 1);
    let problems = check::scenario(&broken).unwrap_err();
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| ENGLISH.say(&wording::problem_line("1956.ron", &broken, problem)))
        .collect();
    let before = broken.split("\"tokio\"").next().unwrap();
    let (line, column) =
        (before.lines().count(), before.lines().last().unwrap().chars().count() + 1);
    assert_eq!(
        *lines.first().unwrap(),
        format!(
            "1956.ron:{line}:{column}: rounds.london.host: \"tokio\" is not a possible value here; write tokyo or \
             moscow. Did you mean \"tokyo\"?"
        )
    );
    assert!(lines.iter().any(|line| line.contains("Did you mean \"scale\"?")), "{lines:#?}");
    assert!(lines.iter().all(|line| !line.contains('$')), "{lines:#?}");
}

#[test]
fn a_file_that_lacks_everything_is_described_whole() {
    for text in ["", "(", "(format: 2, id: \"Ä\", wrong: [], issues: 3)", "[]", "(a:(a:("] {
        for problem in check::scenario(text).unwrap_err() {
            let line = ENGLISH.say(&wording::problem_line("x.ron", text, &problem));
            assert!(line.starts_with("x.ron:1:") && !line.contains('$'), "{line}");
        }
    }
}

#[test]
fn a_line_of_notation_is_corrected() {
    let (talks, _) = Negotiation::open(Arc::clone(&SCENARIO), 1);
    let wrong = |line: &str| {
        say(&notation::parse(&SCENARIO.common, &talks.state().table, Side::Tokyo, line)
            .unwrap_err())
    };
    assert_eq!(
        wrong("decline rude"),
        "\"rude\" cannot follow \"decline\"; choose courteous, firm or scornful."
    );
    assert_eq!(
        wrong("porpose"),
        "\"porpose\" is not a verb of the game; begin with one that is, for example \"propose\", \"decline\" or \
         \"hold\". Did you mean \"propose\"?"
    );
    for line in [
        "",
        "propose",
        "propose loudly",
        "propose public x",
        "propose public teritory=c",
        "propose public territory=x",
        "propose public territory=c territory=d",
        "propose public mine",
        "propose public theirs",
        "trade",
        "consult",
        "consult nobody",
        "consult families",
        "whip families",
        "pay",
        "pay x 1",
        "pay mainstream x",
        "hold on",
        "gesture x",
        "act x",
        "statement",
        "gloss x",
    ] {
        wrong(line);
    }
}

#[test]
fn clauses_are_called_by_their_letters_or_by_their_titles() {
    let common = &SCENARIO.common;
    let draft = SCENARIO.history.package.draft();
    let message =
        Message::new("state-text-at-stake").with("text", wording::draft_text(common, &draft));
    let named = |name: Clause| {
        Message::new("debrief-turned").with("why", wording::clause_name(common, name))
    };
    let letters = Wording::new(Language::English);
    let titles = letters.clone().for_pointing();
    assert!(letters.say(&message).contains("relations=a territory=c form=c internees=b un=b"));
    assert!(
        titles.say(&message).contains("peace and embassies; two islands after a peace treaty; ")
    );
    assert!(letters.say(&named(clause("territory=c"))).contains("The islands, clause c"));
    assert!(titles.say(&named(clause("territory=c"))).contains("two islands after a peace treaty"));
    // What is left out has no title: it is called by the issue.
    assert!(titles.say(&named(clause("territory=none"))).contains("The islands left out"));
}

#[test]
fn every_refusal_says_why_and_what_would_help() {
    let territory = clause("territory=d");
    let issue = territory.issue;
    let faction = FactionId::at(1);
    let clauses = vec![clause("form=a"), clause("un=b")];
    let misfit = Misfit { clauses, because: Text::from("It cannot be.") };
    let line = Cap { clause: territory, with: None, of: RedLineOf::Group(GroupId::at(0)) };
    let all = [
        Refusal::Over,
        Refusal::NotYourTurn,
        Refusal::Used(Kind::Table),
        Refusal::Used(Kind::Signal),
        Refusal::Used(Kind::Home),
        Refusal::OnlyInitialling,
        Refusal::OnlyInterval,
        Refusal::EmptySheet,
        Refusal::Misfits(vec![misfit.clone(), misfit]),
        Refusal::NotOpen { clause: territory, opens: Some(Round(6)) },
        Refusal::NotOpen { clause: territory, opens: None },
        Refusal::Stance(issue, Side::Tokyo),
        Refusal::Stance(issue, Side::Moscow),
        Refusal::GiftWithdrawn(territory),
        Refusal::TwoTracks(TrackId::at(0), TrackId::at(0)),
        Refusal::NoMandate { body: BodyId::at(0), deciding: None },
        Refusal::NoMandate {
            body: BodyId::at(0),
            deciding: Some((faction, Decider::RedLine(line))),
        },
        Refusal::NoMandate { body: BodyId::at(0), deciding: Some((faction, Decider::Leaning)) },
        Refusal::NothingProposed,
        Refusal::NoTrade,
        Refusal::NothingToDecline,
        Refusal::Overtaken(Box::new(Refusal::EmptySheet)),
        Refusal::PaymentTooLate(TrackId::at(0)),
        Refusal::EmptyTrade,
        Refusal::TradeOnOneIssue(issue),
        Refusal::NotYours,
        Refusal::AlreadyMade,
        Refusal::NotNow { opens: Some(Round(2)) },
        Refusal::NotNow { opens: None },
        Refusal::TooDear { cost: Points(5), left: Points(3) },
        Refusal::NothingToAnswer,
        Refusal::NothingToLeak,
        Refusal::NothingToDisclose,
        Refusal::NothingToGloss(issue),
        Refusal::AlreadyConsulted(faction),
        Refusal::NothingHidden(faction),
        Refusal::PaymentOutOfRange { most: Points(30) },
        Refusal::PaymentBuysNothing,
        Refusal::PledgeNotStricter { standing: territory.option },
        Refusal::PledgeOnNothing,
        Refusal::NoPledge(issue),
        Refusal::Settled(issue),
        Refusal::Prepared(issue),
        Refusal::NothingToPrepare(issue),
        Refusal::NoRival,
        Refusal::AlreadyPromised,
        Refusal::NothingToDecide,
    ];
    let mut said: Vec<String> = all.iter().map(refused).collect();
    said.extend(conditions().into_iter().map(|one| refused(&Refusal::NotUnless(one))));
    let own_gift = Refusal::GiftWithdrawn(territory);
    said.push(say(&wording::refusal(&SCENARIO.common, Side::Moscow, &own_gift)));
    insta::assert_snapshot!(said.join("\n"));
}

/// Every kind of condition a gesture may wait for, alone and within `not`; then two at once, and a `not` in a `not`.
fn conditions() -> Vec<Vec<Condition>> {
    let territory = clause("territory=d");
    let two = ClauseSet { issue: territory.issue, options: 0b1100 };
    let issue = territory.issue;
    let of = [Some(Side::Tokyo), Some(Side::Moscow), None];
    let mut each: Vec<Condition> = vec![
        Condition::Gestured(GestureId::at(1)),
        Condition::Done(ActId::at(0)),
        Condition::Happened(EventId::at(0)),
        Condition::Decided(DecisionId::at(0), vec![ChoiceId::at(0)]),
        Condition::Agreed(two),
        Condition::Signed(clause("territory=none").into()),
        Condition::InForce(two),
        Condition::Begun(Round(3)),
    ];
    each.extend(of.map(|of| Condition::Proposed(of, two)));
    each.extend(of.map(|of| Condition::Pledged(of, issue)));
    each.extend(of.map(Condition::Refused));
    for side in Side::BOTH {
        for meter in [KnownMeter::Face, KnownMeter::Trust] {
            let marks = [Mark::Below(Points(-15)), Mark::Above(Points(5))];
            each.extend(marks.map(|mark| Condition::Standing(side, meter, mark)));
        }
    }
    let alone = each.iter().cloned().map(|one| vec![one]);
    let not = each.iter().cloned().map(|one| vec![Condition::NoneOf(vec![one])]);
    let (one, other) = (each[0].clone(), each[6].clone());
    let any = Condition::NoneOf(vec![Condition::NoneOf(vec![one.clone(), other.clone()])]);
    let neither = Condition::NoneOf(vec![one.clone(), other.clone()]);
    alone.chain(not).chain([vec![one, other], vec![neither], vec![any]]).collect()
}

#[test]
fn what_happened_is_told_to_each_side_in_its_own_person() {
    let declined = || Happening::Declined {
        by: Side::Moscow,
        manner: Manner::Scornful,
        what: Declined::PublicProposal,
    };
    assert_eq!(
        happened(Side::Tokyo, declined()).unwrap(),
        "Moscow refuses your proposal with scorn, in public."
    );
    assert_eq!(
        happened(Side::Moscow, declined()).unwrap(),
        "You refuse Tokyo's proposal with scorn, in public."
    );
    assert_eq!(happened(Side::Tokyo, Happening::TurnEnded { by: Side::Tokyo }), None);
    assert_eq!(
        happened(Side::Moscow, Happening::Refused { tokyo: true, moscow: false }).unwrap(),
        "Ratification is refused: Tokyo's side refuses the text."
    );
}

#[test]
fn a_ledger_line_names_amount_act_audience_rule_and_weight() {
    let entry = Entry {
        round: Round(0),
        side: Side::Tokyo,
        meter: Meter::Face,
        amount: Points(-6),
        after: Points(-4),
        act: Act::Declined { by: Side::Moscow, manner: Manner::Scornful },
        audience: Audience::World,
        rule: Rule::Declining,
        weighing: Weighing::plain(Points(-6)),
    };
    let code =
        Factor::Code { code: AudienceCode::Honour, slight: Slight::Insult, weight: Permille(1500) };
    let memory = Factor::Memory { memory: MemoryId::at(0), weight: Permille(2000) };
    let read = |viewer, base, factors: &[Factor]| {
        let factors = factors.to_vec();
        let weighing = Weighing { base: Points(base), slight: Some(Slight::Insult), factors };
        let entry = Entry { weighing, ..entry.clone() };
        say(&wording::entry(&SCENARIO.common, viewer, &HAPPENED, &entry))
    };
    assert_eq!(
        read(Side::Tokyo, -6, &[]),
        "Face −6 (now −4): Moscow refused your proposal with scorn in public; before the world; R6.7"
    );
    assert_eq!(
        read(Side::Tokyo, -4, &[code]),
        "Face −6 (now −4): Moscow refused your proposal with scorn in public; before the world; R6.7; −4 weighed 1.5 \
         times by the code of honour for an insult"
    );
    assert_eq!(
        read(Side::Moscow, -3, &[memory]),
        "Tokyo's face −6 (now −4): you refused Tokyo's proposal with scorn in public; before the world; R6.7; \
         −3 weighed 2 times by the memory “August 1945: a pact broken, landings after the surrender”"
    );
    assert!(read(Side::Tokyo, -2, &[code, memory]).ends_with("for an insult and 2 times by the memory “August 1945: a pact broken, landings after the surrender”"));
    assert!(
        read(Side::Tokyo, -4, &[code, memory])
            .ends_with("; the rest lies past the end of the scale")
    );
}

#[test]
fn reasons_name_the_reading_each_home_is_given() {
    let common = &SCENARIO.common;
    let promised = clause("territory=c");
    let term = Term::Clause { clause: promised, read_as: clause("territory=c_open").option };
    let said = say(&wording::reason(common, Side::Tokyo, &Reason { term, points: Points(12) }));
    assert_eq!(
        said,
        "The islands: Read as: two are promised, and of the others we go on talking, as Tokyo tells its own people: +12"
    );
    let plain = Term::Clause { clause: promised, read_as: promised.option };
    for term in [
        plain,
        Term::Disposition,
        Term::Linkage(0),
        Term::Pressure(GroupId::at(0)),
        Term::Payments,
        Term::SymbolicConcession,
        Term::Trust,
        Term::Mood,
        Term::BrokenPledge(promised.issue),
        Term::HiddenMood,
    ] {
        let reason = Reason { term, points: Points(-3) };
        assert!(say(&wording::reason(common, Side::Moscow, &reason)).ends_with(": −3"));
    }
    for of in [RedLineOf::Own, RedLineOf::OwnLimit, RedLineOf::Group(GroupId::at(0))] {
        for with in [None, Some(clause("form=a"))] {
            say(&wording::cap(common, Side::Tokyo, &Cap { clause: promised, with, of }));
        }
    }
    say(&wording::decider(common, Side::Tokyo, &Decider::Clause(promised)));
    say(&wording::decider(common, Side::Tokyo, &Decider::Linkage(0)));
    for from in [
        ValueSource::Clause { clause: promised, read_as: promised.option },
        ValueSource::Clause { clause: promised, read_as: clause("territory=c_open").option },
        ValueSource::Linkage(0),
        ValueSource::Retreat { issue: promised.issue, steps: 1 },
    ] {
        let term = ValueTerm { from, utility: Utility(-1250) };
        let said = say(&wording::value_term(common, &SCENARIO.homes.tokyo, &term));
        assert!(said.ends_with(": −1.2"), "{said}");
    }
}

#[test]
fn a_chance_is_certain_only_where_it_is() {
    let said = |permille| say(&wording::chance(Permille(permille)));
    assert_eq!(said(0), "impossible, 0 %");
    assert_eq!(said(1), "almost impossible, under 1 %");
    assert_eq!(said(500), "about even, 50 %");
    assert_eq!(said(684), "likely, 68 %");
    assert_eq!(said(990), "very likely, 99 %");
    assert_eq!(said(999), "almost certain, over 99 %");
    assert_eq!(said(1000), "certain, 100 %");
}

#[test]
fn endings_name_who_ended_it() {
    let in_force = SCENARIO.common.opening_status_quo();
    let keeping = |viewer, ending, tracks| {
        let outcome = Outcome { ending, round: Round(2), in_force, tracks };
        say(&wording::ending(&SCENARIO.common, viewer, &outcome))
    };
    let said = |viewer, ending| keeping(viewer, ending, 0);
    assert_eq!(
        keeping(Side::Tokyo, Ending::BrokenOff { by: Side::Moscow }, 1),
        "The talks end: Moscow broke them off. What is in force stays in force."
    );
    assert_eq!(
        said(Side::Tokyo, Ending::BrokenOff { by: Side::Moscow }),
        "The talks end without an agreement: Moscow broke them off."
    );
    let both = Ending::Refused { by: BySide { tokyo: true, moscow: true } };
    assert!(said(Side::Moscow, both).ends_with("both sides refused to ratify it."));
    said(Side::Moscow, Ending::InForce);
    said(Side::Moscow, Ending::OutOfTime);
}

/// Whatever happens in play is told whole to both sides, and so is every move on offer.
#[test]
fn random_play_is_told_whole() {
    let common = &SCENARIO.common;
    for seed in 0..12 {
        let (mut talks, events) = Negotiation::open(Arc::clone(&SCENARIO), seed);
        tell(&events);
        let mut draw = seed;
        for _ in 0..60 {
            if talks.state().table.is_over() {
                break;
            }
            let side = talks.state().table.turn.side;
            let table = &talks.state().table;
            let texts = [
                "propose public relations=a internees=b un=b",
                "propose private relations=a territory=c form=c internees=b un=b",
                "propose public relations=a territory=c form=c internees=b un=b fisheries=b",
                "propose private relations=a internees=b un=b fisheries=b",
            ];
            let mut moves: Vec<Move> = texts
                .iter()
                .filter_map(|line| notation::parse(common, table, side, line).ok())
                .collect();
            moves.extend(offered(&talks.standing(side)));
            moves.retain(|a_move| *a_move != Move::Break);
            let quiet = table.status_quo;
            for a_move in &moves {
                say(&wording::describe_move(common, &quiet, side, a_move));
                let name = &common.sides[side].name.en;
                let own = say(&wording::made_move(common, &quiet, (side, side), a_move));
                assert!(own.starts_with("You"), "{own}");
                let theirs = say(&wording::made_move(common, &quiet, (side.other(), side), a_move));
                assert!(theirs.contains(name.as_str()) && !theirs.starts_with("You"), "{theirs}");
            }
            draw = draw
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let chosen = moves[usize::try_from(draw >> 33).unwrap() % moves.len()];
            match talks.play(side, chosen) {
                Ok(events) => tell(&events),
                Err(why) => {
                    say(&wording::refusal(common, side, &why));
                }
            }
        }
    }
}

fn tell(events: &[Event]) {
    for event in events {
        for viewer in Side::BOTH {
            if let Some(message) = told(viewer, event) {
                say(&message);
            }
        }
        if let Happening::Voted(ballot) = &event.what {
            for vote in wording::roll_call(&SCENARIO.common, ballot) {
                say(&vote);
            }
        }
    }
}
