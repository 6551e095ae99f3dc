//! From a file to a directory: HSDS 3.x as JSON or as a CSV data package (folder or zip), and plain CSV.

use rusqlite::{Connection, OptionalExtension, named_params, params};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Case, Read, Result, Write};

use crate::check::{Belongs, Parsed};
use crate::read::At;
use crate::service::{Directory, DirectoryId};

record::choices! {
    /// What can be wrong with a part of a file. Each has words in every locale (`map-problem-…`).
    #[ts(rename = "ImportProblemKind")]
    ProblemKind {
        /// The text was not UTF-8; it was read as what it most likely is (Windows-1252, or UTF-16 without a mark).
        Encoding = "encoding",
        /// No id; one was made from what the record holds.
        MissingId = "missing_id",
        /// The id stands twice. The second was left out, or, within another record, kept under an id of its own.
        DuplicateId = "duplicate_id",
        /// Two copies of one record say different things; the first counts.
        ConflictingCopy = "conflicting_copy",
        /// It points to a record that is not there.
        DanglingReference = "dangling_reference",
        /// No name.
        MissingName = "missing_name",
        /// A phone without a number, or with something that is none.
        MissingNumber = "missing_number",
        /// No status, or an unknown one; it counts as active.
        UnknownStatus = "unknown_status",
        /// Coordinates that are nowhere on earth, or no numbers.
        BadCoordinates = "bad_coordinates",
        /// No four digits of a postcode.
        BadPostcode = "bad_postcode",
        /// No number, or one that cannot be.
        BadNumber = "bad_number",
        /// No day of the calendar.
        BadDate = "bad_date",
        /// No time of the day.
        BadTime = "bad_time",
        /// A language that is not known; it can be read, not filtered for.
        UnknownLanguage = "unknown_language",
        /// Quotes around a value, taken away.
        StrayQuotes = "stray_quotes",
        /// A number where text belongs.
        NotText = "not_text",
        /// Not a record at all.
        NotARecord = "not_a_record",
        /// More characters than [`crate::read::limits::FIELD`]; the rest was left out.
        TooLong = "too_long",
        /// Signs that nobody can read, taken out.
        ControlCharacters = "control_characters",
        /// Fewer cells than the header row.
        RowShort = "row_short",
        /// More cells than the header row.
        RowLong = "row_long",
        /// A quote that is never closed.
        OpenQuote = "open_quote",
        /// A file of the package that no table is known for.
        UnknownFile = "unknown_file",
        /// Two files for one table; the second was left out.
        DuplicateFile = "duplicate_file",
        /// A name in the zip that would lead out of its folder.
        UnsafeName = "unsafe_name",
        /// `datapackage.json` cannot be read; the names of the files were enough.
        BrokenDescriptor = "broken_descriptor",
    }
}

/// How many of each kind a file holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "each counts what its name says")]
pub struct Counts {
    pub organizations: u32,
    pub services: u32,
    pub locations: u32,
    pub service_at_locations: u32,
    pub languages: u32,
    pub schedules: u32,
    pub phones: u32,
}

/// What was done with a part that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Taken, after mending what `Problem::kind` says.
    Repaired,
    /// Left out.
    Refused,
}

/// Longest id or name of a field that a problem repeats, in characters: enough to find it.
const SHOWN: usize = 100;

/// Something in a file that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// What it is: the word of a [`ProblemKind`], with words in every locale (`map-problem-…`).
    pub kind: String,
    /// What was done with it.
    pub treatment: Treatment,
    /// Name of the file within the package, where there are several.
    pub file: Option<String>,
    /// Line, the first being 1, where the format has lines.
    pub line: Option<u32>,
    /// The source's id, where it has one.
    pub id: Option<String>,
    /// Name of the field.
    pub field: Option<String>,
}

impl Problem {
    pub(crate) fn new(kind: ProblemKind, treatment: Treatment, at: &At, id: Option<&str>, field: Option<&str>) -> Self {
        let short = |text: &str| text.chars().take(SHOWN).collect::<String>();
        Self {
            kind: kind.word().to_owned(),
            treatment,
            file: at.file.as_deref().map(short),
            line: at.line,
            id: id.filter(|id| !id.is_empty()).map(short),
            field: field.map(short),
        }
    }
}

/// What the ids of all imported records are derived in: a namespace of this program's own, made once at random.
const NAMESPACE: Uuid = Uuid::from_u128(0x6b0e_7c52_31a8_4d0f_9a53_c1d7_55e2_08b4);

/// Takes a directory into the social map: all of it, or nothing where this gives an error.
///
/// `called` is the name of its file without folder. An earlier edition of the same directory is replaced: one that has
/// services in common (at least half of the smaller of the two, by the source's ids), or is called the same apart from
/// numbers and dates. Ids then stay as they were, so that what was written about a service still finds it.
///
/// # Errors
/// Those of the vault.
pub fn apply(w: &Write<'_, Case>, parsed: &Parsed, called: &str, is_fictional: bool) -> Result<Directory> {
    let source = source(w, parsed, called)?;
    let what = What { source: &source, called, is_fictional: is_fictional || parsed.is_fictional, edition: None };
    put(w, parsed, &what)
}

/// What a directory is taken in as.
pub(crate) struct What<'a> {
    /// What its ids are derived from.
    pub(crate) source: &'a str,
    pub(crate) called: &'a str,
    pub(crate) is_fictional: bool,
    /// Of a directory that comes with the program: which edition it is.
    pub(crate) edition: Option<&'a str>,
}

/// Every directory, that of the program last.
///
/// # Errors
/// Those of the vault.
pub fn directories(r: &Read<'_, Case>) -> Result<Vec<Directory>> {
    let sql = format!("{DIRECTORY} ORDER BY is_built_in, called, n");
    let mut statement = r.prepare_cached(&sql)?;
    let rows = statement.query_map([], directory_of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Removes a directory with everything in it.
///
/// # Errors
/// [`vault::Error::Gone`] where it is not there, or comes with the program.
pub fn remove(w: &Write<'_, Case>, id: DirectoryId) -> Result<()> {
    let n: Option<i64> =
        w.query_row("SELECT n FROM directory WHERE id = ? AND NOT is_built_in", [id], |row| row.get(0)).optional()?;
    clear(w, n.ok_or(vault::Error::Gone)?)?;
    note_words(w)
}

const DIRECTORY: &str = "SELECT n, id, called, loaded, is_fictional, is_built_in,
    (SELECT count(*) FROM service WHERE service.directory = directory.n) FROM directory";

fn directory_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Directory> {
    Ok(Directory {
        id: row.get(1)?,
        called: row.get(2)?,
        loaded: crate::service::day(row, 3)?.unwrap_or_default(),
        is_fictional: row.get(4)?,
        is_built_in: row.get(5)?,
        services: row.get(6)?,
    })
}

/// The directory a row belongs to.
pub(crate) fn directory(r: &Connection, n: i64) -> Result<Directory> {
    let sql = format!("{DIRECTORY} WHERE n = ?");
    Ok(r.prepare_cached(&sql)?.query_row([n], directory_of)?)
}

/// What the ids are derived from: that of the earlier edition, or else the name of the file without what changes from
/// one edition to the next.
fn source(w: &Connection, parsed: &Parsed, called: &str) -> Result<String> {
    let name = stem(called);
    let ours: std::collections::HashSet<&str> = parsed.services.iter().map(|s| s.source_id.as_str()).collect();
    let mut statement = w.prepare("SELECT n, source FROM directory WHERE NOT is_built_in ORDER BY n DESC")?;
    let there: Vec<(i64, String)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    for (n, source) in &there {
        let mut statement = w.prepare_cached("SELECT source_id FROM service WHERE directory = ?")?;
        let mut rows = statement.query([n])?;
        let (mut all, mut shared) = (0, 0);
        while let Some(row) = rows.next()? {
            all += 1;
            shared += usize::from(ours.contains(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?));
        }
        let smaller = ours.len().min(all);
        if shared > 0 && shared * 2 >= smaller || smaller == 0 && *source == name {
            return Ok(source.clone());
        }
    }
    // Two directories can be called alike ("export.csv") and have nothing in common: neither replaces the other.
    let mut candidate = name.clone();
    let mut number = 1;
    while there.iter().any(|(_, source)| *source == candidate) {
        number += 1;
        candidate = format!("{name} ({number})");
    }
    Ok(candidate)
}

/// `Sociale-kaart_2026-11.json` → `sociale kaart`.
fn stem(called: &str) -> String {
    let name = called.rsplit_once('.').map_or(called, |(name, _)| name);
    let folded = crate::meaning::fold(name);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.bytes().all(|b| b.is_ascii_digit())).collect();
    if words.is_empty() { folded } else { words.join(" ") }
}

/// Ids of one source.
struct Ids(Uuid);

impl Ids {
    fn new(source: &str) -> Self {
        Self(Uuid::new_v5(&NAMESPACE, source.as_bytes()))
    }

    fn of(&self, kind: &str, source_id: &str) -> String {
        Uuid::new_v5(&self.0, format!("{kind}:{source_id}").as_bytes()).to_string()
    }
}

/// Writes a directory in place of the one of the same source.
pub(crate) fn put(w: &Write<'_, Case>, parsed: &Parsed, what: &What<'_>) -> Result<Directory> {
    let ids = Ids::new(what.source);
    let earlier: Option<i64> =
        w.query_row("SELECT n FROM directory WHERE source = ?", [what.source], |row| row.get(0)).optional()?;
    if let Some(n) = earlier {
        clear(w, n)?;
    }
    w.execute(
        "INSERT INTO directory (id, source, called, loaded, is_fictional, is_built_in, edition)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![
            ids.of("directory", ""),
            what.source,
            what.called,
            w.today().to_string(),
            what.is_fictional,
            what.edition.is_some(),
            what.edition
        ],
    )?;
    let n = w.last_insert_rowid();
    rows(w, parsed, n, &ids)?;
    w.execute(
        &format!("INSERT INTO service_words (rowid, {INDEXED}) SELECT n, {FOLDED} FROM service WHERE directory = ?"),
        [n],
    )?;
    note_words(w)?;
    directory(w, n)
}

/// The number after the last of a table: rows are numbered here, so that those that point to them need no look-up.
fn after_last(w: &Connection, table: &str) -> Result<i64> {
    Ok(w.query_row(&format!("SELECT ifnull(max(n), 0) + 1 FROM {table}"), [], |row| row.get(0))?)
}

/// Position in a list, as the number of a row.
fn at(first: i64, position: usize) -> i64 {
    first + i64::try_from(position).unwrap_or_default()
}

fn rows(w: &Write<'_, Case>, parsed: &Parsed, directory: i64, ids: &Ids) -> Result<()> {
    let organization = after_last(w, "organization")?;
    let mut insert = w.prepare(
        "INSERT INTO organization (n, id, directory, source_id, name, description, email, website, more)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (i, o) in parsed.organizations.iter().enumerate() {
        insert.execute(params![
            at(organization, i),
            ids.of("organization", &o.source_id),
            directory,
            o.source_id,
            o.name,
            o.description,
            o.email,
            o.website,
            o.more
        ])?;
    }

    let location = after_last(w, "location")?;
    let mut insert = w.prepare(
        "INSERT INTO location (n, id, directory, source_id, name, address, postal_code, city, transportation, lat, lon,
            more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (i, l) in parsed.locations.iter().enumerate() {
        insert.execute(params![
            at(location, i),
            ids.of("location", &l.source_id),
            directory,
            l.source_id,
            l.name,
            l.address,
            l.postal_code,
            l.city,
            l.transportation,
            l.at.map(|at| at.0),
            l.at.map(|at| at.1),
            l.more
        ])?;
    }

    let service = after_last(w, "service")?;
    services(w, parsed, directory, ids, service, organization)?;

    let here = after_last(w, "service_at_location")?;
    let mut insert = w.prepare(
        "INSERT INTO service_at_location (n, id, directory, source_id, service, location, more)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (i, s) in parsed.service_at_locations.iter().enumerate() {
        insert.execute(params![
            at(here, i),
            ids.of("service_at_location", &s.source_id),
            directory,
            s.source_id,
            at(service, s.service),
            at(location, s.location),
            s.more
        ])?;
    }

    let owners = Owners { service, organization, location, here };
    let mut insert = w.prepare(
        "INSERT INTO phone (id, directory, source_id, service, organization, location, service_at_location, number,
            extension, description, more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for p in &parsed.phones {
        for (id, o) in owners.spread(ids, "phone", &p.source_id, &p.belongs) {
            insert.execute(params![
                id,
                directory,
                p.source_id,
                o[0],
                o[1],
                o[2],
                o[3],
                p.number,
                p.extension,
                p.description,
                p.more
            ])?;
        }
    }
    let mut insert = w.prepare(
        "INSERT INTO schedule (id, directory, source_id, service, location, service_at_location, days, opens, closes,
            description, more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for s in &parsed.schedules {
        for (id, o) in owners.spread(ids, "schedule", &s.source_id, &s.belongs) {
            insert.execute(params![
                id,
                directory,
                s.source_id,
                o[0],
                o[2],
                o[3],
                s.days,
                s.opens,
                s.closes,
                s.description,
                s.more
            ])?;
        }
    }
    let mut insert = w.prepare(
        "INSERT INTO language (id, directory, source_id, service, location, code, name, note, more)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for l in &parsed.languages {
        for (id, o) in owners.spread(ids, "language", &l.source_id, &l.belongs) {
            insert.execute(params![id, directory, l.source_id, o[0], o[2], l.language, l.name, l.note, l.more])?;
        }
    }
    let mut insert = w.prepare("INSERT INTO other (id, directory, kind, source_id, record) VALUES (?, ?, ?, ?, ?)")?;
    for o in &parsed.others {
        insert.execute(params![
            ids.of(o.kind.name(), &o.source_id),
            directory,
            o.kind.name(),
            o.source_id,
            o.record
        ])?;
    }
    Ok(())
}

/// First numbers of the rows that others belong to.
struct Owners {
    service: i64,
    organization: i64,
    location: i64,
    here: i64,
}

impl Owners {
    /// A row for each owner of the same kind, with its id: service, organisation, location, service at location.
    fn spread<'s>(
        &'s self,
        ids: &'s Ids,
        kind: &'static str,
        source_id: &'s str,
        belongs: &'s Belongs,
    ) -> impl Iterator<Item = (String, [Option<i64>; 4])> + 's {
        let lists = [&belongs.services, &belongs.organizations, &belongs.locations, &belongs.service_at_locations];
        let first = [self.service, self.organization, self.location, self.here];
        let rows = lists.iter().map(|list| list.len()).max().unwrap_or_default().max(1);
        (0..rows).map(move |row| {
            // The first row has the id of the record; further rows have one of their own.
            let id = if row == 0 { ids.of(kind, source_id) } else { ids.of(kind, &format!("{source_id}\u{1f}{row}")) };
            (id, std::array::from_fn(|i| lists[i].get(row).map(|position| at(first[i], *position))))
        })
    }
}

fn services(
    w: &Write<'_, Case>,
    parsed: &Parsed,
    directory: i64,
    ids: &Ids,
    first: i64,
    organization: i64,
) -> Result<()> {
    let mut insert = w.prepare(
        "INSERT INTO service (n, id, directory, organization, source_id, name, alternate_name, description, url, email,
            status, interpretation, application, fees, eligibility, minimum_age, maximum_age, alert, checked, source,
            is_national, more, organization_name, terms, place, phone, sort_name)
         VALUES (:n, :id, :directory, :organization, :source_id, :name, :alternate_name, :description, :url, :email,
            :status, :interpretation, :application, :fees, :eligibility, :minimum_age, :maximum_age, :alert, :checked,
            :source, :is_national, :more, :organization_name, :terms, :place, :phone, :sort_name)",
    )?;
    let mut theme = w.prepare("INSERT OR IGNORE INTO service_theme (theme, service, directory) VALUES (?, ?, ?)")?;
    let mut language =
        w.prepare("INSERT OR IGNORE INTO service_language (code, service, directory) VALUES (?, ?, ?)")?;
    let mut municipality =
        w.prepare("INSERT OR IGNORE INTO service_municipality (code, service, directory) VALUES (?, ?, ?)")?;
    let mut point =
        w.prepare("INSERT INTO service_point (service, directory, lat, lon, place) VALUES (?, ?, ?, ?, ?)")?;
    for (i, s) in parsed.services.iter().enumerate() {
        let n = at(first, i);
        insert.execute(named_params! {
            ":n": n,
            ":id": ids.of("service", &s.source_id),
            ":directory": directory,
            ":organization": s.organization.map(|o| at(organization, o)),
            ":source_id": s.source_id,
            ":name": s.name,
            ":alternate_name": s.alternate_name,
            ":description": s.description,
            ":url": s.url,
            ":email": s.email,
            ":status": s.status.word(),
            ":interpretation": s.interpretation,
            ":application": s.application,
            ":fees": s.fees,
            ":eligibility": s.eligibility,
            ":minimum_age": s.minimum_age,
            ":maximum_age": s.maximum_age,
            ":alert": s.alert,
            ":checked": s.checked.map(|day| day.to_string()),
            ":source": s.source,
            ":is_national": s.is_national,
            ":more": s.more,
            ":organization_name": s.organization.map_or("", |o| parsed.organizations[o].name.as_str()),
            ":terms": s.terms,
            ":place": s.place,
            ":phone": s.phone,
            ":sort_name": crate::meaning::fold(&s.name),
        })?;
        for t in &s.themes {
            theme.execute(params![t, n, directory])?;
        }
        for l in &s.languages {
            language.execute(params![l, n, directory])?;
        }
        for code in &s.municipalities {
            municipality.execute(params![code, n, directory])?;
        }
        if s.is_national {
            municipality.execute(params![WHOLE_COUNTRY, n, directory])?;
        }
        for p in &s.points {
            point.execute(params![n, directory, p.at.0, p.at.1, p.place])?;
        }
    }
    Ok(())
}

/// What stands for the whole country among the codes of gemeenten.
pub(crate) const WHOLE_COUNTRY: &str = "NL";

/// Columns of the full-text index.
const INDEXED: &str = "name, organization_name, terms, place, description";

/// What stands in them: the same words, folded as what is typed will be.
const FOLDED: &str = "fold(name), fold(organization_name), fold(terms), fold(place), fold(description)";

/// Removes everything of a directory, and the directory.
fn clear(w: &Connection, directory: i64) -> Result<()> {
    let count = |sql: &str| -> Result<i64> { Ok(w.query_row(sql, [directory], |row| row.get(0))?) };
    let own = count("SELECT count(*) FROM service WHERE directory = ?")?;
    let others = count("SELECT count(*) FROM service WHERE directory <> ?")?;
    if own > others {
        // Quicker than taking most of the index out of it: begin again with the rest.
        w.execute_batch("INSERT INTO service_words (service_words) VALUES ('delete-all')")?;
        w.execute(
            &format!(
                "INSERT INTO service_words (rowid, {INDEXED}) SELECT n, {FOLDED} FROM service WHERE directory <> ?"
            ),
            [directory],
        )?;
    } else {
        w.execute(
            &format!(
                "INSERT INTO service_words (service_words, rowid, {INDEXED})
                 SELECT 'delete', n, {FOLDED} FROM service WHERE directory = ?"
            ),
            [directory],
        )?;
    }
    for table in [
        "service",
        "organization",
        "location",
        "service_at_location",
        "phone",
        "schedule",
        "language",
        "other",
        "service_theme",
        "service_language",
        "service_municipality",
        "service_point",
    ] {
        w.execute(&format!("DELETE FROM {table} WHERE directory = ?"), [directory])?;
    }
    w.execute("DELETE FROM directory WHERE n = ?", [directory])?;
    Ok(())
}

/// Keeps the words of the index by themselves.
fn note_words(w: &Connection) -> Result<()> {
    w.execute_batch(
        "DELETE FROM service_word;
         INSERT INTO service_word SELECT term FROM service_vocabulary WHERE length(term) BETWEEN 3 AND 30;",
    )?;
    Ok(())
}
