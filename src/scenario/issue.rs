//! What both sides know: issues and their options, rounds, gestures and acts, names, and the public face of each side.

use super::clause::{ClauseSet, Constraint};
use super::decision::Decision;
use super::happening::{Act, Effect, Gesture};
use super::home::PublicSide;
use super::id::{
    ActId, BySide, DecisionId, GestureId, IslandId, IssueId, OptionId, Side, SourceId, Table,
    TrackId,
};
use super::island::{Disposition, Island};
use super::length::Length;
use super::look::Look;
use super::rules::Rules;
use crate::sentence::Text;
use crate::units::{Permille, Points, Round};

/// Everything about a scenario that any seat may know at any time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// Id of the scenario.
    pub word: String,
    /// Title.
    pub title: Text,
    /// Years covered.
    pub years: Text,
    /// For the list of scenarios.
    pub summary: Text,
    /// A note to teachers.
    pub note: Option<Text>,
    /// What is said of it to whoever has not chosen yet.
    pub cover: Option<Cover>,
    /// What it looks like where it is drawn.
    pub look: Look,
    /// How opponents may speak.
    pub tone: Tone,
    /// Whether it is listed to nobody who has not asked for it by its name.
    pub sensitive: bool,
    /// What a player is told before he plays.
    pub content_note: Option<Text>,
    /// All sources.
    pub sources: Table<SourceId, Source>,
    /// Names in three usages.
    pub names: Vec<Name>,
    /// The islands a text may speak of, in the order of the scenario.
    pub islands: Table<IslandId, Island>,
    /// Sizes of the rules.
    pub rules: Rules,
    /// At which length it is played.
    pub length: Length,
    /// How many rounds it has at lesson length; none where it can only be played in full.
    pub lesson: Option<usize>,
    /// The rounds played, in order.
    pub rounds: Vec<RoundPlan>,
    /// The issues, in order.
    pub issues: Table<IssueId, Issue>,
    /// What cannot stand with what.
    pub constraints: Vec<Constraint>,
    /// What the linkages of both sides are called, in order.
    pub linkages: Vec<Text>,
    /// What is signed together.
    pub tracks: Table<TrackId, Track>,
    /// Gestures of both sides.
    pub gestures: Table<GestureId, Gesture>,
    /// Acts of both sides.
    pub acts: Table<ActId, Act>,
    /// Decisions of both sides. Which of them come, and when, shows in play alone.
    pub decisions: Table<DecisionId, Decision>,
    /// The public face of each side.
    pub sides: BySide<PublicSide>,
    /// Questions for the debrief.
    pub questions: Vec<Text>,
    /// Variants the file offers.
    pub variants: Vec<VariantTitle>,
}

/// A variant the file offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantTitle {
    /// Id of the variant.
    pub word: String,
    /// Title.
    pub title: Text,
    /// What is changed and why.
    pub about: Text,
}

/// What is said of a scenario to whoever has not chosen yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The year, or the years.
    pub year: String,
    /// The question it puts to its player.
    pub question: Text,
    /// One line on what is at stake.
    pub line: Text,
    /// How many minutes a game takes, about.
    pub minutes: u32,
    /// How hard it is to find one's way in, 1..=3.
    pub difficulty: u32,
}

/// How opponents may speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As their styles have it.
    Plain,
    /// In sober sentences alone.
    Sober,
}

/// What follows a refused ratification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterRefusal {
    /// The talks end.
    Ends,
    /// They go on.
    Resumes,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its key.
    pub key: String,
    /// What it is.
    pub title: Text,
    /// Where it can be read; may be empty.
    pub address: Text,
    /// How far it may be trusted.
    pub grade: Grade,
}

/// How far a source may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// A document of the time.
    Document,
    /// Scholarship.
    Scholarship,
    /// Press.
    Press,
    /// Partisan or anonymous.
    Low,
    /// From memory, not checked.
    Memory,
}

/// Where an item comes from: its sources, or the reason of a judgement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Its sources.
    pub sources: Vec<SourceId>,
    /// The reason of a judgement.
    pub judgement: Option<Text>,
}

/// One name in three usages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Id of the name, as texts use it: `{habomai}`.
    pub word: String,
    /// Neutral usage.
    pub neutral: String,
    /// Each side's usage.
    pub by_side: BySide<String>,
    /// A dated note.
    pub note: Option<Text>,
}

/// One round as planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundPlan {
    /// Id of the round.
    pub word: String,
    /// When it is.
    pub date: Text,
    /// What it is called.
    pub title: Text,
    /// Who moves first.
    pub host: Side,
    /// Chance that a private proposal becomes known.
    pub leak: Permille,
}

/// From when until when something is on the agenda: rounds `from..until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First round.
    pub from: Round,
    /// First round it is over, if it ever is.
    pub until: Option<Round>,
}

/// One issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Id of the issue.
    pub word: String,
    /// Title.
    pub title: Text,
    /// What it is about; may be empty.
    pub about: Text,
    /// Whether the options run from Tokyo-favourable to Moscow-favourable.
    pub scale: bool,
    /// Whether losses on it are losses of honour.
    pub honour: bool,
    /// What it touches.
    pub tags: Vec<Tag>,
    /// To whom it is sacred.
    pub sacred: BySide<bool>,
    /// Whose own it is to settle, where it is a stance: no text can name it (R6.27).
    pub by: Option<Side>,
    /// Points of honour a step of retreat from a pledge puts at stake.
    pub stake: Points,
    /// Whether a text that leaves it out keeps every pledge on it (R4.3).
    pub silence: Silence,
    /// When it is on the agenda.
    pub window: Window,
    /// Whether it is closed, and told of to nobody, until an effect opens it.
    pub closed: bool,
    /// Its options, in the order of the scale, reading-only ones included.
    pub options: Table<OptionId, IssueOption>,
    /// The clause left out, at the opening.
    pub status_quo: OptionId,
}

/// What leaving an issue out of a text is to a pledge on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// A step like any other.
    IsAStep,
    /// No step at all: the pledge is kept.
    Keeps,
}

/// What an issue touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Land.
    Territory,
    /// Trade, fish, money.
    Economy,
    /// Arms, bases, alliances.
    Security,
    /// Words and ranks.
    Symbol,
    /// The interned, the expelled, the dead.
    Humanitarian,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueOption {
    /// Id of the option.
    pub word: String,
    /// The clause in a few words that need no other, where the author gives them.
    pub title: Option<Text>,
    /// The clause as the treaty puts it.
    pub text: Text,
    /// Whether it is only a way to read another.
    pub reading_only: bool,
    /// What each side tells its own people it means, where it is ambiguous.
    pub reads_as: Option<BySide<OptionId>>,
    /// Clauses of the same text that leave no room for two readings.
    pub pinned_by: Vec<ClauseSet>,
    /// What follows, once, when a text that has it first becomes known; nothing of it enlarges a zone (R6.23).
    pub when_known: Vec<Effect>,
    /// What everyone reckons it is worth to each capital, roughly (R4.5).
    pub repute: BySide<Points>,
    /// What it says of each island, for showing only; nothing of those it does not mention.
    pub islands: Table<IslandId, Option<Disposition>>,
    /// Whose gift it is.
    pub gift_of: Option<Side>,
    /// When it may be proposed.
    pub window: Window,
    /// Whether it is closed, and told of to nobody, until an effect opens it by its name.
    pub closed: bool,
    /// Where it comes from.
    pub origin: Origin,
}

/// Issues signed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// Id of the track; empty for the one track of a scenario that has no others.
    pub word: String,
    /// Title.
    pub title: Text,
    /// Its issues.
    pub issues: Vec<IssueId>,
    /// How a text of it comes to hold.
    pub form: Form,
}

/// How a text of a track comes to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// It is signed, and the homes are asked.
    #[default]
    Signed,
    /// It is understood between the two, and nobody is asked (R7.9).
    Tacit,
}

impl Window {
    /// Whether it is open in `round`.
    pub fn is_open(self, round: Round) -> bool {
        self.from <= round && self.until.is_none_or(|until| round < until)
    }
}

impl Issue {
    /// Options a text may choose, in the order of the scale.
    pub fn choices(&self) -> impl Iterator<Item = OptionId> {
        self.options.iter().filter(|(_, option)| !option.reading_only).map(|(id, _)| id)
    }

    /// Whether `option` is closed until an effect opens it.
    pub fn is_closed(&self, option: OptionId) -> bool {
        option != self.status_quo && (self.closed || self.options[option].closed)
    }

    /// Options a text may choose as the talks open or later by their dates: what an effect must open first is none.
    pub fn dated_choices(&self) -> impl Iterator<Item = OptionId> {
        let may_stand = |option: &OptionId| match self.by {
            Some(_) => *option == self.status_quo,
            None => !self.is_closed(*option),
        };
        self.choices().filter(may_stand)
    }

    /// The option called `word`.
    pub fn option_called(&self, word: &str) -> Option<OptionId> {
        self.options.find(|option| option.word == word)
    }
}

impl Common {
    /// The issue called `word`.
    pub fn issue_called(&self, word: &str) -> Option<IssueId> {
        self.issues.find(|issue| issue.word == word)
    }

    /// Whether leaving `issue` out of a text is no step short of a pledge on it: where issues are signed in tracks it never
    /// is, since it may be signed another day.
    pub fn silence_keeps(&self, issue: IssueId) -> bool {
        self.tracks.len() > 1 || self.issues[issue].silence == Silence::Keeps
    }

    /// The last round.
    pub fn last_round(&self) -> Round {
        Round(u16::try_from(self.rounds.len().saturating_sub(1)).unwrap_or(u16::MAX))
    }

    /// The plan of `round`, if there is such a round.
    pub fn round_plan(&self, round: Round) -> Option<&RoundPlan> {
        self.rounds.get(usize::from(round.0))
    }
}
