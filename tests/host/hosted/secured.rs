//! A class under TLS, with a certificate made here.

use std::path::PathBuf;
use std::process::Command;

use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use tempfile::TempDir;
use two_tables::host::address::interfaces;

use super::lesson::play_out;
use super::{Browser, Host};
use crate::apart;

/// A certificate, where it lies and as whoever trusts it has it.
pub(super) struct Certified {
    folder: TempDir,
    der: Vec<u8>,
}

impl Certified {
    /// For the laptop itself and for every address it has.
    fn for_here() -> Self {
        let here = ["localhost", "127.0.0.1", "class.example"].map(str::to_owned);
        let addresses = interfaces().unwrap().into_iter().map(|one| one.ip.to_string());
        Self::with(CertificateParams::new(here.into_iter().chain(addresses).collect::<Vec<_>>()))
    }

    pub(super) fn with(params: Result<CertificateParams, rcgen::Error>) -> Self {
        let (key, folder) = (KeyPair::generate().unwrap(), tempfile::tempdir().unwrap());
        let made = params.unwrap().self_signed(&key).unwrap();
        std::fs::write(folder.path().join("class.pem"), made.pem()).unwrap();
        std::fs::write(folder.path().join("class.key"), key.serialize_pem()).unwrap();
        Self { folder, der: made.der().to_vec() }
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn begin(&self) -> Host {
        let [certificate, key] = ["class.pem", "class.key"].map(|name| self.file(name));
        let options =
            ["--tls-cert", certificate.to_str().unwrap(), "--tls-key", key.to_str().unwrap()];
        Host::begin(&self.file("classes"), &options)
    }
}

/// The addresses of the room a host tells of.
fn told(host: &Host) -> Vec<&str> {
    let words = host.said.iter().filter_map(|line| line.split_whitespace().next());
    words.filter(|word| word.starts_with("http")).collect()
}

#[test]
fn a_lesson_is_played_under_tls_and_its_cookies_travel_no_other_way() {
    let certified = Certified::for_here();
    let host = certified.begin();
    let (told, port) = (told(&host), host.port());
    assert!(told.iter().all(|url| url.starts_with("https://")), "{told:?}");
    assert_eq!(told.last(), Some(&format!("https://class.example:{port}").as_str()));
    // The teacher sits at the laptop, which no network reads along.
    assert!(host.address.starts_with("http://127.0.0.1:"), "{}", host.address);
    let mut teacher = host.teacher();
    assert!(teacher.cookies.iter().all(|cookie| !cookie.is_secure));
    let secure = format!("https://localhost:{port}");
    let mut students = ["Anna", "Ben"].map(|name| {
        let student = host.student_by(Browser::trusting(&secure, &certified.der), name);
        assert!(student.browser.cookies.iter().all(|cookie| cookie.is_secure));
        student
    });
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    assert!(play_out(&mut students) > 4);
    for student in &mut students {
        assert!(student.get("papers").contains("The talks are over"), "it came to its end");
        // The same browser by plain HTTP has no cookie to show.
        student.browser.address.clone_from(&host.address);
        assert_eq!(student.browser.get(&student.home.clone()).0, 403);
    }
    // Who does not know the certificate is not taken in.
    let other = Certified::for_here();
    assert!(Browser::trusting(&secure, &other.der).try_get("/join").is_none());
}

/// In a second process of this binary: that it has a network of its own, with an address of a room.
const ROOM: &str = "TWO_TABLES_ROOM";

#[test]
fn the_room_is_led_from_plain_http_to_tls() {
    // A machine in a laboratory has no address of a room, so one is made where the system lets one.
    let up = "ip link set lo up && ip address add 10.56.10.19/32 dev lo";
    let led = apart::run(&["--net"], up, (ROOM, "yes".as_ref()), "hosted::secured::in_a_room");
    assert!(led.is_none_or(|led| led.success()), "{led:?}");
}

#[test]
fn in_a_room() {
    if std::env::var_os(ROOM).is_none() {
        return;
    }
    let certified = Certified::for_here();
    let host = certified.begin();
    let room = *told(&host).first().unwrap();
    assert!(room.starts_with("https://10.56.10.19:"), "{room}");
    let mut secure = Browser::trusting(room, &certified.der);
    assert_eq!(secure.get("/join").0, 200);
    let (status, check) = secure.get("/check");
    assert!(status == 200 && check.contains(room) && !check.contains("plain HTTP"), "{check}");
    let plain_address = room.replace("https://", "http://");
    let mut plain = Browser::new(&plain_address);
    let (status, said) = plain.get("/join");
    assert_eq!(status, 307);
    assert!(said.contains(&format!("{room}/join")), "{said}");
    let form = [("code", host.code.as_str()), ("name", "Anna")];
    let (status, said) = plain.post("/join", &form);
    assert_eq!(status, 403);
    assert!(said.contains(room) && plain.cookies.is_empty(), "{said}");
    // Nor from a page that came as it is.
    secure.origin = plain_address;
    assert_eq!(secure.post("/join", &form).0, 403);
    // One that names none of it is shown all the same, and warned of.
    let other = Certified::with(CertificateParams::new(vec!["*.school.example".to_owned()]));
    let other = other.begin();
    let warned = other.said.iter().find(|line| line.contains("names none of the addresses"));
    assert!(warned.is_some_and(|line| line.contains("class.pem")), "{:?}", other.said);
    assert!(told(&other)[0].starts_with("https://10.56.10.19:"));
}

#[test]
fn a_certificate_that_cannot_be_shown_is_refused_by_name_with_what_to_do() {
    let params = CertificateParams::new(vec!["class.example".to_owned()]).map(|mut params| {
        params.not_after = date_time_ymd(2001, 2, 3);
        params
    });
    let (late, good) = (Certified::with(params), Certified::for_here());
    let other = Certified::for_here();
    let try_with = |options: &[(&str, PathBuf)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_two-tables"));
        command.args(["host", "tutorial", "--file"]).arg(good.file("refused"));
        for (option, file) in options {
            command.arg(option).arg(file);
        }
        let ended = command.output().unwrap();
        (ended.status.code(), String::from_utf8(ended.stderr).unwrap())
    };
    let (certificate, key) = ("--tls-cert", "--tls-key");
    let cases = [
        ([(certificate, late.file("class.pem")), (key, late.file("class.key"))], "2001-02-03"),
        ([(certificate, good.file("class.pem")), (key, other.file("class.key"))], "made together"),
        ([(certificate, good.file("nowhere")), (key, good.file("class.key"))], "nowhere"),
        ([(certificate, good.file("class.key")), (key, good.file("class.key"))], "--tls-cert"),
    ];
    for (options, said) in cases {
        let (code, text) = try_with(&options);
        assert_eq!(code, Some(1), "{text}");
        assert!(text.contains(said) && text.contains(options[0].1.to_str().unwrap()), "{text}");
    }
    let (code, text) = try_with(&[(certificate, good.file("class.pem"))]);
    assert!(code == Some(2) && text.contains("--tls-key"), "{text}");
    assert!(!good.file("refused").exists(), "nothing is begun");
}
