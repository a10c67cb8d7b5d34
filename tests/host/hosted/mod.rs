//! The program itself as a host, and browsers that talk to it: what a class does, and what it is after a crash.

mod clock;
mod cut;
mod delegation;
mod faults;
mod full;
mod garbled;
mod guesses;
mod intruders;
mod killed;
mod lesson;
mod load;
mod otree;
mod rehearsal;
mod seats;
mod secured;

pub(crate) use lesson::word_of;

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use rustls::crypto::ring::default_provider;
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// The program, hosting a class.
pub(crate) struct Host {
    child: Child,
    pub(crate) address: String,
    pub(crate) code: String,
    teacher: String,
    /// What it said as it began, line by line.
    pub(crate) said: Vec<String>,
}

impl Host {
    /// Begins a class of the tutorial, with turns that have no end.
    pub(crate) fn begin(file: &Path, options: &[&str]) -> Self {
        let usual = ["tutorial", "--minutes", "0", "--seed", "7", "--level", "gentle"];
        Self::start(file, &[&usual[..], options].concat())
    }

    /// Takes the last class up again, at whatever port is free: another test may have taken the one it had.
    pub(crate) fn again_anywhere(file: &Path) -> Self {
        Self::start(file, &["--again"])
    }

    /// Hosts whatever the options say.
    pub(crate) fn start(file: &Path, options: &[&str]) -> Self {
        Self::started(Self::command(file, options))
    }

    /// What starts it.
    pub(crate) fn command(file: &Path, options: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_two-tables"));
        command.arg("host").args(options).arg("--file").arg(file);
        command
    }

    /// How it ends where it does not start: its status and what it said.
    pub(crate) fn refused(file: &Path, options: &[&str]) -> (Option<i32>, String) {
        let ended = Self::command(file, options).output().unwrap();
        (ended.status.code(), String::from_utf8(ended.stderr).unwrap())
    }

    /// Once it is ready.
    pub(crate) fn started(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let (mut code, mut teacher, mut said) = (String::new(), String::new(), Vec::new());
        for line in lines.by_ref() {
            if let Some((_, rest)) = line.split_once("code of the class is ") {
                rest.trim_end_matches('.').clone_into(&mut code);
            }
            if let Some(at) = line.find("http://")
                && line.contains("/teacher/enter")
            {
                line[at..].clone_into(&mut teacher);
            }
            said.push(line);
            if said.last().is_some_and(|line| line.contains("Ctrl-C")) {
                break;
            }
        }
        assert!(!teacher.is_empty(), "it did not start: {said:?}");
        // The rest of what it says is read so that it is never held up.
        std::thread::spawn(move || lines.for_each(drop));
        let address = teacher.split("/teacher").next().unwrap().to_owned();
        Self { child, address, code, teacher, said }
    }

    pub(crate) fn port(&self) -> String {
        self.address.rsplit(':').next().unwrap().to_owned()
    }

    /// The teacher's browser.
    pub(crate) fn teacher(&self) -> Browser {
        let mut browser = Browser::new(&self.address);
        let key = self.teacher.split("key=").nth(1).unwrap();
        let (status, _) = browser.post("/teacher/enter", &[("key", key)]);
        assert_eq!(status, 303);
        browser
    }

    /// The link the program prints for the teacher.
    pub(crate) fn teacher_link(&self) -> &str {
        &self.teacher
    }

    /// A student who has joined.
    pub(crate) fn student(&self, name: &str) -> Student {
        self.student_by(Browser::new(&self.address), name)
    }

    /// A student who has joined by a browser of his own.
    pub(crate) fn student_by(&self, mut browser: Browser, name: &str) -> Student {
        let (status, page) = browser.post("/join", &[("code", &self.code), ("name", name)]);
        assert_eq!(status, 200, "{page}");
        let home = browser.cookies.last().unwrap().path.clone();
        Student { browser, home, page }
    }

    /// Asks it to end, as whoever hosts does, and waits until it has.
    pub(crate) fn end(mut self) {
        let asked = std::process::Command::new("kill").arg(self.child.id().to_string()).status();
        assert!(asked.unwrap().success());
        self.child.wait().unwrap();
    }

    /// Ends it at once, as a power cut does.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A browser without scripts.
#[derive(Clone)]
pub(crate) struct Browser {
    agent: Agent,
    pub(crate) address: String,
    /// By whom it asks, where not the host itself.
    pub(crate) by: Option<String>,
    /// What it says it comes from.
    pub(crate) origin: String,
    pub(crate) cookies: Vec<Cookie>,
}

#[derive(Clone, Debug)]
pub(crate) struct Cookie {
    pub(crate) pair: String,
    pub(crate) path: String,
    /// Whether it travels under TLS alone.
    pub(crate) is_secure: bool,
}

impl Browser {
    pub(crate) fn new(address: &str) -> Self {
        Self::with(address, TlsConfig::default())
    }

    /// One that trusts a certificate, in DER, and no other.
    pub(crate) fn trusting(address: &str, certificate: &[u8]) -> Self {
        let trusted = Certificate::from_der(certificate).to_owned();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::new_with_certs(&[trusted]))
            .unversioned_rustls_crypto_provider(Arc::new(default_provider()));
        Self::with(address, tls.build())
    }

    fn with(address: &str, tls: TlsConfig) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(std::time::Duration::from_secs(20)))
            .tls_config(tls)
            .build()
            .into();
        let (address, origin) = (address.to_owned(), address.to_owned());
        Self { agent, address, by: None, origin, cookies: Vec::new() }
    }

    /// Goes on at another address, with the cookies it has.
    pub(crate) fn move_to(&mut self, address: &str) {
        address.clone_into(&mut self.address);
        address.clone_into(&mut self.origin);
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.by.as_ref().unwrap_or(&self.address))
    }

    /// The name of the host, whoever it is asked by.
    pub(crate) fn host(&self) -> &str {
        self.address.split("//").nth(1).unwrap()
    }

    pub(crate) fn cookie(&self, path: &str) -> String {
        let is_tls = self.address.starts_with("https://");
        let fits =
            |cookie: &&Cookie| path.starts_with(&cookie.path) && (is_tls || !cookie.is_secure);
        let pairs: Vec<&str> =
            self.cookies.iter().filter(fits).map(|cookie| cookie.pair.as_str()).collect();
        pairs.join("; ")
    }

    /// Status and page; nothing where no answer came.
    pub(crate) fn try_get(&mut self, path: &str) -> Option<(u16, String)> {
        let request = self.agent.get(self.url(path)).header("host", self.host());
        let answer = request.header("cookie", self.cookie(path)).call().ok()?;
        self.read(answer)
    }

    pub(crate) fn get(&mut self, path: &str) -> (u16, String) {
        self.try_get(path).unwrap()
    }

    /// A file, as it comes.
    pub(crate) fn get_bytes(&mut self, path: &str) -> Vec<u8> {
        let request = self.agent.get(self.url(path)).header("host", self.host());
        let mut answer = request.header("cookie", self.cookie(path)).call().unwrap();
        answer.body_mut().read_to_vec().unwrap()
    }

    pub(crate) fn try_post(&mut self, path: &str, form: &[(&str, &str)]) -> Option<(u16, String)> {
        let request = self.agent.post(self.url(path)).header("host", self.host());
        let request = request.header("cookie", self.cookie(path)).header("origin", &self.origin);
        let answer = request.send_form(form.iter().copied()).ok()?;
        self.read(answer)
    }

    pub(crate) fn post(&mut self, path: &str, form: &[(&str, &str)]) -> (u16, String) {
        self.try_post(path, form).unwrap()
    }

    /// What is sent from an address, as it comes.
    pub(crate) fn open(&self, path: &str) -> impl std::io::Read + Send + use<> {
        let request = self.agent.get(format!("{}{path}", self.address));
        let answer = request.header("cookie", self.cookie(path)).call().unwrap();
        assert_eq!(answer.status().as_u16(), 200);
        answer.into_body().into_reader()
    }

    fn read(&mut self, mut answer: ureq::http::Response<ureq::Body>) -> Option<(u16, String)> {
        for set in answer.headers().get_all("set-cookie") {
            let is_secure = set.to_str().unwrap().split("; ").any(|part| part == "Secure");
            let mut parts = set.to_str().unwrap().split("; ");
            let pair = parts.next().unwrap().to_owned();
            let path = parts.find_map(|part| part.strip_prefix("Path=")).unwrap_or("/").to_owned();
            let name = pair.split('=').next().unwrap().to_owned();
            self.cookies.retain(|cookie| !cookie.pair.starts_with(&format!("{name}=")));
            self.cookies.push(Cookie { pair, path, is_secure });
        }
        let status = answer.status().as_u16();
        Some((status, answer.body_mut().read_to_string().ok()?))
    }
}

/// A student's browser.
pub(crate) struct Student {
    pub(crate) browser: Browser,
    /// Where his pages are: `/s/7`.
    pub(crate) home: String,
    /// The page shown after joining.
    pub(crate) page: String,
}

/// A move a page offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offered {
    pub(crate) line: String,
    pub(crate) revision: String,
    pub(crate) key: String,
}

impl Student {
    pub(crate) fn get(&mut self, tab: &str) -> String {
        let (status, page) = self.browser.get(&format!("{}/{tab}", self.home));
        assert_eq!(status, 200, "{page}");
        page
    }

    /// One of the moves his pages offer, asked about: a turn that passes before any other.
    pub(crate) fn offered(&mut self) -> Vec<Offered> {
        let (mut all, mut considered) = (Vec::new(), Vec::new());
        for tab in ["table", "home", "them"] {
            let path = format!("{}/{tab}", self.home);
            let Some((200, mut page)) = self.browser.try_get(&path) else {
                continue;
            };
            if self.go_on(&page) {
                let Some((200, after)) = self.browser.try_get(&path) else { continue };
                page = after;
            }
            for form in forms(&page) {
                match form.action.rsplit('/').next() {
                    Some("move") => all.push(form.offered()),
                    Some("ask") => considered.extend(form.lines()),
                    _ => {}
                }
            }
        }
        if all.iter().any(|offered| offered.line == "hold") {
            return all;
        }
        let line = considered.iter().find(|line| *line == "hold").or(considered.first());
        all.extend(line.and_then(|line| self.asked(line)));
        all
    }

    /// Goes on from a vote that stands before all else on a page; whether one did.
    pub(crate) fn go_on(&mut self, page: &str) -> bool {
        let votes = |form: &Form| form.value("from") == "ballots";
        let Some(form) = forms(page).into_iter().find(votes) else { return false };
        let fields: Vec<_> =
            form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.browser.try_post(&form.action, &fields).is_some_and(|(status, _)| status == 303)
    }

    /// A move as it is offered once it has been asked about; nothing where it may not be made.
    pub(crate) fn asked(&mut self, line: &str) -> Option<Offered> {
        let line: String = url::form_urlencoded::byte_serialize(line.as_bytes()).collect();
        let (_, page) = self.browser.try_get(&format!("{}/ask?line={line}", self.home))?;
        let mut made = forms(&page).into_iter().filter(|form| form.action.ends_with("/move"));
        made.next().map(|form| form.offered())
    }

    /// Sends a move; whether it was taken.
    pub(crate) fn try_play(&mut self, offered: &Offered) -> Option<bool> {
        let form = [
            ("line", offered.line.as_str()),
            ("revision", &offered.revision),
            ("key", &offered.key),
        ];
        let (status, _) = self.browser.try_post(&format!("{}/move", self.home), &form)?;
        Some(status == 303)
    }
}

/// A form of a page, with what it would send.
pub(crate) struct Form {
    pub(crate) action: String,
    fields: Vec<(String, String)>,
    options: Vec<String>,
}

impl Form {
    pub(crate) fn value(&self, name: &str) -> String {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    fn offered(&self) -> Offered {
        let [line, revision, key] = ["line", "revision", "key"].map(|name| self.value(name));
        Offered { line, revision, key }
    }

    /// The lines one may choose from.
    fn lines(&self) -> Vec<String> {
        let of_field = Some(self.value("line")).filter(|line| !line.is_empty());
        of_field.into_iter().chain(self.options.iter().cloned()).collect()
    }
}

/// The forms of a page.
pub(crate) fn forms(page: &str) -> Vec<Form> {
    let form = |part: &str| {
        let (tag, rest) = part.split_once('>')?;
        let body = rest.split("</form>").next()?;
        let fields = body.split("<input").skip(1).filter_map(|input| {
            let tag = input.split_once('>')?.0;
            Some((attribute(tag, "name")?, attribute(tag, "value")?))
        });
        let options = body.split("<option").skip(1);
        let options = options.filter_map(|option| attribute(option.split_once('>')?.0, "value"));
        Some(Form {
            action: attribute(tag, "action")?,
            fields: fields.collect(),
            options: options.collect(),
        })
    };
    page.split("<form").skip(1).filter_map(form).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split_once(&format!(" {name}=\""))?.1;
    let value = rest.split_once('"')?.0;
    Some(
        value
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}
