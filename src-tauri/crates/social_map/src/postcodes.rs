//! The table of four-digit postcodes that a person loaded: where each lies, for measuring distances. At most one.
//!
//! It stands beside the directories, is not in the change log either, and can be loaded again.

use jiff::civil::Date;
use record::Postcode;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Read, Result, Write};

use crate::read::Postcodes;

/// The table that was loaded.
#[derive(Clone, Serialize, TS)]
pub struct PostcodeTable {
    /// Name of its file without the folder.
    pub called: String,
    /// The day it was loaded.
    #[ts(type = "string")]
    pub loaded: Date,
    /// How many postcodes it knows.
    pub postcodes: u32,
}

/// Takes a table in the place of the one that was there: all of it, or nothing where this gives an error. `called` is
/// the name of its file without folder.
///
/// # Errors
/// Those of the vault.
pub fn apply(w: &Write<'_, Case>, postcodes: &Postcodes, called: &str) -> Result<PostcodeTable> {
    remove(w)?;
    let loaded = w.today();
    w.execute("INSERT INTO postcode_table (called, loaded) VALUES (?, ?)", params![called, loaded])?;
    let mut insert =
        w.prepare("INSERT INTO postcode (pc4, place, municipality, region, lat, lon) VALUES (?, ?, ?, ?, ?, ?)")?;
    for area in &postcodes.all {
        insert.execute(params![area.postcode, area.place, area.municipality, area.region, area.at.0, area.at.1])?;
    }
    let postcodes = u32::try_from(postcodes.all.len()).unwrap_or(u32::MAX);
    Ok(PostcodeTable { called: called.to_owned(), loaded, postcodes })
}

/// The table that was loaded, where one was.
///
/// # Errors
/// Those of the vault.
pub fn table(r: &Read<'_, Case>) -> Result<Option<PostcodeTable>> {
    let mut select =
        r.prepare_cached("SELECT called, loaded, (SELECT count(*) FROM postcode) FROM postcode_table LIMIT 1")?;
    let table = select
        .query_row([], |row| Ok(PostcodeTable { called: row.get(0)?, loaded: row.get(1)?, postcodes: row.get(2)? }));
    Ok(table.optional()?)
}

/// Removes the table. What was written down with a client stays. Nothing happens where there is none.
///
/// # Errors
/// Those of the vault.
pub fn remove(w: &Write<'_, Case>) -> Result<()> {
    Ok(w.execute_batch("DELETE FROM postcode; DELETE FROM postcode_table;")?)
}

/// The middle of the area of this postcode, degrees north and east (WGS 84). `None` where the table does not know it,
/// or there is none.
///
/// # Errors
/// Those of the vault.
pub fn point(r: &Read<'_, Case>, postcode: &Postcode) -> Result<Option<(f64, f64)>> {
    let mut select = r.prepare_cached("SELECT lat, lon FROM postcode WHERE pc4 = ?")?;
    Ok(select.query_row([postcode], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}
