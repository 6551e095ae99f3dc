//! Clients: the people a key person helps.
//!
//! No street address, no BSN, no nationality or origin: language is what is needed (GDPR, articles 5 and 9).

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use record::{Invalid, Language, Line, Note, Postcode, Rule, Window, choices, place, record_id};
use rusqlite::{OptionalExtension, ToSql, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::household::{self, HouseholdId};
use crate::rows::{self, Children};
use crate::{agreement, appointment, closing, concern, contact, crisis_call, letter, mark, moment, referral, request};

record_id! {
    /// Id of a client.
    ClientId
}

choices! {
    /// How well somebody reads a language.
    Reading {
        /// Not asked or not known.
        Unknown = "unknown",
        /// Does not read it: pictures and voice.
        Not = "not",
        /// Short and simple texts.
        ALittle = "a_little",
        /// Reads it well.
        Well = "well",
    }
}

choices! {
    /// Whether it is safe to call or send a message: others may hear the phone or read it.
    SafeToCall {
        /// Not asked.
        Unknown = "unknown",
        /// Safe.
        Safe = "safe",
        /// Not safe: agree on another way.
        NotSafe = "not_safe",
    }
}

choices! {
    /// Whom somebody would rather speak with.
    Prefers {
        /// A woman.
        Woman = "woman",
        /// A man.
        Man = "man",
    }
}

choices! {
    /// What somebody wants by way of an interpreter.
    InterpreterWish {
        /// Needs none.
        NotNeeded = "not_needed",
        /// By phone.
        Phone = "phone",
        /// By video.
        Video = "video",
        /// In the room.
        InPerson = "in_person",
    }
}

choices! {
    /// Whether the key person still helps this client.
    Status {
        /// Yes.
        Active = "active",
        /// No longer.
        Closed = "closed",
    }
}

/// A language somebody speaks, and how well they read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpokenLanguage {
    /// The language.
    pub language: Language,
    /// How well they read it.
    pub reading: Reading,
}

/// Where somebody lives: a place, never a street.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Home {
    /// Name of the place, as in [`record::places`].
    pub place: String,
    /// Code of its gemeente (`GM0363`): tells two places of one name apart.
    pub municipality: String,
}

/// What is written about a client. `called` is the only field that must not be empty.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ClientDetails")]
pub struct Details {
    /// The name or code name by which she knows this person.
    pub called: Line,
    /// Whether `called` is a code name.
    pub is_code_name: bool,
    /// Languages, the one spoken best first.
    pub languages: Vec<SpokenLanguage>,
    /// A way to reach this person: a phone number, through whom.
    pub reach: Line,
    /// Whether that way is safe.
    pub safe_to_call: SafeToCall,
    /// What to mind when others are there. Shown on top of the client's page.
    pub mind: Line,
    /// Year of birth, 1900 to this year.
    pub birth_year: Option<i16>,
    /// Whether somebody else decides for this person because of age.
    pub is_minor: bool,
    /// Who decides for a minor.
    pub guardian: Line,
    /// Whom this person would rather speak with; `None` where it makes no difference or was not asked.
    pub prefers: Option<Prefers>,
    /// Where this person lives.
    pub home: Option<Home>,
    /// Four digits of the postcode, where the organisation loaded a table of them.
    pub postcode: Option<Postcode>,
    /// The household this person belongs to.
    pub household: Option<HouseholdId>,
    /// What this person wants by way of an interpreter; `None` where it was not asked.
    pub interpreter: Option<InterpreterWish>,
    /// What goes well, and who is there for this person.
    pub strengths: Note,
    /// Anything else.
    pub notes: Note,
    /// Whether she still helps this person.
    pub status: Status,
}

impl Details {
    /// A client of whom no more is known than how to call this person.
    #[must_use]
    pub fn of(called: Line) -> Self {
        Self {
            called,
            is_code_name: false,
            languages: Vec::new(),
            reach: Line::default(),
            safe_to_call: SafeToCall::Unknown,
            mind: Line::default(),
            birth_year: None,
            is_minor: false,
            guardian: Line::default(),
            prefers: None,
            home: None,
            postcode: None,
            household: None,
            interpreter: None,
            strengths: Note::default(),
            notes: Note::default(),
            status: Status::Active,
        }
    }
}

/// A client in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ClientCard")]
pub struct Card {
    /// The client.
    pub id: ClientId,
    /// The name or code name.
    pub called: Line,
    /// Whether `called` is a code name.
    pub is_code_name: bool,
    /// The language spoken best.
    pub language: Option<Language>,
    /// Name of the place.
    pub place: Option<String>,
    /// The household this person belongs to.
    pub household: Option<HouseholdId>,
    /// Whether she still helps this person.
    pub status: Status,
    /// Day of the last contact.
    #[ts(type = "string | null")]
    pub last_contact: Option<Date>,
    /// The open next step that comes first.
    pub next_step: Option<Window>,
    /// What to show of the text that was searched for, cut around the first word found. `None` without a search, where
    /// the name says it, and beyond the first 50 cards.
    pub found_in: Option<String>,
}

const COLUMNS: &str = "called, is_code_name, reach, safe_to_call, mind, birth_year, is_minor, guardian, prefers, place, \
                       municipality, postcode, household, interpreter, strengths, notes, status";

const LANGUAGES: Children = Children { table: "client_language", parent: "client", columns: &["language", "reading"] };

/// Writes down a client; without an id a new one. Only what differs is changed.
///
/// # Errors
/// [`Error::Gone`] where there is no such client; [`Error::Invalid`]: `called` empty, `birth_year` outside 1900 to this
/// year, `languages` with one twice, `home` not in [`record::places`], `household` not there, `status` closed where something
/// is still to be done ([`closing::close`] says what becomes of it).
pub fn save(w: &Write<'_, Case>, id: Option<ClientId>, details: &Details) -> Result<ClientId> {
    check(w, details)?;
    let left = match id {
        Some(id) => {
            let (left, status): (_, Status) = w
                .prepare_cached("SELECT household, status FROM client WHERE id = ?1")?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
                .ok_or(Error::Gone)?;
            if details.status == Status::Closed && status != Status::Closed && closing::still_open(w, id)?.is_any() {
                return Err(Invalid::new("status", Rule::StillOpen).into());
            }
            left
        }
        None => None,
    };
    let client = id.unwrap_or_else(|| w.new_id());
    let d = details;
    let (place, municipality) = d.home.as_ref().map(|home| (&home.place, &home.municipality)).unzip();
    rows::put(
        w,
        "client",
        COLUMNS,
        &client,
        id.is_none(),
        &[
            &d.called,
            &d.is_code_name,
            &d.reach,
            &d.safe_to_call,
            &d.mind,
            &d.birth_year,
            &d.is_minor,
            &d.guardian,
            &d.prefers,
            &place,
            &municipality,
            &d.postcode,
            &d.household,
            &d.interpreter,
            &d.strengths,
            &d.notes,
            &d.status,
        ],
    )?;
    let languages: Vec<_> = d
        .languages
        .iter()
        .map(|spoken| [spoken.language.code().to_owned(), spoken.reading.word().to_owned()])
        .collect();
    LANGUAGES.put(w, &client, &languages)?;
    if let Some(left) = left.filter(|left| d.household != Some(*left)) {
        household::remove_if_empty(w, left)?;
    }
    Ok(client)
}

fn check(r: &Read<'_, Case>, details: &Details) -> Result<(), Error> {
    record::no_test_result([("strengths", details.strengths.as_str()), ("notes", details.notes.as_str())])?;
    let invalid = |field, rule| Err(Invalid::new(field, rule).into());
    if details.called.is_empty() {
        return invalid("called", Rule::Empty);
    }
    let this_year = r.today().year();
    if details.birth_year.is_some_and(|year| !(1900..=this_year).contains(&year)) {
        return invalid("birth_year", Rule::OutOfRange { min: 1900, max: this_year.into() });
    }
    let mut seen = HashSet::new();
    if !details.languages.iter().all(|spoken| seen.insert(&spoken.language)) {
        return invalid("languages", Rule::Twice);
    }
    if let Some(home) = &details.home
        && place(&home.place, Some(&home.municipality)).is_none_or(|found| found.name != home.place)
    {
        return invalid("home", Rule::Unknown);
    }
    if let Some(id) = details.household
        && !household::exists(r, id)?
    {
        return invalid("household", Rule::Missing);
    }
    Ok(())
}

/// What is written about a client.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn get(r: &Read<'_, Case>, id: ClientId) -> Result<Details> {
    all_of(r, Some(id))?.pop().map(|(_, details)| details).ok_or(Error::Gone)
}

/// Everything about every client, in the order in which they were written down.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<(ClientId, Details)>> {
    all_of(r, None)
}

fn all_of(r: &Read<'_, Case>, only: Option<ClientId>) -> Result<Vec<(ClientId, Details)>> {
    let which = if only.is_some() { "= ?1" } else { "IS NOT ?1" };
    let mut languages: HashMap<ClientId, Vec<SpokenLanguage>> = HashMap::new();
    let mut select = r.prepare_cached(&format!(
        "SELECT client, language, reading FROM client_language WHERE client {which} ORDER BY client, position, id"
    ))?;
    let mut rows = select.query([only])?;
    while let Some(row) = rows.next()? {
        let spoken = SpokenLanguage { language: row.get(1)?, reading: row.get(2)? };
        languages.entry(row.get(0)?).or_default().push(spoken);
    }
    let mut select = r.prepare_cached(&format!("SELECT id, {COLUMNS} FROM client WHERE id {which} ORDER BY n"))?;
    let clients = select.query_map([only], |row| {
        let id = row.get(0)?;
        let (place, municipality): (Option<String>, Option<String>) = (row.get(10)?, row.get(11)?);
        let details = Details {
            called: row.get(1)?,
            is_code_name: row.get(2)?,
            languages: languages.remove(&id).unwrap_or_default(),
            reach: row.get(3)?,
            safe_to_call: row.get(4)?,
            mind: row.get(5)?,
            birth_year: row.get(6)?,
            is_minor: row.get(7)?,
            guardian: row.get(8)?,
            prefers: row.get(9)?,
            home: place.zip(municipality).map(|(place, municipality)| Home { place, municipality }),
            postcode: row.get(12)?,
            household: row.get(13)?,
            interpreter: row.get(14)?,
            strengths: row.get(15)?,
            notes: row.get(16)?,
            status: row.get(17)?,
        };
        Ok((id, details))
    })?;
    Ok(clients.collect::<Result<_, _>>()?)
}

/// Removes a client, and each contact that was with nobody else; from the others the person is taken away. A household
/// in which nobody is left goes too. Gives the contacts that were removed, for what points to them from elsewhere.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn delete(w: &Write<'_, Case>, id: ClientId) -> Result<Vec<contact::ContactId>> {
    let household = get(w, id)?.household;
    let alone: Vec<contact::ContactId> = w
        .prepare_cached(
            "SELECT contact FROM contact_person p WHERE client = ?1
             AND NOT EXISTS (SELECT 1 FROM contact_person o WHERE o.contact = p.contact AND o.client <> ?1)",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for contact in &alone {
        contact::delete(w, *contact)?;
    }
    w.prepare_cached("DELETE FROM contact_person WHERE client = ?1")?.execute([id])?;
    appointment::forget(w, id)?;
    moment::forget(w, id)?;
    crisis_call::forget(w, id)?;
    agreement::delete_of(w, id)?;
    request::delete_of(w, id)?;
    letter::delete_of(w, id)?;
    LANGUAGES.clear(w, &id)?;
    crate::handover::forget(w, id)?;
    for table in ["client_merged", "bottleneck", "asking", "own_view"] {
        w.prepare_cached(&format!("DELETE FROM {table} WHERE client = ?1"))?.execute([id])?;
    }
    referral::delete_of(w, id)?;
    concern::delete_of(w, id)?;
    mark::delete_of(w, id)?;
    crate::meldcode::delete_of(w, id)?;
    w.prepare_cached("DELETE FROM client WHERE id = ?1")?.execute([id])?;
    if let Some(household) = household {
        household::remove_if_empty(w, household)?;
    }
    Ok(alone)
}

/// Clients in whose record, or in the lines and notes of whose contacts, each of the words typed begins a word; all of
/// them where no word was typed. Active ones first; of these, those who are called so before the others; then by name.
///
/// # Errors
/// What the database says.
pub fn cards(r: &Read<'_, Case>, text: &str) -> Result<Vec<Card>> {
    let words = vault::words(text);
    if words.is_empty() {
        return Ok(load(r, None)?.into_iter().map(|(_, card)| card).collect());
    }
    let found = find(r, &words)?;
    let cards = load(r, Some(&found.keys().copied().collect::<Vec<_>>()))?;
    let in_name =
        |called: &Line| words.iter().all(|word| vault::around(called.as_str(), std::slice::from_ref(word)).is_some());
    let mut cards: Vec<_> = cards.into_iter().map(|(n, card)| (n, in_name(&card.called), card)).collect();
    cards.sort_by_key(|(_, in_name, card)| (card.status == Status::Closed, !in_name));
    let unclear: Vec<i64> =
        cards.iter().filter(|(_, in_name, _)| !in_name).map(|(n, ..)| *n).take(MOST_SNIPPETS).collect();
    let records = texts(
        r,
        "SELECT n, concat_ws(char(10), mind, notes, strengths, reach, guardian, place) FROM client",
        &unclear,
    )?;
    let contacts: Vec<i64> = unclear.iter().filter_map(|n| found.get(n).copied().flatten()).collect();
    let contacts = texts(r, "SELECT n, concat_ws(char(10), line, note, step_what) FROM contact", &contacts)?;
    for (n, in_name, card) in &mut cards {
        if !*in_name {
            let contact = found.get(n).copied().flatten().and_then(|contact| contacts.get(&contact));
            card.found_in = contact.or_else(|| records.get(n)).and_then(|text| vault::around(text, &words));
        }
    }
    Ok(cards.into_iter().map(|(.., card)| card).collect())
}

/// So many cards get the text in which the words were found: more than fit on a screen.
const MOST_SNIPPETS: usize = 50;

/// Clients by number, and for each the latest contact in which a word was found that the record itself does not hold.
fn find(r: &Read<'_, Case>, words: &[String]) -> Result<HashMap<i64, Option<i64>>> {
    let mut found: Option<HashMap<i64, Option<i64>>> = None;
    for word in words {
        let Some(expression) = vault::match_words(word) else { continue };
        let mut with_word: HashMap<i64, Option<i64>> = HashMap::new();
        let mut select = r.prepare_cached("SELECT rowid FROM client_search WHERE client_search MATCH ?1")?;
        let mut rows = select.query([&expression])?;
        while let Some(row) = rows.next()? {
            with_word.insert(row.get(0)?, None);
        }
        // Most clients have many contacts: once each that is still in question has been met, the rest can say no more.
        let in_question = match &found {
            Some(found) => found.len(),
            None => count(r)?,
        };
        let mut met = with_word.keys().filter(|n| found.as_ref().is_none_or(|found| found.contains_key(n))).count();
        let mut select = r.prepare_cached(
            "SELECT m.client, m.contact FROM contact_search s JOIN met m ON m.contact = s.rowid
             WHERE contact_search MATCH ?1 ORDER BY s.rowid DESC",
        )?;
        let mut rows = select.query([&expression])?;
        while met < in_question
            && let Some(row) = rows.next()?
        {
            let client = row.get(0)?;
            if let Entry::Vacant(place) = with_word.entry(client) {
                place.insert(Some(row.get(1)?));
                met += usize::from(found.as_ref().is_none_or(|found| found.contains_key(&client)));
            }
        }
        found = Some(match found {
            None => with_word,
            Some(mut found) => {
                found.retain(|client, contact| match with_word.get(client) {
                    Some(with_word) => {
                        *contact = contact.or(*with_word);
                        true
                    }
                    None => false,
                });
                found
            }
        });
    }
    Ok(found.unwrap_or_default())
}

/// A text of each row with one of these numbers.
fn texts(r: &Read<'_, Case>, select: &str, numbers: &[i64]) -> Result<HashMap<i64, String>> {
    let mut select = r.prepare_cached(&format!("{select} WHERE n IN (SELECT value FROM json_each(?1))"))?;
    let rows = select.query_map([json(numbers)], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn json(numbers: &[i64]) -> String {
    serde_json::Value::from(numbers).to_string()
}

/// Cards of these clients, or of all.
fn load(r: &Read<'_, Case>, only: Option<&[i64]>) -> Result<Vec<(i64, Card)>> {
    let mut steps: HashMap<ClientId, Window> = HashMap::new();
    let mut select = r.prepare_cached(
        "SELECT p.client, c.step_from, c.step_to FROM contact c JOIN contact_person p ON p.contact = c.id
         WHERE c.step_to IS NOT NULL AND c.step_done IS NULL ORDER BY c.step_to, c.step_from",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let window = Window { from: row.get(1)?, to: row.get(2)? };
        steps.entry(row.get(0)?).or_insert(window);
    }
    let which = if only.is_some() { "k.n IN (SELECT value FROM json_each(?2))" } else { "?2 IS NULL" };
    let mut select = r.prepare_cached(&format!(
        "SELECT k.n, k.id, k.called, k.is_code_name,
             (SELECT language FROM client_language l WHERE l.client = k.id ORDER BY l.position, l.id LIMIT 1),
             k.place, k.household, k.status,
             (SELECT max(day) FROM met WHERE client = k.n AND day <= ?1)
         FROM client k WHERE {which} ORDER BY k.status <> 'active', fold(k.called), k.id"
    ))?;
    let rows = select.query_map(params![r.today(), only.map(json)], |row| {
        let id = row.get(1)?;
        let card = Card {
            id,
            called: row.get(2)?,
            is_code_name: row.get(3)?,
            language: row.get(4)?,
            place: row.get(5)?,
            household: row.get(6)?,
            status: row.get(7)?,
            last_contact: row.get(8)?,
            next_step: steps.remove(&id),
            found_in: None,
        };
        Ok((row.get(0)?, card))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Active clients without contact for `days` days or more, the longest first, at most `limit`. Who never had one counts
/// from the day on which the record was made (the time in its id).
///
/// # Errors
/// What the database says.
pub fn long_ago(r: &Read<'_, Case>, days: u16, limit: usize) -> Result<Vec<Card>> {
    let Ok(latest) = r.today().checked_sub(i32::from(days).days()) else { return Ok(Vec::new()) };
    let mut select = r.prepare_cached(
        "SELECT n, id, (SELECT max(day) FROM met WHERE client = n) FROM client WHERE status = 'active'",
    )?;
    let mut rows = select.query([])?;
    let mut waiting: Vec<(Date, i64)> = Vec::new();
    while let Some(row) = rows.next()? {
        let since: Option<Date> = row.get(2)?;
        if let Some(since) = since.or_else(|| made_on(row.get(1).ok()?)).filter(|since| *since <= latest) {
            waiting.push((since, row.get(0)?));
        }
    }
    waiting.sort_unstable();
    waiting.truncate(limit);
    let order: Vec<i64> = waiting.into_iter().map(|(_, n)| n).collect();
    let mut cards = load(r, Some(&order))?;
    cards.sort_by_key(|(n, _)| order.iter().position(|wanted| wanted == n));
    Ok(cards.into_iter().map(|(_, card)| card).collect())
}

fn made_on(id: ClientId) -> Option<Date> {
    let (seconds, _) = id.0.get_timestamp()?.to_unix();
    let moment = jiff::Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?;
    Some(moment.to_zoned(TimeZone::system()).date())
}

/// How many clients she helps.
///
/// # Errors
/// What the database says.
pub fn count_active(r: &Read<'_, Case>) -> Result<u32> {
    Ok(r.prepare_cached("SELECT count(*) FROM client WHERE status = 'active'")?.query_row([], |row| row.get(0))?)
}

fn count(r: &Read<'_, Case>) -> Result<usize> {
    let all: i64 = r.prepare_cached("SELECT count(*) FROM client")?.query_row([], |row| row.get(0))?;
    Ok(usize::try_from(all).unwrap_or_default())
}

/// Clients she no longer helps.
///
/// # Errors
/// What the database says.
pub fn closed(r: &Read<'_, Case>) -> Result<HashSet<ClientId>> {
    let mut select = r.prepare_cached("SELECT id FROM client WHERE status = 'closed'")?;
    Ok(select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Checks that `client` is there and that the row `id` of `table`, where one is given, is about nobody else.
pub(crate) fn must_be_the_same(
    r: &Read<'_, Case>,
    table: &str,
    id: Option<&dyn ToSql>,
    client: ClientId,
) -> Result<()> {
    if let Some(id) = id {
        let stands: Option<ClientId> = r
            .prepare_cached(&format!("SELECT client FROM {table} WHERE id = ?1"))?
            .query_row([id], |row| row.get(0))
            .optional()?;
        if stands.ok_or(Error::Gone)? == client { Ok(()) } else { Err(Invalid::new("client", Rule::Unknown).into()) }
    } else if exists(r, client)? {
        Ok(())
    } else {
        Err(Invalid::new("client", Rule::Missing).into())
    }
}

/// Whether there is such a client.
pub fn exists(r: &Read<'_, Case>, id: ClientId) -> Result<bool> {
    Ok(r.prepare_cached("SELECT 1 FROM client WHERE id = ?1")?.exists([id])?)
}
