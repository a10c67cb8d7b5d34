//! What a server's refusals mean.

use sqlx::error::DatabaseError;

use crate::host::store::ServerWhy;

impl ServerWhy {
    /// By the code the standard gives each, its first two letters the kind.
    pub(super) fn of(fault: &sqlx::Error) -> Self {
        if let sqlx::Error::Configuration(found) = fault
            && let Some(why) = found.downcast_ref::<Unfit>()
        {
            return why.0.clone();
        }
        let Some(database) = fault.as_database_error() else {
            return Self::Silent(fault.to_string());
        };
        let said = database.message().to_owned();
        let code = database.code().unwrap_or_default();
        match code.get(..2).unwrap_or_default() {
            "28" | "3D" => Self::Closed(said),
            "08" | "57" | "55" => Self::Silent(said),
            "53" if code == "53100" => Self::Full,
            "25" if code == "25006" => Self::Replica,
            "42" if code == "42P01" || code == "42703" => Self::Foreign,
            _ => Self::Failed(said),
        }
    }
}

/// That a server must not be used, as sqlx carries it.
#[derive(Debug)]
pub(super) struct Unfit(pub(super) ServerWhy);

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Unfit {}

/// Whether a row stands in the way.
pub(super) fn is_taken(fault: &sqlx::Error) -> bool {
    fault.as_database_error().is_some_and(DatabaseError::is_unique_violation)
}
