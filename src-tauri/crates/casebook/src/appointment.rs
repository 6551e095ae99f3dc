//! Appointments: the huisarts, an interpreter, a visit, a call that was agreed.
//!
//! A plain record of what was agreed, not a booking with anybody. With whom somebody goes and who knows where she is
//! belongs to it: her own safety is part of the work.

use std::collections::{HashMap, HashSet};

use jiff::civil::{Date, Time};
use record::{Invalid, Language, Line, Note, Rule, Window, check_day, choices, record_id};
use rusqlite::{OptionalExtension, Params, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::contact::MAX_MINUTES;
use crate::rows::{self, Children};

record_id! {
    /// Id of an appointment.
    AppointmentId
}

choices! {
    /// What kind of appointment it is.
    #[ts(rename = "AppointmentKind")]
    Kind {
        /// With the huisarts.
        Gp = "gp",
        /// With an interpreter.
        Interpreter = "interpreter",
        /// A visit.
        Visit = "visit",
        /// With somebody who gives help.
        Provider = "provider",
        /// A call that was agreed.
        Call = "call",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// How an appointment stands.
    #[ts(rename = "AppointmentStatus")]
    Status {
        /// It is to come, or nobody said how it went.
        Planned = "planned",
        /// It took place.
        Done = "done",
        /// Somebody did not come.
        Missed = "missed",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

choices! {
    /// What to bring.
    Bring {
        /// Proof of identity.
        Identity = "identity",
        /// The card of the health insurer.
        Insurance = "insurance",
        /// The letter it is about.
        Letter = "letter",
        /// Medicines, or the list of them.
        Medicines = "medicines",
        /// The calendar.
        Calendar = "calendar",
        /// Questions that were written down.
        Questions = "questions",
        /// Money, or the travel card.
        Money = "money",
        /// Somebody who looks after the children.
        Childcare = "childcare",
    }
}

/// An appointment as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Appointment {
    /// For whom. Stays as it was written down first.
    pub client: Option<ClientId>,
    /// What kind it is.
    pub kind: Kind,
    /// The day, ISO 8601, Gregorian.
    #[ts(type = "string")]
    pub on: Date,
    /// When it starts (`14:30:00`).
    #[ts(type = "string | null")]
    pub start: Option<Time>,
    /// How long it takes, in minutes: 1 to 1,440.
    pub minutes: Option<u16>,
    /// With whom.
    pub with_whom: Line,
    /// Where.
    pub place: Line,
    /// What to bring.
    pub bring: Vec<Bring>,
    /// The language spoken there.
    pub language: Option<Language>,
    /// Anything else.
    pub note: Note,
    /// The referral it belongs to, by its id in text.
    pub referral: Option<String>,
    /// How it stands.
    pub status: Status,
    /// She does not go alone.
    pub not_alone: bool,
    /// Who knows where she is.
    pub knows: Line,
}

impl Appointment {
    /// An appointment of which no more is known: what kind, for whom, on which day.
    #[must_use]
    pub fn of(kind: Kind, client: Option<ClientId>, on: Date) -> Self {
        Self {
            client,
            kind,
            on,
            start: None,
            minutes: None,
            with_whom: Line::default(),
            place: Line::default(),
            bring: Vec::new(),
            language: None,
            note: Note::default(),
            referral: None,
            status: Status::Planned,
            not_alone: false,
            knows: Line::default(),
        }
    }
}

/// An appointment in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "AppointmentEntry")]
pub struct Entry {
    /// The appointment.
    pub id: AppointmentId,
    /// What was written down.
    pub appointment: Appointment,
    /// How the client is called.
    pub called: Option<Line>,
}

const COLUMNS: &str = "client, kind, day, start, minutes, with_whom, place, language, note, referral, status, not_alone, \
                       knows";

const BRING: Children = Children { table: "appointment_bring", parent: "appointment", columns: &["bring"] };

/// An id of a referral is a UUID in text.
const MAX_REFERRAL_ID: usize = 36;

/// Writes down an appointment; without an id a new one. Only what differs is changed.
///
/// # Errors
/// [`Error::Gone`] where there is no such appointment. [`Error::Invalid`]: `minutes` outside 1 to [`MAX_MINUTES`], `on`
/// outside 1900 to 2100, `client` somebody who is not there, or another than the one it was written down for; the same
/// twice in `bring`; `referral` no id.
pub fn save(w: &Write<'_, Case>, id: Option<AppointmentId>, appointment: &Appointment) -> Result<AppointmentId> {
    let a = appointment;
    check(w, a)?;
    if let Some(id) = id {
        let stood: Option<ClientId> = w
            .prepare_cached("SELECT client FROM appointment WHERE id = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?
            .ok_or(Error::Gone)?;
        // Whoever was erased takes along what was written down for them: the log must not tell it of somebody else.
        if stood != a.client {
            return Err(Invalid::new("client", Rule::Unknown).into());
        }
    }
    let appointment = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "appointment",
        COLUMNS,
        &appointment,
        id.is_none(),
        &[
            &a.client,
            &a.kind,
            &a.on,
            &a.start,
            &a.minutes,
            &a.with_whom,
            &a.place,
            &a.language,
            &a.note,
            &a.referral,
            &a.status,
            &a.not_alone,
            &a.knows,
        ],
    )?;
    BRING.put(w, &appointment, &a.bring.iter().map(|bring| [bring.word().to_owned()]).collect::<Vec<_>>())?;
    Ok(appointment)
}

fn check(r: &Read<'_, Case>, a: &Appointment) -> Result<(), Error> {
    check_day(a.on, "on")?;
    record::no_test_result([("note", a.note.as_str()), ("with_whom", a.with_whom.as_str())])?;
    if a.minutes.is_some_and(|minutes| !(1..=MAX_MINUTES).contains(&minutes)) {
        return Err(Invalid::new("minutes", Rule::OutOfRange { min: 1, max: MAX_MINUTES.into() }).into());
    }
    let mut seen = HashSet::new();
    if !a.bring.iter().all(|bring| seen.insert(bring)) {
        return Err(Invalid::new("bring", Rule::Twice).into());
    }
    if a.referral.as_ref().is_some_and(|id| id.is_empty() || id.chars().count() > MAX_REFERRAL_ID) {
        return Err(Invalid::new("referral", Rule::Unknown).into());
    }
    if let Some(client) = a.client
        && !client::exists(r, client)?
    {
        return Err(Invalid::new("client", Rule::Missing).into());
    }
    Ok(())
}

/// Says how an appointment stands.
///
/// # Errors
/// [`Error::Gone`] where there is no such appointment.
pub fn set_status(w: &Write<'_, Case>, id: AppointmentId, status: Status) -> Result<()> {
    get(w, id)?;
    rows::put(w, "appointment", "status", &id, false, &[&status])
}

/// An appointment as it was written down.
///
/// # Errors
/// [`Error::Gone`] where there is no such appointment.
pub fn get(r: &Read<'_, Case>, id: AppointmentId) -> Result<Appointment> {
    entry(r, id).map(|entry| entry.appointment)
}

/// The same, with how the client is called.
///
/// # Errors
/// [`Error::Gone`] where there is no such appointment.
pub fn entry(r: &Read<'_, Case>, id: AppointmentId) -> Result<Entry> {
    entries(r, "WHERE a.id = ?1", [id])?.pop().ok_or(Error::Gone)
}

/// Removes an appointment.
///
/// # Errors
/// [`Error::Gone`] where there is no such appointment.
pub fn delete(w: &Write<'_, Case>, id: AppointmentId) -> Result<()> {
    get(w, id)?;
    BRING.clear(w, &id)?;
    w.prepare_cached("DELETE FROM appointment WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Removes every appointment of a client.
pub(crate) fn forget(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    w.prepare_cached(
        "DELETE FROM appointment_bring WHERE appointment IN (SELECT id FROM appointment WHERE client = ?1)",
    )?
    .execute([client])?;
    w.prepare_cached("DELETE FROM appointment WHERE client = ?1")?.execute([client])?;
    Ok(())
}

/// A client's appointments, the first first.
///
/// # Errors
/// What the database says.
pub fn of_client(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    entries(r, "WHERE a.client = ?1", [client])
}

/// Appointments of these days, the first first.
///
/// # Errors
/// What the database says.
pub fn between(r: &Read<'_, Case>, days: Window) -> Result<Vec<Entry>> {
    entries(r, "WHERE a.day BETWEEN ?1 AND ?2", params![days.from, days.to])
}

/// Every appointment, the first first.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    entries(r, "", [])
}

/// In two statements, however many there are. `which` names the tables `a` and `k`.
fn entries(r: &Read<'_, Case>, which: &str, params: impl Params + Copy) -> Result<Vec<Entry>> {
    let mut bring: HashMap<AppointmentId, Vec<Bring>> = HashMap::new();
    {
        let mut select = r.prepare_cached(&format!(
            "SELECT b.appointment, b.bring FROM appointment a LEFT JOIN client k ON k.id = a.client
             JOIN appointment_bring b ON b.appointment = a.id {which} ORDER BY b.appointment, b.position, b.id"
        ))?;
        let mut rows = select.query(params)?;
        while let Some(row) = rows.next()? {
            bring.entry(row.get(0)?).or_default().push(row.get(1)?);
        }
    }
    let columns: Vec<String> = COLUMNS.split(", ").map(|column| format!("a.{}", column.trim())).collect();
    let mut select = r.prepare_cached(&format!(
        "SELECT a.id, k.called, {} FROM appointment a LEFT JOIN client k ON k.id = a.client {which}
         ORDER BY a.day, a.start IS NULL, a.start, a.id",
        columns.join(", ")
    ))?;
    let entries = select.query_map(params, |row| {
        let id = row.get(0)?;
        let appointment = Appointment {
            client: row.get(2)?,
            kind: row.get(3)?,
            on: row.get(4)?,
            start: row.get(5)?,
            minutes: row.get(6)?,
            with_whom: row.get(7)?,
            place: row.get(8)?,
            bring: bring.remove(&id).unwrap_or_default(),
            language: row.get(9)?,
            note: row.get(10)?,
            referral: row.get(11)?,
            status: row.get(12)?,
            not_alone: row.get(13)?,
            knows: row.get(14)?,
        };
        Ok(Entry { id, appointment, called: row.get(1)? })
    })?;
    Ok(entries.collect::<Result<_, _>>()?)
}
