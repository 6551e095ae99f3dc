//! What goes from her own part where contacts of the other image were erased.
//!
//! How heavy such a contact was goes with it. Her notes and questions about it are hers: they stay and point to nothing
//! any more, unless she says that they go too. Where figures of the contact stay, her load stays with them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use record::uuid::Uuid;
use rusqlite::params;
use vault::{Erased, Error, Private, Read, Result, Write, figures_id};

/// Marks what goes with these erased records of the other image, and lets the rest point to nothing. With `own` her
/// notes and questions about them go too.
///
/// # Errors
/// What the database says.
pub fn complete(w: &Write<'_, Private>, erased: &[Erased], own: bool) -> Result<()> {
    // A contact that stays as figures keeps how heavy it was.
    for reduced in erased.iter().filter(|erased| erased.figures) {
        w.prepare_cached("UPDATE heaviness SET contact = ?2 WHERE contact = ?1")?
            .execute(params![reduced.id.to_string(), figures_id(reduced.id).to_string()])?;
    }
    let gone: BTreeSet<Uuid> = erased.iter().map(|erased| erased.id).collect();
    let gone = serde_json::to_string(&gone).map_err(|_| Error::Failed)?;
    let now = w.now().as_millisecond();
    w.prepare_cached(
        "INSERT OR IGNORE INTO erased (id, at)
         SELECT id, ?2 FROM heaviness WHERE contact IN (SELECT value FROM json_each(?1))
         UNION SELECT h.row, ?2 FROM change h WHERE h.kind = 'heaviness' AND h.op = 'insert'
             AND json_extract(h.value, '$.contact') IN (SELECT value FROM json_each(?1))
             AND NOT EXISTS (SELECT 1 FROM heaviness t WHERE t.id = h.row)",
    )?
    .execute(params![gone, now])?;
    for table in ["own_note", "question"] {
        if own {
            w.prepare_cached(&format!(
                "INSERT OR IGNORE INTO erased (id, at)
                 SELECT id, ?2 FROM {table} WHERE about IN (SELECT value FROM json_each(?1))"
            ))?
            .execute(params![gone, now])?;
        }
        w.prepare_cached(&format!(
            "UPDATE {table} SET about = NULL WHERE about IN (SELECT value FROM json_each(?1))
               AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = {table}.id)"
        ))?
        .execute([&gone])?;
    }
    Ok(())
}

/// How many of her notes and questions are about one of these contacts.
///
/// # Errors
/// What the database says.
pub fn about(r: &Read<'_, Private>, contacts: &[Uuid]) -> Result<(u32, u32)> {
    let contacts = serde_json::to_string(contacts).map_err(|_| Error::Failed)?;
    let count = |table: &str| -> Result<u32> {
        Ok(r.prepare_cached(&format!("SELECT count(*) FROM {table} WHERE about IN (SELECT value FROM json_each(?1))"))?
            .query_row([&contacts], |row| row.get(0))?)
    };
    Ok((count("own_note")?, count("question")?))
}

/// Ids and days of her own records up to and including a day (UTC): notes, questions that were discussed, check-ins.
pub type Old = Vec<(Uuid, Date)>;

/// Her notes written on or before a day.
///
/// # Errors
/// What the database says.
pub fn notes_until(r: &Read<'_, Private>, last: Date) -> Result<Old> {
    until(r, "SELECT id, date(written / 1000, 'unixepoch') AS day FROM own_note WHERE day <= ?1 ORDER BY day, id", last)
}

/// Her questions that were discussed on or before a day. One that is still open is never proposed.
///
/// # Errors
/// What the database says.
pub fn questions_until(r: &Read<'_, Private>, last: Date) -> Result<Old> {
    until(r, "SELECT id, discussed AS day FROM question WHERE day <= ?1 ORDER BY day, id", last)
}

/// Her check-ins of a day and before.
///
/// # Errors
/// What the database says.
pub fn check_ins_until(r: &Read<'_, Private>, last: Date) -> Result<Old> {
    until(r, "SELECT id, day FROM check_in WHERE day <= ?1 ORDER BY day, id", last)
}

fn until(r: &Read<'_, Private>, sql: &str, last: Date) -> Result<Old> {
    let mut select = r.prepare_cached(sql)?;
    let rows = select.query_map([last], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (id, day) = row?;
        Ok((Uuid::parse_str(&id).map_err(|_| Error::Failed)?, day))
    })
    .collect()
}
