//! A blind walk: the program itself, read and pressed over the accessibility bus alone, as a screen reader would.

use std::collections::VecDeque;
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use bevy::tasks::block_on;
use zbus::Connection;
use zbus::connection::Builder;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Value};

/// The walk's name.
pub(crate) const BUS: &str = "bus";

/// How long anything may take.
const LONGEST: Duration = Duration::from_secs(30);
/// How long a window is left alone before it is taken to rest.
const REST: Duration = Duration::from_secs(3);
/// How many things are pressed at most.
const PRESSES: usize = 80;

/// Numbers of states on the bus.
const FOCUSED: u32 = 12;
const SENSITIVE: u32 = 24;

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const ROOT: &str = "/org/a11y/atspi/accessible/root";

/// Where a thing is on the bus: whose, and which.
type At = (String, OwnedObjectPath);

/// Something in the window, as it is read out.
#[derive(Clone, Debug)]
struct Thing {
    at: At,
    words: String,
    role: u32,
    states: u64,
    interfaces: Vec<String>,
}

impl Thing {
    fn is(&self, state: u32) -> bool {
        self.states >> state & 1 == 1
    }

    fn can_press(&self) -> bool {
        self.is(SENSITIVE) && self.interfaces.iter().any(|one| one == "org.a11y.atspi.Action")
    }
}

/// What is pressed first: a new game is looked at, and the one that is kept is gone on with.
const AT_THE_DOOR: [&str; 4] =
    ["New game", "○ Two players, with a curtain", "Back", "Go on with the last game"];

/// The text both sign, each clause once, as soon as the last to come is on the agenda.
const TEXT: [&str; 3] = [
    "Whose rules hold in the strait: In ",
    "Crews and boats: The crews go home at once; the boats follow",
    "The season and its price: The boats catch their old share and pay",
];

/// What is wanted at the table, at each step the first of these that can be pressed.
const WISHES: [&str; 11] = [
    "Do it and end the turn",
    "Do it",
    "I am alone",
    "Call them all",
    "Go on",
    "To the table",
    "Put your initials to it",
    "Accept their text",
    "Propose the text at hand by back",
    "Propose this text",
    "Hold",
];

/// What is read once both have signed.
const SIGNED: &str = "The text is signed";

/// Why there can be no walk here.
pub(crate) fn nothing_to_walk_on() -> Option<&'static str> {
    let launcher = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher"];
    let runs = |name: &str| Command::new(name).arg("--version").output().is_ok();
    if !runs("dbus-run-session") {
        Some("there is no dbus-run-session (on Debian, the package dbus-daemon)")
    } else if !launcher.iter().any(|path| std::path::Path::new(path).exists()) {
        Some("there is no accessibility bus (on Debian, the package at-spi2-core)")
    } else {
        None
    }
}

/// The walk through the window of `program`, to be called within a session bus of its own.
pub(crate) fn walk(program: &str) {
    let home = tempfile::tempdir().unwrap();
    keep_a_game(program, home.path());
    let mut window = Command::new(program)
        .env_remove(crate::CASE)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .spawn()
        .unwrap();
    // The reader comes when the window has long been drawn and rests.
    sleep(REST);
    let reader = Reader::come();
    reader.read_from_title_to_signature(&mut window);
    window.kill().unwrap();
    window.wait().unwrap();
}

/// Keeps a game of two at one screen, hardly begun, of a deal whose homes let the text be signed.
fn keep_a_game(program: &str, home: &Path) {
    let moves = home.join("moves");
    std::fs::write(&moves, "hold\n").unwrap();
    let played = Command::new(program)
        .args(["play", "tutorial", "--terminal", "--two-players", "--seed", "1", "--moves"])
        .arg(moves)
        .env("HOME", home)
        .env("XDG_DATA_HOME", home)
        .output()
        .unwrap();
    assert!(played.status.success(), "{played:?}");
}

/// A screen reader.
struct Reader {
    session: Connection,
    bus: Connection,
}

impl Reader {
    fn come() -> Self {
        block_on(async {
            let session = Connection::session().await.unwrap();
            let address = session
                .call_method(
                    Some("org.a11y.Bus"),
                    "/org/a11y/bus",
                    Some("org.a11y.Bus"),
                    "GetAddress",
                    &(),
                )
                .await
                .unwrap();
            let address: String = address.body().deserialize().unwrap();
            let bus = Builder::address(address.as_str()).unwrap().build().await.unwrap();
            let reader = Self { session, bus };
            reader.is_there(true).await;
            reader
        })
    }

    /// Says on the session's bus that a screen reader is there, or gone.
    async fn is_there(&self, there: bool) {
        self.session
            .call_method(
                Some("org.a11y.Bus"),
                "/org/a11y/bus",
                Some("org.freedesktop.DBus.Properties"),
                "Set",
                &("org.a11y.Status", "ScreenReaderEnabled", Value::from(there)),
            )
            .await
            .unwrap();
    }

    async fn ask<B, R>(&self, at: &At, interface: &str, method: &str, body: &B) -> zbus::Result<R>
    where
        B: serde::Serialize + DynamicType,
        R: serde::de::DeserializeOwned + zbus::zvariant::Type,
    {
        let reply =
            self.bus.call_method(Some(at.0.as_str()), &at.1, Some(interface), method, body).await?;
        reply.body().deserialize()
    }

    /// Everything in the window, in the order of reading. What has gone while it was read is left out.
    async fn read(&self) -> Vec<Thing> {
        let registry =
            ("org.a11y.atspi.Registry".to_owned(), OwnedObjectPath::try_from(ROOT).unwrap());
        let mut ahead: VecDeque<At> =
            self.ask(&registry, ACCESSIBLE, "GetChildren", &()).await.unwrap_or_default();
        let mut things = Vec::new();
        while let Some(at) = ahead.pop_front() {
            if let Ok((thing, children)) = self.look_at(at).await {
                things.push(thing);
                for child in children.into_iter().rev() {
                    ahead.push_front(child);
                }
            }
        }
        things
    }

    async fn look_at(&self, at: At) -> zbus::Result<(Thing, Vec<At>)> {
        let properties = "org.freedesktop.DBus.Properties";
        let words: OwnedValue = self.ask(&at, properties, "Get", &(ACCESSIBLE, "Name")).await?;
        let role: u32 = self.ask(&at, ACCESSIBLE, "GetRole", &()).await?;
        let states: Vec<u32> = self.ask(&at, ACCESSIBLE, "GetState", &()).await?;
        let interfaces: Vec<String> = self.ask(&at, ACCESSIBLE, "GetInterfaces", &()).await?;
        let children: Vec<At> = self.ask(&at, ACCESSIBLE, "GetChildren", &()).await?;
        let states = states.iter().rev().fold(0, |all, part| all << 32 | u64::from(*part));
        let words = String::try_from(words).unwrap_or_default();
        Ok((Thing { at, words, role, states, interfaces }, children))
    }

    /// What is read once `there` finds what it looks for.
    fn until(&self, what: &str, there: impl Fn(&[Thing]) -> bool) -> Vec<Thing> {
        let begun = Instant::now();
        loop {
            let things = block_on(self.read());
            if there(&things) {
                return things;
            }
            assert!(
                begun.elapsed() < LONGEST,
                "{what} did not come in {LONGEST:?}; there is {:#?}",
                told(&things)
            );
            sleep(Duration::from_millis(50));
        }
    }

    fn read_from_title_to_signature(&self, window: &mut Child) {
        let things = self.until("the title", |things| find(things, "New game").is_some());
        assert!(things.iter().any(|one| one.words == "Two Tables"), "{:#?}", told(&things));
        self.come_again();
        self.take_the_focus();
        let mut pressed: Vec<&str> = Vec::new();
        loop {
            assert!(window.try_wait().unwrap().is_none(), "it ended by itself");
            assert!(pressed.len() < PRESSES, "no text was signed: {pressed:#?}");
            let things = self
                .until("a way on", |things| is_signed(things) || next(things, &pressed).is_some());
            if is_signed(&things) {
                println!("  {BUS}: signed after {} things pressed", pressed.len());
                return;
            }
            let (words, thing) = next(&things, &pressed).unwrap();
            let before = read_out(&things);
            let done: bool =
                block_on(self.ask(&thing.at, "org.a11y.atspi.Action", "DoAction", &0_i32)).unwrap();
            assert!(done, "{thing:?}");
            pressed.push(words);
            self.until(&format!("an answer to {words}"), |things| read_out(things) != before);
        }
    }

    /// A second reader finds what the first one found, though nothing in the window has changed since.
    fn come_again(&self) {
        block_on(self.is_there(false));
        sleep(REST);
        block_on(self.is_there(true));
        self.until("the title again", |things| find(things, "New game").is_some());
    }

    /// The focus goes where the reader wants it.
    fn take_the_focus(&self) {
        let things = block_on(self.read());
        let last = things.iter().rev().find(|thing| thing.can_press()).unwrap();
        assert!(!last.is(FOCUSED), "{last:?}");
        let done: bool =
            block_on(self.ask(&last.at, "org.a11y.atspi.Component", "GrabFocus", &())).unwrap();
        assert!(done, "{last:?}");
    }
}

fn told(things: &[Thing]) -> Vec<String> {
    things
        .iter()
        .map(|thing| format!("{} {} {:x}", thing.role, thing.words, thing.states))
        .collect()
}

/// All that is read, to see whether anything has changed.
fn read_out(things: &[Thing]) -> Vec<(String, u64)> {
    things.iter().map(|thing| (thing.words.clone(), thing.states)).collect()
}

fn is_signed(things: &[Thing]) -> bool {
    things.iter().any(|thing| thing.words.contains(SIGNED))
}

fn find<'t>(things: &'t [Thing], words: &str) -> Option<&'t Thing> {
    let begins = |thing: &&Thing| thing.can_press() && thing.words.starts_with(words);
    things.iter().find(begins)
}

/// What is pressed next, after what has been.
fn next<'t>(things: &'t [Thing], pressed: &[&str]) -> Option<(&'static str, &'t Thing)> {
    if let Some(words) = AT_THE_DOOR.get(pressed.len()) {
        return find(things, words).map(|thing| (*words, thing));
    }
    let unwritten = TEXT.into_iter().find(|clause| !pressed.contains(clause));
    let is_on_the_agenda = |clause: &Thing| !clause.words.contains("not on the agenda");
    let may_be_written = find(things, TEXT[0]).is_some_and(is_on_the_agenda);
    let is_considering = find(things, "Do it").is_some();
    let clause = unwritten.filter(|_| may_be_written && !is_considering);
    let proposes = |words: &str| words.starts_with("Propose");
    let wanted = WISHES.into_iter().filter(|words| unwritten.is_none() || !proposes(words));
    clause.into_iter().chain(wanted).find_map(|words| find(things, words).map(|one| (words, one)))
}
