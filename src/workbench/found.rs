//! A scenario's text looked at once, with all that can be said of it: its problems, or what it says for nothing and its play.

use std::iter;

use crate::analysis::playability::Play;
use crate::scenario::Scenario;
use crate::scenario::check::Written;
use crate::scenario::id::BySide;
use crate::scenario::length::Length;
use crate::scenario::problem::Problem;
use crate::sentence::Message;
use crate::store::{Source, unknown_doctrines};
use crate::wording::Wording;

/// What is wrong with a text, or what it says for nothing.
pub struct Found {
    /// Its problems, first in the text first.
    pub problems: Vec<Problem>,
    /// What it says for nothing; of a text with problems nothing is remarked.
    pub remarks: Vec<Problem>,
    /// What it makes, at each length it has, in full first; none of a text with problems.
    pub scenarios: Vec<Scenario>,
}

/// Looks at `source`: at the file itself; where it is sound, at its variants too; and where they are, at what it says
/// for nothing.
pub fn found(source: &Source) -> Found {
    let wrong = |problems| Found { problems, remarks: Vec::new(), scenarios: Vec::new() };
    let read =
        Written::new(&source.text).and_then(|written| Ok((at_every_length(&written)?, written)));
    let (scenarios, written) = match read {
        Err(problems) => return wrong(problems),
        Ok(read) => read,
    };
    let mut problems = unknown_doctrines(&written, None);
    if let Some(full) = scenarios.first() {
        problems.extend(written.variants(&source.text, full));
        let variants = full.common.variants.iter();
        problems.extend(variants.flat_map(|one| unknown_doctrines(&written, Some(&one.word))));
    }
    problems.sort_by_key(|problem| problem.span);
    problems.dedup();
    if !problems.is_empty() {
        return wrong(problems);
    }
    Found { problems, remarks: written.remarks(), scenarios }
}

/// What was found in a text, with its play.
pub struct Looked {
    /// What was found in it.
    pub found: Found,
    /// Its play, where it is sound and that was asked.
    pub play: Option<Play>,
}

/// Looks at `source`, and where it is sound at its play too, unless it is to be the structure only.
pub fn look(source: &Source, structure_only: bool) -> Looked {
    let mut found = found(source);
    if structure_only {
        found.remarks.clear();
    }
    let is_sound = found.problems.is_empty() && !structure_only;
    let play = is_sound.then(|| play_of(&found.scenarios));
    Looked { found, play }
}

impl Looked {
    /// What was found, a line each, the sum of it first where it is sound and last where it is not.
    pub fn lines(&self, words: &Wording, source: &Source) -> Vec<String> {
        let of_file = |id| Message::new(id).with("file", source.name.as_str());
        let Found { problems, remarks, scenarios } = &self.found;
        let mut lines: Vec<String> =
            source.report(problems).iter().map(|line| words.say(line)).collect();
        if !problems.is_empty() {
            lines.push(words.say(&of_file("check-problems").with("count", problems.len())));
            return lines;
        }
        lines.push(words.say(&of_file("check-fine")));
        if let (Some(Play { tallies, .. }), Some(full)) = (&self.play, scenarios.first()) {
            let line = of_file("check-tallies")
                .with("tokyo", tallies.tokyo)
                .with("moscow", tallies.moscow)
                .with("first", &full.common.sides.tokyo.name)
                .with("second", &full.common.sides.moscow.name);
            lines.push(words.say(&line));
        }
        for line in source.report(remarks) {
            lines.push(words.say(&Message::new("check-remark").with("line", line)));
        }
        for warning in self.warnings(words) {
            lines.push(words.say(&of_file("check-warning").with("what", warning)));
        }
        lines
    }

    /// The warnings on its play.
    pub fn warnings(&self, words: &Wording) -> Vec<String> {
        let warnings = self.play.iter().flat_map(|play| &play.warnings);
        warnings.map(|what| words.say(what)).collect()
    }
}

/// The scenario as it is written in full, and at lesson length where it has one.
fn at_every_length(written: &Written) -> Result<Vec<Scenario>, Vec<Problem>> {
    let full = written.scenario(None, &[], Length::Full)?;
    let lesson = full.common.lesson.is_some().then(|| written.at_lesson_length(&full));
    iter::once(Ok(full)).chain(lesson).collect()
}

/// The play of all these lengths: the most tallies of any, and the warnings; what holds at more than one is said once.
fn play_of(scenarios: &[Scenario]) -> Play {
    let mut said: Vec<Message> = Vec::new();
    let mut most: BySide<usize> = BySide::default();
    for scenario in scenarios {
        let Play { warnings, tallies } = Play::of(scenario);
        most = BySide::each(|side| most[side].max(tallies[side]));
        let fresh: Vec<Message> =
            warnings.into_iter().filter(|what| !said.contains(what)).collect();
        said.extend(fresh.into_iter().map(|what| match scenario.common.length {
            Length::Full => what,
            Length::Lesson => Message::new("check-at-lesson-length").with("what", what),
        }));
    }
    Play { warnings: said, tallies: most }
}
