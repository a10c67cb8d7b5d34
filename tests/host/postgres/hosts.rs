//! Two hosts behind a load balancer, with one database: one of them is killed, stopped and continued, cut from the database,
//! or told to end, while a class is played; what students were told was taken stands there, once, and the class goes on.
//!
//! Five rounds by default; `TWO_TABLES_KILLS` for more, as many at a time as the machine has cores.

use std::env;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use sqlx::query_scalar;

use super::relay::{Relay, health, is_well};
use super::{Database, tell};
use crate::hosted::{Browser, Student};

/// Students at so many tables, one a side.
const TABLES: usize = 3;

/// How long it may take here at most until a class goes on.
const LONGEST: Duration = Duration::from_secs(30);

/// One host of several.
pub(super) struct Host {
    child: Child,
    pub(super) port: u16,
    /// Its way to the database.
    cable: Relay,
}

/// Where a class is found, as the program says it.
#[derive(Default)]
pub(super) struct Links {
    pub(super) code: String,
    pub(super) teacher: String,
}

pub(super) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn command(database: &Database, cable: &Relay, port: u16, public: &str) -> Command {
    let store = database.url.replace(&format!(":{}/", database.port), &format!(":{}/", cable.port));
    let mut command = Command::new(env!("CARGO_BIN_EXE_two-tables"));
    command.arg("host").args(["--store", &store, "--public-url", public]);
    command.args(["--listen", &format!("127.0.0.1:{port}")]);
    command
}

impl Host {
    pub(super) fn start(database: &Database, port: u16, public: &str) -> Self {
        let cable = Relay::to(&[database.port]);
        let mut command = command(database, &cable, port, public);
        command.args(["--log", "json"]).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let ready = lines.by_ref().find(|line| line.contains("\"event\":\"ready\""));
        assert!(ready.is_some(), "the host has not started");
        let loud = env::var_os("TWO_TABLES_LOUD").is_some();
        thread::spawn(move || {
            for line in lines {
                let _ = loud.then(|| tell(&format!("{port}: {line}")));
            }
        });
        Self { child, port, cable }
    }

    pub(super) fn signal(&self, signal: &str) {
        let done = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(done.unwrap().success());
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Begins a class, as an operator does.
pub(super) fn begin(database: &Database, public: &str) -> Links {
    let class = ["1956", "--only-begin", "--minutes", "0", "--seed", "7", "--level", "gentle"];
    let said = once(database, public, &class);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    Links::read(&String::from_utf8(said.stdout).unwrap())
}

/// What a host does once that then ends.
pub(super) fn once(database: &Database, public: &str, options: &[&str]) -> Output {
    let cable = Relay::to(&[database.port]);
    command(database, &cable, free_port(), public).args(options).output().unwrap()
}

impl Links {
    pub(super) fn read(said: &str) -> Self {
        let mut links = Self::default();
        for line in said.lines() {
            if let Some((_, rest)) = line.split_once("code of the class is ") {
                rest[..4].clone_into(&mut links.code);
            }
            if let Some(at) = line.find("http").filter(|_| line.contains("/teacher/enter")) {
                line[at..].clone_into(&mut links.teacher);
            }
        }
        links
    }
}

/// A browser that has been led into the class.
fn led_in(public: &str, code: &str) -> Browser {
    let mut browser = Browser::new(public);
    assert_eq!(browser.get(&format!("/c/{code}")).0, 303);
    browser
}

fn teacher(public: &str, links: &Links) -> Browser {
    let mut browser = led_in(public, &links.code);
    let key = links.teacher.split("key=").nth(1).unwrap();
    assert_eq!(browser.post("/teacher/enter", &[("key", key)]).0, 303);
    // It is good once, at whichever host.
    assert_eq!(led_in(public, &links.code).post("/teacher/enter", &[("key", key)]).0, 403);
    browser
}

fn student(public: &str, code: &str, name: &str) -> Student {
    let mut browser = led_in(public, code);
    let (status, page) = browser.post("/join", &[("code", code), ("name", name)]);
    assert_eq!(status, 200, "{page}");
    let home = browser.cookies.last().unwrap().path.clone();
    Student { browser, home, page }
}

/// What a student was told.
#[derive(Default)]
struct Told {
    taken: Vec<(Instant, String)>,
    /// Sent, and not told to be taken.
    unsure: Vec<String>,
}

/// Plays at a human pace until told to stop.
fn play(mut student: Student, number: usize, stop: &AtomicBool) -> Told {
    let (mut told, mut at) = (Told::default(), number);
    while !stop.load(Ordering::Relaxed) {
        thread::sleep(Duration::from_millis(350));
        let offered = student.offered();
        let Some(offered) = offered.get(at % offered.len().max(1)) else { continue };
        at = at.wrapping_mul(7).wrapping_add(3);
        match student.try_play(offered) {
            Some(true) => told.taken.push((Instant::now(), offered.key.clone())),
            Some(false) | None => told.unsure.push(offered.key.clone()),
        }
    }
    told
}

/// What happens to the host that holds the class.
#[derive(Clone, Copy, Debug)]
enum Blow {
    Killed,
    Stopped,
    Cut,
    ToldToEnd,
}

const BLOWS: [Blow; 5] = [Blow::Killed, Blow::Stopped, Blow::Cut, Blow::ToldToEnd, Blow::Stopped];

pub(super) async fn holder(database: &Database) -> Option<u16> {
    let mut by_hand = database.by_hand().await;
    let asked = "SELECT address FROM two_tables.holder WHERE until > clock_timestamp()";
    let held = query_scalar::<_, String>(asked).fetch_optional(&mut by_hand).await.unwrap();
    held.map(|address| address.rsplit(':').next().unwrap().parse().unwrap())
}

/// One round: after how long the class went on, how much was told to be taken, and how much was unsure.
async fn round(number: usize) -> Option<(Blow, Duration, usize, usize)> {
    let blow = BLOWS[number % BLOWS.len()];
    let database = Database::new().await?;
    let ports = [free_port(), free_port()];
    let balancer = Relay::to(&ports);
    let public = format!("http://127.0.0.1:{}", balancer.port);
    let hosts = ports.map(|port| Host::start(&database, port, &public));
    balancer.ask_how_they_are(&ports);
    let links = begin(&database, &public);
    let mut teacher = teacher(&public, &links);
    let stop = Arc::new(AtomicBool::new(false));
    let students: Vec<Student> = (0..2 * TABLES)
        .map(|number| student(&public, &links.code, &format!("student {number}")))
        .collect();
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let playing: Vec<_> = students
        .into_iter()
        .enumerate()
        .map(|(at, student)| {
            let stop = Arc::clone(&stop);
            thread::spawn(move || play(student, at + number, &stop))
        })
        .collect();
    thread::sleep(Duration::from_millis(2_500 + 137 * (number as u64 % 7)));

    // A host too busy to renew its lease in time has lost it, and somebody takes it again.
    let busy = Instant::now();
    let held = loop {
        if let Some(held) = holder(&database).await {
            break held;
        }
        assert!(busy.elapsed() < LONGEST, "{blow:?}: nobody holds the class");
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    let (struck, other) = if hosts[0].port == held { (0, 1) } else { (1, 0) };
    let begun = Instant::now();
    match blow {
        Blow::Killed => hosts[struck].signal("-KILL"),
        Blow::Stopped => hosts[struck].signal("-STOP"),
        Blow::Cut => hosts[struck].cable.cut(true),
        Blow::ToldToEnd => hosts[struck].signal("-TERM"),
    }
    while holder(&database).await != Some(hosts[other].port) {
        assert!(begun.elapsed() < LONGEST, "{blow:?}: nobody has taken the class");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    thread::sleep(Duration::from_secs(4));
    // Whoever was stopped or cut comes back, in the middle of play.
    match blow {
        Blow::Stopped => hosts[struck].signal("-CONT"),
        Blow::Cut => {
            let said = health(hosts[struck].port).unwrap();
            assert!(said.starts_with("HTTP/1.1 503") && said.contains("postgres://"), "{said}");
            hosts[struck].cable.cut(false);
        }
        Blow::Killed | Blow::ToldToEnd => {}
    }
    thread::sleep(Duration::from_secs(4));
    stop.store(true, Ordering::Relaxed);
    let told: Vec<Told> = playing.into_iter().map(|playing| playing.join().unwrap()).collect();

    let kept = kept(&mut teacher);
    if matches!(blow, Blow::Stopped | Blow::Cut) {
        let back = Instant::now();
        while !is_well(hosts[struck].port) {
            assert!(back.elapsed() < LONGEST, "{blow:?}: the host is not well again");
            thread::sleep(Duration::from_millis(100));
        }
        assert_eq!(holder(&database).await, Some(hosts[other].port), "it goes on where it went");
        assert_eq!(
            at(hosts[struck].port, &public, &teacher),
            at(hosts[other].port, &public, &teacher)
        );
    }
    let acknowledged: Vec<&String> =
        told.iter().flat_map(|told| told.taken.iter().map(|(_, key)| key)).collect();
    for key in &acknowledged {
        let times = kept.iter().filter(|known| known == key).count();
        assert_eq!(times, 1, "{blow:?}: {key} was acknowledged and stands there {times} times");
    }
    let unsure: Vec<&String> = told.iter().flat_map(|told| &told.unsure).collect();
    for key in &kept {
        assert_eq!(kept.iter().filter(|known| *known == key).count(), 1, "{blow:?}: {key} doubled");
        assert!(acknowledged.contains(&key) || unsure.contains(&key), "nobody sent {key}");
    }
    let mut moments: Vec<Instant> =
        told.iter().flat_map(|told| told.taken.iter().map(|(when, _)| *when)).collect();
    moments.sort_unstable();
    // The first move that was taken after the longest silence since.
    let later = moments.windows(2).filter(|two| two[1] > begun);
    let longest = later.max_by_key(|two| two[1] - two[0]);
    // On a quick machine the games may be over before the blow: then there is nothing to go on with.
    let went_on = longest.map_or(Duration::ZERO, |two| two[1] - begun);
    Some((blow, went_on, acknowledged.len(), unsure.len()))
}

/// The keys of all moves, as the saves have them.
fn kept(teacher: &mut Browser) -> Vec<String> {
    let mut kept = Vec::new();
    for table in 1..=TABLES {
        let (status, save) = teacher.get(&format!("/teacher/save/{table}.ron"));
        assert_eq!(status, 200, "{save}");
        let keys = save.split("key: Some(\"").skip(1).filter_map(|rest| rest.split('"').next());
        kept.extend(keys.map(str::to_owned));
    }
    kept
}

/// The save of the first table, asked of one host.
fn at(port: u16, public: &str, teacher: &Browser) -> String {
    let name = public.strip_prefix("http://").unwrap();
    let cookies: Vec<&str> = teacher.cookies.iter().map(|cookie| cookie.pair.as_str()).collect();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let asked = format!(
        "GET /teacher/save/1.ron HTTP/1.1\r\nhost: {name}\r\ncookie: {}\r\nconnection: close\r\n\r\n",
        cookies.join("; ")
    );
    stream.write_all(asked.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    answer[answer.find("\r\n\r\n").unwrap()..].to_owned()
}

#[test]
fn a_class_goes_on_elsewhere_and_loses_nothing_that_was_acknowledged() {
    let rounds = env::var("TWO_TABLES_KILLS").map_or(5, |kills| kills.parse().unwrap());
    let mut slowest = Duration::ZERO;
    let at_once = thread::available_parallelism().map_or(1, usize::from).min(5);
    for wave in (0..rounds).collect::<Vec<usize>>().chunks(at_once) {
        let running: Vec<_> = wave
            .iter()
            .map(|number| {
                let number = *number;
                thread::spawn(move || {
                    tokio::runtime::Runtime::new().unwrap().block_on(round(number))
                })
            })
            .collect();
        for round in running {
            let Some((blow, went_on, acknowledged, unsure)) = round.join().unwrap() else { return };
            tell(&format!(
                "{blow:?}: went on after {:.1} s; {acknowledged} moves acknowledged, {unsure} unsure",
                went_on.as_secs_f64()
            ));
            slowest = slowest.max(went_on);
        }
    }
    tell(&format!("{rounds} rounds: the slowest went on after {:.1} s", slowest.as_secs_f64()));
    // The promise of ten seconds is read from the figures above: a busy machine is no broken one.
    assert!(slowest <= LONGEST, "{slowest:?}");
}
