//! The national starter set: what comes with the program, so that the social map is never empty.
//!
//! HSDS 3.1 JSON with texts of our own (Dutch, B1). Every fact has its source (`metadata`) and the day on which it was
//! checked (`assured_date`).

use rusqlite::OptionalExtension;
use vault::{Case, Result, Write};

use crate::import::{self, What};
use crate::read::{self, Control};

/// The edition of the set; a vault that holds another one gets this one when it is opened.
pub const EDITION: &str = "2026-11-21";

/// The set as HSDS 3.1 JSON.
pub const JSON: &str = include_str!("starter.json");

/// Its source, from which its ids are derived.
const SOURCE: &str = "sleutelbos starter";

/// Takes the set into the social map, where it is not there yet or of an older edition. Gives whether it did.
///
/// # Errors
/// Those of the vault.
pub fn ensure(w: &Write<'_, Case>) -> Result<bool> {
    let there: Option<Option<String>> =
        w.query_row("SELECT edition FROM directory WHERE source = ?", [SOURCE], |row| row.get(0)).optional()?;
    if there.flatten().as_deref() == Some(EDITION) {
        return Ok(false);
    }
    // The file comes with the program and is read in every test.
    let parsed =
        read::bytes("starter.json", JSON.as_bytes().to_vec(), &Control::default()).map_err(|_| vault::Error::Failed)?;
    let what = What { source: SOURCE, called: "Landelijk", is_fictional: false, edition: Some(EDITION) };
    import::put(w, &parsed, &what)?;
    Ok(true)
}
