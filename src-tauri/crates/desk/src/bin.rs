//! Putting back what was deleted, and letting go what has been in the bin for long.

use casebook::bin;
use vault::{Result, Vault, Writes};

use crate::erasure::carry_out;

pub use casebook::bin::{BinEntry, BinKind};

/// Puts back what one action deleted, in both images. What was changed again since stays as it is now; gives how much
/// that is.
///
/// # Errors
/// [`vault::Error::Gone`] where it is not in the bin any more, or something of it was erased.
pub fn put_back(w: &Writes<'_>, id: &str) -> Result<u32> {
    let (work, device) = bin::work_of(&w.case, id)?;
    Ok(w.case.put_back(work, device)? + w.private.put_back(work, device)?)
}

/// What was deleted more than thirty days ago leaves the change log too, for good. Gives how many records that were.
///
/// # Errors
/// As [`Vault::erase`].
pub fn sweep(vault: &Vault) -> Result<usize> {
    let expired = vault.read(|r| bin::expired(&r.case))?;
    let count = expired.len();
    if count > 0 {
        vault.erase(move |w| {
            w.case.mark_erased(&expired, false)?;
            carry_out(w, false)
        })?;
        vault.keep_lists(&[])?;
    }
    Ok(count)
}
