//! Where one machine is not enough: a `PostgreSQL` server of the tests' own, as a user of its own, on the loopback, in a
//! folder that goes with it. Skipped aloud but where `TWO_TABLES_POSTGRES` is `required`, since servers are no light load.

mod doors;
mod hosts;
mod leases;
mod opening;
mod relay;

use std::env;
use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use sqlx::{Connection as _, PgConnection, raw_sql};
use two_tables::host::store::Store;
use two_tables::host::store::server::{Server, ServerAddress};
use two_tables::sentence::Language;
use two_tables::wording::Wording;

/// A server.
pub(crate) struct Cluster {
    port: u16,
    /// It ends when what it is told by ends, and that ends with this program.
    _ends_it: Child,
}

/// One of all tests' servers: the usual one, which a test leaves as it is.
static USUAL: OnceLock<Option<Cluster>> = OnceLock::new();

/// Counts databases.
static LAST: AtomicU32 = AtomicU32::new(0);

impl Cluster {
    /// Starts one with these settings besides; `None`, aloud, where none is asked for.
    pub(crate) fn start(settings: &[&str]) -> Option<Self> {
        if env::var_os("TWO_TABLES_POSTGRES").is_none_or(|word| word != "required") {
            eprintln!("skipped: a server is started where TWO_TABLES_POSTGRES is `required`");
            return None;
        }
        let programs = programs();
        assert!(programs.is_some(), "no initdb on PATH nor under /usr/lib/postgresql");
        let programs = programs?;
        let folder = tempfile::tempdir().unwrap().keep();
        let data = folder.join("data");
        let run = |program: &str, options: &[&str]| {
            let mut command = as_nobody_special(&programs.join(program));
            let done = command.args(options).current_dir("/").output().unwrap();
            assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
        };
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
        let path = data.to_str().unwrap();
        run(
            "initdb",
            &["-D", path, "-U", "school", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
        );
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = as_nobody_special(&programs.join("postgres"));
        let words = [server.get_program()].into_iter().chain(server.get_args());
        let words: Vec<String> = words.map(|word| word.to_str().unwrap().to_owned()).collect();
        let settings: String = settings.iter().flat_map(|setting| [" -c ", setting]).collect();
        // Killed at once in the end: nothing of it is kept.
        let script = format!(
            "{} -D {path} -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
             -c max_connections=300{settings} >{path}/log 2>&1 & cat >/dev/null; \
             kill -QUIT $(head -n 1 {path}/postmaster.pid); wait; rm -rf {}",
            words.join(" "),
            folder.display()
        );
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(script).current_dir("/").stdin(Stdio::piped());
        let ends_it = shell.stdout(Stdio::null()).spawn().unwrap();
        let begun = Instant::now();
        while !is_ready(&programs, port) {
            let log = fs::read_to_string(data.join("log")).unwrap_or_default();
            assert!(begun.elapsed() < Duration::from_mins(1), "the server does not start: {log}");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(Self { port, _ends_it: ends_it })
    }

    /// The address of one of its databases.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgres://school@127.0.0.1:{}/{database}", self.port)
    }

    /// A new database.
    pub(crate) async fn database(&self) -> Database {
        let name = format!("classes_{}", LAST.fetch_add(1, Ordering::Relaxed));
        let mut connection = PgConnection::connect(&self.url("postgres")).await.unwrap();
        let create = format!("CREATE DATABASE {name}");
        raw_sql(sqlx::AssertSqlSafe(create)).execute(&mut connection).await.unwrap();
        Database { url: self.url(&name), port: self.port }
    }
}

fn is_ready(programs: &Path, port: u16) -> bool {
    let mut asked = Command::new(programs.join("pg_isready"));
    let asked = asked.args(["-h", "127.0.0.1", "-p", &port.to_string()]).stdout(Stdio::null());
    asked.status().unwrap().success()
}

/// A database of the usual server.
pub(crate) struct Database {
    pub(crate) url: String,
    /// The server's port, on the loopback.
    pub(crate) port: u16,
}

impl Database {
    pub(crate) async fn new() -> Option<Self> {
        let usual = USUAL.get_or_init(|| Cluster::start(&[])).as_ref()?;
        Some(usual.database().await)
    }

    /// Connected to by a host of this word.
    pub(crate) async fn server(&self, host: &str) -> Server {
        Server::connect(&address(&self.url), host, "127.0.0.1:7056").await.unwrap()
    }

    /// As any program would open it.
    pub(crate) async fn by_hand(&self) -> PgConnection {
        PgConnection::connect(&self.url).await.unwrap()
    }
}

/// The class of a database, held by the host `one`.
pub(crate) async fn store_of(database: &Database, class: &str) -> Store {
    let server = database.server("one").await;
    let lease = match server.begin(class).await.unwrap() {
        Some(lease) => lease,
        None => server.take(class).await.unwrap().unwrap().lease,
    };
    Store::of(server, lease)
}

fn address(url: &str) -> ServerAddress {
    ServerAddress::read(url, None).unwrap()
}

fn words() -> Wording {
    Wording::new(Language::English)
}

/// Where the server's programs are.
fn programs() -> Option<PathBuf> {
    let on_path = env::var_os("PATH").map(|path| env::split_paths(&path).collect::<Vec<_>>());
    let debians = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut debians: Vec<PathBuf> = debians.map(|version| version.path().join("bin")).collect();
    debians.sort();
    debians.reverse();
    let mut all = debians.into_iter().chain(on_path.unwrap_or_default());
    all.find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

/// A program as a user who is not root, whom the server refuses.
fn as_nobody_special(program: &Path) -> Command {
    let is_root =
        fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    if !is_root {
        return Command::new(program);
    }
    let known = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let user =
        if known.lines().any(|line| line.starts_with("postgres:")) { "postgres" } else { "nobody" };
    let mut command = Command::new("setpriv");
    command.args(["--reuid", user, "--regid", "65534", "--clear-groups", "--"]).arg(program);
    command
}

/// Says a figure of a campaign.
pub(crate) fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
