//! How much a class asks of the machine: everyone joins at once, then every table moves each second for a minute while
//! others only look on. It prints figures and judges none; the driver shares the machine with the host.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::{Host, Offered, Student};

const STUDENTS: u32 = 120;
const OBSERVERS: usize = 1_000;
const MINUTE: Duration = Duration::from_mins(1);

/// A screen that has been told of a change, and has fetched what it is.
struct Shown {
    student: usize,
    at: Instant,
}

/// Opens a stream and tells of each change once the page has come.
fn watch(mut student: Student, number: usize, shown: &Sender<Shown>) {
    let address = student.browser.address.trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(&address).unwrap();
    let cookie = &student.browser.cookies.last().unwrap().pair;
    write!(
        stream,
        "GET {}/stream HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n\r\n",
        student.home
    )
    .unwrap();
    for line in BufReader::new(stream).lines() {
        let Ok(line) = line else { return };
        if line.starts_with("event: changed") || line.starts_with("event:changed") {
            student.get("table");
            if shown.send(Shown { student: number, at: Instant::now() }).is_err() {
                return;
            }
        }
    }
}

/// Looks at the wall's stream and reads nothing else.
fn observe(address: &str) -> Option<TcpStream> {
    let address = address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).ok()?;
    write!(stream, "GET /wall/stream HTTP/1.1\r\nHost: {address}\r\n\r\n").ok()?;
    Some(stream)
}

fn percentile(times: &mut [Duration], of_hundred: usize) -> Duration {
    times.sort_unstable();
    times
        .get((times.len() * of_hundred / 100).min(times.len().saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}

/// Seconds of processor time the host has had, and its memory in MiB.
fn cost(host: &Host) -> (f64, f64) {
    let read = |what: &str| std::fs::read_to_string(format!("/proc/{}/{what}", host.child.id()));
    let stat = read("stat").unwrap_or_default();
    let fields: Vec<&str> =
        stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks =
        |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok()).unwrap_or(0.0);
    let status = read("status").unwrap_or_default();
    let memory = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    let memory: f64 = memory.trim().trim_end_matches(" kB").parse().unwrap_or(0.0);
    ((ticks(11) + ticks(12)) / 100.0, memory / 1024.0)
}

#[test]
#[ignore = "two minutes, and figures to be read"]
fn sixty_tables_move_every_second_while_a_thousand_look_on() {
    let folder = tempfile::tempdir().unwrap();
    let options = ["1956", "--length", "full", "--minutes", "0"];
    let host = Host::start(&folder.path().join("class"), &options);
    let mut teacher = host.teacher();

    let before = cost(&host);
    let began = Instant::now();
    let joined: Vec<(Student, Duration)> = std::thread::scope(|scope| {
        let join = |number: u32| {
            let host = &host;
            scope.spawn(move || {
                let start = Instant::now();
                let student = host.student(&format!("student {number}"));
                (student, start.elapsed())
            })
        };
        let joining: Vec<_> = (0..STUDENTS).map(join).collect();
        joining.into_iter().map(|joining| joining.join().unwrap()).collect()
    });
    let took = began.elapsed();
    let after = cost(&host);
    let mut times: Vec<Duration> = joined.iter().map(|(_, time)| *time).collect();
    println!(
        "{STUDENTS} joined within {took:.2?}; p95 of a join {:.1?}; {:.2} ms of processor a join; {:.0} MiB",
        percentile(&mut times, 95),
        (after.0 - before.0) * 1000.0 / f64::from(STUDENTS),
        after.1,
    );

    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let observers: Vec<TcpStream> = (0..OBSERVERS).filter_map(|_| observe(&host.address)).collect();
    let (tell, shown) = channel();
    let mut players = Vec::new();
    for (number, (student, _)) in joined.into_iter().enumerate() {
        let screen = Student {
            browser: student.browser.clone(),
            home: student.home.clone(),
            page: String::new(),
        };
        let tell = tell.clone();
        std::thread::spawn(move || watch(screen, number, &tell));
        players.push(student);
    }
    std::thread::sleep(Duration::from_secs(2));
    while shown.try_recv().is_ok() {}
    let before = cost(&host);
    let (mut latencies, moves, refused) = play_a_minute(&mut players, &shown);
    let after = cost(&host);
    println!(
        "{moves} moves, {refused} refused, {} observers; p50 {:.1?}, p95 {:.1?} from a move to a screen that shows it ({} of {}); {:.2} s of processor a second, {:.0} MiB, {:.2} MiB a student",
        observers.len(),
        percentile(&mut latencies.clone(), 50),
        percentile(&mut latencies, 95),
        latencies.len(),
        2 * moves,
        (after.0 - before.0) / MINUTE.as_secs_f64(),
        after.1,
        after.1 / f64::from(STUDENTS),
    );
}

/// A move a second at every table; how long each took until each of its two screens had it.
fn play_a_minute(
    players: &mut [Student],
    shown: &Receiver<Shown>,
) -> (Vec<Duration>, usize, usize) {
    let mut sent: BTreeMap<usize, Instant> = BTreeMap::new();
    let (mut latencies, mut moves, mut refused) = (Vec::new(), 0, 0);
    let began = Instant::now();
    let mut second = 0;
    while began.elapsed() < MINUTE {
        for table in 0..players.len() / 2 {
            // Tables take their turns within the second.
            let due = began
                + Duration::from_secs(second)
                + Duration::from_millis(1000 * table as u64 / 60);
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            let pair = [2 * table, 2 * table + 1];
            let found = pair.into_iter().find_map(|number| {
                let offered = players.get_mut(number)?.offered();
                quiet(&offered).map(|offered| (number, offered))
            });
            let Some((number, offered)) = found else { continue };
            let at = Instant::now();
            for number in pair {
                sent.insert(number, at);
            }
            match players.get_mut(number).and_then(|student| student.try_play(&offered)) {
                Some(true) => moves += 1,
                Some(false) | None => refused += 1,
            }
            collect(shown, &mut sent, &mut latencies);
        }
        second += 1;
    }
    std::thread::sleep(Duration::from_secs(1));
    collect(shown, &mut sent, &mut latencies);
    (latencies, moves, refused)
}

/// A move that keeps the game going.
fn quiet(offered: &[Offered]) -> Option<Offered> {
    let word = |word: &str| offered.iter().find(|offered| offered.line.starts_with(word)).cloned();
    word("consult").or_else(|| word("statement")).or_else(|| word("hold"))
}

fn collect(
    shown: &Receiver<Shown>,
    sent: &mut BTreeMap<usize, Instant>,
    latencies: &mut Vec<Duration>,
) {
    while let Ok(Shown { student, at }) = shown.try_recv() {
        if let Some(sent) = sent.remove(&student) {
            latencies.push(at.saturating_duration_since(sent));
        }
    }
}
