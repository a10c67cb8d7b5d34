//! Checking the tracks: which issues are signed together, and what it is worth to leave them.

use super::register::Registers;
use crate::scenario::file::{Int, Ref, ScenarioFile, TrackFile};
use crate::scenario::id::{Id as _, IssueId, Side, Table, TrackId};
use crate::scenario::issue::{Form, Track};
use crate::scenario::problem::Problems;
use crate::sentence::{Message, Text};
use crate::units::Points;

pub(super) fn tracks(
    file: &ScenarioFile,
    names: &Registers,
    problems: &mut Problems,
) -> Vec<Track> {
    let all: Vec<IssueId> = (0..file.issues.len()).map(IssueId::at).collect();
    if file.tracks.is_empty() {
        // A stance is signed nowhere.
        let named = all.into_iter().zip(&file.issues).filter(|(_, issue)| issue.by.is_none());
        let issues = named.map(|(id, _)| id).collect();
        return vec![Track {
            word: String::new(),
            title: Text::default(),
            issues,
            form: Form::Signed,
        }];
    }
    let form = |track: &TrackFile| if track.tacit { Form::Tacit } else { Form::Signed };
    let tracks: Vec<Track> = file
        .tracks
        .iter()
        .map(|track| Track {
            word: track.id.word.clone(),
            title: track.title.clone(),
            issues: track_issues(&track.issues, names, problems),
            form: form(track),
        })
        .collect();
    if let Some(first) = file.tracks.first()
        && file.tracks.iter().all(|track| track.tacit)
    {
        problems.report(first.id.span, Message::new("problem-all-tacit"));
    }
    for (id, issue) in all.into_iter().zip(&file.issues) {
        let count = tracks.iter().filter(|track| track.issues.contains(&id)).count();
        if issue.by.is_some() {
            if count > 0 {
                let what = Message::new("problem-stance-in-text");
                problems.report(issue.id.span, what.with("word", issue.id.word.as_str()));
            }
        } else if count != 1 {
            let what = Message::new("problem-track-count").with("count", count);
            problems.report(issue.id.span, what.with("issue", issue.id.word.as_str()));
        }
    }
    tracks
}

/// What it is worth to `side` to leave each track unsigned; nothing where its own no agreement counts.
pub(super) fn leaving(
    file: &ScenarioFile,
    side: Side,
    names: &Registers,
) -> Table<TrackId, Vec<Points>> {
    if file.tracks.is_empty() {
        return [Vec::new()].into_iter().collect();
    }
    let of = |track: &TrackFile| {
        let values = track.no_agreement.as_ref().map(|leaving| match side {
            Side::Tokyo => &leaving.tokyo,
            Side::Moscow => &leaving.moscow,
        });
        let by_round = values.map(|values| names.rounds.by_round(values));
        by_round.into_iter().flatten().map(Int::points).collect()
    };
    file.tracks.iter().map(of).collect()
}

fn track_issues(references: &[Ref], names: &Registers, problems: &mut Problems) -> Vec<IssueId> {
    let mut issues: Vec<IssueId> = Vec::new();
    for word in references {
        let Some(issue) = names.issues.resolve(word, problems) else { continue };
        if issues.contains(&issue) {
            let what = Message::new("problem-named-twice").with("word", word.word.as_str());
            problems.report(word.span, what);
        }
        issues.push(issue);
    }
    issues
}
