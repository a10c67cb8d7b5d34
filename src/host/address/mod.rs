//! Where a class can be reached: every private address of this machine, and no other, so that a host is never open to the
//! internet by accident.

mod hosts;
mod way;

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use super::certificate::Certificate;
use super::guard::Transport;
use crate::sentence::Message;
use crate::store::system_fault;
pub use hosts::Hosts;
pub use way::Way;
use way::is_shared;

/// The first port tried: nothing usual listens there, and none above 1023 needs rights (judgement; 56 for the year 1956).
pub const FIRST_PORT: u16 = 7056;

/// How many ports are tried from there.
const PORTS_TRIED: u16 = 50;

/// Whether an address is of this room and not of the internet, and can stand in a browser's line: one of IPv6 that is good
/// on one cable alone cannot.
fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => ip.is_private() || ip.is_link_local() || is_shared(ip),
        IpAddr::V6(ip) => ip.is_unique_local(),
    }
}

/// An address of this machine, as its system names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// The interface's name.
    pub name: String,
    /// The address.
    pub ip: IpAddr,
}

/// The addresses this machine has now.
///
/// # Errors
/// Where the system does not say.
pub fn interfaces() -> Result<Vec<Interface>, Message> {
    let known = if_addrs::get_if_addrs()
        .map_err(|fault| Message::new("host-no-interfaces").with("reason", system_fault(&fault)))?;
    // Down is only what is said to be: many systems say nothing of a network that is up.
    let is_up = |one: &if_addrs::Interface| match one.oper_status {
        if_addrs::IfOperStatus::Down
        | if_addrs::IfOperStatus::NotPresent
        | if_addrs::IfOperStatus::LowerLayerDown => false,
        if_addrs::IfOperStatus::Up
        | if_addrs::IfOperStatus::Testing
        | if_addrs::IfOperStatus::Unknown
        | if_addrs::IfOperStatus::Dormant => true,
    };
    let up = known.into_iter().filter(is_up);
    Ok(up.map(|one| Interface { ip: one.ip(), name: one.name }).collect())
}

/// An address students may type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advertised {
    /// As it is typed, and as a QR code has it.
    pub url: String,
    /// The interface's name; of a certificate's name its own.
    pub name: String,
    /// The way to it.
    pub way: Way,
}

impl Advertised {
    /// Where it is and by which way, for the teacher.
    pub fn said(&self) -> Message {
        let id = match self.way {
            Way::Wireless => "host-address-wireless",
            Way::Wired => "host-address-wired",
            Way::Other => "host-address-other",
            Way::Unassigned => "host-address-unassigned",
            Way::Virtual => "host-address-virtual",
            Way::Named => "host-address-named",
        };
        Message::new(id).with("url", &*self.url).with("name", self.name.as_str())
    }
}

/// What an address is called in a browser's line: without the port that goes without saying.
fn authority(address: SocketAddr, transport: Transport) -> String {
    match (address.port() == transport.usual_port(), address.ip()) {
        (true, IpAddr::V4(ip)) => ip.to_string(),
        (true, IpAddr::V6(ip)) => format!("[{ip}]"),
        (false, _) => address.to_string(),
    }
}

/// Where a host listens, and what it says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// Every address listened at: the private ones and the loopback's.
    pub bound: Vec<SocketAddr>,
    /// Those students may come to, the likeliest first.
    pub advertised: Vec<Advertised>,
    /// By what the room is answered.
    pub transport: Transport,
    /// The names of the certificate, as a browser sends them.
    pub names: Vec<String>,
    /// What is to be said where there is none, or none that is good.
    pub warning: Option<Message>,
}

impl Addresses {
    /// Listens at every private address of these and at the loopback: at `port` where one is asked for, otherwise at the
    /// first from [`FIRST_PORT`] that is free at all of them. With a certificate the room comes by what it names.
    ///
    /// # Errors
    /// Where no such port is free, or the system refuses.
    pub fn listen(
        interfaces: &[Interface],
        port: Option<u16>,
        certificate: Option<&Certificate>,
    ) -> Result<(Self, Vec<TcpListener>), Message> {
        let mut ways: Vec<(Way, &Interface)> = interfaces
            .iter()
            .filter(|one| is_private(one.ip))
            .map(|one| (Way::of(&one.name, one.ip), one))
            .collect();
        // Of two ways alike the address of IPv4 first, as it is shorter to type; otherwise as the system has them.
        ways.sort_by_key(|(way, one)| (*way, one.ip.is_ipv6()));
        let mut seen = BTreeSet::new();
        ways.retain(|(_, one)| seen.insert(one.ip));
        let loopback = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
        let asked: Vec<IpAddr> =
            loopback.into_iter().chain(ways.iter().map(|(_, one)| one.ip)).collect();
        let listeners = match port {
            Some(port) => listen_at(&asked, port).map_err(|fault| no_port(port, &fault))?,
            None => first_free(&asked)?,
        };
        let bound: Vec<SocketAddr> =
            listeners.iter().filter_map(|listener| listener.local_addr().ok()).collect();
        let room: Vec<(Way, &str, SocketAddr)> = ways
            .into_iter()
            .filter_map(|(way, one)| {
                let address = *bound.iter().find(|address| address.ip() == one.ip)?;
                Some((way, one.name.as_str(), address))
            })
            .collect();
        let transport = certificate.map_or(Transport::Plain, |_| Transport::Tls);
        let of_address = |(way, name, address): &(Way, &str, SocketAddr)| Advertised {
            url: format!("{}{}", transport.begins(), authority(*address, transport)),
            name: (*name).to_owned(),
            way: *way,
        };
        let all: Vec<Advertised> = room.iter().map(of_address).collect();
        let reached = warning(interfaces, &all);
        let addresses =
            Self { bound, advertised: all, transport, names: Vec::new(), warning: reached };
        let addresses = match certificate {
            Some(certificate) => {
                let is_named = |one: &&(Way, &str, SocketAddr)| certificate.names(one.2.ip());
                let named = room.iter().filter(is_named).map(of_address).collect();
                addresses.under(certificate, named)
            }
            None => addresses,
        };
        Ok((addresses, listeners))
    }

    /// The same under a certificate, which names of the addresses these. A browser warns of the others, so they are told
    /// only where there is nothing better.
    fn under(mut self, certificate: &Certificate, named: Vec<Advertised>) -> Self {
        let port = self.port();
        let is_usual = port == self.transport.usual_port();
        let with_port = |name: String| if is_usual { name } else { format!("{name}:{port}") };
        let domains = certificate.domains();
        self.names = domains.iter().cloned().map(with_port).collect();
        let by_name = domains.iter().zip(&self.names).map(|(name, authority)| Advertised {
            url: format!("{}{authority}", self.transport.begins()),
            name: name.clone(),
            way: Way::Named,
        });
        let content: Vec<Advertised> = named.into_iter().chain(by_name).collect();
        if content.is_empty() {
            let urls: Vec<&str> = self.advertised.iter().map(|one| one.url.as_str()).collect();
            let warned = Message::new("host-tls-names-none").with("path", certificate.file());
            let warned = warned.with("addresses", urls.join(", "));
            self.warning = self.warning.or((!self.advertised.is_empty()).then_some(warned));
        } else {
            self.advertised = content;
        }
        self
    }

    /// The names it answers to.
    pub fn hosts(&self) -> Hosts {
        let room = self.bound.iter().filter(|address| !address.ip().is_loopback());
        let in_line = room.map(|address| authority(*address, self.transport));
        let hosts = Hosts::of(&self.bound);
        in_line.chain(self.names.iter().cloned()).fold(hosts, |hosts, name| hosts.and(&name))
    }

    /// The port it listens at.
    pub fn port(&self) -> u16 {
        self.bound.first().map_or(FIRST_PORT, SocketAddr::port)
    }

    /// The address of the teacher's laptop for itself: never under TLS, since no certificate names it and nobody can read
    /// along there.
    pub fn here(&self) -> String {
        let loopback = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), self.port());
        format!("{}{}", Transport::Plain.begins(), authority(loopback, Transport::Plain))
    }
}

/// What a teacher should know of where his host is to be found.
fn warning(interfaces: &[Interface], advertised: &[Advertised]) -> Option<Message> {
    let Some(best) = advertised.first() else {
        let public = interfaces.iter().find(|one| match one.ip {
            IpAddr::V4(ip) => !ip.is_loopback() && !is_private(ip.into()),
            // An address of IPv6 that the internet knows.
            IpAddr::V6(ip) => ip.segments().first().is_some_and(|first| first >> 13 == 1),
        });
        return Some(match public {
            Some(public) => Message::new("host-only-public").with("address", public.ip.to_string()),
            None => Message::new("host-only-here"),
        });
    };
    match best.way {
        Way::Wireless | Way::Wired | Way::Other | Way::Named => None,
        Way::Unassigned => Some(Message::new("host-only-unassigned")),
        Way::Virtual => Some(Message::new("host-only-virtual").with("name", best.name.as_str())),
    }
}

/// A port that is free at all these addresses.
fn first_free(asked: &[IpAddr]) -> Result<Vec<TcpListener>, Message> {
    let last = FIRST_PORT + PORTS_TRIED;
    for port in FIRST_PORT..last {
        match listen_at(asked, port) {
            Ok(listeners) => return Ok(listeners),
            Err(fault) if is_taken(&fault) => {}
            Err(fault) => return Err(no_port(port, &fault)),
        }
    }
    Err(Message::new("host-no-free-port")
        .with("first", FIRST_PORT.to_string())
        .with("last", (last - 1).to_string()))
}

/// Whether somebody else has the port; where a system keeps ports for itself it refuses rights.
fn is_taken(fault: &io::Error) -> bool {
    matches!(fault.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied)
}

fn no_port(port: u16, fault: &io::Error) -> Message {
    let id = if is_taken(fault) { "host-port-taken" } else { "host-port-refused" };
    Message::new(id).with("port", port.to_string()).with("reason", system_fault(fault))
}

/// Listeners at all these addresses that are still there; at the loopback of IPv4 always.
fn listen_at(asked: &[IpAddr], port: u16) -> io::Result<Vec<TcpListener>> {
    let mut listeners = Vec::new();
    for ip in asked {
        match TcpListener::bind((*ip, port)) {
            Ok(listener) => {
                listener.set_nonblocking(true)?;
                listeners.push(listener);
            }
            // It went while we looked, or the machine has no IPv6.
            Err(fault) if is_gone(&fault) && *ip != IpAddr::V4(Ipv4Addr::LOCALHOST) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(listeners)
}

fn is_gone(fault: &io::Error) -> bool {
    matches!(fault.kind(), ErrorKind::AddrNotAvailable | ErrorKind::Unsupported)
        // An address family the system does not have at all, as Linux and Windows number it.
        || matches!(fault.raw_os_error(), Some(97 | 10_047))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interface(name: &str, ip: &str) -> Interface {
        Interface { name: name.into(), ip: ip.parse().unwrap() }
    }

    #[test]
    fn only_addresses_of_the_room_are_private() {
        for private in
            ["10.1.2.3", "172.16.0.1", "172.31.9.9", "192.168.0.2", "169.254.1.1", "fd12::1"]
        {
            assert!(is_private(private.parse().unwrap()), "{private}");
        }
        for public in
            ["8.8.8.8", "172.32.0.1", "141.20.1.1", "2001:db8::1", "fe80::1", "0.0.0.0", "::"]
        {
            assert!(!is_private(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn a_machine_without_a_room_listens_to_itself_and_says_so() {
        let (addresses, listeners) = Addresses::listen(
            &[interface("lo", "127.0.0.1"), interface("wlan0", "141.20.1.1")],
            None,
            None,
        )
        .unwrap();
        assert_eq!(addresses.bound.len(), listeners.len());
        assert!(addresses.bound.iter().all(|address| address.ip().is_loopback()), "{addresses:?}");
        assert_eq!(addresses.warning.map(|said| said.id), Some("host-only-public"));
        let (addresses, _) = Addresses::listen(&[], None, None).unwrap();
        assert_eq!(addresses.warning.map(|said| said.id), Some("host-only-here"));
    }

    #[test]
    fn two_hosts_on_one_machine_take_two_ports_and_a_port_asked_for_is_kept_to() {
        let (one, _hold) = Addresses::listen(&[], None, None).unwrap();
        let (other, _hold_too) = Addresses::listen(&[], None, None).unwrap();
        assert_ne!(one.port(), other.port());
        let refused = Addresses::listen(&[], Some(one.port()), None).unwrap_err();
        assert_eq!(refused.id, "host-port-taken");
    }

    #[test]
    fn an_address_that_has_gone_is_left_out() {
        // An address for examples, which nobody has.
        let (addresses, _) =
            Addresses::listen(&[interface("wlan0", "10.255.255.254")], None, None).unwrap();
        assert!(addresses.advertised.is_empty(), "{addresses:?}");
    }

    #[test]
    fn under_a_certificate_the_room_comes_by_what_it_names() {
        let under = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            let made = rcgen::generate_simple_self_signed(names).unwrap();
            let folder = tempfile::tempdir().unwrap();
            let files = crate::host::certificate::CertificateFiles {
                certificate: folder.path().join("class.pem"),
                key: folder.path().join("class.key"),
            };
            std::fs::write(&files.certificate, made.cert.pem()).unwrap();
            std::fs::write(&files.key, made.signing_key.serialize_pem()).unwrap();
            let certificate = Certificate::read(&files).unwrap();
            let at = |text: &str| text.parse::<SocketAddr>().unwrap();
            let (wlan, cable) = (at("192.168.1.7:7056"), at("10.0.0.4:7056"));
            let advertised = |address: SocketAddr, way| Advertised {
                url: format!("https://{address}"),
                name: String::new(),
                way,
            };
            let all = vec![advertised(wlan, Way::Wireless), advertised(cable, Way::Wired)];
            let is_named = |one: &&Advertised| {
                [wlan, cable].iter().any(|address| {
                    one.url.ends_with(&address.to_string()) && certificate.names(address.ip())
                })
            };
            let named = all.iter().filter(is_named).cloned().collect();
            let addresses = Addresses {
                bound: vec![at("127.0.0.1:7056"), wlan, cable],
                advertised: all,
                transport: Transport::Tls,
                names: Vec::new(),
                warning: None,
            };
            addresses.under(&certificate, named)
        };
        let urls = |addresses: &Addresses| -> Vec<String> {
            addresses.advertised.iter().map(|one| one.url.clone()).collect()
        };
        let both = under(&["class.example", "10.0.0.4"]);
        assert_eq!(urls(&both), ["https://10.0.0.4:7056", "https://class.example:7056"]);
        assert!(both.warning.is_none());
        for known in ["class.example:7056", "10.0.0.4:7056", "192.168.1.7:7056"] {
            assert!(both.hosts().knows(known), "{known}");
        }
        assert!(!both.hosts().knows("class.example") && !both.hosts().is_loopback("class.example"));
        assert_eq!(both.here(), "http://127.0.0.1:7056");
        // What is nobody's name here is warned of, and told all the same.
        let none = under(&["*.example", "localhost"]);
        assert_eq!(urls(&none), ["https://192.168.1.7:7056", "https://10.0.0.4:7056"]);
        assert_eq!(none.warning.map(|said| said.id), Some("host-tls-names-none"));
    }
}
