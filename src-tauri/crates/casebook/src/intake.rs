//! The broad intake of a gemeente, as far as a key person sees it: whether somebody asked how a person is, who, and when
//! it is asked again. And how a person sees it, in that person's own words. No score, no test, no diagnosis.

use jiff::civil::Date;
use record::uuid::Uuid;
use record::{Invalid, Line, Note, Rule, check_day, choices, record_id};
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::rows;

record_id! {
    /// Id of an asking.
    AskingId
}

choices! {
    /// Whether somebody asked how this person is. Each has words (`asked-…`).
    Asked {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

choices! {
    /// Who asked. Each has words (`intake-who-…`).
    #[ts(rename = "IntakeAskedBy")]
    AskedBy {
        /// The key person herself.
        KeyPerson = "key_person",
        /// Somebody of the gemeente.
        Municipality = "municipality",
        /// VluchtelingenWerk.
        RefugeeCouncil = "refugee_council",
        /// The reception of asylum seekers (COA).
        Reception = "reception",
        /// The family doctor.
        Gp = "gp",
        /// The neighbourhood's team.
        NeighbourhoodTeam = "neighbourhood_team",
        /// A school.
        School = "school",
        /// Somebody else.
        Other = "other",
    }
}

/// One time that it was asked, or found not to be.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Asking {
    /// About whom.
    pub client: ClientId,
    /// Whether it was asked.
    pub asked: Asked,
    /// By whom; `None` where it was not filled in.
    pub by: Option<AskedBy>,
    /// On which day.
    #[ts(type = "string | null")]
    pub on: Option<Date>,
    /// When it is to be asked again.
    #[ts(type = "string | null")]
    pub again: Option<Date>,
    /// In one line.
    pub line: Line,
}

/// An asking that stands there.
#[derive(Clone, Serialize, TS)]
pub struct AskingEntry {
    /// Its id.
    pub id: AskingId,
    /// What was written down.
    #[serde(flatten)]
    pub asking: Asking,
}

/// Writes one down; without an id a new one.
///
/// # Errors
/// [`Error::Gone`] where there is no such asking; [`Error::Invalid`]: `client` not there, `on` or `again` outside 1900 to
/// 2100, `again` before `on`.
pub fn save(w: &Write<'_, Case>, id: Option<AskingId>, asking: &Asking) -> Result<AskingId> {
    for (day, field) in [(asking.on, "on"), (asking.again, "again")] {
        day.map_or(Ok(()), |day| check_day(day, field).map(|_| ()))?;
    }
    if asking.on.zip(asking.again).is_some_and(|(on, again)| again < on) {
        return Err(Invalid::new("again", Rule::EndsBeforeStart).into());
    }
    record::no_test_result([("line", asking.line.as_str())])?;
    if !client::exists(w, asking.client)? {
        return Err(Invalid::new("client", Rule::Missing).into());
    }
    if let Some(id) = id {
        must_exist(w, id)?;
    }
    let a = asking;
    let asking = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "asking",
        "client, asked, by, day, again, line",
        &asking,
        id.is_none(),
        &[&a.client, &a.asked, &a.by, &a.on, &a.again, &a.line],
    )?;
    Ok(asking)
}

fn must_exist(r: &Read<'_, Case>, id: AskingId) -> Result<()> {
    if r.prepare_cached("SELECT 1 FROM asking WHERE id = ?1")?.exists([id])? { Ok(()) } else { Err(Error::Gone) }
}

/// Removes one.
///
/// # Errors
/// [`Error::Gone`] where there is no such asking.
pub fn delete(w: &Write<'_, Case>, id: AskingId) -> Result<()> {
    must_exist(w, id)?;
    w.prepare_cached("DELETE FROM asking WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Those of a client, the latest first; of everybody without one.
///
/// # Errors
/// What the database says.
pub fn list(r: &Read<'_, Case>, client: Option<ClientId>) -> Result<Vec<AskingEntry>> {
    let mut select = r.prepare_cached(
        "SELECT id, client, asked, by, day, again, line FROM asking WHERE ?1 IS NULL OR client = ?1
         ORDER BY client, day IS NULL, day DESC, id DESC",
    )?;
    let rows = select.query_map([client], |row| {
        let asking = Asking {
            client: row.get(1)?,
            asked: row.get(2)?,
            by: row.get(3)?,
            on: row.get(4)?,
            again: row.get(5)?,
            line: row.get(6)?,
        };
        Ok(AskingEntry { id: row.get(0)?, asking })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How a person sees it. Each part may be empty; none is a score.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct OwnView {
    /// What this person calls it.
    pub named: Note,
    /// Where it comes from, as this person sees it.
    pub cause: Note,
    /// What is hardest about it in daily life.
    pub burden: Note,
    /// Who and what gives strength: people, faith, customs.
    pub support: Note,
    /// What was tried, here or there, and whether it helped.
    pub tried: Note,
    /// What this person hopes for, and what stands in the way with helpers here.
    pub expects: Note,
}

const PARTS: &str = "named, cause, burden, support, tried, expects";

/// How a client sees it. Where two records were merged the parts of both stand one after the other.
///
/// # Errors
/// What the database says; [`Error::Invalid`] where together they are too long.
pub fn own_view(r: &Read<'_, Case>, client: ClientId) -> Result<OwnView> {
    let mut select =
        r.prepare_cached(&format!("SELECT {PARTS} FROM own_view WHERE client = ?1 ORDER BY id <> ?2, id"))?;
    let rows = select.query_map(params![client, view_id(client).to_string()], |row| {
        Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?])
    })?;
    let mut joined: [String; 6] = Default::default();
    for row in rows {
        let row: [String; 6] = row?;
        for (all, one) in joined.iter_mut().zip(row) {
            if !one.is_empty() && !all.is_empty() {
                all.push_str("\n\n");
            }
            all.push_str(&one);
        }
    }
    let note = |text: &str, field| Note::new(text).map_err(|rule| Error::from(Invalid::new(field, rule)));
    let [named, cause, burden, support, tried, expects] = &joined;
    Ok(OwnView {
        named: note(named, "named")?,
        cause: note(cause, "cause")?,
        burden: note(burden, "burden")?,
        support: note(support, "support")?,
        tried: note(tried, "tried")?,
        expects: note(expects, "expects")?,
    })
}

/// One record for each client: two machines that each write one write the same.
fn view_id(client: ClientId) -> Uuid {
    Uuid::new_v5(&client.0, b"own_view")
}

/// Writes down how a client sees it. Where nothing is left the record goes.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn save_own_view(w: &Write<'_, Case>, client: ClientId, view: &OwnView) -> Result<()> {
    if !client::exists(w, client)? {
        return Err(Error::Gone);
    }
    record::no_test_result([
        ("named", view.named.as_str()),
        ("cause", view.cause.as_str()),
        ("burden", view.burden.as_str()),
        ("support", view.support.as_str()),
        ("tried", view.tried.as_str()),
        ("expects", view.expects.as_str()),
    ])?;
    let id = view_id(client).to_string();
    // What came from a record that was merged stands in this one now.
    w.prepare_cached("DELETE FROM own_view WHERE client = ?1 AND id <> ?2")?.execute(params![client, id])?;
    if *view == OwnView::default() {
        w.prepare_cached("DELETE FROM own_view WHERE id = ?1")?.execute([id])?;
        return Ok(());
    }
    let is_new = !w.prepare_cached("SELECT 1 FROM own_view WHERE id = ?1")?.exists([&id])?;
    let v = view;
    rows::put(
        w,
        "own_view",
        "client, named, cause, burden, support, tried, expects",
        &id,
        is_new,
        &[&client, &v.named, &v.cause, &v.burden, &v.support, &v.tried, &v.expects],
    )
}

/// How each client sees it of whom something is written down.
///
/// # Errors
/// As [`own_view`].
pub fn own_views(r: &Read<'_, Case>) -> Result<Vec<(ClientId, OwnView)>> {
    let mut select = r.prepare_cached("SELECT DISTINCT client FROM own_view ORDER BY client")?;
    let clients: Vec<ClientId> = select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    clients.into_iter().map(|client| Ok((client, own_view(r, client)?))).collect()
}
