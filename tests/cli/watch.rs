//! `check --watch`: a real file is edited under it, as editors do.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use super::place::Place;

const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");
/// How long anything is waited for: no test takes so long unless it fails.
const LIMIT: Duration = Duration::from_mins(1);

/// The program watching a file.
struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn on(place: &Place, file: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_two-tables"));
        command.current_dir(place.path("")).env("HOME", place.path("home")).env("COLUMNS", "100");
        command.args(["check", "--watch", file]).stdin(Stdio::null());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (tell, lines) = mpsc::channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        Self { child, lines }
    }

    /// All lines up to the first with `part` in it.
    #[track_caller]
    fn until(&self, part: &str) -> String {
        let mut read = String::new();
        loop {
            let Ok(line) = self.lines.recv_timeout(LIMIT) else { panic!("no {part} in {read}") };
            read.push_str(&line);
            read.push('\n');
            if line.contains(part) {
                return read;
            }
        }
    }

    /// Interrupts it; its status, and what it said on standard error.
    fn interrupted(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-INT", &id]).status().unwrap();
        let status = self.child.wait().unwrap().code();
        let mut said = String::new();
        std::io::Read::read_to_string(&mut self.child.stderr.take().unwrap(), &mut said).unwrap();
        (status, said)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn each_save_is_told_with_what_it_changed_and_an_interrupt_ends_the_watch() {
    let place = Place::new();
    place.write("my.ron", TUTORIAL);
    let watch = Watch::on(&place, "my.ron");
    let first = watch.until("Zone of agreement: ");
    assert!(first.contains("my.ron, watched") && first.contains("no problems"), "{first}");

    // Another number, written over the file.
    place.edit("my.ron", "honour_share: 400", "honour_share: 300");
    let saved = watch.until("Changed by it");
    assert!(saved.contains("save 1") && saved.contains("honour_share: 400 → 300"), "{saved}");

    // A fault, put in place of the file as many editors save.
    let faulty = TUTORIAL.replacen("moment:", "momnt:", 1);
    place.write("my.ron.new", faulty);
    fs::rename(place.path("my.ron.new"), place.path("my.ron")).unwrap();
    let saved = watch.until("Did you mean \"moment\"");
    assert!(saved.contains("save 2") && saved.contains("my.ron:"), "{saved}");

    // No tree at all.
    place.write("my.ron", "(format: 1, id: \"x\"");
    let saved = watch.until("1 problem.");
    assert!(saved.contains("save 3"), "{saved}");

    // It is away, which is told and waited for; then it is back as it was at first.
    fs::remove_file(place.path("my.ron")).unwrap();
    watch.until("my.ron is gone");
    place.write("my.ron", TUTORIAL);
    let saved = watch.until("Changed by it");
    assert!(saved.contains("save 4") && saved.contains("no problems"), "{saved}");

    // Away for a moment, as in a save that is a removal and a new file.
    fs::remove_file(place.path("my.ron")).unwrap();
    place.write("my.ron", format!("{TUTORIAL}// the end\n"));
    let saved = watch.until("Nothing but blanks");
    assert!(saved.contains("save 5") && !saved.contains("gone"), "{saved}");
    assert_eq!(watch.interrupted(), (Some(0), String::new()));
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let place = Place::new();
    place.write("a.ron", TUTORIAL);
    for (line, status, parts) in [
        ("check --watch a.ron b.ron", 2, &["one file", "2"][..]),
        ("check --watch -", 2, &["Standard input"]),
        ("check --watch 1956", 2, &["1956", "new"]),
        ("check --watch nowhere.ron", 3, &["nowhere.ron"]),
        ("check --watch a.ron --json", 2, &["--json"]),
    ] {
        place.run(line).fails(status, parts).silent();
    }
    place.write("bytes.ron", [0xff, 0xfe, 0x00]);
    place.run("check --watch bytes.ron").fails(1, &["bytes.ron"]).silent();
}
