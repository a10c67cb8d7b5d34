//! How many streams are open: of a bounded number in all, so that a flood of them stays bounded; of one seat only a few, the
//! newest, since a phone that changed network leaves streams behind that nobody reads.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;

/// Whose a stream is, once who asked for it has shown a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Whose {
    /// Nobody's: a projector's, or that of the page before the lesson.
    Nobody,
    /// A student's.
    Student(u32),
    /// The teacher's.
    Teacher,
}

/// How many there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamLimits {
    /// In all.
    pub all: usize,
    /// Of those that are nobody's, so that seats always have theirs.
    pub of_nobody: usize,
    /// Of one seat: where one more is opened the oldest ends.
    pub of_seat: usize,
}

/// The streams that are open.
#[derive(Debug)]
pub(super) struct Streams {
    limits: StreamLimits,
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    /// Counts all that were ever opened.
    last: u64,
    /// What ends each, in the order in which they were opened.
    ends: BTreeMap<(Whose, u64), oneshot::Sender<()>>,
}

impl Open {
    fn count(&self, whose: Whose) -> usize {
        self.ends.range((whose, 0)..=(whose, u64::MAX)).count()
    }
}

impl Streams {
    /// None is open.
    pub(super) fn new(limits: StreamLimits) -> Arc<Self> {
        Arc::new(Self { limits, open: Mutex::default() })
    }

    /// Counts one more for as long as its place is kept; `None` where there are too many.
    pub(super) fn open(self: &Arc<Self>, whose: Whose) -> Option<Place> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        match whose {
            Whose::Nobody if open.count(whose) >= self.limits.of_nobody => return None,
            Whose::Nobody => {}
            Whose::Student(_) | Whose::Teacher => {
                while open.count(whose) >= self.limits.of_seat.max(1) {
                    let (oldest, _) = open.ends.range((whose, 0)..).next()?;
                    let oldest = *oldest;
                    // Dropping what ends it ends it.
                    open.ends.remove(&oldest);
                }
            }
        }
        if open.ends.len() >= self.limits.all {
            return None;
        }
        open.last += 1;
        let (end, ended) = oneshot::channel();
        let key = (whose, open.last);
        open.ends.insert(key, end);
        drop(open);
        Some(Place { streams: Arc::clone(self), key, ended: Some(ended) })
    }

    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.open.lock().unwrap().ends.len()
    }
}

/// A stream's place among those that are open.
#[derive(Debug)]
pub(super) struct Place {
    streams: Arc<Streams>,
    key: (Whose, u64),
    ended: Option<oneshot::Receiver<()>>,
}

impl Place {
    /// What comes when the stream has to end.
    pub(super) fn ended(&mut self) -> Option<oneshot::Receiver<()>> {
        self.ended.take()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.streams.open.lock().unwrap_or_else(PoisonError::into_inner).ends.remove(&self.key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FEW: StreamLimits = StreamLimits { all: 5, of_nobody: 3, of_seat: 2 };

    #[test]
    fn streams_are_bounded_and_seats_have_room_beside_those_of_nobody() {
        let streams = Streams::new(FEW);
        let nobodys: Vec<_> = (0..9).filter_map(|_| streams.open(Whose::Nobody)).collect();
        assert_eq!(nobodys.len(), 3);
        let seats: Vec<_> = (0..9).filter_map(|seat| streams.open(Whose::Student(seat))).collect();
        assert_eq!((seats.len(), streams.count()), (2, 5));
        drop(nobodys);
        assert!(streams.open(Whose::Teacher).is_some());
        assert_eq!(streams.count(), 2);
    }

    #[test]
    fn the_oldest_stream_of_a_seat_ends_where_one_too_many_is_opened() {
        let streams = Streams::new(FEW);
        let mut first = streams.open(Whose::Student(7)).unwrap();
        let mut second = streams.open(Whose::Student(7)).unwrap();
        let mut others = streams.open(Whose::Student(8)).unwrap();
        let _third = streams.open(Whose::Student(7)).unwrap();
        let has_ended = |place: &mut Place| {
            let mut ended = place.ended().unwrap();
            ended.try_recv() == Err(oneshot::error::TryRecvError::Closed)
        };
        assert!(has_ended(&mut first));
        assert!(!has_ended(&mut second) && !has_ended(&mut others));
        drop(first);
        assert_eq!(streams.count(), 3);
    }
}
