//! The records of what happens: gestures, acts of one side, events, and what they do.

use super::record;
use super::{Int, OthersFile, Ref, RoundRef, Weights, Word};
use crate::sentence::Text;

record! {
    /// A gesture one side can make to the other.
    GestureFile, "gesture" {
        id: Word = required, "Id of the gesture.";
        side: Word = required, "Who can make it: `tokyo` or `moscow`.";
        title: Text = required, "What it is called.";
        text: Text = required, "What is done, in a sentence.";
        hostile: bool = or(false), "Whether it is a slight: it then needs no answer and is not weighed for sincerity.";
        cost: Int<0, 100> = or(Int(0)), "Political capital it costs.";
        own_face: Int<-50, 50> = or(Int(0)), "What it does to one's own face, in points.";
        other_face: Int<-50, 50> = or(Int(0)), "What it does to the other's face, in points.";
        trust: Int<-50, 50> = or(Int(0)), "What it does to the other's trust, in points.";
        touches: Vec<Ref> = or(Vec::new()), "Memories it touches, of either side.";
        condition: Vec<ConditionFile> = or(Vec::new()), "What must be so while it can be made, all of it.";
        after: Vec<Ref> = or(Vec::new()), "Acts, gestures or events of which one must have happened before it can be made: what it answers.";
        opens: Option<RoundRef> = optional, "Round from which it can be made.";
        closes: Option<RoundRef> = optional, "Round from which it no longer can.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// What a side does alone, not by treaty.
    ActFile, "act" {
        id: Word = required, "Id of the act.";
        side: Word = required, "Who can do it: `tokyo` or `moscow`.";
        title: Text = required, "What it is called.";
        text: Text = required, "What is done, in a sentence.";
        temptation: bool = or(false), "Whether it trades honour for interest, or interest for honour, while it is to be had.";
        cost: Int<0, 100> = or(Int(0)), "Political capital it costs.";
        effects: Vec<EffectFile> = required, "What it does.";
        unless: Vec<Ref> = or(Vec::new()), "Acts after which it can no longer be done.";
        hurt: Option<Word> = optional, "What kind of hurt its losses of face are, as an audience's code weighs it: `insult`, `refusal`, `exposure` or `broken_word`; left out, no code minds it.";
        touches: Vec<Ref> = or(Vec::new()), "Memories it touches, of either side.";
        condition: Vec<ConditionFile> = or(Vec::new()), "What must be so while it can be done, all of it.";
        after: Vec<Ref> = or(Vec::new()), "Acts, gestures or events of which one must have happened before it can be done: what it answers.";
        opens: Option<RoundRef> = optional, "Round from which it can be done.";
        closes: Option<RoundRef> = optional, "Round from which it no longer can.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// Something that happens to both.
    EventFile, "event" {
        id: Word = required, "Id of the event.";
        title: Text = required, "What it is called.";
        text: Text = required, "What happens, in a sentence or two.";
        headlines: Option<HeadlinesFile> = optional, "What each capital's papers make of it, in the game's words.";
        round: Option<RoundRef> = optional, "The round it falls in, at its beginning; for a conditional event, the first in which it can.";
        until: Option<RoundRef> = optional, "The last round in which a conditional event can happen; left out, the last of all.";
        interval: bool = or(false), "Whether it falls between signature and vote instead, whenever that is.";
        condition: Vec<ConditionFile> = or(Vec::new()), "What must be so for it to happen, all of it.";
        chance: Int<0, 1000> = or(Int(1000)), "Chance that it happens when it can, in thousandths; dealt once from the seed.";
        effects: Vec<EffectFile> = or(Vec::new()), "What it does.";
        hurt: Option<Word> = optional, "What kind of hurt its losses of face are, as an audience's code weighs it: `insult`, `refusal`, `exposure` or `broken_word`; left out, no code minds it.";
        touches: Vec<Ref> = or(Vec::new()), "Memories it touches, of either side.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// Two headlines on the same thing.
    HeadlinesFile, "headlines" {
        tokyo: Text = required, "In Tokyo.";
        moscow: Text = required, "In Moscow.";
    }
}

record! {
    /// Something that must be so; exactly one field is given, and with some of them `side`.
    ConditionFile, "condition" {
        side: Option<Word> = optional, "Whose, with `proposed`, `pledged` and `refused`, where left out either side's; needed with the marks of face and trust.";
        not: Vec<ConditionFile> = or(Vec::new()), "None of these is so. `not` may stand within `not` once: `not: [(not: [A, B])]` says that A is so, or B, or both.";
        proposed: Option<Ref> = optional, "The clause has been proposed in public or become known.";
        pledged: Option<Ref> = optional, "The issue has been pledged on.";
        done: Option<Ref> = optional, "The gesture or act has been made.";
        happened: Option<Ref> = optional, "The event has happened.";
        decided: Option<Ref> = optional, "The choice has been made, in time or not: `decision=choice`, or several with `|`; one that both sides come to know of.";
        agreed: Option<Ref> = optional, "The clause is provisionally agreed.";
        signed: Option<Ref> = optional, "A text with the clause has been signed, from then on and whatever became of it; a text that leaves an issue out has its status quo.";
        in_force: Option<Ref> = optional, "A text with the clause is in force.";
        refused: bool = or(false), "The home has refused a text, at signature or vote.";
        after: Option<RoundRef> = optional, "The round has begun.";
        face_below: Option<Int<-100, 100>> = optional, "The side's face is below this.";
        face_above: Option<Int<-100, 100>> = optional, "The side's face is above this.";
        trust_below: Option<Int<-100, 100>> = optional, "The side's trust in the other is below this.";
        trust_above: Option<Int<-100, 100>> = optional, "The side's trust in the other is above this.";
    }
}

record! {
    /// One thing that changes; exactly one of `meter`, `mood`, `status_quo`, `opens`, `closes`, `pins`, `redeals`, `no_agreement`, `seats_in`, `leader`, `pledges`, `worth`, `presses`, `holds`, `releases`, `never`, `allows`, `position`, `body` is given.
    EffectFile, "effect" {
        side: Option<Word> = optional, "Whose; needed with all but `status_quo`, `opens`, `closes` and `pins`.";
        meter: Option<Word> = optional, "Changes `material`, `face`, `trust` or `capital` of `side` by `by` points.";
        mood: Option<Ref> = optional, "Changes the mood of a faction or group of `side` by `by` points.";
        status_quo: Option<Ref> = optional, "Moves the status quo of an issue to the clause, for example `internees=d`.";
        opens: Option<Ref> = optional, "Opens an issue, or one option of it.";
        closes: Option<Ref> = optional, "Closes an issue, or one option of it.";
        pins: Option<Ref> = optional, "Collapses an ambiguous clause to its plain text.";
        redeals: Option<Ref> = optional, "Deals the hidden mood of a faction of `side` anew; what was consulted is void.";
        no_agreement: Option<Int<-100, 100>> = optional, "Changes what no agreement is worth to `side`, from now on.";
        seats_in: Option<Ref> = optional, "The body of `side` in which `faction` now has `seats`.";
        faction: Option<Ref> = optional, "With `seats_in`, `never`, `allows` and `position`: the faction.";
        seats: Option<Int<0, 5000>> = optional, "With `seats_in`: its seats from now on.";
        leader: Option<Ref> = optional, "Puts another leader of `side` in office.";
        pledges: Option<Ref> = optional, "Binds `side` to the clause as its own pledge would, at no price: a spokesman's word, a platform.";
        worth: Option<Ref> = optional, "Adds `material` and `face` to what the clause, or several with `|`, is worth to the chief of `side`, from now on.";
        material: Int<-100, 100> = or(Int(0)), "With `worth`: material interest, in points.";
        face: Int<-100, 100> = or(Int(0)), "With `worth`: honour and face, in points.";
        group: Option<Ref> = optional, "With `presses`, `holds`, `releases`, `never`, `allows` and `position`: the group of `side`.";
        presses: Weights = or(Weights::default()), "How strongly `group` presses each of these factions from now on, in points.";
        holds: Option<Ref> = optional, "The faction that from now on cannot vote for what `group` will never have.";
        releases: Option<Ref> = optional, "The faction that `group` holds no longer.";
        never: Option<Ref> = optional, "A clause that `faction` or `group` will not have from now on, whatever else it gains.";
        allows: Option<Ref> = optional, "A clause that is no red line of `faction` or `group` any longer.";
        position: Option<Ref> = optional, "Moves what `faction` or `group` thinks of the clause, or of several with `|`, by `by` points, from now on: another position.";
        body: Option<Ref> = optional, "The body of `side` whose undescribed members vote as `others` says from now on.";
        others: Option<OthersFile> = optional, "With `body`: their votes; its numbers alone are read.";
        by: Option<Int<-100, 100>> = optional, "By how many points, with `meter`, `mood` and `position`.";
    }
}
