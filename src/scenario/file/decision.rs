//! The records of what comes to a side to be decided, and what can be chosen.

use super::record;
use super::{ConditionFile, EffectFile, HeadlinesFile, Int, Ref, RoundRef, Word};
use crate::sentence::Text;

record! {
    /// Something that comes to one side to be decided.
    DecisionFile, "decision" {
        id: Word = required, "Id of the decision.";
        side: Word = required, "Who must decide it: `tokyo` or `moscow`.";
        from: Text = required, "Who comes with it, as the player reads it: a minister, a faction, a third party, the day.";
        title: Text = required, "What it is called.";
        text: Text = required, "What is asked, in a sentence or two.";
        round: Option<RoundRef> = optional, "The round at whose beginning it comes; for a conditional one, the first in which it can.";
        until: Option<RoundRef> = optional, "The last round in which a conditional one can come; left out, the last of all.";
        interval: bool = or(false), "Whether it comes between signature and vote instead, to be decided there.";
        condition: Vec<ConditionFile> = or(Vec::new()), "What must be so for it to come, all of it.";
        chance: Int<0, 1000> = or(Int(1000)), "Chance that it comes when it can, in thousandths; dealt once from the seed.";
        within: Int<1, 40> = or(Int(1)), "How many rounds it may wait, the one it comes in counted; at lesson length fewer in proportion, but one at least.";
        public: bool = or(false), "Whether it is asked before everyone: the other side hears of it when it comes and when it is decided. Otherwise it learns of a choice only where it sees something of what that does.";
        choices: Vec<ChoiceFile> = required, "What can be decided: two choices at least, six at most.";
        otherwise: Ref = required, "The choice that is made where none is in time: one that costs nothing and has no condition.";
        sources: Vec<Ref> = or(Vec::new()), "Keys of its sources.";
        judgement: Option<Text> = optional, "Why, where no source says so.";
    }
}

record! {
    /// One choice of a decision.
    ChoiceFile, "choice" {
        id: Word = required, "Id of the choice.";
        title: Text = required, "What it is called.";
        text: Text = required, "What is done, in a sentence.";
        headlines: Option<HeadlinesFile> = optional, "What each capital's papers make of it, in the game's words, where the world learns of it.";
        cost: Int<0, 100> = or(Int(0)), "Political capital it costs.";
        condition: Vec<ConditionFile> = or(Vec::new()), "What must be so for it to be chosen, all of it.";
        effects: Vec<EffectFile> = or(Vec::new()), "What it does.";
        hurt: Option<Word> = optional, "What kind of hurt its losses of face are, as an audience's code weighs it: `insult`, `refusal`, `exposure` or `broken_word`; left out, no code minds it.";
        touches: Vec<Ref> = or(Vec::new()), "Memories it touches, of either side.";
    }
}
