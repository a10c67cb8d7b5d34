//! What a delegate said as he moved, as it is written down: clauses as people write them, so that it is read again by the
//! same words after a crash.

use serde::{Deserialize, Serialize};

use crate::ai::{Rather, Speech, Want, Why};
use crate::scenario::clause::Clause;
use crate::scenario::issue::Common;
use crate::sentence::Text;

/// A speech, written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spoken {
    text: Text,
    about: Option<String>,
    wants: Option<Wanted>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    why: Why,
    rather: Option<Instead>,
    round: u16,
    again: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Instead {
    of: String,
    rather: String,
    asked: Option<String>,
    gain: i64,
}

impl Spoken {
    /// As it is written down.
    pub(super) fn of(common: &Common, speech: &Speech) -> Self {
        let written = |clause: Clause| common.clause_text(clause);
        let instead = |rather: Rather| Instead {
            of: written(rather.of),
            rather: written(rather.rather),
            asked: rather.asked.map(written),
            gain: rather.gain,
        };
        let wanted = |want: Want| Wanted {
            why: want.why,
            rather: want.rather.map(instead),
            round: want.round,
            again: want.again,
        };
        Self {
            text: speech.text.clone(),
            about: speech.about.map(written),
            wants: speech.wants.map(wanted),
        }
    }

    /// As it was said; nothing where it speaks of clauses there are none of.
    pub(super) fn speech(&self, common: &Common) -> Option<Speech> {
        let read = |written: &String| common.clause_called(written);
        let all = |written: &Option<String>| match written {
            Some(written) => read(written).map(Some),
            None => Some(None),
        };
        let rather = |instead: &Instead| {
            Some(Rather {
                of: read(&instead.of)?,
                rather: read(&instead.rather)?,
                asked: all(&instead.asked)?,
                gain: instead.gain,
            })
        };
        let wants = match &self.wants {
            None => None,
            Some(wanted) => Some(Want {
                why: wanted.why,
                rather: match &wanted.rather {
                    Some(instead) => Some(rather(instead)?),
                    None => None,
                },
                round: wanted.round,
                again: wanted.again,
            }),
        };
        Some(Speech { text: self.text.clone(), about: all(&self.about)?, wants })
    }
}
