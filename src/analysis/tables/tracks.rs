//! Of which track a text is, as `TableState::track_signed` has it, without asking every issue where there is one track.

use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{Id as _, TrackId};

/// The tracks of the talks at one moment.
pub(super) struct Tracks {
    /// What each says where it says nothing; empty where there is one track.
    silent: Vec<(TrackId, Vec<Clause>)>,
    /// The text last signed, and its track.
    signed: Option<(Draft, TrackId)>,
}

impl Tracks {
    pub(super) fn new(standing: &Standing<'_>) -> Self {
        let tracks = standing.common.tracks.iter().filter(|_| standing.common.tracks.len() > 1);
        let quiet = standing.table.status_quo;
        Self {
            silent: tracks
                .map(|(id, track)| {
                    (id, track.issues.iter().map(|one| quiet.clause(*one)).collect())
                })
                .collect(),
            signed: standing.table.signed.last().map(|text| (text.draft, text.track)),
        }
    }

    /// The track of `draft`.
    pub(super) fn of(&self, draft: &Draft) -> TrackId {
        if let Some((_, track)) = self.signed.filter(|(signed, _)| signed == draft) {
            return track;
        }
        let says = |clauses: &[Clause]| clauses.iter().any(|one| draft.clause(one.issue) != *one);
        let found = self.silent.iter().find(|(_, clauses)| says(clauses));
        found.map_or_else(|| TrackId::at(0), |(track, _)| *track)
    }
}
