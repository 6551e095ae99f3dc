//! Two clients who turn out to be one person: what pointed to the one points to the other.
//!
//! Which tables point to a client is read from the schema, so that none can be forgotten. What the two records say is
//! joined by `desk::merging`, which has words for it.

use jiff::civil::Date;
use record::record_id;
use record::uuid::Uuid;
use rusqlite::params;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};

record_id! {
    /// Id of the record that two clients became one.
    MergedId
}

/// Tables that say something of the record itself, and are joined instead of moved.
const JOINED: [&str; 2] = ["client_language", "client_merged"];

/// Every table with a column that points to a client, and that column.
///
/// # Errors
/// What the database says.
pub fn pointing(r: &Read<'_, Case>) -> Result<Vec<(String, String)>> {
    let mut select = r.prepare_cached(
        "SELECT m.name, k.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) k
         WHERE m.type = 'table' AND k.\"table\" = 'client' ORDER BY m.name, k.\"from\"",
    )?;
    Ok(select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Gives all that belongs to `goes` to `stays`, and removes `goes`, in the commit of the caller. What the two records say
/// is the caller's to join before. That they became one is written down.
///
/// # Errors
/// [`Error::Gone`] where one of them is not there, or both are the same.
pub fn merge(w: &Write<'_, Case>, stays: ClientId, goes: ClientId) -> Result<()> {
    if stays == goes || !client::exists(w, stays)? || !client::exists(w, goes)? {
        return Err(Error::Gone);
    }
    // A contact with both is one with one person.
    w.prepare_cached(
        "DELETE FROM contact_person WHERE client = ?2
           AND EXISTS (SELECT 1 FROM contact_person o WHERE o.contact = contact_person.contact AND o.client = ?1)",
    )?
    .execute([stays, goes])?;
    for (table, column) in pointing(w)? {
        if !JOINED.contains(&table.as_str()) {
            w.execute(&format!("UPDATE \"{table}\" SET \"{column}\" = ?1 WHERE \"{column}\" = ?2"), [stays, goes])?;
        }
    }
    w.prepare_cached("DELETE FROM client_language WHERE client = ?1")?.execute([goes])?;
    // Whoever became `goes` before is now `stays`.
    w.prepare_cached("UPDATE client_merged SET client = ?1 WHERE client = ?2")?.execute([stays, goes])?;
    w.prepare_cached("DELETE FROM client_merged WHERE client = gone")?.execute([])?;
    // The same on each machine that does it: one id for one pair.
    let id = Uuid::new_v5(&stays.0, goes.0.as_bytes());
    w.prepare_cached(
        "INSERT INTO client_merged (id, client, gone, day) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING",
    )?
    .execute(params![MergedId(id), stays, goes, w.today()])?;
    w.prepare_cached("DELETE FROM client WHERE id = ?1")?.execute([goes])?;
    Ok(())
}

/// Clients who were merged and stand there again, because another machine wrote about them without knowing: each with
/// whom they became.
///
/// # Errors
/// What the database says.
pub fn come_back(r: &Read<'_, Case>) -> Result<Vec<(ClientId, ClientId)>> {
    let mut select = r.prepare_cached(
        "SELECT m.client, m.gone FROM client_merged m JOIN client k ON k.id = m.gone ORDER BY m.client, m.gone",
    )?;
    Ok(select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Who was merged with whom, and when: who stays, who went.
///
/// # Errors
/// What the database says.
pub fn list(r: &Read<'_, Case>) -> Result<Vec<(ClientId, ClientId, Date)>> {
    let mut select = r.prepare_cached("SELECT client, gone, day FROM client_merged ORDER BY day, id")?;
    Ok(select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?)
}

/// Who somebody is now: the client that this one was merged with, else the same.
///
/// # Errors
/// What the database says.
pub fn now(r: &Read<'_, Case>, id: ClientId) -> Result<ClientId> {
    let mut select = r.prepare_cached("SELECT client FROM client_merged WHERE gone = ?1 ORDER BY id LIMIT 1")?;
    let mut rows = select.query([id])?;
    Ok(match rows.next()? {
        Some(row) if !client::exists(r, id)? => row.get(0)?,
        _ => id,
    })
}
