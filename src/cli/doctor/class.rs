//! Whether a class can be hosted: a port, addresses phones can come by, and a disk its file may lie on.

use super::finding::Finding;
use crate::host::CLASSES;
use crate::host::address::{Addresses, interfaces};
use crate::host::store::network;
use crate::sentence::Message;
use crate::store::{own_folder, standing};

/// What a host needs.
pub(super) fn class() -> Vec<Finding> {
    let mut found = addresses();
    found.extend(file());
    found
}

/// Listens as a host would, for a moment.
fn addresses() -> Vec<Finding> {
    let listened = interfaces().and_then(|there| Addresses::listen(&there, None, None));
    let addresses = match listened {
        Ok((addresses, _)) => addresses,
        Err(why) => return vec![Finding::missing("port", why)],
    };
    let port = Message::new("doctor-port").with("port", addresses.port().to_string());
    let mut found = vec![Finding::fine("port", port)];
    found.extend(addresses.warning.map(|why| Finding::missing("address", why)));
    let ways = addresses.advertised.iter().map(|one| Finding::fine("address", one.said()));
    found.extend(ways);
    found
}

/// Where classes are kept, if nobody names a file.
fn file() -> Option<Finding> {
    // That there is no folder is said where games are kept.
    let path = own_folder().ok()?.join(CLASSES);
    let named = path.display().to_string();
    let there = standing(&path);
    let followed = there.canonicalize().unwrap_or_else(|_| there.to_owned());
    Some(match network(&followed) {
        None => Finding::fine("classes", Message::new("doctor-classes").with("path", named)),
        Some(kind) => {
            let says = Message::new("doctor-classes-network").with("path", named);
            Finding::missing("classes", says.with("kind", kind))
        }
    })
}
