//! Tables of which nothing can be written down: their clocks stand, and they go on by themselves.

use std::sync::PoisonError;

use super::Hosted;
use crate::class::Millis;
use crate::sentence::Message;

/// A table that waits until something can be written down again.
#[derive(Clone, Debug)]
pub(super) struct Stalled {
    why: Message,
    /// When that was tried last.
    tried: Millis,
}

/// How often it is tried again: a full disk is not emptier a moment later (judgement).
const TRIED_AGAIN: Millis = Millis::of_seconds(2);

/// Whether a table waits until something can be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waits {
    /// It plays.
    No,
    /// It waits.
    Longer,
    /// It is to be tried again.
    NoLonger,
}

impl Hosted {
    /// Lets it wait until something can be written down again.
    pub(super) fn stall(&self, why: &Message, now: Millis) {
        let mut stalled = self.stalled.lock().unwrap_or_else(PoisonError::into_inner);
        *stalled = Some(Stalled { why: why.clone(), tried: now });
    }

    /// Lets it wait no longer; whether it had to.
    pub(super) fn go_on(&self) -> bool {
        self.stalled.lock().unwrap_or_else(PoisonError::into_inner).take().is_some()
    }

    /// Why nothing can be written down of it, where that is so.
    pub(in crate::host) fn stalled(&self) -> Option<Message> {
        let stalled = self.stalled.lock().unwrap_or_else(PoisonError::into_inner);
        stalled.as_ref().map(|stalled| stalled.why.clone())
    }

    pub(super) fn waits(&self, now: Millis) -> Waits {
        let stalled = self.stalled.lock().unwrap_or_else(PoisonError::into_inner);
        match stalled.as_ref() {
            None => Waits::No,
            Some(stalled) if now.less(stalled.tried) < TRIED_AGAIN => Waits::Longer,
            Some(_) => Waits::NoLonger,
        }
    }
}
