//! Real browsers: phones of a class and the teacher's laptop, looked at as people see them.
//!
//! Chromium is driven by chromedriver, with `TWO_TABLES_BROWSER=required`; otherwise the test says that it is skipped, since
//! nine browsers are no light load. Pictures are kept in `TWO_TABLES_SHOTS`, where that is set.

mod lesson;
mod manners;
mod paper;
mod seats;
mod whole;

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

/// What is to be pressed and lower than a finger needs.
const TOO_SMALL: &str = "return [...document.querySelectorAll('button, summary, select, textarea, \
    a.button, .tabs a, .choice label, input:not([type=hidden]):not([type=radio])')]\
    .map(one => [one, one.getBoundingClientRect()])\
    .filter(([one, box]) => box.width > 0 && box.height < 43.5)\
    .map(([one, box]) => one.outerHTML.slice(0, 120) + ': ' + box.height)";

/// How long a page may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// What chromedriver says, outside its protocol, of a question asked as a page was left.
const LEFT: &str = "aborted by navigation";

/// chromedriver, running.
pub(super) struct Driver {
    child: Child,
    address: String,
}

impl Driver {
    /// Starts it, where browsers are asked for.
    pub(super) fn start() -> Option<Self> {
        if std::env::var("TWO_TABLES_BROWSER").is_err() {
            println!("skipped: TWO_TABLES_BROWSER is not set");
            return None;
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let started = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let child = started.unwrap_or_else(|fault| panic!("chromedriver: {fault}"));
        Some(Self { child, address: format!("http://127.0.0.1:{port}") })
    }

    /// A browser of its own, as wide and high as a phone or a laptop.
    pub(super) async fn browser(&self, name: &str, width: u32, height: u32) -> Screen {
        self.browser_with(name, width, height, &[]).await
    }

    /// The same, started with options of its own.
    pub(super) async fn browser_with(
        &self,
        name: &str,
        width: u32,
        height: u32,
        own: &[&str],
    ) -> Screen {
        let size = format!("--window-size={width},{height}");
        let usual = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];
        let args: Vec<&str> =
            usual.into_iter().chain(["--no-first-run", &size]).chain(own.iter().copied()).collect();
        let mut options = json!({ "args": args });
        let is_phone = width < 600;
        if is_phone {
            let metrics =
                json!({ "width": width, "height": height, "pixelRatio": 2.0, "touch": true });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let mut capabilities = serde_json::map::Map::new();
        capabilities.insert("goog:chromeOptions".into(), options);
        capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        let began = Instant::now();
        loop {
            let mut builder = ClientBuilder::new(hyper_util_connector());
            match builder.capabilities(capabilities.clone()).connect(&self.address).await {
                Ok(client) => return Screen::of(client, name, is_phone),
                Err(_) if began.elapsed() < PATIENCE => {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
                Err(fault) => panic!("{name}: {fault}"),
            }
        }
    }
}

fn hyper_util_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Told to end it closes its browsers; killed it would leave them, and a lesson that fails nine of them.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let until = std::time::Instant::now() + std::time::Duration::from_secs(10);
        while std::time::Instant::now() < until && matches!(self.child.try_wait(), Ok(None)) {
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A browser somebody looks at.
pub(super) struct Screen {
    pub(super) client: Client,
    name: String,
    is_phone: bool,
    shots: usize,
    /// What the browser complained of and a test expected: it may tell it once more as the page is left.
    expected: Mutex<BTreeSet<String>>,
}

/// A command of chromedriver's own.
#[derive(Debug)]
struct Own {
    to: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session_id: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.to))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

impl Screen {
    fn of(client: Client, name: &str, is_phone: bool) -> Self {
        Self { client, name: name.to_owned(), is_phone, shots: 0, expected: Mutex::default() }
    }

    /// Asks the browser, again as long as the page is on the move under the question.
    async fn ask<T>(&self, what: &str, question: impl AsyncFn() -> Result<T, CmdError>) -> T {
        let began = Instant::now();
        loop {
            match question().await {
                Ok(answer) => return answer,
                Err(fault) if is_passing(&fault) && began.elapsed() < PATIENCE => {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
                Err(fault) => {
                    let source = self.client.source().await.unwrap_or_default();
                    panic!("{}: {what}: {fault}\n{source}", self.name);
                }
            }
        }
    }

    /// Goes to a page.
    pub(super) async fn go(&self, address: &str) {
        self.client.goto(address).await.unwrap_or_else(|fault| panic!("{}: {fault}", self.name));
    }

    /// Waits for what a selector finds.
    pub(super) async fn find(&self, css: &str) -> fantoccini::elements::Element {
        let waited =
            async || self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        self.ask(css, waited).await
    }

    /// Writes into a field.
    pub(super) async fn write(&self, css: &str, text: &str) {
        let written = async || {
            let field = self.find(css).await;
            field.clear().await?;
            field.send_keys(text).await
        };
        self.ask(css, written).await;
    }

    /// Presses what a selector finds, as a finger does; again where the page has just been made anew under it.
    pub(super) async fn press(&self, css: &str) {
        let pressed = async || {
            let found = self.find(css).await;
            let script = "arguments[0].scrollIntoView({block: 'center'})";
            let element = serde_json::to_value(&found).unwrap();
            self.client.execute(script, vec![element]).await?;
            match found.click().await {
                // It has led to another page.
                Err(fault) if fault.to_string().contains(LEFT) => Ok(()),
                clicked => clicked,
            }
        };
        self.ask(css, pressed).await;
    }

    /// What stands on the page, as it is read.
    pub(super) async fn text(&self) -> String {
        self.ask("body", async || self.find("body").await.text().await).await
    }

    /// Waits till the page reads `what`.
    pub(super) async fn reads(&self, what: &str) {
        let began = Instant::now();
        loop {
            let text = self.text().await;
            if text.contains(what) {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "{} does not read “{what}”:\n{text}", self.name);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Runs a script in the page.
    pub(super) async fn run(&self, script: &str) -> Value {
        self.ask(script, async || self.client.execute(script, Vec::new()).await).await
    }

    /// Cuts it off from the network, or lets it back.
    pub(super) async fn set_offline(&self, offline: Offline) {
        let conditions = json!({
            "offline": offline == Offline::Yes, "latency": 0, "throughput": -1,
            "download_throughput": -1, "upload_throughput": -1,
        });
        let body = json!({ "network_conditions": conditions });
        self.client.issue_cmd(Own { to: "chromium/network_conditions", body }).await.unwrap();
    }

    /// A command of Chromium's own.
    pub(super) async fn devtools(&self, cmd: &str, params: Value) -> Value {
        let body = json!({ "cmd": cmd, "params": params });
        self.client.issue_cmd(Own { to: "goog/cdp/execute", body }).await.unwrap()
    }

    /// Lets a page take a media feature for given: a dark screen, or that nothing shall move.
    pub(super) async fn emulate(&self, feature: &str, value: &str) {
        let features = json!([{ "name": feature, "value": value }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Presses a key, wherever the focus is.
    pub(super) async fn key(&self, key: &str) {
        for kind in ["keyDown", "keyUp"] {
            let code = match key {
                "Tab" => 9,
                "Enter" => 13,
                "ArrowDown" => 40,
                other => panic!("{other}"),
            };
            let text = if key == "Enter" && kind == "keyDown" { "\r" } else { "" };
            let params = json!({ "type": kind, "key": key, "code": key, "text": text, "windowsVirtualKeyCode": code });
            self.devtools("Input.dispatchKeyEvent", params).await;
        }
    }

    /// Waits till a script in the page says yes.
    pub(super) async fn until(&self, script: &str) {
        let began = Instant::now();
        while self.run(script).await != json!(true) {
            assert!(
                began.elapsed() < PATIENCE,
                "{}: not {script}:\n{}",
                self.name,
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Goes to one of its seat's pages by its tab, as a finger does.
    pub(super) async fn turn_to(&self, tab: &str) {
        self.press(&format!("#to-{tab}")).await;
        self.find(&format!("#to-{tab}[aria-current]")).await;
    }

    /// Chooses a clause for the draft.
    pub(super) async fn pick(&self, issue: &str, option: &str) {
        let is_open = format!("return document.getElementById('issue-{issue}').open");
        if self.run(&is_open).await != json!(true) {
            self.press(&format!("#issue-{issue} > summary")).await;
        }
        self.press(&format!("label[for=pick-{issue}-{option}]")).await;
    }

    /// Keeps a picture, and holds the page to what anybody can use: nothing wider than the screen, nothing asked from
    /// elsewhere, nothing too small for a finger, nothing axe-core finds serious or critical, nothing the browser complains
    /// of.
    pub(super) async fn look(&mut self, what: &str) {
        self.shots += 1;
        if let Ok(folder) = std::env::var("TWO_TABLES_SHOTS") {
            let folder = PathBuf::from(folder);
            std::fs::create_dir_all(&folder).unwrap();
            let picture = self.client.screenshot().await.unwrap();
            let name = format!("class-{}-{:02}-{what}.png", self.name, self.shots);
            std::fs::write(folder.join(name), picture).unwrap();
        }
        let name = format!("{} {what}", self.name);
        let over =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(self.run(over).await, json!(0), "{name}: wider than the screen");
        let elsewhere = "return performance.getEntriesByType('resource').map(entry => entry.name)\
            .filter(name => new URL(name).origin !== location.origin)";
        assert_eq!(self.run(elsewhere).await, json!([]), "{name}: asked elsewhere");
        if self.is_phone {
            assert_eq!(self.run(TOO_SMALL).await, json!([]), "{name}: too small for a finger");
        }
        self.run(include_str!("vendor/axe.min.js")).await;
        let script = "const done = arguments[arguments.length - 1]; axe.run(document, \
            {resultTypes: ['violations']}).then(r => done(r.violations.filter(v => \
            ['serious', 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.nodes.map(n => \
            n.html.slice(0, 200) + ' ' + n.failureSummary).join(' | '))))";
        let found = self.client.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(found, json!([]), "{name}");
        let mut complaints = self.heard().await;
        // One that is cut off tries again by and by, and each time its browser says so.
        complaints.retain(|line| {
            !line.contains("ERR_INTERNET_DISCONNECTED")
                && !self.expected.lock().unwrap().contains(line)
        });
        assert!(complaints.is_empty(), "{name}: {complaints:?}");
    }

    /// What the browser has complained of since it was last asked. The test has come to it on purpose: where the browser
    /// tells it again it is no fault.
    pub(super) async fn complaints(&self) -> Vec<String> {
        let heard = self.heard().await;
        self.expected.lock().unwrap().extend(heard.iter().cloned());
        heard
    }

    async fn heard(&self) -> Vec<String> {
        let log = self
            .client
            .issue_cmd(Own { to: "se/log", body: json!({ "type": "browser" }) })
            .await
            .unwrap();
        let entries = log.as_array().cloned().unwrap_or_default();
        let is_grave = |entry: &&Value| entry["level"] == "SEVERE" || entry["level"] == "WARNING";
        entries
            .iter()
            .filter(is_grave)
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }
}

/// Whether a page was on the move as it was asked: made anew, scrolled to its top, or left for another.
fn is_passing(fault: &CmdError) -> bool {
    ["stale", "intercepted", LEFT].iter().any(|why| fault.to_string().contains(why))
}

/// Whether a browser is cut off.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Offline {
    Yes,
    No,
}
