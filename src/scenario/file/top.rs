//! The outermost records: the scenario, its sources, names, rounds, history and variants.

use super::record;
use super::{
    ActFile, ConditionFile, DecisionFile, EventFile, ExclusionFile, GestureFile, Int, IssueFile,
    LinkageFile, Ref, RequirementFile, RoundRef, RulesFile, SideFile, TrackFile, Word, WorthFile,
};
use crate::sentence::Text;

record! {
    /// A whole scenario.
    ScenarioFile, "scenario" {
        format: Int<1, 1000> = required, "Version of this format; 1 today.";
        id: Word = required, "Id of the scenario: small letters, digits and `_`.";
        title: Text = required, "Title, as a player sees it.";
        years: Text = required, "The years it covers, for example 1955 to 1956.";
        summary: Text = required, "Two or three sentences for the list of scenarios.";
        note: Option<Text> = optional, "A note to teachers, for example on names or laws that may concern them.";
        cover: Option<CoverFile> = optional, "What the set-up screen says of it before it is chosen.";
        look: Word = or(Word::named("1956")), "The year whose papers it wears where it is drawn: `1956`, cream paper and telegrams; `1998`, fax paper; `2016`, white and a press room's blue; `2022`, slate and pale ink.";
        tone: Word = or(Word::named("plain")), "How opponents may speak: `plain`, or `sober`, where they say only what their styles mark as sober.";
        sensitive: bool = or(false), "Whether it is listed to nobody who has not asked for it by its name, as where a war still goes on; it then needs a `content_note`.";
        content_note: Option<Text> = optional, "What a player is told before he plays, in a sentence or two: what he will meet in it.";
        sources: Vec<SourceFile> = required, "Every source the items below name.";
        names: Vec<NameFile> = or(Vec::new()), "Names of places, people and things: neutral, Japanese, Russian.";
        islands: Vec<IslandFile> = or(Vec::new()), "The islands whose lot a text may settle, in the order they are listed to a player.";
        rules: RulesFile = or(RulesFile::stand_in_defaults()), "Sizes of the rules where this scenario departs from the defaults.";
        rounds: Vec<RoundFile> = required, "The rounds in order, 1 to 40.";
        lesson: Option<Vec<RoundRef>> = optional, "Ids of the rounds kept at lesson length, in order, two or more; what is dated to another belongs to the next one kept, and what comes after the last to the last. Left out, the scenario is played at full length only.";
        issues: Vec<IssueFile> = required, "What is negotiated, 1 to 12 issues.";
        requires: Vec<RequirementFile> = or(Vec::new()), "Clauses that need other clauses.";
        excludes: Vec<ExclusionFile> = or(Vec::new()), "Clauses that cannot stand together.";
        linkages: Vec<LinkageFile> = or(Vec::new()), "Pairs of clauses worth more, or less, together than apart.";
        tracks: Vec<TrackFile> = or(Vec::new()), "Issues that are signed separately; left out, one track holds all and nothing is agreed until everything is.";
        sides: SidesFile = required, "Tokyo and Moscow.";
        gestures: Vec<GestureFile> = or(Vec::new()), "Gestures of either side.";
        acts: Vec<ActFile> = or(Vec::new()), "What a side can do alone, temptations included.";
        events: Vec<EventFile> = or(Vec::new()), "Dated and conditional events.";
        decisions: Vec<DecisionFile> = or(Vec::new()), "What comes to one side to be decided at once or soon, with what is done if nothing is.";
        history: HistoryFile = required, "What happened.";
        aftermath: Option<AftermathFile> = optional, "What followed, to a later year, from what was signed and what was not.";
        questions: Vec<Text> = or(Vec::new()), "Questions for the debrief.";
        variants: Vec<VariantFile> = or(Vec::new()), "The same scenario with something changed: a counterfactual, for example.";
    }
}

record! {
    /// What is said of a scenario to whoever has not chosen yet.
    CoverFile, "cover" {
        year: Word = required, "The year, or the years, as short as they go on a cover: `1998`.";
        question: Text = required, "The question it puts to its player.";
        line: Text = required, "One line on what is at stake.";
        minutes: Int<5, 600> = required, "How many minutes a game takes, about.";
        difficulty: Int<1, 3> = required, "How hard it is to find one's way in: 1 for a first game, 2, or 3.";
    }
}

record! {
    /// A source other items name by its key.
    SourceFile, "source" {
        key: Word = required, "Key by which items name it, for example `frus97`.";
        title: Text = required, "What it is.";
        address: Text = or(Text::default()), "Where it can be read.";
        grade: Word = required, "One of `document`, `scholarship`, `press`, `low` (partisan or anonymous), `memory` (not checked).";
    }
}

record! {
    /// One name in three usages.
    NameFile, "name" {
        id: Word = required, "Id of the name.";
        neutral: Word = required, "Neutral form, shown by default.";
        tokyo: Word = required, "Japanese usage.";
        moscow: Word = required, "Russian usage.";
        note: Option<Text> = optional, "A dated note, where a name was not always used so.";
    }
}

record! {
    /// One island, or group of islands, a text may speak of.
    IslandFile, "island" {
        id: Word = required, "Id of the island, which must be that of its name in `names`.";
        place: Word = required, "Where a map shows it: `habomai`, `shikotan`, `kunashiri`, `etorofu`, `uruppu` or `sakhalin`.";
    }
}

record! {
    /// One round of the talks.
    RoundFile, "round" {
        id: Word = required, "Id of the round.";
        date: Text = required, "When it is, for example June 1955.";
        title: Text = required, "What it is called.";
        host: Word = required, "The side that moves first: `tokyo` or `moscow`.";
        leak: Int<0, 1000> = or(Int(100)), "Chance in thousandths that a private proposal of this round becomes known.";
        epilogue: bool = or(false), "Whether it belongs to an epilogue: a lesson that does not keep it drops all that is dated to it, and nothing of it belongs to another round. Only at the end of the list.";
    }
}

record! {
    /// Both sides.
    SidesFile, "sides" {
        tokyo: SideFile = required, "Tokyo.";
        moscow: SideFile = required, "Moscow.";
    }
}

record! {
    /// What happened.
    HistoryFile, "history" {
        outcome: Word = required, "One of `in_force`, `refused`, `broken_off`, `out_of_time`.";
        package: Word = required, "The package in notation, for example `territory=c form=c`; clauses not named stay at the status quo.";
        acts: Vec<Ref> = or(Vec::new()), "Gestures and acts that were made.";
        account: Text = required, "What became of it, in a few sentences.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// What followed.
    AftermathFile, "aftermath" {
        year: Int<1, 9999> = required, "The year to which it looks.";
        lines: Vec<ConsequenceFile> = required, "What may follow; told by year, of the same year in this order.";
    }
}

record! {
    /// One thing that follows where its conditions hold when the talks are over.
    ConsequenceFile, "consequence" {
        id: Word = required, "Id of the line.";
        year: Int<1, 9999> = required, "When it comes about; not after the year of the aftermath.";
        condition: Vec<ConditionFile> = or(Vec::new()), "What must be so in the end, all of it; left out, it follows always.";
        text: Text = required, "What comes about, in a sentence or two.";
        tokyo: WorthFile = or(WorthFile::nothing()), "What it is worth to Tokyo's country in the long run; in no score.";
        moscow: WorthFile = or(WorthFile::nothing()), "The same for Moscow's.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// The same scenario with something changed.
    VariantFile, "variant" {
        id: Word = required, "Id of the variant.";
        title: Text = required, "What it is called.";
        about: Text = required, "What is changed and why.";
        changes: Vec<ChangeFile> = required, "The changes, made in order before the scenario is checked.";
    }
}

record! {
    /// One change of a variant.
    ChangeFile, "change" {
        path: Word = required, "The thing changed, for example `sides.tokyo.groups.washington`; items of a list go by their id.";
        value: Option<Word> = optional, "Its new value in RON; left out, the thing is removed.";
    }
}
