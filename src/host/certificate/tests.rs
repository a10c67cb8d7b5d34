//! Certificates made here.

use super::*;
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use std::time::Duration;

/// A certificate for these names, and its key, in PEM.
fn made(names: &[&str]) -> (String, String) {
    made_with(names, |_| {})
}

fn made_with(names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> (String, String) {
    let key = KeyPair::generate().unwrap();
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    change(&mut params);
    (params.self_signed(&key).unwrap().pem(), key.serialize_pem())
}

/// 28 November 2026.
const NOW: u64 = 1_795_824_000;

fn read_at(certificate: &str, key: &str, now: u64) -> Result<Certificate, Message> {
    let names = Names { certificate: "class.pem".into(), key: "class.key".into() };
    let now = UnixTime::since_unix_epoch(Duration::from_secs(now));
    Certificate::of(names, certificate.as_bytes(), key.as_bytes(), now)
}

fn refused(certificate: &str, key: &str) -> Message {
    read_at(certificate, key, NOW).map(|_| ()).unwrap_err()
}

#[test]
fn a_certificate_tells_whom_it_names() {
    let (certificate, key) =
        made(&["Class.School.example", "*.school.example", "localhost", "192.168.1.7"]);
    let read = read_at(&certificate, &key, NOW).unwrap();
    assert_eq!(read.domains(), ["class.school.example"]);
    assert!(read.names("192.168.1.7".parse().unwrap()));
    assert!(!read.names("192.168.1.8".parse().unwrap()));
}

#[test]
fn what_is_no_certificate_or_no_key_is_refused_by_the_name_of_its_file() {
    let (certificate, key) = made(&["x.example"]);
    let (other, _) = made(&["x.example"]);
    let of_file = |certificate: &str, key: &str| {
        let said = refused(certificate, key);
        let text = format!("{:?}", said.blanks);
        (said.id, text.contains("class.pem"), text.contains("class.key"))
    };
    assert_eq!(of_file("", &key), ("host-tls-no-certificate", true, false));
    assert_eq!(of_file(&key, &key), ("host-tls-no-certificate", true, false));
    assert_eq!(of_file(&certificate, &certificate), ("host-tls-no-key", false, true));
    let locked =
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
    assert_eq!(of_file(&certificate, locked), ("host-tls-locked-key", false, true));
    let nonsense = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    assert_eq!(of_file(&certificate, nonsense), ("host-tls-bad-key", false, true));
    let nonsense = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    assert_eq!(of_file(nonsense, &key), ("host-tls-bad-certificate", true, false));
    assert_eq!(of_file(&other, &key), ("host-tls-other-key", true, true));
}

#[test]
fn a_certificate_is_shown_on_its_days_alone_whoever_vouches_for_it() {
    let year = |params: &mut CertificateParams| {
        params.not_before = date_time_ymd(2026, 11, 28);
        params.not_after = date_time_ymd(2027, 11, 28);
        // As openssl makes them for oneself.
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    };
    let (certificate, key) = made_with(&["x.example"], year);
    let days = 24 * 3600;
    assert!(read_at(&certificate, &key, NOW + days).is_ok());
    let said = |now| read_at(&certificate, &key, now).map(|_| ()).unwrap_err();
    let early = said(NOW - 2 * days);
    assert_eq!(early.id, "host-tls-not-yet");
    assert!(format!("{:?}", early.blanks).contains("2026-11-28"), "{early:?}");
    let late = said(NOW + 366 * days);
    assert_eq!(late.id, "host-tls-expired");
    assert!(format!("{:?}", late.blanks).contains("2027-11-28"), "{late:?}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nowhere.pem");
    let files = CertificateFiles { certificate: file.clone(), key: file };
    let said = Certificate::read(&files).map(|_| ()).unwrap_err();
    assert_eq!(said.id, "host-tls-unread");
    assert!(format!("{:?}", said.blanks).contains("nowhere.pem"), "{said:?}");
}
