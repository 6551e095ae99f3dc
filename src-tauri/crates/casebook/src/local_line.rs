//! Local lines of the crisis card: the huisartsenpost nearby, the wijkteam, the crisis service of the region.
//!
//! They are institutions and nobody's record. She keeps them herself, for each gemeente she works in.

use record::{Invalid, Line, Rule, municipalities, record_id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::rows;

record_id! {
    /// Id of a local line.
    LocalLineId
}

/// A local line of the crisis card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LocalLine {
    /// Who answers.
    pub called: Line,
    /// The number to call.
    pub number: Line,
    /// When somebody answers.
    pub hours: Line,
    /// Code of the gemeente it is for (`GM0363`); `None` for wherever she works.
    pub municipality: Option<String>,
}

/// A local line in a list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LocalLineEntry {
    /// The line.
    pub id: LocalLineId,
    /// What was written down.
    #[serde(flatten)]
    pub line: LocalLine,
}

/// Writes down a line; without an id a new one.
///
/// # Errors
/// [`Error::Gone`] where there is no such line. [`Error::Invalid`]: `called` empty, `number` without a digit,
/// `municipality` that does not exist.
pub fn save(w: &Write<'_, Case>, id: Option<LocalLineId>, line: &LocalLine) -> Result<LocalLineId> {
    let l = line;
    if l.called.is_empty() {
        return Err(Invalid::new("called", Rule::Empty).into());
    }
    // What cannot be called is no number: it must not stand where somebody looks in an emergency.
    if !l.number.as_str().chars().any(char::is_numeric) {
        return Err(Invalid::new("number", Rule::Empty).into());
    }
    if let Some(code) = &l.municipality
        && !municipalities().iter().any(|one| one.code == *code)
    {
        return Err(Invalid::new("municipality", Rule::Unknown).into());
    }
    if let Some(id) = id {
        must_exist(w, id)?;
    }
    let line = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "local_line",
        "called, number, hours, municipality",
        &line,
        id.is_none(),
        &[&l.called, &l.number, &l.hours, &l.municipality],
    )?;
    Ok(line)
}

fn must_exist(r: &Read<'_, Case>, id: LocalLineId) -> Result<()> {
    if r.prepare_cached("SELECT 1 FROM local_line WHERE id = ?1")?.exists([id])? { Ok(()) } else { Err(Error::Gone) }
}

/// Removes a line.
///
/// # Errors
/// [`Error::Gone`] where there is no such line.
pub fn delete(w: &Write<'_, Case>, id: LocalLineId) -> Result<()> {
    must_exist(w, id)?;
    w.prepare_cached("DELETE FROM local_line WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Every line, by gemeente and by who answers.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<LocalLineEntry>> {
    let mut select = r.prepare_cached(
        "SELECT id, called, number, hours, municipality FROM local_line ORDER BY municipality, fold(called), id",
    )?;
    let lines = select.query_map([], |row| {
        let line =
            LocalLine { called: row.get(1)?, number: row.get(2)?, hours: row.get(3)?, municipality: row.get(4)? };
        Ok(LocalLineEntry { id: row.get(0)?, line })
    })?;
    Ok(lines.collect::<Result<_, _>>()?)
}
