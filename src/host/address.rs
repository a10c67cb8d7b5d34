//! Where a class can be reached: every private address of this machine, and no other, so that a host is never open to the
//! internet by accident.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use crate::sentence::Message;
use crate::store::system_fault;

/// The first port tried: nothing usual listens there, and none above 1023 needs rights (judgement; 56 for the year 1956).
pub const FIRST_PORT: u16 = 7056;

/// How many ports are tried from there.
const PORTS_TRIED: u16 = 50;

/// By what kind of way others come to an address; in the order in which addresses are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// A wireless network, where the phones are.
    Wireless,
    /// A cable.
    Wired,
    /// An interface whose name says nothing, as `en0`, which is either on a Mac.
    Other,
    /// An address a machine gives itself where no router gives it one.
    Unassigned,
    /// A network inside the machine, or a tunnel out of the room: phones hardly come by it.
    Virtual,
}

impl Way {
    /// The way of an interface of this name and address, by what systems call them (judgement).
    fn of(name: &str, ip: IpAddr) -> Self {
        let name = name.to_lowercase();
        let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
        let holds = |words: &[&str]| words.iter().any(|word| name.contains(word));
        if begins(&VIRTUAL) || holds(&VIRTUAL_WITHIN) {
            return Self::Virtual;
        }
        match ip {
            IpAddr::V4(ip) if ip.is_link_local() => Self::Unassigned,
            // Shared by carriers and by tunnels; a room has it seldom.
            IpAddr::V4(ip) if is_shared(ip) => Self::Virtual,
            IpAddr::V4(_) | IpAddr::V6(_) => {
                if begins(&["wl", "wifi", "wi-fi", "ath", "ap", "bridge1", "swlan"])
                    || holds(&["wireless", "wlan", "local area connection*"])
                {
                    Self::Wireless
                } else if begins(&["eno", "enp", "ens", "enx", "eth", "lan", "em", "usb", "bond"]) {
                    Self::Wired
                } else {
                    Self::Other
                }
            }
        }
    }
}

/// How names of networks inside a machine and of tunnels begin.
const VIRTUAL: [&str; 28] = [
    "docker",
    "br-",
    "veth",
    "virbr",
    "vmnet",
    "vboxnet",
    "lxc",
    "lxd",
    "cni",
    "flannel",
    "cali",
    "podman",
    "kube",
    "vethernet",
    "tun",
    "tap",
    "wg",
    "tailscale",
    "zt",
    "utun",
    "ppp",
    "ipsec",
    "nordlynx",
    "proton",
    "mullvad",
    "openvpn",
    "dummy",
    "llw",
];

/// What stands in such names.
const VIRTUAL_WITHIN: [&str; 8] =
    ["virtualbox", "vmware", "hyper-v", "wireguard", "zerotier", "vpn", "tunnel", "tap-windows"];

/// 100.64.0.0/10.
fn is_shared(ip: Ipv4Addr) -> bool {
    let [first, second, ..] = ip.octets();
    first == 100 && (64..128).contains(&second)
}

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
    /// Where it is.
    pub address: SocketAddr,
    /// The interface's name.
    pub name: String,
    /// The way to it.
    pub way: Way,
}

impl Advertised {
    /// As it is typed, and as a QR code has it.
    pub fn url(&self) -> String {
        format!("http://{}", authority(self.address))
    }

    /// Where it is and by which way, for the teacher.
    pub fn said(&self) -> Message {
        let id = match self.way {
            Way::Wireless => "host-address-wireless",
            Way::Wired => "host-address-wired",
            Way::Other => "host-address-other",
            Way::Unassigned => "host-address-unassigned",
            Way::Virtual => "host-address-virtual",
        };
        Message::new(id).with("url", self.url()).with("name", self.name.as_str())
    }
}

/// What an address is called in a browser's line: without the port that goes without saying.
fn authority(address: SocketAddr) -> String {
    match (address.port(), address.ip()) {
        (80, IpAddr::V4(ip)) => ip.to_string(),
        (80, IpAddr::V6(ip)) => format!("[{ip}]"),
        _ => address.to_string(),
    }
}

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
                hosts.here.insert(authority(*address));
                let port = address.port();
                hosts.here.insert(if port == 80 {
                    "localhost".into()
                } else {
                    format!("localhost:{port}")
                });
            } else {
                hosts.room.insert(authority(*address));
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

    /// Whether an `Origin` is one of them.
    pub fn is_origin(&self, origin: &str) -> bool {
        let name = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
        name.is_some_and(|name| self.knows(name))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.here.iter().chain(&self.room).map(String::as_str)
    }
}

/// Where a host listens, and what it says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// Every address listened at: the private ones and the loopback's.
    pub bound: Vec<SocketAddr>,
    /// Those students may come to, the likeliest first.
    pub advertised: Vec<Advertised>,
    /// What is to be said where there is none, or none that is good.
    pub warning: Option<Message>,
}

impl Addresses {
    /// Listens at every private address of these and at the loopback: at `port` where one is asked for, otherwise at the
    /// first from [`FIRST_PORT`] that is free at all of them.
    ///
    /// # Errors
    /// Where no such port is free, or the system refuses.
    pub fn listen(
        interfaces: &[Interface],
        port: Option<u16>,
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
        let advertised: Vec<Advertised> = ways
            .into_iter()
            .filter_map(|(way, one)| {
                let address = *bound.iter().find(|address| address.ip() == one.ip)?;
                Some(Advertised { address, name: one.name.clone(), way })
            })
            .collect();
        let warning = warning(interfaces, &advertised);
        Ok((Self { bound, advertised, warning }, listeners))
    }

    /// The names it answers to.
    pub fn hosts(&self) -> Hosts {
        Hosts::of(&self.bound)
    }

    /// The port it listens at.
    pub fn port(&self) -> u16 {
        self.bound.first().map_or(FIRST_PORT, SocketAddr::port)
    }

    /// The address of the teacher's laptop for itself.
    pub fn here(&self) -> String {
        let loopback = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), self.port());
        format!("http://{}", authority(loopback))
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
        Way::Wireless | Way::Wired | Way::Other => None,
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

    fn order(interfaces: &[(&str, &str)]) -> Vec<(Way, String)> {
        let mut ways: Vec<(Way, String)> = interfaces
            .iter()
            .map(|(name, ip)| (Way::of(name, ip.parse().unwrap()), (*name).to_owned()))
            .collect();
        ways.sort();
        ways
    }

    #[test]
    fn what_phones_reach_is_shown_first() {
        let found = order(&[
            ("docker0", "172.17.0.1"),
            ("tailscale0", "100.101.1.2"),
            ("enp3s0", "10.0.0.4"),
            ("wlp2s0", "192.168.1.7"),
            ("vEthernet (WSL)", "172.20.0.1"),
            ("Wi-Fi", "192.168.1.9"),
            ("Ethernet 2", "10.2.0.4"),
            ("enx0", "169.254.3.4"),
            ("en0", "10.9.9.9"),
        ]);
        let ways: Vec<Way> = found.iter().map(|(way, _)| *way).collect();
        assert_eq!(
            ways,
            [
                Way::Wireless,
                Way::Wireless,
                Way::Wired,
                Way::Wired,
                Way::Other,
                Way::Unassigned,
                Way::Virtual,
                Way::Virtual,
                Way::Virtual
            ],
            "{found:?}"
        );
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
        )
        .unwrap();
        assert_eq!(addresses.bound.len(), listeners.len());
        assert!(addresses.bound.iter().all(|address| address.ip().is_loopback()), "{addresses:?}");
        assert_eq!(addresses.warning.map(|said| said.id), Some("host-only-public"));
        let (addresses, _) = Addresses::listen(&[], None).unwrap();
        assert_eq!(addresses.warning.map(|said| said.id), Some("host-only-here"));
    }

    #[test]
    fn two_hosts_on_one_machine_take_two_ports_and_a_port_asked_for_is_kept_to() {
        let (one, _hold) = Addresses::listen(&[], None).unwrap();
        let (other, _hold_too) = Addresses::listen(&[], None).unwrap();
        assert_ne!(one.port(), other.port());
        let refused = Addresses::listen(&[], Some(one.port())).unwrap_err();
        assert_eq!(refused.id, "host-port-taken");
    }

    #[test]
    fn an_address_that_has_gone_is_left_out() {
        // An address for examples, which nobody has.
        let (addresses, _) =
            Addresses::listen(&[interface("wlan0", "10.255.255.254")], None).unwrap();
        assert!(addresses.advertised.is_empty(), "{addresses:?}");
    }

    #[test]
    fn a_host_answers_to_its_own_names_alone() {
        let at = |text: &str| text.parse::<SocketAddr>().unwrap();
        let hosts =
            Hosts::of(&[at("127.0.0.1:7056"), at("192.168.1.7:7056"), at("[fd00::1]:7056")]);
        for known in ["127.0.0.1:7056", "LOCALHOST:7056", "192.168.1.7:7056", "[FD00::1]:7056"] {
            assert!(hosts.knows(known), "{known}");
            assert!(hosts.is_origin(&format!("http://{known}")), "{known}");
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
            assert!(!hosts.is_origin(strange), "{strange}");
        }
        assert!(hosts.is_loopback("localhost:7056") && !hosts.is_loopback("192.168.1.7:7056"));
        let usual = Hosts::of(&[at("127.0.0.1:80"), at("10.0.0.1:80"), at("[fd00::1]:80")]);
        let names: Vec<&str> = usual.iter().collect();
        assert_eq!(names, ["127.0.0.1", "localhost", "10.0.0.1", "[fd00::1]"]);
    }
}
