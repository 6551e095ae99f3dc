//! Removing a client: from the casebook, and what points to the contacts that go with it from her own part.

use casebook::ClientId;
use vault::{Result, Writes};

/// Removes a client with all contacts that were with nobody else. How heavy those were goes too; her own notes and
/// questions stay, and point to nothing any more. One `undo` brings all of it back.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client.
pub fn delete(w: &Writes<'_>, id: ClientId) -> Result<()> {
    for contact in casebook::client::delete(&w.case, id)? {
        wellbeing::forget_contact(&w.private, &contact.to_string())?;
    }
    Ok(())
}
