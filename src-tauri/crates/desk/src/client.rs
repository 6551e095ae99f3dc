//! A client where it takes more than the casebook: the postcode, which the social map knows, and removing, which takes
//! what points to the contacts from her own part.

use casebook::{ClientId, Details};
use record::{Invalid, Rule};
use social_map::postcodes;
use vault::{Result, Writes};

/// Writes down a client; without an id a new one. A postcode is taken where a table of postcodes is loaded; one that
/// stood there already stays, also after the table was removed.
///
/// # Errors
/// Those of [`casebook::client::save`]; [`vault::Error::Invalid`] for a new `postcode` without a table.
pub fn save(w: &Writes<'_>, id: Option<ClientId>, details: &Details) -> Result<ClientId> {
    if details.postcode.is_some() && postcodes::table(&w.case)?.is_none() {
        let stood = id.map(|id| casebook::client::get(&w.case, id)).transpose()?.and_then(|client| client.postcode);
        if stood != details.postcode {
            return Err(Invalid::new("postcode", Rule::Unknown).into());
        }
    }
    casebook::client::save(&w.case, id, details)
}

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
