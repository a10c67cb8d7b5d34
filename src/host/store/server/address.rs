//! Where a server is, and as whom one comes to it. The password stands in no argument: every program of the machine could
//! read it there.

use std::path::Path;

use sqlx::postgres::PgConnectOptions;

use crate::host::store::{ServerWhy, StoreFault, Why};
use crate::store::system_fault;

/// How a `--store` of a server begins.
const SCHEMES: [&str; 2] = ["postgres://", "postgresql://"];

/// What every connection asks of the server: that nothing hangs for long, and that a transaction whose host has stopped
/// lets go. In thousandths of a second.
const ASKED: [(&str, &str); 3] = [
    ("statement_timeout", "3500"),
    ("lock_timeout", "3000"),
    ("idle_in_transaction_session_timeout", "3000"),
];

/// Where a server is.
#[derive(Clone, Debug)]
pub struct ServerAddress {
    options: PgConnectOptions,
    said: String,
}

impl ServerAddress {
    /// Reads `postgres://user@host/database`; the password comes from `file`, where one is named, else from `PGPASSWORD` or
    /// `~/.pgpass`.
    ///
    /// # Errors
    /// Where it is no such address, has a password in it, or the file cannot be read.
    pub fn read(typed: &str, file: Option<&Path>) -> Result<Self, StoreFault> {
        // Not even a wrong one is said again where it may hold a password.
        let shown = without_password(typed);
        let refused = |why| StoreFault { place: shown.clone(), why: Why::Server(why) };
        if shown != typed {
            return Err(refused(ServerWhy::Password));
        }
        if !SCHEMES.iter().any(|scheme| typed.starts_with(scheme)) {
            return Err(refused(ServerWhy::Address("postgres://…".to_owned())));
        }
        let options: PgConnectOptions = typed
            .parse()
            .map_err(|fault: sqlx::Error| refused(ServerWhy::Address(fault.to_string())))?;
        let mut options = options.application_name("two-tables").options(ASKED);
        if let Some(file) = file {
            let read = std::fs::read_to_string(file).map_err(|fault| {
                let (file, reason) = (file.display().to_string(), system_fault(&fault));
                refused(ServerWhy::PasswordFile { file, reason })
            })?;
            options = options.password(read.trim_end_matches(['\r', '\n']));
        }
        Ok(Self { options, said: shown })
    }

    pub(super) fn options(&self) -> &PgConnectOptions {
        &self.options
    }

    /// As it was typed: no password is in it.
    pub fn said(&self) -> &str {
        &self.said
    }
}

/// The address with any password left out.
fn without_password(typed: &str) -> String {
    let (scheme, rest) =
        typed.split_once("://").map_or(("", typed), |(scheme, rest)| (scheme, rest));
    let (authority, after) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    // A password with an oblique stroke in it has cut the authority short.
    let (authority, after) = match after.rfind('@') {
        Some(at) if !authority.contains('@') => rest.split_at(rest.len() - after.len() + at),
        Some(_) | None => (authority, after),
    };
    let authority = match authority.rsplit_once('@') {
        Some((user, host)) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{user}@{host}")
        }
        None if after.starts_with('@') => {
            authority.split(':').next().unwrap_or_default().to_owned()
        }
        None => authority.to_owned(),
    };
    let (path, asked) = after.split_once('?').unwrap_or((after, ""));
    let kept: Vec<&str> = asked
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("password="))
        .collect();
    let scheme = if scheme.is_empty() { String::new() } else { format!("{scheme}://") };
    let asked = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    format!("{scheme}{authority}{path}{asked}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<ServerAddress, StoreFault> {
        ServerAddress::read(typed, None)
    }

    #[test]
    fn an_address_with_a_password_is_refused_and_never_said_again() {
        for typed in [
            "postgres://school:hush@db/classes",
            "postgres://school:hu/sh@db/classes",
            "postgres://school@db/classes?password=hush",
            "postgresql://school:hush@db:5432/classes?sslmode=disable",
            "mysql://school:hush@db/classes",
        ] {
            let fault = read(typed).unwrap_err();
            assert_eq!(fault.why, Why::Server(ServerWhy::Password), "{typed}");
            assert!(!fault.place.contains("hu"), "{}", fault.place);
        }
    }

    #[test]
    fn an_address_is_read_as_it_is_typed() {
        for typed in [
            "postgres://school@db/classes",
            "postgresql://school@[fd00::1]:5433/classes?sslmode=disable",
            "postgres://school@%2Fvar%2Frun%2Fpostgresql/classes",
            "postgres:///classes?host=/tmp",
        ] {
            assert_eq!(read(typed).unwrap().said(), typed);
        }
        let wrong = read("classes.sqlite").unwrap_err();
        assert!(matches!(wrong.why, Why::Server(ServerWhy::Address(_))), "{wrong:?}");
    }

    #[test]
    fn a_password_comes_from_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("word");
        std::fs::write(&file, "hush\n").unwrap();
        let typed = "postgres://school@db/classes";
        let read = ServerAddress::read(typed, Some(&file)).unwrap();
        assert!(!read.said().contains("hush"));
        let gone = ServerAddress::read(typed, Some(&folder.path().join("no"))).unwrap_err();
        assert!(matches!(gone.why, Why::Server(ServerWhy::PasswordFile { .. })), "{gone:?}");
    }
}
