//! Check-ins: how she is, over time.

use jiff::ToSpan;
use jiff::civil::Date;
use record::{Invalid, Line, Rule, check_day, record_id};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Error, Private, Read, Result, Write};

record_id! {
    /// Id of a check-in.
    CheckInId
}

/// How she is on a day.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct CheckIn {
    /// The day, ISO 8601, Gregorian. One check-in a day; a second replaces the first.
    #[ts(type = "string")]
    pub on: Date,
    /// Energy, 0 (none) to 4 (plenty).
    pub energy: u8,
    /// Tension, 0 (none) to 4 (too much).
    pub tension: u8,
    /// One line.
    pub line: Line,
}

impl CheckIn {
    /// The most of energy and of tension.
    pub const MAX: u8 = 4;
}

/// Writes down how she is on a day; what was written for that day is replaced.
///
/// # Errors
/// [`Error::Invalid`] where `energy` or `tension` is over [`CheckIn::MAX`], or `on` lies outside 1900 to 2100.
pub fn save(w: &Write<'_, Private>, check_in: &CheckIn) -> Result<CheckInId> {
    let CheckIn { on, energy, tension, line } = check_in;
    check_day(*on, "on")?;
    for (field, value) in [("energy", *energy), ("tension", *tension)] {
        if value > CheckIn::MAX {
            return Err(Invalid::new(field, Rule::OutOfRange { min: 0, max: CheckIn::MAX.into() }).into());
        }
    }
    let Some(id) = of_day(w, *on)? else {
        let id: CheckInId = w.new_id();
        w.prepare_cached("INSERT INTO check_in (id, day, energy, tension, line) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![id, on, energy, tension, line])?;
        return Ok(id);
    };
    w.prepare_cached(
        "UPDATE check_in SET (energy, tension, line) = (?2, ?3, ?4)
         WHERE id = ?1 AND (energy, tension, line) IS NOT (?2, ?3, ?4)",
    )?
    .execute(params![id, energy, tension, line])?;
    Ok(id)
}

fn of_day(r: &Read<'_, Private>, on: Date) -> Result<Option<CheckInId>> {
    let mut select = r.prepare_cached("SELECT id FROM check_in WHERE day = ?1 ORDER BY id DESC LIMIT 1")?;
    Ok(select.query_row([on], |row| row.get(0)).optional()?)
}

/// Check-ins of the last `days` days, today included, the first first.
///
/// # Errors
/// What the database says.
pub fn list(r: &Read<'_, Private>, days: u16) -> Result<Vec<CheckIn>> {
    let before = r.today().saturating_sub(i32::from(days).days());
    let mut select = r.prepare_cached(
        "SELECT day, energy, tension, line FROM check_in WHERE day > ?1 AND day <= ?2 ORDER BY day, id",
    )?;
    Ok(select.query_map([before, r.today()], read)?.collect::<Result<_, _>>()?)
}

/// Every check-in, the first first.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Private>) -> Result<Vec<CheckIn>> {
    let mut select = r.prepare_cached("SELECT day, energy, tension, line FROM check_in ORDER BY day, id")?;
    Ok(select.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// Removes the check-in of a day; gives its id.
///
/// # Errors
/// [`Error::Gone`] where there is none.
pub fn delete(w: &Write<'_, Private>, on: Date) -> Result<CheckInId> {
    let id = of_day(w, on)?.ok_or(Error::Gone)?;
    w.prepare_cached("DELETE FROM check_in WHERE day = ?1")?.execute([on])?;
    Ok(id)
}

fn read(row: &Row<'_>) -> rusqlite::Result<CheckIn> {
    Ok(CheckIn { on: row.get(0)?, energy: row.get(1)?, tension: row.get(2)?, line: row.get(3)? })
}
