//! oTree, where it is installed, beside the host: as many people join at once, and what each costs the processor.
//!
//! `TWO_TABLES_OTREE` names its folder of programs. Of oTree only the way to the first page is measured, which asks for
//! a name; ours goes on to the seat.

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::load::{percentile, processor_time};

/// Names the folder in which oTree's program lies.
const FOLDER: &str = "TWO_TABLES_OTREE";

/// A session of one page, as small as one can be.
const APP: [(&str, &str); 4] = [
    ("settings.py", include_str!("otree/settings.py")),
    ("sit/__init__.py", include_str!("otree/sit.py")),
    ("sit/Sit.html", include_str!("otree/Sit.html")),
    ("_templates/global/Page.html", "{{ extends \"otree/Page.html\" }}\n{{ load otree }}\n"),
];

/// Its server, with the process it starts beside itself.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(programs: &Path, folder: &Path) -> Self {
        for place in ["sit", "_static", "_templates/global"] {
            std::fs::create_dir_all(folder.join(place)).unwrap();
        }
        for (name, text) in APP {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let path = std::env::var("PATH").unwrap();
        let child = Command::new(programs.join("otree"))
            .args(["prodserver", &port.to_string()])
            .env("OTREE_PRODUCTION", "1")
            .env("PATH", format!("{}:{path}", programs.display()))
            .current_dir(folder)
            .process_group(0)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self { child, address: format!("http://127.0.0.1:{port}") }
    }

    /// The link by which anybody joins a new session of so many.
    fn session_of(&self, students: u32) -> String {
        let order = format!("{{\"session_config_name\":\"sit\",\"num_participants\":{students}}}");
        let asked = Instant::now();
        loop {
            let request = ureq::post(format!("{}/api/sessions", self.address))
                .header("content-type", "application/json");
            if let Ok(mut answer) = request.send(&order) {
                let said = answer.body_mut().read_to_string().unwrap();
                let link = said.split("session_wide_url\":\"").nth(1).unwrap();
                return link.split('"').next().unwrap().to_owned();
            }
            assert!(asked.elapsed() < Duration::from_mins(1), "oTree does not answer");
            std::thread::sleep(Duration::from_millis(200));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-9", "--", &group]).status();
        let _ = self.child.wait();
    }
}

/// Lets `students` join an oTree at once, and says what each cost it, in milliseconds; nothing where there is none.
pub(super) fn cost_of_a_join(students: u32) -> Option<f64> {
    let programs = PathBuf::from(std::env::var_os(FOLDER)?);
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(&programs, folder.path());
    let link = server.session_of(students);
    let before = processor_time(server.child.id());
    let began = Instant::now();
    let joined: Vec<Option<Duration>> = std::thread::scope(|scope| {
        let join = || {
            let start = Instant::now();
            let mut answer = ureq::get(&link).call().ok()?;
            let page = answer.body_mut().read_to_string().ok()?;
            page.contains("name=\"name\"").then(|| start.elapsed())
        };
        let joining: Vec<_> = (0..students).map(|_| scope.spawn(join)).collect();
        joining.into_iter().map(|joining| joining.join().unwrap()).collect()
    });
    let took = began.elapsed();
    let spent = processor_time(server.child.id()) - before;
    let mut times: Vec<Duration> = joined.into_iter().flatten().collect();
    let cost = spent * 1000.0 / f64::from(u32::try_from(times.len()).unwrap());
    println!(
        "oTree: {} of {students} joined within {took:.2?}; p95 of a join {:.1?}; {cost:.2} ms of processor a join",
        times.len(),
        percentile(&mut times, 95),
    );
    Some(cost)
}
