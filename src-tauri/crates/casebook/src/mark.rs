//! Something sensitive that has to be known about a client, where it cannot be done without.
//!
//! It says what it is for, until when, and whether the person knows. It is shown only where somebody asks for it: it is
//! in no list, no filter, no search and no summary, and nothing here reads the marks of more than one client but an
//! export.

use jiff::civil::Date;
use record::{Invalid, Line, Rule, check_day, record_id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::rows;

record_id! {
    /// Id of a sensitive mark.
    MarkId
}

/// A sensitive mark.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mark {
    /// Whom it is about.
    pub client: ClientId,
    /// What has to be known.
    pub mark: Line,
    /// What it has to be known for.
    pub purpose: Line,
    /// The last day on which it is needed.
    #[ts(type = "string")]
    pub until: Date,
    /// Whether the person knows that it stands here.
    pub knows: bool,
}

/// A mark that stands there.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "MarkEntry")]
pub struct Entry {
    /// The mark.
    pub id: MarkId,
    /// What stands there.
    #[serde(flatten)]
    pub mark: Mark,
    /// Whether its last day has passed: it is to be removed.
    pub is_past: bool,
}

/// Writes down a mark; without an id a new one.
///
/// # Errors
/// [`Error::Gone`] where there is no such mark; [`Error::Invalid`]: `mark` or `purpose` empty, `until` outside 1900 to
/// 2100 or, of a new one, past; `client` not there, or another than before.
pub fn save(w: &Write<'_, Case>, id: Option<MarkId>, mark: &Mark) -> Result<MarkId> {
    for (field, text) in [("mark", &mark.mark), ("purpose", &mark.purpose)] {
        if text.is_empty() {
            return Err(Invalid::new(field, Rule::Empty).into());
        }
    }
    record::no_test_result([("mark", mark.mark.as_str()), ("purpose", mark.purpose.as_str())])?;
    check_day(mark.until, "until")?;
    if id.is_none() && mark.until < w.today() {
        return Err(Invalid::new("until", Rule::EndsBeforeStart).into());
    }
    client::must_be_the_same(w, "mark", id.as_ref().map(|id| id as _), mark.client)?;
    let mark_id = id.unwrap_or_else(|| w.new_id());
    let m = mark;
    rows::put(
        w,
        "mark",
        "client, mark, purpose, until, knows",
        &mark_id,
        id.is_none(),
        &[&m.client, &m.mark, &m.purpose, &m.until, &m.knows],
    )?;
    Ok(mark_id)
}

/// Removes a mark.
///
/// # Errors
/// [`Error::Gone`] where there is no such mark.
pub fn delete(w: &Write<'_, Case>, id: MarkId) -> Result<()> {
    match w.prepare_cached("DELETE FROM mark WHERE id = ?1")?.execute([id])? {
        0 => Err(Error::Gone),
        _ => Ok(()),
    }
}

/// The marks of a client, the one that ends first on top.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn list(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    if !client::exists(r, client)? {
        return Err(Error::Gone);
    }
    entries(r, Some(client))
}

/// Every mark, for an export.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    entries(r, None)
}

fn entries(r: &Read<'_, Case>, client: Option<ClientId>) -> Result<Vec<Entry>> {
    let today = r.today();
    let mut select = r.prepare_cached(
        "SELECT id, client, mark, purpose, until, knows FROM mark WHERE ?1 IS NULL OR client = ?1 ORDER BY until, id",
    )?;
    let marks = select.query_map([client], |row| {
        let mark = Mark {
            client: row.get(1)?,
            mark: row.get(2)?,
            purpose: row.get(3)?,
            until: row.get(4)?,
            knows: row.get(5)?,
        };
        Ok(Entry { id: row.get(0)?, is_past: mark.until < today, mark })
    })?;
    Ok(marks.collect::<Result<_, _>>()?)
}

/// Removes the marks of a client.
pub(crate) fn delete_of(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    w.prepare_cached("DELETE FROM mark WHERE client = ?1")?.execute([client])?;
    Ok(())
}
