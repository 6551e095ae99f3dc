//! What a record of any table is about, for a person who sees it alone: whose it is, and how it is called.

use rusqlite::{OptionalExtension as _, params};
use vault::{Case, Read, Result};

use crate::client::ClientId;
use crate::erasure::CHILDREN;

/// What a record is about.
#[derive(Clone, Default)]
pub struct About {
    /// The clients; more than one where it is a contact with several.
    pub clients: Vec<ClientId>,
    /// How the record is called, or the one that it is a part of: the day of a contact, what was noticed, to whom; empty
    /// where it has no name, and for a client.
    pub which: String,
}

/// What the record `row` of `table` is about. One that was deleted still is, by what the change log says of it.
///
/// # Errors
/// Where it cannot be read.
pub fn of(r: &Read<'_, Case>, table: &str, row: &str) -> Result<About> {
    let mut found = About::default();
    if table == "client" {
        found.clients.extend(row.parse().ok().map(ClientId));
        return Ok(found);
    }
    found.which = called(r, table, row)?.unwrap_or_default();
    let people = if table == "contact" { people(r, row)? } else { Vec::new() };
    found.clients.extend(people.iter().filter_map(|id| id.parse().ok().map(ClientId)));
    for (child, parent) in CHILDREN {
        if *child != table {
            continue;
        }
        let Some(id) = field(r, table, row, parent)? else { continue };
        let of_parent = of(r, parent, &id)?;
        if found.which.is_empty() {
            found.which = of_parent.which;
        }
        for client in of_parent.clients {
            if !found.clients.contains(&client) {
                found.clients.push(client);
            }
        }
    }
    Ok(found)
}

/// The fields that name a record of a kind, the first that is filled in; none where records of that kind have no name.
fn names(kind: &str) -> &'static [&'static str] {
    match kind {
        "client" | "household" => &["called"],
        // A signal has one of them, a doubt the other.
        "concern" => &["noticed", "label"],
        "referral" => &["to_name"],
        "contact" | "appointment" => &["day"],
        "request" => &["question"],
        _ => &[],
    }
}

/// Whether a column of this name points to a record that has a name.
#[must_use]
pub fn is_named(column: &str) -> bool {
    !names(column).is_empty()
}

/// How the record of this kind is called now (or was, where it was deleted): a column that points to one has the name of
/// its table. `None` where there never was one.
///
/// # Errors
/// Where it cannot be read.
pub fn called(r: &Read<'_, Case>, kind: &str, id: &str) -> Result<Option<String>> {
    for name in names(kind) {
        if let Some(text) = field(r, kind, id, name)?.filter(|text| !text.trim().is_empty()) {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

/// What stands in a field, or stood there last before the record was deleted.
fn field(r: &Read<'_, Case>, table: &str, id: &str, column: &str) -> Result<Option<String>> {
    let stands = r
        .prepare_cached(&format!("SELECT CAST(\"{column}\" AS TEXT) FROM \"{table}\" WHERE id = ?1"))?
        .query_row([id], |row| row.get(0))
        .optional()?;
    if let Some(value) = stands {
        return Ok(value);
    }
    let stood = r
        .prepare_cached(
            "SELECT CASE op WHEN 'update' THEN CAST(value AS TEXT) ELSE json_extract(value, '$.' || ?3) END FROM change
             WHERE kind = ?1 AND row = ?2 AND (op = 'insert' OR op = 'update' AND field = ?3) ORDER BY hlc DESC LIMIT 1",
        )?
        .query_row(params![table, id, column], |row| row.get(0))
        .optional()?;
    Ok(stood.flatten())
}

/// The clients of a contact, or of one that was deleted.
fn people(r: &Read<'_, Case>, contact: &str) -> Result<Vec<String>> {
    let ids = |sql| -> Result<Vec<String>> {
        Ok(r.prepare_cached(sql)?.query_map([contact], |row| row.get(0))?.collect::<Result<_, _>>()?)
    };
    let now = ids("SELECT client FROM contact_person WHERE contact = ?1 ORDER BY position")?;
    if !now.is_empty() {
        return Ok(now);
    }
    ids("SELECT DISTINCT json_extract(value, '$.client') FROM change
         WHERE kind = 'contact_person' AND op = 'insert' AND instr(value, ?1) > 0 AND json_extract(value, '$.contact') = ?1
           AND json_extract(value, '$.client') IS NOT NULL")
}
