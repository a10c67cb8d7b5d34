//! How much a class asks of the machine: everyone joins at once, then every table moves each second for a minute while
//! others only look on. It prints figures and judges none; the driver shares the machine with the host.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::{Host, Offered, Student, forms, otree};

const STUDENTS: u32 = 120;
const OBSERVERS: usize = 1_000;
/// How often each table moves, and for how long: a second, for a minute.
const BEATS: u64 = 60;
const BEAT: Duration = Duration::from_secs(1);

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

pub(super) fn percentile(times: &mut [Duration], of_hundred: usize) -> Duration {
    times.sort_unstable();
    times
        .get((times.len() * of_hundred / 100).min(times.len().saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}

/// Seconds of processor time a process has had.
pub(super) fn processor_time(process: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks = |at: usize| fields[at].parse::<f64>().unwrap();
    (ticks(11) + ticks(12)) / 100.0
}

/// Seconds of processor time the host has had, and its memory in MiB.
fn cost(host: &Host) -> (f64, f64) {
    let status = std::fs::read_to_string(format!("/proc/{}/status", host.child.id())).unwrap();
    let memory = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    let memory: f64 = memory.trim().trim_end_matches(" kB").parse().unwrap();
    (processor_time(host.child.id()), memory / 1024.0)
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
    let a_join = (after.0 - before.0) * 1000.0 / f64::from(STUDENTS);
    println!(
        "{STUDENTS} joined within {took:.2?}; p95 of a join {:.1?}; {a_join:.2} ms of processor a join; {:.0} MiB",
        percentile(&mut times, 95),
        after.1,
    );
    match otree::cost_of_a_join(STUDENTS) {
        Some(beside) => println!("a join costs {:.3} of what it costs there", a_join / beside),
        None => println!("skipped: TWO_TABLES_OTREE names no oTree to join beside it"),
    }

    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let observers: Vec<TcpStream> = (0..OBSERVERS).filter_map(|_| observe(&host.address)).collect();
    let students = joined.into_iter().map(|(student, _)| student);
    let tables = Table::of(students.collect());
    std::thread::sleep(Duration::from_secs(2));

    let before = cost(&host);
    let began = Instant::now();
    let played: Vec<Played> = std::thread::scope(|scope| {
        let play = |(number, table): (usize, Table)| {
            // Tables take their turns within the second.
            let begins = began + BEAT * u32::try_from(number).unwrap() / (STUDENTS / 2);
            scope.spawn(move || table.play(begins))
        };
        let playing: Vec<_> = tables.into_iter().enumerate().map(play).collect();
        playing.into_iter().map(|playing| playing.join().unwrap()).collect()
    });
    let seconds = began.elapsed().as_secs_f64();
    let after = cost(&host);
    let sum = |of: fn(&Played) -> usize| played.iter().map(of).sum::<usize>();
    let mut latencies: Vec<Duration> =
        played.iter().flat_map(|played| played.latencies.iter().copied()).collect();
    println!(
        "{} moves in {seconds:.0} s, {} refused, {} beats without one, {} observers; p50 {:.1?}, p95 {:.1?}, longest {:.1?} from a move to a screen that shows it ({} screens, {} never); {:.2} s of processor a second, {:.0} MiB, {:.2} MiB a student",
        sum(|played| played.moves),
        sum(|played| played.refused),
        sum(|played| played.idle),
        observers.len(),
        percentile(&mut latencies, 50),
        percentile(&mut latencies, 95),
        percentile(&mut latencies, 100),
        latencies.len(),
        sum(|played| played.unseen),
        (after.0 - before.0) / seconds,
        after.1,
        after.1 / f64::from(STUDENTS),
    );
}

/// Two students who sit opposite each other, and what their screens tell.
struct Table {
    pair: [Student; 2],
    /// What each may ask at home, say and do before all, by what his pages offered on his first turn.
    lines: [[Vec<String>; 3]; 2],
    shown: Receiver<Shown>,
}

/// What came of a minute at a table.
#[derive(Default)]
struct Played {
    latencies: Vec<Duration>,
    moves: usize,
    refused: usize,
    /// Beats on which neither had a move to make.
    idle: usize,
    /// Screens that were to show a move and did not within the beat.
    unseen: usize,
}

impl Table {
    /// Each student with the one who sits opposite, by what their pages say.
    fn of(students: Vec<Student>) -> Vec<Self> {
        let mut tables: Vec<(String, Vec<Student>)> = Vec::new();
        for mut student in students {
            let name = table_of(&student.get("table"));
            match tables.iter_mut().find(|(known, _)| *known == name) {
                Some((_, seated)) => seated.push(student),
                None => tables.push((name, vec![student])),
            }
        }
        let table = |(name, seated): (String, Vec<Student>)| {
            let Ok(pair) = <[Student; 2]>::try_from(seated) else { panic!("table {name}") };
            let (tell, shown) = channel();
            for (number, student) in pair.iter().enumerate() {
                let screen = Student {
                    browser: student.browser.clone(),
                    home: student.home.clone(),
                    page: String::new(),
                };
                let tell = tell.clone();
                std::thread::spawn(move || watch(screen, number, &tell));
            }
            Self { pair, lines: Default::default(), shown }
        };
        tables.into_iter().map(table).collect()
    }

    fn play(mut self, begins: Instant) -> Played {
        let mut played = Played::default();
        for beat in 0..BEATS {
            let due = begins + BEAT * u32::try_from(beat).unwrap();
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            let Some((mover, offered)) = self.next() else {
                played.idle += 1;
                continue;
            };
            while self.shown.try_recv().is_ok() {}
            let at = Instant::now();
            if self.pair[mover].try_play(&offered) != Some(true) {
                played.refused += 1;
                continue;
            }
            played.moves += 1;
            // What one asks at home is nobody else's, and changes no other screen.
            let mut waited_for = if is_secret(&offered.line) { vec![mover] } else { vec![0, 1] };
            while !waited_for.is_empty() {
                let left = (at + BEAT).saturating_duration_since(Instant::now());
                let Ok(shown) = self.shown.recv_timeout(left) else { break };
                if let Some(place) = waited_for.iter().position(|one| *one == shown.student) {
                    waited_for.swap_remove(place);
                    played.latencies.push(shown.at.saturating_duration_since(at));
                }
            }
            played.unseen += waited_for.len();
        }
        played
    }

    /// Who moves next, and what: a question at home, then something said, then a hold, as far as each may be made.
    fn next(&mut self) -> Option<(usize, Offered)> {
        (0..2).find_map(|mover| {
            let student = &mut self.pair[mover];
            if self.lines[mover].iter().all(Vec::is_empty) {
                self.lines[mover] = lines(student);
            }
            // Another line each time: nobody asks the same twice, and what was said stands.
            let lines = self.lines[mover].iter_mut().filter_map(|lines| {
                let length = lines.len();
                lines.rotate_left(1.min(length));
                lines.first().map(String::as_str)
            });
            let offered = lines.chain(["hold"]).find_map(|line| student.asked(line))?;
            Some((mover, offered))
        })
    }
}

/// The table a page says one sits at.
fn table_of(page: &str) -> String {
    page.split("Table ").nth(1).unwrap().split(' ').next().unwrap().to_owned()
}

/// Whether a move is nobody's business but the mover's.
fn is_secret(line: &str) -> bool {
    line.starts_with("consult")
}

/// The lines of the verbs that may be made once a turn and end nothing.
fn lines(student: &mut Student) -> [Vec<String>; 3] {
    let pages = ["home", "them"].map(|tab| student.get(tab));
    let offered: Vec<String> =
        pages.iter().flat_map(|page| forms(page)).flat_map(|form| form.lines()).collect();
    let of = |verb: &str| offered.iter().filter(|line| line.starts_with(verb)).cloned().collect();
    ["consult", "statement", "gesture"].map(of)
}
