//! The format authors write, field by field, as it stands in the file and before anything is checked.
//!
//! One record here is one record of the file. The author's guide (`scenarios/README.md`) is held to these
//! definitions by a test, so a field's meaning, range and default are written once: here.

mod along;
mod dated;
mod decision;
mod happening;
mod home;
mod issue;
mod record;
mod rules;
mod shape;
mod top;
mod value;

pub use along::{Expected, along, record_called};
pub use dated::{ByRound, RoundRef};
pub use decision::{ChoiceFile, DecisionFile};
pub use happening::{ActFile, ConditionFile, EffectFile, EventFile, GestureFile, HeadlinesFile};
pub use home::{
    BodyFile, CounsellorFile, FactionFile, GroupFile, LeaderFile, LeaderWorthFile, MemoryFile,
    OthersFile, PersonFile, PositionFile, SideFile,
};
pub use issue::{
    ExclusionFile, IssueFile, LeavingFile, LinkageFile, LinkageHomeFile, OptionFile, ReadingsFile,
    RequirementFile, TrackFile, WorthFile,
};
pub(crate) use record::record;
pub use record::{FieldGuide, LeftOut, Read, Reading, RecordGuide};
pub use rules::RulesFile;
pub use shape::Shape;
pub use top::{
    AftermathFile, ChangeFile, ConsequenceFile, CoverFile, HistoryFile, IslandFile, NameFile,
    RoundFile, ScenarioFile, SidesFile, SourceFile, VariantFile,
};
pub(crate) use value::LONGEST_STRING;
pub use value::{Int, Numbers, Ref, Weights, Word, Words};

/// What the author's guide says of every record, outermost first.
pub fn guide() -> Vec<RecordGuide> {
    vec![
        ScenarioFile::guide(),
        CoverFile::guide(),
        SourceFile::guide(),
        NameFile::guide(),
        IslandFile::guide(),
        RulesFile::guide(),
        RoundFile::guide(),
        IssueFile::guide(),
        OptionFile::guide(),
        WorthFile::guide(),
        ReadingsFile::guide(),
        RequirementFile::guide(),
        ExclusionFile::guide(),
        LinkageFile::guide(),
        LinkageHomeFile::guide(),
        TrackFile::guide(),
        LeavingFile::guide(),
        SidesFile::guide(),
        SideFile::guide(),
        LeaderFile::guide(),
        LeaderWorthFile::guide(),
        PersonFile::guide(),
        CounsellorFile::guide(),
        MemoryFile::guide(),
        FactionFile::guide(),
        GroupFile::guide(),
        PositionFile::guide(),
        BodyFile::guide(),
        OthersFile::guide(),
        GestureFile::guide(),
        ActFile::guide(),
        EventFile::guide(),
        DecisionFile::guide(),
        ChoiceFile::guide(),
        ConditionFile::guide(),
        HeadlinesFile::guide(),
        EffectFile::guide(),
        HistoryFile::guide(),
        AftermathFile::guide(),
        ConsequenceFile::guide(),
        VariantFile::guide(),
        ChangeFile::guide(),
    ]
}
