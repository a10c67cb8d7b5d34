//! R6.17 to R6.22 and R6.25: what a chief does at his second table.

use crate::rules::table::{Talks, dealt, table, varied, with};
use two_tables::negotiation::deal::{Band, Deal, Defection, Level};
use two_tables::negotiation::moves::{Move, Verb};
use two_tables::negotiation::notation;
use two_tables::negotiation::refusal::Refusal;
use two_tables::pages::{self, Page};
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::sentence::Language;
use two_tables::units::Points;
use two_tables::view::SeatView;
use two_tables::wording::Wording;

#[test]
fn r6_17_a_consultation_tells_a_band_and_only_once() {
    let hidden = [with("sides.tokyo.factions.hawks.spread", "9")];
    let told = |level| {
        let talks =
            dealt(&hidden, |deal| deal.with_moods(Tokyo, Level(level))).play(&["consult hawks"]);
        let hawks = talks.game.scenario().common.sides.tokyo.faction_called("hawks").unwrap();
        talks.state().homes.tokyo.consulted[hawks]
    };
    let bands = [-3, -2, -1, 0, 1, 2, 3].map(told);
    let (cold, even, warm) = (Some(Band::Cold), Some(Band::Even), Some(Band::Warm));
    assert_eq!(bands, [cold, cold, even, even, even, warm, warm]);
    let talks = varied(&hidden).play(&["consult hawks", "hold", "hold", "hold"]);
    assert_eq!(talks.capital(Tokyo), 28);
    assert!(matches!(talks.refusal("consult hawks"), Refusal::AlreadyConsulted(_)));
    assert!(matches!(talks.refusal("consult doves"), Refusal::NothingHidden(_)));
}

#[test]
fn r6_18_a_payment_has_its_limits() {
    let talks = table();
    let most = Refusal::PaymentOutOfRange { most: Points(20) };
    assert_eq!(talks.refusal("pay doves 21"), most);
    assert_eq!(talks.refusal("pay doves 0"), most);
    let poor = varied(&[with("sides.tokyo.capital", "4")]);
    assert_eq!(poor.refusal("pay doves 5"), Refusal::TooDear { cost: Points(5), left: Points(4) });
}

#[test]
fn r6_18_support_may_be_bought_from_a_group_which_then_presses() {
    let talks = table().play(&["pay fishers 15"]);
    assert_eq!(talks.score(Tokyo, "middle", "capital=now"), 10 + 5);
}

#[test]
fn r6_18_a_fifth_of_what_is_paid_is_lost_to_the_country() {
    let material = |amount: &str| table().play(&[amount]).meter(Tokyo, Meter::Material);
    assert_eq!(["pay doves 4", "pay doves 5", "pay doves 19"].map(material), [0, -1, -3]);
}

#[test]
fn r6_18_after_enough_payments_a_small_one_buys_nothing() {
    let talks = table().play(&["pay doves 1", "hold", "hold", "hold"]);
    assert_eq!(talks.refusal("pay doves 1"), Refusal::PaymentBuysNothing);
}

#[test]
fn r6_18_where_there_are_tracks_support_is_bought_for_the_texts_of_one() {
    let tracks = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"])]";
    let talks = || varied(&[with("tracks", tracks)]);
    let scores = |talks: &Talks| {
        ["capital=now", "interned=home"].map(|text| talks.score(Tokyo, "doves", text))
    };
    let before = scores(&talks());
    let paid = talks().play(&["pay doves 15 peace"]);
    assert_eq!(scores(&paid), [before[0] + 15, before[1]]);
    let fish = ["propose private fish=quota", "accept", "initial"];
    let settled = talks().play(&fish).play(&["hold", "hold"]);
    let side = settled.on_turn();
    assert!(matches!(settled.refusal("pay doves 5 daily"), Refusal::PaymentTooLate(_)));
    // What is offered at the roll call is for the text that is voted on; a line is written as it is read.
    let signed = talks().play(&fish);
    let offered = SeatView::new(&signed.game, signed.on_turn()).offered();
    let common = &signed.game.scenario().common;
    let pays = offered.iter().filter(|one| matches!(one, Move::Pay(..)));
    for a_move in pays {
        let line = notation::write(common, &signed.state().table, signed.on_turn(), *a_move);
        assert!(line.ends_with(" daily"), "{line}");
        assert_eq!(signed.read(signed.on_turn(), &line), *a_move);
    }
    assert!(notation::parse(common, &signed.state().table, side, "pay doves 5").is_err());
    assert!(notation::parse(common, &signed.state().table, side, "pay doves 5 sea").is_err());
}

#[test]
fn r6_19_a_pledge_is_public_wins_face_and_says_what_a_clause_means() {
    let talks = table().play(&["pledge islands=all"]);
    assert_eq!(talks.faces_and_trusts(), [2, 0, 0, 0]);
    assert_eq!(talks.state().table.collapsed.len(), 1);
}

#[test]
fn r6_19_a_further_pledge_must_be_stricter_and_the_strictest_stands() {
    let talks = table().play(&["pledge islands=two", "hold", "hold", "hold"]);
    assert!(matches!(talks.refusal("pledge islands=two"), Refusal::PledgeNotStricter { .. }));
    assert!(matches!(talks.refusal("pledge islands=ceded"), Refusal::PledgeNotStricter { .. }));
    let talks = talks.play(&["pledge islands=all"]);
    assert_eq!(talks.worth(Tokyo, "islands=two"), 0 - 8_000);
}

#[test]
fn r6_19_stricter_is_in_ones_own_favour() {
    let talks = table().play(&["hold", "pledge islands=ceded", "hold"]);
    assert!(talks.play(&["hold"]).may("pledge islands=all"), "Tokyo's pledges are its own");
}

#[test]
fn r6_19_where_options_have_no_order_no_pledge_is_stricter_than_the_one_that_stands() {
    let talks = table().play(&["pledge capital=now", "hold", "hold", "hold"]);
    assert!(matches!(talks.refusal("pledge capital=later"), Refusal::PledgeNotStricter { .. }));
    assert!(talks.play(&["justify capital", "hold"]).may("pledge capital=later"));
}

#[test]
fn r6_19_the_clause_left_out_cannot_be_pledged() {
    assert_eq!(table().refusal("pledge fish=closed"), Refusal::PledgeOnNothing);
}

#[test]
fn r6_19_once_the_text_is_signed_nothing_is_left_to_pledge() {
    let talks = table().play(&["propose private islands=two fish=quota", "accept", "initial"]);
    assert_eq!(talks.refusal("pledge islands=all"), Refusal::OnlyInterval);
    assert!(talks.may("pay hawks 5") && talks.may("prepare islands") && talks.may("retire"));
}

#[test]
fn r6_20_justifying_takes_the_strictest_pledge_back_at_a_price() {
    let talks =
        table().play(&["pledge islands=two", "hold", "hold", "hold", "pledge islands=all", "hold"]);
    assert_eq!(talks.face(Tokyo), 4);
    let talks = talks.play(&["justify islands"]);
    assert_eq!((talks.face(Tokyo), talks.capital(Tokyo)), (4 - 6, 27));
    // The weaker pledge stands: two islands keep it. Humiliated by 2, Tokyo feels a loss by 2040.
    assert_eq!(talks.worth(Tokyo, "islands=two"), 2_000 - 2_500);
    assert!(matches!(talks.refusal("justify fish"), Refusal::Used(_)));
}

#[test]
fn r6_20_there_must_be_a_pledge_to_justify() {
    assert!(matches!(table().refusal("justify islands"), Refusal::NoPledge(_)));
}

/// Fish is signed apart from the rest, and in force.
fn fish_in_force(before: &[&str]) -> Talks {
    let tracks = "[(id: \"peace\", title: \"Peace\", issues: [\"islands\", \"capital\"]), (id: \"daily\", title: \"Daily\", issues: [\"fish\", \"interned\"])]";
    let talks = varied(&[with("tracks", tracks)]).play(before);
    let signed = talks.play(&["propose private fish=quota", "accept", "initial", "hold", "hold"]);
    assert_eq!(signed.state().table.in_force.len(), 1);
    signed
}

#[test]
fn r6_20_a_pledge_that_the_text_in_force_keeps_is_not_taken_back_and_no_longer_told() {
    let kept = fish_in_force(&["pledge fish=quota"]);
    let kept = if kept.on_turn() == Tokyo { kept } else { kept.play(&["hold"]) };
    assert!(matches!(kept.refusal("justify fish"), Refusal::Settled(_)));
    let view = SeatView::new(&kept.game, Tokyo);
    let justify = |view: &SeatView| view.offered().iter().any(|one| one.verb() == Verb::Justify);
    assert!(!justify(&view));
    let told = |view: &SeatView| {
        let wording = Wording::new(Language::English);
        let mut page = Page::new(&wording);
        pages::state(&mut page, view);
        format!("{:?}", page.blocks())
    };
    assert!(!told(&view).contains("You have pledged"), "{}", told(&view));
    let broken = fish_in_force(&["pledge fish=free"]);
    let broken = if broken.on_turn() == Tokyo { broken } else { broken.play(&["hold"]) };
    let view = SeatView::new(&broken.game, Tokyo);
    assert!(justify(&view), "the score is measured by it still");
    assert!(told(&view).contains("You have pledged"), "{}", told(&view));
}

#[test]
fn r6_21_opinion_is_not_prepared_on_what_is_in_force() {
    let talks = fish_in_force(&[]);
    assert!(matches!(talks.refusal("prepare fish"), Refusal::Settled(_)));
    assert!(talks.may("prepare islands"));
}

#[test]
fn r6_21_opinion_can_be_prepared_twice_on_an_issue() {
    let talks =
        table().play(&["prepare islands", "hold", "hold", "hold", "prepare islands", "hold"]);
    assert_eq!(talks.score(Tokyo, "hawks", "islands=ceded"), 10 - 8);
    assert_eq!(talks.capital(Tokyo), 24);
    assert!(matches!(talks.refusal("prepare islands"), Refusal::Prepared(_)));
}

#[test]
fn r6_22_a_promise_to_retire_warms_rivals_and_turns_their_votes_against_into_absence() {
    let never = [with("sides.tokyo.factions.middle.never", "[\"interned=home\"]")];
    let votes = |talks: &crate::rules::table::Talks| talks.votes(Tokyo, "diet", "interned=home");
    assert_eq!(votes(&varied(&never)), (48, 49, 13));
    let retiring = varied(&never).play(&["retire"]);
    assert_eq!(votes(&retiring), (48, 9, 53));
    assert_eq!(retiring.score(Tokyo, "middle", "capital=now"), 15);
    assert_eq!(retiring.score(Tokyo, "doves", "capital=now"), 10);
    let again = retiring.play(&["hold", "hold", "hold"]);
    assert_eq!(again.refusal("retire"), Refusal::AlreadyPromised);
    assert_eq!(again.trust(Moscow), 0);
    let alone = varied(&[with("sides.tokyo.factions.middle.rival", "false")]);
    assert_eq!(alone.play(&[]).refusal("retire"), Refusal::NoRival, "nobody would be moved");
}

/// A text on which the hawks decide the Diet's vote, and they are dealt to defect.
fn on_the_brink() -> Talks {
    let close = [
        with("sides.tokyo.factions.hawks.spread", "9"),
        with("sides.tokyo.bodies.diet.yes_at_least", "77"),
    ];
    let deal = |deal: Deal| deal.with_moods(Tokyo, Level(0)).with_defections(Tokyo, Defection(-1));
    dealt(&close, deal)
}

#[test]
fn r6_25_a_faction_that_is_whipped_votes_as_it_feels_and_the_forecast_knows_it() {
    let vote = ["propose private interned=home", "accept", "initial", "hold", "hold"];
    assert_eq!(on_the_brink().play(&vote).ending(), Some("refused"));
    let talks = on_the_brink();
    assert_eq!(talks.chance(Tokyo, "interned=home"), 609);
    let talks = talks.play(&["whip hawks"]);
    assert_eq!(talks.capital(Tokyo), 27);
    assert_eq!(talks.chance(Tokyo, "interned=home"), 625, "10 of 16: the middle level and above");
    assert_eq!(
        talks.state().homes.tokyo.consulted.values().flatten().count(),
        0,
        "it tells nothing"
    );
    assert_eq!(talks.play(&vote).ending(), Some("in_force"));
}

#[test]
fn r6_25_there_is_time_to_whip_between_signature_and_vote() {
    let signed = on_the_brink().play(&["propose private interned=home", "accept", "initial"]);
    assert_eq!(signed.play(&["whip hawks", "hold"]).ending(), Some("in_force"));
}

#[test]
fn r6_25_a_faction_is_whipped_once_and_only_where_it_might_defect() {
    let talks = on_the_brink();
    assert!(matches!(talks.refusal("whip doves"), Refusal::NothingToWhip(_)));
    let talks = talks.play(&["whip hawks", "hold", "hold", "hold"]);
    assert!(matches!(talks.refusal("whip hawks"), Refusal::AlreadyWhipped(_)));
    let seatless = varied(&[
        with("sides.tokyo.factions.hawks.spread", "9"),
        with("sides.tokyo.bodies.diet.seats", "(doves: 50, middle: 50)"),
    ]);
    assert!(matches!(seatless.refusal("whip hawks"), Refusal::NothingToWhip(_)));
    let poor =
        varied(&[with("sides.tokyo.factions.hawks.spread", "9"), with("sides.tokyo.capital", "2")]);
    assert_eq!(poor.refusal("whip hawks"), Refusal::TooDear { cost: Points(3), left: Points(2) });
}
