//! R6.1 to R6.9: turns, proposals, the joint text, trades, answers.

use crate::rules::table::{Talks, table, varied, with};
use two_tables::negotiation::fallen::{Fall, fallen};
use two_tables::negotiation::moves::{Kind, Move, OwnWord, own_word};
use two_tables::negotiation::refusal::Refusal;
use two_tables::negotiation::state::Phase;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::units::Round;

#[test]
fn r6_1_the_rounds_host_moves_first_and_the_table_move_ends_the_turn() {
    let mut talks = table();
    let mut turns = Vec::new();
    for _ in 0..5 {
        turns.push((talks.state().table.round.0, talks.on_turn()));
        talks = talks.play(&["hold"]);
    }
    assert_eq!(turns, [(0, Tokyo), (0, Moscow), (1, Moscow), (1, Tokyo), (2, Tokyo)]);
}

#[test]
fn r6_1_one_home_move_and_one_signal_a_turn_in_any_order() {
    let talks = table().play(&["statement anger", "prepare fish"]);
    assert_eq!(talks.refusal("statement regret"), Refusal::Used(Kind::Signal));
    assert_eq!(talks.refusal("pledge fish=free"), Refusal::Used(Kind::Home));
    assert!(talks.may("hold"));
}

#[test]
fn r6_1_nobody_moves_out_of_turn() {
    let mut talks = table();
    assert_eq!(talks.game.play(Moscow, Move::Hold), Err(Refusal::NotYourTurn));
}

#[test]
fn r6_2_an_empty_sheet_cannot_be_proposed() {
    assert_eq!(table().refusal("propose public"), Refusal::EmptySheet);
}

#[test]
fn r6_2_a_clause_waits_for_its_round() {
    let talks = table();
    let Refusal::NotOpen { opens, .. } = talks.refusal("propose private capital=later") else {
        panic!("the embassies can wait")
    };
    assert_eq!(opens, Some(Round(1)));
    assert!(talks.play(&["hold", "hold"]).may("propose private capital=later"));
}

#[test]
fn r6_2_clauses_must_fit_together() {
    let rule = "[(when: \"fish=free\", needs: \"capital=now\", because: \"So.\")]";
    let talks = varied(&[with("requires", rule)]);
    assert!(matches!(talks.refusal("propose public fish=free"), Refusal::Misfits(_)));
    assert!(talks.may("propose public fish=free capital=now"));
}

#[test]
fn r6_2_one_text_belongs_to_one_track() {
    let tracks = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"])]";
    let talks = varied(&[with("tracks", tracks)]);
    assert!(matches!(
        talks.refusal("propose public fish=quota capital=now"),
        Refusal::TwoTracks(..)
    ));
    assert!(talks.may("propose public fish=quota interned=home"));
}

#[test]
fn r6_2_without_its_mandate_body_a_side_neither_proposes_nor_accepts() {
    let talks = varied(&[with("sides.tokyo.bodies.cabinet.yes_at_least", "4")]);
    assert!(matches!(talks.refusal("propose public fish=quota"), Refusal::NoMandate { .. }));
    let talks = talks.play(&["hold", "propose public fish=quota", "hold"]);
    assert!(matches!(talks.refusal("accept"), Refusal::NoMandate { .. }));
}

#[test]
fn r6_2_a_public_offer_that_shames_nobody_earns_a_point_of_capital() {
    assert_eq!(table().play(&["propose public fish=quota"]).capital(Tokyo), 31);
    assert_eq!(table().play(&["propose private fish=quota"]).capital(Tokyo), 30);
}

#[test]
fn r6_3_a_public_offer_behind_ones_last_public_offer_costs_face_by_the_issue() {
    let start = ["propose public islands=all fish=free", "hold", "hold"];
    let after = |offer: &str| table().play(&start).play(&[offer]).face(Tokyo);
    assert_eq!(after("propose public islands=all fish=free"), 0);
    assert_eq!(after("propose public islands=all"), -2);
    assert_eq!(after("propose public fish=quota"), -4);
    assert_eq!(after("propose private fish=quota"), 0);
}

#[test]
fn r6_3_a_private_offer_is_no_word_to_be_held_to() {
    let talks = table().play(&[
        "propose private islands=all fish=free",
        "hold",
        "hold",
        "propose public fish=quota",
    ]);
    assert_eq!(talks.face(Tokyo), 0);
}

#[test]
fn r6_3_a_public_offer_behind_ones_pledge_costs_twice_as_much_and_only_once() {
    let talks = varied(&[with("sides.tokyo.no_agreement", "[-50]")]).play(&[
        "propose public islands=all",
        "hold",
        "hold",
        "pledge islands=all",
        "propose public fish=free interned=home",
        "hold",
    ]);
    assert_eq!(talks.face(Tokyo), 2 - 4);
}

#[test]
fn r6_4_where_the_two_last_texts_agree_a_clause_is_provisionally_agreed() {
    let talks =
        table().play(&["propose private fish=quota capital=now", "propose private fish=quota"]);
    let agreed: Vec<usize> = talks
        .state()
        .table
        .agreed
        .values()
        .enumerate()
        .filter(|(_, option)| option.is_some())
        .map(|(place, _)| place)
        .collect();
    assert_eq!(agreed, [1], "fish");
}

#[test]
fn r6_4_reopening_an_agreed_clause_costs_face_and_trust() {
    let talks = table().play(&[
        "propose private fish=quota capital=now",
        "propose private fish=quota",
        "propose private capital=now",
    ]);
    assert_eq!(talks.faces_and_trusts(), [0, -2, -4, 0]);
    let capital = talks.game.scenario().common.issue_called("capital").unwrap();
    assert!(talks.state().table.agreed[capital].is_some(), "and the embassies are agreed now");
}

#[test]
fn r6_4_to_give_more_on_an_agreed_clause_breaks_no_word() {
    let talks = table().play(&[
        "propose private fish=quota capital=now",
        "propose private fish=quota",
        "propose private fish=free capital=now",
    ]);
    assert_eq!(talks.faces_and_trusts(), [0, 0, 0, 0]);
}

#[test]
fn r6_4_nobody_pays_for_a_clause_that_events_have_taken_off_the_agenda() {
    let closing = "[(id: \"storm\", title: \"Storm\", text: \"Storm.\", round: \"july\", effects: [(closes: \"fish=quota\")], sources: [\"us\"])]";
    let talks = varied(&[with("events", closing)]).play(&[
        "propose private fish=quota capital=now",
        "propose private fish=quota",
        "propose private capital=now",
    ]);
    assert_eq!(talks.faces_and_trusts(), [0, 0, 0, 0]);
}

#[test]
fn r6_4_nobody_pays_for_an_agreed_gift_that_was_withdrawn() {
    let talks = table().play(&[
        "propose private interned=home capital=now",
        "propose public interned=home",
        "hold",
        "decline firm",
    ]);
    let before = talks.faces_and_trusts();
    assert_eq!(talks.play(&["propose private capital=now"]).faces_and_trusts(), before);
}

#[test]
fn r6_5_a_trade_taken_writes_both_clauses_into_both_texts() {
    let talks = table().play(&[
        "propose private fish=free capital=now",
        "trade fish=quota for interned=home",
        "hold",
        "take",
    ]);
    for side in [Tokyo, Moscow] {
        let text = talks.written(&talks.state().table.positions[side].unwrap());
        assert!(text.contains("fish=quota") && text.contains("interned=home"), "{side}: {text}");
    }
    assert_eq!(talks.state().table.agreed.values().flatten().count(), 2);
}

/// Moscow may send everyone home without a text.
fn letting_go() -> Talks {
    varied(&[with(
        "acts.+",
        "(id: \"go\", side: \"moscow\", title: \"Let go\", text: \"Home.\", effects: [(status_quo: \"interned=home\")], sources: [\"us\"])",
    )])
}

#[test]
fn r6_5_a_trade_ends_where_one_of_its_clauses_is_agreed_or_has_come_to_stand_without_it() {
    let offered = || {
        letting_go().play(&["propose private capital=now", "trade fish=quota for interned=home"])
    };
    assert!(offered().state().table.trade.is_some());
    let put = offered().play(&["propose private interned=home"]);
    assert!(put.state().table.trade.is_some(), "one side alone agrees nothing");
    let agreed = put.play(&["propose private interned=home"]);
    assert_eq!(agreed.state().table.trade, None);
    let stands = offered().play(&["act go"]);
    assert_eq!(stands.state().table.trade, None);
}

#[test]
fn r6_6_a_proposal_whose_every_clause_has_come_to_stand_lies_there_no_longer() {
    let talks = letting_go().play(&["propose private interned=home", "act go"]);
    assert_eq!(talks.state().table.offers[Tokyo], None);
    let told = fallen(talks.game.scenario(), &talks.events);
    assert_eq!(
        told.iter().map(|one| (one.by, one.why)).collect::<Vec<_>>(),
        [(Tokyo, Fall::Emptied)]
    );
    let more = letting_go().play(&["propose private interned=home fish=quota", "act go"]);
    assert!(more.state().table.offers[Tokyo].is_some(), "there is more in it");
}

#[test]
fn r7_1_a_clause_is_told_to_open_later_only_where_nothing_has_closed_it_for_good() {
    let opens = |changes: &[Change]| {
        let talks = varied(&[&[with("issues.fish.opens", "\"august\"")], changes].concat());
        let common = &talks.game.scenario().common;
        let clause = talks.draft("fish=quota");
        let fish = common.issues.iter().find(|(_, issue)| issue.word == "fish").unwrap().0;
        talks.state().table.opens(common, clause.clause(fish))
    };
    let event = with(
        "events",
        "[(id: \"stop\", title: \"Stop\", text: \"Stop.\", round: \"june\", effects: [(closes: \"fish=quota\")], sources: [\"us\"])]",
    );
    assert_eq!(opens(&[]), Some(Round(2)));
    assert_eq!(opens(&[event]), None);
}

#[test]
fn r6_5_a_trade_is_on_two_issues_and_gives_something() {
    let talks = table().play(&["propose private fish=quota"]);
    assert!(matches!(talks.refusal("trade fish=quota for fish=free"), Refusal::TradeOnOneIssue(_)));
    assert_eq!(talks.refusal("trade fish=closed for capital=now"), Refusal::EmptyTrade);
    assert_eq!(talks.refusal("take"), Refusal::NoTrade);
}

/// Peace and daily life, signed apart.
const TRACKS: &str = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"])]";

#[test]
fn r6_3_a_text_of_another_track_steps_back_from_nothing_and_falls_short_of_no_pledge() {
    let moves = [
        "pledge fish=quota",
        "propose public fish=quota",
        "hold",
        "hold",
        "propose public capital=now",
    ];
    let apart = varied(&[with("tracks", TRACKS)]).play(&moves);
    let together = varied(&[]).play(&moves);
    assert!(together.face(Tokyo) < apart.face(Tokyo));
    assert_eq!(apart.face(Tokyo), 2, "the pledge's");
    assert_eq!(
        apart.worth(Tokyo, "capital=now"),
        varied(&[with("tracks", TRACKS)]).worth(Tokyo, "capital=now")
    );
}

#[test]
fn r6_4_a_text_of_another_track_reopens_nothing() {
    let moves = ["propose private fish=quota", "propose private fish=quota", "hold"];
    let apart = varied(&[with("tracks", TRACKS)]).play(&moves);
    let agreed = apart.state().table.agreed.clone();
    let before = apart.faces_and_trusts();
    let apart = apart.play(&["propose private capital=now"]);
    assert_eq!((apart.faces_and_trusts(), &apart.state().table.agreed), (before, &agreed));
    assert!(agreed.values().any(Option::is_some));
}

#[test]
fn r6_5_what_is_signed_apart_is_not_traded() {
    let talks = || varied(&[with("tracks", TRACKS)]);
    assert!(matches!(talks().refusal("trade fish=quota for capital=now"), Refusal::TwoTracks(..)));
    assert!(talks().may("trade fish=quota for interned=home"));
    let of_the_other = talks().play(&["propose private capital=now"]);
    assert!(matches!(
        of_the_other.refusal("trade fish=quota for interned=home"),
        Refusal::TwoTracks(..)
    ));
    let offered = ["trade fish=quota for interned=home", "propose private capital=now"];
    let talks = talks().play(&offered);
    let trade = talks.state().table.trade.unwrap();
    assert_eq!(trade.by, talks.on_turn().other());
    assert!(matches!(talks.refusal("take"), Refusal::Overtaken(_)));
}

#[test]
fn r6_5_clauses_that_no_text_can_have_together_are_no_trade() {
    let rule =
        "[(never: [\"fish=quota\", \"interned=home\"], because: \"A port cannot do both.\")]";
    let talks = varied(&[with("excludes", rule)]).play(&["hold"]);
    assert!(matches!(talks.refusal("trade fish=quota for interned=home"), Refusal::Misfits(_)));
    assert!(talks.may("trade fish=quota for capital=now"));
}

#[test]
fn r6_6_after_an_acceptance_the_proposer_initials_too() {
    let talks = table().play(&["propose private fish=quota", "accept"]);
    assert_eq!(talks.on_turn(), Tokyo);
    assert_eq!(talks.refusal("hold"), Refusal::OnlyInitialling);
    let signed = talks.play(&["initial"]);
    assert!(matches!(signed.state().table.phase, Phase::Interval { .. }));
}

#[test]
fn r6_6_who_would_initial_what_has_become_a_loss_is_told_so_and_may_do_it_or_refuse() {
    let talks = varied(&[with("sides.tokyo.no_agreement", "[-10]")]).play(&[
        "propose private islands=ceded",
        "gesture slight",
        "accept",
    ]);
    assert!(talks.game.standing(Tokyo).loss_by(Move::Initial).is_some());
    assert!(talks.may("initial"));
    let talks = talks.play(&["decline courteous"]);
    assert_eq!((talks.state().table.round, talks.on_turn()), (Round(1), Moscow));
    assert_eq!(talks.state().table.phase, Phase::Talks);
}

/// Moscow has proposed fish, let it lie for Tokyo to see or not, and put embassies in its place; it is Tokyo's turn.
fn replaced() -> Talks {
    table().play(&["hold", "propose private fish=quota", "propose public capital=now"])
}

#[test]
fn r6_6_an_offer_another_has_replaced_can_still_be_accepted_for_one_turn() {
    let fish =
        |talks: &Talks| talks.state().table.text_at_stake() == Some(talks.draft("fish=quota"));
    let talks = replaced();
    assert_eq!(talks.on_turn(), Tokyo);
    assert!(talks.may("accept") && talks.may("accept earlier"));
    let earlier = replaced().play(&["accept earlier"]);
    assert!(fish(&earlier));
    assert_eq!(earlier.on_turn(), Moscow);
    let signed = earlier.play(&["initial"]);
    assert!(matches!(signed.state().table.phase, Phase::Interval { .. }));
    let last = replaced().play(&["accept"]);
    assert_eq!(last.state().table.text_at_stake(), Some(last.draft("capital=now")));
}

#[test]
fn r6_6_a_turn_of_the_addressee_later_what_was_replaced_is_off_the_table() {
    for answer in ["hold", "decline courteous", "propose private fish=free"] {
        let talks = replaced().play(&[answer]);
        assert_eq!(talks.state().table.replaced[Moscow], None, "{answer}");
    }
    // Tokyo opens the next round: its turn begins anew, and only the last offer is left.
    let talks = replaced().play(&["hold"]);
    assert_eq!(talks.on_turn(), Tokyo);
    assert_eq!(talks.refusal("accept earlier"), Refusal::NothingReplaced);
    assert!(talks.may("accept"));
    // An own turn of its proposer does not use it up.
    let talks = table().play(&[
        "propose private fish=quota",
        "hold",
        "hold",
        "propose private capital=now",
    ]);
    assert_eq!(talks.on_turn(), Tokyo);
    let talks = talks.play(&["hold"]);
    assert_eq!(talks.on_turn(), Moscow);
    assert!(talks.may("accept earlier"));
}

#[test]
fn r6_6_only_what_another_text_has_replaced_is_an_earlier_offer() {
    let same = table().play(&["hold", "propose private fish=quota", "propose public fish=quota"]);
    assert_eq!(same.refusal("accept earlier"), Refusal::NothingReplaced);
    let first = table().play(&["propose private fish=quota"]);
    assert_eq!(first.refusal("accept earlier"), Refusal::NothingReplaced);
}

#[test]
fn r6_6_what_was_replaced_neither_leaks_nor_is_refused() {
    assert_eq!(replaced().refusal("leak"), Refusal::NothingToLeak);
    let refused = replaced().play(&["decline firm"]);
    assert_eq!(refused.state().table.offers[Moscow], None);
    assert_eq!(refused.state().table.replaced[Moscow], None);
}

#[test]
fn r6_6_an_offer_with_a_clause_that_has_closed_lies_there_no_longer() {
    let event = "[(id: \"stop\", title: \"Stop\", text: \"Stop.\", round: \"july\", effects: [(closes: \"fish=quota\")], sources: [\"us\"])]";
    let moves = ["propose private fish=quota", "propose private capital=now"];
    let talks = varied(&[with("events", event)]).play(&moves);
    assert_eq!(talks.state().table.offers[Tokyo], None);
    assert!(talks.state().table.offers[Moscow].is_some(), "what says nothing of it stays");
    let talks = talks.play(&["hold"]);
    assert_eq!(talks.on_turn(), Tokyo);
    assert!(talks.may("accept"));
}

#[test]
fn r6_7_to_refuse_ones_own_earlier_text_once_accepted_breaks_ones_word_too() {
    let accepted = || replaced().play(&["accept earlier"]);
    let before = accepted().faces_and_trusts();
    let after = accepted().play(&["decline courteous"]).faces_and_trusts();
    let lost = [0, 1, 2, 3].map(|place| after[place] - before[place]);
    assert!(lost.contains(&-6), "Tokyo's trust: {lost:?}");
    assert_eq!(own_word(&accepted().game.standing(Moscow)), Some(OwnWord::Stands));
}

#[test]
fn r6_7_to_refuse_ones_own_accepted_text_breaks_ones_word_whatever_the_manner() {
    let accepted = || table().play(&["propose private fish=quota", "accept"]);
    let word = |talks: &Talks| own_word(&talks.game.standing(Tokyo));
    assert_eq!(word(&accepted()), Some(OwnWord::Stands));
    assert_eq!(accepted().play(&["decline courteous"]).faces_and_trusts(), [-4, 0, 0, -6]);
    assert_eq!(accepted().play(&["decline firm"]).faces_and_trusts(), [-4, 0, 0, -8]);
    assert_eq!(word(&table().play(&["propose private fish=quota"])), None);
}

#[test]
fn r6_7_nothing_is_broken_where_something_has_happened_since_it_was_proposed() {
    let event =
        "[(id: \"news\", title: \"News\", text: \"News.\", round: \"july\", sources: [\"us\"])]";
    let talks =
        varied(&[with("events", event)]).play(&["propose private fish=quota", "hold", "accept"]);
    assert_eq!(own_word(&talks.game.standing(Tokyo)), Some(OwnWord::Changed));
    let before = talks.faces_and_trusts();
    assert_eq!(talks.play(&["decline courteous"]).faces_and_trusts(), before);
}

#[test]
fn r6_7_a_scornful_refusal_in_public_costs_face_and_trust() {
    let talks = table().play(&["propose public fish=quota", "decline scornful"]);
    assert_eq!(talks.faces_and_trusts(), [-6, 1, -8, 0]);
}

#[test]
fn r6_7_a_firm_refusal_costs_less_and_a_courteous_one_nothing() {
    let firm = table().play(&["propose public fish=quota", "decline firm"]);
    assert_eq!(firm.faces_and_trusts(), [-3, 0, -2, 0]);
    let courteous = table().play(&["propose public fish=quota", "decline courteous"]);
    assert_eq!(courteous.faces_and_trusts(), [0, 0, 0, 0]);
}

#[test]
fn r6_7_what_nobody_sees_shames_nobody() {
    let talks = table().play(&["propose private fish=quota", "decline scornful"]);
    assert_eq!(talks.faces_and_trusts(), [0, 0, -8, 0]);
}

#[test]
fn r6_7_scorn_wins_nothing_on_the_interned() {
    let talks = table().play(&["propose public interned=home", "decline scornful"]);
    assert_eq!(talks.face(Moscow), 0);
}

#[test]
fn r6_7_there_must_be_something_to_refuse() {
    assert_eq!(table().refusal("decline firm"), Refusal::NothingToDecline);
}

#[test]
fn r6_8_a_gift_refused_in_public_is_withdrawn_until_the_refuser_makes_amends() {
    let talks = table().play(&["hold", "propose public interned=home", "hold", "decline firm"]);
    assert!(matches!(talks.refusal("propose private interned=home"), Refusal::GiftWithdrawn(_)));
    let amends = talks.play(&["statement recognition"]);
    assert!(amends.may("propose private interned=home"));
}

#[test]
fn r6_8_a_gift_refused_with_courtesy_or_in_private_stays() {
    for (offer, answer) in [
        ("propose public interned=home", "decline courteous"),
        ("propose private interned=home", "decline scornful"),
    ] {
        let talks = table().play(&["hold", offer, "hold", answer]);
        assert!(talks.may("propose private interned=home"), "{offer}, {answer}");
    }
}

const HOME: &str = "[(id: \"freed\", title: \"Freed\", text: \"Freed.\", round: \"august\", effects: [(status_quo: \"interned=home\")], sources: [\"us\"])]";

#[test]
fn r6_8_a_withdrawn_gift_that_comes_true_by_itself_stands_in_nobodys_way() {
    let talks = varied(&[with("events", HOME)]).play(&[
        "hold",
        "propose public interned=home",
        "hold",
        "decline firm",
    ]);
    assert!(talks.may("propose private fish=quota"));
}

#[test]
fn r6_8_silence_on_what_is_so_already_is_no_gift() {
    let early = HOME.replace("august", "june");
    let talks = varied(&[with("events", &early)]).play(&[
        "hold",
        "propose public fish=quota",
        "hold",
        "decline firm",
    ]);
    assert!(talks.state().table.withdrawn.is_empty());
}

#[test]
fn r6_9_to_hold_is_free() {
    let talks = table().play(&["hold"]);
    assert_eq!((talks.faces_and_trusts(), talks.on_turn()), ([0, 0, 0, 0], Moscow));
}

#[test]
fn r6_9_to_break_off_ends_the_talks_and_shames_the_other() {
    let talks = table().play(&["break"]);
    assert_eq!(talks.faces_and_trusts(), [0, -5, 0, -20]);
    assert_eq!(talks.ending(), Some("broken_off"));
    assert_eq!(talks.refusal("hold"), Refusal::Over);
}

#[test]
fn every_kind_of_move_is_written_and_read_back() {
    let talks = table();
    for line in [
        "propose public islands=two fish=quota",
        "trade fish=quota for capital=now",
        "take",
        "accept",
        "initial",
        "decline scornful",
        "hold",
        "break",
        "gesture flowers",
        "act patrol",
        "reply snub",
        "statement regret",
        "leak",
        "gloss islands",
        "address",
        "consult hawks",
        "pay fishers 12",
        "pledge islands=all",
        "justify islands",
        "prepare islands",
        "retire",
    ] {
        let a_move = talks.read(Tokyo, line);
        let common = &talks.game.scenario().common;
        let written =
            two_tables::negotiation::notation::write(common, &talks.state().table, Tokyo, a_move);
        assert_eq!(written, line);
    }
}
