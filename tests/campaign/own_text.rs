//! Whether a chief stands by his own text: what he has tabled is not stopped by his own circle at once, and he signs it when
//! it comes back, unless something has changed since.
//!
//! Every doctrine of every year plays the other side's doctrine, somebody who takes whatever is tabled, and somebody who
//! hands the text back as his own.

use std::sync::Arc;

use rayon::prelude::*;
use two_tables::ai::{Choice, Level, Negotiator};
use two_tables::negotiation::event::{Declined, Happening};
use two_tables::negotiation::moves::{Channel, Kind, Move, OwnWord, own_word};
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::state::{Phase, State};
use two_tables::scenario::check;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::{BySide, Side};
use two_tables::sentence::Message;
use two_tables::session::simulation::Case;
use two_tables::store::{self, Opponent};
use two_tables::units::Permille;
use two_tables::view::SeatView;

const YEARS: [&str; 4] = ["1956", "1998", "2016", "2022"];
const GAMES: u64 = 200;

/// Takes whatever is tabled, initials what it put itself, and says nothing of its own.
struct Taker;

impl Negotiator for Taker {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let moves = [Move::Initial, Move::Accept, Move::Hold];
        first_permitted(view, &moves)
    }
}

/// Hands back whatever is tabled, word for word, as a text of its own.
struct Returner;

impl Negotiator for Returner {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let theirs = view.table().offers[view.side().other()].map(|offer| offer.draft);
        let back = theirs.map(|draft| Move::Propose(Channel::Private, draft));
        let moves = [Some(Move::Initial), back, Some(Move::Hold)];
        first_permitted(view, &moves.into_iter().flatten().collect::<Vec<_>>())
    }
}

fn first_permitted(view: &SeatView, moves: &[Move]) -> Option<Choice> {
    let found = moves.iter().find(|a_move| view.permit(**a_move).is_ok())?;
    Some(Choice::because(*found, Message::new("ai-hold")))
}

/// What a side knew of a text as it tabled it.
struct Put {
    draft: Draft,
    channel: Channel,
    round: u16,
    chance: Permille,
    turns: usize,
    known: String,
}

/// How often.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    /// Texts tabled in public.
    public: usize,
    /// Of these, those its own circle stopped in that round or the next.
    public_stopped: usize,
    /// Texts tabled by back channel, and those of them its own circle stopped so.
    private: usize,
    private_stopped: usize,
    /// Own texts that came back, accepted by the other.
    accepted: usize,
    /// Of these, those it did not initial, and those of them of which nothing had changed.
    refused: usize,
    refused_unchanged: usize,
    /// Own texts that the other handed back as its own.
    returned: usize,
    /// Of these, those it did not take, and those of them of which nothing had changed.
    left: usize,
    left_unchanged: usize,
}

impl Counts {
    fn plus(self, other: Self) -> Self {
        Self {
            public: self.public + other.public,
            public_stopped: self.public_stopped + other.public_stopped,
            private: self.private + other.private,
            private_stopped: self.private_stopped + other.private_stopped,
            accepted: self.accepted + other.accepted,
            refused: self.refused + other.refused,
            refused_unchanged: self.refused_unchanged + other.refused_unchanged,
            returned: self.returned + other.returned,
            left: self.left + other.left,
            left_unchanged: self.left_unchanged + other.left_unchanged,
        }
    }
}

/// What a side alone knows that can excuse it: the moods it was told and what it has decided.
fn known(state: &State, side: Side) -> String {
    let home = &state.homes[side];
    format!("{:?} {:?}", home.consulted, home.faced)
}

/// Whether nothing has changed since `put` that a chief can name: the agenda, a turn of fortune, a decision, a mood he was
/// told, or what he may expect of his home.
fn is_unchanged(talks: &Negotiation, side: Side, put: &Put) -> bool {
    let state = talks.state();
    let word = own_word(&talks.standing(side));
    let view = SeatView::new(talks, side);
    let again = Move::Propose(Channel::Private, put.draft);
    let on_agenda =
        word.is_some_and(|word| word != OwnWord::Overtaken) || view.permit(again).is_ok();
    on_agenda
        && state.table.turns() == put.turns
        && known(state, side) == put.known
        && talks.standing(side).chance(&put.draft) >= put.chance
}

/// The game of `seed`, as far as `side` stands by its own texts in it.
fn counted(case: &Case, players: BySide<&dyn Negotiator>, seed: u64, side: Side) -> Counts {
    let (mut talks, _) = Negotiation::open(Arc::clone(&case.scenario), seed);
    let mut counts = Counts::default();
    let mut puts: Vec<Put> = Vec::new();
    while !talks.state().table.is_over() {
        let by = talks.state().table.turn.side;
        let round = talks.state().table.round.0;
        let a_move = players[by].choose(&SeatView::new(&talks, by)).unwrap().a_move;
        let phase = talks.state().table.phase;
        let accepted = match phase {
            Phase::Initialling { draft } => puts.iter().rfind(|put| put.draft == draft),
            Phase::Talks | Phase::Interval { .. } | Phase::Over => puts.last(),
        };
        let unchanged = accepted.is_some_and(|put| is_unchanged(&talks, side, put));
        let theirs = talks.state().table.offers[side.other()].map(|offer| offer.draft);
        let came_back = by == side
            && a_move.kind() == Kind::Table
            && phase == Phase::Talks
            && puts.last().is_some_and(|put| theirs == Some(put.draft));
        if came_back {
            let took = matches!(a_move, Move::Accept | Move::AcceptEarlier);
            counts.returned += 1;
            counts.left += usize::from(!took);
            counts.left_unchanged += usize::from(!took && unchanged);
        }
        if let Move::Propose(channel, draft) = a_move
            && by == side
        {
            let state = talks.state();
            let chance = talks.standing(side).chance(&draft);
            let (turns, known) = (state.table.turns(), known(state, side));
            puts.push(Put { draft, channel, round, chance, turns, known });
            match channel {
                Channel::Public => counts.public += 1,
                Channel::Private => counts.private += 1,
            }
        }
        let events = talks.play(by, a_move).unwrap();
        for event in &events {
            match &event.what {
                Happening::Accepted { by: other, .. } if *other != side => counts.accepted += 1,
                Happening::Declined { by: who, what: Declined::OwnProposal, .. }
                    if *who == side =>
                {
                    counts.refused += 1;
                    counts.refused_unchanged += usize::from(unchanged);
                }
                Happening::SignatureStopped { by: who, draft } if *who == side => {
                    let own = puts.iter().rfind(|put| put.draft == *draft);
                    if let Some(put) = own.filter(|put| round <= put.round + 1) {
                        match put.channel {
                            Channel::Public => counts.public_stopped += 1,
                            Channel::Private => counts.private_stopped += 1,
                        }
                    }
                }
                _ => {}
            }
        }
    }
    counts
}

#[test]
#[ignore = "a campaign: some minutes"]
fn chiefs_stand_by_their_own_texts() {
    println!(
        "{:28} {:>7} {:>7} {:>7} {:>7} {:>8} {:>7} {:>9} {:>8} {:>7} {:>9}",
        "",
        "public",
        "stopped",
        "private",
        "stopped",
        "accepted",
        "refused",
        "unchanged",
        "returned",
        "left",
        "unchanged"
    );
    let mut all = Counts::default();
    for year in YEARS {
        let text = store::shipped_scenario(year).unwrap();
        let case = Case::new(check::changed_scenario(&text, None, &[]).unwrap());
        let doctrines: BySide<Arc<dyn Negotiator>> = BySide::each(|side| {
            let of = Opponent::of_doctrine(&case.scenario.common, side, Level::Even);
            of.unwrap().negotiator(side)
        });
        for side in Side::BOTH {
            let others: [(&str, &dyn Negotiator); 3] = [
                ("doctrine", &*doctrines[side.other()]),
                ("taker", &Taker),
                ("returner", &Returner),
            ];
            for (name, other) in others {
                let players = BySide::each(|at| if at == side { &*doctrines[side] } else { other });
                let counts = (0..GAMES)
                    .into_par_iter()
                    .map(|seed| counted(&case, players, seed, side))
                    .reduce(Counts::default, Counts::plus);
                println!(
                    "{:28} {:>7} {:>7} {:>7} {:>7} {:>8} {:>7} {:>9} {:>8} {:>7} {:>9}",
                    format!("{year} {side} to {name}"),
                    counts.public,
                    counts.public_stopped,
                    counts.private,
                    counts.private_stopped,
                    counts.accepted,
                    counts.refused,
                    counts.refused_unchanged,
                    counts.returned,
                    counts.left,
                    counts.left_unchanged,
                );
                all = all.plus(counts);
            }
        }
    }
    println!("{all:?}");
    // What has come between may excuse him; that his home was doubtful when he spoke does not.
    assert!(all.accepted > 1000 && all.returned > 1000);
    assert_eq!((all.refused_unchanged, all.left_unchanged), (0, 0));
    assert!(all.public_stopped * 200 <= all.public, "one in two hundred");
}
