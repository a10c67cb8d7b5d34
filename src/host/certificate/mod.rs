//! THE CERTIFICATE a host shows, where it is given one: read from its files, fitting its key, in its days; and whom it names.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use webpki::{EndEntityCert, KeyUsage};

use crate::sentence::Message;
use crate::store::system_fault;

/// Where a certificate and its key are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFiles {
    /// The certificate in PEM, with those between it and one browsers know.
    pub certificate: PathBuf,
    /// Its private key in PEM, without a password.
    pub key: PathBuf,
}

/// A certificate that can be shown today.
#[derive(Clone, Debug)]
pub struct Certificate {
    file: String,
    own: CertificateDer<'static>,
    config: Arc<ServerConfig>,
}

impl Certificate {
    /// The certificate in `files`.
    ///
    /// # Errors
    /// Where a file cannot be read or holds something else, the two do not fit, or today is none of its days.
    pub fn read(files: &CertificateFiles) -> Result<Self, Message> {
        let (certificate, key) = (read(&files.certificate)?, read(&files.key)?);
        let names = Names { certificate: shown(&files.certificate), key: shown(&files.key) };
        Self::of(names, &certificate, &key, UnixTime::now())
    }

    fn of(names: Names, certificate: &[u8], key: &[u8], now: UnixTime) -> Result<Self, Message> {
        let chain: Result<Vec<CertificateDer<'static>>, pem::Error> =
            CertificateDer::pem_slice_iter(certificate).collect();
        let chain = chain.unwrap_or_default();
        let none = || Message::new("host-tls-no-certificate").with("path", &*names.certificate);
        let own = chain.first().cloned().ok_or_else(none)?;
        is_of_today(&names, &own, now)?;
        let key = PrivateKeyDer::from_pem_slice(key).map_err(|_| no_key(&names, key))?;
        let provider = default_provider();
        let signing = provider.key_provider.load_private_key(key).map_err(|_| names.bad_key())?;
        let certified = CertifiedKey::new(chain, signing);
        certified.keys_match().map_err(|_| {
            let what = Message::new("host-tls-other-key").with("key", &*names.key);
            what.with("certificate", &*names.certificate)
        })?;
        let config = ServerConfig::builder_with_provider(Arc::new(provider))
            .with_safe_default_protocol_versions()
            .map_err(|_| names.bad_key())?
            .with_no_client_auth();
        let mut config = config.with_cert_resolver(Arc::new(SingleCertAndKey::from(certified)));
        // What is spoken here; without it a browser may ask for more.
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { file: names.certificate, own, config: Arc::new(config) })
    }

    /// How a conversation under it is begun.
    pub fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.config)
    }

    /// The file it was read from.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Whether it names an address, so that a browser that comes by it is content.
    pub fn names(&self, ip: IpAddr) -> bool {
        let name = ServerName::IpAddress(ip.into());
        EndEntityCert::try_from(&self.own)
            .is_ok_and(|own| own.verify_is_valid_for_subject_name(&name).is_ok())
    }

    /// The names it bears, in its order; what stands for many is none that could be typed, and this machine's own name for
    /// itself leads nobody here.
    pub fn domains(&self) -> Vec<String> {
        let Ok(own) = EndEntityCert::try_from(&self.own) else { return Vec::new() };
        let whole = own.valid_dns_names().filter(|name| !name.contains('*'));
        whole.filter(|name| *name != "localhost").map(str::to_ascii_lowercase).collect()
    }
}

/// What the files are called.
struct Names {
    certificate: String,
    key: String,
}

impl Names {
    fn bad_key(&self) -> Message {
        Message::new("host-tls-bad-key").with("path", &*self.key)
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn read(path: &Path) -> Result<Vec<u8>, Message> {
    std::fs::read(path).map_err(|fault| {
        let what = Message::new("host-tls-unread").with("path", shown(path));
        what.with("reason", system_fault(&fault))
    })
}

/// Why there is no key to be had in a file.
fn no_key(names: &Names, text: &[u8]) -> Message {
    let is_locked = String::from_utf8_lossy(text).contains("ENCRYPTED");
    let id = if is_locked { "host-tls-locked-key" } else { "host-tls-no-key" };
    Message::new(id).with("path", &*names.key)
}

/// Whether a certificate may be shown at a moment; who vouches for it is for browsers to judge.
fn is_of_today(names: &Names, own: &CertificateDer<'_>, now: UnixTime) -> Result<(), Message> {
    let bad = || Message::new("host-tls-bad-certificate").with("path", &*names.certificate);
    let certificate = EndEntityCert::try_from(own).map_err(|_| bad())?;
    let (usage, of_day) = (KeyUsage::server_auth(), |id: &'static str, at: UnixTime| {
        Message::new(id).with("path", &*names.certificate).with("day", day(at))
    });
    // Nobody is asked to vouch, so this always ends in a fault; its days come first.
    match certificate.verify_for_usage(&[], &[], &[], now, usage, None, None) {
        Err(webpki::Error::CertExpired { not_after, .. }) => {
            Err(of_day("host-tls-expired", not_after))
        }
        Err(webpki::Error::CertNotValidYet { not_before, .. }) => {
            Err(of_day("host-tls-not-yet", not_before))
        }
        Err(webpki::Error::BadDer | webpki::Error::BadDerTime) => Err(bad()),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// A day as the world reckons: "2026-11-28".
fn day(at: UnixTime) -> String {
    let seconds = i64::try_from(at.as_secs()).unwrap_or(i64::MAX);
    let moment = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::MAX);
    moment.strftime("%Y-%m-%d").to_string()
}

#[cfg(test)]
mod tests;
