//! Services as the program shows them: words of the field, not of the exchange format.

use jiff::civil::Date;
use record::{Language, Municipality, Theme, record_id};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Read, Result};

use crate::import::WHOLE_COUNTRY;

record_id! {
    /// Id of a service: UUID version 5 of (source, the source's own id, "service"), so that a new edition of the same
    /// directory finds it again.
    ServiceId
}

record_id! {
    /// Id of a directory that was loaded.
    DirectoryId
}

/// A directory that was loaded, or the one that comes with the program.
#[derive(Clone, Serialize, TS)]
pub struct Directory {
    /// The directory.
    pub id: DirectoryId,
    /// How it is called: the name of its file without folder, or what the program calls its own.
    pub called: String,
    /// How many services it holds.
    pub services: u32,
    /// Day on which it was loaded.
    #[ts(type = "string")]
    pub loaded: Date,
    /// Whether everything in it is made up, for practice.
    pub is_fictional: bool,
    /// Whether it comes with the program and cannot be removed.
    pub is_built_in: bool,
}

/// A service in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ServiceCard")]
pub struct Card {
    /// The service.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// The organisation that offers it.
    pub organization: String,
    /// The beginning of its description, at most 200 characters, or the part in which the words were found.
    pub summary: String,
    /// Languages spoken.
    pub languages: Vec<Language>,
    /// What it helps with.
    pub themes: Vec<Theme>,
    /// Name of its place.
    pub place: Option<String>,
    /// Kilometres from where was asked, to one decimal; `None` where either place is not known.
    pub km: Option<f64>,
    /// First phone number, as written.
    pub phone: Option<String>,
    /// Whether it works for the whole country.
    pub is_national: bool,
    /// Whether it is made up, for practice.
    pub is_fictional: bool,
    /// Day on which somebody last checked that this is true.
    #[ts(type = "string | null")]
    pub checked: Option<Date>,
}

/// Everything known of a service.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ServicePage")]
pub struct Page {
    /// What the list shows.
    pub card: Card,
    /// The whole description.
    pub description: String,
    /// Other name.
    pub alternate_name: Option<String>,
    /// Web address, as written. Shown, never opened: the program has no network.
    pub url: Option<String>,
    /// E-mail address, as written.
    pub email: Option<String>,
    /// For whom.
    pub eligibility: Option<String>,
    /// Youngest age, in years.
    pub minimum_age: Option<u16>,
    /// Oldest age, in years.
    pub maximum_age: Option<u16>,
    /// How to apply.
    pub application: Option<String>,
    /// What it costs.
    pub fees: Option<String>,
    /// About interpreters.
    pub interpretation: Option<String>,
    /// Something to know now.
    pub alert: Option<String>,
    /// Whether it is open for people: `active`, `inactive`, `defunct` or `temporarily_closed`.
    pub status: String,
    /// All phone numbers.
    pub phones: Vec<Phone>,
    /// Where it is given.
    pub locations: Vec<Location>,
    /// When it is open, in words or as days and hours.
    pub schedules: Vec<Schedule>,
    /// Where these facts come from.
    pub source: Option<String>,
    /// The directory it stands in.
    pub directory: Directory,
}

/// A phone number.
#[derive(Clone, Serialize, TS)]
pub struct Phone {
    /// The number, as written.
    pub number: String,
    /// Extension, as written.
    pub extension: Option<String>,
    /// What it is for.
    pub description: Option<String>,
}

/// A place where a service is given.
#[derive(Clone, Serialize, TS)]
pub struct Location {
    /// Its name.
    pub name: Option<String>,
    /// Street and number of the organisation.
    pub address: Option<String>,
    /// Postcode.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// How to get there.
    pub transportation: Option<String>,
}

/// When a service is open.
#[derive(Clone, Serialize, TS)]
pub struct Schedule {
    /// Days, as iCalendar writes them (`MO`, `TU`, …).
    pub days: Vec<String>,
    /// Opens at (`09:00`).
    pub opens: Option<String>,
    /// Closes at (`17:00`).
    pub closes: Option<String>,
    /// In words.
    pub description: Option<String>,
}

/// A day in a column of ISO text.
pub(crate) fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Date>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.and_then(|day| day.parse().ok()))
}

/// Everything known of a service.
///
/// # Errors
/// [`vault::Error::Gone`] where it is in no directory (any more); others of the vault.
pub fn page(r: &Read<'_, Case>, id: ServiceId) -> Result<Page> {
    let at: Option<(i64, i64, Option<i64>)> = r
        .prepare_cached("SELECT n, directory, organization FROM service WHERE id = ?")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let (n, directory, organization) = at.ok_or(vault::Error::Gone)?;
    let card = card(r, n, &[])?;
    let directory = crate::import::directory(r, directory)?;
    let (phones, locations, schedules) = (phones(r, n, organization)?, locations(r, n)?, schedules(r, n)?);
    let mut page = r
        .prepare_cached(
            "SELECT description, alternate_name, url, email, eligibility, minimum_age, maximum_age, application, fees,
                interpretation, alert, status, source FROM service WHERE n = ?",
        )?
        .query_row([n], |row| {
            Ok(Page {
                card,
                description: row.get(0)?,
                alternate_name: row.get(1)?,
                url: row.get(2)?,
                email: row.get(3)?,
                eligibility: row.get(4)?,
                minimum_age: row.get(5)?,
                maximum_age: row.get(6)?,
                application: row.get(7)?,
                fees: row.get(8)?,
                interpretation: row.get(9)?,
                alert: row.get(10)?,
                status: row.get(11)?,
                phones,
                locations,
                schedules,
                source: row.get(12)?,
                directory,
            })
        })?;
    if let Some(organization) = organization
        && (page.url.is_none() || page.email.is_none())
    {
        let (url, email): (Option<String>, Option<String>) = r
            .prepare_cached("SELECT website, email FROM organization WHERE n = ?")?
            .query_row([organization], |row| Ok((row.get(0)?, row.get(1)?)))?;
        page.url = page.url.or(url);
        page.email = page.email.or(email);
    }
    Ok(page)
}

/// Every gemeente for which the social map knows a service, by name. Services for the whole country do not count.
///
/// # Errors
/// Those of the vault.
pub fn service_municipalities(r: &Read<'_, Case>) -> Result<Vec<Municipality>> {
    let mut statement = r.prepare_cached("SELECT DISTINCT code FROM service_municipality WHERE code <> ?")?;
    let codes: Vec<String> =
        statement.query_map([WHOLE_COUNTRY], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut known: Vec<Municipality> =
        record::municipalities().iter().filter(|m| codes.contains(&m.code)).cloned().collect();
    known.sort_by_cached_key(|m| crate::meaning::fold(&m.name));
    Ok(known)
}

/// The card of a row, with the part of its description in which one of the words (folded) was found.
pub(crate) fn card(r: &Connection, n: i64, words: &[String]) -> Result<Card> {
    let mut card = r
        .prepare_cached(
            "SELECT s.id, s.name, s.organization_name, s.description, s.place, s.phone, s.is_national, d.is_fictional,
                s.checked, (SELECT p.place FROM service_point p WHERE p.service = s.n ORDER BY p.n LIMIT 1)
             FROM service s JOIN directory d ON d.n = s.directory WHERE s.n = ?",
        )?
        .query_row([n], |row| {
            let description = row.get_ref(3)?.as_str_or_null()?.unwrap_or_default();
            let place: Option<String> = row.get(9)?;
            let places = row.get_ref(4)?.as_str_or_null()?.unwrap_or_default();
            let place = place.filter(|p| !p.is_empty()).or_else(|| places.split(", ").next().map(str::to_owned));
            Ok(Card {
                id: row.get(0)?,
                name: row.get(1)?,
                organization: row.get(2)?,
                summary: summary(description, words),
                languages: Vec::new(),
                themes: Vec::new(),
                place: place.filter(|p| !p.is_empty()),
                km: None,
                phone: row.get(5)?,
                is_national: row.get(6)?,
                is_fictional: row.get(7)?,
                checked: day(row, 8)?,
            })
        })?;
    let mut languages = r.prepare_cached("SELECT code FROM service_language WHERE service = ?")?;
    card.languages = languages.query_map([n], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let order = |l: &Language| record::LANGUAGES.iter().position(|code| *code == l.code()).unwrap_or(usize::MAX);
    card.languages.sort_by_key(|l| (order(l), l.code().to_owned()));
    let mut themes = r.prepare_cached("SELECT theme FROM service_theme WHERE service = ?")?;
    card.themes = themes.query_map([n], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    card.themes.sort_by_key(|theme| Theme::ALL.iter().position(|t| t == theme));
    Ok(card)
}

/// Most characters of the beginning of a description that a list shows.
const SUMMARY: usize = 200;

/// The beginning of a description, or the part in which one of the words was found.
fn summary(description: &str, words: &[String]) -> String {
    let chars: Vec<char> = description.chars().collect();
    if chars.len() <= SUMMARY {
        return description.to_owned();
    }
    // Where the first word stands that begins as one of those typed.
    let mut found = 0;
    let mut start = 0;
    for word in description.split_whitespace() {
        // Words come in order, so each is looked for behind the one before.
        let offset = description[start..].find(word).map_or(start, |at| start + at);
        start = offset + word.len();
        let folded = crate::meaning::fold(word);
        if words.iter().any(|typed| folded.starts_with(typed.as_str())) {
            found = description[..offset].chars().count();
            break;
        }
    }
    if found + 30 < SUMMARY {
        let end = boundary(&chars, SUMMARY - 1);
        return chars[..end].iter().collect::<String>().trim_end().to_owned() + "…";
    }
    let from = boundary(&chars, found - 40);
    let to = if from + SUMMARY - 2 >= chars.len() { chars.len() } else { boundary(&chars, from + SUMMARY - 2) };
    let end = if to < chars.len() { "…" } else { "" };
    format!("…{}{end}", chars[from..to].iter().collect::<String>().trim())
}

/// The end of the last word that ends at or before this character.
fn boundary(chars: &[char], at: usize) -> usize {
    let at = at.min(chars.len());
    (at.saturating_sub(30)..=at).rev().find(|i| chars.get(*i).is_none_or(|c| c.is_whitespace())).unwrap_or(at)
}

fn phones(r: &Connection, service: i64, organization: Option<i64>) -> Result<Vec<Phone>> {
    let mut statement = r.prepare_cached(
        "SELECT number, extension, description FROM (
            SELECT 0 AS near, n, number, extension, description FROM phone WHERE service = ?1
            UNION ALL SELECT 1, p.n, p.number, p.extension, p.description
                FROM service_at_location s JOIN phone p ON p.service_at_location = s.n WHERE s.service = ?1
            UNION ALL SELECT 2, p.n, p.number, p.extension, p.description
                FROM service_at_location s JOIN phone p ON p.location = s.location WHERE s.service = ?1
            UNION ALL SELECT 3, n, number, extension, description FROM phone WHERE organization = ?2
         ) ORDER BY near, n",
    )?;
    let rows = statement.query_map(rusqlite::params![service, organization], |row| {
        Ok(Phone { number: row.get(0)?, extension: row.get(1)?, description: row.get(2)? })
    })?;
    let mut phones: Vec<Phone> = Vec::new();
    for phone in rows {
        let phone = phone?;
        if phones.iter().all(|p| (&p.number, &p.extension) != (&phone.number, &phone.extension)) {
            phones.push(phone);
        }
    }
    Ok(phones)
}

fn locations(r: &Connection, service: i64) -> Result<Vec<Location>> {
    let mut statement = r.prepare_cached(
        "SELECT DISTINCT l.name, l.address, l.postal_code, l.city, l.transportation FROM service_at_location s
         JOIN location l ON l.n = s.location WHERE s.service = ? ORDER BY s.n",
    )?;
    let rows = statement.query_map([service], |row| {
        Ok(Location {
            name: row.get(0)?,
            address: row.get(1)?,
            postal_code: row.get(2)?,
            city: row.get(3)?,
            transportation: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn schedules(r: &Connection, service: i64) -> Result<Vec<Schedule>> {
    let mut statement = r.prepare_cached(
        "SELECT DISTINCT days, opens, closes, description FROM (
            SELECT 0 AS near, n, days, opens, closes, description FROM schedule WHERE service = ?1
            UNION ALL SELECT 1, c.n, c.days, c.opens, c.closes, c.description
                FROM service_at_location s JOIN schedule c ON c.service_at_location = s.n WHERE s.service = ?1
            UNION ALL SELECT 2, c.n, c.days, c.opens, c.closes, c.description
                FROM service_at_location s JOIN schedule c ON c.location = s.location WHERE s.service = ?1
         ) GROUP BY days, opens, closes, description ORDER BY min(near), min(n)",
    )?;
    let rows = statement.query_map([service], |row| {
        let days: String = row.get(0)?;
        Ok(Schedule {
            days: days.split(',').filter(|day| !day.is_empty()).map(str::to_owned).collect(),
            opens: row.get(1)?,
            closes: row.get(2)?,
            description: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
