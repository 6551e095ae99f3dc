//! Contacts: a home visit, a call, a message, going along to the huisarts.
//!
//! Only the kind is required. What was not filled in stays "not filled in": it is never guessed or copied where a
//! copied value would be a false record (who was present, the interpreter).

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use jiff::civil::{Date, Time};
use record::{Invalid, Language, Line, Note, Rule, Theme, Window, check_day, choices, record_id};
use rusqlite::{OptionalExtension, Params, Row, ToSql, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::rows::{self, Children, json};

record_id! {
    /// Id of a contact.
    ContactId
}

choices! {
    /// What kind of contact it was.
    #[ts(rename = "ContactKind")]
    Kind {
        /// At home.
        HomeVisit = "home_visit",
        /// By phone.
        Phone = "phone",
        /// A message.
        Message = "message",
        /// Going along to the huisarts.
        AlongToGp = "along_to_gp",
        /// Going along to somewhere else.
        AlongElsewhere = "along_elsewhere",
        /// At the office or another place of work.
        Office = "office",
        /// With a group.
        Group = "group",
        /// A talk with a professional.
        Professional = "professional",
    }
}

choices! {
    /// The role she had. The first four are those that Pharos names in its training.
    Role {
        /// Giving information.
        Informing = "informing",
        /// Between two sides.
        Mediating = "mediating",
        /// Finding out what is needed.
        Exploring = "exploring",
        /// Giving advice.
        Advising = "advising",
        /// Going along.
        Accompanying = "accompanying",
    }
}

choices! {
    /// Who else was present: roles, never names.
    Present {
        /// Husband, wife or partner.
        Partner = "partner",
        /// A child.
        Child = "child",
        /// Somebody else of the family.
        Family = "family",
        /// A friend or acquaintance.
        Friend = "friend",
        /// An interpreter.
        Interpreter = "interpreter",
        /// Somebody of the huisarts or care.
        Care = "care",
        /// Somebody of the gemeente or wijkteam.
        Municipality = "municipality",
        /// Somebody of VluchtelingenWerk or another volunteer.
        Volunteer = "volunteer",
        /// A teacher.
        Teacher = "teacher",
        /// Somebody else.
        Other = "other",
        /// Nobody else.
        Nobody = "nobody",
    }
}

choices! {
    /// Who interpreted. Family, acquaintances and minors are recorded as they were; a screen warns, and saves.
    Interpreter {
        /// None was needed: one shared language.
        NotNeeded = "not_needed",
        /// The key person herself.
        Myself = "myself",
        /// A professional interpreter, by phone or video.
        ProfessionalRemote = "professional_remote",
        /// A professional interpreter in the room.
        ProfessionalInRoom = "professional_in_room",
        /// Family or an acquaintance.
        FamilyOrFriend = "family_or_friend",
        /// Somebody under eighteen.
        Minor = "minor",
        /// None, although one was needed.
        Missing = "missing",
    }
}

/// What comes next, between two days.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextStep {
    /// What she will do; may be empty ("contact again").
    pub what: Line,
    /// Between which days.
    pub between: Window,
    /// The day on which it was done.
    #[ts(type = "string | null")]
    pub done: Option<Date>,
}

impl NextStep {
    /// This step, done today or after all not. Doing it once more keeps the day on which it was done.
    pub(crate) fn finished(self, w: &Write<'_, Case>, done: bool) -> Self {
        let day = if done { self.done.or_else(|| Some(w.today())) } else { None };
        Self { done: day, ..self }
    }
}

/// A service of the social map that was spoken of. Its name is kept as it was, since a directory can be replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mentioned {
    /// Id of the service in `social_map`, as text: the two rooms share no tables.
    pub service: String,
    /// Its name at that moment.
    pub name: Line,
}

/// A contact as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contact {
    /// With whom: nobody, one, or several of a household (minutes count once).
    pub people: Vec<ClientId>,
    /// The day, ISO 8601, Gregorian.
    #[ts(type = "string")]
    pub on: Date,
    /// When it started (`14:30:00`).
    #[ts(type = "string | null")]
    pub start: Option<Time>,
    /// How long it took, in minutes: 1 to 1,440.
    pub minutes: Option<u16>,
    /// What kind of contact it was.
    pub kind: Kind,
    /// The role she had.
    pub role: Option<Role>,
    /// The language spoken.
    pub language: Option<Language>,
    /// Who else was present; empty where it was not filled in.
    pub present: Vec<Present>,
    /// Who interpreted; `None` where it was not filled in.
    pub interpreter: Option<Interpreter>,
    /// What it was about.
    pub themes: Vec<Theme>,
    /// One line.
    pub line: Line,
    /// A longer note.
    pub note: Note,
    /// Distance travelled in kilometres, there and back: 0 to 2,000.
    pub travel_km: Option<u16>,
    /// What comes next.
    pub next_step: Option<NextStep>,
    /// Services of the social map that were spoken of.
    pub services: Vec<Mentioned>,
}

impl Contact {
    /// A contact of which no more is known: what kind, with whom, on which day.
    #[must_use]
    pub fn of(kind: Kind, people: Vec<ClientId>, on: Date) -> Self {
        Self {
            people,
            on,
            start: None,
            minutes: None,
            kind,
            role: None,
            language: None,
            present: Vec::new(),
            interpreter: None,
            themes: Vec::new(),
            line: Line::default(),
            note: Note::default(),
            travel_km: None,
            next_step: None,
            services: Vec::new(),
        }
    }
}

/// A contact in a timeline.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ContactEntry")]
pub struct Entry {
    /// The contact.
    pub id: ContactId,
    /// What was written down.
    pub contact: Contact,
    /// How the people are called, in the order of `contact.people`.
    pub called: Vec<Line>,
    /// What to show of the text that was searched for; `None` without a search.
    pub found_in: Option<String>,
}

/// A next step that is open, for Today.
#[derive(Clone)]
pub struct OpenStep {
    /// The contact it was agreed at.
    pub contact: ContactId,
    /// The people she still helps, by id and how they are called.
    pub people: Vec<(ClientId, Line)>,
    /// What she will do.
    pub what: Line,
    /// Between which days.
    pub between: Window,
}

/// The longest contact, in minutes: a day.
pub const MAX_MINUTES: u16 = 1_440;

/// The farthest journey, in kilometres there and back.
pub const MAX_TRAVEL_KM: u16 = 2_000;

const COLUMNS: &str = "day, start, minutes, kind, role, language, interpreter, line, note, travel_km, step_what, \
                       step_from, step_to, step_done";

const PEOPLE: Children = Children { table: "contact_person", parent: "contact", columns: &["client"] };
const PRESENT: Children = Children { table: "contact_present", parent: "contact", columns: &["present"] };
const THEMES: Children = Children { table: "contact_theme", parent: "contact", columns: &["theme"] };
const SERVICES: Children = Children { table: "contact_service", parent: "contact", columns: &["service", "name"] };

/// Writes down a contact; without an id a new one. Only what differs is changed.
///
/// # Errors
/// [`Error::Gone`] where there is no such contact. [`Error::Invalid`]: `minutes` outside 1 to [`MAX_MINUTES`],
/// `travel_km` over [`MAX_TRAVEL_KM`], a day outside 1900 to 2100 (`on`, `next_step`), a `next_step` that ends before it
/// starts, `people` with somebody who is not there, and the same twice in `people`, `present`, `themes`, `services`.
pub fn save(w: &Write<'_, Case>, id: Option<ContactId>, contact: &Contact) -> Result<ContactId> {
    check(w, contact)?;
    if let Some(id) = id {
        must_exist(w, id)?;
    }
    let c = contact;
    let contact = id.unwrap_or_else(|| w.new_id());
    let step = c.next_step.as_ref();
    rows::put(
        w,
        "contact",
        COLUMNS,
        &contact,
        id.is_none(),
        &[
            &c.on,
            &c.start,
            &c.minutes,
            &c.kind,
            &c.role,
            &c.language,
            &c.interpreter,
            &c.line,
            &c.note,
            &c.travel_km,
            &step.map(|step| &step.what),
            &step.map(|step| step.between.from),
            &step.map(|step| step.between.to),
            &step.and_then(|step| step.done),
        ],
    )?;
    PEOPLE.put(w, &contact, &c.people.iter().map(|id| [id.to_string()]).collect::<Vec<_>>())?;
    PRESENT.put(w, &contact, &c.present.iter().map(|role| [role.word().to_owned()]).collect::<Vec<_>>())?;
    THEMES.put(w, &contact, &c.themes.iter().map(|theme| [theme.word().to_owned()]).collect::<Vec<_>>())?;
    let services: Vec<_> =
        c.services.iter().map(|said| [said.service.clone(), said.name.as_str().to_owned()]).collect();
    SERVICES.put(w, &contact, &services)?;
    Ok(contact)
}

fn check(r: &Read<'_, Case>, contact: &Contact) -> Result<(), Error> {
    let Contact { people, on, minutes, present, themes, travel_km, next_step, services, .. } = contact;
    check_day(*on, "on")?;
    record::no_test_result([("line", contact.line.as_str()), ("note", contact.note.as_str())])?;
    if minutes.is_some_and(|minutes| !(1..=MAX_MINUTES).contains(&minutes)) {
        return Err(Invalid::new("minutes", Rule::OutOfRange { min: 1, max: MAX_MINUTES.into() }).into());
    }
    if travel_km.is_some_and(|km| km > MAX_TRAVEL_KM) {
        return Err(Invalid::new("travel_km", Rule::OutOfRange { min: 0, max: MAX_TRAVEL_KM.into() }).into());
    }
    if let Some(step) = next_step {
        check_step(step)?;
    }
    each_once(people.iter(), "people")?;
    each_once(present.iter(), "present")?;
    each_once(themes.iter(), "themes")?;
    each_once(services.iter().map(|said| &said.service), "services")?;
    if services.iter().any(|said| said.service.chars().count() > MAX_SERVICE_ID) {
        return Err(Invalid::new("services", Rule::Unknown).into());
    }
    for person in people {
        if !client::exists(r, *person)? {
            return Err(Invalid::new("people", Rule::Missing).into());
        }
    }
    Ok(())
}

/// An id of a service is a UUID in text.
pub(crate) const MAX_SERVICE_ID: usize = 36;

pub(crate) fn check_step(step: &NextStep) -> Result<(), Invalid> {
    step.between.check("next_step")?;
    record::no_test_result([("next_step", step.what.as_str())])?;
    step.done.map_or(Ok(()), |done| check_day(done, "next_step").map(|_| ()))
}

/// Writes the next step of a row of this table, or clears it.
pub(crate) fn put_step(w: &Write<'_, Case>, table: &str, id: &dyn ToSql, step: Option<&NextStep>) -> Result<()> {
    if let Some(step) = step {
        check_step(step)?;
    }
    rows::put(
        w,
        table,
        "step_what, step_from, step_to, step_done",
        id,
        false,
        &[
            &step.map(|step| &step.what),
            &step.map(|step| step.between.from),
            &step.map(|step| step.between.to),
            &step.and_then(|step| step.done),
        ],
    )
}

/// The next step of a row: its four columns stand beside each other from here on.
pub(crate) fn step_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NextStep>> {
    let between: Option<(Date, Date)> = row.get::<_, Option<Date>>(at + 1)?.zip(row.get(at + 2)?);
    let Some((from, to)) = between else { return Ok(None) };
    Ok(Some(NextStep {
        what: row.get::<_, Option<Line>>(at)?.unwrap_or_default(),
        between: Window { from, to },
        done: row.get(at + 3)?,
    }))
}

/// Refuses the same value twice.
pub(crate) fn each_once<T: Hash + Eq>(mut values: impl Iterator<Item = T>, field: &'static str) -> Result<(), Invalid> {
    let mut seen = HashSet::new();
    if values.all(|value| seen.insert(value)) { Ok(()) } else { Err(Invalid::new(field, Rule::Twice)) }
}

fn must_exist(r: &Read<'_, Case>, id: ContactId) -> Result<()> {
    if r.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.exists([id])? { Ok(()) } else { Err(Error::Gone) }
}

/// A contact as it was written down.
///
/// # Errors
/// [`Error::Gone`] where there is no such contact.
pub fn get(r: &Read<'_, Case>, id: ContactId) -> Result<Contact> {
    entries(r, &[id])?.pop().map(|entry| entry.contact).ok_or(Error::Gone)
}

/// Removes a contact. The people stay.
///
/// # Errors
/// [`Error::Gone`] where there is no such contact.
pub fn delete(w: &Write<'_, Case>, id: ContactId) -> Result<()> {
    must_exist(w, id)?;
    for children in [PEOPLE, PRESENT, THEMES, SERVICES] {
        children.clear(w, &id)?;
    }
    w.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// A client's contacts, the latest first.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn timeline(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    if !client::exists(r, client)? {
        return Err(Error::Gone);
    }
    let ids = ids(
        r,
        "SELECT c.id FROM contact_person p JOIN contact c ON c.id = p.contact WHERE p.client = ?1
         ORDER BY c.day DESC, c.start DESC, c.id DESC",
        [client],
    )?;
    entries(r, &ids)
}

/// Contacts of a day, the earliest first; those without a time last.
///
/// # Errors
/// What the database says.
pub fn on_day(r: &Read<'_, Case>, day: Date) -> Result<Vec<Entry>> {
    let ids = ids(r, "SELECT id FROM contact WHERE day = ?1 ORDER BY start IS NULL, start, id", [day])?;
    entries(r, &ids)
}

/// Every contact, in the order in which they were written down.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    let ids = ids(r, "SELECT id FROM contact ORDER BY n", [])?;
    entries(r, &ids)
}

/// Contacts in whose line, note or next step each of the words typed begins a word; those written down last first, at
/// most `limit`. None where no word was typed.
///
/// # Errors
/// What the database says.
pub fn search(r: &Read<'_, Case>, text: &str, limit: u32) -> Result<Vec<Entry>> {
    let Some(expression) = vault::match_words(text) else { return Ok(Vec::new()) };
    // By number and not by rank: ranking would have to weigh every row first, and what is recent is what is looked for.
    let ids = ids(
        r,
        "SELECT c.id FROM contact_search s JOIN contact c ON c.n = s.rowid
         WHERE contact_search MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2",
        params![expression, limit],
    )?;
    let words = vault::words(text);
    let mut entries = entries(r, &ids)?;
    for entry in &mut entries {
        let Contact { line, note, next_step, .. } = &entry.contact;
        let step = next_step.as_ref().map_or("", |step| step.what.as_str());
        entry.found_in = [line.as_str(), note.as_str(), step].iter().find_map(|text| vault::around(text, &words));
    }
    Ok(entries)
}

/// A contact to begin with: today, with `client` where one is given. Role and language are copied from her last
/// contact, the last one with that client where one is given; nothing else is, since a copied "no interpreter" or
/// "nobody else present" would be a false record.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn last_start(r: &Read<'_, Case>, client: Option<ClientId>) -> Result<Contact> {
    let copied = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let (role, language) = match client {
        Some(client) => {
            if !client::exists(r, client)? {
                return Err(Error::Gone);
            }
            r.prepare_cached(
                "SELECT c.role, c.language FROM contact_person p JOIN contact c ON c.id = p.contact
                 WHERE p.client = ?1 ORDER BY c.day DESC, c.start DESC, c.id DESC LIMIT 1",
            )?
            .query_row([client], copied)
            .optional()?
        }
        None => r
            .prepare_cached("SELECT role, language FROM contact ORDER BY day DESC, start DESC, id DESC LIMIT 1")?
            .query_row([], copied)
            .optional()?,
    }
    .unwrap_or_default();
    Ok(Contact { role, language, ..Contact::of(Kind::HomeVisit, client.into_iter().collect(), r.today()) })
}

/// Sets or clears the next step of a contact.
///
/// # Errors
/// [`Error::Gone`] where there is no such contact; [`Error::Invalid`] as [`save`] says.
pub fn set_step(w: &Write<'_, Case>, id: ContactId, step: Option<&NextStep>) -> Result<()> {
    must_exist(w, id)?;
    put_step(w, "contact", &id, step)
}

/// The next step of a contact was done today, or after all not.
///
/// # Errors
/// [`Error::Gone`] where there is no such contact, or no next step in it.
pub fn finish_step(w: &Write<'_, Case>, id: ContactId, done: bool) -> Result<()> {
    let step = get(w, id)?.next_step.ok_or(Error::Gone)?;
    set_step(w, id, Some(&step.finished(w, done)))
}

/// Open next steps whose window opens between two days, both included; those that close first on top, at most `limit`.
/// Of the people it was agreed with, those whom she still helps; where she helps none of them, all.
///
/// # Errors
/// What the database says.
pub fn open_steps(r: &Read<'_, Case>, opens: Window, limit: u32) -> Result<Vec<OpenStep>> {
    let mut select = r.prepare_cached(
        "SELECT c.id, c.step_what, c.step_from, c.step_to FROM contact c
         WHERE c.step_to IS NOT NULL AND c.step_done IS NULL AND c.step_from BETWEEN ?1 AND ?2
         ORDER BY c.step_to, c.step_from, c.id LIMIT ?3",
    )?;
    let steps = select.query_map(params![opens.from, opens.to, limit], |row| {
        let between = Window { from: row.get(2)?, to: row.get(3)? };
        Ok(OpenStep { contact: row.get(0)?, people: Vec::new(), what: row.get(1)?, between })
    })?;
    let mut steps: Vec<OpenStep> = steps.collect::<Result<_, _>>()?;
    let ids: Vec<_> = steps.iter().map(|step| step.contact).collect();
    let mut people = children(
        r,
        "SELECT p.contact, k.id, k.called, k.status = 'active' FROM contact_person p JOIN client k ON k.id = p.client
         WHERE",
        &ids,
        |row| Ok(((row.get(1)?, row.get(2)?), row.get::<_, bool>(3)?)),
    )?;
    for step in &mut steps {
        let mut people = people.remove(&step.contact).unwrap_or_default();
        if people.iter().any(|(_, is_active)| *is_active) {
            people.retain(|(_, is_active)| *is_active);
        }
        step.people = people.into_iter().map(|(person, _)| person).collect();
    }
    Ok(steps)
}

/// Minutes written down for these days. A contact with several people counts once.
///
/// # Errors
/// What the database says.
pub fn minutes(r: &Read<'_, Case>, days: Window) -> Result<u32> {
    Ok(r.prepare_cached("SELECT ifnull(sum(minutes), 0) FROM contact WHERE day BETWEEN ?1 AND ?2")?
        .query_row([days.from, days.to], |row| row.get(0))?)
}

fn ids(r: &Read<'_, Case>, select: &str, params: impl Params) -> Result<Vec<ContactId>> {
    let mut select = r.prepare_cached(select)?;
    Ok(select.query_map(params, |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// These contacts, in this order, in six statements however many there are.
fn entries(r: &Read<'_, Case>, ids: &[ContactId]) -> Result<Vec<Entry>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut people = children::<(ClientId, Line)>(
        r,
        "SELECT p.contact, p.client, k.called FROM contact_person p JOIN client k ON k.id = p.client WHERE",
        ids,
        |row| Ok((row.get(1)?, row.get(2)?)),
    )?;
    let mut present = children(r, "SELECT contact, present FROM contact_present p WHERE", ids, |row| row.get(1))?;
    let mut themes = children(r, "SELECT contact, theme FROM contact_theme p WHERE", ids, |row| row.get(1))?;
    let mut services = children(r, "SELECT contact, service, name FROM contact_service p WHERE", ids, |row| {
        Ok(Mentioned { service: row.get(1)?, name: row.get(2)? })
    })?;
    let mut select =
        r.prepare_cached(&format!("SELECT id, {COLUMNS} FROM contact WHERE id IN (SELECT value FROM json_each(?1))"))?;
    let mut rows = select.query([json(ids)?])?;
    let mut found: HashMap<ContactId, Entry> = HashMap::with_capacity(ids.len());
    while let Some(row) = rows.next()? {
        let id: ContactId = row.get(0)?;
        let (clients, called) = people.remove(&id).unwrap_or_default().into_iter().unzip();
        let next_step = step_at(row, 11)?;
        let contact = Contact {
            people: clients,
            on: row.get(1)?,
            start: row.get(2)?,
            minutes: row.get(3)?,
            kind: row.get(4)?,
            role: row.get(5)?,
            language: row.get(6)?,
            present: present.remove(&id).unwrap_or_default(),
            interpreter: row.get(7)?,
            themes: themes.remove(&id).unwrap_or_default(),
            line: row.get(8)?,
            note: row.get(9)?,
            travel_km: row.get(10)?,
            next_step,
            services: services.remove(&id).unwrap_or_default(),
        };
        found.insert(id, Entry { id, contact, called, found_in: None });
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// What `select` finds for these contacts, by contact, in the order of its `position`. The table is called `p`.
fn children<T>(
    r: &Read<'_, Case>,
    select: &str,
    ids: &[ContactId],
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<HashMap<ContactId, Vec<T>>> {
    let mut select = r.prepare_cached(&format!(
        "{select} p.contact IN (SELECT value FROM json_each(?1)) ORDER BY p.contact, p.position, p.id"
    ))?;
    let mut rows = select.query([json(ids)?])?;
    let mut found: HashMap<ContactId, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(found)
}
