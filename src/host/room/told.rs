//! What a class is told: that something has changed, who is here, and what a debrief says of a table that has ended.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use tokio::sync::watch;

use super::{Hosted, Room};
use crate::analysis::hindsight::Hindsight;
use crate::class::StudentId;
use crate::session::{OpponentMove, Session};

/// What a debrief is told from, made once: every text is judged for it.
pub(in crate::host) struct Told {
    pub(in crate::host) session: Session,
    pub(in crate::host) opponents: Vec<OpponentMove>,
    pub(in crate::host) hindsight: Hindsight,
}

/// Whether a stream opened or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::host) enum Presence {
    /// It opened.
    Came,
    /// It closed.
    Left,
}

impl Room {
    /// Tells every page that something of the class itself has changed.
    pub(super) fn tell_class(&self) {
        self.of_class.send_modify(|count| *count += 1);
        self.changed.send_modify(|count| *count += 1);
    }

    /// Tells a table's screens, and the wall, that it has changed.
    pub(super) fn tell_table(&self, hosted: &Hosted) {
        hosted.changed.send_modify(|count| *count += 1);
        self.changed.send_modify(|count| *count += 1);
    }

    /// Notes that a student's stream is open, or is so no longer.
    pub(in crate::host) fn note_present(&self, student: StudentId, open: Presence) {
        let Ok(mut present) = self.present.lock() else { return };
        let streams = present.entry(student).or_insert(0);
        match open {
            Presence::Came => *streams += 1,
            Presence::Left => *streams = streams.saturating_sub(1),
        }
        drop(present);
        self.changed.send_modify(|count| *count += 1);
    }

    /// The students who have a page open.
    pub(in crate::host) fn present(&self) -> BTreeSet<StudentId> {
        let Ok(present) = self.present.lock() else { return BTreeSet::new() };
        let open = present.iter().filter(|(_, streams)| **streams > 0);
        open.map(|(student, _)| *student).collect()
    }
}

impl Hosted {
    /// What its debrief is told from, once its talks are over.
    pub(in crate::host) async fn told(&self) -> Option<Arc<Told>> {
        let (session, opponents) = {
            let table = self.table.lock().await;
            if self.torn.load(Ordering::Relaxed) || !table.sitting().is_over() {
                return None;
            }
            let opponents = table.sitting().opponents_moves().unwrap_or_default();
            (table.sitting().session().clone(), opponents)
        };
        let make = || async {
            let judged = tokio::task::spawn_blocking(move || {
                let hindsight = session.hindsight()?;
                Some(Arc::new(Told { session, opponents, hindsight }))
            });
            judged.await.ok().flatten()
        };
        self.told.get_or_init(make).await.clone()
    }

    /// Tells whenever it changes.
    pub(in crate::host) fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }
}
