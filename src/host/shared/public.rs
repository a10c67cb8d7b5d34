//! The address a class is found at where several hosts stand behind it, and whose an address is that comes by a proxy.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;
use axum::http::uri::{Scheme, Uri};

use crate::host::guard::Transport;
use crate::sentence::Message;

/// What browsers have in their line: `https://play.example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicAddress {
    /// By what browsers come to it.
    pub transport: Transport,
    /// Its name, and the port where that does not go without saying.
    pub name: String,
}

impl PublicAddress {
    /// Reads one as it is typed: no path, no password.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read(typed: &str) -> Result<Self, Message> {
        let refused = || Message::new("host-public-url").with("url", typed);
        let uri: Uri = typed.parse().map_err(|_| refused())?;
        let transport = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => Transport::Tls,
            Some(scheme) if *scheme == Scheme::HTTP => Transport::Plain,
            Some(_) | None => return Err(refused()),
        };
        let name = uri.authority().map(|name| name.as_str().to_ascii_lowercase());
        let name =
            name.filter(|name| !name.contains('@') && !name.is_empty()).ok_or_else(refused)?;
        let is_bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
        if is_bare { Ok(Self { transport, name }) } else { Err(refused()) }
    }

    /// As it stands in a browser's line.
    pub fn url(&self) -> String {
        let scheme = match self.transport {
            Transport::Tls => "https",
            Transport::Plain => "http",
        };
        format!("{scheme}://{}", self.name)
    }
}

/// Who asks: whoever opened the connection, unless that is a proxy of one's own; then the last in `X-Forwarded-For` that is
/// none. What a stranger writes there is not believed.
pub(super) fn asker(peer: SocketAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let is_trusted = |ip: &IpAddr| trusted.iter().any(|known| known.to_canonical() == *ip);
    let mut asker = peer.ip().to_canonical();
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let words: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    for word in words.into_iter().rev() {
        if !is_trusted(&asker) {
            break;
        }
        // With a port, as some write it, or without.
        let bare = word.trim_start_matches('[').split(']').next().unwrap_or(word);
        let read = bare.parse().or_else(|_| word.parse().map(|at: SocketAddr| at.ip()));
        let Ok(ip) = read else { break };
        asker = ip.to_canonical();
    }
    asker
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_public_address_has_a_name_and_nothing_more() {
        let read = |typed: &str| PublicAddress::read(typed).map(|public| public.url());
        for typed in ["https://play.example.org", "http://10.0.0.4:8080"] {
            assert_eq!(read(typed).as_deref(), Ok(typed));
        }
        assert_eq!(read("https://Play.Example.org/").as_deref(), Ok("https://play.example.org"));
        for typed in ["play.example.org", "ftp://x", "https://x/y", "https://a:b@x", "https://", ""]
        {
            assert_eq!(read(typed).map_err(|why| why.id), Err("host-public-url"), "{typed}");
        }
    }

    #[test]
    fn only_a_trusted_proxy_is_believed_who_asks() {
        let proxies: [IpAddr; 2] = ["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        let asked = |peer: &str, lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", HeaderValue::from_static(line));
            }
            asker(peer.parse().unwrap(), &headers, &proxies).to_string()
        };
        assert_eq!(asked("9.9.9.9:1", &["1.2.3.4"]), "9.9.9.9");
        assert_eq!(asked("10.0.0.1:1", &["1.2.3.4"]), "1.2.3.4");
        assert_eq!(asked("10.0.0.1:1", &["6.6.6.6, 1.2.3.4", "10.0.0.2"]), "1.2.3.4");
        assert_eq!(asked("10.0.0.1:1", &["1.2.3.4:5678"]), "1.2.3.4");
        assert_eq!(asked("10.0.0.1:1", &["[2001:db8::1]:80"]), "2001:db8::1");
        assert_eq!(asked("10.0.0.1:1", &["nonsense"]), "10.0.0.1");
        assert_eq!(asked("10.0.0.1:1", &[]), "10.0.0.1");
        assert_eq!(asked("[::ffff:10.0.0.1]:1", &["1.2.3.4"]), "1.2.3.4");
    }
}
