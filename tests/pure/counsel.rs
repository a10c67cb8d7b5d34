//! The two counsellors: what they say, that it follows from what a seat sees, that what they ask for can be written, and
//! what is told of them when the talks are over.

use std::sync::Arc;

use crate::common::{
    Draw, HISTORY, Policy, change, changed, happened, history, historys_course, historys_session,
};
use two_tables::ai::adviser::LIKELY;
use two_tables::ai::counsel::{self, Opinion, Said, TextOpinion, Would};
use two_tables::negotiation::deal::Deal;
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::moves::offered;
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::pages::{self, Debrief, Page};
use two_tables::scenario::Scenario;
use two_tables::scenario::counsel::Voice;
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::terminal::set;
use two_tables::units::Round;
use two_tables::view::SeatView;
use two_tables::wording::{Usage, Wording};

/// A deal on which history's moves end in the Joint Declaration.
const SEED: u64 = 4;

/// History's moves up to the turn of `side` in `round`, counted from 1.
fn history_up_to(round: u16, side: Side) -> Negotiation {
    let scenario = history();
    let mut talks = Negotiation::open(Arc::clone(&scenario), SEED).0;
    for (by, line) in historys_course() {
        let table = &talks.state().table;
        if table.round == Round(round - 1) && table.turn.side == side {
            return talks;
        }
        let a_move = notation::parse(&scenario.common, table, by, line).unwrap();
        talks.play(by, a_move).unwrap();
    }
    panic!("history ends before");
}

fn wording(scenario: &Scenario) -> Wording {
    Wording::new(Language::English).with_names(&scenario.common, Usage::Neutral)
}

/// What the counsellors of `side` say, as a page.
fn page(talks: &Negotiation, side: Side) -> String {
    let wording = wording(talks.scenario());
    let mut page = Page::new(&wording);
    pages::counsel(&mut page, &SeatView::new(talks, side), None);
    set(&page, 100)
}

/// Positions of history's course, and of games played by lot, one every few moves.
fn positions() -> Vec<Negotiation> {
    let scenario = history();
    let policy = Policy::new(&scenario);
    let mut found: Vec<Negotiation> =
        (2..=10).map(|round| history_up_to(round, Side::Tokyo)).collect();
    for game in 0..6 {
        let mut draw = Draw::new(game);
        let mut talks = Negotiation::open(Arc::clone(&scenario), game).0;
        for turn in 0.. {
            if talks.state().table.is_over() {
                break;
            }
            if turn % 5 == 0 {
                found.push(talks.clone());
            }
            let side = talks.state().table.turn.side;
            let moves = offered(&talks.standing(side));
            let a_move = policy.among(&talks.standing(side), &moves, &mut draw);
            talks.play(side, a_move).unwrap();
        }
    }
    found
}

/// Every opinion of a text at these positions, with the view of whoever asked.
fn opinions() -> Vec<(SeatView, Voice, two_tables::scenario::clause::Draft, TextOpinion)> {
    let mut all = Vec::new();
    for talks in positions() {
        for side in Side::BOTH {
            let view = SeatView::new(&talks, side);
            let counsel = counsel::counsel(&view, None).unwrap();
            for voice in Voice::BOTH {
                if let (Opinion::OfText(opinion), Some(draft)) =
                    (counsel.opinions[voice], counsel.draft)
                {
                    all.push((view.clone(), voice, draft, opinion));
                }
            }
        }
    }
    all
}

#[test]
fn what_tokyo_is_told_at_the_opening_reads_well() {
    insta::assert_snapshot!(page(&history_up_to(1, Side::Tokyo), Side::Tokyo));
}

#[test]
fn what_tokyo_is_told_in_the_third_round_reads_well() {
    insta::assert_snapshot!(page(&history_up_to(3, Side::Tokyo), Side::Tokyo));
}

#[test]
fn what_tokyo_is_told_in_the_eighth_round_reads_well() {
    insta::assert_snapshot!(page(&history_up_to(8, Side::Tokyo), Side::Tokyo));
}

#[test]
fn what_moscow_is_told_in_the_seventh_round_reads_well() {
    insta::assert_snapshot!(page(&history_up_to(7, Side::Moscow), Side::Moscow));
}

#[test]
fn what_each_would_do_follows_from_what_it_is_worth_to_him_and_how_he_reads_the_home() {
    let (mut seen, mut kinds) = (0, [0; 4]);
    for (view, voice, draft, opinion) in opinions() {
        let TextOpinion { worth, least, chance, would, ask } = opinion;
        let standing = view.standing();
        assert_eq!(Some(worth), standing.worth_to(voice, &draft));
        let clause = match would {
            Would::Sign => {
                assert!(worth >= least && chance >= LIKELY);
                ask
            }
            Would::Wait => {
                assert!(worth >= least && chance < LIKELY);
                ask
            }
            Would::Ask(clause) => {
                assert!(worth < least);
                assert!(standing.worth_to(voice, &draft.with(clause)).unwrap() >= least);
                assert_eq!(ask, None);
                Some(clause)
            }
            Would::Refuse => {
                assert!(worth < least);
                assert_eq!(ask, None);
                None
            }
        };
        if let Some(clause) = clause {
            let after = draft.with(clause);
            assert!(standing.worth_to(voice, &after).unwrap() > worth);
            assert!(view.table().is_open(view.common(), clause));
            assert!(view.common().package(after).is_ok());
        }
        kinds[match would {
            Would::Sign => 0,
            Would::Wait => 1,
            Would::Ask(_) => 2,
            Would::Refuse => 3,
        }] += 1;
        seen += 1;
    }
    assert!(seen > 100 && kinds.iter().all(|kind| *kind > 0), "{seen}: {kinds:?}");
}

#[test]
fn the_two_disagree_about_texts_and_about_the_home() {
    let all = opinions();
    let apart = all.chunks(2).filter(|two| two[0].3.would != two[1].3.would).count();
    assert!(apart * 4 > all.len() / 2, "{apart} of {}", all.len() / 2);
    let (mut said, mut differ) = (0, 0);
    for talks in positions() {
        for told in Side::BOTH.iter().flat_map(|side| &talks.state().homes[*side].counsel) {
            said += 1;
            differ += usize::from(told.said.honour != told.said.interest);
        }
    }
    assert!(differ * 3 > said, "{differ} of {said}");
}

#[test]
fn a_home_as_he_reads_it_is_one_that_has_told_what_he_says() {
    let (mut compared, mut moved) = (0, 0);
    for talks in positions() {
        for side in Side::BOTH {
            let counsel = counsel::counsel(&SeatView::new(&talks, side), None).unwrap();
            let Some(draft) = counsel.draft else { continue };
            for voice in Voice::BOTH {
                let Opinion::OfText(opinion) = counsel.opinions[voice] else { continue };
                // The same talks, had all he has spoken of been sounded out and told what he says.
                let told = counsel.said.iter().filter(|told| told.found.is_none()).map(|told| {
                    let (faction, band) = (told.faction, told.said[voice]);
                    happened(Happening::Consulted { by: side, faction, band })
                });
                let told: Vec<_> = told.collect();
                let state = talks.state().clone().and(&talks.scenario().common, &told);
                let as_told = Standing::new(talks.scenario(), &state, side).chance(&draft);
                assert_eq!(opinion.chance, as_told);
                compared += usize::from(!told.is_empty());
                moved += usize::from(as_told != talks.standing(side).chance(&draft));
            }
        }
    }
    assert!(compared > 50 && moved > 10, "{compared}, {moved} of them moved");
}

#[test]
fn shigemitsu_refuses_two_islands_in_1955_and_would_sign_for_them_in_august_1956() {
    let told = |round| {
        let talks = history_up_to(round, Side::Tokyo);
        counsel::counsel(&SeatView::new(&talks, Side::Tokyo), None).unwrap()
    };
    let honour = |round| match told(round).opinions.honour {
        Opinion::OfText(opinion) => opinion,
        Opinion::AtFirst(_) => panic!("nothing is tabled in round {round}"),
    };
    let (first, turned) = (honour(2), honour(7));
    assert!(first.worth < first.least, "{first:?}");
    assert!(turned.worth >= turned.least, "{turned:?}");
    let Opinion::OfText(kono) = told(2).opinions.interest else { panic!() };
    assert!(kono.worth >= kono.least, "Kōno would have taken them at once");
}

#[test]
fn once_a_faction_is_sounded_out_it_is_seen_who_was_right() {
    let scenario = history();
    let mut found = [0; 2];
    for seed in 0..60 {
        let deal = Deal::new(&scenario, seed);
        let reader = deal.reader(Side::Tokyo).unwrap();
        let mut talks = Negotiation::open_on(Arc::clone(&scenario), deal).0;
        let spoken = talks.state().homes.tokyo.counsel[0].faction;
        let word = &scenario.common.sides.tokyo.factions[spoken].word;
        let line = format!("consult {word}");
        let table = &talks.state().table;
        let consult = notation::parse(&scenario.common, table, Side::Tokyo, &line).unwrap();
        talks.play(Side::Tokyo, consult).unwrap();
        let counsel = counsel::counsel(&SeatView::new(&talks, Side::Tokyo), None).unwrap();
        let Said { said, found: told, .. } = counsel.said[0];
        let told = told.unwrap();
        assert_eq!(said[reader], told, "seed {seed}");
        found[usize::from(said[reader.other()] == told)] += 1;
    }
    assert!(
        found.iter().all(|count| *count > 10),
        "wrong {}, right by luck {}",
        found[0],
        found[1]
    );
}

#[test]
fn what_the_other_side_keeps_to_itself_changes_no_counsel() {
    let secrets = |side: &str, leader: &str, faction: &str| {
        [
            change(format!("sides.{side}.factions.{faction}.disposition"), -20),
            change(format!("sides.{side}.factions.{faction}.positions"), "[]"),
            change(format!("sides.{side}.leaders.{leader}.honour_share"), 900),
            change(format!("sides.{side}.no_agreement"), "[-60]"),
        ]
    };
    for (side, other, leader, faction) in [
        (Side::Tokyo, "moscow", "khrushchev", "molotov"),
        (Side::Moscow, "tokyo", "hatoyama", "yoshida"),
    ] {
        let changed = changed(HISTORY, &secrets(other, leader, faction));
        let counsel = [history(), changed].map(|scenario| {
            let mut talks = Negotiation::open(Arc::clone(&scenario), 5).0;
            for line in ["propose private relations=a territory=a form=a internees=b un=a", "hold"]
            {
                let by = talks.state().table.turn.side;
                let table = &talks.state().table;
                let a_move = notation::parse(&scenario.common, table, by, line).unwrap();
                talks.play(by, a_move).unwrap();
            }
            counsel::counsel(&SeatView::new(&talks, side), None)
        });
        assert!(counsel[0].is_some());
        assert_eq!(counsel[0], counsel[1]);
    }
}

#[test]
fn a_side_without_counsellors_is_shown_none() {
    let scenario = changed(HISTORY, &[change("sides.tokyo.counsellors", "[]")]);
    let talks = Negotiation::open(scenario, 5).0;
    assert_eq!(counsel::counsel(&SeatView::new(&talks, Side::Tokyo), None), None);
    assert_eq!(page(&talks, Side::Tokyo).trim(), "");
}

// ------------------------------------------------------------------------------------------- afterwards

#[test]
fn the_debrief_says_whom_one_should_have_believed() {
    let session = historys_session(SEED);
    let wording = wording(session.scenario());
    let view = SeatView::new(session.talks(), Side::Tokyo);
    let hindsight = session.hindsight().unwrap();
    let told = Debrief { session: &session, view: &view, opponent: &[], hindsight: &hindsight };
    let mut page = Page::new(&wording);
    pages::debrief_on(&mut page, &told, "counsel").unwrap();
    insta::assert_snapshot!(set(&page, 100));
}

#[test]
fn whose_counsellors_are_silent_is_told_why() {
    let mut seen = [0, 0];
    for talks in positions() {
        for side in Side::BOTH {
            let is_silent = talks.standing(side).faction_in_question().is_none();
            let told = page(&talks, side).contains("They have no more to say of the home");
            assert_eq!(told, is_silent);
            seen[usize::from(is_silent)] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn what_was_said_is_part_of_the_state_and_comes_back_with_the_events() {
    let session = historys_session(SEED);
    let state = State::after(session.scenario(), session.events());
    for side in Side::BOTH {
        let counsel = &session.talks().state().homes[side].counsel;
        assert!(!counsel.is_empty());
        assert_eq!(counsel, &state.homes[side].counsel);
        let standing = Standing::new(session.scenario(), &state, side);
        assert_eq!(
            standing.faction_in_question(),
            session.talks().standing(side).faction_in_question()
        );
    }
}

#[test]
fn r6_26_nobody_counsels_what_his_own_house_would_never_sign_nor_a_clause_of_another_track() {
    let text = two_tables::store::shipped_scenario("2022").unwrap();
    let scenario = Arc::new(two_tables::scenario::check::scenario(&text).unwrap());
    let mut talks = Negotiation::open(Arc::clone(&scenario), 5).0;
    let common = &scenario.common;
    let asked = |opinion: Opinion| match opinion {
        Opinion::AtFirst(clause) => clause,
        Opinion::OfText(TextOpinion { would: Would::Ask(clause), .. }) => Some(clause),
        Opinion::OfText(text) => text.ask,
    };
    let mut heard = 0;
    while !talks.state().table.is_over() {
        let table = &talks.state().table;
        let side = table.turn.side;
        let view = SeatView::new(&talks, side);
        let counsel = counsel::counsel(&view, None).unwrap();
        for clause in Voice::BOTH.into_iter().filter_map(|voice| asked(counsel.opinions[voice])) {
            heard += 1;
            // The Seven hold Tokyo's cabinet, and the constitution Moscow's.
            let word = &common.issues[clause.issue].word;
            let never = word == "border" && side == Side::Tokyo;
            assert!(!never, "{side}: {}", common.clause_text(clause));
            if let Some(draft) = counsel.draft {
                let track = &common.tracks[table.track_of(common, &draft)];
                assert!(track.issues.contains(&clause.issue), "{side}: {word}");
            }
        }
        let propose = notation::parse(common, table, side, "propose private notice=full");
        let a_move = propose.ok().filter(|one| view.permit(*one).is_ok());
        let hold = notation::parse(common, table, side, "hold").unwrap();
        talks.play(side, a_move.unwrap_or(hold)).unwrap();
    }
    assert!(heard > 5, "{heard}");
}
