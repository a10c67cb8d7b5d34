//! What is no question at all, on the wire: the host refuses it or hangs up, goes on answering, and nothing is changed.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use rand::{Rng as _, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::{Browser, Host};

const PIECES: usize = 300;

/// Sends bytes and reads what comes back, as far as it comes in time.
fn send(address: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
    stream.set_write_timeout(Some(Duration::from_millis(500))).unwrap();
    // The host may have hung up before all is sent.
    let _ = stream.write_all(bytes);
    let mut answer = vec![0; 4_096];
    let first = stream.read(&mut answer);
    let read = first.unwrap_or_else(|_| {
        // It waits for more, and is told that there is none.
        let _ = stream.shutdown(Shutdown::Write);
        stream.read(&mut answer).unwrap_or(0)
    });
    answer.truncate(read);
    answer
}

/// Questions that break the rules of HTTP in ways known to have broken servers, and bytes that follow none.
fn pieces(host: &str, cookie: &str) -> Vec<Vec<u8>> {
    let head = format!("Host: {host}\r\nOrigin: http://elsewhere.example\r\nCookie: {cookie}\r\n");
    let form = "Content-Type: application/x-www-form-urlencoded\r\n";
    let note = "text=x&key=k";
    let mut pieces: Vec<Vec<u8>> = [
        "GET".to_owned(),
        "\r\n\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "GET / HTTP/1.0\r\n\r\n".to_owned(),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
        format!("GET  /  HTTP/1.1\r\n{head}\r\n"),
        format!("GET http://{host}@elsewhere.example/ HTTP/1.1\r\n{head}\r\n"),
        format!("GET /{} HTTP/1.1\r\n{head}\r\n", "a".repeat(100_000)),
        format!("GET / HTTP/1.1\r\n{head}X: {}\r\n\r\n", "a".repeat(1_000_000)),
        format!("GET / HTTP/1.1\r\n{head}{}\r\n", "X: y\r\n".repeat(1_000)),
        format!("GET / HTTP/1.1\r\n{head} folded: x\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{head}Host: elsewhere.example\r\n\r\n"),
        format!("CONNECT {host} HTTP/1.1\r\n{head}\r\n"),
        format!("OPTIONS * HTTP/1.1\r\n{head}\r\n"),
        // One length and another, and a length and pieces: what one reads as a body another reads as a question.
        format!("POST /s/1/note HTTP/1.1\r\n{head}{form}Content-Length: 5\r\nContent-Length: 12\r\n\r\n{note}"),
        format!("POST /s/1/note HTTP/1.1\r\n{head}{form}Content-Length: -1\r\n\r\n{note}"),
        format!("POST /s/1/note HTTP/1.1\r\n{head}{form}Content-Length: 99999999999999999999\r\n\r\n{note}"),
        format!("POST /s/1/note HTTP/1.1\r\n{head}{form}Content-Length: 500\r\n\r\n{note}"),
        format!(
            "POST /s/1/note HTTP/1.1\r\n{head}{form}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n\
             0\r\n\r\nPOST /s/1/note HTTP/1.1\r\n{head}{form}Content-Length: 12\r\n\r\n{note}"
        ),
        format!("POST /s/1/note HTTP/1.1\r\n{head}{form}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{note}"),
        format!("POST /s/1/note HTTP/1.1\r\n{head}{form}Transfer-Encoding: chunked\r\n\r\nzz\r\n{note}"),
        format!("POST /s/1/note HTTP/1.1\r\n{head}{form}Transfer-Encoding: odd\r\n\r\n{note}"),
        format!("POST /s/1/note HTTP/1.1\r\n{head}{form}Expect: 100-continue\r\nContent-Length: 12\r\n\r\n{note}"),
    ]
    .map(String::into_bytes)
    .to_vec();
    let mut chance = ChaCha8Rng::seed_from_u64(7);
    let known = pieces.clone();
    while pieces.len() < PIECES {
        let mut bytes = if chance.random_bool(0.3) {
            let mut bytes = vec![0; chance.random_range(1..2_000)];
            chance.fill_bytes(&mut bytes);
            bytes
        } else {
            known[chance.random_range(0..known.len())].clone()
        };
        bytes.truncate(20_000);
        for _ in 0..chance.random_range(1..6) {
            let at = chance.random_range(0..bytes.len());
            bytes[at] = chance.random();
        }
        pieces.push(bytes);
    }
    pieces
}

#[test]
fn what_is_no_question_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = host.teacher();
    let (anna, _ben) = (host.student("Anna"), host.student("Ben"));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let before = teacher.get("/teacher/save/1.ron");
    let address = host.address.trim_start_matches("http://").to_owned();
    let cookie = anna.browser.cookies.last().unwrap().pair.clone();
    let mut answered = 0;
    for piece in pieces(&address, &cookie) {
        let answer = String::from_utf8_lossy(&send(&address, &piece)).into_owned();
        let status = answer.strip_prefix("HTTP/1.").and_then(|rest| rest.get(2..5));
        answered += usize::from(status.is_some());
        let shown =
            String::from_utf8_lossy(piece.get(..piece.len().min(300)).unwrap()).into_owned();
        assert!(!status.is_some_and(|status| status.starts_with('5')), "{answer}\nto {shown:?}");
        assert!(!answer.contains("text=x") && !answer.contains(&cookie), "{answer}\nto {shown:?}");
    }
    println!("{answered} of {PIECES} were answered");
    assert!(answered > PIECES / 3, "{answered}");
    assert_eq!(Browser::new(&host.address).get("/check").0, 200);
    assert_eq!(before.0, 200);
    assert_eq!(teacher.get("/teacher/save/1.ron"), before);
    let page = anna.browser.clone().get(&format!("{}/papers", anna.home));
    assert_eq!(page.0, 200);
}
