//! `notices`: under which licences everything stands that the program is built of.

use super::{Outcome, print};

/// Written from the lock file by a script, and held to it by a test.
const NOTICES: &str = include_str!("../../assets/NOTICES.txt");

pub(super) fn notices() -> Outcome {
    print(NOTICES)
}
