//! By what kind of way others come to an address of this machine, as its system calls it.

use std::net::{IpAddr, Ipv4Addr};

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
    /// A name the certificate bears, which the room's network has to lead here.
    Named,
}

impl Way {
    /// The way of an interface of this name and address, by what systems call them (judgement).
    pub(super) fn of(name: &str, ip: IpAddr) -> Self {
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
pub(super) fn is_shared(ip: Ipv4Addr) -> bool {
    let [first, second, ..] = ip.octets();
    first == 100 && (64..128).contains(&second)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
