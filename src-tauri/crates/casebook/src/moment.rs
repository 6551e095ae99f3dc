//! Moments in which much changes for somebody: turning eighteen, moving house, a decision in the procedure.
//!
//! A key person enters them. Nothing here works one out from what else is known: a guess about somebody's procedure or
//! money would be a record that nobody made.

use jiff::civil::Date;
use record::{Invalid, Line, Rule, Window, check_day, choices, record_id};
use rusqlite::{OptionalExtension, Params, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::rows;

record_id! {
    /// Id of a moment.
    MomentId
}

choices! {
    /// What changes.
    #[ts(rename = "MomentKind")]
    Kind {
        /// Turning eighteen.
        Eighteen = "eighteen",
        /// Moving house.
        Moving = "moving",
        /// A decision in the procedure.
        Decision = "decision",
        /// Benefits that stop.
        BenefitsStop = "benefits_stop",
        /// The end of a course.
        CourseEnds = "course_ends",
        /// The family comes.
        FamilyReunion = "family_reunion",
        /// Something else.
        Other = "other",
    }
}

/// A moment as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Moment {
    /// For whom. Stays as it was written down first.
    pub client: ClientId,
    /// What changes.
    pub kind: Kind,
    /// The day, ISO 8601, Gregorian.
    #[ts(type = "string")]
    pub on: Date,
    /// A word about it.
    pub note: Line,
    /// The day on which it was seen to.
    #[ts(type = "string | null")]
    pub done: Option<Date>,
}

/// A moment in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "MomentEntry")]
pub struct Entry {
    /// The moment.
    pub id: MomentId,
    /// What was written down.
    pub moment: Moment,
    /// How the client is called.
    pub called: Line,
}

/// Writes down a moment; without an id a new one. Only what differs is changed.
///
/// # Errors
/// [`Error::Gone`] where there is no such moment. [`Error::Invalid`]: `on` or `done` outside 1900 to 2100, `client`
/// somebody who is not there, or another than the one it was written down for.
pub fn save(w: &Write<'_, Case>, id: Option<MomentId>, moment: &Moment) -> Result<MomentId> {
    let m = moment;
    check_day(m.on, "on")?;
    record::no_test_result([("note", m.note.as_str())])?;
    if let Some(done) = m.done {
        check_day(done, "done")?;
    }
    if !client::exists(w, m.client)? {
        return Err(Invalid::new("client", Rule::Missing).into());
    }
    if let Some(id) = id
        && get(w, id)?.client != m.client
    {
        return Err(Invalid::new("client", Rule::Unknown).into());
    }
    let moment = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "moment",
        "client, kind, day, note, done",
        &moment,
        id.is_none(),
        &[&m.client, &m.kind, &m.on, &m.note, &m.done],
    )?;
    Ok(moment)
}

/// A moment as it was written down.
///
/// # Errors
/// [`Error::Gone`] where there is no such moment.
pub fn get(r: &Read<'_, Case>, id: MomentId) -> Result<Moment> {
    entries(r, "WHERE m.id = ?1", [id])?.pop().map(|entry| entry.moment).ok_or(Error::Gone)
}

/// A moment was seen to today, or after all not.
///
/// # Errors
/// [`Error::Gone`] where there is no such moment.
pub fn finish(w: &Write<'_, Case>, id: MomentId, done: bool) -> Result<()> {
    let stood: Option<Date> = w
        .prepare_cached("SELECT done FROM moment WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::Gone)?;
    // Doing it once more keeps the day on which it was done.
    let done = if done { stood.or_else(|| Some(w.today())) } else { None };
    rows::put(w, "moment", "done", &id, false, &[&done])
}

/// Removes a moment.
///
/// # Errors
/// [`Error::Gone`] where there is no such moment.
pub fn delete(w: &Write<'_, Case>, id: MomentId) -> Result<()> {
    get(w, id)?;
    w.prepare_cached("DELETE FROM moment WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Removes every moment of a client.
pub(crate) fn forget(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    w.prepare_cached("DELETE FROM moment WHERE client = ?1")?.execute([client])?;
    Ok(())
}

/// A client's moments, the first first.
///
/// # Errors
/// What the database says.
pub fn of_client(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    entries(r, "WHERE m.client = ?1", [client])
}

/// Moments of these days that are not seen to, the first first.
///
/// # Errors
/// What the database says.
pub fn open_between(r: &Read<'_, Case>, days: Window) -> Result<Vec<Entry>> {
    entries(r, "WHERE m.done IS NULL AND m.day BETWEEN ?1 AND ?2", params![days.from, days.to])
}

/// Every moment, the first first.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    entries(r, "", [])
}

/// `which` names the tables `m` and `k`.
fn entries(r: &Read<'_, Case>, which: &str, params: impl Params) -> Result<Vec<Entry>> {
    let mut select = r.prepare_cached(&format!(
        "SELECT m.id, k.called, m.client, m.kind, m.day, m.note, m.done FROM moment m JOIN client k ON k.id = m.client
         {which} ORDER BY m.day, m.id"
    ))?;
    let entries = select.query_map(params, |row| {
        let moment =
            Moment { client: row.get(2)?, kind: row.get(3)?, on: row.get(4)?, note: row.get(5)?, done: row.get(6)? };
        Ok(Entry { id: row.get(0)?, moment, called: row.get(1)? })
    })?;
    Ok(entries.collect::<Result<_, _>>()?)
}
