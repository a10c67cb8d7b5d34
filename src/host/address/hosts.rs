//! The names a host answers to.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use super::authority;
use crate::host::guard::Transport;

/// The names this host answers to: whoever asks for another has been led here by somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosts {
    /// Those of the loopback, which only this machine reaches.
    here: BTreeSet<String>,
    /// Those of the room.
    room: BTreeSet<String>,
}

impl Hosts {
    /// The names of these addresses.
    pub fn of(bound: &[SocketAddr]) -> Self {
        let mut hosts = Self::default();
        for address in bound {
            if address.ip().is_loopback() {
                hosts.here.insert(authority(*address, Transport::Plain));
                let port = address.port();
                hosts.here.insert(if port == 80 {
                    "localhost".into()
                } else {
                    format!("localhost:{port}")
                });
            } else {
                hosts.room.insert(authority(*address, Transport::Plain));
            }
        }
        hosts
    }

    /// Answers to one more name, as a browser sends it: that of a public address.
    #[must_use]
    pub fn and(mut self, name: &str) -> Self {
        self.room.insert(name.to_ascii_lowercase());
        self
    }

    /// Whether a `Host` is one of them.
    pub fn knows(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.here.contains(&host) || self.room.contains(&host)
    }

    /// Whether a `Host` is a name of the loopback.
    pub fn is_loopback(&self, host: &str) -> bool {
        self.here.contains(&host.to_ascii_lowercase())
    }

    /// Whether an `Origin` is one of them, of pages that travel as the question did: what whoever is in the room may have
    /// written himself is no page of this host where those come under TLS.
    pub fn is_origin(&self, origin: &str, transport: Transport) -> bool {
        let plain = origin.strip_prefix("http://");
        match (plain, transport) {
            (Some(name), Transport::Tls) => self.is_loopback(name),
            (Some(name), Transport::Plain) => self.knows(name),
            (None, _) => origin.strip_prefix("https://").is_some_and(|name| self.knows(name)),
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.here.iter().chain(&self.room).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_answers_to_its_own_names_alone() {
        let at = |text: &str| text.parse::<SocketAddr>().unwrap();
        let hosts =
            Hosts::of(&[at("127.0.0.1:7056"), at("192.168.1.7:7056"), at("[fd00::1]:7056")]);
        for known in ["127.0.0.1:7056", "LOCALHOST:7056", "192.168.1.7:7056", "[FD00::1]:7056"] {
            assert!(hosts.knows(known), "{known}");
            assert!(hosts.is_origin(&format!("http://{known}"), Transport::Plain), "{known}");
        }
        for strange in [
            "192.168.1.7",
            "192.168.1.7:80",
            "evil.example:7056",
            "",
            "192.168.1.7:7056@evil.example",
        ] {
            assert!(!hosts.knows(strange), "{strange}");
        }
        for strange in
            ["null", "192.168.1.7:7056", "file://192.168.1.7:7056", "http://192.168.1.7:7056/"]
        {
            assert!(!hosts.is_origin(strange, Transport::Plain), "{strange}");
        }
        let under_tls = |origin| hosts.is_origin(origin, Transport::Tls);
        assert!(under_tls("https://192.168.1.7:7056") && !under_tls("http://192.168.1.7:7056"));
        assert!(under_tls("http://localhost:7056"));
        assert!(hosts.is_loopback("localhost:7056") && !hosts.is_loopback("192.168.1.7:7056"));
        let usual = Hosts::of(&[at("127.0.0.1:80"), at("10.0.0.1:80"), at("[fd00::1]:80")]);
        let names: Vec<&str> = usual.iter().collect();
        assert_eq!(names, ["127.0.0.1", "localhost", "10.0.0.1", "[fd00::1]"]);
    }
}
