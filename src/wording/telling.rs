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

    fn quiet(&self, common: &Common) -> Draft {
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

#[cfg(test)]
#[allow(clippy::panic, clippy::indexing_slicing, reason = "a test may stop at once")]
mod tests {
    use super::*;
    use crate::negotiation::event::Cause;
    use crate::negotiation::ledger::Audience;
    use crate::negotiation::moves::Channel;
    use crate::negotiation::rule::Rule;
    use crate::scenario::check;
    use crate::scenario::clause::Clause;
    use crate::scenario::id::TrackId;
    use crate::sentence::Language;
    use crate::wording::Wording;

    #[test]
    fn a_text_after_one_in_force_is_told_without_it() {
        let scenario = check::scenario(include_str!("../../scenarios/2022.ron")).unwrap();
        let (common, wording) = (&scenario.common, Wording::new(Language::English));
        let track = |word: &str| -> TrackId {
            common.tracks.ids().find(|id| common.tracks[*id].word == word).unwrap()
        };
        let clause = |words: &str| {
            let (issue, option) = words.split_once('=').unwrap();
            let issue = common.issue_called(issue).unwrap();
            Clause { issue, option: common.issues[issue].option_called(option).unwrap() }
        };
        let opening = common.opening_status_quo();
        let salmon = opening.with(clause("salmon=low"));
        let both = salmon.with(clause("kelp=less"));
        let events = [
            Happening::InForce { draft: salmon, track: track("catch") },
            Happening::Proposed { by: Side::Tokyo, channel: Channel::Public, draft: both },
        ];
        let (mut telling, happened) = (Telling::default(), Happened::default());
        let told: Vec<String> = events
            .into_iter()
            .filter_map(|what| {
                let (cause, audience, rule) = (Cause::Course, Audience::World, Rule::Order);
                let event = Event { what, cause, audience, rule };
                telling.tell(common, &happened, Side::Tokyo, &event)
            })
            .map(|told| wording.say(&told))
            .collect();
        let [in_force, proposed] = told.as_slice() else { panic!("{told:?}") };
        assert!(in_force.contains("salmon"), "{in_force}");
        assert!(proposed.contains("kelp") && !proposed.contains("salmon"), "{proposed}");
    }
}
