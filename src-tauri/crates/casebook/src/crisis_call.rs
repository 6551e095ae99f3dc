//! After a crisis: who was called, what was agreed, when to call again.

use std::collections::{HashMap, HashSet};

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use record::{Invalid, Line, Note, Rule, check_day, choices, record_id};
use rusqlite::{OptionalExtension, Params, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::rows::{self, Children};

record_id! {
    /// Id of a call in a crisis.
    CrisisCallId
}

choices! {
    /// Who was called.
    CrisisCalled {
        /// 112.
        Emergency = "emergency",
        /// 113.
        Suicide = "suicide",
        /// The huisarts.
        Gp = "gp",
        /// The huisartsenpost.
        GpPost = "gp_post",
        /// The crisis service of mental health care.
        CrisisService = "crisis_service",
        /// Veilig Thuis.
        ViolenceAtHome = "violence_at_home",
        /// Centrum Seksueel Geweld.
        SexualViolence = "sexual_violence",
        /// The police.
        Police = "police",
        /// The wijkteam.
        Municipality = "municipality",
        /// Family or friends.
        Family = "family",
        /// The coordinator or the supervisor.
        Coordinator = "coordinator",
        /// Somebody else.
        Other = "other",
    }
}

/// A call in a crisis, and what came of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CrisisCall {
    /// About whom. Stays as it was written down first.
    pub client: ClientId,
    /// The day, ISO 8601, Gregorian.
    #[ts(type = "string")]
    pub on: Date,
    /// At what time (`14:30:00`).
    #[ts(type = "string | null")]
    pub start: Option<Time>,
    /// Who was called.
    pub called: Vec<CrisisCalled>,
    /// Whom she spoke with, in her words.
    pub whom: Line,
    /// What was agreed.
    pub agreed: Note,
    /// When to call again.
    #[ts(type = "string | null")]
    pub again: Option<Date>,
    /// The day on which it was over for her.
    #[ts(type = "string | null")]
    pub done: Option<Date>,
}

/// A call in a crisis, in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "CrisisCallEntry")]
pub struct Entry {
    /// The call.
    pub id: CrisisCallId,
    /// What was written down.
    pub call: CrisisCall,
    /// How the client is called.
    pub client_called: Line,
}

/// A call without a day to call again stays on Today for so many days.
const STAYS_DAYS: i32 = 7;

const COLUMNS: &str = "client, day, start, whom, agreed, again, done";

const CALLED: Children = Children { table: "crisis_call_called", parent: "crisis_call", columns: &["called"] };

/// Writes down a call; without an id a new one. Only what differs is changed.
///
/// # Errors
/// [`Error::Gone`] where there is no such call. [`Error::Invalid`]: `on`, `again` or `done` outside 1900 to 2100, `again`
/// before `on`, the same twice in `called`, `client` somebody who is not there, or another than the one it was written
/// down for.
pub fn save(w: &Write<'_, Case>, id: Option<CrisisCallId>, call: &CrisisCall) -> Result<CrisisCallId> {
    let c = call;
    check(w, c)?;
    if let Some(id) = id
        && get(w, id)?.client != c.client
    {
        return Err(Invalid::new("client", Rule::Unknown).into());
    }
    let call = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "crisis_call",
        COLUMNS,
        &call,
        id.is_none(),
        &[&c.client, &c.on, &c.start, &c.whom, &c.agreed, &c.again, &c.done],
    )?;
    CALLED.put(w, &call, &c.called.iter().map(|called| [called.word().to_owned()]).collect::<Vec<_>>())?;
    Ok(call)
}

fn check(r: &Read<'_, Case>, c: &CrisisCall) -> Result<(), Error> {
    check_day(c.on, "on")?;
    record::no_test_result([("whom", c.whom.as_str()), ("agreed", c.agreed.as_str())])?;
    if let Some(again) = c.again {
        check_day(again, "again")?;
        if again < c.on {
            return Err(Invalid::new("again", Rule::EndsBeforeStart).into());
        }
    }
    if let Some(done) = c.done {
        check_day(done, "done")?;
    }
    let mut seen = HashSet::new();
    if !c.called.iter().all(|called| seen.insert(called)) {
        return Err(Invalid::new("called", Rule::Twice).into());
    }
    if !client::exists(r, c.client)? {
        return Err(Invalid::new("client", Rule::Missing).into());
    }
    Ok(())
}

/// A call as it was written down.
///
/// # Errors
/// [`Error::Gone`] where there is no such call.
pub fn get(r: &Read<'_, Case>, id: CrisisCallId) -> Result<CrisisCall> {
    entries(r, "WHERE c.id = ?1", [id])?.pop().map(|entry| entry.call).ok_or(Error::Gone)
}

/// Nothing more is to be done after this call, or after all there is.
///
/// # Errors
/// [`Error::Gone`] where there is no such call.
pub fn finish(w: &Write<'_, Case>, id: CrisisCallId, done: bool) -> Result<()> {
    let stood: Option<Date> = w
        .prepare_cached("SELECT done FROM crisis_call WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or(Error::Gone)?;
    // Doing it once more keeps the day on which it was done.
    let done = if done { stood.or_else(|| Some(w.today())) } else { None };
    rows::put(w, "crisis_call", "done", &id, false, &[&done])
}

/// Removes a call.
///
/// # Errors
/// [`Error::Gone`] where there is no such call.
pub fn delete(w: &Write<'_, Case>, id: CrisisCallId) -> Result<()> {
    get(w, id)?;
    CALLED.clear(w, &id)?;
    w.prepare_cached("DELETE FROM crisis_call WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Removes every call about a client.
pub(crate) fn forget(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    w.prepare_cached(
        "DELETE FROM crisis_call_called WHERE crisis_call IN (SELECT id FROM crisis_call WHERE client = ?1)",
    )?
    .execute([client])?;
    w.prepare_cached("DELETE FROM crisis_call WHERE client = ?1")?.execute([client])?;
    Ok(())
}

/// The calls about a client, the first first.
///
/// # Errors
/// What the database says.
pub fn of_client(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    entries(r, "WHERE c.client = ?1", [client])
}

/// Calls after which something is to be done now: the day to call again has come, or no such day was agreed and it is
/// not longer ago than a week.
///
/// # Errors
/// What the database says.
pub fn due(r: &Read<'_, Case>, on: Date) -> Result<Vec<Entry>> {
    entries(
        r,
        "WHERE c.done IS NULL
           AND (c.again <= ?1 OR (c.again IS NULL AND c.day BETWEEN ?2 AND ?1))",
        params![on, on.saturating_sub(STAYS_DAYS.days())],
    )
}

/// Every call, the first first.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    entries(r, "", [])
}

/// In two statements, however many there are. `which` names the tables `c` and `k`.
fn entries(r: &Read<'_, Case>, which: &str, params: impl Params + Copy) -> Result<Vec<Entry>> {
    let mut called: HashMap<CrisisCallId, Vec<CrisisCalled>> = HashMap::new();
    {
        let mut select = r.prepare_cached(&format!(
            "SELECT x.crisis_call, x.called FROM crisis_call c JOIN client k ON k.id = c.client
             JOIN crisis_call_called x ON x.crisis_call = c.id {which} ORDER BY x.crisis_call, x.position, x.id"
        ))?;
        let mut rows = select.query(params)?;
        while let Some(row) = rows.next()? {
            called.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
    }
    let mut select = r.prepare_cached(&format!(
        "SELECT c.id, k.called, c.client, c.day, c.start, c.whom, c.agreed, c.again, c.done
         FROM crisis_call c JOIN client k ON k.id = c.client {which}
         ORDER BY c.day, c.start IS NULL, c.start, c.id"
    ))?;
    let entries = select.query_map(params, |row| {
        let id = row.get(0)?;
        let call = CrisisCall {
            client: row.get(2)?,
            on: row.get(3)?,
            start: row.get(4)?,
            called: called.remove(&id).unwrap_or_default(),
            whom: row.get(5)?,
            agreed: row.get(6)?,
            again: row.get(7)?,
            done: row.get(8)?,
        };
        Ok(Entry { id, call, client_called: row.get(1)? })
    })?;
    Ok(entries.collect::<Result<_, _>>()?)
}
