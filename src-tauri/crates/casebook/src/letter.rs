//! What left the vault on paper: of what kind, to whom, when, on what ground. The text itself is not kept.

use jiff::civil::Date;
use record::{Invalid, Line, Rule, check_day, choices, record_id};
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Read, Result, Write};

use crate::agreement::{AgreementId, Item, PassingOnId};
use crate::client::{self, ClientId};
use crate::rows::{self, Children};

record_id! {
    /// Id of what left on paper.
    LetterId
}

choices! {
    /// What kind of paper it was.
    #[ts(rename = "PaperKind")]
    Kind {
        /// A letter to somebody who gives help.
        Letter = "letter",
        /// The same for the person herself.
        Copy = "copy",
        /// A card with an appointment, for the person herself.
        AppointmentCard = "appointment_card",
        /// A story without names, for supervision.
        Supervision = "supervision",
    }
}

/// Something that left on paper.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "LetterSent")]
pub struct Sent {
    /// About whom.
    pub client: ClientId,
    /// What kind of paper.
    pub kind: Kind,
    /// To whom; empty where it was for the person herself.
    pub name: Line,
    /// On which day.
    #[ts(type = "string")]
    pub on: Date,
    /// Under which agreement.
    pub agreement: Option<AgreementId>,
    /// Or by which exception.
    pub passing_on: Option<PassingOnId>,
    /// What it told.
    pub items: Vec<Item>,
}

/// Something that left on paper, in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "LetterEntry")]
pub struct Entry {
    /// Its id.
    pub id: LetterId,
    /// What left.
    pub sent: Sent,
}

const COLUMNS: &str = "client, kind, name, day, agreement, passing_on";
const ITEMS: Children = Children { table: "letter_item", parent: "letter", columns: &["item"] };

/// Writes down that something left.
///
/// # Errors
/// [`vault::Error::Invalid`]: `client` not there, `on` outside 1900 to 2100.
pub fn left(w: &Write<'_, Case>, sent: &Sent) -> Result<LetterId> {
    if !client::exists(w, sent.client)? {
        return Err(Invalid::new("client", Rule::Missing).into());
    }
    check_day(sent.on, "on")?;
    let letter: LetterId = w.new_id();
    rows::put(
        w,
        "letter",
        COLUMNS,
        &letter,
        true,
        &[&sent.client, &sent.kind, &sent.name, &sent.on, &sent.agreement, &sent.passing_on],
    )?;
    ITEMS.put(w, &letter, &sent.items.iter().map(|item| [item.word().to_owned()]).collect::<Vec<_>>())?;
    Ok(letter)
}

/// What left about a person, the latest first.
///
/// # Errors
/// What the database says.
pub fn of(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    let mut entries = load(r, "WHERE client = ?1", &client)?;
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.sent.on, entry.id)));
    Ok(entries)
}

/// Everything that left, in the order in which it was written down.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    load(r, "WHERE ?1 IS NULL", &Option::<String>::None)
}

fn load(r: &Read<'_, Case>, which: &str, by: &dyn rusqlite::ToSql) -> Result<Vec<Entry>> {
    let mut select = r.prepare_cached(&format!("SELECT id, {COLUMNS} FROM letter {which} ORDER BY n"))?;
    let found = select.query_map([by], |row| {
        let sent = Sent {
            client: row.get(1)?,
            kind: row.get(2)?,
            name: row.get(3)?,
            on: row.get(4)?,
            agreement: row.get(5)?,
            passing_on: row.get(6)?,
            items: Vec::new(),
        };
        Ok(Entry { id: row.get(0)?, sent })
    })?;
    let mut entries: Vec<Entry> = found.collect::<Result<_, _>>()?;
    for entry in &mut entries {
        entry.sent.items = ITEMS.of(r, &entry.id)?;
    }
    Ok(entries)
}

/// Removes what is written of a client who is removed.
pub(crate) fn delete_of(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    for entry in of(w, client)? {
        ITEMS.clear(w, &entry.id)?;
        w.prepare_cached("DELETE FROM letter WHERE id = ?1")?.execute([entry.id])?;
    }
    Ok(())
}
