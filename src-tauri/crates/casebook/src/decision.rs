//! What was decided once, for everybody: how long what is kept, what writing rests on, which parts of a page are used, the
//! name that stands on what is handed over.
//!
//! A decision stands in the change log and travels to a second machine, as records do. What belongs to one machine (its
//! folders, when it locks) is a setting of the vault, and does not. A decision is one value: the months of one and the
//! reason of another would be decided by nobody. Where two machines decided differently, the later stands, and
//! *Opruimen* asks which it is to be.

use rusqlite::{OptionalExtension, params};
use vault::{Case, Read, Result, Write};

/// What was decided about this; `None` until somebody did.
///
/// # Errors
/// What the database says.
pub fn get(r: &Read<'_, Case>, about: &str) -> Result<Option<String>> {
    match decided(r, about)? {
        Some(value) => Ok(Some(value)),
        // Before there was this table, it stood among the settings of the machine.
        None => r.setting(about),
    }
}

/// Decides it, in the place of what was decided before.
///
/// # Errors
/// What the database says.
pub fn put(w: &Write<'_, Case>, about: &str, value: &str) -> Result<()> {
    w.prepare_cached("INSERT INTO decision (id, value) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET value = ?2")?
        .execute(params![about, value])?;
    Ok(())
}

/// Makes what still stands among the settings a decision, where nobody decided since. To be done after an exchange: what
/// another machine decided since is then here, and stands.
///
/// # Errors
/// What the database says.
pub fn carry_over(w: &Write<'_, Case>, about: &str) -> Result<()> {
    match w.setting(about)? {
        Some(value) if decided(w, about)?.is_none() => put(w, about, &value),
        _ => Ok(()),
    }
}

fn decided(r: &Read<'_, Case>, about: &str) -> Result<Option<String>> {
    let mut select = r.prepare_cached("SELECT value FROM decision WHERE id = ?1")?;
    Ok(select.query_row([about], |row| row.get(0)).optional()?)
}
