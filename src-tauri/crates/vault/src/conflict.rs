//! What two machines said of the same thing without knowing of each other: read, and settled by a person.

use jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::room::Room;
use crate::vault::Vault;

/// Two machines changed the same field of a record, or one deleted what the other changed, and neither knew.
///
/// Holds what people wrote: has no open `Debug`.
#[derive(Clone, Serialize)]
pub struct Conflict {
    /// `case` or `private`.
    pub image: &'static str,
    /// The table.
    pub kind: String,
    /// The record's id.
    pub row: String,
    /// Which field; `None` where the question is whether the record is to be there.
    pub field: Option<String>,
    /// What the record says now.
    pub shown: Side,
    /// What the other machine wrote.
    pub other: Side,
}

/// One side of a [`Conflict`].
#[derive(Clone, Serialize)]
pub struct Side {
    /// The value of the field. Where there is no field: whether the record is there.
    pub value: serde_json::Value,
    /// Which device wrote it.
    pub device: Uuid,
    /// When, by that device's clock.
    pub at: Timestamp,
    /// Its clock in the change log.
    hlc: i64,
}

/// Which side of a [`Conflict`] is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// What the record says now.
    Shown,
    /// What the other machine wrote.
    Other,
}

impl Vault {
    /// Every conflict that nobody has settled yet, the latest first.
    ///
    /// # Errors
    /// [`Error::Locked`]; [`Error::Database`].
    pub fn conflicts(&self) -> Result<Vec<Conflict>> {
        self.run(|store| {
            let rooms = store.rooms;
            store.read(|r| {
                let mut all = read(&r.case, "case", rooms.case)?;
                all.extend(read(&r.private, "private", rooms.private)?);
                all.sort_by_key(|conflict| std::cmp::Reverse(conflict.shown.hlc.max(conflict.other.hlc)));
                Ok(all)
            })
        })
    }

    /// Settles a conflict: an edit like any other, that the other machines follow.
    ///
    /// # Errors
    /// [`Error::Gone`] where it was settled meanwhile; else as [`Vault::write`].
    pub fn settle(&self, conflict: &Conflict, keep: Keep) -> Result<()> {
        let conflict = conflict.clone();
        self.run(move |store| {
            let rooms = store.rooms;
            let ticking = store.ticking.clone();
            store.write(move |w| {
                let (connection, rooms): (&Connection, _) =
                    if conflict.image == "private" { (&w.private, rooms.private) } else { (&w.case, rooms.case) };
                let is_known = read(connection, conflict.image, rooms)?.iter().any(|known| {
                    (&known.kind, &known.row, &known.field) == (&conflict.kind, &conflict.row, &conflict.field)
                        && (known.shown.hlc, known.other.hlc) == (conflict.shown.hlc, conflict.other.hlc)
                });
                if is_known { settle(connection, rooms, &conflict, keep, &ticking) } else { Err(Error::Gone) }
            })?;
            Ok(())
        })
    }
}

struct Change {
    hlc: i64,
    device: String,
    op: String,
    value: Value,
}

impl Change {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { hlc: row.get(0)?, device: row.get(1)?, op: row.get(2)?, value: row.get(3)? })
    }

    fn side(&self, field: &str) -> Result<Side> {
        let value = match (&self.value, self.op.as_str()) {
            _ if field.is_empty() => (self.op != "delete").into(),
            (Value::Text(json), "insert") => {
                let record: serde_json::Value = serde_json::from_str(json).map_err(|_| Error::Failed)?;
                record.get(field).cloned().unwrap_or_default()
            }
            (Value::Text(text), _) => text.as_str().into(),
            (Value::Integer(n), _) => (*n).into(),
            (Value::Real(n), _) => (*n).into(),
            (Value::Null | Value::Blob(_), _) => serde_json::Value::Null,
        };
        Ok(Side {
            value,
            device: Uuid::parse_str(&self.device).map_err(|_| Error::Failed)?,
            at: Timestamp::from_millisecond(self.hlc >> 16).map_err(|_| Error::Failed)?,
            hlc: self.hlc,
        })
    }
}

/// The change that stands: the last that wrote this field, or anything of the record.
const STANDS: &str = "SELECT c.hlc, d.id, c.op, c.value FROM change c JOIN device d ON d.n = c.device
    WHERE c.row = ?2 AND c.kind = ?1 AND c.op <> 'remark'
      AND (?3 = '' OR c.op = 'insert' OR (c.op = 'update' AND c.field = ?3))
    ORDER BY c.hlc DESC, d.id DESC LIMIT 1";

fn read(connection: &Connection, image: &'static str, rooms: &[Room]) -> Result<Vec<Conflict>> {
    let mut all = Vec::new();
    let mut statement = connection.prepare_cached(
        "SELECT x.kind, x.row, x.field, c.hlc, d.id, c.op, c.value FROM conflict x
         JOIN change c ON c.hlc = x.hlc AND c.device = x.device JOIN device d ON d.n = x.device",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, id, field): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if !rooms.iter().any(|room| room.logged.contains(&kind.as_str())) {
            continue;
        }
        let other = Change { hlc: row.get(3)?, device: row.get(4)?, op: row.get(5)?, value: row.get(6)? };
        let stands = connection.prepare_cached(STANDS)?.query_row(params![kind, id, field], Change::read).optional()?;
        let Some(stands) = stands else { continue };
        let (other, mut shown) = (other.side(&field)?, stands.side(&field)?);
        let sql = format!("SELECT 1 FROM \"{kind}\" WHERE id = ?1");
        let is_there = connection.prepare_cached(&sql)?.exists([&id])?;
        if field.is_empty() {
            // Deleted, and there all the same where another record needs it.
            shown.value = is_there.into();
        } else if !is_there {
            continue;
        }
        if shown.value != other.value {
            let field = Some(field).filter(|field| !field.is_empty());
            all.push(Conflict { image, kind, row: id, field, shown, other });
        }
    }
    Ok(all)
}

fn settle(
    connection: &Connection,
    rooms: &[Room],
    conflict: &Conflict,
    keep: Keep,
    ticking: &crate::log::Ticking,
) -> Result<()> {
    let Conflict { kind, row, .. } = conflict;
    let is_there = conflict.shown.value.as_bool().unwrap_or_default();
    match (&conflict.field, keep) {
        (Some(field), Keep::Other) => {
            let value = match &conflict.other.value {
                serde_json::Value::String(text) => Value::Text(text.clone()),
                serde_json::Value::Number(n) => match n.as_i64() {
                    Some(n) => Value::Integer(n),
                    None => Value::Real(n.as_f64().ok_or(Error::Failed)?),
                },
                _ => Value::Null,
            };
            let sql = format!("UPDATE \"{kind}\" SET \"{field}\" = ?2 WHERE id = ?1");
            connection.execute(&sql, params![row, value])?;
            Ok(())
        }
        (Some(field), Keep::Shown) => say_again(connection, kind, row, "update", Some(field)),
        (None, Keep::Shown) if !is_there => say_again(connection, kind, row, "delete", None),
        (None, Keep::Other) if is_there => {
            let tables = crate::merge::Tables::of(connection, rooms)?;
            tables.delete_whole(&tables.record(kind, row).ok_or(Error::Failed)?)
        }
        // It stays, or it comes back: an edit that changes nothing says so.
        (None, _) => {
            let field = connection.query_row(
                "SELECT name FROM pragma_table_info(?1) WHERE name NOT IN ('id', 'n') LIMIT 1",
                [kind],
                |row| row.get::<_, String>(0),
            )?;
            say_again(connection, kind, row, "update", Some(&field))?;
            let tables = crate::merge::Tables::of(connection, rooms)?;
            let record = tables.record(kind, row).ok_or(Error::Failed)?;
            ticking.silent(|| tables.settle([record].into()))
        }
    }
}

/// Writes down what stands as said anew: an edit with the same value, which the log's triggers would not notice.
fn say_again(connection: &Connection, kind: &str, row: &str, op: &str, field: Option<&str>) -> Result<()> {
    connection.execute(
        "INSERT INTO change (hlc, device, work, kind, row, op, field, value)
         SELECT tick(), device(), work(), ?1, ?2, ?3, ?4,
            (SELECT CASE c.op WHEN 'insert' THEN json_extract(c.value, '$.\"' || ?4 || '\"') ELSE c.value END
             FROM change c JOIN device d ON d.n = c.device
             WHERE ?4 IS NOT NULL AND c.row = ?2 AND c.kind = ?1
               AND (c.op = 'insert' OR (c.op = 'update' AND c.field = ?4))
             ORDER BY c.hlc DESC, d.id DESC LIMIT 1)",
        params![kind, row, op, field],
    )?;
    Ok(())
}
