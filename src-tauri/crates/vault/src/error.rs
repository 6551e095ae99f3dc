//! What can go wrong with a vault. No variant holds a path, a name or text of a record.

use record::Invalid;

/// The result of anything that works on a vault.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong with a vault, in the words of `FORMAT.md`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no file here, or it is not a vault.
    #[error("no vault here")]
    NoVault,
    /// A file stands here already, and nothing is ever overwritten.
    #[error("a file stands here already")]
    Exists,
    /// No slot opens with this passphrase.
    #[error("no slot opens with this passphrase")]
    WrongKey,
    /// The first door opened, and the private part has a door of its own: its passphrase or code is needed as well.
    #[error("the private part has a door of its own")]
    SecondDoor,
    /// The PIN was wrong too often, or its hours are over: only a passphrase or code opens now.
    #[error("the PIN does not open any more")]
    PinOver,
    /// The head of the file has rotted, or no commit in it is whole.
    #[error("the vault is damaged")]
    Damaged,
    /// A slot opened, and what follows was changed by somebody else.
    #[error("the vault was changed from outside")]
    Tampered,
    /// Written by a newer version of the program.
    #[error("the vault is of a newer version")]
    Newer,
    /// Another program has it open.
    #[error("the vault is open elsewhere")]
    InUse,
    /// The disk is full; memory stands as the file does.
    #[error("the disk is full")]
    DiskFull,
    /// One of its images would become larger than a vault may be (256 MiB); memory stands as the file does.
    #[error("the vault is full")]
    VaultFull,
    /// Reading or writing the file failed; memory stands as the file does.
    #[error("the file could not be read or written: {0}")]
    Io(std::io::ErrorKind),
    /// After a failed sync nobody knows what the disk holds: reopen and verify before writing again.
    #[error("the vault is read-only until it is opened again")]
    ReadOnly,
    /// Another program moved or removed the vault's file, or put another one in its place, while it was open. Nothing is
    /// written to either; memory stands as the last commit left it, and a backup can be made of it.
    #[error("the vault's file was replaced while it was open")]
    Replaced,
    /// The folder for backups is not there: a stick that was pulled out, a folder that was moved.
    #[error("the folder is not there")]
    FolderGone,
    /// Nothing may be written there.
    #[error("nothing may be written there")]
    NotPermitted,
    /// A copy that was just written does not read back as it was; it does not count.
    #[error("the copy does not read back as it was written")]
    BadCopy,
    /// A person stopped it.
    #[error("stopped")]
    Cancelled,
    /// The vault was locked meanwhile.
    #[error("the vault is locked")]
    Locked,
    /// A value breaks a rule.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The record is not there (any more).
    #[error("the record is not there")]
    Gone,
    /// SQLite refused. Its message names tables and columns, never values.
    #[error("database: {0}")]
    Database(#[source] rusqlite::Error),
    /// A part of the program failed while it worked on the vault; nothing of that work was kept.
    #[error("the work failed and was undone")]
    Failed,
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            // SQLite's word for it; no image is on a disk.
            Some(rusqlite::ErrorCode::DiskFull) => Self::VaultFull,
            _ => Self::Database(error),
        }
    }
}
