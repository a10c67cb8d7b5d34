//! The scripted opponent: what it heeds and what it does not, told as stories on 1956 and held on random scenarios.

use std::sync::Arc;

use crate::common::{
    Draw, Family, Home, Signed, TUTORIAL, checked, history, in_halves, play_out, small, talks,
};
use two_tables::ai::style::{self, Occasion, Style};
use two_tables::ai::{Baiter, Choice, Level, Negotiator, Opponent, Random, Why, seated};
use two_tables::negotiation::moves::{Channel, Kind, Manner, Move, Tone};
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::state::Phase;
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::Message;
use two_tables::store;
use two_tables::units::{Permille, Points, Utility};
use two_tables::view::SeatView;

const STYLES: [&str; 3] = ["legalist", "showman", "dealmaker"];

fn shipped(name: &str) -> Style {
    style::read(&store::shipped_style(name).unwrap()).unwrap()
}

#[test]
fn every_style_at_every_level_plays_permitted_moves_with_reasons_to_an_end() {
    let mut scenarios = vec![checked(TUTORIAL)];
    scenarios.extend((0..12).map(|seed| checked(&small(seed, Family::Eventful))));
    let wild = Random::new(5);
    for scenario in &scenarios {
        for name in store::shipped_styles() {
            for level in Level::ALL {
                let one = seated(shipped(&name), level);
                for side in Side::BOTH {
                    let seats = BySide::each(|at| -> &dyn Negotiator {
                        if at == side { &*one } else { &wild }
                    });
                    play_out(scenario, 3, seats, |view, choice| {
                        let named = choice
                            .says
                            .as_ref()
                            .is_some_and(|said| said.text.en.contains("{clause}"));
                        assert!(!named || choice.says.as_ref().unwrap().about.is_some());
                        assert!(view.permit(choice.a_move).is_ok());
                    });
                }
            }
        }
    }
}

#[test]
fn r6_25_it_whips_where_that_makes_the_vote_likelier_and_says_so() {
    let scenario = history();
    let (tokyo, moscow) =
        (seated(shipped("dealmaker"), Level::Even), seated(shipped("showman"), Level::Even));
    let seats = BySide { tokyo: &*tokyo, moscow: &*moscow };
    let mut whips = 0;
    for seed in 1..=72 {
        play_out(&scenario, seed, seats, |view, choice| {
            let Move::Whip(_) = choice.a_move else { return };
            assert!(choice.reasons.iter().any(|reason| reason.id == "opponent-whip"), "{choice:?}");
            if let Some(text) = view.table().text_at_stake() {
                let standing = view.standing();
                let whipped = standing.supposing(choice.a_move).unwrap();
                assert!(standing.if_so(&whipped).chance(&text) > standing.chance(&text));
            }
            whips += 1;
        });
    }
    assert!(whips > 0);
}

#[test]
fn a_choice_depends_on_the_view_alone() {
    let scenario = history();
    for name in STYLES {
        let used = seated(shipped(name), Level::Even);
        let seats = BySide { tokyo: &*used, moscow: &*used };
        play_out(&scenario, 9, seats, |view, choice| {
            if view.table().round.0 % 3 == 0 {
                let fresh = seated(shipped(name), Level::Even);
                assert_eq!(fresh.choose(view).as_ref(), Some(choice), "{name}");
            }
        });
    }
}

/// `scenario` with every secret of `side` other than it was.
fn other_secrets(scenario: &Scenario, side: Side, draw: &mut Draw) -> Arc<Scenario> {
    let mut changed = scenario.clone();
    let home = Arc::make_mut(&mut changed.homes[side]);
    for leader in home.leaders.values_mut() {
        leader.honour_share = Permille(u32::try_from(draw.int(0, 1000)).unwrap());
    }
    for value in &mut home.no_agreement {
        *value = *value - Points(draw.int(1, 30));
    }
    for worths in home.worth.values_mut() {
        for worth in worths.values_mut() {
            worth.material += Points(draw.int(0, 8));
        }
    }
    for faction in home.factions.values_mut() {
        faction.conviction.disposition += Points(draw.int(0, 25));
        faction.conviction.red_lines.clear();
    }
    Arc::new(changed)
}

#[test]
fn no_choice_depends_on_the_others_secrets() {
    let scenario = history();
    for name in STYLES {
        for side in Side::BOTH {
            let changed = other_secrets(&scenario, side.other(), &mut Draw::new(11));
            let one = seated(shipped(name), Level::Even);
            let wild = Random::new(2);
            let (mut here, _) = Negotiation::open(Arc::clone(&scenario), 4);
            let (mut there, _) = Negotiation::open(changed, 4);
            let mut compared = 0;
            while !here.state().table.is_over() && here.state().table.ballots.is_empty() {
                let turn = here.state().table.turn.side;
                let views = [&here, &there].map(|talks| SeatView::new(talks, turn));
                let by = if turn == side { &*one } else { &wild as &dyn Negotiator };
                let choice = by.choose(&views[0]).unwrap();
                if turn == side {
                    assert_eq!(views[0], views[1]);
                    assert_eq!(by.choose(&views[1]).as_ref(), Some(&choice), "{name}");
                    compared += 1;
                }
                here.play(turn, choice.a_move).unwrap();
                if there.play(turn, choice.a_move).is_err() {
                    break;
                }
            }
            assert!(compared >= 3, "{name} on {side}: {compared} choices compared");
        }
    }
}

/// Moscow's legalist across from a Tokyo that makes `lines` in turn, one a turn, and then holds; what Moscow's own
/// texts were worth to it, in order.
fn texts_against(tokyo: impl Fn(&SeatView) -> Vec<Move>) -> Vec<Utility> {
    let scenario = history();
    let moscow = Opponent::new(
        Style { home: Vec::new(), signals: Vec::new(), ..shipped("legalist") },
        Level::Even,
    );
    let (mut talks, _) = Negotiation::open(scenario, 4);
    let mut worths = Vec::new();
    while !talks.state().table.is_over() {
        let side = talks.state().table.turn.side;
        let view = SeatView::new(&talks, side);
        if side == Side::Moscow {
            let choice = moscow.choose(&view).unwrap();
            if let Move::Propose(_, draft) = choice.a_move {
                worths.push(view.value(&draft).total);
            }
            talks.play(side, choice.a_move).unwrap();
        } else {
            for a_move in tokyo(&view).into_iter().chain([Move::Hold]) {
                if talks.state().table.turn.side == side && !talks.state().table.is_over() {
                    let _ = talks.play(side, a_move);
                }
            }
        }
    }
    worths
}

fn text(view: &SeatView, line: &str) -> Draft {
    two_tables::negotiation::notation::parse_draft(
        view.common(),
        view.table(),
        view.side(),
        &line.split(' ').collect::<Vec<_>>(),
    )
    .unwrap()
}

const DEMAND: &str = "relations=a territory=a form=a internees=b un=a";

#[test]
fn another_sheet_of_the_same_paper_moves_it_no_more_than_silence() {
    let silent = texts_against(|_| Vec::new());
    let repeated = texts_against(|view| vec![Move::Propose(Channel::Private, text(view, DEMAND))]);
    let least = |worths: &[Utility]| *worths.iter().min().unwrap();
    let (silent, repeated) = (least(&silent), least(&repeated));
    assert!((silent.0 - repeated.0).abs() < 6000, "{silent:?} and {repeated:?}");
}

#[test]
fn it_comes_down_for_what_the_other_gives_and_back_up_for_scorn() {
    let giving = |scorn: bool| {
        texts_against(move |view| {
            let line = match view.table().round.0 {
                0 | 1 => DEMAND,
                2 | 3 => "relations=a territory=b form=a internees=b un=b claims=b",
                _ => "relations=a form=d internees=b un=b claims=b fisheries=b",
            };
            let put = Move::Propose(Channel::Private, text(view, line));
            if scorn && view.table().round.0 % 2 == 1 {
                vec![Move::Statement(Tone::Anger), Move::Decline(Manner::Scornful), put]
            } else {
                vec![put]
            }
        })
    };
    let repeated = texts_against(|view| vec![Move::Propose(Channel::Private, text(view, DEMAND))]);
    // In the last round the clock alone brings anyone down.
    let least = |worths: &[Utility]| worths[..worths.len() - 1].iter().min().unwrap().0;
    let (given, scorned) = (giving(false), giving(true));
    assert!(least(&given) + 3000 < least(&repeated), "{given:?} and {repeated:?}");
    assert!(least(&given) < least(&scorned), "{given:?} and {scorned:?}");
}

#[test]
fn with_a_text_of_its_own_it_speaks_of_its_own_clause() {
    let scenario = history();
    let moscow = seated(shipped("showman"), Level::Even);
    let (mut talks, _) = Negotiation::open(scenario, 4);
    let view = SeatView::new(&talks, Side::Tokyo);
    let demand = Move::Propose(Channel::Private, text(&view, DEMAND));
    talks.play(Side::Tokyo, demand).unwrap();
    let mut about = None;
    while talks.state().table.turn.side == Side::Moscow {
        let choice = moscow.choose(&SeatView::new(&talks, Side::Moscow)).unwrap();
        about = about.or(choice.says.and_then(|said| said.about));
        talks.play(Side::Moscow, choice.a_move).unwrap();
    }
    let about = about.unwrap();
    assert_eq!(view.common().clause_text(about), "territory=e");
}

#[test]
fn at_the_opening_the_hard_ask_for_what_the_even_do() {
    for name in STYLES {
        let style = shipped(name);
        assert!(style.speeches.say(Occasion::Propose, 0, None).is_some());
        let scenario = history();
        let views = |level| {
            let one = seated(style.clone(), level);
            let (talks, _) = Negotiation::open(Arc::clone(&scenario), 4);
            one.choose(&SeatView::new(&talks, Side::Tokyo)).unwrap()
        };
        // At the opening nobody has been patient yet: every level asks for the same.
        let even = views(Level::Even);
        assert_eq!(views(Level::Hard), even, "{name}");
    }
}

/// Puts another text both homes would pass in every turn, so that it replaces what it has put before.
struct Fickle {
    texts: Vec<Draft>,
    begins: usize,
}

impl Negotiator for Fickle {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let turn = self.begins + usize::from(view.table().round.0) * 17;
        let texts = (0..self.texts.len()).map(|place| {
            Move::Propose(Channel::Private, self.texts[(turn + place) % self.texts.len()])
        });
        let all = [Move::Initial].into_iter().chain(texts).chain([Move::Hold]);
        let a_move = all.into_iter().find(|one| view.permit(*one).is_ok());
        let a_move = a_move.unwrap_or(Move::Decline(Manner::Courteous));
        view.is_own_turn().then(|| Choice::because(a_move, Message::new("ai-hold")))
    }
}

#[test]
fn of_an_offer_and_the_one_it_has_replaced_it_takes_the_better() {
    let scenario = history();
    let texts = crate::common::Policy::new(&scenario).zone;
    let (mut last, mut earlier) = (0, 0);
    for (seed, name) in (0..12).flat_map(|seed| STYLES.map(|name| (seed, name))) {
        let one = seated(shipped(name), Level::Even);
        let fickle = Fickle { texts: texts.clone(), begins: usize::try_from(seed).unwrap() * 5 };
        let seats = BySide { tokyo: &fickle as &dyn Negotiator, moscow: &*one };
        play_out(&scenario, seed, seats, |view, choice| {
            let standing = view.standing();
            let worth = |a_move| standing.text_of(a_move).map(|draft| view.value(&draft).total);
            let both = (worth(Move::Accept), worth(Move::AcceptEarlier));
            let (Some(new), Some(old)) = both else { return };
            let chance = |a_move| view.forecast(&standing.text_of(a_move).unwrap()).chance;
            let alike = chance(Move::Accept) == chance(Move::AcceptEarlier);
            if choice.a_move == Move::Accept {
                assert!(!alike || new >= old || view.permit(Move::AcceptEarlier).is_err());
                last += 1;
            }
            if choice.a_move == Move::AcceptEarlier {
                assert!(!alike || old > new || view.permit(Move::Accept).is_err());
                earlier += 1;
            }
        });
    }
    assert!(last > 0 && earlier > 0, "{last} of the last, {earlier} of the one before");
}

/// The tutorial with four issues nobody may write of before the last round; with [`Moves::Silence`], events move what
/// silence says of them, each to what is worse for one side.
fn with_marks(moves: Moves) -> Arc<Scenario> {
    let mut changes = Vec::new();
    for (number, round) in ["harbour", "season", "ministers", "ministers"].into_iter().enumerate() {
        let hurt = Side::BOTH[number % 2];
        let issue = format!(
            "(id: \"mark{number}\", title: \"A mark\", opens: \"last\", options: [\
             (id: \"a\", text: \"A.\", status_quo: true, judgement: \"A test.\"), \
             (id: \"b\", text: \"B.\", {hurt}: (material: -8), judgement: \"A test.\")])"
        );
        changes.push(crate::common::change("issues.+", issue));
        if moves == Moves::Silence {
            let event = format!(
                "(id: \"moved{number}\", title: \"Moved\", text: \"Moved.\", round: \"{round}\", \
                 effects: [(status_quo: \"mark{number}=b\")], judgement: \"A test.\")"
            );
            changes.push(crate::common::change("events.+", event));
        }
    }
    crate::common::changed(TUTORIAL, &changes)
}

/// What the events of [`with_marks`] move.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moves {
    Nothing,
    Silence,
}

/// In how many games of these seeds between two dealmakers a text came into force.
fn in_force(scenario: &Arc<Scenario>, seeds: std::ops::Range<u64>) -> u32 {
    let one = seated(shipped("dealmaker"), Level::Even);
    let seats = BySide { tokyo: &*one, moscow: &*one };
    let ends = seeds.map(|seed| {
        let talks = play_out(scenario, seed, seats, |_, _| {});
        u32::from(!talks.state().table.in_force.is_empty())
    });
    ends.sum()
}

#[test]
fn an_issue_nobody_negotiates_costs_nothing_when_events_move_what_silence_says_of_it() {
    let still = in_force(&with_marks(Moves::Nothing), 0..40);
    let moved = in_force(&with_marks(Moves::Silence), 0..40);
    assert!(
        still >= 36 && moved + 2 >= still,
        "{moved} of 40 in force, {still} where nothing moved"
    );
}

#[test]
fn it_comes_to_terms_on_two_tracks_that_do_not_lean_on_each_other_as_often_as_on_both_in_one_text()
{
    let one = seated(shipped("dealmaker"), Level::Even);
    let seats = BySide { tokyo: &*one, moscow: &*one };
    let tracks_in_force = |signed, seed| {
        let talks = play_out(&in_halves(signed), seed, seats, |_, _| {});
        talks.state().table.outcome.unwrap().tracks
    };
    let whole = (0..40).filter(|seed| tracks_in_force(Signed::Together, *seed) == 1).count();
    let both = (0..40).filter(|seed| tracks_in_force(Signed::Apart, *seed) == 2).count();
    assert!(whole >= 36 && both + 4 >= whole, "{both} of 40 in both halves, {whole} as a whole");
}

/// What comes of each text `one` puts as `side` in a game of `seed` against its like: it is told the position before and
/// the text, and how it was put.
fn each_own_text(
    scenario: &Arc<Scenario>,
    (one, side): (&dyn Negotiator, Side),
    seed: u64,
    mut told: impl FnMut(&Negotiation, Channel, Draft),
) {
    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), seed);
    while !talks.state().table.is_over() {
        let turn = talks.state().table.turn.side;
        let choice = one.choose(&SeatView::new(&talks, turn)).unwrap();
        if let (Move::Propose(channel, draft), true) = (choice.a_move, turn == side) {
            told(&talks, channel, draft);
        }
        talks.play(turn, choice.a_move).unwrap();
    }
}

/// The talks once `side` has put `draft` so, the other has answered with `answer` and `side` is on turn again; none where it may not, or where a
/// turn of fortune has come between.
fn answered(
    talks: &Negotiation,
    (side, channel, draft): (Side, Channel, Draft),
    answer: &[Move],
) -> Option<Negotiation> {
    let mut after = talks.clone();
    after.play(side, Move::Propose(channel, draft)).unwrap();
    let turns = after.state().table.turns();
    if after.state().table.turn.side == side {
        return None;
    }
    for a_move in answer {
        after.play(side.other(), *a_move).ok()?;
    }
    while after.state().table.turn.side != side {
        after.play(side.other(), Move::Hold).ok()?;
    }
    let table = &after.state().table;
    (table.phase != Phase::Over && table.turns() == turns).then_some(after)
}

/// The table move of `one` in its turn now, once it has done what else it does.
fn table_move(one: &dyn Negotiator, mut talks: Negotiation) -> Move {
    let side = talks.state().table.turn.side;
    loop {
        let a_move = one.choose(&SeatView::new(&talks, side)).unwrap().a_move;
        if a_move.kind() == Kind::Table {
            return a_move;
        }
        talks.play(side, a_move).unwrap();
    }
}

/// Two years between whose chiefs much is accepted, with a style that takes risks at home.
fn own_texts_of_two_years(
    mut told: impl FnMut(&dyn Negotiator, Side, &Negotiation, Channel, Draft),
) {
    let year = |name| checked(&store::shipped_scenario(name).unwrap());
    for (scenario, style) in [(year("1998"), "showman"), (year("2022"), "prosecutor")] {
        let one = seated(shipped(style), Level::Even);
        for (side, seed) in
            Side::BOTH.into_iter().flat_map(|side| [3, 4, 5, 6].map(|seed| (side, seed)))
        {
            each_own_text(&scenario, (&*one, side), seed, |talks, channel, draft| {
                told(&*one, side, talks, channel, draft);
            });
        }
    }
}

#[test]
fn r6_7_it_puts_no_text_it_would_refuse_to_initial_were_it_accepted_at_once() {
    let mut accepted = 0;
    own_texts_of_two_years(|one, side, talks, channel, draft| {
        let Some(after) = answered(talks, (side, channel, draft), &[Move::Accept]) else { return };
        let choice = one.choose(&SeatView::new(&after, side)).unwrap();
        assert_eq!(choice.a_move, Move::Initial, "{:?}", choice.reasons);
        accepted += 1;
    });
    assert!(accepted > 20, "{accepted}");
}

#[test]
fn its_own_text_handed_back_as_the_others_it_takes_though_a_word_was_harsh() {
    let one = seated(shipped("showman"), Level::Even);
    let (mut kindly, mut harshly) = (0, 0);
    for (seed, side) in (0..12).flat_map(|seed| Side::BOTH.map(|side| (seed, side))) {
        let scenario = checked(&talks(seed, 10, Home::Likeminded));
        each_own_text(&scenario, (&*one, side), seed, |talks, channel, draft| {
            let back = Move::Propose(Channel::Private, draft);
            let harsh = [Move::Statement(Tone::Anger), back];
            for (answer, count) in [(&harsh[1..], &mut kindly), (&harsh[..], &mut harshly)] {
                let Some(after) = answered(talks, (side, channel, draft), answer) else { continue };
                let chance = |talks| SeatView::new(talks, side).forecast(&draft).chance;
                // What its home has come to think of it may change its mind; a word may not.
                if chance(&after) >= chance(talks) {
                    assert_eq!(table_move(&*one, after), Move::Accept);
                    *count += 1;
                }
            }
        });
    }
    assert!(kindly > 20 && harshly > 10, "{kindly} kindly, {harshly} harshly");
}

#[test]
fn it_speaks_in_public_only_where_its_home_is_nearly_sure_to_carry_the_text() {
    let (mut public, mut doubtful) = (0, 0);
    own_texts_of_two_years(|_, side, talks, channel, draft| {
        let chance = SeatView::new(talks, side).forecast(&draft).chance;
        if channel == Channel::Public {
            assert!(chance >= Permille(930), "{chance:?}");
            public += 1;
        }
        doubtful += u32::from(chance < Permille(930));
    });
    assert!(public > 5 && doubtful > 5, "{public} in public, {doubtful} doubtful");
}

/// One that baits and, in every third round, says that he regrets it.
#[derive(Default)]
struct Contrite(Baiter);

impl Negotiator for Contrite {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let regret = Move::Statement(Tone::Regret);
        if view.table().round.0 % 3 == 2 && view.permit(regret).is_ok() {
            return Some(Choice::because(regret, Message::new("regret")));
        }
        self.0.choose(view)
    }
}

/// What a side has said so far in its turn.
#[derive(Default)]
struct Heard {
    turn: Option<u16>,
    said: Vec<String>,
}

#[test]
fn nobody_leaves_without_having_said_so_and_nothing_is_said_twice_in_one_turn() {
    let scenario = history();
    let (mut left, mut mended) = (0, 0);
    for seed in 0..64 {
        let style = ["showman", "dealmaker", "legalist", "prosecutor"][seed % 4];
        let side = if (seed / 4) % 2 == 0 { Side::Moscow } else { Side::Tokyo };
        let (one, baiter) = (seated(shipped(style), Level::Hard), Baiter::default());
        let contrite = Contrite::default();
        let other: &dyn Negotiator = if (seed / 8) % 2 == 0 { &baiter } else { &contrite };
        let seats = BySide::each(|at| -> &dyn Negotiator {
            if at == side { &*one } else { other }
        });
        let (mut heard, mut is_warned, mut is_mended) = (Heard::default(), false, false);
        play_out(&scenario, u64::try_from(seed).unwrap(), seats, |view, choice| {
            if view.side() != side {
                let regrets = choice.a_move == Move::Statement(Tone::Regret);
                mended += usize::from(regrets);
                is_mended = regrets || (is_mended && choice.a_move == Move::Hold);
                return;
            }
            let turn = Some(view.table().round.0);
            if heard.turn != turn {
                heard = Heard { turn, said: Vec::new() };
            }
            if choice.a_move == Move::Break {
                assert!(is_warned, "{style} {seed} leaves unannounced");
                assert!(!is_mended, "{style} {seed} leaves one that has just made amends");
                left += 1;
            }
            let Some(says) = &choice.says else { return };
            is_warned |= says.wants.is_some_and(|want| want.why == Why::Affront);
            let said = says.text.en.clone();
            assert!(said.is_empty() || !heard.said.contains(&said), "{style} {seed}: {said}");
            heard.said.push(said);
        });
    }
    assert!(left > 0 && mended > 0, "{left} left, {mended} amends");
}
