//! A test in a second process of this binary, with something of its own that the system prepares: a disk, a network.

use std::ffi::OsStr;
use std::process::{Command, ExitStatus};

/// This binary's arguments that run the test `name` alone.
pub(crate) fn alone(name: &str) -> [&OsStr; 4] {
    ["--exact", name, "--nocapture", "--test-threads=1"].map(OsStr::new)
}

/// Runs the test `name` with namespaces of its own by the options of `unshare`, once the shell has done `prepare`, in
/// which `$0` is `given`; the test finds that in the variable `mark`. `None`, aloud, where the system lets nobody.
pub(crate) fn run(
    options: &[&str],
    prepare: &str,
    (mark, given): (&str, &OsStr),
    name: &str,
) -> Option<ExitStatus> {
    let prepared = |then: &str| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user"]).args(options);
        command.args(["sh", "-c", &format!("{prepare} && {then}")]).arg(given).env(mark, given);
        command
    };
    if !prepared("true").status().is_ok_and(|status| status.success()) {
        eprintln!("skipped: nothing of its own can be had here for {name}");
        return None;
    }
    let mut second = prepared("exec \"$@\"");
    Some(second.arg(std::env::current_exe().unwrap()).args(alone(name)).status().unwrap())
}
