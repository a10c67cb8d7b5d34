//! How much is taken, of whom.

use std::time::Duration;

use super::{Allowance, StreamLimits};

/// How much is taken of one question, how often, and how many streams stand open. All of it is judgement: a class of 120 that
/// comes in within two seconds from behind one address must pass, and whoever asks as fast as he can must not hinder it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Anything, of one address.
    pub anything: Allowance,
    /// Joining, of one address.
    pub joining: Allowance,
    /// Trying a word to come back by, of one address: there are 2³⁶ of them.
    pub returning: Allowance,
    /// Pages and streams of one seat.
    pub reading: Allowance,
    /// Commands of one seat.
    pub commanding: Allowance,
    /// Of how many addresses, and of how many seats, it is remembered.
    pub remembered: usize,
    /// Streams.
    pub streams: StreamLimits,
    /// Bytes in the body of a question.
    pub body: usize,
    /// How long a question may take to be read, and then to be answered.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            anything: Allowance { at_once: 4_000, a_second: 1_000 },
            joining: Allowance { at_once: 240, a_second: 10 },
            returning: Allowance { at_once: 120, a_second: 1 },
            reading: Allowance { at_once: 240, a_second: 40 },
            commanding: Allowance { at_once: 40, a_second: 8 },
            remembered: 4_096,
            streams: StreamLimits { all: 2_000, of_nobody: 1_200, of_seat: 4 },
            body: 64 * 1024,
            time: Duration::from_secs(10),
        }
    }
}
