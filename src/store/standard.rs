//! Standard input and output where a file is named: `-`. A file of that name is `./-`.

use std::io;
use std::path::Path;

/// How standard input or output is named wherever a file may be.
pub const STANDARD: &str = "-";

/// Whether `path` names standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path == Path::new(STANDARD)
}

/// Standard input.
pub(super) fn input() -> impl io::Read {
    io::stdin().lock()
}

/// Standard output.
pub(super) fn output() -> io::Stdout {
    io::stdout()
}
