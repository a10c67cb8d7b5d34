//! The records of a side: leaders, memories, factions, groups and the bodies that must agree.

use super::record;
use super::{ByRound, Int, Numbers, Ref, RoundRef, Weights, Word};
use crate::sentence::Text;

record! {
    /// One side.
    SideFile, "side" {
        name: Text = required, "What the side is called.";
        country: Text = required, "What its country is called.";
        brief: Text = required, "What its player is told, at most 600 words.";
        leaders: Vec<LeaderFile> = required, "Its heads of government; the first is in office at the start.";
        people: Vec<PersonFile> = or(Vec::new()), "Others the dossier presents.";
        counsellors: Vec<CounsellorFile> = or(Vec::new()), "Two who advise its chief and see the same table from different interests; or none. Which of them reads the home rightly is dealt.";
        audience: Word = required, "The code its chief and his audience live by: `honour`, `face` or `dignity`. One author's hypothesis about leaders and audiences, never about nations.";
        doctrine: Option<Word> = optional, "Style that plays the side where nobody is named: a shipped one, for example `dealmaker`, which it also is where this is left out.";
        capital: Int<0, 200> = required, "Political capital at the start, in points.";
        face: Int<-100, 100> = or(Int(0)), "Honour and face at the start, in points.";
        trust: Int<-100, 100> = or(Int(0)), "Trust in the other side at the start, in points.";
        no_agreement: ByRound<Int<-200, 200>> = required, "What no agreement is worth, in points, round by round; the last holds for the rounds after it.";
        no_agreement_honour: ByRound<Int<-200, 200>> = or(ByRound(Vec::new())), "What refusing does to its honour, in points of face, round by round as above: below zero the shame of having failed, above it the comfort of a wounded dignity. It counts with the leader's honour share on top of `no_agreement`.";
        no_agreement_why: Option<Text> = optional, "Why no agreement is worth that to it, and why that changes with the rounds, in a sentence or two: for its player, who may ask.";
        memories: Vec<MemoryFile> = or(Vec::new()), "What the past makes sorer.";
        factions: Vec<FactionFile> = required, "Those with seats, 1 to 20.";
        groups: Vec<GroupFile> = or(Vec::new()), "Those without seats who press: families, donors, an ally; at most 24.";
        bodies: Vec<BodyFile> = required, "Those who must agree, 1 to 12.";
    }
}

record! {
    /// A head of government.
    LeaderFile, "leader" {
        id: Word = required, "Id of the leader.";
        name: Text = required, "Name.";
        office: Text = required, "Office.";
        character: Text = required, "Character in a sentence.";
        emblem: Option<Word> = optional, "The sign that stands beside the name, one of those of a faction; left out, `chief`.";
        honour_share: Int<0, 1000> = required, "Share of honour against material interest in what a clause is worth, in thousandths.";
        loss_aversion: Int<1000, 4000> = or(Int(2000)), "How much a loss of honour weighs against a gain of the same size, in thousandths (Tversky and Kahneman 1992: about 2000).";
        worths: Vec<LeaderWorthFile> = or(Vec::new()), "What clauses are worth to him besides what they are worth to his side, while he is in office.";
        doctrine: Option<Word> = optional, "Style that plays the side while he is in office and nobody is named, in place of the side's own.";
        heeds_home: Int<0, 1000> = or(Int(1000)), "How much a scripted player heeds his home while he is in office, in thousandths of what its style does: 0 never asks what the home would say.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// What clauses are worth to one leader besides.
    LeaderWorthFile, "leader_worth" {
        on: Ref = required, "The clause, for example `treaty=a`, or several options at once, `treaty=a|c`.";
        material: Int<-100, 100> = or(Int(0)), "Material interest, in points, added to his side's.";
        face: Int<-100, 100> = or(Int(0)), "Honour and face, in points, added to his side's.";
    }
}

record! {
    /// Someone the dossier presents.
    PersonFile, "person" {
        name: Text = required, "Name.";
        role: Text = required, "Office or part.";
        about: Text = required, "What he or she wanted, in a sentence.";
        emblem: Option<Word> = optional, "The sign that stands beside the name, one of those of a faction; left out, `person`.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// One of the two who advise a chief.
    CounsellorFile, "counsellor" {
        id: Word = required, "Id of the counsellor.";
        name: Text = required, "Name.";
        office: Text = required, "Office.";
        about: Text = required, "What he looks at first, in a sentence.";
        emblem: Option<Word> = optional, "The sign that stands beside the name, one of those of a faction; left out, `adviser`.";
        honour_share: Int<0, 1000> = required, "Share of honour against material interest in what a text is worth to him, in thousandths. Whoever of the two has more of it speaks for honour, the other for interest.";
        loss_aversion: Int<1000, 4000> = or(Int(2000)), "How much a loss of honour weighs with him against a gain of the same size, in thousandths.";
        minds: Vec<Ref> = or(Vec::new()), "Issues whose clauses count double with him.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// Something remembered that makes a loss of face sorer.
    MemoryFile, "memory" {
        id: Word = required, "Id of the memory; gestures, acts and events touch it by this name.";
        title: Text = required, "What is remembered.";
        weight: Int<1000, 3000> = required, "By how much a loss of face is multiplied where it is touched, in thousandths.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// Those with seats who vote alike.
    FactionFile, "faction" {
        id: Word = required, "Id of the faction.";
        name: Text = required, "What it is called.";
        wants: Text = required, "What it wants, in a sentence everyone may know.";
        emblem: Option<Word> = optional, "The sign that stands beside the name, by what it is: `chief`, `adviser`, `person`, `envoy`, `party`, `opposition`, `ministry`, `cabinet`, `council`, `unity`, `chamber`, `law`, `crowd`, `street`, `families`, `fishers`, `harbour`, `islanders`, `region`, `business`, `energy`, `army`, `fleet`, `abroad` or `press`; left out, `party`. Never a likeness.";
        disposition: Int<-100, 100> = or(Int(0)), "How it leans before any clause is read, in points; ten points are one unit of the logistic curve.";
        hawk: Int<0, 1000> = or(Int(500)), "How hard it takes a retreat and an apology, in thousandths.";
        spread: Int<0, 30> = or(Int(6)), "How far its mood may lie from what anyone knows, in points; at the roll call a defection may add a third of it.";
        dissent: Word = or(Word::named("vote")), "How it shows dissent: `vote` against, or stay away (`absence`).";
        rival: bool = or(false), "Whether it competes for the chief's office: a promise to retire turns its votes against into absences. Not for a whole opposition, or every chief retires.";
        positions: Vec<PositionFile> = or(Vec::new()), "Where it stands on each issue; left out, indifferent.";
        never: Vec<Ref> = or(Vec::new()), "Clauses it will not have, whatever else it gains, for example `territory=d|e`; of different issues with `&` what it will not have together, for example `territory=d & bases=none`.";
        sacred: Vec<Ref> = or(Vec::new()), "Issues sacred to it besides those sacred to its side.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// Those without seats who press on those with.
    GroupFile, "group" {
        id: Word = required, "Id of the group.";
        name: Text = required, "What it is called.";
        wants: Text = required, "What it wants, in a sentence everyone may know.";
        emblem: Option<Word> = optional, "The sign that stands beside the name, one of those of a faction; left out, `abroad` of one that looks on from there, else `crowd`.";
        disposition: Int<-100, 100> = or(Int(0)), "How it leans before any clause is read, in points.";
        hawk: Int<0, 1000> = or(Int(500)), "How hard it takes a retreat and an apology, in thousandths.";
        presses: Weights = or(Weights::default()), "How strongly it presses each faction, in points when it is wholly for or against.";
        only_on_positions: bool = or(false), "Whether it presses only on a text that says something of an issue it has a position on.";
        watchdog: bool = or(false), "Whether it presses only against texts: content, it keeps silent.";
        holds: Vec<Ref> = or(Vec::new()), "Factions that cannot vote for what it will never have.";
        abroad: bool = or(false), "Whether it looks on from abroad, an ally or friends elsewhere: it then thinks less of a side that insults.";
        positions: Vec<PositionFile> = or(Vec::new()), "Where it stands on each issue; left out, indifferent.";
        never: Vec<Ref> = or(Vec::new()), "Clauses it will not have, or with `&` not together.";
        sacred: Vec<Ref> = or(Vec::new()), "Issues sacred to it besides those sacred to its side.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// Where a faction or group stands on one issue: on a scale by `ideal`, `limit` and `weight`, or by `points`.
    PositionFile, "position" {
        on: Ref = required, "The issue.";
        ideal: Option<Ref> = optional, "Best option: it and anything beyond it count the full weight.";
        limit: Option<Ref> = optional, "Worst option still borne: it counts 0, each step past it costs the weight, to twice the weight at most; left out, the ideal. As with points, what the status quo comes to is taken off every option.";
        weight: Int<0, 60> = or(Int(10)), "How much it cares, in points.";
        mobilised: bool = or(false), "Whether, on an honour issue, nothing else makes good an option past its limit.";
        points: Numbers = or(Numbers::default()), "Points per option instead; options not named count 0.";
    }
}

record! {
    /// A body that must agree.
    BodyFile, "body" {
        id: Word = required, "Id of the body.";
        name: Text = required, "What it is called.";
        moment: Word = required, "When it must agree: `mandate` (before proposing), `signature`, `ratification`.";
        emblem: Option<Word> = optional, "The sign that stands beside the name, one of those of a faction; left out, `unity` of a unity limit, else by its moment `cabinet`, `council` or `chamber`.";
        seats: Numbers = required, "Members by faction. A faction's members vote in proportion, rounded down to whole ones: two at a score of 19 give one vote in favour; one by itself votes in favour from a score of 0. Where each must say yes, give each a faction.";
        others: Option<OthersFile> = optional, "Members nobody describes.";
        members: Int<1, 5000> = required, "All members; the seats must add up to it.";
        yes_at_least: Option<Int<1, 5000>> = optional, "Passes at so many members in favour.";
        share_of_cast: Option<Int<1, 1000>> = optional, "Passes when more than this share of the votes cast is in favour, in thousandths.";
        quorum: Int<0, 5000> = or(Int(0)), "Fewest votes with `share_of_cast`: where fewer vote, the missing count as not in favour.";
        dissent_at_most: Option<Int<0, 5000>> = optional, "Passes when at most so many of the factions in `dissent_of` are absent or against: a unity limit.";
        dissent_of: Vec<Ref> = or(Vec::new()), "The factions of a unity limit; left out, all with seats here.";
        contested: Option<Int<0, 1000>> = optional, "Chance in thousandths that its refusal binds, where its right to consent is disputed.";
        overridden_by: Option<Ref> = optional, "Another body of the same moment whose agreement overrides its refusal, where the chief can pay for it: a suspensive veto.";
        override_cost: Int<0, 200> = or(Int(0)), "Political capital it takes to override its refusal.";
        since: Option<RoundRef> = optional, "Round from which it exists.";
        asked_on: Vec<Ref> = or(Vec::new()), "Clauses of which a text must bring one for the body to be asked of it, for example `treaty=a|c`; left out, any text will do.";
        tracks: Vec<Ref> = or(Vec::new()), "Tracks of one of which a text must be for the body to be asked of it; left out, any.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// Members of a body nobody describes, and how they vote.
    OthersFile, "others" {
        yes: Int<0, 5000> = or(Int(0)), "So many vote in favour.";
        against: Int<0, 5000> = or(Int(0)), "So many vote against.";
        absent: Int<0, 5000> = or(Int(0)), "So many stay away.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}
