//! Failures as they cross to the window: a code, never prose, a path or text of a record.

use record::{Invalid, Rule};
use serde::Serialize;
use ts_rs::TS;

/// Why a command did not do what was asked. Each code has words in every locale (`errors.ftl`, `failure-…`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Failure {
    /// The vault is locked.
    Locked,
    /// No slot opens with this passphrase.
    WrongKey,
    /// After several wrong tries the next one waits.
    Wait {
        /// How long still, in seconds.
        seconds: u16,
    },
    /// The first door opened, and the private part has a door of its own.
    SecondDoor,
    /// The PIN does not open any more: only a passphrase or code does.
    PinOver,
    /// What was typed is no recovery code: a typing error.
    MistypedCode,
    /// What was chosen holds no card.
    NoCard,
    /// There is no vault there.
    NoVault,
    /// A file stands there already.
    Exists,
    /// The vault is damaged.
    Damaged,
    /// The vault was changed from outside.
    Tampered,
    /// The vault is of a newer version.
    Newer,
    /// The vault is open in another program.
    AlreadyOpen,
    /// The disk is full. Nothing of what stood there before was lost.
    DiskFull,
    /// The vault is as large as a vault may be; nothing of this work was kept.
    VaultFull,
    /// The disk could not be read or written.
    Disk,
    /// Read-only until it is opened again.
    ReadOnly,
    /// Another program put another file in the place of the vault, or took it away, while it was open.
    Replaced,
    /// The folder for backups is not there.
    FolderGone,
    /// Nothing may be written there.
    NotPermitted,
    /// A backup does not read back as it was written; it does not count.
    BadCopy,
    /// A value breaks a rule.
    Invalid {
        /// The field, in `snake_case`.
        field: String,
        /// The rule it breaks.
        #[serde(flatten)]
        rule: Rule,
    },
    /// The Meldcode is closed: it asks for what opens the vault.
    MeldcodeClosed,
    /// The record is not there (any more).
    Gone,
    /// The file to import is refused: why, as a stable word (`map-refused-…`).
    ImportRefused {
        /// Why.
        why: String,
    },
    /// A file of a hand-over is refused: why, as a stable word (`hand-refused-…`).
    HandoverRefused {
        /// Why.
        why: String,
    },
    /// The person cancelled.
    Cancelled,
    /// The program made a mistake; nothing of this work was kept.
    Internal,
}

impl From<Invalid> for Failure {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid { field: invalid.field.to_owned(), rule: invalid.rule }
    }
}

impl From<desk::handover::Failed> for Failure {
    fn from(failed: desk::handover::Failed) -> Self {
        match failed {
            desk::handover::Failed::Refused(why) => why.into(),
            desk::handover::Failed::Vault(error) => error.into(),
        }
    }
}

impl From<desk::handover::Why> for Failure {
    fn from(why: desk::handover::Why) -> Self {
        Self::HandoverRefused { why: why.word().to_owned() }
    }
}

impl From<vault::Error> for Failure {
    fn from(error: vault::Error) -> Self {
        use vault::Error as E;
        match error {
            E::NoVault => Self::NoVault,
            E::Exists => Self::Exists,
            E::WrongKey => Self::WrongKey,
            E::SecondDoor => Self::SecondDoor,
            E::PinOver => Self::PinOver,
            E::Damaged => Self::Damaged,
            E::Tampered => Self::Tampered,
            E::Newer => Self::Newer,
            E::InUse => Self::AlreadyOpen,
            E::DiskFull => Self::DiskFull,
            E::VaultFull => Self::VaultFull,
            E::Io(_) => Self::Disk,
            E::ReadOnly => Self::ReadOnly,
            E::Replaced => Self::Replaced,
            E::FolderGone => Self::FolderGone,
            E::NotPermitted => Self::NotPermitted,
            E::BadCopy => Self::BadCopy,
            E::Cancelled => Self::Cancelled,
            E::Locked => Self::Locked,
            E::Invalid(invalid) => invalid.into(),
            E::Gone => Self::Gone,
            E::Database(_) | E::Failed => Self::Internal,
        }
    }
}
