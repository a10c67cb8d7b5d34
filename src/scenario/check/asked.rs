//! Checking of which texts a body is asked (R5.14).

use super::register::Registers;
use crate::scenario::asked::Asked;
use crate::scenario::clause::ClauseSet;
use crate::scenario::file::BodyFile;
use crate::scenario::id::{Id as _, IssueId, TrackId};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

pub(super) fn asked(file: &BodyFile, names: &Registers, problems: &mut Problems) -> Asked {
    let tracks: Vec<TrackId> = names.tracks.resolve_all(&file.tracks, problems);
    let issues_of = |track: &TrackId| names.track_issues.get(track.index()).cloned();
    let issues: Vec<IssueId> = tracks.iter().filter_map(issues_of).flatten().collect();
    let mut clauses: Vec<ClauseSet> = Vec::new();
    for reference in &file.asked_on {
        let Some(set) = names.choosable(reference, problems) else { continue };
        let fault = if names.holds_silence(set) {
            Some("problem-asked-of-silence")
        } else if !tracks.is_empty() && !issues.contains(&set.issue) {
            Some("problem-asked-off-track")
        } else {
            None
        };
        if let Some(fault) = fault {
            let what = Message::new(fault).with("clause", reference.word.as_str());
            problems.report(reference.span, what);
        }
        clauses.push(set);
    }
    Asked { clauses, tracks, issues }
}
