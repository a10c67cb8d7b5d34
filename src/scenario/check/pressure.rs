//! Checking pressure: it acts on factions only, never on groups, let alone in a circle.

use super::home::SideRegisters;
use crate::scenario::file::SideFile;
use crate::scenario::id::{GroupId, Id};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// Groups feel no pressure themselves; pressing one another they could even run in a circle.
pub(super) fn pressure_on_groups(file: &SideFile, own: &SideRegisters, problems: &mut Problems) {
    let presses = |from: usize| -> Vec<usize> {
        file.groups.get(from).map_or_else(Vec::new, |group| {
            let words = group.presses.0.iter();
            words
                .filter_map(|(word, _)| own.groups.get::<GroupId>(&word.word))
                .map(Id::index)
                .collect()
        })
    };
    for (start, group) in file.groups.iter().enumerate() {
        for (word, _) in &group.presses.0 {
            let Some(other) = own.groups.get::<GroupId>(&word.word) else {
                continue;
            };
            let what = match circle(start, other.index(), &presses) {
                Some(members) => {
                    let words: Vec<&str> = members
                        .iter()
                        .filter_map(|index| file.groups.get(*index))
                        .map(|group| group.id.word.as_str())
                        .collect();
                    Message::new("problem-pressure-circle").with("circle", words.join(" → "))
                }
                None => Message::new("problem-pressure-on-group").with("word", word.word.as_str()),
            };
            problems.report(word.span, what);
        }
    }
}

/// The circle that begins `start → next` and comes back to `start`, if there is one.
fn circle(start: usize, next: usize, presses: &impl Fn(usize) -> Vec<usize>) -> Option<Vec<usize>> {
    let mut paths = vec![vec![start, next]];
    let mut visited = vec![next];
    while let Some(path) = paths.pop() {
        let here = *path.last()?;
        if here == start {
            return Some(path);
        }
        for beyond in presses(here) {
            if beyond == start || !visited.contains(&beyond) {
                visited.push(beyond);
                let mut longer = path.clone();
                longer.push(beyond);
                paths.push(longer);
            }
        }
    }
    None
}
