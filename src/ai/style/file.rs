//! The format authors write a style in, field by field, as it stands in the file and before anything is checked.

use crate::scenario::file::{Int, RecordGuide, Word, record};
use crate::sentence::Text;

record! {
    /// A whole style file.
    StyleFile, "style" {
        format: Int<1, 1000> = required, "Version of this format: 1.";
        id: Word = required, "Id of the style: small letters, digits and `_`. A shipped style's is the name of its file.";
        name: Text = required, "What it is called.";
        character: Text = required, "Its character in one line: a temper, never a real person, and no nation's.";
        bidding: BiddingFile = required, "How it bids.";
        home: Vec<Word> = or(Vec::new()), "What it does at home, in order: the first rule that finds something to do is followed.";
        signals: Vec<Word> = or(Vec::new()), "What it signals, in order: the first rule that finds something to do is followed.";
        sober: bool = or(false), "Whether every sentence of it is sober: said where a scenario's tone is `sober` as anywhere else.";
        speeches: SpeechesFile = required, "What it says as it moves.";
    }
}

record! {
    /// How a style bids. The range lies between its best text and the least it would sign.
    BiddingFile, "bidding" {
        opening: Int<0, 1000> = required, "Where it opens, in thousandths of the range: 1000 is its best text, 0 the least it would sign.";
        haste: Int<0, 1000> = required, "How much of the range it gives up with time alone by the last round, in thousandths.";
        reciprocity: Int<0, 1500> = required, "How much it gives for what the other has given, both in its own eyes: 1000 is like for like.";
        offence: Int<0, 500> = required, "How far each affront takes it back, in thousandths of the range.";
        pride: Int<0, 1000> = required, "The share of its best gain, in thousandths, below which it signs nothing, even at the end.";
        least_chance: Int<0, 1000> = required, "The chance at home, in thousandths, below which it neither proposes nor accepts a text.";
        warmth: Int<0, 1000> = required, "How readily it spends face and capital on gestures and kind words: 0 never, 1000 whenever it can.";
        heeds_home: Int<0, 1000> = or(Int(1000)), "How much it heeds its home, in thousandths: what a chance at home lacks of certainty counts for it by so much; 0 never asks what the home would say and takes every text for ratified.";
    }
}

record! {
    /// The sentences of a style, by what they are said on.
    SpeechesFile, "speeches" {
        propose: Vec<Text> = required, "It proposes a text.";
        insist: Vec<Text> = required, "It proposes the same again, or holds to a clause.";
        concede: Vec<Text> = required, "It proposes a text better for the other side than its last.";
        trade: Vec<Text> = or(Vec::new()), "It offers a trade.";
        take: Vec<Text> = or(Vec::new()), "It takes the other side's trade.";
        accept: Vec<Text> = required, "It accepts the other side's text.";
        initial: Vec<Text> = or(Vec::new()), "It initials its own text.";
        refuse: Vec<Text> = required, "It declines what lies on the table.";
        affronted: Vec<Text> = required, "It has been slighted, and moves next.";
        thank: Vec<Text> = or(Vec::new()), "It answers a gesture.";
        gesture: Vec<Text> = or(Vec::new()), "It makes a gesture, or speaks kindly in public.";
        hold: Vec<Text> = or(Vec::new()), "It lets the turn pass.";
        leave: Vec<Text> = or(Vec::new()), "It breaks the talks off.";
        tokyo: Vec<SentenceFile> = or(Vec::new()), "What it says besides where it sits in Tokyo.";
        moscow: Vec<SentenceFile> = or(Vec::new()), "What it says besides where it sits in Moscow.";
        sober: Vec<SentenceFile> = or(Vec::new()), "What it says instead of all the others where a scenario's tone is `sober`; on occasions left out here it is then silent.";
    }
}

record! {
    /// A sentence for one capital, or a sober one.
    SentenceFile, "sentence" {
        on: Word = required, "The occasion: a word of the lists above, for example `hold`.";
        say: Text = required, "The sentence.";
    }
}

/// What the author's guide says of every record, outermost first.
pub fn guide() -> Vec<RecordGuide> {
    vec![StyleFile::guide(), BiddingFile::guide(), SpeechesFile::guide(), SentenceFile::guide()]
}
