//! What she decided once about her own part: how long she keeps it. As `casebook::decision`, in her own image.

use rusqlite::{OptionalExtension, params};
use vault::{Private, Read, Result, Write};

/// What was decided about this; `None` until somebody did.
///
/// # Errors
/// What the database says.
pub fn get(r: &Read<'_, Private>, about: &str) -> Result<Option<String>> {
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
pub fn put(w: &Write<'_, Private>, about: &str, value: &str) -> Result<()> {
    w.prepare_cached("INSERT INTO own_decision (id, value) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET value = ?2")?
        .execute(params![about, value])?;
    Ok(())
}

/// Makes what still stands among the settings a decision, where nobody decided since. To be done after an exchange: what
/// another machine decided since is then here, and stands.
///
/// # Errors
/// What the database says.
pub fn carry_over(w: &Write<'_, Private>, about: &str) -> Result<()> {
    match w.setting(about)? {
        Some(value) if decided(w, about)?.is_none() => put(w, about, &value),
        _ => Ok(()),
    }
}

fn decided(r: &Read<'_, Private>, about: &str) -> Result<Option<String>> {
    let mut select = r.prepare_cached("SELECT value FROM own_decision WHERE id = ?1")?;
    Ok(select.query_row([about], |row| row.get(0)).optional()?)
}
