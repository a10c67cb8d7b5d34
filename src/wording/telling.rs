//! News in its order: each text is told as it differs from what leaving a thing out meant by then.

use super::happening;
use crate::negotiation::event::{Event, Happening};
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::view::Happened;

/// How far news has been told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// What holds where a text says nothing, as the news goes; at first what did at the opening.
    quiet: Option<Draft>,
}

impl Telling {
    /// After `events` have been told.
    pub fn after<'e>(common: &Common, events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut telling = Self::default();
        for event in events {
            telling.go_on(common, &event.what);
        }
        telling
    }

    /// What `viewer` reads of `event`, which comes next; nothing of what only moves the game along.
    pub fn tell(
        &mut self,
        common: &Common,
        happened: &Happened,
        viewer: Side,
        event: &Event,
    ) -> Option<Message> {
        let told = happening(common, happened, viewer, &self.quiet(common), event);
        self.go_on(common, &event.what);
        told
    }

    /// What holds where a text says nothing, as the news goes so far.
    pub fn quiet(&self, common: &Common) -> Draft {
        self.quiet.unwrap_or_else(|| common.opening_status_quo())
    }

    /// Silence means another thing once a text holds or an event has moved it.
    fn go_on(&mut self, common: &Common, what: &Happening) {
        if let Happening::InForce { draft, track } | Happening::Understood { draft, track } = what {
            let issues = common.tracks[*track].issues.iter();
            let now = issues.fold(self.quiet(common), |now, issue| now.with(draft.clause(*issue)));
            self.quiet = Some(now);
        } else if let Happening::StatusQuoMoved { clause } = what {
            self.quiet = Some(self.quiet(common).with(*clause));
        }
    }
}
