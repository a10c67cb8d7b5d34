//! A folder of its own for each test, and the program run in it.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with a home in it, so that no test sees the saves of another or of the user.
pub(crate) struct Place {
    folder: TempDir,
}

/// How a command ended.
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Changes the file `name` by replacing the first `old` in it by `new`.
    pub(crate) fn edit(&self, name: &str, old: &str, new: &str) {
        let text = self.read(name);
        assert!(text.contains(old), "{name} has no {old}");
        self.write(name, text.replacen(old, new, 1));
    }

    /// `program`, in this place. Where there is `timeout`, one that hangs is stopped, and fails by its status.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = if cfg!(target_os = "linux") {
            let mut command = Command::new("timeout");
            command.args(["60", program]);
            command
        } else {
            Command::new(program)
        };
        self.furnish(&mut command);
        command
    }

    /// The program itself, to be killed.
    pub(crate) fn bare_command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_two-tables"));
        self.furnish(&mut command);
        command
    }

    fn furnish(&self, command: &mut Command) {
        let home = self.path("home");
        command.current_dir(self.folder.path()).env("HOME", &home).stdin(Stdio::null());
        // Elsewhere nobody is asked where a home is.
        if cfg!(target_os = "linux") {
            command.env("XDG_DATA_HOME", home.join("data")).env_remove("TWO_TABLES_HOME");
        } else {
            command.env("TWO_TABLES_HOME", home.join("data").join("two-tables"));
        }
    }

    /// Runs the program on `line`, split at blanks, with no input.
    pub(crate) fn run(&self, line: &str) -> Ran {
        self.run_with(line, b"")
    }

    /// Runs the program on `line` with `input` on its standard input.
    pub(crate) fn run_with(&self, line: &str, input: &[u8]) -> Ran {
        let mut command = self.command(env!("CARGO_BIN_EXE_two-tables"));
        command.args(line.split_whitespace());
        finish(command, input)
    }

    /// Runs the program on words that may be no text.
    #[cfg(target_os = "linux")]
    pub(crate) fn run_words(&self, words: &[std::ffi::OsString]) -> Ran {
        let mut command = self.command(env!("CARGO_BIN_EXE_two-tables"));
        command.args(words);
        finish(command, b"")
    }

    /// Writes a file whose name may be no text.
    #[cfg(target_os = "linux")]
    pub(crate) fn write_os(&self, name: &std::ffi::OsStr, bytes: impl AsRef<[u8]>) {
        fs::write(self.folder.path().join(name), bytes).unwrap();
    }

    /// Runs a line of shell, in which `$GAME` is the program.
    #[cfg(target_os = "linux")]
    pub(crate) fn shell(&self, script: &str) -> Ran {
        let mut command = self.command("bash");
        command.arg("-c").arg(script).env("GAME", env!("CARGO_BIN_EXE_two-tables"));
        finish(command, b"")
    }
}

fn finish(mut command: Command, input: &[u8]) -> Ran {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let Output { status, stdout, stderr } = std::thread::scope(|scope| {
        // A program that does not read its input may have closed it.
        scope.spawn(move || drop(pipe.write_all(input)));
        child.wait_with_output().unwrap()
    });
    let ran = Ran {
        status: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    };
    assert!(!ran.err.contains("panicked"), "{command:?}: {}", ran.err);
    ran
}

impl Ran {
    /// Asserts that all went well and nothing was said on standard error; gives what was printed.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// Asserts that all went well and one JSON document was printed.
    #[track_caller]
    pub(crate) fn json(self) -> Value {
        serde_json::from_str(&self.done()).unwrap()
    }

    /// Asserts the status, and that standard error has sentences with all of `parts` in them.
    #[track_caller]
    pub(crate) fn fails(&self, status: i32, parts: &[&str]) -> &Self {
        assert_eq!(self.status, status, "{}\n{}", self.err, self.out);
        for part in parts {
            assert!(self.err.contains(part), "no {part:?} in {:?}", self.err);
        }
        assert!(self.err.lines().all(|line| !line.is_empty()), "{:?}", self.err);
        let end = self.err.trim_end();
        assert!(end.ends_with(['.', '?']), "no sentence: {end:?}");
        self
    }

    /// Asserts that nothing was printed as data.
    #[track_caller]
    pub(crate) fn silent(&self) {
        assert_eq!(self.out, "");
    }
}

/// A whole game of 1956 for two players: a long wait, then history's text, signed and voted on.
pub(crate) fn deal() -> String {
    let text = "relations=a territory=c form=c internees=b un=b fisheries=b alliance=a claims=b \
                wording=b venue=moscow";
    let waiting = "hold\n".repeat(16);
    format!(
        "# History's text\n\n{waiting}propose private {text} # the offer\naccept\ninitial\nhold\nhold\n"
    )
}

/// The moves in a save, as `side: line`.
pub(crate) fn moves_in(document: &Value) -> Vec<String> {
    let moves = document["moves"].as_array().unwrap();
    let line = |one: &Value| {
        format!("{}: {}", one["side"].as_str().unwrap(), one["line"].as_str().unwrap())
    };
    moves.iter().map(line).collect()
}
