//! The deal: everything chance decides, dealt once from the seed before the first move (R2).
//!
//! Each thing that is dealt has a stream of its own, named after it: a scenario with one event more deals everything
//! else the same, so games of both can be compared seed by seed.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::scenario::Scenario;
use crate::scenario::counsel::Voice;
use crate::scenario::happening::Effect;
use crate::scenario::id::{BodyId, BySide, DecisionId, EventId, FactionId, Side, Table, TrackId};
use crate::units::{Permille, Points, Round};

/// What chance has dealt. No seat sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deal {
    moods: BySide<Table<FactionId, Vec<Level>>>,
    /// By roll call.
    defections: BySide<Table<FactionId, Vec<Defection>>>,
    leaks: BySide<Vec<Permille>>,
    /// By track and round: the draw that decides whether what is understood comes out (R7.9).
    understandings: Table<TrackId, Vec<Permille>>,
    events: Table<EventId, Permille>,
    decisions: Table<DecisionId, Permille>,
    consents: BySide<Table<BodyId, Permille>>,
    nerves: BySide<Permille>,
    counsel: BySide<Option<DealtCounsel>>,
}

/// What chance has dealt the two who advise a chief (R2.4).
#[derive(Clone, Debug, PartialEq, Eq)]
struct DealtCounsel {
    reader: Voice,
    /// What the other has heard of each faction, each time its mood is dealt.
    hearsay: Table<FactionId, Vec<Level>>,
}

/// A hidden mood, in thirds of the faction's spread: −3..=3.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Level(pub i8);

/// By how many thirds of its spread a faction votes warmer than its mood at a roll call: −1, 0 or +1 (R5.13).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Defection(pub i8);

impl Defection {
    /// None: a faction votes as its mood has it.
    pub const NONE: Self = Self(0);
    /// All defections with their chances in quarters.
    pub const CHANCES: [(Self, u32); 3] = [(Self(-1), 1), (Self::NONE, 2), (Self(1), 1)];
}

/// What a consultation tells of a hidden mood: never more than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    /// Colder than expected: the two lowest levels.
    Cold,
    /// As expected: the three middle levels.
    Even,
    /// Warmer than expected: the two highest levels.
    Warm,
}

/// What a counsellor would like a mood to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wish {
    /// Warm: he wants the text passed.
    Warm,
    /// Cold: he does not.
    Cold,
    /// He has none: nothing has been tabled.
    None,
}

impl Level {
    /// All levels with their chances in sixteenths (R2.2).
    pub const CHANCES: [(Self, u32); 7] = [
        (Self(-3), 1),
        (Self(-2), 2),
        (Self(-1), 3),
        (Self(0), 4),
        (Self(1), 3),
        (Self(2), 2),
        (Self(3), 1),
    ];

    /// The coldest.
    pub const COLDEST: Self = Self(-3);
    /// The warmest.
    pub const WARMEST: Self = Self(3);

    /// The shift of a score at this level for a faction of `spread`; fractions are dropped.
    pub fn shift(self, spread: Points) -> Points {
        Points(spread.0 * i32::from(self.0) / 3)
    }

    /// The level at which a faction of this mood votes where it defects so.
    #[must_use]
    pub fn with(self, defection: Defection) -> Self {
        Self(self.0 + defection.0)
    }

    /// What a mood looks like to him who would like it so: two levels nearer to his wish, no further than the ends (R6.26).
    #[must_use]
    pub fn wished(self, wish: Wish) -> Self {
        let by = match wish {
            Wish::Warm => 2,
            Wish::Cold => -2,
            Wish::None => 0,
        };
        Self(self.0.saturating_add(by).clamp(-3, 3))
    }

    /// The band a consultation would tell.
    pub fn band(self) -> Band {
        match self.0 {
            ..=-2 => Band::Cold,
            -1..=1 => Band::Even,
            2.. => Band::Warm,
        }
    }
}

impl Deal {
    /// What `seed` deals for `scenario`.
    pub fn new(scenario: &Scenario, seed: u64) -> Self {
        let common = &scenario.common;
        let dealer = Dealer { seed };
        Self {
            moods: BySide::each(|side| dealer.levels(scenario, side, "mood")),
            defections: BySide::each(|side| {
                common.sides[side].factions.map(|faction| {
                    let mut source = dealer.source("defection", side.word(), &faction.word);
                    // No round has more roll calls than turns.
                    let votes = 0..2 * common.rounds.len();
                    votes.map(|_| drawn(&mut source, &Defection::CHANCES)).collect()
                })
            }),
            leaks: BySide::each(|side| {
                let rounds = common.rounds.iter();
                rounds.map(|round| dealer.permille("leak", side.word(), &round.word)).collect()
            }),
            consents: BySide::each(|side| {
                let bodies = &common.sides[side].bodies;
                bodies.map(|body| dealer.permille("consent", side.word(), &body.word))
            }),
            nerves: BySide::each(|side| dealer.permille("nerve", side.word(), "")),
            counsel: BySide::each(|side| {
                common.sides[side].counsellors.as_ref().map(|_| dealer.counsel(scenario, side))
            }),
            understandings: common.tracks.map(|track| {
                let rounds = common.rounds.iter();
                rounds
                    .map(|round| dealer.permille("understanding", &track.word, &round.word))
                    .collect()
            }),
            events: scenario.events.map(|event| dealer.permille("event", "", &event.word)),
            decisions: common
                .decisions
                .map(|one| dealer.permille("decision", one.side.word(), &one.word)),
        }
    }

    /// The same deal with the moods of another where they are `known` there.
    #[must_use]
    pub fn keeping(mut self, other: &Self, known: impl Fn(Side, FactionId) -> bool) -> Self {
        for side in Side::BOTH {
            let factions: Vec<FactionId> = self.moods[side].ids().collect();
            for faction in factions.into_iter().filter(|faction| known(side, *faction)) {
                self.moods[side][faction].clone_from(&other.moods[side][faction]);
            }
        }
        self
    }

    /// The same deal with other hidden moods: every faction of `side` at `level`.
    #[must_use]
    pub fn with_moods(mut self, side: Side, level: Level) -> Self {
        for levels in self.moods[side].values_mut() {
            levels.fill(level);
        }
        self
    }

    /// The same deal with `voice` of `side` the one who reads his home rightly, where it has counsellors.
    #[must_use]
    pub fn with_reader(mut self, side: Side, voice: Voice) -> Self {
        if let Some(counsel) = &mut self.counsel[side] {
            counsel.reader = voice;
        }
        self
    }

    /// The same deal with other defections: every faction of `side` defects so at every roll call.
    #[must_use]
    pub fn with_defections(mut self, side: Side, defection: Defection) -> Self {
        for votes in self.defections[side].values_mut() {
            votes.fill(defection);
        }
        self
    }

    /// The same deal with other hearsay: of every faction of `side` that it is at `level`.
    #[must_use]
    pub fn with_hearsay(mut self, side: Side, level: Level) -> Self {
        for levels in self.counsel[side].iter_mut().flat_map(|dealt| dealt.hearsay.values_mut()) {
            levels.fill(level);
        }
        self
    }

    /// Which of a side's counsellors reads the home rightly, where it has any (R2.4).
    pub fn reader(&self, side: Side) -> Option<Voice> {
        self.counsel[side].as_ref().map(|dealt| dealt.reader)
    }

    /// What the other of them has heard of a faction after it has been dealt anew `redeals` times.
    pub fn hearsay(&self, side: Side, faction: FactionId, redeals: u8) -> Level {
        let dealt = self.counsel[side].as_ref();
        dealt.map_or(Level::default(), |dealt| the_last(&dealt.hearsay[faction], redeals))
    }

    /// How a faction defects at a roll call when `votes` of them have been held before.
    pub fn defection(&self, side: Side, faction: FactionId, votes: usize) -> Defection {
        let dealt = &self.defections[side][faction];
        dealt.get(votes).or(dealt.last()).copied().unwrap_or_default()
    }

    /// The hidden mood of a faction after it has been dealt anew `redeals` times.
    pub fn level(&self, side: Side, faction: FactionId, redeals: u8) -> Level {
        the_last(&self.moods[side][faction], redeals)
    }

    /// Whether a private offer `side` makes in `round` leaks, where the chance is `chance`.
    pub fn leaks(&self, side: Side, round: Round, chance: Permille) -> bool {
        self.leaks[side].get(usize::from(round.0)).is_some_and(|draw| *draw < chance)
    }

    /// Whether what is understood on `track` comes out in `round`, where the chance is `chance` (R7.9).
    pub fn comes_out(&self, track: TrackId, round: Round, chance: Permille) -> bool {
        let draws = &self.understandings[track];
        draws.get(usize::from(round.0)).is_some_and(|draw| *draw < chance)
    }

    /// Whether `event` happens once it can, where the chance is `chance`.
    pub fn happens(&self, event: EventId, chance: Permille) -> bool {
        self.events[event] < chance
    }

    /// Whether `decision` comes once it can, where the chance is `chance`.
    pub fn brings(&self, decision: DecisionId, chance: Permille) -> bool {
        self.decisions[decision] < chance
    }

    /// The nerve `side` is dealt, 0..=999 (R2.3).
    pub fn nerve(&self, side: Side) -> Permille {
        self.nerves[side]
    }

    /// Whether the refusal of a body whose consent is disputed binds, where the chance is `chance`.
    pub fn binds(&self, side: Side, body: BodyId, chance: Permille) -> bool {
        self.consents[side][body] < chance
    }
}

/// Where draws come from.
struct Dealer {
    seed: u64,
}

impl Dealer {
    /// The stream of the thing called `word`.
    fn source(&self, kind: &str, side: &str, word: &str) -> ChaCha8Rng {
        let digest = Sha256::digest(format!("{kind}/{side}/{word}"));
        let stream = digest.iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
        let mut source = ChaCha8Rng::seed_from_u64(self.seed);
        source.set_stream(stream);
        source
    }

    /// One draw of 0..=999 from the stream of the thing called `word`.
    fn permille(&self, kind: &str, side: &str, word: &str) -> Permille {
        Permille(self.source(kind, side, word).random_range(0..1000))
    }

    /// A level for each faction of `side`, each time it can be dealt, from streams of this `kind`.
    fn levels(&self, scenario: &Scenario, side: Side, kind: &str) -> Table<FactionId, Vec<Level>> {
        let counts = redeals(scenario, side);
        let factions = scenario.common.sides[side].factions.iter();
        factions
            .map(|(id, faction)| {
                let mut source = self.source(kind, side.word(), &faction.word);
                (0..=counts[id]).map(|_| drawn(&mut source, &Level::CHANCES)).collect()
            })
            .collect()
    }

    /// Who of the two reads the home of `side` rightly, one as likely as the other, and what the other has heard.
    fn counsel(&self, scenario: &Scenario, side: Side) -> DealtCounsel {
        let draw = self.permille("counsel", side.word(), "");
        let reader = if draw < Permille(500) { Voice::Honour } else { Voice::Interest };
        DealtCounsel { reader, hearsay: self.levels(scenario, side, "hearsay") }
    }
}

/// Of the levels dealt one after the other, the one after so many.
fn the_last(levels: &[Level], redeals: u8) -> Level {
    levels.get(usize::from(redeals)).or(levels.last()).copied().unwrap_or_default()
}

/// One of `chances`, by its chance.
fn drawn<T: Copy + Default>(source: &mut ChaCha8Rng, chances: &[(T, u32)]) -> T {
    let all: u32 = chances.iter().map(|(_, chance)| chance).sum();
    let mut draw = source.random_range(0..all);
    for (dealt, chance) in chances {
        if draw < *chance {
            return *dealt;
        }
        draw -= chance;
    }
    T::default()
}

/// How often events, acts and decisions can deal each faction of `side` anew.
fn redeals(scenario: &Scenario, side: Side) -> Table<FactionId, u8> {
    let mut counts: Table<FactionId, u8> = scenario.homes[side].factions.map(|_| 0);
    let acts = scenario.common.acts.values().flat_map(|act| &act.effects);
    let events = scenario.events.values().flat_map(|event| &event.effects);
    let decisions = scenario.common.decisions.values();
    let choices = decisions.flat_map(|one| one.choices.values()).flat_map(|one| &one.effects);
    for effect in acts.chain(events).chain(choices) {
        if let Effect::Redeals(whose, faction) = effect
            && *whose == side
        {
            counts[*faction] = counts[*faction].saturating_add(1);
        }
    }
    counts
}
