//! The records of what is negotiated: issues, options, constraints, linkages, tracks.

use super::happening::EffectFile;
use super::record;
use super::{ByRound, Int, Numbers, Ref, RoundRef, Word, Words};
use crate::sentence::Text;

record! {
    /// One issue.
    IssueFile, "issue" {
        id: Word = required, "Id of the issue, the word before `=` in notation.";
        title: Text = required, "What it is called.";
        about: Text = or(Text::default()), "What it is about, for the dossier.";
        scale: bool = or(true), "Whether the options run from Tokyo-favourable to Moscow-favourable; `false` for choices without an order, such as a venue.";
        honour: bool = or(false), "Whether losses on it are losses of honour: they weigh by the loss aversion of the side.";
        tags: Vec<Word> = or(Vec::new()), "Any of `territory`, `economy`, `security`, `symbol`, `humanitarian`.";
        sacred: Vec<Word> = or(Vec::new()), "Sides to which it is sacred: money offered for it offends.";
        by: Option<Word> = optional, "Makes it a stance: the side whose own it is to settle, `tokyo` or `moscow`. No text can name it; that side's acts and decisions and events move it (`status_quo`). It belongs to no track.";
        stake: Int<0, 20> = or(Int(2)), "Points of honour at stake for each step a signed text falls short of a pledge.";
        silence_keeps: bool = or(false), "Whether leaving the issue out of a text is no step short of a pledge on it: for a doctrine that a text on other things does not break.";
        opens: Option<RoundRef> = optional, "Round from which it may be spoken of; left out, the first.";
        closes: Option<RoundRef> = optional, "Round from which it may no longer be; left out, never.";
        closed: bool = or(false), "Whether it is closed until an effect opens it (`opens`), or one of its options; until then no player is told that it is there.";
        options: Vec<OptionFile> = required, "Its options, 2 to 8 that a text may choose, in the order of the scale.";
    }
}

record! {
    /// One option of an issue.
    OptionFile, "option" {
        id: Word = required, "Id of the option, the word after `=` in notation.";
        title: Option<Text> = optional, "The clause in a few words that need no other and have no comma, for lists and news: `two islands after a peace treaty`. Left out, it is called by the issue and its letter.";
        text: Text = required, "The clause as the treaty would put it, in the game's words.";
        status_quo: bool = or(false), "Whether it is the clause left out, from which all else is measured; exactly one of an issue, worth nothing to anyone.";
        reading_only: bool = or(false), "Whether it is only a way to read another option, which no text may choose.";
        tokyo: Option<WorthFile> = optional, "What it is worth to Tokyo's chief against the status quo; left out, nothing. An ambiguous option must say it: it is the plain text.";
        moscow: Option<WorthFile> = optional, "The same for Moscow's chief.";
        reads_as: Option<ReadingsFile> = optional, "Makes it ambiguous: what each side tells its own people it means. Its own values are those of the plain text.";
        pinned_by: Vec<Ref> = or(Vec::new()), "Clauses of the same package that leave no room for two readings.";
        when_known: Vec<EffectFile> = or(Vec::new()), "What follows, once, when a text that has it first becomes known: proposed in public, leaked or disclosed, never between signature and vote. Nothing that could make agreement easier: a meter or a mood falls, `no_agreement` rises, something `closes`, a clause is pinned (`pins`).";
        islands: Words = or(Words::default()), "What it says of each island it speaks of, for the map of the draft: `transferred`, `promised`, `residual_sovereignty`, `administration`, `joint`, `deferred` or `moscow_sovereignty`; an island left out is not mentioned. No rule depends on it.";
        gift_of: Option<Word> = optional, "The side whose gift it is: refused in public without courtesy, it is withdrawn until the refuser makes amends.";
        opens: Option<RoundRef> = optional, "Round from which it may be proposed.";
        closes: Option<RoundRef> = optional, "Round from which it may no longer be.";
        closed: bool = or(false), "Whether it is closed until an effect opens it by its name (`opens`); until then no player is told that it is there. Not the status quo.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// What something is worth to one chief.
    WorthFile, "worth" {
        material: Int<-100, 100> = or(Int(0)), "Material interest, in points.";
        face: Int<-100, 100> = or(Int(0)), "Honour and face, in points.";
        why: Option<Text> = optional, "The reason, in a sentence.";
    }
}

impl WorthFile {
    pub(super) fn nothing() -> Self {
        Self {
            span: crate::scenario::document::Span::default(),
            material: Int(0),
            face: Int(0),
            why: None,
        }
    }
}

record! {
    /// The two readings of an ambiguous option.
    ReadingsFile, "readings" {
        tokyo: Ref = required, "Option of the same issue as which Tokyo reads it to its own people.";
        moscow: Ref = required, "Option of the same issue as which Moscow reads it to its own people.";
    }
}

record! {
    /// A clause that needs another.
    RequirementFile, "requirement" {
        when: Ref = required, "The clause, for example `form=a`, or several options at once, `form=a|b`.";
        needs: Ref = required, "The clause that must then stand, for example `territory=a|b|d`.";
        because: Text = required, "Why, for the player who is refused.";
    }
}

record! {
    /// Clauses that cannot stand together.
    ExclusionFile, "exclusion" {
        never: Vec<Ref> = required, "Two or more clauses that never stand in one text.";
        because: Text = required, "Why, for the player who is refused.";
    }
}

record! {
    /// Clauses worth more, or less, together than apart.
    LinkageFile, "linkage" {
        id: Word = required, "Id of the linkage.";
        title: Text = required, "What it is called, for the ledger and the forecast.";
        together: Vec<Ref> = required, "The clauses, two or more.";
        tokyo: WorthFile = or(WorthFile::nothing()), "What their meeting adds for Tokyo's chief.";
        moscow: WorthFile = or(WorthFile::nothing()), "What their meeting adds for Moscow's chief.";
        home: Option<LinkageHomeFile> = optional, "What their meeting does at home: points of factions and groups that feel the pair and not its parts.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// What clauses that stand together are worth at home.
    LinkageHomeFile, "linkage_home" {
        tokyo: Numbers = or(Numbers::default()), "Points of Tokyo's factions and groups while all the clauses stand.";
        moscow: Numbers = or(Numbers::default()), "Points of Moscow's factions and groups while all the clauses stand.";
    }
}

record! {
    /// Issues signed together and apart from the others.
    TrackFile, "track" {
        id: Word = required, "Id of the track.";
        title: Text = required, "What it is called.";
        issues: Vec<Ref> = required, "Its issues; an issue belongs to one track.";
        tacit: bool = or(false), "Whether a text of it is understood and not signed: nobody at home is asked and no paper reports it, and in every round in which it stands it may come out.";
        no_agreement: Option<LeavingFile> = optional, "What it is worth to each side to leave this track unsigned; left out, the side's own `no_agreement` counts, once for all tracks that say nothing.";
    }
}

record! {
    /// What it is worth to leave a track unsigned.
    LeavingFile, "leaving" {
        tokyo: ByRound<Int<-200, 200>> = or(ByRound(Vec::new())), "To Tokyo, in points, round by round; the last holds for the rounds after it.";
        moscow: ByRound<Int<-200, 200>> = or(ByRound(Vec::new())), "To Moscow.";
    }
}
