//! Households: people who live together.

use record::{Invalid, Line, Rule, record_id};
use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Read, Result, Write};

use crate::client::{ClientId, Status};

record_id! {
    /// Id of a household.
    HouseholdId
}

/// A household and who belongs to it.
#[derive(Clone, Serialize, TS)]
pub struct Household {
    /// The household.
    pub id: HouseholdId,
    /// How she calls it.
    pub called: Line,
    /// Its members: id and how they are called, in that order.
    pub members: Vec<(ClientId, Line)>,
}

/// Every household, by how she calls it.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Household>> {
    let mut select = r.prepare_cached(
        "SELECT h.id, h.called, k.id, k.called
         FROM household h LEFT JOIN client k ON k.household = h.id
         ORDER BY fold(h.called), h.id, fold(k.called), k.id",
    )?;
    let mut rows = select.query([])?;
    let mut households: Vec<Household> = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        if households.last().is_none_or(|last| last.id != id) {
            households.push(Household { id, called: row.get(1)?, members: Vec::new() });
        }
        if let (Some(client), Some(household)) = (row.get(2)?, households.last_mut()) {
            household.members.push((client, row.get(3)?));
        }
    }
    Ok(households)
}

/// Who belongs to a household, and whether she still helps them.
///
/// # Errors
/// What the database says.
pub fn members(r: &Read<'_, Case>, id: HouseholdId) -> Result<Vec<(ClientId, Status)>> {
    let mut select =
        r.prepare_cached("SELECT id, status FROM client WHERE household = ?1 ORDER BY fold(called), id")?;
    Ok(select.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Writes down a new household, without members.
///
/// # Errors
/// [`Rule::Empty`] for `called`.
pub fn new(w: &Write<'_, Case>, called: Line) -> Result<Household> {
    if called.is_empty() {
        return Err(Invalid::new("called", Rule::Empty).into());
    }
    let id: HouseholdId = w.new_id();
    w.execute("INSERT INTO household (id, called) VALUES (?1, ?2)", params![id, called])?;
    Ok(Household { id, called, members: Vec::new() })
}

/// Whether there is such a household.
pub(crate) fn exists(r: &Read<'_, Case>, id: HouseholdId) -> Result<bool> {
    Ok(r.prepare_cached("SELECT 1 FROM household WHERE id = ?1")?.exists([id])?)
}

/// Removes a household in which nobody is left: its name is often that of the people who were in it.
///
/// # Errors
/// What the database says.
pub fn remove_if_empty(w: &Write<'_, Case>, id: HouseholdId) -> Result<()> {
    w.prepare_cached("DELETE FROM household WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM client WHERE household = ?1)")?
        .execute([id])?;
    Ok(())
}
