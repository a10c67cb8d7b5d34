//! Checking of which texts a body is asked (R5.14).

use super::register::Registers;
use crate::scenario::asked::Asked;
use crate::scenario::clause::ClauseSet;
use crate::scenario::file::BodyFile;
use crate::scenario::id::{Id as _, IssueId, TrackId};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

pub(super) fn asked(file: &BodyFile, names: &Registers, problems: &mut Problems) -> Asked {
    let named: Vec<TrackId> = names.tracks.resolve_all(&file.tracks, problems);
    let issues_of = |track: &TrackId| names.track_issues.get(track.index()).cloned();
    for (reference, _) in
        file.tracks.iter().zip(&named).filter(|(_, track)| names.tacit.contains(track))
    {
        let what = Message::new("problem-asked-of-tacit").with("name", reference.word.as_str());
        problems.report(reference.span, what);
    }
    // Nobody is asked of what is understood and not signed (R7.9): whoever is asked of everything is asked of the rest.
    let tracks: Vec<TrackId> = if named.is_empty() && !names.tacit.is_empty() {
        let all = (0..names.track_issues.len()).map(TrackId::at);
        all.filter(|track| !names.tacit.contains(track)).collect()
    } else {
        named
    };
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
