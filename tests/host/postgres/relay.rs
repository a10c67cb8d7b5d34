//! What stands between two programs: a load balancer of the simplest kind, which asks each host how it is, and a cable that
//! can be cut without anybody being told.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Connections handed through, each to one of several ports of the loopback.
#[derive(Clone)]
pub(super) struct Relay {
    pub(super) port: u16,
    inner: Arc<Inner>,
}

struct Inner {
    targets: Mutex<Vec<u16>>,
    next: AtomicUsize,
    /// Nothing comes through, and nothing is closed.
    is_cut: AtomicBool,
    open: Mutex<Vec<(u16, TcpStream, TcpStream)>>,
}

impl Relay {
    /// Hands through to these.
    pub(super) fn to(targets: &[u16]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let inner = Arc::new(Inner {
            targets: Mutex::new(targets.to_vec()),
            next: AtomicUsize::new(0),
            is_cut: AtomicBool::new(false),
            open: Mutex::default(),
        });
        let taking = Arc::clone(&inner);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let taking = Arc::clone(&taking);
                thread::spawn(move || taking.through(stream));
            }
        });
        Self { port, inner }
    }

    /// Cuts the cable, or mends it.
    pub(super) fn cut(&self, is_cut: bool) {
        self.inner.is_cut.store(is_cut, Ordering::Relaxed);
    }

    /// Asks all these every half second how they are, and hands through to those that are well.
    pub(super) fn ask_how_they_are(&self, hosts: &[u16]) {
        let (inner, hosts) = (Arc::clone(&self.inner), hosts.to_vec());
        thread::spawn(move || {
            loop {
                let well: Vec<u16> = hosts.iter().copied().filter(|port| is_well(*port)).collect();
                // Where nobody is well, one goes on asking whoever was.
                if !well.is_empty() {
                    inner.targets.lock().unwrap().clone_from(&well);
                }
                inner.open.lock().unwrap().retain(|(port, one, other)| {
                    if !well.contains(port) {
                        let _ = (one.shutdown(Shutdown::Both), other.shutdown(Shutdown::Both));
                    }
                    well.contains(port)
                });
                thread::sleep(Duration::from_millis(500));
            }
        });
    }
}

impl Inner {
    fn through(self: Arc<Self>, stream: TcpStream) {
        while self.is_cut.load(Ordering::Relaxed) {
            thread::sleep(Duration::from_millis(20));
        }
        let targets = self.targets.lock().unwrap().clone();
        let first = self.next.fetch_add(1, Ordering::Relaxed);
        let mut in_turn = (0..targets.len()).map(|step| targets[(first + step) % targets.len()]);
        let met =
            in_turn.find_map(|port| Some((port, TcpStream::connect(("127.0.0.1", port)).ok()?)));
        let Some((port, other)) = met else { return };
        let both = [&stream, &other].map(|stream| stream.try_clone().unwrap());
        let [one_kept, other_kept] = [&stream, &other].map(|stream| stream.try_clone().unwrap());
        self.open.lock().unwrap().push((port, one_kept, other_kept));
        let [one_again, other_again] = both;
        let back = Arc::clone(&self);
        thread::spawn(move || back.copy(other_again, one_again));
        self.copy(stream, other);
    }

    fn copy(&self, mut from: TcpStream, mut to: TcpStream) {
        let _ = from.set_read_timeout(Some(Duration::from_millis(200)));
        let _ = to.set_nodelay(true);
        let mut piece = [0; 16 * 1024];
        loop {
            let read = from.read(&mut piece);
            while self.is_cut.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(20));
            }
            match read {
                Ok(bytes) if bytes > 0 && to.write_all(&piece[..bytes]).is_ok() => {}
                Err(fault)
                    if matches!(fault.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Ok(_) | Err(_) => break,
            }
        }
        let _ = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
    }
}

/// Whether a host says that it is well, within two seconds: the machine may be busy.
pub(super) fn is_well(port: u16) -> bool {
    health(port).is_some_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

/// What a host says of how it is.
pub(super) fn health(port: u16) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    stream
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: anything\r\nconnection: close\r\n\r\n")
        .ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}
