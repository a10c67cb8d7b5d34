//! From a text to a [`Style`], or to every fault of the text at once.

use super::file::{SentenceFile, SpeechesFile, StyleFile};
use super::speech::{CLAUSE, Sober, names_clause};
use super::{Bidding, HomeRule, Occasion, Sentences, SignalRule, Speeches, Style};
use crate::scenario::check::{one_of, syntax_problem};
use crate::scenario::document::{self, Kind, Node};
use crate::scenario::file::{Read as _, Reading, Word};
use crate::scenario::id::BySide;
use crate::scenario::problem::{Problem, Problems, with_suggestion};
use crate::sentence::{Message, Text, names_in};

/// Version of the format this program reads.
pub const FORMAT: i32 = 1;

/// Reads and checks the text of a style.
///
/// # Errors
/// Every fault, in the order of the text; one only where it is no RON at all.
pub fn read(text: &str) -> Result<Style, Vec<Problem>> {
    let tree = document::parse(text).map_err(|syntax| vec![syntax_problem(syntax)])?;
    let mut problems = Problems::default();
    let file = StyleFile::read(&tree, &mut Reading::new(&mut problems));
    if file.format.0 != FORMAT {
        let what =
            Message::new("problem-format").with("format", file.format.0).with("known", FORMAT);
        problems.report_field(file.span, "format", what);
    }
    if !file.id.is_stand_in() && !file.id.is_id() {
        let what = Message::new("problem-bad-id").with("word", file.id.word.as_str());
        problems.report(file.id.span, what);
    }
    let home = rules(&file.home, &HomeRule::ALL.map(|rule| (rule.word(), rule)), &mut problems);
    let signals =
        rules(&file.signals, &SignalRule::ALL.map(|rule| (rule.word(), rule)), &mut problems);
    for name in ["name", "character"] {
        if let Some(part) = tree.field(name) {
            blanks(part, &[], &mut problems);
        }
    }
    if let Some(part) = tree.field("speeches") {
        blanks(part, &[CLAUSE], &mut problems);
        sayable(part, &file.speeches, &mut problems);
    }
    let own = BySide {
        tokyo: in_lists(&file.speeches.tokyo, &mut problems),
        moscow: in_lists(&file.speeches.moscow, &mut problems),
    };
    let listed = in_lists(&file.speeches.sober, &mut problems);
    let sober = if file.sober { Sober::All } else { Sober::These(listed) };
    if !problems.is_empty() {
        return Err(problems.in_order(&tree));
    }
    Ok(Style {
        id: file.id.word,
        name: file.name,
        character: file.character,
        bidding: Bidding {
            opening: file.bidding.opening.permille(),
            haste: file.bidding.haste.permille(),
            reciprocity: file.bidding.reciprocity.permille(),
            offence: file.bidding.offence.permille(),
            pride: file.bidding.pride.permille(),
            least_chance: file.bidding.least_chance.permille(),
            warmth: file.bidding.warmth.permille(),
            heeds_home: file.bidding.heeds_home.permille(),
        },
        home,
        signals,
        speeches: speeches(&file.speeches).with_own(own).with_sober(sober),
    })
}

/// The rules `words` name, in order; unknown and repeated ones are reported.
fn rules<T: Copy + PartialEq>(
    words: &[Word],
    known: &[(&'static str, T)],
    problems: &mut Problems,
) -> Vec<T> {
    let mut rules = Vec::new();
    for word in words {
        let Some(rule) = one_of(word, known, problems) else { continue };
        if rules.contains(&rule) {
            let what = Message::new("problem-named-twice").with("word", word.word.as_str());
            problems.report(word.span, what);
        } else {
            rules.push(rule);
        }
    }
    rules
}

/// Reports every blank below `node`, `{strait}`, that is not `known`: a style serves every scenario and names nothing
/// of any.
fn blanks(node: &Node, known: &[&str], problems: &mut Problems) {
    match &node.kind {
        Kind::Record(fields) => fields.iter().for_each(|(_, part)| blanks(part, known, problems)),
        Kind::List(items) => items.iter().for_each(|item| blanks(item, known, problems)),
        Kind::Text(text) => {
            for name in names_in(text).filter(|name| !known.contains(name)) {
                if problems.is_full() {
                    return;
                }
                let what = Message::new("problem-style-blank").with("word", name);
                problems.report(node.span, with_suggestion(what, name, known.iter().copied()));
            }
        }
        Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => {}
    }
}

/// Occasions no style may pass in silence: a person across the table would not know what was meant.
const SPOKEN: [Occasion; 6] = [
    Occasion::Propose,
    Occasion::Insist,
    Occasion::Concede,
    Occasion::Accept,
    Occasion::Refuse,
    Occasion::Affronted,
];

/// Reports occasions that need a sentence and have none, and those with none but about clauses.
fn sayable(node: &Node, file: &SpeechesFile, problems: &mut Problems) {
    for occasion in Occasion::ALL {
        let Some(list) = node.field(occasion.word()) else { continue };
        let sentences = sentences(file, occasion);
        if SPOKEN.contains(&occasion) && list.kind == Kind::List(Vec::new()) {
            let what = Message::new("problem-empty-list").with("field", occasion.word());
            problems.report(list.span, what);
        } else if !sentences.is_empty() && sentences.iter().all(names_clause) {
            let what = Message::new("problem-only-of-clauses").with("occasion", occasion.word());
            problems.report(list.span, what);
        }
    }
}

fn speeches(file: &SpeechesFile) -> Speeches {
    let of = |occasion| sentences(file, occasion).iter().map(move |text| (occasion, text.clone()));
    Speeches::new(Occasion::ALL.into_iter().flat_map(of).collect())
}

/// Sentences of one capital, or sober ones; occasions that are none are reported.
fn in_lists(file: &[SentenceFile], problems: &mut Problems) -> Sentences {
    let known = Occasion::ALL.map(|occasion| (occasion.word(), occasion));
    let of = |sentence: &SentenceFile| {
        Some((one_of(&sentence.on, &known, problems)?, sentence.say.clone()))
    };
    file.iter().filter_map(of).collect()
}

fn sentences(file: &SpeechesFile, occasion: Occasion) -> &[Text] {
    match occasion {
        Occasion::Propose => &file.propose,
        Occasion::Insist => &file.insist,
        Occasion::Concede => &file.concede,
        Occasion::Trade => &file.trade,
        Occasion::Take => &file.take,
        Occasion::Accept => &file.accept,
        Occasion::Initial => &file.initial,
        Occasion::Refuse => &file.refuse,
        Occasion::Affronted => &file.affronted,
        Occasion::Thank => &file.thank,
        Occasion::Gesture => &file.gesture,
        Occasion::Hold => &file.hold,
        Occasion::Leave => &file.leave,
    }
}
