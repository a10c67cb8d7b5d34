//! The two sides: what everyone may know of each, and what only its own seats may.

use std::iter::Sum;
use std::ops::{Add, AddAssign};

use super::asked::Asked;
use super::clause::ClauseSet;
use super::counsel::{ByVoice, Counsellor, PublicCounsellor};
use super::emblem::Emblem;
use super::id::{
    BodyId, FactionId, GroupId, IssueId, LeaderId, MemoryId, OptionId, Side, Table, TrackId,
};
use super::issue::Origin;
use serde::{Deserialize, Serialize};

use crate::sentence::Text;
use crate::units::{Permille, Points, Round, Utility};

/// What everyone may know of a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicSide {
    /// What the side is called.
    pub name: Text,
    /// What its country is called.
    pub country: Text,
    /// The code chief and audience live by.
    pub audience: AudienceCode,
    /// The style that plays it where nobody is named, if the scenario has a say in it.
    pub doctrine: Option<String>,
    /// Face at the start.
    pub face: Points,
    /// Trust in the other at the start.
    pub trust: Points,
    /// Its leaders; the first is in office at the start.
    pub leaders: Table<LeaderId, PublicLeader>,
    /// Others the dossier presents.
    pub people: Vec<Person>,
    /// The two who advise its chief, where it has them.
    pub counsellors: Option<ByVoice<PublicCounsellor>>,
    /// What the past makes sorer.
    pub memories: Table<MemoryId, Memory>,
    /// Its factions, as everyone sees them.
    pub factions: Table<FactionId, PublicFaction>,
    /// Its groups, as everyone sees them.
    pub groups: Table<GroupId, PublicFaction>,
    /// Who must agree.
    pub bodies: Table<BodyId, Body>,
}

/// A leader as everyone sees him.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicLeader {
    /// Id of the leader.
    pub word: String,
    /// Name.
    pub name: Text,
    /// Office.
    pub office: Text,
    /// Character.
    pub character: Text,
    /// The sign beside the name.
    pub emblem: Emblem,
    /// The style that plays his side while he is in office and nobody is named, where it is not the side's.
    pub doctrine: Option<String>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Someone the dossier presents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: Text,
    /// Office or part.
    pub role: Text,
    /// What he or she wanted.
    pub about: Text,
    /// The sign beside the name.
    pub emblem: Emblem,
    /// Where it comes from.
    pub origin: Origin,
}

/// Something remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memory {
    /// Id of the memory.
    pub word: String,
    /// What is remembered.
    pub title: Text,
    /// By how much it multiplies a loss of face.
    pub weight: Permille,
    /// Where it comes from.
    pub origin: Origin,
}

/// A faction or group as everyone sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicFaction {
    /// Id.
    pub word: String,
    /// Name.
    pub name: Text,
    /// What it wants.
    pub wants: Text,
    /// The sign beside the name.
    pub emblem: Emblem,
    /// Where it comes from.
    pub origin: Origin,
}

/// The code a chief and his audience live by: one author's hypothesis, after Friedrichs (2016).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AudienceCode {
    /// Rank and defiance: insults weigh most.
    Honour,
    /// Standing before others: public refusal and surprise weigh most.
    Face,
    /// Worth that others cannot take: broken words weigh most.
    Dignity,
}

/// When a body must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// Before its chief may propose.
    Mandate,
    /// Before he may sign.
    Signature,
    /// Before it is in force.
    Ratification,
}

impl Moment {
    /// Whether its votes hide moods. A mandate is given in the open: its body sits with the chief, and a proposal
    /// refused there would else reveal a mood for nothing.
    pub fn hides_moods(self) -> bool {
        match self {
            Self::Mandate => false,
            Self::Signature | Self::Ratification => true,
        }
    }
}

/// A body that must agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Id of the body.
    pub word: String,
    /// Name.
    pub name: Text,
    /// The sign beside the name.
    pub emblem: Emblem,
    /// When it must agree.
    pub moment: Moment,
    /// Seats of each faction; 0 for those without.
    pub seats: Table<FactionId, u32>,
    /// Members nobody describes, by their vote.
    pub others: Tally,
    /// What it takes to pass.
    pub threshold: Threshold,
    /// Chance that its refusal binds, where that is disputed.
    pub contested: Option<Permille>,
    /// Round from which it exists.
    pub since: Round,
    /// Of which texts it is asked.
    pub asked: Asked,
    /// What overrides its refusal, where anything does.
    pub overridden_by: Option<Override>,
    /// Where it comes from.
    pub origin: Origin,
}

/// What overrides a body's refusal (R5.15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Override {
    /// The body that must pass the text.
    pub by: BodyId,
    /// What it takes, in political capital.
    pub cost: Points,
}

impl Body {
    /// Whether its refusal is taken to bind by whoever does not know: unless that is disputed, and less likely than not.
    pub fn is_taken_to_bind(&self) -> bool {
        self.contested.is_none_or(|chance| chance.0 >= 500)
    }
}

/// Votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Tally {
    /// In favour.
    pub yes: u32,
    /// Against.
    pub against: u32,
    /// Not there.
    pub absent: u32,
}

impl Add for Tally {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            yes: self.yes + other.yes,
            against: self.against + other.against,
            absent: self.absent + other.absent,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

/// What it takes for a body to pass a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// So many members in favour.
    Members(u32),
    /// More than this share of the votes cast, or of a quorum where fewer are cast.
    Cast {
        /// Share to be passed.
        share: Permille,
        /// Fewest votes the share is taken of.
        quorum: u32,
    },
    /// At most so many of these factions absent or against.
    Unity {
        /// The limit.
        limit: u32,
        /// The factions.
        of: Vec<FactionId>,
    },
}

/// What only a side's own seats may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// Whose home it is.
    pub side: Side,
    /// What its player is told.
    pub brief: Text,
    /// Weights of its leaders.
    pub leaders: Table<LeaderId, Leader>,
    /// How the two who advise the chief weigh things, where there are any.
    pub counsellors: Option<ByVoice<Counsellor>>,
    /// Political capital at the start.
    pub capital: Points,
    /// What no agreement is worth in interest, as the chief weighs it, by round; the last holds afterwards. Never empty.
    pub no_agreement: Vec<Points>,
    /// What it does to his honour, in points of face, by round; the last holds afterwards.
    pub no_agreement_honour: Vec<Points>,
    /// Why no agreement is worth that, where the author says so.
    pub no_agreement_why: Option<Text>,
    /// What it is worth to leave a track unsigned, by round; empty where his own no agreement counts for it.
    pub leaving: Table<TrackId, Vec<Points>>,
    /// What each option is worth to the chief against the opening status quo.
    pub worth: Table<IssueId, Table<OptionId, Worth>>,
    /// Clauses worth more or less together.
    pub linkages: Vec<Linkage>,
    /// Its factions.
    pub factions: Table<FactionId, Faction>,
    /// Its groups.
    pub groups: Table<GroupId, Group>,
}

/// How a leader weighs things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leader {
    /// Share of honour against material interest, 0..=1000.
    pub honour_share: Permille,
    /// Weight of a loss of honour against a gain, 1000..=4000.
    pub loss_aversion: Permille,
    /// What clauses are worth to him besides what they are worth to his side.
    pub worths: Vec<Besides>,
    /// How much a scripted player heeds his home, in thousandths of what its style does.
    pub heeds_home: Permille,
}

/// What clauses are worth besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Besides {
    /// The clauses.
    pub clauses: ClauseSet,
    /// Material interest.
    pub material: Points,
    /// Honour and face.
    pub face: Points,
}

/// What something is worth to a chief.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    /// Material interest.
    pub material: Points,
    /// Honour and face.
    pub face: Points,
    /// The reason.
    pub why: Option<Text>,
}

/// Clauses worth more or less together than apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linkage {
    /// What it is called.
    pub title: Text,
    /// The clauses, all of which must stand.
    pub together: Vec<ClauseSet>,
    /// What it adds.
    pub worth: Worth,
    /// What it adds to the score of each faction.
    pub factions: Table<FactionId, Points>,
    /// What it adds to the score of each group.
    pub groups: Table<GroupId, Points>,
    /// Where it comes from.
    pub origin: Origin,
}

/// What a faction or group thinks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conviction {
    /// How it leans before any clause is read.
    pub disposition: Points,
    /// How hard it takes a retreat, 0..=1000.
    pub hawk: Permille,
    /// Value of each option to it (R5.1), before the status quo is taken off.
    pub values: Table<IssueId, Table<OptionId, Points>>,
    /// What it will not have.
    pub red_lines: Vec<RedLine>,
    /// What it will not have together, though it might have each: clauses of different issues.
    pub never_together: Vec<Vec<ClauseSet>>,
    /// Issues sacred to it, its side's included.
    pub sacred: Table<IssueId, bool>,
}

impl Conviction {
    /// Whether it takes a retreat or an apology hard: from 600 thousandths (R6.13, R6.16).
    pub fn is_hawk(&self) -> bool {
        self.hawk >= Permille(600)
    }

    /// Whether it can be spoken to from abroad: up to 400 thousandths (R6.16).
    pub fn is_dove(&self) -> bool {
        self.hawk <= Permille(400)
    }
}

/// What a faction or group will not have, whatever else it gains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RedLine {
    /// The clauses.
    pub clauses: ClauseSet,
    /// What kind of line it is.
    pub kind: RedLineKind,
}

/// What kind of red line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedLineKind {
    /// Declared by the author as `never`.
    Never,
    /// Past the limit of a mobilised position on an issue of honour.
    PastLimit,
}

/// A faction's private side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faction {
    /// What it thinks.
    pub conviction: Conviction,
    /// How far its hidden mood may lie from 0.
    pub spread: Points,
    /// How it shows dissent.
    pub dissent: Dissent,
    /// Whether it competes for the chief's office.
    pub rival: bool,
}

/// How dissent is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dissent {
    /// By voting against.
    Vote,
    /// By staying away.
    Absence,
}

/// A group's private side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it thinks.
    pub conviction: Conviction,
    /// How strongly it presses each faction.
    pub presses: Table<FactionId, Points>,
    /// The issues of which a text must say something for it to press at all, where that is not any.
    pub presses_on: Option<Vec<IssueId>>,
    /// Whether it presses against texts and never for one.
    pub watchdog: bool,
    /// Factions that cannot vote for what it will not have.
    pub holds: Vec<FactionId>,
    /// Whether it looks on from abroad: an ally, friends elsewhere. It thinks less of a side that insults (R3.4).
    pub abroad: bool,
}

impl Home {
    /// What no agreement is worth in interest in `round`, before events change it.
    pub fn no_agreement_in(&self, round: Round) -> Utility {
        in_round(&self.no_agreement, round).as_utility()
    }

    /// What it is worth to leave `track` unsigned in `round`, where that is not the side's own no agreement.
    pub fn leaving_in(&self, track: TrackId, round: Round) -> Option<Utility> {
        let values = &self.leaving[track];
        (!values.is_empty()).then(|| in_round(values, round).as_utility())
    }

    /// What no agreement does to the chief's honour in `round`.
    pub fn no_agreement_honour_in(&self, round: Round) -> Points {
        in_round(&self.no_agreement_honour, round)
    }
}

impl PublicSide {
    /// The style that plays the side while `leader` is in office and nobody is named, if the scenario has a say in it.
    pub fn doctrine_of(&self, leader: LeaderId) -> Option<&str> {
        self.leaders[leader].doctrine.as_deref().or(self.doctrine.as_deref())
    }

    /// The faction called `word`.
    pub fn faction_called(&self, word: &str) -> Option<FactionId> {
        self.factions.find(|faction| faction.word == word)
    }

    /// The group called `word`.
    pub fn group_called(&self, word: &str) -> Option<GroupId> {
        self.groups.find(|group| group.word == word)
    }
}

/// The value of `round` where `values` has one for each, the last holding afterwards.
fn in_round(values: &[Points], round: Round) -> Points {
    values.get(usize::from(round.0)).or(values.last()).copied().unwrap_or_default()
}
