//! What one host of two answers: how it is, the way into a class, what it hands on and whom it believes.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use sqlx::query_scalar;

use super::Database;
use super::hosts::{Host, Links, begin, free_port, holder, once};
use super::relay::health;

/// What is sent to a port of the loopback, as it stands; the answer whole.
fn ask(port: u16, line: &str, headers: &[&str], body: &str) -> String {
    let mut stream = open(port, line, headers, body);
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn open(port: u16, line: &str, headers: &[&str], body: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let length = format!("content-length: {}", body.len());
    let of_form = ["content-type: application/x-www-form-urlencoded", &length];
    let of_body: &[&str] = if body.is_empty() { &[] } else { &of_form };
    let head = [&["connection: close"], headers, of_body].concat().join("\r\n");
    stream.write_all(format!("{line} HTTP/1.1\r\n{head}\r\n\r\n{body}").as_bytes()).unwrap();
    stream
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    let head = answer.split("\r\n\r\n").next()?;
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// The name two hosts are found by.
const NAME: &str = "play.example.org";

/// Two hosts, and a class that the first of the two holds.
async fn two() -> Option<(Database, Host, Host, Links)> {
    let database = Database::new().await?;
    let public = format!("https://{NAME}");
    let hosts = [(); 2].map(|()| Host::start(&database, free_port(), &public));
    let links = begin(&database, &public);
    let asked = ask(hosts[0].port, "GET /wall", &[&format!("host: {NAME}"), &class(&links)], "");
    assert_eq!(status(&asked), "200", "{asked}");
    let [one, other] = hosts;
    let held = holder(&database).await.unwrap();
    let in_order = if one.port == held { (one, other) } else { (other, one) };
    Some((database, in_order.0, in_order.1, links))
}

fn origin() -> String {
    format!("origin: https://{NAME}")
}

fn class(links: &Links) -> String {
    format!("cookie: tt-class={}", links.code)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_host_leads_into_a_class_answers_for_it_and_deletes_it() {
    let Some((database, one, other, links)) = two().await else { return };
    let (host, class) = (format!("host: {NAME}"), class(&links));
    assert!(health(one.port).unwrap().ends_with("\r\n\r\nok\n"));
    for port in [one.port, other.port] {
        // A browser that names no class is asked which, whatever it asks for.
        let asked = ask(port, "GET /join", &[&host], "");
        assert!(status(&asked) == "200" && asked.contains("action=\"/c\""), "{asked}");
        let typed = format!("GET /c?code={}", links.code.to_lowercase());
        let led = ask(port, &typed, &[&host], "");
        assert_eq!(header(&led, "location"), Some(&*format!("/c/{}", links.code)));
        let led = ask(port, &format!("GET /c/{}", links.code), &[&host], "");
        assert_eq!((status(&led), header(&led, "location")), ("303", Some("/join")));
        let cookie = header(&led, "set-cookie").unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.ends_with("; Secure"), "{cookie}");
        for (path, to) in [
            ("/wall", "/wall"),
            ("/teacher/enter?key=a", "/teacher/enter?key=a"),
            ("//evil.example", "/join"),
            ("/../../x", "/join"),
        ] {
            let led = ask(port, &format!("GET /c/{}{path}", links.code), &[&host], "");
            assert_eq!(header(&led, "location"), Some(to), "{path}");
        }
        let asked = ask(port, "GET /join", &[&host, &class], "");
        assert!(asked.contains(&format!("value=\"{}\"", links.code)), "{asked}");
        let strange = if links.code == "FFFF" { "HHHH" } else { "FFFF" };
        let strange = format!("cookie: tt-class={strange}");
        assert_eq!(status(&ask(port, "GET /join", &[&host, &strange], "")), "404");
        assert_eq!(status(&ask(port, "GET /join", &["host: evil.example", &class], "")), "421");
        let foreign = [&*host, &*class, "origin: https://evil.example"];
        assert_eq!(status(&ask(port, "POST /join", &foreign, "code=a&name=b")), "403");
        let long = "x".repeat(70_000);
        assert_eq!(status(&ask(port, "POST /join", &[&host, &class], &long)), "413");
        // Whoever pretends to be a host is not believed.
        let pretended = ["x-two-tables-peer: 0", "x-two-tables-class: FFFF", &*host, &*class];
        assert_eq!(status(&ask(port, "GET /join", &pretended, "")), "200");
        assert_eq!(status(&ask(port, "GET /check", &[&host], "")), "200");
        assert_eq!(status(&ask(port, "GET /assets/style.css", &[&host], "")), "200");
    }

    // A key made by a host is asked for by hosts alone.
    for path in ["/peer/key", "//peer/key"] {
        let asked = ask(
            one.port,
            &format!("POST {path}"),
            &[&host, &class, &origin(), "x-two-tables-peer: 0"],
            "a=b",
        );
        assert!(status(&asked) == "404", "{asked}");
    }
    let before = links.teacher;
    let public = format!("https://{NAME}");
    let said = once(&database, &public, &["--teacher-link", &links.code.to_lowercase()]);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let links = Links::read(&String::from_utf8(said.stdout).unwrap());
    assert!(links.teacher != before && holder(&database).await == Some(one.port));
    let said = once(&database, &public, &["--teacher-link", "nope"]);
    assert_eq!(said.status.code(), Some(1));
    let key = before.split("key=").nth(1).unwrap();
    let entered =
        ask(one.port, "POST /teacher/enter", &[&host, &class, &origin()], &format!("key={key}"));
    assert_eq!(status(&entered), "403", "the link before is worth nothing");

    // The teacher comes in by one host, and deletes the class by the other.
    let origin = origin();
    let key = links.teacher.split("key=").nth(1).unwrap();
    let entered =
        ask(other.port, "POST /teacher/enter", &[&host, &class, &origin], &format!("key={key}"));
    assert_eq!(status(&entered), "303", "{entered}");
    let token = header(&entered, "set-cookie").unwrap().split(';').next().unwrap();
    let both = format!("cookie: tt-class={}; {token}", links.code);
    let deleted = ask(
        other.port,
        "POST /teacher/delete",
        &[&host, &both, &origin],
        &format!("code={}", links.code),
    );
    assert!(status(&deleted) == "200" && deleted.contains("backups"), "{deleted}");
    let mut by_hand = database.by_hand().await;
    let left = query_scalar::<_, i64>("SELECT count(*) FROM two_tables.row");
    assert_eq!(left.fetch_one(&mut by_hand).await.unwrap(), 0);
    thread::sleep(Duration::from_millis(2_500));
    for port in [one.port, other.port] {
        assert_eq!(status(&ask(port, "GET /join", &[&host, &class], "")), "404");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stream_is_handed_on_and_ends_when_its_class_goes_elsewhere() {
    let Some((database, one, other, links)) = two().await else { return };
    let (host, class) = (format!("host: {NAME}"), class(&links));
    let mut streams =
        [&one, &other].map(|asked| open(asked.port, "GET /wall/stream", &[&host, &class], ""));
    let mut read = [0; 4096];
    for stream in &mut streams {
        let bytes = stream.read(&mut read).unwrap();
        assert!(read[..bytes].starts_with(b"HTTP/1.1 200"), "{:?}", &read[..bytes]);
    }
    let joined = format!("code={}&name=Anna", links.code);
    let origin = origin();
    let asked = Instant::now();
    assert_eq!(status(&ask(other.port, "POST /join", &[&host, &class, &origin], &joined)), "200");
    for stream in &mut streams {
        let mut said = String::new();
        while !said.contains("event: changed") {
            let bytes = stream.read(&mut read).unwrap();
            assert!(bytes > 0, "it ended: {said}");
            said += &String::from_utf8_lossy(&read[..bytes]);
        }
    }
    assert!(asked.elapsed() < Duration::from_secs(3), "{:?}", asked.elapsed());

    // The host that holds the class hangs: whoever reads by the other is told to ask again, and is answered there.
    one.signal("-STOP");
    let hung = Instant::now();
    let mut rest = Vec::new();
    let _ = streams[1].read_to_end(&mut rest);
    assert!(hung.elapsed() < Duration::from_secs(10), "{:?}", hung.elapsed());
    let page = ask(other.port, "GET /wall", &[&host, &class], "");
    assert!(status(&page) == "200" && page.contains("Anna"), "{page}");
    one.signal("-CONT");
    // And what hung ends its own stream as it wakes.
    let _ = streams[0].read_to_end(&mut rest);
    assert_eq!(holder(&database).await, Some(other.port));
    let page = ask(one.port, "GET /wall", &[&host, &class], "");
    assert!(status(&page) == "200" && page.contains("Anna"), "{page}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_class_nobody_had_for_long_comes_back_paused() {
    let Some((database, one, other, links)) = two().await else { return };
    let (host, class, origin) = (format!("host: {NAME}"), class(&links), origin());
    let key = format!("key={}", links.teacher.split("key=").nth(1).unwrap());
    let entered = ask(one.port, "POST /teacher/enter", &[&host, &class, &origin], &key);
    let token = header(&entered, "set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let both = format!("cookie: tt-class={}; {token}", links.code);
    for name in ["Anna", "Boris"] {
        let joined = format!("code={}&name={name}", links.code);
        ask(one.port, "POST /join", &[&host, &class, &origin], &joined);
    }
    let begun = ask(one.port, "POST /teacher/begin", &[&host, &both, &origin], "x=1");
    assert_eq!(status(&begun), "303", "{begun}");
    // Both hosts are gone for a minute.
    drop((one, other));
    let mut by_hand = database.by_hand().await;
    let pass = "UPDATE two_tables.holder SET until = until - make_interval(secs => 66)";
    sqlx::query(pass).execute(&mut by_hand).await.unwrap();
    let again = Host::start(&database, free_port(), &format!("https://{NAME}"));
    let wall = ask(again.port, "GET /teacher", &[&host, &both], "");
    assert_eq!(status(&wall), "200", "{wall}");
    let held = "SELECT text FROM two_tables.row WHERE \"table\" = 0 ORDER BY number DESC LIMIT 1";
    let held = query_scalar::<_, String>(held).fetch_one(&mut by_hand).await.unwrap();
    assert_eq!(held, "{\"held\":\"paused\"}");
    again.signal("-TERM");
    let begun = Instant::now();
    let ends = "SELECT until <= clock_timestamp() AND NOT rests FROM two_tables.holder";
    while !query_scalar::<_, bool>(ends).fetch_one(&mut by_hand).await.unwrap() {
        assert!(begun.elapsed() < Duration::from_secs(5), "it lets nothing go");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
