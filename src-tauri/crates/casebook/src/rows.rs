//! Writing rows so that only what differs is touched: the change log, undo and later the merging of two machines rest
//! on it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use record::uuid::Uuid;
use rusqlite::ToSql;
use rusqlite::types::FromSql;
use serde::Serialize;
use vault::{Case, Error, Read, Result, Write};

/// Writes `columns` of the row `id`: a new row, or the changes to the one that stands there. The names of table and
/// columns come from this crate only.
pub(crate) fn put(
    w: &Write<'_, Case>,
    table: &str,
    columns: &str,
    id: &dyn ToSql,
    is_new: bool,
    values: &[&dyn ToSql],
) -> Result<()> {
    let marks: Vec<String> = (2..values.len() + 2).map(|n| format!("?{n}")).collect();
    let marks = marks.join(", ");
    let sql = if is_new {
        format!("INSERT INTO {table} (id, {columns}) VALUES (?1, {marks})")
    } else {
        format!("UPDATE {table} SET ({columns}) = ({marks}) WHERE id = ?1 AND ({columns}) IS NOT ({marks})")
    };
    let values: Vec<&dyn ToSql> = std::iter::once(id).chain(values.iter().copied()).collect();
    w.prepare_cached(&sql)?.execute(values.as_slice())?;
    Ok(())
}

/// A table of child rows: several values of one field, in order.
pub(crate) struct Children {
    /// Name of the table.
    pub(crate) table: &'static str,
    /// The column that names the parent.
    pub(crate) parent: &'static str,
    /// The value's columns; the first tells one value from another.
    pub(crate) columns: &'static [&'static str],
}

impl Children {
    /// Makes the children of `parent` these, in this order. A value that stays keeps its row and its id.
    pub(crate) fn put<const N: usize>(
        &self,
        w: &Write<'_, Case>,
        parent: &dyn ToSql,
        wanted: &[[String; N]],
    ) -> Result<()> {
        let Self { table, parent: parent_column, columns } = self;
        let names = columns.join(", ");
        let mut standing: HashMap<String, (String, i64, [String; N])> = HashMap::new();
        let mut gone: Vec<String> = Vec::new();
        {
            let mut select = w.prepare_cached(&format!(
                "SELECT id, position, {names} FROM {table} WHERE {parent_column} = ?1 ORDER BY position, id"
            ))?;
            let mut rows = select.query([parent])?;
            while let Some(row) = rows.next()? {
                let id: String = row.get(0)?;
                let mut values = std::array::from_fn(|_| String::new());
                for (n, value) in values.iter_mut().enumerate() {
                    *value = row.get(n + 2)?;
                }
                let key = values.first().cloned().unwrap_or_default();
                // Two machines may each have added the same value: one row is enough.
                if let Entry::Vacant(place) = standing.entry(key) {
                    place.insert((id, row.get(1)?, values));
                } else {
                    gone.push(id);
                }
            }
        }
        let marks: String = (3..N + 3).map(|n| format!(", ?{n}")).collect();
        let update = format!("UPDATE {table} SET (position, {names}) = (?2{marks}) WHERE id = ?1");
        let insert =
            format!("INSERT INTO {table} (id, position, {names}, {parent_column}) VALUES (?1, ?2{marks}, ?{})", N + 3);
        for (position, values) in (0_i64..).zip(wanted) {
            let stands = standing.remove(values.first().map(String::as_str).unwrap_or_default());
            let is_new = stands.is_none();
            let id = match stands {
                Some((_, at, stands)) if at == position && stands == *values => continue,
                Some((id, ..)) => id,
                None => w.new_id::<Uuid>().to_string(),
            };
            let mut bound: Vec<&dyn ToSql> = vec![&id, &position];
            bound.extend(values.iter().map(|value| value as &dyn ToSql));
            if is_new {
                bound.push(parent);
            }
            w.prepare_cached(if is_new { &insert } else { &update })?.execute(bound.as_slice())?;
        }
        gone.extend(standing.into_values().map(|(id, ..)| id));
        for id in gone {
            w.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
        }
        Ok(())
    }

    /// The first column of the children of `parent`, in order; a value that two machines added counts once.
    pub(crate) fn of<T: FromSql + PartialEq>(&self, r: &Read<'_, Case>, parent: &dyn ToSql) -> Result<Vec<T>> {
        let Self { table, parent: parent_column, columns } = self;
        let column = columns.first().copied().unwrap_or("id");
        let mut select = r.prepare_cached(&format!(
            "SELECT {column} FROM {table} WHERE {parent_column} = ?1 ORDER BY position, id"
        ))?;
        let mut rows = select.query([parent])?;
        let mut values = Vec::new();
        while let Some(row) = rows.next()? {
            let value = row.get(0)?;
            if !values.contains(&value) {
                values.push(value);
            }
        }
        Ok(values)
    }

    /// Removes every child of `parent`.
    pub(crate) fn clear(&self, w: &Write<'_, Case>, parent: &dyn ToSql) -> Result<()> {
        w.prepare_cached(&format!("DELETE FROM {} WHERE {} = ?1", self.table, self.parent))?.execute([parent])?;
        Ok(())
    }
}

/// What `select` finds of these ids (as JSON, `?1`), by the id in its first column, in its order.
pub(crate) fn by_parent<I: FromSql + Eq + Hash, T>(
    r: &Read<'_, Case>,
    select: &str,
    ids: &str,
    read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Result<HashMap<I, Vec<T>>> {
    let mut select = r.prepare_cached(select)?;
    let mut rows = select.query([ids])?;
    let mut found: HashMap<I, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(found)
}

/// Ids as JSON, for `json_each`.
pub(crate) fn json(ids: &[impl Serialize]) -> Result<String> {
    serde_json::to_string(ids).map_err(|_| Error::Failed)
}
