//! How heavy a contact was for her, from 0 (light) to 4 (too heavy).

use record::{Invalid, Rule};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Private, Read, Result, Write};

record::record_id! {
    /// Id of the record that says how heavy a contact was.
    HeavinessId
}

/// How heavy a contact was for her: 0 (light) to 4 (too heavy).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Heaviness(pub u8);

impl Heaviness {
    /// The heaviest.
    pub const MAX: u8 = 4;
}

/// Writes down how heavy the contact with this id was, or that it is not known.
///
/// # Errors
/// [`vault::Error::Invalid`] where it is over [`Heaviness::MAX`].
pub fn set(w: &Write<'_, Private>, contact: &str, heaviness: Option<Heaviness>) -> Result<()> {
    let Some(Heaviness(weight)) = heaviness else {
        w.prepare_cached("DELETE FROM heaviness WHERE contact = ?1")?.execute([contact])?;
        return Ok(());
    };
    if weight > Heaviness::MAX {
        return Err(Invalid::new("heaviness", Rule::OutOfRange { min: 0, max: Heaviness::MAX.into() }).into());
    }
    if get(w, contact)?.is_some() {
        w.prepare_cached("UPDATE heaviness SET weight = ?2 WHERE contact = ?1 AND weight <> ?2")?
            .execute(params![contact, weight])?;
    } else {
        w.prepare_cached("INSERT INTO heaviness (id, contact, weight) VALUES (?1, ?2, ?3)")?.execute(params![
            w.new_id::<HeavinessId>(),
            contact,
            weight
        ])?;
    }
    Ok(())
}

/// How heavy the contact with this id was; `None` where she did not say.
///
/// # Errors
/// What the database says.
pub fn get(r: &Read<'_, Private>, contact: &str) -> Result<Option<Heaviness>> {
    let mut select = r.prepare_cached("SELECT weight FROM heaviness WHERE contact = ?1 ORDER BY id DESC LIMIT 1")?;
    Ok(select.query_row([contact], |row| row.get(0).map(Heaviness)).optional()?)
}

/// How heavy each contact was of which she said it: id of the contact and weight.
///
/// # Errors
/// What the database says.
pub fn list(r: &Read<'_, Private>) -> Result<Vec<(String, Heaviness)>> {
    let mut select = r.prepare_cached("SELECT contact, weight FROM heaviness ORDER BY id")?;
    Ok(select.query_map([], |row| Ok((row.get(0)?, Heaviness(row.get(1)?))))?.collect::<Result<_, _>>()?)
}
