//! The bin: what was deleted in the last thirty days, as the change log tells. Deleting is not erasing: what was erased
//! is not in the log, so it is not here either.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use record::choices;
use record::uuid::Uuid;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Error, Read, Result};

use crate::schema::ROOM;

choices! {
    /// What was deleted. The word is the name of its table.
    BinKind {
        /// A person.
        Client = "client",
        /// A contact.
        Contact = "contact",
        /// A signal.
        Concern = "concern",
        /// Help that somebody is brought to.
        Referral = "referral",
        /// Something that got stuck.
        Bottleneck = "bottleneck",
    }
}

impl BinKind {
    /// The column that says what it is about.
    const fn says(self) -> &'static str {
        match self {
            Self::Client => "called",
            Self::Contact | Self::Bottleneck => "line",
            Self::Concern => "noticed",
            Self::Referral => "to_name",
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| ROOM.logged.contains(&kind.word()))
    }
}

/// Something in the bin: what one action deleted.
#[derive(Clone, Serialize, TS)]
pub struct BinEntry {
    /// What to name it by when it is put back.
    pub id: String,
    /// What it is: a person before the contacts that went along.
    pub kind: BinKind,
    /// What stood there: a name, a line. Empty where nothing did.
    pub says: String,
    /// The people it was about, as they are called.
    pub people: Vec<String>,
    /// The day of a contact.
    #[ts(type = "string | null")]
    pub on: Option<Date>,
    /// How many contacts went along with a person.
    pub contacts: u32,
    /// Whom a person was merged with.
    pub became: Option<String>,
    /// When.
    #[ts(type = "string")]
    pub deleted: Timestamp,
    /// The last day in the bin.
    #[ts(type = "string")]
    pub until: Date,
}

/// So many days it can be put back.
pub const DAYS: i64 = 30;

struct Deleted {
    hlc: i64,
    work: i64,
    device: String,
    kind: BinKind,
    row: String,
}

/// What was deleted last of each record and does not stand there, between two moments.
fn deleted(r: &Read<'_, Case>, from: i64, to: i64) -> Result<Vec<Deleted>> {
    let kinds: Vec<String> = BinKind::all().map(|kind| format!("'{}'", kind.word())).collect();
    let mut select = r.prepare_cached(&format!(
        "SELECT c.hlc, c.work, d.id, c.kind, c.row FROM change c JOIN device d ON d.n = c.device
         WHERE c.hlc >= ?1 AND c.hlc < ?2 AND c.op = 'delete' AND c.kind IN ({})
           AND NOT EXISTS (SELECT 1 FROM change l WHERE l.row = c.row AND l.hlc > c.hlc AND l.kind = c.kind)
           AND NOT EXISTS (SELECT 1 FROM spent s WHERE s.work = c.work)
         ORDER BY c.hlc DESC",
        kinds.join(", ")
    ))?;
    let rows = select.query_map([from, to], |row| {
        Ok(Deleted { hlc: row.get(0)?, work: row.get(1)?, device: row.get(2)?, kind: row.get(3)?, row: row.get(4)? })
    })?;
    let mut found = Vec::new();
    for row in rows {
        let row = row?;
        let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", row.kind.word());
        if !r.prepare_cached(&sql)?.exists([&row.row])? {
            found.push(row);
        }
    }
    Ok(found)
}

const fn clock(milliseconds: i64) -> i64 {
    milliseconds << 16
}

fn since(r: &Read<'_, Case>) -> i64 {
    let from = r.now().saturating_sub(SignedDuration::from_hours(24 * DAYS)).unwrap_or(Timestamp::UNIX_EPOCH);
    clock(from.as_millisecond())
}

/// What is in the bin, the latest first.
///
/// # Errors
/// What the database says.
pub fn list(r: &Read<'_, Case>) -> Result<Vec<BinEntry>> {
    let mut works: Vec<Vec<Deleted>> = Vec::new();
    for one in deleted(r, since(r), i64::MAX)? {
        match works
            .iter_mut()
            .find(|work| work.first().is_some_and(|first| (first.work, &first.device) == (one.work, &one.device)))
        {
            Some(work) => work.push(one),
            None => works.push(vec![one]),
        }
    }
    let leaving: Vec<String> =
        crate::handover::leaving(r)?.into_iter().map(|leaving| leaving.client.to_string()).collect();
    let mut entries = Vec::new();
    for mut work in works {
        // Whoever was taken over goes, as soon as every machine knows: somebody else has the record.
        if work.iter().any(|one| leaving.contains(&one.row)) {
            continue;
        }
        work.sort_by_key(|one| one.kind);
        let contacts = work.iter().filter(|one| one.kind == BinKind::Contact).count();
        let Some(first) = work.first() else { continue };
        let is_person = first.kind == BinKind::Client;
        let deleted = Timestamp::from_millisecond(first.hlc >> 16).map_err(|_| Error::Failed)?;
        entries.push(BinEntry {
            id: format!("{}:{}", first.work, first.device),
            kind: first.kind,
            says: last(r, first.kind.word(), &first.row, first.kind.says())?.unwrap_or_default(),
            people: if is_person { Vec::new() } else { people(r, first)? },
            on: if first.kind == BinKind::Contact {
                last(r, "contact", &first.row, "day")?.and_then(|day| day.parse().ok())
            } else {
                None
            },
            contacts: if is_person { u32::try_from(contacts).unwrap_or(u32::MAX) } else { 0 },
            became: if is_person { became(r, &first.row)? } else { None },
            deleted,
            until: deleted.to_zoned(TimeZone::system()).date().saturating_add(DAYS.days()),
        });
    }
    Ok(entries)
}

/// What a field of a record held last, as the log says.
fn last(r: &Read<'_, Case>, kind: &str, row: &str, field: &str) -> Result<Option<String>> {
    let value = r
        .prepare_cached(
            "SELECT CASE op WHEN 'insert' THEN json_extract(value, '$.\"' || ?3 || '\"') ELSE value END FROM change
             WHERE row = ?1 AND kind = ?2 AND (op = 'insert' OR (op = 'update' AND field = ?3))
             ORDER BY hlc DESC LIMIT 1",
        )?
        .query_row(params![row, kind, field], |row| row.get::<_, Option<String>>(0))
        .optional()?;
    Ok(value.flatten())
}

/// How the people of something deleted are called: those it names itself, or whose rows went in the same work.
fn people(r: &Read<'_, Case>, one: &Deleted) -> Result<Vec<String>> {
    let mut ids: Vec<String> = Vec::new();
    if one.kind == BinKind::Contact {
        let mut select = r.prepare_cached(
            "SELECT DISTINCT row FROM change WHERE hlc > ?1 AND hlc <= ?2 AND work = ?1 AND kind = 'contact_person'
               AND op = 'delete'",
        )?;
        let rows = select.query_map([one.work, one.hlc], |row| row.get::<_, String>(0))?;
        for row in rows {
            let row = row?;
            if last(r, "contact_person", &row, "contact")?.as_deref() == Some(&one.row) {
                ids.extend(last(r, "contact_person", &row, "client")?);
            }
        }
    } else {
        ids.extend(last(r, one.kind.word(), &one.row, "client")?);
    }
    let mut names = Vec::new();
    for id in ids {
        names.extend(last(r, "client", &id, "called")?);
    }
    Ok(names)
}

fn became(r: &Read<'_, Case>, gone: &str) -> Result<Option<String>> {
    Ok(r.prepare_cached(
        "SELECT k.called FROM client_merged m JOIN client k ON k.id = m.client WHERE m.gone = ?1 LIMIT 1",
    )?
    .query_row([gone], |row| row.get(0))
    .optional()?)
}

/// The work and the device of an entry of the bin.
///
/// # Errors
/// [`Error::Gone`] where it is none.
pub fn work_of(r: &Read<'_, Case>, id: &str) -> Result<(i64, Uuid)> {
    let is_there = list(r)?.iter().any(|entry| entry.id == id);
    let (work, device) = id.split_once(':').filter(|_| is_there).ok_or(Error::Gone)?;
    Ok((work.parse().map_err(|_| Error::Gone)?, Uuid::parse_str(device).map_err(|_| Error::Gone)?))
}

/// Records that were deleted more than thirty days ago: their text is to leave the log too. One is kept for as long as
/// another machine has not been heard of since, as it may have gone on writing.
///
/// # Errors
/// What the database says.
pub fn expired(r: &Read<'_, Case>) -> Result<Vec<Uuid>> {
    let unheard: Option<i64> = r
        .prepare_cached(
            "SELECT min(ifnull((SELECT max(hlc) FROM change c WHERE c.device = d.n), 0))
             FROM peer p LEFT JOIN device d ON d.id = p.device WHERE p.gone = 0",
        )?
        .query_row([], |row| row.get(0))?;
    let until = since(r).min(unheard.unwrap_or(i64::MAX));
    let mut gone: Vec<Uuid> =
        deleted(r, 0, until)?.into_iter().filter_map(|one| Uuid::parse_str(&one.row).ok()).collect();
    // It is in no bin, and its text leaves the log all the same.
    gone.extend(crate::meldcode::removed_before(r, until)?);
    Ok(gone)
}
