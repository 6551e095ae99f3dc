//! A region that does not exist, for practice: organisations whose names say so, numbers nobody has.

use vault::{Case, Result, Write};

use crate::import;
use crate::read::{self, Control};
use crate::service::Directory;

/// The region as HSDS 3.1 JSON, with the sign (`"fictional": true`) that makes every card say so.
pub const JSON: &str = include_str!("regional.json");

/// Takes the region into the social map. It can be removed like any directory.
///
/// # Errors
/// Those of the vault.
pub fn load(w: &Write<'_, Case>) -> Result<Directory> {
    // The file comes with the program and is read in every test.
    let parsed = read::bytes("regional.json", JSON.as_bytes().to_vec(), &Control::default())
        .map_err(|_| vault::Error::Failed)?;
    import::apply(w, &parsed, "regional.json", true)
}
