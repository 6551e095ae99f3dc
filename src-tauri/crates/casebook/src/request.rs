//! Requests: what somebody asked of the key person, what was agreed about it, and what she did for it.

use jiff::civil::Date;
use record::{Invalid, Line, Note, Rule, check_day, choices, record_id};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::contact::{ContactId, Kind as ContactKind};
use crate::rows;

record_id! {
    /// Id of a request.
    RequestId
}

choices! {
    /// Who asked.
    AskedBy {
        /// The wijkteam.
        Wijkteam = "wijkteam",
        /// The klantmanager of the gemeente.
        Klantmanager = "klantmanager",
        /// VluchtelingenWerk.
        RefugeeWork = "refugee_work",
        /// A language teacher.
        LanguageTeacher = "language_teacher",
        /// The huisarts.
        Gp = "gp",
        /// A school.
        School = "school",
        /// The GGD.
        Ggd = "ggd",
        /// The person herself.
        Person = "person",
        /// Somebody else.
        Other = "other",
    }
}

/// A request as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Request {
    /// About whom; `None` for a group, or where it is not known yet.
    pub client: Option<ClientId>,
    /// Who asked.
    pub asked_by: AskedBy,
    /// Their function; a name only where she wants to.
    pub function: Line,
    /// What was asked. Must not be empty.
    pub question: Note,
    /// The question behind it.
    pub behind: Note,
    /// On which day it was asked.
    #[ts(type = "string")]
    pub asked: Date,
    /// By when an answer is wanted.
    #[ts(type = "string | null")]
    pub wanted_by: Option<Date>,
    /// What was agreed: what she does, and what not.
    pub agreed: Note,
    /// The last day of what was agreed.
    #[ts(type = "string | null")]
    pub agreed_until: Option<Date>,
    /// The day on which she took it on.
    #[ts(type = "string | null")]
    pub accepted: Option<Date>,
    /// The day on which it was done.
    #[ts(type = "string | null")]
    pub done: Option<Date>,
    /// The day on which she declined it.
    #[ts(type = "string | null")]
    pub declined: Option<Date>,
    /// Why she declined it.
    pub reason: Line,
    /// The day on which she let know that it was taken up, without any content.
    #[ts(type = "string | null")]
    pub told_back: Option<Date>,
}

choices! {
    /// How it stands with a request.
    #[ts(rename = "RequestStatus")]
    Status {
        /// Asked; she has not answered.
        Asked = "asked",
        /// She took it on.
        Accepted = "accepted",
        /// It was done.
        Done = "done",
        /// She declined it.
        Declined = "declined",
    }
}

impl Request {
    /// How it stands. Where two machines said different things, the latest day counts, and done before declined.
    #[must_use]
    pub fn status(&self) -> Status {
        match (self.done, self.declined) {
            (Some(done), Some(declined)) if declined > done => Status::Declined,
            (Some(_), _) => Status::Done,
            (None, Some(_)) => Status::Declined,
            (None, None) if self.accepted.is_some() => Status::Accepted,
            (None, None) => Status::Asked,
        }
    }

    /// Whether she still has to do something for it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.status(), Status::Asked | Status::Accepted)
    }
}

/// A contact that was for a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LinkedContact {
    /// The contact.
    pub contact: ContactId,
    /// Its day.
    #[ts(type = "string")]
    pub on: Date,
    /// What kind of contact it was.
    pub kind: ContactKind,
    /// How long it took.
    pub minutes: Option<u16>,
    /// Whether it was outside what was agreed: marked so, or after the last day of it.
    pub is_outside: bool,
    /// Whether she marked it so.
    pub is_marked: bool,
}

/// A request with what was done for it.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "RequestEntry")]
pub struct Entry {
    /// The request.
    pub id: RequestId,
    /// What was written down.
    pub request: Request,
    /// How it stands.
    pub status: Status,
    /// Whether it is open and the day by which an answer was wanted has passed.
    pub is_late: bool,
    /// The contacts that were for it, the latest first.
    pub contacts: Vec<LinkedContact>,
    /// Their minutes together.
    pub minutes: u32,
    /// The minutes of those outside what was agreed.
    pub minutes_outside: u32,
}

/// An open request of which the day by which an answer was wanted has passed.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "LateRequest")]
pub struct Late {
    /// The request.
    pub id: RequestId,
    /// Whom it is about; nobody yet without one.
    pub client: Option<ClientId>,
    /// How that person is called.
    pub called: Option<Line>,
    /// Whether that name is made up.
    pub is_code_name: bool,
    /// Who asked.
    pub asked_by: AskedBy,
    /// The day that has passed.
    #[ts(type = "string")]
    pub wanted_by: Date,
}

const COLUMNS: &str = "client, asked_by, function, question, behind, asked, wanted_by, agreed, agreed_until, accepted, \
                       done, declined, reason, told_back";

/// Writes down a request; without an id a new one. Only what differs is changed.
///
/// # Errors
/// [`Error::Gone`] where there is no such request, or it is about somebody else. [`Error::Invalid`]: `question` empty,
/// `client` not there, the result of a test, a day outside 1900 to 2100, `wanted_by` or `agreed_until` before `asked`.
pub fn save(w: &Write<'_, Case>, id: Option<RequestId>, request: &Request) -> Result<RequestId> {
    let q = request;
    check(w, q)?;
    if let Some(id) = id
        && get(w, id)?.client.is_some_and(|client| q.client != Some(client))
    {
        // What somebody asked about one person never becomes a request about another.
        return Err(Error::Gone);
    }
    let request = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "request",
        COLUMNS,
        &request,
        id.is_none(),
        &[
            &q.client,
            &q.asked_by,
            &q.function,
            &q.question,
            &q.behind,
            &q.asked,
            &q.wanted_by,
            &q.agreed,
            &q.agreed_until,
            &q.accepted,
            &q.done,
            &q.declined,
            &q.reason,
            &q.told_back,
        ],
    )?;
    Ok(request)
}

fn check(r: &Read<'_, Case>, request: &Request) -> Result<()> {
    let q = request;
    if q.question.is_empty() {
        return Err(Invalid::new("question", Rule::Empty).into());
    }
    if let Some(client) = q.client
        && !client::exists(r, client)?
    {
        return Err(Invalid::new("client", Rule::Missing).into());
    }
    check_day(q.asked, "asked")?;
    record::no_test_result([
        ("question", q.question.as_str()),
        ("behind", q.behind.as_str()),
        ("agreed", q.agreed.as_str()),
        ("reason", q.reason.as_str()),
    ])?;
    for (day, field) in [
        (q.wanted_by, "wanted_by"),
        (q.agreed_until, "agreed_until"),
        (q.accepted, "accepted"),
        (q.done, "done"),
        (q.declined, "declined"),
        (q.told_back, "told_back"),
    ] {
        if let Some(day) = day {
            check_day(day, field)?;
        }
    }
    for (day, field) in [(q.wanted_by, "wanted_by"), (q.agreed_until, "agreed_until")] {
        if day.is_some_and(|day| day < q.asked) {
            return Err(Invalid::new(field, Rule::EndsBeforeStart).into());
        }
    }
    Ok(())
}

/// She took it on, it was done, she declined it, or after all none of these: as of today. `reason` is why she declined.
///
/// # Errors
/// [`Error::Gone`] where there is no such request.
pub fn answer(w: &Write<'_, Case>, id: RequestId, status: Status, reason: &Line) -> Result<()> {
    let mut request = get(w, id)?;
    let today = w.today();
    // A day that stands stays: saying it once more does not change when it was.
    let q = &mut request;
    (q.accepted, q.done, q.declined) = match status {
        Status::Asked => (None, None, None),
        Status::Accepted => (q.accepted.or(Some(today)), None, None),
        Status::Done => (q.accepted.or(Some(today)), q.done.or(Some(today)), None),
        Status::Declined => (q.accepted, None, q.declined.or(Some(today))),
    };
    q.reason = if status == Status::Declined { reason.clone() } else { Line::default() };
    save(w, Some(id), &request)?;
    Ok(())
}

/// Word went back to who asked, today, or after all not.
///
/// # Errors
/// [`Error::Gone`] where there is no such request.
pub fn tell_back(w: &Write<'_, Case>, id: RequestId, told: bool) -> Result<()> {
    let mut request = get(w, id)?;
    request.told_back = if told { request.told_back.or_else(|| Some(w.today())) } else { None };
    save(w, Some(id), &request)?;
    Ok(())
}

/// A contact was for this request, within what was agreed or outside it.
///
/// # Errors
/// [`Error::Gone`] where there is no such request; [`Error::Invalid`] where `contact` is not there.
pub fn link(w: &Write<'_, Case>, id: RequestId, contact: ContactId, is_outside: bool) -> Result<()> {
    get(w, id)?;
    if !w.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.exists([contact])? {
        return Err(Invalid::new("contact", Rule::Missing).into());
    }
    let agreed = if is_outside { "outside" } else { "within" };
    let stands: Option<String> = w
        .prepare_cached("SELECT id FROM request_contact WHERE request = ?1 AND contact = ?2 ORDER BY id")?
        .query_row(params![id, contact], |row| row.get(0))
        .optional()?;
    if let Some(stands) = stands {
        w.prepare_cached("UPDATE request_contact SET agreed = ?2 WHERE id = ?1 AND agreed <> ?2")?
            .execute(params![stands, agreed])?;
        return Ok(());
    }
    let row = w.new_id::<record::uuid::Uuid>().to_string();
    w.prepare_cached(
        "INSERT INTO request_contact (id, request, position, contact, agreed) VALUES (?1, ?2, 0, ?3, ?4)",
    )?
    .execute(params![row, id, contact, agreed])?;
    Ok(())
}

/// A contact was not for this request after all.
///
/// # Errors
/// What the database says.
pub fn unlink(w: &Write<'_, Case>, id: RequestId, contact: ContactId) -> Result<()> {
    w.prepare_cached("DELETE FROM request_contact WHERE request = ?1 AND contact = ?2")?
        .execute(params![id, contact])?;
    Ok(())
}

/// A request that a contact was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForRequest {
    /// The request.
    pub request: RequestId,
    /// Whether she marked it as outside what was agreed.
    pub outside: bool,
}

/// The requests that a contact was for, in the order in which they were linked.
///
/// # Errors
/// What the database says.
pub fn of_contact(r: &Read<'_, Case>, contact: ContactId) -> Result<Vec<ForRequest>> {
    let mut select = r.prepare_cached(
        "SELECT l.request, max(l.agreed = 'outside') FROM request_contact l JOIN request q ON q.id = l.request
         WHERE l.contact = ?1 GROUP BY l.request ORDER BY min(l.id)",
    )?;
    let rows = select.query_map([contact], |row| Ok(ForRequest { request: row.get(0)?, outside: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A contact was for these requests, and for no others.
///
/// # Errors
/// [`Error::Invalid`]: one of `requests` is not there, or stands there twice.
pub fn set_of_contact(w: &Write<'_, Case>, contact: ContactId, requests: &[ForRequest]) -> Result<()> {
    crate::contact::each_once(requests.iter().map(|one| one.request), "requests")?;
    for ForRequest { request, .. } in of_contact(w, contact)? {
        if !requests.iter().any(|one| one.request == request) {
            unlink(w, request, contact)?;
        }
    }
    for ForRequest { request, outside } in requests {
        link(w, *request, contact, *outside).map_err(|error| match error {
            Error::Gone => Invalid::new("requests", Rule::Missing).into(),
            other => other,
        })?;
    }
    Ok(())
}

/// A request as it was written down.
///
/// # Errors
/// [`Error::Gone`] where there is no such request.
pub fn get(r: &Read<'_, Case>, id: RequestId) -> Result<Request> {
    load(r, "WHERE id = ?1", &id)?.pop().map(|entry| entry.request).ok_or(Error::Gone)
}

/// A person's requests: open ones first, then the latest first.
///
/// # Errors
/// What the database says.
pub fn of(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    Ok(in_order(load(r, "WHERE client = ?1", &client)?))
}

/// Every request: open ones first, then the latest first.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    Ok(in_order(load(r, "WHERE ?1 IS NULL", &Option::<String>::None)?))
}

/// Those that are late ([`Entry::is_late`]), those that wait longest first; so many at most, without what was asked.
///
/// # Errors
/// What the database says.
pub fn late(r: &Read<'_, Case>, most: u32) -> Result<Vec<Late>> {
    let mut select = r.prepare_cached(
        "SELECT q.id, q.client, k.called, ifnull(k.is_code_name, 0), q.asked_by, q.wanted_by
         FROM request q LEFT JOIN client k ON k.id = q.client
         WHERE q.done IS NULL AND q.declined IS NULL AND q.wanted_by < ?1 ORDER BY q.wanted_by, q.n LIMIT ?2",
    )?;
    let rows = select.query_map(rusqlite::params![r.today(), most], |row| {
        Ok(Late {
            id: row.get(0)?,
            client: row.get(1)?,
            called: row.get(2)?,
            is_code_name: row.get(3)?,
            asked_by: row.get(4)?,
            wanted_by: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| (!entry.request.is_open(), std::cmp::Reverse((entry.request.asked, entry.id))));
    entries
}

fn load(r: &Read<'_, Case>, which: &str, by: &dyn rusqlite::ToSql) -> Result<Vec<Entry>> {
    let today = r.today();
    let mut select = r.prepare_cached(&format!("SELECT id, {COLUMNS} FROM request {which} ORDER BY n"))?;
    let found = select.query_map([by], |row| {
        let request = Request {
            client: row.get(1)?,
            asked_by: row.get(2)?,
            function: row.get(3)?,
            question: row.get(4)?,
            behind: row.get(5)?,
            asked: row.get(6)?,
            wanted_by: row.get(7)?,
            agreed: row.get(8)?,
            agreed_until: row.get(9)?,
            accepted: row.get(10)?,
            done: row.get(11)?,
            declined: row.get(12)?,
            reason: row.get(13)?,
            told_back: row.get(14)?,
        };
        let is_late = request.is_open() && request.wanted_by.is_some_and(|day| day < today);
        let (id, status) = (row.get(0)?, request.status());
        Ok(Entry { id, request, status, is_late, contacts: Vec::new(), minutes: 0, minutes_outside: 0 })
    })?;
    let mut entries: Vec<Entry> = found.collect::<Result<_, _>>()?;
    for entry in &mut entries {
        entry.contacts = linked(r, entry.id, entry.request.agreed_until)?;
        let sum = |outside: bool| {
            let counted = entry.contacts.iter().filter(|one| !outside || one.is_outside);
            counted.map(|one| u32::from(one.minutes.unwrap_or_default())).sum()
        };
        (entry.minutes, entry.minutes_outside) = (sum(false), sum(true));
    }
    Ok(entries)
}

fn linked(r: &Read<'_, Case>, id: RequestId, until: Option<Date>) -> Result<Vec<LinkedContact>> {
    let mut select = r.prepare_cached(
        "SELECT c.id, c.day, c.kind, c.minutes, max(l.agreed = 'outside') FROM request_contact l
         JOIN contact c ON c.id = l.contact WHERE l.request = ?1
         GROUP BY c.id ORDER BY c.day DESC, c.start DESC, c.id DESC",
    )?;
    let rows = select.query_map([id], |row| {
        let (on, is_marked): (Date, bool) = (row.get(1)?, row.get(4)?);
        let is_outside = is_marked || until.is_some_and(|until| on > until);
        Ok(LinkedContact { contact: row.get(0)?, on, kind: row.get(2)?, minutes: row.get(3)?, is_outside, is_marked })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Removes a request. The contacts that were for it stay.
///
/// # Errors
/// [`Error::Gone`] where there is no such request.
pub fn delete(w: &Write<'_, Case>, id: RequestId) -> Result<()> {
    get(w, id)?;
    w.prepare_cached("DELETE FROM request_contact WHERE request = ?1")?.execute([id])?;
    w.prepare_cached("DELETE FROM request WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Removes all of a client who is removed.
pub(crate) fn delete_of(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    for entry in of(w, client)? {
        delete(w, entry.id)?;
    }
    Ok(())
}
