//! R2.4 and R6.26: two counsellors, one of whom reads the home rightly.

use crate::rules::table::{Talks, dealt, varied, with};
use two_tables::negotiation::deal::{Band, Deal, Level};
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::ledger::Audience;
use two_tables::scenario::check::Change;
use two_tables::scenario::counsel::{ByVoice, Voice};
use two_tables::scenario::id::Side::{Moscow, Tokyo};
use two_tables::units::Utility;
use two_tables::view::SeatView;

const LEVELS: [Level; 7] =
    [Level(-3), Level(-2), Level(-1), Level(0), Level(1), Level(2), Level(3)];

/// Tokyo with two counsellors, one all honour, one all interest who minds fish.
fn two() -> Change {
    with(
        "sides.tokyo.counsellors",
        "[(id: \"purse\", name: \"Purse\", office: \"Trade\", about: \"Gain.\", honour_share: 0, minds: [\"fish\"], sources: [\"us\"]), \
          (id: \"sword\", name: \"Sword\", office: \"Rank\", about: \"Rank.\", honour_share: 1000, loss_aversion: 3000, sources: [\"us\"])]",
    )
}

/// The same, and every faction hides something.
fn hidden(more: &[Change]) -> Vec<Change> {
    let spread = |faction: &str| with(&format!("sides.tokyo.factions.{faction}.spread"), "9");
    let mut all = vec![two(), spread("doves"), spread("middle"), spread("hawks")];
    all.extend_from_slice(more);
    all
}

/// Of whom Tokyo's counsellors have spoken and what they said, in order.
fn told(talks: &Talks) -> Vec<(String, ByVoice<Band>)> {
    let factions = &talks.game.scenario().common.sides.tokyo.factions;
    let mut told = Vec::new();
    for event in &talks.events {
        if let Happening::Counselled { side: Tokyo, faction, said } = event.what {
            told.push((factions[faction].word.clone(), said));
        }
    }
    told
}

fn spoken_of(talks: &Talks) -> Vec<String> {
    told(talks).into_iter().map(|(faction, _)| faction).collect()
}

const TWO_ROUNDS: [&str; 4] = ["hold", "hold", "hold", "hold"];

#[test]
fn r2_4_each_of_the_two_reads_the_home_rightly_in_half_of_the_games() {
    let scenario = varied(&hidden(&[])).game.scenario().clone();
    let reader = |seed| Deal::new(&scenario, seed).reader(Tokyo).unwrap();
    let honour = (0..1000).filter(|seed| reader(*seed) == Voice::Honour).count();
    assert!((440..560).contains(&honour), "{honour} of 1000");
    assert!((0..50).all(|seed| reader(seed) == reader(seed)));
    assert_eq!(Deal::new(&scenario, 1).reader(Moscow), None, "a side without any");
}

#[test]
fn r2_4_who_is_right_and_what_is_hearsay_have_streams_of_their_own() {
    let spreads = hidden(&[]);
    let (with_two, without) = (varied(&spreads), varied(&spreads[1..]));
    let (scenario, plain) = (with_two.game.scenario(), without.game.scenario());
    let moods = |deal: &Deal| {
        let factions = scenario.common.sides.tokyo.factions.ids();
        factions.map(|faction| deal.level(Tokyo, faction, 0)).collect::<Vec<_>>()
    };
    for seed in 0..50 {
        let (two, none) = (Deal::new(scenario, seed), Deal::new(plain, seed));
        assert_eq!(moods(&two), moods(&none), "what else is dealt is dealt the same");
        assert_eq!(two.nerve(Tokyo), none.nerve(Tokyo));
    }
    let faction = scenario.common.sides.tokyo.faction_called("doves").unwrap();
    let deals = |seed| Deal::new(scenario, seed);
    let apart = (0..200)
        .filter(|seed| {
            deals(*seed).hearsay(Tokyo, faction, 0) != deals(*seed).level(Tokyo, faction, 0)
        })
        .count();
    assert!(apart > 120, "hearsay is no copy of the mood: {apart} of 200 differ");
}

#[test]
fn r6_26_he_who_reads_rightly_says_the_band_that_was_dealt_whatever_is_heard() {
    for voice in Voice::BOTH {
        for level in LEVELS {
            for heard in LEVELS {
                let talks = dealt(&hidden(&[]), |deal| {
                    deal.with_moods(Tokyo, level)
                        .with_hearsay(Tokyo, heard)
                        .with_reader(Tokyo, voice)
                });
                let (_, said) = told(&talks)[0].clone();
                assert_eq!(said[voice], level.band());
                assert_eq!(said[voice.other()], heard.band(), "no text, no wish");
            }
        }
    }
}

#[test]
fn r6_26_the_other_hears_a_text_he_wants_two_levels_warmer_and_one_he_does_not_as_much_colder() {
    let after = |text: &str, heard| {
        let line = format!("propose private {text}");
        let talks = dealt(&hidden(&[]), |deal| {
            deal.with_moods(Tokyo, Level(0))
                .with_hearsay(Tokyo, heard)
                .with_reader(Tokyo, Voice::Honour)
        });
        told(&talks.play(&[&line, "hold"]))[1].1.interest
    };
    let (cold, even, warm) = (Band::Cold, Band::Even, Band::Warm);
    // Fish are all to him, islands nothing.
    assert_eq!(
        LEVELS.map(|heard| after("fish=quota", heard)),
        [even, even, even, warm, warm, warm, warm]
    );
    let poor = |heard| {
        // The islands cost no interest; but no agreement has become worth more than nothing.
        let talks = dealt(&hidden(&[with("sides.tokyo.no_agreement", "[5, 5, 5]")]), |deal| {
            deal.with_moods(Tokyo, Level(0))
                .with_hearsay(Tokyo, heard)
                .with_reader(Tokyo, Voice::Honour)
        });
        told(&talks.play(&["propose private islands=ceded", "hold"]))[1].1.interest
    };
    assert_eq!(LEVELS.map(poor), [cold, cold, cold, cold, even, even, even]);
}

#[test]
fn r6_26_they_speak_of_whom_the_vote_hangs_on_most_and_of_each_once() {
    // At a score of nought forty seats weigh more than twenty; of equals the first.
    let talks = varied(&hidden(&[])).play(&TWO_ROUNDS);
    assert_eq!(spoken_of(&talks), ["doves", "middle", "hawks"]);
    let wider = varied(&hidden(&[with("sides.tokyo.factions.hawks.spread", "30")]));
    assert_eq!(spoken_of(&wider), ["hawks"], "a mood that may lie further moves more");
}

#[test]
fn r6_26_of_whom_a_text_can_gain_no_vote_they_speak_last() {
    let never = with("sides.tokyo.factions.middle.never", "[\"fish=quota\"]");
    let talks = varied(&hidden(&[never])).play(&["propose private fish=quota", "hold"]);
    assert_eq!(spoken_of(&talks), ["doves", "hawks"]);
    let talks = talks.play(&["hold", "hold"]);
    assert_eq!(spoken_of(&talks), ["doves", "hawks", "middle"], "as if it stood at nought");
}

#[test]
fn r6_26_a_faction_sounded_out_is_not_spoken_of_and_one_that_hides_nothing_never_is() {
    let talks = varied(&hidden(&[])).play(&["consult middle", "hold", "hold", "hold", "hold"]);
    assert_eq!(spoken_of(&talks), ["doves", "hawks"]);
    let open = varied(&[two()]).play(&TWO_ROUNDS);
    assert!(spoken_of(&open).is_empty());
}

#[test]
fn r6_26_what_was_said_is_void_once_the_mood_is_dealt_anew() {
    let anew = with(
        "events.+",
        "(id: \"storm\", title: \"Storm\", text: \"It storms.\", round: \"july\", \
          effects: [(side: \"tokyo\", redeals: \"doves\")], sources: [\"us\"])",
    );
    let talks = varied(&hidden(&[anew])).play(&["hold", "hold"]);
    assert_eq!(spoken_of(&talks), ["doves", "doves"]);
    let home = &talks.state().homes.tokyo;
    assert_eq!(home.counsel.len(), 1);
    assert_eq!(home.counsel[0].round.0, 1);
}

#[test]
fn r6_26_counsel_is_heard_at_home_alone_and_costs_nothing() {
    let worlds = Voice::BOTH.map(|voice| {
        dealt(&hidden(&[]), |deal| deal.with_hearsay(Tokyo, Level(3)).with_reader(Tokyo, voice))
    });
    for talks in &worlds {
        let heard = talks.events.iter().find(|event| event.rule.number() == "R6.26").unwrap();
        assert_eq!(heard.audience, Audience::Home(Tokyo));
        assert_eq!(talks.capital(Tokyo), 30);
        assert_eq!(talks.on_turn(), Tokyo, "and it is no move");
        assert!(talks.may("consult hawks") && talks.may("statement regret"));
    }
    let [one, two] = worlds.map(|talks| SeatView::new(&talks.game, Moscow));
    assert_eq!(one, two);
}

#[test]
fn r6_26_counsel_changes_no_value_and_no_forecast() {
    let text = "fish=quota capital=now";
    let changes = hidden(&[with("sides.tokyo.factions.doves.disposition", "-20")]);
    let (counselled, plain) = (varied(&changes), varied(&changes[1..]));
    assert!(!spoken_of(&counselled).is_empty());
    assert_eq!(counselled.value(Tokyo, text), plain.value(Tokyo, text));
    let forecast = |talks: &Talks| talks.game.standing(Tokyo).forecast(&talks.draft(text));
    assert_eq!(forecast(&counselled), forecast(&plain));
}

#[test]
fn r6_26_a_text_is_worth_to_him_what_his_weights_make_it_and_what_he_minds_twice_that() {
    let talks = varied(&[two()]);
    let worth = |voice, text| talks.game.standing(Tokyo).worth_to(voice, &talks.draft(text));
    // Fish 4, twice; embassies 3.
    assert_eq!(worth(Voice::Interest, "fish=quota capital=now"), Some(Utility(11_000)));
    assert_eq!(worth(Voice::Honour, "fish=quota capital=now"), Some(Utility(0)));
    // Ten of face lost, three times.
    assert_eq!(worth(Voice::Honour, "islands=ceded"), Some(Utility(-30_000)));
    assert_eq!(worth(Voice::Interest, "islands=ceded"), Some(Utility(0)));
    assert_eq!(
        talks.game.standing(Moscow).worth_to(Voice::Honour, &talks.draft("fish=quota")),
        None
    );
}

#[test]
fn r6_26_the_text_in_question_is_the_others_before_ones_own() {
    let talks = varied(&hidden(&[]));
    let asked = |talks: &Talks| {
        let text = talks.game.standing(Tokyo).text_in_question();
        text.map(|draft| talks.written(&draft))
    };
    assert_eq!(asked(&talks), None);
    let own = talks.play(&["propose private fish=free"]);
    assert_eq!(asked(&own), Some("fish=free".to_owned()));
    let theirs = own.play(&["propose private fish=quota"]);
    assert_eq!(asked(&theirs), Some("fish=quota".to_owned()));
    let declined = theirs.play(&["decline courteous"]).play(&["hold", "propose private fish=free"]);
    assert_eq!(asked(&declined), Some("fish=quota".to_owned()), "refused, it is still their last");
}
