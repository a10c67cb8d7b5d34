//! Connections cut at random while a class plays: whatever was taken is taken once, and every screen ends right.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::{Browser, Host, Student};

/// Numbers of chance, the same again for the same seed.
#[derive(Clone)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// What stands between phones and host: it carries on what it is told, and cuts it in the middle.
struct Cutting {
    address: String,
    is_healed: Arc<AtomicBool>,
    cuts: Arc<Mutex<u64>>,
}

impl Cutting {
    fn before(host: &str, seed: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (is_healed, cuts) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(0)));
        let (host, healed, counted) = (host.to_owned(), Arc::clone(&is_healed), Arc::clone(&cuts));
        thread::spawn(move || {
            let mut chance = Chance(seed);
            for phone in listener.incoming().map_while(Result::ok) {
                let Ok(host) = TcpStream::connect(&host) else { return };
                // After so many bytes of either way, or so long; a quarter is left alone.
                let is_cut = !healed.load(Ordering::SeqCst) && chance.below(4) > 0;
                let bytes = is_cut.then(|| chance.below(30_000));
                let after = Duration::from_millis(5 + chance.below(150));
                let ends = [&phone, &host].map(|one| one.try_clone().unwrap());
                if is_cut {
                    *counted.lock().unwrap() += 1;
                    thread::spawn(move || {
                        thread::sleep(after);
                        for end in ends {
                            let _ = end.shutdown(Shutdown::Both);
                        }
                    });
                }
                carry(phone.try_clone().unwrap(), host.try_clone().unwrap(), None);
                carry(host, phone, bytes);
            }
        });
        Self { address, is_healed, cuts }
    }
}

/// Carries what comes from one to the other, till either has gone or so many bytes have been carried.
fn carry(mut from: TcpStream, mut to: TcpStream, most: Option<u64>) {
    thread::spawn(move || {
        let (mut carried, mut bytes) = (0, [0; 1_024]);
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            carried += count as u64;
            if most.is_some_and(|most| carried > most) || to.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        for end in [&from, &to] {
            let _ = end.shutdown(Shutdown::Both);
        }
    });
}

/// A page as its student sees it: without the keys its forms bear, which are new each time.
fn seen(page: &str) -> String {
    let mut parts = page.split("name=\"key\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |seen, part| seen + part.split_once('"').map_or("", |(_, rest)| rest))
}

/// A phone whose page is brought up to date as its script does it: when the stream says so, and when the stream opens again
/// after it was lost.
struct Screen {
    shows: Arc<Mutex<String>>,
    thread: JoinHandle<()>,
}

impl Screen {
    fn of(student: &Student, is_over: &Arc<AtomicBool>) -> Self {
        let shows = Arc::new(Mutex::new(String::new()));
        let (mut browser, home) = (student.browser.clone(), student.home.clone());
        let (shown, is_over) = (Arc::clone(&shows), Arc::clone(is_over));
        let thread = thread::spawn(move || {
            while !is_over.load(Ordering::SeqCst) {
                let _ = watch(&mut browser, &home, &shown, &is_over);
                thread::sleep(Duration::from_millis(60));
            }
        });
        Self { shows, thread }
    }
}

/// Watches by one stream till it is lost.
fn watch(
    browser: &mut Browser,
    home: &str,
    shows: &Mutex<String>,
    is_over: &AtomicBool,
) -> Option<()> {
    let path = format!("{home}/stream");
    let by = browser.by.clone()?;
    let mut stream = TcpStream::connect(by.strip_prefix("http://")?).ok()?;
    let ask = format!(
        "GET {path} HTTP/1.1\r\nhost: {}\r\ncookie: {}\r\naccept: text/event-stream\r\n\r\n",
        browser.host(),
        browser.cookie(&path)
    );
    stream.write_all(ask.as_bytes()).ok()?;
    stream.set_read_timeout(Some(Duration::from_millis(500))).ok()?;
    let (mut said, mut bytes) = (String::new(), [0; 1_024]);
    let mut is_open = false;
    while !is_over.load(Ordering::SeqCst) {
        match stream.read(&mut bytes) {
            Ok(0) => return None,
            Ok(count) => said.push_str(&String::from_utf8_lossy(&bytes[..count])),
            // Nothing has changed.
            Err(fault) if fault.kind() == std::io::ErrorKind::WouldBlock => continue,
            Err(_) => return None,
        }
        let opens = !is_open && said.contains("\r\n\r\n");
        is_open |= opens;
        if opens || said.contains("event: changed") {
            said.clear();
            let (200, page) = browser.try_get(&format!("{home}/table"))? else { return None };
            *shows.lock().unwrap() = seen(&page);
        }
    }
    Some(())
}

/// Plays on until the class is over; gives the keys of what was taken.
fn play_on(mut student: Student, mut chance: Chance, is_over: &AtomicBool) -> Vec<String> {
    let mut taken = Vec::new();
    while !is_over.load(Ordering::SeqCst) {
        let offered = student.offered();
        let one =
            offered.get(usize::try_from(chance.below(1 << 20)).unwrap() % offered.len().max(1));
        let hold = offered.iter().find(|offered| offered.line == "hold");
        // Holding goes on to the next turn, the rest makes of a turn what a class makes of it.
        let Some(offered) = hold.filter(|_| chance.below(4) == 0).or(one) else {
            thread::sleep(Duration::from_millis(20));
            continue;
        };
        // Where no answer came the same is sent again, as a browser's user does.
        let answer = (0..200).find_map(|_| student.try_play(offered));
        if answer.unwrap() {
            taken.push(offered.key.clone());
        }
    }
    taken
}

#[test]
fn streams_and_commands_cut_at_random_lose_and_double_nothing_and_every_screen_ends_right() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = host.teacher();
    let students: Vec<Student> =
        (1..=8).map(|number| host.student(&format!("student {number}"))).collect();
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let seed = u64::from(std::process::id());
    println!("seed {seed}");
    let cutting = Cutting::before(host.address.strip_prefix("http://").unwrap(), seed);
    let (is_played, is_over) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let (mut screens, mut players, mut direct) = (Vec::new(), Vec::new(), Vec::new());
    for (number, mut student) in (1..).zip(students) {
        direct.push((student.browser.clone(), student.home.clone()));
        student.browser.by = Some(cutting.address.clone());
        screens.push(Screen::of(&student, &is_over));
        let is_played = Arc::clone(&is_played);
        let chance = Chance(seed + number);
        players.push(thread::spawn(move || play_on(student, chance, &is_played)));
    }
    let until = Instant::now() + Duration::from_mins(2);
    let over = |(browser, home): &mut (Browser, String)| {
        browser.get(&format!("{home}/papers")).1.contains("The talks are over")
    };
    while !direct.iter_mut().all(over) {
        assert!(Instant::now() < until, "the games come to no end");
        thread::sleep(Duration::from_millis(100));
    }
    is_played.store(true, Ordering::SeqCst);
    let mut taken: Vec<String> =
        players.into_iter().flat_map(|player| player.join().unwrap()).collect();
    cutting.is_healed.store(true, Ordering::SeqCst);

    // Within five seconds every screen shows what there is to be seen.
    let until = Instant::now() + Duration::from_secs(5);
    for (screen, (browser, home)) in screens.iter().zip(&mut direct) {
        let page = seen(&browser.get(&format!("{home}/table")).1);
        while *screen.shows.lock().unwrap() != page {
            let shows = screen.shows.lock().unwrap().clone();
            assert!(Instant::now() < until, "{home} shows\n{shows}\ninstead of\n{page}");
            thread::sleep(Duration::from_millis(50));
        }
    }
    is_over.store(true, Ordering::SeqCst);
    for screen in screens {
        screen.thread.join().unwrap();
    }
    let cuts = *cutting.cuts.lock().unwrap();
    println!("{cuts} connections cut, {} moves taken", taken.len());
    assert!(cuts > 20, "{cuts}");

    // Every move that was taken stands, once; and no other does.
    let moves = teacher.get("/teacher/export.csv").1;
    let mut kept: Vec<String> =
        moves.lines().skip(1).map(|row| row.split(',').nth(7).unwrap().to_owned()).collect();
    taken.sort();
    kept.sort();
    assert_eq!(kept, taken, "seed {seed}");
}
