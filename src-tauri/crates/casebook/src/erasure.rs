//! What goes where a client is erased: the one rule, for the first time and for every time after a restore or a merge.
//!
//! The table `erased` of the image says what was erased. [`complete`] adds to it whatever belongs to that, also where it
//! came later from another device, and also what only the change log still holds.

use jiff::civil::Date;
use record::uuid::Uuid;
use rusqlite::params;
use vault::{Case, Error, Read, Result, Write, figures_id};

use crate::client::{self, ClientId};
use crate::contact::ContactId;

/// Tables of what belongs to another record, with the column that names it. Parents before what belongs to them.
pub(crate) const CHILDREN: &[(&str, &str)] = &[
    ("client_language", "client"),
    ("client_merged", "client"),
    ("bottleneck", "client"),
    ("asking", "client"),
    ("own_view", "client"),
    ("contact_person", "client"),
    ("contact_person", "contact"),
    ("contact_present", "contact"),
    ("contact_theme", "contact"),
    ("contact_service", "contact"),
    ("appointment", "client"),
    ("appointment_bring", "appointment"),
    ("moment", "client"),
    ("crisis_call", "client"),
    ("crisis_call_called", "crisis_call"),
    ("concern", "client"),
    ("concern_theme", "concern"),
    ("lead", "concern"),
    ("referral", "client"),
    ("referral_step", "referral"),
    ("referral_barrier", "referral"),
    ("mark", "client"),
    ("handover_person", "client"),
    ("agreement", "client"),
    ("agreement_item", "agreement"),
    ("agreement_concern", "agreement"),
    ("passing_on", "client"),
    ("passing_on_item", "passing_on"),
    ("passing_on_concern", "passing_on"),
    ("letter", "client"),
    ("letter_item", "letter"),
    ("request", "client"),
    ("request_contact", "request"),
    ("request_contact", "contact"),
    ("meldcode", "client"),
    ("meldcode_signal", "meldcode"),
    ("meldcode_advice", "meldcode"),
];

/// Whether rows of a table go with the client that this column names.
#[must_use]
pub fn belongs_to_client(table: &str, column: &str) -> bool {
    CHILDREN.contains(&(table, column))
}

/// Marks a client as erased, and the contacts with others too where `shared` says so. With `figures` the contacts that
/// were with nobody else are reduced to figures, else they go.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn mark_client(w: &Write<'_, Case>, id: ClientId, shared: bool, figures: bool) -> Result<()> {
    if !client::exists(w, id)? {
        return Err(Error::Gone);
    }
    w.mark_erased(&[id.0], figures)?;
    if shared {
        let with_others: Vec<Uuid> = with_others(w, id)?.into_iter().map(|contact| contact.0).collect();
        w.mark_erased(&with_others, figures)?;
    }
    Ok(())
}

/// A client's contacts that were with others too.
///
/// # Errors
/// What the database says.
pub fn with_others(r: &Read<'_, Case>, id: ClientId) -> Result<Vec<ContactId>> {
    let mut select = r.prepare_cached(
        "SELECT DISTINCT contact FROM contact_person p WHERE client = ?1
         AND EXISTS (SELECT 1 FROM contact_person o WHERE o.contact = p.contact AND o.client <> ?1) ORDER BY contact",
    )?;
    Ok(select.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Marks all that belongs to what is marked: contacts that were with nobody else, child rows, households left empty, and
/// what the change log still holds of them. Contacts of which figures are to stay get their record of figures.
///
/// # Errors
/// What the database says.
pub fn complete(w: &Write<'_, Case>) -> Result<()> {
    let now = w.now().as_millisecond();
    // Whoever was merged with somebody who is erased was the same person.
    w.prepare_cached(
        "WITH RECURSIVE pair (client, gone) AS (
             SELECT client, gone FROM client_merged
             UNION SELECT json_extract(value, '$.client'), json_extract(value, '$.gone') FROM change
                 WHERE kind = 'client_merged' AND op = 'insert'),
         same (id, figures) AS (
             SELECT id, figures FROM erased UNION SELECT p.gone, s.figures FROM same s JOIN pair p ON p.client = s.id)
         INSERT OR IGNORE INTO erased (id, at, figures)
         SELECT id, ?1, min(figures) FROM same WHERE NOT EXISTS (SELECT 1 FROM client k WHERE k.id = same.id)
         GROUP BY id",
    )?
    .execute([now])?;
    // Contacts with nobody who is not erased. Somebody who was erased whole takes the figures along.
    w.prepare_cached(
        "INSERT OR IGNORE INTO erased (id, at, figures)
         SELECT p.contact, ?1, min(e.figures) FROM erased e JOIN contact_person p ON p.client = e.id
         WHERE NOT EXISTS (SELECT 1 FROM contact_person o WHERE o.contact = p.contact
                             AND NOT EXISTS (SELECT 1 FROM erased x WHERE x.id = o.client))
         GROUP BY p.contact",
    )?
    .execute([now])?;
    // Contacts that another machine wrote: a merge lets no row point to who was erased, so only the log still tells whom
    // they were with. Who was taken off a contact by hand does not count: that stands in the log too.
    w.prepare_cached(
        "INSERT OR IGNORE INTO erased (id, at, figures)
         SELECT c.id, ?1, min(e.figures) FROM change h
         JOIN erased e ON e.id = json_extract(h.value, '$.client')
         JOIN contact c ON c.id = json_extract(h.value, '$.contact')
         WHERE h.kind = 'contact_person' AND h.op = 'insert'
           AND NOT EXISTS (SELECT 1 FROM change d WHERE d.row = h.row AND d.op = 'delete')
           AND NOT EXISTS (SELECT 1 FROM contact_person o WHERE o.contact = c.id
                             AND NOT EXISTS (SELECT 1 FROM erased x WHERE x.id = o.client))
         GROUP BY c.id",
    )?
    .execute([now])?;
    // Contacts that were removed before: only the log still holds them.
    w.prepare_cached(
        "INSERT OR IGNORE INTO erased (id, at)
         SELECT DISTINCT json_extract(h.value, '$.contact'), ?1 FROM change h
         WHERE h.kind = 'contact_person' AND h.op = 'insert'
           AND EXISTS (SELECT 1 FROM erased e WHERE e.id = json_extract(h.value, '$.client'))
           AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = json_extract(h.value, '$.contact'))",
    )?
    .execute([now])?;
    settle_figures(w)?;
    // Households in which nobody is left, also those that somebody had moved out of: a name is often a family's.
    w.prepare_cached(
        "WITH lived AS (
             SELECT k.household AS id FROM client k JOIN erased e ON e.id = k.id
             UNION SELECT json_extract(h.value, '$.household') FROM change h JOIN erased e ON e.id = h.row
                 WHERE h.kind = 'client' AND h.op = 'insert'
             UNION SELECT h.value FROM change h JOIN erased e ON e.id = h.row
                 WHERE h.kind = 'client' AND h.op = 'update' AND h.field = 'household')
         INSERT OR IGNORE INTO erased (id, at)
         SELECT id, ?1 FROM lived WHERE id IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM client k WHERE k.household = lived.id
                             AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.id = k.id))",
    )?
    .execute([now])?;
    w.prepare_cached(
        "UPDATE client SET household = NULL
         WHERE household IN (SELECT id FROM erased) AND id NOT IN (SELECT id FROM erased)",
    )?
    .execute([])?;
    for (table, parent) in CHILDREN {
        w.prepare_cached(&format!(
            "INSERT OR IGNORE INTO erased (id, at)
             SELECT t.id, ?1 FROM {table} t JOIN erased e ON e.id = t.{parent}
             UNION SELECT h.row, ?1 FROM change h
                 WHERE h.kind = '{table}' AND h.op = 'insert'
                   AND EXISTS (SELECT 1 FROM erased e WHERE e.id = json_extract(h.value, '$.{parent}'))
                   -- What a merge gave to somebody else is that person's.
                   AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = h.row
                                     AND NOT EXISTS (SELECT 1 FROM erased x WHERE x.id = t.{parent}))"
        ))?
        .execute([now])?;
    }
    // Of somebody who left after a hand-over no record is here any more: what is known of it goes by the id.
    w.prepare_cached(
        "INSERT OR IGNORE INTO erased (id, at)
         SELECT p.id, ?1 FROM handover_person p JOIN handover h ON h.id = p.handover
         JOIN erased e ON e.id = p.original WHERE h.direction = 'given'",
    )?
    .execute([now])?;
    Ok(())
}

/// Makes the record of figures of each contact that is reduced and still stands; takes it away again where the contact
/// was erased whole after all.
fn settle_figures(w: &Write<'_, Case>) -> Result<()> {
    for erased in w.erased()? {
        let stays = figures_id(erased.id);
        if stands(w, stays)? {
            if !erased.figures {
                w.mark_erased(&[stays], false)?;
            }
        } else if erased.figures && stands(w, erased.id)? && !w.erased_has(stays)? {
            reduce(w, erased.id, stays)?;
        }
    }
    Ok(())
}

fn stands(r: &Read<'_, Case>, contact: Uuid) -> Result<bool> {
    Ok(r.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.exists([contact.to_string()])?)
}

/// Writes the figures of a contact as a record of its own: kind, day, minutes, themes. No people, no text, no language,
/// no time of day. Its ids follow from the contact's, so that two devices make the same record.
fn reduce(w: &Write<'_, Case>, contact: Uuid, stays: Uuid) -> Result<()> {
    w.prepare_cached(
        "INSERT INTO contact (id, day, minutes, kind, line, note) SELECT ?2, day, minutes, kind, '', '' FROM contact
         WHERE id = ?1",
    )?
    .execute(params![contact.to_string(), stays.to_string()])?;
    let mut themes = w.prepare_cached("SELECT DISTINCT theme FROM contact_theme WHERE contact = ?1 ORDER BY theme")?;
    let themes: Vec<String> = themes.query_map([contact.to_string()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for (position, theme) in (0_i64..).zip(themes) {
        let id = Uuid::new_v5(&stays, theme.as_bytes());
        w.prepare_cached("INSERT INTO contact_theme (id, contact, position, theme) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id.to_string(), stays.to_string(), position, theme])?;
    }
    Ok(())
}

/// Marks contacts that are with nobody as to be reduced to figures.
///
/// # Errors
/// [`Error::Gone`] where one is not there, or is with somebody.
pub fn mark_loose(w: &Write<'_, Case>, contacts: &[ContactId]) -> Result<()> {
    for contact in contacts {
        let is_loose = w
            .prepare_cached(
                "SELECT 1 FROM contact c WHERE c.id = ?1
                 AND NOT EXISTS (SELECT 1 FROM contact_person p WHERE p.contact = c.id)",
            )?
            .exists([contact])?;
        if !is_loose {
            return Err(Error::Gone);
        }
        w.mark_erased(&[contact.0], true)?;
    }
    Ok(())
}

/// Each closed client, with the day since when: the day it was closed, by the change log (UTC), or that of the last
/// contact where that is later.
///
/// # Errors
/// What the database says.
pub fn closed_since(r: &Read<'_, Case>) -> Result<Vec<(ClientId, Date)>> {
    let mut select = r.prepare_cached(
        "SELECT k.id,
                (SELECT date(max(h.hlc >> 16) / 1000, 'unixepoch') FROM change h
                 WHERE h.row = k.id AND h.kind = 'client'
                   AND ((h.op = 'update' AND h.field = 'status' AND h.value = 'closed')
                        OR (h.op = 'insert' AND json_extract(h.value, '$.status') = 'closed'))),
                (SELECT max(c.day) FROM contact_person p JOIN contact c ON c.id = p.contact WHERE p.client = k.id)
         FROM client k WHERE k.status = 'closed' ORDER BY k.id",
    )?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get::<_, Option<Date>>(1)?, row.get(2)?)))?;
    let mut closed = Vec::new();
    for row in rows {
        let (id, on, last) = row?;
        // A log that does not say when it was closed proposes nothing: better kept too long than lost.
        if let Some(since) = on.max(last).filter(|_| on.is_some()) {
            closed.push((id, since));
        }
    }
    Ok(closed)
}

/// Contacts with nobody in which text stands, up to and including a day.
///
/// # Errors
/// What the database says.
pub fn loose_until(r: &Read<'_, Case>, last: Date) -> Result<Vec<(ContactId, Date)>> {
    let mut select = r.prepare_cached(
        "SELECT c.id, c.day FROM contact c
         WHERE c.day <= ?1 AND (c.line <> '' OR c.note <> '' OR c.step_what <> '')
           AND NOT EXISTS (SELECT 1 FROM contact_person p WHERE p.contact = c.id) ORDER BY c.day, c.id",
    )?;
    Ok(select.query_map([last], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Appointments with nobody, up to and including a day.
///
/// # Errors
/// What the database says.
pub fn loose_appointments_until(r: &Read<'_, Case>, last: Date) -> Result<Vec<(Uuid, Date)>> {
    loose(r, "SELECT id, day AS since FROM appointment WHERE client IS NULL", last)
}

/// Requests about nobody, up to and including the last day that stands in them.
///
/// # Errors
/// What the database says.
pub fn loose_requests_until(r: &Read<'_, Case>, last: Date) -> Result<Vec<(Uuid, Date)>> {
    loose(
        r,
        "SELECT id, max(asked, ifnull(wanted_by, ''), ifnull(agreed_until, ''), ifnull(accepted, ''), ifnull(done, ''),
                        ifnull(declined, ''), ifnull(told_back, '')) AS since
         FROM request WHERE client IS NULL",
        last,
    )
}

fn loose(r: &Read<'_, Case>, rows: &str, last: Date) -> Result<Vec<(Uuid, Date)>> {
    let mut select =
        r.prepare_cached(&format!("SELECT id, since FROM ({rows}) WHERE since <= ?1 ORDER BY since, id"))?;
    let found = select.query_map([last], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let mut loose = Vec::new();
    for row in found {
        let (id, since) = row?;
        loose.push((Uuid::parse_str(&id).map_err(|_| Error::Failed)?, since));
    }
    Ok(loose)
}

/// Marks appointments and requests that are about nobody as erased: nothing of them stays.
///
/// # Errors
/// [`Error::Gone`] where one is not there, or is about somebody.
pub fn mark_loose_records(w: &Write<'_, Case>, records: &[Uuid]) -> Result<()> {
    for record in records {
        let is_loose = w
            .prepare_cached(
                "SELECT 1 FROM appointment WHERE id = ?1 AND client IS NULL
                 UNION ALL SELECT 1 FROM request WHERE id = ?1 AND client IS NULL",
            )?
            .exists([record.to_string()])?;
        if !is_loose {
            return Err(Error::Gone);
        }
    }
    w.mark_erased(records, false)
}

/// How many contacts that are marked and still stand are to be reduced to figures.
///
/// # Errors
/// What the database says.
pub fn to_figures(r: &Read<'_, Case>) -> Result<u32> {
    let mut count =
        r.prepare_cached("SELECT count(*) FROM contact c JOIN erased e ON e.id = c.id WHERE e.figures = 1")?;
    Ok(count.query_row([], |row| row.get(0))?)
}
