//! People who are handed over to another key person: what belongs to them as rows, and what is known of each hand-over.
//!
//! What goes along is what is erased with a client ([`crate::erasure`]), so that nothing is forgotten in one place that is
//! known in the other; [`LEFT_OUT`] names what stays, and why. The receiver's records get ids of their own, which follow
//! from the hand-over: what the giver erases afterwards is never taken for them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::Date;
use record::uuid::Uuid;
use record::{Line, choices, record_id};
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::ClientId;
use crate::erasure::CHILDREN;

record_id! {
    /// Id of a hand-over: the same at who gives and who receives.
    HandoverId
}

/// Who takes over looks through everything before a lock stands in front of it, and did not weigh it: what is still needed
/// is told by mouth, together with the coordinator.
const MELDCODE_STAYS: &str = "stands behind a lock of its own, which a file of people cannot carry";

/// Tables that name a client and stay, with the reason.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("handover_person", "what was handed over before is the giver's"),
    ("client_merged", "ids of records that are no longer there"),
    ("meldcode", MELDCODE_STAYS),
    ("meldcode_signal", MELDCODE_STAYS),
    ("meldcode_advice", MELDCODE_STAYS),
];

/// What is the giver's own in a record that goes along, with what stands there instead: her own safety at an appointment.
/// The receiver decides for herself who knows where she is.
const HERS: &[(&str, &str, Empty)] =
    &[("appointment", "knows", Empty::Text), ("appointment", "not_alone", Empty::Number)];

/// What stands for nothing.
#[derive(Clone, Copy)]
enum Empty {
    Text,
    Number,
}

/// One record: its table, and its columns by name.
#[derive(Clone, Serialize, Deserialize)]
pub struct Row {
    /// Name of the table.
    pub table: String,
    /// Its columns.
    pub columns: Map<String, Value>,
}

impl Row {
    /// A column that holds text; empty where it does not.
    #[must_use]
    pub fn text(&self, column: &str) -> &str {
        self.columns.get(column).and_then(Value::as_str).unwrap_or_default()
    }
}

/// Tables of what goes along, parents first, each with the columns that name what it belongs to.
#[must_use]
pub fn carried() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut tables: Vec<(&str, Vec<&str>)> =
        vec![("household", Vec::new()), ("client", Vec::new()), ("contact", Vec::new())];
    for (table, parent) in CHILDREN {
        if LEFT_OUT.iter().any(|(left, _)| left == table) {
            continue;
        }
        match tables.iter_mut().find(|(known, _)| known == table) {
            Some((_, parents)) => parents.push(parent),
            None => tables.push((table, vec![parent])),
        }
    }
    tables
}

/// Everything that belongs to these clients, without what is the giver's own. Contacts with somebody who is not among them go along only where `shared`
/// says so.
///
/// # Errors
/// What the database says.
pub fn collect(r: &Read<'_, Case>, clients: &[ClientId], shared: bool) -> Result<Vec<Row>> {
    let ids = json(&clients)?;
    let mut rows = Vec::new();
    let mut known: HashSet<String> = clients.iter().map(ToString::to_string).collect();
    let contacts = "SELECT contact FROM contact_person p WHERE client IN (SELECT value FROM json_each(?1))";
    let only = "AND NOT EXISTS (SELECT 1 FROM contact_person o WHERE o.contact = p.contact
                AND o.client NOT IN (SELECT value FROM json_each(?1)))";
    let contacts = if shared { contacts.to_owned() } else { format!("{contacts} {only}") };
    for (table, parents) in carried() {
        let (which, ids) = match table {
            "household" => (
                "id IN (SELECT household FROM client WHERE id IN (SELECT value FROM json_each(?1)))".to_owned(),
                ids.clone(),
            ),
            "client" => ("id IN (SELECT value FROM json_each(?1))".to_owned(), ids.clone()),
            "contact" => (format!("id IN ({contacts})"), ids.clone()),
            _ => {
                let is_in =
                    |column: &&str| format!("({column} IS NULL OR {column} IN (SELECT value FROM json_each(?1)))");
                let all: Vec<String> = parents.iter().map(is_in).collect();
                let some = parents.join(", ");
                (format!("{} AND coalesce({some}, NULL) IS NOT NULL", all.join(" AND ")), json(&known)?)
            }
        };
        let columns = columns(r, table)?;
        let names: Vec<String> = columns.keys().map(|column| format!("\"{column}\"")).collect();
        let mut select =
            r.prepare(&format!("SELECT {} FROM \"{table}\" WHERE {which} ORDER BY id", names.join(", ")))?;
        let mut found = select.query([ids])?;
        while let Some(row) = found.next()? {
            let mut out = Map::new();
            for (n, column) in columns.keys().enumerate() {
                let value = match row.get_ref(n)? {
                    ValueRef::Null => Value::Null,
                    ValueRef::Integer(number) => number.into(),
                    ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
                    ValueRef::Real(_) | ValueRef::Blob(_) => return Err(Error::Failed),
                };
                out.insert(column.clone(), value);
            }
            for (_, column, empty) in HERS.iter().filter(|(of, ..)| *of == table) {
                let empty = match empty {
                    Empty::Text => "".into(),
                    Empty::Number => 0.into(),
                };
                out.insert((*column).to_owned(), empty);
            }
            let row = Row { table: table.to_owned(), columns: out };
            known.insert(row.text("id").to_owned());
            rows.push(row);
        }
    }
    Ok(rows)
}

/// What of these rows belongs to these clients (ids as the rows have them).
#[must_use]
pub fn belonging<'a>(rows: &'a [Row], clients: &BTreeSet<String>) -> Vec<&'a Row> {
    let mut known: HashSet<&str> = clients.iter().map(String::as_str).collect();
    let of = |table: &'a str| rows.iter().filter(move |row| row.table == table);
    known.extend(of("client").filter(|row| clients.contains(row.text("id"))).map(|row| row.text("household")));
    known
        .extend(of("contact_person").filter(|row| clients.contains(row.text("client"))).map(|row| row.text("contact")));
    known.remove("");
    let mut belong = Vec::new();
    for (table, parents) in carried() {
        let table: &'a str = table;
        for row in of(table) {
            let is_in = if parents.is_empty() {
                known.contains(row.text("id"))
            } else {
                let mut named = parents.iter().map(|parent| row.text(parent)).filter(|id| !id.is_empty()).peekable();
                named.peek().is_some() && named.all(|id| known.contains(id))
            };
            if is_in {
                known.insert(row.text("id"));
                belong.push(row);
            }
        }
    }
    belong
}

/// The id that a record gets at who receives it: its own, with the last four bytes changed by what follows from the
/// hand-over. So records keep their order, which ids of version 7 carry (of two leads on one day the later one counts).
#[must_use]
pub fn id_here(handover: HandoverId, original: Uuid) -> Uuid {
    let [.., a, b, c, d] = *Uuid::new_v5(&handover.0, b"records").as_bytes();
    // Never nothing: what the giver erases must not be what the receiver has.
    let change = u128::from(u32::from_be_bytes([a, b, c, d]).max(1));
    Uuid::from_u128(original.as_u128() ^ change)
}

/// Whether the record that this person of a hand-over got here stands here.
///
/// # Errors
/// What the database says.
pub fn is_here(r: &Read<'_, Case>, handover: HandoverId, original: Uuid) -> Result<bool> {
    crate::client::exists(r, ClientId(id_here(handover, original)))
}

/// Writes down rows of a hand-over, each under an id of this vault. What points to something that did not come along points
/// to nothing, or does not come either.
///
/// # Errors
/// [`Error::Newer`] for a table or column that this program does not know; [`Error::Failed`] for a row without an id; what
/// the database says. Nothing is kept then.
pub fn insert(w: &Write<'_, Case>, handover: HandoverId, rows: &[&Row]) -> Result<()> {
    let here: HashMap<&str, String> = rows
        .iter()
        .map(|row| {
            let id = row.text("id");
            Uuid::parse_str(id).map(|here| (id, id_here(handover, here).to_string())).map_err(|_| Error::Failed)
        })
        .collect::<Result<_>>()?;
    let tables: HashSet<&str> = carried().into_iter().map(|(table, _)| table).collect();
    let mut known: HashMap<&str, (BTreeMap<String, bool>, HashSet<String>)> = HashMap::new();
    'rows: for row in rows {
        let table = row.table.as_str();
        if !tables.contains(table) {
            return Err(Error::Newer);
        }
        if !known.contains_key(table) {
            known.insert(table, (columns(w, table)?, points_elsewhere(w, table)?));
        }
        let Some((columns, pointing)) = known.get(table) else { return Err(Error::Failed) };
        let mut names = Vec::new();
        let mut values = Vec::new();
        for (column, value) in &row.columns {
            let may_be_empty = *columns.get(column).ok_or(Error::Newer)?;
            values.push(match value {
                Value::Null => Sql::Null,
                Value::Number(number) => Sql::Integer(number.as_i64().ok_or(Error::Failed)?),
                Value::String(text) => match here.get(text.as_str()) {
                    Some(id) => Sql::Text(id.clone()),
                    None if !pointing.contains(column) => Sql::Text(text.clone()),
                    None if may_be_empty => Sql::Null,
                    None => continue 'rows,
                },
                Value::Bool(_) | Value::Array(_) | Value::Object(_) => return Err(Error::Failed),
            });
            names.push(format!("\"{column}\""));
        }
        let marks = vec!["?"; values.len()].join(", ");
        w.prepare_cached(&format!("INSERT INTO \"{table}\" ({}) VALUES ({marks})", names.join(", ")))?
            .execute(rusqlite::params_from_iter(values))?;
    }
    Ok(())
}

/// The columns of a table that are kept, each with whether it may be NULL. `n` is a number of this vault only.
fn columns(r: &Read<'_, Case>, table: &str) -> Result<BTreeMap<String, bool>> {
    let mut all = r.prepare_cached("SELECT name, \"notnull\" = 0 FROM pragma_table_info(?1) WHERE name <> 'n'")?;
    Ok(all.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Columns that point to another record.
fn points_elsewhere(r: &Read<'_, Case>, table: &str) -> Result<HashSet<String>> {
    let mut all = r.prepare_cached("SELECT \"from\" FROM pragma_foreign_key_list(?1)")?;
    Ok(all.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|_| Error::Failed)
}

choices! {
    /// Who gave.
    #[ts(rename = "HandoverDirection")]
    Direction {
        /// She gave.
        Given = "given",
        /// She took over.
        Taken = "taken",
    }
}

choices! {
    /// What became of somebody in a hand-over.
    #[ts(rename = "HandoverState")]
    State {
        /// The file was written, and no receipt has come.
        Waiting = "waiting",
        /// Taken over.
        Accepted = "accepted",
        /// Not taken over: still the giver's.
        Declined = "declined",
        /// Was lent, and came back as a record of its own: the one here goes.
        Back = "back",
        /// The giver thought better of it.
        TakenBack = "taken_back",
        /// Taken over or come back, and not erased at the giver: something was written here meanwhile.
        Kept = "kept",
        /// Taken back or kept, and they spoke about it: the record here counts.
        Settled = "settled",
    }
}

/// A hand-over as it is kept.
#[derive(Clone, Serialize, TS)]
pub struct Handover {
    /// Its id.
    pub id: HandoverId,
    /// Who gave.
    pub direction: Direction,
    /// How the other one is called.
    pub name: Line,
    /// The other one's card.
    pub card: String,
    /// When it was given, or taken over.
    #[ts(type = "string")]
    pub day: Date,
    /// Until when it is meant, for a temporary replacement.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// Whether somebody who was lent goes back with it.
    pub is_back: bool,
    /// When the receipt was written or read.
    #[ts(type = "string | null")]
    pub receipt_on: Option<Date>,
    /// How many were accepted.
    pub accepted: u32,
    /// How many were declined.
    pub declined: u32,
}

/// Somebody in a hand-over.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "HandoverPerson")]
pub struct Person {
    /// The client, where there is a record here.
    pub client: Option<ClientId>,
    /// How the client is called, where there is a record here.
    pub called: Option<Line>,
    /// The id at who gave.
    pub original: String,
    /// What became of it.
    pub state: State,
    /// How many agreements have to be asked anew.
    pub ask_anew: u32,
}

choices! {
    /// Where somebody stands who was handed over or taken over.
    #[ts(rename = "HandoverStandingKind")]
    StandingKind {
        /// Handed over; the receipt has not come.
        Given = "given",
        /// Lent: somebody else has the record that counts.
        Lent = "lent",
        /// Borrowed: goes back.
        Borrowed = "borrowed",
        /// Taken over.
        Taken = "taken",
        /// Was handed over, and is hers again without an answer: the other one may have used the file.
        Unsure = "unsure",
        /// Was taken over, and is still here: what was written meanwhile did not go along. With an end date: was lent, and
        /// came back as a record of its own.
        Kept = "kept",
    }
}

/// Where somebody stands, by the latest hand-over that still counts.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "HandoverStanding")]
pub struct Standing {
    /// Where.
    pub kind: StandingKind,
    /// The hand-over.
    pub handover: HandoverId,
    /// The other one.
    pub name: Line,
    /// Since when.
    #[ts(type = "string")]
    pub day: Date,
    /// Until when.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// When the receipt was written or read.
    #[ts(type = "string | null")]
    pub receipt_on: Option<Date>,
    /// How many agreements have to be asked anew.
    pub ask_anew: u32,
}

/// Where a client stands; `None` for somebody who was never handed over, or is simply hers.
///
/// # Errors
/// What the database says.
pub fn standing(r: &Read<'_, Case>, client: ClientId) -> Result<Option<Standing>> {
    latest(r, client, "p.state IN ('waiting', 'accepted', 'back')")
}

/// Whether there are, or may be, two records of a client that count: one was taken back without an answer
/// ([`StandingKind::Unsure`]), or was taken over after something was written here ([`StandingKind::Kept`]). It ends with the
/// receipt, with [`settle`] or with erasing the record.
///
/// # Errors
/// What the database says.
pub fn unsure(r: &Read<'_, Case>, client: ClientId) -> Result<Option<Standing>> {
    latest(r, client, "h.direction = 'given' AND p.state IN ('taken_back', 'kept')")
}

/// The latest hand-over of a client that is so; one that waits first.
fn latest(r: &Read<'_, Case>, client: ClientId, so: &str) -> Result<Option<Standing>> {
    let mut select = r.prepare_cached(&format!(
        "SELECT h.direction, h.id, h.name, h.day, h.until, h.is_back, p.state, p.ask_anew, h.receipt_on
         FROM handover_person p JOIN handover h ON h.id = p.handover
         WHERE p.client = ?1 AND {so}
         ORDER BY p.state = 'waiting' DESC, h.id DESC LIMIT 1"
    ))?;
    let found = select
        .query_row([client], |row| {
            let (direction, state): (Direction, State) = (row.get(0)?, row.get(6)?);
            let until: Option<Date> = row.get(4)?;
            let kind = match (direction, state, until.is_some()) {
                (Direction::Given, State::Waiting, _) => StandingKind::Given,
                (Direction::Given, State::TakenBack, _) => StandingKind::Unsure,
                (Direction::Given, State::Kept, _) => StandingKind::Kept,
                (Direction::Given, _, _) => StandingKind::Lent,
                (Direction::Taken, _, true) => StandingKind::Borrowed,
                (Direction::Taken, ..) => StandingKind::Taken,
            };
            Ok(Standing {
                kind,
                handover: row.get(1)?,
                name: row.get(2)?,
                day: row.get(3)?,
                until,
                receipt_on: row.get(8)?,
                ask_anew: row.get(7)?,
            })
        })
        .optional()?;
    Ok(found)
}

/// They spoke about it: whoever of this hand-over was taken back or kept is hers, and the other one has no record.
///
/// # Errors
/// [`Error::Gone`] where nobody of it was taken back or kept.
pub fn settle(w: &Write<'_, Case>, handover: HandoverId) -> Result<()> {
    let set = w
        .prepare_cached("UPDATE handover_person SET state = ?2 WHERE handover = ?1 AND state IN (?3, ?4)")?
        .execute(params![handover, State::Settled, State::TakenBack, State::Kept])?;
    if set > 0 { Ok(()) } else { Err(Error::Gone) }
}

/// What is written about a client, in sixteen bytes: the same as long as nothing is added, changed or taken away, by
/// whichever machine.
///
/// # Errors
/// What the database says.
pub fn digest(r: &Read<'_, Case>, client: ClientId) -> Result<String> {
    Ok(Uuid::new_v5(&client.0, json(&collect(r, &[client], true)?)?.as_bytes()).to_string())
}

/// Keeps what stood in the file about somebody who is given, as [`digest`] has it.
///
/// # Errors
/// What the database says.
pub fn set_given(w: &Write<'_, Case>, handover: HandoverId, client: ClientId) -> Result<()> {
    let given = digest(w, client)?;
    w.prepare_cached("UPDATE handover_person SET given = ?3 WHERE handover = ?1 AND client = ?2")?
        .execute(params![handover, client, given])?;
    Ok(())
}

/// Whether a client is here as the file of this hand-over has it: nothing was written since that is known here, and nobody
/// was merged into it.
///
/// # Errors
/// What the database says.
pub fn is_as_given(r: &Read<'_, Case>, handover: HandoverId, client: ClientId) -> Result<bool> {
    let now = digest(r, client)?;
    let mut found =
        r.prepare_cached("SELECT 1 FROM handover_person WHERE handover = ?1 AND original = ?2 AND given = ?3")?;
    Ok(found.exists(params![handover, client, now])?)
}

/// Writes down a hand-over with who is in it.
///
/// # Errors
/// What the database says.
pub fn put(
    w: &Write<'_, Case>,
    handover: &Handover,
    people: impl IntoIterator<Item = (Option<ClientId>, String, State, u32)>,
) -> Result<()> {
    let h = handover;
    w.prepare_cached(
        "INSERT INTO handover (id, direction, name, card, day, until, is_back, receipt_on, accepted, declined)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        h.id,
        h.direction,
        h.name,
        h.card,
        h.day,
        h.until,
        h.is_back,
        h.receipt_on,
        h.accepted,
        h.declined
    ])?;
    for (client, original, state, ask_anew) in people {
        w.prepare_cached(
            "INSERT INTO handover_person (id, handover, client, original, state, ask_anew)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![person_id(h.id, &original), h.id, client, original, state, ask_anew])?;
    }
    Ok(())
}

/// The same on each machine that takes the same file: one id for one person of one hand-over.
fn person_id(handover: HandoverId, original: &str) -> HandoverId {
    HandoverId(Uuid::new_v5(&handover.0, original.as_bytes()))
}

/// The remark in the change log with which a machine says of somebody who leaves: it is deleted here, and nothing about it
/// is here that is not there too.
pub const LEFT: &str = "left";

/// Somebody who leaves: taken over by another one, and not erased here yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Leaving {
    /// The hand-over.
    pub handover: HandoverId,
    /// The client's id.
    pub client: ClientId,
}

impl Leaving {
    fn row(self) -> HandoverId {
        person_id(self.handover, &self.client.to_string())
    }
}

/// The record of somebody who leaves is not the hand-over's any more: it can be deleted, and what is known of the hand-over
/// stays.
///
/// # Errors
/// What the database says.
pub fn leave(w: &Write<'_, Case>, leaving: Leaving) -> Result<()> {
    w.prepare_cached("UPDATE handover_person SET client = NULL WHERE id = ?1")?.execute([leaving.row()])?;
    Ok(())
}

/// Everybody who leaves and is not erased yet, whether a record is still here or not: taken over for good, or come back as
/// a record of its own.
///
/// # Errors
/// What the database says.
pub fn leaving(r: &Read<'_, Case>) -> Result<Vec<Leaving>> {
    let mut select = r.prepare_cached(
        "SELECT p.handover, p.original FROM handover_person p JOIN handover h ON h.id = p.handover
         WHERE h.direction = ?1 AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = p.original)
           AND (p.state = ?2 AND h.until IS NULL OR p.state = ?3 OR p.client IS NULL AND p.state <> ?4) ORDER BY p.id",
    )?;
    let states = params![Direction::Given, State::Accepted, State::Back, State::Declined];
    let all = select.query_map(states, |row| Ok(Leaving { handover: row.get(0)?, client: row.get(1)? }))?;
    Ok(all.collect::<Result<_, _>>()?)
}

/// This machine says of somebody who leaves that nothing new is here. Where the record is deleted for it, that is to be in
/// the same commit: so [`removals`] finds what to put back.
///
/// # Errors
/// What the database says.
pub fn say_left(w: &Write<'_, Case>, leaving: Leaving) -> Result<()> {
    w.remark(LEFT, &json(&leaving.row())?)
}

/// The commits in which machines said so ([`say_left`]), each with its machine: what they deleted can be put back.
///
/// # Errors
/// What the database says.
pub fn removals(r: &Read<'_, Case>, leaving: Leaving) -> Result<Vec<(i64, Uuid)>> {
    let mut select = r.prepare_cached(
        "SELECT c.work, d.id FROM change c JOIN device d ON d.n = c.device
         WHERE c.row = '' AND c.kind = ?1 AND c.op = 'remark' AND c.value = ?2 ORDER BY c.hlc",
    )?;
    let all =
        select.query_map(params![LEFT, json(&leaving.row())?], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    all.map(|row| {
        let (work, device) = row?;
        Ok((work, Uuid::parse_str(&device).map_err(|_| Error::Failed)?))
    })
    .collect()
}

/// The records that these commits deleted: each its table and its id.
///
/// # Errors
/// What the database says.
pub fn removed(r: &Read<'_, Case>, removals: &[(i64, Uuid)]) -> Result<HashSet<(String, String)>> {
    let mut found = HashSet::new();
    for (work, device) in removals {
        let mut select = r.prepare_cached(
            "SELECT c.kind, c.row FROM change c JOIN device d ON d.n = c.device
             WHERE c.hlc >= ?1 AND c.work = ?1 AND d.id = ?2 AND c.op = 'delete'",
        )?;
        let rows = select.query_map(params![work, device.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for row in rows {
            found.insert(row?);
        }
    }
    Ok(found)
}

/// Somebody who was to leave stays, as [`State::Kept`]: something is written here that the other one has not. `client` is
/// where it stands now.
///
/// # Errors
/// What the database says.
pub fn stay(w: &Write<'_, Case>, leaving: Leaving, client: ClientId) -> Result<()> {
    w.prepare_cached("UPDATE handover_person SET client = ?2, state = ?3 WHERE id = ?1")?.execute(params![
        leaving.row(),
        client,
        State::Kept
    ])?;
    Ok(())
}

/// Changes what became of somebody; `false` where that one is not in the hand-over.
///
/// # Errors
/// What the database says.
pub fn set_state(w: &Write<'_, Case>, handover: HandoverId, original: &str, state: State) -> Result<bool> {
    let set = w
        .prepare_cached("UPDATE handover_person SET state = ?3 WHERE handover = ?1 AND original = ?2")?
        .execute(params![handover, original, state])?;
    Ok(set > 0)
}

/// Writes down that the receipt was written, or came, and what it says in numbers.
///
/// # Errors
/// What the database says.
pub fn set_receipt(w: &Write<'_, Case>, handover: HandoverId, on: Date, accepted: u32, declined: u32) -> Result<()> {
    w.prepare_cached("UPDATE handover SET receipt_on = ?2, accepted = ?3, declined = ?4 WHERE id = ?1")?
        .execute(params![handover, on, accepted, declined])?;
    Ok(())
}

/// Two machines may have decided otherwise about the same file: whose record is here was accepted, and a receipt that did
/// not say so has to be written anew.
///
/// # Errors
/// What the database says.
pub fn agree(w: &Write<'_, Case>) -> Result<()> {
    for taken in all(w)?.into_iter().filter(|one| one.direction == Direction::Taken) {
        let (mut accepted, mut declined) = (0, 0);
        for person in people(w, taken.id)? {
            let original = Uuid::parse_str(&person.original).map_err(|_| Error::Failed)?;
            let is_here = is_here(w, taken.id, original)?;
            if is_here && person.state == State::Declined {
                set_state(w, taken.id, &person.original, State::Accepted)?;
            }
            *(if is_here || person.state == State::Accepted { &mut accepted } else { &mut declined }) += 1;
        }
        if accepted > taken.accepted {
            w.prepare_cached("UPDATE handover SET receipt_on = NULL, accepted = ?2, declined = ?3 WHERE id = ?1")?
                .execute(params![taken.id, accepted, declined])?;
        }
    }
    Ok(())
}

const COLUMNS: &str = "id, direction, name, card, day, until, is_back, receipt_on, accepted, declined";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Handover> {
    Ok(Handover {
        id: row.get(0)?,
        direction: row.get(1)?,
        name: row.get(2)?,
        card: row.get(3)?,
        day: row.get(4)?,
        until: row.get(5)?,
        is_back: row.get(6)?,
        receipt_on: row.get(7)?,
        accepted: row.get(8)?,
        declined: row.get(9)?,
    })
}

/// A hand-over.
///
/// # Errors
/// [`Error::Gone`] where there is no such hand-over.
pub fn get(r: &Read<'_, Case>, id: HandoverId) -> Result<Handover> {
    r.prepare_cached(&format!("SELECT {COLUMNS} FROM handover WHERE id = ?1"))?
        .query_row([id], read)
        .optional()?
        .ok_or(Error::Gone)
}

/// Every hand-over, the latest first.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Handover>> {
    let mut select = r.prepare_cached(&format!("SELECT {COLUMNS} FROM handover ORDER BY id DESC"))?;
    Ok(select.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// Who is in a hand-over, as far as a record tells of it.
///
/// # Errors
/// What the database says.
pub fn people(r: &Read<'_, Case>, id: HandoverId) -> Result<Vec<Person>> {
    let mut select = r.prepare_cached(
        "SELECT p.client, k.called, p.original, p.state, p.ask_anew
         FROM handover_person p LEFT JOIN client k ON k.id = p.client WHERE p.handover = ?1 ORDER BY p.id",
    )?;
    let people = select.query_map([id], |row| {
        Ok(Person {
            client: row.get(0)?,
            called: row.get(1)?,
            original: row.get(2)?,
            state: row.get(3)?,
            ask_anew: row.get(4)?,
        })
    })?;
    Ok(people.collect::<Result<_, _>>()?)
}

/// Takes away what is known of hand-overs of a client who is removed.
pub(crate) fn forget(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    w.prepare_cached("DELETE FROM handover_person WHERE client = ?1")?.execute([client])?;
    Ok(())
}

/// The keys of her card, the first first, as `AGE-SECRET-KEY-1…`.
///
/// # Errors
/// What the database says.
pub fn keys(r: &Read<'_, Case>) -> Result<Vec<String>> {
    let mut select = r.prepare_cached("SELECT key FROM handover_key ORDER BY id")?;
    Ok(select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Keeps a key of her card.
///
/// # Errors
/// What the database says.
pub fn add_key(w: &Write<'_, Case>, key: &str) -> Result<()> {
    w.execute("INSERT INTO handover_key (id, key) VALUES (?1, ?2)", params![w.new_id::<HandoverId>(), key])?;
    Ok(())
}
