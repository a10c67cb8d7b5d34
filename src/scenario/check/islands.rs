//! Checking the islands, and what each option says of them.

use super::register::{Register, Registers, one_of};
use crate::scenario::file::{OptionFile, ScenarioFile, Word};
use crate::scenario::id::{IslandId, Table};
use crate::scenario::island::{Disposition, Island, Place};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// The ids of the islands, each also the id of a name.
pub(super) fn register(file: &ScenarioFile, problems: &mut Problems) -> Register {
    let names = Register::of("name", file.names.iter().map(|name| &name.id), 200, problems);
    let words = file.islands.iter().map(|island| &island.id);
    let islands = Register::of("island", words, Place::ALL.len(), problems);
    for island in &file.islands {
        names.resolve::<IslandId>(&island.id, problems);
    }
    islands
}

/// The islands, each at a place of its own.
pub(super) fn islands(file: &ScenarioFile, problems: &mut Problems) -> Table<IslandId, Island> {
    let places = Place::ALL.map(|place| (place.word(), place));
    let mut taken: Vec<Place> = Vec::new();
    let mut island = |word: &Word, place: &Word| {
        let found = one_of(place, &places, problems)?;
        if taken.contains(&found) {
            let what = Message::new("problem-named-twice").with("word", place.word.as_str());
            problems.report(place.span, what);
        }
        taken.push(found);
        Some(Island { word: word.word.clone(), place: found })
    };
    file.islands.iter().filter_map(|one| island(&one.id, &one.place)).collect()
}

/// What an option says of each island.
pub(super) fn spoken_of(
    option: &OptionFile,
    names: &Registers,
    problems: &mut Problems,
) -> Table<IslandId, Option<Disposition>> {
    let dispositions = Disposition::ALL.map(|one| (one.word(), one));
    let said: Vec<(Option<IslandId>, Option<Disposition>)> = option
        .islands
        .0
        .iter()
        .map(|(island, says)| {
            (names.islands.resolve(island, problems), one_of(says, &dispositions, problems))
        })
        .collect();
    if option.status_quo && !said.is_empty() {
        problems.report_field(option.span, "islands", Message::new("problem-status-quo-islands"));
    }
    let of = |id: IslandId| said.iter().find(|(island, _)| *island == Some(id))?.1;
    names.islands.ids().map(of).collect()
}

/// Reports every island of which the options of two issues speak: a text could then say two things of it.
pub(super) fn one_issue_each(file: &ScenarioFile, names: &Registers, problems: &mut Problems) {
    for island in names.islands.ids::<IslandId>() {
        let is_it = |word: &&Word| names.islands.get(&word.word) == Some(island);
        let mut spoken = file.issues.iter().filter_map(|issue| {
            let said = issue.options.iter().flat_map(|option| &option.islands.0);
            Some((&issue.id, said.map(|(word, _)| word).find(is_it)?))
        });
        let Some((first, _)) = spoken.next() else { continue };
        for (_, again) in spoken {
            let what = Message::new("problem-island-of-two-issues")
                .with("island", again.word.as_str())
                .with("issue", first.word.as_str());
            problems.report(again.span, what);
        }
    }
}
