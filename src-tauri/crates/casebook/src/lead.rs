//! Who has the lead: who makes sure that something happens with a signal.
//!
//! It is never a column but what follows from events, so that two machines cannot each have one: the lead is whoever took
//! it on the latest day; of one day, what was written down last counts. Who is asked to take over has it only after having
//! accepted: until then it stays where it was. Where one machine wrote down a yes and another a no to the same question,
//! the no counts: the lead stays where it was, and has to be asked for again.
//!
//! One question stands at a time: the latest. Whoever takes the lead meanwhile, or lets it go, does not answer it.

use std::collections::HashMap;

use jiff::civil::Date;
use record::{Invalid, Line, Rule, record_id};
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::concern::{self, ConcernId, not_to_come};
use crate::rows::by_parent;

record_id! {
    /// Id of an event about a lead.
    LeadId
}

/// Who has the lead, or is asked to take it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Lead {
    /// The organisation.
    pub organisation: Line,
    /// The function: klantmanager, huisarts, key person.
    pub role: Line,
    /// A name, where it is needed.
    pub name: Line,
}

/// What happened with a lead.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "LeadEvent")]
pub struct Event {
    /// The event.
    pub id: LeadId,
    /// Who took it, or was asked to; `None` where it was let go.
    pub lead: Option<Lead>,
    /// Why.
    pub reason: Line,
    /// What was answered.
    pub answer: Line,
    /// When it was asked; `None` where nobody had to be asked.
    #[ts(type = "string | null")]
    pub asked_on: Option<Date>,
    /// When it was accepted, taken or let go.
    #[ts(type = "string | null")]
    pub accepted_on: Option<Date>,
    /// When it was declined.
    #[ts(type = "string | null")]
    pub declined_on: Option<Date>,
    /// When the yes was written down, in milliseconds.
    #[serde(skip)]
    #[ts(skip)]
    accepted_at: i64,
    /// Whether it came along when the person was handed over, and is of who gave.
    #[serde(skip)]
    #[ts(skip)]
    ask_anew: bool,
}

impl Event {
    /// What puts events in order: only what was accepted, and not declined as well, has a place.
    fn place(&self) -> Option<Place> {
        place(self.id, self.accepted_on, self.accepted_at, self.declined_on)
    }

    fn is_asked(&self) -> bool {
        self.accepted_on.is_none() && self.declined_on.is_none()
    }
}

/// The day since which a lead counts; of one day what was written down last, and of one moment the later id.
type Place = (Date, i64, LeadId);

fn place(id: LeadId, accepted_on: Option<Date>, accepted_at: i64, declined_on: Option<Date>) -> Option<Place> {
    accepted_on.filter(|_| declined_on.is_none()).map(|on| (on, accepted_at, id))
}

/// Who has the lead now.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeadNow {
    /// Who has it.
    #[serde(flatten)]
    pub lead: Lead,
    /// Since when.
    #[ts(type = "string")]
    pub since: Date,
    /// It is of who handed the person over, and nobody said since who has it now.
    pub ask_anew: bool,
}

/// Takes the lead, or writes down who has it.
///
/// # Errors
/// As [`ask`]; [`Error::Invalid`] also where `on` lies before the day since which somebody else has it.
pub fn take(w: &Write<'_, Case>, concern: ConcernId, lead: &Lead, reason: &Line, on: Date) -> Result<LeadId> {
    must_be_somebody(lead)?;
    check_turn(w, concern, on)?;
    insert(w, concern, lead, reason, None, Some(on))
}

/// Asks somebody to take the lead over. Until that is accepted it stays where it is; who was asked before and has not
/// answered is no longer asked.
///
/// # Errors
/// [`Error::Gone`] where there is no such signal. [`Error::Invalid`]: `organisation` empty, since a lead is not handed to
/// nobody; `on` outside 1900 to 2100, still to come, or before the day of the last question; the result of a test in
/// `reason`.
pub fn ask(w: &Write<'_, Case>, concern: ConcernId, lead: &Lead, reason: &Line, on: Date) -> Result<LeadId> {
    must_be_somebody(lead)?;
    concern::must_exist(w, concern)?;
    not_to_come(w, on, "on")?;
    let last: Option<Date> = w
        .prepare_cached("SELECT max(asked_on) FROM lead WHERE concern = ?1")?
        .query_row([concern], |row| row.get(0))?;
    if last.is_some_and(|last| on < last) {
        return Err(Invalid::new("on", Rule::BeforeLast).into());
    }
    insert(w, concern, lead, reason, Some(on), None)
}

/// Lets the lead go: nobody has it. The only way to hand it to nobody.
///
/// # Errors
/// As [`take`], without a lead to be checked.
pub fn release(w: &Write<'_, Case>, concern: ConcernId, reason: &Line, on: Date) -> Result<LeadId> {
    check_turn(w, concern, on)?;
    let nobody = Lead { organisation: Line::default(), role: Line::default(), name: Line::default() };
    insert(w, concern, &nobody, reason, None, Some(on))
}

/// Who was asked has accepted: the lead is there from that day.
///
/// # Errors
/// [`Error::Gone`] where there is no such question, it was answered, or somebody else was asked since; else as [`take`].
pub fn accept(w: &Write<'_, Case>, id: LeadId, on: Date) -> Result<()> {
    let (concern, asked_on) = question(w, id)?;
    check_turn(w, concern, on)?;
    if on < asked_on {
        return Err(Invalid::new("on", Rule::BeforeLast).into());
    }
    w.prepare_cached("UPDATE lead SET (accepted_on, accepted_at) = (?2, ?3) WHERE id = ?1")?.execute(params![
        id,
        on,
        w.now().as_millisecond()
    ])?;
    Ok(())
}

/// Who was asked has declined: the lead stays where it was.
///
/// # Errors
/// [`Error::Gone`] where there is no such question, it was answered, or somebody else was asked since; [`Error::Invalid`]:
/// `on` outside 1900 to 2100, still to come, or before it was asked.
pub fn decline(w: &Write<'_, Case>, id: LeadId, answer: &Line, on: Date) -> Result<()> {
    let (_, asked_on) = question(w, id)?;
    not_to_come(w, on, "on")?;
    record::no_test_result([("answer", answer.as_str())])?;
    if on < asked_on {
        return Err(Invalid::new("on", Rule::BeforeLast).into());
    }
    w.prepare_cached("UPDATE lead SET (declined_on, answer) = (?2, ?3) WHERE id = ?1")?
        .execute(params![id, on, answer])?;
    Ok(())
}

/// Whoever has a lead or was asked to, the latest first, each once, at most 20: to choose from.
///
/// # Errors
/// What the database says.
pub fn known(r: &Read<'_, Case>) -> Result<Vec<Lead>> {
    let mut select = r.prepare_cached(
        "SELECT organisation, role, name FROM lead WHERE organisation <> '' GROUP BY organisation, role, name
         ORDER BY max(id) DESC LIMIT 20",
    )?;
    let known =
        select.query_map([], |row| Ok(Lead { organisation: row.get(0)?, role: row.get(1)?, name: row.get(2)? }))?;
    Ok(known.collect::<Result<_, _>>()?)
}

fn must_be_somebody(lead: &Lead) -> Result<(), Invalid> {
    if lead.organisation.is_empty() { Err(Invalid::new("organisation", Rule::Empty)) } else { Ok(()) }
}

/// A lead that begins before the one that stands would change nothing: she is told.
fn check_turn(w: &Write<'_, Case>, concern: ConcernId, on: Date) -> Result<()> {
    concern::must_exist(w, concern)?;
    not_to_come(w, on, "on")?;
    let history = of(w, &format!("[\"{concern}\"]"))?.remove(&concern).unwrap_or_default();
    let last = history.iter().filter_map(Event::place).map(|(on, ..)| on).max();
    if last.is_some_and(|last| on < last) {
        return Err(Invalid::new("on", Rule::BeforeLast).into());
    }
    Ok(())
}

fn question(r: &Read<'_, Case>, id: LeadId) -> Result<(ConcernId, Date)> {
    let mut select = r.prepare_cached(
        "SELECT concern, asked_on FROM lead l
         WHERE id = ?1 AND asked_on IS NOT NULL AND accepted_on IS NULL AND declined_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM lead o WHERE o.concern = l.concern AND (o.asked_on, o.id) > (l.asked_on, l.id))",
    )?;
    let mut rows = select.query([id])?;
    let row = rows.next()?.ok_or(Error::Gone)?;
    Ok((row.get(0)?, row.get(1)?))
}

fn insert(
    w: &Write<'_, Case>,
    concern: ConcernId,
    lead: &Lead,
    reason: &Line,
    asked_on: Option<Date>,
    accepted_on: Option<Date>,
) -> Result<LeadId> {
    record::no_test_result([("reason", reason.as_str())])?;
    let id: LeadId = w.new_id();
    w.prepare_cached(
        "INSERT INTO lead (id, concern, organisation, role, name, reason, answer, asked_on, accepted_on, accepted_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', ?7, ?8, ?9)",
    )?
    .execute(params![
        id,
        concern,
        lead.organisation,
        lead.role,
        lead.name,
        reason,
        asked_on,
        accepted_on,
        accepted_on.map(|_| w.now().as_millisecond()),
    ])?;
    Ok(id)
}

/// Events of these signals (ids, as JSON), the latest first.
pub(crate) fn of(r: &Read<'_, Case>, concerns: &str) -> Result<HashMap<ConcernId, Vec<Event>>> {
    by_parent(
        r,
        "SELECT concern, id, organisation, role, name, reason, answer, asked_on, accepted_on, declined_on,
             ifnull(accepted_at, 0), ask_anew
         FROM lead WHERE concern IN (SELECT value FROM json_each(?1))
         ORDER BY concern, coalesce(accepted_on, declined_on, asked_on) DESC, id DESC",
        concerns,
        |row| {
            Ok(Event {
                id: row.get(1)?,
                lead: lead_at(row, 2)?,
                reason: row.get(5)?,
                answer: row.get(6)?,
                asked_on: row.get(7)?,
                accepted_on: row.get(8)?,
                declined_on: row.get(9)?,
                accepted_at: row.get(10)?,
                ask_anew: row.get(11)?,
            })
        },
    )
}

/// Organisation, function and name from this column on; `None` where the lead was let go.
fn lead_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Lead>> {
    let organisation: Line = row.get(at)?;
    if organisation.is_empty() {
        return Ok(None);
    }
    Ok(Some(Lead { organisation, role: row.get(at + 1)?, name: row.get(at + 2)? }))
}

/// Who has the lead of each open signal, by its number. As [`standing`], without the history.
pub(crate) fn of_open(r: &Read<'_, Case>) -> Result<HashMap<i64, LeadNow>> {
    // What is open is looked at first: most events are of what was closed.
    let mut select = r.prepare_cached(
        "SELECT c.n, l.id, l.accepted_on, ifnull(l.accepted_at, 0), l.declined_on, l.organisation, l.role, l.name,
             l.ask_anew
         FROM concern c CROSS JOIN lead l ON l.concern = c.id WHERE c.closed_on IS NULL",
    )?;
    let mut rows = select.query([])?;
    let mut last: HashMap<i64, (Place, Option<Lead>, bool)> = HashMap::new();
    while let Some(row) = rows.next()? {
        let Some(place) = place(row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?) else { continue };
        let n = row.get(0)?;
        if last.get(&n).is_none_or(|(before, ..)| *before <= place) {
            last.insert(n, (place, lead_at(row, 5)?, row.get(8)?));
        }
    }
    let leads = last
        .into_iter()
        .filter_map(|(n, ((since, ..), lead, ask_anew))| Some((n, LeadNow { lead: lead?, since, ask_anew })));
    Ok(leads.collect())
}

/// Who has the lead, and who was asked last, where that was not answered.
pub(crate) fn standing(history: &[Event]) -> (Option<LeadNow>, Option<Event>) {
    let last =
        history.iter().filter_map(|event| event.place().map(|place| (place, event))).max_by_key(|(place, _)| *place);
    let lead = last.and_then(|((since, ..), event)| {
        event.lead.clone().map(|lead| LeadNow { lead, since, ask_anew: event.ask_anew })
    });
    let questions = history.iter().filter(|event| event.asked_on.is_some());
    let asked = questions.max_by_key(|event| (event.asked_on, event.id)).filter(|event| event.is_asked());
    (lead, asked.cloned())
}
