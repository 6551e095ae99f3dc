//! What became of a record: when it was written down and changed, and what stood there before. Read from the change log,
//! which every table fills by itself; no history of its own.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use record::choices;
use rusqlite::params;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;
use vault::{Case, Error, Read, Result};

use crate::about;
use crate::schema::ROOM;

choices! {
    /// A record of which the history can be seen. The word is the name of its table.
    HistoryKind {
        /// A person.
        Client = "client",
        /// A contact.
        Contact = "contact",
        /// A signal.
        Concern = "concern",
        /// Going together to help.
        Referral = "referral",
        /// An agreement to share.
        Agreement = "agreement",
        /// An appointment.
        Appointment = "appointment",
        /// What others asked.
        Request = "request",
    }
}

choices! {
    /// What happened to a record. Each has words (`history-what-…`).
    HistoryWhat {
        /// It was written down.
        Written = "written",
        /// It was changed.
        Changed = "changed",
        /// It was deleted.
        Deleted = "deleted",
        /// It came back.
        Back = "back",
    }
}

/// One thing that changed.
#[derive(Clone, Serialize, TS)]
pub struct HistoryChange {
    /// The table: that of the record, or of one of its lists.
    pub kind: String,
    /// The field.
    pub field: String,
    /// What stood there before; empty for nothing.
    pub before: String,
    /// What stood there then; empty for nothing.
    pub after: String,
}

/// What one action did to a record.
#[derive(Clone, Serialize, TS)]
pub struct HistoryStep {
    /// When.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Whether it was done on this machine.
    pub is_here: bool,
    /// What happened.
    pub what: HistoryWhat,
    /// What changed; empty where it was written down.
    pub changes: Vec<HistoryChange>,
}

/// So many steps are shown at most, the latest.
const MOST: usize = 200;

/// Columns that say nothing to a person.
const SILENT: [&str; 5] = ["id", "position", "municipality", "service", "accepted_at"];

struct Row {
    hlc: i64,
    work: i64,
    is_here: bool,
    kind: String,
    row: String,
    op: String,
    field: Option<String>,
    value: rusqlite::types::Value,
}

/// What became of a record, the latest first.
///
/// # Errors
/// [`Error::Gone`] where there is no such record.
pub fn of(r: &Read<'_, Case>, kind: HistoryKind, id: &str) -> Result<Vec<HistoryStep>> {
    let table = kind.word();
    if !ROOM.logged.contains(&table)
        || !r.prepare_cached(&format!("SELECT 1 FROM \"{table}\" WHERE id = ?1"))?.exists([id])?
    {
        return Err(Error::Gone);
    }
    let lists: Vec<&str> = ROOM.logged.iter().copied().filter(|name| name.starts_with(&format!("{table}_"))).collect();
    let mut rows = Vec::new();
    read(r, table, id, &mut rows)?;
    for list in &lists {
        let mut select = r.prepare_cached(
            "SELECT DISTINCT row FROM change WHERE kind = ?1 AND op = 'insert'
               AND instr(value, ?3) > 0 AND json_extract(value, '$.' || ?2) = ?3",
        )?;
        let ids: Vec<String> =
            select.query_map(params![list, table, id], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for row in ids {
            read(r, list, &row, &mut rows)?;
        }
    }
    rows.sort_by_key(|row| row.hlc);
    let mut stands: BTreeMap<(String, String, String), String> = BTreeMap::new();
    let mut alive: BTreeSet<String> = BTreeSet::new();
    let mut was_there = false;
    let mut steps: Vec<(i64, bool, HistoryStep)> = Vec::new();
    for row in rows {
        let at = Timestamp::from_millisecond(row.hlc >> 16).map_err(|_| Error::Failed)?;
        if steps.last().is_none_or(|(work, is_here, _)| (*work, *is_here) != (row.work, row.is_here)) {
            let step = HistoryStep { at, is_here: row.is_here, what: HistoryWhat::Changed, changes: Vec::new() };
            steps.push((row.work, row.is_here, step));
        }
        let Some((.., step)) = steps.last_mut() else { continue };
        let is_record = row.kind == table;
        match row.op.as_str() {
            "insert" => {
                if is_record {
                    step.what = if was_there { HistoryWhat::Back } else { HistoryWhat::Written };
                    was_there = true;
                }
                alive.insert(row.row.clone());
                let rusqlite::types::Value::Text(json) = &row.value else { continue };
                let record: serde_json::Map<String, Value> = serde_json::from_str(json).map_err(|_| Error::Failed)?;
                for (field, value) in record {
                    let after = text(&value);
                    stands.insert((row.kind.clone(), row.row.clone(), field.clone()), after.clone());
                    if !is_record && says(table, &field) {
                        let change = HistoryChange { kind: row.kind.clone(), field, before: String::new(), after };
                        step.changes.push(named(r, change)?);
                    }
                }
            }
            "update" => {
                let Some(field) = row.field else { continue };
                let after = match &row.value {
                    rusqlite::types::Value::Null | rusqlite::types::Value::Blob(_) => String::new(),
                    rusqlite::types::Value::Integer(n) => n.to_string(),
                    rusqlite::types::Value::Real(n) => n.to_string(),
                    rusqlite::types::Value::Text(text) => text.clone(),
                };
                let before = stands
                    .insert((row.kind.clone(), row.row.clone(), field.clone()), after.clone())
                    .unwrap_or_default();
                if says(table, &field) {
                    step.changes.push(named(r, HistoryChange { kind: row.kind, field, before, after })?);
                }
            }
            _ if is_record => step.what = HistoryWhat::Deleted,
            _ => {
                if alive.remove(&row.row) {
                    let gone: Vec<(String, String)> = stands
                        .iter()
                        .filter(|((_, id, field), _)| *id == row.row && says(table, field))
                        .map(|((_, _, field), before)| (field.clone(), before.clone()))
                        .collect();
                    for (field, before) in gone {
                        let change = HistoryChange { kind: row.kind.clone(), field, before, after: String::new() };
                        step.changes.push(named(r, change)?);
                    }
                }
            }
        }
    }
    for (.., step) in &mut steps {
        // A record that is new, or back, or gone, is so with all it holds.
        if step.what != HistoryWhat::Changed {
            step.changes.clear();
        }
        step.changes.retain(|change| change.before != change.after);
    }
    let mut steps: Vec<HistoryStep> = steps.into_iter().map(|(.., step)| step).collect();
    steps.retain(|step| step.what != HistoryWhat::Changed || !step.changes.is_empty());
    steps.reverse();
    steps.truncate(MOST);
    Ok(steps)
}

/// Whether a column says something to a person: not the one that names the record a list belongs to.
fn says(table: &str, field: &str) -> bool {
    field != table && !SILENT.contains(&field)
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Ids of other records as they are called now.
fn named(r: &Read<'_, Case>, mut change: HistoryChange) -> Result<HistoryChange> {
    for id in [&mut change.before, &mut change.after] {
        if about::is_named(&change.field) && !id.is_empty() {
            *id = about::called(r, &change.field, id)?.unwrap_or_else(|| "…".to_owned());
        }
    }
    Ok(change)
}

fn read(r: &Read<'_, Case>, kind: &str, id: &str, rows: &mut Vec<Row>) -> Result<()> {
    let mut select = r.prepare_cached(
        "SELECT hlc, work, device = device(), kind, row, op, field, value FROM change
         WHERE row = ?1 AND kind = ?2 AND op <> 'remark' ORDER BY hlc",
    )?;
    let found = select.query_map([id, kind], |row| {
        Ok(Row {
            hlc: row.get(0)?,
            work: row.get(1)?,
            is_here: row.get(2)?,
            kind: row.get(3)?,
            row: row.get(4)?,
            op: row.get(5)?,
            field: row.get(6)?,
            value: row.get(7)?,
        })
    })?;
    for row in found {
        rows.push(row?);
    }
    Ok(())
}
