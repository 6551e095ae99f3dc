//! The lock file: one program at a time. It lies beside the vault, since compaction gives the vault a new file.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::medium::beside;

/// Held for as long as a vault is open. The system lets it go when a program dies.
pub(crate) struct Lock {
    #[allow(dead_code, reason = "held, not read")]
    file: File,
    vault: PathBuf,
}

impl Lock {
    /// Takes the lock of a vault.
    ///
    /// # Errors
    /// [`Error::InUse`] where another program holds it.
    pub(crate) fn take(vault: &Path) -> Result<Self> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(beside(vault, "lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file, vault: vault.to_owned() }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Of which vault it is.
    pub(crate) fn vault(&self) -> &Path {
        &self.vault
    }

    /// Whether nobody holds the lock. Makes no file.
    ///
    /// # Errors
    /// [`Error::InUse`] where another program holds it.
    pub(crate) fn is_free(vault: &Path) -> Result<()> {
        match File::open(beside(vault, "lock")) {
            Ok(file) => match file.try_lock_shared() {
                Err(TryLockError::WouldBlock) => Err(Error::InUse),
                _ => Ok(()),
            },
            Err(_) => Ok(()),
        }
    }
}
