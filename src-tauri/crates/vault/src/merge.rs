//! Merging: changes of several devices become one log, and each record what that log says. `FORMAT.md`, "Merging".
//!
//! A record is a function of the set of its changes and of what was erased, never of the order in which they came: so
//! devices that hold the same changes hold the same records, whatever happened on the way.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use uuid::Uuid;

use crate::bundle::{ErasedId, Op, Row};
use crate::erased;
use crate::error::{Error, Result};
use crate::room::Room;

/// A logged table, as its schema tells of it.
struct Table {
    name: String,
    columns: Vec<Column>,
    /// Tables with a column that points to this one.
    children: Vec<(usize, String)>,
}

struct Column {
    name: String,
    not_null: bool,
    /// The logged table that it points to.
    parent: Option<usize>,
}

/// The logged tables of an image.
pub(crate) struct Tables<'a> {
    connection: &'a Connection,
    all: Vec<Table>,
    by_name: HashMap<String, usize>,
}

/// A table's place and a record's id. Tables stand in the order of their rooms: parents before children.
type Record = (usize, String);

struct Folded {
    alive: bool,
    values: BTreeMap<String, Value>,
}

impl<'a> Tables<'a> {
    pub(crate) fn of(connection: &'a Connection, rooms: &[Room]) -> Result<Self> {
        let names: Vec<&str> = rooms.iter().flat_map(|room| room.logged).copied().collect();
        let by_name: HashMap<String, usize> =
            names.iter().enumerate().map(|(at, name)| ((*name).to_owned(), at)).collect();
        let mut all: Vec<Table> = names
            .iter()
            .map(|name| {
                let columns = connection
                    .prepare_cached("SELECT name, \"notnull\" FROM pragma_table_info(?1) WHERE name <> 'n'")?
                    .query_map([name], |row| Ok(Column { name: row.get(0)?, not_null: row.get(1)?, parent: None }))?
                    .collect::<rusqlite::Result<_>>()?;
                Ok(Table { name: (*name).to_owned(), columns, children: Vec::new() })
            })
            .collect::<Result<_>>()?;
        for at in 0..all.len() {
            let keys: Vec<(String, String, Option<String>)> = connection
                .prepare_cached("SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1)")?
                .query_map([&all[at].name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                .collect::<rusqlite::Result<_>>()?;
            for (parent, from, to) in keys {
                if let Some(parent) = by_name.get(&parent).copied()
                    && to.as_deref() == Some("id")
                {
                    for column in all[at].columns.iter_mut().filter(|column| column.name == from) {
                        column.parent = Some(parent);
                    }
                    all[parent].children.push((at, from));
                }
            }
        }
        Ok(Self { connection, all, by_name })
    }

    /// What the log says of a record; `None` where it cannot be there: erased, never made, or a part of what is.
    fn fold(&self, (at, id): &Record) -> Result<Option<Folded>> {
        let table = &self.all[*at];
        if self.is_erased(id)? {
            return Ok(None);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT c.op, c.field, c.value FROM change c JOIN device d ON d.n = c.device
             WHERE c.row = ?1 AND c.kind = ?2 ORDER BY c.hlc, d.id",
        )?;
        let mut rows = statement.query(params![id, table.name])?;
        let mut folded = Folded { alive: false, values: BTreeMap::new() };
        let mut was_made = false;
        while let Some(row) = rows.next()? {
            let op: String = row.get(0)?;
            match Op::of(&op) {
                Some(Op::Insert) => {
                    let record: serde_json::Map<String, serde_json::Value> =
                        serde_json::from_str(row.get_ref(2)?.as_str().map_err(|_| Error::Failed)?)
                            .map_err(|_| Error::Failed)?;
                    for (field, value) in record {
                        if table.columns.iter().any(|column| column.name == field) {
                            folded.values.insert(field, plain(value)?);
                        }
                    }
                    (folded.alive, was_made) = (true, true);
                }
                Some(Op::Update) => {
                    let field: String = row.get(1)?;
                    if table.columns.iter().any(|column| column.name == field) {
                        folded.values.insert(field, row.get(2)?);
                    }
                    folded.alive = true;
                }
                Some(Op::Delete) => folded.alive = false,
                Some(Op::Remark) | None => {}
            }
        }
        if !was_made {
            return Ok(None);
        }
        for column in &table.columns {
            if let Some(parent) = column.parent
                && let Some(Value::Text(points_to)) = folded.values.get(&column.name)
                && self.is_out((parent, points_to.clone()))?
            {
                if column.not_null {
                    return Ok(None);
                }
                folded.values.insert(column.name.clone(), Value::Null);
            }
        }
        Ok(Some(folded))
    }

    fn is_erased(&self, id: &str) -> Result<bool> {
        Ok(self.connection.prepare_cached("SELECT 1 FROM erased WHERE id = ?1")?.exists([id])?)
    }

    /// Whether a record can never be there. One that stands there can.
    fn is_out(&self, record: Record) -> Result<bool> {
        if self.is_erased(&record.1)? {
            return Ok(true);
        }
        Ok(!self.is_there(&record)? && self.fold(&record)?.is_none())
    }

    fn is_there(&self, (at, id): &Record) -> Result<bool> {
        let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", self.all[*at].name);
        Ok(self.connection.prepare_cached(&sql)?.exists([id])?)
    }

    fn values(&self, (at, id): &Record) -> Result<Option<Vec<Value>>> {
        let table = &self.all[*at];
        let names: Vec<String> = table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
        let sql = format!("SELECT {} FROM \"{}\" WHERE id = ?1", names.join(", "), table.name);
        let row = self.connection.prepare_cached(&sql)?.query_row([id], |row| {
            (0..table.columns.len()).map(|n| row.get(n)).collect::<rusqlite::Result<Vec<Value>>>()
        });
        Ok(row.optional()?)
    }

    /// Records that stand there and point to this one.
    fn children(&self, (at, id): &Record) -> Result<Vec<Record>> {
        let mut found = Vec::new();
        for (child, column) in &self.all[*at].children {
            let sql = format!("SELECT id FROM \"{}\" WHERE \"{column}\" = ?1", self.all[*child].name);
            for id in self.connection.prepare_cached(&sql)?.query_map([id], |row| row.get(0))? {
                found.push((*child, id?));
            }
        }
        Ok(found)
    }

    fn has_child(&self, (at, id): &Record) -> Result<bool> {
        for (child, column) in &self.all[*at].children {
            let sql = format!("SELECT 1 FROM \"{}\" WHERE \"{column}\" = ?1 LIMIT 1", self.all[*child].name);
            if self.connection.prepare_cached(&sql)?.exists([id])? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Every record that this one ever pointed to.
    pub(crate) fn parents(&self, (at, id): &Record) -> Result<BTreeSet<Record>> {
        let mut found = BTreeSet::new();
        for column in &self.all[*at].columns {
            let Some(parent) = column.parent else { continue };
            let mut statement = self.connection.prepare_cached(
                "SELECT DISTINCT CASE op WHEN 'insert' THEN json_extract(value, '$.\"' || ?3 || '\"') ELSE value END
                 FROM change WHERE row = ?1 AND kind = ?2 AND (op = 'insert' OR (op = 'update' AND field = ?3))",
            )?;
            let values = statement.query_map(params![id, self.all[*at].name, column.name], |row| row.get(0))?;
            for value in values {
                let value: Option<String> = value?;
                found.extend(value.map(|id| (parent, id)));
            }
        }
        Ok(found)
    }

    pub(crate) fn record(&self, kind: &str, row: &str) -> Option<Record> {
        self.by_name.get(kind).map(|at| (*at, row.to_owned()))
    }

    /// The fields that a change writes; the empty one stands for the record's being there.
    fn fields(&self, at: usize, op: Op, field: Option<&str>) -> Vec<String> {
        let mut fields = vec![String::new()];
        match op {
            Op::Insert => fields.extend(self.all[at].columns.iter().map(|column| column.name.clone())),
            Op::Update => fields.extend(field.map(str::to_owned)),
            Op::Delete | Op::Remark => {}
        }
        fields
    }

    /// Deletes a record and all that cannot be there without it: changes like any other, for the log to see.
    pub(crate) fn delete_whole(&self, (at, id): &Record) -> Result<()> {
        self.connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        for (child, column) in &self.all[*at].children {
            let (name, not_null) =
                (&self.all[*child].name, self.all[*child].columns.iter().any(|c| c.name == *column && c.not_null));
            if not_null {
                let ids: Vec<String> = self
                    .connection
                    .prepare(&format!("SELECT id FROM \"{name}\" WHERE \"{column}\" = ?1"))?
                    .query_map([id], |row| row.get(0))?
                    .collect::<rusqlite::Result<_>>()?;
                for id in ids {
                    self.delete_whole(&(*child, id))?;
                }
            } else {
                let sql = format!("UPDATE \"{name}\" SET \"{column}\" = NULL WHERE \"{column}\" = ?1");
                self.connection.execute(&sql, [id])?;
            }
        }
        self.connection.execute(&format!("DELETE FROM \"{}\" WHERE id = ?1", self.all[*at].name), [id])?;
        Ok(())
    }

    pub(crate) fn points_to(&self, kind: &str, field: &str) -> bool {
        self.by_name.get(kind).is_some_and(|at| {
            self.all[*at].columns.iter().any(|column| column.name == field && column.parent.is_some())
        })
    }

    /// Makes each of these records, and what hangs together with it, what the log says. The log's triggers are silent
    /// meanwhile.
    pub(crate) fn settle(&self, touched: BTreeSet<Record>) -> Result<()> {
        // A foreign key counts when all is done, however a room declared it.
        self.connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let mut queue: VecDeque<Record> = touched.into_iter().collect();
        while let Some(record) = queue.pop_front() {
            let before = self.values(&record)?;
            let folded = self.fold(&record)?;
            let stays = match &folded {
                None => false,
                Some(folded) => folded.alive || self.has_child(&record)?,
            };
            self.mark_revived(&record, folded.as_ref().is_some_and(|folded| stays && !folded.alive))?;
            let is_changed = match (&before, folded.filter(|_| stays)) {
                (None, None) => false,
                (Some(_), None) => {
                    queue.extend(self.children(&record)?);
                    let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", self.all[record.0].name);
                    self.connection.prepare_cached(&sql)?.execute([&record.1])?;
                    true
                }
                (None, Some(folded)) => {
                    self.insert(&record, &folded)?;
                    true
                }
                (Some(before), Some(folded)) => self.update(&record, before, &folded)?,
            };
            if is_changed {
                for parent in self.parents(&record)? {
                    // One that is not there may be needed now; one that was deleted may not be needed any more.
                    if !self.is_there(&parent)? || self.fold(&parent)?.is_none_or(|folded| !folded.alive) {
                        queue.push_back(parent);
                    }
                }
            }
        }
        Ok(())
    }

    fn insert(&self, (at, _): &Record, folded: &Folded) -> Result<()> {
        let names: Vec<String> = folded.values.keys().map(|name| format!("\"{name}\"")).collect();
        let marks = vec!["?"; names.len()].join(", ");
        let sql = format!("INSERT INTO \"{}\" ({}) VALUES ({marks})", self.all[*at].name, names.join(", "));
        self.connection.prepare_cached(&sql)?.execute(params_from_iter(folded.values.values()))?;
        Ok(())
    }

    fn update(&self, (at, id): &Record, before: &[Value], folded: &Folded) -> Result<bool> {
        let table = &self.all[*at];
        let changed: Vec<(&str, &Value)> = table
            .columns
            .iter()
            .zip(before)
            .filter_map(|(column, before)| {
                let now = folded.values.get(&column.name)?;
                (now != before).then_some((column.name.as_str(), now))
            })
            .collect();
        if changed.is_empty() {
            return Ok(false);
        }
        let sets: Vec<String> = changed.iter().map(|(name, _)| format!("\"{name}\" = ?")).collect();
        let sql = format!("UPDATE \"{}\" SET {} WHERE id = ?", table.name, sets.join(", "));
        let id = Value::Text(id.clone());
        let values = changed.iter().map(|(_, value)| *value).chain([&id]);
        self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(true)
    }

    /// A record that was deleted and is there because another one points to it is a question: the deletion, kept as a
    /// change that something else stands over.
    fn mark_revived(&self, (at, id): &Record, is_revived: bool) -> Result<()> {
        let kind = &self.all[*at].name;
        let last = "SELECT c.hlc, c.device FROM change c JOIN device d ON d.n = c.device
                    WHERE c.row = ?2 AND c.kind = ?1 AND c.op <> 'remark' ORDER BY c.hlc DESC, d.id DESC LIMIT 1";
        let sql = if is_revived {
            format!("INSERT OR IGNORE INTO conflict (hlc, device, kind, row, field) SELECT *, ?1, ?2, '' FROM ({last})")
        } else {
            format!("DELETE FROM conflict WHERE kind = ?1 AND row = ?2 AND field = '' AND (hlc, device) = ({last})")
        };
        self.connection.prepare_cached(&sql)?.execute(params![kind, id])?;
        Ok(())
    }
}

fn plain(value: serde_json::Value) -> Result<Value> {
    Ok(match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(is) => Value::Integer(i64::from(is)),
        serde_json::Value::Number(n) => match n.as_i64() {
            Some(n) => Value::Integer(n),
            None => Value::Real(n.as_f64().ok_or(Error::Failed)?),
        },
        serde_json::Value::String(text) => Value::Text(text),
        _ => return Err(Error::Failed),
    })
}

/// What the writer of a bundle had seen of each device: the clock of its last change.
pub(crate) type SeenUpTo = HashMap<Uuid, i64>;

/// Where a change stands among all: by its clock, then its device.
type Place = (i64, Uuid);

/// Adds the changes of a bundle to the log of an image and makes its records what the log then says.
///
/// `writer` is the device that wrote the bundle, `seen` what it had seen of the others. Must run while the log's
/// triggers are silent.
pub(crate) fn merge(
    connection: &Connection,
    rooms: &[Room],
    writer: Uuid,
    seen: &SeenUpTo,
    rows: &[Row],
    erased: &[ErasedId],
) -> Result<()> {
    let tables = Tables::of(connection, rooms)?;
    let mut touched = BTreeSet::new();
    let gone = erase(&tables, erased, &mut touched)?;
    let numbers = Numbers::of(connection, rows)?;
    let mut records: BTreeMap<(&str, &str), Vec<&Row>> = BTreeMap::new();
    for row in rows {
        if !tables.is_erased(&row.row)? && !numbers.is_known(connection, row)? {
            records.entry((&row.kind, &row.row)).or_default().push(row);
        }
    }
    for ((kind, id), mut news) in records {
        news.sort_by_key(|row| (row.hlc, row.device));
        let record = tables.record(kind, id).filter(|_| news.iter().any(|row| row.op != Op::Remark));
        if let Some((at, _)) = &record {
            conflicts(&tables, *at, id, &news, &numbers, &|(hlc, device)| {
                *device == writer || seen.get(device).is_some_and(|seen| hlc <= seen)
            })?;
        }
        for row in news {
            connection
                .prepare_cached(
                    "INSERT INTO change (hlc, device, work, kind, row, op, field, value)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                )?
                .execute(params![
                    row.hlc,
                    numbers.number(row.device)?,
                    row.work,
                    row.kind,
                    row.row,
                    row.op.word(),
                    row.field,
                    row.value
                ])?;
        }
        touched.extend(record);
    }
    carried(connection, rows)?;
    tables.settle(touched)?;
    if gone.is_empty() { Ok(()) } else { erased::leave_nothing(connection, &gone) }
}

/// Remembers that these changes are in a bundle.
pub(crate) fn carried(connection: &Connection, rows: &[Row]) -> Result<()> {
    let mut last: HashMap<Uuid, i64> = HashMap::new();
    for row in rows {
        let last = last.entry(row.device).or_insert(row.hlc);
        *last = row.hlc.max(*last);
    }
    for (device, hlc) in last {
        connection.execute(
            "UPDATE device SET carried = ?2 WHERE id = ?1 AND carried < ?2",
            params![device.to_string(), hlc],
        )?;
    }
    Ok(())
}

/// What is erased stays so: nothing of it is left in the log, and nothing that comes later brings it back. Gives of which
/// tables something went.
fn erase(tables: &Tables<'_>, erased: &[ErasedId], touched: &mut BTreeSet<Record>) -> Result<BTreeSet<String>> {
    let connection = tables.connection;
    if erased.is_empty() {
        return Ok(BTreeSet::new());
    }
    for known @ ErasedId { id, at, figures } in erased {
        connection.execute(
            "INSERT INTO erased (id, at, figures) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET at = min(at, excluded.at), figures = min(figures, excluded.figures)",
            params![id, at, figures],
        )?;
        note_told(connection, known)?;
        for at in 0..tables.all.len() {
            let record = (at, id.clone());
            if tables.is_there(&record)? {
                touched.extend(tables.children(&record)?);
                touched.insert(record);
            }
        }
        connection.execute("DELETE FROM conflict WHERE row = ?1", [id])?;
    }
    Ok(erased::purge_log(connection)?.0)
}

/// Notes that an erased id was in a bundle, and whether as reduced to figures.
pub(crate) fn note_told(connection: &Connection, ErasedId { id, figures, .. }: &ErasedId) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO told (id, figures) VALUES (?1, ?2)
             ON CONFLICT (id) DO UPDATE SET figures = min(figures, excluded.figures)",
        )?
        .execute(params![id, figures])?;
    Ok(())
}

/// The numbers that devices have in an image.
struct Numbers(HashMap<Uuid, i64>);

impl Numbers {
    fn of(connection: &Connection, rows: &[Row]) -> Result<Self> {
        let devices: BTreeSet<Uuid> = rows.iter().map(|row| row.device).collect();
        for device in devices {
            connection.execute("INSERT OR IGNORE INTO device (id) VALUES (?1)", [device.to_string()])?;
        }
        let mut numbers = HashMap::new();
        let mut statement = connection.prepare("SELECT id, n FROM device")?;
        for row in statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))? {
            let (id, n) = row?;
            numbers.insert(Uuid::parse_str(&id).map_err(|_| Error::Failed)?, n);
        }
        Ok(Self(numbers))
    }

    fn number(&self, device: Uuid) -> Result<i64> {
        self.0.get(&device).copied().ok_or(Error::Failed)
    }

    fn is_known(&self, connection: &Connection, row: &Row) -> Result<bool> {
        Ok(connection
            .prepare_cached("SELECT 1 FROM change WHERE hlc = ?1 AND device = ?2")?
            .exists(params![row.hlc, self.number(row.device)?])?)
    }
}

/// Finds out where new changes and those that are here did not know of each other.
///
/// For each field there are changes that no other has followed. The last of them is what the record says; the others are
/// in `conflict`. A new change takes the place of those that its writer had seen.
fn conflicts(
    tables: &Tables<'_>,
    at: usize,
    id: &str,
    news: &[&Row],
    numbers: &Numbers,
    has_seen: &dyn Fn(&Place) -> bool,
) -> Result<()> {
    let connection = tables.connection;
    let kind = &tables.all[at].name;
    let mut here: HashMap<String, Place> = HashMap::new();
    let mut statement = connection.prepare_cached(
        "SELECT c.hlc, d.id, c.op, c.field FROM change c JOIN device d ON d.n = c.device
         WHERE c.row = ?1 AND c.kind = ?2 AND c.op <> 'remark' ORDER BY c.hlc, d.id",
    )?;
    let mut rows = statement.query(params![id, kind])?;
    while let Some(row) = rows.next()? {
        let (op, device): (String, String) = (row.get(2)?, row.get(1)?);
        let place = (row.get(0)?, Uuid::parse_str(&device).map_err(|_| Error::Failed)?);
        let field: Option<String> = row.get(3)?;
        for field in tables.fields(at, Op::of(&op).ok_or(Error::Failed)?, field.as_deref()) {
            here.insert(field, place);
        }
    }
    if here.is_empty() {
        return Ok(());
    }
    let mut new: HashMap<String, Place> = HashMap::new();
    for row in news.iter().filter(|row| row.op != Op::Remark) {
        for field in tables.fields(at, row.op, row.field.as_deref()) {
            new.insert(field, (row.hlc, row.device));
        }
    }
    for (field, new) in new {
        let over: Vec<(i64, String)> = connection
            .prepare_cached(
                "SELECT c.hlc, d.id FROM conflict c JOIN device d ON d.n = c.device
                 WHERE c.kind = ?1 AND c.row = ?2 AND c.field = ?3",
            )?
            .query_map(params![kind, id, field], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (hlc, device) in over {
            let place = (hlc, Uuid::parse_str(&device).map_err(|_| Error::Failed)?);
            if has_seen(&place) {
                connection
                    .prepare_cached(
                        "DELETE FROM conflict WHERE kind = ?1 AND row = ?2 AND field = ?3 AND hlc = ?4 AND device = ?5",
                    )?
                    .execute(params![kind, id, field, hlc, numbers.number(place.1)?])?;
            }
        }
        if let Some(here) = here.get(&field).filter(|place| !has_seen(place)) {
            let under = new.min(*here);
            connection
                .prepare_cached(
                    "INSERT OR IGNORE INTO conflict (kind, row, field, hlc, device) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![kind, id, field, under.0, numbers.number(under.1)?])?;
        }
    }
    Ok(())
}
