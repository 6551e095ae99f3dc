//! The states of a vault file. `FORMAT.md`, "States".

use serde::{Deserialize, Serialize};

use crate::error::Error;

/// What the bytes of a file amount to, one word each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Everything verifies.
    Ok,
    /// The last commit was cut off while it was written; the one before is whole.
    TornTail,
    /// Whole, but older than what this device has seen.
    Older,
    /// The head has rotted, or no commit is whole.
    Damaged,
    /// A slot opened, and something after it was changed.
    Tampered,
    /// No slot opens.
    WrongKey,
    /// Of a newer version.
    Newer,
    /// Open in another program.
    InUse,
    /// No file, or not a vault.
    NoVault,
}

impl State {
    /// The state that an error in opening tells of; `None` where it tells of none (a disk that cannot be read).
    #[must_use]
    pub const fn of(error: &Error) -> Option<Self> {
        Some(match error {
            Error::NoVault => Self::NoVault,
            Error::WrongKey => Self::WrongKey,
            Error::Damaged => Self::Damaged,
            Error::Tampered => Self::Tampered,
            Error::Newer => Self::Newer,
            Error::InUse => Self::InUse,
            _ => return None,
        })
    }
}
