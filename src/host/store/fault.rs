//! Why nothing could be kept or read, in a sentence.

use std::path::Path;

use sqlx::error::DatabaseError;

use super::file::FORMAT;
use super::server;
use crate::sentence::Message;

/// What the world refused of the file or the server where classes are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreFault {
    /// The file's path, or the server's address.
    pub place: String,
    /// Why.
    pub why: Why,
}

/// Why what classes are kept in cannot be used, or not now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Another host has it.
    Held,
    /// It is a folder or a device.
    NoFile,
    /// Nobody can hold a file there.
    NoHold,
    /// It lies on a network drive of this kind.
    Network(String),
    /// It is no file of ours.
    Foreign,
    /// A newer version wrote it, in this format.
    Newer(i64),
    /// What it holds cannot be trusted; `SQLite` says where.
    Damaged(String),
    /// A safeguard could not be set; which, and what stands instead.
    Unsafe(String),
    /// The disk is full.
    Full,
    /// Another program has locked it.
    Locked,
    /// It may be read and not written, or not locked.
    ReadOnly,
    /// It has been closed.
    Closed,
    /// Anything else, in `SQLite`'s or the system's words.
    Failed(String),
    /// Of a server.
    Server(ServerWhy),
}

/// Why a server cannot be used, or not now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServerWhy {
    /// Its address cannot be read, and why.
    Address(String),
    /// The address has a password in it, where everybody on the machine can read it.
    Password,
    /// The file named for the password cannot be read.
    PasswordFile {
        /// Which.
        file: String,
        /// Why.
        reason: Message,
    },
    /// It does not answer, or not in time; what was asked may yet be done.
    Silent(String),
    /// It lets nobody in by this name and password, or knows no such database.
    Closed(String),
    /// It may lose what it has accepted: the setting, as it stands.
    Unsafe(String),
    /// It repeats what another server writes, and may be behind it.
    Replica,
    /// Its database is of another kind: text that is not Unicode.
    Encoding(String),
    /// Its tables are not ours, or are damaged.
    Foreign,
    /// A newer version made its tables, in this format.
    Newer(i64),
    /// Its disk is full.
    Full,
    /// It refused, in its own words.
    Failed(String),
}

/// Why rows were not appended; not one of them was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppendFault {
    /// Another row has one of the numbers: whoever asked has not read the latest rows.
    Taken,
    /// A row has one of the keys already, this one: the command has been carried out before.
    KeyKnown {
        /// Its number.
        number: u64,
    },
    /// The class is another host's by now, and this one writes nothing of it any more.
    Lost,
    /// The world failed, and the next append will be tried again.
    World(Message),
}

impl StoreFault {
    pub(super) fn of_file(path: &Path, why: Why) -> Self {
        Self { place: path.display().to_string(), why }
    }

    /// The sentence.
    pub fn message(&self) -> Message {
        let message = match &self.why {
            Why::Held => Message::new("host-store-held"),
            Why::NoFile => Message::new("host-store-no-file"),
            Why::NoHold => Message::new("host-store-no-hold"),
            Why::Network(kind) => Message::new("host-store-network").with("kind", kind.as_str()),
            Why::Foreign => Message::new("host-store-foreign"),
            Why::Newer(theirs) => {
                Message::new("host-store-newer").with("theirs", *theirs).with("ours", FORMAT)
            }
            Why::Damaged(said) => Message::new("host-store-damaged").with("said", said.as_str()),
            Why::Unsafe(said) => Message::new("host-store-unsafe").with("said", said.as_str()),
            Why::Full => Message::new("host-store-full"),
            Why::Locked => Message::new("host-store-locked"),
            Why::ReadOnly => Message::new("host-store-read-only"),
            Why::Closed => Message::new("host-store-closed"),
            Why::Failed(said) => Message::new("host-store-failed").with("said", said.as_str()),
            Why::Server(why) => why.message(),
        };
        message.with("path", self.place.as_str())
    }
}

impl ServerWhy {
    fn message(&self) -> Message {
        match self {
            Self::Address(said) => Message::new("host-server-address").with("said", said.as_str()),
            Self::Password => Message::new("host-server-password"),
            Self::PasswordFile { file, reason } => {
                let unread = Message::new("host-server-password-file").with("file", file.as_str());
                unread.with("reason", reason.clone())
            }
            Self::Silent(said) => Message::new("host-server-silent").with("said", said.as_str()),
            Self::Closed(said) => Message::new("host-server-closed").with("said", said.as_str()),
            Self::Unsafe(said) => Message::new("host-server-unsafe").with("said", said.as_str()),
            Self::Replica => Message::new("host-server-replica"),
            Self::Encoding(said) => {
                Message::new("host-server-encoding").with("said", said.as_str())
            }
            Self::Foreign => Message::new("host-server-foreign"),
            Self::Newer(theirs) => {
                let newer = Message::new("host-server-newer").with("theirs", *theirs);
                newer.with("ours", server::FORMAT)
            }
            Self::Full => Message::new("host-server-full"),
            Self::Failed(said) => Message::new("host-server-failed").with("said", said.as_str()),
        }
    }
}

impl From<StoreFault> for AppendFault {
    fn from(fault: StoreFault) -> Self {
        Self::World(fault.message())
    }
}

/// Of a file: a server's are read by [`server`].
impl From<sqlx::Error> for Why {
    /// By `SQLite`'s result code: its last byte is the kind, what stands above it the finer cause.
    fn from(fault: sqlx::Error) -> Self {
        let database = fault.as_database_error();
        let code = database.and_then(DatabaseError::code).and_then(|code| code.parse::<u32>().ok());
        let said = database.map_or_else(|| fault.to_string(), |fault| fault.message().to_owned());
        match code.map(|code| (code & 0xFF, code >> 8)) {
            Some((5 | 6, _)) => Self::Locked,
            // The last: a file that may only be read cannot be locked for writing either.
            Some((3 | 8 | 14, _) | (10, 15)) => Self::ReadOnly,
            Some((11, _)) => Self::Damaged(said),
            Some((13, _)) => Self::Full,
            Some((26, _)) => Self::Foreign,
            Some(_) | None => Self::Failed(said),
        }
    }
}
