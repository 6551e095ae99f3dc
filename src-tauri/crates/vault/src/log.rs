//! The change log: what changed, when, on which device. History, undo and the merging of two machines read from it.
//!
//! Filled by triggers that are generated from the schema, so that no room can forget it: one row for an insert (the
//! record as JSON), one for each changed field, one for a delete. `FORMAT.md`, "The change log".

use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Error, Result};
use crate::room::Room;
use crate::source::Minting;

/// What the triggers of both images share.
#[derive(Clone)]
pub(crate) struct Ticking {
    pub(crate) minting: Arc<Mutex<Minting>>,
    /// The work that is being done: one number for all changes of one commit, in both images.
    work: Arc<AtomicI64>,
    /// While the changes of another device are being applied: they are in the log already.
    merging: Arc<AtomicBool>,
}

impl Ticking {
    pub(crate) fn new(minting: Minting) -> Self {
        Self { minting: Arc::new(Mutex::new(minting)), work: Arc::default(), merging: Arc::default() }
    }

    /// Runs `f` with the triggers of the log silent.
    pub(crate) fn silent<T>(&self, f: impl FnOnce() -> T) -> T {
        struct Loud<'a>(&'a AtomicBool);
        impl Drop for Loud<'_> {
            fn drop(&mut self) {
                self.0.store(false, Ordering::Relaxed);
            }
        }
        self.merging.store(true, Ordering::Relaxed);
        let _loud = Loud(&self.merging);
        f()
    }

    /// The device that all changes here are of.
    pub(crate) fn device(&self) -> uuid::Uuid {
        self.minting.lock().unwrap_or_else(PoisonError::into_inner).device()
    }

    /// Starts after a clock that came from another device.
    pub(crate) fn seen(&self, hlc: i64) {
        self.minting.lock().unwrap_or_else(PoisonError::into_inner).seen(hlc);
    }

    /// Begins the work of a commit; gives its number.
    pub(crate) fn begin(&self) -> i64 {
        let work = tick(&self.minting);
        self.work.store(work, Ordering::Relaxed);
        work
    }

    /// Starts after what an image already holds.
    pub(crate) fn after(&self, connection: &Connection) -> Result<()> {
        let last: Option<i64> = connection.query_row("SELECT max(hlc) FROM change", [], |row| row.get(0))?;
        self.minting.lock().unwrap_or_else(PoisonError::into_inner).seen(last.unwrap_or_default());
        Ok(())
    }

    /// Makes clock, work and device known to the triggers of a connection. Adds the device where it is new.
    pub(crate) fn connect(&self, connection: &Connection) -> Result<()> {
        // Innocuous: they show nothing and change nothing, and the schema is not trusted beyond such functions.
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
        let minting = Arc::clone(&self.minting);
        connection.create_scalar_function("tick", 0, flags, move |_| Ok(tick(&minting)))?;
        let work = Arc::clone(&self.work);
        connection.create_scalar_function("work", 0, flags, move |_| Ok(work.load(Ordering::Relaxed)))?;
        let merging = Arc::clone(&self.merging);
        connection.create_scalar_function("merging", 0, flags, move |_| Ok(merging.load(Ordering::Relaxed)))?;
        Ok(())
    }

    /// The number of this device in an image; adds it where it is new.
    pub(crate) fn name_device(&self, connection: &Connection) -> Result<()> {
        let id = self.minting.lock().unwrap_or_else(PoisonError::into_inner).device().to_string();
        let known =
            connection.query_row("SELECT n FROM device WHERE id = ?1", [&id], |row| row.get::<_, i64>(0)).optional()?;
        let n = match known {
            Some(n) => n,
            None => {
                connection.execute("INSERT INTO device (id) VALUES (?1)", [&id])?;
                connection.last_insert_rowid()
            }
        };
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
        connection.create_scalar_function("device", 0, flags, move |_| Ok(n))?;
        Ok(())
    }
}

fn tick(minting: &Mutex<Minting>) -> i64 {
    minting.lock().unwrap_or_else(PoisonError::into_inner).tick()
}

/// Writes the triggers of all logged tables anew. Run after migrations.
pub(crate) fn write_triggers(connection: &Connection, rooms: &[Room]) -> Result<()> {
    let old: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\\_%' ESCAPE '\\'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut sql = String::new();
    for name in old {
        let _ = writeln!(sql, "DROP TRIGGER \"{name}\";");
    }
    for table in rooms.iter().flat_map(|room| room.logged) {
        let columns = logged_columns(connection, table)?;
        let insert = "INSERT INTO change (hlc, device, work, kind, row, op, field, value)";
        let pairs: Vec<String> = columns.iter().map(|c| format!("'{c}', NEW.\"{c}\"")).collect();
        let _ = writeln!(
            sql,
            "CREATE TRIGGER \"log_{table}_insert\" AFTER INSERT ON \"{table}\" WHEN NOT merging() BEGIN
               {insert} VALUES (tick(), device(), work(), '{table}', NEW.id, 'insert', NULL, json_object({}));
             END;
             CREATE TRIGGER \"log_{table}_delete\" AFTER DELETE ON \"{table}\" WHEN NOT merging() BEGIN
               {insert} VALUES (tick(), device(), work(), '{table}', OLD.id, 'delete', NULL, NULL);
             END;
             CREATE TRIGGER \"log_{table}_update\" AFTER UPDATE ON \"{table}\" WHEN NOT merging() BEGIN",
            pairs.join(", ")
        );
        for c in columns.iter().filter(|c| *c != "id") {
            let _ = writeln!(
                sql,
                "{insert} SELECT tick(), device(), work(), '{table}', NEW.id, 'update', '{c}', NEW.\"{c}\"
                   WHERE NEW.\"{c}\" IS NOT OLD.\"{c}\";"
            );
        }
        // A trigger needs a statement even where a table has no field but its id.
        sql.push_str("SELECT 1;\nEND;\n");
    }
    Ok(connection.execute_batch(&sql)?)
}

/// The columns of a table that are logged: all but `n`, which only an index points to.
fn logged_columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let columns: Vec<String> = connection
        .prepare("SELECT name FROM pragma_table_info(?1)")?
        .query_map([table], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if columns.iter().any(|c| c == "id") {
        Ok(columns.into_iter().filter(|c| c != "n").collect())
    } else {
        Err(Error::Failed)
    }
}

/// Writes down something that was done with the vault and that no row tells of: an export, for instance.
pub(crate) fn remark(connection: &Connection, kind: &str, json: &str) -> Result<()> {
    connection.execute(
        "INSERT INTO change (hlc, device, work, kind, row, op, field, value)
         VALUES (tick(), device(), work(), ?1, '', 'remark', NULL, ?2)",
        params![kind, json],
    )?;
    Ok(())
}

struct Change {
    hlc: i64,
    kind: String,
    row: String,
    op: String,
    field: Option<String>,
}

/// Undoes all that one work changed in an image, the last change first. That too is logged, and can be undone.
///
/// # Errors
/// [`Error::Gone`] where a later work changed one of the same records: undoing would lose that; or where something of it
/// was erased since: nothing brings that back.
pub(crate) fn undo(connection: &Connection, work: i64) -> Result<()> {
    if connection.prepare_cached("SELECT 1 FROM spent WHERE work = ?1")?.exists([work])? {
        return Err(Error::Gone);
    }
    let changes: Vec<Change> = connection
        .prepare_cached(
            "SELECT hlc, kind, row, op, field FROM change
             WHERE hlc > ?1 AND work = ?1 AND device = device() AND op <> 'remark' ORDER BY hlc DESC",
        )?
        .query_map([work], |row| {
            Ok(Change { hlc: row.get(0)?, kind: row.get(1)?, row: row.get(2)?, op: row.get(3)?, field: row.get(4)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    for change in &changes {
        if changed_later(connection, change, work)? {
            return Err(Error::Gone);
        }
    }
    for change in &changes {
        take_back(connection, change)?;
    }
    Ok(())
}

/// Puts back what a work took away, whichever device did it: its changes are taken back, the last first, but for what was
/// changed again since. What would then point to something that is not there stays away. Gives how much stayed as it is.
///
/// # Errors
/// [`Error::Gone`] where something of that work was erased since, or nothing of it is known.
pub(crate) fn put_back(connection: &Connection, work: i64, device: &str) -> Result<u32> {
    if connection.prepare_cached("SELECT 1 FROM spent WHERE work = ?1")?.exists([work])? {
        return Err(Error::Gone);
    }
    let changes: Vec<Change> = connection
        .prepare_cached(
            "SELECT c.hlc, c.kind, c.row, c.op, c.field FROM change c JOIN device d ON d.n = c.device
             WHERE c.hlc > ?1 AND c.work = ?1 AND d.id = ?2 AND c.op <> 'remark' ORDER BY c.hlc DESC",
        )?
        .query_map(params![work, device], |row| {
            Ok(Change { hlc: row.get(0)?, kind: row.get(1)?, row: row.get(2)?, op: row.get(3)?, field: row.get(4)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let (mut left, mut tables) = (0, std::collections::BTreeSet::new());
    for change in &changes {
        let is_left = changed_later(connection, change, work)? || is_erased(connection, &change.row)?;
        match if is_left { Err(Error::Gone) } else { take_back(connection, change) } {
            Ok(()) => {
                tables.insert(change.kind.as_str());
            }
            Err(Error::Gone) => left += 1,
            Err(error) => return Err(error),
        }
    }
    for table in tables {
        left += let_go(connection, table)?;
    }
    Ok(left)
}

/// Takes out of a table what points to something that is not there: the row, or where it may be empty the column.
fn let_go(connection: &Connection, table: &str) -> Result<u32> {
    let dangling: Vec<(i64, i64)> = connection
        .prepare(&format!("PRAGMA foreign_key_check(\"{table}\")"))?
        .query_map([], |row| Ok((row.get(1)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut left = 0;
    for (rowid, key) in dangling {
        let (column, not_null): (String, bool) = connection.query_row(
            "SELECT k.\"from\", c.\"notnull\" FROM pragma_foreign_key_list(?1) k
             JOIN pragma_table_info(?1) c ON c.name = k.\"from\" WHERE k.id = ?2",
            params![table, key],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let sql = if not_null {
            format!("DELETE FROM \"{table}\" WHERE rowid = ?1")
        } else {
            format!("UPDATE \"{table}\" SET \"{column}\" = NULL WHERE rowid = ?1")
        };
        left += u32::try_from(connection.execute(&sql, [rowid])?).unwrap_or_default();
    }
    Ok(left)
}

fn is_erased(connection: &Connection, row: &str) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM erased WHERE id = ?1")?.exists([row])?)
}

fn take_back(connection: &Connection, change: &Change) -> Result<()> {
    let Change { kind, row, .. } = change;
    match (change.op.as_str(), &change.field) {
        ("insert", _) => {
            connection.execute(&format!("DELETE FROM \"{kind}\" WHERE id = ?1"), [row])?;
        }
        ("update", Some(field)) => {
            let value = value_before(connection, change, field)?;
            connection
                .execute(&format!("UPDATE \"{kind}\" SET \"{field}\" = ?2 WHERE id = ?1"), params![row, value])?;
        }
        ("delete", _) => {
            let columns = logged_columns(connection, kind)?;
            let values =
                columns.iter().map(|column| value_before(connection, change, column)).collect::<Result<Vec<_>>>()?;
            let names: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
            let marks = vec!["?"; columns.len()].join(", ");
            connection.execute(
                // It may be there already, where another machine's record needs it.
                &format!("INSERT INTO \"{kind}\" ({}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING", names.join(", ")),
                rusqlite::params_from_iter(values),
            )?;
        }
        _ => return Err(Error::Failed),
    }
    Ok(())
}

/// Whether a later work touched what this change touched: the same field, or the record as a whole.
fn changed_later(connection: &Connection, change: &Change, work: i64) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT 1 FROM change WHERE row = ?1 AND hlc > ?2 AND work <> ?3 AND kind = ?4
               AND (?5 IS NULL OR field IS NULL OR field = ?5) LIMIT 1",
        )?
        .exists(params![change.row, change.hlc, work, change.kind, change.field])?)
}

/// What a field of a record was just before a change. What pointed to a record that was erased since is gone too.
fn value_before(connection: &Connection, change: &Change, field: &str) -> Result<rusqlite::types::Value> {
    let value = logged_before(connection, change, field)?;
    let is_erased = connection.prepare_cached("SELECT 1 FROM erased WHERE id = ?1")?.exists([&value])?;
    if is_erased { Err(Error::Gone) } else { Ok(value) }
}

fn logged_before(connection: &Connection, change: &Change, field: &str) -> Result<rusqlite::types::Value> {
    connection
        .prepare_cached(
            "SELECT CASE op WHEN 'insert' THEN json_extract(value, '$.\"' || ?4 || '\"') ELSE value END FROM change
             WHERE row = ?1 AND kind = ?2 AND hlc < ?3 AND (op = 'insert' OR (op = 'update' AND field = ?4))
             ORDER BY hlc DESC LIMIT 1",
        )?
        .query_row(params![change.row, change.kind, change.hlc, field], |row| row.get(0))
        .optional()?
        .ok_or(Error::Gone)
}
